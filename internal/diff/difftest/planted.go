package difftest

import (
	"math/rand/v2"
	"strings"

	"zanger/internal/act"
)

// Planted is an invented act before and after amendments that are known.
type Planted struct {
	Old, New *act.Expression
	// OldID and NewID say which unit a provision is, through all renumbering. The
	// provisions themselves have no wId that would tell.
	OldID, NewID map[*act.Provision]*Unit
	// Moved are the units taken to another place.
	Moved map[*Unit]bool
	// Split and Merged hold the pairs of old and new units that were divided or
	// joined.
	Split, Merged map[Pair]bool
	// Words is the number of words put in and taken out, those apart that only went
	// from one unit to another.
	Words int
}

// Pair is an old unit and a new one that has text of it.
type Pair struct{ Old, New *Unit }

// Languages are those in which [Plant] invents words.
func Languages() []string { return []string{"ru", "kk", "cs", "sr"} }

// Plant invents an act of so many articles in a language and amends it. Of one
// seed, language and size there is one result.
func Plant(seed uint64, language string, articles int) *Planted {
	p := &planter{rng: rand.New(rand.NewPCG(seed, uint64(articles))), stock: stocks[language],
		out: &Planted{Moved: map[*Unit]bool{}, Split: map[Pair]bool{}, Merged: map[Pair]bool{}}}
	p.words = p.vocabulary(700)
	var top []*Unit
	for range articles {
		top = append(top, p.article())
	}
	p.out.Old, p.out.OldID = hidden("2020-01-01", top)
	later := make([]*Unit, len(top))
	p.origin = map[*Unit]*Unit{}
	for i, u := range top {
		later[i] = p.clone(u)
	}
	later = p.amend(later)
	p.out.New, p.out.NewID = hidden("2021-01-01", later)
	for n, u := range p.out.NewID {
		if o := p.origin[u]; o != nil {
			p.out.NewID[n] = o
		}
	}
	p.settle()
	return p.out
}

// hidden prints an act without wIds and returns them apart.
func hidden(date string, top []*Unit) (*act.Expression, map[*act.Provision]*Unit) {
	x := Print(date, top, false)
	ids := map[*act.Provision]*Unit{}
	us := flatten(top)
	i := 0
	for p := range x.All() {
		ids[p] = us[i]
		i++
	}
	return x, ids
}

// stock is what words of a language are made of.
type stock struct {
	syllables, endings, common []string
	and                        string
}

var stocks = map[string]stock{
	"ru": {strings.Fields("бо ра то ли ше ну ка вё зи мо стра гле дро пя чу жи"), strings.Fields("ние ость тель ать ный ного ке ами"),
		strings.Fields("и в на о по для лицо орган помощь услуги не или"), "и"},
	"kk": {strings.Fields("қа лы жә бе тұ мө рі сө ғы ша дүн кер тоқ бай үй"), strings.Fields("дық лары ның ға дан шы лік мен"),
		strings.Fields("және бойынша үшін адам көмек қызмет орган емес туралы"), "және"},
	"cs": {strings.Fields("lo ve ří sta čo ně pra mu klí du za ši hro be"), strings.Fields("ost ní telů ého ým ami ovat ka"),
		strings.Fields("a v na podle se o služba osoba úřad ne nebo která"), "a"},
	"sr": {strings.Fields("ра ло ње сти ћа до му бри ко ља ђе ви шта пре"), strings.Fields("ост ња ног ама ити ци ење ски"),
		strings.Fields("и у на о за лице орган помоћ услуга не или који"), "и"},
}

type planter struct {
	rng     *rand.Rand
	stock   stock
	words   []string
	out     *Planted
	origin  map[*Unit]*Unit // amended unit to the one it was
	touched map[*Unit]bool
}

func (p *planter) vocabulary(n int) []string {
	out := make([]string, n)
	for i := range out {
		for range 2 + p.rng.IntN(2) {
			out[i] += p.stock.syllables[p.rng.IntN(len(p.stock.syllables))]
		}
		out[i] += p.stock.endings[p.rng.IntN(len(p.stock.endings))]
	}
	return out
}

// word draws from a vocabulary in which, as in laws, a few words are everywhere.
func (p *planter) word() string {
	if p.rng.IntN(10) < 4 {
		return p.stock.common[p.rng.IntN(len(p.stock.common))]
	}
	return p.words[int(p.rng.Float64()*p.rng.Float64()*float64(len(p.words)))]
}

func (p *planter) phrase(n int) string {
	ws := make([]string, n)
	for i := range ws {
		ws[i] = p.word()
	}
	return strings.Join(ws, " ")
}

func (p *planter) sentence() string { return capital(p.phrase(7+p.rng.IntN(9))) + "." }

func capital(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// text has one to four sentences.
func (p *planter) text() string {
	var ss []string
	for range 1 + p.rng.IntN(4) {
		ss = append(ss, p.sentence())
	}
	return strings.Join(ss, " ")
}

func (p *planter) article() *Unit {
	a := &Unit{Kind: act.Article, Heading: capital(p.phrase(4))}
	if p.rng.IntN(4) == 0 {
		a.Text = p.text()
		return a
	}
	for range 1 + p.rng.IntN(5) {
		a.Children = append(a.Children, p.paragraph())
	}
	return a
}

func (p *planter) paragraph() *Unit {
	q := &Unit{Kind: act.Paragraph, Text: p.text()}
	if p.rng.IntN(3) == 0 {
		q.Text = capital(p.phrase(6)) + ":"
		for range 2 + p.rng.IntN(5) {
			q.Children = append(q.Children, &Unit{Kind: act.Point, Text: p.phrase(5+p.rng.IntN(14)) + ";"})
		}
	}
	return q
}

func (p *planter) clone(u *Unit) *Unit {
	c := *u
	c.Children = make([]*Unit, len(u.Children))
	for i, k := range u.Children {
		c.Children[i] = p.clone(k)
	}
	p.origin[&c] = u
	return &c
}

func count(s string) int { return len(strings.Fields(s)) }
