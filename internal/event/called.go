package event

import "strings"

// callsNames is the class of verb i where it calls its object something:
// "praise" or "names", by the words for it ("called the truce a breakthrough",
// "described the raid as a crime"); "" where it does not.
func (s *scan) callsNames(i int) string {
	v := &s.verbs[i]
	if !namings[v.lemma] || v.passive {
		return ""
	}
	o := s.tree.Object(v.head)
	for k := o + 1; o >= 0 && k < min(v.right, o+8); k++ {
		switch w := s.at(k); {
		case v.lemma != "call" && v.lemma != "label" && v.lemma != "brand":
			if w == "as" {
				return s.verdict(k+1, "")
			}
		case slurs[w]:
			return "names" // "calling the arrest unlawful"
		case w == "a" || w == "an" || w == "“" || w == "\"":
			return s.verdict(k+1, "names")
		case w == "of" || w == "on" || w == "for" || w == "off" || w == "in" || k > o+4:
			return ""
		}
	}
	return ""
}

// labels codes verb i, "call", where somebody known calls something a name, whatever
// event the name's noun tells: "called the release a breakthrough".
func (r *reading) labels(i int) (coding, bool) {
	if r.verbs[i].lemma != "call" || r.actingOf(r.doer(i), r.memory) == unknown {
		return coding{}, false
	}
	o := r.tree.Object(r.verbs[i].head)
	if o < 0 || r.verbs[i].mood == present || r.callsNames(i) == "" {
		return coding{}, false
	}
	switch r.verdict(o+1, "") {
	case "names":
		return coding{typ: Accuse}, true
	case "praise":
		return coding{typ: Support}, true
	}
	return coding{}, false
}

// verdict is the class of what somebody is called from word k on, else otherwise.
func (s *scan) verdict(k int, otherwise string) string {
	for j := k; j < min(len(s.words), k+6); j++ {
		switch w := strings.TrimSuffix(s.at(j), "s"); {
		case s.words[j].name >= 0:
		case slurs[w]:
			return "names" // also a "historic mistake"
		case praises[w]:
			otherwise = "praise"
		}
	}
	return otherwise
}

// namings are verbs of what somebody calls somebody, the others than "call",
// "label" and "brand" with "as".
var namings = words(`call label brand describe characterise characterize portray depict regard`)

var (
	slurs = words(`illegitimate immoral disgraceful despicable heinous brutal unjust unfair undemocratic unconstitutional unprovoked absurd
		ridiculous hypocritical hypocrisy catastrophe disaster inhuman inhumane cruel irresponsible disproportionate arbitrary baseless
		enemy enemie stooge lackey collaborator warmonger butcher liar hypocrite tool propaganda charade circu theatre theft robbery conspiracy plot
		treachery treason insult affront slander racist discriminatory extremist vermin cockroach bandit killer assassin gangster rogue
		pariah menace monster witch-hunt vendetta stunt travesty mockery repression persecution oppression
		aggression apartheid barbaric coup cowardly crime criminal disgrace genocide illegal invasion massacre outrageous
		provocation shameful terrorism terrorist traitor unacceptable unlawful violation betrayal blackmail farce sham outrage piracy
		reckless puppet dictator murderer tyrant fascist lie occupier thug coward escalation intimidation mistake`)
	praises = words(`historic great wonderful heroic remarkable brilliant landmark fair credible wise legitimate fruitful productive promising excellent turning-point breakthrough constructive welcome milestone success courageous positive encouraging hopeful progress victory
		triumph hero`)
)
