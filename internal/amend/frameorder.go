package amend

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// order makes orders of a frame. All that was read must have found its place.
func (f frame) order(g *grammar) ([]Order, error) {
	if len(f.moreAfter) > 0 && (f.verb != inserts || len(f.object) != 1) {
		return nil, odd("several anchors")
	}
	if f.follow != "" && (f.verb != inserts || f.everywhere || f.throughout || len(f.object) != 1 || f.quoted || f.beforeWords != "") {
		return nil, odd("words between others")
	}
	if len(f.instead) > 0 {
		if f.verb != inserts || len(f.instead) != 1 || len(f.object) != 1 || len(f.by) > 0 || f.anchoredByWords() {
			return nil, odd("words in the place of others")
		}
		f.verb, f.object, f.by = replaces, f.instead, f.object
	}
	if f.everywhere && len(f.object) == 0 {
		return nil, odd("no words that stand everywhere")
	}
	if err := f.bringNotes(); err != nil {
		return nil, err
	}
	out, err := f.orders(g)
	if err == nil && f.above {
		err = f.withAbove(out)
	}
	if err == nil && (f.inflected || f.times > 0) {
		err = f.withForms(out)
	}
	if err == nil && len(f.except) > 0 {
		if out, err = f.without(out); err != nil {
			return nil, err
		}
	}
	for _, m := range f.moreAfter {
		if err == nil && len(out) > 0 {
			o := out[0]
			o.Mark = m
			out = append(out, o)
		}
	}
	if err == nil {
		out, err = f.alongWords(out)
	}
	if err == nil && len(f.notes) > 0 {
		var at []Path
		for _, n := range f.notes {
			at = append(at, Path{{Part: Footnote, Num: noteMark(n.Text)}})
		}
		out = append(out, Order{Kind: Substitution, At: at, Payload: f.notes})
	}
	return out, err
}

// without says in orders on words which places they leave out.
func (f frame) without(orders []Order) ([]Order, error) {
	for i, o := range orders {
		if o.Kind != Replacement && !(o.Kind == Repeal && len(o.Old) > 0) || o.Anchor == AtEnd {
			return nil, odd("an exception to what is no change of words")
		}
		orders[i].Except = f.except
	}
	return orders, nil
}

func (f frame) orders(g *grammar) ([]Order, error) {
	if f.former && f.verb != renumbers && len(f.brought) == 0 && len(f.to) == 0 {
		f.former = false
		for i, p := range f.units { // "dosavadní odstavec 7 zní"
			f.units[i] = p[: len(p)-1 : len(p)-1].With(p.last())
			f.units[i][len(p)-1].Former = true
		}
	}
	switch f.verb {
	case replaces:
		return f.replacement(g)
	case inserts:
		return f.insertion(g)
	case repeals:
		return f.repeal(g)
	case reads:
		return f.substitution(g)
	case renumbers:
		return f.renumbering(g)
	}
	return nil, fmt.Errorf("the instruction is not understood")
}

// gapBefore is the space that stands before words, none before a mark.
func gapBefore(words string) string {
	if r, _ := utf8.DecodeRuneInString(words); isWordRune(r) {
		return " "
	}
	return ""
}

func odd(what string) error {
	return fmt.Errorf("the instruction is not understood: %s", what)
}

// where returns the places that the frame names, without the step that says that
// the text of a unit is meant.
func (f frame) where() []Path {
	at := f.ctx
	if len(f.locus) > 0 {
		at = f.locus
	}
	at = append(append([]Path{}, f.more...), at...)
	if f.throughout && len(at) == 0 {
		return []Path{{Step{Part: Act}}}
	}
	out := make([]Path, len(at))
	for i, p := range at {
		out[i] = p
		if len(p) > 1 && p.last().Part == OwnText {
			out[i] = p[:len(p)-1]
		}
	}
	return out
}

