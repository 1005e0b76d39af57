package markdown

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// maxFront is the largest front matter that is read, in bytes.
const maxFront = 1 << 20

// front reads front matter key by key, so that each error has its line.
type front struct {
	name string
	x    *act.Expression
	err  *format.SyntaxError
}

// readFront reads the front matter, which begins on line 2 of the file.
func readFront(name string, src []byte) (*act.Expression, error) {
	if len(src) > maxFront {
		return nil, &format.SyntaxError{File: name, Line: 1, Msg: fmt.Sprintf("the front matter is too large: %d KiB, the most is %d", len(src)>>10, maxFront>>10)}
	}
	var doc yaml.Node
	if err := yaml.Load(src, &doc); err != nil {
		return nil, yamlError(name, err)
	}
	f := &front{name: name, x: &act.Expression{Titles: map[string]string{}}}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, &format.SyntaxError{File: name, Line: 1, Msg: "the front matter holds no keys"}
	}
	f.mapping(doc.Content[0], fields)
	if f.err == nil {
		f.complete()
	}
	if f.err != nil {
		return nil, f.err
	}
	return f.x, nil
}

var yamlLine = pattern.New(`at L(\d+)[^ :]*: `)

// yamlError words an error of the YAML library with the line in the file.
func yamlError(name string, err error) error {
	msg, _, _ := strings.Cut(err.Error(), "\n")
	line := 1
	if m := yamlLine.FindStringSubmatch(msg); m != nil {
		_, _ = fmt.Sscan(m[1], &line)
		_, msg, _ = strings.Cut(msg, m[0])
	}
	return &format.SyntaxError{File: name, Line: line, Msg: "front matter: " + msg,
		Hint: `a value with ": " or "#" in it stands between quotation marks`}
}

// field reads the value of one key.
type field struct {
	key string
	set func(*front, *yaml.Node)
}

// fields of the front matter, in the order in which they are written.
var fields = []field{
	{"work", func(f *front, n *yaml.Node) { f.x.URI = f.uri(n) }},
	{"alias", func(f *front, n *yaml.Node) { f.x.Alias = f.alias(n) }},
	{"kind", func(f *front, n *yaml.Node) { f.x.Kind = f.oneOf(n, "act", "practice") }},
	{"country", func(f *front, n *yaml.Node) { f.x.Country = strings.ToLower(f.text(n)) }},
	{"language", func(f *front, n *yaml.Node) { f.x.Lang = f.language(n) }},
	{"date", func(f *front, n *yaml.Node) { f.x.Date = f.date(n) }},
	{"authority", func(f *front, n *yaml.Node) { f.x.Authority = f.authority(n) }},
	{"coverage", func(f *front, n *yaml.Node) {
		f.x.Coverage = act.Coverage(f.oneOf(n, string(act.Whole), string(act.Selected)))
	}},
	{"title", func(f *front, n *yaml.Node) { f.x.Titles = f.byLanguage(n) }},
	{"official", func(f *front, n *yaml.Node) { f.x.Official = f.byLanguage(n) }},
	{"events", func(f *front, n *yaml.Node) { f.events(n) }},
	{"valid", func(f *front, n *yaml.Node) { f.valid(n) }},
	{"dated", func(f *front, n *yaml.Node) { f.x.Dated = f.oneOf(n, "adoption") }},
	{"notice", func(f *front, n *yaml.Node) { f.x.Notice = f.text(n) }},
	{format.UnappliedKey, func(f *front, n *yaml.Node) { f.x.Notice = strings.TrimSpace(f.x.Notice + " " + f.text(n)) }},
	{"checked", func(f *front, n *yaml.Node) { f.checked(n) }},
	{"wids", func(f *front, n *yaml.Node) { f.wids(n) }},
	{"headings", func(f *front, n *yaml.Node) { f.headings(n) }},
	{"links", func(f *front, n *yaml.Node) { f.links(n) }},
}

