// Waits for changes of this page, keeps place and choices when it is exchanged, shows what is wrong.
(() => {
  const me = document.currentScript.dataset;
  const memory = "stridebook " + location.pathname;
  // The page as it was served, before scripts and readers change it.
  const mainOf = page => page.querySelector("body > main");
  let served = mainOf(document)?.cloneNode(true);
  // What this script has put into the page is not the page's own.
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/.stridebook/preview.css";
  sheet.dataset.stridebook = "";
  document.head.append(sheet);

  // ---- What a reader has chosen, opened and come to

  // A window is chosen by a radio button, known by its group and its number there.
  const groups = () => {
    const all = new Map();
    for (const radio of document.querySelectorAll("input[type=radio]")) {
      if (!all.has(radio.name)) all.set(radio.name, []);
      all.get(radio.name).push(radio);
    }
    return all;
  };

  // A fold is known by what it holds or, where just that was changed, by its summary and its place among
  // those of the same figure.
  const folds = () => [...document.querySelectorAll("details")].map(fold => {
    const figure = fold.parentElement.closest("[id]");
    const group = (figure ? figure.id : "") + "\n" + (fold.querySelector("summary") || fold).textContent;
    return { fold, group, text: group + "\n" + fold.textContent };
  });
  const openFolds = old => {
    const now = folds();
    const take = (list, test) => {
      const index = list.findIndex(test);
      return index < 0 ? null : list.splice(index, 1)[0];
    };
    const rest = old.filter(known => {
      const same = take(now, candidate => candidate.text === known.text);
      if (same) same.fold.open = known.open;
      return !same;
    });
    for (const known of rest) {
      const same = take(now, candidate => candidate.group === known.group);
      if (same) same.fold.open = known.open;
    }
  };

  // Where a reader is: at the first thing that is seen, and below the last thing with a name.
  const things = "main p, main li, main pre, main h1, main h2, main h3, main h4, main figure, main blockquote";
  const label = thing => thing.tagName + thing.textContent.slice(0, 300);
  const place = () => {
    // Whoever is at the top stays there.
    if (scrollY === 0) return { x: scrollX, y: 0 };
    const all = [...document.querySelectorAll(things)];
    const first = all.find(thing => thing.getBoundingClientRect().bottom > 0);
    const named = [...document.querySelectorAll("main [id]")]
      .filter(thing => thing.getBoundingClientRect().top <= 0).pop();
    const seen = first && {
      label: label(first),
      number: all.slice(0, all.indexOf(first)).filter(thing => label(thing) === label(first)).length,
      top: first.getBoundingClientRect().top,
    };
    return { x: scrollX, y: scrollY, seen, named: named && { id: named.id, top: named.getBoundingClientRect().top } };
  };
  const goTo = ({ x, y, seen, named }) => {
    let top = y;
    if (y > 0) {
      const same = seen && [...document.querySelectorAll(things)].filter(thing => label(thing) === seen.label)[seen.number];
      const anchor = named && document.getElementById(named.id);
      if (same) top = scrollY + same.getBoundingClientRect().top - seen.top;
      else if (anchor) top = scrollY + anchor.getBoundingClientRect().top - named.top;
    }
    if (Math.abs(top - y) < 1) top = y;
    if (scrollX !== x || scrollY !== top) scrollTo({ left: x, top, behavior: "instant" });
  };

  const save = () => {
    const chosen = [...groups()].map(([name, radios]) => [name, radios.findIndex(radio => radio.checked)]);
    const focus = document.activeElement;
    const group = focus && focus.type === "radio" ? [focus.name, groups().get(focus.name).indexOf(focus)] : null;
    const open = folds().map(({ fold, group, text }) => ({ open: fold.open, group, text }));
    try {
      sessionStorage.setItem(memory, JSON.stringify({ place: place(), chosen, open, group }));
    } catch {
      // A page without a memory begins at its top.
    }
  };
  const restore = () => {
    let text = null;
    try {
      text = sessionStorage.getItem(memory);
      sessionStorage.removeItem(memory);
    } catch {
      // A browser may refuse to remember.
    }
    if (!text) return;
    const { place, chosen, open, group } = JSON.parse(text);
    const all = groups();
    for (const [name, index] of chosen) {
      const radio = (all.get(name) || [])[index];
      if (radio) radio.checked = true;
    }
    openFolds(open);
    const focus = group && (all.get(group[0]) || [])[group[1]];
    if (focus) focus.focus({ preventScroll: true });
    goTo(place);
  };

  // ---- What is wrong

  let panel = null;
  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const count = (number, word) => number + " " + word + (number === 1 ? "" : "s");

  // The end of the page can be read above the panel.
  const room = new ResizeObserver(() => {
    document.body.style.paddingBottom = panel ? panel.offsetHeight + "px" : "";
  });
  const hide = () => {
    room.disconnect();
    if (panel) panel.remove();
    panel = null;
    document.body.style.paddingBottom = "";
  };

  const headline = ({ errors, warnings, page, own }) => {
    if (errors === 0) return count(warnings, "warning");
    const number = count(errors, "error");
    if (page === "kept") return number + "; this page is as it was before";
    if (page === "missing") return number + "; this page is shown as soon as its lesson is fixed";
    return own === 0 ? number + " elsewhere; this page shows what its lesson says" : number;
  };
  const show = news => {
    hide();
    const isGone = news.page === "none" && me.page !== "none";
    if (!news.errors && !news.warnings && !isGone) return;
    panel = element("section", news.errors ? "errors" : "warnings");
    panel.id = "stridebook-problems";
    panel.setAttribute("aria-label", "What is wrong with the course");
    if (news.errors) panel.setAttribute("role", "alert");
    const list = element("div", "list");
    list.tabIndex = 0;
    list.hidden = !news.errors;
    list.setAttribute("role", "region");
    list.setAttribute("aria-label", "Errors and warnings");
    const bar = element("div", "bar");
    bar.append(element("h2", "", isGone && !news.errors ? "This page is no longer part of the course" : headline(news)));
    if (news.problems.length) {
      const button = element("button", "", news.errors ? "Hide" : "Show");
      button.type = "button";
      button.setAttribute("aria-expanded", String(!list.hidden));
      button.addEventListener("click", () => {
        list.hidden = !list.hidden;
        button.textContent = list.hidden ? "Show" : "Hide";
        button.setAttribute("aria-expanded", String(!list.hidden));
      });
      bar.append(button);
    }
    for (const problem of news.problems) {
      const item = element("div", problem.severity);
      item.append(element("p", "message", problem.severity + ": " + problem.message));
      item.append(element("p", "place", problem.place));
      if (problem.excerpt) item.append(element("pre", "", problem.excerpt));
      if (problem.help) item.append(element("p", "help", "help: " + problem.help));
      list.append(item);
    }
    const rest = news.errors + news.warnings - news.problems.length;
    if (rest > 0 && news.problems.length) list.append(element("p", "rest", "and " + rest + " more, which the terminal lists"));
    panel.append(bar, list);
    document.body.append(panel);
    room.observe(panel);
  };

  // ---- Exchanging the page

  const ours = page => page.querySelector("script[data-page]");
  const heads = (page, kinds) => [...page.head.querySelectorAll(kinds)].filter(part => !("stridebook" in part.dataset));
  const text = parts => parts.map(part => part.outerHTML).join("\n");
  const styles = page => heads(page, "link[rel=stylesheet], style");
  const scripts = page => heads(page, "script");
  // Scripts that are not ours would not run again.
  const hasOwnScripts = page =>
    (ours(page) || { dataset: me }).dataset.scripts === "own" || scripts(page).length > 1
    || page.body.querySelector("script:not([data-page]):not([type='application/json'])");

  const exchangeStyles = async next => {
    const old = styles(document);
    const fresh = styles(next);
    if (text(old) === text(fresh)) return;
    const made = fresh.map(part => document.importNode(part, true));
    const loaded = made.filter(part => part.localName === "link").map(part => new Promise(done => {
      part.addEventListener("load", done);
      part.addEventListener("error", done);
    }));
    document.head.append(...made);
    await Promise.all(loaded);
    for (const part of old) part.remove();
  };
  // Only what differs is exchanged: laying out a whole page again takes longer than all the rest. `was` is
  // what was served for `live`, before scripts changed it.
  const isSameShell = (one, other) =>
    one.nodeType === Node.ELEMENT_NODE && one.cloneNode(false).isEqualNode(other.cloneNode(false));
  const morph = (live, was, now) => {
    const lists = [live, was, now].map(node => [...node.childNodes]);
    const [mine, before, after] = lists;
    if (mine.length !== before.length) return live.replaceWith(now);
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
    const [old, served, fresh] = lists.map(list => list.slice(start, list.length - end));
    if (old.length === fresh.length) {
      old.forEach((node, index) => {
        if (served[index].isEqualNode(fresh[index])) return;
        if (isSameShell(served[index], fresh[index])) morph(node, served[index], fresh[index]);
        else node.replaceWith(fresh[index]);
      });
    } else {
      const next = mine[mine.length - end] || null;
      for (const node of old) node.remove();
      for (const node of fresh) live.insertBefore(node, next);
    }
  };
  const around = page => [...page.body.children].filter(part => !part.matches("main, script, #stridebook-problems"));
  const exchangeBody = next => {
    const [live, now] = [mainOf(document), mainOf(next)];
    const fresh = now?.cloneNode(true);
    if (live && now && served && isSameShell(served, now) && text(around(document)) === text(around(next))) {
      morph(live, served, now);
    } else {
      document.body.replaceChildren(...next.body.childNodes);
      if (panel) document.body.append(panel);
    }
    served = fresh;
  };

  const exchange = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const script = ours(next);
    if (!script || hasOwnScripts(next) || hasOwnScripts(document) || text(scripts(next)) !== text(scripts(document))) {
      save();
      return location.reload();
    }
    await exchangeStyles(next);
    save();
    script.remove();
    me.page = script.dataset.page;
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.className = next.body.className;
    exchangeBody(next);
    document.dispatchEvent(new Event("stridebook-page"));
    restore();
  };

  // ---- Waiting

  // Only a page that is looked at waits, for a browser keeps few connections to a server.
  let problems = "none";
  const wait = async () => {
    while (true) {
      if (document.hidden) {
        await new Promise(done => document.addEventListener("visibilitychange", done, { once: true }));
        continue;
      }
      try {
        const query = new URLSearchParams({ path: me.path, page: me.page, problems });
        const answer = await fetch("/.stridebook/changes?" + query);
        // The headers come first, and nearly always say all.
        const page = answer.headers.get("stridebook-page");
        const now = answer.headers.get("stridebook-problems");
        if (page === null || now === null) throw new Error("no preview");
        if (now !== problems) {
          show(await answer.json());
          problems = now;
        }
        if (page === "none") {
          me.page = "none";
        } else if (page !== me.page) {
          await exchange();
        }
      } catch {
        await new Promise(done => setTimeout(done, 500));
      }
    }
  };
  restore();
  wait();
})();
