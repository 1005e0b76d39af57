package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/pattern"
)

// Verdict is what a person said of a pair.
type Verdict string

// Verdicts. "none" says that a provision has no counterpart in the other act,
// "rejected" that one provision is none of another.
const (
	IsFull     Verdict = "full"
	IsPartial  Verdict = "partial"
	IsNone     Verdict = "none"
	IsRejected Verdict = "rejected"
)

// Judgement is a person's word on a pair of provisions, with the hashes of the
// words judged: when either text changes, the judgement is stale.
type Judgement struct {
	// A and B name provisions with language and day of the wording that was read:
	// "md-thb:en@2013-05-24#art_15". B of "none" names the act without a provision.
	A string `yaml:"a" json:"a"`
	B string `yaml:"b" json:"b"`
	// Is is the verdict.
	Is Verdict `yaml:"is" json:"is"`
	// HashA and HashB are those of the provisions: see [ProvisionHash].
	HashA string `yaml:"hash-a" json:"hash_a"`
	HashB string `yaml:"hash-b,omitempty" json:"hash_b,omitempty"`
	By    string `yaml:"by,omitempty" json:"by,omitempty"`
	Day   string `yaml:"day,omitempty" json:"day,omitempty"` // 2006-01-02
	Note  string `yaml:"note,omitempty" json:"note,omitempty"`
	// Stale says why it no longer holds, in English: filled in when applied.
	Stale Staleness `yaml:"-" json:"stale,omitempty"`
}

// Staleness is why a judgement no longer holds.
type Staleness string

// Kinds of staleness.
const (
	Fresh        Staleness = ""
	TextChanged  Staleness = "the text has changed since"
	NotThere     Staleness = "there is no such provision now"
	OtherWording Staleness = "judged over a wording in a language that was not compared"
)

// ProvisionHash returns the first half of the SHA-256 of the heading and the text
// of p, in hexadecimal.
func ProvisionHash(p *act.Provision) string {
	h := sha256.Sum256([]byte(p.Heading + "\n" + p.FullText()))
	return hex.EncodeToString(h[:16])
}

// judgementFile is the file in which judgements are kept and shared.
type judgementFile struct {
	Schema int         `yaml:"schema"`
	Pairs  []Judgement `yaml:"pairs"`
}

const judgementSchema = 1

// ReadJudgements reads a file of judgements. The error names the line, or the
// entry, that is wrong.
func ReadJudgements(src []byte) ([]Judgement, error) {
	var f judgementFile
	if err := yaml.Load(src, &f, yaml.WithKnownFields()); err != nil {
		msg := strings.Join(strings.Fields(err.Error()), " ")
		if m := yamlErrorLine.FindStringSubmatch(msg); m != nil {
			return nil, fmt.Errorf("line %s: %s", m[1], msg)
		}
		return nil, fmt.Errorf("%s", msg)
	}
	if f.Schema != judgementSchema {
		return nil, fmt.Errorf("schema %d: this program reads schema %d", f.Schema, judgementSchema)
	}
	for i, j := range f.Pairs {
		if err := j.check(); err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
	}
	return f.Pairs, nil
}

var yamlErrorLine = pattern.New(`(?:line |L)(\d+)`)

func (j Judgement) check() error {
	a, err := cite.ParseRef(j.A)
	if err != nil {
		return err
	}
	b, err := cite.ParseRef(j.B)
	if err != nil {
		return err
	}
	switch j.Is {
	case IsFull, IsPartial, IsRejected:
		if b.EID == "" || j.HashB == "" {
			return fmt.Errorf("%q names no provision, or has no hash", j.B)
		}
	case IsNone:
	default:
		return fmt.Errorf("%q is no verdict: known are full, partial, none, rejected", j.Is)
	}
	if a.EID == "" || j.HashA == "" {
		return fmt.Errorf("%q names no provision, or has no hash", j.A)
	}
	return nil
}

// WriteJudgements returns the file that holds list, in the order of its references.
func WriteJudgements(list []Judgement) ([]byte, error) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Judgement) int {
		if c := strings.Compare(a.A, b.A); c != 0 {
			return c
		}
		return strings.Compare(a.B, b.B)
	})
	body, err := yaml.Dump(judgementFile{Schema: judgementSchema, Pairs: list})
	if err != nil {
		return nil, err
	}
	return append([]byte("# What people judged of pairs of provisions. Written by \"zanger concordance\"; may be shared and edited.\n"), body...), nil
}

// Judge puts j into list in the place of an earlier word on the same pair. That a
// provision has no counterpart ends what was confirmed for it, and the reverse.
func Judge(list []Judgement, j Judgement) []Judgement {
	return append(slices.DeleteFunc(slices.Clone(list), func(o Judgement) bool {
		if !sameProvision(o.A, j.A) || !sameAct(o.B, j.B) {
			return false
		}
		return sameProvision(o.B, j.B) || j.Is == IsNone && o.Is != IsRejected || o.Is == IsNone && j.Is != IsRejected
	}), j)
}

