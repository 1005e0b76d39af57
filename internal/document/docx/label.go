package docx

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/document"
	"zanger/internal/pattern"
)

// label is the printed number of a line of law with the space after it: "1.",
// "12-1)", "(a)", "а)", "2.1.". Where a change replaces the number, the old
// one and the new one stand together.
var label = pattern.New(`^((?:\(?[0-9]{1,3}\p{No}*(?:[-.][0-9]{1,3})*[).]|\(?\p{L}{1,4}\))+)[ \x{00a0}\t]+\S`)

// labelLength returns the length in bytes of the number that s begins with,
// 0 if there is none.
func labelLength(s string) int {
	m := label.FindStringSubmatchIndex(s)
	if m == nil {
		return 0
	}
	return m[3]
}

// wideLetter is the room that a letter of a long number takes, in twips.
const wideLetter = 130

// tabAfterLabel sets a tab between the number of a line of law and its words,
// so that they stand under one another. It returns how far they hang, 0 if
// there is no number.
func tabAfterLabel(in []document.Inline) ([]document.Inline, int) {
	plain := document.PlainText(in, document.Both)
	at := labelLength(plain)
	if at == 0 {
		return in, 0
	}
	// Numbers such as "12-1)" are too wide for the usual step.
	hanging := depthStep + max(utf8.RuneCountInString(plain[:at])-4, 0)*wideLetter
	out := append([]document.Inline(nil), in...)
	for i, n := range out {
		t, ok := n.(document.Text)
		if !ok {
			break // the number is in a link: leave it as it is
		}
		if at < len(t.Text) {
			t.Text = t.Text[:at] + "\t" + strings.TrimLeft(t.Text[at:], " \u00a0\t")
			out[i] = t
			break
		}
		at -= len(t.Text)
	}
	return out, hanging
}
