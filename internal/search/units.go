package search

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// PreambleEID is the eId under which the text before the first provision is found.
const PreambleEID act.EID = "preamble"

// unit is what is found: a provision with all that belongs to it.
type unit struct {
	eid, wid act.EID
	text     string
	headings map[string][]string // by language
	above    []map[string]string // headings of what it stands in by language, the nearest first
	keys     []string            // numbers and names it answers to
}

// units cuts an expression into units so that every line of it is in one. An
// article or section is one unit with everything below it. A chapter or other
// head is a unit of its own heading and of what stands in it outside articles.
func units(x *act.Expression) []unit {
	var out []unit
	if len(x.Preamble) > 0 {
		lines := make([]string, len(x.Preamble))
		for i, b := range x.Preamble {
			lines[i] = b.Text
		}
		out = append(out, unit{eid: PreambleEID, wid: PreambleEID, text: strings.Join(lines, "\n")})
	}
	for _, p := range x.Body {
		out = appendUnits(out, x, p, nil)
	}
	names := actNames(x)
	for i := range out {
		out[i].keys = append(out[i].keys, names...)
	}
	return out
}

func appendUnits(out []unit, x *act.Expression, p *act.Provision, above []map[string]string) []unit {
	if !p.Kind.IsHead() {
		u := newUnit(x, p)
		u.above = above
		return append(out, u)
	}
	own := *p
	own.Children = nil
	var below []*act.Provision
	for _, c := range p.Children {
		if c.Kind.IsHead() || c.Kind.IsRoot() {
			below = append(below, c)
		} else {
			own.Children = append(own.Children, c)
		}
	}
	if u := newUnit(x, &own); u.text != "" || len(u.headings) > 0 {
		out = append(out, u)
	}
	above = append([]map[string]string{headingsOf(x, p)}, above...)
	for _, c := range below {
		out = appendUnits(out, x, c, above)
	}
	return out
}

func newUnit(x *act.Expression, p *act.Provision) unit {
	u := unit{eid: p.EID, wid: p.WID, text: p.FullText(), headings: map[string][]string{}}
	if u.wid == "" {
		u.wid = u.eid
	}
	for q := range p.All() {
		if q.Heading != "" {
			u.headings[x.Lang] = append(u.headings[x.Lang], q.Heading)
		}
		for l, h := range x.Headings[q.EID] {
			if l != x.Lang && h != "" {
				u.headings[l] = append(u.headings[l], h)
			}
		}
		u.keys = append(u.keys, citations(q.EID)...)
	}
	u.keys = append(u.keys, strings.ToLower(string(p.EID)))
	return u
}

// headingsOf are the headings of p itself by language.
func headingsOf(x *act.Expression, p *act.Provision) map[string]string {
	out := map[string]string{}
	if p.Heading != "" {
		out[x.Lang] = p.Heading
	}
	for l, h := range x.Headings[p.EID] {
		if h != "" && out[l] == "" {
			out[l] = h
		}
	}
	return out
}

// actNames are the names of the act itself, its bare number among them.
func actNames(x *act.Expression) []string {
	out := actNumbers(x.URI, x.Alias)
	if n := strings.ToLower(x.URI.Number()); n != "" && !slices.Contains(out, n) {
		out = append(out, n)
	}
	return out
}

// citations returns the numbers people write for e: 6(1)(8), and 6(8), as the
// paragraph of an article with but one is left out.
func citations(e act.EID) []string {
	steps, err := e.Steps()
	if err != nil || len(steps) == 0 || !steps[0].Kind.IsRoot() {
		return nil
	}
	var full strings.Builder
	full.WriteString(steps[0].Num)
	for _, s := range steps[1:] {
		full.WriteString("(" + s.Num + ")")
	}
	out := []string{strings.ToLower(full.String())}
	if n := len(steps); n > 2 {
		out = append(out, strings.ToLower(steps[0].Num+"("+steps[n-1].Num+")"))
	}
	return out
}

// fieldLine is a heading or title of a unit, and the field it goes into.
type fieldLine struct {
	lang, field, text string
	heading           bool
}

// lines are the headings of a unit and the titles of its act, a field each.
func (u unit) lines(x *act.Expression) []fieldLine {
	var out []fieldLine
	add := func(lang, field, text string, heading bool) {
		for i := range out {
			if out[i].field == field {
				out[i].text += "\n" + text
				return
			}
		}
		out = append(out, fieldLine{analysis.Lang(lang), field, text, heading})
	}
	for _, l := range sortedKeys(u.headings) {
		add(l, headingField(l), strings.Join(u.headings[l], "\n"), true)
	}
	for _, l := range sortedKeys(x.Titles) {
		add(l, titleField(l), x.Titles[l], false)
	}
	return out
}

// Field names: one of each kind per language that has an analyzer.
func textField(lang string) string    { return "t_" + analysis.Lang(lang) }
func headingField(lang string) string { return "h_" + analysis.Lang(lang) }
func titleField(lang string) string   { return "a_" + analysis.Lang(lang) }

const keyField = "k"
