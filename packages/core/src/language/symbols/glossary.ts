import { unknown } from "../names.js";
import { learnSymbols, shownUnit, stem, symbolUnit } from "./symbol-unit.js";

/** A symbol of the field: what it is called, what it is measured in, how it is set in type. */
export interface Term {
  /** As formulas write it. */
  readonly symbol: string;
  /** In words. */
  readonly name: string;
  /** The unit that equations use. */
  readonly unit: string;
  /** The unit that people read. */
  readonly shown: string;
  /** As TeX. */
  readonly tex: string;
}

const rows: Record<string, readonly [name: string, tex: string]> = {
  // the body and the dose
  WT: ["body weight", "WT"],
  DW: ["dosing weight", "DW"],
  WTref: ["reference body weight", "WT_{ref}"],
  dose: ["dose given", "\\mathrm{dose}"],
  before: ["given before, in the same session", "D_{before}"],
  // a general compartment
  A: ["amount in a compartment", "A"],
  V: ["volume of distribution", "V"],
  C: ["concentration", "C"],
  CL: ["clearance", "CL"],
  CLS: ["clearance of S-ketamine", "CL_S"],
  CLR: ["clearance of R-ketamine", "CL_R"],
  V1: ["central volume", "V_1"],
  V2: ["second volume", "V_2"],
  V3: ["third volume", "V_3"],
  Q2: ["flow to the second compartment", "Q_2"],
  Q3: ["flow to the third compartment", "Q_3"],
  rho: ["clearance of R over S", "\\rho"],
  P: ["value at the reference weight", "P_{ref}"],
  Pi: ["value at this weight", "P"],
  n: ["allometric exponent", "n"],
  nCL: ["allometric exponent of flows", "n_{CL}"],
  nV: ["allometric exponent of volumes", "n_V"],
  Vkg: ["central volume per body weight", "V_{1,kg}"],
  k10: ["elimination rate", "k_{10}"],
  k12: ["rate from the first to the second compartment", "k_{12}"],
  k21: ["rate from the second to the first compartment", "k_{21}"],
  k13: ["rate from the first to the third compartment", "k_{13}"],
  k31: ["rate from the third to the first compartment", "k_{31}"],
  A1: ["ketamine in the central compartment", "A_1"],
  A2: ["ketamine in the second compartment", "A_2"],
  A3: ["ketamine in the third compartment", "A_3"],
  // norketamine and hydroxynorketamine
  VN1: ["central volume of norketamine", "V_{N1}"],
  VN2: ["second volume of norketamine", "V_{N2}"],
  QN: ["flow between the norketamine volumes", "Q_N"],
  CLN: ["clearance of S-norketamine", "CL_{N}"],
  rhoN: ["norketamine clearance of R over S", "\\rho_N"],
  VH1: ["central volume of hydroxynorketamine", "V_{H1}"],
  VH2: ["second volume of hydroxynorketamine", "V_{H2}"],
  QH: ["flow between the hydroxynorketamine volumes", "Q_H"],
  CLH: ["clearance of hydroxynorketamine", "CL_H"],
  MTT: ["mean transit time from norketamine to hydroxynorketamine", "MTT"],
  nT: ["number of transit compartments", "n_T"],
  ktr: ["transit rate", "k_{tr}"],
  fH: ["fraction of ketamine that ends as hydroxynorketamine", "f_H"],
  MW: ["molar mass of ketamine", "MW"],
  MWH: ["molar mass of hydroxynorketamine", "MW_H"],
  N1: ["norketamine in its central compartment", "N_1"],
  N2: ["norketamine in its second compartment", "N_2"],
  T1: ["first transit compartment", "T_1"],
  T2: ["second transit compartment", "T_2"],
  H1: ["hydroxynorketamine, as ketamine, central", "H_1"],
  H2: ["hydroxynorketamine, as ketamine, second compartment", "H_2"],
  // other published sets
  VL: ["volume of the liver", "V_L"],
  QL: ["flow through the liver", "Q_L"],
  sQL: ["liver flow lost with age", "s_Q"],
  AL: ["ketamine in the liver", "A_L"],
  AGE: ["age", "AGE"],
  AGEref: ["age from which liver flow falls", "AGE_{ref}"],
  kel: ["elimination in the liver to other than norketamine", "k_{el}"],
  kmet: ["elimination in the liver to norketamine", "k_{met}"],
  factor: ["factor in one group of people", "f"],
  yes: ["1 in that group, 0 elsewhere", "x"],
  fkel: ["factor of elimination by origin", "f_{el}"],
  fCLN: ["factor of norketamine clearance by origin", "f_{CLN}"],
  asian: ["Asian origin, 0 or 1", "ASIAN"],
  japanese: ["Japanese origin, 0 or 1", "JAPANESE"],
  kCL: ["rise of norketamine clearance with time", "k_{CL}"],
  clock: ["time since the start", "t"],
  L1: ["first transit compartment to norketamine", "L_1"],
  L2: ["second transit compartment to norketamine", "L_2"],
  MTTN: ["mean transit time from ketamine to norketamine", "MTT_N"],
  ktrN: ["transit rate to norketamine", "k_{tr,N}"],
  fN: ["fraction of ketamine that becomes norketamine", "f_N"],
  fHN: ["fraction of norketamine that becomes hydroxynorketamine", "f_{HN}"],
  MWN: ["molar mass of norketamine", "MW_N"],
  // routes
  F: ["fraction that reaches the blood as ketamine", "F"],
  Fg: ["fraction that appears as norketamine first", "F_g"],
  fabs: ["fraction absorbed, changed or not", "f_{abs}"],
  ka: ["absorption rate", "k_a"],
  kg: ["absorption rate of what is changed first", "k_g"],
  Da: ["time over which a dose arrives", "D_a"],
  Dg: ["time over which a swallowed dose arrives", "D_g"],
  MTTg: ["mean transit time of what is changed first", "MTT_g"],
  Fgut: ["fraction that passes the gut wall", "F_{gut}"],
  FRn: ["fraction taken up in the nose", "FR_n"],
  oFRn: ["odds of nasal uptake, over the usual ones", "o_{FR}"],
  fFRn: ["factor of nasal uptake by origin", "f_{FR}"],
  fLater: ["factor of nasal uptake for later devices", "f_{later}"],
  spray: ["dose of one device", "D_1"],
  Ad: ["ketamine at the place of absorption", "A_d"],
  Ag: ["ketamine to be changed before it reaches the blood", "A_g"],
  Ap: ["on its way to norketamine, before the blood", "A_p"],
  // what is measured
  Cket: ["ketamine in arterial plasma", "C_{ket}"],
  CketS: ["S-ketamine in arterial plasma", "C_{S}"],
  CketR: ["R-ketamine in arterial plasma", "C_{R}"],
  Cketv: ["ketamine in venous plasma", "C_{ket,v}"],
  Cnk: ["norketamine in arterial plasma", "C_{nk}"],
  Cnkv: ["norketamine in venous plasma", "C_{nk,v}"],
  Chnk: ["hydroxynorketamine in arterial plasma", "C_{hnk}"],
  Cv: ["venous concentration", "C_v"],
  kv: ["rate of the venous link", "k_v"],
  fS: ["S share of the dose", "f_S"],
  fR: ["R share of the dose", "f_R"],
  // the site of action
  C1: ["arterial plasma concentration", "C_1"],
  Ce: ["effect-site concentration", "C_e"],
  CeS: ["effect-site concentration of S-ketamine", "C_{e,S}"],
  CeR: ["effect-site concentration of R-ketamine", "C_{e,R}"],
  CeBP: ["effect site of blood pressure, S-ketamine", "C_{e,BP}"],
  CeH: ["effect site of hypnosis", "C_{e,H}"],
  ke0: ["effect-site rate", "k_{e0}"],
  ke0BP: ["effect-site rate of blood pressure", "k_{e0,BP}"],
  ke0H: ["effect-site rate of hypnosis", "k_{e0,H}"],
  fu: ["fraction unbound in plasma", "f_u"],
  Cu: ["free concentration at the effect site", "C_u"],
  halfLife: ["half-life", "t_{1/2}"],
  halfBP: ["half-life of the effect site of blood pressure", "t_{1/2,BP}"],
  halfH: ["half-life of the effect site of hypnosis", "t_{1/2,H}"],
  // the receptor
  B: ["NMDA channels blocked, with magnesium", "B"],
  B0: ["NMDA channels blocked, without magnesium", "B_0"],
  Blo: ["block with magnesium, weakest published affinity", "B_{lo}"],
  Bhi: ["block with magnesium, strongest published affinity", "B_{hi}"],
  B0lo: ["block without magnesium, weakest published affinity", "B_{0,lo}"],
  B0hi: ["block without magnesium, strongest published affinity", "B_{0,hi}"],
  IC50: ["concentration of half block", "IC_{50}"],
  IC50Mg: ["concentration of half block, with magnesium", "IC_{50}^{Mg}"],
  IC50lo: ["half block at this voltage, strongest affinity", "IC_{50,lo}"],
  IC50hi: ["half block at this voltage, weakest affinity", "IC_{50,hi}"],
  IC50loMg: ["half block with magnesium, strongest affinity", "IC_{50,lo}^{Mg}"],
  IC50hiMg: ["half block with magnesium, weakest affinity", "IC_{50,hi}^{Mg}"],
  nH: ["Hill slope", "n_H"],
  Ki: ["inhibition constant", "K_i"],
  KA: ["affinity of the agonist", "K_A"],
  agonist: ["agonist concentration", "[A]"],
  KB: ["dissociation constant of the blocker at this voltage", "K_B"],
  KBref: ["dissociation constant of the blocker at the reference voltage", "K_{B,ref}"],
  KBlo: ["strongest published dissociation constant", "K_{B,lo}"],
  KBhi: ["weakest published dissociation constant", "K_{B,hi}"],
  z: ["valence", "z"],
  delta: ["electrical distance of the site", "\\delta"],
  Vm: ["membrane voltage", "V_m"],
  Vref: ["reference voltage", "V_{ref}"],
  VT: ["thermal voltage RT/F", "V_T"],
  Mg: ["extracellular magnesium", "[Mg]"],
  KMg: ["dissociation constant of magnesium at this voltage", "K_{Mg}"],
  KMg0: ["dissociation constant of magnesium at 0 mV", "K_{Mg,0}"],
  kMg: ["steepness of the magnesium block", "k_{Mg}"],
  gMg: ["fraction not blocked by magnesium", "g_{Mg}"],
  theta: ["fraction of sites occupied", "\\theta"],
  S: ["summed occupancy of all ligands", "\\Sigma"],
  CS: ["free S-ketamine", "C_{u,S}"],
  CR: ["free R-ketamine", "C_{u,R}"],
  KS: ["affinity of S-ketamine", "K_S"],
  KR: ["affinity of R-ketamine", "K_R"],
  // the circuit
  Ceq: ["free ketamine, as the racemate", "C"],
  potency: ["potency at the channel, over the racemate", "p"],
  bX: ["receptor block of a cell class", "b_X"],
  KX: ["half block of a cell class", "K_X"],
  tauX: ["time for the block of a cell class to build up", "\\tau_X"],
  bI: ["receptor block on interneurons", "b_I"],
  bE: ["receptor block on pyramidal cells", "b_E"],
  KI: ["half block on interneurons", "K_I"],
  KE: ["half block on pyramidal cells", "K_E"],
  h: ["Hill slope of the cell-class block", "h"],
  tauI: ["build-up of interneuron block", "\\tau_{bI}"],
  tauE: ["build-up of pyramidal block", "\\tau_{bE}"],
  nX: ["share of drive lost at full block", "n_X"],
  nI: ["share of interneuron drive lost at full block", "n_I"],
  nE: ["share of pyramidal drive lost at full block", "n_E"],
  AX: ["drive left to a cell class", "A_X"],
  AI: ["drive left to interneurons", "A_I"],
  AE: ["drive left to pyramidal cells", "A_E"],
  JEE: ["recurrent excitation", "J_{EE}"],
  JEI: ["inhibition onto pyramidal cells", "J_{EI}"],
  JIE: ["excitation of interneurons", "J_{IE}"],
  JII: ["self-inhibition of interneurons", "J_{II}"],
  PE: ["outside drive of pyramidal cells", "P_E"],
  PI: ["outside drive of interneurons", "P_I"],
  rE: ["pyramidal rate, relative to no drug", "r_E"],
  rI: ["interneuron rate, relative to no drug", "r_I"],
  zI: ["slow inhibitory tone", "z"],
  tauz: ["lag of the inhibitory tone", "\\tau_z"],
  tauRE: ["time constant of pyramidal rate", "\\tau_{r,E}"],
  tauRI: ["time constant of interneuron rate", "\\tau_{r,I}"],
  // glutamate
  release: ["cortical glutamate release", "R_{glu}"],
  G: ["extracellular glutamate, dialysate equivalent", "G"],
  Glu: ["extracellular glutamate", "[Glu]"],
  G0: ["glutamate without drug", "[Glu]_0"],
  Ka: ["glutamate for half autoreceptor occupancy", "K_a"],
  a: ["autoreceptor occupancy", "a"],
  a0: ["autoreceptor occupancy without drug", "a_0"],
  alpha: ["largest autoreceptor inhibition", "\\alpha"],
  fa: ["release left by the autoreceptor", "f_a"],
  taua: ["lag of the autoreceptor", "\\tau_a"],
  q: ["occupancy by an mGlu2/3 agonist", "q"],
  lambda: ["cut of excess release", "\\lambda"],
  phi: ["vesicular share of basal release", "\\varphi"],
  Vmax: ["largest uptake rate", "V_{max}"],
  Km: ["glutamate for half uptake", "K_m"],
  J: ["glutamate influx", "J"],
  J0: ["glutamate influx without drug", "J_0"],
  // effects
  E: ["effect", "E"],
  E0: ["effect without drug", "E_0"],
  Emax: ["largest effect", "E_{max}"],
  EC50: ["concentration of half effect", "EC_{50}"],
  gamma: ["steepness of the effect", "\\gamma"],
  analgesia: ["analgesia, share of the largest effect", "E_{analgesia}"],
  EmaxA: ["largest analgesia", "E_{max,A}"],
  EC50A: ["S-ketamine for half analgesia", "C_{50,A}"],
  gammaA: ["steepness of analgesia", "\\gamma_A"],
  dissociation: ["dissociation, CADSS points", "E_{dissociation}"],
  EmaxD: ["largest dissociation", "E_{max,D}"],
  EC50D: ["S-ketamine for half dissociation", "C_{50,D}"],
  gammaD: ["steepness of dissociation", "\\gamma_D"],
  MAP: ["change of mean arterial pressure", "\\Delta MAP"],
  EmaxBP: ["largest rise of mean arterial pressure", "E_{max,MAP}"],
  EC50BP: ["S-ketamine for half the rise in pressure", "C_{50,MAP}"],
  gammaBP: ["steepness of the pressure response", "\\gamma_{MAP}"],
  hypnosis: ["probability of being unarousable", "P_{hypnosis}"],
  EmaxH: ["largest probability", "E_{max,H}"],
  EC50H: ["concentration at which half are unarousable", "C_{50,H}"],
  gammaH: ["steepness of hypnosis", "\\gamma_H"],
  // the days after
  X: ["response waiting to appear", "X_{mood}"],
  R: ["response present, in unit doses", "R_{mood}"],
  kon: ["onset rate of the response", "k_{on}"],
  koff: ["loss rate of the response", "k_{off}"],
  R50: ["response for half the largest effect", "R_{50}"],
  EmaxM: ["largest improvement", "E_{max}"],
  MADRS: ["MADRS improvement over placebo", "\\Delta MADRS"],
  D: ["dose per body weight", "D"],
  D50: ["dose that triggers half of the largest response", "D_{50}"],
  Dref: ["reference dose", "D_{ref}"],
  trigger: ["response triggered, in unit doses", "S"],
};

