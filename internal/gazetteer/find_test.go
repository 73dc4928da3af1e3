package gazetteer

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// show writes a match as "words=Name/CODE/form"; the metonym follows a tilde.
func show(text string, m Match) string {
	s := fmt.Sprintf("%s=%s/%s/%s", m.Of(text), m.Name, m.Code, m.Form)
	if m.Metonym != "" {
		s += "~" + m.Metonym
	}
	return s
}

func shown(text string) []string {
	out := []string{}
	for _, m := range Find(text) {
		if m.Form != Noun {
			out = append(out, show(text, m))
		}
	}
	return out
}

// nouns are the matches that name no state, as "words/sector".
func nouns(text string) []string {
	out := []string{}
	for _, m := range Find(text) {
		if m.Form == Noun {
			out = append(out, m.Of(text)+"/"+m.Sector)
		}
	}
	return out
}

func TestFind(t *testing.T) {
	for _, tc := range []struct {
		name string
		text string
		want []string
	}{
		{"state and capital", "Russia said Kyiv had agreed.", []string{
			"Russia=Russia/RUS/name", "Kyiv=Kyiv//capital~UKRGOV"}},
		{"short forms", "The US, the U.S. and the UK warned the DRC; give it to us.", []string{
			"US=United States/USA/name", "U.S.=United States/USA/name", "UK=United Kingdom/GBR/name",
			"DRC=Democratic Republic of the Congo/COD/name"}},
		{"the Secretary-General of no other body", "The Secretary-General wept, and so did NATO Secretary-General Ann Roe.", []string{
			"Secretary-General=United Nations/UN/name", "NATO Secretary-General Ann Roe=Ann Roe/NATO/titled"}},
		{"an initial in the middle of a name", "Antony J. Blinken met John F. Kerry in Mali J. Roe.", []string{
			"Antony J. Blinken=Antony Blinken/USAGOV/name", "John F. Kerry=John Kerry/USAGOV/name", "Mali=Mali/MLI/name"}},
		{"money of a state", "Kenya lent US$20 million.", []string{"Kenya=Kenya/KEN/name"}},
		{"formal name", "The Republic of Poland protested.", []string{"Republic of Poland=Poland/POL/name"}},
		{"capitals of a dateline", "KYIV, Ukraine (AP) — TURKEY", []string{
			"KYIV=Kyiv//capital~UKRGOV", "Ukraine=Ukraine/UKR/name", "AP=Associated Press/USAMED/name",
			"TURKEY=Turkey/TUR/name"}},
		{"demonyms", "A Russian diplomat met two Palestinians and the Dutch.", []string{
			"Russian diplomat=Russian diplomat/RUSGOV/composed", "Palestinians=Palestinians/PSE/people",
			"Dutch=Netherlands/NLD/demonym"}},
		{"a verb between nouns", "Soldiers detained Prime Minister Ann Lee.", []string{"Prime Minister Ann Lee=Ann Lee//titled"}},
		{"longest name", "in the South China Sea off South Sudan and New York", []string{
			"South China Sea=South China Sea//name", "South Sudan=South Sudan/SSD/name", "New York=New York//name"}},
		{"ministry", "Russia’s Defense Ministry and the Russian Defence Ministry agree", []string{
			"Russia’s Defense Ministry=Russian Defense Ministry/RUSGOV/composed",
			"Russian Defence Ministry=Russian Defense Ministry/RUSGOV/composed"}},
		{"army of", "the army of Sudan and the government of the Netherlands", []string{
			"army of Sudan=Sudanese army/SDNMIL/composed",
			"government of the Netherlands=Dutch government/NLDGOV/composed"}},
		{"bodies", "the Israeli parliament, French police, U.S. officials and Ukrainian troops", []string{
			"Israeli parliament=Israeli parliament/ISRLEG/composed", "French police=French police/FRACOP/composed",
			"U.S. officials=U.S. officials/USAGOV/composed", "Ukrainian troops=Ukrainian troops/UKRMIL/composed"}},
		{"titled, known", "Russian President Vladimir Putin said", []string{
			"Russian President Vladimir Putin=Vladimir Putin/RUSGOV/titled"}},
		{"titled, unknown", "German Foreign Minister Heiko Mustermann met President Jane Q. Roe-Doe on Monday.", []string{
			"German Foreign Minister Heiko Mustermann=Heiko Mustermann/DEUGOV/titled",
			"President Jane Q. Roe-Doe=Jane Q. Roe-Doe//titled"}},
		{"mayor", "Moscow Mayor Sergei Sobyanin said Friday", []string{
			"Moscow Mayor Sergei Sobyanin=Sergei Sobyanin/RUSGOV/titled"}},
		{"former", "former Freedonian leader; former Georgian President Ann Example", []string{
			"Georgian President Ann Example=Ann Example/GEOELI/titled"}},
		{"organisation's people", "EU foreign policy chief Jane Roe told NATO forces and UN peacekeepers", []string{
			"EU foreign policy chief Jane Roe=Jane Roe/EU/titled", "NATO forces=NATO forces/NATO/composed",
			"UN peacekeepers=United Nations peacekeepers/UN/composed"}},
		{"group behind its kind", "the Lebanese militant group Hezbollah and Palestinian group Hamas", []string{
			"Lebanese militant group Hezbollah=Hezbollah/HEZBOLLAH/name",
			"Palestinian group Hamas=Hamas/HAMAS/name"}},
		{"compounds", "Russian-backed fighters, anti-Israeli chants, a Gaza-based doctor", []string{
			"Russian=Russia//compound", "Israeli=Israel//compound", "Gaza=Gaza Strip//compound"}},
		{"hyphen between states", "the U.S.-Russia talks and the Russian-Ukrainian war", []string{
			"U.S.=United States/USA/name", "Russia=Russia/RUS/name",
			"Russian=Russia/RUS/demonym", "Ukrainian=Ukraine/UKR/demonym"}},
		{"seats", "the Kremlin and the White House", []string{
			"Kremlin=Kremlin/RUSGOV/metonym", "White House=White House/USAGOV/metonym"}},
		{"groups in lower case", "al-Qaida, Al Qaeda and al-Shabab", []string{
			"al-Qaida=Al-Qaida/ALQAIDA/name", "Al Qaeda=Al-Qaida/ALQAIDA/name", "al-Shabab=Al-Shabab/SHABAB/name"}},
		{"common words", "Nice weather. Reading is fun. Most Of the Best Police March in May.", []string{}},
		{"weak place with evidence", "An attack in Nice, and in Reading, England.", []string{
			"Nice=Nice//name", "Reading=Reading//name", "England=England//name"}},
		{"persons that are no places", "Michael Jordan met Chad Smith and Paris Hilton", []string{}},
		{"other Putins", "Lyudmila Putin", []string{}},
		{"surname with adviser", "Putin's spokesman Dmitry Example and the Putin administration", []string{
			"Putin's spokesman Dmitry Example=Dmitry Example/RUSGOV/titled",
			"Putin administration=Vladimir Putin administration/RUSGOV/composed"}},
		{"envoy abroad", "the Russian ambassador to Ukraine said", []string{
			"Russian ambassador to Ukraine=Russian ambassador/RUSGOV/composed"}},
		{"adjacent paragraphs", "Visit South\n\nAfrica", []string{"Africa=Africa//name"}},
		{"line break", "in South\nAfrica", []string{"South\nAfrica=South Africa/ZAF/name"}},
		{"city of a region", "the Saudi city of Jeddah", []string{
			"Saudi=Saudi Arabia/SAU/demonym", "Jeddah=Jeddah//name"}},
		{"hyphened name, shouting, clock", "UN Secretary General Pak Ki-moon at 7:48 pm BST; PEC 55; PM Modi", []string{
			"UN Secretary General Pak Ki-moon=Pak Ki-moon/UN/titled", "PM Modi=Narendra Modi/INDGOV/titled"}},
		{"surname after a title only", "In May Brown trees grew; Mrs May and Prime Minister Brown left", []string{
			"Mrs May=Theresa May/GBRGOV/titled", "Prime Minister Brown=Gordon Brown/GBRGOV/titled"}},
		{"small city of no fame", "Kadoma fell; in Kadoma; the town of Kadoma", []string{
			"Kadoma=Kadoma//name", "Kadoma=Kadoma//name"}},
		{"unknown words blank nothing out", "Zyxxqq Qwrtz of Blorb met Egypt's army near Foobarville", []string{
			"Egypt's army=Egyptian army/EGYMIL/composed"}},
		{"two states of one chain", "Serbian and Kosovan police; Chinese women; Iranian students", []string{
			"Serbian=Serbia/SRB/demonym", "Kosovan police=Kosovan police/XKXCOP/composed",
			"Chinese women=Chinese women/CHNCVL/composed", "Iranian students=Iranian students/IRNEDU/composed"}},
		{"people of bodies", "FBI agents, a Likud lawmaker and the Trump administration", []string{
			"FBI agents=FBI agents/USACOP/composed", "Likud lawmaker=Likud lawmaker/ISRLEG/composed",
			"Trump administration=Donald Trump administration/USAGOV/composed"}},
		{"names with apostrophes", "the Kurdistan Workers’ Party, the People's Liberation Army and Xi’an", []string{
			"Kurdistan Workers’ Party=PKK/PKK/name", "People's Liberation Army=People's Liberation Army/CHNMIL/name",
			"Xi’an=Xi'an//name"}},
		{"opposition and former", "opposition leader Nawaz Sharif and former President Hosni Mubarak", []string{
			"opposition leader Nawaz Sharif=Nawaz Sharif/PAKOPP/titled",
			"President Hosni Mubarak=Hosni Mubarak/EGYELI/titled"}},
		{"marks left out", "Elysee and Élysée; Recep Tayyip Erdoğan", []string{
			"Elysee=Elysee/FRAGOV/metonym", "Élysée=Elysee/FRAGOV/metonym",
			"Recep Tayyip Erdoğan=Recep Tayyip Erdogan/TURGOV/name"}},
		{"state behind a person", "Foreign Minister Ann Roe of the Maldives; Gen. Khan; in Syria Mr Landis argues", []string{
			"Foreign Minister Ann Roe of the Maldives=Ann Roe/MDVGOV/titled", "Gen. Khan=Khan//titled",
			"Syria=Syria/SYR/name", "Mr Landis=Landis//titled"}},
		{"people at home", "Rebels in eastern Sudan, protesters in the northern city of Aleppo, refugees from Mali, tourists in Egypt", []string{
			"Rebels=Sudanese rebels/SDNREB/composed", "Sudan=Sudan/SDN/name",
			"protesters=Syrian protesters/SYRCVL/composed", "Aleppo=Aleppo//name",
			"refugees=Malian refugees/MLIREF/composed", "Mali=Mali/MLI/name", "Egypt=Egypt/EGY/name"}},
		{"groups within states", "Iraqi Kurds and ethnic Albanians in Macedonia met ethnic Russians", []string{
			"Iraqi Kurds=Iraqi Kurds/IRQCVL/composed", "Albanians=Ethnic Albanians/MKDCVL/composed",
			"Macedonia=North Macedonia/MKD/name"}},
		{"led by a state", "the Saudi-led coalition, Hamas-run health ministry and NATO-led troops fought a U.S.-backed army", []string{
			"Saudi-led coalition=Saudi-led coalition/SAUMIL/composed", "Hamas-run health ministry=Hamas-run health ministry/HAMAS/composed",
			"NATO-led troops=NATO-led troops/NATO/composed", "U.S.=United States//compound"}},
		{"bodies of no table", "Kenya Wildlife Service, the Maltese Dock Workers' Union, Libya's National Council for Ports and Tunisia Monday", []string{
			"Kenya Wildlife Service=Kenya Wildlife Service/KENGOV/composed",
			"Maltese Dock Workers' Union=Maltese Dock Workers' Union/MLTLAB/composed",
			"Libya's National Council=Libya's National Council/LBYGOV/composed", "Tunisia=Tunisia/TUN/name"}},
		{"office, then name", "The Kenyan interior minister, Jane Q. Roe, met the Russian president, Vladimir Putin.", []string{
			"Kenyan interior minister, Jane Q. Roe=Jane Q. Roe/KENGOV/titled",
			"Russian president, Vladimir Putin=Vladimir Putin/RUSGOV/titled"}},
		{"name, then office", "Mary Muster, Norway's foreign minister, and Jon Doe, the speaker of Iceland, met in Bergen, the Norwegian president said.", []string{
			"Mary Muster, Norway's foreign minister=Mary Muster/NORGOV/titled",
			"Jon Doe, the speaker of Iceland=Jon Doe/ISLLEG/titled", "Bergen=Bergen//name",
			"Norwegian president=Norwegian president/NORGOV/composed"}},
		{"states of one name", "Georgia Governor Jo Roe; Georgia's president; Congolese President Denis Sassou Nguesso and Congolese President Joseph Kabila", []string{
			"Georgia Governor Jo Roe=Jo Roe/USAGOV/titled", "Georgia's president=Georgian president/GEOGOV/composed",
			"Congolese President Denis Sassou Nguesso=Denis Sassou Nguesso/COGGOV/titled",
			"Congolese President Joseph Kabila=Joseph Kabila/CODGOV/titled"}},
		{"empty", "", []string{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, shown(tc.text)); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tc.text, diff)
			}
		})
	}
}

