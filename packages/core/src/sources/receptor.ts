import { source } from "../language/source.js";

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
export const mccormick1993 = source(
  "mccormick-1993",
  "McCormick DA et al. Cereb Cortex 1993;3:387, as coded in MyFirstNEURON (ModelDB 3808)",
  "ModelDB:3808",
  modelCode,
);
export const kampa2004 = source(
  "kampa-2004",
  "Kampa BM et al. J Physiol 2004;556:337, the authors' NEURON file (ModelDB 50207)",
  "ModelDB:50207",
  `${modelCode}; caption of figure 2`,
);
export const clarke2008 = source(
  "clarke-2008",
  "Antonov SM, Johnson JW 1999; Clarke RJ, Johnson JW 2008, as coded by Moradi (ModelDB 145836)",
  "ModelDB:145836",
  modelCode,
);
export const jahrStevensChannel1990 = source(
  "jahr-stevens-channel-1990",
  "Jahr CE, Stevens CF. J Neurosci 1990;10:1830, single-channel scheme 2",
  "",
  "transcription in lecture notes",
);
export const ascher1988 = source(
  "ascher-1988",
  "Ascher P, Nowak L 1988, 22 °C, and the form of Major G et al. 2008",
  "",
  "transcription in lecture notes, which lost a minus sign; put back",
);
export const kloda2006 = source(
  "serotonin-block-2006",
  "Br J Pharmacol 2006;149:163 (serotonin and NR1 with NR2A)",
  "doi:10.1038/sj.bjp.0706849",
  "table 1",
);
export const moaddelQuoted = source(
  "moaddel-quoted",
  "Moaddel R et al. Eur J Pharmacol 2013;698:228, as quoted by an encyclopedia",
  "doi:10.1016/j.ejphar.2012.11.023",
  "tertiary quotation; start of the abstract",
);
export const moaddel2013 = source(
  "moaddel-2013",
  "Moaddel R et al. Eur J Pharmacol 2013;698:228, tabulated in Zanos P et al. 2018",
  "doi:10.1016/j.ejphar.2012.11.023",
  "table not seen",
);
export const salat2015 = source("salat-2015", "Sałat K et al. Neuropharmacology 2015;99:301", "", "abstract");
export const shimoyama1999 = source("shimoyama-1999", "Shimoyama M et al. Pain 1999;81:85", "", "abstract");
export const laniceminePage = source(
  "lanicemine-page",
  "AstraZeneca Open Innovation, AZD6765 (lanicemine)",
  "",
  "page text",
);
export const reviewTableCopy = source(
  "review-table-copy",
  "Traynelis SF et al. Pharmacol Rev 2010;62:405, table 15, in a degraded copy",
  "doi:10.1124/pr.109.002451",
  "GluN2A column of a copy that lost its signs",
);
export const traynelis2010 = source(
  "traynelis-2010",
  "Traynelis SF et al. Pharmacol Rev 2010;62:405, table 16",
  "doi:10.1124/pr.109.002451",
  "table",
);
export const dingledine1999 = source(
  "dingledine-1999",
  "Dingledine R et al. Pharmacol Rev 1999;51:7, table 4",
  "",
  "table",
);
export const yi2019 = source("yi-2019", "Yi F et al. J Physiol 2019, table 1", "PMC6858497", "table");
export const clements1992 = source(
  "clements-1992",
  "Clements JD et al. Science 1992;258:1498",
  "doi:10.1126/science.1359647",
  "abstract",
);
export const herman2007 = source(
  "herman-2007",
  "Herman MA, Jahr CE. J Neurosci 2007;27:9736",
  "doi:10.1523/JNEUROSCI.3009-07.2007",
  "abstract",
);
export const chiu2017 = source("chiu-2017", "Chiu DN, Jahr CE. Cell Rep 2017", "PMC5388241", "abstract");
export const moussawi2011 = source(
  "moussawi-2011",
  "Moussawi K et al. Front Syst Neurosci 2011;5:94",
  "doi:10.3389/fnsys.2011.00094",
  "abstract; start of the introduction",
);
export const hestrin1990 = source(
  "hestrin-1990",
  "Hestrin S et al. 1990, as quoted in ModelDB 145836",
  "ModelDB:145836",
  "comments of model code",
);
export const dms1998 = source(
  "destexhe-1998",
  "Destexhe A, Mainen ZF, Sejnowski TJ 1994 and 1998, the authors' NEURON files (ModelDB 18198, 18500)",
  "ModelDB:18198",
  modelCode,
);
export const lesterJahr1992 = source(
  "lester-jahr-1992",
  "Lester RAJ, Jahr CE. J Neurosci 1992;12:635, rates as listed by Destexhe and Mainen",
  "ModelDB:18198",
  "comments of model code",
);
export const popescu2004 = source(
  "popescu-2004",
  "Popescu G et al. Nature 2004;430:790, as tabulated in eLife 2023;12:e80152",
  "doi:10.7554/eLife.80152",
  "table 7",
);
export const jahr1992 = source("jahr-1992", "Jahr CE. Science 1992;255:470", "", "abstract");
export const dzubay1996 = source("dzubay-1996", "Dzubay JA, Jahr CE. J Neurosci 1996;16:4129", "", "abstract");
export const autocrine2017 = source(
  "autocrine-2017",
  "Open Biol 2017, autocrine activation of NMDA receptors",
  "PMC5746548",
  "caption of figure 5",
);
export const paoletti2013 = source("paoletti-2013", "Paoletti P et al. Nat Rev Neurosci 2013;14:383", "", "not seen");
export const williams1993 = source("williams-1993", "Williams K. Mol Pharmacol 1993;44:851", "", "abstract");
export const leff1993 = source(
  "leff-1993",
  "Leff P, Dougall IG. Trends Pharmacol Sci 1993;14:110",
  "doi:10.1016/0165-6147(93)90080-4",
  "abstract; the equation itself was not seen and is checked by root finding",
);
export const feng2005 = source("feng-2005", "Feng B et al. Neuropharmacology 2005;48:354", "", "not seen");
export const chen2008 = source(
  "chen-2008",
  "Chen PE et al. J Physiol 2008;586:227; Erreger K et al. Mol Pharmacol 2007;72:907",
  "",
  "not seen",
);
export const bindingDomains = source(
  "binding-domains",
  "J Neurosci, ligand affinity of NR3A and NR1 S1S2, table 1",
  "",
  "table",
);
export const franks1998 = source(
  "franks-1998",
  "Franks NP et al. Nature 1998;396:324",
  "doi:10.1038/24525",
  "abstract; number not seen",
);
export const jevtovic1998 = source(
  "jevtovic-todorovic-1998",
  "Jevtovic-Todorovic V et al. Nat Med 1998;4:460",
  "",
  "not seen",
);
export const mennerick1998 = source(
  "mennerick-1998",
  "Mennerick S et al. J Neurosci 1998;18:9716",
  "doi:10.1523/JNEUROSCI.18-23-09716.1998",
  "abstract",
);
export const dickinson2007 = source("dickinson-2007", "Dickinson R et al. Anesthesiology 2007;107:756", "", "abstract");
export const lord2013 = source("lord-2013", "Lord B et al. Eur J Pharmacol 2013;715:21", "", "abstract");
export const stone2006 = source("stone-2006", "Stone JM et al. Nucl Med Biol 2006;33:239", "", "abstract");
export const stone2008 = source("stone-2008", "Stone JM et al. Psychopharmacology 2008;197:401", "", "abstract");
export const gmom2016 = source(
  "van-der-doef-2016",
  "van der Doef TF et al. J Cereb Blood Flow Metab 2016;36:1111",
  "doi:10.1177/0271678X15608391",
  "abstract",
);
export const pk2092018 = source(
  "van-der-aart-2018",
  "van der Aart J et al. EJNMMI Res 2018;8:69",
  "doi:10.1186/s13550-018-0424-2",
  "abstract",
);
export const ge1792017 = source(
  "schoenberger-2017",
  "Schoenberger M et al. ACS Chem Neurosci 2017",
  "doi:10.1021/acschemneuro.7b00327",
  "title page",
);
export const spravatoReview = source(
  "spravato-review",
  "Review of esketamine quoting the US label, Current Psychiatry",
  "",
  "page text",
);
export const zarateCourse = source(
  "drip-levels",
  "Studies of 0.5 mg/kg over 40 min: Zarate 2012, Fanta 2015, Farmer 2020",
  "",
  "not seen",
);
export const levels2022 = source(
  "levels-2022",
  "Pharmacotherapy 2022;42:298, table 6",
  "doi:10.1002/phar.2669",
  "table",
);
export const shaffer2014 = source(
  "shaffer-2014",
  "Shaffer CL et al. 2014, occupancy of ketamine, lanicemine and traxoprodil",
  "",
  "not seen",
);
export const calcium1998 = source(
  "calcium-1998",
  "J Gen Physiol, calcium through NR1-NR2A and AMPA receptors (Wollmuth and Sakmann)",
  "",
  "abstract",
);
export const zhu2001 = source(
  "zhu-2001",
  "Zhu Y, Auerbach A. J Gen Physiol 2001;117:275, citing Burnashev et al. 1995",
  "",
  "introduction",
);
export const bristol2020 = source(
  "bristol-2020",
  "Brain Neurosci Adv 2020, hydroxynorketamines and long-term potentiation",
  "doi:10.1177/2398212820957847",
  "abstract",
);
