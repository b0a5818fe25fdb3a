import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { asked } from "../../packages/viz/src/download/asked.js";
import { contents } from "../../packages/viz/src/download/contents.js";
import { looks } from "../../packages/viz/src/download/looks.js";
import { deck } from "../../packages/viz/src/lecture/deck.js";
import { handout } from "../../packages/viz/src/lecture/handout.js";
import { strayLink, wordsOnly } from "../../packages/viz/src/lecture/markdown.js";
import { marp } from "../../packages/viz/src/lecture/marp.js";
import { toPlan } from "../../packages/viz/src/lecture/plan.js";
import { toPage } from "../../packages/viz/src/node.js";
import { controlsOf, taken } from "../../packages/viz/src/scene/taken-values.js";
import { typeset } from "../../packages/viz/src/scene/typeset.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { heard } from "../../packages/viz/src/slides/state.js";
import { sha256 } from "../../packages/viz/src/text/sha256.js";
import { names, programs, RAN, texts } from "./attacks.js";
import { paper } from "./page.js";

const src = resolve(import.meta.dirname, "../../packages/viz/src");
const family = Object.values(scenes).map((spec) => [spec.id, spec] as const);

/** A page as elements, and what of it could run. */
function live(page: string): string[] {
  const { document } = parseHTML(page);
  return [...document.querySelectorAll("*")].flatMap((one) => [
    ...one.getAttributeNames().filter((name) => /^on/i.test(name)),
    ...(one.localName === "script" && one.textContent?.includes(RAN) ? ["script"] : []),
    ...["href", "src"].flatMap((name) =>
      /^\s*(javascript|data:text)/i.test(one.getAttribute(name) ?? "") ? [name] : [],
    ),
  ]);
}

/** The inline scripts of a page, and whether its own policy names them. */
function scriptsOf(page: string): { readonly policy: string; readonly named: boolean[] } {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const all = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  return { policy, named: all.map((text) => policy.includes(`'sha256-${hash(text)}'`)) };
}

describe("what is asked from outside", () => {
  it("becomes an attribute only where it is a look, whatever it is called", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (given) => {
        const found = Object.keys(asked([...given, ...names]).looks);
        expect(found.filter((name) => !(looks as readonly string[]).includes(name))).toEqual([]);
      }),
    );
  });

  it.each(family)("is a value only where it is one of a control, within its limits: %s", (_, spec) => {
    const known = controlsOf(spec).map(({ name }) => name);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...known, "x", "__proto__"), fc.anything()), (given) => {
        const { values } = taken(spec, { ...given, ...Object.fromEntries(names) });
        for (const [name, value] of Object.entries(values)) {
          expect(known).toContain(name);
          expect(
            controlsOf(spec)
              .find((one) => one.name === name)
              ?.read(value),
          ).toBe(value);
          if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
        }
      }),
      { numRuns: 30 },
    );
    for (const given of [null, undefined, 1, "x", [], () => 1]) expect(taken(spec, given).values).toEqual({});
    for (const control of controlsOf(spec).filter(({ published }) => typeof published === "number")) {
      for (const wrong of [Number.NaN, 1e9, -1e9, Number.POSITIVE_INFINITY, {}, null]) {
        const { values, wrong: said } = taken(spec, { [control.name]: wrong });
        expect([values, said.length]).toEqual([{}, 1]);
      }
    }
  });

  it("may be a message of any shape", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        const { figure } = heard(message);
        expect(figure === undefined || (Number.isInteger(figure) && figure >= 0)).toBe(true);
      }),
    );
    for (const figure of ["length", "__proto__", "0", -1, 0.5, Number.NaN, null]) {
      expect(heard({ figure, values: {} })).toEqual({ ask: false });
    }
    for (const message of [null, undefined, 7, "ask", []]) expect(heard(message)).toEqual({ ask: false });
  });
});

describe("a page that is written", () => {
  it("names its own script in its policy, and allows no other", async () => {
    const page = await toPage(scenes.halfLife);
    const { policy, named } = scriptsOf(page);
    expect(named).toEqual([true]);
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)/);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
  });

  it.each(names)("takes no attribute %s", async (name, text) => {
    await expect(toPage(scenes.halfLife, {}, { [name]: text })).rejects.toThrow(/^unknown attribute /);
  });

  it.each(texts)("of links has words and no markup: %s", (text) => {
    expect(live(contents({ title: text, entries: [{ href: "a.html", title: text, about: text }] }))).toEqual([]);
  });

  it("has the digest that others find too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text).digest("base64"));
      }),
    );
    // the length of a message is told in the last block, which may be one of its own
    for (const length of [0, 55, 56, 63, 64, 119, 120, 1_000_003]) {
      const text = "k".repeat(length);
      expect(sha256(text)).toBe(createHash("sha256").update(text).digest("base64"));
    }
  });
});

