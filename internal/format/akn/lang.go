package akn

import "strings"

// codes pairs the two-letter language codes of ISO 639-1 with the three-letter
// ones of ISO 639-2 that IRIs and FRBRlanguage use. Where there are two, the
// first is written and both are read.
var codes = []struct{ two, three string }{
	{"en", "eng"}, {"ru", "rus"}, {"kk", "kaz"}, {"cs", "ces"}, {"cs", "cze"}, {"ro", "ron"}, {"ro", "rum"}, {"sr", "srp"},
	{"cy", "cym"}, {"cy", "wel"}, {"ga", "gle"}, {"gd", "gla"}, {"de", "deu"}, {"de", "ger"}, {"fr", "fra"}, {"fr", "fre"},
	{"it", "ita"}, {"es", "spa"}, {"pt", "por"}, {"nl", "nld"}, {"nl", "dut"}, {"pl", "pol"}, {"sk", "slk"}, {"sk", "slo"},
	{"uk", "ukr"}, {"be", "bel"}, {"bg", "bul"}, {"mk", "mkd"}, {"hr", "hrv"}, {"bs", "bos"}, {"sl", "slv"}, {"sq", "sqi"},
	{"el", "ell"}, {"el", "gre"}, {"hu", "hun"}, {"fi", "fin"}, {"sv", "swe"}, {"da", "dan"}, {"et", "est"}, {"lv", "lav"},
	{"lt", "lit"}, {"mt", "mlt"}, {"tr", "tur"}, {"ky", "kir"}, {"uz", "uzb"}, {"tg", "tgk"}, {"tk", "tuk"}, {"az", "aze"},
	{"hy", "hye"}, {"ka", "kat"}, {"mn", "mon"}, {"zh", "zho"}, {"ja", "jpn"}, {"ko", "kor"}, {"ar", "ara"}, {"af", "afr"},
}

// langOf returns the two-letter code of a language; one it does not know stays.
func langOf(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	for _, c := range codes {
		if c.three == s {
			return c.two
		}
	}
	return s
}

// lang3 returns the three-letter code of a language, "und" for an unknown one.
func lang3(s string) string {
	for _, c := range codes {
		if c.two == s {
			return c.three
		}
	}
	if len(s) == 3 {
		return s
	}
	return "und"
}
