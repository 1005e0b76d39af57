package cite_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// languages are those in which an act of each country is cited.
var languages = map[string][]string{
	"cz": {"cs", "en", "ru", "kk"}, "md": {"ro", "ru", "en", "kk"}, "rs": {"sr", "en", "ru", "kk"}, "gb": {"en", "ru", "kk"},
	"eu": {"en", "cs", "ro", "ru", "kk"}, "coe": {"en", "ru", "kk"}, "un": {"en", "ru", "kk"},
}

// grow says what may lie in a unit of each country, how it is printed, and in
// which way it is numbered: by figures, letters, Roman numerals, or not at all.
type grow struct{ parent, kind, print, by string }

var grammars = map[string][]grow{
	"cz": {{"", "part", "ČÁST 1", "1"}, {"part", "title", "HLAVA 1", "I"}, {"title", "chp", "Díl 1", "1"}, {"title", "sec", "§ 1", "run"},
		{"chp", "sec", "§ 1", "run"}, {"part", "art", "Čl. 1", "runI"}, {"sec", "subsec", "(1)", "1"}, {"sec", "point", "1)", "a"},
		{"subsec", "point", "1)", "a"}, {"point", "subpoint", "1.", "1"}, {"art", "subpoint", "1.", "1"}, {"", "att", "Příloha č. 1", "1"}},
	"md": {{"", "chp", "Capitolul 1", "I"}, {"chp", "subchp", "Secțiunea 1", "1"}, {"chp", "art", "Articolul 1", "run"}, {"subchp", "art", "Articolul 1", "run"},
		{"art", "para", "(1)", "1"}, {"art", "point", "1)", "1"}, {"art", "subpara", "", ""}, {"para", "al", "", ""}, {"para", "point", "1)", "a"},
		{"point", "subpoint", "1)", "1"}},
	"rs": {{"", "chp", "1", "I"}, {"chp", "art", "Члан 1", "run"}, {"art", "para", "", ""}, {"para", "point", "1)", "1"}, {"para", "al", "", ""},
		{"point", "subpoint", "(1)", "1"}},
	"gb": {{"", "part", "Part 1", "1"}, {"part", "chp", "Chapter 1", "1"}, {"chp", "sec", "1", "run"}, {"sec", "subsec", "(1)", "1"}, {"sec", "para", "(1)", "a"},
		{"subsec", "para", "(1)", "a"}, {"subsec", "al", "", ""}, {"para", "subpara", "(1)", "i"}, {"subpara", "point", "(1)", "A"}},
	"eu": {{"", "chp", "CHAPTER 1", "I"}, {"chp", "subchp", "SECTION 1", "1"}, {"chp", "art", "Article 1", "run"}, {"subchp", "art", "Article 1", "run"},
		{"art", "para", "1.", "1"}, {"art", "point", "(1)", "a"}, {"para", "point", "(1)", "a"}, {"para", "subpara", "", ""}, {"subpara", "point", "(1)", "a"},
		{"point", "subpoint", "(1)", "i"}},
	"coe": {{"", "chp", "CHAPTER 1", "I"}, {"chp", "art", "Article 1", "run"}, {"art", "para", "1.", "1"}, {"art", "point", "1", "a"}, {"para", "point", "1", "a"},
		{"point", "subpoint", "1", "i"}},
	"un": {{"", "part", "PART 1", "I"}, {"part", "art", "Article 1", "run"}, {"art", "para", "1.", "1"}, {"para", "point", "(1)", "a"}, {"point", "subpoint", "(1)", "i"}},
}

// inserted is how each country numbers a unit inserted after number 1.
var inserted = map[string]string{"cz": "1a", "md": "1^1", "rs": "1б", "gb": "1ZA", "eu": "1a"}

