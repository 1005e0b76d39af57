package number

import (
	"strings"
	"testing"
)

// brief writes what was read, weak readings left out.
func brief(code, text string) string {
	var out []string
	for _, q := range Read(code, text) {
		if !q.Weak {
			out = append(out, q.String())
		}
	}
	return strings.Join(out, ", ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"en", "within ten working days from the day of receipt", "10 working day"},
		{"en", "within thirty-five (35) calendar days", "35 day"},
		{"en", "a ten-day period", "10 day"},
		{"en", "persons under 18 years of age", "18 year"},
		{"en", "a fine of 150,000 lei or 2.5 per cent", "150000 MDL, 2.5 percent"},
		{"en", "a deposit of £50, not exceeding £5,000 or € 70", "50 GBP, 5000 GBP, 70 EUR"},
		{"en", "two hundred and forty hours", "240 hour"},
		{"en", "two thirds of the members and one-half of the sum", "2/3, 1/2"},
		{"en", "in force from 1 January 2009", "2009-01-01"},
		{"en", "on 31 December of each year", "--12-31"},
		{"en", "on March 1, 2014", "2014-03-01"},
		{"en", "The court may decide", ""},
		{"en", "Act No. 40/2009 Coll.", "40/2009"},
		{"en", "Law No. 114-IV of 29 December 2008", "114-4, 2008-12-29"},
		{"en", "at least once every five years", "5 year"},
		{"en", "one of the members, the first or the second", ""},
		{"en", "for 3 months", "3 month"},

		{"ru", "в течение десяти рабочих дней со дня получения", "10 working day"},
		{"ru", "в десятидневный срок", "10 day"},
		{"ru", "в 10-дневный срок", "10 day"},
		{"ru", "от рождения до трех лет", "3 year"},
		{"ru", "тридцать пять календарных дней", "35 day"},
		{"ru", "30 (тридцать) дней", "30 day"},
		{"ru", "не реже одного раза в пять лет", "5 year"},
		{"ru", "двухсот сорока часов", "240 hour"},
		{"ru", "20 000 тенге, 5 тысяч тенге", "20000 KZT, 5000 KZT"},
		{"ru", "0,5 процента; две трети", "0.5 percent, 2/3"},
		{"ru", "с 1 января 2009 года и с 01.01.2015", "2009-01-01, 2015-01-01"},
		{"ru", "Законом РК от 17.07.2009 № 188-IV", "2009-07-17, 188-4"},
		{"ru", "лицо (семью), одну из сторон", ""},
		{"ru", "лица, достигшие восемнадцатилетнего возраста", "18 year"},
		{"ru", "дети-инвалиды до 18-ти лет", "18 year"},
		{"ru", "четвертый квартал", "4"},
		{"ru", "более половины", "1/2"},

		{"kk", "он жұмыс күні ішінде", "10 working day"},
		{"kk", "күнтізбелік он күн өткен соң", "10 day"},
		{"kk", "үш жасқа дейінгі балалардың", "3 year"},
		{"kk", "бес жылда кемінде бір рет", "5 year"},
		{"kk", "2009 жылғы 1 қаңтардан бастап", "2009-01-01"},
		{"kk", "отыз бес күннен кешіктірмей", "35 day"},
		{"kk", "оның құқықтары, онда көрсетілген", ""},
		{"kk", "іске асырады, жүзеге асырады", ""},
		{"kk", "үш жұмыс күні iшiнде", "3 working day"},
		{"kk", "жиырма бес пайыз", "25 percent"},

		{"cs", "do 30 dnů ode dne doručení", "30 day"},
		{"cs", "nejdéle na dobu třiceti dnů", "30 day"},
		{"cs", "ve lhůtě třiceti dnů, dva měsíce", "30 day, 2 month"},
		{"cs", "do 8 pracovních dnů", "8 working day"},
		{"cs", "třídenní lhůta, tříměsíční doba, 30denní", "3 day, 3 month, 30 day"},
		{"cs", "20 000 Kč, 100 Kč", "20000 CZK, 100 CZK"},
		{"cs", "od 1. ledna 2007", "2007-01-01"},
		{"cs", "starší 18 let, mladší jednoho roku", "18 year, 1 year"},
		{"cs", "zákon č. 108/2006 Sb.", "108/2006"},
		{"cs", "jednu třetinu, dvě třetiny", "1/3, 2/3"},
		{"cs", "dvě stě padesát korun", "250 CZK"},

		{"ro", "în termen de 30 de zile", "30 day"},
		{"ro", "treizeci și cinci de zile lucrătoare", "35 working day"},
		{"ro", "10 zile calendaristice", "10 day"},
		{"ro", "la 1 ianuarie 2009", "2009-01-01"},
		{"ro", "vîrsta de 18 ani", "18 year"},
		{"ro", "două treimi din voturi; 10 la sută", "2/3, 10 percent"},
		{"ro", "o persoană nouă", ""},
		{"ro", "două sute de lei", "200 MDL"},

		{"sr", "у року од 15 дана од дана пријема", "15 day"},
		{"sr", "u roku od osam dana", "8 day"},
		{"sr", "осмог дана од дана објављивања", "8 day"},
		{"sr", "млађе од три године, до навршене 26. године", "3 year, 26 year"},
		{"sr", "до 1. јуна 1992. године", "1992-06-01"},
		{"sr", "два месеца; тридесет пет радних дана", "2 month, 35 working day"},
		{"sr", "trogodišnji rok; двадесет и пет", "3 year, 25"},
		{"sr", "150.000 динара, 0,5 одсто", "150000 RSD, 0.5 percent"},
	} {
		if got := brief(c.code, c.text); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.code, c.text, got, c.want)
		}
	}
}

