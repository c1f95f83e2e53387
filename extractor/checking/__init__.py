"""What the records say of each other: values that follow, findings, and whether notes are offered at all."""
