import { describe, expect, it } from "vitest";
import { type Field, fields, fieldsOf, kinds } from "../../packages/viz/src/lecture/fields.js";
import { toPlan } from "../../packages/viz/src/lecture/plan.js";

/** A whole lecture with the example of one field at its place, and what else such a place needs. */
function lectureWith({ of, name, example }: Field): string {
  const at = (depth: number, dash: boolean, text: string) =>
    text
      .split("\n")
      .map((line, i) => `${" ".repeat(depth)}${dash ? (i === 0 ? "- " : "  ") : ""}${line}`)
      .join("\n");
  const kind = (kinds as readonly string[]).includes(of)
    ? fields.find((one) => one.of === of && one.name === of)
    : undefined;
  const slide =
    of === "step"
      ? `scene: drip-to-mood\nsteps:\n${at(2, true, name === "caption" ? example : `${example}\ncaption: A step.`)}`
      : of === "slide"
        ? `${name === "title" ? "" : "title: A slide\n"}${example}`
        : `${kind && kind.name !== name ? `${kind.example}\n` : ""}${example}`;
  if (of === "lecture")
    return [name === "title" ? "" : "title: A lecture", name === "slides" ? "" : "slides:\n  - title: A slide", example]
      .filter(Boolean)
      .join("\n");
  return `title: A lecture\nslides:\n${at(2, true, slide)}\n`;
}

describe("the fields of a lecture file", () => {
  it.each(fields.map((field) => [`${field.of}.${field.name}`, field] as const))(
    "the example of %s is taken as it stands",
    async (_, field) => {
      const plan = await toPlan(lectureWith(field));
      expect(plan.slides).toHaveLength(1);
    },
  );

  it("a field that is not in the list is refused, with the nearest", async () => {
    await expect(toPlan("title: A\nauthr: B\nslides:\n  - title: C\n")).rejects.toThrow(
      'line 2: unknown field "authr"; did you mean "author"?',
    );
    await expect(toPlan("title: A\nslides:\n  - scene: drip-to-mood\n    panel: [block]\n")).rejects.toThrow("panels");
  });

  it("every kind of slide is named by a field of its own, and no name stands twice in one place", () => {
    for (const kind of kinds) expect(fieldsOf(kind)).toContain(kind);
    const places = fields.map(({ of, name }) => `${of} ${name}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
