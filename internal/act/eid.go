package act

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// EID says where a provision sits in its expression: abbreviations and numbers
// joined by double underscores, such as art_6__para_1__point_9. A wId has the
// same form and is the eId of the provision's first appearance.
type EID string

// Join returns the eId of a child of kind k and number num under e. Articles and
// sections start anew (see [Kind.IsRoot]).
func (e EID) Join(k Kind, num string) EID {
	last := EID(k.Abbr() + "_" + num)
	if e == "" || k.IsRoot() {
		return last
	}
	return e + "__" + last
}

// Parent returns the eId of the unit above, "" for a root.
func (e EID) Parent() EID {
	if i := strings.LastIndex(string(e), "__"); i >= 0 {
		return e[:i]
	}
	return ""
}

// Root returns the first part: the article or section e lies in.
func (e EID) Root() EID {
	root, _, _ := strings.Cut(string(e), "__")
	return EID(root)
}

// Within reports whether e is o or lies below it.
func (e EID) Within(o EID) bool {
	return e == o || strings.HasPrefix(string(e), string(o)+"__")
}

// Step is one level of an eId.
type Step struct {
	Kind Kind
	Num  string
}

// Steps splits e into its levels. It is an error if a level has no known
// abbreviation or no number.
func (e EID) Steps() ([]Step, error) {
	var out []Step
	for part := range strings.SplitSeq(string(e), "__") {
		abbr, num, ok := strings.Cut(part, "_")
		k, known := abbrKind[abbr]
		if !ok || !known || num == "" {
			return nil, fmt.Errorf("%q is not an eId: %q is no level such as art_6 or point_8-1", string(e), part)
		}
		out = append(out, Step{k, num})
	}
	return out, nil
}

var abbrKind = func() map[string]Kind {
	m := map[string]Kind{}
	for k, a := range kindAbbr {
		m[a] = k
	}
	return m
}()

// CompareNum orders the numbers of units as drafters do: by their numeric parts
// as a tuple, then by letters, so that 2 < 2-1 < 3 < 10 and 5 < 5a < 6. An
// inserted unit takes a doubled number (Kazakhstan, Law 480-V art. 26(7)).
func CompareNum(a, b string) int {
	for a != "" && b != "" {
		x, restA := numPart(a)
		y, restB := numPart(b)
		nx, errX := strconv.Atoi(x)
		ny, errY := strconv.Atoi(y)
		c := strings.Compare(x, y)
		if errX == nil && errY == nil {
			c = cmp.Compare(nx, ny)
		}
		if c != 0 {
			return c
		}
		a, b = restA, restB
	}
	return cmp.Compare(len(a), len(b))
}

// numPart cuts off the leading run of digits or of other letters, skipping the
// marks that join the parts of a number.
func numPart(s string) (part, rest string) {
	s = strings.TrimLeft(s, "-._^ ")
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	i := 0
	for i < len(s) && digit(s[i]) == digit(s[0]) && !strings.ContainsRune("-._^ ", rune(s[i])) {
		i++
	}
	return s[:i], s[i:]
}

// CompareEIDs orders eIds as an act prints them: chapters before articles at the
// same level, numbers by [CompareNum], a unit before what stands below it.
func CompareEIDs(a, b EID) int {
	x, errX := a.Steps()
	y, errY := b.Steps()
	if errX != nil || errY != nil {
		return strings.Compare(string(a), string(b))
	}
	for i := range min(len(x), len(y)) {
		if c := cmp.Compare(kindOrder[x[i].Kind], kindOrder[y[i].Kind]); c != 0 {
			return c
		}
		if c := CompareNum(x[i].Num, y[i].Num); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(x), len(y))
}

var kindOrder = map[Kind]int{Schedule: 0, Part: 1, Title: 2, Chapter: 3, Subchapter: 4, Division: 5,
	Article: 6, Section: 6, Subsection: 7, Paragraph: 8, Alinea: 9, Point: 10, Subpoint: 11, Subparagraph: 12}

// SortEIDs sorts eIds by [CompareEIDs] in place and returns them.
func SortEIDs(es []EID) []EID {
	slices.SortStableFunc(es, CompareEIDs)
	return es
}
