package workspace

import (
	"context"
	"path/filepath"
	"testing"
)

// TestWorkedReports builds the worked reports with labels in each language: their
// references resolve, their amendments apply, alone and together, the law they rest
// on is the one that was pinned, and nothing is left to remark on.
func TestWorkedReports(t *testing.T) {
	w := open(t)
	for name, recommendations := range map[string]int{"victims-2013.md": 15, "support-period-2026.md": 1} {
		path := filepath.Join("..", "..", "templates", "examples", name)
		for _, lang := range []string{"", "ru", "kk"} {
			r, err := w.BuildReport(context.Background(), path, ReportOptions{Labels: lang})
			if err != nil {
				t.Errorf("%s %q: %v (when the law in the corpus changed on purpose: zanger report build %s --accept)", name, lang, err, name)
				continue
			}
			if len(r.Recommendations) != recommendations {
				t.Errorf("%s %q: %d recommendations", name, lang, len(r.Recommendations))
			}
			for _, f := range r.Findings {
				t.Errorf("%s:%d %q: %s", name, f.Line, lang, f.Msg)
			}
		}
	}
}
