package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of a query. What goes beyond them is left out, and the result says so.
const (
	maxClauses   = 64
	maxQueryText = 16 << 10
)

type clauseKind int

const (
	wordClause clauseKind = iota
	phraseClause
	prefixClause
)

// clause is a word, phrase or beginning of a word that is looked for.
type clause struct {
	kind clauseKind
	text string
	not  bool // provisions that hold it are left out
	must bool // provisions that lack it are left out
	// stop says that the word is too common in the language of the query to count.
	stop bool
	// alike are stems by language to look for instead of a word that no text
	// holds: the nearest ones that texts do hold.
	alike map[string][]string
	// stem, if set, is looked for in the texts of lang and counts weight: a clause
	// that no one typed.
	stem, lang string
	weight     float64
}

func (c clause) String() string {
	s := c.text
	switch c.kind {
	case phraseClause:
		s = `"` + s + `"`
	case prefixClause:
		s += "*"
	}
	switch {
	case c.not:
		return "-" + s
	case c.must:
		return "+" + s
	}
	return s
}

// parsed is a query as it was understood.
type parsed struct {
	clauses []clause
	filters map[string][]string // values by name of the filter
	all     bool                // a lone star: everything
	notes   []string
}

// filterNames are the filters of a query in the order in which it is written.
var filterNames = []string{"act", "country", "lang", "level", "topic", "standard", "authority", "at"}

// String writes the query so that it is read as the same again.
func (p parsed) String() string {
	var out []string
	for _, c := range p.clauses {
		out = append(out, c.String())
	}
	if p.all {
		out = append(out, "*")
	}
	for _, name := range filterNames {
		for _, v := range p.filters[name] {
			if strings.ContainsFunc(v, isSpace) {
				v = `"` + v + `"`
			}
			out = append(out, name+":"+v)
		}
	}
	return strings.Join(out, " ")
}

func (p *parsed) note(s string) {
	if !slices.Contains(p.notes, s) {
		p.notes = append(p.notes, s)
	}
}

// parse reads a query. It refuses nothing: what is not understood is words.
//
//	shelter "social services" -prison trafficki* +victim act:kz-sss country:cz lang:ru
//	topic:shelter level:section authority:official at:2016-01-01 standard:B47
//
// AND between two words asks for both, NOT before one asks for none, OR is the
// rule and may be left out.
func parse(text string) parsed {
	if len(text) > maxQueryText {
		cut := maxQueryText
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
		s := scanner{rest: text}
		s.p.note("the query is very long: only its beginning was searched")
		return s.scan()
	}
	s := scanner{rest: text}
	return s.scan()
}

// scanner reads a query from left to right.
type scanner struct {
	rest      string
	p         parsed
	not, must bool // asked of the next clause
}

func (s *scanner) scan() parsed {
	for {
		s.rest = strings.TrimLeftFunc(s.rest, isSpace)
		if s.rest == "" {
			return s.p
		}
		s.token()
	}
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError }

// token reads one token: sign, then phrase, filter, operator or word.
func (s *scanner) token() {
	signed := false
	if r, n := utf8.DecodeRuneInString(s.rest); strings.ContainsRune("-+−", r) && n < len(s.rest) {
		if next, _ := utf8.DecodeRuneInString(s.rest[n:]); !isSpace(next) {
			signed = true
			s.not, s.must = r != '+', r == '+'
			s.rest = s.rest[n:]
		}
	}
	if phrase, ok := s.quoted(); ok {
		s.add(phraseClause, phrase)
		return
	}
	chunk := s.chunk()
	switch {
	case !signed && s.operator(chunk), !signed && s.filter(chunk):
	default:
		s.words(chunk)
		s.not, s.must = false, false
	}
}

const quotes = "\"“”„‟«»"

// quoted reads a phrase in quotation marks of any style. A mark that is never
// closed stands for nothing.
func (s *scanner) quoted() (string, bool) {
	r, n := utf8.DecodeRuneInString(s.rest)
	if !strings.ContainsRune(quotes, r) {
		return "", false
	}
	closing := quotes
	if r == '"' {
		closing = `"`
	}
	end := strings.IndexAny(s.rest[n:], closing)
	if end < 0 {
		s.rest = s.rest[n:]
		return "", false
	}
	phrase := s.rest[n : n+end]
	_, m := utf8.DecodeRuneInString(s.rest[n+end:])
	s.rest = s.rest[n+end+m:]
	return phrase, true
}

