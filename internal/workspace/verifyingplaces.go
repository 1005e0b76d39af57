package workspace

import (
	"strings"

	"zanger/internal/diff/words"
	"zanger/internal/evidence"
	"zanger/internal/ooxml"
)

// placeFinder finds places of a memo in the text of a file.
type placeFinder struct {
	file writtenMemo
	// whole are the words of the whole file, in the form of [evidence.Words].
	whole string
	work  int // bytes looked at so far
}

// writtenMemo is a memo in a file.
type writtenMemo interface {
	// record is the data of the record that it carries, nil when there is none.
	record() []byte
	// named reports whether any place bears a name still.
	named() bool
	// size is how much is looked at to say the words of a place, in bytes.
	size(p evidence.Place) int
	// words are those of a place as they stand now, tracked changes accepted or
	// rejected, in the form of [evidence.Words]; found is false when nothing bears its
	// name.
	words(p evidence.Place, v ooxml.View) (now string, found bool)
	// all are the words of the whole file.
	all() string
	// tracked counts the tracked changes.
	tracked() int
}

// maxPlaceWork bounds what is looked at in one file, in bytes.
const maxPlaceWork = 1 << 30

// words are those of a place.
func (f *placeFinder) words(p evidence.Place, v ooxml.View) (now string, found bool) {
	if f.work += f.file.size(p); f.work > maxPlaceWork {
		return "", true
	}
	return f.file.words(p, v)
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
	return (!p.Inline || !f.file.named()) && f.afford(f.whole) && strings.Contains(f.whole, was)
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
