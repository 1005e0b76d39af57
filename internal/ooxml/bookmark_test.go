package ooxml

import "testing"

// TestBookmarks reads bookmarks that begin and end inside, between and over paragraphs.
func TestBookmarks(t *testing.T) {
	const start, end = `<w:bookmarkStart w:id="`, `<w:bookmarkEnd w:id="`
	body := `<w:p>` + start + `1" w:name="one"/><w:r><w:t>Lamps</w:t></w:r>` + end + `1"/><w:r><w:t> burn</w:t></w:r></w:p>` +
		start + `2" w:name="two"/><w:p><w:r><w:t>Oil</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` + end + `2"/>` +
		`<w:p><w:r><w:t>a</w:t></w:r>` + start + `3" w:name="three"/><w:del w:id="9" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>` +
		`<w:ins w:id="10" w:author="x"><w:r><w:t>new</w:t></w:r></w:ins>` + end + `3"/><w:r><w:t>b</w:t></w:r></w:p>` +
		`<w:p>` + start + `4" w:name="never ends"/><w:r><w:t>last</w:t></w:r>` + end + `77"/></w:p>`
	d := file{body: body}.read(t)
	want := map[string][2]string{"one": {"Lamps", "Lamps"}, "two": {"Oil cell", "Oil cell"}, "three": {"new", "old"}, "never ends": {"", ""}}
	if len(d.Bookmarks) != len(want) {
		t.Fatalf("got %d bookmarks", len(d.Bookmarks))
	}
	for _, b := range d.Bookmarks {
		for v, words := range want[b.Name] {
			if got := d.Words(b, View(v)); got != words {
				t.Errorf("%s in view %d: got %q, want %q", b.Name, v, got, words)
			}
		}
	}
	if got := d.Spoken(Accepted); len(got) != 5 || got[0] != "Lamps burn" || got[2] != "cell" || got[3] != "anewb" {
		t.Errorf("got %q", got)
	}
}
