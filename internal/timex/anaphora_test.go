package timex

import "testing"

func TestAnaphora(t *testing.T) {
	testTag(t, []tagCase{
		{"Freed in June 2003, he fled that August and said that September was cold.",
			"June 2003 = 2003-06 2003-06-01..2003-06-30; that August = 2003-08 2003-08-01..2003-08-31; September = 2024-09 2024-09-01..2024-09-30"},
		{"On 6 March the market shut. Prices were lower than on the previous Friday and rose the following Monday.",
			"6 March = 2025-03-06 2025-03-06; the previous Friday = 2025-02-28 2025-02-28; the following Monday = 2025-03-03 2025-03-03"},
		{"The siege began on 1 March; 48 hours later it was over.",
			"1 March = 2025-03-01 2025-03-01; 48 hours later = PT48H 2025-03-03"},
		{"The raid took place on 3 March. The same day two men fled. Two days later they were caught.",
			"3 March = 2025-03-03 2025-03-03; The same day = 2025-03-03 2025-03-03; Two days later = 2025-03-05 2025-03-05"},
		{"Rebels took the town on 1 March. The following day they left it.",
			"1 March = 2025-03-01 2025-03-01; The following day = 2025-03-02 2025-03-02"},
		{"Drones hit the port overnight.",
			"overnight = 2025-03-13TNI 2025-03-13..2025-03-14"},
		{"On Tuesday, drones hit the port overnight, hours before the vote.",
			"Tuesday = 2025-03-11 2025-03-11; overnight = 2025-03-10TNI 2025-03-10..2025-03-11; hours = PTXH 2025-03-11"},
		{"The shelling went on overnight from Sunday to Monday.",
			"overnight from Sunday to Monday = 2025-03-09TNI 2025-03-09..2025-03-10"},
		{"The king died in 1952. That year the river froze.",
			"1952 = 1952 1952-01-01..1952-12-31; That year = 1952 1952-01-01..1952-12-31"},
		{"Two days after the quake, aid arrived.",
			"Two days = P2D DURATION"},
		{"Hours later the fire was out.",
			"Hours later = PTXH DURATION"},
		{"She was freed on 5 March, the day after the ruling.",
			"5 March = 2025-03-05 2025-03-05; the day = 2025-03-06 2025-03-06"},
		{"The raid took place on 3 March. Earlier in the day two men had fled. That same night shots rang out.",
			"3 March = 2025-03-03 2025-03-03; Earlier in the day = 2025-03-03 START 2025-03-03; That same night = 2025-03-03TNI 2025-03-03"},
		{"On Saturday the mayor resigned. Later that Saturday crowds gathered. That evening they went home.",
			"Saturday = 2025-03-08 2025-03-08; Later that Saturday = 2025-03-08 2025-03-08; That evening = 2025-03-08TEV 2025-03-08"},
		{"The court ruled in 2012. He was arrested the following June. It was found on 3 March 2010, and the following March it was sold.",
			"2012 = 2012 2012-01-01..2012-12-31; the following June = 2013-06 2013-06-01..2013-06-30; 3 March 2010 = 2010-03-03 2010-03-03; the following March = 2011-03 2011-03-01..2011-03-31"},
		{"The next day they left.",
			"The next day = XXXX-XX-XX DATE"},
		{"Drones fell overnight into Thursday, and again overnight Sunday to Monday.",
			"overnight into Thursday = 2025-03-12TNI 2025-03-12..2025-03-13; overnight Sunday to Monday = 2025-03-09TNI 2025-03-09..2025-03-10"},
		{"On Tuesday night into Wednesday it rained; in the night from Sunday to Monday it snowed; it froze in the predawn hours of Saturday and in the early hours of March 3.",
			"Tuesday night into Wednesday = 2025-03-11TNI 2025-03-11..2025-03-12; the night from Sunday to Monday = 2025-03-09TNI 2025-03-09..2025-03-10; the predawn hours of Saturday = 2025-03-08 2025-03-08; the early hours of March 3 = 2025-03-03 2025-03-03"},
	})
}
