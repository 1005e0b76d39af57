package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// EventName gives the human name of the act that did something to another.
type EventName func(act.Event) string

// nameOf uses f, or the short name of the act and its date.
func (l *labels) nameOf(f EventName, e act.Event) string {
	if f != nil {
		if s := f(e); s != "" {
			return s
		}
	}
	if e.Date.IsZero() {
		return e.By.ShortName()
	}
	return e.By.ShortName() + ", " + l.on(e.Date)
}

// label is the warning that belongs to an authority, "" for the law's own words.
func (l *labels) label(xs ...*act.Expression) string {
	worst := ""
	for _, x := range xs {
		switch x.Authority {
		case act.WorkingText:
			return l.workingText
		case act.Draft:
			worst = l.draft
		}
	}
	return worst
}

// warn puts at the head of d what a reader must know of the texts in it: whose
// words they are, and that the act was repealed.
func (l *labels) warn(d *document.Document, repeal *act.Event, name EventName, xs ...*act.Expression) {
	add := func(s string) {
		d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s)}})
	}
	if s := l.label(xs...); s != "" {
		add(s)
		d.Banner = s
	}
	if e := repealOf(repeal, xs...); e != nil {
		add(l.repealLine(*e, name))
	}
	for i, x := range xs {
		if x.Notice != "" && (i == 0 || x.Notice != xs[0].Notice) {
			add(x.Notice)
		}
	}
}

func (l *labels) repealLine(e act.Event, name EventName) string {
	s := l.repealed
	if e.By != "" {
		s += " " + fmt.Sprintf(l.repealedBy, l.nameOf(name, e))
	}
	if d, known := e.Effective(); known {
		s += " " + l.since(l.repealedFrom, d)
	}
	return s
}

// repealOf returns the event that repealed the whole work: the one given, else
// one that a text knows of.
func repealOf(given *act.Event, xs ...*act.Expression) *act.Event {
	if given != nil {
		return given
	}
	for _, x := range xs {
		for i, e := range x.Events {
			if e.Type == act.Repealed && len(e.Touches) == 0 {
				return &x.Events[i]
			}
		}
	}
	return nil
}

// facts are what a page says of an edition, as label and value.
func (l *labels) facts(x *act.Expression) [][2]string {
	validity := l.interval(x.Valid)
	if x.Dated == "adoption" {
		validity += "; " + l.datedAdoption
	}
	out := [][2]string{
		{l.text, wordingName(x)},
		{l.knownAs, l.on(x.Date)},
		{l.inForce, validity},
		{l.authority, or(l.authorities[x.Authority], or(string(x.Authority), l.unknown))},
		{l.coverage, or(l.coverages[x.Coverage], string(x.Coverage))},
	}
	if x.Lang != l.code && x.Lang != "" {
		out = append(out, [2]string{l.language, l.languageName(x.Lang)})
	}
	return out
}

// editions is a table with a column for each edition, or nothing without any.
func (l *labels) editions(old, new *act.Expression, files [2]string) document.Table {
	t := document.Table{
		Widths: []float64{1, 2, 2},
		Header: []document.Row{{Cells: []document.Cell{{}, bold(l.older), bold(l.newer)}}},
	}
	before, after := l.facts(old), l.facts(new)
	before[0][1], after[0][1] = wordingIn(files[0], old), wordingIn(files[1], new)
	for len(before) < len(after) {
		before = append(before, [2]string{after[len(before)][0], l.languageName(old.Lang)})
	}
	for i, f := range before {
		value := l.languageName(new.Lang)
		if i < len(after) {
			value = after[i][1]
		}
		if f[1] == "" && value == "" {
			continue // texts of files that have no name
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			bold(f[0]), document.TextCell(document.T(f[1])), document.TextCell(document.T(value))}})
	}
	return t
}

func bold(s string) document.Cell { return document.TextCell(document.B(s)) }

func or(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

// capital returns s with a capital first letter.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

func small(s string) document.Paragraph {
	return document.Paragraph{Style: document.Small, Inlines: []document.Inline{document.T(s)}}
}
