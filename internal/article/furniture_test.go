package article

import (
	"strings"
	"testing"
	"time"
)

// TestFurnitureLines: what stands on a page between the paragraphs of its
// story, or behind them, is no sentence of it.
func TestFurnitureLines(t *testing.T) {
	for name, lines := range map[string][]string{
		"comments": {"Comments", "12 comments", "Comments (3)", "View comments", "Leave a comment", "Be the first to comment", "Join the conversation",
			"Show 14 comments", "Comments are closed."},
		"read more": {"Read more", "Read More »", "READ MORE: Ferry owner resigns", "Read also: How ferries are built", "More on this story",
			"Keep reading", "Continue reading", "See also", "RELATED: Why ferries sink", "Related | Why ferries sink", "Recommended Stories", "list of 3 items",
			"list 1 of 3", "end of list", "Explore more on these topics", "Up next", "More from Harbour Wire", "Don't miss"},
		"rights": {"©2025 Harbour Wire", "© 2025 Harbour Wire. All rights reserved.", "Copyright 2025 Harbour Wire", "All Rights Reserved", "(c) 2025 Harbour Wire Ltd.",
			"Copyright 2025 Harbour Wire. This material may not be published, broadcast, rewritten or redistributed without permission."},
		"section": {"Published in World", "Posted in: News", "Filed under: Ferries", "Topics: Ferries, Norland", "Tags: ferry, sea", "Category: World"},
		"advertisement": {"Advertisement", "ADVERTISEMENT", "Advertisement - scroll to continue", "Story continues below advertisement", "Sponsored", "Ad",
			"Article continues after ad", "Ad feedback", "Skip advertisement", "Advertisement Scroll to continue"},
		"share bar": {"Share", "Share this article", "Share Tweet Email Print", "Facebook Twitter WhatsApp", "Facebook | X | LinkedIn | Email", "Share on Facebook",
			"Share on X", "Copy link", "Share Save", "Share this:", "Follow us on Telegram", "Share full article", "Save Share", "Print Email Share"},
		"newsletter": {"Sign up for our morning newsletter", "Sign up here.", "Subscribe to our newsletter", "Subscribe", "Get the day's headlines in your inbox",
			"Enter your email address", "Get our free newsletter every morning.", "Want more stories like this? Sign up for Harbour Brief.",
			"Stay informed with the Harbour Brief newsletter.", "Download our app", "Listen to this article", "Listen to this article · 6:15 min", "5 min read", "Reading time: 4 minutes"},
		"correction": {"Correction: An earlier version of this article misstated the age of the ferry.", "This article was amended on 12 March 2025 to correct the name of the ferry.",
			"This story has been updated with comments of the owner.", "Editor's note: This story contains accounts of drowning.", "Editor’s note: This story has been updated.",
			"An earlier version of this story gave a wrong name for the owner.", "CORRECTION (March 12): A photo caption named the wrong ferry.",
			"This is a developing story and will be updated.", "This is a breaking news story. Check back for updates."},
		"caption": {"Photo: The ferry on its side", "FILE - The ferry leaves Port Alder on May 3, 2021. (HW Photo/Ann Lee, File)", "The ferry on its side. (Photo by Ann Lee/Getty Images)",
			"The ferry leaves Port Alder [File: Ann Lee/Reuters]", "The ferry on its side [Ann Lee/AFP]", "A rescuer on the beach. Photograph: Ann Lee/EPA",
			"Image source, Getty Images", "Image caption, The ferry in 2019", "Media caption, Watch: the ferry sinks", "Image: The ferry", "Credit: Ann Lee/Harbour Wire",
			"Credit...Ann Lee for Harbour Wire", "View image in fullscreen", "REUTERS/Ann Lee", "Getty Images", "Ann Lee/AP", "View of the ferry via REUTERS", "Enlarge this image", "toggle caption", "hide caption", "(Supplied photo)", "Staff photo by Ann Lee"},
		"wire":  {"Our Standards: The Harbour Principles.", "Follow Harbour Wire's coverage of ferries at https://harbourwire.example/ferries", "https://harbourwire.example/ferries", "___", "* * *", "###", "-30-", "ENDS"},
		"stamp": {"2h ago", "5 minutes ago", "10:45 GMT", "11.02am", "4:15 p.m. ET", "Updated 3 hours ago", "14:05", "12 Mar 2025 14.05 GMT", "Live", "Key events"},
	} {
		for _, line := range lines {
			story := strings.ReplaceAll(body, "\n", "\n\n")
			text := "Ferry runs aground off Port Alder\n\n" + story + "\n\n" + line + "\n\nDivers arrived on Tuesday evening, and the mayor thanked them.\n"
			if name == "section" { // inside the story it may be a heading
				text = "Ferry runs aground off Port Alder\n\n" + line + "\n\n" + story
			}
			if !isRegion(text, line) {
				t.Errorf("%s: %q is taken for prose", name, line)
			}
		}
	}
}

