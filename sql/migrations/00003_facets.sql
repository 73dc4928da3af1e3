-- +goose Up
ALTER TABLE events ADD COLUMN facets text[] COLLATE "C" NOT NULL DEFAULT '{}';

UPDATE events e SET facets = ARRAY(
    SELECT DISTINCT f FROM (
        SELECT 'type=' || e.event_type
        UNION ALL SELECT 'status=' || e.status
        UNION ALL SELECT 'basis=' || e.date_basis
        UNION ALL SELECT 'confidence=' || least(9, floor(e.confidence * 10 + 1e-9))::int
        UNION ALL SELECT 'sources=' || lpad(least(10, e.source_count)::text, 2, '0')
        UNION ALL SELECT 'country=' || e.country WHERE e.country <> ''
        UNION ALL SELECT 'actor=' || a.state FROM event_actors a WHERE a.event_id = e.id
        UNION ALL SELECT '~body=' || a.code FROM event_actors a WHERE a.event_id = e.id AND a.code <> a.state
        UNION ALL SELECT 'source=' || s.source FROM event_sources s WHERE s.event_id = e.id
        UNION ALL SELECT '~outlet=' || lower(s.source) FROM event_sources s WHERE s.event_id = e.id
    ) AS all_facets (f) ORDER BY f);

DROP TABLE event_actors, event_sources;

CREATE INDEX events_by_facet ON events USING gin (facets);
CREATE INDEX events_by_sources ON events (source_count DESC, date_start);
CREATE INDEX events_longer ON events (date_end, date_start) WHERE date_start IS DISTINCT FROM date_end;

COMMENT ON COLUMN events.facets IS 'What filters and facets ask of the event, sorted: "type=AID", "actor=RUS", "source=Harbour Wire", …; those that begin with ~ are for filters only.';

CREATE TABLE facet_log (
    id           bigint    GENERATED ALWAYS AS IDENTITY,
    collections  text[]    COLLATE "C" NOT NULL,
    facets       text[]    COLLATE "C" NOT NULL,
    day          date      NOT NULL,
    quad         smallint  NOT NULL,
    change       smallint  NOT NULL,
    CONSTRAINT facet_log_pkey PRIMARY KEY (id),
    CONSTRAINT facet_log_quad_range CHECK (quad BETWEEN 0 AND 3),
    CONSTRAINT facet_log_change_one CHECK (change IN (-1, 1))
);
COMMENT ON TABLE facet_log IS 'Events that came and went since the roll-ups were last brought up to date; whoever reads a roll-up adds this.';
COMMENT ON COLUMN facet_log.id IS 'Counts up.';
COMMENT ON COLUMN facet_log.collections IS 'The collections of the event, and the empty name, which stands for all.';
COMMENT ON COLUMN facet_log.facets IS 'The facets of the event that are counted, and the empty one, which all events have.';
COMMENT ON COLUMN facet_log.day IS 'The middle day of the event''s date, -infinity without a date.';
COMMENT ON COLUMN facet_log.quad IS 'The quad class, 0 to 3 in the order of the code.';
COMMENT ON COLUMN facet_log.change IS '1 where the event came, -1 where it went.';

CREATE TABLE facet_days (
    collection  text      COLLATE "C" NOT NULL,
    facet       text      COLLATE "C" NOT NULL,
    day         date      NOT NULL,
    quad        smallint  NOT NULL,
    events      integer   NOT NULL,
    CONSTRAINT facet_days_pkey PRIMARY KEY (collection, facet, day, quad),
    CONSTRAINT facet_days_quad_range CHECK (quad BETWEEN 0 AND 3)
) WITH (fillfactor = 60); -- its rows change often, and then in place
COMMENT ON TABLE facet_days IS 'Roll-up: how many shown events have a facet, by day and quad class.';
COMMENT ON COLUMN facet_days.collection IS 'The collection, empty for all.';
COMMENT ON COLUMN facet_days.facet IS 'The facet, empty for all events.';
COMMENT ON COLUMN facet_days.day IS 'The middle day of the events'' dates, -infinity for those without a date.';
COMMENT ON COLUMN facet_days.quad IS 'The quad class, 0 to 3 in the order of the code.';
COMMENT ON COLUMN facet_days.events IS 'The number of events.';

CREATE TABLE facet_pairs (
    collection  text     COLLATE "C" NOT NULL,
    facet       text     COLLATE "C" NOT NULL,
    other       text     COLLATE "C" NOT NULL,
    events      integer  NOT NULL,
    CONSTRAINT facet_pairs_pkey PRIMARY KEY (collection, facet, other)
) WITH (fillfactor = 60);
COMMENT ON TABLE facet_pairs IS 'Roll-up: how many shown events have two facets.';
COMMENT ON COLUMN facet_pairs.collection IS 'The collection, empty for all.';
COMMENT ON COLUMN facet_pairs.facet IS 'One facet, empty for all events.';
COMMENT ON COLUMN facet_pairs.other IS 'The other; the same facet gives its own number.';
COMMENT ON COLUMN facet_pairs.events IS 'The number of events.';

-- +goose StatementBegin
CREATE FUNCTION log_facets(e events, change int) RETURNS void LANGUAGE sql AS $$
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

-- +goose StatementBegin
CREATE FUNCTION events_log_facets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.facets = NEW.facets AND OLD.collections = NEW.collections AND OLD.hidden = NEW.hidden
        AND OLD.date_start IS NOT DISTINCT FROM NEW.date_start AND OLD.date_end IS NOT DISTINCT FROM NEW.date_end THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN PERFORM log_facets(OLD, -1); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM log_facets(NEW, 1); END IF;
    RETURN NULL;
END
$$;
-- +goose StatementEnd

SELECT log_facets(e, 1) FROM events e;
CREATE TRIGGER events_log_facets AFTER INSERT OR UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION events_log_facets();

-- +goose Down
DROP TRIGGER events_log_facets ON events;
DROP FUNCTION events_log_facets, log_facets;
DROP TABLE facet_log, facet_days, facet_pairs;
DROP INDEX events_longer, events_by_sources, events_by_facet;
ALTER TABLE events DROP COLUMN facets;
