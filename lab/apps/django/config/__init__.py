"""Settings, root URLs and the entry point for servers."""
