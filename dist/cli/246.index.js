export const id = 246;
export const ids = [246];
export const modules = {

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ observeMemory)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/gate/contention-findings.js
var contention_findings = __webpack_require__(9147);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(5618);
// EXTERNAL MODULE: ./build/src/core/contention/describe-lines.js
var describe_lines = __webpack_require__(8400);
// EXTERNAL MODULE: ./build/src/core/contention/judge-sampled.js
var judge_sampled = __webpack_require__(755);
// EXTERNAL MODULE: ./build/src/core/contention/rank-misses.js
var rank_misses = __webpack_require__(9438);
// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(6064);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(2225);
// EXTERNAL MODULE: ./build/src/measure/rounds/setup.js
var setup = __webpack_require__(5707);
// EXTERNAL MODULE: ./build/src/measure/contention/contention.js + 1 modules
var contention = __webpack_require__(9070);
// EXTERNAL MODULE: ./build/src/measure/contention/record-sharing.js + 1 modules
var record_sharing = __webpack_require__(5653);
// EXTERNAL MODULE: ./build/src/measure/contention/sampled-lines.js
var sampled_lines = __webpack_require__(6194);
;// CONCATENATED MODULE: ./build/src/measure/contention/observe-contention.js










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
        return { evidence: unmeasured(stopped), problems: [] };
    const timeout = Math.min(longestRun, benchmark.timeout * slowdown);
    const recorded = await (0,record_sharing/* recordSharing */.E)({ ...request, root: tree, timeout, ...(signal ? { signal } : {}) });
    if (recorded.kind === 'failed')
        return { evidence: unmeasured(recorded.problems[0]), problems: [] };
    const { contentions, records } = recorded.value;
    const complete = records.every(({ lost }) => lost === 0);
    const { lines, unlisted } = (0,describe_lines/* describeLines */.B)(contentions, { room, locate });
    return {
        evidence: { kind: 'lines', method: 'recorded', complete, lines, unlisted },
        runs: recorded.value.runs,
        problems: recorded.warnings,
    };
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
    const verdict = await (0,contention/* detectContention */.v)({ ...(await prepare(side)), root: side.tree });
    if (verdict.kind === 'undecided')
        return unmeasured(verdict.why);
    const told = verdict.misses.map(({ event, free, pinned }) => `${event} ${free.toPrecision(3)} on several cores, ${pinned.toPrecision(3)} on one`);
    const where = (0,rank_misses/* describeMisses */.k)(verdict.places);
    const message = `per thousand instructions, ${told.join('; ')}${where === '' ? '' : `; ${where}`}`;
    return { kind: 'counted', contended: verdict.kind === 'contended', message };
}

// EXTERNAL MODULE: ./build/src/measure/builds/binary.js + 1 modules
var binary = __webpack_require__(1148);
// EXTERNAL MODULE: ./build/src/measure/contention/check-claims.js + 1 modules
var check_claims = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/src/measure/rounds/samples.js
var samples = __webpack_require__(377);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/src/measure/git/commit-files.js
var commit_files = __webpack_require__(1474);
;// CONCATENATED MODULE: ./build/src/pipeline/locate-files.js


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
async function locateFiles(repository, commit) {
    const files = await (0,commit_files/* listFiles */.CS)(repository, commit);
    return createLocator(files.kind === 'failed' ? [] : files.value.map(({ path }) => path));
}

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/measure/git/worktrees.js + 1 modules
var worktrees = __webpack_require__(7724);
// EXTERNAL MODULE: ./build/src/measure/contention/instrumented-build.js + 1 modules
var instrumented_build = __webpack_require__(8972);
;// CONCATENATED MODULE: ./build/src/pipeline/recorded-trees.js




