package amend

import (
	"fmt"
	"slices"

	"zanger/internal/format"
)

// segment is a verb with what belongs to it.
type segment struct {
	verb       verb
	lost       bool
	ctx        []Path
	from       *segment // the one before it in the clause
	places     []Path
	targets    []Path
	objects    []string
	by         []string
	mark       string
	anchor     Anchor
	beside     []Path
	brought    []Path
	pieces     [][]format.Paragraph
	throughout bool
	pairs      bool
	endMark    bool
	everyForm  bool
	english    bool
	// groups are the numbers of wordings named together, as acted on and as put.
	acted, puts []int
}

func newSegment(items []kzItem) (*segment, error) {
	s := &segment{}
	for _, it := range items {
		switch it.kind {
		case verbItem:
			s.verb, s.lost, s.pairs = it.verb, it.lost, s.pairs || it.pairs
		case placeItem:
			s.places = below(s.places, it.paths)
		case targetItem:
			s.targets = append(s.targets, it.paths...)
		case broughtItem:
			s.brought = append(s.brought, it.paths...)
		case objectItem:
			s.objects, s.endMark = append(s.objects, it.words...), s.endMark || it.end
			s.acted = append(s.acted, len(it.words))
		case byItem:
			s.by = append(s.by, it.words...)
			s.puts = append(s.puts, len(it.words))
		case markItem:
			if s.anchor != "" || len(it.words) != 1 {
				return nil, odd("several places beside words")
			}
			s.mark, s.anchor = it.words[0], it.anchor
		case besideItem:
			if s.anchor != "" {
				return nil, odd("several places beside units")
			}
			s.beside, s.anchor = it.paths, it.anchor
		case wordingItem:
			s.pieces = append(s.pieces, it.pieces...)
		case throughoutItem:
			s.throughout = true
			for i, p := range s.places { // "in the heading and throughout the text of Article 6"
				if len(p) == 1 && p[0].Part == Heading && len(it.paths) == 1 {
					s.places[i] = it.paths[0].With(p...)
				}
			}
			s.places = append(s.places, it.paths...)
		case pairsItem:
			s.pairs = true
		case formsItem:
			s.everyForm = true
		}
	}
	return s, nil
}

// at returns where the segment works: the units it names, else those of the one
// before it, else those of the stem.
func (s *segment) at() []Path {
	switch {
	case len(s.places) > 0 && len(s.targets) > 0:
		return below(below(s.ctx, s.places), s.targets)
	case len(s.targets) > 0:
		return below(s.outer(), s.targets)
	case len(s.places) > 0:
		return below(s.outer(), s.places)
	case s.from != nil:
		return s.from.at()
	}
	return s.ctx
}

// outer is the place in which what a segment names is looked for: that of the one before
// it in the clause, "subparagraph 2) of paragraph 1 is excluded, subparagraph 3) is …",
// else that of the stem.
func (s *segment) outer() []Path {
	if s.from != nil && len(s.from.at()) == 1 {
		return s.from.at()
	}
	return s.ctx
}

// payload joins the pieces of new wording.
func (s *segment) payload() []format.Paragraph { return slices.Concat(s.pieces...) }

func (s *segment) orders() ([]Order, error) {
	switch s.verb {
	case replaces:
		return s.replacement()
	case inserts:
		return s.insertion()
	case repeals:
		return s.repeal()
	case reads:
		return s.substitution()
	case renumbers:
		return s.renumbering()
	}
	return nil, odd("no verb of an amendment")
}

