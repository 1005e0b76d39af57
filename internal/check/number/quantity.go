package number

import (
	"math/big"
	"strings"
)

// Kind is what a number counts.
type Kind string

// Kinds.
const (
	Count      Kind = "count"
	Ordinal    Kind = "ordinal"
	Duration   Kind = "duration"
	Percent    Kind = "percent"
	Fraction   Kind = "fraction"
	Money      Kind = "money"
	Date       Kind = "date"       // Value is 2009-01-31, --01-31, 2009-01 or 2009
	Identifier Kind = "identifier" // the number of an act: 108/2006, 114-IV
	Mention    Kind = "mention"    // a unit without a number: "within a month"
)

// Unit is what a number is a number of; "" when nothing is said.
type Unit string

// Units. A day is a calendar day where nothing else is said.
const (
	NoUnit     Unit = ""
	Minute     Unit = "minute"
	Hour       Unit = "hour"
	Day        Unit = "day"
	WorkingDay Unit = "working day"
	Week       Unit = "week"
	Month      Unit = "month"
	Year       Unit = "year"
	PerCent    Unit = "percent"
	Times      Unit = "times"
	Tenge      Unit = "KZT"
	Koruna     Unit = "CZK"
	Leu        Unit = "MDL"
	Dinar      Unit = "RSD"
	Euro       Unit = "EUR"
	Pound      Unit = "GBP"
)

// Quantity is a number found in a text. Start and End are bytes of that text.
type Quantity struct {
	Kind Kind
	// Value is an exact decimal ("30", "0.5"), a fraction ("2/3"), a date or an
	// identifier in lower case.
	Value string
	Unit  Unit
	// Weak says that the words need not be meant as a number.
	Weak       bool
	Start, End int
}

// String returns the value with its unit: "10 working day".
func (q Quantity) String() string {
	return strings.TrimSpace(q.Value + " " + string(q.Unit))
}

// inMinutes and inMonths convert units that are fixed multiples of each other.
var (
	inMinutes = map[Unit]int64{Minute: 1, Hour: 60, Day: 1440, Week: 10080}
	inMonths  = map[Unit]int64{Month: 1, Year: 12}
)

// Agree reports whether a and b can be the same number said in two languages: the
// value is the same, and so is the unit where both have one. Units convert where
// the law's count does not change: 24 hours are a day, 12 months a year; working
// days are no days. Exact says that the units are the same too.
func Agree(a, b Quantity) (same, exact bool) {
	if (a.Kind == Date) != (b.Kind == Date) || (a.Kind == Identifier) != (b.Kind == Identifier) {
		return false, false
	}
	if a.Value == b.Value {
		exact = a.Unit == b.Unit
		if exact || a.Unit == NoUnit || b.Unit == NoUnit {
			return true, exact
		}
	}
	for _, scale := range []map[Unit]int64{inMinutes, inMonths} {
		x, okX := rat(a, scale)
		y, okY := rat(b, scale)
		if okX && okY && x.Cmp(y) == 0 {
			return true, false
		}
	}
	return false, false
}

// rat returns the value of q in the base unit of scale.
func rat(q Quantity, scale map[Unit]int64) (*big.Rat, bool) {
	factor := scale[q.Unit]
	v, ok := new(big.Rat).SetString(q.Value)
	if factor == 0 || !ok {
		return nil, false
	}
	return v.Mul(v, new(big.Rat).SetInt64(factor)), true
}
