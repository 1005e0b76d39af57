package lang

import "testing"

func TestSerbianScripts(t *testing.T) {
	for _, tt := range []struct{ latin, cyrillic string }{
		{"trgovina ljudima", "трговина људима"}, {"Privremeni smeštaj", "Привремени смештај"}, {"žrtva nasilja", "жртва насиља"},
		{"odžačar, njen", "оџачар, њен"}, {"Ljubav, Njegoš, Džep", "Љубав, Његош, Џеп"}, {"nadživeti", "надживети"}, {"injekcija", "инјекција"},
		{"član 40. stav 2.", "члан 40. став 2."}, {"Đorđe ćuti", "Ђорђе ћути"},
	} {
		if got := SerbianCyrillic(tt.latin); got != tt.cyrillic {
			t.Errorf("%s: got %s, want %s", tt.latin, got, tt.cyrillic)
		}
		if got := SerbianLatin(tt.cyrillic); got != tt.latin {
			t.Errorf("%s: got %s, want %s", tt.cyrillic, got, tt.latin)
		}
	}
}
