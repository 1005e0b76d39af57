package compare

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/standards"
)

// plainReader reads words as they are, and takes those in capitals for concepts.
type plainReader struct{}

func (plainReader) Read(_, text string) (words []ReadWord, concepts []string) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" .,;:()\n", r) }) {
		if strings.ToUpper(w) == w && strings.ToLower(w) != w {
			concepts = append(concepts, strings.ToLower(w))
		} else if len(w) > 3 {
			words = append(words, ReadWord{strings.ToLower(w), w})
		}
	}
	return words, concepts
}

// lamps is an act with an article for each heading and text.
func lamps(alias, lang string, articles ...[2]string) *act.Expression {
	x := &act.Expression{URI: act.WorkURI("/akn/xx/act/2020-01-01/" + alias), Alias: alias, Country: "xx", Lang: lang, Date: acttest.Date("2020-01-01"),
		Authority: act.Draft, Coverage: act.Whole}
	for i, a := range articles {
		e := act.EID("art_" + string(rune('1'+i)))
		p := &act.Provision{Kind: act.Article, EID: e, WID: e, Num: "Article " + string(rune('1'+i)) + ".", Heading: a[0]}
		if a[1] != "" {
			p.Content = []act.Block{{Text: a[1]}}
		}
		x.Body = append(x.Body, p)
	}
	return x
}

var (
	lampLaw = lamps("xx-lamp", "en",
		[2]string{"Definitions", "A lamp means a device that gives light."},
		[2]string{"Keepers", "The keeper trims every lamp at dusk and keeps oil ready for 30 days. OIL."},
		[2]string{"Fees", "A fee is paid for burning oil after midnight."},
		[2]string{"Excluded", ""})
	lampTreaty = lamps("yy-lamp", "en",
		[2]string{"Meaning of words", "A lamp means any device that gives light to a street."},
		[2]string{"Bells", "Bells ring on feast days across every parish."},
		[2]string{"Duties of keepers", "Each keeper trims lamps at dusk, and has oil for 30 days. OIL."})
)

func pairsOf(c *Concordance) string {
	var out []string
	for _, r := range c.Rows {
		s := string(r.Provision.EID) + ":"
		for _, p := range r.Pairs {
			s += " " + string(p.Provision.EID) + "/" + string(p.Standing)
			if p.Degree != "" {
				s += "/" + string(p.Degree)
			}
		}
		if r.Empty {
			s += " empty"
		}
		if r.None != nil {
			s += " none" + string(r.None.Stale)
		}
		out = append(out, s)
	}
	for _, p := range c.Unmatched {
		out = append(out, "left "+string(p.EID))
	}
	return strings.Join(out, "; ")
}

func TestConcord(t *testing.T) {
	c := Concord(Side{Expression: lampLaw}, Side{Expression: lampTreaty}, plainReader{}, ConcordanceOptions{Size: 1})
	const want = "art_1: art_1/proposed; art_2: art_3/proposed; art_3:; art_4: empty; left art_2"
	if got := pairsOf(c); got != want {
		t.Fatalf("got  %s\nwant %s", got, want)
	}
	r := c.Rows[1].Pairs[0].Reasons
	if r.Number != "30 day" || !slices.Equal(r.Concepts, []string{"oil"}) || !slices.Contains(r.Words, "trims") || r.SameNum {
		t.Errorf("got reasons %+v", r)
	}
	if s := c.Rows[1].Pairs[0].Score; s <= 0 || s > 1 {
		t.Errorf("the likeness %f is not from 0 to 1", s)
	}
	again := Concord(Side{Expression: lampLaw}, Side{Expression: lampTreaty}, plainReader{}, ConcordanceOptions{Size: 1, Only: []act.EID{"art_2"}})
	if got := pairsOf(again); got != "art_2: art_3/proposed" {
		t.Errorf("one article: got %s", got)
	}
}

// TestConcordAcrossLanguages: without a language in common the words do not
// count; with a wording of the same day they do.
func TestConcordAcrossLanguages(t *testing.T) {
	foreign := lamps("xx-lamp", "ru", [2]string{"Words", "Lamp lamp light device means gives"}, [2]string{"OIL", "Keeper trims lamps dusk. OIL."})
	treaty := lamps("yy-lamp", "en", [2]string{"Words", "Lamp means device that gives light"}, [2]string{"OIL of keepers", "Each keeper trims lamps. OIL."})
	c := Concord(Side{Expression: foreign}, Side{Expression: treaty}, plainReader{}, ConcordanceOptions{Size: 1})
	if got := pairsOf(c); c.Lang != "" || got != "art_1:; art_2: art_2/proposed; left art_1" {
		t.Errorf("apart: got %q %s", c.Lang, got)
	}
	c = Concord(Side{Expression: foreign, Others: []*act.Expression{lampLaw}}, Side{Expression: lampTreaty}, plainReader{}, ConcordanceOptions{Size: 1})
	if got := pairsOf(c); c.Lang != "en" || got != "art_1: art_1/proposed; art_2: art_3/proposed; left art_2" {
		t.Errorf("through English: got %q %s", c.Lang, got)
	}
}

