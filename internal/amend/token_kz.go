package amend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/format"
	"zanger/internal/lang"
)

// number is a token of digits, with those of an inserted number: "8-1". Its closer
// is the bracket behind it: "8-1)".
const number tokenKind = 100

// kzToken is a piece of a Kazakh bill.
type kzToken struct {
	token
	// closer is what closes a number: ")".
	closer string
	// joined says that a hyphen and a word follow: "13-баптың".
	joined bool
	// para is the paragraph in which it begins.
	para int
	// open says that quoted wording is not closed.
	open bool
	// at is where it begins in its paragraph.
	at int
}

// kzScanner makes tokens of the paragraphs of a bill. Law 480-V of Kazakhstan does
// not say how quotation marks nest, and bills set titles of acts in the same marks
// as new wording; so the marks are followed by their direction, and where a mark was
// saved at the end of a paragraph, the next instruction shows that wording ended.
type kzScanner struct {
	paras []Paragraph
	// begins reports whether a paragraph is an instruction by its words, closes
	// whether one stands behind the amendments: entry into force, another act.
	// resumes reports whether text goes on an instruction behind quoted words.
	begins  func(string) bool
	closes  func(int) bool
	resumes func(string) bool
	out     []kzToken
}

// scan reads all paragraphs.
func (s *kzScanner) scan() []kzToken {
	for i := 0; i < len(s.paras); {
		i = s.paragraph(i, 0)
	}
	return s.out
}

// paragraph reads paragraph i from byte at on and returns the next one.
func (s *kzScanner) paragraph(i, at int) int {
	text := s.paras[i].Text
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case opens(text, at):
			t, para, end := s.quoted(i, at)
			s.out = append(s.out, t)
			if para != i {
				if end < 0 || end >= len(s.paras[para].Text) {
					return para + 1
				}
				return s.paragraph(para, end)
			}
			if at = end; end < 0 {
				return i + 1
			}
		case r >= '0' && r <= '9':
			at = s.number(i, at)
		case unicode.IsLetter(r):
			at = s.word(i, at)
		default:
			s.add(mark, i, at, at+size)
			at += size
		}
	}
	return i + 1
}

func (s *kzScanner) add(k tokenKind, i, from, to int) *kzToken {
	t := kzToken{token: plainToken(k, s.paras[i].Text, from, to, i), para: i, at: from}
	if k == word {
		t.low = lang.FoldScript(t.text)
	}
	t.first = from == 0
	s.out = append(s.out, t)
	return &s.out[len(s.out)-1]
}

func (s *kzScanner) word(i, at int) int {
	text, end := s.paras[i].Text, at
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if r == '-' && strings.EqualFold(text[at:end], "sub") {
			end += n // sub-paragraph
			continue
		}
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '\'' && r != '’' {
			break
		}
		end += n
	}
	s.add(word, i, at, end)
	return end
}

// hyphens join an inserted number.
const hyphens = "-‐‑"

func (s *kzScanner) number(i, at int) int {
	text, end := s.paras[i].Text, at
	digits := func(k int) int {
		for k < len(text) && text[k] >= '0' && text[k] <= '9' {
			k++
		}
		return k
	}
	end = digits(at)
	for {
		r, n := utf8.DecodeRuneInString(text[end:])
		if n == 0 || !strings.ContainsRune(hyphens, r) {
			break
		}
		if k := digits(end + n); k > end+n {
			end = k
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[end+n:]); unicode.IsLetter(next) {
			t := s.add(number, i, at, end)
			t.text, t.joined = plainNumber(t.text), true
			return end + n
		}
		break
	}
	t := s.add(number, i, at, end)
	t.text = plainNumber(t.text)
	if strings.HasPrefix(text[end:], ")") {
		t.closer = ")"
		end++
	}
	return end
}

// plainNumber writes the hyphens of an inserted number alike.
func plainNumber(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(hyphens, r) {
			return '-'
		}
		return r
	}, s)
}

// markDirection is 1 where a quotation mark opens at byte at of text, -1 where it
// closes, 0 where none is. A straight mark opens behind a space or a bracket, or in
// front of a letter that nothing stands before.
func markDirection(text string, at int) int {
	r, size := utf8.DecodeRuneInString(text[at:])
	switch r {
	case '«', '„':
		return 1
	case '»', '”':
		return -1
	case '“':
		if strings.LastIndex(text[:at], "„") > strings.LastIndex(text[:at], "“") {
			return -1
		}
		return 1
	case '"':
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, n := utf8.DecodeRuneInString(text[at+size:])
		if rest := strings.TrimRight(text[at+size:], " "); unicode.IsSpace(before) && (rest == ";" || rest == "." || rest == "" && strings.Contains(text[:at], "\"")) {
			return -1 // a closing mark behind a space
		}
		if at == 0 || unicode.IsSpace(before) || strings.ContainsRune("([«„“\"–—/", before) && n > 0 && !unicode.IsSpace(after) && !strings.ContainsRune(",.;:)", after) {
			return 1
		}
		return -1
	}
	return 0
}

