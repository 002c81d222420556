// What only a served page has: other communities, files of one's own, and what Python makes. It speaks with its own server alone.
(() => {
  const DESK = JSON.parse(document.getElementById("desk-data").textContent), BEAT = 400;
  const at = (id) => document.getElementById(`desk-${id}`), every = (query) => [...document.querySelectorAll(query)];
  const code = () => (DESK.words[document.documentElement.lang] ? document.documentElement.lang : DESK.lang);
  const told = (key) => DESK.words[code()][`desk-${key}`];
  let brought = null, ticket = "", reading = Promise.resolve(), spoken = code();

  function dress() {
    for (const place of every("[data-desk]")) place.textContent = DESK.words[code()][place.dataset.desk];
    for (const place of every("[data-desk-label]")) place.setAttribute("aria-label", DESK.words[code()][place.dataset.deskLabel]);
    for (const link of every("[data-desk-name]")) {
      link.textContent = DESK.titles[link.dataset.deskName][code()];
      link.href = `/open/${encodeURIComponent(link.dataset.deskName)}?lang=${code()}`;
    }
    at("notes").textContent = DESK.notes[code()].join(" ");
  }

  /** What is moved, as the address has it; the server takes of it what a scenario has. */
  const moved = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

  async function asked(path, body) {
    const wish = body === undefined ? { cache: "no-store" }
      : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, lang: code() }) };
    try {
      const answer = await fetch(path, wish);
      return await answer.json();
    } catch {
      return { fault: told("gone") };
    }
  }

  function alerted(words) {
    at("alert").hidden = !words;
    at("alert").textContent = words || "";
    if (words) at("alert").scrollIntoView({ block: "center" });
  }

  // ---- files that take a while

  async function make(kind) {
    alerted("");
    const begun = await asked("/make", { name: DESK.name, kind, moved: moved() });
    if (begun.fault) {
      alerted(begun.fault);
      return;
    }
    ticket = begun.ticket;
    at("far").removeAttribute("value");
    at("said").textContent = at("live").textContent = told("begun");
    at("work").hidden = false;
    for (const button of every("[data-desk-make]")) button.disabled = true;
    await follow(begun.ticket);
    ticket = "";
    at("work").hidden = true;
    for (const button of every("[data-desk-make]")) button.disabled = false;
  }

  async function follow(mine) {
    while (ticket === mine) {
      const far = await asked(`/made/${mine}?lang=${code()}`);
      if (ticket !== mine) return;
      if (far.state === "done") {
        const link = document.createElement("a");
        link.href = `/made/${mine}/file`;
        link.download = "";
        link.click();
        at("live").textContent = told("saved");
        return;
      }
      if (far.state !== "waiting" && far.state !== "running") {
        alerted(far.fault);
        return;
      }
      at("said").textContent = far.said;
      if (far.total) {
        at("far").max = far.total;
        at("far").value = far.done;
      }
      await new Promise((on) => setTimeout(on, BEAT));
    }
  }

  function stop() {
    const mine = ticket;
    ticket = "";
    at("live").textContent = told("stopped");
    asked(`/stop/${mine}`, {});
  }

  // ---- files of one's own

  function element(tag, words, more = {}) {
    const made = document.createElement(tag);
    if (words) made.textContent = words;
    Object.assign(made, more);
    return made;
  }

  const data = (file) => new Promise((on) => {
    const reader = new FileReader();
    reader.onload = () => on({ name: file.name, data: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.readAsDataURL(file);
  });

  async function take(files) {
    close();
    alerted("");
    if (!files.length) return;
    if (files.reduce((sum, file) => sum + file.size, 0) > DESK.most) {
      alerted(told("too-large"));
      return;
    }
    at("live").textContent = told("reading");
    if (files.length === 1 && /\.ya?ml$/i.test(files[0].name)) {
      open(await files[0].text(), files[0].name);
      return;
    }
    brought = { files: await Promise.all(files.map(data)), answers: [] };
    read({});
  }

  async function open(text, file) {
    const kept = await asked("/keep", { text, file });
    if (kept.fault) alerted(kept.fault);
    else location.assign(`${kept.address}?lang=${code()}`);
  }

  /** Read the files with one more answer: one after another, so that no earlier reading comes last. */
  function read(answer) {
    reading = reading.then(async () => {
      const mine = brought, found = mine && (await asked("/look", { ...mine, ...answer }));
      if (mine && mine === brought) show(found);
    });
  }

  function question(one, usual) {
    const id = `desk-ask-${one.name}`, found = document.createDocumentFragment();
    found.append(element("label", one.sentence, { htmlFor: id }));
    const answered = (value) => value && read({ name: one.name, answer: value });
    if (one.options.length) {
      const list = element("select", "", { id });
      if (!usual) list.append(element("option", told("choose"), { value: "" }));
      for (const [value, words] of one.options) list.append(element("option", words, { value }));
      if (usual) list.value = usual;
      list.addEventListener("change", () => answered(list.value));
      found.append(list);
    } else {
      const field = element("input", "", { id, placeholder: one.example });
      const button = element("button", told("answer"), { type: "button" });
      field.addEventListener("keydown", ({ key }) => key === "Enter" && answered(field.value));
      button.addEventListener("click", () => answered(field.value));
      found.append(field, " ", button);
    }
    return found;
  }

  function show(found) {
    alerted(found.fault);
    if (found.fault && !(found.account || []).length) return;
    brought.answers = found.answers;
    const room = at("reading"), kind = found.asked.length ? "asked" : found.fault ? "refused" : "look";
    const head = element("h2", told(kind), { id: "desk-reading-head", tabIndex: -1 });
    const acts = element("p", "", { className: "acts" });
    room.replaceChildren(head);
    for (const one of found.asked) room.append(question(one, ""));
    if (kind === "look") room.append(element("p", told("look-about")), ...found.parts.flatMap(part));
    if (kind === "look") for (const one of found.offered) room.append(question(one, one.now));
    if ((found.account || []).length) {
      const rows = element("details", "", { open: Boolean(found.fault) });
      rows.append(element("summary", told("rows")), element("pre", found.account.join("\n"), { tabIndex: 0 }));
      room.append(rows);
    }
    if (kind === "look") {
      const button = element("button", told("open-it"), { type: "button", className: "desk-main", id: "desk-open-it" });
      button.addEventListener("click", () => open(found.text, ""));
      acts.append(button);
    }
    const shut = element("button", told("close"), { type: "button" });
    shut.addEventListener("click", close);
    acts.append(shut);
    room.append(acts);
    room.hidden = false;
    at("open").open = false; // what is asked stands where the list was
    head.focus();
  }

  function part([head, lines]) {
    const list = element("ul", "");
    for (const line of lines) {
      const kind = line.startsWith("    ") ? "detail" : line.startsWith("  ?") ? "doubt" : "";
      list.append(element("li", line.trim(), { className: kind }));
    }
    return lines.length ? [element("h3", head), list] : [element("h3", head)];
  }

  function close() {
    brought = null;
    at("reading").hidden = true;
    at("reading").replaceChildren();
  }

  // ---- what a visitor does

  at("files").addEventListener("change", ({ target }) => {
    take([...target.files]);
    target.value = "";
  });
  const over = (whether) => (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    document.documentElement.classList.toggle("desk-over", whether);
    if (event.type === "drop") take([...event.dataTransfer.files]);
  };
  addEventListener("dragover", over(true));
  addEventListener("dragleave", over(false));
  addEventListener("drop", over(false));
  at("stop").addEventListener("click", stop);
  document.addEventListener("click", ({ target }) => {
    if (target.dataset.deskMake) make(target.dataset.deskMake);
    if (target.dataset.deskTake) {
      const words = new URLSearchParams({ ...(target.dataset.deskTake === "scenario" ? moved() : {}), lang: code() });
      target.href = `/take/${encodeURIComponent(DESK.name)}/${target.dataset.deskTake}?${words}`;
    }
  });
  for (const one of every("#desk > details")) {
    one.addEventListener("toggle", () => {
      if (!one.open) return;
      for (const other of every("#desk > details")) if (other !== one) other.open = false;
      one.scrollIntoView({ block: "nearest" });
    });
  }
  new MutationObserver(() => {
    if (spoken === code()) return; // the page writes its language whenever anything changes
    spoken = code();
    dress();
    if (brought) read({});
  }).observe(document.documentElement, { attributeFilter: ["lang"] });
  dress();
})();
