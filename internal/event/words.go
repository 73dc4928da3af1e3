package event

import (
	"strings"
)

// words makes a set of the words of a string.
func words(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// The closed classes of English that clauses are read by.
var (
	modals = words(`will would may might could can should must shall ought won't wouldn't couldn't cannot
		can't shouldn't mustn't 'll 'd`)
	haves = words(`has have had having hasn't haven't hadn't 've`)
	bes   = words(`is are was were be been being am isn't aren't wasn't weren't 're`)
	does  = words(`do does did don't doesn't didn't`)

	negators = words(`not never n't neither nor no`)

	determiners = words(`a an the this that these those its his her their our my your some any each every no
		both all several many few more most other another such one two three four five six seven eight nine ten
		dozens hundreds thousands`)

	// quantifiers also stand alone, as subjects.
	quantifiers = words(`each both all some many several few most one two three dozens hundreds thousands`)

	prepositions = words(`of in on at by for with from to into onto over under near across against between among
		during after before since until till through throughout toward towards about around outside inside
		within without amid along beyond behind beside besides despite via upon off above below up down out
		following as than like per versus`)

	// particles make another verb of the one before them: "take off".
	particles = words(`off up down out away over back aside apart in on through`)

	// placePrepositions come before where something happens.
	placePrepositions = words(`in at near across on outside inside around over into to toward towards from
		through throughout within off along onto out`)

	pronouns = words(`he she it they we i you who which that him her them us me`)

	relativizers = words(`who which whom whose where that`)

	// subordinators open a clause whose day is its own.
	subordinators = words(`that who which whom whose where when after before while as because although though
		if unless until once since whether whereas lest till`)

	conditionals = words(`if unless whether lest`)

	coordinators = words(`and or but nor yet`)

	adverbs = words(`also not never then already still just now again later earlier even only ever soon
		together jointly twice once further instead largely mostly almost nearly about always often
		long longer back altogether reportedly allegedly once-again alone too well first`)

	// notVerbs end in -ed and are none.
	notVerbs = words(`need indeed hundred speed exceed proceed succeed feed seed breed shed armed united red bed
		sacred naked wicked kindred biased unarmed unprecedented so-called alleged supposed aged rugged
		unidentified embed sled weed deed reed greed creed steed unmanned limited`)

	// Marks that end a clause, and those that open or close speech.
	quoteMarks = words(`" “ ” ‘ « »`)
	breaks     = words(`; : — – ( ) [ ] •`)
)

// isAdverb reports whether a lower-case word only colours the verb beside it.
func isAdverb(w string) bool {
	return adverbs[w] || len(w) > 4 && strings.HasSuffix(w, "ly") && w != "family" && w != "ally" && w != "assembly" &&
		w != "italy" && w != "supply" && w != "july" && w != "reply" && w != "rally" && w != "apply" && w != "anomaly"
}

// speech is verbs that report what somebody says; saying as such is no event.
var speech = words(`say tell report announce claim add note state confirm write post reveal disclose indicate
	suggest believe think know show estimate acknowledge stress explain insist argue allege tweet hint signal
	maintain declare observe describe assert testify recount reiterate emphasize underscore inform hear learn
	understand see predict fear hope expect publish
	comment reply remark opine elaborate clarify emphasise underline quip joke retort recall relate speculate guess contend
	answer boast affirm posit muse quote cite`)

// plans is verbs whose infinitive is to come.
var plans = words(`plan expect schedule intend hope prepare aim set slate go consider decide want wish
	promise pledge vow agree anticipate seek look move ready poise prefer propose vote opt scramble resolve
	volunteer offer undertake swear threaten mean tip destine bind arrange envisage aspire mull weigh`)

// phases is verbs that say of an event noun, their subject, that it happens.
var phases = words(`begin start end resume continue take occur happen follow come go erupt hold schedule plan
	set expect conclude open last postpone cancel call be convene proceed stop cease finish collapse fail
	mark launch carry stage conduct mount slate unfold commence restart reopen recommence adjourn reconvene drag ensue
	escalate intensify rage subside flare spread near loom approach enter culminate wrap kick recur persist falter
	stall expire lapse delay suspend halt interrupt abandon scrap reschedule defer disrupt derail interfere quell crush
	repel`)

// runs is verbs that tell of an event, as "it", that it takes its course.
var runs = words(`begin start end resume continue take run last expire hold go be come follow conclude open lapse stop
	break collapse erupt rage spread subside pause`)

// governsInfinitive is verbs and adjectives after which an infinitive is done
// or to be done, not merely its purpose.
var governsInfinitive = words(`plan expect schedule intend hope prepare aim set slate go consider decide want
	continue begin start manage fail move be anticipate appear seem have help threaten claim allege say believe report`)

// effects is verbs that tell what another event did: with it, they are one.
var effects = words(`kill injure wound damage destroy hit leave cause displace claim burn set trigger spark shatter maim`)
