package check_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/check"
)

// englishSlips are errors that a writer makes, found in the words by other means
// than the reader's own.
var englishSlips = []struct {
	kind string
	at   *regexp.Regexp
	to   func(string) string
}{
	{"number", regexp.MustCompile(`\b(two|three|four|five|six|seven|eight|nine|ten|fifteen|eighteen|twenty|thirty|sixty|ninety)\b`), otherWord},
	{"digits", regexp.MustCompile(`\b\d+\b`), func(s string) string { return string('1'+(s[0]-'0')%9) + s[1:] }},
	{"negation", regexp.MustCompile(`\b([Nn]ot|no) `), func(string) string { return "" }},
	{"negation", regexp.MustCompile(`\b(without|except in)\b`), func(s string) string { return map[string]string{"without": "with", "except in": "in"}[s] }},
	{"unit", regexp.MustCompile(`\b(days|months|years)\b`), func(s string) string {
		return map[string]string{"days": "months", "months": "years", "years": "days"}[s]
	}},
	{"month", regexp.MustCompile(`\b(January|February|March|May|June|July|October|December)\b`), func(s string) string { return "August" }},
}

func otherWord(s string) string {
	if s == "four" {
		return "seven"
	}
	return "four"
}

// TestPlantedInTheRealLaw plants errors into copies of our renderings of the real
// law and asks for them beside the official texts.
func TestPlantedInTheRealLaw(t *testing.T) {
	caught, all := map[string]int{}, map[string]int{}
	for _, pair := range realPairs(t) {
		w, err := act.NewWork(pair[0], pair[1])
		if err != nil {
			t.Fatal(err)
		}
		between := check.Between(w, pair[0], pair[1])
		for article := range pair[0].Articles() {
			ours, theirs := alone(pair[0], article.EID), alone(pair[1], article.EID)
			base := check.Compare(ours, theirs, check.Options{Between: between})
			if len(theirs.Body) == 0 || len(base.Skipped) > 0 {
				continue
			}
			tell := func(kind string, e act.EID, what string) {
				all[kind]++
				if got := check.Compare(ours, theirs, check.Options{Between: between}); slices.ContainsFunc(got.Disagreements, func(d check.Disagreement) bool {
					return !slices.Contains(base.Disagreements, d)
				}) {
					caught[kind]++
				} else {
					t.Logf("%s beside %s %s: not found: %s in %s: %s", pair[0].Date, pair[1].Lang, pair[1].Date, kind, e, what)
				}
			}
			for p := range article.All() {
				plantInto(p, tell)
				for i, c := range p.Children {
					kept := p.Children
					p.Children = slices.Delete(slices.Clone(kept), i, i+1)
					tell("dropped", c.EID, c.Text())
					p.Children = kept
				}
			}
		}
	}
	sum, of := 0, 0
	for kind, n := range all {
		t.Logf("%s: %d of %d found", kind, caught[kind], n)
		sum, of = sum+caught[kind], of+n
	}
	t.Logf("%d of %d planted errors found", sum, of)
	if sum*100 < of*95 {
		t.Errorf("%d of %d planted errors found, want 95 in 100", sum, of)
	}
}

// plantInto changes one thing at a time in the own text of p and puts it back.
func plantInto(p *act.Provision, tell func(kind string, e act.EID, what string)) {
	for i, b := range p.Content {
		for _, slip := range englishSlips {
			for _, m := range slip.at.FindAllStringIndex(b.Text, -1) {
				p.Content[i].Text = b.Text[:m[0]] + slip.to(b.Text[m[0]:m[1]]) + b.Text[m[1]:]
				tell(slip.kind, p.EID, strings.TrimSpace(b.Text[max(0, m[0]-40):min(len(b.Text), m[1]+20)]))
				p.Content[i].Text = b.Text
			}
		}
	}
}

// alone returns x with one article only.
func alone(x *act.Expression, e act.EID) *act.Expression {
	one := *x
	one.Body = nil
	if p := x.Find(e); p != nil {
		one.Body = []*act.Provision{p}
	}
	return &one
}
