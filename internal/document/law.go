package document

import (
	"strings"

	"zanger/internal/pattern"
)

// label is the printed number of a line of law with the space after it: "1.",
// "12-1)", "(a)", "а)", "2.1.". Where a change replaces the number, the old
// one and the new one stand together.
var label = pattern.New(`^((?:\(?[0-9]{1,3}\p{No}*(?:[-.][0-9]{1,3})*[).]|\(?\p{L}{1,4}\))+)[ \x{00a0}\t]+\S`)

// SplitLabel parts the printed number from the words of a line of law, so that
// the words can stand under one another; the space between is dropped. It is not
// ok when there is no number, or when it does not end in plain text.
func SplitLabel(in []Inline) (num, words []Inline, ok bool) {
	m := label.FindStringSubmatchIndex(PlainText(in, Both))
	if m == nil {
		return nil, nil, false
	}
	n := m[3]
	for i, x := range in {
		t, isText := x.(Text)
		if !isText {
			return nil, nil, false
		}
		if n >= len(t.Text) {
			n -= len(t.Text)
			continue
		}
		before, after := t, t
		before.Text = t.Text[:n]
		after.Text = strings.TrimLeft(t.Text[n:], " \u00a0\t")
		num = append(append(num, in[:i]...), before)
		words = append(append(words, after), in[i+1:]...)
		return num, words, true
	}
	return nil, nil, false
}
