package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zanger/internal/act/acttest"
	"zanger/internal/disk"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
)

func source(alias, date, text string) []byte {
	return fmt.Appendf(nil, `---
work: /akn/kz/act/2020-01-01/%s
alias: %s
country: kz
language: en
date: %s
authority: working text
coverage: whole
title: {en: On Help}
---
# On Help

### Article 1. One

%s
`, alias, alias, date, text)
}

func open(t *testing.T, dir string) *Library {
	t.Helper()
	l, err := Open(fstest.MapFS{"kz/help/2020-01-01.en.md": {Data: source("kz-help", "2020-01-01", "From the corpus.")}}, dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func importOne(t *testing.T, l *Library, src []byte) ImportResult {
	t.Helper()
	w, err := l.Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	res, err := w.Import("act.md", src, acttest.Date("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return res
}

func textOf(t *testing.T, l *Library, alias, date string) string {
	t.Helper()
	w, err := l.Work(alias)
	if err != nil {
		t.Fatal(err)
	}
	m, err := w.At(acttest.Date(date), "")
	if err != nil {
		t.Fatal(err)
	}
	return m.Expression.Find("art_1").Text()
}

func TestImportIsKeptAndRepeatable(t *testing.T) {
	dir := t.TempDir()
	if res := importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First.")); res.Outcome != Imported {
		t.Errorf("got %s", res.Outcome)
	}
	before := tree(t, dir)
	if res := importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First.")); res.Outcome != Unchanged {
		t.Errorf("got %s", res.Outcome)
	}
	if after := tree(t, dir); !slices.Equal(before, after) {
		t.Errorf("a second import changed files: %v, %v", before, after)
	}
	if res := importOne(t, open(t, dir), source("kz-own", "2020-01-01", "Second.")); res.Outcome != Revised {
		t.Errorf("got %s", res.Outcome)
	}
	if got := textOf(t, open(t, dir), "kz-own", "2020-01-01"); got != "Second." {
		t.Errorf("got %q", got)
	}
	for _, f := range before {
		if strings.HasPrefix(f, "acts/") {
			name, _, _ := strings.Cut(f, " ")
			if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
				t.Errorf("the old revision is gone: %v", err)
			}
		}
	}
	// Going back to the first wording is a change like any other.
	if res := importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First.")); res.Outcome != Revised {
		t.Errorf("got %s", res.Outcome)
	}
	if got := textOf(t, open(t, dir), "kz-own", "2020-01-01"); got != "First." {
		t.Errorf("got %q", got)
	}
}

