"""The browser view: pages for people who want to see what a strategy would do in a community like theirs.

`launch.serve` opens the pages; figures are pure functions from numbers to Plotly's plain data; `state` holds what one visitor has
chosen. Needs `sim` alone.
"""
