package web

import "net/http"

// routes says which page answers to which address. What writes is a POST.
func (s *Server) routes() http.Handler {
	m := http.NewServeMux()
	get := func(path string, f func(*visit) error) { m.HandleFunc("GET "+path, s.page(f)) }
	pure := func(path string, f func(*visit) error) { m.HandleFunc("GET "+path, s.pure(f)) }
	post := func(path string, f func(*visit) error) { m.HandleFunc("POST "+path, s.page(f)) }

	m.HandleFunc("GET /static/{stamp}/{name}", s.serveStatic)
	pure("/{$}", (*visit).home)
	pure("/help", (*visit).help)
	pure("/search", (*visit).search)
	pure("/acts", (*visit).acts)
	pure("/act/{alias}", (*visit).act)
	pure("/act/{alias}/changes", (*visit).changes)
	pure("/act/{alias}/table", (*visit).table)
	pure("/act/{alias}/numbers", (*visit).numbers)
	pure("/act/{alias}/beside", (*visit).beside)
	get("/act/{alias}/export", (*visit).export)
	pure("/cite", (*visit).cite)
	pure("/citers", (*visit).citers)
	pure("/preview", (*visit).preview)
	get("/compare", (*visit).compare)
	pure("/topic", (*visit).topic)
	pure("/define", (*visit).define)
	get("/concordance", (*visit).concordance)
	post("/concordance", (*visit).judge)
	pure("/suggestions", (*visit).suggestions)
	post("/basket", (*visit).changeBasket)
	pure("/matrix", (*visit).matrix)
	pure("/gap", (*visit).gap)
	get("/import", (*visit).importing)
	post("/import", (*visit).upload)
	get("/import/{id}", (*visit).previewImport)
	post("/import/{id}", (*visit).storeImport)
	get("/bill", (*visit).bills)
	post("/bill", (*visit).newBill)
	get("/bill/{id}", (*visit).bill)
	post("/bill/{id}", (*visit).saveBill)
	post("/bill/{id}/remove", (*visit).removeBill)
	get("/bill/{id}/redline", (*visit).billRedline)
	get("/bill/{id}/table", (*visit).billTable)
	get("/bill/{id}/text", (*visit).billText)
	get("/bill/{id}/draft", (*visit).billDrafted)
	get("/memo", (*visit).memoList)
	post("/memo", (*visit).newMemo)
	post("/memo/verify", (*visit).verifyMemo)
	get("/memo/{id}", (*visit).memo)
	post("/memo/{id}", (*visit).saveMemo)
	post("/memo/{id}/pin", (*visit).pinMemo)
	post("/memo/{id}/remove", (*visit).removeMemo)
	get("/memo/{id}/preview", (*visit).memoPreview)
	s.apiRoutes(m)
	return methods(m, s)
}

// methods answers in our own words where no page has the address, or none takes the
// method.
func methods(m *http.ServeMux, s *Server) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := m.Handler(r); pattern != "" {
			m.ServeHTTP(w, r)
			return
		}
		rec := &statusOnly{header: http.Header{}}
		m.ServeHTTP(rec, r) // says which it is
		switch rec.status {
		case http.StatusMethodNotAllowed:
			w.Header().Set("Allow", rec.header.Get("Allow"))
			s.page(func(*visit) error {
				return &problem{http.StatusMethodNotAllowed, "This address takes only what a page of this site sends: go back and use the button there.", nil}
			})(w, r)
		case http.StatusMovedPermanently, http.StatusTemporaryRedirect, http.StatusPermanentRedirect: // to a clean path
			fallthrough
		default:
			s.page(func(*visit) error { return notFound("There is no such page.") })(w, r)
		}
	})
}

// statusOnly takes an answer and keeps its status.
type statusOnly struct {
	header http.Header
	status int
}

func (s *statusOnly) Header() http.Header { return s.header }

func (s *statusOnly) WriteHeader(status int) {
	if s.status == 0 {
		s.status = status
	}
}

func (s *statusOnly) Write(b []byte) (int, error) {
	s.WriteHeader(http.StatusOK)
	return len(b), nil
}
