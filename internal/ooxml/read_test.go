package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`

// file is a .docx of some parts of the main document, each without its root.
type file struct{ body, styles, numbering, footnotes, comments string }

func (f file) bytes(t testing.TB) []byte {
	t.Helper()
	rels, root := &Rels{}, &Rels{}
	root.Add(RelDocument, "word/document.xml", false)
	parts := []Part{{Name: "word/document.xml", ContentType: TypeWordPrefix + "document.main+xml",
		Data: Header + "<w:document " + wordNS + "><w:body>" + f.body + "</w:body></w:document>", Rels: rels}}
	rels.Add(RelHyperlink, "https://example.org/", true)
	for _, p := range []struct{ name, kind, data string }{{"styles", RelStyles, f.styles}, {"numbering", RelNumbering, f.numbering},
		{"footnotes", RelFootnotes, f.footnotes}, {"comments", officeRel + "comments", f.comments}} {
		if p.data != "" {
			rels.Add(p.kind, p.name+".xml", false)
			parts = append(parts, Part{Name: "word/" + p.name + ".xml", ContentType: TypeWordPrefix + p.name + "+xml",
				Data: Header + "<w:" + p.name + " " + wordNS + ">" + p.data + "</w:" + p.name + ">"})
		}
	}
	var b bytes.Buffer
	if err := Write(&b, root, parts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (f file) read(t testing.TB) *Document {
	t.Helper()
	d, err := Read(f.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// lines returns the printed paragraphs of a view, numbers first.
func lines(d *Document, v View) string {
	var out []string
	Paragraphs(d.View(v).Body, func(p *Paragraph) {
		out = append(out, strings.TrimSpace(strings.TrimSpace(p.Num)+" "+strings.TrimSpace(p.Text())))
	})
	return strings.Join(out, "|")
}

func para(text string) string {
	return `<w:p><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

// changed is a paragraph whose end and words are inserted or deleted.
func changed(mark, text string) string {
	t := map[string]string{"ins": "t", "del": "delText", "moveFrom": "t", "moveTo": "t"}[mark]
	return `<w:p><w:pPr><w:rPr><w:` + mark + ` w:id="1" w:author="a"/></w:rPr></w:pPr><w:` + mark + ` w:id="2" w:author="a" w:date="2013-05-24T10:00:00Z"><w:r><w:` + t + `>` + text + `</w:` + t + `></w:r></w:` + mark + `></w:p>`
}

