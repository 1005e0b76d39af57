package amend

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// between takes "mezi slova „…“ a „…“", the words between which others go, and "mezi větu
// první a druhou": new text goes behind the first.
func (p *clauseParser) between() error {
	if p.f.anchored() || p.f.verb != noVerb && p.f.filled() {
		return fmt.Errorf("the instruction is not understood: two anchors at %q", p.rest())
	}
	if n := p.g.lenOf(p.g.wordings, p.ts, p.i); n > 0 && p.quoteAfter(p.i+n) {
		p.i += n
		p.colon()
		qs, _ := p.quotesAt()
		if len(qs) != 2 {
			return odd("words between which others go")
		}
		p.f.afterWords, p.f.follow = qs[0].text, qs[1].text
		return nil
	}
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok || len(r.paths) == 0 || len(r.paths) > 2 {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	first := r.paths[0]
	switch last := first.last(); {
	case len(r.paths) == 1 && last.Part == Sentence && last.Ord > 0 && last.OrdTo == last.Ord+1:
		first = first[:len(first)-1].With(Step{Part: Sentence, Ord: last.Ord})
	case len(r.paths) == 2 && last.Part == "":
	default:
		return odd("two units between which another goes")
	}
	p.f.afterUnits = p.g.place(p.f.ctx, []Path{first})
	return nil
}

// often takes how often words stand in their place.
func (p *clauseParser) often() bool {
	times, n := phraseAt(p.g.times, p.ts, p.i)
	p.i += n
	if n > 0 {
		p.f.everywhere, p.f.times = true, times
	}
	return n > 0
}

// insteadOf takes the words in whose place others go: "místo slov „…“".
func (p *clauseParser) insteadOf() error {
	at := p.i + p.g.lenOf(p.g.instead, p.ts, p.i)
	n := p.g.lenOf(p.g.wordings, p.ts, at)
	if n == 0 || !p.quoteAfter(at+n) || p.f.anchored() || len(p.f.instead) > 0 || len(p.f.object)+len(p.f.by) > 0 {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = at + n
	p.colon()
	qs, _ := p.quotesAt()
	p.f.instead = p.f.wordsOf(qs)
	return nil
}

// joinedBefore reports whether a conjunction stands before token i, with words without
// weight between: "a dále v § 6".
func (p *clauseParser) joinedBefore(i int) bool {
	for i > 0 && p.ts[i-1].kind == word && p.g.skip[p.ts[i-1].low] {
		i--
	}
	return i > 0 && (p.g.and[p.ts[i-1].low] || p.ts[i-1].is(","))
}

// deeper reports whether each of some places stands in one of those named before.
func deeper(ctx, here []Path) bool {
	return !slices.ContainsFunc(here, func(h Path) bool {
		return !slices.ContainsFunc(ctx, func(c Path) bool { return len(h) >= len(c) && Path(h[:len(c)]).String() == c.String() })
	})
}

// asQuoted is the first paragraph of new wording without a mark that it may have got.
func (f *frame) asQuoted() string {
	if len(f.bare) == len(f.payload) && len(f.bare) > 0 {
		return f.bare[0].Text
	}
	return f.payload[0].Text
}

// verbAt reports whether a verb stands at token i, with the words without weight before
// it.
func (p *clauseParser) verbAt(i int) bool {
	for n := p.g.lenOf(p.g.skip, p.ts, i); n > 0; n = p.g.lenOf(p.g.skip, p.ts, i) {
		i += n
	}
	_, n := phraseAt(p.g.verbs, p.ts, i)
	return n > 0
}

// uptoVerb cuts off units that belong to a second verb behind them: "zrušuje se označení
// odstavce 1 a odstavec 2 se zrušuje".
func (p *clauseParser) uptoVerb(r refs) refs {
	for k := r.next - 1; k > p.i; k-- {
		if !p.g.and[p.ts[k].low] {
			continue
		}
		if _, _, ok := p.g.unitAt(p.ts, k+1); !ok {
			continue
		}
		if cut, ok := p.g.readRefs(p.ts[:k], p.i); ok && cut.next == k {
			return cut
		}
	}
	return r
}

// uptoPlace cuts off what says where the next clause acts: "vypouští se věta druhá a ve
// větě třetí se slovo …". A further verb must follow.
func (p *clauseParser) uptoPlace(r refs) refs {
	later := false
	for i := r.next; i < len(p.ts) && !later; i++ {
		_, n := phraseAt(p.g.verbs, p.ts, i)
		later = n > 0 && p.ts[i].kind == word
	}
	for k := p.i + 1; later && k < r.next; k++ {
		if p.g.conjunction(p.ts, k) != 1 || p.g.lenOf(p.g.in, p.ts, k+1) == 0 {
			continue
		}
		if cut, ok := p.g.readRefs(p.ts[:k], p.i); ok && cut.next == k {
			return cut
		}
	}
	return r
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

// withForms says in the orders on words which of their forms are meant, and how often they
// stand in their place.
func (f *frame) withForms(orders []Order) error {
	for i, o := range orders {
		words := o.Kind == Replacement || o.Kind == Repeal && len(o.Old) > 0 || o.Kind == Insertion && o.Mark != ""
		if !words || o.Anchor == AtEnd || len(o.Except) > 0 || f.inflected && o.Kind != Replacement || f.times > 0 && len(o.At) != 1 {
			return odd("forms of what are no words in one place")
		}
		orders[i].Inflected, orders[i].Times = f.inflected, f.times
	}
	return nil
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

// markBehindUnit reports whether a mark is meant that stands behind a unit.
func (f *frame) markBehindUnit() bool {
	return f.endMark && len(f.afterUnits) == 1 && f.afterUnits[0].last().Part == "" && len(f.object) == 1 && len(f.by) == 1 && !f.atEnd && len(f.locus) == 0 && f.afterWords == "" && f.beforeWords == ""
}

// completed reports whether a unit or words are completed by others: "odstavec 2 se doplňuje
// větou „…“", "slova „…“ se doplňují slovy „…“".
func (f *frame) completed() bool {
	return len(f.by) == 1 && len(f.object) <= 1 && !f.endMark && !f.quoted && len(f.brought) == 0 && !f.anchoredByWords() && (len(f.object) == 1 || len(f.units) > 0 || f.ctxSet > 0)
}

func (f *frame) anchoredByWords() bool {
	return f.afterWords != "" || f.beforeWords != "" || len(f.afterUnits) > 0 || len(f.beforeUnits) > 0
}

// putBy makes of what completes the words that are put.
func (f *frame) putBy(g *grammar) {
	if len(f.object) == 1 {
		f.afterWords = f.object[0]
	}
	if len(f.units) > 0 {
		f.ctx, f.units = g.place(f.ctx, f.units), nil
	}
	f.object, f.by, f.sentence = f.by, nil, f.bySentence
	f.atEnd = f.atEnd || f.afterWords == ""
}

// wholeSentences reports whether each of some words ends as a sentence does.
func wholeSentences(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.HasSuffix(w, ".") })
}

// sameAnnex reports whether a unit is replaced by one of its kind without a number of its
// own: "příloha č. 1 se nahrazuje přílohou, která zní".
func (f *frame) sameAnnex() bool {
	if len(f.units) != 2 {
		return false
	}
	a, b := f.units[0].last(), f.units[1].last()
	return a.Part == "" && a.Kind == b.Kind && a.To == "" && b.To == "" && b.Ord == 0 && (b.Num == "" || b.Num == a.Num)
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

// nests reports whether units that are named stand below those named before.
func (g *grammar) nests(ctx, rel []Path) bool {
	for _, c := range ctx {
		for _, r := range rel {
			if len(r) == 0 || g.rankOf(r[0]) <= g.rankOf(c.last()) && !(g.back[r[0].Kind] && r[0].Kind == c.last().Kind) && !(r[0].Part == Sentence && c.last().Part == Sentence) {
				return false
			}
		}
	}
	return true
}
