import { stringify } from 'yaml';

/** What a first workflow says of its repository. */
export interface StarterWorkflowOptions {
  /** The branch that pull requests merge into; `main` when absent. */
  readonly branch?: string;
  /** Debian packages that the build needs; a step installs them. Other names than Debian allows are left out. */
  readonly buildPackages?: readonly string[];
  /** The Action as a workflow names it. */
  readonly action?: string;
}

/** Debian Policy, section 5.6.7; also keeps shell text out of the workflow. */
const packageName = /^[a-z0-9][a-z0-9+.-]+$/;

function installStep(packages: readonly string[]): readonly string[] {
  const names = packages.filter((name) => packageName.test(name));
  if (names.length === 0) return [];
  return [
    '      - name: Install what the build needs',
    `        run: sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${names.join(' ')}`,
  ];
}

/** An expression that the runner fills in. */
function expression(text: string): string {
  return ['$', '{{ ', text, ' }}'].join('');
}

/**
 * The text of a first workflow. It reads the repository and nothing else, keeps the token out of the checkout, and
 * starts only on events that give a pull request's code no secrets.
 */
export function starterWorkflow(options: StarterWorkflowOptions = {}): string {
  const { branch = 'main', buildPackages = [], action = 'brakeline/brakeline@v0' } = options;
  return [
    'name: Brakeline',
    'on:',
    '  pull_request:',
    '  merge_group:',
    '  # Measures the merged commit and keeps it as a baseline.',
    '  push:',
    `    branches: [${stringify(branch, { defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()}]`,
    'permissions:',
    '  contents: read',
    'concurrency:',
    `  group: brakeline-${expression('github.ref')}`,
    `  cancel-in-progress: ${expression("github.event_name == 'pull_request'")}`,
    'jobs:',
    '  gate:',
    '    # One machine, measured the same way every time, with Linux, perf and valgrind: `brakeline doctor` checks it.',
    '    # In a public repository, require approval for workflows of outside contributors before you add a runner.',
    '    runs-on: self-hosted',
    '    timeout-minutes: 60',
    '    steps:',
    '      - uses: actions/checkout@v7',
    '        with:',
    '          # The merge base has to be in the clone.',
    '          fetch-depth: 0',
    '          # Code of the pull request runs next; it must not find a token.',
    '          persist-credentials: false',
    ...installStep(buildPackages),
    '      - id: brakeline',
    `        uses: ${action}`,
    '      # To show the lines as code-scanning alerts, add `security-events: write` to the permissions and this step:',
    `      # - if: ${expression('!cancelled() && steps.brakeline.outputs.sarif')}`,
    '      #   uses: github/codeql-action/upload-sarif@v4',
    '      #   with:',
    `      #     sarif_file: ${expression('steps.brakeline.outputs.sarif')}`,
    '',
  ].join('\n');
}
