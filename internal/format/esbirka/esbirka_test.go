package esbirka

import (
	"testing"

	"zanger/internal/format/htmltext/htmltest"
)

func TestOutlines(t *testing.T) { htmltest.Golden(t, "*.json", Read) }

func FuzzRead(f *testing.F) { htmltest.Fuzz(f, "*.json", Sniff, Read) }
