package amend

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// frame is a verb with what belongs to it.
type frame struct {
	ctx  []Path // where, as said before
	verb verb
	// object and by are wordings; mark is set when the object is a sign named by a
	// noun, which stands at the end.
	object, by []string
	endMark    bool
	sentence   bool // the object is a sentence
	bySentence bool
	// units are units named as the object, from those named before the verb;
	// brought those that an insertion brings.
	units   []Path
	brought []Path
	payload []format.Paragraph
	notes   []format.Paragraph // footnotes that words bring along
	quoted  bool               // a payload was given
	// afterWords and so on are the anchors.
	afterWords, beforeWords string
	moreAfter               []string // "za slovo „a“ a za slovo „b“"
	afterUnits, beforeUnits []Path
	atEnd, atStart          bool
	locus                   []Path // "na konci odstavce 2"
	with                    []Step
	former                  bool
	to                      []Path
	designation             bool
	everyMark               bool // the marks of a footnote go with it
	throughout              bool
	prevAfter               string // the words and the mark behind them that the clause before put
	prevEnd                 bool   // the clause before changed the mark at the end
	more                    []Path // further places: "na konci odstavce 2 a v § 7 na konci odstavce 5"
	ctxSet                  int    // how often a place was said
}

func (f *frame) empty() bool {
	return f.verb == noVerb && len(f.object) == 0 && len(f.by) == 0 && len(f.units) == 0 && len(f.brought) == 0 && !f.quoted &&
		f.afterWords == "" && f.beforeWords == "" && len(f.afterUnits) == 0 && len(f.beforeUnits) == 0 && !f.atEnd && !f.atStart && !f.designation
}

// sentence reads the tokens of one instruction into orders.
func (g *grammar) orders(ts []token) ([]Order, error) {
	p := &clauseParser{g: g, ts: ts}
	if err := p.run(); err != nil {
		return nil, err
	}
	var out []Order
	for _, f := range p.frames {
		o, err := f.order(g)
		if err != nil {
			return nil, err
		}
		out = append(out, o...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("the instruction is not understood: no verb of an amendment")
	}
	return out, nil
}

// clauseParser reads tokens from left to right into frames. A frame ends where a
// slot would be filled a second time; a verb that is left out is that of the frame
// before.
type clauseParser struct {
	g      *grammar
	ts     []token
	i      int
	f      frame
	frames []frame
	// since is what was read after the last conjunction of the frame, so that a
	// second verb can take it along.
	snapshot *frame
}

func (p *clauseParser) run() error {
	for p.i < len(p.ts) {
		if err := p.step(); err != nil {
			return err
		}
	}
	return p.flush()
}

// flush ends the frame and opens the next, which has the same place.
func (p *clauseParser) flush() error {
	f := p.f
	p.snapshot = nil
	if f.empty() {
		return nil
	}
	if f.verb == noVerb {
		if len(p.frames) == 0 {
			return fmt.Errorf("the instruction is not understood: words without a verb")
		}
		f.verb = p.frames[len(p.frames)-1].verb
	}
	p.frames = append(p.frames, f)
	p.f = frame{ctx: f.ctx, throughout: f.throughout, prevEnd: f.endMark && f.atEnd}
	if f.endMark && f.afterWords != "" && len(f.by) == 1 {
		p.f.prevAfter = f.afterWords + f.by[0]
	}
	if len(f.locus) > 0 { // "na konci odstavce 1 … a doplňuje se písmeno f)"
		p.f.ctx = f.locus
	}
	return nil
}

func (p *clauseParser) tok() token { return p.ts[p.i] }

// take moves on by the phrase of a table at the place, if there is one.
func (p *clauseParser) take(table map[string]bool) bool {
	n := p.g.lenOf(table, p.ts, p.i)
	p.i += n
	return n > 0
}

// quotesAt takes a list of wordings in quotation marks.
func (p *clauseParser) quotesAt() ([]token, bool) {
	var out []token
	j := p.i
	for j < len(p.ts) && p.ts[j].kind == quote {
		out = append(out, p.ts[j])
		j++
		p.i = j
		c := p.g.conjunction(p.ts, j)
		if c == 0 || j+c >= len(p.ts) || p.ts[j+c].kind != quote {
			break
		}
		j += c
	}
	return out, len(out) > 0
}

// wordsOf returns wordings; footnotes that stand below the words are set aside.
func (f *frame) wordsOf(ts []token) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		text, notes := splitNotes(t.lines)
		if len(t.lines) < 2 || len(notes) == 0 || len(text) == 0 {
			out[i] = t.text
			continue
		}
		out[i] = joinLines(text)
		f.notes = append(f.notes, notes...)
	}
	return out
}

