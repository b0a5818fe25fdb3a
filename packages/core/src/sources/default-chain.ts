import { source } from "../language/source.js";

/** Our own arithmetic on read numbers. */
export const thisWork = source("this-work", "Ketalab", "", "computation from read numbers");
/** Chosen for teaching, or a rule of the trade without a single source. */
export const convention = source("convention", "Convention of the field", "", "definition");

const code = "third-party code";

export const kamp2020 = source(
  "kamp-2020",
  "Kamp J et al. Anesthesiology 2020;133:1192",
  "doi:10.1097/ALN.0000000000003577",
  `${code}; abstract`,
);
export const wang2019 = source(
  "wang-2019",
  "Wang J et al. Drug Des Devel Ther 2019;13:4135",
  "doi:10.2147/DDDT.S224553",
  "abstract",
);
export const otto2021 = source(
  "otto-2021",
  "Otto ME et al. Eur J Clin Pharmacol 2021;77:1181",
  "doi:10.1007/s00228-021-03104-1",
  `${code}; table 2`,
);
export const simons2022 = source(
  "simons-2022",
  "Simons P et al. Front Pain Res 2022;3:946486",
  "doi:10.3389/fpain.2022.946486",
  `${code}; thesis extract; abstract`,
);
export const spravatoLabel = source(
  "spravato-label",
  "Spravato prescribing information, 12.3",
  "NDA 211243",
  "label reprint",
);
export const olofsen2022 = source(
  "olofsen-2022",
  "Olofsen E et al. Anesthesiology 2022;136:792",
  "doi:10.1097/ALN.0000000000004176",
  "abstract",
);
export const gilling2009 = source(
  "gilling-2009",
  "Gilling KE et al. Neuropharmacology 2009;56:866",
  "doi:10.1016/j.neuropharm.2009.01.012",
  "abstract",
);
export const ebert1997 = source(
  "ebert-1997",
  "Ebert B et al. Eur J Pharmacol 1997;333:99",
  "doi:10.1016/S0014-2999(97)01116-3",
  "abstract",
);
export const jahrStevens1990 = source(
  "jahr-stevens-1990",
  "Jahr CE, Stevens CF. J Neurosci 1990;10:3178",
  "doi:10.1523/JNEUROSCI.10-09-03178.1990",
  "abstract; model code",
);
export const kotermanski2009 = source(
  "kotermanski-2009",
  "Kotermanski SE, Johnson JW. J Neurosci 2009;29:2774",
  "doi:10.1523/JNEUROSCI.3703-08.2009",
  "not seen",
);
export const sermeor = source(
  "sermeor",
  "SynapticPlasticityModelling, public code",
  "github sermeor/SynapticPlasticityModelling",
  code,
);
export const baker2002 = source("baker-2002", "Baker DA et al. J Neurosci 2002;22:9134", "PMC6757683", "abstract");
export const lehre1998 = source(
  "lehre-1998",
  "Lehre KP, Danbolt NC. J Neurosci 1998;18:8751",
  "PMC6793562",
  "abstract",
);
export const arriza1994 = source("arriza-1994", "Arriza JL et al. 1994; Danbolt NC 2001", "", "not seen");
export const schoepp1999 = source("schoepp-1999", "Conn PJ, Pin JP 1997; Schoepp DD 1999", "", "not seen");
export const featherstone2008 = source(
  "featherstone-2008",
  "Featherstone DE, Shippy SA. Neuroscientist 2008;14:171",
  "",
  "abstract",
);
export const herd2008 = source(
  "herd-2008",
  "Herd DW et al. Paediatr Anaesth 2008;18:36",
  "doi:10.1111/j.1460-9592.2007.02384.x",
  "abstract",
);
export const white1980 = source(
  "white-1980",
  "White PF et al. Anesthesiology 1980;52:231",
  "Anesthesiology 1980;52:231",
  "abstract",
);
export const langsjo2005 = source(
  "langsjo-2005",
  "Langsjo JW et al. Anesthesiology 2005;103:258",
  "Anesthesiology 2005;103:258",
  "abstract",
);
export const glue2018 = source("glue-2018", "Glue P et al. J Psychopharmacol 2018;32:663", "", "abstract");
export const bowdle1998 = source(
  "bowdle-1998",
  "Bowdle TA et al. Anesthesiology 1998;88:82",
  "doi:10.1097/00000542-199801000-00015",
  "abstract",
);
export const an2021 = source(
  "an-2021",
  "An D et al. Front Psychol 2021;12:648691",
  "doi:10.3389/fpsyg.2021.648691",
  "abstract",
);
export const su2017 = source(
  "su-2017",
  "Su TP et al. Neuropsychopharmacology 2017;42:2482",
  "doi:10.1038/npp.2017.94",
  "not seen",
);
export const sanacora2017 = source("sanacora-2017", "Sanacora G et al. JAMA Psychiatry 2017;74:399", "", "not seen");
export const safetySheet = source(
  "safety-sheet",
  "Supplier safety data sheets; NCATS Inxight",
  "",
  "supplier and database pages",
);
export const ketalarLabel = source("ketalar-label", "Ketalar prescribing information", "NDA 016812", "label reprint");
