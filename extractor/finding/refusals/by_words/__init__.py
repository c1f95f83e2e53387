"""What the letters, the label or the box beside it make part of something else."""
