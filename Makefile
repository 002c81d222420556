# Everything here works in an environment of its own (.venv) and leaves the rest of the machine alone.
# make demo PYTHON=python3.12   takes a Python of your choice       make test ARGS="-k chance"   hands words to pytest

VENV ?= .venv
ARGS ?=
PYTHON ?=
BIN := $(VENV)/bin
PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11 python)
PIP := $(BIN)/python -m pip --disable-pip-version-check
SOURCES := pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz soak audit sbom lint wasm bench docs bundle clean

help: ## show this list
	@echo "Simpul: which way of working together helps a community, and how sure is that?"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.installed ## compare all strategies on the PIKUL case; table here, report in results/
	@echo "==> Comparing the strategies of scenarios/pikul.yaml"
	$(BIN)/simpul compare scenarios/pikul.yaml $(ARGS)
	@echo
	@echo "==> In your browser: $(BIN)/simpul view pikul (the answer, with sliders); $(BIN)/simpul view --mesa pikul (step the agents in Mesa)"

test: $(VENV)/.installed-test ## install what the tests need and run them
	@echo "==> Compiling the model where that is needed (half a minute after a change), so that the tests share it"
	$(BIN)/python -c "from simpul.sim.run import warm_up; warm_up()"
	@echo "==> Running the tests"
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder $(ARGS)

fuzz: $(VENV)/.installed-test ## open 10,000 files that were made up or mutated (ARGS="--files 500 --seed 7")
	@echo "==> Opening files: each has to end in one clear message, or in a run that closes its ledger"
	$(BIN)/python -m tests.fuzz $(ARGS)

soak: $(VENV)/.installed-test ## an hour of random experiments, killed and gone on with (ARGS="--minutes 10 --part map")
	@echo "==> Disturbing experiments: whatever happens to them, the bytes have to be the same in the end"
	$(BIN)/python -m tests.soak $(ARGS)

audit: $(VENV)/.installed-dev ## look at what all this is built on: pins, licences, what is unused, known vulnerabilities
	@echo "==> Looking at the packages that Simpul is built on"
	$(BIN)/python -m tests.audit $(ARGS)

sbom: $(VENV)/.installed-dev ## write what all this is built on as a bill of materials (CycloneDX, sbom.cdx.json)
	$(BIN)/python -m tests.audit --sbom

lint: $(VENV)/.installed-dev ## check the style of the sources
	$(BIN)/ruff check .

wasm: $(VENV)/.installed-dev ## make model.wasm from the rules again, after a rule has changed
	@echo "==> Translating the rules and compiling them to WebAssembly"
	$(BIN)/python -m simpul.sim.portable.model_builder

bench: $(VENV)/.installed-bench ## measure the speed of the model and the command, beside what else there is
	@echo "==> Measuring"
	$(BIN)/python -m tests.bench $(ARGS)

docs: $(VENV)/.installed-docs ## build the documentation in both languages: build/site/index.html, searched without a network
	@echo "==> Laying out the pages"
	@rm -rf build/site build/site-source
	$(BIN)/python docs/site_source.py build/site-source
	@echo "==> Building them; a warning is an error"
	SIMPUL_SITE_LANGUAGE=en $(BIN)/python -m sphinx -W --keep-going -q -c docs -d build/site-trees/en build/site-source/en build/site/en
	SIMPUL_SITE_LANGUAGE=id $(BIN)/python -m sphinx -W --keep-going -q -c docs -d build/site-trees/id build/site-source/id build/site/id
	@cp build/site-source/index.html build/site/index.html
	@echo "Open build/site/index.html in your browser."

bundle: $(VENV)/.installed-test ## one archive for Windows, macOS and Linux that installs without a network (dist/simpul-offline.zip)
	@echo "==> Fetching the packages of each system"
	$(BIN)/python docs/offline_bundle.py $(ARGS)

clean: ## remove the environment (.venv); results stay
	@if [ -e "$(VENV)/pyvenv.cfg" ]; then echo "==> Removing $(VENV)"; rm -rf "$(VENV)"; fi

# The stamps make an installation happen again only when what is installed has changed.
$(VENV)/.installed: $(SOURCES) | $(VENV)/bin/python
	@echo "==> Installing Simpul with Mesa's page and spreadsheets into $(VENV) (a minute or two, only the first time)"
	$(PIP) install --constraint constraints.txt --editable ".[pages,spreadsheets]"
	@touch $@

$(VENV)/.installed-test: $(SOURCES) | $(VENV)/bin/python
	@echo "==> Installing Simpul and what its tests need into $(VENV) (a minute or two, only the first time)"
	$(PIP) install --constraint constraints.txt --editable ".[test]"
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-bench: $(SOURCES) | $(VENV)/bin/python
	@echo "==> Installing Simpul and what it is timed beside into $(VENV)"
	$(PIP) install --constraint constraints.txt --editable ".[bench]"
	@touch $@ $(VENV)/.installed-test $(VENV)/.installed

$(VENV)/.installed-docs: $(SOURCES) | $(VENV)/bin/python
	@echo "==> Installing Simpul and what builds its documentation into $(VENV)"
	$(PIP) install --constraint constraints.txt --editable ".[docs]"
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-dev: $(SOURCES) | $(VENV)/bin/python
	@echo "==> Installing Simpul and what its developers need into $(VENV)"
	$(PIP) install --constraint constraints.txt --editable ".[dev]"
	@touch $@ $(VENV)/.installed-bench $(VENV)/.installed-docs $(VENV)/.installed-test $(VENV)/.installed

# An environment copied from elsewhere, or whose Python was removed, is made anew, and all is installed again.
ifneq ($(shell "$(BIN)/python" -c "print(1)" 2>/dev/null),1)
.PHONY: $(VENV)/bin/python $(VENV)/.installed $(VENV)/.installed-test $(VENV)/.installed-bench $(VENV)/.installed-docs \
    $(VENV)/.installed-dev
endif

$(VENV)/bin/python:
	@if [ -e "$(VENV)" ] && [ ! -e "$(VENV)/pyvenv.cfg" ]; then \
	    echo "$(VENV) is there and is no Python environment; name another folder: make VENV=..." >&2; exit 1; \
	fi; \
	for candidate in $(PYTHONS); do \
	    if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	        echo "==> Making an environment in $(VENV) with $$("$$candidate" --version)"; \
	        rm -rf "$(VENV)"; \
	        "$$candidate" -m venv "$(VENV)" && exit 0; \
	        echo "Python is there, but could not make an environment. On Debian or Ubuntu: apt install python3-venv" >&2; \
	        exit 1; \
	    fi; \
	done; \
	echo "Simpul needs Python 3.11 or newer; none was found among: $(PYTHONS)." >&2; \
	echo "Install one, or name yours: make demo PYTHON=/path/to/python3" >&2; \
	exit 1
