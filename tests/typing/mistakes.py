"""What a strict type checker has to refuse, one mistake a line. Checked, not run."""

import simpul

simpul.compare(simpul.load_scenario("small"), seeds="many")
simpul.run("small", "nothing", 1)
simpul.sweep(simpul.load_scenario("small"), {"context.history": [0.2]}, modle=None)
simpul.run(simpul.load_scenario("small"), "nothing", 1).plot(3)
simpul.compare(simpul.load_scenario("small"), model=simpul.Organization)
print(simpul.no_such_name)
