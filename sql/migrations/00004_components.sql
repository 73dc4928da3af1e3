-- +goose Up
ALTER TABLE mentions RENAME COLUMN bucket TO component;
ALTER INDEX mentions_bucket RENAME TO mentions_component;
ALTER TABLE mentions ADD COLUMN keys bigint[] NOT NULL DEFAULT '{}';
ALTER TABLE mentions ADD COLUMN link_odds bigint[] NOT NULL DEFAULT '{}';
CREATE INDEX mentions_by_keys ON mentions USING gin (keys) WITH (gin_pending_list_limit = 256);
ALTER TABLE events DROP COLUMN bucket;

COMMENT ON COLUMN mentions.component IS 'The mentions that are linked with each other, directly or by way of others; no event reaches beyond. Named after the least of them.';
COMMENT ON COLUMN mentions.keys IS 'Hashes by which mentions that may report the same event find each other.';
COMMENT ON COLUMN mentions.link_odds IS 'How likely it is of one event with those mentions before it that it is linked with, in thousandths of log-odds, the highest first.';

-- +goose Down
ALTER TABLE events ADD COLUMN bucket text NOT NULL DEFAULT '';
COMMENT ON COLUMN events.bucket IS 'The days, type and country inside which mentions are merged.';
ALTER TABLE mentions DROP COLUMN keys, DROP COLUMN link_odds;
ALTER INDEX mentions_component RENAME TO mentions_bucket;
ALTER TABLE mentions RENAME COLUMN component TO bucket;
COMMENT ON COLUMN mentions.bucket IS 'The days, type and country inside which it is merged.';
