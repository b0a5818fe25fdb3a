import { line } from "d3";
import type { Columns } from "../data/columns.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Moment, Values, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** A molecule as chemists draw it: places in lengths of a bond, with y downwards. */
export interface Skeleton {
  /** Each with its element, and its hydrogens where these are written. */
  readonly atoms: readonly {
    /** Its letters; `C` is not written. */
    readonly element: string;
    /** From the left, in lengths of a bond, a number without a unit. */
    readonly x: number;
    /** From the top, in lengths of a bond, a number without a unit. */
    readonly y: number;
    /** How many hydrogens it carries. */
    readonly hydrogens: number;
  }[];
  /** Between two atoms by their numbers. */
  readonly bonds: readonly {
    /** Where it begins, the number of an atom from 0; the centre, for one that leaves the plane. */
    readonly from: number;
    /** Where it ends: the number of an atom from 0. */
    readonly to: number;
    /** How many pairs of electrons: 1 is single, 2 is double. */
    readonly order: number;
    /** Whether it comes out of the plane or goes behind it. */
    readonly side?: "before" | "behind";
  }[];
}

/** What `mirror` draws. */
export interface MirrorSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** The one at the left; the other is its image in the mirror. */
  readonly skeleton: Skeleton;
  /** What stands below each of them, and whether it is spoken of now. */
  readonly hands: readonly [left: MirrorHand, right: MirrorHand];
}

/** One of the two in `mirror`. */
export interface MirrorHand {
  /** Below it. */
  readonly name: string;
  /** What stands behind the name, of the columns at the cursor, min. */
  readonly note?: (columns: Columns, cursor: number) => string;
  /** Whether it is the one that is spoken of now; always by default. */
  readonly picked?: (values: Values) => boolean;
}

/** A molecule and its image in the mirror: the same bonds, and no way to lay one on the other. */
export function mirror(spec: Partial<MirrorSpec> & Pick<MirrorSpec, "skeleton">): Mirror {
  return make(spec);
}

/** Two mirror images, as a component in D3's habit. */
export interface Mirror extends Diagram<Mirror>, Settings<MirrorSpec, Mirror, "skeleton" | "hands"> {}

const make = diagrams<MirrorSpec, "skeleton" | "hands">({
  id: "mirror",
  answer: ".molecule",
  names: ["skeleton", "hands"],
  usual: (_columns, { skeleton }) => ({
    title: "two mirror images",
    skeleton: skeleton as Skeleton,
    hands: [{ name: "S" }, { name: "R" }],
  }),
  draw,
});

/** Room below for the names, px of the view box. */
const NAMES = 24;
/** How far a bond keeps from an atom that is written, and the distance of the lines of a double bond, as parts of a bond. */
const CLEAR = 0.27;
const APART = 0.17;
/** Lines of a bond that goes behind the plane, and how wide it and a wedge are at their end. */
const STROKES = 6;
const WIDE = 0.2;

type Spot = readonly [x: number, y: number];

