package report

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/act"
	"zanger/internal/pattern"
	"zanger/internal/view/forms"
)

// Status says how far a memo has come.
type Status string

// Statuses. A worked example says so on every page.
const (
	DraftStatus   Status = "draft"
	FinalStatus   Status = "final"
	WorkedExample Status = "worked example"
)

// Front is the front matter of a memo. Title is required, and AsOf as soon as the
// memo names law.
type Front struct {
	Title string
	// AsOf is the day whose law the memo states.
	AsOf    act.Date
	Lang    string // of the labels: en, ru or kk
	To      string
	From    string
	Subject string
	Date    act.Date
	Status  Status
	Authors []string
	// Template is the kind of memo, "" for none.
	Template string
	// Annotations says where annotations come out.
	Annotations Placement
	// Abbreviations are short forms with what they mean.
	Abbreviations map[string]string
	Bill          BillFront
	// Illustrative says that the memo applies law only to show something.
	Illustrative bool
}

// BillFront says how the gathered draft bill is headed.
type BillFront struct {
	// Title is the title by language.
	Title map[string]string
	// Form is that of the comparative table; "" the first of view.Forms.
	Form string
}

// maxFront is the largest front matter that is read, in bytes.
const maxFront = 64 << 10

// frontField reads the value of one key.
type frontField struct {
	key string
	set func(*frontReader, *yaml.Node)
}

var frontFields = []frontField{
	{"title", func(f *frontReader, n *yaml.Node) { f.Title = f.text(n) }},
	{"as-of", func(f *frontReader, n *yaml.Node) { f.AsOf = f.date("as-of", n) }},
	{"lang", func(f *frontReader, n *yaml.Node) { f.Lang = f.language(n) }},
	{"to", func(f *frontReader, n *yaml.Node) { f.To = f.text(n) }},
	{"from", func(f *frontReader, n *yaml.Node) { f.From = f.text(n) }},
	{"subject", func(f *frontReader, n *yaml.Node) { f.Subject = f.text(n) }},
	{"date", func(f *frontReader, n *yaml.Node) { f.Date = f.date("date", n) }},
	{"status", func(f *frontReader, n *yaml.Node) { f.Status = f.status(n) }},
	{"authors", func(f *frontReader, n *yaml.Node) { f.Authors = f.texts(n) }},
	{"template", func(f *frontReader, n *yaml.Node) { f.Template = f.text(n) }},
	{"annotations", func(f *frontReader, n *yaml.Node) { f.Annotations = Placement(f.among(n, "placement", Placements())) }},
	{"abbreviations", func(f *frontReader, n *yaml.Node) { f.Abbreviations = f.pairs(n) }},
	{"bill", func(f *frontReader, n *yaml.Node) { f.Bill = f.bill(n) }},
	{"illustrative", func(f *frontReader, n *yaml.Node) { f.Illustrative = f.yes(n) }},
}

// frontReader reads front matter key by key, so that each fault has its line.
type frontReader struct {
	Front
	p *problems
}

// readFront reads front matter, which begins on line 2 of the file.
func readFront(p *problems, src string) Front {
	f := &frontReader{p: p, Front: Front{Lang: "en", Annotations: Margin}}
	if len(src) > maxFront {
		p.fail(1, "", "the front matter is too large: %d KiB, the most is %d", len(src)>>10, maxFront>>10)
		return f.Front
	}
	var doc yaml.Node
	if strings.TrimSpace(src) == "" {
		f.complete()
		return f.Front
	}
	if err := yaml.Load([]byte(src), &doc); err != nil {
		p.add(yamlError(err))
		return f.Front
	}
	if len(doc.Content) == 1 && doc.Content[0].Kind == yaml.MappingNode {
		f.keys(doc.Content[0])
	}
	f.complete()
	return f.Front
}

var yamlLine = pattern.New(`at L(\d+)[^ :]*: `)

