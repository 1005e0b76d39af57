package amend

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
)

// kzInsert puts in new units, parts, lines or sentences.
func (d *doc) kzInsert(o *Order) error {
	if len(o.At) != 1 {
		return refuse("new units go into %d places at once", len(o.At))
	}
	first := o.Units[0]
	if o.At[0].last().Part == ContentsList {
		return d.insertContents(o)
	}
	places, err := d.kzPlaces(o.At[0])
	if err != nil {
		return err
	}
	if len(places) != 1 {
		return refuse("%s is no single place for new units", o.At[0])
	}
	switch {
	case first.Part == Sentence:
		return d.insertSentences(o, places[0])
	case first.Part != "":
		return refuse("%s cannot be added", first)
	case !places[0].isUnit():
		return refuse("%s is no place for new units", o.At[0])
	case isCounted(first) && d.isCode() && numberedParts(o):
		return d.insertNumbered(asParagraphs(o))
	case isCounted(first):
		return d.insertCounted(o, places[0])
	}
	return d.insertNumbered(o)
}

// numberedParts reports whether the new parts of an article of a code have the numbers
// under which they are announced: "дополнить частью второй: «2. …»".
func numberedParts(o *Order) bool {
	units := spread(o.Units)
	if units[0].Kind != act.Subparagraph || o.Anchor != AtEnd || !o.At[0].last().Kind.IsRoot() {
		return false
	}
	k := 0
	for _, p := range o.Payload {
		if k < len(units) && units[k].Ord > 0 && strings.HasPrefix(p.Text, strconv.Itoa(units[k].Ord)+". ") {
			k++
		}
	}
	return k == len(units)
}

// asParagraphs is the order with its parts as what they are in codes: numbered
// paragraphs.
func asParagraphs(o *Order) *Order {
	out := *o
	out.Units = nil
	for _, u := range spread(o.Units) {
		out.Units = append(out.Units, Step{Kind: act.Paragraph, Num: strconv.Itoa(u.Ord)})
	}
	return &out
}

// insertNumbered puts in numbered units, each behind the one that its number
// follows (Law 480-V art. 26(7)).
func (d *doc) insertNumbered(o *Order) error {
	w, err := d.wordingOf(o.Payload)
	if err != nil {
		return err
	}
	kind := o.Units[0].Kind
	fresh := w.units(kind)
	if len(fresh) == 0 || w.loose(kind) {
		return refuse("%s is announced and the new wording brings none", o.Units[0]).among(wordingOf(w)...)
	}
	if err := o.fits(fresh); err != nil {
		return err
	}
	for i, f := range fresh {
		if err := d.insertOne(o, f, w.linesOf(fresh, i)); err != nil {
			return err
		}
	}
	return nil
}

func (d *doc) insertOne(o *Order, f *node, lines []*line) error {
	places, err := d.kzPlaces(o.At[0])
	if err != nil {
		return err
	}
	at, kind := places[0].node, f.kind
	if o.Anchor != AtEnd { // "after Article 5": its number must follow
		at = at.parent
		if kind.IsRoot() {
			at = d.root
		}
	}
	if err := d.notRestated(at); err != nil {
		return err
	}
	parent, behind, err := d.behind(at, f)
	if err != nil {
		return err
	}
	if o.Anchor == After && !slices.Contains(places[0].node.allLines(), behind) && !slices.Contains(places[0].node.notes, behind) {
		return refuse("%s %s does not follow %s", kind, f.num, places[0].node.eid)
	}
	d.begin(o, place{node: at})
	d.insert(behind.idx, lines)
	if kind.IsRoot() || kind.IsHead() {
		d.adopt(parent, behind, &wording{lines: lines})
	} else {
		d.reread(at, lines...)
	}
	return d.made(lines[0], kind, bare(f.num))
}

