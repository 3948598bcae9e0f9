export const id = 931;
export const ids = [931];
export const modules = {

/***/ 7931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runServer: () => (/* binding */ runServer)
});

// EXTERNAL MODULE: ./build/src/core/model/problem.js
var model_problem = __webpack_require__(6960);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
;// CONCATENATED MODULE: ./build/src/app/telemetry/log.js
const logLevels = ['debug', 'info', 'warn', 'error'];
const secrets = /\b(gh[a-z]_[\w.-]{20,}|github_pat_\w{20,}|v1\.[0-9a-f]{40}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})|-----BEGIN[\s\S]*?-----END[^-]*-----/g;
function redact(text) {
    return text.replace(secrets, '[redacted]');
}
function createLog(level, write, fields = {}) {
    const least = logLevels.indexOf(level);
    const line = (own) => (message, more = {}) => {
        if (logLevels.indexOf(own) < least)
            return;
        write(redact(JSON.stringify({ time: new Date().toISOString(), level: own, message, ...fields, ...more })));
    };
    return {
        debug: line('debug'),
        info: line('info'),
        warn: line('warn'),
        error: line('error'),
        with: (more) => createLog(level, write, { ...fields, ...more }),
    };
}

;// CONCATENATED MODULE: ./build/src/app/access/settings.js



const knownSecrets = new Set([
    'development',
    'secret',
    'test',
    'changeme',
    'webhook-secret',
]);
function usage(message, hint) {
    return { code: 'usage', message, hint };
}
class Reader {
    problems = [];
    #environment;
    constructor(environment) {
        this.#environment = environment;
    }
    text(name) {
        const value = this.#environment[name]?.trim();
        return value === '' ? undefined : value;
    }
    required(name, hint) {
        const value = this.text(name);
        if (value === undefined)
            this.problems.push(usage(`${name} is not set`, hint));
        return value ?? '';
    }
    number(name, absent, range) {
        const text = this.text(name);
        if (text === undefined)
            return absent;
        const value = Number(text);
        if (Number.isInteger(value) && value >= range[0] && value <= range[1])
            return value;
        const hint = `set it to a whole number from ${range[0]} to ${range[1]}, or leave it out (${absent})`;
        this.problems.push(usage(`${name} is ${JSON.stringify(text)}`, hint));
        return absent;
    }
}
function readPrivateKey(reader) {
    const path = reader.text('PRIVATE_KEY_PATH');
    if (path === undefined) {
        const hint = 'set PRIVATE_KEY to the app’s key, or PRIVATE_KEY_PATH to a file that holds it';
        return reader.required('PRIVATE_KEY', hint).replaceAll('\\n', '\n');
    }
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        reader.problems.push(usage(`PRIVATE_KEY_PATH could not be read: ${why}`, 'make the file readable for this user'));
        return '';
    }
}
function readSecret(reader, production) {
    const secret = reader.required('WEBHOOK_SECRET', 'set it to the secret that the app has on GitHub');
    if (production && secret !== '' && (knownSecrets.has(secret.toLowerCase()) || secret.length < 16)) {
        const hint = 'make one with `openssl rand -hex 32`, and set it here and in the app’s settings on GitHub';
        reader.problems.push(usage('WEBHOOK_SECRET is short or well known: anybody could forge events', hint));
    }
    return secret;
}
function readLogLevel(reader) {
    const text = reader.text('LOG_LEVEL') ?? 'info';
    const level = logLevels.find((known) => known === text);
    if (level === undefined) {
        reader.problems.push(usage(`LOG_LEVEL is ${JSON.stringify(text)}`, `set it to one of ${logLevels.join(', ')}`));
    }
    return level ?? 'info';
}
function readSettings(environment) {
    const reader = new Reader(environment);
    const appId = Number(reader.required('APP_ID', 'set it to the number in the app’s settings on GitHub'));
    if (!Number.isInteger(appId) || appId < 0) {
        reader.problems.push(usage('APP_ID is not a number', 'copy it from the app’s settings on GitHub'));
    }
    const databaseUrl = reader.text('DATABASE_URL');
    const settings = {
        appId,
        privateKey: readPrivateKey(reader),
        webhookSecret: readSecret(reader, environment['NODE_ENV'] === 'production'),
        host: reader.text('HOST') ?? '0.0.0.0',
        port: reader.number('PORT', 3000, [0, 65_535]),
        directory: reader.text('DATA_DIR') ?? 'brakeline-data',
        api: reader.text('GITHUB_API_URL') ?? 'https://api.github.com',
        retentionDays: reader.number('RETENTION_DAYS', 400, [1, 36_500]),
        sweepMinutes: reader.number('SWEEP_MINUTES', 5, [1, 1440]),
        logLevel: readLogLevel(reader),
        dryRun: reader.text('DRY_RUN') === '1',
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
    };
    const [first, ...rest] = reader.problems;
    return first === undefined ? (0,parsed/* parsed */.Yz)(settings) : (0,parsed/* failed */.gz)(first, ...rest);
}

