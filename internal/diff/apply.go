package diff

import (
	"cmp"
	"fmt"
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Apply carries the changes out on old, the text they were found in, and returns
// the new text. It is an error if old has other words than those compared.
// Spans into a source file are not carried over.
func Apply(old *act.Expression, r *Result) (*act.Expression, error) {
	return rebuild(old, r, direction{
		source: func(c *Change) (*act.Provision, int) { return c.Old, c.oldPos },
		target: func(c *Change) (*act.Provision, int, int) { return c.New, c.newPos, c.newDepth },
		blocks: func(b BlockEdit) (int, int, act.Block) {
			return b.Old, b.New, act.Block{Quoted: b.NewQuoted, Table: b.NewTable}
		},
		from: words.Old, to: words.New, shape: r.New, textOnly: Unnumbered,
	})
}

// Revert undoes the changes in new and returns the old text, as [Apply] does the
// other way.
func Revert(new *act.Expression, r *Result) (*act.Expression, error) {
	return rebuild(new, r, direction{
		source: func(c *Change) (*act.Provision, int) { return c.New, c.newPos },
		target: func(c *Change) (*act.Provision, int, int) { return c.Old, c.oldPos, c.oldDepth },
		blocks: func(b BlockEdit) (int, int, act.Block) {
			return b.New, b.Old, act.Block{Quoted: b.OldQuoted, Table: b.OldTable}
		},
		from: words.New, to: words.Old, shape: r.Old, textOnly: Numbered,
	})
}

// direction is one way through a change.
type direction struct {
	source   func(*Change) (p *act.Provision, pos int)
	target   func(*Change) (p *act.Provision, pos, depth int)
	blocks   func(BlockEdit) (source, target int, made act.Block)
	from, to func([]words.Edit) string
	shape    *act.Expression
	textOnly Lead // such changes give text to a unit that another change makes
}

// rebuild makes the text that the changes lead to.
func rebuild(src *act.Expression, r *Result, d direction) (*act.Expression, error) {
	out := *d.shape
	out.Body = nil
	var err error
	if out.Preamble, err = d.apply(src.Preamble, r.Preamble); err != nil {
		return nil, fmt.Errorf("preamble: %w", err)
	}
	have := slices.Collect(src.All())
	made := map[int]*act.Provision{}
	var path []*act.Provision // the last unit of each level
	var texts []*Change       // give text to units made by other changes
	for _, c := range d.order(r.Changes) {
		if c.Lead == d.textOnly {
			texts = append(texts, c)
			continue
		}
		p, pos, depth := d.target(c)
		q, err := d.make(have, c, p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.EID, err)
		}
		made[pos] = q
		path = append(path[:depth], q)
		if depth == 0 {
			out.Body = append(out.Body, q)
		} else {
			path[depth-1].Children = append(path[depth-1].Children, q)
		}
	}
	for _, c := range texts {
		p, pos, _ := d.target(c)
		q, err := d.make(have, c, p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.EID, err)
		}
		made[pos].Content = q.Content
		if len(q.WrapUp) > 0 {
			made[pos].WrapUp = q.WrapUp
		}
	}
	return &out, nil
}

// order returns the changes that have a target, in the reading order of those.
func (d direction) order(changes []*Change) []*Change {
	out := slices.DeleteFunc(slices.Clone(changes), func(c *Change) bool {
		p, _, _ := d.target(c)
		return p == nil
	})
	slices.SortStableFunc(out, func(x, y *Change) int {
		_, i, _ := d.target(x)
		_, j, _ := d.target(y)
		return cmp.Compare(i, j)
	})
	return out
}

// make builds one unit: number and status as the change says, words by its edits.
func (d direction) make(have []*act.Provision, c *Change, p *act.Provision) (*act.Provision, error) {
	q := &act.Provision{Kind: p.Kind, EID: p.EID, WID: p.WID, Num: p.Num, Status: p.Status, Notes: p.Notes}
	var src act.Provision
	if s, pos := d.source(c); s != nil {
		if pos >= len(have) || have[pos].EID != s.EID {
			return nil, fmt.Errorf("the text compared had %s here", s.EID)
		}
		src = *have[pos]
	}
	if want := d.from(c.Heading); c.Lead == NoLead && want != src.Heading {
		return nil, fmt.Errorf("heading is %q, the text compared had %q", src.Heading, want)
	}
	q.Heading = d.to(c.Heading)
	var err error
	if q.Content, err = d.apply(src.Content, c.Text); err != nil {
		return nil, err
	}
	q.WrapUp, err = d.apply(src.WrapUp, c.WrapUp)
	return q, err
}

func (d direction) apply(src []act.Block, edits []BlockEdit) ([]act.Block, error) {
	var out []act.Block
	for _, b := range edits {
		i, j, made := d.blocks(b)
		want := d.from(b.Edits)
		if i >= len(src) || i >= 0 && src[i].Text != want {
			return nil, fmt.Errorf("words not found: %q", want)
		}
		if j >= 0 {
			made.Text = d.to(b.Edits)
			out = append(out, made)
		}
	}
	return out, nil
}
