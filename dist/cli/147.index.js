export const id = 147;
export const ids = [147];
export const modules = {

/***/ 6147:
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
// EXTERNAL MODULE: ./build/src/core/attribute/explain.js + 43 modules
var explain = __webpack_require__(5736);
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
        return { explanations: [], flamegraphs: [], timeSpent: [], problems };
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
        timeSpent: [],
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
// EXTERNAL MODULE: ./build/src/measure/valgrind/dump-files.js
var dump_files = __webpack_require__(2522);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(2179);
;// CONCATENATED MODULE: ./build/src/measure/valgrind/process-dumps.js
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



const tailBytes = 4_096;
async function readTotal(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,plain_file/* openPlainFile */.rr)(path), true);
        if (file === undefined)
            return 0;
        const { size } = await file.stat();
        if (size === 0)
            return 0;
        const length = Math.min(size, tailBytes);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        const total = /^totals: (\d+)/m.exec(buffer.toString('latin1'))?.[1];
        return total === undefined ? undefined : Number(total);
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
async function describe(name, files) {
    const totals = await Promise.all(files.map(readTotal));
    const cut = files.find((_, at) => totals[at] === undefined);
    const total = totals.reduce((sum, one) => sum + (one ?? 0), 0);
    return { files, name, total, ...(cut === undefined ? {} : { cut }) };
}
async function groupByProcess(paths) {
    const named = Map.groupBy(paths, (path) => /^out\.\d+/.exec((0,external_node_path_.basename)(path))?.[0] ?? (0,external_node_path_.basename)(path));
    const dumps = [];
    for (const [name, all] of named) {
        const last = (0,external_node_path_.join)((0,external_node_path_.dirname)(all[0] ?? ''), name);
        const own = all.length === 1 ? all : (0,dump_files/* gatherDumpFiles */.v)(last).files;
        const others = all.filter((path) => !own.includes(path));
        dumps.push(describe(name, own), ...others.map((path) => describe((0,external_node_path_.basename)(path), [path])));
    }
    return Promise.all(dumps);
}

;// CONCATENATED MODULE: ./build/src/measure/valgrind/callgrind-run.js








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
    const dumps = await groupByProcess(run.value);
    const cut = dumps.find((dump) => dump.cut !== undefined)?.cut;
    if (cut !== undefined)
        return (0,parsed/* failed */.gz)(cutShort(benchmark, cut));
    const largest = dumps.reduce((most, next) => (next.total > most.total ? next : most));
    if (largest.total === 0) {
        return (0,parsed/* failed */.gz)({
            code: 'tool-failed',
            message: `callgrind wrote no complete profile of benchmark ${benchmark.name}`,
            hint: 'check that the benchmark ends by itself and that the disk is not full',
        });
    }
    await keepDump(largest, out);
    await (0,promises_.rm)(files, { recursive: true, force: true });
    return (0,parsed/* parsed */.Yz)(out, [...tellOthers(benchmark, dumps, largest.total), ...tellKilled(benchmark, dumps)]);
}
async function keepDump({ files, name }, out) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(out), { recursive: true });
    for (const old of (0,dump_files/* gatherDumpFiles */.v)(out).files)
        await (0,promises_.rm)(old, { force: true });
    for (const file of files)
        await (0,promises_.copyFile)(file, out + (0,external_node_path_.basename)(file).slice(name.length));
}
function cutShort({ name }, file) {
    return {
        code: 'format-damaged',
        message: `callgrind's profile of benchmark ${name} is cut short: ${(0,external_node_path_.basename)(file)} ends before its totals`,
        hint: 'check that the disk is not full and that nothing else writes there, then run again',
    };
}
function tellOthers({ name }, dumps, profiled) {
    const all = dumps.reduce((sum, { total }) => sum + total, 0);
    if (all - profiled <= notableRest * all)
        return [];
    const count = (value) => value.toLocaleString('en-US');
    return [
        {
            code: 'profile-partial',
            message: `benchmark ${name} ran ${dumps.length} processes; the profile is that of the largest, with ${count(profiled)} of their ${count(all)} instructions`,
            hint: 'what changed in the others is not explained: give them a benchmark of their own',
        },
    ];
}
function tellKilled({ name }, dumps) {
    const killed = dumps.filter(({ total }) => total === 0).length;
    if (killed === 0)
        return [];
    return [
        {
            code: 'profile-partial',
            message: `${killed} of the ${dumps.length} processes of benchmark ${name} left no profile, because they were killed before they ended`,
            hint: 'let them end by themselves, or by SIGTERM: what they ran is not explained',
        },
    ];
}