// chunk reads up to the next space or quotation mark.
func (s *scanner) chunk() string {
	end := strings.IndexFunc(s.rest, func(r rune) bool { return isSpace(r) || strings.ContainsRune(quotes, r) })
	if end < 0 {
		end = len(s.rest)
	}
	chunk := s.rest[:end]
	s.rest = s.rest[end:]
	return chunk
}

func (s *scanner) operator(chunk string) bool {
	switch chunk {
	case "AND", "&&":
		if n := len(s.p.clauses); n > 0 && !s.p.clauses[n-1].not {
			s.p.clauses[n-1].must = true
			s.must = true
		}
	case "OR", "||", "|":
	case "NOT":
		s.not, s.must = true, false
	default:
		return false
	}
	return true
}

// filter reads act:, country: and so on, whose value may be quoted or a list.
func (s *scanner) filter(chunk string) bool {
	name, value, ok := strings.Cut(chunk, ":")
	name = strings.ToLower(name)
	if !ok || !slices.Contains(filterNames, name) {
		return false
	}
	if value == "" {
		value, _ = s.quoted()
	}
	for v := range strings.SplitSeq(strings.ToLower(value), ",") {
		v = strings.TrimFunc(v, func(r rune) bool { return isSpace(r) || strings.ContainsRune(quotes, r) })
		v = strings.Join(strings.FieldsFunc(v, func(r rune) bool { return isSpace(r) || strings.ContainsRune(quotes, r) }), " ")
		if v == "" || slices.Contains(s.p.filters[name], v) {
			continue
		}
		if s.p.filters == nil {
			s.p.filters = map[string][]string{}
		}
		s.p.filters[name] = append(s.p.filters[name], v)
	}
	s.not, s.must = false, false
	return true
}

// words reads a chunk as words. Hyphens, points and brackets may stand inside
// one, as in 114-IV and 6(8); other marks part two.
func (s *scanner) words(chunk string) {
	star := strings.HasSuffix(chunk, "*")
	not, must := s.not, s.must
	pieces := strings.FieldsFunc(chunk, func(r rune) bool { return !isWordMark(r) })
	pieces = slices.DeleteFunc(pieces, func(p string) bool { return trimPiece(p) == "" })
	if len(pieces) == 0 {
		s.p.all = s.p.all || star && strings.Trim(chunk, "*") == ""
		return
	}
	for i, p := range pieces {
		kind := wordClause
		if star && i == len(pieces)-1 {
			kind = prefixClause
		}
		s.not, s.must = not, must
		s.add(kind, trimPiece(p))
	}
}

func isWordMark(r rune) bool {
	return isLetter(r) || strings.ContainsRune("-.,()'’_/", r)
}

// isLetter reports whether r can be part of a word by itself.
func isLetter(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N) || unicode.Is(unicode.Cf, r)
}

func trimPiece(p string) string {
	p = strings.TrimFunc(p, func(r rune) bool { return !isLetter(r) && r != '(' && r != ')' })
	if !strings.ContainsFunc(p, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N) }) {
		return ""
	}
	for {
		t := p
		if strings.Count(t, "(") != strings.Count(t, ")") || strings.HasPrefix(t, "(") || strings.HasPrefix(t, ")") {
			t = strings.TrimFunc(t, func(r rune) bool { return !isLetter(r) })
		}
		t = strings.TrimFunc(t, func(r rune) bool { return !isLetter(r) && r != ')' && r != '(' })
		if t == p {
			break
		}
		p = t
	}
	switch p {
	case "AND", "OR", "NOT":
		return strings.ToLower(p)
	}
	return p
}

// add takes a clause unless it is there already or there are too many.
func (s *scanner) add(kind clauseKind, text string) {
	c := clause{kind: kind, text: text, not: s.not, must: s.must && !s.not}
	s.not, s.must = false, false
	if kind == phraseClause {
		fields := strings.FieldsFunc(text, func(r rune) bool { return isSpace(r) || strings.ContainsRune(quotes, r) })
		c.text = strings.Join(fields, " ")
		if !strings.ContainsFunc(c.text, isLetter) {
			return
		}
	}
	for i, o := range s.p.clauses {
		if o.kind == c.kind && o.text == c.text && o.not == c.not {
			s.p.clauses[i].must = o.must || c.must
			return
		}
	}
	if len(s.p.clauses) == maxClauses {
		s.p.note("the query has too many words: only the first 64 were searched")
		return
	}
	s.p.clauses = append(s.p.clauses, c)
}
