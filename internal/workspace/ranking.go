package workspace

import (
	"context"
	"fmt"
	"os"
	"strings"

	"zanger/internal/lang"
	"zanger/internal/search"
)

// RankingSchema is the version of [Ranking] as JSON.
const RankingSchema = 2

// Ranking tells how well searching answers judged queries.
type Ranking struct {
	Schema int          `json:"schema"`
	Rows   []RankingRow `json:"rows"`
	// Weak are the queries without an answer among the first three.
	Weak []RankingQuery `json:"weak"`
}

// RankingRow is the mean over some of the queries, beside plain BM25 of their words
// over the same texts.
type RankingRow struct {
	// Name is of all queries, of those in one language, or of those of one kind.
	Name string `json:"name"`
	// Texts says which texts were searched: all, those in the language of the
	// query (same), or those in other languages (cross).
	Texts string         `json:"texts"`
	Found search.Measure `json:"found"`
	Words search.Measure `json:"words"`
}

// RankingQuery is one judged query with its measure.
type RankingQuery struct {
	Lang  string         `json:"language"`
	Kind  string         `json:"kind"`
	Text  string         `json:"text"`
	Found search.Measure `json:"found"`
}

// Texts that are searched for a measure.
const (
	textsAll   = "all"
	textsSame  = "same"
	textsCross = "cross"
)

// Ranking asks the judged queries of a file.
func (w *Workspace) Ranking(ctx context.Context, file string) (*Ranking, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	judged, err := search.ReadJudged(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	ix, done, err := w.openIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	r := &ranker{w: w, ctx: ctx, ix: ix, judged: judged, found: map[string][]search.Measure{}, words: map[string][]search.Measure{}}
	return r.run()
}

// ranker asks judged queries.
type ranker struct {
	w      *Workspace
	ctx    context.Context
	ix     *search.Index
	judged *search.Judged
	found  map[string][]search.Measure // by texts and name
	words  map[string][]search.Measure
	weak   []RankingQuery
}

func (r *ranker) run() (*Ranking, error) {
	var names []string
	for _, texts := range []string{textsAll, textsSame, textsCross} {
		for _, q := range r.judged.Queries {
			if err := r.ask(q, texts); err != nil {
				return nil, err
			}
		}
		names = append(names, texts+" ")
		for _, l := range lang.Codes() {
			names = append(names, texts+" "+l)
		}
	}
	for _, k := range []string{"idea", "term", "lay", "typo", "cite"} {
		names = append(names, textsAll+" "+k)
	}
	out := &Ranking{Schema: RankingSchema, Weak: r.weak}
	for _, n := range names {
		if len(r.found[n]) == 0 {
			continue
		}
		texts, name, _ := strings.Cut(n, " ")
		out.Rows = append(out.Rows, RankingRow{name, texts, search.Mean(r.found[n]), search.Mean(r.words[n])})
	}
	return out, nil
}

// ask asks q over some of the texts, with concepts and by words alone.
func (r *ranker) ask(q search.JudgedQuery, texts string) error {
	if q.Kind == "cite" && texts != textsAll {
		return nil
	}
	o := SearchOptions{Lang: q.Lang, Acts: r.judged.Acts, Size: 2 * judgedHits, Langs: r.langs(q.Lang, texts)}
	held, err := r.held(o)
	if err != nil {
		return err
	}
	for _, plain := range []bool{false, true} {
		o.WordsOnly = plain
		res, err := r.w.searchIn(r.ctx, r.ix, q.Text, o)
		if err != nil {
			return err
		}
		m, ok := q.Score(unitsOf(res), held)
		if !ok {
			return nil
		}
		to := r.found
		if plain {
			to = r.words
		} else if texts == textsAll && m.Top3 == 0 {
			r.weak = append(r.weak, RankingQuery{q.Lang, q.Kind, q.Text, m})
		}
		to[texts+" "] = append(to[texts+" "], m)
		to[texts+" "+q.Lang] = append(to[texts+" "+q.Lang], m)
		if texts == textsAll {
			to[texts+" "+q.Kind] = append(to[texts+" "+q.Kind], m)
		}
	}
	return nil
}

const judgedHits = 10

// langs are the languages of the texts to search; nil is all.
func (r *ranker) langs(code, texts string) []string {
	var out []string
	for _, l := range lang.Codes() {
		if texts == textsSame && l == code || texts == textsCross && l != code {
			out = append(out, l)
		}
	}
	return out
}

// held are the units that any of the texts searched has.
func (r *ranker) held(o SearchOptions) (map[search.UnitRef]bool, error) {
	res, err := r.ix.Search(r.ctx, search.Query{Text: "*", Acts: o.Acts, Langs: o.Langs, Size: -1})
	if err != nil {
		return nil, err
	}
	out := map[search.UnitRef]bool{}
	for _, h := range res.Hits {
		out[search.UnitRef{Alias: h.Alias, EID: search.RootOf(h.EID)}] = true
	}
	return out, nil
}

// unitsOf are the articles and sections of an answer, each once.
func unitsOf(res *Search) []search.UnitRef {
	var out []search.UnitRef
	seen := map[search.UnitRef]bool{}
	for _, h := range res.Hits {
		u := search.UnitRef{Alias: h.Act, EID: search.RootOf(h.EID)}
		if !seen[u] {
			seen[u] = true
			out = append(out, u)
		}
	}
	return out
}
