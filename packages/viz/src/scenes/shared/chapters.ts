import type { Ink } from "../../drawing/ink.js";

/** What one should know before a scene. */
export type Level = "start here" | "first year" | "second year" | "for teachers";

/** A scene in a chapter: what a teacher looks for before opening it. */
export interface Lesson {
  /** The id of the scene. */
  readonly scene: string;
  /** How long it takes with a class, min. */
  readonly minutes: number;
  /** What one should know before. */
  readonly level: Level;
  /** What one knows after it; goes on after "You learn". */
  readonly learns: string;
  /** The id of the panel whose picture stands for the scene. */
  readonly picture: string;
}

/** A few questions that belong together. */
export interface Chapter {
  /** In an address. */
  readonly id: string;
  /** Over the cards. */
  readonly title: string;
  /** Behind the title. */
  readonly about: string;
  /** Its hue. */
  readonly ink: Ink;
  /** In the order in which they are told; a chapter without any is not shown. */
  readonly lessons: readonly Lesson[];
}

/** Every chapter, from the body to the doubt. A scene that stands in none is told last. */
export const chapters: readonly Chapter[] = [
  {
    id: "in-the-body",
    title: "In the body",
    about: "what the dose becomes",
    ink: "parent",
    lessons: [
      {
        scene: "twice-the-dose",
        minutes: 4,
        level: "start here",
        learns: "why levels double with the dose and block does not",
        picture: "blood",
      },
      {
        scene: "half-life",
        minutes: 6,
        level: "first year",
        learns: "why one drug has several half-lives, and which one a question is about",
        picture: "share",
      },
      {
        scene: "same-dose-slower",
        minutes: 7,
        level: "first year",
        learns: "why the pace of a dose sets its peak and leaves its area alone",
        picture: "blood",
      },
      {
        scene: "three-volumes",
        minutes: 6,
        level: "first year",
        learns: "why the level falls long before the drug has left the body",
        picture: "shares",
      },
    ],
  },
  {
    id: "in-and-out",
    title: "In and out",
    about: "routes, pumps, and doses that repeat",
    ink: "norketamine",
    lessons: [
      {
        scene: "routes",
        minutes: 8,
        level: "first year",
        learns: "what the first pass through the liver takes, and what it makes of it",
        picture: "ketamine",
      },
      {
        scene: "drip-and-pump",
        minutes: 8,
        level: "first year",
        learns: "how an order in mg/kg becomes a rate in mL/h",
        picture: "rate",
      },
      {
        scene: "steady-state",
        minutes: 7,
        level: "first year",
        learns: "why the time to a steady level belongs to the drug and its height to the dose",
        picture: "ketamine",
      },
    ],
  },
  {
    id: "at-the-channel",
    title: "At the channel",
    about: "what the drug does to a receptor",
    ink: "block",
    lessons: [
      {
        scene: "how-much-is-blocked",
        minutes: 5,
        level: "first year",
        learns: "how a free concentration becomes a share of channels, and how far laboratories disagree",
        picture: "drugs",
      },
      {
        scene: "magnesium-gate",
        minutes: 8,
        level: "second year",
        learns: "why the NMDA channel listens to voltage",
        picture: "current",
      },
      {
        scene: "same-drug-other-ic50",
        minutes: 8,
        level: "second year",
        learns: "why an IC50 belongs to an experiment and not to a drug",
        picture: "ic50",
      },
      {
        scene: "trapped-in-the-channel",
        minutes: 8,
        level: "second year",
        learns: "why a channel blocker needs use to come and use to go",
        picture: "block",
      },
      {
        scene: "during-the-drip",
        minutes: 7,
        level: "second year",
        learns: "why a quiet synapse lags behind the blood",
        picture: "block",
      },
      {
        scene: "cousins",
        minutes: 10,
        level: "second year",
        learns: "how drugs of equal block differ in the way out of the channel",
        picture: "busy",
      },
      {
        scene: "competitive-or-not",
        minutes: 8,
        level: "second year",
        learns: "how to tell kinds of antagonism apart, and when a Schild plot may decide",
        picture: "curves",
      },
    ],
  },
  {
    id: "the-circuit",
    title: "The circuit",
    about: "what cells make of blocked channels",
    ink: "glutamate",
    lessons: [
      {
        scene: "two-accounts",
        minutes: 10,
        level: "first year",
        learns: "how data that come one by one decide between two accounts of one drug",
        picture: "glutamate",
      },
      {
        scene: "who-falls-silent-first",
        minutes: 6,
        level: "first year",
        learns: "how a drug that blocks two kinds of cell can make one of them fire more",
        picture: "rates",
      },
      {
        scene: "inverted-u",
        minutes: 10,
        level: "second year",
        learns: "why a blocker of glutamate receptors can raise glutamate, and why more of it does not",
        picture: "release",
      },
      {
        scene: "longer-than-the-drug",
        minutes: 8,
        level: "second year",
        learns: "how an effect can outlast its drug, and why its course does not tell the reasons apart",
        picture: "course",
      },
      {
        scene: "a-course-of-six",
        minutes: 6,
        level: "second year",
        learns: "why doses that are weeks apart add up in an effect and not in the blood",
        picture: "strength",
      },
      {
        scene: "which-experiment",
        minutes: 10,
        level: "second year",
        learns: "how to choose the experiment that rival accounts disagree on, and what a lost effect does not show",
        picture: "effect",
      },
      {
        scene: "what-it-hangs-on",
        minutes: 10,
        level: "for teachers",
        learns: "how to find the numbers that a result stands on, and whether anybody has measured them",
        picture: "swings",
      },
    ],
  },
  {
    id: "what-people-feel",
    title: "What people feel",
    about: "from the blood to the person",
    ink: "wanted",
    lessons: [
      {
        scene: "drip-to-mood",
        minutes: 10,
        level: "first year",
        learns: "how one infusion runs through blood, channel, network and days",
        picture: "mood",
      },
      {
        scene: "dose-ladder",
        minutes: 7,
        level: "start here",
        learns: "what comes first as the dose rises, and how far the effects lie apart",
        picture: "ladder",
      },
      {
        scene: "pressure",
        minutes: 6,
        level: "first year",
        learns: "why a mean of everybody and a mean of highest readings are two true numbers",
        picture: "pressure",
      },
      {
        scene: "push-or-drip",
        minutes: 5,
        level: "first year",
        learns: "why ten minutes more spare people a feeling and leave them their relief",
        picture: "unreality",
      },
      {
        scene: "days-after",
        minutes: 8,
        level: "first year",
        learns: "how a response outlasts the drug, and how far the trials agree",
        picture: "difference",
      },
      {
        scene: "twice-a-week",
        minutes: 8,
        level: "first year",
        learns: "what adds up over sessions, what fades and what stays",
        picture: "share",
      },
      {
        scene: "side-effects",
        minutes: 6,
        level: "start here",
        learns: "how to count a side effect in people, and how much of it comes without the drug",
        picture: "people",
      },
      {
        scene: "lag-behind-the-blood",
        minutes: 6,
        level: "first year",
        learns: "why one level in the blood goes with two different effects",
        picture: "loop",
      },
      {
        scene: "pain-now-pain-later",
        minutes: 7,
        level: "second year",
        learns: "why relief of one kind lasts hours and of another weeks",
        picture: "reliefs",
      },
      {
        scene: "breathing",
        minutes: 6,
        level: "first year",
        learns: "why ketamine takes breath from some and gives some back to others",
        picture: "alone",
      },
      {
        scene: "opioid-sparing",
        minutes: 7,
        level: "second year",
        learns: "how to read a line of equal effect, and why additive is not more than the sum",
        picture: "isobole",
      },
      {
        scene: "window",
        minutes: 8,
        level: "first year",
        learns: "how to weigh a wanted effect against its price, and who sets the weights",
        picture: "trade",
      },
      {
        scene: "left-or-right-hand",
        minutes: 8,
        level: "second year",
        learns: "how two mirror images of one molecule differ in the body and at the channel",
        picture: "block",
      },
    ],
  },
  {
    id: "how-sure",
    title: "How sure are we?",
    about: "models, people and your own numbers",
    ink: "site",
    lessons: [
      {
        scene: "claims",
        minutes: 12,
        level: "start here",
        learns: "how to judge a sentence about a drug by what was found",
        picture: "card",
      },
      {
        scene: "whose-model",
        minutes: 8,
        level: "second year",
        learns: "how far published models of one drug lie apart, and why",
        picture: "curves",
      },
      {
        scene: "virtual-class",
        minutes: 8,
        level: "second year",
        learns: "how to read a band, and why one prescription gives many curves",
        picture: "fan",
      },
      {
        scene: "fit-your-own",
        minutes: 12,
        level: "second year",
        learns: "what a fitted number is worth, on your own table",
        picture: "data",
      },
    ],
  },
];

