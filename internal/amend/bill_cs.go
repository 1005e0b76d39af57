package amend

import (
	"slices"
	"strings"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// What a paragraph of a Czech bill is, by its beginning. Legislative rules of the
// Government, arts 54–55: the bill has articles (čl. I), each for one act, that open
// with a sentence naming the act and hold numbered points.
var (
	csUnit = pattern.New(`^(?:(?i:část|hlava|díl)\s+\S+(?:\s+\S+)?|Čl\.\s*[IVXLC]+[a-z]?|Článek\s+[IVXLC]+|§\s*\d+[a-z]*)$`)
	csLead = pattern.New(`(?:^|\s)se\s(?:.{0,120}\s)?(?:mění|doplňuje|upravuje|doplňují)(?:\s.{0,60})?\stakto\s*:?$|(?:mění|doplňuje|Mění|Doplňuje)\s+se\s.{0,400}takto\s*:?$|(?:^|\s)se\s(?:mění|doplňuje|mění a doplňuje)(?:\s(?:tato|tyto|následující)\s\p{L}+)?\s*:$`)
	csItem = pattern.New(`^(\d+)\.\s+`)
	// csAct is an act as a bill names it.
	csAct = pattern.New(`(?i)(?:ústavní(?:ho|m)?\s+)?(?:zákon(?:a|ě|em|u)?|zákonné(?:ho|m)?\s+opatření\p{L}*|vyhláš(?:ka|ky|ku|kou|ce)|(?:vládní(?:ho|m)?\s+)?nařízení|opatření|zákoník(?:u|em)?|řád(?:u|em)?|dekret(?:u|em)?)(?:\s+[^„“.;]{0,200}?)?\s+č\.\s*\d+/\s?\d+\s*Sb\.`)
	// csNumber is its number in the collection of laws.
	csNumber = pattern.New(`č\.\s*(\d+/\s?\d+)\s*Sb\.`)
	// csChain is how earlier changes of an act are listed behind its name.
	csChain = pattern.New(`,?\s*(?:,\s*)?ve znění\s.*$`)
	// csGone opens a list of what is repealed, each item with its act.
	csGone = pattern.New(`^(?:\(\d\)\s*)?Zrušuj[ei] se\s*:?$|^Zrušují se\s*:?$`)
	// csNone are sentences of an amending act that change nothing.
	csNone = pattern.New(`(?i)nabýv\p{L}*\s+(?:účinnosti|platnosti)|přechodn\p{L}+\s+ustanovení|se zmocňuje|vyhlásí ve sbírce|úplné znění|\sv\.\s?r\.`)
)

// spaceBefore is a space before a mark that joins the word before it.
var spaceBefore = pattern.New(` ([,;])( |$)`)

// csReader takes a Czech bill apart.
type csReader struct {
	g     *grammar
	bill  *Bill
	of    Amended
	paras []Paragraph
	items []csEntry
	// as reading goes
	part  string // "ČÁST PRVNÍ"
	unit  string // "Čl. I"
	title string // of the part of the bill
	act   string // the act that the points are for
	lead  bool   // an act was named by an opening sentence
	found int    // the year of the last finding that the sentence lists
	place []Path // the unit of the act that all points are about
	style int    // how the points below the opening sentence are labelled, of csLabels
	odd   error  // why the place is not understood
}

// csEntry is a sentence of the bill with its paragraphs.
type csEntry struct {
	paras []Paragraph
	from  int // the first of them in the bill
	unit  string
	act   string
	label string
	none  bool // under a title of transitional clauses
	lead  bool // below a sentence that opens the points for an act
	gone  bool // below "Zrušuje se:"
	// finding is the year of the finding that is the last change of the act, 0 for none
	finding int
	// address are the part and article of the bill that hold it.
	address []Step
	// place is the unit that the opening sentence names, "Annex 2 to Decree … is
	// amended:", odd says why it is not understood.
	place []Path
	odd   error
}

func readCzech(b *Bill, ps []Paragraph, of Amended) []*Instruction {
	for i, p := range ps {
		if p.Style != format.Rows {
			ps[i].Text = closeStraight(strings.ReplaceAll(spaceBefore.ReplaceAllString(p.Text, "$1$2"), "^„", "„^"))
		}
	}
	r := &csReader{g: czechGrammar(), bill: b, of: of}
	r.split(ps)
	for i := range r.items { // the title of the bill names the act, or several
		if r.items[i].act == "" && !slices.ContainsFunc(r.items, func(e csEntry) bool { return e.lead }) {
			r.items[i].act = r.title
		}
	}
	mine := r.chooseAct()
	var out []*Instruction
	for k := range r.items {
		out = append(out, r.instruction(k, mine))
		r.goesOn(out, k)
	}
	r.commence(out)
	return out
}

// split finds the points. Paragraphs inside quotation marks belong to the point
// that opened them.
func (r *csReader) split(ps []Paragraph) {
	var cur *csEntry
	r.paras = ps
	last := 0
	none, gone := false, false
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		switch {
		case csUnit.MatchString(p.Text):
			r.unit, r.act, r.lead, r.found, cur, last, none, gone = p.Text, "", false, 0, nil, 0, false, false
			r.style = 0
			r.place, r.odd = nil, nil
			if isPart(p.Text) {
				r.part = p.Text
			}
			continue
		case csGone.MatchString(p.Text) && cur == nil:
			gone, last = true, 0
			continue
		case p.Style == format.Heading && !strings.HasPrefix(p.Text, "„") && !(cur != nil && announces(cur)):
			none = csNone.MatchString(p.Text)
			if i := strings.Index(p.Text, "se mění "); i > 0 && r.title == "" {
				r.title = actName(p.Text[i:])
			}
			cur = nil
			continue
		case isLead(p.Text, cur == nil):
			r.act, r.lead, cur, last, r.style = leadName(p.Text), true, nil, 0, 0
			r.found = lastFinding(p.Text)
			r.place, r.odd = r.placeOf(p)
			continue
		}
		label := r.labelAt(p.Text, last)
		isItem := label != "" && (r.lead || none || gone || last > 0 || label == "1")
		end := r.quoteEnd(ps, i)
		e := csEntry{paras: ps[i : end+1], from: i, unit: r.unit, act: r.act, none: none, lead: r.lead, gone: gone && isItem, finding: r.found, place: r.place, odd: r.odd, address: r.addressOf(r.part, r.unit)}
		if e.gone {
			e.act = actName(p.Text)
		}
		switch {
		case isItem:
			last++
			e.label = label
			r.items = append(r.items, e)
			cur = &r.items[len(r.items)-1]
		case cur != nil:
			cur.paras = append(cur.paras[:len(cur.paras):len(cur.paras)], e.paras...)
		default:
			if e.act == "" {
				e.finding = lastFinding(p.Text)
				e.act = actName(csAlias.ReplaceAllString(p.Text, ""))
			}
			r.items = append(r.items, e)
			cur = &r.items[len(r.items)-1]
		}
		i = end
	}
}

