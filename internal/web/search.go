package web

import (
	"net/url"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"zanger/internal/workspace"
)

// Bounds of a search.
const (
	pageSize = 10
	maxQuery = 1000 // characters
	maxFrom  = 1000 // hits that can be paged through
	maxNamed = 6    // concepts named beside a hit
)

// filters are the facets that narrow a search, by their name in the address, in the
// index and on the page.
var filters = []struct{ field, facet, title string }{
	{"country", "country", "Country"},
	{"act", "act", "Act"},
	{"in", "lang", "Language of the text"},
	{"topic", "topic", "Topic"},
	{"level", "level", "Level"},
	{"authority", "authority", "Whose words"},
}

// searchData is the answer to a query, or the page before one.
type searchData struct {
	Asked  bool
	Q, At  string
	Like   string
	All    bool
	Res    *workspace.Search
	Hits   []hitRow
	Facets []facetRow
	Chosen []chosen
	Read   string // what the query was read as
	Next   string
	Prev   string
	Last   int
	Fault  []fault
	Wait   bool // the index is still being made
}

// indexPatience is how long whoever searches waits for the index before being told.
const indexPatience = 3 * time.Second

// ready waits for the index, but not so long that nothing is to be seen. What is wrong
// with it is found by the search itself.
func (v *visit) ready() bool {
	if v.ws.Ready() {
		return true
	}
	done := make(chan error, 1)
	go func() { done <- v.ws.Await(v.r.Context()) }()
	select {
	case <-done:
		return true
	case <-time.After(v.s.patience):
		return false
	}
}

type hitRow struct {
	workspace.SearchHit
	Href     string
	Concepts []string
	Why      []string
	InBasket bool
}

type facetRow struct {
	Title  string
	Values []facetValue
}

type facetValue struct {
	Name, Href string
	N          int
	On         bool
}

// chosen is a filter that is set, with the address that leaves it out.
type chosen struct{ Title, Name, Href string }

func (v *visit) search() error {
	d := searchData{Q: v.get("q"), At: v.get("at"), Like: v.get("like"), All: v.get("all") != ""}
	if utf8.RuneCountInString(d.Q) > maxQuery {
		return badRequest("The question is too long: the most is %d characters.", maxQuery)
	}
	o := v.searchOptions()
	d.Asked = d.Q != "" || d.Like != "" || len(v.chosen(nil)) > 0
	if d.Asked && !v.ready() {
		d.Wait = true
		v.w.Header().Set("Refresh", "2")
	} else if d.Asked {
		res, err := v.ws.Search(v.r.Context(), d.Q, o)
		if err != nil {
			if statusOf(err) != 422 && statusOf(err) != 404 {
				return err
			}
			d.Fault = v.faults(err)
		} else {
			v.fillSearch(&d, res)
		}
	}
	title := v.frame("Search")
	if d.Q != "" {
		title = v.titled(short(d.Q, 60) + " — " + phrase(v.lang, "Search"))
	}
	return v.show("search", title, d)
}

func (v *visit) searchOptions() workspace.SearchOptions {
	o := workspace.SearchOptions{Lang: v.lang, At: v.get("at"), Like: v.get("like"), Size: pageSize, From: min(v.number("from"), maxFrom),
		All: v.get("all") != "", Facets: true, Explain: v.get("why") != ""}
	o.Countries, o.Acts, o.Langs = v.getAll("country"), v.getAll("act"), v.getAll("in")
	o.Topics, o.Levels, o.Authorities = v.getAll("topic"), v.getAll("level"), v.getAll("authority")
	return o
}