// opens reports whether a quotation mark at byte at opens words outside all others: a
// straight one also where the space before it was lost.
func opens(text string, at int) bool {
	if markDirection(text, at) > 0 {
		return true
	}
	if text[at] != '"' || at == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	return unicode.IsLetter(before) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// markSize is the length of the quotation mark at byte at.
func markSize(text string, at int) int {
	_, n := utf8.DecodeRuneInString(text[at:])
	return n
}

// quoted reads wording that opens at byte at of paragraph i. It returns the
// paragraph and the byte behind it.
func (s *kzScanner) quoted(i, at int) (t kzToken, para, end int) {
	text := s.paras[i].Text
	t = kzToken{token: token{kind: quote, glued: at > 0 && !isBlank(text[:at]), first: at == 0}, para: i, at: at}
	from := at + markSize(text, at)
	depth := 1
	for j := i; j < len(s.paras); j++ {
		body, k := s.paras[j].Text, 0
		if j == i {
			k = from
		} else if s.begins(body) {
			return s.saved(t, i, from, j)
		}
		for k < len(body) {
			n := markSize(body, k)
			depth += markDirection(body, k)
			if depth == 0 {
				if j == i && t.first && s.goesOn(body[k+n:]) {
					if last, end := s.paragraphEnd(i); last >= 0 {
						_, n := utf8.DecodeLastRuneInString(s.paras[last].Text[:end])
						return s.take(t, i, at, last, end-n), last, end
					}
				}
				return s.take(t, i, from, j, k), j, k + n
			}
			k += n
		}
		if j == i && !s.endsParagraph(body) && depth > 0 {
			if e := s.resumed(body, from); e > 0 {
				return s.take(t, i, from, i, e), i, e
			}
		}
	}
	for j := i + 1; j < len(s.paras); j++ {
		if s.closes(j) {
			return s.saved(t, i, from, j)
		}
	}
	return s.saved(t, i, from, len(s.paras))
}

// goesOn reports whether new wording goes on behind a mark that seemed to close it:
// it begins with the title of an act, and one opening mark was set for both.
func (s *kzScanner) goesOn(rest string) bool {
	rest = strings.TrimSpace(rest)
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && unicode.IsLetter(r) && !s.resumes(rest)
}

// paragraphEnd finds the first paragraph from i on that ends with a closing mark,
// and the byte behind it; -1 if an instruction begins before.
func (s *kzScanner) paragraphEnd(i int) (para, end int) {
	for j := i; j < len(s.paras); j++ {
		body := s.paras[j].Text
		if j > i && (s.begins(body) || s.closes(j)) {
			break
		}
		trimmed := strings.TrimRight(body, " ;.,")
		r, n := utf8.DecodeLastRuneInString(trimmed)
		if strings.ContainsRune("»”\"“", r) && markDirection(body, len(trimmed)-n) < 0 {
			return j, len(trimmed)
		}
	}
	return -1, -1
}

// ordersWords reports whether a paragraph that opens with a quotation mark is an
// instruction on the quoted words, and no new wording: it goes on as one behind them.
func (s *kzScanner) ordersWords(body string) bool {
	for k := markSize(body, 0); k < len(body); k += markSize(body, k) {
		if markDirection(body, k) < 0 {
			rest := strings.TrimLeft(body[k+markSize(body, k):], " ,")
			return s.resumes(rest) || markDirection(rest+" ", 0) > 0 && s.ordersWords(rest)
		}
	}
	return false
}

// endsParagraph reports whether a paragraph can end new wording's line: it ends in a
// mark of its own and not in words of an instruction.
func (s *kzScanner) endsParagraph(body string) bool {
	body = strings.TrimSpace(body)
	return !strings.HasSuffix(body, ":") && s.resumed(body, 0) < 0
}

// resumed finds the first closing mark behind byte from after which the instruction
// goes on: of two marks that close at once only one was set. It is -1 for none.
func (s *kzScanner) resumed(body string, from int) int {
	for k := from; k < len(body); {
		n := markSize(body, k)
		if markDirection(body, k) < 0 && s.resumes(strings.TrimLeft(body[k+n:], " ,")) {
			return k + n
		}
		k += n
	}
	return -1
}

// saved ends wording before paragraph j, where an instruction begins or the bill
// ends. It is closed if the paragraph before ends with a mark and one mark only is
// missing.
func (s *kzScanner) saved(t kzToken, i, from, j int) (kzToken, int, int) {
	last := j - 1
	depth := 1
	for k := i; k <= last; k++ {
		body, at := s.paras[k].Text, 0
		if k == i {
			at = from
		}
		for at < len(body) {
			depth += markDirection(body, at)
			at += markSize(body, at)
		}
	}
	body := strings.TrimRight(s.paras[last].Text, " ;.,")
	n := len(body)
	if r, size := utf8.DecodeLastRuneInString(body); depth == 1 && n > size && strings.ContainsRune("»”\"“", r) && markDirection(body, n-size) < 0 {
		return s.take(t, i, from, last, n), last, n
	}
	t = s.take(t, i, from, last, len(s.paras[last].Text))
	t.open = true
	return t, last, -1
}

// take cuts wording out of paragraphs i to j, from a byte to a byte.
func (s *kzScanner) take(t kzToken, i, from, j, to int) kzToken {
	for k := i; k <= j; k++ {
		p := s.paras[k].Paragraph
		a, b := 0, len(p.Text)
		if k == i {
			a = from
		}
		if k == j {
			b = to
		}
		t.lines = append(t.lines, cutParagraph(p, a, b))
	}
	if n := len(t.lines); n > 1 && t.lines[n-1].Text == "" {
		t.lines = t.lines[:n-1]
	}
	if len(t.lines) > 1 && t.lines[0].Text == "" {
		t.lines = t.lines[1:]
	}
	for k := range t.lines {
		if t.lines[k].Style == format.Heading && k == 0 && t.at > 0 {
			t.lines[k].Style = format.Plain
		}
	}
	t.text = joinLines(t.lines)
	return t
}
