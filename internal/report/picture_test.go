package report

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"zanger/internal/document"
)

// picturedLaw has pictures beside the memo.
type picturedLaw struct {
	fakeLaw
	files map[string][]byte
}

func (l picturedLaw) Image(name string) ([]byte, error) { return l.files[name], nil }

// TestPictures reads pictures of both formats and refuses what is none, is cut off,
// or is too large to hold.
func TestPictures(t *testing.T) {
	var asPNG, asJPEG, huge bytes.Buffer
	small := image.NewGray(image.Rect(0, 0, 30, 20))
	if png.Encode(&asPNG, small) != nil || jpeg.Encode(&asJPEG, small, nil) != nil || png.Encode(&huge, image.NewGray(image.Rect(0, 0, 4000, 3001))) != nil {
		t.Fatal("the pictures cannot be made")
	}
	law := picturedLaw{newFakeLaw(), map[string][]byte{"a.png": asPNG.Bytes(), "a.jpg": asJPEG.Bytes(), "huge.png": huge.Bytes(),
		"cut.png": asPNG.Bytes()[:asPNG.Len()-20], "text.png": []byte("<svg/>")}}
	for name, sound := range map[string]bool{"a.png": true, "a.jpg": true, "huge.png": false, "cut.png": false, "text.png": false} {
		rep, err := Build(context.Background(), "memo.md", []byte(plainFront+"![a map]("+name+")\n"), law, Options{})
		if (err == nil) != sound {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			continue
		}
		pic, ok := rep.Document.Blocks[len(rep.Document.Blocks)-1].(document.Image)
		if !ok || pic.Width != 30 || pic.Height != 20 || pic.Alt != "a map" || !bytes.Equal(pic.Data, law.files[name]) {
			t.Errorf("%s: %+v", name, pic)
		}
	}
}
