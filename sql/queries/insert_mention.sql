INSERT INTO mentions (
    article_id, number, event_id, component, keys, link_odds, sentence, evidence_start, evidence_end, trigger_start, trigger_end,
    evidence, headline, date_start, date_end, date_precision, date_edtf, date_expression, date_span_start,
    date_span_end, date_timex, date_rule, date_basis, date_reason, status, event_type, event_mode, actors,
    attribution_name, attribution_code, place, country, latitude, longitude, geo_precision, geonames_id, killed,
    injured, confidence)
VALUES (
    @article_id, @number, @event_id, @component, @keys, @link_odds, @sentence, @evidence_start, @evidence_end, @trigger_start,
    @trigger_end, @evidence, @headline, @date_start, @date_end, @date_precision, @date_edtf, @date_expression,
    @date_span_start, @date_span_end, @date_timex, @date_rule, @date_basis, @date_reason, @status, @event_type,
    @event_mode, @actors, @attribution_name, @attribution_code, @place, @country, @latitude, @longitude,
    @geo_precision, @geonames_id, @killed, @injured, @confidence)
