package amend

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/diff/words"
)

// hunk is a run of bytes of a line that becomes other words.
type hunk struct {
	from, to int
	put      string
}

// hunksOf lists what differs between two texts of a line. Changes with hardly a word
// between them are one.
func hunksOf(old, new string) []hunk {
	var out []hunk
	at := 0
	for _, e := range words.Diff(old, new) {
		switch e.Kind {
		case words.Equal:
			at += len(e.Text)
			continue
		case words.Delete:
			out = addHunk(out, hunk{at, at + len(e.Text), ""}, old)
			at += len(e.Text)
		case words.Insert:
			out = addHunk(out, hunk{at, at, e.Text}, old)
		}
	}
	return out
}

// nearby is how many bytes may stand between two changes that are said as one.
const nearby = 14

func addHunk(hs []hunk, h hunk, old string) []hunk {
	if n := len(hs); n > 0 && h.from-hs[n-1].to <= nearby {
		last := &hs[n-1]
		last.put += old[last.to:h.from] + h.put
		last.to = h.to
		return hs
	}
	return append(hs, h)
}

// wordOps finds the operations that turn the words of a line into others, each found
// once in the scope that the path leads to. It is false where they cannot be told
// apart, or where marks stand in the way.
func (p *planner) wordOps(owner *node, path Path, l part, want string, scope []stretch, tail bool) ([]*draftOp, bool) {
	old := l.body()
	f := wordFinder{line: l.line, from: l.from, scope: scope, tail: tail}
	hs := hunksOf(old, want)
	var out []*draftOp
	for i := 0; i < len(hs); {
		o, used, ok := f.say(hs[i])
		if !ok {
			return nil, false
		}
		if i+1 < len(hs) && used.to > hs[i+1].from {
			hs[i+1] = hunk{hs[i].from, hs[i+1].to, hs[i].put + old[hs[i].to:hs[i+1].from] + hs[i+1].put}
			i++
			continue
		}
		if i > 0 && used.from < f.end {
			return nil, false
		}
		f.end = used.to
		o.at, o.owner = path, owner
		out = append(out, o)
		i++
	}
	return out, true
}

// wordFinder says single changes of a line in words.
type wordFinder struct {
	line  *line
	from  int // where the text behind the number begins
	scope []stretch
	tail  bool // words can be added at the end of the place
	end   int  // where the change before this one ended
}

// say finds the order for a change and the bytes of the text that it names.
func (f *wordFinder) say(h hunk) (*draftOp, hunk, bool) {
	if o, used, ok := f.sayRemoved(h); ok {
		return o, used, true
	}
	if o, used, ok := f.sayAdded(h); ok {
		return o, used, true
	}
	return f.sayReplaced(h)
}

func (f *wordFinder) text() string { return f.line.text()[f.from:] }

// result is the line with a change made.
func (f *wordFinder) result(h hunk) string {
	t := f.line.text()
	return t[:f.from+h.from] + h.put + t[f.from+h.to:]
}

// once reports whether words stand in the scope once, at a byte of the line.
func (f *wordFinder) once(s string, at int) bool {
	got := find(f.scope, s)
	return len(got) == 1 && got[0].line == f.line && got[0].from == f.from+at && len(findAlike(f.scope, s)) == 1
}

// sayRemoved: the words are excluded.
func (f *wordFinder) sayRemoved(h hunk) (*draftOp, hunk, bool) {
	if strings.TrimSpace(h.put) != "" || h.from == h.to {
		return nil, h, false
	}
	text := f.text()
	from, to := h.from, h.to
	for from < to && text[from] == ' ' {
		from++
	}
	for to > from && text[to-1] == ' ' {
		to--
	}
	s := text[from:to]
	if !hasWord(s) || !f.once(s, from) {
		return nil, h, false
	}
	st := withSpace(stretch{f.line, f.from + from, f.from + to})
	if t := f.line.text(); t[:st.from]+t[st.to:] != f.result(h) {
		return nil, h, false
	}
	return &draftOp{kind: Repeal, old: s}, hunk{st.from - f.from, st.to - f.from, ""}, true
}

