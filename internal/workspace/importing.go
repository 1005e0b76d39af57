package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
	"zanger/internal/importer"
	"zanger/internal/lang"
	"zanger/internal/library"
)

// ImportSchema is the version of [Import] as JSON.
const ImportSchema = 1

// Import tells what became of each file.
type Import struct {
	Schema int            `json:"schema"`
	Files  []ImportFile   `json:"files"`
	Counts map[string]int `json:"counts"`
}

// ImportFile is one file: taken in, with what was found, or refused.
type ImportFile struct {
	File     string           `json:"file"`
	Format   string           `json:"format,omitempty"`
	Outcome  string           `json:"outcome"` // imported, unchanged, new revision or refused
	Alias    string           `json:"alias,omitempty"`
	Language string           `json:"language,omitempty"`
	Date     act.Date         `json:"date,omitzero"`
	Articles int              `json:"articles,omitempty"`
	Findings []format.Finding `json:"findings,omitempty"`
	Reason   string           `json:"reason,omitempty"`
	Hint     string           `json:"hint,omitempty"`
}

// Refused is the outcome of a file that could not be taken in.
const Refused = "refused"

// ImportHints are what the user knows of the files, where they do not say it.
type ImportHints = importer.Hints

// ReadHints checks what the user says of a file; empty words say nothing.
func ReadHints(country, language, title, alias, work, date, authority string) (h ImportHints, err error) {
	h = ImportHints{Country: country, Lang: language, Title: title, Alias: alias, Authority: act.Authority(authority)}
	if language != "" {
		err = lang.Check(language)
	}
	if work != "" && err == nil {
		h.Work, err = act.ParseWorkURI(work)
	}
	if date != "" && err == nil {
		h.Date, err = act.ParseDate(date)
	}
	if authority != "" && err == nil && !h.Authority.Known() {
		err = fmt.Errorf("unknown authority %q: official, official translation, unofficial translation, working text or draft", authority)
	}
	if alias != "" && err == nil {
		_, err = cite.ParseRef(alias)
	}
	return h, err
}

// Import adds texts to the library: files of any form that package importer reads,
// or every such file below a folder. progress is told after each file; it may be
// nil. A refused file does not stop the others.
func (w *Workspace) Import(paths []string, h ImportHints, progress func(done, all int)) (*Import, error) {
	files, err := expand(paths)
	if err != nil {
		return nil, err
	}
	if w.lib.Dir() == "" {
		return nil, hint(errors.New("there is no folder for your acts"), "set ZANGER_DATA or give --data DIR")
	}
	wr, err := w.lib.Writer("zanger import")
	if err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	defer wr.Close()
	res := &Import{Schema: ImportSchema, Files: []ImportFile{}, Counts: map[string]int{}}
	for i, f := range files {
		r, err := w.importFile(wr, f, h)
		if err != nil {
			return res, err
		}
		res.Files = append(res.Files, r)
		res.Counts[r.Outcome]++
		if progress != nil {
			progress(i+1, len(files))
		}
	}
	return res, nil
}

// importFile takes in one file. An error is one of the library's folder; what is
// wrong with the file itself is in the result.
func (w *Workspace) importFile(wr *library.Writer, path string, h ImportHints) (ImportFile, error) {
	src, err := readFile(path)
	var ir library.ImportResult
	form := importer.WorkingText
	if err == nil {
		ir, form, err = w.add(wr, path, src, h)
	}
	var syntax *format.SyntaxError
	var inFile *os.PathError
	switch {
	case errors.As(err, &syntax):
		return ImportFile{File: path, Outcome: Refused, Reason: syntax.Error(), Hint: syntax.Hint}, nil
	case errors.As(err, &inFile) && inFile.Path == path && errors.Is(err, fs.ErrNotExist):
		return ImportFile{File: path, Outcome: Refused, Reason: path + ": no such file", Hint: "check the name, and the folder you are in"}, nil
	case errors.As(err, &inFile) && inFile.Path == path:
		return ImportFile{File: path, Outcome: Refused, Reason: path + ": " + inFile.Err.Error()}, nil
	case err != nil:
		return ImportFile{}, err
	}
	out := ImportFile{File: path, Format: form, Outcome: string(ir.Outcome), Alias: ir.Entry.Alias, Language: ir.Entry.Lang,
		Date: ir.Entry.Date, Findings: ir.Findings, Articles: ir.Articles}
	return out, nil
}

// add reads a file and adds it. form is the form that it had.
func (w *Workspace) add(wr *library.Writer, path string, src []byte, h ImportHints) (ir library.ImportResult, form string, err error) {
	r, err := importer.Read(path, src, h)
	if err != nil {
		return ir, "", err
	}
	if err := r.Complete(path); err != nil {
		return ir, r.Format, err
	}
	t := library.Text{File: path, Source: src, Expression: r.Expression, Findings: r.Findings, Format: r.Format}
	if r.Format == importer.WorkingText && h == (ImportHints{}) {
		t.Format = "" // it says everything itself
	}
	ir, err = wr.Add(t, w.today)
	return ir, r.Format, err
}

// endings of the files that are looked for in a folder. What a file is, its
// content says.
var endings = []string{".md", ".txt", ".xml", ".akn", ".html", ".htm", ".json", ".docx"}

// expand lists the files below the given paths, sorted within each folder.
func expand(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		if fi, err := os.Stat(p); err != nil || !fi.IsDir() {
			out = append(out, p) // one that is missing is refused by itself
			continue
		}
		var below []string
		err := filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
				below = append(below, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		if len(below) == 0 {
			return nil, hint(fmt.Errorf("%s: no texts in this folder", p), "looked for are files that end in %s", strings.Join(endings, " "))
		}
		slices.Sort(below)
		out = append(out, below...)
	}
	return out, nil
}

// readFile reads a regular file up to the size that the readers take.
func readFile(path string) ([]byte, error) {
	fi, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !fi.Mode().IsRegular() {
		return nil, &format.SyntaxError{File: path, Msg: "this is no regular file"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, markdown.MaxSize+1))
}
