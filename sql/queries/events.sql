-- The events as they are shown; conditions, order and limit follow.
SELECT
    e.id, e.revision, e.hidden, e.collections, e.date_start, e.date_end, e.date_precision, e.date_edtf,
    e.date_expression, e.date_span_start, e.date_span_end, e.date_timex, e.date_rule, e.date_basis, e.date_reason,
    e.alternatives, e.status, e.headline, e.event_type, e.event_mode, e.actors, e.attribution, e.place, e.country,
    e.latitude, e.longitude, e.geo_precision, e.geonames_id, e.killed, e.injured, e.importance, e.confidence,
    e.mention_count, e.sources, e.first_published, e.last_published, e.evidence, e.evidence_start, e.evidence_day,
    e.created_at, e.updated_at
FROM events e
