import { source } from "./source.js";

/** Sources of the receptor's numbers; those that the default chain shares are in `sources.ts`. */
const modelCode = "model code";

export const mealing1999 = source(
  "mealing-1999",
  "Mealing GAR et al. J Pharmacol Exp Ther 1999;288:204",
  "PMID:9862772",
  "abstract",
);
export const orser1997 = source(
  "orser-1997",
  "Orser BA et al. Anesthesiology 1997;86:903",
  "doi:10.1097/00000542-199704000-00021",
  "abstract",
);
export const blanpied1997 = source(
  "blanpied-1997",
  "Blanpied TA et al. J Neurophysiol 1997;77:309",
  "doi:10.1152/jn.1997.77.1.309",
  "abstract",
);
export const kotermanskiTrap2009 = source(
  "kotermanski-trap-2009",
  "Kotermanski SE, Wood JT, Johnson JW. J Physiol 2009;587:4589",
  "doi:10.1113/jphysiol.2009.176297",
  "abstract; caption of figure 5",
);
export const oye1992 = source("oye-1992", "Oye I et al. J Pharmacol Exp Ther 1992;260:1209", "", "abstract");
export const abbott2024 = source(
  "abbott-2024",
  "Abbott JA et al. Biophys J 2024 (meeting abstract)",
  "doi:10.1016/j.bpj.2023.11.3201",
  "abstract",
);
export const abbottLow2024 = source(
  "abbott-low-2024",
  "Abbott JA et al. Allosteric inhibition of NMDA receptors by low dose ketamine. Mol Psychiatry",
  "PMC11948614",
  "abstract; first paragraph",
);
export const abbott2020 = source(
  "abbott-2020",
  "Abbott JA, Popescu GK. Mol Pharmacol 2020;98:203",
  "doi:10.1124/mol.120.119784",
  "abstract; captions",
);
export const antagonistTable = source(
  "antagonist-table",
  "Supplementary table 1, specificity of NMDA receptor antagonists",
  "docslib 7141476",
  "table text; secondary compilation",
);
export const lumsden2019 = source(
  "lumsden-2019",
  "Lumsden EW et al. PNAS 2019;116:5160",
  "doi:10.1073/pnas.1816071116",
  "not seen",
);
export const radioligandTables = source(
  "radioligand-tables",
  "Compilations of radioligand binding, racemic ketamine against [3H]MK-801 or [3H]TCP",
  "",
  "not seen",
);
export const dravid2007 = source(
  "dravid-2007",
  "Dravid SM et al. J Physiol 2007;581:107",
  "doi:10.1113/jphysiol.2006.124958",
  "not seen",
);
export const chen1997 = source("chen-1997", "Chen HSV, Lipton SA. J Physiol 1997;499:27", "", "not seen");
export const huettner1988 = source(
  "huettner-1988",
  "Huettner JE, Bean BP. PNAS 1988;85:1307",
  "doi:10.1073/pnas.85.4.1307",
  "abstract",
);
export const mk801Onset = source(
  "mk801-onset",
  "Huettner JE, Bean BP 1988; Jahr CE 1992; Rosenmund C et al. 1993",
  "",
  "number not seen",
);
export const rosenmund1995 = source("rosenmund-1995", "Rosenmund C et al. J Neurosci 1995;15:2788", "", "abstract");
export const yamakura1993 = source("yamakura-1993", "Yamakura T et al. Neuroreport 1993;4:687", "", "abstract");
export const emnett2013 = source(
  "emnett-2013",
  "Emnett CM et al. Mol Pharmacol 2013;84:935",
  "doi:10.1124/mol.113.089334",
  "abstract",
);
export const gideons2014 = source("gideons-2014", "Gideons ES et al. PNAS 2014;111:8649", "", "abstract");
export const xia2010 = source("xia-2010", "Xia P et al. J Neurosci 2010", "PMC2932667", "abstract");
export const phillips2020 = source(
  "phillips-2020",
  "Phillips MB et al. Brain Sci 2020;10:928",
  "doi:10.3390/brainsci10120928",
  "table 1",
);
export const chou2022 = source("chou-2022", "Chou TH et al. Nat Struct Mol Biol 2022;29:507", "", "abstract");
export const memantineGluN3 = source(
  "memantine-glun3-2012",
  "Eur J Pharmacol 2012;686:22 (memantine, GluN3)",
  "doi:10.1016/j.ejphar.2012.04.036",
  "figure caption",
);
export const sharma1996 = source(
  "sharma-1996",
  "Sharma G, Stevens CF. PNAS 1996;93:14170",
  "doi:10.1073/pnas.93.24.14170",
  "abstract",
);
export const qian2005 = source(
  "qian-2005",
  "Qian A et al. J Physiol 2005;562:319",
  "PMC1665508",
  "abstract; caption of figure 3",
);
export const spruston1995 = source(
  "spruston-1995",
  "Spruston N et al. J Physiol 1995;482:325, as coded by Moradi (ModelDB 145836)",
  "ModelDB:145836",
  modelCode,
);
