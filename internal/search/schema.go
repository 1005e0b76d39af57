package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime/debug"
	"strings"
	"sync"

	"zanger/internal/search/analysis"
)

// schemaNumber is raised when a generation is laid out so differently that an
// older program must keep away from it. Other changes alter only the hash.
const schemaNumber = 1

// contents is raised when units, keys, fields or files are made differently.
const contents = "12"

// schemaHash tells generations apart that hold other terms or fields, or were
// written by another version of bleve.
var schemaHash = sync.OnceValue(func() string {
	h := sha256.New()
	fmt.Fprintln(h, analysis.Langs(), withPlaces, bare, keysOnly)
	for _, s := range []string{analysis.Version, bleveVersion(), contents, tableMagic} {
		h.Write([]byte(s + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
})

// bleveVersion names the parts of bleve that make words and segments.
var bleveVersion = sync.OnceValue(func() string {
	var out []string
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, d := range info.Deps {
			if d.Path == "github.com/blevesearch/bleve/v2" || strings.HasPrefix(d.Path, "github.com/blevesearch/zapx/") {
				out = append(out, d.Version)
			}
		}
	}
	return strings.Join(out, " ")
})
