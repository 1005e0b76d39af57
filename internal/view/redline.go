package view

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// RedlineOptions tune a redline. The zero value is good: the changed articles,
// in the language of the text where the labels have it.
type RedlineOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Whole gives the whole act, every line of it.
	Whole bool
	// Context is the number of unchanged lines kept next to a change in a long
	// run of them, 0 meaning 2; a negative number keeps all.
	Context int
	// Name names the acts that made changes.
	Name EventName
	// Cite says where a provision stands; without it, by its printed numbers.
	Cite func(*act.Expression, *act.Provision) string
	// Repeal is the event that repealed the work; without it, one that either
	// text knows of.
	Repeal *act.Event
	// Title replaces the title of the page.
	Title string
	// Files are the names of the files that the old and the new text were read from, ""
	// for a text of the library: what a file says of itself is told from what is known.
	Files [2]string
	// Bare leaves out what is ours beside the law: remarks, notes and counts.
	Bare bool
}

// Redline returns the running text with changes marked. Lines of law, which have
// the style document.Law, and headings of units read as the new text when every
// mark is accepted and as the old when every mark is rejected; with o.Whole they
// are all there. A unit that left its order is deleted at its old place and
// inserted at the new one, and said to have moved at both.
func Redline(r *diff.Result, o RedlineOptions) *document.Document {
	l := labelsFor(o.Lang, r.New.Lang, r.Old.Lang)
	p := &redliner{r: r, o: o, l: l, d: &document.Document{Lang: l.code}}
	p.d.Title = or(o.Title, fmt.Sprintf(l.whatChanged, r.New.Title(l.code)))
	p.findPlaces()
	l.warn(p.d, o.Repeal, o.Name, r.New, r.Old)
	p.d.Add(l.editions(r.Old, r.New, o.Files))
	if r.Old.Coverage == act.Selected || r.New.Coverage == act.Selected {
		p.d.Add(small(l.partial))
	}
	p.counts()
	body := p.body()
	p.jumps(body)
	p.front()
	for _, u := range body {
		p.d.Add(u.blocks...)
	}
	p.d.Blocks = turnWide(p.d.Blocks)
	return p.d
}

type redliner struct {
	r *diff.Result
	o RedlineOptions
	l *labels
	d *document.Document
	// The unit above each, at its old and its new place.
	oldPlaces, newPlaces map[*act.Provision]*act.Provision
	attributed           bool // the law that made some change is known
}

func (p *redliner) findPlaces() {
	p.attributed = len(p.r.Front) > 0 && (words.Changed(p.r.Title) || slices.ContainsFunc(p.r.Preamble, diff.BlockEdit.Changed))
	p.oldPlaces, p.newPlaces = map[*act.Provision]*act.Provision{}, map[*act.Provision]*act.Provision{}
	for _, c := range p.r.Changes {
		p.attributed = p.attributed || len(c.Events) > 0
		if c.Old != nil && c.Lead != diff.Numbered {
			p.oldPlaces[c.Old] = c.OldPlace
		}
		if c.New != nil && c.Lead != diff.Unnumbered {
			p.newPlaces[c.New] = c.NewPlace
		}
	}
}

// counts says how many changes there are of each kind.
func (p *redliner) counts() {
	line := p.l.noChanges
	counts := map[diff.Kind]int{}
	for _, c := range p.r.Changes {
		if counted(c) {
			counts[c.Kind]++
		}
	}
	if s := p.l.tally(counts, p.r.Headings); s != "" {
		line = capital(s) + "."
		if n := p.editorial(); n > 0 {
			line += " " + fmt.Sprintf(p.l.editorialOnly, n)
		}
	} else if p.r.Changed() {
		line = ""
	} else if notesChanged(p.r) {
		line = p.l.onlyNotes
	}
	if line != "" {
		p.d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(line)}})
	}
	if p.r.Changed() && !p.r.To.IsZero() && !p.attributed {
		p.d.Add(small(p.l.noneAttributed))
	}
}

