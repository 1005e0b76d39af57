package difftest

import (
	"strings"

	"zanger/internal/act"
)

// amend carries amendments of every kind out, no two of them on one unit.
func (p *planter) amend(top []*Unit) []*Unit {
	p.touched = map[*Unit]bool{}
	for _, a := range top {
		a.Children = p.list(a.Children)
		for _, q := range a.Children {
			if !p.touched[q] {
				q.Children = p.list(q.Children)
			}
		}
	}
	top = p.list(top)
	return p.move(top)
}

// list amends units that stand in one list.
func (p *planter) list(us []*Unit) []*Unit {
	var out []*Unit
	for i := 0; i < len(us); i++ {
		u := us[i]
		next := (*Unit)(nil)
		if i+1 < len(us) {
			next = us[i+1]
		}
		switch p.rng.IntN(40) {
		case 0, 1, 2, 3:
			p.edit(u)
		case 4:
			if new := p.fresh(u); new != nil {
				out = append(out, new)
			}
		case 5:
			if len(us) > 2 {
				p.touch(u)
				p.out.Words += wordsOf(u)
				continue
			}
		case 6:
			p.restate(u)
		case 7, 8:
			out = append(out, u)
			out = append(out, p.split(u)...)
			continue
		case 9, 10:
			if next != nil && p.merge(u, next) {
				i++
			}
		case 11:
			if next != nil {
				p.hand(u, next)
			}
		}
		out = append(out, u)
	}
	return out
}

func (p *planter) touch(u *Unit) bool {
	if p.touched[u] {
		return false
	}
	for _, k := range flatten([]*Unit{u}) {
		p.touched[k] = true
	}
	return true
}

func wordsOf(u *Unit) int {
	n := 0
	for _, k := range flatten([]*Unit{u}) {
		n += count(k.Heading) + count(k.Text)
	}
	return n
}

// edit replaces, adds or takes out a word or two.
func (p *planter) edit(u *Unit) {
	f := strings.Fields(u.Text)
	if len(f) < 6 || !p.touch(u) {
		return
	}
	i := 1 + p.rng.IntN(len(f)-2)
	switch p.rng.IntN(3) {
	case 0:
		f[i] = "заменено" + strings.TrimLeft(f[i], "абвгдежзийклмнопрстуфхцчшщъыьэюяёқғүұһіәңөљњђћabcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýž")
		p.out.Words += 2
	case 1:
		f = append(f[:i:i], append([]string{"қосылды", "сюда"}, f[i:]...)...)
		p.out.Words += 2
	case 2:
		f = append(f[:i:i], f[i+1:]...)
		p.out.Words++
	}
	u.Text = strings.Join(f, " ")
}

// fresh is a new unit like u; now and then it begins as another unit does.
func (p *planter) fresh(u *Unit) *Unit {
	n := &Unit{Kind: u.Kind, Text: p.text()}
	switch u.Kind {
	case act.Article:
		n = p.article()
	case act.Point:
		n.Text = p.phrase(5+p.rng.IntN(14)) + ";"
	}
	if f := strings.Fields(u.Text); p.rng.IntN(3) == 0 && len(f) > 8 && n.Text != "" {
		n.Text = strings.Join(f[:4], " ") + " " + n.Text // the custom of the house
	}
	p.touch(n)
	p.out.Words += wordsOf(n)
	return n
}

// restate gives a unit other words under the same number.
func (p *planter) restate(u *Unit) {
	if u.Text == "" || len(u.Children) > 0 || !p.touch(u) {
		return
	}
	p.out.Words += count(u.Text)
	u.Text = p.text()
	p.out.Words += count(u.Text)
}

// hand takes the last sentence of one unit to another: no split, as both were
// there before.
func (p *planter) hand(u, to *Unit) {
	ss := sentences(u.Text)
	if len(ss) < 2 || to.Text == "" || len(to.Children) > 0 || p.touched[to] || !p.touch(u) || !p.touch(to) {
		return
	}
	u.Text = strings.Join(ss[:len(ss)-1], " ")
	to.Text += " " + ss[len(ss)-1]
	p.out.Words += 2 * count(ss[len(ss)-1])
}

func sentences(s string) []string {
	var out []string
	for s != "" {
		one, rest, _ := strings.Cut(s, ". ")
		if rest != "" {
			one += "."
		}
		out = append(out, one)
		s = rest
	}
	return out
}

