package view

import (
	"testing"

	"zanger/internal/document"
)

// TestAssessmentNote: a reader of another language is told that a note is in English,
// and reads in their own what stands in many notes.
func TestAssessmentNote(t *testing.T) {
	const note = "Other laws were not read. No one is named; health law was not read."
	for code, want := range map[string]string{
		"en": note,
		"ru": "Другие законы не читались. Законодательство о здравоохранении не читалось. Примечание (на английском): No one is named.",
		"kk": "Басқа заңдар оқылған жоқ. Денсаулық сақтау заңнамасы оқылған жоқ. Ескертпе (ағылшын тілінде): No one is named.",
	} {
		in := assessmentNote(note, code)
		got := ""
		for _, i := range in {
			got += i.(document.Text).Text
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", code, got, want)
		}
		if last := in[len(in)-1].(document.Text); code != "en" && last.Lang != "en" {
			t.Errorf("%s: the English is not marked as such", code)
		}
	}
}
