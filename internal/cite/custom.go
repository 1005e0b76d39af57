package cite

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// customTable lists every custom known. Its word forms are made when it is first
// asked for: a run of the program that writes one language needs no other.
var customTable = []struct {
	country, lang string
	get           func() *custom
}{
	{"kz", lang.Russian, sync.OnceValue(newKzRu)},
	{"kz", lang.Kazakh, sync.OnceValue(newKzKk)},
	{"kz", lang.English, sync.OnceValue(newKzEn)},
	{"cz", lang.Czech, sync.OnceValue(newCzCs)},
	{"cz", lang.English, sync.OnceValue(newCzEn)},
	{"md", lang.Romanian, sync.OnceValue(newMdRo)},
	{"md", lang.Russian, sync.OnceValue(newMdRu)},
	{"md", lang.English, sync.OnceValue(newMdEn)},
	{"rs", lang.Serbian, sync.OnceValue(newRsSr)},
	{"rs", lang.English, sync.OnceValue(newRsEn)},
	{"gb", lang.English, sync.OnceValue(newGbEn)},
	{"eu", lang.English, sync.OnceValue(newEuEn)},
	{"eu", lang.Czech, sync.OnceValue(newEuCs)},
	{"eu", lang.Romanian, sync.OnceValue(newEuRo)},
	{"coe", lang.English, treaty("coe")},
	{"un", lang.English, treaty("un")},
	{abroad, lang.Russian, sync.OnceValue(newAbroadRu)},
	{abroad, lang.Kazakh, sync.OnceValue(newAbroadKk)},
}

// abroad stands for every country of the table that has no custom of its own in
// a language: how a reader of that language cites its acts.
const abroad = "*"

// customsOf returns the customs in which acts of a country are cited, those of
// all countries when it is "".
func customsOf(country string) []*custom {
	var out []*custom
	var langs []string
	for _, c := range customTable {
		own := c.country == country || country == "" && c.country != abroad
		if own || c.country == abroad && len(out) > 0 && country != "" && !slices.Contains(langs, c.lang) {
			out, langs = append(out, c.get()), append(langs, c.lang)
		}
	}
	return out
}

// customFor returns the custom of a country in a language, else in English, and
// whether it is the one for the language; nil if the country is unknown.
func customFor(country, code string) *custom {
	var english, other func() *custom
	for _, c := range customTable {
		switch {
		case c.country == country && c.lang == code:
			return c.get()
		case c.country == country && c.lang == lang.English:
			english = c.get
		case c.country == abroad && c.lang == code:
			other = c.get
		}
	}
	switch {
	case english == nil:
		return nil
	case other != nil:
		return other()
	}
	return english()
}

// custom is how the provisions of one country are cited in one language: the
// phrases for reading, and how a citation is written.
type custom struct {
	country, lang string
	// example is a citation in this custom, for error messages; bare is what the
	// number 6 of "6(8)" counts when no word says it.
	example string
	bare    []act.Kind
	levels  *hierarchy
	// forms are the printed forms of the words for levels, folded.
	forms map[string]form
	// numberFirst: 13-бап, not "бап 13"; outerFirst: the article is named before
	// its paragraph when the words themselves do not tell.
	numberFirst, outerFirst bool
	// fold brings a folded word to the form of the tables; nil leaves it.
	fold func(string) string

	and     wordSet // join the members of a list
	of      wordSet // stand between two levels
	from    wordSet // begin a range in words
	to      wordSet // stand between its ends
	this    wordSet // point to the unit or act the words stand in
	or      wordSet // of those in and, go on with a list after a singular: section 1 or 2
	sign    wordSet // stand between a word and its number: příloha č. 1
	endings wordSet // of ordinals in digits: the я of 2-я
	foreign wordSet // after a number, these make it no member of a list: "13 мая"
	gazette wordSet // begin the number of a gazette, whose entries are no articles

	toNeedsFrom bool // the words of to count only after one of from

	// How numbers are written: the most letters that may end one (50ZA), whether
	// one may begin it (A1), whether inserted units are raised (27¹), whether a dot
	// follows (40.) or joins a letter (1.a), and whether letters that look like
	// digits are taken for them.
	suffix                                    int
	prefix, raised, dotted, dotLetter, alikes bool
	// ordinals reads ordinal words as [lang.ReadOrdinal] does, which nil stands for.
	ordinals func(words []string) (n, used int)
	// byLevel says that a word for a unit inside an article means no level of its
	// own but the next: пункт 2 of a Czech § is its odstavec 2.
	byLevel bool
	// lastOwns: in a list of articles with a unit after it the unit is one of the
	// last (čl. 249, 251. st. 1. is stav 1 of 251), and a number that leaps goes on
	// with the articles.
	lastOwns bool
	// refused are words that look like units and are none, with the reason.
	refused map[string]string

	// links reports whether the words of two levels, the first written before the
	// second, can belong to one citation by their cases; outer says that the first
	// holds the second. Nil is always.
	links func(first, second form, outer bool) bool

	// acts are the words for an act, in the case in which they own a provision;
	// ownerFirst says that they stand before it.
	acts       wordSet
	ownerFirst bool
	// adjective reports whether a word may stand between a citation and its act.
	adjective func(word string) bool
	// numbered acts are named by number and year, zákona č. 108/2006 Sb.; titled
	// ones by a title that ends with a year, the Modern Slavery Act 2015.
	numbered, titled bool

	// short and long write a citation, outermost level first.
	short, long func(steps []written) string
	// respell brings what was written to the script of the act; nil leaves it.
	respell func(s string, x *act.Expression) string
	// list writes "points 1) to 11)"; s is the first of them.
	list func(s written, first, last string) string
}

