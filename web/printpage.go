package web

// MostPrinted is how many events the page for printing holds; longer lists are
// for the export.
const MostPrinted = 2000

// printLead says how many events are printed, and whether those are all.
func (t Timeline) printLead() string {
	text := totalOf(t.Count, "event")
	if t.Count.Events > len(t.Page.Events) {
		text += "; " + wordFirstPrinted + " " + number(len(t.Page.Events)) + " " + wordArePrinted
	}
	return text + ". " + t.BaseURL + t.startHref()
}
