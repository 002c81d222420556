"""The pages, one file each; a page is a component without arguments that reads `simpul.experiments.app.visitor_state`."""
