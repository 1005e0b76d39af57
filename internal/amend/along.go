package amend

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// What goes along with a unit or with words: a heading, a footnote.

// accompanying takes what goes with a unit: its heading, footnotes.
func (p *clauseParser) accompanying() error {
	if n := p.g.lenOf(p.g.designation, p.ts, p.i); n > 0 && p.f.verb == noVerb && len(p.f.units) > 0 && !p.f.designation { // "odstavec 2 včetně označení odstavce 1"
		if r, ok := p.g.readRefs(p.ts, p.i+n); ok && len(r.paths) == 1 {
			p.i, p.f.designation, p.f.designated = r.next, true, len(p.f.units)+1
			p.f.units = append(p.f.units, r.paths...)
			return nil
		}
	}
	if p.sameNote() || p.bareNotes() {
		return nil
	}
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	for _, path := range r.paths {
		if path.last().Part == GroupHeading {
			p.f.above, p.f.aboveOf = true, path[:len(path)-1]
			continue
		}
		if part := path.last().Part; part != Heading && part != Footnote {
			return odd("what goes along with a unit")
		}
		p.f.with = append(p.f.with, path.last())
	}
	if c := p.g.conjunction(p.ts, p.i); c > 0 { // "včetně nadpisu a poznámek pod čarou"
		at := p.i
		if p.i += c; !p.bareNotes() {
			p.i = at
		}
	}
	return nil
}

// markOfWords takes the number of a footnote whose mark goes with words that were named:
// "slovo „…“ včetně odkazu na poznámku pod čarou č. 5".
func (p *clauseParser) markOfWords() bool {
	k := len(p.f.object) - 1
	m := p.g.lenOf(p.g.numberSigns, p.ts, p.i)
	if k < 0 || m == 0 || p.f.sentence {
		return false
	}
	num, n := p.g.numberAt(p.ts, p.i+m, act.Section)
	if n == 0 {
		return false
	}
	p.i += m + n
	p.f.object = slices.Clone(p.f.object)
	p.f.object[k] += "^" + num + ")"
	return true
}

// sameNote takes a footnote without a number, along with its mark: "odkaz na poznámku pod
// čarou č. 5 včetně poznámky pod čarou".
func (p *clauseParser) sameNote() bool {
	st, n := phraseAt(p.g.parts, p.ts, p.i)
	if n == 0 || st.Part != Footnote || len(p.f.object) != 1 || trailingMarks(p.f.object[0]) != len(p.f.object[0]) {
		return false
	}
	if m := p.g.lenOf(p.g.numberSigns, p.ts, p.i+n); m > 0 {
		return false
	}
	p.i += n
	p.f.with = append(p.f.with, Step{Part: Footnote, Num: noteMark(p.f.object[0])})
	return true
}

// bareNotes takes "včetně poznámky pod čarou", without a number.
func (p *clauseParser) bareNotes() bool {
	st, n := phraseAt(p.g.parts, p.ts, p.i)
	if _, _, ok := p.g.partAt(p.ts, p.i); n == 0 || st.Part != Footnote || ok {
		return false
	}
	p.i += n
	p.f.with = append(p.f.with, Step{Part: Footnote})
	return true
}

// withAbove says in the order on the unit that the heading above it goes along.
func (f *frame) withAbove(orders []Order) error {
	for i, o := range orders {
		unit := Step{}
		switch {
		case o.Kind == Insertion && len(o.Units) > 0 && len(o.Payload) > 0:
			unit = o.Units[0]
		case (o.Kind == Substitution && len(o.Payload) > 0 || o.Kind == Repeal && len(o.Old) == 0) && len(o.At) > 0:
			unit = o.At[0].last()
		}
		if unit.Part != "" || !unit.Kind.IsRoot() || len(f.aboveOf) > 0 && f.aboveOf.last().Num != unit.Num {
			continue
		}
		orders[i].Above = true
		return nil
	}
	return odd("the heading above what is no article")
}

// liftAbove takes the heading above an article out of the units that are given new
// wording beside the article itself: "§ 5 a nadpis nad ním znějí".
func (f *frame) liftAbove() {
	if len(f.units) < 2 || len(f.units[0]) == 0 || !f.units[0].last().Kind.IsRoot() {
		return
	}
	first := f.units[0].String()
	if f.units[1].String() != f.units[0].With(Step{Part: GroupHeading}).String() {
		return
	}
	rest := slices.Clone(f.units[2:])
	if len(rest) > 0 && rest[0].String() == first {
		rest = rest[1:]
	}
	f.units, f.lifted = append(f.units[:1:1], rest...), true
}

// markedNote puts the mark before the wording of a footnote that leaves it out, or has it
// without the sign that it is raised.
func markedNote(num string, ps []format.Paragraph) []format.Paragraph {
	if len(ps) != 1 || footnoteLen(ps[0].Text) > 0 || strings.HasPrefix(ps[0].Text, "^") {
		return ps
	}
	text := strings.TrimSpace(strings.TrimPrefix(ps[0].Text, num+")"))
	ps = slices.Clone(ps)
	ps[0].Text = "^" + num + ") " + text
	return ps
}

// bringNotes sets aside the wording of footnotes that is given behind the words which
// bring them: "slova „…“, včetně poznámky pod čarou č. 5, která zní: „…“".
func (f *frame) bringNotes() error {
	if !f.quoted || len(f.object) == 0 || len(f.brought) > 0 || f.verb != inserts && f.verb != replaces {
		return nil
	}
	text, notes := splitNotes(f.payload)
	if len(text) > 0 || len(f.notes) > 0 {
		return odd("wording beside words")
	}
	for _, n := range notes {
		if !slices.Contains(f.with, Step{Part: Footnote, Num: noteMark(n.Text)}) {
			return odd("the wording of another footnote")
		}
	}
	f.notes, f.payload, f.quoted = notes, nil, false
	return nil
}

// alongWords adds what becomes of footnotes that go with words: they are repealed along
// with them, if no wording brings them anew.
func (f frame) alongWords(out []Order) ([]Order, error) {
	if len(f.object) == 0 {
		return out, nil
	}
	for _, s := range f.with {
		if s.Part != Footnote || slices.ContainsFunc(f.notes, func(n format.Paragraph) bool { return noteMark(n.Text) == s.Num }) {
			continue
		}
		if f.verb == inserts {
			return nil, odd("a footnote without its wording")
		}
		out = append(out, Order{Kind: Repeal, At: []Path{{s}}, IfThere: true, Every: f.everyMark})
	}
	return out, nil
}
