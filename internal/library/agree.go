package library

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/format"
)

// fits refuses a text whose alias and work contradict those already known: an
// alias names one work for good.
func (w *Writer) fits(file string, x *act.Expression) error {
	if u := w.l.WorkOf(x.Alias); u != "" && u != x.URI {
		return &format.SyntaxError{File: file, Msg: fmt.Sprintf("alias %q belongs to %s, not to %s", x.Alias, u, x.URI),
			Hint: "choose another alias in the front matter"}
	}
	for _, r := range w.records {
		if r.Alias == x.Alias && r.Work != x.URI {
			return &format.SyntaxError{File: file, Msg: fmt.Sprintf("alias %q belongs to %s, not to %s", x.Alias, r.Work, x.URI),
				Hint: "choose another alias in the front matter"}
		}
	}
	if a := w.Known(x.URI); a != "" && a != x.Alias {
		return &format.SyntaxError{File: file, Msg: fmt.Sprintf("the work %s already has the alias %q, not %q", x.URI, a, x.Alias),
			Hint: fmt.Sprintf("every text of one act has the same alias: give %q, or none", a)}
	}
	return nil
}

// Known returns the alias of a work of which there is a text, be it of this very
// import; "" for none.
func (w *Writer) Known(u act.WorkURI) string {
	if a := w.l.Known(u); a != "" {
		return a
	}
	for _, r := range w.records {
		if r.Work == u {
			return r.Alias
		}
	}
	return ""
}

// agrees refuses a text that tells another story of its work than the texts that
// are here already: afterwards none of them could be used. Intervals that
// contradict each other are a finding.
func (w *Writer) agrees(file string, x *act.Expression) ([]format.Finding, error) {
	y := wordless(x)
	xs := []*act.Expression{y}
	for _, o := range w.added {
		if o.Alias == x.Alias && (o.Lang != x.Lang || o.Date != x.Date || o.Authority != x.Authority) {
			xs = append(xs, o)
		}
	}
	for _, e := range w.l.entries {
		if e.Alias != x.Alias || e.Lang == x.Lang && e.Date == x.Date && e.Authority == x.Authority {
			continue
		}
		if o, err := w.l.Load(e); err == nil {
			xs = append(xs, wordless(o))
		}
	}
	wk, err := act.NewWork(xs...)
	if err != nil {
		return nil, &format.SyntaxError{File: file, Msg: err.Error(), Hint: "the texts that are here say otherwise: see them with \"zanger show " + x.Alias + "\""}
	}
	var out []format.Finding
	for _, o := range wk.Overlaps() {
		if o[0] == y || o[1] == y {
			out = append(out, format.Finding{File: file, Line: 1, Msg: fmt.Sprintf(
				"the intervals of the texts of %s and %s overlap, and the words differ: one of them is wrong", o[0].Date, o[1].Date)})
		}
	}
	return out, nil
}

// wordless returns x with a hash in the place of the words of each unit of its
// body: enough to see whether two texts agree, and small.
func wordless(x *act.Expression) *act.Expression {
	y := *x
	y.Body = nil
	for _, p := range x.Body {
		y.Body = append(y.Body, &act.Provision{EID: p.EID, Content: []act.Block{{Text: hashOf([]byte(p.FullText()))}}})
	}
	return &y
}
