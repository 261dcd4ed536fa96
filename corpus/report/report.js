// SPDX-License-Identifier: GPL-3.0-or-later
// The report is whole without this: it adds a filter, a search and keys to a page that can be read as it stands.
"use strict";
(() => {
  // What is folded for the screen is wanted on paper.
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll(".apparatus details:not([open]), .alike:not([open]), .rest:not([open])")) {
      box.open = true;
      box.dataset.folded = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const box of document.querySelectorAll("details[data-folded]")) {
      box.open = false;
      delete box.dataset.folded;
    }
  });

  const form = document.getElementById("filter");
  if (!form) return;
  const claims = [...document.querySelectorAll(".claim")];
  const field = (id) => document.getElementById(id);
  const words = field("q");
  const shown = field("shown");

  // One spelling for letters that Arabic writes in several ways, without vowel marks.
  const fold = (text) => text.toLowerCase().normalize("NFKC")
    .replace(/[\u064B-\u0652\u0670\u0640]/g, "").replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/\u0629/g, "\u0647").replace(/\u0649/g, "\u064A")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const texts = new Map();
  const textOf = (claim) => {
    if (!texts.has(claim)) texts.set(claim, fold(claim.textContent));
    return texts.get(claim);
  };
  const has = (list, value) => !value || (list || "").split(" ").includes(value);
  const carries = (claim, outlet) =>
    !outlet || [...claim.querySelectorAll("[data-outlet]")].some((member) => member.dataset.outlet === outlet);

  const filter = () => {
    const query = fold(words.value.trim());
    let count = 0;
    for (const claim of claims) {
      const fits = has(claim.dataset.kinds, field("f-kind").value) && has(claim.dataset.weights, field("f-weight").value) &&
        carries(claim, field("f-outlet").value) && (!query || textOf(claim).includes(query));
      claim.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = shown.dataset.template.replace("{shown}", count).replace("{all}", claims.length);
  };

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const claim = target.closest(".claim");
    if (claim && claim.hidden) {
      form.reset();
      filter();
    }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView();
  };

  const step = (by) => {
    const visible = claims.filter((claim) => !claim.hidden);
    if (visible.length === 0) return;
    const current = visible.indexOf(document.activeElement.closest(".claim"));
    const next = visible[Math.min(visible.length - 1, Math.max(0, current < 0 ? 0 : current + by))];
    const link = next.querySelector("h4 a");
    link.focus();
    history.replaceState(null, "", link.hash);
    next.scrollIntoView({block: "start"});
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  addEventListener("hashchange", reveal);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") {
      event.preventDefault();
      words.focus();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });
  filter();
  if (location.hash) reveal();
})();
