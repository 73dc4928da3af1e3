package event

import "strings"

// natural are nouns of forces of nature.
var natural = words(`surge torrent earthquake quake aftershock storm hurricane cyclone typhoon tornado flood flooding tsunami wildfire lightning
	heatwave drought virus pandemic epidemic disease outbreak landslide mudslide avalanche volcano eruption blizzard rain`)

// natural reports whether a force of nature does what verb i tells: "An
// earthquake struck the coast, killing ten" is no attack.
func (r *reading) natural(i int) bool {
	v := &r.verbs[i]
	if !v.finite() && i > 0 {
		v = &r.verbs[r.leader(i)]
	}
	for k := v.left; k < v.start; k++ {
		w := r.at(k)
		if i := strings.LastIndexByte(w, '-'); i >= 0 {
			w = w[i+1:]
		}
		if natural[strings.TrimSuffix(w, "s")] && r.at(k+1) != "of" && !(k > 0 && r.capitalised(k)) { // no "flood of junk mail"
			return true
		}
	}
	if k := r.tree.Related(r.node(i), "obl:agent"); k >= 0 && r.words[k].name < 0 && wheels[r.at(k)] {
		return true // "crushed by a lorry"
	}
	if r.bursts(i) {
		return true
	}
	for k := v.object; k < min(v.right, v.object+10); k++ {
		if accidents[r.at(k)] && r.words[k].name < 0 {
			return true // "killed in a car crash"
		}
	}
	return false
}

// bursts reports whether a machine or works blew up in verb i, and nobody is said to
// have blown it up: "the unit that blew up in 1986".
func (r *reading) bursts(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "blow" && v.lemma != "explode" || v.passive || !v.finite() || r.tree.Object(r.node(i)) >= 0 {
		return false
	}
	k := r.subjectWord(i, 2)
	if g := r.tree.Governor(r.node(i)); r.tree.Is(r.node(i), "acl:relcl") && g >= 0 && (k < 0 || relativizers[r.at(k)]) {
		k = g
	}
	return k >= 0 && r.words[k].name < 0 && machines[r.at(k)]
}

// machines are what blows up by itself.
var machines = words(`unit reactor plant boiler furnace engine gasworks generator transformer turbine refinery oven`)

// wheels are nouns of what runs people over, where no one is said to have driven it
// at them.
var wheels = words(`truck lorry train bus tram tree trees wall boulder rocks bull elephant crocodile shark dog dogs`)

// accidents are nouns of harm that nobody means.
var accidents = words(`accident accidents crash crashes collision derailment stampede pile-up capsizing shipwreck`)
