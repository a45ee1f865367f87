"""Notes with tags, each seen by its owner only."""
