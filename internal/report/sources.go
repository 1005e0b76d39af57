package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::sources" gives the table of every act that the memo cites, each
// in the edition used. Without it the table ends the memo, under a heading of
// its own.

func openSources(p *parse, f fence) fenceNode {
	if p.sourcesAt > 0 {
		p.fail(f.at, "", "%q stands in the memo twice (first at line %d)", ":::"+f.name, p.sourcesAt)
	}
	p.sourcesAt = f.at
	return collectsLast(func(c *converter) []document.Block { return c.sources.blocks() })(p, f)
}

// sources gathers what a memo cites.
type sources struct {
	c    *converter
	list []*source
}

// source is one edition of an act, with what the memo cites of it.
type source struct {
	id    string // anchor of its row
	work  *act.Work
	x     *act.Expression
	cited []Found // each provision once
}

func (s *sources) add(f Found) {
	src := s.of(f.Expression)
	if src == nil {
		src = &source{id: s.newID(f.Expression), work: f.Work, x: f.Expression}
		s.list = append(s.list, src)
	}
	if !slices.ContainsFunc(src.cited, func(o Found) bool { return o.eid() == f.eid() }) {
		src.cited = append(src.cited, f)
	}
}

// of returns the source that x is, or nil.
func (s *sources) of(x *act.Expression) *source {
	for _, o := range s.list {
		if y := o.x; y.URI == x.URI && y.Lang == x.Lang && y.Date == x.Date && y.Authority == x.Authority {
			return o
		}
	}
	return nil
}

// newID makes the anchor of x. No heading can have such a one.
func (s *sources) newID(x *act.Expression) string {
	base := fmt.Sprintf("source:%s:%s@%s", x.Alias, x.Lang, x.Date)
	id := base
	for n := 2; slices.ContainsFunc(s.list, func(o *source) bool { return o.id == id }); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return id
}

// anchor is the address of the row of f.
func (s *sources) anchor(f Found) string { return "#" + s.of(f.Expression).id }

func (c *converter) appendSources() {
	if len(c.sources.list) == 0 {
		return
	}
	c.doc.Add(document.Heading{Level: max(c.topLevel, 1), ID: c.ids.make(c.say.Sources), Inlines: []document.Inline{document.T(c.say.Sources)}})
	c.doc.Add(c.sources.blocks()...)
}

func (s *sources) blocks() []document.Block {
	slices.SortStableFunc(s.list, cmpSources)
	t := document.Table{
		Widths: []float64{3, 9},
		Header: []document.Row{textRow(s.c.say.EditionColumn, s.c.say.CitedColumn)},
	}
	working := false
	var first *source
	for i, src := range s.list {
		if i == 0 || s.list[i-1].work.URI != src.work.URI {
			first = src
			t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Span: 2, Blocks: s.actCell(src)}}})
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Blocks: s.editionCell(src)}, {Blocks: append(s.citedCell(src), s.notice(src, first)...)}}})
		working = working || !src.x.Authority.Quotable()
	}
	var out []document.Block
	if working {
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s.c.say.NotOfficial)}})
	}
	if len(t.Rows) > 0 {
		out = append(out, t)
	}
	return out
}

// cmpSources orders acts by country and date, as bills list them, then their
// editions by date.
func cmpSources(a, b *source) int {
	return cmp.Or(
		cmp.Compare(a.x.Country, b.x.Country),
		a.work.URI.Date().Compare(b.work.URI.Date()),
		cmp.Compare(a.work.URI, b.work.URI),
		a.x.Date.Compare(b.x.Date),
		cmp.Compare(a.id, b.id))
}

// actCell names the act in the memo's language and its own, and says where the
// official text is and what repealed it.
func (s *sources) actCell(src *source) []document.Block {
	name := src.x.Title(s.c.front.Lang)
	in := []document.Inline{document.B(clean(name))}
	for _, l := range sortedKeys(src.x.Titles) {
		if t := src.x.Titles[l]; t != name {
			in = append(in, document.T(" · "), document.Text{Text: clean(t), Lang: l})
		}
	}
	out := []document.Block{document.Paragraph{Inlines: in}}
	about := []document.Inline{document.T(s.c.say.actOf(src.cited[0]) + " · " + src.x.Alias)}
	about = append(about, s.official(src)...)
	out = append(out, small(about...))
	if e, ok := src.work.Repeal(); ok {
		out = append(out, s.repealed(e))
	}
	return out
}

func (s *sources) repealed(e act.Event) document.Block {
	from, _ := e.Effective()
	in := []document.Inline{document.T(fmt.Sprintf(s.c.say.RepealedBy, s.c.say.act(e.By), s.c.say.date(from)))}
	if from.After(s.c.front.AsOf) {
		in = append(in, document.T(" ("), document.I(s.c.say.Later), document.T(")"))
	}
	return document.Paragraph{Style: document.Warning, Inlines: joinText(in, document.T("."))}
}

func (s *sources) editionCell(src *source) []document.Block {
	say, x := s.c.say, src.x
	words := strings.TrimSuffix(s.c.edition(x), ".")
	if slices.ContainsFunc(src.cited, func(f Found) bool { return f.Later }) {
		words += "; " + say.Later
	}
	out := []document.Block{document.Paragraph{ID: src.id, Inlines: []document.Inline{document.T(words)}}}
	authority := say.authority(x.Authority) + ", " + say.language(x.Lang)
	out = append(out, document.P(document.B(authority)))
	if x.Coverage == act.Selected {
		out = append(out, small(document.T(s.c.say.SomeProvisions)))
	}
	return out
}

// official leads to the official texts of the act.
func (s *sources) official(src *source) []document.Inline {
	var in []document.Inline
	for _, l := range sortedKeys(src.x.Official) {
		if target, ok := address([]byte(src.x.Official[l])); ok {
			in = append(in, document.T(" · "+fmt.Sprintf(s.c.say.OfficialText, s.c.say.language(l))+" "), document.A(target, target))
		}
	}
	return in
}

// notice is what the edition says about itself, and where its official text is
// when that of the act's first edition is elsewhere.
func (s *sources) notice(src, first *source) []document.Block {
	var in []document.Inline
	if src.x.Notice != "" {
		in = append(in, document.T(clean(src.x.Notice)))
	}
	if !maps.Equal(src.x.Official, first.x.Official) {
		in = append(in, s.official(src)...)
	}
	if len(in) == 0 {
		return nil
	}
	return []document.Block{small(in...)}
}

// citedCell lists the provisions cited under what is known of their wording.
func (s *sources) citedCell(src *source) []document.Block {
	slices.SortStableFunc(src.cited, func(a, b Found) int { return act.CompareEIDs(a.eid(), b.eid()) })
	var states []string
	named := map[string][]string{}
	for _, f := range src.cited {
		state, name := "", f.Citation
		if f.Provision == nil {
			name = s.c.say.WholeAct
		}
		if !src.x.Authority.Quotable() {
			state = s.c.checkOf(f)
		}
		if named[state] == nil {
			states = append(states, state)
		}
		named[state] = append(named[state], name)
	}
	var out []document.Block
	for _, state := range states {
		out = append(out, document.P(document.T(strings.Join(named[state], ", "))))
		if state != "" {
			out = append(out, small(document.T(state)))
		}
	}
	return out
}

func small(in ...document.Inline) document.Block {
	return document.Paragraph{Style: document.Small, Inlines: in}
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
