package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// Write returns x as a working text.
func Write(x *act.Expression) []byte {
	w := &writer{b: format.NewBuilder(x.Country, x.Lang)}
	w.buf.WriteString("---\n")
	writeFront(&w.buf, x)
	w.buf.WriteString("---\n")
	w.buf.WriteString("# " + escape(x.Titles[x.Lang]) + "\n")
	for _, n := range x.Notes {
		w.note(n)
	}
	for _, p := range x.Preamble {
		w.block(p)
	}
	for _, p := range x.Body {
		w.provision(p)
	}
	return w.buf.Bytes()
}

// writer prints an expression and reads along with a builder, so that it knows
// where a paragraph would be taken for another unit.
type writer struct {
	buf bytes.Buffer
	b   *format.Builder
}

func (w *writer) para(s string) { w.buf.WriteString("\n" + s + "\n") }

func (w *writer) note(n act.Note) {
	w.para("> " + n.Text)
	w.b.Note(n.Text, act.Span{})
}

// block writes a paragraph outside any unit.
func (w *writer) block(b act.Block) {
	if b.Table {
		w.para(b.Text)
		w.b.Table(b.Text, act.Span{})
		return
	}
	line := escape(b.Text)
	if mark.MatchString(line) {
		line += " <!-- " + preambleMark + " -->"
	}
	w.para(line)
	w.b.Paragraph(b.Text, act.Span{})
}

func (w *writer) provision(p *act.Provision) {
	isHead := p.Kind.IsRoot() || p.Kind.IsHead()
	if isHead {
		w.heading(p)
	}
	notes := func(place act.NotePlace) {
		for _, n := range p.Notes {
			if n.Place == place {
				w.note(n)
			}
		}
	}
	if p.Status == act.Excluded {
		w.excludedUnit(p, isHead)
	} else {
		notes(act.NoteHead)
	}
	for i, b := range p.Content {
		w.text(p, b, i == 0 && !isHead)
	}
	if len(p.Content) == 0 && !isHead && p.Status != act.Excluded {
		w.text(p, act.Block{}, true)
	}
	notes(act.NoteLead)
	for _, c := range p.Children {
		w.provision(c)
	}
	for _, b := range p.WrapUp {
		w.para(escape(b.Text) + " <!-- end " + string(p.EID) + " -->")
		_ = w.b.Placed(p.EID, "", b.Text, true, act.Span{})
	}
	notes(act.NoteAfter)
}

func (w *writer) heading(p *act.Provision) {
	hashes := "## "
	if p.Kind.IsRoot() {
		hashes = "### "
	}
	line := format.HeadLine(p)
	w.para(hashes + escape(line))
	w.b.Heading(line, act.Span{})
}

func (w *writer) excludedUnit(p *act.Provision, isHead bool) {
	first := true
	for _, n := range p.Notes {
		switch {
		case n.Place != act.NoteHead:
		case first:
			num := ""
			if !isHead {
				num = p.Num
			}
			w.para(strings.TrimSpace(num + " *" + n.Text + "*"))
			w.b.Excluded(num, n.Text, act.Span{})
			first = false
		default:
			w.note(n)
		}
	}
}

// text writes a paragraph of p; opens says that it begins the unit.
func (w *writer) text(p *act.Provision, b act.Block, opens bool) {
	if b.Table {
		w.para(b.Text)
		w.b.Table(b.Text, act.Span{})
		return
	}
	num := ""
	if opens {
		num = p.Num
	}
	printed := strings.TrimSpace(num + " " + b.Text)
	if w.b.Reads(printed, p.EID, opens) && !mark.MatchString(printed) {
		w.para(escape(printed))
		w.b.Paragraph(printed, act.Span{})
		return
	}
	line := escape(b.Text)
	if num != "" {
		line = "¦" + num + "¦ " + line
	}
	w.para(line + " <!-- " + string(p.EID) + " -->")
	_ = w.b.Placed(p.EID, num, b.Text, false, act.Span{})
}

var needsEscape = pattern.New(`^[#>|¦\\]|\*[^*]+\*$`)

// escape keeps the first characters of a text from meaning something here.
func escape(s string) string {
	if needsEscape.MatchString(s) {
		return `\` + s
	}
	return s
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
