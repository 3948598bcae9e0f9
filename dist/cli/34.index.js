export const id = 34;
export const ids = [34];
export const modules = {

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   mu: () => (/* binding */ definitionsOf),
/* harmony export */   x: () => (/* binding */ findRearrangement)
/* harmony export */ });
/* harmony import */ var _find_renames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7400);
/* harmony import */ var _rename_suites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3573);


function definitionsOf({ benchmarks, suites, policy: { aliases } }) {
    return { benchmarks, suites, aliases };
}
const unchanged = { renames: [], suiteRenames: [], removed: [] };
function findRearrangement(base, head, aliases) {
    const renames = (0,_find_renames_js__WEBPACK_IMPORTED_MODULE_0__/* .findRenames */ .Pr)({
        base: base.benchmarks,
        head: head.benchmarks,
        aliases,
        headAliases: head.aliases,
    });
    const suiteRenames = (0,_rename_suites_js__WEBPACK_IMPORTED_MODULE_1__/* .findSuiteRenames */ .Lb)(base.suites, head.suites);
    const renamed = new Set([...renames, ...suiteRenames].map(({ from }) => from));
    const missing = (old, now) => {
        const names = new Set(now.map(({ name }) => name));
        return old.flatMap(({ name }) => (names.has(name) || renamed.has(name) ? [] : [name]));
    };
    return {
        renames,
        suiteRenames,
        removed: [...missing(base.benchmarks, head.benchmarks), ...missing(base.suites, head.suites)],
    };
}


/***/ }),

/***/ 3573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ renameSuites),
/* harmony export */   Lb: () => (/* binding */ findSuiteRenames),
/* harmony export */   gP: () => (/* binding */ renameCases)
/* harmony export */ });
/* harmony import */ var _rename_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5179);

function workOf({ run, cwd, env, setup, reads, path }) {
    const variables = Object.entries(env).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([run, cwd, variables, setup, reads, path]);
}
function findSuiteRenames(base, head) {
    const namesOf = (suites) => new Set(suites.map(({ name }) => name));
    const [inBase, inHead] = [namesOf(base), namesOf(head)];
    const come = Map.groupBy(head.filter(({ name }) => !inBase.has(name)), workOf);
    const gone = base.filter(({ name }) => !inHead.has(name));
    return (0,_rename_js__WEBPACK_IMPORTED_MODULE_0__/* .keepUnique */ .d)(gone.flatMap((suite) => (come.get(workOf(suite)) ?? []).map(({ name }) => ({ from: suite.name, to: name }))));
}
function renameCases(suites, names) {
    if (suites.length === 0)
        return [];
    return [...names].flatMap((name) => suites.flatMap(({ from, to }) => name.startsWith(`${from}/`) ? [{ from: name, to: `${to}${name.slice(from.length)}` }] : []));
}
function renameSuites(policy, suites) {
    if (suites.length === 0)
        return policy;
    const newNames = new Map(suites.map(({ from, to }) => [from, to]));
    const { patternGates = [], expectedSuites = [] } = policy;
    const renamed = patternGates.flatMap(({ benchmark, gate }) => renameCases(suites, [benchmark]).map(({ to }) => ({ benchmark: to, gate })));
    return {
        ...policy,
        patternGates: [...patternGates, ...renamed],
        expectedSuites: expectedSuites.map((name) => newNames.get(name) ?? name),
    };
}


/***/ }),

/***/ 7645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ counterLimit),
/* harmony export */   j: () => (/* binding */ planPasses)
/* harmony export */ });
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);

const mostAtOnce = 4;
function counterLimit(counters) {
    return Math.min(mostAtOnce, counters.honest);
}
function bundleMetrics(metrics) {
    const ratios = metrics.filter((name) => (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name));
    const pairs = ratios.map((name) => _perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[name]);
    return [...pairs, ..._perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .hardwareMetrics */ .k_.filter((name) => metrics.includes(name)).map((name) => [name])];
}
function planPasses(metrics, counters) {
    const limit = counterLimit(counters);
    const fitting = bundleMetrics(metrics).filter((bundle) => bundle.length <= limit && bundle.every((metric) => counters.hardware.includes(metric)));
    const wantsInstructions = fitting.flat().includes('instructions');
    const start = wantsInstructions && limit > 2 ? ['instructions'] : [];
    const passes = [];
    for (const bundle of fitting) {
        const joined = (pass) => [...new Set([...pass, ...bundle])];
        if (passes.some((pass) => joined(pass).length === pass.length))
            continue;
        const room = passes.findIndex((pass) => joined(pass).length <= limit);
        if (room < 0)
            passes.push(joined(start));
        else
            passes[room] = joined(passes[room] ?? []);
    }
    return passes.length > 0 ? passes : [[]];
}


/***/ }),

/***/ 1474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   is: () => (/* binding */ diffCommits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7069);




const defaultLimit = 4 * 1024 * 1024;
function decodeEntries(text) {
    return text.split('\0').flatMap((entry) => {
        const tab = entry.indexOf('\t');
        if (tab < 0)
            return [];
        const [mode = '', , object = '', size = ''] = entry.slice(0, tab).split(/ +/);
        return [{ path: entry.slice(tab + 1), mode, object, size: Number.parseInt(size, 10) || 0 }];
    });
}
async function listFiles(repository, commit) {
    const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    return listed.kind === 'failed' ? listed : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(decodeEntries(listed.value));
}
async function readFileAt(request) {
    const { repository, sha, path, limit = defaultLimit } = request;
    const args = ['ls-tree', '-z', '--long', '--full-tree', sha, '--', path];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    if (listed.kind === 'failed')
        return listed;
    const file = decodeEntries(listed.value).find((entry) => entry.path === path);
    if (file === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(undefined);
    const place = `${path} of commit ${sha.slice(0, 10)}`;
    if (!file.mode.startsWith('100')) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} is a directory, a link or a submodule and no plain file`,
            hint: 'commit a plain file under that name',
        });
    }
    if (file.size > limit) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} has ${file.size} bytes; at most ${limit} are read`,
            hint: 'make the file smaller',
        });
    }
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', 'blob', `${sha}:${path}`], { cwd: repository });
}
async function readFiles(repository, files) {
    const plain = files.filter(({ mode }) => mode.startsWith('100'));
    if (plain.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map());
    const border = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()} of ${plain.length}`;
    const input = plain.map(({ object }) => `${object}\n`).join('');
    const read = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', `--batch=${border}`], { cwd: repository, input });
    if (read.kind === 'failed')
        return read;
    const contents = read.value.split(`${border}\n`).slice(1);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map(plain.map(({ path }, at) => [path, (contents[at] ?? '').slice(0, -1)])));
}
async function diffCommits({ repository, base, head }) {
    const looks = ['--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--submodule=short'];
    const pairing = ['-M', '--diff-algorithm=histogram', '--indent-heuristic'];
    const untouched = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=none'];
    const place = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['rev-parse', '--absolute-git-dir'], { cwd: repository });
    if (place.kind === 'failed')
        return place;
    const directory = place.value.trimEnd();
    const env = { GIT_DIR: directory, GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'no-index') };
    const args = ['diff-tree', '-p', '-r', ...pairing, ...looks, ...untouched, base, head, '--'];
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: directory, env });
}


/***/ }),

/***/ 6071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveSubjects),
/* harmony export */   W: () => (/* binding */ resolveCommit)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7069);
/* harmony import */ var _merge_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(967);



const defaultBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
function refuseName(name, option) {
    if (name !== '' && !name.startsWith('-') && !/\p{Cc}/u.test(name))
        return undefined;
    return {
        code: 'usage',
        message: `${JSON.stringify(name)} is not a name of a commit`,
        hint: `give ${option} a branch, a tag or a commit's SHA`,
    };
}
async function resolveName(repository, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(args, { cwd: repository });
    if (asked.kind === 'failed')
        return asked;
    const sha = asked.value.stdout.trim();
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(asked.value.exitCode === 0 && sha !== '' ? sha : undefined);
}
async function findCommit(repository, name, option) {
    const refused = refuseName(name, option);
    if (refused !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(refused);
    for (const candidate of [name, `origin/${name}`]) {
        const found = await resolveName(repository, candidate);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    const fetched = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommit */ .iH)(repository, name);
    if (fetched !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(fetched);
    const lacking = (await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(repository)) || /^[0-9a-f]{40,64}$/.test(name);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: lacking ? 'merge-base-missing' : 'usage',
        message: `this clone has no commit named ${JSON.stringify(name)}, and it could not be fetched`,
        hint: `check ${option}, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)`,
    });
}
async function findDefaultBase(repository) {
    for (const name of defaultBases) {
        const found = await resolveName(repository, name);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: 'base-missing',
        message: `no base was given and there is none of ${defaultBases.join(', ')}`,
        hint: 'name the branch that you want to merge into: --base NAME',
    });
}
async function readCommit(repository, sha) {
    const args = ['rev-list', '--max-count=1', '--encoding=UTF-8', '--format=%<(1000,trunc)%s', sha];
    const shown = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(args, { cwd: repository });
    if (shown.kind === 'failed')
        return shown;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ sha, title: shown.value.split('\n')[1]?.trim() ?? '' });
}
async function warnOfChanges(repository, head) {
    const current = await resolveName(repository, 'HEAD');
    if (current.kind === 'failed' || current.value !== head)
        return [];
    const status = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['status', '--porcelain=v1', '-z', '--no-renames'], { cwd: repository });
    if (status.kind === 'failed')
        return [];
    const count = status.value.split('\0').filter((entry) => entry !== '').length;
    if (count === 0)
        return [];
    const files = count === 1 ? '1 file differs' : `${count} files differ`;
    return [
        {
            code: 'uncommitted-changes',
            message: `${files} from ${head.slice(0, 10)} in the working tree and will not be measured`,
            hint: 'commit what should be measured; only commits are measured',
        },
    ];
}
async function resolveSubjects(request) {
    const { repository } = request;
    const inside = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['rev-parse', '--git-dir'], { cwd: repository });
    if (inside.kind === 'failed')
        return inside;
    const headSha = await findCommit(repository, request.head ?? 'HEAD', '--head');
    if (headSha.kind === 'failed')
        return headSha;
    const tip = request.base === undefined
        ? await findDefaultBase(repository)
        : await findCommit(repository, request.base, '--base');
    if (tip.kind === 'failed')
        return tip;
    const mergeBase = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .findMergeBase */ .fe)(repository, tip.value, headSha.value);
    if (mergeBase.kind === 'failed')
        return mergeBase;
    if (mergeBase.value === headSha.value) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'base-missing',
            message: `base and head are the same commit ${headSha.value.slice(0, 10)}: the base already holds the head`,
            hint: 'commit the change first, or name an older base: --base NAME',
        });
    }
    const base = await readCommit(repository, mergeBase.value);
    if (base.kind === 'failed')
        return base;
    const head = await readCommit(repository, headSha.value);
    if (head.kind === 'failed')
        return head;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ base: base.value, head: head.value, tip: tip.value }, await warnOfChanges(repository, headSha.value));
}
async function resolveCommit(request) {
    const { repository, head = 'HEAD' } = request;
    const sha = await findCommit(repository, head, '--head');
    if (sha.kind === 'failed')
        return sha;
    const commit = await readCommit(repository, sha.value);
    if (commit.kind === 'failed')
        return commit;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(commit.value, await warnOfChanges(repository, sha.value));
}


/***/ }),

/***/ 7724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createWorktrees)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(6158);
// EXTERNAL MODULE: ./build/src/measure/processes/remove-directory.js
var remove_directory = __webpack_require__(3252);
// EXTERNAL MODULE: ./build/src/measure/git/git.js
var git = __webpack_require__(7069);
;// CONCATENATED MODULE: ./build/src/measure/git/submodules.js



async function updateSubmodules(tree) {
    const described = await (0,promises_.lstat)((0,external_node_path_.join)(tree, '.gitmodules')).catch(() => undefined);
    if (described?.isFile() !== true)
        return undefined;
    const args = ['-c', 'submodule.active=.', 'submodule', '--quiet', 'update', '--recursive'];
    const updated = await (0,git/* askGit */.gG)(args, { cwd: tree });
    if (updated.kind === 'failed')
        return updated.problems[0];
    if (updated.value.exitCode === 0)
        return undefined;
    return {
        ...(0,git/* gitProblem */.w0)(['submodule', 'update'], updated.value),
        hint: 'each submodule is cloned anew from its URL in .gitmodules: check the network, and that git may read it without asking (a credential helper in the global configuration of the runner)',
    };
}

;// CONCATENATED MODULE: ./build/src/measure/git/worktrees.js






async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
async function removeWorktrees(repository, paths) {
    const problems = [];
    for (const path of paths) {
        if (await (0,remove_directory/* removeDirectory */.q)(path))
            continue;
        problems.push({
            code: 'file-unreadable',
            message: `the working tree ${path} could not be removed`,
            hint: `remove it by hand: rm -rf '${path}'`,
        });
    }
    for (const path of paths) {
        const args = ['worktree', 'remove', '--force', '--force', path];
        const removed = await (0,git/* askGit */.gG)(args, { cwd: repository });
        if (removed.kind === 'failed')
            return [...problems, ...removed.problems];
        const { exitCode, stderr } = removed.value;
        if (exitCode !== 0 && !stderr.includes('is not a working tree')) {
            problems.push((0,git/* gitProblem */.w0)(args, removed.value));
        }
    }
    return problems;
}
async function prepareDirectory(directory) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return (0,parsed/* parsed */.Yz)(await (0,promises_.realpath)(directory));
    }
    catch {
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `the directory ${directory} for the working trees could not be made`,
            hint: 'choose a directory that you may write to',
        });
    }
}
async function addWorktree(repository, path, sha) {
    const args = ['worktree', 'add', '--quiet', '--force', '--detach', path, sha];
    const added = await (0,git/* git */.$Y)(args, { cwd: repository });
    if (added.kind === 'failed')
        return added.problems;
    const problem = await updateSubmodules(path);
    return problem === undefined ? [] : [problem];
}
async function createWorktrees(request) {
    const { repository } = request;
    const directory = await prepareDirectory(request.directory);
    if (directory.kind === 'failed')
        return directory;
    const paths = { base: (0,external_node_path_.join)(directory.value, 'base'), head: (0,external_node_path_.join)(directory.value, 'head') };
    for (const side of side_name/* sideNames */.W) {
        if (!(await exists(paths[side])))
            continue;
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `${paths[side]} is there already and will not be overwritten`,
            hint: 'choose an empty directory, or remove what an earlier run left behind',
        });
    }
    const remove = () => removeWorktrees(repository, [paths.base, paths.head]);
    for (const side of side_name/* sideNames */.W) {
        const problems = await addWorktree(repository, paths[side], request[side]);
        if ((0,parsed/* isNonEmpty */.J_)(problems))
            return (0,parsed/* failed */.gz)(...problems, ...(await remove()));
    }
    return (0,parsed/* parsed */.Yz)({ ...paths, remove });
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ plainProgram)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2225);

