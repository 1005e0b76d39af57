// Package search finds provisions by their words, in every language the library
// holds, and says which words brought them.
//
// What is indexed is a provision: an article or section of one expression with
// everything below it, or a chapter, preamble or paragraph that stands outside
// articles. The index is a cache of the library, never the record. [Open] gives
// an index that answers for exactly the sources it is handed: an index that is
// missing, older, damaged or made by another version is built anew first, and
// one line says so. Where nothing can be written it is built in memory.
//
//	ix, err := search.Open(ctx, dir, sources, search.Options{})
//	…
//	defer ix.Close()
//	r, err := ix.Search(ctx, search.Query{Text: `"social services" shelter -prison act:kz-sss`})
//
// On disk an index is a folder of generations. A generation is built aside, its
// manifest written last, and then the file CURRENT is renamed to name it; it is
// never changed afterwards. Whoever reads a generation holds a shared lock on
// it, whoever builds one holds the only writer's lock.
//
// The words are kept by bleve; ranking is our own: BM25 (Robertson and Zaragoza,
// The Probabilistic Relevance Framework, 2009) per field over the true lengths,
// with provisions that hold every word of the query before all others.
package search
