package amend

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
)

// editing makes random edits of an act: what a drafter may do to a text, and more.
type editing struct {
	r     *rand.Rand
	words []string
	// article makes an article of a number and a heading, number finds the number that
	// opens a paragraph.
	article func(num, title string) []string
	headed  *regexp.Regexp
}

var opening = regexp.MustCompile(`^((?:- )?\(?)(\d+)((?:-\d+)?)([.)] ?)`)

func editingKz(r *rand.Rand, lang string) *editing {
	e := &editing{r: r}
	switch lang {
	case "ru":
		e.words = strings.Fields("свеча лампа масло фитиль ночью бесплатно управа вправе немедленно тридцать 15 письменно смотритель")
		e.article = func(num, title string) []string { return []string{"### Статья " + num + ". " + title} }
		e.headed = regexp.MustCompile(`^### Статья (\d+)`)
	case "kk":
		e.words = strings.Fields("шырақ май білте түнде тегін әкімдік құқылы дереу отыз 15 жазбаша қараушы")
		e.article = func(num, title string) []string { return []string{"### " + num + "-бап. " + title} }
		e.headed = regexp.MustCompile(`^### (\d+)-бап`)
	case "en":
		e.words = strings.Fields("candle oil wick nightly free council entitled promptly thirty 15 written keeper")
		e.article = func(num, title string) []string { return []string{"### Article " + num + ". " + title} }
		e.headed = regexp.MustCompile(`^### Article (\d+)`)
	case "cs":
		e.words = strings.Fields("svíčka olej knot nocí zdarma obec oprávněn ihned třicet 15 písemně hlídač")
		e.article = func(num, title string) []string { return []string{"##### § " + num, "#### " + title} }
		e.headed = regexp.MustCompile(`^##### § (\d+)`)
	}
	return e
}

func (e *editing) word() string { return e.words[e.r.IntN(len(e.words))] }

func (e *editing) sentence(n int) string {
	var w []string
	for range n {
		w = append(w, e.word())
	}
	return strings.Join(w, " ")
}

