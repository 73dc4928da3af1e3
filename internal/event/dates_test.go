package event_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPositions checks the day of every event of a sentence by where its time
// expression stands. Articles are of Friday, 14 March 2025.
func TestPositions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"On Monday, rebels attacked the town and killed ten soldiers.", "attacked 2025-03-10, killed 2025-03-10"},
		{"On Monday police shot at miners who had gathered outside the gate.", "shot 2025-03-10, had gathered 2025-03-10"},
		{"The army seized power in May 2005. It dissolved parliament the next year.", "seized 2005-05, dissolved 2006"},
		{"The pact was signed in July 2015. In January the president had waived the sanctions.", "was signed 2015-07, had waived 2025-01"},
		{"Sunday, around 8 am. Soldiers block the bridge.\n\nSunday, noon. Soldiers seize the palace.\n\nMonday. Soldiers arrest the king.", "block 2025-03-09, seize 2025-03-09, arrest 2025-03-10"},
		{"Rebels attacked the town and killed ten soldiers on Monday.", "attacked 2025-03-10, killed 2025-03-10"},
		{"Rebels, on Monday, attacked the town.", "attacked 2025-03-10"},
		{"France agreed on Monday to withdraw its troops by Friday.", "agreed 2025-03-10, to withdraw 2025-03-14"},
		{"Monday's talks in Geneva ended without an agreement.", "ended 2025-03-10"},
		{"Talks on Monday between Iran and Britain ended without an agreement.", "ended 2025-03-10"},
		{"The minister said on Tuesday that rebels attacked the town on Monday.", "attacked 2025-03-10"},
		{"Rebels attacked the town, the army said on Tuesday.", "attacked 2025-03-11"},
		{"After the army bombed the camp on Sunday, rebels attacked the town on Monday.", "bombed 2025-03-09, attacked 2025-03-10"},
		{"Rebels attacked the town on Monday after the army bombed the camp on Sunday.", "attacked 2025-03-10, bombed 2025-03-09"},
		{"Protesters stormed the palace on Tuesday. Two days later the president resigned.", "stormed 2025-03-11, resigned 2025-03-13"},
		{"Protesters stormed the palace on Tuesday. The next day the army arrested him.", "stormed 2025-03-11, arrested 2025-03-12"},
		{"The rebels, who attacked the town on Monday, withdrew on Wednesday.", "attacked 2025-03-10, withdrew 2025-03-12"},
		{"The rebels, who had attacked the town in January, withdrew on Wednesday.", "had attacked 2025-01, withdrew 2025-03-12"},
		{"Demonstrators burned the parliament building on Tuesday after lawmakers passed the bill.", "burned 2025-03-11, passed 2025-03-11"},
		{"The government on Monday set a referendum for 3 May.", "set 2025-05-03"},
		{"The union called a walkout for Tuesday.", "called 2025-03-18"},
		{"The prime minister recalled parliament for Tuesday.", "recalled 2025-03-14"},
		{"Soldiers seized the palace on Monday after accusing the king of theft.", "seized 2025-03-10, accusing 2025-03-10"},
		{"The king ordered a siege of the town on Monday, which rebels had stormed in January. The minister, who announced the siege, called up reservists.",
			"ordered 2025-03-10, had stormed 2025-01, called 2025-03-10"},
		{"Talks were set for 15 November.", "were set 2025-11-15"},
		{"Mediators said on Thursday that the talks will resume on Monday.", "will resume 2025-03-17"},
		{"The general, arrested on Sunday, was charged on Tuesday.", "arrested 2025-03-09, was charged 2025-03-11"},

		// What the sentence says by the way.
		{"The minister, speaking in Paris on Monday, condemned the attack.", "speaking 2025-03-10, condemned 2025-03-10"},
		{"Speaking in Paris on Monday, the minister condemned the attack.", "Speaking 2025-03-10, condemned 2025-03-10"},
		{"At least ten people were killed when a missile hit a market on Monday.", "were killed 2025-03-10"},
		{"African leaders, who gathered for a summit in Accra on Sunday, condemned the coup.", "gathered 2025-03-09, condemned 2025-03-09"},
		{"The parliament voted to remove the minister on Monday.", "voted 2025-03-10"},
		{"Two days before the vote on Sunday, gunmen killed a candidate.", "killed 2025-03-07, vote 2025-03-09"},
		{"Others took heart: in Algiers on Monday, police arrested a deputy.", "arrested 2025-03-10"},

		{"Rebels boarded a ship on Monday, slashed its sails and seized its crew.", "boarded 2025-03-10, slashed 2025-03-10, seized 2025-03-10"},
		{"On Sunday the army attacked soldiers who were carrying guns, and arrested their leader.", "attacked 2025-03-09, were carrying , arrested 2025-03-09"},
		{"Rebels attacked the town on Monday.\n\nOn the day of the attack, police arrested a deputy.", "attacked 2025-03-10, arrested 2025-03-10"},

		// Which clause an expression dates.
		{"Students marched in April 2020, and in June 2021, two months after the king fled, rebels attacked the town.", "marched 2020-04, fled 2021-04, attacked 2021-06"},
		{"On 3 March, an hour after the king, a man of 80, had fled, rebels attacked the town.", "had fled 2025-03-03, attacked 2025-03-03"},
		{"The general was arrested and charged on Monday, hours after he had threatened the king.", "was arrested 2025-03-10, charged 2025-03-10, had threatened 2025-03-10"},
		{"The army gave rice to 6,400 displaced villagers in the camp between 7 and 9 March.", "gave 2025-03-07/2025-03-09"},
		{"The minister, forced to resign in March 2018, was arrested last week.", "forced 2018-03, to resign 2018-03, was arrested 2025-03-03/2025-03-09"},
		{"A treaty signed two weeks ago angered Kenya, and its army attacked the town on Monday.", "signed 2025-02-24/2025-03-02, attacked 2025-03-10"},
		{"At a summit in Rome on Monday, after hours of talks, Iran accused Kenya of spying.", "accused 2025-03-10, summit 2025-03-10"},
		{"Police arrested the general, and parliament banned rallies until January.", "arrested 2025-03-14, banned 2025-03-14"},

		// What counts from the story.
		{"The president resigned on 2 January, the day after the vote, but a week later rebels attacked the town.", "resigned 2025-01-02, attacked 2025-01-09"},
		{"The court sentenced the general on 2 January. Five days before the ruling, rebels had attacked the town. The following Wednesday they seized the port.", "sentenced 2025-01-02, had attacked 2024-12-28, seized 2025-01-01"},
		{"The king fled on 20 July 2012. Police arrested him less than a year later.", "fled 2012-07-20, arrested 2012-07-20/2013-07-20"},
		{"The minister had met the king on Tuesday. The army is to attack the town later in the day.", "had met 2025-03-11, to attack 2025-03-14"},

		// What comes at once, in, or out of what was told.
		{"Soldiers seized power on Monday. On Wednesday they arrested the judges.\n\nThe coup was condemned within hours by Kenya.", "seized 2025-03-10, arrested 2025-03-12, was condemned 2025-03-10"},
		{"Rebels killed the king on Monday.\n\nWithin hours the army had bombed their camp.", "killed 2025-03-10, had bombed 2025-03-10"},
		{"Soldiers shot three students on Monday. The army denied that its men had attacked them.", "shot 2025-03-10, had attacked 2025-03-10"},
		{"Soldiers shot three students on Monday. The army denied that it had paid any ransom.", "shot 2025-03-10, had paid "},
		{"The colonel staged a coup in 1987, in which the president was murdered.", "staged 1987, was murdered 1987"},
		{"The dispute began with elections, held on 23 February, which the Serbs boycotted.", "held 2025-02-23, boycotted 2025-02-23"},
		{"The president flew to the town on Monday.\n\nThe king, who ruled the town, was ill. He visited a camp, and from there he threatened the judges.", "flew 2025-03-10, visited 2025-03-10, threatened 2025-03-10"},
		{"The president flew to the town on Monday.\n\nHe threatened the rebels.", "flew 2025-03-10, threatened 2025-03-10"},

		{"The vote was held on Saturday. Gunmen shot two voters on polling day, and rebels had attacked the town on the eve of the vote.", "was held 2025-03-08, shot 2025-03-08, had attacked 2025-03-07"},
		{"Rebels attacked the town on Monday.\n\nThe general, who was abroad at the time, declared an emergency.", "attacked 2025-03-10, declared 2025-03-10"},
		{"The army attacked the camp on Monday. It denied that its soldiers took part in the looting.", "attacked 2025-03-10, denied 2025-03-10"},
		{"Rebels attacked the town, according to the army, which vowed to strike back.", "attacked 2025-03-14, vowed 2025-03-14"},
		{"On Tuesday the rebels claimed to have taken Kismayo.", "to have taken 2025-03-11"},
		{"Some 3,000 people fled the town in the past two weeks.", "fled 2025-02-28/2025-03-14"},
		{"The king has jailed six editors over the last ten days.", "has jailed 2025-03-04/2025-03-14"},
		{"Rebels threatened to attack the town unless the king resigned by 2 April.", "threatened 2025-03-14, resigned 2025-04-02"},
		{"The general is charged with genocide over the killing of 8,000 men in Srebrenica in July 1995.", "is charged 2025-03-14, killing 1995-07"},
		{"The king fled on 3 March. Five ministers resigned over the next two days.", "fled 2025-03-03, resigned 2025-03-04/2025-03-05"},
		{"The court convicted the general in 2012. Police arrested his brother the following June.", "convicted 2012, arrested 2013-06"},
		{"On 11 April 2019 the army ousted the president. On 3 June soldiers attacked the camp.", "ousted 2019-04-11, attacked 2019-06-03"},
		{"The rebels said that they had acted in revenge for the Kenyan campaign in Somalia, launched eight days ago. Kenya attacked the town.", "launched 2025-03-06, attacked 2025-03-14"},

		// What the text dated before, and where the story is.
		{"Rebels attacked the town on Tuesday. They killed a deputy shortly after 10 p.m.", "attacked 2025-03-11, killed 2025-03-11"},
		{"Kenya fired a missile on Tuesday. It flew over the town at 6 a.m.\n\nThe king met the envoy that day.", "fired 2025-03-11, flew 2025-03-11, met 2025-03-11"},
		{"Soldiers ousted Mali's president on Tuesday. They killed a deputy.", "ousted 2025-03-11, killed 2025-03-11"},
		{"Rebels shelled the town on Monday.\n\nBread is dear.\n\nRain fell.\n\nThe bombardment killed ten people. Two policemen died in the same attack.", "shelled 2025-03-10, killed 2025-03-10, died 2025-03-10"},
		{"Rebels bombed the market on Sunday.\n\nKenya said on Monday that it had bombed a barracks.\n\nRain fell.\n\nThe strike killed ten people.", "bombed 2025-03-09, had bombed 2025-03-10, killed 2025-03-09"},
		{"Rebels attacked the town on Sunday and seized the palace hours after the king fled.", "attacked 2025-03-09, seized 2025-03-09, fled 2025-03-09"},
		{"The president flew to the town on Monday.\n\nThe king seized power in 2012. He arrested a deputy.", "flew 2025-03-10, seized 2012, arrested "},

		{"Kenya attacked the town on Monday. The colonels announced on Tuesday that they had seized power.", "attacked 2025-03-10, had seized 2025-03-11"},
		{"Rebels attacked the town on Tuesday. The jets that Kenya bought on 6 March came down.\n\nThe king met the envoy in the afternoon.", "attacked 2025-03-11, bought 2025-03-06, met 2025-03-11"},
		{"A gunman killed a soldier who was waiting for a bus on Tuesday.", "killed 2025-03-11"},
		{"Among those seized on Tuesday morning are two deputies.", "seized 2025-03-11"},

		// What was asked for, and for when.
		{"The president has called a session for Monday.", "has called 2025-03-17"},
		{"The senator has demanded a session next week.", "has demanded 2025-03-14"},
		{"Rebels attacked the town on Monday.\n\nBread is dear.\n\nThe opposition demands an inquiry.", "attacked 2025-03-10, demands 2025-03-14"},
		{"The king fled in 2012.\n\nWe condemn the attack.", "fled 2012, condemn 2025-03-14"},
		{"A judge indicted the general in 2005, but the minister refused to arrest him.", "indicted 2005, refused "},

		{"Rebels attacked the town on Monday.\n\nThe general, who has threatened the king, met the envoy on Tuesday.", "attacked 2025-03-10, has threatened , met 2025-03-11"},
		{"On Monday, while Kenya attacked the port, rebels withdrew.", "attacked 2025-03-10, withdrew 2025-03-10"},
		{"On 11 April 2019 the army ousted the president. In August of that year rebels attacked the camp.", "ousted 2019-04-11, attacked 2019-08"},

		{"The minister, arrested on Monday, accused Kenya of spying.", "arrested 2025-03-10, accused 2025-03-14"},
		{"On Tuesday a blast at a hospital killed ten people. Kenya blamed the rebels.", "killed 2025-03-11, blamed 2025-03-11"},
		{"Uganda, whose president visited Kenya on Monday, condemned the attack.", "visited 2025-03-10, condemned 2025-03-14"},
		{"Rebels held the town until 2021, when the army attacked it.", "attacked 2021"},
		{"Kenya closed its border on 3 March after its embassy was attacked the night before.", "closed 2025-03-03, was attacked 2025-03-02"},
		{"The army shelled the town in January. Ten days later rebels attacked a convoy.", "shelled 2025-01, attacked "},

		{"The blast came on Monday, a week after rebels killed ten people. That day soldiers shot a deputy.", "came 2025-03-10, killed 2025-03-03, shot 2025-03-03"},
		{"Rebels attacked the town on Monday.\n\nThe war began in October 2001, when jets bombed Kabul a month after the attacks on Kenya.", "attacked 2025-03-10, began 2001-10, bombed 2001-10"},
		{"A bomber killed ten people in Kabul, police said on Wednesday. Nobody claimed Tuesday's attack.", "killed 2025-03-11, claimed 2025-03-11"},
		{"Gaddafi seized power in 1969. In January a court jailed him.", "seized 1969, jailed 2025-01"},
		{"Kenya held an election on Wednesday.\n\nThere were six parties.\n\nVoters in Kisumu queued for hours on Wednesday.\n\nProtests broke out in Mombasa.", "held 2025-03-12, broke 2025-03-12"},
		{"The war began in October 2001, when Kenya bombed the port. The rebels fled the town on 13 November.", "began 2001-10, bombed 2001-10, fled 2001-11-13"},

		// The day whose news it is.
		{"Police fired on students on Thursday.\n\nThe army said that ten people had been arrested.", "fired 2025-03-13, had been arrested 2025-03-13"},
		{"The court sentenced the general on Thursday.\n\nBread is dear.\n\nRain fell.\n\nFrance condemned the verdict and recalled its ambassador.", "sentenced 2025-03-13, condemned 2025-03-13, recalled 2025-03-13"},
		{"The court sentenced the general on Thursday.\n\nFrance condemned the verdict.", "sentenced 2025-03-13, condemned 2025-03-13"},
		{"The court sentenced the general on Thursday.\n\nBread is dear.\n\nRain fell.\n\nKenya closed its border.", "sentenced 2025-03-13, closed 2025-03-13"},
		{"The court sentenced the general yesterday.\n\nFrance condemned the verdict this morning.", "sentenced 2025-03-13, condemned 2025-03-14"},
		{"Minutes of the council, Tuesday 11 March.\n\nThe minister condemned the attack.", "condemned 2025-03-11"},

		// Of which word of the clause the tree makes the day.
		{"Rebels prevented doctors from getting to the town on 3 March.", "prevented 2025-03-03"},
		{"Rain fell in Bangui.\n\nRebels prevented doctors from getting to Bouca on 3 March.", "prevented 2025-03-03"},
		{"The army entered Kabul unopposed at daybreak on Tuesday.", "entered 2025-03-11"},
		{"Kenya attacked the port early on Wednesday in reply to the killing of its general last Friday.", "attacked 2025-03-12, killing 2025-03-07"},
		{"Judges barred the minister from leaving before 28 March.", "barred 2025-03-14"},
		{"On Monday, with smoke rising from the port that the king had left, the president resigned.", "resigned 2025-03-10"},
		{"A march on the palace was announced for Tuesday.", "was announced 2025-03-18"},
		{"The minister resigned on Monday, the day after a battle that killed ten soldiers.", "resigned 2025-03-10, killed 2025-03-09"},
		{"The army attacked the town on Monday, 48 hours after rebels killed a colonel.", "attacked 2025-03-10, killed 2025-03-08"},
		{"In 1989 the general fled to Kenya. On 2 December of the following year he attacked the town.", "fled 1989, attacked 1990-12-02"},

		// What has been done by now, and what has long been so.
		{"Rebels attacked the town on Monday.\n\nFrance has recalled its ambassador. Kenya has long refused to negotiate.", "attacked 2025-03-10, has recalled 2025-03-14, has long refused "},
		{"Rebels attacked the town on Monday.\n\nThe airline has begun to evacuate families.", "attacked 2025-03-10, has begun 2025-03-14"},
		{"Police shot two students on Tuesday.\n\nOfficers arrested a deputy. Amnesty International condemned the arrest.", "shot 2025-03-11, arrested 2025-03-11, condemned 2025-03-14"},
		{"The president met the king on 15 January.\n\nThe two agreed to free the prisoners.", "met 2025-01-15, agreed 2025-01-15"},

		// What a clause is about, and what is beside it.
		{"Rebels attacked the Free Front (FF) on Monday; a deputy was arrested.", "attacked 2025-03-10, was arrested 2025-03-10"},
		{"Kenya condemned Tuesday's attack.", "condemned 2025-03-14, attack 2025-03-11"},
		{"The minister welcomed Monday's ruling.", "welcomed 2025-03-14"},
		{"Troops began their assault on the town on 3 March. The council rejected a truce a day after the offensive began.", "began 2025-03-03, rejected 2025-03-04, began 2025-03-03"},
		{"Kenya closed the border crossing on Wednesday following clashes there.", "closed 2025-03-12"},
		{"Students marched for a third night running on Tuesday.", "marched 2025-03-11"},
		{"Rebels attacked the town for the second time this week.", "attacked 2025-03-14"},
		{"Since Saturday, when gunmen killed two policemen, soldiers have searched the town.", "killed 2025-03-08, have searched 2025-03-08/2025-03-14"},
		{"Rain fell in Bangui on Monday.\n\nVillagers fled after helicopters bombed the market on Sunday.", "fled 2025-03-09, bombed 2025-03-09"},
		{"Parliament is to vote on Monday, three days after the king arrested a deputy.", "to vote 2025-03-17, arrested 2025-03-14"},
		{"In a statement released on Thursday, the bishops condemned the killings.", "condemned 2025-03-13"},
		{"Rebels killed ten soldiers on Tuesday and Wednesday.", "killed 2025-03-11/2025-03-12"},
		{"The siege began on Monday. On the third day of the siege soldiers stormed the palace.", "began 2025-03-10, stormed 2025-03-12"},
		{"A march planned for Saturday has been banned by the governor.", "planned 2025-03-15, has been banned 2025-03-14"},

		{"Bread is dear.\n\nKenya shut its border, and soldiers shot a deputy, police said. Uganda expelled ten envoys, scrambling jets to the border.", "shut 2025-03-14, shot 2025-03-14, expelled 2025-03-14, scrambling 2025-03-14"},
		{"The king asked for letters to be sent to the queen during late-night talks with an envoy.", "asked 2025-03-13, talks 2025-03-13"},
		{"The expulsion of three envoys on Monday drew a protest from Moscow.", "drew 2025-03-10, expulsion 2025-03-10"},
		{"The decision on Monday to expel the envoy angered Moscow.", "to expel 2025-03-10"},
		{"The threat on Sunday to attack the town alarmed traders.", "threat 2025-03-09"},
		{"Talks are under way in Geneva.", "are 2025-03-14"},
		{"The mission evacuated 40 wounded on Thursday.", "evacuated 2025-03-13"},
		{"The bomb wounded 40 people on Thursday.", "wounded 2025-03-13"},
		{"Shells have hit three hospitals over the past week.", "have hit 2025-03-07/2025-03-14"},
		{"Eleven rebels were killed on Sunday, the most since the clashes began on Thursday.", "were killed 2025-03-09, began 2025-03-06"},
		{"The president, who dissolved his cabinet on Monday, said that he would not resign.", "dissolved 2025-03-10, would not resign 2025-03-14"},
		{"The group bombed a hotel used by traders in December.", "bombed 2024-12"},
		{"Police searched the town on Monday. The five fled the city after the king imposed a curfew in June 2020.", "searched 2025-03-10, fled , imposed 2020-06"},
		{"His brother was convicted in October 2019. His own trial opens in April.", "was convicted 2019-10, opens 2025-04"},
		{"Guards seized the port and blocked the roads before dawn on Wednesday while the king was abroad.", "seized 2025-03-12, blocked 2025-03-12"},
		{"The party won the election two days before the launch.", "won 2025-03-14"},
		{"The king gave way in an address shown on Tuesday.", "gave 2025-03-11"},
		{"John Howard was in Manila for talks.", "was 2025-03-14"},
		{"Condoleezza Rice is due in Tbilisi on Saturday.", "is 2025-03-15"},
		{"Savimbi returned to war in 1992 after losing an election.", "returned 1992, losing 1992"},
		{"The king met the queen on Monday. He dissolved parliament and called an election for May 5.", "met 2025-03-10, dissolved 2025-03-10, called 2025-05-05"},
		{"On the eve of the riot police arrested 20 men.", "arrested "},
		{"The opposition annulled last week's ruling.", "annulled 2025-03-14"},
		{"Officials said that he would take the oath within 48 hours.", "would take 2025-03-14/2025-03-16"},
		{"The troops will leave within three weeks.", "will leave 2025-03-14/2025-04-04"},
		{"A student was killed in February. Officers attacked his mourners.", "was killed 2025-02, attacked 2025-02"},
		{"Rebels attacked the port on Friday.\n\nThey killed ten people.\n\nThe army then bombed a camp. Soldiers in the port shot a deputy.", "attacked 2025-03-14, killed 2025-03-14, bombed 2025-03-14, shot 2025-03-14"},
		{"3 January: A court sentences the deputy.\n\n31 January: Police free the minister, three days after his arrest.", "sentences 2025-01-03, free 2025-01-31"},
		{"He won the election of March 2018. As rebels killed his guards he pulled out of a second round that was to be held in June. A pact was signed that September; the following February he was sworn in.",
			"won 2018-03, killed , pulled 2025-03-14, to be held 2018-06, was signed 2018-09, was sworn 2019-02"},

		// What nobody dates.
		{"The president met on Thursday relatives of soldiers who were killed in the strike.", "met 2025-03-13, were killed "},
		{"The president met relatives of soldiers who were killed in the strike on Monday.", "met 2025-03-14, were killed 2025-03-10"},
		{"The president, who seized power in a coup, met the envoy on Tuesday.", "seized , met 2025-03-11"},
		{"Rebels attacked the town on Monday. The army denies that it fled.", "attacked 2025-03-10, fled "},
		{"Rebels attacked the town.\n\nBread is dear.\n\nRain fell.\n\nThe colonel arrested two deputies.", "attacked 2025-03-14, arrested "},
	} {
		var got []string
		for _, m := range mentions(c.text) {
			got = append(got, m.Trigger.Of(c.text)+" "+m.Date.EDTF)
		}
		if d := cmp.Diff(c.want, strings.Join(got, ", ")); d != "" {
			t.Errorf("%q: %s", c.text, d)
		}
	}
}
