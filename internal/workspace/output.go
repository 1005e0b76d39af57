package workspace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"zanger/internal/disk"
	"zanger/internal/document"
	"zanger/internal/document/csv"
	"zanger/internal/document/docx"
	"zanger/internal/document/html"
	"zanger/internal/document/markdown"
	"zanger/internal/document/pdf"
	"zanger/internal/document/terminal"
)

// TerminalOptions say how a document is set on a terminal.
type TerminalOptions = terminal.Options

// writers by the ending of a file.
var writers = map[string]func(io.Writer, *document.Document) error{
	".html": func(w io.Writer, d *document.Document) error { return html.Write(w, d, html.Options{}) },
	".htm":  func(w io.Writer, d *document.Document) error { return html.Write(w, d, html.Options{}) },
	".docx": func(w io.Writer, d *document.Document) error { return docx.Write(w, d, docx.Options{}) },
	".pdf":  func(w io.Writer, d *document.Document) error { return pdf.Write(w, d, pdf.Options{}) },
	".csv":  csv.Write,
	".md":   markdown.Write,
	".txt": func(w io.Writer, d *document.Document) error {
		return terminal.Write(w, d, terminal.Options{Width: 100})
	},
}

// IsJSON reports whether the ending of a file asks for JSON.
func IsJSON(file string) bool { return strings.EqualFold(filepath.Ext(file), ".json") }

// CheckEnding returns an error if the ending of file names no format.
func CheckEnding(file string) error {
	if ext := strings.ToLower(filepath.Ext(file)); writers[ext] != nil || exporters[ext] != nil {
		return nil
	}
	err := fmt.Errorf("%s: no format for the ending %q", file, filepath.Ext(file))
	return hint(err, "end the name with .html, .docx, .pdf, .md, .csv, .txt or .json")
}

// Encode sets a document in the format that the ending of file names.
func Encode(file string, d *document.Document) ([]byte, error) {
	if err := CheckEnding(file); err != nil {
		return nil, err
	}
	write := writers[strings.ToLower(filepath.Ext(file))]
	if write == nil {
		return nil, fmt.Errorf("%s: this is no document but data", file)
	}
	var b bytes.Buffer
	if err := write(&b, d); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return b.Bytes(), nil
}

// EncodeJSON sets a result as JSON.
func EncodeJSON(result any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if d, ok := result.(interface{ asData() any }); ok {
		result = d.asData() // large, and written once instead of as JSON in JSON
	}
	err := e.Encode(result)
	return b.Bytes(), err
}

// Print sets a document for a terminal. A screen has no pages: a banner that a
// warning in the text already says is left out.
func Print(w io.Writer, d *document.Document, o TerminalOptions) error {
	one := *d
	for _, b := range d.Blocks {
		if p, ok := b.(document.Paragraph); ok && p.Style == document.Warning && document.PlainText(p.Inlines, document.Both) == d.Banner {
			one.Banner = ""
		}
	}
	return terminal.Write(w, &one, o)
}

// WriteFile puts a result into a file in one step: whatever goes wrong, an
// earlier file of the name stays as it was.
func WriteFile(path string, b []byte) error {
	fi, err := os.Stat(path)
	switch {
	case err == nil && fi.IsDir():
		return hint(fmt.Errorf("%s: this is a folder", path), "name a file in it")
	case err == nil && !fi.Mode().IsRegular(): // a device or a pipe cannot be replaced
		err = writeInto(path, b)
	default:
		path = behindLink(path)
		if _, derr := os.Stat(filepath.Dir(path)); derr != nil {
			return hint(fmt.Errorf("%s: cannot write: there is no such folder", path), "make the folder first, or name another")
		}
		err = disk.Files{}.Write(path, b)
	}
	if err == nil {
		return nil
	}
	var pe *os.PathError
	if errors.As(err, &pe) {
		err = pe.Err // without the name of a temporary file
	}
	return hint(fmt.Errorf("%s: cannot write: %w", path, err), "nothing was changed; look at the folder and the space on the disk")
}

func writeInto(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}

// behindLink follows symbolic links, also to a file that is not there yet, so that
// a link stays a link.
func behindLink(path string) string {
	for range 16 {
		to, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}
