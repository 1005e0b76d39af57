package eurlex

import (
	"strings"

	"zanger/internal/format/htmltext"
)

// class is what the class of a paragraph says of it.
type class int

const (
	other class = iota
	text
	title        // a line of the title of the act, or of an annex
	group        // number of a chapter: CHAPTER I
	groupTitle   // its title
	article      // Article 1
	articleTitle // its title
	annex        // ANNEX I
	annexTitle
	subheading // a heading inside an annex
	footnote
	final     // place, date and signatures
	furniture // header of the journal, disclaimer, list of amending acts
)

// classes of both families, without the oj- that newer pages put before them and
// the clg- of some consolidated ones.
var classes = map[string]class{
	"doc-ti": title, "title-doc-first": title, "title-doc-last": title, "title-doc-oj-reference": furniture,
	"ti-section-1": group, "ti-section-2": groupTitle, "title-division-1": group, "title-division-2": groupTitle,
	"ti-art": article, "sti-art": articleTitle, "title-article-norm": article, "stitle-article-norm": articleTitle,
	"ti-annex": annex, "title-annex-1": annex, "title-annex-2": annexTitle,
	"ti-grseq-1": subheading, "ti-grseq-2": subheading, "ti-grseq-3": subheading, "ti-grseq-4": subheading,
	"title-gr-seq-level-1": subheading, "title-gr-seq-level-2": subheading, "title-gr-seq-level-3": subheading,
	"ti-tbl": text, "title-table": text,
	"note": footnote, "footnote": footnote,
	"final": final, "signatory": final,
	"normal": text, "norm": text, "list": text, "item-none": text, "tbl-txt": text,
	"hd-date": furniture, "hd-lg": furniture, "hd-ti": furniture, "hd-oj": furniture, "hd-modifiers": furniture,
	"disclaimer": furniture, "reference": furniture, "arrow": furniture, "modifref": furniture, "title-fam-member": furniture,
	"title-fam-member-star": furniture, "title-fam-member-ref": furniture,
}

// classify tells what a block is by the class of the innermost element that has
// one of those known.
func classify(b htmltext.Block) class {
	found := other
	b.Node.Within(func(n *htmltext.Node) bool {
		for c := range strings.FieldsSeq(n.Get("class")) {
			c = strings.TrimPrefix(strings.TrimPrefix(c, "oj-"), "clg-")
			if k, ok := classes[c]; ok {
				found = k
				return true
			}
		}
		return false
	})
	if found == text && b.Is("oj-final") || found == text && b.Is("final") {
		return final
	}
	return found
}

// inAnnex reports whether a block stands in an annex.
func inAnnex(b htmltext.Block) bool {
	return b.Node.Within(func(n *htmltext.Node) bool {
		id := n.Get("id")
		return strings.HasPrefix(id, "anx_") && !strings.Contains(id, ".")
	}) != nil
}
