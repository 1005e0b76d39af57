package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// word is a word for a level of an act, for customs that write the outermost
// level first or join them by prepositions.
type word struct {
	kind act.Kind // what it writes
	// name is the full word, short the one of the short form with its dot; "" is
	// the same as name.
	name, short string
	// more are the other forms that are read, singular before a bar and plural
	// after it; a form that is both stands on both sides.
	more string
	// abbrs are the abbreviations that are read, without dots, those of several
	// units after a bar.
	abbrs string
	// print shows how the number is written: 1, 1., 1), (1), I, first for an
	// ordinal word, one for an English cardinal that counts as one.
	print string
	unit  unit
}

// wordCustom returns c with the tables of its words filled.
func wordCustom(c custom, ws []word) *custom {
	c.forms = map[string]form{}
	for i := range ws {
		w := &ws[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		singular, plural, _ := strings.Cut(w.more, "|")
		for _, f := range append(underscored(singular), w.name) {
			c.addWord(f, form{unit: &u, singular: true})
		}
		for _, f := range underscored(plural) {
			c.addWord(f, form{unit: &u, plural: true})
		}
		one, several, _ := strings.Cut(w.abbrs, "|")
		for _, f := range append(strings.Fields(one), strings.TrimRight(w.short, ".")) {
			if !strings.EqualFold(f, w.name) {
				c.addWord(f, form{unit: &u, abbr: true})
			}
		}
		for _, f := range strings.Fields(several) {
			c.addWord(f, form{unit: &u, abbr: true, plural: true})
		}
	}
	for _, set := range []*wordSet{&c.and, &c.of, &c.from, &c.to, &c.this, &c.or, &c.sign, &c.endings, &c.foreign, &c.gazette, &c.acts} {
		*set = c.foldSet(*set)
	}
	return &c
}

func (c *custom) addWord(w string, f form) {
	if w = strings.ToLower(w); w != "" {
		if f.abbr = f.abbr || strings.HasPrefix(w, "§"); f.abbr {
			f.singular = false
		}
		c.add(w, f)
	}
}

func (c *custom) foldSet(s wordSet) wordSet {
	if c.fold == nil {
		return s
	}
	out := wordSet{}
	for w := range s {
		out[c.fold(w)] = true
	}
	return out
}

func underscored(s string) []string {
	out := strings.Fields(s)
	for i, w := range out {
		out[i] = strings.ReplaceAll(w, "_", " ")
	}
	return out
}

// writer writes citations with the words of a table.
type writer struct {
	words []word
	// ordinal says an ordinal word for a unit, which stands after it unless before
	// is set; nil leaves figures.
	ordinal func(n int, w *word) string
	before  bool
	// between stands between levels; of before a level written after its inner one.
	between, of string
	// suits tells which of several words of a kind suits a unit; nil takes the first.
	suits func(w *word, steps []written, i int) bool
	// bracketed are the levels that the short form puts in brackets.
	bracketed []act.Kind
	// raised: inserted units are written 27^1.
	raised bool
}

// find returns the word for level i.
func (w *writer) find(steps []written, i int) *word {
	for j := range w.words {
		one := &w.words[j]
		if one.kind == steps[i].Kind && one.print != "" && (w.suits == nil || w.suits(one, steps, i)) {
			return one
		}
	}
	return nil
}

// number prints the number of s, "" if the word cannot have it.
func (w *writer) number(s written, word *word) string {
	num := s.printed
	ordinal := word.print == "first" || word.print == "one"
	if s.bare && s.Kind == act.Subparagraph && (!ordinal || s.clash) {
		return "" // text of the unit above, which is not counted, or not for sure
	}
	if v := toInt(s.Num); word.unit.shift != 0 {
		if v <= word.unit.shift {
			return "" // the lead-in, which is not counted
		}
		num = itoa(v - word.unit.shift)
	}
	if w.raised {
		num = strings.ReplaceAll(num, "-", raisedSign)
	}
	switch word.print {
	case "first", "one":
		if t := w.say(toInt(num), word); t != "" {
			return t
		}
		return num
	case "I":
		if n := toInt(num); n > 0 && n < 400 {
			return strings.ToUpper(roman(n))
		}
		return strings.ToUpper(num)
	}
	return strings.Replace(word.print, "1", num, 1)
}

func (w *writer) say(n int, word *word) string {
	if w.ordinal == nil || n == 0 {
		return ""
	}
	return w.ordinal(n, word)
}

// level writes level i with its word.
func (w *writer) level(steps []written, i int, short bool) string {
	one := w.find(steps, i)
	if one == nil {
		return ""
	}
	num := w.number(steps[i], one)
	name := one.name
	if short && one.short != "" {
		name = one.short
	}
	switch {
	case num == "":
		return ""
	case w.before && one.print == "first" && !isDigit(rune(num[0])):
		return num + " " + name
	}
	return name + " " + num
}

// outward writes all levels, the outermost first: § 57 odst. 2 písm. a).
func (w *writer) outward(steps []written, short bool) string {
	var parts []string
	for i := range steps {
		s := w.level(steps, i, short)
		if s == "" {
			return ""
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, w.between)
}

// inward writes all levels, the innermost first: letter a) of paragraph 2 of
// Section 57.
func (w *writer) inward(steps []written) string {
	var parts []string
	for i := len(steps) - 1; i >= 0; i-- {
		s := w.level(steps, i, false)
		if s == "" {
			return ""
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, w.of)
}

// brackets writes the article with the numbered units below it in brackets:
// Section 57(2)(a). What has no number is named, as is a number that units of
// two levels share.
func (w *writer) brackets(steps []written, short bool) string {
	var b strings.Builder
	open := false
	for i, s := range steps {
		text := w.level(steps, i, short)
		switch {
		case text == "":
			return ""
		case i == 0:
			b.WriteString(text)
		case open && !s.clash && !s.either && slices.Contains(w.bracketed, s.Kind):
			num := s.printed
			if w.raised {
				num = strings.ReplaceAll(num, "-", raisedSign)
			}
			b.WriteString("(" + num + ")")
			continue
		default:
			b.WriteString(w.between + text)
		}
		open = s.Kind.IsRoot() || strings.HasSuffix(text, "("+s.printed+")") && slices.Contains(w.bracketed, act.Subpoint)
	}
	return b.String()
}

// list writes "points 1 to 3" for an error message.
func (w *writer) list(s written, first, last string) string {
	one := w.find([]written{s}, 0)
	if one == nil {
		return ""
	}
	s.Num, s.printed = first, first
	from := w.number(s, one)
	s.Num, s.printed = last, last
	to := w.number(s, one)
	switch {
	case to == "":
		return ""
	case from == "" || first == last:
		return one.name + " " + to
	}
	return one.name + " " + from + "–" + to
}

// write gives c the ways of w.
func (c *custom) write(short, long func([]written) string, w *writer) *custom {
	c.short, c.long, c.list = short, long, w.list
	return c
}

// englishOrdinal writes second subparagraph with the ordinal as [lang.Ordinal] has it.
func englishOrdinal(n int, w *word) string {
	if w.print == "one" {
		return lang.Cardinal(lang.English, n) // part two
	}
	return lang.Ordinal(lang.English, n, lang.Masculine, lang.Nominative)
}

// spoken returns the n-th of words, "" beyond them.
func spoken(words string) func(int, *word) string {
	list := strings.Fields(words)
	return func(n int, _ *word) string {
		if n < 1 || n > len(list) {
			return ""
		}
		return strings.ReplaceAll(list[n-1], "_", " ")
	}
}
