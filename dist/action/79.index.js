export const id = 79;
export const ids = [79];
export const modules = {

/***/ 80079:
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
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-markdown.js
var escape_markdown = __webpack_require__(98207);
// EXTERNAL MODULE: ./build/src/core/render/escape/workflow-log.js
var workflow_log = __webpack_require__(32356);
// EXTERNAL MODULE: ./build/src/core/model/problem.js
var problem = __webpack_require__(96960);
// EXTERNAL MODULE: ./build/src/core/model/position.js
var position = __webpack_require__(48452);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-control.js
var escape_control = __webpack_require__(28597);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-notes.js
var benchmark_notes = __webpack_require__(67644);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-view.js
var benchmark_view = __webpack_require__(88312);
// EXTERNAL MODULE: ./build/src/core/render/views/hunk-excerpt.js
var hunk_excerpt = __webpack_require__(23039);
// EXTERNAL MODULE: ./build/src/core/render/views/metric-cells.js
var metric_cells = __webpack_require__(60503);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/model/sample.js
var sample = __webpack_require__(13105);
// EXTERNAL MODULE: ./build/src/core/render/views/telling-rows.js
var telling_rows = __webpack_require__(19178);
;// CONCATENATED MODULE: ./build/src/core/render/terminal/width.js
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

;// CONCATENATED MODULE: ./build/src/core/render/terminal/table.js

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

;// CONCATENATED MODULE: ./build/src/core/render/terminal/benchmark.js








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
            const { low, high, runs } = (0,sample/* rangeOf */.b)(evidence);
            const cells = [name, (0,quantity_text/* formatValue */.Fl)(low, metric), (0,quantity_text/* formatValue */.Fl)(high, metric), String(runs)];
            return [{ cells, tone: 'plain' }];
        });
        const lines = layOutTable(table, rows, { room: columns - 2, paint }).map((line) => `  ${line}`);
        return [paint('strong', clipToWidth((0,escape_control/* showOneLine */.E)(benchmark.name), columns)), ...lines, ''];
    });
}

// EXTERNAL MODULE: ./build/src/core/contention/contention-words.js
var contention_words = __webpack_require__(68462);
// EXTERNAL MODULE: ./build/src/core/render/views/contention-view.js
var contention_view = __webpack_require__(33950);
;// CONCATENATED MODULE: ./build/src/core/render/terminal/contention-rows.js



function contentionRows(report) {
    return (0,contention_view/* listContention */.c5)(report).flatMap((shown) => {
        const { benchmark, line } = shown;
        const owner = line.owner === '' ? 'a cache line' : line.owner;
        return [
            (0,escape_control/* showOneLine */.E)(`${benchmark}: ${owner}, ${(0,contention_view/* describeNovelty */.rV)(shown)}: ${(0,contention_words/* describeFight */.M)(line)}`),
            ...(0,contention_view/* drawRows */.W3)(shown).map((row) => `  ${row}`),
            (0,escape_control/* showOneLine */.E)(`to mend it: ${line.suggestion}`),
            '',
        ];
    });
}

// EXTERNAL MODULE: ./build/src/core/model/event-name.js
var event_name = __webpack_require__(17071);
// EXTERNAL MODULE: ./build/src/core/render/views/function-text.js
var function_text = __webpack_require__(97003);
// EXTERNAL MODULE: ./build/src/core/render/views/guilt-text.js
var guilt_text = __webpack_require__(90862);
;// CONCATENATED MODULE: ./build/src/core/render/terminal/guilt.js






