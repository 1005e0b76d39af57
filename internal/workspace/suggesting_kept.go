package workspace

import (
	"context"
	"slices"
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/compare"
	"zanger/internal/search"
	"zanger/internal/standards"
)

// keptCandidates are the provisions found for elements in one state of the index, by
// which a front answers without looking again.
type keptCandidates struct {
	mu   sync.Mutex
	list map[candidateKey][]compare.Candidate
}

type candidateKey struct {
	element, column string
	on              act.Date
}

// get returns what is kept, or what find gives, which is kept from then on.
func (k *keptCandidates) get(key candidateKey, find func() ([]compare.Candidate, error)) ([]compare.Candidate, error) {
	k.mu.Lock()
	list, ok := k.list[key]
	k.mu.Unlock()
	if ok {
		return list, nil
	}
	list, err := find()
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.list == nil {
		k.list = map[candidateKey][]compare.Candidate{}
	}
	k.list[key] = list
	return list, nil
}

func (w *Workspace) newFinder(ctx context.Context, ix *search.Index, set *standards.Set) *elementFinder {
	f := &elementFinder{w: w, ctx: ctx, ix: ix, set: set, like: map[string][]search.Hit{}}
	if w.held != nil {
		f.kept = &w.held.candidates
	}
	return f
}

// foresee looks for what the page of suggestions shows first, so that it is there when
// it is asked for.
func (w *Workspace) foresee(ctx context.Context) {
	_, _ = w.Suggest(ctx, MatrixOptions{}, "en") // whoever asks is told
}

// besideHeadings are words of headings of provisions that define words, say what an act
// is about, or punish; penalWords stand in what they say, elementsOfPenalty in the
// names of elements that ask for it. reportHeadings are of provisions by which
// authorities tell each other of victims, elementsOfReport ask for those.
var (
	besideHeadings    = []string{"definition", "interpretation", "meaning of", "notion", "object of the law", "object of regulation", "scope of", "subject of regulation", "subject matter", "liability for"}
	penalWords        = []string{" punished with", " punished by", " sanctioned with", "liable on conviction", "liable on summary conviction"}
	elementsOfPenalty = []string{"punish", "penal", "sanction", "offence", "breach", "crime", "criminal"}
	reportHeadings    = []string{"duty to notify", "duty to report"}
	elementsOfReport  = []string{"report", "notif", "identif"}
)

// beside reports whether a hit speaks of an element without ordering anything of it: a
// definition, the object of an act, a head with units below it, what authorities report to
// each other, a penalty for what the element is no penalty of.
func (f *elementFinder) beside(h search.Hit, e standards.Element) bool {
	x, p := f.w.proposed(compare.Candidate{Ref: f.ref(h)})
	if p == nil {
		return true
	}
	heading := strings.ToLower(x.HeadingIn(p, "en"))
	if p.Kind.IsHead() || containsOne(heading, besideHeadings) {
		return true
	}
	name := strings.ToLower(e.Name["en"])
	if containsOne(heading, reportHeadings) && !containsOne(name, elementsOfReport) {
		return true
	}
	return !containsOne(name, elementsOfPenalty) && containsOne(strings.ToLower(p.FullText()), penalWords)
}

func containsOne(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
