package workspace

import (
	"context"
	"path/filepath"
	"strings"
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
			if len(r.Recommendations) != recommendations || len(r.Citations) < 20 {
				t.Errorf("%s %q: %d recommendations, %d citations", name, lang, len(r.Recommendations), len(r.Citations))
			}
			if lang == "" && !strings.Contains(r.Document.Banner, "Worked example") {
				t.Errorf("%s does not say on each page that it is a worked example: %q", name, r.Document.Banner)
			}
			for _, f := range r.Findings {
				t.Errorf("%s:%d %q: %s", name, f.Line, lang, f.Msg)
			}
		}
	}
}
