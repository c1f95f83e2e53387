"""What a note is: its code and title, and with them amount, maturity, rank, rating, currency and survivor's option."""
