package actjson

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"zanger/internal/act"
	"zanger/internal/format/markdown"
)

// TestReadWrite is the law Read(Write(x)) = x, over every act of the corpus.
func TestReadWrite(t *testing.T) {
	files, err := filepath.Glob("../../../corpus/*/*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no acts: %v", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		x, _, err := markdown.Read(f, src)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Write(x)
		if err != nil {
			t.Fatal(err)
		}
		if !Sniff(b) {
			t.Errorf("%s as JSON is not recognised", f)
		}
		y, _, err := Read("act.json", b)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(x, y, cmpopts.IgnoreTypes(act.Span{}), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: %s", f, d)
		}
	}
}

func TestBadInput(t *testing.T) {
	good := `{"schema":1,"work":"/akn/kz/act/2020-01-01/1","alias":"kz-a","country":"kz","language":"en","date":"2020-01-01","authority":"draft","coverage":"whole","titles":{"en":"A"},"body":[]}`
	if _, _, err := Read("a.json", []byte(good)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string][2]string{
		"another file":     {good, `{"a": 1}`},
		"unknown key":      {`"schema":1`, `"schema":1,"more":2`},
		"newer":            {`"schema":1`, `"schema":9`},
		"year as date":     {`"2020-01-01","auth`, `"2020","auth`},
		"unknown language": {`"en","date"`, `"cz","date"`},
		"other country":    {`"country":"kz"`, `"country":"cz"`},
		"text behind":      {`"body":[]}`, `"body":[]} more`},
		"bad unit":         {`"body":[]`, `"body":[{"kind":"leaf","eid":"art_1","wid":"art_1"}]`},
		"bad eId":          {`"body":[]`, `"body":[{"kind":"article","eid":"one","wid":"art_1"}]`},
		"cut":              {good, good[:80]},
	} {
		if _, _, err := Read("a.json", []byte(strings.Replace(good, c[0], c[1], 1))); err == nil || !strings.HasPrefix(err.Error(), "a.json: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"schema":1,"work":"/akn/kz/act/2020-01-01/1","alias":"kz-a","country":"kz","language":"en","date":"2020-01-01","authority":"draft","coverage":"whole","titles":{"en":"A"},"body":[{"kind":"article","eid":"art_1","wid":"art_1","num":"Article 1","content":[{"text":"Көмек."}],"notes":[{"text":"n","place":"head"}]}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		x, _, err := Read("a.json", src)
		if err != nil {
			return
		}
		b, err := Write(x)
		if err != nil {
			t.Fatal(err)
		}
		y, _, err := Read("a.json", b)
		if err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		if again, _ := Write(y); string(again) != string(b) {
			t.Fatalf("second writing differs:\n%s\n%s", b, again)
		}
	})
}
