package docx

import (
	"fmt"
	"strings"

	"zanger/internal/ooxml"
)

// Colours, as RRGGBB. On white and on the tints all text keeps a contrast of
// at least 4.5 to 1.
const (
	inkHeading = "1F3A5F"
	inkQuiet   = "595F69"
	inkLink    = "1D4E89"
	inkWarning = "8A3B00"
	lineQuiet  = "B8BEC6"
	tintHeader = "E8EDF3"
)

// style is a paragraph style of styles.xml. Para and run hold the inside of
// w:pPr and w:rPr in schema order.
type style struct {
	id, name, basedOn, next string
	para, run               string
	builtIn                 bool
}

// paragraphStyles are the styles of the text, sizes in half points and
// spacing in twips.
func paragraphStyles(heading string) []style {
	sans := `<w:rFonts w:ascii="` + heading + `" w:hAnsi="` + heading + `" w:cs="` + heading + `" w:eastAsia="` + heading + `"/>`
	size := func(halfPoints int) string {
		return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, halfPoints, halfPoints)
	}
	spacing := func(before, after, line int) string {
		return fmt.Sprintf(`<w:spacing w:before="%d" w:after="%d" w:line="%d" w:lineRule="auto"/>`, before, after, line)
	}
	ink := func(c string) string { return `<w:color w:val="` + c + `"/>` }
	const bold, keep = `<w:b/><w:bCs/>`, `<w:keepNext/><w:keepLines/>`
	out := []style{
		{id: "Title", name: "Title", basedOn: "Normal", next: "BodyText", builtIn: true,
			para: keep + `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="` + inkHeading + `"/></w:pBdr>` + spacing(0, 240, 252),
			run:  sans + bold + ink(inkHeading) + size(40)},
		{id: "FormTitle", name: "Form Title", basedOn: "Normal", next: "BodyText",
			para: keep + spacing(0, 200, 252) + `<w:outlineLvl w:val="0"/>`, run: bold + size(28)},
		{id: "BodyText", name: "Body Text", basedOn: "Normal", builtIn: true, para: spacing(0, 130, 276)},
	}
	sizes := []int{32, 27, 24, 22, 21, 20}
	before := []int{340, 300, 260, 220, 200, 180}
	for i := range 6 {
		run := sans + bold + ink(inkHeading) + size(sizes[i])
		if i >= 4 {
			run = sans + bold + ink(inkQuiet) + size(sizes[i])
		}
		out = append(out, style{id: fmt.Sprintf("Heading%d", i+1), name: fmt.Sprintf("heading %d", i+1), basedOn: "Normal", next: "BodyText", builtIn: true,
			para: keep + spacing(before[i], 110, 259) + fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, i), run: run})
	}
	return append(out,
		style{id: "Lead", name: "Lead", basedOn: "BodyText", para: spacing(0, 200, 288), run: ink("33404F") + size(25)},
		style{id: "Centered", name: "Centered", basedOn: "BodyText", para: `<w:keepNext/>`},
		style{id: "Small", name: "Small", basedOn: "BodyText", para: spacing(0, 90, 252), run: ink(inkQuiet) + size(18)},
		style{id: "Warning", name: "Warning", basedOn: "BodyText",
			para: warningBorders + `<w:shd w:val="clear" w:color="auto" w:fill="FDF3E4"/>` + spacing(180, 220, 276) + `<w:ind w:left="227"/>`, run: ink(inkWarning)},
		style{id: "WarningText", name: "Warning Text", basedOn: "PanelText", run: bold + ink(inkWarning)},
		style{id: "Law", name: "Law", basedOn: "BodyText", para: spacing(0, 90, 276)},
		style{id: "Quote", name: "Quote", basedOn: "PanelText", builtIn: true},
		style{id: "Gist", name: "Gist", basedOn: "PanelText"},
		style{id: "PanelText", name: "Panel Text", basedOn: "BodyText", para: spacing(0, 90, 269)},
		style{id: "PanelTitle", name: "Panel Title", basedOn: "PanelText", next: "PanelText", para: keep + spacing(0, 80, 259), run: sans + bold + ink(inkHeading) + size(19)},
		style{id: "Source", name: "Source", basedOn: "PanelText", para: spacing(40, 40, 252), run: ink(inkQuiet) + size(18)},
		style{id: "Code", name: "Code", basedOn: "PanelText", para: spacing(0, 40, 252), run: courier + size(19)},
		style{id: "Caption", name: "caption", basedOn: "BodyText", next: "BodyText", builtIn: true, para: keep + spacing(160, 90, 259), run: sans + bold + ink(inkHeading) + size(19)},
		style{id: "TableText", name: "Table Text", basedOn: "Normal", para: spacing(30, 50, 252), run: size(20)},
		style{id: "TableWarning", name: "Table Warning", basedOn: "TableText", run: bold + ink(inkWarning)},
		style{id: "TableLaw", name: "Table Law", basedOn: "TableText"},
		style{id: "TableHeader", name: "Table Header", basedOn: "TableText", para: `<w:keepNext/>` + spacing(50, 50, 252), run: sans + bold + ink(inkHeading) + size(18)},
		style{id: "Spacer", name: "Spacer", basedOn: "Normal", para: `<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>`, run: size(8)},
		style{id: "SpacerBefore", name: "Spacer Before", basedOn: "Spacer", para: `<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>`},
		style{id: "SectionEnd", name: "Section End", basedOn: "Normal", para: `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`, run: size(2)},
		style{id: "Rule", name: "Rule", basedOn: "Normal",
			para: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="` + lineQuiet + `"/></w:pBdr><w:spacing w:before="60" w:after="200" w:line="160" w:lineRule="exact"/>`},
		style{id: "Header", name: "header", basedOn: "Normal", builtIn: true,
			para: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="` + lineQuiet + `"/></w:pBdr><w:jc w:val="center"/>`,
			run:  sans + bold + ink(inkWarning) + size(17)},
		style{id: "Footer", name: "footer", basedOn: "Normal", builtIn: true, para: `<w:jc w:val="center"/>`, run: sans + ink(inkQuiet) + size(17)},
		style{id: "FootnoteText", name: "footnote text", basedOn: "Normal", builtIn: true, para: spacing(0, 50, 245), run: size(18)},
		style{id: "TOC1", name: "toc 1", basedOn: "Normal", builtIn: true, para: contentsTab + spacing(0, 70, 259)},
		style{id: "TOC2", name: "toc 2", basedOn: "TOC1", builtIn: true, para: contentsTab + spacing(0, 50, 259) + `<w:ind w:left="340"/>`, run: size(21)},
		style{id: "TOC3", name: "toc 3", basedOn: "TOC1", builtIn: true, para: contentsTab + spacing(0, 50, 259) + `<w:ind w:left="680"/>`, run: size(21)},
		style{id: "CommentText", name: "annotation text", basedOn: "Normal", builtIn: true, para: spacing(0, 50, 245), run: size(20)},
	)
}

