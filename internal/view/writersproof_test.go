package view_test

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/document/documenttest"
	htmlwriter "zanger/internal/document/html"
	"zanger/internal/document/markdown"
	"zanger/internal/document/pdf"
	"zanger/internal/ooxml"
	"zanger/internal/view"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	nethtml "golang.org/x/net/html"
)

// page is the redline of a pair as a document.
func (p proofPair) page() *document.Document {
	return &document.Document{Lang: p.neu.Lang, Blocks: p.blocks}
}

// critic settles the changes of CriticMarkup. A mark behind a backslash is text,
// and so is what stands between backticks.
func critic(s string, accept bool) string {
	var b strings.Builder
	for s != "" {
		switch {
		case s[0] == '\\' && len(s) > 1:
			b.WriteString(s[:2])
			s = s[2:]
		case s[0] == '`':
			n := len(s) - len(strings.TrimLeft(s, "`"))
			end := strings.Index(s[n:], s[:n])
			b.WriteString(s[:n+end+n])
			s = s[n+end+n:]
		case strings.HasPrefix(s, "{++"), strings.HasPrefix(s, "{--"):
			inside, rest, _ := strings.Cut(s[3:], s[1:3]+"}")
			if accept == (s[1] == '+') {
				b.WriteString(inside)
			}
			s = rest
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String()
}

var tag = regexp.MustCompile(`<[^>]*>`)

// TestCriticMarkupReadsBack: of the redline as Markdown both texts are left when its
// changes are settled, by a reader that is not ours.
func TestCriticMarkupReadsBack(t *testing.T) {
	reader := goldmark.New(goldmark.WithExtensions(extension.Table))
	pairs, marked := proof(), 0
	for _, p := range pairs {
		var src bytes.Buffer
		if err := markdown.Write(&src, p.page()); err != nil {
			t.Fatal(err)
		}
		marked += strings.Count(src.String(), "{++") + strings.Count(src.String(), "{--")
		for _, accept := range []bool{true, false} {
			var out bytes.Buffer
			if err := reader.Convert([]byte(critic(src.String(), accept)), &out); err != nil {
				t.Fatal(err)
			}
			got := strings.Fields(html.UnescapeString(tag.ReplaceAllString(out.String(), " ")))
			if want := p.want(accept); !slices.Equal(got, want) {
				t.Errorf("%s, accept %v:\ngot  %s\nwant %s", p.name, accept, strings.Join(got, " "), strings.Join(want, " "))
			}
		}
	}
	if marked < proofPairs {
		t.Errorf("%d changes: too few to prove anything", marked)
	}
}

// TestPagesNeedNoRepair: a browser's parser takes redlines and comparative tables as
// they are written, and finds nothing in them that acts.
func TestPagesNeedNoRepair(t *testing.T) {
	headers := 0
	for i, p := range proof() {
		r := diff.Compare(p.old, p.neu, diff.Options{})
		forms := []string{"kz-government", "kz-majilis", "kz-1998", "cz-synopsis", "synopsis", "marked", "cz-marked"}
		table, err := view.ComparativeTable(r, view.TableOptions{Lang: []string{"en", "ru", "kk"}[i%3], Form: forms[i%len(forms)]})
		if err != nil {
			t.Fatal(err)
		}
		for what, d := range map[string]*document.Document{"redline": view.Redline(r, view.RedlineOptions{}), "table": table} {
			var src bytes.Buffer
			if err := htmlwriter.Write(&src, d, htmlwriter.Options{}); err != nil {
				t.Fatal(err)
			}
			headers += checkPage(t, p.name+" "+what, src.String())
		}
	}
	if headers < proofPairs {
		t.Errorf("%d cells of table heads: too few to prove anything", headers)
	}
}

// checkPage parses a page, writes what was understood, parses that, and compares the
// tags all three times. It returns the number of header cells.
func checkPage(t *testing.T, name, src string) int {
	t.Helper()
	tree, err := nethtml.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := nethtml.Render(&again, tree); err != nil {
		t.Fatal(err)
	}
	second, err := nethtml.Parse(&again)
	if err != nil {
		t.Fatal(err)
	}
	understood := tagsOf(tree)
	if written := tagsWritten(src); !slices.Equal(understood, written) {
		i := 0
		for i < min(len(written), len(understood)) && written[i] == understood[i] {
			i++
		}
		t.Errorf("%s: the parser repairs the page at tag %d of %d: %v", name, i, len(written), written[max(i-5, 0):min(i+5, len(written))])
	}
	if !slices.Equal(understood, tagsOf(second)) {
		t.Errorf("%s: parsed twice it is another page", name)
	}
	headers := 0
	for n := range tree.Descendants() {
		if n.Type != nethtml.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "iframe" || n.Data == "object" || n.Data == "embed" || n.Data == "form" {
			t.Errorf("%s: there is an element %s", name, n.Data)
		}
		scope := ""
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.Contains(strings.ToLower(a.Val), "javascript:") {
				t.Errorf("%s: there is an attribute %s=%q", name, a.Key, a.Val)
			}
			if a.Key == "scope" {
				scope = a.Val
			}
		}
		if n.Data == "th" {
			headers++
			if scope == "" {
				t.Errorf("%s: a header cell does not say what it is the header of", name)
			}
		}
	}
	return headers
}

// tagsOf are the tags of a tree, in the order in which they would be written.
func tagsOf(n *nethtml.Node) []string {
	var out []string
	var walk func(n *nethtml.Node)
	walk = func(n *nethtml.Node) {
		if n.Type == nethtml.ElementNode {
			out = append(out, n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == nethtml.ElementNode {
			out = append(out, "/"+n.Data)
		}
	}
	walk(n)
	return out
}

// tagsWritten are the tags as they stand in a page; elements that hold nothing close
// themselves there.
func tagsWritten(src string) []string {
	var out []string
	z := nethtml.NewTokenizer(strings.NewReader(src))
	for {
		switch kind := z.Next(); kind {
		case nethtml.ErrorToken:
			return out
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, _ := z.TagName()
			out = append(out, string(name))
			if kind == nethtml.SelfClosingTagToken {
				out = append(out, "/"+string(name))
			}
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			out = append(out, "/"+string(name))
		}
	}
}

// romanian are words with the letters that Romanian has, in both of its spellings.
const romanian = "Persoanele fizice și juridice țin un registru al mașinilor; în fiecare lună, până la data de 15, îl arată autorității. ŞŢşţ ĂÂÎȘȚ"

// TestPrintedWordsComeBack: pdftotext finds each word of a page as often as it
// stands there, in Russian, Kazakh, Czech, Serbian and Romanian.
func TestPrintedWordsComeBack(t *testing.T) {
	program := documenttest.Program(t, "pdftotext")
	dir := t.TempDir()
	pages := map[string]*document.Document{"Romanian": {Lang: "ro", Blocks: []document.Block{document.H(1, "Articolul 27"), document.P(document.T(romanian)),
		document.P(document.B(romanian), document.I(" "+romanian)), document.Table{Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.Ins(romanian)), document.TextCell(document.Del(romanian))}}}}}}}
	for i, p := range proof() {
		if i < 40 {
			pages[p.name] = p.page()
		}
	}
	for name, d := range pages {
		var src bytes.Buffer
		if err := pdf.Write(&src, d, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(path, src.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		// A word that is cut over two lines is one without its white space, so letters
		// are counted too.
		all := string(documenttest.Output(t, program, "-enc", "UTF-8", "-nopgbrk", "-raw", path, "-"))
		got, letters := map[string]int{}, strings.Join(strings.Fields(all), "")
		for w := range strings.FieldsSeq(all) {
			got[w]++
		}
		want := map[string]int{}
		for w := range strings.FieldsSeq(ooxml.Clean(strings.Join(d.Lines(document.Both), " "))) {
			want[w]++
		}
		for w, n := range want {
			if got[w] < n && strings.Count(letters, w) < n {
				t.Errorf("%s: %q comes back %d times, want %d", name, w, got[w], n)
			}
		}
	}
}
