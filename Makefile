# The commands of this project. `make demo` and `make test` need Python 3.11 or newer, and set up the rest themselves.

PYTHON ?= python3
UPSTREAM ?=
RECORDINGS ?=
SEED ?= $(shell $(PYTHON) -c 'import random; print(random.getrandbits(32))')
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo live test fuzz conformance lint types check-generated spec drift generate clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-16s %s\n' "$$name" "$$what"; done

demo: $(VENV)/.demo ## Mint keys and talk over a typed connection, on an embedded emulator
	@$(BIN)/python examples/demo.py

test: $(VENV)/.dev .envs/openai/.ready .envs/lowest/.ready lint types check-generated ## Check everything and run all tests
	$(BIN)/python -m pytest -n 2 --dist worksteal
	.envs/lowest/bin/python -m pytest -n 2 --dist worksteal --hypothesis-profile=brief $(addprefix --ignore=test/,dialect docs emulator/engine interop live packaging spec typing)

fuzz: $(VENV)/.dev ## Run the property tests on random examples, 20 times as many; SEED=n repeats a run
	@seed=$(SEED); echo "make fuzz SEED=$$seed"; \
	$(BIN)/python -m pytest -n 2 -m hypothesis --hypothesis-profile=fuzz --hypothesis-seed=$$seed || \
	{ echo "To repeat this run: make fuzz SEED=$$seed"; exit 1; }

live: $(VENV)/.demo ## Compare a real server (OPENAI_BASE_URL, OPENAI_API_KEY) with the emulator; ARGS=--help tells more
	@PYTHONPATH=test $(BIN)/python -m live.run $(ARGS)

conformance: $(VENV)/.dev ## Run recorded sessions (RECORDINGS=folder) on the emulator and report how it differs
	@PYTHONPATH=test $(BIN)/python -m live.conformance $(RECORDINGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy
	$(BIN)/basedpyright

check-generated: $(VENV)/.dev ## Fail if openapi.yaml or generated code is out of date
	$(BIN)/python spec/check_generated.py

spec: $(VENV)/.dev ## Take in the official document (UPSTREAM=file or URL) and build openapi.yaml
	$(BIN)/python spec/prepare.py pull $(UPSTREAM)
	$(BIN)/python spec/prepare.py build --record

drift: $(VENV)/.dev ## Show how the official document (UPSTREAM=file, URL or openai==VERSION) differs from the one taken in; ARGS=--help
	$(BIN)/python spec/prepare.py drift $(UPSTREAM) $(ARGS)

generate: $(VENV)/.dev ## Write models, typed dictionaries, endpoints and reference pages from openapi.yaml, and tables of guides
	$(BIN)/python spec/generate.py

clean: ## Remove environments and caches
	rm -rf $(VENV) .envs build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || (echo "Python 3.11 or newer is needed; name it with PYTHON=…"; exit 1)
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.demo: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[cli,emulator]'
	@touch $@

$(VENV)/.dev: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.demo

# The official package, as a foreign client: an environment of its own, where nothing of ours is installed.
.envs/openai/.ready: test/interop/requirements.txt
	$(PYTHON) -m venv .envs/openai
	.envs/openai/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# The lowest versions that pyproject.toml declares.
.envs/lowest/.ready: test/lowest.txt pyproject.toml
	$(PYTHON) -m venv .envs/lowest
	.envs/lowest/bin/python -m pip install --quiet --disable-pip-version-check -r $< -e '.[cli,emulator]'
	@touch $@
