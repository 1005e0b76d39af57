package evidence

import (
	"bytes"
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// How a page of HTML carries evidence: the record is the content of a meta element of
// the head, and an attribute names each place.
const (
	PageMeta = "zanger-evidence"
	PageMark = "data-evidence"
)

// Page is what a page of HTML says.
type Page struct {
	// Record is the data that it carries, nil when it carries none.
	Record []byte
	// Places are the words of the places that bear a name, Whole all words, in the form of
	// [Words].
	Places map[string]string
	Whole  string
}

// Limits of a page.
const (
	maxPage  = 64 << 20
	maxWords = 64 << 20 // of all places together: one may stand in another
)

// Errors of [ReadPage].
var (
	errPage = errors.New("the page is too large")
	errTwo  = errors.New("the page carries two records of evidence, and they differ")
)

// ReadPage reads a page of HTML as a browser does. Nothing of it is run or fetched.
func ReadPage(src []byte) (*Page, error) {
	if len(src) > maxPage {
		return nil, errPage
	}
	r := &pageReader{tokens: html.NewTokenizer(bytes.NewReader(src)), page: &Page{Places: map[string]string{}}}
	r.tokens.SetMaxBuf(maxPage)
	for r.next() {
	}
	for len(r.open) > 0 {
		r.close(len(r.open) - 1)
	}
	r.page.Whole = Words(r.text.String())
	switch {
	case r.words > maxWords:
		return nil, errPage
	case r.two:
		return nil, errTwo
	}
	return r.page, nil
}

// pageReader goes through the tags of a page. A place ends with the element that bears
// its name.
type pageReader struct {
	tokens *html.Tokenizer
	page   *Page
	text   strings.Builder
	depth  map[string]int // open elements of each name
	open   []openPlace
	silent string // the element whose words are not shown
	within int    // how many elements of that tag were open
	two    bool   // records that differ
	words  int
}

type openPlace struct {
	id, tag string
	depth   int // how many elements of that tag were open
	from    int // in the text
}

// inlineTags are elements that part no words.
var inlineTags = map[atom.Atom]bool{atom.Span: true, atom.A: true, atom.Strong: true, atom.Em: true, atom.B: true, atom.I: true, atom.Code: true,
	atom.Sup: true, atom.Sub: true, atom.Ins: true, atom.Del: true, atom.U: true, atom.Mark: true, atom.Font: true}

// voidTags are elements that have no end.
var voidTags = map[atom.Atom]bool{atom.Meta: true, atom.Br: true, atom.Col: true, atom.Hr: true, atom.Img: true, atom.Link: true, atom.Input: true}

// silentTags are elements whose words are not shown.
var silentTags = map[atom.Atom]bool{atom.Style: true, atom.Script: true, atom.Title: true, atom.Template: true}

// hidden reports whether an element says of itself that it is not shown. Rules of a
// style sheet are not followed.
func hidden(t html.Token) bool {
	for _, a := range t.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			s := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func (r *pageReader) next() bool {
	switch r.tokens.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		if r.silent == "" {
			r.text.Write(r.tokens.Text())
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		r.start(r.tokens.Token())
	case html.EndTagToken:
		r.end(r.tokens.Token())
	}
	return r.words <= maxWords
}

func (r *pageReader) start(t html.Token) {
	if !inlineTags[t.DataAtom] {
		r.text.WriteByte(' ')
	}
	name, id := "", ""
	for _, a := range t.Attr {
		switch {
		case t.DataAtom == atom.Meta && a.Key == "name":
			name = a.Val
		case t.DataAtom == atom.Meta && a.Key == "content" && name == PageMeta:
			r.two = r.two || r.page.Record != nil && string(r.page.Record) != a.Val
			r.page.Record = []byte(a.Val)
		case a.Key == PageMark:
			id = a.Val
		}
	}
	if voidTags[t.DataAtom] || t.Type == html.SelfClosingTagToken {
		return
	}
	if r.depth == nil {
		r.depth = map[string]int{}
	}
	r.depth[t.Data]++
	if r.silent == "" && (silentTags[t.DataAtom] || hidden(t)) {
		r.silent, r.within = t.Data, r.depth[t.Data]
	}
	if id != "" && len(r.open) < maxDepth {
		r.open = append(r.open, openPlace{id, t.Data, r.depth[t.Data], r.text.Len()})
	}
}

func (r *pageReader) end(t html.Token) {
	if r.silent == t.Data && r.depth[t.Data] <= r.within {
		r.silent = ""
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].tag == t.Data && r.open[i].depth >= r.depth[t.Data] {
			r.close(i)
		}
	}
	if r.depth[t.Data] > 0 {
		r.depth[t.Data]--
	}
	if !inlineTags[t.DataAtom] {
		r.text.WriteByte(' ')
	}
}

// close takes the words of a place; of two of one name both, where they differ.
func (r *pageReader) close(i int) {
	p := r.open[i]
	r.open = append(r.open[:i], r.open[i+1:]...)
	said := Words(r.text.String()[p.from:])
	r.words += len(said)
	switch before, twice := r.page.Places[p.id]; {
	case !twice:
		r.page.Places[p.id] = said
	case before != said && r.words <= maxWords:
		r.page.Places[p.id] = Words(before, said)
		r.words += len(before)
	}
}
