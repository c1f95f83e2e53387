"""fusing."""
