package analysis

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// stemBy makes a function of words of bleve's stemming filters.
func stemBy(filters ...analysis.TokenFilter) func(string) string {
	return func(w string) string {
		ts := analysis.TokenStream{{Term: []byte(w)}}
		for _, f := range filters {
			ts = f.Filter(ts)
		}
		if len(ts) == 0 {
			return w
		}
		return string(ts[0].Term)
	}
}

// stopsOf returns the stop words that bleve keeps under name, spelled by fold.
func stopsOf(name string, fold func(string) string) func() map[string]bool {
	return func() map[string]bool {
		words, err := registry.NewCache().TokenMapNamed(name)
		if err != nil {
			return nil
		}
		out := make(map[string]bool, len(words))
		for w := range words {
			out[fold(clean(w))] = true
		}
		return out
	}
}