// notRestated refuses a unit that this bill has given new wording: what comes into it
// would stand in that wording.
func (d *doc) notRestated(n *node) error {
	if n.parent != nil && n.was == "" {
		return nil // the bill has created it
	}
	for _, l := range n.allLines() {
		for _, p := range l.body {
			for _, op := range p.by {
				if op.whole && (op.eid == n.eid || n.eid.Within(op.eid)) && n.eid != "" {
					return refuse("%s: this bill has already changed it (%s of %s)", n.eid, op.kind, op.eid)
				}
			}
		}
	}
	return nil
}

// made names the new unit that begins on a line, read in its place.
func (d *doc) made(l *line, kind act.Kind, num string) error {
	var found *node
	d.root.each(func(n *node) {
		if n.kind == kind && n.firstLine() == l {
			found = n
		}
	})
	if found == nil || num != "" && bare(found.num) != num {
		return refuse("the new wording does not fit its place: %q would be read as something else", clip(l.text()))
	}
	d.op.made, d.op.node, d.op.before = found, found, ""
	return nil
}

// behind returns the unit that gets a new one, and the line behind which it goes. Its
// number must be free and follow that of the unit before it.
func (d *doc) behind(at, f *node) (*node, *line, error) {
	kind := f.kind
	siblings, all := at.below(kind), at.below(kind)
	if kind.IsRoot() {
		all = d.root.below(kind)
	}
	var pred *node
	for _, s := range all {
		if s.print != "" && bare(s.num) == bare(f.num) {
			return nil, nil, refuse("%s %s is there already", kind, bare(f.num)).among(string(s.eid))
		}
	}
	for _, s := range siblings {
		if s.print != "" && act.CompareNum(bare(s.num), bare(f.num)) < 0 {
			pred = s
		}
	}
	if err := d.fitsThere(at, f, pred, siblings, all); err != nil {
		return nil, nil, err
	}
	if pred == nil {
		if kind.IsRoot() && len(at.head) > 0 {
			return at, at.head[len(at.head)-1], nil
		}
		if l := d.lastOwn(at); l != nil {
			return at, l, nil
		}
		return nil, nil, refuse("%s has no place for a %s", at.eid, kind)
	}
	return pred.parent, d.lastLine(pred), nil
}

// lastLine is the last line of a unit; the notes below an article belong to it.
func (d *doc) lastLine(n *node) *line {
	var last *line
	n.each(func(k *node) {
		ls := append(slices.Clone(k.head), k.notes...)
		for _, p := range append(slices.Clone(k.own), k.wrap...) {
			ls = append(ls, p.line)
		}
		for _, l := range ls {
			if !l.dead && (last == nil || l.idx > last.idx) {
				last = l
			}
		}
	})
	return last
}

// fitsThere checks that a unit may stand behind pred in at.
func (d *doc) fitsThere(at, f, pred *node, siblings, all []*node) error {
	kind := f.kind
	if len(siblings) == 0 && !kind.IsRoot() && !kind.IsHead() {
		switch {
		case hasNumbered(at):
			return refuse("%s has no place for a %s: it has other units below it", at.eid, kind).among(citations(at.kids)...)
		case kind == act.Paragraph:
			return refuse("%s has no place for a %s: its text has no number so far", at.eid, kind)
		case len(at.own) == 0 || !strings.HasSuffix(at.own[len(at.own)-1].text(), ":"):
			return refuse("%s has no place for a %s: its text leads in no list", at.eid, kind)
		case bare(f.num) != "1":
			return refuse("%s %s does not follow: there is none before it", kind, bare(f.num))
		}
		return nil
	}
	if pred == nil && kind.IsRoot() { // the first article of a chapter
		for _, s := range all {
			if act.CompareNum(bare(s.num), bare(f.num)) < 0 {
				pred = s
			}
		}
	}
	selected := d.parsed.Expression.Coverage != act.Whole && (kind.IsRoot() || kind.IsHead())
	if pred == nil || !nextNumber(bare(pred.num), bare(f.num)) && !selected {
		before := "none"
		if pred != nil {
			before = bare(pred.num)
		}
		return refuse("%s %s does not follow: the one before it is %s", kind, bare(f.num), before)
	}
	return d.articlesFit(f, pred)
}

