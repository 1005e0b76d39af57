package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/disk"
	"zanger/internal/library"
)

// keptJudgements are those of a file.
type keptJudgements struct {
	file string
	list []compare.Judgement
}

// judged reads what people said of two acts: from the file named, else from that
// of the library, in whichever order the acts were first named.
func (w *Workspace) judged(a, b, file string) (keptJudgements, error) {
	if file == "" {
		file = w.judgementFile(a, b)
	}
	k := keptJudgements{file: file}
	if file == "" {
		return k, nil
	}
	src, err := readFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return k, nil
	}
	if err != nil {
		return k, err
	}
	if len(src) > maxText {
		return k, fmt.Errorf("%s is too large: the most is %d KiB", file, maxText>>10)
	}
	if k.list, err = compare.ReadJudgements(src); err != nil {
		err = fmt.Errorf("%s: %w", file, err)
		return k, hint(err, "mend the file, or name another with --file; nothing in it is changed until it can be read")
	}
	return k, nil
}

// judgementFile is where the library keeps what people said of two acts; "" when
// there is no library.
func (w *Workspace) judgementFile(a, b string) string {
	if w.lib().Dir() == "" {
		return ""
	}
	name := func(a, b string) string {
		return filepath.Join(w.lib().JudgementsDir(), a+"--"+b+".yaml")
	}
	if _, err := os.Stat(name(b, a)); err == nil {
		return name(b, a)
	}
	return name(a, b)
}

// mergeJudgements adds to the file of judgements on two acts what another has and it
// has not.
func (w *Workspace) mergeJudgements(name string, data []byte) (*disk.File, error) {
	theirs, err := readJudged(name, data)
	if err != nil {
		return nil, err
	}
	a, b, _ := library.JudgedActs(name)
	ours, err := w.judged(a, b, "")
	if err != nil {
		return nil, err
	}
	merged := compare.MergeJudgements(ours.list, theirs)
	if len(merged) == len(ours.list) {
		return nil, nil
	}
	out, err := compare.WriteJudgements(merged)
	if err != nil {
		return nil, err
	}
	return &disk.File{Name: filepath.Base(ours.file), Data: out}, nil
}

// readJudged reads a file of judgements that is named for the two acts it speaks of.
func readJudged(name string, data []byte) ([]compare.Judgement, error) {
	list, err := compare.ReadJudgements(data)
	if err != nil {
		return nil, err
	}
	a, b, _ := library.JudgedActs(name)
	for _, j := range list {
		if x, y := j.Acts(); x != a && x != b || y != a && y != b {
			return nil, fmt.Errorf("a judgement on %s and %s, in a file for %s and %s", j.A, j.B, a, b)
		}
	}
	return list, nil
}

// verifyJudgements reads every file of judgements of the library.
func (w *Workspace) verifyJudgements(res *Verify) {
	files, err := w.lib().Judgements()
	if err != nil {
		res.Problems = append(res.Problems, err.Error())
	}
	for _, f := range files {
		list, err := readJudged(f.Name, f.Data)
		if err != nil {
			res.Problems = append(res.Problems, fmt.Sprintf("%s: %v; what was judged of these acts cannot be read", filepath.Join(w.lib().JudgementsDir(), f.Name), err))
		}
		res.Judgements += len(list)
	}
}

// ConcordanceVerdict is a person's word on a pair, as it was typed.
type ConcordanceVerdict struct {
	// Pair is "A=B" of eIds or citations, B "none" for no counterpart, with
	// ":partial" behind it where B covers A in part.
	Pair string
	// Rejected says that B is no counterpart.
	Rejected bool
	// By and Note say who judged, and why.
	By, Note string
}

