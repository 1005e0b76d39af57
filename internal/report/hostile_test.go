package report

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/document"
)

// TestHostile builds texts that are costly or dangerous for a reader of
// Markdown. want is the error, or "" where the memo is built; every case is
// done in good time and leaves nothing dangerous in the document.
func TestHostile(t *testing.T) {
	many := strings.Repeat
	backticks := func() string {
		var b strings.Builder
		for i := 1; i < 1500; i++ {
			b.WriteString(many("`", i) + " x ")
		}
		return b.String()
	}()
	deepList := func() string {
		var b strings.Builder
		for i := range 500 {
			b.WriteString(many("  ", i) + "- x\n")
		}
		return b.String()
	}()
	for _, c := range []struct{ name, src, want string }{
		{"wide table", many("|a", 4000) + "|\n" + many("|-", 4000) + "|\n" + many("b\n", 4000), "memo.md:6: the table has 4000 columns, the most is 64"},
		{"wide table after text", "x\n" + many("|a", 70) + "|\n" + many("|-", 70) + "|\n", "memo.md:7: the table has 70 columns, the most is 64"},
		{"long table", "|a|b|\n|-|-|\n" + many("|x|y|\n", 60_000), "memo.md:6: the table has 120002 cells, the most is 100000"},
		{"deep quotations", many(">", 100_000) + " x\n", "memo.md:5: lists, quotations or blocks stand more than 32 deep in each other"},
		{"deep list", deepList, "memo.md:36: lists, quotations or blocks stand more than 32 deep in each other"},
		{"deep blocks", many(":::gist a b\n", 5000), "memo.md:37: lists, quotations or blocks stand more than 32 deep in each other"},
		{"brackets", many("[", 200_000), ""},
		{"bracket pairs", many("[", 50_000) + many("]", 50_000), ""},
		{"unfinished links", many("[a](", 50_000), ""},
		{"unfinished links in a heading", "# " + many("[a](", 50_000), "memo.md:5: the heading holds too many marks or unfinished links"},
		{"unfinished links in a cell", "|" + many("[a](", 5_000) + "|\n|-|\n", ""},
		{"unfinished citations", many("[@a ", 50_000), ""},
		{"unfinished links over many lines", many("[a](\n", 50_000), ""},
		{"emphasis", many("*a _b", 100_000), ""},
		{"emphasis under a table that is none", "|a|b|\n|-|\n" + many("*a _b\n", 50_000), ""},
		{"emphasis in a list", "- " + many("**a* ", 50_000), ""},
		{"backticks", backticks, ""},
		{"comments", many("<!-- x ", 50_000), ""},
		{"declarations", "a " + many("<?x <!X <![CDATA[ ", 20_000), ""},
		{"tags", many("<a b=\"", 50_000), ""},
		{"entities", many("&amp", 100_000) + many("&", 100_000), ""},
		{"footnotes", many("[^a]: [^a]\n", 2_000), ""},
		{"references", many("[a]: x\n", 10_000) + many("[a] ", 10_000), ""},
		{"lines", many("\n", 1_000_000), ""},
		{"short paragraphs", many("a\n\n", 200_000), ""},
		{"headings", many("# a\n", 100_000), ""},
		{"recommendations", many(":::recommendation\n**a**\n:::\n", 30_000) + ":::recommendations\n", ""},
		{"broken cross-references", many(":::recommendation\n**a**\n:::\n", 10_000) + many("[#x] ", 10_000), "memo.md:30005: the cross-reference"},
		{"amendments", many(":::amend xx-oil\nreplace clear by pure in art_1\n:::\n", 4000), `memo.md:305: the memo holds too many blocks ":::amend"`},
		{"a long amendment", ":::amend xx-oil\n" + many("replace clear by pure in art_1\n\n", 5000) + ":::\n", "memo.md:8: amendment 2 does not apply"},
		{"diffs", many(":::diff xx-lamp@2013-05-24 xx-lamp@2014-07-05\n", 4000), `memo.md:35: the memo holds too many blocks that compare law (":::diff"): the most is 30`},
		{"matrices", many(":::matrix\n", 20_000), `memo.md:35: the memo holds too many blocks that compare law (":::matrix"): the most is 30`},
		{"law given", many(":::gist xx-lamp Article 1\n:::\n", 30_000), "memo.md:30005: the memo gives more than 30000 lines of law"},
		{"annotations", many(":::annotation source\nx\n:::\n", 8000) + ":::annotations\n", ""},
		{"registers", many(":::annotation source\nx\n:::\n", 200) + many(":::annotations\n", 10_000), `memo.md:625: the memo holds too many blocks ":::annotations"`},
		{"outcomes", ":::recommendation {#r}\n**a**\n:::\n" + many(":::outcome r {taken=none}\n:::\n", 6000) + ":::outcomes\n", ""},
		{"attributes", ":::recommendation {" + many("a=b ", 40_000) + "}\n**a**\n:::\n", `memo.md:5: unknown attribute "a"`},
		{"open braces", many(":::matrix {", 20_000), "memo.md:5: "},
		{"quoted words", many("[@xx-oil Article 1 \"a", 10_000), ""},
		{"images", many("![a](b.png)\n\n", 10_000), "memo.md:5: the image"},
		{"contents", many("# a\n", 40_000) + ":::toc\n", ""},
		{"too large", many("a", maxSource), "memo.md:1: the memo is too large: 2048 KiB, the most is 2048"},
		{"scripts", "<script>alert(1)</script>\n\n[x](javascript:alert(2)) [y](javascript&colon;alert(3)) [z](data:text/html;base64,PHN) ![i](x\"onerror=\"alert(4))\n\n<a href=\"&#106;avascript:alert(5)\">q</a>\n", ""},
		{"control characters", "a\x01b &#1; &#x0; \u202eabc\u202c", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			rep, err := build(c.src)
			if c.want == "" && err == nil {
				checkSafe(t, rep.Document)
				return
			}
			if c.want == "" || err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %.200v, want %q", err, c.want)
			}
		})
	}
}

