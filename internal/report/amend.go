package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view"
)

// An amend block holds an amending text, in the words of a bill, for an act. It is
// carried out on the act as it stood on the as-of date, and shown with what it
// changes:
//
//	:::amend kz-sss {drafting=en-KZ}
//	subparagraph 8) of Article 6 shall be worded as follows:
//
//	“8) cruel treatment;”.
//	:::
//
// An instruction that does not apply fails the build at its line. The
// amendments of a memo are gathered by ":::bill" and ":::table-of-amendments".

var amendKind = ast.NewNodeKind("Amend")

type amendment struct {
	fence
	ref, drafting string

	// of is the recommendation around it, nil when there is none.
	of     *recommendation
	result *Amended
	found  Found // the act that it changes
}

func (*amendment) Kind() ast.NodeKind { return amendKind }

func openAmend(p *parse, f fence) fenceNode {
	words, attrs := splitAttributes(f.args)
	n := &amendment{fence: f}
	_, values := p.attributes(f, attrs, "drafting")
	n.drafting = values["drafting"]
	if refs := splitRefs(words); len(refs) == 1 && !strings.Contains(refs[0], " ") {
		n.ref = refs[0]
	} else {
		p.fail(f.at, "write one alias, such as :::amend kz-sss", "%q needs the act that it changes", ":::"+f.name)
	}
	return n
}

// text returns the instructions as they stand in the memo.
func (f *fence) text(c *converter) string {
	return clean(string(f.Lines().Value(c.body)))
}

func (n *amendment) convert(c *converter) []document.Block {
	if n.ref == "" || !c.costly(&n.fence, maxAmendments) {
		return nil
	}
	c.amendments = append(c.amendments, n)
	text := n.text(c)
	if strings.TrimSpace(text) == "" {
		c.fail(n.at, "write the instruction as a bill words it", "%q holds no instruction", ":::"+n.name)
		return nil
	}
	if !n.execute(c, text) {
		return nil
	}
	c.pinTouched(n)
	return n.show(c, text)
}

// execute carries the instructions out and notes those that do not apply, each at
// its line.
func (n *amendment) execute(c *converter, text string) bool {
	found := c.resolve(n.at, n.ref, Amends)
	if found == nil {
		return false
	}
	if e, ok := found[0].Work.Repeal(); ok && !c.front.Illustrative {
		c.fail(n.at, "add a line illustrative: true to the front matter: it is printed on every page",
			"%q is repealed by %s: nothing can be amended in it any more", n.ref, c.say.act(e.By))
		return false
	}
	c.stop()
	res, err := c.resolver.Amend(Amendment{Ref: n.ref, AsOf: c.front.AsOf, Drafting: n.drafting, Text: text, Lang: c.front.Lang})
	if err != nil {
		c.add(&Error{Line: n.at, Msg: quoted(n.ref) + ": " + err.Error(), Hint: c.hint(n.ref, err), Err: err})
		return false
	}
	n.result, n.found = res, found[0]
	for i, in := range res.Instructions {
		if in.Applied {
			continue
		}
		hint := "read the provision in its wording of " + found[0].Expression.Date.String()
		if len(in.Candidates) > 0 {
			hint = "nearest: " + strings.Join(in.Candidates[:min(len(in.Candidates), 3)], "; ")
		}
		c.fail(n.lineOf(c, in.Line), hint, "amendment %d does not apply to %s: %s", i+1, n.ref, in.Reason)
		n.result = nil
	}
	if len(res.Instructions) == 0 {
		c.fail(n.at, "write the instruction as a bill words it", "no instruction is understood here")
		n.result = nil
	}
	return n.result != nil
}

// lineOf is the line in the file of a line of the instructions, from 1.
func (n *amendment) lineOf(c *converter, line int) int {
	lines := n.Lines()
	if line < 1 || line > lines.Len() {
		return n.at
	}
	return c.lines.line(lines.At(line - 1).Start)
}

