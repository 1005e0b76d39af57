package library

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zanger/internal/disk"
)

func packedUp(t *testing.T, l *Library, aliases ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, _, err := l.Pack(&b, aliases); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func unpack(t *testing.T, dir string, archive []byte) (added, known int, err error) {
	t.Helper()
	w, err := open(t, dir).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	u, err := w.Unpack(archive, func(name string, data []byte) (*disk.File, error) { return &disk.File{Name: name, Data: data}, nil })
	return u.Added, u.Known, err
}

func TestPackAndUnpack(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	importOne(t, open(t, from), source("kz-one", "2020-01-01", "First."))
	importOne(t, open(t, from), source("kz-one", "2020-01-01", "Second."))
	importOne(t, open(t, from), source("kz-two", "2021-01-01", "Other."))
	archive := packedUp(t, open(t, from))
	if !bytes.Equal(archive, packedUp(t, open(t, from))) {
		t.Error("packed twice, the bytes differ")
	}
	if added, known, err := unpack(t, to, archive); err != nil || added != 3 || known != 0 {
		t.Errorf("got %d, %d, %v", added, known, err)
	}
	if a, b := tree(t, from), tree(t, to); !slices.Equal(a, b) {
		t.Errorf("the libraries differ:\n%v\n%v", a, b)
	}
	if added, known, err := unpack(t, to, archive); err != nil || added != 0 || known != 3 {
		t.Errorf("again: %d, %d, %v", added, known, err)
	}
	one := packedUp(t, open(t, from), "kz-two")
	fresh := t.TempDir()
	if added, _, err := unpack(t, fresh, one); err != nil || added != 1 {
		t.Errorf("one act: %d, %v", added, err)
	}
	if got := textOf(t, open(t, fresh), "kz-two", "2021-01-01"); got != "Other." {
		t.Errorf("got %q", got)
	}
	if _, _, err := open(t, from).Pack(io.Discard, []string{"kz-none"}); !errors.Is(err, errNoActs) {
		t.Errorf("got %v", err)
	}
}

// TestJudgementsArePacked: files of judgements go with the acts they are on, and alone;
// one that cannot be merged changes nothing.
func TestJudgementsArePacked(t *testing.T) {
	from := t.TempDir()
	files := disk.Files{}
	for _, name := range []string{"kz-one--cets-197.yaml", "md-thb--cets-210.yaml", "note.txt", "odd.yaml"} {
		if err := files.Write(filepath.Join(from, judgementsName, name), []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	count := func(aliases ...string) (int, int) {
		t.Helper()
		n, judged, err := open(t, from).Pack(io.Discard, aliases)
		if err != nil {
			t.Fatal(err)
		}
		return n, judged
	}
	if n, judged := count(); n != 0 || judged != 2 {
		t.Errorf("without acts: %d, %d", n, judged)
	}
	importOne(t, open(t, from), source("kz-one", "2020-01-01", "First."))
	if n, judged := count("kz-one"); n != 1 || judged != 1 {
		t.Errorf("of one act: %d, %d", n, judged)
	}
	archive := packedUp(t, open(t, from))
	to := t.TempDir()
	if _, _, err := unpack(t, to, archive); err != nil {
		t.Fatal(err)
	}
	if got, err := open(t, to).Judgements(); err != nil || len(got) != 2 || string(got[0].Data) != got[0].Name {
		t.Errorf("got %v, %v", got, err)
	}
	fresh := t.TempDir()
	w, err := open(t, fresh).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	fault := errors.New("fault")
	if _, err := w.Unpack(archive, func(string, []byte) (*disk.File, error) { return nil, fault }); !errors.Is(err, fault) {
		t.Errorf("got %v", err)
	}
	if got := tree(t, fresh); len(got) > 0 {
		t.Errorf("changed: %v", got)
	}
}

// TestDamagedArchiveChangesNothing flips each byte of an archive in turn, in
// steps, and cuts it: all is refused, or what comes in is right.
func TestDamagedArchiveChangesNothing(t *testing.T) {
	from := t.TempDir()
	importOne(t, open(t, from), source("kz-one", "2020-01-01", "First."))
	archive := packedUp(t, open(t, from))
	want := tree(t, from)
	for at := 0; at < len(archive); at += 7 {
		bad := bytes.Clone(archive)
		bad[at] ^= 0x10
		to := t.TempDir()
		_, _, err := unpack(t, to, bad)
		if got := tree(t, to); err != nil && len(got) > 0 || err == nil && !slices.Equal(got, want) {
			t.Fatalf("byte %d: %v, %v", at, err, got)
		}
	}
	for _, n := range []int{0, 1, len(archive) / 2, len(archive) - 1} {
		if _, _, err := unpack(t, t.TempDir(), archive[:n]); err == nil {
			t.Errorf("an archive cut at %d is taken", n)
		}
	}
}

func TestArchiveNamesStayInside(t *testing.T) {
	for _, name := range []string{"../out/record.json", "/abs/record.json", "a/b/record.json", ".tmp-x/record.json", `a\b/record.json`} {
		var b bytes.Buffer
		m := packManifest{Schema: packSchema, Files: []packFile{{name, hashOf([]byte("x"))}}}
		if err := writePack(&b, m, [][]byte{[]byte("x")}); err != nil {
			t.Fatal(err)
		}
		if _, err := readPack(b.Bytes()); err == nil || !strings.Contains(err.Error(), "is not one of a library") {
			t.Errorf("%q: %v", name, err)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	_ = z.Close()
	if _, err := readPack(b.Bytes()); err == nil {
		t.Error("an empty archive is taken")
	}
}

func TestRemove(t *testing.T) {
	dir := t.TempDir()
	importOne(t, open(t, dir), source("kz-one", "2020-01-01", "First."))
	importOne(t, open(t, dir), source("kz-one", "2020-01-01", "Second."))
	importOne(t, open(t, dir), source("kz-two", "2021-01-01", "Other."))
	w, err := open(t, dir).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := w.Remove("kz-one"); err != nil || n != 2 {
		t.Errorf("got %d, %v", n, err)
	}
	if _, err := w.Remove("kz-help"); !errors.Is(err, ErrUnknownAct) {
		t.Errorf("an act of the corpus: %v", err)
	}
	_ = w.Close()
	if got := open(t, dir).Aliases(); !slices.Equal(got, []string{"kz-help", "kz-two"}) {
		t.Errorf("got %v", got)
	}
}
