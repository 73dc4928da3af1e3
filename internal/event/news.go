package event

// isNews reports whether what verb i tells is a happening that belongs on a
// timeline, and no standing condition, habit, purpose or turn of phrase.
func (r *reading) isNews(i int) bool {
	v, code := &r.verbs[i], r.codes[i]
	if r.utters(i, code) {
		return true
	}
	if _, ok := r.wish(i); ok {
		return r.someone(i, code)
	}
	if r.underWay(i) != nil || r.isUtterance(i, code) {
		return true
	}
	if r.addressed(i) || r.isFigure(i, code) || r.isVague(i, code) || r.isConstrued(i, code) {
		return false
	}
	if v.mood == modal && !v.passive && supposes[v.modal] && code.noun == "" && (v.negated || !r.someone(i, code)) {
		return false // "cannot allow", "could take hours"
	}
	_, dated := r.ownDate(i)
	switch {
	case r.isClaimed(i):
		return true
	case r.isRefuted(i):
		return v.passive || code.sure || r.someone(i, code)
	case dated || r.entry != nil, v.passive && v.finite() && v.mood != present && v.mood != modal:
		return true
	case v.passive && !code.weak && code.noun == "" && !v.negated && (v.modal == "will" || v.modal == "would" && (r.speechOver(i) >= 0 || r.isTidings(i))):
		return true // "told parliament that two bases would be demolished"
	case v.mood == infinitive:
		return r.toCome(i) && r.someone(i, code)
	case v.mood == present && (!v.passive || !r.goesOn(v) && r.statusOf(i) == Happened):
		return r.isCurrent(i, code)
	case v.mood == participial && v.start == v.head && !code.weak && r.withDoing(i):
		return true
	case v.mood == participial && v.opener == "" && v.matrix >= 0 && v.matrix == i-1 && phases[r.verbs[v.matrix].lemma] && r.verbs[v.matrix].finite():
		return r.hasNamed(i, code) || r.isSomebody(r.subjectWord(v.matrix, 2)) // "began trading fire"
	case v.mood == participial && v.opener == "" && r.at(v.start) == "having" && v.start < v.head:
		return r.hasNamed(i, code) || code.sure || v.matrix >= 0 && r.isSomebody(r.subjectWord(v.matrix, 2)) // "Having freed the hostages, the rebels left"
	case v.mood == participial && v.opener != "," && !r.isNextOf(i) && v.opener != "after" && v.opener != "before" && v.opener != "by":
		return r.hasNamed(i, code) || r.gather(v.head, r.prev(v.head)) // "regional leaders meeting in Abuja"
	}
	return r.someone(i, code) || (code.sure || bombs[v.lemma] && !code.weak) && r.carries(i)
}

// isNextOf reports whether participle i is the second of two behind a comma:
// "…, closing the borders and arresting the king".
func (r *reading) isNextOf(i int) bool {
	if i == 0 || r.verbs[i].opener != "and" {
		return false
	}
	before := &r.verbs[i-1]
	return before.mood == participial && before.opener == ","
}

// withDoing reports whether verb i, a participle behind its own subject, tells what
// happened beside another event: "ended with police firing on the crowd".
func (r *reading) withDoing(i int) bool {
	k := r.tree.Subject(r.node(i))
	if k < 0 {
		k = r.verbs[i].start - 1
	}
	if k < 1 || !r.isSomebody(k) && r.actingOf(k, r.memory) == unknown {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if r.at(j) == "with" {
			return true
		}
		if r.words[j].verb >= 0 || r.at(j) == "," {
			return false
		}
	}
	return false
}

// bombs is verbs of what only forces do, whatever they are called.
var bombs = words(`bomb bombard shell strafe torpedo`)

// isTidings reports whether verb i is what a noun of saying tells: "the
// announcement that the election would be put off".
func (r *reading) isTidings(i int) bool {
	g := r.tree.Governor(r.node(i))
	return g >= 0 && r.verbs[i].opener == "that" && tidings[r.at(g)] && r.words[g].name < 0
}

var tidings = words(`announcement decision news statement pledge promise ruling`)

// carries reports whether verb i is in the past and carries the sentence or a
// clause of time: what it tells has happened, even where nobody knows by whom.
func (r *reading) carries(i int) bool {
	v := &r.verbs[i]
	if v.mood != past && v.mood != perfect && v.mood != pluperfect || v.negated {
		return false
	}
	switch v.opener {
	case "that", "which", "who", "if", "whether", "although", "because":
		return false
	}
	k := r.subjectWord(i, 2)
	return k < 0 || !pronouns[r.at(k)] && !thoughts[r.at(k)]
}

