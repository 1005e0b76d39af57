package amend

import (
	"strings"
	"testing"
)

// TestSplitsAreRefusedByName: an instruction that splits or joins units changes nothing
// and is told as such.
func TestSplitsAreRefusedByName(t *testing.T) {
	for _, c := range []struct{ lang, instruction, reason string }{
		{"ru", "пункт 2 статьи 3 разделить на пункты 2 и 3.", "splits"},
		{"ru", "пункты 1 и 2 статьи 5 объединить.", "joins"},
		{"kk", "3-баптың 2-тармағы екі тармаққа бөлінсін.", "splits"},
		{"kk", "5-баптың 1 және 2-тармақтары біріктірілсін.", "joins"},
		{"en", "paragraph 2 of Article 3 shall be split into two paragraphs.", "splits"},
		{"en", "paragraphs 1 and 2 of Article 5 shall be joined.", "joins"},
	} {
		in := carryKzBill(t, c.lang, c.instruction, Options{}).Record.Instructions[0]
		if in.Status != Refused || !strings.Contains(in.Reason, c.reason) {
			t.Errorf("%s: got %s: %s, want it refused for %q", c.instruction, in.Status, in.Reason, c.reason)
		}
	}
	for instruction, reason := range map[string]string{"1. V § 3 se odstavec 1 rozděluje na odstavce 1 a 2.": "splits", "1. V § 3 se odstavce 1 a 2 slučují.": "joins"} {
		if in := carry(t, instruction).Record.Instructions[0]; in.Status != Refused || !strings.Contains(in.Reason, reason) {
			t.Errorf("%s: got %s: %s, want it refused for %q", instruction, in.Status, in.Reason, reason)
		}
	}
}