// EXTERNAL MODULE: ./build/src/core/text/error-text.js
var error_text = __webpack_require__(719);
// EXTERNAL MODULE: external "probot"
var external_probot_ = __webpack_require__(966);
;// CONCATENATED MODULE: ./build/src/github/observe-calls.js
function observeCalls(octokit, onCall) {
    octokit.hook.wrap('request', async (request, options) => {
        const start = performance.now();
        const tell = (status, headers) => {
            const limit = readLimit(headers);
            onCall({
                method: options.method,
                route: options.url,
                status,
                seconds: (performance.now() - start) / 1000,
                ...(limit === undefined ? {} : { limit }),
            });
        };
        try {
            const response = await request(options);
            tell(response.status, response.headers);
            return response;
        }
        catch (error) {
            tell(statusOf(error), headersOf(error));
            throw error;
        }
    });
}
function createTimedFetch(seconds) {
    return (input, init) => {
        const timeout = AbortSignal.timeout(seconds * 1000);
        const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
        return fetch(input, { ...init, signal });
    };
}
function readLimit(headers) {
    const [most, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
        return Number(headers[`x-ratelimit-${name}`] ?? Number.NaN);
    });
    if (most === undefined || remaining === undefined || reset === undefined)
        return undefined;
    return [most, remaining, reset].every(Number.isFinite) ? { most, remaining, reset } : undefined;
}
function statusOf(error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    return typeof status === 'number' ? status : 500;
}
function headersOf(error) {
    const response = error instanceof Error && 'response' in error ? error.response : undefined;
    const headers = typeof response === 'object' && response !== null && 'headers' in response ? response.headers : undefined;
    if (typeof headers !== 'object' || headers === null)
        return {};
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

;// CONCATENATED MODULE: ./build/src/app/access/github-app.js


const tokenStatuses = new Set([401, 403]);
const callTimeout = 30;
function createProbot({ settings, throttle }) {
    const { appId, privateKey, webhookSecret, api } = settings;
    const retry = { enabled: false };
    const Octokit = external_probot_.ProbotOctokit.defaults((options) => {
        const { request: _, ...auth } = options?.auth ?? {};
        return {
            ...options,
            auth,
            request: { ...options?.request, fetch: createTimedFetch(callTimeout) },
            retry,
            ...(throttle ? {} : { throttle: { enabled: false } }),
        };
    });
    return new external_probot_.Probot({ appId, privateKey, secret: webhookSecret, baseUrl: api, logLevel: 'fatal', Octokit });
}
async function openGitHubApp(options) {
    const probot = createProbot(options);
    const clients = new Map();
    const doubted = new Set();
    const open = async (installation) => {
        const octokit = await probot.auth(installation);
        observeCalls(octokit, (call) => {
            if (installation !== undefined && tokenStatuses.has(call.status))
                doubted.add(installation);
            options.onCall(call, installation);
        });
        return octokit;
    };
    const app = await open();
    const { data } = await app.request('GET /app');
    return {
        identity: { id: options.settings.appId, slug: data?.slug ?? '' },
        asApp: async () => app,
        async asInstallation(installation) {
            const known = clients.get(installation) ?? open(installation);
            clients.set(installation, known);
            known.catch(() => clients.delete(installation));
            const octokit = await known;
            if (doubted.delete(installation))
                await octokit.auth({ type: 'installation', refresh: true });
            return octokit;
        },
        verify: (body, signature) => probot.webhooks.verify(body, signature).catch(() => false),
    };
}

;// CONCATENATED MODULE: ./build/src/app/access/watch-credentials.js
function watchCredentials(log) {
    const refused = new Set();
    return ({ status }, installation) => {
        if (status === 401) {
            if (!refused.has(installation)) {
                log.error("GitHub does not accept the app's credentials: check APP_ID, the private key and this machine's clock; work is tried again until it does", { installation });
            }
            refused.add(installation);
        }
        else if (status < 500 && refused.delete(installation)) {
            log.info("GitHub accepts the app's credentials again", { installation });
        }
    };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/asked.js
function askNothing() {
    return { tips: new Map(), comparisons: new Map() };
}
function knowNothing() {
    return { ancestors: new Map(), tags: new Map() };
}

// EXTERNAL MODULE: ./build/src/core/model/app-settings.js
var app_settings = __webpack_require__(3376);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/check-limits.js
const checkLimits = {
    title: 255,
    summary: 65_535,
    text: 65_535,
    annotations: 250,
    annotationsPerRequest: 50,
    annotationTitle: 255,
    annotationMessage: 64 * 1024,
    actions: 3,
    actionLabel: 20,
    actionDescription: 40,
    actionIdentifier: 20,
    overrideReason: 500,
    externalId: 255,
    comment: 65_536,
};

// EXTERNAL MODULE: ./build/src/core/model/position.js
var position = __webpack_require__(8452);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-control.js
var escape_control = __webpack_require__(8597);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-markdown.js + 1 modules
var escape_markdown = __webpack_require__(5284);
// EXTERNAL MODULE: ./build/src/core/render/markdown/summary-blocks.js
var summary_blocks = __webpack_require__(1301);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(3880);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-view.js
var benchmark_view = __webpack_require__(8312);
// EXTERNAL MODULE: ./build/src/core/render/views/guilt-text.js
var guilt_text = __webpack_require__(862);
// EXTERNAL MODULE: ./build/src/core/render/views/broken-claims.js
var broken_claims = __webpack_require__(202);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/part.js
function nameCategory(category, text) {
    return category === undefined ? text : `${category}: ${text}`;
}
function labelReason(reason, category) {
    if (category === undefined)
        return reason;
    return { ...reason, category, message: nameCategory(category, reason.message) };
}

// EXTERNAL MODULE: ./build/src/core/gate/title.js
var title = __webpack_require__(8107);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/title.js






function blockingRegressions({ category, report }) {
    if (report.decision.kind !== 'block')
        return [];
    return (0,benchmark_view/* viewBenchmarks */.wT)(report).flatMap((view) => view.rows.flatMap((row) => {
        if (row.effect !== 'blocks' || row.verdict.kind !== 'regressed')
            return [];
        return [{ category, view, row, size: Math.abs(row.verdict.comparison.relative?.value ?? 0) }];
    }));
}
function describeWorst({ category, view, row }) {
    if (row.verdict.kind !== 'regressed')
        return view.name;
    const { amount } = (0,quantity_text/* formatChangeCells */.lN)(row.verdict.comparison, row.metric);
    const culprit = view.explanations.flatMap(({ culprits }) => culprits)[0];
    const place = culprit === undefined ? '' : `, ${(0,escape_control/* clipText */.gL)(culprit.file, 80)}:${culprit.line}`;
    return nameCategory(category, `${(0,escape_control/* clipText */.gL)(view.name, 80)}: ${amount} ${row.metric.title}${place}`);
}
function fitTitle(text) {
    const title = (0,escape_control/* showOneLine */.E)(text).replaceAll('@', '＠');
    if (title.length <= checkLimits.title)
        return title;
    return `${title.slice(0, checkLimits.title - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
const gravity = { block: 0, 'not-comparable': 1, pass: 2 };
function titleOfDecisions(parts, unjudged) {
    const told = [
        ...parts.map(({ category, report: { decision } }) => ({
            kind: decision.kind,
            title: nameCategory(category, decision.title),
        })),
        ...unjudged.map(({ reason }) => ({ kind: 'not-comparable', title: reason.message })),
    ].toSorted((one, other) => gravity[one.kind] - gravity[other.kind]);
    const [first, ...others] = told.filter(({ kind }) => kind !== 'pass');
    if (first === undefined)
        return told.map(({ title }) => title).join('; ');
    return `${first.title}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}
function titleOfParts(parts, unjudged) {
    const regressions = parts.flatMap(blockingRegressions);
    const [worst] = regressions.toSorted((one, other) => other.size - one.size);
    const removals = (0,title/* describeRemovals */.z)(parts.flatMap(({ report }) => report.decision.reasons));
    if (worst === undefined) {
        const title = titleOfDecisions(parts, unjudged);
        return fitTitle(title.includes(removals) ? title : `${removals}${title}`);
    }
    const benchmarks = new Set(regressions.map(({ category, view }) => JSON.stringify([category, view.name])));
    const others = benchmarks.size - 1;
    return fitTitle(`${removals}${describeWorst(worst)}${others === 0 ? '' : `, and ${others} more`}`);
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/claim-annotations.js




const longestMessage = 1_500;
function claimAnnotations(parts) {
    return parts.flatMap(({ category, report }) => (0,broken_claims/* listBrokenClaims */.v)(report).map(({ benchmark, claim, message, file, line, blocks }) => {
        const sentence = nameCategory(category, `${benchmark}: the claim that ${claim} is broken: ${message}`);
        return {
            path: file,
            startLine: line,
            endLine: line,
            level: blocks ? 'failure' : 'warning',
            title: fitTitle('A claim about memory is broken'),
            message: (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(sentence), longestMessage),
        };
    }));
}

// EXTERNAL MODULE: ./build/src/core/contention/contention-words.js
var contention_words = __webpack_require__(8462);
// EXTERNAL MODULE: ./build/src/core/render/views/contention-view.js
var contention_view = __webpack_require__(3950);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/contention-annotations.js





const contention_annotations_longestMessage = 1_500;
function annotationsOf({ benchmark, line, blocks }, category) {
    const [one, other] = line.contenders;
    const sides = [
        [one, other],
        [other, one],
    ];
    return sides.flatMap(([own, rival]) => {
        if (own.file === '' || own.line === 0)
            return [];
        const sentence = `${benchmark}: ${(0,contention_words/* describeContender */.o)(own)}; in the same cache line, without sharing data, ${(0,contention_words/* describeContender */.o)(rival)}. To mend it: ${line.suggestion}`;
        return [
            {
                path: own.file,
                startLine: own.line,
                endLine: own.line,
                level: blocks ? 'failure' : 'warning',
                title: fitTitle(`Threads fight over a cache line here: ${(0,escape_control/* clipText */.gL)(benchmark, 80)}`),
                message: (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(nameCategory(category, sentence)), contention_annotations_longestMessage),
            },
        ];
    });
}
function contentionAnnotations(parts) {
    return parts.flatMap(({ category, report }) => (0,contention_view/* listContention */.c5)(report)
        .filter(({ isNew }) => isNew)
        .flatMap((shown) => annotationsOf(shown, category)));
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/annotations.js









const chargesTold = 10;
const longestSentence = 600;
const framesTold = 6;
function chargesOf(view, category) {
    const regressed = view.rows.filter(({ verdict, effect }) => verdict.kind === 'regressed' && effect !== undefined);
    const blocks = regressed.some(({ effect }) => effect === 'blocks');
    const [row] = regressed.toSorted((one, other) => Number(other.effect === 'blocks') - Number(one.effect === 'blocks'));
    const change = row?.verdict.kind === 'regressed' ? { change: (0,quantity_text/* describeChange */.uQ)(row.verdict.comparison, row.metric) } : {};
    return view.explanations.flatMap((explanation) => explanation.culprits.map((culprit) => {
        const weight = Math.abs(culprit.share * (explanation.head - explanation.base));
        return { category, culprit, explanation, blocks, weight, ...change };
    }));
}
function describeCharge({ category, culprit, explanation, change }) {
    const calls = (0,guilt_text/* describeCalls */.LT)(culprit, explanation.event);
    const runs = (0,guilt_text/* describeExecutions */.d7)(culprit, explanation.event);
    const chain = (0,guilt_text/* describeChain */.zx)(culprit, framesTold);
    const sentence = [
        nameCategory(category, `${explanation.benchmark}: ${(0,guilt_text/* describeShare */.rm)(culprit, explanation)}`),
        ...(change === undefined ? [] : [change]),
        ...(culprit.change === 'deleted' ? ['code next to this line was removed'] : []),
        ...(runs === undefined ? [] : [runs]),
        ...(calls === undefined ? [] : [calls]),
        (0,guilt_text/* describeRule */.IO)(culprit),
        ...(chain === undefined ? [] : [`reached by ${chain}`]),
    ].join('; ');
    return (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(sentence), longestSentence);
}
function annotationOf(charges) {
    const [first] = charges;
    const { file, line } = first.culprit;
    const told = charges.slice(0, chargesTold).map(describeCharge);
    const more = charges.length - told.length;
    const names = charges.length === 1 ? (0,escape_control/* clipText */.gL)(first.explanation.benchmark, 80) : `${charges.length} benchmarks`;
    const harm = charges.every(({ explanation }) => explanation.event === 'Ir') ? 'Slower' : 'Costs more';
    return {
        path: file,
        startLine: line,
        endLine: line,
        level: charges.some(({ blocks }) => blocks) ? 'failure' : 'warning',
        title: fitTitle(`${harm} here: ${names}`),
        message: [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    };
}
function shownLines(diff) {
    const shown = diff.flatMap(({ headPath, hunks }) => hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'deleted').map(({ head }) => `${headPath}:${head}`)));
    return new Set(shown);
}
function checkAnnotations(parts, diff) {
    const shown = shownLines(diff);
    const charges = parts.flatMap(({ category, report }) => (0,benchmark_view/* viewBenchmarks */.wT)(report).flatMap((view) => chargesOf(view, category)));
    const byLine = Map.groupBy(charges, ({ culprit }) => `${culprit.file}:${culprit.line}`);
    const ranked = [...byLine].flatMap(([place, [first, ...rest]]) => {
        if (first === undefined)
            return [];
        const weight = rest.reduce((most, charge) => Math.max(most, charge.weight), first.weight);
        return [{ annotation: annotationOf([first, ...rest]), outside: shown.has(place) ? 0 : 1, weight }];
    });
    const guilty = ranked
        .toSorted((one, other) => one.outside - other.outside ||
        Number(other.annotation.level === 'failure') - Number(one.annotation.level === 'failure') ||
        other.weight - one.weight)
        .map(({ annotation }) => annotation);
    return [...contentionAnnotations(parts), ...claimAnnotations(parts), ...guilty].slice(0, checkLimits.annotations);
}

// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(7512);
// EXTERNAL MODULE: ./build/src/core/model/threshold-text.js
var threshold_text = __webpack_require__(1926);
;// CONCATENATED MODULE: ./build/src/core/gate/threshold.js



function enforcementOf(policy, benchmark, metric) {
    return (0,find_gate/* findGate */.Z)(policy, benchmark, metric).on;
}
function writeHeldTo(verdict, policy, metric) {
    const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
    return (0,threshold_text/* writeLimits */.QB)(comparison, (0,find_gate/* findGate */.Z)(policy, verdict.benchmark, metric), metric);
}
function describeThreshold(policy, benchmark, metric) {
    const { relative, absolute } = (0,find_gate/* findGate */.Z)(policy, benchmark, metric);
    if (absolute === 0)
        return (0,quantity_text/* formatPercent */.l9)(relative);
    return `${(0,quantity_text/* formatPercent */.l9)(relative)} and ${(0,quantity_text/* formatQuantity */.VZ)(absolute, metric)}`;
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/hints.js



const hintsShown = 8;
const longestName = 120;
function nameOf({ benchmark, category }) {
    const name = benchmark === undefined ? 'the run' : (0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(benchmark, longestName));
    return category === undefined ? name : `${name} in ${(0,escape_markdown/* codeSpan */.SS)(category)}`;
}
function placeOf({ category }) {
    return category === undefined ? '' : ` in ${(0,escape_markdown/* codeSpan */.SS)(category)}`;
}
function hintFor(reason, report) {
    const name = nameOf(reason);
    const metric = report.metrics.find((known) => known.name === reason.metric);
    switch (reason.kind) {
        case 'regressed': {
            if (metric === undefined || reason.benchmark === undefined)
                return undefined;
            const threshold = (0,escape_markdown/* escapeMarkdown */.FV)(describeThreshold(report.policy, reason.benchmark, metric));
            const either = threshold.replace(' and ', ' or ');
            return `bring ${(0,escape_markdown/* escapeMarkdown */.FV)(metric.title)} of ${name} to less than ${either} above the base`;
        }
        case 'contended':
            return `let the threads of ${name} write to cache lines of their own, as the reason says`;
        case 'claim-broken':
            return `make the claim about ${name} hold again, or give it up in \`claims\` on the base branch`;
        case 'claim-undecided':
        case 'contention-undecided':
            return `make the memory of ${name} tell: the reason says what is in the way`;
        case 'undecided':
            return `measure ${name} with more \`rounds\`, on a quieter machine, or by a steadier metric`;
        case 'slow-drift':
            return `bring ${name} back to a level that the base branch held, which the reason names`;
        case 'grows-faster':
            return 'make the cost of the family grow with its size as it does in the base';
        case 'growth-undecided':
            return 'measure every size of the family with more `rounds`, or by a steadier metric';
        case 'budget-exceeded':
            return `bring ${name} below its budget`;
        case 'benchmark-missing':
            return `keep ${name} in the head, or remove it from the configuration in the same pull request; if it was added to the base branch since, merge that branch`;
        case 'benchmark-failed':
            return reason.benchmark === undefined
                ? `make the head build${placeOf(reason)}`
                : `make ${name} run to its end`;
        case 'base-missing':
            return `make the base commit build and measure${placeOf(reason)}, then measure again`;
        case 'nothing-measured':
            return `make ${name} give numbers; the problems below say what is in the way`;
        case 'environments-differ':
            return 'measure base and head together, on one machine';
        case 'improved':
        case 'contended-before':
        case 'claim-confirmed':
        case 'contention-mended':
        case 'traded':
        case 'grows-slower':
        case 'drift':
        case 'threshold-raised':
        case 'metrics-disagree':
        case 'benchmark-new':
        case 'benchmark-removed':
        case 'benchmark-renamed':
            return undefined;
    }
}
function stoppingHints({ report }) {
    const stopping = report.decision.reasons.filter(({ effect }) => effect === 'blocks' || effect === 'prevents-comparison');
    return stopping.flatMap((reason) => hintFor(reason, report) ?? []);
}
function passHints(parts, unjudged) {
    const missing = unjudged.map(({ reason }) => `get a report that can be used${placeOf(reason)}`);
    const hints = [...new Set([...parts.flatMap(stoppingHints), ...missing])];
    const shown = hints.slice(0, hintsShown).map((hint) => `- ${hint}`);
    return hints.length > shown.length
        ? [...shown, `- and ${hints.length - shown.length} more like these`]
        : shown;
}
const overrideHint = 'Or a maintainer accepts the cost with a comment that begins with `/brakeline override` and a reason.';

// EXTERNAL MODULE: ./build/src/core/render/views/metric-cells.js
var metric_cells = __webpack_require__(503);
// EXTERNAL MODULE: ./build/src/core/render/views/telling-rows.js
var telling_rows = __webpack_require__(9178);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/table.js







const table_longestName = 120;
function rank({ row: { verdict, effect } }) {
    if (effect === 'blocks')
        return 0;
    if (effect === 'prevents-comparison')
        return 1;
    if (effect === 'warns')
        return 2;
    switch (verdict.kind) {
        case 'regressed':
            return 3;
        case 'improved':
            return 4;
        case 'undecided':
            return 5;
        case 'only-in-base':
        case 'only-in-head':
            return 6;
        case 'steady':
            return 7;
    }
}
function sizeOf({ row: { verdict } }) {
    if (!('comparison' in verdict) || verdict.comparison === undefined)
        return 0;
    return Math.abs(verdict.comparison.relative?.value ?? 0);
}
function compareLines(one, other) {
    return rank(one) - rank(other) || sizeOf(other) - sizeOf(one);
}
function divideLines(parts) {
    const told = [];
    const advisory = [];
    let unwatched = 0;
    for (const part of parts) {
        for (const { name, rows } of (0,benchmark_view/* viewBenchmarks */.wT)(part.report)) {
            const { telling, quiet } = (0,telling_rows/* divideRows */.d)(rows);
            told.push(...telling.map((row) => ({ part, name, row })));
            for (const row of quiet) {
                const on = enforcementOf(part.report.policy, name, row.metric);
                if (on === 'block')
                    told.push({ part, name, row });
                else if (on === 'warn')
                    advisory.push({ part, name, row });
                else
                    unwatched += 1;
            }
        }
    }
    return { told: told.toSorted(compareLines), advisory: advisory.toSorted(compareLines), unwatched };
}
function writeLine({ part, name, row }, hasCategories) {
    const cells = (0,metric_cells/* metricCells */.G)(row);
    if (cells === undefined)
        return [];
    const { base, head, change, interval, runs, verdict } = cells;
    const threshold = (0,escape_markdown/* escapeMarkdown */.FV)(writeHeldTo(row.verdict, part.report.policy, row.metric));
    const strong = row.verdict.kind === 'steady' ? verdict : `**${verdict}**`;
    const title = (0,escape_markdown/* escapeMarkdown */.FV)(row.metric.title);
    const shown = [
        (0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(name, table_longestName)),
        ...(hasCategories ? [(0,escape_markdown/* codeSpan */.SS)(part.category ?? '')] : []),
    ];
    return [(0,escape_markdown/* tableRow */.jD)([...shown, title, base, head, change, interval, runs, threshold, strong])];
}
function writeTable(head, rows, bytes) {
    if (rows.length === 0)
        return '';
    const shown = [...head];
    let room = bytes - (0,summary_blocks/* byteLength */.dp)(head.join('\n')) - 100;
    for (const [index, row] of rows.entries()) {
        room -= (0,summary_blocks/* byteLength */.dp)(row) + 1;
        if (room < 0)
            return `${shown.join('\n')}\n\n_${rows.length - index} more rows have no room here; \`report.json\` has them._`;
        shown.push(row);
    }
    return shown.join('\n');
}
function headOf(parts, hasCategories) {
    const interval = (0,metric_cells/* intervalTitle */.c)(parts.flatMap(({ report }) => (0,benchmark_view/* viewBenchmarks */.wT)(report)));
    const values = ['Metric', 'Base', 'Head', 'Change', interval, 'Runs', 'Threshold', 'Verdict'];
    const titles = ['Benchmark', ...(hasCategories ? ['Category'] : []), ...values];
    const rule = titles.map((title) => ['Benchmark', 'Category', 'Metric', 'Verdict'].includes(title) ? '---' : '---:');
    return [(0,escape_markdown/* tableRow */.jD)(titles), (0,escape_markdown/* tableRow */.jD)(rule)];
}
const raisedNote = '_↑ The threshold was raised in this run: to what the base differs from itself by, or to what moving code alone can do._';
function sayComparisons(count) {
    return `${count} ${count === 1 ? 'comparison' : 'comparisons'}`;
}
const leastRoom = 1_500;
function checkTable(parts, bytes) {
    const hasCategories = parts.some(({ category }) => category !== undefined);
    const { told, advisory, unwatched } = divideLines(parts);
    const head = headOf(parts, hasCategories);
    const write = (lines) => lines.flatMap((line) => writeLine(line, hasCategories));
    const main = writeTable(head, write(told), bytes);
    const room = bytes - (0,summary_blocks/* byteLength */.dp)(main) - 400;
    const rows = write(advisory);
    const second = room < leastRoom ? '' : writeTable(head, rows, room);
    const more = `${sayComparisons(rows.length)} under advisory gates, none past its threshold`;
    const left = [
        ...(second === '' && rows.length > 0 ? [more] : []),
        ...(unwatched > 0 ? [`${sayComparisons(unwatched)} that no gate watches`] : []),
    ];
    const isRaised = [...told, ...advisory].some(({ row: { verdict } }) => {
        return 'comparison' in verdict && verdict.comparison?.raised !== undefined;
    });
    const blocks = [
        main,
        ...(isRaised ? [raisedNote] : []),
        ...(second === '' ? [] : (0,summary_blocks/* foldBlocks */._u)(more, [second])),
        ...(left.length === 0 ? [] : [`_Not shown: ${left.join('; ')}; \`report.json\` has them._`]),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}

// EXTERNAL MODULE: ./build/src/core/render/markdown/summary-contention.js
var summary_contention = __webpack_require__(3474);
// EXTERNAL MODULE: ./build/src/core/render/markdown/summary-environment.js
var summary_environment = __webpack_require__(6494);
// EXTERNAL MODULE: ./build/src/core/render/markdown/summary-guilt.js
var summary_guilt = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/src/core/render/markdown/summary-time-spent.js
var summary_time_spent = __webpack_require__(5759);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-notes.js
var benchmark_notes = __webpack_require__(7644);
// EXTERNAL MODULE: ./build/src/core/render/views/hunk-excerpt.js
var hunk_excerpt = __webpack_require__(3039);
;// CONCATENATED MODULE: ./build/src/core/render/check-run/text.js











const room = { guilt: 30_000, timeSpent: 6_000, contention: 8_000, notes: 10_000, history: 3_000 };
const text_longestMessage = 400;
function noteItem({ problem, subjects }) {
    const [first = ''] = problem.message.split(/[\r\n]/, 1);
    const about = (0,benchmark_notes/* listFew */.lE)(subjects.map((subject) => (0,escape_control/* clipText */.gL)(subject, 80)), 5);
    const where = about === '' ? '' : ` (${(0,escape_markdown/* codeSpan */.SS)(about)})`;
    const message = (0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(first, text_longestMessage));
    return `- ${message}${where}<br>\n  Hint: ${(0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(problem.hint, text_longestMessage))}`;
}
function listBlocks(title, items, bytes) {
    if (items.length === 0)
        return [];
    return [`### ${title}`, (0,summary_blocks/* fitBlocks */.U8)(items, bytes, (left) => `${left} more in report.json`).join('\n')];
}
function unite(blocks) {
    return blocks.length === 0 ? [] : [blocks.join('\n\n')];
}
function partBlocks(part, diff, share) {
    const { category, report } = part;
    const views = (0,benchmark_view/* viewBenchmarks */.wT)(report);
    const undecided = (0,benchmark_notes/* collectUndecided */.U0)(views);
    const explanations = views.flatMap((view) => view.explanations);
    const drawn = (0,hunk_excerpt/* firstMentions */.Gh)(explanations);
    const guilt = views.flatMap((view) => view.explanations.flatMap((one) => (0,summary_guilt/* explanationBlocks */.S)(one, view, { diff, drawn })));
    const timeSpent = (0,summary_time_spent/* timeSpentBlocks */.g)(report);
    const contention = (0,summary_contention/* contentionBlocks */.G)(report);
    const problems = (0,benchmark_notes/* collectProblems */.vX)(report, [...undecided, ...(0,benchmark_notes/* collectUnmeasured */.CJ)(views)]);
    const history = part.history.map((one) => `- ${(0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(one, text_longestMessage))}`);
    return [
        ...(category === undefined ? [] : [`## Category ${(0,escape_markdown/* codeSpan */.SS)(category)}`]),
        ...(guilt.length === 0 ? [] : ['### Guilty lines']),
        ...(0,summary_blocks/* fitBlocks */.U8)(guilt, room.guilt * share, (left) => `${left} more in report.json`),
        ...(0,summary_blocks/* fitBlocks */.U8)(timeSpent, room.timeSpent * share, (left) => `${left} more in report.json`),
        ...(contention.length === 0 ? [] : ['### Cache lines']),
        ...(0,summary_blocks/* fitBlocks */.U8)(contention, room.contention * share, (left) => `${left} more in report.json`),
        ...listBlocks('Undecided', undecided.map(noteItem), room.notes * share),
        ...listBlocks('Problems', problems.map(noteItem), room.notes * share),
        ...listBlocks('Stored baseline', history, room.history * share),
        ...unite((0,summary_environment/* environmentBlocks */.Y)(report)),
    ];
}
function checkText(parts, diff) {
    const blocks = parts.flatMap((part) => partBlocks(part, diff, 1 / parts.length));
    return (0,summary_blocks/* fitBlocks */.U8)(blocks, checkLimits.text - 200, (left) => `${left} more sections in report.json`).join('\n\n');
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/check-run.js










const check_run_room = { notes: 6_000, table: 34_000, reasons: 10_000, missing: 4_000, hints: 6_000 };
const check_run_longestSentence = 400;
function joinWithin(blocks, limit) {
    const say = (left) => `${left} more sections have no room here; \`report.json\` has them all`;
    return (0,summary_blocks/* fitBlocks */.U8)(blocks, limit - 200, say).join('\n\n');
}
function listWithin(items, bytes) {
    if (items.length === 0)
        return [];
    return [(0,summary_blocks/* fitBlocks */.U8)(items, bytes, (left) => `${left} more in report.json`).join('\n')];
}
function sentence(text) {
    return (0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(text, check_run_longestSentence));
}
function overrideBlocks(override) {
    if (override === undefined)
        return [];
    const { by, reason, at } = override;
    const whole = (0,escape_markdown/* escapeMarkdown */.FV)((0,escape_control/* clipText */.gL)(reason, checkLimits.overrideReason));
    return [`✋ Accepted by ${(0,escape_markdown/* codeSpan */.SS)(by)} on ${(0,escape_markdown/* codeSpan */.SS)(at)}: ${whole}`];
}
function reasonBlocks(reasons) {
    const marks = {
        blocks: '⛔',
        'prevents-comparison': '❔',
        warns: '⚠️',
        informs: 'ℹ️',
    };
    const told = reasons.filter(({ kind, effect }) => effect === 'blocks' ||
        effect === 'prevents-comparison' ||
        (kind !== 'undecided' && kind !== 'regressed'));
    return listWithin(told.map(({ effect, kind, message }) => `- ${kind === 'improved' ? '✅' : marks[effect]} ${sentence(message)}`), check_run_room.reasons);
}
function hintBlocks({ parts, unjudged = [], overridable = true }) {
    const hints = passHints(parts, unjudged);
    if (hints.length === 0)
        return [];
    const way = overridable ? [overrideHint] : [];
    return ['### What would make it pass', ...listWithin(hints, check_run_room.hints), ...way];
}
function problemItems(problems) {
    return problems.map(({ message, hint, at }) => {
        const [first = ''] = message.split(/[\r\n]/, 1);
        const place = at === undefined ? '' : `${(0,escape_markdown/* codeSpan */.SS)((0,position/* formatPosition */.L)(at))}: `;
        return `- ${place}${sentence(first)}<br>\n  Hint: ${sentence(hint)}`;
    });
}
function reproduceBlocks(parts) {
    const commands = parts.map(({ report }) => {
        const base = report.base === undefined ? '' : ` --base ${report.base.sha}`;
        return `brakeline pr${base} --head ${report.head.sha} --seed ${report.seed}`;
    });
    return ['### Reproduce it locally', (0,escape_markdown/* codeBlock */.DV)([...new Set(commands)], 'sh')];
}
function summaryOf(input) {
    const { parts, unjudged = [], notes, warnings = [], override } = input;
    const table = checkTable(parts, check_run_room.table);
    const reasons = [
        ...parts.flatMap(({ report }) => report.decision.reasons),
        ...unjudged.map(({ reason }) => reason),
    ];
    const blocks = [
        ...warnings.map((warning) => `### ⚠️ Look at this first\n\n${sentence(warning)}`),
        ...overrideBlocks(override),
        ...listWithin(notes.map((note) => `- ${sentence(note)}`), check_run_room.notes),
        ...(table === '' ? [] : [table]),
        ...reasonBlocks(reasons),
        ...listWithin(problemItems(unjudged.flatMap(({ problems }) => problems)), check_run_room.missing),
        ...(override === undefined ? hintBlocks(input) : []),
        ...reproduceBlocks(parts),
    ];
    return joinWithin(blocks, checkLimits.summary);
}
function renderCheck(input) {
    const { parts, unjudged = [], diff, override, warnings = [] } = input;
    const judged = titleOfParts(parts, unjudged);
    const title = warnings.length === 0 ? judged : `Measured by an edited workflow: ${judged}`;
    return {
        title: fitTitle(override === undefined ? title : `Overridden by ${override.by}: ${title}`),
        summary: summaryOf(input),
        text: checkText(parts, diff),
        annotations: checkAnnotations(parts, diff),
    };
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/check-notice.js



const roomForProblems = 40_000;
function renderNotice({ title, paragraphs, problems = [], override }) {
    const blocks = [
        ...overrideBlocks(override),
        ...paragraphs.map(sentence),
        ...listWithin(problemItems(problems), roomForProblems),
    ];
    return { title: fitTitle(title), summary: joinWithin(blocks, checkLimits.summary), annotations: [] };
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/comment.js


const reasonsShown = 5;
const comment_longestMessage = 300;
function shortSha(sha) {
    return sha.slice(0, 10);
}
function withoutTitle(message, title) {
    if (message === title)
        return undefined;
    return message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
}
function renderComment({ title, headSha, reasons, advice, overridable }) {
    const told = reasons.flatMap(({ message }) => withoutTitle(message, title) ?? []);
    const shown = told
        .slice(0, reasonsShown)
        .map((message) => `- ${(0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(message, comment_longestMessage))}`);
    const more = told.length - shown.length;
    const way = advice === undefined
        ? 'The check run `Brakeline` has the table, the guilty lines and what would make it pass.'
        : (0,escape_markdown/* markMessage */.xL)(advice);
    const override = ' A maintainer may accept it: `/brakeline override <reason>` at the start of a line of a new comment.';
    return [
        `**${(0,escape_markdown/* escapeMarkdown */.FV)(title)}** (${(0,escape_markdown/* codeSpan */.SS)(shortSha(headSha))})`,
        ...(shown.length === 0 ? [] : ['', ...shown]),
        ...(more > 0 ? [`- and ${more} more`] : []),
        '',
        `${way}${overridable ? override : ''}`,
        '',
    ].join('\n');
}
function renderResolvedComment(title, headSha) {
    return `Nothing to do here any more: ${(0,escape_markdown/* escapeMarkdown */.FV)(title)} (${(0,escape_markdown/* codeSpan */.SS)(shortSha(headSha))})\n`;
}

// EXTERNAL MODULE: ./build/src/core/render/sarif/sarif.js + 7 modules
var sarif_sarif = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/src/core/intents/check-actions.js
const checkActions = [
    { label: 'Judge again', description: 'Judges the stored report once more', identifier: 'evaluate' },
    { label: 'Measure again', description: 'Runs the workflow of this head again', identifier: 'rerun' },
];

;// CONCATENATED MODULE: ./build/src/core/intents/external-id.js
const sha = '[0-9a-f]{40}(?:[0-9a-f]{24})?';
const external_id_form = new RegExp(`^brakeline/1 head=(?<head>${sha}) base=(?<base>${sha})(?: pull=(?<pull>\\d{1,15}))?(?: run=(?<run>\\d{1,15})\\.(?<attempt>\\d{1,9}))?(?: override=(?<override>\\d{1,15}))?(?: cause=(?<cause>[a-z0-9-]{1,40}))?$`);
function encodeExternalId(id) {
    const parts = [
        'brakeline/1',
        `head=${id.headSha}`,
        `base=${id.baseSha}`,
        ...(id.pull === undefined ? [] : [`pull=${id.pull}`]),
        ...(id.run === undefined ? [] : [`run=${id.run.id}.${id.run.attempt}`]),
        ...(id.override === undefined ? [] : [`override=${id.override}`]),
        ...(id.cause === undefined ? [] : [`cause=${id.cause}`]),
    ];
    return parts.join(' ');
}
function decodeExternalId(text) {
    const groups = external_id_form.exec(text)?.groups;
    const { head, base, pull, run, attempt, override, cause } = groups ?? {};
    if (head === undefined || base === undefined)
        return undefined;
    return {
        headSha: head,
        baseSha: base,
        ...(pull === undefined ? {} : { pull: Number(pull) }),
        ...(run === undefined || attempt === undefined
            ? {}
            : { run: { id: Number(run), attempt: Number(attempt) } }),
        ...(override === undefined ? {} : { override: Number(override) }),
        ...(cause === undefined ? {} : { cause }),
    };
}
function identify(target, about = {}) {
    const { run, override, cause } = about;
    return {
        headSha: target.headSha,
        baseSha: target.baseSha,
        ...(target.pull === undefined || target.mergeGroup === true ? {} : { pull: target.pull.number }),
        ...(run === undefined ? {} : { run: { id: run.id, attempt: run.attempt } }),
        ...(override === undefined ? {} : { override }),
        ...(cause === undefined ? {} : { cause }),
    };
}
function checkKey(target) {
    const whose = target.pull === undefined || target.mergeGroup === true ? 'group' : `pull-${target.pull.number}`;
    return `check/${whose}/${target.headSha}/${target.baseSha}`;
}

// EXTERNAL MODULE: ./build/src/core/text/name-glob.js
var name_glob = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/src/core/intents/ignored-files.js

function matchesSegments(glob, path) {
    let reached = new Set([0]);
    for (const segment of glob) {
        const next = new Set();
        for (const at of reached) {
            if (segment === '**')
                for (let end = at; end <= path.length; end += 1)
                    next.add(end);
            else if (at < path.length && (0,name_glob/* matchesGlob */.k)(segment, path[at] ?? ''))
                next.add(at + 1);
        }
        reached = next;
    }
    return reached.has(path.length);
}
function matchesPathGlob(glob, path) {
    const segments = path.split('/');
    if (!glob.includes('/'))
        return (0,name_glob/* matchesGlob */.k)(glob, segments.at(-1) ?? '');
    return matchesSegments(glob.split('/').filter((segment) => segment !== ''), segments);
}
function touchesOnlyIgnored(files, globs) {
    if (files === undefined || files.length === 0)
        return false;
    const isIgnored = (path) => globs.some((glob) => matchesPathGlob(glob, path));
    return files.every(({ basePath, headPath }) => {
        const paths = [basePath, headPath].filter((path) => path !== undefined);
        return paths.length > 0 && paths.every(isIgnored);
    });
}

// EXTERNAL MODULE: ./build/src/core/compare/compare-benchmarks.js + 1 modules
var compare_benchmarks = __webpack_require__(7769);
// EXTERNAL MODULE: ./build/src/core/compare/join-reports.js
var join_reports = __webpack_require__(6687);
;// CONCATENATED MODULE: ./build/src/core/gate/describe-history.js


const differencesTold = 5;
function place(baseline, distance) {
    const sha = baseline.head.sha.slice(0, 10);
    const where = distance === 0
        ? 'the base itself'
        : `${distance} ${distance === 1 ? 'commit' : 'commits'} before the base`;
    return `\`${sha}\`, ${where}, measured ${baseline.created}`;
}
function describeHistory(baseline, head, policy) {
    const start = place(baseline.report, baseline.distance);
    const pair = (0,join_reports/* joinReports */.c)({ ...baseline.report, policy }, head);
    if (pair.kind === 'failed') {
        const whys = pair.problems.slice(0, differencesTold).map(({ message }) => message);
        return [`${start}: not comparable`, ...whys];
    }
    const verdicts = (0,compare_benchmarks/* compareBenchmarks */.G)({ ...pair.value, interleaved: false });
    const count = (kind) => verdicts.filter((verdict) => verdict.kind === kind).length;
    const moved = `${count('regressed')} metrics worse, ${count('improved')} better, ${count('steady')} steady`;
    const whys = pair.warnings.slice(0, differencesTold).map(({ message }) => message);
    return [`${start}: ${moved}`, ...whys];
}

// EXTERNAL MODULE: ./build/src/core/compare/compare-run.js
var compare_run = __webpack_require__(1758);
// EXTERNAL MODULE: ./build/src/core/renames/find-renames.js
var find_renames = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/src/core/renames/removals.js
var removals = __webpack_require__(5200);
// EXTERNAL MODULE: ./build/src/core/renames/rename.js
var rename = __webpack_require__(5179);
// EXTERNAL MODULE: ./build/src/core/renames/rename-policy.js
var rename_policy = __webpack_require__(3726);
// EXTERNAL MODULE: ./build/src/core/renames/rename-results.js
var rename_results = __webpack_require__(3712);
// EXTERNAL MODULE: ./build/src/core/renames/rename-suites.js
var rename_suites = __webpack_require__(3573);
// EXTERNAL MODULE: ./build/src/core/gate/decide.js + 5 modules
var decide = __webpack_require__(8940);
;// CONCATENATED MODULE: ./build/src/core/gate/evaluate-report.js










const wholeCommit = new Set(['build-failed', 'base-missing', 'merge-base-missing']);
function sideProblemOf(problem) {
    if (problem.code === 'interrupted')
        return [{ side: 'head', problem }];
    if (!wholeCommit.has(problem.code))
        return [];
    const ofHead = problem.code === 'build-failed' && !/^the build of the base /i.test(problem.message);
    return [{ side: ofHead ? 'head' : 'base', problem }];
}
function requireBase(benchmark, expected) {
    if (benchmark.base !== undefined || !expected.has(benchmark.name))
        return benchmark;
    const why = {
        code: 'base-missing',
        message: `${benchmark.name} was not measured in the base`,
        hint: 'run the workflow again; both commits must be measured together',
    };
    return { ...benchmark, base: { samples: [], problems: [why] } };
}
function namesOn(side, benchmarks) {
    return benchmarks.flatMap((benchmark) => (benchmark[side] === undefined ? [] : [benchmark.name]));
}
function arrange(report, policy, rearranged) {
    const plain = (0,rename_results/* splitRenamed */.h1)(report.benchmarks);
    const known = new Set(rearranged.renames.map(({ from }) => from));
    const found = (0,find_renames/* findAliasRenames */.B4)(namesOn('base', plain), namesOn('head', plain), policy.aliases);
    const cases = (0,rename_suites/* renameCases */.gP)(rearranged.suiteRenames, namesOn('base', plain));
    const renames = [...rearranged.renames, ...cases, ...found.filter(({ from }) => !known.has(from))];
    const benchmarks = (0,rename_results/* joinRenamed */.fX)(plain, renames);
    const ofSuites = (0,rename_suites/* renameSuites */.ES)(policy, rearranged.suiteRenames);
    return { benchmarks, policy: (0,rename_policy/* renamePolicy */.$)(ofSuites, [...rearranged.renames, ...(0,rename/* renamesOf */.f)(benchmarks)]) };
}
function evaluateReport(report, ownPolicy, { history, interleaved = true, rearranged = removals/* unchanged */.Cv } = {}) {
    const arranged = arrange(report, ownPolicy, rearranged);
    const { policy } = arranged;
    const expected = new Set(policy.expected);
    const benchmarks = arranged.benchmarks.map((benchmark) => requireBase(benchmark, expected));
    const { metrics } = report;
    const comparison = (0,compare_run/* compareRun */.X)({ benchmarks, metrics, policy, interleaved });
    const problems = report.problems.flatMap(sideProblemOf);
    const past = history === undefined ? {} : { past: { history, environment: report.environment } };
    const { removed } = rearranged;
    const decision = (0,decide/* decide */.L)({ policy, metrics, benchmarks, ...comparison, removed, problems, ...past });
    return { ...report, policy, benchmarks, verdicts: comparison.verdicts, decision };
}
function evaluateAgainst(baseline, head, { policy, history, rearranged = removals/* unchanged */.Cv }) {
    const names = (report) => namesOn('head', report.benchmarks);
    const known = new Set(rearranged.renames.map(({ from }) => from));
    const found = (0,find_renames/* findAliasRenames */.B4)(names(baseline), names(head), policy.aliases);
    const cases = (0,rename_suites/* renameCases */.gP)(rearranged.suiteRenames, names(baseline));
    const renames = [...rearranged.renames, ...cases, ...found.filter(({ from }) => !known.has(from))];
    const pair = (0,join_reports/* joinReports */.c)({ ...baseline, policy }, head, renames);
    if (pair.kind === 'failed')
        return pair;
    const { base, metrics, benchmarks } = pair.value;
    const problems = [...head.problems, ...pair.warnings];
    const joined = { ...head, kind: 'gate', base, metrics, benchmarks, problems };
    const context = { history, interleaved: false, rearranged: { ...rearranged, renames } };
    return (0,parsed/* parsed */.Yz)(evaluateReport(joined, policy, context), pair.warnings);
}

// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(6439);
;// CONCATENATED MODULE: ./build/src/core/gate/require-metrics.js


function withoutNumbers(side, benchmark, metric) {
    const why = {
        code: 'benchmark-unmeasured',
        message: `the report has no numbers of ${metric.title} for ${benchmark}, which the base branch has measured`,
        hint: 'run the workflow again; if this stays, look at what the workflow of this head does',
    };
    const sample = { metric: metric.name, tool: 'none', evidence: { kind: 'unmeasured', why } };
    return { ...side, samples: [...side.samples, sample] };
}
function requireMetrics(report, policy, measured) {
    const listed = new Map(report.metrics.map((metric) => [metric.name, metric]));
    const blocks = (benchmark, name) => (0,find_gate/* findGate */.Z)(policy, benchmark, (0,model_metric/* metricNamed */.SB)(name, listed)).on === 'block';
    const added = new Map();
    const benchmarks = report.benchmarks.map((benchmark) => {
        const { name, base, head } = benchmark;
        const wanted = (measured.get(name) ?? []).find((metric) => blocks(name, metric));
        const metric = wanted === undefined ? undefined : (0,model_metric/* findMetric */.GF)(wanted);
        if (metric === undefined || head === undefined || head.samples.length === 0)
            return benchmark;
        if (head.samples.some((sample) => blocks(name, sample.metric)))
            return benchmark;
        added.set(metric.name, metric);
        return {
            ...benchmark,
            ...(base === undefined ? {} : { base: withoutNumbers(base, name, metric) }),
            head: withoutNumbers(head, name, metric),
        };
    });
    const metrics = [...report.metrics, ...[...added.values()].filter(({ name }) => !listed.has(name))];
    return { ...report, metrics, benchmarks };
}

;// CONCATENATED MODULE: ./build/src/core/intents/missing-report.js
const again = 'Measure again with the button of the check, with `/brakeline rerun`, or by a new commit.';
function wordsForMissing(run) {
    if (run === undefined)
        return { title: 'There is no report for this head', sentence: again };
    switch (run.conclusion) {
        case 'action_required':
            return {
                title: 'Waiting for approval: a maintainer must let the workflow of this fork run',
                sentence: 'GitHub holds back workflows of new contributors. Approve the run; the check follows by itself.',
            };
        case 'cancelled':
            return { title: 'The workflow run was cancelled before it reported', sentence: again };
        case 'skipped':
            return {
                title: 'The workflow was skipped, so nothing was measured',
                sentence: 'Remove the condition that skips it, or list the files that cannot matter under `ignore` in the configuration.',
            };
        case 'startup_failure':
            return { title: 'The workflow could not start', sentence: 'Mend the workflow file of this head.' };
        case 'timed_out':
            return { title: 'The workflow ran out of time before it reported', sentence: again };
        case 'success':
            return {
                title: 'The workflow ran and left no report',
                sentence: 'Check that its step `uses` Brakeline and that the upload of its artifact worked.',
            };
    }
    return { title: 'The workflow failed and left no report', sentence: `Its log says why. ${again}` };
}
function wordsForNone(run, problems) {
    if (problems.every(({ code }) => code === 'artifact-missing'))
        return wordsForMissing(run);
    return {
        title: 'The report of the workflow run was refused',
        sentence: 'Nothing of it was used. A new measurement with an untouched workflow mends most causes.',
    };
}
function wordsForPatience(run, waited) {
    const path = 'a path filter, `[skip ci]` or a merge conflict keeps a workflow from starting';
    if (run === undefined) {
        return {
            title: `No workflow run for this head within ${waited}`,
            sentence: `Look at the workflow's triggers: ${path}. Files that cannot matter go under \`ignore\` in the configuration.`,
        };
    }
    switch (run.status) {
        case 'queued':
        case 'pending':
        case 'requested':
        case 'waiting':
            return {
                title: `The workflow run has waited for a runner for ${waited}`,
                sentence: 'Check that a runner with its labels is online. The check follows by itself when the run ends.',
            };
        case 'completed':
            return wordsForMissing(run);
    }
    return {
        title: `The workflow run has not ended within ${waited}`,
        sentence: 'The check follows by itself when it ends; `patience` in the configuration says how long that may take.',
    };
}

;// CONCATENATED MODULE: ./build/src/core/intents/report-identity.js

function samePath(path, wanted) {
    return path === wanted || path.startsWith(`${wanted}@`);
}
function refuseRun(run, target, workflow) {
    const foreign = (message, hint) => ({ code: 'run-foreign', message, hint });
    if (!samePath(run.path, workflow)) {
        const hint = 'name the workflow that measures as `workflow` in the configuration';
        return foreign(`run ${run.id} is of \`${run.path}\`, not of \`${workflow}\``, hint);
    }
    const event = target.mergeGroup === true ? 'merge_group' : 'pull_request';
    if (run.event !== event) {
        return foreign(`run ${run.id} was started by \`${run.event}\`, not by \`${event}\``, `start the workflow on \`${event}\``);
    }
    if (run.headSha !== target.headSha) {
        const heads = `\`${shortSha(run.headSha)}\`, not \`${shortSha(target.headSha)}\``;
        return foreign(`run ${run.id} measured ${heads}`, 'wait for the run of the newer head');
    }
    return undefined;
}
function refuseOvertaken(run, judged) {
    if (judged === undefined)
        return undefined;
    const isLate = run.id === judged.id ? run.attempt < judged.attempt : run.attempt === 1 && run.id < judged.id;
    if (!isLate)
        return undefined;
    return {
        code: 'run-foreign',
        message: `run ${run.id}.${run.attempt} came after the verdict by the later run ${judged.id}.${judged.attempt}`,
        hint: 'nothing is to be done: the later verdict stands',
    };
}
const mismatchHints = {
    head: 'run the workflow again; if this stays, look at what the workflow of this head does',
    base: 'push a commit, or close and reopen the pull request: a re-run measures the same two commits again',
};
function mismatch(what, said, is) {
    return {
        code: 'report-mismatched',
        message: `the report names \`${shortSha(said)}\` as its ${what}, but it is \`${shortSha(is)}\``,
        hint: mismatchHints[what],
    };
}
function refuseReport(report, target, baseline) {
    if (report.head.sha !== target.headSha)
        return mismatch('head', report.head.sha, target.headSha);
    if (report.kind === 'baseline') {
        if (baseline !== undefined)
            return undefined;
        return {
            code: 'base-missing',
            message: 'the report measured the head alone, and there is no stored baseline to compare it with',
            hint: 'run the workflow on `push` to the base branch, or measure both commits together on `pull_request`',
        };
    }
    if (report.base === undefined)
        return undefined;
    return report.base.sha === target.baseSha ? undefined : mismatch('base', report.base.sha, target.baseSha);
}

;// CONCATENATED MODULE: ./build/src/core/intents/judge-category.js










function nothingMeasured(title, [first]) {
    const [why] = first?.message.split(/[\r\n]/, 1) ?? [];
    const message = why === undefined ? title : `${title}: ${why}`;
    return { kind: 'nothing-measured', effect: 'prevents-comparison', message };
}
function renameKeys(measured, renames) {
    const renamed = renames.flatMap(({ from, to }) => {
        const metrics = measured.get(from);
        return metrics === undefined ? [] : [[to, metrics]];
    });
    return new Map([...measured, ...renamed]);
}
function lacksExpected(report, policy, measuredAtBase) {
    const named = report.benchmarks.filter(({ head }) => head !== undefined);
    const has = new Set(named.map(({ name }) => name));
    const suites = new Set(named.map(({ name, suite }) => suite ?? name));
    return (policy.expected.some((name) => !has.has(name) && measuredAtBase?.has(name) !== false) ||
        (policy.expectedSuites ?? []).some((name) => !suites.has(name)));
}
function evaluate(report, fact, about) {
    const { facts, base } = about;
    const { measuredAtBase: known, rearranged } = facts;
    const { baseline, history } = fact;
    const expected = base.policy.expected.filter((name) => known === undefined || known.has(name));
    const policy = { ...base.policy, expected };
    const { renames, suiteRenames } = rearranged ?? removals/* unchanged */.Cv;
    const atBase = known ?? base.measured ?? new Map();
    const measured = renameKeys(atBase, [...renames, ...(0,rename_suites/* renameCases */.gP)(suiteRenames, atBase.keys())]);
    const whole = requireMetrics(report, (0,rename_policy/* renamePolicy */.$)(policy, renames), measured);
    if (report.kind === 'baseline' && baseline !== undefined)
        return evaluateAgainst(baseline.report, whole, { policy, history, rearranged });
    return (0,parsed/* parsed */.Yz)(evaluateReport(whole, policy, { history, rearranged }));
}
function unjudged(category, words, problems) {
    const named = problems.map((one) => ({ ...one, message: nameCategory(category, one.message) }));
    const reason = labelReason(nothingMeasured(words.title, problems), category);
    const own = category === undefined ? {} : { category };
    return { kind: 'unjudged', ...own, words, reason, problems: named };
}
function judgeCategory(fact, about) {
    const { facts, several } = about;
    const category = several ? fact.category : undefined;
    if (fact.report.kind === 'none') {
        const { problems } = fact.report;
        const told = facts.run?.conclusion === 'action_required' ? [] : problems;
        return unjudged(category, wordsForNone(facts.run, problems), told);
    }
    const foreign = refuseReport(fact.report.report, facts.target, fact.baseline);
    if (foreign !== undefined) {
        const sentence = 'It does not belong to this head and base.';
        return unjudged(category, { title: 'The report cannot be used', sentence }, [foreign]);
    }
    const evaluated = evaluate(fact.report.report, fact, about);
    if (evaluated.kind === 'failed') {
        const title = 'The stored baseline and the report cannot be compared';
        const sentence = 'They come from unlike machines or tools. Measure base and head together, with `pull_request` runs.';
        return unjudged(category, { title, sentence }, evaluated.problems);
    }
    const { decision, policy } = evaluated.value;
    const reasons = decision.reasons.map((reason) => labelReason(reason, category));
    const report = { ...evaluated.value, decision: { ...decision, reasons } };
    const history = fact.baseline === undefined ? [] : describeHistory(fact.baseline, evaluated.value, policy);
    return { kind: 'judged', ...(category === undefined ? {} : { category }), report, history };
}
const expectations = {
    baseline: 'which the newest baseline of the base branch has',
    'earlier-run': 'which an earlier run for this pull request reported',
};
function missCategory(category, from) {
    const problem = {
        code: 'artifact-missing',
        message: `the run left no report of the category \`${category}\`, ${expectations[from]}`,
        hint: 'run all jobs of the workflow again, since a re-run of some leaves the reports of the others behind; a category that is given up for good has to be accepted by an override, or given up on the base branch first',
    };
    const words = { title: 'A category of the measurement is missing', sentence: `${problem.hint}.` };
    return unjudged(category, words, [problem]);
}
function twice(category) {
    const problem = {
        code: 'artifact-refused',
        message: `several reports of the run claim the category \`${category}\``,
        hint: 'give each job of the workflow a `category` of its own',
    };
    const words = { title: 'The reports of the workflow run were refused', sentence: `${problem.hint}.` };
    return unjudged(category, words, [problem]);
}
function judgeCategories(facts, base) {
    const { reports, expectedCategories: expected } = facts;
    const [{ report }] = reports;
    const isEmpty = report.kind === 'none' && reports.length === 1;
    const present = new Set(reports.map(({ category }) => category));
    const missing = isEmpty ? [] : (expected?.names.filter((name) => !present.has(name)) ?? []);
    const about = { facts, base, several: reports.length + missing.length > 1 };
    const judge = (fact) => reports.some((other) => other !== fact && other.category === fact.category)
        ? twice(fact.category)
        : judgeCategory(fact, about);
    const [first, ...others] = reports;
    const rest = others.filter(({ category }, index) => reports.slice(0, index + 1).every((earlier) => earlier.category !== category));
    const lost = missing.map((name) => missCategory(name, expected?.from ?? 'baseline'));
    return [judge(first), ...rest.map(judge), ...lost];
}

;// CONCATENATED MODULE: ./build/src/core/intents/standing-override.js

function subjectOf({ kind, benchmark, metric, category, about }) {
    return JSON.stringify([kind, benchmark, metric, category, about]);
}
function standingOf(override, target, blocking) {
    if (override === undefined || blocking.length === 0)
        return { kind: 'none' };
    const head = target.mergeGroup === true ? target.pull?.headSha : target.headSha;
    const given = `The override by \`${override.by}\``;
    if (override.headSha !== head) {
        const note = `${given} was for \`${shortSha(override.headSha)}\` and is void: the head moved to \`${shortSha(head ?? target.headSha)}\`.`;
        return { kind: 'void', note };
    }
    const branch = target.pull?.baseRef;
    if (override.baseRef !== undefined && branch !== undefined && override.baseRef !== branch) {
        const note = `${given} was for the branch \`${override.baseRef}\` and is void: the pull request goes into \`${branch}\` now.`;
        return { kind: 'void', note };
    }
    const accepted = new Set(override.accepted.map(subjectOf));
    const [first, ...rest] = blocking.filter((reason) => !accepted.has(subjectOf(reason)));
    if (first === undefined)
        return { kind: 'honoured', override };
    const more = rest.length === 0 ? '' : `, and ${rest.length} more`;
    return { kind: 'void', note: `${given} does not cover this: ${first.message}${more}.` };
}

;// CONCATENATED MODULE: ./build/src/core/intents/judgement.js


const configNote = 'This pull request edits the configuration. Thresholds come from the base branch; the edit applies after the merge.';
function notesOf({ target, editsConfig }, standing) {
    return [
        `Head \`${shortSha(target.headSha)}\` against base \`${shortSha(target.baseSha)}\`.`,
        ...(editsConfig === true ? [configNote] : []),
        ...(standing.kind === 'void' ? [standing.note] : []),
    ];
}
function warningsOf({ editsWorkflow }) {
    if (editsWorkflow === undefined)
        return [];
    return [
        `This pull request edits the workflow that measures, \`${editsWorkflow}\`. Its numbers come from the edited workflow: believe them only as far as you believe the edit, and review it before you merge.`,
    ];
}
function standingFor({ override, target, policy }, blocking) {
    const standing = standingOf(override, target, blocking);
    if (standing.kind !== 'honoured')
        return standing;
    const unread = policy.kind === 'failed';
    if ((standing.override.withoutPolicy === true) === unread)
        return standing;
    const why = unread
        ? 'was given by the roles of a configuration that cannot be read any more'
        : "was given while the base branch's configuration could not be read";
    return { kind: 'void', note: `The override by \`${standing.override.by}\` ${why}, and is void.` };
}

;// CONCATENATED MODULE: ./build/src/core/intents/judge-nothing.js




function judgeNothing(facts, parts, more = []) {
    const [{ category, words }, ...others] = parts;
    const reasons = parts.map(({ reason }) => reason);
    const standing = standingFor(facts, reasons);
    const override = standing.kind === 'honoured' ? { override: standing.override } : {};
    const rest = others.length === 0 ? '' : `, and ${others.length} more`;
    const named = `${nameCategory(category, words.title)}${rest}`;
    return {
        conclusion: standing.kind === 'honoured' ? 'success' : 'action_required',
        output: renderNotice({
            title: standing.kind === 'honoured' ? `Overridden by ${standing.override.by}: ${named}` : named,
            paragraphs: [...warningsOf(facts), words.sentence, ...more, ...notesOf(facts, standing)],
            problems: parts.flatMap(({ problems }) => problems),
            ...override,
        }),
        blocking: reasons,
        advice: words.sentence,
        ...override,
    };
}
function judgeIgnored(globs) {
    const shown = globs.map((glob) => `\`${glob}\``).join(', ');
    const output = renderNotice({
        title: 'Documentation only: nothing to measure',
        paragraphs: [`Every changed file fits \`ignore\` of the base branch's configuration: ${shown}.`],
    });
    return { conclusion: 'success', output, blocking: [] };
}
function judgeUnrelated(facts) {
    const branch = facts.target.pull?.baseRef;
    const title = branch === undefined
        ? 'The head and its base have no common history'
        : `The head has no common history with ${branch}`;
    const sentence = 'GitHub finds no commit that both come from, so that there is no base to compare with. Rebase the change onto the base branch, or merge that branch into it.';
    return judgeNothing(facts, [unjudged(undefined, { title, sentence }, [])]);
}
const adminWay = 'Until then a person with the role `admin` may accept this head, and only this one: `/brakeline override <reason>` at the start of a line of a new comment.';
const mendingWords = 'This pull request mends it: the configuration of its head can be read. To merge it, a person with the role `admin` writes `/brakeline override <reason>` at the start of a line of a new comment here.';
function judgeWithoutPolicy(facts, problems) {
    if (problems.every(({ code }) => code === 'config-missing')) {
        const output = renderNotice({
            title: 'The base branch has no configuration yet, so nothing is required',
            paragraphs: [
                'From the merge of `.github/brakeline.yml` on, the base branch decides what a change may cost.',
            ],
        });
        return { conclusion: 'neutral', output, blocking: [] };
    }
    const title = "The base branch's configuration cannot be read";
    if (facts.mendsConfig === true) {
        const words = { title: `${title}; this pull request mends it`, sentence: mendingWords };
        return judgeNothing(facts, [unjudged(undefined, words, problems)]);
    }
    const sentence = 'Nothing can be judged before it is mended on the base branch. Then this head is judged again within minutes, or at once with the button of this check.';
    return judgeNothing(facts, [unjudged(undefined, { title, sentence }, problems)], [adminWay]);
}

;// CONCATENATED MODULE: ./build/src/core/intents/judge-facts.js






function stops({ effect }) {
    return effect === 'blocks' || effect === 'prevents-comparison';
}
function conclude(parts, standing) {
    if (standing.kind === 'honoured')
        return 'success';
    const kinds = new Set(parts.map((part) => (part.kind === 'judged' ? part.report.decision.kind : 'not-comparable')));
    if (kinds.has('block'))
        return 'failure';
    return kinds.has('not-comparable') ? 'action_required' : 'success';
}
function judgeReports(facts, parts, unjudged) {
    const reasons = [
        ...parts.flatMap(({ report }) => report.decision.reasons),
        ...unjudged.map(({ reason }) => reason),
    ];
    const blocking = reasons.filter(stops);
    const standing = standingFor(facts, blocking);
    const output = renderCheck({
        parts,
        unjudged,
        diff: facts.changedFiles ?? [],
        notes: notesOf(facts, standing),
        warnings: warningsOf(facts),
        overridable: facts.policy.kind === 'ok' && facts.policy.value.settings.overrides.roles.length > 0,
        ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
    });
    const [{ category: only }] = facts.reports;
    return {
        conclusion: conclude([...parts, ...unjudged], standing),
        output,
        blocking,
        reports: parts.map(({ category = only, report }) => ({ category, report })),
        ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
    };
}
function judgeFacts(facts) {
    if (facts.policy.kind === 'failed')
        return judgeWithoutPolicy(facts, facts.policy.problems);
    if (facts.unrelated === true)
        return judgeUnrelated(facts);
    const base = facts.policy.value;
    const { ignore } = base.settings;
    const isBare = facts.reports.every(({ report }) => report.kind === 'none');
    if (isBare && touchesOnlyIgnored(facts.changedFiles, ignore))
        return judgeIgnored(ignore);
    const parts = judgeCategories(facts, base);
    const judged = parts.filter((part) => part.kind === 'judged');
    const unjudged = parts.filter((part) => part.kind === 'unjudged');
    return judged.length === 0 && (0,parsed/* isNonEmpty */.J_)(unjudged)
        ? judgeNothing(facts, unjudged)
        : judgeReports(facts, judged, unjudged);
}

;// CONCATENATED MODULE: ./build/src/core/intents/decide-evaluation.js






function pullInNeed({ pull, mergeGroup, headSha }) {
    if (pull === undefined || mergeGroup === true)
        return undefined;
    return pull.state === 'open' && pull.headSha === headSha ? pull.number : undefined;
}
function needsPerson(conclusion) {
    return conclusion === 'failure' || conclusion === 'action_required';
}
function commentIntents(judgement, { target, policy }) {
    const pull = pullInNeed(target);
    if (pull === undefined)
        return [];
    const key = `comment/pull-${pull}`;
    const { title } = judgement.output;
    const { headSha } = target;
    if (!needsPerson(judgement.conclusion)) {
        return [{ kind: 'resolve-comment', key, pull, body: renderResolvedComment(title, headSha) }];
    }
    if (policy.kind === 'failed' || !policy.value.settings.comment)
        return [];
    const overridable = policy.value.settings.overrides.roles.length > 0;
    const { blocking: reasons, advice } = judgement;
    const about = { title, headSha, reasons, overridable };
    const body = renderComment(advice === undefined ? about : { ...about, advice });
    return [{ kind: 'upsert-comment', key, pull, body }];
}
function sarifIntents({ reports = [] }, facts) {
    const { target, run, policy } = facts;
    const { pull, headSha } = target;
    if (run === undefined || pull === undefined || policy.kind === 'failed')
        return [];
    if (!policy.value.settings.codeScanning || pull.headRepository === run.repository)
        return [];
    const ref = `refs/pull/${pull.number}/head`;
    return reports.map(({ category, report }) => {
        const key = `sarif/${category}/${headSha}/${run.id}.${run.attempt}`;
        const sarif = (0,sarif_sarif/* renderSarif */.W)({ report, category, fileText: () => undefined });
        return { kind: 'upload-sarif', key, commit: headSha, ref, sarif };
    });
}
function settle(judgement, about) {
    const { target, run, cause, now, policy } = about;
    const { conclusion, output, blocking, override } = judgement;
    const externalId = encodeExternalId(identify(target, {
        ...(run === undefined ? {} : { run }),
        ...(cause === undefined ? {} : { cause }),
        ...(override === undefined ? {} : { override: override.comment }),
    }));
    const check = {
        kind: 'post-check',
        key: checkKey(target),
        headSha: target.headSha,
        state: { status: 'completed', conclusion },
        output,
        actions: target.mergeGroup === true ? [] : checkActions,
        externalId,
    };
    return {
        intents: [check, ...commentIntents(judgement, about)],
        evaluation: {
            headSha: target.headSha,
            baseSha: target.baseSha,
            ...(target.pull === undefined ? {} : { pull: target.pull.number, baseRef: target.pull.baseRef }),
            mergeGroup: target.mergeGroup === true,
            ...(run === undefined ? {} : { run: { id: run.id, attempt: run.attempt } }),
            conclusion,
            title: output.title,
            blocking,
            overridden: override !== undefined,
            ...(policy.kind === 'failed' ? { withoutPolicy: true } : {}),
            at: now,
        },
    };
}
function causeOf({ cause, reports }) {
    if (cause !== undefined)
        return { cause };
    return reports.every(({ report }) => report.kind === 'none') ? { cause: 'no-report' } : {};
}
function categoriesOf({ reports, expectedCategories }) {
    if (reports.every(({ report }) => report.kind === 'none'))
        return {};
    const found = reports.map(({ category }) => category);
    return { categories: [...new Set([...found, ...(expectedCategories?.names ?? [])])].toSorted() };
}
function settleWithoutRun({ run: _, ...facts }) {
    return settle(judgeFacts(facts), facts);
}
function decideEvaluation(facts) {
    const { run, target, policy } = facts;
    if (policy.kind === 'failed')
        return settleWithoutRun(facts);
    if (run !== undefined) {
        const late = facts.cause === undefined ? refuseOvertaken(run, facts.judgedRun) : undefined;
        const foreign = refuseRun(run, target, policy.value.settings.workflow) ?? late;
        if (foreign !== undefined) {
            return { intents: [{ kind: 'note', key: `run/${run.id}.${run.attempt}`, problem: foreign }] };
        }
        if (run.status !== 'completed' && facts.override === undefined)
            return { intents: [] };
    }
    const judgement = judgeFacts(facts);
    const { intents, evaluation } = settle(judgement, { ...facts, ...causeOf(facts) });
    return {
        ...(evaluation === undefined ? {} : { evaluation: { ...evaluation, ...categoriesOf(facts) } }),
        intents: [...intents, ...sarifIntents(judgement, facts)],
    };
}

;// CONCATENATED MODULE: ./build/src/core/intents/decide-waiting.js








function postCheck(target, state, { cause, ...notice }) {
    return {
        kind: 'post-check',
        key: checkKey(target),
        headSha: target.headSha,
        state,
        output: renderNotice(notice),
        actions: [],
        externalId: encodeExternalId(identify(target, cause === undefined ? {} : { cause })),
    };
}
function judgeAtOnce(facts) {
    const { policy, changedFiles, unrelated } = facts;
    if (policy.kind === 'failed')
        return judgeWithoutPolicy(facts, policy.problems);
    const { ignore } = policy.value.settings;
    if (unrelated === true)
        return judgeUnrelated(facts);
    return touchesOnlyIgnored(changedFiles, ignore) ? judgeIgnored(ignore) : undefined;
}
function decideOpened(facts) {
    const { target, cause } = facts;
    const judgement = judgeAtOnce(facts);
    if (judgement !== undefined)
        return settle(judgement, facts);
    const notice = {
        ...(cause === undefined ? {} : { cause }),
        title: 'Waiting for the measurement',
        paragraphs: [
            `The workflow of \`${shortSha(target.headSha)}\` measures base and head; the verdict follows its report.`,
        ],
    };
    return { intents: [postCheck(target, { status: 'queued' }, notice)] };
}
function sayTime(seconds) {
    if (seconds < 90)
        return `${Math.round(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
function decideWaiting(facts) {
    const { target, policy, run, since, now } = facts;
    const judgement = judgeAtOnce(facts);
    if (judgement !== undefined)
        return settle(judgement, { target, policy, now });
    const settings = policy.kind === 'ok' ? policy.value.settings : app_settings/* defaultAppSettings */.K;
    const held = run?.conclusion === 'action_required';
    const waited = (Date.parse(now) - Date.parse(since)) / 1000;
    if (!held && waited < settings.patience)
        return { intents: [] };
    const words = held ? wordsForMissing(run) : wordsForPatience(run, sayTime(settings.patience));
    const reason = { kind: 'nothing-measured', effect: 'prevents-comparison', message: words.title };
    const output = renderNotice({ title: words.title, paragraphs: [words.sentence] });
    return settle({ conclusion: 'action_required', output, blocking: [reason], advice: words.sentence }, { target, policy, now, cause: held ? 'approval' : 'patience', ...(run === undefined ? {} : { run }) });
}
function decideSuperseded(target, newHead) {
    const notice = {
        title: `Replaced by ${shortSha(newHead)}`,
        paragraphs: [`The head moved to \`${shortSha(newHead)}\`, which has a check of its own.`],
    };
    return { intents: [postCheck(target, { status: 'completed', conclusion: 'cancelled' }, notice)] };
}
function decideSharedHead(about, other) {
    const sha = shortSha(about.target.headSha);
    const title = `This commit is also the head of #${other.number}, which has no passing verdict`;
    const output = renderNotice({
        title,
        paragraphs: [
            `GitHub counts one check for every pull request with the head \`${sha}\`, and #${other.number} goes into another branch with rules of its own.`,
            'Push a commit of its own to one of the two, or let the other pass first and judge this one again.',
        ],
    });
    const reason = { kind: 'nothing-measured', effect: 'prevents-comparison', message: title };
    return settle({ conclusion: 'action_required', output, blocking: [reason] }, { ...about, cause: 'shared-head' });
}
function decideGroupDestroyed(target, reason) {
    const merged = reason === 'merged';
    const notice = {
        title: merged ? 'Merged before it was judged' : 'The merge group is gone',
        paragraphs: [
            merged
                ? 'The merge queue did not wait for this check: the rules of the base branch do not require it.'
                : `The merge queue gave it up: \`${reason}\`.`,
        ],
    };
    return { intents: [postCheck(target, { status: 'completed', conclusion: 'cancelled' }, notice)] };
}
function decideFailure(target, requestId) {
    const cause = `failed-${requestId.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 40);
    const notice = {
        cause,
        title: `Brakeline failed on this head (request ${requestId})`,
        paragraphs: [
            `The fault is ours, and nothing was judged. The log of the app has the details under \`${requestId}\`.`,
            'Ask for a new evaluation with the re-run link of this check, or write `/brakeline rerun`.',
        ],
    };
    return { intents: [postCheck(target, { status: 'completed', conclusion: 'action_required' }, notice)] };
}

;// CONCATENATED MODULE: ./build/src/github/failure.js

const defaultWait = 60;
const longestWait = 3_660;
function failure_ok(value) {
    return { kind: 'ok', value };
}
async function failure_ask(task, call) {
    try {
        return failure_ok(await call());
    }
    catch (error) {
        const answer = readError(error);
        if (answer === undefined)
            throw error;
        return classifyError(answer, task, Date.now() / 1000);
    }
}
function failure_isAbsent(result) {
    return result.kind === 'refused' && (result.status === 404 || result.status === 410);
}
function readError(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return undefined;
    return { status: error.status, message: error.message, headers: readHeaders(error) };
}
function readHeaders(error) {
    const response = 'response' in error ? error.response : undefined;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return new Map();
    const { headers } = response;
    if (typeof headers !== 'object' || headers === null)
        return new Map();
    return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
function classifyError(answer, task, now) {
    const { status, headers } = answer;
    const limited = isRateLimited(answer);
    if (limited || status === 401 || status === 408 || status === 409 || status >= 500) {
        const problem = describeWait(answer, task, limited);
        if (status === 401)
            return { kind: 'retry', problem };
        return { kind: 'retry', afterSeconds: limited ? secondsToWait(headers, now) : 5, problem };
    }
    return { kind: 'refused', status, problem: describeRefusal(answer, task) };
}
function isRateLimited({ status, message, headers }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /\b(secondary rate limit|abuse detection)\b/i.test(message));
}
function secondsToWait(headers, now) {
    const told = Number(headers.get('retry-after') ?? Number.NaN);
    const exhausted = headers.get('x-ratelimit-remaining') === '0';
    const reset = exhausted ? Number(headers.get('x-ratelimit-reset') ?? Number.NaN) - now + 1 : Number.NaN;
    const wait = [told, reset, defaultWait].find((seconds) => Number.isFinite(seconds)) ?? defaultWait;
    return Math.min(longestWait, Math.max(1, Math.ceil(wait)));
}
function describeWait({ status, message }, task, limited) {
    if (limited) {
        return {
            code: 'github-unavailable',
            message: `GitHub asked the app to wait before it may ${task} (${status})`,
            hint: 'nothing to do: it is tried again; if it happens often, the app serves too many repositories',
        };
    }
    if (status === 401) {
        return {
            code: 'github-credentials',
            message: `GitHub did not accept the app's credentials to ${task} (401)`,
            hint: 'check the app id, the private key and the clock of the machine that runs the app',
        };
    }
    return {
        code: 'github-unavailable',
        message: `GitHub gave no usable answer to ${task} (${status}: ${clip(message)})`,
        hint: "nothing to do: it is tried again; GitHub's status page tells of an outage",
    };
}
function describeRefusal({ status, message }, task) {
    return {
        code: 'github-refused',
        message: `GitHub refused to let the app ${task} (${status}: ${clip(message)})`,
        hint: failure_hintFor(status),
    };
}
function failure_hintFor(status) {
    switch (status) {
        case 403:
            return "Check in the app's settings that it has the permission, and that the installation accepted it.";
        case 404:
        case 410:
            return 'Check that it still exists and that the app is installed on the repository.';
        default:
            return 'This is a bug of Brakeline; please report it with this message.';
    }
}
function clip(message) {
    const words = (0,escape_control/* showOneLine */.E)(message.split(' - https://')[0] ?? '');
    return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

;// CONCATENATED MODULE: ./build/src/github/identity.js

function refuseOther({ owner, repo, id: expected }, found) {
    if (expected === undefined || found === expected)
        return undefined;
    return {
        kind: 'refused',
        status: 301,
        problem: {
            code: 'repository-moved',
            message: `${owner}/${repo} is another repository now: its id is ${found}, and ${expected} was meant`,
            hint: 'nothing to do: the sweep finds the repository that was meant under its new name',
        },
    };
}
async function confirmRepository(client) {
    const { octokit, owner, repo } = client;
    const result = await failure_ask('read the repository', () => octokit.request('GET /repos/{owner}/{repo}', { owner, repo }));
    if (result.kind !== 'ok')
        return result;
    return refuseOther(client, Number(result.value.data.id)) ?? failure_ok(undefined);
}

;// CONCATENATED MODULE: ./build/src/github/pulls.js


const pageSize = 100;
function toPullFacts(client, pulls) {
    const [first] = pulls;
    const other = first && refuseOther(client, Number(first.base.repo.id));
    return other ?? failure_ok(pulls.map(toPullFact));
}
async function readPull(client, number) {
    const { octokit, owner, repo } = client;
    const result = await failure_ask(`read pull request ${number}`, () => octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }));
    if (failure_isAbsent(result))
        return failure_ok(undefined);
    if (result.kind !== 'ok')
        return result;
    const facts = toPullFacts(client, [result.value.data]);
    return facts.kind === 'ok' ? failure_ok(facts.value[0]) : facts;
}
async function readFate(client, number) {
    const { octokit, owner, repo } = client;
    const result = await failure_ask(`read pull request ${number}`, () => octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }));
    if (failure_isAbsent(result))
        return failure_ok({ state: 'closed' });
    if (result.kind !== 'ok')
        return result;
    const { base, head, state, merged, merge_commit_sha: commit, merged_at: at } = result.value.data;
    const other = refuseOther(client, Number(base.repo.id));
    if (other !== undefined)
        return other;
    if (merged && commit !== null && at !== null)
        return failure_ok({ state: 'merged', headSha: head.sha, commit, at });
    return failure_ok({ state: state === 'open' ? 'open' : 'closed' });
}
async function listPullsOfCommit(client, headSha) {
    const { octokit, owner, repo } = client;
    const result = await failure_ask(`list the pull requests of ${headSha}`, () => octokit.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        owner,
        repo,
        commit_sha: headSha,
        per_page: pageSize,
    }));
    if (result.kind === 'refused' && (result.status === 404 || result.status === 422))
        return failure_ok([]);
    if (result.kind !== 'ok')
        return result;
    const facts = toPullFacts(client, result.value.data);
    return facts.kind === 'ok' ? failure_ok(facts.value.filter((pull) => pull.headSha === headSha)) : facts;
}
const mostOpenPulls = 5_000;
async function listOpenPulls(client, most = mostOpenPulls) {
    const { octokit, owner, repo } = client;
    const pulls = [];
    for (let page = 1; pulls.length < most; page += 1) {
        const result = await failure_ask('list the open pull requests', () => octokit.request('GET /repos/{owner}/{repo}/pulls', {
            owner,
            repo,
            state: 'open',
            sort: 'updated',
            direction: 'desc',
            per_page: pageSize,
            page,
        }));
        if (result.kind !== 'ok')
            return result;
        const facts = toPullFacts(client, result.value.data);
        if (facts.kind !== 'ok')
            return facts;
        pulls.push(...facts.value);
        if (result.value.data.length < pageSize)
            break;
    }
    return failure_ok(pulls.slice(0, most));
}
function toPullFact({ head, user, ...pull }) {
    return {
        number: pull.number,
        headSha: head.sha,
        headRef: head.ref,
        headRepository: head.repo ? Number(head.repo.id) : null,
        baseRef: pull.base.ref,
        baseSha: pull.base.sha,
        author: user?.login ?? 'ghost',
        state: pull.state === 'open' ? 'open' : 'closed',
        draft: pull.draft ?? false,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/src/app/task/work.js

const runSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    attempt: schemas/* int */.Whr(),
    event: schemas/* string */.YjP(),
    headSha: schemas/* string */.YjP(),
    headBranch: schemas/* string */.YjP().nullable(),
    headRepository: schemas/* int */.Whr().nullable(),
    repository: schemas/* int */.Whr(),
    path: schemas/* string */.YjP(),
    workflow: schemas/* int */.Whr(),
    status: schemas/* string */.YjP(),
    conclusion: schemas/* string */.YjP().nullable(),
    url: schemas/* string */.YjP(),
});
const workSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('open'),
        pull: schemas/* int */.Whr(),
        before: schemas/* string */.YjP().optional(),
        retargeted: schemas/* boolean */.zMY().optional(),
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('merged'),
        pull: schemas/* int */.Whr(),
        headSha: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP(),
        at: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('run-completed'), run: runSchema }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('evaluate'), headSha: schemas/* string */.YjP(), cause: schemas/* string */.YjP().optional() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('button'),
        identifier: schemas/* enum */.k5n(['evaluate', 'rerun']),
        check: schemas/* int */.Whr(),
        headSha: schemas/* string */.YjP(),
        by: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('group'), headSha: schemas/* string */.YjP(), headRef: schemas/* string */.YjP(), baseSha: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('group-gone'),
        headSha: schemas/* string */.YjP(),
        headRef: schemas/* string */.YjP(),
        baseSha: schemas/* string */.YjP(),
        reason: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('command'),
        pull: schemas/* int */.Whr(),
        comment: schemas/* int */.Whr(),
        author: schemas/* string */.YjP(),
        body: schemas/* string */.YjP(),
        at: schemas/* string */.YjP(),
    }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('patience'),
        headSha: schemas/* string */.YjP(),
        pull: schemas/* int */.Whr().optional(),
        headRef: schemas/* string */.YjP().optional(),
        baseSha: schemas/* string */.YjP().optional(),
        since: schemas/* string */.YjP(),
    }),
]);

