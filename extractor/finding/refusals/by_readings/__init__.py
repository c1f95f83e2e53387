"""What another reading shows to be a part, a copy or a rival of it."""
