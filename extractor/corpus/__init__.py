"""Documents with gold on disk, which of them teach and which measure, and corrections in a database."""
