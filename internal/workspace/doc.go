// Package workspace opens the library and the index together and offers the
// verbs that every front calls: list, show, search, diff, report, import, index,
// verify. Its results are plain data with a version; package view draws them.
//
//	w, err := workspace.Open(workspace.Options{Corpus: corpus.FS})
//	res, err := w.Show("kz-sss@2013-05-24 Article 6(8)")
package workspace
