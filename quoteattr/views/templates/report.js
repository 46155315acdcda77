"use strict";
/* Shows the utterances that fit the form. It writes no markup and asks for nothing. */
(() => {
  const form = document.getElementById("filter");
  const cards = document.querySelectorAll("#utterances > article");
  const entries = JSON.parse(document.getElementById("entries").textContent);

  /* Case, accents and the slant of apostrophes make no difference. */
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘ʼ]/g, "'").toLowerCase();

  /* Words apart, and phrases in quotation marks whole. */
  const readTerms = (query) =>
    [...fold(query).matchAll(/["“]([^"”]+)["”]|\S+/g)].map((match) => (match[1] ?? match[0]).trim());

  const isWithin = (days, from, to) =>
    (!from && !to) || days.some((day) => (!from || day >= from) && (!to || day <= to));

  const fits = (entry, wanted) =>
    wanted.terms.every((term) => entry.words.includes(term)) &&
    (!wanted.speaker || entry.speaker === wanted.speaker) &&
    (!wanted.outlet || entry.outlets.includes(wanted.outlet)) &&
    isWithin(entry.days, wanted.from, wanted.to) &&
    (!wanted.several || entry.articles > 1) &&
    (!wanted.altered || entry.altered);

  const update = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.terms = readTerms(wanted.words);
    let found = 0;
    cards.forEach((card, number) => {
      const shown = fits(entries[number], wanted);
      card.hidden = !shown;
      found += shown;
    });
    document.getElementById("nothing").hidden = found > 0;
    document.getElementById("found").textContent = `${found} of ${entries.length} shown`;
  };

  for (const entry of entries) entry.words = fold(entry.words);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  form.hidden = false;
  update();
})();
