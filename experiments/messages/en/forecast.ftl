# What a plan will take, before it is begun.

forecast-option = Only say what this would take (how many runs, how long here and on more workers, how much disk and memory), from a few runs that are timed; nothing else is run.
forecast-runs = Runs: { NUMBER($runs) } ({ $worlds ->
        [one] 1 combination
       *[other] { NUMBER($worlds) } combinations
    } x { $strategies } strategies x { $seeds ->
        [one] 1 seed
       *[other] { NUMBER($seeds) } seeds
    }), in { $parts ->
        [one] one part
       *[other] { NUMBER($parts) } parts
    }: { $files ->
        [one] one file
       *[other] { NUMBER($files) } files
    } until all are put together.
forecast-kept = Kept from before: { NUMBER($kept) }; { NUMBER($left) } are left.
forecast-measured = Measured now: { NUMBER($runs) } runs on { $workers } at once: { NUMBER($run) } ms each, and { NUMBER($keep) } ms to keep it.
forecast-time-threads = Time: about { $time } on { $workers ->
        [one] one thread
       *[other] { $workers } threads
    } of this computer, without the report.
forecast-time-cluster = Time: about { $time } on { $workers ->
        [one] the one worker
       *[other] the { $workers } workers
    } of the cluster, without the report.
forecast-elsewhere = On a cluster of workers as fast as one here: { $items }. Beyond { NUMBER($most) } workers it goes no faster, since this computer keeps what they make.
forecast-workers = { NUMBER($workers) } workers { $time }
forecast-disk = Disk: about { $done } in the end, at most { $most } on the way; { $free } are free for { $folder }.
forecast-disk-short = That does not fit: free some, or name another place with --out.
forecast-memory = Memory: { $size } for all outcomes at once, beside the program itself.
forecast-round = This is the first of two rounds; what the second runs hangs on what the first finds.
forecast-until = This is the most that --until may come to: { NUMBER($seeds) } seeds.
forecast-tuned = Tuning comes on top: simpul tune --plan says what that takes.
forecast-begin = Nothing was run but what was measured; the same command without --plan begins, can be stopped anywhere, and goes on where it was.
forecast-said = { NUMBER($left) } runs: about { $time }, and { $done } on disk, going by { NUMBER($measured) } of them that were timed now. Stop it when you like: the same command goes on where it was.
forecast-megabytes = { NUMBER($size) } MB
forecast-gigabytes = { NUMBER($size) } GB
