package timex

import "testing"

// TestFrame asks that a paragraph which goes back to a year stays there.
func TestFrame(t *testing.T) {
	testTag(t, []tagCase{
		{"In 2016 the cabinet fell. On June 3 the king abdicated. In September a vote was held.",
			"2016 = 2016 2016-01-01..2016-12-31; June 3 = 2016-06-03 2016-06-03; September = 2016-09 2016-09-01..2016-09-30"},
		{"In 2016 the cabinet fell. In August of that year a new one took office.",
			"2016 = 2016 2016-01-01..2016-12-31; August = 2016-08 2016-08-01..2016-08-31; that year = 2016 2016-01-01..2016-12-31"},
		{"The siege began on 24 October 2017. In November the army withdrew. In January it came back.",
			"24 October 2017 = 2017-10-24 2017-10-24; November = 2017-11 2017-11-01..2017-11-30; January = 2018-01 2018-01-01..2018-01-31"},
		{"In 2016 the cabinet fell.\n\nIn August the dam broke.",
			"2016 = 2016 2016-01-01..2016-12-31; August = 2024-08 2024-08-01..2024-08-31"},
		{"Marlow, who was jailed in 2016, was freed. In February he left the country.",
			"2016 = 2016 2016-01-01..2016-12-31; February = 2025-02 2025-02-01..2025-02-28"},
		{"The 2016 election was close. In January the court ruled.",
			"2016 = 2016 2016-01-01..2016-12-31; January = 2025-01 2025-01-01..2025-01-31"},
		{"She won the seat in 2016. In January she said that she would go.",
			"2016 = 2016 2016-01-01..2016-12-31; January = 2025-01 2025-01-01..2025-01-31"},
		{"In 2016 the cabinet fell. On Monday a new one failed. In January the court ruled.",
			"2016 = 2016 2016-01-01..2016-12-31; Monday = 2025-03-10 2025-03-10; January = 2025-01 2025-01-01..2025-01-31"},
		{"The king came to power in 1969. In January a court jailed him.",
			"1969 = 1969 1969-01-01..1969-12-31; January = 2025-01 2025-01-01..2025-01-31"},
		{"In 2016 the cabinet fell. In July talks will begin.",
			"2016 = 2016 2016-01-01..2016-12-31; July = 2025-07 2025-07-01..2025-07-31"},
	})
	x := New().Tag(Document{Text: "In 2016 the cabinet fell. On June 3 the king abdicated.", Published: friday})[1]
	if x.Basis != Narrative || x.Anchor.Year != 2016 || x.Rule != "day/framed" {
		t.Errorf("%+v, want a narrative day of 2016", x)
	}
}
