export const id = 508;
export const ids = [508];
export const modules = {

/***/ 90508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/core/text/error-text.js
var error_text = __webpack_require__(719);
// EXTERNAL MODULE: ./build/src/core/render/workflow-log.js
var workflow_log = __webpack_require__(62334);
// EXTERNAL MODULE: ./build/src/core/model/problem.js
var problem = __webpack_require__(96960);
// EXTERNAL MODULE: ./build/src/core/model/position.js
var position = __webpack_require__(48452);
// EXTERNAL MODULE: ./build/src/core/render/benchmark-notes.js
var benchmark_notes = __webpack_require__(3673);
// EXTERNAL MODULE: ./build/src/core/render/benchmark-view.js
var benchmark_view = __webpack_require__(68659);
// EXTERNAL MODULE: ./build/src/core/render/escape-control.js
var escape_control = __webpack_require__(93975);
// EXTERNAL MODULE: ./build/src/core/render/hunk-excerpt.js
var hunk_excerpt = __webpack_require__(35108);
// EXTERNAL MODULE: ./build/src/core/render/metric-cells.js
var metric_cells = __webpack_require__(15336);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/render/telling-rows.js
var telling_rows = __webpack_require__(96489);
;// CONCATENATED MODULE: ./build/src/core/render/terminal-width.js
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const joining = /[\p{Mn}\p{Me}\p{Cf}]/u;
function widthOfPoint(point) {
    if (point < '\u0300')
        return 1;
    if (joining.test(point))
        return 0;
    return wide.test(point) ? 2 : 1;
}
function displayWidth(text) {
    let width = 0;
    for (const point of text)
        width += widthOfPoint(point);
    return width;
}
function splitAtWidth(text, columns) {
    let width = 0;
    let end = 0;
    for (const point of text) {
        width += widthOfPoint(point);
        if (width > columns)
            return [text.slice(0, end), text.slice(end)];
        end += point.length;
    }
    return [text, ''];
}
function clipToWidth(text, columns) {
    const [whole, rest] = splitAtWidth(text, columns);
    return rest === '' ? whole : `${splitAtWidth(text, Math.max(0, columns - 1))[0]}…`;
}
function padToWidth(text, columns, align) {
    const spaces = ' '.repeat(Math.max(0, columns - displayWidth(text)));
    return align === 'left' ? text + spaces : spaces + text;
}
function wrapText(text, columns) {
    const room = Math.max(2, columns);
    const lines = [];
    let line = '';
    for (const word of text.split(/ (?!%)/)) {
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= room) {
            line = joined;
            continue;
        }
        if (line !== '')
            lines.push(line);
        line = word;
        while (displayWidth(line) > room) {
            const [head, rest] = splitAtWidth(line, room);
            lines.push(head);
            line = rest;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./build/src/core/render/terminal-table.js

const gap = 2;
function totalWidth({ shown, widths }) {
    return shown.reduce((sum, index) => sum + (widths[index] ?? 0) + gap, -gap);
}
function chooseColumns(columns, widths, room) {
    const layout = { shown: columns.map((_, index) => index), widths };
    const steps = new Set(columns.flatMap(({ dropped }) => dropped ?? []));
    for (const step of [...steps].sort((a, b) => b - a)) {
        if (totalWidth(layout) <= room)
            break;
        layout.shown = layout.shown.filter((index) => columns[index]?.dropped !== step);
    }
    return layout;
}
function packCells(cells, room) {
    const lines = [];
    for (const cell of cells.filter((text) => text !== '')) {
        const last = lines.at(-1);
        const joined = last === undefined ? cell : `${last}  ${cell}`;
        if (last === undefined || displayWidth(joined) <= room)
            lines.splice(-1, 1, clipToWidth(joined, room));
        else
            lines.push(clipToWidth(`    ${cell}`, room));
    }
    return lines;
}
function layOutTable(columns, rows, options) {
    const { room, paint } = options;
    const widths = columns.map(({ title }, index) => Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ''))));
    const layout = chooseColumns(columns, widths, room);
    if (totalWidth(layout) > room) {
        return rows.flatMap(({ cells, tone }) => {
            const kept = layout.shown.map((index) => cells[index] ?? '');
            return packCells(kept, room).map((text) => paint(tone, text));
        });
    }
    const line = (cells) => layout.shown
        .map((index) => padToWidth(cells[index] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
        .join(' '.repeat(gap))
        .trimEnd();
    const titles = paint('quiet', line(columns.map(({ title }) => title)));
    return [titles, ...rows.map(({ cells, tone }) => paint(tone, line(cells)))];
}

;// CONCATENATED MODULE: ./build/src/core/render/terminal-benchmark.js







function toneOf({ verdict, effect }) {
    switch (verdict.kind) {
        case 'regressed':
            return effect === undefined ? 'quiet' : 'bad';
        case 'improved':
            return 'good';
        case 'undecided':
            return 'doubt';
        case 'steady':
        case 'only-in-base':
        case 'only-in-head':
            return 'plain';
    }
}
function tableRow(row) {
    const cells = (0,metric_cells/* metricCells */.G)(row);
    if (cells === undefined)
        return [];
    const { base, head, change, interval, runs, verdict } = cells;
    return [{ cells: [row.metric.name, base, head, change, interval, runs, verdict], tone: toneOf(row) }];
}
function columnsFor(interval) {
    return [
        { title: 'metric', align: 'left' },
        { title: 'base', align: 'right', dropped: 1 },
        { title: 'head', align: 'right', dropped: 1 },
        { title: 'change', align: 'right' },
        { title: interval, align: 'right' },
        { title: 'runs', align: 'left', dropped: 2 },
        { title: 'verdict', align: 'left' },
    ];
}
function drawBenchmark(view, interval, surface) {
    const { columns, paint } = surface;
    const remarks = (0,benchmark_view/* listRemarks */.md)(view);
    const said = [(0,escape_control/* showOneLine */.E)(view.name), ...remarks].join(' · ');
    const { telling, quiet } = (0,telling_rows/* divideRows */.d)(view.rows);
    const rows = telling.flatMap(tableRow);
    const table = rows.length === 0 ? [] : layOutTable(columnsFor(interval), rows, { room: columns - 2, paint });
    const none = rows.length === 0 && remarks.length === 0 ? [paint('doubt', '  nothing was compared')] : [];
    const words = (0,telling_rows/* describeQuiet */.u)(quiet, ({ name }) => name);
    const rest = words === '' ? [] : wrapText(words, columns - 2).map((line) => paint('quiet', line));
    return [
        paint('strong', clipToWidth(said, columns)),
        ...[...table, ...rest].map((line) => `  ${line}`),
        ...none,
        '',
    ];
}
function drawBaseline(report, surface) {
    const { columns, paint } = surface;
    const titles = ['metric', 'least', 'most', 'runs'];
    const table = titles.map((title, index) => ({ title, align: index === 0 ? 'left' : 'right' }));
    return report.benchmarks.flatMap((benchmark) => {
        const rows = (benchmark.head?.samples ?? []).flatMap(({ metric: name, evidence }) => {
            const metric = report.metrics.find((known) => known.name === name);
            if (evidence.kind === 'unmeasured' || metric === undefined)
                return [];
            const least = (0,quantity_text/* formatValue */.Fl)(Math.min(...evidence.values), metric);
            const most = (0,quantity_text/* formatValue */.Fl)(Math.max(...evidence.values), metric);
            return [{ cells: [name, least, most, String(evidence.values.length)], tone: 'plain' }];
        });
        const lines = layOutTable(table, rows, { room: columns - 2, paint }).map((line) => `  ${line}`);
        return [paint('strong', clipToWidth((0,escape_control/* showOneLine */.E)(benchmark.name), columns)), ...lines, ''];
    });
}

// EXTERNAL MODULE: ./build/src/core/render/guilt-text.js
var guilt_text = __webpack_require__(92449);
;// CONCATENATED MODULE: ./build/src/core/render/terminal-guilt.js




const culpritsShown = 3;
const relatedShown = 3;
const framesShown = 8;
const tones = {
    context: 'plain',
    added: 'good',
    deleted: 'quiet',
};
function drawLine(line, share, context) {
    const { columns, paint } = context;
    const gutter = `${line.guilty ? '>' : ' '} ${String(line.number).padStart(5)} ${hunk_excerpt/* diffSigns */.m0[line.kind]} `;
    const code = (0,escape_control/* showControls */.mz)(line.text).trimEnd();
    const text = clipToWidth(`${gutter}${code}`, columns).trimEnd();
    if (!line.guilty)
        return [paint(tones[line.kind], text)];
    const indent = Math.min(gutter.length + code.length - code.trimStart().length, Math.floor(columns / 2));
    const label = ` ${share} of the change`;
    const room = Math.max(1, columns - indent - displayWidth(label));
    const carets = '^'.repeat(Math.max(1, Math.min(displayWidth(text) - indent, room)));
    const under = `${' '.repeat(indent)}${carets}${label}`;
    return [paint('strong', text), paint('bad', clipToWidth(under, columns))];
}
function drawHunk(culprit, context) {
    const share = (0,guilt_text/* formatShare */.T1)(culprit.share);
    return (0,hunk_excerpt/* excerptHunk */.uj)(culprit, context.diff).flatMap((line) => drawLine(line, share, context));
}
function wrapWith(label, text, { columns, paint }) {
    const indent = ' '.repeat(label.length);
    const lines = wrapText(text, columns - label.length);
    return lines.map((line, index) => (index === 0 ? paint('quiet', label) : indent) + line);
}
function describeChain(culprit) {
    const names = culprit.chain.slice(-framesShown).map((frame) => (0,escape_control/* showOneLine */.E)(frame.function));
    const cut = culprit.chain.length > names.length ? ['…'] : [];
    return [...cut, ...names].join(' > ');
}
function drawCulprit(culprit, explanation, context) {
    const { paint, columns } = context;
    const isDrawn = context.drawn.has(culprit);
    const place = `${(0,escape_control/* showOneLine */.E)(culprit.file)}:${culprit.line}`;
    const rest = `in ${(0,escape_control/* showOneLine */.E)(culprit.function)} · ${(0,escape_control/* showOneLine */.E)(explanation.benchmark)}: ${(0,escape_control/* showOneLine */.E)((0,guilt_text/* describeShare */.rm)(culprit, explanation))}`;
    const removed = isDrawn && culprit.change === 'deleted' ? ['code next to this line was removed'] : [];
    const calls = (0,guilt_text/* describeCalls */.LT)(culprit);
    const related = culprit.related
        .slice(0, relatedShown)
        .map(({ file, line, delta }) => `${(0,escape_control/* showOneLine */.E)(file)}:${line} (${(0,escape_control/* showOneLine */.E)((0,guilt_text/* formatCost */.BD)(delta, explanation.event))})`);
    const [first = '', ...more] = wrapText(`${place} ${rest}`, columns);
    return [
        first.startsWith(place) ? paint('strong', place) + first.slice(place.length) : first,
        ...more,
        ...(isDrawn ? drawHunk(culprit, context) : wrapWith('  ', 'the line is shown above', context)),
        ...removed.flatMap((text) => wrapWith('  ', text, context)),
        ...(calls === undefined ? [] : wrapWith('  ', calls, context)),
        ...(culprit.chain.length === 0 ? [] : wrapWith('  reached by: ', describeChain(culprit), context)),
        ...(related.length === 0 || !isDrawn ? [] : wrapWith('  costs more too: ', related.join(', '), context)),
        ...(isDrawn ? wrapWith('  why here: ', (0,escape_control/* showOneLine */.E)((0,guilt_text/* describeRule */.IO)(culprit)), context) : []),
        '',
    ];
}
function drawExplanation(explanation, view, context) {
    const shown = explanation.culprits.slice(0, culpritsShown);
    const more = explanation.culprits.length - shown.length;
    const name = (0,escape_control/* showOneLine */.E)(explanation.benchmark);
    const cost = (0,escape_control/* showOneLine */.E)((0,guilt_text/* formatCost */.BD)(explanation.head - explanation.base, explanation.event));
    const { problems } = explanation;
    const coverage = (0,guilt_text/* describeCoverage */.KZ)(view, explanation);
    const rest = [
        ...(shown.length === 0 && problems.length === 0 ? [`${name}: no changed line explains ${cost}`] : []),
        ...(more > 0 ? [`${more} more lines of ${name} are in report.json`] : []),
        ...(shown.length > 0 && problems.length === 0 && explanation.unexplained > 0.01
            ? [`${(0,guilt_text/* formatShare */.T1)(explanation.unexplained)} of ${cost} in ${name} comes from no changed line`]
            : []),
        ...(coverage === undefined ? [] : [(0,escape_control/* showOneLine */.E)(coverage)]),
    ];
    return [
        ...shown.flatMap((culprit) => drawCulprit(culprit, explanation, context)),
        ...rest.flatMap((text) => wrapWith('', text, context)),
        ...problems.flatMap(({ message, hint }) => [
            ...wrapWith('! ', (0,escape_control/* showOneLine */.E)(message), context),
            ...wrapWith('  hint: ', (0,escape_control/* showOneLine */.E)(hint), context),
        ]),
        ...(rest.length + problems.length > 0 ? [''] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/core/render/terminal-style.js
const codes = {
    bad: '31',
    good: '32',
    doubt: '33',
    quiet: '2',
    strong: '1',
    plain: '',
};
function createPaint(colour) {
    if (!colour)
        return (_, text) => text;
    return (tone, text) => (tone === 'plain' || text === '' ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`);
}

;// CONCATENATED MODULE: ./build/src/core/render/terminal.js










const calmShown = 10;
const namesShown = 4;
const headings = {
    pass: ['PASS', 'good'],
    block: ['BLOCKED', 'bad'],
    'not-comparable': ['NOT COMPARABLE', 'doubt'],
};
function section(title, lines, { paint }) {
    return lines.length === 0 ? [] : [paint('strong', title), '', ...lines];
}
function hang(label, text, surface) {
    const lines = wrapText(text, surface.columns - label.length);
    return lines.map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line);
}
function drawDecision(report, surface) {
    const { paint, columns } = surface;
    const [word, tone] = headings[report.decision.kind];
    const title = (0,escape_control/* showOneLine */.E)(report.decision.title);
    const commits = [
        ...(report.base === undefined ? [] : [['base', report.base]]),
        ['head', report.head],
    ];
    return [
        ...(report.kind === 'gate'
            ? [paint(tone, word), ...hang('', title, surface)]
            : [paint('strong', 'BASELINE'), ...hang('', title, surface)]),
        '',
        ...commits.map(([side, { sha, title: subject }]) => paint('quiet', clipToWidth(`${side} ${sha.slice(0, 12)}  ${(0,escape_control/* showOneLine */.E)(subject)}`, columns))),
        '',
    ];
}
const tabled = new Set(['regressed', 'improved', 'undecided', 'benchmark-new']);
const marks = {
    blocks: ['✗ ', 'bad'],
    'prevents-comparison': ['? ', 'doubt'],
    warns: ['! ', 'doubt'],
    informs: ['· ', 'plain'],
};
function drawReasons(report, surface) {
    const lines = report.decision.reasons
        .filter((reason) => !tabled.has(reason.kind))
        .flatMap((reason) => {
        const [mark, tone] = marks[reason.effect];
        return hang(mark, (0,escape_control/* showOneLine */.E)(reason.message), surface).map((line) => surface.paint(tone, line));
    });
    return lines.length === 0 ? [] : [...lines, ''];
}
function drawTables(views, surface) {
    const interval = (0,metric_cells/* intervalTitle */.c)(views);
    const { stirred, calm } = (0,benchmark_view/* divideViews */.Sj)(views);
    const shown = [...stirred, ...calm.slice(0, calmShown)];
    const rest = calm.slice(calmShown);
    return [
        ...shown.flatMap((view) => drawBenchmark(view, interval, surface)),
        ...(rest.length > 0 ? [`more benchmarks: ${(0,benchmark_view/* describeCalm */.z0)(rest)}`, ''] : []),
    ];
}
function drawNote(note, surface) {
    const { problem, subjects, metrics } = note;
    const about = [(0,benchmark_notes/* listFew */.lE)(subjects, namesShown), (0,benchmark_notes/* listFew */.lE)(metrics, 8)].filter((part) => part !== '').join(': ');
    const [first = '', ...output] = (0,escape_control/* showLines */.P6)(problem.message);
    const place = problem.at === undefined ? '' : `${(0,escape_control/* showOneLine */.E)((0,position/* formatPosition */.L)(problem.at))}: `;
    return [
        ...hang('! ', `${place}${first}`, surface).map((line) => surface.paint('doubt', line)),
        ...output.flatMap((line) => hang('  | ', line, surface)),
        ...(about === '' ? [] : hang('  at: ', (0,escape_control/* showOneLine */.E)(about), surface)),
        ...hang('  hint: ', (0,escape_control/* showOneLine */.E)(problem.hint), surface),
    ];
}
function drawNotes(title, notes, surface) {
    const lines = notes.flatMap((note) => drawNote(note, surface));
    return section(title, lines.length === 0 ? [] : [...lines, ''], surface);
}
function drawUnmeasured(notes, surface) {
    const lines = notes.flatMap(({ problem, subjects, metrics }) => {
        const where = subjects.length === 0 ? '' : ` (${(0,benchmark_notes/* listFew */.lE)(subjects, namesShown)})`;
        const [message = ''] = (0,escape_control/* showLines */.P6)(problem.message);
        return hang('· ', (0,escape_control/* showOneLine */.E)(`${metrics.join(', ')}${where}: ${message}`), surface);
    });
    return section('Not measured', lines.length === 0 ? [] : [...lines, ''], surface);
}
function drawMachine(report, surface) {
    const { cpu, kernel, virtualisation, honestCounters } = report.environment;
    const counters = honestCounters === 0 ? 'no hardware counters' : `${honestCounters} hardware counters at once`;
    const parts = [cpu.model, `Linux ${kernel}`, virtualisation ?? 'virtualisation unknown', counters];
    return hang('', (0,escape_control/* showOneLine */.E)(`measured on ${parts.join(', ')}`), surface).map((line) => surface.paint('quiet', line));
}
function disarm(line) {
    return line.replace(/^(\s*)::/, '$1∷').replaceAll('##[', '♯♯[');
}
function renderTerminal(report, options) {
    const surface = { columns: Math.max(40, options.columns), paint: createPaint(options.colour) };
    const views = (0,benchmark_view/* viewBenchmarks */.wT)(report);
    const undecided = (0,benchmark_notes/* collectUndecided */.U0)(views);
    const unmeasured = (0,benchmark_notes/* collectUnmeasured */.CJ)(views);
    const explanations = views.flatMap((view) => view.explanations);
    const context = { ...surface, diff: options.diff ?? [], drawn: (0,hunk_excerpt/* firstMentions */.Gh)(explanations) };
    const guilt = views.flatMap((view) => view.explanations.flatMap((explanation) => drawExplanation(explanation, view, context)));
    const lines = [
        ...drawDecision(report, surface),
        ...drawReasons(report, surface),
        ...(report.kind === 'gate' ? drawTables(views, surface) : drawBaseline(report, surface)),
        ...section('Guilty lines', guilt, surface),
        ...drawNotes('Undecided', undecided, surface),
        ...drawNotes('Problems', (0,benchmark_notes/* collectProblems */.vX)(report, [...undecided, ...unmeasured]), surface),
        ...drawUnmeasured(unmeasured, surface),
        ...drawMachine(report, surface),
    ];
    return `${lines.map(disarm).join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/src/action/annotate.js


const most = 10;
function annotateGuiltyLines(report) {
    const blocks = report.decision.kind === 'block';
    const guilty = report.explanations.flatMap(({ benchmark, culprits }) => culprits.map((culprit) => ({ benchmark, culprit })));
    for (const { benchmark, culprit } of guilty.slice(0, most)) {
        const { file, line, share, rule } = culprit;
        const place = { title: `Brakeline: ${benchmark}`, file, startLine: line };
        const text = (0,workflow_log/* neutraliseWorkflowCommands */.W)(`${Math.round(share * 100)} % of the added cost of ${benchmark}: ${rule}`);
        (blocks ? core/* error */.z3 : core/* warning */.$e)(text, place);
    }
}

;// CONCATENATED MODULE: ./build/src/action/upload.js

function kept(message) {
    return {
        kind: 'kept',
        why: {
            code: 'artifact-unavailable',
            message: `the artifact was not uploaded: ${message}`,
            hint: 'the files stay in the workspace; upload them with a step of your own if you need them later',
        },
    };
}
async function uploadArtifact(request) {
    if (!process.env['ACTIONS_RUNTIME_TOKEN'] || !process.env['ACTIONS_RESULTS_URL']) {
        return kept('there is no artifact service here');
    }
    try {
        const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
        const options = request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
        const { id } = await new DefaultArtifactClient().uploadArtifact(request.name, [...request.files], request.root, options);
        return id === undefined
            ? kept('the artifact service gave no identifier')
            : { kind: 'uploaded', id, name: request.name };
    }
    catch (error) {
        return kept((0,error_text/* errorText */.k)(error));
    }
}

;// CONCATENATED MODULE: ./build/src/action/publish.js






function countRegressions(report) {
    return report.decision.reasons.filter((reason) => reason.kind === 'regressed' && reason.effect === 'blocks')
        .length;
}
async function writeSummary(file) {
    try {
        await core/* summary */.z.addRaw(await (0,promises_.readFile)(file, 'utf8')).write();
    }
    catch (error) {
        (0,core/* warning */.$e)(`the job summary could not be written: ${(0,error_text/* errorText */.k)(error)}`);
    }
}
async function upload({ files }, inputs) {
    const all = [files.report, files.sarif, files.summary, ...files.flamegraphs.map(({ path }) => path)];
    const attempt = process.env['GITHUB_RUN_ATTEMPT'] ?? '1';
    const uploaded = await uploadArtifact({
        name: `brakeline-${inputs.category}-${attempt}`,
        files: all.filter((file) => file !== undefined),
        root: (0,external_node_path_.dirname)(files.report),
        ...(inputs.retentionDays === undefined ? {} : { retentionDays: inputs.retentionDays }),
    });
    if (uploaded.kind === 'uploaded')
        return String(uploaded.id);
    (0,core/* warning */.$e)((0,workflow_log/* neutraliseWorkflowCommands */.W)((0,problem/* formatProblem */.V)(uploaded.why)));
    (0,core/* info */.pq)(`the files are in ${(0,external_node_path_.dirname)(files.report)}`);
    return '';
}
async function publish(outcome, inputs) {
    const { report, diff, files } = outcome;
    const { decision } = report;
    (0,core/* info */.pq)((0,workflow_log/* neutraliseWorkflowCommands */.W)(renderTerminal(report, { columns: 100, colour: false, diff })));
    annotateGuiltyLines(report);
    await writeSummary(files.summary);
    const artifact = await upload(outcome, inputs);
    (0,core/* setOutput */.uH)('verdict', report.kind === 'baseline' && decision.kind === 'pass' ? 'baseline' : decision.kind);
    (0,core/* setOutput */.uH)('report', files.report);
    (0,core/* setOutput */.uH)('sarif', files.sarif ?? '');
    (0,core/* setOutput */.uH)('artifact-id', artifact);
    (0,core/* setOutput */.uH)('regressions', countRegressions(report));
    if (decision.kind === 'pass')
        return;
    const title = (0,workflow_log/* neutraliseWorkflowCommands */.W)(decision.title);
    if (inputs.decides === 'action' || report.kind === 'baseline')
        (0,core/* setFailed */.C1)(title);
    else
        (0,core/* info */.pq)(`the app decides: ${title}`);
}


/***/ }),

/***/ 17071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nameEvent)
/* harmony export */ });
function nameEvent(event) {
    return event === 'Ir' ? 'instructions' : event;
}


/***/ }),

/***/ 96439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   SB: () => (/* binding */ metricNamed),
/* harmony export */   jh: () => (/* binding */ knownMetrics)
/* harmony export */ });
function metric(name, title, unit, nature, better = 'lower') {
    return { name, title, unit, better, nature };
}
const knownMetrics = [
    metric('instructions', 'instructions', 'count', 'counted'),
    metric('ir', 'instructions (valgrind)', 'count', 'exact'),
    metric('cycles', 'cycles', 'count', 'timed'),
    metric('branches', 'branches', 'count', 'counted'),
    metric('branch_misses', 'branch misses', 'count', 'timed'),
    metric('cache_references', 'cache references', 'count', 'timed'),
    metric('cache_misses', 'cache misses', 'count', 'timed'),
    metric('l1d_misses', 'L1 data misses', 'count', 'timed'),
    metric('page_faults', 'page faults', 'count', 'timed'),
    metric('context_switches', 'context switches', 'count', 'timed'),
    metric('task_clock', 'CPU time (task clock)', 'second', 'timed'),
    metric('wall_time', 'wall time', 'second', 'timed'),
    metric('user_time', 'user time', 'second', 'timed'),
    metric('system_time', 'system time', 'second', 'timed'),
    metric('peak_rss', 'peak memory (RSS)', 'byte', 'timed'),
    metric('ipc', 'instructions per cycle', 'ratio', 'timed', 'higher'),
    metric('cache_miss_rate', 'cache-miss rate', 'ratio', 'timed'),
    metric('branch_miss_rate', 'branch-miss rate', 'ratio', 'timed'),
];
function findMetric(name) {
    return knownMetrics.find((known) => known.name === name);
}
function metricNamed(name, listed) {
    return listed.get(name) ?? findMetric(name) ?? metric(name, name, 'count', 'timed');
}


