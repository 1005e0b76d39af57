package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/view"
)

// partName is a part of a recommendation. In the memo it is a heading of this
// word, or of its label in the language of the memo:
//
//	#### now
//	#### options
//
// A heading of any other words is the author's own.
type partName string

// The parts, in the order in which a committee reads them.
const (
	partNow          partName = "now"
	partDefect       partName = "defect"
	partComparators  partName = "comparators"
	partStandard     partName = "standard"
	partOptions      partName = "options"
	partProposal     partName = "proposal"
	partReasons      partName = "reasons"
	partConsequences partName = "consequences"
	partFiscal       partName = "fiscal"
	partByLaws       partName = "by-laws"
	partOtherActs    partName = "other acts"
)

var partNames = []partName{partNow, partDefect, partComparators, partStandard, partOptions, partProposal, partReasons,
	partConsequences, partFiscal, partByLaws, partOtherActs}

// committeeReport is the template whose recommendations must have their parts.
const committeeReport = "recommendation-report"

// requiredParts are those that no recommendation goes without.
var requiredParts = []partName{partNow, partDefect, partOptions, partProposal, partConsequences}

// partOf reads a heading as the name of a part.
func (c *converter) partOf(n ast.Node) (partName, bool) {
	h, ok := n.(*ast.Heading)
	if !ok {
		return "", false
	}
	words := strings.ToLower(c.headingWords(h))
	for _, name := range partNames {
		if words == string(name) || words == strings.ToLower(c.say.Parts[name]) {
			return name, true
		}
	}
	return "", false
}

// convertParts converts what a recommendation says, from node n on.
func (n *recommendation) convertParts(c *converter, rest ast.Node) []document.Block {
	var out []document.Block
	var name partName
	last, starts := -1, map[partName]int{}
	for ; rest != nil; rest = rest.NextSibling() {
		part, begins := c.partOf(rest)
		if !begins {
			blocks := c.block(rest, 0)
			n.keepReasons(name, blocks)
			if name == partOptions {
				n.checkOptions(c, rest)
			}
			out = append(out, blocks...)
			continue
		}
		out = append(out, n.endPart(c, name)...)
		name = part
		line := c.lines.line(max(rest.Pos(), 0))
		if slices.Contains(n.parts, name) {
			c.fail(line, "", "the part %q stands in this recommendation twice", string(name))
		}
		if at := slices.Index(partNames, name); at < last {
			c.find(line, "the part %q stands after one that comes later: the order is %s", string(name), partOrder())
		} else {
			last = at
		}
		n.parts = append(n.parts, name)
		starts[name] = len(out)
		out = append(out, c.partLabel(name))
	}
	out = append(out, n.endPart(c, name)...)
	return n.unwritten(c, out, starts)
}

// unwritten adds the parts that only the attributes speak of, each where it
// belongs among those that the author wrote. starts is where these begin.
func (n *recommendation) unwritten(c *converter, out []document.Block, starts map[partName]int) []document.Block {
	for _, name := range []partName{partStandard, partComparators} { // the later one first, so that places hold
		if slices.Contains(n.parts, name) {
			continue
		}
		body := n.endPart(c, name)
		if body == nil {
			continue
		}
		at := len(out)
		for _, after := range partNames[slices.Index(partNames, name)+1:] {
			if s, ok := starts[after]; ok {
				at = s
				break
			}
		}
		head := c.partLabel(name)
		out = slices.Insert(out, at, append([]document.Block{head}, body...)...)
		if name == partStandard {
			starts[name] = at
		}
	}
	return out
}

// partLabel stands above a part, and on the same page as what follows.
func (c *converter) partLabel(name partName) document.Block {
	return document.Paragraph{Style: document.Caption, Inlines: []document.Inline{document.B(c.say.Parts[name])}}
}

func partOrder() string {
	var names []string
	for _, p := range partNames {
		names = append(names, string(p))
	}
	return strings.Join(names, ", ")
}

