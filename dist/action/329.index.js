export const id = 329;
export const ids = [329];
export const modules = {

/***/ 17071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ formatEventCost),
/* harmony export */   Ww: () => (/* binding */ nameAllocation),
/* harmony export */   d8: () => (/* binding */ explainsMetric),
/* harmony export */   kA: () => (/* binding */ nameEvent)
/* harmony export */ });
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function counted(name, ...metrics) {
    return { name, noun: name, unit: 'count', metrics };
}
function bytes(name, noun, ...metrics) {
    return { name, noun, unit: 'byte', metrics };
}
const words = new Map([
    ['Ir', counted('instructions', 'instructions', 'ir')],
    ['I1mr', counted('I1 misses', 'sim_i1_misses')],
    ['D1mr', counted('D1 read misses', 'sim_d1_misses')],
    ['D1mw', counted('D1 write misses', 'sim_d1_misses')],
    ['ILmr', counted('last-level misses of code', 'sim_ll_misses')],
    ['DLmr', counted('last-level read misses', 'sim_ll_misses')],
    ['DLmw', counted('last-level write misses', 'sim_ll_misses')],
    ['Bcm', counted('mispredicted branches', 'sim_branch_misses')],
    ['Bim', counted('mispredicted indirect branches', 'sim_branch_misses')],
    ['allocations', counted('allocations', 'heap_blocks')],
    ['allocated bytes', bytes('allocated bytes', 'allocated', 'heap_bytes')],
    ['bytes at the peak', bytes('bytes at the peak', 'at the peak', 'heap_peak', 'peak_rss')],
    ['leaked bytes', bytes('leaked bytes', 'leaked', 'leaked_bytes')],
]);
function nameEvent(event) {
    return words.get(event)?.name ?? event;
}
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
function formatEventCost(value, event) {
    const { noun, unit } = words.get(event) ?? counted(event);
    const amount = unit === 'byte' ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(value, { unit }) : signed.format(value);
    return `${amount} ${noun}`;
}
function explainsMetric(event, metric) {
    return words.get(event)?.metrics.includes(metric) ?? false;
}
function nameAllocation(event) {
    if (event === 'leaked bytes')
        return 'leaked blocks';
    return words.get(event)?.unit === 'byte' || event === 'allocations' ? 'allocations' : undefined;
}


/***/ }),

/***/ 96439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   SB: () => (/* binding */ metricNamed),
/* harmony export */   US: () => (/* binding */ caseMetrics),
/* harmony export */   Zh: () => (/* binding */ scalingMetrics),
/* harmony export */   gO: () => (/* binding */ customPrefix),
/* harmony export */   jh: () => (/* binding */ knownMetrics),
/* harmony export */   oq: () => (/* binding */ customMetric)
/* harmony export */ });
function metric(name, title, unit, nature, better = 'lower') {
    return { name, title, unit, better, nature };
}
const knownMetrics = [
    metric('instructions', 'instructions', 'count', 'counted'),
    metric('ir', 'instructions (valgrind)', 'count', 'exact'),
    metric('sim_i1_misses', 'I1 misses (simulated)', 'count', 'exact'),
    metric('sim_d1_misses', 'D1 misses (simulated)', 'count', 'exact'),
    metric('sim_ll_misses', 'last-level misses (simulated)', 'count', 'exact'),
    metric('sim_branch_misses', 'branch mispredictions (simulated)', 'count', 'exact'),
    metric('heap_bytes', 'allocated bytes', 'byte', 'exact'),
    metric('heap_blocks', 'allocations', 'count', 'exact'),
    metric('heap_peak', 'peak heap', 'byte', 'exact'),
    metric('leaked_bytes', 'leaked memory', 'byte', 'exact'),
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
const caseMetrics = [
    metric('time', 'time per iteration', 'second', 'timed'),
    metric('cpu_time', 'CPU time per iteration', 'second', 'timed'),
    metric('operations_per_second', 'operations per second', 'count', 'timed', 'higher'),
    metric('bytes_per_second', 'bytes per second', 'byte', 'timed', 'higher'),
    metric('latency', 'latency', 'second', 'timed'),
    metric('error_rate', 'share of failed requests', 'ratio', 'timed'),
    metric('allocations', 'allocations per iteration', 'count', 'counted'),
    metric('allocated_bytes', 'allocated bytes per iteration', 'byte', 'counted'),
    metric('l1_hits', 'L1 hits (valgrind)', 'count', 'exact'),
    metric('ll_hits', 'last-level hits (valgrind)', 'count', 'exact'),
    metric('ram_hits', 'RAM hits (valgrind)', 'count', 'exact'),
    metric('estimated_cycles', 'estimated cycles (valgrind)', 'count', 'exact'),
];
const scalingMetrics = [
    metric('speed_up', 'speed-up', 'ratio', 'timed', 'higher'),
    metric('efficiency', 'parallel efficiency', 'ratio', 'timed', 'higher'),
];
const byName = new Map([...knownMetrics, ...caseMetrics, ...scalingMetrics].map((known) => [known.name, known]));
function findMetric(name) {
    return byName.get(name);
}
const customPrefix = 'counter_';
function customMetric(name, known = {}) {
    const plain = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
    const id = `${customPrefix}${plain === '' ? 'unnamed' : plain}`.slice(0, 64);
    const title = name
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .slice(0, 200)
        .trim()
        .toWellFormed();
    return { ...metric(id, title === '' ? 'counter' : title, 'ratio', 'timed'), ...known };
}
function metricNamed(name, listed) {
    return listed.get(name) ?? findMetric(name) ?? metric(name, name, 'count', 'timed');
}


/***/ }),

