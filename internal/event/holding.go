package event

// territorial are the modes of deeds that change who holds a place.
var territorial = words(`seize advance annex`)

// missesPlace reports whether the name that entry e, of a deed that changes who
// holds a place, was met by is none that verb i takes: "gained respect in Hanoi",
// "took Mr Roe to court in Hanoi".
func (r *reading) missesPlace(i int, e *verbEntry) bool {
	v := &r.verbs[i]
	if !e.place || len(e.particle) > 0 || !territorial[e.mode] || v.mood == reducedClause || relativizers[v.opener] {
		return false
	}
	k := r.directObject(i)
	if k < 0 {
		k = v.object
		for ; k < len(r.words) && k < v.object+2 && determiners[r.at(k)]; k++ {
		}
	}
	return k >= len(r.words) || !r.isLand(k) || r.at(k) == "part" && r.at(k+1) == "in" || sentOn[r.at(k+1)] && r.words[k].name >= 0 && v.lemma != "enter" && v.lemma != "cross"
}

// isLand reports whether word k is a name that may be a place's, or counts or
// narrows one: "most of the valley".
func (r *reading) isLand(k int) bool {
	if n := r.words[k].name; n >= 0 {
		return r.names[n].Place != nil
	}
	return r.capitalised(k) && r.tree.UPOS(k) == "PROPN" || stretches[r.at(k)] || locales[r.at(k)] || r.tree.UPOS(k) == "NUM" && r.at(k+1) == "of"
}

// stretches are nouns of parts of a land.
var stretches = words(`part parts half most all much third quarter rest one swathe swathes stretch strip chunk area areas north south east west whole
	outskirts suburb suburbs centre center side sides district districts cities towns villages bulk section sections heart ground territory
	it them both several land border frontier complex compound quarter neighbourhood neighborhood junction crossroads heights outposts`)

// sentOn are words behind somebody who is brought somewhere.
var sentOn = words(`to at into forward past back along`)

// isNamedAfter reports whether plain noun k, the head of words from on, is no event
// but what one is about or left behind: "the election crisis", "war-torn country".
func (s *scan) isNamedAfter(k, from int) bool {
	return s.plainWord(k) && s.tree.UPOS(k) == "NOUN" && (s.tree.Is(k, "nsubj", "nsubj:pass") || s.tree.Is(k, "root")) && k > from && s.tree.Is(k-1, "compound", "amod") && s.tree.Governor(k-1) == k && aftermaths[s.at(k)]
}

// aftermaths are nouns of what goes with an event and is none.
var aftermaths = words(`crisis issue issues country bank result results law laws commission system day night season
	monitor monitors observer observers official officials worker workers team teams camp camps zone zones leader leaders minister
	ministers victim victims crime crimes dispute debate debates question questions fatigue threat threats plan plans`)
