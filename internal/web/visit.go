package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/disk"
	"zanger/internal/library"
	"zanger/internal/workspace"
)

// visit is one request while it is answered, from one state of the workspace.
type visit struct {
	s    *Server
	w    http.ResponseWriter
	r    *http.Request
	ws   *workspace.Workspace
	lang string // of the interface
	q    url.Values
	keep string // under which the answer is kept, "" for not at all
}

func (s *Server) visit(w http.ResponseWriter, r *http.Request) *visit {
	return &visit{s: s, w: w, r: r, lang: languageOf(r), q: r.URL.Query()}
}

// page makes a handler of f. A wish for another language is kept in a cookie and
// taken out of the address, which then can be passed on.
func (s *Server) page(f func(*visit) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if v.switched() {
			return
		}
		ws, done := s.o.Live.Acquire()
		defer done()
		v.ws = ws
		if err := f(v); err != nil {
			v.fail(err)
		}
	}
}

// problem is an error with the status that it is answered with.
type problem struct {
	status int
	msg    string // a phrase of the table
	args   []any
}

func (p *problem) Error() string { return fmt.Sprintf(p.msg, p.args...) }

func badRequest(msg string, args ...any) error { return &problem{http.StatusBadRequest, msg, args} }

// tooLarge refuses what has more than most bytes, a whole number of MiB.
func tooLarge(most int) error {
	return &problem{http.StatusRequestEntityTooLarge, "This is too large: the most is %d MiB.", []any{most >> 20}}
}

func notFound(msg string, args ...any) error { return &problem{http.StatusNotFound, msg, args} }

// statusOf turns an error into a status, in one place for pages and data.
func statusOf(err error) int {
	var p *problem
	var large *http.MaxBytesError
	var locked *disk.LockedError
	switch {
	case errors.As(err, &p):
		return p.status
	case errors.As(err, &large):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return http.StatusRequestTimeout
	case errors.Is(err, library.ErrUnknownAct), errors.Is(err, act.ErrNoText):
		return http.StatusNotFound
	case errors.As(err, &locked):
		return http.StatusConflict
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return http.StatusServiceUnavailable
	}
	return http.StatusUnprocessableEntity
}

// fault is an error as a page shows it.
type fault struct {
	Msg, Hint string
	// Foreign says that the words are English whatever the language of the page.
	Foreign, ForeignHint bool
}

// faults splits an error for people.
func (v *visit) faults(err error) []fault {
	var p *problem
	if errors.As(err, &p) {
		return []fault{{Msg: phrase(v.lang, p.msg, p.args...)}}
	}
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return []fault{{Msg: phrase(v.lang, "This is too large: the most is %d MiB.", maxBody>>20)}}
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return []fault{{Msg: phrase(v.lang, "What was sent did not arrive in time. Send it again.")}}
	}
	var out []fault
	for _, e := range workspace.Faults(err) {
		msg, foreign := workspace.Say(e, v.lang)
		if _, name, ok := strings.Cut(e.Error(), library.ErrUnknownAct.Error()+" "); ok && errors.Is(e, library.ErrUnknownAct) {
			msg, foreign = phrase(v.lang, "The library has no act named %s.", name), false
		}
		next, foreignNext := workspace.HintIn(e, v.lang)
		if forCommandLine(next) {
			next = ""
		}
		out = append(out, fault{Msg: v.clean(msg), Hint: v.clean(next), Foreign: foreign && v.lang != "en", ForeignHint: foreignNext && v.lang != "en"})
	}
	return out
}

// forCommandLine reports whether a next step is one for the command line.
func forCommandLine(hint string) bool {
	return strings.Contains(hint, "zanger ") || strings.Contains(hint, "--")
}

// clean takes the folder of the user's drafts out of what is said of a file.
func (v *visit) clean(s string) string {
	if v.s.o.DataDir == "" {
		return s
	}
	for _, st := range []*store{v.s.drafts, v.s.memos} {
		s = st.clean(s)
	}
	return strings.ReplaceAll(s, filepath.Clean(v.s.o.DataDir)+string(filepath.Separator), "")
}

