// Prints the one closing line, `N passed, N failed`, from vitest's report and the exit code of everything before it.
import { existsSync, readFileSync } from "node:fs";

const [report, status] = process.argv.slice(2);
const { passed, failed } = existsSync(report)
  ? count(JSON.parse(readFileSync(report, "utf8")))
  : { passed: 0, failed: 0 };
// A build, a type or a lint that failed is a failure too, and so is a run without tests.
const honest = failed === 0 && (status !== "0" || passed === 0) ? 1 : failed;
console.log(`${passed} passed, ${honest} failed`);
process.exitCode = honest === 0 ? 0 : 1;

function count({ numPassedTests, numFailedTests, testResults }) {
  // A file that does not load has no test to count, yet it failed.
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
