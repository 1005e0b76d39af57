package markup

import (
	"testing"

	"zanger/internal/act"
)

func TestBare(t *testing.T) {
	for s, want := range map[string]string{
		"Article 6-1": "6-1", "§ 57.": "57", "§ 1a": "1a", "(1A)": "1a", "(iii)": "iii", "aa)": "aa", "Parts I, II": "i-ii", "SCHEDULE THREE": "3",
		"FIRST AND SECOND SCHEDULES": "1-2", "ANNEX": "", "Art. 8 bis": "8-bis", "27^1": "27-1", "27¹": "27-1", "1—25": "1-25", "•": "", "": "",
		"Статья 5а": "5а", "Part A1": "a1", "Erster Abschnitt": "", "50ZA": "50za",
	} {
		if got := Bare(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestCommentaryEvents(t *testing.T) {
	const self, other = act.WorkURI("/akn/gb/act/ukpga/2015/99"), act.WorkURI("/akn/gb/act/uksi/2016/7")
	for name, c := range map[string]struct {
		typ, text string
		linkAt    int
		want      string
	}{
		"words inserted":          {"F", "Words in s. 2 inserted (1.4.2021) by X Act", 38, "amended 2021-04-01"},
		"a section repealed":      {"F", "S. 2 repealed (1.4.2021) by X Act", 28, "repealed 2021-04-01"},
		"words repealed":          {"F", "Words repealed (1.4.2021) by X Act", 29, "amended 2021-04-01"},
		"no date":                 {"F", "S. 2 repealed by X Act", 17, ""},
		"an impossible date":      {"F", "S. 2 repealed (31.2.2021) by X Act", 29, ""},
		"in force by another act": {"I", "S. 2 in force at 1.2.2016 by S.I. 2016/7", 29, "commenced 2016-02-01"},
		"not in force":            {"I", "S. 2 not in force at Royal Assent", 0, ""},
		"a modification":          {"C", "S. 2 applied (1.4.2021) by X Act", 27, ""},
	} {
		comment := Commentary{Type: c.typ, Links: []Link{{0, self}, {c.linkAt, other}}}.Named(c.text)
		got := ""
		for _, e := range comment.Events(self) {
			got += string(e.Type) + " " + e.Effect.String()
			if e.By != other {
				t.Errorf("%s: by %s", name, e.By)
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	var l Line
	l.Write("  article\n 27")
	l.Raised("1")
	l.Write(" ,\u00a0m")
	l.Raised("2")
	l.Space()
	if got, want := l.String(), "article 27^1 , m2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUKAddresses(t *testing.T) {
	for s, want := range map[string]act.WorkURI{
		"http://www.legislation.gov.uk/id/ukpga/2015/30/section/2": "/akn/gb/act/ukpga/2015/30",
		"https://www.legislation.gov.uk/uksi/2025/3":               "/akn/gb/act/uksi/2025/3",
		"http://www.legislation.gov.uk/id/ukpga/Geo6/6-7/48":       "",
		"http://example.org/ukpga/2015/30":                         "",
	} {
		if got := UKWorkAt(s); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}
