package ooxml

import (
	"fmt"
	"strings"
	"testing"
)

// lvl is a level of a list: format, text, start and further properties.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

func abstractOf(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

func numOf(id, abstract int, more string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, abstract, more)
}

// items are numbered paragraphs "num.level", such as "1.0 1.1", without words; "-"
// is a paragraph without number.
func items(s string) string {
	var b strings.Builder
	for _, f := range strings.Fields(s) {
		num, level, ok := strings.Cut(f, ".")
		props := ""
		if ok {
			props = `<w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr>`
		}
		b.WriteString(`<w:p>` + props + `</w:p>`)
	}
	return b.String()
}

func TestNumbers(t *testing.T) {
	law := abstractOf(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%2)", ""), lvl(2, "russianLower", "%3)", ""))
	dotted := abstractOf(0, lvl(0, "upperRoman", "%1.", ""), lvl(1, "decimal", "%1.%2.", ""), lvl(2, "decimal", "%1.%2.%3.", "<w:isLgl/>"))
	start := func(level, n int) string {
		return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, n)
	}
	tests := []struct{ name, numbering, items, want string }{
		{"points start anew in each paragraph", law + numOf(1, 0, ""), "1.0 1.1 1.1 1.2 1.2 1.1 1.0 1.1", "1. 1) 2) а) б) 3) 2. 1)"},
		{"text between does not start a list anew", law + numOf(1, 0, ""), "1.0 - 1.0", "1. - 2."},
		{"two lists of one definition count together", law + numOf(1, 0, "") + numOf(2, 0, ""), "1.0 1.0 2.0", "1. 2. 3."},
		{"a list with a start of its own", law + numOf(1, 0, "") + numOf(2, 0, start(0, 5)), "1.0 2.0 2.0 1.0", "1. 5. 6. 7."},
		{"its start holds for the level below", law + numOf(1, 0, start(1, 3)), "1.0 1.1 1.1 1.0 1.1", "1. 3) 4) 2. 3)"},
		{"numbers of higher levels", dotted + numOf(1, 0, ""), "1.0 1.1 1.1 1.2 1.0 1.1", "I. I.1. I.2. 1.2.1. II. II.1."},
		{"a level that was not counted shows its start", dotted + numOf(1, 0, ""), "1.1 1.1", "I.1. I.2."},
		{"articles counted through chapters", abstractOf(0, lvl(0, "decimal", "Глава %1.", ""), lvl(1, "decimal", "Статья %2.", `<w:lvlRestart w:val="0"/>`)) + numOf(1, 0, ""),
			"1.0 1.1 1.1 1.0 1.1", "Глава 1. Статья 1. Статья 2. Глава 2. Статья 3."},
		{"restart after one level only", abstractOf(0, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%2)", ""), lvl(2, "lowerLetter", "%3)", `<w:lvlRestart w:val="1"/>`)) + numOf(1, 0, ""),
			"1.0 1.1 1.2 1.1 1.2 1.0 1.2", "1. 1) a) 2) b) 2. a)"},
		{"bullets", abstractOf(0, lvl(0, "bullet", "\uf0b7", ""), lvl(1, "bullet", "–", "")) + numOf(1, 0, ""), "1.0 1.1", "• –"},
		{"no list", law + numOf(1, 0, ""), "0.0 9.0 1.8", "- - -"},
		{"a level of its own", law + numOf(1, 0, `<w:lvlOverride w:ilvl="0">`+lvl(0, "upperLetter", "(%1)", "")+`</w:lvlOverride>`), "1.0 1.0", "(A) (B)"},
		{"a format that is not known", abstractOf(0, lvl(0, "thaiLetters", "%1.", "")) + numOf(1, 0, ""), "1.0", "1."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := file{body: items(tt.items), numbering: tt.numbering}.read(t)
			var got []string
			Paragraphs(d.View(Accepted).Body, func(p *Paragraph) {
				if p.Num == "" {
					p.Num = "-"
				}
				got = append(got, p.Num)
			})
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

func TestNumbersOfStyles(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/></w:style>` +
		`<w:style w:type="numbering" w:styleId="list"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	numbering := abstractOf(0, lvl(0, "decimal", "Глава %1.", `<w:pStyle w:val="h1"/>`), lvl(1, "decimal", "Статья %2.", `<w:pStyle w:val="h2"/>`)) +
		`<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="list"/></w:abstractNum>` + numOf(1, 0, "") + numOf(2, 1, "")
	p := func(style, num string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + num + `</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
	}
	none := `<w:numPr><w:numId w:val="0"/></w:numPr>`
	d := file{styles: styles, numbering: numbering, body: p("h1", "") + p("h2", "") + p("h2", none) + p("h2", "") +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:p>`}.read(t)
	if got, want := lines(d, Accepted), "Глава 1. x|Статья 1. x|x|Статья 2. x|Статья 3."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNumbersFollowTheView(t *testing.T) {
	p := func(mark, text string) string {
		in := `<w:r><w:t>` + text + `</w:t></w:r>`
		if mark != "" {
			in = `<w:` + mark + ` w:id="1">` + in + `</w:` + mark + `>`
			mark = `<w:rPr><w:` + mark + ` w:id="2"/></w:rPr>`
		}
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>` + mark + `</w:pPr>` + in + `</w:p>`
	}
	newNumber := `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="9"/></w:numPr></w:pPr><w:r><w:t>d</w:t></w:r></w:p>`
	oldLevel := `<w:p><w:pPr><w:pPrChange w:id="8"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>e</w:t></w:r></w:p>`
	d := file{numbering: abstractOf(0, lvl(0, "decimal", "%1)", "")) + numOf(1, 0, ""),
		body: p("", "a") + p("del", "b") + p("ins", "c") + p("ins", "cc") + newNumber + oldLevel}.read(t)
	if got, want := lines(d, Accepted), "1) a|2) c|3) cc|4) d|e"; got != want {
		t.Errorf("accepted: got %q, want %q", got, want)
	}
	if got, want := lines(d, Rejected), "1) a|2) b|d|3) e"; got != want {
		t.Errorf("rejected: got %q, want %q", got, want)
	}
}

func TestNumberFormats(t *testing.T) {
	tests := []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"decimalZero", 12, "12"}, {"none", 3, ""},
		{"lowerLetter", 1, "a"}, {"lowerLetter", 26, "z"}, {"lowerLetter", 28, "bb"}, {"upperLetter", 53, "AAA"},
		{"lowerLetter", 0, "0"}, {"lowerLetter", 1 << 31, "2147483648"},
		{"lowerRoman", 4, "iv"}, {"upperRoman", 1994, "MCMXCIV"}, {"upperRoman", 1 << 20, "1048576"},
		{"russianLower", 1, "а"}, {"russianLower", 9, "и"}, {"russianLower", 10, "к"}, {"russianLower", 26, "э"}, {"russianUpper", 28, "Я"}, {"russianLower", 29, "аа"},
		{"ordinal", 2, "2nd"}, {"ordinal", 11, "11th"}, {"numberInDash", 5, "- 5 -"}, {"hex", 10, "A"}, {"chicago", 5, "**"}, {"hebrew1", 5, "5"},
	}
	for _, tt := range tests {
		if got, _ := formatNumber(tt.n, tt.format); got != tt.want {
			t.Errorf("%d as %s: got %q, want %q", tt.n, tt.format, got, tt.want)
		}
	}
}
