package report

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/document"
)

// fakeLaw is a resolver over invented acts: xx-lamp in two working texts and
// an official one in Russian, and xx-wick, which amended it.
type fakeLaw struct{ works map[string]*act.Work }

func newFakeLaw() fakeLaw {
	oil := acttest.Expression("xx-oil", "2010-01-01",
		acttest.Chapter("1", "Oil",
			acttest.Article("1", "Kinds", acttest.Para("1", "Oil is clear."), acttest.Para("2", "Oil is dry.")),
			acttest.Article("2", "Measures", acttest.Para("1", "A cup holds one measure.")),
			acttest.ArticleText("3", "Price", "Oil has a price."),
			acttest.Article("4", "Left out")))
	oil.Checked = map[act.EID]act.Check{"art_1": {Against: "the official Russian text", Edition: "2010", On: acttest.Date("2026-01-02")}}
	oil.URI = "/akn/kz/act/2010-01-01/3-iv"
	lamp := mustWork(lampOld(), lampNew(), lampOfficial())
	wick := acttest.Expression("xx-wick", "2014-02-18", acttest.ArticleText("1", "", "Lamps are trimmed daily."))
	wick.URI = "/akn/kz/act/2014-02-18/12-v"
	wick.Coverage = act.Selected
	return fakeLaw{map[string]*act.Work{"xx-lamp": lamp, "xx-wick": mustWork(wick), "xx-oil": mustWork(oil)}}
}

func mustWork(xs ...*act.Expression) *act.Work {
	w, err := act.NewWork(xs...)
	if err != nil {
		panic(err)
	}
	return w
}

func lampEvents() []act.Event {
	return []act.Event{
		{Type: act.Enacted, By: "/akn/kz/act/2008-01-02/9-iv", Date: acttest.Date("2008-01-02")},
		{Type: act.Amended, By: "/akn/kz/act/2014-02-18/12-v", Date: acttest.Date("2014-02-18"), Touches: []act.EID{"art_2"}},
		{Type: act.Repealed, By: "/akn/kz/act/2023-04-20/77-vii", Date: acttest.Date("2023-04-20"), Effect: acttest.Date("2023-07-01")},
	}
}

func lamp(date string, body ...*act.Provision) *act.Expression {
	x := acttest.Expression("xx-lamp", date, body...)
	x.URI = "/akn/kz/act/2008-01-02/9-iv"
	x.Titles = map[string]string{"en": "On Lamps", "ru": "О лампах", "kk": "Шамдар туралы"}
	x.Official = map[string]string{"ru": "https://law.example/lamps"}
	x.Events = lampEvents()
	return x
}

func lampOld() *act.Expression {
	x := lamp("2013-05-24",
		acttest.ArticleText("1", "Scope", "This Law applies to lamps."),
		acttest.Article("2", "Keepers",
			acttest.Para("1", "A keeper shall:",
				acttest.Point("1", "trim the wick;"),
				acttest.Point("2", "fill the lamp <daily> & well;"),
				acttest.Point("3", "report “darkness”.")),
			acttest.Para("2", "A keeper may rest.")))
	x.Valid = act.Interval{From: acttest.Date("2012-07-10"), Until: acttest.Date("2014-02-17")}
	x.Dated = "adoption"
	x.Notice = "An invented act."
	x.Checked = map[act.EID]act.Check{"art_1": {Against: "the official Russian text", Edition: "2012", On: acttest.Date("2026-01-02")}}
	return x
}

func lampNew() *act.Expression {
	x := lamp("2014-07-05",
		acttest.ArticleText("1", "Scope", "This Law applies to lamps."),
		acttest.Article("2", "Keepers", acttest.Para("1", "A keeper shall trim the wick.")))
	x.Valid = act.Interval{From: acttest.Date("2014-02-18")}
	return x
}

