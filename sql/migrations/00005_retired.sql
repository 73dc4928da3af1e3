-- +goose Up
CREATE INDEX event_redirects_by_time ON event_redirects (retired_at, id);

-- +goose Down
DROP INDEX event_redirects_by_time;