// goesOn reports whether the chain of v is progressive: "is being held".
func (r *reading) goesOn(v *verb) bool {
	for k := v.start; k < v.head; k++ {
		if r.at(k) == "being" {
			return true
		}
	}
	return false
}

// addressed reports whether the reader or anybody is the subject of verb i:
// "you can intercept messages".
func (r *reading) addressed(i int) bool {
	k := r.subjectWord(i, 3)
	if k < 0 {
		return false
	}
	switch r.at(k) {
	case "you", "one", "anyone", "anybody", "everyone", "everybody", "nobody", "nothing", "something", "everything", "whoever":
		return r.verbs[i].mood != past && r.verbs[i].mood != pluperfect
	case "i":
		return (r.verbs[i].mood == present || r.verbs[i].mood == modal) && !r.performs(i)
	}
	return false
}

// performs reports whether who speaks does by saying it what verb i tells: "we
// condemn the attack", "I call on both sides".
func (r *reading) performs(i int) bool {
	v := &r.verbs[i]
	if v.mood != present || v.start != v.head || v.passive || v.negated || !performatives[v.lemma] || v.left > 0 && relativizers[v.opener] {
		return false
	}
	return v.lemma != "call" || r.at(v.object) == "on" || r.at(v.object) == "for" || r.at(v.object) == "upon"
}

// performatives are verbs of acts that are done by saying so.
var performatives = words(`condemn denounce deplore reject welcome commend urge call appeal demand request warn pledge promise apologise
	apologize congratulate protest refuse accuse invite offer order declare`)

// supposes are modals of what is possible.
var supposes = words(`can could may might 'd`)

// isFigure reports whether verb i is a figure of speech: what it is said of, or
// does something to, is no body but a thought ("raised fears", "support has
// weakened"), or a form of "be" tells what something is like.
func (r *reading) isFigure(i int, code coding) bool {
	k := r.node(i)
	subject, object := r.subjectWord(i, 2), r.tree.Object(k)
	if r.verbs[i].lemma == "be" && code.noun != "" {
		if n := r.purposeNoun(i); n != nil && n.noun == code.noun {
			return false // "was in Manila for talks"
		}
		_, ok := r.nounAt(subject)
		return !ok
	}
	if object >= 0 && worries[r.at(object)] && !(rage[r.at(object)] && voices[r.verbs[i].lemma]) || subject >= 0 && !r.verbs[i].passive && worries[r.at(subject)] {
		return true
	}
	if r.saysOther(i, code, object) {
		return true
	}
	if code.sure || code.noun != "" {
		return false
	}
	if object < 0 && r.verbs[i].passive {
		object = subject
	}
	if code.typ == Consult && discusses[r.verbs[i].lemma] && r.verbs[i].finite() {
		return false // any thought can be discussed
	}
	if object >= 0 && isBodily(code) && r.isAbstract(object) {
		return true
	}
	return object >= 0 && thoughts[r.at(object)] && !(stances[code.typ] && r.someone(i, code)) || subject >= 0 && (object < 0 || code.typ.Quad() == MaterialConflict) && thoughts[r.at(subject)]
}

// voices is verbs of uttering a feeling.
var voices = words(`express voice`)

// rage is feelings that one condemns by uttering them: "voiced outrage at the raid".
var rage = words(`outrage anger fury alarm concern concerns worry dismay misgivings disquiet unease`)

// discusses is verbs of talks whose object is what they are about.
var discusses = words(`discuss debate negotiate review`)

// saysOther reports whether verb i means something else than the lexicon has
// it for: who demonstrates a thing does not march, what is met with anger
// meets nobody, and who fights crime is at no war.
func (r *reading) saysOther(i int, code coding, object int) bool {
	v := &r.verbs[i]
	switch {
	case v.lemma == "demonstrate":
		return (object >= 0 || r.at(v.object) == "that") && !v.passive
	case v.lemma == "seek" && !v.passive && r.at(v.object) == "to", v.lemma == "suggest" && r.guesses(i):
		return true
	case v.lemma == "aim":
		return r.at(v.object) == "at" && v.object+1 < len(r.words) && r.words[v.object+1].verb >= 0
	case v.lemma == "take" && v.finite():
		return r.hasAny(v.object, min(v.right, v.object+6), gravely)
	case v.lemma == "promote" && !v.passive:
		return object < 0 || r.words[object].name < 0 && r.actingOf(object, r.memory) == unknown && !pronouns[r.at(object)]
	case v.lemma == "agree":
		return v.mood == present && r.at(v.object) == "with"
	case v.lemma == "try":
		return !v.passive && r.at(v.object) == "to"
	case v.lemma == "meet":
		return v.passive && r.at(v.object) == "with"
	case v.lemma == "rule":
		return object >= 0 && code.weak // "ruled the country for years"
	case code.mode == "clash":
		return object >= 0 && evils[r.at(object)] || r.at(v.object) == "against" && v.object+1 < len(r.words) && r.isAbstract(v.object+1) || r.at(v.object) == "against" && r.hasAny(v.object+1, min(v.right, v.object+4), evilPhrases)
	}
	return false
}

