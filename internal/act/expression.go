package act

import (
	"iter"
	"slices"
)

// Authority says whose words an expression gives. It is shown with every result.
type Authority string

// Authorities, strongest first.
const (
	Official              Authority = "official"
	OfficialTranslation   Authority = "official translation"
	UnofficialTranslation Authority = "unofficial translation"
	WorkingText           Authority = "working text" // our own rendering, never quoted as the law's words
	Draft                 Authority = "draft"
)

// Authorities lists the known values, strongest first.
var authorities = []Authority{Official, OfficialTranslation, UnofficialTranslation, WorkingText, Draft}

// Rank orders authorities, 0 the strongest; an unknown one ranks last.
func (a Authority) Rank() int {
	if i := slices.Index(authorities, a); i >= 0 {
		return i
	}
	return len(authorities)
}

// Known reports whether a is one of the defined authorities.
func (a Authority) Known() bool { return slices.Contains(authorities, a) }

// Quotable reports whether the words may be set as a quotation of the law.
func (a Authority) Quotable() bool {
	return a == Official || a == OfficialTranslation || a == UnofficialTranslation
}

// Coverage says how much of the work an expression holds.
type Coverage string

// Coverages.
const (
	Whole    Coverage = "whole"
	Selected Coverage = "selected" // some provisions only
)

// Check says that a second reader compared a provision with an official text.
type Check struct {
	// Against names the official text, Edition which state of it was read.
	Against, Edition string
	On               Date
}

// Expression is the wording of a work in one language, valid for an interval.
type Expression struct {
	URI     WorkURI
	Alias   string
	Country string // ISO 3166 code; picks the drafting tradition
	Lang    string // ISO 639 code
	Kind    string // "" for an act, "practice" for sources that are not statutes
	// Date is a day on which this wording was in force.
	Date      Date
	Valid     Interval
	Dated     string // "adoption" when Valid rests on adoption, not on entry into force
	Authority Authority
	Coverage  Coverage

	Titles   map[string]string         // by language
	Official map[string]string         // address of the official text by language
	Headings map[EID]map[string]string // headings in other languages
	Links    map[EID]string            // addresses of provisions in the official text, where its site has them
	Events   []Event
	Checked  map[EID]Check
	WIDs     map[EID]EID // eId to wId, where they differ
	Notice   string      // what a reader must know of this edition, in a sentence

	// Modifications are changes that an amending act made to this text, where they are
	// known one by one.
	Modifications []Modification

	Preamble []Block
	Body     []*Provision
	// Notes are editorial notes that stand before the first provision.
	Notes []Note
}

// Title returns the title in lang, else in English, else in the language of x,
// else any, chosen by language code.
func (x *Expression) Title(lang string) string {
	for _, l := range []string{lang, "en", x.Lang} {
		if t := x.Titles[l]; t != "" {
			return t
		}
	}
	keys := make([]string, 0, len(x.Titles))
	for l := range x.Titles {
		keys = append(keys, l)
	}
	slices.Sort(keys)
	if len(keys) > 0 {
		return x.Titles[keys[0]]
	}
	return x.Alias
}

// All yields every provision in reading order.
func (x *Expression) All() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) {
		for _, p := range x.Body {
			if !p.walk(yield) {
				return
			}
		}
	}
}

// Articles yields the articles and sections in reading order.
func (x *Expression) Articles() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) {
		for p := range x.All() {
			if p.Kind.IsRoot() && !yield(p) {
				return
			}
		}
	}
}

// Find returns the provision e of x, or nil. The first unnumbered line (al_1)
// and part (subpara_1) of a unit are its own text; Find makes a provision of it.
func (x *Expression) Find(e EID) *Provision {
	for p := range x.All() {
		if p.EID == e {
			return p
		}
	}
	steps, err := e.Steps()
	if err != nil {
		return nil
	}
	last := steps[len(steps)-1]
	if last.Num != "1" || (last.Kind != Alinea && last.Kind != Subparagraph) {
		return nil
	}
	if owner := x.Find(e.Parent()); owner != nil && len(owner.Content) > 0 {
		return firstUnit(owner, last.Kind, e)
	}
	return nil
}

// firstUnit makes the provision for line or part one of p. A part takes along
// the numbered units that stand before part two.
func firstUnit(p *Provision, k Kind, e EID) *Provision {
	first := &Provision{Kind: k, EID: e, WID: p.WID.Join(k, "1"), Content: p.Content,
		Span: Span{p.Content[0].Span.Start, p.Content[len(p.Content)-1].Span.End}}
	if k == Subparagraph {
		for _, c := range p.Children {
			if c.Kind == Subparagraph {
				break
			}
			first.Children = append(first.Children, c)
			first.Span.End = c.Span.End
		}
	}
	return first
}

// ByWID returns the provision whose wId is w, or nil.
func (x *Expression) ByWID(w EID) *Provision {
	for p := range x.All() {
		if p.WID == w {
			return p
		}
	}
	return nil
}

// CheckOf returns the check that covers e: its own or that of a unit above it.
func (x *Expression) CheckOf(e EID) (Check, bool) {
	for ; e != ""; e = e.Parent() {
		if c, ok := x.Checked[e]; ok {
			return c, true
		}
	}
	return Check{}, false
}

// HeadingIn returns the heading of p in lang where x knows it, else as printed.
func (x *Expression) HeadingIn(p *Provision, lang string) string {
	if h := x.Headings[p.EID][lang]; h != "" {
		return h
	}
	return p.Heading
}
