package view

import (
	"fmt"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
	"zanger/internal/view/forms"
)

// TableOptions tune a comparative table.
type TableOptions struct {
	// Form is the name of a form that comes along, one of [forms.Names]; "" is
	// [forms.Default]. Own, where it is set, is the form itself.
	Form string
	Own  *forms.Form
	// Lang is the language of captions and paths: en, ru or kk. A form may have its
	// captions in a language of its own.
	Lang string
	// Title stands below the word for table: "to the draft Law …".
	Title string
	// Grounds are the reasons by the eId of the unit, of the new text or, for a
	// unit that goes, of the old; those of a unit hold for what is below it too.
	Grounds map[act.EID]string
	Name    EventName
	Repeal  *act.Event
	// Files are as in [RedlineOptions].
	Files [2]string
}

// ComparativeTable sets the present and the proposed wording side by side: one
// row for each structural element that changes, with its full path, its whole
// wording, untouched units beside it as "…", changed words bold. The law's own
// text is in the language of the expressions. A working text prints its label on
// every page. Forms that are no table give running text with the changes marked.
// The error is that of [forms.Builtin].
func ComparativeTable(r *diff.Result, o TableOptions) (*document.Document, error) {
	f := o.Own
	if f == nil {
		var err error
		if f, err = forms.Builtin(o.Form); err != nil {
			return nil, err
		}
	}
	l := labelsFor(o.Lang, r.New.Lang, r.Old.Lang)
	title := f.Heading(o.Title, l.code)
	switch f.Style {
	case forms.Marked:
		return Redline(r, RedlineOptions{Lang: o.Lang, Context: -1, Name: o.Name, Repeal: o.Repeal, Title: title}), nil
	case forms.Printed:
		return printed(r, f, title, o), nil
	}
	t := &tabler{redliner: &redliner{r: r, o: RedlineOptions{Lang: l.code}, l: l, d: &document.Document{Lang: l.code, Title: title, Formal: f.Formal}}, form: f, o: o}
	t.findPlaces()
	if f.Landscape {
		t.d.Add(document.Section{Landscape: true})
	}
	l.warn(t.d, o.Repeal, o.Name, r.New, r.Old)
	if old, new := wordingIn(o.Files[0], r.Old), wordingIn(o.Files[1], r.New); old != "" || new != "" { // files may have no name
		t.d.Add(small(fmt.Sprintf("%s: %s → %s", l.text, old, new)))
	}
	t.title()
	t.preamble()
	for _, n := range r.Tree {
		t.node(n)
	}
	if len(t.rows) == 0 {
		t.d.Add(document.P(document.T(l.noChanges)))
		return t.d, nil
	}
	t.d.Add(t.table())
	if s := f.Word(f.Note, l.code); s != "" {
		t.d.Add(small(s))
	}
	return t.d, nil
}

// tabler collects the rows.
type tabler struct {
	*redliner
	form *forms.Form
	o    TableOptions
	rows []document.Row
}

func (t *tabler) table() document.Table {
	out := document.Table{}
	var head document.Row
	for _, c := range t.form.Columns {
		out.Widths = append(out.Widths, c.Width)
		head.Cells = append(head.Cells, document.TextCell(document.T(t.form.Word(c.Caption, t.l.code))))
	}
	out.Header = []document.Row{head}
	name := actHead(t.r.New, t.textCode(), t.l.code)
	out.Rows = append(out.Rows, document.Row{Cells: []document.Cell{{Span: len(t.form.Columns),
		Blocks: []document.Block{document.Paragraph{Style: document.Center, Inlines: []document.Inline{document.B(name)}}}}}})
	out.Rows = append(out.Rows, t.rows...)
	return out
}

// actHead is the title of an act in the language title, with its number and date
// where they are known.
func actHead(x *act.Expression, title, lang string) string {
	if x.URI == "" {
		return x.Title(title)
	}
	return x.Title(title) + " (" + ActName(x.URI, lang) + ")"
}

// wordingName names a text by its act and day; one of a file has the name of the file.
func wordingName(x *act.Expression) string {
	return strings.TrimSpace(x.Alias + " " + x.Date.String())
}

// wordingIn is [wordingName] with the file that a text which names its act was read
// from.
func wordingIn(file string, x *act.Expression) string {
	name := wordingName(x)
	if file == "" || x.Alias == file {
		return name
	}
	return file + " (" + name + ")"
}

// textCode is the language of the act's title in the table: that of the labels
// where the act has such a title.
func (t *tabler) textCode() string {
	if t.r.New.Titles[t.l.code] != "" {
		return t.l.code
	}
	return t.r.New.Lang
}

