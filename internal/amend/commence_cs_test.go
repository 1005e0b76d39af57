package amend

import (
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
)

// TestCzechCommencement: from when the points of a bill have effect.
func TestCzechCommencement(t *testing.T) {
	points := "1. V § 2 se slovo „večer“ nahrazuje slovem „navečer“.\n\n2. V § 1 odst. 3 se slova „knihu lamp“ nahrazují slovy „seznam lamp“.\n\n3. V § 3 odst. 1 se číslo „500“ nahrazuje číslem „900“.\n\n##### Čl. II\n\n#### Účinnost\n\n"
	for _, c := range []struct {
		name, clause string
		want         []string // one for each point
		findings     int
	}{
		{"one day", "Tento zákon nabývá účinnosti dnem 1. ledna 2030.", []string{"2030-01-01", "2030-01-01", "2030-01-01"}, 0},
		{"publication is no day", "Tento zákon nabývá účinnosti dnem vyhlášení.", []string{"", "", ""}, 0},
		{"a month after publication is no day", "Tento zákon nabývá účinnosti prvním dnem druhého kalendářního měsíce následujícího po dni jeho vyhlášení.", []string{"", "", ""}, 0},
		{"points of their own day", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou ustanovení čl. I bodů 1 a 3, která nabývají účinnosti dnem 15. července 2031.", []string{"2031-07-15", "2030-01-01", "2031-07-15"}, 0},
		{"a range of points", "Tento zákon nabývá účinnosti dnem vyhlášení, s výjimkou čl. I bodů 2 až 3, které nabývají účinnosti dnem 1. března 2031.", []string{"", "2031-03-01", "2031-03-01"}, 0},
		{"two exceptions", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodu 1, který nabývá účinnosti dnem 1. února 2030, a čl. I bodu 2, který nabývá účinnosti dnem 1. září 2032.", []string{"2030-02-01", "2032-09-01", "2030-01-01"}, 0},
		{"a list of exceptions", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou ustanovení\n\na) čl. I bodu 1, který nabývá účinnosti dnem 1. února 2030,\n\nb) čl. I bodu 3, který nabývá účinnosti dnem 1. září 2032.", []string{"2030-02-01", "2030-01-01", "2032-09-01"}, 0},
		{"only something in a point", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodu 2, pokud jde o § 1 odst. 3, který nabývá účinnosti dnem 1. března 2031.", []string{"2030-01-01", "", "2030-01-01"}, 1},
		{"an event", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodu 3, který nabývá účinnosti dnem vstupu smlouvy v platnost.", []string{"2030-01-01", "2030-01-01", ""}, 1},
		{"another article", "Tento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. IX bodu 1, který nabývá účinnosti dnem 1. února 2031.", []string{"2030-01-01", "2030-01-01", "2030-01-01"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			bill := Read(parse(t, lampBill(points+c.clause)), czech(), Amended{Titles: []string{"Zákon o pouličních lampách"}})
			var got []string
			for _, in := range bill.Instructions {
				if in.Status != NoChange {
					got = append(got, in.Commences)
				}
			}
			if !slices.Equal(got, c.want) || len(bill.Findings) != c.findings {
				t.Errorf("got %q with %v, want %q", got, bill.Findings, c.want)
			}
		})
	}
}

// TestCzechAt: what commences later than the day asked for is left out.
func TestCzechAt(t *testing.T) {
	bill := lampBill("1. V § 2 se slovo „večer“ nahrazuje slovem „navečer“.\n\n2. V § 1 odst. 3 se slova „knihu lamp“ nahrazují slovy „seznam lamp“.\n\n##### Čl. II\n\nTento zákon nabývá účinnosti dnem 1. ledna 2030, s výjimkou čl. I bodu 2, který nabývá účinnosti dnem 1. ledna 2031.")
	p := parse(t, lampAct)
	res, err := Apply(p, Read(parse(t, bill), czech(), Amended{Titles: []string{"Zákon o pouličních lampách"}}), Options{At: act.Date{Year: 2030, Month: 6, Day: 1}})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, lampAct, res)
	added, _ := changed(lampAct, string(res.Text))
	if want := []string{"Lampář zapaluje lampu navečer a zhasíná lampu ráno."}; !slices.Equal(added, want) {
		t.Errorf("got %q, want %q", added, want)
	}
	if in := res.Record.Instructions[1]; in.Commences != "2031-01-01" || !strings.Contains(in.Reason, "2031-01-01") {
		t.Errorf("got %+v", in)
	}
}
