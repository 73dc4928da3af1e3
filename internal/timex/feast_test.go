package timex

import (
	"testing"
	"time"

	"dateline/internal/civil"
)

func date(y int, m time.Month, d int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }

// TestFeastDays checks the calendars against published days.
func TestFeastDays(t *testing.T) {
	for _, c := range []struct {
		name string
		got  civil.Date
		want civil.Date
	}{
		{"Easter 2024", fromEaster(0)(2024), date(2024, 3, 31)},
		{"Easter 2025", fromEaster(0)(2025), date(2025, 4, 20)},
		{"Orthodox Easter 2023", orthodoxEaster(2023), date(2023, 4, 16)},
		{"Orthodox Easter 2024", orthodoxEaster(2024), date(2024, 5, 5)},
		{"Orthodox Easter 2025", orthodoxEaster(2025), date(2025, 4, 20)},
		{"Rosh Hashanah 2023", roshHashanah(5784), date(2023, 9, 16)},
		{"Rosh Hashanah 2024", roshHashanah(5785), date(2024, 10, 3)},
		{"Rosh Hashanah 2025", roshHashanah(5786), date(2025, 9, 23)},
		{"Yom Kippur 1973", jewish(9)(1973), date(1973, 10, 6)},
		{"Yom Kippur 2024", jewish(9)(2024), date(2024, 10, 12)},
		{"Passover 2024", passover(2024), date(2024, 4, 23)},
		{"Passover 2025", passover(2025), date(2025, 4, 13)},
		{"Hanukkah 2023", hanukkah(2023), date(2023, 12, 8)},
		{"Hanukkah 2024", hanukkah(2024), date(2024, 12, 26)},
		{"Purim 2025", fromPassover(-30)(2025), date(2025, 3, 14)},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

// TestIslamicDays asks that the tabular calendar is at most a day off the days
// that Saudi Arabia kept.
func TestIslamicDays(t *testing.T) {
	for _, c := range []struct {
		name string
		got  civil.Date
		want civil.Date
	}{
		{"Ramadan 2015", islamic(9, 1)(1436), date(2015, 6, 18)},
		{"Ramadan 2023", islamic(9, 1)(1444), date(2023, 3, 23)},
		{"Ramadan 2024", islamic(9, 1)(1445), date(2024, 3, 11)},
		{"Ramadan 2025", islamic(9, 1)(1446), date(2025, 3, 1)},
		{"Eid al-Fitr 2024", islamic(10, 1)(1445), date(2024, 4, 10)},
		{"Eid al-Adha 2023", islamic(12, 10)(1444), date(2023, 6, 28)},
		{"Eid al-Adha 2024", islamic(12, 10)(1445), date(2024, 6, 16)},
	} {
		if n := c.got.Sub(c.want); n < -1 || n > 1 {
			t.Errorf("%s: %v, want about %v", c.name, c.got, c.want)
		}
	}
}

func TestFeast(t *testing.T) {
	testTag(t, []tagCase{
		{"The truce held through Ramadan 2024.",
			"Ramadan 2024 = 2024-03-11/2024-04-09 APPROX 2024-03-10..2024-04-10"},
		{"The guns fell silent on Eid al-Adha.",
			"Eid al-Adha = 2024-06-17 APPROX 2024-06-16..2024-06-18"},
		{"They will meet on Eid al-Fitr.",
			"Eid al-Fitr = 2025-03-31 APPROX 2025-03-30..2025-04-01"},
		{"The attack came on Yom Kippur 1973.",
			"Yom Kippur 1973 = 1973-10-06 1973-10-06"},
		{"They will return before Passover.",
			"Passover = 2025-04-13 2025-04-13"},
		{"It happened on Orthodox Easter 2024.",
			"Orthodox Easter 2024 = 2024-05-05 2024-05-05"},
		{"The Yom Kippur War changed the region.",
			""},
	})
}
