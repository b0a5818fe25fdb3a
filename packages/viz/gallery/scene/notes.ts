/** What a teacher wants to know before opening a scene in front of a class. */
export interface Note {
  /** What they can do afterwards; goes on after "Afterwards they can". */
  readonly objective: string;
  /** What many believe before; what the scene shows to be wrong. */
  readonly misconception: string;
  /** A question to put before anything is moved. */
  readonly ask: string;
  /** What to say when it has been seen. */
  readonly say: string;
}

/** By the id of the scene. No number stands here: the scene computes its own. */
export const notes: Readonly<Record<string, Note>> = {
  "twice-the-dose": {
    objective: "tell what follows the dose in proportion from what saturates",
    misconception: "Twice the dose has twice the effect.",
    ask: "The dose is doubled. Which of these double as well: the peak in the blood, the time of the peak, the channels blocked?",
    say: "The blood is a matter of how much drug there is; block is a matter of how many channels are still free. Set a small dose and the two nearly agree; set a large one and they part.",
  },
  "half-life": {
    objective: "name the phase that a half-life belongs to before using it",
    misconception: "A drug has one half-life, and after one of them half of the drug has left the body.",
    ask: "The level halves within minutes of the last drop. Where has that half gone?",
    say: "First the tissues take it, then they give it back. Only the last phase shows how fast the body is rid of it, and a longer infusion brings the first halving closer to it.",
  },
  "same-dose-slower": {
    objective: "predict what the pace of a dose changes and what it leaves alone",
    misconception: "The same dose gives the same levels, whoever pushes it and however fast.",
    ask: "Over which time must the dose be given to halve the peak in the blood? And the peak at the site of action?",
    say: "The blood feels the pace most, the effect site less, the area under the curve not at all. A lag between blood and site forgives a fast push.",
  },
  "three-volumes": {
    objective: "tell distribution from elimination in one falling curve",
    misconception: "When the level in the blood has fallen, the drug has left the body.",
    ask: "Ten minutes after a push, how much of the dose is in the blood, how much elsewhere in the body, and how much is gone?",
    say: "Add the boxes: what has left the blood is mostly still in the body. The boxes are a way to write a curve down and no organs; change the set and they change.",
  },
  routes: {
    objective: "explain why a swallowed dose brings more metabolite than drug",
    misconception: "What is not absorbed explains all of the difference between a vein and the mouth.",
    ask: "By mouth little arrives as ketamine. Was it not absorbed, or was it changed on its way?",
    say: "What is swallowed passes the liver before it meets the blood. Look at norketamine: the missing drug is there. Look at the dots: the measurements lie far apart.",
  },
  "drip-and-pump": {
    objective: "turn an order in milligrams per kilogram into a rate in millilitres an hour, and check it",
    misconception: "A faster pump means a larger dose.",
    ask: "Another vial, another bag: which of the numbers on the way to the pump change, and does the curve?",
    say: "Milligrams per minute are what the body sees. Vial and bag change millilitres only. A plan that breaks a limit is refused with its reason.",
  },
  "steady-state": {
    objective: "say what sets the time to a steady level and what sets its height",
    misconception: "A larger dose reaches steady state sooner.",
    ask: "If each dose is doubled, is the steady level reached earlier, later, or at the same hour?",
    say: "The hour belongs to the drug, the height to the dose and the interval. The slower metabolite is the one that adds up.",
  },
  "how-much-is-blocked": {
    objective: "read a share of channels off a free concentration, with its uncertainty",
    misconception: "Block has one constant, and it is in a table.",
    ask: "At this concentration, how many of a hundred channels hold ketamine? Does it matter whose channels they are, and whether magnesium is there?",
    say: "The curve is simple, its constant is not: receptor, cell, voltage and magnesium all move it. The width of a band is what laboratories disagree on.",
  },
  "magnesium-gate": {
    objective: "explain the J shape of the NMDA current",
    misconception: "More driving force always means more current.",
    ask: "The cell is held further below rest, so the driving force grows. Why does the current shrink?",
    say: "The field pulls magnesium into the pore. Depolarise and it leaves; take it away and the J becomes a straight line. Ketamine competes for the same pore.",
  },
  "same-drug-other-ic50": {
    objective: "list what must be said beside an IC50 before two can be compared",
    misconception: "An IC50 is a property of the drug.",
    ask: "Two papers give different IC50s for one drug at one receptor. Must one of them be wrong?",
    say: "One constant gives a whole line of IC50s, one for each voltage and bath. Ask for voltage and magnesium before comparing; the dots are people who measured under other conditions.",
  },
  "trapped-in-the-channel": {
    objective: "explain use-dependent block and trapping with a scheme of states",
    misconception: "When the drug is washed away, the block goes with it.",
    ask: "The dish is washed while the gates are shut. What does the next pulse of glutamate do to the block?",
    say: "It goes in and out through the open gate only. No pulses, no way in; and no way out. Compare how soon each drug leaves an open pore.",
  },
  "during-the-drip": {
    objective: "predict whether block follows the blood at a busy and at a quiet synapse",
    misconception: "Receptors everywhere follow the free concentration at once.",
    ask: "The drip ends. At a synapse that is hardly used, does the block fall, stay or go on rising?",
    say: "A blocker that needs an open gate waits for use. Less while the drip runs, more after it: read the panel of what is left beside the free drug.",
  },
  cousins: {
    objective: "compare drugs at equal block instead of at equal dose",
    misconception: "Drugs that block the same pore to the same extent do the same.",
    ask: "All of them hold the same share of channels now. The drug is washed away: who leaves first, and does it depend on glutamate?",
    say: "At equal block they differ in the way out. That is one property, and trials decide what makes a medicine. Where nothing is drawn, nothing was found in print.",
  },
  "competitive-or-not": {
    objective: "tell kinds of antagonism by how the curve moves, and say when a Schild plot may be used",
    misconception: "If more agonist cannot win, the antagonist was not given enough time.",
    ask: "The curve sinks and moves to the left. Which kind of antagonist needs the agonist to open the door?",
    say: "To the right and just as high: competitive. Lower: not. A Schild plot asks for equal responses, so where the curve sinks its points leave the line.",
  },
  "two-accounts": {
    objective: "hold two accounts of one drug against the same data and say which findings decide between them",
    misconception: "Ketamine blocks glutamate receptors, so it lowers glutamate.",
    ask: "Before each dose: will glutamate in the rat's cortex go up, down, or stay?",
    say: "Take the vote, then move the dose up to the next measurement. Let pairs tune direct inhibition with its two numbers: it never has more than two of five. Then ask which result would make them give up the other one, and say that its numbers were chosen with these signs in view.",
  },
  "who-falls-silent-first": {
    objective: "explain disinhibition with two cells, and say which of its steps was seen and which is assumed",
    misconception: "A drug that blocks excitation makes every cell fire less.",
    ask: "Both kinds of cell lose receptors. Which one will be heard less after some minutes, and what does the other one do?",
    say: "Move the time and watch the spikes, then the dose. The brake goes first, so the other is let loose; with much of the drug both fall silent. The order was seen with another blocker; why it is this order is not settled.",
  },
  "inverted-u": {
    objective: "explain why a blocker of glutamate receptors can raise glutamate, and why more of it does not",
    misconception: "Blocking glutamate receptors lowers glutamate, and more of a drug does more.",
    ask: "Ketamine blocks the receptors of two kinds of cell, and one of them holds the other back. What happens to glutamate if the brake is the more sensitive one?",
    say: "Whose receptor is blocked matters. A little takes the brake, much takes the drive as well. Choose the first fit and the surge outlasts anaesthesia: the account is the same, the numbers are not known.",
  },
  "longer-than-the-drug": {
    objective: "name reasons why an effect outlasts its drug, and an experiment that tells two of them apart",
    misconception: "An effect that lasts for days needs a drug that stays for days.",
    ask: "A day after the drip the drug is gone. Where could what is left of its effect be kept?",
    say: "Look at the course first: two reasons draw nearly the same line, so a good fit proves neither. Then take something away. The surge and the receptors at rest part; mTOR does not decide, for both need it.",
  },
  "a-course-of-six": {
    objective: "tell what adds up over a course from what starts anew with every dose",
    misconception: "Repeated doses work because the drug builds up in the body.",
    ask: "Days lie between two drips. Does the drug add up? Does its effect? Draw both before we look.",
    say: "Compare the interval with the time in which half is lost: of drug hours, of the effect days. Then read what the trials saw. The model stacks doses higher than any trial did, because nothing in it can be used up; no schedule follows from it.",
  },
  "which-experiment": {
    objective: "choose the experiment on which rival accounts disagree, and say what its result would not show",
    misconception: "An AMPA antagonist takes the effect away, so the surge of glutamate is proved.",
    ask: "You have money for one experiment. Which row would you pay for, and what would each account say beforehand?",
    say: "Let everybody choose a row and write down the three predictions before you press it. NBQX first: all three lose, nothing is decided. Rows in which one cell is empty and the others are full are worth their money; then look at what was found, and in which animal.",
  },
  "what-it-hangs-on": {
    objective: "find out which numbers a result stands on before believing it",
    misconception: "A model that agrees with the data has shown that its account is right.",
    ask: "Nine numbers, and each may be off. Which of them, moved alone over what is plausible, takes the surge away?",
    say: "The widest bars are the numbers to measure first. Make both kinds of cell equally sensitive and the surge is gone: the account hangs on a difference that comes from a table nobody here has seen.",
  },
  "drip-to-mood": {
    objective: "follow one infusion from the blood to the days after and say at each step how well it is known",
    misconception: "The mood lifts because the drug is still there.",
    ask: "Half a day later, where is the drug, and where is the mood?",
    say: "Hours and days are two stories. Levels double with the dose, block and effects do not. Read the last lines first: what is fitted, what is chosen, what is disputed.",
  },
  "dose-ladder": {
    objective: "put the effects of one drug in the order in which a rising dose brings them",
    misconception: "A drug is either a painkiller, a psychedelic or an anaesthetic.",
    ask: "One drug, dripped in a quarter of an hour. In which order do these come as the dose rises: not to be roused, relief, a cut is not answered, nothing is real?",
    say: "It is one drug on one ladder; the name follows the rung. Each rung has a width, which is people. Give it more slowly and the rungs move apart. What is dashed was not studied at that dose.",
  },
  pressure: {
    objective: "tell a mean of all readings from a mean of each person's highest one",
    misconception: "If two trials of one dose report different rises of pressure, one of them is wrong.",
    ask: "Everybody's pressure is read six times. Which is higher: the mean of all readings, or the mean of everybody's highest reading?",
    say: "Both trials are right about what they counted. Take the scatter away and the numbers meet. A safety report counts highest readings, a course over time counts means; ask which one a sentence is about.",
  },
  "push-or-drip": {
    objective: "say what the pace of a small dose changes for a person, and what it leaves",
    misconception: "The dose alone decides about side effects.",
    ask: "The dose is the same, and the drip takes ten minutes more than the push. Who notices: the pain, or the person's grip on what is real?",
    say: "The feeling follows the blood within minutes, so the peak decides about it. Relief lags and hardly notices the peak. Two numbers of one trial placed this curve, so trust its direction and not its shape.",
  },
  "days-after": {
    objective: "read a response over days with the trials that support it and those that do not",
    misconception: "The mood is better as long as the drug is in the body.",
    ask: "A day after the drip hardly any drug is left. What is left of the response? And if nobody had known what they were given?",
    say: "The response peaks when the drug is gone. The masked trial cannot rule out half of it, nor nothing. Show the intervals before the curve; the curve is nearly a drawing of the points.",
  },
  "side-effects": {
    objective: "turn a share with the drug and a share on placebo into people, and into one more for so many sessions",
    misconception: "If people report it after the drug, the drug did it.",
    ask: "Which of these would a good part of people report on placebo: dissociation, headache, or numbness?",
    say: "Subtract before you count. Headache is common and mostly not the drug's; confusion is rare and the drug's own. Beyond the studied peak the line is dashed, and nobody has counted there.",
  },
  "lag-behind-the-blood": {
    objective: "recognise a loop of effect against level, and say what closes it",
    misconception: "The level in the blood tells the effect at that moment.",
    ask: "The level is half of its peak twice, once rising and once falling. When is there more relief?",
    say: "The site lags. Make the lag short and the loop closes; slow the drip down and it closes as well. In a push the blood is at its highest before the site has met the drug.",
  },
  breathing: {
    objective: "say when ketamine lowers breathing, and when it raises it",
    misconception: "Ketamine does not touch breathing.",
    ask: "Somebody breathes slowly under an opioid. Does S-ketamine make it worse?",
    say: "Alone and fast, it takes some breath at the same carbon dioxide; a slow small drip takes hardly any. Under an opioid it gives part of it back. Both were measured, in few people, and other trials disagree.",
  },
  "opioid-sparing": {
    objective: "tell additive from independent and from helping each other on a line of equal effect",
    misconception: "Two drugs that spare each other must be synergistic.",
    ask: "Half of the ketamine that would do alone is given. If the two only add, how much of the opioid is still needed?",
    say: "Additive is a straight line: each replaces its share of the other. A bend below it would be help beyond that, and the trials do not ask for much of a bend. Their points scatter more than the lines differ.",
  },
  window: {
    objective: "read where relief is enough and harm is small, and say what the answer depends on",
    misconception: "Somewhere there is a dose that gives relief without a price.",
    ask: "Relief and dissociation have the same half effect. Can any level give the one without the other?",
    say: "No level parts two curves that lie on each other: only the weights do. Let the class set them, and watch the best level move. Then look at the bands: they are wider than the gain. Ask who should set the weights: the prescriber, the patient, or the insurer.",
  },
  claims: {
    objective: "say of a sentence whether it is supported, too simple, contradicted or outdated, and by what",
    misconception: "A sentence about a drug is either true or false.",
    ask: "Read the sentence aloud and let everybody choose a verdict before it is shown. What would you have to see to choose another?",
    say: "Most sentences are true of something and too wide. Look at what was found, at the numbers of the demonstration, and at what would change the verdict.",
  },
  "twice-a-week": {
    objective: "say which effects add up, which stay and which fade when sessions repeat",
    misconception: "With each session everything gets weaker, as with other drugs.",
    ask: "Six sessions. Which of these is smaller at the last one: the response, the dissociation, the rise of pressure?",
    say: "The response adds up because it decays slowly. Dissociation fades with practice. Pressure rises as on the first day, so it is measured each time. A large trial against midazolam saw no difference all the same.",
  },
  "pain-now-pain-later": {
    objective: "tell relief that follows the drug from relief that outlasts it",
    misconception: "When the drug has gone, so has the relief.",
    ask: "The drip ends. When is half of the relief gone: in an hour, a day, or a month?",
    say: "It depends on which pain. Relief of a fresh one follows its site by minutes. In one kind of chronic pain it fades over weeks, and the limb did not work any better for it. The trial lost the difference by the twelfth week.",
  },
  "left-or-right-hand": {
    objective: "separate what differs in the body from what differs at the channel",
    misconception: "Half of the racemate is wasted.",
    ask: "The same milligrams of S and of R: will the levels differ more, or the block?",
    say: "Levels hardly differ, the fit to the channel does. Where nothing is drawn for R nothing was found in people, and that says nothing of what R does.",
  },
  "whose-model": {
    objective: "ask of a published model who was measured, where and when",
    misconception: "A published model that was fitted well predicts everybody.",
    ask: "All of these were built on measured blood. Why do they disagree most at the peak?",
    say: "Artery or vein, early samples or late, volunteers or intensive care. Choose a set and look at the dots: it is best where its own people were.",
  },
  "virtual-class": {
    objective: "read percentile bands and tell spread between people from uncertainty of a curve",
    misconception: "The typical curve is what most people have.",
    ask: "Will most students lie near the curve in the middle? Do they lie closer together or further apart hours later?",
    say: "The dark band holds half of the class. A clearance works on and on, so differences grow with time. Another class has other students and nearly the same bands.",
  },
  "fit-your-own": {
    objective: "judge a fitted number by its interval and by whether the data reach both ends of the curve",
    misconception: "If a program draws a curve through the points, its numbers are known.",
    ask: "The upper half of the points is covered. Which of the four numbers can still be known?",
    say: "A fit always gives numbers; the intervals say what they are worth. Without a plateau the half response has no meaning. Nothing that you paste leaves the page.",
  },
};
