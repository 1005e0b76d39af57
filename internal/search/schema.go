package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"runtime/debug"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"

	"zanger/internal/search/analysis"
)

// schemaNumber is raised when a generation is laid out so differently that an
// older program must keep away from it. Other changes alter only the hash.
const schemaNumber = 1

// contents is raised when units or keys are made differently.
const contents = "3"

// newMapping returns the fields of the index. Nothing is stored but the key of
// the document: the library has the text.
func newMapping() (mapping.IndexMapping, error) {
	if err := analysis.Register(); err != nil {
		return nil, err
	}
	m := bleve.NewIndexMapping()
	m.ScoringModel = "bm25"
	m.DefaultMapping = bleve.NewDocumentStaticMapping()
	m.DefaultMapping.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping())
	m.StoreDynamic, m.IndexDynamic, m.DocValuesDynamic = false, false, false
	for _, l := range analysis.Langs() {
		for _, f := range []struct {
			name    string
			phrases bool
		}{{textField(l), true}, {headingField(l), true}, {titleField(l), false}} {
			t := lean(bleve.NewTextFieldMapping())
			t.Analyzer, t.IncludeTermVectors = analysis.Name(l), f.phrases
			m.DefaultMapping.AddFieldMappingsAt(f.name, t)
		}
	}
	k := lean(bleve.NewKeywordFieldMapping())
	k.IncludeTermVectors, k.SkipFreqNorm = false, true
	m.DefaultMapping.AddFieldMappingsAt(keyField, k)
	return m, nil
}

func lean(f *mapping.FieldMapping) *mapping.FieldMapping {
	f.Store, f.DocValues, f.IncludeInAll = false, false, false
	return f
}

// schemaHash tells generations apart that hold other terms or fields, or were
// written by another version of bleve.
var schemaHash = sync.OnceValue(func() string {
	h := sha256.New()
	m, err := newMapping()
	if err == nil {
		_ = json.NewEncoder(h).Encode(m)
	}
	for _, s := range []string{analysis.Version, bleveVersion(), contents, tableMagic} {
		h.Write([]byte(s + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
})

var bleveVersion = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, d := range info.Deps {
			if d.Path == "github.com/blevesearch/bleve/v2" {
				return d.Version
			}
		}
	}
	return "unknown"
})
