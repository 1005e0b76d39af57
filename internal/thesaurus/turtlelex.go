package thesaurus

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is what a token of Turtle is.
type tokenKind int

const (
	tokenEnd     tokenKind = iota
	tokenIRI               // <…>, without the brackets, escapes undone
	tokenName              // prefix:local, or a bare word such as a, true, PREFIX
	tokenLiteral           // "…", without the quotes, escapes undone
	tokenAt                // @en or @prefix, without the sign
	tokenMark              // . ; , [ ] ( ) ^^
	tokenNumber
)

type token struct {
	kind tokenKind
	text string
	line int
}

// lexer cuts Turtle into tokens (Turtle 1.1, section 6.5).
type lexer struct {
	src  string
	pos  int
	line int
}

func (l *lexer) errorf(format string, args ...any) error {
	return fmt.Errorf("line %d: %s", l.line, fmt.Sprintf(format, args...))
}

// next returns the next token; at the end one of kind tokenEnd.
func (l *lexer) next() (token, error) {
	l.skip()
	if l.pos >= len(l.src) {
		return token{kind: tokenEnd, line: l.line}, nil
	}
	start, rest := l.line, l.src[l.pos:]
	take := func(k tokenKind, text string, n int) (token, error) {
		l.line += strings.Count(rest[:n], "\n")
		l.pos += n
		return token{k, text, start}, nil
	}
	switch c := rest[0]; {
	case c == '<':
		n := strings.IndexByte(rest, '>')
		if n < 0 || strings.ContainsAny(rest[:n], "\n ") {
			return token{}, l.errorf("an address begins with < and does not end")
		}
		text, err := l.unescape(rest[1:n])
		if err != nil {
			return token{}, err
		}
		return take(tokenIRI, text, n+1)
	case c == '"' || c == '\'':
		text, n, err := l.literal(rest)
		if err != nil {
			return token{}, err
		}
		return take(tokenLiteral, text, n)
	case c == '@':
		n := 1 + prefixLen(rest[1:], func(r rune) bool { return r == '-' || r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) })
		return take(tokenAt, rest[1:n], n)
	case strings.HasPrefix(rest, "^^"):
		return take(tokenMark, "^^", 2)
	case strings.IndexByte(".;,[]()", c) >= 0:
		return take(tokenMark, rest[:1], 1)
	case c >= '0' && c <= '9' || c == '+' || c == '-':
		n := prefixLen(rest, func(r rune) bool { return strings.ContainsRune("0123456789+-.eE", r) })
		n = len(strings.TrimRight(rest[:n], "."))
		return take(tokenNumber, rest[:n], max(n, 1))
	}
	n := prefixLen(rest, func(r rune) bool {
		return strings.ContainsRune("_-.:%\\", r) || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
	})
	// A full stop at the end of a name ends the statement.
	n = len(strings.TrimRight(rest[:n], "."))
	if n == 0 {
		r, _ := utf8.DecodeRuneInString(rest)
		return token{}, l.errorf("%q is no Turtle", string(r))
	}
	return take(tokenName, rest[:n], n)
}

// skip goes over white space and comments.
func (l *lexer) skip() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case c == '\n':
			l.line++
			l.pos++
		case c == ' ' || c == '\t' || c == '\r':
			l.pos++
		case c == '#':
			n := strings.IndexByte(l.src[l.pos:], '\n')
			if n < 0 {
				n = len(l.src) - l.pos
			}
			l.pos += n
		default:
			return
		}
	}
}

// literal reads a string in one or three quotation marks of either kind from the
// start of s and returns it with the number of bytes it takes.
func (l *lexer) literal(s string) (text string, n int, err error) {
	mark := s[:1]
	long := strings.HasPrefix(s, strings.Repeat(mark, 3))
	if long {
		mark = s[:3]
	}
	for i := len(mark); i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == '\n' && !long:
			return "", 0, l.errorf("a text does not end on its line")
		case strings.HasPrefix(s[i:], mark):
			text, err := l.unescape(s[len(mark):i])
			return text, i + len(mark), err
		}
	}
	return "", 0, l.errorf("a text begins with %s and does not end", mark)
}

var escapes = map[byte]string{'t': "\t", 'b': "\b", 'n': "\n", 'r': "\r", 'f': "\f", '"': `"`, '\'': "'", '\\': `\`}

func (l *lexer) unescape(s string) (string, error) {
	if strings.IndexByte(s, '\\') < 0 {
		return s, nil
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		if i == len(s) {
			return "", l.errorf("a backslash ends a text")
		}
		if plain, ok := escapes[s[i]]; ok {
			b.WriteString(plain)
			continue
		}
		n := map[byte]int{'u': 4, 'U': 8}[s[i]]
		if n == 0 || i+n >= len(s) {
			return "", l.errorf(`the escape \%c is unknown or cut off`, s[i])
		}
		code, err := strconv.ParseUint(s[i+1:i+1+n], 16, 32)
		if err != nil || !utf8.ValidRune(rune(code)) {
			return "", l.errorf(`%q is no character`, s[i-1:i+1+n])
		}
		b.WriteRune(rune(code))
		i += n
	}
	return b.String(), nil
}

// prefixLen returns the length in bytes of the longest start of s in which ok
// holds for every rune.
func prefixLen(s string, ok func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !ok(r) }); i >= 0 {
		return i
	}
	return len(s)
}
