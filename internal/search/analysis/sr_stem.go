package analysis

import (
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

// The Serbian stemmer works on words in Latin letters. It follows the rules of the
// Simple Stemmer for Croatian (N. Ljubešić, D. Boras, O. Kubelka, Retrieving
// Information in Croatian: Building a Simple and Efficient Rule-Based Stemmer, 2007),
// which serve for Serbian as well: first a consonant that has changed or a vowel that
// has come in before an ending is put back, then the ending comes off. The stems are
// those of bleve's analyzer "hr", which holds the same rules as regular expressions.

// stemRule takes an ending off a root.
type stemRule struct {
	roots   []rootEnd
	endings []string // shortest first
}

// rootEnd is how the root must end; no rune of not may stand before that.
type rootEnd struct{ not, end string }

// stemBySerbianRules returns w without its ending, by the first rule that fits and
// leaves a root with a vowel.
func stemBySerbianRules(w string) string {
	w = restored(w)
	for _, r := range serbianRules() {
		if root := r.root(w); root != "" && hasSyllable(root) {
			return root
		}
	}
	return w
}

// root returns what is before the shortest ending of w that leaves a root of r, "" if
// none does.
func (r *stemRule) root(w string) string {
	for _, e := range r.endings {
		root, ok := strings.CutSuffix(w, e)
		if !ok {
			continue
		}
		for _, x := range r.roots {
			if x.ends(root) {
				return root
			}
		}
	}
	return ""
}

// ends reports whether root ends in x, with something before it.
func (x rootEnd) ends(root string) bool {
	before, ok := strings.CutSuffix(root, x.end)
	if !ok || before == "" {
		return false
	}
	if x.not == "" {
		return true
	}
	r, size := utf8.DecodeLastRuneInString(before)
	return len(before) > size && !strings.ContainsRune(x.not, r)
}

// hasSyllable reports whether w has a vowel: where there is no other, r is one: "crv".
func hasSyllable(w string) bool {
	return strings.ContainsAny(w, "aeiour")
}

// longestChange is the length in bytes of the longest ending that is restored.
const longestChange = 8

// restored gives back to w the consonant or the group of consonants that its root has
// in other forms: "zaključcima" to "zaključka", "sudac" to "sudca".
func restored(w string) string {
	changes := serbianChanges()
	for i := max(0, len(w)-longestChange); i < len(w); i++ {
		if s, ok := changes[w[i:]]; ok {
			return w[:i] + s
		}
	}
	return w
}

var serbianRules = sync.OnceValue(func() []stemRule { return readStemRules(serbianRuleTable, serbianEndings) })

// readStemRules reads a table of rules, a line each: ends of roots, a bar, endings. A
// root <ab>c ends in c with neither a nor b before it, and * is any root; an ending
// +name stands for all of that name, and - for none.
func readStemRules(table string, named map[string]string) []stemRule {
	var out []stemRule
	for line := range strings.Lines(table) {
		roots, endings, ok := strings.Cut(line, "|")
		if !ok {
			continue
		}
		var r stemRule
		for f := range strings.FieldsSeq(roots) {
			r.roots = append(r.roots, readRootEnd(f))
		}
		byLength := [16][]string{}
		add := func(e string) { byLength[len(e)] = append(byLength[len(e)], e) }
		for f := range strings.FieldsSeq(endings) {
			switch name, isName := strings.CutPrefix(f, "+"); {
			case f == "-":
				add("")
			case isName && named[name] == "":
				panic(fmt.Sprintf("no endings %q", f))
			case isName:
				for e := range strings.FieldsSeq(named[name]) {
					add(e)
				}
			default:
				add(f)
			}
		}
		for _, es := range byLength {
			r.endings = append(r.endings, es...)
		}
		out = append(out, r)
	}
	return out
}

func readRootEnd(f string) rootEnd {
	if f == "*" {
		return rootEnd{}
	}
	if not, end, ok := strings.Cut(f, ">"); ok {
		return rootEnd{not[1:], end}
	}
	return rootEnd{end: f}
}

var serbianChanges = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for change := range strings.SplitSeq(serbianChangeTable, ";") {
		to, from, _ := strings.Cut(strings.TrimSpace(change), ":")
		for f := range strings.FieldsSeq(from) {
			out[f] = to
		}
	}
	return out
})
