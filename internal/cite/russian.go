package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// ruUnit is a Russian word for a level of an act.
type ruUnit struct {
	kind   act.Kind // what it writes
	noun   lang.RussianNoun
	gender lang.Gender
	short  string // as written in the short form; without the dot
	abbrs  string // other abbreviations that are read
	unit   unit
	// print shows how its number is written, "" as [written.number] does; in are
	// the countries for whose acts it writes, "" all.
	print, in string
}

// russian returns c with the tables of its units filled.
func russian(c custom, units []ruUnit) *custom {
	c.forms = map[string]form{}
	for i := range units {
		w := &units[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		if w.noun.Stem != "" {
			for _, f := range w.noun.Forms() {
				c.add(f.Word, noun(&u, f))
			}
		}
		for _, a := range append(strings.Fields(w.abbrs), w.short) {
			if a != "" {
				c.add(a, form{unit: &u, abbr: true})
			}
		}
	}
	w := ruWriter{units, c.byLevel, c.raised}
	c.links = ruLinks
	c.short, c.long, c.list = w.short, w.long, w.list
	return &c
}

// ruLinks holds together "пункт 2 статьи 13" by the genitive and "статья 13 пункт
// 2" by the case in common, and keeps apart "статью 5 пунктом 8", where one is
// to be supplemented with the other. Abbreviations show no case.
func ruLinks(first, second form, outer bool) bool {
	return first.abbr || second.abbr || first.cases&second.cases != 0 ||
		!outer && second.cases&setOf(lang.Genitive) != 0
}

// ruWriter writes citations with the words of a table.
type ruWriter struct {
	units           []ruUnit
	byLevel, raised bool
}

// word returns the word that writes s.
func (w ruWriter) word(s written, short bool) *ruUnit {
	k := s.Kind
	if k == act.Subparagraph && s.country == "kz" {
		k = act.Part // both are часть
	}
	for i, u := range w.units {
		in := u.in == "" || slices.Contains(strings.Fields(u.in), s.country)
		if u.kind == k && in && (short && u.short != "" || !short && u.noun.Stem != "") {
			return &w.units[i]
		}
	}
	return nil
}

// number writes the number of s, an unnumbered unit by word.
func (w ruWriter) number(s written, u *ruUnit, word func(n int) string) string {
	if u.print == "" {
		return s.number(word)
	}
	num := s.printed
	if w.raised {
		num = strings.ReplaceAll(num, "-", raisedSign)
	}
	if n := toInt(num); u.print == "I" && n > 0 && n < 400 {
		return strings.ToUpper(roman(n))
	}
	return strings.Replace(strings.Replace(u.print, "I", "1", 1), "1", num, 1)
}

// unsure reports whether a reader who goes by levels could take steps for another
// unit.
func (w ruWriter) unsure(steps []written) bool {
	return w.byLevel && !readByLevel(steps)
}

// readByLevel reports whether a citation read level by level leads to one unit:
// its numbers tell it, and its last line is not the text of the unit above.
func readByLevel(steps []written) bool {
	last := steps[len(steps)-1]
	return !slices.ContainsFunc(steps, func(s written) bool { return s.clash }) &&
		!(last.bare && last.Num == "1" && (last.Kind == act.Alinea || last.Kind == act.Subparagraph))
}

// long writes inner first in the genitive: подпункт 3) пункта 2 статьи 13.
// Lines and sentences are numbered by ordinals in words (Law 480-V art. 25(3)).
func (w ruWriter) long(steps []written) string {
	if w.unsure(steps) {
		return ""
	}
	var parts []string
	c := lang.Nominative
	for i := len(steps) - 1; i >= 0; i-- {
		u := w.word(steps[i], false)
		if u == nil || steps[i].clash && steps[i].bare && slices.Contains(u.unit.ordinal, act.Paragraph) {
			return ""
		}
		parts = append(parts, u.noun.Form(c, false)+" "+w.number(steps[i], u, func(n int) string {
			return lang.Ordinal(lang.Russian, n, u.gender, c)
		}))
		c = lang.Genitive
	}
	return strings.Join(parts, " ")
}

// short writes outer first with abbreviations: ст. 13 п. 2 пп. 3).
func (w ruWriter) short(steps []written) string {
	if w.unsure(steps) {
		return ""
	}
	var parts []string
	for _, s := range steps {
		u := w.word(s, true)
		if u == nil {
			if u = w.word(s, false); u == nil {
				return ""
			}
			if s.clash && slices.Contains(u.unit.ordinal, act.Paragraph) {
				return ""
			}
			parts = append(parts, u.noun.Form(lang.Nominative, false)+" "+w.number(s, u, func(n int) string {
				return lang.Ordinal(lang.Russian, n, u.gender, lang.Nominative)
			}))
			continue
		}
		num := w.number(s, u, func(int) string { return "" })
		if s.clash && u.print == "" {
			num = s.number(func(n int) string { return lang.Ordinal(lang.Russian, n, u.gender, lang.Nominative) })
		}
		name := u.short + "."
		if full := w.word(s, false); s.either && full != nil {
			name = full.noun.Form(lang.Nominative, false) // the singular says that 1-3 is no range
		} else if u.short == "§" {
			name = u.short
		}
		parts = append(parts, name+" "+num)
	}
	return strings.Join(parts, " ")
}

func (w ruWriter) list(s written, first, last string) string {
	u := w.word(s, false)
	if u == nil {
		return ""
	}
	if first == last {
		return u.noun.Form(lang.Nominative, false) + " " + first
	}
	return u.noun.Form(lang.Nominative, true) + " " + first + "–" + last
}
