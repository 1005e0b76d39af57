package workspace

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/act"
	"zanger/internal/importer"
)

// TestLikenessOfRealActs holds the border between wordings of one act and
// different acts against real pairs of both kinds.
func TestLikenessOfRealActs(t *testing.T) {
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to compare")
	}
	read := func(path string) *act.Expression {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := importer.Read(path, src, ImportHints{})
		if err != nil {
			t.Fatal(err)
		}
		return r.Expression
	}
	// The Czech pairs repeat acts, which stand beside one another.
	kz := func(name string) *act.Expression { return read(filepath.Join(root, "kz", name+".md")) }
	for _, pair := range [][2]string{{"sss-2008-rus", "sss-2022-rus"}, {"sss-2014-rus", "sss-2022-rus"}, {"sss-2011-kaz", "sss-2022-kaz"}} {
		l := likeness(kz(pair[0]), kz(pair[1]))
		t.Log(pair, l)
		if l < 2*leastLikeness {
			t.Errorf("%v: likeness %.3f is near to that of different acts", pair, l)
		}
	}
	if l := likeness(kz("sss-2022-rus"), kz("legal-acts-480v-rus")); l >= leastLikeness/2 {
		t.Errorf("different acts: likeness %.3f", l)
	} else {
		t.Log("different", l)
	}
	dirs, err := filepath.Glob(filepath.Join(root, "cz-amend", "*"))
	if err != nil || len(dirs) < 50 {
		t.Fatalf("%d Czech acts, %v", len(dirs), err)
	}
	var last *act.Expression
	var alike, apart, strangers int
	high, low := 0.0, 1.0
	for i, d := range dirs {
		if i%3 != 0 {
			continue
		}
		before, after := read(filepath.Join(d, "before.md")), read(filepath.Join(d, "after.md"))
		if l := likeness(before, after); l < leastLikeness {
			t.Errorf("%s: the amended act has a likeness of %.3f", filepath.Base(d), l)
		} else {
			alike++
			low = min(low, l)
		}
		if last != nil && last.Title("cs") != before.Title("cs") {
			strangers++
			if l := likeness(last, before); l < leastLikeness {
				apart++
				high = max(high, l)
			} else {
				t.Errorf("%s: a stranger with a likeness of %.3f", filepath.Base(d), l)
			}
		}
		last = before
	}
	t.Logf("of the amended acts %d are known again; of %d pairs of strangers %d are told apart; wordings of one act share at least %.3f, strangers at most %.3f", alike, strangers, apart, low, high)
}

func TestOneTitle(t *testing.T) {
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"", "О лампах", true},
		{"О лампах", "О ЛАМПАХ", true},
		{"О лампах", "Закон Республики Казахстан от 29 декабря 2008 года № 114-IV «О лампах»", true},
		{"Шамдар туралы", "Қазақстан Республикасының 2008 жылғы 29 желтоқсандағы № 114-IV Заңы Шамдар туралы", true},
		{"o lampách", "Zákon č. 7/2008 Sb., o lampách", true},
		{"О лампама", "Закон о лампама", true},
		{"О лампах", "О лампах и фонарях", false},
		{"On Lamps", "On Lamps and Posts", false},
		{"On Lamps", "On the Keeping of Lamps", false},
		{"О лампах", "О фонарях", false},
	} {
		if got := sameTitle(c.a, c.b); got != c.one || sameTitle(c.b, c.a) != c.one {
			t.Errorf("%q and %q: got %v", c.a, c.b, got)
		}
	}
}
