package view

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/compare"
	"zanger/internal/compare/norm"
	"zanger/internal/document"
)

// SideOptions tune the page of a side-by-side.
type SideOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Columns is how many letters a line of the screen has, 0 for paper.
	Columns int
}

// mostColumns is how many acts stand side by side; more are stacked in rows.
const mostColumns = 4

// narrowest is the least width of a column on a screen, in letters.
const narrowest = 24

// SideBySide draws provisions of different acts beside one another on wide pages: a
// column for each, or a row when there are more than four, with what each orders
// lined up under its text.
func SideBySide(s *compare.SideBySide, o SideOptions) *document.Document {
	p := &sidePrinter{s: s, o: o, l: labelsFor(o.Lang)}
	p.d = &document.Document{Lang: p.l.code, Title: sideTitle[p.l.code]}
	if s.TopicName != "" {
		p.d.Title = fmt.Sprintf(sideTopicTitle[p.l.code], s.TopicName)
	}
	p.d.Add(document.Section{Landscape: true})
	if !s.On.IsZero() {
		p.d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(capital(fmt.Sprintf(sideKnown[p.l.code], p.l.on(s.On))))}})
	}
	p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(sideWarning[p.l.code])}})
	if slices.ContainsFunc(s.Columns, func(c compare.SideColumn) bool { return slices.ContainsFunc(c.Texts, ours) }) {
		p.d.Banner = p.l.workingText
		p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(p.l.workingText)}})
	}
	for _, n := range s.Notes {
		p.d.Add(small(n))
	}
	switch n := len(s.Columns); {
	case o.Columns > 0 && o.Columns < narrowest*(n+1):
		p.plain()
	case n > mostColumns:
		p.rows()
	default:
		p.columns()
	}
	return p.d
}

func ours(t compare.SideText) bool { return t.Authority == "working text" }

type sidePrinter struct {
	s *compare.SideBySide
	o SideOptions
	l *labels
	d *document.Document
}

// columns draws a column for each act.
func (p *sidePrinter) columns() {
	t := document.Table{Widths: []float64{0.7}}
	head := document.Row{Cells: []document.Cell{document.TextCell(document.T(sideAct[p.l.code]))}}
	for _, c := range p.s.Columns {
		t.Widths = append(t.Widths, 2)
		head.Cells = append(head.Cells, document.Cell{Blocks: p.actName(c)})
	}
	t.Header = []document.Row{head}
	t.Rows = append(t.Rows, p.row(sideProvision[p.l.code], p.provision), p.row(sideTextOf[p.l.code], p.texts))
	for _, k := range p.factRows() {
		t.Rows = append(t.Rows, p.row(k.name, func(c compare.SideColumn) []document.Block { return p.facts(c, k, false) }))
	}
	p.d.Add(t)
}

func (p *sidePrinter) row(name string, cell func(compare.SideColumn) []document.Block) document.Row {
	r := document.Row{Cells: []document.Cell{document.TextCell(document.B(name))}}
	for _, c := range p.s.Columns {
		bs := cell(c)
		if len(bs) == 0 {
			bs = []document.Block{document.P(document.T("—"))}
		}
		r.Cells = append(r.Cells, document.Cell{Blocks: bs})
	}
	return r
}

// rows draws a row for each act.
func (p *sidePrinter) rows() {
	t := document.Table{Widths: []float64{1.2, 2.4, 1.9}}
	for _, h := range []map[string]string{sideProvision, sideTextOf, sideSays} {
		if len(t.Header) == 0 {
			t.Header = []document.Row{{}}
		}
		t.Header[0].Cells = append(t.Header[0].Cells, document.TextCell(document.T(h[p.l.code])))
	}
	for _, c := range p.s.Columns {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			{Blocks: append(p.actName(c), p.provision(c)...)}, {Blocks: p.texts(c)}, {Blocks: p.allFacts(c)}}})
	}
	p.d.Add(t)
}

// plain draws one act under another, for narrow screens.
func (p *sidePrinter) plain() {
	for _, c := range p.s.Columns {
		p.d.Add(document.H(2, p.heading(c)))
		p.d.Add(p.provision(c)...)
		p.d.Add(p.texts(c)...)
		p.d.Add(p.allFacts(c)...)
	}
}

