package format

import (
	"bytes"
	"strconv"
	"strings"

	"zanger/internal/pattern"
)

// UnappliedKey is the key of the front matter that says which instructions of a bill
// are not carried out in a text. It is no part of the law: [WithoutUnapplied] gives
// the text as it is without it.
const UnappliedKey = "unapplied"

// IsUnapplied reports whether a key of front matter is [UnappliedKey], which has a
// number where several bills left something out.
func IsUnapplied(key string) bool {
	return key == UnappliedKey || strings.HasPrefix(key, UnappliedKey+"_")
}

var unappliedLine = pattern.New(`^` + UnappliedKey + `(_\d+)?: `)

// WithUnapplied puts a notice of what is not carried out at the head of a text: into
// its front matter, or into one made for it.
func WithUnapplied(text []byte, notice string) []byte {
	key := UnappliedKey
	for n := 2; bytes.Contains(text[:min(len(text), 1<<16)], []byte("\n"+key+": ")); n++ { // of an earlier bill
		key = UnappliedKey + "_" + strconv.Itoa(n)
	}
	line := key + ": " + strconv.Quote(strings.NewReplacer(`"`, "'", `\`, "/", "\n", " ").Replace(notice)) + "\n"
	if first, rest, ok := bytes.Cut(text, []byte("\n")); ok && string(bytes.TrimRight(first, "\r ")) == "---" && frontEnd(rest) >= 0 {
		return append(append(append(append([]byte{}, first...), '\n'), line...), rest...)
	}
	return append([]byte("---\n"+line+"---\n\n"), text...)
}

// WithoutUnapplied takes a notice of [WithUnapplied] out of a text.
func WithoutUnapplied(text []byte) []byte {
	first, rest, ok := bytes.Cut(text, []byte("\n"))
	if !ok || string(bytes.TrimRight(first, "\r ")) != "---" || !unappliedLine.Match(rest) {
		return text
	}
	_, rest, ok = bytes.Cut(rest, []byte("\n"))
	if !ok {
		return text
	}
	if after, ok := bytes.CutPrefix(rest, []byte("---\n\n")); ok && string(first) == "---" {
		return after
	}
	return append(append(append([]byte{}, first...), '\n'), rest...)
}

// frontEnd is where the line that closes front matter begins, -1 for none.
func frontEnd(rest []byte) int {
	at := 0
	for line := range bytes.Lines(rest) {
		if string(bytes.TrimRight(line, "\r\n ")) == "---" {
			return at
		}
		at += len(line)
	}
	return -1
}
