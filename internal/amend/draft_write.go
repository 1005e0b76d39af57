package amend

import (
	"strings"
	"unicode"

	"zanger/internal/act"
	"zanger/internal/format"
)

// billWriter is how bills are drafted in a language: which operations its formulae
// know, and the bill that they make.
type billWriter interface {
	// heading, text and below find the operations on the heading of a unit, on its own
	// text, and on the units below it; false if they cannot be said.
	heading(p *planner, o, n *node) ([]*draftOp, bool)
	text(p *planner, o, n *node) ([]*draftOp, bool)
	below(p *planner, o, n *node) ([]*draftOp, bool)
	// restate gives a unit new wording.
	restate(p *planner, o, n *node) ([]*draftOp, bool)
	// notes adds the operations on footnotes.
	notes(p *planner, ops []*draftOp) ([]*draftOp, bool)
	// bill sets the operations.
	bill([]*draftOp, draftFrame) []BillLine
}

// draftFrame is what a bill says around its instructions.
type draftFrame struct {
	title  string // of the amended act, as the act has it
	number string
	date   act.Date
	// changes and additions are how many operations change something and how many add
	// something (Law 480-V art. 26 of Kazakhstan tells them apart in titles).
	changes, additions int
	style              draftStyle
}

func frameOf(d *doc, ops []*draftOp, o DraftOptions, style draftStyle) draftFrame {
	x := d.parsed.Expression
	f := draftFrame{title: x.Title(x.Lang), number: o.Number, date: o.Date, style: style}
	for _, op := range singles(ops) {
		if op.kind == Insertion {
			f.additions++
		} else {
			f.changes++
		}
	}
	return f
}

// quotedLines sets new wording in quotation marks, a paragraph each; end is what
// closes the instruction behind them.
func quotedLines(payload []format.Paragraph, open, close, end string, marked bool) []BillLine {
	var out []BillLine
	for i, p := range payload {
		l := BillLine{Text: p.Text, Wording: true, Table: p.Style == format.Rows}
		if marked && p.Style == format.Heading {
			l.Level = max(1, p.Level)
		}
		if i == 0 {
			l.Text = open + l.Text
		}
		switch {
		case i < len(payload)-1:
		case l.Table: // the mark closes in the last cell
			l.Text = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(l.Text, " "), "|"), " ") + close + end + " |"
		default:
			l.Text += close + end
		}
		out = append(out, l)
	}
	return out
}

// wordNoun says how quoted words are named: as figures, one word, or several.
type wordNoun int

const (
	aWord wordNoun = iota
	someWords
	figures
)

func nounFor(s string) wordNoun {
	digits := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 && s != ""
	switch {
	case digits:
		return figures
	case len(strings.Fields(s)) > 1:
		return someWords
	}
	return aWord
}

// article is the unit by which the operations of a bill are gathered.
func (o *draftOp) article() Step {
	if len(o.at) == 0 {
		return Step{}
	}
	return o.at[0]
}

// gathered puts together the operations on one article that follow each other.
func gathered(ops []*draftOp) [][]*draftOp {
	var out [][]*draftOp
	for _, o := range ops {
		if n := len(out); n > 0 && out[n-1][0].nests() && o.nests() && out[n-1][0].article() == o.article() {
			out[n-1] = append(out[n-1], o)
			continue
		}
		out = append(out, []*draftOp{o})
	}
	return out
}

// nests reports whether an operation can stand below "in Article 7:".
func (o *draftOp) nests() bool {
	s := o.article()
	return s.Kind.IsRoot() && (len(o.at) > 1 || o.kind != Substitution && o.kind != Repeal || o.old != "")
}
