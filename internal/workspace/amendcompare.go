package workspace

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/view"
)

// AmendComparisonSchema is the version of [AmendComparison] as JSON.
const AmendComparisonSchema = 1

// AmendComparison sets the results of the two language texts of a bill side by side.
// Both are equally authentic in Kazakhstan, and each has instructions of its own for
// the same result, so that results are compared and not instructions.
type AmendComparison struct {
	Schema        int                 `json:"schema"`
	First         AmendSide           `json:"first"`
	Second        AmendSide           `json:"second"`
	Disagreements []AmendDisagreement `json:"disagreements"`
	// Differ says that the results disagree, or that an instruction is refused, so
	// that they could not be compared whole. Hints alone do not make it true.
	Differ bool `json:"differ"`
}

// AmendSide is a bill carried out on the text of its language.
type AmendSide struct {
	Act      string       `json:"act"`
	Bill     string       `json:"bill"`
	Language string       `json:"language"`
	Drafting string       `json:"drafting"`
	Counts   amend.Counts `json:"counts"`
	// Touched are the units whose own text the bill changes, with what it does.
	Touched []AmendTouch `json:"touched"`
	// Refused are the instructions that could not be carried out.
	Refused []AmendRefusal `json:"refused"`
}

// AmendTouch is a unit that a bill changes: inserted, excluded, removed or changed.
type AmendTouch struct {
	EID  act.EID `json:"eid"`
	What string  `json:"what"`
}

