# Tocsin's tasks. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What the build, the tests and the tools need of Debian 12.
PACKAGES := libsystemd-dev libvectorscan-dev libsqlite3-dev libxml2-dev libuchardet-dev zlib1g-dev \
  pkg-config systemd systemd-container jq sqlite3 \
  appstream chrpath debhelper dpkg-dev fish lintian mandoc zsh
# The oldest Swift that the package manifest is written for.
SWIFT := 6.2

# The tests of what lives: they wait for one another's threads, processes and journald, and so they
# do not run beside those that keep all cores busy.
ALIVE := ^(Service|Journal)Tests\.

# How a release is built, wherever one is needed.
RELEASE := --configuration release --static-swift-stdlib
# How long `make soak` takes.
MINUTES := 30

SOURCES := Package.swift Sources Tests Benchmarks
SCRIPTS = .ci/run scripts/* Tests/System/run Tests/System/with-* Tests/System/*.sh Tests/Documents/run Tests/Snapshots/run \
  deploy/debian/*.p*

.PHONY: help setup build test trials fuzz torture soak sanitize bench deb test-deb lint format demo \
  clean evaluate

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what Debian packages are missing, and check for Swift
	@missing=(); \
	for package in $(PACKAGES); do \
	  status=$$(dpkg-query --show --showformat='$${db:Status-Status}' "$$package" 2>/dev/null || true); \
	  [ "$$status" = installed ] || missing+=("$$package"); \
	done; \
	if [ "$${#missing[@]}" -gt 0 ]; then \
	  echo "Installing $${missing[*]}"; \
	  root=(); \
	  if [ "$$(id -u)" != 0 ]; then root=(sudo); fi; \
	  "$${root[@]}" apt-get update --quiet; \
	  "$${root[@]}" env DEBIAN_FRONTEND=noninteractive \
	    apt-get install --quiet --yes --no-install-recommends "$${missing[@]}"; \
	fi
	@version=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1); \
	if [ -z "$$version" ]; then \
	  echo "Swift is missing. Tocsin needs Swift $(SWIFT) or newer: https://www.swift.org/install/linux/" >&2; \
	  exit 1; \
	elif [ "$$(printf '%s\n' "$(SWIFT)" "$$version" | sort --version-sort | head -n 1)" != "$(SWIFT)" ]; then \
	  echo "Swift $$version is too old. Tocsin needs $(SWIFT) or newer: https://www.swift.org/install/linux/" >&2; \
	  exit 1; \
	fi

build: setup ## Build the release, which runs without Swift installed
	swift build $(RELEASE) --product tocsin

# One debug build serves all: the tests of the targets, of the documents, and of the program on systemd.
test: setup ## Run all tests but the long ones
	swift build --build-tests
	swift test --skip-build --skip '$(ALIVE)'
	Tests/System/with-journald -- swift test --skip-build --filter '$(ALIVE)'
	for pack in Rules/china Rules/examples/*; do "$$(swift build --show-bin-path)/tocsin" test "$$pack"; done
	Tests/Documents/run README.md
	Tests/Snapshots/run
	Tests/System/run

deb: build ## Pack the release as tocsin_VERSION_ARCH.deb
	scripts/build-deb "$$(swift build $(RELEASE) --show-bin-path)/tocsin"

test-deb: deb ## Install the package on machines that are thrown away, and run the system tests there
	Tests/System/run --deb "$$(ls -t tocsin_*.deb | head -n 1)"

trials: setup ## Hold the correlation against its reference on 10,000 histories of each condition
	scripts/trials

evaluate: setup ## Measure how well the china pack reads the samples in seeds/
	swift run Evaluate

fuzz: setup ## Look for inputs that break a reader, for a minute each
	scripts/fuzz FuzzRules 60
	scripts/fuzz FuzzArticles 60
	scripts/fuzz FuzzDates 60
	scripts/fuzz FuzzExtraction 60

torture: build ## Kill the daemon 1,000 times, fill its disk, stop its journald, and look for what was lost
	program="$$(swift build $(RELEASE) --show-bin-path)/tocsin"; \
	scripts/torture "$$program" kill --rounds 1000; \
	scripts/torture "$$program" faults; \
	scripts/torture "$$program" disk --rounds 20; \
	scripts/torture "$$program" journald --rounds 60; \
	scripts/torture "$$program" clock --rounds 60

soak: build ## Let the daemon work for MINUTES (30), and look for what grows
	scripts/torture "$$(swift build $(RELEASE) --show-bin-path)/tocsin" soak --minutes $(MINUTES)

sanitize: setup ## Run the tests that share memory or reach into C with the sanitizers of threads and addresses
	scripts/sanitize thread
	scripts/sanitize address

bench: build ## Measure: the daemon, the correlation, a large ruleset, articles read and searched
	export TOCSIN_BENCHMARK=plain; \
	swift build $(RELEASE) --product ServiceBenchmark; \
	swift build $(RELEASE) --product CorrelationBenchmark; \
	folder="$$(swift build $(RELEASE) --show-bin-path)"; \
	Tests/System/with-journald -- "$$folder/ServiceBenchmark" --program "$$folder/tocsin"; \
	"$$folder/CorrelationBenchmark"
	TOCSIN_BENCHMARK=1 swift package --scratch-path .build-bench --disable-sandbox benchmark

lint: ## Check the layout of the sources, their imports and the scripts
	swift format lint --strict --recursive $(SOURCES)
	scripts/check-imports
	@if command -v shellcheck >/dev/null; then \
	  echo shellcheck --external-sources --source-path=SCRIPTDIR $(SCRIPTS); \
	  shellcheck --external-sources --source-path=SCRIPTDIR $(SCRIPTS); \
	else \
	  echo "shellcheck is not installed: the scripts were not checked"; \
	fi

format: ## Lay out the sources
	swift format --in-place --recursive $(SOURCES)

demo: build ## Watch the daemon raise alerts from the articles in seeds/
	scripts/demo "$$(swift build $(RELEASE) --show-bin-path)/tocsin"

clean: ## Remove all that was built
	swift package clean
	rm -rf .build .build-*
