// Work that stands behind the answer: one future at a time, in pieces of two strategies, so that nobody who moves a slider waits long.

const PIECE = 2;

class Source {
  constructor(pool, arrived) {
    Object.assign(this, { pool, arrived, wanted: null, jobs: null, rests: new Map(), again: [], going: true });
  }

  /** Begin other work. jobs: iterator of { setting, set, moved, labels, take }. */
  begin(order, jobs) {
    this.wanted = order;
    this.jobs = jobs;
    this.rests.clear();
    this.again = [];
    this.pool.feed();
  }

  /** The next piece for a worker: the rest of its last future before another one, since its first months need not pass again. */
  next(worker) {
    if (!this.jobs || !this.going) return null;
    let job = this.rests.get(worker);
    if (!job?.labels.length) job = this.again.pop() ?? this.jobs.next().value;
    if (!job) return null;
    this.rests.set(worker, { ...job, labels: job.labels.slice(PIECE) });
    return { ...job, labels: job.labels.slice(0, PIECE) };
  }
}