// node makes the rows of a unit and of what stands below it.
func (t *tabler) node(n *diff.Node) {
	c := n.Change
	if n.Away || c.Kind == diff.NotGiven {
		return
	}
	whole := c.Kind == diff.Inserted || c.Kind == diff.Repealed || c.Part() && (c.Old == nil || c.New == nil)
	switch {
	case whole && !c.Included:
		t.whole(n)
		for _, k := range n.Children {
			if k.Change.Old != nil && k.Change.New != nil {
				t.node(k) // it was elsewhere before
			}
		}
		return
	case c.Included:
	default:
		if c.HeadingChanged {
			t.row(t.path(n)+", "+headingWord[t.l.code], c, t.headings(c))
		}
		if textChanged(c) || !c.HeadingChanged && counted(c) {
			t.row(t.path(n), c, t.own(n))
		}
	}
	for _, k := range n.Children {
		t.node(k)
	}
}

var headingWord = in3("heading", "заголовок", "тақырыбы")

// textChanged reports whether the unit's own text changed, its heading apart.
func textChanged(c *diff.Change) bool {
	for _, bs := range [][]diff.BlockEdit{c.Text, c.WrapUp} {
		for _, b := range bs {
			if b.Changed() {
				return true
			}
		}
	}
	return c.Kind == diff.Moved || c.OldNum != c.NewNum
}

// sides are the blocks of the two wordings.
type sides struct{ old, new []document.Block }

// whole is a unit that comes or goes with everything in it.
func (t *tabler) whole(n *diff.Node) {
	c := n.Change
	var s sides
	if c.Kind == diff.Inserted || c.Old == nil {
		s.old = t.said(t.form.Missing)
		s.new = t.around(c.New, t.newPlaces, t.r.New, boldLines(c.New))
	} else {
		s.old = t.around(c.Old, t.oldPlaces, t.r.Old, boldLines(c.Old))
		s.new = t.said(t.form.Deleted)
	}
	t.row(t.path(n), c, s)
}

func (t *tabler) said(m map[string]string) []document.Block {
	return []document.Block{document.P(document.B(t.form.Word(m, t.l.code)))}
}

// boldLines is the whole text of a unit, bold, without its heading when it is an
// article: around prints that.
func boldLines(p *act.Provision) []document.Block {
	var out []document.Block
	if p.Kind.IsHead() {
		head := *p
		for _, k := range p.Children {
			out = append(out, document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.B(headLine(k.Num, k.Heading))}})
			out = append(out, boldLines(k)...)
		}
		head.Children = nil
		p = &head
	}
	for _, line := range p.Lines() {
		if line.Note {
			continue
		}
		num := line.Num
		if line.Provision == p && isHeaded(p) {
			num = "" // in the heading
		}
		if line.Table {
			out = append(out, lawLine{new: true, newNum: num, rows: diff.Table("", line.Text)}.flat(false, line.Depth)...)
			continue
		}
		text := line.Text
		if num != "" {
			text = num + " " + text
		}
		out = append(out, document.Paragraph{Style: document.Law, Depth: line.Depth, Inlines: []document.Inline{document.B(text)}})
	}
	return out
}

// headings are the two headings of a unit.
func (t *tabler) headings(c *diff.Change) sides {
	line := func(p *act.Provision, drop words.Kind) []document.Block {
		in := []document.Inline{}
		if p.Num != "" && p.Heading != "" {
			in = append(in, document.T(numSep(p.Num)))
		}
		return []document.Block{document.Paragraph{Style: document.Law, Inlines: append(in, side(c.Heading, drop)...)}}
	}
	return sides{old: line(c.Old, words.Insert), new: line(c.New, words.Delete)}
}

// own is the unit's own text, the units below it as "…".
func (t *tabler) own(n *diff.Node) sides {
	c := n.Change
	var s sides
	border := borderMoved(t.r, c)
	lines := func(old bool) []document.Block {
		var out []document.Block
		put := func(ns []lawLine) {
			for _, l := range ns {
				for _, b := range l.side(old) {
					if !isDots(b) || len(out) == 0 || !isDots(out[len(out)-1]) {
						out = append(out, b)
					}
				}
			}
		}
		put(ownLines(c))
		p := c.New
		if old {
			p = c.Old
		}
		if p != nil && border {
			out = append(out, headingLine(firstArticle(p)))
		}
		if p != nil && len(p.Children) > 0 {
			out = append(out, dots(1))
		}
		put(wrapLines(c))
		return out
	}
	if c.Old != nil {
		s.old = t.around(c.Old, t.oldPlaces, t.r.Old, lines(true))
	}
	if c.New != nil {
		s.new = t.around(c.New, t.newPlaces, t.r.New, lines(false))
	}
	return s
}

// side is the line as it reads in one of the texts, what changed in bold.
func (n lawLine) side(old bool) []document.Block {
	if n.rows != nil {
		return n.flat(old, 0)
	}
	there, num, other, drop := n.new, n.newNum, n.oldNum, words.Delete
	if old {
		there, num, other, drop = n.old, n.oldNum, n.newNum, words.Insert
	}
	if !there {
		return nil
	}
	var in []document.Inline
	if num != "" {
		in = append(in, document.Text{Text: num + " ", Bold: num != other})
	}
	return []document.Block{document.Paragraph{Style: document.Law, Inlines: append(in, side(n.edits, drop)...)}}
}

