package cite_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// seeds are the citations of the gold table and some garbage.
func seeds(f *testing.F) {
	f.Helper()
	for name := range goldActs() {
		file, err := os.Open("testdata/" + name + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for s := bufio.NewScanner(file); s.Scan(); {
			if text, _, ok := strings.Cut(s.Text(), " | "); ok {
				f.Add(text)
			}
		}
		file.Close()
	}
	for _, s := range []string{"", "\xff", "ст. \xd0", "((((", "1-1-1-1-1-1-1-1", "ст. 99999999999999999999", "п.п.п.", "ст. 6(1)(1)(1)(1)(1)(1)(1)(1)(1)",
		"kz-sss:ru@2013-05-24#art_13__para_2", "a@before:b#x_1", "Articles 1 to 2 to 3", "осы Заңның", "of the of this Law"} {
		f.Add(s)
	}
}

// Whatever is read resolves or fails in order, and what it names is written so
// that it reads again.
func FuzzParse(f *testing.F) {
	seeds(f)
	acts := []*act.Expression{goldAct(), czAct(), mdAct(), rsAct(), gbAct(), euAct(), treatyAct("un")}
	f.Fuzz(func(t *testing.T, text string) {
		for _, x := range acts {
			checkParse(t, text, x)
		}
	})
}

func checkParse(t *testing.T, text string, x *act.Expression) {
	t.Helper()
	cs, err := cite.Parse(text, cite.Options{Country: x.Country})
	if (err == nil) != (len(cs) > 0) {
		t.Fatalf("Parse(%q) = %d citations, %v", text, len(cs), err)
	}
	for _, c := range cs {
		if c.Start < 0 || c.End > len(text) || c.Start >= c.End {
			t.Fatalf("%q: bytes %d to %d", text, c.Start, c.End)
		}
		c.Sentence()
		c.From("art_13__para_2")
		ps, err := cite.Resolve(c, x)
		if (err == nil) != (len(ps) > 0) {
			t.Fatalf("Resolve(%q) = %d provisions, %v", text, len(ps), err)
		}
		if err != nil {
			_ = err.Error()
		}
		for _, p := range ps {
			if x.Find(p.EID) == nil {
				t.Fatalf("%q resolves to %s, which is not in the act", text, p.EID)
			}
		}
	}
}

func FuzzParseRef(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		r, err := cite.ParseRef(text)
		if err != nil {
			return
		}
		if again, err := cite.ParseRef(r.String()); err != nil || again != r {
			t.Fatalf("%q reads as %q, which reads as %+v, %v", text, r, again, err)
		}
	})
}

func FuzzScan(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) { checkMatches(t, text) })
}
