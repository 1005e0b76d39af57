package esbirka

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// heads are the types of fragments that begin a unit down to the § or article.
var heads = map[string]bool{"Cast": true, "Kniha": true, "Hlava": true, "Dil": true, "Oddil": true, "Pododdil": true,
	"Paragraf": true, "Clanek": true, "Nadpis_nad": true}

func isHead(kind string) bool {
	return heads[kind] || strings.HasPrefix(kind, "Priloha") && !strings.Contains(kind, "Text")
}

// paragraphs says of each fragment what it is by its type.
func (r *reader) paragraphs() ([]htmltext.Paragraph, error) {
	var out []htmltext.Paragraph
	titled := false // the paragraph before is a heading that its title may follow
	for _, f := range r.fragments {
		blocks, err := r.Fragment(f.XHTML, f.at)
		if err != nil {
			return nil, err
		}
		for i, b := range blocks {
			switch {
			case f.Type == "Nadpis_pod" && titled && !b.Table:
				out[len(out)-1] = out[len(out)-1].Join(b.Paragraph(htmltext.Heading))
				continue
			case f.Type == "Nadpis_pod":
				out = append(out, b.Paragraph(htmltext.Heading))
			case isHead(f.Type) && (i == 0 || f.Type == "Nadpis_nad"):
				out = append(out, b.Paragraph(htmltext.Heading))
				titled = f.Type != "Nadpis_nad"
				continue
			case f.Type == "PPC":
				out = append(out, footnote(b))
			default:
				out = append(out, b.Paragraph(htmltext.Law))
			}
			titled = false
		}
	}
	return out, nil
}

var footMark = pattern.New(`^\d+[a-z]{0,2}\)`)

// footnote gives a footnote with its mark raised: ^1).
func footnote(b htmltext.Block) htmltext.Paragraph {
	p := b.Paragraph(htmltext.Law)
	if footMark.MatchString(p.Text) {
		p.Text = "^" + p.Text
	}
	if !strings.HasPrefix(p.Text, "^") && p.Role == htmltext.Law {
		p.Role = htmltext.Note
	}
	return p
}

// steps are the parts of an address and the units they stand for.
var steps = []struct {
	name string
	kind act.Kind
}{{"par_", act.Section}, {"cl_", act.Article}, {"odst_", act.Subsection}, {"pism_", act.Point}, {"bod_", act.Subpoint}}

// eid returns the unit that an anchor such as par_5-odst_2-pism_a names, "" for
// places that are no unit inside an article.
func eid(anchor string) act.EID {
	e := act.EID("")
	for part := range strings.SplitSeq(anchor, "-") {
		known := false
		for _, s := range steps {
			if num, ok := strings.CutPrefix(part, s.name); ok && num != "" && !strings.ContainsAny(num, ":_") {
				e, known = e.Join(s.kind, num), true
			}
		}
		if !known && e != "" {
			return ""
		}
	}
	return e
}

// maxDisagreements is how many disagreements are told one by one.
const maxDisagreements = 20

// compare finds the fragments whose address names a unit that the outline does
// not have.
func (r *reader) compare(x *act.Expression) {
	have := map[act.EID]bool{}
	for p := range x.All() {
		have[p.EID] = true
	}
	missing := 0
	for _, f := range r.fragments {
		e := eid(f.anchor())
		if e == "" || have[e] || f.XHTML == "" || !named(f.Type) {
			continue
		}
		if missing++; missing <= maxDisagreements {
			r.Find(f.at, "the collection names this fragment %s, which the outline does not have", e)
		}
	}
	if missing > maxDisagreements {
		r.Find(act.Span{}, "%d fragments stand at another place than the collection says", missing)
	}
}

// named reports whether fragments of the type are the unit that their address
// names, and not a part of it.
func named(kind string) bool {
	for _, k := range []string{"Paragraf", "Clanek", "Odstavec", "Pismeno", "Bod"} {
		if strings.HasPrefix(kind, k) {
			return true
		}
	}
	return false
}
