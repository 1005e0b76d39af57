package format

import (
	"regexp"
	"strings"

	"zanger/internal/act"
)

// head is a heading taken apart.
type head struct {
	kind    act.Kind
	printed string // "Article 6", "6-бап"
	num     string // "6"
	text    string // the heading itself
}

var headNum = regexp.MustCompile(`^(?:\d+(?:[-^.]\d+)*[a-zа-яё]?|[IVXLCDM]+(?:-\d+)?|[ІVХXLC]+(?:-\d+)?)`)

// parseHead recognises "Article 6. Grounds", "6-бап. Негіздер", "§ 57 Azylové
// domy" in the given language, or any language when none of its own words fits.
func parseHead(line, lang string) (head, bool) {
	for _, own := range []bool{true, false} {
		for _, w := range headWords {
			if (w.lang == lang) != own {
				continue
			}
			if h, ok := w.parse(line); ok {
				return h, true
			}
		}
	}
	return head{}, false
}

func (w headWord) parse(line string) (head, bool) {
	if w.before {
		num := headNum.FindString(line)
		rest := strings.TrimPrefix(line, num)
		if num == "" || !strings.HasPrefix(rest, "-"+w.word) {
			return head{}, false
		}
		return w.finish(num+"-"+w.word, num, strings.TrimPrefix(rest, "-"+w.word))
	}
	if len(line) < len(w.word) || !strings.EqualFold(line[:len(w.word)], w.word) {
		return head{}, false
	}
	after := line[len(w.word):]
	trimmed := strings.TrimLeft(after, " \u00a0")
	num := headNum.FindString(trimmed)
	if num == "" || (len(trimmed) == len(after) && w.word != "§") {
		return head{}, false
	}
	return w.finish(line[:len(line)-len(trimmed)+len(num)], num, trimmed[len(num):])
}

func (w headWord) finish(printed, num, rest string) (head, bool) {
	if rest != "" && !strings.HasPrefix(rest, ".") && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "\u00a0") {
		return head{}, false // the number goes on: not a heading of this kind
	}
	text := strings.TrimSpace(strings.TrimPrefix(rest, "."))
	return head{kind: w.kind, printed: printed, num: eidNum(num), text: text}, true
}

// HeadLine returns the canonical heading line of p: "Article 6. Grounds".
func HeadLine(p *act.Provision) string {
	switch {
	case p.Num == "":
		return p.Heading
	case p.Heading == "":
		return p.Num + "."
	}
	return p.Num + ". " + p.Heading
}

// lookAlikes maps Cyrillic letters in Roman numerals to the Latin they stand for.
var lookAlikes = strings.NewReplacer("І", "I", "Х", "X", "С", "C", "М", "M")

// eidNum turns a printed number into the form of eIds: lower case, no marks.
func eidNum(num string) string {
	if headRoman.MatchString(num) {
		num = lookAlikes.Replace(num)
	}
	num = strings.ToLower(num)
	return strings.NewReplacer("^", "-", ".", "-", " ", "", "(", "", ")", "").Replace(strings.Trim(num, ". "))
}

var headRoman = regexp.MustCompile(`^[IVXLCDMІХСМ]+(?:-\d+)?$`)
