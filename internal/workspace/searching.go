package workspace

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/library"
	"zanger/internal/search"
)

// SearchSchema is the version of [Search] as JSON.
const SearchSchema = 1

// Search is the answer to a query.
type Search struct {
	Schema int         `json:"schema"`
	Query  string      `json:"query"`
	Total  int         `json:"total"`
	From   int         `json:"from"`
	Hits   []SearchHit `json:"hits"`
	Notes  []string    `json:"notes,omitempty"`
	// Language is the one the words were taken to be in, Concepts those that they
	// were read as.
	Language string   `json:"language,omitempty"`
	Concepts []string `json:"concepts,omitempty"`
	// Like is the provision whose like was looked for, as machine citation.
	Like string `json:"like,omitempty"`
	// On is the day whose law was asked for.
	On     *act.Date      `json:"on,omitempty"`
	Facets []search.Facet `json:"facets,omitempty"`
	// Index names the state of the index that answered.
	Index string `json:"index"`

	labels map[string]string // of the concepts named, by id
}

// ConceptName is the name of a concept that the answer speaks of, in the language of
// the reader.
func (res *Search) ConceptName(id string) string { return cmp.Or(res.labels[id], id) }

// SearchHit is a provision that was found.
type SearchHit struct {
	Rank     int     `json:"rank"`
	Act      string  `json:"act"`
	Country  string  `json:"country"`
	EID      act.EID `json:"eid"`
	Citation string  `json:"citation"`
	// Pinpoint is the unit of the snippet, as machine citation.
	Pinpoint string `json:"pinpoint"`
	// Also are further units of the same provision that answer, by citation.
	Also       []string      `json:"also,omitempty"`
	Expression string        `json:"expression"`
	Language   string        `json:"language"`
	KnownAs    act.Date      `json:"known_as_of"`
	Authority  act.Authority `json:"authority"`
	Checked    bool          `json:"checked"`
	Repealed   *ListRepeal   `json:"repealed,omitempty"`
	Title      string        `json:"title"`
	Heading    string        `json:"heading"`
	Score      float64       `json:"score"`
	Matched    []string      `json:"matched"`
	Fields     []string      `json:"fields"`
	Concepts   []string      `json:"concepts"`
	// Why says what each word and concept gave, when asked for.
	Why     []search.Reason `json:"why,omitempty"`
	Snippet SearchSnippet   `json:"snippet"`
	// Cited says that the query is a citation of this very unit.
	Cited bool `json:"cited,omitempty"`
	// Amending says that the act amends others of the library.
	Amending bool `json:"amending,omitempty"`
	// Superseded says that the library has a later wording in which the query
	// was not found, or which lacks the provision.
	Superseded bool `json:"superseded,omitempty"`
	// Doubt says why this may not be the wording of the day asked for.
	Doubt string `json:"doubt,omitempty"`
	// Others are further wordings of the provision that matched.
	Others []string `json:"others,omitempty"`
}

// SearchSnippet is the line that answers best; Marks are byte ranges in Text.
type SearchSnippet struct {
	Num   string   `json:"num,omitempty"`
	Text  string   `json:"text"`
	Marks [][2]int `json:"marks"`
}

// SearchOptions tune a search. The zero value is good.
type SearchOptions struct {
	Lang string // of citations and headings
	// WordsIn is the language of the query; "" is found out.
	WordsIn                                             string
	Acts, Countries, Langs, Topics, Levels, Authorities []string
	// At keeps to the law in force on a day, such as 2016-01-01; "" is no matter when.
	At string
	// Like is a reference to a provision whose like in other acts is looked for.
	Like            string
	From, Size      int
	All             bool // every version by itself
	Facets, Explain bool
	WordsOnly       bool // without concepts
}

// Bounds of what is shown of a hit.
const (
	snippetRunes = 240 // about
	maxPoints    = 5   // further units of one provision
)

// Search finds provisions. Whatever the query, there is an answer; the error is
// that of the index, or of a provision in o.Like that cannot be found.
func (w *Workspace) Search(ctx context.Context, query string, o SearchOptions) (*Search, error) {
	ix, done, err := w.openIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return w.searchIn(ctx, ix, query, o)
}

