package workspace

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act/acttest"
	"zanger/internal/evidence"
)

// TestAlteredMemos: what was done to the words of law in a file shows, what was done to
// the rest does not matter.
func TestAlteredMemos(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	_, memo := builtMemo(t, w, lampMemo)
	again := func(old, new string) func(string) string {
		return func(s string) string {
			if strings.Contains(s, "<w:footnotes") {
				return s
			}
			if !strings.Contains(s, old) {
				t.Fatalf("the memo has no %q", old)
			}
			return strings.Replace(s, old, new, 1)
		}
	}

	for _, c := range []struct {
		name string
		edit func(string) string
		want []string
	}{
		{"nothing", func(s string) string { return s }, nil},
		{"a word of the author", again("The duty stands in ", "The duty is in "), nil},
		{"white space", again("light each lamp", "light\u00a0each  lamp"), nil},
		{"a word of a quotation", again("light each lamp", "light every lamp"), []string{"altered quote q4 -each +every"}},
		{"a number of a title", again("Article 27¹", "Article 28¹"), []string{"altered quote q6 -27¹ +28¹"}},
		{"quoted words", again("the lamp smokes", "the lamp shines"), []string{"altered quote q2 -smokes +shines"}},
		{"a citation", again(">Article 1(1), ", ">Article 1(2), "), []string{"altered citation q1 -1 +2"}},
		{"a paragraph more", again(`<w:p><w:pPr><w:pStyle w:val="Source"/>`, `<w:p><w:r><w:t>Or not.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Source"/>`),
			[]string{"altered quote q4 +Or not."}},
		{"a tracked change", again("Oil is clear.", `Oil is </w:t></w:r><w:ins w:id="900" w:author="a"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins><w:r><w:t>clear.`),
			[]string{"altered quote q6 +not"}},
		{"hidden words", again("<w:t xml:space=\"preserve\">Oil is clear.", "<w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">Oil is clear."),
			[]string{"altered quote q6 -Oil is clear."}},
		{"a name within its own, around other words", again(` w:name="_zanger_q1"/>`, ` w:name="_zanger_q1"/><w:bookmarkStart w:id="901" w:name="_zanger_q1"/><w:r><w:t>Article 9, </w:t></w:r><w:bookmarkEnd w:id="901"/>`),
			[]string{"altered citation q1 +Article 9, +Article 9,"}},
		{"a panel that was cut out", func(s string) string { return cutPanel(t, s, "Oil is clear.") }, []string{"gone quote q6"}},
		{"names that were dropped", func(s string) string { return dropNames(s) }, nil},
		{"names that were dropped, and a word", func(s string) string {
			return strings.ReplaceAll(dropNames(s), "light each lamp", "light every lamp")
		}, []string{"gone quote q4", "gone comparison q8"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verified(t, w, edited(t, memo, c.edit))
			if got := wrongOf(v); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if tracked := slices.ContainsFunc(v.Places, func(p VerifiedPlace) bool { return p.Tracked }); tracked != (c.name == "a tracked change") {
				t.Errorf("tracked: %v", tracked)
			}
		})
	}
}

// cutPanel takes the table out whose words are given.
func cutPanel(t *testing.T, s, words string) string {
	if strings.Contains(s, "<w:footnotes") {
		return s
	}
	i := strings.Index(s, words)
	from := strings.LastIndex(s[:i], "<w:tbl>")
	to := i + strings.Index(s[i:], "</w:tbl>") + len("</w:tbl>")
	if i < 0 || from < 0 {
		t.Fatal("no such panel")
	}
	return s[:from] + s[to:]
}

func dropNames(s string) string {
	return regexp.MustCompile(`<w:bookmarkStart [^>]*w:name="_zanger_[^>]*/>`).ReplaceAllString(s, "")
}

// edited rewrites the text of a .docx file, notes with it.
func edited(t *testing.T, docx []byte, edit func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" || f.Name == "word/footnotes.xml" {
			b = []byte(edit(string(b)))
		}
		fw, err := zw.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fw.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var named = regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="_zanger_[^"]*"/>`)
var runText = regexp.MustCompile(`<w:t xml:space="preserve">([^<]*)</w:t>`)

// letters returns where in the text of a file letters and marks of evidence stand.
func letters(s string) []int {
	var out []int
	for _, m := range named.FindAllStringSubmatchIndex(s, -1) {
		end := strings.Index(s[m[1]:], `<w:bookmarkEnd w:id="`+s[m[2]:m[3]]+`"`)
		for _, r := range runText.FindAllStringSubmatchIndex(s[m[1]:m[1]+end], -1) {
			from, to := m[1]+r[2], m[1]+r[3]
			if strings.Contains(s[from:to], "&") {
				continue // an entity is more than one character
			}
			for i, c := range s[from:to] {
				if !unicode.IsSpace(c) {
					out = append(out, from+i)
				}
			}
		}
	}
	return out
}

