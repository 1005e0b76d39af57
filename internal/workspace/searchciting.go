package workspace

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/lang"
	"zanger/internal/search"
)

// maxCitedActs bounds the acts in which a citation in a query is looked up.
const maxCitedActs = 8

// cited returns the units that a query cites outright: by reference ("kz-sss#art_6"),
// or by a citation beside the number or title of an act, or with a filter for one
// act. A citation that fits no act named is left to the words.
func (w *Workspace) cited(ix *search.Index, query string, q search.Query, found *search.Result) []Place {
	if t, err := w.Resolve(query, q.On); err == nil {
		return t.Provisions
	}
	if !strings.ContainsFunc(query, func(r rune) bool { return r >= '0' && r <= '9' }) {
		return nil
	}
	acts := ix.ActsNamed(query)
	if len(acts) == 0 {
		acts = slices.Concat(q.Acts, actFilters(query))
	}
	if len(acts) == 0 {
		acts = w.titled(query, found)
	}
	var out []Place
	for _, alias := range acts[:min(len(acts), maxCitedActs)] {
		out = append(out, w.citedIn(alias, query, q.On)...)
	}
	return out
}

// actFilters are the values of act: in a query.
func actFilters(query string) []string {
	var out []string
	for f := range strings.FieldsSeq(query) {
		if v, ok := strings.CutPrefix(strings.ToLower(f), "act:"); ok {
			out = append(out, strings.Split(v, ",")...)
		}
	}
	return out
}

// titled returns the acts found whose title stands in the query.
func (w *Workspace) titled(query string, found *search.Result) []string {
	folded := " " + strings.Join(strings.Fields(lang.FoldLetters(strings.ToLower(query))), " ") + " "
	var out []string
	for _, h := range found.Hits {
		x, err := w.lib().Load(w.lib().Entry(h.Source))
		if err != nil || slices.Contains(out, h.Alias) {
			continue
		}
		for _, t := range x.Titles {
			if strings.Contains(folded, " "+lang.FoldLetters(strings.ToLower(t))+" ") {
				out = append(out, h.Alias)
				break
			}
		}
	}
	return out
}

// citedIn looks the citations of a query up in an act, in every custom of its
// country.
func (w *Workspace) citedIn(alias, query string, on act.Date) []Place {
	wk, err := w.work(alias)
	if err != nil {
		return nil
	}
	t, err := w.atTime(wk, cite.Ref{Alias: alias}, on)
	if err != nil {
		return nil
	}
	var out []Place
	for _, m := range cite.Scan(query, cite.Options{Country: wk.Country}) {
		for _, c := range m.Citations {
			if !c.Rooted() {
				continue
			}
			eids, err := t.resolve(c)
			if err != nil {
				continue
			}
			for _, e := range eids {
				if p, err := t.place(e); err == nil {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// putCited puts the units that a query cites before all others, on the first page.
func (v *viewer) putCited(res *Search, places []Place) {
	if res.From > 0 {
		return
	}
	var first []SearchHit
	for _, p := range places {
		x := p.Expression
		h := v.about(x, p.Provision.EID)
		h.Cited = true
		h.Heading = x.HeadingIn(p.Provision, v.lang)
		h.fillSnippet(v.hl.Snippet(p.Provision, x.Lang).Short(snippetRunes), p.Provision)
		h.Citation, h.Pinpoint = cite.Format(x, h.EID, v.lang, cite.Short), ref(x, h.EID)
		_, h.Checked = x.CheckOf(h.EID)
		same := func(o SearchHit) bool {
			return o.Act == h.Act && (h.EID == o.EID || strings.HasPrefix(string(h.EID), string(o.EID)+"__"))
		}
		if i := slices.IndexFunc(res.Hits, same); i >= 0 {
			o := res.Hits[i]
			h.Score, h.Matched, h.Fields, h.Concepts, h.Why = o.Score, o.Matched, o.Fields, o.Concepts, o.Why
			res.Hits = slices.Delete(res.Hits, i, i+1)
			res.Total--
		}
		first = append(first, h)
	}
	if len(first) == 0 {
		return
	}
	res.Hits = append(first, res.Hits...)
	res.Total += len(first)
}

// underStandard returns the provisions that bear on an element of the benchmark,
// by its id, or on an instrument, by its alias: those of the instruments it rests
// on, and those of national law that the assessments name.
func (w *Workspace) underStandard(value string) ([]search.UnitRef, bool) {
	set, err := w.standards()
	if err != nil {
		return nil, false
	}
	ids := map[string]bool{}
	var out []search.UnitRef
	add := func(r cite.Ref) { out = append(out, search.UnitRef{Alias: r.Alias, EID: r.EID}) }
	for _, e := range set.Elements() {
		wanted := strings.EqualFold(e.ID, value)
		for _, s := range e.Sources {
			wanted = wanted || strings.EqualFold(s.Ref.Alias, value)
		}
		if !wanted {
			continue
		}
		ids[e.ID] = true
		for _, s := range e.Sources {
			if strings.EqualFold(e.ID, value) || strings.EqualFold(s.Ref.Alias, value) {
				add(s.Ref)
			}
		}
	}
	for _, a := range set.Assessments {
		for id := range ids {
			for _, r := range a.Cells[id].Refs {
				add(r)
			}
		}
	}
	return out, len(ids) > 0
}
