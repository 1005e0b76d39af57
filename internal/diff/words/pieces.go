package words

import "slices"

// Sequence is the words of a text in order, as hashes. Case and marks do not
// count.
type Sequence []uint64

// NewSequence returns the words of the texts, one after another.
func NewSequence(texts ...string) Sequence {
	n := 0
	for _, s := range texts {
		n += len(s)/8 + 2
	}
	out := make(Sequence, 0, n)
	for _, s := range texts {
		for w := range wordsOf(s) {
			out = append(out, hash(w))
		}
	}
	return out
}

// wordsOf yields the words and numbers of s.
func wordsOf(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := skipSpace(s, 0); i < len(s); {
			end := tokenEnd(s, i)
			if w := s[i:end]; isWord(w) && !yield(w) {
				return
			}
			i = skipSpace(s, end)
		}
	}
}

// Bag returns the words of the sequences together, without their order.
func (s Sequence) Bag(more ...Sequence) Bag {
	n := len(s)
	for _, m := range more {
		n += len(m)
	}
	out := append(make(Bag, 0, n), s...)
	for _, m := range more {
		out = append(out, m...)
	}
	slices.Sort(out)
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
	for i := range s.Starts(marked) {
		out[s.Piece(i)] = true
	}
	return out
}

// Starts yields the places where a piece of marked words begins, of all words when
// marked is nil.
func (s Sequence) Starts(marked []bool) func(yield func(int) bool) {
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
	for i := range s.Starts(nil) {
		if other[s.Piece(i)] {
			for k := i; k < i+PieceWords; k++ {
				out[k] = true
			}
		}
	}
	return out
}
