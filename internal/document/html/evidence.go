package html

// Evidence bears an attribute, and the data for programs that goes along is the content
// of a meta element: nothing of it is shown. A part of a page has neither.
const (
	recordMeta   = "zanger-evidence"
	evidenceMark = "data-evidence"
)

// evidenceAttr returns the attribute that names a place, the first time a name is met.
func (p *printer) evidenceAttr(id string) string {
	if id == "" || p.fragment || p.evidence[id] {
		return ""
	}
	p.evidence[id] = true
	return " " + evidenceMark + `="` + escape(id) + `"`
}