func judgement(a, b string, is Verdict, pa, pb *act.Provision) Judgement {
	j := Judgement{A: a, B: b, Is: is, HashA: ProvisionHash(pa)}
	if pb != nil {
		j.HashB = ProvisionHash(pb)
	}
	return j
}

func TestConcordWithJudgements(t *testing.T) {
	la, tr := lampLaw.Body, lampTreaty.Body
	list := []Judgement{
		judgement("xx-lamp:en@2020-01-01#art_1", "yy-lamp:en@2020-01-01#art_1", IsRejected, la[0], tr[0]),
		judgement("yy-lamp:en@2020-01-01#art_3", "xx-lamp:en@2020-01-01#art_2", IsPartial, tr[2], la[1]), // said the other way round
		judgement("xx-lamp:en@2020-01-01#art_3", "yy-lamp", IsNone, la[2], nil),
		judgement("xx-lamp:en@2020-01-01#art_4", "yy-lamp:en@2020-01-01#art_2", IsFull, la[0], tr[1]), // judged over other words
	}
	got := pairsOf(Concord(Side{Expression: lampLaw}, Side{Expression: lampTreaty}, plainReader{}, ConcordanceOptions{Size: 1, Judgements: list}))
	const want = "art_1: art_1/rejected; art_2: art_3/confirmed/partial; art_3: none; art_4: art_2/proposed empty; left art_1"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	gone := judgement("xx-lamp:en@2020-01-01#art_9", "yy-lamp:en@2020-01-01#art_1", IsFull, la[0], tr[0])
	c := Concord(Side{Expression: lampLaw}, Side{Expression: lampTreaty}, plainReader{}, ConcordanceOptions{Size: 1, Judgements: []Judgement{list[0], gone}})
	if len(c.Lost) != 1 || c.Lost[0].A != gone.A {
		t.Errorf("a judgement over an article that is gone is not told: %+v", c.Lost)
	}
	for _, tt := range []struct {
		change func(*Judgement)
		want   Staleness
	}{
		{func(j *Judgement) {}, Fresh},
		{func(j *Judgement) { j.HashB = "0" }, TextChanged},
		{func(j *Judgement) { j.A = "xx-lamp:en@2020-01-01#art_9" }, NotThere},
		{func(j *Judgement) { j.B = "yy-lamp:ru@2020-01-01#art_3" }, OtherWording},
	} {
		j := judgement("xx-lamp:en@2020-01-01#art_2", "yy-lamp:en@2020-01-01#art_3", IsFull, la[1], tr[2])
		tt.change(&j)
		if f := judgedIn([]Judgement{j}, Side{Expression: lampLaw}, Side{Expression: lampTreaty}); len(f.list) != 1 || f.list[0].j.Stale != tt.want {
			t.Errorf("%s = %s: got %+v, want %q", j.A, j.B, f.list, tt.want)
		}
	}
}

func TestJudge(t *testing.T) {
	say := func(a, b string, is Verdict) Judgement { return Judgement{A: a, B: b, Is: is, HashA: "1", HashB: "2"} }
	list := []Judgement{say("a#art_1", "b#art_1", IsFull), say("a#art_1", "b#art_2", IsRejected), say("a#art_2", "b#art_2", IsFull)}
	count := func(l []Judgement) string {
		var out []string
		for _, j := range l {
			out = append(out, j.A+"="+j.B+" "+string(j.Is))
		}
		return strings.Join(out, ", ")
	}
	for _, tt := range []struct {
		j    Judgement
		want string
	}{
		{say("a:en@2020-01-01#art_1", "b#art_1", IsPartial), "a#art_1=b#art_2 rejected, a#art_2=b#art_2 full, a:en@2020-01-01#art_1=b#art_1 partial"},
		{say("a#art_1", "b", IsNone), "a#art_1=b#art_2 rejected, a#art_2=b#art_2 full, a#art_1=b none"},
		{say("a#art_1", "b#art_3", IsRejected), "a#art_1=b#art_1 full, a#art_1=b#art_2 rejected, a#art_2=b#art_2 full, a#art_1=b#art_3 rejected"},
	} {
		if got := count(Judge(list, tt.j)); got != tt.want {
			t.Errorf("after %s=%s %s:\ngot  %s\nwant %s", tt.j.A, tt.j.B, tt.j.Is, got, tt.want)
		}
	}
	if got := count(Judge(Judge(list, say("a#art_1", "b", IsNone)), say("a#art_1", "b#art_1", IsFull))); strings.Contains(got, "none") {
		t.Errorf("a confirmed pair leaves the word that there is none: %s", got)
	}
}

