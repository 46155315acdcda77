/* Cards, made as one scrolls, and the words in them that were searched for. */

const plain = document.getElementById("plain");
const hits = "highlights" in CSS ? new Highlight() : null;
if (hits) CSS.highlights.set("hits", hits);

const fill = (card, selector, text) => {
  card.querySelector(selector).textContent = text;
};

/* The place in an article, by a text fragment: the whole of few words, or the ends of many. */
const linkToPlace = ({ article, text }) => {
  const escape = (words) => encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D");
  const words = text.split(/\s+/).filter(Boolean);
  const ends = words.length > 8 ? [words.slice(0, 4), words.slice(-4)] : [words];
  const [page, fragment = ""] = article.url.split("#", 2);
  return `${page}#${fragment}:~:text=${ends.map(escape).join(",")}`;
};

const linkArticle = (place) => {
  const title = place.article.title || "Read the article";
  if (!place.article.url) return place.article.title;
  const link = document.createElement("a");
  link.href = linkToPlace(place);
  link.rel = "noreferrer noopener";
  link.textContent = title;
  return link;
};

/* One printing and nothing to compare it with. */
const makePlainCard = (utterance) => {
  const card = plain.content.firstElementChild.cloneNode(true);
  const [place] = utterance.places;
  const { article } = place;
  fill(card, ".qa-name", utterance.speaker?.name ?? "Speaker left open");
  fill(card, ".qa-role", utterance.speaker?.role ? `, ${utterance.speaker.role}` : "");
  fill(card, ".qa-said", utterance.text);
  card.querySelector(".qa-said").classList.toggle("qa-quoted", Boolean(utterance.marked));
  card.querySelector(".qa-self").href = writeAddress({ ...NOTHING_ASKED, id: utterance.id });
  const day = article.published ? ` on ${article.published}` : ", no date";
  const printed = `Printed by ${article.outlet || article.id}${day}`;
  const headline = linkArticle(place);
  card.querySelector(".qa-printed").append(...(headline ? [`${printed}: `, headline] : [printed]));
  return card;
};

/* What is compared was written as markup, and escaped, when the page was made. */
const makeComparedCard = (utterance) => {
  const holder = document.createElement("template");
  holder.innerHTML = utterance.html;
  return holder.content.firstElementChild;
};

const makeCard = (utterance) =>
  utterance.html ? makeComparedCard(utterance) : makePlainCard(utterance);

/* Of a card on the page: a range does not follow words that move. */
const markHits = (card, terms) => {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(".qa-aloud")) markText(walker.currentNode, terms);
  }
};

/* Folding makes a text longer or shorter; `places` lead from its letters back to the printed. */
const markText = (node, terms) => {
  const places = [];
  let folded = "";
  let at = 0;
  for (const character of node.data) {
    const letters = fold(character);
    folded += letters;
    for (let i = 0; i < letters.length; i++) places.push(at);
    at += character.length;
  }
  places.push(at);
  for (const term of terms) {
    for (let i = folded.indexOf(term); i >= 0; i = folded.indexOf(term, i + term.length)) {
      const range = document.createRange();
      range.setStart(node, places[i]);
      range.setEnd(node, places[i + term.length]);
      hits.add(range);
    }
  }
};
