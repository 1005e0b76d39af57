package lang

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns up to n of the candidates that s may be a misspelling of,
// nearest first: at most a third of its letters differ (Levenshtein 1966), or
// one begins with the other.
func Nearest(s string, candidates []string, n int) []string {
	type near struct {
		word string
		dist int
	}
	s = strings.ToLower(s)
	var found []near
	for _, c := range candidates {
		low := strings.ToLower(c)
		d := distance([]rune(s), []rune(low))
		if len(s) > 1 && (strings.HasPrefix(low, s) || strings.HasPrefix(s, low)) {
			d = min(d, 1)
		}
		if d <= max(1, len([]rune(s))/3) {
			found = append(found, near{c, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Or(cmp.Compare(a.dist, b.dist), cmp.Compare(a.word, b.word)) })
	out := make([]string, 0, n)
	for _, f := range found[:min(n, len(found))] {
		out = append(out, f.word)
	}
	return out
}

// distance counts the letters to insert, delete or change to turn a into b.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		prev := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			prev, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, prev+cost)
		}
	}
	return row[len(b)]
}
