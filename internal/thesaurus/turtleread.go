package thesaurus

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"zanger/internal/lang"
)

// maxTurtle is the largest vocabulary that is read, in bytes.
const maxTurtle = 64 << 20

const (
	skosNS  = "http://www.w3.org/2004/02/skos/core#"
	rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
)

// ReadTurtle reads the concepts of a SKOS vocabulary in Turtle 1.1: what
// [Thesaurus.WriteTurtle] writes, and others such as EuroVoc. Only labels,
// definitions, scope notes and the links broader, narrower and related are
// taken, in the languages that zanger knows; all else is passed over, as are
// blank nodes and collections. A hidden label comes back as an uncertain term,
// narrower links as broader ones of the other side, Serbian in Latin script. The
// id of a concept is the end of its address, in lower case with hyphens.
//
// The concepts come in the order of the file. Terms that two of them have are
// listed as shared by both. [New] says whether they make a thesaurus: a
// vocabulary without Russian labels does not. An error names the line.
func ReadTurtle(r io.Reader) ([]*Concept, error) {
	src, err := io.ReadAll(io.LimitReader(r, maxTurtle+1))
	if err != nil {
		return nil, err
	}
	if len(src) > maxTurtle {
		return nil, fmt.Errorf("the vocabulary is too large: the most is %d MiB", maxTurtle>>20)
	}
	p := &turtle{lex: lexer{src: string(src), line: 1}, prefixes: map[string]string{}, nodes: map[string]*node{}}
	if err := p.read(); err != nil {
		return nil, err
	}
	return p.concepts()
}

// node is what the file says of one address.
type node struct {
	address   string
	isConcept bool
	texts     []labelled
	links     map[string][]string // broader, narrower, related: addresses
}

type labelled struct{ property, text, tag string }

// object is what stands third in a statement.
type object struct {
	address   string
	text, tag string
	other     bool // a number, a blank node, a collection
}

// turtle reads statements (Turtle 1.1, section 6).
type turtle struct {
	lex      lexer
	tok      token
	base     string
	prefixes map[string]string
	nodes    map[string]*node
	order    []*node
}

func (p *turtle) advance() (err error) {
	p.tok, err = p.lex.next()
	return err
}

func (p *turtle) errorf(format string, args ...any) error {
	return fmt.Errorf("line %d: %s", p.tok.line, fmt.Sprintf(format, args...))
}

func (p *turtle) mark(s string) bool { return p.tok.kind == tokenMark && p.tok.text == s }

func (p *turtle) read() error {
	if err := p.advance(); err != nil {
		return err
	}
	for p.tok.kind != tokenEnd {
		if err := p.statement(); err != nil {
			return err
		}
	}
	return nil
}

func (p *turtle) statement() error {
	word := strings.ToLower(p.tok.text)
	if sparql := p.tok.kind == tokenName; (sparql || p.tok.kind == tokenAt) && (word == "prefix" || word == "base") {
		return p.directive(word, sparql)
	}
	n := &node{} // of a blank node nothing is kept
	if p.mark("[") || p.mark("(") {
		if err := p.skipNested(); err != nil {
			return err
		}
	} else {
		subject, err := p.address()
		if err != nil {
			return err
		}
		n = p.node(subject)
	}
	for !p.mark(".") {
		if err := p.property(n); err != nil {
			return err
		}
		for p.mark(";") {
			if err := p.advance(); err != nil {
				return err
			}
		}
	}
	return p.advance()
}

// directive reads @prefix and @base, or PREFIX and BASE of SPARQL, which no full
// stop ends.
func (p *turtle) directive(word string, sparql bool) error {
	if err := p.advance(); err != nil {
		return err
	}
	name := ""
	if word == "prefix" {
		if p.tok.kind != tokenName || !strings.HasSuffix(p.tok.text, ":") {
			return p.errorf("a prefix ends in a colon, not %q", p.tok.text)
		}
		name = p.tok.text
		if err := p.advance(); err != nil {
			return err
		}
	}
	if p.tok.kind != tokenIRI {
		return p.errorf("an address in < > is missing after %s", word)
	}
	if word == "base" {
		p.base = p.tok.text
	} else {
		p.prefixes[name] = p.resolve(p.tok.text)
	}
	if err := p.advance(); err != nil || sparql {
		return err
	}
	if !p.mark(".") {
		return p.errorf("a full stop is missing after %s", word)
	}
	return p.advance()
}

