package amend

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
)

// kzGrammar is a drafting language of Kazakhstan. The three have their own words and
// order of words; what a clause says with them is put together here.
type kzGrammar struct {
	lang string
	// item reads what stands at token i, with how many tokens it has; 0 if it is not
	// understood.
	item func(ts []kzToken, i int) (kzItem, int)
	// cited reads the units that a citation at token i names.
	cited func(ts []kzToken, i int) ([]Path, int)
	// verbLast: what belongs to a verb stands before it.
	verbLast bool
	// bill are the words by which a bill is taken apart.
	bill billPhrases
}

// itemKind says what a piece of a clause is.
type itemKind int

const (
	skipped     itemKind = iota
	placeItem            // where: "в пункте 3"
	targetItem           // what is acted on: "пункт 3"
	broughtItem          // what is added, or the new number: "пунктом 4"
	objectItem           // words acted on: "слова «…»"
	byItem               // words that are put: "словами «…»"
	markItem             // words beside which something is put: "после слов «…»"
	besideItem           // a unit beside which something is put: "после абзаца второго"
	verbItem
	wordingItem    // new wording in quotation marks
	throughoutItem // "по всему тексту"
	pairsItem      // "соответственно"
	formsItem      // "в соответствующих падежах"
	stopItem       // a comma or conjunction
)

// kzItem is a piece of a clause.
type kzItem struct {
	kind   itemKind
	paths  []Path
	words  []string
	anchor Anchor
	verb   verb
	lost   bool // "loses force" rather than is excluded
	pairs  bool // "respectively" stands with the verb
	end    bool // a mark named by a noun: the one at the end
	first  bool // the verb stands before what belongs to it
	pieces [][]format.Paragraph
}

// kzRank orders units from the outside in.
var kzRank = map[act.Kind]int{act.Schedule: 1, act.Part: 2, act.Title: 3, act.Division: 4, act.Chapter: 5, act.Subchapter: 6,
	act.Article: 7, act.Paragraph: 8, act.Subparagraph: 9, act.Point: 10, act.Subpoint: 11, act.Alinea: 12}

// canHold reports whether a unit can stand below another. A part may stand in a
// point (Law 480-V art. 23).
func canHold(outer, inner Step) bool {
	switch {
	case outer.Part == Act || outer.Part == "" && outer.Kind == "":
		return true
	case outer.Part == ContentsList:
		return inner.Part == Heading || inner.Kind.IsRoot() || inner.Kind.IsHead()
	case outer.Part != "":
		return false
	case inner.Part == Row:
		return outer.Kind != act.Alinea
	case inner.Part != "":
		return inner.Part == Heading || outer.Kind != act.Alinea || inner.Part == Sentence
	case outer.Kind == act.Point && inner.Kind == act.Subparagraph:
		return true
	}
	return kzRank[outer.Kind] < kzRank[inner.Kind]
}

