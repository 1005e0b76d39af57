package markdown

import (
	"bufio"
	"bytes"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Head is what names a working text.
type Head struct {
	URI   act.WorkURI
	Alias string
	Lang  string
	Date  act.Date
	// Authority says whose words they are.
	Authority act.Authority
}

// Peek reads only what names the text, from the first lines of its front matter,
// in a small part of the time that [Read] takes.
func Peek(name string, src []byte) (Head, error) {
	var h Head
	sc := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(src, []byte("\ufeff"))))
	sc.Buffer(nil, maxFront)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSuffix(sc.Text(), "\r")
		if n > 1 && line == "---" {
			break
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		var err error
		switch key {
		case "work":
			h.URI, err = act.ParseWorkURI(value)
		case "alias":
			h.Alias = value
		case "language":
			h.Lang = value
		case "date":
			value, _, _ = strings.Cut(value, " ")
			h.Date, err = act.ParseDate(value)
		case "authority":
			h.Authority = act.Authority(value)
		}
		if err != nil {
			return h, &format.SyntaxError{File: name, Line: n, Msg: err.Error()}
		}
		if h.URI != "" && h.Alias != "" && h.Lang != "" && !h.Date.IsZero() && h.Authority != "" {
			return h, nil
		}
	}
	return h, &format.SyntaxError{File: name, Line: 1, Msg: "the front matter lacks work, alias, language, date or authority"}
}
