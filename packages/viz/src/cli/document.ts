import { KetalabError, type Scenario, schemaVersion } from "@ketalab/core";
import { readText } from "./file.js";
import { readJson } from "./json.js";
import { about } from "./refusal.js";
import type { Terminal } from "./verb.js";

/**
 * The scenario document of a file, or of standard input for `-`.
 * @throws KetalabError for what cannot be read, is not JSON, or holds something of the wrong kind.
 */
export async function readDocument(file: string, terminal: Terminal): Promise<Scenario> {
  const { name, text } = await readText(file, terminal, "the scenario");
  const document = readJson(text, name);
  try {
    checkShape(document);
  } catch (error) {
    throw about(file, error);
  }
  return document as Scenario;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isAmount = (value: unknown) => typeof value === "string" || typeof value === "number";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (of: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(of);

/** What a field of a document may hold, and how to say it. JSON lets anything stand anywhere. */
const fields: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  drug: [isText, 'the name of a drug, "ketamine" for instance'],
  model: [isText, 'the name of a model, "drip-to-mood" for instance'],
  regimen: [isText, 'text, "0.5 mg/kg over 40 min" for instance'],
  // A kind of body by itself, "rat"; a weight alone is no body.
  subject: [(value) => isObject(value) || (isText(value) && !/\d/.test(value)), '{"weight": "70 kg"} for instance'],
  span: [isAmount, '"4 h" for instance'],
  set: [(value) => isObject(value) && Object.values(value).every(isAmount), '{"ke0": "0.0835 1/min"} for instance'],
  columns: [isList(isText), '["Cket", "Ce"] for instance'],
  at: [(value) => isText(value) || isList(isAmount)(value), '"0 min, 40 min" for instance'],
  step: [isAmount, '"0.5 min" for instance'],
};

/** The beginning of what was given; of a large one nobody reads more. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
};

function checkShape(document: unknown): void {
  // What is no document at all, and what a newer version may have changed, is for the core to say.
  if (!isObject(document) || (document.ketalab ?? schemaVersion) !== schemaVersion) return;
  for (const [name, [fits, wanted]] of Object.entries(fields)) {
    const value = document[name];
    if (value !== undefined && !fits(value))
      throw new KetalabError("syntax", `${name} must be ${wanted}: ${shown(value)}`, { path: name, given: value });
  }
}
