package adilet

import (
	"testing"

	"zanger/internal/format/htmltext/htmltest"
)

func TestOutlines(t *testing.T) { htmltest.Golden(t, "*.html", Read) }

func FuzzRead(f *testing.F) { htmltest.Fuzz(f, "*.html", Sniff, Read) }