func texts(ts []token) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.text
	}
	return out
}

// step reads the next thing.
func (p *clauseParser) step() error {
	g, t := p.g, p.tok()
	if t.first && p.f.verb != noVerb && p.f.filled() { // a paragraph of its own
		if err := p.flush(); err != nil {
			return err
		}
	}
	switch {
	case t.kind == mark && strings.Contains(",;.:", t.text):
		return p.punctuation()
	case t.kind == quote:
		return p.bareQuote()
	case p.take(g.throughout):
		p.f.throughout = true
		return nil
	}
	if v, n := phraseAt(g.verbs, p.ts, p.i); n > 0 {
		p.i += n
		return p.verb(v)
	}
	switch {
	case p.take(g.withMarks):
		p.f.everyMark = true
		return nil
	case p.take(g.with):
		return p.accompanying()
	case p.take(g.atEnd):
		return p.end(true)
	case p.take(g.atStart):
		return p.end(false)
	}
	if ok, err := p.words(); ok || err != nil {
		return err
	}
	if ok, err := p.anchors(); ok || err != nil {
		return err
	}
	switch {
	case p.take(g.former):
		if !p.f.empty() {
			if err := p.flush(); err != nil {
				return err
			}
		}
		p.f.former = true
		return nil
	case p.take(g.as):
		return p.newNumbers()
	case p.take(g.which):
		return nil
	}
	if ok, err := p.unitsAt(); ok || err != nil {
		return err
	}
	switch {
	case p.take(g.designation):
		p.f.designation = true
		return nil
	case p.take(g.skip):
		return nil
	case p.take(g.in):
		return p.location()
	case g.and[t.low]:
		p.i++
		p.mark()
		return nil
	}
	return fmt.Errorf("the instruction is not understood at %q", p.rest())
}

// rest shows the words from the place on.
func (p *clauseParser) rest() string {
	var b strings.Builder
	for _, t := range p.ts[p.i:min(len(p.ts), p.i+6)] {
		if b.Len() > 0 && !t.glued {
			b.WriteByte(' ')
		}
		if t.kind == quote {
			b.WriteString("„" + clip(t.text) + "“")
			continue
		}
		b.WriteString(t.text)
	}
	return b.String()
}

// mark remembers the frame at a conjunction.
func (p *clauseParser) mark() {
	f := p.f
	p.snapshot = &f
}

func (p *clauseParser) punctuation() error {
	t := p.tok()
	p.i++
	switch t.text {
	case ".", ";":
		// a full stop or semicolon ends a clause, unless it ends an abbreviation
		if p.f.verb != noVerb {
			return p.flush()
		}
		if t.text == ";" && !p.f.empty() {
			return p.flush()
		}
	case ",":
		p.mark()
	}
	return nil
}

