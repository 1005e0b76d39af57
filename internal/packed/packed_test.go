package packed

import (
	"slices"
	"testing"
)

func sample() Writer {
	var p Writer
	p.Text("әлеуметтік")
	p.Texts([]string{"", "b"})
	p.Texts(nil)
	p.Count(3)
	p.Number(-70000)
	p.Float(0.7)
	p.Text("")
	return p
}

func TestReadGivesWhatWasPacked(t *testing.T) {
	u := Read(string(sample()))
	if s := u.Text(); s != "әлеуметтік" {
		t.Errorf("text %q", s)
	}
	if l := u.Texts(); !slices.Equal(l, []string{"", "b"}) {
		t.Errorf("texts %q", l)
	}
	if l := u.Texts(); l != nil {
		t.Errorf("no texts: %q", l)
	}
	if n := u.Count(); n != 3 {
		t.Errorf("count %d", n)
	}
	if n := u.Number(); n != -70000 {
		t.Errorf("number %d", n)
	}
	if f := u.Float(); f != 0.7 {
		t.Errorf("float %g", f)
	}
	if s := u.Text(); s != "" || u.Err() != nil {
		t.Errorf("last text %q, %v", s, u.Err())
	}
}

// TestReadOfDamagedBytes cuts and changes what was packed at every byte: that may give
// other values, or an error, but nothing else.
func TestReadOfDamagedBytes(t *testing.T) {
	whole := sample()
	read := func(s string) error {
		u := Read(s)
		_, _, _, _, _, _, _ = u.Text(), u.Texts(), u.Texts(), u.Count(), u.Number(), u.Float(), u.Text()
		return u.Err()
	}
	for n := range whole {
		if read(string(whole[:n])) == nil {
			t.Errorf("%d of %d bytes were taken for all", n, len(whole))
		}
		broken := slices.Clone(whole)
		for _, b := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			broken[n] = b
			_ = read(string(broken))
		}
	}
	if read(string(whole)+"x") == nil {
		t.Error("a byte too many was not missed")
	}
}
