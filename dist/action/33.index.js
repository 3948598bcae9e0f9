export const id = 33;
export const ids = [33];
export const modules = {

/***/ 54033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printTools: () => (/* binding */ printTools)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22876);


const tools = ['git', 'perf', 'valgrind', 'cc'];
async function printTools() {
    for (const tool of tools) {
        try {
            await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m)(tool, ['--version'], { env: { PATH: process.env['PATH'] ?? '' }, ignoreReturnCode: true });
        }
        catch {
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`${tool}: not found`);
        }
    }
}


/***/ })

};
