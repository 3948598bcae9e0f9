export const id = 281;
export const ids = [281];
export const modules = {

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runBaseline: () => (/* binding */ runBaseline)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8297);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9);
/* harmony import */ var _assemble_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4197);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6130);
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3765);
/* harmony import */ var _write_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1912);






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
    const { benchmarks, metrics, sideProblems } = steps;
    const { out, category, seed, progress } = request;
    const { policy } = prepared.plan;
    progress.step('Write the baseline');
    const report = (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_3__/* .assembleReport */ .xr)({
        kind: 'baseline',
        head: prepared.head,
        environment: steps.machine.environment,
        seed,
        policy,
        metrics,
        benchmarks,
        verdicts: [],
        explanations: [],
        decision: (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .decideBaseline */ .s)({ policy, metrics, benchmarks, problems: sideProblems }),
        problems: (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_3__/* .uniqueProblems */ .OH)(steps.problems),
        timings: steps.stopwatch.timings(),
    });
    const nothing = { diff: [], flamegraphs: [], fileText: () => undefined };
    const files = await (0,_write_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOutputs */ .K)({ out, category, report, ...nothing });
    return { kind: 'decided', report, diff: [], files };
}
async function runBaseline(request) {
    request.progress.step('Read the commit and the configuration');
    const prepared = await prepare(request);
    if (prepared.kind === 'failed') {
        request.progress.end();
        return { kind: 'refused', problems: prepared.problems };
    }
    return (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_6__/* .runSteps */ .r)(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5801);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(416);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8404);



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, '.gitignore'), '*\n');
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out))
        if (ours.test(name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, category, diff, flamegraphs, fileText } = outputs;
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(outputs.out);
    await clearOutputs(out);
    const write = async (name, text) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    };
    const pages = [];
    for (const [index, { benchmark, html }] of flamegraphs.entries()) {
        const name = index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`;
        pages.push({ benchmark, path: await write(name, html) });
    }
    const summary = await write('summary.md', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSummary */ .B)(report, { diff }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)), summary, flamegraphs: pages };
    }
    return {
        report: await write('report.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)),
        sarif: await write('results.sarif', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSarif */ .W)({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
