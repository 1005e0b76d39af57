package pdf

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/pattern"
)

// pageNumber matches a line that is nothing but a number, dressed as page numbers
// are: "- 3 -", "3/12", "Page 3 of 12", "стр. 3".
var pageNumber = pattern.New(`(?i)^[^\p{L}\p{N}]*(?:page|seite|p\.|стр\.|страница|бет|strana|str\.|pag\.|pagina)?\s*(\d{1,4})\s*(?:-?\s*бет)?(?:\s*(?:/|of|из|z|din|od)\s*\d{1,4})?[^\p{L}\p{N}]*$`)

// edges are how many lines at the head and the foot of a page may be no text.
const edges = 2

// edgeLines returns the indexes of the first and last lines with text.
func (p page) edgeLines() (head, foot []int) {
	var full []int
	for i, l := range p.lines {
		if strings.TrimSpace(l) != "" {
			full = append(full, i)
		}
	}
	n := min(edges, len(full)/2)
	return full[:n], full[len(full)-n:]
}

// dropRunning leaves out page numbers that count on with the pages, and lines that
// stand at the head or foot of most pages. Both need at least two pages, a line
// three.
func dropRunning(pages []page, find func(page int, msg string, args ...any)) {
	dropNumbers(pages, find)
	seen := map[string][]int{}
	for i, p := range pages {
		head, foot := p.edgeLines()
		for k, at := range append(head, foot...) {
			place := "head "
			if k >= len(head) {
				place = "foot "
			}
			key := place + digits.ReplaceAllString(strings.Join(strings.Fields(p.lines[at]), " "), "0")
			if n := len(seen[key]); n == 0 || seen[key][n-1] != i {
				seen[key] = append(seen[key], i)
			}
		}
	}
	var keys []string
	for key, on := range seen {
		// A running head may change from left to right pages.
		if len(on) >= 3 && len(on)*5 >= len(pages)*2 {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	for _, key := range keys {
		words := ""
		for _, i := range seen[key] {
			head, foot := pages[i].edgeLines()
			lines := head
			if strings.HasPrefix(key, "foot ") {
				lines = foot
			}
			for _, at := range lines {
				if line := strings.Join(strings.Fields(pages[i].lines[at]), " "); digits.ReplaceAllString(line, "0") == key[len("head "):] {
					if words == "" {
						words = line
					}
					pages[i].lines[at] = ""
				}
			}
		}
		find(seen[key][0]+1, "%q stands at the %sof %d pages: left out as no text of the act", words, key[:len("head ")], len(seen[key]))
	}
}

var digits = pattern.New(`\d+`)

// dropNumbers leaves out lines with numbers that differ from the number of their
// page by the same amount on most pages.
func dropNumbers(pages []page, find func(page int, msg string, args ...any)) {
	at := map[int]map[int]int{} // by difference: page to line
	for i, p := range pages {
		head, foot := p.edgeLines()
		for _, k := range append(head, foot...) {
			m := pageNumber.FindStringSubmatch(strings.TrimSpace(p.lines[k]))
			if m == nil {
				continue
			}
			n, _ := strconv.Atoi(m[1])
			if at[n-i] == nil {
				at[n-i] = map[int]int{}
			}
			at[n-i][i] = k
		}
	}
	best, most := 0, 0
	for diff, on := range at {
		if len(on) > most || len(on) == most && diff < best {
			best, most = diff, len(on)
		}
	}
	if most < 2 || most*2 < len(pages)-1 {
		return
	}
	for i, k := range at[best] {
		pages[i].lines[k] = ""
	}
	find(1, "page numbers are left out, on %d pages", most)
}

// brokenWord reports whether line ends in a hyphen behind a letter and next goes
// on with a small letter.
func brokenWord(line, next string) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(line, "-"), "\u00ad")
	before, _ := utf8.DecodeLastRuneInString(stem)
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " "))
	return len(stem) < len(line) && unicode.IsLetter(before) && unicode.IsLower(after)
}

func firstWord(l string) (word, rest string) {
	l = strings.TrimLeft(l, " ")
	if i := strings.IndexByte(l, ' '); i >= 0 {
		return l[:i], strings.TrimLeft(l[i:], " ")
	}
	return l, ""
}

func lastWord(l string) string { return l[strings.LastIndexByte(l, ' ')+1:] }

// words are those that stand whole on a line, in small letters.
func words(pages []page) map[string]bool {
	out := map[string]bool{}
	for _, p := range pages {
		for _, l := range p.lines {
			fields := strings.Fields(l)
			for i, w := range fields {
				if i == len(fields)-1 && strings.HasSuffix(w, "-") {
					continue
				}
				out[strings.ToLower(strings.TrimFunc(w, unicode.IsPunct))] = true
			}
		}
	}
	return out
}