// fail answers with an error: a page, or data under /api.
func (v *visit) fail(err error) {
	status := statusOf(err)
	if strings.HasPrefix(v.r.URL.Path, "/api/") {
		v.failJSON(status, err)
		return
	}
	f := v.frame("This could not be done")
	if status == http.StatusNotFound {
		f = v.frame("Not found")
	}
	v.render(status, "error", f, map[string]any{"Faults": v.faults(err), "Status": status, "Back": backOf(v.r)})
}

// backOf is the page of ours that the visitor came from, "" if there is none.
func backOf(r *http.Request) string {
	u, err := url.Parse(r.Referer())
	if err != nil || u.Host != r.Host || u.Path == "" {
		return ""
	}
	return u.RequestURI()
}

// frame is what every page needs around its body.
type frame struct {
	Lang  string
	Title string
	// Name of the page, for the menu.
	Name   string
	Here   string // address without the language
	Langs  []langLink
	Basket int
	Stamp  string
	Local  bool // nobody else can reach the page
}

type langLink struct {
	Code, Name, Href string
	Current          bool
}

// frame begins a page; title is a phrase of the table.
func (v *visit) frame(title string, args ...any) *frame {
	return v.titled(phrase(v.lang, title, args...))
}

// titled begins a page whose title is no phrase, such as that of an act.
func (v *visit) titled(title string) *frame {
	f := &frame{Lang: v.lang, Title: title, Here: v.r.URL.RequestURI(), Basket: len(v.basket()), Stamp: v.s.stamp, Local: v.s.o.Token == ""}
	for _, l := range languages {
		u := *v.r.URL
		if v.r.Method != http.MethodGet {
			u = url.URL{Path: "/"}
		}
		q := u.Query()
		q.Set("lang", l.code)
		u.RawQuery = q.Encode()
		f.Langs = append(f.Langs, langLink{l.code, l.name, u.RequestURI(), l.code == v.lang})
	}
	return f
}

// T says a phrase in the language of the page.
func (f *frame) T(msg string, args ...any) string { return phrase(f.Lang, msg, args...) }

// content is what a template is given: .F the frame, .D the data of the page.
type content struct {
	F *frame
	D any
}

// T says a phrase in the language of the page.
func (v content) T(msg string, args ...any) string { return v.F.T(msg, args...) }

// render answers with a page. It is written whole before the first byte is sent, so
// that a fault never leaves half a page.
func (v *visit) render(status int, name string, f *frame, data any) {
	f.Name = or(f.Name, name)
	t := v.s.pages[name]
	part := "layout"
	if v.q.Get("part") != "" && t.Lookup("part") != nil {
		part = "part"
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, part, content{f, data}); err != nil {
		refuse(v.w, http.StatusInternalServerError, "A fault in zanger itself: "+err.Error())
		return
	}
	if v.keep != "" && status == http.StatusOK {
		v.s.answers.put(v.ws, v.keep, bytes.Clone(b.Bytes()))
	}
	v.sendPage(status, b.Bytes())
}

// show answers with a page that could be made.
func (v *visit) show(name string, f *frame, data any) error {
	v.render(http.StatusOK, name, f, data)
	return nil
}

// redirect sends the browser on after something was written.
func (v *visit) redirect(to string) error {
	http.Redirect(v.w, v.r, to, http.StatusSeeOther)
	return nil
}

// get returns a field of the address, trimmed.
func (v *visit) get(name string) string { return strings.TrimSpace(v.q.Get(name)) }

// getAll returns the values of a field that are not empty.
func (v *visit) getAll(name string) []string {
	var out []string
	for _, s := range v.q[name] {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// number returns a field of the address as a number of at least 0.
func (v *visit) number(name string) int {
	n, err := strconv.Atoi(v.get(name))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, 1_000_000)
}

// libraryRef checks that a reference means the library. The verbs of the workspace
// read files too; a page must never be talked into that.
func libraryRef(ref string) error {
	machine, _, _ := strings.Cut(strings.TrimSpace(ref), " ")
	if machine == "" || len(ref) > maxRef || strings.ContainsAny(machine, `/\`) || strings.ContainsRune(ref, 0) {
		return badRequest("%q names no text of the library", short(ref, 80))
	}
	if _, err := os.Lstat(ref); err == nil {
		return badRequest("%q names no text of the library", short(ref, 80))
	}
	return nil
}

const maxRef = 400

func short(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n]) + "…"
}

func or(s, alternative string) string {
	if s == "" {
		return alternative
	}
	return s
}