func TestNouns(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []string
	}{
		{"The rebels freed him, officials told the president and experts.", []string{"rebels/REB", "officials/GOV", "president/GOV"}},
		{"opposition leaders and anti-government protesters", []string{"opposition leaders/OPP", "anti-government protesters/CVL"}},
		{"members of the Third Way Forum and the Islamic Dawn Front", []string{"Third Way Forum/CVL", "Islamic Dawn Front/REB"}},
		{"the militant group Hamas", []string{}},
		{"ethnic Russians", []string{"Russians/CVL"}},
	} {
		if diff := cmp.Diff(tc.want, nouns(tc.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", tc.text, diff)
		}
	}
}

func TestCodeOn(t *testing.T) {
	trump := Lookup("Donald Trump")[0]
	tsvangirai := Lookup("Morgan Tsvangirai")[0]
	for _, tc := range []struct {
		entry     *Entry
		day, want string
	}{
		{trump, "2018-05-01", "USAGOV"}, {trump, "2021-03-10", "USAGOV"}, {trump, "2022-05-01", "USA"}, {trump, "2025-03-14", "USAGOV"},
		{trump, "", "USAGOV"}, {tsvangirai, "2008-06-01", "ZWEOPP"}, {tsvangirai, "2010-06-01", "ZWEGOV"},
		{Lookup("NATO")[0], "2010-06-01", "NATO"},
	} {
		if got := tc.entry.CodeOn(tc.day); got != tc.want {
			t.Errorf("%s on %s = %s, want %s", tc.entry.Name, tc.day, got, tc.want)
		}
	}
}

