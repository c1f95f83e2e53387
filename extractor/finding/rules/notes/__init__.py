"""What a note is: its code and title, and with them rank, rating, currency and the survivor's option."""
