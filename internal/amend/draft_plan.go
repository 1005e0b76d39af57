package amend

import (
	"fmt"
	"slices"

	"zanger/internal/act"
	"zanger/internal/format"
)

// draftOp is one change of a bill to be drafted.
type draftOp struct {
	kind Kind
	// at is what is changed: a unit, a heading, the unit that gets new ones.
	at Path
	// beside is the unit behind which new ones go, nil where their number or the end
	// of the unit says it.
	beside Path
	// units are those that the wording brings.
	units []Step
	// payload is new wording, a paragraph each.
	payload []format.Paragraph
	// old, put and mark are words: replaced or taken out, put in, and those behind
	// which they go.
	old, put, mark string
	// from and to are numbers of units before and after, for what moves along.
	from, to []Step
	// headed says that a heading goes with the unit.
	headed bool

	// also are operations of the same kind on units beside, said in the same instruction.
	also []*draftOp

	owner *node // the unit of the old text to be taken more coarsely if this fails
}

// cost is the length of an operation in a bill, in bytes, about.
func (o *draftOp) cost() int {
	n := 60 + len(o.old) + len(o.put) + len(o.mark) + 40*len(o.from)
	for _, p := range o.payload {
		n += len(p.Text)
	}
	return n
}

func costOf(ops []*draftOp) int {
	n := 0
	for _, o := range ops {
		n += o.cost()
	}
	return n
}

// How coarsely a unit is taken.
const (
	byWords = iota // its words, and the units below it one by one
	byText         // its own text as a whole, and the units below it one by one
	byUnit         // as a whole
)

// planner finds the operations that make one text of another.
type planner struct {
	a, b     *doc
	drafting *Drafting
	level    map[*node]int
	// number are numbers that units have by then, where the bill has moved them.
	number map[*node]string
	failed []string
	// trail is why bills written so far did not carry a change.
	trail []string
	// noNote are footnotes of which nothing is said: what is said of units does it.
	noNote map[string]bool
	bodies map[*node]*bodyWords
	// exclude says that units that are gone are excluded, with a note in their place.
	exclude bool
	style   draftStyle
	// apart says that no operations are put together.
	apart bool
}

func newPlanner(old, new *format.Parsed, dr *Drafting) *planner {
	p := &planner{a: newDoc(old), b: newDoc(new), drafting: dr, level: map[*node]int{}, noNote: map[string]bool{}, bodies: map[*node]*bodyWords{}}
	p.a.learn()
	p.a.oldNumbers = dr.OldNumbers
	return p
}

// plan returns the operations for the levels reached so far. It is false if something
// cannot be carried at all.
func (p *planner) plan() ([]*draftOp, bool) {
	p.number, p.failed = map[*node]string{}, nil
	ops, ok := p.pair(p.a.root, p.b.root)
	if !ok {
		return nil, false
	}
	return p.drafting.writer.notes(p, ops)
}

// places are what could not be drafted: what stood in the way last, and what did when
// the change was said more finely.
func (p *planner) places() []string {
	var out []string
	for _, list := range [][]string{p.failed, p.trail} {
		for _, s := range list {
			if !slices.Contains(out, s) && len(out) < maxPlaces {
				out = append(out, s)
			}
		}
	}
	if len(out) == 0 {
		return []string{"what is left of the difference"}
	}
	return out
}

// maxPlaces is how many reasons are given.
const maxPlaces = 8

// note keeps why a bill did not carry a change.
func (p *planner) note(n *node, why string) {
	p.trail = append(p.trail, placeName(n)+": "+why)
}

func placeName(n *node) string {
	if n.eid == "" {
		return "the act as a whole"
	}
	return string(n.eid)
}

// fail notes why a change cannot be carried at a place.
func (p *planner) fail(n *node, why string, args ...any) ([]*draftOp, bool) {
	p.failed = append(p.failed, placeName(n)+": "+fmt.Sprintf(why, args...))
	return nil, false
}

// pair returns the operations that make unit n of unit o: what is inside, or, if that
// cannot be said or takes more words, the whole unit in its new wording.
func (p *planner) pair(o, n *node) ([]*draftOp, bool) {
	if sameUnit(o, n) {
		return nil, true
	}
	was := p.snapshot()
	if p.level[o] < byUnit && o.kind == n.kind && o.status == n.status && o.print == "" == (n.print == "") {
		if ops, ok := p.inside(o, n); ok && (o.parent == nil || o.kind.IsHead() || costOf(ops) < p.restatedCost(n)) {
			return ops, true
		}
	}
	p.number = was
	return p.drafting.writer.restate(p, o, n)
}

func (p *planner) snapshot() map[*node]string {
	out := make(map[*node]string, len(p.number))
	for k, v := range p.number {
		out[k] = v
	}
	return out
}

func (p *planner) restatedCost(n *node) int {
	c := 60
	for _, l := range n.allLines() {
		c += len(l.text())
	}
	return c
}

// sameUnit reports whether two units print the same lines.
func sameUnit(o, n *node) bool {
	if o.parent == nil && o.kind == "" {
		return false
	}
	return slices.Equal(shownLines(o.allLines()), shownLines(n.allLines()))
}

// inside returns the operations for heading, own text and units below.
func (p *planner) inside(o, n *node) ([]*draftOp, bool) {
	w := p.drafting.writer
	var out []*draftOp
	for _, part := range []func(*planner, *node, *node) ([]*draftOp, bool){w.heading, w.text, w.below} {
		ops, ok := part(p, o, n)
		if !ok {
			return nil, false
		}
		out = append(out, ops...)
	}
	return out, true
}

