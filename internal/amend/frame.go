package amend

import (
	"fmt"
	"slices"
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
	bare    []format.Paragraph // payload as the bill prints it
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
	aboveOf                 Path // the unit that the heading stands above, as it is said
	lifted                  bool // the heading above was named beside the unit
	above                   bool // the heading above the unit goes with it
	designation             bool
	designated              int  // the unit of units whose designation is meant, from 1; 0 for the last
	everyMark               bool // the marks of a footnote go with it
	throughout              bool
	subject                 []Path   // the unit that the clause before has given another number
	instead                 []string // the words in whose place others go
	follow                  string   // the words before which new ones go, beside afterWords
	inflected               bool     // "v příslušném pádě": all forms of the words are meant
	times                   int      // "dvakrát"
	everywhere              bool     // "vždy": wherever the words stand in the place
	appends                 bool     // the verb says that words go to the end
	aboveUnits              []Path   // "nad § 5"
	except                  []Path   // "s výjimkou § 5"
	prevAfter               string   // the words and the mark behind them that the clause before put
	prevEnd                 bool     // the clause before changed the mark at the end
	more                    []Path   // further places: "na konci odstavce 2 a v § 7 na konci odstavce 5"
	ctxSet                  int      // how often a place was said
}

func (f *frame) empty() bool {
	return len(f.instead) == 0 && f.verb == noVerb && len(f.object) == 0 && len(f.by) == 0 && len(f.units) == 0 && len(f.brought) == 0 && !f.quoted &&
		f.afterWords == "" && f.beforeWords == "" && len(f.afterUnits) == 0 && len(f.beforeUnits) == 0 && len(f.aboveUnits) == 0 && !f.atEnd && !f.atStart && !f.designation
}

// sentence reads the tokens of one instruction into orders.
func (g *grammar) orders(ts []token) ([]Order, error) { return g.ordersIn(nil, ts) }

