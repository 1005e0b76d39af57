package webpage

import "testing"

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<html><body><h1>On Help</h1><p>Article 1. Aim</p><p>1) help;</p><table><tr><td>a<td>b</table></body></html>",
		`<meta name="generator" content="zanger act" /><ul><li><p><a href="#art_1">Статья 1</a></p></li></ul><h2>Статья 1. Цель</h2><p class="small"><em>note</em></p><p class="small">3) <em>excluded</em></p>`,
		"<b><table><b><table>Article 1", "<!DOCTYPE html><!-- saved from url=(0042)https://example.org/law --><p>\xd1\xf2",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		x, findings, err := Read("page.html", src, "", "")
		if err == nil && (x == nil || len(findings) == 0) {
			t.Fatal("neither a text with findings nor an error")
		}
	})
}
