package timeline

import (
	"testing"

	"dateline/internal/event"
)

func TestNamesAndCounts(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       []feature
	}{
		{"one name", "Police *detained* the editor Amin Saleh.", "The editor Saleh was *taken* to a barracks.", []feature{sharedName}},
		{"other names", "Police *detained* the editor Amin Saleh.", "Police *detained* the lawyer Huda Karrar.", []feature{otherNames}},
		{"a name on one side", "Police *detained* the editor Amin Saleh.", "Police *detained* a lawyer.", nil},
		{"a name that the other has elsewhere", "Police *detained* Amin Saleh.", "Police *detained* Huda Karrar, who had defended the editor when he was tried, and whom Amin Saleh thanked.", nil},
		{"the name of a country", "Sudan *detained* an editor.", "In Sudan police *detained* a lawyer.", nil},
		{"as many", "Drones *killed* 9 food traders.", "Nine traders were *killed*.", []feature{sameCount}},
		{"not as many", "Drones *killed* nine traders.", "Four traders were *killed*.", []feature{otherCount}},
		{"numbers of other things", "Drones *hit* nine lorries.", "Four traders were *killed*.", nil},
		{"days", "Drones *struck* nine days later.", "Drones *struck* four days later.", nil},
	} {
		a := say("a", "2024-05-08", "2024-05-07", event.Coerce, "Sudan", c.a)
		b := say("b", "2024-05-08", "2024-05-07", event.Coerce, "Sudan", c.b)
		v, want := compare(profileOf(&a), profileOf(&b)), vector{}
		for _, f := range c.want {
			want[f] = 1
		}
		for _, f := range []feature{sharedName, otherNames, sameCount, otherCount} {
			if (v[f] > 0) != (want[f] > 0) {
				t.Errorf("%s: %s is %.2f", c.name, Weights()[f].Feature, v[f])
			}
		}
	}
}
