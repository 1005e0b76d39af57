package check

import (
	"strings"
	"testing"
)

// told writes what was read of a text: negations, bounds, references.
func told(code, country, text string) string {
	f := read(text, country, languageOf(code))
	var parts []string
	add := func(name string, xs []item) {
		var vs []string
		for _, x := range xs {
			vs = append(vs, x.value)
		}
		if vs != nil {
			parts = append(parts, name+" "+strings.Join(vs, " "))
		}
	}
	add("negates", f.hard)
	add("limits", f.neutral)
	add("bound", f.bounds)
	add("cites", f.refs)
	return strings.Join(parts, "; ")
}

func TestFacts(t *testing.T) {
	for _, c := range []struct{ code, country, text, want string }{
		{"en", "kz", "A lamp is not sold without consent.", "negates not without"},
		{"en", "kz", "not later than the fifth day", "limits not"},
		{"en", "kz", "later than the fifth day", "bound later"},
		{"en", "kz", "under Act No. 5, no lamp", "negates no"},
		{"en", "gb", "section 49(1)(b) and sections 5 and 6A", "cites 49 1 b 5 6"},
		{"en", "kz", "subparagraphs 2) and 3) of paragraph 1 of Article 15", "cites 2 3 1 15"},
		{"en", "kz", "paragraph 1, ten days", "cites 1"},
		{"ru", "kz", "не допускается, кроме случаев без согласия", "negates не кроме без"},
		{"ru", "kz", "не позднее трех дней, не реже раза", "limits не не"},
		{"ru", "kz", "никто не вправе", "negates не"},
		{"ru", "kz", "лицо без гражданства; несовершеннолетний", ""},
		{"ru", "kz", "подпунктами 2) и 3) пункта 1 статьи 15, часть вторая статьи 7", "cites 2 3 1 15 2 7"},
		{"kk", "kz", "қолданылмайды, құқылы емес, етпеуге", "negates қолданылмайды емес етпеуге"},
		{"kk", "kz", "немесе бағдарламасын, қамауға", ""},
		{"kk", "kz", "бес күннен кешіктірмей", "limits кешіктірмей"},
		{"kk", "kz", "15-баптың 1-тармағының 2) және 3) тармақшаларында", "cites 15 1 2 3"},
		{"cs", "cz", "nesmí prodat lampu bez souhlasu; nemoc, nebo nejdříve", "negates nesmí bez; limits nejdříve"},
		{"cs", "cz", "nikdo nebyl; žádný nárok nevzniká", "negates nebyl nevzniká"},
		{"cs", "cz", "podle § 57 odst. 2 písm. a) a b)", "cites 57 2 a b"},
		{"cs", "cz", "§ 88 písm. h) a i)^4)", "cites 88 h i"},
		{"ro", "md", "nu poate fi vîndută fără acord", "negates nu fara"},
		{"ro", "md", "nu mai târziu de trei zile", "limits nu"},
		{"ro", "md", "art. 20 alin. (2) lit. a), art. 27^1", "cites 20 2 a 27 1"},
		{"sr", "rs", "не може без сагласности, осим у хитним случајевима", "negates ne bez osim"},
		{"sr", "rs", "ni duže od tri dana", "limits ni"},
		{"sr", "rs", "из члана 40. став 2. тачка 3) овог закона", "cites 40 2 3"},
		{"sr", "rs", "другог члана породице", ""},
	} {
		if got := told(c.code, c.country, c.text); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.code, c.text, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"§ 57 odst. 2 písm. a)", "15-баптың 1-тармағы", "not later than (1", "art. 27^", "1, 2 and", "статьи ("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range languages {
			text := footnote.ReplaceAllString(s, "$1")
			x := read(text, "kz", l.get())
			for _, at := range append(append([]item{}, x.refs...), x.hard...) {
				excerpt(text, at.start, at.end)
			}
		}
	})
}
