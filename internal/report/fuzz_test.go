package report

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/document"
)

// FuzzBuild builds any text with all our nodes on. No panic leaves Build, every
// fault has a line of the file, and what is built can be written: anchors are
// unique, links lead to the web or to an anchor, notes exist.
func FuzzBuild(f *testing.F) {
	for _, file := range must(filepath.Glob("testdata/*.txt")) {
		data := must(os.ReadFile(file))
		for _, c := range strings.Split(string(data), "\n"+caseMark) {
			_, rest, _ := strings.Cut(c, "\n")
			src, _, _ := strings.Cut(rest, resultMark)
			f.Add(src)
		}
	}
	for _, src := range []string{
		":::recommendation {#r1 to=\"A\"}\n# A\n- :::gist xx-lamp Article 1\n  :::\n:::",
		"> :::recommendation\n> **A**\n> :::\n", "|a|\n|-|\n|[@xx-lamp Article 1]|\n|[#a] `\\|` [^1]|\n\n[^1]: x\n",
		"[^1]: :::gist xx-lamp Article 1\n    :::\n\na[^1]", "1) a\n   8) b\n\n```\n:::\n```\n<div>\n:::\n", "a\n===\n:::diff xx-lamp xx-lamp\n",
	} {
		f.Add(src)
	}
	law := newFakeLaw()
	f.Fuzz(func(t *testing.T, src string) {
		if !strings.HasPrefix(src, "---\n") {
			src = plainFront + src
		}
		rep, err := Build(context.Background(), "memo.md", []byte(src), law, Options{})
		if err != nil {
			checkFuzzError(t, src, err)
			return
		}
		checkWhole(t, rep.Document)
	})
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func checkFuzzError(t *testing.T, src string, err error) {
	var es Errors
	if !errors.As(err, &es) || len(es) == 0 {
		t.Fatalf("not Errors: %v", err)
	}
	for _, e := range es {
		if e.Line < 1 || e.Line > strings.Count(src, "\n")+strings.Count(src, "\r")+2 || e.File != "memo.md" {
			t.Fatalf("no such line: %v", e)
		}
		if strings.Contains(e.Msg, "cannot be read here") {
			t.Fatalf("a fault inside: %v", e)
		}
	}
}

// checkWhole checks what every writer counts on.
func checkWhole(t *testing.T, d *document.Document) {
	w := wholeness{t: t, ids: map[string]bool{}, notes: len(d.Notes)}
	w.blocks(d.Blocks)
	for _, n := range d.Notes {
		w.inlines(n.Inlines, false)
	}
	for _, target := range w.links {
		if strings.HasPrefix(target, "#") && !w.ids[target[1:]] {
			t.Errorf("link to %q leads nowhere", target)
		}
		if s := strings.ToLower(target); !strings.HasPrefix(s, "#") && !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "mailto:") {
			t.Errorf("link to %q", target)
		}
	}
}

type wholeness struct {
	t     *testing.T
	ids   map[string]bool
	links []string
	notes int
}

func (w *wholeness) id(id string) {
	if id != "" && w.ids[id] {
		w.t.Errorf("anchor %q twice", id)
	}
	w.ids[id] = true
}

func (w *wholeness) blocks(bs []document.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			w.id(b.ID)
			w.inlines(b.Inlines, true)
		case document.Paragraph:
			w.id(b.ID)
			w.inlines(b.Inlines, true)
		case document.List:
			for _, item := range b.Items {
				w.blocks(item)
			}
		case document.Panel:
			w.id(b.ID)
			w.inlines(b.Title, true)
			w.blocks(b.Blocks)
			w.inlines(b.Source, true)
		case document.Table:
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					for _, c := range r.Cells {
						w.blocks(c.Blocks)
					}
				}
			}
		}
	}
}

func (w *wholeness) inlines(in []document.Inline, notes bool) {
	for _, n := range in {
		switch n := n.(type) {
		case document.Link:
			w.links = append(w.links, n.Target)
			w.inlines(n.Inlines, notes)
		case document.NoteRef:
			if !notes || n.Index < 0 || n.Index >= w.notes {
				w.t.Errorf("mark of note %d of %d", n.Index, w.notes)
			}
		case document.Text:
			if clean(n.Text) != n.Text {
				w.t.Errorf("control characters in %q", n.Text)
			}
		}
	}
}