// property reads a property with its objects.
func (p *turtle) property(n *node) error {
	address, err := p.address()
	if err != nil {
		return err
	}
	for {
		o, err := p.object()
		if err != nil {
			return err
		}
		n.take(address, o)
		if !p.mark(",") {
			break
		}
		if err := p.advance(); err != nil {
			return err
		}
	}
	if !p.mark(";") && !p.mark(".") {
		return p.errorf("got %q where ; or a full stop ends a statement", p.tok.text)
	}
	return nil
}

func (p *turtle) object() (object, error) {
	tok := p.tok
	switch {
	case tok.kind == tokenLiteral:
		return p.literal()
	case tok.kind == tokenNumber, tok.kind == tokenName && (tok.text == "true" || tok.text == "false"):
		return object{other: true}, p.advance()
	case p.mark("["), p.mark("("):
		return object{other: true}, p.skipNested()
	}
	address, err := p.address()
	return object{address: address}, err
}

// literal reads a text with its language or type.
func (p *turtle) literal() (object, error) {
	o := object{text: p.tok.text}
	if err := p.advance(); err != nil {
		return o, err
	}
	switch {
	case p.tok.kind == tokenAt:
		o.tag = strings.ToLower(p.tok.text)
		return o, p.advance()
	case p.mark("^^"):
		if err := p.advance(); err != nil {
			return o, err
		}
		_, err := p.address()
		return o, err
	}
	return o, nil
}

// address reads an address, whole or by its prefix.
func (p *turtle) address() (string, error) {
	text := p.tok.text
	switch p.tok.kind {
	case tokenIRI:
		return p.resolve(text), p.advance()
	case tokenName:
		if text == "a" {
			return rdfType, p.advance()
		}
		prefix, local, ok := strings.Cut(text, ":")
		if space, known := p.prefixes[prefix+":"]; ok && known {
			return space + strings.ReplaceAll(local, `\`, ""), p.advance()
		}
		if ok && prefix == "_" {
			return text, p.advance()
		}
		return "", p.errorf("the prefix of %q is not declared", text)
	case tokenEnd:
		return "", p.errorf("the file ends within a statement")
	}
	return "", p.errorf("got %q where an address should stand", text)
}

// resolve completes a relative address by the base, as far as vocabularies need it.
func (p *turtle) resolve(address string) string {
	if p.base == "" || strings.Contains(address, ":") {
		return address
	}
	return p.base + address
}

// skipNested passes over a blank node or collection with all it holds.
func (p *turtle) skipNested() error {
	start, depth := p.tok.line, 0
	for {
		switch {
		case p.mark("["), p.mark("("):
			depth++
		case p.mark("]"), p.mark(")"):
			depth--
		case p.tok.kind == tokenEnd:
			return fmt.Errorf("line %d: a bracket is not closed", start)
		}
		if err := p.advance(); err != nil || depth == 0 {
			return err
		}
	}
}

func (p *turtle) node(address string) *node {
	n := p.nodes[address]
	if n == nil {
		n = &node{address: address, links: map[string][]string{}}
		p.nodes[address] = n
		p.order = append(p.order, n)
	}
	return n
}

// take keeps what a concept is made of.
func (n *node) take(property string, o object) {
	if o.other || n.links == nil {
		return
	}
	if property == rdfType {
		n.isConcept = n.isConcept || o.address == skosNS+"Concept"
		return
	}
	name, ok := strings.CutPrefix(property, skosNS)
	if !ok {
		return
	}
	switch name {
	case "broader", "narrower", "related":
		if o.address != "" {
			n.links[name] = append(n.links[name], o.address)
		}
	case "prefLabel", "altLabel", "hiddenLabel", "definition", "scopeNote":
		if o.address == "" {
			n.texts = append(n.texts, labelled{name, o.text, o.tag})
		}
	}
}

// idOf makes an id of an address: "…/concept/Recovery_period" is recovery-period.
func idOf(address string) string {
	end := address[strings.LastIndexAny(address, "#/:")+1:]
	return strings.Trim(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, end), "-")
}

// tongue is the language of a tag, "" for one that zanger does not know.
func tongue(tag string) string {
	code, _, _ := strings.Cut(tag, "-")
	if !lang.Known(code) {
		return ""
	}
	return code
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
