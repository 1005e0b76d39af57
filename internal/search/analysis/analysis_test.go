package analysis

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func terms(lang, text string) string {
	var out []string
	for _, w := range For(lang).Words(text) {
		out = append(out, w.Term)
	}
	return strings.Join(out, " ")
}

// TestFamilies: the forms of a line are one word to the index.
func TestFamilies(t *testing.T) {
	for lang, families := range map[string][]string{
		"en": {"victimisation victimization", "service services service's services’", "traffick trafficking trafficked", "organise organize organised ORGANIZED"},
		"ru": {"услуга услуги услугам услугами", "жертва жертвы жертвами", "приёмная приемная", "ребёнок ребенок", "социaльный социальный"},
		"ro": {"vîrstă vârstă vârsta", "asistenţă asistență asistenței asistentei", "ŞEDINŢA ședința sedinta", "învăţămînt învățământ", "victimă victimei victimele", "ordonanță ordonanța ordonanta ordonantei", "infracțiune infracțiuni infractiune infractiuni", "condiții conditii", "protecției protectiei"},
		"sr": {"жртва žrtva žrtve ЖРТВАМА zrtva", "насиље nasilje насиљу", "Љубав ljubav LJUBAV Ljubav ǈubav", "међународни međunarodni medjunarodni", "дете детета деца dece"},
		"kk": {"әлеуметтiк әлеуметтік ӘЛЕУМЕТТІК", "əлем әлем", "шаhар шаһар", "Мемлекет Мемлeкeт"},
		"cs": {"služba Služba SLUŽBA sluzba", "péče pece"},
		"xx": {"Dienst dienst DIENST", "Über uber"},
	} {
		for _, f := range families {
			if got := strings.Fields(terms(lang, f)); len(got) != len(strings.Fields(f)) || strings.Count(strings.Join(got, " ")+" ", got[0]+" ") != len(got) {
				t.Errorf("%s: %q becomes %q", lang, f, got)
			}
		}
	}
}

func TestApart(t *testing.T) {
	for _, c := range [][3]string{{"en", "traffic", "trafficking"}, {"en", "interpreter", "interpretation"}, {"en", "organs", "organisations"},
		{"en", "competition", "competence"}, {"en", "abuser", "abuse"}, {"en", "community", "communication"}, {"en", "minority", "minors"},
		{"ru", "пусть", "путь"}, {"kk", "қызмет", "кызмет"}, {"cs", "právo", "správa"}} {
		if a, b := terms(c[0], c[1]), terms(c[0], c[2]); a == b {
			t.Errorf("%s: %q and %q are one word %q", c[0], c[1], c[2], a)
		}
	}
}

func TestWordsAreCut(t *testing.T) {
	for text, want := range map[string]string{
		"art. 6(8), 114-IV":              "art|6|8|114|IV",
		"12.1 and 1,000. Then 5.":        "12.1|and|1,000|Then|5",
		"don't l’homme 'quoted'":         "don't|l’homme|quoted",
		"a\u00a0b\u2003c":                "a|b|c",
		"соци\u00adаль\u200bный\u00ad .": "соци\u00adаль\u200bный",
		"cafe\u0301 27¹":                 "cafe\u0301|27¹",
		"\xffa\xff":                      "a",
		"":                               "",
	} {
		var got []string
		for _, w := range For("xx").Words(text) {
			got = append(got, text[w.Start:w.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %q, want %q", text, s, want)
		}
	}
	if got := terms("xx", "соци\u00adаль\u200bный cafe\u0301"); got != "социальный cafe" {
		t.Errorf("got %q", got)
	}
	if got := terms("xx", strings.Repeat("я", 5000)); utf8.RuneCountInString(got) != maxRunes {
		t.Errorf("%d runes", utf8.RuneCountInString(got))
	}
}

func TestStopWords(t *testing.T) {
	for lang, words := range map[string][2]string{
		"en": {"the of not", "care shelter"}, "ru": {"и не ещё", "приют"}, "ro": {"și şi care", "adăpost"},
		"sr": {"и i je је", "kuća"}, "cs": {"který a", "dítě"}, "kk": {"және үшiн", "қызмет"},
	} {
		for _, w := range For(lang).Words(words[0]) {
			if !w.Stop {
				t.Errorf("%s: %q is no stop word", lang, w.Term)
			}
		}
		for _, w := range For(lang).Words(words[1]) {
			if w.Stop {
				t.Errorf("%s: %q is a stop word", lang, w.Term)
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, l := range Langs() {
		terms := map[uint32]string{}
		for range 2 {
			for _, w := range For(l).Words("Victim, victims; жртва жртве; oběť obětí 1. слово, žrtve’s") {
				if was, ok := terms[w.Number]; w.Number == 0 || ok && was != w.Term {
					t.Errorf("%s: %q has number %d, which %q has", l, w.Term, w.Number, was)
				}
				terms[w.Number] = w.Term
			}
		}
	}
	if For("de").Lang() != Other {
		t.Error("a language without a chain has one")
	}
}

// TestVersion fails when a chain gives other terms than those of its Version:
// then raise Version and write the new sum here.
func TestVersion(t *testing.T) {
	const sample = `The victims' services, victimisation, an interpreter of organs; трафик детей, приёмная семья и убежище; әлеуметтiк қызмет көрсетуге
		služebnost dětem a obětem; asistenţa socială a copiilor, vîrstă, ordonanta; жртвама насиља, prihvatilište, ljudi; 114-IV 12.1 27¹ don’t`
	h := sha256.New()
	for _, l := range Langs() {
		for _, w := range For(l).Words(sample) {
			fmt.Fprintf(h, "%s %v\n", w.Term, w.Stop)
		}
	}
	want := map[string]string{"4": "c496691066a50ec6"}
	if got := hex.EncodeToString(h.Sum(nil)[:8]); got != want[Version] {
		t.Errorf("version %s gives %s, not %s: raise Version", Version, got, want[Version])
	}
}