// sayAdded: words are put behind others, or at the end.
func (f *wordFinder) sayAdded(h hunk) (*draftOp, hunk, bool) {
	if h.from != h.to || strings.TrimSpace(h.put) == "" {
		return nil, h, false
	}
	text := f.text()
	put := strings.TrimSpace(h.put)
	if end := closingMark(text); f.tail && strings.TrimRight(text[:h.from], " ") == strings.TrimRight(text[:end], " ") {
		t := f.line.text()
		if t[:f.from+end]+joined(t[:f.from+end], put, t[f.from+end:])+t[f.from+end:] == f.result(h) && !strings.ContainsAny(put[len(put)-1:], ".;") {
			return &draftOp{kind: Insertion, put: put}, hunk{max(0, end-1), len(text), ""}, true
		}
	}
	for _, end := range []int{h.from, len(strings.TrimRight(text[:h.from], " "))} {
		for k := 1; k <= maxMark; k++ {
			start := wordsBefore(text, end, k)
			if start < 0 {
				break
			}
			mark := text[start:end]
			if mark == "" || strings.TrimSpace(mark) != mark || !f.once(mark, start) {
				continue
			}
			t, at := f.line.text(), f.from+end
			if t[:at]+joined(t[:at], put, t[at:])+t[at:] != f.result(h) {
				break
			}
			return &draftOp{kind: Insertion, put: put, mark: mark}, hunk{start, end, ""}, true
		}
	}
	return nil, h, false
}

// maxMark is how many words may be named to tell a place.
const maxMark = 9

// sayReplaced: words are replaced, with as many around them as tell the place.
func (f *wordFinder) sayReplaced(h hunk) (*draftOp, hunk, bool) {
	text := f.text()
	for k := 0; k <= 2*maxMark; k++ {
		from, to := h.from, h.to
		if n := (k + 1) / 2; n > 0 {
			if from = wordsBefore(text, h.from, n); from < 0 {
				from = 0
			}
		}
		if n := k / 2; n > 0 {
			to = wordsAfter(text, h.to, n)
		}
		for from < h.from && text[from] == ' ' {
			from++
		}
		for to > h.to && text[to-1] == ' ' {
			to--
		}
		old, put := text[from:to], text[from:h.from]+h.put+text[h.to:to]
		if !hasWord(old) || !hasWord(put) || strings.TrimSpace(old) != old || strings.TrimSpace(put) != put {
			if from == 0 && to == len(text) {
				break
			}
			continue
		}
		if f.once(old, from) {
			return &draftOp{kind: Replacement, old: old, put: put}, hunk{from, to, ""}, true
		}
		if from == 0 && to == len(text) {
			break
		}
	}
	return nil, h, false
}

// hasWord reports whether s has more than marks: a mark is replaced with the word
// that it stands at.
func hasWord(s string) bool { return strings.IndexFunc(s, isWordRune) >= 0 }

// wordsBefore returns where the k-th word before a byte begins, -1 if there are fewer.
func wordsBefore(s string, end, k int) int {
	at := end
	for ; k > 0; k-- {
		seen := false
		for at > 0 {
			r, n := utf8.DecodeLastRuneInString(s[:at])
			if r == ' ' && seen {
				break
			}
			seen = seen || r != ' '
			at -= n
		}
		if !seen {
			return -1
		}
	}
	return at
}

// wordsAfter returns where the k-th word behind a byte ends.
func wordsAfter(s string, start, k int) int {
	at := start
	for ; k > 0; k-- {
		seen := false
		for at < len(s) {
			r, n := utf8.DecodeRuneInString(s[at:])
			if r == ' ' && seen {
				break
			}
			seen = seen || r != ' '
			at += n
		}
	}
	return at
}
