/** One field of the file that a lecture is made from: where it may stand, what may stand after it, and what it does. */
export interface Field {
  /** What it is a field of. A slide becomes a section, a question or a scene by the field of that name. */
  readonly of: "lecture" | "slide" | (typeof kinds)[number] | "step";
  /** As it is written. */
  readonly name: string;
  /** What may stand after it. */
  readonly takes: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** A line of a file, or a few, as they may be copied. */
  readonly example: string;
}

/** What makes a slide more than words. */
export const kinds = ["scene", "section", "question"] as const;

/** Every field there is. The reader refuses all others; the page of the docs is written from this list. */
export const fields: readonly Field[] = [
  {
    of: "lecture",
    name: "title",
    takes: "a text",
    about: "The name of the lecture, on its first slide and on every printed sheet.",
    example: "title: One drip",
  },
  {
    of: "lecture",
    name: "author",
    takes: "a text",
    about: "Who gives it; stands below the title.",
    example: "author: A. Lecturer",
  },
  {
    of: "lecture",
    name: "address",
    takes: "a web address",
    about: "Where you serve the gallery: links lead there, and a sheet of codes for telephones is made.",
    example: "address: https://example.org/ketalab/",
  },
  {
    of: "lecture",
    name: "slides",
    takes: "a list, each slide on a line that begins with a dash",
    about: "The slides in their order.",
    example: "slides:\n  - title: Why magnesium matters",
  },
  {
    of: "slide",
    name: "title",
    takes: "a text",
    about:
      "The heading. A scene has its question by default; a section and a question have what stands after their name.",
    example: "title: Why magnesium matters",
  },
  {
    of: "slide",
    name: "text",
    takes: "Markdown",
    about: "What is read under the heading.",
    example: "text: Two curves, **one** channel.",
  },
  {
    of: "slide",
    name: "notes",
    takes: "Markdown",
    about: "What the speaker says, and nobody else sees.",
    example: "notes: Ask before you touch the slider.",
  },
  {
    of: "slide",
    name: "minutes",
    takes: "a number above 0 and up to 240",
    about: "How long the slide may stand; the notes then say from which minute to which.",
    example: "minutes: 2",
  },
  {
    of: "section",
    name: "section",
    takes: "a text",
    about: "Begins a part of the lecture, with its name on a slide.",
    example: "section: The receptor",
  },
  {
    of: "question",
    name: "question",
    takes: "a text",
    about: "Asks the class.",
    example: "question: Who blocks the channel at rest?",
  },
  {
    of: "question",
    name: "options",
    takes: "a list of texts",
    about: "What the class may choose from; each gets a number.",
    example: "options: [ketamine, magnesium]",
  },
  {
    of: "question",
    name: "answer",
    takes: "Markdown",
    about: "Comes with the next step, when the class has answered; the handout has it at the end.",
    example: "answer: Magnesium.",
  },
  {
    of: "scene",
    name: "scene",
    takes: "the name of a scene: ketalab list scenes",
    about: "Shows a live figure.",
    example: "scene: drip-to-mood",
  },
  {
    of: "scene",
    name: "panels",
    takes: "names: ketalab list panels SCENE",
    about: "Shows these panels alone, and larger.",
    example: "panels: [block]",
  },
  {
    of: "scene",
    name: "controls",
    takes: "names: ketalab list controls SCENE",
    about: "Leaves these controls on the slide; the others keep their values.",
    example: "controls: [dose]",
  },
  {
    of: "scene",
    name: "steps",
    takes: "all, numbers, or a list of steps of your own",
    about: "What a press of the clicker walks through: the steps of the scene (ketalab list steps SCENE), or your own.",
    example: "steps: [1, 3]",
  },
  {
    of: "step",
    name: "values",
    takes: "controls with their values, a number or a text with a unit",
    about: "What the step sets; whatever it does not name stands as published.",
    example: "values: { dose: 0.5 mg/kg }",
  },
  {
    of: "step",
    name: "caption",
    takes: "a text",
    about: "The sentence that is read with the step.",
    example: "caption: The usual dose.",
  },
];

/** The names of the fields of one thing. */
export const fieldsOf = (of: Field["of"]): readonly string[] =>
  fields.flatMap((field) => (field.of === of ? [field.name] : []));
