package view

import (
	"testing"

	"zanger/internal/standards"
)

func TestAssessedValue(t *testing.T) {
	for _, tt := range []struct{ value, lang, want string }{
		{"48 hours", "en", "48 hours"},
		{"48 hours", "ru", "48 часов"},
		{"3 years", "ru", "3 года"},
		{"up to 1 year, extendable", "ru", "не более 1 года, с возможностью продления"},
		{"30 calendar days", "ru", "30 календарных дней"},
		{"30 calendar days", "kk", "30 күнтізбелік күн"},
		{"at least 2 months", "kk", "кемінде 2 ай"},
		{"no number", "ru", "число не названо"},
		{"as the keeper of lamps thinks fit", "ru", "as the keeper of lamps thinks fit (англ.)"},
	} {
		if got := assessedValue(tt.value, tt.lang); got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.value, tt.lang, got, tt.want)
		}
	}
}

func TestInstrumentName(t *testing.T) {
	for _, tt := range []struct{ short, lang, want string }{
		{"Directive 2001/99/EU", "en", "Directive 2001/99/EU"},
		{"Directive 2001/99/EU", "ru", "Директива 2001/99/ЕС"},
		{"Directive 2001/99/EU", "kk", "2001/99/ЕО директивасы"},
		{"CETS 999", "ru", "CETS 999"},
	} {
		if got := instrumentName(standards.Instrument{Short: tt.short}, tt.lang); got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.short, tt.lang, got, tt.want)
		}
	}
}
