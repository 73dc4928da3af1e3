package event

// code codes every verb that reports an event. A verb that reports none but
// carries a date, or speaks of what is to come, is coded by the event noun of
// its clause: "came after talks in Jeddah on Tuesday".
func (r *reading) code() {
	for i := range r.verbs {
		v := &r.verbs[i]
		r.codes[i], r.coded[i] = r.codeVerb(i)
		if !r.coded[i] && v.negated && (refusable[v.lemma] || r.declines(i)) {
			r.codes[i], r.coded[i] = coding{typ: Reject}, true
		}
		if !r.coded[i] {
			r.codes[i], r.coded[i] = r.command(i)
		}
		if code, ok := r.labels(i); ok {
			r.codes[i], r.coded[i] = code, true
		}
		if code, ok := r.wish(i); ok {
			r.codes[i], r.coded[i] = code, true
		}
		if r.retribution(i) {
			r.codes[i], r.coded[i] = coding{typ: Threaten, sure: true}, true
		}
		if code, ok := r.judgement(i); ok {
			r.codes[i], r.coded[i] = code, true
		}
		if r.inCustody(i) {
			r.codes[i], r.coded[i] = coding{typ: Coerce, mode: "arrest", sure: true}, true
		}
		if r.madeSelf(i) {
			r.codes[i], r.coded[i] = coding{typ: Coerce, mode: "coup", sure: true}, true
		}
		if v.lemma == "go" && v.mood == modal && r.at(v.head) == "gone" && r.at(v.head-1) == "be" {
			r.codes[i], r.coded[i] = coding{typ: Retreat}, true // "the marines will be gone by October"
		}
		if code, ok := r.likewise(i); ok {
			r.codes[i], r.coded[i] = code, true
		}
		if r.coded[i] {
			r.codes[i] = r.byWhom(i, r.codes[i])
			if k := r.tree.Object(r.node(i)); v.lemma == "welcome" && r.codes[i].mode == "host" && k >= 0 && r.isDeedOrThought(k) {
				r.codes[i] = coding{typ: Support} // who welcomes a decision has no guest
			}
			continue
		}
		if r.codes[i], r.coded[i] = r.byClass(i); r.coded[i] {
			r.codes[i] = r.byWhom(i, r.codes[i])
			continue
		}
		first, second := r.codeNoun, r.guess
		if r.says(i) && !phases[r.verbs[i].lemma] {
			first, second = second, first // "asked the judges to annul the vote" was no vote
		}
		if r.codes[i], r.coded[i] = first(i); !r.coded[i] {
			r.codes[i], r.coded[i] = second(i)
		}
		if r.coded[i] && r.codes[i].weak {
			r.codes[i] = r.byNoun(i, r.codes[i])
		}
	}
}

// isDeedOrThought reports whether word k is a plain noun of an act or a thought.
func (r *reading) isDeedOrThought(k int) bool {
	_, act := r.nounAt(k)
	return r.words[k].name < 0 && (act || r.isAbstract(k) || thoughts[r.at(k)])
}

