package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/document"
	pdfwriter "zanger/internal/document/pdf"
	"zanger/internal/format"
)

// typed gives the pages of a text as the program would.
func typed(layout, raw string) func(context.Context, []byte, ...string) ([]byte, error) {
	return func(_ context.Context, _ []byte, options ...string) ([]byte, error) {
		if options[0] == "-raw" {
			return []byte(raw), nil
		}
		return []byte(layout), nil
	}
}

func readTyped(t *testing.T, text string) (*act.Expression, string) {
	t.Helper()
	x, findings, err := Read("law.pdf", []byte("%PDF-1.4"), Options{Country: "kz", Lang: "ru", Text: typed(text, text)})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range findings {
		said = append(said, fmt.Sprintf("%d: %s", f.Line, f.Msg))
	}
	return x, strings.Join(said, "\n")
}

func textOf(x *act.Expression) string {
	var b strings.Builder
	for p := range x.Articles() {
		b.WriteString(p.Num + " " + p.Heading + ": " + p.FullText() + "\n")
	}
	return b.String()
}

// three is an act on three pages with running heads and page numbers.
const three = `                 Закон о маяках

Статья 1. Цель

1. Помощь оказывается всем, кто её просит и кто имеет на неё
                         1
` + "\f" + `                 Закон о маяках
право по закону.

2. Срок составляет
12
                         2
` + "\f" + `                 Закон о маяках
Статья 2. Приют

Приют открыт для всех.

                         3
` + "\f"

func TestRunningHeadsAndPageNumbersAreLeftOut(t *testing.T) {
	x, said := readTyped(t, three)
	got := textOf(x)
	for _, words := range []string{"Статья 1 Цель", "право по закону", "12", "Статья 2 Приют", "Приют открыт для всех"} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is lost:\n%s", words, got)
		}
	}
	if strings.Contains(got, "маяках") {
		t.Errorf("the running head is taken for law:\n%s", got)
	}
	for _, want := range []string{"page numbers are left out, on 3 pages", `1: "Закон о маяках" stands at the head of 3 pages`, "read from a PDF"} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
}

// TestNumbersThatDoNotCountOnStay keeps what only looks like a page number.
func TestNumbersThatDoNotCountOnStay(t *testing.T) {
	x, said := readTyped(t, "Статья 1. Срок\n\n1. Срок составляет\n7\n\fСтатья 2. Сумма\n\n1. Сумма составляет\n90\n\f")
	if got := textOf(x); !strings.Contains(got, "7") || !strings.Contains(got, "90") {
		t.Errorf("a number of the law is lost:\n%s", got)
	}
	if strings.Contains(said, "left out") {
		t.Errorf("got %s", said)
	}
}

func TestWordsBrokenAtLineEnds(t *testing.T) {
	pages := []page{{[]string{"Помощь оказыва-", "ется бесплатно, если она оказывается научно-", "техническим центром, кое-", "где и всегда."}}}
	var said []string
	text, _ := join(pages, func(_ int, msg string, args ...any) { said = append(said, fmt.Sprintf(msg, args...)) })
	if want := "Помощь оказывается бесплатно, если она оказывается научно-техническим центром, кое-где и всегда.\n"; text != want {
		t.Errorf("got %q, want %q", text, want)
	}
	if len(said) != 2 || !strings.Contains(said[0], "научно-техническим") || !strings.Contains(said[1], "кое-где") {
		t.Errorf("got %q", said)
	}
}

func TestLinesArePutTogether(t *testing.T) {
	pages := []page{{[]string{
		"Статья 1. Понятия, которые в настоящем Законе",
		"используются",
		"   1) помощь – деятельность тех, кто её оказывает",
		"Республике Казахстан и людям;",
		"   приют – дом, открытый для всех;",
		"2) срок.",
		"", "Статья 2. Срок",
		"Срок составляет десять дней и продлевается на",
	}}, {[]string{"", "пять дней. Решение принимает Министерство того,", "кто его просит.", "Иное запрещено."}}}
	text, on := join(pages, func(int, string, ...any) {})
	want := `Статья 1. Понятия, которые в настоящем Законе используются

1) помощь – деятельность тех, кто её оказывает Республике Казахстан и людям;

приют – дом, открытый для всех;

2) срок.

Статья 2. Срок

Срок составляет десять дней и продлевается на пять дней. Решение принимает Министерство того, кто его просит.

Иное запрещено.
`
	if text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if got := pageOf(on, 11); got != 1 || pageOf(on, 13) != 2 {
		t.Errorf("pages %v", on)
	}
}

