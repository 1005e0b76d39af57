package docx

import (
	"unicode"
	"unicode/utf8"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// LibreOffice (7.4 was tried) takes an insertion that ends a
// paragraph and one that begins the next for a single one, with the end of the
// paragraph between them in it, and rejecting both joins two paragraphs that were
// there before. No order of elements and no mark on the paragraph says otherwise.
// So no two insertions of ours touch over the end of a paragraph: a deletion, or a
// kept sign, is put last. Both readings stay what they are; at most one word more
// is marked as rewritten.

// apart returns bs, at p, with the insertions of one paragraph kept from touching
// those of the next.
func (w *writer) apart(p place, bs []document.Block) []document.Block {
	if w.doc.Printed || p.marks != (marks{}) || len(bs) < 2 {
		return bs
	}
	out := make([]document.Block, len(bs))
	ends := false // the paragraph before ends with an insertion
	for i, b := range bs {
		out[i] = b
		if _, ok := b.(document.PageBreak); ok {
			continue
		}
		in, mark := wordsOf(b)
		if in == nil || mark != document.Kept {
			ends = false
			continue
		}
		if ends && startsInserted(in) {
			in = partStart(in)
		}
		if endsInserted(in) && nextStartsInserted(bs[i+1:]) {
			in = partEnd(in)
		}
		ends = endsInserted(in)
		out[i] = withWords(b, in)
	}
	return out
}

// wordsOf returns what a block that is one paragraph holds.
func wordsOf(b document.Block) ([]document.Inline, document.Mark) {
	switch b := b.(type) {
	case document.Heading:
		return b.Inlines, b.Mark
	case document.Paragraph:
		return b.Inlines, b.Mark
	}
	return nil, document.Kept
}

func withWords(b document.Block, in []document.Inline) document.Block {
	switch b := b.(type) {
	case document.Heading:
		b.Inlines = in
		return b
	case document.Paragraph:
		b.Inlines = in
		return b
	}
	return b
}

// nextStartsInserted reports whether the paragraph that follows begins with an
// insertion, or is one.
func nextStartsInserted(bs []document.Block) bool {
	for _, b := range bs {
		if _, ok := b.(document.PageBreak); ok {
			continue
		}
		in, mark := wordsOf(b)
		return mark == document.Inserted || mark == document.Kept && startsInserted(in)
	}
	return false
}

func startsInserted(in []document.Inline) bool {
	for _, n := range in {
		if t, ok := n.(document.Text); !ok || ooxml.Clean(t.Text) != "" {
			return ok && t.Mark == document.Inserted
		}
	}
	return false
}

func endsInserted(in []document.Inline) bool {
	n := trailing(in, document.Inserted)
	return n < len(in) && startsInserted(in[n:])
}

// trailing returns where the runs under mark m begin that end a paragraph.
func trailing(in []document.Inline, m document.Mark) int {
	n := len(in)
	for n > 0 {
		if t, ok := in[n-1].(document.Text); !ok || t.Mark != m && ooxml.Clean(t.Text) != "" {
			break
		}
		n--
	}
	return n
}

// partEnd lets a paragraph that ends with an insertion end with a deletion or a
// kept sign. It is not ok where there is nothing before the insertion to do so.
func partEnd(in []document.Inline) []document.Inline {
	n := trailing(in, document.Inserted)
	if n == 0 {
		return in
	}
	last, ok := in[n-1].(document.Text)
	if !ok {
		return in
	}
	if last.Mark == document.Deleted {
		d := trailing(in[:n], document.Deleted)
		return join(in[:d], in[n:], in[d:n])
	}
	at := lastPiece(last.Text)
	head, kept, fresh := last, last, last
	head.Text, kept.Text, fresh.Text = last.Text[:at], last.Text[at:], last.Text[at:]
	fresh.Mark = document.Inserted
	// "a;" and "; b" is also "a", "; b" and ";": then nothing more is marked.
	tail := in[len(in)-1].(document.Text)
	if cut := len(tail.Text) - len(kept.Text); !letter(kept.Text) && cut >= 0 && tail.Text[cut:] == kept.Text && tail.Bold == kept.Bold && tail.Italic == kept.Italic {
		tail.Text = tail.Text[:cut]
		return join(in[:n-1], []document.Inline{head, fresh}, in[n:len(in)-1], []document.Inline{tail, kept})
	}
	kept.Mark = document.Deleted
	return join(in[:n-1], []document.Inline{head, fresh}, in[n:], []document.Inline{kept})
}

// partStart lets a paragraph that begins with an insertion begin with a deletion, if
// other words follow.
func partStart(in []document.Inline) []document.Inline {
	n := leading(in, document.Inserted)
	if n == len(in) {
		return in
	}
	first, ok := in[n].(document.Text)
	if !ok {
		return in
	}
	if first.Mark == document.Deleted {
		d := n + leading(in[n:], document.Deleted)
		return join(in[n:d], in[:n], in[d:])
	}
	at := firstPiece(first.Text)
	gone, fresh, rest := first, first, first
	gone.Text, fresh.Text, rest.Text = first.Text[:at], first.Text[:at], first.Text[at:]
	gone.Mark, fresh.Mark = document.Deleted, document.Inserted
	return join([]document.Inline{gone}, in[:n], []document.Inline{fresh, rest}, in[n+1:])
}

func leading(in []document.Inline, m document.Mark) int {
	for n, x := range in {
		if t, ok := x.(document.Text); !ok || t.Mark != m && ooxml.Clean(t.Text) != "" {
			return n
		}
	}
	return len(in)
}

// lastPiece returns where the last word of s begins, or the sign that ends it.
func lastPiece(s string) int {
	n := len(s)
	for n > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !wordRune(r) {
			if n == len(s) {
				return n - size
			}
			return n
		}
		n -= size
	}
	return 0
}

// firstPiece returns where the first word of s ends, or the sign that begins it.
func firstPiece(s string) int {
	for i, r := range s {
		switch {
		case wordRune(r):
		case i > 0:
			return i
		default:
			_, size := utf8.DecodeRuneInString(s)
			return size
		}
	}
	return len(s)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

func letter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return wordRune(r)
}

func join(parts ...[]document.Inline) []document.Inline {
	var out []document.Inline
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}
