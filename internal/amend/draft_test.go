package amend

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// drafted drafts the bill from old to new and checks that carrying it out gives new.
func drafted(t *testing.T, tag, old, new string) *Draft {
	t.Helper()
	dr := ByTag(tag)
	a, b := readKzText(t, "old.md", []byte(old), dr.Lang), readKzText(t, "new.md", []byte(new), dr.Lang)
	d, err := DraftBill(a, b, dr, DraftOptions{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	if !d.Exact {
		t.Errorf("not exact:\n%s\n---\n%s", d.Bill, d.Result.Text)
	}
	return d
}

func TestDraftedBill(t *testing.T) {
	src, _ := os.ReadFile("testdata/kz/act_ru.md")
	old := string(src)
	new := strings.NewReplacer(
		"десяти рабочих дней", "трех рабочих дней",
		"3) залога.", "3) залога;\n\n4) справки.",
		"2) документа, удостоверяющего личность;\n\n", "2) документа, удостоверяющего личность;\n\n2-1) телефона;\n\n",
		"порядок возврата фонарей;\n\n", "",
		"Статья 2. Право на фонарь", "Статья 2. Право жителя на фонарь",
	).Replace(old)
	d := drafted(t, "ru-KZ", old, new)
	fmt.Println(string(d.Bill))
	_ = errors.Is
}
