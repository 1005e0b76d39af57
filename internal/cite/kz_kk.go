package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// kzKkUnits are the levels of Law 480-V art. 23 by their Kazakh names.
var kzKkUnits = []kkUnit{
	{kind: act.Schedule, noun: "қосымша"},
	{kind: act.Part, noun: "бөлік", unit: unit{
		digits: kinds(act.Subparagraph, act.Paragraph, act.Part), ordinal: kinds(act.Subparagraph, act.Part)}},
	{kind: act.Title, noun: "бөлім"},
	{kind: act.Division, before: "кіші", noun: "бөлім"},
	{kind: act.Chapter, noun: "тарау"},
	{kind: act.Subchapter, noun: "параграф"},
	{kind: act.Article, noun: "бап"},
	{kind: act.Paragraph, noun: "тармақ", unit: unit{
		digits: kinds(act.Paragraph), bracket: kinds(act.Paragraph, act.Point)}},
	{kind: act.Point, noun: "тармақша"},
	{kind: act.Alinea, noun: "абзац"},
	{kind: Sentence, noun: "сөйлем"},
}

// kzKkPhrases is everything else that is said in Kazakh citations. The acts are
// in the genitive, plain and possessed: Заңның, Заңының.
var kzKkPhrases = custom{
	country: "kz", lang: lang.Kazakh, example: "13-баптың 2-тармағы", bare: kinds(act.Article), levels: kzLevels, alikes: true,
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

// newKzKk returns the custom with its tables filled.
func newKzKk() *custom { return kazakh(kzKkPhrases, kzKkUnits) }
