package htmltext

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

var declared = pattern.New(`(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// declaredWithin is how far into a page its charset may be declared, in bytes.
const declaredWithin = 4096

// hintCharset says what to do about a page whose letters cannot be told.
const hintCharset = "open the page in a browser and save it again as UTF-8"

// readCharset settles the charset of a page. The result is nil for UTF-8. A file
// that is UTF-8 is read as such, whatever it declares: browsers convert a page
// when they save it and leave its declaration.
func (p *Page) readCharset() (encoding.Encoding, error) {
	if wide := bytes.HasPrefix(p.Bytes, []byte{0xff, 0xfe}) || bytes.HasPrefix(p.Bytes, []byte{0xfe, 0xff}); wide {
		return nil, p.readWide()
	}
	if bytes.IndexByte(p.Bytes, 0) >= 0 {
		return nil, p.Refuse(act.Span{}, "give the page as HTML", "this is a binary file, not a page")
	}
	label := ""
	if m := declared.FindSubmatch(p.Bytes[:min(len(p.Bytes), declaredWithin)]); m != nil {
		label = string(m[1])
	}
	enc, name := charset.Lookup(label)
	if utf8.Valid(whole(p.Bytes)) {
		if enc != nil && name != "utf-8" && !ascii(p.Bytes) {
			p.Find(act.Span{}, "the page declares the charset %s and is UTF-8: read as UTF-8", name)
		}
		return nil, nil
	}
	switch {
	case label == "":
		return nil, p.Refuse(p.badByte(), hintCharset, "the page is not UTF-8 and declares no charset")
	case enc == nil || !singleByte(name) && name != "utf-8":
		return nil, p.Refuse(act.Span{}, hintCharset, "the page declares the charset %q, which is not read", label)
	case name == "utf-8" && makesCyrillicWords(p.Bytes):
		p.Find(p.badByte(), "the page declares UTF-8 and is not: read as windows-1251, in which its letters make words; compare it with the page in a browser")
		return charmap.Windows1251, nil
	case name == "utf-8":
		return nil, p.Refuse(p.badByte(), hintCharset, "the page declares UTF-8 and is not")
	}
	return enc, nil
}

// makesCyrillicWords reports whether every byte beyond ASCII is a letter or a mark
// of windows-1251, and the letters make words as people write them: small, all
// capital, or with one capital in front, none of them with Latin letters in it. Text
// in another charset of eight bits fails that at once: KOI8-R because its capitals
// are the small letters here, Latin ones because their words are mixed.
func makesCyrillicWords(b []byte) bool {
	letters, vowels := 0, 0
	word := []rune{}
	end := func() bool {
		ok := wellCased(word)
		word = word[:0]
		return ok
	}
	before := byte(0)
	for _, c := range b {
		if c >= utf8.RuneSelf && asciiLetter(before) || asciiLetter(c) && len(word) > 0 {
			return false
		}
		before = c
		r := charmap.Windows1251.DecodeByte(c)
		switch {
		case c < utf8.RuneSelf || strings.ContainsRune("\u00a0«»—–№„“”…‘’§°", r):
			if !end() {
				return false
			}
		case 'А' <= r && r <= 'я' || r == 'ё' || r == 'Ё':
			word = append(word, r)
			letters++
			if strings.ContainsRune("аеёиоуыэюяАЕЁИОУЫЭЮЯ", r) {
				vowels++
			}
		default:
			return false
		}
	}
	return end() && letters >= 6 && vowels*5 > letters && vowels*3 < 2*letters
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func wellCased(word []rune) bool {
	small, capital := 0, 0
	for _, r := range word[min(1, len(word)):] {
		if unicode.IsUpper(r) {
			capital++
		} else {
			small++
		}
	}
	return small == 0 && (capital == 0 || unicode.IsUpper(word[0])) || capital == 0
}

// readWide turns a UTF-16 page into UTF-8. The offsets of the file are lost.
func (p *Page) readWide() error {
	out, err := utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM).NewDecoder().Bytes(p.Bytes)
	if err != nil || len(out) > MaxSize {
		return p.Refuse(act.Span{}, hintCharset, "the page is UTF-16 and cannot be read")
	}
	p.Bytes, p.noSpans = out, true
	return nil
}

// whole returns b without a letter that its end cuts in two.
func whole(b []byte) []byte {
	for i := 1; i < utf8.UTFMax && i <= len(b); i++ {
		if c := b[len(b)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}

// singleByte reports whether a charset gives each letter one byte and keeps
// ASCII, so that a page can be cut into tokens before it is decoded.
func singleByte(name string) bool {
	for _, family := range []string{"windows-125", "iso-8859-", "koi8-", "ibm866", "macintosh", "x-mac-cyrillic"} {
		if strings.HasPrefix(name, family) {
			return true
		}
	}
	return false
}

func ascii(b []byte) bool {
	return bytes.IndexFunc(b, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// badByte returns the place of the first byte that is not UTF-8.
func (p *Page) badByte() act.Span {
	at := 0
	for at < len(p.Bytes) {
		r, n := utf8.DecodeRune(p.Bytes[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return act.Span{Start: at, End: at + 1}
}

// Garbled reports whether text was read in a wrong charset before it was saved:
// many of its words are made of accented Latin letters only, such as Ñòàòüÿ, or
// hold the signs that UTF-8 gives when read byte by byte.
func Garbled(text string) bool {
	words, bad := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		if garbledWord(w) {
			bad++
		}
		if words == 4000 {
			break
		}
	}
	return bad > 3 && bad*10 > words
}

func garbledWord(w string) bool {
	accented, letters := 0, 0
	prev := rune(0)
	for _, r := range w {
		switch {
		case r == utf8.RuneError:
			return true
		case (prev == 'Ð' || prev == 'Ñ' || prev == 'Ã' || prev == 'Å') && (r >= 0x80 && r <= 0xbf || r == '‚' || r == 'ƒ'):
			return true
		case r >= 0xc0 && r <= 0xff:
			accented++
			letters++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xff:
			letters++
		}
		prev = r
	}
	return accented >= 3 && accented == letters
}
