package timex

import "testing"

func TestQuarter(t *testing.T) {
	testTag(t, []tagCase{
		{"Profit rose in the fourth quarter from the same period last year. Sales fell from the quarter a year ago after a weak third quarter, and beat last year's quarter.",
			"the fourth quarter = 2024-Q4 2024-10-01..2024-12-31; the same period last year = 2023-Q4 2023-10-01..2023-12-31; the quarter a year ago = 2023-Q4 2023-10-01..2023-12-31; third quarter = 2024-Q3 2024-07-01..2024-09-30; last year's quarter = 2023-Q4 2023-10-01..2023-12-31"},
		{"Exports were lower than in the same period last year.",
			"last year = 2024 2024-01-01..2024-12-31"},
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
		{"Sales in the second and third quarters of 2024 fell; in the first fiscal quarter they rose.",
			"second = 2024-Q2 2024-04-01..2024-06-30; third quarters of 2024 = 2024-Q3 2024-07-01..2024-09-30; the first fiscal quarter = 2025-Q1 2025-01-01..2025-03-31"},
		{"Net for the fourth quarter rose from a year earlier. For the nine months it fell to $2 million from $3 million a year earlier.",
			"the fourth quarter = 2024-Q4 2024-10-01..2024-12-31; a year earlier = 2023-Q4 2023-10-01..2023-12-31; the nine months = P9M DURATION; a year earlier = 2024 2024-01-01..2024-12-31"},
		{"It opens in the second half of April.",
			"the second half of April = 2025-04 END 2025-04-16..2025-04-30"},
		{"For the 13 weeks ended March 1 and the five months ended Feb. 28 it lost money, as in the 2022 fiscal year; debt at year-end 2023 was high.",
			"the 13 weeks = P13W DURATION; March 1 = 2025-03-01 2025-03-01; the five months = P5M DURATION; Feb. 28 = 2025-02-28 2025-02-28; the 2022 fiscal year = 2022 2022-01-01..2022-12-31; year-end 2023 = 2023 END 2023-09-01..2023-12-31"},
	})
}
