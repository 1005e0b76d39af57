package akn

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
)

// meta writes the metadata in the order of the schema. FRBR, lifecycle and
// references are for other programs; our own reading takes proprietary.
func (w *writer) meta() {
	w.open("meta")
	w.identification()
	refs := w.lifecycle()
	w.analysis()
	w.references(refs)
	w.noteList()
	w.proprietary()
	w.close("meta")
}

func (w *writer) identification() {
	x := w.x
	work := string(x.URI)
	expr := work + "/" + lang3(x.Lang) + "@" + x.Date.String()
	w.open("identification", "source", "#zanger")
	w.frbr("FRBRWork", work, "/!main", "", workDate(x), func() {
		w.empty("FRBRcountry", "value", cmp.Or(x.Country, x.URI.Country(), "xx"))
		if n := x.URI.Number(); n != "" {
			w.empty("FRBRnumber", "value", n)
		}
		if t := x.Title(x.Lang); t != "" {
			w.empty("FRBRname", "value", t)
		}
	})
	w.frbr("FRBRExpression", expr, "/!main", "", day(x.Date), func() { w.empty("FRBRlanguage", "language", lang3(x.Lang)) })
	w.frbr("FRBRManifestation", expr, "/!main.xml", ".akn", day(x.Date), func() { w.empty("FRBRformat", "value", "application/akn+xml") })
	w.close("identification")
}

// frbr writes one FRBR level. The author of the work is whoever makes law there;
// that of a version is who made the file.
func (w *writer) frbr(level, iri, this, uri, date string, more func()) {
	w.open(level)
	w.empty("FRBRthis", "value", iri+this)
	w.empty("FRBRuri", "value", iri+uri)
	names := map[string]string{"FRBRWork": "adoption", "FRBRExpression": "version", "FRBRManifestation": "version"}
	w.empty("FRBRdate", "date", date, "name", names[level])
	if level == "FRBRWork" {
		w.empty("FRBRauthor", "href", "#legislator", "as", "#author")
	} else {
		w.empty("FRBRauthor", "href", "#zanger", "as", "#editor")
	}
	more()
	w.close(level)
}

// day returns a date for an attribute that must have one.
func day(d act.Date) string { return cmp.Or(d.String(), "0001-01-01") }

// workDate returns the date of the work: that of its IRI, else of its adoption.
func workDate(x *act.Expression) string {
	if d := x.URI.Date(); !d.IsZero() {
		return d.String()
	}
	for _, e := range x.Events {
		if e.Type == act.Enacted && !e.Date.IsZero() {
			return e.Date.String()
		}
	}
	f := strings.Split(string(x.URI), "/")
	if len(f) > 2 && len(f[len(f)-2]) == 4 {
		if d, err := act.ParseDate(f[len(f)-2] + "-01-01"); err == nil {
			return d.String()
		}
	}
	return day(x.Date)
}

// lifecycle writes the events that have a date and returns the acts they name.
func (w *writer) lifecycle() []act.WorkURI {
	var refs []act.WorkURI
	type row struct{ date, typ, what, source string }
	var rows []row
	for _, e := range w.x.Events {
		d, _ := e.Effective()
		if d.IsZero() {
			continue
		}
		source := "#zanger"
		if e.By != "" && e.By != w.x.URI {
			i := slices.Index(refs, e.By)
			if i < 0 {
				i, refs = len(refs), append(refs, e.By)
			}
			source = "#ref_" + strconv.Itoa(i+1)
		}
		rows = append(rows, row{d.String(), eventType(e), strings.ReplaceAll(string(e.Type), " ", "-"), source})
	}
	if len(rows) == 0 {
		return nil
	}
	w.open("lifecycle", "source", "#zanger")
	for i, r := range rows {
		w.empty("eventRef", "eId", fmt.Sprintf("event_%d", i+1), "date", r.date, "type", r.typ, "refersTo", "#"+r.what, "source", r.source)
	}
	w.close("lifecycle")
	return refs
}

// analysis writes the changes that an amending act made to the text. Old and new text
// stand in an element of our own, for the schema wants one of another namespace.
func (w *writer) analysis() {
	if len(w.x.Modifications) == 0 {
		return
	}
	w.open("analysis", "source", "#zanger")
	w.open("passiveModifications")
	for i, m := range w.x.Modifications {
		w.open("textualMod", "type", m.Type, "eId", fmt.Sprintf("pmod_%d", i+1))
		w.empty("source", "href", string(m.By)+"#"+m.Source)
		w.empty("destination", "href", "#"+string(m.Unit))
		for _, side := range [][2]string{{"old", m.Old}, {"new", m.New}} {
			if side[1] != "" {
				w.open(side[0])
				w.text("zanger:text", side[1])
				w.close(side[0])
			}
		}
		w.close("textualMod")
	}
	w.close("passiveModifications")
	w.close("analysis")
}

