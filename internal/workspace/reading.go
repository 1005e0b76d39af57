package workspace

import (
	"errors"
	"slices"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// ReadingSchema is the version of [Reading] as JSON.
const ReadingSchema = 1

// Reading is a text, or some provisions of it, in the order in which it is read:
// headings and provisions one after the other, with the citations in them resolved.
type Reading struct {
	Schema   int         `json:"schema"`
	Act      string      `json:"act"`
	Work     act.WorkURI `json:"work"`
	Country  string      `json:"country"`
	Title    string      `json:"title"`
	On       act.Date    `json:"on,omitzero"`
	Exact    bool        `json:"exact"`
	Edition  ListEdition `json:"edition"`
	Repealed *ListRepeal `json:"repealed,omitempty"`
	// Instead is the alias of the act that repealed this one, where it is here.
	Instead string `json:"instead,omitempty"`
	Notice  string `json:"notice,omitempty"`
	// Later are the acts whose recorded changes came after the wording and may have
	// touched what is shown, when no day was asked for.
	Later []ReadingAct `json:"later,omitempty"`
	// Own says that the text is a file of the user's.
	Own bool `json:"own,omitempty"`
	// Official are the addresses of the official text, by language.
	Official map[string]string `json:"official,omitempty"`
	// Editions are all wordings of the act, by date.
	Editions []ListEdition `json:"editions"`
	Preamble []ReadingLine `json:"preamble,omitempty"`
	Units    []ReadingUnit `json:"units"`

	Text *Text `json:"-"`
}

// ReadingAct is an act that is spoken of; Act is its alias where it is here.
type ReadingAct struct {
	Act  string      `json:"act,omitempty"`
	Work act.WorkURI `json:"work"`
}

// ReadingUnit is a heading with the lines right below it, or a provision with all
// its lines.
type ReadingUnit struct {
	EID act.EID `json:"eid"`
	WID act.EID `json:"wid"`
	// Head says that it groups provisions; Level is how many heads stand above it.
	Head  bool   `json:"head,omitempty"`
	Level int    `json:"level"`
	Num   string `json:"num,omitempty"`
	// Heading is as printed; InReader the same in the language of the reader, where
	// that is another and it is known.
	Heading  string        `json:"heading,omitempty"`
	InReader string        `json:"in_reader,omitempty"`
	Citation string        `json:"citation"`
	Ref      string        `json:"ref"`
	Lines    []ReadingLine `json:"lines"`
	Checked  *ShowCheck    `json:"checked"`
	// KnownAs, Language and Authority are those of the wording it is taken from.
	KnownAs   act.Date      `json:"known_as_of"`
	Language  string        `json:"language"`
	Authority act.Authority `json:"authority"`
	// Address is where the official text has it, Concepts what it speaks of.
	Address  string           `json:"address,omitempty"`
	Concepts []ReadingConcept `json:"concepts,omitempty"`
	// Doubt says why it is not given.
	Doubt string `json:"doubt,omitempty"`
}

// ReadingConcept is a concept of the thesaurus.
type ReadingConcept struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// ReadingLine is a printed line.
type ReadingLine struct {
	EID   act.EID      `json:"eid"`
	Depth int          `json:"depth"`
	Num   string       `json:"num,omitempty"`
	Runs  []ReadingRun `json:"runs"`
	Note  bool         `json:"note,omitempty"`
	Table bool         `json:"table,omitempty"`
}

// ReadingRun is a piece of a line. Ref is the machine citation that its words stand
// for, where that is certain.
type ReadingRun struct {
	Text string `json:"text"`
	Ref  string `json:"ref,omitempty"`
}

// maxConcepts bounds the concepts named beside a provision.
const maxConcepts = 6

// Read returns the act or provisions that ref names as they are read; citations in
// lang. It shows what [Workspace.Show] shows.
func (w *Workspace) Read(ref, lang string) (*Reading, error) {
	s, err := w.Show(ref, lang)
	if err != nil {
		return nil, err
	}
	t := s.Text
	x := t.Expression
	r := &Reading{Schema: ReadingSchema, Act: s.Act, Work: s.Work, Country: t.Work.Country, Title: s.Title, On: s.On, Exact: s.Exact,
		Edition: s.Edition, Repealed: s.Repealed, Notice: s.Notice, Own: w.originOf(x, lang) != "", Official: officialOf(t.Work),
		Editions: w.listAct(t.Work, lang).Editions, Units: []ReadingUnit{}, Text: t}
	if s.Repealed != nil {
		r.Instead = w.lib().Known(s.Repealed.Work)
	}
	for _, u := range s.Later {
		r.Later = append(r.Later, ReadingAct{w.lib().Known(u), u})
	}
	rd := &reader{w: w, lang: lang, text: t, linker: w.linker(t.Work, lang)}
	for _, line := range s.Preamble {
		r.Preamble = append(r.Preamble, ReadingLine{Runs: []ReadingRun{{Text: line}}})
	}
	if t.Provisions != nil {
		for i, pl := range t.Provisions {
			r.Units = append(r.Units, rd.unit(s.Provisions[i], pl, 0))
		}
		return r, nil
	}
	rd.collect(s)
	rd.walk(x.Body, 0, &r.Units)
	for _, d := range s.Doubtful { // brought in since: the text has no place for it
		if x.Find(d.EID) == nil {
			r.Units = append(r.Units, rd.doubtful(d, nil, 0))
		}
	}
	return r, nil
}

// officialOf gathers the addresses of the official text that any wording knows.
func officialOf(wk *act.Work) map[string]string {
	out := map[string]string{}
	for _, x := range wk.Expressions {
		for l, a := range x.Official {
			out[l] = a
		}
	}
	return out
}

// reader puts the units of a text in order.
type reader struct {
	w      *Workspace
	lang   string
	text   *Text
	linker *linker
	shown  map[act.EID]ShowProvision
	doubts map[act.EID]ShowDoubt
}

func (rd *reader) collect(s *Show) {
	rd.shown, rd.doubts = map[act.EID]ShowProvision{}, map[act.EID]ShowDoubt{}
	for _, list := range [][]ShowProvision{s.Heads, s.Provisions, s.Schedules} {
		for _, p := range list {
			rd.shown[p.EID] = p
		}
	}
	for _, d := range s.Doubtful {
		rd.doubts[d.EID] = d
	}
}

// walk adds the units below ps that are shown, level heads deep.
func (rd *reader) walk(ps []*act.Provision, level int, out *[]ReadingUnit) {
	for _, p := range ps {
		if d, ok := rd.doubts[p.EID]; ok {
			*out = append(*out, rd.doubtful(d, p, level))
		} else if s, ok := rd.shown[p.EID]; ok {
			pl, err := rd.text.place(p.EID)
			if err != nil {
				continue // Show gave it a moment ago
			}
			*out = append(*out, rd.unit(s, pl, level))
		}
		if p.Kind.IsHead() {
			rd.walk(p.Children, level+1, out)
		}
	}
}

func (rd *reader) unit(s ShowProvision, pl Place, level int) ReadingUnit {
	p, x := pl.Provision, pl.Expression
	u := ReadingUnit{EID: s.EID, WID: s.WID, Head: p.Kind.IsHead(), Level: level, Num: p.Num, Heading: p.Heading, Citation: s.Citation,
		Ref: ref(x, s.EID), Lines: []ReadingLine{}, Checked: s.Checked, KnownAs: s.KnownAs, Language: s.Language, Authority: s.Authority,
		Address: x.Links[s.EID]}
	if s.Heading != p.Heading {
		u.InReader = s.Heading
	}
	for i, l := range p.Lines() {
		if u.Head && !slices.ContainsFunc(s.Lines, func(o ShowLine) bool { return o.EID == l.Provision.EID }) {
			continue
		}
		line := ReadingLine{EID: l.Provision.EID, Depth: l.Depth, Num: l.Num, Note: l.Note, Table: l.Table}
		if i == 0 && l.Provision == p {
			line.Num = "" // stands in the heading
		}
		if l.Note || l.Table {
			line.Runs = []ReadingRun{{Text: l.Text}}
		} else {
			line.Runs = rd.linker.runs(x, l.Provision.EID, l.Text)
		}
		u.Lines = append(u.Lines, line)
	}
	if !u.Head {
		u.Concepts = rd.w.conceptsIn(x, p, rd.lang)
	}
	return u
}

// doubtful is a unit that is not given; p is nil where the text has none.
func (rd *reader) doubtful(d ShowDoubt, p *act.Provision, level int) ReadingUnit {
	x := rd.text.Expression
	u := ReadingUnit{EID: d.EID, WID: d.EID, Level: level, Citation: cite.Format(x, d.EID, rd.lang, cite.Long), Ref: ref(x, d.EID),
		Lines: []ReadingLine{}, KnownAs: x.Date, Language: x.Lang, Authority: x.Authority, Doubt: d.words(rd.lang)}
	if p != nil {
		u.Head, u.Num, u.WID = p.Kind.IsHead(), p.Num, p.WID
	}
	return u
}

// conceptsIn names what a provision speaks of, where an index is open.
func (w *Workspace) conceptsIn(x *act.Expression, p *act.Provision, lang string) []ReadingConcept {
	ix := w.openedIndex()
	if ix == nil {
		return nil
	}
	var out []ReadingConcept
	for _, id := range ix.ConceptsIn(x, p) {
		if len(out) == maxConcepts {
			break
		}
		out = append(out, ReadingConcept{id, ix.Label(id, lang)})
	}
	return out
}

// Citations gives a provision in every custom that can be copied: in the words of
// its country and of readers in each language, short and long, and as machine
// citation. ref names one provision.
func (w *Workspace) Citations(s string) ([]CitationForm, error) {
	t, err := w.Resolve(s, act.Date{})
	if err != nil {
		return nil, err
	}
	if len(t.Provisions) != 1 {
		return nil, hint(errors.New("a citation names one provision"), "name one, such as kz-sss#art_6")
	}
	x, e := t.Provisions[0].Expression, t.Provisions[0].Provision.EID
	var out []CitationForm
	add := func(lang, text string) {
		if !slices.ContainsFunc(out, func(f CitationForm) bool { return f.Text == text }) {
			out = append(out, CitationForm{lang, text})
		}
	}
	for _, l := range langsToCite(x) {
		for _, style := range []cite.Style{cite.Short, cite.Long} {
			add(l, cite.Format(x, e, l, style))
		}
		add(l, sprintTitle(l, cite.Format(x, e, l, cite.Long), x.Title(l)))
	}
	add("", ref(x, e))
	return out, nil
}

// CitationForm is a provision cited in the custom of a language, "" for machines.
type CitationForm struct {
	Lang string `json:"language,omitempty"`
	Text string `json:"text"`
}
