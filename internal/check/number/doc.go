// Package number reads the numbers of legal texts: digits and number words with
// their inflections and ordinals, durations, shares, sums of money, fractions
// and dates, in English, Russian, Kazakh, Czech, Romanian and Serbian (either
// script). What two languages say differently comes out the same:
//
//	number.Read("en", "within ten working days")   // 10 working day
//	number.Read("ru", "в десятидневный срок")       // 10 day
//	number.Read("kk", "2009 жылғы 1 қаңтардан")     // the date 2009-01-01
//
// Each language is a file with its word table on top; the rest of the package
// knows no language. Words that may or may not be meant as a number (the one of
// "one of them", first, both) are marked Weak: a reader may use them to explain
// a number elsewhere, and should not insist on them.
package number
