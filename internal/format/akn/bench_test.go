package akn_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/format/akn"
	"zanger/internal/format/clml"
)

const sentence = "The authority must keep a register of the persons who receive help under this Part, and must publish a summary of it each year; "

// generated returns an invented act of about size bytes in UK Akoma Ntoso.
func generated(size int) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="ukpga">` + ukMeta + `<body>`)
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<section eId="section-%d"><num>%d</num><heading>Register %d</heading>`, i, i, i)
		for j := 1; j <= 4; j++ {
			fmt.Fprintf(&b, `<subsection eId="section-%d-%d"><num>(%d)</num><intro><p>%s<ref href="http://www.legislation.gov.uk/id/ukpga/2001/1">the Help Act 2001</ref>—</p></intro>`, i, j, j, sentence)
			fmt.Fprintf(&b, `<level class="para1"><num>(a)</num><content><p>%s</p></content></level><level class="para1"><num>(b)</num><content><p>the rest.</p></content></level></subsection>`, sentence)
		}
		b.WriteString("</section>\n")
	}
	b.WriteString("</body></act></akomaNtoso>")
	return []byte(b.String())
}

const ukMeta = `<meta><identification source="#"><FRBRWork><FRBRthis value="http://www.legislation.gov.uk/id/ukpga/2020/99"/><FRBRuri value="http://www.legislation.gov.uk/id/ukpga/2020/99"/><FRBRdate date="2020-05-01" name="enacted"/><FRBRcountry value="GB-UKM"/></FRBRWork><FRBRExpression><FRBRuri value="http://www.legislation.gov.uk/ukpga/2020/99/2021-01-01"/><FRBRdate date="2021-01-01" name="validFrom"/><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>`

// generatedCLML returns the same act in CLML.
func generatedCLML(size int) []byte {
	var b strings.Builder
	b.WriteString(`<Legislation xmlns="` + clml.Space + `" DocumentURI="http://www.legislation.gov.uk/ukpga/2020/99/2021-01-01" IdURI="http://www.legislation.gov.uk/id/ukpga/2020/99"><Primary><Body>`)
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<P1group RestrictStartDate="2021-01-01"><Title>Register %d</Title><P1 id="section-%d" IdURI="http://www.legislation.gov.uk/id/ukpga/2020/99/section/%d"><Pnumber>%d</Pnumber><P1para>`, i, i, i, i)
		for j := 1; j <= 4; j++ {
			fmt.Fprintf(&b, `<P2 id="section-%d-%d"><Pnumber>%d</Pnumber><P2para><Text>%s<Citation URI="http://www.legislation.gov.uk/id/ukpga/2001/1">the Help Act 2001</Citation>—</Text>`, i, j, j, sentence)
			fmt.Fprintf(&b, `<P3><Pnumber>a</Pnumber><P3para><Text>%s</Text></P3para></P3><P3><Pnumber>b</Pnumber><P3para><Text>the rest.</Text></P3para></P3></P2para></P2>`, sentence)
		}
		b.WriteString("</P1para></P1></P1group>\n")
	}
	b.WriteString("</Body></Primary></Legislation>")
	return []byte(b.String())
}

const tenMB = 10 << 20

func BenchmarkReadAKN(b *testing.B)  { bench(b, akn.Read, generated(tenMB)) }
func BenchmarkReadCLML(b *testing.B) { bench(b, clml.Read, generatedCLML(tenMB)) }

func BenchmarkReadOwn(b *testing.B) {
	x, _, err := akn.Read("t.xml", generated(tenMB))
	if err != nil {
		b.Fatal(err)
	}
	src, err := akn.Write(x)
	if err != nil {
		b.Fatal(err)
	}
	bench(b, akn.Read, src)
}

func BenchmarkWrite(b *testing.B) {
	x, _, err := akn.Read("t.xml", generated(tenMB))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := akn.Write(x); err != nil {
			b.Fatal(err)
		}
	}
}

// bench reads src again and again and reports the memory held at the end of a
// reading, source and act together. Target: a 10 MB act in 1 s and 300 MB.
func bench(b *testing.B, read readFunc, src []byte) {
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	var x *act.Expression
	for b.Loop() {
		var err error
		if x, _, err = read("t.xml", src); err != nil {
			b.Fatal(err)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/(1<<20), "MB-from-system")
	runtime.KeepAlive(x)
}

// TestGeneratedActsAgree reads the invented act in both formats.
func TestGeneratedActsAgree(t *testing.T) {
	a, _, err := akn.Read("a.xml", generated(20_000))
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := clml.Read("c.xml", generatedCLML(20_000))
	if err != nil {
		t.Fatal(err)
	}
	if a.Find("sec_3__subsec_2__para_a") == nil || c.Find("sec_3__subsec_2__para_a") == nil {
		t.Error("section 3(2)(a) is missing")
	}
	if a.Date != acttest.Date("2021-01-01") || a.URI != "/akn/gb/act/ukpga/2020/99" || a.URI != c.URI || a.Date != c.Date {
		t.Errorf("got %s %s, and %s %s", a.URI, a.Date, c.URI, c.Date)
	}
}
