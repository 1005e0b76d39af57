package amend

import (
	"strings"
	"testing"
)

// TestCzechBillLayouts: how bills of several decades open and label their points.
func TestCzechBillLayouts(t *testing.T) {
	const (
		lead   = "Zákon č. 8/2002 Sb., o knotech, se mění takto:\n\n"
		first  = "V § 6 se slovo „Knot“ nahrazuje slovem „Provázek“."
		second = "§ 7 zní:\n\n„Knot voní.“."
	)
	for _, c := range []struct{ name, bill string }{
		{"letters", lead + "- a) " + first + "\n\n- b) " + second},
		{"figures with a bracket", lead + "1) " + first + "\n\n2) " + second},
		{"figures in brackets", lead + "(1) " + first + "\n\n(2) " + second},
		{"Roman numerals", lead + "- I. " + first + "\n\n- II. " + second},
		{"the verb before the act", "Mění se zákon č. 8/2002 Sb., o knotech, takto:\n\n1. " + first + "\n\n2. " + second},
		{"no further word", "Zákon č. 8/2002 Sb., o knotech, se mění:\n\n1. " + first + "\n\n2. " + second},
		{"these provisions", "V zákoně č. 8/2002 Sb., o knotech, se mění tato ustanovení:\n\n1. " + first + "\n\n2. " + second},
	} {
		p := parse(t, wickAct)
		res, err := Apply(p, Read(parse(t, "##### Čl. I\n\n"+c.bill), czech(), Amended{Number: "8/2002", Titles: []string{"Zákon o knotech"}}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		prove(t, wickAct, res)
		if n := res.Record.Counts; n.Applied != 2 || n.Refused > 0 || !strings.Contains(string(res.Text), "Provázek hoří") || !strings.Contains(string(res.Text), "Knot voní") {
			t.Errorf("%s: %+v %+v", c.name, n, res.Record.Instructions)
		}
	}
}

// TestPlaceOfTheOpeningSentence: the sentence that opens the points may name the article
// in which all of them act.
func TestPlaceOfTheOpeningSentence(t *testing.T) {
	bill := "##### Čl. I\n\n§ 5 zákona č. 8/2002 Sb., o knotech, se mění takto:\n\n1. V odstavci 2 se slovo „jsou“ nahrazuje slovem „bývají“.\n\n2. Slovo „ploché“ se nahrazuje slovem „kulaté“.\n"
	p := parse(t, wickAct)
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Number: "8/2002", Titles: []string{"Zákon o knotech"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, wickAct, res)
	added, _ := changed(wickAct, string(res.Text))
	if len(added) != 2 || res.Record.Counts.Applied != 2 {
		t.Errorf("%q %+v", added, res.Record.Instructions)
	}
}

// TestListBelowAPointIsNoPoint: lettered lines of new wording, and letters that do not
// follow each other, open no points.
func TestListBelowAPointIsNoPoint(t *testing.T) {
	bill := "##### Čl. I\n\nZákon č. 8/2002 Sb., o knotech, se mění takto:\n\n1. V § 5 odst. 2 písmena a) a b) znějí:\n\n„a) v létě tenké,\n\nb) za deště tlusté, nebo“.\n\nc) V § 6 se slovo „Knot“ zrušuje.\n"
	p := parse(t, wickAct)
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Number: "8/2002", Titles: []string{"Zákon o knotech"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Record.Instructions) != 1 || res.Record.Counts.Applied != 0 || string(res.Text) != wickAct {
		t.Errorf("%+v", res.Record.Instructions)
	}
}

// TestPointsWithoutAnAct: points below a sentence that is not understood are not passed over.
func TestPointsWithoutAnAct(t *testing.T) {
	bill := "##### Čl. I\n\nZákon č. 8/2002 Sb., o knotech, se mění takto:\n\n1. V § 6 se slovo „Knot“ nahrazuje slovem „Provázek“.\n\n##### Čl. II\n\nKnoty se upraví následovně\n\n1. V § 7 se slovo „Knot“ nahrazuje slovem „Provázek“.\n"
	p := parse(t, wickAct)
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Number: "8/2002", Titles: []string{"Zákon o knotech"}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := res.Record.Counts; n.Applied != 1 || n.Refused != 1 {
		t.Errorf("%+v %+v", n, res.Record.Instructions)
	}
}
