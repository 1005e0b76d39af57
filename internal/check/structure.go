package check

import (
	"strings"
	"unicode"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// form compares what a pair is: status, levels, heading.
func (c *comparison) form(p *Pair) {
	o, t := p.Ours, p.Theirs
	if (o.Status == act.Excluded) != (t.Status == act.Excluded) {
		c.add(Disagreement{Kind: Status, Severity: Serious, EID: p.EID(), Ours: string(o.Status), Theirs: string(t.Status),
			OursWords: opening(clean(o)), TheirsWords: opening(clean(t))}, nil)
		c.excluded[p.EID()] = true
	}
	if p.Merged && numbered(o, t) || p.Hoisted != nil {
		c.add(Disagreement{Kind: Layout, Severity: Hint, EID: p.EID(), Units: max(units(o), units(t)) - 1,
			Ours: levels(o), Theirs: levels(t)}, nil)
	}
	c.heading(p)
}

// numbered reports whether one of two units has numbered ones below it: lines that
// are only broken otherwise need not be told of.
func numbered(ps ...*act.Provision) bool {
	for _, p := range ps {
		for _, c := range p.Children {
			if c.Kind != act.Alinea && c.Kind != act.Subparagraph {
				return true
			}
		}
	}
	return false
}

// levels names the units directly below p, as printed.
func levels(p *act.Provision) string {
	switch n := len(p.Children); n {
	case 0:
		return ""
	case 1:
		return short(p.Children[0])
	default:
		return short(p.Children[0]) + " … " + short(p.Children[n-1])
	}
}

func short(p *act.Provision) string {
	s := step(p)
	return s.Kind.Abbr() + "_" + s.Num
}

// heading compares the heading of ours in the language of theirs, where it is
// recorded, with the printed one; else only whether there is one.
func (c *comparison) heading(p *Pair) {
	o, t := p.Ours, p.Theirs
	if !o.Kind.IsHead() && !o.Kind.IsRoot() || o.Status == act.Excluded || t.Status == act.Excluded {
		return
	}
	theirs := strings.TrimSpace(footnote.ReplaceAllString(t.Heading, "$1"))
	ours, severity := c.ours.Headings[o.EID][c.theirs.Lang], Serious
	if c.ours.Lang == c.theirs.Lang {
		ours = ""
	}
	a, b := plainHeading(ours), plainHeading(theirs)
	switch {
	case (clean(o) == "") != (clean(t) == "") && (o.Heading == "") != (t.Heading == ""):
		return // the one has as its text what the other has as its heading
	case ours != "" && a != b && len(b) > 20 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)):
		severity = Hint // cut off where the page breaks the line
	case ours != "" && a != b && groupNumber.MatchString(theirs):
		severity = Hint // the heading of a group of articles, and not of this one
	case ours != "" && a != b:
	case o.Heading == "" && theirs != "":
		ours = ""
	case o.Heading != "" && theirs == "" && ours == "":
		ours, severity = o.Heading, Hint // editors add headings that the law has not
	default:
		return
	}
	c.add(Disagreement{Kind: Heading, Severity: severity, EID: p.EID(), Ours: ours, Theirs: theirs}, nil)
}

// groupNumber is the number of a group of articles that a page prints before the
// heading: "7. ", "а) ".
var groupNumber = pattern.New(`^(\d+\.|\pL\))\s+`)

// plainHeading keeps letters and digits only, in lower case.
func plainHeading(s string) string {
	var b strings.Builder
	s = groupNumber.ReplaceAllString(s, "")
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		b.WriteString(lang.FoldScript(w))
	}
	return b.String()
}

