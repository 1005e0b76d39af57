package diff_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/diff"
)

// planted is an entry of the truth that the workload comes with.
type planted struct {
	Op    string `json:"op"`
	From  int    `json:"from"`
	To    string `json:"to"`
	Words int    `json:"words"`
}

// TestWorkload holds the changes found against those that the workload's maker
// planted. ZANGER_BENCH names its folder; without it the test is skipped.
func TestWorkload(t *testing.T) {
	root := os.Getenv("ZANGER_BENCH")
	if root == "" {
		t.Skip("ZANGER_BENCH is not set: no workload to read")
	}
	for _, size := range []int{1000, 10000, 60000} {
		t.Run(fmt.Sprint(size), func(t *testing.T) { workload(t, filepath.Join(root, "diff", fmt.Sprint(size))) })
	}
}

func workload(t *testing.T, dir string) {
	var truth []planted
	data, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	r := checkLaws(t, readReal(t, filepath.Join(dir, "old.md")), readReal(t, filepath.Join(dir, "new.md")))
	edited, moved, inserted, repealed := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	planted := 0
	for _, p := range truth {
		switch id := fmt.Sprintf("art_%d", p.From); p.Op {
		case "words":
			edited[id] = true
			planted += 2 * p.Words // a word put for another is painted on both sides
		case "move-article":
			moved[id] = true
		case "insert-article":
			inserted["art_"+p.To] = true
		case "repeal-article":
			repealed["art_"+p.To] = true
		}
	}
	shifted := map[*diff.Change]bool{}
	var walk func([]*diff.Node)
	walk = func(ns []*diff.Node) {
		for _, n := range ns {
			shifted[n.Change] = shifted[n.Change] || n.Shifted
			walk(n.Children)
		}
	}
	walk(r.Tree)
	var moves, insertions score
	painted := 0
	for _, c := range r.Changes {
		if c.Old != nil && c.New != nil && !repealed[string(c.OldEID.Root())] {
			d, i := c.Painted()
			painted += d + i
			if d+i > 0 && !edited[string(c.OldEID.Root())] {
				t.Errorf("%s was not edited, and has %d words painted", c.OldEID, d+i)
			}
		}
		if p := c.New; p != nil && p.Kind.IsRoot() {
			moves.add(shifted[c], c.Old != nil && moved[string(c.OldEID)])
			insertions.add(c.Kind == diff.Inserted, inserted[string(c.NewEID)])
		}
	}
	t.Logf("moves %+v, insertions %+v; words planted at most %d, painted %d", moves, insertions, planted, painted)
	if moves.f1() < 0.97 || insertions.f1() < 0.97 {
		t.Errorf("F1 of moves is %.3f, of insertions %.3f; want 0.97", moves.f1(), insertions.f1())
	}
	if float64(painted) > 1.1*float64(planted) {
		t.Errorf("painted %d words, planted %d", painted, planted)
	}
}
