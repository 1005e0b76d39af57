package search

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"
)

// part is a shard to be made.
type part struct {
	name    string
	country string // of its sources, "" when they are of several
	sources []int  // numbers, ascending
}

// fewSources is the number of sources up to which one shard holds all countries:
// each shard takes its time to open.
const fewSources = 200

// whole is the one part of an index in memory.
func whole(sources []Source) part {
	p := part{name: "all"}
	for i := range sources {
		p.sources = append(p.sources, i)
	}
	return p
}

// partsOf shares out the sources with these numbers: by country, and a country that
// has the most of many among several shards, so that they are made at once. The
// largest come first. The names are those of generation gen.
func partsOf(sources []Source, numbers []int, gen string) []part {
	of := map[string][]int{}
	for _, i := range numbers {
		of[countryOf(sources, i)] = append(of[countryOf(sources, i)], i)
	}
	var out []part
	for _, c := range slices.Sorted(maps.Keys(of)) {
		most := (len(numbers) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
		n := 1
		if len(of[c]) > fewSources && len(of[c]) > most {
			n = (len(of[c]) + most - 1) / most
		}
		for k := range n {
			p := part{name: fmt.Sprintf("%s-%s-%d", cmp.Or(c, "all"), gen[len(genPrefix):], k), country: c}
			for j := k; j < len(of[c]); j += n {
				p.sources = append(p.sources, of[c][j])
			}
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b part) int { return cmp.Compare(len(b.sources), len(a.sources)) })
	return out
}

// countryOf is the country under which source i is kept.
func countryOf(sources []Source, i int) string {
	if len(sources) <= fewSources || !isCode(sources[i].Country) {
		return ""
	}
	return sources[i].Country
}

// isCode reports whether s can be part of the name of a folder anywhere.
func isCode(s string) bool {
	return len(s) == 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'a' && s[1] <= 'z'
}
