package workspace

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/format"
	"zanger/internal/lang"
	"zanger/internal/view"
)

// Diff is what changed between two texts.
type Diff struct {
	Result *diff.Result
	// Old and New are what the references named.
	Old, New *Text
	// Backwards says that the later text was given first. They are compared in the
	// order of time all the same: what came in was not repealed.
	Backwards bool
	// Wider names the articles that are compared whole although only a part of
	// them was asked for.
	Wider []act.EID
	// Remarks say what a reader of the comparison must know of the texts.
	Remarks []string

	data DiffData
}

// Diff compares two texts, each a reference or a file of any form that import
// reads. A provision named by either keeps the comparison to it.
func (w *Workspace) Diff(oldRef, newRef string) (*Diff, error) {
	return w.DiffTexts(oldRef, newRef, DiffOptions{})
}

// DiffTexts is Diff with what the user says of the texts. Without newRef, oldRef
// is a Word file with tracked changes: the old text is the one without them.
func (w *Workspace) DiffTexts(oldRef, newRef string, o DiffOptions) (*Diff, error) {
	read := w.diffSides
	if newRef == "" {
		read = func(file, _ string, o DiffOptions) (*side, *side, error) { return w.trackedSides(file, o) }
	}
	old, new, err := read(oldRef, newRef, o)
	if err != nil {
		return nil, err
	}
	if old.Work.URI == new.Work.URI && old.Expression.Lang != new.Expression.Lang {
		old.Text, new.Text = w.oneLanguage(oldRef, old.Text, newRef, new.Text)
	}
	if err := comparable(old, new, o); err != nil {
		return nil, err
	}
	d := w.compare(old.Text, new.Text)
	d.remarks(old, new, newRef == "")
	return d, nil
}

// comparable returns an error if two texts are not wordings of one act in one
// language, as far as can be told.
func comparable(old, new *side, o DiffOptions) error {
	if x, y := old.Expression.Lang, new.Expression.Lang; x != y {
		err := fmt.Errorf("%s and %s are in different languages", nameOfText(old), nameOfText(new))
		if old.file != nil && new.file != nil {
			return hint(err, "they were taken for %s and %s; if that is wrong, say it with --text-lang", lang.Name(x), lang.Name(y))
		}
		return hint(err, "name wordings of one language; %s", editionsHint(libraryWork(old, new)))
	}
	if o.SameAct {
		return nil
	}
	const force = "--same-act compares them all the same"
	switch {
	case old.Work.URI != new.Work.URI && old.file == nil && new.file == nil:
		err := fmt.Errorf("%s and %s are different acts", old.Work.Alias, new.Work.Alias)
		return hint(err, "give two wordings of one act; %s; %s", editionsHint(old.Work), force)
	case old.Work.URI != new.Work.URI:
		err := fmt.Errorf("%s and %s are different acts: %s and %s", nameOfText(old), nameOfText(new), old.Work.URI, new.Work.URI)
		return hint(err, "give two wordings of one act; %s", force)
	case (old.guessed || new.guessed) && likeness(old.Expression, new.Expression) < leastLikeness:
		err := fmt.Errorf("%s and %s have next to no words in common: they seem to be different acts", nameOfText(old), nameOfText(new))
		return hint(err, "give two wordings of one act; %s", force)
	}
	return nil
}

// nameOfText names a text as the user knows it.
func nameOfText(s *side) string {
	if s.file != nil {
		return s.ref
	}
	return ref(s.Expression, "")
}

// libraryWork is the work of the side that the library has.
func libraryWork(old, new *side) *act.Work {
	if old.file != nil {
		return new.Work
	}
	return old.Work
}

// compare compares two texts, the earlier one first where their days are known.
func (w *Workspace) compare(old, new *Text) *Diff {
	dated := !old.day().IsZero() && !new.day().IsZero()
	backwards := dated && new.day().Before(old.day())
	if backwards {
		old, new = new, old
	}
	only := roots(old, new)
	d := &Diff{Backwards: backwards, Old: old, New: new, Wider: only.wider(old, new),
		Result: diff.Compare(only.of(old.Expression), only.of(new.Expression), diff.Options{})}
	if dated && old.Work.URI == new.Work.URI {
		diff.Attribute(d.Result, new.Work.Events, old.day(), new.day())
	}
	d.data = DiffData{Schema: DiffSchema, Act: new.Work.Alias, Old: w.editionOf(old), New: w.editionOf(new),
		Repealed: w.repealOf(new.Work), Notices: notices(old, new)}
	return d
}

// oneLanguage finds wordings in one language where the references leave it open:
// an official text of one day may stand beside a rendering of the other.
func (w *Workspace) oneLanguage(oldRef string, old *Text, newRef string, new *Text) (*Text, *Text) {
	if t := w.inLanguage(newRef, old.Expression.Lang); t != nil {
		return old, t
	}
	if t := w.inLanguage(oldRef, new.Expression.Lang); t != nil {
		return t, new
	}
	return old, new
}