func TestAgree(t *testing.T) {
	q := func(code, text string) Quantity { return Read(code, text)[0] }
	for _, c := range []struct {
		a, b Quantity
		want bool
	}{
		{q("en", "ten working days"), q("ru", "десяти рабочих дней"), true},
		{q("en", "ten days"), q("ru", "десяти рабочих дней"), false},
		{q("en", "under 18"), q("cs", "18 let"), true},
		{q("en", "24 hours"), q("kk", "1 тәулік"), true},
		{q("en", "12 months"), q("sr", "1 година"), true},
		{q("en", "ten months"), q("ru", "десять дней"), false},
		{q("en", "40/2009"), q("cs", "40/2009"), true},
		{q("en", "1 January 2009"), q("kk", "2009 жылғы 1 қаңтар"), true},
		{q("en", "1 January 2009"), q("kk", "2009 жылғы 2 қаңтар"), false},
	} {
		if got, _ := Agree(c.a, c.b); got != c.want {
			t.Errorf("Agree(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestSpansLieInTheText(t *testing.T) {
	for _, code := range []string{"en", "ru", "kk", "cs", "ro", "sr"} {
		text := "a 30 1.1.2009 (№ 5) тридцать мая два 7-8 IV 20 000 třicet trideset și 1/2 %"
		at := 0
		for _, q := range Read(code, text) {
			if q.Start < at || q.End <= q.Start || q.End > len(text) {
				t.Errorf("%s: %v spans %d to %d after %d", code, q, q.Start, q.End, at)
			}
			at = q.End
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"within ten working days", "2009 жылғы 1 қаңтардан", "20 000 Kč", "1.1.", "№", "12-", "а трех"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, code := range []string{"en", "ru", "kk", "cs", "ro", "sr"} {
			at := 0
			for _, q := range Read(code, s) {
				if q.Start < at || q.End <= q.Start || q.End > len(s) {
					t.Fatalf("%s %q: %v spans %d to %d after %d", code, s, q, q.Start, q.End, at)
				}
				at = q.End
			}
		}
	})
}

func TestCardinalIsNoOrdinal(t *testing.T) {
	for text, want := range map[string]Kind{
		"within ten days":         Duration,
		"for twenty-one days":     Duration,
		"on the tenth day":        Ordinal,
		"on the twenty-first day": Ordinal,
		"in part two":             Count,
	} {
		if qs := Read("en", text); len(qs) != 1 || qs[0].Kind != want {
			t.Errorf("%s: %+v, want one %s", text, qs, want)
		}
	}
}
