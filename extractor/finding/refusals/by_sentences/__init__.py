"""What the sentence around it says of other notes and rates, or only supposes."""