// ordersIn is orders below a place that was said before.
func (g *grammar) ordersIn(ctx []Path, ts []token) ([]Order, error) {
	p := &clauseParser{g: g, ts: ts}
	p.f.ctx = ctx
	if err := p.run(); err != nil {
		return nil, err
	}
	var out []Order
	for _, f := range mergedFrames(p.frames) {
		o, err := f.order(g)
		if err != nil {
			return nil, err
		}
		out = append(out, o...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("the instruction is not understood: no verb of an amendment")
	}
	if out, err := withRest(out); err != nil {
		return nil, err
	} else {
		return settled(withoutMarks(out))
	}
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
	p.f = frame{ctx: f.ctx, throughout: f.throughout, prevEnd: f.endMark && (f.atEnd || f.verb == replaces && f.afterWords == "" && f.beforeWords == "")}
	if f.endMark && f.afterWords != "" && len(f.by) == 1 {
		p.f.prevAfter = f.afterWords + f.by[0]
	}
	if f.verb == repeals && f.endMark && f.afterWords != "" && len(f.object) == 1 {
		p.f.prevAfter = f.afterWords
	}
	if len(p.f.ctx) == 0 && len(f.units) > 0 && len(f.units[0]) > 1 { // "§ 5 odst. 1 se zrušuje a odstavec 2 se označuje"
		above := f.units[0][:len(f.units[0])-1]
		if !slices.ContainsFunc(f.units, func(u Path) bool { return len(u) < 2 || u[:len(u)-1].String() != above.String() }) {
			p.f.ctx = []Path{above}
		}
	}
	if f.verb == replaces && f.markBehindUnit() {
		p.f.ctx = f.afterUnits
	}
	if f.verb == renumbers && len(f.to) == 1 {
		p.f.subject = p.g.place(f.ctx, f.to)
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

// step reads the next thing.
func (p *clauseParser) step() error {
	g, t := p.g, p.tok()
	announced := t.kind == quote && p.i > 0 && p.ts[p.i-1].is(":")
	if t.first && !announced && p.f.verb != noVerb && p.f.filled() { // a paragraph of its own
		if err := p.flush(); err != nil {
			return err
		}
	}
	switch {
	case t.first && t.kind == word && len(t.text) < 3 && p.i+1 < len(p.ts) && p.ts[p.i+1].is(")") && p.ts[p.i+1].glued: // "a)" before one of several clauses
		p.i += 2
		return nil
	case t.kind == mark && strings.Contains(",;.:", t.text):
		return p.punctuation()
	case t.kind == quote:
		return p.bareQuote()
	case p.take(g.throughout):
		p.f.throughout = true
		return nil
	}
	if v, n := phraseAt(g.verbs, p.ts, p.i); n > 0 {
		appends := g.lenOf(g.appends, p.ts, p.i) > 0
		p.i += n
		err := p.verb(v)
		p.f.appends = appends && len(p.frames) == 0 // else it goes on where the clause before was
		return err
	}
	from := p.i
	switch {
	case p.take(g.withMarks):
		if !p.markOfWords() {
			p.f.everyMark = true
		}
		return nil
	case p.take(g.except):
		return p.exception()
	case p.take(g.with):
		return p.accompanying()
	case p.take(g.atEnd):
		return p.end(true, from)
	case p.take(g.atStart):
		return p.end(false, from)
	}
	if ok, err := p.words(); ok || err != nil {
		return err
	}
	if ok, err := p.anchors(); ok || err != nil {
		return err
	}
	if ok, err := p.aboveAt(); ok || err != nil {
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
	case p.take(g.numbering):
		p.f.designation = true
		p.f.units = append(p.f.units, Path{{Kind: act.Subsection, Num: "1"}})
		p.f.designated = len(p.f.units)
		return nil
	case p.take(g.designation):
		p.f.designation = true
		return nil
	case p.take(g.always):
		p.f.everywhere = true
		return nil
	case p.take(g.inflected):
		p.f.everywhere, p.f.inflected = true, true
		return nil
	case p.often():
		return nil
	case p.take(g.skip):
		return nil
	case p.take(g.between):
		return p.between()
	case g.lenOf(g.instead, p.ts, p.i) > 0:
		return p.insteadOf()
	case p.take(g.in):
		return p.location(from)
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
	if n := len(p.frames); v == reads && p.f.verb == noVerb && n > 0 && p.frames[n-1].verb == inserts && len(p.f.units) > 0 && p.i > 1 && p.g.which[p.ts[p.i-2].low] { // "doplňuje se slovo „nebo“ a písmeno d), které zní"
		p.f.verb, p.f.brought, p.f.units = inserts, p.f.units, nil
		return nil
	}
	if p.f.verb == noVerb {
		p.f.verb = v
		return nil
	}
	if v == reads && p.f.verb == inserts { // "vkládá nový § 5a, který zní"
		return nil
	}
	if v == reads && p.f.verb == replaces && len(p.f.by) > 0 && len(p.f.with) > 0 { // "slovy …, včetně poznámky pod čarou č. 5, která zní"
		return nil
	}
	if v == reads && p.f.verb == replaces && (p.f.sameUnits() || p.f.sameAnnex()) { // "nahrazuje bodem 3, který zní"
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
	tail.above = now.above && !was.above
	tail.designation = now.designation && !was.designation
	if tail.designation && now.designated > 0 {
		tail.designated = now.designated - len(was.units)
	}
	tail.former = now.former && !was.former
	tail.everywhere, tail.inflected = now.everywhere && !was.everywhere, now.inflected && !was.inflected
	if was.times == 0 {
		tail.times = now.times
	}
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
	tail.payload, tail.bare, tail.quoted = now.payload, now.bare, now.quoted
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
	tail.prevEnd, tail.prevAfter, tail.subject, tail.verb = p.f.prevEnd, p.f.prevAfter, p.f.subject, v
	p.f = tail
	return nil
}
