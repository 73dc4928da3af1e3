package syntax

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"dateline/internal/syntax/treebank"
)

// Training says how a model is trained.
type Training struct {
	Seed        uint64
	TagEpochs   int
	ParseEpochs int
	Rounds      int // how often the parser is trained anew, to take the mean
	Folds       int // of the taggers that tag the parser's training data
	TagSlots    int // sizes of the tables
	MoveSlots   int
	RelSlots    int
	Rate        float64     // of the steps
	Slack       float64     // keeps the steps of rare features small
	Drop        float64     // share of the features left out at each step
	Words       []WordClass // clusters of words
	Log         io.Writer
}

// trainer adds what training needs to a model.
type trainer struct {
	Training
	m               *model
	rng             *rand.Rand
	tags, relations *learner
	moves           *perceptron
	tagIndex        map[tagPair]int
	relIndex        map[string]int
	s               scratch
}

// learner trains a table by logistic regression: AdaGrad steps on the log
// probability of the good outcomes, with part of the features dropped.
type learner struct {
	t           *table
	squares     []float32 // sums of squared gradients
	rate, slack float64
	past        []float64 // sum of the weights after each of the later epochs
	epochs      int
}

// remember adds the weights of an epoch to those that average takes in.
func (l *learner) remember() {
	if l.past == nil {
		l.past = make([]float64, len(l.t.floats))
	}
	for i, v := range l.t.floats {
		l.past[i] += float64(v)
	}
	l.epochs++
}

// average replaces the weights by their average over the epochs remembered.
func (l *learner) average() {
	for i, v := range l.past {
		l.t.floats[i] = float32(v / float64(l.epochs))
	}
}

func newLearner(t *table, width, slots int, rate, slack float64) *learner {
	t.width, t.size = width, slots-width
	t.floats = make([]float32, slots)
	return &learner{t: t, squares: make([]float32, slots), rate: rate, slack: slack}
}

// drop leaves out each feature with probability p.
func drop(rng *rand.Rand, features []uint32, p float64) []uint32 {
	limit := uint64(p * 65536)
	out, bits := features[:0], uint64(0)
	for i, f := range features {
		if i%4 == 0 {
			bits = rng.Uint64()
		}
		if bits&65535 >= limit {
			out = append(out, f)
		}
		bits >>= 16
	}
	return out
}

// update makes the good outcomes more likely; scores are turned into the
// gradient on the way. Outcomes at -1e30 are impossible.
func (l *learner) update(features []uint32, scores []float32, good func(int) bool) {
	top := scores[best(scores)]
	var all, hit float64
	var p [maxOutcomes]float64
	for j, v := range scores {
		p[j] = math.Exp(float64(v - top))
		all += p[j]
		if good(j) {
			hit += p[j]
		}
	}
	for j := range scores {
		g := p[j] / all
		if good(j) && hit > 0 {
			g -= p[j] / hit
		}
		if g < 2e-3 && g > -2e-3 {
			continue
		}
		l.descend(features, j, g)
	}
}

func (l *learner) descend(features []uint32, outcome int, gradient float64) {
	g2, step := float32(gradient*gradient), float32(l.rate*gradient)
	for _, at := range features {
		k := int(at) + outcome
		l.squares[k] += g2
		l.t.floats[k] -= step / float32(math.Sqrt(float64(l.squares[k])+l.slack))
	}
}

// Train trains a model on a treebank.
func Train(train []treebank.Sentence, o Training) *Trained {
	t := &trainer{Training: o, m: &model{}, rng: rand.New(rand.NewPCG(o.Seed, 1))}
	t.index(train)
	t.m.lexicon = t.buildLexicon(train)
	predicted := t.jackknife(train)
	t.trainTagger(train, o.TagEpochs)
	t.trainParser(train, predicted)
	t.m.lemmas = learnLemmas(train)
	return &Trained{t.m}
}

// Trained is a model fresh from training.
type Trained struct{ m *model }

// index numbers tags and relations. Pairs of tags seen less than three times
// are learnt as the most frequent pair with the same universal tag.
func (t *trainer) index(train []treebank.Sentence) {
	t.tagIndex, t.relIndex = map[tagPair]int{}, map[string]int{}
	count := map[tagPair]int{}
	for _, s := range train {
		for _, w := range s {
			count[tagPair{w.UPOS, w.XPOS}]++
			if _, ok := t.relIndex[w.Relation]; !ok {
				t.relIndex[w.Relation] = len(t.m.names)
				t.m.names = append(t.m.names, w.Relation)
			}
		}
	}
	t.m.root = uint8(t.relIndex["root"])
	var rare []tagPair
	for _, p := range sortedPairs(count) {
		if count[p] < 3 {
			rare = append(rare, p)
			continue
		}
		t.tagIndex[p] = len(t.m.pairs)
		t.m.pairs = append(t.m.pairs, p)
	}
	for _, p := range rare {
		for i, q := range t.m.pairs { // by frequency
			if q.UPOS == p.UPOS {
				t.tagIndex[p] = i
				break
			}
		}
	}
}

func (t *trainer) log(format string, args ...any) {
	if t.Log != nil {
		fmt.Fprintf(t.Log, format+"\n", args...)
	}
}

// jackknife tags the training data with taggers that have not seen it, so
// that the parser learns on tags as wrong as it will meet.
func (t *trainer) jackknife(train []treebank.Sentence) [][]uint8 {
	out := make([][]uint8, len(train))
	for fold := range t.Folds {
		var rest []treebank.Sentence
		for i, s := range train {
			if i%t.Folds != fold {
				rest = append(rest, s)
			}
		}
		t.trainTagger(rest, max(1, t.TagEpochs*2/3))
		for i := fold; i < len(train); i += t.Folds {
			t.m.look(&t.s, len(train[i]), func(k int) string { return train[i][k].Form })
			t.m.tag(&t.s)
			out[i] = append([]uint8(nil), t.s.tag...)
		}
	}
	return out
}

// trainTagger trains m.tags anew.
func (t *trainer) trainTagger(train []treebank.Sentence, epochs int) {
	t.tags = newLearner(&t.m.tags, len(t.m.pairs), t.TagSlots, t.Rate, t.Slack)
	for e := range epochs {
		wrong, total := 0, 0
		for _, i := range t.rng.Perm(len(train)) {
			wrong += t.tagSentence(train[i])
			total += len(train[i])
		}
		t.log("tagger: epoch %d of %d: %.2f%% right", e+1, epochs, 100-100*float64(wrong)/float64(total))
		if 2*e >= epochs {
			t.tags.remember()
		}
	}
	t.tags.average()
}

// tagSentence tags a sentence and learns from each error, with the tags that
// it predicted itself as history.
func (t *trainer) tagSentence(words treebank.Sentence) (wrong int) {
	s, m := &t.s, t.m
	m.look(s, len(words), func(i int) string { return words[i].Form })
	p1, p2 := uint64(absent), uint64(absent)
	for i, w := range words {
		s.features = m.tagFeatures(s.features[:0], s.forms, i, p1, p2)
		scores := s.scores[:m.tags.width]
		s.features = drop(t.rng, s.features, t.Drop)
		m.tags.score(s.features, scores)
		guess, gold := best(scores), t.tagIndex[tagPair{w.UPOS, w.XPOS}]
		if guess != gold {
			wrong++
		}
		t.tags.update(s.features, scores, func(j int) bool { return j == gold })
		p1, p2 = uint64(guess), p1
	}
	return wrong
}
