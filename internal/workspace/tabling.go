package workspace

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/view"
	"zanger/internal/view/forms"
)

// TableOptions choose the form of a comparative table.
type TableOptions struct {
	// Form is one of [TableForms], the name of a file in the folder of the user's
	// forms, or the path of such a file; "" is the Government's of Kazakhstan.
	Form string
	// Lang is the language of captions and paths.
	Lang string
	// Title stands behind the word for table, as in "to the draft Law …".
	Title string
	// Grounds are lines "citation: reason", one a unit.
	Grounds string
}

// TableForms lists the forms of comparative tables that come along.
func TableForms() []string { return forms.Names() }

// TableForm is a form of the comparative table, and what it is.
type TableForm struct{ Name, About string }

// DescribedForms lists the built-in forms, sorted by name, with what they are in lang.
func DescribedForms(lang string) []TableForm {
	var out []TableForm
	for _, name := range forms.Names() {
		f, err := forms.Builtin(name)
		if err != nil { // a test reads every one
			continue
		}
		out = append(out, TableForm{name, cmp.Or(f.About[lang], f.About["en"], name)})
	}
	return out
}

// Table sets the two wordings of a comparison side by side in an official form.
func (w *Workspace) Table(d *Diff, o TableOptions) (*document.Document, error) {
	g, err := readGrounds(d, o.Grounds)
	if err != nil {
		return nil, err
	}
	f, err := w.form(o.Form)
	if err != nil {
		return nil, err
	}
	v := view.TableOptions{Own: f, Lang: o.Lang, Title: o.Title, Grounds: g, Name: w.actName(o.Lang), Files: d.files()}
	if e, ok := d.New.Work.Repeal(); ok {
		v.Repeal = &e
	}
	return view.ComparativeTable(d.Result, v)
}

// formsDir is the folder of the user's own forms, in that of the library.
const formsDir = "forms"

// form reads a form: a file of the user's, by its path or by its name in the folder
// of forms, or one that comes along.
func (w *Workspace) form(name string) (*forms.Form, error) {
	own := filepath.Join(w.data, formsDir, name+".yaml")
	if strings.HasSuffix(name, ".yaml") {
		own = name
	} else if _, err := os.Stat(own); err != nil || name == "" || !filepath.IsLocal(name) {
		f, err := forms.Builtin(name)
		if err != nil {
			known := strings.Join(forms.Names(), ", ")
			if near := lang.Nearest(name, forms.Names(), 1); len(near) > 0 {
				return nil, hint(err, "the forms are %s; the nearest is %s; your own may be a file, such as %s", known, near[0], own)
			}
			return nil, hint(err, "the forms are %s; your own may be a file, such as %s", known, own)
		}
		return f, nil
	}
	src, err := readFile(own)
	if err != nil {
		return nil, err
	}
	f, err := forms.Read(own, src)
	if err != nil {
		return nil, hint(err, "a form has a title, and columns that hold number, element, present, proposed, grounds or blank")
	}
	return f, nil
}

// Numbers gives the tables of derivation and destination of a comparison.
func (w *Workspace) Numbers(d *Diff, lang string) *document.Document {
	return view.Derivation(d.Result, w.redlineOptions(d, lang, false))
}

// readGrounds reads lines "Article 13(2): because …" and finds the units, in the
// new wording or in the old.
func readGrounds(d *Diff, text string) (map[act.EID]string, error) {
	out := map[act.EID]string{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		place, reason, ok := strings.Cut(line, ":")
		if reason = strings.TrimSpace(reason); !ok || reason == "" {
			err := fmt.Errorf("grounds, line %d: no reason after the citation", n)
			return nil, hint(err, "write lines like \"Article 13(2): the reason\"")
		}
		cs, err := cite.Parse(strings.TrimSpace(place), cite.Options{Country: d.Result.New.Country})
		if err != nil {
			return nil, fmt.Errorf("grounds, line %d: %w", n, err)
		}
		for _, c := range cs {
			found := false
			for _, x := range []*act.Expression{d.Result.New, d.Result.Old} {
				if ps, err := cite.Resolve(c, x); err == nil {
					for _, p := range ps {
						out[p.EID] = reason
					}
					found = true
					break
				}
			}
			if !found {
				return nil, fmt.Errorf("grounds, line %d: %q is in neither text", n, strings.TrimSpace(place))
			}
		}
	}
	return out, nil
}

// ReadText reads a small text file of the user's.
func ReadText(path string) (string, error) {
	b, err := readFile(path)
	if err != nil {
		return "", err
	}
	if len(b) > maxText {
		return "", fmt.Errorf("%s is too large: the most is %d KiB", path, maxText>>10)
	}
	return strings.TrimPrefix(string(b), "\ufeff"), nil
}

const maxText = 1 << 20
