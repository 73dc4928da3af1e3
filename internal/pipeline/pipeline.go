// Package pipeline composes the reading of one article: sentences, time
// expressions, mentions. It is pure: an article in, what it reports out.
package pipeline

import (
	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// Version names the rules that made a mention. It changes whenever the same
// article could give other mentions, so that a store can tell old from new.
const Version = "7"

// Pipeline reads articles. It is safe for concurrent use.
type Pipeline struct {
	tagger *timex.Tagger
}

// New returns a pipeline with the rules and tables built in.
func New() *Pipeline { return &Pipeline{tagger: timex.New()} }

// Tag returns the time expressions of a, in order, read as news.
func (p *Pipeline) Tag(a *article.Article) []timex.Expression {
	return p.TagAs(timex.DomainNews, a)
}

// TagAs returns the time expressions of a as a text of the domain.
func (p *Pipeline) TagAs(domain timex.Domain, a *article.Article) []timex.Expression {
	d := document(a)
	d.Domain = domain
	return p.tagger.Tag(d)
}

// Mentions returns the events that a reports, in the order of its text.
func (p *Pipeline) Mentions(a *article.Article) []event.Mention {
	return event.Extract(a, sentence.Split(a), p.Tag(a))
}

// document is what the tagger is told of a: bylines and furniture
// hold no dates of the story.
func document(a *article.Article) timex.Document {
	var skip []article.Region
	for _, r := range a.Regions {
		if r.Kind == article.Byline || r.Kind == article.Furniture {
			skip = append(skip, r)
		}
	}
	return timex.Document{Text: a.Text, Published: a.Published.Day, Skip: skip}
}
