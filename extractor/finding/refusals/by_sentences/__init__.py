"""What the sentence around it says of other papers, other notes, other days, or only supposes."""
