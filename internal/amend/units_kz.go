package amend

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
)

// kzRestate gives units, parts, lines, sentences or headings new wording.
func (d *doc) kzRestate(o *Order) error {
	var places []place
	for _, path := range o.At {
		got, err := d.kzPlaces(path)
		if err != nil {
			return err
		}
		for _, pl := range got {
			if pl.isUnit() {
				if err := d.untouched(pl.node, path); err != nil {
					return err
				}
			}
		}
		places = append(places, got...)
	}
	if err := namedTwice(places); err != nil {
		return err
	}
	for _, pl := range places[1:] {
		if pl.node.kind != places[0].node.kind || pl.step.Part != places[0].step.Part {
			return refuse("units of different kinds are given new wording at once")
		}
	}
	switch n := places[0].node; {
	case n.parent == nil && places[0].step.Part == Act && len(places) == 1:
		return d.restateAct(o, places[0])
	case places[0].step.Part == BodyText:
		return d.restateBody(o, places)
	case !places[0].isUnit():
		return d.restateText(o, places)
	case n.parent == nil:
		return refuse("the whole act is given new wording")
	case n.first || n.print == "":
		return d.restateCounted(o, places)
	}
	return d.restateNumbered(o, places)
}

// namedTwice refuses an order that names one unit two times.
func namedTwice(places []place) error {
	seen := map[string]bool{}
	for _, pl := range places {
		if !pl.isUnit() {
			continue
		}
		key := formerKey(pl.node)
		if seen[key] {
			return refuse("the instruction contradicts itself: it names %s two times", pl.node.eid)
		}
		seen[key] = true
	}
	return nil
}

// restateText gives a heading or a sentence new wording.
func (d *doc) restateText(o *Order, places []place) error {
	if len(places) != len(o.Payload) {
		return refuse("%d places are announced and the new wording brings %d paragraphs", len(places), len(o.Payload))
	}
	for i, pl := range places {
		text := o.Payload[i].Text
		first, last := pl.scope[0], pl.scope[len(pl.scope)-1]
		if first.line != last.line {
			return refuse("%s is more than one paragraph", pl.step)
		}
		s := stretch{first.line, first.from, last.to}
		if op := d.putHere(s); op != nil {
			return refuse("%s of %s: this bill has already changed it", pl.step, pl.node.eid)
		}
		if pl.step.Part == Heading && pl.node.print != "" {
			if rest := headNumLen(text, pl.node.print); rest > 0 {
				text = text[rest:]
			} else if format.NumberLen(text) > 0 || d.headsUnit(o.Payload[i]) {
				return refuse("the heading of %s is meant and the new wording brings %q", pl.node.eid, clip(text))
			}
			if strings.TrimRight(s.words(), " ") != strings.TrimRight(s.words(), ". ") {
				text = strings.TrimRight(text, ".") + "."
			}
		}
		if pl.step.Part == ContentsList && !sameContents(s.words(), text) {
			return refuse("the line %q of the contents is meant and the new wording brings %q", clip(s.words()), clip(text))
		}
		d.begin(o, pl)
		if err := d.carry(pl.node, []change{{s, text}}); err != nil {
			return err
		}
		if err := d.rereadAfter(pl.node); err != nil {
			return err
		}
	}
	return nil
}

// restateBody gives the text of an article below its heading new wording.
func (d *doc) restateBody(o *Order, places []place) error {
	n := places[0].node
	if len(places) != 1 || !n.kind.IsRoot() || len(n.head) == 0 {
		return refuse("%s has no text that could be told from its heading", n.eid)
	}
	if err := d.untouched(n, o.At[0]); err != nil {
		return err
	}
	w, err := d.wordingOf(o.Payload)
	if err != nil {
		return err
	}
	if len(w.units(n.kind)) > 0 {
		return refuse("the text of %s is meant and the new wording brings its heading too", n.eid)
	}
	var old []*line
	for _, l := range n.allLines() {
		if !slices.Contains(n.head, l) {
			old = append(old, l)
		}
	}
	first, had := n.firstLine(), formerUnits(n)
	d.begin(o, place{node: n})
	d.op.whole = true
	d.rewrite(n)
	if err := d.kzSwap(n, old, w.lines); err != nil {
		return err
	}
	d.settleNumbers(first, n.kind, had)
	return nil
}

// headsUnit reports whether a paragraph is the number and heading of a unit.
func (d *doc) headsUnit(p format.Paragraph) bool {
	w, err := d.wordingOf([]format.Paragraph{p})
	if err != nil {
		return false
	}
	for _, n := range w.root.kids {
		if n.print != "" && (n.kind.IsRoot() || n.kind.IsHead()) {
			return true
		}
	}
	return false
}

