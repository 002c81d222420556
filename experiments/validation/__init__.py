"""The model against what it was not made from: reference results, structure of real networks."""
