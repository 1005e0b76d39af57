package workspace

import (
	"strings"

	"zanger/internal/diff/words"
	"zanger/internal/document/docx"
	"zanger/internal/evidence"
	"zanger/internal/ooxml"
)

// placeFinder finds places of a memo in the text of a file.
type placeFinder struct {
	doc *ooxml.Document
	// spoken are the words of the paragraphs in each view, in the form of
	// [evidence.Words], and whole all of them.
	spoken [2][]string
	whole  string
	marks  map[string]*placeMarks // by the ID of the place
	work   int                    // bytes looked at so far
}

// placeMarks are the bookmarks of a place: the first of them, and the paragraphs from
// the first to the last.
type placeMarks struct {
	bookmark    ooxml.Bookmark
	first, last int
}

// maxPlaceWork bounds what is looked at in one file, in bytes.
const maxPlaceWork = 1 << 30

func newPlaceFinder(d *ooxml.Document) *placeFinder {
	f := &placeFinder{doc: d, marks: map[string]*placeMarks{}}
	for _, v := range []ooxml.View{ooxml.Accepted, ooxml.Rejected} {
		for _, s := range d.Spoken(v) {
			f.spoken[v] = append(f.spoken[v], evidence.Words(s))
		}
	}
	f.whole = joinWords(f.spoken[ooxml.Accepted])
	for _, b := range d.Bookmarks {
		name, ours := strings.CutPrefix(b.Name, docx.EvidenceMark)
		if !ours {
			continue
		}
		name, _, _ = strings.Cut(name, "_")
		m := f.marks[name]
		if m == nil {
			m = &placeMarks{b, b.First(), b.Last()}
			f.marks[name] = m
		}
		m.first, m.last = min(m.first, b.First()), max(m.last, b.Last())
	}
	return f
}

// joinWords joins paragraphs of which some say nothing.
func joinWords(paragraphs []string) string {
	var b strings.Builder
	for _, s := range paragraphs {
		if s != "" && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// words are those of a place as they stand now, from the first paragraph that bears its
// name to the last, so that what was put between shows; found is false when nothing
// bears it.
func (f *placeFinder) words(p evidence.Place, v ooxml.View) (now string, found bool) {
	m := f.marks[p.ID]
	if m == nil {
		return "", false
	}
	spoken := f.spoken[v]
	first, last := max(m.first, 1), min(m.last, len(spoken))
	if first > last || !f.afford(spoken[first-1:last]...) {
		return "", true
	}
	if p.Inline {
		return evidence.Words(f.doc.Words(m.bookmark, v)), true
	}
	return joinWords(spoken[first-1 : last]), true
}

// afford counts what is to be looked at, and reports whether that may be done.
func (f *placeFinder) afford(texts ...string) bool {
	for _, s := range texts {
		f.work += len(s) + 1
	}
	return f.work <= maxPlaceWork
}

// verify says what has become of a place.
func (f *placeFinder) verify(p evidence.Place, cited map[string]string) VerifiedPlace {
	out := VerifiedPlace{ID: p.ID, Use: p.Use, Cited: []string{}, State: PlaceSame}
	for _, id := range p.Laws {
		out.Cited = append(out.Cited, cited[id])
	}
	was := evidence.Words(p.Lines...)
	now, found := f.words(p, ooxml.Accepted)
	switch {
	case found && now == was, !found && f.stands(p, was):
		return out
	case now == "":
		out.State = PlaceGone
	default:
		out.State = PlaceAltered
		if f.afford(was, now) {
			out.Differs = differing([]string{was}, []string{now})
		}
	}
	before, marked := f.words(p, ooxml.Rejected)
	out.Tracked = marked && before == was
	return out
}

// stands looks for the words of a place whose name was dropped. A few words of a
// sentence may stand anywhere: they count only where all names were dropped.
func (f *placeFinder) stands(p evidence.Place, was string) bool {
	return (!p.Inline || len(f.marks) == 0) && f.afford(f.whole) && strings.Contains(f.whole, was)
}

// around is how many words are kept on either side of a difference.
const around = 8

// mostCompared is the length of texts, in bytes, up to which words are compared.
const mostCompared = 256 << 10

// LeftOut is the kind of [VerifiedWords] between two differences.
const LeftOut = "left out"

// differing lists the words that differ, with a few around them; nothing of texts that
// are too long.
func differing(was, now []string) []VerifiedWords {
	old, new := strings.Join(was, "\n"), strings.Join(now, "\n")
	if len(old)+len(new) > mostCompared {
		return nil
	}
	edits := words.Diff(old, new)
	var out []VerifiedWords
	for i, e := range edits {
		if e.Kind != words.Equal {
			out = append(out, VerifiedWords{e.Kind.String(), e.Text})
			continue
		}
		out = append(out, excerpts(e.Text, i > 0, i < len(edits)-1)...)
	}
	return out
}

// excerpts keeps of equal words those after the difference before and those before the
// next one.
func excerpts(s string, after, before bool) []VerifiedWords {
	fields := strings.SplitAfter(s, " ")
	keep := 0
	for _, side := range []bool{after, before} {
		if side {
			keep += around
		}
	}
	if len(fields) <= keep+2 {
		return []VerifiedWords{{words.Equal.String(), s}}
	}
	var out []VerifiedWords
	if after {
		out = append(out, VerifiedWords{words.Equal.String(), strings.Join(fields[:around], "")})
	}
	out = append(out, VerifiedWords{LeftOut, "… "})
	if before {
		out = append(out, VerifiedWords{words.Equal.String(), strings.Join(fields[len(fields)-around:], "")})
	}
	return out
}
