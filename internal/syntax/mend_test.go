package syntax

import (
	"slices"
	"strings"
	"testing"
)

// TestPresentTense holds that verbs in the present tense, which the treebank has
// few of, are verbs with their subjects and objects.
func TestPresentTense(t *testing.T) {
	for _, c := range []struct{ text, verb, tag, subject, object string }{
		{"The opposition demands an independent inquiry into the killings .", "demands", "VBZ", "opposition", "inquiry"},
		{"The president withdraws the bill .", "withdraws", "VBZ", "president", "bill"},
		{"The four accuse the emirate of paying for terrorism .", "accuse", "VBP", "four", "emirate"},
		{"The army lifts the curfew in the capital .", "lifts", "VBZ", "army", "curfew"},
		{"The rebels attack the town .", "attack", "VBP", "rebels", "town"},
	} {
		forms := strings.Fields(c.text)
		tree := ParseForms(forms)
		i := slices.Index(forms, c.verb)
		if got := tree.Words[i].XPOS; got != c.tag {
			t.Errorf("%q: %s is %s, want %s", c.text, c.verb, got, c.tag)
		}
		if got := tree.Form(tree.Subject(i)); got != c.subject {
			t.Errorf("%q: the subject is %q, want %q", c.text, got, c.subject)
		}
		if got := tree.Form(tree.Object(i)); got != c.object {
			t.Errorf("%q: the object is %q, want %q", c.text, got, c.object)
		}
	}
}

// TestNounsStayNouns holds that the mending leaves nouns alone.
func TestNounsStayNouns(t *testing.T) {
	for text, noun := range map[string]string{
		"He read the army reports on the war .":              "reports",
		"They agreed on peace talks in the capital .":        "talks",
		"The rocket attacks that the group planned failed .": "attacks",
	} {
		forms := strings.Fields(text)
		if i := slices.Index(forms, noun); ParseForms(forms).Words[i].UPOS != "NOUN" {
			t.Errorf("%q: %s is no noun any more", text, noun)
		}
	}
}

func TestVerbForm(t *testing.T) {
	for w, want := range map[string]verbKind{"accuse": onlyVerb, "accuses": onlyVerb, "carries": maybeVerb, "reaches": maybeVerb, "demands": maybeVerb, "capital": noVerb, "tables": maybeVerb} {
		if got := verbForm(w); got != want {
			t.Errorf("%s: %d, want %d", w, got, want)
		}
	}
	if !slices.IsSorted(strings.Fields(verbList)) {
		t.Error("verbs.txt is not in order")
	}
}

// TestSubjectBeforeParticiple holds that who does something while doing another
// thing is the subject of the verb that tells it.
func TestSubjectBeforeParticiple(t *testing.T) {
	for _, c := range []struct{ text, verb, subject string }{
		{"A convoy of 14 trucks carrying flour and medicine entered Taizz .", "entered", "convoy"},
		{"A plane carrying aid landed in Aden on Sunday .", "landed", "plane"},
		{"A bus carrying Chinese engineers and guards plunged into a ravine .", "plunged", "bus"},
		{"A helicopter carrying ministers and generals crashed .", "crashed", "helicopter"},
		{"On Monday soldiers facing demobilisation attacked barracks in Abidjan .", "attacked", "soldiers"},
		{"Protesters carrying flags and banners marched on the palace .", "marched", "Protesters"},
	} {
		forms := strings.Fields(c.text)
		tree := ParseForms(forms)
		if got := tree.Form(tree.Subject(slices.Index(forms, c.verb))); got != c.subject {
			t.Errorf("%q: the subject is %q, want %q", c.text, got, c.subject)
		}
	}
}

// TestMendActive holds that a verb with a subject, no auxiliary and an object is
// no passive.
func TestMendActive(t *testing.T) {
	for _, c := range []struct{ text, verb, subject, object string }{
		{"Air strikes killed at least 22 civilians in Aden on Sunday .", "killed", "strikes", "civilians"},
		{"The minister was wounded on Sunday .", "wounded", "minister", ""},
	} {
		forms := strings.Fields(c.text)
		tree := ParseForms(forms)
		v := slices.Index(forms, c.verb)
		if got := tree.Form(tree.Subject(v)); got != c.subject {
			t.Errorf("%q: the subject is %q, want %q", c.text, got, c.subject)
		}
		if got := tree.Form(tree.Object(v)); got != c.object {
			t.Errorf("%q: the object is %q, want %q", c.text, got, c.object)
		}
	}
}

// TestMendRoots holds that a clause behind the subject does not keep the
// main verb behind it from being the root.
func TestMendRoots(t *testing.T) {
	for _, c := range []struct{ text, verb, subject string }{
		{"The army , which lost the city , recaptured Baghdad and arrested dozens of fighters .", "recaptured", "army"},
		{"Rebels , who had taken the port , attacked the town .", "attacked", "Rebels"},
		{"The men who captured Baghdad shelled a village .", "shelled", "men"},
		{"The militia that ordered an inquiry expelled two diplomats .", "expelled", "militia"},
		{"Officials backed by Iraq signed an accord .", "signed", "Officials"},
		{"Rebels , whose term ends in May , surrounded the building .", "surrounded", "Rebels"},
		{"The militia -- the largest in the country -- captured Baghdad .", "captured", "militia"},
	} {
		forms := strings.Fields(c.text)
		tree := ParseForms(forms)
		i := slices.Index(forms, c.verb)
		if tree.Governor(i) >= 0 || tree.Form(tree.Subject(i)) != c.subject {
			t.Errorf("%q: %s hangs on %q and has the subject %q", c.text, c.verb, tree.Form(tree.Governor(i)), tree.Form(tree.Subject(i)))
		}
	}
}

// TestMendConjuncts holds that a verb goes with the one whose subject it shares,
// and a clause with the verb that somebody was told it by.
func TestMendConjuncts(t *testing.T) {
	for _, c := range []struct{ text, verb, head, relation string }{
		{"The office says that three men were killed on Monday and asks for an inquiry .", "asks", "says", "conj"},
		{"The union said that three men were killed and demanded an inquiry .", "demanded", "said", "conj"},
		{"The union said that three men were killed and buried .", "buried", "killed", "conj"},
		{"The general told reporters at the Pentagon that Afghan forces had asked for help .", "asked", "told", "ccomp"},
		{"The army seized power on Thursday , dissolving parliament .", "dissolving", "seized", "advcl"},
		{"Troops guarding the palace opened fire .", "palace", "guarding", "obj"},
		{"The president has stepped down and dissolved parliament .", "parliament", "dissolved", "obj"},
		{"The papers have been banned and a curfew imposed in Kisumu .", "imposed", "banned", "conj"},
	} {
		forms := strings.Fields(c.text)
		tree := ParseForms(forms)
		i := slices.Index(forms, c.verb)
		if got := tree.Form(tree.Words[i].Head); got != c.head || !tree.Is(i, c.relation) {
			t.Errorf("%q: %s is %s of %q, want %s of %q", c.text, c.verb, tree.Words[i].Relation, got, c.relation, c.head)
		}
	}
}
