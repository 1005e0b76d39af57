package workspace

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/amend"
	"zanger/internal/document"
	"zanger/internal/document/docx"
)

// TestDraftFromTrackedChanges: a Word file with tracked changes is both texts.
func TestDraftFromTrackedChanges(t *testing.T) {
	d := &document.Document{Title: "О маяках", Lang: "ru", Meta: document.Meta{Act: true, RevisionAuthor: "А", Date: "2013-05-24"}}
	d.Add(document.H(3, "Статья 1. Маяки"),
		document.P(document.T("1. Маяк светит "), document.Del("ночью"), document.Ins("от заката до рассвета"), document.T(".")),
		document.P(document.T("2. Маяк красят белым.")),
		document.Paragraph{Mark: document.Inserted, Inlines: []document.Inline{document.Ins("3. Маяк чистят раз в год.")}},
		document.H(3, "Статья 2. Туман"), document.P(document.T("В тумане звонит колокол.")))
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "draft.docx")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	bill, err := open(t).Draft(file, "", DraftOptions{Drafting: "ru-KZ"})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"слово «ночью» заменить словами «от заката до рассвета»", "дополнить пунктом 3 следующего содержания:", "«3. Маяк чистят раз в год.»"} {
		if !strings.Contains(bill.Text, want) {
			t.Errorf("%q is not in the bill:\n%s", want, bill.Text)
		}
	}
	if !bill.Exact || bill.Operations != 2 {
		t.Errorf("got exact %v with %d changes", bill.Exact, bill.Operations)
	}
}

// TestDraftCorpusReforms drafts the bills of reforms in the corpus from the texts of
// the eve and the day after.
func TestDraftCorpusReforms(t *testing.T) {
	w := open(t)
	for _, pair := range [][2]string{{"kz-sss@before:kz-556-iv", "kz-sss@after:kz-556-iv"}, {"kz-sss@before:kz-175-v", "kz-sss@after:kz-175-v"}, {"kz-sss@before:kz-376-v", "kz-sss@after:kz-433-v"}} {
		bill, err := w.Draft(pair[0], pair[1], DraftOptions{Drafting: "en-KZ"})
		if err != nil {
			t.Errorf("%s: %v", pair[1], err)
			continue
		}
		if c := bill.Record.Counts; c.Refused > 0 || c.Applied != bill.Operations {
			t.Errorf("%s: %d changes, %+v", pair[1], bill.Operations, c)
		}
		if strings.Contains(bill.Text, "the Law shall be worded as follows") {
			t.Errorf("%s: the whole act is restated", pair[1])
		}
		t.Logf("%s: %s, %d changes, %d bytes, exact %v", pair[1], bill.Form, bill.Operations, len(bill.Text), bill.Exact)
	}
}

// TestDraftRefuses: texts that no bill joins.
func TestDraftRefuses(t *testing.T) {
	w := open(t)
	if _, err := w.Draft("kz-sss@2013-05-24", "kz-sss@2013-05-24", DraftOptions{Drafting: "en-KZ"}); !errors.Is(err, amend.ErrNoChange) && (err == nil || !strings.Contains(err.Error(), "do not differ")) {
		t.Errorf("the same text twice: %v", err)
	}
	if _, err := w.Draft("kz-sss@2013-05-24", "kz-sss@after:kz-175-v", DraftOptions{Drafting: "xx-XX"}); err == nil || !strings.Contains(err.Error(), "unknown drafting language") {
		t.Errorf("an unknown language: %v", err)
	}
}

// TestDraftLeavesNotesAside: an editorial note that differs is none of the bill's
// business; the law is drafted all the same, and said to be proved without notes.
func TestDraftLeavesNotesAside(t *testing.T) {
	dir := t.TempDir()
	old, new := filepath.Join(dir, "old.md"), filepath.Join(dir, "new.md")
	text := "# О маяках\n\n### Статья 1. Маяки\n\nМаяк светит ночью.\n\nСноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2015 № 5-V.\n\n### Статья 2. Туман\n\nВ тумане звонит колокол.\n"
	for file, s := range map[string]string{old: text, new: strings.NewReplacer("ночью", "всегда", "изменением", "изменениями").Replace(text)} {
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	bill, err := open(t).Draft(old, new, DraftOptions{Drafting: "ru-KZ"})
	if err != nil {
		t.Fatal(err)
	}
	if bill.Form != DraftWithoutNotes || bill.Exact || bill.Operations != 1 || strings.Contains(bill.Text, "Сноска") {
		t.Errorf("got %q, exact %v, %d changes:\n%s", bill.Form, bill.Exact, bill.Operations, bill.Text)
	}
}