/**
 * What a symbol means.
 * @param symbol of an equation, `V1`, or a relative of one, `V1i`.
 * @throws KetalabError for a symbol that is not in the glossary, with the nearest ones.
 */
export function term(symbol: string): Term {
  learnSymbols();
  const root = stem(symbol);
  const row = root === undefined ? undefined : rows[root];
  if (row === undefined) throw unknown("symbol", symbol, names);
  const [name, tex] = row;
  const endings = symbol.slice((root as string).length).match(/_[a-z]+|[iSR]/g) ?? [];
  const said = endings.map((one) =>
    one === "i" ? "for this body" : one.startsWith("_") ? one.slice(1) : `${one} enantiomer`,
  );
  const marks = endings.map((one) =>
    one === "i" ? "\\,i" : one.startsWith("_") ? `\\,\\mathrm{${one.slice(1)}}` : one,
  );
  return {
    symbol,
    name: [name, ...said].join(", "),
    unit: symbolUnit(symbol) as string,
    shown: shownUnit(symbol) as string,
    tex: endings.length === 0 ? tex : `${tex}^{${marks.join("")}}`,
  };
}

const names = /* @__PURE__ */ Object.keys(rows);

/** All symbols of the glossary, those that were added later included. */
export const glossary: readonly string[] = names;

/** Adds the names and letters of symbols that are loaded on demand. */
export function addTerms(more: Readonly<Record<string, readonly [name: string, tex: string]>>): void {
  names.push(...Object.keys(more).filter((symbol) => !Object.hasOwn(rows, symbol)));
  Object.assign(rows, more);
}
