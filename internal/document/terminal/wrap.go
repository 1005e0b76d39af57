package terminal

// wrap breaks text at its spaces into lines of at most width columns. A word
// longer than that is cut. A line feed is a line end; spaces at the end of
// lines are dropped.
func wrap(text line, width int) []line {
	width = max(width, 1)
	var out []line
	for _, part := range splitLines(text) {
		out = append(out, wrapLine(part, width)...)
	}
	return out
}

func splitLines(text line) []line {
	var out []line
	from := 0
	for i, c := range text {
		if c.r == '\n' {
			out = append(out, text[from:i])
			from = i + 1
		}
	}
	return append(out, text[from:])
}

func wrapLine(text line, width int) []line {
	var out []line
	start, space, used := 0, -1, 0 // space: where the line may break
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c.r == ' ' {
			space = i
		}
		if used+c.width > width && c.r != ' ' && i > start {
			end, next := i, i
			if space > start {
				end, next = space, space+1
			}
			out = append(out, text[start:end].trimmed())
			start, space, used = next, -1, text[next:i].width()
		}
		used += c.width
	}
	return append(out, text[start:].trimmed())
}

// hang sets the first line after first and the others under rest, two
// prefixes of the same width.
func hang(ls []line, first, rest line) []line {
	out := make([]line, len(ls))
	for i, l := range ls {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		out[i] = append(prefix[:len(prefix):len(prefix)], l...)
	}
	return out
}
