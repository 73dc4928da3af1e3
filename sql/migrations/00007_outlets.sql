-- +goose Up
-- Outlets are counted like other facets, under the folded name by which a filter finds them.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION log_facets(e events, change int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO facet_log (collections, facets, day, quad, change)
    SELECT e.collections || '{""}', ARRAY(SELECT f FROM unnest(e.facets) f WHERE f NOT LIKE '~%' OR f LIKE '~outlet=%') || '{""}',
        coalesce(e.date_start + (e.date_end - e.date_start) / 2, e.date_start, e.date_end, '-infinity'),
        CASE
            WHEN e.event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 0
            WHEN e.event_type IN ('COOPERATE', 'AID', 'RETREAT') THEN 1
            WHEN e.event_type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 2
            ELSE 3
        END, change
    WHERE NOT e.hidden
$$;
-- +goose StatementEnd

INSERT INTO facet_days (collection, facet, day, quad, events)
SELECT c, f, coalesce(e.date_start + (e.date_end - e.date_start) / 2, e.date_start, e.date_end, '-infinity') AS day,
    CASE
        WHEN e.event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 0
        WHEN e.event_type IN ('COOPERATE', 'AID', 'RETREAT') THEN 1
        WHEN e.event_type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 2
        ELSE 3
    END AS quad, count(*)
FROM events e, unnest(e.collections || '{""}') c, unnest(e.facets) f
WHERE NOT e.hidden AND f LIKE '~outlet=%'
GROUP BY 1, 2, 3, 4;

INSERT INTO facet_pairs (collection, facet, other, events)
SELECT c, f, o, count(*)
FROM events e, unnest(e.collections || '{""}') c, unnest(e.facets) f, unnest(e.facets) o
WHERE NOT e.hidden AND f LIKE '~outlet=%' AND o NOT LIKE '~%'
GROUP BY 1, 2, 3;

COMMENT ON COLUMN events.facets IS 'What filters and facets ask of the event, sorted: "type=AID", "actor=RUS", "source=Harbour Wire", …; those that begin with ~ are for filters, and of them only ~outlet= is counted.';

-- +goose Down
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION log_facets(e events, change int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO facet_log (collections, facets, day, quad, change)
    SELECT e.collections || '{""}', ARRAY(SELECT f FROM unnest(e.facets) f WHERE f NOT LIKE '~%') || '{""}',
        coalesce(e.date_start + (e.date_end - e.date_start) / 2, e.date_start, e.date_end, '-infinity'),
        CASE
            WHEN e.event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 0
            WHEN e.event_type IN ('COOPERATE', 'AID', 'RETREAT') THEN 1
            WHEN e.event_type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 2
            ELSE 3
        END, change
    WHERE NOT e.hidden
$$;
-- +goose StatementEnd
UPDATE facet_log SET facets = ARRAY(SELECT f FROM unnest(facets) f WHERE f NOT LIKE '~%');
DELETE FROM facet_days WHERE facet LIKE '~outlet=%';
DELETE FROM facet_pairs WHERE facet LIKE '~outlet=%';
COMMENT ON COLUMN events.facets IS 'What filters and facets ask of the event, sorted: "type=AID", "actor=RUS", "source=Harbour Wire", …; those that begin with ~ are for filters only.';
