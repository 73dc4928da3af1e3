package timex

import "testing"

func TestYear(t *testing.T) {
	testTag(t, []tagCase{
		{"It was built in 1998.",
			"1998 = 1998 1998-01-01..1998-12-31"},
		{"Early 1990 was cold; so was the end of 2004.",
			"Early 1990 = 1990 START 1990-01-01..1990-04-30; the end of 2004 = 2004 END 2004-09-01..2004-12-31"},
		{"The 1980s and the late 1990s were loud.",
			"The 1980s = 198 1980-01-01..1989-12-31; the late 1990s = 199 END 1997-01-01..1999-12-31"},
		{"In the 19th century it was a fort.",
			"the 19th century = 18 1800-01-01..1899-12-31"},
		{"The class of '98 met.",
			"'98 = 1998 1998-01-01..1998-12-31"},
		{"In nineteen seventy-nine he left.",
			"nineteen seventy-nine = 1979 1979-01-01..1979-12-31"},
		{"Resolution 1701, an F-16, the G7, 2,024 votes and a 1,250-mile front.",
			""},
		{"Call 555-2024 or pay $1999.",
			""},
		{"It began in the sixties.",
			"the sixties = 196 1960-01-01..1969-12-31"},
		{"He won 2024 votes and 1989 people came.",
			""},
		{"In the late 1800s, the mid-90s and the year 2000 it flooded.",
			"the late 1800s = 18 END 1800-01-01..1899-12-31; the mid-90s = 199 MID 1993-01-01..1996-12-31; the year 2000 = 2000 2000-01-01..2000-12-31"},
	})
}
