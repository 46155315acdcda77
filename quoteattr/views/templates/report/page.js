/* The page: the address says what is asked for, the form changes the address. */

const BATCH = 30;
/* More is a book, and is saved as CSV. */
const MOST_PRINTED = 200;

const find = (id) => document.getElementById(id);
const form = find("filter");
const list = find("utterances");
const more = find("more");
let asked = readAddress();
let found = findUtterances(asked);
let made = 0;

const makeMore = (number) => {
  const batch = found.shown.slice(made, made + number);
  const cards = batch.map(makeCard);
  list.append(...cards);
  if (hits && found.terms.length) cards.forEach((card) => markHits(card, found.terms));
  made += batch.length;
  more.hidden = made === found.shown.length;
};

const countUtterances = (number, what) =>
  `${number.toLocaleString("en")} ${number === 1 ? "utterance" : "utterances"}${what}`;

const describeFound = () => {
  const speaker = speakers.find((s) => s.id === asked.speaker);
  const by = speaker ? ` by ${speaker.name}` : "";
  if (asked.id) return "One utterance, by its link";
  return countUtterances(found.shown.length, asked.single ? by : `${by} in several articles`);
};

const show = () => {
  found = findUtterances(asked);
  made = 0;
  hits?.clear();
  list.replaceChildren();
  makeMore(BATCH);
  const isEmpty = !found.shown.length;
  find("nothing").hidden = !isEmpty || found.alone > 0;
  find("elsewhere").hidden = !isEmpty || !found.alone;
  find("single").href = writeAddress({ ...asked, single: "1" });
  find("found").textContent = describeFound();
  find("alone").textContent = found.alone.toLocaleString("en");
  find("everybody").hidden = !asked.speaker;
  find("everybody").href = writeAddress({ ...asked, speaker: "" });
  listSpeakers(asked);
};

const fillForm = () => {
  for (const field of form.querySelectorAll("[name]")) {
    if (field.type === "checkbox") field.checked = Boolean(asked[field.name]);
    else field.value = asked[field.name];
  }
};

const readForm = () => {
  const fields = Object.fromEntries(new FormData(form));
  return { ...NOTHING_ASKED, ...fields, speaker: asked.speaker };
};

/* Typing changes the address where it stands; a choice is a step that one can go back. */
const ask = (event) => {
  asked = readForm();
  const isTyped = event.target.name === "words";
  history[isTyped ? "replaceState" : "pushState"](null, "", writeAddress(asked));
  show();
};

const askAgain = () => {
  asked = readAddress();
  fillForm();
  show();
};

const start = () => {
  const outlets = [...new Set(articles.map((article) => article.outlet))].filter(Boolean);
  form.outlet.append(...outlets.sort(compareText).map((name) => new Option(name, name)));
  /* Where no two articles print the same, there is nothing else to show. */
  if (!utterances.some(isInSeveral)) {
    NOTHING_ASKED.single = "1";
    form.single.parentElement.hidden = true;
  }
  form.addEventListener("input", ask);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    nameField.value = "";
    location.hash = "";
    askAgain();
  });
  nameField.addEventListener("input", () => listSpeakers(asked));
  find("export").addEventListener("click", () => saveTable(found.shown));
  more.addEventListener("click", () => makeMore(BATCH));
  new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && makeMore(BATCH), {
    rootMargin: "800px",
  }).observe(more);
  addEventListener("popstate", askAgain);
  addEventListener("beforeprint", () => {
    makeMore(Math.max(0, MOST_PRINTED - made));
    const rest = found.shown.length - made;
    find("unprinted").hidden = !rest;
    find("unprinted").textContent = `and ${countUtterances(rest, "")} more: save them as CSV`;
  });
  find("list").open = matchMedia("(min-width: 60rem)").matches;
  find("people").hidden = !speakers.length;
  form.hidden = false;
  askAgain();
};

start();