func lampOfficial() *act.Expression {
	x := lamp("2013-05-24", acttest.ArticleText("1", "Сфера действия", "Настоящий Закон применяется к лампам."))
	x.Lang, x.Authority = "ru", act.Official
	x.Valid = act.Interval{From: acttest.Date("2012-07-10"), Until: acttest.Date("2014-02-17")}
	return x
}

var fakeRef = regexp.MustCompile(`^([a-z]+-[a-z]+)(?::(\w+))?(?:@([0-9-]+))?(?:#(\w+)| (?:Article|ст\.) (\d+)((?:\(\d+\))*)(?:-\((\d+)\))?)?$`)

// hinted is an error that says what to do next.
type hinted struct{ error }

func (hinted) Hint() string { return `list the acts with "zanger list"` }

// worded is an error of package act in words of our own.
type worded struct {
	msg string
	err error
}

func (w worded) Error() string { return w.msg }
func (w worded) Unwrap() error { return w.err }

func (l fakeLaw) Resolve(ref string, asOf act.Date, lang string) ([]Found, error) {
	found, err := l.resolve(ref, asOf, lang)
	var doubt *act.DoubtError
	switch {
	case errors.As(err, &doubt):
		return nil, worded{fmt.Sprintf("perhaps changed by %d events", len(doubt.Events)), err}
	case errors.Is(err, act.ErrNotInForce):
		return nil, worded{"not in force", err}
	case errors.Is(err, act.ErrNoText):
		return nil, worded{"no such provision", err}
	}
	return found, err
}

func (l fakeLaw) resolve(ref string, asOf act.Date, lang string) ([]Found, error) {
	m := fakeRef.FindStringSubmatch(ref)
	if m == nil {
		return nil, errors.New("not a reference")
	}
	w := l.works[m[1]]
	if w == nil {
		return nil, hinted{fmt.Errorf("no act is called %q", m[1])}
	}
	on := asOf
	if m[3] != "" {
		d, err := act.ParseDate(m[3])
		if err != nil {
			return nil, err
		}
		on = d
	}
	if m[2] == "" && lang == "en" {
		m[2] = "en"
	}
	moment, err := w.At(on, m[2])
	if err != nil {
		return nil, err
	}
	return l.find(m, moment, on.After(asOf))
}

func (l fakeLaw) find(m []string, moment *act.Moment, later bool) ([]Found, error) {
	title := moment.Expression.Title("en")
	f := Found{Work: moment.Work, Expression: moment.Expression, Later: later, On: moment.On,
		Citation: "Law " + title, Long: "Law “" + title + "”"}
	if m[4] == "" && m[5] == "" {
		return []Found{f}, nil
	}
	if m[4] != "" {
		return l.provision(f, moment, act.EID(m[4]), string(m[4]))
	}
	nums := strings.FieldsFunc(m[6], func(r rune) bool { return r == '(' || r == ')' })
	e, words := act.EID("art_"+m[5]), "Article "+m[5]+m[6]
	for i, n := range nums {
		e = e.Join([]act.Kind{act.Paragraph, act.Point}[i], n)
	}
	out, err := l.provision(f, moment, e, words)
	if m[7] != "" && err == nil {
		last := e.Parent().Join([]act.Kind{act.Paragraph, act.Point}[len(nums)-1], m[7])
		more, err := l.provision(f, moment, last, "("+m[7]+")")
		return append(out, more...), err
	}
	return out, err
}

func (fakeLaw) provision(f Found, moment *act.Moment, e act.EID, words string) ([]Found, error) {
	p, x, err := moment.Provision(e)
	if err != nil {
		return nil, err
	}
	f.Provision, f.Expression, f.Citation = p, x, words
	f.Long = words + " of the " + f.Long
	return []Found{f}, nil
}

func (l fakeLaw) Redline(oldRef, newRef, _ string) ([]document.Block, error) {
	if oldRef == newRef {
		return nil, nil
	}
	if strings.Contains(newRef, "art_9") {
		return nil, errors.New("neither wording has it")
	}
	h := document.H(2, "Article 2")
	h.ID = "art_2"
	return []document.Block{h, document.Section{Landscape: true},
		document.P(document.T("A keeper shall "), document.Del("fill"), document.Ins("trim"))}, nil
}

