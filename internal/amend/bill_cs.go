package amend

import (
	"regexp"
	"strings"

	"zanger/internal/format"
)

// What a paragraph of a Czech bill is, by its beginning. Legislative rules of the
// Government, arts 54–55: the bill has articles (čl. I), each for one act, that open
// with a sentence naming the act and hold numbered points.
var (
	csUnit = regexp.MustCompile(`^(?:(?i:část|hlava|díl)\s+\S+(?:\s+\S+)?|Čl\.\s*[IVXLC]+[a-z]?|Článek\s+[IVXLC]+|§\s*\d+[a-z]*)$`)
	csLead = regexp.MustCompile(`(?:^|\s)se\s(?:.{0,120}\s)?(?:mění|doplňuje|upravuje|doplňují)(?:\s.{0,60})?\stakto\s*:?$|(?:mění|doplňuje)\s+se\s.{0,60}takto\s*:?$`)
	csItem = regexp.MustCompile(`^(\d+)\.\s+`)
	// csAct is an act as a bill names it.
	csAct = regexp.MustCompile(`(?i)(?:ústavní(?:ho|m)?\s+)?(?:zákon(?:a|ě|em|u)?|zákonné(?:ho|m)?\s+opatření\p{L}*|vyhláš(?:ka|ky|ku|kou|ce)|nařízení|opatření|zákoník(?:u|em)?|řád(?:u|em)?|dekret(?:u|em)?)(?:\s+[^„“,.;]{0,120}?)?\s+č\.\s*\d+/\d+\s*Sb\.`)
	// csNumber is its number in the collection of laws.
	csNumber = regexp.MustCompile(`č\.\s*(\d+/\d+)\s*Sb\.`)
	// csChain is how earlier changes of an act are listed behind its name.
	csChain = regexp.MustCompile(`,?\s*(?:,\s*)?ve znění\s.*$`)
	// csNone are sentences of an amending act that change nothing.
	csNone = regexp.MustCompile(`(?i)nabýv\p{L}*\s+(?:účinnosti|platnosti)|přechodn\p{L}+\s+ustanovení|se zmocňuje|vyhlásí ve sbírce|úplné znění|\sv\.\s?r\.`)
)

// spaceBefore is a space before a mark that joins the word before it.
var spaceBefore = regexp.MustCompile(` ([,;])( |$)`)

// csReader takes a Czech bill apart.
type csReader struct {
	g     *grammar
	bill  *Bill
	of    Amended
	items []csEntry
	// as reading goes
	unit  string // "Čl. I"
	title string // of the part of the bill
	act   string // the act that the points are for
	lead  bool   // an act was named by an opening sentence
}

// csEntry is a sentence of the bill with its paragraphs.
type csEntry struct {
	paras []Paragraph
	unit  string
	act   string
	label string
	none  bool // under a title of transitional clauses
	open  bool // quoted wording is not closed
}

func readCzech(b *Bill, ps []Paragraph, of Amended) []*Instruction {
	for i, p := range ps {
		if p.Style != format.Rows {
			ps[i].Text = spaceBefore.ReplaceAllString(p.Text, "$1$2")
		}
	}
	r := &csReader{g: czechGrammar(), bill: b, of: of}
	r.split(ps)
	for i := range r.items {
		if r.items[i].act == "" {
			r.items[i].act = r.title // the title of the bill names the act
		}
	}
	mine := r.chooseAct()
	var out []*Instruction
	for _, e := range r.items {
		out = append(out, r.instruction(e, mine))
	}
	return out
}

