# make demo   build zanger and walk through its main job, output in build/demo
# make test   all tests, with nothing but Go
# make check  what a change must pass: format, vet, staticcheck, tests

GO      ?= go
VERSION ?= $(shell git describe --tags --always 2>/dev/null || echo dev)
FLAGS   := -trimpath -ldflags "-s -w -X zanger/internal/cli.version=$(VERSION)"
TOOLS   := $(GO) tool -modfile=internal/tools/go.mod
DEMO    := build/demo
SYSTEMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64

.PHONY: build demo test check browser lint race bench fuzz release clean

build:
	CGO_ENABLED=0 $(GO) build $(FLAGS) -o bin/zanger ./cmd/zanger

demo: build
	@sh internal/cli/demo.sh bin/zanger $(DEMO)

test:
	$(GO) test ./...

check: lint test

# The page in a real browser: chromium, which CI must have.
browser:
	$(GO) test -tags browser -run 'TestLooks|TestJourney' ./internal/web

lint:
	@unformatted=$$(gofmt -l cmd internal corpus templates); \
	if [ -n "$$unformatted" ]; then echo "gofmt would change:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(TOOLS) staticcheck ./...

race:
	$(GO) test -race ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Every fuzz test, FUZZTIME each, FUZZJOBS of them side by side.
FUZZTIME ?= 20s
FUZZJOBS ?= 1
fuzz:
	@sh internal/tools/fuzz.sh $(FUZZTIME) $(FUZZJOBS)

release:
	@rm -rf dist && mkdir -p dist
	@for system in $(SYSTEMS); do \
	  os=$${system%/*}; arch=$${system#*/}; ending=; [ $$os = windows ] && ending=.exe; \
	  echo "dist/zanger-$$os-$$arch$$ending"; \
	  CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build $(FLAGS) -o dist/zanger-$$os-$$arch$$ending ./cmd/zanger || exit 1; \
	done
	@cd dist && { command -v sha256sum >/dev/null && sha256sum zanger-* || shasum -a 256 zanger-*; } > SHA256SUMS && cat SHA256SUMS

clean:
	rm -rf bin build dist