// Judge keeps what a person said of pairs of provisions of two acts, and returns
// the file it is kept in. All are kept, or none.
func (w *Workspace) Judge(aRef, bRef string, verdicts []ConcordanceVerdict, file string) (string, error) {
	a, err := w.textOrFile(aRef)
	if err != nil {
		return "", err
	}
	b, err := w.textOrFile(bRef)
	if err != nil {
		return "", err
	}
	if a.Work.URI == b.Work.URI {
		return "", hint(fmt.Errorf("%s and %s are wordings of one act", aRef, bRef), "their units are followed by the record of changes; only pairs of two acts are judged")
	}
	var fresh []compare.Judgement
	for _, v := range verdicts {
		j, err := w.judgement(v, a, b)
		if err != nil {
			return "", err
		}
		fresh = append(fresh, j)
	}
	if file == "" {
		file = w.judgementFile(a.Work.Alias, b.Work.Alias)
	}
	if file == "" {
		return "", hint(errors.New("there is no library to keep judgements in"), "name a file with --file")
	}
	if w.lib().Dir() != "" {
		lock, err := disk.TakeLock(filepath.Join(w.lib().Dir(), "lock"), "zanger concordance")
		if err != nil {
			return "", hint(err, "wait until it is done and try again; the folder must be one that can be written to")
		}
		defer func() { _ = lock.Release() }()
	}
	kept, err := w.judged(a.Work.Alias, b.Work.Alias, file)
	if err != nil {
		return "", err
	}
	for _, j := range fresh {
		kept.list = compare.Judge(kept.list, j)
	}
	out, err := compare.WriteJudgements(kept.list)
	if err != nil {
		return "", err
	}
	if err := (disk.Files{}).Write(file, out); err != nil {
		return "", fmt.Errorf("%s: cannot write: %w", file, err)
	}
	return file, nil
}

// judgement reads a verdict and takes the hashes of what was judged.
func (w *Workspace) judgement(v ConcordanceVerdict, a, b *Text) (compare.Judgement, error) {
	j := compare.Judgement{Is: compare.IsFull, By: v.By, Day: w.today.String(), Note: v.Note}
	left, right, ok := strings.Cut(v.Pair, "=")
	left, right = strings.TrimSpace(left), strings.TrimSpace(right)
	if !ok || left == "" || right == "" {
		return j, hint(fmt.Errorf("%q names no pair", v.Pair), "write it as art_15=art_10, \"Article 15=Article 10:partial\" or art_15=none")
	}
	if rest, found := strings.CutSuffix(right, ":"+string(compare.IsPartial)); found {
		j.Is, right = compare.IsPartial, rest
	} else {
		right = strings.TrimSuffix(right, ":"+string(compare.IsFull))
	}
	p, err := w.unitNamed(left, a)
	if err != nil {
		return j, err
	}
	j.A, j.HashA = judgedRef(a, p), compare.ProvisionHash(p)
	if right == string(compare.IsNone) {
		if v.Rejected {
			return j, hint(fmt.Errorf("%q rejects no provision", v.Pair), "say --confirm %s=none when there is no counterpart", left)
		}
		j.B, j.Is = b.Work.Alias, compare.IsNone
		return j, nil
	}
	q, err := w.unitNamed(right, b)
	if err != nil {
		return j, err
	}
	if v.Rejected {
		j.Is = compare.IsRejected
	}
	j.B, j.HashB = judgedRef(b, q), compare.ProvisionHash(q)
	return j, nil
}

// unitNamed finds one provision of t by eId or citation.
func (w *Workspace) unitNamed(name string, t *Text) (*act.Provision, error) {
	x := t.Expression
	if p := x.Find(act.EID(strings.TrimPrefix(name, "#"))); p != nil {
		return p, nil
	}
	cs, err := cite.Parse(name, cite.Options{Country: x.Country})
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", x.Alias, err), "name a provision by its eId, such as art_15, or by its citation")
	}
	var found []*act.Provision
	for _, c := range cs {
		ps, err := cite.Resolve(c, x)
		if err != nil {
			return nil, w.explain(fmt.Errorf("%s: %w", x.Alias, err), t)
		}
		found = append(found, ps...)
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%s: %q names %d provisions, and a pair has one on each side", x.Alias, name, len(found))
	}
	return found[0], nil
}

func judgedRef(t *Text, p *act.Provision) string {
	return cite.Ref{Alias: t.Work.Alias, Lang: t.Expression.Lang, At: cite.OnDate, Date: t.Expression.Date, EID: p.EID}.String()
}
