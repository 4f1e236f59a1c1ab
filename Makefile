# `make run` and `make test` are enough to begin with; `make help` lists the rest.
SHELL := /bin/sh
.DEFAULT_GOAL := help
SIZES ?= 10000,100000
.PHONY: help run test test-sqlite test-postgresql test-journeys browser journeys-sqlite journeys-postgresql check lint format messages docs lock prove bench bench-sqlite screenshots references clean

python := .venv/bin/python
pytest := $(python) -m pytest --quiet --no-header
fast := --ignore=tests/journeys
export PORT PYTHON
# What is compiled once is kept: the tests start Python some forty times.
unexport PYTHONDONTWRITEBYTECODE

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

run: .venv/.run ## install, migrate, fill an empty database, serve on 127.0.0.1:8000 (PORT=8001, DB=pg)
ifeq ($(DB),pg)
	@$(python) -m tools.postgres run --fsync --data var/postgresql -- tools/run.sh
else
	@tools/run.sh
endif

# All at once: a journey waits now for Python, now for the browser, and what it leaves free the others use.
test: .venv/.dev ## everything: SQLite, PostgreSQL and a real browser
	$(python) -m tools.messages compile
	$(MAKE) --jobs=4 --output-sync=target --no-print-directory test-postgresql test-sqlite journeys-sqlite journeys-postgresql

test-sqlite: .venv/.dev ## the tests without a browser, on SQLite
	$(pytest) --database=sqlite $(fast)

test-postgresql: .venv/.dev ## the same on a PostgreSQL that is started for them
	$(pytest) --database=postgresql $(fast)

test-journeys: journeys-sqlite journeys-postgresql ## the journeys in a browser, on both databases

browser: .venv/.dev
	$(python) -m tools.browser

journeys-sqlite: browser
	$(pytest) --database=sqlite tests/journeys

journeys-postgresql: browser
	$(pytest) --database=postgresql tests/journeys

check: .venv/.dev lint ## what a developer runs all day
	$(python) .venv/bin/lint-imports --no-cache
	$(python) -m tools.requirements
	$(python) -m tools.messages compile
	$(python) manage.py check
	$(python) manage.py makemigrations --check --dry-run
	$(python) manage.py print_access --check
	$(python) manage.py print_states --check
	$(python) -m tools.messages check

lint: .venv/.dev ## style of Python and templates
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	find templates -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --check --target-version 5.2

format: .venv/.dev ## put Python and templates into their style
	$(python) -m ruff check --fix .
	$(python) -m ruff format .
	find templates -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --target-version 5.2

messages: .venv/.dev ## collect the texts to translate into locale/en
	$(python) -m tools.messages collect
	$(python) -m tools.messages check

docs: .venv/.dev ## write the generated pages of docs/
	$(python) manage.py print_access
	$(python) manage.py print_states

lock: .venv/.dev ## pin the packages again, with hashes
	@command -v uv >/dev/null || { echo "make lock needs uv on PATH (pip install uv)"; exit 1; }
	uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
		--python-version 3.11 $(UPGRADE) pyproject.toml --output-file requirements.txt --quiet
	uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
		--python-version 3.11 $(UPGRADE) --group dev --constraint requirements.txt --output-file requirements-dev.txt --quiet
	$(python) -m tools.requirements

prove: .venv/.dev ## the long proofs, workbooks in LibreOffice, every statement that fails, every journey on PostgreSQL too, and the benchmarks, with their figures
	$(python) -m tools.office
	PROVE=1 $(pytest) -s -m prove --database=sqlite $(fast)
	PROVE=1 $(pytest) -s -m "prove or every_page" --database=postgresql $(fast)
	$(pytest) --break-statements --database=sqlite tests/cases tests/network
	PROVE=1 $(pytest) --database=postgresql tests/journeys
	@$(MAKE) --no-print-directory bench SIZES=10000,1000000

bench: .venv/.dev ## measure pages against a bare Django page (SIZES=10000,1000000 is what the goals are about)
	$(python) -m tools.postgres run --fsync --shared-buffers 1GB -- $(python) -m benchmarks --sizes $(SIZES)

bench-sqlite: .venv/.dev ## the same on SQLite, in a temporary folder
	env -u DATABASE_URL $(python) -m benchmarks --sizes $(SIZES)

screenshots: .venv/.dev ## pictures of every page, into docs/screenshots
	$(python) -m tools.browser
	$(python) -m tools.messages compile
	$(python) -m tools.screenshots

references: .venv/.dev ## print every sheet into var/prints, and take the reference pictures of what has changed
	$(python) -m tools.browser
	REFERENCES=write $(pytest) --database=sqlite tests/journeys/prints
	@echo "Look at the sheets in var/prints and at the pictures that git shows as changed, before they are committed."

clean: ## remove what can be made again; the database in var/ stays
	rm -rf .venv staticfiles .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete

.venv/.run: requirements.txt tools/install.sh
	@tools/install.sh requirements.txt
	@touch $@

.venv/.dev: requirements.txt requirements-dev.txt tools/install.sh
	@tools/install.sh requirements.txt requirements-dev.txt
	@touch .venv/.run $@
