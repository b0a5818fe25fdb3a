import { convert } from "@ketalab/core";
import { peak } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { html, liveText } from "../drawing/markup.js";
import { withUnit } from "../text/number-text.js";
import { box } from "./box.js";
import { choices } from "./choices.js";
import { direction } from "./direction.js";
import { begun, type Guess, type Guessed, guessOf, guessText, nothing, type Way, ways } from "./guessed.js";
import type { Host, Move } from "./host.js";
import { namedErrors, numbersBehind } from "./named-errors.js";
import { pencil } from "./pencil.js";
import { placeOn } from "./place-on.js";
import { featuresOf, heightOf, placesOn, sampled, score } from "./samples.js";
import { reveal, veil } from "./veil.js";
import { type CurvePanel, curvePanels } from "./where.js";
import { words } from "./words.js";

const letters = ["A", "B", "C", "D"] as const;

/**
 * Asks before it shows: the curve in front is hidden, and the class draws it, chooses one of a few, or says which way a
 * peak will go. Only then the model's curve comes, with a sentence on what differed.
 */
export function guess(context: Context, { element, scene, spec }: Host): Move {
  const text = words.guess;
  let now: Guessed = begun;
  let panel: CurvePanel | undefined;
  let options: ReturnType<typeof optionsOf> = [];
  const line = () => panel?.lines[0]?.label ?? "";
  const cover = veil(context, scene.element);
  const hand = pencil(context, (values) => commit({ by: "drawing", values }));
  const shelf = choices(context);
  const turn = direction(spec, scene);

  const commit = (one: Guess) => change({ ...now, guess: one });
  const change = (next: Guessed) => {
    now = next;
    element.setAttribute("guess", guessText(now));
    element.dispatchEvent(new Event("input", { bubbles: true }));
    show();
  };
  const button = (label: string, press: () => void, attributes: Record<string, string> = {}) => {
    const one = html(context, "button", { type: "button", ...attributes }, label);
    one.addEventListener("click", press);
    return one;
  };
  const about = html(context, "p");
  const bar = html(context, "div", { class: "guess-bar", role: "group", "aria-label": text.ways });
  const answers = html(context, "div", { class: "guess-bar" });
  const says = html(context, "p", { class: "guess-says", role: "status" });
  const tell = liveText(says);
  const compare = button(text.reveal, () => shown());
  const again = button(text.again, () => change({ ...now, guess: empty(now.guess.by), answer: "hidden" }));
  const fair = html(context, "p", {}, text.fair);
  const { element: around } = box(
    context,
    "guess",
    text.label,
    html(context, "div", { class: "guess-bar" }, bar, compare),
    about,
    answers,
    says,
    html(context, "div", { class: "guess-bar" }, again, fair),
  );

  const kinds: readonly (readonly [Guess["by"], string])[] = [
    ["drawing", text.draw],
    ["choice", text.choose],
    ["direction", text.direction],
  ];
  const shown = () => {
    if (now.answer === "shown") return;
    if (now.guess.by === "drawing" && now.guess.values.every(Number.isNaN)) {
      tell(text.drawFirst);
      return;
    }
    const asked = turn.question();
    change({ ...now, answer: "shown" });
    if (now.guess.by === "direction" && asked) {
      element.value = { [asked.name]: asked.value };
      element.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (panel) reveal(panel);
  };
  /** A key or a press that commits to an answer, or counts a vote for it. */
  const answer = (i: number, type: "commit" | "vote") => {
    if (type === "vote") {
      const votes = Array.from(
        { length: Math.max(now.votes.length, i + 1) },
        (_, k) => (now.votes[k] ?? 0) + (k === i ? 1 : 0),
      );
      change({ ...now, votes });
    } else if (now.answer === "hidden") {
      const { by } = now.guess;
      if (by === "choice" && i < options.length) commit({ by, letter: letters[i] as string });
      if (by === "direction" && i < ways.length) commit({ by, way: ways[i] as Way });
    }
  };

  const show = () => {
    const { guess: mine, answer: state } = now;
    panel = curvePanels(scene.panels()).find(({ state: open }) => open !== "closed");
    if (!panel) return;
    const hides = mine.by !== "direction" && state === "hidden";
    cover.draw(panel, hides ? "hidden" : "shown");
    options = mine.by === "choice" ? optionsOf(panel, spec, scene.now()) : [];
    if (mine.by === "drawing") hand.draw(panel, state === "hidden" ? "open" : "closed");
    else hand.hide();
    if (mine.by === "choice")
      shelf.draw(
        panel,
        options.map(({ values }) => values),
      );
    else shelf.hide();
    write();
  };
  const names = () =>
    now.guess.by === "choice"
      ? options.map((_, i) => letters[i] as string)
      : now.guess.by === "direction"
        ? ways.map((way) => text[way])
        : [];
  let written = "";
  let frozen: ReturnType<typeof turn.question>;
  const write = () => {
    const { guess: mine, answer: state, votes } = now;
    const key = JSON.stringify([guessText(now), panel?.chart.id, options.map(({ id }) => id), turn.question()]);
    if (state === "hidden") frozen = undefined;
    if (state === "shown") tell(verdict());
    else if (key !== written) tell("");
    if (key === written) return;
    written = key;
    const held = around.querySelector<HTMLElement>("button:focus");
    const wasHeld = held && (held.getAttribute("aria-label") ?? held.textContent);
    bar.replaceChildren(
      ...kinds.flatMap(([by, label]) => {
        if (by === "direction" && turn.question() === undefined) return [];
        return [
          button(label, () => change({ guess: empty(by), votes: [], answer: "hidden" }), {
            "aria-pressed": String(mine.by === by),
          }),
        ];
      }),
    );
    about.textContent =
      mine.by === "direction"
        ? text.about.direction((frozen ?? turn.question())?.change ?? "", line())
        : text.about[mine.by](line());
    const most = Math.max(1, ...votes);
    answers.replaceChildren(
      ...names().flatMap((name, i) => {
        const picked = mine.by === "choice" ? mine.letter === name : mine.by === "direction" && mine.way === ways[i];
        const bar = html(context, "span", { class: "vote-bar", "aria-hidden": "true" });
        bar.style.width = `${(60 * (votes[i] ?? 0)) / most}px`;
        return [
          button(name, () => answer(i, "commit"), { "aria-pressed": String(picked) }),
          button("+1", () => answer(i, "vote"), { "aria-label": text.vote(name) }),
          html(
            context,
            "span",
            { class: "vote-count" },
            (votes[i] ?? 0) > 0 ? text.counted(votes[i] as number) : "",
            bar,
          ),
        ];
      }),
    );
    const committed = mine.by === "drawing" || (mine.by === "choice" ? mine.letter !== "" : mine.way !== "");
    compare.disabled = !committed;
    // Once the answer is there, the sentence on it has the room.
    for (const one of [bar, compare, about]) one.hidden = state === "shown";
    answers.hidden = names().length === 0;
    again.hidden = state === "hidden";
    // Buttons are written anew; who pressed one goes on from the same.
    if (wasHeld && !held.isConnected) {
      for (const one of around.querySelectorAll<HTMLElement>("button"))
        if ((one.getAttribute("aria-label") ?? one.textContent) === wasHeld) one.focus();
    } else if (held?.matches(":disabled, [hidden]") || held?.closest("[hidden]")) again.focus();
    fair.hidden = !(state === "shown" && mine.by === "drawing");
  };
  const verdict = (): string => {
    const { guess: mine } = now;
    if (!panel) return "";
    const { plot, columns, lines, chart } = panel;
    const column = columns.column(lines[0]?.column ?? "");
    if (mine.by === "drawing") {
      const places = placesOn(plot.x);
      const model = sampled(places, columns.abscissa, column, plot.factor);
      const points = score(mine.values, model, heightOf(plot.y));
      // The peak of the model is read off all of its points, and not off those of the guess.
      const top = peak(columns.abscissa, column);
      const seen = { ...featuresOf(places, model), peak: top.value * plot.factor, at: top.time };
      return (
        text.score(points) + text.missed(featuresOf(places, mine.values), seen, lines[0]?.unit ?? "1", placeOn(chart))
      );
    }
    if (mine.by === "choice") {
      const right = options.findIndex(({ id }) => id === "model");
      const one = options[letters.indexOf(mine.letter as (typeof letters)[number])];
      const told = options.flatMap(({ id }, i) => (id === "model" ? [] : [text.errors[id](letters[i] as string)]));
      const named = one && one.id !== "model" ? [text.errors[one.id](mine.letter)] : told;
      return (
        (one?.id === "model" ? text.right(mine.letter) : text.other(mine.letter, letters[right] as string)) +
        named.join(" ")
      );
    }
    // The question as it was put: once the change has been made it would be another.
    frozen ??= turn.question();
    if (!frozen) return "";
    const { way, from, to } = frozen;
    const unit = lines[0]?.unit ?? "1";
    const scale = convert(1, columns.unit(lines[0]?.column ?? ""), unit);
    return (
      (mine.way === way ? text.agreed : text.disagreed) +
      text.turned(line(), way, withUnit(from * scale, unit), withUnit(to * scale, unit))
    );
  };
  element.setAttribute("guess", element.getAttribute("guess") ?? "");
  return {
    element: around,
    drawn: show,
    read() {
      const given = element.getAttribute("guess") ?? "";
      if (given === guessText(now)) return;
      const next = guessOf(given);
      const turns = next.answer === "shown" && now.answer === "hidden";
      now = next;
      hand.set(now.guess.by === "drawing" ? now.guess.values : nothing());
      show();
      if (turns && panel && now.guess.by !== "direction") reveal(panel);
    },
    press(key) {
      const i = "abcd".indexOf(key.toLowerCase());
      if (key !== "" && i >= 0 && now.guess.by === "choice") answer(i, key === key.toUpperCase() ? "vote" : "commit");
    },
    dispose() {
      cover.dispose();
      hand.hide();
      shelf.hide();
    },
  };
}

const empty = (by: Guess["by"]): Guess =>
  by === "drawing" ? { by, values: nothing() } : by === "choice" ? { by, letter: "" } : { by, way: "" };

/** The model's curve among those of named errors, in an order that tells nothing and is the same every time. */
function optionsOf(panel: CurvePanel, spec: Host["spec"], values: Parameters<typeof numbersBehind>[2]) {
  const { plot, columns, lines } = panel;
  const column = columns.column(lines[0]?.column ?? "");
  const model = { id: "model" as const, values: sampled(placesOn(plot.x), columns.abscissa, column, plot.factor) };
  const others = namedErrors(panel, numbersBehind(spec, panel, values));
  const all = [...others.slice(0, 2), model, ...others.slice(2)];
  const by = [...`${spec.id}${panel.chart.id}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % all.length;
  return [...all.slice(by), ...all.slice(0, by)];
}
