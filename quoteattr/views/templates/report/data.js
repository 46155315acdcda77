"use strict";
/* What the page knows. Rows are lists; quoteattr/views/report/data.py writes them. */

const data = JSON.parse(document.getElementById("data").textContent);

const speakers = data.speakers.map(([id, name, role, kind, gender, count]) => ({
  id, name, role, kind, gender, count,
}));

const articles = data.articles.map(([id, outlet, day, published, title, url]) => ({
  id, outlet, day, published, title, url,
}));

/* Of a printing that is the utterance's text only the article's number is given. */
const readPlace = (place, text) =>
  typeof place === "number"
    ? { article: articles[place], relation: "identical", text }
    : { article: articles[place[0]], relation: place[1], text: place[2] };

const readUtterance = ([id, text, speaker, marked, count, altered, places, html]) => ({
  id, text, marked, count, altered, html,
  speaker: speakers[speaker],
  places: places.map((place) => readPlace(place, text)),
});

const utterances = data.utterances.map(readUtterance);

/* Case, accents and the slant of apostrophes make no difference in a search. */
const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘ʼ]/g, "'").toLowerCase();

const listDays = (utterance) =>
  utterance.places.map((place) => place.article.day).filter(Boolean).sort();
