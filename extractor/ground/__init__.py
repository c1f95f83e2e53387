"""Types that every step shares: places, documents, grids, candidates, fields, records, errors; and the schema."""