/** A station of a walk. */
export interface Stop {
  /** The id of the scene. */
  readonly scene: string;
  /** The step of its lesson that it opens with, from 1. */
  readonly step: number;
}

/** Some scenes in an order that makes a short lesson. */
export interface Walk {
  /** In an address. */
  readonly id: string;
  /** What it is about. */
  readonly title: string;
  /** Whom it is for. */
  readonly about: string;
  /** In order. */
  readonly stops: readonly Stop[];
}

/** For somebody who has five minutes before class. */
export const walks: readonly Walk[] = [
  {
    id: "one-dose",
    title: "One dose, one curve",
    about: "first lesson in kinetics",
    stops: [
      { scene: "twice-the-dose", step: 1 },
      { scene: "same-dose-slower", step: 3 },
      { scene: "half-life", step: 1 },
    ],
  },
  {
    id: "open-channel",
    title: "A blocker in an open channel",
    about: "first lesson on the receptor",
    stops: [
      { scene: "how-much-is-blocked", step: 1 },
      { scene: "magnesium-gate", step: 1 },
      { scene: "trapped-in-the-channel", step: 2 },
    ],
  },
  {
    id: "how-sure",
    title: "How far to trust a curve",
    about: "for a seminar or a journal club",
    stops: [
      { scene: "whose-model", step: 1 },
      { scene: "virtual-class", step: 1 },
      { scene: "fit-your-own", step: 3 },
    ],
  },
];

/** A scene with its chapter and its place in it. */
export interface Told {
  /** What is known of it. */
  readonly lesson: Lesson;
  /** Where it stands. */
  readonly chapter: Chapter;
  /** Its number in the chapter, from 1. */
  readonly place: number;
}

/** Every scene of a chapter, in the order in which they are told. */
export const told: readonly Told[] = chapters.flatMap((chapter) =>
  chapter.lessons.map((lesson, i) => ({ lesson, chapter, place: i + 1 })),
);
