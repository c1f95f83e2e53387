"""The shelf: model versions on disk, verified when loaded, promoted and rolled back by one file."""