/***/ }),

/***/ 13880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lN: () => (/* binding */ formatChangeCells),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* unused harmony export formatChange */
const seconds = [
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns'],
];
const bytes = [
    [2 ** 30, 'GiB'],
    [2 ** 20, 'MiB'],
    [2 ** 10, 'KiB'],
    [1, 'B'],
];
const formats = new Map();
function formatNumber(value, least, options) {
    const key = `${least} ${options.most} ${options.sign}`;
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.NumberFormat('en-US', {
            minimumFractionDigits: least,
            maximumFractionDigits: options.most,
            signDisplay: options.sign,
        });
        formats.set(key, format);
    }
    return format.format(value).replace(/^-(?=0(?:\.0*)?$)/, '');
}
function formatDigits(value, sign) {
    const size = Math.abs(value);
    return formatNumber(value, 0, { most: size >= 100 ? 0 : size >= 10 ? 1 : 2, sign });
}
function formatScaled(value, scale, sign) {
    const base = scale.find(([size]) => size === 1) ?? [1, ''];
    const fitting = scale.find(([size]) => Math.abs(value) >= size) ?? scale.at(-1) ?? base;
    const [size, symbol] = value === 0 ? base : fitting;
    return `${formatDigits(value / size, sign)} ${symbol}`;
}
function formatIn(unit, value, sign) {
    switch (unit) {
        case 'second':
            return formatScaled(value, seconds, sign);
        case 'byte':
            return formatScaled(value, bytes, sign);
        case 'count':
            return formatNumber(value, 0, { most: 0, sign });
        case 'ratio':
            return formatNumber(value, 0, { most: Math.abs(value) >= 1 ? 2 : 4, sign });
    }
}
function formatValue(value, metric) {
    return formatIn(metric.unit, value, 'auto');
}
function formatQuantity(value, metric) {
    const text = formatValue(value, metric);
    return metric.unit === 'count' ? `${text} ${metric.title}` : text;
}
function formatDifference(value, metric) {
    return formatIn(metric.unit, value, 'exceptZero');
}
function formatPercent(fraction) {
    return `${formatNumber(fraction * 100, 0, { most: 4, sign: 'auto' })} %`;
}
function decimalsFor(estimate) {
    const largest = 100 * Math.max(Math.abs(estimate.value), Math.abs(estimate.low), Math.abs(estimate.high));
    if (largest >= 100)
        return 0;
    if (largest >= 1 || largest === 0)
        return 1;
    return Math.min(1 - Math.floor(Math.log10(largest)), 6);
}
function formatSignedPercent(fraction, decimals) {
    return `${formatNumber(fraction * 100, decimals, { most: decimals, sign: 'exceptZero' })} %`;
}
function formatRuns(runs) {
    return `${runs.base} and ${runs.head} runs`;
}
function formatEvidence(estimate, runs, show) {
    if (estimate.confidence === 1)
        return `exact, ${formatRuns(runs)}`;
    const percent = Math.floor(estimate.confidence * 100 + 1e-9);
    return `${percent} % interval ${show(estimate.low)} to ${show(estimate.high)}, ${formatRuns(runs)}`;
}
function partsOf(comparison, metric) {
    const { relative, absolute, runs } = comparison;
    const decimals = relative === undefined ? 0 : decimalsFor(relative);
    const estimate = relative ?? absolute;
    const show = (value) => relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
    return { amount: show(estimate.value), evidence: formatEvidence(estimate, runs, show) };
}
function formatChange(comparison, metric) {
    const { amount, evidence } = partsOf(comparison, metric);
    return `${amount} (${evidence})`;
}
function describeChange(comparison, metric) {
    const { amount, evidence } = partsOf(comparison, metric);
    return `${amount} ${metric.title} (${evidence})`;
}
function formatChangeCells(comparison, metric) {
    const { relative, absolute } = comparison;
    const estimate = relative ?? absolute;
    const decimals = relative === undefined ? 0 : decimalsFor(relative);
    const show = (value) => relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
    const interval = estimate.confidence === 1 ? 'exact' : `${show(estimate.low)} to ${show(estimate.high)}`;
    return { amount: show(estimate.value), interval };
}


