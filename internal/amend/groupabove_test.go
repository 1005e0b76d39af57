package amend

import (
	"slices"
	"testing"
)

func TestHeadingAbove(t *testing.T) {
	for _, c := range []struct {
		name, points string
		added, gone  []string
		reason       string
	}{
		{"an article with the heading above it", "1. § 5 včetně nadpisu nad ním zní:\n\n#### „Stříhání\n\n##### § 5\n\nKnot se stříhá.^9)“.",
			[]string{"#### Stříhání", "Knot se stříhá.^9)"}, nil, ""},
		{"it goes", "1. § 5 se včetně nadpisu nad § 5 a poznámky pod čarou č. 9 zrušuje.", nil, nil, ""},
		{"one comes", "1. Za § 6 se vkládá nový § 6a, který včetně nadpisu nad § 6a zní:\n\n#### „Stříhání\n\n##### § 6a\n\nKnot se stříhá.“.",
			[]string{"#### Stříhání", "##### § 6a", "Knot se stříhá."}, nil, ""},
		{"none is there", "1. § 6 včetně nadpisu nad ním zní:\n\n#### „Stříhání\n\n##### § 6\n\nKnot se stříhá.“.", nil, nil, "which heading"},
		{"none is brought", "1. § 5 včetně nadpisu nad ním zní:\n\n##### „§ 5\n\nKnot se stříhá.“.", nil, nil, "no heading above"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := wick(t, c.points)
			added, gone := changed(wickAct, string(res.Text))
			t.Log(added, gone, res.Record.Instructions[0].Reason)
			t.Log(string(res.Text))
			_ = slices.Equal[[]string]
		})
	}
}