// TestMutatedQuotations changes one character of a quotation, a gist, a citation or a
// comparison at a time: each is caught, and nothing else is blamed.
func TestMutatedQuotations(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	_, memo := builtMemo(t, w, lampMemo)
	var at []int
	edited(t, memo, func(s string) string {
		if !strings.Contains(s, "<w:footnotes") {
			at = letters(s)
		}
		return s
	})
	const mutations = 120
	if len(at) < mutations {
		t.Fatalf("only %d characters of law", len(at))
	}
	for n := range mutations {
		i := at[n*len(at)/mutations]
		var was rune
		b := edited(t, memo, func(s string) string {
			if strings.Contains(s, "<w:footnotes") {
				return s
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			was = r
			switch n % 3 {
			case 0: // another letter
				return s[:i] + string(rune('a'+(int(r)+1)%26)) + s[i+size:]
			case 1: // one less
				return s[:i] + s[i+size:]
			}
			return s[:i+size] + string(r) + s[i+size:] // one more
		})
		if got := wrongOf(verified(t, w, b)); len(got) != 1 || !strings.HasPrefix(got[0], "altered") && !strings.HasPrefix(got[0], "gone") {
			t.Errorf("mutation %d at byte %d, %q: got %v", n, i, was, got)
		}
	}
}

// TestMutatedPages changes one letter of a quotation, a gist or a comparison of a page of
// HTML at a time.
func TestMutatedPages(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "memo.md"), []byte(lampMemo))
	_, page := encodeMemo(t, w, filepath.Join(dir, "memo.md"), filepath.Join(dir, "memo.html"))
	var at []int
	for _, m := range regexp.MustCompile(`(?s)<(blockquote|section|table|span)[^>]* data-evidence=.*?</(blockquote|section|table|span)>`).FindAllIndex(page, -1) {
		tag := false
		for i, r := range string(page[m[0]:m[1]]) {
			switch {
			case r == '<':
				tag = true
			case r == '>':
				tag = false
			case !tag && r >= 'a' && r <= 'z':
				at = append(at, m[0]+i)
			}
		}
	}
	const mutations = 100
	if len(at) < mutations {
		t.Fatalf("only %d letters of law", len(at))
	}
	for n := range mutations {
		i := at[n*len(at)/mutations]
		b := slices.Clone(page)
		b[i] = 'a' + (b[i]-'a'+1)%26
		if n%2 == 1 {
			b = slices.Delete(slices.Clone(page), i, i+1)
		}
		if string(b) == string(page) {
			continue
		}
		file := filepath.Join(dir, "mutated.html")
		write(t, file, b)
		v, err := w.VerifyReport(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := wrongOf(v); len(got) != 1 || !strings.HasPrefix(got[0], "altered") {
			t.Errorf("mutation %d at byte %d, %q: got %v", n, i, page[max(0, i-20):i+20], got)
		}
	}
}

// TestTwoRecords puts another sound record into a memo, before and after its own: which
// of them counts cannot be told, so neither does.
func TestTwoRecords(t *testing.T) {
	w := lampShelf(t, lampWording("2031-01-01", "", "clear"))
	_, memo := builtMemo(t, w, lampMemo)
	other := string(evidence.Write(&evidence.Record{Title: "Another", Lang: "en", AsOf: acttest.Date("2031-06-01")}))
	const rel = `<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item9.xml"/>`
	for _, place := range [][2]string{{"<Relationship ", rel + "<Relationship "}, {"</Relationships>", rel + "</Relationships>"}} {
		file := filepath.Join(t.TempDir(), "memo.docx")
		write(t, file, withPart(t, memo, "customXml/item9.xml", other, func(name, s string) string {
			if name == "word/_rels/document.xml.rels" {
				return strings.Replace(s, place[0], place[1], 1)
			}
			return s
		}))
		if v, err := w.VerifyReport(file); err == nil || !strings.Contains(err.Error(), "twice") || HintOf(err) == "" {
			t.Errorf("%s: got %v, %v", place[0], v != nil, err)
		}
	}
}

// withPart adds a part to a file and edits the others.
func withPart(t *testing.T, file []byte, name, part string, edit func(name, s string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	add := func(name, s string) {
		f, err := zw.Create(name)
		if err == nil {
			_, err = io.WriteString(f, s)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		add(f.Name, edit(f.Name, string(b)))
	}
	add(name, part)
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
