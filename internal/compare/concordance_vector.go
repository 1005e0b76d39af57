package compare

import (
	"cmp"
	"math"
	"slices"
)

// vector is a sparse vector of length one, sorted by feature.
type vector []entry

type entry struct {
	id int
	w  float64
}

// vectorOf makes a vector of counts: the tenth mention says less than the first.
func vectorOf(counts map[int]float64, rarity func(int) float64) vector {
	var v vector
	for id, n := range counts {
		v = append(v, entry{id, (1 + math.Log(max(n, 1))) * rarity(id)})
	}
	slices.SortFunc(v, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	return v.unit()
}

func (v vector) unit() vector {
	sum := 0.0
	for _, e := range v {
		sum += e.w * e.w
	}
	if sum == 0 {
		return nil
	}
	n := math.Sqrt(sum)
	for i := range v {
		v[i].w /= n
	}
	return v
}

// cosine is the likeness of two vectors, 0 to 1.
func cosine(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += a[i].w * b[j].w
			i++
			j++
		}
	}
	return sum
}

// shared returns the features of both, those that make them most alike first.
func shared(a, b vector) []entry {
	var out []entry
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			out = append(out, entry{a[i].id, a[i].w * b[j].w})
			i++
			j++
		}
	}
	slices.SortFunc(out, func(a, b entry) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
	return out
}
