// Package evidence is the record that a written memorandum carries of the law it rests
// on, so that it can be checked later, by whoever has the file:
//
//	data := evidence.Write(record)        // into the file
//	record, err := evidence.Read(data)    // out of it
//
// For each provision quoted, given, cited or compared it says whose words of which
// wording they were, with their SHA-256 and the words themselves, and what the library
// knew then of later law; for each place of the text that sets such words, how they
// were printed. A seal over all of it shows an edited record. It is no signature: who
// writes the file can write another record and seal it. Keep the seal elsewhere, and
// hold the record against a library of your own.
//
// The form is XML of our own namespace, for a custom XML part of a .docx (ECMA-376
// Part 1, 15.2.5), which office programs keep as it is. It holds the same for the same
// memo, byte for byte.
package evidence
