package article

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// show prints regions as "kind: text".
func show(text string, regions []Region) []string {
	var out []string
	for _, r := range regions {
		out = append(out, fmt.Sprintf("%s: %s", r.Kind, r.Of(text)))
	}
	return out
}

const body = `Rescue crews in Port Alder pulled twelve people from a ferry on Tuesday, the coast guard said.
The vessel had struck a sandbank shortly before dawn, officials told reporters.
Its owner said on Wednesday that an inquiry had been opened.
`

func TestFindRegions(t *testing.T) {
	tests := []struct {
		name, title, text string
		want              []string
	}{
		{
			name: "pasted page",
			text: "World > Europe\nFerry runs aground off Port Alder\nPublished in Sea & Coast\nBy Ann Lee and Omar Said\n" +
				"Published Wednesday, 12 March 2025\nPhoto: The ferry on its side. A. Lee/Harbour Wire\n" + body +
				"--------\nWith assistance from Ivo Brandt.\n©2025 Harbour Wire Ltd. Visit harbourwire.example.\nComments\nmarina77\nMy cousin was aboard on Tuesday.",
			want: []string{
				"furniture: World > Europe",
				"headline: Ferry runs aground off Port Alder",
				"furniture: Published in Sea & Coast",
				"byline: By Ann Lee and Omar Said",
				"date line: Published Wednesday, 12 March 2025",
				"furniture: Photo: The ferry on its side. A. Lee/Harbour Wire",
				"furniture: --------",
				"byline: With assistance from Ivo Brandt.",
				"furniture: ©2025 Harbour Wire Ltd. Visit harbourwire.example.",
				"furniture: Comments",
				"furniture: marina77",
				"furniture: My cousin was aboard on Tuesday.",
			},
		},
		{name: "body alone", text: body},
		{
			name: "furniture between the paragraphs",
			text: "Ferry runs aground off Port Alder\n\nThe ferry sank on Monday, the coast guard said.\n\nAdvertisement\n\nRead more: How ferries are built\n\n" +
				"Divers arrived on Tuesday evening.\n\nA quiet town\n\nPort Alder has four thousand inhabitants.\n",
			want: []string{"headline: Ferry runs aground off Port Alder", "furniture: Advertisement", "furniture: Read more: How ferries are built"},
		},
		{
			name: "agency dateline",
			text: "Ferry aground\nPORT ALDER, Norland, March 12 (Harbour Wire) - " + body,
			want: []string{"headline: Ferry aground", "dateline: PORT ALDER, Norland, March 12 (Harbour Wire) -"},
		},
		{name: "dateline with the dash of old wires", text: "PORT ALDER, Norland (HW)_ " + body, want: []string{"dateline: PORT ALDER, Norland (HW)_"}},
		{name: "headline in capitals", text: "FERRY SINKS OFF U.S. COAST, 12 DEAD.\n" + body, want: []string{"headline: FERRY SINKS OFF U.S. COAST, 12 DEAD."}},
		{name: "headline in capitals with a colon", text: "NORLAND: FERRY RUNS AGROUND\n" + body, want: []string{"headline: NORLAND: FERRY RUNS AGROUND"}},
		{name: "dateline of two places", text: "OSLO/PORT ALDER, March 12 (HW) - " + body, want: []string{"dateline: OSLO/PORT ALDER, March 12 (HW) -"}},
		{name: "agency without a dash", text: "Port Alder, Norland (CNN) " + body, want: []string{"dateline: Port Alder, Norland (CNN)"}},
		{name: "day and agency without a dash", text: "Dubai, 14 Mar (HW) " + body, want: []string{"dateline: Dubai, 14 Mar (HW)"}},
		{name: "place in small letters", text: "Port Alder — " + body, want: []string{"dateline: Port Alder —"}},
		{name: "an aside is no dateline", text: "Hale — the owner of the ferry — was arrested on Tuesday.\nAnn Lee — The Bell's captain — was not.\n" + body},
		{name: "first an aside", text: "Ann Lee — The Bell's captain — was arrested on Tuesday.\n" + body},
		{name: "dateline before a bar", text: "PORT ALDER, Norland | " + body, want: []string{"dateline: PORT ALDER, Norland |"}},
		{name: "bare dateline with the dash of old wires", text: "PORT ALDER _ " + body, want: []string{"dateline: PORT ALDER _"}},
		{name: "bare dateline with an article", text: "THE HAGUE, the Netherlands — " + body, want: []string{"dateline: THE HAGUE, the Netherlands —"}},
		{name: "bare dateline", text: "LONDON — " + body, want: []string{"dateline: LONDON —"}},
		{name: "dateline with a colon", text: "NEW DELHI, 14 March: " + body, want: []string{"dateline: NEW DELHI, 14 March:"}},
		{name: "agency in title case", text: "Paris (AFP) – " + body, want: []string{"dateline: Paris (AFP) –"}},
		{name: "a subject in capitals is no dateline", text: "NATO — the alliance of thirty-two — met on Monday in Oslo.\n" + body},
		{
			name:  "known title in the text",
			title: "“Ferry” runs aground",
			text:  "\"Ferry\" runs  aground\n" + body,
			want:  []string{"headline: \"Ferry\" runs  aground"},
		},
		{name: "known title elsewhere", title: "Ferry runs aground", text: "A night at sea\n" + body},
		{
			name: "wrapped by hand",
			text: "Ferry runs aground off Port Alder\n\nRescue crews in Port Alder pulled twelve people from a ferry\non Tuesday, the coast guard said, after it had struck a sand\n" +
				"bank shortly before dawn. Officials told reporters that the\nowner had opened an inquiry.\n\nShare\n",
			want: []string{"headline: Ferry runs aground off Port Alder", "furniture: Share"},
		},
		{
			name: "headlines without prose",
			text: "Share\nFerry runs aground\nMayor resigns\n",
			want: []string{"furniture: Share"},
		},
		{
			name: "a chronicle's dates are its headings",
			text: "How the ferry sank\nA chronicle of four days in Port Alder.\n10 March 2025\nThe ferry leaves its harbour.\n12 March 2025\nThe ferry strikes a sandbank.\n",
			want: []string{"headline: How the ferry sank"},
		},
		{
			name: "sentences that begin like furniture",
			text: "Ferry aground\nPhotographs of the ferry were shown on Monday.\nCopyright claims were filed on Tuesday by the photographer.\n" +
				"Reporting by the local radio showed that nobody had been warned.\nBy Thursday, divers had found the bell.\nShare prices of the owner fell on Friday.\n" +
				"File photographs of the captain were released on Sunday.\nDistributed by the navy, blankets reached the crew on Monday.\nGetty Images said on Monday that it had taken them down.\n" +
				"Comments by the owner were not available.\nWith assistance from the navy, the wreck was lifted in May.\n",
			want: []string{"headline: Ferry aground"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, show(tt.text, FindRegions(tt.text, tt.title))); diff != "" {
				t.Errorf("regions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLayoutTitle(t *testing.T) {
	a := Article{Text: "Ferry  runs aground\r\n\r\n" + strings.ReplaceAll(body, "\n", "\r\n")}
	if a.Layout(); a.Title != "Ferry runs aground" {
		t.Errorf("title %q", a.Title)
	}
	for _, label := range []string{"BREAKING: ", "EXCLUSIVE – ", "LIVE: "} {
		b := Article{Text: label + "Ferry runs aground\n\nBy Ann Lee\n\n" + body}
		if b.Layout(); b.Title != label+"Ferry runs aground" {
			t.Errorf("a headline that begins %q gives the title %q", label, b.Title)
		}
	}
	for _, headline := range []string{"# Ferry runs aground", "**Ferry runs aground**", "## *Ferry runs aground*", "_Ferry runs aground_"} {
		md := Article{Text: headline + "\n\n" + body}
		if md.Layout(); md.Title != "Ferry runs aground" {
			t.Errorf("the headline %q gives the title %q", headline, md.Title)
		}
	}
	b := Article{Title: "Given", Text: a.Text}
	if b.Layout(); b.Title != "Given" {
		t.Errorf("a given title became %q", b.Title)
	}
}

func FuzzFindRegions(f *testing.F) {
	f.Add("Ferry runs aground\nBy Ann Lee\n12 March 2025\nPORT ALDER (HW) — "+body+"---\n©2025 HW\nComments", "")
	f.Add("“Will it rain?”\n \n"+body, "Will it rain?")
	f.Add("\xff\xfe(AP) -\u2028© Copyright", "x")
	f.Fuzz(func(t *testing.T, text, title string) {
		end := 0
		for _, r := range FindRegions(text, title) {
			if r.Start < end || r.End <= r.Start || r.End > len(text) {
				t.Fatalf("region %v is empty, out of order or outside of a text of %d bytes", r, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(r.Of(text)) {
				t.Fatalf("region %v cuts a rune", r)
			}
			if s := r.Of(text); strings.TrimFunc(s, unicode.IsSpace) != s {
				t.Fatalf("region %q has white space around it", s)
			}
			end = r.End
		}
	})
}