/***/ }),

/***/ 3673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ collectUnmeasured),
/* harmony export */   U0: () => (/* binding */ collectUndecided),
/* harmony export */   lE: () => (/* binding */ listFew),
/* harmony export */   vX: () => (/* binding */ collectProblems)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96960);

function gather(mentions) {
    const groups = Map.groupBy(mentions, ({ problem: { code, message, at } }) => `${code} ${at?.file} ${at?.line} ${message}`);
    return [...groups.values()].flatMap((group) => {
        const problem = group[0]?.problem;
        if (problem === undefined)
            return [];
        const subjects = [...new Set(group.flatMap(({ subject }) => subject ?? []))];
        const metrics = [...new Set(group.flatMap(({ metric }) => metric ?? []))];
        return [{ problem, subjects, metrics }];
    });
}
function isUnmeasured(row, view) {
    if (row.verdict.kind !== 'undecided' || row.verdict.comparison !== undefined)
        return false;
    const isInformation = row.effect === undefined || row.effect === 'informs';
    return isInformation && view.rows.some(({ verdict }) => verdict.kind !== 'undecided');
}
function collectUndecided(views) {
    return gather(views.flatMap((view) => view.rows.flatMap((row) => {
        const { verdict, metric, effect } = row;
        if (verdict.kind !== 'undecided' || isUnmeasured(row, view))
            return [];
        const { why, comparison } = verdict;
        if (comparison === undefined)
            return [{ problem: why, subject: view.name, metric: metric.name }];
        if (effect === undefined || effect === 'informs')
            return [];
        const problem = { ...why, message: _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemCatalogue */ .Z[why.code] };
        return [{ problem, subject: view.name, metric: metric.name }];
    })));
}
function collectUnmeasured(views) {
    const notes = gather(views.flatMap((view) => view.rows.flatMap((row) => {
        if (row.verdict.kind !== 'undecided' || !isUnmeasured(row, view))
            return [];
        return [{ problem: row.verdict.why, subject: view.name, metric: row.metric.name }];
    })));
    return notes.map((note) => (note.subjects.length === views.length ? { ...note, subjects: [] } : note));
}
function mentionsOf(report) {
    const sides = report.benchmarks.flatMap(({ name, base, head }) => [
        ...(base?.problems ?? []).map((problem) => ({ problem, subject: `${name} (base)` })),
        ...(head?.problems ?? []).map((problem) => ({ problem, subject: `${name} (head)` })),
    ]);
    return [...report.problems.map((problem) => ({ problem })), ...sides];
}
function collectProblems(report, told) {
    const known = new Set(told.map(({ problem }) => problem.message));
    return gather(mentionsOf(report)).filter(({ problem }) => !known.has(problem.message));
}
function listFew(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}


