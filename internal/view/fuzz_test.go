package view_test

import (
	"testing"

	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/document"
	"zanger/internal/view"
)

// FuzzRedline draws pages of acts of any shape, also such as no law has.
func FuzzRedline(f *testing.F) {
	f.Add("a1 Grounds|lead\n\tp1 one\n\tp2 two", "a1 Grounds|\n\tg1 lead\n\t\tp1 one\n\t\tp3 two")
	f.Add("c1 I\n\ta1 x|text\n\ta2 y|more text here", "c1 I\n\ta2 y|more text here\nc2 J\n\ta1 x|text")
	f.Add("a40 Помоћ|\n\tg1 Жртви.+%^ ред ^ износ ^~^ 1 ^ 250 ^", "a41 Помоћ|\n\tg1 Жртви.+%^ ред ^ износ ^ рок ^~^ 2 ^ 300 ^ 5 ^")
	f.Fuzz(func(t *testing.T, old, neu string) {
		if len(old)+len(neu) > 2000 {
			return
		}
		x, y := difftest.Wild("2020-01-01", old), difftest.Wild("2021-01-01", neu)
		view.Redline(diff.Compare(x, y, diff.Options{}), view.RedlineOptions{}).Lines(document.Both)
		view.Redline(diff.Compare(y, x, diff.Options{}), view.RedlineOptions{Whole: true}).Lines(document.Both)
		view.Expression(x, view.TextOptions{}).Lines(document.Both)
		for p := range y.All() {
			view.Provision(y, p, view.TextOptions{})
		}
	})
}
