package event_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/pipeline"
)

// actorsOf prints who takes part in the mention whose trigger begins with
// verb: code role, code role.
func actorsOf(text, verb string) string {
	for _, m := range mentions(text) {
		if !strings.Contains(m.Trigger.Of(text), verb) {
			continue
		}
		var out []string
		for _, a := range m.Actors {
			out = append(out, fmt.Sprintf("%s %s", a.Code, a.Role))
		}
		return strings.Join(out, ", ")
	}
	return "no mention"
}

// TestActors checks whom the words of a sentence and the text before it name.
func TestActors(t *testing.T) {
	for _, c := range []struct{ name, text, verb, want string }{
		{"a council of the nations in lower case", "On Friday the security council adopted a resolution on Chad.", "adopted", "UN actor, TCD recipient"},
		{"a subject over a relative clause", "Jordan, which closed its border on Monday, blamed Iran for the shooting.", "blamed",
			"JOR actor, IRN recipient"},
		{"who is accused did it", "France accused Russia of shelling the town of Bakhmut on Friday.", "shelling",
			"RUS actor, UKR recipient"},
		{"who is praised did it", "The envoy of France thanked Qatar for freeing the hostages on Friday.", "freeing",
			"QAT actor, FRACVL recipient"},
		{"a subject over what whose tells", "Norway, whose envoy, Lars Holm, had called on the emir of Qatar, promised help on Tuesday.", "promised",
			"NOR actor"},
		{"an office behind a name", "An hour after Rex Tillerson, the foreign minister, had urged the Saudis to lift the siege on Monday, Kuwait condemned Oman.", "urged",
			"USA actor, SAU recipient"},
		{"a participle before the verb", "A crowd waving Chinese flags attacked the Japanese embassy in Seoul on Sunday.", "attacked",
			"KORCVL actor, JPNGOV recipient"},
		{"whom the one before the comma", "Chad freed Idriss Deby, whom a court had jailed in 2018.", "jailed",
			"TCDJUD actor, TCD recipient"},
		{"it is not the subject of its own verb", "Jordan and Oman cut ties with Qatar on Monday, accusing it of backing rebels.", "accusing",
			"JOR actor, OMN actor, QAT recipient"},
		{"them are those before", "Students marched through Nairobi on Monday. Soldiers attacked them.", "attacked",
			"KENMIL actor, KENEDU recipient"},
		{"whom a demand is made of", "Turkey demanded on Monday that Greece withdraw its ships.", "demanded", "TUR actor, GRC recipient"},
		{"a body by the noun in its name", "The UN Security Council met on Monday. The African Union and NATO sent envoys. The council condemned Rwanda on Tuesday.",
			"condemned", "UN actor, RWA recipient"},
		{"the head of the United Nations", "The United Nations sent doctors to Haiti on Monday. The Secretary-General condemned Cuba on Tuesday.",
			"condemned", "UN actor, CUB recipient"},
		{"one adjective for several nouns", "Danish jets and ships attacked Libya on Monday.", "attacked", "DNKMIL actor, LBY recipient"},
		{"whose capital an ambassador leaves", "Chad recalled its ambassador from Rome on Thursday.", "recalled", "TCD actor, TCDGOV recipient, ITA recipient"},
		{"who is sent is the sender's", "Kenya deployed police officers to Haiti in June.", "deployed", "KEN actor, KENCOP recipient, HTI recipient"},
		{"a bare number of a crowd", "Thousands marched through Budapest on Saturday.", "marched", "HUNCVL actor, HUN recipient"},
		{"a subject over an object", "The president of Georgia, Mikheil Saakashvili, ordered a full mobilisation and accused Moscow on Friday of bombing bases.",
			"accused", "GEOGOV actor, RUSGOV recipient"},
		{"a past tense that looks like a participle", "Russian tanks rolled into South Ossetia on Friday after Georgian forces had launched an assault on its capital, Tskhinvali.",
			"rolled", "RUSMIL actor, GEO recipient"},
		{"whom a sanction hits", "Chad and Sudan held talks in Doha on Monday. Chad and Sudan traded fire on Tuesday. Chad recalled its ambassador on Thursday.",
			"recalled", "TCD actor, TCDGOV recipient, SDN recipient"},
		{"who is to blame", "Russia is to blame for the attack on Tartu, a minister said on Friday.", "to blame", "RUS recipient"},
		{"who dies does nothing", "The president of Egypt died in Cairo on Monday.", "died", "EGYGOV recipient"},
		{"who marches", "Police in Minsk attacked a march on Sunday.", "attacked", "BLRCOP actor, BLRCVL recipient"},
		{"the protest camp", "Soldiers stormed the protest camp in Khartoum on Monday.", "stormed", "SDNMIL actor, SDNCVL recipient"},
		{"leaders of a region", "West African leaders condemned Mali on Monday.", "condemned", "ECOWAS actor, MLI recipient"},
		{"the north of a peninsula", "North Korea and South Korea met in Seoul on Monday. Pyongyang sent two North Koreans. Seoul sent three South Koreans. The North condemned the South on Tuesday.",
			"condemned", "PRK actor, KOR recipient"},
		{"a particle before its object", "The army sealed off parliament in Kampala on Sunday.", "sealed", "UGAMIL actor, UGALEG recipient"},
		{"who has it done", "A judge in Lima ordered two senators detained on Friday.", "detained", "PERJUD actor, PERLEG recipient"},
		{"whose march", "Gunmen fired on an opposition march in Caracas on Thursday.", "fired", "VENREB actor, VENOPP recipient"},
		{"before an embassy", "Students in Bamako rallied outside the French embassy on Monday.", "rallied", "MLIEDU actor, FRAGOV recipient"},
		{"exile is nobody", "The president of Chad went into exile on Monday.", "went", "TCDGOV actor"},
		{"strikers", "Police in Durban attacked strikers on Monday.", "attacked", "ZAFCOP actor, ZAFLAB recipient"},
		{"the guards of a palace", "Presidential guards in Niamey seized the minister on Monday.", "seized", "NERMIL actor, NERGOV recipient"},
		{"those who guard a shop", "Two security guards were shot in Lagos on Monday.", "shot", "NGACVL recipient"},
		{"a subject over an object that the tree has otherwise", "Chad condemned the move and expelled India's high commissioner on Wednesday.", "expelled",
			"TCD actor, INDGOV recipient"},
		{"its is of no people", "Saudi Arabia executed a cleric on Saturday. Iranians attacked its embassy in Tehran on Sunday.", "attacked",
			"IRN actor, SAUGOV recipient, SAU recipient"},
		{"whose premises", "Protesters in Bishkek seized government buildings on Monday.", "seized", "KGZCVL actor, KGZGOV recipient"},
		{"a column of rebels", "Soldiers in Chad attacked a rebel column on Monday.", "attacked", "TCDMIL actor, TCDREB recipient"},
		{"the followers of a cleric", "The followers of the Iraqi cleric Moqtada al-Sadr attacked a bank in Baghdad on Monday.", "attacked", "IRQCVL actor, IRQ recipient"},
		{"a body taken up by the", "Miners in Durban stopped work on Monday. The company condemned them on Tuesday.", "condemned", "ZAFBUS actor, ZAFLAB recipient"},
		{"a verb that looks like an adjective", "The junta in Guinea barred ministers from leaving the country on Monday.", "barred", "GINMIL actor, GINGOV recipient"},
		{"at whose wish", "French jets attacked Chad on Friday at the request of Niger.", "attacked", "FRAMIL actor, TCD recipient"},
		{"where they meet", "Rebels in Chad met the president's negotiators in Havana on Tuesday.", "met", "TCDREB actor, TCDGOV participant"},
		{"a storm is nobody", "Cyclone Freddy struck Malawi on Monday. Kenya sent doctors. He was praised by Zambia on Tuesday.", "praised", "ZMB actor, MWI recipient"},
		{"a capital that is called on", "Chad called on Paris on Monday for help.", "called", "TCD actor, FRAGOV recipient"},
		{"one noun of two states", "Thai and Cambodian commanders met in Oslo on Tuesday.", "met", "THAMIL actor, KHMMIL actor"},
		{"the services of two", "Chad and Niger quarrelled for a week. The heads of their security services met on Monday.", "met", "TCDSPY actor, NERSPY actor"},
		{"rebels beside a government", "In Accra, the government of Liberia and two rebel movements met on Monday.", "met", "LBRGOV actor, LBRREB actor"},
		{"the two countries", "Chad talked with Niger in May. Chad accused Niger of theft. Officials of the two countries met in Oslo on Monday.", "met", "NER actor, TCD actor"},
		{"he who said it, and not of whom", "Prime Minister David Cameron of Britain told reporters on Monday that Mr Sarkozy of France was ill. He promised Mali help on Tuesday.", "promised", "GBRGOV actor, MLI participant"},
		{"a name before an apposition", "Norway, the host, condemns the coup in Gabon on Monday.", "condemns", "NOR actor, GAB recipient"},
		{"whose statement", "Togo rejected on Monday a statement by the UN Security Council condemning its tests.", "rejected", "TGO actor, UN recipient"},
		{"a company by its own name", "Lonmin in South Africa condemned the miners on Monday.", "condemned", "ZAFBUS actor, ZAFLAB recipient"},
		{"who has gone over to the opposition", "Former president Evo Morales urged Bolivian students on Monday to block the roads.", "urged", "BOLOPP actor, BOLEDU recipient"},
		{"a subject that the tree has for an oblique", "A curfew began in San Salvador after gangs murdered nine judges on Monday.", "murdered", "SLVCRM actor, SLVJUD recipient"},
		{"a body before its name", "The union federation COB has declared a general strike in Bolivia.", "declared", "BOLLAB actor, BOL recipient"},
		{"among those who", "Portugal and Angola were among those who condemned Togo on Monday.", "condemned", "PRT actor, AGO actor, TGO recipient"},
		{"who said that there is something", "Britain said on Sunday that there had been a massacre in Andijan and demanded an inquiry from Oman.", "demanded", "GBR actor, OMN recipient"},
		{"two joined subjects of a passive", "In Nairobi, 11 landless farmers and six police officers were killed on Monday.", "killed", "KENCOP recipient, KENCVL recipient"},
		{"whose envoy a stranger is", "Police fired in Lima, Peru, on Monday. Lima burned. Peru mourned. James Roe, the United Nations envoy, asked Peru on Tuesday for an inquiry.", "asked", "UN actor, PER recipient"},
		{"the minister for something", "Police fired in Lima, Peru, on Monday. Lima burned. Peru mourned. The minister for women, Ann Roe, resigned on Tuesday.", "resigned", "PERGOV actor"},
		{"it is the government", "The government of Togo talked with Amnesty International. Amnesty condemned Togo. In May the government broke off talks, and on Monday it arrested nine students.", "arrested",
			"TGOGOV actor, TGOEDU recipient"},
		{"its is the army's", "M23 attacked Goma in Congo. The army denied on Monday that its planes had bombed a market.", "bombed", "CODMIL actor, M23 recipient"},
		{"who has the office", "Prime Minister Kevin Rudd of Australia flew to Dili in East Timor on Monday. The prime minister condemned Japan on Tuesday.", "condemned",
			"AUSGOV actor, JPN recipient"},
		{"his opponent", "President Koffi Amado of Togo met the opposition leader Paul Kodjo in May. On Monday Mr. Amado accused his opponent of theft.", "accused", "TGOGOV actor, TGOOPP recipient"},
		{"the defendants", "Police in Togo arrested nine students on Monday. The defendants accused Ghana of torture.", "accused", "TGOEDU actor, GHA recipient"},
		{"who a person is, told before", "The police of Italy shot Paolo Neri, a Tunisian, on Monday. Neri condemned Malta on Tuesday.", "condemned", "TUN actor, MLT recipient"},
		{"a group that is another", "LURD attacked Monrovia in Liberia in May. On Monday the president accused the smaller rebel group, MODEL, of theft.", "accused", "LBRGOV actor, MODEL recipient"},
		{"soldiers of the states of a region", "West African peacekeepers seized Buchanan in Liberia on Monday.", "seized", "ECOWAS actor, LBR recipient"},
		{"who is sworn in", "Lawmakers in Togo swore in President Koffi Amado on Monday.", "swore", "TGOLEG actor, TGOGOV recipient"},
		{"whom those who follow hit too", "On Monday Chad broke off relations with Niger, Oman followed on Tuesday.", "followed", "OMN actor, NER recipient"},
		{"where one flees", "President Koffi Amado of Togo fled into Ghana on Monday.", "fled", "TGOGOV actor, GHA recipient"},
		{"a helicopter of the government", "Chad is at war. A government helicopter strafed the port of Bangui in the Central African Republic on Monday.", "strafed", "CAFMIL actor"},
		{"who loses their lives", "Three Danish soldiers lost their lives in Helmand on Monday.", "lost", "DNKMIL recipient"},
		{"who denies having done it", "Chad denies ever having armed the rebels in Sudan.", "having armed", "TCD actor, SDNREB recipient, SDN recipient"},
		{"protests that force", "Street protests broke out in Lima on Monday.", "broke", "PERCVL actor, PER recipient"},
		{"two services", "Chad and Niger quarrelled for a week. The heads of the two security services met on Monday.", "met", "NER actor, TCD actor"},
		{"at whom the finger points", "Estonia pointed the finger at the Kremlin on Monday.", "pointed", "EST actor, RUSGOV recipient"},
		{"whose envoy, by a possessor", "Nepal is poor. Nepal is calm. Nepal waits. India protested on Sunday. Its envoy, Ravi Rao, met the king on Monday.", "met", "INDGOV actor, NPLGOV participant"},
		{"her hosts", "Hillary Clinton, who held talks in Beijing on Monday, pressed her hosts on Tuesday to support Chad.", "pressed", "USA actor, CHNGOV recipient, TCD recipient"},
		{"whom it is told", "President Koffi Amado of Togo told the Ghanaians on Monday that he would not resign.", "resign", "TGOGOV actor, GHA recipient"},
		{"who is to be jailed", "A judge in Oslo ordered on Monday that nine Danish students be imprisoned.", "ordered", "NORJUD actor, DNKEDU recipient"},
		{"himself is nobody else", "Prime Minister Koffi Amado of Togo resigned on Monday. The king took all power himself on Tuesday.", "took", "TGOGOV actor"},
		{"Mr before who has left office", "Mali condemned Mr Morales on Monday.", "condemned", "MLI actor, BOLOPP recipient"},
		{"who meets and calls", "M23 rebels remained in Goma. African leaders meeting in Kampala on Saturday called on them to leave.", "called", "AU actor, M23 recipient"},
		{"the head of the police", "Inspector-General Ann Roe of Kenya resigned on Monday.", "resigned", "KENCOP actor"},
		{"leaders of no state", "Chad sent troops. Regional leaders condemned Chad on Monday.", "condemned", " actor, TCD recipient"},
		{"whose motorcade", "Opposition leader Paul Kodjo of Togo returned to Lome in May. Soldiers attacked his motorcade on Monday.", "attacked",
			"TGOMIL actor, TGOOPP recipient"},
		{"his lawyers", "Police in Togo arrested the opposition leader Paul Kodjo in May. His lawyers accused Ghana on Monday.", "accused", "TGOOPP actor, GHA recipient"},
		{"officers of the police", "Police in Togo met on Monday. Officers detained two teachers on Tuesday.", "detained", "TGOCOP actor, TGOEDU recipient"},
		{"officers of the army", "The army of Togo met on Monday. Officers detained two teachers on Tuesday.", "detained", "TGOMIL actor, TGOEDU recipient"},
		{"the accused, and not who rules", "Police in Togo arrested the opposition leader Paul Kodjo on Monday. President Koffi Amado went to Ghana on Tuesday. Prosecutors charged him on Wednesday.",
			"charged", "TGOJUD actor, TGOOPP recipient"},
		{"people named more closely before", "Togo freed nine political prisoners on Sunday. The prisoners accused Ghana on Monday.", "accused", "TGOOPP actor, GHA recipient"},
		{"more than the one who was tried", "A judge in Togo jailed Bishop Paul Kodjo on Sunday. The prisoners accused Ghana on Monday.", "accused", "TGOCVL actor, GHA recipient"},
		{"who is granted asylum", "A judge in Togo ordered the arrest of the opposition leader Paul Kodjo. President Koffi Amado left. Ghana granted him asylum on Monday.", "granted",
			"GHA actor, TGOOPP recipient"},
		{"one of whose arrest was told fled", "President Koffi Amado of Togo wept. A judge ordered the arrest of the opposition leader Paul Kodjo. He fled to Ghana on Monday.", "fled", "TGOOPP actor, GHA recipient"},
		{"an airport is nobody", "Togo is poor. Togo is calm. Nine nurses of Togo landed at Felix Roe Airport on Monday.", "landed", "TGOHLH actor"},
		{"Indians of America", "Peru is poor. Lima is calm. Indians attacked a bank in Peru on Monday.", "attacked", "PERCVL actor, PER recipient"},
		{"Indians of India", "Peru is poor. Lima is calm. India helps. Indians attacked a bank in Peru on Monday.", "attacked", "IND actor, PER recipient"},
		{"mutineers are soldiers", "Mutinous soldiers in Togo attacked the palace on Monday.", "attacked", "TGOMIL actor, TGOGOV recipient"},
		{"a convoy is nobody's army", "A convoy with food for 600 people reached Lome in Togo on Monday.", "reached", "TGOGOV recipient"},
		{"two of the ministers of one", "President Koffi Amado of Togo met Angela Merkel. Two of his ministers condemned Ghana on Monday.", "condemned", "TGOGOV actor, GHA recipient"},
		{"they who are freed are those held", "Police in Togo arrested nine teachers on Monday. Ghana protested. On Tuesday they were released.", "released", "TGOEDU recipient, TGOCOP actor"},
		{"it is whom the main clause tells of", "M23 took Goma in Congo in May, when the army collapsed. It killed a teacher on Monday.", "killed", "M23 actor, CODEDU recipient"},
		{"the Treasury", "Togo is poor. Togo is calm. The Treasury imposed sanctions on Togo on Monday.", "imposed", "USAGOV actor, TGO recipient"},
		{"those who are to go are not those who say so", "Soldiers in Togo seized power on Sunday. The United Nations demanded on Monday that they withdraw.", "demanded", "UN actor, TGOMIL recipient"},
		{"whose attack killed", "Soldiers in Togo fired on Monday on teachers who had filled a stadium to protest, killing nine people.", "killing", "TGOMIL actor, TGOCVL recipient"},
		{"who says what stands before", "Chad condemned Mali on Sunday. “An insult,” says Angela Merkel of Germany. She urged Ghana on Monday to help.", "urged", "DEU actor, GHA recipient"},
		{"who he said did it", "Angela Merkel of Germany blamed the Syrians, who she said had attacked Turkey on Monday.", "attacked", "SYR actor, TUR recipient"},
		{"a number of people behind after", "The king of Togo left on Monday after thousands of students broke into his palace.", "broke", "TGOEDU actor, TGOGOV recipient"},
		{"who is fit to be extradited", "Police in Togo arrested the opposition leader Paul Kodjo. President Koffi Amado left. A judge ruled on Monday that he was fit to be extradited.", "extradited",
			"TGOOPP recipient"},
		{"a fighter that flies", "A MiG-29 fighter attacked Chad on Monday.", "attacked", "TCD recipient"},
		{"two of whom nothing was told", "President Koffi Amado of Togo met Angela Merkel. Two separatist leaders accused Togo of theft on Monday.", "accused", "TGOREB actor, TGO recipient"},
		{"soldiers taken up by another noun", "American soldiers shot two men in Mosul, Iraq, on Monday. The troops withdrew on Tuesday.", "withdrew", "USAMIL actor, IRQ recipient"},
		{"several who say of themselves", "Germany and France said that they condemned Chad on Monday.", "condemned", "DEU actor, FRA actor, TCD recipient"},
		{"a party that the text puts in opposition", "Fidesz, the main opposition party, condemned the prime minister of Hungary on Monday.", "condemned", "HUNOPP actor, HUNGOV recipient"},
		{"a party of which it does not say so", "Fidesz condemned the prime minister of Hungary on Monday.", "condemned", "HUNPTY actor, HUNGOV recipient"},
		{"he is the prosecutor", "Angela Merkel met the king of Togo in May. A prosecutor in Togo accused nine teachers on Sunday. He condemned Ghana on Monday.", "condemned", "TGOJUD actor, GHA recipient"},
		{"both Koreas by their halves", "North Korea shelled South Korea on Sunday. The North accused the South of theft on Monday.", "accused", "PRK actor, KOR recipient"},
		{"who speaks for somebody elsewhere", "Togo is calm. Togo is poor. A spokesman in London condemned Ghana on Monday.", "condemned", "TGOGOV actor, GHA recipient"},
		{"captors", "Commandos in Togo killed nine of the captors on Monday.", "killed", "TGOMIL actor, TGOREB recipient"},
		{"hired men are no rebels", "M23 freed three American contractors in Congo on Monday. M23 left Goma. The rebels raided Bukavu on Tuesday.", "raided",
			"M23 actor, COD recipient"},
		{"a rebel group of the state is the one of the story", "M23 attacked Goma in Congo on Monday. M23 took the airport. Kenya condemned the country's largest rebel group on Tuesday.",
			"condemned", "KEN actor, M23 recipient"},
		{"a minister is no judge", "The justice minister of Togo condemned Ghana on Monday.", "condemned", "TGOGOV actor, GHA recipient"},
		{"a member of the opposition", "Gunmen in Nairobi shot an opposition MP on Monday.", "shot", "KENREB actor, KENOPP recipient"},
		{"rebels are the group of the story", "M23 attacked Goma in Congo on Monday. M23 took the airport. On Tuesday rebels raided Bukavu.", "raided",
			"M23 actor, COD recipient"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := actorsOf(c.text, c.verb); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestUnnamed checks whom a reader of the whole text understands to take part.
func TestUnnamed(t *testing.T) {
	const (
		war   = "Chad attacked Libya on Monday. Libya struck Chad on Tuesday. "
		trial = "Kofi Mensah of Ghana stood before the International Criminal Court on Monday. The judges heard the prosecution. A verdict in the trial is far off. "
	)
	for _, c := range []struct{ name, text, verb, want string }{
		{"nobody is named", war + "Shelling was heard in Tripoli on Wednesday.", "heard", "LBY participant, TCD participant"},
		{"the other of two who fight", war + "Libya refused on Wednesday to negotiate.", "refused", "LBY actor, TCD recipient"},
		{"no foe for what a state does at home", war + "Libyan troops raided Benghazi on Wednesday.", "raided", "LBYMIL actor"},
		{"who did what is condemned", war + "Egypt condemned the attack on Wednesday.", "condemned", "EGY actor, LBY recipient"},
		{"whom many condemn", "Soldiers in Gabon seized power in a coup on Monday. The coup was condemned by Angola and Ghana on Tuesday.", "condemned",
			"AGO actor, GHA actor, GABMIL recipient"},
		{"who is visited", "Germany said on Monday that its president had travelled to Mostaganem in Algeria.", "travelled", "DEUGOV actor, DZA participant"},
		{"a group fights the state where it is at home", "Boko Haram held Damboa in Nigeria for a year. Boko Haram left it. An army convoy was ambushed on Monday.", "ambushed", "NGAMIL recipient, BOKOHARAM actor"},
		{"whose election", "Hamas and Israel fought on Monday. Elections will be held in Israel on 25 March.", "held", "ISR participant"},
		{"before a court of no state", trial + "Mensah was sentenced on Tuesday to nine years.", "sentenced", " recipient, ICC actor"},
		{"the judges of a court of no state", trial + "The judges condemned Togo on Tuesday.", "condemned", "ICC actor, TGO recipient"},
		{"who is answered", "Chad cut ties with Niger on Monday. Niamey called the decision unjustified on Tuesday.", "called", "NERGOV actor, TCD recipient"},
		{"whom the words behind a deed are for", "Chad expelled five diplomats of Niger on Monday. N'Djamena threatened further measures on Tuesday.", "threatened",
			"TCDGOV actor, NERGOV recipient"},
		{"whom a coup ousts", "Soldiers seized power in Mali on Tuesday.", "seized", "MLIMIL actor, MLIGOV recipient"},
		{"who lets detainees go", "Some 300 detainees were released in Egypt on Monday.", "released", "EGYCVL recipient, EGY actor"},
		{"the people of where the paragraph is", "Chad and Niger closed a border on Sunday. Chad condemned Niger in Chad.\n\nChad sent an envoy to Niger. " +
			"A shop was looted in Zinder on Monday. Later that day protesters attacked a bank.", "attacked", "NERCVL actor, NER recipient"},
		{"those who march", "Protesters marched in Lima on Monday. Police opened fire on Tuesday.", "opened", "PERCOP actor, PERCVL recipient"},
		{"who shot them, in the same sentence", "At least nine people were killed in Nairobi on Tuesday when police opened fire.", "killed", "KENCVL recipient, KENCOP actor"},
		{"who shot them, told before", "Police in Kampala fired on miners on Monday. Four miners were killed.", "killed", "UGALAB recipient, UGACOP actor"},
		{"who had locked them up", "Soldiers in Togo arrested five ministers on Monday. A market burned. A bank burned. Shops stayed shut. Nobody went out. All the ministers were freed on Friday.",
			"freed", "TGOGOV recipient, TGOMIL actor"},
		{"whose ultimatum", "The African Union threatened Togo with sanctions on Monday. Togo rejected the ultimatum on Tuesday.", "rejected", "TGO actor, AU recipient"},
		{"security agents", "Security agents in Kampala fired on miners on Monday.", "fired", "UGASPY actor, UGALAB recipient"},
		{"whose verdict", "A court in Oslo jailed a banker of Togo on Monday. Togo rejected the verdict on Tuesday.", "rejected", "TGO actor, NORJUD recipient"},
		{"whose charge, at home", "President Jean Roe of Togo accused the opposition leader, Paul Kodjo, of theft on Monday. Kodjo rejected the charge on Tuesday.", "rejected", "TGOOPP actor, TGOGOV recipient"},
		{"talks with a bank", "Sri Lanka is short of money. Sri Lanka needs a loan. Colombo asked for one in May. Talks with the International Monetary Fund began in Colombo on Monday.", "began", "IMF participant, LKA participant"},
		{"what the generals of one agree to", "Indian troops fought Chinese troops on Sunday. India shelled China. The generals agreed on Monday to stop.", "agreed", "INDMIL actor, CHN participant"},
		{"who is hit, told in the same sentence", "Soldiers in Togo opened fire and killed nine teachers on Monday.", "opened", "TGOMIL actor, TGOEDU recipient"},
		{"with whom a government has to do", "The opposition in Togo rejected the vote on Sunday. The opposition accused the government of theft. On Monday soldiers attacked the opposition. The police fired tear gas on Tuesday.",
			"fired", "TGOCOP actor, TGOOPP recipient"},
		{"both sides at home", "Togo is poor. Togo is calm. President Koffi Amado of Togo quarrels with the opposition leader Paul Kodjo. Mr Kodjo left Togo. Kofi Annan urged both sides on Monday to share power.", "urged",
			"UN actor, TGOGOV recipient, TGOOPP recipient"},
		{"whom rebels shut out", "Togo is poor. Rebels in Togo closed the border on Monday.", "closed", "TGOREB actor, TGOGOV recipient"},
		{"whom Hezbollah fights", "Israel is at war. Israel mourns. Israel called up soldiers. A minister of Lebanon went to Beirut. Hezbollah is strong. Hezbollah fired rockets on Monday.", "fired",
			"HEZBOLLAH actor, ISR recipient"},
		{"whom many condemn together", "Soldiers in Gabon seized power in a coup on Monday. Angola and Ghana condemned the coup on Tuesday.", "condemned", "AGO actor, GHA actor, GABMIL recipient"},
		{"who shot at those who march", "Teachers marched in Lima on Sunday. Police fired on students on Monday. A market burned. A bank burned. Shops stayed shut. Nobody went out. " +
			"Nine people were killed on Friday.", "killed", "PERCVL recipient, PERCOP actor"},
		{"who lets go from prison", "The opposition leader Paul Kodjo of Togo was freed from prison on Monday.", "freed", "TGOOPP recipient, TGO actor"},
		{"with whom one talks abroad", "The president of Chad held talks in Rome on Monday.", "held", "TCDGOV actor, ITA participant"},
		{"where envoys of all meet", "The president of Chad held talks in Geneva on Monday.", "held", "TCDGOV actor"},
		{"into which state soldiers come", "Chad was calm. Chad mourned. Chad buried a king. Soldiers of Niger crossed the border on Monday.", "crossed", "NERMIL actor, TCD recipient"},
		{"soldiers who stay at home", "Chad was calm. Chad mourned. Soldiers of Chad landed near Abeche on Monday.", "landed", "TCDMIL actor"},
		{"with whom one signs", "Chad and Niger held talks in Doha in May. Chad signed the accord on Monday.", "signed", "TCD actor, NER participant"},
		{"who charges", "Togo is calm. Togo is poor. Two teachers were charged with treason on Monday.", "charged", "TGOEDU recipient, TGO actor"},
		{"who is hit, told behind", "Gunmen attacked a bus in Mali on Monday. Six people were hurt.", "attacked", "MLIREB actor, MLICVL recipient"},
		{"who hit them, told before", "Gunmen attacked a bus in Mali on Monday. Six people were hurt.", "hurt", "MLICVL recipient, MLIREB actor"},
		{"where a team of an organisation comes", "Lesotho was calm. Lesotho mourned. Lesotho buried a king. A team from SADC will arrive on Monday.", "arrive", "SADC actor, LSO participant"},
		{"patrols that clash", "Chad and Niger fought on Sunday. Niger shelled Chad on Monday. Border patrols of Chad clashed on Tuesday near Abeche.", "clashed", "TCDMIL actor, NER recipient"},
		{"who expels", "Norway protested on Monday. The Norwegian government met in Oslo. Five Russian diplomats were expelled from Norway on Tuesday.", "expelled", "RUSGOV recipient, NOR actor"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := actorsOf(c.text, c.verb); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestProfile checks that a new paragraph of a profile is about the person of its
// title, and not about who was named once by the way.
func TestProfile(t *testing.T) {
	for title, want := range map[string]string{
		"Vladimir Putin, the man who stayed": "Vladimir Putin",
		"Russia mourns a president":          "Boris Johnson",
	} {
		a := &article.Article{Title: title, Published: article.Publication{Day: published},
			Text: "Vladimir Putin died on Monday. Boris Johnson praised him.\n\nHe attacked the rebels in 2008."}
		a.Layout()
		got := ""
		for _, m := range pipeline.New().Mentions(a) {
			if m.Trigger.Of(a.Text) == "attacked" && len(m.Actors) > 0 {
				got = m.Actors[0].Name
			}
		}
		if got != want {
			t.Errorf("%q: %q attacked, want %q", title, got, want)
		}
	}
}