/***/ }),

/***/ 68659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ divideViews),
/* harmony export */   md: () => (/* binding */ listRemarks),
/* harmony export */   wT: () => (/* binding */ viewBenchmarks),
/* harmony export */   z0: () => (/* binding */ describeCalm)
/* harmony export */ });
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96439);

function urgency({ verdict, effect }) {
    if (effect === 'blocks')
        return 0;
    switch (verdict.kind) {
        case 'regressed':
            return effect === undefined ? 4 : 1;
        case 'undecided':
            return effect === 'warns' ? 2 : 5;
        case 'only-in-base':
        case 'only-in-head':
            return 3;
        case 'improved':
            return 4;
        case 'steady':
            return 6;
    }
}
function viewUrgency({ rows }) {
    if (rows.every(({ verdict }) => verdict.kind === 'undecided'))
        return 2;
    return rows.reduce((least, row) => Math.min(least, urgency(row)), 6);
}
function divideViews(views) {
    const isCalm = (view) => viewUrgency(view) >= 5;
    return { stirred: views.filter((view) => !isCalm(view)), calm: views.filter(isCalm) };
}
function describeCalm(calm) {
    const steady = calm.filter(({ rows }) => rows.every(({ verdict }) => verdict.kind === 'steady')).length;
    const parts = [
        ...(steady > 0 ? [`${steady} steady`] : []),
        ...(calm.length > steady ? [`${calm.length - steady} steady but for undecided metrics`] : []),
    ];
    return parts.join(', ');
}
function listRemarks(view) {
    const kinds = new Set(view.rows.map(({ verdict }) => verdict.kind));
    const applied = view.result?.runtime?.applied ?? [];
    const extra = view.result?.rounds?.extra ?? 0;
    return [
        ...(view.result?.binary?.identical === true ? ['identical binary'] : []),
        ...(applied.length > 0 ? [`runs with ${applied.join(' and ')}`] : []),
        ...(extra > 0 ? [`${extra} more rounds`] : []),
        ...(kinds.has('only-in-base') ? ['missing from the head'] : []),
        ...(kinds.has('only-in-head') ? ['new: the base does not have it'] : []),
    ];
}
function verdictsOf(kind) {
    if (kind === 'traded')
        return ['regressed', 'undecided'];
    return kind === 'regressed' || kind === 'improved' || kind === 'undecided' ? [kind] : [];
}
function effectsOf(reasons) {
    return new Map(reasons
        .filter(({ metric }) => metric !== undefined)
        .flatMap(({ kind, benchmark, metric, effect }) => verdictsOf(kind).map((verdict) => [`${benchmark} ${metric} ${verdict}`, effect])));
}
function viewBenchmarks(report) {
    const metrics = new Map(report.metrics.map((metric) => [metric.name, metric]));
    const order = new Map(report.metrics.map((metric, index) => [metric.name, index]));
    const effects = effectsOf(report.decision.reasons);
    const verdicts = Map.groupBy(report.verdicts, (verdict) => verdict.benchmark);
    const explanations = Map.groupBy(report.explanations, (explanation) => explanation.benchmark);
    const results = new Map(report.benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    const names = new Set([...results.keys(), ...verdicts.keys()]);
    const views = [...names].map((name) => {
        const result = results.get(name);
        const rows = (verdicts.get(name) ?? []).map((verdict) => {
            const effect = effects.get(`${name} ${verdict.metric} ${verdict.kind}`);
            const metric = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricNamed */ .SB)(verdict.metric, metrics);
            return { metric, verdict, ...(effect === undefined ? {} : { effect }) };
        });
        rows.sort((a, b) => (order.get(a.metric.name) ?? 0) - (order.get(b.metric.name) ?? 0));
        return {
            name,
            ...(result === undefined ? {} : { result }),
            rows,
            explanations: explanations.get(name) ?? [],
        };
    });
    return views.sort((a, b) => viewUrgency(a) - viewUrgency(b));
}