// codeNoun codes verb i, which reports no event itself but carries a date or
// speaks of what is to come, by the event noun of its clause.
func (r *reading) codeNoun(i int) (coding, bool) {
	v := &r.verbs[i]
	dated := len(r.times[i]) > 0 || r.nounDated(v)
	goes := (v.lemma == "go" || v.lemma == "travel") && v.mood == past
	if !dated && v.lemma == "be" && r.at(v.object) == "no" && r.at(v.start-1) == "there" && r.speechOver(i) >= 0 || !dated && v.lemma == "be" && r.at(v.start-1) == "there" && r.isRefuted(i) {
		if n := r.firstNoun(v.object, v.right); n != nil { // "said there had been no clashes"
			return coding{typ: n.typ, mode: n.mode, noun: n.noun}, true
		}
	}
	if n := r.underWay(i); n != nil {
		return coding{typ: n.typ, mode: n.mode, noun: n.noun}, true
	}
	if v.lemma == "be" && v.finite() && !v.negated {
		if n := r.purposeNoun(i); n != nil && n.typ == Consult && r.isSomebody(r.subjectWord(i, 2)) {
			return coding{typ: n.typ, mode: n.mode, noun: n.noun}, true // "was in Manila for talks"
		}
		if willing[r.at(v.object)] && r.purposeNoun(i) != nil && r.speechOver(i) >= 0 {
			return coding{typ: Agree}, true // "said that they were ready for a truce"
		}
	}
	if !dated && v.modal != "will" && v.modal != "would" && !goes && !r.isRefuted(i) {
		return coding{}, false
	}
	if n := r.nounOf(i, dated || goes); n != nil {
		return coding{typ: n.typ, mode: n.mode, noun: n.noun}, true
	}
	if dated && (r.briefing(v) || v.lemma == "be" && r.at(v.object) == "due") {
		return coding{typ: Consult}, true
	}
	if dated && r.isStay(i) {
		return coding{typ: Consult, mode: "visit"}, true
	}
	return coding{}, false
}

// nounOf is the event noun that verb i says something of, nil for none: its
// subject, what its pronoun stands for, what its clause narrows, its object.
// Where the verb has no date only the subject counts.
func (r *reading) nounOf(i int, dated bool) *nounEntry {
	v := &r.verbs[i]
	clause := v // whose subject it is
	if v.mood == infinitive && v.matrix >= 0 {
		clause = &r.verbs[v.matrix]
	}
	if n := r.nounIn(clause.left, clause.start); n != nil {
		return n
	}
	if p := r.pronounIn(clause.left, clause.start); r.memory.noun != nil && runs[v.lemma] && (p == "it" || p == "they") {
		return r.memory.noun // "It ended on Sunday morning"
	}
	if v.opener == "," && clause.left == clause.start && phases[v.lemma] {
		if n := r.firstNoun(max(0, clause.left-4), clause.left); n != nil {
			return n // "local elections, held on Sunday"
		}
	}
	if !dated && !v.passive && !phases[v.lemma] && !runs[v.lemma] && v.lemma != "be" {
		return nil // "the killing will strengthen him"
	}
	if !dated {
		return r.nounUnder(r.subjectWord(i, 2), v) // "A decision on a phone call will be made"
	}
	if clause.mood == reducedClause || relativizers[clause.opener] {
		if n := r.firstNoun(max(0, clause.left-10), clause.left); n != nil {
			return n // "the talks held in Riyadh two days ago"
		}
	}
	if !phases[v.lemma] && !stages[v.lemma] {
		return nil
	}
	end := v.right
	if i+1 < len(r.verbs) && r.verbs[i+1].mood == infinitive {
		end = r.verbs[i+1].right // "tried on Monday to revive mediation"
	}
	return r.firstNoun(v.object, end)
}

// stages is verbs that tell of an event noun, their object, that somebody holds,
// begins or ends it.
var stages = words(`attend host join skip make give open end call plan cancel take lead organise organize order celebrate
	announce declare win lose hold see begin try attempt revive restart hail extend honour honor break miss visit schedule
	be conduct carry launch mount stage suspend resume complete finish conclude enter leave face sign demand propose offer
	put raise stop agree reach strike seek go travel fly come return arrive speak chair address mediate broker sponsor back mark boycott swap`)

// firstNoun is the first event noun of words [from, to), nil for none.
func (r *reading) firstNoun(from, to int) *nounEntry {
	for k := from; k < to; k++ {
		if n, ok := r.nounAt(k); ok {
			return &n
		}
	}
	return nil
}

// nounUnder is the first event noun before verb v of the noun phrase with the
// head k, nil for none.
func (r *reading) nounUnder(k int, v *verb) *nounEntry {
	if k < 0 {
		return nil
	}
	for j := v.left; j < v.start; j++ {
		if n, ok := r.nounAt(j); ok && r.tree.Within(j, k) {
			return &n
		}
	}
	return nil
}