function plainProgram(benchmark) {
    return { words: (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandWords */ .Bl)(benchmark.run), env: {} };
}


/***/ }),

/***/ 3565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ crashProblem),
/* harmony export */   eM: () => (/* binding */ describeCut),
/* harmony export */   ff: () => (/* binding */ runBenchmark),
/* harmony export */   gr: () => (/* binding */ withLastLines),
/* harmony export */   mb: () => (/* binding */ usesPerf),
/* harmony export */   yS: () => (/* binding */ interruptedProblem)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1557);
/* harmony import */ var _counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7702);
/* harmony import */ var _processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1126);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4617);






function withLastLines(message, output) {
    const words = [output.stderrTail, output.stdoutTail].filter((tail) => tail.trim() !== '').join('\n');
    return words === '' ? `${message}; it printed nothing` : `${message}\nits last lines:\n${words}`;
}
const interruptedProblem = {
    code: 'interrupted',
    message: 'the measuring was stopped by a signal',
    hint: 'run it again; a stopped run is never compared',
};
function describeCut(benchmark, outcome) {
    switch (outcome.kind) {
        case 'timed-out':
            return {
                code: 'benchmark-timed-out',
                message: withLastLines(`benchmark ${benchmark.name} ran longer than its timeout of ${benchmark.timeout} s and was stopped`, outcome),
                hint: 'raise `timeout` of the benchmark, or give it less work',
            };
        case 'interrupted':
            return interruptedProblem;
        case 'not-started':
            return {
                code: 'tool-failed',
                message: `benchmark ${benchmark.name} could not be started: ${outcome.reason}`,
                hint: 'check `run` and `cwd` of the benchmark',
            };
        case 'ended':
        case 'killed':
            return undefined;
    }
}
function crashProblem(benchmark, how, output) {
    return {
        code: 'benchmark-crashed',
        message: withLastLines(`benchmark ${benchmark.name} ${how}`, output),
        hint: `run \`${benchmark.run}\` in the built tree to see why; a benchmark must end with 0`,
    };
}
const signalWords = 'Aborted|Bus error|Segmentation fault|Floating point exception|Illegal instruction|Killed|Terminated|Hangup|Interrupt|Quit|Broken pipe|Alarm clock|Trace/breakpoint trap|Bad system call|CPU time limit exceeded|File size limit exceeded|User defined signal [12]';
function findSignalWords(program, stderr) {
    const pattern = new RegExp(`^(?:${signalWords})$`);
    const said = stderr.split('\n').filter((line) => line.startsWith(`${program}: `));
    return said.map((line) => line.slice(program.length + 2)).find((words) => pattern.test(words));
}
function nameSignal(number) {
    const name = Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).find(([, known]) => known === number)?.[0];
    return name === undefined ? `signal ${number}` : `signal ${number} (${name})`;
}
function describeEnd(usage, words, stderr) {
    if (usage.end.kind === 'signal')
        return `was ended by ${nameSignal(usage.end.number)}`;
    if (usage.end.number !== 0)
        return `ended with exit code ${usage.end.number}`;
    const signal = findSignalWords(words[0] ?? '', stderr);
    return signal === undefined ? undefined : `was ended by a signal: ${signal}`;
}
function kernelMetricsOf({ benchmark, counters }) {
    return counters.kernel.filter((metric) => benchmark.metrics.includes(metric));
}
function runWords(request, perf) {
    const { counters, pass, words, usageFile, countsFile } = request;
    const kernel = kernelMetricsOf(request);
    const events = {
        hardware: pass.map((metric) => _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .hardwareEvents */ .Ks[metric]),
        software: [
            ...counters.software.map((metric) => _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .softwareEvents */ .pg[metric]),
            ...kernel.flatMap((metric) => (metric === 'energy' ? [] : [_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .kernelEvents */ .j7[metric]])),
        ],
    };
    const counting = perf === undefined ? words : [...(0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .perfWords */ .D)(perf, events, countsFile), ...words];
    const launched = (0,_processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__/* .launchWords */ .lf)(counters.launcher, usageFile, counting);
    if (perf === undefined || !kernel.includes('energy'))
        return launched;
    const machine = { hardware: [], software: [_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .kernelEvents */ .j7.energy], everywhere: true };
    return [...(0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .perfWords */ .D)(perf, machine, machineFileOf(countsFile)), ...launched];
}
function machineFileOf(countsFile) {
    return `${countsFile}-machine`;
}
function usesPerf(metrics, counters, pass) {
    return (counters.perf !== undefined &&
        (pass.length > 0 || counters.kernel.some((metric) => metrics.includes(metric))));
}
async function runBenchmark(request) {
    const { benchmark, words: program, counters, pass } = request;
    const perf = usesPerf(benchmark.metrics, counters, pass) ? counters.perf : undefined;
    const [command = '', ...args] = runWords(request, perf);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R)({
        command,
        args,
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: request.env,
        timeout: benchmark.timeout,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const usage = await (0,_processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__/* .takeUsage */ .v1)(request.usageFile);
    const counts = perf === undefined ? undefined : await (0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .takeCounts */ .G)(request.countsFile);
    const machineCounts = await (0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .takeCounts */ .G)(machineFileOf(request.countsFile));
    const cut = describeCut(benchmark, outcome);
    if (cut !== undefined)
        return { kind: 'failed', problem: cut };
    const output = 'stderrTail' in outcome ? outcome : { stdoutTail: '', stderrTail: '' };
    const unmeasured = (what) => ({
        kind: 'failed',
        problem: {
            code: 'benchmark-unmeasured',
            message: withLastLines(`benchmark ${benchmark.name} ran, but ${what} wrote no result`, output),
            hint: 'run `brakeline doctor` to check the measuring programs of this machine',
        },
    });
    if (usage === undefined)
        return unmeasured('the program that starts it');
    const crash = describeEnd(usage, program, output.stderrTail);
    if (crash !== undefined)
        return { kind: 'failed', problem: crashProblem(benchmark, crash, output) };
    if (perf === undefined)
        return { kind: 'measured', reading: { usage } };
    if (counts === undefined)
        return unmeasured('perf');
    const reading = machineCounts === undefined ? { usage, counts } : { usage, counts, machineCounts };
    return { kind: 'measured', reading };
}


/***/ }),

/***/ 9825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ rejectedProblem),
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   hw: () => (/* binding */ hasRejected)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8253);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1557);


const large = ['instructions', 'cycles', 'branches'];
const fewest = 1_000;
const mostPerCycle = 16;
function rejected(why) {
    return { kind: 'rejected', why };
}
function value(number, tool) {
    return { kind: 'value', value: number, tool };
}
function findCount(counts, event) {
    const rows = counts.filter((count) => (0,_core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plainEventName */ .I)(count.event) === event);
    return rows.find((count) => count.kind === 'counted') ?? rows[0];
}
function readHardware(run, metric) {
    const event = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[metric];
    const count = findCount(run.counts ?? [], event);
    if (count === undefined)
        return rejected(`perf wrote no ${event}`);
    if (count.kind !== 'counted')
        return rejected(`perf says ${event} is <${count.kind.replace('-', ' ')}>`);
    if (count.runningPercent < 100) {
        return rejected(`${event} was counted ${count.runningPercent} % of the run only`);
    }
    if (count.value === 0)
        return rejected(`${event} read 0`);
    if (large.includes(metric) && count.value < fewest) {
        return rejected(`${event} read ${count.value}, too few for any program`);
    }
    const limit = findLimit(run, metric);
    return limit !== undefined && count.value > limit.most
        ? rejected(`${event} read ${count.value}, more than ${limit.than} allow`)
        : value(count.value, 'perf stat');
}
function findLimit(run, metric) {
    const of = (event) => {
        const count = findCount(run.counts ?? [], _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[event]);
        return count?.kind === 'counted' && count.value >= fewest ? count.value : undefined;
    };
    const [cycles, branches] = [of('cycles'), of('branches')];
    if (metric === 'instructions' && cycles !== undefined) {
        return { most: cycles * mostPerCycle, than: `${cycles} cycles` };
    }
    if (metric === 'branch_misses' && branches !== undefined) {
        return { most: branches, than: `${branches} branches` };
    }
    return undefined;
}
function readKernel(run, metric) {
    const counts = metric === 'energy' ? run.machineCounts : run.counts;
    if (counts === undefined)
        return undefined;
    const event = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .kernelEvents */ .j7[metric];
    const count = findCount(counts, event);
    if (count?.kind !== 'counted')
        return rejected(`perf wrote no number of ${event}`);
    return value(count.value, 'perf stat');
}
function readUsage(run, metric) {
    if (metric === 'peak_rss')
        return value(run.usage.peakRss, 'wait4');
    if (!(0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isSoftwareMetric */ .ED)(metric))
        return undefined;
    const count = findCount(run.counts ?? [], _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .softwareEvents */ .pg[metric]);
    if (count?.kind === 'counted')
        return value(count.value, 'perf stat');
    if (count?.kind === 'not-counted')
        return value(0, 'perf stat');
    const { wall, user, system, pageFaults, contextSwitches } = run.usage;
    const found = {
        wall_time: wall,
        user_time: user,
        system_time: system,
        task_clock: user + system,
        page_faults: pageFaults,
        context_switches: contextSwitches,
    };
    return value(found[metric], 'wait4');
}
function readMetric(metric, passes, runs) {
    const runOf = (...needed) => runs[passes.findIndex((pass) => needed.every((name) => pass.includes(name)))];
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isHardwareMetric */ .h4)(metric)) {
        const run = runOf(metric);
        return run === undefined ? undefined : readHardware(run, metric);
    }
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isRatioMetric */ .oB)(metric)) {
        const [above, below] = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioMetrics */ .v5[metric];
        const run = runOf(above, below);
        if (run === undefined)
            return undefined;
        const [over, under] = [readHardware(run, above), readHardware(run, below)];
        if (over.kind === 'rejected')
            return over;
        return under.kind === 'rejected' ? under : value(over.value / under.value, 'perf stat');
    }
    const [first] = runs;
    if (first !== undefined && (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isKernelMetric */ .y6)(metric))
        return readKernel(first, metric);
    return first === undefined ? undefined : readUsage(first, metric);
}
function readInstructions(run) {
    const reading = readHardware(run, 'instructions');
    return reading.kind === 'value' ? reading.value : undefined;
}
function hasRejected(run, pass) {
    return pass.some((metric) => readHardware(run, metric).kind === 'rejected');
}
function rejectedProblem(metric, whys, rounds) {
    return {
        code: 'counter-rejected',
        message: `${metric}: ${whys.length} of ${rounds} values were not used: ${whys[0] ?? ''}`,
        hint: 'another user of the counters, or a fault of a virtual machine; `brakeline doctor` tells, and nothing is compared with it',
    };
}


/***/ }),

/***/ 377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ describeSide),
/* harmony export */   XE: () => (/* binding */ isRoundMetric),
/* harmony export */   iO: () => (/* binding */ ranToEnd)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5510);
/* harmony import */ var _counters_passes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7645);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
/* harmony import */ var _benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3565);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9825);





