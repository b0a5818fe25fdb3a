import type { Account } from "../circuit/account.js";
import * as family from "../circuit/accounts/index.js";
import * as equationFamily from "../equations/circuit-index.js";
import { effectSite } from "../kinetics/effect-site.js";
import { ketamineDisposition } from "../kinetics/ketamine-disposition.js";
import { ratKinetics } from "../kinetics/rat.js";
import type { Equation } from "../language/formula/equation.js";
import { byId } from "../language/names.js";
import { compose } from "../model/model.js";
import type { ReadyAccount } from "../simulation/accounts.js";

/** Every rival account of glutamate, ready to be run in people and in rats. */
export const accounts: Readonly<Record<string, Account & ReadyAccount>> = Object.fromEntries(
  Object.values(byId<Account>(family)).map((account) => {
    const { id, title, about, model } = account;
    const people = compose({ id: `${id}-in-people`, title, about }, ketamineDisposition, effectSite, model);
    const rats = compose({ id: `${id}-in-rats`, title, about }, ratKinetics, model);
    return [id, { ...account, people, rats }];
  }),
);

/** The formulas that only rival accounts use, by their ids. */
export const accountEquations: Readonly<Record<string, Equation>> = byId<Equation>(equationFamily);
