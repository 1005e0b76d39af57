package lang

import "testing"

func TestKazakhNounForms(t *testing.T) {
	tests := []struct {
		noun         KazakhNoun
		c            Case
		plural, poss bool
		want         string
	}{
		{"бап", Genitive, false, false, "баптың"},
		{"бап", Nominative, false, true, "бабы"},
		{"бап", Locative, false, true, "бабында"},
		{"бап", Ablative, false, false, "баптан"},
		{"бап", Instrumental, false, false, "баппен"},
		{"бап", Dative, false, false, "бапқа"},
		{"сөз", Instrumental, false, false, "сөзбен"},
		{"сөз", Instrumental, true, false, "сөздермен"},
		{"бап", Attributive, false, false, "баптағы"},
		{"бап", Nominative, true, false, "баптар"},
		{"бап", Genitive, true, false, "баптардың"},
		{"тармақ", Genitive, false, true, "тармағының"},
		{"тармақ", Attributive, false, true, "тармағындағы"},
		{"тармақ", Nominative, true, true, "тармақтары"},
		{"тармақша", Nominative, false, true, "тармақшасы"},
		{"тармақша", Genitive, false, false, "тармақшаның"},
		{"тармақша", Locative, true, true, "тармақшаларында"},
		{"тармақша", Instrumental, false, false, "тармақшамен"},
		{"бөлік", Nominative, false, true, "бөлігі"},
		{"бөлік", Genitive, false, true, "бөлігінің"},
		{"бөлік", Instrumental, false, false, "бөлікпен"},
		{"абзац", Nominative, false, true, "абзацы"},
		{"абзац", Genitive, false, true, "абзацының"},
		{"абзац", Accusative, false, false, "абзацты"},
		{"тарау", Genitive, false, false, "тараудың"},
		{"тарау", Nominative, false, true, "тарауы"},
		{"тарау", Instrumental, false, false, "тараумен"},
		{"тарау", Nominative, true, false, "тараулар"},
		{"сөйлем", Genitive, false, false, "сөйлемнің"},
		{"сөйлем", Nominative, true, false, "сөйлемдер"},
		{"сөйлем", Ablative, false, false, "сөйлемнен"},
		{"бөлім", Nominative, false, true, "бөлімі"},
	}
	for _, tt := range tests {
		if got := tt.noun.Form(tt.c, tt.plural, tt.poss); got != tt.want {
			t.Errorf("%s case %d plural %t possessed %t: got %q, want %q", tt.noun, tt.c, tt.plural, tt.poss, got, tt.want)
		}
	}
}

func TestRussianNounForms(t *testing.T) {
	tests := []struct {
		noun   RussianNoun
		c      Case
		plural bool
		want   string
	}{
		{RussianNoun{"стат", RussianYa}, Genitive, false, "статьи"},
		{RussianNoun{"стат", RussianYa}, Genitive, true, "статей"},
		{RussianNoun{"стат", RussianYa}, Instrumental, false, "статьей"},
		{RussianNoun{"пункт", RussianHard}, Locative, true, "пунктах"},
		{RussianNoun{"пункт", RussianHard}, Nominative, false, "пункт"},
		{RussianNoun{"абзац", RussianTs}, Instrumental, false, "абзацем"},
		{RussianNoun{"част", RussianSoft}, Instrumental, false, "частью"},
		{RussianNoun{"глав", RussianA}, Genitive, true, "глав"},
		{RussianNoun{"предложени", RussianIye}, Locative, false, "предложении"},
		{RussianNoun{"пункт", RussianHard}, Ablative, false, ""},
	}
	for _, tt := range tests {
		if got := tt.noun.Form(tt.c, tt.plural); got != tt.want {
			t.Errorf("%s case %d plural %t: got %q, want %q", tt.noun.Stem, tt.c, tt.plural, got, tt.want)
		}
	}
}

func TestFoldScript(t *testing.T) {
	tests := []struct{ word, want string }{
		{"cт", "ст"},           // Latin c
		{"тетiгi", "тетігі"},   // Latin i, as the official sites print it
		{"Аrticle", "article"}, // Cyrillic А
		{"Статьёй", "статьей"}, // one script
		{"cop", "cop"},         // nothing shows that Cyrillic was meant
		{"Qж", "qж"},           // no look-alike on either side
		{"Тарауы", "тарауы"},   // one script
	}
	for _, tt := range tests {
		if got := FoldScript(tt.word); got != tt.want {
			t.Errorf("FoldScript(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
