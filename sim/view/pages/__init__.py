"""The pages, one file each: a component that takes the settled choice and the scenario as changed."""
