"""The model as WebAssembly: which rules it holds, how it is built, and a machine that runs it.

`model.wasm` is the rules of the model, translated to C (`sim/translation`) and compiled by `make wasm`. It runs in any browser, and
here until Numba has compiled the same rules, with the same bits. `model.fingerprint` says from which rules it was made.
`packed_case.py` packs a scenario for a page, where `machine.js` runs it.
"""
