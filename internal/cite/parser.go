package cite

import (
	"strconv"

	"zanger/internal/lang"
)

// parser reads the tokens of one text by one custom. The methods that read
// something at i return the place after it, or i if it is not there.
type parser struct {
	c    *custom
	toks []token
	// running says that the text is prose, where only the clear cases count.
	running bool

	// wordless is the end of a list of numbers with no word after it: a list that
	// begins inside it has none either.
	wordless int

	// failed is the farthest place where reading stopped, and why.
	failed int
	reason string
}

// at returns the token at i; beyond the ends it is one that matches nothing.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.toks) {
		return token{}
	}
	return p.toks[i]
}

func (p *parser) fail(i int, reason string) {
	if i > p.failed || p.reason == "" {
		p.failed, p.reason = i, reason
	}
}

// separator reads what stands between the members of a list: a comma, a
// conjunction, or both.
func (p *parser) separator(i int) int {
	next := i
	if p.at(next).text == "," {
		next++
	}
	t := p.at(next)
	if t.kind != wordToken {
		return next
	}
	w := p.c.word(t)
	if s := p.at(next + 1); s.kind == wordToken && p.c.and[w+" "+p.c.word(s)] {
		return next + 2
	}
	if p.c.and[w] {
		return next + 1
	}
	return next
}

// ordinal reads an ordinal in words; used counts tokens.
func (p *parser) ordinal(i int) (n, used int) {
	t := p.at(i)
	if t.kind != wordToken {
		return 0, 0
	}
	second := i + 1
	if h := p.at(second); h.text == hyphen && !h.space && !p.at(second+1).space {
		second++
	}
	window := []string{t.text}
	if s := p.at(second); s.kind == wordToken {
		window = append(window, s.text)
	}
	n, words := 0, 0
	if p.c.ordinals != nil {
		n, words = p.c.ordinals(window)
	} else {
		n, words = lang.ReadOrdinal(p.c.lang, window)
	}
	switch words {
	case 2:
		return n, second + 1 - i
	case 1:
		return n, 1
	}
	return 0, 0
}

// segment is one level of a citation as written: a word with its numbers, or
// "this Article".
type segment struct {
	unit    *unit
	numbers []number
	this    bool
	form    form
	tokens  [2]int
}

// segment reads a level at i.
func (p *parser) segment(i int) (s segment, next int) {
	s.tokens[0] = i
	if p.c.this[p.c.word(p.at(i))] {
		if f, end, ok := p.findForm(i + 1); ok && !f.abbr {
			s.unit, s.form, s.this, s.tokens[1] = f.unit, f, true, end
			return s, end
		}
	}
	if f, j, ok := p.findForm(i); ok && !p.c.numberFirst && !p.titleYear(i, j) {
		if s.numbers, next = p.numbers(j, f); next > j {
			s.unit, s.form, s.tokens[1] = f.unit, f, next
			return s, next
		}
		return s, i
	}
	if s.form, s.numbers, next = p.numbersFirst(i); next > i {
		s.unit, s.tokens[1] = s.form.unit, next
		return s, next
	}
	return s, i
}

// titleYear reports whether the word at i is the end of a title with its year at
// j: the Lamp Regulations 2025.
func (p *parser) titleYear(i, j int) bool {
	return p.running && p.c.titled && p.at(i).capital && p.c.acts[p.c.word(p.at(i))] && len(p.at(j).raw) == 4
}

// numbersFirst reads numbers with the word after them: 13-бап, 2) және 5)
// тармақшалары, екінші бөлік; in other customs only ordinals of counted units.
func (p *parser) numbersFirst(i int) (f form, list []number, next int) {
	if t := p.at(i); t.kind != numToken && t.kind != wordToken || i < p.wordless {
		return form{}, nil, i
	}
	if _, used := p.ordinal(i); used == 0 && !p.c.numberFirst && !p.c.endings[p.c.word(p.at(i+2))] {
		return form{}, nil, i
	}
	reason, failed := p.reason, p.failed
	list, j := p.numbers(i, form{})
	p.reason, p.failed = reason, failed
	if j == i {
		return form{}, nil, i
	}
	defer func() {
		if next == i {
			p.wordless = j
		}
	}()
	last := list[len(list)-1]
	k := j
	if h := p.at(j); p.c.numberFirst && !last.bracket && !last.ordinal {
		if h.text != hyphen && h.text != dash || h.space || p.at(j+1).space {
			return form{}, nil, i
		}
		k++
	}
	f, next, ok := p.findForm(k)
	if !ok || f.abbr || !p.c.numberFirst && !(last.ordinal && f.unit.counted) {
		return form{}, nil, i
	}
	if f.one() {
		for n := range list {
			list[n].either = false
		}
	}
	return f, list, next
}

func itoa(n int) string { return strconv.Itoa(n) }