// outline invents an act by the grammar of its country.
func outline(country string, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 2))
	var b strings.Builder
	run, arts := 0, -1
	var put func(parent string, depth int)
	put = func(parent string, depth int) {
		filled := ""
		for _, g := range grammars[country] {
			head := strings.Contains("part title chp subchp att", g.kind)
			if g.parent != parent || !head && filled != "" && g.by != "" || !head && depth > 0 && g.kind != "sec" && g.kind != "art" && r.IntN(4) == 0 {
				continue
			}
			most := 1 + r.IntN(3)
			if g.by != "" {
				filled = g.kind
			}
			for n := 1; n <= most; n++ {
				num := fmt.Sprint(n)
				switch g.by {
				case "run":
					run++
					num = fmt.Sprint(run)
				case "runI":
					arts++
					num = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[arts]
				case "a":
					num = string(rune('a' + n - 1))
				case "A":
					num = string(rune('A' + n - 1))
				case "i", "I":
					num = []string{"i", "ii", "iii"}[n-1]
				case "":
					num = fmt.Sprint(n)
					if g.kind != "para" {
						num = fmt.Sprint(n + 1) // the text of the unit is the first
					}
				}
				numbers := []string{num}
				if s := inserted[country]; s != "" && (g.by == "1" || g.by == "run") && !head && r.IntN(3) == 0 {
					numbers = append(numbers, num+s[1:])
				}
				for _, num := range numbers {
					id := strings.ReplaceAll(strings.ToLower(num), "^", "-")
					switch g.by {
					case "I":
						id, num = fmt.Sprint(n), strings.ToUpper(num)
					case "runI":
						id, num = fmt.Sprint(arts+1), strings.ToUpper(num)
					}
					fmt.Fprintf(&b, "%s%s_%s %s\n", strings.Repeat("  ", depth), g.kind, id, strings.Replace(g.print, "1", num, 1))
					put(g.kind, depth+1)
				}
			}
		}
	}
	put("", 0)
	return b.String()
}

// Whatever is written in any language resolves to what it was written for, and
// is found in running text.
func TestCitationsOfOtherCountriesResolve(t *testing.T) {
	for name, x := range goldActs() {
		if name != "kz" {
			t.Run(name, func(t *testing.T) { checkAbroad(t, x) })
		}
	}
	for country := range grammars {
		for seed := range uint64(2) {
			x := invented(country, "en", "/akn/"+country+"/act/2020-01-01/1", "Random", outline(country, seed))
			t.Run(fmt.Sprint(country, " random act ", seed), func(t *testing.T) { checkAbroad(t, x) })
		}
	}
}

func checkAbroad(t *testing.T, x *act.Expression) {
	t.Helper()
	for _, e := range units(x) {
		for _, lang := range languages[x.Country] {
			for _, style := range []cite.Style{cite.Short, cite.Long} {
				checkWritten(t, x, e, lang, cite.Format(x, e, lang, style))
			}
		}
	}
}

func checkWritten(t *testing.T, x *act.Expression, e act.EID, lang, s string) {
	t.Helper()
	o := cite.Options{Country: x.Country, Lang: lang}
	cs, err := cite.Parse(s, o)
	if err != nil || len(cs) != 1 {
		t.Errorf("%s written in %s as %q does not read back: %d citations, %v", e, lang, s, len(cs), err)
		return
	}
	ps, err := cite.Resolve(cs[0], x)
	if err != nil {
		t.Errorf("%s written in %s as %q: %v", e, lang, s, err)
	} else if len(ps) != 1 || ps[0].EID != e {
		t.Errorf("%s written in %s as %q resolves to %s", e, lang, s, ps[0].EID)
	}
	if s == string(e) {
		if last := e[len(e.Parent()):]; !strings.HasSuffix(string(last), "_1") && x.Find(e).Num != "" && !(lang == "kk" && x.Country == "cz" && strings.HasPrefix(string(e), "art")) {
			t.Errorf("%s has no citation in %s", e, lang)
		}
		return
	}
	ms := cite.Scan("Text 5; "+s+", text.", o)
	if len(ms) != 1 || ms[0].Citations[0].Text != s {
		t.Errorf("%q is not found in running text: %+v", s, ms)
	}
}
