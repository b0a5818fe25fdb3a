import { type Field, fields } from "../../packages/viz/src/lecture/fields.js";

const parts: Readonly<Record<Field["of"], readonly [heading: string, about: string]>> = {
  lecture: ["The lecture", "At the left margin, once each."],
  slide: ["Any slide", "A slide that has nothing but these is a slide of words."],
  section: ["A section", "Begins a part."],
  question: ["A question", "Something to ask the class before it sees the answer."],
  scene: ["A scene", "A live figure. A slide is a section, a question or a scene, and never two of them."],
  step: ["A step of your own", 'Below "steps:", each begins with a dash.'],
};

const sample = (example: string) => example.split("\n").map((line) => `   ${line}`);

/** The page of all fields of a lecture file, each with an example that the reader takes. */
export function fieldsPage(): string {
  return `${[
    "# The lecture file",
    "For teaching, not for patient care.",
    [
      "A lecture is a text file in YAML: names, a colon, what stands after it. `ketalab lecture FILE.yaml -o FOLDER` makes of it a deck, native",
      "slides, pictures, live figures, a handout and the sources. It checks every field first, says the line of a fault and what would do, and then",
      "writes nothing. [ten-minutes.yaml](../examples/decks/ten-minutes.yaml) and [one-hour.yaml](../examples/decks/one-hour.yaml) are two to begin with.",
    ].join("\n"),
    [
      "These name what there is: `ketalab list scenes`, and of one scene `ketalab list panels drip-to-mood`, `ketalab list controls drip-to-mood`",
      "(with what each can be set to) and `ketalab list steps drip-to-mood`. `ketalab list fields` is this page in short.",
    ].join("\n"),
    ...Object.entries(parts).flatMap(([of, [heading, about]]) => [
      `## ${heading}`,
      about,
      ...fields
        .filter((field) => field.of === of)
        .map(({ name, takes, about: does, example }) =>
          [`- **${name}**: ${takes}. ${does}`, "", "   ```yaml", ...sample(example), "   ```"].join("\n"),
        ),
    ]),
  ].join("\n\n")}\n`;
}