// restateNumbered gives numbered units new wording; their numbers must be the same.
func (d *doc) restateNumbered(o *Order, places []place) error {
	w, err := d.wordingOf(o.Payload)
	if err != nil {
		return err
	}
	kind := places[0].node.kind
	fresh := w.units(kind)
	if len(fresh) != len(places) || w.loose(kind) {
		return refuse("%d units (%s) are announced and the new wording brings %d", len(places), kind, len(fresh)).among(wordingOf(w)...)
	}
	for i, pl := range places {
		if bare(fresh[i].num) != bare(pl.node.num) {
			return refuse("new wording for %s %s brings %s %s", kind, bare(pl.node.num), kind, bare(fresh[i].num))
		}
		if pl.node.title != "" && fresh[i].title == "" {
			return refuse("the new wording of %s brings no heading", pl.node.eid)
		}
	}
	for i, pl := range places {
		first, had := pl.node.firstLine(), formerUnits(pl.node)
		d.begin(o, pl)
		d.op.whole = true
		d.rewrite(pl.node)
		if kind.IsHead() {
			d.restateHead(pl.node, fresh[i], w, w.linesOf(fresh, i))
		} else if err := d.kzSwap(pl.node, pl.node.allLines(), w.linesOf(fresh, i)); err != nil {
			return err
		}
		d.settleNumbers(first, kind, had)
	}
	return nil
}

// kzSwap puts new lines in the place of old ones, as one run of bytes: what stands
// before the first stays, with the marks of the layout around the text.
func (d *doc) kzSwap(n *node, old, lines []*line) error {
	for len(old) > 1 && len(lines) > 1 && old[0].raw == lines[0].raw {
		old, lines = old[1:], lines[1:]
	}
	for len(old) > 1 && len(lines) > 1 && old[len(old)-1].raw == lines[len(lines)-1].raw {
		old, lines = old[:len(old)-1], lines[:len(lines)-1]
	}
	if len(old) == 0 || len(lines) == 0 {
		return refuse("%s has no text to be replaced", n.eid)
	}
	d.change(old[0], 0, len(old[0].raw), lines[0].raw)
	for _, l := range old[1:] {
		d.remove(l)
	}
	if len(lines) > 1 {
		d.insert(old[0].idx, lines[1:])
	}
	d.reread(n, lines[1:]...)
	return nil
}

// linesOf are the lines of unit i of new wording.
func (w *wording) linesOf(fresh []*node, i int) []*line {
	lo, hi := fresh[i].firstLine().idx, len(w.lines)
	if i == 0 {
		lo = 0
	}
	if i+1 < len(fresh) {
		hi = fresh[i+1].firstLine().idx
	}
	return w.lines[lo:hi]
}

// restateCounted gives parts or lines new wording. The first of a numbered unit
// stands behind its number, which the bill may print or not.
func (d *doc) restateCounted(o *Order, places []place) error {
	groups, err := grouped(o, len(places), places[0].node.kind)
	if err != nil {
		return err
	}
	for i, pl := range places {
		n, group := pl.node, groups[i]
		old := n.allLines()
		if len(old) == 0 {
			return refuse("%s has no text of its own", n.eid)
		}
		d.begin(o, pl)
		d.rewrite(n)
		var lines []*line
		for k, p := range group {
			text := p.Text
			if k == 0 {
				if text, err = withNumber(n, text); err != nil {
					return err
				}
			}
			raw := text
			if k < len(old) {
				raw = marksOf(old[k]) + text
			}
			lines = append(lines, d.newLine(d.sep, raw))
		}
		if err := d.kzSwap(n, old, lines); err != nil {
			return err
		}
	}
	return nil
}

// withNumber sets new text of part or line one behind the number of the unit.
func withNumber(n *node, text string) (string, error) {
	k := format.NumberLen(text)
	from := n.own[0].from
	number := n.own[0].text()[:from]
	switch {
	case !n.first || from == 0:
		if k > 0 && !n.first {
			return "", refuse("new wording for %s brings a number: %q", n.eid, clip(text))
		}
		return text, nil
	case k == 0:
		return number + text, nil
	case strings.TrimSpace(text[:k]) == strings.TrimSpace(number):
		return text, nil
	}
	return "", refuse("new wording for %s brings another number: %q", n.eid, clip(text))
}

// grouped gives each of n counted units its paragraphs of new wording.
func grouped(o *Order, n int, kind act.Kind) ([][]format.Paragraph, error) {
	contradicts := refuse("%d units (%s) are announced and the new wording brings %d paragraphs", n, kind, len(o.Payload))
	switch {
	case n == 1 && (kind != act.Alinea || len(o.Payload) == 1):
		return [][]format.Paragraph{o.Payload}, nil
	case len(o.pieces) == n && (kind != act.Alinea || len(o.Payload) == n):
		return o.pieces, nil
	case len(o.Payload) == n:
		var out [][]format.Paragraph
		for _, p := range o.Payload {
			out = append(out, []format.Paragraph{p})
		}
		return out, nil
	case kind != act.Subparagraph:
		return nil, contradicts
	}
	var out [][]format.Paragraph
	for i, p := range o.Payload { // a part begins with a capital
		if r, _ := utf8.DecodeRuneInString(p.Text); unicode.IsUpper(r) || i == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], p)
	}
	if len(out) != n {
		return nil, contradicts
	}
	return out, nil
}
