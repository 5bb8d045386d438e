/// What a page in the preview does besides being a page: it waits for changes, and shows what is wrong.
enum PreviewClient {
  /// Goes before the end of a page.
  static func element(path: String, page: String) -> String {
    "<script src=\"/.stridebook/preview.js\" data-path=\"\(attribute(path))\" data-page=\"\(page)\"></script>"
  }

  private static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }

  /// A page where there is none.
  static func emptyPage(_ sentence: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Preview</title>
    <style>:root { color-scheme: light dark; } body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 20vh auto; padding: 0 1rem; }</style>
    </head><body><main><h1>Preview</h1><p>\(sentence)</p><p><a href="/">All lessons</a></p></main>
    """
  }

  static let script = #"""
    // Waits for changes of this page, keeps place and choices when it is loaded again, shows what is wrong.
    (() => {
      const me = document.currentScript.dataset;
      const memory = "stridebook " + location.pathname;
      let problems = "none";
      let panel = null;

      // A window is chosen by a radio button, known by its group and its number there.
      const groups = () => {
        const all = new Map();
        for (const radio of document.querySelectorAll("input[type=radio]")) {
          if (!all.has(radio.name)) all.set(radio.name, []);
          all.get(radio.name).push(radio);
        }
        return all;
      };
      const folds = () => [...document.querySelectorAll("details")];
      const save = () => {
        const chosen = [...groups()].map(([name, radios]) => [name, radios.findIndex(radio => radio.checked)]);
        const open = folds().map(fold => fold.open);
        const focus = document.activeElement;
        const group = focus && focus.type === "radio" ? [focus.name, groups().get(focus.name).indexOf(focus)] : null;
        sessionStorage.setItem(memory, JSON.stringify({ x: scrollX, y: scrollY, chosen, open, group }));
      };
      const restore = () => {
        const text = sessionStorage.getItem(memory);
        sessionStorage.removeItem(memory);
        if (!text) return;
        const { x, y, chosen, open, group } = JSON.parse(text);
        const all = groups();
        for (const [name, index] of chosen) {
          const radio = (all.get(name) || [])[index];
          if (radio) radio.checked = true;
        }
        const now = folds();
        if (now.length === open.length) now.forEach((fold, index) => { fold.open = open[index]; });
        const focus = group && (all.get(group[0]) || [])[group[1]];
        if (focus) focus.focus({ preventScroll: true });
        scrollTo({ left: x, top: y, behavior: "instant" });
      };

      const element = (name, text, style) => {
        const made = document.createElement(name);
        made.textContent = text;
        if (style) made.style.cssText = style;
        return made;
      };
      const show = list => {
        if (panel) panel.remove();
        panel = null;
        if (!list.length) return;
        panel = element("section", "", "position:fixed;inset:auto 0 0 0;max-height:70vh;overflow:auto;z-index:1000;"
          + "padding:1rem 1.25rem;background:#1c1f25;color:#f1eee6;font:15px/1.5 system-ui,sans-serif;border-top:4px solid #ff9a8f");
        panel.id = "stridebook-problems";
        panel.tabIndex = 0;
        panel.setAttribute("role", "alert");
        panel.setAttribute("aria-label", "What is wrong with the course");
        const errors = list.filter(problem => problem.severity === "error").length;
        const button = element("button", "Hide", "float:right;font:inherit;color:inherit;background:#363a42;border:1px solid #a3a6ad;border-radius:4px;padding:.15rem .75rem");
        button.type = "button";
        button.addEventListener("click", () => { panel.remove(); panel = null; });
        panel.append(button);
        panel.append(element("h2", errors === 1 ? "1 error; the page is as it was before" : errors + " errors; the page is as it was before", "margin:0 0 .75rem;font:600 1rem/1.4 system-ui,sans-serif;color:#ff9a8f"));
        for (const problem of list) {
          panel.append(element("p", problem.severity + ": " + problem.message, "margin:.75rem 0 0;font-weight:600"));
          panel.append(element("p", problem.place, "margin:0;color:#c9c5ba"));
          if (problem.excerpt) panel.append(element("pre", problem.excerpt, "margin:.25rem 0;padding:.5rem .75rem;border:0;background:#0f1114;color:inherit;white-space:pre;overflow-x:auto;font:14px/1.4 ui-monospace,monospace"));
          if (problem.help) panel.append(element("p", "help: " + problem.help, "margin:0;color:#9fe0b0"));
        }
        document.body.append(panel);
      };

      // What a page loads; where that is the same, its body alone is exchanged.
      const head = page => [...page.head.querySelectorAll("link, style, script")].map(part => part.outerHTML).join();
      const exchange = async () => {
        const text = await (await fetch(location.href, { cache: "no-store" })).text();
        const next = new DOMParser().parseFromString(text, "text/html");
        const script = next.querySelector("script[data-page]");
        save();
        if (!script || head(next) !== head(document)) return location.reload();
        script.remove();
        me.page = script.dataset.page;
        document.title = next.title;
        document.documentElement.lang = next.documentElement.lang;
        document.body.className = next.body.className;
        document.body.replaceChildren(...next.body.childNodes);
        if (panel) document.body.append(panel);
        document.dispatchEvent(new Event("stridebook-page"));
        restore();
      };

      // Only a page that is looked at waits, for a browser keeps few connections to a server.
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
    """#
}
