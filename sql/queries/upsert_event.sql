-- Stores what an event shows, or a new revision of it; revision and updated_at tell that it changed.
INSERT INTO events (
    id, digest, hidden, collections, date_start, date_end, date_precision, date_edtf, date_expression,
    date_span_start, date_span_end, date_timex, date_rule, date_basis, date_reason, alternatives, status, headline,
    event_type, event_mode, actors, attribution, place, country, latitude, longitude, geo_precision, geonames_id,
    killed, injured, importance, confidence, mention_count, source_count, sources, first_published, last_published,
    evidence, evidence_start, evidence_day, facets, words)
VALUES (
    @id, @digest, @hidden, @collections, @date_start, @date_end, @date_precision, @date_edtf,
    @date_expression, @date_span_start, @date_span_end, @date_timex, @date_rule, @date_basis, @date_reason,
    @alternatives, @status, @headline, @event_type, @event_mode, @actors, @attribution, @place, @country, @latitude,
    @longitude, @geo_precision, @geonames_id, @killed, @injured, @importance, @confidence, @mention_count,
    @source_count, @sources, @first_published, @last_published, @evidence, @evidence_start, @evidence_day,
    @facets, array_to_tsvector(@words))
ON CONFLICT (id) DO UPDATE SET
    digest = excluded.digest, collections = excluded.collections, date_start =
    excluded.date_start, date_end = excluded.date_end, date_precision = excluded.date_precision, date_edtf =
    excluded.date_edtf, date_expression = excluded.date_expression, date_span_start = excluded.date_span_start,
    date_span_end = excluded.date_span_end, date_timex = excluded.date_timex, date_rule = excluded.date_rule,
    date_basis = excluded.date_basis, date_reason = excluded.date_reason, alternatives = excluded.alternatives,
    status = excluded.status, headline = excluded.headline, event_type = excluded.event_type, event_mode =
    excluded.event_mode, actors = excluded.actors, attribution = excluded.attribution, place = excluded.place,
    country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude, geo_precision =
    excluded.geo_precision, geonames_id = excluded.geonames_id, killed = excluded.killed, injured =
    excluded.injured, importance = excluded.importance, confidence = excluded.confidence, mention_count =
    excluded.mention_count, source_count = excluded.source_count, sources = excluded.sources, first_published =
    excluded.first_published, last_published = excluded.last_published, evidence = excluded.evidence, evidence_start
    = excluded.evidence_start, evidence_day = excluded.evidence_day, facets = excluded.facets, words = excluded.words,
    revision = events.revision + 1, updated_at = now()
