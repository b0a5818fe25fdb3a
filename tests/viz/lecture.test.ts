import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { KetalabError } from "@ketalab/core";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import type { Columns } from "../../packages/viz/src/data/columns.js";
import { asked, topOf } from "../../packages/viz/src/lecture/asked.js";
import type { LectureFile } from "../../packages/viz/src/lecture/file.js";
import { finish } from "../../packages/viz/src/lecture/finish.js";
import { pieces, plain } from "../../packages/viz/src/lecture/inline.js";
import { lecture } from "../../packages/viz/src/lecture/lecture.js";
import { type FigureSlide, toPlan } from "../../packages/viz/src/lecture/plan.js";
import { stills } from "../../packages/viz/src/lecture/still.js";
import { toPage, toSVG } from "../../packages/viz/src/node.js";
import { shownOf } from "../../packages/viz/src/scene/excerpt.js";
import { dripToMood } from "../../packages/viz/src/scenes/index.js";
import { ketalab } from "./terminal.js";

const text = (lines: readonly string[]) => lines.join("\n");
const one = ["title: One", "slides:", "  - scene: drip-to-mood"];

describe("a lecture as text", () => {
  it("takes the steps of a scene, some of them, or its own", async () => {
    const { slides } = await toPlan(
      text([
        ...one,
        "  - scene: drip-to-mood",
        "    steps: [2]",
        "  - scene: drip-to-mood",
        "    title: Twice",
        "    panels: plasma block",
        "    steps:",
        "      - values: { dose: 1 mg/kg }",
        "        caption: Twice the usual dose.",
      ]),
    );
    const figures = slides.flatMap((slide) => (slide.kind === "figure" ? [slide] : []));
    expect(figures.map(({ steps }) => steps.length)).toEqual([5, 1, 1]);
    expect(figures[1]?.steps[0]?.values.duration).toBe(2);
    // what a step of one's own does not set is as published
    expect(figures[2]?.steps[0]?.values).toMatchObject({ dose: 1, duration: 40, weight: 70, drug: "ketamine" });
    expect(figures[2]?.panels).toEqual(["plasma", "block"]);
    expect(figures[0]?.title).toBe("From the drip to the mood");
  });

  it.each([
    ["nothing", [""], 'line 1: the file is empty; a lecture begins with two lines, "title: My lecture" and "slides:"'],
    ["remarks alone", ["# to do"], "line 1: the file is empty; a lecture begins with"],
    ["words alone", ["to do"], 'line 1: a lecture begins with two lines, "title: My lecture" and "slides:"'],
    ["no title", ["slides:", "  - title: Hm"], 'line 1: a line "title: …" is needed here'],
    [
      "no slides at all",
      ["title: One"],
      'line 1: a lecture needs a line "slides:", and below it a line that begins with "- "',
    ],
    [
      "slides that are no list",
      ["title: One", "slides: hm"],
      "line 2: slides must be a list, each on a line that begins with -",
    ],
    [
      "a tab",
      ["title: One", "slides:", "\t- title: Hm"],
      "line 3: a tab stands at the beginning of the line; use spaces",
    ],
    ["a name twice", [...one, "    steps: [1]", "    steps: [2]"], "line 5: this name stands twice in one part"],
    ["a step twice", [...one, "    steps: [1, 1]"], "line 4: step 1 stands twice in a row, and nothing would change"],
    ["a step that is no list", [...one, "    steps: 2"], "line 4: steps must be a list: write [2] for one step"],
    [
      "a step in words",
      [...one, "    steps:", "      - the usual"],
      "line 5: a step is a number from 1 to 5, or values with a caption: the usual",
    ],
    [
      "a unit of something else",
      [...one, "    steps:", "      - values: { duration: 40 mg }", "        caption: Hm."],
      "line 5: duration: given over: cannot convert mg",
    ],
    [
      "an unknown choice",
      [...one, "    steps:", "      - values: { drug: ketamin }", "        caption: Hm."],
      "line 5: drug must be one of ketamine",
    ],
    [
      "two lectures",
      ["title: One", "slides:", "  - title: Hm", "---", "title: Two"],
      "line 4: a file holds one lecture",
    ],
    ["an open quote", ['title: "One', "slides: []"], "a quote or a bracket is opened and not closed"],
    [
      "letters in another code",
      ["title: One", "author: Ren\ufffd"],
      "line 2: a letter cannot be read; save the file as plain text in UTF-8",
    ],
    [
      "a mistyped list",
      ["title: One", "slide:", "  - title: Hm"],
      'line 2: unknown field "slide"; did you mean "slides"',
    ],
    ["a scene that is a list", ["title: One", "slides:", "  - scene: [drip-to-mood]"], "line 3: scene must be a text"],
    ["values without steps", [...one, "    values: { dose: 1 }"], "line 4: values belongs to a step: a line"],
    ["no slides", ["title: One", "slides: []"], "line 2: a lecture needs at least one slide"],
    [
      "a slide with nothing",
      ["title: One", "slides:", "  - notes: hm"],
      "line 3: a slide needs a title, a text, a scene, a section or a question",
    ],
    [
      "a mistyped field",
      ["title: One", "slides:", "  - titel: Hm"],
      'line 3: unknown field "titel"; did you mean "title"',
    ],
    [
      "a mistyped scene",
      ["title: One", "slides:", "  - scene: drip-to-mod"],
      'line 3: unknown scene "drip-to-mod"; did you mean "drip-to-mood"',
    ],
    ["a mistyped panel", [...one, "    panels: [plasme]"], 'line 3: unknown panel "plasme"; did you mean "plasma"'],
    [
      "panels of words",
      ["title: One", "slides:", "  - title: Hm", "    panels: [plasma]"],
      "line 4: panels belongs to a scene",
    ],
    ["a step that is not there", [...one, "    steps: [9]"], "line 4: drip-to-mood has steps 1 to 5: 9"],
    [
      "a dose that is a concentration",
      [...one, "    steps:", "      - values: { dose: 1 mg/mL }", "        caption: Hm."],
      "line 5: dose:",
    ],
    [
      "a dose out of range",
      [...one, "    steps:", "      - values: { dose: -1 }", "        caption: Hm."],
      "line 5: dose must be between 0 and 2",
    ],
    [
      "an unknown control",
      [...one, "    steps:", "      - values: { dosis: 1 }", "        caption: Hm."],
      'line 5: unknown control "dosis"; did you mean "dose"',
    ],
    [
      "a step without a caption",
      [...one, "    steps:", "      - values: { dose: 1 }"],
      "line 5: a step needs a caption: the sentence that is shown with it",
    ],
    [
      "a wrong address",
      ["title: One", "address: here", "slides:", "  - title: Hm"],
      "line 2: address must be a web address: here",
    ],
    [
      "two kinds at once",
      [...one, "    question: Hm?"],
      "line 4: a slide is a scene or a question, and this one is both",
    ],
    [
      "an answer to nothing",
      ["title: One", "slides:", "  - title: Hm", "    answer: Yes."],
      "line 4: answer belongs to a question",
    ],
    [
      "a section with a title",
      ["title: One", "slides:", "  - section: Two", "    title: Hm"],
      'line 4: the title of a section is what stands after "section:"',
    ],
    ["a question without words", ["title: One", "slides:", '  - question: ""'], "line 3: a question needs words"],
    [
      "options that are no list",
      ["title: One", "slides:", "  - question: Hm?", "    options: 3"],
      "line 4: options must be",
    ],
    [
      "a length that is none",
      ["title: One", "slides:", "  - title: Hm", "    minutes: a few"],
      "line 4: minutes must be a number above 0 and up to 240: a few",
    ],
    [
      "a colon in a text",
      ["title: One", "slides:", "  - title: Two: three"],
      "a text that holds a colon stands in quotes",
    ],
    ["what is no YAML", ["title: [One"], "line"],
  ])("says what is wrong and where: %s", async (_, lines, message) => {
    await expect(toPlan(text(lines))).rejects.toThrow(message);
    await expect(toPlan(text(lines))).rejects.toThrow(KetalabError);
  });
});