// wordingOf returns the lines of units as new wording; false where there is a table.
func (p *planner) wordingOf(ns ...*node) ([]format.Paragraph, bool) {
	var out []format.Paragraph
	for _, n := range ns {
		for _, l := range n.allLines() {
			if l.para.Style == format.Rows && p.drafting.Caption == nil {
				return nil, false // tables are not written in this language
			}
			if l.text() == "" {
				continue
			}
			out = append(out, format.Paragraph{Text: l.text(), Style: l.para.Style, Level: l.para.Level})
		}
	}
	return out, len(out) > 0
}

// num is the number of a unit as it is by then.
func (p *planner) num(n *node) string {
	if s, ok := p.number[n]; ok {
		return s
	}
	return bare(n.num)
}

// stepOf names a unit.
func (p *planner) stepOf(n *node) Step {
	if isCountedNode(n) {
		ord := 0
		fmt.Sscan(p.num(n), &ord)
		return Step{Kind: n.kind, Ord: ord}
	}
	return Step{Kind: n.kind, Num: p.num(n)}
}

func isCountedNode(n *node) bool {
	return n.print == "" && (n.kind == act.Alinea || n.kind == act.Subparagraph)
}

// pathOf leads to a unit from the article on, or from the annex or the head that it
// is.
func (p *planner) pathOf(n *node) Path {
	var out Path
	for x := n; x != nil && x.parent != nil; x = x.parent {
		if x.print == "" && !isCountedNode(x) && x.kind != act.Schedule && x != n {
			continue
		}
		if x != n && (n.kind.IsRoot() || len(out) > 0 && isRootStep(out[0])) && x.kind != act.Schedule {
			continue
		}
		out = append(Path{p.stepOf(x)}, out...)
	}
	return out
}

func isRootStep(s Step) bool { return s.Part == "" && s.Kind.IsRoot() }

// notLaw reports an editorial note that is new or other than it was: no bill orders
// one. Notes may go with the units that they stand at.
func (p *planner) notLaw() string {
	if p.drafting.Country != "kz" {
		return ""
	}
	if a, b := shownLines(p.a.contentsLines()), shownLines(p.b.contentsLines()); !slices.Equal(a, b) {
		return "the table of contents differs: draft without it, and set it anew"
	}
	old := notesOf(p.a)
	for _, s := range notesOf(p.b) {
		i := slices.Index(old, s)
		if i < 0 {
			return fmt.Sprintf("an editorial note differs, which no bill orders: %q", clip(s))
		}
		old = old[i+1:]
	}
	return ""
}

// notesOf are the editorial notes of an act, without those in place of excluded units.
func notesOf(d *doc) (out []string) {
	d.root.each(func(n *node) {
		if n.status == act.Excluded {
			return
		}
		for _, l := range n.notes {
			out = append(out, l.text())
		}
	})
	return out
}

// coarsen takes what failed a step more coarsely; false if nothing is left to try.
func (p *planner) coarsen(ops []*draftOp, d *Draft, got *doc) bool {
	var bad []*draftOp
	if fates, ok := matched(ops, d.Result.Bill); ok {
		for i, in := range fates {
			if in.Status != Applied {
				bad = append(bad, ops[i].single()...)
				p.note(ops[i].owner, in.Reason)
			}
		}
	} else {
		bad = singles(ops)
	}
	if len(bad) == 0 {
		bad = p.wrong(singles(ops), got)
		for _, o := range bad {
			p.note(o.owner, "its bill would give another text")
		}
	}
	raised := false
	done := map[*node]bool{}
	for _, o := range bad {
		if s := o.at.last(); s.Part == Footnote && len(bad) > 0 && !p.noNote[s.Num] {
			p.noNote[s.Num], raised = true, true
			continue
		}
		if !done[o.owner] {
			done[o.owner] = true
			raised = p.raise(o.owner) || raised
		}
	}
	if raised {
		return true
	}
	return p.raiseTo(p.a.root)
}

// matched gives each operation the instruction that was read of it.
func matched(ops []*draftOp, b *Bill) ([]*Instruction, bool) {
	var out []*Instruction
	for _, in := range b.Instructions {
		if in.Status != NoChange {
			out = append(out, in)
		}
	}
	return out, len(out) == len(ops)
}

// raise takes a unit a step more coarsely, or the unit around it.
func (p *planner) raise(n *node) bool {
	for x := n; x != nil; x = x.parent {
		if p.level[x] < byUnit {
			if x == n && p.level[x] == byWords {
				p.level[x] = byText
			} else {
				p.level[x] = byUnit
			}
			return true
		}
	}
	return false
}

func (p *planner) raiseTo(n *node) bool {
	if p.level[n] == byUnit {
		return false
	}
	p.level[n] = byUnit
	return true
}

// wrong finds the operations on articles that came out other than in the new text;
// all of them if no article shows it.
func (p *planner) wrong(ops []*draftOp, got *doc) []*draftOp {
	texts := func(d *doc) map[string][]string {
		out := map[string][]string{}
		d.root.each(func(n *node) {
			if n.kind.IsRoot() {
				out[bare(n.num)] = append(out[bare(n.num)], shownLines(n.allLines())...)
			}
		})
		return out
	}
	have, want := texts(got), texts(p.b)
	var out []*draftOp
	for _, o := range ops {
		a := o.owner.article()
		if !a.kind.IsRoot() {
			continue
		}
		num := bare(a.num)
		if !slices.Equal(have[num], want[num]) {
			out = append(out, o)
		}
	}
	if len(out) == 0 {
		return ops
	}
	return out
}