// isRegion reports whether a line is one region of the text, or several.
func isRegion(text, line string) bool {
	at := strings.Index(text, "\n"+line+"\n") + 1
	for _, r := range FindRegions(text, "") {
		if r.Start == at && r.End == at+len(line) {
			return true
		}
	}
	return false
}

// TestBylines: lines that name who wrote a story, and nothing else.
func TestBylines(t *testing.T) {
	for _, line := range []string{"By Ann Lee", "By ANN LEE and Omar Said, Harbour Wire", "By Ann Lee in Port Alder", "Reporting by Ann Lee; editing by Omar Said",
		"(Reporting by Ann Lee in Port Alder; Editing by Omar Said)", "With assistance from Ivo Brandt.", "Associated Press writers Ann Lee and Omar Said contributed to this report.",
		"Ann Lee in Port Alder contributed to this report.", "Additional reporting by Ivo Brandt", "AP", "Staff writer", "Written by Ann Lee", "Edited by: Omar Said"} {
		text := "Ferry runs aground off Port Alder\n\n" + body + "\n\n" + line + "\n\nDivers arrived on Tuesday evening, and the mayor thanked them.\n"
		if !isRegion(text, line) {
			t.Errorf("%q is taken for prose", line)
		}
	}
}

// TestProseIsNoFurniture: sentences of a story that look a little like it.
func TestProseIsNoFurniture(t *testing.T) {
	for _, line := range []string{
		"Share prices of the owner fell by a tenth on Friday.", "Comments by the owner were not available.", "Read more than a thousand pages, the judge told them.",
		"Advertisement sales fell by half last year.", "Subscribe to that view, the mayor said, and you lose.", "Related companies were searched on Monday.",
		"Corrections of the log book were found later.", "The photo by a passenger shows the ferry on its side.", "Live coverage was cut off by the police.",
		"He told the Facebook, Twitter and WhatsApp chiefs to come.", "This story has been told by sailors for a century.", "This article of the law bans strikes.",
		"Sign up for the army, the posters said on every wall.", "The crew of the [ferry] was saved.", "At 10:45 GMT the ferry sank.", "5 minutes later it was gone.",
		"Live rounds were fired at 14:05.", "An earlier version of the treaty failed in May.", "The editor's note was read out in court.", "Updated rules came into force on Monday.",
		"Follow the ships, the order said.", "Reuters said that it had no word from the owner.", "“Share this,” she wrote.", "Sailors contributed to this report of the navy, which was read in parliament on Monday.",
		"Getty Images won the case on Monday.", "Breaking news of the ferry reached the town at noon.",
		"The paper was published in London.", "Save the ferry, they shouted.", "Print media were shut on Monday.",
	} {
		text := "Ferry runs aground off Port Alder\n\n" + body + "\n\n" + line + "\n\nDivers arrived on Tuesday evening, and the mayor thanked them.\n"
		for _, r := range FindRegions(text, "") {
			if at := strings.Index(text, "\n"+line+"\n") + 1; r.Start >= at && r.Start < at+len(line) {
				t.Errorf("%q is taken for %s", line, r.Kind)
			}
		}
	}
}

// TestFurnitureTable: every row has a kind and a text in lower case without
// spaces that a line never has, and none stands twice.
func TestFurnitureTable(t *testing.T) {
	seen := map[string]bool{}
	for row := range strings.Lines(furnitureTable) {
		row = strings.TrimSuffix(row, "\n")
		if strings.HasPrefix(row, "#") {
			continue
		}
		kind, text, ok := strings.Cut(row, "\t")
		if !ok || text == "" || text != strings.ToLower(text) || strings.TrimLeft(text, " ") != text || strings.Contains(text, "’") {
			t.Errorf("row %q is no kind and text in lower case", row)
		}
		if kind == "line" && bareLine(text) != text {
			t.Errorf("line %q is looked up as %q", text, bareLine(text))
		}
		if !strings.Contains(" line start soft share between ", " "+kind+" ") {
			t.Errorf("row %q is of no kind", row)
		}
		if seen[row] {
			t.Errorf("row %q stands twice", row)
		}
		seen[row] = true
	}
}

// TestFindRegionsIsLinear gives texts that wrong code would read again and
// again: sixteen times the text may take no more than fifty times the time.
func TestFindRegionsIsLinear(t *testing.T) {
	for _, piece := range []string{"word ", "(", "A", "A (", "KYIV, ", "— ", "By ", "/", "share ", "a\n", "Share\n", "Rain fell on us.\n", "12 March 2025\n",
		"© ", "1:", "---\n", "\n", " \n", "A\n\n", "# ", "*"} {
		for attempt := 1; ; attempt++ {
			small := timeRegions(strings.Repeat(piece, 1<<13/len(piece)))
			big := timeRegions(strings.Repeat(piece, 1<<17/len(piece)))
			if big <= 50*small+time.Second {
				break
			}
			if attempt == 3 { // a machine that does other things may be slow once
				t.Errorf("%q again and again: 8 kB in %v, 128 kB in %v", piece, small, big)
				break
			}
		}
	}
}

func timeRegions(text string) time.Duration {
	begin := time.Now()
	FindRegions(text, "")
	return time.Since(begin)
}
