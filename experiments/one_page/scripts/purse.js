// The visitor's money: how much, what a person-month costs, in which currency. The model knows money in person-months.

const PURSE_KEYS = ["money", "currency", "month"];
Object.assign(chosen, { currency: DATA.money.currency, price: DATA.money.price });
let pouring = false; // while the slider is dragged

const moneyNow = () => chosen.moved.subsidy ?? DATA.money.total;
const priced = () => chosen.currency !== "" && chosen.price !== null;

/** An amount for people, as `money_words.py` writes it: three digits that count, in words from a million on. */
function amountText(amount, currency, code) {
  const { signs, powers } = DATA.languages[code].amounts, size = Number(Math.abs(amount).toPrecision(3));
  const sign = (amount < 0 ? "−" : "") + signs[currency], digits = DATA.money.digits[currency];
  if (size < 1e6) return sign + figure(size, size >= 100 || Number.isInteger(size) ? 0 : digits, code);
  const power = Math.min(Math.floor(Math.log10(size) / 3 + 1e-9), 4), shown = size / 10 ** (3 * power);
  const places = [0, 1, 2].find((count) => Number(shown.toFixed(count)) === shown) ?? 2;
  return sign + figure(shown, places, code) + powers[power - 2];
}

/** Person-months in money; `none` where nobody has said what one costs. */
const inMoney = (personMonths, code) => (priced() ? amountText(personMonths * chosen.price, chosen.currency, code) : "none");

function toldMoney(code) {
  const months = moneyNow();
  if (months === 0) return say(code, "page-money-none");
  return say(code, "page-money", {
    total: figure(months, Number.isInteger(months) ? 0 : 1, code), money: inMoney(months, code), months: DATA.money.months,
  });
}

ADDRESS_PARTS.push({
  read(asked) {
    const money = Number.parseFloat(asked.get("money")), price = Number.parseFloat(asked.get("month")), { most } = DATA.money;
    if (DATA.money.movable && money >= 0 && money <= most && money !== DATA.money.total) chosen.moved.subsidy = money;
    chosen.currency = asked.get("currency") in DATA.money.digits ? asked.get("currency") : DATA.money.currency;
    chosen.price = price > 0 && price < 1e13 ? price : DATA.money.price;
  },
  write() {
    const { currency, price, moved } = chosen, own = DATA.money;
    return {
      ...("subsidy" in moved ? { money: moved.subsidy } : {}), ...(currency === own.currency ? {} : { currency }),
      ...(price === own.price || price === null ? {} : { month: price }),
    };
  },
});

/** What stands in the fields follows from what was chosen; a field in which somebody writes is left alone. */
PLACED.push(() => {
  const code = chosen.lang, amount = one("#purse-amount"), price = one("#purse-price"), slider = one("#purse-slider");
  const round = (value, digits) => String(Number(value.toFixed(digits)));
  if (document.activeElement !== amount) amount.value = round(priced() ? moneyNow() * chosen.price : moneyNow(), priced() ? 2 : 3);
  if (document.activeElement !== price) price.value = chosen.price ?? "";
  one("#purse-currency").value = chosen.currency;
  price.disabled = chosen.currency === "";
  slider.value = moneyNow();
  slider.setAttribute("aria-valuetext", toldMoney(code));
  one("#at-purse").textContent = say(code, "page-purse-months", { total: figure(moneyNow(), Number.isInteger(moneyNow()) ? 0 : 1, code) });
  one("#purse-unit").textContent = say(code, "page-purse-unit", { currency: priced() ? chosen.currency : "none" });
  one("#purse-case").textContent = say(code, "page-purse-case", {
    total: figure(DATA.money.total, 0, code), money: inMoney(DATA.money.total, code),
  });
  one("#purse").toggleAttribute("data-moved", "subsidy" in chosen.moved);
});

/** Another sum, in person-months; nothing of it where it is none that a case may have. */
function pour(personMonths) {
  const fine = personMonths >= 0 && personMonths <= DATA.money.most;
  one("#purse-fault").textContent = fine ? "" : say(chosen.lang, "page-purse-fault", { most: figure(DATA.money.most, 0, chosen.lang) });
  if (!fine) return false;
  if (Math.abs(personMonths - DATA.money.total) < 1e-9) delete chosen.moved.subsidy;
  else chosen.moved.subsidy = personMonths;
  return true;
}

/** Another price: a sum that the visitor has named in money stays the same sum. */
function reprice(currency, price) {
  const before = priced() && "subsidy" in chosen.moved ? moneyNow() * chosen.price : null;
  Object.assign(chosen, { currency, price });
  if (before !== null && priced()) pour(before / price);
}

one("#purse").addEventListener("input", ({ target }) => {
  if (target.id !== "purse-slider") return;
  if (pour(Number(target.value))) changed(!pouring);
  pouring = true;
});
one("#purse").addEventListener("change", ({ target }) => {
  pouring = false;
  if (target.id === "purse-amount" && !pour(target.value === "" ? NaN : Number(target.value) / (priced() ? chosen.price : 1))) return;
  if (target.id === "purse-currency") reprice(target.value, target.value === DATA.money.currency ? DATA.money.price : chosen.price);
  if (target.id === "purse-price") {
    const price = Number(target.value);
    const fine = price > 0 && price < 1e13;
    one("#purse-fault").textContent = fine ? "" : say(chosen.lang, "page-purse-fault-price");
    if (!fine) return;
    reprice(chosen.currency, price);
  }
  if (target.id !== "purse-slider") changed(true);
});
