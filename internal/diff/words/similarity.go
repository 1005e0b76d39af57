package words

import (
	"slices"
	"unicode"
)

// Bag is the words of a text as sorted hashes: what [Bag.Similarity] needs of
// it, made once. Case and marks do not count.
type Bag []uint64

// NewBag returns the words of the texts together.
func NewBag(texts ...string) Bag {
	out := Bag(NewSequence(texts...))
	slices.Sort(out)
	return out
}

// hash is FNV-1a over the small letters of w: the same on every machine.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range w {
		h = (h ^ uint64(lower(r))) * 1099511628211
	}
	return h
}

func lower(r rune) rune {
	switch {
	case r < 'A' || r >= 'а' && r <= 'я':
		return r
	case r < 0x80:
		if r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	}
	return unicode.ToLower(r)
}

// Similarity returns how alike two bags are, 0 to 1: the Sørensen–Dice
// coefficient, twice the number of common words over the number of all words.
// Two empty bags are alike.
func (b Bag) Similarity(c Bag) float64 {
	if len(b)+len(c) == 0 {
		return 1
	}
	common := 0
	for i, j := 0, 0; i < len(b) && j < len(c); {
		switch {
		case b[i] == c[j]:
			common++
			i++
			j++
		case b[i] < c[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(len(b)+len(c))
}

// Weighted returns the Sørensen–Dice coefficient of bags b and c where word i of
// b weighs wb[i] and word i of c wc[i], so that the words which stand everywhere
// do not make texts alike. The weight of a word must be the same in both.
func (b Bag) Weighted(wb []float64, c Bag, wc []float64) float64 {
	common, total := 0.0, 0.0
	for _, w := range wb {
		total += w
	}
	for _, w := range wc {
		total += w
	}
	if total == 0 {
		return b.Similarity(c)
	}
	for i, j := 0, 0; i < len(b) && j < len(c); {
		switch {
		case b[i] == c[j]:
			common += wb[i]
			i++
			j++
		case b[i] < c[j]:
			i++
		default:
			j++
		}
	}
	return 2 * common / total
}

// Similarity returns how alike the words of a and b are, 0 to 1. The order of
// words does not count; for many comparisons of one text, see [NewBag].
func Similarity(a, b string) float64 {
	if a == b {
		return 1
	}
	return NewBag(a).Similarity(NewBag(b))
}

// Count returns the number of words and numbers in s.
func Count(s string) int {
	n := 0
	for range wordsOf(s) {
		n++
	}
	return n
}
