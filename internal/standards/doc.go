// Package standards holds what the conventions ask of a national law, element by
// element, and how each country's law was assessed against it.
//
// A [Benchmark] lists the instruments, the elements B01, B02 … in groups, each
// with the provisions of the instruments it rests on, and the states bound by
// each instrument. An [Assessment] says of one jurisdiction on one day what its
// acts have of each element: contains, partly or not found, with the strength of
// the duty and the provisions that show it. An element without a cell was not
// searched, which is not the same as not found.
//
//	set, err := standards.Load(corpus.FS)
//	cell, ok := set.At("kz", act.NewDate(2013, 5, 24)).Cells["B47"]
//
// The texts are curated by hand as YAML. Loading refuses what is malformed, with
// file and line; [Set.Problems] holds every provision named against the corpus.
package standards
