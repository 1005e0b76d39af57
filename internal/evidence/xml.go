package evidence

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"zanger/internal/act"
)

// Write returns a record as XML, sealed.
func Write(r *Record) []byte {
	var w writer
	w.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	w.record(r, r.seal())
	return w.Bytes()
}

// seal is the hash of a record as it is written without a seal.
func (r *Record) seal() string {
	var w writer
	w.record(r, "")
	return Hash([]string{w.String()})
}

type writer struct{ bytes.Buffer }

func (w *writer) record(r *Record, seal string) {
	w.open("evidence", "xmlns", Space, "title", r.Title, "lang", r.Lang, "as-of", day(r.AsOf), "seal", seal)
	for _, l := range r.Laws {
		w.open("law", "id", l.ID, "work", string(l.Work), "alias", l.Alias, "lang", l.Lang, "date", day(l.Date), "on", day(l.On),
			"eid", string(l.EID), "wid", string(l.WID), "authority", string(l.Authority), "cited", l.Cited, "sha256", l.Hash,
			"answered", yes(l.Answered), "latest", day(l.Latest.Date), "latest-sha256", l.Latest.Hash)
		w.lines("change", l.Changes)
		w.lines("line", l.Lines)
		w.close("law")
	}
	for _, p := range r.Places {
		w.open("place", "id", p.ID, "use", p.Use, "laws", strings.Join(p.Laws, " "), "inline", yes(p.Inline), "sha256", p.Hash)
		w.lines("line", p.Lines)
		w.close("place")
	}
	w.close("evidence")
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// day writes a date, nothing for none.
func day(d act.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// open writes a start tag; attributes without a value are left out.
func (w *writer) open(name string, attrs ...string) {
	w.WriteString("<" + name)
	for i := 0; i < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			w.WriteString(" " + attrs[i] + `="`)
			w.text(attrs[i+1])
			w.WriteString(`"`)
		}
	}
	w.WriteString(">")
}

func (w *writer) close(name string) { w.WriteString("</" + name + ">\n") }

func (w *writer) lines(name string, lines []string) {
	for _, l := range lines {
		w.WriteString("<" + name + ">")
		w.text(l)
		w.WriteString("</" + name + ">")
	}
}

// text escapes a text; a bytes.Buffer never fails.
func (w *writer) text(s string) { _ = xml.EscapeText(w, []byte(s)) }

// Limits of what is read.
const (
	maxRecords = 100_000 // laws, places, changes and lines
	maxDepth   = 8
)

// Errors of [Read].
var (
	errForm  = errors.New("it is not in the form that was written")
	errLarge = errors.New("it is too large")
)

// Read reads a record. The error says what is wrong with its form; whether it can be
// relied on, ask [Record.Wrong].
func Read(data []byte) (*Record, error) {
	r := &reader{dec: xml.NewDecoder(bytes.NewReader(data)), out: &Record{}}
	for {
		t, err := r.dec.Token()
		if err == io.EOF {
			break
		}
		if err == nil {
			err = r.token(t)
		}
		if err != nil {
			return nil, err
		}
	}
	if !r.begun || r.depth != 0 {
		return nil, errForm
	}
	return r.out, nil
}

type reader struct {
	dec    *xml.Decoder
	out    *Record
	begun  bool
	depth  int
	pieces int
	text   *strings.Builder // of the line being read
}

func (r *reader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive:
		return errForm
	case xml.CharData:
		if r.text != nil {
			r.text.Write(t)
		}
	case xml.StartElement:
		r.depth++
		if r.pieces++; r.pieces > maxRecords {
			return errLarge
		}
		if t.Name.Space != Space || r.depth > maxDepth {
			return errForm
		}
		return r.start(t)
	case xml.EndElement:
		r.depth--
		r.end(t.Name.Local)
	}
	return nil
}

func (r *reader) start(e xml.StartElement) error {
	var err error
	at := func(name string) string {
		i := slices.IndexFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == name && a.Name.Space == "" })
		if i < 0 {
			return ""
		}
		return e.Attr[i].Value
	}
	date := func(name string) act.Date {
		s := at(name)
		if s == "" {
			return act.Date{}
		}
		d, wrong := act.ParseDate(s)
		if wrong != nil && err == nil {
			err = fmt.Errorf("%s: %w", name, wrong)
		}
		return d
	}
	o := r.out
	switch name := e.Name.Local; {
	case r.depth == 1 && name == "evidence" && !r.begun:
		r.begun = true
		o.Title, o.Lang, o.AsOf, o.Seal = at("title"), at("lang"), date("as-of"), at("seal")
	case r.depth == 2 && name == "law":
		o.Laws = append(o.Laws, Law{ID: at("id"), Work: act.WorkURI(at("work")), Alias: at("alias"), Lang: at("lang"), Date: date("date"), On: date("on"),
			EID: act.EID(at("eid")), WID: act.EID(at("wid")), Authority: act.Authority(at("authority")), Cited: at("cited"), Hash: at("sha256"),
			Answered: at("answered") == "yes", Latest: Wording{date("latest"), at("latest-sha256")}})
	case r.depth == 2 && name == "place":
		o.Places = append(o.Places, Place{ID: at("id"), Use: at("use"), Laws: strings.Fields(at("laws")), Hash: at("sha256"), Inline: at("inline") == "yes"})
		r.pieces += len(strings.Fields(at("laws")))
	case r.depth == 3 && (name == "line" || name == "change"):
		r.text = &strings.Builder{}
	default:
		return errForm
	}
	return err
}

func (r *reader) end(name string) {
	if r.text == nil {
		return
	}
	s, o := r.text.String(), r.out
	r.text = nil
	switch places, laws := len(o.Places), len(o.Laws); {
	case places > 0: // places come after laws
		o.Places[places-1].Lines = append(o.Places[places-1].Lines, s)
	case laws > 0 && name == "change":
		o.Laws[laws-1].Changes = append(o.Laws[laws-1].Changes, s)
	case laws > 0:
		o.Laws[laws-1].Lines = append(o.Laws[laws-1].Lines, s)
	}
}
