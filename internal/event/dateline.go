package event

import (
	"dateline/internal/article"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// filedWithin is how many days before publication the day of a dateline may lie.
const filedWithin = 3

// filedOn is the day of the dateline of an article that was filed before it was
// published ("BUENOS AIRES, Dec. 20 --", printed on the 21st), nil for none.
func filedOn(a *article.Article, times []timex.Expression) *Dating {
	for _, r := range a.Regions {
		if r.Kind != article.Dateline {
			continue
		}
		for i := range times {
			if t := &times[i]; r.Contains(t.Span) && t.Dates() && t.Interval.Days() == 1 {
				d := datingOf(t, a.Published.Day)
				if day := d.Interval.End; day.Before(a.Published.Day) && a.Published.Day.Sub(day) <= filedWithin {
					d.Reason = "the day of the dateline (" + d.Reason + ")"
					return &d
				}
			}
		}
	}
	return nil
}

// longestLabel is how many words a label at the head of a sentence may have.
const longestLabel = 4

// unlabelled is the sentence without the label of a note that stands before it:
// "Food security: WFP distributed rations".
func unlabelled(text string, s sentence.Sentence) sentence.Sentence {
	for k := 1; k <= longestLabel && k+2 < len(s.Tokens); k++ {
		if t := s.Tokens[k]; t.Of(text) != ":" {
			if t.Kind != sentence.Word {
				return s
			}
			continue
		}
		if !opensText(s.Tokens[k+1].Of(text)) || !opensText(s.Tokens[0].Of(text)) {
			return s
		}
		s.Tokens = s.Tokens[k+1:]
		s.Start = s.Tokens[0].Start
		return s
	}
	return s
}
