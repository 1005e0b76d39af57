package adilet

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
	"zanger/internal/pattern"
)

// describe fills in what the page says of the act besides its text.
func describe(page *htmltext.Page, x *act.Expression, blocks []htmltext.Block, sample string) {
	x.Lang = language(page, sample)
	if x.Lang == "en" {
		x.Authority = act.UnofficialTranslation
		x.Notice = "The English text of the site is a translation without official force."
	}
	title := page.Root.First("div", "container_alpha", "slogan")
	if t := title.First("h1").Line(); t != "" && x.Lang != "" {
		x.Titles[x.Lang] = t
	}
	if address := page.Address(host); address != "" && x.Lang != "" {
		x.Official = map[string]string{x.Lang: address}
	}
	adopted := readCard(page).line()
	if adopted == "" {
		adopted = heading1(title, blocks)
	}
	d, dated := htmltext.FindDate(adopted)
	if dated {
		x.URI = workURI(adopted, d)
	}
	status(page, x, d)
	x.Date = edition(page, x.Date)
}

// languages by the part of the address that names them.
var addressLang = map[string]string{"/rus/": "ru", "/kaz/": "kk", "/eng/": "en"}

// language tells the language by the text; the address only settles a doubt.
func language(page *htmltext.Page, sample string) string {
	code := htmltext.Language(sample, "ru", "kk", "en")
	for part, named := range addressLang {
		if !strings.Contains(page.Address(host), part) {
			continue
		}
		if code != "" && code != named {
			page.Find(act.Span{}, "the address names the language %s, the text is in %s: read as %s", named, code, code)
		}
		if code == "" {
			code = named
		}
	}
	return code
}

// card is the table of two cells a row that describes the act.
type card []struct{ label, value string }

func readCard(page *htmltext.Page) card {
	var out card
	table := page.Root.First("table", "params")
	if table == nil {
		return nil
	}
	for _, row := range htmltext.RowsOf(table) {
		if len(row) == 2 {
			out = append(out, struct{ label, value string }{strings.ToLower(row[0].Line()), row[1].Line()})
		}
	}
	return out
}

// labels of the card, by what they say.
var labels = map[string]*pattern.Pattern{
	"form":   pattern.New(`вид акта|форма акта|актінің түрі|акт түрі|type of act|kind of act`),
	"date":   pattern.New(`дата принятия|дата акта|қабылданған күні|қабылдау күні|date of adoption|adopted`),
	"number": pattern.New(`^(?:№|n|номер|нөмірі|number)(?:[ :]|$)|номер акта|актінің нөмірі|номер нпа`),
}

func (c card) get(what string) string {
	for _, r := range c {
		if labels[what].MatchString(r.label) {
			return r.value
		}
	}
	return ""
}

// line gives the card in the form in which acts print it: form, date, number.
func (c card) line() string {
	date, number := c.get("date"), c.get("number")
	if date == "" || number == "" {
		return ""
	}
	return c.get("form") + " " + date + " № " + number
}

// heading1 finds the line that says what the act is: below the title, or among
// the first paragraphs of the text.
func heading1(title *htmltext.Node, blocks []htmltext.Block) string {
	var lines []string
	title.Each(func(n *htmltext.Node) {
		if n.Tag == "p" || n.Tag == "h2" {
			lines = append(lines, n.Line())
		}
	})
	for _, b := range blocks[:min(len(blocks), 8)] {
		lines = append(lines, b.Text)
	}
	for _, l := range lines {
		if _, ok := htmltext.FindDate(l); ok && len(l) < maxLine && number.MatchString(l) && forms.MatchString(l) && !noteStart.MatchString(l) {
			return l
		}
	}
	return ""
}

// maxLine is how long a line that names an act may be, in bytes.
const maxLine = 1000

var (
	number = pattern.New(`(?i)(?:№|\bN[o.]?|N\s?\x{00ba})\s*(\d+(?:[-/]\d+)*(?:-[IVXLІХ]+)?)`)
	forms  = pattern.New(`(?i)закон|кодекс|указ|постановлени|приказ|решени|заң|жарлы|қаулы|бұйры|шешім|\blaw\b|code|decree|resolution|order`)
)

// subtypes of acts other than laws and codes, by the words that name them.
var subtypes = []struct {
	name  string
	words *pattern.Pattern
}{
	{"decree", pattern.New(`(?i)указ|жарлы|\bdecree`)},
	{"government-resolution", pattern.New(`(?i)постановлени\p{L}* правительств|үкіметінің.*қаулы|resolution of the government|government resolution`)},
	{"order", pattern.New(`(?i)приказ|бұйры|\border\b`)},
	{"decision", pattern.New(`(?i)решени|шешім|\bdecision`)},
	{"resolution", pattern.New(`(?i)постановлени|қаулы|\bresolution`)},
}

// romanLook turns Cyrillic letters in the Roman part of a number into Latin.
var romanLook = strings.NewReplacer("І", "I", "Х", "X", "і", "i", "х", "x")

// workURI makes the IRI from the line that says what the act is.
func workURI(line string, d act.Date) act.WorkURI {
	m := number.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	subtype := ""
	for _, s := range subtypes {
		if s.words.MatchString(line) {
			subtype = s.name
			break
		}
	}
	n := strings.Trim(strings.ReplaceAll(romanLook.Replace(m[1]), "/", "-"), "-.")
	return htmltext.URI("kz", subtype, d.String(), n)
}

// status reads whether the act was amended or has lost its force.
func status(page *htmltext.Page, x *act.Expression, adopted act.Date) {
	s := page.Root.First("", "status")
	switch {
	case s == nil:
	case s.Has("status_yts"):
		x.Notice = strings.TrimSpace("The site marks this act as no longer in force. " + x.Notice)
	case s.Has("status_new") && !adopted.IsZero(): // never amended: the words are those adopted
		x.Date, x.Valid, x.Dated = adopted, act.Interval{From: adopted}, "adoption"
	}
}

var archived = pattern.New(`/archive/docs/[^/]+/(\d{2}\.\d{2}\.\d{4})`)

// edition returns the date of an archived edition, which stands in its address.
func edition(page *htmltext.Page, known act.Date) act.Date {
	if m := archived.FindStringSubmatch(page.Address(host)); m != nil {
		if d, ok := htmltext.FindDate(m[1]); ok {
			return d
		}
	}
	return known
}