// edit makes one edit of the paragraphs of an act.
func (e *editing) edit(bs []string) []string {
	r := e.r
	first := 1 // behind the table of contents, which no bill for an article orders
	for first < len(bs) && !e.headed.MatchString(bs[first]) {
		first++
	}
	i := first + r.IntN(max(1, len(bs)-first))
	if i >= len(bs) {
		return bs
	}
	out := append([]string{}, bs...)
	insert := func(at int, more ...string) []string {
		return append(append(append([]string{}, bs[:at]...), more...), bs[at:]...)
	}
	fixed := strings.HasPrefix(bs[i], "#") || isNote(bs[i])
	text := strings.TrimLeft(bs[i], " \t")
	indent := bs[i][:len(bs[i])-len(text)]
	ws := strings.Split(text, " ")
	if quoting := strings.ContainsAny(text, "„“"); quoting || strings.Contains(bs[i], "\n") || len(text) == 0 || strings.HasPrefix(text, "<") {
		return bs
	}
	k := r.IntN(len(ws))
	switch r.IntN(15) {
	case 0, 1, 2: // a word is another
		if fixed || k == 0 {
			return bs
		}
		ws[k] = e.word() + trailing(ws[k])
		out[i] = indent + strings.Join(ws, " ")
	case 3: // a word comes in
		if fixed || k == 0 {
			return bs
		}
		out[i] = indent + strings.Join(ws[:k], " ") + " " + e.sentence(1+r.IntN(3)) + " " + strings.Join(ws[k:], " ")
	case 4: // words go
		if fixed || k == 0 || len(ws) < 4 || k+1 >= len(ws) {
			return bs
		}
		out[i] = indent + strings.Join(append(append([]string{}, ws[:k]...), ws[k+1:]...), " ")
	case 5: // a paragraph goes
		if fixed {
			return bs
		}
		out = append(append([]string{}, bs[:i]...), bs[i+1:]...)
	case 6: // a paragraph without number comes in
		if fixed {
			return bs
		}
		s := e.sentence(2+r.IntN(4)) + ";"
		if r.IntN(2) == 0 {
			s = capitalised(strings.TrimSuffix(s, ";"), true) + "."
		}
		out = insert(i+1, s)
	case 7, 8: // a numbered one comes in
		m := opening.FindStringSubmatch(bs[i])
		if m == nil {
			return bs
		}
		n, _ := strconv.Atoi(m[2])
		num := strconv.Itoa(n + 1)
		if r.IntN(2) == 0 {
			num = m[2] + "-1"
		}
		end := ";"
		if strings.HasSuffix(bs[i], ".") {
			end = "."
		}
		out = insert(i+1, m[1]+num+m[4]+e.sentence(3)+end)
	case 9: // new wording
		m := opening.FindString(bs[i])
		if fixed {
			return bs
		}
		out[i] = m + e.sentence(3+r.IntN(5)) + trailing(bs[i])
	case 10: // a heading
		if !strings.HasPrefix(bs[i], "#") {
			return bs
		}
		out[i] = strings.Join(ws[:max(1, len(ws)-1)], " ") + " " + e.word()
		if len(ws) <= 3 {
			return bs
		}
	case 11: // an article goes or comes in
		var heads []int
		for j, b := range bs {
			if e.headed.MatchString(b) {
				heads = append(heads, j)
			}
		}
		if len(heads) < 2 {
			return bs
		}
		h := r.IntN(len(heads) - 1)
		from, to := heads[h], heads[h+1]
		for j := from + 1; j < to; j++ {
			if strings.HasPrefix(bs[j], "## ") {
				to = j
			}
		}
		if r.IntN(3) == 0 {
			return append(append([]string{}, bs[:from]...), bs[to:]...)
		}
		num := e.headed.FindStringSubmatch(bs[from])[1] + "-1"
		if e.article("1", "x")[0] == "##### § 1" {
			num = e.headed.FindStringSubmatch(bs[from])[1] + "a"
		}
		if strings.Contains("\n"+strings.Join(bs, "\n"), "\n"+e.article(num, "")[0]) {
			return bs // there is one
		}
		more := e.article(num, capitalised(e.sentence(2), true))
		more = append(more, capitalised(e.sentence(5), true)+".")
		return insert(to, more...)
	case 12: // two change places
		if fixed || i+1 >= len(bs) || strings.HasPrefix(bs[i+1], "#") || isNote(bs[i+1]) {
			return bs
		}
		out[i], out[i+1] = out[i+1], out[i]
	case 13: // another number
		m := opening.FindStringSubmatch(bs[i])
		if m == nil {
			return bs
		}
		n, _ := strconv.Atoi(m[2])
		out[i] = m[1] + strconv.Itoa(n+1) + m[3] + m[4] + bs[i][len(m[0]):]
	case 14: // the text of an article becomes its paragraph 1
		if i == 0 || fixed || !e.headed.MatchString(bs[i-1]) || opening.MatchString(bs[i]) || e.article("1", "x")[0] == "##### § 1" {
			return bs
		}
		to := i
		for to+1 < len(bs) && !strings.HasPrefix(bs[to+1], "#") && !isNote(bs[to+1]) {
			to++
		}
		out[i] = "1. " + bs[i]
		out = append(append(append([]string{}, out[:to+1]...), "2. "+capitalised(e.sentence(4), true)+"."), bs[to+1:]...)
	}
	return out
}

