package cite

import (
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
}

// kzKkUnits are the levels of Law 480-V art. 23 by their Kazakh names.
var kzKkUnits = []kkUnit{
	{act.Schedule, "", "қосымша", unit{}},
	{act.Part, "", "бөлік", unit{
		digits: kinds(act.Subparagraph, act.Paragraph, act.Part), ordinal: kinds(act.Subparagraph, act.Part)}},
	{act.Title, "", "бөлім", unit{}},
	{act.Division, "кіші", "бөлім", unit{}},
	{act.Chapter, "", "тарау", unit{}},
	{act.Subchapter, "", "параграф", unit{}},
	{act.Article, "", "бап", unit{}},
	{act.Paragraph, "", "тармақ", unit{
		digits: kinds(act.Paragraph), bracket: kinds(act.Paragraph, act.Point)}},
	{act.Point, "", "тармақша", unit{}},
	{act.Alinea, "", "абзац", unit{}},
	{Sentence, "", "сөйлем", unit{}},
}

// kzKkPhrases is everything else that is said in Kazakh citations. The acts are
// in the genitive, plain and possessed: Заңның, Заңының.
var kzKkPhrases = custom{
	country: "kz", lang: lang.Kazakh, example: "13-баптың 2-тармағы", bare: act.Article,
	numberFirst: true, outerFirst: true, ownerFirst: true,
	and:     foldedWords("және мен бен пен немесе"),
	this:    foldedWords("осы"),
	endings: foldedWords("ші шы нші ншы інші ыншы"),
	gazette: words("№ n"),
	acts: foldedWords("заңның заңының кодекстің кодексінің конституцияның конституциясының жарлықтың жарлығының " +
		"қаулының қаулысының бұйрықтың бұйрығының қағидалардың қағидаларының ереженің ережесінің " +
		"шарттың шартының келісімнің келісімінің конвенцияның конвенциясының хаттаманың хаттамасының"),
}

func foldedWords(s string) wordSet { return words(lang.FoldKazakh(s)) }

// newKzKk returns the custom with its tables filled. Every form is made by
// [lang.KazakhNoun], so a word counts exactly if vowel harmony allows it, in the
// singular or plural, possessed (бабы) or not, in any case.
func newKzKk() *custom {
	c := kzKkPhrases
	c.forms, c.fold = map[string]form{}, lang.FoldKazakh
	for i := range kzKkUnits {
		w := &kzKkUnits[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		for _, f := range w.noun.Forms() {
			c.add(strings.TrimSpace(w.before+" "+f.Word), noun(&u, f))
		}
	}
	c.links = kkLinks
	c.short, c.long, c.list = kkLong, kkLong, kkList
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

func kkWord(k act.Kind) *kkUnit {
	if k == act.Subparagraph {
		k = act.Part // both are бөлік
	}
	for i, w := range kzKkUnits {
		if w.kind == k {
			return &kzKkUnits[i]
		}
	}
	return nil
}

// form returns the noun, with the word before it.
func (w *kkUnit) form(c lang.Case, plural, possessed bool) string {
	return strings.TrimSpace(w.before + " " + w.noun.Form(c, plural, possessed))
}

// kkLong writes outer first: the outermost in the genitive, the units inside it
// possessed: 13-баптың 2-тармағының 3) тармақшасы. No short form is established
// in Kazakh, so this serves as the short form too.
func kkLong(steps []written) string {
	parts := make([]string, len(steps))
	for i, s := range steps {
		w := kkWord(s.Kind)
		if w == nil {
			return ""
		}
		c := lang.Genitive
		if i == len(steps)-1 {
			c = lang.Nominative
		}
		num := s.number(func(n int) string { return lang.Ordinal(lang.Kazakh, n, lang.Masculine, c) })
		parts[i] = kkJoin(num) + w.form(c, false, i > 0)
	}
	return strings.Join(parts, " ")
}

// kkJoin returns a number with what joins it to its noun: a hyphen after
// digits, a space after a bracket or a word.
func kkJoin(num string) string {
	if last := num[len(num)-1]; last >= '0' && last <= '9' {
		return num + "-"
	}
	return num + " "
}

func kkList(k act.Kind, first, last string) string {
	w := kkWord(k)
	if w == nil {
		return ""
	}
	if first == last {
		return kkJoin(first) + w.form(lang.Nominative, false, false)
	}
	return first + "–" + kkJoin(last) + w.form(lang.Nominative, true, false)
}
