package cite

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Whose says which act a citation in running text belongs to, by the words
// around it.
type Whose int

// Owners of a citation.
const (
	NotSaid  Whose = iota // no act is named beside it
	ThisAct               // "of this Law", настоящего Закона, осы Заңның
	OtherAct              // another act is named: "статьи 61 Конституции"
)

// Match is a citation, or a list of them, found in running text.
type Match struct {
	// Start and End are bytes of the text, on rune borders. The words of Whose
	// are not part of the match.
	Start, End int
	Citations  []Citation
	Lang       string
	// Whose holds for the citations that do not say "this Article". An act named by
	// number or title is in their Act.
	Whose Whose
}

// Scan finds the citations in a text, in order and without overlap. Words
// without a number are none, nor are entries of a gazette (2008 г., № 24, ст.
// 127). Units without an article ("пункт 2") are found and are not
// [Citation.Rooted]. Where the words of several languages fit, the longest match
// wins; those of readers of other languages, who cite any country's acts, count
// only in texts of their language. In an amending act most citations are of the
// act that it amends, which the words beside them do not say: see [Match.Whose].
func Scan(text string, o Options) []Match {
	var parsers []*parser
	toks := tokenize(text)
	for _, c := range o.customs() {
		if c.country == abroad && c.lang != o.Lang {
			continue
		}
		parsers = append(parsers, &parser{c: c, toks: toks, running: true})
	}
	if len(parsers) == 0 {
		return nil // a country without customs
	}
	var out []Match
	for i := 0; i < len(toks); {
		m, next := scanAt(parsers, i, text)
		if next == i {
			i++
			continue
		}
		if len(m.Citations) > 0 {
			out = append(out, m)
		}
		i = next
	}
	return out
}

// scanAt returns the longest match that begins at token i.
func scanAt(parsers []*parser, i int, text string) (best Match, next int) {
	next = i
	if i > 0 && joinedToWord(parsers, i) {
		return best, i
	}
	for _, p := range parsers {
		list, end := p.group(i)
		if end <= next || len(list) == 0 || end == next+1 && p.at(next).text == "." {
			continue // no more is read, or but the dot of a Serbian number
		}
		if p.c.lastOwns && !list[0].rooted() && p.afterNumber(i) {
			continue // a unit of an article that was not read
		}
		m := Match{Start: p.at(i).start, End: p.at(end - 1).end, Lang: p.c.lang}
		if !p.inGazette(i) {
			m.Citations = slices.DeleteFunc(p.citations(list, text), pointsOnly)
			m.Whose = p.whose(i, end)
			if name, _ := p.namedAct(end); name != "" {
				m.Citations, m.Whose = setAct(m.Citations, name), OtherAct
			}
		}
		best, next = m, end
	}
	return best, next
}

// afterNumber reports whether a number stands before token i in one sentence, as
// the 399 in "čl. 394. st. 2, 399. st. 3".
func (p *parser) afterNumber(i int) bool {
	j := i - 1
	if p.at(j).text == "." && !p.at(j).space {
		j--
	}
	return p.at(j).kind == numToken && !p.at(i).capital
}

// joinedToWord reports whether token i is the tail of a longer word or number,
// such as the 6 of "А-6", the second half of a decimal fraction, or the п. of "в.п.".
func joinedToWord(parsers []*parser, i int) bool {
	p := parsers[0]
	t, before := p.at(i), p.at(i-1)
	if t.space || before.text == "(" || before.text == "[" {
		return false
	}
	switch before.text {
	case hyphen, dash, ".", ",", "/":
		b := p.at(i - 2)
		letter := t.kind == wordToken && utf8.RuneCountInString(t.text) == 1
		return !before.space && (b.kind == numToken && t.kind == numToken || b.kind == wordToken && (letter || before.text == hyphen))
	}
	return before.kind != markToken
}

func (p *parser) whose(i, end int) Whose {
	if w := p.ownerBefore(i); w != NotSaid {
		return w
	}
	w, _ := p.ownerAfter(end)
	return w
}

// ownerBefore reads the act named before a citation: осы Заңның 6-бабы.
func (p *parser) ownerBefore(i int) Whose {
	switch {
	case !p.c.ownerFirst || !p.c.acts[p.c.word(p.at(i-1))]:
		return NotSaid
	case p.c.this[p.c.word(p.at(i-2))]:
		return ThisAct
	}
	return OtherAct
}

// ownerPrefix passes over "осы Заңның" at the beginning.
func (p *parser) ownerPrefix() int {
	if p.c.ownerFirst && p.ownerBefore(2) == ThisAct {
		return 2
	}
	return 0
}

// ownerAfter reads the act named after a citation. Only "of this Law" is passed
// over.
func (p *parser) ownerAfter(i int) (Whose, int) {
	j := p.skipOf(i)
	if p.c.ownerFirst || len(p.c.of) > 0 && j == i {
		return NotSaid, i
	}
	if p.c.this[p.c.word(p.at(j))] {
		if p.c.acts[p.c.word(p.at(j+1))] {
			return ThisAct, j + 2
		}
		return NotSaid, i
	}
	reach := 5
	if p.c.titled {
		reach = 16
	}
	for k := j; k < j+reach; k++ {
		t := p.at(k)
		w := p.c.word(t)
		switch {
		case t.kind == wordToken && p.c.acts[w]:
			return OtherAct, i
		case p.c.titled && (inTitle(t.text) || p.joined(k) || t.kind == numToken && len(t.text) == 4 || t.kind == wordToken && (t.capital || titleWords[w])):
		case t.kind != wordToken || p.c.adjective == nil || !p.c.adjective(w):
			return NotSaid, i
		}
	}
	return NotSaid, i
}

// inGazette reports whether a citation at i is the entry of a gazette: "2008 г.,
// № 24, ст. 127" or "; № 11, ст. 102".
func (p *parser) inGazette(i int) bool {
	j := i - 1
	if t := p.at(j).text; t != "," {
		return false
	}
	for j--; j > i-12 && p.issueNumber(j); j-- {
	}
	if p.at(j).text == "." {
		j--
	}
	if !p.c.gazette[p.c.word(p.at(j))] {
		return false
	}
	before := p.at(j - 1).text
	return before == "," || before == ";"
}

// issueNumber reports whether a token can belong to the numbers of gazette
// issues: "19-I, 19-II".
func (p *parser) issueNumber(i int) bool {
	t := p.at(i)
	switch t.text {
	case hyphen, dash, ",":
		return true
	}
	return t.kind == numToken || !t.space && strings.Trim(t.text, "ivxіх") == ""
}
