package search

import (
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzParse holds the parser to its promises: it never fails, keeps to its
// bounds, and understands what it writes as what it had read.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "shelter", `"social services" -prison`, `open "quote`, "a:b:c", "+", "-", "--x", `"a b"~1`, `/[/`, "*", "s*", "**",
		"act:kz-sss country:kz,cz lang:ru убежище", "a AND b OR NOT c", "6(8) 114-IV §57 ((x)) )(", "«социальные услуги»", "act:",
		"\xff\xfe", "a\u00adb", "NOT", "AND AND", "x:AND", "act:\"a b\"", "+\"", "-\"a\"\"", "a.b,c-", "'’'", "1,5 12.1.", "a*b* c**",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := parse(s)
		if len(p.clauses) > maxClauses {
			t.Fatalf("%d clauses", len(p.clauses))
		}
		for _, c := range p.clauses {
			if c.text == "" || !utf8.ValidString(c.text) {
				t.Fatalf("clause %q", c.text)
			}
		}
		if len(s) > 1000 {
			return
		}
		again := parse(p.String())
		p.notes, again.notes = nil, nil
		if !reflect.DeepEqual(p, again) {
			t.Fatalf("%q: read as %q, and that as %q", s, p, again)
		}
	})
}
