package ooxml

import "fmt"

// Refusal says why a file is not read. Part names the part of the file that is
// meant, "" for the file itself; Hint says what to do about it and may be empty.
type Refusal struct{ Part, Msg, Hint string }

func (e *Refusal) Error() string {
	if e.Part == "" {
		return e.Msg
	}
	return e.Part + ": " + e.Msg
}

func refuse(part, hint, msg string, args ...any) *Refusal {
	return &Refusal{Part: part, Hint: hint, Msg: fmt.Sprintf(msg, args...)}
}

// Hints that several refusals give.
const (
	hintSaveDocx  = "open the file in Word or LibreOffice and save it as .docx (Word document)"
	hintRepair    = "open the file in Word or LibreOffice, save it anew as .docx and try again"
	hintOneRecord = "take the file as it was sent: a program or a person has put a second record into it"
	hintTooLarge  = "if the file is what it should be, save it without pictures or in several files"
)
