package workspace

import (
	"fmt"
	"os"
	"slices"

	"zanger/internal/act"
	"zanger/internal/compare"
	"zanger/internal/diff"
	"zanger/internal/search"
)

// ConcordanceSchema is the version of [Concordance] as JSON.
const ConcordanceSchema = 1

// ConcordanceOptions choose what a concordance shows.
type ConcordanceOptions struct {
	// Size is the most proposals for a provision; 0 means 3.
	Size int
	// File keeps what people judged, in the place of the library's own file.
	File string
	// TextOnly leaves the assessments out: what the benchmark knows of the provisions
	// is no reason then.
	TextOnly bool
}

// Concordance is which provisions of one text answer those of another.
type Concordance struct {
	Result *compare.Concordance
	// A and B are what the references named.
	A, B *Text
	// File holds what people judged; "" for two wordings of one act.
	File string

	reader *search.Reader
	data   ConcordanceData
}

// conceptReader hands a reader of package search down to package compare.
type conceptReader struct{ *search.Reader }

// Read implements [compare.Reader].
func (r conceptReader) Read(lang, text string) ([]compare.ReadWord, []string) {
	ws, concepts := r.Reader.Read(lang, text)
	words := make([]compare.ReadWord, len(ws))
	for i, w := range ws {
		words[i] = compare.ReadWord(w)
	}
	return words, concepts
}

// Concordance sets the provisions of two texts against each other: of one act, as
// they were followed through its changes; of two, as they are alike and as people
// judged. A provision or list of them behind aRef keeps the rows to its articles.
func (w *Workspace) Concordance(aRef, bRef string, o ConcordanceOptions) (*Concordance, error) {
	return w.concordance(aRef, bRef, o, false)
}

// concordance is Concordance; apart leaves out wordings in other languages.
func (w *Workspace) concordance(aRef, bRef string, o ConcordanceOptions, apart bool) (*Concordance, error) {
	a, err := w.textOrFile(aRef)
	if err != nil {
		return nil, err
	}
	b, err := w.textOrFile(bRef)
	if err != nil {
		return nil, err
	}
	if a.Work.URI == b.Work.URI {
		return w.followed(aRef, bRef)
	}
	if len(b.Provisions) > 0 {
		return nil, hint(fmt.Errorf("%s: the second text is an act, not a provision", bRef), "provisions of %s are looked for in the whole of %s", a.Work.Alias, b.Work.Alias)
	}
	if _, err := os.Stat(o.File); o.File != "" && err != nil {
		return nil, hint(err, "--confirm makes the file; without it, name one that is there")
	}
	c := &Concordance{A: a, B: b}
	kept, err := w.judged(a.Work.Alias, b.Work.Alias, o.File)
	if err != nil {
		return nil, err
	}
	if c.reader, err = search.NewReader(w.vocabulary()); err != nil {
		return nil, err
	}
	sideA, sideB, err := w.concordanceSides(a, b, o.TextOnly)
	if err != nil {
		return nil, err
	}
	if apart {
		sideA.Others, sideB.Others = nil, nil
	}
	c.File = kept.file
	c.Result = compare.Concord(sideA, sideB, conceptReader{c.reader},
		compare.ConcordanceOptions{Size: o.Size, Only: rootsNamed(a), Judgements: kept.list})
	c.data = w.concordanceData(c)
	return c, nil
}

// followed follows the units of one act from one wording to another.
func (w *Workspace) followed(aRef, bRef string) (*Concordance, error) {
	d, err := w.Diff(aRef, bRef)
	if err != nil {
		return nil, err
	}
	old, new := d.Old, d.New
	r := d.Result
	if d.Backwards { // in the order in which they were named
		old, new = new, old
		r = diff.Compare(r.New, r.Old, diff.Options{})
	}
	c := &Concordance{A: old, B: new, Result: compare.ConcordWordings(r)}
	c.data = w.concordanceData(c)
	return c, nil
}

// rootsNamed returns the articles that the provisions named stand in.
func rootsNamed(t *Text) []act.EID {
	var out []act.EID
	for _, pl := range t.Provisions {
		if root := pl.Provision.EID.Root(); !slices.Contains(out, root) {
			out = append(out, root)
		}
	}
	return out
}

// concordanceSides gathers what two texts are compared by.
func (w *Workspace) concordanceSides(a, b *Text, textOnly bool) (sa, sb compare.Side, err error) {
	sa, sb = w.wordings(a), w.wordings(b)
	if textOnly {
		return sa, sb, nil
	}
	set, err := w.standards()
	if err != nil {
		return sa, sb, err
	}
	sa.Elements, sb.Elements = compare.Elements(set, a.Work.Alias), compare.Elements(set, b.Work.Alias)
	return sa, sb, nil
}

// wordings gathers the wordings of one text: those of the same day in other languages
// have the same units.
func (w *Workspace) wordings(t *Text) compare.Side {
	s := compare.Side{Expression: t.Expression}
	for _, x := range t.Work.Expressions {
		if x.Date == t.Expression.Date && x.Lang != t.Expression.Lang && x.Authority != act.Draft {
			s.Others = append(s.Others, x)
		}
	}
	return s
}