it("refuses as data: what kind, which field, what was given, what is near", async () => {
  const refusal = (lines: readonly string[]) => toPlan(text(lines)).catch((error: unknown) => error);
  expect(await refusal([...one, "    panels: [plasmaa]"])).toMatchObject({
    code: "unknown",
    path: "slides.0",
    given: "plasmaa",
    nearest: expect.arrayContaining(["plasma"]),
  });
  expect(await refusal(["title: One", "slides:", "  - titel: Hm"])).toMatchObject({
    code: "unknown",
    path: "slides.0.titel",
    given: "titel",
    nearest: expect.arrayContaining(["title"]),
  });
  expect(await refusal([...one, "    steps: [99]"])).toMatchObject({
    code: "unknown",
    path: "slides.0.steps.0",
    given: 99,
  });
  expect(await refusal(["title: One", "slides:", "  - title: Hm", "    minutes: 500"])).toMatchObject({
    code: "range",
    path: "slides.0.minutes",
    given: 500,
  });
  expect(await refusal(["title: [One"])).toMatchObject({ code: "syntax", path: "text" });
});

it("says before the work begins that a file is in the way of the folder, and writes nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-"));
  const [yaml, inTheWay] = [join(folder, "one.yaml"), join(folder, "one")];
  writeFileSync(yaml, text(one));
  writeFileSync(inTheWay, "kept");
  for (const wanted of [["-o", inTheWay], ["-o", join(inTheWay, "more")], []]) {
    const { code, err } = await ketalab(["lecture", yaml, ...wanted]);
    expect(code).toBe(2);
    expect(err).toMatch(/^ketalab: cannot write into .*one.*: a file is in the way; name another folder with -o\n$/);
  }
  expect(readFileSync(inTheWay, "utf8")).toBe("kept");
  rmSync(folder, { recursive: true });
});

