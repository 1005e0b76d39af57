package report

import (
	"context"
	"fmt"
	"slices"
	"time"

	"zanger/internal/document"
	"zanger/internal/evidence"
)

// Report is what a build gives.
type Report struct {
	Front    Front
	Document *document.Document
	// Citations are the places where the memo names law, in reading order.
	Citations []Citation
	// Recommendations are in the order of their numbers.
	Recommendations []Recommendation
	// Annotations and Outcomes are in reading order.
	Annotations []Annotation
	Outcomes    []Outcome
	// Headings are the words of the memo's own headings of the highest level.
	Headings []string
	// Sum is the file of sums: what the memo rests on, as the library has it now.
	Sum []byte
	// Evidence is what a written memo carries of the law that it rests on.
	Evidence *evidence.Record
	// Findings are what a reader of the source should look at; they do not
	// fail the build. They are sorted by line.
	Findings []Finding
}

// Citation is one reference to law in a memo.
type Citation struct {
	Line int
	// Ref is the reference as written, Found what it names.
	Ref   string
	Use   Use
	Found []Found

	place spot
}

// Use is the part that a citation plays in a memo.
type Use string

// Uses.
const (
	Cited   Use = "citation"
	Given   Use = "gist"
	Quoted  Use = "quote"
	Basis   Use = "basis" // of a recommendation
	Changed Use = "diff"

	Amends     Use = "amend"
	Annotated  Use = "annotation"
	Comparator Use = "comparator"
	Standard   Use = "standard"
	Compared   Use = "comparison"
	Result     Use = "outcome"
	Filter     Use = "filter" // names law only to choose what is listed
)

// Recommendation is a numbered recommendation.
type Recommendation struct {
	Number int
	ID     string // its anchor
	Title  string
	To     string
	// Priority is high, medium, low or empty.
	Priority string
	// Basis are the provisions of present law that it rests on.
	Basis []Found
	// Body is to act, until Deadline. Disposition is what was decided: open,
	// adopted, partly, rejected or empty.
	Body, Deadline, Disposition string
	Line                        int
}

// Finding is something that the build went on after.
type Finding struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Msg  string `json:"message"`
}

func (f Finding) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Msg) }

// Options change how a memo is built. The zero value is the good default.
type Options struct {
	// Timeout bounds one build; 0 means half a minute.
	Timeout time.Duration
	// Final builds the memo for the record: what a draft may leave open, such as a
	// query, fails the build. A memo whose status is final is always built so.
	Final bool
	// Labels is the language of labels and citations; "" follows the front matter.
	Labels string
	// Annotations says where they come out; "" follows the front matter.
	Annotations Placement
	// NoComments puts annotations in the margin that should be comments, for formats
	// that have none.
	NoComments bool
	// Sum is the file of sums beside the memo, nil when there is none.
	Sum []byte
	// Accept leaves Sum aside: the law is taken as the library has it now.
	Accept bool
}

const defaultTimeout = 30 * time.Second

// Build reads the memo src, named file in messages, and makes a document of it.
// Every statement of law comes from r.
//
// The error is an [Errors] that holds every fault of the front matter or, when
// that is sound, every fault of the text, sorted by line.
func Build(ctx context.Context, file string, src []byte, r Resolver, o Options) (*Report, error) {
	if o.Timeout == 0 {
		o.Timeout = defaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()

	p := &problems{file: file}
	front, body, base := readSource(p, src)
	if p.failed() {
		return nil, p.errors()
	}
	if o.Final && front.Status != WorkedExample { // an example says so on every page, always
		front.Status = FinalStatus
	}
	if slices.Contains(labelLangs, o.Labels) {
		front.Lang = o.Labels
	}
	p.final = o.Final || front.Status == FinalStatus
	c := newConverter(ctx, p, front, r)
	if o.Annotations != "" {
		c.annotations.at = o.Annotations
	}
	if o.NoComments && c.annotations.at == Comment {
		c.annotations.at = Margin
	}
	c.run(body, base)
	if !o.Accept && !p.failed() {
		c.checkPins(o.Sum)
	}
	if p.failed() {
		return nil, p.errors()
	}
	return &Report{
		Front:           front,
		Document:        c.doc,
		Citations:       c.citations,
		Recommendations: c.recommendations(),
		Annotations:     c.annotations.results(),
		Outcomes:        c.outcomeResults(),
		Headings:        c.topHeadings(),
		Sum:             c.pins.write(),
		Evidence:        c.evidence(),
		Findings:        p.sortedFindings(),
	}, nil
}
