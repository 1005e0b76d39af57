// Package actjson reads and writes an act as JSON, for other programs. Its schema
// is published by "zanger schema act".
//
// Read(Write(x)) is x for every expression, spans in the source apart.
package actjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
)

// Schema is the version of the form.
const Schema = 1

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 64 << 20

// maxDepth bounds how deep units may lie in each other.
const maxDepth = 64

// Act is an expression of a work.
type Act struct {
	Schema    int                           `json:"schema"`
	Work      act.WorkURI                   `json:"work"`
	Alias     string                        `json:"alias"`
	Kind      string                        `json:"kind,omitempty"`
	Country   string                        `json:"country"`
	Language  string                        `json:"language"`
	Date      act.Date                      `json:"date"`
	From      act.Date                      `json:"valid_from,omitzero"`
	Until     act.Date                      `json:"valid_until,omitzero"`
	Dated     string                        `json:"dated,omitempty"`
	Notice    string                        `json:"notice,omitempty"`
	Authority act.Authority                 `json:"authority"`
	Coverage  act.Coverage                  `json:"coverage"`
	Titles    map[string]string             `json:"titles"`
	Official  map[string]string             `json:"official,omitempty"`
	Headings  map[act.EID]map[string]string `json:"headings,omitempty"`
	Links     map[act.EID]string            `json:"links,omitempty"`
	WIDs      map[act.EID]act.EID           `json:"wids,omitempty"`
	Checked   map[act.EID]Check             `json:"checked,omitempty"`
	Events    []Event                       `json:"events,omitempty"`
	// Modifications are changes that an amending act made to this text.
	Modifications []Modification `json:"modifications,omitempty"`
	Preamble      []Block        `json:"preamble,omitempty"`
	Notes         []Note         `json:"notes,omitempty"`
	Body          []Provision    `json:"body"`
}

// Check says against what a provision was compared.
type Check struct {
	Against string   `json:"against"`
	Edition string   `json:"edition"`
	On      act.Date `json:"on"`
}

// Event is a fact in the life of the work.
type Event struct {
	Type      act.EventType `json:"type"`
	By        act.WorkURI   `json:"by"`
	Date      act.Date      `json:"date"`
	Published act.Date      `json:"published,omitzero"`
	Effect    act.Date      `json:"effect,omitzero"`
	Earliest  act.Date      `json:"earliest,omitzero"`
	Latest    act.Date      `json:"latest,omitzero"`
	Touches   []act.EID     `json:"touches,omitempty"`
	Note      string        `json:"note,omitempty"`
}

// Modification is textualMod of Akoma Ntoso 3.0: a change that an amending act made.
type Modification struct {
	Type   string      `json:"type"`
	By     act.WorkURI `json:"by,omitempty"`
	Source string      `json:"source,omitempty"`
	Unit   act.EID     `json:"unit,omitempty"`
	Old    string      `json:"old,omitempty"`
	New    string      `json:"new,omitempty"`
}

// Block is a paragraph, or a table with a line per row.
type Block struct {
	Text   string `json:"text"`
	Quoted bool   `json:"quoted,omitempty"`
	Table  bool   `json:"table,omitempty"`
}

// Note is an editorial note and where it stands.
type Note struct {
	Text  string `json:"text"`
	Place string `json:"place,omitempty"` // head or lead; else after the unit
}

// Provision is a unit of any level.
type Provision struct {
	Kind     act.Kind    `json:"kind"`
	EID      act.EID     `json:"eid"`
	WID      act.EID     `json:"wid"`
	Num      string      `json:"num,omitempty"`
	Heading  string      `json:"heading,omitempty"`
	Status   act.Status  `json:"status,omitempty"`
	Content  []Block     `json:"content,omitempty"`
	Children []Provision `json:"children,omitempty"`
	WrapUp   []Block     `json:"wrap_up,omitempty"`
	Notes    []Note      `json:"notes,omitempty"`
}

