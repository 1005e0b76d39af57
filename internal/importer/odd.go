package importer

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// odd finds what a reader of any form leaves alone and a person must know of the
// text: signs that make a page show other words than it holds, and that nothing
// in it was recognised.
func (r *Result) odd(file string, src []byte) {
	find := func(line int, msg string, args ...any) {
		r.Findings = append(r.Findings, format.Finding{File: file, Line: line, Msg: fmt.Sprintf(msg, args...)})
	}
	if r.Format != wordFile && utf8.Valid(src) {
		s := unseenIn(string(src))
		if s.turning.count > 0 {
			find(s.turning.line, "%d signs that turn the direction of the text stand in the file: a page can show other words than it holds", s.turning.count)
		}
		if s.hidden.count > 0 {
			find(s.hidden.line, "%d signs without width stand inside words of the file: two words that look the same may differ", s.hidden.count)
		}
		if s.piled.count > 0 {
			find(s.piled.line, "more than %d marks are piled on one letter, %d times", maxPiled, s.piled.count)
		}
	}
	if n, first := mixedWords(r.Expression); n > 0 {
		find(1, "%d words mix Latin and Cyrillic letters, which look alike, the first %q: letter by letter they are other words", n, first)
	}
	if !numbered(r.Expression) {
		find(1, "no article, section or point was found: the whole text is kept as text")
	}
}

// maxPiled is how many marks a letter may bear.
const maxPiled = 4

// seen is where something was seen first, and how often.
type seen struct{ count, line int }

func (s *seen) at(line int) {
	if s.count++; s.count == 1 {
		s.line = line
	}
}

// unseen are the signs in a text that no page shows.
type unseen struct{ turning, hidden, piled seen }

func unseenIn(src string) (u unseen) {
	line, marks, before := 1, 0, rune(0)
	for i, r := range src {
		if r < 0x300 || isCyrillic(r) {
			if r == '\n' {
				line++
			}
			before, marks = r, 0
			continue
		}
		switch {
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			u.turning.at(line)
		case r >= '\u200b' && r <= '\u200d', r == '\u2060':
			next, _ := utf8.DecodeRuneInString(src[i+utf8.RuneLen(r):])
			if unicode.IsLetter(before) && unicode.IsLetter(next) {
				u.hidden.at(line)
			}
		}
		if r >= 0x300 && unicode.Is(unicode.Mn, r) {
			if marks++; marks == maxPiled+1 {
				u.piled.at(line)
			}
		} else {
			marks = 0
		}
		before = r
	}
	return u
}

// mixedWords counts the words of x that have both Latin and Cyrillic letters, and
// returns the first.
func mixedWords(x *act.Expression) (n int, first string) {
	look := func(s string) {
		start, latin, cyrillic := -1, false, false
		word := func(end int) {
			if latin && cyrillic {
				if n++; n == 1 {
					first = s[start:end]
				}
			}
			start, latin, cyrillic = -1, false, false
		}
		for i, r := range s {
			switch {
			case isCyrillic(r):
				cyrillic = true
			case r < utf8.RuneSelf && (r|' ' < 'a' || r|' ' > 'z'), r >= utf8.RuneSelf && !unicode.IsLetter(r):
				word(i)
				continue
			case r <= 0x24f:
				latin = true
			}
			if start < 0 {
				start = i
			}
		}
		word(len(s))
	}
	for p := range x.All() {
		look(p.Heading)
		for _, b := range p.Content {
			look(b.Text)
		}
		for _, b := range p.WrapUp {
			look(b.Text)
		}
	}
	return n, first
}

// isCyrillic reports whether r is a Cyrillic letter.
func isCyrillic(r rune) bool { return 0x400 <= r && r <= 0x52f && (r <= 0x481 || r >= 0x48a) }

// numbered reports whether x has a unit at all.
func numbered(x *act.Expression) bool {
	for p := range x.All() {
		if p.Num != "" || p.Kind.IsHead() {
			return true
		}
	}
	return false
}

// Words by which an amending instruction begins, and those that order a change.
// English, Russian, Kazakh, Czech, Romanian, Serbian.
var (
	amendingStart = pattern.New(`(?i)^[\d.)( ]*(?:in |delete |replace |insert |omit |repeal |after |в |стать|пункт|подпункт|дополнить|исключить|заменить|\d[\d-]*-(?:бап|тармақ)|v §|v odst|za §|§ |în |la art|articolul|у члану|u članu|члан|član)`)
	orders        = pattern.New(`(?i)(?:\b(?:replace|delete|insert|substitute|omit|repeal)\b|заменить|исключить|дополнить|изложить|ауыстырылсын|алып тасталсын|толықтырылсын|жазылсын|nahrazuj|se vkládá|zrušuje|zní:|se înlocuie|se abrog|se complet|замењуј|zamenjuj|briše se|брише се|додаје се|dodaje se)`)
)

// amending refuses a text without units of its own that orders changes of
// another: taken for an act, it would be one without a single provision.
func amending(file string, x *act.Expression) error {
	if numbered(x) {
		return nil
	}
	text := x.Title(x.Lang)
	for _, b := range x.Preamble {
		text += "\n" + b.Text
	}
	if len(text) > 1<<16 || !amendingStart.MatchString(text) || !orders.MatchString(text) {
		return nil
	}
	return &format.SyntaxError{File: file, Msg: "this is an instruction that changes another act, not an act",
		Hint: "what is imported is an act with articles, sections or points of its own; give an instruction to \"zanger amend\""}
}
