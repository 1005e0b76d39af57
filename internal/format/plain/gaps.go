package plain

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// findGaps finds missing numbers where a country keeps the numbers of excluded
// units (Kazakhstan, Law 480-V art. 27(6)): a unit whose number does not follow
// the one before it. Its number may stand inside a paragraph that the source has
// run together with the next.
func (a *assembler) findGaps(x *act.Expression) {
	if a.h.Country != "kz" {
		return
	}
	a.gapsIn(x.Body)
	for p := range x.All() {
		a.gapsIn(p.Children)
	}
}

func (a *assembler) gapsIn(units []*act.Provision) {
	last := map[act.Kind]*act.Provision{}
	for _, u := range units {
		if u.Num == "" {
			continue
		}
		before := last[u.Kind]
		last[u.Kind] = u
		n, missing := gap(before, u)
		if !missing {
			continue
		}
		where := ""
		if before != nil && strings.Contains(before.FullText(), " "+replaceNumber(u.Num, n)) {
			where = fmt.Sprintf("; it may stand inside the text of %s", before.EID)
		}
		a.find(u.Span, "%s: %s %d is missing before it%s", u.EID, u.Kind, n, where)
	}
}

// gap returns the first number that is missing between two units.
func gap(before, u *act.Provision) (int, bool) {
	n, err := strconv.Atoi(u.Number())
	if err != nil {
		return 0, false
	}
	prev := 0
	if before != nil {
		base, _, _ := strings.Cut(before.Number(), "-")
		if prev, err = strconv.Atoi(base); err != nil {
			return 0, false
		}
	}
	if before == nil && (u.Kind.IsRoot() || u.Kind.IsHead()) {
		return 0, false // a piece of an act
	}
	return prev + 1, n > prev+1
}

// replaceNumber returns the printed number num with n for its digits.
func replaceNumber(num string, n int) string {
	return strconv.Itoa(n) + strings.TrimLeft(num, "0123456789-")
}

func sortFindings(fs []format.Finding) {
	slices.SortStableFunc(fs, func(a, b format.Finding) int { return cmp.Compare(a.Line, b.Line) })
}
