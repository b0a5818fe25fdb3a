import { KetalabError } from "../language/errors.js";

/** How prescriptions abbreviate, and the words that are read. */
const words: Readonly<Record<string, string>> = {
  "i.v.": "iv",
  "i.v": "iv",
  intravenous: "iv",
  intravenously: "iv",
  "i.m.": "im",
  "i.m": "im",
  intramuscularly: "im",
  "s.c.": "sc",
  "s.c": "sc",
  subcut: "sc",
  subcutaneously: "sc",
  "p.o.": "oral",
  "p.o": "oral",
  po: "oral",
  orally: "oral",
  "s.l.": "sl",
  sublingually: "sl",
  "p.r.": "rectal",
  pr: "rectal",
  rectally: "rectal",
  intranasal: "nasal",
  intranasally: "nasal",
  nasally: "nasal",
  qd: "daily",
  "q.d.": "daily",
  bid: "twice daily",
  "b.i.d.": "twice daily",
  tid: "three times daily",
  "t.i.d.": "three times daily",
  qid: "every 6 h",
  "q.i.d.": "every 6 h",
};

/** What could be meant in several ways, with the form that says it. */
const unclear: Readonly<Record<string, string>> = {
  prn: 'a run needs to know when: write "at 2 h" or "every 8 h x 3"',
  "p.r.n.": 'a run needs to know when: write "at 2 h" or "every 8 h x 3"',
  od: 'it may mean once daily or the right eye: write "daily"',
  "o.d.": 'it may mean once daily or the right eye: write "daily"',
  hs: 'a run has no bedtime: write "daily at 22 h"',
  stat: 'a run begins with its first dose: leave it out, or write "at 0 min"',
};

const timeUnits: Readonly<Record<string, string>> = {
  h: "h",
  hr: "h",
  hrs: "h",
  d: "d",
  min: "min",
  wk: "week",
  w: "week",
};
const EVERY = /^q\.?(\d{1,6}(?:\.\d{1,6})?)(h|hrs?|d|min|wk?)$/i;
const PRIME = /^(\d{1,9}(?:[.,]\d{1,9})?)['\u2032\u2019]$/;

/**
 * A regimen as it is read, from one as clinicians write it: `q8h`, `i.v.`, `p.o.`, `bid`, `over 40'`. One blank stands
 * between two words.
 *
 * @throws KetalabError `ambiguous` for an abbreviation that a run cannot follow, with what to write.
 */
export function prescription(text: string): string {
  const all: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const key = word.toLowerCase();
    if (Object.hasOwn(unclear, key))
      throw new KetalabError("ambiguous", `"${word}" in a regimen: ${unclear[key]}`, { path: "regimen", given: word });
    const [, every = "", unit = ""] = EVERY.exec(word) ?? [];
    const [, minutes] = PRIME.exec(word) ?? [];
    if (every !== "") all.push("every", every, timeUnits[unit.toLowerCase()]!);
    else if (minutes !== undefined) all.push(minutes, "min");
    // An infusion or a push into a vein says so once.
    else if (/^(?:bolus|push)$/i.test(word) && all.at(-1)?.toLowerCase() === "iv") all[all.length - 1] = word;
    else all.push(Object.hasOwn(words, key) ? words[key]! : word);
  }
  return all.join(" ");
}
