package evidence

import (
	"reflect"
	"strings"
	"testing"

	"zanger/internal/act"
)

func day1(s string) act.Date {
	d, err := act.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func sample() *Record {
	lines := []string{"Article 27^1. Lamps", `1) a lamp is lit <daily> & "well";`}
	printed := []string{"Article 27¹", "Article 27¹. Lamps", `1) a lamp is lit <daily> & "well";`, "Working text."}
	return &Record{Title: "Шамдар", Lang: "kk", AsOf: day1("2013-05-24"),
		Laws: []Law{
			{ID: "l1", Work: "/akn/kz/act/2008-01-02/9-iv", Alias: "kz-lamp", Lang: "en", Date: day1("2013-05-24"), On: day1("2013-05-24"),
				EID: "art_27-1", WID: "art_27-1", Authority: act.WorkingText, Cited: "Article 27^1", Lines: lines, Hash: Hash(lines),
				Answered: true, Latest: Wording{day1("2014-01-01"), Hash(lines)}, Changes: []string{"amended /akn/kz/act/2014-01-01/1-v 2014-01-11"}},
			{ID: "l2", Work: "/akn/kz/act/2008-01-02/9-iv", Alias: "kz-lamp", Lang: "en", Cited: "the Law"},
		},
		Places: []Place{
			{ID: "q1", Use: Given, Laws: []string{"l1"}, Lines: printed, Hash: Hash(printed)},
			{ID: "q2", Use: Cited, Laws: []string{"l2"}, Lines: []string{"the Law"}, Hash: Hash([]string{"the Law"}), Inline: true},
		}}
}

func TestWriteRead(t *testing.T) {
	want := sample()
	data := Write(want)
	got, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if wrong := got.Wrong(); wrong != "" {
		t.Errorf("a record that was written is %s", wrong)
	}
	if string(Write(got)) != string(data) {
		t.Error("written again, it differs")
	}
	want.Seal = got.Seal
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestAnEditedRecordShows changes each character of a record in turn: it is not read,
// or found wrong, or says the same as before.
func TestAnEditedRecordShows(t *testing.T) {
	data := string(Write(sample()))
	before, _ := Read([]byte(data))
	for i := range len(data) {
		for _, c := range []byte{'x', '1', ' '} {
			if data[i] == c {
				continue
			}
			r, err := Read([]byte(data[:i] + string(c) + data[i+1:]))
			if err == nil && r.Wrong() == "" && !reflect.DeepEqual(r, before) {
				t.Fatalf("byte %d, %q as %q, passes: …%s…", i, data[i], c, data[max(0, i-30):min(len(data), i+30)])
			}
		}
	}
}

// TestAResealedRecordHoldsTheWords seals a record whose printed words are not those of
// the law again: that shows, without the library.
func TestAResealedRecordHoldsTheWords(t *testing.T) {
	r := sample()
	r.Places[0].Lines[2] = "1) a lamp is never lit;"
	r.Places[0].Hash = Hash(r.Places[0].Lines)
	got, err := Read(Write(r))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(got.Wrong(), "does not hold the words of Article 27^1") {
		t.Errorf("got %q", got.Wrong())
	}
}

func TestWhatIsNoRecord(t *testing.T) {
	good := string(Write(sample()))
	for name, data := range map[string]string{
		"nothing":           "",
		"a text":            "evidence",
		"cut short":         good[:len(good)/2],
		"another root":      `<evidence xmlns="urn:other"/>`,
		"a document type":   `<!DOCTYPE evidence><evidence xmlns="urn:zanger:evidence:1"/>`,
		"twice":             `<evidence xmlns="urn:zanger:evidence:1"/><evidence xmlns="urn:zanger:evidence:1"/>`,
		"a date of nothing": strings.Replace(good, `on="2013-05-24"`, `on="2013-02-30"`, 1),
		"too deep":          strings.Repeat(`<evidence xmlns="urn:zanger:evidence:1">`, 20),
		"too many":          `<evidence xmlns="urn:zanger:evidence:1">` + strings.Repeat("<law/>", maxRecords+1) + "</evidence>",
	} {
		if _, err := Read([]byte(data)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range [][2]string{
		{"a\u00a0b\tc\n d  ", "a b c d"},
		{"27¹", "27¹"},
		{"a\x00b", "ab"},
	} {
		if got := Words(c[0]); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
	if Words("a", "b") != Words("a b") {
		t.Error("the end of a paragraph is white space")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Write(sample()))
	f.Add([]byte(`<evidence xmlns="urn:zanger:evidence:1"><law/><place laws="a b"><line/></place></evidence>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(data)
		if err != nil {
			return
		}
		r.Wrong()
		again, err := Read(Write(r))
		if err != nil {
			t.Fatalf("what was read is written so that it cannot be read: %v", err)
		}
		if again.seal() != r.seal() {
			t.Fatal("written and read again, it says something else")
		}
	})
}
