"""What notes are sold for: amount, price, concession and proceeds, in cover tables, in lines and in sentences."""
