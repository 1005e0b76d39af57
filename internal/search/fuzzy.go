package search

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"zanger/internal/search/analysis"
)

// Bounds of what counts as a typing error.
const (
	fuzzyFrom  = 4 // runes of the shortest word that may be misspelt
	fuzzyTwice = 8 // runes from which two errors are forgiven
	maxAlike   = 3 // words that one misspelt word stands for
)

// forgive looks, for every word that nothing holds, for the nearest words that
// texts or the thesaurus hold. It reports whether there are any.
func (ix *Index) forgive(clauses []clause, unknown uint64, code string) bool {
	any := false
	for i := range clauses {
		c := &clauses[i]
		if unknown&(1<<i) == 0 || c.kind != wordClause || c.not || c.stop || c.alike != nil {
			continue
		}
		if c.alike = ix.alike(c.text, code); c.alike != nil {
			any = true
		}
	}
	return any
}

// near is a word that is like another one.
type near struct {
	lang, term string
	errors     int
	count      int
}

// alike returns by language the stems nearest to word. The language of the query
// comes first; others only if it has none so near.
func (ix *Index) alike(word, code string) map[string][]string {
	var all []near
	for _, l := range candidates(word) {
		words := analysis.For(l).Words(word)
		if len(words) != 1 || words[0].Stop {
			continue
		}
		all = append(all, ix.nearTo(words[0].Term, l)...)
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.errors, b.errors), cmp.Compare(other(a.lang, code), other(b.lang, code)),
			cmp.Compare(b.count, a.count), cmp.Compare(a.lang, b.lang), cmp.Compare(a.term, b.term))
	})
	best := all[0]
	out := map[string][]string{}
	for _, n := range all {
		if n.errors == best.errors && n.lang == best.lang && len(out[n.lang]) < maxAlike && !slices.Contains(out[n.lang], n.term) {
			out[n.lang] = append(out[n.lang], n.term)
		}
	}
	return out
}

func other(a, b string) int {
	if a == b {
		return 0
	}
	return 1
}

// nearTo finds the stems of a language within one or two errors of term.
func (ix *Index) nearTo(term, code string) []near {
	n := utf8.RuneCountInString(term)
	if n < fuzzyFrom || hasDigit(term) {
		return nil
	}
	most := 1
	if n >= fuzzyTwice {
		most = 2
	}
	var out []near
	if v := ix.vocabulary.langs[code]; v != nil {
		for i, s := range v.stems {
			if d := errorsBetween(term, s, most); d <= most {
				out = append(out, near{code, s, d, 1000 * v.uses[i]}) // a term of law rather than any word
			}
		}
	}
	held := map[string]bool{}
	first, _ := utf8.DecodeRuneInString(term)
	for _, sh := range ix.shards {
		for _, w := range sh.nearTo(textField(code), term, string(first), most) {
			if held[w] {
				continue
			}
			held[w] = true
			if n, err := ix.documentsWith(textField(code), w); err == nil && n > 0 {
				out = append(out, near{code, w, errorsBetween(term, w, most), n})
			}
		}
	}
	return out
}

// maxNear bounds the words of a field that are looked at for one misspelt word.
const maxNear = 64

func hasDigit(s string) bool {
	return slices.ContainsFunc([]byte(s), func(c byte) bool { return c >= '0' && c <= '9' })
}

// errorsBetween counts the typing errors between two words: a letter too many,
// too few, another one, or two that changed places (Damerau 1964, in the
// restricted form). Beyond most it returns most + 1.
func errorsBetween(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return most + 1
	}
	before, prev, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		before, prev, row = prev, row, before
	}
	return min(prev[len(y)], most+1)
}
