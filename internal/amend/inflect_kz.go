package amend

// kzForms are the changes of words that are meant throughout a text, in every
// grammatical form.
func (d *doc) kzForms(pl place, path Path, old, put string, o *Order, opt Options) ([]change, error) {
	got, err := d.kzSpots(pl, path, old, true)
	if err != nil {
		return nil, err
	}
	var cs []change
	for _, s := range got {
		if o.Kind == Repeal {
			s = withSpace(s)
		}
		cs = append(cs, change{s, put})
	}
	return cs, nil
}
