package event

import (
	"slices"
	"strings"
	"testing"
)

// TestLexicon is the lint of the data files: every row parses, none stands
// twice, and what can be checked of a row is.
func TestLexicon(t *testing.T) {
	l, err := parseLexicon(verbsTSV, nounsTSV, broadTSV, irregularTSV, commonTXT)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	check := func(file string, key []string, mode string) {
		k := file + strings.Join(key, "\t")
		if seen[k] {
			t.Errorf("%s: %q stands twice", file, key)
		}
		seen[k] = true
		for _, cell := range append(key, mode) {
			if cell != strings.TrimSpace(cell) || cell != strings.ToLower(cell) {
				t.Errorf("%s: %q is not trimmed lower case", file, cell)
			}
		}
	}
	err = eachRow(verbsTSV, 6, func(c []string) error {
		check("verbs.tsv", []string{c[0], c[1], c[2], c[5]}, c[4])
		if c[2] == otherwise && (c[1] != "" || c[4] != "" || c[5] != "") {
			t.Errorf("verbs.tsv: %q: %s stands without particle, mode and doer", c[0], otherwise)
		}
		for o := range strings.SplitSeq(c[2], "|") {
			if strings.HasPrefix(o, "@") && o != "@actor" && o != "@place" && o != "@person" && c[2] != otherwise {
				t.Errorf("verbs.tsv: %q: %s is no class of names", c[0], o)
			}
		}
		kinds := map[string]bool{}
		for _, k := range actingNames {
			kinds[k] = true
		}
		for d := range strings.SplitSeq(c[5], "|") {
			if strings.HasPrefix(d, "@") && !kinds[d] || c[5] != "" && d != strings.TrimSpace(d) {
				t.Errorf("verbs.tsv: %q: %s is no kind of doer", c[0], d)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := eachRow(nounsTSV, 3, func(c []string) error { check("nouns.tsv", c[:1], c[2]); return nil }); err != nil {
		t.Error(err)
	}
	if len(l.verbs) < 200 || len(l.nouns) < 100 {
		t.Errorf("only %d verbs and %d nouns", len(l.verbs), len(l.nouns))
	}
}

// TestClasses is the lint of lexicon/classes.tsv.
func TestClasses(t *testing.T) {
	l := loaded()
	for noun, classes := range l.classes {
		if noun != strings.TrimSpace(noun) || noun != strings.ToLower(noun) || strings.Contains(noun, " ") {
			t.Errorf("%q is no single word in lower case", noun)
		}
		for i, c := range classes {
			if slices.Contains(classes[:i], c) {
				t.Errorf("%q stands twice in %s", noun, c)
			}
		}
	}
	if err := (&lexicon{}).classify("symbol\t\n"); err == nil {
		t.Error("a class without nouns is read")
	}
}

func TestParseLexiconErrors(t *testing.T) {
	for _, c := range []struct{ verbs, want string }{
		{"attack\t\t\tASSALT\t", "ASSALT"},
		{"a\tb\tc\tASSAULT\te\tf\tg", "7 cells"},
	} {
		if _, err := parseLexicon(c.verbs, "", "", "", ""); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one about %q", c.verbs, err, c.want)
		}
	}
}

func TestInflect(t *testing.T) {
	irregular := map[string]paradigm{"strike": {[]string{"struck"}, []string{"struck", "stricken"}}}
	for _, c := range []struct{ lemma, want string }{
		{"attack", "attack attacks attacking attacked"},
		{"invade", "invade invades invading invaded"},
		{"carry", "carry carries carrying carried"},
		{"ban", "ban bans banning banned"},
		{"expel", "expel expels expelling expelled"},
		{"visit", "visit visits visiting visited"},
		{"die", "die dies dying died"},
		{"free", "free frees freeing freed"},
		{"strike", "strike strikes striking struck struck stricken"},
		{"airdrop", "airdrop airdrops airdropping airdropped"},
		{"deploy", "deploy deploys deploying deployed"},
	} {
		var got []string
		inflect(c.lemma, irregular, func(w string, _ form) { got = append(got, w) })
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.lemma, s, c.want)
		}
	}
}

// TestKin checks that no verb is of two kinds, and no noun twice of one.
func TestKin(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range kin {
		nouns, verbs, ok := strings.Cut(row, " / ")
		if !ok || nouns == "" || verbs == "" {
			t.Errorf("%q has no nouns or no verbs", row)
		}
		for w := range strings.FieldsSeq(nouns) {
			if strings.Count(" "+nouns+" ", " "+w+" ") > 1 {
				t.Errorf("noun %q stands twice in %q", w, row)
			}
		}
		for w := range strings.FieldsSeq(verbs) {
			if seen[w+" verb"] {
				t.Errorf("verb %q is of two kinds", w)
			}
			seen[w+" verb"] = true
		}
	}
}
