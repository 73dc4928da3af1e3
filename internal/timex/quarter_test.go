package timex

import "testing"

func TestQuarter(t *testing.T) {
	testTag(t, []tagCase{
		{"Profit rose in the third quarter.",
			"the third quarter = 2024-Q3 2024-07-01..2024-09-30"},
		{"Third-quarter sales fell.",
			"Third-quarter = 2024-Q3 2024-07-01..2024-09-30"},
		{"Revenue grew in the first quarter of 2024.",
			"the first quarter of 2024 = 2024-Q1 2024-01-01..2024-03-31"},
		{"In the fourth quarter, net was $3 million, up from $2 million a year ago.",
			"the fourth quarter = 2024-Q4 2024-10-01..2024-12-31; a year ago = 2023-Q4 2023-10-01..2023-12-31"},
		{"It earned less than in the year-ago period.",
			"the year-ago period = 2023-Q4 2023-10-01..2023-12-31"},
		{"The second half of 2023 was weak.",
			"The second half of 2023 = 2023-H2 2023-07-01..2023-12-31"},
		{"Fiscal 2024 was better.",
			"Fiscal 2024 = 2024 2024-01-01..2024-12-31"},
		{"The first nine months were good.",
			"The first nine months = P9M DURATION"},
		{"Last year's third quarter was poor.",
			"Last year's third quarter = 2024-Q3 2024-07-01..2024-09-30"},
	})
}
