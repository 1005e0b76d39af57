package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// namedAct reads an act that is named so that it can be told apart, at i, and
// returns its name as [Citation.Act] has it.
func (p *parser) namedAct(i int) (name string, next int) {
	i = p.skipOf(i)
	switch {
	case p.c.numbered:
		return p.numberedAct(i)
	case p.c.titled:
		return p.titledAct(i)
	}
	return "", i
}

// numberedAct reads "zákona č. 108/2006 Sb." and "Legea nr. 241/2005".
func (p *parser) numberedAct(i int) (name string, next int) {
	j := i
	for k := 0; k < 3 && p.c.adjective != nil && !p.c.acts[p.c.word(p.at(j))]; k++ {
		if t := p.at(j); t.kind != wordToken || !p.c.adjective(p.c.word(t)) {
			return "", i
		}
		j++
	}
	if !p.c.acts[p.c.word(p.at(j))] || !p.c.sign[p.c.word(p.at(j+1))] {
		return "", i
	}
	j += 2
	if p.at(j).text == "." {
		j++
	}
	n, slash, y := p.at(j), p.at(j+1), p.at(j+2)
	if n.kind != numToken || slash.text != "/" || y.kind != numToken || len(y.raw) != 4 {
		return "", i
	}
	j += 3
	if w := p.at(j); w.kind == wordToken && p.c.gazette[p.c.word(w)] {
		if j++; p.at(j).text == "." {
			j++
		}
	}
	return n.raw + "/" + y.raw, j
}

// actTail passes over what may follow the number of an act to the end of the
// text: its title, "ve znění pozdějších předpisů". No number may stand in it.
func (p *parser) actTail(i int) int {
	for j := i; j < len(p.toks); j++ {
		t := p.at(j)
		if _, _, unit := p.findForm(j); unit || t.kind == numToken || t.kind == markToken && t.text != "," && t.text != "." {
			return i
		}
	}
	return len(p.toks)
}

// titledAct reads "the Modern Slavery Act 2015": words up to one for an act, and
// a year.
func (p *parser) titledAct(i int) (name string, next int) {
	var words []string
	for j := i; j < i+16; j++ {
		t := p.at(j)
		switch {
		case inTitle(t.text) || p.joined(j) || t.kind == wordToken && titleWords[t.text]:
		case t.kind != wordToken || !t.capital:
			return "", i
		case p.c.acts[p.c.word(t)]:
			if y := p.at(j + 1); y.kind == numToken && len(y.raw) == 4 && len(words) > 0 {
				return strings.Join(append(words, t.text, y.raw), " "), j + 2
			}
		}
		if t.kind == wordToken {
			words = append(words, t.text)
		}
	}
	return "", i
}

// inTitle reports a sign that may stand in the title of an act.
func inTitle(s string) bool { return s != "" && strings.Contains(",()-'’&", s) }

// joined reports the second half of Co-operative and the s of Children's.
func (p *parser) joined(i int) bool {
	before := p.at(i - 1).text
	return p.at(i).kind == wordToken && !p.at(i).space && (before == hyphen || before == "'" || before == "’")
}

// titleWords stand in titles of acts in small letters.
var titleWords = words("and of for the in on to etc with at by from or as")

// names reports whether x is the act called so: by number and year, or by title.
func names(name string, x *act.Expression) bool {
	number, year, ok := strings.Cut(name, "/")
	if !ok {
		for _, title := range x.Titles {
			if titleKey(title) == name {
				return true
			}
		}
		return false
	}
	f := strings.FieldsFunc(string(x.URI), func(r rune) bool { return r == '/' })
	if len(f) < 2 {
		return false
	}
	have, _, _ := strings.Cut(f[len(f)-1], "-") // 241-xvi
	made, _, _ := strings.Cut(f[len(f)-2], "-")
	return have == number && made == year
}

// titleKey brings a title to the form of [Citation.Act].
func titleKey(title string) string {
	var out []string
	for _, t := range tokenize(title) {
		if t.kind != markToken {
			out = append(out, lang.FoldScript(t.text))
		}
	}
	return strings.TrimPrefix(strings.Join(out, " "), "the ")
}

// setAct gives the last citations of a list, which share the words, their act.
func setAct(cs []Citation, name string) []Citation {
	cs = slices.Clone(cs)
	for i := range cs {
		cs[i].Act = name
	}
	return cs
}