// show gives the instructions in a panel, then the changed provisions with their
// changes marked, then what text was changed.
func (n *amendment) show(c *converter, text string) []document.Block {
	c.lastWork = ""
	lang := foreign(n.result.After.Lang, c.front.Lang)
	var words []document.Block
	for para := range strings.SplitSeq(text, "\n") {
		if para = strings.TrimSpace(para); para != "" {
			words = append(words, document.Paragraph{Style: document.Law, Lang: lang, Inlines: []document.Inline{document.T(para)}})
		}
	}
	label := c.say.Amendment
	if lang != "" {
		label += " (" + c.say.language(lang) + ")"
	}
	title := append([]document.Inline{document.B(label + ": ")}, c.cite([]Found{n.found})...)
	marked := demoted(view.RedlineBody(n.diff(), n.redlineOptions(c)))
	if len(marked) == 0 {
		c.find(n.at, "the amendment changes no word of %s", n.ref)
	}
	out := []document.Block{document.Panel{Kind: document.Gist, Title: title, Blocks: words, Source: joinText(nil, append([]document.Inline{document.T(c.say.AmendedSource + " ")}, c.provenance([]Found{n.found})...)...)}}
	if len(marked) > 0 {
		out = append(out, document.Paragraph{Style: document.Caption, Inlines: []document.Inline{document.I(c.say.AmendedText)}})
		out = append(out, marked...)
	}
	return out
}

func (n *amendment) diff() *diff.Result {
	return diff.Compare(n.result.Before, n.result.After, diff.Options{})
}

func (n *amendment) redlineOptions(c *converter) view.RedlineOptions {
	return view.RedlineOptions{Lang: c.front.Lang, Name: func(e act.Event) string { return c.say.act(e.By) },
		Cite: func(x *act.Expression, p *act.Provision) string {
			return cite.Format(x, p.EID, c.front.Lang, cite.Short)
		}}
}

// pinTouched takes what an amendment rests on into the evidence: the articles that
// it changes, as they stood.
func (c *converter) pinTouched(n *amendment) {
	var roots []act.EID
	for _, in := range n.result.Instructions {
		for _, e := range in.Touches {
			root := rootOf(n.result.Before, e)
			if root != "" && !slices.Contains(roots, root) {
				roots = append(roots, root)
			}
		}
	}
	slices.SortFunc(roots, act.CompareEIDs)
	for _, e := range roots {
		f := n.found
		f.Expression, f.Provision = n.result.Before, n.result.Before.Find(e)
		c.pins.add(n.at, f, Amends)
	}
}

// rootOf is the article that e stands in, in the text before; "" where the article
// is new.
func rootOf(x *act.Expression, e act.EID) act.EID {
	for ; e != ""; e = e.Parent() {
		if p := x.Find(e); p != nil && (p.Kind.IsRoot() || e.Parent() == "") {
			return e
		}
	}
	return ""
}

// agreement compares the amendments of one recommendation to one act in several
// languages.
func (c *converter) agreement(n *recommendation) []document.Block {
	var out []document.Block
	mine := c.amendmentsOf(n)
	for i, a := range mine {
		for _, b := range mine[i+1:] {
			if a.result.Work.URI != b.result.Work.URI || a.result.After.Lang == b.result.After.Lang {
				continue
			}
			names := fmt.Sprintf(c.say.TwoTexts, c.say.language(a.result.After.Lang), c.say.language(b.result.After.Lang))
			apart := c.resolver.Agree(a.result, b.result, c.front.Lang)
			if len(apart) == 0 {
				out = append(out, small(document.T(names+" "+c.say.TwoAgree)))
				continue
			}
			c.doubt(b.at, "word both texts so that they say the same",
				"the %s and %s texts of this amendment disagree: %s", a.result.After.Lang, b.result.After.Lang, strings.Join(apart, "; "))
			var items [][]document.Block
			for _, s := range apart {
				items = append(items, []document.Block{document.P(document.T(s))})
			}
			out = append(out, document.Panel{Kind: document.Notice, Title: []document.Inline{document.T(names + " " + c.say.TwoDisagree)},
				Blocks: []document.Block{document.List{Items: items}}})
		}
	}
	return out
}

// amendmentsOf are the amendments inside a recommendation that were carried out.
func (c *converter) amendmentsOf(n *recommendation) []*amendment {
	var out []*amendment
	for _, a := range c.amendments {
		if a.of == n && a.result != nil {
			out = append(out, a)
		}
	}
	return out
}
