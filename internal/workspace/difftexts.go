package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/importer"
)

// DiffOptions are what the user says of two texts.
type DiffOptions struct {
	// Country and Lang of files that do not say it; guessed when empty.
	Country, Lang string
	// SameAct compares texts of different acts as if they were wordings of one.
	SameAct bool
}

// Check returns an error if what the user says of the texts cannot be.
func (o DiffOptions) Check() error {
	_, err := ReadHints(o.Country, o.Lang, "", "", "", "", "")
	return err
}

// side is one of the texts of a comparison: of the library, or of a file.
type side struct {
	*Text
	ref string
	// file is what the reader made of a file; nil for a text of the library.
	file *importer.Result
	// guessed says that the file does not name its act: which it is, and of which
	// country, the other text or the words must say.
	guessed bool
}

// diffSides reads both texts of a comparison. A file that does not say of which act it
// is takes name, title and country from the other one.
func (w *Workspace) diffSides(oldRef, newRef string, o DiffOptions) (old, new *side, err error) {
	if old, new, err = w.bothSides(oldRef, newRef, o); err != nil {
		return nil, nil, err
	}
	if old.Expression.Country != new.Expression.Country {
		if old, err = w.reread(old, new, o); err == nil {
			new, err = w.reread(new, old, o)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	old.fromOther(new)
	new.fromOther(old)
	return old, new, nil
}

// bothSides reads two texts; two files at one time, each being a matter of its own.
func (w *Workspace) bothSides(oldRef, newRef string, o DiffOptions) (old, new *side, err error) {
	var newErr error
	done := make(chan struct{})
	read := func() {
		new, newErr = w.side(newRef, o, ImportHints{})
		close(done)
	}
	if w.isFile(oldRef) && w.isFile(newRef) {
		go read()
		old, err = w.side(oldRef, o, ImportHints{})
	} else if old, err = w.side(oldRef, o, ImportHints{}); err == nil {
		read()
	} else {
		close(done)
	}
	<-done
	if err == nil {
		err = newErr
	}
	if err != nil {
		return nil, nil, err
	}
	return old, new, nil
}

// isFile reports whether s names a file, not a text of the library.
func (w *Workspace) isFile(s string) bool {
	fi, err := w.stat(s)
	return err == nil && fi.Mode().IsRegular()
}

// trackedSides reads a Word file twice: as it stood before its tracked changes and
// with all of them accepted.
func (w *Workspace) trackedSides(file string, o DiffOptions) (old, new *side, err error) {
	if new, err = w.side(file, o, ImportHints{}); err != nil {
		return nil, nil, err
	}
	if new.file == nil || !new.file.Tracks() {
		err := fmt.Errorf("%s: one text is given, and it is no Word file", file)
		return nil, nil, hint(err, "give two texts, the old and the new; a Word file with tracked changes holds both")
	}
	x := new.Expression
	old, err = w.side(file, DiffOptions{Country: x.Country, Lang: x.Lang}, ImportHints{Rejected: true})
	if err != nil {
		return nil, nil, err
	}
	old.fromOther(new)
	new.fromOther(old)
	return old, new, nil
}

// side resolves a reference, or reads a file of any form that import reads.
func (w *Workspace) side(s string, o DiffOptions, h ImportHints) (*side, error) {
	fi, err := w.stat(s)
	switch {
	case err == nil && fi.IsDir():
		return nil, hint(fmt.Errorf("%s: this is a folder", s), "name a file in it")
	case err == nil:
		h.Country, h.Lang = o.Country, o.Lang
		return w.fileSide(s, h)
	}
	t, err := w.Resolve(s, act.Date{})
	if err == nil && !t.Exact {
		err = w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	}
	if err != nil && (isFileName(s) || strings.ContainsAny(s, "/\\")) {
		if _, missing := w.stat(s); errors.Is(missing, fs.ErrNotExist) {
			return nil, missing
		}
	}
	if err != nil {
		return nil, err
	}
	return &side{Text: t, ref: s}, nil
}

// isFileName reports whether s ends as the files do that are read.
func isFileName(s string) bool {
	ext := strings.ToLower(filepath.Ext(s))
	for _, e := range endings {
		if ext == e {
			return true
		}
	}
	return false
}

func (w *Workspace) fileSide(path string, h ImportHints) (*side, error) {
	src, err := readFile(path)
	if err != nil {
		return nil, err
	}
	r, err := readSafely(path, src, h)
	if err != nil {
		return nil, err
	}
	x := r.Expression
	s := &side{ref: path, file: r, guessed: x.URI == "" && h.Country == ""}
	x.Alias = or(x.Alias, filepath.Base(path))
	x.Coverage = act.Coverage(or(string(x.Coverage), string(act.Whole)))
	wk, err := act.NewWork(x)
	if err != nil {
		return nil, &format.SyntaxError{File: path, Msg: err.Error()}
	}
	s.Text = &Text{Work: wk, Expression: x, Exact: true, file: filepath.Base(path)}
	return s, nil
}

// readSafely reads a file; a fault of a reader is an error that names the file.
func readSafely(path string, src []byte, h ImportHints) (res *importer.Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			res, err = nil, &format.SyntaxError{File: path, Msg: fmt.Sprintf("a fault in zanger itself: %v", r), Hint: "please report it with the file"}
		}
	}()
	return importer.Read(path, src, h)
}