// split divides u and returns what follows it.
func (p *planter) split(u *Unit) []*Unit {
	if p.touched[u] {
		return nil
	}
	if u.Kind == act.Article && len(u.Children) >= 2 && u.Text == "" {
		return p.splitChildren(u)
	}
	ss := sentences(u.Text)
	if u.Kind == act.Point {
		ss = clauses(u.Text)
	}
	if len(ss) < 2 || len(u.Children) > 0 {
		return nil
	}
	p.touch(u)
	cuts := []int{1 + p.rng.IntN(len(ss)-1)}
	if len(ss) > 2 && p.rng.IntN(3) == 0 {
		cuts = []int{1, 2}
	}
	cuts = append(cuts, len(ss))
	var out []*Unit
	for k := 1; k < len(cuts); k++ {
		n := &Unit{Kind: u.Kind, Text: strings.Join(ss[cuts[k-1]:cuts[k]], " ")}
		if u.Kind == act.Article {
			n.Heading = capital(p.phrase(4))
			p.out.Words += 4
		}
		if f := strings.Fields(u.Text); p.rng.IntN(4) == 0 && u.Kind != act.Point { // its subject is said again
			n.Text = strings.Join(f[:3], " ") + " " + n.Text
			p.out.Words += 3
		}
		if p.rng.IntN(3) == 0 { // words are changed on the way
			p.edit(n)
		}
		p.touch(n)
		out = append(out, n)
		p.out.Split[Pair{p.origin[u], n}] = true
	}
	u.Text = strings.Join(ss[:cuts[0]], " ")
	p.out.Split[Pair{p.origin[u], u}] = true
	return out
}

// clauses cuts a point in two at its middle.
func clauses(s string) []string {
	f := strings.Fields(s)
	if len(f) < 12 {
		return nil
	}
	return []string{strings.Join(f[:len(f)/2], " ") + ";", strings.Join(f[len(f)/2:], " ")}
}

func (p *planter) splitChildren(u *Unit) []*Unit {
	for _, k := range u.Children {
		if p.touched[k] {
			return nil
		}
	}
	cut := 1 + p.rng.IntN(len(u.Children)-1)
	n := &Unit{Kind: u.Kind, Heading: capital(p.phrase(4)), Children: u.Children[cut:]}
	a, b := wordsOf(u)-wordsOf(n), wordsOf(n)
	if min(a, b)*4 < a+b {
		return nil // too little goes for it to be called a split
	}
	p.touch(u)
	p.touch(n)
	p.out.Words += 4
	for _, k := range n.Children {
		p.out.Moved[p.origin[k]] = true
	}
	u.Children = u.Children[:cut:cut]
	p.out.Split[Pair{p.origin[u], u}] = true
	p.out.Split[Pair{p.origin[u], n}] = true
	return []*Unit{n}
}

// merge joins next to u.
func (p *planter) merge(u, next *Unit) bool {
	if u.Text == "" || next.Text == "" || len(u.Children)+len(next.Children) > 0 || count(next.Text) < 7 || count(u.Text) < 7 {
		return false
	}
	if p.touched[u] || p.touched[next] {
		return false
	}
	p.touch(u)
	p.touch(next)
	p.out.Words += count(next.Heading)
	if u.Kind == act.Point {
		u.Text = strings.TrimSuffix(u.Text, ";") + ", " + p.stock.and + " " + next.Text
		p.out.Words++
	} else {
		u.Text += " " + next.Text
	}
	p.out.Merged[Pair{p.origin[u], u}] = true
	p.out.Merged[Pair{p.origin[next], u}] = true
	return true
}

// move takes some articles elsewhere.
func (p *planter) move(top []*Unit) []*Unit {
	for range len(top) / 12 {
		from := p.rng.IntN(len(top))
		a := top[from]
		rest := Cut(top, from)
		to := p.rng.IntN(len(rest) + 1)
		if d := to - from; p.origin[a] != nil && (d > 2 || d < -2) { // not to be told from its neighbours moving
			top = InsertAt(rest, to, a)
			p.out.Moved[p.origin[a]] = true
		}
	}
	return top
}

// settle names the units of the truth by what they were.
func (p *planter) settle() {
	for _, m := range []map[Pair]bool{p.out.Split, p.out.Merged} {
		for pair := range m {
			if o := p.origin[pair.New]; o != nil {
				delete(m, pair)
				m[Pair{pair.Old, o}] = true
			}
		}
	}
}
