-- +goose Up
CREATE TABLE event_revisions (
    event_id        text        NOT NULL,
    revision        integer     NOT NULL,
    shown_until     timestamptz NOT NULL DEFAULT now(),
    headline        text        NOT NULL,
    date_start      date,
    date_end        date,
    date_precision  text,
    status          text        NOT NULL,
    source_count    integer     NOT NULL,
    killed          integer,
    CONSTRAINT event_revisions_pkey PRIMARY KEY (event_id, revision),
    CONSTRAINT event_revisions_event_fkey FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT event_revisions_revision_positive CHECK (revision >= 1),
    CONSTRAINT event_revisions_dates_ordered CHECK (date_start <= date_end),
    CONSTRAINT event_revisions_source_count_positive CHECK (source_count >= 1)
);
COMMENT ON TABLE event_revisions IS 'What an event showed before it was revised.';
COMMENT ON COLUMN event_revisions.event_id IS 'The event.';
COMMENT ON COLUMN event_revisions.revision IS 'The revision that showed it.';
COMMENT ON COLUMN event_revisions.shown_until IS 'When the next revision took its place.';
COMMENT ON COLUMN event_revisions.headline IS 'The event in a line, as it was.';
COMMENT ON COLUMN event_revisions.date_start IS 'First day, null for none or an open beginning.';
COMMENT ON COLUMN event_revisions.date_end IS 'Last day, inclusive, null for none or an open end.';
COMMENT ON COLUMN event_revisions.date_precision IS 'How closely the date was known, null without a date.';
COMMENT ON COLUMN event_revisions.status IS 'Whether it had happened, was planned, demanded, denied or supposed.';
COMMENT ON COLUMN event_revisions.source_count IS 'Number of independent sources.';
COMMENT ON COLUMN event_revisions.killed IS 'Number of the killed, null where none was reported.';

-- +goose StatementBegin
CREATE FUNCTION events_keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_revisions (event_id, revision, headline, date_start, date_end, date_precision, status, source_count, killed)
    VALUES (OLD.id, OLD.revision, OLD.headline, OLD.date_start, OLD.date_end, OLD.date_precision, OLD.status, OLD.source_count, OLD.killed)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
-- +goose StatementEnd

CREATE TRIGGER events_keep_revision AFTER UPDATE ON events FOR EACH ROW
    WHEN (NEW.revision > OLD.revision) EXECUTE FUNCTION events_keep_revision();

-- +goose Down
DROP TRIGGER events_keep_revision ON events;
DROP FUNCTION events_keep_revision;
DROP TABLE event_revisions;
