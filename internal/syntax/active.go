package syntax

// mendActive makes a past tense of a verb that was tagged as a participle though
// it has a subject, no auxiliary, and an object right behind it: "air strikes
// killed at least 22 civilians". What stood for a passive subject then acts. The
// piece begins at word from of t.
func (t *Tree) mendActive(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from + 1; v < end; v++ {
		w := &t.Words[v]
		if w.XPOS != "VBN" || w.UPOS != "VERB" || !t.Is(v, "root", "conj", "ccomp", "parataxis") || !t.opensObject(v+1) {
			continue
		}
		subject, object := -1, -1
		for d := from; d < end; d++ {
			if t.Words[d].Head != v {
				continue
			}
			switch {
			case t.Is(d, "aux", "aux:pass", "cop"):
				subject, object = -1, end
			case d < v && t.Is(d, "nsubj", "nsubj:pass") && subject < 0 && object < end:
				subject = d
			case d > v && object < 0 && t.Is(d, "obl", "obj", "obl:unmarked") && !t.Is(d, "obl:agent") && t.bare(v, d):
				object = d
			}
		}
		if subject < 0 || object < 0 || object >= end {
			continue
		}
		w.XPOS = "VBD"
		t.Words[subject].Relation, t.Words[object].Relation = "nsubj", "obj"
	}
}

// quantities are words that open a phrase of so many.
var quantities = map[string]bool{"least": true, "most": true, "about": true, "around": true, "some": true, "up": true, "nearly": true, "almost": true, "more": true, "over": true}

// opensObject reports whether a noun phrase without a preposition, that is no day,
// begins at word i.
func (t *Tree) opensObject(i int) bool {
	if !t.has(i) {
		return false
	}
	switch w := &t.Words[i]; {
	case w.UPOS == "DET", w.XPOS == "PRP$", w.UPOS == "NUM":
		return true
	case w.UPOS == "PROPN":
		return !days[t.Form(i)]
	case t.Form(i) == "at":
		return t.Form(i+1) == "least" || t.Form(i+1) == "most"
	}
	return quantities[t.Form(i)] && t.has(i+1) && t.Words[i+1].UPOS == "NUM"
}

// bare reports whether all that stands between verb v and the noun d belongs to
// d, and no preposition leads to it but that of a quantity.
func (t *Tree) bare(v, d int) bool {
	for k := v + 1; k < d; k++ {
		if t.Words[k].Head == d && t.Is(k, "case") && t.Form(k) != "at" {
			return false
		}
		if !t.Within(k, d) {
			return false
		}
	}
	return true
}

var days = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true, "September": true,
	"October": true, "November": true, "December": true}
