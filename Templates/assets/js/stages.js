// What script adds to a stage, which works without: up and down move by rows, and a button plays all windows.
(() => {
  const radios = stage => [...stage.querySelectorAll(".choices input")];
  // The line and the column in which a cell is drawn: a long vector is broken into lines of --n.
  const place = radio => {
    const stage = radio.closest(".stage");
    const index = [...stage.querySelectorAll("[role=cell]")].indexOf(radio.closest("[role=cell]"));
    const columns = Number(stage.style.getPropertyValue("--n"));
    return [Math.floor(index / columns), index % columns];
  };
  const choose = radio => {
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // Left and right walk through the map in reading order, as radio buttons do by themselves.
  document.addEventListener("keydown", event => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.target.matches(".choices input")) return;
    event.preventDefault();
    const [row, column] = place(event.target);
    const next = radios(event.target.closest(".stage"))
      .map(radio => [radio, ...place(radio)])
      .filter(([, r, c]) => c === column && (r - row) * step > 0)
      .sort((a, b) => (a[1] - b[1]) * step)[0];
    if (next) {
      next[0].focus();
      choose(next[0]);
    }
  });

  const addButtons = () => document.querySelectorAll(".stage").forEach(stage => {
    if (radios(stage).length < 2 || stage.nextElementSibling?.matches("button.play")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "play";
    let timer = null;
    // The page has the words in its own language; where it has none, they are marked as English.
    const say = (name, english) => {
      const own = document.body.dataset[name];
      button.textContent = own ?? english;
      button.lang = own ? document.documentElement.lang : "en";
    };
    const stop = () => {
      clearInterval(timer);
      timer = null;
      say("play", "Play all windows");
    };
    const next = () => {
      const all = radios(stage);
      const index = all.findIndex(radio => radio.checked) + 1;
      choose(all[index % all.length]);
      if (index === all.length - 1) stop();
    };
    button.addEventListener("click", () => {
      if (timer) return stop();
      say("pause", "Pause");
      timer = setInterval(next, 900);
      next();
    });
    stage.addEventListener("pointerdown", stop);
    stop();
    stage.after(button);
  });
  addButtons();
  // A preview exchanges what is on the page.
  document.addEventListener("stridebook-page", addButtons);
})();