// EXTERNAL MODULE: ./build/src/measure/symbols/symbols.js + 5 modules
var symbols = __webpack_require__(6761);
// EXTERNAL MODULE: ./build/src/core/model/stack-profile.js
var stack_profile = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/src/core/attribute/find-hotspots.js
var find_hotspots = __webpack_require__(6088);
// EXTERNAL MODULE: ./build/src/core/attribute/paths.js + 1 modules
var paths = __webpack_require__(9966);
;// CONCATENATED MODULE: ./build/src/core/attribute/find-time-spent.js




const mostRows = 20;
const unfit = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const longestPath = 4_096;
function resolverOf(profile, { roots, exists }) {
    const named = profile.frames.flatMap(({ file }) => (file === '' ? [] : [file]));
    const resolve = (0,paths/* createPathResolver */.uC)({ roots: [roots.head, roots.base], files: [], exists, named });
    return (file) => {
        const path = resolve(file);
        const isFit = path !== undefined && path !== '' && path.length <= longestPath && !unfit.test(path);
        return isFit && !path.split('/').includes('..') ? path : undefined;
    };
}
function countFunctions(functions, resolve) {
    const counted = new Map();
    for (const side of ['head', 'base']) {
        for (const { function: name, file: raw, object: whole, self } of functions[side]) {
            const file = resolve[side](raw) ?? '';
            const object = file === '' ? (0,paths/* baseName */.Fl)(whole) : '';
            const key = `${name}\0${file}\0${object}`;
            const known = counted.get(key) ?? { function: name, file, object, base: 0, head: 0 };
            counted.set(key, known);
            known[side] += self.samples;
        }
    }
    return [...counted.values()];
}
function tooFew(benchmark, side, samples) {
    return (0,parsed/* failed */.gz)({
        code: 'too-few-samples',
        message: `only ${samples} ${samples === 1 ? 'sample was' : 'samples were'} taken of the ${side} of ${benchmark}, too few to tell where its time is spent`,
        hint: 'give the benchmark work for a second or more',
    });
}
function findLines(sides, resolve) {
    return (0,find_hotspots/* rankHotspots */.LK)(sides.head, sides.event, Infinity)
        .flatMap((spot) => {
        const file = resolve(spot.file);
        return file === undefined || spot.line < 1 ? [] : [{ ...spot, file }];
    })
        .slice(0, mostRows);
}
function findTimeSpent(sides) {
    const { benchmark, event, period } = sides;
    const [base, head] = [sides.base, sides.head].map((side) => (0,find_hotspots/* rankFunctions */.Q3)(side, event, Infinity));
    const samples = { base: base?.samples ?? 0, head: head?.samples ?? 0 };
    if (samples.base < stack_profile/* fewestSamples */.E)
        return tooFew(benchmark, 'base', samples.base);
    if (samples.head < stack_profile/* fewestSamples */.E)
        return tooFew(benchmark, 'head', samples.head);
    const resolve = { base: resolverOf(sides.base, sides), head: resolverOf(sides.head, sides) };
    const partOf = (one) => Math.max(one.base / samples.base, one.head / samples.head);
    const functions = countFunctions({ base: base?.functions ?? [], head: head?.functions ?? [] }, resolve)
        .filter((one) => partOf(one) > 0)
        .sort((one, other) => partOf(other) - partOf(one))
        .slice(0, mostRows)
        .map((one) => ({
        ...one,
        base: (0,find_hotspots/* shareOf */.tC)(one.base, samples.base),
        head: (0,find_hotspots/* shareOf */.tC)(one.head, samples.head),
    }));
    const value = {
        benchmark,
        meaning: 'time is spent here',
        event,
        period,
        samples,
        functions,
        lines: findLines(sides, resolve.head),
    };
    return (0,parsed/* parsed */.Yz)(value, [
        {
            code: 'profile-sampled',
            message: `callgrind gave no profile of ${benchmark}, so none of its lines is named; where its time is spent was sampled instead`,
            hint: 'see why callgrind gave none: samples tell where time goes, not which change costs it',
        },
    ]);
}

// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(6064);
// EXTERNAL MODULE: ./build/src/measure/symbols/sampling.js + 5 modules
var sampling = __webpack_require__(7401);
;// CONCATENATED MODULE: ./build/src/measure/symbols/sample-benchmark.js