// gravely is how a thing is taken that nobody takes.
var gravely = phrases{"seriously": {nil}, "lightly": {nil}}

// evils are what is fought without a fight.
var evils = words(`corruption crime poverty drugs influx inflation disease virus fire fires blaze blazes cancer terrorism extremism racism
	climate hunger fraud smuggling trafficking injustice inequality battle case charge charges proliferation piracy malaria aids ebola`)

var evilPhrases = phraseSet(evils)

// stances are types of what somebody may do to a thought: "rejected the idea".
var stances = map[Type]bool{Reject: true, Accuse: true, Request: true, Agree: true}

// worries are what is raised and eased in nobody's deed.
var worries = words(`fear fears concern concerns doubt doubts hope hopes question questions eyebrows speculation suspicion suspicions tension
	tensions alarm anxiety expectations pressure outrage anger fury`)

// thoughts are nouns of what cannot be attacked, seized or sent.
var thoughts = words(`fear fears question questions concern concerns doubt doubts hope hopes support credibility reputation popularity matter
	attention confidence image issue issues debate idea ideas thought thoughts pressure blow eye eyes light point points
	sense view views opinion opinions chance chances interest interests price prices value ties relationship world
	vote votes wealth fortune evidence role place time life lives mind heart hand hands name picture story stories record records job jobs
	speech address shadow tone chord note balance pledge pledges promise promises need needs target targets deadline criteria condition conditions
	prospect prospects standards expectation requirement requirements obligations challenge challenges
	 impression memory memories argument belief faith trust morale spirit spirits dream dreams cup title
	match game goal lead priority advantage toll stakes expectations tensions voice money growth economy 
	prospect prospects controversy uncertainty mystery scandal speculation secrecy soliloquy sermon lecture leaflets transcript
	lack absence inflation currency rates rate income profits share shares spending focus emphasis`)

// toCome reports whether the infinitive of verb i is the content of a plan,
// demand or attempt, and not a purpose or what a noun is about.
func (r *reading) toCome(i int) bool {
	if j := i - 1; j >= 0 && r.verbs[j].lemma == "be" && r.verbs[j].head == r.verbs[i].start-1 {
		return true // "is to serve"
	}
	k := r.node(i)
	g := r.tree.Governor(k)
	if r.isFirstTo(i) {
		return true
	}
	if q := r.verbs[i].matrix; q >= 0 && (r.verbs[q].lemma == "be" && r.verbs[q].head == r.verbs[i].start-1 || r.leadsTo(q, i) ||
		r.verbs[q].lemma == "be" && due[r.at(r.verbs[i].start-1)] && !r.verbs[q].negated) {
		return true // "are to meet", "is due to meet"
	}
	if g < 0 || r.tree.Is(k, "acl", "csubj") && r.tree.UPOS(g) != "VERB" {
		return r.verbs[i].start == 0
	}
	q := r.words[g].verb
	if q < 0 {
		return r.hasCopula(g) && !likely[r.at(g)]
	}
	m := &r.verbs[q]
	if m.lemma == "set" && r.at(m.object) == "up" {
		return false // "a court was set up to try him"
	}
	return plans[m.lemma] || demands[m.lemma] || attempts[m.lemma] || obliges[m.lemma] || m.lemma == "be" || r.coded[q]
}

// due are adjectives of who is about to do a thing.
var due = words(`due set about scheduled slated poised`)

// leadsTo reports whether verb q governs the infinitive i by where they stand,
// whatever the tree says: right before it or before whom it is told, and a verb
// of plans, demands or claims ("claimed to have taken").
func (r *reading) leadsTo(q, i int) bool {
	m, v := &r.verbs[q], &r.verbs[i]
	switch {
	case q != i-1 || r.tree.Is(r.node(i), "advcl"):
		return false
	case m.head == v.start-1:
		return plans[m.lemma] || attempts[m.lemma] || alleges[m.lemma] && r.at(v.start+1) == "have"
	}
	return v.start-m.head < 8 && (commands[m.lemma] || obliges[m.lemma] && m.lemma != "require" || m.lemma == "order") && r.nounPhraseFollows(m.head+1)
}

// alleges is verbs that say, of what their infinitive tells, that it is done.
var alleges = words(`claim allege say report believe`)

// obliges is verbs that make what their infinitive tells a duty.
var obliges = words(`oblige require want commit bind instruct compel expect`)