;// CONCATENATED MODULE: ./build/src/github/runs.js

async function readRun({ octokit, owner, repo }, id) {
    const result = await ask(`read run ${id}`, () => octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { owner, repo, run_id: id }));
    if (isAbsent(result))
        return ok(undefined);
    return result.kind === 'ok' ? ok(toRunFact(result.value.data)) : result;
}
async function listRunsOfHead({ octokit, owner, repo }, { headSha, path }) {
    const result = await failure_ask(`list the runs of ${headSha}`, () => octokit.request('GET /repos/{owner}/{repo}/actions/runs', {
        owner,
        repo,
        head_sha: headSha,
        per_page: 100,
    }));
    if (result.kind !== 'ok')
        return result;
    const runs = result.value.data.workflow_runs.map(toRunFact);
    return failure_ok(runs.filter((run) => path === undefined || run.path === path));
}
async function listAncestors({ octokit, owner, repo }, sha) {
    const result = await failure_ask(`list the commits before ${sha}`, () => octokit.request('GET /repos/{owner}/{repo}/commits', { owner, repo, sha, per_page: 100 }));
    return result.kind === 'ok' ? failure_ok(result.value.data.map((commit) => commit.sha)) : result;
}
function toRunFact(run) {
    return {
        id: Number(run.id),
        attempt: run.run_attempt ?? 1,
        event: run.event,
        headSha: run.head_sha,
        headBranch: run.head_branch,
        headRepository: run.head_repository ? Number(run.head_repository.id) : null,
        repository: Number(run.repository.id),
        path: withoutRef(run.path),
        workflow: Number(run.workflow_id),
        status: run.status ?? 'unknown',
        conclusion: run.conclusion,
        url: run.html_url,
    };
}
function withoutRef(path) {
    return path.split('@')[0] ?? path;
}

;// CONCATENATED MODULE: ./build/src/app/jobs/context.js
class GitHubStopped extends Error {
    failure;
    constructor(failure) {
        super(failure.problem.message);
        this.failure = failure;
    }
}
function refusalKey(headSha) {
    return `refused/${headSha}`;
}
function need(result) {
    if (result.kind === 'ok')
        return result.value;
    throw new GitHubStopped(result);
}

// EXTERNAL MODULE: ./build/src/core/config/decode.js + 27 modules
var decode = __webpack_require__(2253);
;// CONCATENATED MODULE: ./build/src/github/contents.js


async function readFileAtRef({ octokit, owner, repo }, { path, ref, mostBytes = 256 * 1024 }) {
    const result = await failure_ask(`read ${path} at ${ref}`, () => octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref }));
    if (failure_isAbsent(result))
        return failure_ok(undefined);
    if (result.kind !== 'ok')
        return result;
    const { data } = result.value;
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) {
        return failure_ok(unreadable(path, 'is not a file'));
    }
    if (data.size > mostBytes)
        return failure_ok(unreadable(path, `has ${data.size} bytes, more than ${mostBytes}`));
    if (data.encoding !== 'base64')
        return failure_ok(unreadable(path, `came in the encoding "${data.encoding}"`));
    return failure_ok(decodeText(path, Buffer.from(data.content, 'base64')));
}
function decodeText(path, bytes) {
    try {
        return (0,parsed/* parsed */.Yz)(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return unreadable(path, 'is not UTF-8 text');
    }
}
function unreadable(path, what) {
    return (0,parsed/* failed */.gz)({
        code: 'file-unreadable',
        message: `${path} ${what}`,
        hint: 'put a plain text file there',
        at: { file: path, line: 1 },
    });
}

// EXTERNAL MODULE: ./build/src/core/attribute/diff.js + 1 modules
var diff = __webpack_require__(6583);
;// CONCATENATED MODULE: ./build/src/github/compare.js


const mostFiles = 300;
async function compareCommits({ octokit, owner, repo }, { base, head }) {
    const result = await failure_ask(`compare ${base} with ${head}`, () => octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        owner,
        repo,
        basehead: `${base}...${head}`,
        per_page: 1,
    }));
    if (result.kind === 'refused' && result.status === 404)
        return failure_ok(undefined);
    if (result.kind !== 'ok')
        return result;
    const { data } = result.value;
    const entries = data.files ?? [];
    const partial = describeGaps(entries);
    return failure_ok({
        base: data.base_commit.sha,
        mergeBase: data.merge_base_commit.sha,
        aheadBy: data.ahead_by,
        behindBy: data.behind_by,
        files: entries.map(toFileDiff),
        ...(partial === undefined ? {} : { partial }),
    });
}
function toFileDiff(entry) {
    const read = (0,diff/* parseDiff */.F)(`diff --git a/patch b/patch\n${entry.patch ?? ''}`);
    const hunks = read.kind === 'ok' ? (read.value[0]?.hunks ?? []) : [];
    const before = entry.previous_filename ?? entry.filename;
    switch (entry.status) {
        case 'added':
        case 'copied':
            return { headPath: entry.filename, hunks };
        case 'removed':
            return { basePath: entry.filename, hunks };
        case 'modified':
        case 'renamed':
        case 'changed':
        case 'unchanged':
            return { basePath: before, headPath: entry.filename, hunks };
    }
}
function describeGaps(entries) {
    const without = entries.filter((entry) => entry.patch === undefined && entry.changes > 0);
    const [first] = without;
    if (entries.length < mostFiles && first === undefined)
        return undefined;
    const message = first === undefined
        ? `GitHub lists ${entries.length} changed files, and no more than ${mostFiles} of any diff`
        : `GitHub gives no lines for ${without.length} of ${entries.length} changed files, such as ${first.filename}.`;
    return {
        code: 'diff-partial',
        message,
        hint: 'lines of the files that are missing cannot be marked in the diff; the verdict does not depend on it',
    };
}

;// CONCATENATED MODULE: ./build/src/github/branches.js

async function readBranchTip({ octokit, owner, repo }, branch) {
    const result = await failure_ask(`read the tip of the branch ${branch}`, () => octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }));
    if (failure_isAbsent(result))
        return failure_ok(undefined);
    if (result.kind !== 'ok')
        return result;
    const { ref, object } = result.value.data;
    return failure_ok(ref === `refs/heads/${branch}` && object.type === 'commit' ? object.sha : undefined);
}

;// CONCATENATED MODULE: ./build/src/app/jobs/compare-with-base.js


async function once(known, key, call) {
    const answer = known.get(key) ?? call();
    known.set(key, answer);
    return await answer;
}
async function compareWithBase({ client, asked, attempt }, pull, head) {
    const { baseRef } = pull;
    const found = await once(asked.tips, baseRef, async () => need(await readBranchTip(client, baseRef)));
    const tip = found ?? pull.baseSha;
    const compared = await once(asked.comparisons, `${tip}...${head}`, async () => need(await compareCommits(client, { base: tip, head })));
    if (compared !== undefined) {
        const { mergeBase, files, partial } = compared;
        return { tip, mergeBase, files, whole: partial === undefined };
    }
    if (attempt === 1) {
        const message = `GitHub finds no common history of ${baseRef} and ${head}`;
        const problem = {
            code: 'merge-base-missing',
            message,
            hint: 'nothing to do: it is tried again',
        };
        throw new GitHubStopped({ kind: 'retry', afterSeconds: 2, problem });
    }
    return { tip, mergeBase: undefined, files: undefined, whole: false };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/facts-of-head.js




const mostPolicies = 500;
const configPath = '.github/brakeline.yml';
async function fetchPolicy({ client }, ref) {
    const text = need(await readFileAtRef(client, { path: configPath, ref }));
    if (text === undefined) {
        return (0,parsed/* failed */.gz)({
            code: 'config-missing',
            message: `commit ${ref.slice(0, 10)} has no ${configPath}`,
            hint: 'write one with `brakeline init` and merge it',
        });
    }
    if (text.kind === 'failed')
        return text;
    const config = (0,decode/* decodeConfig */.F)({ file: configPath, text: text.value });
    if (config.kind === 'failed')
        return config;
    const { policy, app: settings, benchmarks } = config.value;
    const measured = new Map(benchmarks.map(({ name, metrics }) => [name, metrics]));
    return (0,parsed/* parsed */.Yz)({ policy, settings, measured, definitions: (0,removals/* definitionsOf */.mu)(config.value) }, config.warnings);
}
async function readPolicy(context, ref) {
    const { policies, job } = context;
    const key = `${job.repository.id}#${ref}`;
    const known = policies.get(key) ?? (await fetchPolicy(context, ref));
    policies.delete(key);
    policies.set(key, known);
    const [oldest] = policies.keys();
    if (policies.size > mostPolicies && oldest !== undefined)
        policies.delete(oldest);
    return known;
}
function touches(files, path) {
    if (path === undefined || files === undefined)
        return false;
    return files.some(({ basePath, headPath }) => basePath === path || headPath === path);
}
function editsOf(files, policy) {
    const workflow = policy.kind === 'ok' ? policy.value.settings.workflow : undefined;
    return {
        editsConfig: touches(files, configPath),
        ...(workflow !== undefined && touches(files, workflow) ? { editsWorkflow: workflow } : {}),
    };
}
async function mends(context, policy, head) {
    if (policy.kind === 'ok' || !head.editsConfig)
        return false;
    if (policy.problems.every(({ code }) => code === 'config-missing'))
        return false;
    return (await readPolicy(context, head.sha)).kind === 'ok';
}
async function readPullHead(context, pull, headSha = pull.headSha) {
    const { tip, mergeBase, files, whole } = await compareWithBase(context, pull, headSha);
    const policy = await readPolicy(context, tip);
    const edits = editsOf(files, policy);
    const facts = {
        target: { headSha, baseSha: mergeBase ?? tip, pull },
        policy,
        changedFiles: whole ? files : undefined,
        ...edits,
        mendsConfig: await mends(context, policy, { sha: headSha, editsConfig: edits.editsConfig }),
        unrelated: mergeBase === undefined,
    };
    const atBase = facts.target.baseSha === tip ? policy : await readPolicy(context, facts.target.baseSha);
    if (atBase.kind === 'failed')
        return facts;
    const { measured, definitions } = atBase.value;
    return {
        ...facts,
        ...(measured === undefined ? {} : { measuredAtBase: measured }),
        ...(definitions === undefined ? {} : { definedAtBase: definitions }),
    };
}
const groupRef = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d{1,15})-([0-9a-f]{40}(?:[0-9a-f]{24})?)$/;
function readGroupRef(ref) {
    const [, pull, baseSha] = groupRef.exec(ref) ?? [];
    return pull === undefined || baseSha === undefined ? undefined : { pull: Number(pull), baseSha };
}
async function readGroupHead(context, group) {
    const { client } = context;
    const { headSha, baseSha } = group;
    const number = readGroupRef(group.headRef)?.pull;
    const pull = number === undefined ? undefined : need(await readPull(client, number));
    if (pull === undefined)
        need(await confirmRepository(client));
    const compared = need(await compareCommits(client, { base: baseSha, head: headSha }));
    const policy = await readPolicy(context, baseSha);
    const changedFiles = compared?.partial === undefined ? compared?.files : undefined;
    return {
        target: { headSha, baseSha, mergeGroup: true, ...(pull === undefined ? {} : { pull }) },
        policy,
        changedFiles,
        ...editsOf(compared?.files, policy),
    };
}

