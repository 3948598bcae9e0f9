export const id = 369;
export const ids = [369];
export const modules = {

/***/ 9369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainDumps: () => (/* binding */ explainDumps)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6583);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2257);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5510);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8628);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8303);
/* harmony import */ var _measure_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6365);
/* harmony import */ var _source_texts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3486);




async function explainDumps(request) {
    const root = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findRepositoryRoot */ .m)(request.directory);
    if (root.kind === 'failed')
        return root;
    const repository = root.value;
    const [from, to] = [
        await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveCommit */ .W)({ repository, head: request.commits.base }),
        await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveCommit */ .W)({ repository, head: request.commits.head }),
    ];
    if (from.kind === 'failed')
        return from;
    if (to.kind === 'failed')
        return to;
    const text = await (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_3__/* .diffCommits */ .is)({ repository, base: from.value.sha, head: to.value.sha });
    const diff = text.kind === 'failed' ? text : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDiff */ .F)(text.value);
    if (diff.kind === 'failed')
        return diff;
    const read = (dump) => (0,_measure_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSymbolisedDump */ .Y)({ dump, name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(dump), tree: repository, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(dump) });
    const [base, head] = [await read(request.dumps.base), await read(request.dumps.head)];
    if (base.kind === 'failed')
        return base;
    if (head.kind === 'failed')
        return head;
    const profiles = { base: base.value.profile, head: head.value.profile };
    const paths = diff.value.flatMap((file) => file.headPath ?? []);
    const sources = (0,_source_texts_js__WEBPACK_IMPORTED_MODULE_6__/* .createSourceTexts */ .o)({ repository, sha: to.value.sha, paths });
    const loaded = await sources.load([profiles.base, profiles.head]);
    if (loaded.kind === 'failed')
        return loaded;
    const explanation = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_7__/* .explainRegression */ .B)({
        benchmark: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(request.dumps.head),
        event: request.event,
        ...profiles,
        diff: diff.value,
        roots: { base: repository, head: repository },
        readLine: sources.line,
    });
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parsed */ .Yz)({ explanation, diff: diff.value }, [...diff.warnings, ...base.warnings, ...head.warnings]);
}


/***/ })

};
