package cite

import (
	"errors"
	"fmt"
	"strings"

	"zanger/internal/act"
)

// ErrNoArticle is wrapped when a citation names no article or other unit from
// which to start, such as "пункт 2 настоящей статьи". See [Citation.From] and
// [Citation.Under].
var ErrNoArticle = errors.New("names no article")

// Candidate is a provision that a citation may mean.
type Candidate struct {
	EID  act.EID
	Text string // its citation in the language of the one that was read
}

// AmbiguousError says that a citation fits several provisions. Nothing is chosen.
type AmbiguousError struct {
	Text       string
	Alias      string
	Candidates []Candidate
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q fits several provisions of %s: %s", e.Text, e.Alias, listCandidates(e.Candidates, "; "))
}

// NotFoundError says that a citation names a provision that the text lacks.
type NotFoundError struct {
	Text  string
	Alias string
	// In is the unit in which the next level was looked for, "" for the whole
	// act; Has says which units it has: "Article 6 has subparagraphs 1) to 11)".
	In      act.EID
	Has     string
	Nearest []Candidate
	// Selection says that the text holds a selection of the act: the act may have
	// what the text lacks.
	Selection bool
}

func (e *NotFoundError) Error() string {
	s := fmt.Sprintf("%q not found in %s", e.Text, e.Alias)
	if e.Has != "" {
		s += ": " + e.Has
	}
	if len(e.Nearest) > 0 {
		s += "; nearest: " + listCandidates(e.Nearest, ", ")
	}
	if e.Selection {
		s += "; the text is a selection of provisions, and the act may have it"
	}
	return s
}

// OtherActError says that a citation names an act that is not the one it was to
// be resolved in.
type OtherActError struct {
	Text  string
	Alias string
	Act   string // the act as cited, "108/2006"
}

func (e *OtherActError) Error() string {
	return fmt.Sprintf("%q cites the act %s, which %s is not", e.Text, e.Act, e.Alias)
}

func listCandidates(cs []Candidate, sep string) string {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = fmt.Sprintf("%s (%s)", c.Text, c.EID)
	}
	return strings.Join(out, sep)
}
