package thesaurus

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Base is the namespace of the concepts in Turtle.
const Base = "urn:zanger:concept:"

// WriteTurtle writes the thesaurus as SKOS in Turtle (W3C Recommendation,
// 25 February 2014). Uncertain terms are hidden labels: they help to find and
// are not shown.
func (t *Thesaurus) WriteTurtle(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <%s> .\n\n", Base)
	fmt.Fprintf(b, "<%s> a skos:ConceptScheme .\n", strings.TrimSuffix(Base, ":"))
	for _, c := range t.concepts {
		fmt.Fprintf(b, "\n:%s a skos:Concept ;\n    skos:inScheme <%s>", c.ID, strings.TrimSuffix(Base, ":"))
		say := func(property, value string) { fmt.Fprintf(b, " ;\n    skos:%s %s", property, value) }
		for _, term := range c.Terms() {
			property := "altLabel"
			switch {
			case term.Preferred:
				property = "prefLabel"
			case term.Uncertain:
				property = "hiddenLabel"
			}
			say(property, literal(term.Text, tag(term)))
		}
		for _, m := range []struct {
			property string
			texts    map[string]string
		}{{"definition", c.Definition}, {"scopeNote", c.Note}} {
			for _, l := range sortedKeys(m.texts) {
				say(m.property, literal(m.texts[l], l))
			}
		}
		for _, m := range []struct {
			property string
			ids      []string
		}{{"broader", c.Broader}, {"narrower", c.Narrower}, {"related", c.Related}} {
			for _, id := range slices.Sorted(slices.Values(m.ids)) {
				say(m.property, ":"+id)
			}
		}
		b.WriteString(" .\n")
	}
	return b.Flush()
}

// tag is the language tag of a term: Serbian says its script.
func tag(t Term) string {
	if t.Lang != "sr" {
		return t.Lang
	}
	if strings.ContainsFunc(t.Text, func(r rune) bool { return r >= 'Ѐ' && r <= 'ӿ' }) {
		return "sr-Cyrl"
	}
	return "sr-Latn"
}

var escaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func literal(text, lang string) string { return `"` + escaper.Replace(text) + `"@` + lang }

func sortedKeys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
