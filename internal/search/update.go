package search

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// Report says what an update did.
type Report struct {
	Generation         string
	Sources, Documents int
	// Indexed is the number of sources that were read; 0 when nothing had changed.
	Indexed int
	// Reason is why, empty when nothing had to be done.
	Reason string
}

// Update brings the index in dir up to date with sources. When nothing changed
// and nothing is damaged, it does nothing. The error is a [*LockedError] within a
// second if another process is writing the index, a [*NewerError] if a later
// zanger made it. When it fails, the index is what it was.
func Update(ctx context.Context, dir string, sources []Source, o Options) (Report, error) {
	return updateStore(ctx, newStore(disk{}, dir, o), sources, o)
}

func updateStore(ctx context.Context, s store, sources []Source, o Options) (Report, error) {
	sources, err := sorted(sources)
	if err != nil {
		return Report{}, err
	}
	if err := s.fsys.MkdirAll(s.dir); err != nil {
		return Report{}, fmt.Errorf("index: %w", err)
	}
	h, err := lockWriterSoon(ctx, s.dir, "index")
	if err != nil {
		var locked *LockedError
		if errors.As(err, &locked) {
			return Report{}, err
		}
		return Report{}, fmt.Errorf("index: %w", err)
	}
	defer h.release()
	wrong := s.wrong(ctx, sources)
	if err := final(ctx, wrong); err != nil {
		return Report{}, err
	}
	if wrong == nil && !o.Rebuild {
		c, m, err := readCurrent(s.fsys, s.dir)
		if err != nil {
			return Report{}, err
		}
		s.sweep()
		return Report{Generation: c.gen, Sources: len(m.Sources), Documents: m.Documents}, nil
	}
	if wrong == nil {
		wrong = stalef("a rebuild was asked for")
	}
	var from *grown
	if !o.Rebuild {
		from = s.grow(sources)
	}
	c, m, err := s.renew(ctx, sources, from)
	if err != nil {
		return Report{}, err
	}
	var p *problem
	if errors.As(wrong, &p) && p.damaged {
		o.notify("index rebuilt: %v", wrong)
	}
	return Report{Generation: c.gen, Sources: len(m.Sources), Documents: m.Documents, Indexed: from.indexed(len(m.Sources)), Reason: wrong.Error()}, nil
}

// wrong says why the current generation will not do, nil if it will.
func (s store) wrong(ctx context.Context, sources []Source) error {
	ix, err := s.openCurrent(ctx, sources)
	if err != nil {
		return err
	}
	return ix.Close()
}

// Check is what Verify found.
type Check struct {
	Generation         string
	Sources, Documents int
	Problems           []string // empty when all is well
	// Stale says what changed since the index was built. That is no fault: the
	// next Open brings it up to date.
	Stale string
}

// Verify checks the index in dir against its own manifest, byte by byte, and
// against sources. It mends nothing. The error is a [*NewerError] if a later
// zanger made the index.
func Verify(dir string, sources []Source, o Options) (Check, error) {
	s := newStore(disk{}, dir, o)
	sources, err := sorted(sources)
	if err != nil {
		return Check{}, err
	}
	c, m, err := readCurrent(s.fsys, dir)
	out := Check{Generation: c.gen}
	if err != nil {
		if err := final(context.Background(), err); err != nil {
			return out, err
		}
		return out.with(err), nil
	}
	release, ok := holdGeneration(dir, c.gen)
	if !ok {
		return out.with(stalef("another process has just replaced it")), nil
	}
	defer release()
	out.Sources, out.Documents = len(m.Sources), m.Documents
	if err := m.answersFor(sources, s.v); err != nil {
		out.Stale = err.Error()
	}
	if err := m.check(s.fsys, dir, c.gen, true)(); err != nil {
		return out.with(err), nil
	}
	ix, err := s.openGeneration(c, m, func() {})
	if err != nil {
		return out.with(err), nil
	}
	return out, ix.Close()
}

func (c Check) with(err error) Check {
	c.Problems = append(slices.Clip(c.Problems), "index: "+err.Error())
	return c
}
