// Package definition finds the definitions of an act: which words it defines, and in
// which unit.
//
//	for _, d := range definition.Of(x) {
//		fmt.Println(d.Term, d.Provision.EID, d.Text[d.Body:])
//	}
//
// Two things tell a definition: the article it stands in, known by its heading
// ("Definitions", «Основные понятия»), where a dash or a verb parts the word from its
// meaning; and anywhere a sentence made for defining: “victim” means, под жертвой
// понимается, obětí se rozumí. Each language is a table of both.
package definition