func isPart(title string) bool { return strings.HasPrefix(strings.ToLower(title), "část") }

// announces reports whether new wording must follow what was read of a point.
func announces(e *csEntry) bool {
	return strings.HasSuffix(e.paras[len(e.paras)-1].Text, ":")
}

// csAlias is a short name given in passing, "(dále jen „zákon“)".
var csAlias = pattern.New(`\s*\(dále jen(?:om)? „[^“]*“\)`)

// isLead reports whether a paragraph opens the points for an act. It names the act,
// unless it stands where no point is open.
func isLead(text string, first bool) bool {
	text = csAlias.ReplaceAllString(text, "")
	if !csLead.MatchString(text) || strings.Contains(text, "„") {
		return false
	}
	return first || csAct.MatchString(text)
}

// leadName is the act that an opening sentence names: with its number, else by what
// stands before the verb.
func leadName(s string) string {
	if name := actName(s); name != "" {
		return name
	}
	for _, at := range csVerb.FindAllStringIndex(s, -1) {
		before := strings.Fields(s[:at[0]])
		if len(before) > 0 && !csWhich[strings.ToLower(before[len(before)-1])] && csMends.MatchString(s[at[0]:]) {
			return strings.TrimSpace(strings.TrimRight(s[:at[0]], " ,"))
		}
	}
	return ""
}

// csMends is the verb of a sentence that opens the points for an act.
var csMends = pattern.New(`^,?\s?se\s(?:.{0,120}\s)?(?:mění|doplňuje|upravuje|doplňují)`)

// quoteEnd returns the paragraph in which wording closes that paragraph i opens, i
// itself if it opens none or never closes it.
func (r *csReader) quoteEnd(ps []Paragraph, i int) int {
	depth := 0
	for j := i; j < len(ps); j++ {
		for _, c := range ps[j].Text {
			switch c {
			case '„':
				depth++
			case '“', '”':
				depth = max(0, depth-1)
			}
		}
		if depth == 0 {
			return j
		}
	}
	return i
}

