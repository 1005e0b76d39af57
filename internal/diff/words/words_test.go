package words

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// show writes edits in the manner of wdiff.
func show(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		switch e.Kind {
		case Equal:
			b.WriteString(e.Text)
		case Delete:
			fmt.Fprintf(&b, "[-%s-]", e.Text)
		case Insert:
			fmt.Fprintf(&b, "{+%s+}", e.Text)
		}
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "", "", ""},
		{"all new", "", "new text", "{+new text+}"},
		{"all gone", "old text", "", "[-old text-]"},
		{"a word replaced", "within ten days", "within three days", "within [-ten-]{+three+} days"},
		{"words appended before the mark", "aid is given.", "aid is given within a day.", "aid is given{+ within a day+}."},
		{"a full stop becomes a semicolon", "оказание помощи.", "оказание помощи;", "оказание помощи[-.-]{+;+}"},
		{"a number is one token", "law No 12 of 10.07.2012", "law No 12 of 10.08.2012", "law No 12 of [-10.07.2012-]{+10.08.2012+}"},
		{"a citation is one token", "закон № 175-V", "закон № 176-V", "закон [-№ 175-V-]{+№ 176-V+}"},
		{"a point is one token", "подпункт 3) пункта 2", "подпункт 3-1) пункта 2", "подпункт [-3)-]{+3-1)+} пункта 2"},
		{"a Kazakh number with its suffix", "6-баптың талаптары", "7-баптың талаптары", "[-6-баптың-]{+7-баптың+} талаптары"},
		{"an item inserted into a list", "food, shelter", "food, clothes, shelter", "food, {+clothes, +}shelter"},
		{"an item deleted from a list", "food, clothes, shelter", "food, shelter", "food, [-clothes, -]shelter"},
		{"the comma alone", "food, shelter", "food shelter", "food[-,-] shelter"},
		{"single words replaced on both sides of a function word", "the right to appeal stands", "the duty to report stands", "the [-right-]{+duty+} to [-appeal-]{+report+} stands"},
		{"a phrase replaced with a function word in it", "has the right to appeal today", "bears a heavy duty to report today", "[-has the right to appeal-]{+bears a heavy duty to report+} today"},
		{"a negation stays unpainted", "вправе не являться", "обязан не уходить", "[-вправе-]{+обязан+} не [-являться-]{+уходить+}"},
		{"Czech", "Oběť může požádat o pomoc", "Oběť může písemně požádat o pomoc", "Oběť může {+písemně +}požádat o pomoc"},
		{"white space alone", "a b", "a  b", "a {+ +}b"},
		{"an item repeated is appended", "aid; aid.", "aid; aid; aid.", "aid; {+aid; +}aid."},
		{"bytes that are no text", "a \xff b", "a \xfe b", "a [-\xff-]{+\xfe+} b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(Diff(c.old, c.new)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	const s = "№ 175-V от 10.07.2012, ст. 8-1 п. 3) (см. § 57) және 13-баптың 2013-05-24; a) co-op's 27¹ (3) 27^1-бап, zákona^12) x^"
	var got []string
	for _, tok := range tokenize(s) {
		got = append(got, s[tok.start:tok.end])
	}
	want := "|№ 175-V|от|10.07.2012|,|ст|.|8-1|п|.|3)|(|см|.|§ 57|)|және|13-баптың|2013-05-24|;|a)|co-op's|27¹|(|3|)|27^1-бап|,|zákona|^12|)|x|^"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"", "", 1}, {"a", "", 0}, {"a b", "B, a.", 1}, {"a b c d", "a b x y", 0.5},
	} {
		if got := Similarity(c.a, c.b); got != c.want {
			t.Errorf("Similarity(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

var vocabulary = strings.Fields(`жертва и помощь социальный учреждение в порядке статья 8-1 10.07.2012
	қорғау көмек және адам тармақ әкімдік victim shall be given shelter of the agency 3) (
	oběť sociální služba podle zákona a může . , ; : № 175-V « » )`)

func text(t *rapid.T, name string) string {
	var b strings.Builder
	for range rapid.IntRange(0, 60).Draw(t, name) {
		b.WriteString(rapid.SampledFrom(vocabulary).Draw(t, "word"))
		b.WriteString(rapid.SampledFrom([]string{" ", " ", " ", "", "\u00a0", "\n"}).Draw(t, "space"))
	}
	return b.String()
}

// edited returns s with some words changed, and how many.
func edited(t *rapid.T, s string) string {
	f := strings.Fields(s)
	for range rapid.IntRange(0, 4).Draw(t, "edits") {
		if len(f) == 0 {
			break
		}
		i := rapid.IntRange(0, len(f)-1).Draw(t, "at")
		f[i] = rapid.SampledFrom(vocabulary).Draw(t, "put") + strings.Repeat(" "+f[i], rapid.IntRange(0, 1).Draw(t, "keep"))
	}
	return strings.Join(f, " ")
}

func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := text(t, "old")
		neu := text(t, "new")
		if rapid.Bool().Draw(t, "near") {
			neu = edited(t, old)
		}
		checkLaws(t, old, neu)
	})
}

func TestAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := string(rapid.SliceOf(rapid.Byte()).Draw(t, "old"))
		neu := string(rapid.SliceOf(rapid.Byte()).Draw(t, "new"))
		checkLaws(t, old, neu)
	})
}

type failer interface {
	Helper()
	Fatalf(string, ...any)
}

// checkLaws holds Diff to what its comment promises.
func checkLaws(t failer, old, neu string) {
	t.Helper()
	edits := Diff(old, neu)
	if Old(edits) != old || New(edits) != neu {
		t.Fatalf("Diff(%q, %q) = %s", old, neu, show(edits))
	}
	for i, e := range edits {
		if e.Text == "" || i > 0 && e.Kind <= edits[i-1].Kind && e.Kind != Equal || i > 0 && e.Kind == edits[i-1].Kind {
			t.Fatalf("edit %d of %s is empty or out of order", i, show(edits))
		}
	}
	p := newPair(old, neu)
	for _, g := range p.clean(p.gaps()) {
		if p.trim(g) != g {
			t.Fatalf("%s paints equal tokens at a border", show(edits))
		}
	}
	if s := Similarity(old, neu); s < 0 || s > 1 || s != Similarity(neu, old) {
		t.Fatalf("Similarity(%q, %q) = %v", old, neu, s)
	}
}

// A text far above the size of one piece, without and with unique words.
func TestLongTexts(t *testing.T) {
	var a, b, c strings.Builder
	for i := range 12000 {
		fmt.Fprintf(&a, "word%d ", i)
		if i%500 != 7 {
			fmt.Fprintf(&b, "word%d ", i)
		}
		c.WriteString(vocabulary[(i*i+i/7)%len(vocabulary)] + " ")
	}
	checkLaws(t, a.String(), b.String())
	checkLaws(t, a.String(), c.String())
	checkLaws(t, c.String(), c.String()[5000:]+"end")
	deleted := 0
	for _, e := range Diff(a.String(), b.String()) {
		if e.Kind != Equal {
			deleted += Count(e.Text)
		}
	}
	if deleted != 24 {
		t.Errorf("painted %d words, planted 24", deleted)
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("в течение десяти дней", "в течение трёх дней")
	f.Add("№ 175-V, 3) \xff", "3-1) № 175-V")
	f.Add("көмек пен қорғау", "қорғау, көмек")
	f.Add("Oběti se poskytne pomoc podle § 57 odst. 2.", "Oběti nebo svědkovi se poskytne pomoc podle § 58 odst. 2;")
	f.Add("Жртви се пружа помоћ у року од 3 дана", "Žrtvi se pruža pomoć u roku od 5 dana")
	f.Fuzz(func(t *testing.T, old, neu string) {
		if len(old)+len(neu) > 4000 {
			return
		}
		checkLaws(t, old, neu)
	})
}

func BenchmarkDiff(b *testing.B) {
	old := strings.Repeat("A victim shall be given shelter by the agency within ten days. ", 12)
	neu := strings.Replace(old, "ten", "three", 3)
	for b.Loop() {
		Diff(old, neu)
	}
}

// A letter read without decoding is one that Unicode calls a letter too, and no
// other character is taken for one.
func TestPlainLetters(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		s := string(r) + "x"
		if n := plainLetter(s, 0); n > 0 && (!unicode.IsLetter(r) || n != len(s)-1) {
			t.Errorf("%U is read as a letter of %d bytes", r, n)
		}
		if commonLetter(r) && !unicode.IsLetter(r) {
			t.Errorf("%U is called a common letter", r)
		}
		if lower(r) != unicode.ToLower(r) {
			t.Errorf("the small letter of %U is %U, want %U", r, lower(r), unicode.ToLower(r))
		}
	}
}
