package event

import "strings"

// isOtherSense reports whether verb i, coded by its class and by who acts, means
// something else than its class says, or tells of a life or an age and no news.
func (r *reading) isOtherSense(i int, code coding) bool {
	if r.lastsFor(i) || r.isTitle(i) || r.isMeasured(i) || r.isSeat(i) || r.isTalent(i, code) || r.isNoForce(i, code) || r.isNotFirst(i) || r.isOfOneMind(i) || r.isVoiced(i, code) {
		return true
	}
	if !code.weak {
		return false
	}
	return r.isLongAgo(i, code) || (code.typ == Aid || code.typ == Consult) && r.carriesNothing(i) || r.isGame(i, code) || r.isLooseBreak(i)
}

// pastYears is after how many years what an expression puts to a year or an age is
// no news if no entry of the lexicon knows the verb.
const pastYears = 3

// isLongAgo reports whether the day of verb i, which no two parties share, is a
// year or more, years before publication: "joined the party in 1982".
func (r *reading) isLongAgo(i int, code coding) bool {
	d, ok := r.ownDate(i)
	return ok && d.Interval.Days() > 300 && d.Interval.End.Year < r.published.Year-pastYears && coded(r.actorsOf(i, code.typ, r.memory)) < 2
}

// carriesNothing reports whether what verb i brings, takes or gives is no thing
// and nobody: "took 9 % of the vote", "gave them a lead", "took the rebuke badly".
func (r *reading) carriesNothing(i int) bool {
	v := &r.verbs[i]
	if !handles[v.lemma] || particles[r.at(v.object)] || r.isRefuted(i) {
		return false
	}
	class := r.broadClass(i)
	if class != "transfer" && class != "give" {
		return false
	}
	k := r.directObject(i)
	if k < 0 {
		return v.lemma != "send"
	}
	if r.isPeople(k) {
		return false
	}
	if _, event := r.nounAt(k); event || r.words[k].name >= 0 && !v.passive || thoughts[r.at(k)] || r.isAbstract(k) {
		return true
	}
	return (v.lemma == "give" || v.lemma == "take") && !gifts[r.at(k)]
}

// gifts are nouns of what is given to those in need or in arms.
var gifts = words(`rice wheat flour grain food medicine medicines blankets tents water fuel clothes shelter seed seeds money cash dollars euros pounds
	weapons arms ammunition tanks vehicles trucks land aid supplies doses vaccines equipment goods parcels rations oil gas coal`)

// handles is verbs of moving that mean anything.
var handles = words(`take bring give carry put deliver send`)

// isPeople reports whether word k names people or somebody.
func (r *reading) isPeople(k int) bool {
	return r.actingOf(k, r.memory) != unknown || amounts[r.at(k)] || r.at(k) == "dozen" || r.tree.UPOS(k) == "NUM" && r.at(k+1) != "%" || somebody[r.at(k)] || people[r.at(k)] || r.isAgent(k) || r.words[k].name >= 0 && r.names[r.words[k].name].Person
}

// isGame reports whether verb i, "beat", tells of a game: "France beat Spain",
// "beaten in the final".
func (r *reading) isGame(i int, code coding) bool {
	v := &r.verbs[i]
	if v.lemma != "beat" || code.typ != Assault {
		return false
	}
	if k := r.tree.Object(r.node(i)); k >= 0 && r.words[k].name >= 0 && r.names[r.words[k].name].Place != nil {
		return true
	}
	for k := v.object; k < min(len(r.words), v.object+12); k++ {
		if games[r.at(k)] {
			return true
		}
	}
	return false
}

// games are what teams are beaten in or for.
var games = words(`final semi-final match game cup league championship odds race`)

// isBallot reports whether verb i tells who won over whom in a vote: "beat his rival
// in the primary".
func (r *reading) isBallot(i int) bool {
	v := &r.verbs[i]
	for k := v.object; k < min(len(r.words), v.object+12); k++ {
		if ballots[r.at(k)] && r.words[k].verb < 0 {
			return true
		}
	}
	return false
}

// ballots are what a rival is beaten in or for.
var ballots = words(`election elections vote votes ballot primary primaries runoff run-off presidency leadership nomination seat poll polls contest`)

// isLooseBreak reports whether verb i, "break", breaks neither a tie with anybody
// nor anything that was agreed.
func (r *reading) isLooseBreak(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "break" || r.broadClass(i) != "undo" || particles[r.at(v.object)] || r.at(v.object) == "with" {
		return false
	}
	k := r.directObject(i)
	if k < 0 {
		return true
	}
	_, event := r.nounAt(k)
	return !event
}

// lastsFor reports whether verb i, "take", says how long or what it takes to do a
// thing: "it took them a year to agree".
func (r *reading) lastsFor(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "take" || v.passive || r.at(v.head) == "taking" {
		return false
	}
	k := r.subjectWord(i, 1)
	if k < 0 || r.at(k) != "it" && r.at(k) != "process" {
		return false
	}
	for j := v.object; j < min(len(r.words), v.object+7); j++ {
		if spans[r.at(j)] || r.at(j) == "to" && j > v.object && j+1 < len(r.words) && r.words[j+1].verb >= 0 {
			return true
		}
	}
	return false
}

// spans are units of time and words for a while.
var spans = words(`minute minutes hour hours day days week weeks month months year years decade decades while time long longer until`)

