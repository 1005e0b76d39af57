// Package library holds the acts: those that come with the program and those the
// user added. It reads a text only when it is asked for.
//
// What the user adds lies in a folder of its own, one folder per revision:
//
//	acts/kz-sss.ru.2013-05-24.working-text.1a2b3c4d5e6f/source.md   the file as it came
//	acts/kz-sss.ru.2013-05-24.working-text.1a2b3c4d5e6f/record.json what it is, with its SHA-256
//
// A revision is written once and never changed. A changed file becomes a new
// revision and the old one stays. Every file is put in place in one step, so a
// crash leaves the library as it was before or after, never between.
package library
