"""The commands of `simpul`, one file each; every file has `add(app)`, which builds its help in the language in use."""
