"""What `import simpul` gives beyond the model and the analyses: tables, figures and sentences of results, catalogues, files."""