func (s *segment) replacement() ([]Order, error) {
	switch {
	case len(s.objects) == 0 && len(s.by) == 0 && len(s.pieces) > 0 && len(s.brought) == 0:
		return nil, odd("a replacement of units; new wording is given with another verb")
	case len(s.objects) == 0 || len(s.by) == 0:
		return nil, odd("a replacement without words")
	case len(s.brought) > 0 || len(s.pieces) > 0 || s.besideWords() && (len(s.objects) > 1 || s.throughout || s.everyForm || s.endMark) || s.anchor != "" && !s.besideWords():
		return nil, odd("words of another kind beside a replacement")
	case !s.grouped():
		return nil, fmt.Errorf("the instruction contradicts itself: it is not said which wordings stand for which")
	}
	every := s.throughout || s.everyForm
	o := Order{Kind: Replacement, Old: s.objects, New: s.by, Every: every, Inflected: every, Anchor: s.anchor, Mark: s.mark}
	if s.endMark {
		if o.Anchor = AtEnd; len(s.objects) > 1 || every {
			return nil, odd("several marks at the end")
		}
	}
	if len(o.New) == 1 && !s.pairs {
		for len(o.New) < len(o.Old) {
			o.New = append(o.New, o.New[0])
		}
	}
	if len(o.Old) != len(o.New) {
		return nil, fmt.Errorf("the instruction contradicts itself: %d wordings are to be replaced by %d", len(o.Old), len(o.New))
	}
	o.At = s.wordPlaces()
	return []Order{o}, nil
}

// besideWords reports whether the words acted on are told by those beside them.
func (s *segment) besideWords() bool { return s.mark != "" }

// grouped reports whether wordings that are named in several groups, "the word A by the
// word B, the figures C by the figures D", are as many on both sides of each.
func (s *segment) grouped() bool {
	if len(s.acted) < 2 || len(s.puts) < 2 {
		return true
	}
	return slices.Equal(s.acted, s.puts)
}

// wordPlaces are the places of words: of the whole act if they are meant throughout
// and no place is named.
func (s *segment) wordPlaces() []Path {
	at := s.at()
	if !s.throughout {
		return at
	}
	if len(at) == 0 {
		return []Path{{Step{Part: Act}}}
	}
	for _, p := range at { // "in the heading and throughout the text"
		if p.last().Part == Heading && len(p) > 1 && !hasPath(at, p[:len(p)-1]) {
			at = append(slices.Clone(at), p[:len(p)-1])
		}
	}
	return at
}

func (s *segment) repeal() ([]Order, error) {
	if len(s.by) > 0 || len(s.brought) > 0 || len(s.pieces) > 0 || s.anchor != "" && (!s.besideWords() || len(s.objects) != 1 || s.throughout) {
		return nil, odd("words of another kind beside an exclusion")
	}
	if s.endMark {
		return nil, odd("a mark at the end that goes")
	}
	if len(s.objects) > 0 {
		return []Order{{Kind: Repeal, At: s.wordPlaces(), Old: s.objects, Every: s.throughout, Inflected: s.throughout, Anchor: s.anchor, Mark: s.mark}}, nil
	}
	if len(s.targets) == 0 && len(s.places) > 0 || s.throughout {
		return nil, odd("an exclusion of nothing")
	}
	return []Order{{Kind: Repeal, At: s.at(), lost: s.lost}}, nil
}

func (s *segment) substitution() ([]Order, error) {
	switch {
	case len(s.pieces) == 0:
		return nil, odd("new wording is missing, or is not in quotation marks")
	case len(s.by) > 0 || len(s.brought) > 0 || s.anchor != "" || s.throughout:
		return nil, odd("words of another kind beside new wording")
	case len(s.objects) > 0:
		return nil, odd("words that are given new wording")
	}
	return []Order{{Kind: Substitution, At: s.at(), Payload: s.payload(), pieces: s.pieces}}, nil
}

