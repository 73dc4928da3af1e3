-- Stores an article, or a revision of it under the id that it has.
INSERT INTO articles (id, handle, input_id, title, body, body_hash, source, url, lang,
    published_at, published_offset, published_day, published_clock, published_basis, regions, extractor)
VALUES (@id, @handle, @input_id, @title, @body, @body_hash, @source, @url, @lang,
    @published_at, @published_offset, @published_day, @published_clock, @published_basis, @regions, @extractor)
ON CONFLICT (id) DO UPDATE SET
    input_id = excluded.input_id, title = excluded.title, body = excluded.body, body_hash = excluded.body_hash,
    copy_of = NULL, source = excluded.source, url = excluded.url, lang = excluded.lang,
    published_at = excluded.published_at, published_offset = excluded.published_offset,
    published_day = excluded.published_day, published_clock = excluded.published_clock,
    published_basis = excluded.published_basis, regions = excluded.regions, extractor = excluded.extractor,
    revision = articles.revision + 1, updated_at = now()
