package plain

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
)

// realFiles returns files of real texts below the folder that ZANGER_TESTDATA
// names, and skips the test when there is none.
func realFiles(t *testing.T, patterns ...string) []string {
	t.Helper()
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to read")
	}
	var out []string
	for _, p := range patterns {
		files, err := filepath.Glob(filepath.Join(root, p))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, files...)
	}
	if len(out) == 0 {
		t.Fatalf("no files %v below %s", patterns, root)
	}
	return out
}

func readFile(t *testing.T, name string) *format.Parsed {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Read(name, src, Hints{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func short(name string) string {
	return filepath.Join(filepath.Base(filepath.Dir(name)), filepath.Base(name))
}

var allReal = []string{"kz/*.md", "cz/*.md", "cz-amend/*/before.md", "cz-amend/*/instructions.md", "cz-amend/*/after.md"}

func TestRealTextsComeBackByteForByte(t *testing.T) {
	for _, name := range realFiles(t, allReal...) {
		p := readFile(t, name)
		out, err := p.Export()
		if err != nil {
			t.Errorf("%s: %v", short(name), err)
		} else if !bytes.Equal(out, p.Source) {
			t.Errorf("%s: the export differs", short(name))
		}
		checkPieces(t, short(name), p)
	}
}

// printed numbers as a plain search sees them, at the start of a line behind the
// marks of the layout.
var searches = map[string][]struct {
	kind string
	line *regexp.Regexp
}{
	"kz": {
		{"article", regexp.MustCompile(`^(?:Статья \d|\d[\d-]*-бап\.)`)},
		{"1.", regexp.MustCompile(`^\d+(?:-\d+)* ?\.`)},
		{"1)", regexp.MustCompile(`^\d+(?:-\d+)* ?\)`)},
	},
	"cz": {
		{"§", regexp.MustCompile(`^(?:§ ?\d+[a-z]*\.?|Čl\. ?[IVXL\d]+[a-z]*)$`)},
		{"(1)", regexp.MustCompile(`^\(\d+[a-z]?\)`)},
		{"a)", regexp.MustCompile(`^[a-z]{1,2}\) `)},
		{"1.", regexp.MustCompile(`^\d+[a-z]?\. `)},
	},
}

var layoutMarks = regexp.MustCompile(`^[ \t]*(?:#+ |- |> ?|\*+)*[„"«]?`)

// TestRealTextsHaveEveryNumber counts printed numbers by a plain search and by the
// outline, and explains each number that is no unit by a named rule.
func TestRealTextsHaveEveryNumber(t *testing.T) {
	total := map[string]map[string]int{}
	for _, name := range realFiles(t, allReal...) {
		p := readFile(t, name)
		dir := filepath.Base(filepath.Dir(name))
		group := dir
		if strings.HasSuffix(filepath.Dir(filepath.Dir(name)), "cz-amend") {
			group = "cz-amend/" + filepath.Base(name)
		}
		for _, f := range search(p) {
			if total[group] == nil {
				total[group] = map[string]int{}
			}
			total[group][f.kind+" "+f.rule]++
			if f.rule == "not explained" {
				t.Errorf("%s:%d: %s is no unit: %q", short(name), f.line, f.kind, clip(f.text))
			}
		}
	}
	for _, g := range sortedKeys(total) {
		for _, k := range sortedKeys(total[g]) {
			t.Logf("%-28s %-45s %6d", g, k, total[g][k])
		}
	}
}

type found struct {
	kind, rule, text string
	line             int
}

// search finds printed numbers in the lines of p and says what became of each.
func search(p *format.Parsed) []found {
	var out []found
	units := map[int]bool{} // places of the numbers of units
	for u := range p.Expression.All() {
		if m := p.Marks[u.EID]; m != nil && m.Num.Len() > 0 {
			units[m.Num.Start] = true
		}
	}
	pieces, _ := p.Tile()
	quoted, tables := specialBlocks(p.Expression)
	at := 0
	for n, line := range strings.Split(string(p.Source), "\n") {
		lead := len(layoutMarks.FindString(line))
		text := strings.Replace(line[lead:], `\`, "", 1)
		start := at + lead
		at += len(line) + 1
		for _, s := range searches[p.Expression.Country] {
			if !s.line.MatchString(text) {
				continue
			}
			f := found{s.kind, "unit", text, n + 1}
			if !units[start] {
				f.rule = rule(pieces, start, quoted, tables, p)
			}
			out = append(out, f)
			break
		}
	}
	return out
}

func specialBlocks(x *act.Expression) (quoted, tables map[int]bool) {
	quoted, tables = map[int]bool{}, map[int]bool{}
	for u := range x.All() {
		for _, b := range slices.Concat(u.Content, u.WrapUp) {
			quoted[b.Span.Start] = b.Quoted
			tables[b.Span.Start] = b.Table
		}
	}
	return quoted, tables
}

// rule names why the number at byte i is no unit.
func rule(pieces []format.Piece, i int, quoted, tables map[int]bool, p *format.Parsed) string {
	k, _ := slices.BinarySearchFunc(pieces, i, func(x format.Piece, i int) int {
		if x.Span.End <= i {
			return -1
		}
		return 1
	})
	if k == len(pieces) {
		return "not explained"
	}
	switch piece := pieces[k]; {
	case piece.Kind == format.Contents:
		return "table of contents"
	case piece.Kind == format.NotePiece:
		return "editorial note or footnote"
	case piece.Kind == format.TitlePiece:
		return "title"
	case quoted[piece.Span.Start]:
		return "number inside quoted text"
	case tables[piece.Span.Start]:
		return "line in a table"
	case piece.Kind == format.OwnText && piece.EID == "":
		return "before the first unit"
	case piece.Kind == format.Between:
		return "front matter"
	}
	return "not explained"
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// TestRealTextsAgreeAcrossLanguages compares the Russian and Kazakh texts of one
// day, and the Russian one with the working text in English, unit by unit. Between
// the languages differ what their sources print otherwise: points with numbers in
// one and without in the other, a part run together with the point before it.
func TestRealTextsAgreeAcrossLanguages(t *testing.T) {
	root := filepath.Dir(realFiles(t, "kz/sss-2014-rus.md")[0])
	for _, pair := range [][2]string{{"sss-2011-rus.md", "sss-2011-kaz.md"}, {"sss-2014-rus.md", "sss-2014-kaz.md"},
		{"sss-2022-rus.md", "sss-2022-kaz.md"}} {
		a := readFile(t, filepath.Join(root, pair[0])).Expression
		b := readFile(t, filepath.Join(root, pair[1])).Expression
		compareUnits(t, pair[0], a, pair[1], b, 0.97)
	}
	const working = "../../../corpus/kz/special-social-services/2014-07-05.en.md"
	src, err := os.ReadFile(working)
	if err != nil {
		t.Fatal(err)
	}
	x, _, err := markdown.Read(working, src)
	if err != nil {
		t.Fatal(err)
	}
	compareUnits(t, "sss-2014-rus.md", readFile(t, filepath.Join(root, "sss-2014-rus.md")).Expression, "working text", x, 1)
}

func compareUnits(t *testing.T, nameA string, a *act.Expression, nameB string, b *act.Expression, least float64) {
	t.Helper()
	ua, ub := eids(a), eids(b)
	same := 0
	for e := range ua {
		if ub[e] {
			same++
		}
	}
	t.Logf("%s %d units, %s %d units, %d the same", nameA, len(ua), nameB, len(ub), same)
	if float64(same) < least*float64(max(len(ua), len(ub))) {
		t.Errorf("%s and %s agree in %d units of %d", nameA, nameB, same, max(len(ua), len(ub)))
	}
	for _, side := range []struct {
		only, other map[string]bool
		name        string
	}{{ua, ub, nameA}, {ub, ua, nameB}} {
		for _, e := range sortedKeys(side.only) {
			if !side.other[e] {
				t.Logf("  only in %s: %s", side.name, e)
			}
		}
	}
}

func eids(x *act.Expression) map[string]bool {
	out := map[string]bool{}
	for u := range x.All() {
		out[string(u.EID)] = true
	}
	return out
}

// TestRealTextsFindings prints how many findings of each kind there are.
func TestRealTextsFindings(t *testing.T) {
	total := map[string]int{}
	for _, name := range realFiles(t, "kz/*.md", "cz/*.md", "cz-amend/*/before.md", "cz-amend/*/instructions.md") {
		p := readFile(t, name)
		group := strings.SplitN(short(name), string(filepath.Separator), 2)[0]
		if len(group) == 12 {
			group = filepath.Base(name)
		}
		for _, f := range p.Findings {
			total[group+": "+findingKind(f.Msg)]++
			if testing.Verbose() && os.Getenv("ZANGER_FINDINGS") != "" {
				fmt.Println(short(name), f)
			}
		}
	}
	for _, k := range sortedKeys(total) {
		t.Logf("%5d %s", total[k], k)
	}
}

var details = regexp.MustCompile(`"[^"]*"|[a-z]+_[^ :]+|\d[\da-z-]*`)

func findingKind(msg string) string {
	s := details.ReplaceAllString(msg, "…")
	if i := strings.Index(s, " comes after"); i >= 0 {
		return "… comes after …"
	}
	return s
}

// checkPieces checks that nothing but marks of the layout stands between pieces.
func checkPieces(t *testing.T, name string, p *format.Parsed) {
	t.Helper()
	pieces, err := p.Tile()
	if err != nil {
		return
	}
	for i, piece := range pieces {
		s := string(p.Source[piece.Span.Start:piece.Span.End])
		if piece.Kind == format.Between && (i > 0 || p.Meta == nil) && !onlyMarks(s) {
			t.Errorf("%s: %q stands between pieces", name, clip(strings.TrimSpace(s)))
		}
	}
}

// onlyMarks reports whether s prints nothing.
func onlyMarks(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if text, _ := Clean([]byte(line)); strings.Trim(text, "\ufeff") != "" {
			return false
		}
	}
	return true
}
