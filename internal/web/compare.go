package web

import "net/url"

// compare lays provisions side by side, each in its own words: those that the
// address names, else those of the basket.
func (v *visit) compare() error {
	refs := basketOf(v.getAll("p"))
	d := compareData{Mine: len(refs) == 0}
	if d.Mine {
		refs = v.basket()
	}
	q := url.Values{"p": refs}
	d.Address = "/compare?" + q.Encode()
	for _, ref := range refs {
		c := compareColumn{Ref: ref}
		if err := libraryRef(ref); err != nil {
			c.Faults = v.faults(err)
		} else if r, err := v.ws.Read(ref, v.lang); err != nil {
			c.Faults = v.faults(err)
		} else {
			c.Reading, c.Units = r, r.Units
		}
		d.Columns = append(d.Columns, c)
	}
	f := v.frame("Comparison")
	return v.show("compare", f, d)
}
