import { source } from "../language/source.js";

// Of the rival accounts of glutamate and of what lasts after the drug.

export const maeng2008 = source(
  "maeng-2008",
  "Maeng S et al. Biol Psychiatry 2008;63:349",
  "PMID 17643398",
  "abstract",
);
export const li2010 = source("li-2010", "Li N et al. Science 2010;329:959", "doi:10.1126/science.1190287", "abstract");
export const autry2011 = source(
  "autry-2011",
  "Autry AE et al. Nature 2011;475:91",
  "doi:10.1038/nature10130",
  "abstract",
);
export const modaSava2019 = source(
  "moda-sava-2019",
  "Moda-Sava RN et al. Science 2019;364:eaat8078",
  "doi:10.1126/science.aat8078",
  "abstract",
);
export const zanos2018 = source(
  "zanos-2018",
  "Zanos P, Gould TD. Mol Psychiatry 2018;23:801",
  "doi:10.1038/mp.2017.255",
  "abstract",
);
export const zanos2023 = source(
  "zanos-2023",
  "Zanos P et al. J Neurosci 2023;43:1038",
  "PMC9908316",
  "abstract; citation unverified",
);
