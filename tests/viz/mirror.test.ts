import { Molecule } from "openchemlib";
import { expect, it } from "vitest";
import { kept, skeleton, source } from "../../packages/viz/molecules.mjs";
import { columns } from "../../packages/viz/src/data/columns.js";
import { mirror } from "../../packages/viz/src/index.js";
import { toSVG } from "../../packages/viz/src/node.js";
import { esketamine } from "../../packages/viz/src/scenes/shared/esketamine.js";

const plain = (text: string) => text.replace(/\s+/g, " ");

/** A drawing read by a chemist's program: which hand its one centre has. */
function handOf({ atoms, bonds }: typeof esketamine): string {
  const molecule = new Molecule(atoms.length, bonds.length);
  for (const { element, x, y } of atoms) {
    const i = molecule.addAtom(Molecule.getAtomicNoFromLabel(element));
    molecule.setAtomX(i, x);
    molecule.setAtomY(i, y);
  }
  for (const { from, to, order, side } of bonds) {
    const i = molecule.addBond(from, to);
    const [up, down] = [Molecule.cBondTypeUp, Molecule.cBondTypeDown];
    molecule.setBondType(
      i,
      side === "before"
        ? up
        : side === "behind"
          ? down
          : order === 2
            ? Molecule.cBondTypeDouble
            : Molecule.cBondTypeSingle,
    );
  }
  molecule.ensureHelperArrays(Molecule.cHelperCIP);
  const found = atoms.flatMap((_, i) => {
    const parity = molecule.getAtomCIPParity(i);
    return parity === Molecule.cAtomCIPParityRorM ? ["R"] : parity === Molecule.cAtomCIPParitySorP ? ["S"] : [];
  });
  return `${molecule.getMolecularFormula().formula} ${found.join("")}`;
}

it("the drawing is the one that the library of chemistry makes", () => {
  expect(plain(kept())).toBe(plain(source()));
  expect(esketamine).toEqual(skeleton());
});

it("it is S-ketamine, and its image in the mirror is R-ketamine", () => {
  expect(handOf(esketamine)).toBe("C13H16NOCl S");
  const image = { ...esketamine, atoms: esketamine.atoms.map((atom) => ({ ...atom, x: -atom.x })) };
  expect(handOf(image)).toBe("C13H16NOCl R");
});

it("no atom lies on another", () => {
  const { atoms } = esketamine;
  for (const [i, one] of atoms.entries())
    for (const other of atoms.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.9);
});

it("the picture shows both, the right one reflected, with what is written upright", () => {
  const nothing = columns(new Float64Array([0]), {});
  const picture = toSVG(mirror({ skeleton: esketamine }), nothing);
  const text = (label: string) =>
    [...picture.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>([^<]+)</g)]
      .filter(([, , said]) => said === label)
      .map(([, x]) => Number(x));
  const sums = ["NH", "O", "Cl"].map((label) => {
    const [left = 0, right = 0] = text(label);
    expect(right - left, label).toBeGreaterThan(50);
    return left + right;
  });
  for (const sum of sums) expect(sum).toBeCloseTo(sums[0] as number, 0);
  expect(picture).toContain("no turn lays one on the other");
});
