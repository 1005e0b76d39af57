package workspace

import (
	"errors"
	"os"
	"path/filepath"

	"zanger/internal/format"
)

// Readable is the outcome of a file that [Workspace.Preview] could read.
const Readable = "readable"

// Preview reads a file as [Workspace.Import] would and tells what it found, without
// adding anything to the library.
func (w *Workspace) Preview(path string, h ImportHints) ImportFile {
	t := readOne(path, filepath.Base(path), h, w.lib().Known)
	if t.err != nil {
		f := ImportFile{File: path, Outcome: Refused, Reason: t.err.Error(), Hint: HintOf(t.err)}
		var inFile *os.PathError
		if errors.As(t.err, &inFile) {
			f.Reason = path + ": " + inFile.Err.Error()
		}
		if t.result != nil {
			f.Format, f.Findings = t.format, t.result.Findings
		}
		return f
	}
	x := t.result.Expression
	f := ImportFile{File: path, Format: t.format, Outcome: Readable, Alias: x.Alias, Language: x.Lang, Date: x.Date, Findings: t.result.Findings}
	f.outline(x)
	for range x.Articles() {
		f.Articles++
	}
	return f
}

// FindingIn writes a finding of a file in lang.
func FindingIn(f format.Finding, lang string) string { return findingIn(f, lang) }

// Head writes a line of an outline: the unit and the articles right below it.
func (h ImportHead) Head() string { return h.line() }

// UnitCounts says in lang how many units of each kind were found, outermost first.
func (f ImportFile) UnitCounts(lang string) []UnitCount {
	var out []UnitCount
	for _, k := range outlineKinds {
		if n := f.Units[k]; n > 0 {
			names := unitNames[lang]
			if names == nil {
				names = unitNames["en"]
			}
			out = append(out, UnitCount{names[k], n})
		}
	}
	return out
}

// UnitCount is a kind of unit, in the plural, and how many there are.
type UnitCount struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}
