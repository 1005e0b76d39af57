package workspace

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/cite"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
	"zanger/internal/format/plain"
	"zanger/internal/importer"
	"zanger/internal/lang"
)

// AmendOptions say how a bill is carried out.
type AmendOptions struct {
	// Drafting is the tag of the drafting language, such as cs-CZ; guessed from the
	// bill when it is empty.
	Drafting string
	// AcceptInflected lets words that are replaced throughout be replaced in their
	// other grammatical forms too.
	AcceptInflected bool
	// At is the day whose text is wanted, as 2006-01-02; "" for all changes.
	At string
	// Lang is the language of citations.
	Lang string
}

// Amended is an act with a bill carried out.
type Amended struct {
	*amend.Result
	// Findings are what was odd in the two texts.
	Findings []format.Finding
	// Remade says that the act came in a form that cannot be changed in place, and that
	// the consolidated text is a working text made of it.
	Remade bool

	old, new *act.Expression
	// from is the day from which the consolidated text is in force, zero where the bill
	// does not say it.
	from act.Date
	// dated is "adoption" where that day is the one of the bill itself.
	dated string
}

// Refused reports whether an instruction that is meant for the act was refused.
func (a *Amended) Refused() int { return a.Record.Counts.Refused }

// amendText is a text that an amendment is read from or carried out on.
type amendText struct {
	name   string
	parsed *format.Parsed
	found  []format.Finding
	// remade says that the form of the file cannot be changed in place, and that it was
	// set as a working text.
	remade bool
}

// readAgain reads a text that was changed in place, as it was read before.
func readAgain(a *amendText, src []byte) (*act.Expression, error) {
	x := a.parsed.Expression
	if x.URI != "" && bytes.HasPrefix(src, []byte("---")) {
		if p, err := markdown.Parse(a.name, src); err == nil {
			return p.Expression, nil
		}
	}
	p, err := plain.Read(a.name, src, plain.Hints{Country: x.Country, Lang: x.Lang, Title: x.Title(x.Lang), Work: x.URI, Alias: x.Alias, Date: x.Date, Authority: x.Authority})
	if err != nil {
		return nil, err
	}
	return p.Expression, nil
}

// Amend carries out a bill on an act. Both are references to the library or files;
// an act in a form that cannot be changed in place is set as a working text first.
func (w *Workspace) Amend(actRef, billRef string, o AmendOptions) (*Amended, error) {
	at, err := day(o.At)
	if err != nil {
		return nil, err
	}
	var h ImportHints
	if d := amend.ByTag(o.Drafting); d != nil { // the act is in the language of its bills
		h.Country, h.Lang = d.Country, d.Lang
	}
	a, err := w.amendText(actRef, h)
	if err != nil {
		return nil, err
	}
	b, d, err := w.bill(billRef, o.Drafting, a.parsed)
	if err != nil {
		return nil, err
	}
	bill := amend.Read(b.parsed, d, amendedBy(a.parsed.Expression))
	bill.Name = b.name
	x := a.parsed.Expression
	if err := meant(bill, actRef, billRef); err != nil {
		if d.Lang != x.Lang {
			return nil, hint(fmt.Errorf("%s: the bill is in %s, the text of %s in %s", billRef, lang.Name(d.Lang), actRef, lang.Name(x.Lang)),
				"import the official text of the act in the language of the bill, and amend that")
		}
		return nil, err
	}
	res, err := amend.Apply(a.parsed, bill, amend.Options{AcceptInflected: o.AcceptInflected, At: at,
		Cite: func(e act.EID) string { return cite.Format(x, e, o.Lang, cite.Short) }})
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", actRef, err), "export it as a working text or as plain text, and amend that")
	}
	res.Record.Act.Name, res.Record.Options.Citations = a.name, o.Lang
	res.Record.Sign()
	out := &Amended{Result: res, Findings: append(a.found, b.found...), Remade: a.remade, old: x}
	if out.new, err = readAgain(a, res.Text); err != nil {
		return nil, fmt.Errorf("%s: the consolidated text cannot be read: %w", actRef, err)
	}
	out.from, out.dated = inForceFrom(out, at, cmp.Or(bill.Date(), b.parsed.Expression.URI.Date()))
	out.new.Modifications = res.Record.Modifications(b.parsed.Expression.URI)
	forgetOldText(out.new, res.Record)
	return out, nil
}

// inForceFrom is the day from which a consolidated text is in force: the last day on which
// an instruction that was carried out has effect; where the bill names none, but a period
// after its publication, the day that was asked for, else that of the bill itself. It is
// zero where nothing tells it: the text is not that of the day of the old one.
func inForceFrom(a *Amended, at, ofBill act.Date) (from act.Date, dated string) {
	var last act.Date
	for _, in := range a.Record.Instructions {
		if in.Status != amend.Applied {
			continue
		}
		from, err := act.ParseDate(in.Commences)
		if in.Commences == "" || err != nil {
			last = act.Date{}
			break
		}
		if last.Before(from) {
			last = from
		}
	}
	switch {
	case a.Record.Counts.Applied == 0:
		return a.old.Date, a.old.Dated
	case !last.IsZero():
		return last, ""
	case !at.IsZero():
		return at, ""
	case a.old.Date.Before(ofBill):
		return ofBill, "adoption"
	}
	return act.Date{}, ""
}

// forgetOldText takes away what was said of the text before a bill and no longer holds:
// that units which the bill has touched were checked against an official text, and
// when the text was in force.
func forgetOldText(x *act.Expression, r *amend.Record) {
	for _, in := range r.Instructions {
		for _, op := range in.Operations {
			x.Valid, x.Dated = act.Interval{}, ""
			for e := range x.Checked {
				if e.Within(op.Target) || op.Target.Within(e) {
					delete(x.Checked, e)
				}
			}
		}
	}
}

