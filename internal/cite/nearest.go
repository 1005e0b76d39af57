package cite

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
)

// Most candidates that an error lists.
const (
	maxNearest    = 5
	maxCandidates = 12
)

func (r resolver) candidates(units []*act.Provision, most int) []Candidate {
	if len(units) > most {
		units = units[:most]
	}
	var out []Candidate
	for _, u := range units {
		out = append(out, Candidate{u.EID, Format(r.x, u.EID, r.c.Lang, Short)})
	}
	return out
}

func (r resolver) ambiguous(units []*act.Provision) error {
	slices.SortStableFunc(units, func(a, b *act.Provision) int { return strings.Compare(string(a.Kind), string(b.Kind)) })
	return &AmbiguousError{Text: r.c.String(), Alias: r.x.Alias, Candidates: r.candidates(units, maxCandidates)}
}

// notFound describes a miss of number num, looked for in p by step s.
func (r resolver) notFound(p *act.Provision, s Step, num string) error {
	e := &NotFoundError{Text: r.c.String(), Alias: r.x.Alias, Selection: r.x.Coverage == act.Selected}
	siblings := r.units(p, s.Kinds)
	if len(siblings) == 0 && p != nil {
		siblings = r.held(p)
	}
	if p != nil {
		e.In = p.EID
	}
	e.Has = r.has(p, siblings)
	near := r.sameNumber(p, num)
	for _, u := range r.closest(r.units(p, s.Kinds), num) {
		if !slices.Contains(near, u) {
			near = append(near, u)
		}
	}
	e.Nearest = r.candidates(near, maxNearest)
	return e
}

// held returns everything that can be cited directly within p.
func (r resolver) held(p *act.Provision) []*act.Provision {
	return r.units(p, []act.Kind{act.Paragraph, act.Subsection, act.Point, act.Subpoint, act.Subparagraph, act.Alinea})
}

// has says which units p has: "Article 6 has subparagraphs 1) to 11)".
func (r resolver) has(p *act.Provision, units []*act.Provision) string {
	c := customFor(r.x.Country, r.c.Lang)
	if c == nil || len(units) == 0 {
		return ""
	}
	var parts []string
	done := map[act.Kind]bool{}
	for _, u := range units {
		if done[u.Kind] {
			continue
		}
		done[u.Kind] = true
		same := slices.DeleteFunc(slices.Clone(units), func(o *act.Provision) bool { return o.Kind != u.Kind })
		if len(same) == 1 && (u.Kind == act.Alinea || u.Kind == act.Subparagraph) {
			continue // a unit's only line or part is the unit itself
		}
		first := slices.MinFunc(same, r.byNumber)
		last := slices.MaxFunc(same, r.byNumber)
		of := written{Step: act.Step{Kind: u.Kind, Num: baseNum(first.Number())}, country: r.x.Country, bare: first.Num == ""}
		if text := c.list(of, c.listed(first), c.listed(last)); text != "" {
			parts = append(parts, text)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	owner := r.x.Alias
	if p != nil {
		owner = Format(r.x, p.EID, r.c.Lang, Short)
	}
	return fmt.Sprintf("%s has %s", owner, strings.Join(parts, ", "))
}

// byNumber orders units by their numbers.
func (r resolver) byNumber(a, b *act.Provision) int {
	return numberingOf(r.x.Country).compare(a.Number(), b.Number())
}

// listed returns the number of p for a list: with its bracket in Kazakhstan,
// bare where the words of the custom add what stands around it.
func (c *custom) listed(p *act.Provision) string {
	num := baseNum(p.Number())
	if c.levels == kzLevels {
		return written{Step: act.Step{Kind: p.Kind, Num: num}}.digits()
	}
	return num
}

// sameNumber returns the units below p, or else below a unit above it, that have
// the number on another level: what a citation may have meant that left a level
// out, named one too many or gave it a wrong name.
func (r resolver) sameNumber(p *act.Provision, num string) []*act.Provision {
	var out []*act.Provision
	for ; p != nil && len(out) == 0; p = r.x.Find(p.EID.Parent()) {
		out = r.withNumber(p, num)
	}
	return out
}

func (r resolver) withNumber(p *act.Provision, num string) []*act.Provision {
	var out []*act.Provision
	for u := range p.All() {
		if u != p && u.Num != "" && numberingOf(r.x.Country).same(u.Kind, u.Number(), num) && len(out) < maxNearest {
			out = append(out, u)
		}
	}
	return out
}

// closest returns the two units before number num and the one after it.
func (r resolver) closest(units []*act.Provision, num string) []*act.Provision {
	units = slices.Clone(units)
	slices.SortStableFunc(units, r.byNumber)
	i := slices.IndexFunc(units, func(u *act.Provision) bool { return numberingOf(r.x.Country).compare(u.Number(), num) > 0 })
	if i < 0 {
		i = len(units)
	}
	return units[max(0, i-2):min(len(units), i+1)]
}
