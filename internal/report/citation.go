package report

import (
	"bytes"
	"maps"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/pattern"
)

// A citation names law inside a sentence, by alias and provision, in any
// custom the resolver reads; several are set apart by semicolons:
//
//	The ground is in [@kz-sss Article 6(8)]; see also
//	[@kz-sss ст. 13 п. 2 пп. 3); kz-175-v@2014-02-18 Article 1].
//
// Words in quotation marks behind a single reference must stand in that provision,
// letter for letter, in its official text or a translation of it:
//
//	The ground is [@kz-sss:ru ст. 6 "жестокое обращение"].
//
// It is printed in the custom of the act's country and the language of the
// memo, and linked to the table of sources. The act is named at its first
// mention and wherever another act was named last; see words for long titles.

var citationKind = ast.NewNodeKind("Citation")

type citation struct {
	ast.BaseInline
	refs []string
	// words are quoted from the provision; "" for none.
	words string
	at    int
}

func (*citation) Kind() ast.NodeKind { return citationKind }

// Dump implements ast.Node.
func (n *citation) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Refs": strings.Join(n.refs, "; ")}, nil)
}

// The most lines and bytes that one citation may run over. A line may be as long as
// the memo: no more of it is looked at.
const citationLines, maxCitation = 5, 16 << 10

type citationParser struct{ p *parse }

// Trigger implements parser.InlineParser.
func (citationParser) Trigger() []byte { return []byte{'['} }

// Parse reads "[@…]".
func (cp citationParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if len(line) < 2 || line[1] != '@' {
		return nil
	}
	n := &citation{at: cp.p.lines.line(seg.Start)}
	inside, ok := readBracket(block)
	if !ok {
		cp.p.fail(n.at, `end it with "]"`, "the citation %q is not closed", clip(strings.TrimSpace(string(line))))
		return nil
	}
	if m := quotedWords.FindStringSubmatch(inside[1:]); m != nil {
		inside, n.words = "@"+m[1], clean(strings.TrimSpace(m[2]))
	}
	n.refs = splitRefs(inside[1:])
	if n.words != "" && len(n.refs) > 1 {
		cp.p.fail(n.at, "cite the provision that the words stand in by itself", "words are quoted from several provisions at once")
		n.words = ""
	}
	if len(n.refs) == 0 {
		cp.p.fail(n.at, "write an alias and a provision, such as [@kz-sss Article 6(8)]", "the citation names nothing")
	}
	return n
}

var quotedWords = pattern.New(`^([^"]*)"([^"]+)"\s*$`)

// readBracket reads what stands between the bracket at the head of block and
// the next closing one, line ends as spaces.
func readBracket(block text.Reader) (string, bool) {
	var b strings.Builder
	skip := 1
	for range citationLines {
		line, _ := block.PeekLine()
		if line == nil {
			return "", false
		}
		body := line[skip:]
		body = body[:min(len(body), maxCitation-b.Len())]
		if i := bytes.IndexByte(body, ']'); i >= 0 {
			block.Advance(skip + i + 1)
			b.Write(body[:i])
			return b.String(), true
		}
		if b.Len()+len(body) >= maxCitation {
			return "", false
		}
		b.Write(bytes.TrimRight(body, "\n"))
		b.WriteByte(' ')
		block.AdvanceLine()
		skip = 0
	}
	return "", false
}

// splitRefs splits a list of references. A list may repeat the "@".
func splitRefs(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		ref := strings.TrimPrefix(strings.Join(strings.Fields(part), " "), "@")
		if ref != "" {
			out = append(out, ref)
		}
	}
	return out
}

func (c *converter) citation(n *citation) []document.Inline {
	use := Cited
	if n.words != "" {
		use = Quoted
	}
	var found []Found
	for _, ref := range n.refs {
		found = append(found, c.resolve(n.at, ref, use)...)
	}
	if n.words == "" || len(found) == 0 {
		return c.evident(c.cite(found), found)
	}
	if !c.stands(n, found) {
		return nil
	}
	lang := foreign(found[0].Expression.Lang, c.front.Lang)
	marks, id := c.say.QuotationMarks, c.namePlace(Quoted, found)
	in := []document.Inline{withEvidence(document.T(marks[0]), id), document.Text{Text: n.words, Lang: lang, Evidence: id},
		withEvidence(document.T(marks[1]), id), document.T(" (")}
	return append(append(in, c.evident(c.cite(found), found)...), document.T(")"))
}

// stands reports whether quoted words stand in a provision as they are quoted,
// beginning and ending with whole words.
func (c *converter) stands(n *citation, found []Found) bool {
	var all []string
	for _, f := range found {
		if !f.Expression.Authority.Quotable() {
			c.fail(n.at, "say it in your own words", "%q is known only as a %s: its words cannot be quoted", n.refs[0], f.Expression.Authority)
			return false
		}
		if f.Provision != nil {
			all = append(all, linesOf(f)...)
		}
	}
	for _, line := range all {
		if wholeWord(line, n.words) >= 0 {
			return true
		}
	}
	c.fail(n.at, "quote words as they stand in one paragraph of "+n.refs[0], "the words %q do not stand in %s", clip(n.words), n.refs[0])
	return false
}

// cite prints found provisions, those of one act and day together.
func (c *converter) cite(found []Found) []document.Inline {
	var out []document.Inline
	for i := 0; i < len(found); {
		j := i + 1
		for j < len(found) && found[j].Work.URI == found[i].Work.URI && found[j].On == found[i].On {
			j++
		}
		if i > 0 {
			out = append(out, document.T("; "))
		}
		for k, f := range found[i:j] {
			if k > 0 {
				out = append(out, document.T(", "))
			}
			out = append(out, document.A(c.sources.anchor(f), c.words(f)))
		}
		out = append(out, c.dated(found[i])...)
		i = j
	}
	return out
}

// longTitle is the length, in runes, from which a title is not repeated.
const longTitle = 60

// words returns the citation of f, with the act where the text before does not
// leave it clear: by its title at the first mention, a long one together with the
// short name that stands for it from there on.
func (c *converter) words(f Found) string {
	known, last := c.introduced[f.Work.URI], c.lastWork == f.Work.URI
	c.lastWork = f.Work.URI
	short := f.ShortName != "" && utf8.RuneCountInString(f.Expression.Title(c.front.Lang)) >= longTitle
	switch {
	case last && (f.Provision != nil || !short || !known):
		return f.Citation
	case !short:
		return f.Long
	case !known:
		c.introduced[f.Work.URI] = true
		return f.Long + " (" + f.ShortName + ")"
	case f.Provision == nil:
		return f.ShortName
	}
	return f.Citation + ", " + f.ShortName
}

// aside converts what need not stand before the text that follows: it introduces no
// short names.
func (c *converter) aside(convert func()) {
	before := maps.Clone(c.introduced)
	convert()
	c.introduced = before
}

// dated says of which day a wording is that is not the memo's own.
func (c *converter) dated(f Found) []document.Inline {
	note := c.dateNote(f.On, f.Later)
	if note == "" {
		return nil
	}
	return []document.Inline{document.T(" ("), document.I(note), document.T(")")}
}

func (c *converter) dateNote(on act.Date, later bool) string {
	var parts []string
	if !on.IsZero() && on != c.front.AsOf {
		parts = append(parts, c.say.asOf(on))
	}
	if later {
		parts = append(parts, c.say.Later)
	}
	return strings.Join(parts, ", ")
}
