package timeline

import (
	"math"
	"strings"
	"time"

	"dateline/internal/event"
)

// gravity says how much an event of a type matters by itself, from 0 to 1.
var gravity = map[event.Type]float64{
	event.Assault: 1, event.Agree: .9, event.Coerce: .8, event.Sanction: .8,
	event.Protest: .7, event.Mobilize: .7, event.Retreat: .7, event.Concede: .7,
	event.Aid: .6, event.Cooperate: .6, event.Consult: .5, event.Threaten: .5,
	event.Reject: .4, event.Accuse: .4, event.Support: .3, event.Request: .3,
}

// certainty says how much of an event's importance its status leaves.
var certainty = map[event.Status]float64{
	event.Happened: 1, event.Planned: .8, event.Denied: .6, event.Demanded: .5, event.Hypothetical: .4,
}

// Importance is a score from 0 to 1 of what an event shows:
//
//	(0.40 sources + 0.35 type + 0.25 casualties) × status
//
// where n independent sources give n/(n+3), the type its weight (elections and
// coups 1), casualties log10(1 + killed + injured/4)/3 up to 1, and the status
// from 1 (happened) to 0.4 (hypothetical). Without a date it is halved.
func Importance(e *Event) float64 {
	sources := float64(len(e.Sources)) / float64(len(e.Sources)+3)
	weight := gravity[e.Type]
	if e.Mode == "election" || e.Mode == "coup" {
		weight = 1
	}
	hurt := 0.0
	if e.Killed != nil {
		hurt += float64(*e.Killed)
	}
	if e.Injured != nil {
		hurt += float64(*e.Injured) / 4
	}
	casualties := min(1, math.Log10(1+max(0, hurt))/3)
	score := (.40*sources + .35*weight + .25*casualties) * certainty[e.Status]
	if e.Date.Interval.IsZero() {
		score /= 2
	}
	return round(score)
}

// confidence is the chance that not all sources err, each taken at its best
// report; 0.99 at most, for sources may err together.
func (s *summary) confidence() float64 {
	best := map[string]float64{}
	var names []string
	for _, r := range s.voices {
		name := strings.ToLower(SourceName(r))
		if _, ok := best[name]; !ok {
			names = append(names, name)
		}
		best[name] = max(best[name], r.Confidence)
	}
	doubt := 1.0
	for _, name := range names {
		doubt *= 1 - best[name]
	}
	return round(min(.99, 1-doubt))
}

func (s *summary) bounds() (first, last time.Time) {
	return s.all[0].Published, s.all[len(s.all)-1].Published
}

// round keeps three decimals, so that equal scores are equal everywhere.
func round(x float64) float64 { return math.Round(x*1000) / 1000 }
