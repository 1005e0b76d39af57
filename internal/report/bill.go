package report

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view"
	"zanger/internal/view/forms"
)

// The line ":::bill" gathers the amendments of the memo into a draft bill, one for
// each language; ":::bill act=kz-sss" takes those to one act only. The line
// ":::table-of-amendments" sets the present and the proposed wording of them all
// side by side, with the reasons of the recommendations as grounds.
//
// The draft is carried out as a whole too, on the same text: what applies alone
// and not together with the rest fails the build.

func openBill(p *parse, f fence) fenceNode {
	_, values := p.attributes(f, f.args, "act")
	p.topmost(f)
	return &collection{fence: f, fill: func(c *converter) []document.Block { return c.bills(f.at, values["act"]) }}
}

func openAmendmentTable(p *parse, f fence) fenceNode {
	_, values := p.attributes(f, f.args, "act", "form")
	p.oneOf(f, "form", values["form"], forms.Names())
	p.topmost(f)
	return &collection{fence: f, fill: func(c *converter) []document.Block { return c.amendmentTables(f.at, values["act"], values["form"]) }}
}

// gathered is all amendments to one wording of one act.
type gathered struct {
	list     []*amendment
	items    []billItem
	result   *Amended
	attempt  bool
	drafting string
	// paragraphs are those of the draft bill.
	paragraphs []string
}

// billItem is an instruction of the draft bill.
type billItem struct {
	text string
	from *amendment
	at   act.EID // the first unit that it touches
}

// gather puts amendments of one wording together, acts in the order in which bills
// list them, by country and date.
func (c *converter) gather(alias string) []*gathered {
	if c.bill == nil {
		c.bill = []*gathered{}
		for _, a := range c.amendments {
			if a.result != nil {
				c.gatherOne(a)
			}
		}
		slices.SortStableFunc(c.bill, func(a, b *gathered) int {
			return cmpSources(&source{work: a.list[0].found.Work, x: a.list[0].result.Before}, &source{work: b.list[0].found.Work, x: b.list[0].result.Before})
		})
		for _, g := range c.bill {
			g.order()
		}
	}
	if alias == "" {
		return c.bill
	}
	var out []*gathered
	for _, g := range c.bill {
		if g.list[0].result.Before.Alias == alias {
			out = append(out, g)
		}
	}
	return out
}

func (c *converter) gatherOne(a *amendment) {
	for _, g := range c.bill {
		o := g.list[0]
		if o.result.Before.URI == a.result.Before.URI && o.result.Before.Lang == a.result.Before.Lang && o.result.Before.Date == a.result.Before.Date {
			g.list = append(g.list, a)
			return
		}
	}
	c.bill = append(c.bill, &gathered{list: []*amendment{a}, drafting: a.result.Drafting})
}

// order puts the instructions in the order of the units that they change, as a
// bill does (Kazakhstan, Law 480-V art. 26; custom elsewhere). Those of one
// recommendation to one unit keep their order.
func (g *gathered) order() {
	for _, a := range g.list {
		for _, in := range a.result.Instructions {
			item := billItem{text: in.Text, from: a}
			if len(in.Touches) > 0 {
				item.at = in.Touches[0]
			}
			g.items = append(g.items, item)
		}
	}
	slices.SortStableFunc(g.items, func(a, b billItem) int { return act.CompareEIDs(articleOf(a.at), articleOf(b.at)) })
}

// articleOf is the outermost unit of an eId.
func articleOf(e act.EID) act.EID {
	for e.Parent() != "" {
		e = e.Parent()
	}
	return e
}

// execute carries out all amendments to the text as one, and has the bill drawn up
// that does the same.
func (g *gathered) execute(c *converter, line int) bool {
	if g.attempt {
		return g.result != nil
	}
	g.attempt = true
	if c.front.AsOf.IsZero() {
		return false
	}
	first := g.list[0]
	q := Amendment{Ref: first.ref, AsOf: c.front.AsOf, Drafting: g.drafting, Text: first.text(c), Draft: true, Lang: c.front.Lang}
	for _, a := range g.list[1:] {
		q.Further = append(q.Further, a.text(c))
	}
	res, err := c.resolver.Amend(q)
	if err != nil {
		c.add(&Error{Line: line, Msg: "the draft bill: " + err.Error(), Err: err})
		return false
	}
	ok := true
	for _, in := range res.Instructions {
		if !in.Applied {
			c.fail(g.list[in.Part].at, "the recommendations must fit together: put this change and the other into one",
				"this amendment applies alone, but not together with the others of the memo: %s", in.Reason)
			ok = false
		}
	}
	if ok {
		g.result, g.paragraphs = res, res.Bill
		if len(res.Bill) == 0 {
			g.paragraphs = g.listed()
			c.find(line, "the bill could not be drawn up as one, so the instructions stand in the order of the articles: %s", res.NotDrafted)
		}
	}
	return ok
}

// checkTogether carries out what several amendments do to one text, whether or not
// the memo prints the bill.
func (c *converter) checkTogether() {
	if c.failed() {
		return
	}
	for _, g := range c.gather("") {
		if len(g.items) > 1 {
			g.execute(c, g.list[0].at)
		}
	}
}

func (c *converter) bills(line int, alias string) []document.Block {
	all := c.gather(alias)
	if len(all) == 0 {
		c.find(line, "the memo holds no amendment for a draft bill")
		return []document.Block{document.P(document.T(c.say.NoAmendments))}
	}
	var out []document.Block
	for _, drafting := range draftings(all) {
		out = append(out, c.billIn(line, drafting, all)...)
	}
	return out
}

