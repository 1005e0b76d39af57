package report

import (
	"slices"
	"strconv"

	"zanger/internal/document"
	"zanger/internal/evidence"
)

// Places: what in the document sets words of law bears a name, so that a written file
// can be searched for it and held against what was printed.

// namedPlace is such a stretch of the document.
type namedPlace struct {
	id  string
	use Use
	law []Found
}

// namePlace gives a name to a stretch that sets found law.
func (c *converter) namePlace(use Use, found []Found) string {
	id := "q" + strconv.Itoa(len(c.places)+1)
	c.places = append(c.places, namedPlace{id, use, found})
	return id
}

// evident names the words of inlines, of which each link cites one of found in turn.
func (c *converter) evident(in []document.Inline, found []Found) []document.Inline {
	for i, n := range in {
		link, ok := n.(document.Link)
		if !ok || len(found) == 0 {
			continue
		}
		in[i], found = withEvidence(link, c.namePlace(Cited, found[:1])), found[1:]
	}
	return in
}

func withEvidence(n document.Inline, id string) document.Inline {
	switch n := n.(type) {
	case document.Text:
		n.Evidence = id
		return n
	case document.Link:
		n.Inlines = slices.Clone(n.Inlines)
		for i := range n.Inlines {
			n.Inlines[i] = withEvidence(n.Inlines[i], id)
		}
		return n
	}
	return n
}

// evidentTables names the tables of a comparison.
func (c *converter) evidentTables(bs []document.Block, found []Found) {
	for i, b := range bs {
		if t, ok := b.(document.Table); ok {
			t.Evidence = c.namePlace(Compared, found)
			bs[i] = t
		}
	}
}

// placeUses are the uses of law as a record of evidence names them.
var placeUses = map[Use]string{Quoted: evidence.Quoted, Given: evidence.Given, Cited: evidence.Cited, Compared: evidence.Compared}

// evidence is the record of the law that the memo rests on and of the places that set
// it. What the library knows of later law is not in it.
func (c *converter) evidence() *evidence.Record {
	r := &evidence.Record{Title: c.front.Title, Lang: c.front.Lang, AsOf: c.front.AsOf}
	for i, p := range c.pins.list {
		l := evidence.Law{ID: "l" + strconv.Itoa(i+1), Work: p.work, Alias: p.found.Work.Alias, Lang: p.lang, Date: p.date, On: p.found.On,
			EID: p.eid, Authority: p.authority, Cited: p.found.Long, Lines: p.lines, Hash: p.hash}
		if p.found.Provision != nil {
			l.WID = p.found.Provision.WID
		}
		r.Laws = append(r.Laws, l)
	}
	byID := map[string]namedPlace{}
	for _, p := range c.places {
		byID[p.id] = p
	}
	for _, e := range c.doc.Evidence() {
		p := byID[e.ID]
		r.Places = append(r.Places, evidence.Place{ID: e.ID, Use: placeUses[p.use], Laws: c.lawIDs(p.law), Lines: e.Lines,
			Hash: evidence.Hash(e.Lines), Inline: e.Inline})
	}
	return r
}

// lawIDs are the IDs of law in the record.
func (c *converter) lawIDs(found []Found) []string {
	var out []string
	for _, f := range found {
		if i := slices.IndexFunc(c.pins.list, pinOf(f).same); i >= 0 {
			out = appendNew(out, "l"+strconv.Itoa(i+1))
		}
	}
	return out
}

// Words are the words of a provision with everything below it, or of a whole act, one
// line each, as the evidence of a memo has them.
func Words(f Found) []string {
	if f.Provision == nil {
		return linesOfAct(f.Expression)
	}
	return linesOf(f)
}
