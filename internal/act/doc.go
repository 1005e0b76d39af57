// Package act is the domain: acts of parliament as lawyers think of them.
//
// A [Work] is an act as such; an [Expression] is its wording in one language,
// valid for an [Interval]; a [Provision] is a unit of any level inside it. Each
// provision has an [EID], saying where it sits now, and a wId, its identity
// through renumbering. An [Event] is what happened to the work: enacted,
// amended, repealed. [Work.At] answers what stood on a day and refuses rather
// than serve a text that may have been out of force.
//
// Names follow Akoma Ntoso 3.0 (OASIS) and its Naming Convention 1.0: element
// names for kinds, IRIs such as /akn/kz/act/2008-12-29/114-iv for works, eIds
// such as art_6__para_1__point_9. Articles and sections are roots of their
// eIds, without the chapter they stand in, so that moving a chapter border
// changes no citation.
//
// The package knows no file format, index, screen or clock.
package act
