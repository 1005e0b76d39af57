package amend

import (
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// What is said in English translations of Kazakh amending laws: the modern "shall be
// replaced by" and the older infinitives, "to replace by". Phrases are written in
// small letters; words of a phrase are joined by "_".
var (
	// enVerbs say what is done, behind "shall be", "shall", "is", "to".
	enVerbs = phrases(map[verb]string{
		replaces: "replaced substituted replace substitute",
		inserts:  "supplemented inserted added complemented supplement insert add complement",
		repeals:  "excluded deleted removed repealed omitted exclude delete remove repeal omit",
		reads: "worded stated set_out set_forth restated reworded amended_to_read given read word state restate set_out amended_as_follows " +
			"presented laid_down",
		renumbers: "renumbered considered",
	})
	enAuxiliary = set("shall_be shall is_to_be are_to_be is are to should_be must_be")
	// enLost say that a unit loses force.
	enLost = set("recognised_as_having_lost_force recognized_as_having_lost_force declared_to_have_lost_force recognised_as_invalid " +
		"recognized_as_invalid declared_invalid cease_to_have_effect recognised_as_no_longer_in_force recognized_as_no_longer_in_force " +
		"considered_to_have_lost_force recognised_as_terminated recognized_as_terminated")
	enWords = set("word words the_word the_words figure figures the_figure the_figures number numbers the_number the_numbers digit digits " +
		"the_digit the_digits punctuation_mark the_punctuation_mark")
	enBy = set("by with by_means_of")
	// enIn, enAfter, enBefore, enBrought are prepositions before units and words.
	enIn      = "in of from to"
	enAfter   = "after"
	enBefore  = "before"
	enBrought = "by with as"
	// enAtEnd is where words are added that have no other place.
	enAtEnd = set("at_the_end_of to_the_end_of")
	// enMarks name the mark at the end of a unit, enByMarks what stands in its place.
	enMarks   = map[string]string{"the full stop": ".", "full stop": ".", "the semicolon": ";", "the comma": ",", "the period": ".", "the colon": ":"}
	enByMarks = map[string]string{"by a full stop": ".", "by a semicolon": ";", "with a semicolon": ";", "by the semicolon": ";", "with a full stop": ".",
		"by a comma": ",", "with a comma": ",", "by a period": ".", "by a colon": ":"}
	// enThroughout means the whole text of the act or of the unit named after it.
	enThroughout = set("in_the_text_of_the_law in_the_text_of_the_code throughout_the_text throughout_the_text_of throughout in_the_entire_text in_the_entire_text_of throughout_the_whole_text " +
		"throughout_the_whole_text_of throughout_the_entire_text throughout_the_entire_text_of")
	enAct = set("of_the_law the_law of_the_code of_this_law")
	// enWhole is the act as a whole, given new wording.
	enWhole   = set("the_law the_code this_law")
	enPairs   = set("respectively accordingly correspondingly")
	enSkipped = set("as_follows of_the_following_content of_the_following_contents with_the_following_content in_the_following_wording in_the_following_edition " +
		"in_the_following_redaction the_following_wording in_a_new_wording it they also to_read_as_follows following_content with_the_following_wording " +
		"to_the_said_law to_the_said_code of_the_said_law new a_new the_new at_the_end of_the_law of_this_law of_the_code of_this_code : ;")
	enAnd     = set("and , as_well_as and_also")
	enArticle = set("the a an its following new table")
	// enSerial says that the number of a row in the first column is meant.
	enSerial = set("serial_number serial_numbers ordinal_number sequence_number number numbers")
	// enOf joins a unit to the one that it stands in.
	enOf = set("of of_the")
)

// enUnits are the levels of Law 480-V art. 23 as the translations name them: a
// paragraph is пункт, a part часть, an indent абзац.
var enUnits = func() map[string]unitWord {
	out := map[string]unitWord{}
	for _, u := range []struct {
		kind  act.Kind
		part  Part
		words string
	}{
		{act.Schedule, "", "annex annexes schedule schedules appendix appendices"}, {act.Title, "", "section sections"},
		{act.Division, "", "subsection subsections"}, {act.Chapter, "", "chapter chapters"}, {act.Subchapter, "", "subchapter subchapters §"},
		{act.Article, "", "article articles"}, {act.Paragraph, "", "paragraph paragraphs item items"},
		{act.Point, "", "subparagraph subparagraphs sub-paragraph sub-paragraphs subitem subitems sub-item sub-items"}, {act.Subparagraph, "", "part parts"},
		{act.Alinea, "", "indent indents abzac abzacs line lines"}, {"", Sentence, "sentence sentences"},
	} {
		for _, w := range strings.Fields(u.words) {
			out[w] = unitWord{step: Step{Kind: u.kind, Part: u.part}}
		}
	}
	for part, list := range map[Part]string{Heading: "heading headings title titles", Preamble: "preamble", ContentsList: "contents", BodyText: "text"} {
		for _, w := range strings.Fields(list) {
			out[w] = unitWord{step: Step{Part: part}, bare: true}
		}
	}
	for _, w := range []string{"row", "rows"} {
		out[w] = unitWord{step: Step{Part: Row}}
	}
	return out
}()

// englishKz is the drafting language of English translations of bills.
type englishKz struct{}

// item reads a piece of a clause.
func (e englishKz) item(ts []kzToken, i int) (kzItem, int) {
	if ts[i].kind == quote {
		if e.wordsOnly(ts, i) {
			return kzItem{kind: objectItem, words: []string{ts[i].text}}, 1
		}
		return wordingAt(ts, i)
	}
	if it, n := e.verb(ts, i); n > 0 {
		return it, n
	}
	if _, n := kzPhrase(enThroughout, ts, i); n > 0 {
		it := kzItem{kind: throughoutItem}
		if paths, m := e.refs(ts, i+n, false); m > 0 {
			it.paths, n = paths, n+m
		} else if _, m := kzPhrase(enAct, ts, i+n); m > 0 {
			n += m
		}
		return it, n
	}
	if it, n := marksAt(enMarks, enByMarks, ts, i); n > 0 {
		return it, n
	}
	if it, n := e.words(ts, i); n > 0 {
		return it, n
	}
	if it, n := e.places(ts, i); n > 0 {
		return it, n
	}
	if i == 0 {
		if _, n := kzPhrase(enWhole, ts, i); n > 0 {
			if v, m := e.verb(ts, i+n); m > 0 && (v.verb == reads || v.verb == inserts) {
				return kzItem{kind: targetItem, paths: []Path{{Step{Part: Act}}}}, n
			}
		}
	}
	if _, n := kzPhrase(enPairs, ts, i); n > 0 {
		return kzItem{kind: pairsItem}, n
	}
	if _, n := kzPhrase(enSkipped, ts, i); n > 0 {
		return kzItem{}, n
	}
	if _, n := kzPhrase(enAnd, ts, i); n > 0 || isStop(ts[i]) {
		return kzItem{kind: stopItem}, max(1, n)
	}
	return kzItem{}, 0
}

// verb reads "shall be replaced", "to exclude".
func (e englishKz) verb(ts []kzToken, i int) (kzItem, int) {
	_, aux := kzPhrase(enAuxiliary, ts, i)
	_, pairs := kzPhrase(enPairs, ts, i+aux)
	if aux > 0 {
		aux += pairs
	}
	if _, n := kzPhrase(enLost, ts, i+aux); n > 0 {
		return kzItem{kind: verbItem, verb: repeals, lost: true}, aux + n
	}
	if aux == 0 && i > 0 && !isStop(ts[i-1]) && !enAnd[ts[i-1].low] {
		return kzItem{}, 0
	}
	v, n := kzPhrase(enVerbs, ts, i+aux)
	if n == 0 {
		return kzItem{}, 0
	}
	passive := strings.HasSuffix(ts[i+aux].low, "ed") || ts[i].is("shall") || ts[i].is("is") || ts[i].is("are")
	return kzItem{kind: verbItem, verb: v, first: !passive, pairs: aux > 0 && pairs > 0}, aux + n
}

// words reads quoted words by the preposition before them.
func (e englishKz) words(ts []kzToken, i int) (kzItem, int) {
	it, j := kzItem{kind: objectItem}, i
	if _, n := kzPhrase(enBy, ts, i); n > 0 {
		it.kind, j = byItem, i+n
	} else if n := e.word(ts, i, enAfter); n > 0 {
		it.kind, it.anchor, j = markItem, After, i+n
	} else if n := e.word(ts, i, enBefore); n > 0 {
		it.kind, it.anchor, j = markItem, Before, i+n
	}
	_, n := kzPhrase(enWords, ts, j)
	if n == 0 && (it.kind != byItem || j >= len(ts) || ts[j].kind != quote || len(ts[j].lines) > 1) {
		return kzItem{}, 0
	}
	words, m := quoteList(ts, j+n, enAnd)
	if m == 0 {
		return kzItem{}, 0
	}
	it.words = words
	return it, j + n + m - i
}

// wordsOnly reports whether quoted text at i is words that are acted on, without the noun
// for them: a verb that acts on words follows.
func (e englishKz) wordsOnly(ts []kzToken, i int) bool {
	if i+1 >= len(ts) || len(ts[i].lines) > 1 {
		return false
	}
	v, n := e.verb(ts, i+1)
	return n > 0 && (v.verb == replaces || v.verb == repeals)
}

func (e englishKz) word(ts []kzToken, i int, list string) int {
	for w := range strings.FieldsSeq(list) {
		if ts[i].is(w) {
			return 1
		}
	}
	return 0
}

// places reads units by the preposition before them.
func (e englishKz) places(ts []kzToken, i int) (kzItem, int) {
	for _, way := range []struct {
		list   string
		kind   itemKind
		anchor Anchor
	}{{enBrought, broughtItem, ""}, {enIn, placeItem, ""}, {enAfter, besideItem, After}, {enBefore, besideItem, Before}} {
		if n := e.word(ts, i, way.list); n > 0 {
			if paths, m := e.refs(ts, i+n, way.kind == placeItem); m > 0 {
				return kzItem{kind: way.kind, anchor: way.anchor, paths: paths}, n + m
			}
			if way.kind == broughtItem {
				if it, m := e.plain(ts, i+n); m > 0 {
					return it, n + m
				}
			}
		}
	}
	if _, n := kzPhrase(enAtEnd, ts, i); n > 0 {
		if paths, m := e.refs(ts, i+n, true); m > 0 {
			return kzItem{kind: placeItem, paths: paths}, n + m
		}
	}
	if paths, m := e.refs(ts, i, false); m > 0 {
		return kzItem{kind: targetItem, paths: paths}, m
	}
	return kzItem{}, 0
}

// plain reads a new unit without its number: "by an indent", "by a sentence".
func (e englishKz) plain(ts []kzToken, i int) (kzItem, int) {
	j := i
	for j < len(ts) && enArticle[ts[j].low] {
		j++
	}
	if w, ok := e.noun(ts, j); ok && isCounted(w.step) {
		return kzItem{kind: broughtItem, paths: []Path{{w.step}}}, j + 1 - i
	}
	return kzItem{}, 0
}

// refs reads a list of units: "subparagraph 2) of Article 1, paragraph 3 of Article
// 5". Those that name no article take that of the next. place says that a
// preposition stood before.
func (e englishKz) refs(ts []kzToken, i int, place bool) ([]Path, int) {
	var groups [][]Path
	j, n := i, 0
	for {
		paths, m := e.chain(ts, j)
		if m == 0 {
			break
		}
		groups, j = append(groups, paths), j+m
		n = j - i
		_, c := kzPhrase(enAnd, ts, j)
		if c == 0 {
			break
		}
		if _, k := kzPhrase(enAnd, ts, j+c); k > 0 {
			c += k
		}
		again := place && j+c < len(ts) && e.word(ts, j+c, "in of") > 0
		if again {
			c++
		}
		next, m := e.chain(ts, j+c)
		if m == 0 || (again || place && ts[j].is(",")) && canHold(paths[0].last(), next[0][0]) {
			break // "in Article 7, in paragraph 1" leads further in
		}
		j += c
	}
	return shareOuter(groups), n
}

// chain reads a unit and those it stands in: "subparagraph 3) of paragraph 1 of
// Article 13"; or from the outside in: "Article 13(2)(3)".
func (e englishKz) chain(ts []kzToken, i int) ([]Path, int) {
	steps, n := e.unit(ts, i)
	if n == 0 {
		return nil, 0
	}
	var paths []Path
	for _, s := range steps {
		paths = append(paths, Path{s})
	}
	inner := steps[0]
	for {
		_, of := kzPhrase(enOf, ts, i+n)
		if of == 0 {
			return paths, n
		}
		outer, m := e.unit(ts, i+n+of)
		if m == 0 || !canHold(outer[0], inner) {
			return paths, n
		}
		var longer []Path
		for _, s := range outer {
			for _, p := range paths {
				longer = append(longer, Path{s}.With(p...))
			}
		}
		paths, inner, n = longer, outer[0], n+of+m
	}
}

// unit reads one unit with its numbers: "paragraphs 1 and 2", "part two", "the fifth
// indent", "the heading".
func (e englishKz) unit(ts []kzToken, i int) (steps []Step, n int) {
	j := i
	for j < len(ts) && ts[j].kind == word && (enArticle[ts[j].low] || ts[j].is("of") && j > i && ts[j-1].is("table")) {
		j++
	}
	if nums, m := ordinalsAt(lang.English, ts, j, Step{}, enAnd); m > 0 {
		if w, ok := e.noun(ts, j+m); ok && isCounted(w.step) {
			for _, s := range nums {
				s.Kind, s.Part = w.step.Kind, w.step.Part
				steps = append(steps, s)
			}
			return steps, j + m + 1 - i
		}
		return nil, 0
	}
	w, ok := e.noun(ts, j)
	if !ok {
		return nil, 0
	}
	j++
	switch {
	case w.bare:
		return []Step{w.step}, j - i
	case isCounted(w.step):
		nums, m := ordinalsAt(lang.English, ts, j, w.step, enAnd)
		if m == 0 && w.step.Kind == act.Subparagraph {
			k := w.step
			k.Kind = act.Paragraph
			nums, m = numbersOf(ts, j, k, enAnd)
		}
		if m == 0 {
			return nil, 0
		}
		return nums, j + m - i
	}
	if w.step.Part == Row {
		j += serialAt(enSerial, ts, j)
	}
	nums, m := numbersOf(ts, j, w.step, enAnd)
	if m == 0 {
		if w.step.Kind == act.Schedule {
			return []Step{w.step}, j - i
		}
		return nil, 0
	}
	return nums, j + m - i
}

func (e englishKz) noun(ts []kzToken, i int) (unitWord, bool) {
	if i >= len(ts) || ts[i].kind != word {
		return unitWord{}, false
	}
	w, ok := enUnits[ts[i].low]
	return w, ok
}

// enBill are the words by which an English bill is taken apart.
var enBill = sync.OnceValue(func() billPhrases {
	return billPhrases{
		article: pattern.New(`^Article\s+(\d+(?:-\d+)?)(?:\.\s*|$)(.*)$`),
		title:   pattern.New(`^On\s|(?i)^(?:the\s+)?law\s+of\s+the\s+republic|^draft`),
		several: pattern.New(`(?i)\bfollowing\s+(?:legislative\s+acts|laws|codes|normative\s+legal\s+acts)`),
		lead: pattern.New(`^(?:\d+(?:-\d+)?[.)]\s*)?(?:In(?:to)?\s+the\s+(?:\p{L}+\s+){0,3}(?:Law|Code|Constitution|Decree|Resolution)\b` +
			`|(?:The\s+following\s+)?[Aa]mendments?\s.*\bto\s+the\s+(?:\p{L}+\s+){0,3}(?:Law|Code|Constitution|Decree|Resolution)\b` +
			`|To\s+(?:introduce|make)\s.*(?:into|to|in)\s+the\s+(?:\p{L}+\s+){0,3}(?:Law|Code|Constitution|Decree|Resolution)\b)`),
		leadEnd: pattern.New(`(?:\)|[”"»]|amendments?|additions?|Kazakhstan)\s*:\s*`),
		whole:   pattern.New(`(?i)^(?:\d+[.)]\s*)?(?:the\s+following\s.*(?:acts|laws)\s.*|the\s+law\s.*|to\s+)(?:lost\s+force|invalid|no\s+longer\s+in\s+force|cease\s+to\s+have\s+effect)`),
		none:    pattern.New(`(?i)brought\s+into\s+force|enter(?:s)?\s+into\s+force|^this\s+law|^(?:the\s+)?president`),
		force:   pattern.New(`(?i)^(?:\d+[.)]\s*)?this\s+(?:constitutional\s+)?(?:law|code)\s+(?:shall\s+be\s+(?:brought|enacted|put)|shall\s+(?:enter|come|take)|enters|comes|is\s+(?:brought|enacted|put))`),
		except:  pattern.New(`(?i),?\s*(?:except\s+for|with\s+the\s+exception\s+of|excluding)\s`),
		date:    pattern.New(`(?P<d>\d{1,2})\s+(?P<m>\p{L}+),?\s+(?P<y>\d{4})`),
		months:  strings.Fields("january february march april may june july august september october november december"),
		begins: pattern.New(`^(?:\d+(?:-\d+)?[.)]\s*)?(?:(?:[Ii]n|[Tt]hroughout|[Aa]fter|[Tt]he\s+(?:words?|figures?|heading|(?:\p{L}+\s+)?(?:indents?|sentences?|parts?))|it|to|(?:sub)?paragraphs?|parts?|[Aa]rticles?\s+[\d-]+\s+shall|[Cc]hapters?\s+[\d-]+\s+shall|[Ww]ords?)\s.*` +
			`(?:(?:shall\s+be|is|are)\s+(?:replaced|substituted|supplemented|inserted|added|deleted|excluded|removed|repealed|worded|stated|set\s+out|restated|recogni[sz]ed)|to\s+(?:replace|exclude|supplement|delete|insert|state)\b).*|(?:in\s+)(?:the\s+)?(?:Article|(?:sub)?paragraph|part|Chapter|heading)\s+[^ ]+:)$`),
		resumes: pattern.New(`^(?:shall\s+be|shall|by\s+the\s+word|with\s+the\s+word|respectively|is\s|are\s)`),
		sign:    pattern.New(`^(?:The\s+)?President\s+of\s+the\s+Republic\s+of\s+Kazakhstan$`),
		dated:   set("dated"),
		leading: set("in into to the amendments amendment additions addition and following introduce make shall be made"),
		forms:   set("law laws code of the republic kazakhstan constitutional"),
		number:  pattern.New(`(\d{1,2})\s+(\p{L}+)\s+(\d{4}),?\s+No\.\s*(\d+-[IVXLC]+)`),
	}
})

// enExcluded is the note in the place of an excluded unit.
func enExcluded(_ act.Kind, lost, capital bool, by billName) string {
	what := "excluded"
	if lost {
		what = "repealed"
	}
	name := "the Law “" + by.title + "”"
	switch {
	case by.number != "":
		name = "Law No. " + by.number + " of " + by.english()
	case by.title == "":
		name = "a Law"
	}
	return capitalised(what, capital) + " by " + name
}

// english is the date in English.
func (n billName) english() string {
	months := strings.Fields("January February March April May June July August September October November December")
	parts := strings.Split(n.dotted("%02d.%02d.%d"), ".")
	if len(parts) != 3 {
		return n.date.String()
	}
	m := int(parts[1][0]-'0')*10 + int(parts[1][1]-'0')
	if m < 1 || m > 12 {
		return n.date.String()
	}
	return strings.TrimPrefix(parts[0], "0") + " " + months[m-1] + " " + parts[2]
}

// englishKzDrafting is the drafting language of English translations of bills.
func englishKzDrafting() *Drafting {
	e := englishKz{}
	g := &kzGrammar{lang: lang.English, item: e.item, bill: enBill()}
	g.cited = func(ts []kzToken, i int) ([]Path, int) { return e.refs(ts, i, false) }
	d := kzDrafting("en-KZ", g, enExcluded)
	d.writer = kzWriter{enWriting{}}
	return d
}