// split finds the points. Paragraphs inside quotation marks belong to the point
// that opened them.
func (r *csReader) split(ps []Paragraph) {
	var cur *csEntry
	last := 0
	none := false
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		switch {
		case csUnit.MatchString(p.Text):
			r.unit, r.act, r.lead, cur, last, none = p.Text, "", false, nil, 0, false
			continue
		case p.Style == format.Heading && !strings.HasPrefix(p.Text, "„") && !(cur != nil && announces(cur)):
			none = csNone.MatchString(p.Text)
			if i := strings.Index(p.Text, "se mění "); i > 0 && r.title == "" {
				r.title = actName(p.Text[i:])
			}
			cur = nil
			continue
		case isLead(p.Text, cur == nil):
			r.act, r.lead, cur, last = actName(p.Text), true, nil, 0
			continue
		}
		m := csItem.FindStringSubmatch(p.Text)
		isItem := m != nil && (r.lead || none || last > 0 || m[1] == "1")
		end := r.quoteEnd(ps, i)
		e := csEntry{paras: ps[i : end+1], unit: r.unit, act: r.act, none: none}
		switch {
		case isItem:
			last++
			e.label = m[1]
			r.items = append(r.items, e)
			cur = &r.items[len(r.items)-1]
		case cur != nil:
			cur.paras = append(cur.paras[:len(cur.paras):len(cur.paras)], e.paras...)
		default:
			if e.act == "" {
				e.act = actName(csAlias.ReplaceAllString(p.Text, ""))
			}
			r.items = append(r.items, e)
			cur = &r.items[len(r.items)-1]
		}
		i = end
	}
}

// announces reports whether new wording must follow what was read of a point.
func announces(e *csEntry) bool {
	return strings.HasSuffix(e.paras[len(e.paras)-1].Text, ":")
}

// csAlias is a short name given in passing, "(dále jen „zákon“)".
var csAlias = regexp.MustCompile(`\s*\(dále jen(?:om)? „[^“]*“\)`)

// isLead reports whether a paragraph opens the points for an act. It names the act,
// unless it stands where no point is open.
func isLead(text string, first bool) bool {
	text = csAlias.ReplaceAllString(text, "")
	if !csLead.MatchString(text) || strings.Contains(text, "„") {
		return false
	}
	return first || csAct.MatchString(text)
}

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

// actName returns the act that a sentence names first: number and title.
func actName(s string) string {
	m := csAct.FindStringIndex(s)
	if m == nil {
		return ""
	}
	name := csChain.ReplaceAllString(s[m[0]:], "")
	for _, at := range csVerb.FindAllStringIndex(name, -1) {
		before := strings.Fields(name[:at[0]])
		if len(before) > 0 && !csWhich[strings.ToLower(before[len(before)-1])] {
			name = name[:at[0]]
			break
		}
	}
	if i := strings.Index(name, ", §"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(strings.TrimRight(name, " ,:"))
}

// csVerb is where the title of an act may end and the verb begin.
var csVerb = regexp.MustCompile(`,? se(?: |$)|, ve znění| (?:zní|znějí)(?::|$)|, (?:odst|písm|část|příloha|poznámk|bod)`)

// chooseAct returns the name under which the bill amends the act, "" if nothing in
// it is meant for the act.
func (r *csReader) chooseAct() string {
	best, score := "", 0.0
	names := map[string]bool{}
	for _, e := range r.items {
		if e.act == "" || names[e.act] {
			continue
		}
		names[e.act] = true
		if s := r.of.likeness(e.act); s > score {
			best, score = e.act, s
		}
	}
	if score >= 0.5 || len(names) == 1 && score > 0.2 {
		return best
	}
	return ""
}

// sameAct reports whether two names are of one act: by their numbers, where both
// have one.
func sameAct(a, b string) bool {
	x, y := csNumber.FindStringSubmatch(a), csNumber.FindStringSubmatch(b)
	if x != nil && y != nil {
		return x[1] == y[1]
	}
	return a == b
}

// likeness says how well a name fits the act, 0 to 1.
func (a Amended) likeness(name string) float64 {
	if m := csNumber.FindStringSubmatch(name); m != nil && a.Number != "" {
		if m[1] == a.Number {
			return 1
		}
		return 0
	}
	best := 0.0
	for _, t := range a.Titles {
		best = max(best, titleLikeness(name, t))
	}
	return best
}

var csWord = regexp.MustCompile(`\p{L}+|\d+/\d+`)

// titleLikeness is the share of common words of a name and a title, without the
// form of the act and its number.
func titleLikeness(name, title string) float64 {
	words := func(s string) []string {
		s = csNumber.ReplaceAllString(s, "")
		var out []string
		for _, w := range csWord.FindAllString(strings.ToLower(s), -1) {
			if len([]rune(w)) > 2 && !strings.HasPrefix(w, "zákon") && !strings.HasPrefix(w, "vyhlášk") && w != "nařízení" && w != "vlády" {
				out = append(out, w)
			}
		}
		return out
	}
	a, b := words(name), words(title)
	if len(a) == 0 || len(b) == 0 {
		return 0.3
	}
	in := map[string]bool{}
	for _, w := range b {
		in[w] = true
	}
	n := 0
	for _, w := range a {
		if in[w] {
			n++
		}
	}
	return float64(n) / float64(len(a))
}

// instruction makes an instruction of a sentence.
func (r *csReader) instruction(e csEntry, mine string) *Instruction {
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
	case !r.of.Any && (mine == "" || !sameAct(e.act, mine)):
		in.Status, in.Reason = OtherAct, "is meant for "+e.act
		if e.act == "" {
			in.Status, in.Reason = NoChange, "names no act"
		}
		return in
	}
	ts, closed := r.g.quotes.scan(e.paras)
	if !closed {
		in.Status, in.Reason = Refused, "unclosed quotation: the new wording has no end"
		return in
	}
	orders, err := r.g.orders(withoutLabel(r.withoutAct(ts), e.label))
	if err != nil {
		in.Reason = err.Error()
		return in
	}
	in.Orders = orders
	return in
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
	if label != "" && len(ts) > 1 && ts[0].text == label && ts[1].text == "." {
		return ts[2:]
	}
	return ts
}

