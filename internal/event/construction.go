package event

import (
	"strings"

	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// isConstrued reports whether the words around verb i make no happening of it:
// what somebody can do, seems to do or is unwilling to do, what would follow if,
// what a kind of people is known by, what a thing is like.
func (r *reading) isConstrued(i int, code coding) bool {
	_, dated := r.ownDate(i)
	switch {
	case r.isAge(i), r.isEscort(i), r.isSoThat(i), r.isAdmitted(i), r.asksWhether(i), r.shows(i), r.isSubjunctive(i, code), r.isAccused(i), r.isIdiom(i, code), r.isToldBelow(i, code), r.isScandal(i), r.isCalled(i):
		return true
	case r.isOtherSense(i, code), r.isNobodysDeed(i, code):
		return true
	case r.isOmission(i, code), r.isSpan(i, code), r.isUnwanted(i):
		return true
	case dated || r.entry != nil:
		return false
	}
	if v := &r.verbs[i]; v.mood == participial && talks[v.lemma] && code.typ == Consult {
		return true // "Speaking on Syria, he said …"
	}
	if v := &r.verbs[i]; v.mood == infinitive && v.matrix >= 0 && r.verbs[v.matrix].lemma == "struggle" && code.typ.Quad() != MaterialConflict {
		return true
	}
	if v := &r.verbs[i]; v.mood == participial && v.opener == "by" && v.matrix >= 0 && supposes[r.verbs[v.matrix].modal] {
		return true // "could retaliate by closing the strait"
	}
	return r.isSupposition(i, code) || r.isEffect(i, code) || r.isErrand(i, code) || r.isAbility(i) || r.isConsequence(i, code) || r.isSeeming(i) || r.isReluctance(i) || r.isPursuit(i, code) ||
		r.isTheirKind(i) || r.isHope(i) || r.isStandingCharge(i) || r.isNotToUs(i) || r.isLoose(i, code) || r.isOpinion(i, code) || code.weak && code.typ == Support && coded(r.actorsOf(i, code.typ, r.memory)) < 2 || r.isStill(i)
}

// isSoThat reports whether verb i tells what something made possible: "so that
// people could go to Friday prayers".
func (r *reading) isSoThat(i int) bool {
	v := &r.verbs[i]
	return v.mood == modal && supposes[v.modal] && v.opener == "that" && v.left > 1 && r.at(v.left-2) == "so"
}

// isEscort reports whether verb i, a participle, only says with whom or with what
// somebody comes: "troops backed by tanks".
func (r *reading) isEscort(i int) bool {
	v := &r.verbs[i]
	return v.mood == reducedClause && escorts[v.lemma] && r.at(v.object) == "by" && v.start == v.head && len(r.times[i]) == 0
}

var escorts = words(`back support lead accompany flank escort follow head arm join trail chase train fund finance equip sponsor`)

// isAdmitted reports whether verb i only says, behind the words themselves, that
// somebody told them unwillingly: "…, officials admitted".
func (r *reading) isAdmitted(i int) bool {
	v := &r.verbs[i]
	return (v.lemma == "admit" || v.lemma == "concede" || v.lemma == "acknowledge") && v.opener == "," && v.finite() && !v.passive &&
		(v.object >= len(r.words) || r.words[v.object].Kind == sentence.Punct)
}

// isErrand reports whether verb i says where people went, whom nothing makes
// news: "people travelled to the coast".
func (r *reading) isErrand(i int, code coding) bool {
	v := &r.verbs[i]
	if !errands[v.lemma] || code.mode != "visit" && code.mode != "displace" || code.sure && code.mode == "displace" {
		return false
	}
	k := r.doer(i)
	return k >= 0 && r.words[k].name < 0 && (r.at(k) == "people" || r.at(k) == "crowds" || r.at(k) == "man" || r.at(k) == "woman")
}

// talks is verbs of speaking, whose participle only says on which occasion.
var talks = words(`speak talk address`)

var errands = words(`go travel move come walk`)

// isSpan reports whether verb i says only how long the truce went on of which its
// subject's participle tells: "a ceasefire announced on Monday lasted hours".
func (r *reading) isSpan(i int, code coding) bool {
	v := &r.verbs[i]
	if code.mode != "ceasefire" || !lasts[v.lemma] {
		return false
	}
	for k := v.head + 1; k < v.right; k++ {
		if t := r.words[k].time; t >= 0 && r.scan.times[t].Dates() {
			return false // "held on Monday"
		}
	}
	k := r.subjectWord(i, 3)
	if k < 0 {
		return false
	}
	for d := range r.tree.Dependents(k) {
		if q := r.words[d].verb; q >= 0 && q != i && r.tree.Is(d, "acl") {
			return true
		}
	}
	return false
}

var lasts = words(`last hold endure survive`)

// isAge reports whether the day that is told of verb i is an age: what took
// decades is no event.
func (r *reading) isAge(i int) bool {
	const longest = 12 * 366 // days
	v := &r.verbs[i]
	d, ok := r.ownDate(i)
	return ok && d.Interval.Days() > longest && v.matrix < 0 && d.Span.Start >= r.words[v.left].Start && v.right > 0 && d.Span.End <= r.words[v.right-1].End
}

// asksWhether reports whether verb i puts a question and makes no demand: "asked
// whether he knew the man", "asked about the price".
func (r *reading) asksWhether(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "ask" && v.lemma != "inquire" && v.lemma != "wonder" {
		return false
	}
	for k := v.object; k < min(len(r.words), v.object+5); k++ {
		switch r.at(k) {
		case "whether", "if", "why", "how", "what", "who", "where", "when", "about":
			return r.words[k].name < 0
		case "to", "for", "that", ",":
			return false
		}
	}
	return false
}

// shows reports whether verb i, "demonstrate", says that something is so: with
// a clause, or to try to.
func (r *reading) shows(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "demonstrate" {
		return false
	}
	for k := v.object; k < min(len(r.words), v.object+8); k++ {
		if r.at(k) == "that" || r.at(k) == "how" || r.at(k) == "why" {
			return true
		}
	}
	return false
}

// isSubjunctive reports whether verb i tells what would be if: "if he were
// re-elected", "were it attacked".
func (r *reading) isSubjunctive(i int, code coding) bool {
	v := &r.verbs[i]
	if !v.passive || code.typ.Quad() == MaterialConflict || r.at(v.start) != "were" && r.at(v.start-1) != "were" {
		return false
	}
	k := r.subjectWord(i, 1)
	if k < 0 || r.tree.XPOS(k) == "NNS" || r.at(k) == "they" || r.at(k) == "we" || r.at(k) == "you" {
		return false
	}
	for j := v.left - 1; j >= 0 && j >= v.left-2; j-- {
		if r.at(j) == "if" {
			return true
		}
	}
	return v.opener == "if"
}

// isAccused reports whether verb i only says what somebody stands accused of.
func (r *reading) isAccused(i int) bool {
	v := &r.verbs[i]
	return v.lemma == "accuse" && (r.at(v.start-1) == "stand" || r.at(v.start-1) == "stands")
}

// isToldBelow reports whether verb i only leads to another that tells the event
// of the same noun: "the runoff will have to take place on Friday".
func (r *reading) isToldBelow(i int, code coding) bool {
	for j := range r.verbs {
		if j != i && r.coded[j] && code.noun != "" && r.codes[j].noun == code.noun && r.verbs[j].matrix == i && r.verbs[j].mood == infinitive {
			return true
		}
	}
	return false
}

// isScandal reports whether what strikes somebody in verb i is no weapon but an
// affair: "a scandal that has hit the company".
func (r *reading) isScandal(i int) bool {
	v := &r.verbs[i]
	if !blows[v.lemma] || v.passive {
		return false
	}
	k := r.subjectWord(i, 2)
	if g := r.tree.Governor(r.node(i)); g >= 0 && r.tree.Is(r.node(i), "acl:relcl") && relativizers[v.opener] {
		k = g
	}
	return k >= 0 && r.words[k].name < 0 && affairs[r.at(k)]
}

// blows are verbs of blows.
var blows = words(`hit strike rock shake batter engulf sweep grip overwhelm destroy threaten kill damage hurt undermine cripple weaken`)

// affairs are what strikes nobody in the flesh.
var affairs = words(`scandal scandals crisis crises recession downturn slump inflation controversy affair affairs allegation allegations claim claims
	criticism shortage shortages slowdown deficit debt policy policies reform reforms cuts decision news revelation revelations
	corruption row dispute campaign sanctions rise fall problem problems issue issues change changes austerity poverty wave`)

// isAbility reports whether verb i tells what somebody is able to do: "can hit
// ships", "an army that can defend the border".
func (r *reading) isAbility(i int) bool {
	v := &r.verbs[i]
	return v.mood == modal && v.modal == "can" && !v.passive
}

// isConsequence reports whether verb i tells what would happen if something
// else did: it governs the condition. What is threatened was said.
func (r *reading) isConsequence(i int, code coding) bool {
	v := &r.verbs[i]
	if v.mood != modal || code.typ == Threaten || code.noun != "" || r.speechOver(i) >= 0 {
		return false
	}
	if r.at(0) == "if" && v.left > 0 && r.tree.Is(r.node(i), "root") {
		return true
	}
	for d := range r.tree.Dependents(r.node(i)) {
		if q := r.words[d].verb; q >= 0 && q != i && r.tree.Is(d, "advcl") && r.verbs[q].opener == "if" {
			return true
		}
	}
	return false
}

// isSeeming reports whether verb i tells what somebody seems to do.
func (r *reading) isSeeming(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || v.matrix < 0 {
		return false
	}
	q := &r.verbs[v.matrix]
	return (q.lemma == "appear" || q.lemma == "seem" || q.lemma == "tend") && r.at(v.start-1) != "and" && q.mood == present
}

// isReluctance reports whether verb i tells what somebody does not feel like
// doing or is sworn to: "unwilling to send troops", "remain committed to".
func (r *reading) isReluctance(i int) bool {
	v := &r.verbs[i]
	if v.mood == infinitive {
		g := r.tree.Governor(r.node(i))
		return g >= 0 && reluctant[r.at(g)]
	}
	if v.lemma != "commit" && v.lemma != "dedicate" && v.lemma != "oppose" {
		return false
	}
	return v.matrix >= 0 && r.verbs[v.matrix].lemma == "remain" || v.lemma == "commit" && v.passive && r.at(v.object) == "to"
}

// reluctant are adjectives of who does not do a thing, or might.
var reluctant = words(`unwilling reluctant unable hesitant loath afraid unlikely eager keen desperate anxious powerless bold free happy
	tempted inclined loth capable incapable slow`)

// isPursuit reports whether verb i tells what somebody is after at all times:
// "seeks autonomy".
func (r *reading) isPursuit(i int, code coding) bool {
	v := &r.verbs[i]
	if _, ok := r.wish(i); ok {
		return false // "wants the bill withdrawn"
	}
	if k := r.subjectWord(i, 3); v.lemma == "want" && code.sure && (r.isSomebody(k) || k >= 0 && houses[r.at(k)]) && !relativizers[v.opener] {
		return false // "the opposition wants an inquiry"
	}
	return v.mood == present && (v.lemma == "seek" || v.lemma == "pursue" || v.lemma == "want") && !v.passive && r.sent.Paragraph > r.memory.lead
}

// isTheirKind reports whether verb i, a participle, tells which people are
// meant, and they are any of a kind: "Zimbabweans fleeing the crisis".
func (r *reading) isTheirKind(i int) bool {
	v := &r.verbs[i]
	k := v.start - 1
	if v.mood != participial || v.lemma == "meet" || v.start != v.head || k < 0 || v.opener != "" || r.words[k].verb >= 0 {
		return false
	}
	if n := r.words[k].name; n >= 0 && r.names[n].Kind == gazetteer.Population {
		return true
	}
	return r.tree.XPOS(k) == "NNS" && r.tree.Related(k, "det", "nummod", "nmod:poss") < 0
}

// isHope reports whether verb i is what people of no name hope to do.
func (r *reading) isHope(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || v.matrix < 0 {
		return false
	}
	q := &r.verbs[v.matrix]
	return (q.lemma == "hope" || q.lemma == "wish" || q.lemma == "want" || q.lemma == "seek") && q.mood == participial
}

// isStandingCharge reports whether verb i is a relative clause in the present
// passive: "the crime that he is charged with", "for which they are blamed".
func (r *reading) isStandingCharge(i int) bool {
	v := &r.verbs[i]
	return v.mood == present && v.passive && !r.goesOn(v) && r.tree.Is(r.node(i), "acl:relcl")
}

// isNotToUs reports whether a quoted speaker says what was not done to him:
// "they have not silenced us".
func (r *reading) isNotToUs(i int) bool {
	v := &r.verbs[i]
	if !v.negated || v.mood == modal {
		return false
	}
	k := r.tree.Object(r.node(i))
	if k < 0 {
		k = v.object
	}
	switch strings.TrimSuffix(r.at(k), ".") {
	case "us", "me", "you":
		return true
	}
	return false
}

// isCalled reports whether verb i only says what somebody is called: "a man
// named Jones".
func (r *reading) isCalled(i int) bool {
	v := &r.verbs[i]
	return (v.lemma == "name" || v.lemma == "call") && v.start == v.head && r.tree.Is(r.node(i), "acl") && v.object < len(r.words) && r.capitalised(v.object)
}

// isOmission reports whether verb i says what somebody simply did not do, though
// nobody says that they did: "did not vote on Friday".
func (r *reading) isOmission(i int, code coding) bool {
	v := &r.verbs[i]
	return v.negated && v.mood != modal && v.matrix < 0 && code.typ != Reject && code.typ != Agree && code.noun == "" && !refusable[v.lemma] &&
		code.typ.Quad() != MaterialConflict && r.speechOver(i) < 0
}

// isLoose reports whether verb i is a participle that hangs on a preposition or
// another participle and tells what another deed is about: "important in
// winning support". What was done before or after, or is charged, is told.
func (r *reading) isLoose(i int, code coding) bool {
	v := &r.verbs[i]
	if v.mood != participial || r.tree.Subject(r.node(i)) >= 0 {
		return false
	}
	if q := v.matrix; q >= 0 && v.opener == "in" && (r.verbs[q].lemma == "follow" || r.verbs[q].lemma == "join") {
		return false // "will follow Denmark in expelling envoys"
	}
	if q := v.matrix; q >= 0 && (r.coded[q] || denials[r.verbs[q].lemma] || r.verbs[q].lemma == "consider") && v.opener != "in" {
		return false
	}
	if v.opener == "," && performatives[v.lemma] && (v.matrix >= 0 && r.isSpeech(v.matrix) || i > 0 && r.speechOver(i-1) >= 0) {
		return false // "…, the minister said, urging Iran to free the crew"
	}
	if r.at(v.start) == "having" && v.start < v.head {
		return false // "Having turned the offer down, …"
	}
	switch v.opener {
	case "after", "before", ",", "by", "":
		return code.typ.Quad() == VerbalConflict && !r.hasClause(i) || code.typ == Support || code.typ == Cooperate
	}
	return true
}

// denials are verbs that govern what somebody is said to have done.
var denials = words(`deny accuse suspect convict acquit charge admit confess blame condemn criticise criticize`)

// hasClause reports whether verb i governs a clause: "alleging that …".
func (r *reading) hasClause(i int) bool { return r.tree.Related(r.node(i), "ccomp") >= 0 }

// isOpinion reports whether verb i stands in quotation marks and tells of no
// deed of a kind that can be seen: who is quoted says what he thinks.
func (r *reading) isOpinion(i int, code coding) bool {
	if code.mode != "" || code.typ == Threaten || code.typ.Quad() == MaterialConflict {
		return false
	}
	if v := &r.verbs[i]; v.mood == present && performatives[v.lemma] && !v.negated {
		if k := r.subjectWord(i, 1); k >= 0 && r.words[k].name >= 0 && r.names[r.words[k].name].actorCode() != "" {
			return false // "The United States condemns the attack," the secretary said
		}
	}
	if k := r.subjectWord(i, 1); k >= 0 && k < r.verbs[i].start && !r.isQuoted(k) && r.at(r.verbs[i].start-1) != "," {
		return false // the ministry "condemned" it: its own word, but its deed
	}
	return r.isQuoted(r.verbs[i].start)
}

// isQuoted reports whether word k stands in quotation marks: in those that the
// sentence opens, or in those that it only closes.
func (r *reading) isQuoted(k int) bool {
	open, first := false, true
	for j := range r.words {
		w := r.at(j)
		if !quoteMarks[w] || w == "'" {
			continue
		}
		if first && (w == "”" || w == "\"" && r.closes(j)) {
			open = true // it closes what a sentence before opened
		}
		first = false
		if j > k {
			return open
		}
		open = !open
	}
	return open && !first
}

// closes reports whether the straight mark at word k ends a quotation: it stands
// behind another mark, and no word touches it from behind.
func (r *reading) closes(k int) bool {
	if k == 0 || !quoteEnds[r.at(k-1)] {
		return false
	}
	if k+1 < len(r.words) && r.words[k+1].Start == r.words[k].End {
		return false
	}
	return true
}

// quoteEnds are the marks behind which a quotation ends.
var quoteEnds = words(`, . ! ? …`)

// isStill reports whether verb i narrows a noun by how it has been for long: "a
// country still patrolled by peacekeepers".
func (r *reading) isStill(i int) bool {
	v := &r.verbs[i]
	return v.start == v.head && !v.negated && r.tree.XPOS(v.head) == "VBN" && r.at(v.start-1) == "still"
}
