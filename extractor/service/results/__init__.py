"""Results to review: a JSONL or JSON file, Parquet, or what the service itself extracted."""
