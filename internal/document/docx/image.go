package docx

import (
	"strconv"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// English Metric Units: 9,525 to a pixel of 1/96 inch, 635 to a twip.
const (
	emuPixel = 9525
	emuTwip  = 635
)

// image writes a picture in a paragraph of its own, no wider than its place.
func (w *writer) image(p place, i document.Image) {
	if i.Width <= 0 || i.Height <= 0 {
		w.blocks(p, []document.Block{i.Instead()})
		return
	}
	n := strconv.Itoa(len(w.images) + 1)
	ending := "png"
	if i.Type() == "image/jpeg" {
		ending = "jpeg"
	}
	name := "image" + n + "." + ending
	rel := w.rels.Add(ooxml.RelImage, "media/"+name, false)
	w.images = append(w.images, ooxml.Part{Name: "word/media/" + name, ContentType: i.Type(), Data: string(i.Data)})
	cx, cy := i.Width*emuPixel, i.Height*emuPixel
	if room := max(p.width-p.indent, depthStep) * emuTwip; cx > room {
		cx, cy = room, int(int64(cy)*int64(room)/int64(cx))
	}
	size := `cx="` + strconv.Itoa(cx) + `" cy="` + strconv.Itoa(cy) + `"`
	alt := ooxml.Text(i.Alt)
	w.write(`<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr><w:r><w:drawing>`,
		`<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
		`<wp:extent `, size, `/><wp:docPr id="`, strconv.Itoa(w.nextID()), `" name="`, name, `" descr="`, alt, `"/>`,
		`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`,
		`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="`, name, `" descr="`, alt, `"/><pic:cNvPicPr/></pic:nvPicPr>`,
		`<pic:blipFill><a:blip r:embed="`, rel, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext `, size, `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
		`</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
	w.lastStyle = "BodyText"
}
