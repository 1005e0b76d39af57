package cite

import (
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
}

// custom is how the provisions of one country are cited in one language: the
// phrases for reading, and how a citation is written.
type custom struct {
	country, lang string
	// example is a citation in this custom, for error messages; bare is what the
	// number 6 of "6(8)" counts when no word says it.
	example string
	bare    act.Kind
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
	endings wordSet // of ordinals in digits: the я of 2-я
	foreign wordSet // after a number, these make it no member of a list: "13 мая"
	gazette wordSet // begin the number of a gazette, whose entries are no articles

	toNeedsFrom bool // the words of to count only after one of from

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

	// short and long write a citation, outermost level first.
	short, long func(steps []written) string
	// list writes "points 1) to 11)".
	list func(k act.Kind, first, last string) string
}

// unit is a word for a level: what it may mean.
type unit struct {
	// digits, bracket and ordinal are the levels it names with a number (пункт
	// 2), a number in brackets (пункт 2)) and an ordinal word (пункт второй).
	// The latter two are as digits when nil.
	digits, bracket, ordinal []act.Kind
	// counted units are also named with the ordinal first: вторая часть.
	counted bool
}

func (u *unit) kinds(n number) []act.Kind {
	switch {
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
