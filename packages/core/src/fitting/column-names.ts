/** What a column is by its name, when it holds no responses. */
export interface NotResponse {
  /** What it is taken for. */
  readonly as: string;
  /** True when a response may have this name too: it is left out only beside other responses. */
  readonly perhaps: boolean;
}

const of = (as: string, perhaps = false): NotResponse => ({ as, perhaps });
const scatter = of("a column of scatter");
const count = of("a number of observations");
const test = of("a result of a test");
const statistic = of("a column of scatter or a limit", true);
/** Of the columns beside it, or the response itself. */
export const mean = of("a mean of the others", true);
const about = of("something about a line", true);

/**
 * What names say, in order: small letters, words parted by single blanks, numbers behind them taken off. English as programs
 * write it, and German.
 */
const names: readonly (readonly [RegExp, NotResponse])[] = [
  // "mean ± SEM" and "block ± SD" name the mean; "± SEM" alone names the scatter.
  [/^± ?/, scatter],
  [/^.+ ±/, statistic],
  [/^(?:s ?d|s ?e|s ?e ?m|std|stderr|err|s e mean)$/, scatter],
  [/(?:^| )(?:s ?e ?m|st ?devs?|stdev ?[sp]|s ?dev|std ?devs?|std ?devn|std ?errs?|stderr)(?: |$)/, scatter],
  [/(?:^| )st(?:d|and|andard)? (?:dev\w*|err\w*|abw\w*|fehler)(?: |$)/, scatter],
  [/(?:^| )(?:sd|se|err|error|std) (?:of|in|on) /, scatter],
  [/ (?:sd|se|std|err|error|errors)$/, scatter],
  [/(?:^| )(?:error|fehler) ?(?:bars?|balken)(?: |$)/, scatter],
  [
    /(?:standardabw\w*|stabwn?|standardfehler|streuung|varianz|variationskoeffizient|konfidenz\w*|vertrauensb\w*)/,
    scatter,
  ],
  [/(?:^| )(?:variances?|var)$|^var(?:iance)? of /, scatter],
  [/(?:^| )(?:c ?v|r ?s ?d|rel sd)(?: ?%| percent)?$|^% ?(?:c ?v|r ?s ?d)(?: |$)|coefficients? of variation/, scatter],
  [
    /(?:^| )(?:l|u)cl$|(?:^| )(?:lower|upper|low|high|obere?|untere?) (?:c[il]|limit|bound|\d+ ?%)|(?:^| )c[il] (?:lower|upper|low|high|lo|hi|l|u)(?: |$)/,
    scatter,
  ],
  [
    /(?:^| )\d+ ?% ?(?:c ?i|c ?l|conf\w*|cri)(?: |$)|(?:^| )(?:c ?i|ci) ?\d*%?$|(?:^| )confidence|(?:^| )credible/,
    scatter,
  ],
  [/(?:^| )(?:iqr|interquartile\w*|quartiles?|percentiles?|quantiles?|perzentil\w*|m ?a ?d)(?: |$)|^q[13]$/, scatter],
  // "SD rats" are Sprague-Dawley rats, "mean" may be that of the columns beside it.
  [/^(?:sd|se|std|ci|var) /, statistic],
  [/^(?:mean|average|avg|median|mittelwert|mittel)(?: |$)/, mean],
  [/^n(?: ?=.*)?$|^n (?:of|per|in) |^n (?:cells?|animals?|rats?|mice|wells?|experiments?|obs)$/, count],
  [/^(?:n ?obs|number of .*|no of .*|num of .*|sample sizes?|anzahl.*|# of .*|# (?:cells?|animals?|wells?))$/, count],
  [/^p ?(?:val\w*|wert)$|(?:^| )p ?values?$|^(?:t|f|z) ?(?:stat\w*|values?|scores?)$|^d ?f$|^r ?2$|^r squared$/, test],
  [/^(?:errors?|range|spannweite|min|max|minimum|maximum|lower|upper|low|high|limits?|count|counts)$/, statistic],
  [/^(?:weights?|gewichte?|w|id|ids|well|wells|plate|row|index|#|no|nr|num|number|replicates?|reps?|batch)$/, about],
  [
    /^(?:date|time|day|days|age|temp|temperature|zeit|datum|ph|operator|experimenter|comments?|notes?|remarks?)$/,
    about,
  ],
];

/** What a column is by its name, when that is no response; nothing for every other name. */
export function notResponse(name: string): NotResponse | undefined {
  const words = wordsOf(name);
  // "SD (n=3)" and "SEM 2" are what they are without that.
  const spellings = [words, wordsOf(name.replace(/[([][^()[\]]*[)\]]$/, "")), words.replace(/ ?\d+$/, "")];
  const found = names.find(([is]) => spellings.some((one) => is.test(one)));
  // n1, n2 and n 3 may be replicates or counts; which, the other columns tell.
  if (/^n ?\d+$/.test(words)) return of("a number of observations", true);
  return found?.[1];
}

/** The words of a name: `StdDev` and `std_dev` as `std dev`, `S.E.M.` as `s e m`, `+/-` as `±`. */
function wordsOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\+\s?\/?\s?[-\u2212\u2013]/g, "±")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%±#=]+/gu, " ")
    .trim();
}

/** True for a name of doses or concentrations, as of a column that should stand first. */
export const isDoseName = (name: string): boolean =>
  /^(?:[-\u2212]?\s*(?:log|lg|ln)\S*\s*[([]?\s*)?(?:dos(?:e|es|age|is)|conc(?:\.|s|entrations?)?|konz(?:\.|entration)?)(?![a-z]|[\s-]*(?:ratio|resp|effect|norm))/i.test(
    name,
  );

/** True for a name that is a minus logarithm by convention, of mol/L: `pA`, `pC`, `p[A]`, `pConc`. */
export const isPotencyScale = (name: string): boolean =>
  /^p\s?(?:\[.*\]|\(.*\)|[A-DX](?![A-Za-z0-9])|(?:[Dd]ose|[Cc]onc|[Aa]gonist|[Aa]ntagonist|[Dd]rug)(?![a-z]))/.test(
    name,
  );
