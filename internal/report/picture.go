package report

import (
	"bytes"
	"image"
	_ "image/jpeg" // the two formats that every writer knows
	_ "image/png"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A picture that stands by itself is taken from a file beside the memo, PNG or
// JPEG: ![what it shows](map.png). Nothing is fetched from elsewhere. One in the
// midst of a sentence is left out, and its description stands there.

// maxPixels bounds the size of a picture on a side.
const maxPixels = 10_000

func (c *converter) picture(n *ast.Image) []document.Block {
	line := c.lines.line(max(n.Pos(), 0))
	alt := plainWords(c.inlinesFrom(n.FirstChild(), style{}))
	name := strings.TrimSpace(unescape(n.Destination))
	if strings.Contains(name, ":") || strings.HasPrefix(name, "/") {
		c.find(line, "the image %q is left out: only files beside the memo are taken", clip(name))
		return []document.Block{document.Image{Alt: alt}.Instead()}
	}
	if alt == "" {
		c.fail(line, "write ![what it shows]("+name+")", "the image %q has no description, for who cannot see it", clip(name))
		return nil
	}
	data, err := c.resolver.Image(name)
	if err != nil {
		c.add(&Error{Line: line, Msg: "the image " + quoted(name) + ": " + err.Error(), Hint: "put the file beside the memo", Err: err})
		return nil
	}
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || kind != "png" && kind != "jpeg" || size.Width > maxPixels || size.Height > maxPixels {
		c.fail(line, "save it as PNG or JPEG", "the image %q cannot be read", clip(name))
		return nil
	}
	return []document.Block{document.Image{Data: data, Width: size.Width, Height: size.Height, Alt: alt}}
}
