package workspace

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// phrase is what a reader says of a file, as it is written in the code, and the
// same in Russian and Kazakh. The verbs of fmt stand for what is put in; %[2]s in
// a translation is the second of them.
type phrase struct{ en, ru, kk string }

// wording is a phrase that can be recognised.
type wording struct {
	pattern *pattern.Pattern
	in      map[string]string
	fixed   int // bytes of it that are not put in
}

// wordings are read when first needed: most runs need none.
var wordings = sync.OnceValue(func() []wording { return readPhrases(phrases) })

var verb = pattern.New(`%[dsq]`)

// readPhrases makes patterns of phrases, those that say the most before those that
// say less and let more be put in: "the forms are %s" is the beginning of others too.
func readPhrases(table []phrase) []wording {
	var out []wording
	for _, p := range table {
		var expression strings.Builder
		rest := p.en
		for _, at := range verb.FindAllString(p.en, -1) {
			before, after, _ := strings.Cut(rest, at)
			expression.WriteString(regexp.QuoteMeta(before))
			expression.WriteString(map[string]string{"%d": `(\d+)`, "%q": `("(?:[^"\\]|\\.)*")`, "%s": `(.*?)`}[at])
			rest = after
		}
		expression.WriteString(regexp.QuoteMeta(rest))
		out = append(out, wording{pattern.New(`(?s)^` + expression.String() + `$`), map[string]string{"ru": p.ru, "kk": p.kk},
			len(verb.ReplaceAllString(p.en, ""))})
	}
	slices.SortStableFunc(out, func(a, b wording) int { return b.fixed - a.fixed })
	return out
}

var place = pattern.New(`%\[(\d)\]s`)

// inWords says in lang what a reader or the library said of a file. What has no
// translation stays as it is.
func inWords(msg, lang string) string {
	if lang == "en" {
		return msg
	}
	for _, w := range wordings() {
		m := w.pattern.FindStringSubmatch(msg)
		if m == nil || w.in[lang] == "" {
			continue
		}
		return place.ReplaceAllStringFunc(w.in[lang], func(s string) string {
			i, _ := strconv.Atoi(place.FindStringSubmatch(s)[1])
			if i >= len(m) {
				return s
			}
			return argument(m[i], lang)
		})
	}
	return msg
}

// argument says in lang what was put into a phrase: a word of ours, or words of
// the file in its quotation marks.
func argument(s, lang string) string {
	if words := phraseWords[s]; words != nil {
		return words[lang]
	}
	if text, err := strconv.Unquote(s); err == nil && strings.HasPrefix(s, `"`) {
		if words := phraseWords[text]; words != nil {
			text = words[lang]
		}
		return "«" + text + "»"
	}
	return placeIn(s, lang)
}

// placeKinds are the units of a place in an act, as package amend writes it.
var placeKinds = map[string]map[string]string{
	"part": {"ru": "часть", "kk": "бөлік"}, "chapter": {"ru": "глава", "kk": "тарау"}, "section": {"ru": "параграф", "kk": "параграф"},
	"article": {"ru": "статья", "kk": "бап"}, "paragraph": {"ru": "пункт", "kk": "тармақ"}, "point": {"ru": "подпункт", "kk": "тармақша"},
	"alinea": {"ru": "абзац", "kk": "абзац"}, "sentence": {"ru": "предложение", "kk": "сөйлем"}, "footnote": {"ru": "сноска", "kk": "сілтеме"},
	"heading": {"ru": "заголовок", "kk": "тақырып"}, "subparagraph #": {"ru": "часть", "kk": "бөлік"},
}

// placeIn says in lang where in an act something stands, such as "article 6, point
// 8"; what is no such place stays whole as it is.
func placeIn(s, lang string) string {
	steps := strings.Split(s, ", ")
	for i, step := range steps {
		kind, num, _ := strings.Cut(step, " ")
		if n, ok := strings.CutPrefix(num, "#"); ok {
			num = "№ " + n
			if placeKinds[kind] == nil {
				kind += " #" // a unit without a number, by its place in the row
			}
		}
		word := placeKinds[kind][lang]
		if word == "" {
			return s
		}
		steps[i] = strings.TrimSpace(word + " " + num)
	}
	return strings.Join(steps, ", ")
}

// ReasonIn says in lang why an instruction was refused. foreign says that it stayed
// in English.
func ReasonIn(reason, lang string) (said string, foreign bool) {
	said = inWords(reason, lang)
	return said, said == reason && lang != "en"
}

// findingIn writes a finding in lang.
func findingIn(f format.Finding, lang string) string {
	f.Msg = inWords(f.Msg, lang)
	return f.String()
}

var lineMark = pattern.New(`^(?::\d+)?: `)

// ReasonIn returns why a file was refused, in lang, and what to do.
func (f ImportFile) ReasonIn(lang string) (reason, hint string) {
	msg := strings.TrimPrefix(f.Reason, f.File)
	msg = msg[len(lineMark.FindString(msg)):]
	return strings.TrimSuffix(f.Reason, msg) + inWords(msg, lang), inWords(f.Hint, lang)
}
