package library

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// sameForms finds that p holds the words of the revision before, which came in
// another form: legislation.gov.uk, for one, gives each act both as its own XML and
// as Akoma Ntoso. A working text says more than words and is never such a copy.
func (w *Writer) sameForms(before record, p *Prepared) bool {
	if p.normal == nil || before.Normal == "" || before.Format == p.text.Format {
		return false
	}
	have := w.wordsOf(before)
	return have != nil && sameProvisions(have, wordless(p.text.Expression))
}

// wordsOf returns the text of a revision, perhaps one of this import, with hashes
// in the place of its words; nil if it cannot be read.
func (w *Writer) wordsOf(r record) *act.Expression {
	for i := len(w.added) - 1; i >= 0; i-- {
		x := w.added[i]
		if (expressionKey{place{x.Alias, x.Lang, x.Date, x.Authority}, x.Coverage}) == r.key() {
			return x
		}
	}
	x, _, err := w.l.userEntry(&r).expression()
	if err != nil {
		return nil
	}
	return wordless(x)
}

// sameProvisions reports whether two wordless texts have the same units with the
// same words; of texts without units, the same preamble. Notes and events are not
// compared.
func sameProvisions(a, b *act.Expression) bool {
	if len(a.Body) != len(b.Body) {
		return false
	}
	for i := range a.Body {
		if a.Body[i].Content[0].Text != b.Body[i].Content[0].Text {
			return false
		}
	}
	if len(a.Body) == 0 {
		return len(a.Preamble) > 0 && slices.EqualFunc(a.Preamble, b.Preamble, func(p, q act.Block) bool { return p.Text == q.Text })
	}
	return true
}

// copyOf is the finding that a file brings nothing new.
func copyOf(file, other string) format.Finding {
	return format.Finding{File: file, Line: 1, Msg: fmt.Sprintf("the same text is here already, from %s: this file is not kept", other)}
}

// narrower tells of a piece of an act that is less than what is shown already.
func (w *Writer) narrower(file string, r record, x *act.Expression) []format.Finding {
	if r.Coverage != act.Selected {
		return nil
	}
	find := func(msg string, args ...any) []format.Finding {
		return []format.Finding{{File: file, Line: 1, Msg: fmt.Sprintf(msg, args...)}}
	}
	whole := r
	whole.Coverage = act.Whole
	if _, ok := w.latest[whole.key()]; ok {
		return find("a piece of an act that is here whole: it is kept, and the whole act is shown")
	}
	before, ok := w.latest[r.key()]
	if !ok {
		return nil
	}
	have, now := w.wordsOf(before), map[string]bool{}
	for _, p := range x.Body {
		now[string(p.EID)] = true
	}
	var gone []string
	if have != nil {
		for _, p := range have.Body {
			if !now[string(p.EID)] {
				gone = append(gone, string(p.EID))
			}
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return find("the piece that was here held %s, which this one lacks: only this one is shown now", shorten(gone))
}

// shorten lists names, at most a few of them.
func shorten(names []string) string {
	const most = 5
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}

// intact reports whether the files of a revision are those of its record.
func (w *Writer) intact(r record) bool {
	dir := filepath.Join(w.l.actsDir(), r.folder)
	src, err := os.ReadFile(filepath.Join(dir, sourceName))
	return err == nil && hashOf(src) == r.SHA256 && !w.l.normalDamaged(r)
}

// mended is the finding that a damaged copy was replaced.
func mended(file string) format.Finding {
	return format.Finding{File: file, Line: 1, Msg: "the copy of this file in the library was damaged: it was replaced"}
}

// revisionOf returns the number of the revision that a folder name bears.
func revisionOf(folder string) int {
	i := strings.LastIndex(folder, ".r")
	if i < 0 {
		return 1
	}
	n, err := strconv.Atoi(folder[i+2:])
	if err != nil {
		return 1
	}
	return n
}

// lastDamaged returns the highest revision of an expression whose record cannot
// be read, 0 for none.
func lastDamaged(problems []*damage, expression string) int {
	n := 0
	for _, d := range problems {
		if d.expression() == expression {
			n = max(n, revisionOf(d.folder))
		}
	}
	return n
}
