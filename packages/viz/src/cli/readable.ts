import { purpose, type Result, significant, type TableOptions, table } from "@ketalab/core";
import { aligned } from "./aligned.js";

/** Distances between moments that people find round, in minutes. */
const round = [0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 43200, 86400];

/** What a person reads at a glance, about a screen. */
const MOST = 30;

/**
 * A result for a terminal: numbers to four figures below each other, as many columns side by side as fit, and of a long
 * grid only the round moments, those of the doses and the end.
 */
export function readable(result: Result, options: TableOptions, width: number): string {
  const { names, units, rows } = table(result, options);
  const seen = options.at === undefined && rows.length > MOST ? glance(result).map((k) => rows[k] as number[]) : rows;
  const cells = [
    names,
    units.map((unit) => (unit === "1" ? "" : unit)),
    ...seen.map((row) => row.map((value) => significant(value, 4))),
  ];
  const blocks = inBlocks(cells, width).map((places) =>
    aligned(
      cells.map((row) => places.map((i) => row[i] as string)),
      "right",
    ),
  );
  const left =
    seen.length === rows.length
      ? ""
      : `${seen.length} of ${rows.length} moments; --at chooses, --csv and --json write all\n`;
  return `${blocks.join("\n")}\n${left}${purpose}\n`;
}

/** The places of the moments that tell the story. */
function glance({ time, doses }: Result): number[] {
  const end = time[time.length - 1] as number;
  const step = round.find((one) => end / one <= MOST) ?? end / MOST;
  const switched = new Set(doses.slice(0, MOST).flatMap((dose) => [dose.time, dose.time + dose.duration]));
  const isRound = (minutes: number) => Math.abs(minutes / step - Math.round(minutes / step)) < 1e-9;
  return [...time.keys()].filter((k) => {
    const minutes = time[k] as number;
    return isRound(minutes) || minutes === end || switched.has(minutes);
  });
}

/** Columns by their places, as many in a block as the width allows; each block begins with the time. */
function inBlocks(cells: readonly (readonly string[])[], width: number): number[][] {
  const widths = (cells[0] as readonly string[]).map(
    (_, i) => 2 + Math.max(...cells.map((row) => (row[i] as string).length)),
  );
  const blocks: number[][] = [];
  let room = 0;
  for (let i = 1; i < widths.length; i++) {
    const wide = widths[i] as number;
    if (blocks.length === 0 || wide > room) {
      blocks.push([0]);
      room = width + 2 - (widths[0] as number);
    }
    blocks.at(-1)?.push(i);
    room -= wide;
  }
  return blocks;
}
