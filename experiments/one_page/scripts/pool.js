// The workers: they get one future at a time, so that a moved slider needs no message to stop what has become stale.

const MOST_WORKERS = 4, LEAST_ARRIVED = 2, KEPT_SETTINGS = 40;

class Pool {
  /** arrived: called whenever a future of the setting in view has come. */
  constructor(arrived) {
    Object.assign(this, { arrived, idle: [], workers: [], kept: new Map(), wanted: null, next: null, memory: 0, spent: [] });
  }

  async start(module, packed) {
    const source = URL.createObjectURL(new Blob([PACKED.worker], { type: "text/javascript" }));
    const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2)));
    await Promise.all(Array.from({ length: count }, () => new Promise((ready, failed) => {
      const worker = new Worker(source);
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => {
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
      worker.postMessage({ module, packed, reading: DATA.reading });
    })));
  }

  /** What is known of a setting: strategy -> future -> row. */
  results(setting) {
    let found = this.kept.get(setting);
    if (!found) {
      found = Object.fromEntries(DATA.labels.map((label) => [label, []]));
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
    const found = this.results(order.setting);
    for (let set = 0; set < DATA.sets && this.idle.length; set += 1) {
      const labels = [...new Set(order.labels)].filter((label) => !found[label][set]);
      if (labels.length && !order.sent.has(set)) {
        order.sent.add(set);
        this.idle.pop().postMessage({ setting: order.setting, set, moved: order.moved, labels });
      }
    }
  }

  take({ setting, set, rows, spent }) {
    this.spent = [...this.spent, spent].slice(-DATA.sets);
    const found = this.results(setting), order = this.wanted;
    for (const [label, row] of Object.entries(rows)) found[label][set] = row;
    if (order?.setting !== setting) return;
    order.arrived += 1;
    this.arrived(order, this.rows(order));
    if (this.next && order.arrived >= LEAST_ARRIVED) this.begin(this.next);
  }
}