// lastNoun is the event noun that the next sentence may take up as "it": the
// first of this one, else what was so before.
func (r *reading) lastNoun() *nounEntry {
	if n := r.firstNoun(0, len(r.words)); n != nil {
		return n
	}
	return r.memory.noun
}

func (r *reading) nounDated(v *verb) bool {
	for k := v.left; k < v.right; k++ {
		if _, ok := r.nouns[k]; ok {
			return true
		}
	}
	return false
}

// briefing reports whether the verb tells of a statement made to somebody in
// public, which is an act even where what was said is none.
func (r *reading) briefing(v *verb) bool {
	return v.finite() && (v.lemma == "tell" || v.lemma == "inform" || v.lemma == "speak") &&
		r.hasAny(v.object, min(v.right, v.object+4), audiences)
}

var audiences = phrases{"reporter": {nil}, "journalist": {nil}, "lawmaker": {nil}, "parliament": {nil}, "council": {nil}, "congress": {nil},
	"ally": {nil}, "crowd": {nil}, "supporter": {nil}, "conference": {nil}, "television": {nil}, "radio": {nil}, "newspaper": {nil}}

// drop takes back codes of verbs that only tell more of another event, and
// gives their dates to that one.
func (r *reading) drop() {
	for i := range r.verbs { // first, for what hangs on a figure of speech is not part of it: "tried to seize power"
		r.coded[i] = r.coded[i] && (r.utters(i, r.codes[i]) || !r.isFigure(i, r.codes[i]))
	}
	for i := range r.verbs {
		if r.coded[i] && (r.background(i) || r.codes[i].typ.Quad() == MaterialConflict && r.natural(i)) {
			r.coded[i] = false
		}
		if r.coded[i] && r.belongs(i) {
			r.coded[i] = false
			q := r.verbs[i].matrix
			if cause := r.causeOf(i); cause >= 0 {
				q = cause
			}
			if q >= 0 {
				r.times[q] = append(r.times[q], r.times[i]...)
			}
		}
	}
	for i := range r.verbs {
		r.coded[i] = r.coded[i] && r.isNews(i)
	}
	for i := range r.verbs { // what is denied is the event, and no denial another
		q := r.verbs[i].matrix
		if q >= 0 && !r.coded[q] && attempts[r.verbs[q].lemma] {
			q = r.verbs[q].matrix // "denied that he had tried to flee"
		}
		if r.coded[i] && q >= 0 && q != i && r.verbs[q].lemma == "deny" {
			r.coded[q] = false
		}
	}
	for i := range r.verbs { // a statement counts only where nothing else does
		v := &r.verbs[i]
		if r.coded[i] && r.briefing(v) && r.codes[i].noun == "" && r.others(i) {
			r.coded[i] = false
		}
	}
}

func (r *reading) others(i int) bool {
	for j := range r.coded {
		if j != i && r.coded[j] && r.statusOf(j) != Hypothetical {
			return true
		}
	}
	return false
}

// background reports whether the clause of verb i only says which time or whom
// is meant, with no day of its own: "since the war began", "which supports the
// army".
func (r *reading) background(i int) bool {
	v := &r.verbs[i]
	if _, dated := r.ownDate(i); dated {
		return false
	}
	if v.opener == "before" && v.mood == past {
		return !r.hasNamed(i, r.codes[i])
	}
	if c := r.codes[i]; v.opener == "since" && v.mood == past && !c.weak && c.noun == "" && c.typ == Assault && !phases[v.lemma] && (r.hasNamed(i, c) || r.isDefinite(r.subjectWord(i, 2))) {
		return false // "since Turkish jets shot down a bomber"
	}
	return v.opener == "since" || v.opener == "until" ||
		(v.opener == "who" || v.opener == "which") && v.mood == present
}

