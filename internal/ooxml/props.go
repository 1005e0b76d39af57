package ooxml

import (
	"encoding/xml"
	"strings"
	"time"
)

// Properties are the core properties of a file. What is empty is left out.
type Properties struct {
	Title, Author, Subject, Language string
	// Keywords say, among other things, which program made the file.
	Keywords string
	// Date is the day of creation in the form 2006-01-02.
	Date string
}

// DateTime returns midnight of a day in the form that office files use, or ""
// if day is not a date of the form 2006-01-02.
func DateTime(day string) string {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return ""
	}
	return day + "T00:00:00Z"
}

// Core returns the part docProps/core.xml.
func Core(p Properties) string {
	var b strings.Builder
	b.WriteString(Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	add := func(name, attrs, value string) {
		if value != "" {
			b.WriteString("<" + name + attrs + ">" + Text(value) + "</" + name + ">")
		}
	}
	add("dc:title", "", p.Title)
	add("dc:subject", "", p.Subject)
	add("dc:creator", "", p.Author)
	add("cp:lastModifiedBy", "", p.Author)
	add("cp:keywords", "", p.Keywords)
	add("dc:language", "", p.Language)
	when := DateTime(p.Date)
	add("dcterms:created", ` xsi:type="dcterms:W3CDTF"`, when)
	add("dcterms:modified", ` xsi:type="dcterms:W3CDTF"`, when)
	b.WriteString(`</cp:coreProperties>`)
	return b.String()
}

// corePart is where every program puts the core properties.
const corePart = "docProps/core.xml"

// keywords returns the keywords of the file, "" when it has none or its core
// properties cannot be read: nothing of the text rests on them.
func (a *archive) keywords() string {
	if !a.has(corePart) {
		return ""
	}
	w, err := a.walk(corePart, "coreProperties")
	if err != nil {
		return ""
	}
	words := ""
	w.children(func(e xml.StartElement) {
		if e.Name.Local == "keywords" {
			words = w.text()
		}
	})
	if w.close() != nil {
		return ""
	}
	return words
}
