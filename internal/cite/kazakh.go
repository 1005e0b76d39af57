package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// kkUnit is a Kazakh word for a level of an act. A noun of two words declines
// the second.
type kkUnit struct {
	kind   act.Kind
	before string // a word that stands unchanged before the noun
	noun   lang.KazakhNoun
	unit   unit
	// bracket writes the number with a closing bracket; in are the countries for
	// whose acts it writes, "" all.
	bracket bool
	in      string
}

// kazakh returns c with the tables of its units filled. Every form is made by
// [lang.KazakhNoun], so a word counts exactly if vowel harmony allows it, in the
// singular or plural, possessed (бабы) or not, in any case.
func kazakh(c custom, units []kkUnit) *custom {
	c.forms, c.fold = map[string]form{}, lang.FoldKazakh
	for i := range units {
		w := &units[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		for _, f := range w.noun.Forms() {
			c.add(strings.TrimSpace(w.before+" "+f.Word), noun(&u, f))
		}
	}
	w := kkWriter{units, c.byLevel}
	c.links = kkLinks
	c.short, c.long, c.list = w.long, w.long, w.list
	return &c
}

// kkLinks holds together a genitive and what it owns (баптың 2-тармағы), a
// locative adjective and its noun (баптағы 2-тармақ), a nominative and a
// possessed word (бабы 2-тармағының), and nominatives (13-бап 2-тармақ). It keeps
// apart "5-бапты 8-тармақпен", where one is to be supplemented with the other.
func kkLinks(first, second form, _ bool) bool {
	any := first.cases | first.possessed
	return any&setOf(lang.Genitive, lang.Attributive) != 0 ||
		any&setOf(lang.Nominative) != 0 && (second.possessed != 0 || second.cases&setOf(lang.Nominative) != 0)
}

// kkWriter writes citations with the words of a table.
type kkWriter struct {
	units   []kkUnit
	byLevel bool
}

func (w kkWriter) word(s written) *kkUnit {
	k := s.Kind
	if k == act.Subparagraph && s.country == "kz" {
		k = act.Part // both are бөлік
	}
	for i, u := range w.units {
		if u.kind == k && (u.in == "" || slices.Contains(strings.Fields(u.in), s.country)) {
			return &w.units[i]
		}
	}
	return nil
}

// form returns the noun, with the word before it.
func (u *kkUnit) form(c lang.Case, plural, possessed bool) string {
	return strings.TrimSpace(u.before + " " + u.noun.Form(c, plural, possessed))
}

// long writes outer first: the outermost in the genitive, the units inside it
// possessed: 13-баптың 2-тармағының 3) тармақшасы. No short form is established
// in Kazakh, so this serves as the short form too.
func (w kkWriter) long(steps []written) string {
	if w.byLevel && !readByLevel(steps) {
		return ""
	}
	parts := make([]string, len(steps))
	for i, s := range steps {
		u := w.word(s)
		if u == nil {
			return ""
		}
		c := lang.Genitive
		if i == len(steps)-1 {
			c = lang.Nominative
		}
		num := s.number(func(n int) string { return lang.Ordinal(lang.Kazakh, n, lang.Masculine, c) })
		if w.byLevel && !s.ordinal() {
			if num = s.printed; s.Kind.IsHead() {
				num = plainRoman(s.Num)
			}
			if u.bracket {
				num += ")"
			}
		}
		parts[i] = kkJoin(num) + u.form(c, false, i > 0)
	}
	return strings.Join(parts, " ")
}

// kkJoin returns a number with what joins it to its noun: a hyphen after
// figures, a space after a bracket or a word.
func kkJoin(num string) string {
	if strings.ContainsAny(num, "0123456789") && !strings.HasSuffix(num, ")") {
		return num + "-"
	}
	return num + " "
}

func (w kkWriter) list(s written, first, last string) string {
	u := w.word(s)
	if u == nil {
		return ""
	}
	if first == last {
		return kkJoin(first) + u.form(lang.Nominative, false, false)
	}
	return first + "–" + kkJoin(last) + u.form(lang.Nominative, true, false)
}
