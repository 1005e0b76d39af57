package fetch

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"zanger/internal/pattern"
)

// missing are the bytes that an encoding has no letter for. What is in this
// table is known; in the others any byte may be a letter.
var missing = map[string]string{
	"windows-1250": "\x81\x83\x88\x90\x98",
	"windows-1251": "\x98",
	"windows-1252": "\x81\x8d\x8f\x90\x9d",
	"iso-8859-1":   "", "iso-8859-2": "", "iso-8859-5": "", "iso-8859-16": "", "koi8-r": "", "ibm866": "",
}

// otherNames are further names of encodings.
var otherNames = map[string]string{
	"utf8": "utf-8", "cp1250": "windows-1250", "x-cp1250": "windows-1250", "cp1251": "windows-1251", "x-cp1251": "windows-1251",
	"win-1251": "windows-1251", "cp1252": "windows-1252", "latin1": "iso-8859-1", "latin2": "iso-8859-2", "cp866": "ibm866",
	"us-ascii": "utf-8", "ascii": "utf-8",
}

var (
	xmlEncoding = pattern.New(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
	metaCharset = pattern.New(`(?i)<meta[^>]*\scharset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)`)
	metaContent = pattern.New(`(?i)<meta[^>]*\scontent\s*=\s*["'][^"'>]*charset=([A-Za-z0-9._:-]+)`)
)

// charset returns the encoding that a text declares, in its header before its
// own first lines, and adds a warning for each thing that cannot be true of it.
func charset(contentType string, body []byte, warnings []string) (string, []string) {
	_, params, _ := mime.ParseMediaType(contentType)
	header, inside := canonical(params["charset"]), canonical(declaredInside(body))
	name := or(header, inside)
	if header != "" && inside != "" && header != inside {
		warnings = append(warnings, fmt.Sprintf("the site says the text is %s, the text itself says %s", header, inside))
	}
	if w := misfit(name, body); w != "" {
		warnings = append(warnings, w)
	}
	return name, warnings
}

// declaredInside returns the encoding named by a byte order mark, an XML
// declaration or a meta element.
func declaredInside(body []byte) string {
	switch head := body[:min(len(body), 3)]; {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return "utf-8"
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return "utf-16le"
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return "utf-16be"
	}
	head := body[:min(len(body), 4096)]
	for _, form := range []*pattern.Pattern{xmlEncoding, metaCharset, metaContent} {
		if m := form.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// canonical returns the usual name of an encoding; a name that is none of the
// characters of names is cut down to them.
func canonical(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x80 && (unreserved(byte(r)) || r == ':') {
			return r
		}
		return -1
	}, strings.ToLower(s[:min(len(s), 40)]))
	return or(otherNames[s], s)
}

// misfit says why the bytes of a text cannot be, or are hardly, in the encoding
// that it declares; "" if they may be.
func misfit(name string, body []byte) string {
	if strings.HasPrefix(name, "utf-16") {
		if len(body)%2 != 0 {
			return "the text is declared " + name + " and has an odd number of bytes"
		}
		return ""
	}
	bad := badUTF8(body)
	if name == "utf-8" || name == "" {
		switch {
		case bad < 0:
			return ""
		case name == "":
			return "the text declares no encoding and is not UTF-8"
		}
		return fmt.Sprintf("the text is declared utf-8 and is not: see byte %d, line %d", bad, 1+bytes.Count(body[:bad], []byte("\n")))
	}
	holes, known := missing[name]
	switch {
	case !known:
		return "the text is declared " + name + ", an encoding that zanger does not know"
	case bad < 0 && !isASCII(body):
		return "the text is declared " + name + " and is UTF-8"
	}
	for i, c := range body {
		if strings.IndexByte(holes, c) >= 0 {
			return fmt.Sprintf("the text is declared %s and has byte %#x at %d, which is no letter there", name, c, i)
		}
	}
	return ""
}

// badUTF8 returns where the first byte stands that is not UTF-8, or -1.
func badUTF8(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}
