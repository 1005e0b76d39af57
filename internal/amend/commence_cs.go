package amend

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// The last article of a Czech bill says from when it has effect: "Tento zákon nabývá
// účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodů 3 a 7, které nabývají účinnosti
// dnem 1. července 2030." Legislative rules of the Government, article 53.

var (
	csForceClause = pattern.New(`^(?:\(\d+\)\s*|\d+\.\s*)?(?:Tento|Tato|Toto)\s(?:\S+\s){1,4}nabýv\p{L}+\s+(?:účinnosti|platnosti)`)
	csForceVerb   = pattern.New(`nabýv\p{L}+\s+(?:účinnosti|platnosti)`)
	csExcept      = pattern.New(`,?\s*(?:a to\s+)?s výjimkou\s`)
	csItemLetter  = pattern.New(`^[a-z]\)\s*`)
	csDay         = pattern.New(`^\s*(?:ode\s+dne|dnem|dne|od)?\s*(\d{1,2})\.\s*(\p{L}+)\s+(\d{4})`)
	csPartly      = pattern.New(`(?i)pokud\s+(?:jde|se\s+týká)`)
)

// csMonths are the months in the genitive.
var csMonths = []string{"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"}

// csCommencement is a unit of the bill that has effect from a day of its own; day is
// "" where it hangs on an event or on the day of publication.
type csCommencement struct {
	path Path
	day  string
	// partly says that only something in the unit is meant.
	partly bool
	when   string
}

// commence gives the instructions the day from which they have effect. A day that
// depends on the publication of the bill, or on an event, is left open.
func (r *csReader) commence(out []*Instruction) {
	text := r.forceClause()
	if text == "" {
		return
	}
	main, rest := text, ""
	if m := csExcept.FindStringIndex(text); m != nil {
		main, rest = text[:m[0]], text[m[1]:]
	}
	base := ""
	if m := csForceVerb.FindStringIndex(main); m != nil {
		base, _ = csDate(main[m[1]:])
	}
	exceptions := r.exceptions(rest)
	for k, in := range out {
		if in.Status == NoChange || in.Status == OtherAct {
			continue
		}
		in.Commences = base
		for _, c := range exceptions {
			r.except(c, in, r.items[k])
		}
	}
}

// forceClause is the sentence on entry into force, with the list it opens.
func (r *csReader) forceClause() string {
	text, depth := "", 0
	for i, p := range r.paras {
		if depth == 0 && csForceClause.MatchString(p.Text) {
			text = p.Text
			for _, q := range r.paras[i+1:] {
				if !csItemLetter.MatchString(q.Text) {
					break
				}
				text += " " + csItemLetter.ReplaceAllString(q.Text, "")
			}
		}
		depth = depthOf(depth, p.Text)
	}
	return text
}

// csDate reads the day at the beginning of a text, as 2006-01-02, and how long it is;
// "" for none.
func csDate(s string) (day string, n int) {
	m := csDay.FindStringSubmatch(s)
	if m == nil {
		return "", 0
	}
	month := slices.Index(csMonths, strings.ToLower(m[2]))
	d, _ := strconv.Atoi(m[1])
	date, err := act.ParseDate(fmt.Sprintf("%s-%02d-%02d", m[3], month+1, d))
	if err != nil {
		return "", 0
	}
	return date.String(), len(m[0])
}

// exceptions reads units of the bill, each with when it has effect.
func (r *csReader) exceptions(text string) []csCommencement {
	var out []csCommencement
	for {
		m := csForceVerb.FindStringIndex(text)
		if m == nil {
			return out
		}
		units, after := text[:m[0]], text[m[1]:]
		day, n := csDate(after)
		when := after[:n]
		if n == 0 {
			when, _, _ = strings.Cut(after, ",")
			n = len(when)
		}
		for _, c := range r.unitsOf(units) {
			c.day, c.when = day, strings.Trim(when, " .")
			out = append(out, c)
		}
		text = after[n:]
	}
}

// unitsOf reads the units of the bill that a text names. What stands behind "pokud jde
// o" narrows the one before it.
func (r *csReader) unitsOf(text string) []csCommencement {
	var out []csCommencement
	for i, part := range csPartly.Split(text, -1) {
		ts, _ := r.g.quotes.scan([]Paragraph{{Paragraph: format.Paragraph{Text: part}}})
		if i > 0 {
			if len(out) > 0 {
				out[len(out)-1].partly = true
			}
			ts = afterUnit(ts)
		}
		for j := 0; j < len(ts); {
			got, ok := r.g.readRefs(ts, j)
			if !ok {
				j++
				continue
			}
			for _, p := range got.paths {
				out = append(out, csCommencement{path: p})
			}
			j = got.next
		}
	}
	return out
}

// afterUnit leaves out the tokens up to the next article or part of the bill.
func afterUnit(ts []token) []token {
	k := slices.IndexFunc(ts, func(t token) bool { return t.low == "čl" || strings.HasPrefix(t.low, "část") })
	if k < 0 {
		return nil
	}
	return ts[k:]
}

// except sets the day of an instruction that a unit of the bill holds.
func (r *csReader) except(c csCommencement, in *Instruction, e csEntry) {
	deeper := false
	for _, s := range c.path {
		switch s.Kind {
		case act.Article, act.Section, act.Part:
			if !slices.ContainsFunc(e.address, func(a Step) bool { return a.Kind == s.Kind && within(a.Num, s) }) {
				return
			}
		case act.Subpoint:
			if !within(e.label, s) {
				return
			}
		default:
			deeper = true
		}
	}
	if deeper || c.partly || c.day == "" {
		in.Commences = ""
		r.bill.Findings = append(r.bill.Findings, format.Finding{File: r.bill.Name, Line: in.Line,
			Msg: fmt.Sprintf("%s of the bill commences %q: from when that is must be seen by a person", c.path, c.when)})
		return
	}
	in.Commences = c.day
}

// within reports whether a number is that of a step, or in its range.
func within(num string, s Step) bool {
	if s.To == "" {
		return num == s.Num
	}
	return num != "" && act.CompareNum(num, s.Num) >= 0 && act.CompareNum(num, s.To) <= 0
}

// addressOf reads the titles of units of a bill, "ČÁST PRVNÍ", "Čl. I".
func (r *csReader) addressOf(titles ...string) []Step {
	var out []Step
	for _, t := range titles {
		ts, _ := r.g.quotes.scan([]Paragraph{{Paragraph: format.Paragraph{Text: t}}})
		if got, ok := r.g.readRefs(ts, 0); ok {
			out = append(out, got.paths[0]...)
		}
	}
	return out
}
