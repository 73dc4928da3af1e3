package event

import "strings"

// taken are the nouns by which a text takes up what somebody said or decided, and
// the types of event that each can mean: who rejects, condemns or welcomes it does
// so to its author.
var taken = takenUp(map[string][]Type{
	"ultimatum deadline threat threats warning warnings":                                              {Threaten, Request},
	"demand demands request requests appeal appeals call calls plea":                                  {Request},
	"proposal proposals offer offers suggestion invitation":                                           {Concede, Agree, Consult, Aid},
	"charge charges accusation accusations allegation allegations claim claims insinuation criticism": {Accuse},
	"remark remarks comment comments":                                                                 {Accuse, Reject, Threaten, Request},
	"sanctions ban expulsion expulsions suspension embargo blockade":                                  {Sanction, Coerce},
	"law laws bill vote resolution amendment":                                                         {Support, Reject, Sanction, Coerce, Agree},
	"verdict ruling judgment judgement sentence":                                                      {Coerce, Accuse, Reject, Support, Concede},
	"decision move measure measures step steps response":                                              {Sanction, Coerce, Support, Reject, Agree, Concede},
})

func takenUp(nouns map[string][]Type) map[string]map[Type]bool {
	out := map[string]map[Type]bool{}
	for list, types := range nouns {
		set := map[Type]bool{}
		for _, t := range types {
			set[t] = true
		}
		for _, w := range strings.Fields(list) {
			out[w] = set
		}
	}
	return out
}

// respondsTo is the noun of somebody's words or decision, of whom the sentence
// does not say, that verb i rejects, condemns or welcomes; "" for none.
func (s *scan) respondsTo(i int) string {
	k := s.tree.Object(s.node(i))
	if k < 0 && s.verbs[i].passive {
		k = s.tree.Subject(s.node(i))
	}
	if k < 0 || s.words[k].name >= 0 || taken[s.at(k)] == nil || !s.isDefinite(k) || s.hasOwner(k) {
		return ""
	}
	return s.at(k)
}

// answersWithin is how many sentences before it the words or decision stand that
// an answer takes up without saying whose they are.
const answersWithin = 2

// addAuthor adds to words against or for what somebody said or decided who that
// was, as far as the text has told of it just before.
func (c *cast) addAuthor(ds []draft, i int) {
	d := &ds[i]
	if d.responds == "" || !responses[d.Type] || coded(d.Actors) != 1 || d.Actors[0].Role != Doer {
		return
	}
	own := &d.Actors[0]
	for j := i - 1; j >= 0 && d.Sentence-ds[j].Sentence <= answersWithin; j-- {
		o := &ds[j]
		if !taken[d.responds][o.Type] || o.Status == Denied || o.Status == Hypothetical {
			continue
		}
		who := o.does()
		if who == nil || who.Name == own.Name || !utters(who.Code, d.responds) {
			continue
		}
		if side := sideOf(own.Code); !o.befell(own) && (who.Code == own.Code || side != "" && sameSide(side, who.Code)) {
			continue
		}
		d.add(Actor{Name: who.Name, Code: who.Code, Role: Recipient})
		return
	}
}

// befell reports whether somebody is one to whom it was done.
func (d *draft) befell(who *Actor) bool {
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Recipient && a.Name == who.Name {
			return true
		}
	}
	return false
}

// responses are types of words that answer others' words and decisions.
var responses = map[Type]bool{Reject: true, Accuse: true, Support: true, Threaten: true}

// utters reports whether one with the code can have made what the noun names:
// courts rule, parliaments and councils vote.
func utters(code, noun string) bool {
	switch noun {
	case "verdict", "ruling", "judgment", "judgement", "sentence":
		return strings.HasSuffix(code, "JUD") || worldCourts[code]
	case "law", "laws", "bill", "vote", "resolution", "amendment":
		return strings.HasSuffix(code, "LEG") || councils[code]
	}
	return true
}
