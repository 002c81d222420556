"""The browser view: pages on which somebody who has never programmed sees what a strategy would do in a community.

Needs `sim` alone. `launch.serve` opens it; the README beside this file says how the pages are built and how one is added.
"""
