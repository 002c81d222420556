"""What Simpul is built on: is all of it pinned, under a licence that goes with ours, used, and free of known vulnerabilities?

    python -m tests.audit            look, and say what is wrong (`make audit`)
    python -m tests.audit --write    write DEPENDENCIES.md anew; what packages are for is taken over from it
"""
