package lang

import "strings"

// The two scripts of Serbian (Pravopis srpskoga jezika): thirty letters each,
// three of the Latin ones written with two signs.
var (
	serbianLatin = strings.NewReplacer(
		"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i",
		"ј", "j", "к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r",
		"с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č", "џ", "dž", "ш", "š",
		"А", "A", "Б", "B", "В", "V", "Г", "G", "Д", "D", "Ђ", "Đ", "Е", "E", "Ж", "Ž", "З", "Z", "И", "I",
		"Ј", "J", "К", "K", "Л", "L", "Љ", "Lj", "М", "M", "Н", "N", "Њ", "Nj", "О", "O", "П", "P", "Р", "R",
		"С", "S", "Т", "T", "Ћ", "Ć", "У", "U", "Ф", "F", "Х", "H", "Ц", "C", "Ч", "Č", "Џ", "Dž", "Ш", "Š")
	serbianCyrillic = strings.NewReplacer(append(apartCyrillic,
		"lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ", "LJ", "Љ", "NJ", "Њ", "DŽ", "Џ",
		"a", "а", "b", "б", "v", "в", "g", "г", "d", "д", "đ", "ђ", "e", "е", "ž", "ж", "z", "з", "i", "и",
		"j", "ј", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "t", "т",
		"ć", "ћ", "u", "у", "f", "ф", "h", "х", "c", "ц", "č", "ч", "š", "ш",
		"A", "А", "B", "Б", "V", "В", "G", "Г", "D", "Д", "Đ", "Ђ", "E", "Е", "Ž", "Ж", "Z", "З", "I", "И",
		"J", "Ј", "K", "К", "L", "Л", "M", "М", "N", "Н", "O", "О", "P", "П", "R", "Р", "S", "С", "T", "Т",
		"Ć", "Ћ", "U", "У", "F", "Ф", "H", "Х", "C", "Ц", "Č", "Ч", "Š", "Ш")...)
	// apartCyrillic are beginnings in which two Latin letters are two letters of
	// the alphabet as well: prefix and root meet there.
	apartCyrillic = []string{
		"nadživ", "наджив", "Nadživ", "Наджив", "injek", "инјек", "Injek", "Инјек", "konjug", "конјуг", "Konjug", "Конјуг",
		"konjunk", "конјунк", "Konjunk", "Конјунк", "vanjezič", "ванјезич", "podžup", "поджуп", "tanjug", "танјуг", "Tanjug", "Танјуг",
	}
)

// SerbianLatin writes Serbian Cyrillic letters in Latin ones and leaves others.
func SerbianLatin(s string) string { return serbianLatin.Replace(s) }

// SerbianCyrillic writes Serbian Latin letters in Cyrillic ones and leaves
// others. Where lj, nj and dž are two letters each, a short list of beginnings
// knows it.
func SerbianCyrillic(s string) string { return serbianCyrillic.Replace(s) }
