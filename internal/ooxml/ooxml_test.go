package ooxml

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"markup", `<a & "b">`, "&lt;a &amp; &#34;b&#34;&gt;"},
		{"Kazakh letters stay", "Ұлы Әділ Өңір", "Ұлы Әділ Өңір"},
		{"control characters go", "a\x00\x08\x0b\x1fb", "ab"},
		{"noncharacters go", "a\ufffe\uffffb", "ab"},
		{"a broken byte becomes a mark", "a\xffb", "a\ufffdb"},
		{"beyond the first plane", "😀", "😀"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Text(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestExternalTarget(t *testing.T) {
	tests := []struct {
		name, in, want string
		ok             bool
	}{
		{"plain", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d", true},
		{"Cyrillic path and query", "http://example.org/маяк?q=а б", "http://example.org/%D0%BC%D0%B0%D1%8F%D0%BA?q=%D0%B0%20%D0%B1", true},
		{"stray per cent in a query", "https://example.org/?q=100%", "https://example.org/?q=100%25", true},
		{"braces", `https://example.org/{a}|\`, "https://example.org/%7Ba%7D%7C%5C", true},
		{"mail", "mailto:a@example.org", "mailto:a@example.org", true},
		{"script", "javascript:alert(1)", "", false},
		{"file", "file:///etc/passwd", "", false},
		{"share", `\\server\share`, "", false},
		{"no host", "http:///x", "", false},
		{"relative", "a/b", "", false},
		{"control characters", "https://example.org/\x00", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := ExternalTarget(tt.in)
			if ok != tt.ok || ok && got != tt.want {
				t.Errorf("got %q, %v, want %q, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestWriteKeepsOrderAndTime(t *testing.T) {
	write := func() []byte {
		rels := &Rels{}
		if a, b := rels.Add(RelHyperlink, "https://example.org/?a&b", true), rels.Add(RelHyperlink, "https://example.org/?a&b", true); a != b {
			t.Errorf("got %s and %s for one target", a, b)
		}
		var b bytes.Buffer
		err := Write(&b, &Rels{}, []Part{{Name: "z/two.xml", ContentType: "x/y", Data: "<a/>", Rels: rels}, {Name: "a.xml", ContentType: "x/y", Data: "<b/>"}})
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	data := write()
	if !bytes.Equal(data, write()) {
		t.Error("two writings differ")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		if !f.Modified.Equal(zipEpoch) {
			t.Errorf("%s bears %v", f.Name, f.Modified)
		}
	}
	if got, want := strings.Join(names, " "), "[Content_Types].xml _rels/.rels z/two.xml z/_rels/two.xml.rels a.xml"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	r, err := z.Open("z/_rels/two.xml.rels")
	if err != nil {
		t.Fatal(err)
	}
	s, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(s), `Target="https://example.org/?a&amp;b" TargetMode="External"`) {
		t.Errorf("got %s", s)
	}
}

func TestCore(t *testing.T) {
	got := Core(Properties{Title: "Заң <1>", Author: "A & B", Date: "2013-05-24"})
	for _, want := range []string{"<dc:title>Заң &lt;1&gt;</dc:title>", "<dc:creator>A &amp; B</dc:creator>", ">2013-05-24T00:00:00Z</dcterms:created>"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing from %s", want, got)
		}
	}
	if got := Core(Properties{Date: "24 May"}); strings.Contains(got, "dcterms:created") || strings.Contains(got, "dc:title") {
		t.Errorf("got %s, want nothing that was not given", got)
	}
}