/***/ }),

/***/ 93975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ showOneLine),
/* harmony export */   P6: () => (/* binding */ showLines),
/* harmony export */   gL: () => (/* binding */ clipText),
/* harmony export */   mz: () => (/* binding */ showControls)
/* harmony export */ });
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function picture(unit) {
    const code = unit.codePointAt(0) ?? 0;
    if (code <= 0x1f)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
function showControls(text) {
    return text.replaceAll('\t', '  ').replace(unprintable, picture);
}
function showOneLine(text) {
    return showControls(text.replace(/\s+/g, ' ').trim());
}
function showLines(text) {
    return text.split(/\r\n|\r|\n/).map(showControls);
}
function clipText(text, most) {
    if (text.length <= most)
        return text;
    const points = [...text.slice(0, 2 * most + 2)];
    return points.length <= most && text.length <= 2 * most + 2
        ? text
        : `${points.slice(0, most - 1).join('')}…`;
}


/***/ }),

/***/ 92449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   IO: () => (/* binding */ describeRule),
/* harmony export */   KZ: () => (/* binding */ describeCoverage),
/* harmony export */   LT: () => (/* binding */ describeCalls),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   rm: () => (/* binding */ describeShare)
/* harmony export */ });
/* harmony import */ var _model_event_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17071);

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
function formatCount(value) {
    return whole.format(value);
}
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '> 99 %';
    return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}
