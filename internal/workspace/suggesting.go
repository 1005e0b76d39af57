package workspace

import (
	"context"
	"math"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/search"
	"zanger/internal/standards"
	"zanger/internal/view"
)

// Suggestions are provisions that the search finds and the assessments do not know.
type Suggestions struct {
	Schema      int                  `json:"schema"`
	Standard    string               `json:"standard,omitempty"`
	Columns     []string             `json:"columns"`
	Suggestions []SuggestedProvision `json:"suggestions"`

	list []compare.Suggestion
	set  *standards.Set
	m    *compare.Matrix
}

// SuggestedProvision is one of them.
type SuggestedProvision struct {
	Element string `json:"element"`
	Column  string `json:"column"`
	// Finding is what the assessment says of the element: it stands.
	Finding  standards.Finding `json:"finding"`
	Ref      string            `json:"ref"`
	Citation string            `json:"citation"`
	Heading  string            `json:"heading,omitempty"`
	Score    float64           `json:"score"`
	Concepts []string          `json:"concepts"`
	Words    []string          `json:"words"`
	Like     string            `json:"like,omitempty"`
	// NotRead says that the act was not read for the assessment.
	NotRead bool `json:"not_read,omitempty"`
}

// Suggest looks for provisions that speak of the elements of a matrix and that its
// cells do not name. No cell is changed.
func (w *Workspace) Suggest(ctx context.Context, o MatrixOptions, lang string) (*Suggestions, error) {
	m, err := w.Matrix(o)
	if err != nil {
		return nil, err
	}
	ix, done, err := w.openIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	list, err := compare.Suggest(m.Matrix, w.newFinder(ctx, ix, m.set))
	if err != nil {
		return nil, err
	}
	out := &Suggestions{Schema: CompareSchema, Standard: m.Matrix.Instrument, Columns: []string{}, Suggestions: []SuggestedProvision{}, list: list, set: m.set, m: m.Matrix}
	for _, c := range m.Matrix.Columns {
		out.Columns = append(out.Columns, c.String())
	}
	for _, s := range list {
		p := SuggestedProvision{Element: s.Element.ID, Column: s.Column.String(), Finding: s.Cell.Finding, Ref: s.Candidate.Ref, Score: s.Candidate.Score,
			Concepts: nonNil(s.Candidate.Concepts), Words: nonNil(s.Candidate.Words), Like: s.Candidate.Like, NotRead: s.NotRead}
		if x, q := w.proposed(s.Candidate); q != nil {
			p.Citation, p.Heading = cite.Format(x, q.EID, lang, cite.Short), x.HeadingIn(q, lang)
		}
		out.Suggestions = append(out.Suggestions, p)
	}
	return out, nil
}

// proposed returns the provision of a candidate and its wording.
func (w *Workspace) proposed(c compare.Candidate) (*act.Expression, *act.Provision) {
	t, err := w.Resolve(c.Ref, act.Date{})
	if err != nil || len(t.Provisions) == 0 {
		return nil, nil
	}
	return t.Provisions[0].Expression, t.Provisions[0].Provision
}

// elementFinder looks for elements in the index, by their names and by the
// provisions that they rest on.
type elementFinder struct {
	w   *Workspace
	ctx context.Context
	ix  *search.Index
	set *standards.Set
	// like are hits that are like a source of an element, by source and column.
	like map[string][]search.Hit
	// kept are the answers of before from the same index, nil where none are kept.
	kept *keptCandidates
}

// Bounds of what is taken for an answer: a provision comes among the first by the
// name of the element, and among the first of those like one of its sources. Of an act
// that was read for the assessment it must speak of a fair share of what tells the
// element from others, or come among the very first. They were set on judged
// suggestions: see testdata/suggestions.tsv.
const (
	firstByName  = 8
	firstByLike  = 8
	veryFirst    = 2
	leastTerms   = 2
	leastTelling = 0.5
	maxPerCell   = 3
)

// Find implements [compare.Finder].
func (f *elementFinder) Find(e standards.Element, c compare.MatrixColumn) ([]compare.Candidate, error) {
	if f.kept == nil {
		return f.find(e, c)
	}
	return f.kept.get(candidateKey{e.ID, c.String(), columnDay(c)}, func() ([]compare.Candidate, error) { return f.find(e, c) })
}

func (f *elementFinder) find(e standards.Element, c compare.MatrixColumn) ([]compare.Candidate, error) {
	acts := f.actsOf(c)
	if len(acts) == 0 {
		return nil, nil
	}
	q := search.Query{Text: e.Name["en"], Lang: "en", WordsIn: "en", Acts: acts, On: columnDay(c), Size: 12}
	byName, err := f.ix.Search(f.ctx, q)
	if err != nil {
		return nil, err
	}
	var out []compare.Candidate
	for i, h := range byName.Hits {
		if len(out) == maxPerCell || i >= firstByName {
			break
		}
		speaks := f.concepts(h, e)
		if h.Amending || h.EID == search.PreambleEID || len(h.Terms) < leastTerms || len(speaks) < f.leastConcepts(h) || f.beside(h, e) {
			continue
		}
		like, err := f.likeSource(h, e, c, acts)
		if err != nil {
			return nil, err
		}
		if like.source == "" || !f.tells(h, e, c, i, like.rank) || knownBefore(e, c, byName.Hits[:i], like.before) {
			continue
		}
		out = append(out, compare.Candidate{Alias: h.Alias, EID: h.EID, WID: h.WID, Ref: f.ref(h), Score: round2(h.Score / byName.Hits[0].Score), Share: f.share(h, e),
			Concepts: speaks, Words: h.Terms, Like: like.source})
	}
	return out, nil
}