// TestLinear finds names in long texts of the kinds that are slow for a careless
// scanner.
func TestLinear(t *testing.T) {
	for _, piece := range []string{
		"A.", "a", " ", "of ", "former ", "President ", "U.S. ", "Russian ", "-", "'s ", "al-", "é", "\xff",
		"Russian President ", "president of ", "A. ", "King Abdul-", "in Nice, ", "Islamic State of Iraq and ",
	} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		start := time.Now()
		Find(text)
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("1 MB of %q takes %v", piece, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Russian President Vladimir Putin and U.S.-backed al-Qaida in St. Petersburg’s Gov. Lt. Gen. J.")
	f.Add("president of the ambassador to former former former deputy \xff\xfe Élysée")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, m := range Find(text) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", m.Span, end, len(text))
			}
			if !m.Contains(m.Head) || m.Head.Len() <= 0 {
				t.Fatalf("head %v outside %v", m.Head, m.Span)
			}
			for _, i := range []int{m.Start, m.End, m.Head.Start, m.Head.End} {
				if i < len(text) && text[i]&0xC0 == 0x80 && strings.ToValidUTF8(text, "") == text {
					t.Fatalf("offset %d is inside a rune", i)
				}
			}
			if m.Name == "" || m.Kind == "" || m.Form == "" {
				t.Fatalf("empty fields in %+v", m)
			}
			end = m.End
		}
	})
}

// sample is news of every construction, for speed.
var sample = strings.Repeat(`MOSCOW — Russian President Vladimir Putin told reporters on Friday that
his country's Defense Ministry would not meet American officials in Geneva before the talks were
over, the Interfax news agency said. Ukraine's military said that it had shot down dozens of drones
over the Kharkiv region, and that two people had been injured when a house caught fire in Sumy.
"There is no reason to hurry," a spokesman said. The European Union's foreign policy chief and the
secretary general of NATO were to speak by telephone later in the day, officials said.
`, 200)

func BenchmarkFind(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	b.ReportAllocs()
	for b.Loop() {
		Find(sample)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
