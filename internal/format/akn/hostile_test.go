package akn_test

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/format/akn"
	"zanger/internal/format/clml"
)

// TestHostile: files made to cost much more than their size are read or refused
// in seconds, and what comes of them stays in proportion.
func TestHostile(t *testing.T) {
	n := 30_000
	many := strings.Repeat
	law := func(body string) string {
		return `<Legislation><Primary><Body>` + body + `</Body></Primary></Legislation>`
	}
	nest := func(open, inner, closing string, depth int) string {
		return many(open, depth) + many(inner, n) + many(closing, depth)
	}
	noted := func(notes, body string) string {
		return strings.Replace(wrap(body), "<body>", "<meta><notes>"+notes+"</notes></meta><body>", 1)
	}
	var notes, refs strings.Builder
	for i := range n {
		fmt.Fprintf(&notes, `<note eId="n%d"><p>%d</p></note>`, i, i)
		fmt.Fprintf(&refs, `<noteRef href="#n%d"/>`, i)
	}
	for name, c := range map[string]struct {
		read readFunc
		src  string
	}{
		"one number again and again":      {akn.Read, wrap(many("<article><num>1</num></article>\n", n))},
		"units without numbers":           {akn.Read, wrap("<article>" + many("<point/>", n) + "</article>")},
		"groups in groups":                {akn.Read, wrap(nest(`<hcontainer name="wrapper"><heading>x</heading>`, "<p>x</p>", "</hcontainer>", 200))},
		"lists in lists":                  {akn.Read, wrap("<article><content>" + nest("<blockList><item>", "<p>x</p>", "</item></blockList>", 110) + "</content></article>")},
		"quotations in quotations":        {akn.Read, wrap("<article><content>" + nest(`<p><quotedStructure startQuote="a" endQuote="b">`, "<p>x</p>", "</quotedStructure></p>", 110) + "</content></article>")},
		"text appended without end":       {akn.Read, wrap("<article><content><p><quotedStructure><p>x</p></quotedStructure>" + many(`<inline name="appendText">a</inline>`, n) + "</p></content></article>")},
		"long names":                      {akn.Read, wrap(nest("<point><num>"+many("a ", 99)+"</num>", "<point/>", "</point>", 240))},
		"a long note at every unit":       {akn.Read, noted(`<note eId="n"><p>`+many("y ", n)+`</p></note>`, many(`<article><num>1<noteRef href="#n"/></num></article>`, n))},
		"many notes at one unit":          {akn.Read, noted(notes.String(), "<article><num>1"+refs.String()+"</num></article>")},
		"wide cells":                      {akn.Read, wrap("<article><content><table>" + many(`<tr><td colspan="9999">x</td></tr>`, n) + "</table></content></article>")},
		"a long footnote at every unit":   {clml.Read, law(many(`<P1><Pnumber>1<FootnoteRef Ref="f"/></Pnumber><Footnote id="f"><Text>`+many("y ", 40)+`</Text></Footnote></P1>`, n))},
		"one alternative for every unit":  {clml.Read, law(many(`<P1 AltVersionRefs="v"><Pnumber>1</Pnumber></P1>`, n) + `<Version id="v">` + many("<P1/>", n) + `</Version>`)},
		"attachments in attachments":      {clml.Read, law(nest("<Attachment><EURetained><EUBody>", "<Text>x</Text>", "</EUBody></EURetained></Attachment>", 80))},
		"definitions in lists in a group": {clml.Read, law(nest(`<P1group><Title>x</Title><UnorderedList><ListItem>`, "<Text>x</Text>", "</ListItem></UnorderedList></P1group>", 60))},
	} {
		x, findings, err := c.read("t.xml", []byte(c.src))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		out, err := akn.Write(x)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(out) > 40*len(c.src)+1<<20 || len(findings) > 1001 {
			t.Errorf("%s: %d KiB became %d KiB and %d findings", name, len(c.src)>>10, len(out)>>10, len(findings))
		}
	}
	if _, _, err := akn.Read("t.xml", []byte(wrap("<article>"+many("<point/>", 400_001)+"</article>"))); err == nil {
		t.Error("too many provisions are not refused")
	}
}
