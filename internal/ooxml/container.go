package ooxml

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"strings"
	"time"
)

// Header opens every XML part.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Part is one file of the package. Name has no leading slash. Rels may be nil.
type Part struct {
	Name        string
	ContentType string
	Data        string
	Rels        *Rels
}

// zipEpoch is the earliest time that a zip entry can bear.
var zipEpoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes a package: content types, the relationships of the package
// itself, then the parts in their order, each followed by its relationships.
func Write(w io.Writer, root *Rels, parts []Part) error {
	z := zip.NewWriter(w)
	add := func(name, data string) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipEpoch})
		if err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		if _, err := io.WriteString(f, data); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
		return nil
	}
	if err := add("[Content_Types].xml", contentTypes(parts)); err != nil {
		return err
	}
	if err := add("_rels/.rels", root.xml()); err != nil {
		return err
	}
	for _, p := range parts {
		if err := add(p.Name, p.Data); err != nil {
			return err
		}
		if p.Rels.empty() {
			continue
		}
		dir, base := path.Split(p.Name)
		if err := add(dir+"_rels/"+base+".rels", p.Rels.xml()); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write package: %w", err)
	}
	return nil
}

func contentTypes(parts []Part) string {
	var b strings.Builder
	b.WriteString(Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, Text(p.Name), Text(p.ContentType))
	}
	b.WriteString(`</Types>`)
	return b.String()
}
