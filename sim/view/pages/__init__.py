"""The pages, one file each; a page is a component without arguments that reads `sim.view.state`."""
