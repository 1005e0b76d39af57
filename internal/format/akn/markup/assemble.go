package markup

import (
	"strconv"

	"zanger/internal/act"
)

// Assembler makes provisions of units and names them: eIds by [act.EID.Join], so
// that articles and sections are roots. A name given twice gets the suffix _2,
// _3 … and is reported.
type Assembler struct {
	Report func(act.Span, string)
	seen   map[act.EID]int
}

// Top makes an act of what stands in its body. Paragraphs before the first unit
// are the preamble, later ones a division without number.
func (a *Assembler) Top(u *Unit) (preamble []act.Block, body []*act.Provision) {
	a.seen = map[act.EID]int{}
	var elder tally
	items := u.Items
	for len(items) > 0 && items[0].Unit == nil {
		preamble = append(preamble, items[0].Block)
		items = items[1:]
	}
	for i := 0; i < len(items); {
		c := items[i].Unit
		i++
		if c == nil {
			c = &Unit{Kind: act.Division, Items: items[i-1 : i], Span: items[i-1].Block.Span}
			for i < len(items) && items[i].Unit == nil {
				c.Items = append(c.Items[:len(c.Items):len(c.Items)], items[i])
				i++
			}
		}
		body = append(body, a.provision(c, "", &elder))
	}
	return preamble, body
}

// tally counts the units of each kind below one parent.
type tally [16]struct {
	kind act.Kind
	n    int
}

// next counts one more unit of kind k and returns how many there are.
func (t *tally) next(k act.Kind) int {
	i := 0
	for ; i < len(t)-1 && t[i].n > 0 && t[i].kind != k; i++ {
	}
	t[i].kind = k
	t[i].n++
	return t[i].n
}

// maxEID is the length after which eIds leave out the units between the article
// and the one named: no act nests so deep, and names should not outgrow texts.
const maxEID = 160

// provision makes the provision for u below parent, after its elder siblings.
func (a *Assembler) provision(u *Unit, parent act.EID, elder *tally) *act.Provision {
	p := &act.Provision{Kind: u.Kind, Num: u.Num, Heading: u.Heading, Status: u.Status, Notes: u.Notes, Span: u.Span}
	u.Provision = p
	n, num := elder.next(u.Kind), Bare(u.Num)
	if num == "" {
		num = ordinal(u.Kind, n)
	}
	if len(parent) > maxEID {
		parent = parent.Root()
	}
	p.EID = parent.Join(u.Kind, num)
	if a.seen[p.EID]++; a.seen[p.EID] > 1 {
		if a.Report != nil {
			a.Report(u.Span, string(p.EID)+" appears twice")
		}
		p.EID += act.EID("_" + strconv.Itoa(a.seen[p.EID]))
	}
	p.WID = p.EID
	a.fill(p, u.Items)
	return p
}

// fill puts the paragraphs and units in place: text before the first unit is the
// provision's own, text after the last closes it, text between two is a line.
func (a *Assembler) fill(p *act.Provision, items []Item) {
	var elder tally
	first, last := -1, -1
	for i, it := range items {
		if it.Unit != nil {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := 0; i < len(items); i++ {
		switch it := items[i]; {
		case it.Unit != nil:
			p.Children = append(p.Children, a.provision(it.Unit, p.EID, &elder))
		case first < 0 || i < first:
			p.Content = append(p.Content, it.Block)
		case i > last:
			p.WrapUp = append(p.WrapUp, it.Block)
		default:
			line := &Unit{Kind: act.Alinea, Span: it.Block.Span}
			for ; items[i].Unit == nil; i++ {
				line.Block(items[i].Block)
			}
			i--
			p.Children = append(p.Children, a.provision(line, p.EID, &elder))
		}
	}
}

// ordinal numbers the n-th unit of its kind where none is printed. A unit's own
// text is its first line and its first part, so those below it count from two.
func ordinal(k act.Kind, n int) string {
	if k == act.Alinea || k == act.Subparagraph {
		n++
	}
	return strconv.Itoa(n)
}