// belongs reports whether the event of verb i is part of one that another
// verb of the sentence tells: a purpose, an effect, the content of a demand.
func (r *reading) belongs(i int) bool {
	v := &r.verbs[i]
	q := v.matrix
	if q < 0 {
		if v.opener == "and" && i > 0 && effects[v.lemma] && effects[r.verbs[i-1].lemma] && r.coded[i-1] {
			return true // "killed three and wounded five"
		}
		return false
	}
	m := &r.verbs[q]
	if m.lemma == "want" && r.coded[q] && v.mood != modal {
		return true // "wants the bill withdrawn"
	}
	switch v.mood {
	case modal:
		return v.start == v.head && r.coded[q] && demands[m.lemma] && len(r.times[i]) == 0 // "demanded that Russia withdraw"
	case infinitive:
		if r.isFirstTo(i) {
			return false
		}
		if (governsInfinitive[m.lemma] || attempts[m.lemma] || len(r.times[i]) > 0) && !r.coded[q] {
			return false
		}
		return r.coded[q] && len(r.times[i]) == 0 || !r.coded[q] && !plans[m.lemma] && !demands[m.lemma]
	case participial:
		if stops[m.lemma] && v.start > m.head+1 && v.opener == "" {
			return true // "stopped it returning": it did not
		}
		if r.isClaimed(i) || v.opener == "" && r.withDoing(i) {
			return false
		}
		if r.isContentOf(i, q) {
			return true
		}
		if r.coded[q] && (v.opener == "of" || v.opener == "from" || ends[m.lemma] && v.opener == "") {
			return true // "stopped short of backing", "stopped shelling": the content of the other
		}
		return r.coded[q] && (effects[v.lemma] || len(r.times[i]) == 0 && r.codes[i].typ == r.codes[q].typ && !r.isFurther(i, q)) || r.causeOf(i) >= 0
	}
	return false
}

// causeOf is the attack whose effect the participle i tells over a clause
// between that is no event: "A missile hit the market as people were out
// shopping, killing nine". -1 for none.
func (r *reading) causeOf(i int) int {
	v := &r.verbs[i]
	if v.mood != participial || !effects[v.lemma] || v.opener != "," {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		if r.coded[j] {
			if r.codes[j].typ == Assault && r.verbs[j].finite() {
				return j
			}
			return -1
		}
		if !r.verbs[j].finite() && !effects[r.verbs[j].lemma] || r.verbs[j].finite() && !subordinators[r.verbs[j].opener] {
			return -1
		}
	}
	return -1
}

// uttered turns what somebody says of their own acts into what the utterance
// is in PLOVER: not to accept is to REJECT; to say that one will do good is to
// AGREE, that one will do harm to THREATEN. These have happened when said.
func (r *reading) uttered(i int, code coding, status Status) (coding, Status) {
	v := &r.verbs[i]
	if r.isUtterance(i, code) {
		return code, Happened
	}
	if pledge, ok := r.pledged(i, code); ok && !v.negated {
		return pledge, status
	}
	if v.negated && (refusable[v.lemma] || r.willNot(i, code) || code.typ == Reject && r.declines(i)) {
		return coding{typ: Reject}, Happened
	}
	if v.lemma == "vote" && code.mode == "legislate" && (status == Planned || status == Hypothetical) {
		return coding{typ: Consult}, status // a vote to come says neither yes nor no
	}
	if q := v.matrix; v.mood == participial && q >= 0 && stops[r.verbs[q].lemma] {
		return stopped(code), status
	}
	if j := r.readiness(i); j >= 0 {
		return r.offered(code, &r.verbs[j]), Happened
	}
	p := r.pronounIn(v.left, v.start)
	if said := r.speechOver(i); code.typ == Sanction && said >= 0 && r.verbs[said].lemma == "announce" {
		return code, status
	}
	if status != Planned || len(r.times[i]) > 0 || v.passive || r.speechOver(i) < 0 || p != "he" && p != "she" && p != "it" && p != "they" {
		return code, status
	}
	switch q := code.typ.Quad(); {
	case code.typ == Agree, code.typ == Support:
		return coding{typ: Agree}, Happened // "said they would abide by the truce"
	case q == MaterialCooperation:
		if code.mode == "resign" {
			return coding{typ: Concede, mode: code.mode}, Happened
		}
		return coding{typ: Agree}, Happened
	case q == MaterialConflict:
		return coding{typ: Threaten}, Happened
	}
	return code, status
}