func TestViews(t *testing.T) {
	ins := `<w:ins w:id="3" w:author="a"><w:r><w:t>new</w:t></w:r></w:ins>`
	del := `<w:del w:id="4" w:author="b"><w:r><w:delText>old</w:delText></w:r></w:del>`
	gone := func(mark, text string) string {
		return `<w:p><w:pPr><w:rPr><w:` + mark + ` w:id="1"/></w:rPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	row := func(mark, text string) string {
		return `<w:tr><w:trPr>` + mark + `</w:trPr><w:tc>` + text + `</w:tc></w:tr>`
	}
	tests := []struct{ name, body, accepted, rejected string }{
		{"words", `<w:p>` + ins + del + `<w:r><w:t xml:space="preserve"> kept</w:t></w:r></w:p>`, "new kept", "old kept"},
		{"a whole paragraph inserted", para("a") + changed("ins", "b") + para("c"), "a|b|c", "a|c"},
		{"a whole paragraph deleted", para("a") + changed("del", "b") + para("c"), "a|c", "a|b|c"},
		{"a moved paragraph", changed("moveFrom", "b") + para("a") + changed("moveTo", "b"), "a|b", "b|a"},
		{"a deleted end joins two paragraphs", gone("del", "a ") + para("b"), "a b", "a|b"},
		{"an inserted end parts one", gone("ins", "a ") + para("b"), "a|b", "a b"},
		{"three joined", gone("del", "a") + gone("del", "b") + para("c"), "abc", "a|b|c"},
		{"a deleted end before a table", gone("del", "a") + `<w:tbl><w:tr><w:tc>` + para("b") + `</w:tc></w:tr></w:tbl>` + para("c"), "a|b|c", "a|b|c"},
		{"the last end deleted", para("a") + changed("del", "b"), "a", "a|b"},
		{"rows", `<w:tbl>` + row(`<w:ins w:id="1"/>`, para("a")) + row(`<w:del w:id="2"/>`, para("b")) + row("", para("c")) + `</w:tbl>`, "a|c", "b|c"},
		{"a table of which no row is left", para("x") + `<w:tbl>` + row(`<w:del w:id="2"/>`, para("b")) + `</w:tbl>`, "x", "x|b"},
		{"a change in a change", `<w:p><w:ins w:id="1"><w:r><w:t>a</w:t></w:r><w:del w:id="2"><w:r><w:delText>b</w:delText></w:r></w:del></w:ins></w:p>`, "a", ""},
		{"a change in a link", `<w:p><w:hyperlink r:id="rId1">` + ins + del + `</w:hyperlink></w:p>`, "new", "old"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := file{body: tt.body}.read(t)
			if got := lines(d, Accepted); got != tt.accepted {
				t.Errorf("accepted: got %q, want %q", got, tt.accepted)
			}
			if got := lines(d, Rejected); got != tt.rejected {
				t.Errorf("rejected: got %q, want %q", got, tt.rejected)
			}
		})
	}
}

func TestJoinedParagraphTakesTheStyleOfItsEnd(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="Body Text"/></w:style>`
	p := func(style, mark, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/><w:rPr>` + mark + `</w:rPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	d := file{styles: styles, body: p("a", `<w:del w:id="1"/>`, "x") + p("b", "", "y")}.read(t)
	got := d.View(Accepted).Body[0].Para
	if got.StyleName != "Body Text" || got.Outline != 0 || got.Text() != "xy" {
		t.Errorf("got %q of level %d in style %q, want xy of Body Text", got.Text(), got.Outline, got.StyleName)
	}
	if h := d.View(Rejected).Body[0].Para; h.Outline != 1 {
		t.Errorf("got level %d, want 1", h.Outline)
	}
}

func TestRuns(t *testing.T) {
	r := func(props, in string) string { return `<w:r><w:rPr>` + props + `</w:rPr>` + in + `</w:r>` }
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + code + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + result + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	tests := []struct{ name, in, want string }{
		{"tabs, breaks and hyphens", r("", `<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>`), "a\tb\nc\u2011d\u00ade"},
		{"hidden text is kept apart", r("", `<w:t>a</w:t>`) + r(`<w:vanish/>`, `<w:t>b</w:t>`) + r(`<w:vanish w:val="0"/>`, `<w:t>c</w:t>`), "ac"},
		{"the result of a field", field(` REF art_6 \h `, "статья 6"), "статья 6"},
		{"the repeated mark of a note is no word", r("", `<w:t>a</w:t>`) + field(` NOTEREF _n \f `, "1"), "a"},
		{"a field in a field", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>` + field("PAGE", "7") + `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, "x"},
		{"a field without an end hides nothing", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>` + r("", `<w:t>text</w:t>`), "text"},
		{"a simple field", `<w:fldSimple w:instr=" DATE ">` + r("", `<w:t>24 мая</w:t>`) + `</w:fldSimple>`, "24 мая"},
		{"content controls and smart tags", `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent><w:smartTag>` + r("", `<w:t>a</w:t>`) + `</w:smartTag></w:sdtContent></w:sdt>`, "a"},
		{"one alternative is read", r("", `<mc:AlternateContent><mc:Choice Requires="x"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent>`), "a"},
		{"a formula", `<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`, "x+1"},
		{"a symbol", r("", `<w:sym w:font="Symbol" w:char="2022"/>`), "•"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := file{body: `<w:p>` + tt.in + `</w:p>`}.read(t)
			if got := d.View(Accepted).Body[0].Para.Text(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFormats(t *testing.T) {
	styles := `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="p"><w:name w:val="Law"/><w:basedOn w:val="n"/><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="c"><w:name w:val="Raised"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>`
	body := `<w:p><w:pPr><w:pStyle w:val="p"/></w:pPr><w:r><w:t>27</w:t></w:r><w:r><w:rPr><w:rStyle w:val="c"/><w:b w:val="0"/><w:lang w:val="kk-KZ"/></w:rPr><w:t>1</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r><w:rPr><w:position w:val="6"/></w:rPr><w:t>a</w:t></w:r></w:p>`
	d := file{styles: styles, body: body}.read(t)
	runs := d.View(Accepted).Body[0].Para.Runs
	want := []Format{{Bold: true, Lang: "ru-RU"}, {Rise: Raised, Lang: "kk-KZ"}}
	for i, w := range want {
		if runs[i].Format != w {
			t.Errorf("run %d: got %+v, want %+v", i, runs[i].Format, w)
		}
	}
	if got := d.View(Accepted).Body[1].Para.Runs[0].Format.Rise; got != Raised {
		t.Errorf("got %v, want letters moved up to count as raised", got)
	}
	if got := (file{styles: styles, body: para("a")}).read(t).View(Accepted).Body[0].Para; got.StyleName != "Normal" {
		t.Errorf("got style %q for a paragraph without one, want Normal", got.StyleName)
	}
	if d.Lang != "ru-RU" {
		t.Errorf("got %q, want ru-RU", d.Lang)
	}
}

func TestNotesCommentsAndBoxes(t *testing.T) {
	d := file{
		body: `<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r>` +
			`<w:r><w:drawing><w:txbxContent>` + para("in the box") + `</w:txbxContent></w:drawing></w:r></w:p>`,
		footnotes: `<w:footnote w:type="separator" w:id="0">` + para("-") + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> note</w:t></w:r></w:p></w:footnote>`,
		comments:  `<w:comment w:id="7" w:author="A" w:date="2013-05-24T00:00:00Z">` + para("why?") + para("so") + `</w:comment>`,
	}.read(t)
	if got, want := lines(d, Accepted), "a|in the box"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	notes := d.View(Accepted).Notes
	if len(notes) != 1 || notes[NoteID{Footnote, "2"}][0].Para.Text() != " note" {
		t.Errorf("got %v, want one note", notes)
	}
	want := Comment{ID: "7", Author: "A", Date: "2013-05-24T00:00:00Z", Text: "why? so", Index: 1}
	if len(d.Comments) != 1 || d.Comments[0] != want {
		t.Errorf("got %+v, want %+v", d.Comments, want)
	}
	if len(d.External) != 1 || d.External[0].Target != "https://example.org/" {
		t.Errorf("got %v, want the one link", d.External)
	}
}

func TestRefusals(t *testing.T) {
	doc := func(s string) []byte { return file{body: s}.bytes(t) }
	stored := func(s string) []byte { return repack(t, doc(""), s) }
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 100)
	tests := []struct {
		name string
		src  []byte
		want string
	}{
		{"nothing", nil, "the file is empty"},
		{"a page of HTML", []byte("\n<!doctype html>"), "this is a page of HTML or XML, not a .docx"},
		{"RTF", []byte(`{\rtf1`), "this is an RTF file, not a .docx"},
		{"a binary Word file", append(bytes.Clone(oleMagic), "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"...), "this is a binary Word file (.doc)"},
		{"a password", append(bytes.Clone(oleMagic), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"...), "the file is encrypted with a password"},
		{"half a file", doc(para("a"))[:400], "the file is damaged or cut short: zip: not a valid zip file"},
		{"not well formed", doc("<w:p>"), "word/document.xml: the part is not well formed: element <p> closed by </body>"},
		{"too deep", doc(deep), "word/document.xml: elements are nested more than 256 deep"},
		{"no UTF-8", doc("<w:p>\xff</w:p>"), "word/document.xml: the part is not well formed: invalid UTF-8"},
		{"a long tag", stored("<w:p " + strings.Repeat(`a="b" `, 1<<20) + "/>"), "word/document.xml: a tag is longer than 4 MiB"},
		{"a part too large", stored(strings.Repeat("a", maxPart)), "word/document.xml: the part is larger than 64 MiB"},
		{"a paragraph too long", stored(para(strings.Repeat("a", maxParagraph+1))), "word/document.xml: a paragraph has more than 4 MiB of text"},
		{"packed too far", doc(para(strings.Repeat("a", 2<<20))), "word/document.xml: the part is packed more than 200 to 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.src)
			var r *Refusal
			if !errors.As(err, &r) || !strings.HasPrefix(r.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// repack puts a body into the document part of a file, stored and not packed.
func repack(t testing.TB, src []byte, body string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		if f.Name != "word/document.xml" {
			if err := out.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		w, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, "<w:document "+wordNS+"><w:body>"+body+"</w:body></w:document>"); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestContainerRefusals(t *testing.T) {
	main := Part{Name: "word/document.xml", ContentType: TypeWordPrefix + "document.main+xml", Data: `<w:document ` + wordNS + `><w:body>` + para("a") + `</w:body></w:document>`}
	with := func(change func(*Part)) Part { p := main; change(&p); return p }
	many := []Part{main}
	for i := range maxParts {
		many = append(many, Part{Name: fmt.Sprintf("word/p%d.xml", i)})
	}
	vba := &Rels{}
	vba.Add("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", false)
	tests := []struct {
		name  string
		parts []Part
		want  string
	}{
		{"as it should be", []Part{main}, ""},
		{"too many parts", many, "the file has 2003 parts, the most is 2000"},
		{"a name twice", []Part{main, main}, "word/document.xml: two parts bear this name"},
		{"a name twice but for case", []Part{main, with(func(p *Part) { p.Name = "word/Document.xml" })}, "word/Document.xml: two parts bear this name"},
		{"no main part", []Part{with(func(p *Part) { p.Name = "word/other.xml" })}, "the file has no document in it: it is no Word file, or a damaged one"},
		{"climbing and rooted names are skipped", []Part{main, {Name: "../evil.xml"}, {Name: "/evil.xml"}, {Name: `..\evil.xml`}, {Name: "word/../word/document.xml"}, {Name: "c:/x"}}, ""},
		{"macros by type", []Part{with(func(p *Part) { p.ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" })}, "the file is one with macros (.docm or .dotm)"},
		{"macros by relationship", []Part{with(func(p *Part) { p.Rels = vba })}, "the file holds macros"},
		{"a spreadsheet", []Part{with(func(p *Part) {
			p.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
		})}, "this is a spreadsheet, not a Word file"},
		{"a document type", []Part{with(func(p *Part) { p.Data = `<!DOCTYPE a [<!ENTITY b "c">]>` + p.Data })}, "word/document.xml: the part declares a document type, which no Word file has"},
		{"another root", []Part{with(func(p *Part) { p.Data = `<html/>` })}, `word/document.xml: the part begins with "html", not "document"`},
		{"damage behind the text", []Part{with(func(p *Part) { p.Data += "<" })}, "word/document.xml: the part is not well formed: unexpected EOF"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			root := &Rels{}
			root.Add(RelDocument, "/word/document.xml", false)
			root.Add(RelDocument, "word/second.xml", false)
			if err := Write(&b, root, tt.parts); err != nil {
				t.Fatal(err)
			}
			d, err := Read(b.Bytes())
			if got := fmt.Sprint(err); err != nil && (tt.want == "" || !strings.HasPrefix(got, tt.want)) || err == nil && tt.want != "" {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if err == nil && (lines(d, Accepted) != "a" || len(d.OtherMain) != 1 || len(d.Skipped) != len(tt.parts)-1) {
				t.Errorf("got %q, others %q, skipped %q", lines(d, Accepted), d.OtherMain, d.Skipped)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	utf16 := func(s string) string {
		var b strings.Builder
		b.WriteString("\xff\xfe")
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	body := func(encoding, text string) string {
		return `<?xml version="1.0" encoding="` + encoding + `"?><w:document ` + wordNS + `><w:body>` + para(text) + `</w:body></w:document>`
	}
	tests := []struct{ name, data, want string }{
		{"UTF-16", utf16(body("UTF-16", "Маяк Ұ")), "Маяк Ұ"},
		{"windows-1251", body("windows-1251", "\xcc\xe0\xff\xea"), "Маяк"},
		{"UTF-8 with its mark", "\ufeff" + body("utf-8", "Маяк"), "Маяк"},
		{"the strict form", strings.ReplaceAll(body("utf-8", "Маяк"), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), "Маяк"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			root := &Rels{}
			root.Add("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "word/document.xml", false)
			if err := Write(&b, root, []Part{{Name: "word/document.xml", ContentType: TypeWordPrefix + "document.main+xml", Data: tt.data}}); err != nil {
				t.Fatal(err)
			}
			d, err := Read(b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(d, Accepted); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
