package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// head is a heading taken apart.
type head struct {
	kind    act.Kind
	printed string // "Article 6", "6-бап"
	num     string // "6", as in eIds
	text    string // the heading itself
	at      int    // where text begins in the line
	guessed string // what had to be assumed, "" for nothing
}

// headReader recognises headings of one country in one language. It tries the
// country's own words first, then those of its language, then all others.
type headReader struct {
	t     *tradition
	lang  string
	words []headWord
	first map[rune][]int // words by their first letter, folded
}

func newHeadReader(country, language string) *headReader {
	h := &headReader{t: traditionOf(country), lang: language, first: map[rune][]int{}}
	type rank struct{ country, lang bool }
	for _, want := range []rank{{true, true}, {false, true}, {true, false}, {false, false}} {
		for _, t := range traditions {
			for _, w := range t.words {
				if (t == h.t) == want.country && (w.lang == language) == want.lang {
					h.words = append(h.words, w)
				}
			}
		}
	}
	for i, w := range h.words {
		r, _ := utf8.DecodeRuneInString(w.word)
		h.first[lang.FoldRune(r)] = append(h.first[lang.FoldRune(r)], i)
	}
	return h
}

// read recognises "Article 6. Grounds", "6-бап. Негіздер", "§ 57 Azylové domy",
// "ČÁST PRVNÍ", "II. Надлежност". marked says that the layout shows the line to be
// a heading; in a line that is not marked the number must be followed by a dot,
// the end or a title in capitals, for a sentence may begin with "Статья 6 Закона".
func (h *headReader) read(line string, marked bool) (head, bool) {
	r, _ := utf8.DecodeRuneInString(line)
	for _, i := range h.first[lang.FoldRune(r)] {
		if w := h.words[i]; !w.before {
			if got, ok := h.wordFirst(w, line, marked); ok {
				return got, true
			}
		}
	}
	num, ok := readHeadNum(line, h.lang)
	if !ok {
		return head{}, false
	}
	if got, ok := h.numberFirst(num, line, marked); ok {
		return got, true
	}
	return h.bare(num, line, marked)
}

// wordFirst reads a heading whose word w stands before the number.
func (h *headReader) wordFirst(w headWord, line string, marked bool) (head, bool) {
	n := matchWord(line, w.word)
	if n < 0 {
		return head{}, false
	}
	after := line[n:]
	trimmed := trimNumberSign(strings.TrimLeft(after, spaces))
	if len(trimmed) == len(after) && !strings.HasSuffix(w.word, "§") && !strings.HasSuffix(w.word, ".") {
		return head{}, false
	}
	if w.kind == act.Schedule {
		return readSchedule(line, trimmed, n, h.lang, marked)
	}
	num, ok := readHeadNum(trimmed, w.lang)
	if !ok {
		return head{}, false
	}
	return finish(w.kind, line, len(line)-len(trimmed)+num.size, num, marked)
}

// numberFirst reads a heading whose word stands after the number: 6-бап, ПРВИ ДЕО.
func (h *headReader) numberFirst(num headNum, line string, marked bool) (head, bool) {
	rest := strings.TrimLeft(line[num.size:], spaces+"-–")
	r, _ := utf8.DecodeRuneInString(rest)
	for _, i := range h.first[lang.FoldRune(r)] {
		w := h.words[i]
		if !w.before && !num.word {
			continue
		}
		if n := matchWord(rest, w.word); n >= 0 {
			return finish(w.kind, line, len(line)-len(rest)+n, num, marked)
		}
	}
	return head{}, false
}

// bare reads a heading that is only a number and a title.
func (h *headReader) bare(num headNum, line string, marked bool) (head, bool) {
	rest := line[num.size:]
	title := strings.TrimLeft(strings.TrimPrefix(rest, "."), spaces)
	switch {
	case num.word || title == "" || len(title) == len(rest):
	case num.roman && h.t.bareRoman != "" && strings.HasPrefix(rest, ".") && (marked || allCapitals(title)):
		return head{kind: h.t.bareRoman, printed: line[:num.size], num: num.eid, text: title, at: len(line) - len(title)}, true
	case !num.roman && h.t.bareNumber != "" && marked && isDigit(line[0]):
		return head{kind: h.t.bareNumber, printed: line[:num.size], num: num.eid, text: title, at: len(line) - len(title)}, true
	}
	return head{}, false
}

