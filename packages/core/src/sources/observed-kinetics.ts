import { source } from "../language/source.js";

/** Where levels, half-lives, clearances and fractions absorbed were published that no model of the library rests on. */
export const grant1981 = source(
  "grant-1981",
  "Grant IS et al. Br J Anaesth 1981;53:805; Clements JA et al. J Pharm Sci 1982;71:539",
  "Br J Anaesth 1981;53:805",
  "not seen",
);
export const chong2006 = source(
  "chong-2006",
  "Chong CC et al. Pain Med 2006;7:469",
  "Pain Med 2006;7:469",
  "a page that quotes the abstract",
);
export const yanagihara2003 = source(
  "yanagihara-2003",
  "Yanagihara Y et al. Biopharm Drug Dispos 2003;24:37",
  "doi:10.1002/bdd.336",
  "abstract",
);
export const fanta2015 = source(
  "fanta-2015",
  "Fanta S et al. Eur J Clin Pharmacol 2015;71:441",
  "doi:10.1007/s00228-015-1826-y",
  "abstract",
);
export const hasan2021 = source(
  "hasan-2021",
  "Hasan M et al. Anesthesiology 2021;135:326",
  "doi:10.1097/ALN.0000000000003829",
  "abstract; table 1 as transcribed by others",
);
export const brunette2011 = source(
  "brunette-2011",
  "Brunette KE et al. Paediatr Anaesth 2011;21:653",
  "doi:10.1111/j.1460-9592.2011.03548.x",
  "abstract",
);
export const rolan2014 = source(
  "rolan-2014",
  "Rolan P et al. Br J Clin Pharmacol 2014;77:1011",
  "doi:10.1111/bcp.12264",
  "abstract",
);
export const nasal2022 = source("nasal-2022", "Pharmacotherapy 2022;42:298, table 6", "doi:10.1002/phar.2669", "table");
export const malinovsky1996 = source(
  "malinovsky-1996",
  "Malinovsky JM et al. Br J Anaesth 1996;77:203",
  "doi:10.1093/bja/77.2.203",
  "abstract",
);
export const idvall1979 = source(
  "idvall-1979",
  "Idvall J et al. Br J Anaesth 1979;51:1167",
  "doi:10.1093/bja/51.12.1167",
  "abstract",
);
export const persson2002 = source(
  "persson-2002",
  "Persson J et al. Eur J Clin Pharmacol 2002;57:869",
  "Eur J Clin Pharmacol 2002;57:869",
  "abstract",
);
export const hirlinger1984 = source(
  "hirlinger-1984",
  "Hirlinger WK, Dick W. Anaesthesist 1984",
  "PMID:6476334",
  "abstract",
);
export const zanos2018 = source(
  "zanos-2018",
  "Zanos P et al. Pharmacol Rev 2018;70:621, table 1, quoting Zarate 2006",
  "doi:10.1124/pr.117.015198",
  "review table",
);
export const zhao2012 = source("zhao-2012", "Zhao X et al. Br J Clin Pharmacol 2012;74:304", "", "not seen");
