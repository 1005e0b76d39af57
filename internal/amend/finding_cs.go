package amend

import (
	"strconv"
	"strings"

	"zanger/internal/pattern"
)

// The Constitutional Court strikes words out of an act by a finding, without an
// amendment; consolidated texts often carry it no sooner than with the next
// amendment. Bills name the finding in the chain of changes of the act, as article 61
// of the Government's legislative rules has it.

var (
	csFinding = pattern.New(`nález\p{L}* Ústavního soudu`)
	csSource  = pattern.New(`č\.\s*\d+/(\d{4})\s*Sb`)
	csWithin  = pattern.New(`ve\s+znění\s+`)
)

// lastFinding returns the year of the finding of the Constitutional Court that is the
// last change of the act which a sentence lists behind its name, 0 if the last is none.
func lastFinding(sentence string) int {
	at := csWithin.FindStringIndex(firstWords(sentence))
	if at == nil {
		return 0
	}
	year := 0
	for _, link := range strings.SplitAfter(firstWords(sentence)[at[1]:], "Sb.") {
		m := csSource.FindStringSubmatch(link)
		if m == nil || len(link) > 200 || strings.Contains(link, "§") || strings.Contains(link, " se ") {
			break
		}
		if year = 0; csFinding.MatchString(link) {
			year, _ = strconv.Atoi(m[1])
		}
	}
	return year
}

// stale says why a text that may lack what a finding struck out is not amended, "" if
// it may be: its day is known and later than the year of the finding.
func (a Amended) stale(year int) string {
	if year == 0 || !a.Day.IsZero() && a.Day.Year > year {
		return ""
	}
	return "the last change of the act that the bill names is a finding of the Constitutional Court of " + strconv.Itoa(year) +
		"; it cannot be told whether the text has it"
}