// fail keeps the first error. The YAML begins with the end of line 1, so its
// lines are those of the file; what is missing altogether is said of line 1.
func (f *front) fail(n *yaml.Node, format_ string, args ...any) {
	if f.err == nil {
		f.err = &format.SyntaxError{File: f.name, Line: max(n.Line, 1), Msg: fmt.Sprintf(format_, args...)}
	}
}

// mapping reads the keys of n by a table of fields.
func (f *front) mapping(n *yaml.Node, table []field) {
	f.each(n, func(key string, k, v *yaml.Node) {
		i := slices.IndexFunc(table, func(t field) bool { return t.key == key || t.key == format.UnappliedKey && format.IsUnapplied(key) })
		if i < 0 {
			names := make([]string, len(table))
			for i, t := range table {
				names[i] = t.key
			}
			f.fail(k, "unknown key %q: known are %s", key, strings.Join(names, ", "))
			return
		}
		table[i].set(f, v)
	})
}

// each calls do for every key of the mapping n; a key given twice is an error.
func (f *front) each(n *yaml.Node, do func(key string, k, v *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		f.fail(n, "expected keys with values, such as {en: …}, not %q", clip(n.Value))
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if seen[k.Value] {
			f.fail(k, "key %q is given twice", k.Value)
		}
		seen[k.Value] = true
		do(k.Value, k, v)
	}
}

func (f *front) list(n *yaml.Node, do func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		f.fail(n, "expected a list, such as [a, b]")
		return
	}
	for _, v := range n.Content {
		do(v)
	}
}

func (f *front) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		f.fail(n, "expected one value")
		return ""
	}
	return strings.TrimSpace(n.Value)
}

func (f *front) oneOf(n *yaml.Node, allowed ...string) string {
	s := f.text(n)
	if !slices.Contains(allowed, s) {
		f.fail(n, "%q is not one of: %s", s, strings.Join(allowed, ", "))
	}
	return s
}

func (f *front) authority(n *yaml.Node) act.Authority {
	a := act.Authority(f.text(n))
	if !a.Known() {
		f.fail(n, "unknown authority %q: official, official translation, unofficial translation, working text or draft", string(a))
	}
	return a
}

func (f *front) date(n *yaml.Node) act.Date {
	d, err := act.ParseDate(f.text(n))
	if err != nil {
		f.fail(n, "%v", err)
	}
	return d
}

func (f *front) uri(n *yaml.Node) act.WorkURI {
	u, err := act.ParseWorkURI(f.text(n))
	if err != nil {
		f.fail(n, "%v", err)
	}
	return u
}

