-- Moves some of the log into the roll-ups; returns how many rows of it.
WITH taken AS (
    DELETE FROM facet_log WHERE id IN (SELECT id FROM facet_log ORDER BY id LIMIT @most) RETURNING collections, facets, day, quad, change
), days AS (
    INSERT INTO facet_days AS d (collection, facet, day, quad, events)
    SELECT c, f, day, quad, sum(change) FROM taken, unnest(collections) c, unnest(facets) f
    GROUP BY c, f, day, quad HAVING sum(change) <> 0 ORDER BY c, f, day, quad
    ON CONFLICT (collection, facet, day, quad) DO UPDATE SET events = d.events + excluded.events
), pairs AS (
    INSERT INTO facet_pairs AS p (collection, facet, other, events)
    SELECT c, f, o, sum(change) FROM taken, unnest(collections) c, unnest(facets) f, unnest(facets) o
    WHERE o <> '' AND o NOT LIKE '~%'
    GROUP BY c, f, o HAVING sum(change) <> 0 ORDER BY c, f, o
    ON CONFLICT (collection, facet, other) DO UPDATE SET events = p.events + excluded.events
)
SELECT count(*)::int FROM taken
