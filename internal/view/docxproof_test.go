package view_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/document"
	"zanger/internal/document/documenttest"
	"zanger/internal/document/docx"
	"zanger/internal/ooxml"
	"zanger/internal/view"

	"pgregory.net/rapid"
)

// proofPairs is the number of pairs of texts that the proof is made with.
const proofPairs = 200

// proofPair is a pair of invented texts and the body of its redline: every line of
// the law, and nothing but law.
type proofPair struct {
	name     string
	old, neu *act.Expression
	blocks   []document.Block
}

// proof invents the pairs: half of them in one language each, with units that were
// edited, inserted, repealed, moved, split and merged, half with words of five
// languages mixed, with tables whose rows come, go and change.
func proof() []proofPair {
	var out []proofPair
	langs := difftest.Languages()
	for i := range proofPairs {
		p := proofPair{name: fmt.Sprintf("pair%03d", i)}
		if i%2 == 0 {
			planted := difftest.Plant(uint64(i), langs[i/2%len(langs)], 5)
			p.old, p.neu = planted.Old, planted.New
		} else {
			drawn := rapid.Custom(func(t *rapid.T) [2]*act.Expression {
				top := difftest.Act(t)
				top = append(top, difftest.TableArticle(t), difftest.TableArticle(t))
				return [2]*act.Expression{difftest.Print("2020-01-01", top, false), difftest.Print("2021-01-01", difftest.Amend(t, difftest.Amend(t, top)), false)}
			}).Example(i)
			p.old, p.neu = drawn[0], drawn[1]
		}
		p.blocks = view.RedlineBody(diff.Compare(p.old, p.neu, diff.Options{}), view.RedlineOptions{Whole: true, Bare: true})
		out = append(out, p)
	}
	return out
}