// endPart adds what the attributes say of a part to the author's own words.
func (n *recommendation) endPart(c *converter, name partName) []document.Block {
	var items [][]document.Block
	switch name {
	case partComparators:
		for _, ref := range n.other {
			if found := c.resolve(n.at, ref, Comparator); found != nil {
				c.lastWork = ""
				items = append(items, []document.Block{document.P(c.cite(found)...)})
			}
		}
	case partStandard:
		for _, ref := range n.standards {
			items = append(items, n.standard(c, ref)...)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []document.Block{document.List{Items: items}}
}

// standard names an element of the benchmark with what it rests on, or a provision
// of an instrument, each with whether it bound the country on the memo's day.
func (n *recommendation) standard(c *converter, ref string) [][]document.Block {
	c.lastWork = ""
	if !element.MatchString(ref) {
		found := c.resolve(n.at, ref, Standard)
		if found == nil {
			return nil
		}
		return [][]document.Block{{document.P(append(c.cite(found), c.binding(n, found)...)...)}}
	}
	name, refs, err := c.resolver.Standard(ref, c.front.Lang)
	if err != nil {
		c.add(&Error{Line: n.at, Msg: quoted(ref) + ": " + err.Error(), Hint: c.hint(ref, err), Err: err})
		return nil
	}
	in := []document.Inline{document.B(ref + ". " + name)}
	for i, r := range refs {
		in = append(in, document.T(map[bool]string{true: ": ", false: "; "}[i == 0]))
		found, err := c.resolver.Resolve(r, c.front.AsOf, c.front.Lang)
		if err == nil {
			found, err = sound(found)
		}
		if err != nil { // the benchmark knows instruments later than the memo's day
			in = append(in, document.T(c.everNamed(r)+" – "+c.say.NotThen))
			continue
		}
		c.cited(n.at, r, Standard, found)
		in = append(in, c.cite(found)...)
		in = append(in, c.binding(n, found)...)
	}
	return [][]document.Block{{document.P(joinText(nil, in...)...)}}
}

// everNamed names a provision by what it is on any day; as it is written when that
// is not known.
func (c *converter) everNamed(ref string) string {
	found, err := c.resolver.Resolve(ref, act.Date{Year: 9999, Month: 12, Day: 31}, c.front.Lang)
	if err == nil {
		found, err = sound(found)
	}
	if err != nil {
		return ref
	}
	if f := found[0]; c.introduced[f.Work.URI] && f.ShortName != "" {
		return f.Citation + ", " + f.ShortName
	}
	return found[0].Long
}

// binding says whether provisions bound the country on the memo's day.
func (c *converter) binding(n *recommendation, found []Found) []document.Inline {
	country := c.country(n)
	if country == "" {
		return nil
	}
	switch c.resolver.Binds(found[0], country, c.front.AsOf) {
	case Bound:
		return []document.Inline{document.T(" – " + fmt.Sprintf(c.say.Binding, view.JurisdictionName(country, c.front.Lang)))}
	case NotBinding:
		return []document.Inline{document.T(" – " + fmt.Sprintf(c.say.NotBinding, view.JurisdictionName(country, c.front.Lang)))}
	}
	return []document.Inline{document.T(" – " + c.say.BindingUnknown)}
}

// country is that of the law which a recommendation is about.
func (c *converter) country(n *recommendation) string {
	for _, f := range n.basis {
		return f.Expression.Country
	}
	for _, a := range c.amendmentsOf(n) {
		return a.result.Before.Country
	}
	return ""
}

// keepReasons keeps the words that become the grounds in the comparative table:
// those of the part "reasons", else of "defect".
func (n *recommendation) keepReasons(name partName, blocks []document.Block) {
	if name != partReasons && (name != partDefect || slices.Contains(n.parts, partReasons)) {
		return
	}
	d := document.Document{Blocks: blocks}
	words := strings.Join(d.Lines(document.Both), " ")
	if name == partReasons && len(n.parts) > 0 && !n.reasoned {
		n.reasons, n.reasoned = "", true
	}
	n.reasons = strings.TrimSpace(n.reasons + " " + words)
}

// grounds are the words for the comparative table.
func (n *recommendation) grounds() string {
	if n.reasons == "" {
		return n.title + "."
	}
	return n.reasons
}

// checkOptions sees whether one of the options is to change nothing.
func (n *recommendation) checkOptions(c *converter, node ast.Node) {
	list, ok := node.(*ast.List)
	if !ok {
		return
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		words := strings.ToLower(strings.TrimLeft(c.headingWords(item), "*_ "))
		for _, l := range labelLangs { // the words are the author's, the labels may be others
			if say, ok := labelsIn(l); ok && strings.HasPrefix(words, strings.ToLower(say.NoChangeOption)) {
				n.unchanged = true
			}
		}
	}
}

// complain notes what a recommendation of a committee's report lacks. One in free
// prose, in a memo of no template, is its author's own affair.
func (n *recommendation) complain(c *converter) {
	if c.front.Template != committeeReport && !slices.Contains(n.parts, partNow) {
		return
	}
	var missing []string
	for _, p := range requiredParts {
		if !slices.Contains(n.parts, p) {
			missing = append(missing, string(p))
		}
	}
	if len(missing) > 0 {
		c.doubt(n.at, "add a heading #### "+missing[0], "the recommendation lacks: %s", strings.Join(missing, ", "))
	}
	if slices.Contains(n.parts, partOptions) && !n.unchanged {
		c.doubt(n.at, "begin one item of the list with “"+c.say.NoChangeOption+"”", "none of the options is to change nothing")
	}
}