// MergeJudgements adds to ours what theirs says of pairs on which ours says nothing that
// it would contradict or repeat.
func MergeJudgements(ours, theirs []Judgement) []Judgement {
	out := slices.Clone(ours)
	for _, j := range theirs {
		said := slices.ContainsFunc(ours, func(o Judgement) bool {
			return len(Judge([]Judgement{o}, j)) == 1 || len(Judge([]Judgement{o}, j.Reversed())) == 1
		})
		if !said {
			out = append(out, j)
		}
	}
	return out
}

// Acts returns the aliases of the acts that j speaks of.
func (j Judgement) Acts() (a, b string) {
	x, _ := cite.ParseRef(j.A)
	y, _ := cite.ParseRef(j.B)
	return x.Alias, y.Alias
}

func sameProvision(x, y string) bool {
	a, err := cite.ParseRef(x)
	b, err2 := cite.ParseRef(y)
	return err == nil && err2 == nil && a.Alias == b.Alias && a.EID == b.EID
}

func sameAct(x, y string) bool {
	a, err := cite.ParseRef(x)
	b, err2 := cite.ParseRef(y)
	return err == nil && err2 == nil && a.Alias == b.Alias
}

// Reversed returns j as said of the other direction.
func (j Judgement) Reversed() Judgement {
	j.A, j.B, j.HashA, j.HashB = j.B, j.A, j.HashB, j.HashA
	return j
}

// judgements are those that speak of two sides.
type judgements struct {
	list []found
}

// found is a judgement with the provisions it speaks of, nil where there is none.
type found struct {
	j    Judgement
	a, b *act.Provision
	eidA act.EID
}

// judgedIn finds the provisions of judgements, in either direction, and which are
// stale. That a provision of A has no counterpart says nothing of those of B.
func judgedIn(list []Judgement, a, b Side) judgements {
	var out judgements
	for _, j := range list {
		ra, err := cite.ParseRef(j.A)
		rb, err2 := cite.ParseRef(j.B)
		if err != nil || err2 != nil {
			continue
		}
		if ra.Alias == b.Expression.Alias && rb.Alias == a.Expression.Alias && ra.Alias != rb.Alias {
			if rb.EID == "" {
				continue
			}
			j, ra, rb = j.Reversed(), rb, ra
		}
		if ra.Alias != a.Expression.Alias || rb.Alias != b.Expression.Alias {
			continue
		}
		f := found{j: j, eidA: ra.EID, a: a.Expression.Find(ra.EID)}
		f.j.Stale = a.stale(ra, j.HashA)
		if rb.EID != "" {
			f.b = b.Expression.Find(rb.EID)
			if s := b.stale(rb, j.HashB); f.j.Stale == Fresh || s == NotThere {
				f.j.Stale = s
			}
		}
		out.list = append(out.list, f)
	}
	return out
}

// stale tells whether the words that r names are no longer those of hash.
func (s Side) stale(r cite.Ref, hash string) Staleness {
	for _, x := range s.wordings() {
		if r.Lang != "" && x.Lang != r.Lang {
			continue
		}
		p := x.Find(r.EID)
		switch {
		case p == nil:
			return NotThere
		case ProvisionHash(p) != hash:
			return TextChanged
		}
		return Fresh
	}
	return OtherWording
}

// lost returns those that speak of a provision that is not there now.
func (js judgements) lost() []Judgement {
	var out []Judgement
	for _, f := range js.list {
		if f.j.Stale == NotThere {
			out = append(out, f.j)
		}
	}
	return out
}

// apply puts what people said into a row: confirmed pairs first, rejected ones
// last. draw makes the pair with a provision that was not proposed.
func (js judgements) apply(row *ConcordanceRow, draw func(*act.Provision) Pair) {
	var confirmed, rejected []Pair
	for _, f := range js.list {
		if f.a == nil || f.eidA != row.Provision.EID && f.eidA.Root() != row.Provision.EID {
			continue
		}
		j := f.j
		if j.Is == IsNone {
			if row.None = &j; j.Stale == Fresh {
				row.Pairs = nil
			}
			continue
		}
		if f.b == nil {
			continue
		}
		i := slices.IndexFunc(row.Pairs, func(p Pair) bool { return p.Provision.EID == f.b.EID })
		var p Pair
		if i >= 0 {
			p = row.Pairs[i]
		} else {
			p = draw(f.b)
		}
		if p.Judgement = &j; f.a != nil && f.a.EID != row.Provision.EID {
			p.WithinA = f.a
		}
		if j.Stale != Fresh {
			p.Standing = Proposed
		} else if p.Standing, p.Degree = Confirmed, Degree(j.Is); j.Is == IsRejected {
			p.Standing, p.Degree = Rejected, ""
		}
		switch {
		case p.Standing == Proposed && i >= 0:
			row.Pairs[i] = p
			continue
		case i >= 0:
			row.Pairs = slices.Delete(row.Pairs, i, i+1)
		}
		if p.Standing == Rejected {
			rejected = append(rejected, p)
		} else {
			confirmed = append(confirmed, p)
		}
	}
	row.Pairs = slices.Concat(confirmed, row.Pairs, rejected)
}
