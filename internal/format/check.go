package format

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// MaxSize is the largest text that is read, in bytes.
const MaxSize = 64 << 20

// CheckText refuses what is no text, or too much of it. hint says what to give
// instead of a binary file. The error is a [*SyntaxError].
func CheckText(name string, src []byte, hint string) error {
	switch {
	case len(src) > MaxSize:
		return &SyntaxError{File: name, Msg: fmt.Sprintf("the file is too large: %d MiB, the most is %d", len(src)>>20, MaxSize>>20)}
	case bytes.IndexByte(src, 0) >= 0:
		return &SyntaxError{File: name, Msg: "this is a binary file, not a text", Hint: hint}
	case !utf8.Valid(src):
		return &SyntaxError{File: name, Line: badLine(src), Msg: "the text is not UTF-8", Hint: "save the file as UTF-8 and import it again"}
	}
	return nil
}

func badLine(src []byte) int {
	line := 1
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		if r == utf8.RuneError && n == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		src = src[n:]
	}
	return line
}
