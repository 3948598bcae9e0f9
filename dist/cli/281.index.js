export const id = 281;
export const ids = [281];
export const modules = {

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBaseline: () => (/* binding */ runBaseline)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8297);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6071);
/* harmony import */ var _assemble_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4197);
/* harmony import */ var _observe_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9277);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1834);
/* harmony import */ var _write_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3129);







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
    const { benchmarks, problems } = await (0,_observe_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .observeMemory */ .s)({
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
    const nothing = { growths: [], diff: [], flamegraphs: [], fileText: () => undefined };
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


/***/ })

};
