/* What is asked for: read from the address and written to it, so that a link gives it again. */

const NOTHING_ASKED = {
  words: "", speaker: "", outlet: "", from: "", to: "", single: "", altered: "", sort: "printed",
  id: "",
};

const readAddress = () => {
  const given = new URLSearchParams(location.hash.slice(1));
  const fields = Object.entries(NOTHING_ASKED);
  return Object.fromEntries(fields.map(([name, value]) => [name, given.get(name) ?? value]));
};

const writeAddress = (asked) => {
  const fields = Object.entries(asked).filter(([name, value]) => value !== NOTHING_ASKED[name]);
  return `#${new URLSearchParams(fields)}`;
};

/* Words apart, and phrases in quotation marks whole. */
const readTerms = (words) =>
  [...fold(words).matchAll(/["“]([^"”]+)["”]|\S+/g)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter(Boolean);

const isWithin = (utterance, from, to) =>
  (!from && !to) ||
  listDays(utterance).some((day) => (!from || day >= from) && (!to || day <= to));

/* Who said it and all that was printed of it, as a search reads them; made at the first search. */
const readWords = (utterance) =>
  (utterance.words ??= fold(
    [utterance.speaker?.name ?? "", utterance.text, ...utterance.places.map((p) => p.text)]
      .join("\n"),
  ));

const fits = (utterance, asked, terms) =>
  (!asked.id || utterance.id === asked.id) &&
  (!asked.speaker || utterance.speaker?.id === asked.speaker) &&
  (!asked.outlet || utterance.places.some((place) => place.article.outlet === asked.outlet)) &&
  (!asked.altered || utterance.altered > 0) &&
  isWithin(utterance, asked.from, asked.to) &&
  (!terms.length || terms.every((term) => readWords(utterance).includes(term)));

const compareText = new Intl.Collator("en").compare;

/* Utterances come most printed first; what has no date, or no speaker, comes last. */
const ORDERS = {
  newest: (a, b) => compareText(listDays(b).at(-1) ?? "", listDays(a).at(-1) ?? ""),
  oldest: (a, b) => compareText(listDays(a)[0] ?? "~", listDays(b)[0] ?? "~"),
  speaker: (a, b) => !a.speaker - !b.speaker || compareText(a.speaker?.name, b.speaker?.name),
};

const isInSeveral = (utterance) => utterance.count > 1 || utterance.altered > 0;

/* Return what fits, in order, and how many of it one article alone prints. */
const findUtterances = (asked) => {
  const terms = readTerms(asked.words);
  const fitting = utterances.filter((utterance) => fits(utterance, asked, terms));
  const several = fitting.filter(isInSeveral);
  const shown = asked.single || asked.id ? fitting : several;
  return {
    shown: asked.sort in ORDERS ? shown.toSorted(ORDERS[asked.sort]) : shown,
    alone: fitting.length - several.length,
    terms,
  };
};
