package fetch

import (
	"errors"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	tests := []struct {
		name, robots, path string
		want               bool
	}{
		{"no file", "", "/a", true},
		{"all is closed", "User-agent: *\nDisallow: /", "/a", false},
		{"an empty rule closes nothing", "User-agent: *\nDisallow:", "/a", true},
		{"another program is meant", "User-agent: other\nDisallow: /", "/a", true},
		{"our own group counts, not that for all", "User-agent: *\nDisallow: /\n\nUser-agent: Zanger/2.0\nAllow: /", "/a", true},
		{"a longer name is not ours", "User-agent: zangerbot\nDisallow: /", "/a", true},
		{"two names, one group", "User-agent: other\nUser-agent: ZANGER\nDisallow: /a", "/a", false},
		{"two groups of one name are one", "User-agent: zanger\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: zanger\nDisallow: /c", "/a", false},
		{"a group for others in between", "User-agent: zanger\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: zanger\nDisallow: /c", "/b", true},
		{"the longest rule wins, allow", "User-agent: *\nDisallow: /docs\nAllow: /docs/law", "/docs/law/1", true},
		{"the longest rule wins, disallow", "User-agent: *\nAllow: /docs\nDisallow: /docs/law", "/docs/law/1", false},
		{"of two as long allow wins", "User-agent: *\nDisallow: /docs\nAllow: /docs", "/docs", true},
		{"a star", "User-agent: *\nDisallow: */data.pdf", "/ukpga/2015/30/data.pdf", false},
		{"a star, other ending", "User-agent: *\nDisallow: */data.pdf", "/ukpga/2015/30/data.xml", true},
		{"the end of the path", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
		{"not the end of the path", "User-agent: *\nDisallow: /*.php$", "/a.php?x", true},
		{"the end without a star", "User-agent: *\nDisallow: /a$", "/a/b", true},
		{"a star between", "User-agent: *\nDisallow: /legal-content/*/TXT/DOC/", "/legal-content/EN/TXT/DOC/?uri=1", false},
		{"the same star, another form", "User-agent: *\nDisallow: /legal-content/*/TXT/DOC/", "/legal-content/EN/TXT/HTML/?uri=1", true},
		{"the query counts", "User-agent: *\nDisallow: /*?doc_id=", "/cautare/getResults?doc_id=1", false},
		{"escapes of letters are undone", "User-agent: *\nDisallow: /%61bc", "/abc", false},
		{"letters beyond ASCII are escaped", "User-agent: *\nDisallow: /закон", "/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD", false},
		{"an escaped slash is not a slash", "User-agent: *\nDisallow: /a/b", "/a%2Fb", true},
		{"a star in the path is only a star", "User-agent: *\nDisallow: /a%2Ab", "/a*b", false},
		{"comments, blank lines, old line ends", "# hello\rUser-agent: * # all\r\rDisallow: /a # closed\r", "/a", false},
		{"a mark at the beginning", "\ufeffUser-agent: *\nDisallow: /a", "/a", false},
		{"bytes that are no text", "User-agent:\xff\nDisallow: /\nUser-agent: zanger\xff\nDisallow: /a", "/a", false},
		{"rules before any group", "Disallow: /\nUser-agent: *\nAllow: /", "/a", true},
		{"a sitemap does not end a group", "User-agent: zanger\nSitemap: https://x/y\nDisallow: /a", "/a", false},
		{"a page in the place of the file", "<html><body>User-agent</body></html>", "/a", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, found := parseRobots(tt.robots, product).match(tt.path)
			if got := !found || r.allow; got != tt.want {
				t.Errorf("allowed: got %v, want %v (rule %+v)", got, tt.want, r)
			}
		})
	}
}

func TestCrawlDelay(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 5":                                     5 * time.Second,
		"User-agent: *\nCrawl-delay: 0.5":                                   time.Second / 2,
		"User-agent: *\nCrawl-delay: 1e300":                                 maxPause,
		"User-agent: *\nCrawl-delay: -4":                                    0,
		"User-agent: *\nCrawl-delay: NaN":                                   0,
		"User-agent: *\nCrawl-delay: soon":                                  0,
		"User-agent: zanger\nAllow: /\nUser-agent: *\nCrawl-delay: 5":       0,
		"User-agent: *\nCrawl-delay: 5\n\nUser-agent: *\nCrawl-delay: 10\n": 10 * time.Second,
	} {
		if got := parseRobots(text, product).delay; got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$", "/axb")
	f.Add("User-agent: zanger\nAllow: /%zz%4", "/%zz")
	f.Fuzz(func(t *testing.T, text, path string) {
		parseRobots(text, product).match(path)
		if n := normal(path); normal(n) != n {
			t.Errorf("normal(%q) = %q is not stable", path, n)
		}
	})
}

