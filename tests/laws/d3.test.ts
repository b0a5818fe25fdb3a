import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as charts from "../../packages/viz/src/charts/index.js";
import { sources } from "./sources.js";

const home = "packages/viz/src/";
const page = readFileSync(resolve(import.meta.dirname, "../../docs/charts.md"), "utf8");
const section = (title: string) => page.split(/^## /m).find((part) => part.startsWith(title)) ?? "";
const codes = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
const rows = (title: string) =>
  section(title)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split(" | "));

/** Every name of D3 that a source imports as a value, with the files that do. */
const used = new Map<string, string[]>();
for (const { path, text } of sources.filter((one) => one.path.startsWith(home))) {
  for (const [, names = ""] of text.matchAll(/^import \{([^}]*)\} from "d3"/gm)) {
    for (const name of names.split(",").map((one) => one.trim().replace(/ as .*/, ""))) {
      if (name !== "" && !name.startsWith("type ")) used.set(name, [...(used.get(name) ?? []), path.replace(home, "")]);
    }
  }
}

describe("docs/charts.md", () => {
  it("names every part of D3 that is used and where, and no other", () => {
    const told = rows("What D3 does here").map(([names, where]) => [codes(names)[0], codes(where).sort()]);
    expect(told).toEqual([...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, where]) => [name, where.sort()]));
    expect(used.size).toBeGreaterThan(15);
  });

  it.each(rows("What is our own").map((row) => [codes(row[0]), codes(row[1])[0] ?? "", row[2] ?? ""] as const))(
    "%s is in %s, with a reason",
    (names, path, reason) => {
      const { text = "" } = sources.find((one) => one.path === home + path) ?? {};
      for (const name of names) expect(text).toMatch(new RegExp(`export (function|const) ${name}\\b`));
      expect(reason.length).toBeGreaterThan(40);
    },
  );

  it("says of every method of the component what it does", () => {
    const { text } = sources.find((one) => one.path === `${home}charts/base/component.ts`) ?? { text: "" };
    const { text: curve = "" } = sources.find((one) => one.path === `${home}charts/curve.ts`) ?? {};
    const { text: settings = "" } = sources.find((one) => one.path === `${home}charts/base/settings.ts`) ?? {};
    const methods = [...`${text}${curve}${settings}`.matchAll(/^ {2}(\w+)\(\): /gm)].map(([, name]) => name);
    const told = rows("What can be set").map(([first]) => codes(first)[0]?.replace(/\(.*/, ""));
    for (const name of methods) expect(told).toContain(name);
    expect(methods).toContain("columns");
  });

  it("names every chart, with every setting that a component of it has", () => {
    const told = new Map(rows("The other charts").map(([name, , set]) => [/\w+/.exec(name ?? "")?.[0], codes(set)]));
    const all: Record<string, (spec: never) => object> = charts;
    expect([...told.keys(), "curve"].sort()).toEqual(Object.keys(all).sort());
    const usual = ["size", "cursor", "on", "draw", "x", "y", "scales"];
    for (const [name = "", set] of told) {
      const made = all[name]?.({} as never) as Record<string, unknown>;
      const methods = Object.keys(made).filter((key) => typeof made[key] === "function" && !usual.includes(key));
      expect(methods.sort(), name).toEqual([...(set ?? [])].sort());
    }
  });
});