// verb takes a verb. A second one takes along what stands behind the last
// conjunction.
func (p *clauseParser) verb(v verb) error {
	if p.f.verb == noVerb {
		p.f.verb = v
		return nil
	}
	if v == reads && p.f.verb == inserts { // "vkládá nový § 5a, který zní"
		return nil
	}
	if p.snapshot == nil {
		return fmt.Errorf("the instruction is not understood: two verbs at %q", p.rest())
	}
	was, now := *p.snapshot, p.f
	tail := frame{ctx: now.ctx, throughout: now.throughout}
	tail.object = now.object[len(was.object):]
	tail.by = now.by[len(was.by):]
	tail.units = now.units[len(was.units):]
	tail.brought = now.brought[len(was.brought):]
	tail.with = now.with[len(was.with):]
	tail.endMark = now.endMark && !was.endMark
	tail.sentence = now.sentence && !was.sentence
	tail.designation = now.designation && !was.designation
	tail.former = now.former && !was.former
	if now.afterWords != was.afterWords {
		tail.afterWords = now.afterWords
	}
	if now.beforeWords != was.beforeWords {
		tail.beforeWords = now.beforeWords
	}
	tail.afterUnits = now.afterUnits[len(was.afterUnits):]
	if now.atEnd && !was.atEnd {
		tail.atEnd, tail.locus = true, now.locus
	}
	tail.payload, tail.quoted = now.payload, now.quoted
	if was.quoted {
		tail.payload, tail.quoted = nil, false
	}
	p.f = was
	if err := p.flush(); err != nil {
		return err
	}
	if len(p.f.ctx) > 0 && now.ctxSet == was.ctxSet {
		tail.ctx = p.f.ctx
	}
	tail.prevEnd, tail.prevAfter, tail.verb = p.f.prevEnd, p.f.prevAfter, v
	p.f = tail
	return nil
}

// location takes where the change is to be made.
func (p *clauseParser) location() error {
	for p.i < len(p.ts) && p.take(p.g.skip) {
		continue // "v ustanovení § 5"
	}
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return fmt.Errorf("the instruction is not understood: a place was expected at %q", p.rest())
	}
	p.i = r.next
	if p.f.verb == noVerb && !p.f.empty() {
		if !p.f.atEnd || len(p.f.locus) == 0 || len(p.f.object) > 0 || len(p.f.units) > 0 {
			return fmt.Errorf("the instruction is not understood: a second place before the verb at %q", p.rest())
		}
		p.f.more = append(p.f.more, p.f.where()...)
		p.f.locus, p.f.atEnd = nil, false
	}
	if p.f.verb != noVerb && (len(p.f.object) > 0 || len(p.f.units) > 0 || p.f.quoted) || len(p.f.by) > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	p.f.ctx = p.g.place(p.f.ctx, r.paths)
	p.f.ctxSet++
	return nil
}

