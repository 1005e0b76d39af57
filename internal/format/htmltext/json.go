package htmltext

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"zanger/internal/act"
)

// CheckJSON refuses a file that is not UTF-8 or nests too deep, before it is
// decoded. A byte order mark at its start is passed over.
func (s *Source) CheckJSON() error {
	if !utf8.Valid(whole(s.Bytes)) {
		return s.Refuse(act.Span{}, "save the file again as UTF-8", "the file is not UTF-8")
	}
	depth, quoted := 0, false
	for i := 0; i < len(s.Bytes); i++ {
		switch c := s.Bytes[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > MaxDepth {
				return s.Refuse(act.Span{Start: i, End: i + 1}, "", "the values of the file nest more than %d deep", MaxDepth)
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

// Values calls do for each of the JSON values that follow each other in raw, which
// begins at byte base of the file.
func (s *Source) Values(raw []byte, base int, do func(raw []byte, at act.Span) error) error {
	trimmed := bytes.TrimPrefix(raw, []byte("\ufeff"))
	return s.decode(trimmed, base+len(raw)-len(trimmed), false, do)
}

// Elements calls do for each element of the array raw, which begins at byte base
// of the file.
func (s *Source) Elements(raw []byte, base int, do func(raw []byte, at act.Span) error) error {
	return s.decode(raw, base, true, do)
}

func (s *Source) decode(raw []byte, base int, array bool, do func(raw []byte, at act.Span) error) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if array {
		if _, err := dec.Token(); err != nil {
			return s.jsonError(err, base)
		}
	}
	for !array || dec.More() {
		var v json.RawMessage
		if err := dec.Decode(&v); err == io.EOF && !array {
			return nil
		} else if err != nil {
			return s.jsonError(err, base)
		}
		end := base + int(dec.InputOffset())
		if err := do(v, act.Span{Start: end - len(v), End: end}); err != nil {
			return err
		}
	}
	return nil
}

func (s *Source) jsonError(err error, base int) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return s.Refuse(act.Span{Start: len(s.Bytes), End: len(s.Bytes)}, "save it again to its end", "the file is cut off")
	}
	at := base
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at += int(syntax.Offset)
	}
	return s.Refuse(act.Span{Start: at, End: at + 1}, "", "the file is no JSON: %v", err)
}

// Fragment returns the blocks of a piece of markup that the file holds as a value
// at a place; all of them stand there.
func (s *Source) Fragment(markup string, at act.Span) ([]Block, error) {
	in := &Page{Source: &Source{Name: s.Name, Bytes: []byte(markup)}, xhtml: true}
	t := newTreeBuilder(in)
	if err := t.tokens(); err != nil {
		return nil, s.Refuse(at, "", "a fragment cannot be read: %v", err)
	}
	out := in.Blocks(t.stack[0], nil)
	for i := range out {
		out[i].Span = at
	}
	for _, f := range in.findings {
		s.Find(at, "%s", f.msg)
	}
	return out, nil
}
