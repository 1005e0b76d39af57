package workspace

import "testing"

// TestSumFile checks that the file of sums never is the memo itself.
func TestSumFile(t *testing.T) {
	for memo, want := range map[string]string{"a/memo.md": "a/memo.sum", "memo": "memo.sum", "memo.sum": "memo.sum.sum", "b.c/memo.ru.md": "b.c/memo.ru.sum"} {
		if got := SumFile(memo); got != want {
			t.Errorf("%s: got %s, want %s", memo, got, want)
		}
	}
}
