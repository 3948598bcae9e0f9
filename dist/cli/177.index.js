export const id = 177;
export const ids = [177];
export const modules = {

/***/ 8177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCalibration: () => (/* binding */ runCalibration)
});

// EXTERNAL MODULE: ./build/src/core/model/policy.js
var policy = __webpack_require__(9257);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/core/compare/compare-benchmarks.js + 1 modules
var compare_benchmarks = __webpack_require__(7769);
// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(7512);
// EXTERNAL MODULE: ./build/src/core/compare/judge-change.js
var judge_change = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/src/core/compare/raise-gate.js
var raise_gate = __webpack_require__(3437);
;// CONCATENATED MODULE: ./build/src/core/compare/calibrate.js




const margin = 2;
const least = 0.000_05;
function roundUp(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    const step = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
    return Number((step * power).toPrecision(1));
}
function noiseOf({ relative, floor = 0 }) {
    return Math.max(floor, Math.abs(relative?.low ?? 0), Math.abs(relative?.high ?? 0));
}
function supportedThreshold(comparison, gate, { metric, layouts }) {
    const wanted = Math.max(least, roundUp(Math.max(least, margin * noiseOf(comparison))));
    const context = { metric, layouts, identical: false };
    const raised = (0,raise_gate/* raiseThreshold */.O)(comparison, { ...gate, relative: wanted }, context);
    if (raised === undefined)
        return wanted;
    return raised.why === 'layout' ? raised.relative : roundUp(raised.relative);
}
function calibrate(benchmark, comparison, context) {
    const { metric, policy } = context;
    const gate = (0,find_gate/* findGate */.Z)(policy, benchmark, metric);
    const inForce = { ...gate, ...(comparison.raised ?? {}) };
    const supported = supportedThreshold(comparison, gate, context);
    const tighter = comparison.relative !== undefined && supported < gate.relative;
    return {
        kind: 'calibrated',
        benchmark,
        metric,
        gate,
        comparison,
        noise: noiseOf(comparison),
        reach: (0,judge_change/* findReach */.Vg)(comparison, inForce),
        ...(tighter
            ? {
                suggestion: { relative: supported, reach: (0,judge_change/* findReach */.Vg)(comparison, { ...gate, relative: supported }) },
            }
            : {}),
        ...(comparison.relative !== undefined && supported > gate.relative ? { tooSmall: supported } : {}),
    };
}
function calibrateGates(input) {
    const benchmarks = input.benchmarks.map(({ binary: _, ...benchmark }) => benchmark);
    const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
    const varied = new Map(input.benchmarks.map(({ name, layouts }) => [name, layouts]));
    return (0,compare_benchmarks/* compareBenchmarks */.G)({ ...input, benchmarks }).flatMap((verdict) => {
        const metric = metrics.get(verdict.metric);
        const { benchmark } = verdict;
        if (metric === undefined || (0,find_gate/* findGate */.Z)(input.policy, benchmark, metric).on === 'off')
            return [];
        const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
        if (comparison !== undefined) {
            const layouts = varied.get(benchmark) ?? 1;
            return [calibrate(benchmark, comparison, { metric, policy: input.policy, layouts })];
        }
        return verdict.kind === 'undecided'
            ? [{ kind: 'uncalibrated', benchmark, metric, why: verdict.why }]
            : [];
    });
}

// EXTERNAL MODULE: ./build/src/measure/git/subjects.js
var subjects = __webpack_require__(6071);
// EXTERNAL MODULE: ./build/src/pipeline/assemble-report.js
var assemble_report = __webpack_require__(4197);
// EXTERNAL MODULE: ./build/src/pipeline/read-plan.js + 1 modules
var read_plan = __webpack_require__(6130);
// EXTERNAL MODULE: ./build/src/pipeline/run-steps.js + 23 modules
var run_steps = __webpack_require__(1834);
;// CONCATENATED MODULE: ./build/src/pipeline/run-calibration.js





function withoutExtraRounds(plan) {
    const rigour = plan.policy.rigour ?? policy/* defaultRigour */.KX;
    return { ...plan, policy: { ...plan.policy, rigour: { ...rigour, extraRounds: 0 } } };
}
async function prepare(request) {
    const { repository, head } = request;
    const commit = await (0,subjects/* resolveCommit */.W)({ repository, ...(head === undefined ? {} : { head }) });
    if (commit.kind === 'failed')
        return commit;
    const { sha } = commit.value;
    const plan = await (0,read_plan/* readCopiesPlan */.tr)(repository, sha, request.config);
    if (plan.kind === 'failed')
        return plan;
    const warnings = [...commit.warnings, ...plan.warnings];
    const commits = { base: sha, head: sha };
    return (0,parsed/* parsed */.Yz)({ commit: commit.value, plan: withoutExtraRounds(plan.value), commits, warnings });
}
async function runCalibration(request) {
    request.progress.step('Read the commit and the configuration');
    const prepared = await prepare(request);
    if (prepared.kind === 'failed') {
        request.progress.end();
        return { kind: 'refused', problems: prepared.problems };
    }
    const { commit, plan } = prepared.value;
    return (0,run_steps/* runSteps */.r)(request, prepared.value, async (steps) => {
        const { benchmarks, metrics, machine, problems } = steps;
        return {
            kind: 'calibrated',
            commit,
            environment: machine.environment,
            calibrations: calibrateGates({ benchmarks, metrics, policy: plan.policy }),
            problems: (0,assemble_report/* uniqueProblems */.OH)(problems),
        };
    });
}


/***/ })

};