// preferLanguage returns, in the place of t, which ref named without a language,
// the wording of the same day in the reader's language, where the library has one
// whose words weigh as much: a Russian text of the law before the Kazakh one.
func (w *Workspace) preferLanguage(ref string, t *Text, lang string) *Text {
	if t.Expression.Lang == lang {
		return t
	}
	o := w.inLanguage(ref, lang)
	if o == nil || o.Expression.Date != t.Expression.Date || o.Expression.Authority.Rank() > t.Expression.Authority.Rank() {
		return t
	}
	return o
}

// inLanguage resolves a reference that names no language in the given one, nil if
// that cannot be.
func (w *Workspace) inLanguage(s, lang string) *Text {
	machine, citation, _ := strings.Cut(strings.TrimSpace(s), " ")
	ref, err := cite.ParseRef(machine)
	if err != nil || ref.Lang != "" {
		return nil
	}
	ref.Lang = lang
	t, err := w.Resolve(strings.TrimSpace(ref.String()+" "+citation), act.Date{})
	if err != nil || !t.Exact {
		return nil
	}
	return t
}

// DiffSchema is the version of [DiffData] as JSON.
const DiffSchema = 1

// DiffData is a comparison as data.
type DiffData struct {
	Schema   int         `json:"schema"`
	Act      string      `json:"act"`
	Old      ListEdition `json:"old"`
	New      ListEdition `json:"new"`
	Repealed *ListRepeal `json:"repealed,omitempty"`
	Notices  []string    `json:"notices,omitempty"`
	// Findings are what the readers of files were not sure of.
	Findings []format.Finding `json:"findings,omitempty"`
	Result   diff.Data        `json:"result"`
}

// MarshalJSON writes the comparison with what a reader must know of the texts.
func (d *Diff) MarshalJSON() ([]byte, error) { return json.Marshal(d.asData()) }

func (d *Diff) asData() any {
	data := d.data
	data.Result = d.Result.Data()
	return data
}

func (w *Workspace) editionOf(t *Text) ListEdition {
	if t.file != "" {
		return editionOf(t.Expression)
	}
	return w.listEdition(t.Expression)
}

func notices(texts ...*Text) []string {
	var out []string
	for _, t := range texts {
		if n := t.Expression.Notice; n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// day is the day whose wording t gives.
func (t *Text) day() act.Date {
	if !t.On.IsZero() {
		return t.On
	}
	return t.Expression.Date
}

// selection is a set of articles, by wId; empty means all.
type selection map[act.EID]bool

// roots selects the articles that the texts name: those of a chapter, or the one
// that a smaller unit lies in.
func roots(texts ...*Text) selection {
	s := selection{}
	for _, t := range texts {
		for _, pl := range t.Provisions {
			if pl.Provision.Kind.IsHead() {
				for p := range pl.Provision.All() {
					s[p.WID] = p.Kind.IsRoot() || s[p.WID]
				}
				continue
			}
			root := pl.Expression.Find(pl.Provision.EID.Root())
			if root == nil {
				root = pl.Provision
			}
			s[root.WID] = true
		}
	}
	return s
}

// wider lists the selected articles of which only a part was named.
func (s selection) wider(texts ...*Text) []act.EID {
	var out []act.EID
	for _, t := range texts {
		for _, pl := range t.Provisions {
			e := pl.Provision.EID
			if !pl.Provision.Kind.IsHead() && e != e.Root() && !slices.Contains(out, e.Root()) {
				out = append(out, e.Root())
			}
		}
	}
	return out
}

// of returns x with the selected articles alone.
func (s selection) of(x *act.Expression) *act.Expression {
	if len(s) == 0 {
		return x
	}
	part := *x
	part.Preamble, part.Notes, part.Body = nil, nil, nil
	for p := range x.Articles() {
		if s[p.WID] {
			part.Body = append(part.Body, p)
		}
	}
	return &part
}

// Redline draws d with labels in lang, the changed articles or the whole act.
func (w *Workspace) Redline(d *Diff, lang string, whole bool) *document.Document {
	return view.Redline(d.Result, w.redlineOptions(d, lang, whole))
}

func (w *Workspace) redlineOptions(d *Diff, lang string, whole bool) view.RedlineOptions {
	o := view.RedlineOptions{Lang: lang, Whole: whole, Name: w.actName(lang), Files: d.files(),
		Cite: func(x *act.Expression, p *act.Provision) string { return cite.Format(x, p.EID, lang, cite.Short) }}
	if e, ok := d.New.Work.Repeal(); ok {
		o.Repeal = &e
	}
	return o
}

// files are the names of the files that the two texts were read from.
func (d *Diff) files() [2]string { return [2]string{d.Old.file, d.New.file} }

// actName names acts for people, by number and date; what repealed an act also by its
// alias, where the library has it.
func (w *Workspace) actName(lang string) view.EventName {
	return func(e act.Event) string {
		name := view.ActName(e.By, lang)
		if alias := w.lib().Known(e.By); e.Type == act.Repealed && alias != "" {
			return name + " (" + alias + ")"
		}
		return name
	}
}