// finish checks what follows the number of a heading, which ends at end.
func finish(k act.Kind, line string, end int, num headNum, marked bool) (head, bool) {
	rest := line[end:]
	text := strings.TrimLeft(rest, spaces)
	dot := strings.HasPrefix(text, ".")
	text = strings.TrimLeft(strings.TrimPrefix(text, "."), spaces)
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !dot && !strings.ContainsRune(spaces+":–—-", r) {
		return head{}, false // the number goes on: not a heading of this kind
	}
	if !dot {
		text = strings.TrimLeft(text, spaces+":–—-")
	}
	if !marked && !titleFits(text, dot) {
		return head{}, false
	}
	return head{kind: k, printed: strings.TrimSpace(line[:end]), num: num.eid, text: text, at: len(line) - len(text), guessed: num.guessed}, true
}

// titleFits reports whether text, after the number of a line that nothing marks
// as a heading, may be its title.
func titleFits(text string, dot bool) bool {
	if text == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text)
	return dot && !unicode.IsLower(r) || allCapitals(text)
}

// readSchedule reads the heading of an annex. It may have no number, and a title
// that says to which act it belongs: "Příloha č. 2 k zákonu".
func readSchedule(line, rest string, word int, language string, marked bool) (head, bool) {
	num, ok := readHeadNum(rest, language)
	end := word
	if ok {
		end = len(line) - len(rest) + num.size
	}
	h := head{kind: act.Schedule, printed: strings.TrimSpace(line[:end]), num: num.eid}
	h.text = strings.TrimLeft(line[end:], spaces+".:–—-")
	h.at = len(line) - len(h.text)
	if marked || h.text == "" || allCapitals(h.text) {
		return h, true
	}
	short := utf8.RuneCountInString(line) <= 120 && !strings.ContainsAny(line[len(line)-1:], ".;:,")
	owner, _, _ := strings.Cut(h.text, " ")
	return h, (short || strings.HasSuffix(line, "Sb.")) && scheduleLinks[strings.ToLower(owner)]
}

// scheduleLinks join an annex to its act.
var scheduleLinks = map[string]bool{"k": true, "ke": true, "к": true, "la": true, "уз": true, "uz": true, "to": true}

// spaces are those that stand inside headings.
const spaces = " \t\u00a0"

// trimNumberSign cuts off the sign that may stand before a number.
func trimNumberSign(s string) string {
	for _, sign := range []string{"№", "č.", "nr.", "Nr.", "No."} {
		if after, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimLeft(after, spaces)
		}
	}
	return s
}

// matchWord returns the end of word at the start of line, -1 if it is not there
// as a whole word. Letters may be of the other script, in another size, or
// spaced: "Т и т л", "ГЛАВА".
func matchWord(line, word string) int {
	i, spaced := 0, false
	for n, w := range word {
		if n > 0 && i < len(line) && w != ' ' {
			if strings.HasPrefix(line[i:], " ") && (spaced || isSpaced(line[i:])) {
				spaced = true
				i++
			}
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		if size == 0 || lang.FoldRune(r) != lang.FoldRune(w) {
			return -1
		}
		i += size
	}
	if r, _ := utf8.DecodeRuneInString(line[i:]); unicode.IsLetter(r) && !strings.HasSuffix(word, "§") {
		return -1
	}
	return i
}

// isSpaced reports whether s goes on as " a b": single letters between spaces.
func isSpaced(s string) bool {
	r := []rune(s[:min(len(s), 16)])
	return len(r) > 3 && r[0] == ' ' && unicode.IsLetter(r[1]) && r[2] == ' '
}

// allCapitals reports whether s has letters and no small ones.
func allCapitals(s string) bool {
	seen := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		seen = seen || unicode.IsUpper(r)
	}
	return seen
}

// HeadLine returns the canonical heading line of p: "Article 6. Grounds".
func HeadLine(p *act.Provision) string {
	switch {
	case p.Num == "":
		return p.Heading
	case p.Heading == "":
		return p.Num + "."
	}
	return p.Num + ". " + p.Heading
}
