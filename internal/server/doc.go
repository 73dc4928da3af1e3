// Package server shows the timeline over HTTP: pages, exports, the widget, and
// the two addresses by which operators see that it runs.
//
//	srv, err := server.New(server.Config{Store: db, Log: log, Names: names})
//	listener, err := net.Listen("tcp", "127.0.0.1:8080")
//	err = srv.Serve(ctx, listener) // until ctx ends
//
// # Addresses
//
//	/  /events/{id}  /articles/{id}     pages; the filter of package timeline in the query
//	/events.csv  /mentions.csv          every event of the filter, streamed
//	/bins                               the filter's events by time, as JSON, for the script's chart
//	/live                               server-sent events: how many events are new
//	/embed  /embed/v1.js                the widget and the script that puts it into a page
//	/docs  /docs/{guide}                the guides of web/docs
//	/static/{file}                      files whose names hold their hash
//	/healthz  /readyz                   the process runs; the store answers
//
// # What it keeps to
//
//   - It only reads: any method but GET and HEAD is refused.
//   - A handler returns an error; [Server.page] and [Server.stream] are the only
//     places that turn one into an answer. The kinds of package fault decide the
//     status; an error without a kind is our fault, is logged with the id of the
//     request, and shows a reader no more than that id.
//   - Every answer goes through the one list of middleware in [Server.Handler].
//     The policy of contents allows nothing inline and nothing from elsewhere;
//     only /embed may stand in another site's frame. There are no cookies.
//   - What comes from outside is bounded before it is used: see [Server.readRequest].
//     What is wrong with a filter is said on the page, beside the form as it was
//     filled in.
//   - Pages are asked for anew each time (a hidden event is gone at once), but
//     carry an ETag; static files never change under their names.
//
// What it needs of the database is the interface [Store], so that its tests run
// against one in memory.
package server
