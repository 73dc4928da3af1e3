// Package sql embeds what the store says to Postgres at length: the migrations
// of its schema (migrations/, run by goose in the order of their numbers) and
// its larger queries (queries/). Short queries stand beside the code that runs
// them.
//
// A migration that has been released is never edited; a change is a new file.
// Every table and column has a COMMENT, every constraint a name, and the
// database refuses bad states itself: a test of package postgres holds the
// lists in CHECK constraints against the Go constants.
//
// Queries take named arguments (@from) and return columns named as the fields
// of the Go struct that reads them.
package sql

import "embed"

// Migrations holds the goose migrations.
//
//go:embed migrations/*.sql
var Migrations embed.FS

// The queries.
var (
	//go:embed queries/upsert_article.sql
	UpsertArticle string
	//go:embed queries/upsert_event.sql
	UpsertEvent string
	//go:embed queries/insert_mention.sql
	InsertMention string
	//go:embed queries/reports.sql
	Reports string
	//go:embed queries/events.sql
	Events string
	//go:embed queries/fold_facets.sql
	FoldFacets string
	//go:embed queries/collections.sql
	Collections string
)
