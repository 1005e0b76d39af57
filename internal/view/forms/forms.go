// Package forms holds the forms of comparative tables: which columns a form has,
// what they are called, and the words for what is missing or struck out. A form is
// a file of this folder, or one of the user's:
//
//	f, err := forms.Builtin("kz-government")
//	f, err := forms.Read("ours.yaml", src)
//
// Another form is another file, not a program. The keys of a file:
//
//	about      one line for the help, by language
//	country    the country whose practice it is, "" for any
//	lang       the one language of its captions; without it that of the reader
//	style      columns; marked: running text with tracked changes and our remarks;
//	           printed: the law alone, inserted words bold, deleted ones struck through
//	title      what the table is called, by language
//	titled     the same with what it belongs to in the place of %s; without it, that
//	           stands behind the title
//	formal     true for a centred title in black, as official forms have it
//	landscape  true for pages that lie
//	columns    each with what it holds (number, element, present, proposed, grounds
//	           or blank, for the user to fill in), its caption and its width
//	missing    stands in the present wording of a new unit
//	deleted    stands in the proposed wording of a unit that goes
//	note       a line under the table
//
// The duty to add a comparative table to a bill is that of Law 480-V (Kazakhstan)
// art. 29(2)(5), which names four ideas of the Government's form: structural
// element, current wording, proposed wording, justification. The captions, the
// order of columns and the words for what is missing or struck out are customary:
// the annexes that may prescribe them were not seen, and the forms say so. The same
// holds of the Czech form.
package forms

import (
	"embed"
	"errors"
	"fmt"
	"maps"
	"math"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/pattern"
)

//go:embed *.yaml
var files embed.FS

// Default is the form that is taken when none is named.
const Default = "kz-government"

// MaxSize is the largest form that is read, in bytes; maxColumns the most columns.
const (
	MaxSize    = 64 << 10
	maxColumns = 12
)

// Form is a form of a comparative table.
type Form struct {
	ID        string            `yaml:"-"`
	About     map[string]string `yaml:"about"`
	Country   string            `yaml:"country"`
	Lang      string            `yaml:"lang"`
	Style     Style             `yaml:"style"`
	Title     map[string]string `yaml:"title"`
	Titled    map[string]string `yaml:"titled"`
	Formal    bool              `yaml:"formal"`
	Landscape bool              `yaml:"landscape"`
	Columns   []Column          `yaml:"columns"`
	Missing   map[string]string `yaml:"missing"`
	Deleted   map[string]string `yaml:"deleted"`
	Note      map[string]string `yaml:"note"`
}

// Style is how a form shows the changes.
type Style string

// Styles.
const (
	Columns Style = "columns" // a row for each unit that changes
	Marked  Style = "marked"  // running text with tracked changes and remarks
	Printed Style = "printed" // running text of the law alone, for paper
)

// Column is what a column holds, its caption and its relative width.
type Column struct {
	Holds   Holds             `yaml:"holds"`
	Caption map[string]string `yaml:"caption"`
	Width   float64           `yaml:"width"`
}

// Holds is the content of a column.
type Holds string

// Contents of columns.
const (
	Number   Holds = "number"
	Element  Holds = "element"
	Present  Holds = "present"
	Proposed Holds = "proposed"
	Grounds  Holds = "grounds"
	Blank    Holds = "blank" // for the user to fill in
)

var contents = []Holds{Number, Element, Present, Proposed, Grounds, Blank}

// Word chooses the word of m for a reader of lang: in the language of the form
// where it has one, else in lang, else in English, else the first by language code.
func (f *Form) Word(m map[string]string, lang string) string {
	for _, l := range []string{f.Lang, lang, "en"} {
		if s := m[l]; s != "" {
			return s
		}
	}
	for _, l := range slices.Sorted(maps.Keys(m)) {
		return m[l]
	}
	return ""
}

