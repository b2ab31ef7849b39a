PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed

.PHONY: site test bench bench-search verify clean

site: $(STAMP)
	$(VENV)/bin/kamerarchief build

test: $(STAMP)
	sh .ci/browser
	$(VENV)/bin/python -m pytest

verify: $(STAMP)
	$(VENV)/bin/python -m bench.reproduce
	$(VENV)/bin/kamerarchief build
	$(VENV)/bin/kamerarchief verify site

bench: $(STAMP)
	$(VENV)/bin/python -m bench

bench-search: $(STAMP)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check pagefind-bin==1.5.2
	$(VENV)/bin/python -m bench.questions --peers
	$(VENV)/bin/python -m bench.search 100 1000 10000

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Kamerarchief needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Use: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv --clear $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(STAMP)

clean:
	rm -rf $(VENV) build site .site.*
