package workspace

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/format/markdown"
)

// lawText prints the text of an expression without its heading and notes, one unit
// of text per line.
func lawText(x *act.Expression) []string {
	var out []string
	for p := range x.All() {
		out = append(out, strings.TrimSpace(string(p.EID)+" "+p.Heading+" "+p.Text()))
	}
	return out
}

// carried is the text of an act after bills, each carried out on what the one
// before it left.
func carried(t *testing.T, w *Workspace, ref string, bills ...string) []string {
	t.Helper()
	file := ref
	for _, b := range bills {
		res, err := w.Amend(file, b, AmendOptions{Drafting: "en-KZ"})
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range res.Record.Instructions {
			if in.Status == amend.Refused {
				t.Errorf("%s on %s: instruction %d: %s", b, ref, in.N, in.Reason)
			}
		}
		file = t.TempDir() + "/act.md"
		if err := WriteFile(file, res.Text); err != nil {
			t.Fatal(err)
		}
		if b == bills[len(bills)-1] {
			p, err := markdown.Parse(file, res.Text)
			if err != nil {
				t.Fatal(err)
			}
			return lawText(p.Expression)
		}
	}
	return nil
}

// TestCorpusReforms carries out the amending laws of the corpus on the text of the
// eve: the result is the text of the day after, word for word.
func TestCorpusReforms(t *testing.T) {
	w := open(t)
	tests := [][]string{
		{"kz-556-iv"}, {"kz-175-v"}, {"kz-376-v", "kz-433-v"}, // the last two both from 1 January 2016
	}
	for _, bills := range tests {
		last := bills[len(bills)-1]
		got := carried(t, w, "kz-sss@before:"+last, bills...)
		res, err := w.Resolve("kz-sss@after:"+last, act.Date{})
		if err != nil {
			t.Fatal(err)
		}
		want := lawText(res.Expression)
		if len(got) != len(want) {
			t.Errorf("%s: %d units, want %d", last, len(got), len(want))
			continue
		}
		for i := range got {
			if got[i] == want[i] {
				continue
			}
			t.Errorf("%s: got %q\nwant %q", last, got[i], want[i])
		}
	}
}

// TestConsolidatedTextClaimsNothingOfTheOldOne: what the eve was checked against and
// when it was in force is not said of the text after a bill; what it is, is said.
func TestConsolidatedTextClaimsNothingOfTheOldOne(t *testing.T) {
	w := open(t)
	res, err := w.Amend("kz-sss@before:kz-175-v", "kz-175-v", AmendOptions{Drafting: "en-KZ"})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range []act.EID{"art_6", "art_13", "art_15"} {
		if _, ok := res.old.CheckOf(e); !ok {
			t.Fatalf("%s was not checked before: the test needs another act", e)
		}
		if _, ok := res.new.CheckOf(e); ok {
			t.Errorf("%s counts as checked though the bill has changed it", e)
		}
	}
	if _, ok := res.new.CheckOf("art_5"); !ok {
		t.Error("art_5 is as it was and no longer counts as checked")
	}
	page, err := res.Encode("law.html", "en")
	if err != nil {
		t.Fatal(err)
	}
	if s := string(page); !strings.Contains(s, "with the changes of the bill") || strings.Contains(s, "Every article was checked") {
		t.Error("the page does not say what text it is")
	}
}