// Heading is the title of a table that belongs to something, such as "to the draft
// Law …"; "" for a table by itself.
func (f *Form) Heading(to, lang string) string {
	title, titled := f.Word(f.Title, lang), f.Word(f.Titled, lang)
	switch {
	case to == "":
		return title
	case f.Titled[f.Lang] == "" && f.Titled[lang] == "", !strings.Contains(titled, "%s"):
		return title + " " + to
	}
	return strings.Replace(titled, "%s", to, 1)
}

// Names lists the built-in forms, sorted.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return out
}

// ErrUnknown is what the error is about a form that there is not.
var ErrUnknown = errors.New("unknown form")

// unknown is the name of a form that there is not.
type unknown string

func (u unknown) Error() string {
	return fmt.Sprintf("unknown form %q of the comparative table", string(u))
}

func (u unknown) Is(target error) bool { return target == ErrUnknown }

// Builtin returns a form that comes with the program; "" is the default one.
func Builtin(name string) (*Form, error) {
	if name == "" {
		name = Default
	}
	src, err := files.ReadFile(name + ".yaml")
	if err != nil {
		return nil, unknown(name)
	}
	return Read(name+".yaml", src)
}

var yamlLine = pattern.New(`(?:line |L)(\d+)`)

// Read reads a form. The error names the file, the line where it is known, and what
// is wrong.
func Read(name string, src []byte) (*Form, error) {
	if len(src) > MaxSize {
		return nil, fmt.Errorf("%s is too large: %d KiB, the most is %d", name, len(src)>>10, MaxSize>>10)
	}
	f := &Form{ID: strings.TrimSuffix(path.Base(name), ".yaml")}
	if err := yaml.Load(src, f, yaml.WithKnownFields()); err != nil {
		msg := strings.Join(strings.Fields(err.Error()), " ")
		if m := yamlLine.FindStringSubmatch(msg); m != nil {
			name += ":" + m[1]
		}
		return nil, fmt.Errorf("%s: %s", name, msg)
	}
	if f.Style == "" {
		f.Style = Columns
	}
	if err := f.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}

// wordless finds a language without a word, as a comma in an unquoted one makes it.
func (f *Form) wordless() error {
	all := []map[string]string{f.About, f.Title, f.Titled, f.Missing, f.Deleted, f.Note}
	for _, c := range f.Columns {
		all = append(all, c.Caption)
	}
	for _, m := range all {
		for _, l := range slices.Sorted(maps.Keys(m)) {
			if strings.TrimSpace(m[l]) == "" {
				return fmt.Errorf("%q has no word: put words with a comma in quotation marks", l)
			}
		}
	}
	return nil
}

// check returns an error if a table cannot be made in the form.
func (f *Form) check() error {
	if err := f.wordless(); err != nil {
		return err
	}
	switch {
	case !slices.Contains([]Style{Columns, Marked, Printed}, f.Style):
		return fmt.Errorf("style %q: columns, marked or printed", f.Style)
	case len(f.Title) == 0:
		return errors.New("it has no title")
	case f.Style != Columns && len(f.Columns) > 0:
		return fmt.Errorf("style %q has no columns", f.Style)
	case f.Style != Columns:
		return nil
	case len(f.Columns) > maxColumns:
		return fmt.Errorf("%d columns: the most is %d", len(f.Columns), maxColumns)
	}
	has := map[Holds]bool{}
	for i, c := range f.Columns {
		switch {
		case !slices.Contains(contents, c.Holds):
			return fmt.Errorf("column %d holds %q: known are %v", i+1, c.Holds, contents)
		case len(c.Caption) == 0:
			return fmt.Errorf("column %d has no caption", i+1)
		case c.Width < 0 || math.IsInf(c.Width, 0) || math.IsNaN(c.Width):
			return fmt.Errorf("column %d: %v is no width", i+1, c.Width)
		case c.Width == 0:
			f.Columns[i].Width = 1
		}
		has[c.Holds] = true
	}
	if !has[Present] || !has[Proposed] {
		return errors.New("a comparative table needs a column for the present wording and one for the proposed")
	}
	return nil
}
