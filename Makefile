# make site    install what is missing, build, and generate Site/ from Content/ and Templates/
# make test    everything: formatter, unit tests, Site/ against a new build, the browser suite
# make clean   remove what was built

SHELL := /bin/bash
COURSE ?= .
BROWSER := Tests/Browser
VENV := .venv

.PHONY: site test clean libraries browser

site: libraries
	swift build --configuration release --product stridebook
	"$$(swift build --configuration release --show-bin-path)/stridebook" build $(COURSE)

test: libraries browser
	@Tests/run-all

# libcmark and libpng are C libraries of the system: installed with apt where that is possible, named otherwise.
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

clean:
	rm -rf .build $(VENV)
