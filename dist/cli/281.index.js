export const id = 281;
export const ids = [281];
export const modules = {

/***/ 7242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ observeContention)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/gate/contention-findings.js
var contention_findings = __webpack_require__(9147);
// EXTERNAL MODULE: ./build/src/measure/worktrees.js + 1 modules
var worktrees = __webpack_require__(5236);
// EXTERNAL MODULE: ./build/src/measure/instrumented-build.js + 1 modules
var instrumented_build = __webpack_require__(4313);
// EXTERNAL MODULE: ./build/src/measure/clean-env.js
var clean_env = __webpack_require__(8069);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(5618);
// EXTERNAL MODULE: ./build/src/core/contention/describe-lines.js
var describe_lines = __webpack_require__(8400);
// EXTERNAL MODULE: ./build/src/core/contention/judge-sampled.js
var judge_sampled = __webpack_require__(755);
// EXTERNAL MODULE: ./build/src/measure/command.js
var command = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/measure/contention.js + 1 modules
var contention = __webpack_require__(524);
// EXTERNAL MODULE: ./build/src/measure/record-sharing.js + 4 modules
var record_sharing = __webpack_require__(3410);
// EXTERNAL MODULE: ./build/src/measure/sampled-lines.js
var sampled_lines = __webpack_require__(190);
// EXTERNAL MODULE: ./build/src/measure/setup.js
var setup = __webpack_require__(1115);
;// CONCATENATED MODULE: ./build/src/measure/observe-contention.js










const slowdown = 200;
const longestRun = 24 * 3600;
const room = {
    lines: limits/* reportLimits */.n.contendedLines,
    contenders: limits/* reportLimits */.n.contenders,
    parts: limits/* reportLimits */.n.lineParts,
    name: 1000,
};
const oneCore = {
    code: 'too-few-samples',
    message: 'this machine has one core, on which no threads fight',
    hint: 'run it where two cores are free; or build with gcc, so that accesses can be recorded',
};
function unmeasured(why) {
    return { kind: 'unmeasured', why };
}
async function prepare({ benchmark, tree, directory, signal }) {
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'contention-'));
    for (const name of ['home', 'tmp'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(own, name));
    return {
        command: (0,command/* commandWords */.Bl)(benchmark.run),
        cwd: (0,external_node_path_.join)(tree, benchmark.cwd),
        env: (0,clean_env/* measuredEnvironment */.Eg)(own, benchmark.env),
        directory: own,
        ...(signal === undefined ? {} : { signal }),
    };
}
async function observeRecorded(side) {
    const { benchmark, tree, locate, signal } = side;
    const request = await prepare(side);
    const stopped = await (0,setup/* setUpBenchmark */.bX)({ ...request, benchmark, tree });
    if (stopped !== undefined)
        return (0,parsed/* parsed */.Yz)(unmeasured(stopped));
    const timeout = Math.min(longestRun, benchmark.timeout * slowdown);
    const recorded = await (0,record_sharing/* recordSharing */.E)({ ...request, root: tree, timeout, ...(signal ? { signal } : {}) });
    if (recorded.kind === 'failed')
        return (0,parsed/* parsed */.Yz)(unmeasured(recorded.problems[0]));
    const { contentions, records } = recorded.value;
    const complete = records.every(({ lost }) => lost === 0);
    const { lines, unlisted } = (0,describe_lines/* describeLines */.B)(contentions, { room, locate });
    return (0,parsed/* parsed */.Yz)({ kind: 'lines', method: 'recorded', complete, lines, unlisted }, recorded.warnings);
}
async function observeSampled(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const sampled = await (0,sampled_lines/* sampleLines */.M)(await prepare(side));
    if (sampled.kind === 'failed')
        return unmeasured(sampled.problems[0]);
    const complete = (0,judge_sampled/* countUnexplained */.H)(sampled.value) === 0;
    const { lines, unlisted } = (0,describe_lines/* describeLines */.B)((0,judge_sampled/* judgeSampled */.q)(sampled.value), { room, locate: side.locate });
    return { kind: 'lines', method: 'sampled', complete, lines, unlisted };
}
async function observeCounted(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const verdict = await (0,contention/* detectContention */.v)(await prepare(side));
    if (verdict.kind === 'undecided')
        return unmeasured(verdict.why);
    const told = verdict.misses.map(({ event, free, pinned }) => `${event} ${free.toPrecision(3)} on several cores, ${pinned.toPrecision(3)} on one`);
    const message = `per thousand instructions, ${told.join('; ')}`;
    return { kind: 'counted', contended: verdict.kind === 'contended', message };
}