func (p *sidePrinter) heading(c compare.SideColumn) string {
	s := p.place(c)
	if c.Title != "" {
		s += ". " + c.Title
	}
	return s
}

// place is the country, with the day when each column has its own.
func (p *sidePrinter) place(c compare.SideColumn) string {
	s := PlaceName(c.Country, p.l.code)
	if c.On.IsZero() || c.On == p.s.On {
		return s
	}
	return s + ", " + fmt.Sprintf(sideKnown[p.l.code], p.l.on(c.On))
}

func (p *sidePrinter) actName(c compare.SideColumn) []document.Block {
	out := []document.Block{document.P(document.B(p.place(c)))}
	if c.Title != "" {
		out = append(out, document.P(document.T(c.Title+" ("+c.Act+")")))
	}
	return out
}

// provision says which provision it is, and what its text is worth.
func (p *sidePrinter) provision(c compare.SideColumn) []document.Block {
	var out []document.Block
	if c.Citation != "" {
		in := []document.Inline{document.B(c.Citation)}
		if c.CitationThere != c.Citation {
			in = append(in, document.T(" · "+c.CitationThere))
		}
		out = append(out, document.P(in...))
	}
	if c.Heading != "" {
		out = append(out, document.P(document.T(c.Heading)))
	}
	if c.HeadingThere != "" && c.HeadingThere != c.Heading {
		out = append(out, small(fmt.Sprintf(sideHeading[p.l.code], c.HeadingThere)))
	}
	if len(c.Texts) > 0 {
		out = append(out, small(p.about(c.Texts[0])))
	}
	if c.Passing {
		out = append(out, small(sidePassing[p.l.code]))
	}
	if len(c.Assessed) > 0 {
		out = append(out, small(fmt.Sprintf(sideAssessed[p.l.code], strings.Join(c.Assessed, ", "))))
	}
	if c.Coverage == "selected" {
		out = append(out, small(sideSelected[p.l.code]))
	}
	if c.RepealedBy != "" {
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{
			document.T(fmt.Sprintf(sideRepealed[p.l.code], ActName(c.RepealedBy, p.l.code), p.l.on(c.RepealedFrom)))}})
	}
	if len(c.Later) > 0 {
		var names []string
		for _, a := range c.Later {
			names = append(names, ActName(a, p.l.code))
		}
		out = append(out, small(fmt.Sprintf(sideLater[p.l.code], strings.Join(names, "; "))))
	}
	return out
}

// about says whose words a text gives, of which day, and how it was checked.
func (p *sidePrinter) about(t compare.SideText) string {
	s := capital(AuthorityName(t.Authority, p.l.code)) + ", " + p.l.languageName(t.Language) + ", " + fmt.Sprintf(sideKnown[p.l.code], p.l.on(t.KnownAs)) + "; "
	switch {
	case t.Authority == "official":
		return strings.TrimSuffix(s, "; ")
	case t.Checked == nil:
		return s + p.l.notChecked
	}
	return s + fmt.Sprintf(p.l.checked, AgainstText(t.Checked.Against, p.l.code), t.Checked.Edition, p.l.on(t.Checked.On))
}

// texts are the wordings of a column, a rendering beside an official text labelled
// as one; or why there is none.
func (p *sidePrinter) texts(c compare.SideColumn) []document.Block {
	switch {
	case c.Missing == compare.NotFound:
		s := fmt.Sprintf(sideNotFound[p.l.code], strings.Join(c.Searched, ", "))
		return []document.Block{document.Paragraph{Inlines: []document.Inline{document.I(s)}}}
	case c.Missing != "":
		return []document.Block{document.Paragraph{Inlines: []document.Inline{document.I(c.Reason)}}}
	}
	var out []document.Block
	for i, t := range c.Texts {
		if i > 0 {
			out = append(out, small(fmt.Sprintf(sideRendering[p.l.code], AuthorityName(t.Authority, p.l.code), p.l.languageName(t.Language), p.l.on(t.KnownAs))))
		}
		for _, n := range t.Lines {
			par := document.Paragraph{Style: document.Law, Depth: n.Depth, Lang: t.Language, Inlines: append(numRuns(n.Num, n.Num), document.T(n.Text))}
			if n.Note {
				par.Style, par.Inlines = document.Small, append(numRuns(n.Num, n.Num), document.I(n.Text))
			}
			out = append(out, par)
		}
	}
	return out
}

