// Writes how chemists draw S-ketamine, placed by OpenChemLib: `node packages/viz/molecules.mjs`. R-ketamine is its image in a mirror.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Molecule } from "openchemlib";

/** S-ketamine, written from the ketone, from where no two atoms are placed on each other. */
const ESKETAMINE = "O=C1CCCC[C@]1(NC)c1ccccc1Cl";
const FILE = new URL("src/scenes/shared/esketamine.ts", import.meta.url);

const place = (length) => Math.round(length * 1000) / 1000 || 0; // no −0

/** Atoms and bonds of a structure, in lengths of a bond. */
export function skeleton(smiles = ESKETAMINE) {
  const molecule = Molecule.fromSmiles(smiles, { noCoordinates: true });
  // Where two drawings are as good, the same one every time.
  molecule.inventCoordinates({ seed: 0 });
  molecule.ensureHelperArrays(Molecule.cHelperCIP);
  const atoms = Array.from({ length: molecule.getAllAtoms() }, (_, i) => ({
    element: molecule.getAtomLabel(i),
    x: place(molecule.getAtomX(i)),
    y: place(molecule.getAtomY(i)),
    hydrogens: molecule.getImplicitHydrogens(i),
  }));
  const sides = { [Molecule.cBondTypeUp]: "before", [Molecule.cBondTypeDown]: "behind" };
  const bonds = Array.from({ length: molecule.getAllBonds() }, (_, i) => {
    const side = sides[molecule.getBondType(i)];
    return {
      from: molecule.getBondAtom(0, i),
      to: molecule.getBondAtom(1, i),
      order: molecule.getBondOrder(i),
      ...(side && { side }),
    };
  });
  return { atoms, bonds };
}

/** The source of the file. */
export function source() {
  const lines = (all) => all.map((one) => `    ${written(one)},`).join("\n");
  const { atoms, bonds } = skeleton();
  return `import type { Skeleton } from "../../charts/mirror.js";

/** S-ketamine as chemists draw it. Written by \`packages/viz/molecules.mjs\` with OpenChemLib; not by hand. */
export const esketamine: Skeleton = {
  atoms: [
${lines(atoms)}
  ],
  bonds: [
${lines(bonds)}
  ],
};
`;
}

const written = (one) =>
  `{ ${Object.entries(one)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ")} }`;

/** What stands in the file now. */
export const kept = () => readFileSync(FILE, "utf8");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(FILE, source());
