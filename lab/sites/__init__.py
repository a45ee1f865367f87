"""The same few pages in each framework, for the measurements: text, JSON, a template, one query, twenty, and a wait."""
