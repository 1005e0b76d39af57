// Package norm reads what a provision orders: how strongly, who must and to whom,
// on what condition, with what exceptions, within what time, for how much.
//
//	for _, f := range norm.Read("en", text) {
//		fmt.Println(f.Kind, f.Value, text[f.Start:f.End])
//	}
//
// It works by rules over the words of one language, each language a file with its
// phrases in tables on top. Every [Finding] carries the bytes it rests on, and says
// no more than they do. What the rules are not sure of they leave out: a statement
// in the indicative has no strength, the subject of a passive clause no duty, a
// bearer that is no person or body is none. No strength found means unclear, never
// that there is no duty.
//
// The rules are measured on provisions that were judged by a person before they
// were written: see testdata/judged.
package norm
