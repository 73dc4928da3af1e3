package postgres

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"dateline/internal/timeline"
	queries "dateline/sql"
)

// writing stores what a regrouping decided: first what stands is read and
// locked, then all changes go to the server in one batch. Foreign keys between
// mentions, events and redirects are checked at commit.
type writing struct {
	tx      pgx.Tx
	members []member
	groups  [][]int
	assignment
	touched map[string]bool     // articles of which something shown may have changed
	known   []string            // events that the mentions were in
	leaving map[string][]member // by article, the stored mentions that are replaced
	batch   pgx.Batch
}

// eventState is what of a stored event bears on its being written again.
type eventState struct {
	ID     string
	Digest []byte
	Hidden bool
}

func (w *writing) run(ctx context.Context) error {
	w.leaveAlone()
	w.assignment = assign(w.members, w.groups, w.known)
	states, err := w.states(ctx)
	if err != nil {
		return err
	}
	for g, group := range w.groups {
		if err := w.event(g, group, states); err != nil {
			return err
		}
	}
	if len(w.leaving) > 0 {
		w.batch.Queue("DELETE FROM mentions WHERE article_id = ANY ($1)", slices.Collect(maps.Keys(w.leaving)))
	}
	w.mentions()
	w.retire()
	if w.batch.Len() == 0 {
		return nil
	}
	return w.tx.SendBatch(ctx, &w.batch).Close()
}

// leaveAlone takes the events out of groups and known that are as they were:
// the same mentions, none of them of an article that changed.
func (w *writing) leaveAlone() {
	mentions, changed := w.changes()
	alone := map[string]bool{}
	w.groups = slices.DeleteFunc(w.groups, func(group []int) bool {
		prior := w.members[group[0]].was.event
		other := func(i int) bool { return w.members[i].was.event != prior }
		if changed[prior] || mentions[prior] != len(group) || slices.ContainsFunc(group, other) {
			return false
		}
		for _, i := range group {
			w.members[i].event = prior
		}
		alone[prior] = true
		return true
	})
	w.known = slices.DeleteFunc(w.known, func(id string) bool { return alone[id] })
}

// changes counts the mentions that stay or come by the events that they were
// in, and says which of these have a mention that changed, came or went.
func (w *writing) changes() (mentions map[string]int, changed map[string]bool) {
	mentions, changed = map[string]int{}, map[string]bool{}
	for i := range w.members {
		m := &w.members[i]
		mentions[m.was.event]++
		if m.fresh || w.touched[m.report.ArticleID] {
			changed[m.was.event] = true
		}
	}
	for _, gone := range w.leaving {
		for i := range gone {
			changed[gone[i].was.event] = true
		}
	}
	return mentions, changed
}

func (w *writing) states(ctx context.Context) (map[string]eventState, error) {
	rows, err := w.tx.Query(ctx, "SELECT id, digest, hidden FROM events WHERE id = ANY ($1) ORDER BY id FOR UPDATE", w.known)
	if err != nil {
		return nil, err
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[eventState])
	states := map[string]eventState{}
	for _, s := range found {
		states[s.ID] = s
	}
	return states, err
}

// event stores one event if it is new or shows something else than before.
func (w *writing) event(g int, group []int, states map[string]eventState) error {
	reports := make([]timeline.Report, len(group))
	for n, i := range group {
		reports[n] = w.members[i].report
	}
	e := timeline.Summarise(reports)
	lookups := lookupsOf(&e, reports)
	digest, err := digestOf(&e, lookups)
	if err != nil {
		return err
	}
	e.ID = w.ids[g]
	if bytes.Equal(states[e.ID].Digest, digest) {
		return nil
	}
	e.Hidden = states[w.heirOf[g]].Hidden
	args := eventArgs(&e)
	args["digest"], args["facets"], args["words"] = digest, lookups.Facets, list(lookups.Words)
	w.batch.Queue(queries.UpsertEvent, args)
	return nil
}

// digestOf is a hash of all that is shown of an event and that it is found by.
func digestOf(e *timeline.Event, l lookups) ([]byte, error) {
	shown := *e
	shown.FirstPublished, shown.LastPublished = shown.FirstPublished.UTC(), shown.LastPublished.UTC()
	text, err := json.Marshal(struct {
		Event   timeline.Event
		Lookups lookups
	}{shown, l})
	if err != nil {
		return nil, fmt.Errorf("hash event %q: %w", e.Headline, err)
	}
	sum := sha256.Sum256(text)
	return sum[:], nil
}

// mentions stores the new ones, and places anew those that belong elsewhere now.
func (w *writing) mentions() {
	for i := range w.members {
		m := &w.members[i]
		switch {
		case m.fresh:
			w.batch.Queue(queries.InsertMention, mentionArgs(m))
		case m.event != m.was.event || m.component != m.was.component || !slices.Equal(m.odds, m.was.odds):
			w.batch.Queue("UPDATE mentions SET event_id = $3, component = $4, link_odds = $5 WHERE article_id = $1 AND number = $2",
				m.report.ArticleID, m.number, m.event, m.component, list(m.odds))
		}
	}
}

// retire deletes events whose mentions are all elsewhere or gone, and leads
// their ids, and those that led to them, on.
func (w *writing) retire() {
	for _, id := range w.known {
		target, retired := w.retired[id]
		if !retired {
			continue
		}
		w.batch.Queue("UPDATE event_redirects SET target = $2 WHERE target = $1", id, nullable(target))
		w.batch.Queue("INSERT INTO event_redirects (id, target) VALUES ($1, $2)", id, nullable(target))
		w.batch.Queue("DELETE FROM events WHERE id = $1", id)
	}
}
