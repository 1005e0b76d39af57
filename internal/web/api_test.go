package web

import (
	"encoding/json"
	"net/http"
	"testing"
)

// TestAnswersAsPublished: each verb under /api answers with the fields of the schema of
// its name, no more and none of the required ones less.
func TestAnswersAsPublished(t *testing.T) {
	s := newSite(t)
	read := func(address string) map[string]json.RawMessage {
		w := s.get(address)
		var v map[string]json.RawMessage
		if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || w.Code != http.StatusOK {
			t.Fatalf("%s: got %d, %v", address, w.Code, err)
		}
		return v
	}
	for address, schema := range map[string]string{"/api/list": "list", "/api/search?q=shelter&facets=1": "search", "/api/search?q=nothingwhatever": "search",
		"/api/search?like=kz-sss%23art_13": "search", "/api/show?ref=kz-sss%23art_6": "show", "/api/read?ref=kz-sss%402013-05-24": "read",
		"/api/citers?ref=kz-sss%23art_6": "citers", "/api/diff?old=kz-sss%402013-05-24&new=kz-sss": "diff", "/api/compare?p=kz-sss%23art_6&p=cz-ss%23sec_57": "compare",
		"/api/topic?topic=shelter": "compare", "/api/define?term=victim": "define", "/api/concordance?a=md-thb&b=cets-197": "concordance",
		"/api/matrix?standard=cets-197&country=kz": "matrix", "/api/gap?country=kz%402013-05-24&standard=cets-197": "gap",
		"/api/suggestions?standard=cets-197&country=kz&element=B12": "suggestions"} {
		var shape struct {
			Properties map[string]json.RawMessage
			Required   []string
		}
		if err := json.Unmarshal(s.get("/api/schema/"+schema).Body.Bytes(), &shape); err != nil || len(shape.Properties) == 0 {
			t.Fatalf("schema %s: %v", schema, err)
		}
		v := read(address)
		for k := range v {
			if shape.Properties[k] == nil {
				t.Errorf("%s: the schema %s knows no %q", address, schema, k)
			}
		}
		for _, k := range shape.Required {
			if v[k] == nil {
				t.Errorf("%s: %q is missing", address, k)
			}
		}
	}
}