// yamlError words an error of the YAML library with the line in the file.
func yamlError(err error) *Error {
	msg, _, _ := strings.Cut(err.Error(), "\n")
	line := 1
	if m := yamlLine.FindStringSubmatch(msg); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n + 1
		}
		_, msg, _ = strings.Cut(msg, m[0])
	}
	return &Error{Line: line, Msg: "front matter: " + clean(msg),
		Hint: `a value with ": " or "#" in it stands between quotation marks`}
}

// fail notes a fault. Lines of the YAML are one less than in the file.
func (f *frontReader) fail(n *yaml.Node, hint, format string, args ...any) {
	f.p.fail(n.Line+1, hint, format, args...)
}

func (f *frontReader) keys(n *yaml.Node) {
	names := make([]string, len(frontFields))
	for i, t := range frontFields {
		names[i] = t.key
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		at := slices.Index(names, k.Value)
		switch line, twice := seen[k.Value]; {
		case twice:
			f.fail(k, "", "key %q is given twice (first at line %d)", clip(k.Value), line)
		case at < 0:
			f.fail(k, meant(k.Value, names), "unknown key %q", clip(k.Value))
		default:
			frontFields[at].set(f, v)
		}
		seen[k.Value] = k.Line + 1
	}
}

func (f *frontReader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		f.fail(n, "", "expected one value")
		return ""
	}
	return clean(strings.Join(strings.Fields(n.Value), " "))
}

func (f *frontReader) texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{f.text(n)}
	}
	var out []string
	for _, v := range n.Content {
		out = append(out, f.text(v))
	}
	return out
}

func (f *frontReader) date(key string, n *yaml.Node) act.Date {
	d, err := act.ParseDate(f.text(n))
	if err != nil {
		f.fail(n, "", "%s: %v", key, err)
	}
	return d
}

func (f *frontReader) language(n *yaml.Node) string {
	s := f.text(n)
	if _, ok := labelsIn(s); !ok {
		f.fail(n, "known are "+strings.Join(labelLangs, ", "), "no labels in language %q", clip(s))
	}
	return s
}

func (f *frontReader) status(n *yaml.Node) Status {
	s := f.text(n)
	known := []string{string(DraftStatus), string(FinalStatus), string(WorkedExample)}
	if !slices.Contains(known, s) {
		f.fail(n, meant(s, known), "unknown status %q", clip(s))
	}
	return Status(s)
}

func (f *frontReader) among(n *yaml.Node, what string, known []string) string {
	s := f.text(n)
	if !slices.Contains(known, s) {
		f.fail(n, meant(s, known), "unknown %s %q", what, clip(s))
	}
	return s
}

// pairs reads keys with one value each.
func (f *frontReader) pairs(n *yaml.Node) map[string]string {
	out := map[string]string{}
	if n.Kind != yaml.MappingNode {
		f.fail(n, "write {NRM: national referral mechanism}", "expected keys with values")
		return out
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := f.text(n.Content[i]), f.text(n.Content[i+1])
		if k == "" || v == "" {
			f.fail(n.Content[i], "", "a key or value is empty")
			continue
		}
		out[k] = v
	}
	return out
}

func (f *frontReader) bill(n *yaml.Node) BillFront {
	var b BillFront
	if n.Kind != yaml.MappingNode {
		f.fail(n, "write bill: {title: {en: On …}, form: kz-government}", "expected keys with values")
		return b
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch k, v := n.Content[i], n.Content[i+1]; k.Value {
		case "title":
			b.Title = f.pairs(v)
		case "form":
			b.Form = f.among(v, "form", forms.Names())
		default:
			f.fail(k, meant(k.Value, []string{"title", "form"}), "unknown key %q", clip(k.Value))
		}
	}
	return b
}

func (f *frontReader) yes(n *yaml.Node) bool {
	s := f.text(n)
	if s != "true" && s != "false" {
		f.fail(n, "", "%q is neither true nor false", clip(s))
	}
	return s == "true"
}

// complete notes what every memo must say and this one does not.
func (f *frontReader) complete() {
	if f.p.failed() {
		return
	}
	if f.Title == "" {
		f.p.fail(1, "add a line title: Support for victims", "the front matter lacks %q", "title")
	}
}
