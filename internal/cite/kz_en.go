package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// enUnit is an English word for a level of an act; its plural takes an s.
type enUnit struct {
	kind  act.Kind
	name  string // the first name of a kind writes it
	abbrs string
	unit  unit
}

// kzEnUnits are the levels of Law 480-V art. 23 as the official translations
// name them, which do not agree: a пункт is a paragraph, item or clause, a
// подпункт a subparagraph, subitem or subclause. Paragraph with an ordinal word
// may also be the абзац that others call an indent; a параграф (§) is written
// Subchapter, not to be taken for one. Point is the name in eIds.
var kzEnUnits = []enUnit{
	{act.Schedule, "Annex", "", unit{}},
	{act.Part, "Part", "pt", unit{
		digits: kinds(act.Subparagraph, act.Paragraph, act.Part), ordinal: kinds(act.Subparagraph, act.Part), counted: true}},
	{act.Title, "Section", "", unit{}},
	{act.Division, "Subsection", "", unit{}},
	{act.Chapter, "Chapter", "ch", unit{}},
	{act.Subchapter, "Subchapter", "", unit{}},
	{act.Subchapter, "§", "", unit{}},
	{act.Article, "Article", "art arts", unit{}},
	{act.Paragraph, "paragraph", "para paras", unit{
		digits: kinds(act.Paragraph), bracket: kinds(act.Paragraph, act.Point), ordinal: kinds(act.Alinea, act.Paragraph), counted: true}},
	{act.Paragraph, "item", "", unit{bracket: kinds(act.Paragraph, act.Point)}},
	{act.Paragraph, "clause", "cl", unit{bracket: kinds(act.Paragraph, act.Point)}},
	{act.Point, "subparagraph", "subpara subparas", unit{}},
	{act.Point, "sub-paragraph", "sub-para", unit{}},
	{act.Point, "subitem", "", unit{}},
	{act.Point, "sub-item", "", unit{}},
	{act.Point, "subclause", "", unit{}},
	{act.Point, "sub-clause", "", unit{}},
	{act.Point, "point", "", unit{}},
	{act.Alinea, "indent", "", unit{counted: true}},
	{Sentence, "sentence", "", unit{counted: true}},
}

// kzEnPhrases is everything else that is said in English citations.
var kzEnPhrases = custom{
	country: "kz", lang: lang.English, example: "Article 13(2)(3)", bare: kinds(act.Article), levels: kzLevels, alikes: true,
	and: words("and or"), of: words("of the in"),
	from: words("from"), to: words("to through"),
	this:    words("this"),
	endings: words("st nd rd th"),
	foreign: words("january february march april may june july august september october november december " +
		"years days months hours tenge percent persons people times"),
	gazette: words("№ no n"),
	acts: words("law laws code constitution act decree resolution order rules regulation regulations convention " +
		"treaty agreement charter statute covenant protocol directive"),
	adjective: func(w string) bool { return w != "and" && w != "or" && w != "to" && w != "shall" },
}

// newKzEn returns the custom with its tables filled.
func newKzEn() *custom {
	c := kzEnPhrases
	c.forms = map[string]form{}
	for i := range kzEnUnits {
		w := &kzEnUnits[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		name := strings.ToLower(w.name)
		c.add(name, form{unit: &u, singular: w.name != "§", abbr: w.name == "§"})
		c.add(name+"s", form{unit: &u, plural: true})
		for _, a := range strings.Fields(w.abbrs) {
			c.add(a, form{unit: &u, abbr: true})
		}
	}
	c.short, c.long, c.list = enShort, enLong, enList
	return &c
}

func enWord(k act.Kind) *enUnit {
	if k == act.Subparagraph {
		k = act.Part // both are parts
	}
	for i, w := range kzEnUnits {
		if w.kind == k {
			return &kzEnUnits[i]
		}
	}
	return nil
}

// name returns the word for k: a part inside an article is not capitalised.
func (w *enUnit) word(k act.Kind) string {
	if k == act.Subparagraph {
		return strings.ToLower(w.name)
	}
	return w.name
}

func enUnitText(s written) string {
	w := enWord(s.Kind)
	if w == nil {
		return ""
	}
	return w.word(s.Kind) + " " + s.number(func(n int) string { return lang.Cardinal(lang.English, n) })
}

// enLong writes inner first: subparagraph 3) of paragraph 2 of Article 13.
func enLong(steps []written) string {
	parts := make([]string, len(steps))
	for i, s := range steps {
		text := enUnitText(s)
		if text == "" {
			return ""
		}
		parts[len(steps)-1-i] = text
	}
	return strings.Join(parts, " of ")
}

// enShort writes the article with its numbered units in brackets, others in
// words after a comma: Article 13(2)(3); Article 8(4), third indent. A number
// that a unit of another level shares is named in words as well.
func enShort(steps []written) string {
	var b strings.Builder
	brackets := false
	for i, s := range steps {
		text := enUnitText(s)
		switch {
		case text == "":
			return ""
		case i == 0:
			b.WriteString(text)
			brackets = s.Kind.IsRoot()
		case brackets && !s.clash && !s.either && (s.Kind == act.Paragraph || s.Kind == act.Point):
			b.WriteString("(" + s.Num + ")")
		default:
			if s.Kind == act.Alinea && toInt(s.Num) <= lang.MaxOrdinal {
				text = lang.Ordinal(lang.English, toInt(s.Num), lang.Masculine, lang.Nominative) + " indent"
			}
			b.WriteString(", " + text)
			brackets = false
		}
	}
	return b.String()
}

func enList(s written, first, last string) string {
	k := s.Kind
	w := enWord(k)
	if w == nil {
		return ""
	}
	if first == last {
		return w.word(k) + " " + first
	}
	return w.word(k) + "s " + first + " to " + last
}
