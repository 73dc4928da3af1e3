-- +goose Up
CREATE TABLE articles (
    id                text        NOT NULL,
    handle            text        NOT NULL,
    input_id          text        NOT NULL,
    title             text        NOT NULL,
    body              text        NOT NULL,
    body_hash         bytea       NOT NULL,
    copy_of           text,
    source            text        NOT NULL,
    url               text        NOT NULL,
    lang              text        NOT NULL,
    published_at      timestamptz NOT NULL,
    published_offset  integer     NOT NULL,
    published_day     date        NOT NULL,
    published_clock   boolean     NOT NULL,
    published_basis   text        NOT NULL,
    regions           jsonb       NOT NULL,
    extractor         text        NOT NULL,
    revision          integer     NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT articles_pkey PRIMARY KEY (id),
    CONSTRAINT articles_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT articles_id_form CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    CONSTRAINT articles_not_own_copy CHECK (copy_of <> id),
    CONSTRAINT articles_body_hash_length CHECK (length(body_hash) = 32),
    CONSTRAINT articles_published_basis_known CHECK (published_basis IN ('field', 'flag', 'text')),
    CONSTRAINT articles_published_offset_range CHECK (published_offset BETWEEN -86400 AND 86400),
    CONSTRAINT articles_regions_list CHECK (jsonb_typeof(regions) = 'array'),
    CONSTRAINT articles_revision_positive CHECK (revision >= 1)
);
CREATE INDEX articles_handle ON articles (handle);
CREATE INDEX articles_body_hash ON articles (body_hash);
CREATE INDEX articles_copy_of ON articles (copy_of) WHERE copy_of IS NOT NULL;

COMMENT ON TABLE articles IS 'Reports as they were published, in their newest revision.';
COMMENT ON COLUMN articles.id IS 'Made from what identifies the article, so that it is the same in every database: 16 characters of base 32.';
COMMENT ON COLUMN articles.handle IS 'Hash of the canonical URL, else of source and input id, else of the input id: where a revision is looked for.';
COMMENT ON COLUMN articles.input_id IS 'The id that the input gave, else its path.';
COMMENT ON COLUMN articles.title IS 'The headline, empty where there is none.';
COMMENT ON COLUMN articles.body IS 'The decoded text, title and furniture included; all offsets are bytes in its UTF-8.';
COMMENT ON COLUMN articles.body_hash IS 'SHA-256 of body: articles of one hash are copies of each other.';
COMMENT ON COLUMN articles.copy_of IS 'The earliest published article of the same text, null where this is it.';
COMMENT ON COLUMN articles.source IS 'The outlet as the input names it, empty where it does not.';
COMMENT ON COLUMN articles.url IS 'The URL as the input gave it, empty where there is none.';
COMMENT ON COLUMN articles.lang IS 'ISO 639-1 code of the language, empty where unknown.';
COMMENT ON COLUMN articles.published_at IS 'Moment of publication; midnight UTC of published_day where no clock time is known.';
COMMENT ON COLUMN articles.published_offset IS 'Seconds east of UTC of the publication''s own zone.';
COMMENT ON COLUMN articles.published_day IS 'Calendar day of publication in its own zone: the anchor of relative dates.';
COMMENT ON COLUMN articles.published_clock IS 'Whether published_at is more than a day.';
COMMENT ON COLUMN articles.published_basis IS 'How the publication date was found: field, flag or text.';
COMMENT ON COLUMN articles.regions IS 'Stretches of body that are not prose: [{"Kind", "start", "end"}].';
COMMENT ON COLUMN articles.extractor IS 'Version of the extractor that made the mentions.';
COMMENT ON COLUMN articles.revision IS 'Counts the texts and dates that the article has had, from 1.';
COMMENT ON COLUMN articles.created_at IS 'When the article was first stored.';
COMMENT ON COLUMN articles.updated_at IS 'When the newest revision was stored.';

