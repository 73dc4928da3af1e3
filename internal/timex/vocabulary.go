package timex

// entries is a list of words with the same properties. Where step is not 0
// the values count up from value; "a=b" are spellings of one value.
type entries struct {
	class class
	value int
	step  int
	unit  Unit
	words string
}

// The parts of a day, as values of lexemes.
const (
	dawn = iota + 1
	morning
	midday
	afternoon
	evening
	night
	daytime
)

// The seasons, as values of lexemes.
const (
	spring = iota + 1
	summer
	autumn
	winter
)

// vocabulary is what the rules know of English. Literal words of the patterns
// are added to it when the grammar is made.
var vocabulary = []entries{
	{class: isMonth, value: 1, step: 1, words: "january february march april may june july august september october november december"},
	{class: isMonth | isAbbreviation, value: 1, step: 1, words: "jan feb mar apr ma jun jul aug sept=sep oct nov dec"},
	{class: needsCapital, words: "may march mar ma dec sept sep sun sat mon wed fri apr jan jun jul april august june"},
	{class: isWeekday, value: 0, step: 1, words: "sunday monday tuesday wednesday thursday friday saturday"},
	{class: isWeekday | isPlural, value: 0, step: 1, words: "sundays mondays tuesdays wednesdays thursdays fridays saturdays"},
	{class: isWeekday | isAbbreviation, value: 0, step: 1, words: "sun mon tue=tues wed thu=thur=thurs fri sat"},

	{class: isUnit, unit: Second, words: "second sec"},
	{class: isUnit | isPlural, unit: Second, words: "seconds secs"},
	{class: isUnit, unit: Minute, words: "minute min"},
	{class: isUnit | isPlural, unit: Minute, words: "minutes mins"},
	{class: isUnit, unit: Hour, words: "hour hr"},
	{class: isUnit | isPlural, unit: Hour, words: "hours hrs"},
	{class: isUnit, unit: Day, words: "day"},
	{class: isUnit | isPlural, unit: Day, words: "days"},
	{class: isUnit, unit: Night, words: "night"},
	{class: isUnit | isPlural, unit: Night, words: "nights"},
	{class: isUnit, unit: Weekend, words: "weekend"},
	{class: isUnit | isPlural, unit: Weekend, words: "weekends"},
	{class: isUnit, unit: Week, words: "week"},
	{class: isUnit | isPlural, unit: Week, words: "weeks"},
	{class: isUnit, unit: Fortnight, words: "fortnight"},
	{class: isUnit | isPlural, unit: Fortnight, words: "fortnights"},
	{class: isUnit, unit: Month, words: "month"},
	{class: isUnit | isPlural, unit: Month, words: "months"},
	{class: isUnit, unit: Quarter, words: "quarter"},
	{class: isUnit | isPlural, unit: Quarter, words: "quarters"},
	{class: isUnit, unit: Year, words: "year yr"},
	{class: isUnit | isPlural, unit: Year, words: "years yrs"},
	{class: isUnit, unit: Decade, words: "decade"},
	{class: isUnit | isPlural, unit: Decade, words: "decades"},
	{class: isUnit, unit: Century, words: "century"},
	{class: isUnit | isPlural, unit: Century, words: "centuries"},
	{class: isUnit, unit: Millennium, words: "millennium"},
	{class: isUnit | isPlural, unit: Millennium, words: "millennia millenniums"},

	{class: isCardinal, value: 1, step: 1, words: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"},
	{class: isCardinal, value: 30, step: 10, words: "thirty forty=fourty fifty sixty seventy eighty ninety hundred"},
	{class: isCardinal, value: 1000, words: "thousand"},
	{class: isCardinal, value: 1000000, words: "million"},
	{class: isCardinal, value: 12, words: "dozen"},
	{class: isOrdinal, value: 1, step: 1, words: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"},
	{class: isOrdinal, value: 30, words: "thirtieth"},

	{class: isPart, value: dawn, words: "dawn daybreak sunrise"},
	{class: isPart, value: morning, words: "morning mornings"},
	{class: isPart, value: midday, words: "midday lunchtime"},
	{class: isPart, value: afternoon, words: "afternoon afternoons"},
	{class: isPart, value: evening, words: "evening evenings dusk sunset"},
	{class: isPart, value: night, words: "night nights midnight"},
	{class: isPart, value: daytime, words: "daytime"},
	{class: isSeason, value: spring, step: 1, words: "spring=springtime summer=summertime autumn=fall winter=wintertime"},
	{class: isThird, value: 0, step: 1, words: "early=beginning=start mid=middle late=end"},

	{class: isCore, words: "daylong weeklong monthlong yearlong decadelong now currently nowadays presently recently lately recent current soon past future present moment time period quarter half fiscal ago while q"},
	{class: isCore, words: "today yesterday tomorrow tonight overnight noon midnight daily weekly monthly quarterly annually yearly hourly nightly nineteen twenty"},
	{class: isCore, words: "twenties thirties forties fifties sixties seventies eighties nineties"},
	{words: "st nd rd th s o clock am pm"},
	{class: isDeterminer, words: "the a an this that these those its his her their our my each every all any some no"},
	{class: isPreposition, words: "in on at by since until till from of for during before after to with between through throughout about over into against under within around"},
	{class: isConjunction, words: "and or but while as when because although though which who whom whose if that where since after before until once whereas so"},
	{class: isPronoun, words: "he she it they we i you who"},
	{class: isReport | isPast, words: "said told announced reported added confirmed warned claimed stated tweeted wrote insisted acknowledged noted explained vowed pledged promised"},
	{class: isReport | isPresent, words: "says tells announces reports adds confirms warns claims states insists saying adding telling"},
	{class: isFuture, words: "will would shall ll wo could may might can should must scheduled planned due expected slated set upcoming forthcoming payable tomorrow effective"},
	{class: isTimetable, words: "begins starts opens heads travels flies arrives returns leaves meets visits expires resumes takes holds convenes reconvenes departs ends closes concludes hosts goes testifies elect elects"},
	{class: isGathering, words: "election elections vote votes poll polls ballot referendum runoff run-off summit talks session meeting conference congress trial hearing strike strikes walkout stoppage protest protests demonstration rally march inauguration launch"},
	{class: isSitting, words: "talks talk meeting meetings session sessions sitting vote votes call calls conversation negotiations negotiation summit raid raids attack attacks strike strikes address speech statement broadcast announcement decision deal agreement visit ceremony appeal message post protest protests rally arrest arrests debate"},
	{class: isTimetable, words: "resume meet begin convene reconvene arrive depart expire take hold go"},
	{class: isBase | isPast, words: "hit put cut let shut read cost quit spread split beat cast burst hurt shed upset thrust bet"},
	{class: isBase, words: "set"},
	{class: isPlan, words: "plan plans planned planning expect expects expected expecting intend intends intended due set scheduled agreed agrees agree want wants wanted hope hopes hoped hoping vow vows vowed pledge pledges pledged promised promises likely ready prepare prepared preparing prepares going about slated aims aimed agreement deal bid decision decided decides proposal proposed supposed designed ordered asked urged invited wait waiting required"},
	{class: isPast, words: "was were had did went took came made got gave held met left began became saw found knew thought fell rose sold bought brought built paid lost won sent spent kept felt led ran spoke broke drove flew wrote struck shot fought caught taught sought stood understood sat lay grew drew threw hung woke chose froze stole swore tore wore been done gone taken seen given known shown fallen risen driven flown written spoken broken chosen died"},
	{class: isPast, words: "withdrew withdrawn arose bore beaten bent bound bit bled blew bred clung crept dealt dug drank ate fed forbade forgave forgot foresaw hid lent lit meant mistook oversaw overcame overthrew overthrown overtook rang rode ridden sank sang slept slid sped sprang strove stuck swept swam swung underwent undertook undertaken upheld wept withheld withstood retook rebuilt befell fled shone shook shaken shrank slew spun strode laid stolen sworn torn begun flung leapt"},
	{class: isPresent, words: "is are has have am be being do does says"},
	{class: isOutcome, words: "ruling verdict decision attack attacks bombing bombings blast blasts explosion explosions shooting shootings killing killings murder murders death deaths massacre ambush assassination crash collision sinking raid raids airstrike airstrikes arrest arrests announcement statement remarks comments incident incidents clash clashes violence unrest riot riots coup earthquake quake tremor tsunami flood floods fire eruption accident disaster tragedy loss losses defeat victory win attempt escape kidnapping abduction hijacking assault incursion invasion shelling bloodshed carnage outage derailment stampede selloff plunge slump arrival departure resignation firing ouster overthrow"},
	{class: isZone, words: "gmt utc et ct pt est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst hkt aest aedt sast"},
}
