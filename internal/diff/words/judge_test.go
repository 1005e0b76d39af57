package words

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func verdictOn(old, new string) string {
	v := Verdicts(Diff(old, new))
	parts := make([]string, len(v.Reasons))
	for i, r := range v.Reasons {
		parts[i] = string(r)
	}
	return v.Effect.String() + ": " + strings.Join(parts, ", ")
}

func TestJudge(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"помощь оказывается", "помощь оказывается", "none: "},
		{"помощь;", "помощь.", "editorial: punctuation"},
		{"помощь лицу.", "помощь, лицу.", "editorial: punctuation"},
		{"учёт лиц", "учет лиц", "editorial: ё and е"},
		{"Ёлка растёт", "Елка растет", "editorial: ё and е"},
		{"законом о помощи", "Законом о помощи", "editorial: case of the first letter"},
		{"закон «О помощи»", "закон \"О помощи\"", "editorial: quotation marks"},
		{"помощь - это услуга", "помощь – это услуга", "editorial: dash"},
		{"порядке , установленном", "порядке, установленном", "editorial: spacing"},
		{"оказание  услуг", "оказание услуг", "editorial: spacing"},
		{"әлеуметтiк қызмет", "әлеуметтік қызмет", "editorial: look-alike letters"},
		{"глава ІІ", "глава II", "editorial: look-alike letters"},
		{"№ 175-V закон", "№175-V закон", "editorial: spacing"},
		{"орган – \"центр\";", "орган — «центр».", "editorial: punctuation, quotation marks, dash"},
		{"пункт 3;", "пункт 3.", "editorial: punctuation"},
		{"10 % дохода", "10% дохода", "editorial: spacing"},

		{"в течение десяти дней", "в течение трёх дней", "substantive: words"},
		{"в течение 10 дней", "в течение 3 дней", "substantive: number"},
		{"сумма 1 000 тенге", "сумма 1000 тенге", "substantive: number"},
		{"сумма 1,5 тенге", "сумма 15 тенге", "substantive: number"},
		{"статьи 6 Закона", "статьи 7 Закона", "substantive: citation"},
		{"6-баптың 2-тармағы", "6-баптың 3-тармағы", "substantive: citation"},
		{"подпунктом 3) и", "подпунктом 4) и", "substantive: citation"},
		{"статьи 8-1", "статьи 8", "substantive: citation"},
		{"§ 57 odst. 2", "§ 58 odst. 2", "substantive: citation"},
		{"до 10.07.2012", "до 10.07.2013", "substantive: date"},
		{"от 10 июля", "от 11 июля", "substantive: date"},
		{"от 10 июля", "от 10 июня", "substantive: date"},
		{"вправе отказать", "не вправе отказать", "substantive: negation"},
		{"договор действителен", "договор недействителен", "substantive: negation, words"},
		{"договор не действителен", "договор недействителен", "substantive: negation, words"},
		{"smlouva je platná", "smlouva je neplatná", "substantive: negation, words"},
		{"казнить, нельзя помиловать", "казнить нельзя, помиловать", "substantive: negation"},
		{"статьи 1–3", "статьи 1, 3", "substantive: number"},
		{"пункт (3) и", "пункт 3 и", "substantive: citation"},
		{"part A applies", "part a applies", "substantive: words"},
		{"С учётом мнения", "с учётом мнения", "editorial: case of the first letter"},
		{"пункт а) и", "пункт А) и", "substantive: citation"},
		{"глава V", "глава X", "substantive: citation"},
		{"часть III", "часть IIi", "substantive: citation, words"},
		{"и/или", "и или", "substantive: words"},
		{"в следствие", "вследствие", "substantive: words"},
		{"помощь", "", "substantive: words"},
		{"", "не", "substantive: negation"},
		{"помощь;", "поддержка.", "substantive: words"},
	} {
		if got := verdictOn(c.old, c.new); got != c.want {
			t.Errorf("%q → %q: got %s, want %s", c.old, c.new, got, c.want)
		}
	}
}

// A number, a date or a citation that changes is never passed off as editorial,
// whatever else is done to the text.
func TestNumbersAreNeverEditorial(t *testing.T) {
	numbers := []string{"3", "10", "8-1", "3)", "10.07.2012", "175-V", "№ 5", "§ 57", "1,5", "IV"}
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SampledFrom(numbers).Draw(t, "old")
		b := rapid.SampledFrom(numbers).Draw(t, "new")
		if strings.Trim(a, ")") == strings.Trim(b, ")") {
			return
		}
		left, right := text(t, "left"), text(t, "right")
		old, neu := fmt.Sprintf("%s %s %s", left, a, right), fmt.Sprintf("%s %s %s", left, b, right)
		if v := Verdicts(Diff(old, neu)); v.Effect != Substantive {
			t.Fatalf("%q → %q is %s", old, neu, v.Effect)
		}
	})
}

// A verdict is given for every edit and says why.
func TestVerdictsHaveReasons(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := text(t, "old")
		edits := Diff(old, edited(t, old))
		for i, v := range Judge(edits) {
			if (edits[i].Kind == Equal) != (v.Effect == NoEffect) || (v.Effect == NoEffect) != (len(v.Reasons) == 0) {
				t.Fatalf("edit %d of %s is %v", i, show(edits), v)
			}
		}
	})
}
