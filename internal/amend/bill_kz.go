package amend

import (
	"strings"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// billPhrases are the words by which a bill is taken apart, in one language.
type billPhrases struct {
	// article heads an article of the bill; what follows it on the line is its text.
	article *pattern.Pattern
	// lead names the act that what follows is meant for, several opens a list of acts.
	// leadEnd is where instructions begin behind it on the line.
	lead, several, leadEnd *pattern.Pattern
	// listed names an act as an item of a list of acts, without a preposition.
	listed *pattern.Pattern
	// title is a line of the heading of a bill.
	title *pattern.Pattern
	// whole says that a whole act loses force.
	whole *pattern.Pattern
	// none are sentences that change no text: entry into force, transition.
	none *pattern.Pattern
	// force says that the bill enters into force.
	force *pattern.Pattern
	// except stands between the day of the bill and those of single instructions;
	// exceptFirst says that these stand before it.
	except      *pattern.Pattern
	exceptFirst bool
	// date reads a day: the groups are named d, m and y; months are their names.
	date   *pattern.Pattern
	months []string
	// begins is an instruction by its words, resumes what goes on one behind quotes.
	begins, resumes *pattern.Pattern
	// sign is the line below which the bill is signed.
	sign *pattern.Pattern
	// leading are the words before the name of an act, dated those before its date, ends
	// the word with which a Kazakh name ends.
	leading, dated map[string]bool
	ends           *pattern.Pattern
	// forms are the words for acts that stand in a name beside its title.
	forms map[string]bool
	// law is how a bill is named in the note of an excluded unit, number how its
	// heading prints its number.
	number *pattern.Pattern
}

// kzReader takes a bill of Kazakhstan apart. Law 480-V arts 23–26 and custom: the
// articles of a bill name acts, each with its instructions; "in Article 7:" opens a
// unit for the lines after it.
type kzReader struct {
	g    *kzGrammar
	bill *Bill
	of   Amended
	all  []Paragraph
	out  []*Instruction
	// as reading goes
	ctx     []Path
	act     string // the act that is meant, "" for none
	named   bool   // an act was named
	leads   int    // how many were named in the bill
	list    bool   // items name acts
	whole   bool   // the lines are acts that lose force
	stem    bool   // a stem or an act has just been opened
	signed  bool   // the signature has begun
	labels  []kzLabel
	address []string // article, item and point of the bill
	force   []forceText
}

// kzLabel is a level of numbered lines of a bill.
type kzLabel struct {
	last string
	base []Path
}

// forceText is a sentence on entry into force.
type forceText struct{ text string }

func readKz(g *kzGrammar) func(*Bill, []Paragraph, Amended) []*Instruction {
	return func(b *Bill, ps []Paragraph, of Amended) []*Instruction {
		r := &kzReader{g: g, bill: b, of: of, all: ps, address: make([]string, 3)}
		r.countLeads()
		r.read()
		r.commence()
		return r.out
	}
}

// countLeads counts the acts that the bill names, perhaps behind "Article 1." on the
// same line.
func (r *kzReader) countLeads() {
	for _, p := range r.all {
		text := strings.TrimSpace(p.Text)
		if m := r.g.bill.article.FindStringSubmatch(text); m != nil {
			text = strings.TrimSpace(m[2])
		}
		if _, _, ok := r.lead(text); ok || r.g.bill.several.MatchString(text) {
			r.leads++
		}
	}
}

func (r *kzReader) read() {
	s := &kzScanner{paras: append([]Paragraph{}, r.all...), begins: r.begins, closes: r.closes, resumes: func(t string) bool { return r.g.bill.resumes.MatchString(t) }}
	var cur []kzToken
	for i := 0; i < len(s.paras); {
		p := s.paras[i]
		if markDirection(p.Text, 0) == 0 || len(cur) == 0 || s.ordersWords(p.Text) {
			r.flush(cur, s.paras)
			cur = nil
			if rest, taken := r.frame(p); taken {
				if rest == "" {
					i++
					continue
				}
				s.paras[i].Text = rest
			}
		}
		s.out = nil
		i = s.paragraph(i, 0)
		cur = append(cur, s.out...)
		if i >= len(s.paras) || markDirection(s.paras[i].Text, 0) <= 0 || !awaitsWording(cur) {
			r.flush(cur, s.paras)
			cur = nil
		}
	}
	r.flush(cur, s.paras)
}

// awaitsWording reports whether new wording, or more of it, can follow.
func awaitsWording(ts []kzToken) bool {
	n := len(ts)
	if n == 0 {
		return false
	}
	if ts[n-1].kind == mark && n > 1 && ts[n-2].kind == quote {
		return true
	}
	return ts[n-1].is(":") || ts[n-1].kind == quote
}

// begins reports whether a paragraph is an instruction by its words.
func (r *kzReader) begins(text string) bool {
	if _, _, ok := r.lead(text); ok {
		return true
	}
	return r.g.bill.begins.MatchString(text)
}

// closes reports whether paragraph i stands behind the amendments.
func (r *kzReader) closes(i int) bool {
	b := r.g.bill
	if b.force.MatchString(r.all[i].Text) && !b.begins.MatchString(r.all[i].Text) {
		return true
	}
	if b.sign.MatchString(strings.TrimSpace(r.all[i].Text)) {
		return true
	}
	return b.article.MatchString(r.all[i].Text) && i+1 < len(r.all) && (b.force.MatchString(r.all[i+1].Text) || b.several.MatchString(r.all[i+1].Text))
}

// frame takes a paragraph that is no instruction: an article of the bill, the name
// of an act, entry into force. What is left of it is read on.
func (r *kzReader) frame(p Paragraph) (rest string, taken bool) {
	b := r.g.bill
	text := strings.TrimSpace(p.Text)
	if m := b.article.FindStringSubmatch(text); m != nil {
		r.open(m[1], "", "")
		r.act, r.named, r.whole, r.list = "", false, false, false
		text = strings.TrimSpace(m[2])
		if text == "" {
			return "", true
		}
		taken = true
	} else if p.Style == format.Heading {
		return "", true
	}
	if r.signed = r.signed && !r.begins(text) || b.sign.MatchString(text); r.signed {
		return "", true
	}
	q := p
	q.Text = text
	if !taken && len(r.out) == 0 && r.address[0] == "" && !r.named && r.isTitle(text) {
		return "", true
	}
	switch {
	case b.several.MatchString(text):
		r.act, r.named, r.whole, r.list = "", true, false, true
		return "", true
	case b.force.MatchString(text) && !b.begins.MatchString(text):
		r.force = append(r.force, forceText{text})
		r.none(q, "is on entry into force")
		return "", true
	case b.whole.MatchString(text):
		r.whole = strings.HasSuffix(text, ":")
		if !r.whole {
			r.wholeAct(q)
		}
		return "", true
	case r.whole:
		r.wholeAct(q)
		return "", true
	}
	if name, rest, ok := r.lead(text); ok {
		if m := kzItemLabel.FindStringSubmatch(text); m != nil {
			r.open(r.address[0], m[1], "")
		} else {
			r.open(r.address[0], "", "")
		}
		r.act, r.named, r.stem = name, true, true
		return rest, true
	}
	if b.none.MatchString(text) && !b.begins.MatchString(text) {
		if len(r.force) > 0 { // a further exception, line by line
			r.force = append(r.force, forceText{text})
		}
		r.none(q, "orders no change of a text")
		return "", true
	}
	if len(r.force) > 0 && !r.named && !b.begins.MatchString(text) {
		r.force = append(r.force, forceText{text})
		r.none(q, "is on entry into force")
		return "", true
	}
	return text, taken
}

// isTitle reports whether a line before all instructions belongs to the heading of
// the bill: by its words, or, where the bill names acts, by ordering nothing.
func (r *kzReader) isTitle(text string) bool {
	b := r.g.bill
	if _, _, ok := r.lead(text); ok || b.several.MatchString(text) || b.begins.MatchString(text) || b.whole.MatchString(text) {
		return false
	}
	return b.title.MatchString(text) || r.leads > 0
}

var kzItemLabel = pattern.New(`^(\d+(?:-\d+)?)[.)]\s`)

// open begins an article, item or point of the bill.
func (r *kzReader) open(article, item, point string) {
	r.address = []string{article, item, point}
	r.ctx, r.labels, r.stem = nil, nil, false
}

// lead reads the name of an act that instructions are meant for.
func (r *kzReader) lead(text string) (name, rest string, ok bool) {
	b := r.g.bill
	listed := r.list && b.listed != nil && b.listed.MatchString(text)
	if !listed && !b.lead.MatchString(text) || b.several.MatchString(text) {
		return "", "", false
	}
	if trimmed := strings.TrimRight(text, " :;."); strings.HasSuffix(strings.TrimSpace(text), ":") || strings.HasSuffix(trimmed, ")") {
		name = trimmed // some end with another mark
	} else if m := b.leadEnd.FindStringIndex(text); m != nil {
		name, rest = text[:m[1]], strings.TrimSpace(text[m[1]:])
	} else {
		return "", "", false
	}
	return actOf(kzItemLabel.ReplaceAllString(name, "")), rest, true
}

// actOf is an act as a bill names it, without the list of its publications.
func actOf(s string) string {
	for _, close := range []string{"”", "»", "\"", "“"} {
		if i := strings.Index(s, close+" ("); i >= 0 {
			s = s[:i+len(close)]
			break
		}
	}
	if i := strings.Index(s, " ("); i > 0 && strings.Count(s[i:], "№")+strings.Count(s[i:], "No.")+strings.Count(s[i:], "ж.,") > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s), ":"))
}

