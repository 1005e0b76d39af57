package web

import (
	"strings"
	"testing"
)

func TestFileNames(t *testing.T) {
	for name, want := range map[string]bool{
		"bill.docx": true, "Заң жобасы (1).md": true, "7-й вариант.txt": true, strings.Repeat("ә", 121): true,
		"": false, ".hidden": false, "-rf": false, "a/b": false, `a\b`: false, "a\x00": false, "a\nb": false, "a\xff": false,
		"<b>.md": false, strings.Repeat("a", 122): false, "\u202etxt": false,
	} {
		if got := isFileName(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
