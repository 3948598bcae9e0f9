import type { Report } from '../../../src/core/model/report.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { exampleWith, readExampleReport } from './example-report.ts';

/** What a pull request may try wherever it can place text. */
export const hostileText =
  '::error::x\n::set-output name=a::b\r\n# H1\n<script>alert(1)</script> @octocat #12 | `x` [y](javascript:z) \u001b[2J\u202e ##[error] https://evil.example';

/** The example with hostile text in every place that a pull request can fill. */
export function hostileReport(): Report {
  const example = readExampleReport();
  const name = hostileText;
  const problem = { code: 'benchmark-crashed', message: hostileText, hint: hostileText } as const;
  const share = { samples: 50, percent: 50, interval: [40, 60] } as const;
  const at = { file: hostileText, line: 1 };
  return exampleWith({
    head: { sha: example.head.sha, title: hostileText },
    benchmarks: example.benchmarks.map((benchmark) => ({
      ...benchmark,
      name: `${benchmark.name} ${name}`,
      ...(benchmark.head === undefined
        ? {}
        : { head: { ...benchmark.head, problems: [{ ...problem, at }] } }),
    })),
    verdicts: example.verdicts.map((verdict): Verdict => {
      const benchmark = `${verdict.benchmark} ${name}`;
      return verdict.kind === 'undecided'
        ? { ...verdict, benchmark, why: problem }
        : { ...verdict, benchmark };
    }),
    explanations: example.explanations.map((explanation) => ({
      ...explanation,
      benchmark: `${explanation.benchmark} ${name}`,
      event: hostileText,
      problems: [problem],
      culprits: explanation.culprits.map((culprit) => ({
        ...culprit,
        file: hostileText,
        text: hostileText,
        function: hostileText,
        rule: hostileText,
        chain: [{ function: hostileText, file: hostileText, line: 1 }],
        related: [{ file: hostileText, line: 1, delta: 1 }],
      })),
    })),
    timeSpent: example.benchmarks.map((benchmark) => ({
      benchmark: `${benchmark.name} ${name}`,
      meaning: 'time is spent here',
      event: hostileText,
      period: 50_000,
      samples: { base: 100, head: 100 },
      functions: [
        { function: hostileText, file: hostileText, object: '', base: share, head: share },
        { function: hostileText, file: '', object: hostileText, base: share, head: { samples: 1 } },
      ],
      lines: [{ function: hostileText, file: hostileText, line: 1, ...share }],
    })),
    decision: {
      ...example.decision,
      title: hostileText,
      reasons: example.decision.reasons.map((reason) => ({
        ...reason,
        message: hostileText,
        ...(reason.benchmark === undefined ? {} : { benchmark: `${reason.benchmark} ${name}` }),
      })),
    },
    problems: [{ ...problem, at }],
    timings: [{ step: hostileText, seconds: 1 }],
    environment: { ...example.environment, kernel: hostileText },
  });
}
