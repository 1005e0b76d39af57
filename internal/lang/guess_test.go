package lang

import (
	"strings"
	"testing"
)

func TestGuess(t *testing.T) {
	cases := []struct{ text, code, country string }{
		{"Настоящий Закон Республики Казахстан регулирует отношения в сфере помощи.", "ru", "kz"},
		{"Действие закона распространяется на граждан Республики Молдова.", "ru", "md"},
		{"Осы Заң көмек көрсету саласындағы қатынастарды реттейді.", "kk", "kz"},
		{"Tento zákon upravuje podmínky poskytování pomoci a podpory osobám.", "cs", "cz"},
		{"Prezenta lege stabilește măsurile de asistență și protecție a persoanei.", "ro", "md"},
		{"Овим законом уређује се помоћ коју пружа орган управе.", "sr", "rs"},
		{"Ovim zakonom uređuje se pomoć koju pruža organ uprave, član se primenjuje na njega.", "sr", "rs"},
		{"The Secretary of State must by regulations make provision for help.", "en", "gb"},
		{"Member States shall ensure that help is given, under the law of the European Union.", "en", "eu"},
		{"This Law of the Republic of Kazakhstan shall regulate help.", "en", "kz"},
		{"12 34", "", ""},
	}
	for _, c := range cases {
		code, _ := Guess(c.text)
		if country := GuessCountry(code, c.text); code != c.code || country != c.country {
			t.Errorf("%q: got %s %s, want %s %s", c.text, code, country, c.code, c.country)
		}
	}
}

func TestReadHeadOrdinal(t *testing.T) {
	cases := []struct {
		code, words string
		n, used     int
	}{
		{"cs", "PRVNÍ", 1, 1}, {"cs", "DVACÁTÁ PRVNÍ", 21, 2}, {"cs", "čtvrtá", 4, 1}, {"cs", "dvacátá", 20, 1}, {"cs", "pomoc", 0, 0},
		{"ro", "întîi", 1, 1}, {"ro", "a DOUA", 2, 2}, {"ro", "al treilea", 3, 2}, {"sr", "ДРУГИ", 2, 1}, {"sr", "prvi", 1, 1},
		{"ru", "ВТОРАЯ", 2, 1}, {"kk", "ЕКІНШІ", 2, 1}, {"en", "ONE", 1, 1}, {"en", "", 0, 0},
	}
	for _, c := range cases {
		if n, used := ReadHeadOrdinal(c.code, strings.Fields(c.words)); n != c.n || used != c.used {
			t.Errorf("%s %q: got %d in %d words, want %d in %d", c.code, c.words, n, used, c.n, c.used)
		}
	}
}

func TestFoldRune(t *testing.T) {
	fold := func(s string) string { return strings.Map(FoldRune, s) }
	for _, pair := range [][2]string{{"Cтатья", "СТАТЬЯ"}, {"Secţiunea", "SECȚIUNEA"}, {"Партнёр", "партнер"}, {"ТАРАУ", "тарау"}} {
		if fold(pair[0]) != fold(pair[1]) {
			t.Errorf("%q and %q fold to %q and %q", pair[0], pair[1], fold(pair[0]), fold(pair[1]))
		}
	}
}
