package amend

import "slices"

// Customary bills of Kazakhstan name units together to which the same happens: "subparagraphs
// 1) and 3) are excluded", "paragraphs 2 and 3 are given new wording".

// groupedOps puts operations that give numbered units of one place new wording, or exclude
// them, one after the other, into one.
func groupedOps(ops []*draftOp) []*draftOp {
	var out []*draftOp
	for _, o := range ops {
		if n := len(out); n > 0 && out[n-1].alike(o) {
			first := *out[n-1]
			first.also = append(slices.Clone(first.also), o)
			out[n-1] = &first
			continue
		}
		out = append(out, o)
	}
	return out
}

// alike reports whether two operations can be said in one instruction.
func (o *draftOp) alike(p *draftOp) bool {
	if o.kind != p.kind || !o.wholeUnit() || !p.wholeUnit() || len(o.at) != len(p.at) {
		return false
	}
	n := len(o.at) - 1
	return slices.Equal(o.at[:n], p.at[:n]) && o.at[n].Kind == p.at[n].Kind
}

// wholeUnit reports whether an operation excludes a numbered unit or gives it new wording.
func (o *draftOp) wholeUnit() bool {
	if len(o.at) == 0 || o.old != "" || o.put != "" || len(o.units) > 0 {
		return false
	}
	s := o.at.last()
	return s.Part == "" && s.Num != "" && s.To == "" && !s.Kind.IsHead() &&
		(o.kind == Repeal && len(o.payload) == 0 || o.kind == Substitution && len(o.payload) > 0)
}

// single are the operations that one stands for.
func (o *draftOp) single() []*draftOp { return append([]*draftOp{o}, o.also...) }

// singles opens all operations that were put together.
func singles(ops []*draftOp) []*draftOp {
	var out []*draftOp
	for _, o := range ops {
		out = append(out, o.single()...)
	}
	return out
}

// steps are the units that an operation and those with it are on.
func (o *draftOp) steps() []Step {
	var out []Step
	for _, x := range o.single() {
		out = append(out, x.at.last())
	}
	return out
}

// wordings are the pieces of new wording of an operation and those with it: units that
// stand side by side share one.
func (o *draftOp) wordings() []*draftOp {
	var out []*draftOp
	var last *node
	for _, x := range o.single() {
		if n := len(out); n > 0 && beside(last, x.owner) {
			joined := *out[n-1]
			joined.payload = slices.Concat(joined.payload, x.payload)
			out[n-1] = &joined
		} else {
			out = append(out, x)
		}
		last = x.owner
	}
	return out
}

// beside reports whether one unit stands right behind the other.
func beside(a, b *node) bool {
	if a == nil || b == nil || a.parent != b.parent || a.parent == nil {
		return false
	}
	i := slices.Index(a.parent.kids, a)
	return i >= 0 && i+1 < len(a.parent.kids) && a.parent.kids[i+1] == b
}
