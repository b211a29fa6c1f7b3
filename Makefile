# The front door: each target is one line that calls a script. Everything is installed on the way, into ignored folders.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
# Compiled code is kept beside the tools, so that programs start sooner after the first time.
export NODE_COMPILE_CACHE ?= $(CURDIR)/.tools/compile-cache
.DEFAULT_GOAL := help
.PHONY: help install demo up token down test chart-test load chaos bench bench-full decide article30 rego eval-leads eval-deals eval-search redact clean

help: ## What there is
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## */\1\t/p' Makefile

install: ## Packages and the pinned Node.js
	@infra/local/install.sh

demo: install ## The main job, from start to reconciled counts; DATA=folder for real data
	@node infra/demo/main.ts $(if $(DATA),--data '$(DATA)')

up: install ## The whole system in the background; GATEWAY_PORT=8080
	@node infra/local/up.ts

token: install ## An access token for the running system: make -s token LOGIN=manager|rep|officer|second-officer|operator|globex-manager, or officer@tenant
	@node infra/local/token.ts '$(LOGIN)'

down: install ## Stops it and leaves nothing running
	@node infra/local/down.ts

test: install ## Format, lint, types, rules, unit, integration and end-to-end tests on real servers
	@node infra/local/test-all.ts

chart-test: install ## Lint, schemas, rules and kept renders of the charts; UPDATE=1 keeps what they render now
	@node infra/charts/test-charts.ts $(if $(UPDATE),--update)

load: install ## Load on the system that make up started: make load PROFILE=smoke|steady|ramp|spike|soak
	@node loadtests/run-load.ts '$(PROFILE)' $(if $(SAVE),--save)

chaos: install ## Kills real processes under load, then reconciles every count; PROFILE=work|flood for one of the two
	@node infra/chaos/main.ts $(if $(PROFILE),--profile '$(PROFILE)')

bench: install ## Figures beside those of rivals in the same run: make bench [ONLY=name]
	@node infra/bench/main.ts --only '$(ONLY)'

bench-full: install ## The long ones: make bench-full [ONLY=name]
	@node infra/bench/main.ts --tier full --only '$(ONLY)'

decide: install ## Decisions for a file of facts: make -s decide IN=f.ndjson [AS_OF=revision of packs compiled here before]
	@packs=$$(node infra/tools/build-packs.ts) && node services/compliance/src/decisions/decide-file.ts "$$packs" "$(IN)" "$(AS_OF)"

article30: install ## The record of processing activities: make -s article30 [FORMAT=json|html|markdown] [LANGUAGE_OF_RECORD=zh|en]
	@node services/compliance/src/data-map/print-record.ts '$(FORMAT)' '$(LANGUAGE_OF_RECORD)'

redact: install ## Masks personal data in a file of texts: make -s redact IN=f.ndjson
	@node services/compliance/src/redaction/redact-file.ts '$(IN)'

eval-leads: install ## Scorer on a file: make -s eval-leads TRAIN=a.csv [TEST=b.csv] TARGET=col ID=col [DROP=c1,c2]
	@node services/leads/src/scoring/evaluate-scorer.ts 'TRAIN=$(TRAIN)' 'TEST=$(TEST)' 'TARGET=$(TARGET)' 'ID=$(ID)' 'DROP=$(DROP)' 'FOLDS=$(FOLDS)'

eval-search: install ## Retrieval on a file: make -s eval-search SQUAD=f.json[.gz]
	@node services/knowledge/src/evaluation/evaluate-search.ts '$(SQUAD)'

rego: install ## Rego by one engine: make -s rego ENGINE=plan|wasm DIR=folder QUERY=data.a.b [INPUT=f.json] [DATA=f.json], or CASES=f.ndjson
	@node infra/tools/rego.ts 'ENGINE=$(ENGINE)' 'DIR=$(DIR)' 'QUERY=$(QUERY)' 'INPUT=$(INPUT)' 'DATA=$(DATA)' 'CASES=$(CASES)'

eval-deals: install ## Deal forecast on a CRM export, backtested by the week: make -s eval-deals DIR=folder
	@node services/forecasting/src/evaluation/evaluate-deals.ts 'DIR=$(DIR)'

clean: install ## Removes data, logs and secrets of local systems and the installed tools
	@node infra/local/down.ts && rm -rf .run .tools