// instruction makes an instruction of sentence k.
func (r *csReader) instruction(k int, mine string) *Instruction {
	e := r.items[k]
	in := &Instruction{Line: e.paras[0].Line, Act: e.act, Label: strings.TrimSpace(e.unit + labelOf(e.label))}
	texts := make([]string, len(e.paras))
	for i, p := range e.paras {
		texts[i] = p.Text
	}
	in.Text = strings.Join(texts, "\n")
	switch {
	case e.none || csNone.MatchString(firstWords(in.Text)):
		in.Status, in.Reason = NoChange, "orders no change of a text"
		return in
	case e.act == "" && r.ordersSomething(e):
		in.Status, in.Reason = Refused, "orders a change, and no act is named that it is meant for"
		return in
	case e.act == "":
		in.Status, in.Reason = NoChange, "names no act"
		return in
	case !r.of.Any && (mine == "" || !sameAct(e.act, mine)):
		in.Status, in.Reason = OtherAct, "is meant for "+e.act
		return in
	}
	ts, closed := r.g.quotes.scan(openNumbers(openTables(e.paras)))
	if !closed {
		if ps, ok := r.closeLost(k); ok {
			ts, closed = r.g.quotes.scan(ps)
		}
	}
	if !closed {
		in.Status, in.Reason = Refused, "unclosed quotation: the new wording has no end"
		return in
	}
	ts = withoutLabel(r.withoutAct(ts, e.gone), e.label)
	if e.gone {
		ts = append(ts, token{kind: word, text: "zrušují", low: "zrušují"})
	}
	orders, err := r.g.orders(ts)
	if err != nil && e.odd == nil && len(e.place) == 1 { // the opening sentence says where
		if below, err2 := r.g.ordersIn(e.place, ts); err2 == nil {
			orders, err = below, nil
		}
	}
	if err == nil {
		orders, err = r.g.below(orders, e)
	}
	if err != nil && !e.lead && e.label == "" && r.ordersNothing(ts) {
		in.Status, in.Reason = NoChange, "orders no change of a text"
		return in
	}
	if why := r.of.stale(e.finding); why != "" {
		in.Status, in.Reason = Refused, why
		return in
	}
	if err != nil {
		in.Reason = err.Error()
		return in
	}
	in.Orders = orders
	return in
}

// goesOn reads a point that only renumbers, "Dosavadní odstavec 2 se označuje jako
// odstavec 3.", as one with the point before it, which says where.
func (r *csReader) goesOn(out []*Instruction, k int) {
	if k == 0 || r.items[k-1].unit != r.items[k].unit || len(out[k].Orders) == 0 || len(out[k-1].Orders) == 0 || out[k].Act != out[k-1].Act {
		return
	}
	in, was := out[k], out[k-1].Orders[0]
	text := csItem.ReplaceAllString(in.Text, "")
	if !csBehind.MatchString(text) || len(was.At) == 0 || strings.Contains(text, "„") {
		return
	}
	for _, o := range in.Orders {
		if o.Kind != Renumbering || !r.g.back[o.At[0][0].Kind] {
			return
		}
	}
	var above []Path
	for _, p := range was.At[:1] {
		for len(p) > 0 && r.g.rankOf(p.last()) >= r.g.rankOf(in.Orders[0].At[0][0]) {
			p = p[:len(p)-1]
		}
		above = append(above, p)
	}
	if len(was.At) != 1 || len(above[0]) == 0 {
		return
	}
	for i, o := range in.Orders {
		in.Orders[i].At = r.g.place(above, o.At)
	}
	in.first = was.Kind == Insertion && len(was.Payload) > 0
}

// ordersNothing reports whether a sentence has no wording in quotation marks and no
// verb of an amendment.
func (r *csReader) ordersNothing(ts []token) bool {
	for i, t := range ts {
		if _, n := phraseAt(r.g.verbs, ts, i); n > 0 || t.kind == quote {
			return false
		}
	}
	return true
}

func labelOf(l string) string {
	if l == "" {
		return ""
	}
	return " bod " + l
}

// firstWords returns the text before the first quotation.
func firstWords(s string) string {
	before, _, _ := strings.Cut(s, "„")
	return before
}

func withoutLabel(ts []token, label string) []token {
	if label == "" {
		return ts
	}
	i := 0
	if len(ts) > 0 && ts[0].is("(") {
		i = 1
	}
	if len(ts) > i+1 && ts[i].text == label && (ts[i+1].is(".") || ts[i+1].is(")")) {
		return ts[i+2:]
	}
	return ts
}
