package eurlex

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// forms of acts, by the word that begins their title in the languages read.
var forms = []struct{ word, name string }{
	{"directive", "directive"}, {"regulation", "regulation"}, {"decision", "decision"}, {"recommendation", "recommendation"},
	{"směrnice", "directive"}, {"nařízení", "regulation"}, {"rozhodnutí", "decision"}, {"doporučení", "recommendation"},
	{"directiv", "directive"}, {"regulament", "regulation"}, {"deciz", "decision"}, {"recomandare", "recommendation"},
}

var (
	// number of an act: 2011/36/EU, (EU) 2016/679, No 1304/2013.
	numbered = pattern.New(`(?:(?:No|č\.|nr\.)\s*(\d{1,4})/(\d{4})|(\d{4})/(\d{1,4})|(\d{1,4})/(\d{2,4}))`)
	celex    = pattern.New(`(?:CELEX(?::|%3A)|celex/)([03]\d{4}[A-Z]{1,2}\d{4})(?:(?:-|%2D)(\d{8}))?`)
	edition  = pattern.New(`\b(0\d{4}[A-Z]{1,2}\d{4}) [—–-]+ [A-Z]{2} [—–-]+ (\d{2}\.\d{2}\.\d{4})`)
)

var celexForms = map[string]string{"L": "directive", "R": "regulation", "D": "decision", "H": "recommendation"}

// describe fills in what the page says of the act besides its text.
func (r *reader) describe(x *act.Expression, blocks []htmltext.Block) {
	address := r.page.Address("europa.eu")
	if address != "" {
		x.Official = map[string]string{x.Lang: address}
	}
	lines, refs := titleLines(blocks)
	whole := strings.Join(lines, " ")
	if whole != "" {
		x.Titles[x.Lang] = whole
	}
	d, dated := htmltext.FindDate(whole)
	x.URI = workURI(whole, d)
	consolidated := r.consolidated(x, address+" "+strings.Join(refs, " "))
	switch {
	case consolidated:
		x.Notice = "A consolidated text is for documentation: the acts in the Official Journal are the authentic ones."
	case dated:
		x.Date, x.Valid, x.Dated = d, act.Interval{From: d}, "adoption"
	}
}

// titleLines returns the lines of the title, and those of the header.
func titleLines(blocks []htmltext.Block) (lines, refs []string) {
	for _, b := range blocks {
		switch k := classify(b); {
		case k == article || k == group || inAnnex(b):
			return lines, refs
		case k == title && !b.Table:
			if t := strings.TrimSpace(arrowIn.ReplaceAllString(b.Text, " ")); !strings.HasPrefix(t, "(OJ ") {
				lines = append(lines, t)
			}
		case k == furniture && len(refs) < 20:
			refs = append(refs, b.Text)
		}
	}
	return lines, refs
}

// workURI makes the IRI from the title.
func workURI(title string, d act.Date) act.WorkURI {
	m := numbered.FindStringSubmatch(title)
	kind := kindOf(title)
	if m == nil || kind == "" {
		return ""
	}
	year, num := m[3], m[4]
	switch {
	case m[1] != "":
		year, num = m[2], m[1]
	case m[5] != "": // 95/46/EC: the year first, in two digits
		year, num = m[5], m[6]
		if len(year) == 2 {
			year = "19" + year
		}
	}
	date := year
	if !d.IsZero() {
		date = d.String()
	}
	return htmltext.URI("eu", kind, date, year+"-"+num)
}

func kindOf(title string) string {
	low := strings.ToLower(title)
	best, at := "", len(low)
	for _, f := range forms {
		if i := strings.Index(low, f.word); i >= 0 && i < at {
			best, at = f.name, i
		}
	}
	return best
}

// consolidated reads the number that the Publications Office gives an act, which
// begins with 0 for a consolidated text and ends in its date.
func (r *reader) consolidated(x *act.Expression, where string) bool {
	if m := edition.FindStringSubmatch(where); m != nil {
		x.Date, _ = htmltext.FindDate(m[2])
		x.Valid.From = x.Date
	}
	m := celex.FindStringSubmatch(where)
	if m != nil && x.URI == "" {
		if kind, ok := celexForms[m[1][5:len(m[1])-4]]; ok {
			x.URI = htmltext.URI("eu", kind, m[1][1:5], m[1][1:5]+"-"+strings.TrimLeft(m[1][len(m[1])-4:], "0"))
		}
	}
	if m != nil && m[2] != "" && x.Date.IsZero() {
		if d, err := act.ParseDate(m[2][:4] + "-" + m[2][4:6] + "-" + m[2][6:]); err == nil {
			x.Date, x.Valid.From = d, d
		}
	}
	return len(r.marks) > 0 || !x.Date.IsZero() || m != nil && m[1][0] == '0'
}

var code = pattern.New(`^[►▼]?\s*([MCAR]\d+)\s*$`)

// modifiers reads the list of amending acts at the top of a consolidated text.
func (r *reader) modifiers() map[string]act.Event {
	out := map[string]act.Event{}
	r.page.Root.Each(func(n *htmltext.Node) {
		if n.Tag != "tr" {
			return
		}
		c := ""
		for _, k := range n.Kids {
			if k.Tag != "td" && k.Tag != "th" {
				continue
			}
			line := k.Line()
			if m := code.FindStringSubmatch(line); m != nil && c == "" {
				c = m[1]
				continue
			}
			if _, have := out[c]; c == "" || have || line == "" {
				continue
			}
			d, ok := htmltext.FindDate(line)
			if u := workURI(line, d); ok && u != "" {
				out[c] = act.Event{Type: eventOf(c), By: u, Date: d}
			}
		}
	})
	return out
}

func eventOf(code string) act.EventType {
	if code[0] == 'C' || code[0] == 'R' {
		return act.Corrected
	}
	return act.Amended
}