// below puts paths below those of a context: as far in as they can stand there.
func below(ctx, rel []Path) []Path {
	if len(ctx) == 0 {
		return rel
	}
	var out []Path
	for _, c := range ctx {
		for _, r := range rel {
			base := c
			for len(base) > 0 && len(r) > 0 && !canHold(base.last(), r[0]) {
				base = base[:len(base)-1]
			}
			if p := base.With(r...); !hasPath(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// closed is the context after a clause that named units of its own: what they
// cannot stand in is no longer open.
func closedContext(ctx, rel []Path) []Path {
	if len(rel) == 0 || len(rel[0]) == 0 {
		return ctx
	}
	var out []Path
	for _, c := range ctx {
		for len(c) > 0 && !canHold(c.last(), rel[0][0]) {
			c = c[:len(c)-1]
		}
		if len(c) > 0 && !hasPath(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// kzClause is a clause of an instruction as read: a stem, "in Article 7:", or an
// order.
type kzClause struct {
	stem   []Path // the places of a stem
	rel    []Path // the units that an order names, before the context
	orders []Order
}

// clause reads the tokens of one clause.
func (g *kzGrammar) clause(ts []kzToken, ctx []Path) (kzClause, error) {
	items, err := g.items(ts)
	if err != nil {
		return kzClause{}, err
	}
	verbs := 0
	for _, it := range items {
		if it.kind == verbItem {
			verbs++
		}
	}
	if verbs == 0 {
		return stemOf(items)
	}
	var out kzClause
	var last *segment
	for _, seg := range g.segments(items, verbs) {
		s, err := newSegment(seg)
		if err != nil {
			return kzClause{}, err
		}
		s.ctx, s.from, s.english = ctx, last, g.lang == lang.English
		orders, err := s.orders()
		if err != nil {
			return kzClause{}, err
		}
		out.orders = append(out.orders, orders...)
		out.rel = append(out.rel, s.places...)
		out.rel = append(out.rel, s.targets...)
		last = s
	}
	return out, nil
}

// items reads all pieces of a clause.
func (g *kzGrammar) items(ts []kzToken) ([]kzItem, error) {
	var out []kzItem
	for i := 0; i < len(ts); {
		it, n := g.item(ts, i)
		if n == 0 {
			return nil, fmt.Errorf("the instruction is not understood at %q", restOf(ts, i))
		}
		i += n
		if it.kind != skipped {
			out = append(out, it)
		}
	}
	return out, nil
}

// wholeAct reads the name of the act that is given new wording as a whole, or new units:
// it opens the clause, and the verb is in it.
func wholeAct(names map[string]bool, verbs map[string]verb, ts []kzToken, start, i int) (kzItem, int) {
	if start > 0 && !isStop(ts[start-1]) {
		return kzItem{}, 0
	}
	_, n := kzPhrase(names, ts, i)
	if n == 0 {
		return kzItem{}, 0
	}
	for j := i + n; j < len(ts) && ts[j].kind != quote; j++ {
		if v, m := kzPhrase(verbs, ts, j); m > 0 && (v == reads || v == inserts) {
			return kzItem{kind: targetItem, paths: []Path{{Step{Part: Act}}}}, n
		}
	}
	return kzItem{}, 0
}

// restOf shows the words from token i on.
func restOf(ts []kzToken, i int) string {
	p := clauseParser{i: i}
	for _, t := range ts {
		p.ts = append(p.ts, t.token)
	}
	return p.rest()
}

// stemOf reads "in Article 7:", with or without a preposition.
func stemOf(items []kzItem) (kzClause, error) {
	var out kzClause
	for _, it := range items {
		switch it.kind {
		case stopItem:
		case placeItem, targetItem:
			out.stem = below(out.stem, it.paths)
		default:
			return kzClause{}, fmt.Errorf("the instruction is not understood: no verb of an amendment")
		}
	}
	if len(out.stem) == 0 {
		return kzClause{}, fmt.Errorf("the instruction is not understood: no verb of an amendment")
	}
	return out, nil
}

// segments gives each verb what belongs to it. Where verbs stand in the middle, what
// is put stands behind the verb and all else before the next one.
func (g *kzGrammar) segments(items []kzItem, verbs int) [][]kzItem {
	var at []int
	for i, it := range items {
		if it.kind == verbItem {
			at = append(at, i)
		}
	}
	var out [][]kzItem
	from := 0
	for k, v := range at {
		to := len(items)
		if k+1 < len(at) {
			to = v + 1
			switch {
			case g.verbLast:
				to = v + 1
				if next := items[to:at[k+1]]; len(next) > 0 && next[0].kind == wordingItem {
					to++
				}
			case items[v].first && items[at[k+1]].first:
				to = at[k+1]
			default:
				for i := v + 1; i < at[k+1]; i++ {
					switch items[i].kind {
					case byItem, broughtItem, wordingItem:
						to = i + 1
					case markItem:
						if items[i-1].kind == byItem {
							to = i + 1
						}
					}
				}
			}
		}
		out = append(out, splitMarks(items[from:to])...)
		from = to
	}
	return out
}

// splitMarks parts a segment that puts words beside several others with one verb: "after
// the words A by the words B and after the words C by the words D". Each part gets the
// verb; the places that stand before the first are those of all.
func splitMarks(items []kzItem) [][]kzItem {
	var marks []int
	var verb *kzItem
	puts := 0
	for i, it := range items {
		switch it.kind {
		case markItem:
			marks = append(marks, i)
		case byItem:
			puts++
		case verbItem:
			verb = &items[i]
		}
	}
	if len(marks) < 2 || puts != len(marks) || verb.verb != inserts {
		return [][]kzItem{items}
	}
	var out [][]kzItem
	from := 0
	for k := range marks {
		to := len(items)
		if k+1 < len(marks) {
			to = marks[k+1]
		}
		var part []kzItem
		by, has := 0, false
		for _, it := range items[from:to] {
			by += map[bool]int{true: 1}[it.kind == byItem]
			has = has || it.kind == verbItem
			part = append(part, it)
		}
		if by != 1 {
			return [][]kzItem{items}
		}
		if !has {
			part = append(part, *verb)
		}
		out, from = append(out, part), to
	}
	return out
}