func (w *Workspace) searchIn(ctx context.Context, ix *search.Index, query string, o SearchOptions) (*Search, error) {
	var day act.Date
	if o.At != "" {
		var err error
		if day, err = act.ParseDate(o.At); err != nil {
			return nil, hint(fmt.Errorf("%q is no day", o.At), "write it as 2016-01-01")
		}
	}
	q := search.Query{Text: query, Lang: o.Lang, WordsIn: o.WordsIn, Acts: o.Acts, Countries: o.Countries, Langs: o.Langs,
		Topics: o.Topics, Levels: o.Levels, Authorities: o.Authorities, On: day, Standard: w.underStandard,
		From: o.From, Size: o.Size, AllVersions: o.All, WordsOnly: o.WordsOnly, Facets: o.Facets, Explain: o.Explain}
	res := &Search{Schema: SearchSchema, Query: query, Hits: []SearchHit{}}
	if o.Like != "" {
		if err := w.likeOf(o, &q, res); err != nil {
			return nil, err
		}
	}
	found, err := ix.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	res.Total, res.From, res.Notes, res.Index = found.Total, found.From, found.Notes, found.Generation
	res.Language, res.Concepts, res.Facets = found.Lang, found.Concepts, found.Facets
	if day = ix.Day(q); !day.IsZero() {
		res.On = &day
	}
	v := &viewer{w: w, hl: ix.Highlighter(q, found), lang: o.Lang, on: res.On, like: q.Like != nil}
	w.loadTexts(found.Hits)
	if err := v.fill(res, found); err != nil {
		return nil, err
	}
	if q.Like == nil {
		v.putCited(res, w.cited(ix, query, q, found))
	}
	res.labels = map[string]string{}
	for _, f := range res.Facets {
		for _, c := range f.Values {
			if f.Name == "topic" {
				res.labels[c.Value] = ix.Label(c.Value, o.Lang)
			}
		}
	}
	for i := range res.Hits {
		res.Hits[i].Rank = res.From + i + 1
		for _, id := range slices.Concat(res.Concepts, res.Hits[i].Concepts) {
			res.labels[id] = ix.Label(id, o.Lang)
		}
	}
	return res, nil
}

// loadTexts reads the texts of hits, several at once. What cannot be read is told
// when it is needed.
func (w *Workspace) loadTexts(hits []search.Hit) {
	var entries []*library.Entry
	for _, h := range hits {
		if e := w.lib().Entry(h.Source); e != nil && !slices.Contains(entries, e) {
			entries = append(entries, e)
		}
	}
	w.loadAll(entries)
}

// loadAll reads the texts of entries, several at once.
func (w *Workspace) loadAll(entries []*library.Entry) {
	load := func(e *library.Entry) error {
		_, err := w.lib().Load(e)
		return err
	}
	for range inOrder(runtime.GOMAXPROCS(0), entries, load) {
	}
}

// likeOf sets q to look for the like of the provision that o names.
func (w *Workspace) likeOf(o SearchOptions, q *search.Query, res *Search) error {
	t, err := w.Resolve(o.Like, q.On)
	if err != nil {
		return err
	}
	if len(t.Provisions) == 0 {
		return hint(fmt.Errorf("%q names a whole act", o.Like), "name a provision: kz-sss \"Article 13\"")
	}
	p := t.Provisions[0]
	q.Like = &search.Like{Work: string(t.Work.URI), Expression: p.Expression, Provision: p.Provision}
	res.Like = ref(p.Expression, p.Provision.EID)
	return nil
}

// viewer fills in from the library what the index does not hold.
type viewer struct {
	w    *Workspace
	hl   *search.Highlighter
	lang string
	on   *act.Date
	like bool
}

func (v *viewer) fill(res *Search, found *search.Result) error {
	for _, h := range found.Hits {
		hit, err := v.hit(h)
		if err != nil {
			return err
		}
		res.Hits = append(res.Hits, hit)
	}
	return nil
}

func (v *viewer) hit(h search.Hit) (SearchHit, error) {
	w := v.w
	e := w.lib().Entry(h.Source)
	if e == nil {
		return SearchHit{}, fmt.Errorf("the index names %q, which the library does not hold", h.Source)
	}
	x, err := w.lib().Load(e)
	if err != nil {
		return SearchHit{}, err
	}
	out := v.about(x, h.EID)
	out.Score, out.Matched, out.Fields, out.Concepts = h.Score, nonNil(h.Terms), nonNil(h.Fields), nonNil(h.Concepts)
	out.Why, out.Amending = h.Why, h.Amending
	for _, o := range h.Others {
		if oe := w.lib().Entry(o.Source); oe != nil {
			out.Others = append(out.Others, fmt.Sprintf("%s:%s@%s#%s", oe.Alias, oe.Lang, oe.Date, o.EID))
		}
	}
	p := x.Find(h.EID)
	if p == nil {
		out.Citation, out.Pinpoint = x.Title(v.lang), ref(x, "")
		return out, nil
	}
	out.Heading = x.HeadingIn(p, v.lang)
	at := p.EID
	if !p.Kind.IsHead() { // a chapter is found by its heading; its articles are hits of their own
		at = out.fillSnippet(v.hl.Snippet(p, x.Lang).Short(snippetRunes), p)
		v.addPoints(&out, x, p, at)
	}
	out.Citation, out.Pinpoint = cite.Format(x, at, v.lang, cite.Short), ref(x, at)
	_, out.Checked = x.CheckOf(at)
	return out, nil
}

