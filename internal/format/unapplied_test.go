package format

import (
	"strings"
	"testing"
)

func TestUnappliedNoticeComesAndGoes(t *testing.T) {
	for name, text := range map[string]string{
		"no front matter": "# Act\n\nArticle 1. Lamps.\n", "empty": "", "front matter": "---\nwork: /akn/xx\n---\n# Act\n",
		"carriage returns": "---\r\ntitle: x\r\n---\r\n# Act\r\n", "a line of dashes": "---\nno front matter", "one line": "Act",
	} {
		with := WithUnapplied([]byte(text), "1 of 2 \"instructions\"\nis not carried out")
		if string(with) == text {
			t.Errorf("%s: no notice", name)
		}
		if again := WithUnapplied(with, "more"); string(WithoutUnapplied(again)) != string(with) || strings.Count(string(again), "unapplied_2: ") != 1 {
			t.Errorf("%s: a second notice does not come and go: %q", name, again)
		}
		if got := string(WithoutUnapplied(with)); got != text {
			t.Errorf("%s: got %q, want %q", name, got, text)
		}
		if got := string(WithoutUnapplied([]byte(text))); got != text {
			t.Errorf("%s: a text without notice was changed: %q", name, got)
		}
	}
}
