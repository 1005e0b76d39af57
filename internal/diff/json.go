package diff

import (
	"encoding/json"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Schema is the version of the JSON form of a result.
const Schema = 1

// MarshalJSON writes the result as [Data].
func (r *Result) MarshalJSON() ([]byte, error) { return json.Marshal(r.Data()) }

// Data is a result as plain data: both texts by name, counts, and every changed
// provision with its names, numbers, edits and the events that made the change.
// Unchanged provisions are only counted. Keys and entries have a fixed order.
type Data struct {
	Schema  int          `json:"schema"`
	Old     TextData     `json:"old"`
	New     TextData     `json:"new"`
	Changed bool         `json:"changed"`
	Counts  map[Kind]int `json:"counts"` // keys are sorted by encoding/json
	// Substantive, Editorial and Structural count the same changes by effect.
	Substantive int         `json:"substantive"`
	Editorial   int         `json:"editorial"`
	Structural  int         `json:"structural"`
	Headings    int         `json:"headings"`
	Title       []EditData  `json:"title,omitempty"`
	Preamble    []BlockData `json:"preamble,omitempty"`
	// Front are the events that changed title and preamble.
	Front   []EventData  `json:"front_attribution,omitempty"`
	Changes []ChangeData `json:"changes"`
}

// TextData names one of the texts.
type TextData struct {
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

// ChangeData is a changed provision.
type ChangeData struct {
	Kind   Kind    `json:"kind"`
	OldEID act.EID `json:"old_eid,omitempty"`
	NewEID act.EID `json:"new_eid,omitempty"`
	WID    act.EID `json:"wid,omitempty"`
	OldNum string  `json:"old_num,omitempty"`
	NewNum string  `json:"new_num,omitempty"`
	Lead   Lead    `json:"lead,omitempty"`
	Edited bool    `json:"edited"`
	// Effect is "substantive", "editorial", or "none" when only the place or number
	// changed; Why are the reasons.
	Effect         string         `json:"effect"`
	Why            []words.Reason `json:"why,omitempty"`
	HeadingChanged bool           `json:"heading_changed,omitempty"`
	Included       bool           `json:"included,omitempty"`
	Excluded       bool           `json:"excluded,omitempty"`
	// Group is the split or merger that the unit is part of.
	Group   *GroupData  `json:"group,omitempty"`
	Heading []EditData  `json:"heading,omitempty"`
	Text    []BlockData `json:"text,omitempty"`
	WrapUp  []BlockData `json:"wrap_up,omitempty"`
	Notes   []BlockData `json:"notes,omitempty"`
	// Attribution is empty, not absent, where no known event made the change.
	Attribution []EventData `json:"attribution"`
}

// GroupData is a split or a merger. Only the change of the one unit that was
// split, or that others were merged into, has the edits: its old text, or theirs,
// against the new.
type GroupData struct {
	Kind  Kind       `json:"kind"`
	Old   []act.EID  `json:"old"`
	New   []act.EID  `json:"new"`
	Edits []EditData `json:"edits,omitempty"`
}

// BlockData is a paragraph, or a table with its rows.
type BlockData struct {
	Old    *int       `json:"old,omitempty"`
	New    *int       `json:"new,omitempty"`
	Quoted bool       `json:"quoted,omitempty"`
	Edits  []EditData `json:"edits"`
	Rows   []RowData  `json:"rows,omitempty"`
}

// RowData is a row of a table.
type RowData struct {
	Old   *int       `json:"old,omitempty"`
	New   *int       `json:"new,omitempty"`
	Cells []CellData `json:"cells"`
}

// CellData is a cell of a row.
type CellData struct {
	Old   *int       `json:"old,omitempty"`
	New   *int       `json:"new,omitempty"`
	Edits []EditData `json:"edits"`
}

// EditData is a run of text, with what its change may do to the law.
type EditData struct {
	Op     string         `json:"op"` // equal, delete or insert
	Text   string         `json:"text"`
	Effect string         `json:"effect,omitempty"` // editorial or substantive
	Why    []words.Reason `json:"why,omitempty"`
}

// EventData is an event that made a change.
type EventData struct {
	Type   act.EventType `json:"type"`
	By     act.WorkURI   `json:"by"`
	Date   act.Date      `json:"date,omitzero"`
	Effect act.Date      `json:"effect,omitzero"`
}

// Data returns the result as plain data.
func (r *Result) Data() Data {
	out := Data{Schema: Schema, Old: textOf(r.Old), New: textOf(r.New), Counts: r.Counts, Headings: r.Headings}
	out.Changed = r.Changed()
	if words.Changed(r.Title) {
		out.Title = editsOf(r.Title)
	}
	if blocksChanged(r.Preamble) {
		out.Preamble = blocksOf(r.Preamble)
	}
	if out.Title != nil || out.Preamble != nil {
		out.Front = eventsOf(r.Front)
	}
	out.Changes = []ChangeData{}
	for _, c := range r.Changes {
		if c.Changed() || c.NotesChanged {
			d, v := changeOf(c)
			out.Changes = append(out.Changes, d)
			if c.countedApart() {
				out.count(v.Effect)
			}
		}
	}
	return out
}

func (d *Data) count(e words.Effect) {
	switch e {
	case words.Substantive:
		d.Substantive++
	case words.Editorial:
		d.Editorial++
	default:
		d.Structural++
	}
}

func textOf(x *act.Expression) TextData {
	if x == nil {
		return TextData{}
	}
	return TextData{x.URI, x.Alias, x.Lang, x.Date, x.Valid.From, x.Valid.Until, x.Dated, x.Authority, x.Coverage}
}

func changeOf(c *Change) (ChangeData, words.Verdict) {
	v := c.Verdict()
	out := ChangeData{
		Kind: c.Kind, OldEID: c.OldEID, NewEID: c.NewEID, WID: c.WID, OldNum: c.OldNum, NewNum: c.NewNum,
		Lead: c.Lead, Edited: c.Edited(), Effect: v.Effect.String(), Why: v.Reasons, HeadingChanged: c.HeadingChanged, Included: c.Included,
		Excluded: c.New != nil && c.New.Status == act.Excluded, Group: groupOf(c),
		Heading: editsOf(c.Heading), Text: blocksOf(c.Text), WrapUp: blocksOf(c.WrapUp),
		Attribution: eventsOf(c.Events),
	}
	if c.NotesChanged {
		out.Notes = blocksOf(c.Notes)
	}
	return out, v
}

func eventsOf(es []act.Event) []EventData {
	out := []EventData{}
	for _, e := range es {
		out = append(out, EventData{e.Type, e.By, e.Date, e.Effect})
	}
	return out
}

func groupOf(c *Change) *GroupData {
	if c.Group == nil {
		return nil
	}
	eids := func(ps []*act.Provision) []act.EID {
		out := make([]act.EID, len(ps))
		for i, p := range ps {
			out[i] = p.EID
		}
		return out
	}
	out := &GroupData{Kind: c.Group.Kind, Old: eids(c.Group.Olds), New: eids(c.Group.News)}
	if !c.Part() {
		out.Edits = editsOf(c.Group.Edits)
	}
	return out
}

// at is an index as data: absent when there is none.
func at(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

func blocksOf(bs []BlockEdit) []BlockData {
	var out []BlockData
	for _, b := range bs {
		d := BlockData{Old: at(b.Old), New: at(b.New), Quoted: b.NewQuoted || b.New < 0 && b.OldQuoted, Edits: editsOf(b.Edits)}
		for _, r := range b.Rows {
			row := RowData{Old: at(r.Old), New: at(r.New), Cells: []CellData{}}
			for _, c := range r.Cells {
				row.Cells = append(row.Cells, CellData{at(c.Old), at(c.New), editsOf(c.Edits)})
			}
			d.Rows = append(d.Rows, row)
		}
		out = append(out, d)
	}
	return out
}

func editsOf(edits []words.Edit) []EditData {
	out := make([]EditData, len(edits))
	for i, v := range words.Judge(edits) {
		out[i] = EditData{Op: edits[i].Kind.String(), Text: edits[i].Text}
		if v.Effect != words.NoEffect {
			out[i].Effect, out[i].Why = v.Effect.String(), v.Reasons
		}
	}
	return out
}
