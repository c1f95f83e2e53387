"""A large archive into Parquet, in shards, by many processes or machines, resumable always."""
