# Every command below can be typed by hand; on Windows the tools are in .venv\Scripts instead of .venv/bin.
PYTHON ?= python3
BIN := .venv/bin
FRAMEWORKS := .venv-frameworks/bin
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --no-header --no-annotate

# Material's farewell to MkDocs 1.x on every start; the versions are pinned and the notice is known.
export NO_MKDOCS_2_WARNING := 1

# Two builds of one commit are the same to the byte. Outside a checkout the date is the first that a zip file can hold.
export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),315532800)

.DEFAULT_GOAL := help
.PHONY: help serve build offline test quick check outputs pictures mutants browser frameworks claims properdocs differences bench bench-site engine accuracy constraints clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22

serve: .venv/installed ## Serve both languages with live reload at http://127.0.0.1:8000/
	@echo "Building the pages of both languages; then they are at http://127.0.0.1:8000/"
	$(BIN)/mkdocs serve --livereload

build: .venv/installed ## Write the static site to site/
	$(BIN)/mkdocs build --strict

offline: .venv/installed ## Write xentlib-site.zip: the site to read from a disk, search included
	OFFLINE=true $(BIN)/mkdocs build --strict --site-dir site/offline
	cd site/offline && ../../$(BIN)/python -m zipfile --create ../../xentlib-site.zip .

test: .venv/installed ## Unit tests, doctests, every snippet of every page, the strict build, the built site
	$(BIN)/python -m pytest -n auto

quick: .venv/installed ## What a writer's edit can break, in a minute: every snippet, the strict build, links, prose, claims
	$(BIN)/python -m pytest -n auto -m "not slow"

check: .venv/installed ## Lint, formatting and types of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

outputs: .venv/installed ## Rewrite the recorded outputs next to the snippets
	$(BIN)/python -m tests.engines.record

pictures: .venv/browser ## Draw the social cards and the README's picture anew
	$(BIN)/mkdocs build --strict
	$(BIN)/python -m tests.browser.pictures

mutants: .venv/mutants ## Change every published digit and every formula: do the tests notice? (two hours)
	$(BIN)/python -m tests.mutants

browser: .venv/browser ## Open every page of the built site in headless Chromium
	$(BIN)/mkdocs build --strict
	$(BIN)/python -m pytest -n 4 --dist worksteal tests/browser

frameworks: .venv-frameworks/installed ## Run every snippet and every claim on the frameworks themselves (4 GB)
	$(FRAMEWORKS)/python -m pytest -n 2 --dist loadfile -c tests/frameworks/pytest.toml tests/frameworks

claims: .venv-frameworks/installed ## Go on trying to break the sentences on frameworks, with new seeds; SECONDS=600 SEED= NAME=
	TF_CPP_MIN_LOG_LEVEL=3 $(FRAMEWORKS)/python -m tests.frameworks.claims $(or $(SECONDS),600) \
		$(if $(SEED),--seed $(SEED)) $(if $(NAME),-k $(NAME))

properdocs: .venv/properdocs ## The checks of the site as ProperDocs builds it, the successor of MkDocs: the same bytes
	SITE_BUILDER=properdocs $(BIN)/python -m pytest -n auto tests/site

differences: .venv-frameworks/installed ## Record what the frameworks print, and where TensorFlow differs from xentlib
	$(FRAMEWORKS)/python -m tests.frameworks.record

bench: .venv-frameworks/installed ## Time xentlib beside the frameworks, about 20 minutes; ARGS="--quick" for a part
	$(FRAMEWORKS)/python -m benchmarks $(ARGS)

bench-site: .venv/peers ## Time the site: builds, a save of each kind, MkDocs, ProperDocs and Zensical on the same pages
	$(BIN)/python -m benchmarks.site

engine: .venv/browser ## Measure how far the JavaScript engine is from xentlib, in QuickJS and Chromium; then make outputs
	$(BIN)/python -m tests.engines.equality

accuracy: .venv-frameworks/installed ## Measure the worst errors of xentlib and the frameworks in 15 minutes; then make outputs
	TF_CPP_MIN_LOG_LEVEL=3 $(FRAMEWORKS)/python -m benchmarks.accuracy

constraints: .venv/installed ## Write constraints*.txt: the newest versions of everything that work together
	$(BIN)/pip install uv==0.13.9
	$(COMPILE) --extra docs --extra test --extra mutants --extra notebooks --extra properdocs --extra peers --extra browser \
		--output-file constraints.txt pyproject.toml
	$(COMPILE) --extra frameworks --output-file constraints-frameworks.txt pyproject.toml

clean: ## Remove the environment and everything built
	rm -rf .venv .venv-frameworks site .pytest_cache

.venv/installed: pyproject.toml constraints.txt
	@echo "Installing what builds and tests the site into .venv: once, a minute or two"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --constraint constraints.txt --editable '.[docs,test]'
	@touch $@

.venv/browser: .venv/installed
	$(BIN)/pip install --constraint constraints.txt --editable '.[browser]'
	command -v chromium || (apt-get update && apt-get install --yes chromium fonts-noto-cjk) \
		|| $(BIN)/playwright install --with-deps chromium
	command -v java || apt-get install --yes default-jre-headless
	command -v npm || apt-get install --yes npm
	npm install --no-fund --no-audit --prefix .venv/html vnu-jar@26.9.27 minisearch@7.2.0
	@touch $@

.venv/properdocs: .venv/installed
	$(BIN)/pip install --constraint constraints.txt --editable '.[properdocs]'
	@touch $@

.venv/peers: .venv/properdocs
	$(BIN)/pip install --constraint constraints.txt --editable '.[peers]'
	@touch $@

.venv/mutants: .venv/installed
	$(BIN)/pip install --constraint constraints.txt --editable '.[mutants]'
	@touch $@

# TensorFlow 2.21 has no build for Python 3.14: make PYTHON=python3.13 frameworks
# PyPI's torch for Linux brings CUDA along; PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu has one without.
.venv-frameworks/installed: pyproject.toml constraints-frameworks.txt
	$(PYTHON) -m venv .venv-frameworks
	command -v g++ || (apt-get update && apt-get install --yes g++) # torch.compile needs it
	$(FRAMEWORKS)/pip install --constraint constraints-frameworks.txt --editable '.[frameworks]'
	@touch $@
