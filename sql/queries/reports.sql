-- Mentions with what is known of their articles; conditions and order follow.
SELECT
    m.article_id, m.number, m.event_id, m.component, m.link_odds, m.sentence, m.evidence_start, m.evidence_end, m.trigger_start,
    m.trigger_end, m.evidence, m.headline, m.date_start, m.date_end, m.date_precision, m.date_edtf,
    m.date_expression, m.date_span_start, m.date_span_end, m.date_timex, m.date_rule, m.date_basis, m.date_reason,
    m.status, m.event_type, m.event_mode, m.actors, m.attribution_name, m.attribution_code, m.place, m.country,
    m.latitude, m.longitude, m.geo_precision, m.geonames_id, m.killed, m.injured, m.confidence,
    a.input_id, a.title, a.source, a.url, a.published_at, a.published_offset, a.published_day, a.copy_of,
    ARRAY(SELECT c.collection FROM article_collections c WHERE c.article_id = a.id ORDER BY c.collection) AS collections
FROM mentions m
JOIN articles a ON a.id = m.article_id
