"""The tables of the READMEs, made from the code."""
