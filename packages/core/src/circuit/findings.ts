import { type Finding, findingOf } from "./finding-row.js";
import { findingRows } from "./findings-table.js";

/** Every finding, in the order of the tables that it comes from: extracellular glutamate, cells, people, what lasts, kinetics of glutamate. */
export const glutamateFindings: readonly Finding[] = findingRows.trim().split("\n").map(findingOf);