// articlesFit checks the numbers of the articles of a new chapter.
func (d *doc) articlesFit(f, pred *node) error {
	if !f.kind.IsHead() {
		return nil
	}
	brought := f.below(act.Article)
	end := d.lastLine(pred).idx
	for _, a := range d.root.below(act.Article) {
		for _, b := range brought {
			c := act.CompareNum(bare(a.num), bare(b.num))
			before := a.firstLine() != nil && a.firstLine().idx <= end
			if c == 0 {
				return refuse("article %s is there already", bare(b.num)).among(string(a.eid))
			}
			if before != (c < 0) {
				return refuse("article %s of the new %s does not fit its place beside %s", bare(b.num), f.kind, a.eid)
			}
		}
	}
	return nil
}

// nextNumber reports whether b may stand right behind a: 4 behind 3 or 3-2, 3-1
// behind 3, 3-2 behind 3-1.
func nextNumber(a, b string) bool {
	x, y := strings.Split(a, "-"), strings.Split(b, "-")
	last, err := strconv.Atoi(y[len(y)-1])
	if err != nil {
		return true // letters: their order is that of the reader
	}
	if len(x) >= len(y) && slices.Equal(x[:len(y)-1], y[:len(y)-1]) {
		n, err := strconv.Atoi(x[len(y)-1])
		return err == nil && n == last-1
	}
	return len(x) == len(y)-1 && last == 1 && slices.Equal(x, y[:len(x)])
}

// insertCounted puts in parts or lines, which have no number.
func (d *doc) insertCounted(o *Order, pl place) error {
	units := spread(o.Units)
	kind := units[0].Kind
	groups, err := grouped(o, len(units), kind)
	if err != nil {
		return err
	}
	n := pl.node
	var beside *node
	if o.Anchor != AtEnd {
		if n.kind != kind || n.print != "" {
			return refuse("a %s is to stand beside %s", kind, n.eid)
		}
		beside, n = n, n.parent
	}
	have, err := d.countedBelow(n, kind)
	if err != nil {
		return err
	}
	if err := d.notRestated(n); err != nil {
		return err
	}
	behind, pos, err := d.countedSlot(o, have, beside, units)
	if err != nil {
		return err
	}
	for i, group := range groups {
		if err := fitsCounted(kind, group, have[0]); err != nil {
			return err
		}
		d.begin(o, place{node: n})
		var lines []*line
		for _, p := range group {
			lines = append(lines, d.newLine(d.sep, d.raw(p, role("text", kind))))
		}
		d.insert(behind.idx, lines)
		d.reread(n, lines...)
		if err := d.made(lines[0], kind, strconv.Itoa(pos+i)); err != nil {
			return err
		}
		behind = lines[len(lines)-1]
	}
	return nil
}

// countedBelow lists the parts or lines of a unit.
func (d *doc) countedBelow(n *node, kind act.Kind) ([]*node, error) {
	if n.kind.IsRoot() && len(n.own) == 0 {
		return nil, refuse("%s has no place for a %s: it has numbered paragraphs", n.eid, kind).among(citations(n.kids)...)
	}
	if kind == act.Subparagraph {
		return d.allParts(n, Path{Step{Kind: kind}})
	}
	out, others, err := allLines(n, Path{Step{Kind: kind}})
	if err == nil && others > 0 {
		err = refuse("%s cannot tell a line: it has parts or numbered units below it, and it is not said which is meant", n.eid).among(citations(n.kids)...)
	}
	return out, err
}

