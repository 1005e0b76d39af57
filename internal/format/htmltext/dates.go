package htmltext

import (
	"strconv"
	"strings"
	"time"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// months are the beginnings of the names of the months, January first, in the
// languages of the sites: English, Russian, Kazakh, Romanian, Czech, Serbian in
// both scripts.
var months = [12]string{
	"jan янв қаңтар ianuarie led јан",
	"feb фев ақпан únor фебр",
	"mar мар наурыз březn",
	"apr апр сәуір dub",
	"may мая май мамыр mai květ maj мај",
	"june июн маусым iun červn jun јун",
	"july июл шілде iul červenc jul јул",
	"aug авг тамыз srp avg",
	"sep сен қыркүйек září сеп",
	"oct окт қазан říj okt",
	"nov ноя қараша noi listopad нов",
	"dec дек желтоқсан prosin дец",
}

func month(word string) time.Month {
	word = strings.ToLower(word)
	for i, names := range months {
		for name := range strings.FieldsSeq(names) {
			if strings.HasPrefix(word, name) {
				return time.Month(i + 1)
			}
		}
	}
	return 0
}

// dateForms are the ways to write a date, with the places of year, month and day
// among their groups. Months are words or numbers.
var dateForms = []struct {
	re      *pattern.Pattern
	y, m, d int
}{
	{pattern.New(`(\d{4})\s+жыл\p{L}*\s+(\d{1,2})\s+(\p{L}{3,})`), 1, 3, 2},
	{pattern.New(`(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})`), 3, 2, 1},
	{pattern.New(`(\p{L}{3,})\s+(\d{1,2}),?\s+(\d{4})`), 3, 1, 2},
	{pattern.New(`(\d{4})-(\d{2})-(\d{2})`), 1, 2, 3},
	{pattern.New(`(?:^|[^\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:$|\D)`), 3, 2, 1},
}

// dateWithin is how much of a text is looked at for a date, in bytes.
const dateWithin = 4000

// FindDate returns the first date that the beginning of text has, in words or in
// numbers. A year of two digits is one of 1941 to 2040.
func FindDate(text string) (act.Date, bool) {
	text = text[:min(len(text), dateWithin)]
	best, at := act.Date{}, len(text)+1
	for _, f := range dateForms {
		for _, m := range f.re.FindAllStringSubmatchIndex(text, -1) {
			if m[0] >= at {
				break
			}
			part := func(i int) string { return text[m[2*i]:m[2*i+1]] }
			if d, ok := makeDate(part(f.y), part(f.m), part(f.d)); ok {
				best, at = d, m[0]
				break
			}
		}
	}
	return best, at <= len(text)
}

func makeDate(year, mon, day string) (act.Date, bool) {
	y, errY := strconv.Atoi(year)
	d, errD := strconv.Atoi(day)
	m, err := strconv.Atoi(mon)
	if err != nil {
		m = int(month(mon))
	}
	if errY != nil || errD != nil || m < 1 || m > 12 {
		return act.Date{}, false
	}
	if len(year) == 2 {
		y += 1900
		if y <= 1940 {
			y += 100
		}
	}
	date := act.Date{Year: y, Month: time.Month(m), Day: d}
	back, err := act.ParseDate(date.String())
	return date, err == nil && back == date && y >= 1800
}
