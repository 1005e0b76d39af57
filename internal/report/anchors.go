package report

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// maxAnchor is the longest anchor made from a heading, in runes.
const maxAnchor = 60

// anchors gives headings their IDs and keeps all IDs of a document unique. It
// keeps letters of every script: "Статья 3. Понятия" becomes статья-3-понятия.
// It is goldmark's parser.IDs.
type anchors struct {
	used map[string]bool
	last map[string]int // the last suffix given to a base
}

func newAnchors() *anchors {
	return &anchors{used: map[string]bool{}, last: map[string]int{}}
}

// Generate returns a new ID made of the words of value.
func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	return []byte(a.make(string(value)))
}

// Put notes that an ID is used.
func (a *anchors) Put(value []byte) { a.used[string(value)] = true }

func (a *anchors) make(words string) string {
	base := slug(words)
	if base == "" {
		base = "section"
	}
	id := base
	for a.used[id] {
		a.last[base] = max(a.last[base], 1) + 1
		id = base + "-" + strconv.Itoa(a.last[base])
	}
	a.used[id] = true
	return id
}

// slug joins the words of s with hyphens, in small letters.
func slug(s string) string {
	var b strings.Builder
	n, gap := 0, false
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = n > 0
			continue
		}
		if n >= maxAnchor {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
		n++
	}
	return b.String()
}
