package pdf

import (
	"sync"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

// face is a font family with its weight and slope.
type face struct {
	family, style string
}

var (
	serif           = face{"serif", ""}
	serifBold       = face{"serif", "B"}
	serifItalic     = face{"serif", "I"}
	serifBoldItalic = face{"serif", "BI"}
	sans            = face{"sans", ""}
	sansBold        = face{"sans", "B"}
	mono            = face{"mono", ""}
)

// faces are the fonts with their files.
var faces = []struct {
	face
	data []byte
}{
	{serif, liberationserifregular.TTF}, {serifBold, liberationserifbold.TTF}, {serifItalic, liberationserifitalic.TTF},
	{serifBoldItalic, liberationserifbolditalic.TTF}, {sans, liberationsansregular.TTF}, {sansBold, liberationsansbold.TTF},
	{mono, liberationmonoregular.TTF},
}

// metrics are the widths of one face, in thousandths of its size.
type metrics struct {
	mu     sync.Mutex
	font   *sfnt.Font
	buf    sfnt.Buffer
	widths map[rune]float64 // -1 for letters the font lacks
}

// measures are the metrics of every face, read when first used.
var measures = sync.OnceValue(func() map[face]*metrics {
	out := map[face]*metrics{}
	for _, f := range faces {
		m := &metrics{widths: map[rune]float64{}}
		if font, err := sfnt.Parse(f.data); err == nil {
			m.font = font
		}
		out[f.face] = m
	}
	return out
})

// replacement is printed for a letter that no font has.
const replacement = '\u25a1'

// width returns the width of r, and whether the face has it.
func (m *metrics) width(r rune) (float64, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	w, known := m.widths[r]
	if !known {
		w = m.read(r)
		m.widths[r] = w
	}
	return max(w, 0), w >= 0
}

func (m *metrics) read(r rune) float64 {
	if m.font == nil || r > 0xFFFF {
		return -1
	}
	i, err := m.font.GlyphIndex(&m.buf, r)
	if err != nil || i == 0 {
		return -1
	}
	em := m.font.UnitsPerEm()
	adv, err := m.font.GlyphAdvance(&m.buf, i, fixedOf(int(em)), 0)
	if err != nil {
		return -1
	}
	return float64(adv) / 64 * 1000 / float64(em)
}

// addFonts gives the fonts that are used to a file.
func addFonts(f *fpdf.Fpdf, used map[face]bool) {
	for _, x := range faces {
		if used[x.face] {
			f.AddUTF8FontFromBytes(x.family, x.style, x.data)
		}
	}
}
