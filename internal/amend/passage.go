package amend

import (
	"regexp"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// Annexes are numbered in many ways that no reader of articles takes apart: "II.", "A.",
// "1.2", "Oddíl B". A passage is what stands in an annex from a line that begins with
// such a number up to the next number of its kind. Only words are changed in it, and
// they must stand there once; a point with a number of several figures, "1.2", is also
// replaced, repealed and followed by another.

// passage is a stretch of the lines of an annex.
type passage struct {
	node  *node
	lines []*line
	// bounded says that another number follows it.
	bounded bool
}

// signs are the ways in which the number of a unit may be printed, the surest first.
func (d *doc) signs(s Step) []*regexp.Regexp {
	num := regexp.QuoteMeta(strings.ToUpper(s.Num))
	var forms []string
	switch n, isNum := wholeNumber(s.Num); {
	case s.Num == "" || s.To != "" || s.Ord != 0:
		return nil
	case s.Kind == act.Point:
		return compiled(`^` + regexp.QuoteMeta(s.Num) + `\)(?: |$)`)
	case s.Kind == act.Subsection:
		return compiled(`^\(` + regexp.QuoteMeta(s.Num) + `\)(?: |$)`)
	case s.Kind == act.Subpoint:
		dotted := strings.ReplaceAll(regexp.QuoteMeta(strings.ReplaceAll(s.Num, "-", ".")), "-", `\.`)
		if strings.Contains(s.Num, "-") {
			return compiled(`^` + dotted + `\.?(?: |$)`)
		}
		return compiled(`^` + dotted + `[.)](?: |$)`)
	case isNum:
		forms = []string{roman(n), num}
	default:
		forms = []string{num}
	}
	var out []string
	if w := d.bill.Drafting.Signs[s.Kind]; w != "" {
		out = append(out, `^(?:`+w+`) (?:`+strings.Join(forms, "|")+`)(?:[.):]| |$)`)
	}
	for _, f := range forms {
		out = append(out, `^`+f+`[.)](?: |$)`)
	}
	return compiled(out...)
}

func compiled(list ...string) []*regexp.Regexp {
	out := make([]*regexp.Regexp, len(list))
	for i, s := range list {
		out[i] = regexp.MustCompile(s)
	}
	return out
}

func wholeNumber(s string) (n int, ok bool) {
	for _, c := range s {
		if c < '0' || c > '9' || n > 1000 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != ""
}

// sameSign matches any number of the kind that a line begins with.
func sameSign(text string) *regexp.Regexp {
	for _, c := range []struct{ is, all string }{
		{`^\d+(?:\.\d+[a-z]?)+\.?(?: |$)`, ""},
		{`^\d+[a-z]?[.)](?: |$)`, `^\d+[a-z]?[.)](?: |$)`},
		{`^\(\d+[a-z]*\)`, `^\(\d+[a-z]*\)`},
		{`^[a-z]{1,2}\)`, `^(?:[a-z]{1,2}\)|\d+(?:\.\d+)*\.? |[A-Z]\. )`},
		{`^[IVX]+\.`, `^[IVX]+\.(?: |$)`},
		{`^[A-Z]\.`, `^(?:[A-Z]|[IVX]+)\.(?: |$)`},
	} {
		if !regexp.MustCompile(c.is).MatchString(text) {
			continue
		}
		if c.all != "" {
			return regexp.MustCompile(c.all)
		}
		num, _, _ := strings.Cut(text, " ")
		depth := strings.Count(strings.TrimSuffix(num, "."), ".")
		return regexp.MustCompile(`^(?:\d+[a-z]?[.)]|\d+(?:\.\d+[a-z]?){1,` + itoa(depth) + `}\.?|[A-Z]\.|[IVX]+\.)(?: |$)`)
	}
	word, _, _ := strings.Cut(text, " ")
	return regexp.MustCompile(`^(?i:` + regexp.QuoteMeta(word) + `) \S+$|^(?i:` + regexp.QuoteMeta(word) + `) \S+[.): ]`)
}

// following matches the next number of one figure, "13." for "12.", nil for other numbers:
// the items below such a point may be numbered in the same way.
func following(text string) *regexp.Regexp {
	m := oneFigure.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	n, _ := wholeNumber(m[1])
	return regexp.MustCompile(`^` + itoa(n+1) + regexp.QuoteMeta(m[2]) + `(?: |$)`)
}

var oneFigure = pattern.New(`^(\d+)([.)])(?: |$)`)

// passageOf follows steps into an annex by the numbers that its lines print.
func (d *doc) passageOf(n *node, steps Path) (passage, bool) {
	p := passage{node: n}
	for _, l := range n.allLines() {
		if !l.dead {
			p.lines = append(p.lines, l)
		}
	}
	for _, s := range steps {
		if s.Part != "" {
			return passage{}, false
		}
		at := -1
		for _, sign := range d.signs(s) {
			for i, l := range p.lines {
				if l.para.Style == format.Rows || !sign.MatchString(l.text()) {
					continue
				}
				if at >= 0 {
					return passage{}, false // two lines have the number
				}
				at = i
			}
			if at >= 0 {
				break
			}
		}
		if at < 0 {
			return passage{}, false
		}
		rest := p.lines[at+1:]
		end := -1
		for _, next := range []*regexp.Regexp{following(p.lines[at].text()), sameSign(p.lines[at].text())} {
			if end < 0 && next != nil {
				end = slices.IndexFunc(rest, func(l *line) bool { return l.para.Style != format.Rows && next.MatchString(l.text()) })
			}
		}
		p.bounded = end >= 0 || p.bounded && len(rest) == 0
		if end < 0 {
			end = len(rest)
		}
		p.lines = p.lines[at : at+1+end]
	}
	return p, len(steps) > 0 && len(p.lines) > 0
}

// passagePlace is the place that a passage of an annex is, for a path that the tree of
// units does not have.
// It is one for changes of words only; at its end where it is one line.
func (d *doc) passagePlace(path Path) (place, bool) {
	o := d.ordered
	if o == nil || !(o.Kind == Replacement || o.Kind == Repeal && len(o.Old) > 0 || o.Kind == Insertion && len(o.New) == 1 && !o.Headed && !o.Closing) {
		return place{}, false
	}
	p, ok := d.passageAt(path)
	if !ok || len(p.lines) > 1 && (o.Anchor == AtEnd || o.Anchor == AtStart || o.Sentence) {
		return place{}, false
	}
	pl := place{node: p.node, step: Step{Part: Passage}}
	for _, l := range p.lines {
		pl.scope = append(pl.scope, stretch{l, 0, len(l.text())})
	}
	return pl, true
}

// passageAt finds the passage that a path below an annex leads to.
func (d *doc) passageAt(path Path) (passage, bool) {
	if d.bill == nil || d.bill.Drafting.Signs == nil || len(path) < 2 || path[0].Kind != act.Schedule {
		return passage{}, false
	}
	annex, err := d.step(d.root, path[0], path[:1])
	if err != nil || len(annex) != 1 {
		return passage{}, false
	}
	return d.passageOf(annex[0], path[1:])
}

// onPassage carries out an order on a point of an annex with a number of several figures
// that the tree of units does not have.
func (d *doc) onPassage(o *Order) (done bool, err error) {
	last := o.At[0].last()
	if last.Kind != act.Subpoint || !strings.Contains(last.Num, "-") || len(o.At) != 1 || len(o.Old) > 0 {
		return false, nil
	}
	p, ok := d.passageAt(o.At[0])
	if !ok {
		return false, nil
	}
	insert := o.Kind == Insertion && o.Anchor == After && len(o.Payload) > 0
	if !insert && o.Kind != Repeal && !(o.Kind == Substitution && len(o.Payload) > 0) {
		return false, nil
	}
	if !p.bounded && len(p.lines) > 1 {
		return true, refuse("%s: it cannot be told where it ends", o.At[0])
	}
	want := last.Num
	if insert {
		if len(o.Units) != 1 || o.Units[0].To != "" {
			return true, refuse("%s: several points of an annex", o.At[0])
		}
		want = o.Units[0].Num
		if _, there := d.passageAt(append(slices.Clone(o.At[0][:len(o.At[0])-1]), o.Units[0])); there {
			return true, refuse("%s is there already", o.Units[0])
		}
	}
	var fresh []*line
	var notes []format.Paragraph
	if o.Kind != Repeal {
		if fresh, notes, err = d.passageLines(p, o, want); err != nil {
			return true, err
		}
	}
	d.begin(o, place{node: p.node, step: Step{Part: Passage}})
	if insert {
		d.insert(p.lines[len(p.lines)-1].idx, fresh)
		d.reread(p.node, fresh...)
		return true, d.putNotes(notes)
	}
	if err := d.swap(p.node, p.lines, fresh, nil); err != nil {
		return true, err
	}
	return true, d.putNotes(notes)
}

// passageLines sets the wording of a point in the layout of the annex. It must begin with
// the number of the point and bring no other that ends a passage.
func (d *doc) passageLines(p passage, o *Order, num string) (out []*line, notes []format.Paragraph, err error) {
	body, notes := splitNotes(o.Payload)
	sign := d.signs(Step{Kind: act.Subpoint, Num: num})
	for i, para := range body {
		if err := d.printable(para); err != nil {
			return nil, nil, err
		}
		begins := para.Style != format.Rows && len(sign) == 1 && sign[0].MatchString(para.Text)
		if begins != (i == 0) || i > 0 && sameSign(body[0].Text).MatchString(para.Text) {
			return nil, nil, refuse("the new wording of point %s brings %q", num, clip(para.Text))
		}
		mark := ""
		if para.Style != format.Rows && (i == 0 || strings.HasPrefix(para.Text, "a)")) {
			mark = marksOf(p.lines[0])
		}
		l := d.newLine(d.sep, mark+para.Text)
		if l.text() != para.Text {
			return nil, nil, refuse("the layout of the act does not let %q be written", clip(para.Text))
		}
		out = append(out, l)
	}
	if len(out) == 0 {
		return nil, nil, refuse("the new wording of point %s is missing", num)
	}
	return out, notes, nil
}