// tells reports whether a hit of this rank says enough of an element.
func (f *elementFinder) tells(h search.Hit, e standards.Element, c compare.MatrixColumn, byName, byLike int) bool {
	if !slices.Contains(c.Assessment.Read, h.Alias) || byName < veryFirst && byLike < veryFirst {
		return true
	}
	return f.share(h, e) >= leastTelling
}

// share is how much of what tells an element from others a hit speaks of, the rarer
// concepts counting more: 0 to 1.
func (f *elementFinder) share(h search.Hit, e standards.Element) float64 {
	var said, all float64
	for _, id := range e.Concepts {
		w := math.Log1p(float64(f.ix.Documents()) / float64(1+f.ix.Tagged(id)))
		all += w
		if slices.Contains(h.Concepts, id) {
			said += w
		}
	}
	if all == 0 {
		return 0
	}
	return said / all
}

// knownBefore reports whether whoever assessed the element named a provision that comes
// before by its name and by likeness, and found that it does not say all: then they
// have read what is found here.
func knownBefore(e standards.Element, c compare.MatrixColumn, byName, byLike []search.Hit) bool {
	cell := c.Assessment.Cell(e.ID)
	if cell.Finding == standards.Contains {
		return false
	}
	named := func(hits []search.Hit) bool {
		return slices.ContainsFunc(hits, func(h search.Hit) bool {
			return slices.ContainsFunc(cell.Refs, func(r cite.Ref) bool {
				return r.Alias == h.Alias && (r.EID.Root() == h.EID.Root() || r.EID.Root() == h.WID.Root())
			})
		})
	}
	return named(byName) && named(byLike)
}

// leastConcepts is how many concepts of an element a hit must speak of: one is
// enough in a heading of an act that someone read for an assessment.
func (f *elementFinder) leastConcepts(h search.Hit) int {
	read := slices.ContainsFunc(f.set.Assessments, func(a *standards.Assessment) bool { return slices.Contains(a.Read, h.Alias) })
	if read && slices.Contains(h.Fields, "heading") {
		return 1
	}
	return 2
}

func round2(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

func (f *elementFinder) ref(h search.Hit) string {
	return cite.Ref{Alias: h.Alias, Lang: h.Lang, At: cite.OnDate, Date: hitDate(h.Date), EID: h.EID}.String()
}

func hitDate(s string) act.Date {
	d, _ := act.ParseDate(s) // as the index wrote it
	return d
}

// concepts are those of the element that a hit speaks of.
func (f *elementFinder) concepts(h search.Hit, e standards.Element) []string {
	var out []string
	for _, id := range h.Concepts {
		if slices.Contains(e.Concepts, id) {
			out = append(out, id)
		}
	}
	return out
}

// likeTo is the source of an element that a hit is like, "" for none: which of the like
// it is, and those before it.
type likeTo struct {
	source string
	rank   int
	before []search.Hit
}

// likeSource returns the source of the element to which h is nearest among the first of
// the like in the acts of the column.
func (f *elementFinder) likeSource(h search.Hit, e standards.Element, c compare.MatrixColumn, acts []string) (likeTo, error) {
	best := likeTo{rank: firstByLike}
	for _, src := range e.Sources {
		key := src.Text + " " + c.String()
		hits, done := f.like[key]
		if !done {
			x := f.w.textFor(src.Ref, act.Date{})
			if x == nil {
				continue
			}
			res, err := f.ix.Search(f.ctx, search.Query{Like: &search.Like{Work: string(x.URI), Expression: x, Provision: x.Find(src.Ref.EID)},
				Lang: "en", Acts: acts, On: columnDay(c), Size: firstByLike})
			if err != nil {
				return best, err
			}
			hits = res.Hits
			f.like[key] = hits
		}
		n := slices.IndexFunc(hits, func(o search.Hit) bool { return o.Alias == h.Alias && o.WID == h.WID })
		if n >= 0 && n < best.rank {
			best = likeTo{src.Text, n, hits[:n+1]}
		}
	}
	return best, nil
}

// columnDay is the day whose law a column shows.
func columnDay(c compare.MatrixColumn) act.Date {
	if c.On.IsZero() && c.Assessment != nil {
		return c.Assessment.On
	}
	return c.On
}

// actsOf returns the acts of the state of a column. For a part of a state only those are
// looked at that were read for it: whether another has force there nobody knows.
func (f *elementFinder) actsOf(c compare.MatrixColumn) []string {
	var out []string
	state := standards.CountryOf(c.Jurisdiction)
	part := slices.ContainsFunc(f.set.Assessments, func(a *standards.Assessment) bool { return a.Country() == state && a.Jurisdiction != c.Jurisdiction })
	for _, e := range f.w.lib().Entries() {
		if slices.Contains(out, e.Alias) || !strings.HasPrefix(string(e.Work), "/akn/"+state+"/") || part && !slices.Contains(c.Assessment.Read, e.Alias) {
			continue
		}
		out = append(out, e.Alias)
	}
	return out
}

// SuggestionsDocument draws suggestions.
func (w *Workspace) SuggestionsDocument(s *Suggestions, lang string) *document.Document {
	return view.Suggestions(s.list, s.m, s.set, view.SuggestionsOptions{MatrixOptions: w.matrixOptions(lang), Provision: w.proposed})
}