const noBuild = {
    code: 'benchmark-unmeasured',
    message: 'there is no `build` whose accesses could be recorded',
    hint: 'add `build`, by which gcc or g++ builds the benchmark',
};
async function buildRecorded(sides, { repository, commits, plan, scratch, signal }) {
    const directory = (0,external_node_path_.join)(scratch.directory, 'recorded');
    const made = await (0,worktrees/* createWorktrees */.T)({ repository, ...commits, directory });
    if (made.kind === 'failed')
        return made;
    const built = await Promise.all(sides.map(async (side) => {
        const { command } = plan.build[side];
        if (command === undefined)
            return [side, noBuild];
        const own = (0,external_node_path_.join)(directory, `${side}-runtime`);
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

;// CONCATENATED MODULE: ./build/src/pipeline/observe-memory.js





function needsRecord({ contention, claims }) {
    return contention || claims.some(({ statement }) => statement.kind === 'one-thread');
}
function observedSide({ planned }, side, tree, looking) {
    const { scratch, locators, signal } = looking;
    return { benchmark: planned.config, tree, directory: scratch.directory, locate: locators[side], signal };
}
async function record(asked, looking) {
    const { recorded } = looking;
    const results = {};
    for (const side of asked.planned.sides) {
        const tree = recorded.trees[side];
        results[side] =
            tree === undefined
                ? { evidence: { kind: 'unmeasured', why: recorded.why[side] ?? noBuild }, problems: [] }
                : await observeRecorded(observedSide(asked, side, tree, looking));
    }
    return results;
}
function isTold(evidence) {
    return evidence !== undefined && evidence.kind !== 'unmeasured';
}
async function observeSides(asked, recorded, looking) {
    const { sides } = asked.planned;
    const [leading = 'head'] = sides;
    const first = {};
    for (const side of sides) {
        const evidence = recorded[side]?.evidence;
        if (evidence !== undefined)
            first[side] = evidence;
    }
    if (isTold(first[leading]))
        return first;
    for (const observe of [observeSampled, observeCounted]) {
        const evidence = {};
        for (const side of sides)
            evidence[side] = await observe(observedSide(asked, side, looking.scratch.trees[side], looking));
        if (isTold(evidence[leading]))
            return evidence;
    }
    return first;
}
function describeMissing(side) {
    return side?.evidence.kind === 'unmeasured' ? side.evidence.why.message : noBuild.message;
}
async function checkSide(asked, side, context) {
    const { looking, run } = context;
    const path = (0,binary/* measuredProgram */.j)(asked.planned.config);
    const tree = looking.recorded.trees[side];
    const runs = run?.runs;
    return (0,check_claims/* checkClaims */.K)({
        statements: asked.claims.map(({ statement }) => statement),
        program: path === undefined ? undefined : (0,external_node_path_.join)(looking.scratch.trees[side], path),
        recorded: runs === undefined || tree === undefined || path === undefined
            ? { why: describeMissing(run) }
            : { program: (0,external_node_path_.join)(tree, path), runs },
        roots: [looking.scratch.trees[side], ...(tree === undefined ? [] : [tree])],
        locate: looking.locators[side],
        directory: looking.scratch.directory,
        signal: looking.signal,
    });
}
async function lookAt(asked, looking) {
    const { sides } = asked.planned;
    const runs = needsRecord(asked) ? await record(asked, looking) : {};
    const evidence = asked.contention ? await observeSides(asked, runs, looking) : {};
    const found = {};
    for (const side of sides) {
        const contention = evidence[side];
        const claims = await checkSide(asked, side, { looking, run: runs[side] });
        found[side] = {
            ...(contention === undefined ? {} : { contention }),
            ...(asked.claims.length === 0 ? {} : { claims }),
        };
    }
    return { found, problems: sides.flatMap((side) => runs[side]?.problems ?? []) };
}
function withFindings(benchmark, found) {
    const { base, head } = benchmark;
    return {
        ...benchmark,
        ...(base === undefined ? {} : { base: { ...base, ...found.base } }),
        ...(head === undefined ? {} : { head: { ...head, ...found.head } }),
    };
}
function listAsked({ plan, benchmarks }) {
    const ran = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    return plan.benchmarks.flatMap((planned) => {
        const { name } = planned.config;
        const result = ran.get(name);
        const contention = (0,contention_findings/* contentionGate */.f)(plan.policy, name) !== 'off';
        const claims = (plan.policy.claims ?? []).filter(({ benchmark }) => benchmark === name);
        const isWhole = planned.sides.every((side) => result?.[side] !== undefined && (0,samples/* ranToEnd */.iO)(result[side]));
        return isWhole && (contention || claims.length > 0) ? [{ planned, contention, claims }] : [];
    });
}
async function buildAsked(all, context) {
    const { progress, stopwatch } = context;
    const needing = all.filter(needsRecord);
    const nothing = async () => [];
    if (needing.length === 0)
        return { trees: {}, why: {}, remove: nothing };
    progress.step('Build with recorded accesses');
    const sides = [...new Set(needing.flatMap(({ planned }) => planned.sides))];
    const built = await stopwatch.time('memory', () => buildRecorded(sides, context));
    if (built.kind === 'ok')
        return built.value;
    const [why] = built.problems;
    return { trees: {}, why: { base: why, head: why }, remove: nothing };
}
async function observeMemory(context) {
    const { benchmarks, repository, commits, progress, stopwatch, signal } = context;
    const all = listAsked(context);
    if (all.length === 0 || signal.aborted)
        return { benchmarks, problems: [] };
    const recorded = await buildAsked(all, context);
    const locators = {
        base: await locateFiles(repository, commits.base),
        head: await locateFiles(repository, commits.head),
    };
    const problems = [];
    const found = new Map();
    for (const asked of all) {
        if (signal.aborted)
            break;
        const { name } = asked.planned.config;
        progress.step(`Look at the memory of ${name}`);
        const looked = await stopwatch.time('memory', () => lookAt(asked, { ...context, recorded, locators }));
        problems.push(...looked.problems);
        found.set(name, looked.found);
    }
    problems.push(...(await recorded.remove()));
    for (const problem of problems)
        progress.problem(problem);
    return { benchmarks: benchmarks.map((one) => withFindings(one, found.get(one.name) ?? {})), problems };
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./build/src/core/attribute/diff.js + 1 modules
var attribute_diff = __webpack_require__(6583);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/render/sarif/fingerprint.js
var fingerprint = __webpack_require__(4868);
;// CONCATENATED MODULE: ./build/src/core/render/sarif/fingerprint-culprits.js

function fingerprintCulprits(explanations, fileText) {
    const files = new Map();
    const hashesOf = (path) => {
        const known = files.get(path);
        if (known !== undefined)
            return known;
        const text = fileText(path);
        const hashes = text === undefined ? [] : (0,fingerprint/* hashLines */.g)(text);
        files.set(path, hashes);
        return hashes;
    };
    return explanations.map((explanation) => ({
        ...explanation,
        culprits: explanation.culprits.map((culprit) => {
            const fingerprint = hashesOf(culprit.file)[culprit.line - 1];
            return fingerprint === undefined ? culprit : { ...culprit, fingerprint };
        }),
    }));
}

// EXTERNAL MODULE: ./build/src/measure/git/subjects.js
var git_subjects = __webpack_require__(6071);
// EXTERNAL MODULE: ./build/src/measure/git/commit-files.js
var commit_files = __webpack_require__(1474);
// EXTERNAL MODULE: ./build/src/pipeline/assemble-report.js
var assemble_report = __webpack_require__(4197);
// EXTERNAL MODULE: ./build/src/measure/rounds/samples.js
var samples = __webpack_require__(377);
// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(6439);
// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(7512);
// EXTERNAL MODULE: ./build/src/core/model/event-name.js
var event_name = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(3880);
// EXTERNAL MODULE: ./build/src/core/attribute/explain.js + 38 modules
var explain = __webpack_require__(6324);
// EXTERNAL MODULE: ./build/src/core/render/flamegraph/flamegraph.js + 6 modules
var flamegraph = __webpack_require__(8539);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/core/tools/memcheck.js
var memcheck = __webpack_require__(3170);
// EXTERNAL MODULE: ./build/src/core/formats/profile-builder.js + 1 modules
var profile_builder = __webpack_require__(8839);
;// CONCATENATED MODULE: ./build/src/core/formats/heap-call-profile.js

const allocator = { function: 'the allocator' };
const encoder = new TextEncoder();
class HeapBuilder {
    #builder = new profile_builder/* ProfileBuilder */.b();
    #columns;
    constructor(events) {
        this.#columns = Int32Array.from(events, (event) => this.#builder.event(event));
    }
    #intern(table, text) {
        const bytes = encoder.encode(text);
        return this.#builder[table].intern(bytes, 0, bytes.length);
    }
    #place({ function: name, file, line = 0 }) {
        const at = this.#intern('files', file ?? '???');
        const fn = this.#builder.function(0, at, this.#intern('functionNames', name));
        return { fn, file: at, line, address: 0 };
    }
    add({ frames, blocks, values }) {
        const costs = {
            columns: this.#columns,
            values: Float64Array.from(values),
            count: values.length,
        };
        let callee = this.#place(allocator);
        this.#builder.addSelf(callee, costs);
        const seen = new Set();
        for (const frame of frames) {
            const place = this.#place(frame);
            const call = `${place.fn} ${place.line} ${callee.fn}`;
            if (!seen.has(call))
                this.#builder.addCall(place, callee.fn, blocks, costs);
            seen.add(call);
            callee = place;
        }
    }
    build() {
        return this.#builder.build(this.#builder.totals()).profile;
    }
}
const heapEvents = ['allocated bytes', 'allocations', 'bytes at the peak'];
function profileAllocations(sites) {
    const builder = new HeapBuilder(heapEvents);
    for (const { frames, bytes, blocks, bytesAtPeak } of sites) {
        builder.add({ frames, blocks, values: [bytes, blocks, bytesAtPeak] });
    }
    return builder.build();
}
const leakEvent = 'leaked bytes';
function profileLeaks(leaks) {
    const builder = new HeapBuilder([leakEvent]);
    for (const { kind, frames, blocks, bytes } of leaks) {
        if (kind !== 'possible')
            builder.add({ frames, blocks, values: [bytes] });
    }
    return builder.build();
}

// EXTERNAL MODULE: ./build/src/core/tools/dhat.js
var dhat = __webpack_require__(472);
// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(5079);
// EXTERNAL MODULE: ./build/src/measure/processes/side-directories.js
var side_directories = __webpack_require__(4235);
// EXTERNAL MODULE: ./build/src/measure/valgrind/exact-counters.js
var exact_counters = __webpack_require__(4517);
// EXTERNAL MODULE: ./build/src/measure/valgrind/valgrind.js
var valgrind = __webpack_require__(3373);
;// CONCATENATED MODULE: ./build/src/measure/valgrind/heap-profile-run.js






function readAll(files, read) {
    const all = [];
    for (const file of files) {
        const one = read({ name: "the heap profile's file", chunks: (0,file_chunks/* readChunks */.z)(file) });
        if (one.kind === 'failed')
            return one;
        for (const item of one.value)
            all.push(item);
    }
    return (0,parsed/* parsed */.Yz)(all);
}
function readFiles(tool, files) {
    if (tool === 'memcheck') {
        const leaks = readAll(files, memcheck/* readMemcheck */.U);
        return leaks.kind === 'failed' ? leaks : (0,parsed/* parsed */.Yz)(profileLeaks(leaks.value));
    }
    const sites = readAll(files, (source) => {
        const read = (0,dhat/* readDhat */.O)(source);
        return read.kind === 'failed' ? read : (0,parsed/* parsed */.Yz)(read.value.sites);
    });
    return sites.kind === 'failed' ? sites : (0,parsed/* parsed */.Yz)(profileAllocations(sites.value));
}
async function profileHeap(request) {
    const { benchmark, program, side, directory, tool, signal } = request;
    const directories = await (0,side_directories/* openDirectories */.i)(request.scratch);
    const out = directories.result(`${tool}-${side}`);
    const run = await (0,valgrind/* runValgrind */.t)({
        benchmark,
        program,
        tree: directory,
        directory: directories.own(side),
        out,
        tool,
        options: exact_counters/* heapOptions */.lP[tool],
        slowdown: exact_counters/* heapSlowdown */._5,
        ...(signal === undefined ? {} : { signal }),
    });
    if (run.kind === 'failed')
        return run;
    const profile = readFiles(tool, run.value);
    await (0,promises_.rm)(out, { recursive: true, force: true });
    return profile;
}

// EXTERNAL MODULE: ./build/src/pipeline/steady-benchmark.js + 3 modules
var steady_benchmark = __webpack_require__(8131);
;// CONCATENATED MODULE: ./build/src/pipeline/explain-heap.js



const traces = new Map([
    ['heap_bytes', { tool: 'dhat', event: 'allocated bytes' }],
    ['heap_blocks', { tool: 'dhat', event: 'allocations' }],
    ['heap_peak', { tool: 'dhat', event: 'bytes at the peak' }],
    ['leaked_bytes', { tool: 'memcheck', event: 'leaked bytes' }],
]);
function isHeapMetric(metric) {
    return traces.has(metric) || metric === 'peak_rss';
}
function listRegressed(verdicts, { plan }) {
    return verdicts.flatMap((verdict) => {
        const metric = (0,model_metric/* findMetric */.GF)(verdict.metric);
        if (verdict.kind !== 'regressed' || metric === undefined)
            return [];
        return (0,find_gate/* findGate */.Z)(plan.policy, verdict.benchmark, metric).on === 'off' ? [] : [verdict];
    });
}
function tracesOf(verdicts, context) {
    const regressed = listRegressed(verdicts, context);
    const found = regressed.flatMap(({ metric }) => traces.get(metric) ?? []);
    const rss = regressed.find(({ metric }) => metric === 'peak_rss')?.comparison.absolute.value;
    const isCounted = verdicts.some(({ metric }) => traces.get(metric)?.tool === 'dhat');
    const estimate = rss === undefined || isCounted ? [] : [{ tool: 'dhat', event: 'bytes at the peak', rss }];
    return [...new Map([...found, ...estimate].toReversed().map((trace) => [trace.tool, trace])).values()];
}
function describeEstimate(rss, heap) {
    const rise = (0,event_name/* formatEventCost */.Nz)(heap, 'bytes at the peak');
    return {
        code: 'memory-estimated',
        message: `the peak memory of the process changed by ${(0,quantity_text/* formatDifference */.jR)(rss, { unit: 'byte' })}, its heap by ${rise}`,
        hint: 'take the lines as an estimate: code, stacks and what the allocator keeps are in the one and not in the other; add `heap_peak` to `metrics` to gate the heap itself',
    };
}
async function traceSide(planned, side, { context, tool }) {
    const { program } = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    return profileHeap({
        benchmark: planned.config,
        program,
        side,
        directory: context.scratch.trees[side],
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        tool,
        signal: context.signal,
    });
}
async function explainTrace(planned, trace, { context, sources }) {
    const { name } = planned.config;
    const { tool, event } = trace;
    context.progress.step(`Explain the memory of ${name} with ${tool}`);
    const [base, head] = await context.stopwatch.time('profiles', () => Promise.all([
        traceSide(planned, 'base', { context, tool }),
        traceSide(planned, 'head', { context, tool }),
    ]));
    if (base.kind === 'failed' || head.kind === 'failed') {
        const problems = [base, head].flatMap((side) => (side.kind === 'failed' ? side.problems : []));
        return { explanations: [], flamegraphs: [], problems };
    }
    const profiles = { base: base.value, head: head.value };
    const loaded = await sources.load([profiles.base, profiles.head]);
    const explanation = (0,explain/* explainRegression */.B)({
        benchmark: name,
        event,
        ...profiles,
        diff: context.diff,
        roots: context.scratch.trees,
        readLine: sources.line,
    });
    const { culprits } = explanation;
    const estimate = trace.rss === undefined ? [] : [describeEstimate(trace.rss, explanation.head - explanation.base)];
    const title = `${name}, ${event}`;
    const html = (0,flamegraph/* renderFlamegraph */.g)({ title, sides: { kind: 'calls', event, ...profiles }, culprits });
    return {
        explanations: [{ ...explanation, problems: [...estimate, ...explanation.problems] }],
        flamegraphs: [{ benchmark: title, html }],
        problems: loaded.kind === 'failed' ? loaded.problems : [],
    };
}
async function explainHeap(context, ran, sources) {
    const verdicts = Map.groupBy(context.verdicts, (verdict) => verdict.benchmark);
    const all = [];
    for (const planned of ran) {
        for (const trace of tracesOf(verdicts.get(planned.config.name) ?? [], context)) {
            if (context.signal.aborted)
                return all;
            all.push(await explainTrace(planned, trace, { context, sources }));
        }
    }
    return all;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/attribute/refuse-damaged.js
var refuse_damaged = __webpack_require__(7178);
// EXTERNAL MODULE: ./build/src/measure/processes/measured-program.js
var measured_program = __webpack_require__(920);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(2179);
;// CONCATENATED MODULE: ./build/src/measure/valgrind/callgrind-run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const slowdown = 200;
const options = [
    '--dump-instr=yes',
    '--dump-line=yes',
    '--I1=32768,8,64',
    '--D1=32768,8,64',
    '--LL=8388608,16,64',
];
function missOptions(isWanted) {
    const answer = isWanted ? 'yes' : 'no';
    return [`--cache-sim=${answer}`, `--branch-sim=${answer}`];
}
const notableRest = 0.01;
const tailBytes = 4_096;
async function readTotal(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,plain_file/* openPlainFile */.rr)(path), true);
        if (file === undefined)
            return 0;
        const { size } = await file.stat();
        const length = Math.min(size, tailBytes);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return Number(/^totals: (\d+)/m.exec(buffer.toString('latin1'))?.[1] ?? 0);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function profileWithCallgrind(request) {
    const { benchmark, side, out, signal } = request;
    const directories = await (0,side_directories/* openDirectories */.i)(request.scratch);
    const files = directories.result(`callgrind-${side}`);
    const run = await (0,valgrind/* runValgrind */.t)({
        benchmark,
        program: request.program ?? (0,measured_program/* plainProgram */.X)(benchmark),
        tree: request.directory,
        directory: directories.own(side),
        out: files,
        tool: 'callgrind',
        options: [...options, ...missOptions(request.misses === true)],
        slowdown,
        ...(signal === undefined ? {} : { signal }),
    });
    if (run.kind === 'failed')
        return run;
    const totals = await Promise.all(run.value.map(async (path) => ({ path, total: await readTotal(path) })));
    const largest = totals.reduce((most, next) => (next.total > most.total ? next : most));
    if (largest.total === 0) {
        return (0,parsed/* failed */.gz)({
            code: 'tool-failed',
            message: `callgrind wrote no complete profile of benchmark ${benchmark.name}`,
            hint: 'check that the benchmark ends by itself and that the disk is not full',
        });
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(out), { recursive: true });
    await (0,promises_.copyFile)(largest.path, out);
    await (0,promises_.rm)(files, { recursive: true, force: true });
    return (0,parsed/* parsed */.Yz)(out, tellOthers(benchmark, totals, largest.total));
}
function tellOthers({ name }, totals, profiled) {
    const all = totals.reduce((sum, { total }) => sum + total, 0);
    if (all - profiled <= notableRest * all)
        return [];
    const count = (value) => value.toLocaleString('en-US');
    return [
        {
            code: 'profile-partial',
            message: `benchmark ${name} ran ${totals.length} processes; the profile is that of the largest, with ${count(profiled)} of their ${count(all)} instructions`,
            hint: 'what changed in the others is not explained: give them a benchmark of their own',
        },
    ];
}

// EXTERNAL MODULE: ./build/src/measure/symbols/symbols.js + 4 modules
var symbols = __webpack_require__(8190);
// EXTERNAL MODULE: ./build/src/core/model/stack-profile.js
var stack_profile = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/src/core/attribute/find-hotspots.js
var find_hotspots = __webpack_require__(6088);
;// CONCATENATED MODULE: ./build/src/core/attribute/describe-samples.js


const mostRows = 5;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const longestName = 300;
function describeSamples(sides) {
    const { benchmark, event, base, head, roots } = sides;
    const [before, now] = [(0,find_hotspots/* rankFunctions */.Q3)(base, event, Infinity), (0,find_hotspots/* rankFunctions */.Q3)(head, event, Infinity)];
    const few = [before, now].findIndex(({ samples }) => samples < stack_profile/* fewestSamples */.E);
    if (few >= 0) {
        return {
            code: 'too-few-samples',
            message: `only ${whole.format((few === 0 ? before : now).samples)} samples were taken of the ${few === 0 ? 'base' : 'head'} of ${benchmark}, too few to tell where its time is spent`,
            hint: 'give the benchmark work for a second or more',
        };
    }
    const files = { base: shorten(roots.base), head: shorten(roots.head) };
    const baseShares = new Map(before.functions.map((fn) => [`${fn.function}\0${files.base(fn.file)}`, fn.self]));
    const none = (0,find_hotspots/* shareOf */.tC)(0, before.samples);
    const functions = now.functions
        .filter(({ self }) => self.samples > 0)
        .slice(0, mostRows)
        .map(({ function: name, file, self }) => {
        const path = files.head(file);
        const was = baseShares.get(`${name}\0${path}`) ?? none;
        return `  ${name.slice(0, longestName)}${path === '' ? '' : ` (${path})`}: head ${tellShare(self)}; base ${tellShare(was)}`;
    });
    const lines = (0,find_hotspots/* rankHotspots */.LK)(head, event, mostRows)
        .filter(({ line }) => line > 0)
        .map((spot) => `  ${files.head(spot.file)}:${spot.line}: ${tellShare(spot)}`);
    return {
        code: 'profile-sampled',
        message: [
            `time of ${benchmark} is spent here, by ${whole.format(before.samples)} samples of the base and ${whole.format(now.samples)} of the head (${event})`,
            'functions, their own time:',
            ...functions,
            ...(lines.length === 0 ? [] : ['lines of the head:', ...lines]),
        ].join('\n'),
        hint: 'samples tell where time goes, not how many instructions a line executes nor which change costs it; see why callgrind could not run',
    };
}
function shorten(root) {
    return (file) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file).slice(0, longestName);
}
function tellShare({ samples, percent, interval }) {
    const count = `${whole.format(samples)} ${samples === 1 ? 'sample' : 'samples'}`;
    if (percent === undefined || interval === undefined)
        return count;
    return `${count}, ${percent.toFixed(1)} % (${interval[0].toFixed(1)} to ${interval[1].toFixed(1)} %)`;
}

// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(6064);
// EXTERNAL MODULE: ./build/src/measure/symbols/sampling.js + 2 modules
var sampling = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/measure/symbols/sample-benchmark.js





const periods = [1_000_000, 50_000];
async function sampleBenchmark(request) {
    const { benchmark, program, side, directory, scratch, signal } = request;
    const directories = await (0,side_directories/* openDirectories */.i)(scratch);
    const sample = (period) => (0,sampling/* sampleProgram */.d)({
        command: program.words,
        cwd: (0,external_node_path_.join)(directory, benchmark.cwd),
        env: (0,clean_env/* measuredEnvironment */.Eg)(directories.own(side), benchmark.env, program.env),
        event: 'task-clock',
        period,
        stacks: 'fp',
        directory: scratch,
        timeout: benchmark.timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const first = await sample(periods[0]);
    const isShort = first.kind === 'ok'
        ? first.value.stats.samples < stack_profile/* fewestSamples */.E
        : first.problems[0].code === 'too-few-samples';
    return isShort ? sample(periods[1]) : first;
}

;// CONCATENATED MODULE: ./build/src/pipeline/explain-samples.js



const explain_samples_event = 'task-clock';
async function sampleSide(planned, side, context) {
    const { program } = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    return sampleBenchmark({
        benchmark: planned.config,
        program,
        side,
        directory: context.scratch.trees[side],
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        signal: context.signal,
    });
}
function problemsOf(side) {
    return side.kind === 'ok' ? side.warnings : side.problems;
}
async function explainWithSamples(planned, context, why) {
    const { name } = planned.config;
    if (context.signal.aborted)
        return { explanations: [], flamegraphs: [], problems: why };
    context.progress.step(`Sample ${name}, because callgrind could not run it`);
    const [base, head] = await context.stopwatch.time('profiles', async () => [
        await sampleSide(planned, 'base', context),
        await sampleSide(planned, 'head', context),
    ]);
    const problems = [...why, ...problemsOf(base), ...problemsOf(head)];
    if (base.kind === 'failed' || head.kind === 'failed') {
        return { explanations: [], flamegraphs: [], problems };
    }
    const profiles = { base: base.value.profile, head: head.value.profile };
    const told = describeSamples({ benchmark: name, event: explain_samples_event, ...profiles, roots: context.scratch.trees });
    const title = `${name}, samples: time is spent here`;
    const sides = { kind: 'stacks', event: explain_samples_event, ...profiles };
    return {
        explanations: [],
        flamegraphs: told.code === 'profile-sampled' ? [{ benchmark: title, html: (0,flamegraph/* renderFlamegraph */.g)({ title, sides }) }] : [],
        problems: [...problems, told],
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/explain-instructions.js







function isWorthExplaining(verdicts, plan) {
    const gated = verdicts.flatMap((verdict) => {
        const metric = (0,model_metric/* findMetric */.GF)(verdict.metric);
        if (metric === undefined || isHeapMetric(metric.name))
            return [];
        if ((0,find_gate/* findGate */.Z)(plan.policy, verdict.benchmark, metric).on === 'off')
            return [];
        return [{ kind: verdict.kind, counted: metric.nature !== 'timed' }];
    });
    if (gated.some(({ kind, counted }) => counted && kind === 'regressed'))
        return true;
    if (gated.some(({ kind, counted }) => counted && (kind === 'steady' || kind === 'improved')))
        return false;
    return gated.some(({ kind }) => kind === 'regressed');
}
const missEvents = new Map([
    ['sim_d1_misses', 'D1mr'],
    ['sim_ll_misses', 'DLmr'],
    ['sim_i1_misses', 'I1mr'],
    ['sim_branch_misses', 'Bcm'],
]);
function chooseEvent(verdicts) {
    const regressed = verdicts.filter(({ kind }) => kind === 'regressed').map(({ metric }) => metric);
    if (regressed.includes('instructions') || regressed.includes('ir'))
        return 'Ir';
    return regressed.flatMap((metric) => missEvents.get(metric) ?? [])[0] ?? 'Ir';
}
async function profileSide(planned, side, { context, event }) {
    const { scratch, signal } = context;
    const { program } = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    const name = `callgrind.out.${side}`;
    return profileWithCallgrind({
        benchmark: planned.config,
        side,
        directory: scratch.trees[side],
        out: (0,external_node_path_.join)(scratch.directory, name),
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        program,
        misses: event !== 'Ir',
        signal,
    });
}
async function profileSides(planned, request) {
    const { scratch, signal } = request.context;
    const dumps = await Promise.all([
        profileSide(planned, 'base', request),
        profileSide(planned, 'head', request),
    ]);
    const made = (0,parsed/* joinParsed */.Qx)(...dumps);
    if (made.kind === 'failed')
        return made;
    const requestOf = (side, dump) => ({
        dump,
        name: `callgrind.out.${side}`,
        tree: scratch.trees[side],
        directory: scratch.directory,
        signal,
    });
    const [ofBase, ofHead] = made.value;
    const { base, head } = await (0,symbols/* readSymbolisedPair */.O)({
        base: requestOf('base', ofBase),
        head: requestOf('head', ofHead),
    });
    const read = (0,parsed/* joinParsed */.Qx)(base, head);
    if (read.kind === 'failed')
        return read;
    const [baseDump, headDump] = read.value;
    return (0,parsed/* parsed */.Yz)({ base: baseDump, head: headDump }, [...made.warnings, ...read.warnings]);
}
async function explainWithCallgrind(planned, context, sources) {
    const { name } = planned.config;
    const { trees } = context.scratch;
    const event = chooseEvent(context.verdicts.filter((verdict) => verdict.benchmark === name));
    const read = await context.stopwatch.time('profiles', () => profileSides(planned, { context, event }));
    if (read.kind === 'failed')
        return explainWithSamples(planned, context, (0,assemble_report/* uniqueProblems */.OH)(read.problems));
    const { base, head } = read.value;
    const profiles = { base: base.profile, head: head.profile };
    const refused = (0,refuse_damaged/* refuseDamaged */.A)({ name: `callgrind.out.base of ${name}`, profile: profiles.base }, { name: `callgrind.out.head of ${name}`, profile: profiles.head });
    if (refused !== undefined) {
        return { explanations: [], flamegraphs: [], problems: [refused, ...read.warnings] };
    }
    const { symboliser } = head;
    const loaded = await sources.load([profiles.base, profiles.head]);
    const explanation = await context.stopwatch.time('blame', async () => (0,explain/* explainRegression */.B)({
        benchmark: name,
        event,
        ...profiles,
        diff: context.diff,
        roots: trees,
        readLine: sources.line,
    }));
    const html = (0,flamegraph/* renderFlamegraph */.g)({
        title: name,
        sides: { kind: 'calls', event, ...profiles },
        culprits: explanation.culprits,
    });
    return {
        explanations: [{ ...explanation, ...(symboliser === undefined ? {} : { symboliser }) }],
        flamegraphs: [{ benchmark: name, html }],
        problems: [...read.warnings, ...(loaded.kind === 'failed' ? loaded.problems : [])],
    };
}

// EXTERNAL MODULE: ./build/src/pipeline/source-texts.js
var source_texts = __webpack_require__(3486);
;// CONCATENATED MODULE: ./build/src/pipeline/explain-regressions.js




function listComparable({ plan, benchmarks }) {
    const ran = benchmarks.filter(({ base, head }) => base !== undefined && head !== undefined && (0,samples/* ranToEnd */.iO)(base) && (0,samples/* ranToEnd */.iO)(head));
    const names = new Set(ran.map((benchmark) => benchmark.name));
    return plan.benchmarks.filter(({ config }) => names.has(config.name));
}
async function explainRegressions(context) {
    const { plan } = context;
    const comparable = listComparable(context);
    const verdicts = Map.groupBy(context.verdicts, (verdict) => verdict.benchmark);
    const planned = comparable.filter(({ config }) => plan.explain === 'always' || isWorthExplaining(verdicts.get(config.name) ?? [], plan));
    const sources = (0,source_texts/* createSourceTexts */.o)({
        repository: context.repository,
        sha: context.head,
        paths: context.diff.flatMap((file) => file.headPath ?? []),
    });
    const all = [];
    for (const benchmark of planned) {
        if (context.signal.aborted)
            break;
        context.progress.step(`Explain ${benchmark.config.name} with callgrind`);
        all.push(await explainWithCallgrind(benchmark, context, sources));
    }
    all.push(...(await explainHeap(context, comparable, sources)));
    const problems = all.flatMap((one) => one.problems);
    for (const problem of problems)
        context.progress.problem(problem);
    return {
        explanations: all.flatMap((one) => one.explanations),
        flamegraphs: all.flatMap((one) => one.flamegraphs),
        problems,
    };
}

// EXTERNAL MODULE: ./build/src/pipeline/observe-memory.js + 3 modules
var observe_memory = __webpack_require__(8091);
// EXTERNAL MODULE: ./build/src/pipeline/read-plan.js + 1 modules
var read_plan = __webpack_require__(6130);
;// CONCATENATED MODULE: ./build/src/pipeline/read-texts.js

async function readTexts(repository, sha, paths) {
    const texts = new Map();
    for (const path of new Set(paths)) {
        const text = await (0,commit_files/* readFileAt */._T)({ repository, sha, path });
        if (text.kind === 'ok' && text.value !== undefined)
            texts.set(path, text.value);
    }
    return texts;
}

// EXTERNAL MODULE: ./build/src/pipeline/run-steps.js + 20 modules
var run_steps = __webpack_require__(5081);
// EXTERNAL MODULE: ./build/src/pipeline/write-outputs.js + 1 modules
var write_outputs = __webpack_require__(7809);
;// CONCATENATED MODULE: ./build/src/pipeline/run-gate.js









const missingBase = new Set(['merge-base-missing', 'base-missing']);
function refuse(problems) {
    const kind = problems.some((problem) => missingBase.has(problem.code)) ? 'not-comparable' : 'refused';
    return { kind, problems };
}
async function prepare(request) {
    const { repository, base, head } = request;
    const names = { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    const subjects = await (0,git_subjects/* resolveSubjects */.G)({ repository, ...names });
    if (subjects.kind === 'failed')
        return subjects;
    const commits = { base: subjects.value.base.sha, head: subjects.value.head.sha };
    const { tip } = subjects.value;
    const plan = await (0,read_plan/* readPlan */.m3)(repository, { ...commits, tip }, request.config);
    if (plan.kind === 'failed')
        return plan;
    const text = await (0,commit_files/* diffCommits */.is)({ repository, ...commits });
    if (text.kind === 'failed')
        return text;
    const read = (0,attribute_diff/* parseDiff */.F)(text.value);
    const diff = read.kind === 'failed' ? { value: [], warnings: read.problems } : read;
    const warnings = [...subjects.warnings, ...plan.warnings, ...diff.warnings];
    return (0,parsed/* parsed */.Yz)({ subjects: subjects.value, commits, plan: plan.value, diff: diff.value, warnings });
}
function citedFiles(explanations) {
    return explanations.flatMap(({ culprits }) => culprits.flatMap(({ file, related, chain }) => [
        file,
        ...related.map((line) => line.file),
        ...chain.flatMap((frame) => frame.file ?? []),
    ]));
}
function contendedFiles(benchmarks) {
    return benchmarks.flatMap(({ head }) => {
        const lines = head?.contention?.kind === 'lines' ? head.contention.lines : [];
        const places = [...lines.flatMap(({ contenders }) => contenders.slice(0, 2)), ...(head?.claims ?? [])];
        return places.flatMap(({ file }) => (file === '' ? [] : [file]));
    });
}
async function conclude(request, prepared, measured) {
    const { subjects, diff, commits } = prepared;
    const plan = request.explainAll === true ? { ...prepared.plan, explain: 'always' } : prepared.plan;
    const { repository, out, category } = request;
    const observed = await (0,observe_memory/* observeMemory */.s)({ ...measured, repository, commits });
    const steps = {
        ...measured,
        benchmarks: observed.benchmarks,
        problems: [...measured.problems, ...observed.problems],
    };
    const { benchmarks, sideProblems } = steps;
    const { verdicts, decision, policy } = (0,assemble_report/* judge */.S4)(plan, steps, sideProblems);
    const explained = await explainRegressions({
        ...steps,
        plan,
        repository,
        head: commits.head,
        verdicts,
        diff,
    });
    const { flamegraphs } = explained;
    if (request.signal.aborted)
        return { kind: 'stopped' };
    request.progress.step('Write the report');
    const cited = [...citedFiles(explained.explanations), ...contendedFiles(benchmarks)];
    const texts = await readTexts(repository, commits.head, cited);
    const fileText = (path) => texts.get(path);
    const explanations = fingerprintCulprits(explained.explanations, fileText);
    const report = (0,assemble_report/* assembleReport */.xr)({
        kind: 'gate',
        base: subjects.base,
        head: subjects.head,
        environment: steps.machine.environment,
        seed: request.seed,
        policy,
        metrics: steps.metrics,
        benchmarks,
        verdicts,
        explanations,
        decision,
        problems: (0,assemble_report/* uniqueProblems */.OH)([...steps.problems, ...explained.problems]),
        timings: steps.stopwatch.timings(),
    });
    const files = await (0,write_outputs/* writeOutputs */.K)({ out, category, report, diff, flamegraphs, fileText });
    return { kind: 'decided', report, diff, files };
}
async function runGate(request) {
    request.progress.step('Read the commits and the configuration');
    const prepared = await prepare(request);
    if (prepared.kind === 'failed') {
        request.progress.end();
        return refuse(prepared.problems);
    }
    return (0,run_steps/* runSteps */.r)(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}


/***/ }),

/***/ 7809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/render/markdown/summary.js + 2 modules
var markdown_summary = __webpack_require__(9714);
// EXTERNAL MODULE: ./build/src/core/report/encode.js
var encode = __webpack_require__(416);
// EXTERNAL MODULE: ./build/src/core/gate/growth-findings.js + 2 modules
var growth_findings = __webpack_require__(7563);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(3880);
// EXTERNAL MODULE: ./build/src/core/render/escape-control.js
var escape_control = __webpack_require__(3975);
// EXTERNAL MODULE: ./build/src/core/render/escape-html.js
var escape_html = __webpack_require__(9365);
;// CONCATENATED MODULE: ./build/src/core/render/growth-svg.js




const mostPanels = 12;
const mostPoints = 60;
const columns = 3;
const panel = { width: 400, height: 270 };
const growth_svg_frame = { left: 84, right: 384, top: 56, bottom: 226 };
const header = 40;
const letters = 50;
const labelWidth = 44;
const style = `
.page{fill:#fff}.axis{stroke:#8c959f;fill:none}.grid{stroke:#e4e7eb}text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1f2328}
.name{font:12px ui-monospace,'DejaVu Sans Mono',monospace}.title{font-size:14px}.small{font-size:11px}
.base{stroke:#2166ac;fill:none;stroke-width:1.5}.head{stroke:#b2182b;fill:none;stroke-width:1.5}
.base.line{stroke-dasharray:5 4}.base.dot{fill:#fff}.head.dot{fill:#b2182b}
@media (prefers-color-scheme:dark){.page,.base.dot{fill:#0d1117}text{fill:#e6edf3}.axis{stroke:#9198a1}.grid{stroke:#30363d}
.base{stroke:#79b8f5}.head{stroke:#ff8a75}.head.dot{fill:#ff8a75}}`;
function scaleOf(points) {
    const costs = points.flatMap(({ base, head }) => [base, head]);
    const [low, high] = [Math.min(...costs), Math.max(...costs)];
    const sizes = points.map(({ size }) => size);
    const place = (from, to, [start, end]) => {
        const span = Math.log(to) - Math.log(from) || 1;
        return (value) => start + ((Math.log(value) - Math.log(from)) / span) * (end - start);
    };
    return {
        x: place(Math.min(...sizes), Math.max(...sizes), [growth_svg_frame.left + 12, growth_svg_frame.right - 12]),
        y: place(low, high, [growth_svg_frame.bottom - 10, growth_svg_frame.top + 10]),
        low,
        high,
    };
}
function at(value) {
    return value.toFixed(1);
}
function mark(side, x, y) {
    return side === 'base'
        ? `<circle class="base dot" cx="${at(x)}" cy="${at(y)}" r="5.5"/>`
        : `<rect class="head dot" x="${at(x - 3.5)}" y="${at(y - 3.5)}" width="7" height="7"/>`;
}
function drawSide(points, side, { x, y }) {
    const places = points.map((point) => [x(point.size), y(point[side])]);
    const line = places.map(([left, top]) => `${at(left)},${at(top)}`).join(' ');
    return `<polyline class="${side} line" points="${line}"/>${places.map(([left, top]) => mark(side, left, top)).join('')}`;
}
function drawSizes(points, { x }) {
    let free = Number.NEGATIVE_INFINITY;
    return points
        .map(({ size }) => {
        const left = x(size);
        const line = `<line class="grid" x1="${at(left)}" x2="${at(left)}" y1="${growth_svg_frame.top}" y2="${growth_svg_frame.bottom}"/>`;
        if (left < free)
            return line;
        free = left + labelWidth;
        return `${line}<text class="small" x="${at(left)}" y="${growth_svg_frame.bottom + 16}" text-anchor="middle">${(0,growth_findings/* formatSize */.Xq)(size)}</text>`;
    })
        .join('');
}
function thin(points) {
    if (points.length <= mostPoints)
        return points;
    const last = points.length - 1;
    return Array.from({ length: mostPoints }, (_, index) => Math.round((index * last) / (mostPoints - 1))).flatMap((index) => points[index] ?? []);
}
function drawPanel(growth, index) {
    const { family, metric, base, head } = growth;
    const points = thin(growth.points);
    const scale = scaleOf(points);
    const left = (index % columns) * panel.width;
    const top = header + Math.floor(index / columns) * panel.height;
    const label = (cost) => `<text class="small" x="${growth_svg_frame.left - 6}" y="${at(scale.y(cost) + 4)}" text-anchor="end">${(0,escape_html/* escapeHtml */.Z)((0,quantity_text/* formatValue */.Fl)(cost, metric))}</text>`;
    return `<g transform="translate(${left} ${top})">
<text class="name" x="8" y="20">${(0,escape_html/* escapeHtml */.Z)((0,escape_control/* clipText */.gL)((0,escape_control/* showControls */.mz)(family), letters))}</text>
<text class="small" x="8" y="40">${(0,escape_html/* escapeHtml */.Z)(metric.title)}: base n^${(0,growth_findings/* formatExponent */.ZQ)(base)}, head n^${(0,growth_findings/* formatExponent */.ZQ)(head)}</text>
${drawSizes(points, scale)}
<rect class="axis" x="${growth_svg_frame.left}" y="${growth_svg_frame.top}" width="${growth_svg_frame.right - growth_svg_frame.left}" height="${growth_svg_frame.bottom - growth_svg_frame.top}"/>
${label(scale.low)}${scale.high > scale.low ? label(scale.high) : ''}
${drawSide(points, 'base', scale)}
${drawSide(points, 'head', scale)}
<text class="small" x="${(growth_svg_frame.left + growth_svg_frame.right) / 2}" y="${growth_svg_frame.bottom + 34}" text-anchor="middle">n</text>
</g>`;
}
function drawLegend() {
    const entry = (side, left) => `<line class="${side} line" x1="${left}" x2="${left + 36}" y1="20" y2="20"/>${mark(side, left + 18, 20)}<text x="${left + 44}" y="24">${side}</text>`;
    return `${entry('base', 376)}${entry('head', 466)}`;
}
function renderGrowth(report) {
    const growths = (0,growth_findings/* traceGrowth */.dQ)(report);
    const drawn = growths.slice(0, mostPanels);
    if (drawn.length === 0)
        return undefined;
    const width = columns * panel.width;
    const height = header + Math.ceil(drawn.length / columns) * panel.height;
    const more = growths.length - drawn.length;
    const rest = more === 0 ? '' : `<text x="576" y="24">and ${more} more, which are not drawn</text>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">How cost grows with size, base and head</title>
<style>${style}</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="title" x="8" y="24">How cost grows with size (both axes logarithmic)</text>
${drawLegend()}${rest}
${drawn.map(drawPanel).join('\n')}
</svg>
`;
}

// EXTERNAL MODULE: ./build/src/core/render/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(4695);
;// CONCATENATED MODULE: ./build/src/pipeline/write-outputs.js



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|growth\.svg|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    const made = await (0,promises_.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, '.gitignore'), '*\n');
    for (const name of await (0,promises_.readdir)(out))
        if (ours.test(name))
            await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, category, diff, flamegraphs, fileText } = outputs;
    const out = (0,external_node_path_.resolve)(outputs.out);
    await clearOutputs(out);
    const write = async (name, text) => {
        const path = (0,external_node_path_.join)(out, name);
        await (0,promises_.writeFile)(path, text);
        return path;
    };
    const pages = [];
    for (const [index, { benchmark, html }] of flamegraphs.entries()) {
        const name = index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`;
        pages.push({ benchmark, path: await write(name, html) });
    }
    const named = pages.map(({ benchmark, path }) => ({ benchmark, file: (0,external_node_path_.basename)(path) }));
    const summary = await write('summary.md', (0,markdown_summary/* renderSummary */.B)(report, { diff, flamegraphs: named }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', (0,encode/* encodeReport */.B)(report)), summary, flamegraphs: pages };
    }
    const drawn = renderGrowth(report);
    return {
        ...(drawn === undefined ? {} : { growth: await write('growth.svg', drawn) }),
        report: await write('report.json', (0,encode/* encodeReport */.B)(report)),
        sarif: await write('results.sarif', (0,sarif/* renderSarif */.W)({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