// EXTERNAL MODULE: ./build/src/measure/commit-files.js
var commit_files = __webpack_require__(8303);
// EXTERNAL MODULE: ./build/src/measure/samples.js
var samples = __webpack_require__(7545);
;// CONCATENATED MODULE: ./build/src/pipeline/observe-contention.js




const noBuild = {
    code: 'benchmark-unmeasured',
    message: 'there is no `build` whose accesses could be recorded',
    hint: 'add `build`, by which gcc or g++ builds the benchmark',
};
function createLocator(paths) {
    const known = new Set(paths);
    const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
    return (file) => {
        const path = (0,posix_.join)(file);
        if (known.has(path))
            return path;
        const [only, ...others] = file.includes('/') ? [] : (byName.get(file) ?? []);
        return only === undefined || others.length > 0 ? '' : only;
    };
}
async function buildRecorded(sides, { repository, commits, plan, scratch, signal }) {
    const directory = (0,posix_.join)(scratch.directory, 'recorded');
    const made = await (0,worktrees/* createWorktrees */.T)({ repository, ...commits, directory });
    if (made.kind === 'failed')
        return made;
    const built = await Promise.all(sides.map(async (side) => {
        const { command } = plan.build[side];
        if (command === undefined)
            return [side, noBuild];
        const own = (0,posix_.join)(directory, `${side}-runtime`);
        await (0,promises_.mkdir)(own, { recursive: true });
        const cwd = made.value[side];
        const result = await (0,instrumented_build/* buildInstrumented */.h)({
            build: command,
            cwd,
            env: (0,clean_env/* buildEnvironment */.AF)(),
            directory: own,
            signal,
        });
        return [side, result.kind === 'failed' ? result.problems[0] : undefined];
    }));
    const pick = (value) => Object.fromEntries(built.flatMap(([side, why]) => [[side, value(side, why)]]));
    return (0,parsed/* parsed */.Yz)({
        trees: pick((side, why) => (why === undefined ? made.value[side] : undefined)),
        why: pick((_, why) => why),
        remove: made.value.remove,
    });
}
function isTold(evidence) {
    return evidence !== undefined && evidence.kind !== 'unmeasured';
}
async function observeSides(planned, recorded, context) {
    const { scratch, signal, locators } = context;
    const { config: benchmark, sides } = planned;
    const problems = [];
    const sideOf = (side, tree) => ({
        benchmark,
        tree,
        directory: scratch.directory,
        locate: locators[side],
        signal,
    });
    const means = [
        async (side) => {
            const tree = recorded.trees[side];
            if (tree === undefined)
                return { kind: 'unmeasured', why: recorded.why[side] ?? noBuild };
            const told = await observeRecorded(sideOf(side, tree));
            if (told.kind === 'failed')
                return { kind: 'unmeasured', why: told.problems[0] };
            problems.push(...told.warnings);
            return told.value;
        },
        (side) => observeSampled(sideOf(side, scratch.trees[side])),
        (side) => observeCounted(sideOf(side, scratch.trees[side])),
    ];
    let first;
    for (const observe of means) {
        const evidence = {};
        for (const side of sides)
            evidence[side] = await observe(side);
        first ??= evidence;
        const [leading = 'head'] = sides;
        if (isTold(evidence[leading]))
            return { evidence, problems };
    }
    return { evidence: first ?? {}, problems };
}
function withEvidence(benchmark, evidence) {
    const { base, head } = benchmark;
    return {
        ...benchmark,
        ...(base === undefined || evidence.base === undefined
            ? {}
            : { base: { ...base, contention: evidence.base } }),
        ...(head === undefined || evidence.head === undefined
            ? {}
            : { head: { ...head, contention: evidence.head } }),
    };
}
async function listPaths(repository, commit) {
    const files = await (0,commit_files/* listFiles */.CS)(repository, commit);
    return createLocator(files.kind === 'failed' ? [] : files.value.map(({ path }) => path));
}
function listAsked({ plan, benchmarks }) {
    const ran = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    return plan.benchmarks.filter(({ config, sides }) => {
        const result = ran.get(config.name);
        return ((0,contention_findings/* contentionGate */.f)(plan.policy, config.name) !== 'off' &&
            sides.every((side) => result?.[side] !== undefined && (0,samples/* ranToEnd */.iO)(result[side])));
    });
}
async function observeContention(context) {
    const { benchmarks, repository, commits, progress, stopwatch, signal } = context;
    const asked = listAsked(context);
    if (asked.length === 0 || signal.aborted)
        return { benchmarks, problems: [] };
    progress.step('Build with recorded accesses, for cache lines');
    const sides = [...new Set(asked.flatMap((planned) => planned.sides))];
    const built = await stopwatch.time('contention', () => buildRecorded(sides, context));
    const recorded = built.kind === 'ok'
        ? built.value
        : { trees: {}, why: { base: built.problems[0], head: built.problems[0] }, remove: async () => [] };
    const locators = {
        base: await listPaths(repository, commits.base),
        head: await listPaths(repository, commits.head),
    };
    const problems = [];
    const found = new Map();
    for (const planned of asked) {
        if (signal.aborted)
            break;
        const { name } = planned.config;
        progress.step(`Look for cache lines that threads of ${name} fight over`);
        const observed = await stopwatch.time('contention', () => observeSides(planned, recorded, { ...context, locators }));
        problems.push(...observed.problems);
        found.set(name, observed.evidence);
    }
    problems.push(...(await recorded.remove()));
    for (const problem of problems)
        progress.problem(problem);
    return { benchmarks: benchmarks.map((one) => withEvidence(one, found.get(one.name) ?? {})), problems };
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBaseline: () => (/* binding */ runBaseline)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8297);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9);
/* harmony import */ var _assemble_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4197);
/* harmony import */ var _observe_contention_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7242);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8396);
/* harmony import */ var _write_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1912);