const culpritsShown = 3;
const relatedShown = 3;
const framesShown = 8;
const widthForMargin = 72;
const tones = {
    context: 'plain',
    added: 'good',
    deleted: 'quiet',
};
function drawLine(line, share, context) {
    const { columns, paint } = context;
    const margin = context.hasMargin ? `${(0,hunk_excerpt/* formatMargin */.wj)(line)}  ` : '';
    const gutter = `${line.guilty ? '>' : ' '} ${String(line.number).padStart(5)} ${margin}${hunk_excerpt/* diffSigns */.m0[line.kind]} `;
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
function drawHunk(culprit, event, context) {
    const share = (0,guilt_text/* formatShare */.T1)(culprit.share);
    const excerpt = (0,hunk_excerpt/* excerptHunk */.uj)(culprit, context.diff);
    const hasMargin = context.columns >= widthForMargin && excerpt.some(({ cost }) => cost !== undefined);
    const title = `        ${hunk_excerpt/* marginTitle */.pt}  ${(0,escape_control/* showOneLine */.E)((0,event_name/* nameEvent */.kA)(event))}, with what each line calls`;
    const lines = excerpt.flatMap((line) => drawLine(line, share, { ...context, hasMargin }));
    return hasMargin ? [context.paint('quiet', clipToWidth(title, context.columns)), ...lines] : lines;
}
function wrapWith(label, text, { columns, paint }) {
    const indent = ' '.repeat(label.length);
    const lines = wrapText(text, columns - label.length);
    return lines.map((line, index) => (index === 0 ? paint('quiet', label) : indent) + line);
}
function drawCulprit(culprit, explanation, context) {
    const { paint, columns } = context;
    const isDrawn = context.drawn.has(culprit);
    const place = `${(0,escape_control/* showOneLine */.E)(culprit.file)}:${culprit.line}`;
    const rest = `in ${(0,escape_control/* showOneLine */.E)((0,function_text/* shortenFunction */.G)(culprit.function))} · ${(0,escape_control/* showOneLine */.E)(explanation.benchmark)}: ${(0,escape_control/* showOneLine */.E)((0,guilt_text/* describeShare */.rm)(culprit, explanation))}`;
    const removed = isDrawn && culprit.change === 'deleted' ? ['code next to this line was removed'] : [];
    const chain = (0,guilt_text/* describeChain */.zx)(culprit, framesShown);
    const runs = [(0,guilt_text/* describeExecutions */.d7)(culprit, explanation.event), (0,guilt_text/* describeCalls */.LT)(culprit, explanation.event)];
    const related = culprit.related
        .slice(0, relatedShown)
        .map(({ file, line, delta }) => `${(0,escape_control/* showOneLine */.E)(file)}:${line} (${(0,escape_control/* showOneLine */.E)((0,guilt_text/* formatCost */.BD)(delta, explanation.event))})`);
    const [first = '', ...more] = wrapText(`${place} ${rest}`, columns);
    return [
        first.startsWith(place) ? paint('strong', place) + first.slice(place.length) : first,
        ...more,
        ...(isDrawn
            ? drawHunk(culprit, explanation.event, context)
            : wrapWith('  ', 'the line is shown above', context)),
        ...removed.flatMap((text) => wrapWith('  ', text, context)),
        ...runs.flatMap((text) => (text === undefined ? [] : wrapWith('  ', (0,escape_control/* showOneLine */.E)(text), context))),
        ...(chain === undefined ? [] : wrapWith('  reached by: ', chain, context)),
        ...(related.length === 0 || !isDrawn ? [] : wrapWith('  costs more too: ', related.join(', '), context)),
        ...(isDrawn ? wrapWith('  why here: ', (0,escape_control/* showOneLine */.E)((0,guilt_text/* describeRule */.IO)(culprit)), context) : []),
        '',
    ];
}
function drawExplanations(explanations, context) {
    const used = (0,guilt_text/* describeSymbolisers */.cD)(explanations.map(({ explanation }) => explanation));
    return [
        ...explanations.flatMap(({ explanation, view }) => drawExplanation(explanation, view, context)),
        ...(used === undefined ? [] : [...wrapWith('', (0,escape_control/* showOneLine */.E)(used), context), '']),
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

;// CONCATENATED MODULE: ./build/src/core/render/terminal/style.js
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

// EXTERNAL MODULE: ./build/src/core/render/views/time-spent-view.js
var time_spent_view = __webpack_require__(21453);
;// CONCATENATED MODULE: ./build/src/core/render/terminal/time-spent.js




const longestName = 120;
function functionRows(one) {
    const place = (0,time_spent_view/* placeOfFunction */.vf)(one);
    const name = (0,function_text/* shortenFunction */.G)(one.function);
    return [
        `  ${(0,escape_control/* showOneLine */.E)(place === '' ? name : `${name} (${place})`)}`,
        `    base ${(0,time_spent_view/* describeSampleShare */.X7)(one.base)}`,
        `    head ${(0,time_spent_view/* describeSampleShare */.X7)(one.head)}`,
    ];
}
function timeSpentRows({ timeSpent = [] }) {
    return timeSpent.flatMap((spent) => {
        const { functions, lines, left } = (0,time_spent_view/* chooseHotPlaces */.LY)(spent);
        return [
            (0,escape_control/* showOneLine */.E)(`${(0,escape_control/* clipText */.gL)(spent.benchmark, longestName)}: ${(0,time_spent_view/* describeSampling */.hW)(spent)}`),
            time_spent_view/* samplesAccuseNothing */.n1,
            ...functions.flatMap(functionRows),
            ...(lines.length === 0 ? [] : ['  lines of the head:']),
            ...lines.map((line) => `    ${(0,escape_control/* showOneLine */.E)((0,escape_control/* clipText */.gL)(`${line.file}:${line.line}`, longestName))} ${(0,time_spent_view/* describeSampleShare */.X7)(line)}`),
            ...(left === 0 ? [] : [`  ${left} more functions and lines are in report.json`]),
            '',
        ];
    });
}
function drawTimeSpent(report, columns) {
    return timeSpentRows(report).flatMap((row) => {
        const text = row.trimStart();
        const indent = ' '.repeat(row.length - text.length);
        return wrapText(text, columns - indent.length).map((line) => indent + line);
    });
}

;// CONCATENATED MODULE: ./build/src/core/render/terminal/terminal.js












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
function drawContention(report, surface) {
    return contentionRows(report).flatMap((row) => row.startsWith('  ') ? [clipToWidth(row, surface.columns)] : wrapText(row, surface.columns));
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
    const guilt = drawExplanations(views.flatMap((view) => view.explanations.map((explanation) => ({ explanation, view }))), context);
    const lines = [
        ...drawDecision(report, surface),
        ...drawReasons(report, surface),
        ...(report.kind === 'gate' ? drawTables(views, surface) : drawBaseline(report, surface)),
        ...section('Guilty lines', guilt, surface),
        ...section('Time is spent here', drawTimeSpent(report, surface.columns), surface),
        ...section('Cache lines', drawContention(report, surface), surface),
        ...drawNotes('Undecided', undecided, surface),
        ...drawNotes('Problems', (0,benchmark_notes/* collectProblems */.vX)(report, [...undecided, ...unmeasured]), surface),
        ...drawUnmeasured(unmeasured, surface),
        ...drawMachine(report, surface),
    ];
    return `${lines.map(disarm).join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/src/action/annotate.js


const most = 10;
const framesTold = 6;
function annotateGuiltyLines(report) {
    const blocks = report.decision.kind === 'block';
    const guilty = report.explanations.flatMap(({ benchmark, culprits }) => culprits.map((culprit) => ({ benchmark, culprit })));
    for (const { benchmark, culprit } of guilty.slice(0, most)) {
        const { file, line, share } = culprit;
        const chain = (0,guilt_text/* describeChain */.zx)(culprit, framesTold);
        const reached = chain === undefined ? '' : `; reached by ${chain}`;
        const place = { title: `Brakeline: ${benchmark}`, file, startLine: line };
        const text = (0,workflow_log/* neutraliseWorkflowCommands */.W)(`${(0,guilt_text/* formatShare */.T1)(share)} of the added cost of ${benchmark}: ${(0,guilt_text/* describeRule */.IO)(culprit)}${reached}`);
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
async function writeSummary(file, place) {
    try {
        await core/* summary */.z.addRaw(`${await (0,promises_.readFile)(file, 'utf8')}\n${place}\n`).write();
    }
    catch (error) {
        (0,core/* warning */.$e)(`the job summary could not be written: ${(0,error_text/* errorText */.k)(error)}`);
    }
}
async function upload({ files }, inputs) {
    const all = [
        files.report,
        files.sarif,
        files.summary,
        files.growth,
        files.cacheLines,
        ...files.flamegraphs.map(({ path }) => path),
    ];
    const attempt = process.env['GITHUB_RUN_ATTEMPT'] ?? '1';
    const name = `brakeline-${inputs.category}-${attempt}`;
    const uploaded = await uploadArtifact({
        name,
        files: all.filter((file) => file !== undefined),
        root: (0,external_node_path_.dirname)(files.report),
        ...(inputs.retentionDays === undefined ? {} : { retentionDays: inputs.retentionDays }),
    });
    const what = files.flamegraphs.length > 0 ? 'The report and its flame graphs are' : 'The report is';
    if (uploaded.kind === 'uploaded') {
        return { id: String(uploaded.id), says: `${what} in the artifact ${(0,escape_markdown/* codeSpan */.SS)(name)} of this run.` };
    }
    (0,core/* warning */.$e)((0,workflow_log/* neutraliseWorkflowCommands */.W)((0,problem/* formatProblem */.V)(uploaded.why)));
    (0,core/* info */.pq)(`the files are in ${(0,external_node_path_.dirname)(files.report)}`);
    return {
        id: '',
        says: `${what} in ${(0,escape_markdown/* codeSpan */.SS)((0,external_node_path_.dirname)(files.report))} on the runner: no artifact was uploaded.`,
    };
}
async function publish(outcome, inputs) {
    const { report, diff, files } = outcome;
    const { decision } = report;
    (0,core/* info */.pq)((0,workflow_log/* neutraliseWorkflowCommands */.W)(renderTerminal(report, { columns: 100, colour: false, diff })));
    annotateGuiltyLines(report);
    const place = await upload(outcome, inputs);
    await writeSummary(files.summary, place.says);
    (0,core/* setOutput */.uH)('verdict', report.kind === 'baseline' && decision.kind === 'pass' ? 'baseline' : decision.kind);
    (0,core/* setOutput */.uH)('report', files.report);
    (0,core/* setOutput */.uH)('sarif', files.sarif ?? '');
    (0,core/* setOutput */.uH)('artifact-id', place.id);
    (0,core/* setOutput */.uH)('regressions', countRegressions(report));
    if (decision.kind === 'pass')
        return;
    const title = (0,workflow_log/* neutraliseWorkflowCommands */.W)(decision.title);
    if (inputs.decides === 'action' || report.kind === 'baseline')
        (0,core/* setFailed */.C1)(title);
    else
        (0,core/* info */.pq)(`the app decides: ${title}`);
}


/***/ })

};