func (r *kzReader) add(in *Instruction) { r.out = append(r.out, in) }

func (r *kzReader) none(p Paragraph, why string) {
	r.add(&Instruction{Line: p.Line, Text: p.Text, Status: NoChange, Reason: why, Label: r.label()})
}

// wholeAct takes a sentence by which an act loses force.
func (r *kzReader) wholeAct(p Paragraph) {
	in := &Instruction{Line: p.Line, Text: p.Text, Label: r.label(), Act: actOf(p.Text), Status: OtherAct, Reason: "another act loses force"}
	if r.of.Any || r.g.names(r.of, p.Text) {
		in.Status, in.Reason = Refused, "the act as a whole loses force: there is no text to consolidate"
	}
	r.add(in)
}

func (r *kzReader) label() string {
	var parts []string
	for i, a := range r.address {
		if a != "" {
			parts = append(parts, a+[]string{"", ".", ")"}[i])
		}
	}
	return strings.Join(parts, " ")
}

// flush reads the tokens of paragraphs that belong together, clause by clause.
func (r *kzReader) flush(ts []kzToken, paras []Paragraph) {
	for len(ts) > 0 {
		n := r.clauseEnd(ts)
		clause := ts[:n]
		ts = ts[n:]
		clause = r.takeLabel(trimStops(clause))
		if len(clause) > 0 {
			r.clause(clause, paras)
		}
	}
}

