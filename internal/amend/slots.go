package amend

import (
	"fmt"
	"strings"

	"zanger/internal/act"
)

// quotesAt takes a list of wordings in quotation marks.
func (p *clauseParser) quotesAt() ([]token, bool) {
	var out []token
	j := p.i
	for j < len(p.ts) && p.ts[j].kind == quote {
		out = append(out, p.ts[j])
		j++
		p.i = j
		c := p.g.conjunction(p.ts, j)
		if c == 0 || j+c >= len(p.ts) || p.ts[j+c].kind != quote {
			break
		}
		j += c
	}
	return out, len(out) > 0
}

// wordsOf returns wordings; footnotes that stand below the words are set aside.
func (f *frame) wordsOf(ts []token) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		text, notes := splitNotes(t.lines)
		if len(t.lines) < 2 || len(notes) == 0 || len(text) == 0 {
			out[i] = t.text
			continue
		}
		out[i] = joinLines(text)
		f.notes = append(f.notes, notes...)
	}
	return out
}

// words takes wording with its noun: "slova „…“", "slovy „…“", "tečka", "čárkou".
func (p *clauseParser) words() (bool, error) {
	g, f := p.g, &p.f
	if n := g.lenOf(g.wordings, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		if len(f.by) > 0 || f.verb == repeals && len(f.object) > 0 && p.snapshot == nil {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		if f.verb == inserts && f.endMark && len(f.object) == 1 && len(qs) == 1 { // "vkládá se čárka a slova „…“"
			f.object, f.endMark = []string{f.object[0] + " " + f.wordsOf(qs)[0]}, false
			return true, nil
		}
		goesOn := f.verb == noVerb && len(p.frames) > 0 && p.frames[len(p.frames)-1].verb == inserts // its verb is that of the clause before
		if f.anchored() && len(f.object) > 0 && (f.verb != noVerb || goesOn) {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		f.object = append(f.object, f.wordsOf(qs)...)
		return true, nil
	}
	if n := g.lenOf(g.by, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		and := p.i > 0 && g.and[p.ts[p.i-1].low]
		p.skipTo()
		qs, _ := p.quotesAt()
		words := f.wordsOf(qs)
		if k := len(f.by) - 1; and && k >= 0 && len(f.object) == 1 && len(words) == 1 && strings.Contains(",;.:", f.by[k]) { // "čárkou a slovem „nebo“"
			f.by[k] += " " + words[0]
			return true, nil
		}
		f.by = append(f.by, words...)
		return true, nil
	}
	if n := g.lenOf(g.sentences, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		f.object, f.sentence = append(f.object, f.wordsOf(qs)...), true
		return true, nil
	}
	if n := g.lenOf(g.bySentences, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		f.by, f.bySentence = append(f.by, f.wordsOf(qs)...), true
		return true, nil
	}
	if n := g.lenOf(g.noteRef, p.ts, p.i); n > 0 {
		at := p.i + n
		at += g.lenOf(g.numberSigns, p.ts, at)
		num, m := g.numberAt(p.ts, at, act.Section)
		if m == 0 {
			return false, nil
		}
		p.i = at + m
		f.object = append(f.object, "^"+num+")")
		return true, p.notesBehind(num)
	}
	if n := g.lenOf(g.byNoteRef, p.ts, p.i); n > 0 {
		at := p.i + n
		at += g.lenOf(g.numberSigns, p.ts, at)
		num, m := g.numberAt(p.ts, at, act.Section)
		if m == 0 {
			return false, nil
		}
		p.i = at + m
		f.by = append(f.by, "^"+num+")")
		return true, p.notesBehind(num)
	}
	if s, n := phraseAt(g.marks, p.ts, p.i); n > 0 {
		if len(f.by) > 0 {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		p.i += n
		f.object, f.endMark = append(f.object, s), true
		return true, nil
	}
	if s, n := phraseAt(g.byMarks, p.ts, p.i); n > 0 {
		p.i += n
		f.by = append(f.by, s)
		return true, nil
	}
	return false, nil
}

// notesBehind takes the wording of a footnote that follows the name of its mark: "odkaz
// na poznámku pod čarou č. 5, která zní: „…“".
func (p *clauseParser) notesBehind(num string) error {
	if p.wordingAt(p.i) == 0 {
		return nil
	}
	p.skipTo()
	qs, _ := p.quotesAt()
	for _, q := range qs {
		text, notes := splitNotes(q.lines)
		if len(text) > 0 || len(notes) != 1 || noteMark(notes[0].Text) != num {
			return odd("the wording of another footnote")
		}
		p.f.notes = append(p.f.notes, notes...)
	}
	return nil
}

// filled reports whether a frame has what its verb acts with.
func (f *frame) filled() bool {
	return f.quoted || len(f.by) > 0 || len(f.to) > 0 || f.verb == repeals && (len(f.object) > 0 || len(f.units) > 0) || f.verb == inserts && len(f.object) > 0
}

func (f *frame) anchored() bool {
	return f.afterWords != "" || f.beforeWords != "" || f.atEnd || f.atStart || len(f.afterUnits) > 0 || len(f.aboveUnits) > 0
}

// quoteAfter reports whether wording stands at token i, behind a colon or not.
func (p *clauseParser) quoteAfter(i int) bool {
	if i < len(p.ts) && p.ts[i].text == ":" && p.ts[i].kind == mark {
		i++
	}
	return i < len(p.ts) && p.ts[i].kind == quote
}

// quoteBehind is quoteAfter, where the words may say in between what goes with the
// wording: "slovy včetně poznámky pod čarou č. 5 „…“", "slova, která znějí: „…“".
func (p *clauseParser) quoteBehind(i int) bool {
	if p.quoteAfter(i) {
		return true
	}
	return p.wordingAt(i) > 0
}

// wordingAt returns the token at which wording begins behind such words, 0 for none.
func (p *clauseParser) wordingAt(i int) int {
	g := p.g
	for range 6 {
		if i < len(p.ts) && p.ts[i].text == "," && p.ts[i].kind == mark {
			i++
		}
		switch n := g.lenOf(g.which, p.ts, i); {
		case n > 0:
			i += n
		default:
			if v, n := phraseAt(g.verbs, p.ts, i); n > 0 && v == reads {
				i += n
				break
			}
			n := g.lenOf(g.with, p.ts, i)
			if n == 0 {
				return 0
			}
			r, ok := g.readRefs(p.ts, i+n)
			if !ok {
				return 0
			}
			for _, path := range r.paths {
				if path.last().Part != Footnote {
					return 0
				}
			}
			i = r.next
		}
		if p.quoteAfter(i) {
			return i
		}
	}
	return 0
}

// skipTo moves on to the wording that a noun announces.
func (p *clauseParser) skipTo() {
	for p.i < len(p.ts) && p.ts[p.i].kind != quote {
		p.i++
	}
}

func (p *clauseParser) colon() {
	if p.i < len(p.ts) && p.ts[p.i].is(":") {
		p.i++
	}
}

// newNumbers takes what units are renumbered to.
func (p *clauseParser) newNumbers() error {
	r, ok := p.g.readRefs(p.ts, p.i)
	if n := len(p.f.units); !ok && n > 0 && p.f.units[n-1].last().Part == Footnote {
		at := p.i + p.g.lenOf(p.g.numberSigns, p.ts, p.i)
		nums, m := p.g.numbersAt(p.ts, at, act.Section)
		for _, s := range nums {
			r.paths = append(r.paths, Path{{Part: Footnote, Num: s.Num, To: s.To}})
		}
		r.next, ok = at+m, m > 0
	}
	if !ok {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	p.f.to = append(p.f.to, r.paths...)
	return nil
}

// unitsAt takes units that are the object.
func (p *clauseParser) unitsAt() (bool, error) {
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok && p.f.verb == inserts && len(p.f.ctx) == 1 { // "v písmenu a) se připojuje nové č. 20"
		steps, n := p.g.signedAt(p.ts, p.i, p.f.ctx)
		for _, s := range steps {
			r.paths = append(r.paths, Path{s})
		}
		r.next, ok = p.i+n, n > 0
	}
	if !ok {
		return false, nil
	}
	if p.f.verb != noVerb && p.verbAt(r.next) || p.f.designation && p.f.designated == 0 {
		r = p.uptoVerb(r)
	}
	if p.f.verb != noVerb && p.f.verb != inserts {
		r = p.uptoPlace(r)
	}
	if p.f.designation && p.f.designated == 0 && len(r.paths) == 1 && p.f.verb != inserts {
		p.f.designated = len(p.f.units) + 1
	}
	if len(p.f.by) > 0 || p.f.quoted || p.f.sentence && p.f.verb != noVerb || len(p.f.to) > 0 || len(p.f.object) > 0 && p.f.verb != noVerb {
		if err := p.flush(); err != nil {
			return true, err
		}
	}
	by := p.g.lenOf(p.g.byUnits, p.ts, p.i) > 0 || p.i > 0 && p.g.onto[p.ts[p.i-1].low]
	p.i = r.next
	if p.f.verb == renumbers && len(p.f.units) > 0 && by { // "se označuje písmenem c)"
		p.f.to = append(p.f.to, r.paths...)
		return true, nil
	}
	if p.f.verb == inserts {
		p.f.brought = append(p.f.brought, r.paths...)
		return true, nil
	}
	p.f.units = append(p.f.units, r.paths...)
	return true, nil
}

// bareQuote takes wording without a noun: new wording after a colon.
func (p *clauseParser) bareQuote() error {
	qs, _ := p.quotesAt()
	for p.i < len(p.ts) && p.ts[p.i].kind == quote {
		more, _ := p.quotesAt()
		qs = append(qs, more...)
	}
	if p.f.quoted {
		return fmt.Errorf("the instruction is not understood: new wording twice")
	}
	for _, q := range qs {
		p.f.payload = append(p.f.payload, q.lines...)
	}
	p.f.bare = p.f.payload
	if p.g.stops != nil && p.i < len(p.ts) && p.ts[p.i].is(".") && p.ts[p.i].glued {
		p.f.payload = p.g.stops(p.f.payload)
	}
	p.f.quoted = true
	return nil
}
