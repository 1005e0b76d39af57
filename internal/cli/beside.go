package cli

import (
	"zanger/internal/document"
	"zanger/internal/workspace"
)

// anyLanguage is the value of --beside when no language is said.
const anyLanguage = "any"

// twoColumns is the narrowest screen on which two texts stand side by side.
const twoColumns = 72

// showBeside shows the official text beside the rendering.
func (a *app) showBeside(ws *workspace.Workspace, ref, language string) error {
	if language == anyLanguage {
		language = ""
	}
	res, err := ws.Beside(ref, language, a.flags.lang)
	if err != nil {
		return err
	}
	stacked := a.flags.output == "" && a.columns() < twoColumns
	return a.deliver(res, func() *document.Document { return ws.BesideDocument(res, a.flags.lang, stacked) })
}

// verifyAct lists where our texts of an act depart from the official ones.
func (a *app) verifyAct(ref string, hints bool) error {
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	res, err := ws.VerifyAct(ref, hints)
	if err != nil {
		return err
	}
	if err := a.deliver(res, func() *document.Document { return ws.VerifiedDocument(res, a.flags.lang) }); err != nil {
		return err
	}
	if res.Found() > 0 {
		return errFindings
	}
	return nil
}

// verifyCorpus lists the acts that come with the program.
func (a *app) verifyCorpus(hints bool) error {
	ws, err := a.workspace()
	if err != nil {
		return err
	}
	res := ws.VerifyCorpus(a.flags.lang, hints)
	if err := a.deliver(res, func() *document.Document { return workspace.VerifiedCorpusDocument(res, a.flags.lang) }); err != nil {
		return err
	}
	if res.Totals.Disagreements > 0 {
		return errFindings
	}
	return nil
}