// AmendRefusal is an instruction that was refused.
type AmendRefusal struct {
	N      int    `json:"n"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// AmendDisagreement is a unit in which the two results differ. Kind is "touched"
// where one bill changes it and the other does not, or in another way; "commencement"
// where they have effect from different days; "force" where the sentences on entry into
// force say other numbers; else what
// package check compares: missing, number, date, reference …
type AmendDisagreement struct {
	Kind     string         `json:"kind"`
	Severity check.Severity `json:"severity"`
	EID      act.EID        `json:"eid"`
	// Citation names the unit, in the language of the comparison; "" for the bill itself.
	Citation string `json:"citation,omitempty"`
	First    string `json:"first"`
	Second   string `json:"second"`
	// FirstWords and SecondWords are the words around.
	FirstWords  string `json:"first_words,omitempty"`
	SecondWords string `json:"second_words,omitempty"`
}

// amendSide is a bill with both texts of its act.
type amendSide struct {
	AmendSide
	before, after *act.Expression
	// from are the days from which the changes of units have effect, force the sentences
	// of the bill on entry into force, as a text.
	from  map[act.EID]string
	force *act.Expression
}

// CompareBills carries out two language texts of a bill, each on the text of its
// language, and compares the results unit by unit. acts are one reference of the
// library for both, or two texts in the order of the bills.
func (w *Workspace) CompareBills(first, second string, acts []string, o AmendOptions) (*AmendComparison, error) {
	if len(acts) == 0 || len(acts) > 2 {
		return nil, hint(fmt.Errorf("%d acts for two bills", len(acts)), "give one act of the library for both, or two texts in the order of the bills")
	}
	var sides []*amendSide
	for i, b := range []string{first, second} {
		ref := acts[min(i, len(acts)-1)]
		s, err := w.billSide(ref, b, len(acts) == 1, o)
		if err != nil {
			return nil, err
		}
		sides = append(sides, s)
	}
	a, b := sides[0], sides[1]
	if a.Language == b.Language {
		return nil, hint(fmt.Errorf("both bills are in %q", a.Language), "give the texts of a bill in two languages")
	}
	c := &AmendComparison{Schema: AmendComparisonSchema, First: a.AmendSide, Second: b.AmendSide, Disagreements: []AmendDisagreement{}}
	c.Disagreements = append(c.Disagreements, touchedApart(a, b)...)
	c.Disagreements = append(c.Disagreements, saidApart(a, b)...)
	c.Disagreements = append(c.Disagreements, commencedApart(a, b)...)
	c.Disagreements = append(c.Disagreements, forceApart(a, b)...)
	for i, d := range c.Disagreements {
		c.Disagreements[i].Citation = citedIn(d.EID, o.Lang, a, b)
	}
	slices.SortStableFunc(c.Disagreements, func(x, y AmendDisagreement) int {
		return cmp.Or(act.CompareEIDs(x.EID, y.EID), cmp.Compare(x.Kind, y.Kind))
	})
	c.Differ = len(a.Refused)+len(b.Refused) > 0
	for _, d := range c.Disagreements {
		c.Differ = c.Differ || d.Severity != check.Hint
	}
	return c, nil
}

// billSide carries out one bill. with one act for both bills, its text in the
// language of the bill is taken.
func (w *Workspace) billSide(ref, billRef string, shared bool, o AmendOptions) (*amendSide, error) {
	b, d, err := w.bill(billRef, "", nil)
	if err != nil {
		return nil, err
	}
	if _, e := os.Stat(ref); shared && e != nil && !strings.Contains(ref, ":"+d.Lang) {
		alias, rest := ref, ""
		if i := strings.IndexAny(ref, "@#"); i >= 0 {
			alias, rest = ref[:i], ref[i:]
		}
		ref = alias + ":" + d.Lang + rest
	}
	a, err := w.amendText(ref, ImportHints{Country: d.Country, Lang: d.Lang})
	if err != nil {
		return nil, err
	}
	bill := amend.Read(b.parsed, d, amendedBy(a.parsed.Expression))
	bill.Name = b.name
	if err := meant(bill, ref, billRef); err != nil {
		return nil, err
	}
	at, err := day(o.At)
	if err != nil {
		return nil, err
	}
	x := a.parsed.Expression
	res, err := amend.Apply(a.parsed, bill, amend.Options{AcceptInflected: o.AcceptInflected, At: at,
		Cite: func(e act.EID) string { return cite.Format(x, e, o.Lang, cite.Short) }})
	if err != nil {
		return nil, err
	}
	after, err := parseText(a.name, res.Text, ImportHints{Country: d.Country, Lang: d.Lang})
	if err != nil {
		return nil, err
	}
	s := &amendSide{before: x, after: after.parsed.Expression}
	s.AmendSide = AmendSide{Act: a.name, Bill: b.name, Language: d.Lang, Drafting: d.Tag, Counts: res.Record.Counts,
		Touched: touched(x, after.parsed.Expression), Refused: []AmendRefusal{}}
	s.from, s.force = map[act.EID]string{}, forceOf(bill, x)
	for _, in := range res.Record.Instructions {
		for _, op := range in.Operations {
			s.from[op.Target] = in.Commences
		}
		if in.Status == amend.Refused {
			s.Refused = append(s.Refused, AmendRefusal{in.N, in.Line, in.Reason})
		}
	}
	return s, nil
}

// touched lists the units whose own text differs between two expressions.
func touched(before, after *act.Expression) []AmendTouch {
	out := []AmendTouch{}
	was := map[act.EID]*act.Provision{}
	for p := range before.All() {
		was[p.EID] = p
	}
	for p := range after.All() {
		old := was[p.EID]
		delete(was, p.EID)
		switch {
		case old == nil:
			out = append(out, AmendTouch{p.EID, "inserted"})
		case old.Status != p.Status && p.Status == act.Excluded:
			out = append(out, AmendTouch{p.EID, "excluded"})
		case old.Text() != p.Text() || old.Heading != p.Heading:
			out = append(out, AmendTouch{p.EID, "changed"})
		}
	}
	for e := range was {
		out = append(out, AmendTouch{e, "removed"})
	}
	slices.SortFunc(out, func(a, b AmendTouch) int { return act.CompareEIDs(a.EID, b.EID) })
	return out
}

// touchedApart lists units that one bill changes and the other does not, or not in
// the same way. Kazakh puts the predicate last, so that its text may change the end
// of a unit beside a new one: that is a hint only.
func touchedApart(a, b *amendSide) []AmendDisagreement {
	mine, theirs := touchMap(a), touchMap(b)
	var out []AmendDisagreement
	for _, e := range slices.SortedFunc(eidsOf(mine, theirs), act.CompareEIDs) {
		x, y := mine[e], theirs[e]
		if x == y {
			continue
		}
		d := AmendDisagreement{Kind: "touched", Severity: check.Likely, EID: e, First: orDash(x), Second: orDash(y)}
		if (x == "" && y == "changed" || y == "" && x == "changed") && besideInserted(e, mine, theirs) {
			d.Severity = check.Hint
		}
		out = append(out, d)
	}
	return out
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func touchMap(s *amendSide) map[act.EID]string {
	out := map[act.EID]string{}
	for _, t := range s.Touched {
		out[t.EID] = t.What
	}
	return out
}

func eidsOf(ms ...map[act.EID]string) func(func(act.EID) bool) {
	seen := map[act.EID]bool{}
	for _, m := range ms {
		for e := range m {
			seen[e] = true
		}
	}
	return func(yield func(act.EID) bool) {
		for e := range seen {
			if !yield(e) {
				return
			}
		}
	}
}

// besideInserted reports whether both bills put a unit into the one that holds e, or
// change words of that one.
func besideInserted(e act.EID, ms ...map[act.EID]string) bool {
	for _, m := range ms {
		found := false
		for k, what := range m {
			found = found || what == "inserted" && k.Parent() == e.Parent() || k == e.Parent()
		}
		if !found {
			return false
		}
	}
	return true
}

// saidApart lists what the results say differently in units that a bill touches,
// leaving out what the two texts said differently before.
func saidApart(a, b *amendSide) []AmendDisagreement {
	type key struct {
		kind         check.Kind
		eid          act.EID
		first, other string
	}
	keyOf := func(d check.Disagreement) key {
		return key{d.Kind, d.EID, d.OursValue + d.Ours, d.TheirsValue + d.Theirs}
	}
	before := map[key]bool{}
	for _, d := range check.Compare(a.before, b.before, check.Options{}).Disagreements {
		before[keyOf(d)] = true
	}
	mine, theirs := touchMap(a), touchMap(b)
	var out []AmendDisagreement
	for _, d := range check.Compare(a.after, b.after, check.Options{}).Disagreements {
		if before[keyOf(d)] || mine[d.EID] == "" && theirs[d.EID] == "" || d.Kind == check.Status && mine[d.EID] != theirs[d.EID] {
			continue // the last is said already, as a unit that one bill touches
		}
		out = append(out, AmendDisagreement{Kind: string(d.Kind), Severity: d.Severity, EID: d.EID,
			First: cmp.Or(d.Ours, d.OursValue), Second: cmp.Or(d.Theirs, d.TheirsValue), FirstWords: d.OursWords, SecondWords: d.TheirsWords})
	}
	return out
}

// commencedApart lists units that both bills change, from different days; where all differ
// alike, once for the bill.
func commencedApart(a, b *amendSide) []AmendDisagreement {
	var out []AmendDisagreement
	pairs := map[[2]string]int{}
	both := 0
	for e, x := range a.from {
		y, ok := b.from[e]
		if !ok {
			continue
		}
		both++
		if x != y {
			pairs[[2]string{x, y}]++
			out = append(out, AmendDisagreement{Kind: "commencement", Severity: check.Serious, EID: e, First: x, Second: y})
		}
	}
	if len(out) == both && len(pairs) == 1 {
		out[0].EID = ""
		out = out[:1]
	}
	return out
}

// forceOf are the sentences of a bill on entry into force, as a text.
func forceOf(b *amend.Bill, x *act.Expression) *act.Expression {
	out := &act.Expression{URI: x.URI, Country: x.Country, Lang: x.Lang, Date: x.Date}
	for _, in := range b.Instructions {
		if in.Status == amend.NoChange {
			eid := act.EID("").Join(act.Article, fmt.Sprint(len(out.Body)+1))
			out.Body = append(out.Body, &act.Provision{Kind: act.Article, EID: eid, WID: eid, Num: fmt.Sprint(len(out.Body) + 1), Content: []act.Block{{Text: in.Text}}})
		}
	}
	return out
}

// forceApart lists what the sentences on entry into force say differently: numbers of
// days. Days of the calendar are compared with the units that have effect from them.
func forceApart(a, b *amendSide) []AmendDisagreement {
	if len(a.force.Body) != len(b.force.Body) {
		return nil // sentences that answer each other are not known
	}
	var out []AmendDisagreement
	for _, d := range check.Compare(a.force, b.force, check.Options{}).Disagreements {
		if d.Kind == check.Number {
			out = append(out, AmendDisagreement{Kind: "force", Severity: d.Severity, First: cmp.Or(d.Ours, d.OursValue), Second: cmp.Or(d.Theirs, d.TheirsValue),
				FirstWords: d.OursWords, SecondWords: d.TheirsWords})
		}
	}
	return out
}

// citedIn names a unit as the text cites it that has it.
func citedIn(e act.EID, lang string, sides ...*amendSide) string {
	if e == "" {
		return ""
	}
	for _, s := range sides {
		for _, x := range []*act.Expression{s.after, s.before} {
			if x.Find(e) != nil {
				return cite.Format(x, e, lang, cite.Short)
			}
		}
	}
	return string(e)
}

// AmendComparisonDocument draws a comparison of two bills.
func AmendComparisonDocument(c *AmendComparison, lang string) *document.Document {
	l := compareLabelsFor(lang)
	d := page(l.title, lang)
	for _, s := range []AmendSide{c.First, c.Second} {
		d.Add(document.P(document.T(fmt.Sprintf(l.side, filepath.Base(s.Bill), s.Language, filepath.Base(s.Act), s.Counts.Applied, s.Counts.Refused, len(s.Touched)))))
		for _, r := range s.Refused {
			reason, _ := ReasonIn(r.Reason, lang)
			d.Add(document.P(document.T(fmt.Sprintf(l.refused, r.N, r.Line, reason))))
		}
	}
	if len(c.Disagreements) == 0 {
		d.Add(document.P(document.T(l.agree)))
		return d
	}
	t := document.Table{Widths: []float64{3, 2, 4, 4}, Header: []document.Row{amendRow(l.unit, l.what, cmp.Or(l.texts[c.First.Language], c.First.Language), cmp.Or(l.texts[c.Second.Language], c.Second.Language))}}
	for _, x := range c.Disagreements {
		kind, severity := view.KindOfDisagreement(check.Kind(x.Kind), x.Severity, lang)
		kind = cmp.Or(l.kinds[x.Kind], kind, x.Kind)
		t.Rows = append(t.Rows, amendRow(cmp.Or(x.Citation, string(x.EID), l.bill), kind+", "+cmp.Or(severity, string(x.Severity)),
			cell(cmp.Or(l.did[x.First], x.First), x.FirstWords), cell(cmp.Or(l.did[x.Second], x.Second), x.SecondWords)))
	}
	d.Add(t)
	return d
}

func cell(value, words string) string {
	switch {
	case words == "":
		return cmp.Or(value, "–")
	case value == "":
		return words
	}
	return value + "\n" + words
}

// compareLabels are the words of a comparison of two bills.
type compareLabels struct {
	title, side, refused, agree, unit, what, bill string
	// kinds of disagreement that only bills have, and what a bill does to a unit.
	kinds, did map[string]string
	// texts are the texts of a bill by their language.
	texts map[string]string
}

func compareLabelsFor(lang string) compareLabels {
	switch lang {
	case "ru":
		return compareLabels{"Сравнение результатов двух языковых текстов законопроекта", "%s (%s) к %s: внесено %d, не внесено %d, затронуто единиц %d.",
			"Не внесена поправка %d, строка %d: %s", "Расхождений не найдено.", "Единица", "Что расходится", "законопроект в целом",
			map[string]string{"touched": "изменена", "commencement": "начало действия", "force": "введение в действие, число"},
			map[string]string{"inserted": "добавлена", "excluded": "исключена", "removed": "убрана", "changed": "изменена", "–": "не тронута"},
			map[string]string{"ru": "Русский текст", "kk": "Казахский текст", "en": "Английский текст"}}
	case "kk":
		return compareLabels{"Заң жобасының екі тілдегі мәтіндерінің нәтижелерін салыстыру", "%s (%s), %s актісіне: енгізілгені %d, енгізілмегені %d, қозғалған бірліктер %d.",
			"%d-түзету енгізілмеді, %d-жол: %s", "Алшақтық табылған жоқ.", "Бірлік", "Не алшақ", "жалпы заң жобасы",
			map[string]string{"touched": "өзгертілген", "commencement": "қолданысқа енгізілуі", "force": "қолданысқа енгізу, сан"},
			map[string]string{"inserted": "қосылды", "excluded": "алып тасталды", "removed": "алынды", "changed": "өзгертілді", "–": "қозғалмаған"},
			map[string]string{"ru": "Орыс тіліндегі мәтін", "kk": "Қазақ тіліндегі мәтін", "en": "Ағылшын тіліндегі мәтін"}}
	}
	return compareLabels{"The results of two language texts of a bill compared", "%s (%s) on %s: %d applied, %d refused, %d units touched.",
		"Instruction %d, line %d, is refused: %s", "No disagreement found.", "Unit", "What disagrees", "the bill as a whole",
		map[string]string{"touched": "changed", "commencement": "in effect from", "force": "entry into force, number"},
		map[string]string{"–": "left alone"},
		map[string]string{"ru": "Russian text", "kk": "Kazakh text", "en": "English text"}}
}
