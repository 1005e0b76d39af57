package evidence

import (
	"strings"
	"testing"
)

func TestReadPage(t *testing.T) {
	p, err := ReadPage([]byte(`<!DOCTYPE html><html><head><meta name="zanger-evidence" content="&lt;a&gt; &quot;b&quot;"/><title>No</title><style>p {}</style></head>
<body><p>As in <span data-evidence="q1">“<span lang="kk">шам</span>”</span> and <a href="#a"><span data-evidence="q2">Article <b>1</b></span></a>.</p>
<blockquote data-evidence="q3"><p>One.</p><p><span class="n">1) </span>two<br/>three</p><blockquote><p>in</p></blockquote></blockquote>
<p data-evidence="q1">again</p><table data-evidence="q4"><tr><td>a</td><td>b</td></tr></table><div data-evidence="q5">never ends`))
	if err != nil {
		t.Fatal(err)
	}
	if string(p.Record) != `<a> "b"` {
		t.Errorf("record %q", p.Record)
	}
	want := map[string]string{"q1": "“шам” again", "q2": "Article 1", "q3": "One. 1) two three in", "q4": "a b", "q5": "never ends"}
	for id, words := range want {
		if p.Places[id] != words {
			t.Errorf("%s: got %q, want %q", id, p.Places[id], words)
		}
	}
	if len(p.Places) != len(want) || strings.Contains(p.Whole, "No") || !strings.HasPrefix(p.Whole, "As in “шам” and Article 1") {
		t.Errorf("got %q, whole %q", p.Places, p.Whole)
	}
}

func TestWhatAPageHides(t *testing.T) {
	for src, want := range map[string]string{
		`<div data-evidence="q"><p hidden>no</p>yes</div>`:                                                   "yes",
		`<div data-evidence="q"><p style="color:red; Display : NONE">no</p>yes</div>`:                        "yes",
		`<div style="display:none"><div><p data-evidence="q">no</p></div>no</div><p data-evidence="r">y</p>`: "",
		`<div data-evidence="q"><i style="visibility:hidden">no<i>no</i>no</i> yes</div>`:                    "yes",
		`<p data-evidence="q" style="color: red">yes</p>`:                                                    "yes",
		`<p data-evidence="q">yes</p><p data-evidence="q">yes</p>`:                                           "yes",
		`<p data-evidence="q">yes</p><p data-evidence="q">no</p>`:                                            "yes no",
	} {
		p, err := ReadPage([]byte(src))
		if err != nil || p.Places["q"] != want {
			t.Errorf("%s: got %q, %v, want %q", src, p.Places["q"], err, want)
		}
	}
}

func TestTwoRecords(t *testing.T) {
	one, two := `<meta name="zanger-evidence" content="a">`, `<meta name="zanger-evidence" content="b">`
	if _, err := ReadPage([]byte(one + two)); err != errTwo {
		t.Errorf("got %v", err)
	}
	if p, err := ReadPage([]byte(one + one)); err != nil || string(p.Record) != "a" {
		t.Errorf("the same twice: %v", err)
	}
}

func FuzzReadPage(f *testing.F) {
	f.Add([]byte(`<p data-evidence="a">x<b data-evidence="b">y</p></b>`))
	f.Add([]byte(`<meta name=zanger-evidence content=x><style>a`))
	f.Fuzz(func(t *testing.T, src []byte) {
		if _, err := ReadPage(src); err != nil && err != errPage && err != errTwo {
			t.Fatal(err)
		}
	})
}