func (f frame) replacement(g *grammar) ([]Order, error) {
	if f.markBehindUnit() { // "za písmenem c) se tečka nahrazuje čárkou"
		f.locus, f.afterUnits, f.atEnd = f.afterUnits, nil, true
	}
	switch {
	case f.quoted && len(f.object)+len(f.by) == 0 && f.sameAnnex(): // "the annex is replaced by an annex, which reads:"
		f.units = f.units[:1]
		return f.substitution(g)
	case f.quoted && len(f.object)+len(f.by) == 0 && f.sameUnits(): // "point 3 is replaced by point 3, which reads:"
		f.units = f.units[:len(f.units)/2]
		return f.substitution(g)
	case f.afterWords != "" && !f.endMark && len(f.object) == 1 && len(f.by) == 1 && len(f.units) == 0 && !f.quoted && f.beforeWords == "" && !f.atEnd:
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.afterWords + " " + f.object[0]}, New: []string{f.afterWords + gapBefore(f.by[0]) + f.by[0]}}}, nil
	case f.beforeWords != "" && f.afterWords == "" && !f.endMark && len(f.object) == 1 && len(f.by) == 1 && len(f.units) == 0 && !f.quoted && !f.atEnd && len(f.afterUnits) == 0:
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.object[0] + " " + f.beforeWords}, New: []string{f.by[0] + " " + f.beforeWords}}}, nil
	case f.quoted || len(f.brought) > 0 || f.former || len(f.afterUnits)+len(f.beforeUnits)+len(f.aboveUnits) > 0 || (f.beforeWords != "" || f.afterWords != "") && !f.endMark:
		return nil, odd("words of another kind beside a replacement")
	case f.beforeWords != "" && f.afterWords == "" && len(f.object) == 1 && len(f.by) == 1: // the comma before words
		by := f.by[0]
		if isWordRune([]rune(by + " ")[0]) {
			by = " " + by
		}
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.object[0] + " " + f.beforeWords}, New: []string{by + " " + f.beforeWords}}}, nil
	case f.afterWords != "" && len(f.object) == 1 && len(f.by) == 1: // the comma behind words
		if r, _ := utf8.DecodeRuneInString(f.by[0]); isWordRune(r) {
			f.by = []string{" " + f.by[0]}
		}
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.afterWords + f.object[0]}, New: []string{f.afterWords + f.by[0]}}}, nil
	case len(f.object) > 0 && len(f.by) > 0:
		if len(f.object) == 2 && f.endMark && len(f.by) == 1 && !isWordRune([]rune(f.object[0])[0]) { // "the comma and the word „or“"
			f.object = []string{f.object[0] + " " + f.object[1]}
		}
		at := f.where()
		if len(f.units) > 0 { // "v písmenu a) tečka" said as "tečka písmene a)"
			return nil, odd("units beside words that are replaced")
		}
		o := Order{Kind: Replacement, At: at, Old: f.object, New: f.by, Every: f.throughout || f.everywhere}
		if len(o.Old) > 1 && len(o.New) == 1 {
			for len(o.New) < len(o.Old) {
				o.New = append(o.New, o.New[0])
			}
		}
		if len(o.Old) != len(o.New) {
			return nil, odd("wordings that do not pair")
		}
		if f.endMark || f.atEnd {
			o.Anchor = AtEnd
		}
		o.Every = o.Every || g.everywhere && distinctive(o.Old)
		return []Order{o}, nil
	case len(f.units) == 1 && len(f.by) == 1:
		return []Order{{Kind: Substitution, At: g.place(f.ctx, f.units), New: f.by}}, nil
	}
	return nil, odd("a replacement without words")
}

func (f frame) insertion(g *grammar) ([]Order, error) {
	if f.completed() {
		f.putBy(g)
	}
	switch {
	case f.former || len(f.by) > 0 || len(f.to) > 0:
		return nil, odd("words of another kind beside an insertion")
	case f.quoted || len(f.brought) > 0:
		return f.insertUnits(g)
	case len(f.aboveUnits) > 0:
		return nil, odd("words above a unit")
	case len(f.object) != 1:
		return nil, odd("an insertion of several wordings")
	}
	o := Order{Kind: Insertion, At: f.where(), New: f.object, Sentence: f.sentence, Every: f.throughout || f.everywhere}
	if len(f.units) > 0 {
		if len(f.ctx) > 0 || len(f.locus) > 0 {
			return nil, odd("units beside words that are inserted")
		}
		o.At = f.units
	}
	switch {
	case f.follow != "":
		if len(f.moreAfter) > 0 || f.sentence {
			return nil, odd("words between others")
		}
		return []Order{{Kind: Replacement, At: o.At, Old: []string{f.afterWords + " " + f.follow}, New: []string{f.afterWords + joined(f.afterWords, f.object[0], f.follow) + f.follow}}}, nil
	case f.afterWords != "":
		o.Anchor, o.Mark = After, f.afterWords
	case f.beforeWords != "":
		o.Anchor, o.Mark = Before, f.beforeWords
	case len(f.afterUnits) > 0:
		o.At = f.afterUnits
		o.Anchor = After
		if o.At[0].last().Part == Sentence && !f.sentence {
			return nil, odd("words behind a sentence")
		}
	case len(f.beforeUnits) > 0:
		o.At, o.Anchor = f.beforeUnits, Before
	case f.atStart:
		o.Anchor = AtStart
	case f.sentence && f.atEnd && len(f.locus)+len(f.more) == 0 && len(o.At) == 1 && o.At[0].last().Part == Sentence && len(o.At[0]) > 1:
		o.At, o.Anchor = []Path{o.At[0][:len(o.At[0])-1]}, AtEnd // behind the last sentence, not the one named before
	case f.prevEnd && !f.atEnd && !f.sentence:
		o.Anchor, o.Behind = AtEnd, true
	case f.prevAfter != "":
		o.Anchor, o.Mark = After, f.prevAfter
	case f.atEnd || f.sentence || f.prevEnd || len(o.At) > 0 && o.At[0].last().Part == Heading:
		o.Anchor = AtEnd
	case f.appends && len(o.At) == 1 && o.At[0].last().Part == "": // of the one sentence that is there
		o.At, o.Anchor = []Path{o.At[0].With(Step{Part: Sentence})}, AtEnd
	default:
		return nil, odd("an insertion without a place")
	}
	return []Order{o}, nil
}

