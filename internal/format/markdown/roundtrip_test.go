package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// texts that could be taken for something else when written.
var awkward = []string{
	"Помощь оказывается бесплатно.", "көмек тегін көрсетіледі;", "osoby v nouzi:", "Ajutorul se acordă.", "помоћ;",
	"# not a heading", "> not a note", "| not a table", `\ not an escape`, "*not excluded*", "1. not a paragraph",
	"2) not a point", "a) not a letter", "“quoted words” stand first", "“open", "text <!-- art_1 -->", "¦1¦ bars", "---",
	"ends with a *star*", "Глава 1. не заголовок", "«2. Новый текст.»;", "as follows:",
}

func genText(t *rapid.T) string {
	return rapid.OneOf(
		rapid.SampledFrom(awkward),
		rapid.StringMatching(`[A-Za-zА-Яа-яӘәҚқŘřȘș]{1,8}( [a-zа-яқ]{1,6}){0,3}[.;:]?`),
	).Draw(t, "text")
}

func genUnits(t *rapid.T, depth int) []*act.Provision {
	var out []*act.Provision
	for i := range rapid.IntRange(0, 4).Draw(t, "units") {
		num := fmt.Sprint(i + 1)
		var kids []*act.Provision
		if depth > 0 {
			kids = genUnits(t, depth-1)
		}
		text := genText(t)
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			out = append(out, acttest.Para(num, text, kids...))
		case 1:
			out = append(out, acttest.Point(num, text, kids...))
		case 2:
			out = append(out, acttest.Part(fmt.Sprint(i+2), text, kids...))
		case 3:
			out = append(out, acttest.Line(fmt.Sprint(i+2), text))
		}
	}
	return out
}

// genExpression draws acts that no legislator would write: any unit in any other.
func genExpression(t *rapid.T) *act.Expression {
	var body []*act.Provision
	for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
		a := acttest.ArticleText(fmt.Sprint(i+1), "Heading", genText(t), genUnits(t, 2)...)
		if rapid.Bool().Draw(t, "wrap") {
			a.WrapUp = []act.Block{{Text: genText(t)}}
		}
		if rapid.Bool().Draw(t, "noted") {
			a.Notes = []act.Note{{Text: genText(t)}}
		}
		body = append(body, a)
	}
	x := acttest.Expression("xx-demo", "2020-01-01", body...)
	x.Country = rapid.SampledFrom([]string{"kz", "cz", "md", "rs", "gb", "eu"}).Draw(t, "country")
	x.URI = act.WorkURI("/akn/" + x.Country + "/act/2020-01-01/xx-demo")
	x.Preamble = []act.Block{{Text: genText(t)}}
	return x
}

// readWrite is the law Read(Write(x)) = x.
func TestReadWrite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := genExpression(t)
		src := Write(x)
		y, _, err := Read("t.md", src)
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		if got, want := shape(y), shape(x); got != want {
			t.Fatalf("%s\n%s", cmp.Diff(want, got), src)
		}
		if again := Write(y); string(again) != string(src) {
			t.Fatalf("second writing differs:\n%s", cmp.Diff(string(src), string(again)))
		}
	})
}

// shape prints everything that a working text keeps of x. Which note belongs to
// which unit is kept by place, so notes are printed where they stand.
func shape(x *act.Expression) string {
	var b strings.Builder
	for _, p := range x.Preamble {
		b.WriteString("preamble: " + p.Text + "\n")
	}
	for p := range x.All() {
		fmt.Fprintf(&b, "%s|%s|%s|%s\n", p.EID, p.Num, p.Heading, p.Status)
	}
	for _, p := range x.Body {
		for _, l := range p.Lines() {
			fmt.Fprintf(&b, "%s|%s|%v\n", l.Num, l.Text, l.Note)
		}
	}
	return b.String()
}

var marks = regexp.MustCompile(`(?m) <!-- [^>]* -->$`)

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("../../../corpus/*/*/*.md")
	for _, file := range files {
		if src, err := os.ReadFile(file); err == nil {
			_, body, _ := strings.Cut(string(src), "\n# ")
			f.Add(head + "# " + body[:min(len(body), 3000)]) // long seeds make fuzzing slow
		}
	}
	for _, a := range awkward {
		f.Add(head + "# On Help\n\n### Article 1. A\n\n" + a + "\n\n1) " + a + "\n")
	}
	for _, country := range []string{"cz", "md", "rs", "gb", "eu"} {
		f.Add(strings.ReplaceAll(strings.Replace(head, "/kz/", "/"+country+"/", 1), "country: kz", "country: "+country) +
			"# On Help\n\n### Article 1. A\n\nFirst:\n\n(1) one:\n\n(a) two\n\n(i) three\n\na) four\n\n1. five\n\n1) six\n\nSeven:\n\nEight.\n")
	}
	f.Fuzz(func(t *testing.T, src string) {
		p, err := Parse("t.md", []byte(src))
		if err != nil {
			return
		}
		x := p.Expression
		if out, err := p.Export(); err != nil || string(out) != src {
			t.Fatalf("export: %v, %q", err, out)
		}
		written := string(Write(x))
		if lost := missing(src, written); lost != "" {
			t.Fatalf("lost %q from\n%s\nin\n%s", lost, src, written)
		}
		y, _, err := Read("t.md", []byte(written))
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if got, want := shape(y), shape(x); got != want {
			t.Fatalf("%s\n%s", cmp.Diff(want, got), written)
		}
		if again := string(Write(y)); again != written {
			t.Fatalf("second writing differs:\n%s", cmp.Diff(written, again))
		}
		for p := range x.All() {
			if s := p.Span; s.Start > s.End || s.End > len(src) {
				t.Fatalf("span of %s: %v", p.EID, s)
			}
		}
	})
}

// missing returns a word of the body of src that written does not hold.
func missing(src, written string) string {
	_, body, _ := strings.Cut(strings.TrimPrefix(src, "\ufeff"), "\n---")
	body = marks.ReplaceAllString(body, "") // a mark that says what is plain anyway may go
	split := func(s string) []string {
		return strings.FieldsFunc(norm.NFC.String(s), func(r rune) bool { return !unicode.IsLetter(r) })
	}
	have := map[string]bool{}
	for _, w := range split(written) {
		have[strings.ToLower(w)] = true
	}
	for _, w := range split(body) {
		if !have[strings.ToLower(w)] {
			return w
		}
	}
	return ""
}