function formatCost(value, event) {
    return `${signed.format(value)} ${(0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameEvent */ .k)(event)}`;
}
function describeShare(culprit, explanation) {
    const cost = formatCost(explanation.head - explanation.base, explanation.event);
    return `${formatShare(culprit.share)} of ${cost}`;
}
const wholeProfile = 0.9;
function describeCoverage(view, explanation) {
    const counted = view.rows.find(({ metric }) => metric.name === 'ir')?.verdict;
    if (counted?.kind !== 'regressed' || explanation.event !== 'Ir')
        return undefined;
    const measured = counted.comparison.absolute.value;
    const profiled = explanation.head - explanation.base;
    if (profiled >= wholeProfile * measured)
        return undefined;
    return `profiled was only the costliest of the programs that ${view.name} runs: ${signed.format(profiled)} of ${formatCost(measured, explanation.event)}`;
}
function describeCalls({ calls }) {
    if (calls.base === calls.head)
        return undefined;
    return `${formatCount(calls.base)} calls from here before, ${formatCount(calls.head)} now`;
}
function describeRule({ rule, confidence }) {
    return `${rule.trimEnd().replace(/\.$/, '')} (${confidence} confidence)`;
}


/***/ }),

/***/ 35108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ firstMentions),
/* harmony export */   m0: () => (/* binding */ diffSigns),
/* harmony export */   uj: () => (/* binding */ excerptHunk)
/* harmony export */ });
const diffSigns = {
    context: ' ',
    added: '+',
    deleted: '-',
};
const before = 4;
const after = 3;
function isGuilty(line, culprit) {
    return line.kind !== 'deleted' && line.head === culprit.line;
}
function excerptLine(line, culprit) {
    const number = line.kind === 'deleted' ? line.base : line.head;
    return { kind: line.kind, number, text: line.text, guilty: isGuilty(line, culprit) };
}
function excerptHunk(culprit, diff) {
    const hunks = diff.filter((file) => file.headPath === culprit.file).flatMap((file) => file.hunks);
    for (const { lines } of hunks) {
        const place = lines.findIndex((line) => isGuilty(line, culprit));
        if (place === -1)
            continue;
        const excerpt = lines.slice(Math.max(0, place - before), place + after + 1);
        return excerpt.map((line) => excerptLine(line, culprit));
    }
    const kind = culprit.change === 'added' ? 'added' : 'context';
    return [{ kind, number: culprit.line, text: culprit.text, guilty: true }];
}
function firstMentions(explanations) {
    const byLine = Map.groupBy(explanations.flatMap(({ culprits }) => culprits), ({ file, line }) => `${line} ${file}`);
    return new Set([...byLine.values()].flatMap((culprits) => culprits.slice(0, 1)));
}


