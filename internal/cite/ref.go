package cite

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// Point says how a [Ref] names a point in time.
type Point int

// Points in time.
const (
	Unsaid  Point = iota // no point named
	OnDate               // @2013-05-24
	Before               // @before:kz-175-v, the day before that act took effect
	After                // @after:kz-175-v, the day after
	Enacted              // @enacted, the wording first adopted
	Latest               // @latest, the last wording known
)

// Ref is the machine form of a citation: which work, in which language, at
// which time, which provision. Only Alias is always set.
type Ref struct {
	Alias string
	Lang  string
	At    Point
	Date  act.Date // for OnDate
	Bill  string   // for Before and After: the alias of the amending act
	EID   act.EID
}

// ParseRef reads alias[:lang][@DATE|@before:BILL|@after:BILL|@enacted|@latest][#eId].
// Aliases and languages are folded to lower case. A bare year, an unknown
// keyword or language and a malformed eId are errors that say what to write.
func ParseRef(s string) (Ref, error) {
	s = strings.TrimSpace(s)
	if n := utf8.RuneCountInString(s); n > maxRunes {
		return Ref{}, fmt.Errorf("reference of %d letters: at most %d are read", n, maxRunes)
	}
	rest, eid, hasEID := strings.Cut(s, "#")
	rest, at, hasAt := strings.Cut(rest, "@")
	name, code, hasLang := strings.Cut(rest, ":")
	var r Ref
	var err error
	if r.Alias, err = parseAlias(name, s); err != nil {
		return Ref{}, err
	}
	if hasLang {
		r.Lang = strings.ToLower(code)
		if err := lang.Check(r.Lang); err != nil {
			return Ref{}, err
		}
	}
	if hasAt {
		if err := r.parseAt(at); err != nil {
			return Ref{}, err
		}
	}
	if hasEID {
		if r.EID, err = ParseEID(eid); err != nil {
			return Ref{}, err
		}
	}
	return r, nil
}

// parseAt reads the part after the sign @.
func (r *Ref) parseAt(s string) (err error) {
	word, bill, hasBill := strings.Cut(s, ":")
	switch p := keywords[strings.ToLower(word)]; {
	case (p == Before || p == After) && hasBill:
		r.At = p
		r.Bill, err = parseAlias(bill, "@"+s)
	case p == Before || p == After:
		err = fmt.Errorf("%q names no act: write @%s:kz-175-v", "@"+s, strings.ToLower(word))
	case p != Unsaid && !hasBill:
		r.At = p
	case p == Unsaid && word != "" && word[0] >= '0' && word[0] <= '9':
		r.At = OnDate
		r.Date, err = act.ParseDate(s)
	default:
		err = fmt.Errorf("unknown point in time %q: write @2013-05-24, @before:kz-175-v, @after:kz-175-v, @enacted or @latest", "@"+s)
	}
	return err
}

var keywords = map[string]Point{"before": Before, "after": After, "enacted": Enacted, "latest": Latest}

// parseAlias checks a short name: Latin letters, digits and hyphens between them.
func parseAlias(s, whole string) (string, error) {
	if s == "" {
		return "", fmt.Errorf("%q names no act: begin with its alias, such as kz-sss", whole)
	}
	s = strings.ToLower(s)
	for _, r := range s {
		if !unicode.Is(unicode.Latin, r) && (r < '0' || r > '9') && r != '-' {
			return "", fmt.Errorf("alias %q has %q: only Latin letters, digits and hyphens, such as kz-sss", s, string(r))
		}
	}
	if strings.HasPrefix(s, "-") || strings.HasSuffix(s, "-") || strings.Contains(s, "--") {
		return "", fmt.Errorf("alias %q: hyphens stand singly between letters or digits, as in kz-sss", s)
	}
	return s, nil
}

// ParseEID checks that s is an eId: levels such as art_13__para_2__point_3 with
// articles and sections first.
func ParseEID(s string) (act.EID, error) {
	if s == "" {
		return "", fmt.Errorf("no eId after %q: write one such as #art_13__para_2", "#")
	}
	steps, err := act.EID(s).Steps()
	if err != nil {
		return "", err
	}
	for i, st := range steps {
		if i > 0 && st.Kind.IsRoot() {
			return "", fmt.Errorf("%q is not an eId: %s_%s starts anew, write it first", s, st.Kind.Abbr(), st.Num)
		}
		for _, r := range st.Num {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-._", r) {
				return "", fmt.Errorf("%q is not an eId: %q cannot stand in the number %q", s, string(r), st.Num)
			}
		}
	}
	return act.EID(s), nil
}

// String returns the form that [ParseRef] reads.
func (r Ref) String() string {
	var b strings.Builder
	b.WriteString(r.Alias)
	if r.Lang != "" {
		b.WriteString(":" + r.Lang)
	}
	switch r.At {
	case OnDate:
		b.WriteString("@" + r.Date.String())
	case Before:
		b.WriteString("@before:" + r.Bill)
	case After:
		b.WriteString("@after:" + r.Bill)
	case Enacted:
		b.WriteString("@enacted")
	case Latest:
		b.WriteString("@latest")
	}
	if r.EID != "" {
		b.WriteString("#" + string(r.EID))
	}
	return b.String()
}
