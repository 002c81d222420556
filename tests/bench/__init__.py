"""How fast the model is: `python -m tests.bench`, or `make bench`. Not part of the tests, since times depend on the machine."""
