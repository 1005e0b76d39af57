package ooxml

import (
	"fmt"
	"net/url"
	"strings"
)

// Types of relationships.
const (
	officeRel      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	RelDocument    = officeRel + "officeDocument"
	RelStyles      = officeRel + "styles"
	RelSettings    = officeRel + "settings"
	RelNumbering   = officeRel + "numbering"
	RelFootnotes   = officeRel + "footnotes"
	RelComments    = officeRel + "comments"
	RelImage       = officeRel + "image"
	RelHeader      = officeRel + "header"
	RelFooter      = officeRel + "footer"
	RelHyperlink   = officeRel + "hyperlink"
	RelCustom      = officeRel + "customXml"
	RelCustomProps = officeRel + "customXmlProps"
	RelCoreProps   = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	TypeCoreProps  = "application/vnd.openxmlformats-package.core-properties+xml"
	TypeCustom     = "application/xml"
	TypeItemProps  = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
	TypeWordPrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// Rels are the relationships of one part: what it points to, by id. The zero
// value is empty and ready.
type Rels struct{ list []rel }

type rel struct {
	kind, target string
	external     bool
}

// Add returns the id of the relationship, a new one unless the same was added
// before.
func (r *Rels) Add(kind, target string, external bool) string {
	want := rel{kind, target, external}
	for i, have := range r.list {
		if have == want {
			return relID(i)
		}
	}
	r.list = append(r.list, want)
	return relID(len(r.list) - 1)
}

func relID(i int) string { return fmt.Sprintf("rId%d", i+1) }

func (r *Rels) empty() bool { return r == nil || len(r.list) == 0 }

func (r *Rels) xml() string {
	var b strings.Builder
	b.WriteString(Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	if r != nil {
		for i, x := range r.list {
			mode := ""
			if x.external {
				mode = ` TargetMode="External"`
			}
			fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, relID(i), Text(x.kind), Text(x.target), mode)
		}
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// ExternalTarget returns address as a URI that may stand in a relationship:
// http, https and mailto only, with every byte escaped that a URI cannot hold.
// Word calls a file damaged that holds a malformed one, so ok is false then
// and the address belongs into the text instead.
func ExternalTarget(address string) (uri string, ok bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		ok = u.Hostname() != ""
	case "mailto":
		ok = u.Opaque != ""
	}
	return escapeURI(u.String()), ok
}

// escapeURI writes every byte outside RFC 3986's set as %XX, and a % that
// begins no such triplet as %25.
func escapeURI(s string) string {
	const allowed = "-._~:/?#[]@!$&'()*+,;="
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte(allowed, c) >= 0,
			c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
