package norm

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/importer"
)

var show = flag.Bool("show", false, "list what was found wrongly or missed in the provisions that are not kept aside")

// judged is a provision with what a person found in it.
type judged struct {
	ref, lang, text string
	findings        []Finding
	aside           bool
}

var findingLine = regexp.MustCompile(`^(\w+) (\d+)-(\d+)(?: = ([^"]*?))?(?: "(.*)")?$`)

// readJudged reads a folder of testdata. Official texts are left out, with how many,
// when there is no folder of them.
func readJudged(t *testing.T, folder string) (out []judged, without int) {
	t.Helper()
	official := officialTexts(t)
	for _, file := range judgedFiles(t, folder) {
		code := strings.TrimSuffix(filepath.Base(file), ".txt")
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, block := range strings.Split(strings.TrimSpace(string(b)), "\n\n") {
			j := judged{lang: code, aside: i%3 == 2}
			hash := ""
			var lines []string
			for n, line := range strings.Split(block, "\n") {
				switch m := findingLine.FindStringSubmatch(line); {
				case n == 0:
					f := strings.Fields(line)
					j.ref = f[1]
					if f[0] == "official" {
						hash = f[2]
					}
				case strings.HasPrefix(line, "| "):
					lines = append(lines, line[2:])
				case m == nil:
					t.Fatalf("%s, %s: %q", file, j.ref, line)
				default:
					from, _ := strconv.Atoi(m[2])
					to, _ := strconv.Atoi(m[3])
					j.findings = append(j.findings, Finding{Kind(m[1]), strings.TrimSpace(m[4]), from, to})
				}
			}
			j.text = strings.Join(lines, "\n")
			if hash != "" {
				if j.text = official(j.ref, code, hash); j.text == "" {
					without++
					continue
				}
			}
			out = append(out, j)
		}
	}
	return out, without
}

// judgedFiles lists the files of a folder of testdata, one for each language.
func judgedFiles(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "??.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no judged provisions in %s: %v", folder, err)
	}
	return files
}

// officialTexts returns a function that reads a unit of a file below the folder of
// real texts, "" when there is no such folder.
func officialTexts(t *testing.T) func(ref, code, hash string) string {
	root := os.Getenv("ZANGER_TESTDATA")
	read := map[string]*act.Expression{}
	return func(ref, code, hash string) string {
		if root == "" {
			return ""
		}
		file, eid, _ := strings.Cut(ref, "#")
		x := read[file]
		if x == nil {
			src, err := os.ReadFile(filepath.Join(root, file))
			if err != nil {
				t.Fatal(err)
			}
			country, _, _ := strings.Cut(file, "/")
			country, _, _ = strings.Cut(country, "-") // cz-amend
			if country == "uk" {
				country = "gb"
			}
			res, err := importer.Read(file, src, importer.Hints{Country: country, Lang: code, Alias: "xx-side",
				Work: act.WorkURI("/akn/" + country + "/act/2014-01-01/1"), Date: act.Date{Year: 2014, Month: 1, Day: 1}, Authority: act.Official})
			if err != nil {
				t.Fatal(err)
			}
			x = res.Expression
			read[file] = x
		}
		p := x.Find(act.EID(eid))
		if p == nil {
			t.Fatalf("%s has no %s", file, eid)
		}
		text := p.FullText()
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
			t.Fatalf("%s is another text than was judged", ref)
		}
		return text
	}
}

// tally counts findings: right, found, judged.
type tally struct{ units, right, found, judged int }