function isRoundMetric(name) {
    return ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isHardwareMetric */ .h4)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isSoftwareMetric */ .ED)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isKernelMetric */ .y6)(name) ||
        name === 'peak_rss');
}
const kernelHints = {
    cpu_migrations: 'run: sudo sysctl kernel.perf_event_paranoid=1; or remove it from `metrics`',
    syscalls: 'it is counted at a tracepoint, which perf reads with the capability CAP_PERFMON and a readable /sys/kernel/tracing; or remove it from `metrics`',
    energy: 'it needs a processor that tells its energy (no virtual machine does) and kernel.perf_event_paranoid=0, since it is that of the whole machine; or remove it from `metrics`',
};
function notCountedByKernel(metric) {
    return {
        code: 'counters-unavailable',
        message: `${metric} was not measured: perf does not count ${_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelEvents */ .j7[metric]} here`,
        hint: kernelHints[metric],
    };
}
function notCounted(metric, counters) {
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isKernelMetric */ .y6)(metric))
        return notCountedByKernel(metric);
    const known = counters.problems.find((problem) => problem.code.startsWith('counters-'));
    if (counters.hardware.length === 0 && known !== undefined)
        return known;
    const limit = (0,_counters_passes_js__WEBPACK_IMPORTED_MODULE_1__/* .counterLimit */ .C)(counters);
    const events = (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(metric) ? _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[metric] : [metric];
    const lacking = events.filter((name) => !counters.hardware.some((event) => event === name));
    return {
        code: 'counters-unavailable',
        message: lacking.length > 0
            ? `${metric} was not measured: this machine does not count ${lacking.join(' and ')}`
            : `${metric} was not measured: it needs ${events.length} counters at once, and ${limit} can be trusted`,
        hint: `remove ${metric} from \`metrics\`, or use a machine that counts it`,
    };
}
function belowFloor(peak, floor) {
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    return {
        code: 'counter-rejected',
        message: `peak_rss of ${megabytes(peak)} MB was not used: up to ${megabytes(floor)} MB the program that starts the benchmark hides it`,
        hint: 'give the benchmark more data, or measure peak_rss in a benchmark without hardware metrics, which sees down to 3 MB',
    };
}
function findFlaw(metric, values, floor) {
    const least = Math.min(...values);
    return metric === 'peak_rss' && least <= floor ? belowFloor(least, floor) : undefined;
}
function findRejected(metric, rounds, passes) {
    const readings = rounds.map((round) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(metric, passes, round));
    return new Map(readings.flatMap((reading, round) => (reading?.kind === 'rejected' ? [[round, reading.why]] : [])));
}
function findUnpaired(metric, { beside = [] }, { passes }) {
    const rejected = findRejected(metric, beside, passes);
    return new Set(rejected.size * 2 > beside.length ? [] : rejected.keys());
}
function unpairedProblem(metric, count, rounds) {
    return {
        code: 'counter-rejected',
        message: `${metric}: ${count} of ${rounds} values were left out, because the other side has none of the same round`,
        hint: 'nothing to do: see the problem of the other side',
    };
}
function sampleOf(metric, runs, plan) {
    const { passes, counters } = plan;
    const withPerf = (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__/* .usesPerf */ .mb)(plan.metrics, counters, passes[0] ?? []);
    const readings = runs.rounds.map((round) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(metric, passes, round));
    const good = readings.flatMap((reading, round) => reading?.kind === 'value' ? [{ value: reading.value, tool: reading.tool, round }] : []);
    const whys = [...findRejected(metric, runs.rounds, passes).values()];
    const rejection = whys.length > 0 ? (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectedProblem */ .Gh)(metric, whys, readings.length) : undefined;
    const tool = good[0]?.tool ?? (metric === 'peak_rss' || !withPerf ? 'wait4' : 'perf stat');
    const make = (evidence, problems = []) => ({
        sample: { metric, tool, evidence },
        problems,
    });
    const unpaired = findUnpaired(metric, runs, plan);
    const values = good.filter(({ round }) => !unpaired.has(round)).map(({ value }) => value);
    if (!(0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isNonEmpty */ .J_)(values)) {
        return make({ kind: 'unmeasured', why: rejection ?? notCounted(metric, counters) });
    }
    const flaw = findFlaw(metric, values, withPerf ? counters.rssFloor.perf : counters.rssFloor.plain);
    if (flaw !== undefined)
        return make({ kind: 'unmeasured', why: flaw });
    if (rejection !== undefined && whys.length * 2 > readings.length) {
        return make({ kind: 'unmeasured', why: rejection });
    }
    const left = good.length - values.length;
    const unpairedWords = left > 0 ? [unpairedProblem(metric, left, readings.length)] : [];
    return make({ kind: 'values', values }, [
        ...(rejection === undefined ? [] : [rejection]),
        ...unpairedWords,
    ]);
}
function describeSide(runs, plan) {
    if (runs.failure !== undefined)
        return { samples: [], problems: [runs.failure, ...runs.notes] };
    const made = plan.metrics.filter(isRoundMetric).map((metric) => sampleOf(metric, runs, plan));
    return {
        samples: made.map(({ sample }) => sample),
        problems: [...runs.notes, ...made.flatMap(({ problems }) => problems)],
    };
}
const endings = new Set([
    'setup-failed',
    'benchmark-crashed',
    'benchmark-timed-out',
    'benchmark-unmeasured',
    'tool-missing',
    'tool-failed',
    'interrupted',
]);
function ranToEnd(side) {
    return !side.problems.some((problem) => endings.has(problem.code));
}


/***/ }),

/***/ 5707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ warnOfRefused),
/* harmony export */   bX: () => (/* binding */ setUpBenchmark),
/* harmony export */   s: () => (/* binding */ setUp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6064);
/* harmony import */ var _processes_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2225);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4617);
/* harmony import */ var _benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3565);






const leastTimeout = 600;
async function runSetup(command, request) {
    const { benchmark, tree, directory, signal } = request;
    const { TMPDIR = directory } = (0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredEnvironment */ .Eg)(directory, benchmark.env);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R)({
        command: '/bin/sh',
        args: ['-c', command],
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, benchmark.cwd),
        env: { ...(0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEnvironment */ .AF)(), ...benchmark.env, TMPDIR },
        timeout: Math.max(benchmark.timeout, leastTimeout),
        ...(signal === undefined ? {} : { signal }),
    });
    const fail = (how) => {
        const message = `the setup of benchmark ${benchmark.name} ${how}`;
        return {
            code: 'setup-failed',
            message: 'stderrTail' in outcome ? (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .withLastLines */ .gr)(message, outcome) : message,
            hint: `run \`${command}\` in the built tree to see why`,
        };
    };
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`);
        case 'killed':
            return fail(`was ended by ${outcome.killedBy}`);
        case 'timed-out':
            return fail(`ran longer than ${Math.round(outcome.seconds)} s and was stopped`);
        case 'not-started':
            return fail(`could not be started: ${outcome.reason}`);
        case 'interrupted':
            return _benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .interruptedProblem */ .yS;
    }
}
async function setUp(request) {
    const { benchmark, tree } = request;
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, benchmark.cwd)).catch(() => undefined);
    if (entry?.isDirectory() !== true) {
        return {
            code: 'benchmark-crashed',
            message: `benchmark ${benchmark.name}: its directory ${benchmark.cwd} does not exist after the build`,
            hint: 'check `cwd` of the benchmark; it is relative to the root of the repository',
        };
    }
    return benchmark.setup === undefined ? undefined : runSetup(benchmark.setup, request);
}
async function setUpBenchmark(request) {
    return (await setUp(request)) ?? (0,_processes_command_js__WEBPACK_IMPORTED_MODULE_5__/* .checkProgram */ .nf)(request.benchmark, request.tree);
}
function warnOfRefused(benchmark) {
    const refused = (0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedVariables */ .Yx)(benchmark.env);
    if (refused.length === 0)
        return [];
    return [
        {
            code: 'config-invalid',
            message: `benchmark ${benchmark.name}: ${refused.join(', ')} in \`env\` was left out, because it would steer the measuring programs too`,
            hint: `set it for the benchmark alone: \`run: env ${refused[0] ?? ''}=... ${benchmark.run}\``,
        },
    ];
}


/***/ }),

/***/ 4517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ countersFor),
/* harmony export */   _5: () => (/* binding */ heapSlowdown),
/* harmony export */   lP: () => (/* binding */ heapOptions),
/* harmony export */   oR: () => (/* binding */ isExactMetric)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7153);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(472);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3170);
/* harmony import */ var _processes_file_chunks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5079);


function sourceOf(tool, file) {
    return { name: `the output of ${tool}`, chunks: (0,_processes_file_chunks_js__WEBPACK_IMPORTED_MODULE_0__/* .readChunks */ .z)(file) };
}
function mapParsed(read, toCounts) {
    return read.kind === 'failed' ? read : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(toCounts(read.value), read.warnings);
}
function addUp(counts) {
    const total = {};
    for (const one of counts) {
        for (const [metric, count] of Object.entries(one))
            total[metric] = (total[metric] ?? 0) + count;
    }
    return total;
}
const plainly = '--vex-guest-chase=no';
function readEvents(file, wanted) {
    const read = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readCachegrindTotals */ .q)(sourceOf('cachegrind', file));
    if (read.kind === 'failed')
        return read;
    const { events } = read.value;
    const lacking = Object.values(wanted)
        .flat()
        .find((event) => !events.has(event));
    if (lacking !== undefined) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'tool-failed',
            message: `cachegrind did not count ${lacking}`,
            hint: 'install a newer valgrind, or remove the simulated metrics from `metrics`',
        });
    }
    const sums = Object.entries(wanted).map(([metric, names]) => [
        metric,
        names.reduce((sum, name) => sum + (events.get(name) ?? 0), 0),
    ]);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(Object.fromEntries(sums), read.warnings);
}
const instructions = {
    tool: 'cachegrind',
    metrics: ['ir'],
    options: ['--cache-sim=no', '--branch-sim=no', plainly],
    slowdown: 50,
    read: (file) => readEvents(file, { ir: ['Ir'] }),
    join: addUp,
};
const caches = {
    tool: 'cachegrind',
    metrics: ['sim_i1_misses', 'sim_d1_misses', 'sim_ll_misses', 'sim_branch_misses'],
    options: [
        '--cache-sim=yes',
        '--branch-sim=yes',
        plainly,
        '--I1=32768,8,64',
        '--D1=32768,8,64',
        '--LL=8388608,16,64',
    ],
    slowdown: 150,
    read: (file) => readEvents(file, {
        sim_i1_misses: ['I1mr'],
        sim_d1_misses: ['D1mr', 'D1mw'],
        sim_ll_misses: ['ILmr', 'DLmr', 'DLmw'],
        sim_branch_misses: ['Bcm', 'Bim'],
    }),
    join: addUp,
};
function heapCounts({ sites }) {
    return {
        heap_bytes: sites.reduce((sum, site) => sum + site.bytes, 0),
        heap_blocks: sites.reduce((sum, site) => sum + site.blocks, 0),
        heap_peak: sites.reduce((sum, site) => sum + site.bytesAtPeak, 0),
    };
}
const heapOptions = {
    dhat: ['--fullpath-after='],
    memcheck: ['--leak-check=full', '--show-leak-kinds=definite,indirect'],
};
const heapSlowdown = 200;
const heap = {
    tool: 'dhat',
    metrics: ['heap_bytes', 'heap_blocks', 'heap_peak'],
    options: heapOptions.dhat,
    slowdown: heapSlowdown,
    read: (file) => mapParsed((0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readDhat */ .O)(sourceOf('DHAT', file)), heapCounts),
    join: (counts) => ({
        ...addUp(counts),
        heap_peak: Math.max(0, ...counts.map((one) => one['heap_peak'] ?? 0)),
    }),
};
function lostBytes(leaks) {
    const lost = leaks.filter(({ kind }) => kind !== 'possible');
    return { leaked_bytes: lost.reduce((sum, { bytes }) => sum + bytes, 0) };
}
const leaks = {
    tool: 'memcheck',
    metrics: ['leaked_bytes'],
    options: heapOptions.memcheck,
    slowdown: heapSlowdown,
    read: (file) => mapParsed((0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readMemcheck */ .U)(sourceOf('memcheck', file)), lostBytes),
    join: addUp,
};
const exactCounters = [instructions, caches, heap, leaks];
function countersFor(metrics) {
    return exactCounters.filter((counter) => counter.metrics.some((metric) => metrics.includes(metric)));
}
function isExactMetric(metric) {
    return exactCounters.some((counter) => counter.metrics.includes(metric));
}


/***/ }),

/***/ 3373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runValgrind)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5510);
/* harmony import */ var _processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6064);
/* harmony import */ var _processes_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2225);
/* harmony import */ var _processes_plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2179);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4617);
/* harmony import */ var _rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3565);








const ownFault = /valgrind: |unhandled instruction|Unrecognised instruction|the 'impossible' happened|corrupted debuginfo|Fatal error|--dump-instr|Bad option/i;
const withoutRepeats = ['x86_rep_movsb_threshold', 'x86_rep_stosb_threshold']
    .map((name) => `glibc.cpu.${name}=1073741824`)
    .join(':');
function valgrindEnvironment(directory, variables, own) {
    return { ...(0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredEnvironment */ .Eg)(directory, variables, own), GLIBC_TUNABLES: withoutRepeats };
}
const valgrindMissing = {
    code: 'tool-missing',
    message: 'valgrind, which counts exactly and explains regressions, is not installed',
    hint: 'run: apt-get install valgrind',
};
async function readLogs(out) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('log.'));
    const texts = await Promise.all(names.map((name) => (0,_processes_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), 1024 * 1024)));
    const lines = texts
        .map((text) => text?.toString() ?? '')
        .join('\n')
        .replaceAll(/^(==|--)\d+\1 ?/gm, '')
        .split('\n');
    return lines
        .filter((line) => line.trim() !== '')
        .slice(-20)
        .join('\n')
        .slice(-4_000);
}
function toolProblem(request, said) {
    const { tool, benchmark } = request;
    const words = said === '' ? '; it said nothing' : `\nits last lines:\n${said}`;
    return {
        code: 'tool-failed',
        message: `${tool} failed on benchmark ${benchmark.name}${words}`,
        hint: /debuginfo|dwarf/i.test(said)
            ? 'build without -gsplit-dwarf, or install a newer valgrind'
            : 'build for a plainer processor (no -march=native), or install a newer valgrind',
    };
}
async function explainEnd(request, outcome) {
    const cut = (0,_rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .describeCut */ .eM)(request.benchmark, outcome);
    if (cut !== undefined)
        return cut;
    const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
    if (fine || !('stderrTail' in outcome))
        return undefined;
    const said = await readLogs(request.out);
    const early = /^valgrind: .*/m.exec(outcome.stderrTail)?.[0] ?? '';
    if (ownFault.test(said) || early !== '')
        return toolProblem(request, said === '' ? early : said);
    const how = outcome.kind === 'killed'
        ? `was ended by ${outcome.killedBy}`
        : `ended with exit code ${outcome.kind === 'ended' ? outcome.exitCode : 0}`;
    return (0,_rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .crashProblem */ .Fv)(request.benchmark, `${how} under ${request.tool}`, outcome);
}
function outputOptions(tool, file) {
    return tool === 'memcheck' ? ['--xml=yes', `--xml-file=${file}`] : [`--${tool}-out-file=${file}`];
}
function escapePlaceholders(path) {
    return path.replaceAll('%', '%%');
}
async function runValgrind(request) {
    const { benchmark, program, tool, out, signal } = request;
    const valgrind = await (0,_processes_command_js__WEBPACK_IMPORTED_MODULE_5__/* .findProgram */ .Kp)('valgrind');
    if (valgrind === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(valgrindMissing);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(out, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    const target = escapePlaceholders(out);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .runProcess */ .R)({
        command: valgrind,
        args: [
            `--tool=${tool}`,
            '--command-line-only=yes',
            '--trace-children=yes',
            `--log-file=${target}/log.%p`,
            ...outputOptions(tool, `${target}/out.%p`),
            ...request.options,
            '--',
            ...program.words,
        ],
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: valgrindEnvironment(request.directory, benchmark.env, program.env),
        timeout: benchmark.timeout * request.slowdown,
        ...(signal === undefined ? {} : { signal }),
    });
    const problem = await explainEnd(request, outcome);
    if (problem !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(problem);
    const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('out.')).sort();
    if (files.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(toolProblem(request, await readLogs(out)));
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parsed */ .Yz)(files.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name))));
}


