package html

import "strings"

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// escape makes text safe between tags and in quoted attributes. Control
// characters, which HTML does not allow, are dropped.
func escape(s string) string {
	return entities.Replace(strings.ToValidUTF8(strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n':
			return r
		case r < 0x20, r >= 0x7F && r <= 0x9F, r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF:
			return -1
		}
		return r
	}, s), "\uFFFD"))
}

// fragment returns id as it stands in an id attribute: white space is not
// allowed there.
func fragment(id string) string {
	return strings.Join(strings.FieldsFunc(escape(id), func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n'
	}), "-")
}

// langAttr returns a lang attribute where lang differs from what encloses it.
func langAttr(lang, outer string) string {
	if lang == "" || lang == outer {
		return ""
	}
	return ` lang="` + escape(lang) + `"`
}
