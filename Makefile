# make site    install what is missing, build, and generate Site/ from Content/ and Templates/
# make test    everything: formatter, unit tests, Site/ against a new build, the browser suite
# make bench   measure Stridebook beside its peers, and print tables (QUICK=1: small inputs;
#              README=1: also put the tables into README.md)
# make clean   remove what was built

SHELL := /bin/bash
COURSE ?= .
BROWSER := Tests/Browser
VENV := .venv

.PHONY: site test bench clean libraries browser

site: libraries
	swift build --configuration release --product stridebook
	"$$(swift build --configuration release --show-bin-path)/stridebook" build $(COURSE)

test: libraries browser
	@Tests/run-all

# libcmark and libpng are C libraries of the system: apt installs them, or a message names them.
libraries:
	@Tests/install-missing library

# The browser suite needs Chromium, and Python packages in a folder of their own.
browser: $(VENV)/.installed
	@Tests/install-missing browser

$(VENV)/.installed: $(BROWSER)/requirements.txt
	@Tests/install-missing python
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --requirement $(BROWSER)/requirements.txt
	touch $@

# Hugo, hyperfine, mdBook and the browser are measured where they can be installed.
bench: libraries
	@$(MAKE) --no-print-directory browser >&2 || true
	@Tests/install-missing bench
	@swift build --configuration release --product stridebook >&2
	@python3 Benchmarks/bench.py "$$(swift build --configuration release --show-bin-path)/stridebook" $(if $(QUICK),--quick) $(if $(README),--readme)

clean:
	rm -rf .build .build-bench $(VENV)