/***/ }),

/***/ 6130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bq: () => (/* binding */ readBaselinePlan),
  tr: () => (/* binding */ readCopiesPlan),
  m3: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./build/src/core/config/decode.js + 27 modules
var decode = __webpack_require__(2253);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/renames/find-renames.js
var find_renames = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/src/core/renames/removals.js
var removals = __webpack_require__(5200);
// EXTERNAL MODULE: ./build/src/core/renames/rename-policy.js
var rename_policy = __webpack_require__(3726);
// EXTERNAL MODULE: ./build/src/core/renames/rename-suites.js
var rename_suites = __webpack_require__(3573);
;// CONCATENATED MODULE: ./build/src/core/config/plan-benchmarks.js





function missing(path) {
    return {
        code: 'config-missing',
        message: `${path} exists neither in the base nor in the head`,
        hint: 'write one with `brakeline init` and commit it',
    };
}
function notApplied(path, message) {
    return {
        code: 'config-not-applied',
        message,
        hint: 'nothing to do: the base branch decides what a pull request may cost',
        at: { file: path, line: 1 },
    };
}
function planSides(base, head, renames) {
    const newNames = new Map(renames.map(({ from, to }) => [from, to]));
    const inHead = new Set(head.map(({ name }) => name));
    const known = base.flatMap((config) => {
        const { name: formerName } = config;
        const name = newNames.get(formerName) ?? formerName;
        if (!inHead.has(name))
            return [];
        const sides = ['base', 'head'];
        return [name === formerName ? { config, sides } : { config: { ...config, name }, formerName, sides }];
    });
    const taken = new Set(known.map(({ config }) => config.name));
    const added = head
        .filter(({ name }) => !taken.has(name))
        .map((config) => ({ config, sides: ['head'] }));
    return [...known, ...added];
}
function planOf(policySide, base, head) {
    const { aliases } = policySide.policy;
    const { renames, suiteRenames, removed } = (0,removals/* findRearrangement */.x)((0,removals/* definitionsOf */.mu)(base), (0,removals/* definitionsOf */.mu)(head), aliases);
    return {
        build: { base: buildOf(base), head: buildOf(head) },
        ...(policySide.pin === undefined ? {} : { pin: policySide.pin }),
        ...(policySide.layouts === undefined ? {} : { layouts: policySide.layouts }),
        explain: policySide.explain,
        benchmarks: planSides(base.benchmarks, head.benchmarks, renames),
        suites: planSides(base.suites, head.suites, suiteRenames),
        removed,
        policy: (0,rename_policy/* renamePolicy */.$)((0,rename_suites/* renameSuites */.ES)(policySide.policy, suiteRenames), renames),
    };
}
function warnOfAliases(path, policySide, sides) {
    const input = {
        base: sides.base.benchmarks,
        head: sides.head.benchmarks,
        aliases: policySide.policy.aliases,
        headAliases: sides.head.policy.aliases,
    };
    return (0,find_renames/* findRefusedAliases */.eL)(input, (0,find_renames/* findRenames */.Pr)(input)).map(({ from, to }) => ({
        code: 'config-not-applied',
        message: `the pull request calls ${to} another name of ${from}, which runs something else; the two are not compared`,
        hint: 'merge the alias into the base branch first, then rename; or keep the command',
        at: { file: path, line: 1 },
    }));
}
function withPolicyOf(tip, base) {
    const { expected, expectedSuites } = base.policy;
    return {
        ...tip,
        policy: { ...tip.policy, expected, ...(expectedSuites === undefined ? {} : { expectedSuites }) },
    };
}
function buildOf(config) {
    return config.build === undefined
        ? { timeout: config.buildTimeout }
        : { command: config.build, timeout: config.buildTimeout };
}
function differs(base, head) {
    const measured = (config) => JSON.stringify([
        config.policy,
        config.benchmarks,
        config.suites,
        config.pin,
        config.layouts,
        config.explain,
    ]);
    return measured(base) !== measured(head);
}
function planGate(configs) {
    const { path, head, tip } = configs;
    const base = configs.base?.kind !== 'ok' && tip?.kind === 'ok' ? tip : configs.base;
    if (head?.kind === 'failed')
        return head;
    if (base?.kind === 'ok') {
        const policySide = tip?.kind === 'ok' ? withPolicyOf(tip.value, base.value) : base.value;
        if (head === undefined) {
            return (0,parsed/* parsed */.Yz)(planOf(policySide, base.value, base.value), [
                notApplied(path, `the pull request has no ${path}; the base's applies`),
            ]);
        }
        const edit = differs(base.value, head.value)
            ? [
                notApplied(path, `the pull request edits ${path}; thresholds and known benchmarks are taken from the base`),
            ]
            : [];
        const aliases = warnOfAliases(path, policySide, { base: base.value, head: head.value });
        return (0,parsed/* parsed */.Yz)(planOf(policySide, base.value, head.value), [...edit, ...aliases, ...base.warnings]);
    }
    if (head === undefined)
        return base ?? (0,parsed/* failed */.gz)(missing(path));
    const why = base === undefined ? 'the base has no' : 'the base has an unusable';
    return (0,parsed/* parsed */.Yz)(planOf(head.value, head.value, head.value), [
        ...head.warnings,
        {
            code: 'config-not-applied',
            message: `${why} ${path}, so the head's own is used`,
            hint: 'merge the configuration first; from then on the base branch decides',
        },
    ]);
}

// EXTERNAL MODULE: ./build/src/measure/git/commit-files.js
var commit_files = __webpack_require__(1474);
;// CONCATENATED MODULE: ./build/src/pipeline/read-plan.js


async function readConfigAt(repository, sha, path) {
    const text = await (0,commit_files/* readFileAt */._T)({ repository, sha, path });
    if (text.kind === 'failed')
        return { kind: 'read', config: text };
    if (text.value === undefined)
        return { kind: 'absent' };
    return { kind: 'read', config: (0,decode/* decodeConfig */.F)({ file: path, text: text.value }) };
}
async function readPlan(repository, commits, path) {
    const [base, head, tip] = await Promise.all([
        readConfigAt(repository, commits.base, path),
        readConfigAt(repository, commits.head, path),
        readConfigAt(repository, commits.tip ?? commits.base, path),
    ]);
    return planGate({
        path,
        ...(base.kind === 'read' ? { base: base.config } : {}),
        ...(head.kind === 'read' ? { head: head.config } : {}),
        ...(tip.kind === 'read' ? { tip: tip.config } : {}),
    });
}
async function readCopiesPlan(repository, sha, path) {
    const read = await readConfigAt(repository, sha, path);
    const head = read.kind === 'read' ? read.config : undefined;
    if (head?.kind !== 'ok')
        return head ?? (0,parsed/* failed */.gz)(configMissing(path, sha));
    const both = planGate({ path, base: head, head });
    return both.kind === 'failed' ? both : (0,parsed/* parsed */.Yz)(both.value, head.warnings);
}
async function readBaselinePlan(repository, sha, path) {
    const both = await readCopiesPlan(repository, sha, path);
    if (both.kind === 'failed')
        return both;
    const benchmarks = both.value.benchmarks.map(({ config }) => ({ config, sides: ['head'] }));
    const suites = both.value.suites.map(({ config }) => ({ config, sides: ['head'] }));
    return (0,parsed/* parsed */.Yz)({ ...both.value, benchmarks, suites }, both.warnings);
}
function configMissing(path, sha) {
    return {
        code: 'config-missing',
        message: `commit ${sha.slice(0, 10)} has no ${path}`,
        hint: 'write one with `brakeline init` and commit it',
    };
}


/***/ }),

/***/ 1834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/pipeline/assemble-report.js
var assemble_report = __webpack_require__(4197);
// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(6158);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(6064);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(4617);
;// CONCATENATED MODULE: ./build/src/measure/builds/build.js



