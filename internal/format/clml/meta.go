package clml

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// metadata reads what the file says of the document: which work, which version.
func (r *reader) metadata() {
	root, x := r.doc.Root, r.x
	meta := root.Child("Metadata")
	address := first(root.Attr("IdURI"), root.Attr("DocumentURI"), meta.Child("identifier").Folded())
	kind := shortType(address)
	r.cat = markup.CategoryOf(kind)
	class := classMeta(meta)
	year, number := value(class, "Year"), value(class, "Number")
	if x.URI = markup.UKWork(kind, year, number); x.URI == "" {
		x.URI = markup.UKWorkAt(address)
	}
	if x.URI == "" {
		r.find(act.Span{}, "the file does not say which document it is: no type, year and number")
	}
	x.Alias, x.Country = markup.UKAlias(x.URI), "gb"
	x.Lang = first(root.Attr("lang"), root.AttrIn("http://www.w3.org/XML/1998/namespace", "lang"), root.AttrIn("xml", "lang"), meta.Child("language").Folded(), "en")
	x.Authority, x.Coverage = act.Official, act.Whole
	switch kind {
	case "ukdsi", "sdsi", "nidsr", "ukdpb":
		x.Authority = act.Draft
	}
	if markup.UKFragment(meta.Child("identifier").Folded()) {
		x.Coverage = act.Selected
	}
	x.Titles = map[string]string{}
	if t := meta.Child("title").Folded(); t != "" {
		x.Titles[x.Lang] = t
	}
	if u := root.Attr("DocumentURI"); u != "" {
		x.Official = map[string]string{x.Lang: u}
	}
	r.dates(meta, class)
	if n := count(meta, "UnappliedEffect"); n > 0 {
		x.Notice = fmt.Sprintf("legislation.gov.uk lists %d changes by other acts that are not yet made in this text.", n)
	}
}

// dates reads the date of the version and of enactment. A version "as enacted"
// is that of the day of enactment.
func (r *reader) dates(meta, class *markup.Node) {
	root, x := r.doc.Root, r.x
	enacted := markup.DateIn(first(date(class, "EnactmentDate"), date(class, "Made")))
	if !enacted.IsZero() {
		x.Events = append(x.Events, act.Event{Type: act.Enacted, By: x.URI, Date: enacted})
	}
	if c := class.Child("ComingIntoForce"); c != nil && count(c, "DateTime") == 1 {
		if d := markup.DateIn(c.Child("DateTime").Attr("Date")); !d.IsZero() {
			x.Events = append(x.Events, act.Event{Type: act.Commenced, By: x.URI, Effect: d})
		}
	}
	version := root.Attr("DocumentURI")
	start := markup.DateIn(root.Attr("RestrictStartDate"))
	x.Date = markup.DateIn(version)
	if x.Date.IsZero() && asMade(version) {
		x.Date = enacted
	}
	for _, d := range []act.Date{markup.DateIn(meta.Child("valid").Folded()), start, enacted} {
		if x.Date.IsZero() {
			x.Date = d
		}
	}
	x.Valid = validity(start, markup.DateIn(root.Attr("RestrictEndDate")), x.Date)
}

// validity returns the interval of a version. The end that legislation.gov.uk
// gives is the first day of the next version.
func validity(start, end, on act.Date) act.Interval {
	v := act.Interval{From: start}
	if !end.IsZero() {
		v.Until = end.AddDays(-1)
	}
	if v.IsZero() || !v.Contains(on) {
		return act.Interval{}
	}
	return v
}

func asMade(address string) bool {
	for _, s := range []string{"/enacted", "/made", "/adopted", "/created"} {
		if strings.Contains(address, s) {
			return true
		}
	}
	return false
}

// shortType returns the type in an address such as …/id/ukpga/2015/30.
func shortType(address string) string {
	_, path, _ := strings.Cut(address, "legislation.gov.uk/")
	kind, _, _ := strings.Cut(strings.TrimPrefix(path, "id/"), "/")
	return kind
}

// classMeta returns PrimaryMetadata, SecondaryMetadata or EUMetadata.
func classMeta(meta *markup.Node) *markup.Node {
	return meta.Child("PrimaryMetadata", "SecondaryMetadata", "EUMetadata", "BillMetadata")
}

func value(n *markup.Node, name string) string {
	if c := n.Child(name); c != nil {
		return c.Attr("Value")
	}
	return ""
}

func date(n *markup.Node, name string) string {
	if c := n.Child(name); c != nil {
		return c.Attr("Date")
	}
	return ""
}

func count(n *markup.Node, name string) int {
	total := 0
	if n != nil {
		for d := range n.Descendants() {
			if d.Is(name) {
				total++
			}
		}
	}
	return total
}

func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
