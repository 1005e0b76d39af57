package amend

import (
	"zanger/internal/act"

	"zanger/internal/format"
)

// Status is the fate of an instruction.
type Status string

// Statuses.
const (
	Pending  Status = "" // read, not yet carried out
	Applied  Status = "applied"
	Refused  Status = "refused"
	OtherAct Status = "other act"        // meant for another act
	NoChange Status = "not an amendment" // transitional clause, entry into force
)

// Bill is an amending act as read.
type Bill struct {
	Drafting     *Drafting
	Name         string // file or reference, for messages
	hash         string // of its bytes
	Instructions []*Instruction
	Findings     []format.Finding

	// by is how the bill is named in the act.
	by billName
}

// Date is the day of the bill itself, as its address or the lines at its head give it;
// zero where they do not.
func (b *Bill) Date() act.Date { return b.by.date }

// Instruction is a sentence of a bill that orders something, or that stands where
// one would and orders nothing.
type Instruction struct {
	N int
	// Text are its own words, new wording and all, one paragraph per line.
	Text string
	// Line is where it begins in the bill, from 1.
	Line int
	// Label is how the bill numbers it, as in "Čl. I bod 3"; may be empty.
	Label  string
	Status Status
	// Reason says why it is refused or what it is instead.
	Reason     string
	Candidates []string
	// Commences is the day from which it has effect, where the bill gives it one
	// of its own, as 2006-01-02.
	Commences string
	// Act is the act it is meant for, as the bill names it.
	Act string
	// Orders are what it orders; none if it could not be understood.
	Orders []Order

	// first says that it makes room for what the instruction before it inserts.
	first bool

	ops []*operation
	// address are article, item and point of the bill in which it stands.
	address []string
}

// Paragraph is a paragraph of a bill.
type Paragraph struct {
	format.Paragraph
	Line int // in the file, from 1
}

// Amended is what is known of the amended act, to tell which instructions of a bill are
// meant for it.
type Amended struct {
	// Any says that it does not matter which act is meant: all instructions count.
	Any    bool
	Titles []string // in any language, best first
	Number string   // as bills cite it: "108/2006", "114-IV"; may be empty
	Day    act.Date // a day on which the text was in force; zero if not known
}

// Read reads a bill. Which act is meant follows from of.
func Read(p *format.Parsed, d *Drafting, of Amended) *Bill {
	b := &Bill{Drafting: d}
	ps := paragraphs(p)
	if d.name != nil {
		b.by = d.name(p, ps)
	}
	for _, in := range d.read(b, ps, of) {
		in.N = len(b.Instructions) + 1
		b.Instructions = append(b.Instructions, in)
	}
	b.nameSplits()
	b.hash = sum(string(p.Source))
	return b
}
