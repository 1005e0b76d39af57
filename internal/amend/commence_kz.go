package amend

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
)

// commence gives instructions the day from which they have effect, as the bill's
// last article says: a day for all, and others for those that it names. A period
// after publication is no day, and is left open.
func (r *kzReader) commence() {
	if len(r.force) == 0 {
		return
	}
	base := ""
	var excepted []commencement
	for i, f := range r.force {
		main, rest := f.text, ""
		if i == 0 {
			if m := r.g.bill.except.FindStringIndex(main); m != nil {
				main, rest = main[:m[0]], main[m[1]:]
				if r.g.bill.exceptFirst {
					main, rest = rest, main
				}
			}
			base = r.firstDate(main)
		} else {
			rest = f.text
		}
		excepted = append(excepted, r.exceptions(rest)...)
	}
	for _, in := range r.out {
		if in.Status == NoChange || in.Status == OtherAct {
			continue
		}
		in.Commences = base
		for _, e := range excepted {
			e.apply(r, in)
		}
	}
}

// commencement is a unit of the bill with a day of its own.
type commencement struct {
	path Path
	date string
}

// apply sets the day of an instruction that the unit holds.
func (c commencement) apply(r *kzReader, in *Instruction) {
	deeper := false
	for _, s := range c.path {
		i := -1
		switch s.Kind {
		case act.Article:
			i = 0
		case act.Paragraph:
			i = 1
		case act.Point:
			i = 2
		}
		if i < 0 {
			deeper = true
			continue
		}
		if len(in.address) <= i || s.Num != in.address[i] {
			return
		}
	}
	if !deeper {
		in.Commences = c.date
		return
	}
	r.bill.Findings = append(r.bill.Findings, format.Finding{File: r.bill.Name, Line: in.Line,
		Msg: fmt.Sprintf("%s of the bill commences on %s: which of its lines that is must be seen by a person", c.path, c.date)})
}

// exceptions reads units of the bill with their days.
func (r *kzReader) exceptions(text string) []commencement {
	var out []commencement
	for _, part := range strings.Split(text, ";") {
		ts := kzTokens(r.g, part)
		var paths []Path
		for i := 0; i < len(ts); i++ {
			if i < 2 && ts[i].kind == number && (ts[i].closer != "" || i+1 < len(ts) && ts[i+1].is(".")) {
				if _, n := r.g.cited(ts, i); n <= 1 {
					continue
				}
			}
			got, n := r.g.cited(ts, i)
			if n > 0 {
				paths = append(paths, got...)
				i += n - 1
			}
		}
		if date := r.firstDate(part); date != "" {
			for _, p := range paths {
				out = append(out, commencement{p, date})
			}
		}
	}
	return out
}

// kzTokens makes tokens of one line.
func kzTokens(g *kzGrammar, text string) []kzToken {
	s := &kzScanner{paras: []Paragraph{{Paragraph: format.Paragraph{Text: text}}}, begins: func(string) bool { return false },
		closes: func(int) bool { return false }, resumes: func(string) bool { return false }}
	return s.scan()
}

// firstDate returns the first day that a text names, as 2006-01-02.
func (r *kzReader) firstDate(text string) string {
	b := r.g.bill
	m := b.date.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	part := func(name string) string { return m[b.date.SubexpIndex(name)] }
	month := slices.IndexFunc(b.months, func(stem string) bool {
		return strings.HasPrefix(lang.FoldKazakh(strings.ToLower(part("m"))), lang.FoldKazakh(stem))
	})
	day, _ := strconv.Atoi(part("d"))
	if month < 0 {
		return ""
	}
	d, err := act.ParseDate(fmt.Sprintf("%s-%02d-%02d", part("y"), month+1, day))
	if err != nil {
		return ""
	}
	return d.String()
}