/***/ }),

/***/ 15336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ metricCells),
/* harmony export */   c: () => (/* binding */ intervalTitle)
/* harmony export */ });
/* harmony import */ var _model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function comparisonOf({ verdict }) {
    switch (verdict.kind) {
        case 'regressed':
        case 'improved':
        case 'steady':
        case 'undecided':
            return verdict.comparison;
        case 'only-in-base':
        case 'only-in-head':
            return undefined;
    }
}
function signOf({ verdict, effect }) {
    if (effect === 'blocks')
        return '✗';
    if (effect === 'warns')
        return '!';
    switch (verdict.kind) {
        case 'improved':
            return '✓';
        case 'undecided':
            return '?';
        case 'regressed':
        case 'steady':
        case 'only-in-base':
        case 'only-in-head':
            return '·';
    }
}
function metricCells(row) {
    const comparison = comparisonOf(row);
    if (comparison === undefined)
        return undefined;
    const { metric } = row;
    const { amount, interval } = (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChangeCells */ .lN)(comparison, metric);
    return {
        base: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(comparison.base, metric),
        head: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(comparison.head, metric),
        change: amount,
        interval,
        absolute: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(comparison.absolute.value, metric),
        runs: `${comparison.runs.base} + ${comparison.runs.head}`,
        verdict: `${signOf(row)} ${row.verdict.kind}`,
    };
}
function intervalTitle(views) {
    const confidences = views.flatMap((view) => view.rows.flatMap((row) => {
        const comparison = comparisonOf(row);
        return (comparison?.relative ?? comparison?.absolute)?.confidence ?? [];
    }));
    const least = confidences.filter((confidence) => confidence < 1).reduce((a, b) => Math.min(a, b), 1);
    return least === 1 ? 'interval' : `${Math.floor(least * 100 + 1e-9)} % interval`;
}


