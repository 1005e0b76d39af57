package workspace

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// validate returns where a value departs from a schema of the kind that jsonSchema
// writes; it knows the words that those use and no others.
func validate(root, schema map[string]any, v any, at string) []string {
	var out []string
	bad := func(form string, args ...any) { out = append(out, at+": "+fmt.Sprintf(form, args...)) }
	for word := range schema {
		if !slices.Contains([]string{"$schema", "$defs", "$ref", "title", "type", "properties", "required", "additionalProperties", "items", "anyOf"}, word) {
			bad("the validator does not know %q", word)
		}
	}
	if ref, ok := schema["$ref"].(string); ok {
		def, ok := root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		if !ok {
			return []string{at + ": no definition " + ref}
		}
		return validate(root, def, v, at)
	}
	if any, ok := schema["anyOf"].([]any); ok {
		for _, s := range any {
			if out = validate(root, s.(map[string]interface{}), v, at); len(out) == 0 {
				return nil
			}
		}
		return out
	}
	switch v := v.(type) {
	case map[string]any:
		if schema["type"] != "object" && schema["type"] != nil {
			bad("an object where a %v should be", schema["type"])
		}
		props, _ := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, k := range required {
			if _, ok := v[k.(string)]; !ok {
				bad("%q is missing", k)
			}
		}
		for k, x := range v {
			p, known := props[k].(map[string]any)
			if more, ok := schema["additionalProperties"].(map[string]any); !known && ok {
				p, known = more, true
			}
			if !known {
				if schema["additionalProperties"] == false {
					bad("%q is not in the schema", k)
				}
				continue
			}
			out = append(out, validate(root, p, x, at+"."+k)...)
		}
	case []any:
		if schema["type"] != "array" {
			bad("a list where a %v should be", schema["type"])
		}
		items, _ := schema["items"].(map[string]any)
		for i, x := range v {
			out = append(out, validate(root, items, x, fmt.Sprintf("%s[%d]", at, i))...)
		}
	default:
		want := schema["type"]
		got := map[bool]string{true: "null"}[v == nil]
		switch x := v.(type) {
		case string:
			got = "string"
		case bool:
			got = "boolean"
		case float64:
			if got = "number"; x == float64(int64(x)) && want == "integer" {
				got = "integer"
			}
		}
		if want != nil && want != got {
			bad("%v where a %v should be", v, want)
		}
	}
	return out
}

// valid checks a result against its published schema.
func valid(t *testing.T, name string, result any) {
	t.Helper()
	src, err := Schema(name)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(src, &schema); err != nil {
		t.Fatal(err)
	}
	if props, _ := schema["properties"].(map[string]any); len(props) == 0 || schema["additionalProperties"] != false {
		t.Errorf("%s: the schema says nothing", name)
	}
	data, err := EncodeJSON(result)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	bad := validate(schema, schema, v, name)
	for _, b := range bad[:min(len(bad), 10)] {
		t.Error(b)
	}
	// What has a further key, or lacks one, is not taken.
	if v, ok := v.(map[string]any); ok && len(bad) == 0 {
		v["surplus"] = true
		delete(v, "schema")
		if n := len(validate(schema, schema, v, name)); n != 2 {
			t.Errorf("%s: of two planted faults %d are seen", name, n)
		}
	}
}

// TestResultsAreValid holds real results against the schemas that are published.
func TestResultsAreValid(t *testing.T) {
	w := open(t)
	m, err := w.Matrix(MatrixOptions{})
	if err != nil {
		t.Fatal(err)
	}
	valid(t, "matrix", m)
	if m, err = w.Matrix(MatrixOptions{Countries: []string{"kz@1999-01-01", "kz@2013-05-24"}, Standard: "cets-197"}); err != nil {
		t.Fatal(err)
	}
	valid(t, "matrix", m)
	g, err := w.Gap("kz@2013-05-24", "cets-197", nil)
	if err != nil {
		t.Fatal(err)
	}
	valid(t, "gap", g)
	// A table as JSON is the comparison that it shows.
	for _, pair := range [][2]string{{"kz-sss@2013-05-24", "kz-sss@after:kz-175-v"}, {"kz-sss@2013-05-24 Article 6", "kz-sss@2013-05-24"}} {
		d, err := w.Diff(pair[0], pair[1])
		if err != nil {
			t.Fatal(err)
		}
		valid(t, "diff", d)
	}
	list, err := w.List("en")
	if err != nil {
		t.Fatal(err)
	}
	valid(t, "list", list)
}
