package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// Style is how fully a citation is written.
type Style int

// Styles. Kazakh has no established short form and writes the long one.
const (
	Short Style = iota // ст. 13 п. 2 пп. 3) · Article 13(2)(3)
	Long               // подпункт 3) пункта 2 статьи 13 · 13-баптың 2-тармағының 3) тармақшасы
)

// Format writes the citation of provision e of x in the custom of the act's
// country and the reader's language, in the nominative. Where the country has no
// custom in that language English serves; where nothing fits, the eId.
//
// A unit among several parts is cited with its part: "подпункт 2) части первой
// статьи 16". Of two units with the same number in one place (art_6, art_6_2)
// no citation can tell which is meant.
func Format(x *act.Expression, e act.EID, lang string, style Style) string {
	c := customFor(x.Country, lang)
	steps := cited(x, e)
	if c == nil || len(steps) == 0 {
		return string(e)
	}
	s := ""
	if style == Long {
		s = c.long(steps)
	}
	if s == "" {
		s = c.short(steps)
	}
	if s != "" {
		if c.respell != nil {
			s = c.respell(s, x)
		}
		return s
	}
	return string(e)
}

// written is one level of a citation to be written.
type written struct {
	act.Step
	// clash says that the unit's number alone does not tell its level there.
	clash bool
	// either says that the number looks like a range of units that exist.
	either bool
	// printed is the number in the letters of the text: 50A where the eId has 50a.
	printed string
	// bare says that the unit has no number in the text.
	bare bool
	// title and country are those of the act.
	title, country string
}

// ordinal levels are unnumbered and named by ordinal words.
func (s written) ordinal() bool {
	return s.bare && (s.Kind == act.Subparagraph || s.Kind == act.Alinea) || s.Kind == Sentence
}

// number returns the number as printed; word says the ordinal of an unnumbered
// unit, and where it has none digits stand.
func (s written) number(word func(n int) string) string {
	if s.ordinal() {
		if w := word(toInt(s.Num)); w != "" {
			return w
		}
	}
	return s.digits()
}

// digits returns the number as printed, in digits for unnumbered units too.
func (s written) digits() string {
	if s.Kind == act.Point {
		return s.Num + ")"
	}
	return s.Num
}

// cited returns the levels of e to be written, outermost first.
func cited(x *act.Expression, e act.EID) []written {
	steps, err := e.Steps()
	if err != nil {
		return nil
	}
	var out []written
	var unit *act.Provision // the one that holds the next step
	var at act.EID
	for _, s := range steps {
		if unit != nil && (s.Kind == act.Point || s.Kind == act.Alinea) && hasParts(x, unit) {
			out = append(out, written{Step: act.Step{Kind: act.Subparagraph, Num: "1"}, clash: clash(x, unit, act.Subparagraph, "1"),
				bare: true, printed: "1", title: x.Title("en"), country: x.Country})
		}
		at = at.Join(s.Kind, s.Num)
		s.Num = baseNum(s.Num)
		w := written{Step: s, clash: unit != nil && !unit.Kind.IsHead() && clash(x, unit, s.Kind, s.Num), title: x.Title("en"), country: x.Country}
		w.either = likeRange(x, unit, w.Step)
		unit = inside(x, unit, at)
		w.printed, w.bare = printed(x, unit, s.Num), unit == nil || unit.Num == ""
		out = append(out, w)
	}
	return out
}

// printed returns number num of p in the letters in which p prints it.
func printed(x *act.Expression, p *act.Provision, num string) string {
	if p == nil {
		return num
	}
	for f := range strings.FieldsSeq(p.Num) {
		if f = strings.Trim(f, "().§"); f != num && numberingOf(x.Country).same(p.Kind, f, num) {
			return f
		}
	}
	return num
}

// inside returns the provision at, looking in the unit above it first.
func inside(x *act.Expression, unit *act.Provision, at act.EID) *act.Provision {
	if unit != nil {
		for _, c := range unit.Children {
			if c.EID == at {
				return c
			}
		}
	}
	return x.Find(at)
}

// likeRange reports whether the number of s, such as 1-3, can be taken for a
// range because its unit has 1 and 3 as well.
func likeRange(x *act.Expression, unit *act.Provision, s act.Step) bool {
	from, to, ok := halves(s.Num)
	if !ok {
		return false
	}
	ks := kinds(s.Kind)
	if unit != nil && !unit.Kind.IsHead() {
		ks = nil // a number in brackets says no kind
	}
	units := resolver{x: x}.units(unit, ks)
	return len(resolver{x: x}.withNum(units, from)) > 0 && len(resolver{x: x}.withNum(units, to)) > 0
}

// hasParts reports whether p is divided into unnumbered parts, its own text the
// first.
func hasParts(x *act.Expression, p *act.Provision) bool {
	return slices.ContainsFunc(p.Children, func(c *act.Provision) bool { return c.Kind == act.Subparagraph }) &&
		x.Find(p.EID.Join(act.Subparagraph, "1")) != nil
}

// clash reports whether p has a unit of another kind with the number that the
// short forms could mean as well: paragraph 8 beside point 8, or beside part 8.
func clash(x *act.Expression, p *act.Provision, k act.Kind, num string) bool {
	var rivals []act.Kind // none: all numbered units
	switch k {
	case act.Alinea:
		return false
	case act.Subparagraph:
		rivals = kinds(act.Paragraph)
	}
	return slices.ContainsFunc(resolver{x: x}.units(p, rivals), func(u *act.Provision) bool {
		return u.Kind != k && numberingOf(x.Country).same(u.Kind, u.Number(), num)
	})
}
