package digest

import (
	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// Report is what [Make] needs to know of an article.
type Report struct {
	published civil.Date
	sentences []statement
}

// statement is one sentence of a report.
type statement struct {
	text  string       // readable, without its dateline
	place int          // in the article, from 0
	words []string     // its content words, in order
	names []civil.Date // the days that it names, each once, in order
	clean float64      // how well it reads by itself, 0 to 1
}

// longest is the number of content words beyond which a sentence is a list or a
// page without full stops, and no evidence of anything.
const longest = 120

// Read reads an article whose time expressions are known.
func Read(a *article.Article, found []timex.Expression) *Report {
	r := &Report{published: a.Published.Day}
	for _, s := range sentence.Split(a) {
		body := afterDateline(a.Text, s)
		st := statement{place: s.Number, words: contentWords(a.Text, body)}
		if len(st.words) == 0 || len(st.words) > longest {
			continue
		}
		st.text = oneSpace(a.Text[body[0].Start:s.End])
		st.clean = readable(a.Text, body)
		for len(found) > 0 && found[0].Start < s.End {
			if found[0].Start >= body[0].Start && found[0].End <= s.End {
				st.name(&found[0])
			}
			found = found[1:]
		}
		r.sentences = append(r.sentences, st)
	}
	return r
}

// name notes the day that an expression stands for, if it is one day.
func (s *statement) name(x *timex.Expression) {
	day := x.Interval.Start
	if !x.Dates() || day.IsZero() || day != x.Interval.End {
		return
	}
	for _, d := range s.names {
		if d == day {
			return
		}
	}
	s.names = append(s.names, day)
}
