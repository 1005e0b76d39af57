package workspace

import (
	"context"
	"fmt"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/report"
	"zanger/internal/view"
)

// BuildReport builds the memo in a file.
func (w *Workspace) BuildReport(ctx context.Context, file string) (*report.Report, error) {
	src, err := readFile(file)
	if err != nil {
		return nil, err
	}
	return report.Build(ctx, file, src, resolver{w}, report.Options{})
}

// resolver finds law for a memo.
type resolver struct{ w *Workspace }

func (r resolver) Resolve(ref string, asOf act.Date, lang string) ([]report.Found, error) {
	t, err := r.w.Resolve(ref, asOf)
	if err != nil {
		return nil, err
	}
	if t.Provisions == nil {
		return []report.Found{{Work: t.Work, Expression: t.Expression, Citation: t.Expression.Title(lang),
			Long: t.Expression.Title(lang), Later: later(t, t.Expression, asOf), On: t.day()}}, nil
	}
	var out []report.Found
	for _, pl := range t.Provisions {
		x := pl.Expression
		short := cite.Format(x, pl.Provision.EID, lang, cite.Short)
		out = append(out, report.Found{Work: t.Work, Expression: x, Provision: pl.Provision, Citation: short,
			Long: fmt.Sprintf(actTitle(lang), short, x.Title(lang)), Later: later(t, x, asOf), On: t.day()})
	}
	return out, nil
}

// actTitle is how a provision and the title of its act stand together.
func actTitle(lang string) string {
	if lang == "en" {
		return "%s, “%s”"
	}
	return "%s, «%s»"
}

// later reports whether a wording came after the as-of date: it was not yet in
// force then, as far as is known.
func later(t *Text, x *act.Expression, asOf act.Date) bool {
	from := x.Date
	if !x.Valid.From.IsZero() {
		from = x.Valid.From
	}
	return t.day().After(asOf) && from.After(asOf)
}

func (r resolver) Redline(oldRef, newRef, lang string) ([]document.Block, error) {
	d, err := r.w.Diff(oldRef, newRef)
	if err != nil {
		return nil, err
	}
	return view.RedlineBody(d.Result, r.w.redlineOptions(d, lang, false)), nil
}
