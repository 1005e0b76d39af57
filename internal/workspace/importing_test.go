package workspace

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"zanger/internal/act/acttest"
)

// manyTexts writes texts into a folder and returns it, one of them refused.
func manyTexts(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("О маяке %d\n\nСтатья 1. Цель\n\nМаяк %d светит.\n", i, i)
		if i == n/2 {
			text = ""
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("law-%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

var lighthouses = ImportHints{Country: "kz", Lang: "ru", Date: acttest.Date("2020-01-01")}

func TestManyFilesAreTakenInInTheirOrder(t *testing.T) {
	const n = 40
	dir, data := manyTexts(t, n), t.TempDir()
	for run, want := range []string{"imported", "unchanged"} {
		w, err := Open(Options{DataDir: data})
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		res, err := w.Import(t.Context(), []string{dir, filepath.Join(dir, "law-001.txt")}, lighthouses, func(done, all int) {
			if told++; done != told || all != n {
				t.Errorf("told of %d of %d after %d", done, all, told)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if res.Counts[want] != n-1 || res.Counts[Refused] != 1 || len(res.Files) != n || told != n {
			t.Errorf("run %d: %v", run, res.Counts)
		}
		if !slices.IsSortedFunc(res.Files, func(a, b ImportFile) int {
			switch {
			case a.File < b.File:
				return -1
			case a.File > b.File:
				return 1
			}
			return 0
		}) {
			t.Error("the files are not told of in their order")
		}
	}
}

// TestAStoppedImportGoesOn ends an import in the middle, and gives it again.
func TestAStoppedImportGoesOn(t *testing.T) {
	const n = 40
	dir, data := manyTexts(t, n), t.TempDir()
	w, err := Open(Options{DataDir: data})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	_, err = w.Import(ctx, []string{dir}, lighthouses, func(done, _ int) {
		if done == 10 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || HintOf(err) == "" {
		t.Fatalf("got %v", err)
	}
	if w, err = Open(Options{DataDir: data}); err != nil {
		t.Fatal(err)
	}
	if got := len(w.Library().Entries()); got != 10 {
		t.Errorf("%d texts are there, want the first 10", got)
	}
	res, err := w.Import(t.Context(), []string{dir}, lighthouses, nil)
	if err != nil || res.Counts["unchanged"] != 10 || res.Counts["imported"] != n-11 {
		t.Errorf("got %v, %v", res, err)
	}
	if v, err := w.Verify(t.Context(), ""); err != nil || len(v.Problems) > 0 || v.Revisions != n-1 {
		t.Errorf("%+v, %v", v, err)
	}
}

// BenchmarkImport takes in the acts of the workload that ZANGER_BENCH names.
func BenchmarkImport(b *testing.B) {
	root := os.Getenv("ZANGER_BENCH")
	if root == "" {
		b.Skip("ZANGER_BENCH is not set: no acts to import")
	}
	for b.Loop() {
		w, err := Open(Options{DataDir: b.TempDir()})
		if err != nil {
			b.Fatal(err)
		}
		res, err := w.Import(b.Context(), []string{filepath.Join(root, "md")}, ImportHints{}, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(res.Files)), "files")
	}
}
