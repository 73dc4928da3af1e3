# Keeps one Postgres server for as long as any client holds the FIFO open.
# Standard input: the FIFO. Standard output and error: the log.
# Arguments: the state folder; how many twentieths of a second to wait for another
# client when the last has left; the socket's folder; a folder to remove at the end
# (or ''); the process id of a server that runs already (or ''); the command that
# starts one (or nothing).
#
# Plain POSIX, run by dash, bash and busybox alike. It is started in the
# background of a shell, which makes it and the server's parent deaf to SIGINT and SIGQUIT.
state=$1 linger=$2 run=$3 scrap=$4 pm=$5
shift 5
cd /

if [ $# -gt 0 ]; then
	# The server's parent. It reports through the FIFO as clients do; opening it for
	# reading and writing (<>) never blocks, even if the supervisor has been killed.
	(
		"$@" </dev/null &
		pm=$!
		echo "up $pm" 1<>"$state/alive"
		wait "$pm"
		[ ! -p "$state/alive" ] || echo "gone $pm" 1<>"$state/alive"
	) &
fi

idle=0
while [ "$idle" -le "$linger" ]; do
	while read -r word value; do # until the last client has gone
		case $word in
		hello) idle=0 && echo "$value" >"$state/ack" ;;
		up) pm=$value ;;
		gone) [ "$value" != "$pm" ] || exit 1 ;; # a client will start it again
		esac
	done
	idle=$((idle + 1))
	[ "$idle" -gt "$linger" ] || sleep 0.05
done

# A client that was killed at once can leave before the server's parent has spoken.
tries=0
while [ -z "$pm" ] && [ "$tries" -lt 100 ]; do
	read -r word value && [ "$word" = up ] && pm=$value
	tries=$((tries + 1))
	[ -n "$pm" ] || sleep 0.02
done
[ -n "$pm" ] || exit 1

# SIGINT is the fast shutdown. It is repeated because a server that has just been
# started is still deaf to it. After three seconds SIGQUIT stops it without a
# checkpoint: nothing is lost, the next start recovers. The FIFO stays open all the while, so
# that a client that comes now knows to wait for the end.
tries=0
while kill -INT "$pm" 2>/dev/null && [ "$tries" -lt 400 ]; do
	tries=$((tries + 1))
	[ "$tries" -lt 60 ] || kill -QUIT "$pm" 2>/dev/null
	sleep 0.05
done
wait
rm -rf "$run"
[ -z "$scrap" ] || rm -rf "$scrap"
