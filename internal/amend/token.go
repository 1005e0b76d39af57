package amend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/format"
)

// tokenKind tells what a token is.
type tokenKind int

const (
	word  tokenKind = iota // letters and digits
	quote                  // wording in quotation marks
	mark                   // one sign
)

// token is a piece of an instruction.
type token struct {
	kind tokenKind
	// text is the word, the sign, or the wording without its marks.
	text string
	low  string // text in small letters, for words
	// glued says that no space stands before the token.
	glued bool
	// first says that it begins a paragraph of the bill.
	first bool
	// lines are the paragraphs of quoted wording.
	lines []format.Paragraph
}

// is reports whether the token is a word or sign, in small letters.
func (t token) is(s string) bool { return t.kind != quote && t.low == s }

// quotes are the quotation marks of a language: what opens, what closes. Straight
// marks, which have no direction, open and close alike.
type quotes struct{ open, close string }

// scan makes tokens of the paragraphs of an instruction. closed is false when
// quoted wording is still open at the end; it is then the last token.
func (q quotes) scan(paras []Paragraph) (out []token, closed bool) {
	var open *token
	depth, straight := 0, false
	for i, p := range paras {
		from := 0
		if open != nil {
			open.lines = append(open.lines, p.Paragraph)
		}
		for at := 0; at < len(p.Text); {
			r, size := utf8.DecodeRuneInString(p.Text[at:])
			switch {
			case open != nil:
				switch {
				case straight && r == '"':
					depth = 0
				case straight:
				case strings.ContainsRune(q.open, r):
					depth++
				case strings.ContainsRune(q.close, r):
					depth--
				}
				if depth == 0 {
					last := &open.lines[len(open.lines)-1]
					*last = cutParagraph(p.Paragraph, from, at)
					if p.Style == format.Rows && strings.Trim(p.Text[at+size:], " .,;|") == "" {
						last.Text += " |" // the mark closes in the last cell
					}
					if last.Text == "" && len(open.lines) > 1 {
						open.lines = open.lines[:len(open.lines)-1]
					}
					open.text = joinLines(open.lines)
					out = append(out, *open)
					open, straight = nil, false
				}
				at += size
			case strings.ContainsRune(q.open, r) || r == '"':
				depth, straight = 1, r == '"'
				from = at + size
				open = &token{kind: quote, glued: at > 0 && !isBlank(p.Text[:at]), first: at == 0 && i > 0,
					lines: []format.Paragraph{cutParagraph(p.Paragraph, from, len(p.Text))}}
				at += size
			case unicode.IsSpace(r), r == '|' && p.Style == format.Rows:
				at += size
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				end := at
				for end < len(p.Text) {
					r, n := utf8.DecodeRuneInString(p.Text[end:])
					if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
						break
					}
					end += n
				}
				out = append(out, plainToken(word, p.Text, at, end, i))
				at = end
			default:
				out = append(out, plainToken(mark, p.Text, at, at+size, i))
				at += size
			}
		}
		if open != nil && len(open.lines) > 0 {
			from = 0
		}
	}
	if open != nil {
		open.text = joinLines(open.lines)
		return append(out, *open), false
	}
	return out, true
}

func plainToken(k tokenKind, text string, from, to, para int) token {
	t := token{kind: k, text: text[from:to], glued: from > 0 && !isBlank(text[:from]), first: from == 0 && para > 0}
	t.low = strings.ToLower(t.text)
	return t
}

// isBlank reports whether s ends with a space.
func isBlank(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r)
}

// cutParagraph returns the bytes from to to of the text of p as a paragraph.
func cutParagraph(p format.Paragraph, from, to int) format.Paragraph {
	return format.Paragraph{Text: strings.TrimSpace(p.Text[from:to]), Style: p.Style, Level: p.Level}
}

func joinLines(ps []format.Paragraph) string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = p.Text
	}
	return strings.Join(parts, "\n")
}
