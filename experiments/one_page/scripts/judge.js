// The rules that count and judge futures, called in `model.wasm`: none is written again here.

const ABOVE = 0, WITHIN = 1, BELOW = 2;
const VERDICTS = ["for", "against", "even", "open"];

class Judge {
  constructor(rules) {
    this.rules = rules;
    this.free = Math.ceil(rules.__heap_base.value / 64) * 64;
  }

  /** Numbers in the memory of the rules: places of several arrays. */
  put(...arrays) {
    const { memory } = this.rules, end = this.free + 8 * arrays.reduce((size, array) => size + array.length, 0);
    if (end > memory.buffer.byteLength) memory.grow(Math.ceil((end - memory.buffer.byteLength) / 65536));
    let place = this.free;
    return arrays.map((array) => {
      const here = place;
      new Float64Array(this.rules.memory.buffer, here, array.length).set(array);
      place += 8 * array.length;
      return here;
    });
  }

  counts(gains, matters = 0) {
    const [into, from] = this.put([0, 0, 0], gains);
    this.rules.count_gains(from, BigInt(gains.length), matters, into, 3n);
    return [...new Float64Array(this.rules.memory.buffer, into, 3)];
  }

  verdict(counts) {
    return VERDICTS[Number(this.rules.settled_by(this.put(counts)[0], 3n, DATA.agree))];
  }

  mean(numbers) {
    const [room, from] = this.put(new Float64Array(numbers.length), numbers);
    return this.rules.mean_of_known(from, BigInt(numbers.length), room, BigInt(numbers.length), 1n);
  }

  /** The first year (place) from which on enough futures are ahead, or -1. gains: one array a year. */
  aheadFrom(gains) {
    const [from] = this.put(gains.flat());
    return Number(this.rules.ahead_from(from, BigInt(gains.length), BigInt(gains[0].length), 0, DATA.agree));
  }
}
