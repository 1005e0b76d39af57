package report

import (
	"fmt"
	"strings"
)

// nearest returns the known name that word was most likely meant to be, or ""
// when none is near.
func nearest(word string, known []string) string {
	best, least := "", len([]rune(word))/3+2
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the number of letters to insert, delete or replace.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 {
		x = x[:64]
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			replace := diagonal
			if x[i] != y[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, diagonal+1)
		}
	}
	return row[len(y)]
}

// Bounds of a hint: how many names are compared, and how many are told.
const (
	maxCompared = 200
	maxTold     = 30
)

// meant is a hint that names the nearest known name and then all of them, each
// once.
func meant(word string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	known = once(known[:min(len(known), maxCompared)])
	all := "known are " + strings.Join(known[:min(len(known), maxTold)], ", ")
	if len(known) > maxTold {
		all += " …"
	}
	if n := nearest(word, known); n != "" {
		return fmt.Sprintf("did you mean %q? %s", n, all)
	}
	return all
}

// once returns the names in their order, without repeats.
func once(names []string) []string {
	var out []string
	for _, n := range names {
		out = appendNew(out, n)
	}
	return out
}