// Bill reads the instructions of a bill. of names the act that is amended; where it
// is empty, every instruction counts.
func (w *Workspace) Bill(billRef, drafting string) (*amend.Bill, error) {
	b, d, err := w.bill(billRef, drafting, nil)
	if err != nil {
		return nil, err
	}
	bill := amend.Read(b.parsed, d, amend.Amended{Any: true})
	bill.Name = b.name
	bill.Findings = append(bill.Findings, b.found...)
	return bill, nil
}

func (w *Workspace) bill(ref, tag string, of *format.Parsed) (*amendText, *amend.Drafting, error) {
	d := amend.ByTag(tag)
	if tag != "" && d == nil {
		return nil, nil, hint(fmt.Errorf("unknown drafting language %q", tag), "known are %s", strings.Join(amend.Tags(), ", "))
	}
	var h ImportHints
	switch {
	case d != nil:
		h.Country, h.Lang = d.Country, d.Lang
	case of != nil:
		h.Country = of.Expression.Country
	}
	b, err := w.amendText(ref, h)
	if err != nil {
		return nil, nil, err
	}
	if d == nil {
		x := b.parsed.Expression
		if d = amend.ByLanguage(x.Country, x.Lang); d == nil {
			err := fmt.Errorf("%s: no drafting language is known for bills of %q in %q", ref, x.Country, x.Lang)
			return nil, nil, hint(err, "name one with --drafting: %s", strings.Join(amend.Tags(), ", "))
		}
	}
	return b, d, nil
}

// amendText reads a reference or a file.
func (w *Workspace) amendText(ref string, h ImportHints) (*amendText, error) {
	if fi, err := w.stat(ref); err == nil && !fi.IsDir() {
		src, err := readFile(ref)
		if err != nil {
			return nil, err
		}
		return parseText(ref, src, h)
	}
	t, err := w.Resolve(ref, act.Date{})
	if err != nil {
		if strings.ContainsAny(ref, `/\`) || filepath.Ext(ref) != "" {
			_, err = w.stat(ref)
		}
		return nil, err
	}
	if !t.Exact {
		return nil, w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	}
	x := t.Expression
	for _, e := range w.lib().Entries() {
		if e.Alias == x.Alias && e.Lang == x.Lang && e.Date == x.Date && e.Work == x.URI {
			if src, err := w.lib().Source(e); err == nil {
				if got, err := parseText(e.ID, src, h); err == nil && !got.remade {
					return got, nil
				}
			}
		}
	}
	return parseText(ref, markdown.Write(x), h)
}

// parseText reads a text so that its bytes can be changed. One of a form that has no
// places in its source is set as a working text first.
func parseText(name string, src []byte, h ImportHints) (*amendText, error) {
	res, err := importer.Read(name, src, h)
	if err != nil {
		return nil, err
	}
	p, remade := res.Parsed, false
	switch {
	case p != nil:
	case res.Format == importer.WorkingText:
		p, err = markdown.Parse(name, src)
	default:
		remade = true
		p, err = asText(name, res.Expression)
	}
	if err != nil {
		return nil, err
	}
	return &amendText{name: name, parsed: p, found: res.Findings, remade: remade}, nil
}

// asText sets an act as a working text and reads it with the places of its parts. A
// file that does not say which act it is, such as a bill, is read without front matter.
func asText(name string, x *act.Expression) (*format.Parsed, error) {
	if x.URI != "" && x.Date.IsZero() {
		return nil, hint(fmt.Errorf("%s: the text does not say on which day it is in force", name), "write it anew with --at DAY, or give its FRBRExpression a date")
	}
	src := markdown.Write(x)
	if x.URI != "" {
		return markdown.Parse(name, src)
	}
	if rest, ok := bytes.CutPrefix(src, []byte("---\n")); ok {
		if _, body, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
			src = body
		}
	}
	return plain.Read(name, src, plain.Hints{Country: x.Country, Lang: x.Lang, Title: x.Title(x.Lang)})
}

// amendedBy says what is known of an act, for a bill to name it.
func amendedBy(x *act.Expression) amend.Amended {
	a := amend.Amended{Number: numberOf(x.URI), Day: x.Date}
	for _, l := range append([]string{x.Lang}, lang.English) {
		if t := x.Titles[l]; t != "" {
			a.Titles = append(a.Titles, t)
		}
	}
	return a
}

// numberOf is the number of an act as bills cite it: 108/2006 of
// /akn/cz/act/2006/108; "" where the address has none of that form.
func numberOf(u act.WorkURI) string {
	parts := strings.Split(string(u), "/")
	if len(parts) < 6 || parts[2] != "cz" {
		return ""
	}
	year, _, _ := strings.Cut(parts[4], "-")
	return parts[5] + "/" + year
}

// meant returns an error if nothing in a bill is meant for the act.
func meant(b *amend.Bill, actRef, billRef string) error {
	var others []string
	seen := map[string]bool{}
	for _, in := range b.Instructions {
		switch in.Status {
		case amend.Pending, amend.Refused, amend.Applied:
			return nil
		case amend.OtherAct:
			if !seen[in.Act] {
				seen[in.Act] = true
				others = append(others, in.Act)
			}
		}
	}
	if len(others) == 0 {
		return hint(fmt.Errorf("%s: no instruction that amends an act was found", billRef), "see what is read of it with \"zanger amend parse %s\"", billRef)
	}
	return hint(fmt.Errorf("%s: nothing in it is meant for %s", billRef, actRef), "it amends %s", strings.Join(others, "; "))
}

func day(s string) (act.Date, error) {
	if s == "" {
		return act.Date{}, nil
	}
	return act.ParseDate(s)
}
