// Package pattern holds regular expressions that are compiled when they are first
// needed. The readers, checks and amendments of all countries know some three hundred;
// a command needs few of them, and compiling all took longer than many commands.
//
//	var article = pattern.New(`(?i)^article\s+(\d+)`)
//	…
//	if m := article.FindStringSubmatch(line); m != nil { … }
package pattern

import (
	"os"
	"regexp"
	"strings"
	"sync"
)

// Pattern is a regular expression of package regexp, with the methods of a Regexp.
// It may be used from several goroutines at once.
type Pattern struct {
	text string
	once sync.Once
	re   *regexp.Regexp
}

// New returns the pattern of an expression, which must be right: it panics at first
// use if it is not, and at once in a test.
func New(expression string) *Pattern {
	p := &Pattern{text: expression}
	if strings.HasSuffix(strings.TrimSuffix(os.Args[0], ".exe"), ".test") {
		p.compiled()
	}
	return p
}

func (p *Pattern) compiled() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(p.text) })
	return p.re
}

// String returns the expression.
func (p *Pattern) String() string { return p.text }

// Match reports whether b holds a match.
func (p *Pattern) Match(b []byte) bool { return p.compiled().Match(b) }

// MatchString reports whether s holds a match.
func (p *Pattern) MatchString(s string) bool { return p.compiled().MatchString(s) }

// FindString returns the first match in s, "" for none.
func (p *Pattern) FindString(s string) string { return p.compiled().FindString(s) }

// FindStringIndex returns where the first match in s begins and ends, nil for none.
func (p *Pattern) FindStringIndex(s string) []int { return p.compiled().FindStringIndex(s) }

// FindSubmatch returns the first match in b and its groups, nil for none.
func (p *Pattern) FindSubmatch(b []byte) [][]byte { return p.compiled().FindSubmatch(b) }

// FindStringSubmatch returns the first match in s and its groups, nil for none.
func (p *Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }

// FindStringSubmatchIndex returns where the first match in s and its groups begin and
// end, nil for none.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}

// FindAllString returns the first n matches in s, all if n is below 0.
func (p *Pattern) FindAllString(s string, n int) []string { return p.compiled().FindAllString(s, n) }

// FindAllStringIndex returns where the first n matches in s begin and end, all if n is
// below 0.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch returns the first n matches in s with their groups, all if n is
// below 0.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.compiled().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex returns where the first n matches in s and their groups
// begin and end, all if n is below 0.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringSubmatchIndex(s, n)
}

// FindIndex returns where the first match in b begins and ends, nil for none.
func (p *Pattern) FindIndex(b []byte) []int { return p.compiled().FindIndex(b) }

// FindAllIndex returns where the first n matches in b begin and end, all if n is below 0.
func (p *Pattern) FindAllIndex(b []byte, n int) [][]int { return p.compiled().FindAllIndex(b, n) }

// ReplaceAll returns b with its matches replaced; in by, $1 stands for the first group.
func (p *Pattern) ReplaceAll(b, by []byte) []byte { return p.compiled().ReplaceAll(b, by) }

// ReplaceAllString returns s with its matches replaced; in by, $1 stands for the first
// group.
func (p *Pattern) ReplaceAllString(s, by string) string {
	return p.compiled().ReplaceAllString(s, by)
}

// ReplaceAllStringFunc returns s with each match replaced by what by makes of it.
func (p *Pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.compiled().ReplaceAllStringFunc(s, by)
}

// Split cuts s at its matches into at most n pieces, as many as there are if n is below 0.
func (p *Pattern) Split(s string, n int) []string { return p.compiled().Split(s, n) }

// SubexpIndex returns the number of the group with a name, -1 for none.
func (p *Pattern) SubexpIndex(name string) int { return p.compiled().SubexpIndex(name) }