// place puts paths below the context that was said before.
func (g *grammar) place(ctx, rel []Path) []Path {
	if len(ctx) == 0 {
		return rel
	}
	var out []Path
	for _, c := range ctx {
		for _, r := range rel {
			p := g.under(c, r)
			if !hasPath(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

func hasPath(ps []Path, p Path) bool {
	for _, q := range ps {
		if q.String() == p.String() {
			return true
		}
	}
	return false
}

// words takes wording with its noun: "slova „…“", "slovy „…“", "tečka", "čárkou".
func (p *clauseParser) words() (bool, error) {
	g, f := p.g, &p.f
	if n := g.lenOf(g.wordings, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		if len(f.by) > 0 || f.verb == repeals && len(f.object) > 0 && p.snapshot == nil {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		if f.anchored() && len(f.object) > 0 && f.verb != noVerb {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		f.object = append(f.object, f.wordsOf(qs)...)
		return true, nil
	}
	if n := g.lenOf(g.by, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		f.by = append(f.by, f.wordsOf(qs)...)
		return true, nil
	}
	if n := g.lenOf(g.sentences, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		f.object, f.sentence = append(f.object, f.wordsOf(qs)...), true
		return true, nil
	}
	if n := g.lenOf(g.bySentences, p.ts, p.i); n > 0 && p.quoteBehind(p.i+n) {
		p.skipTo()
		qs, _ := p.quotesAt()
		f.by, f.bySentence = append(f.by, f.wordsOf(qs)...), true
		return true, nil
	}
	if s, n := phraseAt(g.marks, p.ts, p.i); n > 0 {
		if len(f.by) > 0 {
			if err := p.flush(); err != nil {
				return true, err
			}
			f = &p.f
		}
		p.i += n
		f.object, f.endMark = append(f.object, s), true
		return true, nil
	}
	if s, n := phraseAt(g.byMarks, p.ts, p.i); n > 0 {
		p.i += n
		f.by = append(f.by, s)
		return true, nil
	}
	return false, nil
}

// filled reports whether a frame has what its verb acts with.
func (f *frame) filled() bool {
	return f.quoted || len(f.by) > 0 || len(f.to) > 0 || f.verb == repeals && (len(f.object) > 0 || len(f.units) > 0) || f.verb == inserts && len(f.object) > 0
}

func (f *frame) anchored() bool {
	return f.afterWords != "" || f.beforeWords != "" || f.atEnd || f.atStart || len(f.afterUnits) > 0
}

// quoteAfter reports whether wording stands at token i, behind a colon or not.
func (p *clauseParser) quoteAfter(i int) bool {
	if i < len(p.ts) && p.ts[i].text == ":" && p.ts[i].kind == mark {
		i++
	}
	return i < len(p.ts) && p.ts[i].kind == quote
}

// quoteBehind is quoteAfter, where the words may say in between what goes with the
// wording: "slovy včetně poznámky pod čarou č. 5 „…“", "slova, která znějí: „…“".
func (p *clauseParser) quoteBehind(i int) bool {
	if p.quoteAfter(i) {
		return true
	}
	return p.wordingAt(i) > 0
}

// wordingAt returns the token at which wording begins behind such words, 0 for none.
func (p *clauseParser) wordingAt(i int) int {
	g := p.g
	for range 6 {
		if i < len(p.ts) && p.ts[i].text == "," && p.ts[i].kind == mark {
			i++
		}
		switch n := g.lenOf(g.which, p.ts, i); {
		case n > 0:
			i += n
		default:
			if v, n := phraseAt(g.verbs, p.ts, i); n > 0 && v == reads {
				i += n
				break
			}
			n := g.lenOf(g.with, p.ts, i)
			if n == 0 {
				return 0
			}
			r, ok := g.readRefs(p.ts, i+n)
			if !ok {
				return 0
			}
			for _, path := range r.paths {
				if path.last().Part != Footnote {
					return 0
				}
			}
			i = r.next
		}
		if p.quoteAfter(i) {
			return i
		}
	}
	return 0
}

// skipTo moves on to the wording that a noun announces.
func (p *clauseParser) skipTo() {
	for p.i < len(p.ts) && p.ts[p.i].kind != quote {
		p.i++
	}
}

func (p *clauseParser) colon() {
	if p.i < len(p.ts) && p.ts[p.i].kind == mark && p.ts[p.i].text == ":" {
		p.i++
	}
}

// anchors takes "za slovo „…“", "za odstavec 2", "před …".
func (p *clauseParser) anchors() (bool, error) {
	for _, way := range []struct {
		table map[string]bool
		after bool
	}{{p.g.after, true}, {p.g.before, false}} {
		n := p.g.lenOf(way.table, p.ts, p.i)
		if n == 0 {
			continue
		}
		if p.f.anchored() || len(p.f.by) > 0 {
			if len(p.f.object) > 0 || p.f.quoted || len(p.f.by) > 0 {
				if err := p.flush(); err != nil {
					return true, err
				}
			} else if p.f.afterWords == "" || !way.after {
				return true, fmt.Errorf("the instruction is not understood: two anchors at %q", p.rest())
			}
		}
		at := p.i + n
		at += p.g.lenOf(p.g.former, p.ts, at)
		m := p.g.lenOf(p.g.wordings, p.ts, at)
		if m == 0 {
			m = p.g.lenOf(p.g.by, p.ts, at) // "za slovem"
		}
		if m > 0 && p.quoteAfter(at+m) {
			p.i = at + m
			p.colon()
			qs, _ := p.quotesAt()
			if len(qs) != 1 {
				return true, fmt.Errorf("the instruction is not understood: %d anchors", len(qs))
			}
			if way.after && p.f.afterWords != "" {
				p.f.moreAfter = append(p.f.moreAfter, qs[0].text)
			} else if way.after {
				p.f.afterWords = qs[0].text
			} else {
				p.f.beforeWords = qs[0].text
			}
			return true, nil
		}
		r, ok := p.g.readRefs(p.ts, at)
		if ok && p.f.afterWords != "" && len(p.f.object) == 0 {
			return true, fmt.Errorf("the instruction is not understood: two anchors at %q", p.rest())
		}
		if !ok {
			return true, fmt.Errorf("the instruction is not understood at %q", p.rest())
		}
		p.i = r.next
		if way.after {
			p.f.afterUnits = p.g.place(p.f.ctx, r.paths)
		} else {
			p.f.beforeUnits = p.g.place(p.f.ctx, r.paths)
		}
		return true, nil
	}
	return false, nil
}

// end takes "na konci", with the unit whose end is meant.
func (p *clauseParser) end(atEnd bool) error {
	if p.f.verb != noVerb && (len(p.f.object) > 0 || p.f.quoted || len(p.f.units) > 0) || len(p.f.by) > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	if n := len(p.f.locus); p.f.atEnd && n > 0 && p.f.verb == noVerb && len(p.f.object) == 0 {
		// "na konci bodu 7 a § 11 na konci bodu 8": what was read last is where the next is
		if n < 2 {
			return fmt.Errorf("the instruction is not understood: two ends at %q", p.rest())
		}
		f := p.f
		f.locus = f.locus[:n-1]
		p.f.more, p.f.ctx, p.f.locus = f.where(), p.f.locus[n-1:], nil
	}
	p.f.atEnd, p.f.atStart = atEnd, !atEnd
	for p.i < len(p.ts) && (p.take(p.g.former) || p.take(p.g.skip)) {
		continue // "na konci dosavadního odstavce 2", "na konci tohoto bodu"
	}
	if r, ok := p.g.readRefs(p.ts, p.i); ok {
		p.i = r.next
		p.f.locus = p.g.place(p.f.ctx, r.paths)
	}
	return nil
}

// accompanying takes what goes with a unit: its heading, footnotes.
func (p *clauseParser) accompanying() error {
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	for _, path := range r.paths {
		p.f.with = append(p.f.with, path.last())
	}
	return nil
}

// newNumbers takes what units are renumbered to.
func (p *clauseParser) newNumbers() error {
	r, ok := p.g.readRefs(p.ts, p.i)
	if n := len(p.f.units); !ok && n > 0 && p.f.units[n-1].last().Part == Footnote {
		at := p.i + p.g.lenOf(p.g.numberSigns, p.ts, p.i)
		nums, m := p.g.numbersAt(p.ts, at, act.Section)
		for _, s := range nums {
			r.paths = append(r.paths, Path{{Part: Footnote, Num: s.Num, To: s.To}})
		}
		r.next, ok = at+m, m > 0
	}
	if !ok {
		return fmt.Errorf("the instruction is not understood at %q", p.rest())
	}
	p.i = r.next
	p.f.to = append(p.f.to, r.paths...)
	return nil
}

// unitsAt takes units that are the object.
func (p *clauseParser) unitsAt() (bool, error) {
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return false, nil
	}
	if len(p.f.by) > 0 || p.f.quoted || p.f.sentence && p.f.verb != noVerb || len(p.f.to) > 0 || len(p.f.object) > 0 && p.f.verb != noVerb {
		if err := p.flush(); err != nil {
			return true, err
		}
	}
	p.i = r.next
	if p.f.verb == inserts {
		p.f.brought = append(p.f.brought, r.paths...)
		return true, nil
	}
	p.f.units = append(p.f.units, r.paths...)
	return true, nil
}

// bareQuote takes wording without a noun: new wording after a colon.
func (p *clauseParser) bareQuote() error {
	qs, _ := p.quotesAt()
	for p.i < len(p.ts) && p.ts[p.i].kind == quote {
		more, _ := p.quotesAt()
		qs = append(qs, more...)
	}
	if p.f.quoted {
		return fmt.Errorf("the instruction is not understood: new wording twice")
	}
	for _, q := range qs {
		p.f.payload = append(p.f.payload, q.lines...)
	}
	p.f.quoted = true
	return nil
}
