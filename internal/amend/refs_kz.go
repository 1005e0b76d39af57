package amend

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// Parts of Kazakh acts that other countries do not name.
const (
	Preamble     Part = "preamble"
	ContentsList Part = "contents" // the table of contents
	BodyText     Part = "body"     // the text of an article below its heading
)

// kzPhrase returns the longest phrase of a table at token i, and how many tokens it
// has; 0 for none.
func kzPhrase[V any](table map[string]V, ts []kzToken, i int) (v V, n int) {
	key := ""
	for k := i; k < len(ts) && k < i+7 && ts[k].kind != quote; k++ {
		if k > i {
			key += " "
		}
		key += ts[k].low
		if got, ok := table[key]; ok {
			v, n = got, k-i+1
		}
	}
	return v, n
}

// quoteList reads wordings in quotation marks: "«…», «…» и «…»".
func quoteList(ts []kzToken, i int, and map[string]bool) (words []string, n int) {
	j := i
	for j < len(ts) && ts[j].kind == quote {
		words = append(words, ts[j].text)
		j++
		n = j - i
		_, m := kzPhrase(and, ts, j)
		if m == 0 {
			break
		}
		if _, k := kzPhrase(and, ts, j+m); k > 0 {
			m += k
		}
		j += m
	}
	return words, n
}

// numbersOf reads the numbers of units: "1", "2) и 5)", "3, 4 и 6", "4–6".
func numbersOf(ts []kzToken, i int, unit Step, and map[string]bool) (steps []Step, n int) {
	j := i
	for j < len(ts) && ts[j].kind == number {
		s := unit
		s.Num = ts[j].text
		if s.Kind == act.Paragraph && ts[j].closer == ")" {
			s.Kind = act.Point // older codes: "пункт 2) статьи 9"
		}
		j++
		if j+1 < len(ts) && (ts[j].is("–") || ts[j].is("—")) && ts[j+1].kind == number {
			s.To = ts[j+1].text
			j += 2
		}
		steps = append(steps, s)
		n = j - i
		if ts[j-1].joined {
			break
		}
		_, m := kzPhrase(and, ts, j)
		if m == 0 {
			break
		}
		if _, k := kzPhrase(and, ts, j+m); k > 0 {
			m += k
		}
		j += m
	}
	return steps, n
}

// ordinalAt reads an ordinal word.
func ordinalAt(code string, ts []kzToken, i int) (ord, n int) {
	var words []string
	for k := i; k < len(ts) && k < i+3 && ts[k].kind == word; k++ {
		words = append(words, ts[k].low)
	}
	switch {
	case len(words) == 0:
		return 0, 0
	case kzLast[words[0]]:
		return -1, 1
	}
	return lang.ReadOrdinal(code, words)
}

// serialAt returns how many tokens say that the number of a row follows: ", порядковый
// номер".
func serialAt(words map[string]bool, ts []kzToken, i int) int {
	n := 0
	if i < len(ts) && ts[i].is(",") {
		n = 1
	}
	if _, m := kzPhrase(words, ts, i+n); m > 0 {
		return n + m
	}
	return 0
}

// kzLast say that the last of units that are counted is meant, in three languages.
var kzLast = set("последний последнюю последнее последнего последней последнем последним последняя " + lang.FoldKazakh("соңғы") + " last")

// ordinalsAt reads ordinal words behind the name of a unit: "второй и третий",
// "третий – пятый".
func ordinalsAt(code string, ts []kzToken, i int, unit Step, and map[string]bool) (steps []Step, n int) {
	j := i
	for {
		ord, m := ordinalAt(code, ts, j)
		if m == 0 {
			return steps, n
		}
		s := unit
		s.Ord = ord
		j += m
		if j < len(ts) && (ts[j].is("–") || ts[j].is("—") || ts[j].is("-")) {
			if to, m := ordinalAt(code, ts, j+1); m > 0 && to > ord {
				s.OrdTo = to
				j += 1 + m
			}
		}
		steps = append(steps, s)
		n = j - i
		_, m = kzPhrase(and, ts, j)
		if m == 0 {
			return steps, n
		}
		if _, k := kzPhrase(and, ts, j+m); k > 0 {
			m += k
		}
		j += m
	}
}

// spread opens the ranges of ordinals of counted units.
func spread(units []Step) []Step {
	var out []Step
	for _, u := range units {
		if u.OrdTo <= u.Ord {
			out = append(out, u)
			continue
		}
		for o := u.Ord; o <= u.OrdTo && len(out) < maxSeries; o++ {
			one := u
			one.Ord, one.OrdTo = o, 0
			out = append(out, one)
		}
	}
	return out
}

// marksAt reads a mark that is named by a noun: "точку", "точкой с запятой".
func marksAt(marks, by map[string]string, ts []kzToken, i int) (kzItem, int) {
	if m, n := kzPhrase(marks, ts, i); n > 0 {
		return kzItem{kind: objectItem, words: []string{m}, end: true}, n
	}
	if m, n := kzPhrase(by, ts, i); n > 0 {
		return kzItem{kind: byItem, words: []string{m}}, n
	}
	return kzItem{}, 0
}