const samplingPeriods = [1_000_000, 50_000];
async function sampleBenchmark(request) {
    const { benchmark, program, side, directory, scratch, period, signal } = request;
    const directories = await (0,side_directories/* openDirectories */.i)(scratch);
    return (0,sampling/* sampleProgram */.d)({
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
}
function hasFewSamples(run) {
    return run.kind === 'ok'
        ? run.value.stats.samples < stack_profile/* fewestSamples */.E
        : run.problems[0].code === 'too-few-samples';
}

;// CONCATENATED MODULE: ./build/src/pipeline/explain-samples.js



const explain_samples_event = 'task-clock';
async function sampleSide(planned, side, { context, period }) {
    const { program } = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    return sampleBenchmark({
        benchmark: planned.config,
        program,
        side,
        directory: context.scratch.trees[side],
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        period,
        signal: context.signal,
    });
}
async function sampleSides(planned, context) {
    const sample = async (period) => ({
        period,
        base: await sampleSide(planned, 'base', { context, period }),
        head: await sampleSide(planned, 'head', { context, period }),
    });
    const [usual, short] = samplingPeriods;
    const first = await sample(usual);
    return hasFewSamples(first.base) || hasFewSamples(first.head) ? sample(short) : first;
}
function problemsOf(side) {
    return side.kind === 'ok' ? side.warnings : side.problems;
}
async function explainWithSamples(planned, context, { why, sources }) {
    const { name } = planned.config;
    const nothing = { explanations: [], flamegraphs: [], timeSpent: [] };
    if (context.signal.aborted)
        return { ...nothing, problems: why };
    context.progress.step(`Sample ${name}, because callgrind could not run it`);
    const { base, head, period } = await context.stopwatch.time('profiles', () => sampleSides(planned, context));
    const problems = [...why, ...problemsOf(base), ...problemsOf(head)];
    if (base.kind === 'failed' || head.kind === 'failed')
        return { ...nothing, problems };
    const profiles = { base: base.value.profile, head: head.value.profile };
    const files = [...profiles.base.frames, ...profiles.head.frames].map(({ file }) => file);
    const loaded = await sources.load([{ files }]);
    const exists = (path) => sources.line(path, 1) !== undefined;
    const told = findTimeSpent({
        benchmark: name,
        event: explain_samples_event,
        period,
        ...profiles,
        roots: context.scratch.trees,
        exists,
    });
    const known = [...problems, ...problemsOf(loaded), ...problemsOf(told)];
    if (told.kind === 'failed')
        return { ...nothing, problems: known };
    const title = `${name}, samples: time is spent here`;
    const sides = { kind: 'stacks', event: explain_samples_event, ...profiles };
    return {
        explanations: [],
        timeSpent: [told.value],
        flamegraphs: [{ benchmark: title, html: (0,flamegraph/* renderFlamegraph */.g)({ title, sides }) }],
        problems: known,
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
    const told = read.warnings.filter(({ code }) => code !== 'profile-joined');
    return (0,parsed/* parsed */.Yz)({ base: baseDump, head: headDump }, [...made.warnings, ...told]);
}
async function explainWithCallgrind(planned, context, sources) {
    const { name } = planned.config;
    const { trees } = context.scratch;
    const event = chooseEvent(context.verdicts.filter((verdict) => verdict.benchmark === name));
    const read = await context.stopwatch.time('profiles', () => profileSides(planned, { context, event }));
    if (read.kind === 'failed') {
        return explainWithSamples(planned, context, { why: (0,assemble_report/* uniqueProblems */.OH)(read.problems), sources });
    }
    const { base, head } = read.value;
    const profiles = { base: base.profile, head: head.profile };
    const refused = (0,refuse_damaged/* refuseDamaged */.A)({ name: `callgrind.out.base of ${name}`, profile: profiles.base }, { name: `callgrind.out.head of ${name}`, profile: profiles.head });
    if (refused !== undefined) {
        return { explanations: [], flamegraphs: [], timeSpent: [], problems: [refused, ...read.warnings] };
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
        timeSpent: [],
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
        timeSpent: all.flatMap((one) => one.timeSpent),
        problems,
    };
}

// EXTERNAL MODULE: ./build/src/pipeline/observe-memory.js + 4 modules
var observe_memory = __webpack_require__(9277);
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

// EXTERNAL MODULE: ./build/src/pipeline/run-steps.js + 23 modules
var run_steps = __webpack_require__(1834);
// EXTERNAL MODULE: ./build/src/pipeline/write-outputs.js + 2 modules
var write_outputs = __webpack_require__(3129);
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
    const { verdicts, growths, decision, policy } = (0,assemble_report/* judge */.S4)(plan, steps, sideProblems);
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
        ...(explained.timeSpent.length === 0 ? {} : { timeSpent: explained.timeSpent }),
        decision,
        problems: (0,assemble_report/* uniqueProblems */.OH)([...steps.problems, ...explained.problems]),
        timings: steps.stopwatch.timings(),
    });
    const files = await (0,write_outputs/* writeOutputs */.K)({ out, category, report, growths, diff, flamegraphs, fileText });
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


/***/ })

};