// willNot reports whether verb i says that somebody will not do what would be
// to yield, help or leave: a refusal.
func (r *reading) willNot(i int, code coding) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.passive && r.speechOver(i) < 0 && r.at(v.left) != "no" || conditionals[v.opener] || code.noun != "" || code.weak {
		return false
	}
	switch v.modal {
	case "will", "won't", "'ll":
	case "would", "wouldn't":
		if r.speechOver(i) < 0 && (v.matrix < 0 || !plans[r.verbs[v.matrix].lemma]) {
			return false
		}
	default:
		return false
	}
	q, k := code.typ.Quad(), r.subjectWord(i, 3)
	if v.passive {
		return code.typ == Concede || code.typ == Aid || code.typ == Agree // "no amnesty will be granted"
	}
	return (q == MaterialCooperation || q == VerbalCooperation) && (r.isSomebody(k) || k >= 0 && (nominative[r.at(k)] || r.at(k) == "it"))
}

// declines reports whether somebody known says of verb i, which the lexicon does
// not code, that it will not be done.
func (r *reading) declines(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.passive || v.modal != "will" && v.modal != "would" && v.modal != "won't" || changeless[v.lemma] || r.isIdiom(i, coding{typ: Reject}) || speech[v.lemma] || v.lemma == "" || v.lemma == "name" || r.broadClass(i) == "warn" {
		return false
	}
	q := r.speechOver(i)
	return q >= 0 && r.actingOf(r.doer(q), r.memory) == rulers && r.actingOf(r.subjectWord(i, 3), r.memory) == rulers
}

// readiness is the verb of "is ready to", "was prepared to", that governs verb
// i, and says a stance that somebody takes; -1 for none.
func (r *reading) readiness(i int) int {
	v := &r.verbs[i]
	k := v.start - 1
	if r.codes[i].typ.Quad() == VerbalConflict || v.mood != infinitive || k < 1 || i == 0 || !willing[r.at(k)] || r.words[k].name >= 0 {
		return -1
	}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		c := &r.verbs[j]
		if (c.lemma == "be" && c.head < k || c.passive && c.head == k) && k-c.head < 4 && c.finite() {
			if c.mood == modal || conditionals[c.opener] {
				return -1
			}
			return j
		}
	}
	return -1
}

// willing are adjectives of who says that they will do something.
var willing = words(`ready willing prepared unwilling`)

// offered is what it is to say that one is ready for an act, or not.
func (r *reading) offered(code coding, stance *verb) coding {
	switch {
	case stance.negated || r.at(stance.head+1) == "unwilling":
		return coding{typ: Reject}
	case code.typ.Quad() == MaterialConflict && code.typ != Mobilize:
		return coding{typ: Threaten}
	}
	return coding{typ: Agree}
}

// stops is verbs that end what their participle tells.
var stops = words(`stop halt cease quit suspend`)

// stopped is what it is to stop an act: to withhold help, or to yield.
func stopped(code coding) coding {
	switch code.typ.Quad() {
	case MaterialCooperation, VerbalCooperation:
		return coding{typ: Sanction, mode: code.mode}
	case MaterialConflict:
		return coding{typ: Retreat, mode: code.mode}
	}
	return code
}

// refusable is verbs whose denial is a refusal.
var refusable = words(`accept agree allow recognize recognise support back attend negotiate sign join cooperate comply
	yield surrender recognise ratify endorse approve`)

// isFurther reports whether participle i tells a further act than verb q of the
// same type: one of another mode, with an object of its own ("seized power,
// arresting the president").
func (r *reading) isFurther(i, q int) bool {
	v := &r.verbs[i]
	return (v.opener == "," || v.opener == "and") && !v.passive && (r.codes[i].mode != r.codes[q].mode || r.verbs[q].mood == infinitive) && r.tree.Object(r.node(i)) >= 0
}
