package workspace

import (
	"bytes"
	"errors"
	"fmt"

	"zanger/internal/library"
)

// ShelfSchema is the version of [Shelf] as JSON.
const ShelfSchema = 1

// Shelf tells what a change to the library did.
type Shelf struct {
	Schema int    `json:"schema"`
	Done   string `json:"done"` // packed, added or removed
	What   string `json:"what"` // the alias or archive
	// Revisions counts those packed, added or removed, Known those of an archive
	// that were there already.
	Revisions int `json:"revisions"`
	Known     int `json:"known,omitempty"`
	// Judgements counts files of judgements on concordances that were packed, or that
	// brought something new.
	Judgements int `json:"judgements,omitempty"`
}

// Pack puts the user's acts, or those with the given aliases, into one archive, and
// what people said of pairs of their provisions.
func (w *Workspace) Pack(file string, aliases []string) (*Shelf, error) {
	var b bytes.Buffer
	n, judged, err := w.lib().Pack(&b, aliases)
	if err != nil {
		return nil, hint(err, "list your own acts with \"zanger library list\"")
	}
	if err := WriteFile(file, b.Bytes()); err != nil {
		return nil, err
	}
	return &Shelf{Schema: ShelfSchema, Done: "packed", What: file, Revisions: n, Judgements: judged}, nil
}

// Unpack takes in an archive that [Workspace.Pack] made. One with a fault changes
// nothing. Of a pair of provisions that was judged here, the word said here stays.
func (w *Workspace) Unpack(file string) (*Shelf, error) {
	archive, err := readFile(file)
	if err != nil {
		return nil, err
	}
	res := &Shelf{Schema: ShelfSchema, Done: "added", What: file}
	err = w.writing("zanger library add", func(wr *library.Writer) (err error) {
		u, err := wr.Unpack(archive, w.mergeJudgements)
		res.Revisions, res.Known, res.Judgements = u.Added, u.Known, u.Judgements
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return res, nil
}

// Remove takes an act of the user out of the library, with all its revisions.
func (w *Workspace) Remove(alias string) (*Shelf, error) {
	res := &Shelf{Schema: ShelfSchema, Done: "removed", What: alias}
	err := w.writing("zanger library remove", func(wr *library.Writer) (err error) {
		res.Revisions, err = wr.Remove(alias)
		return err
	})
	if errors.Is(err, library.ErrUnknownAct) {
		return nil, hint(err, "list your own acts with \"zanger library list\"; those that come with zanger stay")
	}
	if err != nil {
		return nil, err
	}
	return res, nil
}

// writing runs do with the library's lock held.
func (w *Workspace) writing(work string, do func(*library.Writer) error) (err error) {
	if w.lib().Dir() == "" {
		return hint(errors.New("there is no folder for your acts"), "set ZANGER_DATA or give --data DIR")
	}
	wr, err := w.lib().Writer(work)
	if err != nil {
		return err
	}
	defer func() {
		if closed := wr.Close(); err == nil {
			err = closed
		}
	}()
	return do(wr)
}

// Own lists the acts that the user added.
func (w *Workspace) Own(lang string) (*List, error) {
	all, err := w.List(lang)
	if err != nil {
		return nil, err
	}
	own := &List{Schema: all.Schema, Acts: []ListAct{}}
	for _, a := range all.Acts {
		var editions []ListEdition
		for _, e := range a.Editions {
			if entry := w.lib().Entry(e.Source); entry != nil && entry.User {
				editions = append(editions, e)
			}
		}
		if a.Editions = editions; len(editions) > 0 {
			own.Acts = append(own.Acts, a)
		}
	}
	return own, nil
}