func (c tally) precision() float64 { return ratio(c.right, c.found) }
func (c tally) recall() float64    { return ratio(c.right, c.judged) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

func (c tally) String() string {
	return fmt.Sprintf("%3d provisions, %3d judged, %3d found, %3d right: precision %.3f, recall %.3f", c.units, c.judged, c.found, c.right, c.precision(), c.recall())
}

// right reports whether a finding is the one that was judged.
func right(f, j Finding) bool {
	over := min(f.End, j.End) - max(f.Start, j.Start)
	return f.Kind == j.Kind && f.Value == j.Value && 2*over >= f.End-f.Start && 2*over >= j.End-j.Start
}

func (c *tally) add(t *testing.T, j judged, tell bool) {
	c.units++
	got := Read(j.lang, j.text)
	used := make([]bool, len(j.findings))
	c.found += len(got)
	c.judged += len(j.findings)
	for _, f := range got {
		ok := false
		for i, w := range j.findings {
			if !used[i] && right(f, w) {
				used[i], ok = true, true
				c.right++
				break
			}
		}
		if !ok && tell {
			t.Logf("WRONG  %s: %s %q %q", j.ref, f.Kind, f.Value, j.text[f.Start:f.End])
		}
	}
	for i, w := range j.findings {
		if !used[i] && tell {
			t.Logf("MISSED %s: %s %q %q", j.ref, w.Kind, w.Value, j.text[w.Start:w.End])
		}
	}
}

// TestJudged measures the rules against the judged provisions: those looked at while
// the rules were written, and the third kept aside.
func TestJudged(t *testing.T) {
	all, without := readJudged(t, "judged")
	if without > 0 {
		t.Logf("ZANGER_TESTDATA is not set: %d official provisions are not measured", without)
	}
	var dev, aside tally
	byLang := map[string]*tally{}
	for _, j := range all {
		c := &dev
		if j.aside {
			c = &aside
		}
		c.add(t, j, *show)
		name := j.lang
		if j.aside {
			name += " aside"
		}
		if byLang[name] == nil {
			byLang[name] = &tally{}
		}
		byLang[name].add(t, j, false)
	}
	for _, code := range []string{"en", "ru", "kk", "cs", "ro", "sr"} {
		t.Logf("%-9s %s", code, byLang[code])
		t.Logf("%-9s %s", code+" aside", byLang[code+" aside"])
	}
	t.Logf("looked at %s", dev)
	t.Logf("aside     %s", aside)
	whole := tally{dev.units + aside.units, dev.right + aside.right, dev.found + aside.found, dev.judged + aside.judged}
	t.Logf("all       %s", whole)
	for _, c := range []struct {
		name              string
		tally             tally
		precision, recall float64
	}{
		{"all provisions", whole, 0.95, 0.85},
		{"provisions looked at", dev, 0.95, 0.85},
		{"provisions kept aside", aside, 0.95, 0.85},
	} {
		if c.tally.precision() < c.precision || c.tally.recall() < c.recall {
			t.Errorf("%s: precision %.3f, recall %.3f; want %.2f and %.2f", c.name, c.tally.precision(), c.tally.recall(), c.precision, c.recall)
		}
	}
}

// TestJudgedLater measures the rules against provisions that were judged after them.
func TestJudgedLater(t *testing.T) {
	for _, folder := range []string{"second", "third", "fourth", "fifth"} {
		all, without := readJudged(t, filepath.Join("judged", folder))
		if without > 0 {
			t.Logf("ZANGER_TESTDATA is not set: %d official provisions of %s are not measured", without, folder)
		}
		whole, byLang := tally{}, map[string]*tally{}
		for _, j := range all {
			if byLang[j.lang] == nil {
				byLang[j.lang] = &tally{}
			}
			byLang[j.lang].add(t, j, *show)
			whole.add(t, j, false)
		}
		for _, code := range []string{"en", "ru", "cs"} {
			t.Logf("%s %s %s", folder, code, byLang[code])
		}
		t.Logf("%s    %s", folder, whole)
		if whole.precision() < 0.95 || whole.recall() < 0.85 {
			t.Errorf("%s: precision %.3f, recall %.3f; want 0.95 and 0.85", folder, whole.precision(), whole.recall())
		}
	}
}

// TestJudgedWords holds the judged file itself: words that stand where they are said
// to stand.
func TestJudgedWords(t *testing.T) {
	for _, file := range append(judgedFiles(t, "judged"), judgedFiles(t, "judged/*")...) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for block := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
			var lines []string
			for line := range strings.SplitSeq(block, "\n") {
				if text, ok := strings.CutPrefix(line, "| "); ok {
					lines = append(lines, text)
					continue
				}
				m := findingLine.FindStringSubmatch(line)
				if m == nil || m[5] == "" {
					continue
				}
				text := strings.Join(lines, "\n")
				from, _ := strconv.Atoi(m[2])
				to, _ := strconv.Atoi(m[3])
				if got := strings.ReplaceAll(text[from:to], "\n", " "); got != m[5] {
					t.Errorf("%s: %q stands at %s-%s, not %q", file, got, m[2], m[3], m[5])
				}
			}
		}
	}
}
