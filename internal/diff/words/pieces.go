package words

// Sequence is the words of a text in order, as hashes. Case and marks do not
// count.
type Sequence []uint64

// NewSequence returns the words of the texts, one after another.
func NewSequence(texts ...string) Sequence {
	var out Sequence
	for _, s := range texts {
		for _, t := range tokenize(s) {
			if w := s[t.start:t.end]; isWord(w) {
				out = append(out, hash(w))
			}
		}
	}
	return out
}

// PieceWords is the number of words in a row that make a piece: fewer stand in
// many texts by chance.
const PieceWords = 3

// Pieces are the runs of PieceWords words that a text has, by their hash.
type Pieces map[uint64]bool

// Pieces returns the pieces of the words that are marked, those of all words
// when marked is nil.
func (s Sequence) Pieces(marked []bool) Pieces {
	out := Pieces{}
	for i := range s.starts(marked) {
		out[s.Piece(i)] = true
	}
	return out
}

// starts yields the places where a piece of marked words begins.
func (s Sequence) starts(marked []bool) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		run := 0
		for i := range s {
			if run++; marked != nil && !marked[i] {
				run = 0
			}
			if run >= PieceWords && !yield(i+1-PieceWords) {
				return
			}
		}
	}
}

// Piece returns the hash of the piece that begins at word i.
func (s Sequence) Piece(i int) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range s[i : i+PieceWords] {
		h = (h ^ w) * 1099511628211
		h ^= h >> 29
	}
	return h
}

// Found marks the words of s that stand in pieces of other.
func (s Sequence) Found(other Pieces) []bool {
	out := make([]bool, len(s))
	for i := range s.starts(nil) {
		if other[s.Piece(i)] {
			for k := i; k < i+PieceWords; k++ {
				out[k] = true
			}
		}
	}
	return out
}
