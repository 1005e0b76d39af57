package workspace

import (
	"context"
	"errors"
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
	// Index names the state of the index that answered.
	Index string `json:"index"`
}

// SearchHit is a provision that was found.
type SearchHit struct {
	Rank     int     `json:"rank"`
	Act      string  `json:"act"`
	EID      act.EID `json:"eid"`
	Citation string  `json:"citation"`
	// Pinpoint is the unit of the snippet, as machine citation.
	Pinpoint   string        `json:"pinpoint"`
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
	Snippet    SearchSnippet `json:"snippet"`
	// Superseded says that the library has a later wording in which the query
	// was not found, or which lacks the provision.
	Superseded bool `json:"superseded,omitempty"`
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
	Lang       string // of citations and headings
	Acts       []string
	Countries  []string
	Langs      []string
	From, Size int
	All        bool // every version by itself
}

// snippetRunes is about how long a snippet is.
const snippetRunes = 240

// Search finds provisions. Whatever the query, there is an answer.
func (w *Workspace) Search(ctx context.Context, query string, o SearchOptions) (*Search, error) {
	ix, err := w.openIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer ix.Close()
	q := search.Query{Text: query, Lang: o.Lang, Acts: o.Acts, Countries: o.Countries, Langs: o.Langs,
		From: o.From, Size: o.Size, AllVersions: o.All}
	found, err := ix.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	res := &Search{Schema: SearchSchema, Query: query, Total: found.Total, From: found.From, Notes: found.Notes,
		Index: found.Generation, Hits: []SearchHit{}}
	hl := search.NewHighlighter(q)
	w.loadTexts(found.Hits)
	for i, h := range found.Hits {
		hit, err := w.hit(h, hl, o.Lang)
		if err != nil {
			return nil, err
		}
		hit.Rank = found.From + i + 1
		res.Hits = append(res.Hits, hit)
	}
	return res, nil
}

// loadTexts reads the texts of hits, several at once. What cannot be read is told
// when it is needed.
func (w *Workspace) loadTexts(hits []search.Hit) {
	var entries []*library.Entry
	for _, h := range hits {
		if e := w.lib.Entry(h.Source); e != nil && !slices.Contains(entries, e) {
			entries = append(entries, e)
		}
	}
	w.loadAll(entries)
}

// loadAll reads the texts of entries, several at once.
func (w *Workspace) loadAll(entries []*library.Entry) {
	load := func(e *library.Entry) error {
		_, err := w.lib.Load(e)
		return err
	}
	for range inOrder(runtime.GOMAXPROCS(0), entries, load) {
	}
}

// hit fills in from the library what the index does not hold.
func (w *Workspace) hit(h search.Hit, hl *search.Highlighter, lang string) (SearchHit, error) {
	e := w.lib.Entry(h.Source)
	if e == nil {
		return SearchHit{}, fmt.Errorf("the index names %q, which the library does not hold", h.Source)
	}
	x, err := w.lib.Load(e)
	if err != nil {
		return SearchHit{}, err
	}
	out := SearchHit{Act: h.Alias, EID: h.EID, Expression: ref(x, ""), Language: h.Lang, KnownAs: x.Date,
		Authority: x.Authority, Title: x.Title(lang), Score: h.Score, Matched: nonNil(h.Terms), Fields: nonNil(h.Fields),
		Concepts: nonNil(h.Concepts), Snippet: SearchSnippet{Marks: [][2]int{}}}
	out.Repealed, out.Superseded = w.standing(x)
	for _, o := range h.Others {
		if oe := w.lib.Entry(o.Source); oe != nil {
			out.Others = append(out.Others, fmt.Sprintf("%s:%s@%s#%s", oe.Alias, oe.Lang, oe.Date, o.EID))
		}
	}
	p := x.Find(h.EID)
	if p == nil {
		out.Citation, out.Pinpoint = x.Title(lang), ref(x, "")
		return out, nil
	}
	out.Heading = x.HeadingIn(p, lang)
	at := p.EID
	if !p.Kind.IsHead() { // a chapter is found by its heading; its articles are hits of their own
		at = out.fillSnippet(hl.Snippet(p, x.Lang).Short(snippetRunes), p)
	}
	out.Citation, out.Pinpoint = cite.Format(x, at, lang, cite.Short), ref(x, at)
	_, out.Checked = x.CheckOf(at)
	return out, nil
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
	wk, err := w.lib.Work(x.Alias)
	if err != nil {
		wk = &act.Work{Events: x.Events, Expressions: []*act.Expression{x}}
	}
	for _, y := range wk.Expressions {
		superseded = superseded || y.Lang == x.Lang && y.Coverage != act.Selected && y.Date.After(x.Date)
	}
	e, ok := wk.Repeal()
	if !ok {
		return nil, superseded
	}
	from, _ := e.Effective()
	return &ListRepeal{By: w.lib.AliasOf(e.By), Work: e.By, From: from}, superseded
}

// sources lists what the index is made of.
func (w *Workspace) sources() []search.Source {
	var out []search.Source
	for _, e := range w.lib.Entries() {
		out = append(out, search.Source{ID: e.ID, Hash: e.Hash, Load: func() (*act.Expression, error) { return w.lib.Load(e) }})
	}
	return out
}

func (w *Workspace) searchOptions() search.Options {
	return search.Options{Notify: func(format string, args ...any) { w.notify(fmt.Sprintf(format, args...)) }}
}

// openIndex opens the index, bringing it up to date first. A text that cannot be
// read is named and left out, so that the others can be searched.
func (w *Workspace) openIndex(ctx context.Context) (*search.Index, error) {
	sources := w.sources()
	for {
		ix, err := search.Open(ctx, w.indexDir(), sources, w.searchOptions())
		var bad *search.SourceError
		if !errors.As(err, &bad) {
			return ix, explainIndex(err)
		}
		w.notify(bad.Error() + "; it is not searched")
		n := len(sources)
		sources = slices.DeleteFunc(sources, func(s search.Source) bool { return s.ID == bad.ID })
		if len(sources) == n {
			return nil, err
		}
	}
}

func explainIndex(err error) error {
	var newer *search.NewerError
	if errors.As(err, &newer) {
		return hint(err, "use the newer zanger, or name another cache folder (XDG_CACHE_HOME, or --cache DIR)")
	}
	var locked *search.LockedError
	if errors.As(err, &locked) {
		return hint(err, "wait until it is done and try again")
	}
	return err
}
