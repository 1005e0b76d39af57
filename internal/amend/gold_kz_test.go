package amend

import (
	"fmt"
	"os"
	"regexp"
	"sort"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// goldCase is an instruction with what must become of it.
type goldCase struct {
	name, bill string
	ops        []string // "kind eId", perhaps "from DATE"
	trap       string   // class of the reason
	units      []goldUnit
}

type goldUnit struct {
	eid  string
	head bool // only its heading is given
	text string
}

// reasonClasses say by which words a reason belongs to a class.
var reasonClasses = map[string]string{
	"missing":        `is not in the act|is excluded`,
	"not-found":      `are not there`,
	"twice":          `stand there \d+ times`,
	"taken":          `is there already`,
	"contradiction":  `brings|contradicts`,
	"inflected":      `other forms`,
	"unclosed":       `unclosed`,
	"ambiguous":      `cannot tell|it is not said`,
	"misfit":         `has no place|fit its place`,
	"overlap":        `this bill has already`,
	"not-understood": `not understood`,
	"nowhere":        `not said where`,
	"gap":            `does not follow`,
	"beside":         `times beside`,
}

// goldFrames are the bills in which instructions of the gold stand.
var goldFrames = map[string]string{
	"ru": "# О внесении изменений и дополнений в Закон Республики Казахстан \"О прокате фонарей\"\n\nСтатья 1. Внести в Закон Республики Казахстан от 3 марта 2015 года \"О прокате фонарей\" следующие изменения и дополнения:\n\n%s\n\nСтатья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.\n",
	"kk": "# «Шамдарды жалға беру туралы» Қазақстан Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы\n\n1-бап. «Шамдарды жалға беру туралы» 2015 жылғы 3 наурыздағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:\n\n%s\n\n2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.\n",
	"en": "# On Amendments and Additions to the Law On the Lending of Lamps\n\nArticle 1. The following amendments and additions shall be made to the Law of the Republic of Kazakhstan of 3 March 2015 “On the Lending of Lamps”:\n\n%s\n\nArticle 2. This Law shall be brought into force upon the expiry of ten calendar days after the day of its first official publication.\n",
}

// goldSet is a set of cases for an act. names are what the frames say of the lamps, and
// what they say in its place.
type goldSet struct {
	file, act string
	names     []string
}

// goldSets: the first was there before the code, the second was written after it, by one
// who had not seen what it does with it.
var goldSets = []goldSet{
	{"gold", "act", nil},
	{"fresh", "fresh_act", []string{"О прокате фонарей", "О пасеках", "Шамдарды жалға беру туралы", "Омарталар туралы", "On the Lending of Lamps", "On Apiaries"}},
}

func readGold(t *testing.T, set goldSet, lang string) []goldCase {
	t.Helper()
	src, err := os.ReadFile("testdata/kz/" + set.file + "_" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldCase
	for _, chunk := range strings.Split(string(src), "\n== ")[1:] {
		lines := strings.Split(strings.TrimSpace(chunk), "\n")
		c := goldCase{name: lines[0]}
		var bill []string
		for _, l := range lines[1:] {
			switch {
			case strings.HasPrefix(l, "=> "):
				c.ops = append(c.ops, l[3:])
			case strings.HasPrefix(l, "=! "):
				c.trap = l[3:]
			case strings.HasPrefix(l, "@ "):
				eid, head := strings.CutSuffix(l[2:], " head")
				c.units = append(c.units, goldUnit{eid: eid, head: head})
			case len(c.units) > 0:
				u := &c.units[len(c.units)-1]
				u.text += l + "\n"
			default:
				bill = append(bill, l)
			}
		}
		if bill[0] == "bill:" {
			c.bill = strings.Join(bill[1:], "\n\n")
		} else {
			c.bill = fmt.Sprintf(strings.NewReplacer(set.names...).Replace(goldFrames[lang]), strings.Join(bill, "\n\n"))
		}
		out = append(out, c)
	}
	return out
}

func readKzText(t *testing.T, name string, src []byte, lang string) *format.Parsed {
	t.Helper()
	p, err := plain.Read(name, src, plain.Hints{Country: "kz", Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// unitText prints a unit as it stands, one paragraph per line.
func unitText(p *format.Parsed, eid string, headOnly bool) (string, bool) {
	d := newDoc(p)
	var found *node
	d.root.each(func(n *node) {
		if string(n.eid) == eid && n != d.root {
			found = n
		}
	})
	if found == nil {
		return "", false
	}
	ls := found.allLines()
	if headOnly {
		ls = found.head
	} else {
		found.each(func(n *node) {
			if n.status != act.Excluded {
				ls = append(ls, n.notes...)
			}
		})
		sort.Slice(ls, func(i, j int) bool { return ls[i].idx < ls[j].idx })
	}
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(l.text() + "\n")
	}
	return b.String(), true
}

func TestGoldKz(t *testing.T) {
	for _, set := range goldSets {
		for _, lang := range []string{"ru", "kk", "en"} {
			t.Run(set.file+"/"+lang, func(t *testing.T) { goldLanguage(t, set, lang) })
		}
	}
}

// goldLanguage scores the gold of a language: operations with their targets by F1,
// traps refused, no text that is not the expected one.
func goldLanguage(t *testing.T, set goldSet, lang string) {
	src, err := os.ReadFile("testdata/kz/" + set.act + "_" + lang + ".md")
	if err != nil {
		t.Fatal(err)
	}
	hit, got, want, traps, refused, silent := 0, 0, 0, 0, 0, 0
	cases := readGold(t, set, lang)
	for _, c := range cases {
		d := ByTag(lang + "-KZ")
		if d == nil {
			t.Fatalf("no drafting language for %s", lang)
		}
		p := readKzText(t, "act", src, lang)
		b := Read(readKzText(t, "bill", []byte(c.bill), lang), d, Amended{Titles: []string{p.Expression.Title(lang)}})
		res, err := Apply(p, b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		h, g, w := scoreOps(t, c, res)
		hit, got, want = hit+h, got+g, want+w
		if c.trap != "" {
			traps++
			if trapRefused(t, c, b) {
				refused++
			}
		}
		for _, wrong := range res.Record.Verify(src, res.Text) {
			t.Errorf("%s: record: %s", c.name, wrong)
		}
		for _, wrong := range append(res.Record.Consistent(), res.Record.VerifyUnits(p, readKzText(t, "new", res.Text, lang))...) {
			t.Errorf("%s: record: %s", c.name, wrong)
		}
		silent += wrongTexts(t, c, lang, b, src, res)
	}
	f1 := 2 * float64(hit) / float64(got+want)
	t.Logf("%s: %d cases, operations and targets F1 %.3f, traps refused %d of %d, silent errors %d", lang, len(cases), f1, refused, traps, silent)
	if f1 < 0.97 || refused < traps || silent > 0 {
		t.Errorf("%s: F1 %.3f (floor 0.97), traps refused %d of %d, silent errors %d", lang, f1, refused, traps, silent)
	}
}

// scoreOps compares the operations of a result with those expected.
func scoreOps(t *testing.T, c goldCase, res *Result) (hit, got, want int) {
	t.Helper()
	expected := map[string]int{}
	for _, o := range c.ops {
		expected[o]++
	}
	var all []string
	for _, in := range res.Bill.Instructions {
		for _, op := range in.ops {
			eid := op.eid
			if op.made != nil {
				eid = op.made.eid
			}
			key := string(op.kind) + " " + string(eid)
			if expected[key] == 0 && in.Commences != "" {
				key += " from " + in.Commences
			}
			all = append(all, key)
			if expected[key] > 0 {
				expected[key]--
				hit++
			}
		}
	}
	if hit != len(all) || hit != len(c.ops) {
		t.Errorf("%s: got operations %q, want %q%s", c.name, all, c.ops, fatesOf(res.Bill))
	}
	return hit, len(all), len(c.ops)
}

// fatesOf lists what became of instructions, for messages.
func fatesOf(b *Bill) string {
	var s strings.Builder
	for _, in := range b.Instructions {
		fmt.Fprintf(&s, "\n    %s %s: %s (%s)", in.Label, in.Status, clip(in.Text), in.Reason)
	}
	return s.String()
}

func trapRefused(t *testing.T, c goldCase, b *Bill) bool {
	t.Helper()
	for _, in := range b.Instructions {
		if in.Status == Refused && regexp.MustCompile(reasonClasses[c.trap]).MatchString(in.Reason) {
			return true
		}
	}
	t.Errorf("%s: not refused as %q%s", c.name, c.trap, fatesOf(b))
	return false
}

// wrongTexts counts units that are not as expected though nothing was refused, and
// articles that changed and were not meant.
func wrongTexts(t *testing.T, c goldCase, lang string, b *Bill, src []byte, res *Result) (silent int) {
	t.Helper()
	note := func(lost, capital bool, article bool) string {
		k := act.Point
		if article {
			k = act.Article
		}
		return b.Drafting.excluded(k, lost, capital, b.by)
	}
	before, after := readKzText(t, "act", src, lang), readKzText(t, "new", res.Text, lang)
	for _, u := range c.units {
		article := !strings.Contains(u.eid, "__") && strings.Count(u.text, "\n") == 1
		want := strings.NewReplacer("{excluded}", note(false, false, article), "{Excluded}", note(false, true, article), "{lost}", note(true, true, article)).Replace(u.text)
		got, ok := unitText(after, u.eid, u.head)
		if !ok || got != want {
			t.Errorf("%s: %s is\n%s\nwant\n%s%s", c.name, u.eid, got, want, fatesOf(b))
			silent++
		}
	}
	for n := range before.Expression.All() {
		if n.Kind != act.Article || c.names(string(n.EID)) {
			continue
		}
		old, _ := unitText(before, string(n.EID), false)
		if now, _ := unitText(after, string(n.EID), false); now != old {
			t.Errorf("%s: %s has changed:\n%s", c.name, n.EID, now)
			silent++
		}
	}
	return silent
}

// names reports whether a case expects an article to change.
func (c goldCase) names(article string) bool {
	for _, o := range c.ops {
		_, eid, _ := strings.Cut(strings.Fields(o)[1]+"__", article+"__")
		if strings.HasPrefix(strings.Fields(o)[1]+"__", article+"__") || eid != "" {
			return true
		}
	}
	return false
}
