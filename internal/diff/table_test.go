package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/diff/words"

	"pgregory.net/rapid"
)

// rowsOf writes what changed in a table, a line for each row.
func rowsOf(rows []diff.RowEdit) string {
	var b strings.Builder
	for _, r := range rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			var cell strings.Builder
			for _, e := range c.Edits {
				cell.WriteString([...]string{"", "[-", "{+"}[e.Kind] + e.Text + [...]string{"", "-]", "+}"}[e.Kind])
			}
			cells[i] = cell.String()
		}
		fmt.Fprintf(&b, "%d:%d %s\n", r.Old, r.New, strings.Join(cells, " / "))
	}
	return b.String()
}

func TestTables(t *testing.T) {
	for _, c := range []struct{ name, old, neu, want string }{
		{"a fee changes",
			"| gas | 250 |\n| oil | 100 |", "| gas | 300 |\n| oil | 100 |",
			"0:0 gas / [-250-]{+300+}\n1:1 oil / 100\n"},
		{"a row goes and those after it are numbered anew",
			"| 1 | қала | 10 |\n| 2 | ауыл | 20 |\n| 3 | аудан | 30 |", "| 1 | қала | 10 |\n| 2 | аудан | 30 |",
			"0:0 1 / қала / 10\n1:-1 [-2-] / [-ауыл-] / [-20-]\n2:1 [-3-]{+2+} / аудан / 30\n"},
		{"a column more, in the middle",
			"| вид | ставка |\n| газ | 5 |", "| вид | срок | ставка |\n| газ | год | 5 |",
			"0:0 вид / {+срок+} / ставка\n1:1 газ / {+год+} / 5\n"},
		{"all rows read otherwise, but are as many",
			"| 1 | stará | 10 |\n| 2 | jiná | 20 |", "| 1 | nová | 15 |\n| 2 | další | 25 |",
			"0:0 1 / [-stará-]{+nová+} / [-10-]{+15+}\n1:1 2 / [-jiná-]{+další+} / [-20-]{+25+}\n"},
		{"an empty cell, and a bar within one",
			`| a\|b | |`, `| a\|c | x |`, "0:0 a|[-b-]{+c+} / {+x+}\n"},
		{"rows of other lengths",
			"| a | b |\n| c |", "| a | b |\n| c | d |", "0:0 a / b\n1:1 c / {+d+}\n"},
	} {
		got := rowsOf(diff.Table(c.old, c.neu))
		if got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// Cells give the cells of both tables, and the edits of the block their texts.
func TestTablesAreRebuilt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, neu := difftest.Table(t), difftest.Table(t)
		rows := diff.Table(old, neu)
		for _, side := range []struct {
			text string
			of   func([]words.Edit) string
			in   func(diff.RowEdit, diff.CellEdit) bool
		}{
			{old, words.Old, func(r diff.RowEdit, c diff.CellEdit) bool { return r.Old >= 0 && c.Old >= 0 }},
			{neu, words.New, func(r diff.RowEdit, c diff.CellEdit) bool { return r.New >= 0 && c.New >= 0 }},
		} {
			var got, want []string
			for _, r := range rows {
				for _, c := range r.Cells {
					if side.in(r, c) {
						got = append(got, side.of(c.Edits))
					}
				}
			}
			for line := range strings.SplitSeq(side.text, "\n") {
				for cell := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|") {
					want = append(want, strings.TrimSpace(cell))
				}
			}
			if strings.Join(got, "¦") != strings.Join(want, "¦") {
				t.Fatalf("cells %q, want %q", got, want)
			}
		}
	})
}

// What a change may do to the law is told by kind and by words.
func TestEffects(t *testing.T) {
	old := acttest.Expression("demo", "2020-01-01",
		acttest.ArticleText("1", "Учёт", "Орган ведёт учёт ;"),
		acttest.ArticleText("2", "Срок", "Заявление рассматривается в течение 10 дней."),
		acttest.ArticleText("3", "Сбор", "Сбор уплачивается ежегодно до первого марта."),
		acttest.ArticleText("4", "Итог", "Настоящий Закон вводится в действие со дня опубликования."))
	neu := acttest.Expression("demo", "2021-01-01",
		acttest.ArticleText("1", "Учет", "Орган ведет учет;"),
		acttest.ArticleText("2", "Срок", "Заявление рассматривается в течение 5 дней."),
		acttest.ArticleText("3", "Итог", "Настоящий Закон вводится в действие со дня опубликования."))
	r := checkLaws(t, old, neu)
	want := map[act.EID]string{"art_1": "editorial [spacing ё and е]", "art_2": "substantive [number]",
		"art_3": "substantive []", "art_4": "none []"}
	for _, c := range r.Changes {
		if v := c.Verdict(); fmt.Sprint(v.Effect, " ", v.Reasons) != want[c.OldEID] {
			t.Errorf("%s (%s) is %v %v, want %s", c.OldEID, c.Kind, v.Effect, v.Reasons, want[c.OldEID])
		}
	}
	if d := r.Data(); d.Substantive != 2 || d.Editorial != 1 || d.Structural != 1 {
		t.Errorf("counted %d substantive, %d editorial, %d structural; want 2, 1, 1", d.Substantive, d.Editorial, d.Structural)
	}
}
