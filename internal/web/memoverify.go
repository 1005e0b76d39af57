package web

// verifyMemo says what has become of the law that a memo in a Word file or a page rests
// on, and of the words of law in it. The file is not kept.
func (v *visit) verifyMemo() error {
	name, b, err := v.uploaded("file")
	if err != nil {
		return err
	}
	if b == nil {
		return badRequest("Choose a file first.")
	}
	res, err := v.ws.VerifyMemo(name, b)
	if err != nil {
		return err
	}
	body, err := fragment(v.ws.VerifiedReportDocument(res, v.lang))
	if err != nil {
		return err
	}
	f := v.frame("Memoranda")
	f.Name = "memo"
	return v.show("document", f, docData{Body: body, Back: "/memo", BackTo: phrase(v.lang, "Memoranda")})
}
