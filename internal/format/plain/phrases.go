package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

// phrases are the words by which an official text marks what is no law text, in
// one language. They are compared in small letters at the start of a paragraph.
type phrases struct {
	lang string
	// notes begin an editorial note: who changed a unit and when.
	notes []string
	// announced begin a note whose own text is the next paragraph.
	announced []string
	// future are words of such a text that may go on over more paragraphs.
	future []string
	// excluded say, after a number, that the unit is no longer in force, and in a
	// note that its article is.
	excluded []string
	// signed begin a signature, signedEnd end one, below the text.
	signed, signedEnd []string
	// contents head a table of contents.
	contents []string
	// forms of acts that stand alone on the line above the title.
	forms []string
	// bracketed are words of a note in square brackets.
	bracketed []string
}

// languages are the phrases by language. Kazakhstan: Law 480-V art. 27(6) keeps
// the number of an excluded unit with a note (Сноска, Ескерту); the notes of the
// Centre of Legal Information (РЦПИ, РҚАО; since 2018 the Institute, ИЗПИ, ЗҚАИ)
// announce wording that is not yet in force.
var languages = []phrases{
	{lang: "ru",
		notes:     []string{"сноска"},
		announced: []string{"примечание рцпи", "примечание изпи"},
		future:    []string{"предусмотрен", "предусматрива", "вводится в действие", "введен"},
		excluded: []string{"исключена", "исключены", "исключено", "исключен", "утратила силу", "утратили силу", "утратило силу",
			"утратил силу"},
		signed:    []string{"президент", "председатель", "премьер-министр", "республики казахстан"},
		contents:  []string{"оглавление", "содержание"},
		forms:     []string{"закон", "кодекс", "указ", "постановление"},
		bracketed: []string{"изменен", "введен", "исключен", "дополнен", "утратил"}},
	{lang: "kk",
		notes:     []string{"ескерту"},
		announced: []string{"рқао-ның ескертпесі", "зқаи-ның ескертпесі", "рқао ескертпесі", "зқаи ескертпесі"},
		future:    []string{"көзделген", "қолданысқа енгізіледі"},
		excluded:  []string{"алып тасталды", "алынып тасталды", "алып тасталған", "күші жойылды"},
		signed:    []string{"қазақстан республикасының", "президент"},
		contents:  []string{"мазмұны"},
		forms:     []string{"заң", "кодекс"}},
	{lang: "cs",
		excluded:  []string{"zrušeno", "zrušen", "zrušena", "zrušeny"},
		signedEnd: []string{" v. r."},
		contents:  []string{"obsah"},
		forms:     []string{"zákon", "vyhláška", "nařízení"}},
	{lang: "ro",
		excluded: []string{"abrogat", "abrogată", "abrogate", "exclus", "exclusă"},
		signed:   []string{"președintele", "preşedintele", "prim-ministru"},
		contents: []string{"cuprins"},
		forms:    []string{"lege", "cod", "hotărâre"},
		bracketed: []string{"modificat", "introdus", "abrogat", "completat", "exclus", "în vigoare", "în redacţia", "în redacția",
			"substituit"}},
	{lang: "sr",
		notes: []string{"službeni glasnik", "службени гласник", "brisan je", "brisana je", "brisano je", "брисан је", "брисана је", "брисано је"},
		excluded: []string{"brisan", "brisana", "brisano", "prestao da važi", "prestala da važi", "брисан", "брисана", "брисано",
			"престао да важи", "престала да важи"},
		signed:   []string{"predsednik", "председник"},
		contents: []string{"sadržaj", "садржај"},
		forms:    []string{"zakon", "закон", "uredba", "уредба"}},
	{lang: "en",
		notes: []string{"footnote."},
		excluded: []string{"repealed", "excluded", "omitted", "deleted", "is excluded", "is repealed", "was excluded", "was repealed",
			"has been excluded"},
		signed:   []string{"the president", "president of", "for the european parliament", "for the council", "done at"},
		contents: []string{"contents", "table of contents", "arrangement of sections"},
		forms:    []string{"law", "act"}},
}

// phrasesFor returns the phrases of a language, empty ones for one without.
func phrasesFor(code string) *phrases {
	for i := range languages {
		if languages[i].lang == code {
			return &languages[i]
		}
	}
	return &phrases{lang: code}
}

// begins reports whether text begins with one of words, as whole words, and
// returns what stands after it.
func begins(text string, words []string) (rest string, ok bool) {
	for _, w := range words {
		if n := prefixFold(text, w); n >= 0 {
			if r, _ := utf8.DecodeRuneInString(text[n:]); !unicode.IsLetter(r) {
				return text[n:], true
			}
		}
	}
	return "", false
}

// prefixFold returns the end of word at the start of text, letters compared as
// [lang.FoldRune] does; -1 if it is not there.
func prefixFold(text, word string) int {
	i := 0
	for _, w := range word {
		r, size := utf8.DecodeRuneInString(text[i:])
		if size == 0 || lang.FoldRune(r) != lang.FoldRune(w) {
			return -1
		}
		i += size
	}
	return i
}

// holds reports whether text has one of words in it.
func holds(text string, words []string) bool {
	low := strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// isNote reports whether a paragraph is an editorial note.
func (p *phrases) isNote(text string) bool {
	if rest, ok := begins(strings.TrimLeft(text, "*"), p.notes); ok {
		return rest == "" || strings.ContainsRune(".:!* ", rune(rest[0]))
	}
	return strings.HasPrefix(text, "[") && strings.HasSuffix(strings.TrimRight(text, "."), "]") && holds(text, p.bracketed)
}

// isExclusion reports whether text, which stands after a number, says that the
// unit is excluded: the words alone, or followed by the act or date that did it.
// "исключены из реестра" is law text.
func (p *phrases) isExclusion(text string) bool {
	inner := strings.Trim(text, "()[]. ")
	if inner == "" {
		return strings.Count(text, ".") >= 4 // a row of dots, as in British acts
	}
	rest, ok := begins(strings.TrimLeft(text, "([* "), p.excluded)
	if !ok {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	if strings.Trim(rest, "().]*;, ") == "" {
		return true
	}
	for _, w := range exclusionLinks {
		if prefixFold(rest, w) >= 0 {
			return true
		}
	}
	return false
}

// exclusionLinks join the words of exclusion to the act or date that did it.
var exclusionLinks = []string{"законом", "законами", "в соответствии с законом", "конституционным", "кодексом", "от ", "с ", "-", "–", "—", "(",
	"ҚР", "по ", "prin ", "by ", "zákonem ", "законик", "zakon"}

// isSigned reports whether a paragraph may be part of a signature.
func (p *phrases) isSigned(text string) bool {
	if utf8.RuneCountInString(text) > 120 {
		return false
	}
	for _, end := range p.signedEnd {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	for _, w := range p.signed { // a space may be lost: "ПрезидентРеспублики"
		if n := prefixFold(text, w); n >= 0 {
			r, _ := utf8.DecodeRuneInString(text[n:])
			if !unicode.IsLower(r) {
				return true
			}
		}
	}
	return false
}
