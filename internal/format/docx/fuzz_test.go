package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"zanger/internal/ooxml"
)

// stored returns a file whose document part holds body, stored and not packed.
func stored(t testing.TB, body string) []byte {
	t.Helper()
	return pack(t, map[string]string{"word/document.xml": "<w:document " + wordNS + "><w:body>" + body + "</w:body></w:document>"})
}

// container holds the parts of a sound file in their order.
var container = sync.OnceValue(func() (list [][2]string) {
	src := parts{"styles": " ", "numbering": " ", "footnotes": " ", "comments": " "}.bytes()
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		panic(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			panic(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			panic(err)
		}
		list = append(list, [2]string{f.Name, string(data)})
	}
	return list
})

// pack puts parts into a sound container in place of its own.
func pack(t testing.TB, have map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range container() {
		w, err := out.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		data, ok := have[part[0]]
		if !ok {
			data = part[1]
		}
		if _, err := io.WriteString(w, data); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// FuzzDocx changes the XML parts inside a sound container.
func FuzzDocx(f *testing.F) {
	none := []string{"<w:styles " + wordNS + "/>", "<w:numbering " + wordNS + "/>", "<w:footnotes " + wordNS + "/>"}
	for _, seed := range []parts{draft, {"document": p("", "27{1}")},
		{"document": `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r><w:fldSimple w:instr="REF x"/></w:p>`,
			"footnotes": `<w:footnote w:id="1">` + p("", "n") + `</w:footnote>`},
		{"document": `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("", "a") + `</w:tc><w:tc/></w:tr></w:tbl>`}} {
		root := func(name string, i int) string {
			if seed[name] == "" {
				return none[i]
			}
			return "<w:" + name + " " + wordNS + ">" + seed[name] + "</w:" + name + ">"
		}
		f.Add("<w:document "+wordNS+"><w:body>"+seed["document"]+"</w:body></w:document>", root("styles", 0), root("numbering", 1), root("footnotes", 2))
	}
	f.Fuzz(func(t *testing.T, document, styles, numbering, footnotes string) {
		sound(t, pack(t, map[string]string{"word/document.xml": document, "word/styles.xml": styles, "word/numbering.xml": numbering, "word/footnotes.xml": footnotes}))
	})
}

// elements are what FuzzDocxTree builds a text of, with their attributes.
var elements = strings.Fields(`p p p r r tbl tr tc pPr rPr numPr ins del moveFrom moveTo hyperlink sdt sdtContent pPrChange rPrChange trPr tcPr
	txbxContent drawing footnoteReference|w:id="1" numId|w:val="1" numId|w:val="2" ilvl|w:val="1" ilvl|w:val="2" pStyle|w:val="1" pStyle|w:val="2" pStyle|w:val="T"
	vanish vertAlign|w:val="superscript" t t t delText tab br softHyphen fldChar|w:fldCharType="begin" fldChar|w:fldCharType="separate"
	fldChar|w:fldCharType="end" instrText fldSimple|w:instr="NOTEREF" gridSpan|w:val="3" cellDel outlineLvl|w:val="2" altChunk`)

var fuzzWords = []string{"Статья 1. Маяк", "1) ", "27", "1", "TOC ", "шам", "\u202e", "«", "»", "(1) ", "\n", "Глава 2"}

// treeOf builds a well-formed text: a byte opens an element, closes one or
// writes words.
func treeOf(program []byte) string {
	var b strings.Builder
	var open []string
	for _, c := range program {
		switch {
		case c < 160 && len(open) < 200:
			name, attrs, _ := strings.Cut(elements[int(c)%len(elements)], "|")
			b.WriteString("<w:" + name + " " + attrs + ">")
			open = append(open, name)
		case c < 220 && len(open) > 0:
			b.WriteString("</w:" + open[len(open)-1] + ">")
			open = open[:len(open)-1]
		default:
			b.WriteString(fuzzWords[int(c)%len(fuzzWords)])
		}
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteString("</w:" + open[i] + ">")
	}
	return b.String()
}

// FuzzDocxTree changes the elements of a text that stays well formed.
func FuzzDocxTree(f *testing.F) {
	f.Add([]byte{0, 8, 10, 25, 26, 160, 160, 160, 3, 36, 230, 160, 160, 160})
	f.Add([]byte{5, 6, 7, 0, 3, 37, 240, 200, 200, 200, 11, 3, 38, 221, 200, 200})
	f.Add([]byte{11, 0, 3, 36, 222, 200, 200, 200, 200, 12, 0, 8, 9, 12, 200, 200, 200, 3, 36, 225})
	f.Fuzz(func(t *testing.T, program []byte) {
		sound(t, pack(t, map[string]string{"word/document.xml": "<w:document " + wordNS + "><w:body>" + treeOf(program) + "</w:body></w:document>",
			"word/styles.xml": "<w:styles " + wordNS + ">" + headings + "</w:styles>", "word/numbering.xml": "<w:numbering " + wordNS + ">" + lists + "</w:numbering>",
			"word/footnotes.xml": "<w:footnotes " + wordNS + `><w:footnote w:id="1">` + treeOf(program[len(program)/2:]) + "</w:footnote></w:footnotes>"}))
	})
}

// FuzzDocxBytes changes the bytes of the container.
func FuzzDocxBytes(f *testing.F) {
	f.Add(draft.bytes())
	f.Add(stored(f, p("", "a")))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, src []byte) { sound(t, src) })
}

// sound reads a file and checks what holds for every file: no panic; text is
// valid, NFC and on one line; both views have the same words where nothing was
// changed; each eId names one provision.
func sound(t *testing.T, src []byte) {
	t.Helper()
	after, before, _, err := ReadBoth("a.docx", src, Options{Country: "kz", Lang: "ru"})
	if err != nil {
		return
	}
	d, err := ooxml.Read(src)
	if err != nil {
		t.Fatalf("read once and not again: %v", err)
	}
	a, r := readLines(d, Accepted), readLines(d, Rejected)
	for _, l := range append(a, r...) {
		if !utf8.ValidString(l.text) || !norm.NFC.IsNormalString(l.text) || l.role != rows && strings.ContainsAny(l.text, "\n\t\r") {
			t.Errorf("the line %q is not clean", l.text)
		}
	}
	if len(d.Changes) == 0 && !strings.EqualFold(joined(a), joined(r)) {
		t.Errorf("no changes and two texts: %q and %q", joined(a), joined(r))
	}
	for _, x := range []map[string]int{{}, {}} {
		for p := range after.All() {
			if x[string(p.EID)]++; x[string(p.EID)] > 1 {
				t.Errorf("%s is there twice", p.EID)
			}
		}
		after = before
	}
}

func joined(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.printed() + "\n")
	}
	return b.String()
}
