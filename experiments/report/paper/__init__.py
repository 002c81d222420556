"""A comparison as a folder for a paper: figure, tables, captions, methods, references, a script for R, a memo for a board."""
