package diff

import (
	"encoding/json"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Schema is the version of the JSON form of a result.
const Schema = 1

// MarshalJSON writes the result as data: both texts by name, counts, and every
// changed provision with its names, numbers, edits and the events that made the
// change. Unchanged provisions are only counted. Keys and entries have a fixed
// order.
func (r *Result) MarshalJSON() ([]byte, error) {
	out := resultJSON{Schema: Schema, Old: textOf(r.Old), New: textOf(r.New), Counts: r.Counts, Headings: r.Headings}
	out.Changed = r.Changed()
	if words.Changed(r.Title) {
		out.Title = editsOf(r.Title)
	}
	if blocksChanged(r.Preamble) {
		out.Preamble = blocksOf(r.Preamble)
	}
	out.Changes = []changeJSON{}
	for _, c := range r.Changes {
		if c.Changed() || c.NotesChanged {
			out.Changes = append(out.Changes, changeOf(c))
		}
	}
	return json.Marshal(out)
}

type resultJSON struct {
	Schema   int          `json:"schema"`
	Old      textJSON     `json:"old"`
	New      textJSON     `json:"new"`
	Changed  bool         `json:"changed"`
	Counts   map[Kind]int `json:"counts"` // keys are sorted by encoding/json
	Headings int          `json:"headings"`
	Title    []editJSON   `json:"title,omitempty"`
	Preamble []blockJSON  `json:"preamble,omitempty"`
	Changes  []changeJSON `json:"changes"`
}

type textJSON struct {
	Work      act.WorkURI   `json:"work,omitempty"`
	Alias     string        `json:"alias,omitempty"`
	Lang      string        `json:"lang,omitempty"`
	Date      act.Date      `json:"date,omitzero"`
	From      act.Date      `json:"from,omitzero"`
	Until     act.Date      `json:"until,omitzero"`
	Dated     string        `json:"dated,omitempty"`
	Authority act.Authority `json:"authority,omitempty"`
	Coverage  act.Coverage  `json:"coverage,omitempty"`
}

type changeJSON struct {
	Kind           Kind        `json:"kind"`
	OldEID         act.EID     `json:"old_eid,omitempty"`
	NewEID         act.EID     `json:"new_eid,omitempty"`
	WID            act.EID     `json:"wid,omitempty"`
	OldNum         string      `json:"old_num,omitempty"`
	NewNum         string      `json:"new_num,omitempty"`
	Lead           Lead        `json:"lead,omitempty"`
	Edited         bool        `json:"edited"`
	HeadingChanged bool        `json:"heading_changed,omitempty"`
	Included       bool        `json:"included,omitempty"`
	Excluded       bool        `json:"excluded,omitempty"`
	Heading        []editJSON  `json:"heading,omitempty"`
	Text           []blockJSON `json:"text,omitempty"`
	WrapUp         []blockJSON `json:"wrap_up,omitempty"`
	Notes          []blockJSON `json:"notes,omitempty"`
	// Attribution is empty, not absent, where no known event made the change.
	Attribution []eventJSON `json:"attribution"`
}

type blockJSON struct {
	Old    *int       `json:"old,omitempty"`
	New    *int       `json:"new,omitempty"`
	Quoted bool       `json:"quoted,omitempty"`
	Edits  []editJSON `json:"edits"`
}

type editJSON struct {
	Op   string `json:"op"`
	Text string `json:"text"`
}

type eventJSON struct {
	Type   act.EventType `json:"type"`
	By     act.WorkURI   `json:"by"`
	Date   act.Date      `json:"date,omitzero"`
	Effect act.Date      `json:"effect,omitzero"`
}

func textOf(x *act.Expression) textJSON {
	if x == nil {
		return textJSON{}
	}
	return textJSON{x.URI, x.Alias, x.Lang, x.Date, x.Valid.From, x.Valid.Until, x.Dated, x.Authority, x.Coverage}
}

func changeOf(c *Change) changeJSON {
	out := changeJSON{
		Kind: c.Kind, OldEID: c.OldEID, NewEID: c.NewEID, WID: c.WID, OldNum: c.OldNum, NewNum: c.NewNum,
		Lead: c.Lead, Edited: c.Edited(), HeadingChanged: c.HeadingChanged, Included: c.Included,
		Excluded: c.New != nil && c.New.Status == act.Excluded,
		Heading:  editsOf(c.Heading), Text: blocksOf(c.Text), WrapUp: blocksOf(c.WrapUp),
		Attribution: []eventJSON{},
	}
	if c.NotesChanged {
		out.Notes = blocksOf(c.Notes)
	}
	for _, e := range c.Events {
		out.Attribution = append(out.Attribution, eventJSON{e.Type, e.By, e.Date, e.Effect})
	}
	return out
}

func blocksOf(bs []BlockEdit) []blockJSON {
	var out []blockJSON
	for _, b := range bs {
		j := blockJSON{Quoted: b.NewQuoted || b.New < 0 && b.OldQuoted, Edits: editsOf(b.Edits)}
		if b.Old >= 0 {
			j.Old = &b.Old
		}
		if b.New >= 0 {
			j.New = &b.New
		}
		out = append(out, j)
	}
	return out
}

func editsOf(edits []words.Edit) []editJSON {
	out := make([]editJSON, len(edits))
	for i, e := range edits {
		out[i] = editJSON{e.Kind.String(), e.Text}
	}
	return out
}
