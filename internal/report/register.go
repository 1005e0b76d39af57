package report

import (
	"slices"
	"strconv"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::annotations" gives the register of annotations; it may be
// filtered:
//
//	:::annotations kind=query,fiscal author="A. B." provision="kz-sss Article 6" confidence=high

// registerFilter chooses annotations; an empty field takes all.
type registerFilter struct {
	kinds              []string
	author, confidence string
	provision          []string
}

func openRegister(p *parse, f fence) fenceNode {
	_, v := p.attributes(f, f.args, "kind", "author", "provision", "confidence")
	p.topmost(f)
	o := registerFilter{kinds: splitNames(v["kind"]), author: v["author"], confidence: v["confidence"], provision: splitRefs(v["provision"])}
	for _, k := range o.kinds {
		p.oneOf(f, "kind of annotation", k, annotationKinds)
	}
	p.oneOf(f, "confidence", o.confidence, confidences)
	return &collection{fence: f, fill: func(c *converter) []document.Block { return c.register(f.at, o) }}
}

func (c *converter) register(line int, o registerFilter) []document.Block {
	var within []Found
	for _, ref := range o.provision {
		within = append(within, c.resolve(line, ref, Filter)...)
	}
	t := document.Table{
		Widths: []float64{0.9, 3, 3.4, 5.6, 3.2},
		Header: []document.Row{textRow(c.say.No, c.say.NoteKind, c.say.NoteOn, c.say.Note, c.say.NoteBy)},
	}
	for _, n := range c.annotations.list {
		if !o.takes(n, within) {
			continue
		}
		number := []document.Inline{document.T(strconv.Itoa(n.number))}
		if n.link != "" {
			number = []document.Inline{document.A(n.link, strconv.Itoa(n.number))}
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(number...),
			document.TextCell(document.T(c.say.annotation(n.kind))),
			document.TextCell(n.tied(c)...),
			document.TextCell(document.T(n.words)),
			document.TextCell(document.T(n.foot(c))),
		}})
	}
	if len(t.Rows) == 0 {
		return []document.Block{document.P(document.T(c.say.NoNotes))}
	}
	return []document.Block{t}
}

func (o registerFilter) takes(n *annotation, within []Found) bool {
	switch {
	case len(o.kinds) > 0 && !slices.Contains(o.kinds, n.kind):
		return false
	case o.author != "" && o.author != n.author:
		return false
	case o.confidence != "" && o.confidence != n.confidence:
		return false
	case len(o.provision) > 0:
		return slices.ContainsFunc(n.found, func(f Found) bool { return tiedTo(f, within) })
	}
	return true
}

// tiedTo reports whether f lies in one of the provisions, or holds it.
func tiedTo(f Found, within []Found) bool {
	for _, w := range within {
		if f.Work.URI == w.Work.URI && (inside(f.eid(), w.eid()) || inside(w.eid(), f.eid())) {
			return true
		}
	}
	return false
}

func inside(e, outer act.EID) bool { return outer == "" || e == outer || e.Within(outer) }

// Annotation is an annotation of a memo.
type Annotation struct {
	Number         int
	ID             string
	Kind, Author   string
	Date           act.Date
	Confidence     string
	Open           bool   // a query without an answer
	Recommendation string // its anchor, "" for none
	Found          []Found
	Words          string
	Line           int
}

func (s *annotations) results() []Annotation {
	out := make([]Annotation, len(s.list))
	for i, n := range s.list {
		out[i] = Annotation{Number: n.number, ID: n.id, Kind: n.kind, Author: n.author, Date: n.date, Confidence: n.confidence,
			Open: n.open(), Recommendation: n.of, Found: n.found, Words: n.words, Line: n.at}
	}
	return out
}