CREATE TABLE article_collections (
    collection  text        NOT NULL,
    article_id  text        NOT NULL,
    added_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT article_collections_pkey PRIMARY KEY (article_id, collection),
    CONSTRAINT article_collections_article_fkey FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
    CONSTRAINT article_collections_named CHECK (collection <> '')
);
CREATE INDEX article_collections_collection ON article_collections (collection);

COMMENT ON TABLE article_collections IS 'Which collections hold an article; every article is in one or more.';
COMMENT ON COLUMN article_collections.collection IS 'Name of the collection.';
COMMENT ON COLUMN article_collections.article_id IS 'The article.';
COMMENT ON COLUMN article_collections.added_at IS 'When the article was added to the collection.';

CREATE TABLE events (
    id                text             NOT NULL,
    revision          integer          NOT NULL DEFAULT 1,
    digest            bytea            NOT NULL,
    hidden            boolean          NOT NULL DEFAULT false,
    bucket            text             NOT NULL,
    collections       text[]           NOT NULL,
    date_start        date,
    date_end          date,
    date_precision    text,
    date_edtf         text             NOT NULL,
    date_expression   text             NOT NULL,
    date_span_start   integer          NOT NULL,
    date_span_end     integer          NOT NULL,
    date_timex        text             NOT NULL,
    date_rule         text             NOT NULL,
    date_basis        text             NOT NULL,
    date_reason       text             NOT NULL,
    alternatives      jsonb            NOT NULL,
    status            text             NOT NULL,
    headline          text             NOT NULL,
    event_type        text             NOT NULL,
    event_mode        text             NOT NULL,
    actors            jsonb            NOT NULL,
    attribution       jsonb            NOT NULL,
    place             text,
    country           text,
    latitude          double precision,
    longitude         double precision,
    geo_precision     text,
    geonames_id       integer,
    killed            integer,
    injured           integer,
    importance        double precision NOT NULL,
    confidence        double precision NOT NULL,
    mention_count     integer          NOT NULL,
    source_count      integer          NOT NULL,
    sources           jsonb            NOT NULL,
    first_published   timestamptz      NOT NULL,
    last_published    timestamptz      NOT NULL,
    evidence          text             NOT NULL,
    evidence_start    integer          NOT NULL,
    evidence_day      date             NOT NULL,
    words             tsvector         NOT NULL,
    created_at        timestamptz      NOT NULL DEFAULT now(),
    updated_at        timestamptz      NOT NULL DEFAULT now(),
    CONSTRAINT events_pkey PRIMARY KEY (id),
    CONSTRAINT events_id_form CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
    CONSTRAINT events_revision_positive CHECK (revision >= 1),
    CONSTRAINT events_in_a_collection CHECK (cardinality(collections) >= 1),
    CONSTRAINT events_dates_ordered CHECK (date_start <= date_end),
    CONSTRAINT events_undated_without_basis CHECK ((date_start IS NULL AND date_end IS NULL) = (date_basis = 'none')),
    CONSTRAINT events_dated_with_precision CHECK ((date_start IS NULL AND date_end IS NULL) = (date_precision IS NULL)),
    CONSTRAINT events_date_precision_known CHECK (date_precision IN ('time', 'day', 'week', 'month', 'season', 'quarter', 'year', 'decade', 'range')),
    CONSTRAINT events_date_basis_known CHECK (date_basis IN ('explicit', 'relative', 'narrative', 'publication', 'none')),
    CONSTRAINT events_date_span_ordered CHECK (0 <= date_span_start AND date_span_start <= date_span_end),
    CONSTRAINT events_alternatives_list CHECK (jsonb_typeof(alternatives) = 'array'),
    CONSTRAINT events_status_known CHECK (status IN ('happened', 'planned', 'demanded', 'denied', 'hypothetical')),
    CONSTRAINT events_type_known CHECK (event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),
    CONSTRAINT events_actors_list CHECK (jsonb_typeof(actors) = 'array'),
    CONSTRAINT events_attribution_list CHECK (jsonb_typeof(attribution) = 'array'),
    CONSTRAINT events_sources_list CHECK (jsonb_typeof(sources) = 'array'),
    CONSTRAINT events_place_whole CHECK ((place IS NULL) = (country IS NULL) AND (place IS NULL) = (latitude IS NULL)
        AND (place IS NULL) = (longitude IS NULL) AND (place IS NULL) = (geo_precision IS NULL) AND (place IS NOT NULL OR geonames_id IS NULL)),
    CONSTRAINT events_latitude_range CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT events_longitude_range CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT events_killed_not_negative CHECK (killed >= 0),
    CONSTRAINT events_injured_not_negative CHECK (injured >= 0),
    CONSTRAINT events_importance_range CHECK (importance BETWEEN 0 AND 1),
    CONSTRAINT events_confidence_range CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT events_mentioned CHECK (mention_count >= 1),
    CONSTRAINT events_source_count_range CHECK (source_count BETWEEN 1 AND mention_count),
    CONSTRAINT events_published_ordered CHECK (first_published <= last_published)
);
CREATE INDEX events_by_start ON events (date_start, id);
CREATE INDEX events_by_newest ON events (date_start DESC NULLS LAST, id);
CREATE INDEX events_by_end ON events (date_end);
CREATE INDEX events_by_importance ON events (importance DESC, id);
CREATE INDEX events_by_country ON events (country, date_start);
CREATE INDEX events_by_place ON events (lower(place));
CREATE INDEX events_by_type ON events (event_type, date_start);
CREATE INDEX events_by_collection ON events USING gin (collections);
CREATE INDEX events_by_words ON events USING gin (words);

