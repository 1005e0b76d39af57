package view_test

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view"
)

// TestBorderOfAChapter draws the border of a chapter one article earlier: every
// form says with which article the chapter begins, and no article moved.
func TestBorderOfAChapter(t *testing.T) {
	text := func(date string, first int) *act.Expression {
		var chapters [2][]*act.Provision
		for i, s := range []string{"A lamp gives light.", "A keeper lights it.", "Oil is handed out by weight.", "Glass is wiped twice."} {
			in := 0
			if i+1 >= first {
				in = 1
			}
			chapters[in] = append(chapters[in], acttest.ArticleText(string(rune('1'+i)), "", s))
		}
		return acttest.Expression("demo", date, acttest.Chapter("1", "General", chapters[0]...), acttest.Chapter("2", "Order", chapters[1]...))
	}
	old, neu := text("2020-01-01", 4), text("2021-01-01", 3)
	r := diff.Compare(old, neu, diff.Options{})
	for lang, want := range map[string]string{
		"en": "Chapter 2: the border was moved; it now begins with Article 3, before with Article 4.",
		"ru": "граница передвинута; теперь начинается с: Article 3, прежде с: Article 4.",
		"kk": "шекарасы жылжытылды; енді мынадан басталады: Article 3, бұрын: Article 4.",
	} {
		lines := strings.Join(view.Redline(r, view.RedlineOptions{Lang: lang}).Lines(document.Both), "\n")
		if !strings.Contains(lines, want) || strings.Count(lines, want) != 2 {
			t.Errorf("%s: got\n%s\nwant twice %q", lang, lines, want)
		}
	}
	table, err := view.ComparativeTable(r, view.TableOptions{Form: "synopsis"})
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(table.Lines(document.Both), "\n")
	for _, want := range []string{"Chapter 2. Order\nArticle 4\n…\nChapter 2. Order\nArticle 3\n…"} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwant %q", got, want)
		}
	}
	if got := strings.Join(view.Derivation(r, view.RedlineOptions{}).Lines(document.Both), "\n"); !strings.Contains(got, "Every unit kept its number") {
		t.Errorf("the table of derivation says\n%s", got)
	}
}