func TestTheReadingWithMoreUnitsIsKept(t *testing.T) {
	o := Options{Country: "kz", Lang: "ru", Text: typed("Статья 1. Цель Статья 2. Приют\n", "Статья 1. Цель\n\nПомощь.\n\nСтатья 2. Приют\n\nОткрыт.\n")}
	x, _, err := Read("law.pdf", []byte("%PDF-1.4"), o)
	if err != nil || strings.Count(textOf(x), "\n") != 2+0 && len(x.Body) != 2 {
		t.Errorf("got %v, %v", x, err)
	}
}

func TestRefusals(t *testing.T) {
	fails := func(err error) func(context.Context, []byte, ...string) ([]byte, error) {
		return func(context.Context, []byte, ...string) ([]byte, error) { return nil, err }
	}
	for name, c := range map[string]struct {
		text func(context.Context, []byte, ...string) ([]byte, error)
		want string
	}{
		"a scan":          {typed("\f\f 1\n\f", ""), "its pages are pictures"},
		"unknown letters": {typed("\ufffd\ufffd\ufffd Law \ue001\ue002\n", ""), "does not say which letters"},
		"no program":      {fails(errMissing), "pdftotext is not installed"},
		"a damaged file":  {fails(errors.New("this PDF file cannot be read: Syntax Error")), "cannot be read"},
	} {
		_, _, err := Read("law.pdf", []byte("%PDF-1.4"), Options{Text: c.text})
		var s *format.SyntaxError
		if !errors.As(err, &s) || !strings.Contains(s.Msg, c.want) || s.Hint == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestPagesWithoutTextAreNamed(t *testing.T) {
	if _, said := readTyped(t, "Статья 1. Цель\n\nПомощь.\n\f\f\fСтатья 2. Приют\n\nОткрыт.\n\f"); !strings.Contains(said, "2: pages without text, perhaps pictures: 2, 3") {
		t.Errorf("got %s", said)
	}
}

// printed makes a PDF file of pages of lines, in a font of the standard set.
func printed(pages ...[]string) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 4+2*i))
	}
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.Join(kids, " ")))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	for i, lines := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*i))
		s := "BT /F1 12 Tf 72 770 Td 24 TL\n"
		for _, l := range lines {
			s += "(" + strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l) + ") Tj T*\n"
		}
		s += "ET"
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(s), s))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}

// TestProgram reads real files through the program itself.
func TestProgram(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftotext is not installed")
		}
		t.Skip("pdftotext is not installed: PDF files are not tried")
	}
	src := printed([]string{"Article 1. Aim", "Help is given to everyone.", "Article 2. Shelter", "(1) A shelter is open.", "(2) It is free."},
		[]string{"Article 3. Time", "The period is thirty days."})
	x, _, err := Read("-law.pdf", src, Options{Country: "eu", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if got := textOf(x); strings.Count(got, "Article") != 3 || !strings.Contains(got, "thirty days") || !strings.Contains(got, "(2) It is free.") {
		t.Errorf("got\n%s", got)
	}
	var s *format.SyntaxError
	if _, _, err := Read("scan.pdf", printed(nil, nil), Options{}); !errors.As(err, &s) || !strings.Contains(s.Msg, "pictures") {
		t.Errorf("empty pages: %v", err)
	}
	if _, _, err := Read("cut.pdf", src[:len(src)/3], Options{}); err == nil {
		t.Log("a file that was cut is mended by the program")
	}
	if _, _, err := Read("noise.pdf", []byte("%PDF-1.7\nnoise"), Options{}); !errors.As(err, &s) || !strings.Contains(s.Msg, "cannot be read") {
		t.Errorf("no PDF at all: %v", err)
	}
}

// FuzzText gives whatever the program might write.
func FuzzText(f *testing.F) {
	f.Add(three)
	f.Add("\f\f")
	f.Add("a-\nb\f2\f3\f")
	f.Fuzz(func(t *testing.T, text string) {
		x, _, err := Read("law.pdf", []byte("%PDF-1.4"), Options{Text: typed(text, text)})
		if err == nil && x == nil {
			t.Fatal("neither a text nor an error")
		}
	})
}

// TestOwnPageIsRefused: a PDF that zanger wrote holds its remarks beside the law.
func TestOwnPageIsRefused(t *testing.T) {
	var b bytes.Buffer
	d := &document.Document{Title: "Act", Blocks: []document.Block{document.H(2, "Article 1"), document.P(document.T("Not compared with an official text."))}}
	if err := pdfwriter.Write(&b, d, pdfwriter.Options{}); err != nil {
		t.Fatal(err)
	}
	_, _, err := Read("law.pdf", b.Bytes(), Options{Text: typed(three, three)})
	if err == nil || !strings.Contains(err.Error(), "a page that zanger made") {
		t.Errorf("got %v", err)
	}
}
