package format

import (
	"fmt"
	"strings"
)

// What zanger writes into its documents, so that they are told apart when they are
// imported: the text of an act, and any other page. Package document writes them.
const (
	ActMark  = "zanger act"
	PageMark = "zanger document"
)

// RefuseOwn returns an error if mark, from the properties of a file, says that
// zanger made it and that it is no act: its remarks must not be taken for law.
// actText reports whether it is the text of an act that zanger wrote.
func RefuseOwn(name, mark string) (actText bool, err error) {
	switch strings.TrimSpace(mark) {
	case PageMark:
		return false, &SyntaxError{File: name, Msg: fmt.Sprintf("this is a page that zanger made (its properties say %q), not an act: its remarks would be taken for law", PageMark),
			Hint: `import the act or the bill itself; "zanger export" writes an act that can be read again`}
	case ActMark:
		return true, nil
	}
	return false, nil
}
