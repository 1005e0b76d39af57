package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"zanger/internal/act"
	"zanger/internal/search"
	"zanger/internal/thesaurus"
)

// readVocabulary names the thesaurus of a corpus by the hash of its files. It is
// read when an index must be built; one that cannot be read is told of and left out.
func readVocabulary(corpus fs.FS, notify func(string)) *search.Vocabulary {
	h := sha256.New()
	if corpus == nil {
		return nil
	}
	files, _ := fs.Glob(corpus, "concepts/*.yaml") // the pattern is right
	for _, f := range files {
		b, err := fs.ReadFile(corpus, f)
		fmt.Fprintln(h, f, len(b), err)
		h.Write(b)
	}
	return search.NewVocabulary(hex.EncodeToString(h.Sum(nil)[:12]), func() (*thesaurus.Thesaurus, error) {
		th, err := thesaurus.Load(corpus)
		if err != nil {
			notify(err.Error() + "; searching goes on without concepts")
		}
		return th, nil
	})
}

// sources lists what the index is made of.
func (w *Workspace) sources() []search.Source {
	var out []search.Source
	for _, e := range w.lib().Entries() {
		out = append(out, search.Source{ID: e.ID, Hash: e.Hash, Country: e.Work.Country(), Load: func() (*act.Expression, error) { return w.lib().Once(e) }})
	}
	return out
}

// loadSource reads the text that the index knows by id.
func (w *Workspace) loadSource(id string) (*act.Expression, error) {
	e := w.lib().Entry(id)
	if e == nil {
		return nil, fmt.Errorf("the index names %q, which the library does not hold", id)
	}
	return w.lib().Load(e)
}

func (w *Workspace) searchOptions() search.Options {
	return search.Options{Notify: func(format string, args ...any) { w.notify(fmt.Sprintf(format, args...)) }, Vocabulary: w.vocabulary()}
}

// openIndex gives the index, brought up to date. done is called when the answer is
// made: it closes the index, unless a front holds it for others.
func (w *Workspace) openIndex(ctx context.Context) (ix *search.Index, done func(), err error) {
	if w.held != nil {
		ix, err = w.held.get(ctx)
		return ix, func() {}, err
	}
	if ix, err = w.openFresh(ctx); err != nil {
		return nil, nil, err
	}
	return ix, func() { _ = ix.Close() }, nil // read only: nothing is lost
}

// openFresh opens the index, bringing it up to date first. A text that cannot be read
// is named and left out, so that the others can be searched.
func (w *Workspace) openFresh(ctx context.Context) (*search.Index, error) {
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
