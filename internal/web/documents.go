package web

import (
	"html/template"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

// docData is a page whose body is a document that can be had in other formats.
type docData struct {
	Body template.HTML
	// Back leads to what it is of, under the name BackTo.
	Back, BackTo string
	Formats      []format
	Form         any // fields above the body
	Kind         string
	Banner       string
	Faults       []fault
	H1           string // where the body has none
}

// format is a download of the document on the page.
type format struct{ Name, Href string }

// formats that a document can be had in, by the ending of the file.
var formats = []struct{ ext, name string }{{"docx", "Word"}, {"pdf", "PDF"}, {"html", "HTML"}, {"md", "Markdown"}, {"csv", "CSV"}, {"txt", "Text"}}

// document answers with a document: as a page, or as a file when the address says
// as=docx and so on. name is that of the file, without ending.
func (v *visit) document(f *frame, d *document.Document, name string, data docData, offered ...string) error {
	if as := v.get("as"); as != "" {
		return v.download(d, name+"."+as)
	}
	body, err := fragment(d)
	if err != nil {
		return err
	}
	data.Body, data.Banner = body, d.Banner
	if len(offered) == 0 {
		offered = []string{"docx", "pdf", "html", "md"}
	}
	data.Formats = v.formats(offered...)
	if f.Title == "" {
		f.Title = d.Title
	}
	return v.show("document", f, data)
}

// formats are the addresses of this page as files.
func (v *visit) formats(offered ...string) []format {
	var out []format
	for _, k := range formats {
		for _, ext := range offered {
			if ext == k.ext {
				out = append(out, format{k.name, v.with("as", ext)})
			}
		}
	}
	return out
}

// download answers with a document as a file.
func (v *visit) download(d *document.Document, file string) error {
	b, err := workspace.Encode(file, d)
	if err != nil {
		return badRequest("There is no such format: %s", short(v.get("as"), 20))
	}
	return v.file(file, b)
}

// kindsOfFiles are the media types of downloads, by ending.
var kindsOfFiles = map[string]string{
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pdf": "application/pdf",
	"html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
	"txt": "text/plain; charset=utf-8", "json": "application/json", "xml": "application/xml", "zip": "application/zip",
}

// file answers with a file to be kept, never shown in the place of a page.
func (v *visit) file(name string, b []byte) error {
	ext := name[strings.LastIndexByte(name, '.')+1:]
	h := v.w.Header()
	h.Set("Content-Type", or(kindsOfFiles[ext], "application/octet-stream"))
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Content-Length", strconv.Itoa(len(b)))
	v.w.WriteHeader(http.StatusOK)
	_, _ = v.w.Write(b)
	return nil
}