async function prepare(request) {
    const { repository, head } = request;
    const commit = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveCommit */ .W)({ repository, ...(head === undefined ? {} : { head }) });
    if (commit.kind === 'failed')
        return commit;
    const { sha } = commit.value;
    const plan = await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaselinePlan */ .Bq)(repository, sha, request.config);
    if (plan.kind === 'failed')
        return plan;
    const warnings = [...commit.warnings, ...plan.warnings];
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)({ head: commit.value, plan: plan.value, commits: { base: sha, head: sha }, warnings });
}
async function conclude(request, prepared, steps) {
    const { metrics, sideProblems } = steps;
    const { repository, out, category, seed, progress } = request;
    const { policy } = prepared.plan;
    const { benchmarks, problems } = await (0,_observe_contention_js__WEBPACK_IMPORTED_MODULE_3__/* .observeContention */ .a)({
        ...steps,
        repository,
        commits: prepared.commits,
    });
    progress.step('Write the baseline');
    const report = (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_4__/* .assembleReport */ .xr)({
        kind: 'baseline',
        head: prepared.head,
        environment: steps.machine.environment,
        seed,
        policy,
        metrics,
        benchmarks,
        verdicts: [],
        explanations: [],
        decision: (0,_core_index_js__WEBPACK_IMPORTED_MODULE_5__/* .decideBaseline */ .s)({ policy, metrics, benchmarks, problems: sideProblems }),
        problems: (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_4__/* .uniqueProblems */ .OH)([...steps.problems, ...problems]),
        timings: steps.stopwatch.timings(),
    });
    const nothing = { diff: [], flamegraphs: [], fileText: () => undefined };
    const files = await (0,_write_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .writeOutputs */ .K)({ out, category, report, ...nothing });
    return { kind: 'decided', report, diff: [], files };
}
async function runBaseline(request) {
    request.progress.step('Read the commit and the configuration');
    const prepared = await prepare(request);
    if (prepared.kind === 'failed') {
        request.progress.end();
        return { kind: 'refused', problems: prepared.problems };
    }
    return (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_7__/* .runSteps */ .r)(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5801);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(416);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7636);



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, '.gitignore'), '*\n');
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out))
        if (ours.test(name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, category, diff, flamegraphs, fileText } = outputs;
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(outputs.out);
    await clearOutputs(out);
    const write = async (name, text) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    };
    const pages = [];
    for (const [index, { benchmark, html }] of flamegraphs.entries()) {
        const name = index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`;
        pages.push({ benchmark, path: await write(name, html) });
    }
    const summary = await write('summary.md', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSummary */ .B)(report, { diff }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)), summary, flamegraphs: pages };
    }
    return {
        report: await write('report.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)),
        sarif: await write('results.sarif', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSarif */ .W)({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
