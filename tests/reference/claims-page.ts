import { allClaims, type Claim, demonstrate } from "@ketalab/core/claims";
import { approvals, clinicDoses, contraindications, products } from "@ketalab/core/effects";
import { table } from "./markdown.js";

function section(claim: Claim): readonly string[] {
  const { sentence, verdict, because, findings, demonstration, wouldChange } = claim;
  const shown = demonstrate(claim)?.sentence ?? String(demonstration);
  return [
    `## ${sentence.replace(/\.$/, "")}`,
    `**${verdict}.** ${because}`,
    findings.map(({ says, source, evidence }) => `- ${says} ${source.citation} (${evidence}).`).join("\n"),
    `In the model: ${shown}`,
    `What would change the verdict: ${wouldChange}`,
  ];
}

/** The page of all claims, and what the clinic does: a handout to print. */
export function claimsPage(): string {
  return `${[
    "# Nineteen sentences about ketamine",
    "For teaching, not for patient care.",
    "This page is written by a program from the library; a test compares it. Print it and let the class guess each verdict first.",
    table(
      ["sentence", "verdict"],
      Object.values(allClaims).map(({ sentence, verdict }) => [sentence, verdict]),
    ),
    ...Object.values(allClaims).flatMap(section),
    "## What is given for what",
    "As the sources give it, to learn from; nothing here is a dose for anybody.",
    table(
      ["for", "drug", "by", "dose", "schedule", "at most", "source"],
      clinicDoses.map((one) => [
        one.indication,
        one.drug,
        one.route,
        one.dose,
        one.schedule,
        one.cap ?? "",
        one.source.citation,
      ]),
    ),
    "## What it comes in",
    products.map(({ says, source, evidence }) => `- ${says}: ${source.citation} (${evidence})`).join("\n"),
    "## What forbids it",
    "Only what was seen; the labels have more.",
    contraindications.map(({ says, source, evidence }) => `- ${says}: ${source.citation} (${evidence})`).join("\n"),
    "## First use and approvals in the United States",
    table(
      ["date", "what", "source"],
      approvals.map(({ date, says, source, evidence }) => [date, says, `${source.citation} (${evidence})`]),
    ),
  ].join("\n\n")}\n`;
}
