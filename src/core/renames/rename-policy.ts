import type { MetricGate, Policy } from '../model/policy.ts';
import { matchesGlob } from '../text/name-glob.ts';
import type { Rename } from './rename.ts';

function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Every gate that the policy has for a name, by metric: its patterns in turn, then its own. */
function gatesOf(policy: Policy, name: string): Readonly<Record<string, MetricGate>> {
  const patterns = (policy.patternGates ?? []).filter(({ benchmark }) => matchesGlob(benchmark, name));
  const layers = [...patterns.map(({ gate }) => gate), ownEntry(policy.benchmarkGates, name) ?? {}];
  return Object.fromEntries(layers.flatMap((gate) => Object.entries(gate)));
}

/** Other names that a report's policy has room for. */
const mostAliases = 20;

function aliasesWith({ aliases = {} }: Policy, { from, to }: Rename): readonly string[] {
  const others = [from, ...(ownEntry(aliases, from) ?? []), ...(ownEntry(aliases, to) ?? [])];
  return [...new Set(others)].filter((name) => name !== to).slice(0, mostAliases);
}

/** What the policy says of the new name wins. */
function renameContention({ contention }: Policy, { from, to }: Rename): Pick<Policy, 'contention'> {
  const kept = contention === undefined ? undefined : ownEntry(contention, from);
  if (contention === undefined || kept === undefined || Object.hasOwn(contention, to))
    return contention === undefined ? {} : { contention };
  return { contention: Object.fromEntries([...Object.entries(contention), [to, kept]]) };
}

function renameOne(policy: Policy, rename: Rename): Policy {
  const { from, to } = rename;
  const gates = { ...gatesOf(policy, from), ...(ownEntry(policy.benchmarkGates, to) ?? {}) };
  return {
    ...policy,
    benchmarkGates:
      Object.keys(gates).length === 0
        ? policy.benchmarkGates
        : Object.fromEntries([...Object.entries(policy.benchmarkGates), [to, gates]]),
    aliases: Object.fromEntries([...Object.entries(policy.aliases ?? {}), [to, aliasesWith(policy, rename)]]),
    ...renameContention(policy, rename),
    ...(policy.claims === undefined
      ? {}
      : {
          claims: policy.claims.map((claim) =>
            claim.benchmark === from ? { ...claim, benchmark: to } : claim,
          ),
        }),
    expected: [...new Set(policy.expected.map((name) => (name === from ? to : name)))],
  };
}

/**
 * The policy under the new names: a renamed benchmark keeps its gates, stays expected, and is found again in the history. A
 * gate that the policy has for the new name itself wins. Budgets and trade-offs look for both names themselves.
 */
export function renamePolicy(policy: Policy, renames: readonly Rename[]): Policy {
  return renames.reduce(renameOne, policy);
}
