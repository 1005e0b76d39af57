package compare

import "zanger/internal/act"

// Definitions are what different acts mean by a word.
type Definitions struct {
	Schema int    `json:"schema"`
	Term   string `json:"term"`
	// Topic is the concept that the word names, Words what was looked for in each
	// language.
	Topic   string              `json:"topic,omitempty"`
	Words   map[string][]string `json:"words"`
	Entries []DefinitionEntry   `json:"entries"`
	// Searched counts the acts that were read, Unread the languages without rules.
	Searched int      `json:"searched"`
	Unread   []string `json:"unread,omitempty"`
	// Difference is between two of the entries, word by word.
	Difference *DefinitionDifference `json:"difference,omitempty"`
}

// DefinitionEntry is a definition in an act.
type DefinitionEntry struct {
	Act           string        `json:"act"`
	Country       string        `json:"country"`
	Title         string        `json:"title"`
	Ref           string        `json:"ref"`
	Citation      string        `json:"citation"`
	CitationThere string        `json:"citation_there"`
	Language      string        `json:"language"`
	Authority     act.Authority `json:"authority"`
	KnownAs       act.Date      `json:"known_as_of"`
	Checked       *SideCheck    `json:"checked"`
	RepealedBy    act.WorkURI   `json:"repealed_by,omitempty"`
	RepealedFrom  act.Date      `json:"repealed_from,omitzero"`
	// Term is the word as the act has it; Exact says that it is the word asked for
	// and no longer name made with it.
	Term  string `json:"term"`
	Exact bool   `json:"exact"`
	// Text is the whole definition, Body the byte at which the meaning begins.
	Text string `json:"text"`
	Body int    `json:"body"`
}

// Meaning is the text behind the word.
func (e DefinitionEntry) Meaning() string { return e.Text[e.Body:] }

// DefinitionDifference is what turns one meaning into another, both in one language.
type DefinitionDifference struct {
	Old   string           `json:"old"`
	New   string           `json:"new"`
	Edits []DefinitionEdit `json:"edits"`
}

// DefinitionEdit is a run of words: equal, delete or insert.
type DefinitionEdit struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}
