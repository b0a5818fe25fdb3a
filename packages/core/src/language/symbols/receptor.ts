/** Name, letters, unit of equations and, where people read another, that one. */
export type Row = readonly [name: string, tex: string, unit: string, shown?: string];

/** The symbols of the receptor by itself: name, letters, unit of equations and, where people read another, that one. */
export const receptorSymbols: Readonly<Record<string, Row>> = {
  // one site, many ligands
  S0: ["summed occupancy before one more ligand", "\\Sigma_0", "1"],
  // the pore
  gpore: ["fraction of pores that nothing blocks", "g_{pore}", "1"],
  Po: ["probability that the gate is open", "P_o", "1"],
  aB: ["steepness of the block in the voltage", "a", "1/mV"],
  Vbest: ["voltage of the smallest IC50", "V^{*}", "mV"],
  Vhalf: ["voltage at which magnesium blocks half", "V_{1/2}", "mV"],
  RF: ["gas constant over Faraday's constant", "R/F", "mV/K"],
  Tabs: ["temperature", "T", "K"],
  // currents
  IN: ["NMDA current", "I_{NMDA}", "pA"],
  IA: ["AMPA current", "I_{AMPA}", "pA"],
  gN: ["NMDA conductance with every gate open and no block", "g_{NMDA}", "nS"],
  gA: ["AMPA conductance with every gate open", "g_{AMPA}", "nS"],
  EN: ["reversal potential of the NMDA current", "E_{NMDA}", "mV"],
  EA: ["reversal potential of the AMPA current", "E_{AMPA}", "mV"],
  Iopen: ["current with the gate open", "I_{open}", "pA"],
  topen: ["time that the gate is open, summed", "t_{open}", "ms"],
  Qch: ["charge transferred", "Q", "pA*ms"],
  // published forms of the magnesium block
  konMg: ["rate at which magnesium enters the pore", "k_{on,Mg}", "1/(µmol/L*min)", "1/(mmol/L*ms)"],
  koffMg: ["rate at which magnesium leaves the pore", "k_{off,Mg}", "1/min", "1/ms"],
  konMg0: ["entry of magnesium at the reference voltage", "k_{on,0}", "1/(µmol/L*min)", "1/(mmol/L*ms)"],
  koffMg0: ["exit of magnesium at the reference voltage", "k_{off,0}", "1/min", "1/ms"],
  kinMg0: ["passage of magnesium to the inside at 0 mV", "k_{in,0}", "1/min", "1/ms"],
  VonMg: ["voltage for an e-fold change of entry", "V_{on}", "mV"],
  VoffMg: ["voltage for an e-fold change of exit", "V_{off}", "mV"],
  VinMg: ["voltage for an e-fold change of passage", "V_{in}", "mV"],
  VsMg: ["spread of the magnesium sigmoid", "V_s", "mV"],
  ponMg: ["logarithm of the entry rate at 0 mV", "p_{on}", "1"],
  poffMg: ["logarithm of the exit rate at 0 mV", "p_{off}", "1"],
  sonMg: ["slope of the logarithm of entry", "s_{on}", "1/mV"],
  soffMg: ["slope of the logarithm of exit", "s_{off}", "1/mV"],
  uonMg: ["unit of the entry rate whose logarithm is taken", "u_{on}", "1/(µmol/L*min)", "1/(µmol/L*ms)"],
  uoffMg: ["unit of the exit rate whose logarithm is taken", "u_{off}", "1/min", "1/ms"],
  zMg: ["valence of magnesium", "z_{Mg}", "1"],
  deltaMg: ["electrical distance of magnesium", "\\delta_{Mg}", "1"],
  VTMg: ["thermal voltage of the magnesium measurement", "V_{T,Mg}", "mV"],
  V0Mg: ["voltage at which the rates are given", "V_0", "mV"],
  Na: ["extracellular sodium", "[Na]", "µmol/L", "mmol/L"],
  KNa: ["sodium that slows magnesium by half", "K_{Na}", "µmol/L", "mmol/L"],
  Cs: ["intracellular caesium", "[Cs]", "µmol/L", "mmol/L"],
  KCs: ["caesium that holds half of the pores at this voltage", "K_{Cs}", "µmol/L", "mmol/L"],
  KCs0: ["caesium that holds half of the pores at 0 mV", "K_{Cs,0}", "µmol/L", "mmol/L"],
  VCs: ["voltage for an e-fold change of the caesium constant", "V_{Cs}", "mV"],
};
