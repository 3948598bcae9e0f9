import type { Policy } from '../model/policy.ts';

/** The other names under which the base's configuration knows a benchmark. Names come from files: only own keys count. */
export function otherNames(policy: Policy, benchmark: string): readonly string[] {
  const { aliases } = policy;
  return aliases !== undefined && Object.hasOwn(aliases, benchmark) ? (aliases[benchmark] ?? []) : [];
}
