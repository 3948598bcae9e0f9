export const id = 734;
export const ids = [734];
export const modules = {

/***/ 61734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBaseline: () => (/* binding */ runBaseline)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/gate/budget-findings.js + 2 modules
var budget_findings = __webpack_require__(64958);
// EXTERNAL MODULE: ./build/src/core/gate/side-findings.js
var side_findings = __webpack_require__(95249);
;// CONCATENATED MODULE: ./build/src/core/gate/decide-baseline.js


function isMeasured(benchmark) {
    return benchmark.head?.samples.some((sample) => sample.evidence.kind !== 'unmeasured') === true;
}
function judgeBenchmark(benchmark) {
    const { name } = benchmark;
    const problem = benchmark.head?.problems[0]?.message.split('\n')[0] ?? 'nothing was measured';
    const about = { benchmark: name, message: `${name}: ${problem}` };
    if ((0,side_findings/* hasFailed */.WN)(benchmark))
        return [{ kind: 'benchmark-failed', effect: 'blocks', ...about }];
    if (!isMeasured(benchmark))
        return [{ kind: 'nothing-measured', effect: 'prevents-comparison', ...about }];
    return [];
}
function countBenchmarks(count) {
    return count === 1 ? '1 benchmark' : `${count} benchmarks`;
}
function decideBaseline(input) {
    const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
    const reasons = [
        ...input.problems.flatMap(side_findings/* findWholeSide */.QM).map(({ reason }) => reason),
        ...input.benchmarks.flatMap(judgeBenchmark),
        ...input.policy.budgets
            .flatMap((budget) => (0,budget_findings/* findBudget */.Z)(budget, input.benchmarks, metrics))
            .map(({ reason }) => reason),
    ];
    const [worst] = reasons.filter((reason) => reason.effect === 'blocks');
    if (worst !== undefined)
        return { kind: 'block', title: worst.message, reasons };
    const measured = input.benchmarks.filter(isMeasured).length;
    const stopped = reasons.some((reason) => reason.effect === 'prevents-comparison');
    if (measured === 0 || stopped) {
        const title = `${measured} of ${countBenchmarks(input.benchmarks.length)} measured`;
        return { kind: 'not-comparable', title, reasons };
    }
    return { kind: 'pass', title: `${countBenchmarks(measured)} measured`, reasons };
}

// EXTERNAL MODULE: ./build/src/measure/git/subjects.js + 1 modules
var subjects = __webpack_require__(80852);
// EXTERNAL MODULE: ./build/src/pipeline/assemble-report.js + 22 modules
var assemble_report = __webpack_require__(69211);
// EXTERNAL MODULE: ./build/src/pipeline/observe-memory.js + 30 modules
var observe_memory = __webpack_require__(86591);
// EXTERNAL MODULE: ./build/src/pipeline/read-plan.js + 35 modules
var read_plan = __webpack_require__(18144);
// EXTERNAL MODULE: ./build/src/pipeline/run-steps.js + 79 modules
var run_steps = __webpack_require__(19777);
// EXTERNAL MODULE: ./build/src/pipeline/write-outputs.js + 21 modules
var write_outputs = __webpack_require__(73832);
;// CONCATENATED MODULE: ./build/src/pipeline/run-baseline.js







async function prepare(request) {
    const { repository, head } = request;
    const commit = await (0,subjects/* resolveCommit */.W)({ repository, ...(head === undefined ? {} : { head }) });
    if (commit.kind === 'failed')
        return commit;
    const { sha } = commit.value;
    const plan = await (0,read_plan/* readBaselinePlan */.Bq)(repository, sha, request.config);
    if (plan.kind === 'failed')
        return plan;
    const warnings = [...commit.warnings, ...plan.warnings];
    return (0,parsed/* parsed */.Yz)({ head: commit.value, plan: plan.value, commits: { base: sha, head: sha }, warnings });
}
async function conclude(request, prepared, steps) {
    const { metrics, sideProblems } = steps;
    const { repository, out, category, seed, progress } = request;
    const { policy } = prepared.plan;
    const { benchmarks, problems } = await (0,observe_memory/* observeMemory */.s)({
        ...steps,
        repository,
        commits: prepared.commits,
    });
    progress.step('Write the baseline');
    const report = (0,assemble_report/* assembleReport */.xr)({
        kind: 'baseline',
        head: prepared.head,
        environment: steps.machine.environment,
        seed,
        policy,
        metrics,
        benchmarks,
        verdicts: [],
        explanations: [],
        decision: decideBaseline({ policy, metrics, benchmarks, problems: sideProblems }),
        problems: (0,assemble_report/* uniqueProblems */.OH)([...steps.problems, ...problems]),
        timings: steps.stopwatch.timings(),
    });
    const nothing = { growths: [], diff: [], flamegraphs: [], fileText: () => undefined };
    const files = await (0,write_outputs/* writeOutputs */.K)({ out, category, report, ...nothing });
    return { kind: 'decided', report, diff: [], files };
}
async function runBaseline(request) {
    request.progress.step('Read the commit and the configuration');
    const prepared = await prepare(request);
    if (prepared.kind === 'failed') {
        request.progress.end();
        return { kind: 'refused', problems: prepared.problems };
    }
    return (0,run_steps/* runSteps */.r)(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}


/***/ })

};
