package amend

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// editing makes random edits of an act: what a drafter may do to a text, and more.
type editing struct {
	r     *rand.Rand
	words []string
	// article makes an article of a number and a heading, number finds the number that
	// opens a paragraph.
	article func(num, title string) []string
	headed  *regexp.Regexp
	head    *regexp.Regexp // the heading of a unit, with its own title as the last group
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
	i := 1 + r.IntN(max(1, len(bs)-1))
	if i >= len(bs) {
		return bs
	}
	out := append([]string{}, bs...)
	insert := func(at int, more ...string) []string {
		return append(append(append([]string{}, bs[:at]...), more...), bs[at:]...)
	}
	fixed := strings.HasPrefix(bs[i], "#") || isNote(bs[i])
	ws := strings.Fields(bs[i])
	k := r.IntN(len(ws))
	switch r.IntN(14) {
	case 0, 1, 2: // a word is another
		if fixed || k == 0 {
			return bs
		}
		ws[k] = e.word() + trailing(ws[k])
		out[i] = strings.Join(ws, " ")
	case 3: // a word comes in
		if fixed || k == 0 {
			return bs
		}
		out[i] = strings.Join(ws[:k], " ") + " " + e.sentence(1+r.IntN(3)) + " " + strings.Join(ws[k:], " ")
	case 4: // words go
		if fixed || k == 0 || len(ws) < 4 || k+1 >= len(ws) {
			return bs
		}
		out[i] = strings.Join(append(append([]string{}, ws[:k]...), ws[k+1:]...), " ")
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
	}
	return out
}

// isNote reports whether a paragraph is an editorial note or a footnote, or a unit
// that an earlier act has excluded: no law text to be edited.
func isNote(s string) bool {
	for _, p := range []string{"Сноска", "Ескерту", "Footnote", "^", "4) исключен Законом", "4) алып тасталды", "4) excluded by"} {
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
			tag := lang + "-KZ"
			src := lampAct
			if lang == "cs" {
				tag = "cs-CZ"
			} else {
				b, err := os.ReadFile("testdata/kz/act_" + lang + ".md")
				if err != nil {
					t.Fatal(err)
				}
				src = string(b)
			}
			dr := ByTag(tag)
			if dr.writer == nil {
				t.Skip("later")
			}
			old := readKzText(t, "old.md", []byte(src), lang)
			tally := map[string]int{}
			e := editingKz(rand.New(rand.NewPCG(7, uint64(len(lang)))), lang)
			for n := range scripts(150) {
				bs := strings.Split(strings.TrimSpace(src), "\n\n")
				for range 1 + e.r.IntN(8) {
					bs = e.edit(bs)
				}
				text := strings.Join(bs, "\n\n") + "\n"
				new := readKzText(t, "new.md", []byte(text), lang)
				d, err := DraftBill(old, new, dr, DraftOptions{})
				switch {
				case errors.Is(err, ErrNoChange) && text == src:
					continue
				case err != nil:
					tally["not drafted"]++
					t.Errorf("script %d: %v\n%s", n, err, diffOf(src, text))
				case !d.Exact:
					tally["not exact"]++
					t.Errorf("script %d: another text\n%s\nbill:\n%s\nresult:\n%s", n, diffOf(src, text), d.Bill, diffOf(text, string(d.Result.Text)))
				default:
					tally["exact"]++
					if lang != "cs" && len(d.Lines) > 3 && strings.HasPrefix(d.Lines[3].Text, map[string]string{"ru": "«Глава 1", "kk": "«1-тарау", "en": "“Chapter 1"}[lang]) && !strings.Contains(d.Lines[2].Text, "1") {
						tally["whole act"]++
					}
				}
				if tally["not drafted"]+tally["not exact"] > 3 {
					break
				}
			}
			t.Log(tally)
		})
	}
}

func diffOf(a, b string) string {
	added, gone := changed(a, b)
	return fmt.Sprintf("- %s\n+ %s", strings.Join(gone, "\n- "), strings.Join(added, "\n+ "))
}