func trimStops(ts []kzToken) []kzToken {
	for len(ts) > 0 && isStop(ts[0]) {
		ts = ts[1:]
	}
	return ts
}

// clauseEnd returns how many tokens the first clause has: to a semicolon or full
// stop, or to the colon of a stem.
func (r *kzReader) clauseEnd(ts []kzToken) int {
	for i, t := range ts {
		last := i+1 == len(ts)
		switch {
		case i == 1 && t.is(".") && ts[0].kind == number:
			continue // the number of an item
		case t.is(":") && (last || ts[i+1].kind != quote || r.isStem(ts[:i])):
			return i + 1
		case (t.is(";") || t.is(".")) && !last && i > 0 && ts[i-1].kind == quote && ts[i+1].kind == quote:
			continue
		case t.is(";") || t.is("."):
			return i + 1
		}
	}
	return len(ts)
}

// isStem reports whether tokens before a colon name units and order nothing.
func (r *kzReader) isStem(ts []kzToken) bool {
	c, err := r.g.clause(r.withoutLabel(trimStops(ts)), nil)
	return err == nil && len(c.stem) > 0
}

// withoutLabel cuts off the number before a clause.
func (r *kzReader) withoutLabel(ts []kzToken) []kzToken {
	if len(ts) > 2 && ts[0].kind == number && !ts[0].joined {
		if _, n := r.g.item(ts, 0); n <= 1 {
			return trimStops(ts[1:])
		}
	}
	return ts
}

