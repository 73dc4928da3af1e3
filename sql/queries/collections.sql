-- The collections, with what they hold.
SELECT c.name, c.articles, coalesce(e.events, 0)::int AS events, d.first, d.last
FROM (SELECT collection AS name, count(*)::int AS articles FROM article_collections GROUP BY collection) c
LEFT JOIN LATERAL (
    SELECT sum(events) AS events FROM (
        SELECT events FROM facet_pairs WHERE collection = c.name AND facet = '' AND other >= 'type=' AND other < 'type>'
        UNION ALL
        SELECT change FROM facet_log WHERE collections @> ARRAY[c.name]
    ) counted
) e ON true
LEFT JOIN LATERAL (
    SELECT min(day) AS first, max(day) AS last FROM (
        SELECT day FROM facet_days WHERE collection = c.name AND facet = 'status=happened' AND day > '-infinity' AND events > 0
        UNION ALL
        SELECT day FROM facet_log WHERE collections @> ARRAY[c.name] AND facets @> '{status=happened}' AND day > '-infinity' AND change > 0
    ) dated
) d ON true
ORDER BY c.name
