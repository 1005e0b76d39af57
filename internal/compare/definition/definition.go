package definition

import (
	"regexp"
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// Definition is a word with its meaning.
type Definition struct {
	// Term is the word or words defined, as they stand, without quotation marks.
	Term string
	// Provision is the unit that defines it.
	Provision *act.Provision
	// Text is the whole definition, with what stands below the unit and without its
	// number; Body is the byte at which the meaning begins.
	Text string
	Body int
	// Article says that it stands in an article of definitions.
	Article bool
}

// language holds how one language defines.
type language struct {
	code string
	// headings are beginnings of words in the heading of an article of definitions.
	headings []string
	// anywhere and inArticle are patterns with the groups term and body.
	anywhere, inArticle []*regexp.Regexp
	signs               []string
	// notTerm is what no term is: words before "means" as a noun.
	notTerm *regexp.Regexp
}

// rules are the patterns of a language as they are written.
type rules struct {
	headings            []string
	anywhere, inArticle []string
	notTerm             string
	// signs are parts of words, one of which stands in every text that a pattern of
	// anywhere fits: looking for them is far cheaper.
	signs []string
}

var tables = []struct {
	code string
	get  func() *language
}{
	{lang.English, compile(lang.English, english)},
	{lang.Russian, compile(lang.Russian, russian)},
	{lang.Kazakh, compile(lang.Kazakh, kazakh)},
	{lang.Czech, compile(lang.Czech, czech)},
	{lang.Romanian, compile(lang.Romanian, romanian)},
	{lang.Serbian, compile(lang.Serbian, serbian)},
}

func compile(code string, r rules) func() *language {
	return sync.OnceValue(func() *language {
		l := &language{code: code, headings: r.headings, signs: r.signs}
		for _, p := range r.anywhere {
			l.anywhere = append(l.anywhere, regexp.MustCompile(p))
		}
		if r.notTerm != "" {
			l.notTerm = regexp.MustCompile(r.notTerm)
		}
		for _, p := range r.inArticle {
			l.inArticle = append(l.inArticle, regexp.MustCompile(p))
		}
		return l
	})
}

func languageOf(code string) *language {
	for _, t := range tables {
		if t.code == code {
			return t.get()
		}
	}
	return nil
}

// Known reports whether the definitions of a language are found.
func Known(code string) bool { return languageOf(code) != nil }

// Of returns the definitions of x in reading order; nil for a language without rules.
func Of(x *act.Expression) []Definition {
	l := languageOf(x.Lang)
	if l == nil {
		return nil
	}
	var out []Definition
	for a := range x.Articles() {
		listed := l.isList(x, a)
		for p := range a.All() {
			if d, ok := l.in(p, listed); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// isList reports whether the heading of an article says that it defines words.
func (l *language) isList(x *act.Expression, a *act.Provision) bool {
	for code, h := range map[string]string{x.Lang: a.Heading, l.code: x.HeadingIn(a, l.code)} {
		if code != l.code {
			continue
		}
		for w := range strings.FieldsSeq(strings.ToLower(h)) {
			for _, begin := range l.headings {
				if strings.HasPrefix(w, begin) {
					return true
				}
			}
		}
	}
	return false
}

// longest is the most letters that a word defined may have.
const longest = 200

// in finds the definition that a unit gives in its own text.
func (l *language) in(p *act.Provision, listed bool) (Definition, bool) {
	if len(p.Content) == 0 || p.Content[0].Quoted || p.Content[0].Table {
		return Definition{}, false
	}
	first := p.Content[0].Text
	if !listed && !l.signed(first) {
		return Definition{}, false
	}
	for _, re := range l.patterns(listed) {
		m := re.FindStringSubmatchIndex(first)
		if m == nil {
			continue
		}
		t, b := re.SubexpIndex("term"), re.SubexpIndex("body")
		term := strings.Trim(first[m[2*t]:m[2*t+1]], " “”\"«»„,")
		if term == "" || len([]rune(term)) > longest || strings.ContainsAny(term, ";:") || l.notTerm != nil && l.notTerm.MatchString(term) {
			continue
		}
		return Definition{Term: term, Provision: p, Text: body(p), Body: m[2*b], Article: listed}, true
	}
	return Definition{}, false
}

// signed reports whether a text has one of the signs.
func (l *language) signed(text string) bool {
	for _, s := range l.signs {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

func (l *language) patterns(listed bool) []*regexp.Regexp {
	if listed {
		return append(append([]*regexp.Regexp{}, l.anywhere...), l.inArticle...)
	}
	return l.anywhere
}

// body is the text of p with what stands below it, without the number of p.
func body(p *act.Provision) string {
	s := p.FullText()
	return strings.TrimPrefix(strings.TrimPrefix(s, p.Num), " ")
}
