package compare

import (
	"zanger/internal/act"
	"zanger/internal/compare/norm"
)

// SideSchema is the version of [SideBySide] as JSON.
const SideSchema = 1

// SideBySide is provisions of different acts, each with what it orders.
type SideBySide struct {
	Schema int `json:"schema"`
	// Topic is the concept asked for and its name; empty when provisions were named.
	Topic     string `json:"topic,omitempty"`
	TopicName string `json:"topic_name,omitempty"`
	// On is the day asked for, zero for the last known wordings.
	On      act.Date     `json:"on,omitzero"`
	Columns []SideColumn `json:"columns"`
	// Notes are what a reader must know of the whole, such as a country named twice.
	Notes []string `json:"notes,omitempty"`
}

// SideColumn is a provision of one act, or why there is none.
type SideColumn struct {
	// Asked is the reference or the country that the column answers.
	Asked string `json:"asked"`
	// Country is that of the act: an ISO code, or coe, eu, un.
	Country string `json:"country"`
	// On is the day asked for of this column, zero for the last known wording.
	On    act.Date `json:"on,omitzero"`
	Act   string   `json:"act,omitempty"`
	Title string   `json:"title,omitempty"`
	// Citation is in the custom of the act's country in the reader's language,
	// CitationThere in the country's own.
	Citation      string `json:"citation,omitempty"`
	CitationThere string `json:"citation_there,omitempty"`
	// Heading is in the reader's language where it is known, HeadingThere as the
	// act has it.
	Heading      string `json:"heading,omitempty"`
	HeadingThere string `json:"heading_there,omitempty"`
	Coverage     string `json:"coverage,omitempty"`
	// RepealedBy repealed the act, Later are acts that may have changed the provision
	// since.
	RepealedBy   act.WorkURI   `json:"repealed_by,omitempty"`
	RepealedFrom act.Date      `json:"repealed_from,omitzero"`
	Later        []act.WorkURI `json:"later,omitempty"`
	Texts        []SideText    `json:"texts"` // the official one first; none when missing
	// Missing says why there is no text: not-in-force, doubt, no-text, not-found.
	// Reason says it in words.
	Missing string `json:"missing,omitempty"`
	// Passing says that the heading does not name the topic: the provision only
	// mentions it.
	Passing bool   `json:"passing,omitempty"`
	Reason  string `json:"reason,omitempty"`
	// Assessed are the elements of the benchmark for which an assessment names the
	// provision.
	Assessed []string `json:"assessed,omitempty"`
	// Searched are the acts of the country in which a topic was looked for in vain.
	Searched []string `json:"searched,omitempty"`
}

// Why a column has no text.
const (
	NotInForce = "not-in-force"
	InDoubt    = "doubt"
	NoText     = "no-text"
	NotFound   = "not-found"
)

// SideText is the provision in one wording.
type SideText struct {
	// Ref is the machine citation.
	Ref       string        `json:"ref"`
	Language  string        `json:"language"`
	Authority act.Authority `json:"authority"`
	KnownAs   act.Date      `json:"known_as_of"`
	Checked   *SideCheck    `json:"checked"`
	Lines     []SideLine    `json:"lines"`
	// Text is the same as one text, in which the facts have their places.
	Text string `json:"text"`
	// Read says that there are rules for the language; Facts is what they found.
	Read  bool       `json:"read"`
	Facts []SideFact `json:"facts"`
}

// SideCheck says against what a provision was compared.
type SideCheck struct {
	Against string   `json:"against"`
	Edition string   `json:"edition"`
	On      act.Date `json:"on"`
}

// SideLine is a printed line.
type SideLine struct {
	EID   act.EID `json:"eid"`
	Depth int     `json:"depth"`
	Num   string  `json:"num,omitempty"`
	Text  string  `json:"text,omitempty"`
	Note  bool    `json:"note,omitempty"`
}

// SideFact is something that the text says, with the words it rests on: bytes Start
// to End of the text, in the unit EID.
type SideFact struct {
	Kind  norm.Kind `json:"kind"`
	Value string    `json:"value,omitempty"`
	Words string    `json:"words"`
	EID   act.EID   `json:"eid"`
	Start int       `json:"start"`
	End   int       `json:"end"`
}

// NewSideText reads a provision of x.
func NewSideText(x *act.Expression, p *act.Provision, ref string) SideText {
	t := SideText{Ref: ref, Language: x.Lang, Authority: x.Authority, KnownAs: x.Date, Lines: []SideLine{}, Facts: []SideFact{},
		Text: p.FullText(), Read: norm.Known(x.Lang)}
	if c, ok := x.CheckOf(p.EID); ok {
		t.Checked = &SideCheck{c.Against, c.Edition, c.On}
	}
	var ends []int // of the lines of law in Text
	var units []act.EID
	at := 0
	for _, l := range p.Lines() {
		t.Lines = append(t.Lines, SideLine{l.Provision.EID, l.Depth, l.Num, l.Text, l.Note})
		if l.Note {
			continue
		}
		at += len(l.Num) + len(l.Text) + 1
		if l.Num != "" && l.Text != "" {
			at++
		}
		ends, units = append(ends, at), append(units, l.Provision.EID)
	}
	for _, f := range norm.Read(x.Lang, t.Text) {
		fact := SideFact{Kind: f.Kind, Value: f.Value, Words: t.Text[f.Start:f.End], EID: p.EID, Start: f.Start, End: f.End}
		for i, end := range ends {
			if f.Start < end {
				fact.EID = units[i]
				break
			}
		}
		t.Facts = append(t.Facts, fact)
	}
	return t
}