// Amend knows one instruction, "replace OLD by NEW in ART", on a line of its own;
// any other is refused. Numbers before it are a bill's.
func (l fakeLaw) Amend(a Amendment) (*Amended, error) {
	found, err := l.Resolve(a.Ref, a.AsOf, "en")
	if err != nil {
		return nil, err
	}
	before := found[0].Expression
	out := &Amended{Work: found[0].Work, Before: before, On: found[0].On, Drafting: before.Lang + "-KZ"}
	if a.Drafting != "" {
		out.Drafting = a.Drafting
	}
	after := *before
	after.Body = nil
	for _, p := range before.Body {
		after.Body = append(after.Body, cloned(p))
	}
	for part, text := range append([]string{a.Text}, a.Further...) {
		for i, line := range strings.Split(text, "\n") {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasSuffix(line, ":") {
				continue
			}
			m := fakeOrder.FindStringSubmatch(line)
			if m == nil {
				out.Instructions = append(out.Instructions, Instruction{Part: part, Line: i + 1, Text: line, Reason: "it is not understood", Candidates: []string{"Article 1"}})
				continue
			}
			in := Instruction{Part: part, Line: i + 1, Text: strings.TrimPrefix(line, m[1]), Reason: "the words are not there"}
			for p := range after.All() {
				if string(p.EID) == m[4] {
					in.Applied = replaceWords(p, m[2], m[3])
					in.Touches = []act.EID{p.EID}
				}
			}
			out.Instructions = append(out.Instructions, in)
		}
	}
	out.NotDrafted = "no drafting in this invented law"
	out.After = &after
	return out, nil
}

var fakeOrder = regexp.MustCompile(`^(\d+\) )?replace (\S+) by (\S+) in (\w+)[.;]?$`)

func replaceWords(p *act.Provision, old, new string) bool {
	done := false
	for i := range p.Content {
		if strings.Contains(p.Content[i].Text, old) {
			p.Content[i].Text, done = strings.ReplaceAll(p.Content[i].Text, old, new), true
		}
	}
	for _, c := range p.Children {
		done = replaceWords(c, old, new) || done
	}
	return done
}

func cloned(p *act.Provision) *act.Provision {
	q := *p
	q.Content = append([]act.Block{}, p.Content...)
	q.Children = nil
	for _, c := range p.Children {
		q.Children = append(q.Children, cloned(c))
	}
	return &q
}

// Agree finds the two texts apart where one speaks of windows.
func (fakeLaw) Agree(_, b *Amended, _ string) []string {
	if strings.Contains(strings.Join(linesOfAct(b.After), " "), "окнам") {
		return []string{"art_1: lamps / окна"}
	}
	return nil
}

func (l fakeLaw) Draw(d Drawing) (*Drawn, error) {
	if strings.Contains(d.Values["elements"], "B99") {
		return nil, hinted{errors.New("no element B99")}
	}
	found, err := l.Resolve("xx-oil Article 1", d.AsOf, "en")
	return &Drawn{Blocks: []document.Block{document.Section{Landscape: true}, document.H(2, "Drawn "+d.Kind),
		document.P(document.T(fmt.Sprint(d.Refs, d.Values)))}, Found: found}, err
}

func (fakeLaw) Standard(id, _ string) (string, []string, error) {
	if id == "B99" {
		return "", nil, errors.New("no such element")
	}
	return "Light for all", []string{"xx-oil Article 3", "xx-wick Article 1"}, nil
}

func (fakeLaw) Binds(f Found, _ string, _ act.Date) Binding {
	return map[string]Binding{"xx-oil": Bound, "xx-lamp": NotBinding}[f.Expression.Alias]
}

func (fakeLaw) Image(string) ([]byte, error) { return nil, errors.New("no such file") }