// checkSafe looks for what must not be in a document made of hostile text.
func checkSafe(t *testing.T, d *document.Document) {
	t.Helper()
	text := dump(d)
	for _, bad := range []string{"<script", "](javascript", "](data", "](file", "onerror", "\u202e", "\x00", "\x01"} {
		if strings.Contains(text, bad) {
			t.Errorf("the document holds %q", bad)
		}
	}
}

// TestPlainParagraph checks that a paragraph too dense to read keeps its words
// and that the rest of the memo is read as ever.
func TestPlainParagraph(t *testing.T) {
	dense := strings.Repeat("[a](b ", 300)
	rep, err := build("# *A*\n\n" + dense + "\n\n**b**\n")
	if err != nil {
		t.Fatal(err)
	}
	lines := rep.Document.Lines(document.Both)
	if got := lines[len(lines)-2]; got != strings.TrimSpace(dense) {
		t.Errorf("got %q", got)
	}
	want := "memo.md:7: the paragraph holds too many marks or unfinished links: it is given as it stands"
	if len(rep.Findings) != 1 || rep.Findings[0].String() != want {
		t.Errorf("findings: %v", rep.Findings)
	}
}

// TestStopped checks that a build ends when its context does, with the place.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Build(ctx, "memo.md", []byte(plainFront+strings.Repeat("a *b*\n\n", 1000)), newFakeLaw(), Options{})
	if !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), "memo.md:") {
		t.Errorf("got %v", err)
	}
}

// faulty is a resolver with a fault in it.
type faulty struct{ fakeLaw }

func (faulty) Resolve(string, act.Date, string) ([]Found, error) {
	var f *Found
	return []Found{*f}, nil
}

// TestFault checks that no panic leaves the package.
func TestFault(t *testing.T) {
	_, err := Build(context.Background(), "memo.md", []byte(plainFront+"a\n\n[@x Article 1]\n"), faulty{}, Options{})
	var fault runtime.Error
	if err == nil || errors.As(err, &fault) || !strings.HasPrefix(err.Error(), "memo.md:7: the memo cannot be read here: ") {
		t.Errorf("got %v", err)
	}
}

// TestCallerUntouched checks that the source is not written to.
func TestCallerUntouched(t *testing.T) {
	src := []byte("\ufeff---\r\ntitle: A\r\nas-of: 2013-05-24\r\n---\r\n# B\r\nText.")
	before := string(src)
	rep, err := Build(context.Background(), "memo.md", src, newFakeLaw(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if string(src) != before {
		t.Error("the source was changed")
	}
	if got := strings.Join(rep.Document.Lines(document.Both), "|"); got != "Law as it stood on|24 May 2013|B|Text." {
		t.Errorf("got %q", got)
	}
}

// TestLongLineIsNotCopied counts what is allotted, in bytes, for thousands of
// references in one line: each may look at no more than its own words.
func TestLongLineIsNotCopied(t *testing.T) {
	for _, src := range []string{strings.Repeat("[#x] ", 40_000), strings.Repeat("[@xx-oil Article 1] ", 10_000)} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = build(src)
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > 2<<30 {
			t.Errorf("%.20s…: %d MiB", src, n>>20)
		}
	}
}
