package view_test

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/view"
)

func TestActName(t *testing.T) {
	for _, tt := range []struct {
		uri        act.WorkURI
		lang, want string
	}{
		{"/akn/kz/act/2014-02-18/175-v", "en", "No. 175-V of 18 February 2014"},
		{"/akn/kz/act/2014-02-18/175-v", "ru", "№ 175-V от 18 февраля 2014 года"},
		{"/akn/cz/act/2006/108", "en", "No. 108/2006"},
		{"/akn/cz/act/2006/108", "kk", "№ 108/2006"},
		{"/akn/gb/act/ukpga/2015/30", "ru", "2015 c. 30"},
		{"/akn/gb/act/asp/2015/12", "en", "2015 asp 12"},
		{"/akn/un/act/protocol/2000-11-15/lanterns-at-night", "en", "act of 15 November 2000"},
		{"/akn/un/act/protocol/2000-11-15/lanterns-at-night", "ru", "акт от 15 ноября 2000 года"},
	} {
		if got := view.ActName(tt.uri, tt.lang); got != tt.want {
			t.Errorf("%s in %s: got %s, want %s", tt.uri, tt.lang, got, tt.want)
		}
	}
}
