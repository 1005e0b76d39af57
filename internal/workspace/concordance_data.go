package workspace

import (
	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
)

// ConcordanceData is a concordance as data.
type ConcordanceData struct {
	Schema int         `json:"schema"`
	A      ListEdition `json:"a"`
	B      ListEdition `json:"b"`
	ActA   string      `json:"act_a"`
	ActB   string      `json:"act_b"`
	// SameAct says that two wordings of one act were followed; otherwise what
	// answers what is proposed by likeness, until a person says so.
	SameAct bool `json:"same_act"`
	// Language is that in which words were compared, "" for none.
	Language string `json:"language"`
	// WordlessA and WordlessB count provisions without a text in that language.
	WordlessA int `json:"wordless_a"`
	WordlessB int `json:"wordless_b"`
	// File holds what people judged.
	File string           `json:"file,omitempty"`
	Rows []ConcordanceRow `json:"rows"`
	// Unmatched are the provisions of B that no row names.
	Unmatched []ConcordanceUnit `json:"unmatched"`
	// Lost are judgements over provisions that are not there now.
	Lost []compare.Judgement `json:"lost"`
	// NotGiven counts units of which a selection of provisions says nothing.
	NotGiven int               `json:"not_given,omitempty"`
	Counts   ConcordanceCounts `json:"counts"`
	Labels   map[string]string `json:"labels,omitempty"` // of the concepts named, in English
}

// ConcordanceCounts count rows by what is known of them.
type ConcordanceCounts struct {
	Rows      int `json:"rows"`
	Confirmed int `json:"confirmed"`
	Proposed  int `json:"proposed"`
	None      int `json:"none"` // no proposal, or none by a person's word
	Stale     int `json:"stale"`
	Followed  int `json:"followed"`
}

// ConcordanceUnit is a provision.
type ConcordanceUnit struct {
	Ref      string  `json:"ref"`
	EID      act.EID `json:"eid"`
	Citation string  `json:"citation"`
	Heading  string  `json:"heading,omitempty"`
	Hash     string  `json:"hash"`
}

// ConcordanceRow is a provision with what answers it.
type ConcordanceRow struct {
	Unit  ConcordanceUnit    `json:"unit"`
	Pairs []ConcordancePair  `json:"pairs"`
	Empty bool               `json:"empty,omitempty"`
	None  *compare.Judgement `json:"none,omitempty"`
}

// ConcordancePair is a counterpart.
type ConcordancePair struct {
	Unit      ConcordanceUnit    `json:"unit"`
	WithinA   act.EID            `json:"within_a,omitempty"`
	WithinB   act.EID            `json:"within_b,omitempty"`
	Score     float64            `json:"score"`
	Standing  compare.Standing   `json:"standing"`
	Degree    compare.Degree     `json:"degree,omitempty"`
	Reasons   compare.Reasons    `json:"reasons"`
	Judgement *compare.Judgement `json:"judgement,omitempty"`
}

// Data returns c as data.
func (c *Concordance) Data() *ConcordanceData { return &c.data }

func (w *Workspace) concordanceData(c *Concordance) ConcordanceData {
	r := c.Result
	d := ConcordanceData{Schema: ConcordanceSchema, A: w.editionOf(c.A), B: w.editionOf(c.B), ActA: c.A.Work.Alias, ActB: c.B.Work.Alias,
		SameAct: r.SameAct, Language: r.Lang, WordlessA: r.WordlessA, WordlessB: r.WordlessB, File: c.File, Rows: []ConcordanceRow{}, Unmatched: []ConcordanceUnit{}, Lost: append([]compare.Judgement{}, r.Lost...), NotGiven: r.NotGiven}
	for _, row := range r.Rows {
		out := ConcordanceRow{Unit: unitOf(r.A, row.Provision), Pairs: []ConcordancePair{}, Empty: row.Empty, None: row.None}
		for _, p := range row.Pairs {
			pair := ConcordancePair{Unit: unitOf(r.B, p.Provision), Score: p.Score, Standing: p.Standing, Degree: p.Degree,
				Reasons: p.Reasons, Judgement: p.Judgement}
			if p.WithinA != nil {
				pair.WithinA = p.WithinA.EID
			}
			if p.WithinB != nil {
				pair.WithinB = p.WithinB.EID
			}
			for _, id := range p.Reasons.Concepts {
				if d.Labels == nil {
					d.Labels = map[string]string{}
				}
				d.Labels[id] = c.reader.Label(id, "en")
			}
			out.Pairs = append(out.Pairs, pair)
		}
		d.Counts.add(row)
		d.Rows = append(d.Rows, out)
	}
	d.Counts.Stale += len(r.Lost)
	for _, p := range r.Unmatched {
		d.Unmatched = append(d.Unmatched, unitOf(r.B, p))
	}
	return d
}

func (n *ConcordanceCounts) add(row compare.ConcordanceRow) {
	n.Rows++
	first := compare.Rejected
	for _, p := range row.Pairs {
		if first == compare.Rejected {
			first = p.Standing
		}
		if p.Judgement != nil && p.Judgement.Stale != compare.Fresh {
			n.Stale++
		}
	}
	if row.None != nil && row.None.Stale != compare.Fresh {
		n.Stale++
	}
	switch first {
	case compare.Confirmed:
		n.Confirmed++
	case compare.Proposed:
		n.Proposed++
	case compare.Followed:
		n.Followed++
	default:
		n.None++
	}
}

func unitOf(x *act.Expression, p *act.Provision) ConcordanceUnit {
	return ConcordanceUnit{Ref: ref(x, p.EID), EID: p.EID, Citation: cite.Format(x, p.EID, "en", cite.Short),
		Heading: p.Heading, Hash: compare.ProvisionHash(p)}
}