// eventType is the type that Akoma Ntoso has for an event; "repeal" is the end of
// the whole act.
func eventType(e act.Event) string {
	switch {
	case e.Type == act.Enacted:
		return "generation"
	case e.Type == act.Repealed && len(e.Touches) == 0:
		return "repeal"
	case e.Changes():
		return "amendment"
	}
	return ""
}

func (w *writer) references(refs []act.WorkURI) {
	w.open("references", "source", "#zanger")
	if w.x.URI != "" {
		w.empty("original", "eId", "original", "href", string(w.x.URI), "showAs", cmp.Or(w.x.Title(w.x.Lang), w.x.URI.ShortName()))
	}
	for i, u := range refs {
		w.empty("passiveRef", "eId", "ref_"+strconv.Itoa(i+1), "href", string(u), "showAs", cmp.Or(u.ShortName(), string(u)))
	}
	w.empty("TLCOrganization", "eId", "zanger", "href", "/akn/ontology/organization/zanger", "showAs", "zanger")
	for _, role := range []string{"legislator", "author", "editor"} {
		w.empty("TLCRole", "eId", role, "href", "/akn/ontology/role/"+role, "showAs", role)
	}
	seen := map[act.EventType]bool{}
	for _, e := range w.x.Events {
		if name := strings.ReplaceAll(string(e.Type), " ", "-"); !seen[e.Type] && name != "" {
			seen[e.Type] = true
			w.empty("TLCEvent", "eId", name, "href", "/akn/ontology/event/"+name, "showAs", string(e.Type))
		}
	}
	w.close("references")
}

// noteIDs names the notes of a unit in reading order and returns their names and
// references to them.
func (w *writer) noteIDs(notes []act.Note) (ids, refs string) {
	var list []string
	var b strings.Builder
	for range notes {
		w.notes++
		id := "note_" + strconv.Itoa(w.notes)
		list = append(list, id)
		b.WriteString(`<noteRef href="#` + id + `"/>`)
	}
	return strings.Join(list, " "), b.String()
}

// noteList writes the notes in the order in which noteIDs will name them.
func (w *writer) noteList() {
	list := slices.Clone(w.x.Notes)
	for p := range w.x.All() {
		list = append(list, p.Notes...)
	}
	if len(list) == 0 {
		return
	}
	places := map[act.NotePlace]string{act.NoteHead: "head", act.NoteLead: "lead", act.NoteAfter: "after"}
	w.open("notes", "source", "#zanger")
	for i, n := range list {
		w.open("note", "eId", "note_"+strconv.Itoa(i+1), "zanger:place", places[n.Place])
		w.text("p", n.Text)
		w.close("note")
	}
	w.close("notes")
}

// proprietary writes all that the expression says of itself.
func (w *writer) proprietary() {
	x := w.x
	w.open("proprietary", "source", "#zanger")
	w.empty("zanger:expression", "work", string(x.URI), "alias", x.Alias, "kind", x.Kind, "country", x.Country, "language", x.Lang,
		"date", x.Date.String(), "from", x.Valid.From.String(), "until", x.Valid.Until.String(), "dated", x.Dated,
		"authority", string(x.Authority), "coverage", string(x.Coverage), "notice", x.Notice)
	for _, l := range sorted(x.Titles) {
		w.text("zanger:title", x.Titles[l], "language", l)
	}
	for _, l := range sorted(x.Official) {
		w.text("zanger:official", x.Official[l], "language", l)
	}
	for _, e := range x.Events {
		w.event(e)
	}
	for _, e := range sorted(x.Checked) {
		c := x.Checked[e]
		w.empty("zanger:checked", "unit", string(e), "against", c.Against, "edition", c.Edition, "on", c.On.String())
	}
	for _, e := range sorted(x.WIDs) {
		w.empty("zanger:wid", "unit", string(e), "wid", string(x.WIDs[e]))
	}
	for _, e := range sorted(x.Headings) {
		for _, l := range sorted(x.Headings[e]) {
			w.text("zanger:heading", x.Headings[e][l], "unit", string(e), "language", l)
		}
	}
	for _, e := range sorted(x.Links) {
		w.empty("zanger:link", "unit", string(e), "href", x.Links[e])
	}
	w.close("proprietary")
}

func (w *writer) event(e act.Event) {
	touches := make([]string, len(e.Touches))
	for i, t := range e.Touches {
		touches[i] = string(t)
	}
	w.empty("zanger:event", "type", string(e.Type), "by", string(e.By), "date", e.Date.String(), "published", e.Published.String(),
		"effect", e.Effect.String(), "earliest", e.Earliest.String(), "latest", e.Latest.String(), "touches", strings.Join(touches, " "), "note", e.Note)
}

func sorted[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// checkEIDs refuses an expression with an eId given twice: the schema does, and
// no reference could tell the two apart.
func checkEIDs(x *act.Expression) error {
	seen := map[act.EID]bool{}
	for p := range x.All() {
		if p.EID != "" && seen[p.EID] {
			return fmt.Errorf("%s: the eId %q is given twice", x.Alias, string(p.EID))
		}
		seen[p.EID] = true
	}
	return nil
}
