package cite

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxRunes is the greatest length of a citation or reference.
const maxRunes = 1000

// Options help reading. The zero value reads every custom known.
type Options struct {
	// Country is the ISO 3166 code of the act's country; its customs alone are
	// read. An unknown country has none.
	Country string
	// Lang is the likely language: its custom is tried first and wins a tie. The
	// other languages of the country are read as well.
	Lang string
}

// customs returns those that fit o, likeliest first.
func (o Options) customs() []*custom {
	out := customsOf(o.Country)
	slices.SortStableFunc(out, func(a, b *custom) int {
		return boolToInt(b.lang == o.Lang) - boolToInt(a.lang == o.Lang)
	})
	return out
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// SyntaxError says that a text is no citation, or not all of it.
type SyntaxError struct {
	Text string // what was to be read
	Rest string // where reading stopped; "" at the end
	Msg  string
}

func (e *SyntaxError) Error() string {
	if e.Rest == "" || e.Rest == e.Text {
		return fmt.Sprintf("%q: %s", e.Text, e.Msg)
	}
	return fmt.Sprintf("%q: cannot read %q: %s", e.Text, e.Rest, e.Msg)
}

// Parse reads a citation as people write it and returns the units it names in
// their order: one for each member of a list, a range as one. The whole of text
// must be a citation; "of this Law" may follow it. The error is a [*SyntaxError].
//
// Words may stand in any grammatical case. Kazakh words take the suffixes that
// vowel harmony gives them ([lang.KazakhNoun]), with or without the letters that
// Russian lacks. A closing bracket after a number makes it a point; abbreviations
// do with or without dots. In text of no language at all, "6(8)" is Article 6(8).
func Parse(text string, o Options) ([]Citation, error) {
	if n := utf8.RuneCountInString(text); n > maxRunes {
		return nil, &SyntaxError{Text: excerpt(text), Msg: fmt.Sprintf("%d letters are too many for a citation, at most %d are read", n, maxRunes)}
	}
	toks := tokenize(text)
	var worst *parser
	var loose []Citation // a reading that names no article
	for _, c := range o.customs() {
		p := &parser{c: c, toks: toks}
		switch cs := p.whole(text); {
		case cs == nil:
		case cs[0].Rooted():
			return cs, nil
		case loose == nil:
			loose = cs
		}
		if worst == nil || p.failed > worst.failed {
			worst = p
		}
	}
	if loose != nil {
		return loose, nil
	}
	if c := fromEID(text); c != nil && worst != nil {
		return []Citation{*c}, nil
	}
	if worst == nil {
		return nil, &SyntaxError{Text: excerpt(text), Msg: fmt.Sprintf("no customs of citing are known for country %q", o.Country)}
	}
	return nil, worst.syntaxError(text, o)
}

func (p *parser) syntaxError(text string, o Options) error {
	e := &SyntaxError{Text: excerpt(text), Msg: p.reason}
	if p.failed == 0 {
		var examples []string
		for _, c := range o.customs() {
			examples = append(examples, fmt.Sprintf("%q", c.example))
		}
		e.Msg = "not a citation: write it like " + strings.Join(examples, " or ")
	} else if p.failed < len(p.toks) {
		e.Rest = excerpt(text[p.at(p.failed).start:])
	}
	return e
}

// excerpt returns the beginning of s, fit for an error message.
func excerpt(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// whole reads all tokens as one citation.
func (p *parser) whole(text string) []Citation {
	if cs := p.unworded(text); cs != nil {
		return cs
	}
	begin := p.skipOf(p.ownerPrefix())
	if reason := p.c.refused[p.c.word(p.at(begin))]; reason != "" {
		p.fail(len(p.toks), reason)
		return nil
	}
	list, next := p.group(begin)
	if len(list) == 0 {
		p.fail(next, "no citation begins here")
		return nil
	}
	name, end := p.namedAct(next)
	if _, this := p.ownerAfter(next); this > next {
		next = this
	} else if name != "" {
		if next = end; p.c.numbered {
			next = p.actTail(end)
		}
	}
	if p.at(next).text == "." {
		next++
	}
	if next < len(p.toks) {
		p.fail(next, "the citation ends before it")
		return nil
	}
	cs := p.citations(list, text)
	if cs == nil {
		p.fail(next, fmt.Sprintf("it names more than %d units", maxCited))
		return nil
	}
	if slices.ContainsFunc(cs, pointsOnly) {
		p.fail(next, "no number is given")
		return nil
	}
	return setAct(cs, name)
}

// fromEID reads an eId, which is also what [Format] writes where no words fit.
func fromEID(text string) *Citation {
	e, err := ParseEID(strings.TrimSpace(text))
	if err != nil {
		return nil
	}
	steps, err := e.Steps()
	if err != nil {
		return nil
	}
	return &Citation{Steps: exact(steps), Text: text, End: len(text), eid: e}
}

// pointsOnly reports a citation such as "this Article", with no unit in it.
func pointsOnly(c Citation) bool { return c.Steps[len(c.Steps)-1].This }

// unworded reads "6(8)", a number with others in brackets and no word.
func (p *parser) unworded(text string) []Citation {
	n, next := p.chain(0, nil, form{})
	if len(n.subs) == 0 || n.bracket || next < len(p.toks) || p.c.bare == nil {
		return nil
	}
	u := &unit{digits: p.c.bare}
	s := segment{unit: u, numbers: []number{n}, tokens: [2]int{0, next}}
	c, _ := p.order([]segment{s})
	c.tokens = s.tokens
	return p.citations([]chain{c}, text)
}
