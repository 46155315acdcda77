/* What is filtered as CSV, a row a printing, safe to open in a spreadsheet. */

const COLUMNS = [
  "utterance", "text", "speaker", "speaker_kind", "speaker_gender", "articles",
  "article", "outlet", "published", "title", "url", "relation", "printed",
];

/* A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
const writeCell = (value) => {
  const text = String(value ?? "");
  const safe = /^[=+\-@＝＋－＠\t\r\n']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const writeRow = (cells) => `${cells.map(writeCell).join(",")}\r\n`;

const writePlace = (utterance, { article, relation, text }) =>
  writeRow([
    utterance.id, utterance.text, utterance.speaker?.name, utterance.speaker?.kind,
    utterance.speaker?.gender, utterance.count, article.id, article.outlet,
    article.day || article.published, article.title, article.url, relation, text,
  ]);

const writeTable = (shown) =>
  writeRow(COLUMNS) +
  shown.flatMap((u) => u.places.map((place) => writePlace(u, place))).join("");

/* The mark in front tells spreadsheets that it is UTF-8. */
const saveTable = (shown) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", writeTable(shown)], { type: "text/csv" }));
  link.download = "utterances.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
