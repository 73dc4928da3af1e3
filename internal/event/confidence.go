package event

// confidence is how sure a mention is, by what its date rests on, how directly
// it is told, how much of it the text names, and whether tree and clause reader
// agree. Not calibrated on labelled data.
func confidence(d *draft) float64 {
	c := map[Basis]float64{Explicit: .9, Relative: .85, Narrative: .65, Publication: .5, NoDate: .4}[d.Date.Basis]
	if d.Date.Rule == "inherit/speech" {
		c = .6
	}
	if len(d.Actors) == 0 {
		c -= .1
	}
	if d.Status == Hypothetical {
		c -= .1
	}
	if d.byNoun {
		c -= .1 // told by the way: a verb says more
	}
	if d.weak {
		c -= .15
	}
	if d.strange {
		c -= .05
	}
	return float64(int(max(c, 0)*100+.5)) / 100
}