// hasCopula reports whether word g is the predicate of a form of "be".
func (r *reading) hasCopula(g int) bool { return r.tree.Related(g, "cop", "aux") >= 0 }

// likely are adjectives that guess at what they govern.
var likely = words(`likely unlikely easy hard difficult impossible possible important necessary reasonable able unable free keen right wrong
	good better best happy sad glad sorry quick slow`)

// attempts is verbs that begin, bring about or fail to bring about what their
// infinitive tells.
var attempts = words(`try attempt begin continue start manage fail refuse threaten force order allow let make cause lead fly travel
	rush hurry struggle fight gather meet use appear`)

// isCurrent reports whether the present tense of verb i is news: in the lead,
// or a stance that somebody known takes.
func (r *reading) isCurrent(i int, code coding) bool {
	v := &r.verbs[i]
	if r.sent.Paragraph <= r.memory.lead || code.sure && v.head > v.start && hasInflection(v.readings, gerund) && !v.negated && !relativizers[v.opener] {
		return r.someone(i, code) // "are searching"
	}
	if r.performs(i) && !code.weak {
		return r.someone(i, code)
	}
	if v.lemma == "be" && code.sure && (code.typ == Coerce || code.typ == Protest || code.typ == Retreat) && !relativizers[v.opener] && !conditionals[v.opener] {
		return true // "a curfew is in force"
	}
	switch code.typ {
	case Accuse, Request, Reject, Threaten, Agree:
		return v.opener != "who" && v.opener != "which" && v.opener != "that" && !code.weak && r.actingOf(r.doer(i), r.memory) != unknown && r.hasNamed(i, code)
	}
	return false
}

// someone reports whether the sentence names somebody, with or without a
// name, who does what verb i tells or to whom it is done.
func (r *reading) someone(i int, code coding) bool {
	if code.noun != "" {
		return true
	}
	for _, a := range r.actorsOf(i, code.typ, r.memory) {
		if a.Name != "" {
			return true
		}
	}
	subject := r.subjectWord(i, 3)
	if subject > 1 && r.at(subject-1) == "(" {
		subject -= 2 // "the army (FAR) withdrew"
	}
	if g := r.tree.Governor(r.node(i)); g >= 0 && subject >= 0 && r.at(subject) == "that" && r.tree.Is(r.node(i), "acl:relcl") && (code.typ == Assault || code.mode == "legislate") {
		subject = g // "a vote that passed the bill"
	}
	if v := &r.verbs[i]; v.finite() && v.mood != present && v.mood != modal {
		if subject < 0 {
			return true
		}
		if _, ok := r.nounAt(subject); ok {
			return true // "Shelling drove families from their homes"
		}
	}
	if v := &r.verbs[i]; code.sure && v.mood == past && subject >= 0 && r.words[subject].name < 0 && r.tree.UPOS(subject) == "PROPN" && r.capitalised(subject) {
		return true // a body that no table knows
	}
	if v := &r.verbs[i]; code.typ == Assault && (r.suffers(i) || v.mood == reducedClause && r.at(v.start-1) == "those" && r.at(v.start-2) == "among") {
		return true
	}
	if v := &r.verbs[i]; v.mood == infinitive && subject < 0 && v.matrix >= 0 && r.verbs[v.matrix].finite() && plans[r.verbs[v.matrix].lemma] {
		subject = r.subjectWord(v.matrix, 2) // "Mr Diallo plans to fly home"
		if subject >= 0 && r.isSomebody(subject) {
			return true
		}
	}
	for _, k := range []int{subject, r.tree.Object(r.node(i)), r.tree.Related(r.node(i), "obl:agent")} {
		if r.actingOf(k, r.memory) != unknown || k >= 0 && (r.isAgent(k) || arms[r.at(k)] || people[r.at(k)] || somebody[r.at(k)] || r.tree.UPOS(k) == "NUM") {
			return true
		}
	}
	return false
}

// arms are things by which a fight is told without those who fight.
var arms = words(`aircraft missile missiles rocket rockets drone drones shell shells bomb bombs blast explosion gunfire shots shelling artillery
	airstrike airstrikes strike strikes plane planes helicopter jet jets tank tanks car vehicle bullet bullets fire grenade mine guns truck lorry`)

// people are words for people whom the text need not name.
var people = words(`he she they we it which who each both tens dozens hundreds thousands scores many some others several few two three four five six
	seven eight nine ten one side sides rest majority half chamber chambers camps factions staff boycotters plotters attackers critics supporters opponents rivals`)

// hasNamed reports whether somebody with a code takes part in what verb i tells.
func (r *reading) hasNamed(i int, code coding) bool {
	return coded(r.actorsOf(i, code.typ, r.memory)) > 0
}