// file sets pairs as a Word file, each behind its name.
func (p proofPair) file(t testing.TB, more ...proofPair) []byte {
	t.Helper()
	d := &document.Document{Lang: "ru", Meta: document.Meta{RevisionAuthor: "A. Editor", Date: "2031-05-24"}}
	for _, x := range append([]proofPair{p}, more...) {
		d.Add(document.P(document.T(x.name)))
		d.Add(x.blocks...)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// want are the words of the text that is left when all is accepted, or rejected.
func (p proofPair) want(accept bool) []string {
	x := p.old
	if accept {
		x = p.neu
	}
	return strings.Fields(ooxml.Clean(strings.Join(printedLines(x), " ")))
}

var pairName = regexp.MustCompile(`^pair\d{3}$`)

// byPair cuts the words of several files into those of each pair.
func byPair(words []string) map[string][]string {
	out := map[string][]string{}
	name := ""
	for _, w := range words {
		if pairName.MatchString(w) {
			name = w
			out[name] = nil
			continue
		}
		out[name] = append(out[name], w)
	}
	return out
}

// judge compares what a program left of each pair with the texts.
func judge(t *testing.T, program string, pairs []proofPair, accept bool, words []string) {
	t.Helper()
	got, equal := byPair(words), 0
	for _, p := range pairs {
		g, w := strings.Join(got[p.name], " "), strings.Join(p.want(accept), " ")
		if g == w {
			equal++
			continue
		}
		t.Errorf("%s, accept %v, %s:\ngot  %s\nwant %s", program, accept, p.name, g, w)
	}
	t.Logf("%s, accept %v: %d of %d texts are equal word for word", program, accept, equal, len(pairs))
}

// TestTrackedChangesInOtherPrograms is the proof of the redline as a Word file: our
// own reader, pandoc and LibreOffice accept all changes and are left with the new
// text, and reject all and are left with the old one.
func TestTrackedChangesInOtherPrograms(t *testing.T) {
	pairs := proof()
	tables, marked := 0, 0
	for _, p := range pairs {
		for _, b := range p.blocks {
			if table, ok := b.(document.Table); ok {
				tables++
				for _, r := range slices.Concat(table.Header, table.Rows) {
					if r.Mark != document.Kept {
						marked++
					}
				}
			}
		}
	}
	if tables < proofPairs/3 || marked < 20 {
		t.Errorf("%d tables, %d rows that came or went: too few to prove anything", tables, marked)
	}
	t.Run("own reader", func(t *testing.T) { ownReader(t, pairs) })
	t.Run("pandoc", func(t *testing.T) { inPandoc(t, pairs) })
	t.Run("LibreOffice", func(t *testing.T) { inLibreOffice(t, pairs) })
}

// ownReader also looks at the marks themselves: ids that are unique, and no author
// and no day but those given.
func ownReader(t *testing.T, pairs []proofPair) {
	left := map[ooxml.View][]string{}
	for _, p := range pairs {
		src := p.file(t)
		d, err := ooxml.Read(src)
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		for _, v := range []ooxml.View{ooxml.Accepted, ooxml.Rejected} {
			ooxml.Paragraphs(d.View(v).Body, func(q *ooxml.Paragraph) { left[v] = append(left[v], strings.Fields(q.Text())...) })
		}
		checkRevisions(t, p.name, part(t, src, "word/document.xml"))
	}
	judge(t, "own reader", pairs, true, left[ooxml.Accepted])
	judge(t, "own reader", pairs, false, left[ooxml.Rejected])
}

var revision = regexp.MustCompile(`<w:(?:ins|del) ([^>]*?)/?>`)

func checkRevisions(t *testing.T, name, xml string) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range revision.FindAllStringSubmatch(xml, -1) {
		id, rest, _ := strings.Cut(m[1], " ")
		if seen[id] || !strings.HasPrefix(id, `w:id="`) {
			t.Errorf("%s: revision %s is there twice, or has no id", name, id)
		}
		seen[id] = true
		if rest != `w:author="A. Editor" w:date="2031-05-24T00:00:00Z"` {
			t.Errorf("%s: a revision is signed %s", name, rest)
		}
	}
}

// part returns a part of a Word file.
func part(t *testing.T, src []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func inPandoc(t *testing.T, pairs []proofPair) {
	pandoc := documenttest.Program(t, "pandoc")
	dir := t.TempDir()
	var files []string
	for _, p := range pairs {
		path := filepath.Join(dir, p.name+".docx")
		if err := os.WriteFile(path, p.file(t), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	for _, accept := range []bool{true, false} {
		how := map[bool]string{true: "accept", false: "reject"}[accept]
		out := documenttest.Output(t, pandoc, append([]string{"--track-changes=" + how, "-f", "docx", "-t", "json"}, files...)...)
		judge(t, "pandoc", pairs, accept, strings.Fields(strings.Join(documenttest.PandocLines(t, out), " ")))
	}
}

func inLibreOffice(t *testing.T, pairs []proofPair) {
	if testing.Short() {
		t.Skip("LibreOffice takes its time")
	}
	documenttest.Program(t, "soffice")
	const perFile = 20
	dir := t.TempDir()
	var jobs []documenttest.Settling
	for i := 0; i < len(pairs); i += perFile {
		path := filepath.Join(dir, fmt.Sprintf("pairs%03d.docx", i))
		if err := os.WriteFile(path, pairs[i].file(t, pairs[i+1:min(i+perFile, len(pairs))]...), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, accept := range []bool{true, false} {
			jobs = append(jobs, documenttest.Settling{Source: path, Target: fmt.Sprintf("%s.%v.txt", path, accept), Accept: accept})
		}
	}
	documenttest.Settle(t, jobs)
	left := map[bool][]string{}
	for _, j := range jobs {
		data, err := os.ReadFile(j.Target)
		if err != nil {
			t.Fatalf("LibreOffice wrote no text: %v", err)
		}
		left[j.Accept] = append(left[j.Accept], strings.Fields(strings.TrimPrefix(string(data), "\ufeff"))...)
	}
	judge(t, "LibreOffice", pairs, true, left[true])
	judge(t, "LibreOffice", pairs, false, left[false])
}
