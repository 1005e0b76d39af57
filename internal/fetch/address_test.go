package fetch_test

import (
	"errors"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/fetch"
)

func day(t *testing.T, s string) act.Date {
	t.Helper()
	if s == "" {
		return act.Date{}
	}
	d, err := act.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAddress(t *testing.T) {
	const uuid = "d6c4257a-e0aa-4ab2-9d24-b10c9a13ca58"
	const reg = "https://reg.pravno-informacioni-sistem.rs/api/viewAct/" + uuid
	const dir = "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:"
	const frag = "https://e-sbirka.gov.cz/sbr-cache/dokumenty-sbirky/%2Fsb%2F2006%2F108"
	tests := []struct{ name, official, lang, at, want string }{
		{"adilet as it is", "https://adilet.zan.kz/rus/docs/Z080000114_", "", "", "https://adilet.zan.kz/rus/docs/Z080000114_"},
		{"adilet over http, upper case host", "http://ADILET.zan.kz:80/rus/docs/Z080000114_#z17", "", "", "https://adilet.zan.kz/rus/docs/Z080000114_"},
		{"adilet in Kazakh", "https://adilet.zan.kz/rus/docs/Z080000114_", "kk", "", "https://adilet.zan.kz/kaz/docs/Z080000114_"},
		{"adilet in English", "https://adilet.zan.kz/kaz/docs/K2300000224", "en", "", "https://adilet.zan.kz/eng/docs/K2300000224"},
		{"adilet on a day", "https://adilet.zan.kz/rus/docs/Z080000114_", "", "2013-05-24", "https://adilet.zan.kz/rus/archive/docs/Z080000114_/24.05.2013"},
		{"adilet in Kazakh on a day", "https://adilet.zan.kz/rus/docs/Z080000114_/info", "kk", "2014-07-05", "https://adilet.zan.kz/kaz/archive/docs/Z080000114_/05.07.2014"},
		{"adilet archive keeps its day", "https://adilet.zan.kz/rus/archive/docs/Z080000114_/24.05.2013", "kk", "", "https://adilet.zan.kz/kaz/archive/docs/Z080000114_/24.05.2013"},
		{"adilet archive, another day", "https://adilet.zan.kz/rus/archive/docs/Z080000114_/24.05.2013", "", "2014-07-05", "https://adilet.zan.kz/rus/archive/docs/Z080000114_/05.07.2014"},
		{"adilet, older pages", "https://old.adilet.zan.kz/rus/docs/G25AAZ3524M", "", "", "https://old.adilet.zan.kz/rus/docs/G25AAZ3524M"},

		{"UK act", "https://www.legislation.gov.uk/ukpga/2015/30", "", "", "https://www.legislation.gov.uk/ukpga/2015/30/data.xml"},
		{"UK act on a day", "http://www.legislation.gov.uk/id/ukpga/2015/30", "en", "2016-02-01", "https://www.legislation.gov.uk/ukpga/2015/30/2016-02-01/data.xml"},
		{"UK act as enacted", "https://legislation.gov.uk/ukpga/2015/30/contents/enacted", "", "", "https://www.legislation.gov.uk/ukpga/2015/30/enacted/data.xml"},
		{"UK day in the place of enacted", "https://www.legislation.gov.uk/ukpga/2015/30/enacted/data.htm", "", "2016-02-01", "https://www.legislation.gov.uk/ukpga/2015/30/2016-02-01/data.xml"},
		{"UK section, Akoma Ntoso", "https://www.legislation.gov.uk/ukpga/2015/30/section/45/2016-02-01/data.akn", "", "", "https://www.legislation.gov.uk/ukpga/2015/30/section/45/2016-02-01/data.akn"},
		{"UK act of a reign", "https://www.legislation.gov.uk/ukpga/Geo6/6-7/48/contents", "", "", "https://www.legislation.gov.uk/ukpga/Geo6/6-7/48/data.xml"},
		{"UK instrument as made", "https://www.legislation.gov.uk/uksi/2014/3283/made", "", "", "https://www.legislation.gov.uk/uksi/2014/3283/made/data.xml"},

		{"legis.md, Romanian", "https://www.legis.md/cautare/getResults?doc_id=107130&lang=ro", "", "", "https://www.legis.md/cautare/showdetails/107130"},
		{"legis.md, Russian in the address", "https://www.legis.md/cautare/getResults?doc_id=107130&lang=ru#", "", "", "https://www.legis.md/cautare/getResults?doc_id=107130&lang=ru"},
		{"legis.md, Russian asked for", "https://legis.md/cautare/showdetails/107130", "ru", "", "https://www.legis.md/cautare/getResults?doc_id=107130&lang=ru"},
		{"legis.md, from the PDF", "https://www.legis.md/cautare/downloadpdf/107130", "ro", "", "https://www.legis.md/cautare/showdetails/107130"},

		{"Czech act", "https://www.e-sbirka.cz/sb/2006/108", "cs", "", frag + "/fragmenty?cisloStranky=0"},
		{"Czech act by ELI with a day", "https://e-sbirka.gov.cz/eli/cz/sb/2006/108/2026-03-31/dokument/norma/par_2#par_138", "", "", frag + "%2F2026-03-31/fragmenty?cisloStranky=0"},
		{"Czech act on a day", "https://e-sbirka.gov.cz/sb/2006/108/2026-03-31", "", "2013-01-01", frag + "%2F2013-01-01/fragmenty?cisloStranky=0"},
		{"Czech act as promulgated", "https://e-sbirka.gov.cz/sb/2006/108/0000-00-00", "", "", frag + "%2F0000-00-00/fragmenty?cisloStranky=0"},
		{"Czech interface itself", frag + "%2F2026-03-31/fragmenty?cisloStranky=3", "", "", frag + "%2F2026-03-31/fragmenty?cisloStranky=0"},

		{"EU by CELEX", "https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=celex%3A32011L0036", "", "", dir + "32011L0036"},
		{"EU in Czech", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0036", "cs", "", "https://eur-lex.europa.eu/legal-content/CS/TXT/HTML/?uri=CELEX:32011L0036"},
		{"EU keeps the language of the address", "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32011L0036", "", "", "https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX:32011L0036"},
		{"EU consolidated", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0036", "", "2024-07-14", dir + "02011L0036-20240714"},
		{"EU consolidated, another day", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02011L0036-20110415", "", "2024-07-14", dir + "02011L0036-20240714"},
		{"EU by ELI", "http://data.europa.eu/eli/dir/2011/36/oj", "", "", dir + "32011L0036"},
		{"EU by ELI, Romanian", "https://eur-lex.europa.eu/eli/dir/2011/36/oj/ron", "", "", "https://eur-lex.europa.eu/legal-content/RO/TXT/HTML/?uri=CELEX:32011L0036"},
		{"EU by ELI of a day", "https://eur-lex.europa.eu/eli/dir/2011/36/2011-04-15", "", "", dir + "02011L0036-20110415"},

		{"Paragraf", "http://paragraf.rs/propisi/zakon-o-strancima.html?a=1#x", "sr", "", "https://www.paragraf.rs/propisi/zakon-o-strancima.html"},
		{"Serbian system", "https://www.pravno-informacioni-sistem.rs/viewAct/" + uuid, "sr", "", reg},
		{"Serbian system, interface", reg + "?lawActId=438311", "", "", reg + "?lawActId=438311"},
		{"Serbian system, behind the hash", "https://www.pravno-informacioni-sistem.rs/#/reg-act/" + uuid, "", "", reg},
		{"Serbian system, ELI", "https://www.pravno-informacioni-sistem.rs/eli/rep/sgrs/skupstina/zakon/2011/24/1", "", "", "https://www.pravno-informacioni-sistem.rs/eli/rep/sgrs/skupstina/zakon/2011/24/1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := fetch.Address(tt.official, tt.lang, day(t, tt.at))
			if err != nil || got != tt.want {
				t.Fatalf("got %q, %v, want %q", got, err, tt.want)
			}
			again, err := fetch.Address(got, "", act.Date{})
			if err != nil || again != got {
				t.Errorf("the address of the text gives %q, %v", again, err)
			}
			if s, err := fetch.SiteOf(got); err != nil || !strings.Contains(got, s.Hosts[0]) && !strings.Contains(got, s.Name) {
				t.Errorf("site of %q: %q, %v", got, s.Name, err)
			}
		})
	}
}

func TestAddressRefuses(t *testing.T) {
	tests := []struct{ name, official, lang, at, want, hint string }{
		{"a language the site has not", "https://adilet.zan.kz/rus/docs/Z080000114_", "cs", "", "has no text in Czech", "ask for ru or kk or en"},
		{"a day in Moldova", "https://www.legis.md/cautare/getResults?doc_id=107130", "", "2014-01-01", "cannot be asked for the text of a day", "its own doc_id"},
		{"a day in Serbia", "https://www.paragraf.rs/propisi/zakon-o-strancima.html", "", "2014-01-01", "cannot be asked", "leave out the day"},
		{"a search page of adilet", "https://adilet.zan.kz/rus/search/docs", "", "", "has no act", "Z080000114_"},
		{"a code that leads elsewhere", "https://adilet.zan.kz/rus/docs/..", "", "", "path with dots", "https"},
		{"the front page of the UK site", "https://www.legislation.gov.uk/", "", "", "has no act", "ukpga/2015/30"},
		{"a UK type that is none", "https://www.legislation.gov.uk/search/2015/30", "", "", "has no act", "ukpga/2015/30"},
		{"a doc_id with letters", "https://www.legis.md/cautare/getResults?doc_id=1x", "", "", "has no act", "doc_id"},
		{"a Czech number with letters", "https://e-sbirka.gov.cz/sb/2006/x", "", "", "has no act", "sb/2006/108"},
		{"a CELEX number that is none", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_202401712", "", "", "has no act", "CELEX"},
		{"a treaty on a day", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:12016E083", "", "2020-01-01", "has no act", "CELEX"},
		{"a corrigendum on a day", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0036R(01)", "", "2020-01-01", "no consolidated texts", "leave out"},
		{"a Serbian page without id", "https://www.pravno-informacioni-sistem.rs/viewAct/x", "", "", "has no act", "viewAct"},
		{"another site", "https://example.org/law", "", "", "not an address of a supported site", "adilet.zan.kz, legislation.gov.uk, legis.md, e-sbirka.gov.cz"},
		{"a site whose name ends alike", "https://adilet.zan.kz.example.org/rus/docs/Z080000114_", "", "", "not an address", "supported"},
		{"a file", "file:///etc/passwd", "", "", "not an address", "supported"},
		{"ftp", "ftp://adilet.zan.kz/rus/docs/Z080000114_", "", "", "not an address", "supported"},
		{"a password", "https://me:secret@adilet.zan.kz/rus/docs/Z080000114_", "", "", "user name or a port", "plain"},
		{"a port", "https://adilet.zan.kz:8443/rus/docs/Z080000114_", "", "", "user name or a port", "plain"},
		{"nothing", "", "", "", "not an address", "supported"},
		{"control characters", "https://adilet.zan.kz/\x1b[2J", "", "", `\x1b`, "supported"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := fetch.Address(tt.official, tt.lang, day(t, tt.at))
			if err == nil {
				t.Fatalf("got %q, want an error", got)
			}
			if !strings.Contains(err.Error(), tt.want) || !strings.Contains(hint(err), tt.hint) {
				t.Errorf("got %q, hint %q\nwant %q, hint %q", err, hint(err), tt.want, tt.hint)
			}
		})
	}
}

// hint returns the next step that err names, also from deeper down.
func hint(err error) string {
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		return h.Hint()
	}
	return ""
}

func TestEverySiteIsWhole(t *testing.T) {
	for _, s := range fetch.Sites() {
		if s.Name == "" || len(s.Hosts) == 0 || len(s.Country) != 2 || len(s.Langs) == 0 {
			t.Errorf("site %q lacks something: %+v", s.Name, s)
		}
	}
}
