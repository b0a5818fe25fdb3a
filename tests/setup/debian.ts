import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether packages can be installed here without asking: root on Debian. */
export function onDebianAsRoot(): boolean {
  const debian = existsSync("/etc/os-release") && /^ID="?debian/m.test(readFileSync("/etc/os-release", "utf8"));
  return debian && process.getuid?.() === 0;
}

/** Installs Debian's packages, one process at a time; tells whether that went well. */
export function installDebian(packages: readonly string[]): boolean {
  if (!onDebianAsRoot()) return false;
  try {
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
    return true;
  } catch {
    return false; // no network, or another sources list: there may be another way
  }
}

function apt(...args: string[]): void {
  execFileSync("flock", ["/var/lock/ketalab-tests", "apt-get", "-o", "DPkg::Lock::Timeout=600", ...args], {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
