package evidence

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"zanger/internal/act"
)

// Space is the namespace of a record.
const Space = "urn:zanger:evidence:1"

// Record is what a memo carries.
type Record struct {
	Title string
	Lang  string
	AsOf  act.Date
	Laws  []Law
	// Places are the stretches of the memo that set words of law, in reading order.
	Places []Place
	// Seal is the SHA-256 of all the rest, as it was read; Write sets it.
	Seal string
}

// Law is a provision of one wording, or a whole act.
type Law struct {
	ID    string
	Work  act.WorkURI
	Alias string
	Lang  string
	// Date is that of the wording, On the day of which the memo gives it.
	Date, On  act.Date
	EID, WID  act.EID // "" for a whole act
	Authority act.Authority
	// Cited is how the memo cites it.
	Cited string
	// Lines are the words, with their hash; a whole act has the hash alone, or, where it
	// is only named, neither.
	Lines []string
	Hash  string
	// Answered says that the library gave these words for the day On when the memo was
	// built: a provision may also be named by its wording.
	Answered bool
	// Latest is the last wording of the provision that the library knew then.
	Latest Wording
	// Changes are the changes that may have touched it, as far as the library knew then,
	// before On and after it, each as [Change] names it.
	Changes []string
}

// Wording is a wording of a provision; the zero value is none. One without a hash
// does not hold the provision any more.
type Wording struct {
	Date act.Date
	Hash string
}

// Change names an event in the life of an act.
func Change(e act.Event) string {
	from, _ := e.Effective()
	return string(e.Type) + " " + string(e.By) + " " + from.String()
}

// Place is a stretch of the memo that sets words of law.
type Place struct {
	ID string
	// Use is the part it plays: quote, gist, citation or comparison.
	Use string
	// Laws are the IDs of what it sets.
	Laws []string
	// Lines are the words as printed, with their hash; Inline means that they stand in a
	// paragraph of the author's.
	Lines  []string
	Hash   string
	Inline bool
}

// Hash returns the SHA-256 of lines, in hexadecimal digits.
func Hash(lines []string) string {
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return hex.EncodeToString(sum[:])
}

// Words returns the words of a text with white space made even and without characters
// that a file cannot hold: what may differ between two files that print the same.
func Words(lines ...string) string {
	keep := func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == unicode.ReplacementChar, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}
	return strings.Join(strings.Fields(strings.Map(keep, strings.Join(lines, " "))), " ")
}

// Wrong tells why a record cannot be relied on, "" when nothing speaks against it: its
// seal, the hashes, or words printed that the law does not have.
func (r *Record) Wrong() string {
	if r.seal() != r.Seal {
		return "its seal does not fit what it says"
	}
	for _, l := range r.Laws {
		if len(l.Lines) > 0 && Hash(l.Lines) != l.Hash {
			return fmt.Sprintf("the words of %s do not fit their SHA-256", l.Cited)
		}
	}
	laws := map[string]*Law{}
	for i := range r.Laws {
		laws[r.Laws[i].ID] = &r.Laws[i]
	}
	work := 0
	for _, p := range r.Places {
		if Hash(p.Lines) != p.Hash {
			return fmt.Sprintf("the words of place %s do not fit their SHA-256", p.ID)
		}
		if strange := p.strange(laws, &work); strange != "" {
			return strange
		}
	}
	return ""
}

// maxWork bounds how far words of places are searched for words of law, in bytes.
const maxWork = 2 << 30

// strange tells of a place that is said to set law whose words it does not hold.
func (p Place) strange(laws map[string]*Law, work *int) string {
	printed := Words(p.Lines...)
	for _, id := range p.Laws {
		l := laws[id]
		if l == nil {
			return fmt.Sprintf("place %s rests on law %q, which is not in it", p.ID, id)
		}
		if p.Use != Quoted && p.Use != Given || p.Inline {
			continue
		}
		for _, line := range l.Lines {
			if *work += len(printed); *work > maxWork {
				return "it is too large to be held against itself"
			}
			if !strings.Contains(printed, Words(raised(line))) {
				return fmt.Sprintf("place %s does not hold the words of %s", p.ID, l.Cited)
			}
		}
	}
	return ""
}

// Uses of a [Place].
const (
	Quoted   = "quote"
	Given    = "gist"
	Cited    = "citation"
	Compared = "comparison"
)

// raised sets the digits after a caret above the line, as a memo prints them.
func raised(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	var b strings.Builder
	up := false
	rs := []rune(s)
	for i, r := range rs {
		digit := r >= '0' && r <= '9'
		switch {
		case r == '^' && i+1 < len(rs) && rs[i+1] >= '0' && rs[i+1] <= '9':
			up = true
		case up && digit:
			b.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'])
		default:
			b.WriteRune(r)
			up = false
		}
	}
	return b.String()
}
