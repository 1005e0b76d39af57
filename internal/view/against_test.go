package view

import "testing"

func TestAgainstText(t *testing.T) {
	for _, tt := range []struct{ against, lang, want string }{
		{"official Russian text", "en", "official Russian text"},
		{"official Russian text", "ru", "официальный русский текст"},
		{"official revised text (legislation.gov.uk) as carried by a public mirror", "ru", "официальный текст с изменениями (legislation.gov.uk) по открытой копии"},
		{"official Russian texts of 2011-01-06 and 2014-07-05 with the official notes; Law 452-IV item 129", "ru",
			"официальные русские тексты на 6 января 2011 года и 5 июля 2014 года с официальными примечаниями; Закон 452-IV, п. 129"},
		{"text of the Legal Information System (Cyrillic), extract in a public repository", "kk", "Құқықтық ақпарат жүйесінің мәтіні (кириллица), ашық қоймадағы үзінді"},
		{"official Russian text written on a lamp", "ru", "official Russian text written on a lamp"}, // whole or not at all
	} {
		if got := AgainstText(tt.against, tt.lang); got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.against, tt.lang, got, tt.want)
		}
	}
}
