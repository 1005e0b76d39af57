package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/document"
)

// Disagreements lists where a rendering departs from the official text. Cite cites
// a unit, by its name in the text that has it; actName names an act.
func Disagreements(r *check.Result, lang string, cite func(act.EID) string, actName func(act.WorkURI) string) []document.Block {
	l, bl := labelsFor(lang), besideLabelsFor(lang)
	out := []document.Block{document.H(2, fmt.Sprintf(bl.disagreements, textName(r.Ours), textName(r.Theirs)))}
	out = append(out, small(strings.Join([]string{l.authorityOf(r.Ours), l.authorityOf(r.Theirs)}, " · ")))
	if !r.SameDay {
		s := bl.otherDay
		if names := actNames(r.Between, actName); names != "" {
			s += " " + fmt.Sprintf(bl.changedBetween, names)
		}
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s)}})
	}
	if r.Unread != "" {
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(fmt.Sprintf(bl.unread, r.Unread))}})
	}
	out = append(out, small(bl.extent(r, cite)))
	if len(r.Disagreements) == 0 {
		return append(out, document.P(document.T(bl.none)))
	}
	t := document.Table{Widths: []float64{2, 2, 3, 3}, Header: []document.Row{{Cells: []document.Cell{bold(bl.unit), bold(bl.what), bold(bl.ours), bold(bl.theirs)}}}}
	for _, d := range r.Disagreements {
		t.Rows = append(t.Rows, bl.row(d, r, cite))
	}
	return append(out, document.P(document.T(bl.counts(r))), t)
}

// KindOfDisagreement names a kind of disagreement and how sure it is, in lang; "" for a
// kind that package check does not know.
func KindOfDisagreement(k check.Kind, s check.Severity, lang string) (kind, severity string) {
	bl := besideLabelsFor(lang)
	return bl.kinds[k], bl.severities[s]
}

func textName(t check.Text) string {
	return fmt.Sprintf("%s:%s@%s", t.Alias, t.Language, t.Date)
}

func (l *labels) authorityOf(t check.Text) string {
	return textName(t) + ": " + or(l.authorities[t.Authority], string(t.Authority)) + ", " + l.languageName(t.Language) + ", " + or(l.coverages[t.Coverage], string(t.Coverage))
}

func actNames(us []act.WorkURI, name func(act.WorkURI) string) string {
	out := make([]string, len(us))
	for i, u := range us {
		out[i] = name(u)
	}
	return strings.Join(out, "; ")
}

// extent says what was compared and what was not.
func (bl *besideLabels) extent(r *check.Result, cite func(act.EID) string) string {
	s := fmt.Sprintf(bl.compared, r.Compared, r.Units)
	if len(r.Skipped) > 0 {
		names := make([]string, len(r.Skipped))
		for i, k := range r.Skipped {
			names[i] = cite(k.EID)
		}
		s += " " + fmt.Sprintf(bl.skipped, strings.Join(names, ", "))
	}
	if r.NotGiven > 0 {
		s += " " + fmt.Sprintf(bl.notGivenArticles, r.NotGiven)
	}
	return s
}

// counts says how many disagreements there are of each kind.
func (bl *besideLabels) counts(r *check.Result) string {
	var parts []string
	for _, k := range check.Kinds() {
		if n := r.Counts[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", bl.kinds[k], n))
		}
	}
	return capital(strings.Join(parts, ", ")) + "."
}

func (bl *besideLabels) row(d check.Disagreement, r *check.Result, cite func(act.EID) string) document.Row {
	if d.Kind == check.Status {
		d.Ours, d.Theirs = bl.status(d.Ours), bl.status(d.Theirs)
	}
	if d.Kind == check.Missing { // an unnumbered line is told by its words
		d.Ours, d.OursWords = lineOrNumber(d.Ours, d.OursWords)
		d.Theirs, d.TheirsWords = lineOrNumber(d.Theirs, d.TheirsWords)
	}
	name := cite(d.EID)
	if d.Until != "" {
		name += " – " + cite(d.Until)
	}
	what := bl.kinds[d.Kind] + ", " + bl.severities[d.Severity]
	if d.Repeated {
		what += " (" + bl.repeated + ")"
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(document.T(name)), document.TextCell(document.T(what)),
		bl.cell(d.Ours, d.OursWords, bl.absent(d, bl.missingOurs), r.Ours.Language), bl.cell(d.Theirs, d.TheirsWords, bl.absent(d, bl.missingTheirs), r.Theirs.Language)}}
}

func (bl *besideLabels) status(s string) string {
	if s == string(act.Excluded) {
		return bl.excluded
	}
	return s
}

func lineOrNumber(number, words string) (string, string) {
	if strings.Contains(number, "_") && words != "" {
		return words, ""
	}
	return number, words
}

// absent is what stands for nothing.
func (bl *besideLabels) absent(d check.Disagreement, missing string) string {
	if d.Kind == check.Missing {
		return missing
	}
	return bl.nothing
}

// cell gives the words that disagree, and in small those around them.
func (bl *besideLabels) cell(says, around, absent, lang string) document.Cell {
	c := document.Cell{Blocks: []document.Block{document.P(document.I(absent))}}
	if says != "" {
		c.Blocks[0] = document.Paragraph{Lang: lang, Inlines: []document.Inline{document.B(says)}}
	}
	if around != "" {
		c.Blocks = append(c.Blocks, document.Paragraph{Style: document.Small, Lang: lang, Inlines: []document.Inline{document.T(around)}})
	}
	return c
}
