import { describe, expect, it } from "vitest";
import { notes } from "../../packages/viz/gallery/scene/notes.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { chapters, told, walks } from "../../packages/viz/src/scenes/shared/chapters.js";

const family = Object.fromEntries(Object.values(scenes).map((scene) => [scene.id, scene]));
const once = (ids: readonly string[]) => new Set(ids).size === ids.length;

describe("chapters", () => {
  it("hold every scene exactly once", () => {
    expect(told.map(({ lesson }) => lesson.scene).toSorted()).toEqual(Object.keys(family).toSorted());
  });

  it("are told in the order of the list of all scenes", () => {
    expect(sceneList.map(({ id }) => id)).toEqual(told.map(({ lesson }) => lesson.scene));
  });

  it("have a name and a hue of their own", () => {
    expect(once(chapters.map(({ id }) => id))).toBe(true);
    expect(once(chapters.map(({ title }) => title))).toBe(true);
    expect(once(chapters.map(({ ink }) => ink))).toBe(true);
  });

  it.each(told.map((one) => [one.lesson.scene, one] as const))(
    "%s has minutes, a picture of its own and what one learns",
    (id, { lesson, chapter, place }) => {
      expect(chapter.lessons[place - 1]).toBe(lesson);
      expect(lesson.minutes).toBeGreaterThan(1);
      expect(lesson.minutes).toBeLessThanOrEqual(15);
      expect(family[id]?.charts.map(({ chart }) => chart.id)).toContain(lesson.picture);
      // It goes on after "You learn".
      expect(lesson.learns).toMatch(/^(how|why|what) .{20,}[^.]$/);
    },
  );
});

describe("walks", () => {
  it.each(walks.map((walk) => [walk.id, walk] as const))("%s names scenes and steps that are there", (_, { stops }) => {
    expect(stops.length).toBeGreaterThan(1);
    expect(once(stops.map(({ scene }) => scene))).toBe(true);
    for (const { scene, step } of stops) {
      expect(family[scene]?.steps[step - 1], `${scene}, step ${step}`).toBeDefined();
    }
  });

  it("are three, each by a name of its own", () => {
    expect(walks).toHaveLength(3);
    expect(once(walks.map(({ id }) => id))).toBe(true);
  });
});

describe("notes for the teacher", () => {
  it("are there for every scene and for no other", () => {
    expect(Object.keys(notes).toSorted()).toEqual(Object.keys(family).toSorted());
  });

  it.each(Object.entries(notes))("%s: four parts, a question, and no number that nobody computed", (_, note) => {
    expect(note.objective).toMatch(/^[a-z].{20,}[^.]$/);
    expect(note.misconception).toMatch(/^[A-Z].*\.$/);
    expect(note.ask).toMatch(/\?/);
    expect(note.say).toMatch(/^[A-Z].*\.$/);
    expect(Object.values(note).join(" ").replaceAll("IC50", "").replaceAll("IC50s", "")).not.toMatch(/\d/);
  });
});