func (s *segment) renumbering() ([]Order, error) {
	if n := len(s.targets); len(s.brought) == 0 && n > 1 && n%2 == 0 { // Kazakh has both in the nominative
		s.targets, s.brought = s.targets[:n/2], s.targets[n/2:]
	}
	if len(s.objects) > 0 || len(s.by) > 0 || len(s.pieces) > 0 || s.anchor != "" || len(s.brought) == 0 {
		return nil, odd("a renumbering without units")
	}
	for _, p := range append(s.at(), s.brought...) {
		if p.last().Num == "" || p.last().Part != "" {
			return nil, odd("new numbers for units that have none")
		}
	}
	o := Order{Kind: Renumbering, At: s.at()}
	for _, b := range s.brought {
		o.To = append(o.To, b.last())
	}
	return []Order{o}, nil
}

func (s *segment) insertion() ([]Order, error) {
	switch {
	case len(s.pieces) > 0:
		return s.unitInsertion()
	case len(s.brought) > 0:
		return nil, odd("a new unit without its wording in quotation marks")
	}
	words := s.by
	if len(words) == 0 {
		words = s.objects
	} else if len(s.objects) > 0 {
		return nil, odd("words of another kind beside an insertion")
	}
	if len(words) != 1 {
		return nil, odd("an insertion of several wordings, or of none")
	}
	o := Order{Kind: Insertion, At: s.wordPlaces(), New: words, Every: s.throughout, Inflected: s.throughout}
	switch {
	case len(s.beside) > 0:
		return nil, odd("words that are put beside a unit")
	case s.mark != "":
		o.Anchor, o.Mark = s.anchor, s.mark
	case s.throughout:
		return nil, odd("words that are added throughout the text")
	default:
		o.Anchor, o.Close = AtEnd, true
	}
	return []Order{o}, nil
}

// unitInsertion reads the insertion of units, of parts of units, of sentences.
func (s *segment) unitInsertion() ([]Order, error) {
	switch {
	case len(s.objects) > 0 || len(s.by) > 0 || s.mark != "" || s.throughout:
		return nil, odd("words beside new units")
	case len(s.brought) == 0 && len(s.targets) > 0 && s.english: // "paragraph 4 shall be added to Article 5"
		last := s.targets[len(s.targets)-1]
		if len(last) > 1 {
			s.places = below(s.places, []Path{last[:len(last)-1]})
		}
		for _, t := range s.targets {
			s.brought = append(s.brought, Path{t.last()})
		}
		s.targets = nil
	case len(s.brought) == 0:
		return nil, odd("new wording without the unit that it is")
	}
	o := Order{Kind: Insertion, Payload: s.payload(), pieces: s.pieces, Anchor: AtEnd}
	if at := s.at(); len(at) == 1 && len(at[0]) == 1 && at[0].last().Part == ContentsList {
		for _, b := range s.brought {
			if len(b) != 2 || b.last().Part != Heading {
				return nil, odd("the contents get headings of units")
			}
			o.Units = append(o.Units, b[0])
		}
		o.At = at
		return []Order{o}, nil
	}
	for _, b := range s.brought {
		if len(b) != 1 {
			return nil, odd("a place behind the new unit")
		}
		o.Units = append(o.Units, b[0])
	}
	first := o.Units[0]
	for _, u := range o.Units {
		if u.Kind != first.Kind || u.Part != first.Part {
			return nil, odd("new units of several kinds")
		}
	}
	if len(s.beside) > 0 {
		o.At, o.Anchor = below(s.baseFor(first), s.beside), s.anchor
		return []Order{o}, nil
	}
	o.At = s.baseFor(first)
	wholly := len(o.At) == 0 || len(o.At) == 1 && len(o.At[0]) == 1 && o.At[0].last().Part == Act
	if wholly && (first.Kind.IsRoot() || first.Kind.IsHead()) {
		o.At = []Path{{}}
	}
	return []Order{o}, nil
}

// baseFor is the unit that gets a new one. If it is named it must be able to hold
// it; else the innermost of the open ones that can.
func (s *segment) baseFor(u Step) []Path {
	at := s.at()
	if len(s.targets) > 0 {
		return at
	}
	return closedContext(at, []Path{{u}})
}
