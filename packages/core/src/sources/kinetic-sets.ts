import { source } from "../language/source.js";

/** Sources of the published sets that a page loads on demand; the others are in `sources.ts`. */
const code = "third-party code";

export const domino1982 = source(
  "domino-1982",
  "Domino EF et al. Anesth Analg 1982;61:87; Domino EF et al. Clin Pharmacol Ther 1984;36:645",
  "PMID:7198883",
  `${code} (four repositories agree)`,
);
export const clements1981 = source(
  "clements-1981",
  "Clements JA, Nimmo WS. Br J Anaesth 1981;53:27",
  "doi:10.1093/bja/53.1.27",
  code,
);
export const hijazi2003 = source(
  "hijazi-2003",
  "Hijazi Y et al. Br J Anaesth 2003;90:155",
  "doi:10.1093/bja/aeg028",
  `abstract; ${code}`,
);
export const herd2007 = source(
  "herd-2007",
  "Herd D, Anderson BJ. Paediatr Anaesth 2007;17:622",
  "doi:10.1111/j.1460-9592.2006.02145.x",
  `abstract; ${code}`,
);
export const hornik2018 = source(
  "hornik-2018",
  "Hornik CP et al. J Clin Pharmacol 2018;58:1092",
  "doi:10.1002/jcph.1116",
  `abstract; ${code}`,
);
export const elkomy2015 = source(
  "elkomy-2015",
  "Elkomy MH et al. Int J Pharm 2015;478:223",
  "doi:10.1016/j.ijpharm.2014.11.026",
  "abstract",
);
export const sherwin2015 = source(
  "sherwin-2015",
  "Sherwin CM et al. Paediatr Anaesth 2015;25:211",
  "doi:10.1111/pan.12521",
  "abstract",
);
export const perezRuixo2021 = source(
  "perez-ruixo-2021",
  "Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501",
  "doi:10.1007/s40262-020-00953-4",
  `abstract; ${code} with published table 4`,
);
export const flint2017 = source(
  "flint-2017",
  "Flint RB et al. Paediatr Anaesth 2017;27:1098",
  "doi:10.1111/pan.13239",
  `abstract; ${code}`,
);