// distinctive reports whether words are such that they are meant wherever they stand:
// a conjunction or a figure is meant once.
func distinctive(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) < 4 || slices.Contains(conjunctions, " "+w) {
			return false
		}
	}
	return true
}

func allNotes(ps []Path) bool {
	for _, p := range ps {
		if p.last().Part != Footnote {
			return false
		}
	}
	return true
}

func (f frame) repeal(g *grammar) ([]Order, error) {
	if len(f.object) == 0 && len(f.units) == 0 && len(f.with) == 0 && f.ctxSet > 0 { // "§ 5 odst. 1 písmeno b) se zrušuje"
		f.units, f.ctx = f.ctx, nil
	}
	if len(f.object) == 1 && f.object[0] == ";" && f.endMark && len(f.units) == 1 && f.units[0].last().Part == Clause && f.units[0].last().Ord == 2 {
		f.object, f.endMark = nil, false // the clause goes with its semicolon
	}
	if len(f.object) == 0 {
		f.liftAbove()
	}
	switch {
	case f.afterWords != "" && len(f.object) == 1 && len(f.units) == 0: // words behind others
		gap := " "
		if f.endMark { // the comma behind words
			gap = ""
		}
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.afterWords + gap + f.object[0]}, New: []string{f.afterWords}}}, nil
	case f.beforeWords != "" && f.afterWords == "" && len(f.object) == 1 && len(f.units) == 0 && !f.quoted && len(f.by) == 0 && !f.endMark && !f.atEnd: // words before others
		return []Order{{Kind: Replacement, At: f.where(), Old: []string{f.object[0] + " " + f.beforeWords}, New: []string{f.beforeWords}}}, nil
	case f.quoted || len(f.by) > 0 || len(f.brought) > 0 || f.former || f.afterWords != "" || f.beforeWords != "" || len(f.afterUnits)+len(f.beforeUnits)+len(f.aboveUnits) > 0:
		return nil, odd("words of another kind beside a repeal")
	case len(f.object) > 0 && len(f.units) > 0 && allNotes(f.units) && !f.endMark:
		return append([]Order{{Kind: Repeal, At: f.where(), Old: f.object, Every: f.throughout || f.everywhere || g.everywhere && distinctive(f.object)}}, Order{Kind: Repeal, At: f.units, Every: f.everyMark}), nil
	case len(f.object) > 0:
		if len(f.units) > 0 || f.designation || f.sentence && !wholeSentences(f.object) {
			return nil, odd("units beside words that are repealed")
		}
		if len(f.ctx)+len(f.locus)+len(f.more) == 0 && len(f.object) == 1 && trailingMarks(f.object[0]) == len(f.object[0]) { // "odkaz na poznámku pod čarou č. 5 se zrušuje"
			f.ctx = []Path{{{Part: Act}}}
		}
		if len(f.object) == 2 && f.endMark && !f.atEnd && !isWordRune([]rune(f.object[0])[0]) && isWordRune([]rune(f.object[1] + " ")[0]) { // "a comma and the words"
			f.object, f.endMark = []string{f.object[0] + " " + f.object[1]}, false
		}
		o := Order{Kind: Repeal, At: f.where(), Old: f.object, Every: f.throughout || f.everywhere || g.everywhere && distinctive(f.object)}
		if f.endMark || f.atEnd {
			o.Anchor = AtEnd
		}
		return []Order{o}, nil
	case f.atEnd || f.throughout:
		return nil, odd("a repeal at the end")
	}
	var out []Order
	units := f.units
	if f.designation {
		if len(units) == 0 {
			return nil, odd("the designation of nothing")
		}
		k := f.designated - 1
		if k < 0 || k >= len(units) {
			return nil, odd("the designation of several units")
		}
		last := units[k]
		out = append(out, Order{Kind: Renumbering, At: g.place(f.ctx, []Path{last}), To: []Step{{Kind: last.last().Kind}}})
		units = slices.Delete(slices.Clone(units), k, k+1)
	}
	if len(units) > 0 {
		at := g.place(f.ctx, units)
		out = append([]Order{{Kind: Repeal, At: at, Headed: f.headed(), Every: f.everyMark, Above: f.lifted}}, out...)
	}
	for _, s := range f.with {
		if s.Part == Footnote && s.Num == "" {
			return nil, odd("footnotes without their numbers")
		}
		if s.Part == Footnote {
			out = append(out, Order{Kind: Repeal, At: []Path{{s}}, IfThere: true, Every: f.everyMark})
		}
	}
	if len(out) == 0 && len(f.ctx) > 0 {
		return nil, odd("a repeal of nothing")
	}
	return out, nil
}
