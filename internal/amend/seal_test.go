package amend

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
)

// sealedRecord is the record of a bill with an applied, a refused and a last
// instruction, with its texts.
func sealedRecord(t *testing.T) (old, new []byte, r *Record) {
	t.Helper()
	src, err := os.ReadFile("testdata/kz/act_ru.md")
	if err != nil {
		t.Fatal(err)
	}
	bill := fmt.Sprintf(goldFrames["ru"], "в пункте 2 статьи 6 слова «пятнадцати календарных дней» заменить словами «десяти рабочих дней»;\n\n"+
		"в пункте 3 статьи 5 слово «свечу» заменить словом «лампу»;\n\nпункт 1 статьи 3 дополнить подпунктом 2-1) следующего содержания:\n\n«2-1) номера телефона;».")
	p := readKzText(t, "act", src, "ru")
	b := Read(readKzText(t, "bill", []byte(bill), "ru"), ByTag("ru-KZ"), Amended{Titles: []string{p.Expression.Title("ru")}})
	res, err := Apply(p, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if res.Record.Counts.Applied != 2 || res.Record.Counts.Refused != 1 {
		t.Fatalf("counts %+v", res.Record.Counts)
	}
	return src, res.Text, res.Record
}

// edits changes each value of a JSON document in turn.
func edits(v any, path string, yield func(path string)) {
	switch x := v.(type) {
	case map[string]any:
		for k := range x {
			was, here := x[k], path+"."+k
			switch w := was.(type) {
			case string:
				x[k] = w + "x"
			case float64:
				x[k] = w + 1
			default:
				edits(was, here, yield)
				if l, ok := was.([]any); ok && len(l) > 0 {
					x[k] = l[:len(l)-1]
					yield(here + "[cut]")
					x[k] = was
				}
				continue
			}
			yield(here)
			x[k] = was
			delete(x, k)
			yield(here + "[gone]")
			x[k] = was
		}
	case []any:
		for i, was := range x {
			switch w := was.(type) {
			case float64:
				x[i] = w + 1
				yield(fmt.Sprint(path, i))
			case string:
				x[i] = w + "x"
				yield(fmt.Sprint(path, i))
			default:
				edits(was, fmt.Sprint(path, i), yield)
			}
			x[i] = was
		}
		if len(x) > 1 {
			x[0], x[1] = x[1], x[0]
			yield(path + "[swapped]")
			x[0], x[1] = x[1], x[0]
		}
	}
}

// TestAnEditedRecordShows edits, takes out and swaps every value of a record.
func TestAnEditedRecordShows(t *testing.T) {
	_, _, r := sealedRecord(t)
	if wrong := r.Consistent(); len(wrong) > 0 {
		t.Fatalf("the record as written: %q", wrong)
	}
	src, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(src, &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	edits(doc, "", func(path string) {
		n++
		edited, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ReadRecord(edited)
		if err != nil {
			return // no record any more
		}
		if reflect.DeepEqual(got, r) {
			return // two equal values swapped, an empty one taken out
		}
		if len(got.Consistent()) == 0 {
			t.Errorf("an edit at %s does not show", path)
		}
	})
	if n < 100 {
		t.Errorf("only %d edits were tried", n)
	}
}

func TestARecordWithoutSealsSaysSo(t *testing.T) {
	_, _, r := sealedRecord(t)
	r.Seal = ""
	for i := range r.Instructions {
		r.Instructions[i].Seal = ""
	}
	if wrong := r.Consistent(); len(wrong) != 1 || !strings.Contains(wrong[0], "has no seal") {
		t.Errorf("got %q", wrong)
	}
}

// TestARecordSealedAnew edits a record and seals it again: the texts or the bill tell.
func TestARecordSealedAnew(t *testing.T) {
	old, new, r := sealedRecord(t)
	a, b := readKzText(t, "act", old, "ru"), readKzText(t, "new", new, "ru")
	_, _, honest := sealedRecord(t)
	if wrong := append(r.VerifyUnits(a, b), r.Against(honest)...); len(wrong) > 0 {
		t.Fatalf("the record as written: %q", wrong)
	}
	op := func(f func(*OperationRecord)) func(*Record) {
		return func(r *Record) { f(&r.Instructions[0].Operations[0]) }
	}
	for _, c := range []struct {
		name  string
		edit  func(*Record)
		units bool // the texts alone tell
	}{
		{"target", op(func(o *OperationRecord) { o.Target = "art_99" }), true},
		{"another target", op(func(o *OperationRecord) { o.Target = "art_6__para_1" }), true},
		{"kind", op(func(o *OperationRecord) { o.Kind = "rewrite" }), true},
		{"another kind", op(func(o *OperationRecord) { o.Kind = Repeal }), false},
		{"citation", op(func(o *OperationRecord) { o.Citation = "ст. 9" }), false},
		{"hash before", op(func(o *OperationRecord) { o.Before = sum("x") }), true},
		{"hash after", op(func(o *OperationRecord) { o.After = sum("x") }), true},
		{"text", func(r *Record) { r.Instructions[1].Text = "x" }, false},
		{"reason", func(r *Record) { r.Instructions[1].Reason = "x" }, false},
		{"status", func(r *Record) { r.Instructions[1].Status = NoChange }, false},
		{"entry taken out", func(r *Record) { r.Instructions = r.Instructions[:2] }, false},
	} {
		_, _, r := sealedRecord(t)
		c.edit(r)
		r.Sign()
		if c.units && len(r.VerifyUnits(a, b)) == 0 {
			t.Errorf("%s: the texts do not tell", c.name)
		}
		if len(r.Against(honest)) == 0 {
			t.Errorf("%s: the bill does not tell", c.name)
		}
	}
}

func TestStrangersInARecord(t *testing.T) {
	_, _, r := sealedRecord(t)
	src, _ := json.Marshal(r)
	if got := Strangers(src); got != "" {
		t.Errorf("a record as written: %q", got)
	}
	for _, c := range []string{strings.Replace(string(src), `"kind":`, `"approved":true,"kind":`, 1), string(src) + "{}"} {
		if Strangers([]byte(c)) == "" {
			t.Errorf("nothing is said of %s", clip(c))
		}
	}
}
