package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/document"
)

// Abbreviations stand in the front matter:
//
//	abbreviations: {NRM: national referral mechanism}
//
// At its first use in the text, headings apart, one is followed by what it
// means; the line ":::abbreviations" gives the list of all.

// expand writes out the abbreviations that words use for the first time. What
// stands in brackets behind it is taken for the author's own explanation.
func (c *converter) expand(words string) string {
	if c.inHeading {
		return words
	}
	for _, short := range sortedKeys(c.front.Abbreviations) {
		if c.expanded[short] {
			continue
		}
		i := wholeWord(words, short)
		if i < 0 {
			continue
		}
		c.expanded[short] = true
		end := i + len(short)
		if strings.HasPrefix(strings.TrimLeft(words[end:], " "), "(") || strings.HasSuffix(words[:i], "(") {
			continue // the author says what it means
		}
		words = words[:end] + " (" + c.front.Abbreviations[short] + ")" + words[end:]
	}
	return words
}

func (c *converter) unusedAbbreviations() {
	for _, short := range sortedKeys(c.front.Abbreviations) {
		if !c.expanded[short] {
			c.find(1, "the abbreviation %q is not used", clip(short))
		}
	}
}

// wholeWord returns where a word stands in s by itself, -1 if nowhere.
func wholeWord(s, word string) int {
	for from := 0; word != ""; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(word):])
		if !letterOrDigit(before) && !letterOrDigit(after) {
			return i
		}
		from = i + len(word)
	}
	return -1
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (c *converter) abbreviationTable() []document.Block {
	t := document.Table{Widths: []float64{1, 4}, Header: []document.Row{textRow(c.say.Abbreviation, c.say.Meaning)}}
	for _, short := range sortedKeys(c.front.Abbreviations) {
		t.Rows = append(t.Rows, textRow(short, c.front.Abbreviations[short]))
	}
	if len(t.Rows) == 0 {
		c.find(c.at, "the front matter has no abbreviations")
		return nil
	}
	return []document.Block{t}
}
