package workspace

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"zanger/internal/search"
)

// IndexSchema and VerifySchema are the versions of [Index] and [Verify] as JSON.
const (
	IndexSchema  = 1
	VerifySchema = 1
)

// Index tells what an update of the index did.
type Index struct {
	Schema    int    `json:"schema"`
	Index     string `json:"index"`
	Sources   int    `json:"sources"`
	Documents int    `json:"documents"`
	// Indexed is the number of texts that were read, 0 when nothing had changed.
	Indexed int    `json:"indexed"`
	Reason  string `json:"reason,omitempty"`
}

func (w *Workspace) indexDir() string {
	if w.cache == "" {
		return ""
	}
	return filepath.Join(w.cache, "index")
}

// Index brings the index up to date, or builds it anew.
func (w *Workspace) Index(ctx context.Context, rebuild bool) (*Index, error) {
	if w.cache == "" {
		return nil, hint(errors.New("there is no cache folder for the index"), "set HOME or XDG_CACHE_HOME, or give --cache DIR; searching works without it")
	}
	o := w.searchOptions()
	o.Rebuild = rebuild
	r, err := search.Update(ctx, w.indexDir(), w.sources(), o)
	if err != nil {
		if errors.Is(err, os.ErrPermission) {
			return nil, hint(err, "the folder cannot be written: set XDG_CACHE_HOME or give --cache DIR; searching works without it")
		}
		return nil, explainIndex(err)
	}
	return &Index{Schema: IndexSchema, Index: r.Generation, Sources: r.Sources, Documents: r.Documents, Indexed: r.Indexed, Reason: r.Reason}, nil
}

// Verify tells whether library and index are whole.
type Verify struct {
	Schema int `json:"schema"`
	// Corpus counts the texts that come with the program, Revisions those in the
	// user's library, old ones too.
	Corpus    int    `json:"corpus"`
	Revisions int    `json:"revisions"`
	Index     string `json:"index"`
	Documents int    `json:"documents"`
	// Stale says what changed since the index was built; the next search brings
	// it up to date.
	Stale    string   `json:"stale,omitempty"`
	Problems []string `json:"problems"`
	// Judgements counts what people said of pairs of provisions.
	Judgements int `json:"judgements,omitempty"`
	// Queries counts those of the truth file, Wrong lists the answers that differ.
	Queries int           `json:"queries,omitempty"`
	Wrong   []VerifyTruth `json:"wrong,omitempty"`
}

// VerifyTruth is a query of the truth file that was answered otherwise.
type VerifyTruth struct {
	Query   string   `json:"query"`
	Missing []string `json:"missing"`
	Extra   []string `json:"extra"`
}

// OK reports whether nothing is wrong.
func (v *Verify) OK() bool { return len(v.Problems) == 0 && len(v.Wrong) == 0 }

// Verify reads every file of the library and the index and compares them with
// what was recorded. With a truth file, the index is first brought up to date
// and asked each of its queries.
func (w *Workspace) Verify(ctx context.Context, truth string) (*Verify, error) {
	res := &Verify{Schema: VerifySchema, Problems: []string{}}
	for _, e := range w.lib().Entries() {
		if !e.User {
			res.Corpus++
		}
		if _, err := w.lib().Load(e); err != nil && !e.User {
			res.Problems = append(res.Problems, err.Error())
		}
	}
	for _, alias := range w.lib().Aliases() {
		if _, err := w.lib().Work(alias); err != nil {
			res.Problems = append(res.Problems, err.Error())
		}
	}
	n, problems := w.lib().Verify()
	res.Revisions = n
	for _, p := range problems {
		res.Problems = append(res.Problems, p.Error())
	}
	w.verifyJudgements(res)
	if truth != "" {
		return res, w.verifyTruth(ctx, res, truth)
	}
	if _, err := os.Stat(w.indexDir()); err != nil {
		return res, nil // none yet, or no folder for one: the next search builds it
	}
	c, err := search.Verify(w.indexDir(), w.sources(), w.searchOptions())
	if err != nil {
		return nil, explainIndex(err)
	}
	res.Index, res.Documents, res.Stale = c.Generation, c.Documents, c.Stale
	res.Problems = append(res.Problems, c.Problems...)
	return res, nil
}

func (w *Workspace) verifyTruth(ctx context.Context, res *Verify, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := search.ReadTruth(f)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	ix, done, err := w.openIndex(ctx)
	if err != nil {
		return err
	}
	defer done()
	misses, err := search.Truth(ctx, ix, rows, w.loadSource)
	if err != nil {
		return err
	}
	res.Index, res.Documents, res.Queries = ix.Generation(), ix.Documents(), len(rows)
	for _, m := range misses {
		if len(m.Forms) > 0 {
			w.notify(fmt.Sprintf("%s: other forms of the words in %s", m.Query, strings.Join(m.Forms, ", ")))
		}
		if !m.Wrong() {
			continue
		}
		res.Wrong = append(res.Wrong, VerifyTruth{m.Query, nonNil(m.Missing), nonNil(m.Extra)})
	}
	return nil
}
