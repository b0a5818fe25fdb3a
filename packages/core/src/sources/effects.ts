import { source } from "../language/source.js";

/** Chiefly trials of effects; what was opened is an abstract, a table or a label, unless it says otherwise. */
const trial = (id: string, citation: string, identifier: string, via = "abstract") =>
  source(id, citation, identifier, via);

export const abdallah2018 = trial("abdallah-2018", "Abdallah CG et al. Neuropsychopharmacology 2018;43:2154", "");
export const abdallah2022 = trial(
  "abdallah-2022",
  "Abdallah CG et al. Neuropsychopharmacology 2022;47:1574",
  "doi:10.1038/s41386-022-01266-9",
);
export const anand2023 = trial("anand-2023", "Anand A et al. N Engl J Med 2023;388:2315", "doi:10.1056/NEJMoa2302399");
export const borgogna2024 = trial("borgogna-2024", "Borgogna NC et al. 2024;15:2299124", "");
export const bourke1987 = trial(
  "bourke-1987",
  "Bourke DL et al. Anesthesiology 1987;66:153",
  "doi:10.1097/00000542-198702000-00008",
);
export const brinck2018 = trial(
  "brinck-2018",
  "Brinck ECV et al. Cochrane Database Syst Rev 2018, CD012033",
  "doi:10.1002/14651858.CD012033.pub4",
);
export const brinck2021 = trial("brinck-2021", "Brinck ECV et al. 2021", "medRxiv 2021.01.22.21250352", "full text");
export const chowdhury2012 = trial("chowdhury-2012", "Chowdhury GM et al. Biol Psychiatry 2012;71:1022", "");
export const dahan2011 = trial(
  "dahan-2011",
  "Dahan A et al. Eur J Pain 2011;15:258",
  "doi:10.1016/j.ejpain.2010.06.016",
);
export const daly2019 = trial("daly-2019", "Daly EJ et al. JAMA Psychiatry 2019;76:893", "PMC6551577", "table");
export const dean2021 = trial(
  "dean-2021",
  "Dean RL et al. Cochrane Database Syst Rev 2021, CD011612",
  "doi:10.1002/14651858.CD011612.pub3",
  "table",
);
export const diazgranados2010 = trial(
  "diazgranados-2010",
  "Diazgranados N et al. Arch Gen Psychiatry 2010;67:793",
  "PMC3000408",
);
export const doherty2020 = trial(
  "doherty-2020",
  "Doherty T et al. CNS Drugs 2020;34:299",
  "doi:10.1007/s40263-020-00699-4",
);
export const feder2021 = trial(
  "feder-2021",
  "Feder A et al. Am J Psychiatry 2021;178:193",
  "doi:10.1176/appi.ajp.2020.20050596",
);
export const glue2017 = trial(
  "glue-2017",
  "Glue P et al. J Psychopharmacol 2017;31:1302",
  "doi:10.1177/0269881117705089",
);
export const green2009 = trial(
  "green-2009",
  "Green SM et al. Ann Emerg Med 2009;54:158",
  "doi:10.1016/j.annemergmed.2008.12.011",
);
export const grunebaum2018 = trial(
  "grunebaum-2018",
  "Grunebaum MF et al. Am J Psychiatry 2018;175:327",
  "doi:10.1176/appi.ajp.2017.17060647",
);
export const han2016 = trial("han-2016", "Han Y et al. Neuropsychiatr Dis Treat 2016;12:2859", "PMC5098773");
export const idvall1979 = trial(
  "idvall-1979",
  "Idvall J et al. Br J Anaesth 1979;51:1167",
  "doi:10.1093/bja/51.12.1167",
);
export const jelovac2025 = trial("jelovac-2025", "Jelovac A et al. JAMA Psychiatry 2025", "");
export const jonkman2018 = trial(
  "jonkman-2018",
  "Jonkman K et al. Br J Anaesth 2018;120:1117",
  "doi:10.1016/j.bja.2018.02.021",
);
export const kishimoto2016 = trial("kishimoto-2016", "Kishimoto T et al. Psychol Med 2016;46:1459", "");
export const lii2023 = trial(
  "lii-2023",
  "Lii TR et al. Nat Ment Health 2023;1:876",
  "PMC10769130",
  "abstract and table",
);
export const mikkelsen1999 = trial("mikkelsen-1999", "Mikkelsen S et al. Anesthesiology 1999;90:1539", "");
export const motov2017 = trial(
  "motov-2017",
  "Motov S et al. Am J Emerg Med 2017;35:1095",
  "doi:10.1016/j.ajem.2017.03.004",
);
export const murrough2013 = trial(
  "murrough-2013",
  "Murrough JW et al. Biol Psychiatry 2013;74:250",
  "doi:10.1016/j.biopsych.2012.06.022",
);
export const nielsen2017 = trial(
  "nielsen-2017",
  "Nielsen RV et al. Pain 2017;158:463",
  "doi:10.1097/j.pain.0000000000000782",
);
export const peltoniemi2016 = trial(
  "peltoniemi-2016",
  "Peltoniemi MA et al. Clin Pharmacokinet 2016;55:1059",
  "doi:10.1007/s40262-016-0383-6",
);
export const pomarol2006 = trial(
  "pomarol-clotet-2006",
  "Pomarol-Clotet E et al. Br J Psychiatry 2006;189:173",
  "doi:10.1192/bjp.bp.105.015263",
);
export const ketamineHistory = trial("ketamine-history", "Review of the history of ketamine", "PMC4933765", "review");
export const rivaPosse2018 = trial("riva-posse-2018", "Riva-Posse P et al. J Affect Disord 2018;236:291", "");
export const schalkwyk2018 = trial("van-schalkwyk-2018", "van Schalkwyk GI et al. J Affect Disord 2018;227:11", "");
export const schwenk2018 = trial(
  "schwenk-2018",
  "Schwenk ES et al. Reg Anesth Pain Med 2018;43:456",
  "doi:10.1097/AAP.0000000000000806",
);
export const sigtermans2009 = trial(
  "sigtermans-2009",
  "Sigtermans M et al. Anesthesiology 2009;111:892",
  "doi:10.1097/ALN.0b013e3181b437b1",
);
export const sigtermansPain2009 = trial(
  "sigtermans-2009-pain",
  "Sigtermans MJ et al. Pain 2009;145:304",
  "doi:10.1016/j.pain.2009.06.023",
);
export const singh2016 = trial(
  "singh-2016",
  "Singh JB et al. Am J Psychiatry 2016;173:816",
  "doi:10.1176/appi.ajp.2016.16010037",
);
export const spravatoApprovals = trial(
  "spravato-approvals",
  "Mental Health Weekly 2020; epocrates, 23 January 2025",
  "doi:10.1002/mhw.32471",
  "news",
);
export const spravatoSafety = trial(
  "spravato-safety",
  "Spravato prescribing information, safety",
  "NDA 211243",
  "label page",
);
export const spravatoMedical = trial(
  "spravato-medical-information",
  "Janssen medical information on Spravato, cardiovascular effects",
  "",
  "maker's page",
);
export const stone2012 = trial("stone-2012", "Stone JM et al. Mol Psychiatry 2012;17:664", "");
export const sveticic2008 = trial(
  "sveticic-2008",
  "Sveticic G et al. Anesth Analg 2008;106:287",
  "doi:10.1213/01.ane.0000289637.11065.8f",
);
export const takahashi2021 = trial(
  "takahashi-2021",
  "Takahashi N et al. BMC Psychiatry 2021;21:526",
  "doi:10.1186/s12888-021-03538-y",
);
export const taylor2018 = trial("taylor-2018", "Taylor JH et al. Neuropsychopharmacology 2018;43:325", "PMC5729569");
export const suicidalTrial = trial(
  "dbpia-407082910",
  "Ketamine against midazolam in depression with suicidal ideation",
  "dbpia 407082910",
  "table",
);
export const wan2015 = trial(
  "wan-2015",
  "Wan LB et al. J Clin Psychiatry 2015;76:247",
  "doi:10.4088/JCP.13m08852",
  "not seen",
);
export const wilkinson2018 = trial(
  "wilkinson-2018",
  "Wilkinson ST et al. Am J Psychiatry 2018;175:150",
  "doi:10.1176/appi.ajp.2017.17040472",
);
export const winstock2012 = trial(
  "winstock-2012",
  "Winstock AR et al. BJU Int 2012;110:1762",
  "doi:10.1111/j.1464-410X.2012.11028.x",
);
export const zarate2012 = trial("zarate-2012", "Zarate CA et al. Biol Psychiatry 2012;71:939", "PMID 22297150");
