// Package web is the page for people who never open a terminal: the verbs of package
// workspace as a site on this computer. It holds no rule of law or text.
//
//	live, err := workspace.OpenLive(options)
//	s, err := web.New(web.Options{Live: live, DataDir: dir})
//	err = s.Serve(ctx, listeners)
//
// A page is a handler, a struct of page data and a template of html/template; the
// bodies that other formats have too (redlines, tables, matrices, memoranda) come
// from package document/html, so that nothing is drawn twice. Everything works
// without scripts; one small script of our own adds comfort. Words stand in English
// in the templates, and in Russian and Kazakh in one table.
//
// What comes in is hostile until shown otherwise: only a loopback name with our port
// is answered, a write must come from a page of ours, nothing is shown that a page
// of another site could run, and there are limits to the size, time and number of
// requests (see guard.go). Each answer is given from one state of library and index.
package web
