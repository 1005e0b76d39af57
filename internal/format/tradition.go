package format

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// tradition is how one country heads and numbers the units of its acts. Each
// country is a file with its table on top (kz.go, cz.go …); the engine knows no
// country.
type tradition struct {
	country string
	// heads are the units above the article, outermost first. A heading closes
	// the open units of its own rank and below.
	heads []act.Kind
	// words name units in headings, in the languages the acts are published in
	// and in those they are translated into.
	words []headWord
	// levels are the numbered units inside an article, outermost first.
	levels []level
	// capital and small say what an unnumbered paragraph is that begins with a
	// capital, or with a small letter or a dash.
	capital, small unnumbered
	// letters are alphabets in the order in which units are lettered, for those
	// that do not follow the order of the Latin letters.
	letters []string
	// bareRoman and bareNumber are headings that are only a number and a title,
	// as in "II. Надлежност" or "49 Guidance".
	bareRoman, bareNumber act.Kind
	// headingBelow and headingAbove: the title of an article stands on the line
	// after its number, or on the line before it.
	headingBelow, headingAbove bool
	// superscripts: an inserted number is raised, and flat copies lose that, so
	// that (11) after (1) is 1 with a raised 1.
	superscripts bool
	// definitions: an unnumbered paragraph that begins with a quotation mark
	// after words that announce a list is a line of its own.
	definitions bool
}

// headWord is a word that names a unit above or at the article. The number stands
// after the word ("Article 6") or before it ("6-бап").
type headWord struct {
	lang   string
	kind   act.Kind
	word   string
	before bool
}

// level is how a country prints one numbered unit inside an article: an example
// of each way, as in "1.", "(a)" or "(i)".
type level struct {
	kind    act.Kind
	printed string
}

// unnumbered is what a paragraph without number is, after the first of its unit.
type unnumbered int

const (
	// part is a unit counted with the text before it: subpara_2.
	part unnumbered = iota
	// line is a line counted with the lead-in: al_2.
	line
	// counted is a paragraph of the article, counted from 1: the Serbian stav.
	counted
	// closing is further text of its unit, or the words that end a list.
	closing
)

// traditions are the countries that have a table.
var traditions = []*tradition{&kz, &cz, &md, &rs, &gb, &eu, &coe, &un}

// traditionOf returns the tradition of a country, Kazakhstan's for one that has
// no table.
func traditionOf(country string) *tradition {
	for _, t := range traditions {
		if t.country == country {
			return t
		}
	}
	return &kz
}

// rank orders a unit of kind k: heads outermost first, then headings without
// number, then articles; 0 for units inside articles.
func (t *tradition) rank(k act.Kind, numbered bool) int {
	switch i := slices.Index(t.heads, k); {
	case k.IsRoot():
		return len(t.heads) + 3
	case k == act.Division && !numbered:
		return len(t.heads) + 2
	case i >= 0:
		return i + 1
	case k.IsHead():
		return len(t.heads) + 1
	}
	return 0
}

// shape is a way to print a number: the mark before it, what it is made of, the
// mark after it.
type shape struct {
	open  bool
	class class
	close byte
}

// shapes reads the examples of a level.
func (l level) shapes() []shape {
	var out []shape
	for s := range strings.FieldsSeq(l.printed) {
		sh := shape{open: s[0] == '(', close: s[len(s)-1]}
		switch strings.Trim(s, "().") {
		case "1":
			sh.class = digits
		case "i":
			sh.class = roman
		case "A":
			sh.class = capitals
		default:
			sh.class = letters
		}
		out = append(out, sh)
	}
	return out
}
