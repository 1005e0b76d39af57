package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// abroadKkUnits are the words with which a reader in Kazakh cites the acts of
// other countries: 49-баптың 1-бөлігінің b) тармағы, of Czech acts 57-параграфтың
// 2-бөлігінің a) тармағы, for a Czech article is another thing than a §. Which word stands for which
// level is as in Russian, see abroad_ru.go.
var abroadKkUnits = []kkUnit{
	{kind: act.Schedule, noun: "қосымша"},
	{kind: act.Part, noun: "бөлік", unit: unit{digits: kinds(act.Subsection, act.Part)}},
	{kind: act.Title, noun: "бөлім"},
	{kind: act.Chapter, noun: "тарау"},
	{kind: act.Subchapter, before: "кіші", noun: "бөлім"},
	{kind: act.Section, noun: "параграф", in: "cz"},
	{kind: act.Section, noun: "бап", in: "gb", unit: abroadArticleUnit},
	{kind: act.Article, noun: "бап", in: "md rs gb eu coe un", unit: abroadArticleUnit},
	{kind: act.Subsection, noun: "бөлік", unit: abroadPart},
	{kind: act.Paragraph, noun: "бөлік", in: "md rs", unit: abroadPart},
	{kind: act.Paragraph, noun: "тармақ", in: "eu coe un", unit: abroadPoint},
	{kind: act.Paragraph, noun: "тармақ", bracket: true, unit: abroadPoint},
	{kind: act.Point, noun: "тармақ", bracket: true, in: "cz md rs", unit: abroadPoint},
	{kind: act.Point, noun: "тармақша", bracket: true, unit: abroadSubpoint},
	{kind: act.Subpoint, noun: "тармақша", bracket: true, unit: abroadSubpoint},
	{kind: act.Subparagraph, noun: "тармақша", bracket: true, in: "gb", unit: abroadSubpoint},
	{kind: act.Subparagraph, noun: "абзац", unit: abroadLine},
	{kind: act.Alinea, noun: "абзац", unit: abroadLine},
	{kind: Sentence, noun: "сөйлем"},
}

// newAbroadKk returns the custom with its tables filled.
func newAbroadKk() *custom {
	c := kzKkPhrases
	c.country, c.example, c.levels, c.alikes = abroad, "57-баптың 2-тармағы", levelsAbroad, false
	c.bare, c.byLevel, c.raised, c.suffix, c.prefix, c.lang = nil, true, true, 3, true, lang.Kazakh
	return kazakh(c, abroadKkUnits)
}
