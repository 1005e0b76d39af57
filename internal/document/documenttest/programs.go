package documenttest

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Program returns the path of a program. It skips the test where there is none, or
// fails it under CI.
func Program(t testing.TB, name string) string {
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

// Output runs a program and returns what it writes.
func Output(t testing.TB, name string, args ...string) []byte {
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

// PandocLines returns the text blocks of a document that pandoc wrote as JSON,
// footnotes last, not yet cleaned of white space.
func PandocLines(t testing.TB, data []byte) []string {
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
	return append(r.lines, r.notes...)
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

// Settling is a file whose tracked changes LibreOffice accepts or rejects, and the
// text file that it then writes.
type Settling struct {
	Source, Target string
	Accept         bool
}

// Settle has one process of LibreOffice settle the changes of files, in a profile
// of its own. The first start makes the profile; the macro then takes the place of
// the empty module in it.
func Settle(t testing.TB, jobs []Settling) {
	t.Helper()
	soffice := Program(t, "soffice")
	dir := t.TempDir()
	profile := "-env:UserInstallation=file://" + dir
	Output(t, soffice, profile, "--headless", "--terminate_after_init")
	module := `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">` +
		`<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">` + settleMacro + `</script:module>`
	var list strings.Builder
	for _, j := range jobs {
		command := "RejectAllTrackedChanges"
		if j.Accept {
			command = "AcceptAllTrackedChanges"
		}
		list.WriteString(j.Source + "\t" + j.Target + "\t" + command + "\n")
	}
	jobsFile := filepath.Join(dir, "jobs.txt")
	for path, text := range map[string]string{filepath.Join(dir, "user", "basic", "Standard", "Module1.xba"): module, jobsFile: list.String()} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	Output(t, soffice, profile, "--headless", "--norestore", `macro:///Standard.Module1.SettleAll("`+jobsFile+`")`)
}

const settleMacro = `
Sub SettleAll(list As String)
	Dim row As String
	f = FreeFile
	Open list For Input As #f
	Do While Not EOF(f)
		Line Input #f, row
		If row &lt;&gt; "" Then
			part = Split(row, Chr(9))
			Settle(part(0), part(1), part(2))
		End If
	Loop
	Close #f
	StarDesktop.terminate()
End Sub

Sub Settle(source, target, command)
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
End Sub
`
