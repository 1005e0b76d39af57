package analysis

import "testing"

// TestForget: the same words afterwards, and never the number of another.
func TestForget(t *testing.T) {
	text := "shelter shelters refuge"
	before := For("en").Words(text)
	Forget()
	after := For("en").Words("refuge " + text)
	if len(after) != 4 || after[0].Number == 0 {
		t.Fatalf("got %v", after)
	}
	numbers := map[uint32]string{}
	for _, w := range append(before, after...) {
		if term, ok := numbers[w.Number]; ok && term != w.Term {
			t.Errorf("number %d is of %q and of %q", w.Number, term, w.Term)
		}
		numbers[w.Number] = w.Term
	}
	for i, w := range before {
		if after[i+1].Term != w.Term {
			t.Errorf("%q became %q", w.Term, after[i+1].Term)
		}
	}
	if after[1].Number != after[2].Number || after[0].Number != after[3].Number {
		t.Errorf("forms of one word differ: %v", after)
	}
}
