package thesaurus

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"zanger/corpus"
)

// foreign is a vocabulary as others write it: other prefixes, base, comments,
// labels in lists, languages that zanger does not know, blank nodes.
const foreign = `@base <http://example.org/voc/> . # a comment
PREFIX s: <http://www.w3.org/2004/02/skos/core#>
@prefix dct: <http://purl.org/dc/terms/>.

<Lamp_post> a s:Concept, <Other>; s:prefLabel "lamp post"@en-GB, "лампа"@ru , "Lampe"@de;
  s:altLabel """a "lamp"
post"""@en , 'street \u006Camp'@en, "stub"@cs; s:narrower <wick>;
  s:hiddenLabel "стуб за лампу"@sr-Cyrl;
  dct:created "2001-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; dct:rank 3.5, true;
  s:notation [ dct:x ( 1 2 "]" ) ] ;
  .
<wick> s:prefLabel "wick"@en, "фитиль"@ru; a s:Concept; s:related <Lamp_post>, <nowhere>; s:definition "What burns."@en .
[] dct:title "nothing"@en .
<scheme> a s:ConceptScheme ; s:prefLabel "A scheme"@en .
`

func TestReadForeignTurtle(t *testing.T) {
	list, err := ReadTurtle(strings.NewReader(foreign))
	if err != nil {
		t.Fatal(err)
	}
	th, err := New(list)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := th.WriteTurtle(&out); err != nil {
		t.Fatal(err)
	}
	want := `:lamp-post a skos:Concept ;
    skos:inScheme <urn:zanger:concept> ;
    skos:altLabel "stub"@cs ;
    skos:prefLabel "lamp post"@en ;
    skos:altLabel "a \"lamp\"\npost"@en ;
    skos:altLabel "street lamp"@en ;
    skos:prefLabel "лампа"@ru ;
    skos:hiddenLabel "stub za lampu"@sr-Latn ;
    skos:hiddenLabel "стуб за лампу"@sr-Cyrl ;
    skos:narrower :wick .

:wick a skos:Concept ;
    skos:inScheme <urn:zanger:concept> ;
    skos:prefLabel "wick"@en ;
    skos:prefLabel "фитиль"@ru ;
    skos:definition "What burns."@en ;
    skos:broader :lamp-post ;
    skos:related :lamp-post .
`
	if got := out.String(); !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant at the end\n%s", got, want)
	}
}

// TestTurtleRoundTrip reads back what was written: read(write(x)) = x.
func TestTurtleRoundTrip(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{"small": {"concepts/a.yaml": {Data: []byte(concepts)}}, "corpus": nil} {
		th, err := Load(fsys)
		if name == "corpus" {
			th, err = Load(corpus.FS)
		}
		if err != nil {
			t.Fatal(err)
		}
		var first, second bytes.Buffer
		if err := th.WriteTurtle(&first); err != nil {
			t.Fatal(err)
		}
		list, err := ReadTurtle(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again, err := New(list)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := again.WriteTurtle(&second); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: what was read back is written otherwise", name)
		}
		if len(again.Concepts()) != len(th.Concepts()) {
			t.Errorf("%s: got %d concepts, want %d", name, len(again.Concepts()), len(th.Concepts()))
		}
	}
}

func TestBadTurtle(t *testing.T) {
	const head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <urn:x:> .\n"
	for _, tt := range []struct{ name, src, want string }{
		{"an open text", head + `:a skos:prefLabel "x`, "line 3: a text begins"},
		{"a text over a line end", head + ":a skos:prefLabel \"x\n\" .", "line 3: a text does not end"},
		{"an unknown prefix", "\n:a a skos:Concept .", `line 2: the prefix of ":a"`},
		{"no full stop", head + ":a a skos:Concept", "line 3: got \"\""},
		{"the end after the subject", head + ":a", "line 3: the file ends"},
		{"an open bracket", head + ":a skos:note [ :b (", "line 3: a bracket"},
		{"an open address", "<http://x", "line 1: an address begins"},
		{"a bad escape", head + `:a skos:prefLabel "\q"@en .`, `\q is unknown`},
		{"a cut escape", head + `:a skos:prefLabel "\u00"@en .`, "unknown or cut off"},
		{"a text as subject", `"x" a "y" .`, "where an address"},
		{"no address after @prefix", "@prefix x: y .", "an address in < >"},
		{"two concepts of one id", head + "<urn:x:a> a skos:Concept . <urn:y:A> a skos:Concept .", `the id "a"`},
	} {
		if _, err := ReadTurtle(strings.NewReader(tt.src)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	if list, err := ReadTurtle(strings.NewReader("# nothing\n")); err != nil || len(list) != 0 {
		t.Errorf("an empty file: got %v, %v", list, err)
	}
}

func FuzzReadTurtle(f *testing.F) {
	f.Add(foreign)
	f.Add("@prefix : <u:> .\n:a :b 1.5 , -2, <>; a 'x\\'y'^^:z .")
	f.Fuzz(func(t *testing.T, src string) {
		if list, err := ReadTurtle(strings.NewReader(src)); err == nil {
			_, _ = New(list) // must not panic
		}
	})
}

// TestTurtleBeforeAJudge has the thesaurus parsed by rapper (Raptor RDF syntax
// library), where it is installed.
func TestTurtleBeforeAJudge(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		t.Skip("rapper is not installed (Debian: raptor2-utils)")
	}
	th, err := Load(corpus.FS)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := th.WriteTurtle(&b); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "concepts.ttl")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(rapper, "-i", "turtle", "-c", name).CombinedOutput()
	if err != nil || strings.Contains(string(out), "rror") || strings.Contains(string(out), "arning") {
		t.Errorf("%v\n%s", err, out)
	}
}
