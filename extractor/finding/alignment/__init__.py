"""The columns of a grid are mapped to the schema's fields as a whole, by their headers and by what stands below."""
