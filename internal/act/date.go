package act

import (
	"fmt"
	"time"
)

// Date is a civil date of the enacting jurisdiction, without clock or zone.
// The zero Date is "no date".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a full date in the form 2006-01-02. Bare years, other forms
// and impossible days (30 February) are errors.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		if len(s) == 4 && isDigits(s) {
			return Date{}, fmt.Errorf("%q is a year, not a date: write it in full, such as %s-05-24", s, s)
		}
		return Date{}, fmt.Errorf("%q is not a date of the form 2013-05-24", s)
	}
	return dateOf(t), nil
}

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == Date{} }

// String returns the form 2006-01-02, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// MarshalText and UnmarshalText use the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote; the empty text is no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Compare returns -1, 0 or +1 as d is before, on or after e.
func (d Date) Compare(e Date) int { return d.time().Compare(e.time()) }

// Before and After compare two dates.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays returns the date n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return dateOf(d.time().AddDate(0, 0, n)) }

// Interval is a span of days, both ends included. A zero From or Until is open.
type Interval struct {
	From, Until Date
}

// IsZero reports whether nothing is known of the interval.
func (v Interval) IsZero() bool { return v.From.IsZero() && v.Until.IsZero() }

// Contains reports whether d lies in v. The zero Interval contains no day.
func (v Interval) Contains(d Date) bool {
	return !v.IsZero() && (v.From.IsZero() || !d.Before(v.From)) && (v.Until.IsZero() || !d.After(v.Until))
}

// String returns a form such as "2014-02-18 to 2014-09-28".
func (v Interval) String() string {
	switch {
	case v.IsZero():
		return "unknown"
	case v.From.IsZero():
		return "until " + v.Until.String()
	case v.Until.IsZero():
		return "from " + v.From.String()
	}
	return v.From.String() + " to " + v.Until.String()
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
