package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/format"
	"zanger/internal/report"
	"zanger/internal/standards"
	"zanger/internal/view"
)

// Amend carries out an amendment of a memo on the wording that it names.
func (r resolver) Amend(a report.Amendment) (*report.Amended, error) {
	t, err := r.w.Resolve(a.Ref, a.AsOf)
	if err != nil {
		return nil, err
	}
	if !t.Exact {
		return nil, r.w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	}
	x := t.Expression
	d := amend.ByTag(a.Drafting)
	switch {
	case a.Drafting != "" && d == nil:
		return nil, hint(fmt.Errorf("unknown drafting language %q", a.Drafting), "known are %s", strings.Join(amend.Tags(), ", "))
	case d == nil:
		d = amend.ByLanguage(x.Country, x.Lang)
	}
	if d == nil {
		return nil, hint(fmt.Errorf("no drafting language is known for bills of %q in %q", x.Country, x.Lang), "name one with drafting=: %s", strings.Join(amend.Tags(), ", "))
	}
	h := ImportHints{Country: d.Country, Lang: d.Lang}
	old, err := r.w.amendText(ref(x, ""), h)
	if err != nil {
		return nil, err
	}
	bill, partOf, err := oneBill(append([]string{a.Text}, a.Further...), d, h)
	if err != nil {
		return nil, err
	}
	res, err := amend.Apply(old.parsed, bill, amend.Options{Cite: func(e act.EID) string { return cite.Format(x, e, a.Lang, cite.Short) }})
	if err != nil {
		return nil, hint(err, "amend a wording that is kept as a working text or as plain text")
	}
	after, err := readAgain(old, res.Text)
	if err != nil {
		return nil, err
	}
	out := &report.Amended{Work: t.Work, Before: x, After: after, On: t.day(), Drafting: d.Tag}
	for i, in := range res.Record.Instructions {
		if in.Status != amend.NoChange {
			got := instructionOf(in)
			got.Part = partOf[i]
			out.Instructions = append(out.Instructions, got)
		}
	}
	if a.Draft {
		made, err := parseText(old.name, res.Text, h)
		if err != nil {
			return nil, err
		}
		out.Bill, out.NotDrafted = drawnUp(old.parsed, made.parsed, d)
	}
	return out, nil
}

// oneBill reads instructions from several texts as those of one bill. It says for
// each which text it comes from.
func oneBill(texts []string, d *amend.Drafting, h ImportHints) (*amend.Bill, []int, error) {
	var bill *amend.Bill
	var partOf []int
	for i, text := range texts {
		t, err := parseText("amendment", []byte(text), h)
		if err != nil {
			return nil, nil, err
		}
		b := amend.Read(t.parsed, d, amend.Amended{Any: true})
		for range b.Instructions {
			partOf = append(partOf, i)
		}
		if bill == nil {
			bill = b
		} else {
			bill.Instructions = append(bill.Instructions, b.Instructions...)
		}
	}
	return bill, partOf, nil
}

// drawnUp drafts the bill that makes one text of another, or says why there is none.
func drawnUp(old, after *format.Parsed, d *amend.Drafting) (paragraphs []string, why string) {
	b, err := draftBill(old, after, d, false)
	if err != nil {
		return nil, err.Error()
	}
	for _, l := range b.Lines {
		if l.Level == 0 {
			paragraphs = append(paragraphs, l.Text)
		}
	}
	return paragraphs, ""
}

func instructionOf(in amend.InstructionRecord) report.Instruction {
	out := report.Instruction{Line: in.Line, Text: in.Text, Applied: in.Status == amend.Applied, Reason: in.Reason, Candidates: in.Candidates}
	for _, op := range in.Operations {
		if !slices.Contains(out.Touches, op.Target) {
			out.Touches = append(out.Touches, op.Target)
		}
	}
	return out
}

// Agree compares the results of an amendment in two languages unit by unit. Hints,
// such as the end of a unit beside a new one, are no disagreement.
func (r resolver) Agree(first, second *report.Amended, lang string) []string {
	sides := []*amendSide{{before: first.Before, after: first.After}, {before: second.Before, after: second.After}}
	for _, s := range sides {
		s.Touched = touched(s.before, s.after)
	}
	var out []string
	for _, d := range append(touchedApart(sides[0], sides[1]), saidApart(sides[0], sides[1])...) {
		if d.Severity == check.Hint {
			continue
		}
		out = append(out, fmt.Sprintf("%s: %s: %s / %s", cite.Format(first.After, d.EID, lang, cite.Short), d.Kind, d.First, d.Second))
	}
	return out
}

