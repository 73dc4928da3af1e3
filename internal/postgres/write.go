package postgres

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"

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
	known   []string // events that the mentions were in
	leaving []string // articles whose stored mentions are replaced
	batch   pgx.Batch
}

// eventState is what of a stored event bears on its being written again.
type eventState struct {
	ID     string
	Digest []byte
	Hidden bool
}

func (w *writing) run(ctx context.Context) error {
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
		w.batch.Queue("DELETE FROM mentions WHERE article_id = ANY ($1)", w.leaving)
	}
	w.mentions()
	w.retire()
	if w.batch.Len() == 0 {
		return nil
	}
	return w.tx.SendBatch(ctx, &w.batch).Close()
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
	bucket := w.members[group[0]].bucket
	digest, err := digestOf(&e, lookups, bucket)
	if err != nil {
		return err
	}
	e.ID = w.ids[g]
	if bytes.Equal(states[e.ID].Digest, digest) {
		return nil
	}
	e.Hidden = states[w.heirOf[g]].Hidden
	args := eventArgs(&e)
	args["bucket"], args["digest"] = bucket, digest
	args["facets"], args["words"] = lookups.Facets, list(lookups.Words)
	w.batch.Queue(queries.UpsertEvent, args)
	return nil
}

// digestOf is a hash of all that is shown of an event and that it is found by.
func digestOf(e *timeline.Event, l lookups, bucket string) ([]byte, error) {
	shown := *e
	shown.FirstPublished, shown.LastPublished = shown.FirstPublished.UTC(), shown.LastPublished.UTC()
	text, err := json.Marshal(struct {
		Event   timeline.Event
		Lookups lookups
		Bucket  string
	}{shown, l, bucket})
	if err != nil {
		return nil, fmt.Errorf("hash event %q: %w", e.Headline, err)
	}
	sum := sha256.Sum256(text)
	return sum[:], nil
}

// mentions stores the new ones, and moves those that are in another event now.
func (w *writing) mentions() {
	var articles, events []string
	var numbers []int
	for i := range w.members {
		switch m := &w.members[i]; {
		case m.fresh:
			w.batch.Queue(queries.InsertMention, mentionArgs(m))
		case m.event != m.prior:
			articles, numbers, events = append(articles, m.report.ArticleID), append(numbers, m.number), append(events, m.event)
		}
	}
	if len(events) > 0 {
		w.batch.Queue(`UPDATE mentions m SET event_id = v.event_id
FROM unnest($1::text[], $2::int[], $3::text[]) AS v (article_id, number, event_id)
WHERE m.article_id = v.article_id AND m.number = v.number`, articles, numbers, events)
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
