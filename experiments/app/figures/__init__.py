"""Pure functions from data to a picture: each returns a Plotly figure as plain data; nothing is drawn and nothing run."""
