package web

import (
	"strings"

	"zanger/internal/compare"
	"zanger/internal/workspace"
)

// concordanceForm chooses two texts, and holds the proposals that a person may judge.
type concordanceForm struct {
	Tab     string
	A, B    string
	Form    string
	Forms   []string
	Acts    []workspace.ListAct
	Pairs   []proposal
	SameAct bool
}

// proposal is a pair of provisions that nobody has judged.
type proposal struct {
	Pair                 string // as it is judged
	A, B, AHref, BHref   string
	AHeading, BHeading   string
	Score                int // in per cent
	Confirmed, Uncertain bool
	Unanswered           bool
}

// concordance shows which provision of one text answers which of another.
func (v *visit) concordance() error {
	list, err := v.ws.List(v.lang)
	if err != nil {
		return err
	}
	f := concordanceForm{Tab: "concordance", A: v.get("a"), B: v.get("b"), Form: v.get("form"), Forms: workspace.CorrespondenceForms(), Acts: list.Acts}
	fr := v.frame("Concordance")
	fr.Name = "compare"
	if f.A == "" || f.B == "" {
		return v.show("document", fr, docData{Kind: "concordance", Form: f})
	}
	for _, r := range []string{f.A, f.B} {
		if err := libraryRef(r); err != nil {
			return v.formFault(fr, docData{Kind: "concordance", Form: f}, err)
		}
	}
	c, err := v.ws.Concordance(f.A, f.B, workspace.ConcordanceOptions{})
	if err != nil {
		return v.formFault(fr, docData{Kind: "concordance", Form: f}, err)
	}
	doc, err := v.ws.ConcordanceDocument(c, f.Form, v.lang)
	if err != nil {
		return v.formFault(fr, docData{Kind: "concordance", Form: f}, err)
	}
	f.Pairs, f.SameAct = proposals(c.Data()), c.Data().SameAct
	return v.document(fr, doc, "concordance", docData{Kind: "concordance", Form: f}, "docx", "pdf", "html", "csv")
}

// proposals lists what nobody has judged yet: for each provision the best that is not
// rejected, or that it has none.
func proposals(d *workspace.ConcordanceData) []proposal {
	if d.SameAct {
		return nil
	}
	var out []proposal
	for _, row := range d.Rows {
		if row.None != nil || row.Empty {
			continue
		}
		p := proposal{A: row.Unit.Citation, AHref: refHref(row.Unit.Ref), AHeading: row.Unit.Heading, Unanswered: true, Pair: string(row.Unit.EID) + "=none"}
		for _, pair := range row.Pairs {
			if pair.Standing == compare.Rejected {
				continue
			}
			p.Unanswered, p.Pair = false, string(row.Unit.EID)+"="+string(pair.Unit.EID)
			p.B, p.BHref, p.BHeading = pair.Unit.Citation, refHref(pair.Unit.Ref), pair.Unit.Heading
			p.Score, p.Confirmed = int(100*pair.Score+0.5), pair.Judgement != nil
			break
		}
		if !p.Confirmed {
			out = append(out, p)
		}
	}
	return out
}

// judge keeps what a person said of a pair.
func (v *visit) judge() error {
	if err := v.parseForm(); err != nil {
		return err
	}
	p := v.r.PostForm
	a, b, pair := p.Get("a"), p.Get("b"), p.Get("pair")
	for _, r := range []string{a, b} {
		if err := libraryRef(r); err != nil {
			return err
		}
	}
	said := workspace.ConcordanceVerdict{Pair: pair, By: short(strings.TrimSpace(p.Get("by")), 80), Note: short(strings.TrimSpace(p.Get("note")), 300)}
	switch p.Get("say") {
	case "full":
	case "partial":
		said.Pair += ":partial"
	case "wrong":
		said.Rejected = true
	default:
		return badRequest("The form could not be read.")
	}
	if _, err := v.ws.Judge(a, b, []workspace.ConcordanceVerdict{said}, ""); err != nil {
		return err
	}
	return v.redirect(link("/concordance", "a", a, "b", b) + "#judge")
}
