package workspace

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/evidence"
	"zanger/internal/report"
	"zanger/internal/view"
)

// ReportOptions choose how a memo is built.
type ReportOptions struct {
	// Final fails the build at what a draft may leave open.
	Final bool
	// Accept pins the law that the memo rests on as the library has it now.
	Accept bool
	// Labels is the language of labels and citations; "" follows the memo.
	Labels string
	// Annotations is one of [ReportPlacements]; "" follows the memo.
	Annotations string
	// Word says that the result is written as a Word file, which alone has comments.
	Word bool
}

// ReportPlacements lists where annotations may come out.
func ReportPlacements() []string { return report.Placements() }

// BuildReport builds the memo in a file. The law that it rests on is held
// against the file of sums beside it, FILE.sum for FILE.md, where there is one.
func (w *Workspace) BuildReport(ctx context.Context, file string, o ReportOptions) (*report.Report, error) {
	src, err := readFile(file)
	if err != nil {
		return nil, err
	}
	if p := o.Annotations; p != "" && !slices.Contains(report.Placements(), p) {
		return nil, hint(fmt.Errorf("annotations cannot come out as %q", p), "known are %s", strings.Join(report.Placements(), ", "))
	}
	sum, err := readSums(file)
	if err != nil {
		return nil, err
	}
	rep, err := report.Build(ctx, file, src, resolver{w, filepath.Dir(file)}, report.Options{Final: o.Final, Accept: o.Accept, Labels: o.Labels,
		Annotations: report.Placement(o.Annotations), NoComments: !o.Word, Sum: sum})
	if err != nil {
		return nil, err
	}
	w.complete(rep.Evidence)
	rep.Document.Record = evidence.Write(rep.Evidence)
	if o.Accept && !bytes.Equal(rep.Sum, sum) {
		if err := WriteFile(SumFile(file), rep.Sum); err != nil {
			return nil, err
		}
	}
	return rep, nil
}

// SumFile is the file of sums beside a memo.
func SumFile(memo string) string {
	ext := filepath.Ext(memo)
	if ext == sumEnding { // a memo of that name is not written over
		ext = ""
	}
	return strings.TrimSuffix(memo, ext) + sumEnding
}

const sumEnding = ".sum"

// readSums reads the file of sums, nil when there is none.
func readSums(memo string) ([]byte, error) {
	fi, err := os.Stat(SumFile(memo))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case fi.Size() > maxSums:
		return nil, fmt.Errorf("%s is too large for a file of sums", SumFile(memo))
	}
	return os.ReadFile(SumFile(memo))
}

const maxSums = 16 << 20

// resolver finds law for a memo in a folder.
type resolver struct {
	w      *Workspace
	folder string
}

func (r resolver) Resolve(ref string, asOf act.Date, lang string) ([]report.Found, error) {
	t, err := r.w.Resolve(ref, asOf)
	if err != nil {
		return nil, err
	}
	if t.Provisions == nil {
		return []report.Found{{Work: t.Work, Expression: t.Expression, Citation: t.Expression.Title(lang),
			Long: t.Expression.Title(lang), ShortName: view.ShortName(t.Work.URI, t.Expression, lang),
			Later: later(t, t.Expression, asOf), On: t.day()}}, nil
	}
	var out []report.Found
	for _, pl := range t.Provisions {
		x := pl.Expression
		short := cite.Format(x, pl.Provision.EID, lang, cite.Short)
		out = append(out, report.Found{Work: t.Work, Expression: x, Provision: pl.Provision, Citation: short,
			Long:      fmt.Sprintf(actTitle(lang), short, x.Title(lang)),
			ShortName: view.ShortName(t.Work.URI, x, lang), Later: later(t, x, asOf), On: t.day()})
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
