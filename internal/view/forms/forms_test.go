package forms

import (
	"slices"
	"strings"
	"testing"
)

// TestBuiltinForms reads every form that comes along: each can be used in the
// three languages of the interface, or in the one language that it has.
func TestBuiltinForms(t *testing.T) {
	names := Names()
	if !slices.Contains(names, Default) || !slices.Contains(names, "cz-marked") {
		t.Fatalf("the forms are %v", names)
	}
	for _, n := range names {
		f, err := Builtin(n)
		if err != nil {
			t.Fatal(err)
		}
		langs := []string{"en", "ru", "kk"}
		for _, l := range langs {
			if f.About[l] == "" {
				t.Errorf("%s: nothing is said about it in %q", n, l)
			}
		}
		if f.Lang != "" {
			langs = []string{f.Lang}
		}
		words := []map[string]string{f.Title}
		for _, c := range f.Columns {
			words = append(words, c.Caption)
		}
		if f.Note != nil {
			words = append(words, f.Note)
		}
		for _, m := range words {
			for _, l := range langs {
				if m[l] == "" {
					t.Errorf("%s: no word in %q among %v", n, l, m)
				}
			}
		}
		if f.Style == Columns && (f.Word(f.Missing, "ru") == "" || f.Word(f.Deleted, "ru") == "") {
			t.Errorf("%s: no word for what is missing or struck out", n)
		}
	}
	if f, err := Builtin(""); err != nil || f.ID != Default {
		t.Errorf("without a name: %v, %v", f, err)
	}
}

func TestFormsOfTheUser(t *testing.T) {
	own := "title: {en: Our table}\ncolumns:\n  - {holds: present, caption: {en: Now}}\n  - {holds: proposed, caption: {en: Then}, width: 2}\n"
	f, err := Read("folder/ours.yaml", []byte(own))
	if err != nil || f.ID != "ours" || f.Columns[0].Width != 1 || f.Word(f.Title, "kk") != "Our table" {
		t.Fatalf("got %+v, %v", f, err)
	}
	for name, c := range map[string]struct{ src, want string }{
		"no title":           {"columns: []\n", "no title"},
		"an unknown key":     {"title: {en: A}\ncolour: red\n", "ours.yaml:2:"},
		"no present wording": {"title: {en: A}\ncolumns:\n  - {holds: proposed, caption: {en: B}}\n", "needs a column for the present wording"},
		"an unknown content": {strings.Replace(own, "present", "past", 1), `column 1 holds "past"`},
		"no caption":         {strings.Replace(own, ", caption: {en: Now}", "", 1), "column 1 has no caption"},
		"a negative width":   {strings.Replace(own, "width: 2", "width: -2", 1), "is no width"},
		"an unknown style":   {"style: round\n" + own, `style "round"`},
		"a word cut in two":  {"title: {en: Our table, for you}\n", `"for you" has no word`},
		"no YAML":            {"title: [", "ours.yaml"},
		"too large":          {strings.Repeat("#", MaxSize+1), "too large"},
	} {
		if _, err := Read("ours.yaml", []byte(c.src)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v; want %q", name, err, c.want)
		}
	}
}
