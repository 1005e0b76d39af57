package ooxml

import (
	"encoding/xml"
	"path"
	"strings"
)

// relation is a relationship as read.
type relation struct {
	id, kind, target string
	external         bool
}

// External is something outside the file that a part refers to. Nothing of it
// is ever fetched.
type External struct {
	Part   string // the part that refers to it
	Kind   string // hyperlink, image, attachedTemplate, …
	Target string
}

// relations reads the relationships of a part; "" is the package itself. A part
// need not have any.
func (a *archive) relations(part string) ([]relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if !a.has(name) {
		return nil, nil
	}
	w, err := a.walk(name, "Relationships")
	if err != nil {
		return nil, err
	}
	var out []relation
	w.children(func(e xml.StartElement) {
		if e.Name.Local != "Relationship" {
			return
		}
		kind := attr(e, "Type")
		out = append(out, relation{attr(e, "Id"), kind[strings.LastIndexByte(kind, '/')+1:], attr(e, "Target"), attr(e, "TargetMode") == "External"})
	})
	return out, w.close()
}

// resolve returns the name of the part that a target leads to from another part.
func resolve(from, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(path.Dir(from), target)
}

// externals lists what the parts refer to outside the file.
func (a *archive) externals() ([]External, error) {
	var out []External
	for _, name := range a.names {
		dir, base := path.Split(name)
		parent, isRels := strings.CutSuffix(dir, "_rels/")
		if !isRels || !strings.HasSuffix(base, ".rels") {
			continue
		}
		part := parent + strings.TrimSuffix(base, ".rels")
		rels, err := a.relations(part)
		if err != nil {
			return nil, err
		}
		for _, r := range rels {
			if r.external {
				out = append(out, External{part, r.kind, r.target})
			}
		}
	}
	return out, nil
}

// contentType returns the declared type of a part, "" if there is none.
func (a *archive) contentType(part string) (string, error) {
	w, err := a.walk("[Content_Types].xml", "Types")
	if err != nil {
		return "", err
	}
	byEnding, own := "", ""
	w.children(func(e xml.StartElement) {
		switch e.Name.Local {
		case "Default":
			if strings.EqualFold("."+attr(e, "Extension"), path.Ext(part)) {
				byEnding = attr(e, "ContentType")
			}
		case "Override":
			if strings.EqualFold(strings.TrimPrefix(attr(e, "PartName"), "/"), part) {
				own = attr(e, "ContentType")
			}
		}
	})
	if own == "" {
		own = byEnding
	}
	return own, w.close()
}

// mainPart finds the document by its relationship. Further documents are listed
// in others and not read.
func (a *archive) mainPart() (part string, others []string, err error) {
	rels, err := a.relations("")
	if err != nil {
		return "", nil, err
	}
	for _, r := range rels {
		switch {
		case r.kind != "officeDocument":
		case r.external:
			return "", nil, refuse("", hintRepair, "the document lies outside the file, at %q", clip(r.target))
		case part == "":
			part = resolve("", r.target)
		default:
			others = append(others, resolve("", r.target))
		}
	}
	if part == "" || !a.has(part) {
		return "", nil, refuse("", hintSaveDocx, "the file has no document in it: it is no Word file, or a damaged one")
	}
	return part, others, a.checkType(part)
}

// checkType refuses what is no Word document or one with macros.
func (a *archive) checkType(part string) error {
	kind, err := a.contentType(part)
	switch {
	case err != nil:
		return err
	case strings.Contains(strings.ToLower(kind), "macroenabled"):
		return refuse("", hintSaveDocx+", which holds no macros", "the file is one with macros (.docm or .dotm)")
	case strings.Contains(kind, "spreadsheetml"), strings.Contains(kind, "ms-excel"):
		return refuse("", "save the text as .docx", "this is a spreadsheet, not a Word file")
	case strings.Contains(kind, "presentationml"), strings.Contains(kind, "ms-powerpoint"):
		return refuse("", "save the text as .docx", "this is a presentation, not a Word file")
	}
	return nil
}
