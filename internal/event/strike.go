package event

import "strings"

// isWalkout reports whether the noun "strike" at word k is one of people who
// stop work, and no attack: by what describes it ("a rail strike"), what hangs
// on it ("a strike over pay"), or who calls it.
func (s *scan) isWalkout(k int) bool {
	for d := range s.tree.Dependents(k) {
		w := s.at(d)
		switch {
		case !s.tree.Is(d, "amod", "compound", "nmod", "nmod:poss", "nummod"):
		case weaponry[w], s.words[d].name >= 0 && d < k && s.at(d+1) == "strike", s.prepositionOf(d) == "against" && s.words[d].name >= 0:
			return false
		case stoppages[w], workers[strings.TrimSuffix(w, "s")], s.prepositionOf(d) == "over" && !plainWhen[w]:
			return true
		case s.prepositionOf(d) == "on" && s.words[d].time < 0 && d > k:
			return false // "a strike on the depot"
		}
	}
	g := s.tree.Governor(k)
	if g < 0 || s.words[g].verb < 0 {
		return false
	}
	i := s.words[g].verb
	if s.tree.Is(k, "nsubj", "nsubj:pass") {
		return walksOut[s.verbs[i].lemma] && s.tree.Object(g) < 0 || s.stopsService(g)
	}
	return calls[s.verbs[i].lemma] && !s.isDefinite(k) && !s.isWarlike(i)
}

// stopsService reports whether the object of the verb at word g is what strikers
// stop: "the strike hit flights".
func (s *scan) stopsService(g int) bool {
	k := s.tree.Object(g)
	return k >= 0 && services[strings.TrimSuffix(s.at(k), "s")]
}

// isWarlike reports whether the doers of verb i are such as fight.
func (s *scan) isWarlike(i int) bool {
	k := s.subjectWord(i, 2)
	return k >= 0 && (fighting[s.at(k)] || combatants[s.at(k)])
}

var (
	// stoppages describe a strike of workers, weaponry an attack.
	stoppages = words(`general hunger rail train tube bus ferry port dock transport wildcat indefinite unlimited open-ended nationwide national
		one-day two-day three-day four-day five-day week-long weeklong 24-hour 48-hour 72-hour public-sector civil-service wage pay token
		warning solidarity school university hospital postal metro truckers' union sector`)
	weaponry = words(`air drone missile artillery rocket naval precision overnight retaliatory pre-emptive preemptive punitive nuclear surgical
		first mortar cross-border suspected`)
	workers = words(`worker teacher doctor nurse pilot driver miner docker union student lawyer judge farmer trucker
		employee staff civil-servant labourer laborer prisoner trader shopkeeper steelworker controller crew actor
		workers' teachers' doctors' nurses' pilots' drivers' miners' dockers' students' lawyers' farmers' truckers' prisoners'`)
	// walksOut is what a strike of workers does, calls what is done with one.
	walksOut = words(`begin start end spread continue enter cripple paralyse paralyze`)
	calls    = words(`call stage announce threaten join end suspend hold observe lead organise organize declare break avert begin`)
	services = words(`flight airport airline train school service traffic production output business factory economy transport trade mine refinery
		oil shop bank hospital commuter passenger country nation industry`)
	// combatants are bodies of soldiers by their plain noun.
	combatants = words(`army military forces troops soldiers jets warplanes navy fighters aircraft drones militants command`)
	plainWhen  = words(`weekend day days night week weeks month`)
)
