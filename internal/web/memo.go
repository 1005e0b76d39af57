package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"unicode/utf8"

	"zanger/internal/pattern"
	"zanger/internal/workspace"
)

const (
	memoKind = "memo"
	memoFile = "memo.md"
	memoSums = "memo.sum"
)

type memoRow struct{ ID, Title string }

// memoData is a memorandum with what there is to look at in it.
type memoData struct {
	ID, Title, Text string
	Built           bool
	Faults          []memoFault
	Findings        []memoFault
	Pinned          bool   // the law it rests on is recorded beside it
	Seen            string // mark of the text that the page shows
	Copy            bool   // made because the memorandum was changed in another window
	Cited           int
	Recommended     int
}

type memoFault struct {
	Line int
	fault
}

func (v *visit) memoList() error {
	var rows, examples []memoRow
	for _, id := range v.s.memos.ids(memoKind) {
		if b, err := v.s.memos.read(id, memoFile); err == nil {
			rows = append(rows, memoRow{id, memoTitle(string(b))})
		}
	}
	for _, name := range v.examples() {
		if b, err := fs.ReadFile(v.s.o.Examples, path.Join("examples", name)); err == nil {
			examples = append(examples, memoRow{name, memoTitle(string(b))})
		}
	}
	f := v.frame("Memoranda")
	f.Name = "memo"
	return v.show("memos", f, map[string]any{"Rows": rows, "Examples": examples, "Folder": v.s.memos.dir})
}

func (v *visit) examples() []string {
	if v.s.o.Examples == nil {
		return nil
	}
	entries, err := fs.ReadDir(v.s.o.Examples, "examples")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".md") {
			out = append(out, e.Name())
		}
	}
	return out
}

var titleLine = pattern.New(`(?m)^title:\s*(.+)$`)

// memoTitle is the title in the front matter, for a list.
func memoTitle(text string) string {
	if m := titleLine.FindStringSubmatch(short(text, 4000)); m != nil {
		return strings.Trim(strings.TrimSpace(m[1]), `"'`)
	}
	return "—"
}

// newMemo begins a memorandum, empty or from an example.
func (v *visit) newMemo() error {
	if err := v.parseForm(); err != nil {
		return err
	}
	text := []byte(phrase(v.lang, emptyMemo))
	for _, name := range v.examples() {
		if name == v.r.PostForm.Get("example") {
			b, err := fs.ReadFile(v.s.o.Examples, path.Join("examples", name))
			if err != nil {
				return err
			}
			text = b
		}
	}
	if _, b, err := v.uploaded("file"); err != nil {
		return err
	} else if len(b) > 0 {
		if !utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0 {
			return badRequest("A memorandum is a text file in UTF-8, such as .md: this is none.")
		}
		text = b
	}
	id := newID(memoKind)
	if err := v.s.memos.write(id, memoFile, text); err != nil {
		return err
	}
	return v.redirect("/memo/" + id)
}

// emptyMemo is what a new memorandum begins with.
const emptyMemo = `---
title: New memorandum
as-of: 2013-05-24
lang: en
---

# Present law

The ground stands in [@kz-sss Article 6(8)].

:::gist kz-sss Article 6(8)
:::
`

func (v *visit) saveMemo() error {
	id := v.r.PathValue("id")
	old, err := v.s.memos.read(id, memoFile)
	if err != nil {
		return err
	}
	if err := v.parseForm(); err != nil {
		return err
	}
	text := strings.ReplaceAll(v.r.PostForm.Get("text"), "\r\n", "\n")
	if seen := v.r.PostForm.Get("seen"); seen != "" && seen != markOf(string(old)) && text != string(old) {
		return v.memoCopy(text)
	}
	if err := v.s.memos.write(id, memoFile, []byte(text)); err != nil {
		return err
	}
	if v.r.Header.Get("X-Zanger") != "" { // the script
		return v.memoWith(id, text)
	}
	return v.redirect("/memo/" + id)
}