// factRow is a row of findings of the same sort.
type factRow struct {
	name  string
	kinds []norm.Kind
}

// factRows are the rows that some act has something for; the strength always stands.
func (p *sidePrinter) factRows() []factRow {
	var strengths []norm.Kind
	out := []factRow{{name: strengthRow[p.l.code]}}
	for _, k := range norm.Kinds() {
		if k.IsStrength() {
			strengths = append(strengths, k)
			continue
		}
		if slices.ContainsFunc(p.s.Columns, func(c compare.SideColumn) bool { return has(c, k) }) {
			out = append(out, factRow{kindNames[k][p.l.code], []norm.Kind{k}})
		}
	}
	out[0].kinds = strengths
	return out
}

func has(c compare.SideColumn, k norm.Kind) bool {
	return len(c.Texts) > 0 && slices.ContainsFunc(c.Texts[0].Facts, func(f compare.SideFact) bool { return f.Kind == k })
}

// facts lists the findings of a row in the text of a column. Words of the law stand
// in quotation marks, those of a working text never.
func (p *sidePrinter) facts(c compare.SideColumn, row factRow, named bool) []document.Block {
	if len(c.Texts) == 0 {
		return nil
	}
	t := c.Texts[0]
	strength := len(row.kinds) > 1
	if !t.Read {
		if strength {
			return []document.Block{document.P(document.I(sideNotRead[p.l.code]))}
		}
		return nil
	}
	var order []string
	counts := map[string]int{}
	blocks := map[string][]document.Inline{}
	for _, f := range t.Facts {
		if !slices.Contains(row.kinds, f.Kind) {
			continue
		}
		in := p.fact(f, t)
		key := string(f.Kind) + f.Value + strings.ToLower(f.Words)
		if strength {
			key = string(f.Kind)
		}
		if counts[key]++; counts[key] == 1 {
			order = append(order, key)
			blocks[key] = in
		}
	}
	var out []document.Block
	for _, key := range order {
		in := blocks[key]
		if n := counts[key]; n > 1 {
			in = append(in, document.T(fmt.Sprintf(" ×%d", n)))
		}
		if named && !strength {
			in = append([]document.Inline{document.B(row.name + ": ")}, in...)
		}
		out = append(out, document.P(in...))
	}
	if len(out) == 0 && strength {
		out = append(out, document.P(document.I(sideUnclear[p.l.code])))
	}
	if named && strength {
		par := out[0].(document.Paragraph)
		par.Inlines = append([]document.Inline{document.B(row.name + ": ")}, par.Inlines...)
		out[0] = par
	}
	return out
}

// fact is the value, then the words it rests on.
func (p *sidePrinter) fact(f compare.SideFact, t compare.SideText) []document.Inline {
	words := strings.ReplaceAll(f.Words, "\n", " ")
	if !ours(t) {
		words = p.quote(words)
	}
	w := document.Text{Text: words, Lang: t.Language}
	switch {
	case f.Kind.IsStrength():
		return []document.Inline{document.B(kindNames[f.Kind][p.l.code]), document.T(" ("), w, document.T(")")}
	case f.Value != "":
		value := f.Value
		if d, ok := p.dateValue(value); ok {
			value = d
		} else {
			value = ValueText(value, p.l.code)
		}
		return []document.Inline{document.B(value), document.T(" ("), w, document.T(")")}
	}
	return []document.Inline{w}
}

func (p *sidePrinter) quote(s string) string {
	if p.l.code == "en" {
		return "“" + s + "”"
	}
	return "«" + s + "»"
}

// allFacts lists all findings of a column, each sort with its name.
func (p *sidePrinter) allFacts(c compare.SideColumn) []document.Block {
	var out []document.Block
	for _, row := range p.factRows() {
		out = append(out, p.facts(c, row, true)...)
	}
	return out
}