func TestMergeJudgements(t *testing.T) {
	say := func(a, b string, is Verdict) Judgement { return Judgement{A: a, B: b, Is: is, HashA: "1", HashB: "2"} }
	ours := []Judgement{say("a#art_1", "b#art_1", IsFull), say("a#art_2", "b", IsNone)}
	theirs := []Judgement{
		say("b#art_1", "a#art_1", IsRejected), // of a pair judged here, the other way round
		say("a#art_2", "b#art_9", IsFull),     // it has none, as was said here
		say("a#art_3", "b#art_3", IsPartial),
		say("a#art_1", "b#art_2", IsFull),
	}
	got := MergeJudgements(ours, theirs)
	if len(got) != 4 || got[2] != theirs[2] || got[3] != theirs[3] {
		t.Errorf("got %+v", got)
	}
	if again := MergeJudgements(got, theirs); len(again) != 4 {
		t.Errorf("merged twice: %+v", again)
	}
}

func TestJudgementFile(t *testing.T) {
	in := []Judgement{
		{A: "xx:en@2020-01-01#art_2", B: "yy", Is: IsNone, HashA: "ab"},
		{A: "xx:en@2020-01-01#art_1", B: "yy:en@2020-01-01#art_3", Is: IsPartial, HashA: "ab", HashB: "cd", By: "A. Жұмабай", Day: "2026-01-01", Note: "a: b # c"},
	}
	out, err := WriteJudgements(in)
	if err != nil {
		t.Fatal(err)
	}
	back, err := ReadJudgements(out)
	if err != nil || len(back) != 2 || back[0] != in[1] || back[1] != in[0] {
		t.Fatalf("got %+v, %v", back, err)
	}
	again, _ := WriteJudgements(back)
	if string(again) != string(out) {
		t.Error("writing what was read gives another file")
	}
	for _, bad := range []struct{ src, want string }{
		{"schema: 2\npairs: []\n", "schema 2"},
		{"schema: 1\npairs:\n- {a: x#art_1, b: y#art_1, is: maybe, hash-a: a, hash-b: b}\n", `"maybe" is no verdict`},
		{"schema: 1\npairs:\n- {a: x, b: y#art_1, is: full, hash-a: a, hash-b: b}\n", `"x" names no provision`},
		{"schema: 1\npairs:\n- {a: x#art_1, b: y, is: full, hash-a: a}\n", `"y" names no provision`},
		{"schema: 1\npairs:\n- {a: x#art_1, colour: red}\n", "line 3"},
		{"][", "line"},
	} {
		if _, err := ReadJudgements([]byte(bad.src)); err == nil || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("%q: got %v, want %q", bad.src, err, bad.want)
		}
	}
}

func FuzzReadJudgements(f *testing.F) {
	f.Add([]byte("schema: 1\npairs:\n- {a: 'x:en@2020-01-01#art_1', b: y, is: none, hash-a: ab}\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		list, err := ReadJudgements(src)
		if err != nil {
			return
		}
		out, err := WriteJudgements(list)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := ReadJudgements(out); err != nil || len(back) != len(list) {
			t.Fatalf("%d judgements come back as %d: %v", len(list), len(back), err)
		}
	})
}

