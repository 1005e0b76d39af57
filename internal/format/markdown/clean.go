package markdown

import (
	"strings"

	"zanger/internal/format"
	"zanger/internal/lang"
)

// clean returns the text of a paragraph of a working text, as the reader takes
// it, and how it leads back to the source: lines are joined by a space, the
// backslash and the mark that say what the paragraph is are left out.
func clean(src []byte) (string, format.Offsets) {
	raw := string(src)
	if strings.HasPrefix(raw, "|") {
		return raw, nil
	}
	at := 0
	switch trimmed := strings.TrimLeft(raw, "#"); {
	case strings.HasPrefix(raw, `\`):
		at = 1
	case trimmed != raw && strings.HasPrefix(trimmed, " "): // a heading
		at = len(raw) - len(strings.TrimLeft(trimmed, " "))
	}
	if i := strings.LastIndex(raw, " <!-- "); i >= 0 && mark.MatchString(raw) {
		raw = raw[:i]
	}
	if strings.HasPrefix(raw[at:], "¦") {
		if num, rest := cutNum(raw[at:]); num != "" {
			at = len(raw) - len(rest)
		}
	}
	var out strings.Builder
	var offsets format.Offsets
	for at < len(raw) {
		line, _, more := strings.Cut(raw[at:], "\n")
		text := strings.TrimSpace(line)
		lead := strings.Index(line, text)
		if out.Len() > 0 { // the break stands for one space
			from := offsets[len(offsets)-1].Source + out.Len() - offsets[len(offsets)-1].Text
			offsets = append(offsets, format.Offset{Text: out.Len(), Source: from, Width: at + lead - from})
			out.WriteByte(' ')
		}
		offsets = append(offsets, format.Offset{Text: out.Len(), Source: at + lead})
		out.WriteString(text)
		at += len(line)
		if more {
			at++
		}
	}
	return lang.NFC(out.String()), offsets
}