function draw(spec: MirrorSpec, context: Context, frame: Frame): View {
  const { skeleton, hands } = spec;
  const xs = skeleton.atoms.map(({ x }) => x);
  const ys = skeleton.atoms.map(({ y }) => y);
  const [wide, tall] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const room = { width: frame.width / 2, height: frame.height - frame.top - frame.bottom - NAMES };
  const scale = Math.min(34, room.width / (wide + 1.6), room.height / (tall + 1));
  const middle = frame.top + room.height / 2;
  const half = (i: number) => ((i === 0 ? 1 : 3) * frame.width) / 4;
  const placed = hands.map((hand, i) => {
    const way = i === 0 ? 1 : -1;
    const spots = skeleton.atoms.map(
      ({ x, y }): Spot => [
        half(i) + way * (x - Math.min(...xs) - wide / 2) * scale,
        middle + (y - Math.min(...ys) - tall / 2) * scale,
      ],
    );
    const name = svg(
      context,
      "text",
      { class: "middle large", x: half(i), y: frame.height - frame.bottom - 4 },
      hand.name,
    );
    const element = svg(
      context,
      "g",
      { class: "molecule parent", "data-hand": hand.name },
      ...skeleton.bonds.map((bond) => bondPath(context, skeleton, { bond, spots, scale })),
      ...skeleton.atoms.flatMap(({ element: written, hydrogens }, k) =>
        written === "C"
          ? []
          : [
              svg(
                context,
                "text",
                { class: "middle", x: round(spots[k]?.[0]), y: round(spots[k]?.[1]), dy: "0.34em" },
                `${written}${hydrogens > 0 && written === "N" ? "H" : ""}`,
              ),
            ],
      ),
      name,
    );
    return { hand, look: liveAttribute(element, "class"), call: liveText(name), element };
  });
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title: spec.title, short: spec.short, unit: "", frame }),
    svg(context, "path", {
      class: "rail dashed",
      d: `M${frame.width / 2},${frame.top + 4}V${frame.height - frame.bottom}`,
    }),
    ...placed.map((one) => one.element),
  );
  const called = ({ name, note }: MirrorHand, columns: Columns, cursor: number) =>
    note ? `${name}: ${note(columns, cursor)}` : name;
  const update = (columns: Columns, { values, cursor, numbers }: Moment) => {
    for (const { hand, look, call } of placed) {
      look(`molecule ${(hand.picked?.(values) ?? true) ? "parent" : "aside"}`);
      if (numbers === "shown") call(called(hand, columns, cursor));
    }
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      const [left, right] = hands.map((hand) => called(hand, columns, moment.cursor));
      describe(context.words.mirrored(left as string, right as string));
    },
  };
}

interface Placed {
  readonly bond: Skeleton["bonds"][number];
  readonly spots: readonly Spot[];
  readonly scale: number;
}

/** A single, a double, a wedge or a hatched bond, which keeps clear of atoms that are written. */
function bondPath(context: Context, { atoms, bonds }: Skeleton, { bond, spots, scale }: Placed): SVGElement {
  const clear = (atom: number) => (atoms[atom]?.element === "C" ? 0 : CLEAR);
  const [from, to] = [spots[bond.from] as Spot, spots[bond.to] as Spot];
  const along = (part: number, aside = 0): Spot => [
    from[0] +
      part * (to[0] - from[0]) -
      (aside * scale * (to[1] - from[1])) / Math.hypot(to[0] - from[0], to[1] - from[1]),
    from[1] +
      part * (to[1] - from[1]) +
      (aside * scale * (to[0] - from[0])) / Math.hypot(to[0] - from[0], to[1] - from[1]),
  ];
  const [start, end] = [clear(bond.from), 1 - clear(bond.to)];
  if (bond.side === "before")
    return svg(context, "path", {
      class: "bond wedge",
      d: path([along(start), along(end, WIDE / 2), along(end, -WIDE / 2)], "closed"),
    });
  if (bond.side === "behind") {
    const rungs = Array.from({ length: STROKES }, (_, i) => {
      const part = start + ((i + 1) / STROKES) * (end - start);
      const wide = (WIDE / 2) * ((i + 1) / STROKES);
      return path([along(part, wide), along(part, -wide)]);
    });
    return svg(context, "path", { class: "bond", d: rungs.join("") });
  }
  const single = path([along(start), along(end)]);
  if (bond.order === 1) return svg(context, "path", { class: "bond", d: single });
  // The second line of a ring's double bond lies inside the ring: on the side of the other atoms.
  const others = bonds.flatMap((one) =>
    one === bond
      ? []
      : one.from === bond.from || one.from === bond.to
        ? [spots[one.to] as Spot]
        : one.to === bond.from || one.to === bond.to
          ? [spots[one.from] as Spot]
          : [],
  );
  const [left, right] = [along(0.5, APART), along(0.5, -APART)].map((spot) =>
    others.reduce((sum, other) => sum + Math.hypot(other[0] - spot[0], other[1] - spot[1]), 0),
  );
  const aside = (left as number) <= (right as number) ? APART : -APART;
  const [inner, outer] = [Math.max(start, 0.14), Math.min(end, 0.86)];
  return svg(context, "path", { class: "bond", d: `${single}${path([along(inner, aside), along(outer, aside)])}` });
}

const straight = line().digits(1);
const path = (spots: readonly Spot[], end?: "closed") =>
  `${straight(spots as [number, number][]) ?? ""}${end === "closed" ? "Z" : ""}`;

const round = (pixel = 0) => Math.round(pixel * 10) / 10;
