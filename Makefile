# The commands of this project: `make help`. All of them keep to .venv; nothing else is changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: help run test check format lock pictures benchmarks clean

help:  ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(READY): requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	SBK_EMBED=0 PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "import PySide6.QtCore"  # see docs/decisions/0011
	touch $(READY)

run: $(READY)  ## Set up and open the brochure
	$(BIN)/python main.py

test: $(READY)  ## Set up and pass the tests
	$(BIN)/python -m pytest

check: $(READY)  ## Everything a change has to pass: style, types, imports, content, tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python main.py check
	$(BIN)/python -m pytest

format: $(READY)  ## Put the code into the common form
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lock:  ## Choose the newest versions that fit together (needs uv)
	uv pip compile --quiet --universal --no-header --no-annotate --no-emit-index-url --generate-hashes --python-version 3.11 --group dev pyproject.toml -o requirements.lock

pictures: $(READY)  ## Draw the pictures in docs/pictures
	$(BIN)/python docs/draw_pictures.py

benchmarks: $(READY)  ## Measure start, frames, growth and memory (needs Xvfb, valgrind, Chromium)
	$(BIN)/python -m benchmarks

clean:  ## Remove what was made
	rm -rf $(VENV) build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
