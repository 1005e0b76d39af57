package cite

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"zanger/internal/act"
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
	var out []*custom
	for _, c := range customTable {
		if o.Country == "" || c.country == o.Country {
			out = append(out, c.get())
		}
	}
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
	for _, c := range o.customs() {
		p := &parser{c: c, toks: toks}
		if cs := p.whole(text); cs != nil {
			return cs, nil
		}
		if worst == nil || p.failed > worst.failed {
			worst = p
		}
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
	if cs := p.bare(text); cs != nil {
		return cs
	}
	list, next := p.group(p.skipOf(p.ownerPrefix()))
	if len(list) == 0 {
		p.fail(next, "no citation begins here")
		return nil
	}
	_, next = p.ownerAfter(next)
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
	return cs
}

// pointsOnly reports a citation such as "this Article", with no unit in it.
func pointsOnly(c Citation) bool { return c.Steps[len(c.Steps)-1].This }

// bare reads "6(8)", a number with others in brackets and no word.
func (p *parser) bare(text string) []Citation {
	n, next := p.chain(0, nil)
	if len(n.subs) == 0 || next < len(p.toks) || p.c.bare == "" {
		return nil
	}
	u := &unit{digits: []act.Kind{p.c.bare}}
	s := segment{unit: u, numbers: []number{n}, tokens: [2]int{0, next}}
	c, _ := p.order([]segment{s})
	c.tokens = s.tokens
	return p.citations([]chain{c}, text)
}
