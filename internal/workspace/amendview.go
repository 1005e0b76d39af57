package workspace

import (
	"fmt"
	"strings"

	"zanger/internal/amend"
	"zanger/internal/document"
)

// AmendRefused is the fate of an instruction that is not carried out.
const AmendRefused = amend.Refused

// BillSchema is the version of [Bill] as JSON.
const BillSchema = 1

// Bill is a bill as it is understood.
type Bill struct {
	Schema        int               `json:"schema"`
	Bill          string            `json:"bill"`
	Drafting      string            `json:"drafting"`
	Instructions  []BillInstruction `json:"instructions"`
	NotUnderstood int               `json:"not_understood"`
}

// BillInstruction is one instruction of a bill.
type BillInstruction struct {
	N      int         `json:"n"`
	Line   int         `json:"line"`
	Label  string      `json:"label,omitempty"`
	Text   string      `json:"text"`
	Act    string      `json:"act,omitempty"`
	Status string      `json:"status"`
	Reason string      `json:"reason,omitempty"`
	Orders []BillOrder `json:"orders"`
}

// BillOrder is one thing that an instruction orders.
type BillOrder struct {
	Kind    string   `json:"kind"`
	Targets []string `json:"targets"`
	Old     []string `json:"old,omitempty"`
	New     []string `json:"new,omitempty"`
	Anchor  string   `json:"anchor,omitempty"`
	Mark    string   `json:"mark,omitempty"`
	Payload []string `json:"payload,omitempty"`
	To      []string `json:"to,omitempty"`
}

// BillOf makes data of a bill.
func BillOf(b *amend.Bill) *Bill {
	out := &Bill{Schema: BillSchema, Bill: b.Name, Drafting: b.Drafting.Tag, Instructions: []BillInstruction{}}
	for _, in := range b.Instructions {
		bi := BillInstruction{N: in.N, Line: in.Line, Label: in.Label, Text: in.Text, Act: in.Act, Status: string(in.Status),
			Reason: in.Reason, Orders: []BillOrder{}}
		if in.Status == amend.Pending {
			bi.Status = "understood"
			if len(in.Orders) == 0 {
				bi.Status = "not understood"
			}
		}
		if bi.Status == "not understood" || in.Status == amend.Refused {
			out.NotUnderstood++
		}
		for _, o := range in.Orders {
			bi.Orders = append(bi.Orders, billOrder(o))
		}
		out.Instructions = append(out.Instructions, bi)
	}
	return out
}

func billOrder(o amend.Order) BillOrder {
	out := BillOrder{Kind: string(o.Kind), Targets: []string{}, Old: o.Old, New: o.New, Anchor: string(o.Anchor), Mark: o.Mark}
	for _, p := range o.At {
		out.Targets = append(out.Targets, p.String())
	}
	for _, p := range o.Payload {
		out.Payload = append(out.Payload, p.Text)
	}
	for _, s := range o.To {
		out.To = append(out.To, s.String())
	}
	return out
}

// BillDocument draws the instructions of a bill.
func BillDocument(b *Bill, lang string) *document.Document {
	l := amendLabelsFor(lang)
	d := page(l.instructions, lang)
	t := document.Table{Widths: []float64{1, 1, 6, 6}, Header: []document.Row{amendRow(l.number, l.line, l.words, l.understood)}}
	for _, in := range b.Instructions {
		what := in.Status
		if in.Reason != "" {
			what += ": " + in.Reason
		}
		for _, o := range in.Orders {
			what += "\n" + o.Kind + ": " + strings.Join(o.Targets, "; ")
		}
		t.Rows = append(t.Rows, amendRow(fmt.Sprint(in.N), fmt.Sprint(in.Line), firstLine(in.Text), what))
	}
	d.Add(t)
	return d
}

// AmendDocument draws what became of the instructions of a bill.
func AmendDocument(r *amend.Record, lang string) *document.Document {
	l := amendLabelsFor(lang)
	d := page(l.instructions, lang)
	t := document.Table{Widths: []float64{1, 1, 6, 6}, Header: []document.Row{amendRow(l.number, l.line, l.words, l.fate)}}
	for _, in := range r.Instructions {
		what := string(in.Status)
		if in.Reason != "" {
			what += ": " + in.Reason
		}
		for _, o := range in.Operations {
			what += "\n" + string(o.Kind) + ": " + string(o.Target)
		}
		t.Rows = append(t.Rows, amendRow(fmt.Sprint(in.N), fmt.Sprint(in.Line), firstLine(in.Text), what))
	}
	d.Add(t)
	d.Add(document.P(document.T(fmt.Sprintf(l.counts, r.Counts.Read, r.Counts.Applied, r.Counts.Refused, r.Counts.OtherAct, r.Counts.NotAmendment))))
	return d
}