// isOfOneMind reports whether verb i, "agree", says only that somebody thinks as
// another does: "agreed that the days of the king were numbered", "'It was,' he agreed."
func (r *reading) isOfOneMind(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "agree" || v.passive || v.negated || !v.finite() || v.mood == modal || coded(r.actorsOf(i, Agree, r.memory)) > 1 {
		return false
	}
	answers := v.mood != present && r.actingOf(r.doer(i), r.memory) != unknown // "France agreed."
	switch {
	case v.object >= len(r.words), r.at(v.object) == ",", r.at(v.object) == ".", r.at(v.object) == ";":
		return !answers
	case r.at(v.object) == ":", r.at(v.object) == "with":
		return !relativizers[v.opener] && v.opener != "as"
	}
	if r.at(v.object) != "that" && r.at(v.object) != "it" {
		return false
	}
	for j := i + 1; j < len(r.verbs); j++ {
		if q := &r.verbs[j]; q.matrix == i && q.finite() {
			return q.mood != modal
		}
	}
	return false
}

// isVoiced reports whether what does verb i is no body but what was written or said
// by somebody whom the text does not name: "reports suggested".
func (r *reading) isVoiced(i int, code coding) bool {
	v := &r.verbs[i]
	k := r.subjectWord(i, 2)
	return v.lemma == "suggest" && !v.passive && k >= 0 && r.words[k].name < 0 && anonymous[r.at(k)]
}

// anonymous are nouns of what is said by nobody in particular.
var anonymous = words(`report reports poll polls survey surveys evidence rumour rumours rumor rumors study studies figures results data leaks cable cables
	it this that signs experience history accounts analysis headlines`)

// isTitle reports whether the participle at verb i only says who somebody is that
// does something else: "retired General Ann Roe", "suspected loyalists attacked".
func (r *reading) isTitle(i int) bool {
	v := &r.verbs[i]
	if !bearing[v.lemma] || v.start != v.head || !strings.HasSuffix(r.at(v.head), "ed") {
		return false
	}
	return r.tree.Is(v.head, "amod", "compound") || i+1 < len(r.verbs) && r.verbs[i+1].finite() && v.head+1 < r.verbs[i+1].start && r.words[v.head+1].name >= 0
}

// isAttribute reports whether verb v is a participle between an article or
// possessor and its noun, whatever the tree makes of it: "the duly elected council".
func (r *reading) isAttribute(v *verb) bool {
	if v.start != v.head || v.head+1 >= len(r.words) || !(strings.HasSuffix(r.at(v.head), "ed") || strings.HasSuffix(r.at(v.head), "en") || r.tree.XPOS(v.head) == "VBN") {
		return false
	}
	next, p := v.head+1, v.head-1
	if quoteMarks[r.at(next)] {
		next++
	}
	if next >= len(r.words) || r.words[next].name < 0 && r.tree.UPOS(next) != "NOUN" && r.tree.UPOS(next) != "ADJ" {
		return false
	}
	if manners[r.at(p)] {
		return true // "poorly paid soldiers"
	}
	for p >= 0 && (quoteMarks[r.at(p)] || isAdverb(r.at(p)) || strings.HasSuffix(r.at(p), "ly")) {
		p--
	}
	if p < 0 && v.head == 1 {
		return true // "Locally elected councillors"
	}
	return p >= 0 && r.words[p].name < 0 && (owning[r.at(p)] || r.at(p) == "'s" && r.tree.Is(p, "case"))
}

// manners are adverbs that go with a participle before its noun.
var manners = words(`poorly badly newly highly lightly richly specially`)

// owning are the articles and possessives: they stand before a noun and before no verb.
var owning = words(`the a an its his their our my your every`)

// bearing is verbs whose participles go before a name.
var bearing = words(`retire suspect exile disgrace disgraced renown celebrate respect`)

// isMeasured reports whether the participle at verb i only sets one figure beside
// another: "33 dead, compared with 15 last year".
func (r *reading) isMeasured(i int) bool {
	v := &r.verbs[i]
	w := r.at(v.object)
	return v.lemma == "compare" && v.start == v.head && r.at(v.head) == "compared" && (w == "with" || w == "to") && r.tree.Subject(v.head) < 0
}

// isNotFirst reports whether verb i tells what somebody would not be the first to do.
func (r *reading) isNotFirst(i int) bool {
	return i > 0 && r.isFirstTo(i) && (r.verbs[i-1].negated || r.verbs[i-1].modal == "would")
}

// isSeat reports whether the participle at verb i says where somebody sits: "troops
// based in Iraq".
func (r *reading) isSeat(i int) bool {
	v := &r.verbs[i]
	return v.mood == reducedClause && (v.lemma == "base" || v.lemma == "station" || v.lemma == "house") && len(r.times[i]) == 0
}

// isTalent reports whether verb i, "demonstrate", shows a quality, which its relative
// clause narrows: "the skill he has demonstrated".
func (r *reading) isTalent(i int, code coding) bool {
	g := r.tree.Governor(r.node(i))
	return r.verbs[i].lemma == "demonstrate" && code.typ == Protest && r.tree.Is(r.node(i), "acl:relcl") && g >= 0 && !r.isPeople(g)
}

// isNoForce reports whether what verb i strengthens or posts is no force: "reinforced
// the message", "a video was posted".
func (r *reading) isNoForce(i int, code coding) bool {
	v := &r.verbs[i]
	if code.typ != Mobilize || v.lemma != "reinforce" && v.lemma != "post" && v.lemma != "boost" && v.lemma != "strengthen" {
		return false
	}
	k := r.directObject(i)
	return k >= 0 && !r.isPeople(k) && !ranks[r.at(k)] && !arms[r.at(k)] && r.words[k].name < 0
}
