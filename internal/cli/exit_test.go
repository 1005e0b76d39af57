package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const goodAct = `---
work: /akn/kz/act/2021-01-01/4
alias: kz-good
country: kz
language: en
date: 2021-01-01
authority: draft
coverage: whole
title: {en: Good}
---
# Good

### Article 1. One

Text.
`

// TestExitCodes: a script sees only that a command failed, not how.
func TestExitCodes(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, text := range map[string]string{"good.md": goodAct, "bad.md": "# A heading\n",
		"worse.md": strings.Replace(goodAct, "language: en", "language: cz", 1)} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name   string
		args   []string
		want   int
		stderr []string
	}{
		{"an import of some files", []string{"import", "good.md", "bad.md", "worse.md"}, 1,
			[]string{"zanger: error: bad.md: the file does not say on which day", `zanger: error: worse.md:5: unknown language "cz"`}},
		{"an import of none", []string{"import", "bad.md", "worse.md"}, 2,
			[]string{"zanger: error: bad.md: the file does not say on which day", `zanger: error: worse.md:5: unknown language "cz"`}},
		{"an import of all", []string{"import", "good.md"}, 0, nil},
		{"texts that differ", []string{"diff", "kz-sss@2013-05-24", "kz-sss@after:kz-175-v"}, 1, nil},
		{"texts that do not", []string{"diff", "kz-sss@2013-05-24", "kz-sss@2013-05-24"}, 0, nil},
		{"no hits", []string{"search", "zzzzzz"}, 0, nil},
		{"an unknown command", []string{"shwo"}, 2, []string{"zanger: hint: did you mean"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			args := append(c.args, "--data", filepath.Join(dir, "data"), "--cache", filepath.Join(dir, "cache"))
			if got := Main(args, Streams{In: strings.NewReader(""), Out: &out, Err: &errs}); got != c.want {
				t.Errorf("got exit code %d, want %d\n%s", got, c.want, errs.String())
			}
			for _, want := range c.stderr {
				if !strings.Contains(errs.String(), want) {
					t.Errorf("%q is not in:\n%s", want, errs.String())
				}
			}
		})
	}
}

// TestComplain: one line for an error and one for its hint, whatever is in it.
func TestComplain(t *testing.T) {
	missing := &fs.PathError{Op: "stat", Path: "a.md", Err: fs.ErrNotExist}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"a line break and an escape in a name", fmt.Errorf("a\nb\x1b[2J.md: bad"), "zanger: error: a\\nb\\x1b[2J.md: bad\n"},
		{"a byte that is no text", errors.New("\xff.md"), "zanger: error: \\xff.md\n"},
		{"letters of any script and a no-break space", errors.New("ұлт №\u00a07 “заң”"), "zanger: error: ұлт №\u00a07 “заң”\n"},
		{"an order of writing that hides an ending", errors.New("a\u202emd.exe"), "zanger: error: a\\u202emd.exe\n"},
		{"a missing file", missing, "zanger: error: a.md: no such file\nzanger: hint: check the name and the folder it is in\n"},
		{"a missing file of our own", fmt.Errorf("kz-own: %w", missing), "zanger: error: kz-own: a.md: no such file\n"},
		{"a file that may not be read", &fs.PathError{Op: "open", Path: "a.md", Err: fs.ErrPermission}, "zanger: error: a.md: permission denied\n"},
		{"two errors, one with a hint", errors.Join(hinted{errors.New("a"), "do b"}, errors.New("c")),
			"zanger: error: a\nzanger: hint: do b\nzanger: error: c\n"},
		{"two causes in one sentence", fmt.Errorf("%w and %w", errors.New("a"), errors.New("b")), "zanger: error: a and b\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			a := &app{Streams: Streams{Err: &b}}
			a.complain(c.err)
			want := strings.ReplaceAll(c.want, "permission denied", fs.ErrPermission.Error())
			if b.String() != want {
				t.Errorf("got %q\nwant %q", b.String(), want)
			}
		})
	}
}