// draftings lists the drafting languages in the order in which they come.
func draftings(all []*gathered) []string {
	var out []string
	for _, g := range all {
		out = appendNew(out, g.drafting)
	}
	return out
}

// billIn gives the draft bill in one drafting language.
func (c *converter) billIn(line int, drafting string, all []*gathered) []document.Block {
	frame := billFrameOf(drafting)
	lang := foreign(frame.lang, c.front.Lang)
	p := document.Panel{Kind: document.Gist}
	center := func(words string) {
		p.Blocks = append(p.Blocks, document.Paragraph{Style: document.Center, Lang: lang, Inlines: []document.Inline{document.B(words)}})
	}
	law := func(words string) {
		p.Blocks = append(p.Blocks, document.Paragraph{Style: document.Law, Lang: lang, Inlines: []document.Inline{document.T(words)}})
	}
	center(frame.draft)
	center(c.billTitle(frame, drafting, all))
	n := 0
	for _, g := range all {
		if g.drafting != drafting || !g.execute(c, line) {
			continue
		}
		n++
		for _, para := range g.paragraphs {
			law(para)
		}
	}
	if n == 0 {
		return nil
	}
	p.Source = []document.Inline{document.T(c.say.BillNote)}
	return []document.Block{p}
}

// billTitle is what the front matter calls the bill, else the customary heading.
func (c *converter) billTitle(frame billFrame, drafting string, all []*gathered) string {
	if t := c.front.Bill.Title[frame.lang]; t != "" {
		return t
	}
	var names []string
	for _, g := range all {
		if x := g.list[0].result.Before; g.drafting == drafting {
			names = appendNew(names, fmt.Sprintf(frame.law, x.Title(frame.lang)))
		}
	}
	if len(names) > 1 {
		return frame.several
	}
	return fmt.Sprintf(frame.title, names[0])
}

func (c *converter) amendmentTables(line int, alias, form string) []document.Block {
	var out []document.Block
	if form == "" {
		form = c.front.Bill.Form
	}
	for _, g := range c.gather(alias) {
		if !g.execute(c, line) {
			continue
		}
		first := g.list[0]
		r := diff.Compare(g.result.Before, g.result.After, diff.Options{})
		doc, err := view.ComparativeTable(r, view.TableOptions{Form: form, Lang: c.tableLang(g.result.After), Grounds: c.grounds(g),
			Name: func(e act.Event) string { return c.say.act(e.By) }})
		if err != nil {
			c.add(&Error{Line: line, Msg: err.Error(), Err: err})
			continue
		}
		c.printAlways(doc.Banner)
		out = append(out, document.Section{Landscape: true})
		out = append(out, document.Paragraph{Style: document.Center, Inlines: []document.Inline{document.B(doc.Title)}})
		out = append(out, small(joinText(nil, append([]document.Inline{document.T(c.say.AmendedSource + " ")}, c.provenance([]Found{first.found})...)...)...))
		out = append(out, remarkFirst(demoted(doc.Blocks))...)
	}
	if len(out) == 0 {
		c.find(line, "the memo holds no amendment for a comparative table")
		return []document.Block{document.P(document.T(c.say.NoAmendments))}
	}
	return append(out, document.Section{})
}

// tableLang is the language of the captions of a comparative table: an official
// text has a table of its own in its language, a rendering that of the memo.
func (c *converter) tableLang(x *act.Expression) string {
	if x.Authority.Quotable() && slices.Contains(labelLangs, x.Lang) {
		return x.Lang
	}
	return c.front.Lang
}

// remarkFirst puts a remark that ends a table before it, where it does not take a
// page of its own.
func remarkFirst(bs []document.Block) []document.Block {
	n := len(bs)
	if n < 2 {
		return bs
	}
	remark, small := bs[n-1].(document.Paragraph)
	table, ok := bs[n-2].(document.Table)
	if !ok || !small || remark.Style != document.Small {
		return bs
	}
	return append(slices.Clone(bs[:n-2]), remark, table)
}

// grounds are the reasons of the recommendations by the units that their
// amendments touch.
func (c *converter) grounds(g *gathered) map[act.EID]string {
	out := map[act.EID]string{}
	for _, in := range g.result.Instructions {
		n := g.list[in.Part].of
		if n == nil {
			continue
		}
		reason := fmt.Sprintf("%s. %s", c.say.recommendation(n.number), n.grounds())
		for _, e := range in.Touches {
			if out[e] != "" && !strings.Contains(out[e], reason) {
				reason = out[e] + " " + reason
			}
			out[e] = reason
		}
	}
	return out
}

// listed is the draft as the instructions of the memo, numbered.
func (g *gathered) listed() []string {
	frame := billFrameOf(g.drafting)
	paras := []string{fmt.Sprintf(frame.article, 1) + frame.opening(g.list[0].result.Before)}
	for i, item := range g.items {
		end := ";"
		if i+1 == len(g.items) {
			end = "."
		}
		lines := strings.Split(strings.TrimRight(strings.TrimSpace(item.text), ";."), "\n")
		lines[0] = frame.number(i+1) + lines[0]
		lines[len(lines)-1] += end
		paras = append(paras, lines...)
	}
	return append(paras, frame.force)
}