/***/ }),

/***/ 96489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ divideRows),
/* harmony export */   u: () => (/* binding */ describeQuiet)
/* harmony export */ });
const alwaysTold = 'wall_time';
function isQuiet({ metric, verdict, effect }) {
    if (metric.nature !== 'timed' || metric.name === alwaysTold)
        return false;
    if (effect === 'blocks' || effect === 'warns')
        return false;
    return verdict.kind === 'steady' || (verdict.kind === 'undecided' && verdict.comparison !== undefined);
}
function rank({ metric, effect }) {
    if (effect === 'blocks')
        return 0;
    return metric.nature === 'timed' ? 2 : 1;
}
function divideRows(rows) {
    const sorted = rows.toSorted((a, b) => rank(a) - rank(b));
    const telling = sorted.filter((row) => !isQuiet(row));
    const isBare = telling.every(({ verdict }) => verdict.kind === 'undecided' && !verdict.comparison);
    return isBare ? { telling: sorted, quiet: [] } : { telling, quiet: sorted.filter(isQuiet) };
}
function describeQuiet(quiet, nameOf) {
    return ['steady', 'undecided']
        .flatMap((kind) => {
        const names = quiet.filter(({ verdict }) => verdict.kind === kind).map(({ metric }) => nameOf(metric));
        return names.length === 0 ? [] : [`${kind}: ${names.join(', ')}`];
    })
        .join('; ');
}


/***/ })

};
