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

// Parts are what the importance of an event is made of, each from 0 to 1.
type Parts struct {
	Sources    float64 // how many independent sources there are: n/(n+3)
	Echo       float64 // how long and how often it was told of
	Type       float64 // how much events of its type matter; 1 for elections and coups
	Casualties float64 // the killed, and the injured for a quarter, on a logarithmic scale to 1,000
	Reach      float64 // how many states and organisations took part: n/(n+2)
	Certainty  float64 // what its status leaves, half without a date
}

// PartsOf are the parts of what an event shows.
func PartsOf(e *Event) Parts {
	p := Parts{
		Sources:   float64(len(e.Sources)) / float64(len(e.Sources)+3),
		Type:      gravity[e.Type],
		Certainty: certainty[e.Status],
		Echo:      echo(e),
	}
	if e.Mode == "election" || e.Mode == "coup" {
		p.Type = 1
	}
	hurt := 0.0
	if e.Killed != nil {
		hurt += float64(*e.Killed)
	}
	if e.Injured != nil {
		hurt += float64(*e.Injured) / 4
	}
	p.Casualties = min(1, math.Log10(1+max(0, hurt))/3)
	codes := map[string]bool{}
	for _, a := range e.Actors {
		if a.Code != "" {
			codes[stateOf(a.Code)] = true
		}
	}
	p.Reach = float64(len(codes)) / float64(len(codes)+2)
	if e.Date.Interval.IsZero() {
		p.Certainty /= 2
	}
	return p
}

// echo is how long an event was told of, to three months, and how often, to a
// hundred times, both on a logarithmic scale.
func echo(e *Event) float64 {
	days := max(0, e.LastPublished.Sub(e.FirstPublished).Hours()/24)
	long := min(1, math.Log1p(days)/math.Log1p(90))
	often := min(1, math.Log(float64(max(1, e.Mentions)))/math.Log(100))
	return (long + often) / 2
}

// Score is the importance that the parts make:
//
//	(0.30 sources + 0.15 echo + 0.25 type + 0.20 casualties + 0.10 reach) × certainty
func (p Parts) Score() float64 {
	return round((.30*p.Sources + .15*p.Echo + .25*p.Type + .20*p.Casualties + .10*p.Reach) * p.Certainty)
}

// Importance is a score from 0 to 1 of what an event shows.
func Importance(e *Event) float64 { return PartsOf(e).Score() }

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
