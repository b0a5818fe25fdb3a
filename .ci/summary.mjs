// Prints the one closing line, `N passed, N failed`, from vitest's reports and the exit code of everything before it.
import { existsSync, readFileSync } from "node:fs";

const [status, ...reports] = process.argv.slice(2);
const counts = reports.map((report) =>
  existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 1 },
);
const total = (name) => counts.reduce((sum, one) => sum + one[name], 0);
const [passed, failed] = [total("passed"), total("failed")];
// A build, a type or a lint that failed is a failure too.
const honest = failed === 0 && status !== "0" ? 1 : failed;
console.log(`${passed} passed, ${honest} failed`);
process.exitCode = honest === 0 ? 0 : 1;

// Here nothing may be left out, so a test that was is one that failed, and so is a report without tests.
function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that does not load has no test to count, yet it failed.
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = numFailedTests + numPendingTests + numTodoTests + broken.length;
  return { passed: numPassedTests, failed: numPassedTests + failed === 0 ? 1 : failed };
}
