package timex

import "testing"

func TestRange(t *testing.T) {
	testTag(t, []tagCase{
		{"The talks ran from 3 to 5 March.",
			"from 3 to 5 March = 2025-03-03/2025-03-05 2025-03-03..2025-03-05"},
		{"The march lasted March 10-12, 2024.",
			"March 10-12, 2024 = 2024-03-10/2024-03-12 2024-03-10..2024-03-12"},
		{"On the night of 10–11 March the sky glowed.",
			"the night of 10–11 March = 2025-03-10TNI 2025-03-10..2025-03-11"},
		{"Between March 3 and April 5, 2024 the front moved.",
			"March 3 = 2024-03-03 2024-03-03..2024-04-05; April 5, 2024 = 2024-04-05 2024-03-03..2024-04-05"},
		{"It rained from Monday through Thursday.",
			"Monday = 2025-03-10 2025-03-10..2025-03-13; Thursday = 2025-03-13 2025-03-10..2025-03-13"},
		{"He ruled from 1994 to 1997.",
			"1994 = 1994 1994-01-01..1997-12-31; 1997 = 1997 1994-01-01..1997-12-31"},
		{"The war of 1914-1918 ended.",
			"1914 = 1914 1914-01-01..1918-12-31; 1918 = 1918 1914-01-01..1918-12-31"},
		{"On the night of March 5 the bridge fell; late on the night of 9 February 2024 the dam did.",
			"the night of March 5 = 2025-03-05TNI 2025-03-05; the night of 9 February 2024 = 2024-02-09TNI 2024-02-09"},
	})
}