COMMENT ON TABLE events IS 'What several mentions agree on, denormalised: a row holds all that a page or an export shows of the event.';
COMMENT ON COLUMN events.id IS 'Never changes; sorts by time of creation; 16 characters of base 32.';
COMMENT ON COLUMN events.revision IS 'Counts changes of what is shown, from 1.';
COMMENT ON COLUMN events.digest IS 'Hash of what is shown, by which a change is recognised.';
COMMENT ON COLUMN events.hidden IS 'Taken off every view and export by hand.';
COMMENT ON COLUMN events.bucket IS 'The days, type and country inside which mentions are merged.';
COMMENT ON COLUMN events.collections IS 'Sorted names of the collections that hold a report of it.';
COMMENT ON COLUMN events.date_start IS 'First day, null for none or an open beginning.';
COMMENT ON COLUMN events.date_end IS 'Last day, inclusive, null for none or an open end.';
COMMENT ON COLUMN events.date_precision IS 'How closely the date is known, null without a date.';
COMMENT ON COLUMN events.date_edtf IS 'The date in EDTF, empty without one.';
COMMENT ON COLUMN events.date_expression IS 'The words that the date was read from, empty for none.';
COMMENT ON COLUMN events.date_span_start IS 'Where date_expression starts, in bytes of the article that holds the evidence.';
COMMENT ON COLUMN events.date_span_end IS 'Where date_expression ends.';
COMMENT ON COLUMN events.date_timex IS 'TIMEX3 value of the expression.';
COMMENT ON COLUMN events.date_rule IS 'The rule that made the date.';
COMMENT ON COLUMN events.date_basis IS 'What the date rests on.';
COMMENT ON COLUMN events.date_reason IS 'The rule in a reader''s words.';
COMMENT ON COLUMN events.alternatives IS 'Other dates that reports give, the best supported first: [{"Interval": {"Start", "End"}, "Precision", "Reports"}].';
COMMENT ON COLUMN events.status IS 'Whether it happened, is planned, demanded, denied or supposed.';
COMMENT ON COLUMN events.headline IS 'The event in a line.';
COMMENT ON COLUMN events.event_type IS 'PLOVER event type.';
COMMENT ON COLUMN events.event_mode IS 'PLOVER mode, empty for none.';
COMMENT ON COLUMN events.actors IS 'Who took part, in the order shown: [{"name", "code", "role"}]; event_actors has the same for lookups.';
COMMENT ON COLUMN events.attribution IS 'Who says so, where the reports do not vouch for it: [{"Name", "Code"}].';
COMMENT ON COLUMN events.place IS 'Name of the place, null for none.';
COMMENT ON COLUMN events.country IS 'ISO 3166 alpha-2 code of the place''s country, empty where it has none, null without a place.';
COMMENT ON COLUMN events.latitude IS 'Degrees north.';
COMMENT ON COLUMN events.longitude IS 'Degrees east.';
COMMENT ON COLUMN events.geo_precision IS 'What the place is: country, region, city or landmark.';
COMMENT ON COLUMN events.geonames_id IS 'Number of the place in GeoNames.';
COMMENT ON COLUMN events.killed IS 'Number of the killed, null where none is reported.';
COMMENT ON COLUMN events.injured IS 'Number of the injured, null where none is reported.';
COMMENT ON COLUMN events.importance IS 'Score from 0 to 1.';
COMMENT ON COLUMN events.confidence IS 'Chance from 0 to 1 that the event is right.';
COMMENT ON COLUMN events.mention_count IS 'Number of its mentions, those in copies included.';
COMMENT ON COLUMN events.source_count IS 'Number of independent sources: copies of one text and articles of one outlet count once.';
COMMENT ON COLUMN events.sources IS 'The independent sources, the earliest first: [{"Name", "URL", "ArticleID"}].';
COMMENT ON COLUMN events.first_published IS 'Publication of its first report.';
COMMENT ON COLUMN events.last_published IS 'Publication of its last report.';
COMMENT ON COLUMN events.evidence IS 'The sentence that the date rests on, verbatim.';
COMMENT ON COLUMN events.evidence_start IS 'Where the evidence starts, in bytes of its article.';
COMMENT ON COLUMN events.evidence_day IS 'Publication day of the article that holds the evidence.';
COMMENT ON COLUMN events.words IS 'The folded words of headline, evidence, actors and place, for search.';
COMMENT ON COLUMN events.created_at IS 'When the event was first stored.';
COMMENT ON COLUMN events.updated_at IS 'When what is shown last changed.';

