package docx

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

// program skips the test without the named program, or fails it under CI.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed and CI=true", name)
		}
		t.Skipf("%s is not installed", name)
	}
	return path
}

func output(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return out
}

func save(t *testing.T, d *document.Document) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.docx")
	if err := os.WriteFile(path, bytesOf(t, d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// wanted are the lines that a reader should find, the title first.
func wanted(d *document.Document, v document.View) []string {
	return normal(append([]string{d.Title}, d.Lines(v)...))
}

// normal sets white space to single spaces and drops empty lines.
func normal(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

var views = []struct {
	name string
	view document.View
}{{"accept", document.Accepted}, {"reject", document.Rejected}}

func TestPandocReadsBothSides(t *testing.T) {
	pandoc := program(t, "pandoc")
	d := documenttest.Sample()
	path := save(t, d)
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			out := output(t, pandoc, "--track-changes="+v.name, "-f", "docx", "-t", "json", path)
			sameLines(t, pandocLines(t, out), wanted(d, v.view))
		})
	}
}

// pandocLines returns the text blocks of a pandoc document, footnotes last.
func pandocLines(t *testing.T, data []byte) []string {
	t.Helper()
	var doc struct {
		Meta   map[string]any `json:"meta"`
		Blocks []any          `json:"blocks"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	r := &pandocReader{}
	// pandoc takes the paragraph styled Title out of the text into the metadata.
	if title, ok := doc.Meta["title"].(map[string]any); ok {
		r.line(title["c"])
	}
	r.walk(doc.Blocks)
	return normal(append(r.lines, r.notes...))
}

type pandocReader struct{ lines, notes []string }

// walk looks for Para, Plain, Header and CodeBlock below x.
func (r *pandocReader) walk(x any) {
	switch x := x.(type) {
	case []any:
		for _, y := range x {
			r.walk(y)
		}
	case map[string]any:
		c, _ := x["c"].([]any)
		switch x["t"] {
		case "Para", "Plain":
			r.line(x["c"])
		case "Header":
			r.line(c[2])
		case "CodeBlock":
			r.lines = append(r.lines, c[1].(string))
		default:
			r.walk(x["c"])
		}
	}
}

func (r *pandocReader) line(x any) {
	var b strings.Builder
	r.inlines(&b, x)
	r.lines = append(r.lines, b.String())
}

func (r *pandocReader) inlines(b *strings.Builder, x any) {
	switch x := x.(type) {
	case []any:
		for _, y := range x {
			r.inlines(b, y)
		}
	case map[string]any:
		c, _ := x["c"].([]any)
		switch x["t"] {
		case "Str":
			b.WriteString(x["c"].(string))
		case "Space", "SoftBreak", "LineBreak":
			b.WriteByte(' ')
		case "Code":
			b.WriteString(c[1].(string))
		case "Note":
			inner := &pandocReader{}
			inner.walk(x["c"])
			r.notes = append(r.notes, inner.lines...)
		case "Link", "Span":
			r.inlines(b, c[1])
		case "Quoted":
			quotes := map[any]string{"DoubleQuote": "“”", "SingleQuote": "‘’"}[c[0].(map[string]any)["t"]]
			b.WriteString(quotes[:3])
			r.inlines(b, c[1])
			b.WriteString(quotes[3:])
		default:
			r.inlines(b, x["c"])
		}
	}
}

func sameLines(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("line %d: got %q, want %q", i+1, g, w)
		}
	}
}

// TestLibreOfficeReadsBothSides opens the file in LibreOffice, accepts or
// rejects all changes there, and compares the words.
func TestLibreOfficeReadsBothSides(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	soffice := program(t, "soffice")
	profile := macroProfile(t, soffice)
	d := onlyWords(documenttest.Sample())
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			path := save(t, d)
			text := strings.TrimSuffix(path, ".docx") + ".txt"
			command := map[string]string{"accept": "AcceptAllTrackedChanges", "reject": "RejectAllTrackedChanges"}[v.name]
			output(t, soffice, "-env:UserInstallation=file://"+profile, "--headless", "--norestore",
				`macro:///Standard.Module1.Settle("`+path+`","`+text+`","`+command+`")`)
			data, err := os.ReadFile(text)
			if err != nil {
				t.Fatalf("LibreOffice wrote no text: %v", err)
			}
			got := words(strings.TrimPrefix(string(data), "\ufeff"))
			sameLines(t, got, words(strings.Join(wanted(d, v.view), "\n")))
		})
	}
}

// words returns the words of a text without the bullets that LibreOffice adds.
func words(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		if !strings.Contains("•–▪◦", w) {
			out = append(out, w)
		}
	}
	return out
}

// onlyWords takes away what LibreOffice writes as further text: the numbers of
// footnotes and of list items.
func onlyWords(d *document.Document) *document.Document {
	d.Notes = nil
	var bullets func([]document.Block)
	bullets = func(bs []document.Block) {
		for i, b := range bs {
			if l, ok := b.(document.List); ok {
				l.Ordered = false
				bs[i] = l
				for _, item := range l.Items {
					bullets(item)
				}
			}
		}
	}
	bullets(d.Blocks)
	return d
}

// macroProfile makes a LibreOffice profile with a macro that opens a file,
// settles all its changes one way and saves the text. The first start makes
// the profile; the macro then takes the place of the empty module in it.
func macroProfile(t *testing.T, soffice string) string {
	t.Helper()
	dir := t.TempDir()
	output(t, soffice, "-env:UserInstallation=file://"+dir, "--headless", "--terminate_after_init")
	module := `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">` +
		`<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">` + settleMacro + `</script:module>`
	path := filepath.Join(dir, "user", "basic", "Standard", "Module1.xba")
	if err := os.WriteFile(path, []byte(module), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

const settleMacro = `
Sub Settle(source As String, target As String, command As String)
	Dim load(0) As New com.sun.star.beans.PropertyValue
	load(0).Name = "Hidden"
	load(0).Value = True
	doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, load())
	dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
	dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
	Dim store(1) As New com.sun.star.beans.PropertyValue
	store(0).Name = "FilterName"
	store(0).Value = "Text (encoded)"
	store(1).Name = "FilterOptions"
	store(1).Value = "UTF8,LF,,,"
	doc.storeToURL(ConvertToURL(target), store())
	doc.close(True)
	StarDesktop.terminate()
End Sub
`