// contentsTab sets the page numbers of the contents at the right, after dots.
const contentsTab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9300"/></w:tabs>`

// warningBorders are a bar at the left, and lines in the colour of the tint
// above and below, which make room around the words.
const warningBorders = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="FDF3E4"/><w:left w:val="single" w:sz="24" w:space="8" w:color="B45309"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="4" w:color="FDF3E4"/></w:pBdr>`

const courier = `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New" w:eastAsia="Courier New"/>`

// characterAndTableStyles need no font of the document's choice.
const characterAndTableStyles = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>` +
	`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="` + inkLink + `"/><w:u w:val="single"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:customStyle="1" w:styleId="CodeText"><w:name w:val="Code Text"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>` + courier + `<w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>` +
	`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
	`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
	`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
	`<w:top w:val="single" w:sz="6" w:space="0" w:color="8C96A3"/><w:left w:val="single" w:sz="4" w:space="0" w:color="` + lineQuiet + `"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="8C96A3"/>` +
	`<w:right w:val="single" w:sz="4" w:space="0" w:color="` + lineQuiet + `"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="` + lineQuiet + `"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="` + lineQuiet + `"/>` +
	`</w:tblBorders></w:tblPr></w:style>` +
	`<w:style w:type="table" w:customStyle="1" w:styleId="Panel"><w:name w:val="Panel"/><w:basedOn w:val="TableNormal"/><w:tblPr>` +
	`<w:tblCellMar><w:top w:w="110" w:type="dxa"/><w:left w:w="200" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

// styles returns word/styles.xml. The language is that of the document.
func styles(o Options, lang string) string {
	body := ooxml.Text(o.BodyFont)
	var b strings.Builder
	b.WriteString(ooxml.Header + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="` + body + `" w:hAnsi="` + body + `" w:cs="` + body + `" w:eastAsia="` + body + `"/><w:sz w:val="23"/><w:szCs w:val="23"/>`)
	if lang != "" {
		b.WriteString(`<w:lang w:val="` + lang + `"/>`)
	}
	b.WriteString(`</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	for _, s := range paragraphStyles(ooxml.Text(o.HeadingFont)) {
		b.WriteString(s.xml())
	}
	b.WriteString(characterAndTableStyles + `</w:styles>`)
	return b.String()
}

func (s style) xml() string {
	var b strings.Builder
	custom := ` w:customStyle="1"`
	if s.builtIn {
		custom = ""
	}
	fmt.Fprintf(&b, `<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/>`, custom, s.id, s.name, s.basedOn)
	if s.next != "" {
		b.WriteString(`<w:next w:val="` + s.next + `"/>`)
	}
	b.WriteString(`<w:qFormat/>`)
	if s.para != "" {
		b.WriteString(`<w:pPr>` + s.para + `</w:pPr>`)
	}
	if s.run != "" {
		b.WriteString(`<w:rPr>` + s.run + `</w:rPr>`)
	}
	b.WriteString(`</w:style>`)
	return b.String()
}