func (v *visit) fillSearch(d *searchData, res *workspace.Search) {
	d.Res = res
	d.Chosen = v.chosen(res)
	basket := v.basket()
	for _, h := range res.Hits {
		row := hitRow{SearchHit: h, Href: refHref(h.Pinpoint), InBasket: slices.Contains(basket, h.Pinpoint)}
		for _, id := range h.Concepts[:min(len(h.Concepts), maxNamed)] {
			row.Concepts = append(row.Concepts, res.ConceptName(id))
		}
		if d.Like != "" {
			row.Matched = nil // the concepts of the provision, by their ids
		}
		d.Hits = append(d.Hits, row)
	}
	for i, id := range res.Concepts {
		if i == maxNamed {
			d.Read += ", …"
			break
		}
		if i > 0 {
			d.Read += ", "
		}
		d.Read += res.ConceptName(id)
	}
	for _, f := range filters {
		if row := v.facet(res, f.field, f.facet, f.title); len(row.Values) > 1 || len(row.Values) == 1 && row.Values[0].On {
			d.Facets = append(d.Facets, row)
		}
	}
	d.Last = res.From + len(res.Hits)
	if d.Last < res.Total && d.Last < maxFrom {
		d.Next = v.with("from", strconv.Itoa(d.Last))
	}
	if res.From > 0 {
		d.Prev = v.with("from", strconv.Itoa(max(0, res.From-pageSize)))
	}
}

// maxFacet is how many values of a facet are offered.
const maxFacet = 12

func (v *visit) facet(res *workspace.Search, field, name, title string) facetRow {
	row := facetRow{Title: title}
	on := v.getAll(field)
	for _, f := range res.Facets {
		if f.Name != name {
			continue
		}
		for _, c := range f.Values {
			set := slices.Contains(on, c.Value)
			if len(row.Values) >= maxFacet && !set {
				continue
			}
			row.Values = append(row.Values, facetValue{v.facetName(res, field, c.Value), v.toggled(field, c.Value), c.Count, set})
		}
	}
	return row
}

// facetName is what a value of a filter is called.
func (v *visit) facetName(res *workspace.Search, field, value string) string {
	switch field {
	case "country":
		return countryName(value, v.lang)
	case "in":
		return langName(value, v.lang)
	case "topic":
		if res != nil {
			return res.ConceptName(value)
		}
	case "act":
		return v.actName(res, value)
	case "level", "authority":
		return phrase(v.lang, value)
	}
	return value
}

// actName is the title of an act with its alias. In a library too large to be read
// for it, only the acts of the hits are named by their titles.
func (v *visit) actName(res *workspace.Search, alias string) string {
	title := ""
	if res != nil {
		if i := slices.IndexFunc(res.Hits, func(h workspace.SearchHit) bool { return h.Act == alias }); i >= 0 {
			title = res.Hits[i].Title
		}
	}
	if title == "" && len(v.ws.Library().Entries()) <= maxRead {
		title = v.ws.TitleOf(alias, v.lang)
	}
	if title == "" {
		return alias
	}
	return short(title, maxActName) + " (" + alias + ")"
}

// Bounds of the names of acts among the filters.
const (
	maxRead    = 500 // texts of a library whose titles are looked up
	maxActName = 48  // characters
)

// chosen lists the filters that are set.
func (v *visit) chosen(res *workspace.Search) []chosen {
	var out []chosen
	for _, f := range filters {
		for _, value := range v.getAll(f.field) {
			out = append(out, chosen{f.title, v.facetName(res, f.field, value), v.toggled(f.field, value)})
		}
	}
	return out
}

// with is the address of this page with another value of a field.
func (v *visit) with(field, value string) string {
	q := v.fields()
	q.Set(field, value)
	return v.r.URL.Path + "?" + q.Encode()
}

// toggled is the address of this page with a value of a field added, or left out
// when it is there, from the first hit.
func (v *visit) toggled(field, value string) string {
	q := v.fields()
	q.Del("from")
	if i := slices.Index(q[field], value); i >= 0 {
		q[field] = slices.Delete(slices.Clone(q[field]), i, i+1)
	} else {
		q.Add(field, value)
	}
	return v.r.URL.Path + "?" + q.Encode()
}

// fields are those of the address that matter, none empty.
func (v *visit) fields() url.Values {
	q := url.Values{}
	for name, values := range v.q {
		for _, s := range values {
			if s != "" && name != "part" && name != "lang" {
				q.Add(name, s)
			}
		}
	}
	return q
}