// withoutAct takes the name of the act out of a sentence that names it along with
// the place: "V § 2 zákona č. 1/2000 Sb., o …, ve znění …, se …". It ends before
// the verb's "se" outside quotation marks.
func (r *csReader) withoutAct(ts []token) []token {
	from := -1
	for i, t := range ts {
		if t.kind == quote {
			break
		}
		if i+1 < len(ts) && t.text == "č" && i > 0 && ts[i+1].text == "." && i+4 < len(ts) && ts[i+3].text == "/" {
			from = i
			break
		}
	}
	if from < 0 {
		return ts
	}
	for k := 1; k <= 12 && from-k >= 0; k++ { // "zákona České národní rady č."
		if csForm[ts[from-k].low] {
			from -= k
			for from > 0 && csForm[ts[from-1].low] {
				from--
			}
			break
		}
		if ts[from-k].kind != word {
			break
		}
	}
	if from == 1 && (ts[0].low == "v" || ts[0].low == "ve") {
		from = 0 // the act is all there is of a place
	}
	// what is ordered stands behind the last act of the chain of changes
	last := from
	for i := from; i < len(ts) && ts[i].kind != quote; i++ {
		if ts[i].text == "Sb" {
			last = i
		}
	}
	if from > 0 && (ts[from-1].low == "k" || ts[from-1].low == "ke") {
		from-- // "příloha č. 3 k vyhlášce"
	}
	comma := 0
	for i := last; i < len(ts) && ts[i].kind != quote; i++ {
		if ts[i].low == "se" && ts[i].kind == word && !csWhich[ts[i-1].low] {
			return append(append([]token{}, ts[:from]...), ts[i:]...)
		}
		if ts[i].text == "," {
			if _, ok := r.g.readRefs(ts, i+1); ok || comma == 0 {
				comma = i
			}
			if v, n := phraseAt(r.g.verbs, ts, i+1); n > 0 && v == reads {
				comma = i
				break
			}
			if _, ok := r.g.readRefs(ts, i+1); ok {
				break
			}
		}
	}
	if comma > 0 {
		return append(append([]token{}, ts[:from]...), ts[comma+1:]...)
	}
	return ts
}

// csWhich stand before the "se" of the title of an act, "kterým se mění".
var csWhich = set("kterým kterou jímž jíž který která které a o v na")

// csForm are the words before the number of an act.
var csForm = set("zákona zákon zákoně zákonu ústavního ústavní ústavním vyhlášky vyhláška vyhlášce nařízení vlády zákonného zákonném opatření zákoníku řádu")