// about is what a hit says of the wording it stands in.
func (v *viewer) about(x *act.Expression, e act.EID) SearchHit {
	out := SearchHit{Act: x.Alias, Country: x.Country, EID: e, Expression: ref(x, ""), Language: x.Lang, KnownAs: x.Date,
		Authority: x.Authority, Title: x.Title(v.lang), Matched: []string{}, Fields: []string{}, Concepts: []string{},
		Snippet: SearchSnippet{Marks: [][2]int{}}}
	out.Repealed, out.Superseded = v.w.standing(x)
	if v.on != nil {
		out.Superseded = false // an earlier day was asked for
		out.Doubt = v.w.doubt(x, e, *v.on)
	}
	return out
}

// addPoints lists the units of p beside that of the snippet that answer too.
func (v *viewer) addPoints(h *SearchHit, x *act.Expression, p *act.Provision, at act.EID) {
	if v.like {
		return
	}
	for _, pt := range v.hl.Points(p, x.Lang, maxPoints+1) {
		if pt.EID != at && pt.EID != p.EID && len(h.Also) < maxPoints {
			h.Also = append(h.Also, cite.Format(x, pt.EID, v.lang, cite.Short))
		}
	}
}

// doubt says why a provision of x may have read otherwise on a day, "" if it
// certainly did not.
func (w *Workspace) doubt(x *act.Expression, e act.EID, on act.Date) string {
	wk, err := w.lib().Work(x.Alias)
	if err != nil {
		return err.Error()
	}
	m, err := wk.At(on, x.Lang)
	if err != nil {
		return err.Error()
	}
	if x.Find(e) == nil {
		return ""
	}
	if _, _, err := m.Provision(e); err != nil {
		return err.Error()
	}
	return ""
}

// fillSnippet puts in the line that answers best and returns the unit to cite:
// that of the line, or p itself when only its heading or title matched.
func (h *SearchHit) fillSnippet(s search.Snippet, p *act.Provision) act.EID {
	h.Snippet.Num, h.Snippet.Text = s.Num, s.Text
	for _, r := range s.Ranges {
		h.Snippet.Marks = append(h.Snippet.Marks, [2]int{r.Start, r.End})
	}
	if len(s.Ranges) == 0 {
		return p.EID
	}
	return s.EID
}

// ref is the machine citation of a wording and a unit in it.
func ref(x *act.Expression, e act.EID) string {
	s := fmt.Sprintf("%s:%s@%s", x.Alias, x.Lang, x.Date)
	if e != "" {
		s += "#" + string(e)
	}
	return s
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// standing tells of the repeal of the act that x is a wording of, from what any of
// its texts knows, and whether there is a later wording in its language.
func (w *Workspace) standing(x *act.Expression) (r *ListRepeal, superseded bool) {
	wk, later := w.briefly(x)
	if wk == nil {
		var err error
		if wk, err = w.lib().Work(x.Alias); err != nil {
			wk = &act.Work{Events: x.Events, Expressions: []*act.Expression{x}}
		}
	}
	superseded = later
	for _, y := range wk.Expressions {
		superseded = superseded || y.Lang == x.Lang && y.Coverage != act.Selected && y.Date.After(x.Date)
	}
	e, ok := wk.Repeal()
	if !ok {
		return nil, superseded
	}
	from, _ := e.Effective()
	return &ListRepeal{By: w.lib().AliasOf(e.By), Work: e.By, From: from}, superseded
}

// briefly is what x alone tells of its act, where the other wordings need not be
// read for it: they are of the corpus, and record no repeal that x does not. later
// says that one of them is a later whole wording in its language. Otherwise nil.
func (w *Workspace) briefly(x *act.Expression) (wk *act.Work, later bool) {
	wk = &act.Work{Events: x.Events, Expressions: []*act.Expression{x}}
	_, told := wk.Repeal()
	for _, e := range w.lib().Entries() {
		if e.Alias != x.Alias {
			continue
		}
		selected, repeal, known := e.Standing()
		if !known || repeal && !told {
			return nil, false
		}
		later = later || e.Lang == x.Lang && !selected && e.Date.After(x.Date)
	}
	return wk, later
}
