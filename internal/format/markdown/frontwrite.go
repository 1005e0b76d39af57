package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// writeFront writes the front matter in its one canonical form: keys in a fixed
// order, empty ones left out, maps sorted.
func writeFront(b *bytes.Buffer, x *act.Expression) {
	key := func(k, v string) {
		if v != "" {
			fmt.Fprintf(b, "%s: %s\n", k, v)
		}
	}
	key("work", string(x.URI))
	key("alias", x.Alias)
	key("kind", x.Kind)
	key("country", x.Country)
	key("language", x.Lang)
	key("date", x.Date.String())
	key("authority", string(x.Authority))
	key("coverage", string(x.Coverage))
	key("title", flow(x.Titles))
	key("official", flow(x.Official))
	writeEvents(b, x.Events)
	key("valid", flowPairs("from", x.Valid.From.String(), "until", x.Valid.Until.String()))
	key("dated", x.Dated)
	key("notice", scalar(x.Notice))
	if len(x.Checked) > 0 {
		b.WriteString("checked:\n")
		for _, e := range eids(x.Checked) {
			c := x.Checked[e]
			fmt.Fprintf(b, "  %s: %s\n", e, flowPairs("against", c.Against, "edition", c.Edition, "on", c.On.String()))
		}
	}
	if len(x.WIDs) > 0 {
		b.WriteString("wids:\n")
		for _, e := range eids(x.WIDs) {
			fmt.Fprintf(b, "  %s: %s\n", e, x.WIDs[e])
		}
	}
	if len(x.Headings) > 0 {
		b.WriteString("headings:\n")
		for _, e := range eids(x.Headings) {
			fmt.Fprintf(b, "  %s: %s\n", e, flow(x.Headings[e]))
		}
	}
	if len(x.Links) > 0 {
		b.WriteString("links:\n")
		for _, e := range eids(x.Links) {
			fmt.Fprintf(b, "  %s: %s\n", e, scalar(x.Links[e]))
		}
	}
}

func writeEvents(b *bytes.Buffer, events []act.Event) {
	if len(events) == 0 {
		return
	}
	b.WriteString("events:\n")
	for _, e := range events {
		s := flowPairs("type", string(e.Type), "by", string(e.By), "date", e.Date.String(),
			"published", e.Published.String(), "effect", e.Effect.String(), "earliest", e.Earliest.String(), "latest", e.Latest.String())
		s = strings.TrimSuffix(s, "}")
		if len(e.Touches) > 0 {
			touches := make([]string, len(e.Touches))
			for i, t := range e.Touches {
				touches[i] = string(t)
			}
			s += ", touches: [" + strings.Join(touches, ", ") + "]"
		}
		if e.Note != "" {
			s += ", note: " + scalar(e.Note)
		}
		fmt.Fprintf(b, "  - %s}\n", s)
	}
}

// flow writes a map on one line, sorted by key: {en: On Help, ru: О помощи}.
func flow(m map[string]string) string {
	var pairs []string
	for _, k := range sortedKeys(m) {
		pairs = append(pairs, k, m[k])
	}
	return flowPairs(pairs...)
}

// flowPairs writes keys and values on one line, empty values left out.
func flowPairs(kv ...string) string {
	var parts []string
	for i := 0; i+1 < len(kv); i += 2 {
		if kv[i+1] != "" {
			parts = append(parts, kv[i]+": "+scalar(kv[i+1]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// plainScalar is what YAML takes as text without quotation marks, also inside
// braces. Dates are left plain: they are read as text.
var plainScalar = pattern.New(`^[\p{L}/][\p{L}\p{N} ()./_\-–]*$|^\d{4}-\d\d-\d\d(?: [\p{L}\p{N} ()./_\-–]+)?$|^https?://[A-Za-z0-9./_\-]+$`)

// scalar writes s so that YAML reads it back as the same text.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	if plainScalar.MatchString(s) && strings.TrimSpace(s) == s && !yamlWord(s) {
		return s
	}
	return quoteScalar(s)
}

// yamlWord reports whether YAML would read s as something else than text.
func yamlWord(s string) bool {
	switch strings.ToLower(s) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		return true
	}
	return false
}

func quoteScalar(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r >= 0x80 && r < 0xa0:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// eids returns the keys of m in the order of the act: by level and number.
func eids[V any](m map[act.EID]V) []act.EID {
	return act.SortEIDs(sortedKeys(m))
}