// tree lists every file below dir with its content, the lock left out.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), "lock") {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out = append(out, filepath.ToSlash(rel)+" "+hashOf(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnAliasNamesOneWorkForGood(t *testing.T) {
	l := open(t, t.TempDir())
	w, err := l.Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	src := strings.Replace(string(source("kz-help", "2020-01-01", "X.")), "/akn/kz/act/2020-01-01/kz-help", "/akn/kz/act/2021-01-01/9", 1)
	_, err = w.Import("act.md", []byte(src), acttest.Date("2026-01-01"))
	want := `act.md: alias "kz-help" belongs to /akn/kz/act/2020-01-01/kz-help, not to /akn/kz/act/2021-01-01/9`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSecondWriterIsTold(t *testing.T) {
	dir := t.TempDir()
	w, err := open(t, dir).Writer("zanger import")
	if err != nil {
		t.Fatal(err)
	}
	var locked *disk.LockedError
	if _, err := open(t, dir).Writer("test"); !errors.As(err, &locked) || !strings.Contains(locked.Holder, "zanger import") {
		t.Errorf("got %v, want to be told who writes", err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if w, err := open(t, dir).Writer("test"); err != nil {
		t.Error(err)
	} else {
		_ = w.Close()
	}
}

// TestInterruptedImport stops an import at every step it makes on the disk.
func TestInterruptedImport(t *testing.T) {
	stop := errors.New("the disk is full")
	first, second := source("kz-own", "2020-01-01", "First."), source("kz-own", "2020-01-01", "Second.")
	for k := 1; ; k++ {
		dir := t.TempDir()
		importOne(t, open(t, dir), first)
		n := 0
		l, err := Open(nil, dir, Options{Files: disk.Files{Hook: func(step, path string) error {
			if n++; n >= k {
				return stop
			}
			return nil
		}}})
		if err != nil {
			t.Fatal(err)
		}
		w, err := l.Writer("test")
		if err != nil {
			t.Fatal(err)
		}
		_, err = w.Import("act.md", second, acttest.Date("2026-01-01"))
		_ = w.Close()
		if err == nil {
			t.Logf("an import makes %d steps", k-1)
			if k < 5 {
				t.Error("the hook saw too few steps to mean anything")
			}
			return
		}
		got := textOf(t, open(t, dir), "kz-own", "2020-01-01")
		if got != "First." && got != "Second." {
			t.Errorf("stopped at step %d: the text is %q", k, got)
		}
		if _, problems := open(t, dir).Verify(); len(problems) > 0 {
			t.Errorf("stopped at step %d: %v", k, problems)
		}
		if res := importOne(t, open(t, dir), second); res.Outcome == Unchanged && got != "Second." {
			t.Errorf("stopped at step %d: the import cannot be made up for", k)
		}
	}
}

func TestDamageIsNamedAndNeverServed(t *testing.T) {
	for _, file := range []string{sourceName, recordName} {
		for kind, damage := range map[string]func([]byte) []byte{
			"truncate": func(b []byte) []byte { return b[:len(b)/2] },
			"flip":     func(b []byte) []byte { b[len(b)/2] ^= 4; return b },
			"append":   func(b []byte) []byte { return append(b, "more"...) },
			"empty":    func([]byte) []byte { return nil },
		} {
			t.Run(file+" "+kind, func(t *testing.T) {
				dir := t.TempDir()
				importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First."))
				res := importOne(t, open(t, dir), source("kz-own", "2020-01-01", "Second."))
				path := filepath.Join(dir, "acts", strings.TrimPrefix(res.Entry.ID, "library/"), file)
				b, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, damage(b), 0o644); err != nil {
					t.Fatal(err)
				}
				l := open(t, dir)
				_, problems := l.Verify()
				if len(problems) != 1 || !strings.Contains(problems[0].Error(), path) {
					t.Errorf("got %v, want the file named", problems)
				}
				if w, err := l.Work("kz-own"); err == nil {
					t.Errorf("a text is served all the same: %q", w.Expressions[0].Find("art_1").Text())
				}
				if _, err := l.Work("kz-help"); err != nil {
					t.Errorf("other acts suffer: %v", err)
				}
			})
		}
	}
}

func TestTextsOfOneDayShareTheIdentityOfTheirUnits(t *testing.T) {
	dir := t.TempDir()
	wids := strings.Replace(string(source("kz-one", "2020-01-01", "1. First.\n\n2. Second.")), "\ntitle:", "\nwids:\n  art_1__para_2: art_1__para_1-1\ntitle:", 1)
	importOne(t, open(t, dir), []byte(wids))
	other := strings.Replace(strings.Replace(string(source("kz-one", "2020-01-01", "1. Первое.\n\n2. Второе.")), "language: en", "language: ru", 1), "{en:", "{ru:", 1)
	importOne(t, open(t, dir), []byte(other))
	wk, err := open(t, dir).Work("kz-one")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range wk.Expressions {
		if p := x.Find("art_1__para_2"); p == nil || p.WID != "art_1__para_1-1" {
			t.Errorf("%s: %v", x.Lang, p)
		}
	}
}

func TestAnActThatIsGoneIsMissed(t *testing.T) {
	dir := t.TempDir()
	importOne(t, open(t, dir), source("kz-one", "2020-01-01", "First."))
	res := importOne(t, open(t, dir), source("kz-two", "2020-01-01", "Second."))
	gone := filepath.Join(dir, "acts", strings.TrimPrefix(res.Entry.ID, "library/"))
	if err := os.RemoveAll(gone); err != nil {
		t.Fatal(err)
	}
	if _, problems := open(t, dir).Verify(); len(problems) != 1 || !strings.Contains(problems[0].Error(), gone) {
		t.Errorf("got %v", problems)
	}
	if err := os.Remove(filepath.Join(dir, "catalogue.json")); err != nil {
		t.Fatal(err)
	}
	if _, problems := open(t, dir).Verify(); len(problems) != 1 {
		t.Errorf("the catalogue is gone: %v", problems)
	}
	importOne(t, open(t, dir), source("kz-two", "2020-01-01", "Second."))
	if _, problems := open(t, dir).Verify(); len(problems) != 0 {
		t.Errorf("after another import: %v", problems)
	}
}

func TestATextThatTellsAnotherStoryIsRefused(t *testing.T) {
	dir := t.TempDir()
	event := "\nevents:\n  - {type: amended, by: /akn/kz/act/2021-01-01/5, date: 2021-01-0%d, effect: 2021-02-01}"
	told := func(day int, date string) []byte {
		return []byte(strings.Replace(string(source("kz-one", date, "Text.")), "\ntitle:", fmt.Sprintf(event, day)+"\ntitle:", 1))
	}
	importOne(t, open(t, dir), told(1, "2020-01-01"))
	w, err := open(t, dir).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Import("act.md", told(2, "2022-01-01"), acttest.Date("2026-01-01")); err == nil || !strings.Contains(err.Error(), "two dates of") {
		t.Errorf("got %v", err)
	}
	_ = w.Close()
	// So are two that come in together.
	fresh, err := open(t, t.TempDir()).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fresh.Import("a.md", told(1, "2020-01-01"), acttest.Date("2026-01-01")); err != nil {
		t.Fatal(err)
	}
	if _, err := fresh.Import("b.md", told(2, "2022-01-01"), acttest.Date("2026-01-01")); err == nil {
		t.Error("two texts of one import contradict each other and are taken")
	}
	_ = fresh.Close()
	if _, err := open(t, dir).Work("kz-one"); err != nil {
		t.Errorf("the act cannot be used any more: %v", err)
	}
}

func TestChecksOfChangedWordsAreDropped(t *testing.T) {
	dir := t.TempDir()
	checked := "\nchecked:\n  art_1: {against: official text, edition: 2020-01-01, on: 2026-01-01}"
	with := func(text string) []byte {
		return []byte(strings.Replace(string(source("kz-help", "2020-01-01", text)), "\ntitle:", checked+"\ntitle:", 1))
	}
	corpus := fstest.MapFS{"kz/help/2020-01-01.en.md": {Data: with("From the corpus.")}}
	for text, want := range map[string]bool{"From the corpus.\n\nAnd more.": false, "From the corpus.": true} {
		l, err := Open(corpus, dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		importOne(t, l, with(text))
		if l, err = Open(corpus, dir, Options{}); err != nil {
			t.Fatal(err)
		}
		wk, err := l.Work("kz-help")
		if err != nil {
			t.Fatal(err)
		}
		if _, got := wk.Expressions[0].CheckOf("art_1"); got != want {
			t.Errorf("%q: checked is %v", text, got)
		}
	}
}

func TestUserTextTakesThePlaceOfTheCorpusOne(t *testing.T) {
	dir := t.TempDir()
	importOne(t, open(t, dir), source("kz-help", "2020-01-01", "Mine."))
	if got := textOf(t, open(t, dir), "kz-help", "2020-01-01"); got != "Mine." {
		t.Errorf("got %q", got)
	}
	official := strings.Replace(string(source("kz-help", "2020-01-01", "Official.")), "working text", "official", 1)
	importOne(t, open(t, dir), []byte(official))
	if got := textOf(t, open(t, dir), "kz-help", "2020-01-01"); got != "Official." {
		t.Errorf("got %q", got)
	}
}

// textFrom reads a working text for [Prepare].
func textFrom(t *testing.T, src []byte) Text {
	t.Helper()
	x, findings, err := markdown.Read("act.md", src)
	if err != nil {
		t.Fatal(err)
	}
	return Text{File: "act.md", Source: src, Expression: x, Findings: findings}
}

func TestOneExpressionInTwoWordingsOfOneImportIsRefused(t *testing.T) {
	w, err := open(t, t.TempDir()).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	day := acttest.Date("2026-01-01")
	if res, err := w.Import("a.md", source("kz-one", "2020-01-01", "First."), day); err != nil || res.Outcome != Imported {
		t.Fatalf("got %v, %v", res.Outcome, err)
	}
	if res, err := w.Import("copy.md", source("kz-one", "2020-01-01", "First."), day); err != nil || res.Outcome != Unchanged {
		t.Errorf("a copy: got %v, %v", res.Outcome, err)
	}
	var refused *format.SyntaxError
	if _, err := w.Import("b.md", source("kz-one", "2020-01-01", "Second."), day); !errors.As(err, &refused) || !strings.Contains(err.Error(), "a.md says that it is kz-one:en@2020-01-01") {
		t.Errorf("another wording: got %v", err)
	}
}

func TestAFullDiskLosesNothingThatWasThere(t *testing.T) {
	dir := t.TempDir()
	importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First."))
	full := errors.New("no space left on device")
	l, err := Open(nil, dir, Options{Files: disk.Files{Hook: func(step, path string) error {
		if step == "write" && strings.HasSuffix(path, sourceName) {
			return full
		}
		return nil
	}}})
	if err != nil {
		t.Fatal(err)
	}
	w, err := l.Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Import("b.md", source("kz-two", "2020-01-01", "Second."), acttest.Date("2026-01-01")); !errors.Is(err, full) {
		t.Errorf("got %v, want the disk's error", err)
	}
	if err := w.Close(); !errors.Is(err, full) {
		t.Errorf("closed with %v, want the disk's error", err)
	}
	if n, problems := open(t, dir).Verify(); n != 1 || len(problems) > 0 {
		t.Errorf("%d revisions, %v", n, problems)
	}
}