// markOf tells one text from another.
func markOf(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:8])
}

// memoCopy keeps what was typed over a text that another window changed meanwhile as
// a memorandum of its own, so that neither is lost. The script is told, and sends the
// form as the browser does.
func (v *visit) memoCopy(text string) error {
	if v.r.Header.Get("X-Zanger") != "" {
		return &problem{http.StatusConflict, changedElsewhere, nil}
	}
	id := newID(memoKind)
	if err := v.s.memos.write(id, memoFile, []byte(text)); err != nil {
		return err
	}
	return v.redirect("/memo/" + id + "?copy=1")
}

const changedElsewhere = "This work was changed in another window meanwhile: what you typed there is kept as a piece of its own."

// pinMemo pins the law that a memorandum rests on as the library has it now.
func (v *visit) pinMemo() error {
	id := v.r.PathValue("id")
	file, err := v.s.memos.path(id, memoFile)
	if err != nil {
		return err
	}
	if _, err := v.s.memos.read(id, memoFile); err != nil {
		return err
	}
	if _, err := v.ws.BuildReport(v.r.Context(), file, workspace.ReportOptions{Accept: true}); err != nil {
		return err
	}
	return v.redirect("/memo/" + id)
}

func (v *visit) removeMemo() error {
	if err := v.s.memos.remove(v.r.PathValue("id")); err != nil && !v.gone(err) {
		return err
	}
	return v.redirect("/memo")
}

func (v *visit) memo() error {
	id := v.r.PathValue("id")
	b, err := v.s.memos.read(id, memoFile)
	if err != nil {
		return err
	}
	return v.memoWith(id, string(b))
}

// memoWith shows the editor with the checks of the text beside it.
func (v *visit) memoWith(id, text string) error {
	d := memoData{ID: id, Title: memoTitle(text), Text: text, Seen: markOf(text), Copy: v.get("copy") != ""}
	v.w.Header().Set("X-Seen", d.Seen)
	file, err := v.s.memos.path(id, memoFile)
	if err != nil {
		return err
	}
	r, err := v.ws.BuildReport(v.r.Context(), file, workspace.ReportOptions{})
	if err != nil {
		for _, e := range workspace.Faults(err) {
			line, _ := workspace.LineOf(e)
			for _, f := range v.faults(e) {
				f.Msg = strings.TrimPrefix(f.Msg, fmt.Sprintf("%s:%d: ", memoFile, line)) // it stands before it
				d.Faults = append(d.Faults, memoFault{line, f})
			}
		}
	} else {
		d.Built, d.Cited, d.Recommended = true, len(r.Citations), len(r.Recommendations)
		for _, f := range r.Findings {
			d.Findings = append(d.Findings, memoFault{f.Line, fault{Msg: v.clean(f.Msg), Foreign: v.lang != "en"}})
		}
	}
	_, err = v.s.memos.read(id, memoSums)
	d.Pinned = err == nil
	f := v.titled(d.Title)
	f.Name = "memo"
	return v.show("memo", f, d)
}

// memoPreview shows the built memorandum, or gives it as a file.
func (v *visit) memoPreview() error {
	id := v.r.PathValue("id")
	b, err := v.s.memos.read(id, memoFile)
	if err != nil {
		return err
	}
	file, err := v.s.memos.path(id, memoFile)
	if err != nil {
		return err
	}
	r, err := v.ws.BuildReport(v.r.Context(), file, workspace.ReportOptions{Word: v.get("as") == "docx", Final: v.get("final") != ""})
	if err != nil {
		return err
	}
	f := v.titled(memoTitle(string(b)))
	f.Name = "memo"
	return v.document(f, r.Document, "memo", docData{Back: "/memo/" + id, BackTo: phrase(v.lang, "Editor")}, "docx", "pdf", "html", "md")
}
