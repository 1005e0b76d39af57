package amend

import (
	"fmt"
)

// Beside what new text goes: "za slovo „…“", "nad § 5", "mezi větu první a druhou".

// aboveAt takes "nad § 5", behind which a heading is brought.
func (p *clauseParser) aboveAt() (bool, error) {
	n := p.g.lenOf(p.g.above, p.ts, p.i)
	if n == 0 {
		return false, nil
	}
	r, ok := p.g.readRefs(p.ts, p.i+n)
	if !ok || p.f.anchored() {
		return true, fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	p.f.aboveUnits = p.g.place(p.f.ctx, r.paths)
	return true, nil
}

// anchors takes "za slovo „…“", "za odstavec 2", "před …".
func (p *clauseParser) anchors() (bool, error) {
	for _, way := range []struct {
		table map[string]bool
		after bool
	}{{p.g.after, true}, {p.g.before, false}} {
		n := p.g.lenOf(way.table, p.ts, p.i)
		if n == 0 {
			continue
		}
		if p.f.anchored() || len(p.f.by) > 0 {
			if len(p.f.object) > 0 || p.f.quoted || len(p.f.by) > 0 {
				if err := p.flush(); err != nil {
					return true, err
				}
			} else if p.f.afterWords == "" || !way.after {
				return true, fmt.Errorf("the instruction is not understood: two anchors at %q", p.rest())
			}
		}
		at := p.i + n
		at += p.g.lenOf(p.g.former, p.ts, at)
		m := p.g.lenOf(p.g.wordings, p.ts, at)
		if m == 0 {
			m = p.g.lenOf(p.g.by, p.ts, at) // "za slovem"
		}
		if m > 0 && p.quoteAfter(at+m) {
			p.i = at + m
			p.colon()
			qs, _ := p.quotesAt()
			if len(qs) != 1 && (!way.after || len(qs) == 0) {
				return true, fmt.Errorf("the instruction is not understood: %d anchors", len(qs))
			}
			for _, q := range qs[1:] {
				p.f.moreAfter = append(p.f.moreAfter, q.text)
			}
			if way.after && p.f.afterWords != "" {
				p.f.moreAfter = append(p.f.moreAfter, qs[0].text)
			} else if way.after {
				p.f.afterWords = qs[0].text
			} else {
				p.f.beforeWords = qs[0].text
			}
			return true, nil
		}
		if s, k := phraseAt(p.g.marks, p.ts, at); k > 0 && way.after && (s == ";" || s == ":") && p.f.afterWords == "" { // "za středník"
			p.i = at + k
			p.f.afterWords = s
			return true, nil
		}
		r, ok := p.g.readRefs(p.ts, at)
		if ok && p.f.afterWords != "" && len(p.f.object) == 0 {
			return true, fmt.Errorf("the instruction is not understood: two anchors at %q", p.rest())
		}
		if !ok {
			return true, fmt.Errorf("the instruction is not understood at %q", p.rest())
		}
		p.i = r.next
		if way.after {
			p.f.afterUnits = p.g.place(p.f.ctx, r.paths)
		} else {
			p.f.beforeUnits = p.g.place(p.f.ctx, r.paths)
		}
		return true, nil
	}
	return false, nil
}

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