const sourceDate = '1577836800';
function describeEnd(outcome, timeout) {
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : `ended with ${outcome.exitCode}`;
        case 'killed':
            return `was ended by ${outcome.killedBy}`;
        case 'timed-out':
            return `took longer than ${timeout} s and was stopped`;
        case 'interrupted':
            return 'was interrupted';
        case 'not-started':
            return `could not be started: ${outcome.reason}`;
    }
}
function chooseHint(outcome, { side, directory, command }) {
    if (outcome.kind === 'timed-out')
        return 'raise `build_timeout` in the configuration, or make the build quicker';
    if (outcome.kind === 'not-started')
        return `check that ${directory} exists and that there is a shell`;
    if (outcome.kind === 'ended' && outcome.exitCode === 127) {
        return 'install the program that was not found on this machine, or name it by its path';
    }
    const clean = `in a clean checkout of the ${side} commit; files that git ignores are not there`;
    return `run \`${command}\` ${clean}`;
}
async function buildSide(request) {
    const { command, timeout, directory, side, layout, signal } = request;
    const outcome = await (0,processes/* runProcess */.R)({
        command: 'sh',
        args: ['-c', `exec 2>&1\n${command}`],
        cwd: directory,
        env: {
            SOURCE_DATE_EPOCH: sourceDate,
            ...(0,clean_env/* buildEnvironment */.AF)(),
            ...(layout === undefined ? {} : { BRAKELINE_LAYOUT: String(layout) }),
        },
        timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const end = describeEnd(outcome, timeout);
    if (end === undefined)
        return undefined;
    if (outcome.kind === 'interrupted') {
        return {
            code: 'interrupted',
            message: `the build of the ${side} was interrupted`,
            hint: 'start the run again',
        };
    }
    const output = 'stdoutTail' in outcome ? (0,external_node_util_.stripVTControlCharacters)(outcome.stdoutTail) : '';
    return {
        code: 'build-failed',
        message: `the build of the ${side}${layout === undefined ? '' : ` in layout ${layout}`} ${end}${output === '' ? '; it printed nothing' : `\n${output}`}`,
        hint: chooseHint(outcome, request),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/build-sides.js


async function buildLayout(plan, { trees, layout }, signal) {
    const built = await Promise.all(side_name/* sideNames */.W.map(async (side) => {
        const { command, timeout } = plan.build[side];
        const needed = [...plan.benchmarks, ...plan.suites].some(({ sides }) => sides.includes(side));
        if (command === undefined || !needed)
            return [];
        const numbered = layout === undefined ? {} : { layout };
        const request = { command, timeout, side, directory: trees[side], signal, ...numbered };
        const problem = await buildSide(request);
        return problem === undefined ? [] : [{ side, problem }];
    }));
    return built.flat();
}
async function buildSides(plan, scratch, signal) {
    const several = scratch.layouts.length > 1;
    for (const [index, trees] of scratch.layouts.entries()) {
        const problems = await buildLayout(plan, several ? { trees, layout: index + 1 } : { trees }, signal);
        if (problems.length > 0)
            return problems;
    }
    return [];
}

// EXTERNAL MODULE: ./build/src/measure/counters/counters.js + 1 modules
var counters_counters = __webpack_require__(6490);
// EXTERNAL MODULE: ./build/src/measure/machine/environment.js
var machine_environment = __webpack_require__(9477);
;// CONCATENATED MODULE: ./build/src/pipeline/inspect-machine.js


async function inspectMachine(plan, scratch, request) {
    const pin = plan.pin === undefined ? {} : { pin: plan.pin };
    const counters = await (0,counters_counters/* probeCounters */.k)({ scratch: scratch.directory, signal: request.signal, ...pin });
    if (counters.kind === 'failed')
        return counters;
    const { aslr, honest, problems } = counters.value;
    const environment = await (0,machine_environment/* readEnvironment */.Q)({ aslr, honestCounters: honest, ...pin });
    return (0,parsed/* parsed */.Yz)({ counters: counters.value, environment }, [...counters.warnings, ...problems]);
}

;// CONCATENATED MODULE: ./build/src/core/compare/thread-scaling.js


function wallTimes(side) {
    const sample = side?.samples.find(({ metric }) => metric === 'wall_time');
    if (sample?.evidence.kind !== 'values')
        return { tool: '', values: [] };
    return { tool: sample.tool, values: sample.evidence.values };
}
function samplesOf(side, reference, threads) {
    const { tool, values } = wallTimes(side);
    const few = wallTimes(reference).values;
    const speedUps = values.slice(0, few.length).map((time, round) => (few[round] ?? 0) / time);
    const more = threads.count / threads.reference.count;
    const efficiencies = speedUps.map((speedUp) => speedUp / more);
    const isSound = speedUps.every((speedUp) => Number.isFinite(speedUp) && speedUp > 0);
    if (!isSound || !(0,parsed/* isNonEmpty */.J_)(speedUps) || !(0,parsed/* isNonEmpty */.J_)(efficiencies))
        return [];
    return [
        { metric: 'speed_up', tool, evidence: { kind: 'values', values: speedUps } },
        { metric: 'efficiency', tool, evidence: { kind: 'values', values: efficiencies } },
    ];
}
function addThreadScaling(results, threads) {
    const byName = new Map(results.map((result) => [result.name, result]));
    return results.map((result) => {
        const own = threads.get(result.name);
        if (own === undefined || own.reference.name === result.name)
            return result;
        const reference = byName.get(own.reference.name);
        const sides = side_name/* sideNames */.W.flatMap((name) => {
            const side = result[name];
            if (side === undefined)
                return [];
            const samples = [...side.samples, ...samplesOf(side, reference?.[name], own)];
            return [[name, { ...side, samples }]];
        });
        return { ...result, ...Object.fromEntries(sides) };
    });
}

// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(6439);
// EXTERNAL MODULE: ./build/src/core/model/policy.js
var policy = __webpack_require__(9257);
// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(2383);
// EXTERNAL MODULE: ./build/src/core/compare/compare-benchmarks.js + 1 modules
var compare_benchmarks = __webpack_require__(7769);
;// CONCATENATED MODULE: ./build/src/core/compare/plan-rounds.js




function isWorthRounds(verdict, benchmark, context) {
    if (verdict.kind !== 'undecided')
        return false;
    const metric = (0,model_metric/* metricNamed */.SB)(verdict.metric, new Map(context.metrics.map((one) => [one.name, one])));
    if (!(0,block_level/* canBlock */.Ch)(benchmark, metric, context.policy))
        return false;
    return verdict.comparison !== undefined || verdict.why.code === 'too-few-rounds';
}
function roundsLeft(spent, rigour) {
    let left = 0;
    for (const { first, spent: all } of spent)
        left += rigour.extraRounds * first - Math.max(0, all - first);
    return Math.max(0, Math.floor(left));
}
function roundsToNextLook({ first, spent }, looks) {
    if (first < 1 || spent < first)
        return 0;
    const next = (Math.floor(spent / first) + 1) * first;
    return next > looks * first ? 0 : next - spent;
}
function planMoreRounds(input) {
    const rigour = input.policy.rigour ?? policy/* defaultRigour */.KX;
    const verdicts = Map.groupBy((0,compare_benchmarks/* compareBenchmarks */.G)(input), (verdict) => verdict.benchmark);
    let left = roundsLeft(input.roundsSpent.values(), rigour);
    const plan = [];
    for (const benchmark of input.benchmarks) {
        const spent = input.roundsSpent.get(benchmark.name);
        const undecided = (verdicts.get(benchmark.name) ?? []).filter((verdict) => isWorthRounds(verdict, benchmark, input));
        if (spent === undefined || undecided.length === 0)
            continue;
        const rounds = roundsToNextLook(spent, rigour.looks);
        if (rounds === 0 || rounds > left)
            continue;
        left -= rounds;
        plan.push({ benchmark: benchmark.name, rounds, metrics: undecided.map(({ metric }) => metric) });
    }
    return plan;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/measure/builds/binary.js + 1 modules
var binary = __webpack_require__(1148);
;// CONCATENATED MODULE: ./build/src/measure/builds/compare-layouts.js

function notVaried({ name }, found) {
    return {
        layouts: 1,
        problem: {
            code: 'layout-not-varied',
            message: `${name}: ${found}, so that the layout was not varied and small timed thresholds are raised`,
            hint: "let the build use `BRAKELINE_LAYOUT`, for example for the size of a padding object or the order of linking; see the configuration's `layouts`",
        },
    };
}
async function compareLayouts({ benchmark, layouts }) {
    for (const side of ['base', 'head']) {
        for (const [index, { [side]: one }] of layouts.entries()) {
            for (const [further, { [side]: other }] of layouts.slice(index + 1).entries()) {
                const compared = await (0,binary/* compareBinaries */.d)({ benchmark, trees: { base: one, head: other } });
                const names = `layouts ${index + 1} and ${index + further + 2} of the ${side}`;
                if (compared === undefined) {
                    return notVaried(benchmark, 'its program is no file of the build whose code could be compared');
                }
                if (compared.identical)
                    return notVaried(benchmark, `${names} are the same machine code`);
            }
        }
    }
    return { layouts: layouts.length };
}

// EXTERNAL MODULE: ./build/src/core/stats/random.js
var stats_random = __webpack_require__(6402);
// EXTERNAL MODULE: ./build/src/measure/counters/passes.js
var counters_passes = __webpack_require__(7645);
// EXTERNAL MODULE: ./build/src/measure/processes/measured-program.js
var measured_program = __webpack_require__(920);
// EXTERNAL MODULE: ./build/src/measure/processes/side-directories.js
var side_directories = __webpack_require__(4235);
// EXTERNAL MODULE: ./build/src/measure/rounds/benchmark-run.js
var benchmark_run = __webpack_require__(3565);
;// CONCATENATED MODULE: ./build/src/measure/rounds/layout-turns.js

function createLayoutTurns(layouts, random) {
    const turns = [];
    const all = Array.from({ length: layouts }, (_, layout) => layout);
    return (round) => {
        while (turns.length <= round)
            turns.push(...(layouts === 1 ? all : (0,stats_random/* shuffle */.k)(all, random)));
        return turns[round] ?? 0;
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/run-order.js

function drawOrder(runs, random) {
    return (0,stats_random/* shuffle */.k)(runs, random);
}

// EXTERNAL MODULE: ./build/src/measure/rounds/samples.js
var samples = __webpack_require__(377);
// EXTERNAL MODULE: ./build/src/measure/rounds/setup.js
var rounds_setup = __webpack_require__(5707);
// EXTERNAL MODULE: ./build/src/measure/rounds/readings.js
var readings = __webpack_require__(9825);
// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(5688);
;// CONCATENATED MODULE: ./build/src/measure/rounds/strays.js

const absoluteFloor = 20_000;
const relativeFloor = 0.001;
const deviations = 6 * 1.4826;
const fewest = 3;
function findStrays(counts) {
    const known = counts.filter((count) => count !== undefined);
    if (!(0,parsed/* isNonEmpty */.J_)(known) || known.length < fewest)
        return [];
    const middle = (0,quantile/* median */.JZ)(known);
    const [first, ...rest] = known;
    const spread = (0,quantile/* median */.JZ)([Math.abs(first - middle), ...rest.map((count) => Math.abs(count - middle))]);
    const limit = Math.max(absoluteFloor, middle * relativeFloor, spread * deviations);
    return counts.flatMap((count, index) => count !== undefined && Math.abs(count - middle) > limit ? [index] : []);
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/suspects.js


function findSuspects(side, passes, from) {
    if (side.failure !== undefined)
        return [];
    return passes.flatMap((events, pass) => {
        const runs = side.runs[pass] ?? [];
        const strays = events.includes('instructions') ? findStrays(runs.map(readings/* readInstructions */.KK)) : [];
        const bad = runs.flatMap((run, round) => ((0,readings/* hasRejected */.hw)(run, events) ? [round] : []));
        const repeatable = bad.length * 2 <= runs.length ? bad : [];
        const rounds = [...new Set([...strays, ...repeatable])].filter((round) => round >= from);
        return rounds.map((round) => ({ side, pass, round }));
    });
}
function repeatedProblem(benchmark, slots) {
    const rounds = [...new Set(slots.map(({ round }) => round + 1))].sort((a, b) => a - b);
    return {
        code: 'round-repeated',
        message: `benchmark ${benchmark.name}: round ${rounds.join(', ')} strayed from its siblings and was measured once more`,
        hint: 'nothing to do where it happens now and then; else make the benchmark do the same work each time',
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/rounds.js











async function fillSlot(slot, { request, directories, passes, layoutOf }) {
    const { side, pass, round } = slot;
    if (side.failure !== undefined)
        return;
    const { benchmark, counters, signal, program = (0,measured_program/* plainProgram */.X)(benchmark) } = request;
    const layout = layoutOf(round);
    const directory = await directories.select(side.name, layout);
    const result = await (0,benchmark_run/* runBenchmark */.ff)({
        benchmark,
        words: program.words,
        tree: side.trees[layout] ?? '',
        env: (0,clean_env/* measuredEnvironment */.Eg)(directory, benchmark.env, program.env),
        counters,
        pass: passes[pass] ?? [],
        usageFile: directories.result('usage'),
        countsFile: directories.result('counts'),
        ...(signal === undefined ? {} : { signal }),
    });
    if (result.kind === 'failed')
        side.failure = result.problem;
    else
        side.runs[pass]?.splice(round, 1, result.reading);
}
function orderSlots(sides, { passes, random }, range) {
    const runs = sides.flatMap((side) => passes.map((_, pass) => ({ side, pass })));
    return Array.from({ length: range.to - range.from }, (_, index) => drawOrder(runs, random).map((run) => ({ ...run, round: range.from + index })));
}
async function measureInTurn(sides, measuring, range) {
    for (const [index, slots] of orderSlots(sides, measuring, range).entries()) {
        if (sides.every((side) => side.failure !== undefined))
            return;
        measuring.request.onRound?.(range.from + index + 1, range.to);
        for (const slot of slots)
            await fillSlot(slot, measuring);
    }
}
async function repeatSuspects(sides, measuring, from) {
    const suspects = sides.flatMap((side) => findSuspects(side, measuring.passes, from));
    for (const slot of (0,stats_random/* shuffle */.k)(suspects, measuring.random))
        await fillSlot(slot, measuring);
    for (const side of sides) {
        const own = suspects.filter((slot) => slot.side === side);
        if (own.length > 0)
            side.notes.push(repeatedProblem(measuring.request.benchmark, own));
    }
}
async function setUpSides(sides, { request, directories }) {
    const { benchmark, signal } = request;
    for (const side of sides) {
        for (const [layout, tree] of side.trees.entries()) {
            const directory = await directories.select(side.name, layout);
            const setup = { benchmark, tree, directory };
            side.failure ??= await (0,rounds_setup/* setUpBenchmark */.bX)(signal === undefined ? setup : { ...setup, signal });
        }
    }
}
function completeRounds(side) {
    return (side.runs[0] ?? []).map((_, round) => side.runs.flatMap((runs) => runs[round] ?? []));
}
function describeSides(sides, { request, passes }) {
    const { benchmark, counters, signal } = request;
    return Object.fromEntries(sides.map((side) => {
        const failure = signal?.aborted === true ? benchmark_run/* interruptedProblem */.yS : side.failure;
        const other = sides.find((one) => one !== side && one.failure === undefined);
        const runs = {
            rounds: completeRounds(side),
            notes: side.notes,
            ...(other === undefined ? {} : { beside: completeRounds(other) }),
            ...(failure === undefined ? {} : { failure }),
        };
        return [side.name, (0,samples/* describeSide */.Nd)(runs, { metrics: benchmark.metrics, passes, counters })];
    }));
}
async function openRounds(request) {
    const { benchmark, trees, otherLayouts = [], counters } = request;
    const passes = (0,counters_passes/* planPasses */.j)(benchmark.metrics, counters);
    const layouts = 1 + otherLayouts.length;
    const directories = await (0,side_directories/* prepareDirectories */.n)(request.scratch, layouts);
    const random = (0,stats_random/* createRandom */.s)(request.seed);
    const layoutOf = createLayoutTurns(layouts, random);
    const measuring = { request, directories, passes, random, layoutOf };
    const sides = side_name/* sideNames */.W.flatMap((name) => {
        const own = [trees, ...otherLayouts].flatMap((layout) => layout[name] ?? []);
        const notes = [...(0,rounds_setup/* warnOfRefused */.Ax)(benchmark)];
        if (own.length === 0)
            return [];
        return [{ name, trees: own, runs: passes.map(() => []), notes, failure: undefined }];
    });
    await setUpSides(sides, measuring);
    let count = 0;
    return {
        async measureMore(rounds) {
            if (!benchmark.metrics.some(samples/* isRoundMetric */.XE))
                return;
            const from = count;
            count += rounds;
            await measureInTurn(sides, measuring, { from, to: count });
            await repeatSuspects(sides, measuring, from);
        },
        count: () => count,
        describe: () => describeSides(sides, measuring),
    };
}
async function measureRounds(request) {
    const session = await openRounds(request);
    await session.measureMore(request.benchmark.rounds);
    return session.describe();
}

// EXTERNAL MODULE: ./build/src/measure/valgrind/exact-counters.js
var exact_counters = __webpack_require__(4517);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/measure/valgrind/valgrind.js
var valgrind = __webpack_require__(3373);
;// CONCATENATED MODULE: ./build/src/measure/valgrind/exact-counts.js






const fewestRuns = 2;
const mostRuns = 5;
const negligible = 1e-4;
async function countOnce(tally, { request, directories }) {
    const { counter, side } = tally;
    const out = directories.result(`${counter.tool}-${side}`);
    const run = await (0,valgrind/* runValgrind */.t)({
        benchmark: request.benchmark,
        program: request.program ?? (0,measured_program/* plainProgram */.X)(request.benchmark),
        tree: request.trees[side] ?? '',
        directory: directories.own(side),
        out,
        tool: counter.tool,
        options: counter.options,
        slowdown: counter.slowdown,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    if (run.kind === 'failed')
        return run;
    const processes = [];
    for (const file of run.value) {
        const counts = counter.read(file);
        if (counts.kind === 'failed')
            return counts;
        processes.push(counts.value);
    }
    await (0,promises_.rm)(out, { recursive: true, force: true });
    return (0,parsed/* parsed */.Yz)(counter.join(processes));
}
function notRepeating(benchmark, metric, values) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const title = (0,model_metric/* findMetric */.GF)(metric)?.title ?? metric;
    return {
        code: 'exact-not-repeating',
        message: `benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} ${title}`,
        hint: 'make it do the same work each time: fix random seeds, threads, and what it reads from the clock',
    };
}
async function countOn(tally, wanted, counting) {
    const runs = [...tally.runs];
    while (runs.length < wanted && tally.problems === undefined) {
        const counted = await countOnce(tally, counting);
        if (counted.kind === 'failed')
            return { ...tally, runs, problems: counted.problems };
        runs.push(counted.value);
    }
    return { ...tally, runs };
}
function describeMetric(metric, { counter, runs, problems }, benchmark) {
    const { tool } = counter;
    if (problems !== undefined) {
        const evidence = { kind: 'unmeasured', why: problems[0] };
        return { samples: [{ metric, tool, evidence }], problems: [] };
    }
    const values = runs.map((counts) => counts[metric] ?? 0);
    if (!(0,parsed/* isNonEmpty */.J_)(values))
        return { samples: [], problems: [] };
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return {
        samples: [{ metric, tool, evidence: { kind: 'values', values } }],
        problems: most - least <= negligible * least ? [] : [notRepeating(benchmark, metric, values)],
    };
}
function describeTally(tally, { benchmark, metrics }) {
    const described = tally.counter.metrics
        .filter((metric) => metrics.includes(metric))
        .map((metric) => describeMetric(metric, tally, benchmark));
    return {
        samples: described.flatMap(({ samples }) => samples),
        problems: [...(tally.problems ?? []), ...described.flatMap(({ problems }) => problems)],
    };
}
function repeats({ runs }) {
    const [first = {}] = runs;
    return runs.every((counts) => Object.entries(counts).every(([metric, count]) => count === first[metric]));
}
async function openExactCounts(request) {
    const counting = { request, directories: await (0,side_directories/* openDirectories */.i)(request.scratch) };
    const present = side_name/* sideNames */.W.filter((side) => request.trees[side] !== undefined);
    const counted = [];
    for (const counter of (0,exact_counters/* countersFor */.$8)(request.metrics)) {
        const count = (tallies, runs) => Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
        let tallies = await count(present.map((side) => ({ counter, side, runs: [] })), fewestRuns);
        if (!tallies.every(repeats))
            tallies = await count(tallies, mostRuns);
        counted.push(tallies);
    }
    return {
        async countMore(more, metrics) {
            for (const [index, tallies] of counted.entries()) {
                const wanted = tallies[0]?.counter.metrics.some((metric) => metrics.includes(metric)) === true;
                if (!wanted || tallies.some(({ problems }) => problems !== undefined))
                    continue;
                const runs = Math.max(...tallies.map((tally) => tally.runs.length)) + more;
                counted[index] = await Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
            }
        },
        describe() {
            const sides = present.map((side) => {
                const own = counted.flat().filter((tally) => tally.side === side);
                const described = own.map((tally) => describeTally(tally, request));
                const samples = described.flatMap((one) => one.samples);
                return [side, { samples, problems: described.flatMap((one) => one.problems) }];
            });
            return Object.fromEntries(sides);
        },
    };
}

// EXTERNAL MODULE: ./build/src/pipeline/steady-benchmark.js + 3 modules
var steady_benchmark = __webpack_require__(8131);
;// CONCATENATED MODULE: ./build/src/pipeline/benchmark-session.js




function exactMetrics({ config: { metrics } }, counters) {
    const replaced = metrics.includes('instructions') && !counters.hardware.includes('instructions');
    return replaced && !metrics.includes('ir') ? ['ir', ...metrics] : metrics;
}
function joinSides(first, second, problems) {
    return {
        samples: [...first.samples, ...(second?.samples ?? [])],
        problems: [...first.problems, ...(second?.problems ?? []), ...problems],
    };
}
async function compareBuilds(planned, context) {
    const { config: benchmark, sides } = planned;
    const { layouts } = context.scratch;
    if (sides.length < 2)
        return { layouts: 1 };
    const compared = await Promise.all(layouts.map((trees) => (0,binary/* compareBinaries */.d)({ benchmark, trees })));
    const [first] = compared;
    const varied = layouts.length > 1 ? await compareLayouts({ benchmark, layouts }) : { layouts: 1 };
    if (first === undefined)
        return varied;
    const identical = compared.every((one) => one?.identical === true);
    if (identical)
        context.progress.note(`${benchmark.name}: identical binary on both sides`);
    return { ...varied, binary: { ...first, identical } };
}
function describeCrowding({ name, threads }, cores) {
    if (threads === undefined || threads.count <= cores)
        return [];
    const message = `${name} ran ${threads.count} threads on ${cores} ${cores === 1 ? 'processor' : 'processors'}`;
    const hint = 'do not take its efficiency for that of the program: measure on a machine with more processors, or without `pin`';
    return [{ code: 'threads-beyond-cores', message, hint }];
}
function describeParts({ planned, builds, steady, rounds, exact, extra, cores }) {
    const { config, formerName, sides } = planned;
    const { binary } = builds;
    const layouts = Math.min(builds.layouts, rounds.count());
    const measured = rounds.describe();
    const counted = exact?.describe();
    const last = sides.at(-1);
    const crowding = describeCrowding(config, cores);
    const joined = sides.flatMap((side) => {
        const first = measured[side];
        const problems = side === last
            ? [...steady.problems, ...(builds.problem === undefined ? [] : [builds.problem]), ...crowding]
            : [];
        return first === undefined ? [] : [[side, joinSides(first, counted?.[side], problems)]];
    });
    return {
        name: config.name,
        ...(formerName === undefined ? {} : { formerName }),
        command: config.run,
        ...(binary === undefined ? {} : { binary }),
        ...(layouts > 1 ? { layouts } : {}),
        ...(steady.use === undefined ? {} : { runtime: steady.use }),
        ...(rounds.count() > 0 || extra > 0 ? { rounds: { first: config.rounds, extra } } : {}),
        ...Object.fromEntries(joined),
    };
}
function roundsRequest(planned, program, context) {
    const { scratch, counters, seed, signal, progress } = context;
    const treesOf = (trees) => Object.fromEntries(planned.sides.map((side) => [side, trees[side]]));
    return {
        benchmark: planned.config,
        program,
        trees: treesOf(scratch.trees),
        otherLayouts: scratch.layouts.slice(1).map(treesOf),
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        counters,
        seed,
        signal,
        onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    };
}
async function openBenchmark(planned, context) {
    const { config } = planned;
    const { counters, signal, progress, stopwatch } = context;
    const builds = await compareBuilds(planned, context);
    const steady = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    (0,steady_benchmark/* noteRuntime */.nQ)(steady, config.name, progress);
    const request = roundsRequest(planned, steady.program, context);
    const rounds = await stopwatch.time('rounds', async () => {
        const opened = await openRounds(request);
        await opened.measureMore(config.rounds);
        return opened;
    });
    const measured = rounds.describe();
    const works = side_name/* sideNames */.W.every((side) => measured[side] === undefined || (0,samples/* ranToEnd */.iO)(measured[side]));
    const metrics = exactMetrics(planned, counters).filter(exact_counters/* isExactMetric */.oR);
    const counts = works && metrics.length > 0 && !signal.aborted;
    if (counts)
        progress.detail(`counting ${metrics.join(', ')} with valgrind`);
    const exact = counts
        ? await stopwatch.time('exact counts', () => openExactCounts({ ...request, metrics }))
        : undefined;
    let extra = 0;
    const cores = context.plan.pin === undefined ? (0,external_node_os_.availableParallelism)() : 1;
    return {
        name: config.name,
        first: config.rounds,
        async measureMore(more, open) {
            extra += more;
            if (open.some((metric) => !(0,exact_counters/* isExactMetric */.oR)(metric))) {
                await stopwatch.time('extra rounds', () => rounds.measureMore(more));
            }
            if (exact !== undefined)
                await stopwatch.time('extra rounds', () => exact.countMore(more, open));
        },
        describe: () => describeParts({ planned, builds, steady, rounds, exact, extra, cores }),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/measure-benchmarks.js



function createTeller(progress) {
    const told = new Set();
    return (result) => {
        for (const side of side_name/* sideNames */.W) {
            for (const problem of result[side]?.problems ?? []) {
                const key = JSON.stringify([result.name, side, problem]);
                if (!told.has(key))
                    progress.problem(problem);
                told.add(key);
            }
        }
    };
}
function countRounds(sessions, results) {
    return new Map(sessions.map(({ name, first }, index) => {
        const extra = results[index]?.rounds?.extra ?? 0;
        return [name, { first, spent: first + extra }];
    }));
}
async function settleUndecided(sessions, others, context) {
    const { progress, signal, tell, plan } = context;
    const { policy } = plan;
    const threads = new Map(plan.benchmarks.flatMap(({ config }) => config.threads === undefined ? [] : [[config.name, config.threads]]));
    for (;;) {
        const described = sessions.map((session) => session.describe());
        const own = addThreadScaling(described, threads);
        if (signal.aborted)
            return own;
        const benchmarks = [...own, ...others.benchmarks];
        const metrics = (0,assemble_report/* metricsOf */.Ps)(benchmarks, others.metrics);
        const more = planMoreRounds({ benchmarks, metrics, policy, roundsSpent: countRounds(sessions, own) });
        if (more.length === 0)
            return own;
        for (const { benchmark, rounds, metrics: open } of more) {
            const session = sessions.find(({ name }) => name === benchmark);
            if (session === undefined || signal.aborted)
                continue;
            progress.step(`Measure ${benchmark} on: ${rounds} more rounds, as ${open.join(', ')} is undecided`);
            await session.measureMore(rounds, open);
            tell(session.describe());
            const few = threads.get(benchmark)?.reference.name;
            const reference = sessions.find(({ name }) => name === few);
            if (reference !== undefined && open.some((metric) => metric === 'efficiency' || metric === 'speed_up'))
                await reference.measureMore(rounds, ['wall_time']);
        }
    }
}
async function openBenchmarks(context) {
    const { plan, progress, signal } = context;
    const tell = createTeller(progress);
    const sessions = [];
    for (const planned of plan.benchmarks) {
        if (signal.aborted)
            break;
        progress.step(`Measure ${planned.config.name}: ${planned.config.run}`);
        const session = await openBenchmark(planned, context);
        tell(session.describe());
        sessions.push(session);
    }
    return { settle: (others) => settleUndecided(sessions, others, { ...context, tell }) };
}

// EXTERNAL MODULE: ./build/src/core/renames/find-renames.js
var find_renames = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/src/core/renames/rename-results.js
var rename_results = __webpack_require__(3712);
// EXTERNAL MODULE: ./build/src/core/report/fit-benchmarks.js
var fit_benchmarks = __webpack_require__(5428);
// EXTERNAL MODULE: ./build/src/core/report/fit-counters.js
var fit_counters = __webpack_require__(4881);
;// CONCATENATED MODULE: ./build/src/core/report/fit-values.js


const mostValues = 1_000_000;
function fit_values_samplesOf(benchmarks) {
    return benchmarks.flatMap((one) => side_name/* sideNames */.W.flatMap((side) => one[side]?.samples ?? []));
}
function countOf({ evidence }) {
    return evidence.kind === 'values' ? evidence.values.length : 0;
}
function findShare(counts) {
    const rising = counts.toSorted((one, other) => one - other);
    let room = mostValues;
    for (const [index, count] of rising.entries()) {
        const share = Math.floor(room / (rising.length - index));
        if (count > share)
            return Math.max(1, share);
        room -= count;
    }
    return Number.POSITIVE_INFINITY;
}
function thin(sample, share) {
    const { evidence } = sample;
    if (evidence.kind !== 'values' || evidence.values.length <= share)
        return sample;
    const { values } = evidence;
    const kept = Array.from({ length: share }, (_, index) => values[Math.floor((index * values.length) / share)] ?? values[0]);
    return (0,parsed/* isNonEmpty */.J_)(kept) ? { ...sample, evidence: { kind: 'values', values: kept } } : sample;
}
function thinSide(side, other, share) {
    const counts = new Map(other?.samples.map((sample) => [sample.metric, countOf(sample)]));
    const room = (sample) => countOf(sample) < (counts.get(sample.metric) ?? 0) ? Math.max(1, share - 1) : share;
    return side && { ...side, samples: side.samples.map((sample) => thin(sample, room(sample))) };
}
function fitValues(benchmarks) {
    const counts = fit_values_samplesOf(benchmarks).map(countOf);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total <= mostValues)
        return { benchmarks, problems: [] };
    const share = findShare(counts);
    const fitted = benchmarks.map((one) => {
        const [base, head] = [thinSide(one.base, one.head, share), thinSide(one.head, one.base, share)];
        return { ...one, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    });
    const format = (count) => count.toLocaleString('en-GB');
    const problem = {
        code: 'values-left-out',
        message: `the suites have ${format(total)} raw values, of which a report has room for ${format(mostValues)}: of each metric of each case at most ${format(share)} are kept`,
        hint: 'let the tools keep fewer, or divide the suites over workflows of several categories',
    };
    return { benchmarks: fitted, problems: [problem] };
}

// EXTERNAL MODULE: ./build/src/core/text/preview-value.js
var preview_value = __webpack_require__(8525);
;// CONCATENATED MODULE: ./build/src/core/report/shared-counters.js


const mostTold = 10;
function describe({ title, unit, better }) {
    return `${(0,preview_value/* previewValue */.i)(title)} (${unit}, ${better} is better)`;
}
function findSharedCounters(metrics) {
    const groups = Map.groupBy(metrics.filter(({ name }) => name.startsWith(model_metric/* customPrefix */.gO)), ({ name }) => name);
    const problems = [...groups].flatMap(([name, group]) => {
        const [first, second] = new Set(group.map(describe));
        if (first === undefined || second === undefined)
            return [];
        return [
            {
                code: 'counters-alike',
                message: `${name} stands for ${first} in one place and for ${second} in another; it is read as the first`,
                hint: 'write one counter in one way everywhere, and two in names that differ in their letters or digits',
            },
        ];
    });
    return problems.slice(0, mostTold);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/tools/index.js + 41 modules
var tools = __webpack_require__(6018);
// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(5079);
// EXTERNAL MODULE: ./build/src/measure/processes/output-tail.js
var output_tail = __webpack_require__(4854);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(2179);
;// CONCATENATED MODULE: ./build/src/measure/suites/result-files.js






const mostEntries = 500_000;
const mostBytes = 1024 ** 3;
const plainOnly = plain_file/* withoutWaiting */.Mk | external_node_fs_.constants.O_NOFOLLOW;
class TooManyBytes extends Error {
}
async function isInside(root, path) {
    const [within, found] = await Promise.all([(0,promises_.realpath)(root), (0,promises_.realpath)(path).catch(() => undefined)]);
    return found !== undefined && (found === within || found.startsWith(within + external_node_path_.sep));
}
async function clearResults(tree, path) {
    if (await isInside(tree, (0,external_node_path_.dirname)(path)))
        await (0,promises_.rm)(path, { recursive: true, force: true });
}
function unread(message, hint) {
    return { code: 'suite-unread', message, hint };
}
async function isPlain(path) {
    const file = await (0,promises_.open)(path, plainOnly).catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        return (await file.stat()).isFile();
    }
    finally {
        await file.close();
    }
}
function createSources() {
    let left = mostBytes;
    function* read(path) {
        for (const chunk of (0,file_chunks/* readChunks */.z)(path, plainOnly)) {
            left -= chunk.length;
            if (left < 0)
                throw new TooManyBytes();
            yield chunk;
        }
    }
    return (name, path) => ({ name, chunks: { [Symbol.iterator]: () => read(path) } });
}
function readWithin(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TooManyBytes) {
            const hint = 'let the tool write less, or split the suite';
            return (0,parsed/* failed */.gz)(unread(`${name} holds more than ${mostBytes / 1024 ** 2} MiB, which is all that is read`, hint));
        }
        if (!(error instanceof Error && 'syscall' in error && 'code' in error))
            throw error;
        const hint = 'let nothing write there when the run has ended';
        return (0,parsed/* failed */.gz)(unread(`${name} changed while it was read: ${error.code}`, hint));
    }
}
async function listDirectory(path, name) {
    const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
    if (entries.length > mostEntries) {
        return unread(`${name} holds ${entries.length} files, and at most ${mostEntries} are read`, 'name the directory of one suite in `path`');
    }
    const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .sort();
    const sourceOf = createSources();
    const sources = files.map((file) => sourceOf(file.slice(path.length + 1), file));
    return { kind: 'directory', path: name, sources };
}
async function openResults(tree, path, name) {
    const entry = await (0,promises_.lstat)(path).catch(() => undefined);
    if (entry === undefined || !(await isInside(tree, path))) {
        return unread(`the run left no ${name}`, 'check `path` of the suite; it is relative to `cwd`');
    }
    if (entry.isDirectory())
        return listDirectory(path, name);
    if (!(await isPlain(path)))
        return unread(`${name} is no plain file`, 'let the tool write a file or a directory');
    return { kind: 'file', source: createSources()(name, path) };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite-run.js








function lastLines(outputFile) {
    const tail = (0,output_tail/* createOutputTail */.E)(8 * 1024);
    for (const chunk of (0,file_chunks/* readChunks */.z)(outputFile))
        tail.add(Buffer.from(chunk));
    return tail.read();
}
function describeFailure(request, outcome) {
    const { suite, side, outputFile } = request;
    const fail = (how, hint) => {
        const stderrTail = 'stderrTail' in outcome ? outcome.stderrTail : '';
        const message = `the suite ${suite.name} ${how} in the ${side}`;
        return {
            code: outcome.kind === 'timed-out' ? 'benchmark-timed-out' : 'benchmark-crashed',
            message: (0,benchmark_run/* withLastLines */.gr)(message, { stderrTail, stdoutTail: lastLines(outputFile) }),
            hint,
        };
    };
    const byHand = `run \`${suite.run}\` in the built tree to see why; a suite must end with 0`;
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`, byHand);
        case 'killed':
            return fail(`was ended by ${outcome.killedBy}`, byHand);
        case 'timed-out':
            return fail(`ran longer than its timeout of ${suite.timeout} s`, 'raise `timeout` of the suite, or let it run fewer cases');
        case 'not-started':
            return fail(`could not be started: ${outcome.reason}`, 'check `run` and `cwd` of the suite');
        case 'interrupted':
            return benchmark_run/* interruptedProblem */.yS;
    }
}
async function runSuite(request) {
    const { suite, tree, directory, outputFile, signal } = request;
    const { TMPDIR = directory } = (0,clean_env/* measuredEnvironment */.Eg)(directory, {});
    const results = suite.path === undefined ? undefined : (0,external_node_path_.join)(tree, suite.cwd, suite.path);
    if (results !== undefined)
        await clearResults(tree, results);
    const outcome = await (0,processes/* runProcess */.R)({
        command: '/bin/sh',
        args: ['-c', `exec >"$0"\n${suite.run}`, outputFile],
        cwd: (0,external_node_path_.join)(tree, suite.cwd),
        env: { ...(0,clean_env/* buildEnvironment */.AF)(), LC_ALL: 'C', TZ: 'UTC', ...suite.env, TMPDIR },
        timeout: suite.timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const failure = describeFailure(request, outcome);
    const output = results === undefined
        ? await openResults((0,external_node_path_.dirname)(outputFile), outputFile, 'standard output')
        : await openResults(tree, results, suite.path ?? '');
    const name = suite.path ?? 'the standard output';
    const reading = 'code' in output ? (0,parsed/* failed */.gz)(output) : readWithin(name, () => (0,tools/* readSuite */.xj)(suite.reads, output));
    return failure === undefined ? { reading } : { reading, failure };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite-sides.js

const suite_sides_mostValues = 1_000;
function representative(evidence) {
    switch (evidence.kind) {
        case 'values':
            return (0,quantile/* median */.JZ)(evidence.values);
        case 'summary':
            return evidence.value;
        case 'unmeasured':
            return undefined;
    }
}
function suite_sides_thin(evidence) {
    if (evidence.kind !== 'values' || evidence.values.length <= suite_sides_mostValues)
        return evidence;
    const { values } = evidence;
    const kept = Array.from({ length: suite_sides_mostValues }, (_, index) => values[Math.floor((index * values.length) / suite_sides_mostValues)] ?? values[0]);
    return (0,parsed/* isNonEmpty */.J_)(kept) ? { kind: 'values', values: kept } : evidence;
}
function joinEvidence(seen, runs) {
    const [first] = seen;
    if (first === undefined || runs === 1)
        return first === undefined ? undefined : suite_sides_thin(first);
    const values = seen.flatMap((evidence) => representative(evidence) ?? []);
    if ((0,parsed/* isNonEmpty */.J_)(values) && values.length === runs)
        return { kind: 'values', values };
    if (values.length === 0 && seen.length === runs)
        return first;
    return { kind: 'unmeasured', why: missingFrom(runs - values.length, runs) };
}
function missingFrom(lacking, runs) {
    return {
        code: 'benchmark-unmeasured',
        message: `${lacking} of ${runs} runs of the suite have no number of it`,
        hint: 'let the case measure the same in every run; a number that is there now and then is not compared',
    };
}
function joinCase(runs, tool) {
    const measures = Map.groupBy(runs.flatMap((one) => one.measures), (measure) => measure.metric.name);
    const samples = [...measures].flatMap(([metric, seen]) => {
        const evidence = joinEvidence(seen.map((measure) => measure.evidence), runs.length);
        return evidence === undefined ? [] : [{ metric, tool, evidence }];
    });
    const problems = runs.flatMap((one) => one.problems);
    return { samples: problems.length > 0 ? [] : samples, problems };
}
function keepPaired(own, other) {
    const known = new Set(other.flat().map(({ name }) => name));
    return own.map((cases, round) => {
        const beside = other[round];
        if (beside === undefined)
            return cases;
        const names = new Set(beside.map(({ name }) => name));
        return cases.filter(({ name, problems }) => names.has(name) || !known.has(name) || problems.length > 0);
    });
}
function joinRuns(runs, tool) {
    const all = runs.flat();
    const groups = Map.groupBy(all, (one) => one.name);
    const metrics = new Map(all.flatMap((one) => one.measures.map(({ metric }) => [`${metric.name} ${metric.title}`, metric])));
    return {
        cases: new Map([...groups].map(([name, group]) => [name, joinCase(group, tool)])),
        traits: new Map(all.map((one) => [one.name, one])),
        metrics: [...metrics.values()],
    };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite.js







function addProblems(side, problems) {
    const known = new Set(side.problems.map(({ message }) => message));
    side.problems.push(...problems.filter(({ message }) => !known.has(message)));
}
async function runSide(side, { request, directories }, layout) {
    if (side.ended)
        return;
    const { suite, signal } = request;
    const { reading, failure } = await runSuite({
        suite,
        side: side.name,
        tree: side.trees[layout] ?? '',
        directory: await directories.select(side.name, layout),
        outputFile: directories.result('stdout'),
        ...(signal === undefined ? {} : { signal }),
    });
    if (failure !== undefined)
        addProblems(side, [failure]);
    side.ended = failure !== undefined || reading.kind === 'failed';
    if (reading.kind === 'ok') {
        side.runs.push(reading.value.cases);
        side.tool = reading.value.tool.title;
        addProblems(side, reading.warnings);
    }
    else if (failure === undefined) {
        addProblems(side, reading.problems.map((problem) => ({ ...problem, code: 'suite-unread' })));
    }
}
async function setUpSide(side, { request, directories }) {
    const { suite, signal } = request;
    for (const [layout, tree] of side.trees.entries()) {
        const directory = await directories.select(side.name, layout);
        const setup = { benchmark: suite, tree, directory };
        const problem = await (0,rounds_setup/* setUp */.s)(signal === undefined ? setup : { ...setup, signal });
        if (problem === undefined)
            continue;
        side.problems.push(problem);
        side.ended = true;
        return;
    }
}
async function measureSuite(request) {
    const { suite, layouts, seed, scratch, onRound } = request;
    const measuring = { request, directories: await (0,side_directories/* prepareDirectories */.n)(scratch, layouts.length) };
    const random = (0,stats_random/* createRandom */.s)(seed);
    const layoutOf = createLayoutTurns(layouts.length, random);
    const sides = side_name/* sideNames */.W.flatMap((name) => {
        const trees = layouts.flatMap((layout) => layout[name] ?? []);
        if (trees.length === 0)
            return [];
        return [{ name, trees, runs: [], problems: [], tool: suite.reads, ended: false }];
    });
    for (const side of sides)
        await setUpSide(side, measuring);
    for (let round = 0; round < suite.rounds && sides.some((side) => !side.ended); round += 1) {
        onRound?.(round + 1, suite.rounds);
        for (const side of drawOrder(sides, random))
            await runSide(side, measuring, layoutOf(round));
    }
    return Object.fromEntries(sides.map((side) => {
        const others = sides.flatMap((one) => (one === side ? [] : [one.runs]));
        const runs = others.reduce(keepPaired, side.runs);
        return [side.name, { ...joinRuns(runs, side.tool), problems: side.problems }];
    }));
}

;// CONCATENATED MODULE: ./build/src/pipeline/measure-suites.js


const noSuites = { benchmarks: [], metrics: [], problems: [] };
const failures = new Set([
    'benchmark-crashed',
    'benchmark-timed-out',
    'setup-failed',
    'suite-unread',
    'results-cut',
    'interrupted',
]);
function failedSuite(planned, sides) {
    const failed = side_name/* sideNames */.W.some((side) => sides[side]?.problems.some(({ code }) => failures.has(code)));
    if (!failed)
        return [];
    const { name, run } = planned.config;
    const side = (which) => {
        const measured = sides[which];
        return measured === undefined
            ? {}
            : { [which]: { samples: [], problems: measured.problems.filter(({ code }) => failures.has(code)) } };
    };
    return [{ name, command: run, suite: name, ...side('base'), ...side('head') }];
}
function listCases(planned, sides, builds) {
    const { name: suite, run, rounds } = planned.config;
    const layouts = Math.min(builds.layouts, rounds);
    const names = new Set(side_name/* sideNames */.W.flatMap((side) => [...(sides[side]?.cases.keys() ?? [])]));
    return [...names].map((name) => {
        const traits = sides.head?.traits.get(name) ?? sides.base?.traits.get(name);
        const { parameters = {}, work } = traits ?? {};
        const [base, head] = [sides.base?.cases.get(name), sides.head?.cases.get(name)];
        const isRenamed = planned.formerName !== undefined && base !== undefined && head !== undefined;
        return {
            name: `${suite}/${name}`,
            ...(isRenamed ? { formerName: `${planned.formerName}/${name}` } : {}),
            command: run,
            suite,
            ...(layouts > 1 ? { layouts } : {}),
            ...(rounds === 1 ? {} : { rounds: { first: rounds, extra: 0 } }),
            ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
            ...(work === undefined ? {} : { work }),
            ...(base === undefined ? {} : { base }),
            ...(head === undefined ? {} : { head }),
        };
    });
}
async function findLayouts({ config, sides }, layouts) {
    if (sides.length < 2 || layouts.length === 1)
        return { layouts: 1 };
    return compareLayouts({ benchmark: config, layouts });
}
async function measureOne(planned, context) {
    const { plan, scratch, seed, signal, progress, stopwatch } = context;
    const { config } = planned;
    const builds = await findLayouts(planned, scratch.layouts);
    const sides = await stopwatch.time('suites', () => measureSuite({
        suite: config,
        layouts: scratch.layouts.map((trees) => Object.fromEntries(planned.sides.map((side) => [side, trees[side]]))),
        scratch: scratch.directory,
        seed,
        signal,
        onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    }));
    const problems = [
        ...(builds.problem === undefined ? [] : [builds.problem]),
        ...side_name/* sideNames */.W.flatMap((side) => sides[side]?.problems ?? []),
    ];
    const cases = listCases(planned, sides, builds);
    const namesOf = (side) => cases.flatMap((one) => (one[side] === undefined ? [] : [one.name]));
    const renames = (0,find_renames/* findAliasRenames */.B4)(namesOf('base'), namesOf('head'), plan.policy.aliases);
    for (const problem of problems)
        progress.problem(problem);
    return {
        benchmarks: [...failedSuite(planned, sides), ...(0,rename_results/* joinRenamed */.fX)(cases, renames)],
        metrics: { base: sides.base?.metrics ?? [], head: sides.head?.metrics ?? [] },
        problems,
    };
}
async function measureSuites(context) {
    const results = [];
    for (const planned of context.plan.suites) {
        if (context.signal.aborted)
            break;
        context.progress.step(`Run the suite ${planned.config.name}: ${planned.config.run}`);
        results.push(await measureOne(planned, context));
    }
    const { policy, benchmarks: others } = context.plan;
    const measured = results.flatMap(({ benchmarks }) => benchmarks);
    const room = (0,fit_benchmarks/* fitBenchmarks */.A)(measured, others.length);
    const fitted = (0,fit_counters/* fitCounters */.b)(room.benchmarks, policy);
    const thinned = fitValues(fitted.benchmarks);
    const metrics = side_name/* sideNames */.W.flatMap((side) => results.flatMap((one) => one.metrics[side]));
    const left = [...findSharedCounters(metrics), ...room.problems, ...fitted.problems, ...thinned.problems];
    for (const problem of left)
        context.progress.problem(problem);
    return {
        benchmarks: thinned.benchmarks,
        metrics,
        problems: [...results.flatMap(({ problems }) => problems), ...left],
    };
}

// EXTERNAL MODULE: ./build/src/measure/processes/remove-directory.js
var remove_directory = __webpack_require__(3252);
// EXTERNAL MODULE: ./build/src/measure/git/worktrees.js + 1 modules
var worktrees = __webpack_require__(7724);
;// CONCATENATED MODULE: ./build/src/pipeline/scratch.js





function scratchOf(directory, layouts) {
    return {
        trees: layouts[0],
        layouts,
        directory,
        async remove() {
            const problems = [];
            for (const trees of layouts)
                problems.push(...(await trees.remove()));
            await (0,remove_directory/* removeDirectory */.q)(directory);
            return problems;
        },
    };
}
async function createScratch(repository, commits, { temporary = (0,external_node_os_.tmpdir)(), layouts = 1 } = {}) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(temporary), 'brakeline-'));
    const made = [];
    const warnings = [];
    for (let layout = 1; layout <= layouts; layout += 1) {
        const place = layouts === 1 ? directory : (0,external_node_path_.join)(directory, String(layout));
        const trees = await (0,worktrees/* createWorktrees */.T)({ repository, ...commits, directory: place });
        if (trees.kind === 'failed') {
            for (const earlier of made)
                await earlier.remove();
            await (0,remove_directory/* removeDirectory */.q)(directory);
            return trees;
        }
        made.push(trees.value);
        warnings.push(...trees.warnings);
    }
    return (0,parsed/* isNonEmpty */.J_)(made)
        ? (0,parsed/* parsed */.Yz)(scratchOf(directory, made), warnings)
        : (0,parsed/* failed */.gz)({ code: 'usage', message: 'no layout was asked for', hint: 'ask for one or more' });
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./build/src/pipeline/timings.js

function createStopwatch() {
    const seconds = new Map();
    return {
        async time(step, work) {
            const start = external_node_perf_hooks_.performance.now();
            try {
                return await work();
            }
            finally {
                seconds.set(step, (seconds.get(step) ?? 0) + (external_node_perf_hooks_.performance.now() - start) / 1000);
            }
        },
        timings: () => [...seconds].map(([step, spent]) => ({ step, seconds: spent })),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/run-steps.js








async function measureIn(scratch, request, prepared) {
    const { progress, signal, seed } = request;
    const { plan } = prepared;
    const stopwatch = createStopwatch();
    progress.step('Look at what this machine can count');
    const machine = await stopwatch.time('machine', () => inspectMachine(plan, scratch, request));
    if (machine.kind === 'failed')
        return machine;
    for (const problem of machine.warnings)
        progress.problem(problem);
    const context = { plan, scratch, counters: machine.value.counters, seed, progress, stopwatch, signal };
    progress.step('Build');
    const sideProblems = await stopwatch.time('build', () => buildSides(plan, scratch, signal));
    for (const { problem } of sideProblems)
        progress.problem(problem);
    const built = sideProblems.length === 0;
    const opened = built ? await openBenchmarks(context) : undefined;
    const suites = built ? await measureSuites(context) : noSuites;
    const single = opened === undefined ? [] : await opened.settle(suites);
    const problems = [
        ...prepared.warnings,
        ...machine.warnings,
        ...sideProblems.map(({ problem }) => problem),
        ...suites.problems,
    ];
    const benchmarks = [...single, ...suites.benchmarks];
    const metrics = (0,assemble_report/* metricsOf */.Ps)(benchmarks, suites.metrics);
    return (0,parsed/* parsed */.Yz)({ ...context, machine: machine.value, benchmarks, metrics, sideProblems, problems });
}
async function stepsIn(scratch, request, work) {
    const measured = await measureIn(scratch, request, work.prepared);
    if (request.signal.aborted)
        return { kind: 'stopped' };
    if (measured.kind === 'failed')
        return { kind: 'refused', problems: measured.problems };
    const outcome = await work.conclude(measured.value);
    return request.signal.aborted ? { kind: 'stopped' } : outcome;
}
async function runSteps(request, prepared, conclude) {
    const { progress } = request;
    for (const problem of prepared.warnings)
        progress.problem(problem);
    const { temporary } = request;
    const { layouts } = prepared.plan;
    const scratch = await createScratch(request.repository, prepared.commits, { temporary, layouts });
    if (scratch.kind === 'failed')
        return { kind: 'refused', problems: scratch.problems };
    const warnings = [...prepared.warnings, ...scratch.warnings];
    try {
        return await stepsIn(scratch.value, request, { prepared: { ...prepared, warnings }, conclude });
    }
    finally {
        for (const problem of await scratch.value.remove())
            progress.problem(problem);
        progress.end();
    }
}


/***/ }),

/***/ 8131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hn: () => (/* binding */ benchmarkDirectory),
  nQ: () => (/* binding */ noteRuntime),
  uR: () => (/* binding */ steadyBenchmark)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(2225);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(6064);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(4617);
;// CONCATENATED MODULE: ./build/src/measure/rounds/constant-randomness.js






const source = `typedef __SIZE_TYPE__ size;
static unsigned long long state = 0;
static void fill(unsigned char *to, size length) {
  while (length > 0) {
    unsigned long long x = __atomic_add_fetch(&state, 0x9e3779b97f4a7c15ULL, __ATOMIC_RELAXED);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    x ^= x >> 31;
    for (int i = 0; i < 8 && length > 0; i++, length--, x >>= 8) *to++ = (unsigned char)x;
  }
}
long getrandom(void *to, size length, unsigned flags) { (void)flags; fill(to, length); return (long)length; }
int getentropy(void *to, size length) { fill(to, length); return 0; }
void arc4random_buf(void *to, size length) { fill(to, length); }
unsigned arc4random(void) { unsigned x; fill((unsigned char *)&x, sizeof x); return x; }
unsigned arc4random_uniform(unsigned bound) { return bound < 2 ? 0 : arc4random() % bound; }
`;
function compilerMissing(why) {
    return {
        code: 'runtime-unsteady',
        message: `constant_randomness was not applied, because it needs a C compiler on this machine: ${why}`,
        hint: 'run: apt-get install gcc libc6-dev; or remove `constant_randomness` from the benchmark',
    };
}
async function compileConstantRandomness(directory, options = {}) {
    const { path, signal } = options;
    const compiler = await (0,command/* findProgram */.Kp)('cc', path === undefined ? {} : { path });
    if (compiler === undefined)
        return (0,parsed/* failed */.gz)(compilerMissing('there is no `cc`'));
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'constant-randomness.c'), source);
    const outcome = await (0,processes/* runProcess */.R)({
        command: compiler,
        args: ['-O1', '-shared', '-fPIC', '-nostdlib', '-o', 'constant-randomness.so', 'constant-randomness.c'],
        cwd: directory,
        env: (0,clean_env/* buildEnvironment */.AF)(),
        timeout: 60,
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === 'ended' && outcome.exitCode === 0) {
        return (0,parsed/* parsed */.Yz)((0,external_node_path_.join)(directory, 'constant-randomness.so'));
    }
    const said = 'stderrTail' in outcome ? (outcome.stderrTail.trim().split('\n')[0] ?? '') : '';
    return (0,parsed/* failed */.gz)(compilerMissing(`${compiler} could not compile${said === '' ? '' : `: ${said.slice(0, 200)}`}`));
}

// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(2179);
;// CONCATENATED MODULE: ./build/src/measure/rounds/find-interpreter.js



const nodeName = /^node(js)?$/;
const pythonName = /^python[\d.]*$/;
function runtimeOf(word) {
    const name = (0,external_node_path_.basename)(word);
    if (nodeName.test(name))
        return 'node';
    return pythonName.test(name) ? 'python' : undefined;
}
async function readInterpreter(program) {
    const start = (await (0,plain_file/* readFirstBytes */.Ko)(program, 256))?.toString('latin1') ?? '';
    const line = /^#![ \t]*([^\n]+)\n/.exec(start)?.[1]?.trim();
    if (line === undefined)
        return [];
    const [, interpreter = '', argument] = /^(\S+)(?:[ \t]+(.*))?$/.exec(line) ?? [];
    return argument === undefined ? [interpreter] : [interpreter, argument];
}
function interpreterIndex(words) {
    if ((0,external_node_path_.basename)(words[0] ?? '') !== 'env')
        return 0;
    const index = words.findIndex((word, at) => at > 0 && !/^[A-Za-z_]\w*=/.test(word));
    return index < 0 || (words[index] ?? '').startsWith('-') ? 0 : index;
}
async function findInterpreter(benchmark, tree) {
    const words = (0,command/* commandWords */.Bl)(benchmark.run);
    const at = interpreterIndex(words);
    const word = words[at] ?? '';
    if (words[0] === '/bin/sh')
        return undefined;
    const runtime = runtimeOf(word);
    if (runtime !== undefined)
        return { runtime, words, at };
    const path = benchmark.env['PATH'];
    const cwd = (0,external_node_path_.join)(tree, benchmark.cwd);
    const program = await (0,command/* findProgram */.Kp)(word, path === undefined ? { cwd } : { cwd, path });
    const interpreter = program === undefined ? [] : await readInterpreter(program);
    const named = interpreterIndex(interpreter);
    const behind = runtimeOf(interpreter[named] ?? '');
    if (program === undefined || behind === undefined)
        return undefined;
    const script = word.includes('/') ? word : program;
    return {
        runtime: behind,
        words: [...words.slice(0, at), ...interpreter, script, ...words.slice(at + 1)],
        at: at + named,
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/runtimes.js




const predictable = '--predictable';
const nodeSteers = /^--(no-)?(predictable|single-threaded)\b/;
const ignoresEnvironment = /^-[a-zA-Z]*[EI]/;
const pythonTakesWord = /^-[a-zA-Z]*[WXcm]$/;
function steadyNode(words, found) {
    if (found === undefined) {
        const message = `${predictable} could not be given to node, because \`run\` does not start it directly`;
        return {
            words,
            env: {},
            applied: [],
            why: { message, hint: `write it into \`run\`: node ${predictable} …` },
        };
    }
    const { at } = found;
    if (found.words.slice(at + 1).some((word) => nodeSteers.test(word)))
        return { words, env: {}, applied: [] };
    return {
        words: [...found.words.slice(0, at + 1), predictable, ...found.words.slice(at + 1)],
        env: {},
        applied: [predictable],
    };
}
function pythonOptions({ words, at }) {
    const options = [];
    for (let index = at + 1; index < words.length; index += 1) {
        const word = words[index] ?? '';
        if (!word.startsWith('-') || word === '-')
            break;
        options.push(word);
        if (/^-[a-zA-Z]*[cm]/.test(word))
            break;
        if (pythonTakesWord.test(word))
            index += 1;
    }
    return options;
}
function steadyPython(words, found, request) {
    const own = request.benchmark.env['PYTHONHASHSEED'];
    const env = own === undefined ? { PYTHONHASHSEED: '0' } : {};
    const ignoring = found === undefined ? undefined : pythonOptions(found).find((word) => ignoresEnvironment.test(word));
    if (ignoring !== undefined) {
        const message = `python ignores PYTHONHASHSEED because of \`${ignoring}\`, so that its sets and dictionaries differ from run to run`;
        return {
            words,
            env: {},
            applied: [],
            why: { message, hint: `leave \`${ignoring}\` out of the command` },
        };
    }
    const applied = own === undefined ? ['PYTHONHASHSEED=0'] : [];
    if (request.aslr === 'off')
        return { words, env, applied: [...applied, 'fixed addresses'] };
    const message = 'python repeats with fixed addresses only, and randomisation could not be switched off (setarch -R)';
    const hint = 'install util-linux, or run the container with --security-opt seccomp=unconfined';
    return { words, env, applied, why: { message, hint } };
}
function steadyRuntime(runtime, found, request) {
    const words = (0,command/* commandWords */.Bl)(request.benchmark.run);
    switch (runtime) {
        case 'native':
            return { words, env: {}, applied: [] };
        case 'node':
            return steadyNode(words, found);
        case 'python':
            return steadyPython(words, found, request);
    }
}
async function findCommonInterpreter({ benchmark, trees }) {
    const [first, ...others] = await Promise.all(trees.map((tree) => findInterpreter(benchmark, tree)));
    return others.every((other) => (0,external_node_util_.isDeepStrictEqual)(other, first)) ? first : undefined;
}
async function steadyProgram(request) {
    const { benchmark, directory, signal } = request;
    const found = await findCommonInterpreter(request);
    const name = benchmark.runtime ?? found?.runtime ?? 'native';
    const steadied = steadyRuntime(name, name === found?.runtime ? found : undefined, request);
    const problems = [];
    if (steadied.why !== undefined) {
        const { message, hint } = steadied.why;
        problems.push({ code: 'runtime-unsteady', message: `benchmark ${benchmark.name}: ${message}`, hint });
    }
    const applied = [...steadied.applied];
    let env = steadied.env;
    if (benchmark.constantRandomness) {
        const library = await compileConstantRandomness(directory, signal === undefined ? {} : { signal });
        if (library.kind === 'failed')
            problems.push(...library.problems);
        else {
            env = { ...env, LD_PRELOAD: library.value };
            applied.push('constant randomness');
        }
    }
    const use = {
        name,
        found: benchmark.runtime === undefined ? 'detected' : 'configured',
        applied,
    };
    const told = name !== 'native' || applied.length > 0;
    return { program: { words: steadied.words, env }, ...(told ? { use } : {}), problems };
}

;// CONCATENATED MODULE: ./build/src/pipeline/steady-benchmark.js


function benchmarkDirectory(planned, { plan, scratch }) {
    return (0,external_node_path_.join)(scratch.directory, `benchmark-${String(plan.benchmarks.indexOf(planned)).padStart(5, '0')}`);
}
function steadyBenchmark(planned, context) {
    const { scratch, counters, signal } = context;
    return steadyProgram({
        benchmark: planned.config,
        trees: planned.sides.map((side) => scratch.trees[side]),
        aslr: counters.aslr,
        directory: (0,external_node_path_.join)(benchmarkDirectory(planned, context), 'built'),
        signal,
    });
}
function noteRuntime({ use }, name, progress) {
    if (use === undefined || use.applied.length === 0)
        return;
    progress.note(`${name}: runs with ${use.applied.join(' and ')} (${use.name}, ${use.found})`);
}


/***/ })

};
