package compare

import (
	"maps"
	"math"
	"slices"

	"zanger/internal/act"
	"zanger/internal/check/number"
)

// sheet is what a provision is compared by.
type sheet struct {
	p     *act.Provision
	pos   float64 // 0 at the beginning of the act, 1 at its end
	whole features
	parts []part
	// heading and place are those of the provision, and of the heads above it.
	heading, place features
	// elements are those of the benchmark for which the provision stands.
	elements vector
	lang     string
}

// numbers returns the numbers of the provision.
func (s *sheet) numbers() []number.Quantity { return number.Read(s.lang, s.p.FullText()) }

// part is a unit of a provision.
type part struct {
	p *act.Provision
	f features
}

// features are the concepts and words of a text with their weight. Words of
// different languages are different features.
type features struct{ concepts, words vector }

// reading makes sheets of both texts.
type reading struct {
	reader Reader
	lang   string // in which words are compared
	ids    map[string]int
	names  []string // by number: the concept, the element, or the stem
	text   []string // by number: how a stem stands in a text
}

func newReading(r Reader, lang string) *reading {
	return &reading{reader: r, lang: lang, ids: map[string]int{}}
}

// id numbers a feature.
func (r *reading) id(kind, name, text string) int {
	key := kind + "\t" + name
	n, ok := r.ids[key]
	if !ok {
		n = len(r.names)
		r.ids[key] = n
		r.names, r.text = append(r.names, name), append(r.text, text)
	}
	return n
}

// bag counts what a text holds.
type bag struct{ concepts, words map[int]float64 }

func newBag() bag { return bag{map[int]float64{}, map[int]float64{}} }

// add counts text in b.
func (r *reading) add(b bag, lang, text string) {
	if text == "" {
		return
	}
	words, concepts := r.reader.Read(lang, text)
	for _, c := range concepts {
		b.concepts[r.id("concept", c, c)]++
	}
	if lang != r.lang {
		return
	}
	for _, w := range words {
		b.words[r.id(lang, w.Stem, w.Text)]++
	}
}

// draft is a sheet before its features are weighed.
type draft struct {
	sheet
	bag, headingBag, placeBag bag
	elementBag                map[int]float64
	partBags                  []bag
}

// sheets reads the provisions of a side that have text in force.
func (r *reading) sheets(s Side) []sheet {
	var drafts []draft
	for p, above := range provisions(s.Expression) {
		if hasText(p) {
			drafts = append(drafts, r.draft(s, p, above))
		}
	}
	return weigh(drafts)
}

// provisions yields what is compared, the articles and sections of x or whatever
// stands outside of any, with the heads above each.
func provisions(x *act.Expression) func(func(*act.Provision, []*act.Provision) bool) {
	return func(yield func(*act.Provision, []*act.Provision) bool) {
		var walk func(ps, above []*act.Provision) bool
		walk = func(ps, above []*act.Provision) bool {
			for _, p := range ps {
				if p.Kind.IsHead() {
					if !walk(p.Children, append(slices.Clone(above), p)) {
						return false
					}
				} else if !yield(p, above) {
					return false
				}
			}
			return true
		}
		walk(x.Body, nil)
	}
}

// hasText reports whether p or a unit below it has text in force.
func hasText(p *act.Provision) bool {
	for q := range p.All() {
		if q.Status != act.Excluded && q.Text() != "" {
			return true
		}
	}
	return false
}

func (r *reading) draft(s Side, p *act.Provision, above []*act.Provision) draft {
	d := draft{sheet: sheet{p: p}, bag: newBag(), headingBag: newBag(), placeBag: newBag(), elementBag: map[int]float64{}}
	d.lang = s.Expression.Lang
	for _, e := range s.Elements[p.EID.Root()] {
		d.elementBag[r.id("element", e, e)]++
	}
	for _, x := range append([]*act.Expression{s.Expression}, s.Others...) {
		q := x.Find(p.EID)
		if q == nil {
			continue
		}
		r.add(d.bag, x.Lang, q.FullText())
		r.headings(d.headingBag, x, q)
		for _, h := range above {
			r.headings(d.placeBag, x, h)
		}
		for _, c := range q.Children {
			r.add(d.partBag(p, c.EID), x.Lang, c.FullText())
		}
	}
	return d
}

// partBag returns the bag of the unit e of p, to be filled in any language.
func (d *draft) partBag(p *act.Provision, e act.EID) bag {
	for i, u := range d.parts {
		if u.p.EID == e {
			return d.partBags[i]
		}
	}
	b := newBag()
	for _, c := range p.Children {
		if c.EID == e {
			d.parts, d.partBags = append(d.parts, part{p: c}), append(d.partBags, b)
		}
	}
	return b
}

// headings counts the heading of p in every language in which it is known.
func (r *reading) headings(b bag, x *act.Expression, p *act.Provision) {
	r.add(b, x.Lang, p.Heading)
	in := x.Headings[p.EID]
	for _, l := range slices.Sorted(maps.Keys(in)) {
		if l != x.Lang {
			r.add(b, l, in[l])
		}
	}
}

// weigh turns counts into weights: what few provisions of the act say tells more
// than what all of them do.
func weigh(drafts []draft) []sheet {
	held := map[int]int{}
	for _, d := range drafts {
		seen := map[int]bool{}
		for _, m := range []map[int]float64{d.bag.concepts, d.bag.words, d.headingBag.concepts, d.headingBag.words, d.elementBag} {
			for id := range m {
				seen[id] = true
			}
		}
		for id := range seen {
			held[id]++
		}
	}
	rarity := func(id int) float64 {
		return math.Log(1 + (float64(len(drafts))+0.5)/(float64(held[id])+0.5))
	}
	out := make([]sheet, len(drafts))
	for i, d := range drafts {
		s := d.sheet
		s.pos = float64(i) / float64(max(len(drafts)-1, 1))
		s.whole, s.heading = d.bag.weighed(rarity), d.headingBag.weighed(rarity)
		s.place = d.placeBag.weighed(func(int) float64 { return 1 })
		s.elements = vectorOf(d.elementBag, rarity)
		for j, b := range d.partBags {
			s.parts[j].f = b.weighed(rarity)
		}
		out[i] = s
	}
	return out
}

func (b bag) weighed(rarity func(int) float64) features {
	return features{vectorOf(b.concepts, rarity), vectorOf(b.words, rarity)}
}
