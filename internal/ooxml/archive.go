package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// Limits of what is read. Sizes are counted while a part is inflated, whatever
// the archive says of itself.
const (
	maxParts  = 2000
	maxPart   = 64 << 20
	maxTotal  = 256 << 20
	maxRatio  = 200     // inflated to packed bytes of a part …
	ratioFrom = 1 << 20 // … once so many are inflated
)

// archive is the zip file with its limits.
type archive struct {
	files    map[string]*zip.File // by folded name
	names    []string             // in the order of the file
	skipped  []string             // names that climb or are rooted
	size     int64
	inflated int64
	elements int
}

// openArchive reads the list of parts.
func openArchive(src []byte) (*archive, error) {
	if err := checkMagic(src); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuse("", hintRepair, "the file is damaged or cut short: %s", err)
	}
	if len(z.File) > maxParts {
		return nil, refuse("", hintTooLarge, "the file has %d parts, the most is %d", len(z.File), maxParts)
	}
	a := &archive{files: map[string]*zip.File{}, size: int64(len(src))}
	for _, f := range z.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (a *archive) add(f *zip.File) error {
	name := strings.ReplaceAll(f.Name, `\`, "/")
	if climbs(name) {
		a.skipped = append(a.skipped, f.Name)
		return nil
	}
	if strings.HasSuffix(name, "/") {
		return nil // a folder
	}
	if f.Flags&1 != 0 {
		return refuse(name, "save the file without a password", "the part is encrypted")
	}
	key := strings.ToLower(name)
	if a.files[key] != nil {
		return refuse(name, hintRepair, "two parts bear this name")
	}
	a.files[key] = f
	a.names = append(a.names, name)
	return nil
}

// climbs reports whether a name is rooted or leads out of its folder and back.
func climbs(name string) bool {
	if name == "" || strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' {
		return true
	}
	return strings.HasPrefix(name, "..") || path.Clean(name) != strings.TrimSuffix(name, "/")
}

// has reports whether there is a part of that name; case does not count.
func (a *archive) has(name string) bool { return a.files[strings.ToLower(name)] != nil }

// open returns the bytes of a part, counted against the limits.
func (a *archive) open(name string) (*partReader, error) {
	f := a.files[strings.ToLower(name)]
	if f == nil {
		return nil, refuse(name, hintRepair, "the part is missing")
	}
	// What the archive says is believed only where it speaks against the part.
	if f.UncompressedSize64 > maxPart {
		return nil, tooLarge(name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, refuse(name, hintRepair, "the part cannot be unpacked: %s", err)
	}
	return &partReader{a: a, name: name, src: r, packed: int64(min(f.CompressedSize64, uint64(a.size)))}, nil
}

// partReader inflates a part and stops with a [*Refusal] at a limit.
type partReader struct {
	a                 *archive
	name              string
	src               io.ReadCloser
	packed, size, tag int64
}

// maxTag is the longest run of bytes that may follow a "<" before a ">": the
// decoder holds a whole tag in memory with every attribute of it.
const maxTag = 4 << 20

func (r *partReader) Read(p []byte) (int, error) {
	n, err := r.src.Read(p)
	r.size += int64(n)
	r.a.inflated += int64(n)
	switch {
	case r.size > maxPart:
		return 0, tooLarge(r.name)
	case r.a.inflated > maxTotal:
		return 0, refuse(r.name, hintTooLarge, "the parts are together larger than %d MiB", maxTotal>>20)
	case r.size > ratioFrom && r.size > maxRatio*r.packed:
		return 0, refuse(r.name, hintTooLarge, "the part is packed more than %d to 1", maxRatio)
	}
	if r.longTag(p[:n]) {
		return 0, refuse(r.name, hintRepair, "a tag is longer than %d MiB", maxTag>>20)
	}
	if err != nil && err != io.EOF {
		err = refuse(r.name, hintRepair, "the part cannot be unpacked: %s", err)
	}
	return n, err
}

func tooLarge(part string) error {
	return refuse(part, hintTooLarge, "the part is larger than %d MiB", maxPart>>20)
}

// longTag counts the bytes since a "<" that no ">" has closed.
func (r *partReader) longTag(p []byte) bool {
	for len(p) > 0 {
		if r.tag == 0 {
			i := bytes.IndexByte(p, '<')
			if i < 0 {
				return false
			}
			p = p[i:]
		}
		i := bytes.IndexByte(p, '>')
		if i < 0 {
			r.tag += int64(len(p))
			return r.tag > maxTag
		}
		if r.tag+int64(i) > maxTag {
			return true
		}
		r.tag, p = 0, p[i+1:]
	}
	return false
}

func (r *partReader) Close() error { return r.src.Close() }

// oleMagic opens the containers of older Office files and of encrypted ones.
var oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// checkMagic names what is no zip archive at all.
func checkMagic(src []byte) error {
	start := bytes.ToLower(bytes.TrimLeft(src[:min(len(src), 512)], "\xef\xbb\xbf \t\r\n"))
	switch {
	case len(src) == 0:
		return refuse("", "", "the file is empty")
	case len(src) > maxTotal:
		return refuse("", hintTooLarge, "the file is too large: %d MiB, the most is %d", len(src)>>20, maxTotal>>20)
	case bytes.HasPrefix(src, []byte("PK")):
		return nil
	case bytes.HasPrefix(src, oleMagic):
		return refuseOLE(src)
	case bytes.HasPrefix(start, []byte(`{\rtf`)):
		return refuse("", hintSaveDocx, "this is an RTF file, not a .docx")
	case bytes.HasPrefix(start, []byte("<")):
		return refuse("", "give it its own ending (.html or .xml), or "+hintSaveDocx, "this is a page of HTML or XML, not a .docx")
	}
	return refuse("", hintSaveDocx, "this is not a Word file")
}

// refuseOLE tells an encrypted file from an old one by the names of its streams.
func refuseOLE(src []byte) error {
	has := func(stream string) bool {
		var b []byte
		for _, u := range utf16.Encode([]rune(stream)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return bytes.Contains(src, b)
	}
	switch {
	case has("EncryptedPackage"):
		return refuse("", "open it in Word, take the password off (File, Info, Protect Document) and save it as .docx", "the file is encrypted with a password")
	case has("WordDocument"):
		return refuse("", hintSaveDocx, "this is a binary Word file (.doc)")
	}
	return refuse("", hintSaveDocx, "this is an older Office file, not a .docx")
}