describe("a lecture", () => {
  const yaml = (text: string) =>
    stringify({
      title: text,
      author: text,
      slides: [
        { section: text, text },
        { title: text, text, notes: text },
        { question: text, text, options: [text, text], answer: text },
        { scene: "half-life", title: text, text, steps: [{ values: { dose: 1 }, caption: text }] },
      ],
    });

  it.each(texts)("has words and no markup: %s", async (text) => {
    const plan = await toPlan(yaml(text));
    const page = String(deck(plan, { script: "0", style: "" }).content);
    const slides = [...page.matchAll(/<textarea data-template>(.*?)<\/textarea>/gs)].map(([, one = ""]) => one);
    expect(slides).toHaveLength(4);
    expect(live(page)).toEqual([]);
    // the place that slides stand in reads entities once, and what comes out is Markdown, where a tag would be one
    const { document } = parseHTML(`<!doctype html><body>${slides.map((one) => `<p>${one}</p>`).join("")}</body>`);
    for (const slide of document.querySelectorAll("p")) {
      const markdown = (slide.textContent ?? "").replace(
        /<div data-ketalab=[^>]*><\/div>|<!-- \.element: class="fragment answer" -->/g,
        "",
      );
      expect(markdown).not.toMatch(/<[a-z/!?]/i);
    }
    const slidesOfMarp = String(marp(plan, { picture: () => "a.svg" }).content).replace(/^---\n.*?\n---\n/s, "");
    // notes are a comment, which ends at its end and not before
    expect(slidesOfMarp.replaceAll(/<!-- _class: \w+ -->|<!--\n.*?-->/gs, "")).not.toMatch(/<[a-z/!?]/i);
    const sheet = Buffer.from((await handout(plan)).content as Uint8Array).toString("latin1");
    expect(sheet).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|URI)\b/);
  });

  it.each(programs)("leads nowhere but to pages: %j", async (address) => {
    await expect(toPlan(stringify({ title: "a", address, slides: [{ title: "b" }] }))).rejects.toThrow(
      /address must be a web address/,
    );
    // a blank ends an address of Markdown that stands in no brackets: what is before it leads to a page of that name
    const bare = /\s/.test(address.trim()) ? [] : [`[b](${address})`, `[b]: ${address}\n`];
    // and a bracket ends one that stands in some
    const bracketed = address.includes("<") ? [] : [`![b](<${address}>)`, `[b]: <${address}>\n`];
    for (const link of [...bare, ...bracketed]) {
      await expect(toPlan(stringify({ title: "a", slides: [{ title: "b", text: link }] }))).rejects.toThrow(
        /line \d+: a link must lead to a web address/,
      );
    }
  });

  it("may lead to pages, and may compare numbers", async () => {
    for (const link of [
      "[b](https://a.org/b?c=1:2#d)",
      "<https://a.org>",
      "[b](mailto:a@b.org)",
      "[b](../c.html)",
      "[b](#/3)",
    ]) {
      expect(strayLink(link)).toBeUndefined();
    }
    expect(wordsOnly("Ce < 1 and <https://a.org> & 2 <3")).toBe("Ce < 1 and <https://a.org> & 2 <3");
    const { address } = await toPlan(stringify({ title: "a", address: "https://a.org/b c", slides: [{ title: "b" }] }));
    expect(address).toBe("https://a.org/b%20c");
  });
});

describe("the library itself", () => {
  it("turns no text into markup or a program: a strict page takes neither", () => {
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const sinks =
      /\.(innerHTML|outerHTML|srcdoc)\s*=[^=]|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function|setHTMLUnsafe|setAttribute\("(on|style)/;
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((name) => sinks.test(readFileSync(join(src, name), "utf8")))).toEqual([]);
  });

  it.each([
    "<img src=x>",
    "<mi onclick='x'>",
    '<mi style="x">a</mi>',
    "<mi>a",
    "a</mi>",
    "<mi>a</mo>",
    "<script>",
    "a<b",
  ])("sets no formula that the build does not write: %s", (markup) => {
    expect(() => typeset(paper().document, markup)).toThrow(/^no formula that can be set/);
  });
});
