package amend

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/format"
)

func sortStrings(s []string) { slices.Sort(s) }

func sortSplices(ss []splice) {
	slices.SortFunc(ss, func(a, b splice) int {
		if a.old.Start != b.old.Start {
			return a.old.Start - b.old.Start
		}
		return a.new.Start - b.new.Start
	})
}

// wording is new wording for units, read as the act's country numbers it.
type wording struct {
	root  *node
	lines []*line
	notes []format.Paragraph
}

// printable refuses a paragraph of new wording of which the drafting language says that
// it cannot be told how the act prints it.
func (d *doc) printable(p format.Paragraph) error {
	if d.bill == nil || d.bill.Drafting.Unprintable == nil {
		return nil
	}
	if why := d.bill.Drafting.Unprintable(p); why != "" {
		return refuse("%s", why).among(clip(p.Text))
	}
	return nil
}

// wordingOf reads new wording. Its lines are set in the layout of the act; they are
// in no text yet.
func (d *doc) wordingOf(payload []format.Paragraph) (*wording, error) {
	body, notes := splitNotes(payload)
	w := &wording{notes: notes}
	if len(body) == 0 && len(notes) == 0 {
		return nil, refuse("the new wording is missing")
	}
	var draft []*line
	for _, p := range body {
		if err := d.printable(p); err != nil {
			return nil, err
		}
		draft = append(draft, &line{raw: p.Text, para: format.Paragraph{Text: p.Text, Style: p.Style, Level: p.Level}})
	}
	for i, l := range draft {
		l.idx = i
	}
	tmp := &doc{text: &text{parsed: d.parsed, lines: draft}, hints: d.hints}
	w.root = tmp.read(0, len(draft)-1)
	set := map[*line]string{}
	w.root.each(func(n *node) { roles(n, func(l *line, r string) { set[l] = r }) })
	for i, l := range draft {
		raw := d.raw(body[i], set[l])
		fresh := d.newLine(d.sep, raw)
		if fresh.text() != body[i].Text {
			return nil, refuse("the layout of the act does not let %q be written", clip(body[i].Text))
		}
		w.lines = append(w.lines, fresh)
	}
	return w, nil
}

// units returns the units that the wording brings, groups without number opened.
func (w *wording) units(k act.Kind) []*node {
	var out []*node
	var walk func([]*node)
	walk = func(ns []*node) {
		for _, n := range ns {
			if n.kind == k {
				out = append(out, n)
				continue
			}
			if n.print == "" {
				walk(n.kids)
			}
		}
	}
	walk(w.root.kids)
	return out
}

// loose reports whether the wording has text that belongs to none of its units.
func (w *wording) loose(k act.Kind) bool {
	for _, n := range w.root.kids {
		if n.kind != k && n.print != "" {
			return true
		}
	}
	return len(w.root.own) > 0
}

func wordingOf(w *wording) []string {
	var out []string
	for _, n := range w.root.kids {
		out = append(out, string(n.eid))
	}
	return out
}
