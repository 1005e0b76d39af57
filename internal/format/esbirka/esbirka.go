// Package esbirka reads acts of the Czech Republic as the collection of laws
// e-Sbírka delivers them: JSON with a list of fragments, each with its XHTML, its
// type and its depth.
//
// A file is one page of fragments, several pages one after the other or in an
// array, and may also hold the description of the document. The type of a
// fragment says what it is (Cast, Hlava, Paragraf, Odstavec …), its stable
// address where it stands (#par_5-odst_2-pism_a): after reading, the outline is
// compared with these addresses and each disagreement is a finding.
//
// The work is named by year and number, as the collection itself does:
// /akn/cz/act/2006/108.
package esbirka

import (
	"bytes"
	"encoding/json"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/htmltext"
)

// Sniff reports whether src is JSON with fragments of e-Sbírka.
func Sniff(src []byte) bool {
	s := bytes.TrimSpace(bytes.TrimPrefix(src, []byte("\ufeff")))
	return len(s) > 0 && (s[0] == '{' || s[0] == '[') && bytes.Contains(s, []byte(`"kodTypuFragmentu"`))
}

// Read reads a file. What it does not say is left empty, with a finding. The
// error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	s, err := htmltext.NewSource(name, src)
	if err != nil {
		return nil, nil, err
	}
	if err := s.CheckJSON(); err != nil {
		return nil, nil, err
	}
	r := &reader{Source: s, seen: map[string]bool{}}
	if err := s.Values(src, 0, r.value); err != nil {
		return nil, nil, err
	}
	if len(r.fragments) == 0 {
		return nil, nil, s.Refuse(act.Span{}, hint, "the file has no fragments of an act")
	}
	x := &act.Expression{Country: "cz", Lang: "cs", Coverage: act.Whole, Authority: act.Official, Titles: map[string]string{}}
	if err := r.describe(x); err != nil {
		return nil, nil, err
	}
	ps, err := r.paragraphs()
	if err != nil {
		return nil, nil, err
	}
	if err := s.Assemble(x, ps); err != nil {
		return nil, nil, err
	}
	r.compare(x)
	s.Complete(x)
	return x, s.Findings(), nil
}

const hint = "save the answer of …/dokumenty-sbirky/ADDRESS/fragmenty?cisloStranky=1 and of the further pages"

// fragment is a piece of an act.
type fragment struct {
	ID      json.Number `json:"id"`
	Address string      `json:"staleUrl"`
	ELI     string      `json:"eli"`
	Type    string      `json:"kodTypuFragmentu"`
	Cited   string      `json:"uplnaCitace"`
	XHTML   string      `json:"xhtml"`
	InForce *bool       `json:"jeUcinny"`

	at act.Span
}

// page is a page of fragments, or the description of a document.
type page struct {
	List    json.RawMessage `json:"seznam"`
	Pages   int             `json:"pocetStranek"`
	Title   string          `json:"nazev"`
	Address string          `json:"staleUrl"`
	Since   string          `json:"datumUcinnostiZneniOd"`
	Until   string          `json:"datumUcinnostiZneniDo"`
	Ended   string          `json:"datumZruseni"`
	Type    string          `json:"kodTypuFragmentu"`
	Errors  json.RawMessage `json:"chyby"`
}

type reader struct {
	*htmltext.Source
	fragments []fragment
	seen      map[string]bool
	doc       page // what the description says
	pages     int  // pages read
	of        int  // pages there are
}

// value takes a value of the file: a page, a description, a fragment, or an array
// of them.
func (r *reader) value(raw []byte, at act.Span) error {
	if len(raw) > 0 && raw[0] == '[' {
		return r.Elements(raw, at.Start, r.object)
	}
	return r.object(raw, at)
}

func (r *reader) object(raw []byte, at act.Span) error {
	var p page
	if err := json.Unmarshal(raw, &p); err != nil {
		return r.Refuse(at, hint, "this is no page of fragments: %v", err)
	}
	switch {
	case p.Type != "":
		return r.fragment(raw, at)
	case len(p.List) > 0 && p.List[0] == '[':
		r.pages++
		r.of = max(r.of, p.Pages)
		return r.Elements(p.List, at.Start+bytes.Index(raw, p.List), r.fragment)
	case p.Title != "" || p.Address != "":
		r.doc = p
	case len(p.Errors) > 2:
		return r.Refuse(at, hint, "the site answered with an error: %s", htmltext.Clip(string(p.Errors)))
	}
	return nil
}

func (r *reader) fragment(raw []byte, at act.Span) error {
	var f fragment
	if err := json.Unmarshal(raw, &f); err != nil {
		return r.Refuse(at, hint, "this is no fragment of an act: %v", err)
	}
	if f.Type == "" {
		return r.Refuse(at, hint, "the list is not one of fragments: kodTypuFragmentu is missing")
	}
	if id := f.ID.String(); id != "" && r.seen[id] {
		r.Find(at, "fragment %s appears twice: the second is left out", id)
		return nil
	} else if id != "" {
		r.seen[id] = true
	}
	f.at = at
	r.fragments = append(r.fragments, f)
	return nil
}

// base returns the address of the wording that the fragment is of.
func (f fragment) base() string {
	base, _, _ := strings.Cut(f.Address, "#")
	return base
}

// anchor returns the part of the address that says where the fragment stands.
func (f fragment) anchor() string {
	_, anchor, _ := strings.Cut(f.Address, "#")
	return anchor
}