// counted reports whether a change is one that a reader can see: not part of a
// larger insertion or repeal, and not only another address, because a unit above
// got a number or an unnumbered line before it came or went.
func counted(c *diff.Change) bool {
	addressOnly := c.Kind == diff.Renumbered && c.OldNum == c.NewNum && c.Lead == diff.NoLead && !c.Edited()
	return c.Changed() && !c.Included && !c.Part() && !addressOnly
}

// editorial counts the changes that do not alter the law.
func (p *redliner) editorial() int {
	n := 0
	for _, c := range p.r.Changes {
		if counted(c) && c.Verdict().Effect == words.Editorial {
			n++
		}
	}
	return n
}

func notesChanged(r *diff.Result) bool {
	for _, c := range r.Changes {
		if c.NotesChanged {
			return true
		}
	}
	return false
}

// tally writes counts: "edited: 3, inserted: 1".
func (l *labels) tally(counts map[diff.Kind]int, headings int) string {
	var parts []string
	for _, k := range diff.Kinds() {
		if n := counts[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", l.kinds[k], n))
		}
	}
	if headings > 0 {
		parts = append(parts, fmt.Sprintf("%s: %d", l.headingChanged, headings))
	}
	return strings.Join(parts, ", ")
}

// jumps lists the changed articles with links to them.
func (p *redliner) jumps(body []*unit) {
	var items [][]document.Block
	for _, u := range body {
		if s := p.l.tally(u.counts, u.headings); s != "" && u.title != "" {
			items = append(items, []document.Block{document.P(document.A("#"+u.id, u.title), document.T(" — "+s))})
		}
	}
	if len(items) > 1 {
		p.d.Add(document.P(document.B(p.l.changed)), document.List{Items: items})
	}
}

// front shows a changed title and preamble.
func (p *redliner) front() {
	if words.Changed(p.r.Title) {
		if !p.o.Bare {
			p.d.Add(small(p.l.titleOfAct + ":"))
		}
		p.d.Add(document.Paragraph{Style: document.Center, Inlines: runs(p.r.Title)})
		p.frontBy()
	}
	changed := false
	for _, b := range p.r.Preamble {
		changed = changed || b.Changed()
	}
	if !changed && !p.o.Whole {
		return
	}
	for _, b := range p.r.Preamble {
		n := lineOf(b)
		if n.rows != nil {
			p.d.Add(tableOf(n.rows, p.textLang(), -1, !p.o.Bare))
			continue
		}
		p.d.Add(document.Paragraph{Style: document.Law, Mark: n.mark(), Lang: p.textLang(), Inlines: n.inlines()})
	}
	if changed {
		p.frontBy()
	}
}

// frontBy names the law that changed title and preamble.
func (p *redliner) frontBy() {
	if by := p.attribution(p.r.Front); by != "" && !p.o.Bare {
		p.d.Add(small(capital(p.l.kinds[diff.Edited]) + by + "."))
	}
}

// textLang is the language of lines of law, "" when it is that of the page.
func (p *redliner) textLang() string {
	if p.r.New.Lang == p.d.Lang {
		return ""
	}
	return p.r.New.Lang
}

// unit is an article with its blocks, or the heading of a chapter.
type unit struct {
	id, title string
	counts    map[diff.Kind]int
	headings  int
	changed   bool
	blocks    []document.Block
}

// body renders the units to be shown.
func (p *redliner) body() []*unit {
	var out []*unit
	var walk func(ns []*diff.Node, level int, above []*unit)
	walk = func(ns []*diff.Node, level int, above []*unit) {
		for _, n := range ns {
			u := p.unit(n, level)
			head := isHead(n)
			if u.changed || p.o.Whole {
				out = append(append(out, above...), u)
				above = nil
			}
			if !head {
				continue
			}
			under := above
			if !u.changed && !p.o.Whole {
				under = append(under[:len(under):len(under)], u)
			}
			before := len(out)
			walk(n.Children, level+1, under)
			if len(out) > before {
				above = nil
			}
		}
	}
	walk(p.r.Tree, 2, nil)
	return out
}

func isHead(n *diff.Node) bool { return provision(n).Kind.IsHead() }

// provision returns the unit a node shows: the old one at its old place.
func provision(n *diff.Node) *act.Provision {
	if n.Away || n.Change.New == nil {
		return n.Change.Old
	}
	return n.Change.New
}
