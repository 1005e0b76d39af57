package workspace

import (
	"fmt"
	"slices"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/view"
)

// VerifiedCorpusSchema is the version of [VerifiedCorpus] as JSON.
const VerifiedCorpusSchema = 1

// VerifiedCorpus tells of each act that comes with the program how much of it there
// is, how much a second reader checked, and where it departs from an official text.
type VerifiedCorpus struct {
	Schema int                 `json:"schema"`
	Acts   []VerifiedCorpusAct `json:"acts"`
	Totals VerifiedTotals      `json:"totals"`
}

// VerifiedTotals are sums over texts. Provisions counts articles and sections, each
// once for an act and language, by the text that has most.
type VerifiedTotals struct {
	Acts          int `json:"acts"`
	Texts         int `json:"texts"`
	Provisions    int `json:"provisions"`
	Checked       int `json:"checked"`
	Disagreements int `json:"disagreements"`
}

// VerifiedCorpusAct is an act of the corpus.
type VerifiedCorpusAct struct {
	Act     string               `json:"act"`
	Country string               `json:"country"`
	Title   string               `json:"title"`
	Texts   []VerifiedCorpusText `json:"texts"`
}

// VerifiedCorpusText is one text of an act. Units counts all units, Share is the
// share of articles that were checked, 0 to 1. Official are the comparisons with
// official texts in the library.
type VerifiedCorpusText struct {
	Language   string           `json:"language"`
	Date       act.Date         `json:"date"`
	Coverage   act.Coverage     `json:"coverage"`
	Provisions int              `json:"provisions"`
	Units      int              `json:"units"`
	Checked    int              `json:"checked"`
	Share      float64          `json:"share"`
	Official   []VerifiedBeside `json:"official"`
}

// VerifiedBeside sums up a comparison.
type VerifiedBeside struct {
	Language string   `json:"language"`
	Date     act.Date `json:"date"`
	SameDay  bool     `json:"same_day"`
	Compared int      `json:"compared"`
	Serious  int      `json:"serious"`
	Likely   int      `json:"likely"`
	Hints    int      `json:"hints"`
}

// VerifyCorpus walks all acts that come with the program.
func (w *Workspace) VerifyCorpus(lang string, hints bool) *VerifiedCorpus {
	res := &VerifiedCorpus{Schema: VerifiedCorpusSchema, Acts: []VerifiedCorpusAct{}}
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil { // the others can be told of all the same
			w.notify(err.Error())
			continue
		}
		if a := w.corpusAct(wk, lang, hints); len(a.Texts) > 0 {
			res.Acts = append(res.Acts, a)
			res.Totals.add(a)
		}
	}
	return res
}

func (w *Workspace) corpusAct(wk *act.Work, lang string, hints bool) VerifiedCorpusAct {
	a := VerifiedCorpusAct{Act: wk.Alias, Country: wk.Country}
	for _, x := range wk.Expressions {
		if e := w.lib().Entry(w.sourceOf(x)); e == nil || e.User {
			continue
		}
		if a.Title = x.Title(lang); a.Title == "" {
			a.Title = wk.Alias
		}
		a.Texts = append(a.Texts, w.corpusText(wk, x, hints))
	}
	return a
}

func (w *Workspace) corpusText(wk *act.Work, x *act.Expression, hints bool) VerifiedCorpusText {
	t := VerifiedCorpusText{Language: x.Lang, Date: x.Date, Coverage: x.Coverage, Official: []VerifiedBeside{}}
	for range x.All() {
		t.Units++
	}
	for p := range x.Articles() {
		t.Provisions++
		if whollyChecked(x, p) {
			t.Checked++
		}
	}
	if t.Provisions > 0 {
		t.Share = float64(t.Checked) / float64(t.Provisions)
	}
	for _, r := range w.verify(wk, []*act.Expression{x}, hints).Comparisons {
		t.Official = append(t.Official, VerifiedBeside{r.Theirs.Language, r.Theirs.Date, r.SameDay, r.Compared, r.Serious, r.Likely, r.Hints})
	}
	return t
}

// add counts an act. Of the editions in a language the one with most provisions
// counts.
func (t *VerifiedTotals) add(a VerifiedCorpusAct) {
	t.Acts++
	most := map[string]VerifiedCorpusText{}
	var langs []string
	for _, x := range a.Texts {
		t.Texts++
		for _, o := range x.Official {
			t.Disagreements += o.Serious + o.Likely + o.Hints
		}
		if have, ok := most[x.Language]; !ok || x.Provisions > have.Provisions || x.Provisions == have.Provisions && x.Checked > have.Checked {
			if !ok {
				langs = append(langs, x.Language)
			}
			most[x.Language] = x
		}
	}
	slices.Sort(langs)
	for _, l := range langs {
		t.Provisions += most[l].Provisions
		t.Checked += most[l].Checked
	}
}

// VerifiedCorpusDocument draws the answer to [Workspace.VerifyCorpus].
func VerifiedCorpusDocument(v *VerifiedCorpus, lang string) *document.Document {
	rows := make([]view.CorpusRow, 0, len(v.Acts))
	for _, a := range v.Acts {
		for i, t := range a.Texts {
			row := view.CorpusRow{Text: fmt.Sprintf("%s:%s@%s", a.Act, t.Language, t.Date), Coverage: t.Coverage, Provisions: t.Provisions, Checked: t.Checked}
			if i == 0 {
				row.Title = a.Title
			}
			for _, o := range t.Official {
				row.Beside = append(row.Beside, view.CorpusBeside{Text: fmt.Sprintf("%s@%s", o.Language, o.Date), SameDay: o.SameDay, Compared: o.Compared, Serious: o.Serious, Likely: o.Likely, Hints: o.Hints})
			}
			rows = append(rows, row)
		}
	}
	return view.Corpus(rows, v.Totals.Provisions, v.Totals.Checked, lang)
}
