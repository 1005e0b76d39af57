package norm

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"zanger/corpus"
	"zanger/internal/library"
)

// says lists the findings of a text as "kind value: words".
func says(code, text string) []string {
	var out []string
	for _, f := range Read(code, text) {
		s := string(f.Kind)
		if f.Value != "" {
			s += " " + f.Value
		}
		out = append(out, fmt.Sprintf("%s: %s", s, text[f.Start:f.End]))
	}
	return out
}

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		name, code, text string
		want             []string
	}{
		{"the denial of a duty is no duty", "en", "The court need not give reasons and is not obliged to answer.", nil},
		{"what the law says of itself is no duty", "en", "This Part shall apply to everyone.", nil},
		{"a relative clause orders nothing", "en", "The court must take the measures that may be necessary.",
			[]string{"who: The court", "must: must"}},
		{"nobody knows whether this is a ban", "en", "Acts that contain no norm which a court may apply are void.", nil},
		{"a pronoun with a quality stands for a thing", "en", "Each Party must set a period. It must be long enough.",
			[]string{"who: Each Party", "must: must", "must: must"}},
		{"the one who acts in a passive clause", "en", "The term may be extended by the court.", []string{"may: may", "who: the court"}},
		{"the one who acts in a passive clause in Russian", "ru", "Срок может быть продлен судом.", []string{"may: может", "who: судом"}},
		{"the one who acts in a passive clause in Czech", "cs", "Lhůta může být prodloužena soudem.", []string{"may: může", "who: soudem"}},
		{"a duty that a remark turns", "en", "The Parties shall, where possible, endeavour to agree.",
			[]string{"who: The Parties", "endeavour: shall, where possible, endeavour to"}},
		{"neither of two may", "en", "Neither the master nor the mate may leave.",
			[]string{"who: Neither the master nor the mate", "not: Neither the master nor the mate may"}},
		{"more than, denied", "en", "It may not last for more than three days.", []string{"not: may not", "time 3 day, most: for more than three days"}},
		{"a relative clause with a remark", "en", "Those who, in the view of the court, may flee are held.", nil},
		{"quoted words order nothing", "en", "After the words “the court may decide” a comma is inserted.", nil},
		{"the subject of a passive does not bear the duty", "en", "The report must be published within two months.",
			[]string{"must: must", "time 2 month, most: within two months"}},
		{"the one who must be told is the one to whom", "en", "The victim must be informed without delay.",
			[]string{"to: The victim", "must: must", "time at once: without delay"}},
		{"an age is no time limit", "en", "A person under 18 years of age may refuse.", []string{"who: A person under 18 years of age", "may: may"}},
		{"ten days are no tenth day", "en", "The answer is due within ten days.", []string{"time 10 day, most: within ten days"}},
		{"what is done meanwhile is no condition", "en", "The officer must, when hearing a child, leave when asked.",
			[]string{"who: The officer", "must: must", "when: when asked"}},
		{"at the head of a sentence it says when", "en", "When hearing a child, the officer must keep calm.",
			[]string{"when: When hearing a child", "who: the officer", "must: must"}},
		{"what has been has no limit", "en", "A person who has lived there for five years may apply within ten days.",
			[]string{"who: A person who has lived there for five years", "may: may", "time 10 day, most: within ten days"}},
		{"one told in the past still has a limit", "en", "A witness who was heard is to be released within three hours.",
			[]string{"time 3 hour, most: within three hours"}},
		{"what has been has no limit in Russian", "ru", "Лица, проработавшие не менее пяти лет, вправе просить отпуск на тридцать дней.",
			[]string{"who: Лица, проработавшие не менее пяти лет", "may: вправе", "time 30 day: на тридцать дней"}},
		{"what was done in Czech has no limit", "cs", "Osoba, která byla vykázána na dobu delší než 10 dnů, může podat námitky do 3 dnů.",
			[]string{"who: Osoba, která byla vykázána na dobu delší než 10 dnů", "may: může", "time 3 day, most: do 3 dnů"}},
		{"a name does not end in a preposition", "en", "The centre must inform the victim of the right to refuse.",
			[]string{"who: The centre", "must: must", "to: the victim"}},
		{"a remark in a list of two", "ru", "Жертва или, по обстоятельствам, ее семья могут просить об этом.",
			[]string{"who: Жертва или, по обстоятельствам, ее семья", "may: могут"}},
		{"a condition that no comma ends", "ru", "В случае пункта 1 приказ может быть вынесен позже.", []string{"may: может"}},
		{"a condition that no comma ends, in English", "en", "In case of fog the keeper must ring the bell.",
			[]string{"when: In case of fog", "who: the keeper", "must: must"}},
		{"a condition cut short at a remark", "en", "A person is weak, if these facts may, having regard to all, harm him.", nil},
		{"a condition goes on with its points", "ru", "Суд отказывает, если он решит, что— (a) повода нет, или (b) срок истек.",
			[]string{"when: если он решит, что— (a) повода нет, или (b) срок истек"}},
		{"a gerund is no adjective of a dative", "ru", "Стороны обязаны действовать быстро, давая жертвам достаточную защиту.",
			[]string{"who: Стороны", "must: обязаны", "to: жертвам"}},
		{"hours that are counted are no limit", "ru", "При исчислении 48 часов воскресенья не учитываются.", nil},
		{"since when is no condition", "en", "From when the notice is given the keeper must wait.", []string{"must: must"}},
		{"a fine has no length", "cs", "Pokutu nelze uložit po uplynutí 3 let od porušení povinnosti.",
			[]string{"not: nelze", "time 3 year: po uplynutí 3 let od porušení povinnosti"}},
		{"a time limit ends where the deed is named", "cs", "Proti rozhodnutí může žadatel do 3 dnů od oznámení podat stížnost.",
			[]string{"may: může", "who: žadatel", "time 3 day, most: do 3 dnů od oznámení"}},
		{"a time limit ends where the deed is named in Russian", "ru", "Работодатель обязан в течение трех дней со дня приема дать ответ.",
			[]string{"who: Работодатель", "must: обязан", "time 3 day, most: в течение трех дней со дня приема"}},
		{"a time limit ends where the doer is named", "cs", "Zprávu podá do 5 dnů od jejího vyžádání žadatel sám.",
			[]string{"time 5 day, most: do 5 dnů od jejího vyžádání"}},
		{"a condition turned into an exception", "cs", "Orgány podají zprávu, pokud smlouva, kterou je stát vázán, nestanoví jinak.",
			[]string{"unless: pokud smlouva, kterou je stát vázán, nestanoví jinak"}},
		{"a duty of a neuter plural", "cs", "Výdejová místa jsou povinna podat zprávu.", []string{"must: jsou povinna"}},
		{"a penalty is an amount", "ru", "Наказывается лишением свободы на срок от двух до шести лет.",
			[]string{"amount 2..6 year: на срок от двух до шести лет"}},
		{"not later is most, not earlier is least", "ru", "Решение принимается не ранее пяти и не позднее десяти дней.",
			[]string{"time 10 day, most: не позднее десяти дней"}},
		{"besides is no exception", "ru", "Работник, кроме обязанностей, установленных законом, обязан учиться.",
			[]string{"who: Работник", "must: обязан"}},
		{"a duty denied in Kazakh", "kk", "Шамшы жауап беруге міндетті емес.", nil},
		{"an adjective is no duty", "kk", "Орган орындалуға міндетті ұйғарымдар жібереді.", nil},
		{"an inverted Czech duty", "cs", "Do tří dnů je žadatel povinen podat zprávu úřadu.",
			[]string{"time 3 day, most: Do tří dnů", "must: je žadatel povinen", "who: žadatel"}},
		{"the Serbian of both scripts is one", "sr", "Суд не може одлучити. Sud može odlučiti.",
			[]string{"who: Суд", "not: не може", "who: Sud", "may: može"}},
		{"more than a ban", "en", "The court must not only hear the victim but also answer.",
			[]string{"who: The court", "must: must not only", "to: the victim"}},
		{"what is not allowed in Russian", "ru", "Курить на молу не разрешается.", []string{"not: не разрешается"}},
		{"a double negation says nothing", "ru", "Суд не может не учесть это.", nil},
		{"rights denied in Romanian", "ro", "Persoanele nu au dreptul la ajutor.", []string{"who: Persoanele", "not: nu au dreptul"}},
		{"a need denied in Kazakh", "kk", "Өтініш беру керек емес.", nil},
		{"an inverted Czech denial", "cs", "V tomto případě není žadatel povinen odpovídat.", nil},
		{"a day of the month is no length of time", "en", "The Act applies on the first day of the second month.", nil},
		{"a possessive is not the bearer", "en", "The victim’s representative may speak.", []string{"who: The victim’s representative", "may: may"}},
		{"no longer is no ban", "en", "There is no longer a fear that they may flee.", nil},
		{"a language without rules", "de", "Das Gericht muss entscheiden.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := says(tt.code, tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// negations are words with which no duty or power is said.
var negations = map[string][]string{
	"en": {"not", "no", "neither", "nor", "never", "cannot"}, "ru": {"не", "нельзя", "запрещается"},
	"kk": {"емес", "жоқ", "тыйым"}, "cs": {"nesmí", "nelze", "není", "nemůže"}, "ro": {"nu"}, "sr": {"ne", "nije"},
}

// TestFindingsHold reads the whole corpus: every finding stands on whole words of the
// text, and no duty, power or right rests on words that deny it.
func TestFindingsHold(t *testing.T) {
	lib, err := library.Open(corpus.FS, t.TempDir(), library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, alias := range lib.Aliases() {
		w, err := lib.Work(alias)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range w.Expressions {
			for p := range x.Articles() {
				text := p.FullText()
				for _, f := range Read(x.Lang, text) {
					n++
					holds(t, x.Lang, text, f)
				}
			}
		}
	}
	if n < 3000 {
		t.Errorf("%d findings in the corpus: the rules have stopped working", n)
	}
}

func holds(t *testing.T, code, text string, f Finding) {
	t.Helper()
	if f.Start < 0 || f.Start >= f.End || f.End > len(text) || !utf8.ValidString(text[f.Start:f.End]) {
		t.Fatalf("%v is no place in %q", f, text)
	}
	words := text[f.Start:f.End]
	if strings.TrimSpace(words) != words {
		t.Errorf("%q is not cut on words", words)
	}
	if f.Kind.IsStrength() && f.Kind != MustNot && !strings.HasSuffix(words, " not only") {
		for w := range strings.FieldsSeq(strings.ToLower(words)) {
			if slices.Contains(negations[code], w) {
				t.Errorf("%s rests on %q", f.Kind, words)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, code := range []string{"en", "ru", "kk", "cs", "ro", "sr"} {
		f.Add(code, "1. The court, if asked, must not (within 3 days) decide: a) x; b) y.")
		f.Add(code, "Суд обязан в течение 30 дней либо позднее, смотря по тому, что наступит позднее.")
	}
	f.Fuzz(func(t *testing.T, code, text string) {
		for _, x := range Read(code, text) {
			if x.Start < 0 || x.Start >= x.End || x.End > len(text) {
				t.Fatalf("%v is no place in a text of %d bytes", x, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[x.Start:x.End]) {
				t.Fatalf("%v cuts a letter of %q", x, text)
			}
		}
	})
}
