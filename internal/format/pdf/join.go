package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// printedLine is a line as it stands on its page.
type printedLine struct {
	text  string // without the spaces around it
	page  int
	room  int  // characters from its end to where the longest line of the page ends
	width int  // of that line
	apart bool // an empty line stands before it, on the same page
}

// join puts the lines of the pages together to paragraphs, and words that were
// broken at the end of a line with them. It returns the paragraphs with an empty
// line between them, and the page on which each begins.
func join(pages []page, find func(page int, msg string, args ...any)) (text string, on []int) {
	whole := words(pages)
	var out []string
	var last printedLine
	for _, l := range printedLines(pages) {
		switch {
		case len(out) > 0 && brokenWord(last.text, l.text):
			word, rest := firstWord(l.text)
			out[len(out)-1] = mend(out[len(out)-1], word, whole, func(word string) {
				find(l.page, "%q stood at the end of a line: whether its hyphen belongs to it is not known, and it is kept", word)
			})
			if rest != "" {
				out[len(out)-1] += " " + rest
			}
		case len(out) > 0 && goesOn(last, l):
			out[len(out)-1] += " " + l.text
		default:
			out, on = append(out, l.text), append(on, l.page)
		}
		last = l
	}
	return strings.Join(out, "\n\n") + "\n", on
}

// pageOf returns the page of a line of the text that join made.
func pageOf(on []int, line int) int {
	if i := (line - 1) / 2; i >= 0 && i < len(on) {
		return on[i]
	}
	return 1
}

func printedLines(pages []page) []printedLine {
	var out []printedLine
	for i, p := range pages {
		width, apart, any := p.width(), false, false
		for _, raw := range p.lines {
			text := strings.Join(strings.Fields(raw), " ")
			if text == "" {
				apart = any
				continue
			}
			room := width - utf8.RuneCountInString(strings.TrimRight(raw, " "))
			out = append(out, printedLine{text, i + 1, room, width, apart})
			apart, any = false, true
		}
	}
	return out
}

// width is how far to the right the longest lines of a page reach, in characters.
func (p page) width() int {
	most := 0
	for _, l := range p.lines {
		most = max(most, utf8.RuneCountInString(strings.TrimRight(l, " ")))
	}
	return most
}

// startsHead matches a line that begins a unit of which the number comes second.
var startsHead = pattern.New(`^(?:СТАТЬЯ|ГЛАВА|РАЗДЕЛ|ARTICLE|CHAPTER|PART|SECTION|Стать[яи]|Глава|Раздел|Параграф|Приложение|Article|Section|Chapter|Part|Schedule|Annex|Articolul|Capitolul|Član|Члан|Čl\.|§|Článek|Hlava|Část)\s*[\dIVXLІХ]|^[\dIVXLІХ]+(?:-\d+)?\s*-\s*(?:бап|тарау|бөлім|параграф)`)

// goesOn reports whether l goes on with the paragraph of last: it begins with a
// small letter and no item ended before it, or its first word had no room on last,
// which ends no sentence. The letters of print are of different widths: a tenth of
// the line counts as no room.
func goesOn(last, l printedLine) bool {
	end, _ := utf8.DecodeLastRuneInString(last.text)
	first, _ := utf8.DecodeRuneInString(l.text)
	switch {
	case l.apart || format.Numbered(l.text) || startsHead.MatchString(l.text) || strings.ContainsRune("-–—•·*|", first):
		return false
	case strings.ContainsRune(";:", end):
		return false
	case unicode.IsLower(first):
		return true
	}
	word, _ := firstWord(l.text)
	full := utf8.RuneCountInString(word)+1 > last.room-last.width/10 ||
		(unicode.IsLetter(end) || end == ',') && last.room*5 < last.width*2 // law ends in a mark, and a line this long is no heading
	if startsHead.MatchString(last.text) {
		return capitals(l.text) && !strings.ContainsRune(".!?", end)
	}
	return full && (!strings.ContainsRune(".!?", end) || !unicode.IsUpper(first))
}

// capitals reports whether a line is a word or more in capital letters, as the rest
// of a heading may be.
func capitals(s string) bool {
	return strings.ToUpper(s) == s && strings.IndexFunc(s, unicode.IsLetter) == 0 && utf8.RuneCountInString(s) > 2
}

// mend puts the rest of a broken word behind line. Its hyphen goes when the word
// stands elsewhere without one, or was soft.
func mend(line, rest string, whole map[string]bool, unknown func(word string)) string {
	stem := lastWord(line)
	bare := strings.TrimSuffix(strings.TrimSuffix(stem, "-"), "\u00ad")
	key := func(w string) string { return strings.ToLower(strings.TrimFunc(w, unicode.IsPunct)) }
	if strings.HasSuffix(stem, "\u00ad") || whole[key(bare+rest)] {
		return line[:len(line)-len(stem)] + bare + rest
	}
	if !whole[key(stem+rest)] {
		unknown(stem + rest)
	}
	return line + rest
}
