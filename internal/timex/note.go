package timex

// note says which of several ways a pattern was matched.
type note uint8

const (
	noNote note = iota
	noteLast
	noteThis
	noteNext
	noteNight
	noteBefore
	noteAfter
	notePast
	noteFuture
	noteHalf
)

var noteNames = map[string]note{
	"last": noteLast, "this": noteThis, "next": noteNext, "night": noteNight,
	"before": noteBefore, "after": noteAfter, "past": notePast, "future": noteFuture,
	"half": noteHalf,
}

func noteNamed(name string) note {
	n, ok := noteNames[name]
	if !ok {
		panic("timex: no note @" + name)
	}
	return n
}