// countedSlot finds where new parts or lines go: at the end, or beside one that is
// named. pos is the place of the first of them among all.
func (d *doc) countedSlot(o *Order, have []*node, beside *node, units []Step) (behind *line, pos int, err error) {
	kind, want := units[0].Kind, units[0].Ord
	before, created := 0, 0
	for _, h := range have {
		before = max(before, ordinalOf(h))
		if ordinalOf(h) == 0 {
			created++
		}
	}
	for i := 1; i < len(units); i++ {
		if units[i].Ord != 0 && units[i].Ord != units[i-1].Ord+1 {
			return nil, 0, refuse("new units (%s) do not follow one another", kind)
		}
	}
	if beside != nil {
		k := slices.IndexFunc(have, func(h *node) bool { return h == beside || h.first && beside.first })
		if k < 0 {
			return nil, 0, refuse("%s is no place for a %s", beside.eid, kind)
		}
		after := ordinalOf(beside) + 1
		if o.Anchor == Before {
			k, after = k-1, after-1
		}
		if k < 0 || want != 0 && want != after {
			return nil, 0, refuse("%s #%d does not follow %s", kind, want, beside.eid)
		}
		return d.lastLine(have[k]), k + 2, nil
	}
	switch next := before + created + 1; {
	case want != 0 && want < next:
		return nil, 0, refuse("%s #%d is there already: it is not said that what follows moves", kind, want).among(citations(have)...)
	case want > next:
		return nil, 0, refuse("%s #%d does not follow: there are %d", kind, want, next-1)
	}
	return d.lastLine(have[len(have)-1]), len(have) + 1, nil
}

// fitsCounted checks that paragraphs can be a part or a line.
func fitsCounted(kind act.Kind, group []format.Paragraph, first *node) error {
	text := group[0].Text
	if format.NumberLen(text) > 0 {
		return refuse("a %s is announced and the new wording brings a number: %q", kind, clip(text))
	}
	r, _ := utf8.DecodeRuneInString(text)
	leads := strings.HasSuffix(strings.TrimSpace(first.own[len(first.own)-1].text()), ":")
	switch {
	case kind == act.Subparagraph && unicode.IsLower(r):
		return refuse("a part begins with a capital and the new wording brings %q", clip(text))
	case kind == act.Alinea && unicode.IsUpper(r) && !leads:
		return refuse("a line begins with a small letter and the new wording brings %q", clip(text))
	}
	return nil
}

// insertSentences puts sentences behind the own text of a unit, or behind another.
func (d *doc) insertSentences(o *Order, pl place) error {
	n := pl.node
	if len(o.Payload) != 1 {
		return refuse("%d sentences are announced and the new wording brings %d paragraphs", len(o.Units), len(o.Payload))
	}
	text := o.Payload[0].Text
	units := spread(o.Units)
	if len(sentenceEnds(text, 0)) != len(units) {
		return refuse("%d sentences are announced and the new wording brings %d", len(units), len(sentenceEnds(text, 0)))
	}
	if len(n.own) == 0 {
		return refuse("%s has no place for a sentence: it has no text of its own", n.eid).among(citations(n.kids)...)
	}
	if pl.isUnit() && slices.ContainsFunc(n.kids, func(k *node) bool { return k.kind == act.Subparagraph && k.print == "" }) {
		return refuse("%s has several parts: it is not said to which the sentence goes", n.eid).among(citations(n.kids)...)
	}
	have := sentencesOf(n.own)
	if old, changed := d.oldSentences(n.own, have); changed && units[0].Ord != 0 && slices.ContainsFunc(old, func(s stretch) bool { return s.line == nil }) {
		return refuse("%s: this bill has already changed how its sentences are counted", o.At[0])
	}
	k := len(have)
	if !pl.isUnit() {
		k = slices.Index(have, pl.scope[len(pl.scope)-1]) + 1
	}
	want := units[0].Ord
	switch {
	case want != 0 && want <= k:
		return refuse("sentence %d is there already: it is not said that what follows moves", want)
	case want > k+1:
		return refuse("sentence %d does not follow: there are %d", want, k)
	case k == 0:
		return refuse("%s has no place for a sentence", n.eid)
	}
	s := have[k-1]
	if !strings.ContainsAny(lastSign(s.words()), ".!?") {
		return refuse("%s has no place for a sentence: its text ends with %q", n.eid, lastSign(s.words()))
	}
	d.begin(o, pl)
	at := stretch{s.line, s.to, s.to}
	if err := d.carry(n, []change{{at, joined(s.text()[:s.to], text, s.text()[s.to:])}}); err != nil {
		return err
	}
	return d.rereadAfter(n)
}

func lastSign(s string) string {
	s = strings.TrimRight(s, " »”\")")
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}