// side is the text of edits without those of one kind; the other kind is bold.
func side(edits []words.Edit, drop words.Kind) []document.Inline {
	var out []document.Inline
	for _, e := range edits {
		if e.Kind != drop {
			out = append(out, document.Text{Text: e.Text, Bold: e.Kind != words.Equal})
		}
	}
	return out
}

func dots(depth int) document.Block {
	return document.Paragraph{Style: document.Law, Depth: depth, Inlines: []document.Inline{document.T("…")}}
}

// isDots reports whether b is the "…" for what is left out.
func isDots(b document.Block) bool {
	p, ok := b.(document.Paragraph)
	return ok && len(p.Inlines) == 1 && p.Inlines[0] == document.Inline(document.T("…"))
}

// around puts the text of a unit where it stands: below the heading of its
// article, units beside and between left out as "…".
func (t *tabler) around(p *act.Provision, places map[*act.Provision]*act.Provision, x *act.Expression, text []document.Block) []document.Block {
	if p.Kind.IsHead() {
		return append([]document.Block{headingLine(p)}, text...)
	}
	var chain []*act.Provision // from the article down
	for q := p; q != nil && !q.Kind.IsHead(); q = places[q] {
		chain = append([]*act.Provision{q}, chain...)
	}
	var out []document.Block
	for i, q := range chain {
		if isHeaded(q) {
			out = append(out, headingLine(q))
		}
		if q == p {
			break
		}
		next := chain[i+1]
		if !isHeaded(q) && q.Num != "" {
			out = append(out, document.Paragraph{Style: document.Law, Depth: max(i-1, 0), Inlines: []document.Inline{document.T(q.Num + " …")}})
		} else if len(q.Children) > 0 && q.Children[0] != next || len(q.Content) > 0 {
			out = append(out, dots(max(i-1, 0)))
		}
	}
	depth := max(len(chain)-2, 0)
	for _, b := range text {
		if par, ok := b.(document.Paragraph); ok {
			par.Depth += depth
			b = par
		}
		out = append(out, b)
	}
	if len(chain) > 1 {
		if above := chain[len(chain)-2]; len(above.Children) > 0 && above.Children[len(above.Children)-1] != p {
			out = append(out, dots(depth))
		}
	}
	return out
}

func headingLine(p *act.Provision) document.Block {
	return document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.T(headLine(p.Num, p.Heading))}}
}

// row adds a row for a unit.
func (t *tabler) row(path string, change *diff.Change, s sides) {
	lang := func(bs []document.Block) []document.Block {
		for i, b := range bs {
			if p, ok := b.(document.Paragraph); ok && p.Style == document.Law {
				p.Lang = t.textLang()
				bs[i] = p
			}
		}
		return bs
	}
	var r document.Row
	for _, c := range t.form.Columns {
		var bs []document.Block
		switch c.Holds {
		case forms.Number:
			bs = []document.Block{document.P(document.T(strconv.Itoa(len(t.rows) + 1)))}
		case forms.Element:
			bs = []document.Block{document.P(document.T(path))}
		case forms.Present:
			bs = lang(s.old)
		case forms.Proposed:
			bs = lang(s.new)
		case forms.Grounds:
			if g := t.grounds(change); g != "" {
				bs = []document.Block{document.P(document.T(g))}
			}
		}
		r.Cells = append(r.Cells, document.Cell{Blocks: bs})
	}
	t.rows = append(t.rows, r)
}

// path is where the unit stands, in the language of the table: under its new
// number, with the old one where it had another.
func (t *tabler) path(n *diff.Node) string {
	c := n.Change
	of := func(x *act.Expression, p *act.Provision) string {
		if p == nil {
			return ""
		}
		if p.Kind.IsHead() {
			return headLine(p.Num, "")
		}
		return capital(cite.Format(x, p.EID, t.l.code, cite.Long))
	}
	old, new := of(t.r.Old, c.Old), of(t.r.New, c.New)
	switch {
	case c.Kind == diff.Inserted && c.Old == nil, old == new, old == "":
		return new
	case new == "":
		return old
	}
	return old + " → " + new
}

// grounds finds the reason for a change of a unit, or of one above it; there is none
// for the title and the preamble, which c nil stands for.
func (t *tabler) grounds(c *diff.Change) string {
	if c == nil {
		return ""
	}
	for _, e := range []act.EID{c.NewEID, c.OldEID} {
		for ; e != ""; e = e.Parent() {
			if g := t.o.Grounds[e]; g != "" {
				return g
			}
		}
	}
	return ""
}