func (r resolver) matrix(d report.Drawing) (*report.Drawn, error) {
	set, err := r.w.standards()
	if err != nil {
		return nil, err
	}
	m, err := r.w.Matrix(MatrixOptions{Countries: datedCountries(set, names(d.Values["countries"]), d.AsOf),
		Standard: d.Values["standard"], Elements: names(d.Values["elements"])})
	if err != nil {
		return nil, err
	}
	out := &report.Drawn{Blocks: r.w.MatrixDocument(m, d.Lang).Blocks}
	if d.Values["evidence"] == "no" {
		out.Blocks = withoutEvidence(out.Blocks)
	}
	for _, g := range m.Matrix.Groups {
		for _, row := range g.Rows {
			for i, cell := range row.Cells {
				out.Found = append(out.Found, r.foundIn(cell.Cell, m.Matrix.Columns[i], d)...)
			}
		}
	}
	markLater(out.Blocks, m.Matrix.Columns, d)
	out.Blocks = append(laterColumns(m.Matrix.Columns, d), out.Blocks...)
	return out, nil
}

func (r resolver) gap(d report.Drawing) (*report.Drawn, error) {
	set, err := r.w.standards()
	if err != nil {
		return nil, err
	}
	country := datedCountries(set, []string{d.Values["country"]}, d.AsOf)[0]
	g, err := r.w.Gap(country, d.Values["standard"], datedCountries(set, names(d.Values["others"]), d.AsOf))
	if err != nil {
		return nil, err
	}
	if only := names(d.Values["elements"]); len(only) > 0 {
		for _, id := range only {
			if _, ok := set.Element(id); !ok {
				return nil, hint(fmt.Errorf("there is no element %q", id), "list them with \"zanger matrix\"")
			}
		}
		g.Gaps = slices.DeleteFunc(g.Gaps, func(x compare.Gap) bool { return !slices.Contains(only, x.Element.ID) })
	}
	out := &report.Drawn{Blocks: r.w.GapDocument(g, d.Lang).Blocks}
	columns := []compare.MatrixColumn{g.Of}
	for _, x := range g.Gaps {
		out.Found = append(out.Found, r.foundIn(x.Cell.Cell, g.Of, d)...)
		for _, o := range x.Others {
			out.Found = append(out.Found, r.foundIn(o.Cell, o.Column, d)...)
			columns = append(columns, o.Column)
		}
	}
	out.Blocks = append(laterColumns(columns, d), out.Blocks...)
	return out, nil
}

// withoutEvidence leaves off what stands behind the table of a matrix, and the
// links in it that lead there.
func withoutEvidence(bs []document.Block) []document.Block {
	for i, b := range bs {
		if t, ok := b.(document.Table); ok {
			unlink(t)
			return append(slices.Clone(bs[:i]), t)
		}
	}
	return bs
}

func unlink(t document.Table) {
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			for i, b := range c.Blocks {
				if p, ok := b.(document.Paragraph); ok {
					p.Inlines = unlinked(p.Inlines)
					c.Blocks[i] = p
				}
			}
		}
	}
}

func unlinked(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		if l, ok := n.(document.Link); ok && strings.HasPrefix(l.Target, "#") {
			out = append(out, unlinked(l.Inlines)...)
			continue
		}
		out = append(out, n)
	}
	return out
}

