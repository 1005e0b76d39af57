package amend

import (
	"slices"
	"strings"
	"testing"
)

// tallowAct has annexes that are numbered in several ways.
const tallowAct = `# Vyhláška o loji

##### § 1

Lůj se měří podle příloh.

Příloha č. 1 k vyhlášce č. 5/2004 Sb.

Část A

1. Lůj je hovězí.

2. Knot je z bavlny.

2.1 Knot je bílý.

2.2 Knot je suchý.

3. Sklo je čiré.

Příloha č. 2 k vyhlášce č. 5/2004 Sb.

I. Vzor

Vzor je malý.

II. Popis

A. Rozměr

1. výška loje

2. šířka loje

B. Barva

Barva je černá; barva je stálá.
`

// TestPassages: places in annexes that are found by the numbers which their lines print.
func TestPassages(t *testing.T) {
	for _, c := range []struct {
		name, points string
		added, gone  []string
		reason       string
	}{
		{"a point with two figures", "1. V příloze č. 1 části A bodě 2.1 se slovo „bílý“ nahrazuje slovem „černý“.", []string{"2.1 Knot je černý."}, []string{"2.1 Knot je bílý."}, ""},
		{"its new wording", "1. V příloze č. 1 části A bod 2.1 zní:\n\n„2.1 Knot je pevný.“.", []string{"2.1 Knot je pevný."}, []string{"2.1 Knot je bílý."}, ""},
		{"its end", "1. V příloze č. 1 části A se na konci textu bodu 2.1 doplňují slova „a pevný“.", []string{"2.1 Knot je bílý a pevný."}, []string{"2.1 Knot je bílý."}, ""},
		{"its repeal", "1. V příloze č. 1 části A se bod 2.1 zrušuje.", nil, []string{"2.1 Knot je bílý."}, ""},
		{"a point behind it, and then its new wording", "1. V příloze č. 1 části A se za bod 2.1 vkládá nový bod 2.1a, který zní:\n\n„2.1a Knot je dlouhý.“.\n\n2. V příloze č. 1 části A bod 2.1 zní:\n\n„2.1 Knot je pevný.“.",
			[]string{"2.1 Knot je pevný.", "2.1a Knot je dlouhý."}, []string{"2.1 Knot je bílý."}, ""},
		{"a letter below a Roman number", "1. V příloze č. 2 části II oddílu B se slovo „černá“ nahrazuje slovem „bílá“.", []string{"Barva je bílá; barva je stálá."}, []string{"Barva je černá; barva je stálá."}, ""},
		{"a Roman number", "1. V příloze č. 2 části I se slovo „malý“ nahrazuje slovem „velký“.", []string{"Vzor je velký."}, []string{"Vzor je malý."}, ""},
		{"words that stand there twice", "1. V příloze č. 2 části II oddílu A se slovo „loje“ zrušuje.", nil, nil, "stand there 2 times"},
		{"words of the next passage", "1. V příloze č. 2 části I se slovo „černá“ zrušuje.", nil, nil, "are not there"},
		{"the new wording of a passage without such a number", "1. V příloze č. 2 část I zní:\n\n„I. Vzor\n\nVzor je jiný.“.", nil, nil, "is not in the act"},
		{"the end of a passage of several lines", "1. V příloze č. 2 části I se na konci textu doplňují slova „a tenký“.", nil, nil, "is not in the act"},
		{"a number that is there", "1. V příloze č. 1 části A se za bod 2.1 vkládá nový bod 2.2, který zní:\n\n„2.2 Knot je dlouhý.“.", nil, nil, "is there already"},
		{"wording of another number", "1. V příloze č. 1 části A bod 2.1 zní:\n\n„2.3 Knot je pevný.“.", nil, nil, "brings"},
		{"wording that brings a further number", "1. V příloze č. 1 části A bod 2.1 zní:\n\n„2.1 Knot je pevný.\n\n3. Sklo.“.", nil, nil, "brings"},
		{"renumbering", "1. V příloze č. 1 části A se bod 2.1 označuje jako bod 2.3.", nil, nil, "is not in the act"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bill := "##### Čl. I\n\nVyhláška č. 5/2004 Sb., o loji, se mění takto:\n\n" + c.points
			res, err := Apply(parse(t, tallowAct), Read(parse(t, bill), czech(), Amended{Titles: []string{"Vyhláška o loji"}}), Options{})
			if err != nil {
				t.Fatal(err)
			}
			prove(t, tallowAct, res)
			added, gone := changed(tallowAct, string(res.Text))
			in := res.Record.Instructions[0]
			if !slices.Equal(added, c.added) || !slices.Equal(gone, c.gone) || !strings.Contains(in.Reason, c.reason) || (in.Status == Applied) != (c.reason == "") {
				t.Errorf("new %q, gone %q, %s %q; want %q, %q, %q", added, gone, in.Status, in.Reason, c.added, c.gone, c.reason)
			}
		})
	}
}
