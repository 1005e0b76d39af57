package importer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"zanger/internal/format"
)

// Bounds of Markdown and plain text. Deeper or wider is no law, and every program
// that reads Markdown would choke on it.
const (
	maxNesting = 32
	maxColumns = 64
)

// plainText prepares a text file: UTF-16 with its mark becomes UTF-8. Spans then
// count the bytes of that.
func plainText(name string, src []byte) ([]byte, error) {
	if len(bytes.TrimSpace(src)) == 0 {
		return nil, &format.SyntaxError{File: name, Msg: "the file is empty"}
	}
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(src)
		if err != nil || !utf8.Valid(out) {
			return nil, &format.SyntaxError{File: name, Msg: "the text is no sound UTF-16", Hint: "save the file as UTF-8 and import it again"}
		}
		src = out
	}
	return src, boundedLayout(name, src)
}

// boundedLayout refuses quotes and lists that are nested, and tables that are
// wide, beyond all reason.
func boundedLayout(name string, src []byte) error {
	n := 0
	for line := range bytes.Lines(src) {
		n++
		text := strings.TrimRight(string(line[:min(len(line), 1<<16)]), "\r\n")
		rest := strings.TrimLeft(text, " >\t")
		marks := text[:len(text)-len(rest)]
		switch {
		case strings.Count(marks, ">") > maxNesting:
			return tooMuch(name, n, "quotes are nested more than %d deep", maxNesting)
		case len(marks)-strings.Count(marks, ">") > 2*maxNesting && strings.HasPrefix(rest, "- "):
			return tooMuch(name, n, "lists are nested more than %d deep", maxNesting)
		case strings.HasPrefix(rest, "|") && strings.Count(text, "|") > maxColumns+1:
			return tooMuch(name, n, "the table has more than %d columns", maxColumns)
		}
	}
	return nil
}

func tooMuch(name string, line int, msg string, most int) error {
	return &format.SyntaxError{File: name, Line: line, Msg: fmt.Sprintf(msg, most), Hint: "take it out, or give the text without it"}
}
