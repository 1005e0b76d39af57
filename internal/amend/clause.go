package amend

import (
	"slices"
	"strings"
)

// What makes a clause of the words that were read.

// often takes how often words stand in their place.
func (p *clauseParser) often() bool {
	times, n := phraseAt(p.g.times, p.ts, p.i)
	p.i += n
	if n > 0 {
		p.f.everywhere, p.f.times = true, times
	}
	return n > 0
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

// sameUnits reports whether the second half of the units repeats the first.
func (f frame) sameUnits() bool {
	n := len(f.units) / 2
	for i := range n {
		if f.units[i].last() != f.units[n+i].last() {
			return false
		}
	}
	return n > 0 && len(f.units) == 2*n
}
