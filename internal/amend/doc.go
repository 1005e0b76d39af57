// Package amend reads amending acts, carries them out on the text of the act they
// amend, and proves each step.
//
//	bill := amend.Read(parsedBill, amend.ByTag("cs-CZ"), amend.Amended{Titles: …})
//	res, err := amend.Apply(parsedAct, bill, amend.Options{})
//	res.Text      // the consolidated text, in the layout of the act
//	res.Record    // what was done to which bytes, with hashes; undo and verify live on it
//
// Three steps, one type each.
//
// 1. A drafting language ([Drafting]) reads the paragraphs of a bill into
// instructions ([Instruction]): sentences that each order something, with their
// line. It says which act an instruction is meant for, and which sentences order
// nothing (transitional clauses, entry into force). It turns the words of an
// instruction into orders ([Order]): what is to be done (repeal, substitution,
// insertion, replacement of words, renumbering), where ([Path], a chain of steps
// from the outside in, not yet looked up), with which words. A language knows
// nothing of the act's text, and the engine nothing of any language. A language is
// its phrases in a table, parse_cs.go for Czech, and the way its bills are laid out,
// bill_cs.go; it is listed in drafting.go. What helps every language: quotes.scan makes
// tokens of an instruction, with quoted wording as one token (token.go); a grammar
// whose sentences have a verb and what belongs to it is read by tables alone (grammar.go
// the tables, refs.go the units that words name, with numbers.go, parts.go and nesting.go;
// frame.go a verb with its words, with where.go, anchor.go, along.go and clause.go;
// frameorder.go and frameunits.go the orders that makes). A language with another word order may read its
// tokens in its own way and return [Order] values. Whatever is not understood to the
// last word is an error, and the instruction is refused.
//
// 2. The working text (text.go, tree.go) is the act as lines, each with its bytes and
// where they come from, and the tree of units over them. An order is carried out by
// changing bytes of lines and by adding and taking out lines; afterwards the article
// it touched is read again by the reader of the act's country, so that the numbers
// that one instruction creates can be cited by the next.
//
// 3. The engine looks the path up (resolve.go) and carries the order out (words.go,
// units.go, renumber.go). It refuses rather than guesses: [Refusal] says why and
// lists the nearest candidates. An instruction is carried out whole or not at all.
//
// What only shows when all is done, a list left without its full stop or a footnote
// without a reference, is looked at last (list.go, footnote.go): the instruction that
// left it so is refused, and the bill carried out anew without it.
//
// Instructions are carried out in the order of the bill. Where the custom of a
// country is that all of them address the text before the bill
// ([Drafting.OldNumbers]), paths lead to the unit that had the number before the
// bill, and only then to one that the bill itself has created.
//
// Czech bills have files of their own for what they are made of: bill_cs.go takes them
// apart, act_cs.go tells which act is meant, place_cs.go reads the unit that an opening
// sentence names, wording_cs.go mends quotation marks that were lost beside tables and
// pictures, commence_cs.go reads from when points have effect, finding_cs.go tells a
// text that a finding of the Constitutional Court may have overtaken. Tables are
// addressed by the number in their caption and rows by that in their first cell
// (table.go, tableorder.go); annexes that no reader takes apart by the numbers that their
// lines print (passage.go).
//
// Consolidated texts differ from what a bill orders where it leaves something open.
// What they do with it is refused: whether a footnote goes with the unit that alone
// refers to it, what ends a list whose last item came or went, where a raised mark
// stands that the act sets otherwise, how a list is printed that is set as a table. A
// footnote that new wording no longer refers to stays: bills name those that they repeal.
//
// Kazakhstan has three languages over one set of rules: parse_ru.go, parse_kk.go and
// parse_en.go hold the phrases and say what a piece of a clause is (where, what is
// acted on, what is put, by case or preposition); clause_kz.go puts the pieces
// together; bill_kz.go takes bills apart by acts, articles and open units ("in
// Article 7:"). Their orders are carried out by the rules of Law 480-V: parts, lines
// (abzacs) and sentences are counted, the text of the unit itself first (place_kz.go);
// a new unit goes where its number belongs (insert_kz.go); an excluded one keeps its
// number with a note that names the bill (units_kz.go). Instructions address the text
// before the bill: words that the bill itself has put are not found, a unit that it has
// changed is not given new wording, and one that it has given new wording is not
// changed (claims_kz.go); only what the bill has created may be cited later.
//
// Drafting goes the other way (draft.go): from two texts, the operations that make one
// of the other, as finely as the formulae allow, set as a bill. draft_plan.go lays the
// units side by side, draft_words.go finds words that stand in their place once,
// write_ru.go, write_kk.go, write_en.go and write_cs.go hold what is said in each
// language, write_kz.go and plan_cs.go which operations the custom knows. The engine then
// carries the bill out; where that does not give the new text, the place is taken a step
// more coarsely, and where nothing carries it, there is no bill. For any two texts a and
// b, Apply(a, DraftBill(a, b)) is b.
//
// The result is spliced: each byte of the old text that no operation names is in the
// new text, in the same order. [Record.Rest] holds the hash of those bytes on both
// sides. Its entries are sealed as a chain (seal.go), so that one that was edited is told.
// Operation kinds are those of textualMod in Akoma Ntoso 3.0 (OASIS).
package amend