func TestConcordWordings(t *testing.T) {
	old := lamps("xx-lamp", "en", [2]string{"Lamps", "Lamps are lit at dusk and put out at dawn."}, [2]string{"Oil", "Oil is kept dry in the cellar of the keeper."}, [2]string{"Bells", "Bells ring."})
	new := lamps("xx-lamp", "en", [2]string{"Horns", "A horn is blown when fog comes in from the sea."}, [2]string{"Lamps", "Lamps are lit at dusk and put out at sunrise."}, [2]string{"Oil", "Oil is kept dry in the cellar of the keeper."})
	for _, x := range []*act.Expression{new} {
		for _, p := range x.Body {
			p.WID += "_2"
		}
	}
	c := ConcordWordings(diff.Compare(old, new, diff.Options{}))
	const want = "art_1: art_2/followed/partial; art_2: art_3/followed/full; art_3:; left art_1"
	if got := pairsOf(c); got != want || !c.SameAct {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestConcordWordingsDivided: a unit that was split has its parts, and those that were
// merged the one that they became.
func TestConcordWordingsDivided(t *testing.T) {
	const lit, dry = "Lamps are lit at dusk and put out at dawn by the keeper of the tower.", "Oil is kept dry in the cellar of the harbour office under two locks."
	whole := lamps("xx-lamp", "en", [2]string{"", lit + " " + dry}, [2]string{"", "Bells ring on feast days across every parish of the town."})
	parts := lamps("xx-lamp", "en", [2]string{"", lit}, [2]string{"", dry}, [2]string{"", "Bells ring on feast days across every parish of the town."})
	for i, p := range parts.Body {
		p.WID = act.EID([]string{"art_1", "art_1a", "art_2"}[i])
	}
	for _, tt := range []struct {
		old, new *act.Expression
		want     string
		kind     diff.Kind
	}{
		{whole, parts, "art_1: art_1/followed/partial art_2/followed/partial; art_2: art_3/followed/full", diff.Split},
		{parts, whole, "art_1: art_1/followed/partial; art_2: art_1/followed/partial; art_3: art_2/followed/full", diff.Merged},
	} {
		c := ConcordWordings(diff.Compare(tt.old, tt.new, diff.Options{}))
		if got := pairsOf(c); got != tt.want || c.Rows[0].Pairs[0].Reasons.Changed != string(tt.kind) {
			t.Errorf("got  %s (%s)\nwant %s", got, c.Rows[0].Pairs[0].Reasons.Changed, tt.want)
		}
	}
}

// TestTellingSuggestions: an act that was read for the assessment must say a fair share
// of the element, more where the element was found, and what is found for several
// elements of a column nearly all; of an act that nobody read anything is worth a look.
func TestTellingSuggestions(t *testing.T) {
	col := MatrixColumn{Column: Column{Jurisdiction: "xx"}}
	suggest := func(element string, f standards.Finding, eid string, share float64, notRead bool) Suggestion {
		return Suggestion{standards.Element{ID: element}, col, standards.Cell{Finding: f},
			Candidate{Alias: "xx-lamp", EID: act.EID(eid), Share: share}, notRead}
	}
	all := []Suggestion{
		suggest("B01", standards.Partly, "art_1", 0.4, false),
		suggest("B01", standards.Partly, "art_2", 0.2, false),
		suggest("B02", standards.Contains, "art_3", 0.4, false),
		suggest("B02", standards.Contains, "art_4", 0.6, false),
		suggest("B03", standards.NotFound, "art_5", 0.1, true),
		suggest("B03", standards.NotFound, "art_6", 0.6, true),
		suggest("B04", standards.NotFound, "art_6__para_1", 0.9, true),
		suggest("B05", standards.NotFound, "art_6", 0.5, false),
	}
	var got []string
	for _, s := range telling(all) {
		got = append(got, s.Element.ID+" "+string(s.Candidate.EID))
	}
	if s := strings.Join(got, ", "); s != "B01 art_1, B02 art_4, B03 art_5, B04 art_6__para_1" {
		t.Errorf("got %s", s)
	}
}

// stubFinder finds the same two provisions for every element.
type stubFinder struct{ err error }

func (f stubFinder) Find(standards.Element, MatrixColumn) ([]Candidate, error) {
	return []Candidate{{Alias: "xx-lamp", EID: "art_7", WID: "art_1", Share: 1}, {Alias: "xx-oil", EID: "art_1", WID: "art_1", Share: 1}}, f.err
}

func TestSuggest(t *testing.T) {
	m, err := NewMatrix(set(t), columns(t, "xx", "yy@2009-01-01"), MatrixOptions{Elements: []string{"B01", "B02"}})
	if err != nil {
		t.Fatal(err)
	}
	list, err := Suggest(m, stubFinder{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range list {
		n := s.Element.ID + " " + s.Column.String() + " " + s.Candidate.Alias
		if s.NotRead {
			n += " not read"
		}
		got = append(got, n)
	}
	// The cell B01 names xx-lamp#art_1, the number that article 7 once had; nobody
	// assessed yy on that day.
	if s := strings.Join(got, ", "); s != "B01 xx xx-oil not read, B02 xx xx-lamp, B02 xx xx-oil not read" {
		t.Errorf("got %s", s)
	}
	fault := errors.New("fault")
	if _, err := Suggest(m, stubFinder{fault}); !errors.Is(err, fault) {
		t.Errorf("got %v", err)
	}
}
