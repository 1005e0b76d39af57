package workspace

import (
	"strings"
	"testing"

	"zanger/internal/document"
)

// TestGapOfADayNotAssessed refuses to say what a law lacked that nobody read.
func TestGapOfADayNotAssessed(t *testing.T) {
	w := open(t)
	_, err := w.Gap("kz@1990-01-01", "cets-197", nil)
	if err == nil || !strings.Contains(err.Error(), "not assessed") || !strings.Contains(HintOf(err), "2013-05-24") {
		t.Errorf("got %v, hint %q", err, HintOf(err))
	}
}

// TestGapSaysWhatIsNotKnown warns that elements not searched are not known to be lacking.
func TestGapSaysWhatIsNotKnown(t *testing.T) {
	w := open(t)
	for country, want := range map[string]bool{"kz": true, "kz@2013-05-24": false} {
		g, err := w.Gap(country, "cets-197", nil)
		if err != nil {
			t.Fatal(err)
		}
		warned := false
		for _, b := range w.GapDocument(g, "ru").Blocks {
			p, ok := b.(document.Paragraph)
			warned = warned || ok && strings.HasPrefix(document.PlainText(p.Inlines, document.Both), "Не искали: ")
		}
		unknown := false
		for _, x := range g.Gaps {
			unknown = unknown || x.Cell.Finding == "not searched"
		}
		if warned != unknown || want && !warned {
			t.Errorf("%s: warned %v, not searched %v", country, warned, unknown)
		}
	}
}