// names splits "B12,B35".
func names(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

// datedCountries takes a country without a day as of the memo's, where it was
// assessed by then; otherwise its last assessment stands, and is said to be later.
func datedCountries(set *standards.Set, countries []string, asOf act.Date) []string {
	out := make([]string, len(countries))
	for i, n := range countries {
		out[i] = n
		if !strings.Contains(n, "@") && set.At(n, asOf) != nil {
			out[i] = n + "@" + asOf.String()
		}
	}
	return out
}

// laterColumns says which columns give law of a later day than the memo's.
func laterColumns(columns []compare.MatrixColumn, d report.Drawing) []document.Block {
	var later []string
	for _, c := range columns {
		if !isLater(c, d) {
			continue
		}
		s := view.JurisdictionName(c.Jurisdiction, d.Lang) + " (" + view.DateName(c.Assessment.On, d.Lang) + ")"
		if !slices.Contains(later, s) {
			later = append(later, s)
		}
	}
	if len(later) == 0 {
		return nil
	}
	return []document.Block{small(document.I(fmt.Sprintf(laterLaw(d.Lang), strings.Join(later, ", "))))}
}

// isLater reports whether a column gives law of a later day than the memo's.
func isLater(c compare.MatrixColumn, d report.Drawing) bool {
	return c.Assessment != nil && c.Assessment.On.After(d.AsOf)
}

// markLater writes into the head of the matrix which columns are later law.
func markLater(bs []document.Block, columns []compare.MatrixColumn, d report.Drawing) {
	for _, b := range bs {
		t, ok := b.(document.Table)
		if !ok || len(t.Header) == 0 || len(t.Header[0].Cells) != len(columns)+1 {
			continue
		}
		for i, c := range columns {
			if cell := &t.Header[0].Cells[i+1]; isLater(c, d) {
				cell.Blocks = append(cell.Blocks, small(document.I(report.LaterDevelopment(d.Lang))))
			}
		}
		return
	}
}

func laterLaw(lang string) string {
	switch lang {
	case "ru":
		return "Последующее развитие: право прочитано на более поздний день, чем дата записки: %s."
	case "kk":
		return "Кейінгі даму: құқық жазба күнінен кейінгі күнгі жағдай бойынша оқылған: %s."
	}
	return "Later development: the law was read as of a later day than that of this memorandum: %s."
}

// foundIn are the provisions that a cell rests on, in the wordings that the matrix
// shows.
func (r resolver) foundIn(cell standards.Cell, c compare.MatrixColumn, d report.Drawing) []report.Found {
	var out []report.Found
	on := c.On
	if c.Assessment != nil {
		on = c.Assessment.On
	}
	for _, rf := range cell.Refs {
		x := r.w.textFor(rf, c.On)
		if x == nil {
			continue
		}
		wk, err := r.w.lib().Work(rf.Alias)
		if err != nil {
			continue
		}
		short := cite.Format(x, rf.EID, d.Lang, cite.Short)
		out = append(out, report.Found{Work: wk, Expression: x, Provision: x.Find(rf.EID), Citation: short,
			Long:      fmt.Sprintf(actTitle(d.Lang), short, x.Title(d.Lang)),
			ShortName: view.ShortName(wk.URI, x, d.Lang), Later: on.After(d.AsOf), On: on})
	}
	return out
}

// Standard names an element of the benchmark.
func (r resolver) Standard(id, lang string) (string, []string, error) {
	set, err := r.w.standards()
	if err != nil {
		return "", nil, err
	}
	e, ok := set.Element(id)
	if !ok {
		return "", nil, hint(fmt.Errorf("there is no element %q", id), "list them with \"zanger matrix\"")
	}
	name := or(e.Name[lang], e.Name["en"])
	if t := or(e.Threshold[lang], e.Threshold["en"]); t != "" {
		name += " (" + t + ")"
	}
	var refs []string
	for _, s := range e.Sources {
		refs = append(refs, s.Text)
	}
	return name, refs, nil
}

// Binds says whether a provision bound a country.
func (r resolver) Binds(f report.Found, country string, on act.Date) report.Binding {
	set, err := r.w.standards()
	if err != nil {
		return report.BindingUnknown
	}
	if _, ok := set.Instrument(f.Expression.Alias); !ok {
		return report.BindingUnknown
	}
	src := standards.Source{Ref: cite.Ref{Alias: f.Expression.Alias}}
	if f.Provision != nil {
		src.Ref.EID = f.Provision.EID
	}
	for _, e := range set.Elements() {
		for _, s := range e.Sources {
			if s.Ref.Alias == src.Ref.Alias && s.Ref.EID == src.Ref.EID && s.Since.After(src.Since) {
				src.Since = s.Since
			}
		}
	}
	if set.Binds(src, standards.CountryOf(country), on) {
		return report.Bound
	}
	return report.NotBinding
}

// maxImage is the largest picture that a memo may hold, in bytes.
const maxImage = 4 << 20

// Image reads a picture beside the memo; a name cannot lead out of its folder.
func (r resolver) Image(name string) ([]byte, error) {
	root, err := os.OpenRoot(r.folder)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	fi, err := root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	if fi.Size() > maxImage {
		return nil, fmt.Errorf("%s is too large: %d KiB, the most is %d", name, fi.Size()>>10, maxImage>>10)
	}
	return root.ReadFile(filepath.FromSlash(name))
}
