package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/check"
)

var allLanguages = []string{"en", "ru", "kk", "cs", "ro", "sr"}

// official returns the invented law as an official text.
func official(lang string) *act.Expression {
	x := acttest.Parallel(lang)
	x.Authority = act.Official
	return x
}

// TestFaithfulRenderings: no two of the six languages disagree.
func TestFaithfulRenderings(t *testing.T) {
	for _, a := range allLanguages {
		for _, b := range allLanguages {
			r := check.Compare(acttest.Parallel(a), official(b), check.Options{})
			if r.Compared != r.Units || r.Units != 13 {
				t.Errorf("%s beside %s: %d of %d units compared, want all 13", a, b, r.Compared, r.Units)
			}
			for _, d := range r.Disagreements {
				t.Errorf("%s beside %s: %s %s %s: ours %q, theirs %q", a, b, d.Severity, d.Kind, d.EID, d.Ours, d.Theirs)
			}
		}
	}
}

// planted are single errors in the invented law: unit, old words, new words.
var planted = map[string][][3]string{
	"en": {{"art_1", "1 January", "2 January"}, {"art_1", "does not apply", "applies"}, {"art_2__para_1", "thirty", "forty"}, {"art_2__para_1", "three working", "three"},
		{"art_2__para_1", "three", "five"}, {"art_2__para_2", "may not", "may"}, {"art_2__para_2", "without", "with"}, {"art_2__para_3__point_1", "five years", "five months"},
		{"art_2__para_3__point_2", "not to", "to"}, {"art_2__para_3__point_3", "except in", "in"}, {"art_2__para_3__point_3", "10", "12"}, {"art_2__para_3__point_3", "paragraph 2", "paragraph 3"},
		{"art_3__para_1", "eighteen", "sixteen"}, {"art_3__para_2", "two thirds", "one third"}, {"art_3__para_2", "25", "35"}, {"art_3__para_2", "not more than", "more than"},
		{"art_3__para_2", "20,000", "2,000"}, {"art_3__para_3", "is not considered", "is considered"}, {"art_3__para_3", "six", "seven"}, {"art_3__para_3", "later", "not later"},
		{"art_4", "15 March", "15 May"}, {"art_4", "2031", "2030"}, {"art_4", "2032", "2033"}, {"art_4", "Article 2", "Article 3"}, {"art_3__para_1", "has the right to", "must"}},
	"ru": {{"art_1", "1 января", "11 января"}, {"art_1", "не применяется", "применяется"}, {"art_2__para_1", "тридцати", "сорока"}, {"art_2__para_1", "рабочих ", ""},
		{"art_2__para_2", "не вправе", "вправе"}, {"art_2__para_2", "без письменного", "с письменного"}, {"art_2__para_3__point_1", "пять", "шесть"}, {"art_2__para_3__point_2", "не ", ""},
		{"art_2__para_3__point_3", "десять", "двенадцать"}, {"art_2__para_3__point_3", "статьи 3", "статьи 1"}, {"art_3__para_2", "две трети", "три четверти"}, {"art_3__para_2", "20 000", "30 000"},
		{"art_3__para_2", "не более", "более"}, {"art_3__para_3", "не рассматривается", "рассматривается"}, {"art_3__para_3", "шести месяцев", "шести дней"}, {"art_4", "15 марта", "14 марта"}},
	"kk": {{"art_1", "1 қаңтардан", "1 ақпаннан"}, {"art_1", "қолданылмайды", "қолданылады"}, {"art_2__para_1", "отыз", "қырық"}, {"art_2__para_1", "үш жұмыс", "бес жұмыс"},
		{"art_2__para_2", "құқылы емес", "құқылы"}, {"art_2__para_3__point_1", "бес жылда", "алты жылда"}, {"art_2__para_3__point_2", "етпеуге", "етуге"},
		{"art_2__para_3__point_3", "он жыл", "он екі жыл"}, {"art_2__para_3__point_3", "3-баптың", "1-баптың"}, {"art_3__para_1", "Он сегіз", "Он алты"}, {"art_3__para_2", "үштен екісінің", "төрттен үш"},
		{"art_3__para_2", "25", "20"}, {"art_3__para_3", "қаралмайды", "қаралады"}, {"art_3__para_3", "алты айдан", "алты күннен"}, {"art_4", "2032", "2034"}},
	"cs": {{"art_1", "1. lednu", "1. únoru"}, {"art_1", "Nevztahuje", "Vztahuje"}, {"art_2__para_1", "třiceti", "čtyřiceti"}, {"art_2__para_1", "pracovních ", ""},
		{"art_2__para_2", "nesmí", "může"}, {"art_2__para_2", "bez písemného", "s písemným"}, {"art_2__para_3__point_1", "pět", "šest"}, {"art_2__para_3__point_2", "nezveřejňovat", "zveřejňovat"},
		{"art_2__para_3__point_3", "10 let", "12 let"}, {"art_2__para_3__point_3", "článku 3", "článku 1"}, {"art_3__para_1", "osmnácti", "šestnácti"}, {"art_3__para_2", "dvou třetin", "tří pětin"},
		{"art_3__para_2", "20 000", "30 000"}, {"art_3__para_3", "neposuzuje", "posuzuje"}, {"art_3__para_3", "šest měsíců", "šest týdnů"}, {"art_4", "15. března", "16. března"}},
	"ro": {{"art_1", "1 ianuarie", "1 februarie"}, {"art_1", "nu se aplică", "se aplică"}, {"art_2__para_1", "treizeci", "patruzeci"}, {"art_2__para_1", " lucrătoare", ""},
		{"art_2__para_2", "nu poate", "poate"}, {"art_2__para_2", "fără acordul", "cu acordul"}, {"art_2__para_3__point_1", "cinci", "șase"}, {"art_2__para_3__point_2", "să nu", "să"},
		{"art_2__para_3__point_3", "10 ani", "12 ani"}, {"art_2__para_3__point_3", "art. 3", "art. 1"}, {"art_3__para_1", "optsprezece", "șaisprezece"}, {"art_3__para_2", "două treimi", "trei pătrimi"},
		{"art_3__para_2", "20 000", "30 000"}, {"art_3__para_2", "nu mai mult", "mai mult"}, {"art_3__para_3", "nu se", "se"}, {"art_3__para_3", "șase luni", "șase zile"}, {"art_4", "15 martie", "15 aprilie"}},
	"sr": {{"art_1", "1. јануара", "1. фебруара"}, {"art_1", "Не примењује", "Примењује"}, {"art_2__para_1", "тридесет", "четрдесет"}, {"art_2__para_1", "радна ", ""},
		{"art_2__para_2", "не може", "може"}, {"art_2__para_2", "без писмене", "уз писмене"}, {"art_2__para_3__point_1", "пет", "шест"}, {"art_2__para_3__point_2", "да не", "да"},
		{"art_2__para_3__point_3", "десет", "дванаест"}, {"art_2__para_3__point_3", "члана 3", "члана 1"}, {"art_3__para_1", "осамнаест", "шеснаест"}, {"art_3__para_2", "две трећине", "три четвртине"},
		{"art_3__para_2", "20.000", "30.000"}, {"art_3__para_2", "не више", "више"}, {"art_3__para_3", "не разматра", "разматра"}, {"art_3__para_3", "шест месеци", "шест дана"}, {"art_4", "15. марта", "16. марта"}},
}

