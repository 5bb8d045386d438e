// Code that has to be scrolled can be reached with the keyboard; code that fits is no stop on the way.
(() => {
  const update = () => document.querySelectorAll("pre").forEach(block => {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute("tabindex");
  });
  update();
  addEventListener("resize", update);
  document.addEventListener("toggle", update, true);
  document.addEventListener("stridebook-page", update);
})();
