package library

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/format"
)

// form is a text of one act as a reader of some form gives it.
func form(name, words string, x *act.Expression) Text {
	return Text{File: name, Source: []byte(name + words), Expression: x, Format: name}
}

func official(arts ...*act.Provision) *act.Expression {
	x := acttest.Expression("xx-lamp", "2020-01-01", arts...)
	x.Authority = act.Official
	return x
}

// add takes in texts as one import.
func add(t *testing.T, dir string, texts ...Text) (out []ImportResult, errs []error) {
	t.Helper()
	w, err := open(t, dir).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range texts {
		res, err := w.Add(x, acttest.Date("2026-01-01"))
		out, errs = append(out, res), append(errs, err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out, errs
}

func hasFinding(res ImportResult, words string) bool {
	for _, f := range res.Findings {
		if strings.Contains(f.Msg, words) {
			return true
		}
	}
	return false
}

func TestOneTextInTwoFormsIsKeptOnce(t *testing.T) {
	dir := t.TempDir()
	one := func() *act.Expression { return official(acttest.ArticleText("1", "Lamps", "A lamp is lit.")) }
	for range 2 { // the second time nothing changes
		res, errs := add(t, dir, form("a.akn.xml", "", one()), form("a.xml", "", one()))
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		if res[1].Outcome != Unchanged || !hasFinding(res[1], "the same text is here already, from a.akn.xml") {
			t.Errorf("got %s, %v", res[1].Outcome, res[1].Findings)
		}
	}
	if n, _ := filepath.Glob(filepath.Join(dir, "acts", "*")); len(n) != 1 {
		t.Errorf("got %v", n)
	}
	// Other words in the other form are another text.
	other := official(acttest.ArticleText("1", "Lamps", "A lamp is put out."))
	for range 2 {
		_, errs := add(t, dir, form("a.akn.xml", "", one()), form("a.xml", "", other))
		var syntax *format.SyntaxError
		if errs[0] != nil || !errors.As(errs[1], &syntax) {
			t.Errorf("got %v", errs)
		}
	}
}

func TestAPieceDoesNotHideTheWholeAct(t *testing.T) {
	for _, first := range []string{"whole", "piece"} {
		dir := t.TempDir()
		texts := map[string]Text{
			"whole": form("whole", "", official(acttest.ArticleText("1", "One", "A."), acttest.ArticleText("2", "Two", "B."))),
			"piece": form("piece", "", official(acttest.ArticleText("2", "Two", "B."))),
		}
		texts["piece"].Expression.Coverage = act.Selected
		order := []Text{texts["whole"], texts["piece"]}
		if first == "piece" {
			order[0], order[1] = order[1], order[0]
		}
		for _, x := range order {
			res, errs := add(t, dir, x)
			if errs[0] != nil {
				t.Fatal(errs)
			}
			if first == "whole" && x.Format == "piece" && !hasFinding(res[0], "the whole act is shown") {
				t.Errorf("nothing is said: %v", res[0].Findings)
			}
		}
		wk, err := open(t, dir).Work("xx-lamp")
		if err != nil {
			t.Fatal(err)
		}
		if x := wk.Latest(""); x.Find("art_1") == nil || len(wk.Expressions) != 1 {
			t.Errorf("%s first: the piece is shown in the place of the act", first)
		}
	}
}

func TestAnotherPieceSaysWhatItHides(t *testing.T) {
	dir := t.TempDir()
	one, two := official(acttest.ArticleText("1", "One", "A.")), official(acttest.ArticleText("2", "Two", "B."))
	one.Coverage, two.Coverage = act.Selected, act.Selected
	add(t, dir, form("x", "1", one))
	if res, _ := add(t, dir, form("x", "2", two)); !hasFinding(res[0], "held art_1") {
		t.Errorf("got %v", res[0].Findings)
	}
}

// TestADamagedRevisionIsMended damages each file of a revision and imports the
// same file again.
func TestADamagedRevisionIsMended(t *testing.T) {
	text := func() Text { return form("x", "", official(acttest.ArticleText("1", "One", "A."))) }
	for _, name := range []string{sourceName, normalName, recordName} {
		dir := t.TempDir()
		add(t, dir, text())
		before := tree(t, dir)
		files, _ := filepath.Glob(filepath.Join(dir, "acts", "*", name))
		if err := os.WriteFile(files[0], []byte("damaged"), 0o600); err != nil {
			t.Fatal(err)
		}
		res, errs := add(t, dir, text())
		if errs[0] != nil || !hasFinding(res[0], "was damaged: it was replaced") {
			t.Fatalf("%s: got %v, %v", name, errs[0], res[0].Findings)
		}
		if got := tree(t, dir); strings.Join(got, "\n") != strings.Join(before, "\n") {
			t.Errorf("%s: got %v, want %v", name, got, before)
		}
		if _, problems := open(t, dir).Verify(); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestANewTextIsUsedBesideADamagedOne(t *testing.T) {
	dir := t.TempDir()
	add(t, dir, form("x", "1", official(acttest.ArticleText("1", "One", "A."))))
	files, _ := filepath.Glob(filepath.Join(dir, "acts", "*", recordName))
	if err := os.WriteFile(files[0], []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, dir).Work("xx-lamp"); err == nil {
		t.Error("the damaged text is used")
	}
	if _, errs := add(t, dir, form("x", "2", official(acttest.ArticleText("1", "One", "B.")))); errs[0] != nil {
		t.Fatal(errs)
	}
	if got := textOf(t, open(t, dir), "xx-lamp", "2020-01-01"); got != "B." {
		t.Errorf("got %q", got)
	}
	w, err := open(t, dir).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := w.Remove("xx-lamp"); n != 2 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "acts", "*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}
