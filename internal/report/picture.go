package report

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // with PNG, what every writer knows
	"image/png"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A picture that stands by itself is taken from a file beside the memo, PNG or
// JPEG: ![what it shows](map.png). Nothing is fetched from elsewhere. One in the
// midst of a sentence is left out, and its description stands there.

// Bounds of a picture, and of how many a memo may hold.
const (
	maxPixels   = 12_000_000
	maxPictures = 100
)

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
	if c.costs["image"]++; c.costs["image"] > maxPictures {
		panic(halt{line: line, msg: fmt.Sprintf("the memo holds more than %d images", maxPictures)})
	}
	data, err := c.resolver.Image(name)
	if err != nil {
		c.add(&Error{Line: line, Msg: "the image " + quoted(name) + ": " + err.Error(), Hint: "put the file beside the memo", Err: err})
		return nil
	}
	pic, ok := readPicture(data)
	if !ok {
		c.fail(line, fmt.Sprintf("save it as PNG or JPEG of at most %d million pixels", maxPixels/1_000_000), "the image %q cannot be read", clip(name))
		return nil
	}
	pic.Alt = alt
	return []document.Block{pic}
}

// readPicture reads a whole picture, so that no writer meets a damaged one. A PNG
// that comes in several passes is set in one, since PDF knows no other.
func readPicture(data []byte) (document.Image, bool) {
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || kind != "png" && kind != "jpeg" || size.Width <= 0 || size.Height <= 0 || size.Width > maxPixels/size.Height {
		return document.Image{}, false
	}
	pixels, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return document.Image{}, false
	}
	if kind == "png" && len(data) > interlaceByte && data[interlaceByte] != 0 {
		var b bytes.Buffer
		if err := png.Encode(&b, pixels); err != nil {
			return document.Image{}, false
		}
		data = b.Bytes()
	}
	return document.Image{Data: data, Width: size.Width, Height: size.Height}, true
}

// interlaceByte is where the header of a PNG says in how many passes it comes (PNG
// specification, IHDR).
const interlaceByte = 28