;// CONCATENATED MODULE: ./build/src/github/tags.js

async function listTags({ octokit, owner, repo, }) {
    const result = await failure_ask('list the tags', () => octokit.request('GET /repos/{owner}/{repo}/tags', { owner, repo, per_page: 100 }));
    if (failure_isAbsent(result))
        return failure_ok([]);
    if (result.kind !== 'ok')
        return result;
    return failure_ok(result.value.data.map(({ name, commit }) => ({ name, sha: commit.sha })));
}

;// CONCATENATED MODULE: ./build/src/app/jobs/known-commits.js


const tagsKeep = 10 * 60 * 1000;
const most = 500;
function keep(known, key, value) {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined)
        known.delete(oldest);
}
async function readAncestors({ client, commits, job }, sha) {
    const key = `${job.repository.id}#${sha}`;
    const ancestors = commits.ancestors.get(key) ?? need(await listAncestors(client, sha));
    keep(commits.ancestors, key, ancestors);
    return ancestors;
}
const versionTag = /(?:^|[-/_])v?\d+(?:[._]\d+)*(?:[-+.][\w.]+)?$/i;
async function readReleaseTags({ client, commits, job, now }, age = 'known') {
    const { id } = job.repository;
    const time = Date.parse(now());
    const known = commits.tags.get(id);
    if (known !== undefined && (age === 'known' || known.until > time))
        return known.tags;
    const listed = await listTags(client);
    const tags = (listed.kind === 'refused' ? [] : need(listed)).filter(({ name }) => versionTag.test(name));
    keep(commits.tags, id, { until: time + tagsKeep, tags });
    return tags;
}
async function foresee(context, { target }) {
    const { pull, baseSha } = target;
    if (pull === undefined)
        return;
    const branch = { repository: context.job.repository.id, branch: pull.baseRef };
    const measured = await context.store.baselines.isMeasured(branch, baseSha);
    if (measured === 'never')
        return;
    try {
        await readReleaseTags(context, 'new');
        if (measured === 'elsewhere')
            await readAncestors(context, baseSha);
    }
    catch (error) {
        if (!(error instanceof GitHubStopped))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/src/core/model/policy.js
var policy = __webpack_require__(9257);
;// CONCATENATED MODULE: ./build/src/app/jobs/read-history.js


async function readHistory(context, head, measured) {
    const { store, job } = context;
    const { pull, baseSha } = head.target;
    if (pull === undefined || head.policy.kind === 'failed')
        return undefined;
    const { on, window } = head.policy.value.policy.drift ?? policy/* defaultDrift */.Xn;
    if (on === 'off')
        return undefined;
    const repository = job.repository.id;
    const line = { repository, branch: pull.baseRef, ...measured };
    const commits = await store.baselines.before(line, { sha: baseSha, limit: window });
    if (commits.length === 0)
        return undefined;
    const tags = await readReleaseTags(context);
    const shas = tags.map(({ sha }) => sha);
    const found = await store.baselines.newestOf(line, { shas, sha: baseSha });
    const tag = tags.find(({ sha }) => sha === found?.sha)?.name;
    const release = found === undefined || tag === undefined ? undefined : { ...found, tag };
    const times = [...commits, ...(release === undefined ? [] : [release])].map(({ report }) => report.created);
    const accepted = await store.marks.newLevels(repository, times.toSorted()[0] ?? '');
    return { commits, accepted, ...(release === undefined ? {} : { release }) };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/read-rearrangement.js


async function readRearrangement(context, { target, policy, measuredAtBase, definedAtBase }, reports) {
    if (policy.kind === 'failed')
        return {};
    const { policy: allowed, definitions } = policy.value;
    const isLacking = reports.some(({ report }) => report.kind === 'report' && lacksExpected(report.report, allowed, measuredAtBase));
    if (!isLacking)
        return {};
    const base = definedAtBase ?? definitions;
    const own = await readPolicy(context, target.headSha);
    const head = own.kind === 'ok' ? own.value.definitions : undefined;
    if (base === undefined || head === undefined)
        return {};
    return { rearranged: (0,removals/* findRearrangement */.x)(base, head, allowed.aliases) };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/judge-head.js




async function findBaseline(context, head, measured) {
    const { baseSha, pull } = head.target;
    if (pull === undefined)
        return undefined;
    const line = { repository: context.job.repository.id, branch: pull.baseRef, ...measured };
    const atBase = await context.store.baselines.nearest(line, [baseSha]);
    if (atBase !== undefined)
        return atBase;
    return context.store.baselines.nearest(line, await readAncestors(context, baseSha));
}
async function withPast(context, head, { run, fact }) {
    const { category, report } = fact;
    if (run === undefined || report.kind === 'none')
        return fact;
    const measured = { workflow: run.workflow, category };
    const alone = report.report.kind === 'baseline';
    const baseline = alone ? await findBaseline(context, head, measured) : undefined;
    const history = await readHistory(context, head, measured);
    return {
        ...fact,
        ...(baseline === undefined ? {} : { baseline }),
        ...(history === undefined ? {} : { history }),
    };
}
async function expectCategories({ store, job }, { target: { pull } }, run) {
    if (pull === undefined)
        return undefined;
    const repository = job.repository.id;
    const line = { repository, workflow: run.workflow, branch: pull.baseRef };
    const names = await store.baselines.categories(line);
    if (names.length > 0)
        return { names, from: 'baseline' };
    const earlier = (await store.evaluations.latestMeasured(repository, pull.number))?.evaluation.categories;
    return earlier === undefined ? undefined : { names: earlier, from: 'earlier-run' };
}
async function judgeHead(context, head, about) {
    const { run, cause } = about;
    const { pull } = head.target;
    const repository = context.job.repository.id;
    const override = pull === undefined
        ? undefined
        : await context.store.overrides.active({ repository, pull: pull.number }, pull.headSha);
    const [first, ...rest] = about.reports;
    const complete = (fact) => withPast(context, head, { run, fact });
    const expectedCategories = run === undefined ? undefined : await expectCategories(context, head, run);
    const { headSha } = head.target;
    const whose = { repository, headSha, ...(pull === undefined ? {} : { pull: pull.number }) };
    const judgedRun = (await context.store.evaluations.latestOfHead(whose))?.evaluation.run;
    const facts = {
        ...head,
        reports: [await complete(first), ...(await Promise.all(rest.map(complete)))],
        now: context.now(),
        ...(await readRearrangement(context, head, about.reports)),
        ...(expectedCategories === undefined ? {} : { expectedCategories }),
        ...(run === undefined ? {} : { run }),
        ...(judgedRun === undefined ? {} : { judgedRun }),
        ...(override === undefined ? {} : { override }),
        ...(cause === undefined ? {} : { cause }),
    };
    const outcome = decideEvaluation(facts);
    const only = rest.length === 0 && first.report.kind === 'report' ? first.report.report : undefined;
    return only === undefined ? { head, outcome } : { head, outcome, report: only };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/pulls-of-head.js


function keyOf(headSha) {
    return `head/${headSha}`;
}
async function rememberHead({ store, job }, { number, headSha }) {
    await store.posts.remember(job.repository.id, keyOf(headSha), { id: number, mark: '', state: 'done' });
}
async function findPullsOfHead({ client, store, job }, headSha) {
    const listed = need(await listPullsOfCommit(client, headSha));
    if (listed.length > 0)
        return listed;
    const known = await store.posts.recall(job.repository.id, keyOf(headSha));
    const pull = known?.id === undefined ? undefined : need(await readPull(client, known.id));
    return pull?.headSha === headSha ? [pull] : [];
}

// EXTERNAL MODULE: ./build/src/core/history/imported.js
var imported = __webpack_require__(6384);
;// CONCATENATED MODULE: ./build/src/core/intents/baselines.js


const trustedEvents = new Set(['push', 'schedule', 'workflow_dispatch']);
function refuse(code, message) {
    return (0,parsed/* failed */.gz)({
        code,
        message,
        hint: 'baselines come from `push`, `schedule` or `workflow_dispatch` runs on a branch',
    });
}
function acceptBaseline(run, report) {
    if (!trustedEvents.has(run.event))
        return refuse('run-foreign', `run ${run.id} was started by \`${run.event}\``);
    if (run.headRepository !== run.repository) {
        return refuse('run-foreign', `run ${run.id} measured a commit of another repository`);
    }
    if (run.headBranch === null)
        return refuse('run-foreign', `run ${run.id} is of no branch`);
    if ((0,imported/* hasImported */.Fd)(report)) {
        return (0,parsed/* failed */.gz)({
            code: 'report-mismatched',
            message: 'the report has numbers that `brakeline import` took from another program',
            hint: 'let the workflow measure the commit; imported history is for `brakeline history`',
        });
    }
    if (report.kind !== 'baseline')
        return refuse('report-mismatched', 'the report compares two commits');
    if (report.head.sha !== run.headSha) {
        return refuse('report-mismatched', `the report names \`${report.head.sha.slice(0, 10)}\`, the run \`${run.headSha.slice(0, 10)}\``);
    }
    return (0,parsed/* parsed */.Yz)({ sha: run.headSha, branch: run.headBranch, workflow: run.workflow, report });
}
function chooseBaseline(stored, wanted) {
    const fitting = stored.filter(({ branch, workflow }) => branch === wanted.branch && workflow === wanted.workflow);
    const bySha = new Map(fitting.map(({ sha, report }) => [sha, report]));
    for (const [distance, sha] of wanted.ancestors.entries()) {
        const report = bySha.get(sha);
        if (report !== undefined)
            return { report, distance };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/core/report/decode.js + 14 modules
var report_decode = __webpack_require__(6391);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "yauzl"
var external_yauzl_ = __webpack_require__(8521);
;// CONCATENATED MODULE: ./build/src/github/artifact-limits.js
const mebibyte = 1024 * 1024;
const artifactLimits = {
    artifacts: 20,
    archive: 64 * mebibyte,
    seconds: 60,
    entries: 512,
    entry: 32 * mebibyte,
    total: 512 * mebibyte,
    ratio: 200,
    ratioFrom: mebibyte,
};

;// CONCATENATED MODULE: ./build/src/github/artifact-zip.js




const ourFiles = /^(report\.json|baseline\.json|results\.sarif|summary\.md|flamegraph[A-Za-z0-9._-]{0,80}\.html)$/;
async function readArtifactZip(bytes, { wanted, limits = artifactLimits }) {
    try {
        const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const zip = await (0,external_yauzl_.fromBufferPromise)(view, {
            lazyEntries: true,
            validateEntrySizes: true,
            strictFileNames: true,
            decodeStrings: true,
        });
        if (zip.entryCount > limits.entries) {
            return (0,parsed/* failed */.gz)(refuseZip(`holds ${zip.entryCount} files, more than the ${limits.entries} that are read`));
        }
        const entries = [];
        for await (const entry of zip.eachEntry())
            entries.push(entry);
        const fault = findFault(entries, wanted, limits);
        if (fault !== undefined)
            return (0,parsed/* failed */.gz)(refuseZip(fault));
        return await inflateWanted(zip, entries.filter(({ fileName }) => wanted.has(fileName)), limits);
    }
    catch (error) {
        return (0,parsed/* failed */.gz)(refuseZip(`is damaged: ${describe(error)}`));
    }
}
function findFault(entries, wanted, limits) {
    const seen = new Set();
    let total = 0;
    for (const entry of entries) {
        const { fileName: name, uncompressedSize: size } = entry;
        const shown = preview(name);
        if (!ourFiles.test(name))
            return `holds ${shown}, which is no file of Brakeline`;
        if (seen.has(name))
            return `holds ${shown} twice`;
        seen.add(name);
        if (!isRegular(entry))
            return `holds ${shown} as a link or device`;
        if (entry.isEncrypted())
            return `holds ${shown} encrypted`;
        if (!entry.canDecodeFileData())
            return `holds ${shown} in an unknown compression`;
        if (wanted.has(name) && size > limits.entry) {
            return `holds ${shown} with ${size} bytes, more than the ${limits.entry} that are read`;
        }
        if (isBomb(size, entry, limits))
            return `inflates ${shown} more than ${limits.ratio} times`;
        total += size;
        if (total > limits.total)
            return `holds more than ${limits.total} bytes`;
    }
    return undefined;
}
function isRegular({ externalFileAttributes }) {
    const type = (externalFileAttributes >>> 16) & 0o170000;
    return type === 0 || type === 0o100000;
}
function isBomb(size, { compressedSize }, limits) {
    return size > limits.ratioFrom && size > compressedSize * limits.ratio;
}
async function inflateWanted(zip, entries, limits) {
    const files = new Map();
    let total = 0;
    for (const entry of entries) {
        const stream = await zip.openReadStreamPromise(entry);
        const content = await inflate(stream, Math.min(limits.entry, limits.total - total));
        const shown = preview(entry.fileName);
        if (content === undefined)
            return (0,parsed/* failed */.gz)(refuseZip(`inflates ${shown} past the limit`));
        if (isBomb(content.length, entry, limits)) {
            return (0,parsed/* failed */.gz)(refuseZip(`inflates ${shown} more than ${limits.ratio} times`));
        }
        if (content.length !== entry.uncompressedSize) {
            return (0,parsed/* failed */.gz)(refuseZip(`holds ${shown} with another length than it says`));
        }
        if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
            return (0,parsed/* failed */.gz)(refuseZip(`holds ${shown} with a wrong CRC-32`));
        total += content.length;
        files.set(entry.fileName, content);
    }
    return (0,parsed/* parsed */.Yz)(files);
}
async function inflate(stream, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array))
            return undefined;
        size += chunk.length;
        if (size > most)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
function refuseZip(what) {
    return {
        code: 'artifact-refused',
        message: `the archive of the artifact ${what}`,
        hint: "upload the files of Brakeline's step unchanged; then run the workflow again",
    };
}
function preview(name) {
    return `"${(0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(name), 60)}"`;
}
function describe(error) {
    return (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(error instanceof Error ? error.message : String(error)), 120).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/src/github/artifacts.js



const ourName = /^brakeline-(?<category>[A-Za-z0-9._-]{1,64})-(?<attempt>[1-9]\d{0,8})$/;
const digestForm = /^sha256:(?<digits>[0-9a-f]{64})$/;
async function findArtifacts({ octokit, owner, repo }, origin) {
    const artifacts = [];
    for (let page = 1; page <= 10; page += 1) {
        const result = await failure_ask(`list the artifacts of run ${origin.run}`, () => octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            owner,
            repo,
            run_id: origin.run,
            per_page: 100,
            page,
        }));
        if (result.kind !== 'ok')
            return result;
        const { artifacts: found, total_count: total } = result.value.data;
        artifacts.push(...found);
        if (found.length === 0 || page * 100 >= total)
            break;
    }
    return failure_ok(selectArtifacts(artifacts, origin));
}
function selectArtifacts(artifacts, origin) {
    const named = artifacts.flatMap((artifact) => {
        const { category, attempt } = ourName.exec(artifact.name)?.groups ?? {};
        return category !== undefined && Number(attempt) === origin.attempt ? [{ artifact, category }] : [];
    });
    const facts = named.map(({ artifact, category }) => {
        const sha256 = digestForm.exec(artifact.digest ?? '')?.groups?.['digits'] ?? '';
        const twice = named.filter((other) => other.artifact.name === artifact.name).length > 1;
        const why = named.length > artifactLimits.artifacts ? tooMany(named.length) : artifacts_findFault(artifact, origin);
        const refusal = twice ? artifacts_refuse(artifact.name, 'stands twice in one run') : why;
        return {
            id: artifact.id,
            name: artifact.name,
            category,
            sha256,
            ...(refusal === undefined ? {} : { refusal }),
        };
    });
    const unlike = new Map(facts.map((fact) => [fact.category, fact]));
    return [...unlike.values()]
        .toSorted((one, other) => (one.category < other.category ? -1 : 1))
        .slice(0, artifactLimits.artifacts);
}
function artifacts_findFault(artifact, origin) {
    const { name, size_in_bytes: size, digest, workflow_run: run } = artifact;
    if (artifact.expired) {
        return {
            code: 'artifact-missing',
            message: `the artifact ${name} of run ${origin.run} has expired`,
            hint: 'run the workflow again',
        };
    }
    if (size > artifactLimits.archive) {
        return artifacts_refuse(name, `has ${size} bytes, more than the ${artifactLimits.archive} that are read`);
    }
    if (!digestForm.test(digest ?? ''))
        return artifacts_refuse(name, 'has no SHA-256 digest');
    if (Number(run?.id) !== origin.run)
        return artifacts_refuse(name, 'belongs to another run');
    if (Number(run?.repository_id) !== origin.repository)
        return artifacts_refuse(name, 'belongs to another repository');
    if (run?.head_sha !== origin.headSha) {
        return artifacts_refuse(name, `was made for the commit ${artifacts_preview(run?.head_sha)}, not for ${origin.headSha}`);
    }
    if (origin.headRepository !== null && Number(run.head_repository_id) !== origin.headRepository) {
        return artifacts_refuse(name, "was made for another repository's head");
    }
    return undefined;
}
function tooMany(count) {
    return {
        code: 'artifact-refused',
        message: `the run left ${count} artifacts of Brakeline, more than the ${artifactLimits.artifacts} that are read`,
        hint: 'use fewer categories in one workflow',
    };
}
function artifacts_refuse(name, what) {
    return {
        code: 'artifact-refused',
        message: `the artifact ${name} ${what}`,
        hint: "check that nothing but Brakeline's step uploads artifacts whose names start with `brakeline-`; then run the workflow again",
    };
}
function artifacts_preview(text) {
    return (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(text ?? 'that GitHub does not name'), 64);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/github/download-artifact.js





async function downloadArtifact({ octokit, owner, repo }, artifact, bounds = artifactLimits) {
    const { id, name, sha256, refusal } = artifact;
    if (refusal !== undefined)
        return failure_ok((0,parsed/* failed */.gz)(refusal));
    const result = await failure_ask(`download artifact ${id}`, () => octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        owner,
        repo,
        artifact_id: id,
        archive_format: 'zip',
        request: { redirect: 'manual' },
    }));
    if (failure_isAbsent(result))
        return failure_ok((0,parsed/* failed */.gz)(expired(name)));
    if (result.kind !== 'ok')
        return result;
    const address = readAddress(result.value.headers.location);
    if (address === undefined)
        return storeFailed(name, 'GitHub named no address for it');
    const bytes = await fetchBytes(address, name, bounds);
    if (bytes.kind !== 'ok' || bytes.value.kind === 'failed')
        return bytes;
    const seen = (0,external_node_crypto_.createHash)('sha256').update(bytes.value.value).digest('hex');
    return seen === sha256
        ? bytes
        : failure_ok((0,parsed/* failed */.gz)(artifacts_refuse(name, `has the digest ${seen}, and GitHub recorded ${sha256}`)));
}
function readAddress(location) {
    const address = URL.parse(location ?? '');
    return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : undefined;
}
async function fetchBytes(address, name, { archive, seconds }) {
    try {
        const signal = AbortSignal.timeout(seconds * 1000);
        const response = await fetch(address, { redirect: 'error', credentials: 'omit', signal });
        if (!response.ok || response.body === null) {
            await response.body?.cancel();
            return storeFailed(name, `the store answered ${response.status}`);
        }
        const bytes = await readUpTo(response.body, archive);
        return failure_ok(bytes === undefined
            ? (0,parsed/* failed */.gz)(artifacts_refuse(name, `sends more than the ${archive} bytes that are read`))
            : (0,parsed/* parsed */.Yz)(bytes));
    }
    catch (error) {
        return storeFailed(name, describeFetchError(error));
    }
}
async function readUpTo(body, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > most)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
function describeFetchError(error) {
    if (!(error instanceof Error))
        return 'the connection failed';
    if (error.name === 'TimeoutError')
        return 'the store took too long';
    const code = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
    return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
}
function storeFailed(name, why) {
    return {
        kind: 'retry',
        afterSeconds: 5,
        problem: {
            code: 'github-unavailable',
            message: `the artifact ${name} could not be downloaded: ${why}`,
            hint: 'nothing to do: it is tried again',
        },
    };
}
function expired(name) {
    return {
        code: 'artifact-missing',
        message: `the artifact ${name} is gone: it was deleted or has expired`,
        hint: 'run the workflow again',
    };
}

;// CONCATENATED MODULE: ./build/src/github/read-reports.js





async function readReports(client, request) {
    const found = await findArtifacts(client, request);
    if (found.kind !== 'ok')
        return found;
    const reports = [];
    for (const artifact of found.value) {
        const archive = await downloadArtifact(client, artifact);
        if (archive.kind !== 'ok')
            return archive;
        const content = archive.value.kind === 'failed' ? archive.value : await readContent(archive.value.value, request);
        reports.push({ category: artifact.category, artifact: artifact.id, report: toFact(content) });
    }
    return failure_ok(reports);
}
function missingReport({ run, attempt }) {
    return none([
        {
            code: 'artifact-missing',
            message: `attempt ${attempt} of run ${run} uploaded no artifact of Brakeline`,
            hint: "look at the run's log: did Brakeline's step run, and did it say why it could not upload?",
        },
    ]);
}
async function readContent(archive, request) {
    const files = await readArtifactZip(archive, { wanted: new Set(['report.json', 'baseline.json']) });
    if (files.kind === 'failed')
        return files;
    const [reportFile, baselineFile] = [files.value.get('report.json'), files.value.get('baseline.json')];
    if (reportFile !== undefined && baselineFile !== undefined) {
        return (0,parsed/* failed */.gz)(artifacts_refuse('of the run', 'holds both a report and a baseline'));
    }
    const bytes = reportFile ?? baselineFile;
    if (bytes === undefined)
        return (0,parsed/* failed */.gz)(artifacts_refuse('of the run', 'holds no report'));
    const file = reportFile === undefined ? 'baseline.json' : 'report.json';
    return read_reports_decode(file, bytes, request.headSha);
}
function read_reports_decode(file, bytes, headSha) {
    const text = read_reports_decodeText(bytes);
    if (text === undefined)
        return (0,parsed/* failed */.gz)(artifacts_refuse('of the run', `holds a ${file} that is not UTF-8 text`));
    const report = (0,report_decode/* decodeReport */.b)({ file, text });
    if (report.kind === 'failed')
        return report;
    const { kind, head } = report.value;
    if (head.sha !== headSha) {
        return (0,parsed/* failed */.gz)(artifacts_refuse('of the run', `holds a report on ${head.sha}, and the run is for ${headSha}`));
    }
    if ((kind === 'baseline') !== (file === 'baseline.json')) {
        return (0,parsed/* failed */.gz)(artifacts_refuse('of the run', `holds a ${kind} report under the name ${file}`));
    }
    return report;
}
function read_reports_decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function toFact(report) {
    return report.kind === 'failed' ? none(report.problems) : { kind: 'report', report: report.value };
}
function none(problems) {
    return { kind: 'none', problems };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/run-reports.js



function originOf({ id, attempt, headSha, repository, headRepository }) {
    return { run: id, attempt, headSha, repository, headRepository };
}
async function storeBaselines(context, run) {
    const { client, store, job, log, now } = context;
    for (const { category, report } of need(await readReports(client, originOf(run)))) {
        const accepted = report.kind === 'report' ? acceptBaseline(run, report.report) : undefined;
        const problems = report.kind === 'none' ? report.problems : accepted?.kind === 'failed' ? accepted.problems : [];
        for (const problem of problems)
            log.warn(problem.message, { run: run.id });
        if (accepted?.kind !== 'ok')
            continue;
        const { sha, branch, workflow } = accepted.value;
        const line = { repository: job.repository.id, workflow, category, branch };
        const { id, attempt } = run;
        await store.baselines.record({
            ...line,
            sha,
            run: id,
            attempt,
            at: now(),
            report: accepted.value.report,
        });
    }
}
async function readCategories(context, run) {
    const origin = originOf(run);
    const reports = need(await readReports(context.client, origin));
    const facts = reports.map(({ category, report }) => ({ category, report }));
    return (0,parsed/* isNonEmpty */.J_)(facts) ? facts : [{ category: 'default', report: missingReport(origin) }];
}

;// CONCATENATED MODULE: ./build/src/github/perform/format-intents.js

function formatIntents(intents) {
    return intents.map((intent, index) => `${index + 1}. ${formatIntent(intent)}\n`).join('');
}
function formatIntent(intent) {
    switch (intent.kind) {
        case 'post-check': {
            const { state, output, headSha } = intent;
            const how = state.status === 'completed' ? state.conclusion : state.status;
            const count = output.annotations.length;
            return `check on ${headSha}: ${how}, ${count} annotations: ${format_intents_clip(output.title)}`;
        }
        case 'upsert-comment':
            return `comment on #${intent.pull}: ${format_intents_clip(intent.body)}`;
        case 'resolve-comment':
            return `resolve the comment on #${intent.pull}, if any: ${format_intents_clip(intent.body)}`;
        case 'reply':
            return `reply on #${intent.pull}: ${format_intents_clip(intent.body)}`;
        case 'react':
            return `react to comment ${intent.comment} with ${intent.reaction}`;
        case 'rerun-workflow':
            return `run workflow run ${intent.run} again`;
        case 'upload-sarif':
            return `upload SARIF for ${intent.commit} on ${format_intents_clip(intent.ref)}: ${intent.sarif.length} characters`;
        case 'note':
            return `note: ${format_intents_clip((0,model_problem/* formatProblem */.V)(intent.problem))}`;
    }
}
function format_intents_clip(text) {
    return (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(text), 160);
}

;// CONCATENATED MODULE: ./build/src/github/perform/hidden-tag.js
function hiddenTag(key) {
    return `<!-- brakeline:${key.replace(/[^\w.:/#@-]|-(?=-)|-$/g, encodeUnit)} -->`;
}
function encodeUnit(unit) {
    return `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./build/src/github/perform/performer.js
const done = { kind: 'done' };
const unchanged = { kind: 'unchanged' };

;// CONCATENATED MODULE: ./build/src/github/perform/comments.js




const longestBody = 65_536;
const comments_pageSize = 100;
const mostPages = 50;
async function upsertComment(performer, intent) {
    return await write(toTask(performer, intent, 'comment'), 'make');
}
async function resolveComment(performer, intent) {
    const task = toTask(performer, intent, 'comment');
    const posted = await performer.remembered.get(task.key);
    return posted === undefined ? unchanged : await write(task, 'leave');
}
async function reply(performer, intent) {
    const task = toTask(performer, intent, 'reply');
    if ((await performer.remembered.get(task.key))?.state === 'done')
        return unchanged;
    const found = await findComment(task);
    if (found.kind !== 'ok')
        return found;
    if (found.value === undefined)
        return await create(task);
    return await remember(task, found.value, unchanged);
}
function toTask(performer, { key, pull, body }, what) {
    const tag = hiddenTag(key);
    const tagged = `${tag}\n${body}`.slice(0, longestBody);
    const mark = (0,external_node_crypto_.createHash)('sha256').update(tagged).digest('hex').slice(0, 16);
    return { performer, pull, tag, body: tagged, key: `${what}:${pull}:${key}`, mark };
}
async function write(task, absent) {
    const posted = await task.performer.remembered.get(task.key);
    if (posted?.mark === task.mark && posted.state === 'done')
        return unchanged;
    if (posted?.id !== undefined) {
        const edited = await edit(task, posted.id);
        if (!failure_isAbsent(edited))
            return edited;
    }
    const found = await findComment(task);
    if (found.kind !== 'ok')
        return found;
    if (found.value !== undefined)
        return await edit(task, found.value);
    return absent === 'make' ? await create(task) : unchanged;
}
async function create(task) {
    const { client, remembered } = task.performer;
    const { octokit, owner, repo } = client;
    await remembered.set(task.key, { mark: task.mark, state: 'writing' });
    const result = await failure_ask('comment on the pull request', () => octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: task.pull,
        body: task.body,
    }));
    return result.kind === 'ok' ? await remember(task, Number(result.value.data.id), done) : result;
}
async function edit(task, id) {
    const { octokit, owner, repo } = task.performer.client;
    const result = await failure_ask('edit its comment', () => octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        owner,
        repo,
        comment_id: id,
        body: task.body,
    }));
    return result.kind === 'ok' ? await remember(task, id, done) : result;
}
async function remember({ performer, key, mark }, id, step) {
    await performer.remembered.set(key, { id, mark, state: 'done' });
    return step;
}
async function findComment({ performer, pull, tag }) {
    const { octokit, owner, repo } = performer.client;
    for (let page = 1; page <= mostPages; page += 1) {
        const result = await failure_ask('look for its comment', () => octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner,
            repo,
            issue_number: pull,
            per_page: comments_pageSize,
            page,
        }));
        if (result.kind !== 'ok')
            return result;
        const { data } = result.value;
        const own = data.find((comment) => isOwn(comment, performer.app) && comment.body?.startsWith(tag));
        if (own !== undefined)
            return failure_ok(Number(own.id));
        if (data.length < comments_pageSize)
            break;
    }
    return failure_ok(undefined);
}
function isOwn({ user, performed_via_github_app: by }, app) {
    return user?.login === `${app.slug}[bot]` && (!by || Number(by.id) === app.id);
}

;// CONCATENATED MODULE: ./build/src/github/check-runs.js

const checkRunName = 'Brakeline';
async function listOwnChecks({ octokit, owner, repo }, { headSha, app }) {
    const result = await failure_ask(`list the check runs of ${headSha}`, () => octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        owner,
        repo,
        ref: headSha,
        check_name: checkRunName,
        app_id: app.id,
        filter: 'all',
        per_page: 100,
    }));
    if (result.kind !== 'ok')
        return result;
    const own = result.value.data.check_runs.filter((run) => Number(run.app?.id) === app.id);
    return failure_ok(own.map(toCheckRunFact).toSorted((one, other) => other.id - one.id));
}
async function readCheckRun({ octokit, owner, repo }, id) {
    const result = await failure_ask(`read check run ${id}`, () => octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: id }));
    if (failure_isAbsent(result))
        return failure_ok(undefined);
    return result.kind === 'ok' ? failure_ok(toCheckRunFact(result.value.data)) : result;
}
function toCheckRunFact(run) {
    return {
        id: Number(run.id),
        headSha: run.head_sha,
        externalId: run.external_id ?? '',
        status: run.status,
        conclusion: run.conclusion,
        title: run.output.title ?? '',
        annotations: run.output.annotations_count,
        startedAt: run.started_at,
        completedAt: run.completed_at,
    };
}

;// CONCATENATED MODULE: ./build/src/github/perform/check-calls.js


const annotationsPerCall = 50;
async function createCheck({ octokit, owner, repo }, intent) {
    const result = await failure_ask('post a check run', () => octokit.request('POST /repos/{owner}/{repo}/check-runs', {
        owner,
        repo,
        name: checkRunName,
        head_sha: intent.headSha,
        ...bodyOf(intent, intent.output.annotations.slice(0, annotationsPerCall)),
    }));
    return result.kind === 'ok' ? failure_ok(Number(result.value.data.id)) : result;
}
async function patchCheck({ octokit, owner, repo }, intent, { id, from }) {
    const annotations = intent.output.annotations.slice(from, from + annotationsPerCall);
    const result = await failure_ask('update a check run', () => octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        owner,
        repo,
        check_run_id: id,
        name: checkRunName,
        ...bodyOf(intent, annotations),
    }));
    return result.kind === 'ok' ? failure_ok(undefined) : result;
}
function bodyOf({ state, output, actions, externalId }, annotations) {
    return {
        external_id: externalId,
        ...state,
        output: { ...textsOf(output), annotations: annotations.map(toWire) },
        actions: actions.map((action) => ({ ...action })),
    };
}
function textsOf({ title, summary, text }) {
    return { title, summary, ...(text === undefined ? {} : { text }) };
}
function toWire({ path, startLine, endLine, level, message, title }) {
    return { path, start_line: startLine, end_line: endLine, annotation_level: level, message, title };
}

;// CONCATENATED MODULE: ./build/src/github/perform/clamp-annotations.js

const limits = { annotations: 250, bytes: 64 * 1024, title: 255, line: 2 ** 31 - 1 };
function clampAnnotations(annotations) {
    return annotations
        .filter(({ path, startLine, endLine }) => isInside(path) && isRange(startLine, endLine))
        .slice(0, limits.annotations)
        .map((annotation) => ({
        ...annotation,
        title: clipTitle(annotation.title),
        message: clipBytes(annotation.message, limits.bytes),
    }));
}
function isInside(path) {
    if (path === '' || path.length > 4_096 || /[\p{Cc}\p{Cs}\\]/u.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
function isRange(start, end) {
    return Number.isInteger(start) && Number.isInteger(end) && start >= 1 && start <= end && end <= limits.line;
}
function clipTitle(title) {
    return title.length <= limits.title ? title : (0,escape_control/* clipText */.gL)(title, Math.floor(limits.title / 2));
}
function clipBytes(text, most) {
    if (text.length * 3 <= most || Buffer.byteLength(text) <= most)
        return text;
    const cut = Buffer.from(text).subarray(0, most - 3);
    return `${new TextDecoder('utf-8').decode(cut).replace(/\uFFFD$/, '')}…`;
}

;// CONCATENATED MODULE: ./build/src/github/perform/find-check.js



async function findCheck({ client, app }, intent) {
    const listed = await listOwnChecks(client, { headSha: intent.headSha, app });
    if (listed.kind !== 'ok')
        return listed;
    const same = listed.value.find((run) => run.externalId === intent.externalId);
    const waiting = listed.value.find((run) => run.status !== 'completed' && isForSamePull(run, intent));
    return failure_ok(same ?? waiting ?? listed.value.find((run) => standsAgainst(run, intent)));
}
function standsAgainst(run, intent) {
    const [found, wanted] = [decodeExternalId(run.externalId), decodeExternalId(intent.externalId)];
    if (run.status !== 'completed' || found?.run === undefined || wanted === undefined)
        return false;
    if (wanted.run !== undefined || wanted.cause !== undefined)
        return false;
    return found.pull === wanted.pull && found.baseSha === wanted.baseSha;
}
function saysSame(run, { externalId, state, output }) {
    return (run.externalId === externalId &&
        run.title === output.title &&
        run.status === state.status &&
        (state.status !== 'completed' || run.conclusion === state.conclusion));
}
function isForSamePull(run, intent) {
    const [found, wanted] = [decodeExternalId(run.externalId), decodeExternalId(intent.externalId)];
    return found !== undefined && wanted !== undefined && found.pull === wanted.pull;
}

;// CONCATENATED MODULE: ./build/src/github/perform/post-check.js







async function post_check_postCheck(performer, wish) {
    const annotations = clampAnnotations(wish.output.annotations);
    const intent = { ...wish, output: { ...wish.output, annotations } };
    const key = `check:${wish.key}`;
    const task = { performer, intent, key, mark: markOf(intent) };
    const posted = await performer.remembered.get(key);
    if (posted === undefined)
        return await post_check_settle(task, await findCheck(performer, intent));
    switch (posted.state) {
        case 'done':
            return posted.mark === task.mark ? unchanged : await post_check_settle(task, await findCheck(performer, intent));
        case 'open':
            if (posted.mark === task.mark)
                return unchanged;
            return posted.id === undefined ? await post_check_create(task) : await update(task, posted.id);
        case 'writing':
            return await post_check_settle(task, await recall(task, posted));
    }
}
async function recall(task, posted) {
    const { performer, intent } = task;
    if (posted.id === undefined)
        return await findCheck(performer, intent);
    return await readCheckRun(performer.client, posted.id);
}
async function post_check_settle(task, found) {
    if (found.kind !== 'ok')
        return found;
    const run = found.value;
    if (run === undefined)
        return await post_check_create(task);
    if (standsAgainst(run, task.intent))
        return unchanged;
    if (saysSame(run, task.intent))
        return await append(task, { id: run.id, from: run.annotations });
    return run.status === 'completed' ? await post_check_create(task) : await update(task, run.id);
}
async function post_check_create(task) {
    const { performer, intent, key, mark } = task;
    await performer.remembered.set(key, { mark, state: 'writing' });
    const created = await createCheck(performer.client, intent);
    if (created.kind !== 'ok')
        return created;
    return await finish(task, { id: created.value, from: annotationsPerCall });
}
async function update(task, id) {
    const { performer, intent, key, mark } = task;
    await performer.remembered.set(key, { id, mark, state: 'writing' });
    const patched = await patchCheck(performer.client, intent, { id, from: 0 });
    if (failure_isAbsent(patched))
        return await post_check_create(task);
    if (patched.kind !== 'ok')
        return patched;
    return await finish(task, { id, from: annotationsPerCall });
}
async function append(task, at) {
    const finished = await finish(task, at);
    const complete = at.from >= task.intent.output.annotations.length;
    return finished.kind === 'done' && complete ? unchanged : finished;
}
async function finish({ performer, intent, key, mark }, { id, from }) {
    const { annotations } = intent.output;
    if (from < annotations.length)
        await performer.remembered.set(key, { id, mark, state: 'writing' });
    for (let next = from; next < annotations.length; next += annotationsPerCall) {
        const patched = await patchCheck(performer.client, intent, { id, from: next });
        if (patched.kind !== 'ok')
            return patched;
    }
    const state = intent.state.status === 'completed' ? 'done' : 'open';
    await performer.remembered.set(key, { id, mark, state });
    return done;
}
function markOf({ externalId, state, output }) {
    const content = JSON.stringify([externalId, state, output.title]);
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/src/github/perform/small-steps.js



const largestSarif = 10 * 1024 * 1024;
async function react({ client }, intent) {
    const { octokit, owner, repo } = client;
    const result = await failure_ask('react to a comment', () => octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
        owner,
        repo,
        comment_id: intent.comment,
        content: intent.reaction,
    }));
    if (result.kind === 'ok')
        return result.value.status === 200 ? unchanged : done;
    return result.kind === 'refused' ? skip(result) : result;
}
async function rerunWorkflow({ client, remembered }, intent) {
    const { octokit, owner, repo } = client;
    const key = `rerun:${intent.run}:${intent.key}`;
    if ((await remembered.get(key)) !== undefined)
        return unchanged;
    const result = await failure_ask(`run workflow run ${intent.run} again`, () => octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun', {
        owner,
        repo,
        run_id: intent.run,
    }));
    if (result.kind === 'retry')
        return result;
    if (result.kind === 'refused')
        return isRunning(result) ? unchanged : skip(result, byHand);
    await remembered.set(key, { mark: 'asked', state: 'done' });
    return done;
}
async function uploadSarif({ client, remembered }, intent) {
    const { octokit, owner, repo } = client;
    const key = `sarif:${intent.commit}:${intent.key}`;
    if ((await remembered.get(key)) !== undefined)
        return unchanged;
    const packed = (0,external_node_zlib_.gzipSync)(intent.sarif);
    if (packed.length > largestSarif)
        return { kind: 'skipped', problem: tooLarge(packed.length) };
    const result = await failure_ask('upload the SARIF log', () => octokit.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
        owner,
        repo,
        commit_sha: intent.commit,
        ref: intent.ref,
        sarif: packed.toString('base64'),
        tool_name: 'Brakeline',
    }));
    if (result.kind === 'retry')
        return result;
    if (result.kind === 'refused')
        return skip(result, scanningHint);
    await remembered.set(key, { mark: 'sent', state: 'done' });
    return done;
}
const byHand = 'Run it again from the "Actions" page; the app may do it once it has the permission "Actions: write".';
const scanningHint = 'Switch code scanning on for the repository and grant the app "Code scanning alerts: write", or leave the option off.';
function isRunning({ problem }) {
    return /already running|in progress|not completed/i.test(problem.message);
}
function skip({ problem }, hint = problem.hint) {
    return { kind: 'skipped', problem: { ...problem, hint } };
}
function tooLarge(size) {
    return {
        code: 'github-refused',
        message: `the SARIF log has ${size} bytes compressed, and code scanning takes ${largestSarif}`,
        hint: 'measure fewer benchmarks in one category',
    };
}

;// CONCATENATED MODULE: ./build/src/github/perform/perform-intents.js




async function performIntents(performer, intents) {
    const performed = [];
    for (const intent of intents) {
        const result = await performIntent(performer, intent);
        if (result.kind === 'retry') {
            const { kind: _, ...retry } = result;
            return { performed, retry };
        }
        performed.push(toPerformed(intent, result));
    }
    return { performed };
}
async function performIntent(performer, intent) {
    switch (intent.kind) {
        case 'post-check':
            return await post_check_postCheck(performer, intent);
        case 'upsert-comment':
            return await upsertComment(performer, intent);
        case 'resolve-comment':
            return await resolveComment(performer, intent);
        case 'reply':
            return await reply(performer, intent);
        case 'react':
            return await react(performer, intent);
        case 'rerun-workflow':
            return await rerunWorkflow(performer, intent);
        case 'upload-sarif':
            return await uploadSarif(performer, intent);
        case 'note':
            return unchanged;
    }
}
function toPerformed(intent, result) {
    switch (result.kind) {
        case 'done':
        case 'unchanged':
            return { intent, kind: result.kind };
        case 'skipped':
        case 'refused':
            return { intent, kind: result.kind, problem: result.problem };
    }
}

;// CONCATENATED MODULE: ./build/src/app/jobs/remember-in-store.js
function rememberInStore(store, repository) {
    return {
        get: (key) => store.posts.recall(repository, key),
        set: (key, posted) => store.posts.remember(repository, key, posted),
    };
}

;// CONCATENATED MODULE: ./build/src/app/jobs/settle-outcome.js



async function perform(context, intents) {
    const { client, app, store, job, log } = context;
    if (context.dryRun)
        return log.info('dry run: nothing was written', { intents: formatIntents(intents) });
    const remembered = rememberInStore(store, job.repository.id);
    const { performed, retry } = await performIntents({ client, app, remembered }, intents);
    for (const one of performed) {
        if (one.intent.kind === 'note')
            log.info(one.intent.problem.message, { key: one.intent.key });
        if (one.kind === 'refused' || one.kind === 'skipped') {
            log.warn(one.problem.message, { intent: one.intent.kind, key: one.intent.key });
        }
    }
    log.debug('performed', { intents: formatIntents(intents) });
    if (retry !== undefined)
        throw new GitHubStopped({ kind: 'retry', ...retry });
    const untold = performed.find((one) => one.intent.kind === 'post-check' && one.kind === 'refused');
    if (untold?.kind === 'refused')
        throw new GitHubStopped({ kind: 'refused', problem: untold.problem });
}
async function settleOutcome(context, outcome, report) {
    const { store, job, metrics } = context;
    const { intents, evaluation } = outcome;
    await perform(context, intents);
    const check = intents.find((intent) => intent.kind === 'post-check');
    if (evaluation === undefined || check === undefined || context.dryRun)
        return;
    await store.evaluations.record({ repository: job.repository.id, key: check.externalId, evaluation }, report);
    metrics.verdicts.add(1, { conclusion: evaluation.conclusion });
}

;// CONCATENATED MODULE: ./build/src/app/jobs/shared-head.js

function passes(conclusion) {
    return conclusion === 'success' || conclusion === 'neutral';
}
function findUnpassed({ head }, pulls, verdicts) {
    const { pull } = head.target;
    return pulls.find((other) => {
        if (other.number === pull?.number || other.baseRef === pull?.baseRef)
            return false;
        const known = verdicts.get(other.number);
        return !passes(known?.conclusion) || known?.baseRef !== other.baseRef;
    });
}
async function readVerdicts({ store, job }, all, pulls) {
    const verdicts = new Map();
    for (const { number, headSha } of pulls) {
        const query = { repository: job.repository.id, headSha, pull: number };
        const here = all.find(({ head }) => head.target.pull?.number === number)?.outcome.evaluation;
        const known = here ?? (await store.evaluations.latestOfHead(query))?.evaluation;
        if (known !== undefined)
            verdicts.set(number, known);
    }
    return verdicts;
}
async function guardSharedHead(context, all, pulls) {
    const open = pulls.filter(({ state }) => state === 'open');
    const shared = new Set(open.map(({ baseRef }) => baseRef)).size > 1;
    const verdicts = shared ? await readVerdicts(context, all, open) : new Map();
    const guarded = all.map((decided) => {
        const isPassing = shared && passes(decided.outcome.evaluation?.conclusion);
        const other = isPassing ? findUnpassed(decided, open, verdicts) : undefined;
        if (other === undefined)
            return decided;
        const { target, policy } = decided.head;
        return { ...decided, outcome: decideSharedHead({ target, policy, now: context.now() }, other) };
    });
    const rank = ({ outcome }) => (passes(outcome.evaluation?.conclusion) ? 0 : 1);
    return guarded.toSorted((one, other) => rank(one) - rank(other));
}

;// CONCATENATED MODULE: ./build/src/app/jobs/evaluate-run.js






const baselineEvents = new Set(['push', 'schedule', 'workflow_dispatch']);
async function judgePulls(context, pulls, about) {
    const decided = [];
    for (const pull of pulls) {
        const head = await readPullHead(context, pull, about.headSha);
        decided.push(await judgeHead(context, head, about));
    }
    for (const { outcome, report } of await guardSharedHead(context, decided, pulls)) {
        await settleOutcome(context, outcome, report);
    }
    return decided.some(({ outcome }) => outcome.evaluation !== undefined);
}
async function evaluateUnmeasured(context, headSha, cause) {
    const { store, job } = context;
    const pulls = [];
    for (const pull of await findPullsOfHead(context, headSha)) {
        const id = { repository: job.repository.id, pull: pull.number };
        if (pull.state === 'open' && (await store.overrides.active(id, headSha)) !== undefined)
            pulls.push(pull);
    }
    const problem = {
        code: 'artifact-missing',
        message: 'no run of the workflow has ended for this head',
        hint: 'measure it when the runner is back',
    };
    const report = { kind: 'none', problems: [problem] };
    await judgePulls(context, pulls, { headSha, cause, reports: [{ category: 'default', report }] });
}
async function evaluateGroup(context, run, why) {
    const headRef = run.headBranch ?? '';
    const group = readGroupRef(headRef);
    if (group === undefined)
        return false;
    const head = await readGroupHead(context, { headSha: run.headSha, headRef, baseSha: group.baseSha });
    const reports = await readCategories(context, run);
    const decided = await judgeHead(context, head, { run, reports, ...why });
    await settleOutcome(context, decided.outcome, decided.report);
    return decided.outcome.evaluation !== undefined;
}
function pullsOfRun(run, pulls) {
    const bases = new Set(pulls.map(({ baseRef }) => baseRef));
    const own = pulls.filter(({ headRef, headRepository }) => headRef === run.headBranch && headRepository === run.headRepository);
    return bases.size > 1 || own.length === 0 ? pulls : own;
}
async function findPulls(context, run, about) {
    const listed = await findPullsOfHead(context, run.headSha);
    const { pull, own } = about;
    const known = pull === undefined || listed.some(({ number }) => number === pull.number) ? [] : [pull];
    const open = [...listed, ...known].filter(({ state }) => state === 'open');
    return own === true ? pullsOfRun(run, open) : open;
}
async function evaluateRun(context, run, about = {}) {
    if (baselineEvents.has(run.event)) {
        await storeBaselines(context, run);
        return false;
    }
    const why = about.cause === undefined ? {} : { cause: about.cause };
    if (run.event === 'merge_group')
        return evaluateGroup(context, run, why);
    if (run.event !== 'pull_request')
        return false;
    const pulls = await findPulls(context, run, about);
    if (pulls.length === 0)
        return false;
    const reports = await readCategories(context, run);
    return judgePulls(context, pulls, { headSha: run.headSha, run, reports, ...why });
}

;// CONCATENATED MODULE: ./build/src/app/jobs/await-report.js









function patienceOf(head) {
    return head.policy.kind === 'ok' ? head.policy.value.settings.patience : app_settings/* defaultAppSettings */.K.patience;
}
async function comeBack(context, head, work) {
    const { queue, store, job } = context;
    const { target } = head;
    const { kind, key, installation, repository } = { ...job, kind: work.kind };
    await store.transaction((transaction) => queue.enqueue(transaction, { kind, key, installation, repository, payload: work }, {
        once: `patience/${repository.id}/${target.pull?.number ?? 'group'}/${work.headSha}/${target.baseSha}`,
        afterSeconds: patienceOf(head) + 1,
    }));
}
async function readJudged({ store, job }, { target, policy }) {
    const known = await store.evaluations.latestOfHead({
        repository: job.repository.id,
        headSha: target.headSha,
        ...(target.pull === undefined ? {} : { pull: target.pull.number }),
    });
    if (known?.evaluation.baseSha !== target.baseSha)
        return 'no';
    if (known.evaluation.baseRef !== target.pull?.baseRef)
        return 'into-another-branch';
    return known.evaluation.withoutPolicy === true && policy.kind === 'ok' ? 'without-policy' : 'yes';
}
async function settlePassing(context, head, outcome) {
    const { pull, headSha } = head.target;
    const pulls = pull === undefined || outcome.evaluation === undefined ? [] : await findPullsOfHead(context, headSha);
    for (const one of await guardSharedHead(context, [{ head, outcome }], pulls)) {
        await settleOutcome(context, one.outcome);
    }
}
async function opened(context, head, later) {
    const judged = await readJudged(context, head);
    if (judged === 'yes')
        return;
    const why = judged === 'no' ? {} : { cause: judged };
    const outcome = decideOpened({ ...head, now: context.now(), ...why });
    await settlePassing(context, head, outcome);
    if (outcome.evaluation !== undefined)
        return;
    await comeBack(context, head, later);
    await foresee(context, head);
}
async function supersede(context, head, before) {
    const repository = context.job.repository.id;
    if ((await context.store.evaluations.latestOfHead({ repository, headSha: before })) !== undefined)
        return;
    const pulls = await findPullsOfHead(context, before);
    if (pulls.some((pull) => pull.state === 'open'))
        return;
    await settleOutcome(context, decideSuperseded({ ...head.target, headSha: before }, head.target.headSha));
}
async function judgeAnew(context, head, work) {
    const judged = await readJudged(context, head);
    if (judged === 'yes' || (judged === 'no' && work.retargeted !== true))
        return false;
    const run = await newestRun(context, head);
    if (run?.status !== 'completed')
        return false;
    const cause = judged === 'no' ? 'retargeted' : judged;
    return evaluateRun(context, run, { cause, ...aboutPull(head) });
}
function aboutPull({ target: { pull } }) {
    return pull === undefined ? {} : { pull };
}
async function openPull(context, work) {
    const pull = need(await readPull(context.client, work.pull));
    if (pull?.state !== 'open')
        return;
    await rememberHead(context, pull);
    const head = await readPullHead(context, pull);
    if (work.before !== undefined && work.before !== pull.headSha)
        await supersede(context, head, work.before);
    if (await judgeAnew(context, head, work))
        return;
    const { number, headSha } = pull;
    await opened(context, head, { kind: 'patience', headSha, pull: number, since: context.now() });
}
async function openGroup(context, work) {
    const head = await readGroupHead(context, work);
    const { headSha, headRef, baseSha } = work;
    await opened(context, head, { kind: 'patience', headSha, headRef, baseSha, since: context.now() });
}
async function closeGroup(context, work) {
    const { headSha, baseSha, reason } = work;
    const repository = context.job.repository.id;
    if ((await context.store.evaluations.latestOfHead({ repository, headSha })) !== undefined)
        return;
    need(await confirmRepository(context.client));
    await settleOutcome(context, decideGroupDestroyed({ headSha, baseSha, mergeGroup: true }, reason));
}
async function readHead(context, work) {
    const { headSha, headRef, baseSha } = work;
    if (headRef !== undefined && baseSha !== undefined)
        return readGroupHead(context, { headSha, headRef, baseSha });
    const pull = work.pull === undefined ? undefined : need(await readPull(context.client, work.pull));
    if (pull?.state !== 'open' || pull.headSha !== headSha)
        return undefined;
    return readPullHead(context, pull);
}
async function newestRun(context, head) {
    const settings = head.policy.kind === 'ok' ? head.policy.value.settings : app_settings/* defaultAppSettings */.K;
    const { headSha, mergeGroup } = head.target;
    const runs = need(await listRunsOfHead(context.client, { headSha, path: settings.workflow }));
    const event = mergeGroup === true ? 'merge_group' : 'pull_request';
    return runs.find((run) => run.event === event);
}
async function endPatience(context, work) {
    const head = await readHead(context, work);
    if (head === undefined || (await readJudged(context, head)) === 'yes')
        return;
    const run = await newestRun(context, head);
    if (run?.status === 'completed' && (await evaluateRun(context, run, aboutPull(head))))
        return;
    const facts = { ...head, since: work.since, now: context.now() };
    await settlePassing(context, head, decideWaiting(run === undefined ? facts : { ...facts, run }));
}
function await_report_headOf(work) {
    switch (work.kind) {
        case 'open':
        case 'command':
        case 'merged':
            return undefined;
        case 'run-completed':
            return work.run.headSha;
        case 'evaluate':
        case 'button':
        case 'group':
        case 'group-gone':
        case 'patience':
            return work.headSha;
    }
}

;// CONCATENATED MODULE: ./build/src/app/jobs/standing-verdict.js



function isLaterOrSame(found, wanted) {
    return found.id > wanted.id || (found.id === wanted.id && found.attempt >= wanted.attempt);
}
function isResultOf(work, found, { baseSha }) {
    if (found.cause?.startsWith('failed-'))
        return false;
    switch (work.kind) {
        case 'run-completed':
            return found.run !== undefined && isLaterOrSame(found.run, work.run);
        case 'evaluate':
            return work.cause === undefined ? found.baseSha === baseSha : found.cause === work.cause;
        case 'open':
        case 'group':
        case 'group-gone':
        case 'patience':
        case 'button':
        case 'command':
        case 'merged':
            return found.baseSha === baseSha;
    }
}
async function hasVerdict({ client, app, store, job }, work, target) {
    const { headSha, mergeGroup } = target;
    const pull = mergeGroup === true ? undefined : target.pull;
    const isResult = (externalId) => {
        const found = decodeExternalId(externalId);
        return found !== undefined && found.pull === pull?.number && isResultOf(work, found, target);
    };
    const known = await store.evaluations.latestOfHead({
        repository: job.repository.id,
        headSha,
        ...(pull === undefined ? {} : { pull: pull.number }),
    });
    if (known !== undefined && pull !== undefined && known.evaluation.baseRef !== pull.baseRef)
        return false;
    if (known !== undefined && isResult(known.key))
        return true;
    const checks = need(await listOwnChecks(client, { headSha, app }));
    return checks.some(({ status, conclusion, externalId }) => status === 'completed' && conclusion !== 'cancelled' && isResult(externalId));
}

;// CONCATENATED MODULE: ./build/src/app/jobs/bury-job.js










const silent = new Set(['command', 'button', 'merged']);
async function pullsOf(context, work) {
    const number = 'pull' in work ? work.pull : undefined;
    const head = await_report_headOf(work);
    if (number === undefined && head !== undefined) {
        const pulls = (await findPullsOfHead(context, head)).filter(({ state }) => state === 'open');
        return work.kind === 'run-completed' ? pullsOfRun(work.run, pulls) : pulls;
    }
    const pull = number === undefined ? undefined : need(await readPull(context.client, number));
    return pull === undefined ? [] : [pull];
}
function groupOf(work) {
    if (work.kind === 'group')
        return { headSha: work.headSha, baseSha: work.baseSha, mergeGroup: true };
    if (work.kind !== 'run-completed' || work.run.event !== 'merge_group')
        return undefined;
    const group = readGroupRef(work.run.headBranch ?? '');
    return group === undefined
        ? undefined
        : { headSha: work.run.headSha, baseSha: group.baseSha, mergeGroup: true };
}
async function targetsOf(context, work) {
    const group = groupOf(work);
    if (group !== undefined) {
        need(await confirmRepository(context.client));
        return [group];
    }
    const targets = [];
    for (const pull of await pullsOf(context, work)) {
        if (pull.state === 'open')
            targets.push((await readPullHead(context, pull, await_report_headOf(work))).target);
    }
    return targets;
}
async function buryJob(context, requestId) {
    const work = workSchema.safeParse(context.job.payload);
    if (!work.success || silent.has(work.data.kind))
        return;
    for (const target of await targetsOf(context, work.data)) {
        if (await hasVerdict(context, work.data, target)) {
            context.log.info('nothing to tell of the job that was given up: its verdict stands', {
                request: requestId,
                head: target.headSha,
            });
            continue;
        }
        await perform(context, decideFailure(target, requestId).intents);
    }
}

;// CONCATENATED MODULE: ./build/src/core/intents/plain-lines.js
const plain_lines_text = { kind: 'text' };
const hidingElements = /<(pre|code|blockquote|script|style|textarea|kbd|samp|template|title|xmp)(?=[\s>/]|$)/i;
function openFence(line) {
    const found = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,3})?(?:(`{3,})(?!.*`)|(~{3,})|(\$\$))/.exec(line);
    return found?.[1] ?? found?.[2] ?? found?.[3];
}
function closesFence(line, mark) {
    const trimmed = line.trim();
    const [unit = ''] = mark;
    return /^ {0,3}\S/.test(line) && trimmed.length >= mark.length && trimmed === unit.repeat(trimmed.length);
}
function openedBy(line) {
    const mark = openFence(line);
    if (mark !== undefined)
        return { kind: 'fence', mark };
    if (/^ {0,3}>/.test(line))
        return { kind: 'quote' };
    const comment = line.lastIndexOf('<!--');
    if (comment !== -1 && !line.includes('-->', comment))
        return { kind: 'comment' };
    const name = hidingElements.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined && !closesElement(line, name))
        return { kind: 'element', name };
    return plain_lines_text;
}
function closesElement(line, name) {
    const lower = line.toLowerCase();
    return lower.lastIndexOf(`</${name}`) > lower.lastIndexOf(`<${name}`);
}
function continuesAfter(line, inside) {
    switch (inside.kind) {
        case 'text':
            return openedBy(line);
        case 'fence':
            return closesFence(line, inside.mark) ? plain_lines_text : inside;
        case 'quote':
            return line.trim() === '' ? plain_lines_text : (closedQuote(line) ?? inside);
        case 'comment':
            return line.includes('-->') ? openedBy(line.slice(line.lastIndexOf('-->') + 3)) : inside;
        case 'element':
            return closesElement(line, inside.name) ? plain_lines_text : inside;
    }
}
function closedQuote(line) {
    const mark = openFence(line);
    return mark === undefined ? undefined : { kind: 'fence', mark };
}
function findUnderlined(lines) {
    let below = false;
    return lines
        .toReversed()
        .map((line) => {
        const underlined = below;
        if (line.trim() === '')
            below = false;
        else if (/^ {0,3}(?:=+|-+)\s*$/.test(line))
            below = true;
        return underlined;
    })
        .toReversed();
}
function openSpanAfter(line, open) {
    let span = open;
    for (const [run] of line.matchAll(/`+/g)) {
        if (span === undefined)
            span = run;
        else if (span === run)
            span = undefined;
    }
    return span;
}
function plainLines(markdown) {
    const lines = markdown.split(/\r\n|\r|\n/);
    const plain = [];
    let inside = plain_lines_text;
    const underlined = findUnderlined(lines);
    let span;
    lines.forEach((line, index) => {
        const before = inside;
        inside = continuesAfter(line, inside);
        if (before.kind !== 'text' || line.trim() === '') {
            span = undefined;
            return;
        }
        const shown = /^\S/.test(line) && inside.kind === 'text' && underlined[index] !== true;
        if (shown && span === undefined)
            plain.push({ line: index + 1, text: line });
        span = openSpanAfter(line, span);
    });
    return plain;
}

;// CONCATENATED MODULE: ./build/src/core/intents/parse-commands.js

const longest = 2_000;
const mostCommands = 3;
function commandOf(line, rest) {
    const [, word = '', reason = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
    switch (word) {
        case '':
            return { line, kind: 'help' };
        case 'override':
            return { line, kind: 'override', reason: reason.trim() };
        case 'cancel':
        case 'rerun':
        case 'status':
        case 'help':
            return { line, kind: word };
    }
    return { line, kind: 'unknown', word };
}
function parseCommands(markdown) {
    if (!markdown.includes('/brakeline'))
        return [];
    const commands = plainLines(markdown).flatMap(({ line, text }) => {
        const rest = /^\/brakeline(?:[ \t]+(.*))?$/s.exec(text.slice(0, longest));
        return rest === null ? [] : [commandOf(line, (rest[1] ?? '').trim())];
    });
    return commands.slice(0, mostCommands);
}

;// CONCATENATED MODULE: ./build/src/core/render/check-run/command-replies.js




const command_replies_reasonsShown = 10;
const command_replies_longestMessage = 300;
function commit(sha) {
    return (0,escape_markdown/* codeSpan */.SS)(shortSha(sha));
}
function listReasons(reasons) {
    const shown = reasons
        .slice(0, command_replies_reasonsShown)
        .map(({ message }) => `- ${(0,escape_markdown/* markMessage */.xL)((0,escape_control/* clipText */.gL)(message, command_replies_longestMessage))}`);
    const more = reasons.length - shown.length;
    return more > 0 ? [...shown, `- and ${more} more`] : shown;
}
function sayRefusal({ why, hint }) {
    return `Sorry, that is not possible: ${(0,escape_markdown/* markMessage */.xL)(why)}.\n\n${(0,escape_markdown/* markMessage */.xL)(hint)}\n`;
}
function sayOverridden(override) {
    const { by, reason, headSha, accepted } = override;
    return [
        `Accepted by ${(0,escape_markdown/* codeSpan */.SS)(by)} for ${commit(headSha)}: ${(0,escape_markdown/* escapeMarkdown */.FV)((0,escape_control/* clipText */.gL)(reason, checkLimits.overrideReason))}`,
        '',
        ...listReasons(accepted),
        '',
        'It ends when the head moves. `/brakeline cancel` takes it back.',
        '',
    ].join('\n');
}
function sayCancelled({ by, headSha }) {
    return `The override by ${(0,escape_markdown/* codeSpan */.SS)(by)} for ${commit(headSha)} is taken back; the head is judged again.\n`;
}
function sayRerun(headSha) {
    return `The workflow of ${commit(headSha)} runs again; the check follows its report.\n`;
}
const conclusions = {
    success: 'passes',
    failure: 'blocks',
    neutral: 'requires nothing',
    action_required: 'asks a person',
    cancelled: 'was given up',
};
function sayStatus(facts) {
    const { pull, evaluation, override } = facts;
    if (evaluation === undefined)
        return `${commit(pull.headSha)} has no verdict yet.\n`;
    const { headSha, conclusion, title, blocking } = evaluation;
    const moved = headSha === pull.headSha ? [] : [`The head is ${commit(pull.headSha)} now, which has no verdict yet.`];
    const standing = override === undefined
        ? []
        : [
            `Accepted by ${(0,escape_markdown/* codeSpan */.SS)(override.by)} for ${commit(override.headSha)}: ${(0,escape_markdown/* escapeMarkdown */.FV)((0,escape_control/* clipText */.gL)(override.reason, checkLimits.overrideReason))}`,
        ];
    return [
        `The check of ${commit(headSha)} ${conclusions[conclusion]}: ${(0,escape_markdown/* escapeMarkdown */.FV)(title)}`,
        '',
        ...listReasons(blocking),
        ...(blocking.length === 0 ? [] : ['']),
        ...[...moved, ...standing].flatMap((line) => [line, '']),
    ].join('\n');
}
function sayHelp(overrides, word) {
    const unknown = word === undefined ? [] : [`${(0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(word, 40))} is not a command of mine.`, ''];
    const roles = overrides.roles.length === 0 ? 'nobody' : overrides.roles.map(escape_markdown/* codeSpan */.SS).join(' or ');
    const author = overrides.author ? '' : ', not the author of the pull request';
    return [
        ...unknown,
        `- \`/brakeline override <reason>\` accepts what blocks this head (${roles}${author})`,
        '- `/brakeline cancel` takes that back',
        '- `/brakeline rerun` runs the workflow of this head again',
        '- `/brakeline status` says what is known',
        '',
        'A command stands at the start of a line of a new comment.',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/src/core/intents/refuse-command.js




const shortestReason = 10;
const longestReason = checkLimits.overrideReason;
function mayOverride({ role }, settings) {
    return settings.overrides.roles.includes(role);
}
function mayRerun(permission, settings) {
    return ['write', 'admin'].includes(permission.permission) || mayOverride(permission, settings);
}
function sameLogin(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function listRoles(roles) {
    if (roles.length === 0)
        return "nobody, by the base branch's configuration";
    return roles.map((role) => `\`${role}\``).join(' or ');
}
function refusePermission(facts, settings) {
    const { permission, comment, pull, policy } = facts;
    const { roles, author } = settings.overrides;
    if (!mayOverride(permission, settings)) {
        return {
            why: `\`${comment.author}\` has the role \`${permission.role}\` here, and the check may be overridden by ${listRoles(roles)}${policy.kind === 'failed' ? " while the base branch's configuration cannot be read" : ''}`,
            hint: roles.length === 0 ? 'Make the check pass.' : 'Ask someone who has that role to write the command.',
        };
    }
    if (!author && sameLogin(comment.author, pull.author)) {
        return {
            why: `\`${comment.author}\` wrote this pull request, and its author does not override it alone`,
            hint: policy.kind === 'failed'
                ? 'Ask another administrator, or mend `.github/brakeline.yml` on the base branch.'
                : 'Ask another maintainer; `overrides: { author: true }` on the base branch would allow it.',
        };
    }
    return undefined;
}
function refuseReason(reason) {
    if (reason.length >= shortestReason && reason.length <= longestReason)
        return undefined;
    return {
        why: reason === ''
            ? 'an override needs a reason'
            : `the reason has ${reason.length} characters; it must have ${shortestReason} to ${longestReason}`,
        hint: 'Say in one line why the cost is worth it: `/brakeline override <reason>`.',
    };
}
function refuse_command_commit(sha) {
    return `\`${shortSha(sha)}\``;
}
function refuseHead({ evaluation, pull, comment }) {
    const head = refuse_command_commit(pull.headSha);
    if (evaluation === undefined) {
        return { why: `${head} has no verdict yet`, hint: 'Wait for its check, then write the command again.' };
    }
    if (evaluation.headSha !== pull.headSha) {
        return {
            why: `the head moved from ${refuse_command_commit(evaluation.headSha)} to ${head}, which has no verdict yet`,
            hint: `Wait for the check of ${head}, then write the command again if it is still wanted.`,
        };
    }
    if (evaluation.baseRef !== undefined && evaluation.baseRef !== pull.baseRef) {
        return {
            why: `the verdict on ${head} is about the branch \`${evaluation.baseRef}\`, and the pull request goes into \`${pull.baseRef}\` now`,
            hint: `Wait for the check of ${head}, then write the command again if it is still wanted.`,
        };
    }
    if (Date.parse(evaluation.at) > Date.parse(comment.at)) {
        return {
            why: `the verdict on ${head} came after the comment`,
            hint: `Look at the check of ${head}, then write the command again.`,
        };
    }
    if (evaluation.blocking.length === 0) {
        return { why: `nothing blocks ${head}`, hint: 'There is nothing to override.' };
    }
    return undefined;
}
function refuseSecond({ override, pull, evaluation, policy }) {
    if (override === undefined || evaluation === undefined)
        return undefined;
    const { headSha, baseSha, blocking } = evaluation;
    const target = { headSha, baseSha, pull };
    if (standingFor({ override, target, policy }, blocking).kind !== 'honoured')
        return undefined;
    if (override.headSha !== pull.headSha)
        return undefined;
    return {
        why: `\`${override.by}\` accepted ${refuse_command_commit(pull.headSha)} already`,
        hint: '`/brakeline cancel` takes that back.',
    };
}
function refuseOverride(facts, settings, reason) {
    const { override, takenBack, comment } = facts;
    if ([override, takenBack].some((known) => known?.comment === comment.id))
        return undefined;
    return (refusePermission(facts, settings) ?? refuseReason(reason) ?? refuseSecond(facts) ?? refuseHead(facts));
}
function refuseCancel(facts, settings) {
    const { override, takenBack, comment, permission } = facts;
    if (takenBack !== undefined)
        return undefined;
    if (override === undefined)
        return { why: 'there is no override to take back', hint: 'Nothing to do.' };
    if (sameLogin(override.by, comment.author) || mayOverride(permission, settings))
        return undefined;
    return {
        why: `the override was given by \`${override.by}\`, and may be taken back by ${listRoles(settings.overrides.roles)}`,
        hint: 'Ask someone who has that role.',
    };
}
function refuseRerun(facts, settings) {
    const { run, pull, permission, comment } = facts;
    if (!mayRerun(permission, settings)) {
        return {
            why: `\`${comment.author}\` has the role \`${permission.role}\` here, and a new measurement takes write access`,
            hint: 'Ask a maintainer, or push a new commit.',
        };
    }
    const head = refuse_command_commit(pull.headSha);
    if (run === undefined)
        return { why: `there is no workflow run of ${head}`, hint: 'Push a commit, or start the workflow.' };
    if (run.status === 'completed')
        return undefined;
    return { why: `the workflow run of ${head} has not ended yet`, hint: 'Its report is judged when it ends.' };
}
function isClosed(pull) {
    if (pull.state === 'open')
        return undefined;
    return { why: 'the pull request is closed', hint: 'Reopen it first.' };
}
function findRefusal(facts) {
    const { command, policy, pull } = facts;
    const settings = policy.kind === 'ok' ? policy.value.settings : app_settings/* unreadAppSettings */.s;
    switch (command.kind) {
        case 'override':
            return isClosed(pull) ?? refuseOverride(facts, settings, command.reason);
        case 'cancel':
            return isClosed(pull) ?? refuseCancel(facts, settings);
        case 'rerun':
            return isClosed(pull) ?? refuseRerun(facts, settings);
        case 'status':
        case 'help':
        case 'unknown':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/core/intents/decide-command.js



const nothing = { intents: [], changes: [], evaluateAgain: false };
function answer(facts, body, reaction) {
    const { comment, command, pull } = facts;
    return [
        { kind: 'react', key: `react/${comment.id}`, comment: comment.id, reaction },
        { kind: 'reply', key: `reply/${comment.id}/${command.line}`, pull: pull.number, body },
    ];
}
function decide_command_refuse(facts, refusal) {
    return { ...nothing, intents: answer(facts, sayRefusal(refusal), '-1') };
}
function overrideOf(facts, reason, evaluation) {
    const { comment, pull, policy } = facts;
    return {
        by: comment.author,
        reason,
        headSha: evaluation.headSha,
        baseRef: pull.baseRef,
        at: comment.at,
        comment: comment.id,
        accepted: evaluation.blocking,
        ...(policy.kind === 'failed' ? { withoutPolicy: true } : {}),
    };
}
function benchmarksOf({ accepted }) {
    return [...new Set(accepted.flatMap(({ benchmark }) => benchmark ?? []))];
}
function acceptOverride(facts, reason, evaluation) {
    const { pull, comment } = facts;
    const recorded = [facts.override, facts.takenBack].find((known) => known?.comment === comment.id);
    const override = recorded ?? overrideOf(facts, reason, evaluation);
    return {
        intents: answer(facts, sayOverridden(override), '+1'),
        changes: [
            { kind: 'record-override', pull: pull.number, override },
            {
                kind: 'mark-history',
                mark: 'override',
                headSha: override.headSha,
                comment: override.comment,
                benchmarks: benchmarksOf(override),
                text: `accepted by ${override.by}: ${override.reason}`,
                at: override.at,
            },
        ],
        evaluateAgain: true,
    };
}
function cancelOverride(facts, override) {
    if (override === undefined)
        return nothing;
    const { pull, comment } = facts;
    const { headSha } = override;
    const by = comment.author;
    if (facts.takenBack !== undefined)
        return { ...nothing, intents: answer(facts, sayCancelled(override), '+1') };
    return {
        intents: answer(facts, sayCancelled(override), '+1'),
        changes: [
            { kind: 'cancel-override', pull: pull.number, headSha, by, comment: comment.id, at: comment.at },
            {
                kind: 'mark-history',
                mark: 'override-cancelled',
                headSha,
                comment: comment.id,
                benchmarks: benchmarksOf(override),
                text: `${by} took back what ${override.by} had accepted: ${override.reason}`,
                at: comment.at,
            },
        ],
        evaluateAgain: true,
    };
}
function rerun(facts, run) {
    const key = `rerun/${run.id}.${run.attempt}`;
    const intents = [
        { kind: 'rerun-workflow', key, run: run.id },
        ...answer(facts, sayRerun(facts.pull.headSha), 'eyes'),
    ];
    return { ...nothing, intents };
}
function obey(facts) {
    const { command, evaluation, override, takenBack, run, pull, policy } = facts;
    const settings = policy.kind === 'ok' ? policy.value.settings : app_settings/* unreadAppSettings */.s;
    switch (command.kind) {
        case 'override':
            return evaluation === undefined ? nothing : acceptOverride(facts, command.reason, evaluation);
        case 'cancel':
            return cancelOverride(facts, takenBack ?? override);
        case 'rerun':
            return run === undefined ? nothing : rerun(facts, run);
        case 'status':
            return { ...nothing, intents: answer(facts, sayStatus({ pull, evaluation, override }), 'eyes') };
        case 'help':
        case 'unknown': {
            const word = command.kind === 'unknown' ? command.word : undefined;
            return { ...nothing, intents: answer(facts, sayHelp(settings.overrides, word), 'eyes') };
        }
    }
}
function decideCommand(facts) {
    if (facts.comment.bot || facts.comment.edited)
        return nothing;
    const refusal = findRefusal(facts);
    return refusal === undefined ? obey(facts) : decide_command_refuse(facts, refusal);
}

;// CONCATENATED MODULE: ./build/src/core/intents/decide-button.js
function decideButton({ identifier, permission, check, run }) {
    const key = `button/${check}/${identifier}`;
    const refuse = (message, hint) => ({
        intents: [{ kind: 'note', key, problem: { code: 'usage', message, hint } }],
        changes: [],
        evaluateAgain: false,
    });
    if (permission.permission !== 'write' && permission.permission !== 'admin') {
        return refuse(`a button was clicked with the permission \`${permission.permission}\``, 'it takes write access');
    }
    switch (identifier) {
        case 'evaluate':
            return { intents: [], changes: [], evaluateAgain: true };
        case 'rerun':
            if (run?.status !== 'completed')
                return refuse('there is no ended run to start again', 'wait for the run to end');
            return {
                intents: [{ kind: 'rerun-workflow', key: `rerun/${run.id}.${run.attempt}`, run: run.id }],
                changes: [],
                evaluateAgain: false,
            };
    }
}

;// CONCATENATED MODULE: ./build/src/github/permission.js

async function readPermission({ octokit, owner, repo }, username) {
    const result = await failure_ask('read the permission of a user', () => octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        owner,
        repo,
        username,
    }));
    if (failure_isAbsent(result))
        return failure_ok({ permission: 'none', role: 'none' });
    if (result.kind !== 'ok')
        return result;
    const { permission, role_name: role } = result.value.data;
    return failure_ok({ permission, role: role === '' ? permission : role });
}

;// CONCATENATED MODULE: ./build/src/app/jobs/command.js








async function applyChanges(transaction, repository, changes) {
    for (const change of changes) {
        switch (change.kind) {
            case 'record-override':
                await transaction.overrides.grant({ repository, pull: change.pull }, change.override);
                break;
            case 'cancel-override':
                await transaction.overrides.cancel({ repository, pull: change.pull }, { by: change.by, at: change.at });
                break;
            case 'mark-history':
                for (const benchmark of change.benchmarks) {
                    const { headSha: sha, mark: kind, text, at } = change;
                    await transaction.marks.add({ repository, benchmark, sha, kind, text, at });
                }
                break;
        }
    }
}
async function evaluateAgain(context, headSha, cause) {
    const runs = need(await listRunsOfHead(context.client, { headSha }));
    const judged = runs.filter((run) => run.event === 'pull_request' || run.event === 'merge_group');
    const paths = new Set(judged.map((run) => run.path));
    const why = cause === undefined ? {} : { cause };
    let done = false;
    for (const path of paths) {
        const newest = judged.find((run) => run.path === path && run.status === 'completed');
        if (newest !== undefined && (await evaluateRun(context, newest, why)))
            done = true;
    }
    if (!done && cause !== undefined)
        await evaluateUnmeasured(context, headSha, cause);
}
async function enqueueEvaluation({ queue, job }, transaction, { headSha, cause }) {
    const { installation, repository } = job;
    const work = { kind: 'evaluate', headSha, cause };
    const key = `${repository.id}#${headSha}`;
    const evaluation = { kind: work.kind, key, installation, repository, payload: work };
    await queue.enqueue(transaction, evaluation, { once: `evaluate/${key}/${cause}` });
}
async function carryOut(context, outcome, about) {
    await context.store.transaction(async (transaction) => {
        await applyChanges(transaction, context.job.repository.id, outcome.changes);
        if (outcome.evaluateAgain)
            await enqueueEvaluation(context, transaction, about);
    });
    await perform(context, outcome.intents);
}
async function findEvaluation({ store, job }, { number, headSha }) {
    const repository = job.repository.id;
    const own = await store.evaluations.latestOfHead({ repository, headSha, pull: number });
    return (own ?? (await store.evaluations.latestOfPull(repository, number)))?.evaluation;
}
async function findTakenBack({ store }, pull, { author, at }) {
    const known = await store.overrides.list(pull);
    return known.findLast(({ cancelled }) => cancelled?.by === author && Date.parse(cancelled.at) === Date.parse(at))?.override;
}
async function findOverride({ store, job }, pull, { cancels, at }) {
    const id = { repository: job.repository.id, pull: pull.number };
    const active = await store.overrides.active(id, pull.headSha);
    const isLater = active !== undefined && Date.parse(active.at) > Date.parse(at);
    return cancels && isLater ? undefined : active;
}
async function command_obey(context, pull, about) {
    const { head, work } = about;
    const { job, client, now } = context;
    const id = { repository: job.repository.id, pull: pull.number };
    const comment = {
        id: work.comment,
        author: work.author,
        bot: false,
        edited: false,
        at: work.at,
    };
    const permission = need(await readPermission(client, work.author));
    const run = await newestRun(context, head);
    for (const command of parseCommands(work.body)) {
        const evaluation = await findEvaluation(context, pull);
        const override = await findOverride(context, pull, { cancels: command.kind === 'cancel', at: work.at });
        const takenBack = await findTakenBack(context, id, work);
        const outcome = decideCommand({
            command,
            comment,
            permission,
            pull,
            policy: head.policy,
            now: now(),
            ...(run === undefined ? {} : { run }),
            ...(evaluation === undefined ? {} : { evaluation }),
            ...(override === undefined ? {} : { override }),
            ...(takenBack === undefined ? {} : { takenBack }),
        });
        const cause = `comment-${work.comment}-${command.line}`;
        await carryOut(context, outcome, { headSha: pull.headSha, cause });
    }
}
async function runCommands(context, work) {
    if (parseCommands(work.body).length === 0)
        return;
    const pull = need(await readPull(context.client, work.pull));
    if (pull?.state !== 'open')
        return;
    const head = await readPullHead(context, pull);
    await command_obey(context, pull, { head, work });
}
async function pressButton(context, work) {
    const { client } = context;
    const { identifier, check, headSha, by } = work;
    const permission = need(await readPermission(client, by));
    const pull = (await findPullsOfHead(context, headSha)).find(({ state }) => state === 'open');
    const head = pull === undefined ? undefined : await readPullHead(context, pull);
    const run = head === undefined ? undefined : await newestRun(context, head);
    const outcome = decideButton({ identifier, permission, check, ...(run === undefined ? {} : { run }) });
    await carryOut(context, outcome, { headSha, cause: `check-${check}` });
}

;// CONCATENATED MODULE: ./build/src/app/jobs/mark-merge.js
async function markMerge({ store, job }, { pull, headSha, commit: sha, at }) {
    const repository = job.repository.id;
    const override = await store.overrides.active({ repository, pull }, headSha);
    if (override === undefined)
        return;
    const text = `accepted by ${override.by}: ${override.reason}`;
    for (const benchmark of new Set(override.accepted.flatMap((reason) => reason.benchmark ?? []))) {
        await store.marks.add({ repository, benchmark, sha, kind: 'new-level', text, at });
    }
}

;// CONCATENATED MODULE: ./build/src/app/jobs/run-job.js






function dispatch(context, work) {
    switch (work.kind) {
        case 'open':
            return openPull(context, work);
        case 'merged':
            return markMerge(context, work);
        case 'run-completed':
            return evaluateRun(context, work.run, { own: true });
        case 'evaluate':
            return evaluateAgain(context, work.headSha, work.cause);
        case 'button':
            return pressButton(context, work);
        case 'group':
            return openGroup(context, work);
        case 'group-gone':
            return closeGroup(context, work);
        case 'command':
            return runCommands(context, work);
        case 'patience':
            return endPatience(context, work);
    }
}
const secondThought = 2;
function outcomeOf(error, attempt) {
    if (!(error instanceof GitHubStopped)) {
        return { kind: 'retry', reason: error instanceof Error ? error.message : String(error) };
    }
    const { failure } = error;
    const reason = failure.problem.message;
    if (failure.kind === 'retry') {
        const { afterSeconds } = failure;
        return { kind: 'retry', reason, ...(afterSeconds === undefined ? {} : { afterSeconds }) };
    }
    return attempt === 1 ? { kind: 'retry', reason, afterSeconds: secondThought } : { kind: 'dead', reason };
}
async function noteRefusal({ store, job, now }) {
    const [, subject] = job.key.split('#');
    if (job.delivery !== undefined || subject === undefined)
        return;
    await store.posts.remember(job.repository.id, refusalKey(subject), { mark: now(), state: 'done' });
}
async function runJob(context) {
    const { job, metrics, log } = context;
    const started = performance.now();
    const work = workSchema.safeParse(job.payload);
    let told = false;
    const outcome = work.success
        ? await dispatch(context, work.data).then(() => ({ kind: 'done' }), (error) => {
            told = error instanceof GitHubStopped && error.failure.problem.code === 'github-credentials';
            return outcomeOf(error, context.attempt);
        })
        : { kind: 'dead', reason: 'the job was written by another version of Brakeline' };
    if (outcome.kind === 'dead')
        await noteRefusal(context);
    const seconds = (performance.now() - started) / 1000;
    metrics.jobs.add(1, { kind: job.kind, outcome: outcome.kind });
    metrics.jobSeconds.add(seconds, { kind: job.kind });
    const fields = { kind: job.kind, key: job.key, seconds: Number(seconds.toFixed(3)) };
    if (outcome.kind === 'done')
        log.info('job done', fields);
    else {
        const tell = told ? log.debug : log.warn;
        tell(`job not done: ${outcome.reason}`, { ...fields, outcome: outcome.kind });
    }
    return outcome;
}

;// CONCATENATED MODULE: ./build/src/github/deliveries.js

async function listFailedDeliveries(octokit, { since, mostPages = 200, onCut }) {
    const attempts = [];
    let cursor;
    for (let page = 0; page < mostPages; page += 1) {
        const result = await failure_ask('list the deliveries of webhooks', () => octokit.request('GET /app/hook/deliveries', {
            per_page: 100,
            ...(cursor === undefined ? {} : { cursor }),
        }));
        if (result.kind !== 'ok')
            return result;
        const { data, headers } = result.value;
        attempts.push(...data.map(({ id, guid, event, delivered_at: deliveredAt, status_code: status }) => {
            return { id: String(id), guid, event, deliveredAt, delivered: status >= 200 && status < 300 };
        }));
        cursor = nextCursor(headers.link);
        const oldest = attempts.at(-1);
        if (cursor === undefined || oldest === undefined || isBefore(oldest.deliveredAt, since))
            break;
        if (page === mostPages - 1)
            onCut?.(oldest.deliveredAt);
    }
    return failure_ok(findUndelivered(attempts.filter(({ deliveredAt }) => !isBefore(deliveredAt, since))));
}
async function redeliver(octokit, id) {
    const result = await failure_ask(`redeliver webhook ${id}`, () => octokit.request(`POST /app/hook/deliveries/${id}/attempts`));
    return result.kind === 'ok' || (result.kind === 'refused' && result.status === 404)
        ? failure_ok(undefined)
        : result;
}
function findUndelivered(attempts) {
    const failed = [];
    for (const [guid, all] of Map.groupBy(attempts, (attempt) => attempt.guid)) {
        const [newest] = all;
        if (newest === undefined || all.some(({ delivered }) => delivered))
            continue;
        const { id, event, deliveredAt } = newest;
        failed.push({ id, guid, event, deliveredAt, attempts: all.length });
    }
    return failed.reverse();
}
function isBefore(one, other) {
    return Date.parse(one) < Date.parse(other);
}
function nextCursor(link) {
    const next = link?.split(',').find((part) => part.includes('rel="next"'));
    const address = /<([^>]*)>/.exec(next ?? '')?.[1];
    return address === undefined ? undefined : (new URL(address).searchParams.get('cursor') ?? undefined);
}

;// CONCATENATED MODULE: ./build/src/github/installations.js

const installations_pageSize = 100;
const installations_mostPages = 100;
async function listInstallations(octokit) {
    const installations = [];
    for (let page = 1; page <= installations_mostPages; page += 1) {
        const result = await failure_ask('list the installations', () => octokit.request('GET /app/installations', { per_page: installations_pageSize, page }));
        if (result.kind !== 'ok')
            return result;
        const { data } = result.value;
        for (const { id, suspended_at: suspendedAt, permissions } of data) {
            const granted = new Map(Object.entries(permissions).map(([name, level]) => [name, String(level)]));
            installations.push({ id, suspended: suspendedAt !== null, permissions: granted });
        }
        if (data.length < installations_pageSize)
            break;
    }
    return failure_ok(installations);
}
async function listRepositories(octokit) {
    const repositories = [];
    for (let page = 1; page <= installations_mostPages; page += 1) {
        const result = await failure_ask("list the installation's repositories", () => octokit.request('GET /installation/repositories', { per_page: installations_pageSize, page }));
        if (result.kind !== 'ok')
            return result;
        const { repositories: found } = result.value.data;
        for (const { id, owner, name, default_branch: defaultBranch, archived } of found) {
            if (!archived)
                repositories.push({ id: Number(id), owner: owner.login, name, defaultBranch });
        }
        if (found.length < installations_pageSize)
            break;
    }
    return failure_ok(repositories);
}

;// CONCATENATED MODULE: ./build/src/app/jobs/sweep-merges.js


const lookBack = 30 * 24 * 3600 * 1000;
async function findMerges(sweep, { client, repository, open }) {
    const { store, queue, now } = sweep;
    const { id, owner, name, installation } = repository;
    const since = new Date(Date.parse(now()) - lookBack).toISOString();
    for (const { pull, override } of await store.overrides.standing(id, since)) {
        const { headSha } = override;
        const cursor = `sweep/merge/${id}/${pull}/${headSha}`;
        if (open.has(pull) || (await store.cursors.read(cursor)) !== undefined)
            continue;
        const fate = need(await readFate({ octokit: client, owner, repo: name }, pull));
        if (fate.state === 'open')
            continue;
        await store.transaction(async (transaction) => {
            if (fate.state === 'merged' && fate.headSha === headSha) {
                const { commit, at } = fate;
                const job = {
                    kind: 'merged',
                    key: `${id}#${headSha}`,
                    installation,
                    repository: { id, owner, name },
                    payload: { kind: 'merged', pull, headSha, commit, at },
                };
                await queue.enqueue(transaction, job, { once: cursor });
            }
            await transaction.cursors.write(cursor, fate.state);
        });
    }
}

;// CONCATENATED MODULE: ./build/src/app/jobs/sweep.js




const cursorName = 'sweep/deliveries';
const sweep_lookBack = 3 * 24 * 3600 * 1000;
async function redeliverFailures({ github, store, log, now }) {
    const started = now();
    const since = (await store.cursors.read(cursorName)) ?? new Date(Date.parse(started) - sweep_lookBack).toISOString();
    const client = await github.asApp();
    const onCut = (oldest) => log.warn('there are more deliveries than a sweep looks at; of older ones only the heads are found', {
        since,
        oldest,
    });
    for (const delivery of need(await listFailedDeliveries(client, { since, onCut }))) {
        need(await redeliver(client, delivery.id));
        log.info('asked for a delivery again', { delivery: delivery.guid, event: delivery.event });
    }
    await store.cursors.write(cursorName, new Date(Date.parse(started) - 60_000).toISOString());
}
const needed = [
    ['checks', ['write']],
    ['actions', ['read', 'write']],
    ['contents', ['read', 'write']],
    ['pull_requests', ['read', 'write']],
];
function isGranted({ told, log }, { id, permissions }) {
    const lacking = needed
        .filter(([name, levels]) => !levels.includes(permissions.get(name) ?? ''))
        .map(([name, levels]) => `${name}: ${levels[0]}`);
    if (lacking.length === 0) {
        if (told.delete(id))
            log.info('an installation has every permission again', { installation: id });
        return true;
    }
    if (!told.has(id)) {
        const missing = lacking.join(', ');
        log.error("an installation lacks permissions; its owner must accept them in the app's settings", {
            installation: id,
            missing,
        });
    }
    told.add(id);
    return false;
}
const refusedFor = 24 * 3600 * 1000;
async function workFor({ store, now }, repository, { headSha, number: pull }) {
    const refused = await store.posts.recall(repository, refusalKey(headSha));
    if (refused !== undefined && Date.parse(now()) - Date.parse(refused.mark) < refusedFor)
        return [];
    const known = await store.evaluations.latestOfHead({ repository, headSha, pull });
    if (known === undefined)
        return [
            { kind: 'open', pull },
            { kind: 'evaluate', headSha },
        ];
    const { withoutPolicy, conclusion } = known.evaluation;
    return withoutPolicy === true && conclusion === 'action_required' ? [{ kind: 'open', pull }] : [];
}
async function findHeads(context, client, found) {
    const { store, queue, log } = context;
    const { id, owner, name, installation } = found;
    const repository = { id, owner, name };
    const pulls = need(await listOpenPulls({ octokit: client, owner, repo: name }));
    if (pulls.length >= mostOpenPulls)
        log.warn('there are more open pull requests than a sweep looks at', {
            repository: id,
            most: mostOpenPulls,
        });
    const open = new Set(pulls.map(({ number }) => number));
    await findMerges(context, { client, repository: found, open });
    for (const pull of pulls) {
        const works = await workFor(context, id, pull);
        if (works.length === 0)
            continue;
        await store.transaction(async (transaction) => {
            for (const work of works) {
                const job = {
                    kind: work.kind,
                    key: `${id}#${pull.headSha}`,
                    installation,
                    repository,
                    payload: work,
                };
                await queue.enqueue(transaction, job, { once: `sweep/${work.kind}/${id}/${pull.headSha}` });
            }
        });
    }
}
async function sweepInstallations(context) {
    const { github, log } = context;
    for (const one of need(await listInstallations(await github.asApp()))) {
        const { id: installation, suspended } = one;
        if (suspended || !isGranted(context, one))
            continue;
        try {
            const client = await github.asInstallation(installation);
            for (const repository of need(await listRepositories(client))) {
                await findHeads(context, client, { ...repository, installation });
            }
        }
        catch (error) {
            log.warn('a sweep of an installation stopped', { installation, error: (0,escape_control/* showOneLine */.E)(String(error)) });
        }
    }
}
async function sweep(context) {
    await redeliverFailures(context);
    await sweepInstallations(context);
}

// EXTERNAL MODULE: external "kysely"
var external_kysely_ = __webpack_require__(8229);
// EXTERNAL MODULE: external "pg-boss"
var external_pg_boss_ = __webpack_require__(2247);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/core/report/encode.js
var encode = __webpack_require__(416);
;// CONCATENATED MODULE: ./build/src/app/store/storable.js



const pack = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
const largestReport = 512 * 1024 * 1024;
function storableText(text) {
    return text.toWellFormed().replaceAll('\0', '\ufffd');
}
function storableJson(value) {
    return JSON.stringify(value, (_, inner) => typeof inner === 'string' ? storableText(inner) : inner);
}
async function packReport(report) {
    return pack((0,encode/* encodeReport */.B)(report));
}
async function unpackReport(packed) {
    try {
        const text = (await unpack(packed, { maxOutputLength: largestReport })).toString('utf8');
        const report = (0,report_decode/* decodeReport */.b)({ file: 'stored report', text });
        return report.kind === 'ok' ? report.value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/app/queue/boss.js

const workQueue = 'work';
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const queueDefaults = {
    workers: 8,
    heartbeatSeconds: 30,
    tryLimitSeconds: 10 * minute,
    retry: { limit: 12, delaySeconds: 2, maxDelaySeconds: 5 * minute },
};
const unlimited = 1_000_000;
const largestPool = 4;
function settings({ heartbeatSeconds = queueDefaults.heartbeatSeconds }, embedded) {
    return {
        schedule: false,
        registerInstance: false,
        monitorVacuum: false,
        reindex: !embedded,
        openTelemetry: { enabled: false },
        superviseIntervalSeconds: Math.ceil(heartbeatSeconds / 3),
        monitorIntervalSeconds: Math.ceil(heartbeatSeconds / 3),
        maintenanceIntervalSeconds: hour / 2,
    };
}
function createBoss(connection, options) {
    switch (connection.kind) {
        case 'embedded':
            return new external_pg_boss_.PgBoss({
                db: (0,external_pg_boss_.fromPglite)(connection.pglite),
                backend: 'pglite',
                ...settings(options, true),
            });
        case 'postgres':
            return new external_pg_boss_.PgBoss({
                connectionString: connection.url,
                max: largestPool,
                application_name: 'brakeline-queue',
                ...settings(options, false),
            });
    }
}
async function ensureWorkQueue(boss, options) {
    const { heartbeatSeconds = queueDefaults.heartbeatSeconds, tryLimitSeconds = queueDefaults.tryLimitSeconds, retry = queueDefaults.retry, } = options;
    const changeable = {
        retryLimit: unlimited,
        retryBackoff: true,
        retryDelay: retry.delaySeconds,
        retryDelayMax: retry.maxDelaySeconds,
        expireInSeconds: tryLimitSeconds + minute,
        heartbeatSeconds,
        retentionSeconds: 365 * day,
        deleteAfterSeconds: hour,
    };
    await boss.createQueue(workQueue, { ...changeable, policy: 'singleton' });
    await boss.updateQueue(workQueue, changeable);
}

;// CONCATENATED MODULE: ./build/src/app/queue/tries.js
const mostDeaths = 60;
const fewDeaths = 3;
const longestPause = 10;
function pauseAfterDeath(deaths, random) {
    return deaths < fewDeaths ? 0 : Math.floor(random * (Math.min(deaths, longestPause) + 1));
}
function judgeTries({ failures, end }, { claims, now }) {
    const deaths = claims - failures;
    if (end !== undefined || deaths < mostDeaths)
        return end;
    const reason = `the process ended each of ${deaths} times while it worked on this job`;
    return { reason, attempts: claims, at: now };
}

;// CONCATENATED MODULE: ./build/src/app/queue/workers.js



const pollSeconds = 1;
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function noteTries({ store }, { boss }, tries) {
    await (0,external_kysely_.sql) `
    update pgboss.job set data = data || ${JSON.stringify({ tries })}::jsonb
    where name = ${workQueue} and id = ${boss.id} and state = 'active' and retry_count = ${boss.retryCount}
  `.execute(store.database);
}
async function retryAfter(boss, job, { reason, seconds }) {
    await boss.fail(workQueue, job, { reason });
    await boss.update(workQueue, undefined, { id: job.id, startAfter: Math.ceil(seconds) });
}
async function bury(options, claim, end) {
    const { store, handlers } = options;
    const { job, tries } = claim;
    const { id } = claim.boss;
    const letter = { id, job, ...end };
    try {
        await store.transaction(async (transaction) => {
            await transaction.deadLetters.add(letter);
            if (job.delivery !== undefined)
                await transaction.deliveries.fail(job.delivery, letter.reason);
        });
        await handlers.bury(letter);
        return { id, status: 'completed', output: { reason: letter.reason } };
    }
    catch (error) {
        await noteTries(options, claim, { failures: tries.failures + 1, end });
        return { id, status: 'failed', output: { reason: messageOf(error) } };
    }
}
async function workers_settle(options, claim, outcome) {
    const { boss, store, retryLimit } = options;
    const { job, tries } = claim;
    const { id } = claim.boss;
    if (outcome.kind === 'done') {
        if (job.delivery !== undefined)
            await store.deliveries.finishJob(job.delivery, id);
        return { id, status: 'completed' };
    }
    const { reason } = outcome;
    const failures = tries.failures + 1;
    if (outcome.kind === 'dead' || failures > retryLimit) {
        return bury(options, claim, { reason, attempts: failures, at: new Date().toISOString() });
    }
    await noteTries(options, claim, { failures });
    if (outcome.afterSeconds === undefined)
        return { id, status: 'failed', output: { reason } };
    await retryAfter(boss, claim.boss, { reason, seconds: outcome.afterSeconds });
    return { id, status: 'completed' };
}
async function run({ handlers, tryLimit }, { boss, job, tries }) {
    let timer;
    const late = new Promise((resolve) => {
        const reason = `it took longer than ${tryLimit} s`;
        timer = setTimeout(() => resolve({ kind: 'retry', reason }), tryLimit * 1000);
    });
    try {
        const { id, signal } = boss;
        const running = handlers.run(job, { id, number: tries.failures + 1, signal });
        return await Promise.race([running, late]);
    }
    catch (error) {
        return { kind: 'retry', reason: messageOf(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
async function attempt(options, boss) {
    const { tries = { failures: 0 }, ...job } = boss.data;
    const claim = { boss, job, tries };
    const end = judgeTries(tries, { claims: boss.retryCount, now: new Date().toISOString() });
    if (end !== undefined)
        return bury(options, claim, end);
    return workers_settle(options, claim, await run(options, claim));
}
async function startWorkers(options) {
    const { boss, count } = options;
    const ids = [];
    const busy = new Set();
    for (let place = 0; place < count; place += 1) {
        const id = await boss.work(workQueue, { perJobResults: true, pollingIntervalSeconds: pollSeconds }, async (jobs) => {
            busy.add(place);
            try {
                return await Promise.all(jobs.map((job) => attempt(options, job)));
            }
            finally {
                busy.delete(place);
                const own = ids[place];
                if (own !== undefined)
                    boss.notifyWorker(own);
            }
        });
        ids.push(id);
    }
    let next = 0;
    return {
        wake() {
            for (let tried = 0; tried < ids.length; tried += 1) {
                next = (next + 1) % ids.length;
                const id = ids[next];
                if (id === undefined || busy.has(next))
                    continue;
                boss.notifyWorker(id);
                return;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/queue/open-queue.js







function storableJob(job) {
    const clean = (value) => {
        if (typeof value === 'string')
            return storableText(value);
        if (Array.isArray(value))
            return value.map(clean);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), clean(inner)]));
    };
    return { ...job, key: storableText(job.key), payload: clean(job.payload) };
}
function idOfName(name) {
    const hex = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `8${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ].join('-');
}
const unfinished = ['created', 'retry', 'active'];
function enqueueIn(boss, wake) {
    return async (transaction, job, { once, afterSeconds } = {}) => {
        const db = (0,external_pg_boss_.fromKysely)(transaction.database);
        const id = once === undefined ? (0,external_node_crypto_.randomUUID)() : idOfName(once);
        if (once !== undefined) {
            const [earlier] = await boss.findJobs(workQueue, { id, db });
            if (earlier !== undefined && unfinished.includes(earlier.state))
                return 'known';
            if (earlier !== undefined)
                await boss.deleteJob(workQueue, id, { db });
        }
        const delay = afterSeconds === undefined ? {} : { startAfter: Math.ceil(afterSeconds) };
        const sent = await boss.send(workQueue, storableJob(job), {
            id,
            singletonKey: storableText(job.key),
            db,
            ...delay,
        });
        if (sent === null)
            return 'known';
        transaction.afterCommit(wake);
        return 'enqueued';
    };
}
async function readStats(store) {
    const counted = await (0,external_kysely_.sql) `
    select
      count(*) filter (where state < 'active' and start_after <= now())::int as "ready",
      count(*) filter (where state < 'active' and start_after > now())::int as "later",
      count(*) filter (where state = 'active')::int as "active",
      coalesce(
        extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())), 0
      )::float8 as "oldestSeconds"
    from pgboss.job
    where name = ${workQueue} and state <= 'active'
  `.execute(store.database);
    const row = counted.rows[0] ?? { ready: 0, later: 0, active: 0, oldestSeconds: 0 };
    return { ...row, dead: await store.deadLetters.count() };
}
async function reclaim(boss, store) {
    const { rows } = await (0,external_kysely_.sql) `
    select id, retry_count + 1 as claims, data from pgboss.job where name = ${workQueue} and state = 'active'
  `.execute(store.database);
    for (const { id, claims, data } of rows) {
        const deaths = claims - (data.tries?.failures ?? 0);
        await boss.fail(workQueue, id, { reason: 'the process ended while it worked on this job' });
        await boss.update(workQueue, undefined, { id, startAfter: pauseAfterDeath(deaths, Math.random()) });
    }
}
async function openQueue(store, options) {
    const boss = createBoss(store.connection, options);
    boss.on('error', options.onError);
    await boss.start();
    await ensureWorkQueue(boss, options);
    if (store.connection.kind === 'embedded')
        await reclaim(boss, store);
    let workers;
    const enqueue = enqueueIn(boss, () => workers?.wake());
    return {
        enqueue,
        async work(handlers) {
            const { workers: count, tryLimitSeconds: tryLimit, retry } = { ...queueDefaults, ...options };
            workers = await startWorkers({ boss, store, handlers, count, tryLimit, retryLimit: retry.limit });
        },
        stats: () => readStats(store),
        async redrive(id) {
            return store.transaction(async (transaction) => {
                const letter = await transaction.deadLetters.take(id);
                if (letter === undefined)
                    return false;
                await enqueue(transaction, letter.job);
                return true;
            });
        },
        async stop(timeoutSeconds = 30) {
            await boss.stop({ graceful: true, timeout: timeoutSeconds * 1000 });
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/src/core/text/json.js
var text_json = __webpack_require__(8415);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/src/app/events/webhook.js

const webhook_sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const id = schemas/* int */.Whr().positive();
const login = schemas/* string */.YjP().min(1).max(100);
const common = {
    installation: schemas/* object */.Ikc({ id }),
    repository: schemas/* object */.Ikc({
        id,
        name: schemas/* string */.YjP().min(1).max(100),
        owner: schemas/* object */.Ikc({ login }),
        default_branch: schemas/* string */.YjP().max(1024).optional(),
    }),
};
const pullRequest = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    number: id,
    pull_request: schemas/* object */.Ikc({
        state: schemas/* enum */.k5n(['open', 'closed']),
        head: schemas/* object */.Ikc({ sha: webhook_sha }),
        base: schemas/* object */.Ikc({ sha: webhook_sha, ref: schemas/* string */.YjP() }),
        merged: schemas/* boolean */.zMY().optional(),
        merge_commit_sha: webhook_sha.nullish(),
        merged_at: iso/* datetime */.w$().nullish(),
    }),
    before: webhook_sha.optional(),
    changes: schemas/* object */.Ikc({ base: schemas/* unknown */.L5J().optional() }).optional(),
});
const mergeGroup = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP().optional(),
    merge_group: schemas/* object */.Ikc({ head_sha: webhook_sha, head_ref: schemas/* string */.YjP(), base_sha: webhook_sha, base_ref: schemas/* string */.YjP() }),
});
const workflowRun = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    workflow_run: schemas/* object */.Ikc({
        id,
        run_attempt: schemas/* int */.Whr().positive(),
        event: schemas/* string */.YjP(),
        head_sha: webhook_sha,
        head_branch: schemas/* string */.YjP().nullable(),
        path: schemas/* string */.YjP().optional(),
        workflow_id: id,
        status: schemas/* string */.YjP(),
        conclusion: schemas/* string */.YjP().nullable(),
        head_repository: schemas/* object */.Ikc({ id }).nullable(),
        html_url: schemas/* string */.YjP(),
    }),
});
const push = schemas/* object */.Ikc({ ...common, ref: schemas/* string */.YjP(), after: webhook_sha });
const checkRun = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    check_run: schemas/* object */.Ikc({
        id,
        head_sha: webhook_sha,
        external_id: schemas/* string */.YjP().nullable(),
        app: schemas/* object */.Ikc({ id }).nullable(),
    }),
    requested_action: schemas/* object */.Ikc({ identifier: schemas/* string */.YjP() }).optional(),
    sender: schemas/* object */.Ikc({ login, type: schemas/* string */.YjP() }),
});
const checkSuite = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    check_suite: schemas/* object */.Ikc({ id, head_sha: webhook_sha, app: schemas/* object */.Ikc({ id }).nullable() }),
});
const issueComment = schemas/* object */.Ikc({
    ...common,
    action: schemas/* string */.YjP(),
    issue: schemas/* object */.Ikc({ number: id, state: schemas/* string */.YjP(), pull_request: schemas/* unknown */.L5J().optional() }),
    comment: schemas/* object */.Ikc({
        id,
        body: schemas/* string */.YjP(),
        created_at: schemas/* string */.YjP(),
        user: schemas/* object */.Ikc({ login, type: schemas/* string */.YjP() }).nullable(),
    }),
    sender: schemas/* object */.Ikc({ login, type: schemas/* string */.YjP() }),
});
const installation = schemas/* object */.Ikc({ action: schemas/* string */.YjP(), installation: schemas/* object */.Ikc({ id }) });
const webhookSchemas = {
    pull_request: pullRequest,
    merge_group: mergeGroup,
    workflow_run: workflowRun,
    push,
    check_run: checkRun,
    check_suite: checkSuite,
    issue_comment: issueComment,
    installation,
};

;// CONCATENATED MODULE: ./build/src/app/events/decode-webhook.js


const largestWebhook = 25 * 1024 * 1024;
function isKnown(event) {
    return Object.hasOwn(webhookSchemas, event);
}
function decodeKnown(event, payload) {
    const read = (name, schema) => {
        const { data } = schema.safeParse(payload);
        return data === undefined ? undefined : { event: name, payload: data };
    };
    switch (event) {
        case 'pull_request':
            return read(event, webhookSchemas.pull_request);
        case 'merge_group':
            return read(event, webhookSchemas.merge_group);
        case 'workflow_run':
            return read(event, webhookSchemas.workflow_run);
        case 'push':
            return read(event, webhookSchemas.push);
        case 'check_run':
            return read(event, webhookSchemas.check_run);
        case 'check_suite':
            return read(event, webhookSchemas.check_suite);
        case 'issue_comment':
            return read(event, webhookSchemas.issue_comment);
        case 'installation':
            return read(event, webhookSchemas.installation);
    }
}
function decodeWebhook(event, body) {
    if (!isKnown(event))
        return (0,parsed/* parsed */.Yz)(undefined);
    const json = (0,text_json/* parseJson */.q)(body, `${event} webhook`, { depth: 64, size: largestWebhook });
    if (json.kind === 'failed')
        return json;
    const webhook = decodeKnown(event, json.value);
    if (webhook !== undefined)
        return (0,parsed/* parsed */.Yz)(webhook);
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `a ${event} webhook has not the form that GitHub documents`,
        hint: 'update Brakeline; report it if the newest version says the same',
    });
}

;// CONCATENATED MODULE: ./build/src/app/server/http-server.js


const requestTimeout = 30;
function headerOf(request, name) {
    const value = request.headers[name];
    return typeof value === 'string' ? value : '';
}
async function readBody(request) {
    if (Number(headerOf(request, 'content-length')) > largestWebhook)
        return undefined;
    const chunks = [];
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > largestWebhook)
            return undefined;
        chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function answerWebhook(request, handlers) {
    const id = headerOf(request, 'x-github-delivery');
    const event = headerOf(request, 'x-github-event');
    const signature = headerOf(request, 'x-hub-signature-256');
    if (!/^[\w-]{1,100}$/.test(id) || !/^\w{1,50}$/.test(event) || signature === '') {
        return { status: 400, body: 'this is not a webhook of GitHub: a header is missing\n' };
    }
    if (!headerOf(request, 'content-type').startsWith('application/json')) {
        return { status: 415, body: 'set the content type of the webhook to application/json\n' };
    }
    const body = await readBody(request);
    if (body === undefined)
        return { status: 413, body: 'larger than any webhook of GitHub\n' };
    return handlers.receive({ id, event, signature, body });
}
async function http_server_answer(request, handlers) {
    const [path] = (request.url ?? '/').split('?');
    const route = `${request.method} ${path}`;
    if (route === 'POST /webhooks')
        return answerWebhook(request, handlers);
    if (route === 'GET /healthz')
        return { status: 200, body: 'ok\n' };
    if (route === 'GET /readyz') {
        return (await handlers.ready()) ? { status: 200, body: 'ready\n' } : { status: 503, body: 'not ready\n' };
    }
    if (route === 'GET /metrics')
        return { status: 200, body: await handlers.metrics() };
    return { status: 404, body: 'not found\n' };
}
function send(response, { status, body }) {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
    response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers).end(body);
}
async function listen(server, host, port) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new Error('the server has no port');
    return address;
}
async function startHttpServer(options, handlers) {
    const server = (0,external_node_http_.createServer)({ requestTimeout: requestTimeout * 1000 }, (request, response) => {
        http_server_answer(request, handlers).then((answered) => send(response, answered), (error) => {
            options.log.error('a request failed', {
                error: error instanceof Error ? error.message : String(error),
            });
            send(response, { status: 500, body: 'internal error\n' });
        });
    });
    const { port } = await listen(server, options.host, options.port);
    return {
        port,
        async close() {
            const closed = new Promise((resolve) => server.close(resolve));
            server.closeIdleConnections();
            await closed;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/events/work-of-webhook.js
const opening = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review']);
function keyed(subject, work) {
    return [{ subject: String(subject), work }];
}
function ofPullRequest({ action, number, before, changes, pull_request: pull, }) {
    const { merged, merge_commit_sha: commit, merged_at: at } = pull;
    if (action === 'closed' && merged === true && commit != null && at != null) {
        return keyed(pull.head.sha, { kind: 'merged', pull: number, headSha: pull.head.sha, commit, at });
    }
    const moved = action === 'edited' && changes?.base !== undefined;
    if (!opening.has(action) && !moved)
        return [];
    const work = { kind: 'open', pull: number, ...(before === undefined ? {} : { before }) };
    return keyed(pull.head.sha, moved ? { ...work, retargeted: true } : work);
}
function ofMergeGroup({ action, reason, merge_group: group, }) {
    const about = { headSha: group.head_sha, headRef: group.head_ref, baseSha: group.base_sha };
    if (action === 'checks_requested')
        return keyed(group.head_sha, { kind: 'group', ...about });
    if (action !== 'destroyed')
        return [];
    return keyed(group.head_sha, { kind: 'group-gone', ...about, reason: reason ?? 'gone' });
}
function ofWorkflowRun({ action, repository, workflow_run: run, }) {
    if (action !== 'completed')
        return [];
    const fact = {
        id: run.id,
        attempt: run.run_attempt,
        event: run.event,
        headSha: run.head_sha,
        headBranch: run.head_branch,
        headRepository: run.head_repository?.id ?? null,
        repository: repository.id,
        path: run.path?.split('@')[0] ?? '',
        workflow: run.workflow_id,
        status: run.status,
        conclusion: run.conclusion,
        url: run.html_url,
    };
    return keyed(run.head_sha, { kind: 'run-completed', run: fact });
}
function ofCheckRun(payload, appId) {
    const { action, check_run: check, requested_action: button, sender } = payload;
    if (check.app?.id !== appId || sender.type === 'Bot')
        return [];
    if (action !== 'rerequested' && action !== 'requested_action')
        return [];
    const identifier = button?.identifier === 'rerun' ? 'rerun' : 'evaluate';
    const work = {
        kind: 'button',
        identifier,
        check: check.id,
        headSha: check.head_sha,
        by: sender.login,
    };
    return keyed(check.head_sha, work);
}
function ofCheckSuite(payload, appId) {
    const { action, check_suite: suite } = payload;
    if (action !== 'rerequested' || suite.app?.id !== appId)
        return [];
    return keyed(suite.head_sha, { kind: 'evaluate', headSha: suite.head_sha, cause: `suite-${suite.id}` });
}
function ofIssueComment({ action, issue, comment, sender, }) {
    const author = comment.user;
    if (action !== 'created' || issue.pull_request === undefined || issue.state !== 'open')
        return [];
    if (author === null || author.type === 'Bot' || author.login !== sender.login)
        return [];
    if (!comment.body.includes('/brakeline'))
        return [];
    const { id, body, created_at: at } = comment;
    const work = { kind: 'command', pull: issue.number, comment: id, author: author.login, body, at };
    return keyed(issue.number, work);
}
function workOfWebhook(webhook, appId) {
    switch (webhook.event) {
        case 'pull_request':
            return ofPullRequest(webhook.payload);
        case 'merge_group':
            return ofMergeGroup(webhook.payload);
        case 'workflow_run':
            return ofWorkflowRun(webhook.payload);
        case 'check_run':
            return ofCheckRun(webhook.payload, appId);
        case 'check_suite':
            return ofCheckSuite(webhook.payload, appId);
        case 'issue_comment':
            return ofIssueComment(webhook.payload);
        case 'push':
        case 'installation':
            return [];
    }
}

;// CONCATENATED MODULE: ./build/src/app/server/receive.js



function jobsOf(webhook, delivery, works) {
    if (webhook.event === 'installation')
        return [];
    const { installation, repository } = webhook.payload;
    return works.map(({ subject, work }) => ({
        kind: work.kind,
        key: `${repository.id}#${subject}`,
        delivery,
        installation: installation.id,
        repository: { id: repository.id, owner: repository.owner.login, name: repository.name },
        payload: work,
    }));
}
async function accept(context, delivery, jobs) {
    const { store, queue, now } = context;
    const { id, event } = delivery;
    return store.transaction(async (transaction) => {
        const accepted = await transaction.deliveries.accept({ id, event, received: now(), jobs: jobs.length });
        if (accepted === 'accepted')
            for (const job of jobs)
                await queue.enqueue(transaction, job);
        return accepted;
    });
}
async function receive(context, delivery) {
    const { metrics, log, appId } = context;
    const { id, event, body, signature } = delivery;
    const tell = (result, answer) => {
        metrics.deliveries.add(1, { event, result });
        return answer;
    };
    if (!(await context.verify(body, signature))) {
        log.warn('a delivery has a wrong signature', { delivery: id });
        return { status: 401, body: 'the signature is not that of the webhook’s secret\n' };
    }
    const webhook = decodeWebhook(event, body);
    if (webhook.kind === 'failed') {
        log.warn(webhook.problems[0].message, { delivery: id });
        return tell('refused', { status: 400, body: `${webhook.problems[0].message}\n` });
    }
    if (webhook.value === undefined)
        return tell('ignored', { status: 202, body: 'not an event of ours\n' });
    const jobs = jobsOf(webhook.value, id, workOfWebhook(webhook.value, appId));
    if (jobs.length === 0)
        return tell('ignored', { status: 202, body: 'nothing to do\n' });
    try {
        const accepted = await accept(context, delivery, jobs);
        log.info('delivery', { delivery: id, event, jobs: jobs.length, result: accepted });
        return tell(accepted, { status: 202, body: `${accepted}\n` });
    }
    catch (error) {
        log.error('a delivery could not be stored', { delivery: id, error: (0,error_text/* errorText */.k)(error) });
        return tell('failed', { status: 503, body: 'the store does not answer; deliver again\n' });
    }
}

;// CONCATENATED MODULE: ./build/src/app/store/baselines.js


async function lastRun(rows, sha) {
    const row = await rows.select('run').where('sha', '=', sha).executeTakeFirst();
    return row === undefined ? Number.MAX_SAFE_INTEGER : Number(row.run);
}
async function unpackCommit(row) {
    const report = await unpackReport(row.report);
    return report === undefined ? [] : [{ sha: row.sha, report }];
}
function createHistory(select) {
    return {
        async before(line, { sha, limit }) {
            const rows = await select(line)
                .select(['sha', 'report'])
                .where('run', '<=', await lastRun(select(line), sha))
                .orderBy('run', 'desc')
                .limit(limit)
                .execute();
            const commits = [];
            for (const row of rows.toReversed())
                commits.push(...(await unpackCommit(row)));
            return commits;
        },
        async newestOf(line, { shas, sha }) {
            if (shas.length === 0)
                return undefined;
            const row = await select(line)
                .select(['sha', 'report'])
                .where('sha', 'in', shas)
                .where('run', '<=', await lastRun(select(line), sha))
                .orderBy('run', 'desc')
                .limit(1)
                .executeTakeFirst();
            return row === undefined ? undefined : (await unpackCommit(row))[0];
        },
    };
}
function record(database) {
    return async ({ repository, workflow, category, branch, sha, run, attempt, at, report }) => {
        const values = { run, attempt, at, report: await packReport(report) };
        await database
            .insertInto('baselines')
            .values({ repository, workflow, category: storableText(category), branch, sha, ...values })
            .onConflict((conflict) => conflict
            .columns(['repository', 'workflow', 'category', 'branch', 'sha'])
            .doUpdateSet(values)
            .where((0,external_kysely_.sql) `(baselines.run, baselines.attempt) <= (excluded.run, excluded.attempt)`))
            .execute();
    };
}
function createBaselines(database) {
    const select = ({ repository, workflow, category, branch }) => database
        .selectFrom('baselines')
        .where('repository', '=', repository)
        .where('workflow', '=', workflow)
        .where('category', '=', storableText(category))
        .where('branch', '=', branch);
    return {
        record: record(database),
        ...createHistory(select),
        async nearest(line, shas) {
            if (shas.length === 0)
                return undefined;
            const known = await select(line).select('sha').where('sha', 'in', shas).execute();
            const stored = new Set(known.map((row) => row.sha));
            for (const [distance, sha] of shas.entries()) {
                if (!stored.has(sha))
                    continue;
                const row = await select(line).select('report').where('sha', '=', sha).executeTakeFirst();
                const report = row && (await unpackReport(row.report));
                if (report !== undefined)
                    return { sha, distance, report };
            }
            return undefined;
        },
        async isMeasured({ repository, branch }, sha) {
            const rows = await database
                .selectFrom('baselines')
                .select('sha')
                .where('repository', '=', repository)
                .where('branch', '=', branch)
                .orderBy((0,external_kysely_.sql) `sha = ${sha}`, 'desc')
                .limit(1)
                .execute();
            return rows[0] === undefined ? 'never' : rows[0].sha === sha ? 'here' : 'elsewhere';
        },
        async categories({ repository, workflow, branch }) {
            const ofBranch = database
                .selectFrom('baselines')
                .where('repository', '=', repository)
                .where('workflow', '=', workflow)
                .where('branch', '=', branch);
            const newest = ofBranch.select('sha').orderBy('at', 'desc').orderBy('sha').limit(1);
            const rows = await ofBranch.select('category').where('sha', '=', newest).orderBy('category').execute();
            return rows.map(({ category }) => category);
        },
        async list(line, limit) {
            const rows = await select(line).select(['sha', 'at']).orderBy('at', 'desc').limit(limit).execute();
            return rows.map(({ sha, at }) => ({ sha, at: at.toISOString() }));
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/store/cursors.js

function createCursors(database) {
    return {
        async read(name) {
            const row = await database
                .selectFrom('cursors')
                .select('value')
                .where('name', '=', name)
                .executeTakeFirst();
            return row?.value;
        },
        async write(name, value) {
            const stored = storableText(value);
            await database
                .insertInto('cursors')
                .values({ name, value: stored })
                .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: stored }))
                .execute();
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/store/dead-letters.js

function readRow(row) {
    return { ...row, at: row.at.toISOString() };
}
function createDeadLetters(database) {
    return {
        async add({ id, job, reason, attempts, at }) {
            await database
                .insertInto('dead_letters')
                .values({ id, job: storableJson(job), reason: storableText(reason), attempts, at })
                .onConflict((conflict) => conflict.column('id').doNothing())
                .execute();
        },
        async list(limit) {
            const rows = await database
                .selectFrom('dead_letters')
                .selectAll()
                .orderBy('at', 'desc')
                .limit(limit)
                .execute();
            return rows.map(readRow);
        },
        async count() {
            const counted = await database
                .selectFrom('dead_letters')
                .select((select) => select.fn.countAll().as('count'))
                .executeTakeFirst();
            return counted?.count ?? 0;
        },
        async take(id) {
            const row = await database
                .deleteFrom('dead_letters')
                .where('id', '=', id)
                .returningAll()
                .executeTakeFirst();
            return row && readRow(row);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/store/deliveries.js


function deliveries_accept(database) {
    return async ({ id, event, received, jobs }) => {
        const state = jobs === 0 ? 'done' : 'waiting';
        const values = { event, received, state, jobs, finished: [], reason: null };
        const row = await database
            .insertInto('deliveries')
            .values({ id, ...values })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(values).where('deliveries.state', '=', 'failed'))
            .returning('id')
            .executeTakeFirst();
        return row === undefined ? 'known' : 'accepted';
    };
}
function createDeliveries(database) {
    return {
        accept: deliveries_accept(database),
        async finishJob(id, job) {
            await database
                .updateTable('deliveries')
                .set({
                finished: (0,external_kysely_.sql) `array_append(finished, ${job})`,
                state: (0,external_kysely_.sql) `case when cardinality(finished) + 1 >= jobs then 'done' else state end`,
                reason: (0,external_kysely_.sql) `case when cardinality(finished) + 1 >= jobs then null else reason end`,
            })
                .where('id', '=', id)
                .where((0,external_kysely_.sql) `not (${job} = any(finished))`)
                .execute();
        },
        async fail(id, reason) {
            await database
                .updateTable('deliveries')
                .set({ state: 'failed', reason: storableText(reason) })
                .where('id', '=', id)
                .execute();
        },
        async find(id) {
            const row = await database.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
            if (row === undefined)
                return undefined;
            const { event, received, state, reason } = row;
            return { id, event, received: received.toISOString(), state, ...(reason === null ? {} : { reason }) };
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "@electric-sql/pglite"
var pglite_ = __webpack_require__(7556);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/app/store/create-database.js




const create_database_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const program = `
  const [module, directory] = process.argv.slice(1);
  const { PGlite } = await import(module);
  await (await PGlite.create(directory)).close();
`;
async function createDatabase(directory) {
    for (const left of (0,external_node_fs_.globSync)(`${directory}.new-*`))
        await (0,promises_.rm)(left, { recursive: true, force: true });
    const draft = await (0,promises_.mkdtemp)(`${directory}.new-`);
    const module = import.meta.resolve('@electric-sql/pglite');
    await create_database_run(process.execPath, ['--input-type=module', '--eval', program, module, draft]);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.rename)(draft, directory);
}

// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
;// CONCATENATED MODULE: ./build/src/app/store/directory-lock.js


const busy = 5;
function isBusy(error) {
    return error instanceof Error && 'errcode' in error && error.errcode === busy;
}
function lockDirectory(directory) {
    const file = `${directory}.lock`;
    try {
        const database = new external_node_sqlite_.DatabaseSync(file);
        try {
            database.exec('pragma locking_mode = exclusive; begin exclusive');
        }
        catch (error) {
            database.close();
            throw error;
        }
        return (0,parsed/* parsed */.Yz)({ release: () => database.close() });
    }
    catch (error) {
        if (isBusy(error)) {
            return (0,parsed/* failed */.gz)({
                code: 'store-locked',
                message: `another process uses the store in ${directory}`,
                hint: 'stop that process, give this one a directory of its own, or use PostgreSQL for several processes (DATABASE_URL)',
            });
        }
        return (0,parsed/* failed */.gz)({
            code: 'store-unusable',
            message: `${file} could not be locked: ${error instanceof Error ? error.message : String(error)}`,
            hint: 'make the directory writable for this user; it must lie on a local file system',
        });
    }
}

;// CONCATENATED MODULE: ./build/src/app/store/snapshots.js




const snapshots_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const kept = 3;
const snapshots_form = /^\d{8}T\d{6}\d{3}Z\.tar\.gz$/;
async function listSnapshots(directory) {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    return names
        .filter((name) => snapshots_form.test(name))
        .sort()
        .reverse();
}
function timeOfSnapshot(name) {
    return Date.parse(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'));
}
async function flush(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function snapshots_pack(pglite, path) {
    await (0,promises_.writeFile)(path, '', { mode: 0o600 });
    const directory = pglite.dataDir;
    try {
        if (directory === undefined)
            throw new Error('the database is in memory');
        await pglite.runExclusive(() => snapshots_run('tar', ['-czf', path, '-C', directory, '.']));
    }
    catch {
        const dump = await pglite.dumpDataDir('gzip');
        await (0,promises_.writeFile)(path, dump.stream(), { mode: 0o600 });
    }
}
async function writeSnapshot(pglite, directory, now) {
    await pglite.exec('vacuum analyze');
    await pglite.exec('checkpoint');
    const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}.tar.gz`;
    const path = (0,external_node_path_.join)(directory, name);
    const draft = `${path}.part`;
    await snapshots_pack(pglite, draft);
    await flush(draft);
    await (0,promises_.rename)(draft, path);
    await flush(directory);
    for (const old of (await listSnapshots(directory)).slice(kept))
        await (0,promises_.rm)((0,external_node_path_.join)(directory, old));
    return path;
}

;// CONCATENATED MODULE: ./build/src/app/store/embedded.js









function partsOf(directory) {
    return { database: (0,external_node_path_.join)(directory, 'database'), snapshots: (0,external_node_path_.join)(directory, 'snapshots') };
}
(0,external_node_v8_.setFlagsFromString)('--wasm-num-compilation-tasks=1');
async function openDatabase(dataDir, snapshot) {
    const pglite = await pglite_.PGlite.create({
        dataDir,
        startParams: [...pglite_.PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'],
        parsers: { [pglite_.types.INT8]: Number },
        ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
    });
    await pglite.query('select count(*) from pg_class');
    return pglite;
}
function embedded_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function restore(directory, stamp) {
    const { database, snapshots } = partsOf(directory);
    const draft = `${database}.restoring`;
    for (const name of await listSnapshots(snapshots)) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        try {
            const trial = await openDatabase(draft, await (0,external_node_fs_.openAsBlob)((0,external_node_path_.join)(snapshots, name)));
            await trial.close();
        }
        catch {
            continue;
        }
        if ((0,external_node_fs_.existsSync)(database))
            await (0,promises_.rename)(database, `${database}.damaged-${stamp}`);
        await (0,promises_.rename)(draft, database);
        return name;
    }
    await (0,promises_.rm)(draft, { recursive: true, force: true });
    return undefined;
}
function restored(directory, snapshot, why) {
    return {
        code: 'store-restored',
        message: `the store in ${directory} did not open (${why}) and was restored from the snapshot ${snapshot}; what came later is lost here`,
        hint: 'nothing is to be done at once: the sweep rebuilds verdicts from GitHub; the damaged files were moved aside, into a folder database.damaged-*',
    };
}
function unusable(directory, why) {
    return {
        code: 'store-unusable',
        message: `the store in ${directory} does not open (${why}), and neither does a snapshot of it`,
        hint: 'restore the directory from your backup, or move its folder "database" away to start with an empty store; verdicts and overrides also stand on GitHub',
    };
}
async function openOrRestore(directory, stamp) {
    const { database, snapshots } = partsOf(directory);
    const isThere = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(database, 'PG_VERSION'));
    const isNew = !isThere && (await listSnapshots(snapshots)).length === 0;
    let why = 'its files are missing';
    if (isThere || isNew) {
        try {
            if (isNew)
                await createDatabase(database);
            return (0,parsed/* parsed */.Yz)(await openDatabase(database));
        }
        catch (error) {
            why = embedded_messageOf(error);
        }
    }
    const snapshot = await restore(directory, stamp);
    if (snapshot === undefined)
        return (0,parsed/* failed */.gz)(unusable(directory, why));
    return (0,parsed/* parsed */.Yz)(await openDatabase(database), [restored(directory, snapshot, why)]);
}
async function openEmbedded(directory, now) {
    const { database, snapshots } = partsOf(directory);
    try {
        await (0,promises_.mkdir)(snapshots, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        return (0,parsed/* failed */.gz)(unusable(directory, embedded_messageOf(error)));
    }
    const lock = lockDirectory(database);
    if (lock.kind === 'failed')
        return lock;
    const { release } = lock.value;
    try {
        const opened = await openOrRestore(directory, now.toISOString().replaceAll(/[-:.]/g, ''));
        if (opened.kind === 'failed') {
            release();
            return opened;
        }
        const pglite = opened.value;
        const close = async () => {
            await pglite.close();
            release();
        };
        return (0,parsed/* parsed */.Yz)({ pglite, isRestored: opened.warnings.length > 0, snapshots, close }, opened.warnings);
    }
    catch (error) {
        release();
        return (0,parsed/* failed */.gz)(unusable(directory, embedded_messageOf(error)));
    }
}

;// CONCATENATED MODULE: ./build/src/app/store/evaluations.js


const columns = ['repository', 'key', 'check_run', 'evaluation'];
function evaluations_readRow(row) {
    const { repository, key, check_run: checkRun, evaluation } = row;
    return { repository, key, evaluation, ...(checkRun === null ? {} : { checkRun }) };
}
function evaluations_record(database) {
    return async ({ repository, key, evaluation, checkRun }, report) => {
        const values = {
            head_sha: evaluation.headSha,
            pull: evaluation.pull ?? null,
            at: evaluation.at,
            evaluation: storableJson(evaluation),
            ...(checkRun === undefined ? {} : { check_run: checkRun }),
            ...(report === undefined ? {} : { report: await packReport(report) }),
        };
        await database
            .insertInto('evaluations')
            .values({ repository, key: storableText(key), ...values })
            .onConflict((conflict) => conflict.columns(['repository', 'key']).doUpdateSet(values))
            .execute();
    };
}
function createEvaluations(database) {
    const select = (repository) => database
        .selectFrom('evaluations')
        .select(columns)
        .where('repository', '=', repository)
        .orderBy('at', 'desc')
        .orderBy('number', 'desc')
        .limit(1);
    return {
        record: evaluations_record(database),
        async find(repository, key) {
            const row = await select(repository).where('key', '=', storableText(key)).executeTakeFirst();
            return row && evaluations_readRow(row);
        },
        async latestOfHead({ repository, headSha, pull }) {
            const ofHead = select(repository).where('head_sha', '=', headSha);
            const row = await (pull === undefined ? ofHead : ofHead.where('pull', '=', pull)).executeTakeFirst();
            return row && evaluations_readRow(row);
        },
        async latestOfPull(repository, pull) {
            const row = await select(repository).where('pull', '=', pull).executeTakeFirst();
            return row && evaluations_readRow(row);
        },
        async latestMeasured(repository, pull) {
            const row = await select(repository)
                .where('pull', '=', pull)
                .where((0,external_kysely_.sql) `evaluation -> 'categories' is not null`)
                .executeTakeFirst();
            return row && evaluations_readRow(row);
        },
        async report(repository, key) {
            const row = await database
                .selectFrom('evaluations')
                .select('report')
                .where('repository', '=', repository)
                .where('key', '=', storableText(key))
                .executeTakeFirst();
            return row?.report == null ? undefined : unpackReport(row.report);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/store/marks.js

const kinds = ['override', 'override-cancelled', 'new-level'];
function createMarks(database) {
    return {
        async add({ repository, benchmark, sha, kind, text, at }) {
            const values = {
                repository,
                benchmark: storableText(benchmark),
                sha,
                kind,
                text: storableText(text),
                at,
            };
            await database
                .insertInto('marks')
                .values(values)
                .onConflict((conflict) => conflict
                .columns(['repository', 'benchmark', 'sha', 'kind', 'at'])
                .doUpdateSet({ text: values.text }))
                .execute();
        },
        async newLevels(repository, since) {
            const rows = await database
                .selectFrom('marks')
                .select(['benchmark', 'sha', 'at'])
                .where('repository', '=', repository)
                .where('kind', '=', 'new-level')
                .where('at', '>=', new Date(since))
                .orderBy('at')
                .execute();
            return rows.map(({ benchmark, sha, at }) => ({ benchmark, sha, at: at.toISOString() }));
        },
        async list(repository, benchmark) {
            const rows = await database
                .selectFrom('marks')
                .selectAll()
                .where('repository', '=', repository)
                .where('benchmark', '=', storableText(benchmark))
                .orderBy('at')
                .execute();
            return rows.flatMap((row) => {
                const kind = kinds.find((known) => known === row.kind);
                return kind === undefined ? [] : [{ ...row, kind, at: row.at.toISOString() }];
            });
        },
    };
}

// EXTERNAL MODULE: ./node_modules/kysely/dist/migration/migrator.js + 18 modules
var migration_migrator = __webpack_require__(3407);
;// CONCATENATED MODULE: ./build/src/app/store/migrations.js


const schemaName = 'brakeline';
const first = (0,external_kysely_.sql) `
  create table brakeline.deliveries (
    id text primary key,
    event text not null,
    received timestamptz not null,
    state text not null,
    jobs integer not null,
    finished text[] not null,
    reason text
  );
  create index deliveries_received on brakeline.deliveries (received);
  create table brakeline.evaluations (
    number bigint generated always as identity unique,
    repository bigint not null,
    key text not null,
    head_sha text not null,
    pull bigint,
    check_run bigint,
    at timestamptz not null,
    evaluation jsonb not null,
    report bytea,
    primary key (repository, key)
  );
  create index evaluations_head on brakeline.evaluations (repository, head_sha, at);
  create index evaluations_pull on brakeline.evaluations (repository, pull, at);
  create index evaluations_at on brakeline.evaluations (at);
  create table brakeline.overrides (
    number bigint generated always as identity unique,
    repository bigint not null,
    pull bigint not null,
    comment bigint not null,
    head_sha text not null,
    at timestamptz not null,
    override jsonb not null,
    cancelled_by text,
    cancelled_at timestamptz,
    primary key (repository, comment)
  );
  create index overrides_pull on brakeline.overrides (repository, pull, at);
  create table brakeline.baselines (
    repository bigint not null,
    workflow bigint not null,
    category text not null,
    branch text not null,
    sha text not null,
    run bigint not null,
    attempt integer not null,
    at timestamptz not null,
    report bytea not null,
    primary key (repository, workflow, category, branch, sha)
  );
  create index baselines_line on brakeline.baselines (repository, workflow, category, branch, at);
  create table brakeline.marks (
    repository bigint not null,
    benchmark text not null,
    sha text not null,
    kind text not null,
    text text not null,
    at timestamptz not null,
    primary key (repository, benchmark, sha, kind, at)
  );
  create table brakeline.posts (
    repository bigint not null,
    key text not null,
    id bigint,
    mark text not null,
    state text not null,
    primary key (repository, key)
  );
  create table brakeline.dead_letters (
    id text primary key,
    job jsonb not null,
    reason text not null,
    attempts integer not null,
    at timestamptz not null
  );
  create table brakeline.cursors (
    name text primary key,
    value text not null
  );
`;
const migrations_history = (0,external_kysely_.sql) `
  create index baselines_run on brakeline.baselines (repository, workflow, category, branch, run);
  create index marks_levels on brakeline.marks (repository, kind, at);
`;
async function runAll(database, script) {
    for (const statement of script.split(';').filter((part) => part.trim() !== '')) {
        await external_kysely_.sql.raw(statement).execute(database);
    }
}
const steps = {
    '0001-first': { up: (database) => runAll(database, first.compile(database).sql) },
    '0002-history': { up: (database) => runAll(database, migrations_history.compile(database).sql) },
};
async function migrate(database) {
    const migrator = new migration_migrator/* Migrator */.aR({
        db: database,
        migrationTableSchema: schemaName,
        provider: { getMigrations: async () => ({ ...steps }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined)
        throw error;
}

;// CONCATENATED MODULE: ./build/src/app/store/overrides.js

function grant(database) {
    return async (pull, override) => {
        const { comment, headSha: head_sha, at } = override;
        const row = await database
            .insertInto('overrides')
            .values({ ...pull, comment, head_sha, at, override: storableJson(override) })
            .onConflict((conflict) => conflict.columns(['repository', 'comment']).doNothing())
            .returning('comment')
            .executeTakeFirst();
        return row === undefined ? 'known' : 'granted';
    };
}
function cancel(database) {
    return async ({ repository, pull }, { by, at }) => {
        const rows = await database
            .updateTable('overrides')
            .set({ cancelled_by: storableText(by), cancelled_at: at })
            .where('repository', '=', repository)
            .where('pull', '=', pull)
            .where('cancelled_at', 'is', null)
            .where('at', '<=', new Date(at))
            .returning('override')
            .execute();
        return rows.map((row) => row.override);
    };
}
function createOverrides(database) {
    const select = ({ repository, pull }) => database
        .selectFrom('overrides')
        .select(['override', 'cancelled_by', 'cancelled_at'])
        .where('repository', '=', repository)
        .where('pull', '=', pull);
    return {
        grant: grant(database),
        cancel: cancel(database),
        async active(pull, headSha) {
            const row = await select(pull)
                .where('head_sha', '=', headSha)
                .where('cancelled_at', 'is', null)
                .orderBy('at', 'desc')
                .orderBy('number', 'desc')
                .limit(1)
                .executeTakeFirst();
            return row?.override;
        },
        async standing(repository, since) {
            const rows = await database
                .selectFrom('overrides')
                .select(['pull', 'override'])
                .where('repository', '=', repository)
                .where('cancelled_at', 'is', null)
                .where('at', '>=', new Date(since))
                .orderBy('at')
                .orderBy('number')
                .execute();
            return [...new Map(rows.map((row) => [`${row.pull}#${row.override.headSha}`, row])).values()];
        },
        async list(pull) {
            const rows = await select(pull).orderBy('at').orderBy('number').execute();
            return rows.map(({ override, cancelled_by: by, cancelled_at: at }) => by === null || at === null ? { override } : { override, cancelled: { by, at: at.toISOString() } });
        },
    };
}

// EXTERNAL MODULE: external "pg"
var external_pg_ = __webpack_require__(4939);
;// CONCATENATED MODULE: ./build/src/app/store/postgres.js


const oldest = 15;
const postgres_largestPool = 8;
const parsers = (oid, format) => oid === external_pg_.types.builtins.INT8 ? Number : external_pg_.types.getTypeParser(oid, format);
function postgres_placeOf(url) {
    if (!URL.canParse(url))
        return 'DATABASE_URL';
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
}
async function openPostgres(url, onError) {
    const pool = new external_pg_.Pool({ connectionString: url, max: postgres_largestPool, types: { getTypeParser: parsers } });
    pool.on('error', onError);
    try {
        const { rows } = await pool.query("select current_setting('server_version_num') as version");
        const version = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
        if (version >= oldest)
            return (0,parsed/* parsed */.Yz)(pool);
        await pool.end();
        return (0,parsed/* failed */.gz)({
            code: 'store-unusable',
            message: `${postgres_placeOf(url)} runs PostgreSQL ${version}`,
            hint: `use PostgreSQL ${oldest} or later`,
        });
    }
    catch (error) {
        await pool.end();
        return (0,parsed/* failed */.gz)({
            code: 'store-unusable',
            message: `PostgreSQL at ${postgres_placeOf(url)} could not be used: ${error instanceof Error ? error.message : String(error)}`,
            hint: 'check DATABASE_URL, and that the server runs and lets this user in',
        });
    }
}

;// CONCATENATED MODULE: ./build/src/app/store/posts.js

function createPosts(database) {
    return {
        async recall(repository, key) {
            const row = await database
                .selectFrom('posts')
                .select(['id', 'mark', 'state'])
                .where('repository', '=', repository)
                .where('key', '=', storableText(key))
                .executeTakeFirst();
            if (row === undefined)
                return undefined;
            const { id, mark, state } = row;
            return id === null ? { mark, state } : { id, mark, state };
        },
        async remember(repository, key, { id = null, mark, state }) {
            const values = { id, mark: storableText(mark), state };
            await database
                .insertInto('posts')
                .values({ repository, key: storableText(key), ...values })
                .onConflict((conflict) => conflict.columns(['repository', 'key']).doUpdateSet(values))
                .execute();
        },
        async forget(repository, key) {
            await database
                .deleteFrom('posts')
                .where('repository', '=', repository)
                .where('key', '=', storableText(key))
                .execute();
        },
    };
}

;// CONCATENATED MODULE: ./build/src/app/store/retention.js
const retention_day = 24 * 60 * 60 * 1000;
const deliveryDays = 30;
function cutoff({ days, now }) {
    return new Date(Date.parse(now) - days * retention_day);
}
async function deleteBaselines(database, before) {
    const { numDeletedRows } = await database
        .deleteFrom('baselines as old')
        .where('old.at', '<', before)
        .where(({ exists, selectFrom }) => exists(selectFrom('baselines as newer')
        .select('newer.sha')
        .whereRef('newer.repository', '=', 'old.repository')
        .whereRef('newer.workflow', '=', 'old.workflow')
        .whereRef('newer.category', '=', 'old.category')
        .whereRef('newer.branch', '=', 'old.branch')
        .whereRef('newer.at', '>', 'old.at')))
        .executeTakeFirstOrThrow();
    return numDeletedRows;
}
async function deleteOld(database, retention) {
    const before = cutoff(retention);
    const deliveriesBefore = cutoff({ ...retention, days: Math.min(retention.days, deliveryDays) });
    const counts = [
        await deleteBaselines(database, before),
        (await database.deleteFrom('evaluations').where('at', '<', before).executeTakeFirstOrThrow())
            .numDeletedRows,
        (await database.deleteFrom('dead_letters').where('at', '<', before).executeTakeFirstOrThrow())
            .numDeletedRows,
        (await database
            .deleteFrom('deliveries')
            .where('received', '<', deliveriesBefore)
            .where('state', '<>', 'waiting')
            .executeTakeFirstOrThrow()).numDeletedRows,
    ];
    return counts.reduce((sum, count) => sum + Number(count), 0);
}

;// CONCATENATED MODULE: ./build/src/app/store/open-store.js















function createRepositories(database) {
    return {
        deliveries: createDeliveries(database),
        evaluations: createEvaluations(database),
        overrides: createOverrides(database),
        baselines: createBaselines(database),
        marks: createMarks(database),
        posts: createPosts(database),
        deadLetters: createDeadLetters(database),
        cursors: createCursors(database),
    };
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}
async function keepSnapshots(directory, { snapshotMinutes: minutes = 60, onError }, write) {
    if (minutes === 0)
        return async () => undefined;
    let writing = Promise.resolve();
    const start = () => {
        writing = write().catch((error) => onError(asError(error)));
    };
    const newest = (await listSnapshots(directory))[0];
    if (newest === undefined || Date.now() - timeOfSnapshot(newest) > minutes * 60_000)
        start();
    const timer = setInterval(start, minutes * 60_000);
    timer.unref();
    return async () => {
        clearInterval(timer);
        await writing;
    };
}
async function openEmbeddedStore(options) {
    const opened = await openEmbedded(options.directory, new Date());
    if (opened.kind === 'failed')
        return opened;
    const { pglite, isRestored, snapshots, close } = opened.value;
    const database = new external_kysely_.Kysely({ dialect: new external_kysely_.PGliteDialect({ pglite }) });
    const write = () => writeSnapshot(pglite, snapshots, new Date());
    try {
        await migrate(database);
        if (isRestored)
            await database.withSchema(schemaName).deleteFrom('posts').execute();
    }
    catch (error) {
        await close();
        return (0,parsed/* failed */.gz)(migrationFailed(error));
    }
    const stopSnapshots = await keepSnapshots(snapshots, options, write);
    return (0,parsed/* parsed */.Yz)({
        connection: { kind: 'embedded', pglite },
        database: database.withSchema(schemaName),
        writeSnapshot: write,
        async close() {
            await stopSnapshots();
            await close();
        },
    }, opened.warnings);
}
async function openPostgresStore(url, options) {
    const opened = await openPostgres(url, options.onError);
    if (opened.kind === 'failed')
        return opened;
    const database = new external_kysely_.Kysely({ dialect: new external_kysely_.PostgresDialect({ pool: opened.value }) });
    try {
        await migrate(database);
    }
    catch (error) {
        await database.destroy();
        return (0,parsed/* failed */.gz)(migrationFailed(error));
    }
    return (0,parsed/* parsed */.Yz)({
        connection: { kind: 'postgres', url },
        database: database.withSchema(schemaName),
        writeSnapshot: async () => undefined,
        close: () => database.destroy(),
    });
}
function migrationFailed(error) {
    return {
        code: 'store-unusable',
        message: `the tables of the store could not be brought up to date: ${asError(error).message}`,
        hint: 'run the version of Brakeline that used this store last; on PostgreSQL, let this user create schemas in the database',
    };
}
async function openStore(options) {
    const { databaseUrl } = options;
    const opened = databaseUrl === undefined
        ? await openEmbeddedStore(options)
        : await openPostgresStore(databaseUrl, options);
    if (opened.kind === 'failed')
        return opened;
    const { database, ...rest } = opened.value;
    const store = {
        ...rest,
        database,
        ...createRepositories(database),
        async transaction(work) {
            const actions = [];
            const result = await database.transaction().execute((inner) => work({
                ...createRepositories(inner),
                database: inner,
                afterCommit: (action) => actions.push(action),
            }));
            for (const action of actions)
                action();
            return result;
        },
        async ping() {
            await (0,external_kysely_.sql) `select 1`.execute(database);
        },
        deleteOld: (retention) => deleteOld(database, retention),
    };
    return (0,parsed/* parsed */.Yz)(store, opened.warnings);
}

;// CONCATENATED MODULE: ./build/src/app/telemetry/metrics.js
function escapeLabel(value) {
    return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
function metrics_record(name, type, help) {
    const values = new Map();
    const keyOf = (labels = {}) => {
        const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeLabel(value)}"`);
        return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
    };
    return {
        add(amount, labels) {
            const key = keyOf(labels);
            values.set(key, (values.get(key) ?? 0) + amount);
        },
        set: (value, labels) => values.set(keyOf(labels), value),
        lines: () => [
            `# HELP ${name} ${help}`,
            `# TYPE ${name} ${type}`,
            ...[...values].map(([key, value]) => `${name}${key} ${value}`),
        ],
    };
}
function createMetrics() {
    const all = {
        deliveries: metrics_record('brakeline_deliveries_total', 'counter', 'Webhook deliveries by event and what became of them.'),
        verdicts: metrics_record('brakeline_verdicts_total', 'counter', 'Completed checks by conclusion.'),
        apiCalls: metrics_record('brakeline_github_requests_total', 'counter', 'Requests to GitHub by status.'),
        rateLimitLeft: metrics_record('brakeline_github_rate_limit_remaining', 'gauge', 'Requests left, by installation.'),
        jobs: metrics_record('brakeline_jobs_total', 'counter', 'Jobs by kind and outcome.'),
        jobSeconds: metrics_record('brakeline_job_seconds_total', 'counter', 'Seconds spent in jobs by kind.'),
        queueDepth: metrics_record('brakeline_queue_jobs', 'gauge', 'Jobs that could start, are worked on, or wait for their time.'),
        queueAge: metrics_record('brakeline_queue_oldest_seconds', 'gauge', 'Age of the job that waits longest.'),
    };
    return {
        ...all,
        print: () => `${Object.values(all)
            .flatMap((one) => one.lines())
            .join('\n')}\n`,
    };
}

;// CONCATENATED MODULE: ./build/src/app/start-app.js












const now = () => new Date().toISOString();
function handlersOf({ store, queue, github, metrics, log }, { dryRun }) {
    const policies = new Map();
    const commits = knowNothing();
    const contextOf = async (job, { attempt, ...fields }) => {
        const { owner, name } = job.repository;
        const octokit = await github.asInstallation(job.installation);
        const client = { octokit, owner, repo: name, id: job.repository.id };
        const { delivery } = job;
        const own = log.with({ ...fields, attempt, ...(delivery === undefined ? {} : { delivery }) });
        return {
            client,
            app: github.identity,
            store,
            queue,
            job,
            attempt,
            asked: askNothing(),
            policies,
            commits,
            metrics,
            log: own,
            dryRun,
            now,
        };
    };
    return {
        run: async (job, { id, number }) => runJob(await contextOf(job, { job: id, attempt: number })),
        async bury({ id, job, reason, attempts }) {
            log.error(`a job was given up: ${reason}`, { request: id, kind: job.kind, key: job.key, attempts });
            await contextOf(job, { request: id, attempt: attempts })
                .then((context) => buryJob(context, id))
                .catch((error) => log.error('a failure could not be told', { request: id, error: (0,error_text/* errorText */.k)(error) }));
        },
    };
}
function sweepRegularly(parts, settings) {
    let running = Promise.resolve();
    const told = new Set();
    const once = async () => {
        try {
            await sweep({ ...parts, told, now });
            const deleted = await parts.store.deleteOld({ days: settings.retentionDays, now: now() });
            parts.log.debug('swept', { deleted });
        }
        catch (error) {
            parts.log.warn('the sweep stopped; the next one goes on', { error: (0,error_text/* errorText */.k)(error) });
        }
    };
    const next = () => {
        running = running.then(once);
    };
    next();
    const timer = setInterval(next, settings.sweepMinutes * 60_000);
    return {
        async stop() {
            clearInterval(timer);
            await running;
        },
    };
}
async function printMetrics({ queue, metrics }) {
    const { ready, active, later, oldestSeconds } = await queue.stats();
    for (const [state, count] of Object.entries({ ready, active, later }))
        metrics.queueDepth.set(count, { state });
    metrics.queueAge.set(oldestSeconds);
    return metrics.print();
}
async function serve(parts, { settings }) {
    const { store, queue, github, metrics, log } = parts;
    const { host, port, appId } = settings;
    await queue.work(handlersOf(parts, settings));
    const server = await startHttpServer({ host, port, log }, {
        receive: (delivery) => receive({ appId, store, queue, metrics, log, verify: github.verify, now }, delivery),
        ready: () => store.ping().then(() => true, () => false),
        metrics: () => printMetrics(parts),
    });
    const sweeping = sweepRegularly(parts, settings);
    log.info('listening', { host, port: server.port, app: github.identity.slug });
    return {
        port: server.port,
        async stop() {
            await server.close();
            await sweeping.stop();
            await queue.stop();
            await store.close();
            log.info('stopped');
        },
    };
}
async function startApp(options) {
    const { settings, log, throttle = true, retry, heartbeatSeconds } = options;
    const onError = (error) => log.warn('the store or the queue complains', { error: error.message });
    const { databaseUrl, directory } = settings;
    const opened = await openStore({
        directory,
        onError,
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    if (opened.kind === 'failed')
        return opened;
    for (const warning of opened.warnings)
        log.warn(warning.message);
    const store = opened.value;
    const metrics = createMetrics();
    const watch = watchCredentials(log);
    try {
        const github = await openGitHubApp({
            settings,
            throttle,
            onCall(call, installation) {
                const { status, limit } = call;
                watch(call, installation);
                metrics.apiCalls.add(1, { status: String(status) });
                if (limit !== undefined)
                    metrics.rateLimitLeft.set(limit.remaining, { installation: String(installation ?? 'app') });
            },
        });
        const queue = await openQueue(store, {
            onError,
            ...(retry === undefined ? {} : { retry }),
            ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
        });
        return (0,parsed/* parsed */.Yz)(await serve({ store, queue, github, metrics, log }, options));
    }
    catch (error) {
        await store.close();
        return (0,parsed/* failed */.gz)({
            code: 'github-unavailable',
            message: `the app could not start: ${(0,error_text/* errorText */.k)(error)}`,
            hint: 'check APP_ID, PRIVATE_KEY, the clock of this machine, and that GitHub can be reached',
        });
    }
}

;// CONCATENATED MODULE: ./build/src/app/run-server.js




async function untilEnded() {
    return new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve(signal));
    });
}
async function runServer(environment, write) {
    const settings = readSettings(environment);
    if (settings.kind === 'failed') {
        for (const problem of settings.problems)
            write((0,model_problem/* formatProblem */.V)(problem));
        return 2;
    }
    const log = createLog(settings.value.logLevel, write);
    const app = await startApp({ settings: settings.value, log });
    if (app.kind === 'failed') {
        for (const problem of app.problems)
            write((0,model_problem/* formatProblem */.V)(problem));
        return 2;
    }
    log.info('stopping', { signal: await untilEnded() });
    await app.value.stop();
    return 0;
}


/***/ }),

/***/ 6583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseDiff)
});

// UNUSED EXPORTS: longestDiff

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
;// CONCATENATED MODULE: ./build/src/core/attribute/diff-path.js
const simpleEscapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
function readQuotedPath(text) {
    const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text);
    const body = quoted?.[1];
    if (quoted === null || body === undefined)
        return undefined;
    const bytes = [];
    const encoder = new TextEncoder();
    for (const [piece, octal, letter] of body.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gsu)) {
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(simpleEscapes[letter] ?? letter.charCodeAt(0) % 256);
        else
            for (const byte of encoder.encode(piece))
                bytes.push(byte);
    }
    return { path: new TextDecoder().decode(Uint8Array.from(bytes)), rest: text.slice(quoted[0].length) };
}
function readPath(text) {
    const quoted = readQuotedPath(text);
    return quoted === undefined ? text.replace(/\t.*$/, '') : quoted.path;
}
function withoutPrefix(path) {
    if (path === '/dev/null')
        return undefined;
    return path.replace(/^[abciow]\//, '');
}
function readPathPair(tail) {
    const first = readQuotedPath(tail);
    if (first !== undefined)
        return [first.path, readPath(first.rest.trimStart())];
    const secondQuoted = tail.indexOf(' "');
    if (secondQuoted > 0 && tail.endsWith('"')) {
        return [tail.slice(0, secondQuoted), readPath(tail.slice(secondQuoted + 1))];
    }
    const middle = (tail.length - 1) / 2;
    const [left, right] = [tail.slice(0, middle), tail.slice(middle + 1)];
    const alike = tail[middle] === ' ' && withoutPrefix(left) === withoutPrefix(right);
    return alike ? [left, right] : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/attribute/diff.js


const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const longestDiff = 64 * 1024 * 1024;
const longestHeader = 40_000;
function parseDiff(text) {
    if (text.length > longestDiff)
        return (0,parsed/* failed */.gz)(tooLong(text.length));
    const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    const files = [];
    const warnings = [];
    let at = 0;
    while (at < lines.length) {
        if (lines[at]?.startsWith('diff --git ')) {
            const file = readFileDiff(lines, at);
            files.push(file.value);
            at = file.next;
            if (file.cutAt !== undefined)
                warnings.push(cutHunk(file.cutAt));
        }
        else {
            if (/^diff --(cc|combined) /.test(lines[at]?.slice(0, 20) ?? ''))
                warnings.push(combined(at + 1));
            at += 1;
        }
    }
    if (files.length > 0 || warnings.length > 0 || text.trim() === '')
        return (0,parsed/* parsed */.Yz)(files, warnings.slice(0, 10));
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `the diff has ${lines.length} lines and none starts with "diff --git"`,
        hint: 'make it with "git diff -M BASE HEAD"',
    });
}
function tooLong(length) {
    return {
        code: 'format-damaged',
        message: `the diff has ${length} characters, more than the ${longestDiff} that are read`,
        hint: 'split the pull request, or keep generated files out of it',
    };
}
function cutHunk(line) {
    return {
        code: 'format-damaged',
        message: `the hunk ends at line ${line} of the diff, before the number of lines that its header announces`,
        hint: 'make the diff again; the lines that are there were used',
    };
}
function combined(line) {
    return {
        code: 'format-damaged',
        message: `line ${line} starts the combined diff of a merge, which has more than two sides`,
        hint: 'make the diff between two commits with "git diff -M BASE HEAD"',
    };
}
function readFileDiff(lines, start) {
    const header = readHeader(lines, start);
    const hunks = [];
    let cutAt;
    let at = header.next;
    while (at < lines.length && !lines[at]?.startsWith('diff --git ')) {
        const hunk = readHunk(lines, at);
        if (hunk !== undefined)
            hunks.push(hunk.value);
        at = hunk?.next ?? at + 1;
        if (hunk?.cut)
            cutAt = at;
    }
    const { base, head } = header.value;
    return {
        value: {
            ...(base === undefined ? {} : { basePath: base }),
            ...(head === undefined ? {} : { headPath: head }),
            hunks,
        },
        next: at,
        cutAt,
    };
}
function readHeader(lines, start) {
    const pair = readPathPair((lines[start] ?? '').slice('diff --git '.length, longestHeader));
    let base = pair === undefined ? undefined : withoutPrefix(pair[0]);
    let head = pair === undefined ? undefined : withoutPrefix(pair[1]);
    let at = start + 1;
    for (; at < lines.length; at += 1) {
        const line = (lines[at] ?? '').slice(0, longestHeader);
        if (line.startsWith('@@ ') || line.startsWith('diff --git '))
            break;
        if (line.startsWith('new file mode '))
            base = undefined;
        else if (line.startsWith('deleted file mode '))
            head = undefined;
        else if (line.startsWith('rename from '))
            base = readPath(line.slice('rename from '.length));
        else if (line.startsWith('rename to '))
            head = readPath(line.slice('rename to '.length));
        else if (line.startsWith('--- '))
            base = withoutPrefix(readPath(line.slice(4)));
        else if (line.startsWith('+++ '))
            head = withoutPrefix(readPath(line.slice(4)));
    }
    return { value: { base, head }, next: at };
}
function readHunk(lines, start) {
    const header = hunkHeader.exec((lines[start] ?? '').slice(0, 100));
    if (header === null)
        return undefined;
    const [baseStart, baseCount] = readRange(header[1], header[2]);
    const [headStart, headCount] = readRange(header[3], header[4]);
    const read = [];
    let [base, head, at] = [baseStart, headStart, start + 1];
    while (at < lines.length && (base < baseStart + baseCount || head < headStart + headCount)) {
        const line = lines[at] ?? '';
        const kind = kindOf(line, at === lines.length - 1);
        if (kind === undefined)
            break;
        at += 1;
        if (kind === 'note')
            continue;
        read.push({ kind, base, head, text: line.slice(1) });
        if (kind !== 'added')
            base += 1;
        if (kind !== 'deleted')
            head += 1;
    }
    const cut = base < baseStart + baseCount || head < headStart + headCount;
    return { value: { baseStart, headStart, lines: read }, next: at, cut };
}
function readRange(start, count) {
    const length = count === undefined ? 1 : Number(count);
    return [Number(start) + (length === 0 ? 1 : 0), length];
}
function kindOf(line, last) {
    if (line.startsWith('+'))
        return 'added';
    if (line.startsWith('-'))
        return 'deleted';
    if (line.startsWith('\\'))
        return 'note';
    return line.startsWith(' ') || (line === '' && !last) ? 'context' : undefined;
}


/***/ }),

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


/***/ })

};
