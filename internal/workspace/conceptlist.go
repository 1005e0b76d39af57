package workspace

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/lang"
	"zanger/internal/search"
	"zanger/internal/thesaurus"
)

// ConceptSchema is the version of [ConceptList] and [ConceptShown] as JSON.
const ConceptSchema = 1

// ConceptList are the concepts of the thesaurus.
type ConceptList struct {
	Schema   int           `json:"schema"`
	Concepts []ConceptLine `json:"concepts"`
}

// ConceptLine is one of them.
type ConceptLine struct {
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Broader []string `json:"broader,omitempty"`
	// Unconfirmed says that the label is in another language than was asked for, since
	// no source confirms one in it.
	Unconfirmed bool `json:"unconfirmed,omitempty"`
	// Provisions counts those that speak of the concept.
	Provisions int `json:"provisions"`
}

// Concepts lists the concepts in the order of their labels.
func (w *Workspace) Concepts(ctx context.Context, reader string) (*ConceptList, error) {
	th, ix, done, err := w.thesaurusAndIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	out := &ConceptList{Schema: ConceptSchema, Concepts: []ConceptLine{}}
	for _, c := range th.Concepts() {
		out.Concepts = append(out.Concepts, ConceptLine{ID: c.ID, Label: c.Label(reader), Broader: c.Broader, Unconfirmed: c.Words[reader].Preferred == "", Provisions: ix.Tagged(c.ID)})
	}
	slices.SortStableFunc(out.Concepts, func(a, b ConceptLine) int {
		return strings.Compare(strings.ToLower(a.Label)+" "+a.ID, strings.ToLower(b.Label)+" "+b.ID)
	})
	return out, nil
}

func (w *Workspace) thesaurusAndIndex(ctx context.Context) (*thesaurus.Thesaurus, *search.Index, func(), error) {
	if w.corpus == nil {
		return nil, nil, nil, fmt.Errorf("there is no thesaurus here")
	}
	th, err := w.concepts()
	if err != nil {
		return nil, nil, nil, err
	}
	ix, done, err := w.openIndex(ctx)
	return th, ix, done, err
}

// ConceptShown is all that is known of a concept.
type ConceptShown struct {
	Schema int            `json:"schema"`
	ID     string         `json:"id"`
	Label  string         `json:"label"`
	Terms  []ConceptTerms `json:"terms"`
	// Definition and Note are by language; Note says what the concept does not cover.
	Definition map[string]string `json:"definition,omitempty"`
	Note       map[string]string `json:"note,omitempty"`
	Broader    []ConceptLink     `json:"broader"`
	Narrower   []ConceptLink     `json:"narrower"`
	Related    []ConceptLink     `json:"related"`
	// Shared are terms that another concept has too.
	Shared []string `json:"shared,omitempty"`
	// Total counts the provisions that speak of the concept, Provisions are the first.
	Total      int                `json:"total"`
	Provisions []ConceptProvision `json:"provisions"`
}

// ConceptTerms are the terms in one language. Uncertain ones no source confirms.
type ConceptTerms struct {
	Lang      string   `json:"lang"`
	Preferred string   `json:"preferred,omitempty"`
	Other     []string `json:"other,omitempty"`
	Uncertain []string `json:"uncertain,omitempty"`
}

// ConceptLink names another concept.
type ConceptLink struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

// ConceptProvision is a provision that speaks of a concept.
type ConceptProvision struct {
	Ref      string `json:"ref"`
	Act      string `json:"act"`
	Country  string `json:"country"`
	Citation string `json:"citation"`
	Heading  string `json:"heading,omitempty"`
	// InHeading says that its heading names the concept.
	InHeading bool `json:"in_heading,omitempty"`
}

// Concept shows a concept, named by its id or by one of its terms in any language, with
// the first size provisions that speak of it.
func (w *Workspace) Concept(ctx context.Context, name, reader string, size int) (*ConceptShown, error) {
	th, ix, done, err := w.thesaurusAndIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	c, near := th.Find(name)
	if c == nil {
		err := fmt.Errorf("there is no concept %q", name)
		if len(near) > 0 {
			return nil, hint(err, "the nearest is %s; \"zanger concepts\" lists all", strings.Join(near, ", "))
		}
		return nil, hint(err, "\"zanger concepts\" lists all")
	}
	links := func(ids []string) []ConceptLink {
		out := []ConceptLink{}
		for _, id := range ids {
			if o, ok := th.Concept(id); ok {
				out = append(out, ConceptLink{id, o.Label(reader)})
			}
		}
		return out
	}
	out := &ConceptShown{Schema: ConceptSchema, ID: c.ID, Label: c.Label(reader), Terms: []ConceptTerms{}, Definition: c.Definition, Note: c.Note,
		Broader: links(c.Broader), Narrower: links(c.Narrower), Related: links(c.Related), Shared: c.Shared, Provisions: []ConceptProvision{}}
	for _, code := range lang.Codes() {
		if t, ok := c.Words[code]; ok {
			out.Terms = append(out.Terms, ConceptTerms{code, t.Preferred, t.Other, t.Uncertain})
		}
	}
	found, err := ix.Search(ctx, search.Query{Text: c.Label(lang.English), WordsIn: lang.English, Lang: reader, Topics: []string{c.ID}, Size: size, Explain: true})
	if err != nil {
		return nil, err
	}
	out.Total = found.Total
	for _, h := range found.Hits {
		out.Provisions = append(out.Provisions, w.conceptProvision(h, c.ID, reader))
	}
	return out, nil
}

func (w *Workspace) conceptProvision(h search.Hit, id, reader string) ConceptProvision {
	r := cite.Ref{Alias: h.Alias, Lang: h.Lang, At: cite.OnDate, Date: hitDate(h.Date), EID: h.EID}
	p := ConceptProvision{Ref: r.String(), Act: h.Alias, Country: h.Country, Citation: string(h.EID), InHeading: headingNames(h, id)}
	if t, err := w.Resolve(p.Ref, act.Date{}); err == nil && len(t.Provisions) > 0 {
		x, q := t.Provisions[0].Expression, t.Provisions[0].Provision
		p.Act, p.Citation, p.Heading = x.Title(reader), cite.Format(x, q.EID, reader, cite.Short), x.HeadingIn(q, reader)
	}
	return p
}

// Turtle returns the thesaurus as SKOS in Turtle.
func (w *Workspace) Turtle() ([]byte, error) {
	if w.corpus == nil {
		return nil, fmt.Errorf("there is no thesaurus here")
	}
	th, err := w.concepts()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = th.WriteTurtle(&b)
	return b.Bytes(), err
}
