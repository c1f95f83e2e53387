"""The review page: rendered here, with a little script for the keyboard; it works without both network and script."""