// TestPlantedErrors plants single errors into each rendering and asks for each to
// be found beside the official text in each other language.
func TestPlantedErrors(t *testing.T) {
	caught, all := 0, 0
	for _, lang := range allLanguages {
		for _, e := range planted[lang] {
			for _, theirs := range allLanguages {
				x := acttest.Parallel(lang)
				if err := plant(x, act.EID(e[0]), e[1], e[2]); err != nil {
					t.Fatal(lang, err)
				}
				all++
				if found(check.Compare(x, official(theirs), check.Options{}), act.EID(e[0])) {
					caught++
				} else {
					t.Logf("not found: %s beside %s, %s: %q for %q", lang, theirs, e[0], e[2], e[1])
				}
			}
		}
		for _, e := range unitsBelow(acttest.Parallel(lang)) {
			for _, theirs := range allLanguages {
				x := acttest.Parallel(lang)
				remove(x, e)
				all++
				if found(check.Compare(x, official(theirs), check.Options{}), e) {
					caught++
				} else {
					t.Errorf("%s beside %s: %s is gone, and nobody misses it", lang, theirs, e)
				}
			}
		}
	}
	t.Logf("%d of %d planted errors found", caught, all)
	if caught*100 < all*97 {
		t.Errorf("%d of %d planted errors found, want 97 in 100", caught, all)
	}
}

// found reports whether something is said of a unit, or of one above or below it.
func found(r *check.Result, e act.EID) bool {
	return slices.ContainsFunc(r.Disagreements, func(d check.Disagreement) bool { return d.EID.Within(e) || e.Within(d.EID) })
}

// plant replaces words in the own text of a unit.
func plant(x *act.Expression, e act.EID, old, new string) error {
	p := x.Find(e)
	for i, b := range p.Content {
		if strings.Contains(b.Text, old) {
			p.Content[i].Text = strings.Replace(b.Text, old, new, 1)
			return nil
		}
	}
	return fmt.Errorf("%s: there is no %q", e, old)
}

func unitsBelow(x *act.Expression) []act.EID {
	var out []act.EID
	for p := range x.All() {
		out = append(out, p.EID)
	}
	return out
}

// remove takes a unit out of a text.
func remove(x *act.Expression, e act.EID) {
	gone := func(p *act.Provision) bool { return p.EID == e }
	x.Body = slices.DeleteFunc(x.Body, gone)
	for p := range x.All() {
		p.Children = slices.DeleteFunc(p.Children, gone)
	}
}
