package markup

import (
	"strconv"
	"strings"
	"time"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// Commentary is an annotation of legislation.gov.uk. Its Type says what about: F
// textual amendment, C modification, I commencement, E extent, M marginal
// citation, P power exercised, X editorial.
type Commentary struct {
	Type  string
	Text  string
	Note  string // the text as an editorial note, its type before it
	Links []Link
}

// Link is an address cited at a byte offset of a text.
type Link struct {
	At   int
	Work act.WorkURI
}

// Named returns c with its text.
func (c Commentary) Named(text string) Commentary {
	c.Text, c.Note = text, text
	if c.Type != "" && text != "" {
		c.Note = "[" + c.Type + "] " + text
	}
	return c
}

var (
	effectDate = pattern.New(`\((\d{1,2}\.\d{1,2}\.\d{4})\b`)
	inForceAt  = pattern.New(`(?:in force at|mewn grym ar) (\d{1,2}\.\d{1,2}\.\d{4})`)
	partly     = pattern.New(`for specified purposes|for certain purposes|in so far as|in part`)
	repealing  = pattern.New(`\b(?:repealed|omitted|revoked)\b`)
	amending   = pattern.New(`\b(?:substituted|inserted|added|amended|renumbered|repealed|omitted|revoked)\b`)
	wording    = pattern.New(`(?i)^(?:words?|entry|entries|definitions?|comma|figures?)\b`)
)

// Events returns what a commentary tells of the life of the act self, without the
// unit it stands at. What it does not say for certain, by which act and from which
// day, stays a note only.
func (c Commentary) Events(self act.WorkURI) []act.Event {
	switch c.Type {
	case "F":
		return c.textual(self)
	case "I":
		return c.commencement(self)
	}
	return nil
}

func (c Commentary) textual(self act.WorkURI) []act.Event {
	before, _, hasBy := strings.Cut(c.Text, " by ")
	m := effectDate.FindStringSubmatch(c.Text)
	if !hasBy || m == nil || !amending.MatchString(before) {
		return nil
	}
	e := act.Event{Type: act.Amended, By: c.linkAfter(len(before), self), Effect: dottedDate(m[1])}
	if e.By == "" || e.Effect.IsZero() {
		return nil
	}
	if repealing.MatchString(before) && !wording.MatchString(before) {
		e.Type = act.Repealed
	}
	return []act.Event{e}
}

func (c Commentary) commencement(self act.WorkURI) []act.Event {
	var out []act.Event
	all := inForceAt.FindAllStringSubmatchIndex(c.Text, maxDates)
	for i, m := range all {
		end := len(c.Text)
		if i+1 < len(all) {
			end = all[i+1][0]
		}
		e := act.Event{Type: act.Commenced, By: c.linkAfter(m[1], self), Effect: dottedDate(c.Text[m[2]:m[3]])}
		if e.By == "" {
			e.By = self
		}
		if partly.MatchString(c.Text[m[1]:end]) {
			e.Note = c.Text
		}
		if !e.Effect.IsZero() {
			out = append(out, e)
		}
	}
	return out
}

// maxDates is the most days of commencement that one commentary is read for.
const maxDates = 20

// linkAfter returns the first work other than self cited after offset at.
func (c Commentary) linkAfter(at int, self act.WorkURI) act.WorkURI {
	for _, l := range c.Links {
		if l.At >= at && l.Work != "" && l.Work != self {
			return l.Work
		}
	}
	return ""
}

// dottedDate reads a date such as 1.4.2015; impossible ones give no date.
func dottedDate(s string) act.Date {
	f := strings.Split(s, ".")
	day, _ := strconv.Atoi(f[0])
	month, _ := strconv.Atoi(f[1])
	year, _ := strconv.Atoi(f[2])
	d := act.Date{Year: year, Month: time.Month(month), Day: day}
	if c, err := act.ParseDate(d.String()); err != nil || c != d {
		return act.Date{}
	}
	return d
}

// Events gathers events, putting together those of one kind, act and day that
// touch several units. They come out in the order of their first telling.
type Events struct {
	list []act.Event
	at   map[eventKey]int
}

type eventKey struct {
	typ          act.EventType
	by           act.WorkURI
	date, effect act.Date
	note         string
}

// Touching puts in events that touched the unit w.
func (l *Events) Touching(w act.EID, events []act.Event) {
	for _, e := range events {
		e.Touches = []act.EID{w}
		l.Add(e)
	}
}

// Add puts in an event. One without touched units stays by itself.
func (l *Events) Add(events ...act.Event) {
	if l.at == nil {
		l.at = map[eventKey]int{}
	}
	for _, e := range events {
		k := eventKey{e.Type, e.By, e.Date, e.Effect, e.Note}
		i, known := l.at[k]
		if !known || len(e.Touches) == 0 || len(l.list[i].Touches) == 0 {
			if !known {
				l.at[k] = len(l.list)
			}
			l.list = append(l.list, e)
			continue
		}
		l.list[i].Touches = append(l.list[i].Touches, e.Touches...)
	}
}

// List returns the events, each touched unit once.
func (l *Events) List() []act.Event {
	for i := range l.list {
		seen := map[act.EID]bool{}
		kept := l.list[i].Touches[:0]
		for _, t := range l.list[i].Touches {
			if !seen[t] {
				seen[t] = true
				kept = append(kept, t)
			}
		}
		l.list[i].Touches = kept
	}
	return l.list
}
