package check

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/check/number"
	"zanger/internal/pattern"
)

// item is something found in a text, with its place.
type item struct {
	value      string
	start, end int
}

// facts are what is compared of a text.
type facts struct {
	text    string
	numbers []number.Quantity // without those of references
	refs    []item
	// hard are words that negate, soft counts those that may.
	hard    []item
	soft    int
	concord []item
	// neutral are bounds said by a negation, "not later"; bounds those said without
	// one, "later".
	neutral, bounds []item

	must, may []item
}

// footnote is the mark of a footnote: the ^4) of "předpisu^5)". A raised number
// after a digit belongs to it: 27^1.
var footnote = pattern.New(`(\D|^)\^\d+[a-z]?\)?`)

// clean returns the own text of the units, without marks of footnotes.
func clean(ps ...*act.Provision) string {
	var lines []string
	for _, p := range ps {
		if p != nil {
			lines = append(lines, footnote.ReplaceAllString(p.Text(), "$1"))
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// read finds the facts of a text of an act of a country.
func read(text, country string, l *language) *facts {
	f := &facts{text: text}
	if l == nil || text == "" {
		return f
	}
	ws := split(text, l.fold)
	qs := number.Read(l.code, text)
	taken := f.references(ws, qs, country, l)
	for _, q := range qs {
		if !within(taken, q.Start, q.Start+1) {
			f.numbers = append(f.numbers, q)
		}
	}
	f.polarity(ws, l)
	f.settle()
	f.duty(ws, l)
	return f
}

// polarity counts the words that negate.
func (f *facts) polarity(ws []word, l *language) {
	for i := 0; i < len(ws); {
		if ws[i].kind != letter {
			i++
			continue
		}
		neutral, soft, hard := l.neutral.at(ws, i), l.soft.at(ws, i), l.hard.at(ws, i)
		concord := l.concord.at(ws, i)
		switch {
		case concord > 0 && concord > max(neutral, soft, hard):
			f.concord = append(f.concord, item{ws[i].text, ws[i].start, ws[i+concord-1].end})
			i += concord
		case neutral > 0 && neutral >= max(soft, hard):
			f.neutral = append(f.neutral, item{ws[i].text, ws[i].start, ws[i+neutral-1].end})
			i += neutral
		case soft > 0 && soft >= hard:
			f.soft++
			i += soft
		case hard > 0:
			if !numberSign(ws, i) {
				f.hard = append(f.hard, item{ws[i].text, ws[i].start, ws[i+hard-1].end})
			}
			i += hard
		default:
			if n := l.bounds.at(ws, i); n > 0 {
				f.bounds = append(f.bounds, item{ws[i].text, ws[i].start, ws[i+n-1].end})
			}
			f.byForm(ws[i], i, ws, l)
			i++
		}
	}
}

// settle counts the words of concord: one negation when nothing else negates.
func (f *facts) settle() {
	if len(f.hard) == 0 && len(f.concord) > 0 {
		f.hard, f.concord = f.concord[:1], f.concord[1:]
	}
	f.soft += len(f.concord)
}

// byForm looks at the prefixes and suffixes of a word.
func (f *facts) byForm(w word, i int, ws []word, l *language) {
	if l.negated == nil || l.spared.at(ws, i) > 0 {
		return
	}
	switch l.negated(w.text) {
	case firmly:
		f.hard = append(f.hard, item{w.text, w.start, w.end})
	case softly:
		f.soft++
	}
}

// numberSign reports whether "no" at i is short for number: "No. 5".
func numberSign(ws []word, i int) bool {
	if ws[i].text != "no" || i+1 >= len(ws) {
		return false
	}
	j := i + 1
	if ws[j].text == "." && j+1 < len(ws) {
		j++
	}
	return ws[j].kind == digit
}

// duty finds the words of duty and power.
func (f *facts) duty(ws []word, l *language) {
	for i := range ws {
		if ws[i].kind != letter {
			continue
		}
		for _, in := range []struct {
			list phrases
			to   *[]item
		}{{l.must, &f.must}, {l.asFact, &f.must}, {l.may, &f.may}} {
			if n := in.list.at(ws, i); n > 0 {
				*in.to = append(*in.to, item{ws[i].text, ws[i].start, ws[i+n-1].end})
				break
			}
		}
	}
}

func within(spans []item, start, end int) bool {
	for _, s := range spans {
		if start >= s.start && end <= s.end {
			return true
		}
	}
	return false
}
