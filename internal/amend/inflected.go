package amend

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// form is another grammatical form of words that are replaced throughout a text.
type form struct {
	at  stretch
	put string // what it becomes, "" where that is not known
}

// forms finds other forms of words in a scope: of as many words, each with the same
// stem. What they become the drafting language says, where it can.
func (d *doc) forms(scope []stretch, old, new string) []form {
	want := strings.Fields(old)
	var out []form
	for _, s := range scope {
		words := wordsIn(s)
		for i := 0; i+len(want) <= len(words); i++ {
			at := stretch{s.line, words[i].from, words[i+len(want)-1].to}
			if at.words() == old || !sameStems(words[i:i+len(want)], want) {
				continue
			}
			put, ok := "", d.inflect != nil
			if ok {
				put, ok = d.inflect(at.words(), old, new)
			}
			if d.inflect == nil || ok {
				out = append(out, form{at, put})
			}
		}
	}
	return out
}

// wordsIn splits a scope into its words.
func wordsIn(s stretch) []stretch {
	var out []stretch
	from := -1
	for i, r := range s.words() {
		switch at := s.from + i; {
		case isWordRune(r) && from < 0:
			from = at
		case !isWordRune(r) && from >= 0:
			out = append(out, stretch{s.line, from, at})
			from = -1
		}
	}
	if from >= 0 {
		out = append(out, stretch{s.line, from, s.to})
	}
	return out
}

func sameStems(got []stretch, want []string) bool {
	for i, w := range want {
		if !sameStem(strings.ToLower(got[i].words()), strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// sameStem reports whether two words may be forms of one: they begin alike, but for
// an ending of at most three letters.
func sameStem(a, b string) bool {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= 3 && len(x)-n <= 3 && len(y)-n <= 3 || a == b
}

// replaceForms adds the changes of other forms to those of words that are replaced
// throughout. In a plain run they are refused, with what each would become.
func (d *doc) replaceForms(pl place, path Path, old, new string) ([]change, error) {
	if utf8.RuneCountInString(old) < 4 {
		return nil, nil
	}
	found := d.forms(pl.scope, old, new)
	if len(found) == 0 {
		return nil, nil
	}
	var cs []change
	var said []string
	known := true
	for _, f := range found {
		known = known && f.put != ""
		line := f.at.words()
		if f.put != "" {
			line = fmt.Sprintf("%s → %s", line, f.put)
		}
		if !slices.Contains(said, line) {
			said = append(said, line)
		}
		cs = append(cs, change(f))
	}
	switch {
	case !known:
		return nil, refuse("%s: %q stands there in other forms too, and what they become is not known", path, clip(old)).among(said...)
	case !d.acceptInflected:
		return nil, refuse("%s: %q stands there in other forms too; --accept-inflected replaces them", path, clip(old)).among(said...)
	}
	return cs, nil
}