// missing lists the units that one text lacks, neighbours together.
func (c *comparison) missing() {
	var last *Disagreement
	var lastPair *Pair
	at := -1
	for i := range c.pairs {
		p := &c.pairs[i]
		if p.Ours != nil && p.Theirs != nil {
			if p.Depth == 0 && p.Ours.Kind.IsHead() {
				continue
			}
			last = nil
			continue
		}
		unit := p.Theirs
		if unit == nil {
			unit = p.Ours
		}
		if c.leftOut(p) {
			if p.Theirs != nil && unit.Kind.IsRoot() && c.ours.Coverage == act.Selected {
				c.NotGiven++
			}
			last = nil
			continue
		}
		if p.Ours != nil && p.Depth == 0 {
			c.Units += units(p.Ours)
		}
		if last != nil && lastPair.Depth == p.Depth && lastPair.parent == p.parent && (lastPair.Ours == nil) == (p.Ours == nil) && lastIs(lastPair, unit) {
			d := &c.Disagreements[at]
			d.Until, d.Units = unit.EID, d.Units+units(unit)
			lastPair = p
			continue
		}
		d := Disagreement{Kind: Missing, Severity: severityOf(unit), EID: unit.EID, Units: units(unit)}
		if p.Theirs != nil && d.Severity == Likely && unit.EID.Root() == lastRoot(c.theirs) {
			d.Severity = Hint // who signed the act, where a page prints it
		}
		words := opening(clean(unit))
		if words == "" {
			words = unit.Heading
		}
		if p.Ours == nil {
			d.Theirs, d.TheirsWords = name(unit), words
		} else {
			d.Ours, d.OursWords = name(unit), words
		}
		c.Disagreements = append(c.Disagreements, d)
		at, last, lastPair = len(c.Disagreements)-1, &d, p
	}
}

// lastRoot is the last article of x.
func lastRoot(x *act.Expression) act.EID {
	var last act.EID
	for p := range x.Articles() {
		last = p.EID
	}
	return last
}

// lastIs reports whether a run of missing units may go on with unit.
func lastIs(p *Pair, unit *act.Provision) bool {
	before := p.Theirs
	if before == nil {
		before = p.Ours
	}
	return before.Kind == unit.Kind
}

// severityOf a missing unit: an excluded one is only a number, and an unnumbered
// line may be an editor's.
func severityOf(p *act.Provision) Severity {
	switch {
	case p.Status == act.Excluded:
		return Hint
	case p.Kind.IsHead(), p.Kind == act.Alinea, p.Kind == act.Subparagraph:
		return Likely
	}
	return Serious
}

// name is the printed number of p, else its level.
func name(p *act.Provision) string {
	if p.Num != "" {
		return p.Num
	}
	return short(p)
}

// leftOut reports whether a unit that one text lacks need not be in it: articles
// and heads beyond a selection, and what changed in between.
func (c *comparison) leftOut(p *Pair) bool {
	unit, has, lacks := p.Theirs, c.theirs, c.ours
	if unit == nil {
		unit, has, lacks = p.Ours, c.ours, c.theirs
	}
	if p.Depth == 0 && (lacks.Coverage == act.Selected || has.Coverage == act.Selected && unit.Kind.IsHead()) {
		return true
	}
	if p.Depth == 0 {
		return c.changed(unit) || unit.Kind.IsHead() && c.changedBelow(unit)
	}
	if root := unit.EID.Root(); c.within(root) || c.headingOfNext(p) {
		return true
	}
	root := &act.Provision{EID: unit.EID.Root(), WID: unit.EID.Root()}
	return c.changed(unit) || len(c.touching(root)) > 0
}

// changedBelow reports whether events in between may have brought in, or taken out,
// every article below a head: then the head came or went with them.
func (c *comparison) changedBelow(head *act.Provision) bool {
	any := false
	for p := range head.All() {
		if !p.Kind.IsRoot() {
			continue
		}
		if !c.changed(p) {
			return false
		}
		any = true
	}
	return any
}

// within reports whether a unit lies in one that one of the texts has excluded.
func (c *comparison) within(e act.EID) bool {
	for x := range c.excluded {
		if e.Within(x) || x.Within(e) {
			return true
		}
	}
	return false
}

// headingOfNext reports whether a unit that only theirs has is the heading of an
// article, by the headings that ours records: a reader took it for text.
func (c *comparison) headingOfNext(p *Pair) bool {
	if p.Theirs == nil || c.ours.Lang == c.theirs.Lang {
		return false
	}
	text := plainHeading(clean(p.Theirs))
	for _, h := range c.ours.Headings {
		if text != "" && plainHeading(h[c.theirs.Lang]) == text {
			return true
		}
	}
	return false
}
