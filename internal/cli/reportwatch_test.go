package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWatch builds once at first, then only after a pause in which a watched file
// changed, came or went.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	memo, sum := filepath.Join(dir, "memo.md"), filepath.Join(dir, "memo.sum")
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(memo, "one")
	changes := []func(){
		func() {},
		func() { write(memo, "longer") },
		func() {},
		func() { write(sum, "sums") },
		func() { _ = os.Remove(sum) },
		func() { write(filepath.Join(dir, "other.md"), "x") },
	}
	built, pauses := []int{}, 0
	watch([]string{memo, sum}, func() bool {
		if pauses == len(changes) {
			return false
		}
		changes[pauses]()
		pauses++
		return true
	}, func() { built = append(built, pauses) })
	if want := []int{0, 2, 4, 5}; len(built) != len(want) || built[1] != want[1] || built[2] != want[2] || built[3] != want[3] {
		t.Errorf("built after pauses %v, want %v", built, want)
	}
}
