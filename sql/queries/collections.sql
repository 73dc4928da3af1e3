-- The collections, with what they hold.
SELECT c.name, c.articles, coalesce(e.events, 0) AS events, e.first, e.last
FROM (SELECT collection AS name, count(*)::int AS articles FROM article_collections GROUP BY collection) c
LEFT JOIN (
    SELECT name, count(*)::int AS events,
        min(date_start) FILTER (WHERE status = 'happened') AS first,
        max(date_end) FILTER (WHERE status = 'happened') AS last
    FROM events, unnest(collections) AS name
    WHERE NOT hidden
    GROUP BY name
) e USING (name)
ORDER BY c.name
