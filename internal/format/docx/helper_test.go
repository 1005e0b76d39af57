package docx

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/document"
	writer "zanger/internal/document/docx"
	"zanger/internal/ooxml"
)

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const relComments = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"

// parts are the parts of a file of our own making, by name without ending.
type parts map[string]string

// bytes packs the parts; "document" holds the body only.
func (p parts) bytes() []byte {
	rels, root := &ooxml.Rels{}, &ooxml.Rels{}
	root.Add(ooxml.RelDocument, "word/document.xml", false)
	rels.Add(ooxml.RelHyperlink, "https://example.org/", true)
	list := []ooxml.Part{{Name: "word/document.xml", ContentType: ooxml.TypeWordPrefix + "document.main+xml", Rels: rels,
		Data: ooxml.Header + "<w:document " + wordNS + "><w:body>" + p["document"] + "</w:body></w:document>"}}
	for _, x := range []struct{ name, rel string }{{"styles", ooxml.RelStyles}, {"numbering", ooxml.RelNumbering}, {"footnotes", ooxml.RelFootnotes}, {"comments", relComments}} {
		if p[x.name] != "" {
			rels.Add(x.rel, x.name+".xml", false)
			list = append(list, ooxml.Part{Name: "word/" + x.name + ".xml", ContentType: ooxml.TypeWordPrefix + x.name + "+xml",
				Data: ooxml.Header + "<w:" + x.name + " " + wordNS + ">" + p[x.name] + "</w:" + x.name + ">"})
		}
	}
	var b bytes.Buffer
	if err := ooxml.Write(&b, root, list); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

// p is a paragraph with properties and words; words in braces are raised.
func p(props, text string) string {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	text = strings.NewReplacer("{", `</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>`, "}", `</w:t></w:r><w:r><w:t xml:space="preserve">`).Replace(text)
	return `<w:p>` + props + `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

func numbered(num, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, num)
}

func style(id string) string { return `<w:pStyle w:val="` + id + `"/>` }

// headings are the styles of a title and of headings of two levels.
const headings = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`

// lists are three levels, "1.", "1)" and "а)", as list 1, and once more with a
// start of its own as list 2.
const lists = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
	`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>` +
	`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>` +
	`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
	`<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`

// written returns the file that our writer makes of a document.
func written(t testing.TB, d *document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := writer.Write(&b, d, writer.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

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

func save(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// convert has LibreOffice convert a file and returns the new one.
func convert(t *testing.T, path, to, filter string) []byte {
	t.Helper()
	soffice := program(t, "soffice")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--norestore"}
	if filter != "" {
		args = append(args, "--infilter="+filter)
	}
	output(t, soffice, append(args, "--convert-to", to, "--outdir", dir, path)...)
	ending, _, _ := strings.Cut(to, ":")
	data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"."+ending))
	if err != nil {
		t.Fatalf("LibreOffice wrote nothing: %v", err)
	}
	return data
}

// sameLines compares lines and names the first that differs.
func sameLines(t interface {
	Helper()
	Fatalf(string, ...any)
}, got, want []string) {
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
