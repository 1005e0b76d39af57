package workspace

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/view"
)

// ShowDocument draws the answer to [Workspace.Show], labels in lang. contents
// gives the headings of a whole act without its text.
func (w *Workspace) ShowDocument(s *Show, lang string, contents bool) *document.Document {
	t := s.Text
	o := view.TextOptions{Lang: lang, Name: w.actName(lang), NoContents: true}
	if e, ok := t.Work.Repeal(); ok {
		o.Repeal = &e
	}
	if !s.Exact {
		o.AskedFor = s.On
	}
	o.Origin = w.originOf(t.Expression, lang)
	if t.Provisions == nil {
		o.Later = t.Later(nil, t.Expression)
		return w.showWhole(s, o, contents)
	}
	var d *document.Document
	for _, same := range byExpression(t.Provisions) {
		x := same[0].Expression
		o.Origin = w.originOf(x, lang)
		ps := make([]*act.Provision, len(same))
		o.Later = nil
		for i, pl := range same {
			ps[i] = pl.Provision
			for _, e := range t.Later(pl.Provision, x) {
				if !slices.ContainsFunc(o.Later, func(l act.Event) bool { return l.By == e.By && l.Date == e.Date }) {
					o.Later = append(o.Later, e)
				}
			}
		}
		one := view.Provisions(x, ps, func(p *act.Provision) string { return cite.Format(x, p.EID, lang, cite.Long) }, o)
		if d == nil {
			d = one
			continue
		}
		d.Add(document.Rule{})
		d.Add(one.Blocks...)
	}
	return d
}

// originOf says that x is a file of the user's, "" when it came with the program.
func (w *Workspace) originOf(x *act.Expression, lang string) string {
	if e := w.lib().Entry(w.sourceOf(x)); e != nil && e.User {
		return labelsFor(lang).own
	}
	return ""
}

// byExpression parts places into runs that stand in one wording.
func byExpression(places []Place) [][]Place {
	var out [][]Place
	for i, pl := range places {
		if i == 0 || pl.Expression != places[i-1].Expression {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], pl)
	}
	return out
}

// showWhole draws a whole act. Articles in doubt on the day asked for are left
// out, and named with the reason.
func (w *Workspace) showWhole(s *Show, o view.TextOptions, contents bool) *document.Document {
	x := s.Text.Expression
	if contents {
		if !s.Exact {
			x = s.Text.known(doubtWords(s, o.Lang))
		}
		return view.Contents(x, o)
	}
	if len(s.Doubtful) == 0 && s.Exact {
		return view.Expression(x, o)
	}
	d := view.Expression(s.Text.known(doubtWords(s, o.Lang)), o)
	for _, n := range s.Doubtful {
		if x.Find(n.EID) == nil { // brought in since; the text has no place for it
			d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(cite.Format(x, n.EID, o.Lang, cite.Short) + ". " + n.words(o.Lang))}})
		}
	}
	return d
}

// doubtWords says of each article in doubt why it is not given.
func doubtWords(s *Show, lang string) map[act.EID]string {
	out := map[act.EID]string{}
	for _, d := range s.Doubtful {
		out[d.EID] = d.words(lang)
	}
	return out
}

// words says in lang why the article is not given.
func (d ShowDoubt) words(lang string) string {
	if d.doubt == nil {
		return d.Reason
	}
	return view.DoubtText(d.doubt, lang)
}

// known returns the expression with doubtful articles replaced by a note that
// says why they are not given, and the others as they stood on the day.
func (t *Text) known(doubtful map[act.EID]string) *act.Expression {
	x := *t.Expression
	x.Body = t.knownUnits(x.Body, doubtful)
	return &x
}

func (t *Text) knownUnits(ps []*act.Provision, doubtful map[act.EID]string) []*act.Provision {
	out := make([]*act.Provision, 0, len(ps))
	for _, p := range ps {
		q := *p
		switch {
		case !p.Kind.IsRoot():
			q.Children = t.knownUnits(p.Children, doubtful)
		case doubtful[p.EID] != "":
			q.Heading, q.Content, q.Children, q.WrapUp = "", nil, nil, nil
			q.Notes = []act.Note{{Text: doubtful[p.EID], Place: act.NoteHead}}
		default:
			if pl, err := t.place(p.EID); err == nil {
				q = *pl.Provision
			}
		}
		out = append(out, &q)
	}
	return out
}