/***/ 13880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   Me: () => (/* binding */ formatConfidence),
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
function formatConfidence(confidence) {
    const beyond = 100 * (1 - confidence);
    const decimals = beyond >= 0.5 ? 0 : Math.min(Math.ceil(-Math.log10(Math.max(beyond, 1e-12))), 9);
    const scale = 10 ** decimals;
    return `${Math.floor(confidence * 100 * scale + 1e-9 * scale) / scale} %`;
}
function formatEvidence(estimate, runs, show) {
    if (estimate.confidence === 1)
        return `exact, ${formatRuns(runs)}`;
    return `${formatConfidence(estimate.confidence)} interval ${show(estimate.low)} to ${show(estimate.high)}, ${formatRuns(runs)}`;
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

/***/ 13105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rangeOf)
/* harmony export */ });
function rangeOf(evidence) {
    if (evidence.kind === 'summary') {
        const { value, interval, count = 1 } = evidence;
        return { low: interval?.low ?? value, high: interval?.high ?? value, runs: count };
    }
    const { values } = evidence;
    return {
        low: values.reduce((least, value) => Math.min(least, value)),
        high: values.reduce((most, value) => Math.max(most, value)),
        runs: values.length,
    };
}


/***/ }),

/***/ 51926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   Wm: () => (/* binding */ describeLimits)
/* harmony export */ });
/* unused harmony export writeLimits */
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function formatRough(fraction) {
    return (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Number(fraction.toPrecision(2)));
}
function describeRaise({ why }, was) {
    const from = `raised from ${was}`;
    switch (why) {
        case 'noise':
            return `${from}: the base differs that much from itself in this run`;
        case 'layout':
            return `${from}: moving code alone can change it that much`;
    }
}
function describeLimits(comparison, gate, metric) {
    const { raised, relative } = comparison ?? {};
    const hasRatio = comparison === undefined || relative !== undefined;
    const show = (limits) => {
        const percent = raised === undefined ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(limits.relative) : formatRough(limits.relative);
        if (!hasRatio)
            return (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(limits.absolute, metric);
        if (limits.absolute === 0)
            return percent;
        return `${percent} and ${(0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(limits.absolute, metric)}`;
    };
    if (raised === undefined)
        return show(gate);
    const was = hasRatio ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(gate.relative) : (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(gate.absolute, metric);
    return `${show(raised)} (${describeRaise(raised, was)})`;
}
function writeLimits(comparison, gate, metric) {
    const { raised, relative } = comparison ?? {};
    const limits = raised ?? gate;
    const percent = raised === undefined ? formatPercent(limits.relative) : formatRough(limits.relative);
    const amount = formatValue(limits.absolute, metric);
    const hasRatio = comparison === undefined || relative !== undefined;
    const text = !hasRatio ? amount : limits.absolute === 0 ? percent : `${percent}, ${amount}`;
    return raised === undefined ? text : `${text} ↑`;
}
function describeReach({ relative, absolute }, metric) {
    const size = relative === undefined ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(absolute, metric) : formatRough(relative);
    return `the smallest regression that these runs could have shown is ${size}`;
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
/* harmony import */ var _model_threshold_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51926);


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
function describeStraddling({ why, reach }, metric) {
    const words = _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemCatalogue */ .Z[why.code].replace(/\.$/, '');
    return reach === undefined ? `${words}.` : `${words}; ${(0,_model_threshold_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReach */ .Lo)(reach, metric)}.`;
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
        const problem = { ...why, message: describeStraddling(verdict, metric) };
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
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96439);
/* harmony import */ var _model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);


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
function describeFloor(rows) {
    const floors = rows.flatMap(({ verdict, metric }) => {
        const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
        if (comparison?.floor === undefined || comparison.relative === undefined)
            return [];
        if (metric.name !== 'instructions' && metric.name !== 'wall_time')
            return [];
        const size = (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Number(comparison.floor.toPrecision(2)));
        return [`${size} of ${metric.title} in ${comparison.runs.base} runs`];
    });
    return floors.length === 0 ? [] : [`base against itself: ${floors.join(', ')}`];
}
function listRemarks(view) {
    const kinds = new Set(view.rows.map(({ verdict }) => verdict.kind));
    const applied = view.result?.runtime?.applied ?? [];
    const extra = view.result?.rounds?.extra ?? 0;
    return [
        ...(view.result?.binary?.identical === true ? ['identical binary'] : []),
        ...(applied.length > 0 ? [`runs with ${applied.join(' and ')}`] : []),
        ...(extra > 0 ? [`${extra} more rounds`] : []),
        ...describeFloor(view.rows),
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
            const metric = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNamed */ .SB)(verdict.metric, metrics);
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
/* harmony export */   cD: () => (/* binding */ describeSymbolisers),
/* harmony export */   d7: () => (/* binding */ describeExecutions),
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
    return (0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEventCost */ .Nz)(value, event);
}
function describeShare(culprit, explanation) {
    const cost = formatCost(explanation.head - explanation.base, explanation.event);
    return `${formatShare(culprit.share)} of ${cost}`;
}
const wholeProfile = 0.9;
function describeCoverage(view, explanation) {
    const counted = view?.rows.find(({ metric }) => metric.name === 'ir')?.verdict;
    if (view === undefined || counted?.kind !== 'regressed' || explanation.event !== 'Ir')
        return undefined;
    const measured = counted.comparison.absolute.value;
    const profiled = explanation.head - explanation.base;
    if (profiled >= wholeProfile * measured)
        return undefined;
    return `profiled was only the costliest of the programs that ${view.name} runs: ${signed.format(profiled)} of ${formatCost(measured, explanation.event)}`;
}
function describeCalls({ calls, file, line }, event) {
    if (calls.base === calls.head)
        return undefined;
    const allocation = (0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAllocation */ .Ww)(event);
    if (allocation !== undefined) {
        const more = calls.head - calls.base;
        const direction = more > 0 ? 'more' : 'fewer';
        return `${formatCount(Math.abs(more))} ${direction} ${allocation} from ${file}:${line} (${formatCount(calls.base)} before)`;
    }
    return `${formatCount(calls.base)} calls from here before, ${formatCount(calls.head)} now`;
}
function describeRatio(ratio) {
    return `${ratio.toLocaleString('en-US', { maximumSignificantDigits: ratio < 100 ? 3 : 4 })} times as often`;
}
const eachTime = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
function describeEach({ base, head, delta }, event) {
    const each = base === head && head > 0 ? delta / head : 0;
    return each < 0.1 ? '' : `, each time ${eachTime.format(each)} ${(0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameEvent */ .kA)(event)} more`;
}
function describeExecutions({ executions }, event) {
    if (executions === undefined)
        return undefined;
    const { base, head, at } = executions;
    const subject = at === undefined ? 'the changed code' : `${at.file}:${at.line}`;
    if (base === head)
        return `${subject} runs as often as before (${formatTimes(head)})${describeEach(executions, event)}`;
    if (base === 0)
        return `${subject} runs ${formatTimes(head)}, before not at all`;
    if (head === 0)
        return `${subject} does not run any more, before ${formatTimes(base)}`;
    const ratio = describeRatio(head / base);
    return `${subject} runs ${formatTimes(head)}, before ${formatCount(base)} (${ratio})`;
}
function formatTimes(count) {
    return count === 1 ? 'once' : `${formatCount(count)} times`;
}
function describeSymbolisers(explanations) {
    const titles = new Set(explanations.flatMap(({ symboliser }) => symboliser ?? []));
    return titles.size === 0 ? undefined : `inlined code was traced with ${[...titles].join(', ')}`;
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
/* harmony export */   pt: () => (/* binding */ marginTitle),
/* harmony export */   uj: () => (/* binding */ excerptHunk),
/* harmony export */   wj: () => (/* binding */ formatMargin)
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
    return {
        kind: line.kind,
        number,
        text: line.text,
        guilty: isGuilty(line, culprit),
        ...findCost(culprit, line.kind === 'deleted' ? 'base' : 'head', number),
    };
}
function findCost(culprit, side, number) {
    const cost = culprit.costs?.find((known) => known.side === side && known.line === number);
    return cost === undefined ? {} : { cost };
}
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const column = 6;
const marginTitle = `${'base'.padStart(column)} ${'head'.padStart(column)}`;
function formatMargin({ cost }) {
    const cell = (value) => (value === undefined || value === 0 ? '' : compact.format(value)).padStart(column);
    return `${cell(cost?.base)} ${cell(cost?.head)}`;
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
    const cost = findCost(culprit, 'head', culprit.line);
    return [{ kind, number: culprit.line, text: culprit.text, guilty: true, ...cost }];
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
