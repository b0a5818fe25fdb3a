import type { Ligand, LigandParameters } from "./ligand.js";
import { oneSite } from "./reference-channel.js";

/** What is not known of a ligand that only displaced another. */
const displacedOnly: Ligand["without"] = {
  KBref: "only displacement of a radioligand was measured; no block of a current was read",
  kinetics: "no rates were found",
};

/** What a blocker of the pore says of itself; the rest holds for all of them. */
type Blocker = Pick<Ligand, "id" | "name" | "short" | "about" | "measurements"> &
  Partial<Omit<Ligand, "site" | "parameters">> & { readonly parameters: Omit<LigandParameters, "nH"> };

/**
 * A ligand that sits in the open channel, one molecule a pore. By default it blocks the open channel, has no rates and no other name, and
 * is known by the displacement of another ligand only.
 */
export const poreBlocker = ({
  id,
  name,
  short,
  also = [],
  about,
  mechanism = "open-channel block",
  parameters: { Ki, ...block },
  measurements,
  observations = [],
  kinetics = [],
  without = displacedOnly,
}: Blocker): Ligand => ({
  id,
  name,
  short,
  also,
  about,
  site: "channel",
  mechanism,
  parameters: { ...block, nH: oneSite, ...(Ki && { Ki }) },
  measurements,
  observations,
  kinetics,
  without,
});