CREATE TABLE mentions (
    article_id         text             NOT NULL,
    number             integer          NOT NULL,
    event_id           text             NOT NULL,
    bucket             text             NOT NULL,
    sentence           integer          NOT NULL,
    evidence_start     integer          NOT NULL,
    evidence_end       integer          NOT NULL,
    trigger_start      integer          NOT NULL,
    trigger_end        integer          NOT NULL,
    evidence           text             NOT NULL,
    headline           text             NOT NULL,
    date_start         date,
    date_end           date,
    date_precision     text,
    date_edtf          text             NOT NULL,
    date_expression    text             NOT NULL,
    date_span_start    integer          NOT NULL,
    date_span_end      integer          NOT NULL,
    date_timex         text             NOT NULL,
    date_rule          text             NOT NULL,
    date_basis         text             NOT NULL,
    date_reason        text             NOT NULL,
    status             text             NOT NULL,
    event_type         text             NOT NULL,
    event_mode         text             NOT NULL,
    actors             jsonb            NOT NULL,
    attribution_name   text             NOT NULL,
    attribution_code   text             NOT NULL,
    place              text,
    country            text,
    latitude           double precision,
    longitude          double precision,
    geo_precision      text,
    geonames_id        integer,
    killed             integer,
    injured            integer,
    confidence         double precision NOT NULL,
    CONSTRAINT mentions_pkey PRIMARY KEY (article_id, number),
    CONSTRAINT mentions_article_fkey FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
    CONSTRAINT mentions_event_fkey FOREIGN KEY (event_id) REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT mentions_number_not_negative CHECK (number >= 0),
    CONSTRAINT mentions_sentence_not_negative CHECK (sentence >= 0),
    CONSTRAINT mentions_evidence_ordered CHECK (0 <= evidence_start AND evidence_start <= evidence_end),
    CONSTRAINT mentions_trigger_ordered CHECK (0 <= trigger_start AND trigger_start <= trigger_end),
    CONSTRAINT mentions_dates_ordered CHECK (date_start <= date_end),
    CONSTRAINT mentions_undated_without_basis CHECK ((date_start IS NULL AND date_end IS NULL) = (date_basis = 'none')),
    CONSTRAINT mentions_dated_with_precision CHECK ((date_start IS NULL AND date_end IS NULL) = (date_precision IS NULL)),
    CONSTRAINT mentions_date_precision_known CHECK (date_precision IN ('time', 'day', 'week', 'month', 'season', 'quarter', 'year', 'decade', 'range')),
    CONSTRAINT mentions_date_basis_known CHECK (date_basis IN ('explicit', 'relative', 'narrative', 'publication', 'none')),
    CONSTRAINT mentions_date_span_ordered CHECK (0 <= date_span_start AND date_span_start <= date_span_end),
    CONSTRAINT mentions_status_known CHECK (status IN ('happened', 'planned', 'demanded', 'denied', 'hypothetical')),
    CONSTRAINT mentions_type_known CHECK (event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')),
    CONSTRAINT mentions_actors_list CHECK (jsonb_typeof(actors) = 'array'),
    CONSTRAINT mentions_place_whole CHECK ((place IS NULL) = (country IS NULL) AND (place IS NULL) = (latitude IS NULL)
        AND (place IS NULL) = (longitude IS NULL) AND (place IS NULL) = (geo_precision IS NULL) AND (place IS NOT NULL OR geonames_id IS NULL)),
    CONSTRAINT mentions_latitude_range CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT mentions_longitude_range CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT mentions_killed_not_negative CHECK (killed >= 0),
    CONSTRAINT mentions_injured_not_negative CHECK (injured >= 0),
    CONSTRAINT mentions_confidence_range CHECK (confidence BETWEEN 0 AND 1)
);
CREATE INDEX mentions_event ON mentions (event_id);
CREATE INDEX mentions_bucket ON mentions (bucket);

COMMENT ON TABLE mentions IS 'One report of one event in one article; each belongs to exactly one event.';
COMMENT ON COLUMN mentions.article_id IS 'The article.';
COMMENT ON COLUMN mentions.number IS 'Number of the mention in the article''s newest revision, from 0.';
COMMENT ON COLUMN mentions.event_id IS 'The event that it reports.';
COMMENT ON COLUMN mentions.bucket IS 'The days, type and country inside which it is merged.';
COMMENT ON COLUMN mentions.sentence IS 'Number of the sentence in the article, from 0.';
COMMENT ON COLUMN mentions.evidence_start IS 'Where the sentence starts, in bytes of the article.';
COMMENT ON COLUMN mentions.evidence_end IS 'Where the sentence ends.';
COMMENT ON COLUMN mentions.trigger_start IS 'Where the word that reports the event starts.';
COMMENT ON COLUMN mentions.trigger_end IS 'Where that word ends.';
COMMENT ON COLUMN mentions.evidence IS 'The sentence, verbatim.';
COMMENT ON COLUMN mentions.headline IS 'The event in a line.';
COMMENT ON COLUMN mentions.date_start IS 'First day, null for none or an open beginning.';
COMMENT ON COLUMN mentions.date_end IS 'Last day, inclusive, null for none or an open end.';
COMMENT ON COLUMN mentions.date_precision IS 'How closely the date is known, null without a date.';
COMMENT ON COLUMN mentions.date_edtf IS 'The date in EDTF, empty without one.';
COMMENT ON COLUMN mentions.date_expression IS 'The words that the date was read from, empty for none.';
COMMENT ON COLUMN mentions.date_span_start IS 'Where date_expression starts, in bytes of the article.';
COMMENT ON COLUMN mentions.date_span_end IS 'Where date_expression ends.';
COMMENT ON COLUMN mentions.date_timex IS 'TIMEX3 value of the expression.';
COMMENT ON COLUMN mentions.date_rule IS 'The rule that made the date.';
COMMENT ON COLUMN mentions.date_basis IS 'What the date rests on.';
COMMENT ON COLUMN mentions.date_reason IS 'The rule in a reader''s words.';
COMMENT ON COLUMN mentions.status IS 'What the text says of the act: happened, planned, demanded, denied or supposed.';
COMMENT ON COLUMN mentions.event_type IS 'PLOVER event type.';
COMMENT ON COLUMN mentions.event_mode IS 'PLOVER mode, empty for none.';
COMMENT ON COLUMN mentions.actors IS 'Who took part: [{"name", "code", "role"}].';
COMMENT ON COLUMN mentions.attribution_name IS 'Who says so, empty where the article itself vouches for it.';
COMMENT ON COLUMN mentions.attribution_code IS 'Code of who says so, empty where none is known.';
COMMENT ON COLUMN mentions.place IS 'Name of the place, null for none.';
COMMENT ON COLUMN mentions.country IS 'ISO 3166 alpha-2 code of the place''s country, empty where it has none, null without a place.';
COMMENT ON COLUMN mentions.latitude IS 'Degrees north.';
COMMENT ON COLUMN mentions.longitude IS 'Degrees east.';
COMMENT ON COLUMN mentions.geo_precision IS 'What the place is: country, region, city or landmark.';
COMMENT ON COLUMN mentions.geonames_id IS 'Number of the place in GeoNames.';
COMMENT ON COLUMN mentions.killed IS 'Number of the killed, null where none is reported.';
COMMENT ON COLUMN mentions.injured IS 'Number of the injured, null where none is reported.';
COMMENT ON COLUMN mentions.confidence IS 'Chance from 0 to 1 that the mention is right.';

CREATE TABLE event_actors (
    event_id  text NOT NULL,
    code      text NOT NULL,
    state     text NOT NULL,
    name      text NOT NULL,
    CONSTRAINT event_actors_pkey PRIMARY KEY (event_id, code),
    CONSTRAINT event_actors_coded CHECK (code <> ''),
    CONSTRAINT event_actors_event_fkey FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE
);
CREATE INDEX event_actors_by_code ON event_actors (code, event_id);
CREATE INDEX event_actors_by_state ON event_actors (state, event_id);

COMMENT ON TABLE event_actors IS 'The actors of an event that have a code, whatever their roles, for lookups.';
COMMENT ON COLUMN event_actors.event_id IS 'The event.';
COMMENT ON COLUMN event_actors.code IS 'Code of the actor.';
COMMENT ON COLUMN event_actors.state IS 'Code of the state whose body the actor is, else the actor''s own.';
COMMENT ON COLUMN event_actors.name IS 'Name of the actor.';

CREATE TABLE event_sources (
    event_id  text NOT NULL,
    source    text NOT NULL,
    CONSTRAINT event_sources_pkey PRIMARY KEY (event_id, source),
    CONSTRAINT event_sources_event_fkey FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE
);
CREATE INDEX event_sources_by_source ON event_sources (lower(source), event_id);

COMMENT ON TABLE event_sources IS 'The outlets that report an event, those that only carry a copy included, for lookups.';
COMMENT ON COLUMN event_sources.event_id IS 'The event.';
COMMENT ON COLUMN event_sources.source IS 'Name of the outlet.';

CREATE TABLE event_redirects (
    id          text        NOT NULL,
    target      text,
    retired_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_redirects_pkey PRIMARY KEY (id),
    CONSTRAINT event_redirects_target_fkey FOREIGN KEY (target) REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT event_redirects_elsewhere CHECK (id <> target)
);
CREATE INDEX event_redirects_target ON event_redirects (target);

COMMENT ON TABLE event_redirects IS 'Ids that events once had: merged into another, or gone with their last mention.';
COMMENT ON COLUMN event_redirects.id IS 'The id that is no longer in use, and never will be again.';
COMMENT ON COLUMN event_redirects.target IS 'The event that took its mentions, always a living one; null where they are gone.';
COMMENT ON COLUMN event_redirects.retired_at IS 'When the id went out of use.';

-- +goose Down
DROP TABLE event_redirects, event_sources, event_actors, mentions, events, article_collections, articles;