var aliasForm = pattern.New(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

func (f *front) alias(n *yaml.Node) string {
	s := f.text(n)
	if !aliasForm.MatchString(s) {
		f.fail(n, "alias %q: use small Latin letters, digits and single hyphens, such as kz-sss", s)
	}
	return s
}

func (f *front) language(n *yaml.Node) string {
	s := f.text(n)
	if err := lang.Check(s); err != nil {
		f.fail(n, "%v", err)
	}
	return s
}

func (f *front) byLanguage(n *yaml.Node) map[string]string {
	m := map[string]string{}
	f.each(n, func(key string, k, v *yaml.Node) {
		if err := lang.Check(key); err != nil {
			f.fail(k, "%v", err)
		}
		if t := f.text(v); t != "" {
			m[key] = t
		}
	})
	return m
}

func (f *front) eid(n *yaml.Node) act.EID {
	e := act.EID(f.text(n))
	if _, err := e.Steps(); err != nil {
		f.fail(n, "%v", err)
	}
	return e
}

func (f *front) events(n *yaml.Node) {
	f.list(n, func(v *yaml.Node) {
		var e act.Event
		f.mapping(v, []field{
			{"type", func(f *front, n *yaml.Node) { e.Type = act.EventType(f.text(n)) }},
			{"by", func(f *front, n *yaml.Node) { e.By = f.uri(n) }},
			{"date", func(f *front, n *yaml.Node) { e.Date = f.date(n) }},
			{"published", func(f *front, n *yaml.Node) { e.Published = f.date(n) }},
			{"effect", func(f *front, n *yaml.Node) { e.Effect = f.date(n) }},
			{"earliest", func(f *front, n *yaml.Node) { e.Earliest = f.date(n) }},
			{"latest", func(f *front, n *yaml.Node) { e.Latest = f.date(n) }},
			{"touches", func(f *front, n *yaml.Node) {
				f.list(n, func(v *yaml.Node) { e.Touches = append(e.Touches, f.eid(v)) })
			}},
			{"note", func(f *front, n *yaml.Node) { e.Note = f.text(n) }},
		})
		switch {
		case !e.Type.Known():
			f.fail(v, "unknown event type %q: enacted, commenced, amended, changed, struck down, corrected or repealed", string(e.Type))
		case e.By == "" || e.Date.IsZero() && e.Effect.IsZero():
			f.fail(v, "an event needs by, and date or effect")
		case !e.Latest.IsZero() && e.Latest.Before(e.Earliest):
			f.fail(v, "the event ends before it begins: earliest %s, latest %s", e.Earliest, e.Latest)
		}
		f.x.Events = append(f.x.Events, e)
	})
}

func (f *front) valid(n *yaml.Node) {
	f.mapping(n, []field{
		{"from", func(f *front, n *yaml.Node) { f.x.Valid.From = f.date(n) }},
		{"until", func(f *front, n *yaml.Node) { f.x.Valid.Until = f.date(n) }},
	})
	if v := f.x.Valid; !v.From.IsZero() && !v.Until.IsZero() && v.Until.Before(v.From) {
		f.fail(n, "the interval ends before it begins: %s", v)
	}
}

func (f *front) checked(n *yaml.Node) {
	f.x.Checked = map[act.EID]act.Check{}
	f.each(n, func(key string, k, v *yaml.Node) {
		var c act.Check
		f.mapping(v, []field{
			{"against", func(f *front, n *yaml.Node) { c.Against = f.text(n) }},
			{"edition", func(f *front, n *yaml.Node) { c.Edition = f.text(n) }},
			{"on", func(f *front, n *yaml.Node) { c.On = f.date(n) }},
		})
		if c.Against == "" || c.Edition == "" || c.On.IsZero() {
			f.fail(v, "a check needs against, edition and on")
		}
		f.x.Checked[f.eid(k)] = c
	})
}

func (f *front) wids(n *yaml.Node) {
	f.x.WIDs = map[act.EID]act.EID{}
	f.each(n, func(_ string, k, v *yaml.Node) { f.x.WIDs[f.eid(k)] = f.eid(v) })
}

func (f *front) headings(n *yaml.Node) {
	f.x.Headings = map[act.EID]map[string]string{}
	f.each(n, func(_ string, k, v *yaml.Node) { f.x.Headings[f.eid(k)] = f.byLanguage(v) })
}

func (f *front) links(n *yaml.Node) {
	f.x.Links = map[act.EID]string{}
	f.each(n, func(_ string, k, v *yaml.Node) {
		u, err := url.Parse(f.text(v))
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			f.fail(v, "%q is not a web address", clip(v.Value))
			return
		}
		f.x.Links[f.eid(k)] = u.String()
	})
}

// complete checks what every expression must say.
func (f *front) complete() {
	x := f.x
	top := &yaml.Node{}
	for _, need := range []struct {
		key     string
		missing bool
	}{
		{"work", x.URI == ""}, {"alias", x.Alias == ""}, {"country", x.Country == ""}, {"language", x.Lang == ""},
		{"date", x.Date.IsZero()}, {"authority", x.Authority == ""}, {"coverage", x.Coverage == ""},
		{"title", len(x.Titles) == 0},
	} {
		if need.missing {
			f.fail(top, "the front matter lacks %q", need.key)
		}
	}
	if c := x.URI.Country(); c != x.Country {
		f.fail(top, "country %q does not fit the work %s", x.Country, x.URI)
	}
	if v := x.Valid; !v.IsZero() && !v.Contains(x.Date) {
		f.fail(top, "the date %s lies outside the interval %s", x.Date, v)
	}
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