// AmendCheckDocument draws the result of verifying a record.
func AmendCheckDocument(c *AmendCheck, lang string) *document.Document {
	d := page("", lang)
	l := checkLabelsFor(lang)
	if c.Seal != "" {
		defer func() { d.Add(document.P(document.T(l.seal + c.Seal))) }()
	}
	if len(c.Wrong) == 0 {
		d.Add(document.P(document.T(labelsFor(lang).allWell + " " + l.against[len(c.Against)-1])))
		return d
	}
	var items [][]document.Block
	for _, w := range c.Wrong {
		items = append(items, []document.Block{document.P(document.T(w))})
	}
	d.Add(document.P(document.T(labelsFor(lang).wrong)))
	d.Add(document.List{Items: items})
	return d
}

// checkLabels are the words of a check of a record; against by what it was held to.
type checkLabels struct {
	seal    string
	against [3]string
}

func checkLabelsFor(lang string) checkLabels {
	switch lang {
	case "ru":
		return checkLabels{"Печать записи: ", [3]string{"Запись проверена сама по себе.", "Запись проверена по обоим текстам.", "Законопроект исполнен заново: запись и оба текста совпадают."}}
	case "kk":
		return checkLabels{"Жазбаның мөрі: ", [3]string{"Жазба өз бетінше тексерілді.", "Жазба екі мәтін бойынша тексерілді.", "Заң жобасы қайта орындалды: жазба мен екі мәтін сәйкес келеді."}}
	}
	return checkLabels{"Seal of the record: ", [3]string{"The record was checked by itself.", "The record was checked against both texts.", "The bill was carried out again: the record and both texts agree."}}
}

func amendRow(cells ...string) document.Row {
	var r document.Row
	for _, c := range cells {
		var blocks []document.Block
		for _, line := range strings.Split(c, "\n") {
			blocks = append(blocks, document.P(document.T(line)))
		}
		r.Cells = append(r.Cells, document.Cell{Blocks: blocks})
	}
	return r
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if r := []rune(s); len(r) > 160 {
		return string(r[:160]) + "…"
	}
	return s
}

// amendLabels are the words of tables of instructions.
type amendLabels struct {
	instructions, number, line, words, understood, fate, counts, unapplied string
	// consolidated says of a text with a bill carried out which text and which bill.
	// inForce says it where the day from which it is in force is known.
	consolidated, inForce string
}

func amendLabelsFor(lang string) amendLabels {
	switch lang {
	case "ru":
		return amendLabels{"Поправки законопроекта", "№", "Строка", "Слова законопроекта", "Как понято", "Что сделано",
			"Прочитано: %d. Внесено: %d. Не внесено: %d. К другим актам: %d. Не поправки: %d.",
			"Не внесено поправок: %d из %d (законопроект %s, поправки %s).",
			"Текст на %s с поправками законопроекта %s; с какого дня он действует, здесь не указано.",
			"Текст на %s с поправками законопроекта %s, действует с %s."}
	case "kk":
		return amendLabels{"Заң жобасының түзетулері", "№", "Жол", "Жобаның сөздері", "Қалай түсінілді", "Не істелді",
			"Оқылғаны: %d. Енгізілгені: %d. Енгізілмегені: %d. Басқа актілерге: %d. Түзету емес: %d.",
			"Енгізілмеген түзетулер: %d, барлығы %d (заң жобасы %s, түзетулер %s).",
			"%s күнгі мәтін, %s заң жобасының түзетулерімен; қай күннен бастап қолданылатыны мұнда көрсетілмеген.",
			"%s күнгі мәтін, %s заң жобасының түзетулерімен, %s бастап қолданылады."}
	}
	return amendLabels{"Instructions of the bill", "No.", "Line", "Words of the bill", "Understood as", "Fate",
		"Read: %d. Applied: %d. Refused: %d. For other acts: %d. Not amendments: %d.",
		"Not carried out: %d of %d instructions of the bill %s (%s).",
		"The text of %s with the changes of the bill %s; from which day it is in force is not said here.",
		"The text of %s with the changes of the bill %s, in force from %s."}
}