// reread reads s again with the country of the other text, if its own was a guess.
func (w *Workspace) reread(s, other *side, o DiffOptions) (*side, error) {
	country := other.Expression.Country
	if !s.guessed || country == "" || country == s.Expression.Country || other.guessed && s.Expression.Country != "" {
		return s, nil
	}
	again, err := w.fileSide(s.ref, ImportHints{Country: country, Lang: o.Lang})
	if err == nil {
		again.guessed = true
	}
	return again, err
}

// fromOther gives a file what it does not say and the other text of the same act
// does: which act it is, its language and its title.
func (s *side) fromOther(other *side) {
	if s.file == nil {
		return
	}
	x, y := s.Expression, other.Expression
	if x.URI == "" {
		x.URI, s.Work.URI = y.URI, y.URI
	}
	x.Lang = or(x.Lang, y.Lang)
	x.Country = or(x.Country, y.Country)
	if t := y.Titles[x.Lang]; t != "" && sameTitle(x.Titles[x.Lang], t) {
		x.Titles[x.Lang] = t
	}
	identifyAs(x, y)
	if x.URI == y.URI && other.file == nil {
		s.Work = other.Work // what happened to the act is known there
	}
}

// identifyAs gives the units of x, a text that knows nothing of renumbering, the
// identity that y has for units of the same number: y may know that its paragraph 3
// once was paragraph 2, which paragraph 2 of x is not.
func identifyAs(x, y *act.Expression) {
	renumbered := func(x *act.Expression) bool {
		for p := range x.All() {
			if p.WID != p.EID {
				return true
			}
		}
		return false
	}
	if renumbered(x) || !renumbered(y) {
		return
	}
	known, taken := map[act.EID]act.EID{}, map[act.EID]bool{}
	for p := range y.All() {
		known[p.EID], taken[p.WID] = p.WID, true
	}
	for p := range x.All() {
		if w, ok := known[p.EID]; ok {
			p.WID = w
			continue
		}
		for n := 2; taken[p.WID]; n++ {
			p.WID = act.EID(fmt.Sprintf("%s_%d", p.EID, n))
		}
		taken[p.WID] = true
	}
}

// sameTitle reports whether two texts have one title as far as can be told: one
// gives none, or one has only more about it, as "Law … No. 114-IV" before or
// behind the name. "On Lamps" and "On Lamps and Posts" are two.
func sameTitle(a, b string) bool {
	x, y := plainWords(a), plainWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return true
	}
	for i := range len(y) - len(x) + 1 {
		about := slices.Concat(y[:i], y[i+len(x):])
		if slices.Equal(x, y[i:i+len(x)]) && !slices.ContainsFunc(about, func(w string) bool { return !aboutAct(w) }) {
			return true
		}
	}
	return false
}

// aboutAct reports whether a word beside the name of an act says only what kind of
// act it is, whose, and of which day and number.
func aboutAct(w string) bool {
	return strings.ContainsAny(w, "0123456789") || strings.Trim(w, "ivxlcdm") == "" || actWords()[w]
}

// actWords stand beside the names of acts: kinds of acts, states, months, and the
// little words between them.
var actWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`
		act law code draft bill republic of the kazakhstan moldova serbia czech united kingdom no dated
		закон закона кодекс кодекса проект конституционный республики республика казахстан рк молдова сербия сербии от года г
		заң заңы заңының кодекс кодексі жоба жобасы қазақстан республикасының қр конституциялық жылғы
		zákon zákona č sb ze dne návrh české republiky
		lege legea legii cod codul nr din republicii moldova privind
		zakon zakona zakonik republike srbije br законик србије републике бр
		january february march april may june july august september october november december
		января февраля марта апреля мая июня июля августа сентября октября ноября декабря
		қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы
		ledna února března dubna května června července srpna září října listopadu prosince`) {
		out[w] = true
	}
	return out
})

// remarks gathers what the readers found odd, and says it in a line for each file.
func (d *Diff) remarks(old, new *side, tracked bool) {
	for _, s := range []*side{old, new} {
		if s.file == nil || tracked && s == old {
			continue
		}
		found := s.file.Findings
		d.data.Findings = append(d.data.Findings, found...)
		if n := len(found); n > 0 {
			d.Remarks = append(d.Remarks, fmt.Sprintf("%s: remarks of its reader: %d (all with --json); the first: %s", s.ref, n, found[0]))
		}
	}
	if n, of := count(new), count(old); !tracked && new.file != nil && 2*n < of && d.whole() {
		d.Remarks = append(d.Remarks, fmt.Sprintf("articles in %s: %d, in %s: %d; what the new text does not give counts as repealed; cite an article to compare only that", new.ref, n, old.ref, of))
	}
	if tracked && !d.Result.Changed() {
		d.Remarks = append(d.Remarks, new.ref+": no tracked change in it alters the text")
	}
}

// count is the number of articles of a text.
func count(s *side) (n int) {
	for range s.Expression.Articles() {
		n++
	}
	return n
}

// whole reports whether no provision was named.
func (d *Diff) whole() bool { return len(d.Old.Provisions)+len(d.New.Provisions) == 0 }

// textOrFile resolves a reference, or reads a file of any form that import reads.
func (w *Workspace) textOrFile(s string) (*Text, error) {
	t, err := w.side(s, DiffOptions{}, ImportHints{})
	if err != nil {
		return nil, err
	}
	return t.Text, nil
}