// isNote reports whether a paragraph is an editorial note or a footnote, or a unit
// that an earlier act has excluded: no law text to be edited.
func isNote(s string) bool {
	s = strings.TrimLeft(s, " \t")
	for _, p := range []string{"**", "Примечание", "Ескертпе", "РҚАО", "Сноска", "Ескерту", "Footnote", "^", "4) исключен Законом", "4) алып тасталды", "4) excluded by"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func trailing(w string) string {
	if n := len(w); n > 0 && strings.ContainsRune(",.;:", rune(w[n-1])) {
		return w[n-1:]
	}
	return ""
}

// scripts is how many random edit scripts are drafted for each language: few in every
// run, as many as ZANGER_DRAFTS says where someone wants the proof.
func scripts(few int) int {
	if n, err := strconv.Atoi(os.Getenv("ZANGER_DRAFTS")); err == nil {
		return n
	}
	return few
}

// TestDraftedBillsGiveTheNewText: whatever the edits, the bill drafted from two texts,
// carried out on the old one, gives the new one, byte for byte.
func TestDraftedBillsGiveTheNewText(t *testing.T) {
	for _, lang := range []string{"ru", "kk", "en", "cs"} {
		t.Run(lang, func(t *testing.T) {
			draftScripts(t, lang, draftText(t, lang, []byte(draftedText(t, lang))), scripts(120), false)
		})
	}
}

// TestDraftedBillsOfTheCorpus does the same with acts of the corpus.
func TestDraftedBillsOfTheCorpus(t *testing.T) {
	for _, f := range []string{"kz/special-social-services/2013-05-24.en.md", "kz/domestic-violence/*.en.md"} {
		files, _ := filepath.Glob(filepath.Join("../../corpus", f))
		if len(files) == 0 {
			t.Fatalf("the corpus has no %s", f)
		}
		for _, file := range files[:1] {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p, err := markdown.Parse(file, src)
			if err != nil {
				t.Fatal(err)
			}
			draftScripts(t, "en", p, max(1, scripts(120)/10), false)
		}
	}
}

// TestDraftedBillsOfRealTexts does the same with official texts, where they are at hand.
func TestDraftedBillsOfRealTexts(t *testing.T) {
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is unset")
	}
	for _, c := range []struct {
		lang, glob string
		n          int
	}{{"ru", "kz/sss-*-rus.md", 4}, {"kk", "kz/sss-*-kaz.md", 3}, {"cs", "cz-amend/*/before.md", 12}} {
		files, _ := filepath.Glob(filepath.Join(root, c.glob))
		if len(files) == 0 {
			t.Logf("no %s in ZANGER_TESTDATA", c.glob)
		}
		for _, f := range files[:min(len(files), c.n)] {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			t.Run(c.lang+" "+filepath.Base(filepath.Dir(f))+" "+filepath.Base(f), func(t *testing.T) {
				draftScripts(t, c.lang, draftText(t, c.lang, src), max(1, scripts(40)/40), true)
			})
		}
	}
}

// draftScripts drafts the bills of random edit scripts of an act. A change that cannot
// be drafted must be one of those that no formula carries, and named. The layout of
// real texts has stray spaces, which no bill orders.
func draftScripts(t *testing.T, lang string, old *format.Parsed, n int, real bool) {
	t.Helper()
	dr, src := ByTag(tagOf(lang)), string(old.Source)
	read := func(text string) *format.Parsed {
		if old.Expression.Authority == act.WorkingText {
			p, err := markdown.Parse("new.md", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
		return draftText(t, lang, []byte(text))
	}
	tally := map[string]int{}
	e := editingKz(rand.New(rand.NewPCG(7, uint64(len(src)))), lang)
	for k := range n {
		bs := strings.Split(strings.TrimSuffix(src, "\n"), "\n\n")
		for range 1 + e.r.IntN(8) {
			bs = e.edit(bs)
		}
		text := strings.Join(bs, "\n\n") + "\n"
		new := read(text)
		d, err := DraftBill(old, new, dr, DraftOptions{})
		var not *NotDraftedError
		switch {
		case errors.Is(err, ErrNoChange) && text == src:
			continue
		case errors.As(err, &not) && uncarried(err.Error()):
			tally["refused"]++
			if testing.Verbose() {
				t.Logf("script %d: %v\n%s", k, err, diffOf(src, text))
			}
		case err != nil:
			tally["not drafted"]++
			t.Errorf("script %d: %v\n%s", k, err, diffOf(src, text))
		case !d.Exact && real:
			tally["other layout"]++
		case !d.Exact:
			tally["not exact"]++
			t.Errorf("script %d: another text\n%s\nbill:\n%s\nresult:\n%s", k, diffOf(src, text), d.Bill, diffOf(text, string(d.Result.Text)))
		default:
			tally["exact"]++
			if len(d.Lines) > 2 && strings.Contains(d.Lines[2].Text, map[string]string{"ru": "Закон изложить", "kk": "Заң мынадай", "en": "the Law shall", "cs": "\x00"}[lang]) {
				tally["whole act"]++
			}
		}
		if tally["not drafted"]+tally["not exact"] > 3 {
			break
		}
	}
	t.Log(tally)
	if tally["refused"] > n/10 && !real {
		t.Errorf("too much is refused: %v", tally)
	}
}

// uncarried reports whether a reason is one that no formula can do anything about.
func uncarried(why string) bool {
	for _, s := range []string{"table", "editorial note", "whole act new wording", "table of contents"} {
		if strings.Contains(why, s) {
			return true
		}
	}
	return false
}

func diffOf(a, b string) string {
	added, gone := changed(a, b)
	return fmt.Sprintf("- %s\n+ %s", strings.Join(gone, "\n- "), strings.Join(added, "\n+ "))
}
