package docx

import "zanger/internal/pattern"

// wordLangs are the locales under which Word keeps its dictionaries.
var wordLangs = map[string]string{
	"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ", "cs": "cs-CZ", "ro": "ro-RO",
	"sr": "sr-Latn-RS", "sr-Latn": "sr-Latn-RS", "sr-Cyrl": "sr-Cyrl-RS",
}

var wellFormedTag = pattern.New(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$`)

// wordLang returns the locale of a BCP 47 tag, or "" if it is not well formed.
func wordLang(tag string) string {
	if l, ok := wordLangs[tag]; ok {
		return l
	}
	if wellFormedTag.MatchString(tag) {
		return tag
	}
	return ""
}