describe("questions, sections and minutes", () => {
  const yaml = text([
    "title: One",
    "slides:",
    "  - section: The receptor",
    "    minutes: 1",
    "  - question: Who holds the pore at rest?",
    "    options: [ketamine, magnesium]",
    "    answer: Magnesium.",
    "    minutes: 2.5",
    "    notes: Half a minute in pairs.",
    "  - title: End",
  ]);

  it("the speaker is told when each slide begins and ends", async () => {
    const { slides } = await toPlan(yaml);
    expect(slides.map(({ notes }) => notes)).toEqual([
      "Minutes 0 to 1.",
      "Minutes 1 to 3.5.\n\nHalf a minute in pairs.",
      "",
    ]);
  });

  it("an answer comes after its question: a fragment of the deck, a page more elsewhere", async () => {
    const made = await lecture(yaml, { parts: { script: "", style: "" } });
    const files = new Map(made.map(({ path, content }) => [path, content]));
    const deck = String(files.get("deck.html"));
    expect(deck).toContain('<section data-markdown class="section" data-timing="60">');
    expect(deck).toContain('<section data-markdown class="question" data-timing="150">');
    expect(deck).toMatch(/1\. ketamine\n2\. magnesium\n\nMagnesium\. &lt;!-- \.element: class="fragment answer/);
    const pages = String(files.get("marp.md")).split("\n---\n");
    expect(pages.filter((page) => page.includes("Who holds the pore"))).toHaveLength(2);
    expect(pages.filter((page) => page.includes("**Magnesium.**"))).toHaveLength(1);
    const zip = await JSZip.loadAsync(files.get("lecture.pptx") as Uint8Array);
    const slides = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(1 + 1 + 2 + 1);
    // without a figure there is nothing to draw on and nothing to open
    expect([...files.keys()].filter((path) => path.startsWith("figures/"))).toEqual([]);
  });
});

describe("Markdown within a line", () => {
  it("is taken apart where its look changes", () => {
    expect(pieces("glutamate **surges**, `C1` and *more*.")).toEqual([
      { text: "glutamate ", look: "plain" },
      { text: "surges", look: "bold" },
      { text: ", ", look: "plain" },
      { text: "C1", look: "code" },
      { text: " and ", look: "plain" },
      { text: "more", look: "italic" },
      { text: ".", look: "plain" },
    ]);
    expect(pieces("")).toEqual([{ text: "", look: "plain" }]);
    expect(plain("**A**  one\n*two*")).toBe("A  one\ntwo");
  });

  it("keeps its look in a bullet of the presentation, and answers have letters and no bullets", async () => {
    const yaml = [
      "title: One",
      "slides:",
      "  - text: '- it **surges** here'",
      "  - question: Who?",
      "    options: [me, you]",
    ];
    const made = await lecture(text(yaml), { parts: { script: "", style: "" } });
    const zip = await JSZip.loadAsync(made.find(({ path }) => path === "lecture.pptx")?.content as Uint8Array);
    const slide = async (n: number) => (await zip.file(`ppt/slides/slide${n}.xml`)?.async("string")) ?? "";
    const bullet = /<a:p>(?:(?!<\/a:p>).)*surges.*?<\/a:p>/s.exec(await slide(2))?.[0] ?? "";
    expect(bullet).toMatch(/<a:buChar.*it .*b="1".*<a:t>surges<\/a:t>/s);
    // The schema has one set of properties a paragraph; more make PowerPoint offer a repair.
    for (const n of [2, 3]) {
      for (const paragraph of (await slide(n)).split("<a:p>").slice(1)) {
        expect(paragraph.split("<a:pPr").length, paragraph).toBeLessThanOrEqual(2);
      }
    }
    expect(await slide(3)).toMatch(/b="1".*<a:t>A<\/a:t>.*<a:t> {2}me<\/a:t>/s);
    expect(await slide(3)).not.toContain("buChar");
  });
});

describe("native charts", () => {
  const chart =
    '<c:ser><a:prstDash val="solid"/></c:ser><c:ser><a:prstDash val="solid"/></c:ser>' +
    '<c:valAx><c:scaling><c:orientation val="minMax"/></c:scaling><c:tickLblPos val="nextTo"/></c:valAx>' +
    '<c:valAx><c:scaling><c:orientation val="minMax"/></c:scaling><c:tickLblPos val="nextTo"/></c:valAx>';

  it("have a logarithmic axis along where the figure has one, and a dash for each line", () => {
    const linear = finish(chart, { across: "linear", dashes: ["solid", "dots"] });
    expect(linear).not.toContain("logBase");
    expect([...linear.matchAll(/prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toEqual(["solid", "sysDot"]);
    const log = finish(chart, { across: "log", dashes: [] });
    expect(log.match(/<c:scaling><c:logBase val="10"\/><c:orientation/g)).toHaveLength(1);
    expect(log.indexOf("logBase")).toBeLessThan(log.lastIndexOf("<c:valAx>"));
  });

  it.each(["how-much-is-blocked", "competitive-or-not"])(
    "%s runs along decades",
    async (scene) => {
      const yaml = ["title: One", "slides:", `  - scene: ${scene}`, "    steps: [1]"];
      const made = await lecture(text(yaml), { parts: { script: "", style: "" } });
      const zip = await JSZip.loadAsync(made.find(({ path }) => path === "lecture.pptx")?.content as Uint8Array);
      const first = (await zip.file(/charts\/chart\d+\.xml$/)[0]?.async("string")) ?? "";
      const [, across = "", up = ""] = first.split("<c:valAx>");
      expect(across).toContain('<c:logBase val="10"/>');
      expect(up).not.toContain("logBase");
      // Labels of single points have a size too, and are not shown.
      const read = first.replaceAll(/<c:dLbls>.*?<\/c:dLbls>/gs, "");
      for (const size of read.matchAll(/ sz="(\d+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(1400);
    },
    30_000,
  );
});

describe("what a class is asked to draw", () => {
  const hour = readFileSync(resolve(import.meta.dirname, "../../examples/decks/one-hour.yaml"), "utf8");
  const figuresOf = async (): Promise<FigureSlide[]> =>
    (await toPlan(hour)).slides.flatMap((slide) => (slide.kind === "figure" ? [slide] : []));

  it("is what is set, and not how it comes out", async () => {
    const slow = (await figuresOf()).find(({ scene }) => scene.id === "same-dose-slower") as FigureSlide;
    const { each, lines } = asked(slow);
    expect(each.map((one) => one.replaceAll("\u202f", " "))).toEqual([
      "duration 1 min",
      "duration 10 min",
      "duration 40 min",
    ]);
    expect(lines[0]).toBe("ketamine in arterial blood: artery, push; artery, slow");
  });

  it("finds room on its axes for the curves of every step", async () => {
    for (const slide of await figuresOf()) {
      const { tallest } = asked(slide);
      const still = stills(slide.scene);
      for (const { chart, run } of shownOf(slide.scene, slide).charts) {
        if (!chart.domain) continue;
        const svg = toSVG(slide.scene, tallest.values, { panels: [chart.id], curves: "blank", around: "nothing" });
        expect(svg).not.toContain("data-column");
        const tops = [...slide.steps, tallest].map((step) => topOf(chart, still(step).runs[run] as Columns));
        const room = Math.max(chart.domain[1], tops.at(-1) as number);
        expect(Math.max(...tops), `${slide.title}, ${chart.title}`).toBeLessThanOrEqual(1.001 * room);
      }
    }
  });
});

describe("the ten-minute lecture", () => {
  const files = new Map<string, LectureFile["content"]>();
  const told: string[] = [];
  const read = (path: string) => String(files.get(path));
  beforeAll(async () => {
    const yaml = readFileSync(resolve(import.meta.dirname, "../../examples/decks/ten-minutes.yaml"), "utf8");
    const parts = { script: "let deck = '</script>';", style: "" };
    const made = await lecture(yaml, { parts, progress: (path) => told.push(path) });
    for (const { path, content } of made) files.set(path, content);
  });

  it("is a deck, slides, pictures, a handout, codes and sources, and tells of each", () => {
    expect([...files.keys()].filter((path) => !/^(pictures|marp)\//.test(path))).toEqual([
      "SOURCES.md",
      "deck.html",
      "figures/drip-to-mood.html",
      "index.html",
      "marp.md",
      "lecture.pptx",
      "handout.pdf",
      "codes.pdf",
    ]);
    expect(told).toEqual([...files.keys()]);
  });

  it("the deck is one file: no address in it is fetched, and its script cannot end early", () => {
    const deck = read("deck.html");
    expect(deck).not.toMatch(/(src|href)="http/);
    expect(deck.match(/<\/script/g)).toHaveLength(1);
    expect(deck.match(/<section/g)).toHaveLength(1 + 4);
  });

  it("every figure lies beside it as one file, linked in the state of its slide", async () => {
    expect(read("figures/drip-to-mood.html") === (await toPage(dripToMood))).toBe(true);
    expect(gzipSync(read("figures/drip-to-mood.html")).length).toBeLessThan(150_000);
    const hrefs = [...read("index.html").matchAll(/href="([^"]+)"/g)].map(([, href]) => String(href));
    expect(hrefs[0]).toBe("deck.html");
    expect(hrefs.slice(1)).toHaveLength(2);
    for (const href of hrefs) expect([...files.keys()]).toContain(href.split("#")[0]);
    expect(hrefs[1]).toContain("dose=0.5");
  });

  it("every step has its picture, twice as large in pixels", () => {
    const pictures = [...files.keys()].filter((path) => path.startsWith("pictures/"));
    expect(pictures).toHaveLength(2 * (3 + 2));
    for (const path of pictures.filter((one) => one.endsWith(".svg"))) {
      const width = Number(/ width="([\d.]+)"/.exec(read(path))?.[1]);
      const png = Buffer.from(files.get(path.replace(".svg", ".png")) as Uint8Array);
      expect(png.readUInt32BE(16)).toBe(2 * width);
      const slide = path.replace("pictures/", "marp/");
      expect(read("marp.md")).toContain(`](${slide})`);
      // Beside the words of a slide there is room for the panels alone.
      expect(read(slide)).not.toContain(">From the drip to the mood</text>");
    }
  });

  it("the slides have native charts with their data, alternative text and notes", async () => {
    const zip = await JSZip.loadAsync(files.get("lecture.pptx") as Uint8Array);
    const names = Object.keys(zip.files);
    // a cover, two pages of words, five steps with two panels each
    expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(1 + 2 + 5);
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(10);
    expect(names.filter((name) => /^ppt\/embeddings\/.+\.xlsx$/.test(name))).toHaveLength(10);
    const plasma = (await zip.file(/charts\/chart\d+\.xml$/)[0]?.async("string")) ?? "";
    // the arterial peak of the published profile, 252.7 ng/mL at the end of the drip
    const values = [...plasma.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, value]) => Number(value));
    expect(Math.max(...values)).toBeCloseTo(252.7, 0);
    expect(plasma.match(/prstDash val="lgDash"/g)).toHaveLength(1);
    const page = (await zip.file("ppt/slides/slide3.xml")?.async("string")) ?? "";
    expect(page).toMatch(/descr="ketamine in plasma\. 0\.5.mg\/kg over/);
    const notes = (await zip.file("ppt/notesSlides/notesSlide3.xml")?.async("string")) ?? "";
    expect(notes).toContain("Let somebody in the room say");
  });

  it("the sources name every number with its evidence", () => {
    const sources = read("SOURCES.md");
    expect(sources).toMatch(/\| ke0 \| 0\.0835 1\/min \| read \| Olofsen/);
    expect(sources).toContain("- **illustrative**: chosen for teaching");
  });

  it("handout and codes are documents with pages", () => {
    for (const path of ["handout.pdf", "codes.pdf"]) {
      const pdf = Buffer.from(files.get(path) as Uint8Array).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      expect(pdf).toMatch(/\/Type \/Page\b/);
    }
  });
});
