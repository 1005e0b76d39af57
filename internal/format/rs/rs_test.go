package rs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format/htmltext/htmltest"
	"zanger/internal/lang"
)

func TestPages(t *testing.T) { htmltest.Golden(t, "*.html", Read) }

func TestExtracts(t *testing.T) { htmltest.Golden(t, "*.json", Read) }

func FuzzRead(f *testing.F) { htmltest.Fuzz(f, "*.*[ln]", Sniff, Read) }

// TestRealExtracts finds all articles of five real laws, in order: one for each
// entry, and those that the register ran together with the article before.
func TestRealExtracts(t *testing.T) {
	dir := htmltest.Data(t, "rs")
	for _, tt := range []struct {
		file             string
		entries, runIn   int // articles with an entry, and without one
		work, alias      string
		chapters, strays int
	}{
		{"0117-rs-law-zakon-o-strancima.json", 143, 0, "/akn/rs/act/2018/24-3", "rs-24-2018-3", 14, 4},
		// Articles 7, 223, 225-227, 232, 234-238 and 240-245 stand in the content of the one before.
		{"0171-rs-law-krivicni-zakonik.json", 454, 17, "/akn/rs/act/2005/85-30", "rs-85-2005-30", 0, 0},
		{"0515-rs-law-zakon-o-sprecavanju-nasilja-u-porodici.json", 39, 0, "/akn/rs/act/2016/94-3", "rs-94-2016-3", 10, 0},
		// The extract has no parts (deo): chapters I to XIII begin anew in each.
		{"0516-rs-law-porodicni-zakon.json", 363, 0, "/akn/rs/act/2005/18-26", "rs-18-2005-26", 31, 0},
		{"0785-rs-law-zakon-o-socijalnoj-zastiti.json", 230, 0, "/akn/rs/act/2011/24-15", "rs-24-2011-15", 18, 0},
	} {
		t.Run(tt.file, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(dir, tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if !Sniff(src) {
				t.Error("not recognised")
			}
			x, findings, err := Read(tt.file, src)
			if err != nil {
				t.Fatal(err)
			}
			if string(x.URI) != tt.work || x.Alias != tt.alias {
				t.Errorf("got %s %s, want %s %s", x.URI, x.Alias, tt.work, tt.alias)
			}
			want, runIn := printed(t, src)
			var got []string
			chapters := 0
			for p := range x.All() {
				switch p.Kind {
				case act.Article:
					got = append(got, p.Number())
				case act.Chapter:
					chapters++
				}
			}
			if len(want)-runIn != tt.entries || runIn != tt.runIn {
				t.Errorf("the file has %d entries and %d articles without one, want %d and %d", len(want)-runIn, runIn, tt.entries, tt.runIn)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %d articles, want %d: first difference %s", len(got), len(want), difference(got, want))
			}
			if chapters != tt.chapters {
				t.Errorf("got %d chapters, want %d", chapters, tt.chapters)
			}
			strays := 0
			for _, f := range findings {
				if strings.Contains(f.Msg, "left there") {
					strays++
				}
			}
			if strays != tt.strays {
				t.Errorf("got %d articles said to stand in a later chapter, want %d", strays, tt.strays)
			}
			checkSpans(t, x, src)
		})
	}
}

// printed returns the numbers of the articles that the file prints, in order, and
// how many of them have no entry of their own.
func printed(t *testing.T, src []byte) (nums []string, runIn int) {
	t.Helper()
	var e extract
	if err := json.Unmarshal(src, &e); err != nil {
		t.Fatal(err)
	}
	for _, raw := range e.Provisions {
		var p entry
		if err := json.Unmarshal(raw, &p); err != nil {
			t.Fatal(err)
		}
		nums = append(nums, p.Section)
		for line := range strings.SplitSeq(p.Content, "\n") {
			if num, ok := strings.CutPrefix(lang.FoldLetters(line), "члaн "); ok && strings.Trim(num, "0123456789.") == "" {
				nums = append(nums, strings.TrimRight(num, "."))
				runIn++
			}
		}
	}
	return nums, runIn
}

func difference(a, b []string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] + " for " + b[i]
		}
	}
	return "at the end"
}

// checkSpans checks that the text of the blocks stands where their spans say.
func checkSpans(t *testing.T, x *act.Expression, src []byte) {
	t.Helper()
	off, n := 0, 0
	for p := range x.All() {
		for _, b := range p.Content {
			n++
			there := strings.Join(strings.Fields(strings.ReplaceAll(string(src[b.Span.Start:b.Span.End]), `\n`, " ")), " ")
			if !strings.Contains(strings.ReplaceAll(there, `\"`, `"`), b.Text) {
				off++
			}
		}
	}
	if off*100 > n {
		t.Errorf("%d of %d blocks do not stand where they say", off, n)
	}
}
