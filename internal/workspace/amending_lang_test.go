package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/corpus"
)

// TestBillInAnotherLanguage: a Russian bill on a text that the library has in English
// only is refused for that reason, in words of the reader's language.
func TestBillInAnotherLanguage(t *testing.T) {
	bill := filepath.Join(t.TempDir(), "bill.txt")
	text := "Статья 1. Внести в Закон Республики Казахстан от 29 декабря 2008 года «О специальных социальных услугах» следующие изменения:\n\n1) статью 6 исключить;\n"
	if err := os.WriteFile(bill, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := Open(Options{Corpus: corpus.FS})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Amend("kz-sss@2013-05-24", bill, AmendOptions{})
	if err == nil || !strings.HasSuffix(err.Error(), "the bill is in Russian, the text of kz-sss@2013-05-24 in English") || HintOf(err) == "" {
		t.Fatalf("got %v", err)
	}
	if got, foreign := Say(err, "ru"); foreign || !strings.Contains(got, "законопроект на языке: русский, а текст kz-sss@2013-05-24 на языке: английский") {
		t.Errorf("got %q", got)
	}
	if next, foreign := HintIn(err, "kk"); foreign || !strings.Contains(next, "импорттап") {
		t.Errorf("got %q", next)
	}
}
