package diff

import "zanger/internal/diff/words"

// Verdict says whether the change may alter the law or only how it is written,
// and why. A unit that only moved, or took another number, has no effect of its
// own; one that came or went is substantive without further reason. Of a split or
// a merger the first change has the verdict on the words that really changed.
func (c *Change) Verdict() words.Verdict {
	switch c.Kind {
	case Unchanged, NotGiven:
		return words.Verdict{}
	case Inserted, Repealed:
		return words.Verdict{Effect: words.Substantive}
	}
	v := words.Verdict{}
	if c.HeadingChanged {
		v = words.Verdicts(c.Heading)
	}
	switch {
	case c.Part():
	case c.Group != nil:
		v = v.With(words.Verdicts(c.Group.Edits))
	default:
		for _, bs := range [][]BlockEdit{c.Text, c.WrapUp} {
			for _, b := range bs {
				v = v.With(b.Verdict())
			}
		}
	}
	return v
}

// Verdict says whether the change of a paragraph may alter the law, and why.
func (b BlockEdit) Verdict() words.Verdict {
	v := words.Verdicts(b.Edits)
	if b.Old >= 0 && b.New >= 0 && b.OldQuoted != b.NewQuoted {
		v = v.With(words.Verdict{Effect: words.Substantive, Reasons: []words.Reason{words.Quotation}})
	}
	if b.Changed() && v.Effect == words.NoEffect {
		v = words.Verdict{Effect: words.Editorial, Reasons: []words.Reason{words.Spacing}}
	}
	return v
}

// countedApart reports whether c is one of the changes that are counted.
func (c *Change) countedApart() bool { return c.Changed() && !c.Included && !c.Part() }
