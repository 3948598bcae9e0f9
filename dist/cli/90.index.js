export const id = 90;
export const ids = [90];
export const modules = {

/***/ 9277:
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
// EXTERNAL MODULE: ./build/src/measure/contention/record-sharing.js + 2 modules
var record_sharing = __webpack_require__(3787);
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
async function prepareRun({ benchmark, tree, directory, signal, }) {
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
    const request = await prepareRun(side);
    const stopped = await (0,setup/* setUpBenchmark */.bX)({ ...request, benchmark, tree });
    if (stopped !== undefined)
        return { evidence: unmeasured(stopped), problems: [] };
    const timeout = Math.min(longestRun, benchmark.timeout * slowdown);
    const recorded = await (0,record_sharing/* recordSharing */.E)({ ...request, root: tree, timeout, ...(signal ? { signal } : {}) });
    if (recorded.kind === 'failed')
        return { evidence: unmeasured(recorded.problems[0]), problems: [] };
    const { contentions, records } = recorded.value;
    const complete = records.every(({ lost }) => lost === 0);
    const { lines, unlisted } = (0,describe_lines/* describeLines */.BT)(contentions, { room, locate });
    return {
        evidence: { kind: 'lines', method: 'recorded', complete, lines, unlisted },
        runs: recorded.value.runs,
        problems: recorded.warnings,
    };
}
async function observeSampled(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const sampled = await (0,sampled_lines/* sampleLines */.M)(await prepareRun(side));
    if (sampled.kind === 'failed')
        return unmeasured(sampled.problems[0]);
    const complete = (0,judge_sampled/* countUnexplained */.H)(sampled.value) === 0;
    const { lines, unlisted } = (0,describe_lines/* describeLines */.BT)((0,judge_sampled/* judgeSampled */.q)(sampled.value), { room, locate: side.locate });
    return { kind: 'lines', method: 'sampled', complete, lines, unlisted };
}
async function observeCounted(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const verdict = await (0,contention/* detectContention */.v)({ ...(await prepareRun(side)), root: side.tree });
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
// EXTERNAL MODULE: ./build/src/core/contention/compare-contention.js
var compare_contention = __webpack_require__(7396);
// EXTERNAL MODULE: ./build/src/measure/contention/watch-fields.js + 2 modules
var watch_fields = __webpack_require__(8610);
;// CONCATENATED MODULE: ./build/src/measure/contention/confirm-writes.js



const longest = 20;
async function watchLine(line, request) {
    const names = line.contenders.slice(0, 2).flatMap(({ fields }) => fields.slice(0, 1));
    const { program, tree } = request;
    const found = await (0,watch_fields/* watchFields */.v)({ ...(await prepareRun(request)), root: tree, program, names, longest });
    if (found.kind === 'failed')
        return undefined;
    return found.value.length > 0
        ? 'breakpoints saw two threads write to both in the measured program'
        : `breakpoints did not see two threads write to both in the measured program within ${longest} s`;
}
async function confirmWrites(request) {
    const { base, head } = request;
    const chosen = (0,compare_contention/* chooseWatched */.w)(base, head);
    if (head.kind !== 'lines' || chosen.length === 0)
        return head;
    const seen = new Map();
    for (const line of chosen) {
        const words = await watchLine(line, request);
        if (words !== undefined)
            seen.set(line, words);
    }
    return {
        ...head,
        lines: head.lines.map((line) => {
            const watched = seen.get(line);
            return watched === undefined ? line : { ...line, watched };
        }),
    };
}

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
// EXTERNAL MODULE: ./build/src/measure/contention/instrumented-build.js + 4 modules
var instrumented_build = __webpack_require__(310);
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
        const { command, timeout } = plan.build[side];
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
            timeout,
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
async function confirmHead(asked, { base, head }, looking) {
    const path = (0,binary/* measuredProgram */.j)(asked.planned.config);
    const tree = looking.scratch.trees.head;
    if (head === undefined || path === undefined)
        return head;
    const side = observedSide(asked, 'head', tree, looking);
    return confirmWrites({ ...side, program: (0,external_node_path_.join)(tree, path), head, ...(base === undefined ? {} : { base }) });
}
async function lookAt(asked, looking) {
    const { sides } = asked.planned;
    const runs = needsRecord(asked) ? await record(asked, looking) : {};
    const evidence = asked.contention ? await observeSides(asked, runs, looking) : {};
    const found = {};
    const head = await confirmHead(asked, evidence, looking);
    for (const side of sides) {
        const contention = side === 'head' ? head : evidence[side];
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

/***/ 3129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/contention/contention-words.js
var contention_words = __webpack_require__(8462);
// EXTERNAL MODULE: ./build/src/core/render/views/contention-view.js
var contention_view = __webpack_require__(3950);
// EXTERNAL MODULE: ./build/src/core/render/pictures/line-picture.js
var line_picture = __webpack_require__(6575);
;// CONCATENATED MODULE: ./build/src/core/render/pictures/contention-page.js



const mostLines = 200;
function drawSection(shown) {
    const { benchmark, line, blocks } = shown;
    const owner = line.owner === '' ? 'a cache line' : line.owner;
    const state = `${(0,contention_view/* describeNovelty */.rV)(shown)}${blocks ? ', blocks' : ''}`;
    return `<section><h2>${(0,line_picture/* htmlText */.js)(`${owner} in ${benchmark}`)}: ${state}</h2><p>${(0,line_picture/* htmlText */.js)((0,contention_words/* describeFight */.M)(line))}.</p>
${(0,line_picture/* drawLineHtml */.u)(line.parts)}<p>To mend it: ${(0,line_picture/* htmlText */.js)(line.suggestion)}.</p></section>`;
}
function renderContentionPage(report) {
    const shown = (0,contention_view/* listContention */.c5)(report);
    if (shown.length === 0)
        return undefined;
    const left = shown.length - mostLines;
    return (0,line_picture/* cacheLinePage */.G_)('Cache lines that threads fight over', [
        ...shown.slice(0, mostLines).map(drawSection),
        ...(left > 0 ? [`<p>${left} more in report.json.</p>`] : []),
    ]);
}

// EXTERNAL MODULE: ./build/src/core/render/markdown/summary.js + 2 modules
var markdown_summary = __webpack_require__(7333);
// EXTERNAL MODULE: ./build/src/core/report/encode.js
var encode = __webpack_require__(416);
// EXTERNAL MODULE: ./build/src/core/model/growth-text.js
var growth_text = __webpack_require__(8562);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(3880);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-control.js
var escape_control = __webpack_require__(8597);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-html.js
var escape_html = __webpack_require__(1579);
;// CONCATENATED MODULE: ./build/src/core/render/pictures/growth-svg.js




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
        return `${line}<text class="small" x="${at(left)}" y="${growth_svg_frame.bottom + 16}" text-anchor="middle">${(0,growth_text/* formatSize */.Xq)(size)}</text>`;
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
<text class="small" x="8" y="40">${(0,escape_html/* escapeHtml */.Z)(metric.title)}: base n^${(0,growth_text/* formatExponent */.ZQ)(base)}, head n^${(0,growth_text/* formatExponent */.ZQ)(head)}</text>
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
function renderGrowth(growths) {
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

// EXTERNAL MODULE: ./build/src/core/render/sarif/sarif.js + 7 modules
var sarif = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/pipeline/write-outputs.js



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|growth\.svg|cache-lines\.html|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    const made = await (0,promises_.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, '.gitignore'), '*\n');
    for (const name of await (0,promises_.readdir)(out))
        if (ours.test(name))
            await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, growths, category, diff, flamegraphs, fileText } = outputs;
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
    const lines = renderContentionPage(report);
    const cacheLines = lines === undefined ? undefined : await write('cache-lines.html', lines);
    const drawnIn = cacheLines === undefined ? {} : { cacheLines: (0,external_node_path_.basename)(cacheLines) };
    const summary = await write('summary.md', (0,markdown_summary/* renderSummary */.B)(report, { growths, diff, flamegraphs: named, ...drawnIn }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', (0,encode/* encodeReport */.B)(report)), summary, flamegraphs: pages };
    }
    const drawn = renderGrowth(growths);
    return {
        ...(cacheLines === undefined ? {} : { cacheLines }),
        ...(drawn === undefined ? {} : { growth: await write('growth.svg', drawn) }),
        report: await write('report.json', (0,encode/* encodeReport */.B)(report)),
        sarif: await write('results.sarif', (0,sarif/* renderSarif */.W)({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
