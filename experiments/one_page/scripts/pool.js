// The workers: they get one future at a time, so that a moved slider needs no message to stop what has become stale. One that dies
// is started anew, once; what it was at is given to another.

const MOST_WORKERS = 4, LEAST_ARRIVED = 2, KEPT_SETTINGS = 40, MOST_ANEW = 1;

class Pool {
  /** arrived: called whenever a future of the setting in view has come; told(key): says what went wrong. */
  constructor(arrived, told) {
    Object.assign(this, { arrived, told, idle: [], workers: [], anew: 0, kept: new Map(), wanted: null, next: null });
    Object.assign(this, { memory: 0, spent: [], sources: [], tickets: new Map(), ticket: 0 });
  }

  async start(module, packed) {
    this.source = URL.createObjectURL(new Blob([PACKED.worker], { type: "text/javascript" }));
    this.order = { module, packed, reading: DATA.reading };
    const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2)));
    await Promise.all(Array.from({ length: count }, () => this.hire()));
  }

  /** One more worker, once it is ready. */
  hire() {
    return new Promise((ready, failed) => {
      const worker = new Worker(this.source);
      worker.onerror = (event) => {
        event.preventDefault();
        if (worker.works) this.bury(worker);
        else failed(new Error(event.message));
      };
      worker.onmessage = ({ data }) => {
        worker.works = true;
        worker.again = null;
        this.idle.push(worker);
        if (data.ready) {
          this.memory = Math.max(this.memory, data.memory);
          ready();
        } else {
          this.take(data);
        }
        this.feed();
      };
      this.workers.push(worker);
      worker.postMessage(this.order);
    });
  }

  /** A worker has died: another one takes its place, as often as that may help, and what it was at is to be done again. */
  bury(worker) {
    worker.terminate();
    this.workers = this.workers.filter((other) => other !== worker);
    this.idle = this.idle.filter((other) => other !== worker);
    worker.again?.();
    if (this.anew < MOST_ANEW) {
      this.anew += 1;
      this.told("lost");
      this.hire().catch(() => this.told("stopped"));
    } else if (!this.workers.length) {
      this.told("stopped");
    }
    this.feed();
  }

  /** What is known of a setting: strategy -> future -> row. */
  results(setting) {
    let found = this.kept.get(setting);
    if (!found) {
      found = Object.fromEntries(DATA.board.labels.map((label) => [label, []]));
      if (this.kept.size >= KEPT_SETTINGS) this.kept.delete(this.kept.keys().next().value);
    }
    this.kept.delete(setting);
    this.kept.set(setting, found);
    return found;
  }

  /** Ask for the futures of a setting. While one is dragged to the next, at least two futures of the first arrive. */
  want(moved, labels) {
    const order = { setting: JSON.stringify(moved), moved, labels, sent: new Set(), arrived: 0 };
    const { wanted } = this;
    if (wanted && wanted.arrived < LEAST_ARRIVED && this.rows(wanted).length < DATA.sets && wanted.setting !== order.setting) {
      this.next = order;
    } else {
      this.begin(order);
    }
  }

  begin(order) {
    this.wanted = order;
    this.next = null;
    this.results(order.setting);
    this.arrived(order, this.rows(order));
    this.feed();
  }

  /** The rows of the pair in the futures that are there for both, in their order. */
  rows(order) {
    const found = this.results(order.setting), [first, second] = order.labels, rows = [];
    for (let set = 0; set < DATA.sets; set += 1) {
      if (found[first][set] && found[second][set]) rows.push([found[first][set], found[second][set]]);
    }
    return rows;
  }

  feed() {
    const order = this.wanted;
    if (!order) return;
    this.ask(order);
    this.sources.forEach((source) => this.draw(source));
  }

  /** What stands behind the answer gets the workers that it leaves idle, a small piece at a time. */
  draw(source) {
    for (const worker of [...this.idle]) {
      const job = source.next(worker);
      if (job) {
        this.ticket += 1;
        this.tickets.set(this.ticket, job.take);
        this.idle.splice(this.idle.indexOf(worker), 1);
        worker.again = () => source.again.push(job);
        worker.postMessage({ setting: job.setting, set: job.set, moved: job.moved, labels: job.labels, ticket: this.ticket });
      }
    }
  }

  ask(order) {
    const found = this.results(order.setting);
    for (let set = 0; set < DATA.sets && this.idle.length; set += 1) {
      const labels = [...new Set(order.labels)].filter((label) => !found[label][set]);
      if (labels.length && !order.sent.has(set)) {
        order.sent.add(set);
        const worker = this.idle.pop();
        worker.again = () => order.sent.delete(set);
        worker.postMessage({ setting: order.setting, set, moved: order.moved, labels });
      }
    }
  }

  take({ setting, set, rows, spent, ticket }) {
    if (ticket) {
      const give = this.tickets.get(ticket);
      this.tickets.delete(ticket);
      give(rows);
      return;
    }
    this.spent = [...this.spent, spent].slice(-DATA.sets);
    const found = this.results(setting), order = this.wanted;
    for (const [label, row] of Object.entries(rows)) found[label][set] = row;
    if (order?.setting !== setting) return;
    order.arrived += 1;
    this.arrived(order, this.rows(order));
    if (this.next && order.arrived >= LEAST_ARRIVED) this.begin(this.next);
  }
}