// unit is a word for a level: what it may mean.
type unit struct {
	// digits, bracket and ordinal are the levels it names with a number (пункт
	// 2), a number in brackets (пункт 2)) and an ordinal word (пункт второй).
	// The latter two are as digits when nil.
	digits, bracket, ordinal []act.Kind
	// roman are the levels it names with a Roman numeral, nil if it takes none.
	roman []act.Kind
	// letters: its number may be a letter without bracket (písm. a).
	letters bool
	// shift is how much less the number cited is than that in eIds: alineja 1 is
	// the first line after the lead-in, al_2.
	shift int
	// counted units are also named with the ordinal first: вторая часть.
	counted bool
}

func (u *unit) kinds(n number) []act.Kind {
	switch {
	case n.roman && u.roman != nil:
		return u.roman
	case n.ordinal && u.ordinal != nil:
		return u.ordinal
	case n.bracket && u.bracket != nil:
		return u.bracket
	}
	return u.digits
}

// form is a printed form of a unit's word.
type form struct {
	unit             *unit
	singular, plural bool // neither for an abbreviation, both for статьи
	abbr             bool
	// owner marks the genitive singular: after another level, "статьи 1-3" is
	// the article 1-3, for articles would be "статей".
	owner bool
	// cases are those that the form can be, bare and with the Kazakh possessive.
	cases, possessed caseSet
}

// one reports whether the form can name a single unit only.
func (f form) one() bool { return f.singular && !f.plural }

// caseSet is a set of grammatical cases.
type caseSet uint16

func setOf(cs ...lang.Case) caseSet {
	var s caseSet
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

func kinds(k ...act.Kind) []act.Kind { return k }

type wordSet map[string]bool

func words(s string) wordSet {
	set := wordSet{}
	for _, w := range strings.Fields(s) {
		set[strings.ReplaceAll(w, "_", " ")] = true
	}
	return set
}

// add records what a word means, together with what it means already.
func (c *custom) add(word string, f form) {
	if c.fold != nil {
		word = c.fold(word)
	}
	old := c.forms[word]
	f.singular = f.singular || old.singular
	f.plural = f.plural || old.plural
	f.abbr = f.abbr || old.abbr
	f.owner = f.owner || old.owner
	f.cases |= old.cases
	f.possessed |= old.possessed
	c.forms[word] = f
}

// noun is the form of a full word.
func noun(u *unit, f lang.NounForm) form {
	n := form{unit: u, singular: !f.Plural, plural: f.Plural, owner: f.Case == lang.Genitive && !f.Plural}
	if f.Possessed {
		n.possessed = setOf(f.Case)
	} else {
		n.cases = setOf(f.Case)
	}
	return n
}

func (c *custom) word(t token) string {
	if t.kind == wordToken && c.fold != nil {
		return c.fold(t.text)
	}
	return t.text
}

// findForm reads a word for a level at i: one word, or two joined by a dot, a
// hyphen, a stroke or a space (п.п., sub-paragraph, п/п, кіші бөлім), with the
// dot of an abbreviation.
func (p *parser) findForm(i int) (f form, next int, ok bool) {
	t := p.at(i)
	if t.kind != wordToken {
		return f, i, false
	}
	w := p.c.word(t)
	join, second := "", i+1
	if s := p.at(i + 1); !s.space && (s.text == "." || s.text == hyphen || s.text == "/") {
		join, second = s.text, i+2
	} else if s.space {
		join = " "
	}
	if s := p.at(second); join != "" && s.kind == wordToken && (second == i+1 || !s.space) {
		if f, ok = p.c.forms[w+join+p.c.word(s)]; ok {
			return f, p.skipDot(second+1, f), true
		}
	}
	if f, ok = p.c.forms[w]; !ok {
		return f, i, false
	}
	next = p.skipDot(i+1, f)
	if p.running && f.abbr && next == i+1 && utf8.RuneCountInString(w) == 1 && w != "§" {
		return f, i, false // a single letter in running text
	}
	return f, next, true
}

func (p *parser) skipDot(i int, f form) int {
	if f.abbr && p.at(i).text == "." {
		return i + 1
	}
	return i
}
