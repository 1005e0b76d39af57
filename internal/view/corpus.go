package view

import (
	"fmt"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/document"
)

// CorpusRow is a text in the table of [Corpus].
type CorpusRow struct {
	Title, Text         string // the title with the first text of an act only
	Coverage            act.Coverage
	Provisions, Checked int
	Beside              []CorpusBeside
}

// CorpusBeside sums up what a comparison with an official text found.
type CorpusBeside struct {
	Text                             string
	SameDay                          bool
	Compared, Serious, Likely, Hints int
}

// Corpus is the table of the acts that come with the program: how much of each
// there is, how much of it was checked, and what stands beside it.
func Corpus(rows []CorpusRow, provisions, checked int, lang string) *document.Document {
	l, bl := labelsFor(lang), besideLabelsFor(lang)
	d := &document.Document{Title: bl.corpus, Lang: l.code}
	t := document.Table{Widths: []float64{5, 2, 1, 2, 4}, Header: []document.Row{{Cells: []document.Cell{
		bold(bl.text), bold(bl.coverage), bold(bl.articles), bold(bl.checked), bold(bl.official)}}}}
	for _, r := range rows {
		name := []document.Block{document.P(document.T(r.Text))}
		if r.Title != "" {
			name = append([]document.Block{document.P(document.B(r.Title))}, name...)
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Blocks: name},
			document.TextCell(document.T(or(l.coverages[r.Coverage], string(r.Coverage)))),
			document.TextCell(document.T(strconv.Itoa(r.Provisions))), document.TextCell(document.T(share(r.Checked, r.Provisions))),
			{Blocks: bl.besides(r.Beside)}}})
	}
	t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{bold(bl.total), {}, bold(strconv.Itoa(provisions)), bold(share(checked, provisions)), {}}})
	d.Add(t)
	return d
}

func share(n, of int) string {
	if of == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%d %%)", n, n*100/of)
}

// besides says of each official text what was found beside it.
func (bl *besideLabels) besides(list []CorpusBeside) []document.Block {
	if len(list) == 0 {
		return []document.Block{small(bl.noOfficial)}
	}
	var out []document.Block
	for _, b := range list {
		s := b.Text
		if b.SameDay {
			s += " (" + bl.sameDay + ")"
		}
		parts := []string{fmt.Sprintf("%d", b.Compared)}
		for _, n := range []struct {
			severity check.Severity
			count    int
		}{{check.Serious, b.Serious}, {check.Likely, b.Likely}, {check.Hint, b.Hints}} {
			parts = append(parts, fmt.Sprintf("%s: %d", bl.severities[n.severity], n.count))
		}
		out = append(out, document.P(document.T(s+": "+strings.Join(parts, ", "))))
	}
	return out
}
