package workspace

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
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
	File     string   `json:"file"`
	Format   string   `json:"format,omitempty"`
	Outcome  string   `json:"outcome"` // imported, unchanged, new revision or refused
	Alias    string   `json:"alias,omitempty"`
	Language string   `json:"language,omitempty"`
	Date     act.Date `json:"date,omitzero"`
	Articles int      `json:"articles,omitempty"`
	// Units counts the units that were found, by kind; Outline is how the act is
	// divided above its articles.
	Units    map[act.Kind]int `json:"units,omitempty"`
	Outline  []ImportHead     `json:"outline,omitempty"`
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
// or every such file below a folder. Several are read at once; what becomes of them
// does not depend on which is read first. progress is told after each file; it may
// be nil. A refused file does not stop the others. What was taken in before an
// error, or before ctx ended, stays: the same import again does the rest.
func (w *Workspace) Import(ctx context.Context, paths []string, h ImportHints, progress func(done, all int)) (res *Import, err error) {
	files, err := expand(paths)
	if err != nil {
		return nil, err
	}
	res = &Import{Schema: ImportSchema, Files: []ImportFile{}, Counts: map[string]int{}}
	err = w.writing("zanger import", func(wr *library.Writer) error {
		names := distinct(files)
		read := inOrder(runtime.GOMAXPROCS(0), files, func(path string) readText { return readOne(path, names[path], h, w.lib().Known) })
		for i, t := range read {
			if err := ctx.Err(); err != nil {
				return hint(fmt.Errorf("import: stopped after %d of %d files: %w", i, len(files), err), "what was taken in stays; import again to go on")
			}
			f, err := w.put(wr, t)
			if err != nil {
				return fmt.Errorf("import: %w", err)
			}
			res.Files = append(res.Files, f)
			res.Counts[f.Outcome]++
			if progress != nil {
				progress(i+1, len(files))
			}
		}
		return nil
	})
	return res, err
}

// distinct gives each file a name to make an alias of: its own, with that of its
// folder before it where another of the files has the same.
func distinct(files []string) map[string]string {
	stem := func(f string) string { return strings.TrimSuffix(filepath.Base(f), filepath.Ext(f)) }
	many := map[string]int{}
	for _, f := range files {
		many[strings.ToLower(stem(f))]++
	}
	names := map[string]string{}
	for _, f := range files {
		names[f] = filepath.Base(f)
		if dir := filepath.Base(filepath.Dir(f)); many[strings.ToLower(stem(f))] > 1 && dir != "." && dir != ".." {
			names[f] = dir + "-" + filepath.Base(f)
		}
	}
	return names
}

// readText is a file that was read, or err.
type readText struct {
	path, format string
	text         *library.Prepared
	err          error

	source []byte
	result *importer.Result
	// plain is a working text that says everything itself; named a text whose
	// alias nobody chose.
	plain, named bool
}

// readOne reads a file, which goes by name where it does not say its alias and its
// work is not known by one. A fault
// of a reader is an error that names the file.
func readOne(path, name string, h ImportHints, known func(act.WorkURI) string) (t readText) {
	t.path = path
	defer func() {
		if r := recover(); r != nil {
			t.err = &format.SyntaxError{File: path, Msg: fmt.Sprintf("a fault in zanger itself: %v", r), Hint: "please report it with the file"}
		}
	}()
	var src []byte
	if src, t.err = readFile(path); t.err != nil {
		return t
	}
	var r *importer.Result
	if r, t.err = importer.Read(path, src, h); t.err != nil {
		return t
	}
	t.format, t.source, t.result = r.Format, src, r
	t.plain = r.Format == importer.WorkingText && h == (ImportHints{})
	t.named = r.Format != importer.WorkingText && h.Alias == ""
	adopt(path, r, h, known)
	if t.err = r.CompleteNamed(path, name); t.err == nil {
		t.prepare()
	}
	return t
}

// put takes in one file. An error is one of the library's folder; what is wrong
// with the file itself is in the result.
func (w *Workspace) put(wr *library.Writer, t readText) (ImportFile, error) {
	var ir library.ImportResult
	t.rename(wr.Known)
	err := t.err
	if err == nil {
		ir, err = wr.Put(t.text, w.today)
	}
	var syntax *format.SyntaxError
	var inFile *os.PathError
	switch {
	case errors.As(err, &syntax):
		return ImportFile{File: t.path, Outcome: Refused, Reason: syntax.Error(), Hint: syntax.Hint}, nil
	case errors.As(err, &inFile) && inFile.Path == t.path && errors.Is(err, fs.ErrNotExist):
		return ImportFile{File: t.path, Outcome: Refused, Reason: t.path + ": no such file", Hint: "check the name, and the folder you are in"}, nil
	case errors.As(err, &inFile) && inFile.Path == t.path:
		return ImportFile{File: t.path, Outcome: Refused, Reason: t.path + ": " + inFile.Err.Error()}, nil
	case err != nil:
		return ImportFile{}, err
	}
	return imported(t.path, t.format, ir, t.result.Expression), nil
}

// imported tells of a text x that was taken in.
func imported(file, form string, ir library.ImportResult, x *act.Expression) ImportFile {
	f := ImportFile{File: file, Format: form, Outcome: string(ir.Outcome), Alias: ir.Entry.Alias, Language: ir.Entry.Lang,
		Date: ir.Entry.Date, Findings: ir.Findings, Articles: ir.Articles}
	if ir.Outcome != library.Unchanged {
		f.outline(x)
	}
	return f
}

// endings of the files that are looked for in a folder. What a file is, its
// content says.
var endings = []string{".md", ".txt", ".xml", ".akn", ".html", ".htm", ".json", ".docx", ".pdf"}

// expand lists the files below the given paths, sorted within each folder, each
// once. Folders whose name begins with a full stop are passed over.
func expand(paths []string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	add := func(files ...string) {
		for _, f := range files {
			if !seen[filepath.Clean(f)] {
				seen[filepath.Clean(f)] = true
				out = append(out, f)
			}
		}
	}
	for _, p := range paths {
		if fi, err := os.Stat(p); err != nil || !fi.IsDir() {
			add(p) // one that is missing is refused by itself
			continue
		}
		var below []string
		err := filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && path != p && strings.HasPrefix(d.Name(), ".") {
				return filepath.SkipDir
			}
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
		add(below...)
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
	if fi.Size() > markdown.MaxSize {
		return nil, &format.SyntaxError{File: path, Msg: fmt.Sprintf("the file is too large: %d MiB, the most is %d", fi.Size()>>20, markdown.MaxSize>>20)}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, markdown.MaxSize+1))
}
