package web

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"zanger/internal/workspace"
)

// apiRoutes give the same verbs as data. The schemas are those of the command line:
// /api/schema names them.
func (s *Server) apiRoutes(m *http.ServeMux) {
	get := func(name string, f func(*visit) (any, error)) { m.HandleFunc("GET /api/"+name, s.data(f)) }
	get("list", func(v *visit) (any, error) { return v.ws.List(v.lang) })
	get("search", (*visit).apiSearch)
	get("show", refVerb(func(v *visit, ref string) (any, error) { return v.ws.Show(ref, v.lang) }))
	get("read", refVerb(func(v *visit, ref string) (any, error) { return v.ws.Read(ref, v.lang) }))
	get("citers", refVerb(func(v *visit, ref string) (any, error) { return v.ws.Citers(ref, v.lang) }))
	get("beside", refVerb(func(v *visit, ref string) (any, error) { return v.ws.Beside(ref, v.get("official"), v.lang) }))
	get("diff", (*visit).apiDiff)
	get("compare", (*visit).apiCompare)
	get("topic", func(v *visit) (any, error) {
		return v.ws.SideByTopic(v.r.Context(), workspace.TopicOptions{Topic: v.get("topic"), Countries: v.getAll("country"), At: v.get("at"), Lang: v.lang})
	})
	get("define", func(v *visit) (any, error) { return v.ws.Define(v.get("term"), nil, v.lang) })
	get("concordance", (*visit).apiConcordance)
	get("matrix", func(v *visit) (any, error) {
		return v.ws.Matrix(workspace.MatrixOptions{Countries: v.getAll("country"), Standard: v.get("standard"), Elements: v.getAll("element")})
	})
	get("gap", func(v *visit) (any, error) { return v.ws.Gap(v.get("country"), v.get("standard"), v.getAll("from")) })
	get("suggestions", func(v *visit) (any, error) {
		return v.ws.Suggest(v.r.Context(), workspace.MatrixOptions{Countries: v.getAll("country"), Standard: v.get("standard"), Elements: v.getAll("element")}, v.lang)
	})
	get("schema", func(*visit) (any, error) { return map[string][]string{"schemas": workspace.Schemas()}, nil })
	m.HandleFunc("GET /api/schema/{name}", s.data(func(v *visit) (any, error) {
		b, err := workspace.Schema(v.r.PathValue("name"))
		if err != nil {
			return nil, notFound("There is no such page.")
		}
		return json.RawMessage(b), nil
	}))
	m.HandleFunc("POST /api/amend", s.data((*visit).apiAmend))
}

// data makes a handler of f, whose result is written as JSON.
func (s *Server) data(f func(*visit) (any, error)) http.HandlerFunc {
	return s.page(func(v *visit) error {
		res, err := f(v)
		if err != nil {
			return err
		}
		b, err := workspace.EncodeJSON(res)
		if err != nil {
			return err
		}
		v.json(http.StatusOK, b)
		return nil
	})
}

func (v *visit) json(status int, b []byte) {
	v.w.Header().Set("Content-Type", "application/json")
	v.w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	v.w.WriteHeader(status)
	_, _ = v.w.Write(b)
}

// failJSON answers with an error as data: what is wrong, and the next step.
func (v *visit) failJSON(status int, err error) {
	type wrong struct {
		Error string `json:"error"`
		Hint  string `json:"hint,omitempty"`
	}
	fs := v.faults(err)
	out := wrong{fs[0].Msg, fs[0].Hint}
	b, err := workspace.EncodeJSON(out)
	if err != nil {
		refuse(v.w, http.StatusInternalServerError, "A fault in zanger itself.")
		return
	}
	v.json(status, b)
}

// refVerb is a verb that takes one reference, in the field ref.
func refVerb(f func(*visit, string) (any, error)) func(*visit) (any, error) {
	return func(v *visit) (any, error) {
		ref := v.get("ref")
		if err := libraryRef(ref); err != nil {
			return nil, err
		}
		return f(v, ref)
	}
}

func (v *visit) apiSearch() (any, error) {
	if len([]rune(v.get("q"))) > maxQuery {
		return nil, badRequest("The question is too long: the most is %d characters.", maxQuery)
	}
	o := v.searchOptions()
	o.Facets = v.get("facets") != ""
	if n := v.number("size"); n > 0 {
		o.Size = min(n, 100)
	}
	return v.ws.Search(v.r.Context(), v.get("q"), o)
}

func (v *visit) apiCompare() (any, error) {
	refs := v.getAll("p")
	if len(refs) == 0 || len(refs) > maxBasket {
		return nil, badRequest("The comparison is full: the most is %d provisions.", maxBasket)
	}
	for _, ref := range refs {
		if err := libraryRef(ref); err != nil {
			return nil, err
		}
	}
	return v.ws.SideBySide(refs, v.get("at"), v.lang)
}

func (v *visit) apiConcordance() (any, error) {
	a, b := v.get("a"), v.get("b")
	for _, ref := range []string{a, b} {
		if err := libraryRef(ref); err != nil {
			return nil, err
		}
	}
	return v.ws.Concordance(a, b, workspace.ConcordanceOptions{})
}

func (v *visit) apiDiff() (any, error) {
	old, new := v.get("old"), v.get("new")
	for _, ref := range []string{old, new} {
		if err := libraryRef(ref); err != nil {
			return nil, err
		}
	}
	return v.ws.Diff(old, new)
}

// amendRequest asks for a bill to be carried out on an act of the library.
type amendRequest struct {
	Act             string `json:"act"`
	Bill            string `json:"bill"`
	Drafting        string `json:"drafting"`
	At              string `json:"at"`
	AcceptInflected bool   `json:"accept_inflected"`
}

// amendAnswer is the record of the bill and the consolidated text.
type amendAnswer struct {
	Record any    `json:"record"`
	Text   string `json:"text"`
}

func (v *visit) apiAmend() (any, error) {
	var q amendRequest
	dec := json.NewDecoder(v.r.Body)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&q); err != nil {
		if s := statusOf(err); s == http.StatusRequestEntityTooLarge || s == http.StatusRequestTimeout {
			return nil, err
		}
		return nil, badRequest("The form could not be read.")
	}
	if err := libraryRef(q.Act); err != nil {
		return nil, err
	}
	if strings.TrimSpace(q.Bill) == "" {
		return nil, badRequest("Choose an act and give the text first.")
	}
	if len(q.Bill) > maxBill {
		return nil, tooLarge(maxBill)
	}
	id := newID("api")
	if err := v.s.drafts.write(id, "bill.md", []byte(q.Bill)); err != nil {
		return nil, err
	}
	defer func() { _ = v.s.drafts.remove(id) }()
	file, err := v.s.drafts.path(id, "bill.md")
	if err != nil {
		return nil, err
	}
	res, err := v.ws.Amend(q.Act, file, workspace.AmendOptions{Drafting: q.Drafting, At: q.At, AcceptInflected: q.AcceptInflected, Lang: v.lang})
	if err != nil {
		return nil, err
	}
	res.Record.Bill.Name = "bill"
	res.Record.Sign()
	return amendAnswer{res.Record, string(res.Text)}, nil
}