func TestIsPublic(t *testing.T) {
	public := "93.184.216.34 2606:2800:220:1::1 64:ff9b::5db8:d822 ::ffff:93.184.216.34"
	for a := range strings.FieldsSeq(public) {
		if !isPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	private := "127.0.0.1 ::1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 :: 224.0.0.1 255.255.255.255 " +
		"198.18.0.1 192.0.0.1 240.0.0.1 fe80::1 fe80::1%eth0 fd00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 " +
		"64:ff9b::a00:1 2002:7f00:1:: 2001:db8::1"
	for a := range strings.FieldsSeq(private) {
		if isPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
}

func TestOnlyAProxyMayBePrivate(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	addr := l.Addr().String()
	g := &guard{proxies: map[string]bool{}}
	g.checked.Control = publicOnly
	if _, err := g.dial(t.Context(), "tcp", addr); !errors.Is(err, errPrivate) {
		t.Errorf("a site: got %v", err)
	}
	g.proxies[addr] = true
	conn, err := g.dial(t.Context(), "tcp", addr)
	if err != nil {
		t.Fatalf("a proxy: got %v", err)
	}
	conn.Close()
	for proxy, want := range map[string]string{"http://proxy.example:3128": "proxy.example:3128", "socks5://[fd00::1]": "[fd00::1]:1080"} {
		u, _ := url.Parse(proxy)
		if got := hostPort(u); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCharset(t *testing.T) {
	const ru = "\xd0\xa1\xd1\x82\xd0\xb0\xd1\x82\xd1\x8c\xd1\x8f" // Статья in UTF-8
	const ru1251 = "\xd1\xf2\xe0\xf2\xfc\xff"                     // the same in Windows-1251
	tests := []struct{ name, header, body, want, warning string }{
		{"UTF-8 as declared", "text/html; charset=UTF-8", ru, "utf-8", ""},
		{"nothing declared, UTF-8", "text/html", ru, "", ""},
		{"nothing declared, not UTF-8", "text/html", ru1251, "", "declares no encoding"},
		{"declared UTF-8 and is not", "text/html; charset=utf8", "<p>\n" + ru1251, "utf-8", "byte 4, line 2"},
		{"Windows-1251 as declared", "text/html; charset=cp1251", ru1251, "windows-1251", ""},
		{"declared Windows-1251 and is UTF-8", "text/html; charset=windows-1251", ru, "windows-1251", "is UTF-8"},
		{"a byte that Windows-1251 lacks", "text/html; charset=windows-1251", ru1251 + "\x98", "windows-1251", "byte 0x98 at 6"},
		{"from the page", "text/html", `<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1250">` + "\xe8", "windows-1250", ""},
		{"from a short meta", "", `<meta charset=utf-8>` + ru, "utf-8", ""},
		{"from XML", "application/xml", `<?xml version="1.0" encoding='ISO-8859-2'?><a>` + "\xe8</a>", "iso-8859-2", ""},
		{"header and page disagree", "text/html; charset=utf-8", `<meta charset="windows-1251">` + ru, "utf-8", "the text itself says windows-1251"},
		{"byte order mark", "text/plain", "\xff\xfea\x00", "utf-16le", ""},
		{"odd UTF-16", "text/plain; charset=utf-16", "abc", "utf-16", "odd number"},
		{"unknown", "text/html; charset=klingon", "\xff", "klingon", "does not know"},
		{"a name with control characters", "text/html; charset=\"a\x1b[2Jb\"", ru, "a2jb", "does not know"},
		{"a broken header", "text/html; charset", ru, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, warnings := charset(tt.header, []byte(tt.body), nil)
			w := strings.Join(warnings, "; ")
			if got != tt.want || !strings.Contains(w, tt.warning) || tt.warning == "" && w != "" {
				t.Errorf("got %q, %q, want %q, %q", got, w, tt.want, tt.warning)
			}
		})
	}
}

func TestCountWords(t *testing.T) {
	for page, want := range map[string]int{
		"": 0, "one two": 2, "<p>one</p> <b>two three</b>": 3, "<script>no words here</SCRIPT >one": 1,
		"<style>a b</style><!-- c > d -->one": 1, "<script>never closed": 0, "one <unclosed": 1, "<": 0,
	} {
		if got := countWords([]byte(page), 100); got != want {
			t.Errorf("%q: got %d, want %d", page, got, want)
		}
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{64 << 20: "64 MiB", 512 << 10: "512 KiB", 1000: "1000 bytes"} {
		if got := size(n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
