package analysis

import "github.com/blevesearch/bleve/v2/analysis/lang/cs"

// Czech has no stemmer yet; one would be the chain's stem and live here. It
// runs before the diacritics go, which it needs.
var czech = chain{lang: "cs", fold: identity, stem: identity, finish: unmark, stops: stopsOf(cs.StopName, identity)}