// Write returns x as JSON.
func Write(x *act.Expression) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(Of(x)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Of returns x in the form that is written.
func Of(x *act.Expression) Act {
	out := Act{Schema: Schema, Work: x.URI, Alias: x.Alias, Kind: x.Kind, Country: x.Country, Language: x.Lang, Date: x.Date,
		From: x.Valid.From, Until: x.Valid.Until, Dated: x.Dated, Notice: x.Notice, Authority: x.Authority, Coverage: x.Coverage,
		Titles: x.Titles, Official: x.Official, Headings: x.Headings, Links: x.Links, WIDs: x.WIDs,
		Preamble: blocksOf(x.Preamble), Notes: notesOf(x.Notes), Body: provisionsOf(x.Body)}
	if out.Body == nil {
		out.Body = []Provision{}
	}
	for e, c := range x.Checked {
		if out.Checked == nil {
			out.Checked = map[act.EID]Check{}
		}
		out.Checked[e] = Check(c)
	}
	for _, e := range x.Events {
		out.Events = append(out.Events, Event(e))
	}
	for _, m := range x.Modifications {
		out.Modifications = append(out.Modifications, Modification(m))
	}
	return out
}

func provisionsOf(ps []*act.Provision) []Provision {
	var out []Provision
	for _, p := range ps {
		out = append(out, Provision{Kind: p.Kind, EID: p.EID, WID: p.WID, Num: p.Num, Heading: p.Heading, Status: p.Status,
			Content: blocksOf(p.Content), WrapUp: blocksOf(p.WrapUp), Notes: notesOf(p.Notes), Children: provisionsOf(p.Children)})
	}
	return out
}

func blocksOf(bs []act.Block) []Block {
	var out []Block
	for _, b := range bs {
		out = append(out, Block{Text: b.Text, Quoted: b.Quoted, Table: b.Table})
	}
	return out
}

var placeNames = map[act.NotePlace]string{act.NoteHead: "head", act.NoteLead: "lead"}

func notesOf(ns []act.Note) []Note {
	var out []Note
	for _, n := range ns {
		out = append(out, Note{Text: n.Text, Place: placeNames[n.Place]})
	}
	return out
}

// Sniff reports whether src looks like an act as JSON.
func Sniff(src []byte) bool {
	head := bytes.TrimLeft(src[:min(len(src), 4096)], " \t\r\n\ufeff")
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"work"`)) && bytes.Contains(head, []byte(`"/akn/`))
}

// Read reads what Write wrote. Unknown keys are errors, so that nothing is lost
// unseen.
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	fail := func(msg string) (*act.Expression, []format.Finding, error) {
		return nil, nil, &format.SyntaxError{File: name, Msg: msg, Hint: "see the form with \"zanger schema act\""}
	}
	if len(src) > MaxSize {
		return fail(fmt.Sprintf("the file is too large: %d MiB, the most is %d", len(src)>>20, MaxSize>>20))
	}
	var in Act
	d := json.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return fail("no act as JSON: " + err.Error())
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fail("something stands behind the act")
	}
	x, err := in.expression()
	if err != nil {
		return fail(err.Error())
	}
	return x, nil, nil
}

// expression checks what every expression must say.
func (in Act) expression() (*act.Expression, error) {
	if in.Schema > Schema {
		return nil, fmt.Errorf("written by a newer zanger (schema %d, this one knows %d)", in.Schema, Schema)
	}
	if _, err := act.ParseWorkURI(string(in.Work)); err != nil {
		return nil, err
	}
	if err := lang.Check(in.Language); err != nil {
		return nil, err
	}
	switch {
	case in.Alias == "" || in.Country != in.Work.Country():
		return nil, errors.New("the act needs an alias, and the country of its work")
	case in.Date.IsZero():
		return nil, errors.New("the act needs a date on which the wording was in force")
	case !in.Authority.Known():
		return nil, fmt.Errorf("unknown authority %q", in.Authority)
	case in.Coverage != act.Whole && in.Coverage != act.Selected:
		return nil, fmt.Errorf("unknown coverage %q", in.Coverage)
	}
	x := &act.Expression{URI: in.Work, Alias: in.Alias, Kind: in.Kind, Country: in.Country, Lang: in.Language, Date: in.Date,
		Valid: act.Interval{From: in.From, Until: in.Until}, Dated: in.Dated, Notice: in.Notice, Authority: in.Authority,
		Coverage: in.Coverage, Titles: in.Titles, Official: in.Official, Headings: in.Headings, Links: in.Links, WIDs: in.WIDs,
		Preamble: blocks(in.Preamble), Notes: notes(in.Notes)}
	if x.Titles == nil {
		x.Titles = map[string]string{}
	}
	for e, c := range in.Checked {
		if x.Checked == nil {
			x.Checked = map[act.EID]act.Check{}
		}
		x.Checked[e] = act.Check(c)
	}
	for _, e := range in.Events {
		if !e.Type.Known() || e.By == "" || e.Date.IsZero() && e.Effect.IsZero() {
			return nil, errors.New("an event needs a known type, by, and date or effect")
		}
		x.Events = append(x.Events, act.Event(e))
	}
	for _, m := range in.Modifications {
		x.Modifications = append(x.Modifications, act.Modification(m))
	}
	var err error
	x.Body, err = provisions(in.Body, 0)
	return x, err
}

func provisions(ps []Provision, depth int) ([]*act.Provision, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("units lie more than %d deep", maxDepth)
	}
	var out []*act.Provision
	for _, p := range ps {
		if p.Kind.Abbr() == "" || p.EID == "" || p.WID == "" {
			return nil, fmt.Errorf("unit %q needs a known kind, an eid and a wid", p.EID)
		}
		if _, err := p.EID.Steps(); err != nil {
			return nil, err
		}
		kids, err := provisions(p.Children, depth+1)
		if err != nil {
			return nil, err
		}
		out = append(out, &act.Provision{Kind: p.Kind, EID: p.EID, WID: p.WID, Num: p.Num, Heading: p.Heading, Status: p.Status,
			Content: blocks(p.Content), WrapUp: blocks(p.WrapUp), Notes: notes(p.Notes), Children: kids})
	}
	return out, nil
}

func blocks(bs []Block) []act.Block {
	var out []act.Block
	for _, b := range bs {
		out = append(out, act.Block{Text: b.Text, Quoted: b.Quoted, Table: b.Table})
	}
	return out
}

func notes(ns []Note) []act.Note {
	var out []act.Note
	for _, n := range ns {
		place := act.NoteAfter
		for p, name := range placeNames {
			if name == n.Place {
				place = p
			}
		}
		out = append(out, act.Note{Text: n.Text, Place: place})
	}
	return out
}
