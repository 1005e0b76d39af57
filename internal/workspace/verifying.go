package workspace

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/view"
)

// VerifiedSchema is the version of [Verified] as JSON.
const VerifiedSchema = 1

// Verified tells where our texts of an act depart from the official ones.
type Verified struct {
	Schema int         `json:"schema"`
	Act    string      `json:"act"`
	Work   act.WorkURI `json:"work"`
	// Comparisons are those of each text of ours with the nearest official text in
	// each language.
	Comparisons []*check.Result `json:"comparisons"`

	pairs [][2]*act.Expression
}

// Found counts the disagreements.
func (v *Verified) Found() int {
	n := 0
	for _, r := range v.Comparisons {
		n += len(r.Disagreements)
	}
	return n
}

// VerifyAct compares our texts of an act, or the one that ref names, with the
// official texts in the library. Hints are left out when hints is false.
func (w *Workspace) VerifyAct(ref string, hints bool) (*Verified, error) {
	r, err := cite.ParseRef(ref)
	if err != nil {
		return nil, hint(err, "write ALIAS[:LANG][@DATE], such as kz-sss or kz-sss:en@2013-05-24")
	}
	wk, err := w.work(r.Alias)
	if err != nil {
		return nil, err
	}
	ours := renderings(wk)
	if r.Lang != "" || r.At != cite.Unsaid || r.EID != "" {
		if ours, err = w.namedRendering(ref); err != nil {
			return nil, err
		}
	}
	v := w.verify(wk, ours, hints)
	if len(v.Comparisons) == 0 {
		if len(ours) == 0 {
			return nil, hint(fmt.Errorf("%s: there is no rendering to verify", wk.Alias), "the library has official texts only; see \"zanger list\"")
		}
		return nil, hint(fmt.Errorf("%s: no official text is in the library", wk.Alias), "%s", officialHint(wk.Alias))
	}
	return v, nil
}

// namedRendering returns the one text of ours that ref names.
func (w *Workspace) namedRendering(ref string) ([]*act.Expression, error) {
	t, err := w.Resolve(ref, act.Date{})
	switch {
	case err != nil:
		return nil, err
	case t.Provisions != nil:
		return nil, hint(fmt.Errorf("%s: whole texts are verified, not provisions", ref), "leave out the provision; \"zanger show %s --beside\" shows one", ref)
	case !t.Exact:
		return nil, w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	case check.Official(t.Expression):
		return nil, hint(fmt.Errorf("%s: this is an official text", ref), "name the rendering by its language too, or leave out the day: zanger verify %s", t.Work.Alias)
	}
	return []*act.Expression{t.Expression}, nil
}

// renderings are the texts of wk that are not official, drafts left out.
func renderings(wk *act.Work) []*act.Expression {
	var out []*act.Expression
	for _, x := range wk.Expressions {
		if !check.Official(x) && x.Authority != act.Draft {
			out = append(out, x)
		}
	}
	return out
}

func (w *Workspace) verify(wk *act.Work, ours []*act.Expression, hints bool) *Verified {
	v := &Verified{Schema: VerifiedSchema, Act: wk.Alias, Work: wk.URI, Comparisons: []*check.Result{}}
	for _, x := range ours {
		for _, lang := range wk.Langs() {
			y := check.Side(wk, x, lang)
			if y == nil {
				continue
			}
			var o check.Options
			same := check.SameDay(wk, x, y)
			if !same {
				o.Between = check.Between(wk, x, y)
			}
			r := check.Compare(x, y, o)
			r.SameDay = same
			if !hints {
				r.DropHints()
			}
			v.Comparisons = append(v.Comparisons, r)
			v.pairs = append(v.pairs, [2]*act.Expression{x, y})
		}
	}
	return v
}

// VerifiedDocument draws the answer to [Workspace.VerifyAct].
func (w *Workspace) VerifiedDocument(v *Verified, lang string) *document.Document {
	d := page(v.Act, lang)
	for i, r := range v.Comparisons {
		d.Add(view.Disagreements(r, lang, v.citing(i, lang), w.naming(lang))...)
	}
	return d
}

// citing cites a unit of a comparison by the text that has it.
func (v *Verified) citing(i int, lang string) func(act.EID) string {
	return func(e act.EID) string {
		for _, x := range []*act.Expression{v.pairs[i][1], v.pairs[i][0]} {
			if p := x.Find(e); p != nil {
				if s := cite.Format(x, e, lang, cite.Short); s != "" {
					return s
				}
			}
		}
		return string(e)
	}
}

func (w *Workspace) naming(lang string) func(act.WorkURI) string {
	return func(u act.WorkURI) string { return view.ActName(u, lang) }
}
