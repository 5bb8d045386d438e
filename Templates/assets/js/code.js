// Code that has to be scrolled can be reached with the keyboard; code that fits is no stop on the way.
(() => {
  const update = () => {
    const blocks = [...document.querySelectorAll("pre")];
    // All are measured before one is changed, for after each change the page is laid out anew.
    const areWide = blocks.map(block => block.scrollWidth > block.clientWidth);
    blocks.forEach((block, index) => {
      if (areWide[index] === block.hasAttribute("tabindex")) return;
      if (areWide[index]) block.tabIndex = 0;
      else block.removeAttribute("tabindex");
    });
  };
  update();
  addEventListener("resize", update);
  document.addEventListener("toggle", update, true);
  document.addEventListener("stridebook-page", update);
})();