// takeLabel takes the number before a clause.
func (r *kzReader) takeLabel(ts []kzToken) []kzToken {
	if len(ts) < 2 || ts[0].kind != number || ts[0].joined {
		return ts
	}
	n := 1
	if ts[0].closer == "" {
		if !ts[1].is(".") {
			return ts
		}
		n = 2
	} else if _, k := r.g.item(ts, 0); k > 1 {
		return ts // "3) тармақша"
	}
	if len(ts) <= n {
		return ts
	}
	num := ts[0].text
	if ts[0].closer == "" {
		r.open(r.address[0], num, "")
		if r.list { // a new item of a list of acts: the act before it is no longer meant
			r.act = ""
		}
		return ts[n:]
	}
	switch {
	case len(r.labels) == 0 || r.stem && num == "1":
		r.labels = append(r.labels, kzLabel{base: r.ctx})
		if len(r.labels) == 1 {
			r.labels[0].base = nil
		}
	case len(r.labels) > 1 && !follows(r.labels[len(r.labels)-1].last, num):
		for len(r.labels) > 1 && !follows(r.labels[len(r.labels)-1].last, num) {
			r.labels = r.labels[:len(r.labels)-1]
		}
	}
	top := &r.labels[len(r.labels)-1]
	top.last, r.ctx = num, top.base
	if len(r.labels) == 1 {
		r.address = []string{r.address[0], r.address[1], num}
	}
	r.stem = false
	return ts[n:]
}

// follows reports whether b is the number after a.
func follows(a, b string) bool { return len(series(a, b, 2)) == 2 }

// clause takes a stem or an instruction.
func (r *kzReader) clause(ts []kzToken, paras []Paragraph) {
	c, err := r.g.clause(ts, r.ctx)
	if err == nil && len(c.stem) > 0 {
		if ts[len(ts)-1].is(":") {
			r.ctx, r.stem = below(r.ctx, c.stem), true
			return
		}
		err = odd("no verb of an amendment")
	}
	r.stem = false
	first, last := ts[0], ts[len(ts)-1]
	in := &Instruction{Line: paras[first.para].Line, Act: r.act, Label: r.label(), Text: r.textOf(ts, paras), address: append([]string{}, r.address...)}
	if err != nil && !r.named && r.leads > 0 && !isStop(last) && len([]rune(in.Text)) < 100 {
		return // the signature
	}
	r.add(in)
	open := false
	for _, t := range ts {
		open = open || t.open
	}
	switch mine := r.of.Any || r.leads == 0 || r.leads == 1 && len(r.of.Titles) == 0 || r.named && r.g.names(r.of, r.act); {
	case !mine && r.named && r.act != "":
		in.Status, in.Reason = OtherAct, "is meant for "+r.act
	case !mine && err == nil:
		in.Status, in.Reason = Refused, "it is not said which act is meant"
	case !mine:
		in.Status, in.Reason = NoChange, "names no act and orders no change"
	case open || last.open:
		in.Status, in.Reason = Refused, "unclosed quotation: the new wording has no end"
	case err != nil:
		in.Reason = err.Error()
	default:
		in.Orders = c.orders
	}
	if err == nil {
		r.ctx = closedContext(r.ctx, c.rel)
	}
}

// textOf are the words of a clause as the bill prints them.
func (r *kzReader) textOf(ts []kzToken, paras []Paragraph) string {
	first, last := ts[0], ts[len(ts)-1]
	from, lastPara := first.at, last.para
	if last.kind == quote {
		lastPara += len(last.lines) - 1
	}
	lastPara = min(lastPara, len(paras)-1)
	var lines []string
	for k := first.para; k <= lastPara; k++ {
		text := paras[k].Text
		if k == lastPara && last.kind != quote && last.at+len(last.text) <= len(text) {
			text = text[:last.at+len(last.text)]
		}
		if k == first.para && from <= len(text) {
			text = text[from:]
		}
		lines = append(lines, text)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
