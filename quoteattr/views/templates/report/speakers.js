/* The list of speakers: persons first, each by how much they say; a name is found by typing. */

const MOST_LISTED = 40;
const nameField = document.getElementById("name");
const speakerList = document.getElementById("speakers");
const unlisted = document.getElementById("unlisted");

const names = new Map();
for (const speaker of speakers) names.set(speaker.name, (names.get(speaker.name) ?? 0) + 1);

/* What tells a speaker from another of the same name, or from a person. */
const describeSpeaker = (speaker) => {
  if (speaker.kind !== "person") return speaker.kind;
  return names.get(speaker.name) > 1 ? speaker.role : "";
};

const makeSpan = (className, text) => {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  return span;
};

const makeSpeakerLine = (speaker, asked) => {
  const link = document.createElement("a");
  link.href = writeAddress({ ...asked, speaker: speaker.id, id: "" });
  if (speaker.id === asked.speaker) link.setAttribute("aria-current", "true");
  const label = describeSpeaker(speaker);
  const name = makeSpan("qa-who", speaker.name);
  if (label) name.append(" ", makeSpan("qa-kind", label));
  link.append(name, " ", makeSpan("qa-number", speaker.count.toLocaleString("en")));
  const line = document.createElement("li");
  line.append(link);
  return line;
};

/* The one that was chosen stays in sight. */
const listSpeakers = (asked) => {
  const terms = readTerms(nameField.value);
  const found = speakers.filter((speaker) => {
    const name = fold(speaker.name);
    return terms.every((term) => name.includes(term));
  });
  const listed = found.slice(0, MOST_LISTED);
  const chosen = speakers.find((speaker) => speaker.id === asked.speaker);
  if (chosen && !listed.includes(chosen)) listed.unshift(chosen);
  speakerList.replaceChildren(...listed.map((speaker) => makeSpeakerLine(speaker, asked)));
  const more = found.length - Math.min(found.length, MOST_LISTED);
  unlisted.textContent = more
    ? `and ${more.toLocaleString("en")} more: type a part of a name`
    : found.length ? "" : "Nobody of that name";
};
