package search

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Options changes how an index is opened or brought up to date.
type Options struct {
	// Notify takes one line for people whenever something had to be done that
	// was not asked for: "index rebuilt: gen-3/documents.bin is damaged".
	Notify func(format string, args ...any)
	// Vocabulary holds the concepts that provisions are tagged with; nil is none.
	// When it changes, the index is built anew.
	Vocabulary *Vocabulary
	// Rebuild builds everything anew, whatever is there.
	Rebuild bool
	// Wait bounds how long Open waits for another process that builds the index,
	// before it builds one in memory. Zero is a minute.
	Wait time.Duration
}

func (o Options) notify(format string, args ...any) {
	if o.Notify != nil {
		o.Notify(format, args...)
	}
}

const (
	defaultWait = time.Minute
	retryEvery  = 20 * time.Millisecond
	maxTries    = 3 // builds for one Open, should others undo them
)

// Open opens the index in dir, read only, and builds it first when it is
// missing, damaged or made from other sources than these. Another process that
// is building it is waited for. Where the folder cannot be written, or dir is
// empty, the index is built in memory. The error is a [*NewerError] if a later
// zanger made the index, and otherwise comes from a source that cannot be read.
func Open(ctx context.Context, dir string, sources []Source, o Options) (*Index, error) {
	return openStore(ctx, newStore(disk{}, dir, o), sources, o)
}

func openStore(ctx context.Context, s store, sources []Source, o Options) (*Index, error) {
	sources, err := sorted(sources)
	if err != nil {
		return nil, err
	}
	if s.dir == "" {
		return inMemory(ctx, sources, s.v)
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	deadline := time.Now().Add(o.Wait)
	for tries := 0; ; {
		var wrong error = stalef("a rebuild was asked for")
		if !o.Rebuild || tries > 0 {
			var ix *Index
			if ix, wrong = s.openCurrent(ctx, sources); wrong == nil {
				return ix, nil
			}
		}
		if err := final(ctx, wrong); err != nil {
			return nil, err
		}
		if tries >= maxTries {
			return s.fallBack(ctx, sources, o, wrong)
		}
		done, err := s.buildFor(ctx, sources, o, wrong, tries == 0)
		var locked *LockedError
		switch {
		case err == nil:
			if done {
				tries++
			}
		case errors.As(err, &locked) && time.Now().Before(deadline):
			if err := pause(ctx, retryEvery); err != nil {
				return nil, err
			}
		case final(ctx, err) != nil:
			return nil, final(ctx, err)
		default:
			return s.fallBack(ctx, sources, o, err)
		}
	}
}

// final returns err if there is no way round it.
func final(ctx context.Context, err error) error {
	var newer *NewerError
	var source *SourceError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &newer), errors.As(err, &source):
		return err
	}
	return nil
}

// buildFor makes a new generation because of wrong. It does nothing when another
// process has made a good one before the lock was had.
func (s store) buildFor(ctx context.Context, sources []Source, o Options, wrong error, first bool) (bool, error) {
	if err := s.fsys.MkdirAll(s.dir); err != nil {
		return false, err
	}
	h, err := lockWriter(s.dir, "search")
	if err != nil {
		return false, err
	}
	defer h.release()
	if !o.Rebuild || !first {
		ix, err := s.openCurrent(ctx, sources)
		if err == nil {
			return false, ix.Close()
		}
		if err := final(ctx, err); err != nil {
			return false, err
		}
	} else if _, _, err := readCurrent(s.fsys, s.dir); final(ctx, err) != nil {
		return false, err
	}
	var from *grown
	if !o.Rebuild {
		from = s.grow(sources)
	}
	_, m, err := s.renew(ctx, sources, from)
	if err != nil {
		return false, err
	}
	o.notify("index rebuilt: %v (%s)", wrong, m.summary())
	return true, nil
}

func (m *manifest) summary() string {
	return counted(m.Documents, "provision", "provisions") + " of " + counted(len(m.Sources), "text", "texts")
}

// fallBack builds the index in memory.
func (s store) fallBack(ctx context.Context, sources []Source, o Options, because error) (*Index, error) {
	o.notify("index built in memory, which takes its time at every start: %v", because)
	ix, err := inMemory(ctx, sources, s.v)
	if err != nil {
		return nil, fmt.Errorf("%w (and on disk: %v)", err, because)
	}
	return ix, nil
}
