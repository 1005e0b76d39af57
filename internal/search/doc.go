// Package search finds provisions by their words and by the concepts they speak
// of, in every language the library holds, and says what brought them.
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
// never changed afterwards. It is made of shards, by country where there are many
// texts; a new generation takes over those that it can and adds small ones of what
// has changed. Whoever reads a generation holds a shared lock on
// it, whoever builds one holds the only writer's lock.
//
// Across languages a thesaurus serves. At indexing every unit is tagged with the
// concepts whose terms stand in its text or headings, by stems, the longest term
// first. A query is read the same way in its own language, which is found out; what
// names a concept finds every unit tagged with it, and more weakly those tagged with
// narrower and related ones. A [Vocabulary] is that thesaurus; a finished generation
// holds what it needs of it.
//
// The words are kept in segments of bleve, one a shard, whose documents stand in the
// order of the sources; the table beside them says what each is. Ranking is our own: BM25 (Robertson and Zaragoza,
// The Probabilistic Relevance Framework, 2009) per field over the true lengths, and
// over tags as over words. Of a word and a concept that say the same the stronger
// counts whole. What lacks part of the query is marked down by how telling that
// part is. Judged queries ([ReadJudged]) measure the result.
package search
