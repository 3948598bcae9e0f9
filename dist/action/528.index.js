export const id = 528;
export const ids = [528];
export const modules = {

/***/ 92383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ canBlock),
/* harmony export */   Ic: () => (/* binding */ blockConfidence),
/* harmony export */   Js: () => (/* binding */ pairConfidence),
/* harmony export */   r5: () => (/* binding */ usualConfidence)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19257);
/* harmony import */ var _find_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77512);
/* harmony import */ var _growth_families_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68587);
/* harmony import */ var _growth_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70364);




const usualConfidence = 0.99;
function measured(side) {
    const samples = side?.samples.filter((sample) => sample.evidence.kind !== 'unmeasured') ?? [];
    return new Set(samples.map((sample) => sample.metric));
}
function canBlock(benchmark, metric, policy) {
    if (benchmark.binary?.identical === true && metric.nature === 'timed')
        return false;
    return (0,_find_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .findGate */ .Z)(policy, benchmark.name, metric).on === 'block';
}
function countBlockingPairs({ benchmarks, metrics, policy }) {
    let pairs = 0;
    for (const benchmark of benchmarks) {
        const base = measured(benchmark.base);
        const head = measured(benchmark.head);
        pairs += metrics.filter((metric) => base.has(metric.name) && head.has(metric.name) && canBlock(benchmark, metric, policy)).length;
    }
    return pairs;
}
function countBlockingFamilies({ benchmarks, policy }, known) {
    const { on, families = [] } = policy.growth ?? _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultGrowth */ .$h;
    if (on !== 'block' && families.every((one) => one.on !== 'block'))
        return 0;
    const found = known ?? (0,_growth_families_js__WEBPACK_IMPORTED_MODULE_2__/* .findFamilies */ .A)(benchmarks);
    return found.filter((family) => (0,_growth_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .findGrowthGate */ .Y)(policy, family).on === 'block').length;
}
function pairConfidence({ falseBlocks, looks }, pairs) {
    return Math.max(usualConfidence, 1 - (2 * falseBlocks) / (Math.max(1, pairs) * looks));
}
function blockConfidence(input, families) {
    const pairs = countBlockingPairs(input) + countBlockingFamilies(input, families);
    return pairConfidence(input.policy.rigour ?? _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRigour */ .KX, pairs);
}


/***/ }),

/***/ 78823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jN: () => (/* binding */ chooseMethod),
  mv: () => (/* binding */ fewestRounds),
  lZ: () => (/* binding */ findInterval)
});

// EXTERNAL MODULE: ./build/src/core/stats/normal-tail.js
var normal_tail = __webpack_require__(95269);
;// CONCATENATED MODULE: ./build/src/core/stats/signed-rank.js

const exactPairs = 100;
const keptTails = 32;
const keptCuts = 1_000;
const tails = new Map();
const cuts = new Map();
function exactTail(n) {
    const known = tails.get(n);
    if (known !== undefined)
        return known;
    const parts = new Float64Array(Math.floor((n * (n + 1)) / 4) + 1);
    parts[0] = 1;
    for (let rank = 1; rank <= n; rank += 1) {
        for (let sum = parts.length - 1; sum >= 0; sum -= 1) {
            parts[sum] = ((parts[sum] ?? 0) + (parts[sum - rank] ?? 0)) / 2;
        }
    }
    for (let sum = 1; sum < parts.length; sum += 1)
        parts[sum] = (parts[sum] ?? 0) + (parts[sum - 1] ?? 0);
    if (tails.size >= keptTails)
        tails.clear();
    tails.set(n, parts);
    return parts;
}
function signedRankTail(n, w) {
    if (w < 0)
        return 0;
    if (n <= exactPairs)
        return exactTail(n)[Math.floor(w)] ?? 0.5;
    const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    return (0,normal_tail/* normalTail */.W)((Math.floor(w) + 0.5 - (n * (n + 1)) / 4) / spread);
}
function averagesToCut(n, confidence) {
    const key = `${n},${confidence}`;
    const known = cuts.get(key);
    if (known !== undefined)
        return known;
    const alpha = (1 - confidence) * (1 + 1e-9);
    let low = 0;
    let high = Math.floor((n * (n + 1)) / 4);
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (2 * signedRankTail(n, middle - 1) <= alpha)
            low = middle;
        else
            high = middle - 1;
    }
    if (cuts.size >= keptCuts)
        cuts.clear();
    cuts.set(key, low);
    return low;
}

// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(75688);
;// CONCATENATED MODULE: ./build/src/core/stats/search-doubles.js
const bits = new DataView(new ArrayBuffer(8));
function keyOf(value) {
    bits.setFloat64(0, value + 0);
    const pattern = bits.getBigInt64(0);
    return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}
function numberOf(key) {
    const magnitude = key < 0n ? -key : key;
    bits.setBigInt64(0, magnitude);
    const value = bits.getFloat64(0);
    return key < 0n ? -value : value;
}
function searchDoubles(low, high, reaches) {
    let first = keyOf(low);
    let last = keyOf(high);
    while (first < last) {
        const middle = (first + last) >> 1n;
        if (reaches(numberOf(middle)))
            last = middle;
        else
            first = middle + 1n;
    }
    return numberOf(first);
}

;// CONCATENATED MODULE: ./build/src/core/stats/walsh-averages.js


const mostWritten = 100;
function averagesAt(values, ranks) {
    const sorted = (0,quantile/* sortNumbers */.Dx)(values);
    if (sorted.length > mostWritten)
        return ranks.map((rank) => searchAverage(sorted, rank));
    const averages = (0,quantile/* sortNumbers */.Dx)(writeAverages(sorted));
    return ranks.map((rank) => averages[rank - 1] ?? Number.NaN);
}
function average(one, other) {
    return one / 2 + other / 2;
}
function writeAverages(sorted) {
    const averages = [];
    for (const [index, one] of sorted.entries()) {
        for (let other = index; other < sorted.length; other += 1)
            averages.push(average(one, sorted[other] ?? 0));
    }
    return averages;
}
function searchAverage(sorted, rank) {
    const reaches = (limit) => countUpTo(sorted, limit) >= rank;
    return searchDoubles(sorted[0] ?? 0, sorted.at(-1) ?? 0, reaches);
}
function countUpTo(sorted, limit) {
    let count = 0;
    let last = sorted.length - 1;
    for (const [first, one] of sorted.entries()) {
        while (last >= first && average(one, sorted[last] ?? 0) > limit)
            last -= 1;
        if (last < first)
            break;
        count += last - first + 1;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/src/core/stats/paired-interval.js


function pairedInterval(differences, confidence) {
    const n = differences.length;
    const cut = averagesToCut(n, confidence);
    if (cut === 0)
        return { kind: 'too-few', needed: fewestPairs(confidence) };
    const count = (n * (n + 1)) / 2;
    const ranks = [Math.ceil(count / 2), Math.floor(count / 2) + 1, cut, count - cut + 1];
    const [lower = 0, upper = 0, low = 0, high = 0] = averagesAt(differences, ranks);
    return {
        kind: 'interval',
        value: lower === upper ? lower : lower / 2 + upper / 2,
        low,
        high,
        confidence: 1 - 2 * signedRankTail(n, cut - 1),
    };
}
function fewestPairs(confidence) {
    return Math.max(1, Math.ceil(1 - Math.log2(1 - confidence) - 1e-9));
}

;// CONCATENATED MODULE: ./build/src/core/stats/rank-sum.js

const rank_sum_exactPairs = 2_500;
const exactSide = 8;
const rank_sum_keptTails = 64;
const rank_sum_keptCuts = 10_000;
const rank_sum_tails = new Map();
const rank_sum_cuts = new Map();
function countRanks(m, n) {
    const parts = new Float64Array(Math.floor((m * n) / 2) + 1);
    parts[0] = 1;
    for (let i = 1; i <= m; i += 1) {
        const shift = n + i;
        for (let u = parts.length - 1; u >= shift; u -= 1)
            parts[u] = at(parts, u) - at(parts, u - shift);
        for (let u = i; u < parts.length; u += 1)
            parts[u] = at(parts, u) + at(parts, u - i);
        const growth = shift / i;
        for (let u = 0; u < parts.length; u += 1)
            parts[u] = at(parts, u) / growth;
    }
    return parts;
}
function at(items, index) {
    return items[index] ?? 0;
}
function rank_sum_exactTail(m, n) {
    const key = m < n ? `${m},${n}` : `${n},${m}`;
    const known = rank_sum_tails.get(key);
    if (known !== undefined)
        return known;
    const tail = countRanks(Math.min(m, n), Math.max(m, n));
    for (let u = 1; u < tail.length; u += 1)
        tail[u] = at(tail, u) + at(tail, u - 1);
    if (rank_sum_tails.size >= rank_sum_keptTails)
        rank_sum_tails.clear();
    rank_sum_tails.set(key, tail);
    return tail;
}
function normalRankSumTail(m, n, u) {
    const spread = Math.sqrt((m * n * (m + n + 1)) / 12);
    return (0,normal_tail/* normalTail */.W)((u + 0.5 - (m * n) / 2) / spread);
}
function rankSumTail(m, n, u) {
    if (u < 0)
        return 0;
    if (m * n > rank_sum_exactPairs && Math.min(m, n) > exactSide)
        return normalRankSumTail(m, n, u);
    return at(rank_sum_exactTail(m, n), Math.floor(u));
}
function pairsToCut(m, n, confidence) {
    const key = `${m},${n},${confidence}`;
    const known = rank_sum_cuts.get(key);
    if (known !== undefined)
        return known;
    const cut = findCut(m, n, confidence);
    if (rank_sum_cuts.size >= rank_sum_keptCuts)
        rank_sum_cuts.clear();
    rank_sum_cuts.set(key, cut);
    return cut;
}
function findCut(m, n, confidence) {
    const alpha = (1 - confidence) * (1 + 1e-9);
    const last = Math.floor((m * n) / 2);
    let low = 0;
    let high = last;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (2 * rankSumTail(m, n, middle - 1) <= alpha)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/src/core/stats/pair-differences.js


const pair_differences_mostWritten = 10_000;
const written = new Float64Array(pair_differences_mostWritten);
function differencesAt(base, head, ranks) {
    if (base.length * head.length > pair_differences_mostWritten)
        return ranks.map(rankSearched(base, head));
    const count = writeDifferences(base, head);
    return ranks.map((rank) => selectWritten(count, rank - 1));
}
function writeDifferences(base, head) {
    let count = 0;
    for (const above of head) {
        for (const below of base) {
            written[count] = above - below;
            count += 1;
        }
    }
    return count;
}
function selectWritten(count, index) {
    let left = 0;
    let right = count - 1;
    while (left < right) {
        const pivot = written[(left + right) >> 1] ?? 0;
        let up = left;
        let down = right;
        while (up <= down) {
            while ((written[up] ?? 0) < pivot)
                up += 1;
            while ((written[down] ?? 0) > pivot)
                down -= 1;
            if (up > down)
                break;
            const swapped = written[up] ?? 0;
            written[up] = written[down] ?? 0;
            written[down] = swapped;
            up += 1;
            down -= 1;
        }
        if (index > down && index < up)
            break;
        if (index <= down)
            right = down;
        else
            left = up;
    }
    return written[index] ?? Number.NaN;
}
function rankSearched(base, head) {
    const below = (0,quantile/* sortNumbers */.Dx)(base);
    const above = (0,quantile/* sortNumbers */.Dx)(head);
    const least = (above[0] ?? 0) - (below.at(-1) ?? 0);
    const most = (above.at(-1) ?? 0) - (below[0] ?? 0);
    return (rank) => searchDoubles(least, most, (limit) => pair_differences_countUpTo(below, above, limit) >= rank);
}
function pair_differences_countUpTo(below, above, limit) {
    let count = 0;
    let first = 0;
    for (const value of above) {
        while (first < below.length && value - (below[first] ?? 0) > limit)
            first += 1;
        count += below.length - first;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/src/core/stats/shift-interval.js


function shiftInterval(base, head, confidence) {
    const cut = pairsToCut(base.length, head.length, confidence);
    if (cut === 0)
        return { kind: 'too-few', needed: fewestValues(confidence) };
    const count = base.length * head.length;
    const middle = [Math.ceil(count / 2), Math.floor(count / 2) + 1];
    const [lower = 0, upper = 0, low = 0, high = 0] = differencesAt(base, head, [
        ...middle,
        cut,
        count - cut + 1,
    ]);
    return {
        kind: 'interval',
        value: lower === upper ? lower : (lower + upper) / 2,
        low,
        high,
        confidence: 1 - 2 * rankSumTail(base.length, head.length, cut - 1),
    };
}
function fewestValues(confidence) {
    let values = 1;
    while (pairsToCut(values, values, confidence) === 0)
        values += 1;
    return values;
}

;// CONCATENATED MODULE: ./build/src/core/stats/swap-ranks.js
function writeScores(count) {
    return Int32Array.from({ length: 2 * count }, (_, twice) => Math.round((twice / 4) * (5 - twice / count)));
}
function rankWithin(values) {
    return Int32Array.from(values, (value) => values.reduce((sum, other) => sum + (other < value ? 2 : other === value ? 1 : 0), 0));
}
function rankForSwaps(base, head) {
    const rounds = base.length;
    const scores = writeScores(2 * rounds);
    const below = rankWithin(base);
    const above = rankWithin(head).map((twice) => twice + 2 * rounds);
    const gaps = Int32Array.from(below, (twice, round) => (scores[above[round] ?? 0] ?? 0) - (scores[twice] ?? 0));
    let net = gaps.reduce((sum, gap) => sum + gap, 0);
    let variance = gaps.reduce((sum, gap) => sum + gap * gap, 0);
    const rescore = (round) => {
        const old = gaps[round] ?? 0;
        const now = (scores[above[round] ?? 0] ?? 0) - (scores[below[round] ?? 0] ?? 0);
        gaps[round] = now;
        net += now - old;
        variance += now * now - old * old;
    };
    return {
        lower: (pair) => {
            const other = pair % rounds;
            const one = (pair - other) / rounds;
            above[one] = (above[one] ?? 0) - 1;
            below[other] = (below[other] ?? 0) + 1;
            rescore(one);
            if (one !== other)
                rescore(other);
        },
        net: () => net,
        variance: () => variance,
        sizes: () => {
            const sizes = gaps.slice();
            for (let round = 0; round < rounds; round += 1)
                sizes[round] = Math.abs(sizes[round] ?? 0);
            return sizes;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/stats/swap-tail.js
function swapTail(sizes, most) {
    if (most < 0)
        return 0;
    const parts = new Float64Array(most + 1);
    parts[0] = 1;
    for (const size of sizes) {
        if (size === 0)
            continue;
        for (let sum = most; sum >= size; sum -= 1)
            parts[sum] = ((parts[sum] ?? 0) + (parts[sum - size] ?? 0)) / 2;
        for (let sum = Math.min(most, size - 1); sum >= 0; sum -= 1)
            parts[sum] = (parts[sum] ?? 0) / 2;
    }
    let total = 0;
    for (const part of parts)
        total += part;
    return total;
}

;// CONCATENATED MODULE: ./build/src/core/stats/swap-interval.js




const mostSwapRounds = 64;
const coinsToNormal = 3.1787;
function sortDifferences(base, head) {
    const values = [];
    for (const above of head)
        for (const below of base)
            values.push(above - below);
    const order = values
        .map((_, index) => index)
        .sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
    return { sizes: Float64Array.from(values).sort(), rounds: Uint16Array.from(order) };
}
function turnRound({ sizes, rounds }, count) {
    return {
        sizes: sizes.map((size) => -size).reverse(),
        rounds: rounds.map((index) => (index % count) * count + Math.floor(index / count)).reverse(),
    };
}
const batch = 16;
function findKept(candidates, allowed) {
    const [first, ...others] = candidates;
    if (first === undefined)
        return undefined;
    const sizes = first.sizes.slice();
    for (const other of others) {
        for (let round = 0; round < sizes.length; round += 1) {
            const size = other.sizes[round] ?? 0;
            if (size < (sizes[round] ?? 0))
                sizes[round] = size;
        }
    }
    const against = others.reduce((most, other) => Math.max(most, other.against), first.against);
    if (swapTail(sizes, against) <= allowed)
        return undefined;
    if (others.length === 0)
        return first;
    const middle = candidates.length >> 1;
    return findKept(candidates.slice(0, middle), allowed) ?? findKept(candidates.slice(middle), allowed);
}
function farOut(level) {
    return (0,normal_tail/* normalQuantile */.Z)(level / coinsToNormal) ** 2;
}
function createSearch(level) {
    const allowed = level * (1 + 1e-9);
    const limit = farOut(level);
    let waiting = [];
    return (ranks, shift) => {
        const net = ranks.net();
        if (net > 0 && net * net >= limit * ranks.variance())
            return undefined;
        const sizes = ranks.sizes();
        let sum = 0;
        for (const size of sizes)
            sum += size;
        waiting.push({ shift, sizes, against: (sum - net) / 2 });
        if (net > 0 && waiting.length < batch)
            return undefined;
        const kept = findKept(waiting, allowed);
        waiting = [];
        return kept?.shift;
    };
}
function climb({ sizes, rounds }, ranks, level) {
    const search = createSearch(level);
    let low;
    for (let first = 0, next = 0; first < sizes.length; first = next) {
        const size = sizes[first] ?? 0;
        while (sizes[next] === size)
            next += 1;
        for (let half = 0; half < 2; half += 1) {
            for (let at = first; at < next; at += 1)
                ranks.lower(rounds[at] ?? 0);
            low ??= search(ranks, size);
            if (low !== undefined && ranks.net() <= 0)
                return { low, middle: size };
        }
    }
    throw new RangeError('no shift brings the head below the base: a value is not finite');
}
function swapInterval(base, head, confidence) {
    const needed = fewestPairs(confidence);
    if (base.length < needed)
        return { kind: 'too-few', needed };
    const differences = sortDifferences(base, head);
    const level = (1 - confidence) / 2;
    const up = climb(differences, rankForSwaps(base, head), level);
    const down = climb(turnRound(differences, base.length), rankForSwaps(head, base), level);
    return {
        kind: 'interval',
        value: up.middle / 2 - down.middle / 2 + 0,
        low: up.low + 0,
        high: 0 - down.low,
        confidence,
    };
}

// EXTERNAL MODULE: ./build/src/core/stats/student.js
var student = __webpack_require__(88990);
;// CONCATENATED MODULE: ./build/src/core/stats/welch-interval.js

function momentsOf(values) {
    const n = values.length;
    const origin = values[0] ?? 0;
    const offset = values.reduce((sum, value) => sum + (value - origin), 0) / n;
    const squares = values.reduce((sum, value) => sum + (value - origin - offset) ** 2, 0);
    return { mean: origin + offset, variance: squares / (n - 1) / n };
}
function welchInterval(base, head, level) {
    const below = momentsOf(base);
    const above = momentsOf(head);
    const shift = above.mean - below.mean;
    const variance = below.variance + above.variance;
    if (variance === 0)
        return { low: shift, high: shift };
    const freedom = variance ** 2 / (below.variance ** 2 / (base.length - 1) + above.variance ** 2 / (head.length - 1));
    const fewest = Math.min(base.length, head.length) - 1;
    const degrees = Number.isFinite(freedom) ? Math.max(freedom, fewest) : fewest;
    const reach = (0,student/* studentQuantile */.F)(level / 2, degrees) * Math.sqrt(variance);
    return { low: shift - reach, high: shift + reach };
}

// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
;// CONCATENATED MODULE: ./build/src/core/compare/choose-interval.js






const roundsToSwapWell = 6;
function chooseMethod(design) {
    const { nature, confidence, runs } = design;
    const paired = design.interleaved && nature === 'timed' && runs.base === runs.head;
    if (paired && runs.base >= fewestPairs(confidence) + roundsToSwapWell) {
        return { kind: 'chosen', method: runs.base > mostSwapRounds ? 'signed-rank' : 'round-swaps' };
    }
    if (pairsToCut(runs.base, runs.head, confidence) > 0)
        return { kind: 'chosen', method: 'rank-sum' };
    if (nature !== 'timed' && pairsToCut(runs.base, runs.head, block_level/* usualConfidence */.r5) > 0)
        return { kind: 'chosen', method: 'rank-sum-and-t' };
    return { kind: 'too-few', needed: fewestRounds(nature, confidence) };
}
function fewestRounds(nature, confidence) {
    return fewestValues(nature === 'timed' ? confidence : block_level/* usualConfidence */.r5);
}
function bounded(end, furthest) {
    return Number.isFinite(end) ? end : furthest;
}
function widenedInterval(base, head, confidence) {
    const ranks = found(shiftInterval(base, head, block_level/* usualConfidence */.r5));
    const student = welchInterval(base, head, 1 - confidence);
    const least = Math.min(...head) - Math.max(...base);
    const most = Math.max(...head) - Math.min(...base);
    return {
        kind: 'interval',
        value: ranks.value,
        low: bounded(Math.min(least, student.low), -Number.MAX_VALUE),
        high: bounded(Math.max(most, student.high), Number.MAX_VALUE),
        confidence,
    };
}
function found(interval) {
    if (interval.kind === 'interval')
        return interval;
    throw new RangeError(`the method was chosen for ${interval.needed} or more values`);
}
function negate(values) {
    return values.map((value) => 0 - value);
}
function swappedInterval(base, head, by) {
    return by.better === 'lower'
        ? found(swapInterval(base, head, by.confidence))
        : found(swapInterval(negate(head), negate(base), by.confidence));
}
function findInterval(base, head, by) {
    switch (by.method) {
        case 'rank-sum':
            return found(shiftInterval(base, head, by.confidence));
        case 'rank-sum-and-t':
            return widenedInterval(base, head, by.confidence);
        case 'round-swaps':
            return swappedInterval(base, head, by);
        case 'signed-rank': {
            const differences = head.map((value, round) => value - (base[round] ?? 0));
            return found(pairedInterval(differences, by.confidence));
        }
    }
}


/***/ }),

/***/ 37769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ compareBenchmarks)
});

// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(77512);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/model/threshold-text.js
var threshold_text = __webpack_require__(51926);
// EXTERNAL MODULE: ./build/src/core/compare/compare-summaries.js
var compare_summaries = __webpack_require__(83771);
// EXTERNAL MODULE: ./build/src/core/compare/estimate-change.js + 1 modules
var estimate_change = __webpack_require__(1153);
// EXTERNAL MODULE: ./build/src/core/compare/judge-change.js
var judge_change = __webpack_require__(84435);
// EXTERNAL MODULE: ./build/src/core/compare/raise-gate.js
var raise_gate = __webpack_require__(43437);
;// CONCATENATED MODULE: ./build/src/core/compare/judge-pair.js






function unlikeTools(metric, base, head) {
    return {
        code: 'environments-differ',
        message: `${metric.title} was measured by ${base.tool} in the base and by ${head.tool} in the head`,
        hint: 'measure both sides with the same tool',
    };
}
function unlikeEvidence(metric) {
    return {
        code: 'environments-differ',
        message: `${metric.title} has raw values on one side and only a summary on the other`,
        hint: 'measure both sides with the same version and options of the tool',
    };
}
function noInterval(metric, tool) {
    return {
        code: 'too-few-rounds',
        message: `${tool} gives one number for ${metric.title} and says nothing about its noise`,
        hint: 'set `rounds` of the suite to 5 or more, so that its runs are the sample',
    };
}
function straddles(comparison, reach, { metric, gate }) {
    const rounds = reach.rounds === undefined
        ? 'more than 1,000 rounds a side would be needed'
        : `about ${reach.rounds} rounds a side would decide it`;
    return {
        code: 'interval-straddles',
        message: `${(0,quantity_text/* describeChange */.uQ)(comparison, metric)} reaches over the threshold of ${(0,threshold_text/* describeLimits */.Wm)(comparison, gate, metric)}; ${(0,threshold_text/* describeReach */.Lo)(reach, metric)}`,
        hint: `${rounds}; or gate on a steadier metric, or widen the threshold`,
    };
}
function judgeComparison(comparison, context) {
    const { gate } = context;
    const threshold = { ...gate, ...(comparison.raised ?? {}) };
    const kind = (0,judge_change/* judgeChange */.sx)(comparison, threshold);
    switch (kind) {
        case 'undecided': {
            const reach = (0,judge_change/* findReach */.Vg)(comparison, threshold);
            return { kind, comparison, why: straddles(comparison, reach, context), reach };
        }
        case 'steady':
            return (0,judge_change/* isSurelyWorse */.RY)(comparison, gate.better)
                ? { kind, comparison, drift: true }
                : { kind, comparison };
        case 'regressed':
        case 'improved':
            return { kind, comparison };
    }
}
function estimateSummaries(pair, context, tool) {
    const compared = (0,compare_summaries/* compareSummaries */.I)(pair);
    if (compared === undefined)
        return { kind: 'unclear', why: noInterval(context.metric, tool) };
    return { kind: 'estimated', comparison: { ...compared, method: 'summary' } };
}
function estimatePair(base, head, context) {
    const { metric, confidence, interleaved } = context;
    const [old, now] = [base.evidence, head.evidence];
    if (now.kind === 'unmeasured')
        return { kind: 'unclear', why: now.why };
    if (old.kind === 'unmeasured')
        return { kind: 'unclear', why: old.why };
    if (base.tool !== head.tool)
        return { kind: 'unclear', why: unlikeTools(metric, base, head) };
    if (old.kind === 'values' && now.kind === 'values') {
        const { nature, better } = metric;
        return (0,estimate_change/* estimateChange */.B)({ base: old.values, head: now.values }, { nature, better, confidence, interleaved });
    }
    if (old.kind === 'values' || now.kind === 'values')
        return { kind: 'unclear', why: unlikeEvidence(metric) };
    return estimateSummaries({ base: old, head: now }, context, head.tool);
}
function judgePair(base, head, context) {
    const change = estimatePair(base, head, context);
    if (change.kind === 'unclear') {
        const shown = change.comparison === undefined ? {} : { comparison: change.comparison };
        return { kind: 'undecided', why: change.why, ...shown };
    }
    const raised = (0,raise_gate/* raiseThreshold */.O)(change.comparison, context.gate, context);
    const comparison = raised === undefined ? change.comparison : { ...change.comparison, raised };
    return judgeComparison(comparison, context);
}

;// CONCATENATED MODULE: ./build/src/core/compare/compare-benchmarks.js



function samplesOf(side) {
    return new Map(side?.samples.map((sample) => [sample.metric, sample]));
}
function notMeasured(metric, name, side) {
    return (side.problems[0] ?? {
        code: 'benchmark-unmeasured',
        message: `${metric.title} was not measured in the ${name}`,
        hint: 'see the problems of the run for the reason',
    });
}
function undecided(why) {
    return { kind: 'undecided', why };
}
function judgeMetric(benchmark, metric, context) {
    const { base, head } = context.pair;
    const subject = { benchmark: benchmark.name, metric: metric.name };
    if (base === undefined && head === undefined)
        return undefined;
    if (benchmark.base === undefined)
        return { ...subject, kind: 'only-in-head' };
    if (benchmark.head === undefined)
        return { ...subject, kind: 'only-in-base' };
    if (base === undefined)
        return { ...subject, ...undecided(notMeasured(metric, 'base', benchmark.base)) };
    if (head === undefined)
        return { ...subject, ...undecided(notMeasured(metric, 'head', benchmark.head)) };
    return { ...subject, ...judgePair(base, head, { ...context.judging, metric }) };
}
function hasRounds({ suite, rounds }) {
    return suite === undefined || (rounds?.first ?? 1) > 1;
}
function compareBenchmarks(input, sure = (0,block_level/* blockConfidence */.Ic)(input)) {
    const verdicts = [];
    const { interleaved = true } = input;
    for (const benchmark of input.benchmarks) {
        const identical = benchmark.binary?.identical === true;
        const { layouts = 1 } = benchmark;
        const paired = interleaved && hasRounds(benchmark);
        const base = samplesOf(benchmark.base);
        const head = samplesOf(benchmark.head);
        for (const metric of input.metrics) {
            const pair = { base: base.get(metric.name), head: head.get(metric.name) };
            const gate = (0,find_gate/* findGate */.Z)(input.policy, benchmark.name, metric);
            const blocks = (0,block_level/* canBlock */.Ch)(benchmark, metric, input.policy);
            const confidence = blocks ? sure : block_level/* usualConfidence */.r5;
            const judging = { gate, confidence, interleaved: paired, layouts, identical };
            const verdict = judgeMetric(benchmark, metric, { pair, judging });
            if (verdict !== undefined)
                verdicts.push(verdict);
        }
    }
    return verdicts;
}


/***/ }),

/***/ 83771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ compareSummaries)
/* harmony export */ });
function compareSummaries({ base, head }) {
    const [old, now] = [base.interval, head.interval];
    if (old === undefined || now === undefined)
        return undefined;
    const confidence = Math.max(0, old.confidence + now.confidence - 1);
    const absolute = {
        value: head.value - base.value,
        low: now.low - old.high,
        high: now.high - old.low,
        confidence,
    };
    const positive = old.low > 0 && base.value > 0 && now.low > 0;
    const ratio = (above, below) => Math.min(above / below - 1, Number.MAX_VALUE);
    const relative = {
        value: ratio(head.value, base.value),
        low: ratio(now.low, old.high),
        high: ratio(now.high, old.low),
        confidence,
    };
    return {
        base: base.value,
        head: head.value,
        ...(positive ? { relative } : {}),
        absolute,
        runs: { base: base.count ?? 1, head: head.count ?? 1 },
    };
}


/***/ }),

/***/ 1153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ estimateChange)
});

// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(16158);
// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(75688);
;// CONCATENATED MODULE: ./build/src/core/stats/noise-floor.js

const mostSplits = 16;
function isOdd(row, column) {
    let shared = row & column;
    let odd = false;
    for (; shared > 0; shared &= shared - 1)
        odd = !odd;
    return odd;
}
function noiseFloor(values) {
    const count = values.length >> 1;
    if (count === 0)
        return 0;
    const splits = Math.min(mostSplits, 2 ** Math.ceil(Math.log2(count)));
    const sizes = new Float64Array(splits);
    const signed = new Float64Array(count);
    for (let row = 0; row < splits; row += 1) {
        for (let column = 0; column < count; column += 1) {
            const size = (values[2 * column + 1] ?? 0) - (values[2 * column] ?? 0);
            signed[column] = isOdd(row, column) ? -size : size;
        }
        sizes[row] = Math.abs((0,quantile/* takeMedian */.Y5)(signed));
    }
    return (0,quantile/* takeMedian */.Y5)(sizes) / Math.SQRT2;
}

// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
// EXTERNAL MODULE: ./build/src/core/compare/choose-interval.js + 11 modules
var choose_interval = __webpack_require__(78823);
;// CONCATENATED MODULE: ./build/src/core/compare/estimate-change.js






function repeats(values) {
    return values.every((value) => value === values[0]);
}
function pointEstimate(value) {
    return { value, low: value, high: value, confidence: 1 };
}
function ratioChange(logRatio) {
    return Math.min(Math.expm1(logRatio), Number.MAX_VALUE);
}
function relativeEstimate(logs) {
    return {
        value: ratioChange(logs.value),
        low: ratioChange(logs.low),
        high: ratioChange(logs.high),
        confidence: logs.confidence,
    };
}
function absoluteEstimate(shift) {
    const { value, low, high, confidence } = shift;
    return { value, low, high, confidence };
}
function allPositive(pair) {
    return [pair.base, pair.head].every((values) => values.every((value) => value > 0));
}
function compareExactly(pair) {
    const base = pair.base[0];
    const head = pair.head[0];
    const relative = allPositive(pair)
        ? { relative: pointEstimate(Math.min((head - base) / base, Number.MAX_VALUE)) }
        : {};
    return {
        base,
        head,
        ...relative,
        absolute: pointEstimate(head - base),
        runs: runsOf(pair),
        method: 'exact',
    };
}
function runsOf(pair) {
    return { base: pair.base.length, head: pair.head.length };
}
function compareByShift(pair, context, method) {
    const { confidence, better = 'lower' } = context;
    const by = { method, confidence, better };
    const logs = allPositive(pair)
        ? { base: pair.base.map(Math.log), head: pair.head.map(Math.log) }
        : undefined;
    const absolute = (0,choose_interval/* findInterval */.lZ)(pair.base, pair.head, by);
    const relative = logs === undefined ? undefined : (0,choose_interval/* findInterval */.lZ)(logs.base, logs.head, by);
    return {
        base: (0,quantile/* median */.JZ)(pair.base),
        head: (0,quantile/* median */.JZ)(pair.head),
        ...(relative === undefined ? {} : { relative: relativeEstimate(relative) }),
        absolute: absoluteEstimate(absolute),
        runs: runsOf(pair),
        method,
        floor: logs === undefined ? noiseFloor(pair.base) : ratioChange(noiseFloor(logs.base)),
    };
}
function tooFew(pair, confidence, needed) {
    return {
        code: 'too-few-rounds',
        message: `${pair.base.length} and ${pair.head.length} runs cannot give a ${(0,quantity_text/* formatConfidence */.Me)(confidence)} interval`,
        hint: `set \`rounds\` to ${needed} or more`,
    };
}
function notRepeating(pair) {
    const [name, values] = repeats(pair.base) ? ['head', pair.head] : ['base', pair.base];
    const other = values.find((value) => value !== values[0]);
    return {
        code: 'exact-not-repeating',
        message: `a count that should repeat was ${values[0]} and ${other} in the ${name}`,
        hint: 'make the benchmark deterministic: fix its random seeds, hash seeds and thread count',
    };
}
function notFinite(pair) {
    for (const side of side_name/* sideNames */.W) {
        const wrong = pair[side].find((value) => !Number.isFinite(value));
        if (wrong === undefined)
            continue;
        return {
            code: 'counter-rejected',
            message: `the ${side} holds the value ${wrong}, which is not a number that can be compared`,
            hint: 'look at the output of the tool that wrote it',
        };
    }
    return undefined;
}
function estimateChange(pair, context) {
    const wrong = notFinite(pair);
    if (wrong !== undefined)
        return { kind: 'unclear', why: wrong };
    const { nature, confidence } = context;
    if (nature === 'exact' && repeats(pair.base) && repeats(pair.head)) {
        return { kind: 'estimated', comparison: compareExactly(pair) };
    }
    const design = { ...context, runs: runsOf(pair) };
    const choice = (0,choose_interval/* chooseMethod */.jN)(design);
    if (choice.kind === 'chosen') {
        return { kind: 'estimated', comparison: compareByShift(pair, design, choice.method) };
    }
    const why = nature === 'exact' ? notRepeating(pair) : tooFew(pair, confidence, choice.needed);
    const weaker = { ...design, confidence: block_level/* usualConfidence */.r5 };
    const second = (0,choose_interval/* chooseMethod */.jN)(weaker);
    if (second.kind === 'too-few')
        return { kind: 'unclear', why };
    return { kind: 'unclear', why, comparison: compareByShift(pair, weaker, second.method) };
}


/***/ }),

/***/ 77512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findGate)
/* harmony export */ });
/* harmony import */ var _model_default_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29168);
/* harmony import */ var _text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20197);


function ownEntry(entries, name) {
    return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
function findPatternGate(policy, benchmark, metric) {
    return policy.patternGates
        ?.filter((one) => Object.hasOwn(one.gate, metric))
        .findLast((one) => (0,_text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(one.benchmark, benchmark))?.gate[metric];
}
function findGate(policy, benchmark, metric) {
    const own = ownEntry(policy.benchmarkGates, benchmark);
    return ((own === undefined ? undefined : ownEntry(own, metric.name)) ??
        findPatternGate(policy, benchmark, metric.name) ??
        ownEntry(policy.gate, metric.name) ??
        (0,_model_default_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultGate */ .z)(metric));
}


/***/ }),

/***/ 68587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findFamilies),
/* harmony export */   a: () => (/* binding */ formerNames)
/* harmony export */ });
const fewestSizes = 4;
const leastSpan = 8;
const mostNumbers = 4;
const numbers = /(?<![\w.#])\d+(?:\.\d+)?(?![\w.])/g;
const concurrency = /(?:threads?|workers?|procs?|cpus?)[=:/_-]?$/i;
function* listKeys(result) {
    const { name } = result;
    const found = [...name.matchAll(numbers)];
    if (found.length > mostNumbers)
        return;
    for (const { index, 0: text } of found) {
        const before = name.slice(0, index);
        const size = Number(text);
        if (size > 0 && Number.isFinite(size) && !concurrency.test(before))
            yield [`${before}\n${name.slice(index + text.length)}`, { size, result }];
    }
}
function formerNames({ members }) {
    const names = members.flatMap(({ size, result: { formerName } }) => formerName === undefined
        ? []
        : [formerName.replace(numbers, (text) => (Number(text) === size ? '{n}' : text))]);
    return [...new Set(names)];
}
function sortMembers(members) {
    const bySize = new Map(members.toReversed().map((member) => [member.size, member]));
    return [...bySize.values()].sort((one, other) => one.size - other.size);
}
function findFamilies(results) {
    const groups = new Map();
    for (const result of results) {
        if (result.base === undefined || result.head === undefined)
            continue;
        for (const [key, member] of listKeys(result)) {
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [member]);
            else
                group.push(member);
        }
    }
    return [...groups].flatMap(([key, found]) => {
        const name = key.replace('\n', '{n}');
        const members = sortMembers(found);
        const [smallest, largest] = [members[0]?.size ?? 1, members.at(-1)?.size ?? 1];
        return members.length < fewestSizes || largest / smallest < leastSpan ? [] : [{ name, members }];
    });
}


/***/ }),

/***/ 70364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findGrowthGate)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19257);
/* harmony import */ var _text_name_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20197);
/* harmony import */ var _growth_families_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);



const strictness = { block: 2, warn: 1, off: 0 };
function isStricter(one, other) {
    return one.on === other.on ? one.rise < other.rise : strictness[one.on] > strictness[other.on];
}
function findGrowthGate({ growth = _model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultGrowth */ .$h }, family) {
    const { on, rise, families = [] } = growth;
    if (families.length === 0)
        return { on, rise };
    const gates = [family.name, ...(0,_growth_families_js__WEBPACK_IMPORTED_MODULE_1__/* .formerNames */ .a)(family)].map((name) => {
        const own = families.findLast((one) => (0,_text_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(one.family, name));
        return own === undefined ? { on, rise } : { on: own.on, rise: own.rise };
    });
    return gates.reduce((strictest, gate) => (isStricter(gate, strictest) ? gate : strictest));
}


/***/ }),

/***/ 84435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ isSurelyWorse),
/* harmony export */   Vg: () => (/* binding */ findReach),
/* harmony export */   sx: () => (/* binding */ judgeChange)
/* harmony export */ });
/* harmony import */ var _stats_normal_tail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95269);

function testOf({ value, low, high }, minimum, better) {
    return better === 'lower'
        ? { value, low, high, minimum }
        : { value: -value, low: -high, high: -low, minimum };
}
function testsOf({ relative, absolute }, threshold) {
    const tests = [testOf(absolute, threshold.absolute, threshold.better)];
    if (relative !== undefined)
        tests.push(testOf(relative, threshold.relative, threshold.better));
    return tests;
}
function judgeChange(comparison, threshold) {
    const tests = testsOf(comparison, threshold);
    if (tests.every((test) => test.low > test.minimum))
        return 'regressed';
    if (tests.every((test) => -test.high > test.minimum))
        return 'improved';
    if (tests.some((test) => test.high <= test.minimum))
        return 'steady';
    return 'undecided';
}
function isSurelyWorse(comparison, better) {
    return testsOf(comparison, { relative: 0, absolute: 0, better }).every((test) => test.low > 0);
}
const mostRoundsToAsk = 1_000;
const usualPower = 1.2816;
function roundsToDecide(test, rounds) {
    const gap = Math.abs(test.value - test.minimum);
    const reach = test.value > test.minimum ? test.value - test.low : test.high - test.value;
    return gap === 0 ? Number.POSITIVE_INFINITY : rounds * (reach / gap) ** 2;
}
function findReach(comparison, threshold) {
    const tests = testsOf(comparison, threshold);
    const z = (0,_stats_normal_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Z)(Math.max((1 - comparison.absolute.confidence) / 2, 1e-300));
    const [absolute = 0, relative] = tests.map((test) => Math.min(test.minimum + (test.value - test.low) * (1 + usualPower / z), Number.MAX_VALUE));
    const spent = Math.min(comparison.runs.base, comparison.runs.head);
    const above = tests.every((test) => test.value > test.minimum);
    const deciding = above ? tests : tests.filter((test) => test.value <= test.minimum);
    const needs = deciding.map((test) => roundsToDecide(test, spent));
    const needed = Math.ceil(above ? Math.max(...needs) : Math.min(...needs));
    return {
        ...(relative === undefined ? {} : { relative }),
        absolute,
        ...(needed <= mostRoundsToAsk ? { rounds: Math.max(needed, spent + 1) } : {}),
    };
}


/***/ }),

/***/ 43437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ raiseThreshold),
/* harmony export */   a: () => (/* binding */ layoutEffect)
/* harmony export */ });
const layoutEffects = new Map([
    ['cycles', 0.03],
    ['ipc', 0.03],
    ['branch_misses', 0.09],
    ['branch_miss_rate', 0.09],
]);
const timeEffect = 0.03;
function layoutEffect(metric) {
    if (metric.nature !== 'timed')
        return 0;
    return (layoutEffects.get(metric.name) ?? (metric.unit === 'second' || metric.unit === 'joule' ? timeEffect : 0));
}
function raiseThreshold(comparison, gate, { metric, layouts, identical }) {
    const floor = comparison.floor ?? 0;
    const { relative, absolute } = gate;
    if (comparison.relative === undefined) {
        return floor > absolute ? { relative, absolute: floor, why: 'noise' } : undefined;
    }
    const layout = identical ? 0 : layoutEffect(metric) / Math.sqrt(layouts);
    const least = Math.max(floor, layout);
    if (least <= relative)
        return undefined;
    return { relative: least, absolute, why: floor > layout ? 'noise' : 'layout' };
}


/***/ }),

/***/ 60032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ forEachLine)
/* harmony export */ });
const newline = 10;
const carriageReturn = 13;
const none = -1;
const longestLine = 1 << 20;
class LineWalker {
    #visitor;
    #longest;
    #carry = new Uint8Array(0);
    #carried = 0;
    #dropping = false;
    #number = 1;
    constructor(visitor, longest) {
        this.#visitor = visitor;
        this.#longest = longest;
    }
    walk(bytes) {
        let start = 0;
        if (this.#carried > 0 || this.#dropping) {
            const first = bytes.indexOf(newline);
            this.#keep(bytes, 0, first < 0 ? bytes.length : first);
            if (first < 0)
                return;
            this.#endStraddlingLine();
            start = first + 1;
        }
        this.#keep(bytes, this.#walkWholeLines(bytes, start), bytes.length);
    }
    finish() {
        if (this.#dropping)
            this.#visitor.tooLong(this.#number);
        else if (this.#carried > 0)
            this.#visitor.unfinished(this.#number, this.#carry, this.#carried);
        else
            return this.#number - 1;
        return this.#number;
    }
    #walkWholeLines(bytes, from) {
        const visitor = this.#visitor;
        const last = bytes.lastIndexOf(newline);
        let wasShort = true;
        let start = from;
        while (start <= last) {
            const plain = visitor.plain === undefined ? none : visitor.plain(bytes, start);
            if (plain !== none) {
                this.#number++;
                start = plain + 1;
                continue;
            }
            const at = wasShort ? findNewline(bytes, start) : bytes.indexOf(newline, start);
            wasShort = at - start < shortLine;
            this.#emit(bytes, start, at);
            start = at + 1;
        }
        return start;
    }
    #emit(bytes, start, end) {
        const trimmed = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
        this.#visitor.line(bytes, start, trimmed, this.#number);
        this.#number++;
    }
    #endStraddlingLine() {
        if (this.#dropping) {
            this.#visitor.tooLong(this.#number);
            this.#number++;
        }
        else {
            this.#emit(this.#carry, 0, this.#carried);
        }
        this.#carried = 0;
        this.#dropping = false;
    }
    #keep(bytes, start, end) {
        const needed = this.#carried + end - start;
        if (needed > this.#longest)
            this.#dropping = true;
        if (this.#dropping)
            return;
        if (needed > this.#carry.length) {
            const larger = new Uint8Array(Math.max(256, needed * 2));
            larger.set(this.#carry.subarray(0, this.#carried));
            this.#carry = larger;
        }
        this.#carry.set(bytes.subarray(start, end), this.#carried);
        this.#carried = needed;
    }
}
const shortLine = 32;
function findNewline(bytes, start) {
    for (let at = start; at < start + shortLine; at++)
        if (bytes[at] === newline)
            return at;
    return bytes.indexOf(newline, start + shortLine);
}
function forEachLine(chunks, visitor, longest = longestLine) {
    const walker = new LineWalker(visitor, longest);
    for (const chunk of chunks) {
        walker.walk(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    return walker.finish();
}


/***/ }),

/***/ 16702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dC: () => (/* binding */ readCallgrind),
  dV: () => (/* binding */ readCallgrindAddresses),
  Mo: () => (/* binding */ readCostFile)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/formats/byte-lines.js
var byte_lines = __webpack_require__(60032);
;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-addresses.js
function rememberObjects(builder, keeps) {
    const decoder = new TextDecoder();
    const answers = [];
    return (object) => {
        const answer = answers[object] ?? keeps(decoder.decode(builder.objects.bytesOf(object)));
        answers[object] = answer;
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-callee.js
const none = -1;
class PendingCallee {
    object = none;
    file = none;
    name = none;
    isBare = false;
    forget() {
        this.object = none;
        this.file = none;
        this.name = none;
        this.isBare = false;
    }
    setObject(object) {
        this.#begin();
        this.object = object;
    }
    setFile(file) {
        this.#begin();
        this.file = file;
    }
    #begin() {
        if (this.name !== none)
            this.forget();
    }
    nameIt(name, isComposed) {
        this.isBare = this.name !== none && !isComposed;
        this.name = name;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-keys.js
const longestKey = 6;
function packKey(bytes, start, end) {
    if (end - start > longestKey)
        return -1;
    let packed = 0;
    for (let at = start; at < end; at++) {
        const letter = (bytes[at] ?? 0) - 96;
        if (letter < 1 || letter > 26)
            return -1;
        packed = packed * 32 + letter;
    }
    return packed;
}
function pack(key) {
    return packKey(new TextEncoder().encode(key), 0, key.length);
}
const bodyKeys = {
    ob: pack('ob'),
    fl: pack('fl'),
    fi: pack('fi'),
    fe: pack('fe'),
    fn: pack('fn'),
    cob: pack('cob'),
    cfi: pack('cfi'),
    cfl: pack('cfl'),
    cfn: pack('cfn'),
    calls: pack('calls'),
    jump: pack('jump'),
    jcnd: pack('jcnd'),
    jfi: pack('jfi'),
    jfn: pack('jfn'),
};
function findAlmost(key, known) {
    return known.find((name) => name.length === key.length && [...name].filter((letter, at) => letter !== key[at]).length === 1);
}
function isCostStart(byte) {
    return (byte >= 48 && byte <= 57) || byte === 42 || byte === 43 || byte === 45;
}
function isLetter(byte) {
    return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}
function endOfLetters(bytes, start) {
    let at = start;
    while (isLetter(bytes[at] ?? 0))
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-names.js
const quote = 39;
const openParenthesis = 40;
const closeParenthesis = 41;
const space = 32;
const newline = 10;
const largestId = 1 << 24;
const mostComposedBytes = 1 << 24;
const longestComposed = 1 << 16;
const unknownName = -1;
class NameSpace {
    names;
    plain = unknownName;
    #rules;
    #ids = new Int32Array(1 << 8).fill(unknownName);
    #defined = [];
    #composedBytes = 0;
    #composed = false;
    constructor(names, rules) {
        this.names = names;
        this.#rules = rules;
    }
    get composed() {
        return this.#composed;
    }
    reset() {
        for (const id of this.#defined)
            this.#ids[id] = unknownName;
        this.#defined.length = 0;
    }
    readPlain(bytes, start) {
        if (bytes[start] !== openParenthesis)
            return unknownName;
        let at = start + 1;
        let id = 0;
        for (let byte = bytes[at] ?? 0; isDigit(byte) && id < largestId; byte = bytes[++at] ?? 0)
            id = id * 10 + byte - 48;
        if (at === start + 1 || bytes[at] !== closeParenthesis || bytes[at + 1] !== newline)
            return unknownName;
        this.#composed = false;
        this.plain = id < this.#ids.length ? (this.#ids[id] ?? unknownName) : unknownName;
        return this.plain === unknownName ? unknownName : at + 1;
    }
    resolve(bytes, start, end) {
        this.#composed = false;
        const close = endOfId(bytes, start, end);
        if (close < 0)
            return this.#intern(bytes, start, end);
        const id = readId(bytes, start + 1, close);
        let text = close + 1;
        while (text < end && bytes[text] === space)
            text++;
        if (text >= end)
            return this.#ids[id] ?? unknownName;
        if (id >= largestId)
            return unknownName;
        const name = endOfId(bytes, text, end) < 0 ? this.#intern(bytes, text, end) : this.#compose(bytes, text, end);
        this.#define(id, name);
        return name;
    }
    #intern(bytes, start, end) {
        return this.names.intern(bytes, start, this.#rules.stripRecursion ? endWithoutRecursion(bytes, start, end) : end);
    }
    #compose(bytes, start, end) {
        this.#composed = true;
        const parts = [];
        for (let at = start; at < end;) {
            const close = endOfId(bytes, at, end);
            if (close < 0) {
                parts.push(bytes[at] ?? 0);
                at++;
                continue;
            }
            const name = this.#ids[readId(bytes, at + 1, close)] ?? unknownName;
            if (name === unknownName)
                return unknownName;
            const bytesOfName = this.names.bytesOf(name);
            this.#composedBytes += bytesOfName.length;
            const length = parts.length + bytesOfName.length;
            if (length > longestComposed || this.#composedBytes > mostComposedBytes)
                return unknownName;
            for (const byte of bytesOfName)
                parts.push(byte);
            at = close + 1;
        }
        return this.#intern(Uint8Array.from(parts), 0, parts.length);
    }
    #define(id, name) {
        if (id >= this.#ids.length) {
            const larger = new Int32Array(Math.max(id + 1, this.#ids.length * 2)).fill(unknownName, this.#ids.length);
            larger.set(this.#ids);
            this.#ids = larger;
        }
        if (this.#ids[id] === unknownName)
            this.#defined.push(id);
        this.#ids[id] = name;
    }
}
function endOfId(bytes, start, end) {
    if (bytes[start] !== openParenthesis)
        return -1;
    let at = start + 1;
    while (at < end && isDigit(bytes[at] ?? 0))
        at++;
    return at > start + 1 && at < end && bytes[at] === closeParenthesis ? at : -1;
}
function readId(bytes, start, end) {
    let id = 0;
    for (let at = start; at < end && id < largestId; at++)
        id = id * 10 + (bytes[at] ?? 0) - 48;
    return id;
}
function endWithoutRecursion(bytes, start, end) {
    let at = end;
    while (at > start && isDigit(bytes[at - 1] ?? 0))
        at--;
    return at < end && at > start + 1 && bytes[at - 1] === quote ? at - 1 : end;
}
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-place.js



const unnamed = 0;
class CallgrindPlace {
    file = unnamed;
    function = none;
    keepsAddress = false;
    isLost = false;
    pending = new PendingCallee();
    #builder;
    #addresses;
    #objects;
    #files;
    #functions;
    #object = unnamed;
    #functionFile = unnamed;
    #functionName = none;
    constructor(builder, addresses) {
        this.#builder = builder;
        this.#addresses = addresses;
        this.#objects = new NameSpace(builder.objects, { stripRecursion: false });
        this.#files = new NameSpace(builder.files, { stripRecursion: false });
        this.#functions = new NameSpace(builder.functionNames, { stripRecursion: true });
    }
    reset() {
        for (const names of [this.#objects, this.#files, this.#functions])
            names.reset();
        this.forget();
        this.isLost = false;
    }
    forget() {
        this.#enterObject(unnamed);
        this.#functionFile = unnamed;
        this.file = unnamed;
        this.#functionName = none;
        this.function = none;
        this.pending.forget();
    }
    namesOf(key) {
        switch (key) {
            case bodyKeys.fn:
            case bodyKeys.cfn:
            case bodyKeys.jfn:
                return this.#functions;
            case bodyKeys.fi:
            case bodyKeys.fe:
            case bodyKeys.cfi:
            case bodyKeys.cfl:
            case bodyKeys.fl:
            case bodyKeys.jfi:
                return this.#files;
            case bodyKeys.ob:
            case bodyKeys.cob:
                return this.#objects;
        }
        return undefined;
    }
    take(key, name) {
        const known = name === unknownName ? unnamed : name;
        switch (key) {
            case bodyKeys.fn:
                this.#enterFunction(name);
                break;
            case bodyKeys.cfn:
                if (name === unknownName)
                    this.pending.forget();
                else
                    this.pending.nameIt(name, this.#functions.composed);
                break;
            case bodyKeys.cob:
                this.pending.setObject(known);
                break;
            case bodyKeys.cfi:
            case bodyKeys.cfl:
                this.pending.setFile(known);
                break;
            case bodyKeys.ob:
                this.#enterObject(known);
                break;
            case bodyKeys.fl:
                this.#functionFile = known;
                this.file = known;
                break;
            case bodyKeys.fi:
            case bodyKeys.fe:
                this.file = known;
        }
    }
    defineFunction() {
        if (this.function !== none)
            return true;
        if (this.#functionName === none)
            return false;
        this.function = this.#builder.function(this.#object, this.#functionFile, this.#functionName);
        return true;
    }
    defineCallee() {
        const { isBare, object, file, name } = this.pending;
        return this.#builder.function(isBare || object === none ? this.#object : object, isBare || file === none ? this.file : file, name);
    }
    #enterObject(object) {
        this.#object = object;
        this.keepsAddress = this.#addresses(object);
    }
    #enterFunction(name) {
        this.pending.forget();
        this.function = none;
        this.#functionName = name;
        this.file = this.#functionFile;
        this.isLost = name === unknownName;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/line-cursor.js
const line_cursor_space = 32;
const tab = 9;
const plus = 43;
const minus = 45;
const colon = 58;
const zero = 48;
const letterX = 120;
const notNumber = -1;
const tooLarge = -2;
class LineCursor {
    #bytes = new Uint8Array(0);
    #end = 0;
    at = 0;
    ranges = false;
    open(bytes, start, end) {
        this.#bytes = bytes;
        this.#end = end;
        this.at = start;
        this.skipSpaces();
    }
    get atEnd() {
        return this.at >= this.#end;
    }
    peek() {
        return this.at < this.#end ? (this.#bytes[this.at] ?? 0) : 0;
    }
    skipSpaces() {
        let at = this.at;
        while (at < this.#end && (this.#bytes[at] === line_cursor_space || this.#bytes[at] === tab))
            at++;
        this.at = at;
    }
    skipToken() {
        let at = this.at;
        while (at < this.#end && this.#bytes[at] !== line_cursor_space && this.#bytes[at] !== tab)
            at++;
        this.at = at;
        this.skipSpaces();
    }
    number() {
        const bytes = this.#bytes;
        const end = this.#end;
        const start = this.at;
        let at = start;
        let value = 0;
        for (; at < end; at++) {
            const digit = (bytes[at] ?? 0) - zero;
            if (digit < 0 || digit > 9)
                break;
            value = value * 10 + digit;
        }
        if (at === start + 1 && value === 0 && at < end && bytes[at] === letterX)
            return this.#hexadecimal(at + 1);
        if (at === start)
            return notNumber;
        return this.#end === at || isSpace(bytes[at] ?? 0) ? this.#finish(at, value) : this.#atRange(at, value);
    }
    #hexadecimal(start) {
        let at = start;
        let value = 0;
        for (; at < this.#end; at++) {
            const digit = hexadecimalDigit(this.#bytes[at] ?? 0);
            if (digit < 0)
                break;
            value = value * 16 + digit;
        }
        if (at === start)
            return notNumber;
        return at === this.#end || isSpace(this.#bytes[at] ?? 0)
            ? this.#finish(at, value)
            : this.#atRange(at, value);
    }
    #atRange(at, value) {
        const mark = this.#bytes[at] ?? 0;
        const next = at + 1 < this.#end ? (this.#bytes[at + 1] ?? 0) : 0;
        const isRange = this.ranges && (mark === plus || mark === minus || mark === colon) && line_cursor_isDigit(next);
        if (!isRange)
            return notNumber;
        let end = at + 1;
        while (end < this.#end && (hexadecimalDigit(this.#bytes[end] ?? 0) >= 0 || this.#bytes[end] === letterX))
            end++;
        return end === this.#end || isSpace(this.#bytes[end] ?? 0) ? this.#finish(end, value) : notNumber;
    }
    #finish(at, value) {
        this.at = at;
        this.skipSpaces();
        return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
    }
}
function isSpace(byte) {
    return byte === line_cursor_space || byte === tab;
}
function line_cursor_isDigit(byte) {
    return byte >= zero && byte <= zero + 9;
}
function hexadecimalDigit(byte) {
    if (byte >= 48 && byte <= 57)
        return byte - 48;
    const lower = byte | 32;
    return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

;// CONCATENATED MODULE: ./build/src/core/formats/cost-line.js

const cost_line_plus = 43;
const cost_line_minus = 45;
const star = 42;
const cost_line_space = 32;
const cost_line_zero = 48;
const cost_line_newline = 10;
const plainDigits = 9;
function describeCostFault(fault) {
    switch (fault) {
        case 'position':
            return 'the position of the cost is no line number';
        case 'cost':
            return 'a cost is not a whole number';
        case 'too-many-costs':
            return 'the line has more costs than the file has events';
        case 'too-large':
            return 'a cost is above 2^53 and cannot be read exactly';
    }
}
const positionNames = ['instr', 'bb', 'line'];
const largestPosition = 0x7fffffff;
class CostLineReader {
    cursor = new LineCursor();
    values = new Float64Array(0);
    count = 0;
    columns = new Int32Array(0);
    line = 0;
    address = 0;
    #positions = ['line'];
    #plain = 'line';
    #last = { instr: 0, bb: 0, line: 0 };
    #position = 0;
    expectPositions(names) {
        this.#positions = names;
        const all = names.join(' ');
        this.#plain = all === 'line' || all === 'instr line' ? all : 'none';
    }
    expectEvents(events) {
        this.columns = Int32Array.from(events);
        this.values = new Float64Array(events.length);
        this.count = 0;
    }
    reset() {
        this.#restart(0);
    }
    losePosition() {
        this.#restart(-1);
    }
    readPlain(bytes, start) {
        if (this.#plain === 'none')
            return -1;
        const last = this.#last;
        let at = start;
        let address = 0;
        if (this.#plain === 'instr line') {
            at = this.#readPlainPosition(bytes, at, last.instr);
            if (at < 0 || bytes[at] !== cost_line_space)
                return -1;
            address = this.#position;
            at++;
        }
        at = this.#readPlainPosition(bytes, at, last.line);
        if (at < 0)
            return -1;
        const line = this.#position;
        at = this.#readPlainCosts(bytes, at);
        if (at < 0)
            return -1;
        last.instr = address;
        last.line = line;
        this.address = address;
        this.line = line;
        return at;
    }
    #readPlainPosition(bytes, start, last) {
        const sign = bytes[start] ?? 0;
        if (sign === star) {
            this.#position = last;
            return last < 0 || last > largestPosition ? -1 : start + 1;
        }
        const isRelative = sign === cost_line_plus || sign === cost_line_minus;
        const first = isRelative ? start + 1 : start;
        let at = first;
        let value = 0;
        for (;;) {
            const digit = (bytes[at] ?? 0) - cost_line_zero;
            if (digit < 0 || digit > 9)
                break;
            value = (Math.imul(value, 10) + digit) | 0;
            at++;
        }
        if (at === first || at - first > plainDigits || (isRelative && last < 0))
            return -1;
        const position = isRelative ? (sign === cost_line_plus ? last + value : last - value) : value;
        if (position < 0 || position > largestPosition)
            return -1;
        this.#position = position;
        return at;
    }
    #readPlainCosts(bytes, start) {
        const { values } = this;
        let count = 0;
        let at = start;
        while (bytes[at] === cost_line_space) {
            const first = ++at;
            let value = 0;
            for (;;) {
                const digit = (bytes[at] ?? 0) - cost_line_zero;
                if (digit < 0 || digit > 9)
                    break;
                value = (Math.imul(value, 10) + digit) | 0;
                at++;
            }
            if (at === first || at - first > plainDigits || count === values.length)
                return -1;
            values[count++] = value;
        }
        if (bytes[at] !== cost_line_newline)
            return -1;
        this.count = count;
        return at;
    }
    read(bytes, start, end) {
        const { cursor } = this;
        cursor.open(bytes, start, end);
        cursor.ranges = true;
        this.count = 0;
        for (const name of this.#positions) {
            if (!this.#readPosition(name))
                return this.#loseBase();
        }
        const { line, instr } = this.#last;
        if (line > largestPosition)
            return this.#loseBase();
        this.line = Math.max(0, line);
        this.address = instr > largestPosition ? 0 : Math.max(0, instr);
        cursor.ranges = false;
        return this.#readCosts();
    }
    #readCosts() {
        const { cursor, values } = this;
        let count = 0;
        while (!cursor.atEnd) {
            const value = cursor.number();
            if (value < 0)
                return value === tooLarge ? 'too-large' : 'cost';
            if (count === values.length)
                return 'too-many-costs';
            values[count++] = value;
        }
        this.count = count;
        return undefined;
    }
    #restart(position) {
        const last = this.#last;
        last.instr = position;
        last.bb = position;
        last.line = position;
        this.line = 0;
        this.address = 0;
    }
    #loseBase() {
        this.losePosition();
        return 'position';
    }
    #readPosition(name) {
        const { cursor } = this;
        const last = this.#last;
        const sign = cursor.peek();
        if (sign === star) {
            cursor.skipToken();
            return true;
        }
        const relative = sign === cost_line_plus || sign === cost_line_minus;
        if (relative)
            cursor.at++;
        const value = cursor.number();
        if (value < 0) {
            if (value !== tooLarge || name === 'line')
                return false;
            last[name] = Number.MAX_SAFE_INTEGER;
            return true;
        }
        const base = last[name];
        if (relative && base < 0)
            return true;
        const position = relative ? base + (sign === cost_line_plus ? value : -value) : value;
        if (position < 0)
            return false;
        last[name] = position;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-body.js






const callgrind_out_body_newline = 10;
const callgrind_out_body_space = 32;
const callgrind_out_body_zero = 48;
const nine = 57;
const equals = 61;
class CallgrindBody {
    costs = new CostLineReader();
    costLines = 0;
    #builder;
    #place;
    #number = new LineCursor();
    #row = { fn: none, file: 0, line: 0, address: 0 };
    #next = 'self';
    #callee = none;
    #callTimes = 0;
    constructor(builder, addresses) {
        this.#builder = builder;
        this.#place = new CallgrindPlace(builder, addresses);
    }
    reset() {
        const fault = this.#missingPosition();
        this.costs.reset();
        this.costLines = 0;
        this.#place.reset();
        return fault;
    }
    loseTrack() {
        this.#place.forget();
        this.#place.isLost = true;
        this.#next = 'self';
        this.costs.losePosition();
    }
    readPlain(bytes, start) {
        const place = this.#place;
        if (place.isLost || this.#next === 'nothing')
            return none;
        if (!isCostStart(bytes[start] ?? 0))
            return this.#next === 'self' ? this.#readPlainKey(bytes, start) : none;
        if (place.function === none)
            return none;
        const end = this.costs.readPlain(bytes, start);
        if (end !== none)
            this.#addCost();
        return end;
    }
    readCostLine(bytes, start, end) {
        const fault = this.costs.read(bytes, start, end);
        if (fault === undefined && this.#next !== 'nothing' && !this.#place.isLost)
            return this.#placeCost();
        this.#next = 'self';
        if (fault === undefined)
            return undefined;
        this.#place.pending.forget();
        return describeCostFault(fault);
    }
    readAssignment(line) {
        const missing = this.#missingPosition();
        const fault = this.#assign(packKey(line.bytes, line.start, line.mark), line);
        return missing ?? fault;
    }
    #readPlainKey(bytes, start) {
        const mark = endOfLetters(bytes, start);
        if (bytes[mark] !== equals)
            return none;
        const key = packKey(bytes, start, mark);
        if (key === bodyKeys.calls)
            return this.#readPlainCalls(bytes, mark + 1);
        const names = this.#place.namesOf(key);
        if (names === undefined)
            return none;
        const end = names.readPlain(bytes, mark + 1);
        if (end !== none)
            this.#place.take(key, names.plain);
        return end;
    }
    #readPlainCalls(bytes, start) {
        let at = start;
        let times = 0;
        for (let byte = bytes[at] ?? 0; byte >= callgrind_out_body_zero && byte <= nine; byte = bytes[++at] ?? 0) {
            times = (Math.imul(times, 10) + byte - callgrind_out_body_zero) | 0;
        }
        const isPlain = at > start && at - start <= plainDigits && bytes[at] === callgrind_out_body_space;
        if (!isPlain || this.#place.pending.name === none)
            return none;
        while (bytes[at] !== callgrind_out_body_newline)
            at++;
        this.#expectCall(times);
        return at;
    }
    #placeCost() {
        const hasFunction = this.#place.defineFunction();
        if (hasFunction)
            this.#addCost();
        this.#next = 'self';
        return hasFunction ? undefined : 'the cost stands before the first function';
    }
    #addCost() {
        const { costs } = this;
        const place = this.#place;
        const row = this.#row;
        this.costLines++;
        row.fn = place.function;
        row.file = place.file;
        row.line = costs.line;
        row.address = place.keepsAddress ? costs.address : 0;
        if (this.#next === 'self') {
            this.#builder.addSelf(row, costs);
            return;
        }
        this.#builder.addCall(row, this.#callee, this.#callTimes, costs);
        place.pending.forget();
        this.#next = 'self';
    }
    #assign(key, line) {
        if (key === bodyKeys.calls)
            return this.#readCalls(line);
        if (key === bodyKeys.jump || key === bodyKeys.jcnd) {
            this.#next = 'nothing';
            return undefined;
        }
        const names = this.#place.namesOf(key);
        if (names === undefined)
            return 'unknown-key';
        const name = names.resolve(line.bytes, line.mark + 1, line.end);
        this.#place.take(key, name);
        return name === unknownName ? 'the name is an id that no line before it defines' : undefined;
    }
    #readCalls({ bytes, mark, end }) {
        const { pending, isLost } = this.#place;
        this.#number.open(bytes, mark + 1, end);
        const times = this.#number.number();
        const isNamed = pending.name !== none;
        if (!isLost && isNamed && times >= 0) {
            this.#expectCall(times);
            return undefined;
        }
        this.#next = 'nothing';
        pending.forget();
        if (isLost && isNamed)
            return undefined;
        return isNamed
            ? 'the number of calls is no whole number below 2^53'
            : 'the calls name no callee that is known';
    }
    #expectCall(times) {
        this.#callTimes = times;
        this.#callee = this.#place.defineCallee();
        this.#next = 'call';
    }
    #missingPosition() {
        if (this.#next === 'self')
            return undefined;
        this.#next = 'self';
        this.#place.pending.forget();
        return 'the calls or jumps before this line have no position of their own';
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-header.js

const mostEvents = 64;
const passedHeaders = new Set([
    'cmd',
    'desc',
    'thread',
    'event',
    'summary',
    'totals',
    'arch',
    'timeframe',
    'trigger',
]);
const tellingHeaders = [
    'creator',
    'version',
    'pid',
    'part',
    'positions',
    'events',
    'summary',
    'totals',
];
function words(text) {
    return text.split(/[ \t]+/).filter((word) => word !== '');
}
function readPositions(text) {
    const told = words(text);
    const names = positionNames.filter((name) => told.includes(name));
    return names.length > 0 && names.join(' ') === told.join(' ') ? names : undefined;
}
function readEventNames(text) {
    const names = words(text);
    const distinct = new Set(names).size === names.length;
    return names.length > 0 && names.length <= mostEvents && distinct ? names : undefined;
}
function readTotals(text, events) {
    const numbers = words(text).map((word) => (/^\d+$/.test(word) ? Number(word) : Number.NaN));
    if (numbers.length > events || !numbers.every(Number.isSafeInteger))
        return undefined;
    return Array.from({ length: events }, (_, index) => numbers[index] ?? 0);
}

// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(85110);
// EXTERNAL MODULE: ./build/src/core/formats/profile-builder.js + 1 modules
var profile_builder = __webpack_require__(58839);
;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out.js








const callgrind_out_equals = 61;
const callgrind_out_colon = 58;
const hash = 35;
const again = 'make the file again; one like this was cut short or changed after valgrind wrote it';
class CallgrindReader {
    #log = new problem_log/* ProblemLog */.m('');
    #builder = new profile_builder/* ProfileBuilder */.b();
    #body;
    #decoder = new TextDecoder();
    #totalsHeader;
    #expectedTotals = [];
    #mustHaveTotals;
    #totalsSeen = false;
    #everyPartHasTotals = true;
    #eventsOfPart = [];
    #unknownColumns = { positions: false, events: false };
    #isHopeless = false;
    #lastLine = 1;
    constructor(dialect, keepsAddresses) {
        this.#totalsHeader = dialect.totals;
        this.#mustHaveTotals = dialect.alwaysHasTotals;
        this.#body = new CallgrindBody(this.#builder, rememberObjects(this.#builder, keepsAddresses));
    }
    read({ name, chunks }) {
        this.#log.enter(name);
        this.#lastLine = 1;
        this.#lastLine = Math.max(1, (0,byte_lines/* forEachLine */.F)(chunks, this));
        this.#endPart();
    }
    plain(bytes, start) {
        if (this.#unknownColumns.positions || this.#unknownColumns.events)
            return -1;
        return this.#body.readPlain(bytes, start);
    }
    line(bytes, start, end, number) {
        this.#lastLine = number;
        const first = bytes[start] ?? 0;
        if (start === end || first === hash)
            return;
        if (!isCostStart(first))
            this.#readKeyedLine(bytes, start, end);
        else if (!this.#unknownColumns.positions && !this.#unknownColumns.events) {
            const fault = this.#body.readCostLine(bytes, start, end);
            if (fault !== undefined)
                this.#damage(fault);
        }
    }
    tooLong(number) {
        this.#lastLine = number;
        this.#loseTrack('the line is longer than a megabyte');
    }
    unfinished(number) {
        this.#lastLine = number;
        this.#damage('the last line has no end');
    }
    finish() {
        if (this.#builder.events.length === 0)
            this.#damage('the file names no events');
        const totals = this.#builder.totals();
        if (this.#builder.largest(totals) > Number.MAX_SAFE_INTEGER) {
            this.#isHopeless = true;
            this.#damage('a sum of costs is above 2^53');
        }
        if (this.#mustHaveTotals && !this.#totalsSeen)
            this.#damage(`the file has no \`${this.#totalsHeader}:\``);
        if (!this.#log.damaged && this.#totalsSeen && this.#everyPartHasTotals)
            this.#compareTotals(totals);
        const problems = this.#log.problems();
        if (!this.#log.damaged)
            return (0,parsed/* parsed */.Yz)(this.#builder.build(totals), problems);
        const isEmpty = this.#isHopeless || !totals.some((total) => total > 0);
        if (isEmpty && (0,parsed/* isNonEmpty */.J_)(problems))
            return (0,parsed/* failed */.gz)(...problems);
        const { profile, ...addresses } = this.#builder.build(totals);
        return (0,parsed/* parsed */.Yz)({ ...addresses, profile: { ...profile, damaged: true } }, problems);
    }
    #readKeyedLine(bytes, start, end) {
        let at = start;
        while (at < end && isLetter(bytes[at] ?? 0))
            at++;
        const mark = bytes[at];
        if (at === start || at === end || (mark !== callgrind_out_equals && mark !== callgrind_out_colon)) {
            this.#loseTrack('the line is neither a cost nor `key=value` nor `key: value`');
            return;
        }
        const fault = mark === callgrind_out_colon
            ? this.#readHeader(this.#text(bytes, start, at), bytes.subarray(at + 1, end))
            : this.#body.readAssignment({ bytes, start, mark: at, end });
        if (fault === 'unknown-key')
            this.#leaveOut(this.#text(bytes, start, at), mark === callgrind_out_colon ? ':' : '=');
        else if (fault !== undefined)
            this.#damage(fault);
    }
    #readHeader(key, value) {
        if (key === this.#totalsHeader)
            return this.#readTotals(this.#text(value));
        switch (key) {
            case 'creator':
                if (this.#text(value).trimStart().startsWith('callgrind'))
                    this.#mustHaveTotals = true;
                return undefined;
            case 'version':
            case 'pid':
            case 'part':
                return this.#endPart();
            case 'positions':
                return this.#readPositions(this.#text(value));
            case 'events':
                return this.#readEvents(this.#text(value));
        }
        return passedHeaders.has(key) ? undefined : 'unknown-key';
    }
    #readPositions(text) {
        const names = readPositions(text);
        this.#unknownColumns.positions = names === undefined;
        if (names === undefined)
            return 'the positions are not of `instr`, `bb` and `line`, in this order';
        this.#body.costs.expectPositions(names);
        return undefined;
    }
    #readEvents(text) {
        const names = readEventNames(text);
        this.#unknownColumns.events = names === undefined;
        if (names === undefined)
            return 'the events are none, more than 64, or the same one twice';
        this.#eventsOfPart = names.map((name) => this.#builder.event(name));
        this.#body.costs.expectEvents(this.#eventsOfPart);
        return undefined;
    }
    #readTotals(text) {
        const totals = readTotals(text, this.#eventsOfPart.length);
        if (totals === undefined)
            return 'the totals are not one whole number below 2^53 for each event';
        for (const [index, event] of this.#eventsOfPart.entries()) {
            this.#expectedTotals[event] = (this.#expectedTotals[event] ?? 0) + (totals[index] ?? 0);
        }
        this.#totalsSeen = true;
        this.#body.costLines = 0;
        return undefined;
    }
    #endPart() {
        if (this.#body.costLines > 0) {
            this.#everyPartHasTotals = false;
            if (this.#mustHaveTotals)
                this.#damage('a part of the file has costs but ends without its totals');
        }
        const fault = this.#body.reset();
        if (fault !== undefined)
            this.#damage(fault);
    }
    #compareTotals(totals) {
        for (const [event, total] of totals.entries()) {
            const expected = this.#expectedTotals[event] ?? 0;
            if (total === expected)
                continue;
            const name = this.#builder.events[event] ?? '';
            this.#damage(`the costs of ${name} sum up to ${total}, but the file's totals say ${expected}`);
        }
    }
    #text(bytes, start = 0, end = bytes.length) {
        return this.#decoder.decode(bytes.subarray(start, end));
    }
    #leaveOut(key, mark) {
        const meant = findAlmost(key, mark === ':' ? tellingHeaders : Object.keys(bodyKeys));
        if (meant === undefined) {
            this.#log.leftOut(`that begin with ${JSON.stringify(key + mark)}`, this.#lastLine);
            return;
        }
        if (meant === 'positions' || meant === 'events')
            this.#unknownColumns[meant] = true;
        this.#loseTrack(`\`${key}${mark}\` is no key of the format, and one letter off \`${meant}${mark}\``);
    }
    #loseTrack(message) {
        this.#damage(`${message}; the costs below it are left out until the next function`);
        this.#body.loseTrack();
    }
    #damage(message) {
        this.#log.damage({ line: this.#lastLine, message, hint: again });
    }
}
const noAddresses = () => false;
function readCostFile(source, dialect) {
    const read = readWithAddresses([source], dialect, noAddresses);
    return read.kind === 'ok' ? (0,parsed/* parsed */.Yz)(read.value.profile, read.warnings) : read;
}
function readWithAddresses(sources, dialect, keeps) {
    const reader = new CallgrindReader(dialect, keeps);
    for (const source of sources)
        reader.read(source);
    return reader.finish();
}
const callgrind = { totals: 'totals', alwaysHasTotals: false };
function readCallgrind(source) {
    return readCostFile(source, callgrind);
}
function readCallgrindAddresses(sources, keepsAddresses) {
    return readWithAddresses(sources, callgrind, keepsAddresses);
}


/***/ }),

/***/ 58356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ CaseKeeper),
  nQ: () => (/* binding */ decodeParts),
  OY: () => (/* binding */ describeEntry),
  Iq: () => (/* binding */ keepApart),
  WV: () => (/* binding */ keepGathered),
  DS: () => (/* binding */ mostCases),
  u0: () => (/* binding */ readDocument),
  Se: () => (/* binding */ readLines),
  _f: () => (/* binding */ readShape),
  yR: () => (/* binding */ readText)
});

// UNUSED EXPORTS: readEntries

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/text/json.js
var json = __webpack_require__(58415);
// EXTERNAL MODULE: ./build/src/core/text/preview-value.js
var preview_value = __webpack_require__(8525);
// EXTERNAL MODULE: ./build/src/core/model/metric.js
var metric = __webpack_require__(96439);
// EXTERNAL MODULE: ./build/src/core/formats/case-name.js
var case_name = __webpack_require__(17322);
;// CONCATENATED MODULE: ./build/src/core/formats/alike-counters.js




const namesTold = 4;
const markedStart = 64 - 9;
function withMark({ metric, evidence }) {
    const name = `${metric.name.slice(0, markedStart)}_${(0,case_name/* markOf */.Fg)(metric.title)}`;
    return { metric: { ...metric, name }, evidence };
}
function markEach(alike, taken) {
    if (!alike[0].metric.name.startsWith(metric/* customPrefix */.gO))
        return undefined;
    const marked = alike.map(withMark);
    const names = new Set(marked.map(({ metric }) => metric.name));
    const isFree = names.size === marked.length && [...names].every((name) => !taken.has(name));
    return isFree ? marked : undefined;
}
function compareText(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
function listFirst(names) {
    const more = names.length - namesTold;
    return `${names.slice(0, namesTold).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function describe(name, alike, marked) {
    const titles = listFirst(alike.map(({ metric }) => (0,preview_value/* previewValue */.i)(metric.title)));
    const shared = alike[0].metric.name;
    const start = `${(0,preview_value/* previewValue */.i)(name)} has ${alike.length} numbers whose names all become ${shared}: ${titles}`;
    const outcome = marked === undefined
        ? 'nothing tells which of them counts, and none does'
        : `they are called ${listFirst(marked.map(({ metric }) => metric.name))}`;
    return {
        code: 'counters-alike',
        message: `${start}; ${outcome}`,
        hint: 'give them names that differ in their letters or digits, and let a gate name the one that it means',
    };
}
function tellCountersApart(one) {
    const groups = Map.groupBy(one.measures, ({ metric }) => metric.name);
    if (groups.size === one.measures.length)
        return { kept: one, problems: [] };
    const taken = new Set(groups.keys());
    const problems = [];
    const measures = [...groups.values()].flatMap((group) => {
        const alike = group.toSorted((first, second) => compareText(first.metric.title, second.metric.title));
        if (alike.length < 2 || !(0,parsed/* isNonEmpty */.J_)(alike))
            return group;
        const marked = markEach(alike, taken);
        const why = describe(one.name, alike, marked);
        problems.push(why);
        const shared = { metric: alike[0].metric, evidence: { kind: 'unmeasured', why } };
        return [shared, ...(marked ?? [])];
    });
    return { kept: { ...one, measures }, problems };
}

;// CONCATENATED MODULE: ./build/src/core/formats/case-list.js





const longestText = 64 * 1024 * 1024;
function tooLong(source) {
    return {
        code: 'format-damaged',
        message: `${source.name} has more than ${longestText} characters, which is the limit for one file of results`,
        hint: 'let the tool keep fewer raw values or run fewer cases, or split the suite in two',
    };
}
function* decodeParts(source) {
    const decoder = new TextDecoder();
    for (const chunk of source.chunks)
        yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
}
function readText(source) {
    const parts = [];
    let length = 0;
    for (const part of decodeParts(source)) {
        length += part.length;
        if (length > longestText)
            return (0,parsed/* failed */.gz)(tooLong(source));
        parts.push(part);
    }
    return (0,parsed/* parsed */.Yz)(parts.join(''));
}
function readDocument(source) {
    const text = readText(source);
    if (text.kind === 'failed')
        return text;
    return (0,json/* parseJson */.q)(text.value, source.name);
}
function readShape(source, { schema, message, hint }) {
    const document = readDocument(source);
    if (document.kind === 'failed')
        return document;
    const read = schema.safeParse(document.value);
    return read.success ? (0,parsed/* parsed */.Yz)(read.data) : (0,parsed/* failed */.gz)({ code: 'format-damaged', message, hint });
}
function readLines(source) {
    const text = readText(source);
    if (text.kind === 'failed')
        return { lines: [], problems: text.problems };
    const lines = text.value.split(/\r?\n/);
    const last = lines.pop() ?? '';
    if (last.trim() === '')
        return { lines, problems: [] };
    const problem = {
        code: 'format-damaged',
        message: `${source.name} ends inside the line ${(0,preview_value/* previewValue */.i)(last)}, which was left out`,
        hint: 'see whether the tool was stopped; it ends every line',
    };
    return { lines, problems: [problem] };
}
function describeEntry(issue, place) {
    const path = [place, ...issue.path.map(String)].join('.');
    return {
        code: 'format-damaged',
        message: `${path} is not what the tool's format has there: ${issue.message.toLowerCase()}`,
        hint: 'the other cases were read; report the tool and its version if it wrote the file as it is',
    };
}
function readEntries(list, name, schema) {
    const entries = [];
    const problems = [];
    for (const [index, entry] of list.entries()) {
        const read = schema.safeParse(entry);
        const [issue] = read.error?.issues ?? [];
        if (read.success)
            entries.push(read.data);
        else if (issue !== undefined)
            problems.push(describeEntry(issue, `${name}[${index}]`));
    }
    return { entries, problems };
}
const mostProblems = 20;
const mostParameters = 100;
function fitParameters(parameters) {
    const entries = Object.entries(parameters).slice(0, mostParameters);
    const fit = (name) => (name === '__proto__' ? 'proto' : (0,case_name/* fitName */.dl)(name));
    return Object.fromEntries(entries.map(([name, value]) => [fit(name), (0,case_name/* fitName */.dl)(value)]));
}
function describeName(source, name) {
    return {
        code: 'case-renamed',
        message: `${source.name} has a name of ${name.length} characters, ${(0,preview_value/* previewValue */.i)(name)}, and ${case_name/* longestName */.YG} are kept`,
        hint: 'give the benchmark a shorter name; until then a mark stands for the rest',
    };
}
const mostKept = 10_000;
const mostCases = 20_000;
function tooMany(source, count) {
    return {
        code: 'results-cut',
        message: `${source.name} has ${count} cases, and the first ${mostCases} of them count, which is what a report holds`,
        hint: 'let the suite run fewer cases',
    };
}
class CaseKeeper {
    cases = [];
    problems = [];
    #count = 0;
    get count() {
        return this.#count;
    }
    add(one) {
        this.#count += 1;
        if (this.#count <= mostCases)
            this.cases.push(one);
    }
    tell(problem) {
        if (this.problems.length < mostKept)
            this.problems.push(problem);
    }
}
function tellFirst(problems) {
    const more = problems.length - mostProblems;
    if (more <= 0)
        return problems;
    const rest = {
        code: 'format-damaged',
        message: `${more} more problems of the same file are not told`,
        hint: 'mend those that are told, and run again',
    };
    return [...problems.slice(0, mostProblems), rest];
}
function keepApart(source, read) {
    const seen = new Map();
    const { count = read.cases.length } = read;
    const cut = count > mostCases ? [tooMany(source, count)] : [];
    const problems = [...cut, ...read.problems];
    const cases = read.cases.slice(0, mostCases).map((given) => {
        const named = { ...given, name: (0,case_name/* fitName */.dl)(given.name), parameters: fitParameters(given.parameters) };
        if (given.name.length > case_name/* longestName */.YG)
            problems.push(describeName(source, given.name));
        const { kept: one, problems: alike } = tellCountersApart(named);
        problems.push(...alike);
        const times = (seen.get(one.name) ?? 0) + 1;
        seen.set(one.name, times);
        if (times === 1)
            return one;
        problems.push({
            code: 'case-repeated',
            message: `${source.name} has ${(0,preview_value/* previewValue */.i)(one.name)} more than once; number ${times} is called \`#${times}\``,
            hint: 'give every benchmark a name of its own, or history mixes them up when their order changes',
        });
        return { ...one, name: `${one.name} #${times}` };
    });
    const told = tellFirst(problems);
    if (cases.length === 0 && (0,parsed/* isNonEmpty */.J_)(told))
        return (0,parsed/* failed */.gz)(...told);
    return (0,parsed/* parsed */.Yz)(cases, told);
}
function keepGathered(source, { cases, count, problems }, cuts) {
    return keepApart(source, { cases, count, problems: [...cuts, ...problems] });
}


/***/ }),

/***/ 17322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   XF: () => (/* binding */ fitPart),
/* harmony export */   YG: () => (/* binding */ longestName),
/* harmony export */   dl: () => (/* binding */ fitName)
/* harmony export */ });
const longestName = 1_024;
function markOf(name) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < name.length; at += 1)
        hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
function fitName(name, most = longestName) {
    const line = name
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim()
        .toWellFormed();
    if (line === '')
        return '(no name)';
    return line.length <= most ? line : `${line.slice(0, most - 10).toWellFormed()}… ${markOf(line)}`;
}
function fitPart(name) {
    return name.length <= longestName ? name : fitName(name);
}


/***/ }),

/***/ 40846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openElf),
/* harmony export */   D: () => (/* binding */ ElfView)
/* harmony export */ });
class ElfView {
    wide;
    #view;
    #little;
    constructor(bytes, header = bytes) {
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.wide = header[4] === 2;
        this.#little = header[5] === 1;
    }
    get length() {
        return this.#view.byteLength;
    }
    half(at) {
        return this.#holds(at, 2) ? this.#view.getUint16(at, this.#little) : undefined;
    }
    word(at) {
        return this.#holds(at, 4) ? this.#view.getUint32(at, this.#little) : undefined;
    }
    native(at) {
        if (!this.wide)
            return this.word(at);
        if (!this.#holds(at, 8))
            return undefined;
        const value = Number(this.#view.getBigUint64(at, this.#little));
        return Number.isSafeInteger(value) ? value : undefined;
    }
    #holds(at, size) {
        return at >= 0 && at + size <= this.#view.byteLength;
    }
}
const layout64 = {
    headerSize: 64,
    programOffset: 32,
    sectionOffset: 40,
    programEntrySize: 54,
    programCount: 56,
    sectionEntrySize: 58,
    sectionCount: 60,
    sectionNames: 62,
    segment: { size: 56, flags: 4, offset: 8, address: 16, fileSize: 32, memorySize: 40 },
    section: { size: 64, offset: 24, bytes: 32, link: 40 },
};
const layout32 = {
    headerSize: 52,
    programOffset: 28,
    sectionOffset: 32,
    programEntrySize: 42,
    programCount: 44,
    sectionEntrySize: 46,
    sectionCount: 48,
    sectionNames: 50,
    segment: { size: 32, flags: 24, offset: 4, address: 8, fileSize: 16, memorySize: 20 },
    section: { size: 40, offset: 16, bytes: 20, link: 24 },
};
function openElf(bytes) {
    const magic = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
    const knownClass = bytes[4] === 1 || bytes[4] === 2;
    const knownOrder = bytes[5] === 1 || bytes[5] === 2;
    if (!magic || !knownClass || !knownOrder)
        return undefined;
    const view = new ElfView(bytes);
    const layout = view.wide ? layout64 : layout32;
    return bytes.length >= layout.headerSize ? { view, layout } : undefined;
}


/***/ }),

/***/ 25391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ addressOfOffset),
/* harmony export */   o: () => (/* binding */ readFileMappings)
/* harmony export */ });
/* harmony import */ var _elf_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40846);

const largestHeader = 64;
const typeLoad = 1;
function readFileMappings(readAt) {
    const header = readAt(0, largestHeader);
    const elf = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .openElf */ .A)(header);
    const table = elf?.view.native(elf.layout.programOffset);
    if (elf === undefined || table === undefined)
        return [];
    const { view, layout } = elf;
    const { size, offset, address, fileSize } = layout.segment;
    if (view.half(layout.programEntrySize) !== size)
        return [];
    const count = view.half(layout.programCount) ?? 0;
    const headers = new _elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ElfView */ .D(readAt(table, count * size), header);
    return Array.from({ length: count }, (_, index) => index * size).flatMap((at) => {
        if (headers.word(at) !== typeLoad)
            return [];
        const start = headers.native(at + offset);
        const bytes = headers.native(at + fileSize);
        const first = headers.native(at + address);
        if (start === undefined || bytes === undefined || first === undefined)
            return [];
        return { offset: start, size: bytes, address: first };
    });
}
function addressOfOffset(mappings, offset) {
    const mapping = mappings.find((each) => offset >= each.offset && offset < each.offset + each.size);
    return mapping === undefined ? undefined : offset - mapping.offset + mapping.address;
}


/***/ }),

/***/ 99326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NameTable)
/* harmony export */ });
class NameTable {
    #bytes = new Uint8Array(1 << 12);
    #view = new DataView(this.#bytes.buffer);
    #seen = this.#bytes;
    #seenView = this.#view;
    #ends = new Int32Array(1 << 6);
    #slots = new Int32Array(1 << 8).fill(-1);
    #count = 0;
    intern(bytes, start, end) {
        const mask = this.#slots.length - 1;
        const slot = this.#slotOf(bytes, start, end);
        const known = this.#slots[slot] ?? -1;
        if (known >= 0)
            return known;
        const added = this.#append(bytes, start, end);
        this.#slots[slot] = added;
        if (this.#count * 2 > mask)
            this.#rehash();
        return added;
    }
    find(bytes, start, end) {
        return this.#slots[this.#slotOf(bytes, start, end)] ?? -1;
    }
    is(name, bytes, start, end) {
        const from = this.#startOf(name);
        if ((this.#ends[name] ?? 0) - from !== end - start)
            return false;
        const view = this.#viewOf(bytes);
        const own = this.#view;
        let at = start;
        for (; at + 8 <= end; at += 8) {
            const eight = own.getFloat64(from + at - start, true);
            if (eight !== view.getFloat64(at, true) || eight === 0)
                break;
        }
        for (; at + 4 <= end; at += 4) {
            if (own.getInt32(from + at - start, true) !== view.getInt32(at, true))
                return false;
        }
        for (; at < end; at++)
            if (own.getUint8(from + at - start) !== view.getUint8(at))
                return false;
        return true;
    }
    bytesOf(name) {
        return this.#bytes.subarray(this.#startOf(name), this.#ends[name] ?? 0);
    }
    strings() {
        const decoder = new TextDecoder();
        return Array.from({ length: this.#count }, (_, name) => decoder.decode(this.bytesOf(name)));
    }
    #startOf(name) {
        return name === 0 ? 0 : (this.#ends[name - 1] ?? 0);
    }
    #slotOf(bytes, start, end) {
        const mask = this.#slots.length - 1;
        let slot = hashBytes(this.#viewOf(bytes), start, end) & mask;
        for (;;) {
            const name = this.#slots[slot] ?? -1;
            if (name < 0 || this.is(name, bytes, start, end))
                return slot;
            slot = (slot + 1) & mask;
        }
    }
    #viewOf(bytes) {
        if (bytes !== this.#seen) {
            this.#seen = bytes;
            this.#seenView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        }
        return this.#seenView;
    }
    #append(bytes, start, end) {
        const from = this.#startOf(this.#count);
        const to = from + end - start;
        if (to > this.#bytes.length) {
            const larger = new Uint8Array(Math.max(to, this.#bytes.length * 2));
            larger.set(this.#bytes.subarray(0, from));
            this.#bytes = larger;
            this.#view = new DataView(larger.buffer);
        }
        if (this.#count === this.#ends.length) {
            const larger = new Int32Array(this.#count * 2);
            larger.set(this.#ends);
            this.#ends = larger;
        }
        this.#bytes.set(bytes.subarray(start, end), from);
        this.#ends[this.#count] = to;
        return this.#count++;
    }
    #rehash() {
        this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
        const mask = this.#slots.length - 1;
        for (let name = 0; name < this.#count; name++) {
            let slot = hashBytes(this.#view, this.#startOf(name), this.#ends[name] ?? 0) & mask;
            while ((this.#slots[slot] ?? -1) >= 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = name;
        }
    }
}
function hashBytes(bytes, start, end) {
    let hash = 0x811c9dc5;
    let at = start;
    for (; at + 4 <= end; at += 4) {
        hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1);
        hash ^= hash >>> 15;
    }
    for (; at < end; at++)
        hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
    return hash ^ (hash >>> 15);
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ plainEventName),
/* harmony export */   R: () => (/* binding */ readPerfFields)
/* harmony export */ });
const units = new Map([
    ['', ['count', 'e0', 1]],
    ['ns', ['second', 'e-9', 1]],
    ['usec', ['second', 'e-6', 1]],
    ['msec', ['second', 'e-3', 1]],
    ['sec', ['second', 'e0', 1]],
    ['Bytes', ['byte', 'e0', 1]],
    ['KiB', ['byte', 'e0', 1024]],
    ['MiB', ['byte', 'e0', 1024 ** 2]],
    ['GiB', ['byte', 'e0', 1024 ** 3]],
    ['Joules', ['joule', 'e0', 1]],
]);
const timeEvents = new Set(['duration_time', 'user_time', 'system_time']);
function plainEventName(event) {
    const inside = /^cpu_\w+\/([^/]+)\/\w*$/.exec(event)?.[1];
    return inside ?? event.replace(/:[ukhGHIpPSDWeb]+$/, '');
}
function readPerfFields(fields) {
    const { event } = fields;
    if (event === '' || event.length > 1024)
        return damaged('the line names no event');
    const runningPercent = readDecimal(fields.running);
    if (runningPercent === undefined || runningPercent > 100) {
        return damaged(`the part of the run that ${event} was counted is ${JSON.stringify(fields.running)}`);
    }
    if (fields.value === '<not counted>')
        return count({ kind: 'not-counted', event, runningPercent });
    if (fields.value === '<not supported>')
        return count({ kind: 'not-supported', event, runningPercent });
    if (readDecimal(fields.value) === undefined)
        return damaged(`the value of ${event} is ${JSON.stringify(fields.value)}`);
    const nanoseconds = fields.unit === '' && timeEvents.has(plainEventName(event));
    const known = units.get(nanoseconds ? 'ns' : fields.unit);
    if (known === undefined)
        return { kind: 'unknown-unit', unit: fields.unit };
    const [unit, exponent, factor] = known;
    const value = Number(`${fields.value}${exponent}`) * factor;
    return count({ kind: 'counted', event, runningPercent, value, unit });
}
function readDecimal(text) {
    if (!/^\d{1,17}(?:\.\d{1,20})?$/.test(text))
        return undefined;
    const value = Number(text);
    return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
function count(value) {
    return { kind: 'count', count: value };
}
function damaged(message) {
    return { kind: 'damaged', message };
}


/***/ }),

/***/ 85110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ProblemLog)
/* harmony export */ });
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35510);

const listed = 20;
class ProblemLog {
    #file;
    #problems = [];
    #leftOut = new Set();
    #damages = 0;
    constructor(file) {
        this.#file = file;
    }
    enter(file) {
        this.#file = file;
    }
    get damaged() {
        return this.#damages > 0;
    }
    damage(fault) {
        this.#damages++;
        if (this.#damages <= listed)
            this.#problems.push(this.#problem('format-damaged', fault));
    }
    leftOut(kind, line) {
        if (this.#leftOut.has(kind) || this.#leftOut.size >= listed)
            return;
        this.#leftOut.add(kind);
        this.#problems.push(this.#problem('format-unknown-key', {
            line,
            message: `lines ${kind} were left out`,
            hint: 'the rest of the file was read; report the tool and its version so that these can be read too',
        }));
    }
    problems() {
        const more = this.#damages - listed;
        if (more <= 0)
            return [...this.#problems];
        const rest = {
            code: 'format-damaged',
            message: `${this.#file} has ${more} more damaged ${more === 1 ? 'line' : 'lines'}`,
            hint: 'make the file again: it is not what the tool wrote',
        };
        return [...this.#problems, rest];
    }
    settle(make) {
        const problems = this.problems();
        return this.damaged && (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .isNonEmpty */ .J_)(problems) ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(...problems) : (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(make(), problems);
    }
    #problem(code, { line, message, hint }) {
        return { code, message, hint, at: { file: this.#file, line } };
    }
}


/***/ }),

/***/ 58839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ ProfileBuilder)
});

;// CONCATENATED MODULE: ./build/src/core/formats/keyed-rows.js
class KeyedRows {
    #count = 0;
    #capacity = 1 << 8;
    #keys = new Int32Array(4 << 8);
    #slots = new Int32Array(1 << 11).fill(-1);
    #last = 0;
    #columns = [];
    get count() {
        return this.#count;
    }
    addColumn() {
        return this.#columns.push(new Float64Array(this.#capacity)) - 1;
    }
    find(first, second, third, fourth) {
        if (this.#count > 0 && this.#hasKey(this.#last, first, second, third, fourth))
            return this.#last;
        const next = this.#last + 1;
        if (next < this.#count && this.#hasKey(next, first, second, third, fourth)) {
            this.#last = next;
            return next;
        }
        const slots = this.#slots;
        const mask = slots.length - 1;
        const hash = hashKey(first, second, third, fourth);
        let slot = (hash << 1) & mask;
        for (;;) {
            const row = slots[slot] ?? -1;
            if (row < 0)
                break;
            if (slots[slot + 1] === hash && this.#hasKey(row, first, second, third, fourth)) {
                this.#last = row;
                return row;
            }
            slot = (slot + 2) & mask;
        }
        const row = this.#append(first, second, third, fourth);
        this.#last = row;
        slots[slot] = row;
        slots[slot + 1] = hash;
        if (this.#count * 4 > mask)
            this.#rehash();
        return row;
    }
    add(row, column, value) {
        const sums = this.#columns[column];
        if (sums !== undefined)
            sums[row] = (sums[row] ?? 0) + value;
    }
    addAll(row, firstColumn, { columns, values, count }) {
        for (let index = 0; index < count; index++) {
            this.add(row, firstColumn + (columns[index] ?? 0), values[index] ?? 0);
        }
    }
    keys(part) {
        const keys = new Int32Array(this.#count);
        for (let row = 0; row < keys.length; row++)
            keys[row] = this.#keys[row * 4 + part] ?? 0;
        return keys;
    }
    columns() {
        return this.#columns.map((column) => column.subarray(0, this.#count));
    }
    #hasKey(row, first, second, third, fourth) {
        const keys = this.#keys;
        const at = row * 4;
        return keys[at] === first && keys[at + 1] === second && keys[at + 2] === third && keys[at + 3] === fourth;
    }
    #append(first, second, third, fourth) {
        const row = this.#count;
        if (row === this.#capacity)
            this.#grow();
        const keys = this.#keys;
        const at = row * 4;
        keys[at] = first;
        keys[at + 1] = second;
        keys[at + 2] = third;
        keys[at + 3] = fourth;
        this.#count++;
        return row;
    }
    #grow() {
        this.#capacity *= 2;
        const keys = new Int32Array(this.#capacity * 4);
        keys.set(this.#keys);
        release(this.#keys);
        this.#keys = keys;
        for (const [index, column] of this.#columns.entries()) {
            const larger = new Float64Array(this.#capacity);
            larger.set(column);
            release(column);
            this.#columns[index] = larger;
        }
    }
    #rehash() {
        const old = this.#slots;
        const slots = new Int32Array(old.length * 2).fill(-1);
        const mask = slots.length - 1;
        for (let from = 0; from < old.length; from += 2) {
            const row = old[from] ?? -1;
            if (row < 0)
                continue;
            const hash = old[from + 1] ?? 0;
            let slot = (hash << 1) & mask;
            while ((slots[slot] ?? -1) >= 0)
                slot = (slot + 2) & mask;
            slots[slot] = row;
            slots[slot + 1] = hash;
        }
        release(old);
        this.#slots = slots;
    }
}
function release(array) {
    array.buffer.transfer(0);
}
function hashKey(first, second, third, fourth) {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= Math.imul(third >>> 4, 0xc2b2ae35) ^ Math.imul(fourth >>> 4, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 13)) << 4) | ((third + fourth) & 15);
}

// EXTERNAL MODULE: ./build/src/core/formats/name-table.js
var name_table = __webpack_require__(99326);
;// CONCATENATED MODULE: ./build/src/core/formats/profile-builder.js


const unknown = new TextEncoder().encode('???');
class ProfileBuilder {
    files = new name_table/* NameTable */.K();
    objects = new name_table/* NameTable */.K();
    functionNames = new name_table/* NameTable */.K();
    #events = [];
    #functions = new KeyedRows();
    #lines = new KeyedRows();
    #sites = new KeyedRows();
    #calls = new KeyedRows();
    #callTimes;
    constructor() {
        this.files.intern(unknown, 0, unknown.length);
        this.objects.intern(unknown, 0, unknown.length);
        this.#callTimes = this.#calls.addColumn();
    }
    get events() {
        return this.#events;
    }
    event(name) {
        const known = this.#events.indexOf(name);
        if (known >= 0)
            return known;
        this.#lines.addColumn();
        this.#calls.addColumn();
        return this.#events.push(name) - 1;
    }
    function(object, file, name) {
        return this.#functions.find(object, file, name, 0);
    }
    addSelf(place, costs) {
        const row = this.#lines.find(place.fn, place.file, place.line, place.address);
        this.#lines.addAll(row, 0, costs);
    }
    addCall(place, callee, times, costs) {
        const site = this.#sites.find(place.file, 0, place.line, place.address);
        const row = this.#calls.find(place.fn, site, callee, 0);
        this.#calls.add(row, this.#callTimes, times);
        this.#calls.addAll(row, 1, costs);
    }
    totals() {
        return this.#lines.columns().map(sumOf);
    }
    largest(totals) {
        const columns = [...this.#calls.columns(), ...this.#lines.columns()];
        return Math.max(0, ...columns.map(largestOf), ...totals);
    }
    build(totals) {
        const files = this.files.strings();
        const [times = new Float64Array(0), ...inclusive] = this.#calls.columns();
        const profile = {
            events: this.events,
            totals,
            files,
            functions: this.#describeFunctions(files),
            chains: [],
            lines: {
                count: this.#lines.count,
                fn: this.#lines.keys(0),
                file: this.#lines.keys(1),
                line: this.#lines.keys(2),
                chain: new Int32Array(this.#lines.count).fill(-1),
                self: this.#lines.columns(),
            },
            calls: {
                count: this.#calls.count,
                caller: this.#calls.keys(0),
                file: this.#ofSites(0),
                line: this.#ofSites(2),
                callee: this.#calls.keys(2),
                chain: new Int32Array(this.#calls.count).fill(-1),
                times,
                inclusive,
            },
        };
        return { profile, lineAddresses: this.#lines.keys(3), callAddresses: this.#ofSites(3) };
    }
    #ofSites(part) {
        const bySite = this.#sites.keys(part);
        return this.#calls.keys(1).map((site) => bySite[site] ?? 0);
    }
    #describeFunctions(files) {
        const objects = this.objects.strings();
        const names = this.functionNames.strings();
        const objectOf = this.#functions.keys(0);
        const fileOf = this.#functions.keys(1);
        return Array.from(this.#functions.keys(2), (name, row) => ({
            name: names[name] ?? '???',
            file: files[fileOf[row] ?? 0] ?? '???',
            object: objects[objectOf[row] ?? 0] ?? '???',
        }));
    }
}
function sumOf(column) {
    let sum = 0;
    for (let row = 0; row < column.length; row++)
        sum += column[row] ?? 0;
    return sum;
}
function largestOf(column) {
    let largest = 0;
    for (let row = 0; row < column.length; row++)
        largest = Math.max(largest, column[row] ?? 0);
    return largest;
}


/***/ }),

/***/ 78207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readValgrindFrame)
/* harmony export */ });
function readValgrindFrame(text) {
    const rest = text.replace(/^0x[0-9A-Fa-f]+: /, '');
    const placed = /^(.*) \((.+?):(\d+)(?::\d+)?\)$/.exec(rest);
    if (placed !== null)
        return { function: placed[1] ?? '', file: placed[2] ?? '', line: Number(placed[3]) };
    return { function: rest.replace(/ \(in [^()]*\)$/, '') };
}


/***/ }),

/***/ 64958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ findBudget)
});

// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(75688);
;// CONCATENATED MODULE: ./build/src/core/stats/binomial-bound.js

function surelyBelow(n, p, confidence) {
    if (p <= 0)
        return 0;
    if (p >= 1)
        return n;
    const odds = Math.log(p) - Math.log1p(-p);
    let logTerm = n * Math.log1p(-p);
    let fewer = Math.exp(logTerm);
    let k = 0;
    while (k < n && 1 - fewer >= confidence) {
        k += 1;
        logTerm += Math.log((n - k + 1) / k) + odds;
        fewer += Math.exp(logTerm);
    }
    return k;
}
function quantileLowerBound(values, p, confidence) {
    const rank = surelyBelow(values.length, p, confidence);
    return rank === 0 ? undefined : (0,quantile/* sortNumbers */.Dx)(values)[rank - 1];
}
function quantileUpperBound(values, p, confidence) {
    const rank = surelyBelow(values.length, 1 - p, confidence);
    return rank === 0 ? undefined : (0,quantile/* sortNumbers */.Dx)(values)[values.length - rank];
}

;// CONCATENATED MODULE: ./build/src/core/compare/judge-budget.js


const budgetConfidence = 0.95;
function judgeBudget(values, budget, better) {
    const lower = better === 'lower';
    const past = (value) => (lower ? value > budget.limit : value < budget.limit);
    const value = (0,quantile/* orderStatistic */.vu)(values, budget.quantile);
    if (!past(value))
        return { kind: 'kept', value };
    const bound = (lower ? quantileLowerBound : quantileUpperBound)(values, budget.quantile, budgetConfidence);
    const same = values.every((other) => other === value);
    const sure = same || (bound !== undefined && past(bound));
    return { kind: sure ? 'exceeded' : 'perhaps-exceeded', value };
}

// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(96439);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/renames/rename-results.js
var rename_results = __webpack_require__(63712);
// EXTERNAL MODULE: ./build/src/core/gate/finding.js
var finding = __webpack_require__(23880);
;// CONCATENATED MODULE: ./build/src/core/gate/budget-findings.js





function quantileName(quantile) {
    switch (quantile) {
        case 0:
            return 'minimum';
        case 0.5:
            return 'median';
        case 1:
            return 'maximum';
    }
    return `p${Number((quantile * 100).toFixed(4))}`;
}
function describeBudget(budget, metric) {
    const title = metric.unit === 'count' ? '' : `${metric.title} `;
    const side = metric.better === 'lower' ? 'at most' : 'at least';
    return `${quantileName(budget.quantile)} ${title}${side} ${(0,quantity_text/* formatQuantity */.VZ)(budget.limit, metric)}`;
}
function findSummary({ name, sample }, evidence, { budget, metric }) {
    const subject = { benchmark: name, metric: metric.name };
    const allowed = describeBudget(budget, metric);
    const told = evidence.quantiles?.find(([at]) => Math.abs(at - budget.quantile) < 1e-9);
    if (told === undefined) {
        const message = `${name} cannot be held to its budget (${allowed}): ${sample.tool} does not tell the ${quantileName(budget.quantile)}`;
        const effect = budget.on === 'block' ? 'prevents-comparison' : 'warns';
        return [(0,finding/* findingOf */.h)({ kind: 'nothing-measured', effect, ...subject, message })];
    }
    const [, value] = told;
    if (metric.better === 'lower' ? value <= budget.limit : value >= budget.limit)
        return [];
    const of = evidence.count === undefined ? '' : ` of ${evidence.count} measurements`;
    const message = `${name} is over its budget (${allowed}): ${(0,quantity_text/* formatQuantity */.VZ)(value, metric)}${of}, as ${sample.tool} tells`;
    const effect = budget.on === 'block' ? 'blocks' : 'warns';
    return [(0,finding/* findingOf */.h)({ kind: 'budget-exceeded', effect, ...subject, message })];
}
function findSample(budgeted, budget, metric) {
    const { name, sample } = budgeted;
    const subject = { benchmark: name, metric: metric.name };
    const allowed = describeBudget(budget, metric);
    if (sample.evidence.kind === 'unmeasured') {
        const message = `${name} cannot be held to its budget (${allowed}): ${(0,finding/* firstLine */.T)(sample.evidence.why.message)}`;
        const effect = budget.on === 'block' ? 'prevents-comparison' : 'warns';
        return [(0,finding/* findingOf */.h)({ kind: 'nothing-measured', effect, ...subject, message })];
    }
    if (sample.evidence.kind === 'summary')
        return findSummary(budgeted, sample.evidence, { budget, metric });
    const { values } = sample.evidence;
    const answer = judgeBudget(values, budget, metric.better);
    if (answer.kind === 'kept')
        return [];
    const seen = `${(0,quantity_text/* formatQuantity */.VZ)(answer.value, metric)} in ${values.length} runs`;
    if (answer.kind === 'perhaps-exceeded') {
        const message = `${name} may be over its budget (${allowed}): ${seen}, too few to be sure`;
        return [(0,finding/* findingOf */.h)({ kind: 'budget-exceeded', effect: 'warns', ...subject, message })];
    }
    const message = `${name} is over its budget (${allowed}): ${seen}`;
    const effect = budget.on === 'block' ? 'blocks' : 'warns';
    return [(0,finding/* findingOf */.h)({ kind: 'budget-exceeded', effect, ...subject, message })];
}
function findBudget(budget, benchmarks, metrics) {
    if (budget.on === 'off')
        return [];
    const metric = (0,model_metric/* metricNamed */.SB)(budget.metric, metrics);
    const budgeted = benchmarks
        .filter((benchmark) => (0,rename_results/* matchesBenchmark */.RM)(budget.benchmark, benchmark))
        .flatMap((benchmark) => {
        const sample = benchmark.head?.samples.find(({ metric: name }) => name === budget.metric);
        return sample === undefined ? [] : [{ name: benchmark.name, sample }];
    });
    if (budgeted.length > 0)
        return budgeted.flatMap((one) => findSample(one, budget, metric));
    const message = `the budget ${describeBudget(budget, metric)} for ${budget.benchmark} applies to nothing that was measured`;
    return [(0,finding/* findingOf */.h)({ kind: 'nothing-measured', effect: 'warns', metric: budget.metric, message })];
}


/***/ }),

/***/ 62264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findClaims),
/* harmony export */   r: () => (/* binding */ judgeClaims)
/* harmony export */ });
/* harmony import */ var _model_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83311);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23880);


function resultOf(side, claim) {
    const wanted = (0,_model_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaim */ .m4)(claim.statement);
    return side?.claims?.find((result) => result.claim === wanted);
}
function effectOf(claim, sides, { undecided }) {
    const { base, head } = sides;
    const told = base !== undefined && base.kind !== 'unmeasurable';
    const doubt = claim.blocks === 'never' || undecided === 'warn' ? 'warns' : 'blocks';
    switch (head?.kind) {
        case 'confirmed':
            return 'informs';
        case 'broken':
            if (claim.blocks === 'never')
                return base?.kind === 'broken' ? 'informs' : 'warns';
            if (claim.blocks === 'any' || base?.kind === 'confirmed')
                return 'blocks';
            return told ? 'informs' : doubt;
        case 'unmeasurable':
        case undefined: {
            const silent = told || head === undefined;
            return silent && claim.blocks !== 'never' ? 'prevents-comparison' : doubt;
        }
    }
}
function judgeClaims({ name, base, head }, policy) {
    return (policy.claims ?? [])
        .filter(({ benchmark }) => benchmark === name)
        .map((claim) => {
        const sides = { base: resultOf(base, claim), head: resultOf(head, claim) };
        return { claim, ...sides, effect: effectOf(claim, sides, policy) };
    });
}
const besides = {
    confirmed: { confirmed: '', broken: ', and in the base it did not', unmeasurable: '' },
    broken: { confirmed: ' and held in the base', broken: ', as in the base', unmeasurable: '' },
};
function tell({ claim, base, head, effect }) {
    const { benchmark } = claim;
    const about = (0,_model_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaim */ .m4)(claim.statement);
    const claimed = (words) => `${benchmark}: the claim that ${about} ${words}`;
    const subject = { effect, benchmark, about };
    const before = base?.kind ?? 'unmeasurable';
    switch (head?.kind) {
        case 'confirmed': {
            const message = claimed(`holds${besides.confirmed[before]}: ${head.message}`);
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({ kind: 'claim-confirmed', ...subject, message });
        }
        case 'broken': {
            const headline = claimed(`is broken${besides.broken[before]}`);
            const reason = { kind: 'claim-broken', ...subject, message: `${headline}: ${head.message}` };
            return { reason, headline, size: 0 };
        }
        case 'unmeasurable':
        case undefined: {
            const why = head?.message ?? 'the report does not tell';
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({
                kind: 'claim-undecided',
                ...subject,
                message: claimed(`could not be measured: ${why}`),
            });
        }
    }
}
function findClaims(benchmark, policy) {
    return judgeClaims(benchmark, policy).map(tell);
}


/***/ }),

/***/ 95249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ findWholeSide),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   _P: () => (/* binding */ findRemoved),
/* harmony export */   aF: () => (/* binding */ findSides),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23880);

const failures = new Set([
    'benchmark-crashed',
    'benchmark-timed-out',
    'setup-failed',
    'build-failed',
    'suite-unread',
    'results-cut',
    'cases-left-out',
]);
const missingBase = new Set(['build-failed', 'base-missing', 'merge-base-missing']);
function failureOf(side) {
    return side?.problems.find((problem) => failures.has(problem.code));
}
function hasFailed(benchmark) {
    return failureOf(benchmark.base) !== undefined || failureOf(benchmark.head) !== undefined;
}
function findWholeSide({ side, problem }) {
    if (side === 'head' && problem.code === 'build-failed') {
        const message = `the head does not build: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .T)(problem.message)}`;
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-failed', effect: 'blocks', message })];
    }
    if (side === 'base' && missingBase.has(problem.code)) {
        const start = problem.code === 'build-failed' ? 'the base does not build: ' : '';
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({
                kind: 'base-missing',
                effect: 'prevents-comparison',
                message: `${start}${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .T)(problem.message)}`,
            }),
        ];
    }
    if (problem.code === 'environments-differ' || problem.code === 'interrupted') {
        const kind = problem.code === 'interrupted' ? 'nothing-measured' : 'environments-differ';
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind, effect: 'prevents-comparison', message: (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .T)(problem.message) })];
    }
    return [];
}
function findSides(benchmark, expected) {
    const { name, formerName } = benchmark;
    if (benchmark.head === undefined)
        return [findMissing(name)];
    const baseFailure = failureOf(benchmark.base);
    const headFailure = failureOf(benchmark.head);
    const findings = [];
    if (formerName !== undefined) {
        const message = `${name} was called ${formerName} in the base`;
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-renamed', effect: 'informs', benchmark: name, message }));
    }
    if (benchmark.base === undefined) {
        const message = `${name} is new: the base does not have it`;
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-new', effect: 'informs', benchmark: name, message }));
    }
    if (baseFailure !== undefined) {
        const sides = headFailure === undefined ? 'base' : 'base and in the head';
        const message = `${name} failed in the ${sides}: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .T)(baseFailure.message)}`;
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-failed', effect: 'prevents-comparison', benchmark: name, message }));
    }
    else if (headFailure !== undefined) {
        const unseen = benchmark.head.problems.find(({ code }) => code === 'cases-left-out');
        const effect = benchmark.base !== undefined || expected || unseen !== undefined ? 'blocks' : 'warns';
        const how = unseen === undefined ? 'failed in the head' : 'is known in part';
        const message = `${name} ${how}: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .T)((unseen ?? headFailure).message)}`;
        const kind = unseen === undefined ? 'benchmark-failed' : 'nothing-measured';
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind, effect, benchmark: name, message }));
    }
    return findings;
}
function findMissing(name) {
    const message = `${name} is missing from the head`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-missing', effect: 'blocks', benchmark: name, message });
}
function findRemoved(name) {
    const message = `${name} is removed by this pull request's configuration; nothing holds it any more`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)({ kind: 'benchmark-removed', effect: 'warns', benchmark: name, message });
}


/***/ }),

/***/ 83311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ mostClaims),
/* harmony export */   m4: () => (/* binding */ describeClaim),
/* harmony export */   oK: () => (/* binding */ usualAlignment)
/* harmony export */ });
const mostClaims = 200;
const usualAlignment = 64;
function describeClaim(statement) {
    switch (statement.kind) {
        case 'aligned':
            return `${statement.name} is aligned to ${statement.bytes} bytes`;
        case 'apart':
            return `${statement.names[0]} and ${statement.names[1]} never share a cache line`;
        case 'one-thread':
            return `${statement.name} is touched by one thread only`;
    }
}


/***/ }),

/***/ 29168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ defaultGate)
/* harmony export */ });
const millisecond = 1e-3;
const mebibyte = 1024 * 1024;
const thresholds = new Map([
    ['instructions', [0.2, 20_000, 'block']],
    ['ir', [0.1, 20_000, 'block']],
    ['sim_i1_misses', [2, 1_000, 'block']],
    ['sim_d1_misses', [2, 1_000, 'block']],
    ['sim_ll_misses', [2, 1_000, 'block']],
    ['sim_branch_misses', [2, 1_000, 'block']],
    ['heap_bytes', [1, 4_096, 'block']],
    ['heap_blocks', [1, 10, 'block']],
    ['heap_peak', [1, 4_096, 'block']],
    ['leaked_bytes', [0, 0, 'block']],
    ['branches', [0.5, 20_000, 'warn']],
    ['cycles', [3, 1_000_000, 'warn']],
    ['branch_misses', [10, 10_000, 'warn']],
    ['cache_references', [10, 10_000, 'warn']],
    ['cache_misses', [10, 10_000, 'warn']],
    ['l1d_misses', [10, 10_000, 'warn']],
    ['page_faults', [5, 100, 'warn']],
    ['context_switches', [10, 10, 'off']],
    ['cpu_migrations', [10, 10, 'off']],
    ['syscalls', [2, 10, 'warn']],
    ['energy', [5, 0.1, 'warn']],
    ['task_clock', [5, millisecond, 'warn']],
    ['wall_time', [5, millisecond, 'warn']],
    ['user_time', [5, millisecond, 'warn']],
    ['system_time', [10, millisecond, 'off']],
    ['peak_rss', [5, mebibyte, 'warn']],
    ['time', [5, 0, 'warn']],
    ['cpu_time', [5, 0, 'warn']],
    ['operations_per_second', [5, 0, 'warn']],
    ['bytes_per_second', [5, 0, 'warn']],
    ['latency', [5, 0, 'warn']],
    ['error_rate', [0, 0.001, 'warn']],
    ['allocations', [1, 0, 'warn']],
    ['allocated_bytes', [1, 0, 'warn']],
    ['speed_up', [5, 0.05, 'off']],
    ['efficiency', [5, 0.02, 'warn']],
    ['estimated_cycles', [1, 0, 'warn']],
]);
function thresholdOfUnit(unit) {
    switch (unit) {
        case 'second':
            return [5, millisecond, 'warn'];
        case 'byte':
            return [5, mebibyte, 'warn'];
        case 'joule':
        case 'count':
            return [5, 0, 'warn'];
        case 'ratio':
            return [5, 0, 'off'];
    }
}
function defaultGate(metric) {
    const [percent, absolute, on] = thresholds.get(metric.name) ?? thresholdOfUnit(metric.unit);
    return { relative: percent / 100, absolute, better: metric.better, on };
}


/***/ }),

/***/ 92463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ versionlessName),
/* harmony export */   Jj: () => (/* binding */ qualifiedNameOf),
/* harmony export */   wP: () => (/* binding */ plainFunctionName),
/* harmony export */   xP: () => (/* binding */ identifierOf)
/* harmony export */ });
const defaults = /, std::allocator<[^<>]*>| (?=>)/g;
function shortenStandardTypes(name) {
    const short = name
        .replaceAll('std::__cxx11::', 'std::')
        .replaceAll('[abi:cxx11]', '')
        .replace(/std::basic_string<char, std::char_traits<char>, std::allocator<char> ?>/g, 'std::string')
        .replace(defaults, '');
    return short === name ? name : shortenStandardTypes(short);
}
const rustEscapes = new Map([
    ['LT', '<'],
    ['GT', '>'],
    ['RF', '&'],
    ['BP', '*'],
    ['LP', '('],
    ['RP', ')'],
    ['C', ', '],
    ['SP', '@'],
]);
function readRustEscapes(name) {
    if (!/\$(?:[A-Z]{1,2}|u[0-9a-f]{1,5})\$/.test(name))
        return name;
    return name
        .replace(/(^|::)_\$/g, '$1$')
        .replace(/\$([A-Z]{1,2})\$/g, (whole, code) => rustEscapes.get(code) ?? whole)
        .replace(/\$u([0-9a-f]{1,5})\$/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replaceAll('..', '::');
}
function plainFunctionName(name) {
    return readRustEscapes(shortenStandardTypes(name))
        .replace(/'\d+$/, '')
        .replace(/(\.(constprop|isra|part|cold|lto_priv|llvm)(\.\d+)*)+$/, '')
        .replace(/::h[0-9a-f]{16}$/, '');
}
function versionlessName(name) {
    return name.replace(/\bv\d+::/g, '');
}
function qualifiedNameOf(name) {
    return /\S*$/.exec(versionlessName(withoutArguments(name)).trim())?.[0] ?? '';
}
function identifierOf(name) {
    return /([A-Za-z_]\w*)(?:::)?\s*$/.exec(withoutArguments(name))?.[1] ?? '';
}
function withoutArguments(name) {
    let depth = 0;
    let plain = '';
    for (const character of plainFunctionName(name).replaceAll('(anonymous namespace)', '')) {
        if (character === '<')
            depth += 1;
        else if (character === '>')
            depth -= 1;
        else if (character === '(' && depth === 0)
            break;
        else if (depth === 0)
            plain += character;
    }
    return plain;
}


/***/ }),

/***/ 98562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   ZQ: () => (/* binding */ formatExponent),
/* harmony export */   hT: () => (/* binding */ describeGrowth)
/* harmony export */ });
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function formatExponent(value) {
    return value
        .toFixed(2)
        .replace('-', '−')
        .replace(/^−0\.00$/, '0.00');
}
function formatSize(size) {
    return size < 1e15 ? size.toLocaleString('en-GB') : size.toExponential(2);
}
function signed(value) {
    const text = formatExponent(value);
    return text.startsWith('−') ? text : `+${text}`;
}
function describeGrowth({ metric, points, base, head, rise, runs, lacking }) {
    const [least, most] = [points[0]?.size ?? 0, points.at(-1)?.size ?? 0];
    const from = `${formatSize(points.length)} sizes from ${formatSize(least)} to ${formatSize(most)}`;
    const seen = `${from}, ${runs.base} and ${runs.head} runs, by ${metric.title}`;
    const grows = `grows as n^${formatExponent(base)} in the base, n^${formatExponent(head)} in the head`;
    if (lacking !== undefined)
        return `${grows} (without an interval, since ${lacking} more sizes have no cost above zero in the head; ${seen})`;
    if (rise === undefined)
        return `${grows} (without an interval, since the noise is not known; ${seen})`;
    const interval = `${(0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatConfidence */ .Me)(rise.confidence)} interval ${signed(rise.low)} to ${signed(rise.high)}`;
    return `${grows}: ${signed(rise.value)} (${interval}; ${seen})`;
}


/***/ }),

/***/ 95452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ PairNumbers)
/* harmony export */ });
const fewestSlots = 1 << 8;
class PairNumbers {
    #count = 0;
    #pairs = new Int32Array(fewestSlots);
    #slots = new Int32Array(fewestSlots).fill(-1);
    of(one, other) {
        const slot = this.#slotOf(one, other);
        const known = this.#slots[slot] ?? -1;
        if (known >= 0)
            return known;
        const added = this.#count;
        this.#slots[slot] = added;
        this.#pairs[2 * added] = one;
        this.#pairs[2 * added + 1] = other;
        this.#count += 1;
        if (2 * this.#count >= this.#slots.length)
            this.#grow();
        return added;
    }
    #slotOf(one, other) {
        const slots = this.#slots;
        const pairs = this.#pairs;
        const mask = slots.length - 1;
        let slot = hashPair(one, other) & mask;
        for (;;) {
            const number = slots[slot] ?? -1;
            if (number < 0 || (pairs[2 * number] === one && pairs[2 * number + 1] === other))
                return slot;
            slot = (slot + 1) & mask;
        }
    }
    #grow() {
        const pairs = new Int32Array(2 * this.#pairs.length);
        pairs.set(this.#pairs);
        this.#pairs = pairs;
        this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
        for (let number = 0; number < this.#count; number += 1) {
            this.#slots[this.#slotOf(pairs[2 * number] ?? 0, pairs[2 * number + 1] ?? 0)] = number;
        }
    }
}
function hashPair(one, other) {
    const hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ (other >>> 4), 0x85ebca6b);
    return ((hash ^ (hash >>> 15)) << 4) | (other & 15);
}


/***/ }),

/***/ 19257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ defaultGrowth),
/* harmony export */   KX: () => (/* binding */ defaultRigour),
/* harmony export */   VO: () => (/* binding */ rigourLimits),
/* harmony export */   Xn: () => (/* binding */ defaultDrift),
/* harmony export */   iG: () => (/* binding */ longestDriftWindow),
/* harmony export */   zY: () => (/* binding */ mostRise)
/* harmony export */ });
const defaultRigour = { falseBlocks: 0.001, looks: 3, extraRounds: 2 };
const rigourLimits = {
    leastFalseBlocks: 1e-9,
    mostFalseBlocks: 0.05,
    looks: 10,
    extraRounds: 20,
};
const defaultDrift = { on: 'warn', window: 30 };
const longestDriftWindow = 200;
const defaultGrowth = { on: 'warn', rise: 0.1 };
const mostRise = 10;


/***/ }),

/***/ 16158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ sideNames)
/* harmony export */ });
const sideNames = ['base', 'head'];


/***/ }),

/***/ 84123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fewestSamples)
/* harmony export */ });
const fewestSamples = 30;


/***/ }),

/***/ 83095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ markTruncated),
/* harmony export */   Gx: () => (/* binding */ usualDepth),
/* harmony export */   _r: () => (/* binding */ isNotable),
/* harmony export */   oe: () => (/* binding */ describeTruncated)
/* harmony export */ });
const starts = /^(?:_start|_start_c|main|__libc_start_(?:call_)?main.*|start_thread|thread_start|_*clone3?|_dl_start(?:_user|_final)?|ret_from_fork(?:_asm)?|entry_SYSCALL_64.*|runtime\.(?:goexit|mstart|mcall|systemstack|rt0_go)\b.*)(?:@.*)?$/;
const usualDepth = 127;
function markTruncated({ frames, tree }, hasStacks = false) {
    const isTruncated = new Uint8Array(tree.count);
    const depth = new Int32Array(tree.count);
    let hasCallers = hasStacks;
    for (let row = 0; row < tree.count; row++) {
        const parent = tree.parent[row] ?? -1;
        const frame = frames[tree.frame[row] ?? -1];
        const isOutermost = parent >= 0 && (tree.parent[parent] ?? -1) < 0;
        depth[row] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1;
        const isCut = parent < 0 || (isOutermost ? !starts.test(frame?.name ?? '') : isTruncated[parent] === 1);
        isTruncated[row] = isCut ? 1 : 0;
        hasCallers ||= parent >= 0 && !isOutermost;
    }
    return hasCallers ? { isTruncated, depth } : { isTruncated: isTruncated.fill(0), depth };
}
function countTruncated(profile) {
    const { tree, events } = profile;
    const { isTruncated, depth } = markTruncated(profile);
    const most = Math.max(usualDepth, depth.reduce((deepest, one) => Math.max(deepest, one), 0));
    let [truncated, atLimit, samples] = [0, 0, 0];
    for (let row = 0; row < tree.count; row++) {
        for (const event of events.keys()) {
            const count = tree.samples[event]?.[row] ?? 0;
            samples += count;
            if (isTruncated[row] !== 1)
                continue;
            truncated += count;
            if ((depth[row] ?? 0) >= most)
                atLimit += count;
        }
    }
    return { truncated, atLimit, samples };
}
function isNotable(part, samples) {
    return part > 0 && part * 100 >= samples;
}
function describeTruncated(profile) {
    const { truncated, atLimit, samples } = countTruncated(profile);
    if (!isNotable(truncated, samples))
        return undefined;
    const count = (value) => value.toLocaleString('en-US');
    const deep = isNotable(atLimit, samples)
        ? `; ${count(atLimit)} of them are as deep as stacks are recorded`
        : '';
    return `${count(truncated)} of ${count(samples)} samples have stacks that end before the start of the program or thread, so that their callers are missing${deep}`;
}


/***/ }),

/***/ 87400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ findAliasRenames),
/* harmony export */   Pr: () => (/* binding */ findRenames),
/* harmony export */   eL: () => (/* binding */ findRefusedAliases)
/* harmony export */ });
/* harmony import */ var _rename_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15179);

function aliasesOf(aliases, name) {
    return aliases !== undefined && Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : [];
}
function areAliases(aliases, one, other) {
    return aliasesOf(aliases, one).includes(other) || aliasesOf(aliases, other).includes(one);
}
function changedNames(base, head) {
    const [inBase, inHead] = [new Set(base), new Set(head)];
    return {
        gone: [...inBase].filter((name) => !inHead.has(name)),
        come: [...inHead].filter((name) => !inBase.has(name)),
    };
}
function findAliasRenames(base, head, aliases) {
    if (aliases === undefined)
        return [];
    const { gone, come } = changedNames(base, head);
    const arrived = new Set(come);
    const naming = Map.groupBy(come.flatMap((to) => aliasesOf(aliases, to).map((from) => ({ from, to }))), ({ from }) => from);
    const pairs = gone.flatMap((from) => {
        const named = aliasesOf(aliases, from).filter((to) => arrived.has(to));
        const all = new Set([...named, ...(naming.get(from) ?? []).map(({ to }) => to)]);
        return [...all].map((to) => ({ from, to }));
    });
    return (0,_rename_js__WEBPACK_IMPORTED_MODULE_0__/* .keepUnique */ .d)(pairs);
}
function workOf(config) {
    const { run, cwd, env, setup, binary, runtime, constantRandomness } = config;
    const variables = Object.entries(env).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([run, cwd, variables, setup, binary, runtime, constantRandomness]);
}
function findRenames({ base, head, aliases, headAliases }) {
    const namesOf = (configs) => configs.map(({ name }) => name);
    const byAlias = findAliasRenames(namesOf(base), namesOf(head), aliases);
    const joined = new Set(byAlias.flatMap(({ from, to }) => [from, to]));
    const { gone, come } = changedNames(namesOf(base), namesOf(head));
    const left = (configs, names) => {
        const wanted = new Set(names);
        return configs.filter(({ name }) => wanted.has(name) && !joined.has(name));
    };
    const arrived = Map.groupBy(left(head, come), workOf);
    const equal = left(base, gone).flatMap((config) => (arrived.get(workOf(config)) ?? []).map((other) => ({ from: config.name, to: other.name })));
    const chosen = (0,_rename_js__WEBPACK_IMPORTED_MODULE_0__/* .keepUnique */ .d)(equal.filter(({ from, to }) => areAliases(headAliases, from, to)));
    const taken = new Set(chosen.flatMap(({ from, to }) => [from, to]));
    const rest = equal.filter(({ from, to }) => !taken.has(from) && !taken.has(to));
    return [...byAlias, ...chosen, ...(0,_rename_js__WEBPACK_IMPORTED_MODULE_0__/* .keepUnique */ .d)(rest)];
}
function findRefusedAliases(input, found) {
    const names = (configs) => configs.map(({ name }) => name);
    const claimed = findAliasRenames(names(input.base), names(input.head), input.headAliases);
    const known = new Set(found.flatMap(({ from, to }) => [from, to]));
    return claimed.filter(({ from, to }) => !known.has(from) && !known.has(to));
}


/***/ }),

/***/ 93726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renamePolicy)
/* harmony export */ });
/* harmony import */ var _text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20197);

function ownEntry(entries, name) {
    return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
function gatesOf(policy, name) {
    const patterns = (policy.patternGates ?? []).filter(({ benchmark }) => (0,_text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(benchmark, name));
    const layers = [...patterns.map(({ gate }) => gate), ownEntry(policy.benchmarkGates, name) ?? {}];
    return Object.fromEntries(layers.flatMap((gate) => Object.entries(gate)));
}
const mostAliases = 20;
function aliasesWith({ aliases = {} }, { from, to }) {
    const others = [from, ...(ownEntry(aliases, from) ?? []), ...(ownEntry(aliases, to) ?? [])];
    return [...new Set(others)].filter((name) => name !== to).slice(0, mostAliases);
}
function renameContention({ contention }, { from, to }) {
    const kept = contention === undefined ? undefined : ownEntry(contention, from);
    if (contention === undefined || kept === undefined || Object.hasOwn(contention, to))
        return contention === undefined ? {} : { contention };
    return { contention: Object.fromEntries([...Object.entries(contention), [to, kept]]) };
}
function renameOne(policy, rename) {
    const { from, to } = rename;
    const gates = { ...gatesOf(policy, from), ...(ownEntry(policy.benchmarkGates, to) ?? {}) };
    return {
        ...policy,
        benchmarkGates: Object.keys(gates).length === 0
            ? policy.benchmarkGates
            : Object.fromEntries([...Object.entries(policy.benchmarkGates), [to, gates]]),
        aliases: Object.fromEntries([...Object.entries(policy.aliases ?? {}), [to, aliasesWith(policy, rename)]]),
        ...renameContention(policy, rename),
        ...(policy.claims === undefined
            ? {}
            : {
                claims: policy.claims.map((claim) => claim.benchmark === from ? { ...claim, benchmark: to } : claim),
            }),
        expected: [...new Set(policy.expected.map((name) => (name === from ? to : name)))],
    };
}
function renamePolicy(policy, renames) {
    return renames.reduce(renameOne, policy);
}


/***/ }),

/***/ 63712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ matchesBenchmark),
/* harmony export */   fX: () => (/* binding */ joinRenamed)
/* harmony export */ });
/* unused harmony export splitRenamed */
/* harmony import */ var _text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20197);

function matchesBenchmark(glob, { name, formerName }) {
    return (0,_text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(glob, name) || (formerName !== undefined && (0,_text_name_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(glob, formerName));
}
function splitRenamed(benchmarks) {
    return benchmarks.flatMap((benchmark) => {
        const { formerName, base, head, ...rest } = benchmark;
        if (formerName === undefined)
            return [benchmark];
        const { command, suite } = rest;
        const former = { name: formerName, command, ...(suite === undefined ? {} : { suite }) };
        return [
            ...(base === undefined ? [] : [{ ...former, base }]),
            ...(head === undefined ? [] : [{ ...rest, head }]),
        ];
    });
}
function joinRenamed(benchmarks, renames) {
    if (renames.length === 0)
        return benchmarks;
    const byName = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    const joined = new Map();
    const gone = new Set();
    for (const { from, to } of renames) {
        const [old, now] = [byName.get(from), byName.get(to)];
        if (old?.base === undefined || old.head !== undefined)
            continue;
        if (now?.head === undefined || now.base !== undefined)
            continue;
        joined.set(to, { ...now, formerName: from, base: old.base });
        gone.add(from);
    }
    return benchmarks.flatMap((benchmark) => gone.has(benchmark.name) ? [] : [joined.get(benchmark.name) ?? benchmark]);
}


/***/ }),

/***/ 15179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ keepUnique),
/* harmony export */   f: () => (/* binding */ renamesOf)
/* harmony export */ });
function keepUnique(pairs) {
    const count = (key) => {
        const counts = new Map();
        for (const pair of pairs)
            counts.set(pair[key], (counts.get(pair[key]) ?? 0) + 1);
        return counts;
    };
    const [from, to] = [count('from'), count('to')];
    return pairs.filter((pair) => from.get(pair.from) === 1 && to.get(pair.to) === 1);
}
function renamesOf(benchmarks) {
    return benchmarks.flatMap(({ name, formerName }) => formerName === undefined ? [] : [{ from: formerName, to: name }]);
}


/***/ }),

/***/ 21579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ escapeHtml)
/* harmony export */ });
function escapeHtml(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}


/***/ }),

/***/ 64868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hashLines)
/* harmony export */ });
const window = 100;
const endOfFile = 65_535;
const factor = 37;
const word = 2 ** 32;
function multiplyAdd(value, by, add) {
    const low = value.low * by + add;
    const high = value.high * by + Math.floor(low / word);
    return { high: high % word, low: low % word };
}
function subtract(from, value) {
    const low = from.low - value.low;
    const high = from.high - value.high - (low < 0 ? 1 : 0);
    return { high: (high + 2 * word) % word, low: (low + word) % word };
}
function power(base, exponent) {
    let result = { high: 0, low: 1 };
    for (let step = 0; step < exponent; step += 1)
        result = multiplyAdd(result, base, 0);
    return result;
}
const leaving = power(factor, window);
function toHex(value) {
    if (value.high === 0)
        return value.low.toString(16);
    return value.high.toString(16) + value.low.toString(16).padStart(8, '0');
}
function significantUnits(text) {
    const kept = text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, '');
    const units = new Uint16Array(kept.length + 1 + window);
    for (let index = 0; index < kept.length; index += 1)
        units[index] = kept.charCodeAt(index);
    units[kept.length] = endOfFile;
    return units;
}
function hashLines(text) {
    const units = significantUnits(text);
    const counts = new Map();
    const lines = [];
    let hash = { high: 0, low: 0 };
    for (let index = 0; index < window; index += 1)
        hash = multiplyAdd(hash, factor, units[index] ?? 0);
    for (let start = 0; start < units.length - window; start += 1) {
        if (start === 0 || units[start - 1] === 10) {
            const hex = toHex(hash);
            const count = (counts.get(hex) ?? 0) + 1;
            counts.set(hex, count);
            lines.push(`${hex}:${count}`);
        }
        const next = multiplyAdd(hash, factor, units[start + window] ?? 0);
        hash = subtract(next, multiplyAdd(leaving, units[start] ?? 0, 0));
    }
    return lines;
}


/***/ }),

/***/ 45618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reportLimits)
/* harmony export */ });
const reportLimits = {
    text: 128 * 1024 * 1024,
    depth: 32,
    values: 10_000_000,
    valuesPerEntry: 400_000,
    benchmarks: 20_000,
    verdicts: 1_000_000,
    rounds: 1_000,
    metrics: 200,
    quantiles: 100,
    contendedLines: 50,
    contenders: 32,
    lineParts: 128,
    hotPlaces: 50,
    entries: 10_000,
    name: 1_280,
    path: 4_096,
    message: 8_192,
    problems: 100,
};


/***/ }),

/***/ 95269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ normalTail),
/* harmony export */   Z: () => (/* binding */ normalQuantile)
/* harmony export */ });
const seriesEnd = 2;
const mostTerms = 400;
function errorFunction(x) {
    let term = 1;
    let sum = 1;
    for (let k = 1; k < mostTerms && term > sum * 1e-17; k += 1) {
        term *= (2 * x * x) / (2 * k + 1);
        sum += term;
    }
    return ((2 * x) / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
function farComplement(x) {
    let fraction = x;
    for (let k = 120; k >= 1; k -= 1)
        fraction = x + k / 2 / fraction;
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
function normalTail(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const beyond = x < seriesEnd ? (1 - errorFunction(x)) / 2 : farComplement(x) / 2;
    return z < 0 ? beyond : 1 - beyond;
}
const keptQuantiles = 100;
const quantiles = new Map();
function normalQuantile(p) {
    const known = quantiles.get(p);
    if (known !== undefined)
        return known;
    let low = 0;
    let high = 40;
    for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (normalTail(-middle) > p)
            low = middle;
        else
            high = middle;
    }
    const quantile = (low + high) / 2;
    if (quantiles.size >= keptQuantiles)
        quantiles.clear();
    quantiles.set(p, quantile);
    return quantile;
}


/***/ }),

/***/ 75688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ sortNumbers),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Y5: () => (/* binding */ takeMedian),
/* harmony export */   vu: () => (/* binding */ orderStatistic)
/* harmony export */ });
/* unused harmony export quantile */
const mostInserted = 24;
function sortInPlace(values) {
    if (values.length > mostInserted)
        return values.sort();
    for (let next = 1; next < values.length; next += 1) {
        const value = values[next] ?? 0;
        let at = next;
        for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1)
            values[at] = values[at - 1] ?? 0;
        values[at] = value;
    }
    return values;
}
function sortNumbers(values) {
    return sortInPlace(new Float64Array(values));
}
function itemAt(sorted, index) {
    return sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN;
}
function quantile(values, p) {
    return quantileOf(sortNumbers(values), p);
}
function quantileOf(sorted, p) {
    const position = (sorted.length - 1) * p;
    const lower = Math.floor(position);
    const below = itemAt(sorted, lower);
    const share = position - lower;
    return share === 0 ? below : below + share * (itemAt(sorted, lower + 1) - below);
}
function median(values) {
    return quantile(values, 0.5);
}
function takeMedian(values) {
    return quantileOf(sortInPlace(values), 0.5);
}
function orderStatistic(values, p) {
    const sorted = sortNumbers(values);
    return itemAt(sorted, rankOf(p, sorted.length) - 1);
}
function rankOf(p, n) {
    return Math.ceil(n * p - 1e-9);
}


/***/ }),

/***/ 36402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ shuffle),
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
function mix(value) {
    let bits = value >>> 0;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
}
function createRandom(seed) {
    const low = seed >>> 0;
    const high = Math.floor(seed / 2 ** 32) >>> 0;
    let [x, y, z, w] = [mix(low), mix(high ^ 0x9e3779b9), mix(low ^ high ^ 0x7f4a7c15), mix(low + 1) | 1];
    return () => {
        const t = x ^ (x << 11);
        [x, y, z] = [y, z, w];
        w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
        return w / 2 ** 32;
    };
}
function shuffle(items, random) {
    const rest = [...items];
    const order = [];
    while (rest.length > 0)
        order.push(...rest.splice(Math.floor(random() * rest.length), 1));
    return order;
}


/***/ }),

/***/ 88990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile)
/* harmony export */ });
/* unused harmony export studentTail */
const mostTerms = 10_000;
const tiny = 1e-300;
const lanczos = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
function logGamma(x) {
    const below = x - 1;
    const far = below + 7.5;
    const sum = lanczos.reduce((total, part, index) => total + part / (below + index + 1), 0.9999999999998099);
    return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(far) - far + Math.log(sum);
}
function betaFraction(a, b, x) {
    let c = 1;
    let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
    let fraction = d;
    const step = (numerator) => {
        d = 1 / (1 + numerator * d || tiny);
        c = 1 + numerator / c || tiny;
        fraction *= c * d;
        return c * d;
    };
    for (let m = 1; m < mostTerms; m += 1) {
        step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
        const change = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
        if (Math.abs(change - 1) < 1e-15)
            break;
    }
    return fraction;
}
function incompleteBeta(a, b, { x, rest }) {
    if (x <= 0)
        return 0;
    if (rest <= 0)
        return 1;
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
    return x < (a + 1) / (a + b + 2)
        ? (front * betaFraction(a, b, x)) / a
        : 1 - (front * betaFraction(b, a, rest)) / b;
}
function studentTail(t, freedom) {
    const square = t * t;
    if (square === Number.POSITIVE_INFINITY)
        return 0;
    const whole = freedom + square;
    return incompleteBeta(freedom / 2, 0.5, { x: freedom / whole, rest: square / whole }) / 2;
}
function studentDensity(t, freedom) {
    const half = (freedom + 1) / 2;
    const front = logGamma(half) - logGamma(freedom / 2) - Math.log(freedom * Math.PI) / 2;
    return Math.exp(front - half * Math.log1p((t * t) / freedom));
}
const closeEnough = 1e-12;
const mostSteps = 200;
function studentQuantile(p, freedom) {
    let low = -40;
    let high = 300;
    let at = Math.log(-2 * Math.log(p)) / 2;
    for (let step = 0; step < mostSteps; step += 1) {
        const t = Math.exp(at);
        const tail = studentTail(t, freedom);
        if (tail > p)
            low = at;
        else
            high = at;
        const newton = at + (Math.log(tail / p) * tail) / (t * studentDensity(t, freedom));
        const next = newton >= low && newton <= high ? newton : (low + high) / 2;
        const isClose = Math.abs(next - at) <= closeEnough;
        at = next;
        if (isClose)
            break;
    }
    return Math.exp(at);
}


/***/ }),

/***/ 20197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
function matchesGlob(glob, name) {
    let inGlob = 0;
    let inName = 0;
    let star = -1;
    let resume = 0;
    while (inName < name.length) {
        if (glob[inGlob] === '*') {
            star = inGlob;
            resume = inName;
            inGlob += 1;
        }
        else if (glob[inGlob] === name[inName]) {
            inGlob += 1;
            inName += 1;
        }
        else if (star !== -1) {
            resume += 1;
            inName = resume;
            inGlob = star + 1;
        }
        else {
            return false;
        }
    }
    return /^\**$/.test(glob.slice(inGlob));
}


/***/ }),

/***/ 69240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ childrenNamed),
/* harmony export */   NM: () => (/* binding */ walkXml),
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   ix: () => (/* binding */ childText)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59800);
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);


const longestXml = 64 * 1024 * 1024;
class Damage extends Error {
}
function walkXml(parts, source, visitor) {
    const { file, depth = 64, size = longestXml, code = 'format-damaged' } = source;
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT();
    const describe = (message) => ({
        code,
        message,
        hint: 'let the program that wrote the file write it again; a file cut short often means that it was stopped',
        at: { file, line: Math.max(parser.line, 1), column: parser.column + 1 },
    });
    try {
        return feed(parser, { parts, depth, size, visitor })
            ? undefined
            : describe(`${file} holds no XML element`);
    }
    catch (error) {
        if (error instanceof Damage)
            return describe(`the text is not valid XML: ${error.message}`);
        throw error;
    }
}
function feed(parser, { parts, depth, size, visitor }) {
    let open = 0;
    let seen = false;
    let since = 0;
    const stop = (why) => {
        throw new Damage(why);
    };
    parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '')));
    parser.on('doctype', () => stop('it has a document type'));
    parser.on('opentag', ({ name, attributes }) => {
        if (open >= depth)
            stop(`elements nest deeper than ${depth} levels`);
        open += 1;
        seen = true;
        since = 0;
        visitor.open(name, attributes);
    });
    const addText = (more) => {
        if (open > 0)
            visitor.text?.(more);
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        since = 0;
        if (open === 0)
            return;
        open -= 1;
        visitor.close();
    });
    for (const part of parts) {
        since += part.length;
        parser.write(part);
        if (since > size)
            stop(`more than ${size} characters stand between two tags`);
    }
    parser.close();
    return seen;
}
function parseXml(text, file, options = {}) {
    const { size = longestXml, code = 'format-damaged' } = options;
    if (text.length > size) {
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code,
            message: `${file} has ${text.length} characters and the limit is ${size}`,
            hint: 'let the program that wrote the file write less',
            at: { file, line: 1 },
        });
    }
    const open = [];
    let root;
    const problem = walkXml([text], { file, ...options }, {
        open: (name, attributes) => open.push({ name, attributes, text: '', children: [] }),
        text: (more) => {
            const top = open.at(-1);
            if (top !== undefined)
                top.text += more;
        },
        close: () => {
            const done = open.pop();
            if (done === undefined)
                return;
            const parent = open.at(-1);
            if (parent === undefined)
                root = done;
            else
                parent.children.push(done);
        },
    });
    if (problem !== undefined)
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(problem);
    return root === undefined
        ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'format-damaged',
            message: `${file} holds no XML element`,
            hint: 'check that the file is the one you meant',
        })
        : (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(root);
}
function childrenNamed(element, name) {
    return element.children.filter((child) => child.name === name);
}
function childText(element, name) {
    return element.children.find((child) => child.name === name)?.text.trim();
}


/***/ }),

/***/ 40954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ c2c),
  F: () => (/* binding */ readC2c)
});

// EXTERNAL MODULE: ./build/src/core/formats/case-list.js + 1 modules
var case_list = __webpack_require__(58356);
// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(85110);
;// CONCATENATED MODULE: ./build/src/core/formats/ruled-table.js
function isRuler(line) {
    return /^\s*# ?\.+(?:\s+\.+)+\s*$/.test(line);
}
function readRuler(ruler, header) {
    const starts = [...ruler.matchAll(/\.+/g)].map((match) => match.index);
    return starts.map((start, at) => {
        const end = starts[at + 1] ?? Number.POSITIVE_INFINITY;
        return { name: header.slice(start, end).trim(), start, end };
    });
}
function cellOf(row, { start, end }) {
    const before = start > 0 ? row[start - 1] : ' ';
    if (before !== undefined && before.trim() !== '' && (row[start] ?? ' ').trim() !== '')
        return undefined;
    return row.slice(start, end).trim();
}

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
;// CONCATENATED MODULE: ./build/src/core/tools/c2c.js




const tableTitle = 'Shared Data Cache Line Table';
const listTitle = 'Shared Cache Line Distribution Pareto';
const again = 'make the text again with `perf c2c report --stdio --full-symbols`';
const countColumns = {
    hitmRemote: ['RmtHitm', 'Rmt'],
    hitmLocal: ['LclHitm', 'Lcl'],
    peer: ['Peer'],
    stores: ['L1 Hit', 'L1 Miss', 'N/A', 'Any Lvl'],
};
const kinds = ['hitmRemote', 'hitmLocal', 'peer', 'stores'];
function readLayout(ruler, headers) {
    const columns = readRuler(ruler, headers.at(-1) ?? '');
    const isPeer = headers.some((header) => header.includes('Peer Snoop'));
    const counts = columns.flatMap((column) => {
        const kind = kinds.find((one) => countColumns[one].some((name) => name === column.name));
        if (kind === undefined)
            return [];
        return [{ kind: isPeer && kind !== 'stores' ? 'peer' : kind, column }];
    });
    return { columns, counts };
}
const overflown = /^(\[.\] .*?)\s{2,}(\S+)\s{2,}(\S+(?::\d+|\[[0-9a-f]+\]|\+\d+|\+0x[0-9a-f]+))(?:\s+(.*))?$/;
class C2cReader {
    #log;
    #lines = [];
    #section = 'before';
    #headers = [];
    #layout;
    #afterDashes = false;
    #listed = 0;
    constructor(name) {
        this.#log = new problem_log/* ProblemLog */.m(name);
    }
    row(text, number) {
        if (text.includes(tableTitle))
            this.#enter('table');
        else if (text.includes(listTitle))
            this.#enter('list');
        else if (/^\s*#/.test(text))
            this.#header(text);
        else if (/^\s*$|^\s*=+\s*$/.test(text))
            return;
        else if (this.#layout !== undefined)
            this.#data(text, number, this.#layout);
    }
    finish(rows) {
        const lacks = (message) => this.#log.damage({ line: rows, message, hint: again });
        if (this.#section !== 'list')
            lacks(`there is no section "${listTitle}"`);
        else if (this.#layout === undefined)
            lacks(`the section "${listTitle}" has no header with a line of dots`);
        else if (this.#lines.length < this.#listed) {
            lacks(`${this.#lines.length} of the ${this.#listed} cache lines of the table are described`);
        }
        for (const { uses, row } of this.#lines) {
            if (uses.length === 0)
                this.#log.damage({ line: row, message: 'no code is named for this line', hint: again });
        }
        return this.#log.settle(() => this.#lines.map(({ address, uses }) => ({ address, uses })));
    }
    #enter(section) {
        this.#section = section;
        this.#headers = [];
        this.#layout = undefined;
    }
    #header(text) {
        if (isRuler(text))
            this.#layout = readLayout(text, this.#headers);
        else if (text.trim() !== '#')
            this.#headers.push(text);
    }
    #data(text, number, layout) {
        if (this.#section === 'table')
            this.#listed += /^\s*\d+\s+0x[0-9a-f]+\s/.test(text) ? 1 : 0;
        else if (/^\s*-{20,}\s*$/.test(text))
            this.#afterDashes = true;
        else if (this.#afterDashes && /^\s*\d+\s.*\s0x[0-9a-f]+\s*$/.test(text))
            this.#openLine(text, number, layout);
        else if (/\d%/.test(text) || /0x[0-9a-f]/.test(text))
            this.#use(text, number, layout);
    }
    #openLine(text, number, { counts }) {
        this.#afterDashes = false;
        const totals = counts.map(({ column }) => Number(cellOf(text, column) ?? 'NaN'));
        if (!totals.every(Number.isSafeInteger)) {
            this.#log.damage({ line: number, message: 'the counts of the cache line cannot be read', hint: again });
        }
        this.#lines.push({ address: text.trim().split(/\s+/).at(-1) ?? '', totals, uses: [], row: number });
    }
    #use(text, number, layout) {
        this.#afterDashes = false;
        const line = this.#lines.at(-1);
        const use = line === undefined ? 'it belongs to no cache line' : readUse(text, layout, line.totals);
        if (typeof use === 'string')
            this.#log.damage({ line: number, message: `the row cannot be read: ${use}`, hint: again });
        else
            line?.uses.push(use);
    }
}
function readUse(text, layout, totals) {
    const cell = (name) => {
        const column = layout.columns.find((one) => one.name === name);
        return column === undefined ? '' : (cellOf(text, column) ?? '');
    };
    const offset = /^0x([0-9a-f]+)$/.exec(cell('Offset'))?.[1];
    if (offset === undefined)
        return 'there is no offset in the line';
    const from = Number.parseInt(offset, 16);
    if (from > 255)
        return 'the offset is beyond any cache line';
    const sums = { hitmRemote: 0, hitmLocal: 0, peer: 0, stores: 0 };
    for (const [at, { kind, column }] of layout.counts.entries()) {
        const percent = /^(\d+(?:\.\d+)?)%$/.exec(cellOf(text, column) ?? '')?.[1];
        if (percent === undefined)
            return `there is no percentage under "${column.name}"`;
        sums[kind] += Math.round((Number(percent) * (totals[at] ?? 0)) / 100);
    }
    const code = readCode(text, layout, cell);
    if (code === undefined)
        return 'there is no symbol';
    const tid = cell('Tid');
    const records = Number(cell('records') || 'NaN');
    const loads = Number.isSafeInteger(records)
        ? Math.max(0, records - sums.stores)
        : sums.hitmLocal + sums.hitmRemote + sums.peer;
    return {
        bytes: [{ from, to: from + 1 }],
        place: code.place,
        threads: tid === '' ? [] : [tid],
        cpus: code.cpus,
        loads,
        ...sums,
    };
}
function readCode(text, { columns }, cell) {
    const start = columns.find(({ name }) => name === 'Symbol')?.start;
    if (start === undefined)
        return undefined;
    const match = overflown.exec(text.slice(start).trim()) ?? [];
    const [, symbol = cell('Symbol'), object = cell('Object'), source = cell('Source:Line'), rest] = match;
    if (!/^\[.\] /.test(symbol))
        return undefined;
    const place = /^(.+):(\d+)$/.exec(source);
    const cpus = rest ?? cellOf(text, columns.at(-1) ?? { name: '', start: 0, end: 0 }) ?? '';
    return {
        place: {
            function: symbol.slice(4).trim(),
            file: place?.[1] ?? '',
            line: Number(place?.[2] ?? 0),
            object,
        },
        cpus: cpus.includes('{') ? cpus.trim() : '',
    };
}
function withoutRowNumbers(rows) {
    const numbered = rows.every((row) => row === '' || /^\s*\d+\t/.test(row));
    return numbered ? rows.map((row) => row.replace(/^\s*\d+\t/, '')) : rows;
}
function readC2c(source) {
    const text = (0,case_list/* readText */.yR)(source);
    if (text.kind === 'failed')
        return text;
    const rows = withoutRowNumbers(text.value.split(/\r?\n/));
    const reader = new C2cReader(source.name);
    for (const [index, row] of rows.entries())
        reader.row(row, index + 1);
    const lines = reader.finish(rows.length);
    return lines.kind === 'ok' ? (0,parsed/* parsed */.Yz)(lines.value, [...text.warnings, ...lines.warnings]) : lines;
}
const c2c = {
    id: 'c2c',
    title: 'perf c2c',
    gives: 'Cache lines that one CPU loaded while another had written them, with the code at each offset.',
    command: 'perf c2c record COMMAND; perf c2c report --stdio --full-symbols > FILE',
    docs: 'https://man7.org/linux/man-pages/man1/perf-c2c.1.html',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head);
        return /Trace Event Information|Shared Data Cache Line Table|Shared Cache Line Distribution Pareto/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => {
        const lines = readC2c(source);
        return lines.kind === 'ok' ? { ...lines, value: { kind: 'cache-lines', lines: lines.value } } : lines;
    },
};


/***/ }),

/***/ 77153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ cachegrind),
/* harmony export */   q: () => (/* binding */ readCachegrindTotals)
/* harmony export */ });
/* harmony import */ var _formats_callgrind_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16702);
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);


function readCachegrindTotals(source) {
    const profile = (0,_formats_callgrind_out_js__WEBPACK_IMPORTED_MODULE_0__/* .readCostFile */ .Mo)(source, { totals: 'summary', alwaysHasTotals: true });
    if (profile.kind === 'failed')
        return profile;
    const { events: names, totals, damaged } = profile.value;
    if (damaged === true && (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .isNonEmpty */ .J_)(profile.warnings))
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(...profile.warnings);
    const events = new Map(names.map((name, index) => [name, totals[index] ?? 0]));
    const ir = events.get('Ir');
    if (ir !== undefined)
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ ir, events }, profile.warnings);
    return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: 'format-damaged',
        message: `${source.name} counts ${names.join(', ')}, but not Ir`,
        hint: 'give a file that cachegrind wrote: its first event is Ir',
    });
}
const cachegrind = {
    id: 'cachegrind',
    title: 'cachegrind',
    gives: 'The exact number of instructions of one run. It must equal the sum over all lines of the file.',
    command: 'valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=FILE COMMAND',
    docs: 'https://valgrind.org/docs/manual/cg-manual.html#cg-manual.fileformat',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head);
        if (/^# callgrind format|^(?:creator|positions):/m.test(text))
            return 'no';
        return /^desc: |^cmd:/.test(text) && /^events: Ir\b/m.test(text) ? 'certain' : 'no';
    },
    read: (source) => {
        const totals = readCachegrindTotals(source);
        return totals.kind === 'ok'
            ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ kind: 'instructions', ir: totals.value.ir }, totals.warnings)
            : totals;
    },
};


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readDhat),
/* harmony export */   s: () => (/* binding */ dhat)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _formats_case_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58356);
/* harmony import */ var _formats_valgrind_frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78207);
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35510);
/* harmony import */ var _text_preview_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8525);





const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative();
const pointSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    tb: count,
    tbk: count,
    gb: count.optional(),
    eb: count.optional(),
    rb: count.optional(),
    wb: count.optional(),
    fs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative()),
});
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    dhatFileVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(pointSchema),
    ftbl: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const allocator = /^(?:malloc|calloc|realloc|memalign|posix_memalign|aligned_alloc|operator new|__rust_|alloc::alloc::|dhat::)/;
function readFrame(text) {
    return text === '[root]' ? undefined : (0,_formats_valgrind_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .readValgrindFrame */ .N)(text);
}
function framesOf(indices, table) {
    const frames = indices.flatMap((index) => table[index] ?? []);
    const first = frames.findIndex((frame) => !allocator.test(frame.function));
    return first === -1 ? frames : frames.slice(first);
}
function readDhat(source) {
    const document = (0,_formats_case_list_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u0)(source);
    if (document.kind === 'failed')
        return document;
    const read = documentSchema.safeParse(document.value);
    const damaged = (what) => (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
        code: 'format-damaged',
        message: `${source.name} is no output of DHAT, version 2: ${what}`,
        hint: 'give the file that `valgrind --tool=dhat --dhat-out-file=FILE` wrote',
    });
    if (!read.success) {
        const [issue] = read.error.issues;
        return damaged(`${issue?.path.join('.') ?? ''} ${(issue?.message ?? '').toLowerCase()}`);
    }
    const { pps, ftbl, mode } = read.data;
    if (!/heap$/.test(mode)) {
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'format-damaged',
            message: `${source.name} is of DHAT's mode ${(0,_text_preview_value_js__WEBPACK_IMPORTED_MODULE_4__/* .previewValue */ .i)(mode)}, which tells no allocations`,
            hint: 'run DHAT with --mode=heap, or the dhat crate with `Profiler::new_heap()`',
        });
    }
    const lost = pps.find(({ fs }) => fs.some((index) => index >= ftbl.length));
    if (lost !== undefined)
        return damaged(`frame ${Math.max(...lost.fs)} is not in its table of ${ftbl.length}`);
    const table = ftbl.map(readFrame);
    const sites = pps.map(({ tb, tbk, gb = 0, eb = 0, rb = 0, wb = 0, fs }) => ({
        frames: framesOf(fs, table),
        bytes: tb,
        blocks: tbk,
        bytesAtPeak: gb,
        bytesAtEnd: eb,
        bytesRead: rb,
        bytesWritten: wb,
    }));
    return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ sites });
}
const dhat = {
    id: 'dhat',
    title: 'DHAT',
    gives: 'Bytes and blocks that every line allocated, what was there at the peak and at the end, and how often it was read and written.',
    command: 'valgrind --tool=dhat --dhat-out-file=FILE COMMAND',
    docs: 'https://valgrind.org/docs/manual/dh-manual.html',
    sniff: (head) => /^\s*\{\s*"dhatFileVersion"\s*:/.test(new TextDecoder('latin1').decode(head)) ? 'certain' : 'no',
    read: (source) => {
        const profile = readDhat(source);
        return profile.kind === 'ok'
            ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ kind: 'heap', profile: profile.value }, profile.warnings)
            : profile;
    },
};


/***/ }),

/***/ 63170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readMemcheck),
/* harmony export */   c: () => (/* binding */ memcheck)
/* harmony export */ });
/* harmony import */ var _formats_case_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58356);
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35510);
/* harmony import */ var _text_xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69240);



const kinds = new Map([
    ['Leak_DefinitelyLost', 'definite'],
    ['Leak_IndirectlyLost', 'indirect'],
    ['Leak_PossiblyLost', 'possible'],
]);
function readFrame(frame) {
    const name = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(frame, 'fn') ?? (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(frame, 'ip') ?? '';
    const file = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(frame, 'file');
    const line = Number((0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(frame, 'line'));
    if (file === undefined || !Number.isInteger(line))
        return { function: name };
    const directory = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(frame, 'dir');
    return { function: name, file: directory === undefined ? file : `${directory}/${file}`, line };
}
function readError(error) {
    const kind = kinds.get((0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(error, 'kind') ?? '');
    const what = error.children.find(({ name }) => name === 'xwhat');
    if (kind === undefined || what === undefined)
        return undefined;
    const [bytes, blocks] = [Number((0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(what, 'leakedbytes')), Number((0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(what, 'leakedblocks'))];
    if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(blocks))
        return undefined;
    const [stack] = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(error, 'stack');
    const frames = stack === undefined ? [] : (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(stack, 'frame').map(readFrame);
    const first = frames.findIndex(({ function: name }) => !/^(?:malloc|calloc|realloc|operator new)/.test(name));
    return { kind, bytes, blocks, frames: first === -1 ? frames : frames.slice(first) };
}
function readMemcheck(source) {
    const text = (0,_formats_case_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(source);
    if (text.kind === 'failed')
        return text;
    const document = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text.value, source.name);
    if (document.kind === 'failed')
        return document;
    const root = document.value;
    const ended = (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(root, 'status').some((status) => (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(status, 'state') === 'FINISHED');
    if (root.name === 'valgrindoutput' && (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childText */ .ix)(root, 'tool') === 'memcheck' && ended) {
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)((0,_text_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenNamed */ .De)(root, 'error').flatMap((error) => readError(error) ?? []));
    }
    return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({
        code: 'format-damaged',
        message: `${source.name} is no output of memcheck for a program that ended`,
        hint: 'give the file of `valgrind --leak-check=full --xml=yes --xml-file=FILE`',
    });
}
const memcheck = {
    id: 'memcheck',
    title: 'memcheck',
    gives: 'Bytes and blocks that no pointer reached when the program ended, by the line that allocated them.',
    command: 'valgrind --tool=memcheck --leak-check=full --xml=yes --xml-file=FILE COMMAND',
    docs: 'https://valgrind.org/docs/manual/mc-manual.html#mc-manual.leaks',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head);
        return /<valgrindoutput>/.test(text) && /<tool>memcheck<\/tool>/.test(text) ? 'certain' : 'no';
    },
    read: (source) => {
        const leaks = readMemcheck(source);
        return leaks.kind === 'ok' ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)({ kind: 'leaks', leaks: leaks.value }, leaks.warnings) : leaks;
    },
};


/***/ }),

/***/ 18505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ perfScript),
  $: () => (/* binding */ readPerfScript)
});

// EXTERNAL MODULE: ./build/src/core/formats/byte-lines.js
var byte_lines = __webpack_require__(60032);
// EXTERNAL MODULE: ./build/src/core/formats/name-table.js
var name_table = __webpack_require__(99326);
;// CONCATENATED MODULE: ./build/src/core/formats/perf-frame.js
const unknown = '[unknown]';
const withOffset = /^([0-9a-f]+) +(.*)\+0x[0-9a-f]+ \((.*)\)$/;
const inlined = /^([0-9a-f]+) +(.*) \(inlined\)$/;
const withoutSymbol = /^([0-9a-f]+) +\((.*)\)$/;
const withoutOffset = /^([0-9a-f]+) +(.*?) \(((?:.*? \(deleted\))|[^()]*)\)$/;
function parsePerfFrame(text) {
    const found = withOffset.exec(text) ?? inlined.exec(text);
    if (found !== null) {
        const [, address = '', name = '', object = ''] = found;
        return code(address, name, object);
    }
    const bare = withoutSymbol.exec(text);
    if (bare !== null)
        return code(bare[1] ?? '', unknown, bare[2] ?? '');
    const plain = withoutOffset.exec(text);
    return plain === null ? undefined : code(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
}
function code(address, name, object) {
    if (object === unknown)
        return 'stray';
    return { kind: 'code', name, file: '', line: 0, object, address };
}
const nowhere = {
    kind: 'code',
    name: unknown,
    file: '',
    line: 0,
    object: '',
    address: '',
};
const sourceLine = /^([^[\]+]*\.[A-Za-z0-9_+]+):(\d{1,9})$/;
function parsePerfSourceLine(text) {
    const found = sourceLine.exec(text.trim());
    return found === null ? undefined : { file: found[1] ?? '', line: Number(found[2]) };
}

;// CONCATENATED MODULE: ./build/src/core/formats/perf-header.js
const space = 32;
const colon = 58;
const dot = 46;
const zero = 48;
const nine = 57;
function makePerfHeader() {
    return { commandStart: 0, commandEnd: 0, timeEnd: 0, eventStart: 0, eventEnd: 0, period: 1, rest: 0 };
}
function isDigit(byte) {
    return byte !== undefined && byte >= zero && byte <= nine;
}
function findTimeEnd(bytes, start, end) {
    for (let at = start + 3; at < end; at++) {
        if (bytes[at] !== colon || !isDigit(bytes[at - 1]))
            continue;
        if (at + 1 < end && bytes[at + 1] !== space)
            continue;
        let back = at - 1;
        while (back > start && isDigit(bytes[back]))
            back--;
        if (bytes[back] !== dot)
            continue;
        back--;
        while (back > start && isDigit(bytes[back]))
            back--;
        if (bytes[back] === space)
            return at + 1;
    }
    return -1;
}
function findCommandEnd(bytes, start, timeEnd) {
    let at = timeEnd - 1;
    const skipWord = () => {
        while (at > start && bytes[at - 1] !== space)
            at--;
        while (at > start && bytes[at - 1] === space)
            at--;
    };
    skipWord();
    if (bytes[at - 1] === 0x5d)
        skipWord();
    skipWord();
    return at;
}
function readPerfHeader(header, bytes, start, end) {
    header.commandStart = skipSpaces(bytes, start, end);
    for (let timeEnd = findTimeEnd(bytes, start, end); timeEnd >= 0; timeEnd = findTimeEnd(bytes, timeEnd, end)) {
        if (!readEvent(header, bytes, timeEnd, end))
            continue;
        header.timeEnd = timeEnd;
        header.commandEnd = findCommandEnd(bytes, header.commandStart, timeEnd);
        if (header.commandEnd > header.commandStart)
            return true;
    }
    return false;
}
function readTime(bytes, timeEnd) {
    let at = timeEnd - 2;
    let [fraction, scale] = [0, 1];
    for (; isDigit(bytes[at]); at--, scale *= 10)
        fraction += ((bytes[at] ?? zero) - zero) * scale;
    let [seconds, place] = [0, 1];
    for (at--; isDigit(bytes[at]); at--, place *= 10)
        seconds += ((bytes[at] ?? zero) - zero) * place;
    return seconds * 1e9 + Math.round((fraction / scale) * 1e9);
}
function readEvent(header, bytes, timeEnd, end) {
    const numberStart = skipSpaces(bytes, timeEnd, end);
    let at = numberStart;
    let period = 0;
    while (at < end && isDigit(bytes[at]))
        period = period * 10 + (bytes[at++] ?? zero) - zero;
    const hasPeriod = at > numberStart && bytes[at] === space;
    header.period = hasPeriod ? period : 1;
    at = hasPeriod ? skipSpaces(bytes, at, end) : numberStart;
    header.eventStart = at;
    while (at < end && bytes[at] !== space)
        at++;
    header.eventEnd = at - 1;
    header.rest = skipSpaces(bytes, at, end);
    return (bytes[at - 1] === colon && header.eventEnd > header.eventStart && !isRecord(bytes, header.eventStart));
}
function isRecord(bytes, at) {
    return (bytes[at] === 0x50 &&
        bytes[at + 1] === 0x45 &&
        bytes[at + 2] === 0x52 &&
        bytes[at + 3] === 0x46 &&
        bytes[at + 4] === 0x5f);
}
function skipSpaces(bytes, from, end) {
    let at = from;
    while (at < end && bytes[at] === space)
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/src/core/formats/sample-sums.js
class SampleSums {
    #samples = [];
    #periods = [];
    add(event, row, period) {
        const samples = grown(this.#samples, event, row);
        const periods = grown(this.#periods, event, row);
        samples[row] = (samples[row] ?? 0) + 1;
        periods[row] = (periods[row] ?? 0) + period;
    }
    columns(events, rows) {
        const fit = (columns) => Array.from({ length: events }, (_, event) => grown(columns, event, rows).slice(0, rows));
        return { samples: fit(this.#samples), periods: fit(this.#periods) };
    }
}
function grown(columns, event, row) {
    const column = columns[event];
    if (column !== undefined && row < column.length)
        return column;
    const larger = new Float64Array(Math.max(256, row + 1, (column?.length ?? 0) * 2));
    if (column !== undefined)
        larger.set(column);
    columns[event] = larger;
    return larger;
}

;// CONCATENATED MODULE: ./build/src/core/formats/stack-rows.js
const mostRows = 500_000;
const guessCount = 1 << 15;
class StackRows {
    #count = 0;
    #parents = new Int32Array(1 << 8);
    #frames = new Int32Array(1 << 8);
    #slots = new Int32Array(1 << 10).fill(-1);
    #most;
    #guesses = new Int32Array(guessCount);
    constructor(most = mostRows) {
        this.#most = most;
    }
    get count() {
        return this.#count;
    }
    find(parent, frame) {
        const mask = this.#slots.length - 1;
        let slot = hashPair(parent, frame) & mask;
        for (;;) {
            const row = this.#slots[slot] ?? -1;
            if (row < 0)
                break;
            if (this.#parents[row] === parent && this.#frames[row] === frame)
                return row;
            slot = (slot + 1) & mask;
        }
        if (this.#count >= this.#most)
            return -1;
        const row = this.#append(parent, frame);
        this.#slots[slot] = row;
        if (this.#count * 2 > mask)
            this.#rehash();
        return row;
    }
    findStack(root, stack, depth) {
        const guess = this.#guesses[hashStack(stack, depth)] ?? 0;
        if (this.#count === 0)
            return -1;
        let row = guess;
        for (let at = 0; at < depth; at++) {
            if (row < 0 || this.#frames[row] !== stack[at])
                return -1;
            row = this.#parents[row] ?? -1;
        }
        return row >= 0 && this.#frames[row] === root && this.#parents[row] === -1 ? guess : -1;
    }
    remember(stack, depth, row) {
        this.#guesses[hashStack(stack, depth)] = row;
    }
    parents() {
        return this.#parents.slice(0, this.#count);
    }
    frames() {
        return this.#frames.slice(0, this.#count);
    }
    #append(parent, frame) {
        if (this.#count === this.#parents.length) {
            this.#parents = doubled(this.#parents);
            this.#frames = doubled(this.#frames);
        }
        this.#parents[this.#count] = parent;
        this.#frames[this.#count] = frame;
        return this.#count++;
    }
    #rehash() {
        this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
        const mask = this.#slots.length - 1;
        for (let row = 0; row < this.#count; row++) {
            let slot = hashPair(this.#parents[row] ?? 0, this.#frames[row] ?? 0) & mask;
            while ((this.#slots[slot] ?? -1) >= 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = row;
        }
    }
}
function doubled(numbers) {
    const larger = new Int32Array(numbers.length * 2);
    larger.set(numbers);
    return larger;
}
function hashStack(stack, depth) {
    let hash = depth;
    for (let at = 0; at < depth; at++)
        hash = Math.imul(hash ^ (stack[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & (guessCount - 1);
}
function hashPair(parent, frame) {
    const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(frame, 0x85ebca6b);
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return mixed ^ (mixed >>> 13);
}

;// CONCATENATED MODULE: ./build/src/core/formats/perf-stacks.js





const tab = 9;
const perf_stacks_space = 32;
const hash = 35;
const deepest = 8192;
const mostFrames = 100_000;
const perf_stacks_guessCount = 1 << 14;
const stray = -1;
const damaged = -2;
function perf_stacks_doubled(numbers) {
    const larger = new Int32Array(numbers.length * 2);
    larger.set(numbers);
    return larger;
}
class PerfStacks {
    #damage;
    #header = makePerfHeader();
    #rows = new StackRows();
    #sums = new SampleSums();
    #lines = new name_table/* NameTable */.K();
    #meanings = new Int32Array(1 << 10);
    #guesses = new Int32Array(perf_stacks_guessCount);
    #commands = new name_table/* NameTable */.K();
    #commandFrames = [];
    #events = new name_table/* NameTable */.K();
    #frames = [];
    #decoder = new TextDecoder();
    #stack = new Int32Array(deepest);
    #onSample;
    #nowhere = -1;
    #depth = 0;
    #isOpen = false;
    #isStrayInside = false;
    #isCut = false;
    #command = 0;
    #event = 0;
    #lastFrame = -1;
    #time = 0;
    #strayFrames = 0;
    #lost = 0;
    samples = 0;
    constructor(damage, onSample) {
        this.#damage = damage;
        this.#onSample = onSample;
    }
    line(bytes, start, end, number) {
        if (start === end)
            this.#close();
        else if (bytes[start] === tab)
            this.#addFrame(bytes, start + 1, end, number);
        else if (this.#isOpen && bytes[start] === perf_stacks_space && bytes[start + 1] === perf_stacks_space)
            this.#addSource(bytes, start, end);
        else if (bytes[start] !== hash)
            this.#open(bytes, start, end, number);
    }
    finish(lines) {
        if (this.#isOpen) {
            this.#damage(lines, 'the text ends within a stack, which was left out');
            this.#isOpen = false;
        }
        return this.#isCut;
    }
    profile() {
        const events = this.#events.strings();
        const { samples, periods } = this.#sums.columns(events.length, this.#rows.count);
        return {
            events,
            frames: this.#frames,
            tree: {
                count: this.#rows.count,
                parent: this.#rows.parents(),
                frame: this.#rows.frames(),
                samples,
                periods,
            },
            strayFrames: this.#strayFrames,
            lostSamples: this.#lost,
        };
    }
    #open(bytes, start, end, number) {
        if (this.#isOpen)
            this.#close();
        const header = this.#header;
        if (!readPerfHeader(header, bytes, start, end)) {
            this.#readRecord(bytes, start, end, number);
            return;
        }
        this.#command = this.#commandFrame(bytes, header.commandStart, header.commandEnd);
        this.#event = this.#events.intern(bytes, header.eventStart, header.eventEnd);
        if (this.#onSample !== undefined)
            this.#time = readTime(bytes, header.timeEnd);
        this.#depth = 0;
        this.#isOpen = true;
        this.#isStrayInside = false;
        if (header.rest >= end)
            return;
        this.#addFrame(bytes, header.rest, end, number);
        this.#close();
    }
    #readRecord(bytes, start, end, number) {
        const text = this.#decoder.decode(bytes.subarray(start, Math.min(end, start + 4096)));
        if (/ PERF_RECORD_[A-Z0-9_]+/.test(text)) {
            this.#lost += Number(/ PERF_RECORD_LOST(?:_SAMPLES)? lost (\d{1,15})$/.exec(text)?.[1] ?? 0);
        }
        else if (/^ {2}\S/.test(text) && this.#lastFrame >= 0)
            this.#addSource(bytes, start, end);
        else
            this.#damage(number, 'the line is neither a sample nor a frame nor a record of perf script');
    }
    #commandFrame(bytes, start, end) {
        const command = this.#commands.intern(bytes, start, end);
        const known = this.#commandFrames[command];
        if (known !== undefined)
            return known;
        const name = this.#decoder.decode(bytes.subarray(start, end));
        const frame = this.#frames.push({ kind: 'command', name, file: '', line: 0, object: '', address: '' }) - 1;
        this.#commandFrames[command] = frame;
        return frame;
    }
    #addFrame(bytes, from, end, number) {
        if (!this.#isOpen) {
            this.#damage(number, 'a frame stands outside of a sample');
            return;
        }
        let start = from;
        while (start < end && bytes[start] === perf_stacks_space)
            start++;
        const meaning = this.#meaningOf(bytes, start, end);
        this.#lastFrame = meaning;
        if (meaning === damaged)
            this.#damage(number, 'the line is no frame of perf script');
        if (meaning < 0) {
            this.#strayFrames++;
            this.#isStrayInside ||= this.#depth === 0;
        }
        else if (this.#depth < deepest) {
            this.#stack[this.#depth++] = meaning;
        }
    }
    #meaningOf(bytes, start, end) {
        let address = 0;
        for (let at = start; at < end && bytes[at] !== perf_stacks_space; at++)
            address = Math.imul(address, 33) ^ (bytes[at] ?? 0);
        const slot = (address ^ (address >>> 14)) & (perf_stacks_guessCount - 1);
        const guess = this.#guesses[slot] ?? 0;
        const line = this.#lines.is(guess, bytes, start, end) ? guess : this.#lines.find(bytes, start, end);
        if (line >= 0) {
            this.#guesses[slot] = line;
            return this.#meanings[line] ?? damaged;
        }
        const frame = parsePerfFrame(this.#decoder.decode(bytes.subarray(start, end)));
        if (frame === undefined)
            return damaged;
        if (frame === 'stray')
            return stray;
        if (this.#frames.length >= mostFrames) {
            this.#isCut = true;
            return stray;
        }
        const meaning = this.#frames.push(frame) - 1;
        this.#remember(this.#lines.intern(bytes, start, end), meaning);
        return meaning;
    }
    #remember(line, meaning) {
        if (line >= this.#meanings.length) {
            this.#meanings = perf_stacks_doubled(this.#meanings);
        }
        this.#meanings[line] = meaning;
    }
    #addSource(bytes, start, end) {
        const frame = this.#frames[this.#lastFrame];
        if (frame === undefined || frame.line > 0)
            return;
        const source = parsePerfSourceLine(this.#decoder.decode(bytes.subarray(start, end)));
        if (source !== undefined)
            this.#frames[this.#lastFrame] = { ...frame, ...source };
    }
    #close() {
        if (!this.#isOpen)
            return;
        this.#isOpen = false;
        this.samples++;
        let row = this.#rows.findStack(this.#command, this.#stack, this.#depth);
        if (row < 0) {
            row = this.#rows.find(-1, this.#command);
            for (let at = this.#depth - 1; at >= 0; at--)
                row = this.#descend(row, this.#stack[at] ?? 0);
            this.#rows.remember(this.#stack, this.#depth, row);
        }
        if (this.#isStrayInside || this.#depth === 0)
            row = this.#descend(row, this.#nowhereFrame());
        this.#sums.add(this.#event, row, this.#header.period);
        this.#onSample?.(this.#time, row);
    }
    #descend(row, frame) {
        const next = this.#rows.find(row, frame);
        if (next >= 0)
            return next;
        this.#isCut = true;
        return row;
    }
    #nowhereFrame() {
        if (this.#nowhere < 0)
            this.#nowhere = this.#frames.push(nowhere) - 1;
        return this.#nowhere;
    }
}

// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(85110);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/model/truncated-stacks.js
var truncated_stacks = __webpack_require__(83095);
;// CONCATENATED MODULE: ./build/src/core/tools/perf-script.js





const hint = 'make the text again with `perf script --no-inline -F comm,tid,time,period,event,ip,sym,symoff,dso`';
function readPerfScript(source, onSample) {
    const log = new problem_log/* ProblemLog */.m(source.name);
    const stacks = new PerfStacks((line, message) => log.damage({ line, message, hint }), onSample);
    let lines = 0;
    (0,byte_lines/* forEachLine */.F)(source.chunks, {
        line: (bytes, start, end, number) => {
            lines = number;
            stacks.line(bytes, start, end, number);
        },
        tooLong: (line) => log.damage({ line, message: 'the line is longer than a megabyte', hint }),
        unfinished: (line) => log.damage({ line, message: 'the text ends within a line', hint }),
    });
    const cut = stacks.finish(lines);
    if (stacks.samples === 0) {
        const [problem] = log.problems();
        return (0,parsed/* failed */.gz)(problem ?? { code: 'format-damaged', message: `${source.name} holds no samples`, hint });
    }
    const profile = stacks.profile();
    return (0,parsed/* parsed */.Yz)(profile, [
        ...log.problems(),
        ...tellLoss(source.name, profile),
        ...tellTruncated(source.name, profile),
        ...(cut ? [tellCut(source.name)] : []),
    ]);
}
function tellLoss(file, { lostSamples }) {
    if (lostSamples === 0)
        return [];
    return [
        {
            code: 'samples-lost',
            message: `${file} says that ${lostSamples} samples were lost`,
            hint: 'sample less often or with a larger buffer (perf record -m): shares are doubtful where many are lost',
        },
    ];
}
function tellTruncated(file, profile) {
    const told = (0,truncated_stacks/* describeTruncated */.oe)(profile);
    if (told === undefined)
        return [];
    return [
        {
            code: 'stacks-truncated',
            message: `${file}: ${told}`,
            hint: 'build everything with -fno-omit-frame-pointer, or sample with DWARF stacks; those are cut at 8 kB unless told otherwise (perf record --call-graph dwarf,65528)',
        },
    ];
}
function tellCut(file) {
    return {
        code: 'format-damaged',
        message: `${file} holds more distinct stacks than are kept; the rest counts at the callers that are`,
        hint: 'record a shorter run, or stacks of fewer levels',
    };
}
const perfScript = {
    id: 'perf-script',
    title: 'perf script',
    gives: 'Samples with their stacks: where time is spent, which says nothing of how many instructions a line executes. Frames outside of every mapped object are dropped, because they can hold text of the stack.',
    command: 'perf record --no-bpf-event -e task-clock -c 1000000 --call-graph fp COMMAND && perf script --no-inline --show-lost-events -F comm,tid,time,period,event,ip,sym,symoff,dso',
    docs: 'https://man7.org/linux/man-pages/man1/perf-script.1.html',
    sniff: (head) => {
        const whole = new TextDecoder('latin1').decode(head);
        if (/^# =+\n# captured on/.test(whole))
            return 'perhaps';
        const text = whole.replace(/^#.*\n/gm, '');
        return /^ *\S[^\n]* \d+\.\d+: +(?:\d+ +)?(?:[^\s]+:(?: |$)|PERF_RECORD_)/m.test(text) ? 'certain' : 'no';
    },
    read: (source) => {
        const profile = readPerfScript(source);
        return profile.kind === 'ok'
            ? (0,parsed/* parsed */.Yz)({ kind: 'stacks', profile: profile.value }, profile.warnings)
            : profile;
    },
};


/***/ }),

/***/ 47669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ perfStat),
/* harmony export */   M: () => (/* binding */ readPerfStat)
/* harmony export */ });
/* harmony import */ var _formats_perf_stat_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8253);
/* harmony import */ var _formats_problem_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85110);
/* harmony import */ var _model_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35510);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58415);




const longestText = 1 << 24;
const hint = 'run perf stat again with -j or `-x;`, an output file (-o), LC_ALL=C, and neither -A nor -I';
const firstField = /^(?:\d+(?:\.\d+)?|<not (?:counted|supported)>)([^\w.])/;
const runTimeAndPart = /^[^\n]{1,2000}[^\w.]\d+([^\w.])\d{1,3}\.\d\d\1/;
function readPerfStat(text, file) {
    const log = new _formats_problem_log_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemLog */ .m(file);
    const counts = [];
    let read;
    let number = 0;
    for (const line of text.split(/\r?\n/)) {
        number++;
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        read ??= chooseReader(line);
        const outcome = read?.(line) ?? 'no-count';
        if (outcome === 'no-count')
            continue;
        if (outcome.kind === 'count')
            counts.push(outcome.count);
        else if (outcome.kind === 'damaged')
            log.damage({ line: number, message: outcome.message, hint });
        else
            log.leftOut(`with the unit ${JSON.stringify(outcome.unit)}`, number);
    }
    if (counts.length === 0)
        log.damage({ line: number, message: 'the file holds no counts', hint });
    return log.settle(() => counts);
}
function chooseReader(line) {
    if (line.startsWith('{'))
        return readJsonLine;
    const separator = firstField.exec(line)?.[1];
    return separator === undefined ? undefined : separatedLineReader(separator);
}
function readJsonLine(line) {
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(line, 'perf');
    if (json.kind === 'failed')
        return { kind: 'damaged', message: `the line cannot be read: ${json.problems[0].message}` };
    const fields = new Map(Object.entries(Object(json.value)));
    if (!fields.has('counter-value') && (fields.has('metric-value') || fields.has('metricgroup')))
        return 'no-count';
    return (0,_formats_perf_stat_line_js__WEBPACK_IMPORTED_MODULE_2__/* .readPerfFields */ .R)({
        value: textOf(fields.get('counter-value')),
        unit: textOf(fields.get('unit')),
        event: textOf(fields.get('event')),
        running: textOf(fields.get('pcnt-running')),
    });
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function separatedLineReader(separator) {
    const mark = `\\u{${separator.charCodeAt(0).toString(16)}}`;
    const event = `[^${mark}/]*(?:/[^/]*/[^${mark}]*)?`;
    const row = new RegExp(`^(?<value>[^${mark}]+)${mark}(?<unit>[^${mark}]*)${mark}(?<event>${event})${mark}` +
        `(?:[^${mark}]*%${mark})?\\d+${mark}(?<running>[^${mark}]+)(?:${mark}.*)?$`, 'u');
    const metricOnly = new RegExp(`^${mark}${mark}`, 'u');
    return (line) => {
        if (metricOnly.test(line))
            return 'no-count';
        const found = row.exec(line)?.groups;
        if (found === undefined)
            return { kind: 'damaged', message: 'the line is not a row of perf stat' };
        return (0,_formats_perf_stat_line_js__WEBPACK_IMPORTED_MODULE_2__/* .readPerfFields */ .R)(fieldsOf(found));
    };
}
function fieldsOf(groups) {
    const { value = '', unit = '', event = '', running = '' } = groups;
    return { value, unit, event, running };
}
function readSource(source) {
    const decoder = new TextDecoder();
    let text = '';
    for (const chunk of source.chunks) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length <= longestText)
            continue;
        const message = `${source.name} is larger than 16 MB`;
        return (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({ code: 'format-damaged', message, hint });
    }
    const counts = readPerfStat(text, source.name);
    return counts.kind === 'ok' ? (0,_model_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ kind: 'counts', counts: counts.value }, counts.warnings) : counts;
}
const perfStat = {
    id: 'perf-stat',
    title: 'perf stat',
    gives: 'Counts of the processor and the kernel for one run, as JSON lines (`-j`) or as separated fields (`-x`), in base units. An event that was not counted or is not supported has no value, and each count says which part of the run it was counted in.',
    command: 'perf stat -j -o FILE -e EVENTS COMMAND',
    docs: 'https://man7.org/linux/man-pages/man1/perf-stat.1.html',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head).replace(/^(?:#.*)?\r?\n/gm, '');
        if (/^\{(?:"[\w-]+" : "[^"]*", )*"counter-value" : /.test(text))
            return 'certain';
        return firstField.test(text) && runTimeAndPart.test(text) ? 'perhaps' : 'no';
    },
    read: readSource,
};


/***/ }),

/***/ 91148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ compareBinaries),
  j: () => (/* binding */ measuredProgram)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/formats/elf-layout.js
var elf_layout = __webpack_require__(40846);
;// CONCATENATED MODULE: ./build/src/core/formats/elf.js


const typeLoad = 1;
const typeNote = 4;
const noteBuildId = 3;
const mostBuildIds = 16;
const gnu = [0x47, 0x4e, 0x55, 0];
function readLoadableSegments(bytes) {
    const elf = (0,elf_layout/* openElf */.A)(bytes);
    if (elf === undefined)
        return notElf('the file does not begin with an ELF header');
    const headers = readProgramHeaders(elf.view, elf.layout);
    if (headers === undefined)
        return notElf('a program header or a segment reaches out of the file');
    const loads = headers.filter(({ type }) => type === typeLoad);
    if (!(0,parsed/* isNonEmpty */.J_)(loads))
        return notElf('the file has nothing to load');
    const notes = headers.filter(({ type }) => type === typeNote);
    const size = [...loads, ...notes].reduce((sum, { start, end }) => sum + end - start, 0);
    if (size > bytes.length * 2)
        return notElf('the segments overlap');
    const buildIds = notes.flatMap((note) => findBuildIds(elf.view, bytes, note)).slice(0, mostBuildIds);
    const ignored = [...sectionFields(elf.layout), ...buildIds];
    return (0,parsed/* parsed */.Yz)(loads.map((load) => describe(load, bytes, ignored)));
}
function compareLoadable(base, head) {
    const before = readLoadableSegments(base);
    const after = readLoadableSegments(head);
    if (before.kind === 'failed' || after.kind === 'failed')
        return 'not-elf';
    const same = before.value.length === after.value.length &&
        sameBytes(entryAndMachine(base), entryAndMachine(head)) &&
        before.value.every((segment, index) => sameSegment(segment, after.value[index]));
    return same ? 'identical' : 'different';
}
function notElf(message) {
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message,
        hint: 'name the program that the benchmark runs as `binary`',
    });
}
function readProgramHeaders(view, layout) {
    const table = view.native(layout.programOffset);
    const count = view.half(layout.programCount);
    if (table === undefined || count === undefined)
        return undefined;
    if (count > 0 && view.half(layout.programEntrySize) !== layout.segment.size)
        return undefined;
    const headers = [];
    for (let index = 0; index < count; index++) {
        const header = readProgramHeader(view, layout, table + index * layout.segment.size);
        if (header === undefined)
            return undefined;
        headers.push(header);
    }
    return headers;
}
function readProgramHeader(view, { segment }, at) {
    const type = view.word(at);
    const flags = view.word(at + segment.flags);
    const start = view.native(at + segment.offset);
    const address = view.native(at + segment.address);
    const fileSize = view.native(at + segment.fileSize);
    const memorySize = view.native(at + segment.memorySize);
    if (type === undefined || flags === undefined || start === undefined || address === undefined)
        return undefined;
    if (fileSize === undefined || memorySize === undefined)
        return undefined;
    const end = start + fileSize;
    const needed = type === typeLoad || type === typeNote;
    return needed && end > view.length ? undefined : { type, flags, start, end, address, memorySize };
}
function sectionFields(layout) {
    const { sectionOffset, sectionCount, headerSize } = layout;
    const offsetSize = layout.headerSize === 64 ? 8 : 4;
    return [
        { start: sectionOffset, end: sectionOffset + offsetSize },
        { start: sectionCount, end: headerSize },
    ];
}
function findBuildIds(view, bytes, note) {
    const found = [];
    for (let at = note.start; at + 12 <= note.end;) {
        const name = at + 12;
        const description = name + pad(view.word(at) ?? 0);
        const end = description + (view.word(at + 4) ?? 0);
        if (end > note.end)
            return found;
        const owned = view.word(at) === gnu.length && gnu.every((byte, index) => bytes[name + index] === byte);
        if (owned && view.word(at + 8) === noteBuildId)
            found.push({ start: description, end });
        at = description + pad(view.word(at + 4) ?? 0);
    }
    return found;
}
function pad(size) {
    return Math.ceil(size / 4) * 4;
}
function describe(load, bytes, ignored) {
    const content = bytes.slice(load.start, load.end);
    for (const { start, end } of ignored) {
        content.fill(0, Math.max(0, start - load.start), Math.max(0, end - load.start));
    }
    return { address: load.address, memorySize: load.memorySize, flags: load.flags, content };
}
function entryAndMachine(bytes) {
    return bytes.subarray(0, (0,elf_layout/* openElf */.A)(bytes)?.layout.programOffset ?? 0);
}
function sameSegment(one, other) {
    return (other !== undefined &&
        one.address === other.address &&
        one.memorySize === other.memorySize &&
        one.flags === other.flags &&
        sameBytes(one.content, other.content));
}
function sameBytes(one, other) {
    return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(92225);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(72179);
;// CONCATENATED MODULE: ./build/src/measure/builds/binary.js





const largestProgram = 1024 ** 3;
const libraryName = /\.(so(\.\d+)*|node)$/;
function pathInTree(cwd, word) {
    if (!word.includes('/') || (0,external_node_path_.isAbsolute)(word))
        return undefined;
    const path = (0,external_node_path_.normalize)((0,external_node_path_.join)(cwd, word));
    return path === '..' || path.startsWith(`..${external_node_path_.sep}`) ? undefined : path;
}
async function readWithoutTree(tree, path) {
    try {
        const [root, file] = await Promise.all([(0,promises_.realpath)(tree), (0,promises_.realpath)((0,external_node_path_.join)(tree, path))]);
        if (!file.startsWith(root + external_node_path_.sep))
            return undefined;
        const bytes = await (0,plain_file/* readPlainFile */.b$)(file, largestProgram);
        if (bytes === undefined)
            return undefined;
        for (const prefix of new Set([tree, root])) {
            const wanted = Buffer.from(prefix);
            for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) {
                bytes.fill('/', at, at + wanted.length);
            }
        }
        return bytes;
    }
    catch {
        return undefined;
    }
}
async function compareFiles(trees, path) {
    const [base, head] = await Promise.all([
        readWithoutTree(trees.base, path),
        readWithoutTree(trees.head, path),
    ]);
    return base === undefined || head === undefined ? 'missing' : compareLoadable(base, head);
}
async function listLibraries(tree) {
    const found = [];
    const visit = async (directory) => {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(tree, directory), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            if (entry.isDirectory() && entry.name !== '.git')
                await visit(path);
            if (entry.isFile() && libraryName.test(entry.name))
                found.push(path);
        }
    };
    await visit('');
    return found.sort();
}
async function sameLibraries(trees) {
    const [base, head] = await Promise.all([listLibraries(trees.base), listLibraries(trees.head)]);
    if (base.join('\0') !== head.join('\0'))
        return false;
    for (const path of base) {
        if ((await compareFiles(trees, path)) === 'identical')
            continue;
        const [one, other] = await Promise.all([
            readWithoutTree(trees.base, path),
            readWithoutTree(trees.head, path),
        ]);
        if (one === undefined || other === undefined || Buffer.compare(one, other) !== 0)
            return false;
    }
    return true;
}
function programWords({ run }) {
    const words = (0,command/* commandWords */.Bl)(run);
    return words[0] === '/bin/sh' ? [] : words;
}
function measuredProgram(benchmark) {
    const program = benchmark.binary === undefined ? programWords(benchmark)[0] : `./${benchmark.binary}`;
    return program === undefined ? undefined : pathInTree(benchmark.cwd, program);
}
async function compareBinaries(request) {
    const { benchmark, trees } = request;
    const words = programWords(benchmark);
    const path = measuredProgram(benchmark);
    if (path === undefined)
        return undefined;
    const compared = await compareFiles(trees, path);
    if (compared === 'not-elf' || compared === 'missing')
        return undefined;
    let identical = compared === 'identical';
    for (const word of words) {
        const other = pathInTree(benchmark.cwd, word);
        if (other !== undefined && (await compareFiles(trees, other)) === 'different')
            identical = false;
    }
    return { path, identical: identical && (await sameLibraries(trees)) };
}


/***/ }),

/***/ 67645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ counterLimit),
/* harmony export */   j: () => (/* binding */ planPasses)
/* harmony export */ });
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11557);

const mostAtOnce = 4;
function counterLimit(counters) {
    return Math.min(mostAtOnce, counters.honest);
}
function bundleMetrics(metrics) {
    const ratios = metrics.filter((name) => (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name));
    const pairs = ratios.map((name) => _perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[name]);
    return [...pairs, ..._perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .hardwareMetrics */ .k_.filter((name) => metrics.includes(name)).map((name) => [name])];
}
function planPasses(metrics, counters) {
    const limit = counterLimit(counters);
    const fitting = bundleMetrics(metrics).filter((bundle) => bundle.length <= limit && bundle.every((metric) => counters.hardware.includes(metric)));
    const wantsInstructions = fitting.flat().includes('instructions');
    const start = wantsInstructions && limit > 2 ? ['instructions'] : [];
    const passes = [];
    for (const bundle of fitting) {
        const joined = (pass) => [...new Set([...pass, ...bundle])];
        if (passes.some((pass) => joined(pass).length === pass.length))
            continue;
        const room = passes.findIndex((pass) => joined(pass).length <= limit);
        if (room < 0)
            passes.push(joined(start));
        else
            passes[room] = joined(passes[room] ?? []);
    }
    return passes.length > 0 ? passes : [[]];
}


/***/ }),

/***/ 11557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ softwareMetrics),
/* harmony export */   ED: () => (/* binding */ isSoftwareMetric),
/* harmony export */   Fe: () => (/* binding */ kernelMetrics),
/* harmony export */   Ks: () => (/* binding */ hardwareEvents),
/* harmony export */   h4: () => (/* binding */ isHardwareMetric),
/* harmony export */   j7: () => (/* binding */ kernelEvents),
/* harmony export */   k_: () => (/* binding */ hardwareMetrics),
/* harmony export */   oB: () => (/* binding */ isRatioMetric),
/* harmony export */   pg: () => (/* binding */ softwareEvents),
/* harmony export */   v5: () => (/* binding */ ratioMetrics),
/* harmony export */   y6: () => (/* binding */ isKernelMetric)
/* harmony export */ });
const hardwareEvents = {
    instructions: 'instructions',
    cycles: 'cycles',
    branches: 'branches',
    branch_misses: 'branch-misses',
    cache_references: 'cache-references',
    cache_misses: 'cache-misses',
    l1d_misses: 'L1-dcache-load-misses',
};
const softwareEvents = {
    page_faults: 'page-faults',
    context_switches: 'context-switches',
    task_clock: 'task-clock',
    wall_time: 'duration_time',
    user_time: 'user_time',
    system_time: 'system_time',
};
const kernelEvents = {
    cpu_migrations: 'cpu-migrations',
    syscalls: 'raw_syscalls:sys_enter',
    energy: 'power/energy-pkg/',
};
const ratioMetrics = {
    ipc: ['instructions', 'cycles'],
    cache_miss_rate: ['cache_misses', 'cache_references'],
    branch_miss_rate: ['branch_misses', 'branches'],
};
function isHardwareMetric(name) {
    return Object.hasOwn(hardwareEvents, name);
}
function isSoftwareMetric(name) {
    return Object.hasOwn(softwareEvents, name);
}
function isKernelMetric(name) {
    return Object.hasOwn(kernelEvents, name);
}
function isRatioMetric(name) {
    return Object.hasOwn(ratioMetrics, name);
}
const hardwareMetrics = Object.keys(hardwareEvents).filter(isHardwareMetric);
const softwareMetrics = Object.keys(softwareEvents).filter(isSoftwareMetric);
const kernelMetrics = Object.keys(kernelEvents).filter(isKernelMetric);


/***/ }),

/***/ 67702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ perfWords),
/* harmony export */   G: () => (/* binding */ takeCounts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47669);
/* harmony import */ var _processes_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72179);



function perfWords(perf, events, out) {
    const { hardware, software, everywhere = false } = events;
    return [
        perf.path,
        'stat',
        perf.format === 'json' ? '-j' : '-x;',
        '-o',
        out,
        ...(everywhere ? ['-a'] : []),
        ...(hardware.length > 0 ? ['-e', `{${hardware.join(',')}}:u`] : []),
        ...(software.length > 0 ? ['-e', software.join(',')] : []),
        '--',
    ];
}
async function takeCounts(out) {
    const text = await (0,_processes_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainFile */ .b$)(out, 1024 * 1024);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(out, { force: true, recursive: true });
    if (text === undefined)
        return undefined;
    const counts = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readPerfStat */ .M)(text.toString(), 'the output of perf stat');
    return counts.kind === 'ok' && counts.value.length > 0 ? counts.value : undefined;
}


/***/ }),

/***/ 51474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   is: () => (/* binding */ diffCommits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27069);




const defaultLimit = 4 * 1024 * 1024;
function decodeEntries(text) {
    return text.split('\0').flatMap((entry) => {
        const tab = entry.indexOf('\t');
        if (tab < 0)
            return [];
        const [mode = '', , object = '', size = ''] = entry.slice(0, tab).split(/ +/);
        return [{ path: entry.slice(tab + 1), mode, object, size: Number.parseInt(size, 10) || 0 }];
    });
}
async function listFiles(repository, commit) {
    const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    return listed.kind === 'failed' ? listed : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(decodeEntries(listed.value));
}
async function readFileAt(request) {
    const { repository, sha, path, limit = defaultLimit } = request;
    const args = ['ls-tree', '-z', '--long', '--full-tree', sha, '--', path];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: repository });
    if (listed.kind === 'failed')
        return listed;
    const file = decodeEntries(listed.value).find((entry) => entry.path === path);
    if (file === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(undefined);
    const place = `${path} of commit ${sha.slice(0, 10)}`;
    if (!file.mode.startsWith('100')) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} is a directory, a link or a submodule and no plain file`,
            hint: 'commit a plain file under that name',
        });
    }
    if (file.size > limit) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} has ${file.size} bytes; at most ${limit} are read`,
            hint: 'make the file smaller',
        });
    }
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', 'blob', `${sha}:${path}`], { cwd: repository });
}
async function readFiles(repository, files) {
    const plain = files.filter(({ mode }) => mode.startsWith('100'));
    if (plain.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map());
    const border = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()} of ${plain.length}`;
    const input = plain.map(({ object }) => `${object}\n`).join('');
    const read = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', `--batch=${border}`], { cwd: repository, input });
    if (read.kind === 'failed')
        return read;
    const contents = read.value.split(`${border}\n`).slice(1);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(new Map(plain.map(({ path }, at) => [path, (contents[at] ?? '').slice(0, -1)])));
}
async function diffCommits({ repository, base, head }) {
    const looks = ['--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--submodule=short'];
    const pairing = ['-M', '--diff-algorithm=histogram', '--indent-heuristic'];
    const untouched = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=none'];
    const place = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['rev-parse', '--absolute-git-dir'], { cwd: repository });
    if (place.kind === 'failed')
        return place;
    const directory = place.value.trimEnd();
    const env = { GIT_DIR: directory, GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'no-index') };
    const args = ['diff-tree', '-p', '-r', ...pairing, ...looks, ...untouched, base, head, '--'];
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(args, { cwd: directory, env });
}


/***/ }),

/***/ 27069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   w0: () => (/* binding */ gitProblem)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);
/* harmony import */ var _processes_probe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14454);


const passedOn = /^(XDG_CONFIG_HOME|TMPDIR|SSH_AUTH_SOCK|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_CAINFO|(https?|all|no)_proxy|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/;
const settings = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotePath=true',
    'gc.auto=0',
    'maintenance.auto=false',
    'submodule.recurse=false',
    'core.bigFileThreshold=8m',
    'advice.detachedHead=false',
    'diff.suppressBlankEmpty=false',
    'diff.renameLimit=1000',
];
function gitEnvironment() {
    const env = (0,_processes_probe_js__WEBPACK_IMPORTED_MODULE_0__/* .probeEnvironment */ .KL)();
    for (const [name, value] of Object.entries(process.env)) {
        if (value !== undefined && passedOn.test(name))
            env[name] = value;
    }
    return { ...env, GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat', GIT_OPTIONAL_LOCKS: '0' };
}
function gitArguments() {
    return [
        '--no-pager',
        '--no-replace-objects',
        '--literal-pathspecs',
        ...settings.flatMap((setting) => ['-c', setting]),
    ];
}
const hints = [
    [
        /dubious ownership/,
        'the repository belongs to another user; run: git config --global --add safe.directory "$PWD"',
    ],
    [/not a git repository/, 'run this inside a git repository, or check the path of the repository'],
    [/No space left on device/, 'free some disk space; two working trees of the repository are needed'],
    [
        /index\.lock|Unable to create .*\.lock/,
        'another git command runs in this repository; try again when it is done',
    ],
    [
        /could not read Username|Authentication failed|Permission denied|terminal prompts disabled/,
        'fetch the commit yourself first (in CI: actions/checkout with fetch-depth: 0)',
    ],
    [
        /Could not resolve host|unable to access|Connection (refused|timed out)/,
        'check the network, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)',
    ],
];
function lastWords(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    return lines.slice(-3).join(' | ').slice(-600);
}
function gitProblem(args, output) {
    const words = lastWords(output.stderr);
    const end = output.exitCode === null ? 'was stopped by a signal' : `ended with ${output.exitCode}`;
    return {
        code: 'git-failed',
        message: `git ${args[0] ?? ''} ${end}${words === '' ? '' : `: ${words}`}`,
        hint: hints.find(([pattern]) => pattern.test(output.stderr))?.[1] ??
            `run \`git ${args.join(' ')}\` in the repository to see the whole output`,
    };
}
const gitMissing = {
    code: 'tool-missing',
    message: 'git could not be started, or its working directory does not exist',
    hint: 'install git (apt-get install git) and check that it is on PATH',
};
async function askGit(args, options) {
    const output = await (0,_processes_probe_js__WEBPACK_IMPORTED_MODULE_0__/* .probe */ .dy)('git', [...gitArguments(), ...args], {
        cwd: options.cwd,
        env: { ...gitEnvironment(), ...options.env },
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    return output === undefined ? (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(gitMissing) : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(output);
}
async function git(args, options) {
    const asked = await askGit(args, options);
    if (asked.kind === 'failed')
        return asked;
    return asked.value.exitCode === 0 ? (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(asked.value.stdout) : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(gitProblem(args, asked.value));
}


/***/ }),

/***/ 80852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ resolveCommit),
  G: () => (/* binding */ resolveSubjects)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/measure/git/git.js
var git = __webpack_require__(27069);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/measure/git/merge-base.js




const fetchable = /^[\p{L}\p{N}_][\p{L}\p{N}_./#@-]*$/u;
const fetchWords = ['fetch', '--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules'];
async function output(repository, args) {
    const done = await (0,git/* git */.$Y)(args, { cwd: repository });
    return done.kind === 'ok' ? done.value.trim() : undefined;
}
async function findRemote(repository) {
    const remotes = (await output(repository, ['remote']))?.split('\n').filter((name) => name !== '') ?? [];
    if (remotes.includes('origin'))
        return 'origin';
    return remotes.length === 1 ? remotes[0] : undefined;
}
async function fetchCommit(repository, name) {
    const remote = await findRemote(repository);
    if (remote === undefined || !fetchable.test(name))
        return undefined;
    const args = [...fetchWords, remote, name];
    if ((await output(repository, args)) === undefined)
        return undefined;
    return output(repository, ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}']);
}
async function isShallow(repository) {
    return (await output(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
async function fetchHistory(repository) {
    const remote = await findRemote(repository);
    if (remote === undefined)
        return false;
    const args = [...fetchWords, '--unshallow', remote];
    return (await output(repository, args)) !== undefined;
}
async function askMergeBase(repository, base, head) {
    const asked = await (0,git/* askGit */.gG)(['merge-base', base, head], { cwd: repository });
    if (asked.kind === 'failed' || asked.value.exitCode !== 0)
        return undefined;
    return asked.value.stdout.trim().split('\n', 1)[0];
}
async function isCutOff(repository, ancestor, tips) {
    if (tips.includes(ancestor))
        return false;
    const path = await output(repository, ['rev-parse', '--git-path', 'shallow']);
    const between = await output(repository, ['rev-list', ...tips, `^${ancestor}`]);
    if (path === undefined || between === undefined)
        return true;
    const boundary = new Set((await (0,promises_.readFile)((0,external_node_path_.resolve)(repository, path), 'utf8')).split('\n'));
    return between.split('\n').some((sha) => boundary.has(sha));
}
async function findMergeBase(repository, base, head) {
    const shallow = await isShallow(repository);
    const found = await askMergeBase(repository, base, head);
    if (found !== undefined && !(shallow && (await isCutOff(repository, found, [base, head])))) {
        return (0,parsed/* parsed */.Yz)(found);
    }
    if (shallow && (await fetchHistory(repository))) {
        const complete = await askMergeBase(repository, base, head);
        if (complete !== undefined)
            return (0,parsed/* parsed */.Yz)(complete);
    }
    const commits = `${base.slice(0, 10)} and ${head.slice(0, 10)}`;
    return (0,parsed/* failed */.gz)(shallow
        ? {
            code: 'merge-base-missing',
            message: `this shallow clone does not hold the merge base of ${commits}, and fetching it failed`,
            hint: 'check out with the whole history: `fetch-depth: 0` of actions/checkout, or `git fetch --unshallow`',
        }
        : {
            code: 'merge-base-missing',
            message: `${commits} have no common ancestor`,
            hint: 'name a base that shares history with the head (in CI: actions/checkout with `fetch-depth: 0`)',
        });
}

;// CONCATENATED MODULE: ./build/src/measure/git/subjects.js



const defaultBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
function refuseName(name, option) {
    if (name !== '' && !name.startsWith('-') && !/\p{Cc}/u.test(name))
        return undefined;
    return {
        code: 'usage',
        message: `${JSON.stringify(name)} is not a name of a commit`,
        hint: `give ${option} a branch, a tag or a commit's SHA`,
    };
}
async function resolveName(repository, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const asked = await (0,git/* askGit */.gG)(args, { cwd: repository });
    if (asked.kind === 'failed')
        return asked;
    const sha = asked.value.stdout.trim();
    return (0,parsed/* parsed */.Yz)(asked.value.exitCode === 0 && sha !== '' ? sha : undefined);
}
async function findCommit(repository, name, option) {
    const refused = refuseName(name, option);
    if (refused !== undefined)
        return (0,parsed/* failed */.gz)(refused);
    for (const candidate of [name, `origin/${name}`]) {
        const found = await resolveName(repository, candidate);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,parsed/* parsed */.Yz)(found.value);
    }
    const fetched = await fetchCommit(repository, name);
    if (fetched !== undefined)
        return (0,parsed/* parsed */.Yz)(fetched);
    const lacking = (await isShallow(repository)) || /^[0-9a-f]{40,64}$/.test(name);
    return (0,parsed/* failed */.gz)({
        code: lacking ? 'merge-base-missing' : 'usage',
        message: `this clone has no commit named ${JSON.stringify(name)}, and it could not be fetched`,
        hint: `check ${option}, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)`,
    });
}
async function findDefaultBase(repository) {
    for (const name of defaultBases) {
        const found = await resolveName(repository, name);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,parsed/* parsed */.Yz)(found.value);
    }
    return (0,parsed/* failed */.gz)({
        code: 'base-missing',
        message: `no base was given and there is none of ${defaultBases.join(', ')}`,
        hint: 'name the branch that you want to merge into: --base NAME',
    });
}
async function readCommit(repository, sha) {
    const args = ['rev-list', '--max-count=1', '--encoding=UTF-8', '--format=%<(1000,trunc)%s', sha];
    const shown = await (0,git/* git */.$Y)(args, { cwd: repository });
    if (shown.kind === 'failed')
        return shown;
    return (0,parsed/* parsed */.Yz)({ sha, title: shown.value.split('\n')[1]?.trim() ?? '' });
}
async function warnOfChanges(repository, head) {
    const current = await resolveName(repository, 'HEAD');
    if (current.kind === 'failed' || current.value !== head)
        return [];
    const status = await (0,git/* git */.$Y)(['status', '--porcelain=v1', '-z', '--no-renames'], { cwd: repository });
    if (status.kind === 'failed')
        return [];
    const count = status.value.split('\0').filter((entry) => entry !== '').length;
    if (count === 0)
        return [];
    const files = count === 1 ? '1 file differs' : `${count} files differ`;
    return [
        {
            code: 'uncommitted-changes',
            message: `${files} from ${head.slice(0, 10)} in the working tree and will not be measured`,
            hint: 'commit what should be measured; only commits are measured',
        },
    ];
}
async function resolveSubjects(request) {
    const { repository } = request;
    const inside = await (0,git/* git */.$Y)(['rev-parse', '--git-dir'], { cwd: repository });
    if (inside.kind === 'failed')
        return inside;
    const headSha = await findCommit(repository, request.head ?? 'HEAD', '--head');
    if (headSha.kind === 'failed')
        return headSha;
    const tip = request.base === undefined
        ? await findDefaultBase(repository)
        : await findCommit(repository, request.base, '--base');
    if (tip.kind === 'failed')
        return tip;
    const mergeBase = await findMergeBase(repository, tip.value, headSha.value);
    if (mergeBase.kind === 'failed')
        return mergeBase;
    if (mergeBase.value === headSha.value) {
        return (0,parsed/* failed */.gz)({
            code: 'base-missing',
            message: `base and head are the same commit ${headSha.value.slice(0, 10)}: the base already holds the head`,
            hint: 'commit the change first, or name an older base: --base NAME',
        });
    }
    const base = await readCommit(repository, mergeBase.value);
    if (base.kind === 'failed')
        return base;
    const head = await readCommit(repository, headSha.value);
    if (head.kind === 'failed')
        return head;
    return (0,parsed/* parsed */.Yz)({ base: base.value, head: head.value, tip: tip.value }, await warnOfChanges(repository, headSha.value));
}
async function resolveCommit(request) {
    const { repository, head = 'HEAD' } = request;
    const sha = await findCommit(repository, head, '--head');
    if (sha.kind === 'failed')
        return sha;
    const commit = await readCommit(repository, sha.value);
    if (commit.kind === 'failed')
        return commit;
    return (0,parsed/* parsed */.Yz)(commit.value, await warnOfChanges(repository, sha.value));
}


/***/ }),

/***/ 27724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createWorktrees)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(16158);
// EXTERNAL MODULE: ./build/src/measure/processes/remove-directory.js
var remove_directory = __webpack_require__(3252);
// EXTERNAL MODULE: ./build/src/measure/git/git.js
var git = __webpack_require__(27069);
;// CONCATENATED MODULE: ./build/src/measure/git/submodules.js



async function updateSubmodules(tree) {
    const described = await (0,promises_.lstat)((0,external_node_path_.join)(tree, '.gitmodules')).catch(() => undefined);
    if (described?.isFile() !== true)
        return undefined;
    const args = ['-c', 'submodule.active=.', 'submodule', '--quiet', 'update', '--recursive'];
    const updated = await (0,git/* askGit */.gG)(args, { cwd: tree });
    if (updated.kind === 'failed')
        return updated.problems[0];
    if (updated.value.exitCode === 0)
        return undefined;
    return {
        ...(0,git/* gitProblem */.w0)(['submodule', 'update'], updated.value),
        hint: 'each submodule is cloned anew from its URL in .gitmodules: check the network, and that git may read it without asking (a credential helper in the global configuration of the runner)',
    };
}

;// CONCATENATED MODULE: ./build/src/measure/git/worktrees.js






async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
async function removeWorktrees(repository, paths) {
    const problems = [];
    for (const path of paths) {
        if (await (0,remove_directory/* removeDirectory */.q)(path))
            continue;
        problems.push({
            code: 'file-unreadable',
            message: `the working tree ${path} could not be removed`,
            hint: `remove it by hand: rm -rf '${path}'`,
        });
    }
    for (const path of paths) {
        const args = ['worktree', 'remove', '--force', '--force', path];
        const removed = await (0,git/* askGit */.gG)(args, { cwd: repository });
        if (removed.kind === 'failed')
            return [...problems, ...removed.problems];
        const { exitCode, stderr } = removed.value;
        if (exitCode !== 0 && !stderr.includes('is not a working tree')) {
            problems.push((0,git/* gitProblem */.w0)(args, removed.value));
        }
    }
    return problems;
}
async function prepareDirectory(directory) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return (0,parsed/* parsed */.Yz)(await (0,promises_.realpath)(directory));
    }
    catch {
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `the directory ${directory} for the working trees could not be made`,
            hint: 'choose a directory that you may write to',
        });
    }
}
async function addWorktree(repository, path, sha) {
    const args = ['worktree', 'add', '--quiet', '--force', '--detach', path, sha];
    const added = await (0,git/* git */.$Y)(args, { cwd: repository });
    if (added.kind === 'failed')
        return added.problems;
    const problem = await updateSubmodules(path);
    return problem === undefined ? [] : [problem];
}
async function createWorktrees(request) {
    const { repository } = request;
    const directory = await prepareDirectory(request.directory);
    if (directory.kind === 'failed')
        return directory;
    const paths = { base: (0,external_node_path_.join)(directory.value, 'base'), head: (0,external_node_path_.join)(directory.value, 'head') };
    for (const side of side_name/* sideNames */.W) {
        if (!(await exists(paths[side])))
            continue;
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `${paths[side]} is there already and will not be overwritten`,
            hint: 'choose an empty directory, or remove what an earlier run left behind',
        });
    }
    const remove = () => removeWorktrees(repository, [paths.base, paths.head]);
    for (const side of side_name/* sideNames */.W) {
        const problems = await addWorktree(repository, paths[side], request[side]);
        if ((0,parsed/* isNonEmpty */.J_)(problems))
            return (0,parsed/* failed */.gz)(...problems, ...(await remove()));
    }
    return (0,parsed/* parsed */.Yz)({ ...paths, remove });
}


/***/ }),

/***/ 93683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ buildEnvironment),
/* harmony export */   Eg: () => (/* binding */ measuredEnvironment),
/* harmony export */   Hi: () => (/* binding */ absolutePath),
/* harmony export */   Yx: () => (/* binding */ refusedVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const steersTools = /^(LD_.*|GLIBC_TUNABLES|VALGRIND_.*|PERF_.*|PERL5.*|PERLLIB|DEBUGINFOD_.*|GCONV_PATH|LOCPATH)$/;
function absolutePath(path) {
    const entries = (path ?? '').split(':').filter((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(entry));
    return entries.length > 0 ? entries.join(':') : '/usr/local/bin:/usr/bin:/bin';
}
function refusedVariables(variables) {
    return Object.keys(variables).filter((name) => steersTools.test(name));
}
function measuredEnvironment(directory, variables, own = {}) {
    const allowed = Object.entries(variables).filter(([name]) => !steersTools.test(name));
    return {
        PATH: absolutePath(process.env['PATH']),
        HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'home'),
        TMPDIR: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'tmp'),
        LC_ALL: 'C',
        TZ: 'UTC',
        PERF_CONFIG: '/dev/null',
        ...Object.fromEntries(allowed),
        ...own,
    };
}
const passedToBuilds = /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TZ|LANG|LC_[A-Z]+|CI|RUNNER_TRACKING_ID|SOURCE_DATE_EPOCH|CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|(C|CXX|CPP|LD|F|RUST|GO)FLAGS|CMAKE_(GENERATOR|PREFIX_PATH|BUILD_PARALLEL_LEVEL|TOOLCHAIN_FILE)|PKG_CONFIG(_PATH|_LIBDIR)?|LIBRARY_PATH|C(PLUS)?_INCLUDE_PATH|CPATH|CARGO_(HOME|BUILD_JOBS|INCREMENTAL)|RUSTUP_(HOME|TOOLCHAIN)|GO(PATH|ROOT|CACHE|MODCACHE|PROXY|TOOLCHAIN)|JAVA_HOME|PYENV_ROOT|VIRTUAL_ENV|NVM_DIR|XDG_(CACHE|CONFIG|DATA)_HOME|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|(https?|all|no)_proxy|(HTTPS?|ALL|NO)_PROXY)$/;
function buildEnvironment(inherited = process.env) {
    const passed = {};
    for (const [name, value] of Object.entries(inherited)) {
        const secret = /proxy$/i.test(name) && value?.includes('@');
        if (value !== undefined && passedToBuilds.test(name) && secret !== true)
            passed[name] = value;
    }
    return { ...passed, PATH: absolutePath(inherited['PATH']) };
}


/***/ }),

/***/ 92225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   nf: () => (/* binding */ checkProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _clean_env_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93683);




const wordPattern = /(?:[\w@%+=:,./^-]|'[^']*'|"[^"$`\\]*")+/y;
const spacePattern = /[ \t]+/y;
const shellWords = new Set('. : alias bg break case cd command continue eval exec exit export fg for if local read readonly return set shift source time times trap type ulimit umask unalias unset until wait while'.split(' '));
function matchAt(pattern, text, index) {
    pattern.lastIndex = index;
    return pattern.exec(text)?.[0] ?? '';
}
function splitWords(command) {
    const words = [];
    let index = matchAt(spacePattern, command, 0).length;
    while (index < command.length) {
        const word = matchAt(wordPattern, command, index);
        index += word.length;
        const space = matchAt(spacePattern, command, index);
        index += space.length;
        if (word === '' || (space === '' && index < command.length))
            return undefined;
        words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
    }
    const [first = ''] = words;
    return first === '' || first.includes('=') || shellWords.has(first) ? undefined : words;
}
function commandWords(command) {
    const trimmed = command.trim();
    return splitWords(trimmed) ?? ['/bin/sh', '-c', trimmed];
}
async function findProgram(name, options = {}) {
    const { path = process.env['PATH'], cwd = '/' } = options;
    const candidates = name.includes('/')
        ? [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, name)]
        : (0,_clean_env_js__WEBPACK_IMPORTED_MODULE_3__/* .absolutePath */ .Hi)(path)
            .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
            .map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name));
    for (const candidate of candidates) {
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(candidate).catch(() => undefined);
        const runs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (runs && entry?.isFile() === true)
            return candidate;
    }
    return undefined;
}
async function checkProgram(benchmark, tree) {
    const [program = ''] = commandWords(benchmark.run);
    const path = benchmark.env['PATH'];
    const found = await findProgram(program, {
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, benchmark.cwd),
        ...(path === undefined ? {} : { path }),
    });
    if (found !== undefined)
        return undefined;
    const place = program.includes('/') ? `in ${benchmark.cwd === '' ? '.' : benchmark.cwd}` : 'on PATH';
    return {
        code: 'benchmark-crashed',
        message: `benchmark ${benchmark.name}: there is no executable ${program} ${place} after the build`,
        hint: 'check `build`, `run` and `cwd` of the benchmark; paths in `run` are relative to `cwd`',
    };
}


/***/ }),

/***/ 15079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72179);


const chunkBytes = 1024 * 1024;
function* readChunks(path, flags = _plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutWaiting */ .Mk) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile())
            return;
        const buffer = Buffer.allocUnsafe(chunkBytes);
        for (;;) {
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, chunkBytes, null);
            if (length === 0)
                return;
            yield buffer.subarray(0, length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 92114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   ts: () => (/* binding */ itSaid)
/* harmony export */ });
function lastWords(outcome) {
    return 'stderrTail' in outcome ? outcome.stderrTail.trim() : outcome.reason;
}
function firstWords(outcome) {
    return lastWords(outcome).split('\n', 1)[0] ?? '';
}
function itSaid(words) {
    return words === '' ? '' : `; it said: ${words}`;
}


/***/ }),

/***/ 51126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lf: () => (/* binding */ launchWords),
/* harmony export */   uj: () => (/* binding */ findLauncher),
/* harmony export */   v1: () => (/* binding */ takeUsage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35510);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92225);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72179);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24617);






const systemCalls = {
    x64: [61, 228],
    arm64: [260, 113],
};
const script = String.raw `
my ($wait4, $clock, $out, @command) = @ARGV;
sub now { my $t = "\0" x 16; syscall($clock + 0, 1, $t); my ($s, $ns) = unpack 'qq', $t; $s * 1000000000 + $ns }
my $start = now();
my $pid = fork;
defined $pid or die "fork: $!\n";
if (!$pid) { exec { $command[0] } @command; print STDERR "$command[0]: $!\n"; exit 127 }
my ($status, $usage) = (pack('l', 0), "\0" x 144);
while (syscall($wait4 + 0, $pid + 0, $status, 0, $usage) < 0) { $! == 4 or die "wait4: $!\n" }
my $end = now();
open my $file, '>', $out or die "$out: $!\n";
print $file join(' ', unpack('l', $status), $end - $start, unpack('q18', $usage)), "\n";
close $file or die "$out: $!\n";
`;
async function runs(command, args, signal) {
    const env = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };
    const request = { command, args, cwd: '/', env, timeout: 20 };
    const ran = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .runProcess */ .R)(signal === undefined ? request : { ...request, signal });
    return ran.kind === 'ended' && ran.exitCode === 0;
}
async function findPinning(perl, pin, signal) {
    const taskset = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .Kp)('taskset');
    if (taskset === undefined) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({
            code: 'tool-missing',
            message: 'taskset, which pins benchmarks to a CPU, is not installed',
            hint: 'run: apt-get install util-linux; or remove `pin` from the configuration',
        });
    }
    const words = [taskset, '-c', String(pin)];
    if (await runs(taskset, [...words.slice(1), perl, '-e1'], signal))
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(words);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({
        code: 'tool-failed',
        message: `benchmarks cannot be pinned to CPU ${pin}: this process may not run on it`,
        hint: 'set `pin` to a CPU of this machine (`taskset -cp $$` lists them), or remove it',
    });
}
async function findLauncher(options = {}) {
    const { pin, signal } = options;
    const perl = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .Kp)('perl');
    if (perl === undefined || systemCalls[process.arch] === undefined) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({
            code: 'tool-missing',
            message: perl === undefined
                ? 'perl, which starts and times benchmarks, is not installed'
                : `Brakeline cannot measure on ${process.arch}`,
            hint: perl === undefined ? 'run: apt-get install perl-base' : 'use an x86-64 or arm64 machine',
        });
    }
    const setarch = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .Kp)('setarch');
    const fixed = setarch === undefined ? [] : [setarch, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.machine)(), '-R'];
    const [command = ''] = fixed;
    const works = command !== '' && (await runs(command, [...fixed.slice(1), perl, '-e1'], signal));
    const pinning = pin === undefined ? (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)([]) : await findPinning(perl, pin, signal);
    if (pinning.kind === 'failed')
        return pinning;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)({
        perl,
        wrappers: [...(works ? fixed : []), ...pinning.value],
        aslr: works ? 'off' : 'on',
        problems: works ? [] : [randomised],
    });
}
const randomised = {
    code: 'tool-failed',
    message: 'address-space randomisation could not be switched off (setarch -R); counts vary a little more',
    hint: 'install util-linux, or run the container with --security-opt seccomp=unconfined',
};
function launchWords(launcher, out, command) {
    const calls = (systemCalls[process.arch] ?? []).map(String);
    return [...launcher.wrappers, launcher.perl, '-e', script, ...calls, out, ...command];
}
async function takeUsage(out) {
    const text = await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainFile */ .b$)(out, 4_096);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(out, { force: true, recursive: true });
    const numbers = (text?.toString() ?? '').trim().split(' ').map(Number);
    if (numbers.length !== 20 || !numbers.every(Number.isFinite))
        return undefined;
    const at = (index) => numbers[index] ?? 0;
    const rusage = (index) => at(index + 2);
    const killed = at(0) & 0x7f;
    return {
        end: killed === 0 ? { kind: 'exit', number: at(0) >> 8 } : { kind: 'signal', number: killed },
        wall: at(1) / 1e9,
        user: rusage(0) + rusage(1) / 1e6,
        system: rusage(2) + rusage(3) / 1e6,
        peakRss: rusage(4) * 1024,
        pageFaults: rusage(8) + rusage(9),
        contextSwitches: rusage(16) + rusage(17),
    };
}


/***/ }),

/***/ 38539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ plainProgram)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92225);

function plainProgram(benchmark) {
    return { words: (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandWords */ .Bl)(benchmark.run), env: {} };
}


/***/ }),

/***/ 94854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createOutputTail)
/* harmony export */ });
const mostLines = 20;
function createOutputTail(limit) {
    let kept = [];
    let size = 0;
    const squeeze = () => {
        const joined = Buffer.concat(kept);
        kept = [joined.subarray(Math.max(0, joined.length - limit))];
        size = kept[0]?.length ?? 0;
    };
    return {
        add(chunk) {
            kept.push(chunk);
            size += chunk.length;
            if (size > 4 * limit)
                squeeze();
        },
        read() {
            squeeze();
            const lines = Buffer.concat(kept).toString('utf8').trimEnd().split('\n');
            return lines.slice(-mostLines).join('\n');
        },
    };
}


/***/ }),

/***/ 72179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readFirstBytes),
/* harmony export */   Mk: () => (/* binding */ withoutWaiting),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   rr: () => (/* binding */ openPlainFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


const withoutWaiting = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
async function openPlainFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, withoutWaiting).catch(() => undefined);
    if (file === undefined)
        return undefined;
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    return undefined;
}
async function readPlainFile(path, limit) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await openPlainFile(path), true);
        if (file === undefined || (await file.stat()).size > limit)
            return undefined;
        return file.readFile();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function readFirstBytes(path, length) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await openPlainFile(path), true);
        if (file === undefined)
            return undefined;
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}


/***/ }),

/***/ 14454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ probeEnvironment),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   x9: () => (/* binding */ probeFirstLine)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22876);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92225);


function probeEnvironment() {
    const { PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME = '/' } = process.env;
    return { PATH, HOME, LC_ALL: 'C' };
}
async function probe(program, args, options = {}) {
    const path = await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(program);
    if (path === undefined)
        return undefined;
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${path}"`, [...args], {
            silent: true,
            ignoreReturnCode: true,
            env: { ...(options.env ?? probeEnvironment()) },
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
        });
    }
    catch {
        return undefined;
    }
}
async function probeFirstLine(program, args) {
    const output = await probe(program, args);
    if (output === undefined || output.exitCode !== 0)
        return null;
    const line = output.stdout.trimStart().split('\n', 1)[0]?.trim() ?? '';
    return line === '' ? null : line;
}


/***/ }),

/***/ 24617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(719);
/* harmony import */ var _output_tail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94854);




const graceMilliseconds = 2_000;
const drainMilliseconds = 250;
const outputLimit = 8 * 1024;
const longestTimer = 2 ** 31 - 1;
function openStreams(files) {
    if (files === undefined)
        return { stdin: 'ignore', stdout: 'pipe', close: () => undefined };
    const opened = [];
    const close = () => opened.splice(0).forEach(node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync);
    try {
        const stdin = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(files.stdin, 'r');
        opened.push(stdin);
        const stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(files.stdout, 'w');
        opened.push(stdout);
        return { stdin, stdout, close };
    }
    catch (error) {
        close();
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .k)(error);
    }
}
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
function waitForEnd(child) {
    const { promise, resolve } = Promise.withResolvers();
    child.once('exit', (code, signal) => {
        if (child.pid !== undefined)
            signalGroup(child.pid, 'SIGKILL');
        const drained = setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, drainMilliseconds);
        child.once('close', () => {
            clearTimeout(drained);
            resolve({ code, signal });
        });
    });
    return promise;
}
function watch(pid, request) {
    let cut;
    let kill;
    const end = (why) => {
        if (cut !== undefined)
            return;
        cut = why;
        signalGroup(pid, 'SIGTERM');
        kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMilliseconds);
    };
    const onAbort = () => end('interrupted');
    const timer = setTimeout(() => end('timed-out'), Math.min(request.timeout * 1_000, longestTimer));
    request.signal?.addEventListener('abort', onAbort, { once: true });
    if (request.signal?.aborted === true)
        onAbort();
    return () => {
        clearTimeout(timer);
        clearTimeout(kill);
        request.signal?.removeEventListener('abort', onAbort);
        return cut;
    };
}
function collect(stream, limit) {
    const tail = (0,_output_tail_js__WEBPACK_IMPORTED_MODULE_3__/* .createOutputTail */ .E)(limit);
    stream?.on('data', (chunk) => tail.add(chunk));
    stream?.on('error', () => undefined);
    return tail;
}
async function runProcess(request) {
    const { command, args, cwd, env, maxOutput = outputLimit } = request;
    if (request.signal?.aborted === true) {
        return { kind: 'interrupted', stdoutTail: '', stderrTail: '', seconds: 0 };
    }
    const started = process.hrtime.bigint();
    if ([command, ...args, ...Object.values(env)].some((text) => text.includes('\0'))) {
        return { kind: 'not-started', reason: 'an argument holds a NUL byte' };
    }
    const streams = openStreams(request.files);
    if (typeof streams === 'string')
        return { kind: 'not-started', reason: streams };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], {
        cwd,
        env: { ...env },
        detached: true,
        stdio: [streams.stdin, streams.stdout, 'pipe'],
    });
    streams.close();
    const stdout = collect(child.stdout, maxOutput);
    const stderr = collect(child.stderr, maxOutput);
    const failure = new Promise((resolve) => child.once('error', (error) => resolve(error.message)));
    if (child.pid === undefined)
        return { kind: 'not-started', reason: await failure };
    const ended = waitForEnd(child);
    const unwatch = watch(child.pid, request);
    const { code, signal } = await ended;
    const cut = unwatch();
    const output = {
        stdoutTail: stdout.read(),
        stderrTail: stderr.read(),
        seconds: Number(process.hrtime.bigint() - started) / 1e9,
    };
    if (cut !== undefined)
        return { kind: cut, ...output };
    if (signal !== null)
        return { kind: 'killed', killedBy: signal, ...output };
    return { kind: 'ended', exitCode: code ?? 0, ...output };
}


/***/ }),

/***/ 3252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ removeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14454);


async function removeDirectory(path) {
    const left = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then(() => true, () => false);
    await (0,_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .dy)('rm', ['-rf', '--', path]);
    if (!(await left()))
        return true;
    await (0,_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .dy)('chmod', ['-R', 'u+rwx', '--', path]);
    await (0,_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .dy)('rm', ['-rf', '--', path]);
    return !(await left());
}


/***/ }),

/***/ 84235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ openDirectories),
/* harmony export */   n: () => (/* binding */ prepareDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16158);
/* harmony import */ var _remove_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);




function nameOf(side, layout) {
    return layout === 0 ? side : `${side}-${layout + 1}`;
}
async function openDirectories(scratch, layouts = 1) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'measured');
    const same = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'side');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'results'), { recursive: true });
    for (const side of _core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .sideNames */ .W) {
        for (let layout = 0; layout < layouts; layout += 1) {
            const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, nameOf(side, layout));
            for (const name of ['home', 'tmp'])
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, name), { recursive: true });
        }
    }
    return {
        own: (side) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, side),
        async select(side, layout = 0) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(same, { force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(nameOf(side, layout), same);
            return same;
        },
        result: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'results', name),
    };
}
async function prepareDirectories(scratch, layouts = 1) {
    await (0,_remove_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .removeDirectory */ .q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'measured'));
    return openDirectories(scratch, layouts);
}


/***/ }),

/***/ 63565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ crashProblem),
/* harmony export */   eM: () => (/* binding */ describeCut),
/* harmony export */   ff: () => (/* binding */ runBenchmark),
/* harmony export */   gr: () => (/* binding */ withLastLines),
/* harmony export */   mb: () => (/* binding */ usesPerf),
/* harmony export */   yS: () => (/* binding */ interruptedProblem)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11557);
/* harmony import */ var _counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67702);
/* harmony import */ var _processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51126);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24617);






function withLastLines(message, output) {
    const words = [output.stderrTail, output.stdoutTail].filter((tail) => tail.trim() !== '').join('\n');
    return words === '' ? `${message}; it printed nothing` : `${message}\nits last lines:\n${words}`;
}
const interruptedProblem = {
    code: 'interrupted',
    message: 'the measuring was stopped by a signal',
    hint: 'run it again; a stopped run is never compared',
};
function describeCut(benchmark, outcome) {
    switch (outcome.kind) {
        case 'timed-out':
            return {
                code: 'benchmark-timed-out',
                message: withLastLines(`benchmark ${benchmark.name} ran longer than its timeout of ${benchmark.timeout} s and was stopped`, outcome),
                hint: 'raise `timeout` of the benchmark, or give it less work',
            };
        case 'interrupted':
            return interruptedProblem;
        case 'not-started':
            return {
                code: 'tool-failed',
                message: `benchmark ${benchmark.name} could not be started: ${outcome.reason}`,
                hint: 'check `run` and `cwd` of the benchmark',
            };
        case 'ended':
        case 'killed':
            return undefined;
    }
}
function crashProblem(benchmark, how, output) {
    return {
        code: 'benchmark-crashed',
        message: withLastLines(`benchmark ${benchmark.name} ${how}`, output),
        hint: `run \`${benchmark.run}\` in the built tree to see why; a benchmark must end with 0`,
    };
}
const signalWords = 'Aborted|Bus error|Segmentation fault|Floating point exception|Illegal instruction|Killed|Terminated|Hangup|Interrupt|Quit|Broken pipe|Alarm clock|Trace/breakpoint trap|Bad system call|CPU time limit exceeded|File size limit exceeded|User defined signal [12]';
function findSignalWords(program, stderr) {
    const pattern = new RegExp(`^(?:${signalWords})$`);
    const said = stderr.split('\n').filter((line) => line.startsWith(`${program}: `));
    return said.map((line) => line.slice(program.length + 2)).find((words) => pattern.test(words));
}
function nameSignal(number) {
    const name = Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).find(([, known]) => known === number)?.[0];
    return name === undefined ? `signal ${number}` : `signal ${number} (${name})`;
}
function describeEnd(usage, words, stderr) {
    if (usage.end.kind === 'signal')
        return `was ended by ${nameSignal(usage.end.number)}`;
    if (usage.end.number !== 0)
        return `ended with exit code ${usage.end.number}`;
    const signal = findSignalWords(words[0] ?? '', stderr);
    return signal === undefined ? undefined : `was ended by a signal: ${signal}`;
}
function kernelMetricsOf({ benchmark, counters }) {
    return counters.kernel.filter((metric) => benchmark.metrics.includes(metric));
}
function runWords(request, perf) {
    const { counters, pass, words, usageFile, countsFile } = request;
    const kernel = kernelMetricsOf(request);
    const events = {
        hardware: pass.map((metric) => _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .hardwareEvents */ .Ks[metric]),
        software: [
            ...counters.software.map((metric) => _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .softwareEvents */ .pg[metric]),
            ...kernel.flatMap((metric) => (metric === 'energy' ? [] : [_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .kernelEvents */ .j7[metric]])),
        ],
    };
    const counting = perf === undefined ? words : [...(0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .perfWords */ .D)(perf, events, countsFile), ...words];
    const launched = (0,_processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__/* .launchWords */ .lf)(counters.launcher, usageFile, counting);
    if (perf === undefined || !kernel.includes('energy'))
        return launched;
    const machine = { hardware: [], software: [_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_2__/* .kernelEvents */ .j7.energy], everywhere: true };
    return [...(0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .perfWords */ .D)(perf, machine, machineFileOf(countsFile)), ...launched];
}
function machineFileOf(countsFile) {
    return `${countsFile}-machine`;
}
function usesPerf(metrics, counters, pass) {
    return (counters.perf !== undefined &&
        (pass.length > 0 || counters.kernel.some((metric) => metrics.includes(metric))));
}
async function runBenchmark(request) {
    const { benchmark, words: program, counters, pass } = request;
    const perf = usesPerf(benchmark.metrics, counters, pass) ? counters.perf : undefined;
    const [command = '', ...args] = runWords(request, perf);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .runProcess */ .R)({
        command,
        args,
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: request.env,
        timeout: benchmark.timeout,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const usage = await (0,_processes_launcher_js__WEBPACK_IMPORTED_MODULE_4__/* .takeUsage */ .v1)(request.usageFile);
    const counts = perf === undefined ? undefined : await (0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .takeCounts */ .G)(request.countsFile);
    const machineCounts = await (0,_counters_perf_stat_js__WEBPACK_IMPORTED_MODULE_3__/* .takeCounts */ .G)(machineFileOf(request.countsFile));
    const cut = describeCut(benchmark, outcome);
    if (cut !== undefined)
        return { kind: 'failed', problem: cut };
    const output = 'stderrTail' in outcome ? outcome : { stdoutTail: '', stderrTail: '' };
    const unmeasured = (what) => ({
        kind: 'failed',
        problem: {
            code: 'benchmark-unmeasured',
            message: withLastLines(`benchmark ${benchmark.name} ran, but ${what} wrote no result`, output),
            hint: 'run `brakeline doctor` to check the measuring programs of this machine',
        },
    });
    if (usage === undefined)
        return unmeasured('the program that starts it');
    const crash = describeEnd(usage, program, output.stderrTail);
    if (crash !== undefined)
        return { kind: 'failed', problem: crashProblem(benchmark, crash, output) };
    if (perf === undefined)
        return { kind: 'measured', reading: { usage } };
    if (counts === undefined)
        return unmeasured('perf');
    const reading = machineCounts === undefined ? { usage, counts } : { usage, counts, machineCounts };
    return { kind: 'measured', reading };
}


/***/ }),

/***/ 29825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ rejectedProblem),
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   hw: () => (/* binding */ hasRejected)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8253);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11557);


const large = ['instructions', 'cycles', 'branches'];
const fewest = 1_000;
const mostPerCycle = 16;
function rejected(why) {
    return { kind: 'rejected', why };
}
function value(number, tool) {
    return { kind: 'value', value: number, tool };
}
function findCount(counts, event) {
    const rows = counts.filter((count) => (0,_core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plainEventName */ .I)(count.event) === event);
    return rows.find((count) => count.kind === 'counted') ?? rows[0];
}
function readHardware(run, metric) {
    const event = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[metric];
    const count = findCount(run.counts ?? [], event);
    if (count === undefined)
        return rejected(`perf wrote no ${event}`);
    if (count.kind !== 'counted')
        return rejected(`perf says ${event} is <${count.kind.replace('-', ' ')}>`);
    if (count.runningPercent < 100) {
        return rejected(`${event} was counted ${count.runningPercent} % of the run only`);
    }
    if (count.value === 0)
        return rejected(`${event} read 0`);
    if (large.includes(metric) && count.value < fewest) {
        return rejected(`${event} read ${count.value}, too few for any program`);
    }
    const limit = findLimit(run, metric);
    return limit !== undefined && count.value > limit.most
        ? rejected(`${event} read ${count.value}, more than ${limit.than} allow`)
        : value(count.value, 'perf stat');
}
function findLimit(run, metric) {
    const of = (event) => {
        const count = findCount(run.counts ?? [], _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[event]);
        return count?.kind === 'counted' && count.value >= fewest ? count.value : undefined;
    };
    const [cycles, branches] = [of('cycles'), of('branches')];
    if (metric === 'instructions' && cycles !== undefined) {
        return { most: cycles * mostPerCycle, than: `${cycles} cycles` };
    }
    if (metric === 'branch_misses' && branches !== undefined) {
        return { most: branches, than: `${branches} branches` };
    }
    return undefined;
}
function readKernel(run, metric) {
    const counts = metric === 'energy' ? run.machineCounts : run.counts;
    if (counts === undefined)
        return undefined;
    const event = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .kernelEvents */ .j7[metric];
    const count = findCount(counts, event);
    if (count?.kind !== 'counted')
        return rejected(`perf wrote no number of ${event}`);
    return value(count.value, 'perf stat');
}
function readUsage(run, metric) {
    if (metric === 'peak_rss')
        return value(run.usage.peakRss, 'wait4');
    if (!(0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isSoftwareMetric */ .ED)(metric))
        return undefined;
    const count = findCount(run.counts ?? [], _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .softwareEvents */ .pg[metric]);
    if (count?.kind === 'counted')
        return value(count.value, 'perf stat');
    if (count?.kind === 'not-counted')
        return value(0, 'perf stat');
    const { wall, user, system, pageFaults, contextSwitches } = run.usage;
    const found = {
        wall_time: wall,
        user_time: user,
        system_time: system,
        task_clock: user + system,
        page_faults: pageFaults,
        context_switches: contextSwitches,
    };
    return value(found[metric], 'wait4');
}
function readMetric(metric, passes, runs) {
    const runOf = (...needed) => runs[passes.findIndex((pass) => needed.every((name) => pass.includes(name)))];
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isHardwareMetric */ .h4)(metric)) {
        const run = runOf(metric);
        return run === undefined ? undefined : readHardware(run, metric);
    }
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isRatioMetric */ .oB)(metric)) {
        const [above, below] = _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioMetrics */ .v5[metric];
        const run = runOf(above, below);
        if (run === undefined)
            return undefined;
        const [over, under] = [readHardware(run, above), readHardware(run, below)];
        if (over.kind === 'rejected')
            return over;
        return under.kind === 'rejected' ? under : value(over.value / under.value, 'perf stat');
    }
    const [first] = runs;
    if (first !== undefined && (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isKernelMetric */ .y6)(metric))
        return readKernel(first, metric);
    return first === undefined ? undefined : readUsage(first, metric);
}
function readInstructions(run) {
    const reading = readHardware(run, 'instructions');
    return reading.kind === 'value' ? reading.value : undefined;
}
function hasRejected(run, pass) {
    return pass.some((metric) => readHardware(run, metric).kind === 'rejected');
}
function rejectedProblem(metric, whys, rounds) {
    return {
        code: 'counter-rejected',
        message: `${metric}: ${whys.length} of ${rounds} values were not used: ${whys[0] ?? ''}`,
        hint: 'another user of the counters, or a fault of a virtual machine; `brakeline doctor` tells, and nothing is compared with it',
    };
}


/***/ }),

/***/ 70377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ describeSide),
/* harmony export */   XE: () => (/* binding */ isRoundMetric),
/* harmony export */   iO: () => (/* binding */ ranToEnd)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35510);
/* harmony import */ var _counters_passes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67645);
/* harmony import */ var _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11557);
/* harmony import */ var _benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63565);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29825);





function isRoundMetric(name) {
    return ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isHardwareMetric */ .h4)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isSoftwareMetric */ .ED)(name) ||
        (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isKernelMetric */ .y6)(name) ||
        name === 'peak_rss');
}
const kernelHints = {
    cpu_migrations: 'run: sudo sysctl kernel.perf_event_paranoid=1; or remove it from `metrics`',
    syscalls: 'it is counted at a tracepoint, which perf reads with the capability CAP_PERFMON and a readable /sys/kernel/tracing; or remove it from `metrics`',
    energy: 'it needs a processor that tells its energy (no virtual machine does) and kernel.perf_event_paranoid=0, since it is that of the whole machine; or remove it from `metrics`',
};
function notCountedByKernel(metric) {
    return {
        code: 'counters-unavailable',
        message: `${metric} was not measured: perf does not count ${_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelEvents */ .j7[metric]} here`,
        hint: kernelHints[metric],
    };
}
function notCounted(metric, counters) {
    if ((0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isKernelMetric */ .y6)(metric))
        return notCountedByKernel(metric);
    const known = counters.problems.find((problem) => problem.code.startsWith('counters-'));
    if (counters.hardware.length === 0 && known !== undefined)
        return known;
    const limit = (0,_counters_passes_js__WEBPACK_IMPORTED_MODULE_1__/* .counterLimit */ .C)(counters);
    const events = (0,_counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(metric) ? _counters_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[metric] : [metric];
    const lacking = events.filter((name) => !counters.hardware.some((event) => event === name));
    return {
        code: 'counters-unavailable',
        message: lacking.length > 0
            ? `${metric} was not measured: this machine does not count ${lacking.join(' and ')}`
            : `${metric} was not measured: it needs ${events.length} counters at once, and ${limit} can be trusted`,
        hint: `remove ${metric} from \`metrics\`, or use a machine that counts it`,
    };
}
function belowFloor(peak, floor) {
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    return {
        code: 'counter-rejected',
        message: `peak_rss of ${megabytes(peak)} MB was not used: up to ${megabytes(floor)} MB the program that starts the benchmark hides it`,
        hint: 'give the benchmark more data, or measure peak_rss in a benchmark without hardware metrics, which sees down to 3 MB',
    };
}
function findFlaw(metric, values, floor) {
    const least = Math.min(...values);
    return metric === 'peak_rss' && least <= floor ? belowFloor(least, floor) : undefined;
}
function findRejected(metric, rounds, passes) {
    const readings = rounds.map((round) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(metric, passes, round));
    return new Map(readings.flatMap((reading, round) => (reading?.kind === 'rejected' ? [[round, reading.why]] : [])));
}
function findUnpaired(metric, { beside = [] }, { passes }) {
    const rejected = findRejected(metric, beside, passes);
    return new Set(rejected.size * 2 > beside.length ? [] : rejected.keys());
}
function unpairedProblem(metric, count, rounds) {
    return {
        code: 'counter-rejected',
        message: `${metric}: ${count} of ${rounds} values were left out, because the other side has none of the same round`,
        hint: 'nothing to do: see the problem of the other side',
    };
}
function sampleOf(metric, runs, plan) {
    const { passes, counters } = plan;
    const withPerf = (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__/* .usesPerf */ .mb)(plan.metrics, counters, passes[0] ?? []);
    const readings = runs.rounds.map((round) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(metric, passes, round));
    const good = readings.flatMap((reading, round) => reading?.kind === 'value' ? [{ value: reading.value, tool: reading.tool, round }] : []);
    const whys = [...findRejected(metric, runs.rounds, passes).values()];
    const rejection = whys.length > 0 ? (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectedProblem */ .Gh)(metric, whys, readings.length) : undefined;
    const tool = good[0]?.tool ?? (metric === 'peak_rss' || !withPerf ? 'wait4' : 'perf stat');
    const make = (evidence, problems = []) => ({
        sample: { metric, tool, evidence },
        problems,
    });
    const unpaired = findUnpaired(metric, runs, plan);
    const values = good.filter(({ round }) => !unpaired.has(round)).map(({ value }) => value);
    if (!(0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isNonEmpty */ .J_)(values)) {
        return make({ kind: 'unmeasured', why: rejection ?? notCounted(metric, counters) });
    }
    const flaw = findFlaw(metric, values, withPerf ? counters.rssFloor.perf : counters.rssFloor.plain);
    if (flaw !== undefined)
        return make({ kind: 'unmeasured', why: flaw });
    if (rejection !== undefined && whys.length * 2 > readings.length) {
        return make({ kind: 'unmeasured', why: rejection });
    }
    const left = good.length - values.length;
    const unpairedWords = left > 0 ? [unpairedProblem(metric, left, readings.length)] : [];
    return make({ kind: 'values', values }, [
        ...(rejection === undefined ? [] : [rejection]),
        ...unpairedWords,
    ]);
}
function describeSide(runs, plan) {
    if (runs.failure !== undefined)
        return { samples: [], problems: [runs.failure, ...runs.notes] };
    const made = plan.metrics.filter(isRoundMetric).map((metric) => sampleOf(metric, runs, plan));
    return {
        samples: made.map(({ sample }) => sample),
        problems: [...runs.notes, ...made.flatMap(({ problems }) => problems)],
    };
}
const endings = new Set([
    'setup-failed',
    'benchmark-crashed',
    'benchmark-timed-out',
    'benchmark-unmeasured',
    'tool-missing',
    'tool-failed',
    'interrupted',
]);
function ranToEnd(side) {
    return !side.problems.some((problem) => endings.has(problem.code));
}


/***/ }),

/***/ 75707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ warnOfRefused),
/* harmony export */   bX: () => (/* binding */ setUpBenchmark),
/* harmony export */   s: () => (/* binding */ setUp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93683);
/* harmony import */ var _processes_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92225);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24617);
/* harmony import */ var _benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63565);






const leastTimeout = 600;
async function runSetup(command, request) {
    const { benchmark, tree, directory, signal } = request;
    const { TMPDIR = directory } = (0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredEnvironment */ .Eg)(directory, benchmark.env);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .runProcess */ .R)({
        command: '/bin/sh',
        args: ['-c', command],
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, benchmark.cwd),
        env: { ...(0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEnvironment */ .AF)(), ...benchmark.env, TMPDIR },
        timeout: Math.max(benchmark.timeout, leastTimeout),
        ...(signal === undefined ? {} : { signal }),
    });
    const fail = (how) => {
        const message = `the setup of benchmark ${benchmark.name} ${how}`;
        return {
            code: 'setup-failed',
            message: 'stderrTail' in outcome ? (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .withLastLines */ .gr)(message, outcome) : message,
            hint: `run \`${command}\` in the built tree to see why`,
        };
    };
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`);
        case 'killed':
            return fail(`was ended by ${outcome.killedBy}`);
        case 'timed-out':
            return fail(`ran longer than ${Math.round(outcome.seconds)} s and was stopped`);
        case 'not-started':
            return fail(`could not be started: ${outcome.reason}`);
        case 'interrupted':
            return _benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .interruptedProblem */ .yS;
    }
}
async function setUp(request) {
    const { benchmark, tree } = request;
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, benchmark.cwd)).catch(() => undefined);
    if (entry?.isDirectory() !== true) {
        return {
            code: 'benchmark-crashed',
            message: `benchmark ${benchmark.name}: its directory ${benchmark.cwd} does not exist after the build`,
            hint: 'check `cwd` of the benchmark; it is relative to the root of the repository',
        };
    }
    return benchmark.setup === undefined ? undefined : runSetup(benchmark.setup, request);
}
async function setUpBenchmark(request) {
    return (await setUp(request)) ?? (0,_processes_command_js__WEBPACK_IMPORTED_MODULE_5__/* .checkProgram */ .nf)(request.benchmark, request.tree);
}
function warnOfRefused(benchmark) {
    const refused = (0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedVariables */ .Yx)(benchmark.env);
    if (refused.length === 0)
        return [];
    return [
        {
            code: 'config-invalid',
            message: `benchmark ${benchmark.name}: ${refused.join(', ')} in \`env\` was left out, because it would steer the measuring programs too`,
            hint: `set it for the benchmark alone: \`run: env ${refused[0] ?? ''}=... ${benchmark.run}\``,
        },
    ];
}


/***/ }),

/***/ 53198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ inspectObject),
  s: () => (/* binding */ mapObject)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/core/formats/elf-layout.js
var elf_layout = __webpack_require__(40846);
;// CONCATENATED MODULE: ./build/src/core/formats/elf-sections.js

const largestHeader = 64;
const mostSections = 1 << 20;
const longestNames = 1 << 26;
const flagCompressed = 0x800;
const readAbbreviations = 1 << 20;
function readDebugInfo(readAt) {
    const header = readAt(0, largestHeader);
    if ((0,elf_layout/* openElf */.A)(header) === undefined)
        return 'not-elf';
    const sections = readSections(header, readAt);
    const lines = sections.find(({ name, size }) => /^\.z?debug_line$/.test(name) && size > 0);
    if (lines === undefined)
        return 'none';
    const abbreviations = sections.find(({ name }) => name === '.debug_abbrev');
    if (abbreviations === undefined || abbreviations.isCompressed)
        return 'lines';
    const { offset, size } = abbreviations;
    const seen = scanAbbreviations(readAt(offset, Math.min(size, readAbbreviations)));
    if (seen.dwo)
        return 'split';
    return seen.inlined || seen.units === 0 || size > readAbbreviations ? 'lines' : 'flat';
}
function hasDebugLines(bytes) {
    const info = readDebugInfo((offset, length) => bytes.subarray(offset, offset + length));
    return info === 'lines' || info === 'flat' || info === 'split';
}
function readSections(header, readAt) {
    const elf = (0,elf_layout/* openElf */.A)(header);
    const table = elf?.view.native(elf.layout.sectionOffset) ?? 0;
    if (elf === undefined || table === 0)
        return [];
    const { view, layout } = elf;
    if (view.half(layout.sectionEntrySize) !== layout.section.size)
        return [];
    const first = new elf_layout/* ElfView */.D(readAt(table, layout.section.size), header);
    const count = view.half(layout.sectionCount) || (first.native(layout.section.bytes) ?? 0);
    const escaped = view.half(layout.sectionNames) ?? 0;
    const namesIndex = escaped === 0xffff ? (first.word(layout.section.link) ?? 0) : escaped;
    if (count > mostSections || namesIndex >= count)
        return [];
    const { size, offset, bytes } = layout.section;
    const headers = new elf_layout/* ElfView */.D(readAt(table, count * size), header);
    const range = (index) => ({
        offset: headers.native(index * size + offset) ?? 0,
        size: headers.native(index * size + bytes) ?? 0,
    });
    const names = range(namesIndex);
    const texts = readAt(names.offset, Math.min(names.size, longestNames));
    return Array.from({ length: count }, (_, index) => ({
        name: textAt(texts, headers.word(index * size) ?? 0),
        ...range(index),
        isCompressed: ((headers.word(index * size + 8) ?? 0) & flagCompressed) !== 0,
    }));
}
function textAt(bytes, start) {
    const end = bytes.subarray(start, start + 32).indexOf(0);
    return end < 0 ? '' : String.fromCharCode(...bytes.subarray(start, start + end));
}
const dwoNames = new Set([0x76, 0x2130]);
const formImplicitConst = 0x21;
const [unitTag, inlinedTag] = [0x11, 0x1d];
function scanAbbreviations(bytes) {
    const seen = { units: 0, inlined: false, dwo: false };
    let at = 0;
    const number = () => {
        let value = 0;
        for (let scale = 1; at < bytes.length; scale *= 128) {
            const byte = bytes[at++] ?? 0;
            value += (byte & 127) * scale;
            if (byte < 128)
                break;
        }
        return value;
    };
    while (at < bytes.length && !seen.dwo) {
        if (number() === 0)
            continue;
        const tag = number();
        if (tag === unitTag)
            seen.units++;
        if (tag === inlinedTag)
            seen.inlined = true;
        at++;
        for (;;) {
            const attribute = number();
            const form = number();
            if (form === formImplicitConst)
                number();
            if (dwoNames.has(attribute))
                seen.dwo = true;
            if (attribute === 0 || at >= bytes.length)
                break;
        }
    }
    return seen;
}

// EXTERNAL MODULE: ./build/src/core/formats/elf-mappings.js
var elf_mappings = __webpack_require__(25391);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(72179);
;// CONCATENATED MODULE: ./build/src/measure/symbols/object-file.js



function readParts(path, read) {
    let file;
    try {
        const opened = (0,external_node_fs_.openSync)(path, plain_file/* withoutWaiting */.Mk);
        file = opened;
        const stat = (0,external_node_fs_.fstatSync)(opened);
        if (!stat.isFile())
            return undefined;
        return read((offset, length) => {
            const bytes = Buffer.alloc(Math.max(0, Math.min(length, stat.size - offset)));
            return bytes.subarray(0, (0,external_node_fs_.readSync)(opened, bytes, 0, bytes.length, offset));
        });
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function inspectObject(path) {
    return readParts(path, readDebugInfo) ?? 'not-elf';
}
function mapObject(path) {
    return readParts(path, elf_mappings/* readFileMappings */.o) ?? [];
}


/***/ }),

/***/ 21810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ sampleProgram)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
;// CONCATENATED MODULE: ./build/src/core/formats/perf-record-stats.js
function readRecordStats(text) {
    const sections = text.split(/^\S.* stats:$/m);
    const count = (section, name) => Number(new RegExp(`^ +${name} events: +(\\d{1,15})`, 'm').exec(section)?.[1] ?? 0);
    const [, whole = '', ...events] = sections;
    const lost = events.reduce((sum, section) => sum + count(section, 'LOST_SAMPLES'), 0);
    return {
        samples: events.reduce((sum, section) => sum + count(section, 'SAMPLE'), 0),
        lostSamples: Math.max(lost, count(whole, 'LOST')),
        throttled: count(whole, 'THROTTLE'),
    };
}

// EXTERNAL MODULE: ./build/src/core/tools/perf-script.js + 5 modules
var perf_script = __webpack_require__(18505);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(92225);
// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(15079);
// EXTERNAL MODULE: ./build/src/measure/processes/last-words.js
var last_words = __webpack_require__(92114);
// EXTERNAL MODULE: ./build/src/measure/processes/probe.js
var probe = __webpack_require__(14454);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(24617);
;// CONCATENATED MODULE: ./build/src/measure/symbols/sampling-problems.js


function describeStats({ lostSamples, throttled, samples }) {
    const problems = [];
    const hint = 'sample at a lower rate (--rate): shares are doubtful where samples are missing';
    if (lostSamples > 0) {
        const message = `${lostSamples} samples were lost beside ${samples} that were kept`;
        problems.push({ code: 'samples-lost', message, hint });
    }
    if (throttled > 0) {
        const message = `the kernel lowered the sampling rate ${throttled} ${throttled === 1 ? 'time' : 'times'}`;
        problems.push({ code: 'samples-lost', message, hint });
    }
    return problems;
}
function describeEnd(ran) {
    const how = ran.kind === 'ended' ? `ended with ${ran.exitCode}` : ran.kind;
    return {
        code: 'benchmark-crashed',
        message: `the sampled command ${how}${(0,last_words/* itSaid */.ts)((0,last_words/* lastWords */.aN)(ran))}`,
        hint: 'check the command by itself; what it ran until then was sampled',
    };
}
async function explainNothing({ event, command }, said, { lostSamples }) {
    const words = said.trim().split('\n').slice(0, 3).join(' ');
    if (/permission|paranoid|not permitted|access to performance/i.test(said) ||
        /tracefs|event syntax error/i.test(said)) {
        const level = await (0,promises_.readFile)('/proc/sys/kernel/perf_event_paranoid', 'utf8').catch(() => '?');
        return {
            code: 'sampling-unavailable',
            message: `perf may not sample ${event} here (kernel.perf_event_paranoid is ${level.trim()}): ${words}`,
            hint: event.includes(':sched_')
                ? 'waiting can be sampled by root, or with kernel.perf_event_paranoid=-1 and a readable /sys/kernel/tracing'
                : 'run: sysctl kernel.perf_event_paranoid=1',
        };
    }
    if (lostSamples > 0) {
        const message = `all ${lostSamples} samples were lost`;
        return { code: 'samples-lost', message, hint: 'sample at a lower rate (--rate), or with --stacks fp' };
    }
    const message = `no sample of ${event} was taken of ${command[0] ?? 'nothing'}${words === '' ? '' : `; perf said: ${words}`}`;
    return {
        code: 'too-few-samples',
        message,
        hint: 'check that the command runs by itself, and give it work for a second or more',
    };
}

// EXTERNAL MODULE: ./build/src/core/formats/elf-mappings.js
var elf_mappings = __webpack_require__(25391);
// EXTERNAL MODULE: ./build/src/core/model/function-name.js
var function_name = __webpack_require__(92463);
// EXTERNAL MODULE: ./build/src/measure/symbols/object-file.js + 1 modules
var object_file = __webpack_require__(53198);
// EXTERNAL MODULE: ./build/src/measure/symbols/symboliser.js + 1 modules
var symbols_symboliser = __webpack_require__(66687);
;// CONCATENATED MODULE: ./build/src/measure/symbols/stack-lines.js




async function addSourceLines(request) {
    const { profile } = request;
    const wanted = profile.frames.filter(({ object, address, line }) => line === 0 && address !== '' && (0,external_node_path_.isAbsolute)(object));
    const objects = [...Map.groupBy(wanted, ({ object }) => object).keys()].filter((object) => {
        const info = (0,object_file/* inspectObject */.A)(object);
        return info === 'lines' || info === 'flat';
    });
    if (objects.length === 0)
        return (0,parsed/* parsed */.Yz)(profile);
    const symboliser = await (0,symbols_symboliser/* findSymboliser */.Hh)();
    if (symboliser === undefined)
        return (0,parsed/* parsed */.Yz)(profile, [symbols_symboliser/* noSymboliser */.x2]);
    const addresses = locateFrames(request, new Set(objects));
    const resolved = new Map();
    const problems = [];
    for (const object of objects) {
        const found = await resolveObject(object, { symboliser, addresses, request });
        if (found.kind === 'ok')
            resolved.set(object, found.value);
        problems.push(...(found.kind === 'ok' ? found.warnings : found.problems));
    }
    const frames = profile.frames.map((frame, at) => placeFrame(frame, resolved.get(frame.object), addresses[at]));
    return (0,parsed/* parsed */.Yz)({ ...profile, frames }, problems);
}
function locateFrames({ profile, returns }, objects) {
    const { frame, parent } = profile.tree;
    const callers = new Set(Array.from(parent, (row) => (row < 0 ? -1 : (frame[row] ?? -1))));
    const mappings = new Map([...objects].map((object) => [object, (0,object_file/* mapObject */.s)(object)]));
    return profile.frames.map(({ object, address }, at) => {
        const back = returns && callers.has(at) ? 1 : 0;
        const offset = Number(`0x${address}`) - back;
        return address === '' ? undefined : (0,elf_mappings/* addressOfOffset */.n)(mappings.get(object) ?? [], offset);
    });
}
function resolveObject(object, { symboliser, addresses, request: { profile, directory, signal }, }) {
    const ofObject = profile.frames.flatMap((frame, at) => frame.object === object ? (addresses[at] ?? []) : []);
    const sorted = [...new Set(ofObject)].sort((one, other) => one - other);
    return (0,symbols_symboliser/* resolveAddresses */.B6)(symboliser, {
        object,
        addresses: sorted,
        directory,
        ...(signal === undefined ? {} : { signal }),
    });
}
function placeFrame(frame, resolved, address) {
    if (resolved === undefined || address === undefined || frame.line > 0)
        return frame;
    const chain = resolved.chains[resolved.chainOf.get(address) ?? -1] ?? [];
    const [innermost, outermost] = [chain[0], chain.at(-1)];
    if (innermost === undefined || outermost === undefined || innermost.line === 0)
        return frame;
    if (bareName(outermost.function) !== bareName(frame.name))
        return frame;
    return { ...frame, file: innermost.file, line: innermost.line };
}
function bareName(name) {
    return (0,function_name/* plainFunctionName */.wP)(name).replace(/\(.*$/, '');
}

// EXTERNAL MODULE: ./build/src/core/model/truncated-stacks.js
var truncated_stacks = __webpack_require__(83095);
;// CONCATENATED MODULE: ./build/src/core/attribute/truncation-causes.js

const mostStackBytes = 65_528;
function countCauses(profile, recording) {
    const { isTruncated, depth } = (0,truncated_stacks/* markTruncated */.A_)(profile, true);
    const counts = new Map();
    const add = (row, cause, samples) => {
        if (isTruncated[row] !== 1 || samples === 0)
            return;
        const told = (depth[row] ?? 0) >= recording.limit ? 'too-deep' : cause;
        counts.set(told, (counts.get(told) ?? 0) + samples);
    };
    switch (recording.kind) {
        case 'frame-pointers':
            for (const column of profile.tree.samples)
                for (const [row, samples] of column.entries())
                    add(row, 'no-frame-pointers', samples);
            break;
        case 'copies':
            for (const { row, isFull } of recording.samples) {
                const cause = isFull ? 'copy-too-small' : 'copy-not-full';
                add(row, isFull === undefined ? 'unknown' : cause, 1);
            }
            break;
    }
    return counts;
}
function describeCause(cause, recording) {
    switch (cause) {
        case 'too-deep':
            return [
                `are deeper than the ${recording.limit} frames that are kept`,
                'raise the limit while nothing is sampled: sysctl kernel.perf_event_max_stack=1024; totals of callers are too small until then',
            ];
        case 'no-frame-pointers':
            return [
                'lead through code without frame pointers',
                'build everything with -fno-omit-frame-pointer (Rust: -C force-frame-pointers=yes); for libraries that are not yours, `brakeline hotspots --stacks dwarf` needs none',
            ];
        case 'copy-too-small': {
            const bytes = recording.kind === 'copies' ? recording.bytes : 0;
            const more = bytes < mostStackBytes
                ? `copy more: --stacks dwarf,${Math.min(mostStackBytes, bytes * 4)}`
                : 'no more than this can be copied: build with -fno-omit-frame-pointer and sample with --stacks fp';
            return [
                `lie on stacks of which only the ${bytes.toLocaleString('en-US')} innermost bytes were copied`,
                more,
            ];
        }
        case 'copy-not-full':
            return [
                'lead through code without unwind information, or over a part of the stack that was never written to, although more could have been copied',
                'build without -fno-asynchronous-unwind-tables and do not strip .eh_frame; for code that was made while the program ran, and for large arrays on the stack, sample with --stacks fp',
            ];
        case 'unknown':
            return ['end early, and perf does not say how much of the stack it copied', 'update perf'];
    }
}
function tellTruncationCauses(profile, recording) {
    const all = profile.tree.samples
        .flatMap((column) => [...column])
        .reduce((sum, samples) => sum + samples, 0);
    const count = (value) => value.toLocaleString('en-US');
    return [...countCauses(profile, recording)]
        .filter(([, samples]) => (0,truncated_stacks/* isNotable */._r)(samples, all))
        .sort(([, one], [, other]) => other - one)
        .map(([cause, samples]) => {
        const [why, hint] = describeCause(cause, recording);
        const message = `the stacks of ${count(samples)} of ${count(all)} samples end before the start of the program or thread: they ${why}`;
        return { code: 'stacks-truncated', message, hint };
    });
}

;// CONCATENATED MODULE: ./build/src/core/formats/perf-data.js
const magic = 0x32454c4946524550n;
const sampleRecord = 9;
const longestHead = 64 * 1024;
const has = {
    ip: 1n << 0n,
    tid: 1n << 1n,
    time: 1n << 2n,
    addr: 1n << 3n,
    read: 1n << 4n,
    callchain: 1n << 5n,
    id: 1n << 6n,
    cpu: 1n << 7n,
    period: 1n << 8n,
    stream: 1n << 9n,
    raw: 1n << 10n,
    branches: 1n << 11n,
    registers: 1n << 12n,
    stack: 1n << 13n,
    identifier: 1n << 16n,
};
function readLayout(head) {
    if (head.byteLength < 104 || head.getBigUint64(0, true) !== magic)
        return undefined;
    const attribute = Number(head.getBigUint64(24, true));
    const start = Number(head.getBigUint64(40, true));
    const end = start + Number(head.getBigUint64(48, true));
    if (attribute + 96 > head.byteLength || start < 104)
        return undefined;
    const types = head.getBigUint64(attribute + 24, true);
    if ((types & has.time) === 0n || (types & (has.read | has.raw | has.branches)) !== 0n)
        return undefined;
    const mask = head.getBigUint64(attribute + 80, true);
    return { types, start, end, registers: mask.toString(2).replaceAll('0', '').length };
}
function readSample(record, { types, registers }) {
    const skip = (...fields) => fields.filter((bit) => (types & bit) !== 0n).length * 8;
    let at = 8 + skip(has.identifier, has.ip, has.tid);
    if (at + 8 > record.byteLength)
        return undefined;
    const time = Number(record.getBigUint64(at, true));
    at += 8 + skip(has.addr, has.id, has.stream, has.cpu, has.period);
    const next = () => {
        const value = at + 8 > record.byteLength ? Number.NaN : Number(record.getBigUint64(at, true));
        at += 8;
        return value;
    };
    const frames = (types & has.callchain) === 0n ? 0 : next();
    at += frames * 8;
    if ((types & has.registers) !== 0n && next() !== 0)
        at += registers * 8;
    if ((types & has.stack) === 0n)
        return undefined;
    const size = next();
    if (size === 0)
        return { time, isFull: false };
    at += size;
    const copied = next();
    return Number.isNaN(copied) ? undefined : { time, isFull: copied >= size };
}
function* readStackCopies(chunks) {
    let held = new Uint8Array();
    let [from, next] = [0, -1];
    let layout;
    for (const chunk of chunks) {
        const joined = new Uint8Array(held.length + chunk.length);
        joined.set(held);
        joined.set(chunk, held.length);
        held = joined;
        const view = new DataView(held.buffer, held.byteOffset, held.byteLength);
        if (layout === undefined) {
            layout = readLayout(view);
            if (layout === undefined && held.length > longestHead)
                return;
            if (layout === undefined)
                continue;
            next = layout.start;
        }
        for (;;) {
            const at = next - from;
            if (next >= layout.end || at + 8 > held.length)
                break;
            const size = view.getUint16(at + 6, true);
            if (size < 8)
                return;
            if (at + size > held.length)
                break;
            if (view.getUint32(at, true) === sampleRecord) {
                const copy = readSample(new DataView(held.buffer, held.byteOffset + at, size), layout);
                if (copy !== undefined)
                    yield copy;
            }
            next += size;
        }
        const done = Math.min(held.length, Math.max(0, next - from));
        held = held.subarray(done);
        from += done;
    }
}

;// CONCATENATED MODULE: ./build/src/measure/symbols/truncation.js



function createSampleList(isWanted) {
    const [times, rows] = [[], []];
    return {
        add: isWanted
            ? (time, row) => {
                times.push(time);
                rows.push(row);
            }
            : undefined,
        entries: () => times.map((time, at) => [time, rows[at] ?? 0]),
    };
}
async function readDepthLimit() {
    const text = await (0,promises_.readFile)('/proc/sys/kernel/perf_event_max_stack', 'utf8').catch(() => '');
    return Number(/^\d{1,6}/.exec(text)?.[0] ?? truncated_stacks/* usualDepth */.Gx);
}
async function explainTruncation(profile, { data, seen, stacks, stackBytes }) {
    switch (stacks) {
        case 'none':
            return [];
        case 'fp':
            return tellTruncationCauses(profile, { kind: 'frame-pointers', limit: await readDepthLimit() });
        case 'dwarf': {
            const full = new Map();
            for (const { time, isFull } of readStackCopies((0,file_chunks/* readChunks */.z)(data)))
                full.set(time, isFull);
            const samples = Array.from(seen.entries(), ([time, row]) => ({ row, isFull: full.get(time) }));
            return tellTruncationCauses(profile, { kind: 'copies', limit: Infinity, bytes: stackBytes, samples });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/measure/symbols/sampling.js











const longestRun = 24 * 3600;
const fields = 'comm,tid,time,period,event,ip,sym,symoff,dso';
async function sampleProgram(request) {
    const perf = await (0,command/* findProgram */.Kp)('perf');
    if (perf === undefined) {
        return (0,parsed/* failed */.gz)({
            code: 'tool-missing',
            message: 'perf is not installed, and sampling needs it',
            hint: 'run: apt-get install linux-perf (Ubuntu: linux-tools-generic)',
        });
    }
    const [program = ''] = request.command;
    const path = request.env['PATH'];
    const found = await (0,command/* findProgram */.Kp)(program, { cwd: request.cwd, ...(path === undefined ? {} : { path }) });
    if (found === undefined) {
        return (0,parsed/* failed */.gz)({
            code: 'usage',
            message: `there is no executable ${JSON.stringify(program)}`,
            hint: 'give the program and its arguments behind `--`; a shell is not used',
        });
    }
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.directory, 'samples-'));
    try {
        return await sampleWith(perf, (0,external_node_path_.join)(directory, 'perf.data'), request);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
function recordArguments(data, request) {
    const { event, period, filter, stacks, command } = request;
    const isBare = stacks === 'none' && !event.includes(':');
    return [
        'record',
        '-q',
        '--no-bpf-event',
        '--no-buildid',
        '--no-buildid-cache',
        '-e',
        isBare ? `${event}/call-graph=fp,max-stack=1,name=${event}/` : event,
        ...(filter === undefined ? [] : ['--filter', filter]),
        '-c',
        String(period),
        ...(stacks === 'none'
            ? []
            : ['--call-graph', stacks === 'fp' ? stacks : `dwarf,${stackBytesOf(request)}`]),
        '-o',
        data,
        '--',
        ...command,
    ];
}
const usualStackBytes = 8_192;
function stackBytesOf({ stackBytes = usualStackBytes }) {
    return stackBytes;
}
async function sampleWith(perf, data, request) {
    const { cwd, env, signal } = request;
    const ran = await (0,processes/* runProcess */.R)({
        command: perf,
        args: recordArguments(data, request),
        cwd,
        env,
        timeout: request.timeout ?? longestRun,
        ...(signal === undefined ? {} : { signal }),
    });
    const report = await (0,probe/* probe */.dy)(perf, ['report', '--stats', '-i', data]);
    const stats = readRecordStats(report?.stdout ?? '');
    if (stats.samples === 0)
        return (0,parsed/* failed */.gz)(await explainNothing(request, (0,last_words/* lastWords */.aN)(ran), stats));
    const text = `${data}.txt`;
    const written = await writeScript(perf, data, { text, stacks: request.stacks });
    if (!written) {
        return (0,parsed/* failed */.gz)({
            code: 'tool-failed',
            message: 'perf script could not read what perf record wrote',
            hint: 'update perf',
        });
    }
    const seen = createSampleList(request.stacks === 'dwarf');
    const profile = (0,perf_script/* readPerfScript */.$)({ name: 'the output of perf script', chunks: (0,file_chunks/* readChunks */.z)(text) }, seen.add);
    if (profile.kind === 'failed')
        return profile;
    const warnings = profile.warnings.filter(({ code }) => code !== 'samples-lost' && code !== 'stacks-truncated');
    const truncated = await explainTruncation(profile.value, {
        data,
        seen,
        stacks: request.stacks,
        stackBytes: stackBytesOf(request),
    });
    const ended = ran.kind === 'ended' && ran.exitCode === 0 ? [] : [describeEnd(ran)];
    const lined = await addSourceLines({
        profile: profile.value,
        returns: request.stacks === 'fp',
        directory: (0,external_node_path_.dirname)(data),
        ...(signal === undefined ? {} : { signal }),
    });
    if (lined.kind === 'failed')
        return lined;
    const value = { profile: { ...lined.value, lostSamples: stats.lostSamples }, stats };
    return (0,parsed/* parsed */.Yz)(value, [...warnings, ...truncated, ...ended, ...describeStats(stats), ...lined.warnings]);
}
const mostCopiedFrames = 4_096;
async function writeScript(perf, data, { text, stacks }) {
    const deep = stacks === 'dwarf' ? `--ns --max-stack ${mostCopiedFrames}` : '';
    const ran = await (0,processes/* runProcess */.R)({
        command: '/bin/sh',
        args: [
            '-c',
            `exec "$1" script ${deep} --no-inline --show-lost-events -F "$2" -i "$3" > "$4"`,
            'sh',
            perf,
            fields,
            data,
            text,
        ],
        cwd: '/',
        env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LC_ALL: 'C', PERF_CONFIG: '/dev/null' },
        timeout: longestRun,
    });
    return ran.kind === 'ended' && ran.exitCode === 0;
}


/***/ }),

/***/ 66687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hh: () => (/* binding */ findSymboliser),
  x2: () => (/* binding */ noSymboliser),
  B6: () => (/* binding */ resolveAddresses)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/model/pair-numbers.js
var pair_numbers = __webpack_require__(95452);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/formats/byte-lines.js
var byte_lines = __webpack_require__(60032);
// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(85110);
;// CONCATENATED MODULE: ./build/src/core/formats/symboliser-out.js




const deepestChain = 256;
const longestName = 4_096;
const mostLines = 2 ** 26;
const [colon, zero, nine] = [0x3a, 0x30, 0x39];
const discriminatorPattern = / \(discriminator \d+\)$/;
const unknownFiles = new Set(['', '??', '???', '<invalid>']);
const unknownFile = '???';
class TextNumbers {
    texts = [];
    #numbers = new Map();
    #decoder = new TextDecoder();
    #before = [];
    #refine;
    constructor(refine) {
        this.#refine = refine;
    }
    numberAt(depth, bytes, start, end) {
        const before = this.#before[depth];
        if (before !== undefined && isSame(before.bytes, bytes, start, end))
            return before.number;
        const own = bytes.slice(start, end);
        const text = this.#refine(this.#decoder.decode(own));
        const number = this.#numbers.get(text) ?? this.texts.push(text) - 1;
        this.#numbers.set(text, number);
        this.#before[depth] = { bytes: own, number };
        return number;
    }
}
function isSame(before, bytes, start, end) {
    if (before.length !== end - start)
        return false;
    for (let at = before.length - 1; at >= 0; at--)
        if (before[at] !== bytes[start + at])
            return false;
    return true;
}
function readAddress(bytes, start, end) {
    if (end - start < 3 || bytes[start] !== zero || bytes[start + 1] !== 0x78)
        return undefined;
    let value = 0;
    for (let at = start + 2; at < end; at++) {
        const byte = bytes[at] ?? 0;
        const letter = byte | 0x20;
        if (byte >= zero && byte <= nine)
            value = value * 16 + byte - zero;
        else if (letter >= 0x61 && letter <= 0x66)
            value = value * 16 + letter - 0x57;
        else
            return undefined;
    }
    return value;
}
function readLineNumber(bytes, start, end) {
    let at = end - 1;
    let line = 0;
    for (let scale = 1; at >= start; at--, scale *= 10) {
        const byte = bytes[at] ?? 0;
        if (byte < zero || byte > nine)
            break;
        line += (byte - zero) * scale;
    }
    if (at === end - 1 && bytes[at] === 0x3f)
        at--;
    else if (at === end - 1)
        return undefined;
    return at >= start && bytes[at] === colon ? { colon: at, line: line < mostLines ? line : 0 } : undefined;
}
class SymboliserReader {
    #log;
    #decoder = new TextDecoder();
    #functions = new TextNumbers((text) => text.slice(0, longestName));
    #files = new TextNumbers((text) => (unknownFiles.has(text) ? unknownFile : text));
    #frames = [];
    #places = new pair_numbers/* PairNumbers */.d();
    #frameNumbers = new pair_numbers/* PairNumbers */.d();
    #chains = [];
    #sequences = new pair_numbers/* PairNumbers */.d();
    #chainNumbers = [];
    #chainOf = new Map();
    #address;
    #chain = [];
    #sequence = 0;
    #function;
    constructor(file) {
        this.#log = new problem_log/* ProblemLog */.m(file);
    }
    line(bytes, start, end, number) {
        if (this.#function !== undefined) {
            this.#readPlace(bytes, start, end, number);
            return;
        }
        const address = readAddress(bytes, start, end);
        if (address !== undefined)
            this.#enterAddress(address);
        else if (this.#address === undefined && end > start)
            this.#damage(number, 'the line is no address');
        else if (end > start)
            this.#function = this.#functions.numberAt(this.#chain.length, bytes, start, end);
    }
    tooLong(number) {
        this.#function = undefined;
        this.#address = undefined;
        this.#damage(number, 'the line is longer than a megabyte');
    }
    unfinished(number) {
        this.#address = undefined;
        this.#damage(number, 'the last line has no end');
    }
    finish() {
        if (this.#function !== undefined)
            this.#address = undefined;
        this.#endAddress();
        return (0,parsed/* parsed */.Yz)({ chainOf: this.#chainOf, chains: this.#chains }, this.#log.problems());
    }
    #enterAddress(address) {
        this.#endAddress();
        this.#address = address;
    }
    #readPlace(bytes, start, end, number) {
        const place = readLineNumber(bytes, start, end - this.#discriminatorLength(bytes, start, end));
        if (place === undefined)
            this.#damage(number, 'the line is no place in a file');
        const depth = this.#chain.length;
        if (depth < deepestChain) {
            const file = this.#files.numberAt(depth, bytes, start, place?.colon ?? start);
            this.#addFrame(this.#function ?? 0, file, place?.line ?? 0);
        }
        this.#function = undefined;
    }
    #discriminatorLength(bytes, start, end) {
        if (bytes[end - 1] !== 0x29)
            return 0;
        const text = this.#decoder.decode(bytes.subarray(Math.max(start, end - 40), end));
        return discriminatorPattern.exec(text)?.[0].length ?? 0;
    }
    #addFrame(fn, file, told) {
        const name = this.#files.texts[file] ?? unknownFile;
        const line = name === unknownFile ? 0 : told;
        const frame = this.#frameNumbers.of(this.#places.of(fn, file), line);
        this.#frames[frame] ??= { function: this.#functions.texts[fn] ?? '??', file: name, line };
        this.#chain.push(frame);
        this.#sequence = this.#sequences.of(this.#sequence, frame) + 1;
    }
    #endAddress() {
        if (this.#address !== undefined && this.#chain.length > 0) {
            const number = this.#chainNumbers[this.#sequence] ?? this.#numberChain();
            if (number >= 0)
                this.#chainOf.set(this.#address, number);
        }
        this.#chain.length = 0;
        this.#sequence = 0;
    }
    #numberChain() {
        const chain = this.#chain.flatMap((frame) => this.#frames[frame] ?? []);
        const number = chain.some(({ file }) => file !== unknownFile) ? this.#chains.push(chain) - 1 : -1;
        this.#chainNumbers[this.#sequence] = number;
        return number;
    }
    #damage(line, message) {
        this.#log.damage({ line, message, hint: 'report the symboliser and its version' });
    }
}
function readSymboliserOutput(source) {
    const reader = new SymboliserReader(source.name);
    (0,byte_lines/* forEachLine */.F)(source.chunks, reader);
    return reader.finish();
}

// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(93683);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var processes_command = __webpack_require__(92225);
// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(15079);
// EXTERNAL MODULE: ./build/src/measure/processes/last-words.js
var last_words = __webpack_require__(92114);
// EXTERNAL MODULE: ./build/src/measure/processes/probe.js
var probe = __webpack_require__(14454);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(24617);
;// CONCATENATED MODULE: ./build/src/measure/symbols/symboliser.js









const noSymboliser = {
    code: 'tool-missing',
    message: 'neither llvm-symbolizer nor addr2line is installed; inlined code has no lines of the repository',
    hint: 'run: apt-get install llvm; or apt-get install binutils',
};
const llvmNames = [
    'llvm-symbolizer',
    ...Array.from({ length: 17 }, (_, index) => `llvm-symbolizer-${30 - index}`),
];
const timeout = 600;
async function findFirst(names) {
    for (const name of names) {
        const command = await (0,processes_command/* findProgram */.Kp)(name);
        if (command !== undefined)
            return command;
    }
    return undefined;
}
async function describeVersion(command) {
    const said = await (0,probe/* probe */.dy)(command, ['--version']);
    return /\d+(?:\.\d+)+/.exec(said?.stdout ?? '')?.[0] ?? '';
}
async function findSymboliser() {
    for (const [kind, names] of [
        ['llvm-symbolizer', llvmNames],
        ['addr2line', ['addr2line']],
    ]) {
        const command = await findFirst(names);
        if (command !== undefined) {
            return { kind, command, title: `${kind} ${await describeVersion(command)}`.trimEnd() };
        }
    }
    return undefined;
}
function argumentsOf({ kind }, object) {
    const common = ['-a', '-i', '-f', '-C'];
    return kind === 'addr2line'
        ? ['-e', object, ...common]
        : [`--obj=${object}`, '--output-style=GNU', ...common];
}
async function resolveAddresses(symboliser, request) {
    const { object, addresses, signal } = request;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.directory, 'symbols-'));
    const files = { stdin: (0,external_node_path_.join)(directory, 'addresses.txt'), stdout: (0,external_node_path_.join)(directory, 'symbols.txt') };
    await (0,promises_.writeFile)(files.stdin, Array.from(addresses, (address) => `0x${address.toString(16)}\n`).join(''));
    const outcome = await (0,processes/* runProcess */.R)({
        command: symboliser.command,
        args: argumentsOf(symboliser, object),
        cwd: directory,
        env: { PATH: (0,clean_env/* absolutePath */.Hi)(process.env['PATH']), LC_ALL: 'C' },
        timeout,
        files,
        ...(signal === undefined ? {} : { signal }),
    });
    const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
    const resolved = fine
        ? readSymboliserOutput({ name: symboliser.title, chunks: (0,file_chunks/* readChunks */.z)(files.stdout) })
        : (0,parsed/* failed */.gz)(describeFailure(symboliser, object, outcome));
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    return resolved;
}
function describeFailure({ title }, object, outcome) {
    const how = outcome.kind === 'timed-out' ? `took more than ${timeout} seconds` : 'failed';
    return {
        code: 'tool-failed',
        message: `${title} ${how} on ${object}; inlined code has no lines of the repository${(0,last_words/* itSaid */.ts)((0,last_words/* lastWords */.aN)(outcome))}`,
        hint: 'install llvm-symbolizer (Debian: apt-get install llvm), which reads more and is faster than addr2line',
    };
}


/***/ }),

/***/ 24517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ countersFor),
/* harmony export */   _5: () => (/* binding */ heapSlowdown),
/* harmony export */   lP: () => (/* binding */ heapOptions),
/* harmony export */   oR: () => (/* binding */ isExactMetric)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77153);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(472);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63170);
/* harmony import */ var _processes_file_chunks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15079);


function sourceOf(tool, file) {
    return { name: `the output of ${tool}`, chunks: (0,_processes_file_chunks_js__WEBPACK_IMPORTED_MODULE_0__/* .readChunks */ .z)(file) };
}
function mapParsed(read, toCounts) {
    return read.kind === 'failed' ? read : (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(toCounts(read.value), read.warnings);
}
function addUp(counts) {
    const total = {};
    for (const one of counts) {
        for (const [metric, count] of Object.entries(one))
            total[metric] = (total[metric] ?? 0) + count;
    }
    return total;
}
const plainly = '--vex-guest-chase=no';
function readEvents(file, wanted) {
    const read = (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readCachegrindTotals */ .q)(sourceOf('cachegrind', file));
    if (read.kind === 'failed')
        return read;
    const { events } = read.value;
    const lacking = Object.values(wanted)
        .flat()
        .find((event) => !events.has(event));
    if (lacking !== undefined) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'tool-failed',
            message: `cachegrind did not count ${lacking}`,
            hint: 'install a newer valgrind, or remove the simulated metrics from `metrics`',
        });
    }
    const sums = Object.entries(wanted).map(([metric, names]) => [
        metric,
        names.reduce((sum, name) => sum + (events.get(name) ?? 0), 0),
    ]);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(Object.fromEntries(sums), read.warnings);
}
const instructions = {
    tool: 'cachegrind',
    metrics: ['ir'],
    options: ['--cache-sim=no', '--branch-sim=no', plainly],
    slowdown: 50,
    read: (file) => readEvents(file, { ir: ['Ir'] }),
    join: addUp,
};
const caches = {
    tool: 'cachegrind',
    metrics: ['sim_i1_misses', 'sim_d1_misses', 'sim_ll_misses', 'sim_branch_misses'],
    options: [
        '--cache-sim=yes',
        '--branch-sim=yes',
        plainly,
        '--I1=32768,8,64',
        '--D1=32768,8,64',
        '--LL=8388608,16,64',
    ],
    slowdown: 150,
    read: (file) => readEvents(file, {
        sim_i1_misses: ['I1mr'],
        sim_d1_misses: ['D1mr', 'D1mw'],
        sim_ll_misses: ['ILmr', 'DLmr', 'DLmw'],
        sim_branch_misses: ['Bcm', 'Bim'],
    }),
    join: addUp,
};
function heapCounts({ sites }) {
    return {
        heap_bytes: sites.reduce((sum, site) => sum + site.bytes, 0),
        heap_blocks: sites.reduce((sum, site) => sum + site.blocks, 0),
        heap_peak: sites.reduce((sum, site) => sum + site.bytesAtPeak, 0),
    };
}
const heapOptions = {
    dhat: ['--fullpath-after='],
    memcheck: ['--leak-check=full', '--show-leak-kinds=definite,indirect'],
};
const heapSlowdown = 200;
const heap = {
    tool: 'dhat',
    metrics: ['heap_bytes', 'heap_blocks', 'heap_peak'],
    options: heapOptions.dhat,
    slowdown: heapSlowdown,
    read: (file) => mapParsed((0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readDhat */ .O)(sourceOf('DHAT', file)), heapCounts),
    join: (counts) => ({
        ...addUp(counts),
        heap_peak: Math.max(0, ...counts.map((one) => one['heap_peak'] ?? 0)),
    }),
};
function lostBytes(leaks) {
    const lost = leaks.filter(({ kind }) => kind !== 'possible');
    return { leaked_bytes: lost.reduce((sum, { bytes }) => sum + bytes, 0) };
}
const leaks = {
    tool: 'memcheck',
    metrics: ['leaked_bytes'],
    options: heapOptions.memcheck,
    slowdown: heapSlowdown,
    read: (file) => mapParsed((0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readMemcheck */ .U)(sourceOf('memcheck', file)), lostBytes),
    join: addUp,
};
const exactCounters = [instructions, caches, heap, leaks];
function countersFor(metrics) {
    return exactCounters.filter((counter) => counter.metrics.some((metric) => metrics.includes(metric)));
}
function isExactMetric(metric) {
    return exactCounters.some((counter) => counter.metrics.includes(metric));
}


/***/ }),

/***/ 13373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runValgrind)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35510);
/* harmony import */ var _processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93683);
/* harmony import */ var _processes_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92225);
/* harmony import */ var _processes_plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72179);
/* harmony import */ var _processes_processes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24617);
/* harmony import */ var _rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63565);








const ownFault = /valgrind: |unhandled instruction|Unrecognised instruction|the 'impossible' happened|corrupted debuginfo|Fatal error|--dump-instr|Bad option/i;
const withoutRepeats = ['x86_rep_movsb_threshold', 'x86_rep_stosb_threshold']
    .map((name) => `glibc.cpu.${name}=1073741824`)
    .join(':');
function valgrindEnvironment(directory, variables, own) {
    return { ...(0,_processes_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredEnvironment */ .Eg)(directory, variables, own), GLIBC_TUNABLES: withoutRepeats };
}
const valgrindMissing = {
    code: 'tool-missing',
    message: 'valgrind, which counts exactly and explains regressions, is not installed',
    hint: 'run: apt-get install valgrind',
};
async function readLogs(out) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('log.'));
    const texts = await Promise.all(names.map((name) => (0,_processes_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainFile */ .b$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), 1024 * 1024)));
    const lines = texts
        .map((text) => text?.toString() ?? '')
        .join('\n')
        .replaceAll(/^(==|--)\d+\1 ?/gm, '')
        .split('\n');
    return lines
        .filter((line) => line.trim() !== '')
        .slice(-20)
        .join('\n')
        .slice(-4_000);
}
function toolProblem(request, said) {
    const { tool, benchmark } = request;
    const words = said === '' ? '; it said nothing' : `\nits last lines:\n${said}`;
    return {
        code: 'tool-failed',
        message: `${tool} failed on benchmark ${benchmark.name}${words}`,
        hint: /debuginfo|dwarf/i.test(said)
            ? 'build without -gsplit-dwarf, or install a newer valgrind'
            : 'build for a plainer processor (no -march=native), or install a newer valgrind',
    };
}
async function explainEnd(request, outcome) {
    const cut = (0,_rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .describeCut */ .eM)(request.benchmark, outcome);
    if (cut !== undefined)
        return cut;
    const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
    if (fine || !('stderrTail' in outcome))
        return undefined;
    const said = await readLogs(request.out);
    const early = /^valgrind: .*/m.exec(outcome.stderrTail)?.[0] ?? '';
    if (ownFault.test(said) || early !== '')
        return toolProblem(request, said === '' ? early : said);
    const how = outcome.kind === 'killed'
        ? `was ended by ${outcome.killedBy}`
        : `ended with exit code ${outcome.kind === 'ended' ? outcome.exitCode : 0}`;
    return (0,_rounds_benchmark_run_js__WEBPACK_IMPORTED_MODULE_4__/* .crashProblem */ .Fv)(request.benchmark, `${how} under ${request.tool}`, outcome);
}
function outputOptions(tool, file) {
    return tool === 'memcheck' ? ['--xml=yes', `--xml-file=${file}`] : [`--${tool}-out-file=${file}`];
}
function escapePlaceholders(path) {
    return path.replaceAll('%', '%%');
}
async function runValgrind(request) {
    const { benchmark, program, tool, out, signal } = request;
    const valgrind = await (0,_processes_command_js__WEBPACK_IMPORTED_MODULE_5__/* .findProgram */ .Kp)('valgrind');
    if (valgrind === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(valgrindMissing);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(out, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    const target = escapePlaceholders(out);
    const outcome = await (0,_processes_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .runProcess */ .R)({
        command: valgrind,
        args: [
            `--tool=${tool}`,
            '--command-line-only=yes',
            '--trace-children=yes',
            `--log-file=${target}/log.%p`,
            ...outputOptions(tool, `${target}/out.%p`),
            ...request.options,
            '--',
            ...program.words,
        ],
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: valgrindEnvironment(request.directory, benchmark.env, program.env),
        timeout: benchmark.timeout * request.slowdown,
        ...(signal === undefined ? {} : { signal }),
    });
    const problem = await explainEnd(request, outcome);
    if (problem !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(problem);
    const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('out.')).sort();
    if (files.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(toolProblem(request, await readLogs(out)));
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parsed */ .Yz)(files.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name))));
}


/***/ }),

/***/ 69211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xr: () => (/* binding */ assembleReport),
  S4: () => (/* binding */ judge),
  Ps: () => (/* binding */ metricsOf),
  OH: () => (/* binding */ uniqueProblems)
});

// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(16158);
// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(96439);
// EXTERNAL MODULE: ./build/src/core/renames/rename-policy.js
var rename_policy = __webpack_require__(93726);
// EXTERNAL MODULE: ./build/src/core/renames/rename.js
var rename = __webpack_require__(15179);
// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
// EXTERNAL MODULE: ./build/src/core/compare/compare-benchmarks.js + 1 modules
var compare_benchmarks = __webpack_require__(37769);
// EXTERNAL MODULE: ./build/src/core/model/policy.js
var model_policy = __webpack_require__(19257);
// EXTERNAL MODULE: ./build/src/core/stats/normal-tail.js
var normal_tail = __webpack_require__(95269);
// EXTERNAL MODULE: ./build/src/core/stats/student.js
var student = __webpack_require__(88990);
;// CONCATENATED MODULE: ./build/src/core/stats/weighted-sum.js

const trimmed = 0.2;
function trimmedMean(values) {
    const n = values.length;
    const cut = Math.floor(trimmed * n);
    const kept = n - 2 * cut;
    const sorted = Float64Array.from(values).sort();
    const origin = sorted[cut] ?? 0;
    const middle = sorted.subarray(cut, n - cut);
    const mean = origin + middle.reduce((sum, value) => sum + (value - origin), 0) / kept;
    const [low, high] = [middle[0] ?? origin, middle[kept - 1] ?? origin];
    const winsorised = sorted.map((value) => Math.min(Math.max(value, low), high));
    const centre = origin + winsorised.reduce((sum, value) => sum + (value - origin), 0) / n;
    const squares = winsorised.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    return { mean, variance: squares / kept / (kept - 1), freedom: kept - 1 };
}
function weightedSum(terms, level) {
    const value = terms.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
    const parts = terms.map(({ weight, variance, freedom }) => ({ part: weight ** 2 * variance, freedom }));
    const variance = parts.reduce((sum, { part }) => sum + part, 0);
    if (variance === 0)
        return { value, low: value, high: value };
    const known = parts.filter(({ part }) => part > 0);
    const spread = known.reduce((sum, { part, freedom }) => sum + (part / variance) ** 2 / freedom, 0);
    const fewest = Math.min(...known.map(({ freedom }) => freedom));
    const degrees = spread === 0 ? 1e6 : Math.min(1e6, Math.max(fewest, 1 / spread));
    const reach = (0,student/* studentQuantile */.F)(level / 2, degrees) * Math.sqrt(variance);
    return { value, low: value - reach, high: value + reach };
}
function slopeWeights(places) {
    const centre = places.reduce((sum, place) => sum + place, 0) / places.length;
    const squares = places.reduce((sum, place) => sum + (place - centre) ** 2, 0);
    return places.map((place) => (place - centre) / squares);
}

;// CONCATENATED MODULE: ./build/src/core/compare/growth.js


const telling = ['ir', 'instructions', 'time', 'cpu_time', 'wall_time', 'latency', 'operations_per_second'];
function listTelling(metrics) {
    return telling.flatMap((name) => metrics.find((known) => known.name === name) ?? []);
}
function varianceOf({ low, high, confidence }) {
    if (low <= 0 || confidence <= 0 || confidence >= 1)
        return Number.NaN;
    const reach = (Math.log(high) - Math.log(low)) / 2;
    return (reach / (0,normal_tail/* normalQuantile */.Z)((1 - confidence) / 2)) ** 2;
}
function costOf(evidence, metric) {
    const unknown = metric.nature === 'exact' ? 0 : Number.NaN;
    switch (evidence?.kind) {
        case 'values': {
            const { values } = evidence;
            if (values.some((value) => value <= 0))
                return undefined;
            const logs = values.map(Math.log);
            const known = { runs: values.length, isSummary: false };
            if (values.length > 1)
                return { ...trimmedMean(logs), ...known };
            return { mean: logs[0] ?? 0, variance: unknown, freedom: Number.POSITIVE_INFINITY, ...known };
        }
        case 'summary': {
            const { value, interval, count = 1 } = evidence;
            if (value <= 0)
                return undefined;
            const variance = interval === undefined ? unknown : varianceOf(interval);
            const isSummary = metric.nature !== 'exact';
            return { mean: Math.log(value), variance, freedom: Number.POSITIVE_INFINITY, runs: count, isSummary };
        }
        case 'unmeasured':
        case undefined:
            return undefined;
    }
}
function costAt({ result }, side, metric) {
    return costOf(result[side]?.samples.find((sample) => sample.metric === metric.name)?.evidence, metric);
}
function keepMeasured(family, metric) {
    const { name, members } = family;
    if (members.some((member) => costAt(member, 'base', metric) === undefined))
        return undefined;
    return { name, members: members.filter((member) => costAt(member, 'head', metric) !== undefined) };
}
function fewest(costs) {
    return costs.reduce((least, { runs }) => Math.min(least, runs), Number.MAX_SAFE_INTEGER);
}
function fit(family, metric, confidence) {
    const identical = family.members.some(({ result }) => result.binary?.identical === true);
    if (identical && metric.nature === 'timed')
        return undefined;
    const costsOf = (side) => family.members.flatMap((member) => costAt(member, side, metric) ?? []);
    const [base, head] = [costsOf('base'), costsOf('head')];
    const sizes = family.members.map(({ size }) => size);
    if (base.length < sizes.length || head.length < sizes.length)
        return undefined;
    const sign = metric.better === 'lower' ? 1 : -1;
    const weights = slopeWeights(sizes.map(Math.log)).map((weight) => sign * weight);
    const weigh = (costs, factor = 1) => costs.map((cost, at) => ({ ...cost, weight: factor * (weights[at] ?? 0) }));
    const slope = (costs) => weigh(costs).reduce((sum, { mean, weight }) => sum + mean * weight, 0);
    const all = [...base, ...head];
    const rise = all.some(({ variance }) => Number.isNaN(variance))
        ? undefined
        : { ...weightedSum([...weigh(base, -1), ...weigh(head)], 1 - confidence), confidence };
    return {
        family: family.name,
        metric,
        points: sizes.map((size, at) => ({
            size,
            base: Math.exp(base[at]?.mean ?? 0),
            head: Math.exp(head[at]?.mean ?? 0),
        })),
        base: slope(base),
        head: slope(head),
        ...(rise === undefined ? {} : { rise }),
        runs: { base: fewest(base), head: fewest(head) },
        bySummary: all.some(({ isSummary }) => isSummary),
    };
}
function measureGrowth(family, metrics, confidence) {
    for (const metric of listTelling(metrics)) {
        const growth = fit(family, metric, confidence);
        if (growth !== undefined)
            return growth;
    }
    return measureRest(family, metrics, confidence);
}
function measureRest(family, metrics, confidence) {
    for (const metric of listTelling(metrics)) {
        const measured = keepMeasured(family, metric);
        if (measured === undefined || measured.members.length < 2)
            continue;
        const growth = fit(measured, metric, confidence);
        if (growth === undefined)
            continue;
        const { rise: _, ...told } = growth;
        return { ...told, lacking: family.members.length - measured.members.length };
    }
    return undefined;
}
function judgeGrowth({ rise }, gate) {
    if (rise === undefined)
        return 'undecided';
    if (rise.low > gate.rise)
        return 'faster';
    if (rise.high < -gate.rise)
        return 'slower';
    return rise.high <= gate.rise ? 'steady' : 'undecided';
}

// EXTERNAL MODULE: ./build/src/core/compare/growth-families.js
var growth_families = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/src/core/compare/growth-gate.js
var growth_gate = __webpack_require__(70364);
;// CONCATENATED MODULE: ./build/src/core/compare/trace-growth.js





function listFamilies({ policy, benchmarks }) {
    const { on, families = [] } = policy.growth ?? model_policy/* defaultGrowth */.$h;
    if (on === 'off' && families.every((one) => one.on === 'off'))
        return [];
    return (0,growth_families/* findFamilies */.A)(benchmarks).filter((family) => (0,growth_gate/* findGrowthGate */.Y)(policy, family).on !== 'off');
}
function rank(growth) {
    return growth.rise?.low ?? growth.head - growth.base - model_policy/* mostRise */.zY;
}
function judgeFamilies(families, { policy, metrics }, sure) {
    return families
        .flatMap((family) => {
        const gate = (0,growth_gate/* findGrowthGate */.Y)(policy, family);
        const growth = measureGrowth(family, metrics, gate.on === 'block' ? sure : block_level/* usualConfidence */.r5);
        return growth === undefined ? [] : [{ ...growth, gate, verdict: judgeGrowth(growth, gate) }];
    })
        .toSorted((one, other) => rank(other) - rank(one));
}
function traceGrowth(input) {
    const families = listFamilies(input);
    return families.length === 0 ? [] : judgeFamilies(families, input, blockConfidence(input, families));
}

;// CONCATENATED MODULE: ./build/src/core/compare/compare-run.js



function compareRun(input) {
    const families = listFamilies(input);
    const confidence = (0,block_level/* blockConfidence */.Ic)(input, families);
    return {
        verdicts: (0,compare_benchmarks/* compareBenchmarks */.G)(input, confidence),
        growths: judgeFamilies(families, input, confidence),
        confidence,
    };
}

// EXTERNAL MODULE: ./build/src/core/gate/budget-findings.js + 2 modules
var budget_findings = __webpack_require__(64958);
// EXTERNAL MODULE: ./build/src/core/gate/claim-findings.js
var claim_findings = __webpack_require__(62264);
// EXTERNAL MODULE: ./build/src/core/gate/contention-findings.js
var contention_findings = __webpack_require__(49147);
;// CONCATENATED MODULE: ./build/src/core/history/best-level.js
const sustained = 3;
function findBestLevel(points, better) {
    const isBetter = (one, other) => better === 'lower' ? one.level < other.level : one.level > other.level;
    let best;
    for (let end = sustained; end <= points.length; end += 1) {
        const held = points.slice(end - sustained, end);
        const worst = held.reduce((one, other) => (isBetter(one, other) ? other : one));
        if (best === undefined || !isBetter(best, worst))
            best = worst;
    }
    return best;
}

// EXTERNAL MODULE: ./build/src/core/compare/compare-summaries.js
var compare_summaries = __webpack_require__(83771);
// EXTERNAL MODULE: ./build/src/core/compare/estimate-change.js + 1 modules
var estimate_change = __webpack_require__(1153);
// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(77512);
// EXTERNAL MODULE: ./build/src/core/compare/judge-change.js
var judge_change = __webpack_require__(84435);
;// CONCATENATED MODULE: ./build/src/core/history/design.js

function designOf({ nature }) {
    return { nature, confidence: block_level/* usualConfidence */.r5, interleaved: false };
}

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/core/stats/random.js
var stats_random = __webpack_require__(36402);
;// CONCATENATED MODULE: ./build/src/core/stats/change-points.js

const defaultChangePoints = {
    significance: 0.01,
    permutations: 499,
    shortest: 3,
    seed: 1,
};
function energy({ left, right, between }, m, n) {
    const distance = (2 * between) / (m * n) - pairMean(left, m) - pairMean(right, n);
    return ((m * n) / (m + n)) * distance;
}
function pairMean(sum, count) {
    return count < 2 ? 0 : (2 * sum) / (count * (count - 1));
}
function sumOfPairs(values) {
    return values.reduce((sum, value, index) => sum + distanceTo(value, values.slice(0, index)), 0);
}
function distanceTo(value, others) {
    let sum = 0;
    for (const other of others)
        sum += Math.abs(value - other);
    return sum;
}
function findBestSplit(values, shortest) {
    let sums = { left: 0, right: sumOfPairs(values), between: 0 };
    let best;
    for (const [moved, value] of values.entries()) {
        const toLeft = distanceTo(value, values.slice(0, moved));
        const toRight = distanceTo(value, values.slice(moved + 1));
        sums = {
            left: sums.left + toLeft,
            right: sums.right - toRight,
            between: sums.between - toLeft + toRight,
        };
        const index = moved + 1;
        if (index < shortest || values.length - index < shortest)
            continue;
        const statistic = energy(sums, index, values.length - index);
        if (best === undefined || statistic > best.statistic)
            best = { index, statistic };
    }
    return best;
}
function findClearest(stretches, shortest) {
    let start = 0;
    let clearest;
    for (const stretch of stretches) {
        const split = findBestSplit(stretch, shortest);
        if (split !== undefined && (clearest === undefined || split.statistic > clearest.statistic)) {
            clearest = { ...split, index: start + split.index };
        }
        start += stretch.length;
    }
    return clearest;
}
function divide(values, cuts) {
    const ends = [...cuts, values.length];
    return ends.map((end, position) => values.slice(position === 0 ? 0 : cuts[position - 1], end));
}
function chanceOf(statistic, stretches, options) {
    const random = (0,stats_random/* createRandom */.s)(options.seed);
    const orders = options.permutations + 1;
    let asClear = 1;
    for (let order = 0; order < options.permutations; order += 1) {
        const mixed = stretches.map((stretch) => (0,stats_random/* shuffle */.k)(stretch, random));
        const best = findClearest(mixed, options.shortest);
        if (best !== undefined && best.statistic >= statistic)
            asClear += 1;
        if (asClear / orders > options.significance)
            break;
    }
    return asClear / orders;
}
function findChangePoints(values, options = defaultChangePoints) {
    const found = [];
    for (;;) {
        const cuts = found.map(({ index }) => index).toSorted((one, other) => one - other);
        const stretches = divide(values, cuts);
        const split = findClearest(stretches, options.shortest);
        if (split === undefined || split.statistic <= 0)
            break;
        const p = chanceOf(split.statistic, stretches, options);
        if (p > options.significance)
            break;
        found.push({ ...split, p });
    }
    return found.toSorted((one, other) => one.index - other.index);
}

;// CONCATENATED MODULE: ./build/src/core/history/level-changes.js




function scale(points) {
    const isPositive = points.every(({ level }) => level > 0);
    return points.map(({ level }) => (isPositive ? Math.log(level) : level));
}
function findLevelChanges(points, metric) {
    const found = findChangePoints(scale(points));
    return found.flatMap(({ index }, position) => {
        const start = found[position - 1]?.index ?? 0;
        const end = found[position + 1]?.index ?? points.length;
        const base = points.slice(start, index).flatMap(({ values }) => values);
        const head = points.slice(index, end).flatMap(({ values }) => values);
        const sha = points[index]?.sha;
        if (sha === undefined || !(0,parsed/* isNonEmpty */.J_)(base) || !(0,parsed/* isNonEmpty */.J_)(head))
            return [];
        const change = (0,estimate_change/* estimateChange */.B)({ base, head }, designOf(metric));
        return change.kind === 'estimated' ? [{ sha, comparison: change.comparison }] : [];
    });
}

;// CONCATENATED MODULE: ./build/src/core/history/other-names.js
function otherNames(policy, benchmark) {
    const { aliases } = policy;
    return aliases !== undefined && Object.hasOwn(aliases, benchmark) ? (aliases[benchmark] ?? []) : [];
}

;// CONCATENATED MODULE: ./build/src/core/compare/match-environments.js
function field(name, read, effects) {
    const [exact, counted, timed] = effects;
    return { name, read, exact, counted, timed };
}
function kernelSeries({ kernel }) {
    return /^\d+\.\d+/.exec(kernel)?.[0] ?? kernel;
}
function pinning(environment) {
    return environment.pinnedTo === null ? 'no' : 'yes';
}
const comparedFields = [
    field('architecture', (it) => it.arch, ['refuses', 'refuses', 'refuses']),
    field('operating system', (it) => it.os, ['refuses', 'refuses', 'refuses']),
    field('compiler', (it) => it.tools.compiler, ['refuses', 'refuses', 'refuses']),
    field('valgrind', (it) => it.tools.valgrind, ['refuses', 'ignored', 'ignored']),
    field('cache geometry of valgrind', (it) => it.cacheGeometry, ['refuses', 'ignored', 'ignored']),
    field('C library', (it) => it.libc?.version, ['refuses', 'refuses', 'refuses']),
    field('string functions of the C library', (it) => it.libc?.variant, ['refuses', 'refuses', 'refuses']),
    field('CPU model', (it) => it.cpu.model, ['warns', 'refuses', 'refuses']),
    field('address-space randomisation', (it) => it.aslr, ['ignored', 'refuses', 'refuses']),
    field('CPU microcode', (it) => it.cpu.microcode, ['ignored', 'warns', 'refuses']),
    field('CPU count', (it) => it.cpu.cores, ['ignored', 'warns', 'refuses']),
    field('virtualisation', (it) => it.virtualisation, ['ignored', 'warns', 'refuses']),
    field('kernel series', kernelSeries, ['ignored', 'warns', 'refuses']),
    field('kernel patch level', (it) => it.kernel, ['ignored', 'ignored', 'refuses']),
    field('CPU governor', (it) => it.governor, ['ignored', 'ignored', 'refuses']),
    field('pinning to a CPU', pinning, ['ignored', 'warns', 'refuses']),
    field('perf', (it) => it.tools.perf, ['ignored', 'warns', 'warns']),
];
const natureWords = {
    exact: 'exact counts',
    counted: 'hardware counts',
    timed: 'timed metrics',
};
function describe(value) {
    if (value === undefined)
        return 'not recorded';
    return value === null ? 'unknown' : String(value);
}
function differenceProblem(field, sides, natures) {
    const refused = natures.filter((nature) => field[nature] === 'refuses');
    const difference = `${field.name} is ${describe(field.read(sides.base))} in the base and ${describe(field.read(sides.head))} in the head`;
    return refused.length === 0
        ? {
            code: 'environments-differ',
            message: difference,
            hint: 'measure both reports on one machine where a small difference matters',
        }
        : {
            code: 'environments-differ',
            message: `${difference}, so ${refused.map((nature) => natureWords[nature]).join(' and ')} cannot be compared`,
            hint: 'measure both on the same kind of machine, or use `brakeline pr`, which measures both together',
        };
}
function warning(field) {
    return { ...field, exact: 'warns', counted: 'warns', timed: 'warns' };
}
function matchEnvironments(base, head, natures) {
    const refused = new Map();
    const problems = [];
    for (const field of comparedFields) {
        if (field.read(base) === field.read(head))
            continue;
        const sides = { base, head };
        const untold = field.read(base) === undefined || field.read(head) === undefined;
        const touched = natures.filter((nature) => field[nature] !== 'ignored');
        if (touched.length === 0)
            continue;
        const problem = differenceProblem(untold ? warning(field) : field, sides, touched);
        problems.push(problem);
        for (const nature of touched) {
            if (!untold && field[nature] === 'refuses' && !refused.has(nature))
                refused.set(nature, problem);
        }
    }
    return { refused, problems };
}

// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(75688);
;// CONCATENATED MODULE: ./build/src/core/history/series.js


function findSample(benchmark, metric) {
    return benchmark?.head?.samples.find((sample) => sample.metric === metric.name);
}
function findBenchmark(report, { benchmark, names = [] }) {
    const known = [benchmark.name, ...names];
    return known.flatMap((name) => report.benchmarks.find((other) => other.name === name) ?? [])[0];
}
function pointOf(sha, evidence) {
    if (evidence.kind === 'values') {
        const { values } = evidence;
        return { sha, values, level: (0,quantile/* median */.JZ)(values) };
    }
    return { sha, values: [evidence.value], level: evidence.value, summary: evidence };
}
function readPoint({ sha, report }, probe) {
    const { metric, environment } = probe;
    const benchmark = findBenchmark(report, probe);
    const sample = findSample(benchmark, metric);
    if (benchmark === undefined || sample === undefined || sample.evidence.kind === 'unmeasured')
        return { kind: 'none' };
    const own = findSample(probe.benchmark, metric);
    const listed = report.metrics.find((other) => other.name === metric.name);
    const same = own?.tool === sample.tool &&
        (own.evidence.kind === 'unmeasured' || own.evidence.kind === sample.evidence.kind) &&
        benchmark.command === probe.benchmark.command &&
        listed?.unit === metric.unit &&
        listed.nature === metric.nature;
    const match = matchEnvironments(report.environment, environment, [metric.nature]);
    if (!same || match.refused.has(metric.nature))
        return { kind: 'unlike' };
    return { kind: 'point', point: pointOf(sha, sample.evidence) };
}
function isFrom(commit, { sha, at }) {
    return commit.sha === sha || Date.parse(commit.report.created) >= Date.parse(at);
}
function sinceAccepted(history, names) {
    const starts = history.accepted
        .filter(({ benchmark }) => names.includes(benchmark))
        .map((accepted) => {
        const start = history.commits.findIndex((commit) => isFrom(commit, accepted));
        return start === -1 ? history.commits.length : start;
    });
    return history.commits.slice(Math.max(0, ...starts));
}
function buildSeries(history, probe) {
    const names = [probe.benchmark.name, ...(probe.names ?? [])];
    const readings = sinceAccepted(history, names).map((commit) => readPoint(commit, probe));
    return {
        points: readings.flatMap((reading) => (reading.kind === 'point' ? [reading.point] : [])),
        unlike: readings.filter(({ kind }) => kind === 'unlike').length,
    };
}

;// CONCATENATED MODULE: ./build/src/core/history/find-drifts.js










function regressionFrom(point, { probe, gate }) {
    const { benchmark, metric } = probe;
    const sample = benchmark.head?.samples.find((one) => one.metric === metric.name);
    const comparison = sample === undefined ? undefined : changeFrom(point, sample.evidence, metric);
    if (comparison === undefined)
        return undefined;
    return (0,judge_change/* judgeChange */.sx)(comparison, gate) === 'regressed' ? comparison : undefined;
}
function changeFrom(point, evidence, metric) {
    const { values, summary } = point;
    switch (evidence.kind) {
        case 'values': {
            if (summary !== undefined)
                return undefined;
            const change = (0,estimate_change/* estimateChange */.B)({ base: values, head: evidence.values }, designOf(metric));
            return change.kind === 'estimated' ? change.comparison : undefined;
        }
        case 'summary': {
            const change = summary === undefined ? undefined : (0,compare_summaries/* compareSummaries */.I)({ base: summary, head: evidence });
            return change === undefined ? undefined : { ...change, method: 'summary' };
        }
        case 'unmeasured':
            return undefined;
    }
}
function againstBest({ points }, held) {
    const best = findBestLevel(points, held.gate.better);
    const comparison = best === undefined ? undefined : regressionFrom(best, held);
    return best === undefined || comparison === undefined
        ? undefined
        : { sha: best.sha, comparison, commits: points.length };
}
function againstRelease(history, held) {
    const { release } = history;
    if (release === undefined)
        return undefined;
    const names = [held.probe.benchmark.name, ...(held.probe.names ?? [])];
    const counted = sinceAccepted({ ...history, commits: [release] }, names).length === 1;
    const reading = counted ? readPoint(release, held.probe) : undefined;
    if (reading?.kind !== 'point')
        return undefined;
    const comparison = regressionFrom(reading.point, held);
    return comparison === undefined ? undefined : { sha: release.sha, tag: release.tag, comparison };
}
const nothing = { drifts: [], unseen: [], young: [] };
function lookBackOn(history, held) {
    const { probe, gate } = held;
    const series = buildSeries(history, probe);
    const best = againstBest(series, held);
    const release = againstRelease(history, held);
    const subject = { benchmark: probe.benchmark.name, metric: probe.metric };
    const { unlike, points } = series;
    const named = { ...subject, metric: probe.metric.name };
    const commits = points.length;
    if (best === undefined && release === undefined) {
        const unseen = commits === 0 && unlike > 0 ? [{ ...named, unlike }] : [];
        const young = commits > 0 && commits < sustained ? [{ ...named, commits }] : [];
        return { drifts: [], unseen, young };
    }
    const drift = {
        ...subject,
        gate,
        ...(best === undefined ? {} : { best }),
        ...(release === undefined ? {} : { release }),
        unlike,
        changes: findLevelChanges(points, probe.metric),
    };
    return { ...nothing, drifts: [drift] };
}
function lookBack(input) {
    const { benchmarks, metrics, environment, policy } = input;
    const { on, window } = policy.drift ?? model_policy/* defaultDrift */.Xn;
    if (on === 'off')
        return nothing;
    const history = { ...input.history, commits: input.history.commits.slice(-window) };
    const found = benchmarks.flatMap((benchmark) => metrics.flatMap((metric) => {
        const gate = (0,find_gate/* findGate */.Z)(policy, benchmark.name, metric);
        const names = otherNames(policy, benchmark.name);
        return gate.on === 'off'
            ? []
            : [lookBackOn(history, { gate, probe: { benchmark, metric, environment, names } })];
    }));
    return {
        drifts: found.flatMap(({ drifts }) => drifts),
        unseen: found.flatMap(({ unseen }) => unseen),
        young: found.flatMap(({ young }) => young),
    };
}
function findDrifts(input) {
    return lookBack(input).drifts;
}

// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/gate/finding.js
var finding = __webpack_require__(23880);
;// CONCATENATED MODULE: ./build/src/core/gate/drift-findings.js





const changesTold = 2;
const metricsTold = 2;
const negligible = 0.1;
function ownPart(comparison, gate) {
    if (comparison === undefined)
        return 'perhaps';
    const { relative, absolute } = comparison;
    const [change, minimum] = relative === undefined ? [absolute, gate.absolute] : [relative, gate.relative];
    const [low, high] = gate.better === 'lower' ? [change.low, change.high] : [-change.high, -change.low];
    if (high <= minimum * negligible)
        return 'nothing';
    return low > 0 ? 'some' : 'perhaps';
}
function effectOf({ drift, verdict }, policy) {
    const own = ownPart(verdict !== undefined && 'comparison' in verdict ? verdict.comparison : undefined, drift.gate);
    if (own === 'nothing')
        return 'informs';
    const { on } = policy.drift ?? model_policy/* defaultDrift */.Xn;
    const told = (drift.best ?? drift.release)?.comparison.method === 'summary';
    return own === 'some' && on === 'block' && drift.gate.on === 'block' && !told ? 'blocks' : 'warns';
}
function shortSha(sha) {
    return sha.slice(0, 10);
}
function sizeOf({ best, release }) {
    const sizes = [best, release].map((part) => Math.abs(part?.comparison.relative?.value ?? 0));
    return Math.max(...sizes);
}
function describeChanges({ changes, metric }) {
    const told = changes.slice(-changesTold);
    if (told.length === 0)
        return '';
    const words = told.map(({ sha, comparison }) => `${(0,quantity_text/* describeChange */.uQ)(comparison, metric)} with ${shortSha(sha)}`);
    const more = changes.length > told.length ? `, and ${changes.length - told.length} earlier` : '';
    return `; the level changed by ${words.join(', and by ')}${more}`;
}
function describeUnlike({ unlike }) {
    if (unlike === 0)
        return '';
    const commits = unlike === 1 ? '1 more measured commit' : `${unlike} more measured commits`;
    return ` (${commits} left out as not comparable)`;
}
function describeDrift(drift) {
    const { best, release, metric } = drift;
    const parts = [
        ...(best === undefined
            ? []
            : [
                `${(0,quantity_text/* describeChange */.uQ)(best.comparison, metric)} against the best level of ${best.commits} commits, which ${shortSha(best.sha)} had`,
            ]),
        ...(release === undefined
            ? []
            : [
                `${(0,quantity_text/* describeChange */.uQ)(release.comparison, metric)} against release ${release.tag.slice(0, 100)} (${shortSha(release.sha)})`,
            ]),
    ];
    return `${parts.join(', and ')}${describeUnlike(drift)}${describeChanges(drift)}`;
}
function describeOthers(others) {
    const told = others.slice(0, metricsTold).map(({ best, release, metric }) => {
        const comparison = (best ?? release)?.comparison;
        return comparison === undefined ? metric.title : (0,quantity_text/* describeChange */.uQ)(comparison, metric);
    });
    if (told.length === 0)
        return '';
    const more = others.length > told.length ? `, and ${others.length - told.length} more metrics` : '';
    return `; also ${told.join(', and ')}${more}`;
}
const order = ['blocks', 'warns', 'informs'];
function findingOfBenchmark(judged, policy) {
    const ranked = judged
        .map((one) => ({ ...one, effect: effectOf(one, policy) }))
        .toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect) ||
        Number(other.drift.gate.on === 'block') - Number(one.drift.gate.on === 'block') ||
        sizeOf(other.drift) - sizeOf(one.drift));
    const [first, ...rest] = ranked;
    if (first === undefined)
        return [];
    const { drift, effect } = first;
    const { benchmark, metric } = drift;
    const start = effect === 'informs' ? `${benchmark} has drifted before this head` : `${benchmark} drifts`;
    const message = `${start}: ${describeDrift(drift)}${describeOthers(rest.map((one) => one.drift))}`;
    const comparison = (drift.best ?? drift.release)?.comparison;
    const change = comparison === undefined ? '' : ` by ${(0,quantity_text/* describeChange */.uQ)(comparison, metric)}`;
    return [
        {
            reason: { kind: 'slow-drift', effect, benchmark, metric: metric.name, message },
            headline: `${benchmark} drifts${change}`,
            size: sizeOf(drift),
            unit: metric.unit,
        },
    ];
}
function findUnseen(unseen) {
    const [first] = unseen;
    if (first === undefined)
        return [];
    const names = new Set(unseen.map(({ benchmark }) => benchmark));
    const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
    const most = unseen.reduce((count, { unlike }) => Math.max(count, unlike), 0);
    const commits = most === 1 ? 'the 1 measured commit' : `the ${most} measured commits`;
    const message = `drift is not known for ${first.benchmark}${others}: ${commits} of the base branch cannot be compared with this head`;
    return [(0,finding/* findingOf */.h)({ kind: 'slow-drift', effect: 'informs', message })];
}
function findYoung(young) {
    const [first] = young;
    if (first === undefined)
        return [];
    const names = new Set(young.map(({ benchmark }) => benchmark));
    const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
    const counts = [...new Set(young.map(({ commits }) => commits))].sort((one, other) => one - other);
    const commits = `${counts.join(' or ')} of the ${sustained} measured commits that make a level`;
    const message = `drift is not known yet for ${first.benchmark}${others}: the base branch has ${commits}`;
    return [(0,finding/* findingOf */.h)({ kind: 'slow-drift', effect: 'informs', message })];
}
function findDriftReasons(input, verdicts) {
    const byPair = new Map(verdicts.map((verdict) => [`${verdict.benchmark} ${verdict.metric}`, verdict]));
    const { drifts, unseen, young } = lookBack(input);
    const judged = drifts
        .map((drift) => ({ drift, verdict: byPair.get(`${drift.benchmark} ${drift.metric.name}`) }))
        .filter(({ verdict }) => verdict?.kind !== 'regressed');
    const groups = Map.groupBy(judged, ({ drift }) => drift.benchmark);
    const drifting = [...groups.values()].flatMap((group) => findingOfBenchmark(group, input.policy));
    return [...drifting, ...findUnseen(unseen), ...findYoung(young)];
}

// EXTERNAL MODULE: ./build/src/core/model/growth-text.js
var growth_text = __webpack_require__(98562);
;// CONCATENATED MODULE: ./build/src/core/gate/growth-findings.js


function findOne(growth, policy) {
    const { family, metric, bySummary, gate } = growth;
    const blocks = gate.on === 'block' && !bySummary;
    const tell = (kind, effect, words) => {
        const message = `the cost of ${family} ${words}: it ${(0,growth_text/* describeGrowth */.hT)(growth)}`;
        const headline = `the cost of ${family} ${words}, from n^${(0,growth_text/* formatExponent */.ZQ)(growth.base)} to n^${(0,growth_text/* formatExponent */.ZQ)(growth.head)}`;
        return [{ ...(0,finding/* findingOf */.h)({ kind, effect, metric: metric.name, about: family, message }), headline }];
    };
    switch (growth.verdict) {
        case 'faster': {
            const weak = gate.on === 'block' && bySummary ? ", by the tool's own intervals, which are too weak to block" : '';
            return tell('grows-faster', blocks ? 'blocks' : 'warns', `grows faster with its size${weak}`);
        }
        case 'slower':
            return tell('grows-slower', 'informs', 'grows more slowly with its size');
        case 'undecided': {
            const effect = gate.on !== 'block' ? 'informs' : policy.undecided === 'block' ? 'blocks' : 'warns';
            return tell('growth-undecided', effect, `may grow faster by more than ${gate.rise}, which is undecided`);
        }
        case 'steady':
            return [];
    }
}
function findGrowth(growths, policy) {
    return growths.flatMap((growth) => findOne(growth, policy));
}

// EXTERNAL MODULE: ./build/src/core/gate/side-findings.js
var side_findings = __webpack_require__(95249);
;// CONCATENATED MODULE: ./build/src/core/gate/title.js
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sentence({ headline, reason }) {
    return reason.benchmark === undefined ? headline.charAt(0).toUpperCase() + headline.slice(1) : headline;
}
function worstOf(findings) {
    return findings.reduce((worst, finding) => (worst === undefined || finding.size > worst.size ? finding : worst), undefined);
}
function countBenchmarks(findings) {
    return new Set(findings.map(({ reason }) => reason.benchmark)).size;
}
function pick(findings, kind, effect) {
    return findings.filter(({ reason }) => reason.kind === kind && reason.effect === effect);
}
function more(count) {
    return count === 0 ? '' : `, and ${count} more`;
}
function titleOfBlock(findings) {
    const blocking = findings.filter(({ reason }) => reason.effect === 'blocks');
    const regressed = pick(blocking, 'regressed', 'blocks');
    const worst = worstOf(regressed);
    if (worst === undefined) {
        const [first] = blocking;
        return `${first === undefined ? 'Blocked' : sentence(first)}${more(blocking.length - 1)}`;
    }
    const slower = regressed.some(({ unit }) => unit !== 'byte') ? 'slower' : 'worse';
    const others = blocking.length - regressed.length;
    const also = others === 0 ? '' : `; ${plural(others, 'other reason')} to block`;
    const benchmarks = countBenchmarks(regressed);
    return `${plural(benchmarks, 'benchmark')} got ${slower}: ${worst.headline}${more(benchmarks - 1)}${also}`;
}
function titleOfNotComparable(findings) {
    const preventing = findings.filter(({ reason }) => reason.effect === 'prevents-comparison');
    return `Not comparable: ${preventing[0]?.headline ?? 'nothing was measured'}${more(preventing.length - 1)}`;
}
const advising = new Set([
    'regressed',
    'contended',
    'claim-broken',
    'budget-exceeded',
    'traded',
    'slow-drift',
    'grows-faster',
]);
function titleOfPass(findings, compared) {
    const undecided = countBenchmarks(pick(findings, 'undecided', 'warns'));
    const rest = undecided === 0 ? '' : `; ${undecided} undecided`;
    const advised = findings.filter(({ reason }) => reason.effect === 'warns' && advising.has(reason.kind));
    const advice = worstOf(advised);
    if (advice !== undefined) {
        const scope = `No blocking regression in ${plural(compared, 'benchmark')}`;
        return `${scope}; advice: ${advice.headline}${more(advised.length - 1)}${rest}`;
    }
    const improved = pick(findings, 'improved', 'informs');
    const best = worstOf(improved);
    if (best === undefined)
        return `No regression in ${plural(compared, 'benchmark')}${rest}`;
    const better = improved.some(({ unit }) => unit !== 'byte') ? 'faster' : 'better';
    const benchmarks = countBenchmarks(improved);
    if (benchmarks > 1) {
        return `${plural(benchmarks, 'benchmark')} got ${better}: ${best.headline}${more(benchmarks - 1)}${rest}`;
    }
    const name = best.reason.benchmark ?? '';
    return `${name} got ${better}: ${best.headline.slice(name.length + 1)}${rest}`;
}
const longestRemoved = 80;
function describeRemovals(reasons) {
    const removed = reasons.filter(({ kind }) => kind === 'benchmark-removed');
    const names = [...new Set(removed.flatMap(({ benchmark }) => benchmark ?? []))];
    const [first] = names;
    if (first === undefined)
        return '';
    const name = first.length <= longestRemoved ? first : `${first.slice(0, longestRemoved - 1)}…`;
    const what = names.length === 1 ? name : `${plural(names.length, 'benchmark')} (${name}${more(names.length - 1)})`;
    return `Removes ${what}: `;
}
const longestTitle = 250;
function clip(title) {
    const line = title.replace(/[\s\p{Cc}]+/gu, ' ');
    return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`;
}
function titleOf(kind, findings, compared) {
    switch (kind) {
        case 'block':
            return titleOfBlock(findings);
        case 'not-comparable':
            return titleOfNotComparable(findings);
        case 'pass':
            return titleOfPass(findings, compared);
    }
}
function writeTitle(kind, findings, compared) {
    return clip(`${describeRemovals(findings.map(({ reason }) => reason))}${titleOf(kind, findings, compared)}`);
}

// EXTERNAL MODULE: ./build/src/core/renames/rename-results.js
var rename_results = __webpack_require__(63712);
// EXTERNAL MODULE: ./build/src/core/text/name-glob.js
var name_glob = __webpack_require__(20197);
;// CONCATENATED MODULE: ./build/src/core/gate/unmatched-patterns.js



function isOn({ gate }) {
    return Object.values(gate).some(({ on }) => on !== 'off');
}
function findUnmatchedPatterns(policy, benchmarks, growths) {
    const isUnmatched = (glob) => !benchmarks.some((benchmark) => (0,rename_results/* matchesBenchmark */.RM)(glob, benchmark));
    const gates = (policy.patternGates ?? []).filter(isOn).map(({ benchmark }) => benchmark);
    const trades = (policy.tradeoffs ?? []).map(({ benchmark }) => benchmark);
    const isRenamed = benchmarks.some(({ formerName }) => formerName !== undefined);
    const families = isRenamed ? [] : (policy.growth?.families ?? []).filter(({ on }) => on !== 'off');
    const unmatched = [
        ...gates.filter(isUnmatched).map((glob) => `the gates for ${glob} hold no benchmark`),
        ...trades.filter(isUnmatched).map((glob) => `the trade-off for ${glob} is one of no benchmark`),
        ...families
            .filter(({ family: glob }) => !growths.some(({ family }) => (0,name_glob/* matchesGlob */.k)(glob, family)))
            .map(({ family }) => `the limit of growth for ${family} holds no family of benchmarks`),
    ];
    return [...new Set(unmatched)].map((words) => (0,finding/* findingOf */.h)({ kind: 'nothing-measured', effect: 'warns', message: `${words} of this run` }));
}

// EXTERNAL MODULE: ./build/src/core/model/threshold-text.js
var threshold_text = __webpack_require__(51926);
;// CONCATENATED MODULE: ./build/src/core/gate/disagreement.js



const clocks = ['cycles', 'task_clock', 'wall_time'];
const misses = ['branch_misses', 'cache_misses', 'l1d_misses', 'page_faults'];
const unlikeCounts = 0.01;
function findCompared(name, judged, context) {
    const verdict = judged.verdicts.find(({ metric }) => metric === name);
    if (verdict === undefined || !('comparison' in verdict) || verdict.comparison === undefined)
        return undefined;
    const { kind, comparison } = verdict;
    const { relative } = comparison;
    if (relative === undefined)
        return undefined;
    return { kind, metric: (0,model_metric/* metricNamed */.SB)(name, context.metrics), comparison, relative };
}
function hasMoved({ kind }) {
    return kind === 'regressed' || kind === 'improved';
}
function disagree(one, other) {
    if (one.kind === other.kind || !(hasMoved(one) || hasMoved(other)))
        return false;
    return one.relative.high < other.relative.low || other.relative.high < one.relative.low;
}
function describeMisses(slower, judged, context) {
    const moved = misses
        .flatMap((name) => findCompared(name, judged, context) ?? [])
        .filter(({ relative }) => (slower ? relative.low > 0 : relative.high < 0));
    if (moved.length === 0)
        return slower ? 'it waits more for each' : 'it waits less for each';
    return `${slower ? 'more' : 'fewer'} ${moved.map(({ metric }) => metric.title).join(' and ')}`;
}
function findClockDisagreement(judged, context) {
    const counted = findCompared('instructions', judged, context);
    const clock = clocks.flatMap((name) => findCompared(name, judged, context) ?? [])[0];
    if (counted === undefined || clock === undefined || judged.benchmark.binary?.identical === true)
        return [];
    if (!disagree(counted, clock))
        return [];
    const slower = clock.relative.value > counted.relative.value;
    const changes = [counted, clock].map(({ comparison, metric }) => (0,quantity_text/* describeChange */.uQ)(comparison, metric));
    const message = `${judged.benchmark.name}: ${changes.join(' but ')}: ${describeMisses(slower, judged, context)}`;
    return [(0,finding/* findingOf */.h)(reasonOf(judged, counted.metric, message))];
}
function reasonOf(judged, metric, message) {
    const { name: benchmark } = judged.benchmark;
    return { kind: 'metrics-disagree', effect: 'informs', benchmark, metric: metric.name, message };
}
function findCountDisagreement(judged, context) {
    const hardware = findCompared('instructions', judged, context);
    const simulated = findCompared('ir', judged, context);
    if (hardware === undefined || simulated === undefined)
        return [];
    if (!hasMoved(hardware) && !hasMoved(simulated))
        return [];
    const excess = simulated.comparison.head / hardware.comparison.head - 1;
    if (Math.abs(excess) <= unlikeCounts)
        return [];
    const size = (0,quantity_text/* formatPercent */.l9)(Number(Math.abs(excess).toPrecision(2)));
    const counts = [simulated, hardware].map(({ comparison, metric }) => (0,quantity_text/* formatValue */.Fl)(comparison.head, metric));
    const runs = `${simulated.comparison.runs.head} and ${hardware.comparison.runs.head} runs`;
    const message = `${judged.benchmark.name}: valgrind counts ${size} ${excess > 0 ? 'more' : 'fewer'} instructions than the hardware (${counts.join(' and ')} in the head, ${runs}), because it runs other variants of library functions or counts repeated string instructions otherwise; its lines still name the cause, and the hardware's number is the one that counts`;
    return [(0,finding/* findingOf */.h)(reasonOf(judged, hardware.metric, message))];
}
function findDisagreements(judged, context) {
    return [...findClockDisagreement(judged, context), ...findCountDisagreement(judged, context)];
}

;// CONCATENATED MODULE: ./build/src/core/gate/trade.js




function boundsOf(comparison, better) {
    const { relative } = comparison;
    if (relative === undefined)
        return undefined;
    return better === 'lower'
        ? { mostLoss: relative.high, leastGain: -relative.high }
        : { mostLoss: -relative.low, leastGain: relative.low };
}
function comparisonOf(verdict) {
    return verdict !== undefined && 'comparison' in verdict ? verdict.comparison : undefined;
}
function findGain(tradeoff, judged, context) {
    const { name, binary } = judged.benchmark;
    const metric = (0,model_metric/* metricNamed */.SB)(tradeoff.if.metric, context.metrics);
    if (metric.nature === 'timed' && binary?.identical === true)
        return undefined;
    const comparison = comparisonOf(judged.verdicts.find((verdict) => verdict.metric === metric.name));
    if (comparison === undefined)
        return undefined;
    const bounds = boundsOf(comparison, (0,find_gate/* findGate */.Z)(context.policy, name, metric).better);
    if (bounds === undefined || bounds.leastGain < tradeoff.if.gain)
        return undefined;
    return (0,quantity_text/* describeChange */.uQ)(comparison, metric);
}
function describeTrade(lost, judged, context) {
    const { name } = judged.benchmark;
    const bounds = boundsOf(lost.comparison, (0,find_gate/* findGate */.Z)(context.policy, name, lost.metric).better);
    if (bounds === undefined)
        return undefined;
    for (const tradeoff of context.policy.tradeoffs ?? []) {
        const { benchmark, allow } = tradeoff;
        if (allow.metric !== lost.metric.name || !(0,rename_results/* matchesBenchmark */.RM)(benchmark, judged.benchmark))
            continue;
        if (bounds.mostLoss > allow.loss)
            continue;
        const gain = findGain(tradeoff, judged, context);
        if (gain === undefined)
            continue;
        const paying = (0,model_metric/* metricNamed */.SB)(tradeoff.if.metric, context.metrics).title;
        const rule = `up to ${(0,quantity_text/* formatPercent */.l9)(allow.loss)} of ${lost.metric.title} may go for ${(0,quantity_text/* formatPercent */.l9)(tradeoff.if.gain)} of ${paying}`;
        return `traded for ${gain}: ${rule}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/core/gate/verdict-findings.js







function isWeak(verdict, benchmark, confidence) {
    const evidence = benchmark.base?.samples.find(({ metric }) => metric === verdict.metric)?.evidence;
    if (evidence?.kind !== 'summary')
        return false;
    return 2 * (evidence.interval?.confidence ?? 0) - 1 < confidence;
}
function gateVerdict(verdict, benchmark, context) {
    const metric = (0,model_metric/* metricNamed */.SB)(verdict.metric, context.metrics);
    const gate = (0,find_gate/* findGate */.Z)(context.policy, benchmark.name, metric);
    const identical = benchmark.binary?.identical === true;
    const weak = isWeak(verdict, benchmark, context.confidence);
    const lenient = weak || (identical && metric.nature === 'timed');
    const on = lenient && gate.on === 'block' ? 'warn' : gate.on;
    return { verdict, metric, on, identical, weak, limits: gate };
}
function isDecided(verdict) {
    return verdict.kind === 'regressed' || verdict.kind === 'improved' || verdict.kind === 'steady';
}
function movement(kind, metric) {
    if (metric.unit === 'byte')
        return kind === 'regressed' ? 'got worse' : 'got better';
    return kind === 'regressed' ? 'got slower' : 'got faster';
}
function findChange(gated, comparison, kind) {
    const { verdict, metric, on } = gated;
    const values = `from ${(0,quantity_text/* formatValue */.Fl)(comparison.base, metric)} to ${(0,quantity_text/* formatValue */.Fl)(comparison.head, metric)}`;
    const same = kind === 'regressed' && gated.identical && metric.nature === 'timed'
        ? ', but both sides run the identical binary'
        : '';
    const weak = kind === 'regressed' && gated.weak ? ", by the tool's own intervals, which are too weak to block" : '';
    const message = `${verdict.benchmark} ${movement(kind, metric)}: ${(0,quantity_text/* describeChange */.uQ)(comparison, metric)}, ${values}${same}${weak}`;
    const effect = kind === 'improved' ? 'informs' : on === 'block' ? 'blocks' : 'warns';
    return {
        reason: { kind, effect, benchmark: verdict.benchmark, metric: metric.name, message },
        headline: `${verdict.benchmark} ${(0,quantity_text/* describeChange */.uQ)(comparison, metric)}`,
        size: Math.abs(comparison.relative?.value ?? 0),
        unit: metric.unit,
    };
}
function isUnmeasured(side, metric) {
    const sample = side?.samples.find((one) => one.metric === metric.name);
    return sample === undefined || sample.evidence.kind === 'unmeasured';
}
function undecidedEffect(gated, judged, context) {
    if (gated.on !== 'block')
        return 'informs';
    const { base, head } = judged.benchmark;
    const { verdict, metric } = gated;
    const isHeadSilent = isUnmeasured(head, metric);
    if (isUnmeasured(base, metric) && isHeadSilent)
        return 'informs';
    const unlike = verdict.kind === 'undecided' && verdict.why.code === 'environments-differ';
    if (isHeadSilent && !unlike)
        return 'prevents-comparison';
    return context.policy.undecided === 'block' ? 'blocks' : 'warns';
}
function findTraded(gated, judged, context) {
    const { verdict, metric, on } = gated;
    const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
    if (comparison === undefined)
        return undefined;
    const trade = describeTrade({ metric, comparison }, judged, context);
    if (trade === undefined)
        return undefined;
    const change = `${verdict.benchmark} ${(0,quantity_text/* describeChange */.uQ)(comparison, metric)}`;
    const effect = on === 'block' && verdict.kind === 'regressed' ? 'warns' : 'informs';
    return {
        reason: {
            kind: 'traded',
            effect,
            benchmark: verdict.benchmark,
            metric: metric.name,
            message: `${change}, ${trade}`,
        },
        headline: `${change}, traded`,
        size: Math.abs(comparison.relative?.value ?? 0),
        unit: metric.unit,
    };
}
function findRaised({ verdict, metric, on, limits }) {
    if (on !== 'block' || !('comparison' in verdict) || verdict.comparison?.raised === undefined)
        return [];
    const { benchmark, comparison } = verdict;
    const message = `${benchmark}: the threshold of ${metric.title} is ${(0,threshold_text/* describeLimits */.Wm)(comparison, limits, metric)}, ${comparison.runs.base} and ${comparison.runs.head} runs`;
    return [
        (0,finding/* findingOf */.h)({ kind: 'threshold-raised', effect: 'informs', benchmark, metric: metric.name, message }),
    ];
}
function findDrift({ verdict, metric, limits }, comparison) {
    const { benchmark } = verdict;
    const worse = metric.unit === 'byte' ? 'worse' : 'slower';
    const message = `${benchmark} is surely ${worse}, by less than the threshold of ${(0,threshold_text/* describeLimits */.Wm)(comparison, limits, metric)}: ${(0,quantity_text/* describeChange */.uQ)(comparison, metric)}`;
    return (0,finding/* findingOf */.h)({ kind: 'drift', effect: 'informs', benchmark, metric: metric.name, message });
}
function findVerdict(gated, judged, context) {
    const { verdict, metric } = gated;
    switch (verdict.kind) {
        case 'improved':
            return [findChange(gated, verdict.comparison, verdict.kind)];
        case 'regressed':
            return [findTraded(gated, judged, context) ?? findChange(gated, verdict.comparison, verdict.kind)];
        case 'undecided': {
            const traded = findTraded(gated, judged, context);
            if (traded !== undefined)
                return [traded];
            const message = `${verdict.benchmark}: ${metric.title} is undecided: ${(0,finding/* firstLine */.T)(verdict.why.message)}`;
            const effect = undecidedEffect(gated, judged, context);
            const { benchmark } = verdict;
            return [(0,finding/* findingOf */.h)({ kind: 'undecided', effect, benchmark, metric: metric.name, message })];
        }
        case 'steady':
            return verdict.drift === true && gated.on === 'block' ? [findDrift(gated, verdict.comparison)] : [];
        case 'only-in-base':
        case 'only-in-head':
            return [];
    }
}
function findNothingDecided(name, gated) {
    const blocking = gated.filter(({ on, weak, limits }) => on === 'block' || (weak && limits.on === 'block'));
    const decided = blocking.length > 0
        ? blocking.some(({ verdict }) => isDecided(verdict))
        : gated.some(({ verdict }) => isDecided(verdict) || hasComparison(verdict));
    if (decided)
        return [];
    const whys = (blocking.length > 0 ? blocking : gated).flatMap(({ verdict }) => verdict.kind === 'undecided' ? [verdict.why] : []);
    const unlike = whys.length > 0 && whys.every((why) => why.code === 'environments-differ');
    const kind = unlike ? 'environments-differ' : 'nothing-measured';
    const why = whys[0] === undefined ? 'nothing was measured' : (0,finding/* firstLine */.T)(whys[0].message);
    const message = `nothing could be decided for ${name}: ${why}`;
    return [(0,finding/* findingOf */.h)({ kind, effect: 'prevents-comparison', benchmark: name, message })];
}
function hasComparison(verdict) {
    return verdict.kind === 'undecided' && verdict.comparison !== undefined;
}
function findVerdicts(judged, context) {
    const gated = judged.verdicts
        .map((verdict) => gateVerdict(verdict, judged.benchmark, context))
        .filter(({ on }) => on !== 'off');
    const findings = gated.flatMap((one) => [...findVerdict(one, judged, context), ...findRaised(one)]);
    const shown = { ...judged, verdicts: gated.map(({ verdict }) => verdict) };
    const nothing = findNothingDecided(judged.benchmark.name, gated);
    return [...nothing, ...findings, ...findDisagreements(shown, context)];
}

;// CONCATENATED MODULE: ./build/src/core/gate/decide.js










const effectOrder = {
    blocks: 0,
    'prevents-comparison': 1,
    warns: 2,
    informs: 3,
};
function findAbsent(names, { removed = [] }) {
    const given = new Set(removed);
    return names.map((name) => (given.has(name) ? (0,side_findings/* findRemoved */._P)(name) : (0,side_findings/* findMissing */.y7)(name)));
}
function findUnknownExpected(input) {
    const known = new Set(input.benchmarks.map((benchmark) => benchmark.name));
    return findAbsent(input.policy.expected.filter((name) => !known.has(name)), input);
}
function findUnknownSuites(input) {
    const known = new Set(input.benchmarks.map((benchmark) => benchmark.suite ?? benchmark.name));
    return findAbsent((input.policy.expectedSuites ?? []).filter((name) => !known.has(name)), input);
}
function findNothingShared(benchmarks) {
    if (benchmarks.some((benchmark) => benchmark.base !== undefined))
        return [];
    const message = benchmarks.length === 0 ? 'no benchmark was measured' : 'the base has none of the benchmarks';
    const kind = benchmarks.length === 0 ? 'nothing-measured' : 'base-missing';
    return [(0,finding/* findingOf */.h)({ kind, effect: 'prevents-comparison', message })];
}
function isRemoved({ name, suite }, removed, expected) {
    if (suite === undefined || expected.has(name))
        return removed.has(name);
    return removed.has(suite) && (name === suite || name.startsWith(`${suite}/`));
}
function findBenchmarks(input, context) {
    const expected = new Set(input.policy.expected);
    const removed = new Set(input.removed);
    const verdicts = Map.groupBy(input.verdicts, (verdict) => verdict.benchmark);
    return input.benchmarks.flatMap((benchmark) => {
        const sides = benchmark.head === undefined && isRemoved(benchmark, removed, expected)
            ? [(0,side_findings/* findRemoved */._P)(benchmark.name)]
            : (0,side_findings/* findSides */.aF)(benchmark, expected.has(benchmark.name));
        if (benchmark.base === undefined || benchmark.head === undefined || (0,side_findings/* hasFailed */.WN)(benchmark))
            return sides;
        return [
            ...sides,
            ...findVerdicts({ benchmark, verdicts: verdicts.get(benchmark.name) ?? [] }, context),
            ...(0,contention_findings/* findContention */.z)(benchmark, input.policy),
            ...(0,claim_findings/* findClaims */.B)(benchmark, input.policy),
        ];
    });
}
function findAll(input) {
    const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
    const wholeSide = (input.problems ?? []).flatMap(side_findings/* findWholeSide */.QM);
    const benchmarks = wholeSide.length > 0
        ? []
        : [
            ...findUnknownExpected(input),
            ...findUnknownSuites(input),
            ...findNothingShared(input.benchmarks),
            ...findUnmatchedPatterns(input.policy, input.benchmarks, input.growths),
            ...findBenchmarks(input, { policy: input.policy, metrics, confidence: input.confidence }),
        ];
    const budgets = input.policy.budgets.flatMap((budget) => (0,budget_findings/* findBudget */.Z)(budget, input.benchmarks, metrics));
    const drifts = wholeSide.length > 0 || input.past === undefined
        ? []
        : findDriftReasons({ ...input, ...input.past }, input.verdicts);
    const growth = wholeSide.length > 0 ? [] : findGrowth(input.growths, input.policy);
    return [...wholeSide, ...benchmarks, ...growth, ...budgets, ...drifts].toSorted((one, other) => effectOrder[one.reason.effect] - effectOrder[other.reason.effect]);
}
function kindOf(findings) {
    const effects = new Set(findings.map(({ reason }) => reason.effect));
    if (effects.has('blocks'))
        return 'block';
    return effects.has('prevents-comparison') ? 'not-comparable' : 'pass';
}
function decide(input) {
    const findings = findAll(input);
    const kind = kindOf(findings);
    const compared = input.benchmarks.filter((benchmark) => benchmark.base !== undefined && benchmark.head !== undefined).length;
    return {
        kind,
        title: writeTitle(kind, findings, compared),
        reasons: findings.map(({ reason }) => reason),
    };
}

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./build/src/pipeline/version.js

const version = package_namespaceObject.rE;

;// CONCATENATED MODULE: ./build/src/pipeline/assemble-report.js


function metricsOf(benchmarks, listed = []) {
    const known = new Map(listed.toReversed().map((metric) => [metric.name, metric]));
    const names = new Set(benchmarks.flatMap((benchmark) => side_name/* sideNames */.W.flatMap((side) => benchmark[side]?.samples.map((sample) => sample.metric) ?? [])));
    return [...names].flatMap((name) => (0,model_metric/* findMetric */.GF)(name) ?? known.get(name) ?? []);
}
function judge(plan, measured, sideProblems) {
    const { benchmarks, metrics } = measured;
    const policy = (0,rename_policy/* renamePolicy */.$)(plan.policy, (0,rename/* renamesOf */.f)(benchmarks));
    const comparison = compareRun({ benchmarks, metrics, policy });
    const { removed } = plan;
    const decision = decide({ policy, metrics, benchmarks, ...comparison, removed, problems: sideProblems });
    return { ...comparison, decision, policy };
}
function assembleReport(body) {
    return {
        format: 'brakeline-report',
        version: 1,
        generator: { name: 'brakeline', version: version },
        created: new Date().toISOString(),
        ...body,
    };
}
function uniqueProblems(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}


/***/ }),

/***/ 86591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ observeMemory)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/gate/contention-findings.js
var contention_findings = __webpack_require__(49147);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(45618);
// EXTERNAL MODULE: ./build/src/core/contention/describe-lines.js + 1 modules
var describe_lines = __webpack_require__(19040);
;// CONCATENATED MODULE: ./build/src/core/contention/contention.js
function transfersOf(uses) {
    return uses.reduce((sum, use) => sum + use.hitmLocal + use.hitmRemote + use.peer, 0);
}

;// CONCATENATED MODULE: ./build/src/core/contention/judge-sampled.js

const leastShare = 0.05;
const fewestTransfers = 10;
function areApart(one, other) {
    return !one.bytes.some((left) => other.bytes.some((right) => left.from < right.to && right.from < left.to));
}
function areApartInCode(one, other) {
    if (one.threads.length > 0 && other.threads.length > 0)
        return one.threads.join() !== other.threads.join();
    return one.place.function !== other.place.function || (one.cpus !== '' && one.cpus !== other.cpus);
}
function weightOf(use) {
    return transfersOf([use]) + use.stores;
}
function judgeSampled(lines) {
    const all = transfersOf(lines.flatMap((line) => line.uses));
    return lines.flatMap((line) => {
        const transfers = transfersOf(line.uses);
        if (transfers < fewestTransfers || transfers < leastShare * all)
            return [];
        const uses = line.uses.toSorted((one, other) => weightOf(other) - weightOf(one));
        for (const [at, one] of uses.entries()) {
            const other = uses
                .slice(at + 1)
                .find((rival) => one.stores + rival.stores > 0 && areApart(one, rival) && areApartInCode(one, rival));
            if (other !== undefined)
                return [{ kind: 'false-sharing', line, pair: [one, other], evidence: 'sampled' }];
        }
        return [];
    });
}
function countUnexplained(lines) {
    return lines.filter(({ uses }) => transfersOf(uses) >= fewestTransfers && uses.every(({ stores }) => stores === 0)).length;
}

// EXTERNAL MODULE: ./build/src/core/model/stack-profile.js
var stack_profile = __webpack_require__(84123);
;// CONCATENATED MODULE: ./build/src/core/contention/rank-misses.js

const placesTold = 4;
function rankMisses({ frames, tree }, root) {
    const places = new Map();
    let all = 0;
    for (let row = 0; row < tree.count; row += 1) {
        const samples = tree.samples.reduce((sum, column) => sum + (column[row] ?? 0), 0);
        all += samples;
        const frame = frames[tree.frame[row] ?? -1];
        if (samples === 0 || frame === undefined || frame.kind === 'command')
            continue;
        const { name, line } = frame;
        const file = frame.file.startsWith(`${root}/`) ? frame.file.slice(root.length + 1) : frame.file;
        const key = JSON.stringify([name, file, line]);
        const before = places.get(key)?.samples ?? 0;
        places.set(key, { function: name, file, line, samples: before + samples, of: 0 });
    }
    if (all < stack_profile/* fewestSamples */.E)
        return [];
    return [...places.values()]
        .toSorted((one, other) => other.samples - one.samples)
        .slice(0, placesTold)
        .map((place) => ({ ...place, of: all }));
}
function describeMisses(places) {
    const told = places.map(({ function: name, file, line, samples, of }) => {
        const where = file === '' ? '' : ` at ${file}${line > 0 ? `:${line}` : ''}`;
        return `${name}${where} (${samples} of ${of} samples)`;
    });
    return told.length === 0 ? '' : `most misses in ${told.join(', ')}`;
}

// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(93683);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var processes_command = __webpack_require__(92225);
// EXTERNAL MODULE: ./build/src/measure/rounds/setup.js
var setup = __webpack_require__(75707);
// EXTERNAL MODULE: ./build/src/core/formats/perf-stat-line.js
var perf_stat_line = __webpack_require__(8253);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(24617);
// EXTERNAL MODULE: ./build/src/measure/counters/perf-stat.js
var perf_stat = __webpack_require__(67702);
;// CONCATENATED MODULE: ./build/src/measure/counters/count-run.js


const longestRun = 24 * 3600;
async function countRun(run) {
    const { perf, hardware, software, out, cwd, env, signal } = run;
    const [command = '', ...args] = [
        ...(0,perf_stat/* perfWords */.D)({ path: perf, format: 'csv' }, { hardware, software }, out),
        ...run.command,
    ];
    const outcome = await (0,processes/* runProcess */.R)({
        command,
        args,
        cwd,
        env,
        timeout: longestRun,
        ...(signal === undefined ? {} : { signal }),
    });
    return { outcome, counts: (await (0,perf_stat/* takeCounts */.G)(out)) ?? [] };
}

// EXTERNAL MODULE: ./build/src/measure/symbols/sampling.js + 6 modules
var sampling = __webpack_require__(21810);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/measure/contention/contention-events.js

const genericEvents = {
    events: ['L1-dcache-load-misses', 'cache-misses'],
    what: 'misses of the first and of the last cache',
    docs: 'perf list',
};
const rules = [
    {
        vendor: 'AuthenticAMD',
        families: [0x19, 0x1a],
        events: ['r0243', 'r0443', 'r1043'],
        what: 'fills of the first cache from the last one or another core beside it (02h), and from caches of other core complexes, of the same node (04h) and of other nodes (10h)',
        docs: 'ls_dmnd_fills_from_sys in Linux, tools/perf/pmu-events/arch/x86: amdzen3/memory.json, amdzen4/cache.json, amdzen5/load-store.json, amdzen6/load-store.json',
    },
    {
        vendor: 'AuthenticAMD',
        families: [0x17],
        model: 0x30,
        events: ['r0243', 'r1043'],
        what: 'fills of the first cache from other caches whose line has its home on the same die (02h) and on another one (10h)',
        docs: 'ls_refills_from_sys in Linux, tools/perf/pmu-events/arch/x86/amdzen2/memory.json',
    },
    {
        vendor: 'GenuineIntel',
        families: [6],
        events: ['mem_load_l3_hit_retired.xsnp_fwd'],
        what: "retired loads whose line came out of another core's cache",
        docs: 'MEM_LOAD_L3_HIT_RETIRED.XSNP_FWD in Linux, tools/perf/pmu-events/arch/x86/*/cache.json, from Sapphire Rapids and Alder Lake on',
    },
    {
        vendor: 'GenuineIntel',
        families: [6],
        events: ['mem_load_l3_hit_retired.xsnp_hitm'],
        what: "retired loads that found the line modified in another core's cache",
        docs: 'MEM_LOAD_L3_HIT_RETIRED.XSNP_HITM in Linux, tools/perf/pmu-events/arch/x86/*/cache.json, such as skylakex and icelake',
    },
];
function contentionEventsOf(cpuinfo) {
    const vendor = /^vendor_id\s*:\s*(\S+)/m.exec(cpuinfo)?.[1];
    const family = Number(/^cpu family\s*:\s*(\d+)/m.exec(cpuinfo)?.[1]);
    const model = Number(/^model\s*:\s*(\d+)/m.exec(cpuinfo)?.[1]);
    return rules.filter((rule) => rule.vendor === vendor &&
        rule.families.includes(family) &&
        (rule.model === undefined || model >= rule.model));
}
function ownContentionEvents() {
    try {
        return contentionEventsOf((0,external_node_fs_.readFileSync)('/proc/cpuinfo', 'utf8'));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/measure/contention/contention.js






const fewestAtOnce = 1.5;
const contendedRatio = 10;
const cleanRatio = 3;
const leastMisses = 0.1;
const floor = 0.001;
function undecided(message, hint, code = 'counters-unavailable') {
    return { kind: 'undecided', why: { code, message, hint } };
}
function soundCounts(counts) {
    return new Map(counts.flatMap((count) => count.kind === 'counted' && count.runningPercent === 100
        ? [[(0,perf_stat_line/* plainEventName */.I)(count.event), count.value]]
        : []));
}
async function countEvents(perf, hardware, request) {
    const { command, cwd, env, directory, signal } = request;
    const { outcome, counts: told } = await countRun({
        perf,
        hardware,
        software: ['task-clock', 'duration_time'],
        command,
        cwd,
        env,
        out: (0,external_node_path_.join)(directory, 'contention-counts'),
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind !== 'ended' || outcome.exitCode !== 0)
        return undefined;
    const counts = soundCounts(told);
    const wall = counts.get('duration_time') ?? 0;
    const atOnce = wall > 0 ? (counts.get('task-clock') ?? 0) / wall : 0;
    return hardware.some((event) => counts.get(event) === undefined) ? undefined : { counts, atOnce };
}
async function countMisses(perf, { events }, request) {
    const run = await countEvents(perf, ['instructions', ...events], request);
    return run?.counts.get('instructions') === 0 ? undefined : run;
}
function oneAtATime(atOnce) {
    return {
        code: 'too-few-samples',
        message: `only ${atOnce.toFixed(1)} threads ran at once, so threads that fight over a line could not be seen`,
        hint: 'run it on a machine with two free cores, with at least two threads; or see `brakeline verify --build`',
    };
}
async function doubtSilence(request) {
    const perf = await (0,processes_command/* findProgram */.Kp)('perf');
    const run = perf === undefined ? undefined : await countEvents(perf, [], request);
    const atOnce = run?.atOnce ?? 0;
    return atOnce < fewestAtOnce ? oneAtATime(atOnce) : undefined;
}
function perThousand(run, event) {
    return (1000 * (run.counts.get(event) ?? 0)) / (run.counts.get('instructions') ?? 1);
}
function judge(free, pinned, { events }) {
    const misses = events.map((event) => ({
        event,
        free: perThousand(free, event),
        pinned: perThousand(pinned, event),
    }));
    const { atOnce } = free;
    if (atOnce < fewestAtOnce) {
        return { kind: 'undecided', why: oneAtATime(atOnce) };
    }
    const ratio = (one) => (one.free + floor) / (one.pinned + floor);
    if (misses.some((one) => one.free >= leastMisses && ratio(one) >= contendedRatio)) {
        return { kind: 'contended', places: [], misses, atOnce };
    }
    if (misses.every((one) => one.free < leastMisses || ratio(one) < cleanRatio))
        return { kind: 'clean', places: [], misses, atOnce };
    return undecided('on several cores the program misses more often than on one, but not as often as threads that fight over a line', 'run it again on a quiet machine; or see `brakeline verify --build`, which is exact', 'too-few-samples');
}
const missesPerSample = 1000;
async function locateMisses(verdict, request) {
    if (verdict.kind !== 'contended')
        return verdict;
    const [worst] = verdict.misses.toSorted((one, other) => other.free / (other.pinned + floor) - one.free / (one.pinned + floor));
    if (worst === undefined)
        return verdict;
    const sampled = await (0,sampling/* sampleProgram */.d)({
        ...request,
        event: `${worst.event}:u`,
        period: missesPerSample,
        stacks: 'fp',
    });
    return sampled.kind === 'ok'
        ? { ...verdict, places: rankMisses(sampled.value.profile, request.root ?? request.cwd) }
        : verdict;
}
async function detectContention(request) {
    const [perf, taskset] = [await (0,processes_command/* findProgram */.Kp)('perf'), await (0,processes_command/* findProgram */.Kp)('taskset')];
    if (perf === undefined || taskset === undefined) {
        return undecided('perf and taskset are needed to compare cores', 'run: apt-get install linux-perf util-linux', 'tool-missing');
    }
    const onOneCore = { ...request, command: [taskset, '-c', '0', ...request.command] };
    for (const one of [...ownContentionEvents(), genericEvents]) {
        const free = await countMisses(perf, one, request);
        if (free === undefined)
            continue;
        const pinned = await countMisses(perf, one, onOneCore);
        if (pinned !== undefined)
            return locateMisses(judge(free, pinned, one), request);
    }
    return undecided('this machine does not count cache misses', 'run `brakeline doctor`; or build with `brakeline verify --build`, which needs no counters');
}

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
;// CONCATENATED MODULE: ./build/src/core/contention/read-sharing.js

const patterns = {
    head: /^brakeline-sharing 1 (\d+)$/,
    object: /^object ([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) (.+)$/,
    thread: /^thread (\d+) (\d+) (\d+)$/,
    touched: /^touched ([0-9a-f]+) ([0-9a-f]+)$/,
    line: /^line ([0-9a-f]+) (\d+)$/,
    block: /^block ([0-9a-f]+) (\d+) (\d+)$/,
    site: /^site (\d+)((?: [0-9a-f]+)+)$/,
    use: /^use (\d+) ([rw]) ([0-9a-f]+) (\d+) (\d+) (\d+) (\d+) ([0-9a-f]+)$/,
    end: /^end (\d+) (\d+)$/,
};
const mostOfLine = 64;
function readUse(words, lives) {
    const [thread = 0, , , count = 0, from = 0, last = 0, crossings = 0] = words.map(Number);
    const [created = 0, joined = Number.POSITIVE_INFINITY] = lives.get(thread) ?? [];
    return {
        thread,
        writes: words[1] === 'w',
        mask: BigInt(`0x${words[2]}`),
        count,
        crossings,
        from,
        to: last === created && thread !== 0 ? joined : last + 1,
        code: Number.parseInt(words[7] ?? '', 16),
    };
}
function readBlock([address = '', size, site]) {
    return { address: Number.parseInt(address, 16), size: Number(size), site: Number(site) };
}
function hasRoom(list) {
    return list !== undefined && list.length < mostOfLine;
}
function damaged(name, line, message) {
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message,
        hint: 'run the instrumented program again, to its end',
        at: { file: name, line },
    });
}
function readSharing(text, name) {
    const objects = [];
    const lives = new Map();
    const touched = [];
    const sites = new Map();
    const shared = [];
    let lineBytes = 0;
    for (const [index, row] of text.split('\n').entries()) {
        const [kind = ''] = row.split(' ');
        const match = (pattern) => pattern.exec(row)?.slice(1);
        const end = match(patterns.end);
        if (end !== undefined) {
            const [lines = 0, unplaced = 0] = end.map(Number);
            const lost = shared.reduce((sum, one) => sum + one.lost, unplaced);
            return (0,parsed/* parsed */.Yz)({ lineBytes, objects, threads: lives.size, lines, lost, shared, touched, sites });
        }
        const head = match(patterns.head);
        const object = match(patterns.object);
        const range = match(patterns.touched)?.map((word) => Number.parseInt(word, 16));
        const thread = match(patterns.thread)?.map(Number);
        const line = match(patterns.line);
        const use = match(patterns.use);
        const block = match(patterns.block);
        const site = match(patterns.site);
        if (index === 0 && head !== undefined)
            lineBytes = Number(head[0]);
        else if (lineBytes > 0 && object !== undefined) {
            const [bias = 0, start = 0, stop = 0] = object.slice(0, 3).map((word) => Number.parseInt(word, 16));
            objects.push({ bias, start, end: stop, path: object[3] ?? '' });
        }
        else if (lineBytes > 0 && range !== undefined) {
            const [from = 0, to = 0] = range;
            touched.push({ from, to });
        }
        else if (lineBytes > 0 && thread !== undefined) {
            const [id = 0, created = 0, joined = 0] = thread;
            lives.set(id, [created, joined === 0 ? Number.POSITIVE_INFINITY : joined]);
        }
        else if (lineBytes > 0 && line !== undefined) {
            shared.push({
                address: Number.parseInt(line[0] ?? '', 16),
                lost: Number(line[1]),
                uses: [],
                blocks: [],
            });
        }
        else if (use !== undefined && hasRoom(shared.at(-1)?.uses))
            shared.at(-1)?.uses.push(readUse(use, lives));
        else if (block !== undefined && hasRoom(shared.at(-1)?.blocks))
            shared.at(-1)?.blocks.push(readBlock(block));
        else if (lineBytes > 0 && site !== undefined) {
            const [id, callers = ''] = site;
            sites.set(Number(id), callers
                .trim()
                .split(' ')
                .map((word) => Number.parseInt(word, 16)));
        }
        else
            return damaged(name, index + 1, `a line that begins with "${kind.slice(0, 20)}" is not expected here`);
    }
    return damaged(name, text.split('\n').length, 'the record ends before its last line');
}

;// CONCATENATED MODULE: ./build/src/core/contention/judge-sharing.js
const fewestAccesses = 1000;
const fewestCrossings = 1000;
function rangesOf(mask) {
    const ranges = [];
    let from;
    for (let byte = 0; byte <= 64; byte++) {
        const set = ((mask >> BigInt(byte)) & 1n) === 1n;
        if (set && from === undefined)
            from = byte;
        if (!set && from !== undefined) {
            ranges.push({ from, to: byte });
            from = undefined;
        }
    }
    return ranges;
}
function lowestBit({ mask }) {
    return mask & -mask;
}
function areConcurrent(one, other) {
    return one.from < other.to && other.from < one.to;
}
function viewOf(uses) {
    const join = (chosen) => chosen.reduce((mask, use) => mask | use.mask, 0n);
    return {
        uses,
        written: join(uses.filter((use) => use.writes)),
        touched: join(uses),
        count: uses.reduce((sum, use) => sum + use.count, 0),
    };
}
function mainUse({ uses }) {
    const busiest = (chosen) => chosen.toSorted((a, b) => b.count - a.count)[0];
    return busiest(uses.filter((use) => use.writes)) ?? busiest(uses);
}
function contend(one, other) {
    const left = viewOf(one.filter((use) => other.some((rival) => areConcurrent(use, rival))));
    const right = viewOf(other.filter((use) => one.some((rival) => areConcurrent(use, rival))));
    const frequent = left.count >= fewestAccesses && right.count >= fewestAccesses;
    const apart = (left.written & right.touched) === 0n && (right.written & left.touched) === 0n;
    if (!frequent || !apart || (left.written | right.written) === 0n)
        return undefined;
    const [first, second] = [mainUse(left), mainUse(right)];
    if (first === undefined || second === undefined)
        return undefined;
    return lowestBit(first) <= lowestBit(second) ? [first, second] : [second, first];
}
function describeUse(use, place) {
    return {
        bytes: rangesOf(use.mask),
        place: place(use.code),
        threads: [`t${use.thread}`],
        cpus: '',
        loads: use.writes ? 0 : use.count,
        stores: use.writes ? use.count : 0,
        hitmLocal: 0,
        hitmRemote: 0,
        peer: 0,
    };
}
function describeLine(line, record, place) {
    const object = record.objects.find(({ start, end }) => line.address + record.lineBytes > start && line.address < end);
    const blocks = line.blocks
        .map(({ address, size, site }) => ({
        offset: address - line.address,
        size,
        callers: record.sites.get(site) ?? [],
    }))
        .toSorted((one, other) => one.offset - other.offset);
    return {
        address: `0x${line.address.toString(16)}`,
        ...(blocks.length === 0 ? {} : { blocks }),
        ...(object === undefined ? {} : { image: { object: object.path, address: line.address - object.bias } }),
        uses: line.uses.filter((use) => use.count > 1).map((use) => describeUse(use, place)),
    };
}
function judgeLine(line, record, place) {
    const found = [];
    const threads = [...Map.groupBy(line.uses, (use) => use.thread).values()];
    const pairs = threads.flatMap((one, at) => threads.slice(at + 1).map((other) => contend(one, other) ?? []));
    const pair = pairs
        .filter((candidate) => candidate.length > 0)
        .toSorted((a, b) => sumCounts(b) - sumCounts(a))[0];
    const [first, second] = pair ?? [];
    if (first !== undefined && second !== undefined) {
        found.push({
            kind: 'false-sharing',
            line: describeLine(line, record, place),
            pair: [describeUse(first, place), describeUse(second, place)],
            evidence: 'exact',
        });
    }
    const described = describeLine(line, record, place);
    const crossing = line.uses
        .filter(({ crossings }) => crossings >= fewestCrossings)
        .toSorted((one, other) => Number(other.writes) - Number(one.writes));
    const told = new Set();
    for (const use of crossing) {
        const user = describeUse(use, place);
        const where = `${user.place.file}:${user.place.line}`;
        if (told.has(where))
            continue;
        told.add(where);
        found.push({ kind: 'crossing', line: described, use: user, times: use.crossings });
    }
    return found;
}
function sumCounts(uses) {
    return uses.reduce((sum, use) => sum + use.count, 0);
}
function keyOf(found) {
    const uses = found.kind === 'crossing' ? [found.use] : found.pair;
    const told = uses.map(({ bytes, place, threads }) => [bytes, place, threads]);
    return JSON.stringify([found.kind, found.line.address, told]);
}
function judgeSharing(record, place) {
    const found = record.shared
        .toSorted((one, other) => sumCounts(other.uses) - sumCounts(one.uses))
        .flatMap((line) => judgeLine(line, record, place));
    return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

// EXTERNAL MODULE: ./build/src/measure/processes/last-words.js
var last_words = __webpack_require__(92114);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(72179);
// EXTERNAL MODULE: ./build/src/measure/symbols/symboliser.js + 1 modules
var symbols_symboliser = __webpack_require__(66687);
;// CONCATENATED MODULE: ./build/src/measure/symbols/code-places.js


const unknown = { function: '', file: '', line: 0, object: '' };
const noLines = {
    code: 'tool-missing',
    message: 'neither llvm-symbolizer nor addr2line is installed; code has no source lines',
    hint: 'run: apt-get install llvm; or apt-get install binutils',
};
async function placeCodes(request) {
    const { root, directory, signal } = request;
    const symboliser = await (0,symbols_symboliser/* findSymboliser */.Hh)();
    if (symboliser === undefined)
        return { place: () => unknown, chain: () => [], problems: [noLines] };
    const codes = [...new Set(request.codes)];
    const places = new Map();
    const inlined = new Map();
    const problems = [];
    const isOwn = (file) => file.startsWith(`${root}/`);
    for (const { path, bias, holds } of request.objects) {
        const own = codes.filter(holds);
        if (own.length === 0)
            continue;
        const addresses = own.map((code) => code - bias);
        const resolved = await (0,symbols_symboliser/* resolveAddresses */.B6)(symboliser, {
            object: path,
            addresses,
            directory,
            ...(signal === undefined ? {} : { signal }),
        });
        problems.push(...(resolved.kind === 'ok' ? resolved.warnings : resolved.problems));
        if (resolved.kind === 'failed')
            continue;
        const { chains, chainOf } = resolved.value;
        for (const code of own) {
            const frames = chains[chainOf.get(code - bias) ?? -1] ?? [];
            const place = ({ function: name, file, line }, known) => ({
                function: name,
                file: isOwn(file) ? file.slice(root.length + 1) : known,
                line,
                object: (0,external_node_path_.basename)(path),
            });
            const main = frames.find(({ file }) => isOwn(file)) ?? frames[0];
            if (main === undefined)
                continue;
            places.set(code, place(main, main.file));
            inlined.set(code, frames.map((frame) => place(frame, frame.file.startsWith('/') ? frame.file : '')));
        }
    }
    return {
        place: (code) => places.get(code) ?? unknown,
        chain: (code) => inlined.get(code) ?? [],
        problems,
    };
}

// EXTERNAL MODULE: ./build/src/core/contention/name-heap.js + 1 modules
var name_heap = __webpack_require__(80776);
// EXTERNAL MODULE: ./build/src/core/contention/name-fields.js
var name_fields = __webpack_require__(3888);
// EXTERNAL MODULE: ./build/src/core/formats/byte-lines.js
var byte_lines = __webpack_require__(60032);
;// CONCATENATED MODULE: ./build/src/core/contention/read-file-tables.js
const formPattern = /^\((?:indirect|alt indirect|indexed|line_strp|strp|strx|string|offset)[^)]*\)(?:\s*\(offset: 0x[0-9a-f]+\))?:? ?/;
const bracket = 0x5b;
function withoutForm(text) {
    return text.replace(formPattern, '').trim();
}
class FileTables {
    #tables = new Map();
    #paths = new Map();
    #table = new Map();
    #directories = new Map();
    #part = 'none';
    #heading = [];
    static isStatement(bytes, start) {
        return bytes[start] === 0x20 && bytes[start + 2] === bracket;
    }
    row(text) {
        const offset = /^ {2}Offset:\s+(0x[0-9a-f]+|\d+)$/.exec(text)?.[1];
        if (offset !== undefined) {
            this.#table = new Map();
            this.#directories = new Map();
            this.#tables.set(Number(offset), this.#table);
            this.#part = 'none';
        }
        else if (text.startsWith(' The Directory Table'))
            this.#part = 'directories';
        else if (text.startsWith(' The File Name Table'))
            this.#part = 'files';
        else if (text === '' || text.startsWith(' Line Number'))
            this.#part = 'none';
        else if (this.#part !== 'none')
            this.#entry(text.trimStart().split('\t'));
    }
    #entry(columns) {
        const number = Number(columns[0]);
        if (columns[0] === 'Entry') {
            this.#heading = columns.filter((name) => name !== '');
            return;
        }
        if (!Number.isSafeInteger(number))
            return;
        const name = withoutForm(columns.at(-1) ?? '');
        if (this.#part === 'directories')
            this.#directories.set(number, name);
        else {
            const directory = Number(columns[this.#heading.indexOf('Dir')] ?? 0);
            const before = directory === 0 ? '' : (this.#directories.get(directory) ?? '');
            const path = before === '' || name.startsWith('/') ? name : `${before}/${name}`;
            const known = this.#paths.get(path) ?? path;
            this.#paths.set(path, known);
            this.#table.set(number, known);
        }
    }
    find(offset, number) {
        return this.#tables.get(offset)?.get(number);
    }
}

;// CONCATENATED MODULE: ./build/src/core/contention/debug-entry.js

const noUnit = { name: '', directory: '', table: -1 };
function numberOf(entry, attribute) {
    const value = Number(/^(?:\(\w+\) )?(0x[0-9a-f]+|\d+)/.exec(entry.attributes.get(attribute) ?? '')?.[1] ?? 'NaN');
    return Number.isSafeInteger(value) ? value : 0;
}
function referenceOf(entry, attribute) {
    const text = /<0x([0-9a-f]+)>/.exec(entry.attributes.get(attribute) ?? '')?.[1];
    return text === undefined ? -1 : Number.parseInt(text, 16);
}
function nameOf(entry) {
    return withoutForm(entry.attributes.get('name') ?? '');
}
function unitOf(entry) {
    return {
        name: nameOf(entry),
        directory: withoutForm(entry.attributes.get('comp_dir') ?? ''),
        table: entry.attributes.has('stmt_list') ? numberOf(entry, 'stmt_list') : -1,
    };
}
function placedOf(entry) {
    const number = entry.attributes.has('decl_file') ? numberOf(entry, 'decl_file') : -1;
    return { unit: entry.unit, number };
}

;// CONCATENATED MODULE: ./build/src/core/contention/read-layout.js




const typeTags = new Set([
    'typedef',
    ...'base structure class union array const volatile atomic restrict enumeration pointer reference rvalue_reference'
        .split(' ')
        .map((name) => `${name}_type`),
]);
const aliases = new Set(['typedef', 'const_type', 'volatile_type', 'restrict_type']);
const deepestAlias = 32;
const entryPattern = /^\s*<([0-9a-f]+)><([0-9a-f]+)>: Abbrev Number: \d+ \(DW_TAG_(\w+)\)/;
const attributePattern = /^\s*<[0-9a-f]+>\s+DW_AT_(\w+)\s*: ?(.*)$/;
class LayoutReader {
    #types = new Map();
    #files = new FileTables();
    #variables = [];
    #decoder = new TextDecoder();
    #open = [];
    #unit = noUnit;
    entries = 0;
    line(bytes, start, end) {
        if (FileTables.isStatement(bytes, start))
            return;
        const text = this.#decoder.decode(bytes.subarray(start, end));
        const attribute = attributePattern.exec(text);
        if (attribute !== null) {
            const [, name = '', value = ''] = attribute;
            this.#open.at(-1)?.attributes.set(name, value);
            return;
        }
        const entry = entryPattern.exec(text);
        if (entry === null) {
            this.#files.row(text);
            return;
        }
        const [, depth = '', id = '', tag = ''] = entry;
        this.#enter(Number.parseInt(depth, 16), Number.parseInt(id, 16), tag);
    }
    tooLong() {
    }
    unfinished() {
    }
    #enter(depth, id, tag) {
        this.#closeTo(depth);
        this.entries++;
        this.#open.push({ id, depth, tag, attributes: new Map(), unit: this.#unit, members: [], count: 1 });
    }
    #closeTo(depth) {
        for (let last = this.#open.at(-1); last !== undefined && last.depth >= depth; last = this.#open.at(-1)) {
            this.#open.pop();
            this.#close(last, this.#open.at(-1));
        }
        const [unit] = this.#open;
        if (unit?.tag === 'compile_unit')
            this.#unit = unitOf(unit);
    }
    #close(entry, parent) {
        if (entry.tag === 'member' || entry.tag === 'inheritance') {
            parent?.members.push({
                name: nameOf(entry),
                type: referenceOf(entry, 'type'),
                offset: numberOf(entry, 'data_member_location'),
                alignment: numberOf(entry, 'alignment'),
            });
        }
        else if (entry.tag === 'subrange_type' && parent !== undefined) {
            const upper = entry.attributes.has('upper_bound') ? numberOf(entry, 'upper_bound') + 1 : 0;
            parent.count *= entry.attributes.has('count') ? numberOf(entry, 'count') : upper;
        }
        else if (entry.tag === 'variable')
            this.#addVariable(entry);
        else if (typeTags.has(entry.tag))
            this.#addType(entry);
    }
    #addType(entry) {
        this.#types.set(entry.id, {
            tag: entry.tag,
            name: nameOf(entry),
            size: numberOf(entry, 'byte_size'),
            type: referenceOf(entry, 'type'),
            alignment: numberOf(entry, 'alignment'),
            members: entry.members,
            count: entry.count,
            placed: placedOf(entry),
            line: numberOf(entry, 'decl_line'),
        });
    }
    #addVariable(entry) {
        const address = /\(DW_OP_addr: ([0-9a-f]+)\)/.exec(entry.attributes.get('location') ?? '')?.[1];
        this.#variables.push({
            entry,
            address: address === undefined ? undefined : Number.parseInt(address, 16),
        });
    }
    #fileOf({ unit, number }) {
        const path = this.#files.find(unit.table, number) ?? (number === 1 ? unit.name : '');
        return path === '' || path.startsWith('/') || unit.directory === '' ? path : `${unit.directory}/${path}`;
    }
    finish() {
        this.#closeTo(0);
        const types = [...this.#types].map(([id, { placed, ...type }]) => [id, { ...type, file: this.#fileOf(placed) }]);
        return { types: new Map(types), variables: this.#listVariables(), pointers: this.#listPointers() };
    }
    #targetOf(id) {
        let type = this.#types.get(id);
        for (let depth = 0; type !== undefined && aliases.has(type.tag) && depth < deepestAlias; depth++)
            type = this.#types.get(type.type);
        return type?.tag === 'pointer_type' ? type.type : -1;
    }
    #listPointers() {
        return this.#variables.flatMap(({ entry }) => {
            const target = this.#targetOf(referenceOf(entry, 'type'));
            const line = numberOf(entry, 'decl_line');
            if (target === -1 || line === 0)
                return [];
            return [{ name: nameOf(entry), target, file: this.#fileOf(placedOf(entry)), line }];
        });
    }
    #listVariables() {
        const declared = new Map(this.#variables.map(({ entry }) => [entry.id, entry]));
        return this.#variables
            .flatMap(({ entry, address }) => {
            if (address === undefined)
                return [];
            const named = declared.get(referenceOf(entry, 'specification')) ?? entry;
            const type = referenceOf(entry, 'type');
            const placed = entry.attributes.has('decl_line') ? entry : named;
            return [
                {
                    name: nameOf(named),
                    type: type === -1 ? referenceOf(named, 'type') : type,
                    address,
                    file: this.#fileOf(placedOf(entry.attributes.has('decl_file') ? entry : named)),
                    line: numberOf(placed, 'decl_line'),
                },
            ];
        })
            .toSorted((one, other) => one.address - other.address);
    }
}
function readDebugLayout(source) {
    const reader = new LayoutReader();
    (0,byte_lines/* forEachLine */.F)(source.chunks, reader);
    if (reader.entries > 0)
        return (0,parsed/* parsed */.Yz)(reader.finish());
    return (0,parsed/* failed */.gz)({
        code: 'debug-info-missing',
        message: `${source.name} has no debug information: lines of the cache cannot be named by their fields`,
        hint: 'compile and link with -g and do not strip; optimisation may stay on',
    });
}

// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(15079);
;// CONCATENATED MODULE: ./build/src/measure/symbols/debug-layout.js







const timeout = 600;
async function inspectLayout({ object, directory, signal, }) {
    const readelf = await (0,processes_command/* findProgram */.Kp)('readelf');
    if (readelf === undefined) {
        return (0,parsed/* failed */.gz)({
            code: 'tool-missing',
            message: 'readelf is not installed; cache lines cannot be named by their fields',
            hint: 'run: apt-get install binutils',
        });
    }
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'layout-'));
    const stdout = (0,external_node_path_.join)(own, 'debug-info.txt');
    const outcome = await (0,processes/* runProcess */.R)({
        command: readelf,
        args: ['--debug-dump=info,rawline', object],
        cwd: own,
        env: { PATH: (0,clean_env/* absolutePath */.Hi)(process.env['PATH']), LC_ALL: 'C' },
        timeout,
        files: { stdin: '/dev/null', stdout },
        ...(signal === undefined ? {} : { signal }),
    });
    const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
    const layout = fine
        ? readDebugLayout({ name: (0,external_node_path_.basename)(object), chunks: (0,file_chunks/* readChunks */.z)(stdout) })
        : (0,parsed/* failed */.gz)({
            code: 'tool-failed',
            message: `readelf could not read ${object}`,
            hint: 'give a program or library in the ELF format',
        });
    await (0,promises_.rm)(own, { recursive: true, force: true });
    return layout;
}

;// CONCATENATED MODULE: ./build/src/measure/contention/name-contentions.js





const largestSource = 8 * 1024 * 1024;
function loadedCode({ objects }) {
    return [...Map.groupBy(objects, ({ path }) => path)].map(([path, parts]) => ({
        path,
        bias: parts[0]?.bias ?? 0,
        holds: (code) => parts.some(({ start, end }) => code >= start && code < end),
    }));
}
function createLayouts(request, problems) {
    const { layouts } = request;
    const failures = new Set();
    return async (object) => {
        if (!layouts.has(object) && !failures.has(object)) {
            const inspected = await inspectLayout({ ...request, object });
            if (inspected.kind === 'ok')
                layouts.set(object, inspected.value);
            else {
                failures.add(object);
                problems.push(...inspected.problems);
            }
        }
        return layouts.get(object);
    };
}
function createSources(root) {
    const files = new Map();
    return async (file, line) => {
        const path = (0,external_node_path_.join)(root, file);
        if (!path.startsWith(`${root}/`))
            return '';
        const known = files.get(file);
        const text = known === undefined ? await (0,plain_file/* readPlainFile */.b$)(path, largestSource) : undefined;
        const lines = known ?? text?.toString('utf8').split('\n') ?? [];
        files.set(file, lines);
        return lines[line - 1] ?? '';
    };
}
async function askedBlocks(found, naming) {
    const { record, places, findLayout, findSource } = naming;
    const blocks = [];
    for (const { offset, size, callers: codes } of found.line.blocks ?? []) {
        const callers = codes.flatMap((code) => places.chain(code));
        const asker = (0,name_heap/* findAsker */.q_)(callers);
        const source = asker === undefined ? '' : await findSource(asker.file, asker.line);
        const code = codes.find((one) => places.chain(one).some((place) => place === asker));
        const object = record.objects.find(({ start, end }) => code !== undefined && code >= start && code < end);
        const layout = object === undefined ? undefined : await findLayout(object.path);
        blocks.push({ offset, size, callers, source, ...(layout === undefined ? {} : { layout }) });
    }
    return blocks;
}
async function nameOne(found, naming) {
    const { image, blocks } = found.line;
    const { lineBytes } = naming.record;
    const fought = (found.kind === 'crossing' ? [found.use] : found.pair).flatMap(({ bytes }) => bytes);
    const own = image === undefined ? undefined : await naming.findLayout(image.object);
    const line = image !== undefined && own !== undefined
        ? (0,name_fields/* nameLine */.kp)(own, image.address, lineBytes)
        : blocks === undefined
            ? undefined
            : (0,name_heap/* nameHeap */.c7)(await askedBlocks(found, naming), fought, lineBytes);
    return line === undefined ? found : { ...found, layout: line };
}
async function nameContentions(contentions, request) {
    const { record, root = request.cwd, directory, signal } = request;
    const problems = [];
    const codes = contentions.flatMap(({ line }) => (line.blocks ?? []).flatMap(({ callers }) => callers));
    const objects = loadedCode(record);
    const places = await placeCodes({
        codes,
        objects,
        root,
        directory,
        ...(signal === undefined ? {} : { signal }),
    });
    const naming = {
        record,
        places,
        findLayout: createLayouts(request, problems),
        findSource: createSources(root),
    };
    const named = [];
    for (const found of contentions)
        named.push(await nameOne(found, naming));
    return { named, problems };
}

;// CONCATENATED MODULE: ./build/src/measure/contention/record-sharing.js









const record_sharing_longestRun = 24 * 3600;
function problem(message, hint) {
    return { code: 'benchmark-unmeasured', message, hint };
}
async function runOnce({ command, cwd, env, directory, timeout = record_sharing_longestRun, signal, }) {
    const [name = '', ...args] = command;
    const program = await (0,processes_command/* findProgram */.Kp)(name, { cwd, path: env['PATH'] ?? '' });
    if (program === undefined)
        return problem(`there is no program ${name}`, 'name the program that the build makes');
    const outcome = await (0,processes/* runProcess */.R)({
        command: program,
        args,
        cwd,
        env: { ...env, BRAKELINE_SHARING: (0,external_node_path_.join)(directory, 'sharing') },
        timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === 'ended' && outcome.exitCode === 0)
        return undefined;
    const how = outcome.kind === 'ended'
        ? `ended with code ${outcome.exitCode}`
        : outcome.kind === 'killed'
            ? `was ended by ${outcome.killedBy}`
            : outcome.kind === 'timed-out'
                ? `did not end within ${timeout} s with recorded accesses`
                : 'did not end';
    return {
        code: 'benchmark-crashed',
        message: `${(0,external_node_path_.basename)(name)} ${how}${(0,last_words/* itSaid */.ts)((0,last_words/* lastWords */.aN)(outcome))}`,
        hint: 'run it by hand; accesses are recorded when it ends by itself',
    };
}
const largestRecord = 256 * 1024 * 1024;
const noRecord = problem(`a record of accesses is no plain file of at most ${largestRecord} bytes`, 'let nothing but the recording write to the directory of records');
async function readRecords(directory) {
    const files = (await (0,promises_.readdir)(directory)).filter((file) => /^sharing\.\d+$/.test(file)).sort();
    const records = [];
    for (const file of files) {
        const bytes = await (0,plain_file/* readPlainFile */.b$)((0,external_node_path_.join)(directory, file), largestRecord);
        if (bytes === undefined)
            return (0,parsed/* failed */.gz)(noRecord);
        const read = readSharing(bytes.toString('utf8'), 'the record of accesses');
        if (read.kind === 'failed')
            return read;
        records.push(read.value);
    }
    if (records.length > 0)
        return (0,parsed/* parsed */.Yz)(records);
    return (0,parsed/* failed */.gz)(problem('the program recorded no accesses', 'check that `--build` builds the program that is run, with gcc, g++ or rustc found on PATH or in CC, CXX and RUSTC'));
}
function findPlaces(record, request) {
    const { root = request.cwd, directory, signal } = request;
    const codes = record.shared.flatMap(({ uses }) => uses.map(({ code }) => code));
    const objects = loadedCode(record);
    return placeCodes({ codes, objects, root, directory, ...(signal === undefined ? {} : { signal }) });
}
async function recordSharing(request) {
    const crashed = await runOnce(request);
    if (crashed !== undefined)
        return (0,parsed/* failed */.gz)(crashed);
    const records = await readRecords(request.directory);
    if (records.kind === 'failed')
        return records;
    const problems = [];
    const contentions = [];
    const layouts = new Map();
    const runs = [];
    for (const record of records.value) {
        const { place, problems: unplaced } = await findPlaces(record, request);
        const fields = await nameContentions(judgeSharing(record, place), { ...request, record, layouts });
        runs.push({ record, place });
        problems.push(...unplaced, ...fields.problems);
        contentions.push(...fields.named);
    }
    const lost = records.value.reduce((sum, record) => sum + record.lost, 0);
    if (lost > 0) {
        problems.push({
            code: 'samples-lost',
            message: `${lost} accesses found no room in the record: the lines that they touched were not judged`,
            hint: 'give the program a smaller input: the record has room for 16 MB of touched memory and 1023 threads',
        });
    }
    return (0,parsed/* parsed */.Yz)({ contentions, records: records.value, runs, layouts }, problems);
}

// EXTERNAL MODULE: ./build/src/core/tools/c2c.js + 1 modules
var c2c = __webpack_require__(40954);
;// CONCATENATED MODULE: ./build/src/measure/contention/sampled-lines.js








const sampled_lines_longestRun = 24 * 3600;
async function perfC2c(words, request, stdout) {
    return (0,processes/* runProcess */.R)({
        command: (await (0,processes_command/* findProgram */.Kp)('perf')) ?? 'perf',
        args: ['c2c', ...words],
        cwd: request.cwd,
        env: request.env,
        timeout: sampled_lines_longestRun,
        files: { stdin: '/dev/null', stdout },
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
}
async function readRecordedLines(file, request) {
    const stdout = (0,external_node_path_.join)(request.directory, 'c2c.txt');
    const outcome = await perfC2c(['report', '-i', file, '--stdio', '--full-symbols'], request, stdout);
    if (outcome.kind === 'ended' && outcome.exitCode === 0 && (await (0,promises_.readFile)(stdout)).length > 0) {
        return (0,c2c/* readC2c */.F)({ name: file, chunks: (0,file_chunks/* readChunks */.z)(stdout) });
    }
    return (0,parsed/* failed */.gz)({
        code: 'tool-failed',
        message: `perf c2c report made nothing of ${file}${(0,last_words/* itSaid */.ts)((0,last_words/* firstWords */.Cb)(outcome))}`,
        hint: 'give a file of `perf c2c record`, or the text of `perf c2c report --stdio --full-symbols`',
    });
}
async function sampleLines(request) {
    const data = (0,external_node_path_.join)(request.directory, 'c2c.data');
    const outcome = await perfC2c(['record', '-o', data, '--', ...request.command], request, (0,external_node_path_.join)(request.directory, 'c2c-output.txt'));
    if (outcome.kind === 'ended' && outcome.exitCode === 0) {
        const lines = await readRecordedLines(data, request);
        if (lines.kind === 'failed' || judgeSampled(lines.value).length > 0)
            return lines;
        const doubt = await doubtSilence(request);
        return doubt === undefined ? lines : (0,parsed/* failed */.gz)(doubt);
    }
    return (0,parsed/* failed */.gz)({
        code: 'sampling-unavailable',
        message: `perf c2c could not sample memory here${(0,last_words/* itSaid */.ts)((0,last_words/* firstWords */.Cb)(outcome))}`,
        hint: 'most virtual machines cannot; see `brakeline verify --build`, which needs no counters',
    });
}

;// CONCATENATED MODULE: ./build/src/measure/contention/observe-contention.js










const slowdown = 200;
const observe_contention_longestRun = 24 * 3600;
const room = {
    lines: limits/* reportLimits */.n.contendedLines,
    contenders: limits/* reportLimits */.n.contenders,
    parts: limits/* reportLimits */.n.lineParts,
    name: 1000,
};
const oneCore = {
    code: 'too-few-samples',
    message: 'this machine has one core, on which no threads fight',
    hint: 'run it where two cores are free; or build with gcc, so that accesses can be recorded',
};
function unmeasured(why) {
    return { kind: 'unmeasured', why };
}
async function prepareRun({ benchmark, tree, directory, signal, }) {
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'contention-'));
    for (const name of ['home', 'tmp'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(own, name));
    return {
        command: (0,processes_command/* commandWords */.Bl)(benchmark.run),
        cwd: (0,external_node_path_.join)(tree, benchmark.cwd),
        env: (0,clean_env/* measuredEnvironment */.Eg)(own, benchmark.env),
        directory: own,
        ...(signal === undefined ? {} : { signal }),
    };
}
async function observeRecorded(side) {
    const { benchmark, tree, locate, signal } = side;
    const request = await prepareRun(side);
    const stopped = await (0,setup/* setUpBenchmark */.bX)({ ...request, benchmark, tree });
    if (stopped !== undefined)
        return { evidence: unmeasured(stopped), problems: [] };
    const timeout = Math.min(observe_contention_longestRun, benchmark.timeout * slowdown);
    const recorded = await recordSharing({ ...request, root: tree, timeout, ...(signal ? { signal } : {}) });
    if (recorded.kind === 'failed')
        return { evidence: unmeasured(recorded.problems[0]), problems: [] };
    const { contentions, records } = recorded.value;
    const complete = records.every(({ lost }) => lost === 0);
    const { lines, unlisted } = (0,describe_lines/* describeLines */.BT)(contentions, { room, locate });
    return {
        evidence: { kind: 'lines', method: 'recorded', complete, lines, unlisted },
        runs: recorded.value.runs,
        problems: recorded.warnings,
    };
}
async function observeSampled(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const sampled = await sampleLines(await prepareRun(side));
    if (sampled.kind === 'failed')
        return unmeasured(sampled.problems[0]);
    const complete = countUnexplained(sampled.value) === 0;
    const { lines, unlisted } = (0,describe_lines/* describeLines */.BT)(judgeSampled(sampled.value), { room, locate: side.locate });
    return { kind: 'lines', method: 'sampled', complete, lines, unlisted };
}
async function observeCounted(side) {
    if ((0,external_node_os_.availableParallelism)() < 2)
        return unmeasured(oneCore);
    const verdict = await detectContention({ ...(await prepareRun(side)), root: side.tree });
    if (verdict.kind === 'undecided')
        return unmeasured(verdict.why);
    const told = verdict.misses.map(({ event, free, pinned }) => `${event} ${free.toPrecision(3)} on several cores, ${pinned.toPrecision(3)} on one`);
    const where = describeMisses(verdict.places);
    const message = `per thousand instructions, ${told.join('; ')}${where === '' ? '' : `; ${where}`}`;
    return { kind: 'counted', contended: verdict.kind === 'contended', message };
}

// EXTERNAL MODULE: ./build/src/measure/builds/binary.js + 1 modules
var binary = __webpack_require__(91148);
// EXTERNAL MODULE: ./build/src/core/model/claim.js
var claim = __webpack_require__(83311);
// EXTERNAL MODULE: ./build/src/core/contention/find-named.js
var find_named = __webpack_require__(53520);
// EXTERNAL MODULE: ./build/src/core/contention/verification.js
var verification = __webpack_require__(1548);
;// CONCATENATED MODULE: ./build/src/core/contention/check-claims.js





const nowhere = { file: '', line: 0 };
function unmeasurable(message, evidence = 'layout') {
    return { kind: 'unmeasurable', message, evidence, ...nowhere };
}
function check_claims_unknown(name) {
    return unmeasurable(`the debug information knows no variable or type ${name} with a fixed place`);
}
function placeOf({ file, line }) {
    return file === '' ? nowhere : { file, line };
}
function checkAligned({ name, bytes }, layout) {
    const places = (0,find_named/* findNamed */.n)(layout, name);
    const [first] = places;
    if (first === undefined)
        return check_claims_unknown(name);
    const describe = ({ address, offset, alignment }) => {
        if (address !== undefined)
            return [
                (address + offset) % bytes === 0,
                `it begins ${(address + offset) % bytes} bytes after a multiple of ${bytes}`,
            ];
        const holds = alignment % bytes === 0 && offset % bytes === 0;
        const words = offset === 0
            ? `its type is aligned to ${alignment} bytes`
            : `it begins ${offset} bytes into a type that is aligned to ${alignment} bytes`;
        return [holds, words];
    };
    const broken = places.find((place) => !describe(place)[0]);
    const shown = broken ?? first;
    const [, words] = describe(shown);
    return {
        kind: broken === undefined ? 'confirmed' : 'broken',
        message: words,
        evidence: 'layout',
        ...placeOf(shown),
    };
}
function meet(one, other, origins) {
    const lineOf = (byte) => Math.floor(byte / verification/* usualLineBytes */.ws);
    const [left, right] = [origins[0] + one.offset, origins[1] + other.offset];
    return lineOf(left) <= lineOf(right + other.size - 1) && lineOf(right) <= lineOf(left + one.size - 1);
}
function beginningsOf(alignment) {
    const step = Math.min(alignment, verification/* usualLineBytes */.ws);
    return Array.from({ length: Math.floor(verification/* usualLineBytes */.ws / step) }, (_, at) => at * step);
}
function judgeApart(one, other) {
    if (one.address !== undefined && other.address !== undefined)
        return !meet(one, other, [one.address, other.address]);
    if (one.address !== undefined || other.address !== undefined || one.root !== other.root)
        return undefined;
    return beginningsOf(one.alignment).every((at) => !meet(one, other, [at, at]));
}
function checkApart({ names }, layout) {
    const [ones, others] = [(0,find_named/* findNamed */.n)(layout, names[0]), (0,find_named/* findNamed */.n)(layout, names[1])];
    const [first] = ones;
    if (first === undefined)
        return check_claims_unknown(names[0]);
    if (others[0] === undefined)
        return check_claims_unknown(names[1]);
    const pairs = ones.flatMap((one) => others.map((other) => ({ one, other, apart: judgeApart(one, other) })));
    const broken = pairs.find(({ apart }) => apart === false);
    if (broken !== undefined) {
        const { one, other } = broken;
        const where = one.address === undefined
            ? `the type is aligned to ${one.alignment} bytes, and they are at ${one.offset} and ${other.offset} of it`
            : `they lie ${Math.abs((other.address ?? 0) + other.offset - one.address - one.offset)} bytes apart, in one line`;
        return { kind: 'broken', message: where, evidence: 'layout', ...placeOf(one) };
    }
    if (pairs.every(({ apart }) => apart === undefined))
        return unmeasurable(`${names[0]} and ${names[1]} are not of one type and have no fixed addresses`);
    return {
        kind: 'confirmed',
        message: 'no line can hold a byte of both',
        evidence: 'layout',
        ...placeOf(first),
    };
}
function touchesOf({ record, place }, low, high) {
    const touches = record.shared.flatMap(({ address, uses }) => uses.flatMap((use) => {
        const inside = Array.from({ length: record.lineBytes }, (_, at) => at).some((at) => {
            const byte = address + at;
            return byte >= low && byte < high && ((use.mask >> BigInt(at)) & 1n) === 1n;
        });
        return inside ? [{ use, place: place(use.code) }] : [];
    }));
    return touches.toSorted(({ use: one }, { use: other }) => one.thread - other.thread || Number(other.writes) - Number(one.writes));
}
function describeTouch({ use, place }) {
    const where = place.file === '' ? '' : ` at ${place.file}:${place.line}`;
    return `${place.function === '' ? 'unknown code' : place.function}${where} ${use.writes ? 'writes' : 'reads'} it in t${use.thread}`;
}
function findRivals(touches) {
    for (const [at, one] of touches.entries()) {
        const other = touches
            .slice(at + 1)
            .find(({ use }) => use.thread !== one.use.thread && areConcurrent(use, one.use));
        if (other !== undefined)
            return [one, other];
    }
    return undefined;
}
function checkOneThread({ name }, evidence) {
    const { recorded } = evidence;
    if (recorded === undefined)
        return unmeasurable(evidence.notRecorded, 'exact');
    const { layout, runs, object } = recorded;
    let wasTouched = false;
    const regions = (0,find_named/* findNamed */.n)(layout, name).filter(({ address }) => address !== undefined);
    const [first] = regions;
    if (first === undefined)
        return { ...check_claims_unknown(name), evidence: 'exact' };
    if ((0,name_fields/* plainType */.F9)(layout, first.type)?.tag.endsWith('pointer_type') === true)
        return unmeasurable(`${name} is a pointer, and the memory that it points to has no name`, 'exact');
    for (const run of runs) {
        const loaded = run.record.objects.find(({ path }) => path === object);
        if (loaded === undefined)
            continue;
        for (const { address = 0, offset, size } of regions) {
            const low = address + offset + loaded.bias;
            wasTouched ||= run.record.touched.some(({ from, to }) => from < low + size && low < to);
            const rivals = findRivals(touchesOf(run, low, low + size));
            if (rivals === undefined)
                continue;
            const [{ place }] = rivals;
            const message = rivals.map(describeTouch).join(', ');
            return {
                kind: 'broken',
                message,
                evidence: 'exact',
                file: place.file,
                line: place.file === '' ? 0 : place.line,
            };
        }
    }
    const lost = runs.reduce((sum, { record }) => sum + record.lost, 0);
    const isLoaded = runs.some(({ record }) => record.objects.some(({ path }) => path === object));
    if (lost > 0)
        return unmeasurable(`${lost} accesses found no room in the record`, 'exact');
    if (!isLoaded)
        return unmeasurable('the recorded run did not start the program', 'exact');
    if (!wasTouched)
        return unmeasurable(`the recorded run did not touch ${name}`, 'exact');
    const message = 'no two threads that can run at once touched it';
    return { kind: 'confirmed', message, evidence: 'exact', ...placeOf(first) };
}
function checkClaim(statement, evidence) {
    const check = () => {
        switch (statement.kind) {
            case 'aligned':
                return checkAligned(statement, evidence.layout);
            case 'apart':
                return checkApart(statement, evidence.layout);
            case 'one-thread':
                return checkOneThread(statement, evidence);
        }
    };
    return { claim: (0,claim/* describeClaim */.m4)(statement), ...check() };
}

;// CONCATENATED MODULE: ./build/src/measure/contention/check-claims.js




function check_claims_unmeasurable(statement, message) {
    const evidence = statement.kind === 'one-thread' ? 'exact' : 'layout';
    return { claim: (0,claim/* describeClaim */.m4)(statement), kind: 'unmeasurable', message, evidence, file: '', line: 0 };
}
function withinRoots(file, roots) {
    if (!(0,external_node_path_.isAbsolute)(file))
        return file;
    const paths = roots.map((root) => (0,external_node_path_.relative)(root, file));
    return paths.find((path) => !path.startsWith('..') && !(0,external_node_path_.isAbsolute)(path)) ?? file;
}
async function listRoots({ roots }) {
    const real = await Promise.all(roots.map((root) => (0,promises_.realpath)(root).catch(() => root)));
    return [...roots, ...real];
}
async function checkClaims(request) {
    const { statements, program, recorded, locate, directory, signal } = request;
    const inspect = (object) => inspectLayout({ object, directory, ...(signal === undefined ? {} : { signal }) });
    const own = 'runs' in recorded ? await (0,promises_.realpath)(recorded.program).catch(() => recorded.program) : undefined;
    const second = own === undefined ? undefined : await inspect(own);
    const first = program === undefined ? undefined : await inspect(program);
    const layout = first?.kind === 'ok' ? first.value : second?.kind === 'ok' ? second.value : undefined;
    if (layout === undefined) {
        const why = first?.kind === 'failed'
            ? first.problems[0].message
            : 'the command does not tell which program it runs; `binary` can';
        return statements.map((statement) => check_claims_unmeasurable(statement, why));
    }
    const runs = 'runs' in recorded ? recorded.runs : [];
    const evidence = {
        layout,
        notRecorded: 'why' in recorded
            ? recorded.why
            : 'the program that was built with recorded accesses has no debug information',
        ...(own === undefined || second?.kind !== 'ok'
            ? {}
            : { recorded: { object: own, layout: second.value, runs } }),
    };
    const roots = await listRoots(request);
    return statements.map((statement) => {
        const result = checkClaim(statement, evidence);
        const file = locate(withinRoots(result.file, roots));
        return { ...result, file, line: file === '' ? 0 : result.line };
    });
}

// EXTERNAL MODULE: ./build/src/core/contention/compare-contention.js
var compare_contention = __webpack_require__(97396);
;// CONCATENATED MODULE: ./build/src/core/contention/judge-writes.js


function watchableFields(layout, name) {
    return (0,find_named/* findNamed */.n)(layout, name).flatMap(({ address, offset, type }) => {
        if (address === undefined)
            return [];
        const fields = (0,name_fields/* fieldsOfVariable */.Bk)(layout, { name: name.trim(), type, address: address + offset });
        return fields.map((field) => ({ name: field.name, address: field.offset, size: field.size }));
    });
}
const fewestWrites = 1000;
function listWriters({ record, bias, place }, program) {
    const { fields, lineBytes, period } = program;
    return record.hits.flatMap(({ address, thread, samples, code }) => {
        const field = fields.find((one) => one.address === address - bias);
        if (field === undefined || samples * period < fewestWrites)
            return [];
        const from = field.address % lineBytes;
        const use = {
            bytes: [{ from, to: Math.min(lineBytes, from + field.size) }],
            place: place(code - 1),
            threads: [`t${thread}`],
            cpus: '',
            loads: 0,
            stores: samples * period,
            hitmLocal: 0,
            hitmRemote: 0,
            peer: 0,
        };
        return [{ field, thread, use }];
    });
}
function haveMet(one, other, runs) {
    return runs.some(({ record: { lives } }) => {
        const [first, second] = [lives.get(one), lives.get(other)];
        return first !== undefined && second !== undefined && first[0] < second[1] && second[0] < first[1];
    });
}
function pairOf(writers, runs) {
    const busiest = writers.toSorted((one, other) => other.use.stores - one.use.stores);
    for (const [at, one] of busiest.entries()) {
        const rival = busiest
            .slice(at + 1)
            .find(({ field, thread }) => field.address !== one.field.address && thread !== one.thread && haveMet(one.thread, thread, runs));
        if (rival !== undefined)
            return one.field.address < rival.field.address ? [one, rival] : [rival, one];
    }
    return undefined;
}
function judgeWrites(runs, program) {
    const { lineBytes, layout, object } = program;
    const writers = runs.flatMap((run) => listWriters(run, program));
    const byLine = Map.groupBy(writers, ({ field }) => Math.floor(field.address / lineBytes) * lineBytes);
    return [...byLine].flatMap(([address, own]) => {
        const pair = pairOf(own, runs);
        if (pair === undefined)
            return [];
        const named = (0,name_fields/* nameLine */.kp)(layout, address, lineBytes);
        const line = {
            address: `0x${(address + (runs[0]?.bias ?? 0)).toString(16)}`,
            image: { object, address },
            uses: own.map(({ use }) => use),
        };
        const found = {
            kind: 'false-sharing',
            line,
            pair: [pair[0].use, pair[1].use],
            evidence: 'exact',
        };
        return [named === undefined ? found : { ...found, layout: named }];
    });
}

;// CONCATENATED MODULE: ./build/src/core/contention/read-breakpoints.js


const read_breakpoints_patterns = {
    mapping: /PERF_RECORD_MMAP2? -?\d+\/\d+: \[0x([0-9a-f]+)\(0x[0-9a-f]+\) @ (0x[0-9a-f]+|0) .*\]: .{2}x.? (\/.*)$/,
    fork: /^\s*-?\d+\/-?\d+\s+(\d+\.\d+): PERF_RECORD_FORK\((\d+):(\d+)\):/,
    exit: /^\s*-?\d+\/-?\d+\s+(\d+\.\d+): PERF_RECORD_EXIT\((\d+):(\d+)\):/,
    hit: /^\s*(\d+)\/(\d+)\s+(\d+\.\d+):\s+mem:0x([0-9a-f]+)(?:\/\d+)?:\w*:?\s+([0-9a-f]+)\s*$/,
};
const mostThreads = 10_000;
const mostCodes = 1_000;
class BreakpointReader {
    mappings = [];
    #decoder = new TextDecoder();
    #lives = new Map();
    #tallies = new Map();
    lines = 0;
    line(bytes, start, end) {
        this.lines++;
        const text = this.#decoder.decode(bytes.subarray(start, end));
        const hit = read_breakpoints_patterns.hit.exec(text);
        const fork = read_breakpoints_patterns.fork.exec(text);
        if (hit !== null)
            this.#hit(hit);
        else if (fork !== null)
            this.#begin(fork);
        else
            this.#readOther(text);
    }
    #readOther(text) {
        const exit = read_breakpoints_patterns.exit.exec(text);
        const life = exit === null ? undefined : this.#lives.get(exit[3] ?? '');
        if (exit !== null && life !== undefined)
            life[1] = Number(exit[1]);
        const mapping = read_breakpoints_patterns.mapping.exec(text);
        if (mapping === null || this.mappings.length >= mostThreads)
            return;
        const [, first = '', offset = '', path = ''] = mapping;
        this.mappings.push({ start: Number.parseInt(first, 16), offset: Number(offset), path });
    }
    tooLong() {
    }
    unfinished() {
    }
    #begin([, at = '', , tid = '']) {
        if (this.#lives.size < mostThreads)
            this.#lives.set(tid, [Number(at), Number.POSITIVE_INFINITY]);
    }
    #hit([, , tid = '', at = '', address = '', code = '']) {
        if (!this.#lives.has(tid) && this.#lives.size < mostThreads)
            this.#lives.set(tid, [Number(at), Number.POSITIVE_INFINITY]);
        const key = `${address} ${tid}`;
        const tally = this.#tallies.get(key) ?? {
            address: Number.parseInt(address, 16),
            tid,
            samples: 0,
            codes: new Map(),
        };
        tally.samples++;
        const from = Number.parseInt(code, 16);
        if (tally.codes.has(from) || tally.codes.size < mostCodes)
            tally.codes.set(from, (tally.codes.get(from) ?? 0) + 1);
        this.#tallies.set(key, tally);
    }
    finish() {
        const order = new Map([...this.#lives.entries()]
            .toSorted(([, one], [, other]) => one[0] - other[0])
            .map(([tid], index) => [tid, index + 1]));
        const hits = [...this.#tallies.values()].map(({ address, tid, samples, codes }) => {
            const [code = 0] = [...codes].toSorted(([, one], [, other]) => other - one)[0] ?? [];
            return { address, thread: order.get(tid) ?? 0, samples, code };
        });
        const lives = [...this.#lives].map(([tid, life]) => [order.get(tid) ?? 0, life]);
        return { hits, mappings: this.mappings, lives: new Map(lives) };
    }
}
function readBreakpoints(source) {
    const reader = new BreakpointReader();
    (0,byte_lines/* forEachLine */.F)(source.chunks, reader);
    if (reader.lines > 0)
        return (0,parsed/* parsed */.Yz)(reader.finish());
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `${source.name} is empty`,
        hint: 'run it again; perf recorded nothing',
    });
}

// EXTERNAL MODULE: ./build/src/core/formats/elf-mappings.js
var elf_mappings = __webpack_require__(25391);
// EXTERNAL MODULE: ./build/src/measure/symbols/object-file.js + 1 modules
var object_file = __webpack_require__(53198);
;// CONCATENATED MODULE: ./build/src/measure/contention/watch-fields.js










const atOnce = 4;
const mostFields = 32;
const period = 100;
const watch_fields_longestRun = 24 * 3600;
const timeOver = 124;
const usualLine = 64;
const fixedBases = { x64: 0x555555554000, arm64: 0xaaaaaaaa0000 };
function refuse(message, hint, code = 'benchmark-unmeasured') {
    return (0,parsed/* failed */.gz)({ code, message, hint });
}
function widthOf({ address, size }) {
    return [8, 4, 2].find((width) => width <= size && address % width === 0) ?? 1;
}
function chooseFields(layout, names) {
    const fields = [];
    for (const name of names) {
        const own = watchableFields(layout, name);
        if (own.length === 0)
            return refuse(`the program has no variable ${name} with a fixed address`, 'compile with -g and name a global or static variable');
        fields.push(...own);
    }
    const shared = fields.slice(0, mostFields);
    const left = fields.length - shared.length;
    const cut = {
        code: 'samples-lost',
        message: `${left} fields beyond the first ${mostFields} were not watched`,
        hint: 'name the fields themselves, such as totals.left',
    };
    return (0,parsed/* parsed */.Yz)(shared, left > 0 ? [cut] : []);
}
const perfMissing = {
    code: 'tool-missing',
    message: 'perf and setarch are needed to watch memory',
    hint: 'run: apt-get install linux-perf util-linux',
};
function withinTime(words, { longest }) {
    return longest === undefined ? words : ['timeout', '--foreground', '-s', 'INT', String(longest), ...words];
}
async function recordOnce(request, events, own) {
    const { command, cwd, env, program, signal } = request;
    const [perf, setarch] = [await (0,processes_command/* findProgram */.Kp)('perf'), await (0,processes_command/* findProgram */.Kp)('setarch')];
    if (perf === undefined || setarch === undefined)
        return (0,parsed/* failed */.gz)(perfMissing);
    const data = (0,external_node_path_.join)(own, 'perf.data');
    const run = { cwd, env, timeout: watch_fields_longestRun, ...(signal === undefined ? {} : { signal }) };
    const start = ([command = '', ...args], stdout) => (0,processes/* runProcess */.R)({ command, args, ...run, files: { stdin: '/dev/null', stdout } });
    const words = [setarch, '-R', program, ...command.slice(1)];
    const args = [perf, 'record', '-q', '-o', data, '-c', String(period), ...events, '--', ...words];
    const recorded = await start(withinTime(args, request), (0,external_node_path_.join)(own, 'output.txt'));
    const ends = request.longest === undefined ? [0] : [0, timeOver];
    if (recorded.kind !== 'ended' || !ends.includes(recorded.exitCode)) {
        const hint = 'breakpoints need a processor that has them, and permission; run `brakeline doctor`';
        return refuse(`perf could not watch memory${(0,last_words/* itSaid */.ts)((0,last_words/* firstWords */.Cb)(recorded))}`, hint, 'sampling-unavailable');
    }
    const text = (0,external_node_path_.join)(own, 'hits.txt');
    const fields = ['--show-mmap-events', '--show-task-events', '-F', 'pid,tid,time,event,ip'];
    const told = await start([perf, 'script', '-i', data, ...fields], text);
    if (told.kind !== 'ended' || told.exitCode !== 0)
        return refuse('perf could not show what it recorded', 'run `brakeline doctor`', 'tool-failed');
    return readBreakpoints({ name: 'the recording of breakpoints', chunks: (0,file_chunks/* readChunks */.z)(text) });
}
async function watchOnce(request, fields, bias) {
    const { cwd, program, signal } = request;
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.directory, 'watch-'));
    const events = fields.flatMap((field) => [
        '-e',
        `mem:0x${(field.address + bias).toString(16)}/${widthOf(field)}:w`,
    ]);
    const record = await recordOnce(request, events, own);
    if (record.kind === 'failed')
        return record;
    const loaded = record.value.mappings.find(({ path }) => path === program);
    const address = loaded === undefined ? undefined : (0,elf_mappings/* addressOfOffset */.n)((0,object_file/* mapObject */.s)(program), loaded.offset);
    if (loaded === undefined || address === undefined || loaded.start - address !== bias)
        return refuse('the program was not loaded where it was watched', 'give the program itself, not a script that starts it; or link it with -no-pie');
    const places = await placeCodes({
        codes: record.value.hits.map(({ code }) => code - 1),
        objects: [{ path: program, bias, holds: () => true }],
        root: cwd,
        directory: own,
        ...(signal === undefined ? {} : { signal }),
    });
    return (0,parsed/* parsed */.Yz)({ record: record.value, bias, place: places.place }, places.problems);
}
async function watchFields(request) {
    const { program, directory, names, signal } = request;
    const inspected = await inspectLayout({
        object: program,
        directory,
        ...(signal === undefined ? {} : { signal }),
    });
    if (inspected.kind === 'failed')
        return inspected;
    const layout = inspected.value;
    const fields = chooseFields(layout, names);
    if (fields.kind === 'failed')
        return fields;
    const isFixed = ((0,object_file/* mapObject */.s)(program)[0]?.address ?? 0) !== 0;
    const bias = isFixed ? 0 : fixedBases[process.arch];
    if (bias === undefined)
        return refuse(`where programs lie on ${process.arch} is not known`, 'link it with -no-pie');
    const runs = [];
    const problems = [...fields.warnings];
    for (let at = 0; at < fields.value.length; at += atOnce) {
        const run = await watchOnce(request, fields.value.slice(at, at + atOnce), bias);
        if (run.kind === 'failed')
            return run;
        runs.push(run.value);
        problems.push(...run.warnings);
    }
    const watched = { object: program, layout, fields: fields.value, lineBytes: usualLine, period };
    return (0,parsed/* parsed */.Yz)(judgeWrites(runs, watched), problems);
}

;// CONCATENATED MODULE: ./build/src/measure/contention/confirm-writes.js



const longest = 20;
async function watchLine(line, request) {
    const names = line.contenders.slice(0, 2).flatMap(({ fields }) => fields.slice(0, 1));
    const { program, tree } = request;
    const found = await watchFields({ ...(await prepareRun(request)), root: tree, program, names, longest });
    if (found.kind === 'failed')
        return undefined;
    return found.value.length > 0
        ? 'breakpoints saw two threads write to both in the measured program'
        : `breakpoints did not see two threads write to both in the measured program within ${longest} s`;
}
async function confirmWrites(request) {
    const { base, head } = request;
    const chosen = (0,compare_contention/* chooseWatched */.w)(base, head);
    if (head.kind !== 'lines' || chosen.length === 0)
        return head;
    const seen = new Map();
    for (const line of chosen) {
        const words = await watchLine(line, request);
        if (words !== undefined)
            seen.set(line, words);
    }
    return {
        ...head,
        lines: head.lines.map((line) => {
            const watched = seen.get(line);
            return watched === undefined ? line : { ...line, watched };
        }),
    };
}

// EXTERNAL MODULE: ./build/src/measure/rounds/samples.js
var samples = __webpack_require__(70377);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/src/measure/git/commit-files.js
var commit_files = __webpack_require__(51474);
;// CONCATENATED MODULE: ./build/src/pipeline/locate-files.js


function createLocator(paths) {
    const known = new Set(paths);
    const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
    return (file) => {
        const path = (0,posix_.join)(file);
        if (known.has(path))
            return path;
        const [only, ...others] = file.includes('/') ? [] : (byName.get(file) ?? []);
        return only === undefined || others.length > 0 ? '' : only;
    };
}
async function locateFiles(repository, commit) {
    const files = await (0,commit_files/* listFiles */.CS)(repository, commit);
    return createLocator(files.kind === 'failed' ? [] : files.value.map(({ path }) => path));
}

// EXTERNAL MODULE: ./build/src/measure/git/worktrees.js + 1 modules
var worktrees = __webpack_require__(27724);
;// CONCATENATED MODULE: ./build/src/measure/contention/rust-stand-in.js




const longestQuestion = 60;
const ownRuntime = '-Zexternal-clangrt';
const plainLibrary = '-Cunsafe-allow-abi-mismatch=sanitizer';
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
async function knows(rustc, option, { env, directory, signal }) {
    const outcome = await (0,processes/* runProcess */.R)({
        command: rustc,
        args: [option, '--print', 'sysroot'],
        cwd: directory,
        env: { ...env, RUSTC_BOOTSTRAP: '1' },
        timeout: longestQuestion,
        ...(signal === undefined ? {} : { signal }),
    });
    return outcome.kind === 'ended' && outcome.exitCode === 0;
}
const standIn = `#!/bin/sh
case " $* " in
  *' -vV '*) @rustc "$@" && echo 'brakeline: recorded accesses'; exit ;;
  *' proc-macro '* | *' build_script_'*) set -- "$@" @mixed ;;
  *) set -- "$@" @mixed -Zsanitizer=thread @own -Cdebuginfo=2 -Cstrip=none ;;
esac
RUSTC_BOOTSTRAP=1 exec @rustc "$@" -Zpre-link-arg=@runtime -Zpre-link-arg=-Wl,-rpath,@directory
`;
async function makeRustStandIn(request) {
    const { path, programs, directory } = request;
    const rustc = await (0,processes_command/* findProgram */.Kp)('rustc', { path });
    if (rustc === undefined)
        return undefined;
    const optional = async (option) => (await knows(rustc, option, request)) ? option : '';
    const [own, mixed] = [await optional(ownRuntime), await optional(plainLibrary)];
    const made = (0,external_node_path_.join)(programs, 'rustc');
    const text = standIn
        .replaceAll('@rustc', () => quote(rustc))
        .replaceAll('@runtime', () => quote((0,external_node_path_.join)(directory, 'libtsan.so')))
        .replaceAll('@directory', () => quote(directory))
        .replaceAll('@own', own)
        .replaceAll('@mixed', mixed);
    await (0,promises_.writeFile)(made, text);
    await (0,promises_.chmod)(made, 0o755);
    return made;
}

;// CONCATENATED MODULE: ./build/src/measure/contention/access-hooks.js
const accessHooks = String.raw `#define SIZED(n) \
  void __tsan_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_unaligned_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_unaligned_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_read_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_unaligned_read_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); } \
  void __tsan_volatile_read##n(void *a) { touch((uintptr_t)a, n, 0, PC); } \
  void __tsan_volatile_write##n(void *a) { touch((uintptr_t)a, n, 1, PC); }
SIZED(1) SIZED(2) SIZED(4) SIZED(8) SIZED(16)
void __tsan_read_range(void *a, unsigned long n) { touch((uintptr_t)a, n, 0, PC); }
void __tsan_write_range(void *a, unsigned long n) { touch((uintptr_t)a, n, 1, PC); }
void *__tsan_memcpy(void *to, const void *from, unsigned long n) {
  touch((uintptr_t)from, n, 0, PC); touch((uintptr_t)to, n, 1, PC); return memcpy(to, from, n); }
void *__tsan_memmove(void *to, const void *from, unsigned long n) {
  touch((uintptr_t)from, n, 0, PC); touch((uintptr_t)to, n, 1, PC); return memmove(to, from, n); }
void *__tsan_memset(void *to, int byte, unsigned long n) { touch((uintptr_t)to, n, 1, PC); return memset(to, byte, n); }
void __tsan_ignore_thread_begin(void) {}
void __tsan_ignore_thread_end(void) {}
void __tsan_vptr_read(void **a) { touch((uintptr_t)a, 8, 0, PC); }
void __tsan_vptr_update(void **a, void *b) { (void)b; touch((uintptr_t)a, 8, 1, PC); }
void __tsan_init(void) {}
void __tsan_func_entry(void *a) { (void)a; }
void __tsan_func_exit(void) {}
#define CHANGE(n, t, name, op) \
  t __tsan_atomic##n##_##name(volatile t *a, t v, int o) { (void)o; touch((uintptr_t)a, n / 8, 1, PC); return op(a, v, __ATOMIC_SEQ_CST); }
#define SWAP(n, t, name) \
  int __tsan_atomic##n##_##name(volatile t *a, t *e, t v, int o, int f) { (void)o; (void)f; touch((uintptr_t)a, n / 8, 1, PC); \
    return __atomic_compare_exchange_n(a, e, v, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); }
#define ATOMIC(n, t) \
  t __tsan_atomic##n##_load(const volatile t *a, int o) { (void)o; touch((uintptr_t)a, n / 8, 0, PC); return __atomic_load_n(a, __ATOMIC_SEQ_CST); } \
  void __tsan_atomic##n##_store(volatile t *a, t v, int o) { (void)o; touch((uintptr_t)a, n / 8, 1, PC); __atomic_store_n(a, v, __ATOMIC_SEQ_CST); } \
  CHANGE(n, t, exchange, __atomic_exchange_n) CHANGE(n, t, fetch_add, __atomic_fetch_add) \
  CHANGE(n, t, fetch_sub, __atomic_fetch_sub) CHANGE(n, t, fetch_and, __atomic_fetch_and) \
  CHANGE(n, t, fetch_or, __atomic_fetch_or) CHANGE(n, t, fetch_xor, __atomic_fetch_xor) \
  CHANGE(n, t, fetch_nand, __atomic_fetch_nand) SWAP(n, t, compare_exchange_strong) SWAP(n, t, compare_exchange_weak) \
  t __tsan_atomic##n##_compare_exchange_val(volatile t *a, t e, t v, int o, int f) { (void)o; (void)f; \
    touch((uintptr_t)a, n / 8, 1, PC); __atomic_compare_exchange_n(a, &e, v, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); return e; }
ATOMIC(8, uint8_t) ATOMIC(16, uint16_t) ATOMIC(32, uint32_t) ATOMIC(64, uint64_t)
void __tsan_atomic_thread_fence(int o) { (void)o; __atomic_thread_fence(__ATOMIC_SEQ_CST); }
void __tsan_atomic_signal_fence(int o) { (void)o; __atomic_signal_fence(__ATOMIC_SEQ_CST); }
`;

;// CONCATENATED MODULE: ./build/src/measure/contention/heap-hooks.js
const heapHooks = `
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_memalign(size_t, size_t);
void __libc_free(void *);
void *__libc_realloc(void *, size_t);
enum { BLOCKS = 1 << 20, SITES = 1 << 14, FRAMES = 16, NEAR = 4, WALKS = 1 << 21, REACH = 1 << 16, GONE = 1, FILLING = 2 };
typedef struct { uint64_t address, size; uint32_t site; } Block;
typedef struct { uint64_t frames[FRAMES]; int told; } Site;
typedef struct { uint64_t *frames; int count; uintptr_t from; } Walk;
static Block *blocks;
static Site *sites;
static uint32_t walks;
static int stopped;

static void *reserve(size_t size) {
  void *room = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return room == MAP_FAILED ? 0 : room;
}
static _Unwind_Reason_Code step(struct _Unwind_Context *context, void *given) {
  Walk *walk = given;
  uintptr_t pc = _Unwind_GetIP(context);
  if (!walk->count && pc != walk->from) return _URC_NO_REASON;
  if (!pc) return _URC_END_OF_STACK;
  walk->frames[walk->count++] = pc - 1;
  return walk->count < FRAMES ? _URC_NO_REASON : _URC_END_OF_STACK;
}
/* The number of a chain of callers from 1; 0 where there is no room. */
static uint32_t find_site(void *pc) {
  uint64_t frames[FRAMES] = { (uintptr_t)pc - 1 }, hash = 0;
  Walk walk = { frames, 0, (uintptr_t)pc };
  if (walks < WALKS) { __atomic_fetch_add(&walks, 1, __ATOMIC_RELAXED); _Unwind_Backtrace(step, &walk); }
  for (int at = 0; at < FRAMES; at++) hash = (hash ^ frames[at]) * 0x9e3779b97f4a7c15ull;
  for (int turn = 0; turn < 64; turn++) {
    uint32_t at = ((hash >> 40) + turn) % SITES;
    uint64_t known = __atomic_load_n(&sites[at].frames[0], __ATOMIC_ACQUIRE);
    if (known == 0 && __atomic_compare_exchange_n(&sites[at].frames[0], &known, FILLING, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      memcpy(sites[at].frames + 1, frames + 1, sizeof frames - sizeof *frames);
      __atomic_store_n(&sites[at].frames[0], frames[0], __ATOMIC_RELEASE);
      return at + 1;
    }
    while (known == FILLING) { sched_yield(); known = __atomic_load_n(&sites[at].frames[0], __ATOMIC_ACQUIRE); }
    if (!memcmp(sites[at].frames, frames, sizeof frames)) return at + 1;
  }
  return 0;
}
static Block *find_block(uint64_t address) {
  uint64_t at = (address / 16) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; blocks && turn < 64; turn++) {
    Block *block = &blocks[(at + turn) % BLOCKS];
    uint64_t known = __atomic_load_n(&block->address, __ATOMIC_ACQUIRE);
    if (known == address) return block;
    if (known == 0) return 0;
  }
  return 0;
}
static void fill_block(Block *block, uint64_t address, size_t size, uint32_t site) {
  block->size = size; block->site = site;
  __atomic_store_n(&block->address, address, __ATOMIC_RELEASE);
}
static void add_block(uint64_t address, size_t size, void *pc) {
  uint32_t site = find_site(pc);
  Block *known = find_block(address);
  if (known) { fill_block(known, address, size, site); return; }
  uint64_t at = (address / 16) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; turn < 64; turn++) {
    Block *block = &blocks[(at + turn) % BLOCKS];
    uint64_t old = __atomic_load_n(&block->address, __ATOMIC_RELAXED);
    if (old <= GONE && __atomic_compare_exchange_n(&block->address, &old, FILLING, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
      fill_block(block, address, size, site);
      return;
    }
  }
}
static void forget(void *address) {
  Block *block = stopped ? 0 : find_block((uint64_t)address);
  if (block) __atomic_store_n(&block->address, GONE, __ATOMIC_RELEASE);
}
static int by_address(const void *one, const void *other) {
  uint64_t left = ((const Block *)one)->address, right = ((const Block *)other)->address;
  return left < right ? -1 : left > right;
}
`;
const heapLines = String.raw `
static void keep_block(Line *line, const Block *block) {
  if (line->near < NEAR && block->size && block->address + block->size > line->line) line->block[line->near++] = *block;
}
/* Keeps which blocks a line has, before one of them goes: that one, those that begin in the line, and the one before it. */
static void keep_blocks(Line *line, uintptr_t going) {
  Block *block = going < line->line ? find_block(going) : 0;
  for (uint64_t back = 16; !block && back <= REACH && back < line->line; back += 16) block = find_block(line->line - back);
  if (block) keep_block(line, block);
  for (uint64_t at = line->line; at < line->line + LINE; at += 16) if ((block = find_block(at))) keep_block(line, block);
}
/* Whether the bytes were used so often, beside another thread, that they can be told of. */
static int is_fought(Line *line, uint64_t bytes) {
  int shared = 0;
  uint64_t most = 0;
  for (int i = 0; i < USES; i++) {
    Use *use = &line->use[i];
    shared |= use->count && use->thread != line->use[0].thread;
    uint64_t count = 0;
    for (int k = 0; k < USES; k++) if (line->use[k].thread == use->thread && line->use[k].mask & bytes) count += line->use[k].count;
    if (count > most) most = count;
  }
  return shared && most >= WORTH;
}
static void drop(Line *line, uint64_t bytes) {
  int left = 0;
  for (int i = 0; i < USES; i++) {
    Use use = line->use[i];
    if (!(use.mask &= ~bytes)) continue;
    line->use[left++] = use;
  }
  memset(line->use + left, 0, sizeof *line->use * (USES - left));
  if (!left) { line->wrote = 0; line->lost = 0; }
}
/* Leaves the line as it is, and goes on with what others still use of it in an entry of its own. */
static void close_line(Line *line, uintptr_t going, uint64_t bytes) {
  Line rest = *line, *next = 0;
  keep_blocks(line, going);
  line->closed = 1;
  unlock(line);
  drop(&rest, bytes);
  if (rest.use[0].count) next = find(rest.line, 1);
  for (int i = 0; next && i < USES && rest.use[i].count; i++) add(next, rest.use[i]);
  if (next) unlock(next);
}
/* The memory is given back: the next owner's accesses are not sharing with this one's. */
static void retire(uintptr_t address, size_t size) {
  if (busy || stopped || !table || !size) return;
  busy = 1;
  uintptr_t last = address + size - 1;
  for (uintptr_t at = address & ~(uintptr_t)(LINE - 1); at <= last; at += LINE) {
    Line *line = find(at, 0);
    if (!line) continue;
    unsigned first = at < address ? address - at : 0, end = last - at < LINE ? last - at : LINE - 1;
    uint64_t bytes = (~0ull >> (63 - end)) & (~0ull << first);
    if (is_fought(line, bytes)) close_line(line, address, bytes);
    else { drop(line, bytes); unlock(line); }
  }
  busy = 0;
}
/* All blocks that are in use, in the order of their addresses. */
static size_t sort_blocks(void) {
  size_t count = 0;
  for (int at = 0; blocks && at < BLOCKS; at++) if (blocks[at].address > FILLING) blocks[count++] = blocks[at];
  if (count) qsort(blocks, count, sizeof *blocks, by_address);
  return count;
}
static void find_blocks(Line *line, size_t count) {
  size_t low = 0, high = count;
  while (low < high) { size_t middle = (low + high) / 2; if (blocks[middle].address < line->line + LINE) low = middle + 1; else high = middle; }
  for (; low > 0 && blocks[low - 1].address + blocks[low - 1].size > line->line; low--) keep_block(line, &blocks[low - 1]);
}
static void tell_blocks(FILE *out, Line *line, size_t count) {
  if (!line->closed) find_blocks(line, count);
  for (int at = 0; at < line->near; at++) {
    Block *block = &line->block[at];
    fprintf(out, "block %lx %lu %u\n", (long)block->address, (long)block->size, block->site);
    if (block->site) sites[block->site - 1].told = 1;
  }
}
static void tell_sites(FILE *out) {
  for (int at = 0; sites && at < SITES; at++) {
    if (!sites[at].told) continue;
    fprintf(out, "site %d", at + 1);
    for (int i = 0; i < FRAMES && sites[at].frames[i]; i++) fprintf(out, " %lx", (long)sites[at].frames[i]);
    fputc('\n', out);
  }
}
`;
const heapFunctions = String.raw `
static void *note(void *address, size_t size, void *pc) {
  if (!address || busy || stopped || !size) return address;
  busy = 1;
  if (!table) prepare();
  if (blocks && sites) add_block((uint64_t)address, size, pc);
  busy = 0;
  return address;
}
void *malloc(size_t size) { return note(__libc_malloc(size), size, PC); }
void *calloc(size_t count, size_t size) { return note(__libc_calloc(count, size), count * size, PC); }
void *memalign(size_t alignment, size_t size) { return note(__libc_memalign(alignment, size), size, PC); }
void *aligned_alloc(size_t alignment, size_t size) { return note(__libc_memalign(alignment, size), size, PC); }
int posix_memalign(void **given, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1))) return 22;
  void *address = note(__libc_memalign(alignment, size), size, PC);
  if (!address) return 12;
  *given = address;
  return 0;
}
void free(void *block) {
  if (block) { retire((uintptr_t)block, malloc_usable_size(block)); forget(block); }
  __libc_free(block);
}
void *realloc(void *block, size_t size) {
  if (block) { retire((uintptr_t)block, malloc_usable_size(block)); forget(block); }
  return note(__libc_realloc(block, size), size, PC);
}
#define NEW(name, parameters, given) \
  void *name parameters { \
    static void *(*real) parameters; \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    return note(real given, size, PC); \
  }
NEW(_Znwm, (size_t size), (size))
NEW(_Znam, (size_t size), (size))
NEW(_ZnwmRKSt9nothrow_t, (size_t size, void *no), (size, no))
NEW(_ZnamRKSt9nothrow_t, (size_t size, void *no), (size, no))
NEW(_ZnwmSt11align_val_t, (size_t size, size_t alignment), (size, alignment))
NEW(_ZnamSt11align_val_t, (size_t size, size_t alignment), (size, alignment))
`;

;// CONCATENATED MODULE: ./build/src/measure/contention/sharing-runtime.js


const sharingRuntime = String.raw `
/* Records which thread reads and writes which bytes of each cache line. Takes the place of libtsan. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <unwind.h>
#define PC __builtin_return_address(0)
${heapHooks}
/* Fewer accesses of a thread are told of nowhere (core/contention/judge-sharing.ts). */
enum { LINE = 64, USES = 24, LINES = 1 << 18, THREADS = 1024, PROBES = 64, WORTH = 1000 };
typedef struct { uint64_t pc, mask, count; uint32_t from, to, crossings; uint16_t thread, write; } Use;
typedef struct { uint64_t line; int lock, closed, wrote, near; uint64_t lost; Use use[USES]; Block block[NEAR]; } Line;
typedef struct { pthread_t handle; uint32_t created, joined; int live; } Thread;
typedef struct { void *(*run)(void *); void *argument; int id; } Start;
static Line *table;
static Thread threads[THREADS];
static uint64_t lost;
static uint32_t events;
static int made = 1;
static __thread int own, busy;
static __thread uint32_t segment;
static __thread uintptr_t stack_low, stack_high;

static void prepare(void) {
  static int lock;
  while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) sched_yield();
  if (!table) {
    sites = reserve(sizeof(Site) * SITES);
    blocks = reserve(sizeof(Block) * BLOCKS);
    void *room = reserve(sizeof(Line) * LINES);
    if (!room) stopped = 1; else __atomic_store_n(&table, room, __ATOMIC_RELEASE);
  }
  __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
}
static void lock(Line *line) {
  for (int turn = 0; __atomic_exchange_n(&line->lock, 1, __ATOMIC_ACQUIRE); turn++) if (turn > 50) sched_yield();
}
static void unlock(Line *line) { __atomic_store_n(&line->lock, 0, __ATOMIC_RELEASE); }
/* The locked entry of a line that is in use; a closed entry keeps what happened before its memory was freed. */
static Line *find(uint64_t address, int make) {
  if (!table) prepare();
  if (!table) return 0;
  uint64_t at = (address / LINE) * 0x9e3779b97f4a7c15ull >> 32;
  for (int turn = 0; turn < PROBES; turn++) {
    Line *line = &table[(at + turn) % LINES];
    uint64_t known = __atomic_load_n(&line->line, __ATOMIC_ACQUIRE);
    if (known == 0) {
      if (!make) return 0;
      if (__atomic_compare_exchange_n(&line->line, &known, address, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) known = address;
    }
    if (known != address) continue;
    lock(line);
    if (!line->closed) return line;
    unlock(line);
  }
  return 0;
}
static void add(Line *line, Use new) {
  Use *same = 0, *empty = 0;
  line->wrote |= new.write;
  for (int at = 0; at < USES; at++) {
    Use *use = &line->use[at];
    if (!use->count) { empty = use; break; }
    if (use->thread != new.thread || use->write != new.write) continue;
    if (use->pc == new.pc) { same = use; break; }
    if (!same) same = use;
  }
  if (empty && !(same && same->pc == new.pc)) { *empty = new; return; }
  if (!same) { line->lost += new.count; return; }
  same->mask |= new.mask; same->count += new.count; same->crossings += new.crossings; same->to = new.to;
}
static void touch(uintptr_t address, size_t size, int write, void *pc) {
  if (busy || stopped || !size) return;
  if (address >= stack_low && address < stack_high) return;
  busy = 1;
  uintptr_t last = address + size - 1;
  int crosses = address / LINE != last / LINE && size <= 16;
  for (uintptr_t line = address & ~(uintptr_t)(LINE - 1); line <= last; line += LINE) {
    unsigned first = line < address ? address - line : 0, end = last - line < LINE ? last - line : LINE - 1;
    uint64_t mask = (~0ull >> (63 - end)) & (~0ull << first);
    Line *entry = find(line, 1);
    if (!entry) { __atomic_fetch_add(&lost, 1, __ATOMIC_RELAXED); continue; }
    add(entry, (Use){ (uintptr_t)pc - 1, mask, 1, segment, segment, crosses && line < address, own, write });
    unlock(entry);
  }
  busy = 0;
}
${heapLines}
static void *begin(void *given) {
  Start start = *(Start *)given;
  pthread_attr_t attributes; void *low; size_t size;
  busy = 1;
  __libc_free(given);
  if (!pthread_getattr_np(pthread_self(), &attributes)) {
    pthread_attr_getstack(&attributes, &low, &size);
    stack_low = (uintptr_t)low; stack_high = stack_low + size;
    pthread_attr_destroy(&attributes);
  }
  own = start.id; segment = threads[own].created;
  busy = 0;
  return start.run(start.argument);
}
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument) {
  int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *) = dlsym(RTLD_NEXT, "pthread_create");
  int id = __atomic_fetch_add(&made, 1, __ATOMIC_RELAXED);
  if (id >= THREADS) { stopped = 1; __atomic_fetch_add(&lost, 1, __ATOMIC_RELAXED); return real(thread, attributes, run, argument); }
  Start *start = __libc_malloc(sizeof *start);
  *start = (Start){ run, argument, id };
  threads[id].created = segment = __atomic_add_fetch(&events, 1, __ATOMIC_RELAXED);
  int failed = real(thread, attributes, begin, start);
  if (!failed) { threads[id].handle = *thread; __atomic_store_n(&threads[id].live, 1, __ATOMIC_RELEASE); }
  return failed;
}
int pthread_join(pthread_t thread, void **result) {
  int (*real)(pthread_t, void **) = dlsym(RTLD_NEXT, "pthread_join");
  int id = 0, most = made < THREADS ? made : THREADS;
  for (int at = 1; at < most; at++) if (threads[at].live && pthread_equal(threads[at].handle, thread)) id = at;
  int failed = real(thread, result);
  if (failed) return failed;
  segment = __atomic_add_fetch(&events, 1, __ATOMIC_RELAXED);
  if (id) { threads[id].live = 0; threads[id].joined = segment; }
  return 0;
}
/* Bytes of the object's own memory that were touched, as ranges in the order of their addresses. */
static void tell_touched(FILE *out, uintptr_t start, uintptr_t end) {
  uintptr_t from = 0, to = 0;
  for (uintptr_t at = start & ~(uintptr_t)(LINE - 1); at < end; at += LINE) {
    Line *line = find(at, 0);
    if (!line) continue;
    uint64_t mask = 0;
    for (int i = 0; i < USES; i++) mask |= line->use[i].mask;
    unlock(line);
    for (int byte = 0; byte < LINE; byte++) {
      if (!(mask >> byte & 1)) continue;
      if (to != at + byte) {
        if (to) fprintf(out, "touched %lx %lx\n", (long)from, (long)to);
        from = at + byte;
      }
      to = at + byte + 1;
    }
  }
  if (to) fprintf(out, "touched %lx %lx\n", (long)from, (long)to);
}
static int tell(struct dl_phdr_info *info, size_t size, void *out) {
  (void)size;
  char self[4096]; const char *name = info->dlpi_name;
  if (!name[0]) { ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1); if (n < 0) return 0; self[n] = 0; name = self; }
  for (int at = 0; at < info->dlpi_phnum; at++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[at];
    if (part->p_type != PT_LOAD) continue;
    uintptr_t start = info->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
    fprintf(out, "object %lx %lx %lx %s\n", (long)info->dlpi_addr, (long)start, (long)end, name);
    if (table && !(part->p_flags & PF_X)) tell_touched(out, start, end);
  }
  return 0;
}
__attribute__((destructor)) static void finish(void) {
  const char *name = getenv("BRAKELINE_SHARING");
  if (!name) return;
  busy = stopped = 1;
  char path[4096];
  snprintf(path, sizeof path, "%s.%d", name, (int)getpid());
  FILE *out = fopen(path, "w");
  if (!out) return;
  fprintf(out, "brakeline-sharing 1 %d\n", LINE);
  dl_iterate_phdr(tell, out);
  int most = made < THREADS ? made : THREADS;
  for (int at = 0; at < most; at++) fprintf(out, "thread %d %u %u\n", at, threads[at].created, threads[at].joined);
  uint64_t lines = 0;
  size_t in_use = sort_blocks();
  for (int at = 0; table && at < LINES; at++) {
    Line *line = &table[at];
    if (!line->line) continue;
    lock(line);
    int shared = 0, crossed = 0;
    for (int i = 0; i < USES; i++) if (line->use[i].count) {
      shared |= line->use[i].thread != line->use[0].thread;
      crossed |= line->use[i].crossings != 0;
    }
    lines++;
    if (shared || crossed) {
      /* What is only read is no contention, however many read it. */
      fprintf(out, "line %lx %lu\n", (long)line->line, (long)(line->wrote ? line->lost : 0));
      for (int i = 0; i < USES; i++) {
        Use *use = &line->use[i];
        if (use->count) fprintf(out, "use %d %c %lx %lu %u %u %u %lx\n", use->thread, use->write ? 'w' : 'r',
          (long)use->mask, (long)use->count, use->from, use->to, use->crossings, (long)use->pc);
      }
      tell_blocks(out, line, in_use);
    } else if (line->lost) lost += line->lost;
    unlock(line);
  }
  tell_sites(out);
  fprintf(out, "end %lu %lu\n", (long)lines, (long)lost);
  fclose(out);
}
${heapFunctions}
${accessHooks}`;

;// CONCATENATED MODULE: ./build/src/measure/contention/instrumented-build.js









const compilers = ['cc', 'gcc', 'c++', 'g++'];
const longestBuild = 3600;
const noCompiler = {
    code: 'tool-missing',
    message: 'gcc is not installed; the program cannot be built with recorded accesses',
    hint: 'run: apt-get install gcc g++',
};
function instrumented_build_quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
async function makeRuntime({ directory, env, signal }, gcc) {
    const source = (0,external_node_path_.join)(directory, 'runtime.c');
    await (0,promises_.writeFile)(source, sharingRuntime);
    const outcome = await (0,processes/* runProcess */.R)({
        command: gcc,
        args: [
            '-O2',
            '-g0',
            '-shared',
            '-fPIC',
            '-o',
            (0,external_node_path_.join)(directory, 'libtsan.so'),
            '-Wl,-soname,libtsan.so',
            source,
            '-ldl',
            '-lpthread',
        ],
        cwd: directory,
        env,
        timeout: longestBuild,
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === 'ended' && outcome.exitCode === 0)
        return undefined;
    return {
        code: 'tool-failed',
        message: `the runtime that records accesses could not be compiled: ${(0,last_words/* lastWords */.aN)(outcome)}`,
        hint: 'install gcc and the headers of the GNU C library (apt-get install gcc libc6-dev)',
    };
}
const withoutRustRuntime = `for word do
  shift
  case "$word" in *librustc*_rt.tsan.a) ;; *) set -- "$@" "$word" ;; esac
done`;
async function makeStandIns(directory, path) {
    const programs = (0,external_node_path_.join)(directory, 'compilers');
    await (0,promises_.mkdir)(programs, { recursive: true });
    for (const name of compilers) {
        const real = await (0,processes_command/* findProgram */.Kp)(name, { path });
        if (real === undefined)
            continue;
        const words = `exec ${instrumented_build_quote(real)} -g -fsanitize=thread -L${instrumented_build_quote(directory)} -Wl,-rpath,${instrumented_build_quote(directory)} "$@"`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(programs, name), `#!/bin/sh\n${withoutRustRuntime}\n${words}\n`);
        await (0,promises_.chmod)((0,external_node_path_.join)(programs, name), 0o755);
    }
    return programs;
}
async function buildInstrumented(request) {
    const { directory, build, cwd, timeout = longestBuild, signal } = request;
    const path = (0,clean_env/* absolutePath */.Hi)(request.env['PATH'] ?? process.env['PATH']);
    const gcc = await (0,processes_command/* findProgram */.Kp)('gcc', { path });
    if (gcc === undefined)
        return (0,parsed/* failed */.gz)(noCompiler);
    const programs = await makeStandIns(directory, path);
    const broken = await makeRuntime(request, gcc);
    if (broken !== undefined)
        return (0,parsed/* failed */.gz)(broken);
    const rustc = await makeRustStandIn({ ...request, path, programs });
    const compilersByName = {
        CC: (0,external_node_path_.join)(programs, 'gcc'),
        CXX: (0,external_node_path_.join)(programs, 'g++'),
        ...(rustc === undefined ? {} : { RUSTC: rustc }),
    };
    const outcome = await (0,processes/* runProcess */.R)({
        command: '/bin/sh',
        args: ['-c', build],
        cwd,
        env: { ...request.env, PATH: [programs, path].join(external_node_path_.delimiter), ...compilersByName },
        timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === 'ended' && outcome.exitCode === 0)
        return (0,parsed/* parsed */.Yz)(undefined);
    const said = (0,last_words/* lastWords */.aN)(outcome);
    const how = outcome.kind === 'timed-out' ? `did not end within ${timeout} s` : 'failed';
    return (0,parsed/* failed */.gz)({
        code: 'build-failed',
        message: `the build with recorded accesses ${how}${said === '' ? '' : `: ${said}`}`,
        hint: 'the command must build with gcc, g++ or rustc, dynamically linked; try it by hand with -fsanitize=thread',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/recorded-trees.js




const noBuild = {
    code: 'benchmark-unmeasured',
    message: 'there is no `build` whose accesses could be recorded',
    hint: 'add `build`, by which gcc or g++ builds the benchmark',
};
async function buildRecorded(sides, { repository, commits, plan, scratch, signal }) {
    const directory = (0,external_node_path_.join)(scratch.directory, 'recorded');
    const made = await (0,worktrees/* createWorktrees */.T)({ repository, ...commits, directory });
    if (made.kind === 'failed')
        return made;
    const built = await Promise.all(sides.map(async (side) => {
        const { command, timeout } = plan.build[side];
        if (command === undefined)
            return [side, noBuild];
        const own = (0,external_node_path_.join)(directory, `${side}-runtime`);
        await (0,promises_.mkdir)(own, { recursive: true });
        const cwd = made.value[side];
        const result = await buildInstrumented({
            build: command,
            cwd,
            env: (0,clean_env/* buildEnvironment */.AF)(),
            directory: own,
            timeout,
            signal,
        });
        return [side, result.kind === 'failed' ? result.problems[0] : undefined];
    }));
    const pick = (value) => Object.fromEntries(built.flatMap(([side, why]) => [[side, value(side, why)]]));
    return (0,parsed/* parsed */.Yz)({
        trees: pick((side, why) => (why === undefined ? made.value[side] : undefined)),
        why: pick((_, why) => why),
        remove: made.value.remove,
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/observe-memory.js





function needsRecord({ contention, claims }) {
    return contention || claims.some(({ statement }) => statement.kind === 'one-thread');
}
function observedSide({ planned }, side, tree, looking) {
    const { scratch, locators, signal } = looking;
    return { benchmark: planned.config, tree, directory: scratch.directory, locate: locators[side], signal };
}
async function record(asked, looking) {
    const { recorded } = looking;
    const results = {};
    for (const side of asked.planned.sides) {
        const tree = recorded.trees[side];
        results[side] =
            tree === undefined
                ? { evidence: { kind: 'unmeasured', why: recorded.why[side] ?? noBuild }, problems: [] }
                : await observeRecorded(observedSide(asked, side, tree, looking));
    }
    return results;
}
function isTold(evidence) {
    return evidence !== undefined && evidence.kind !== 'unmeasured';
}
async function observeSides(asked, recorded, looking) {
    const { sides } = asked.planned;
    const [leading = 'head'] = sides;
    const first = {};
    for (const side of sides) {
        const evidence = recorded[side]?.evidence;
        if (evidence !== undefined)
            first[side] = evidence;
    }
    if (isTold(first[leading]))
        return first;
    for (const observe of [observeSampled, observeCounted]) {
        const evidence = {};
        for (const side of sides)
            evidence[side] = await observe(observedSide(asked, side, looking.scratch.trees[side], looking));
        if (isTold(evidence[leading]))
            return evidence;
    }
    return first;
}
function describeMissing(side) {
    return side?.evidence.kind === 'unmeasured' ? side.evidence.why.message : noBuild.message;
}
async function checkSide(asked, side, context) {
    const { looking, run } = context;
    const path = (0,binary/* measuredProgram */.j)(asked.planned.config);
    const tree = looking.recorded.trees[side];
    const runs = run?.runs;
    return checkClaims({
        statements: asked.claims.map(({ statement }) => statement),
        program: path === undefined ? undefined : (0,external_node_path_.join)(looking.scratch.trees[side], path),
        recorded: runs === undefined || tree === undefined || path === undefined
            ? { why: describeMissing(run) }
            : { program: (0,external_node_path_.join)(tree, path), runs },
        roots: [looking.scratch.trees[side], ...(tree === undefined ? [] : [tree])],
        locate: looking.locators[side],
        directory: looking.scratch.directory,
        signal: looking.signal,
    });
}
async function confirmHead(asked, { base, head }, looking) {
    const path = (0,binary/* measuredProgram */.j)(asked.planned.config);
    const tree = looking.scratch.trees.head;
    if (head === undefined || path === undefined)
        return head;
    const side = observedSide(asked, 'head', tree, looking);
    return confirmWrites({ ...side, program: (0,external_node_path_.join)(tree, path), head, ...(base === undefined ? {} : { base }) });
}
async function lookAt(asked, looking) {
    const { sides } = asked.planned;
    const runs = needsRecord(asked) ? await record(asked, looking) : {};
    const evidence = asked.contention ? await observeSides(asked, runs, looking) : {};
    const found = {};
    const head = await confirmHead(asked, evidence, looking);
    for (const side of sides) {
        const contention = side === 'head' ? head : evidence[side];
        const claims = await checkSide(asked, side, { looking, run: runs[side] });
        found[side] = {
            ...(contention === undefined ? {} : { contention }),
            ...(asked.claims.length === 0 ? {} : { claims }),
        };
    }
    return { found, problems: sides.flatMap((side) => runs[side]?.problems ?? []) };
}
function withFindings(benchmark, found) {
    const { base, head } = benchmark;
    return {
        ...benchmark,
        ...(base === undefined ? {} : { base: { ...base, ...found.base } }),
        ...(head === undefined ? {} : { head: { ...head, ...found.head } }),
    };
}
function listAsked({ plan, benchmarks }) {
    const ran = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    return plan.benchmarks.flatMap((planned) => {
        const { name } = planned.config;
        const result = ran.get(name);
        const contention = (0,contention_findings/* contentionGate */.f)(plan.policy, name) !== 'off';
        const claims = (plan.policy.claims ?? []).filter(({ benchmark }) => benchmark === name);
        const isWhole = planned.sides.every((side) => result?.[side] !== undefined && (0,samples/* ranToEnd */.iO)(result[side]));
        return isWhole && (contention || claims.length > 0) ? [{ planned, contention, claims }] : [];
    });
}
async function buildAsked(all, context) {
    const { progress, stopwatch } = context;
    const needing = all.filter(needsRecord);
    const nothing = async () => [];
    if (needing.length === 0)
        return { trees: {}, why: {}, remove: nothing };
    progress.step('Build with recorded accesses');
    const sides = [...new Set(needing.flatMap(({ planned }) => planned.sides))];
    const built = await stopwatch.time('memory', () => buildRecorded(sides, context));
    if (built.kind === 'ok')
        return built.value;
    const [why] = built.problems;
    return { trees: {}, why: { base: why, head: why }, remove: nothing };
}
async function observeMemory(context) {
    const { benchmarks, repository, commits, progress, stopwatch, signal } = context;
    const all = listAsked(context);
    if (all.length === 0 || signal.aborted)
        return { benchmarks, problems: [] };
    const recorded = await buildAsked(all, context);
    const locators = {
        base: await locateFiles(repository, commits.base),
        head: await locateFiles(repository, commits.head),
    };
    const problems = [];
    const found = new Map();
    for (const asked of all) {
        if (signal.aborted)
            break;
        const { name } = asked.planned.config;
        progress.step(`Look at the memory of ${name}`);
        const looked = await stopwatch.time('memory', () => lookAt(asked, { ...context, recorded, locators }));
        problems.push(...looked.problems);
        found.set(name, looked.found);
    }
    problems.push(...(await recorded.remove()));
    for (const problem of problems)
        progress.problem(problem);
    return { benchmarks: benchmarks.map((one) => withFindings(one, found.get(one.name) ?? {})), problems };
}


/***/ }),

/***/ 18144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bq: () => (/* binding */ readBaselinePlan),
  m3: () => (/* binding */ readPlan)
});

// UNUSED EXPORTS: readCopiesPlan

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/core/text/describe-yaml-error.js
function yamlProblem(message, hint, at) {
    return { code: 'config-syntax', message, hint, at };
}
function describeYamlError(error, placeAt) {
    const [message, hint] = explain(error);
    return yamlProblem(message, hint, placeAt(error.pos[0]));
}
function explain(error) {
    switch (error.code) {
        case 'TAB_AS_INDENT':
            return ['the line is indented with a tab', 'indent with spaces; YAML allows no tabs there'];
        case 'MULTIPLE_DOCS':
            return [
                'a second document begins here',
                'keep one configuration in the file and remove the line `---`',
            ];
        case 'NON_STRING_KEY':
            return [
                'a key is a list or a map',
                'write the key as plain text, and quote it if it begins with `{` or `[`',
            ];
        case 'TAG_RESOLVE_FAILED':
            return [
                'the value has a tag that means nothing here',
                'remove the word that begins with `!`, or quote the value',
            ];
        case 'RESOURCE_EXHAUSTION':
            return ['lists and maps nest too deep', 'a configuration needs 5 levels; check that the path is right'];
        case 'BAD_SCALAR_START':
            return ['an unquoted value cannot begin with this character', 'put the value in quotes'];
        case 'BLOCK_AS_IMPLICIT_KEY':
            return ['a second `:` stands in the line', 'put the value in quotes, or begin a new line'];
        case 'BAD_INDENT':
            return [
                lowerFirst(error.message),
                'indent it like its siblings, and close every bracket that was opened',
            ];
        default:
            return [
                lowerFirst(error.message),
                'compare the line with the lines around it: indentation, quotes, colons',
            ];
    }
}
function lowerFirst(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./build/src/core/text/preview-value.js
var preview_value = __webpack_require__(8525);
;// CONCATENATED MODULE: ./build/src/core/text/check-yaml-tree.js



const mostAliases = 100;
const mostValues = 200_000;
function checkYamlTree(document, placeAt) {
    const problems = [...checkVersion(document, placeAt)];
    let aliases = 0;
    (0,dist/* visit */.YR)(document, {
        Map: (_key, map) => {
            for (const problem of checkKeys(map, placeAt))
                problems.push(problem);
        },
        Alias: (_key, alias, parents) => {
            aliases += 1;
            const at = placeAt(alias.range?.[0] ?? 0);
            if (aliases > mostAliases) {
                problems.push(yamlProblem('the file has too many aliases', 'write the values out instead of `*name`', at));
                return dist/* visit */.YR.BREAK;
            }
            const target = alias.resolve(document);
            if (target === undefined) {
                problems.push(yamlProblem('no anchor of this name stands above the alias', unquotedStar, at));
            }
            else if (parents.some((parent) => parent === target)) {
                problems.push(yamlProblem('the alias stands inside the value that it names', 'write the value out', at));
            }
            return undefined;
        },
    });
    return problems.length === 0 && aliases > 0 ? checkGrowth(document, placeAt) : problems;
}
const unquotedStar = 'define the anchor first, or quote a value that begins with `*`';
function checkVersion(document, placeAt) {
    const { version } = document.directives.yaml;
    if (version === '1.2')
        return [];
    return [
        yamlProblem(`the file asks for YAML ${version}`, 'remove the line `%YAML`; YAML 1.2 is read', placeAt(0)),
    ];
}
function checkKeys(map, placeAt) {
    const problems = [];
    const seen = new Set();
    for (const { key } of map.items) {
        if (!(0,dist/* isScalar */.jn)(key)) {
            problems.push(yamlProblem('a key is not plain text', 'write the key as a word', placeAt(map.range?.[0] ?? 0)));
            continue;
        }
        const at = placeAt(key.range?.[0] ?? 0);
        const name = String(key.value);
        if (seen.has(name)) {
            problems.push(yamlProblem(`the key ${(0,preview_value/* previewValue */.i)(name)} is written twice`, 'keep one of the two', at));
        }
        else if (name === '__proto__') {
            problems.push(yamlProblem('the key `__proto__` is not allowed', 'choose another name', at));
        }
        seen.add(name);
    }
    return problems;
}
function checkGrowth(document, placeAt) {
    const sizes = new Map();
    const count = (node) => {
        if ((0,dist/* isAlias */.Vj)(node))
            return sizes.get(node.resolve(document)) ?? 1;
        let size = 1;
        if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                size += count(item);
        if ((0,dist/* isMap */.jh)(node))
            for (const pair of node.items)
                size += 1 + count(pair.value);
        sizes.set(node, size);
        return size;
    };
    if (count(document.contents) <= mostValues)
        return [];
    return [yamlProblem('aliases of aliases grow too large', 'write the values out', placeAt(0))];
}

;// CONCATENATED MODULE: ./build/src/core/text/yaml.js




const largest = 256 * 1024;
const mostErrors = 100;
function parseYaml({ file, text }) {
    if (text.length > largest) {
        return (0,parsed/* failed */.gz)(yamlProblem(`the file is larger than ${largest} characters`, 'check that the path is right', {
            file,
            line: 1,
        }));
    }
    const lines = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    });
    const errors = [...document.errors, ...document.warnings]
        .slice(0, mostErrors)
        .map((error) => describeYamlError(error, placeAt));
    if ((0,parsed/* isNonEmpty */.J_)(errors))
        return (0,parsed/* failed */.gz)(...errors);
    const flaws = checkYamlTree(document, placeAt).slice(0, mostErrors);
    if ((0,parsed/* isNonEmpty */.J_)(flaws))
        return (0,parsed/* failed */.gz)(...flaws);
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)) {
        return (0,parsed/* failed */.gz)(yamlProblem('the file is empty', 'write a first configuration with `brakeline init`', {
            file,
            line: 1,
        }));
    }
    return (0,parsed/* parsed */.Yz)(openDocument(document, placeAt));
}
function openDocument(document, placeAt) {
    const findPair = indexPairs();
    const step = (from, segment) => {
        const node = (0,dist/* isAlias */.Vj)(from) ? from.resolve(document) : from;
        if ((0,dist/* isMap */.jh)(node))
            return findPair(node, String(segment));
        if (!(0,dist/* isSeq */.oP)(node))
            return undefined;
        const item = node.items[Number(segment)];
        return item === undefined ? undefined : { value: asNode(item), key: asNode(item) };
    };
    const walk = (path) => {
        let found = { value: document.contents ?? undefined, key: undefined };
        for (const segment of path) {
            const next = step(found.value, segment);
            if (next === undefined)
                return { found, complete: false };
            found = next;
        }
        return { found, complete: true };
    };
    const offsetOf = (node) => node?.range?.[0];
    return {
        value: document.toJS({ maxAliasCount: -1 }),
        locate: (path) => {
            const { value, key } = walk(path).found;
            const empty = (0,dist/* isScalar */.jn)(value) && value.value === null && (value.source ?? '') === '';
            return placeAt(offsetOf(empty ? (key ?? value) : value) ?? offsetOf(key) ?? 0);
        },
        locateKey: (path) => {
            const { value, key } = walk(path).found;
            return placeAt(offsetOf(key) ?? offsetOf(value) ?? 0);
        },
        source: (path) => {
            const { found, complete } = walk(path);
            const node = (0,dist/* isAlias */.Vj)(found.value) ? found.value.resolve(document) : found.value;
            return complete && (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' ? node.source : undefined;
        },
    };
}
function indexPairs() {
    const indices = new WeakMap();
    return (map, key) => {
        const known = indices.get(map);
        if (known !== undefined)
            return known.get(key);
        const index = new Map();
        if ((0,dist/* isMap */.jh)(map)) {
            for (const pair of map.items) {
                if ((0,dist/* isScalar */.jn)(pair.key))
                    index.set(String(pair.key.value), { key: pair.key, value: asNode(pair.value) });
            }
        }
        indices.set(map, index);
        return index.get(key);
    };
}
function asNode(item) {
    return (0,dist/* isMap */.jh)(item) || (0,dist/* isSeq */.oP)(item) || (0,dist/* isScalar */.jn)(item) || (0,dist/* isAlias */.Vj)(item) ? item : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/text/fields.js
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function valueAt(root, path) {
    return path.reduce((value, step) => typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined, root);
}

// EXTERNAL MODULE: ./build/src/core/text/name-glob.js
var name_glob = __webpack_require__(20197);
;// CONCATENATED MODULE: ./build/src/core/text/nearest-word.js
const longest = 64;
function nearestWord(word, known) {
    if (word.length > longest)
        return undefined;
    const written = normalise(word);
    let nearest;
    let best = Math.max(1, Math.floor(written.length / 3)) + 1;
    for (const candidate of known) {
        const distance = countEdits(written, normalise(candidate));
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
function normalise(word) {
    return word.toLowerCase().replace(/[-_ ]/g, '');
}
function countEdits(from, to) {
    let beforePrevious = [];
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const same = from[row - 1] === to[column - 1];
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        beforePrevious = previous;
        previous = current;
    }
    return at(previous, to.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/src/core/config/environment-rules.js

const refusedVariables = [
    'GCONV_PATH',
    'GLIBC_TUNABLES',
    'HOME',
    'LD_AUDIT',
    'LD_DEBUG',
    'LD_DEBUG_OUTPUT',
    'LD_PRELOAD',
    'LD_PROFILE',
    'LD_PROFILE_OUTPUT',
    'PERF_BUILDID_DIR',
    'PERF_CONFIG',
    'PERF_EXEC_PATH',
    'VALGRIND_LAUNCHER',
    'VALGRIND_LIB',
    'VALGRIND_OPTS',
];
const searchPathVariables = ['LD_LIBRARY_PATH', 'PATH'];
const searchPath = '^(?!.*/\\.\\.(?:[/:]|$))/[^:]*(?::/[^:]*)*$';
function isAbsoluteSearchPath(value) {
    return value.split(':').every((entry) => entry.startsWith('/') && !entry.split('/').includes('..'));
}
const valueSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], {
    error: 'must be text or a number',
});
const environmentVariablesSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(new RegExp(`^(?!(?:${refusedVariables.join('|')})$)[A-Za-z_][A-Za-z0-9_]*$`)), valueSchema)
    .meta({
    description: 'Variables of the benchmark, besides the few that Brakeline sets itself. Nothing is inherited from the runner.',
    examples: [{ WORKERS: 1 }],
    properties: Object.fromEntries(searchPathVariables.map((name) => [name, { type: 'string', pattern: searchPath }])),
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./build/src/core/model/config.js
const runtimes = ['native', 'node', 'python'];
const mostLayouts = 9;
const steadyings = (/* unused pure expression or super */ null && ([
    '--predictable',
    'PYTHONHASHSEED=0',
    'fixed addresses',
    'constant randomness',
]));

// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(96439);
// EXTERNAL MODULE: ./build/src/core/model/policy.js
var policy = __webpack_require__(19257);
;// CONCATENATED MODULE: ./build/src/core/model/app-settings.js
const defaultAppSettings = {
    overrides: { roles: ['maintain', 'admin'], author: false },
    patience: 2 * 3600,
    comment: true,
    codeScanning: false,
    workflow: '.github/workflows/brakeline.yml',
    ignore: ['docs/**', '*.md'],
};
const unreadAppSettings = {
    ...defaultAppSettings,
    overrides: { roles: ['admin'], author: false },
};

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/src/core/config/quantity.js


const scales = {
    second: {
        noun: 'a time with its unit',
        units: {
            ns: [1, 1e9],
            us: [1, 1e6],
            µs: [1, 1e6],
            ms: [1, 1e3],
            s: [1, 1],
            min: [60, 1],
            h: [3600, 1],
        },
        bare: false,
        example: '50 ms',
    },
    byte: {
        noun: 'a size with its unit',
        units: {
            B: [1, 1],
            kB: [1e3, 1],
            MB: [1e6, 1],
            GB: [1e9, 1],
            KiB: [1024, 1],
            MiB: [1024 ** 2, 1],
            GiB: [1024 ** 3, 1],
        },
        bare: false,
        example: '500 MB',
    },
    joule: {
        noun: 'an energy with its unit',
        units: { mJ: [1, 1e3], J: [1, 1], kJ: [1e3, 1] },
        bare: false,
        example: '5 J',
    },
    count: {
        noun: 'a number',
        units: { k: [1e3, 1], M: [1e6, 1], G: [1e9, 1] },
        bare: true,
        example: '20000',
    },
    ratio: { noun: 'a number or a percentage', units: { '%': [1, 100] }, bare: true, example: '0.05' },
    percent: { noun: 'a percentage', units: { '%': [1, 100] }, bare: false, example: '0.2 %' },
};
const digits = '[0-9][0-9_]*(?:\\.[0-9]+)?';
function readQuantity(raw, scale) {
    const { noun, units, bare, example } = scales[scale];
    const said = `must be ${noun}, not ${(0,preview_value/* previewValue */.i)(raw)}`;
    const allowed = `for example \`${example}\`; units: ${Object.keys(units).join(', ')}`;
    if (typeof raw === 'number' && Number.isFinite(raw) && raw >= 0) {
        if (bare || raw === 0)
            return { kind: 'ok', value: raw };
        return { kind: 'wrong', message: said, hint: hintForBare(raw, scale, example) };
    }
    const text = typeof raw === 'string' && raw.length <= 64 ? raw.trim() : '';
    const parts = new RegExp(`^(${digits})\\s*(\\S*)$`).exec(text);
    if (parts === null)
        return { kind: 'wrong', message: said, hint: allowed };
    const number = Number((parts[1] ?? '').replaceAll('_', ''));
    const unit = (parts[2] ?? '').replace('μ', 'µ');
    if (unit === '')
        return readQuantityWithoutUnit(number, scale, said);
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (factor === undefined)
        return { kind: 'wrong', message: said, hint: allowed };
    const value = (number * factor[0]) / factor[1];
    return Number.isFinite(value) ? { kind: 'ok', value } : { kind: 'wrong', message: said, hint: allowed };
}
function readQuantityWithoutUnit(number, scale, said) {
    const { bare, example } = scales[scale];
    return (bare && Number.isFinite(number)) || number === 0
        ? { kind: 'ok', value: number }
        : { kind: 'wrong', message: said, hint: hintForBare(number, scale, example) };
}
function hintForBare(number, scale, example) {
    const unit = example.split(' ')[1] ?? '';
    return scale === 'percent' && number < 1
        ? `write \`${number} %\` for ${number} percent, or \`${Number((number * 100).toPrecision(12))} %\` for the fraction ${number}`
        : `say the unit, such as \`${number} ${scale === 'second' ? 's' : unit}\``;
}
function quantityPattern(scale, positive) {
    const { units, bare } = scales[scale];
    const names = [...Object.keys(units), ...(scale === 'second' ? ['μs'] : [])].join('|');
    const zero = positive ? '' : '|0[0_]*(?:\\.0+)?\\s*';
    const measured = `${digits}\\s*(?:${names})${bare ? '?' : ''}`;
    return `^\\s*${positive ? '(?=.*[1-9])' : ''}(?:${measured}${bare ? '' : zero})\\s*$`;
}
function quantitySchema(options) {
    const { scale, positive = false, most } = options;
    const { example, bare } = scales[scale];
    const text = { type: 'string', pattern: quantityPattern(scale, positive) };
    const number = bare ? { type: 'number', minimum: 0 } : { const: 0 };
    return schemas/* unknown */.L5J()
        .transform((raw, context) => {
        const refuse = (message, hint) => {
            context.issues.push({ code: 'custom', message, params: { hint }, input: raw });
            return core/* NEVER */.tm;
        };
        const read = readQuantity(raw, scale);
        if (read.kind === 'wrong')
            return refuse(read.message, read.hint);
        if (positive && read.value === 0)
            return refuse('must be above 0', `for example \`${example}\``);
        if (most !== undefined && read.value > most[0])
            return refuse(`must be at most ${most[1]}`, 'make it smaller');
        return read.value;
    })
        .meta({
        ...(positive ? text : { anyOf: [text, number] }),
        description: options.description,
        examples: [options.example ?? example],
        ...(options.default === undefined ? {} : { default: options.default }),
    });
}

;// CONCATENATED MODULE: ./build/src/core/config/schema-app.js



const day = 24 * 3600;
const roleSchema = schemas/* string */.YjP()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u, { error: "must be a role's name" })
    .meta({
    description: 'A role of the repository: read, triage, write, maintain, admin, or one of your own.',
    examples: ['maintain'],
});
const overridesSchema = schemas/* strictObject */.rej({
    roles: schemas/* array */.YOg(roleSchema)
        .max(50)
        .optional()
        .meta({
        description: 'Who may override; an empty list: nobody.',
        default: defaultAppSettings.overrides.roles,
        examples: [['maintain', 'admin']],
    }),
    author: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the author of a pull request who has such a role may override it.',
        default: defaultAppSettings.overrides.author,
        examples: [true],
    }),
})
    .meta({ description: 'Who may override the check with a comment.' });
const appShape = {
    overrides: overridesSchema.optional().meta({
        description: 'Who may override the check with a comment.',
        examples: [{ roles: ['admin'] }],
    }),
    patience: quantitySchema({
        scale: 'second',
        description: 'How long the app waits for a report before its check asks a person; 2 h when absent.',
        example: '2 h',
        positive: true,
        most: [day, '24 h'],
    }).optional(),
    comment: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the app writes a comment where something needs a person.',
        default: defaultAppSettings.comment,
        examples: [false],
    }),
    code_scanning: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the app uploads the SARIF log of forks, whose workflow cannot.',
        default: defaultAppSettings.codeScanning,
        examples: [true],
    }),
    workflow: schemas/* string */.YjP()
        .max(256)
        .regex(/^\.github\/workflows\/[A-Za-z0-9._ -]+\.ya?ml$/, {
        error: 'must be a workflow file below .github/workflows',
    })
        .optional()
        .meta({
        description: 'The workflow that measures.',
        default: defaultAppSettings.workflow,
        examples: ['.github/workflows/ci.yml'],
    }),
    ignore: schemas/* array */.YOg(schemas/* string */.YjP()
        .min(1)
        .max(256)
        .meta({ description: 'A glob of paths.', examples: ['docs/**'] }))
        .max(100)
        .optional()
        .meta({
        description: 'Files that cannot make anything slower: a change of only these needs no report.',
        default: defaultAppSettings.ignore,
        examples: [['docs/**', '*.md']],
    }),
};

// EXTERNAL MODULE: ./build/src/core/model/claim.js
var claim = __webpack_require__(83311);
;// CONCATENATED MODULE: ./build/src/core/config/schema-fields.js


const schema_fields_day = 24 * 3600;
const printable = '[^\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]';
const notNull = '[^\\u0000]';
const nameSchema = schemas/* string */.YjP()
    .max(200)
    .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be one line of printable text' });
function commandSchema(description, example) {
    return schemas/* string */.YjP()
        .max(4096)
        .regex(new RegExp(`^(?=[\\s\\S]*\\S)${notNull}*$`), { error: 'must be a command' })
        .meta({ description, examples: [example] });
}
function timeoutSchema(description, example) {
    return quantitySchema({
        scale: 'second',
        description,
        example,
        positive: true,
        most: [schema_fields_day, '24 h'],
    }).optional();
}
const roundsSchema = schemas/* int */.Whr().min(1).max(1000).optional();
function insidePathSchema(description, example, pattern) {
    return schemas/* string */.YjP()
        .max(1024)
        .regex(new RegExp(pattern), { error: 'must be a path inside the repository' })
        .meta({ description, examples: [example] });
}
const insideRepository = `^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))${printable}+$`;

;// CONCATENATED MODULE: ./build/src/core/config/schema-claims.js



function memoryNameSchema(description, example) {
    return schemas/* string */.YjP()
        .max(500)
        .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be a name of the program' })
        .meta({ description, examples: [example] });
}
const common = {
    benchmark: nameSchema.optional().meta({
        description: 'The benchmark whose program it is about; the first one when absent.',
        examples: ['parse'],
    }),
    blocks: schemas/* enum */.k5n(['new', 'any', 'never'])
        .optional()
        .meta({
        description: 'When a broken claim stops the merge: where it held in the base, wherever it is broken, or never.',
        default: 'new',
        examples: ['any'],
    }),
};
const claimSchema = schemas/* strictObject */.rej({
    aligned: memoryNameSchema('A variable or type that begins at a multiple of `to`.', 'struct counters').optional(),
    to: schemas/* int */.Whr()
        .min(1)
        .max(4096)
        .refine((bytes) => (bytes & (bytes - 1)) === 0, { error: 'must be a power of two' })
        .optional()
        .meta({ description: 'Bytes for `aligned`.', default: 64, examples: [64] }),
    apart: schemas/* tuple */.PVZ([memoryNameSchema('A field.', 'totals.left'), memoryNameSchema('Another one.', 'totals.right')])
        .optional()
        .meta({
        description: 'Two fields or variables that never share a cache line.',
        examples: [['totals.left', 'totals.right']],
    }),
    one_thread: memoryNameSchema('A variable or field that threads which run at once do not share.', 'arena').optional(),
    ...common,
})
    .refine((claim) => [claim.aligned, claim.apart, claim.one_thread].filter((one) => one !== undefined).length === 1, {
    error: 'must claim one thing',
    params: { hint: 'give one of `aligned`, `apart` and `one_thread`' },
})
    .meta({ description: 'What must hold of the memory of a program.' });
const claimsSchema = schemas/* array */.YOg(claimSchema)
    .min(1)
    .max(claim/* mostClaims */.H2)
    .optional()
    .meta({
    description: 'What must hold of the memory of programs; each is confirmed, broken or not measurable.',
    examples: [[{ apart: ['totals.left', 'totals.right'] }]],
});

;// CONCATENATED MODULE: ./build/src/core/config/schema-contention.js

function contentionSchema(description) {
    return schemas/* enum */.k5n(['block', 'warn', 'off'])
        .optional()
        .meta({ description, examples: ['block'] });
}

;// CONCATENATED MODULE: ./build/src/core/config/schema-gate.js



const enforcementSchema = schemas/* enum */.k5n(['block', 'warn', 'off']);
function metricGateSchema(metric) {
    return schemas/* strictObject */.rej({
        relative: quantitySchema({
            scale: 'percent',
            description: 'A change counts only when it is past this percentage of the base, and past `absolute`.',
        }).optional(),
        absolute: quantitySchema({
            scale: metric.unit,
            description: 'A change counts only when it is past this amount, and past `relative`.',
            example: absoluteExample(metric.unit),
        }).optional(),
        better: schemas/* enum */.k5n(['lower', 'higher'])
            .optional()
            .meta({ description: 'Which direction is an improvement.', examples: ['lower'] }),
        on: enforcementSchema.optional().meta({
            description: 'Whether a regression stops the merge, is shown, or means nothing.',
            examples: ['warn'],
        }),
    })
        .meta({ description: `When ${metric.title} count as changed, and what a regression does.` });
}
function absoluteExample(unit) {
    switch (unit) {
        case 'second':
            return '1 ms';
        case 'byte':
            return '1 MiB';
        case 'joule':
            return '1 J';
        case 'count':
            return '20000';
        case 'ratio':
            return '0.05';
    }
}
const gatedMetrics = [...model_metric/* knownMetrics */.jh, ...model_metric/* caseMetrics */.US, ...model_metric/* scalingMetrics */.Zh];
const counterGateSchema = metricGateSchema((0,model_metric/* customMetric */.oq)('counter'));
const gateShape = Object.fromEntries(gatedMetrics.map((metric) => [metric.name, metricGateSchema(metric).optional()]));
const counterName = new RegExp(`^${model_metric/* customPrefix */.gO}[a-z0-9_]{1,56}$`);
const gateSchema = schemas/* object */.Ikc(gateShape).catchall(counterGateSchema);
const namedQuantiles = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99, median: 0.5, max: 1 };
function limitSchema(unit, statistic) {
    return quantitySchema({
        scale: unit,
        description: `Limit of the ${statistic} of the runs; a lower limit where higher is better.`,
    }).optional();
}
const benchmarkGlobSchema = schemas/* string */.YjP()
    .min(1)
    .max(200)
    .default('*')
    .meta({ description: 'Benchmarks it holds for; `*` stands for any characters.', examples: ['parse*'] });
function budgetSchemaOf(unit, names) {
    return schemas/* strictObject */.rej({
        metric: schemas/* enum */.k5n(names).meta({ description: 'The metric that is limited.', examples: ['wall_time'] }),
        benchmark: benchmarkGlobSchema,
        p50: limitSchema(unit, '50 % quantile'),
        p90: limitSchema(unit, '90 % quantile'),
        p95: limitSchema(unit, '95 % quantile'),
        p99: limitSchema(unit, '99 % quantile'),
        median: limitSchema(unit, 'median'),
        max: limitSchema(unit, 'largest value'),
        quantile: schemas/* number */.aig()
            .min(0)
            .max(1)
            .optional()
            .meta({ description: 'Any other quantile, from 0 to 1, together with `limit`.', examples: [0.75] }),
        limit: limitSchema(unit, 'given `quantile`'),
        on: enforcementSchema
            .default('block')
            .meta({ description: 'Whether a value past the limit stops the merge.', examples: ['warn'] }),
    })
        .meta({
        oneOf: [...Object.keys(namedQuantiles).map((key) => ({ required: [key] })), { required: ['quantile'] }],
        dependencies: { quantile: ['limit'], limit: ['quantile'] },
    });
}
function budgetSchemaFor(unit) {
    return budgetSchemaOf(unit, gatedMetrics.filter((metric) => metric.unit === unit).map((metric) => metric.name));
}
const tradedMetricSchema = schemas/* enum */.k5n(model_metric/* knownMetrics */.jh.map((metric) => metric.name))
    .meta({ description: 'The metric.', examples: ['peak_rss'] });
function partSchema(description, example) {
    return quantitySchema({ scale: 'percent', description, example, positive: true });
}
const tradeoffSchema = schemas/* strictObject */.rej({
    allow: schemas/* strictObject */.rej({
        metric: tradedMetricSchema,
        loss: partSchema('How much worse it may surely get, as a part of the base.', '5 %'),
    })
        .meta({ description: 'What may get worse.', examples: [{ metric: 'peak_rss', loss: '5 %' }] }),
    if: schemas/* strictObject */.rej({
        metric: tradedMetricSchema,
        gain: partSchema('How much better it must surely get, as a part of the base.', '3 %'),
    })
        .meta({ description: 'What must get better.', examples: [{ metric: 'instructions', gain: '3 %' }] }),
    benchmark: benchmarkGlobSchema,
})
    .meta({ description: 'A regression of one metric that a gain of another pays for.' });
const budgetSchema = schemas/* discriminatedUnion */.gMt('metric', [
    budgetSchemaFor('count'),
    budgetSchemaFor('second'),
    budgetSchemaFor('byte'),
    budgetSchemaFor('joule'),
    budgetSchemaFor('ratio'),
]);

;// CONCATENATED MODULE: ./build/src/core/config/schema-growth.js


const schema_growth_enforcementSchema = schemas/* enum */.k5n(['block', 'warn', 'off']);
const riseSchema = schemas/* number */.aig().min(0).max(policy/* mostRise */.zY);
const familySchema = schemas/* strictObject */.rej({
    family: schemas/* string */.YjP()
        .min(1)
        .max(1_280)
        .meta({
        description: 'Families it holds for; `*` stands for any characters, `{n}` for the size.',
        examples: ['micro/sort/*'],
    }),
    on: schema_growth_enforcementSchema.optional().meta({
        description: 'Wins over `on` of `growth`.',
        examples: ['block'],
    }),
    rise: riseSchema.optional().meta({ description: 'Wins over `rise` of `growth`.', examples: [0.3] }),
})
    .meta({ description: 'How the growth of some families is held.' });
const growthSchema = schemas/* strictObject */.rej({
    on: schema_growth_enforcementSchema.optional().meta({
        description: 'What a family of benchmarks does whose cost surely grows faster with its size.',
        default: policy/* defaultGrowth */.$h.on,
        examples: ['block'],
    }),
    rise: riseSchema.optional().meta({
        description: 'By how much the exponent may rise: 0.1 lets n^1.0 become n^1.1.',
        default: policy/* defaultGrowth */.$h.rise,
        examples: [0.1],
    }),
    families: schemas/* array */.YOg(familySchema)
        .max(1000)
        .optional()
        .meta({
        description: 'What holds for some families; the last that fits wins.',
        examples: [[{ family: 'micro/sort/*', on: 'block', rise: 0.3 }]],
    }),
})
    .meta({
    description: 'How the growth of cost with size is held, where each size is a benchmark of its own.',
    examples: [{ on: 'block', rise: 0.1 }],
});

;// CONCATENATED MODULE: ./build/src/core/config/schema-rigour.js


const rigourSchema = schemas/* strictObject */.rej({
    false_blocks: schemas/* number */.aig()
        .min(policy/* rigourLimits */.VO.leastFalseBlocks)
        .max(policy/* rigourLimits */.VO.mostFalseBlocks)
        .optional()
        .meta({
        description: 'The part of pull requests without any change that may be blocked by chance.',
        default: policy/* defaultRigour */.KX.falseBlocks,
        examples: [0.001],
    }),
    looks: schemas/* int */.Whr()
        .min(1)
        .max(policy/* rigourLimits */.VO.looks)
        .optional()
        .meta({
        description: 'How often values may be judged: after the first rounds, after twice as many, and so on.',
        default: policy/* defaultRigour */.KX.looks,
        examples: [1],
    }),
    extra_rounds: schemas/* number */.aig()
        .min(0)
        .max(policy/* rigourLimits */.VO.extraRounds)
        .optional()
        .meta({
        description: 'Rounds beyond the first that a whole gate may spend on undecided pairs, as a multiple of the first.',
        default: policy/* defaultRigour */.KX.extraRounds,
        examples: [1],
    }),
})
    .meta({
    description: 'How sure a block has to be, and how many rounds that may cost.',
    examples: [{ false_blocks: 0.001, looks: 3, extra_rounds: 2 }],
});

;// CONCATENATED MODULE: ./build/src/core/config/suite-tool-ids.js
const suiteToolIds = [
    'hyperfine',
    'google-benchmark',
    'catch2',
    'nanobench',
    'criterion',
    'cargo-criterion',
    'gungraun',
    'libtest',
    'divan',
    'go-bench',
    'pytest-benchmark',
    'asv',
    'pyperf',
    'vitest',
    'tinybench',
    'mitata',
    'benchmark-js',
    'wrk',
    'oha',
    'vegeta',
    'k6',
    'github-action-benchmark',
    'bencher',
    'nyrkio',
    'junit',
    'jmh',
    'benchmarkdotnet',
    'benchmarktools-jl',
];

;// CONCATENATED MODULE: ./build/src/core/config/schema-suites.js





const defaultSuiteRounds = 1;
const caseNameSchema = schemas/* string */.YjP()
    .max(1024)
    .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be one line of printable text' });
const suiteSchema = schemas/* strictObject */.rej({
    name: nameSchema.meta({
        description: 'Stands before the names of its cases; unique in the file.',
        examples: ['criterion'],
    }),
    run: commandSchema('The command that runs the whole suite.', 'cargo bench'),
    reads: schemas/* enum */.k5n(['auto', ...suiteToolIds])
        .optional()
        .meta({
        description: 'The tool whose results are read; `auto` recognises it by their first bytes.',
        default: 'auto',
        examples: ['google-benchmark'],
    }),
    path: insidePathSchema('File or directory of the results, relative to `cwd`; the standard output when absent.', 'target/criterion', insideRepository).optional(),
    cwd: insidePathSchema('Directory in which it runs, relative to the repository; the repository itself when absent.', 'bench', insideRepository).optional(),
    env: environmentVariablesSchema.optional(),
    setup: commandSchema('A shell command that runs once a side before it, not measured.', './fill-cache').optional(),
    timeout: timeoutSchema('Time that one run may take; `build_timeout` when absent.', '30 min'),
    rounds: roundsSchema.meta({
        description: 'Runs a side, base and head in turn.',
        default: defaultSuiteRounds,
        examples: [5],
    }),
    aliases: schemas/* record */.g1P(caseNameSchema, schemas/* array */.YOg(caseNameSchema).min(1).max(20))
        .optional()
        .meta({
        description: 'By case, other names under which it is known: an old one, or one that it is going to get.',
        examples: [{ 'parse/1024': ['parse_1024'] }],
    }),
    gate: gateSchema.optional().meta({
        description: 'Wins over `gate` of the file for all of its cases, key by key.',
        examples: [{ time: { relative: '5 %', on: 'block' } }],
    }),
    gates: schemas/* array */.YOg(schemas/* strictObject */.rej({
        cases: schemas/* string */.YjP()
            .min(1)
            .max(1024)
            .meta({
            description: 'Cases it holds for; `*` stands for any characters.',
            examples: ['parse*'],
        }),
        gate: gateSchema.meta({
            description: 'Wins over `gate` of the suite, key by key.',
            examples: [{ time: { relative: '10 %' } }],
        }),
    })
        .meta({ description: 'The gate of some cases.' }))
        .max(1000)
        .optional()
        .meta({
        description: 'Gates of some of its cases; the last that fits wins.',
        examples: [[{ cases: 'parse*', gate: { time: { relative: '10 %' } } }]],
    }),
})
    .meta({ description: 'One command that runs many benchmarks by a tool of their own.' });

;// CONCATENATED MODULE: ./build/src/core/config/schema-threads.js


const defaultThreadsVariable = 'BRAKELINE_THREADS';
const refused = [...refusedVariables, ...searchPathVariables].join('|');
const threadsSchema = schemas/* array */.YOg(schemas/* int */.Whr().min(1).max(1024))
    .min(2)
    .max(16)
    .refine((counts) => counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? 0)), {
    error: 'must rise',
})
    .meta({
    description: 'Numbers of threads with which it is measured, rising; each is a benchmark `NAME@threads=N`.',
    examples: [[1, 2, 4, 8]],
});
const threadsVariableSchema = schemas/* string */.YjP()
    .max(200)
    .regex(new RegExp(`^(?!(?:${refused})$)[A-Za-z_][A-Za-z0-9_]*$`), {
    error: 'must be the name of a variable',
})
    .meta({
    description: 'The variable that tells it its number of threads; `{threads}` in `run` stands for it too.',
    default: defaultThreadsVariable,
    examples: ['OMP_NUM_THREADS'],
});

;// CONCATENATED MODULE: ./build/src/core/config/schema.js














const defaultMetrics = [
    'instructions',
    'cycles',
    'branches',
    'branch_misses',
    'page_faults',
    'context_switches',
    'task_clock',
    'wall_time',
    'user_time',
    'system_time',
    'peak_rss',
    'ipc',
    'branch_miss_rate',
];
const defaultRounds = 5;
const defaultTimeout = 60;
const defaultBuildTimeout = 30 * 60;
const metricsSchema = schemas/* array */.YOg(schemas/* enum */.k5n(model_metric/* knownMetrics */.jh.map((metric) => metric.name)))
    .min(1)
    .optional();
const benchmarkSchema = schemas/* strictObject */.rej({
    name: nameSchema.meta({
        description: 'Its name in every report; unique in the file.',
        examples: ['parse'],
    }),
    run: commandSchema('The command line that is measured.', './bench parse'),
    cwd: insidePathSchema('Directory in which it runs, relative to the repository; the repository itself when absent.', 'bench', insideRepository).optional(),
    env: environmentVariablesSchema.optional(),
    setup: commandSchema('A shell command that runs once a side before the first round, not measured.', './fill-cache').optional(),
    timeout: timeoutSchema('Time that one run may take; 60 s when absent.', '60 s'),
    rounds: roundsSchema.meta({
        description: 'Runs a side; wins over `rounds` of the file.',
        examples: [10],
    }),
    runtime: schemas/* enum */.k5n(runtimes)
        .optional()
        .meta({
        description: 'What runs the program, so that it can be made to repeat; found from `run` when absent.',
        examples: ['node'],
    }),
    constant_randomness: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the program gets a fixed sequence where it asks the kernel for random bytes.',
        default: false,
        examples: [true],
    }),
    metrics: metricsSchema.meta({
        description: 'What is measured; wins over `metrics` of the file.',
        examples: [['instructions', 'wall_time']],
    }),
    binary: insidePathSchema('The program that is measured, relative to `cwd`; found from `run` when absent.', 'build/bench', `^(?!/)${printable}+$`).optional(),
    contention: contentionSchema('Wins over `contention` of the file.'),
    threads: threadsSchema.optional(),
    threads_env: threadsVariableSchema.optional(),
    aliases: schemas/* array */.YOg(nameSchema)
        .min(1)
        .max(20)
        .optional()
        .meta({
        description: 'Other names under which it is known: an old one, or one that it is going to get.',
        examples: [['parse/old']],
    }),
    gate: gateSchema.optional().meta({
        description: 'Wins over `gate` of the file, key by key.',
        examples: [{ instructions: { relative: '1 %' } }],
    }),
})
    .meta({ description: 'One command that is measured.' });
const configSchema = schemas/* strictObject */.rej({
    build: commandSchema("A shell command that runs in the base's and in the head's tree.", 'make').optional(),
    build_timeout: timeoutSchema('Time that the build may take on one side; 30 min when absent.', '30 min'),
    benchmarks: schemas/* array */.YOg(benchmarkSchema)
        .min(1)
        .max(1000)
        .optional()
        .meta({ description: 'What is measured.', examples: [[{ name: 'parse', run: './bench parse' }]] }),
    suites: schemas/* array */.YOg(suiteSchema)
        .min(1)
        .max(100)
        .optional()
        .meta({
        description: 'Benchmark suites whose own results are read.',
        examples: [[{ name: 'criterion', run: 'cargo bench', reads: 'criterion', path: 'target/criterion' }]],
    }),
    rounds: roundsSchema.meta({
        description: 'Runs a side of every benchmark.',
        default: defaultRounds,
        examples: [5],
    }),
    timeout: timeoutSchema('Time that one run of any benchmark may take; 60 s when absent.', '60 s'),
    metrics: metricsSchema.meta({
        description: 'What is measured of every benchmark.',
        default: defaultMetrics,
        examples: [['instructions', 'wall_time']],
    }),
    pin: schemas/* int */.Whr()
        .min(0)
        .max(4095)
        .optional()
        .meta({ description: 'Number of the CPU that runs the benchmarks.', examples: [1] }),
    layouts: schemas/* int */.Whr()
        .min(1)
        .max(mostLayouts)
        .optional()
        .meta({
        description: 'Builds a side on which the rounds run in turn; each sees its number in BRAKELINE_LAYOUT.',
        default: 1,
        examples: [4],
    }),
    explain: schemas/* enum */.k5n(['regressed', 'always'])
        .optional()
        .meta({
        description: 'Whether callgrind explains what regressed or every benchmark.',
        default: 'regressed',
        examples: ['always'],
    }),
    gate: gateSchema.optional().meta({
        description: 'Per metric, the change that counts and what a regression does.',
        examples: [{ instructions: { relative: '0.2 %' } }],
    }),
    budgets: schemas/* array */.YOg(budgetSchema)
        .max(1000)
        .optional()
        .meta({
        description: 'Absolute limits, whatever the base does.',
        examples: [[{ metric: 'wall_time', benchmark: 'parse*', p95: '50 ms' }]],
    }),
    tradeoffs: schemas/* array */.YOg(tradeoffSchema)
        .max(1000)
        .optional()
        .meta({
        description: 'Losses of one metric that gains of another pay for.',
        examples: [
            [{ allow: { metric: 'peak_rss', loss: '5 %' }, if: { metric: 'instructions', gain: '3 %' } }],
        ],
    }),
    drift: schemas/* enum */.k5n(['warn', 'block', 'off'])
        .optional()
        .meta({
        description: 'What changes do that add up over commits to one past the threshold.',
        default: policy/* defaultDrift */.Xn.on,
        examples: ['block'],
    }),
    drift_window: schemas/* int */.Whr()
        .min(3)
        .max(policy/* longestDriftWindow */.iG)
        .optional()
        .meta({
        description: 'Measured commits of the base branch that a head is held against.',
        default: policy/* defaultDrift */.Xn.window,
        examples: [50],
    }),
    claims: claimsSchema,
    growth: growthSchema.optional(),
    contention: contentionSchema('What a cache line does for which threads fight and in the base did not; nobody looks when absent.'),
    undecided: schemas/* enum */.k5n(['warn', 'block'])
        .optional()
        .meta({
        description: 'What an undecided verdict on a blocking metric does.',
        default: 'warn',
        examples: ['block'],
    }),
    rigour: rigourSchema.optional(),
    ...appShape,
})
    .refine((file) => file.benchmarks !== undefined || file.suites !== undefined, {
    error: 'names nothing to measure',
    params: { hint: 'add `benchmarks`, or `suites` whose own results are read' },
})
    .meta({
    title: 'Brakeline configuration',
    description: 'What to build, run and measure, and what is allowed.',
    anyOf: [{ required: ['benchmarks'] }, { required: ['suites'] }],
});

;// CONCATENATED MODULE: ./build/src/core/config/json-schema.js




function configJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(configSchema, {
        io: 'input',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => {
            const { examples, default: filledIn } = registries/* globalRegistry */.fd.get(zodSchema) ?? {};
            if (Array.isArray(examples))
                jsonSchema.examples = examples;
            if (filledIn !== undefined)
                jsonSchema['default'] = filledIn;
            if (zodSchema instanceof schemas/* ZodObject */.bvH && zodSchema.def.catchall === gateSchema.def.catchall) {
                const counterGate = { ...Object(jsonSchema.additionalProperties), required: ['better'] };
                jsonSchema.patternProperties = { [counterName.source]: counterGate };
                jsonSchema.additionalProperties = false;
            }
        },
    });
}
function schemaAt(schema, path) {
    let here = schema;
    for (const step of path) {
        if (here === undefined)
            return undefined;
        here = childSchema(here, step);
    }
    return here;
}
function knownKeys(schema) {
    if (schema === undefined)
        return [];
    const properties = schema['properties'];
    return isFields(properties) ? Object.keys(properties) : knownKeys(firstBranch(schema));
}
function childSchema(schema, step) {
    if (typeof step === 'number')
        return asFields(schema['items']);
    const properties = schema['properties'];
    if (isFields(properties) && Object.hasOwn(properties, step))
        return asFields(properties[String(step)]);
    const branch = firstBranch(schema);
    return branch === undefined ? asFields(schema['additionalProperties']) : childSchema(branch, step);
}
function firstBranch(schema) {
    const branches = isFields(schema['properties']) ? undefined : schema['oneOf'];
    return Array.isArray(branches) ? asFields(branches[0]) : undefined;
}
function asFields(value) {
    return isFields(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/config/describe-issue.js







const mostKeys = 200;
function nameValue(path) {
    const steps = path.map((step) => {
        if (typeof step === 'number')
            return `[${step}]`;
        return /^\w+$/.test(String(step)) ? `.${String(step)}` : `[${(0,preview_value/* previewValue */.i)(String(step))}]`;
    });
    return path.length === 0 ? 'the file' : `\`${steps.join('').replace(/^\./, '')}\``;
}
function writeExample(value) {
    return (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
function exampleAt(schema, path) {
    const examples = schemaAt(schema, path)?.['examples'];
    if (!Array.isArray(examples) || examples.length === 0)
        return undefined;
    const key = path.at(-1);
    return typeof key === 'string' ? `${key}: ${writeExample(examples[0])}` : writeExample(examples[0]);
}
function listWords(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}
function suggestWord(word, known, noun) {
    const nearest = typeof word === 'string' ? nearestWord(word, known) : undefined;
    return nearest === undefined ? `${noun} ${listWords(known)}` : `did you mean \`${nearest}\`?`;
}
function describeUnknownKeys({ file, schema }, path, keys) {
    const known = knownKeys(schemaAt(schema, path));
    const where = path.length === 0 ? '' : ` in ${nameValue(path)}`;
    return keys.slice(0, mostKeys).map((key) => ({
        code: 'config-unknown-key',
        message: `unknown key ${(0,preview_value/* previewValue */.i)(key)}${where}`,
        hint: suggestWord(key, known, 'the keys here are'),
        at: file.locateKey([...path, key]),
    }));
}
function describeVariable({ file }, path) {
    const name = String(path.at(-1));
    const refused = refusedVariables.includes(name);
    return {
        code: 'config-invalid',
        message: refused
            ? `the variable \`${name}\` would also change the measuring tools`
            : `${(0,preview_value/* previewValue */.i)(name)} is not a name of a variable`,
        hint: refused
            ? 'remove it; set what the benchmark needs by its own options, or in a script that `run` starts'
            : 'use letters, digits and `_`, and begin with a letter',
        at: file.locateKey(path),
    };
}
const typeNames = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'a map of keys',
    record: 'a map of keys',
};
function sizeOf(issue, amount) {
    if (issue.origin === 'string')
        return `${amount} characters long`;
    return issue.origin === 'array' ? `${amount} entries long` : `${amount}`;
}
function requirement(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return `must be ${typeNames[issue.expected] ?? issue.expected}`;
        case 'invalid_value':
            return issue.values.length > 5
                ? 'must be a metric'
                : `must be one of ${listWords(issue.values.map(String))}`;
        case 'too_big':
            return `must be at most ${sizeOf(issue, issue.maximum)}`;
        case 'too_small':
            return `must be at least ${sizeOf(issue, issue.minimum)}`;
        case 'invalid_union':
            return issue.errors.length === 0 ? 'must be a metric' : issue.message;
        case 'unrecognized_keys':
        case 'invalid_key':
        case 'invalid_format':
        case 'invalid_element':
        case 'not_multiple_of':
        case 'custom':
            return issue.message;
    }
}
function hintFor(issue, value, example) {
    if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string')
        return issue.params['hint'];
    if (issue.code === 'invalid_value')
        return suggestWord(value, issue.values.map(String), 'write one of');
    if (issue.code === 'invalid_union' && issue.errors.length === 0) {
        return suggestWord(value, gatedMetrics.map((metric) => metric.name), 'write one of');
    }
    if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
        return 'put the value in quotes';
    }
    return example === undefined ? 'docs/configuration.md describes every key' : `for example \`${example}\``;
}
function describeIssue(issue, described) {
    const { file, schema } = described;
    const path = issue.path;
    if (issue.code === 'unrecognized_keys')
        return describeUnknownKeys(described, path, issue.keys);
    if (issue.code === 'invalid_key')
        return [describeVariable(described, path)];
    const value = valueAt(file.value, path);
    const subject = nameValue(path);
    const example = exampleAt(schema, path);
    const problem = { code: 'config-invalid', at: file.locate(path) };
    if (value === undefined) {
        return [
            { ...problem, message: `${subject} is missing`, hint: `add \`${example ?? String(path.at(-1))}\`` },
        ];
    }
    if (value === null && path.length > 0) {
        const wanted = example === undefined ? 'a value' : `a value, such as \`${example}\``;
        return [{ ...problem, message: `${subject} is empty`, hint: `give it ${wanted}, or remove the key` }];
    }
    const isLength = (issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'object';
    const seen = issue.code === 'custom' || isLength ? '' : `, not ${(0,preview_value/* previewValue */.i)(value)}`;
    return [
        { ...problem, message: `${subject} ${requirement(issue)}${seen}`, hint: hintFor(issue, value, example) },
    ];
}

;// CONCATENATED MODULE: ./build/src/core/config/check-gates.js




const known = gatedMetrics.map((metric) => metric.name);
function listGates(list, path) {
    return Array.isArray(list) ? [...list.keys()].map((index) => [...path, index]) : [];
}
function findPlaces(root) {
    const suites = listGates(root['suites'], ['suites']);
    const cases = suites.flatMap(([list, index]) => {
        const suite = Reflect.get(Object(root['suites']), index ?? 0);
        return isFields(suite) ? listGates(suite['gates'], [list ?? '', index ?? 0, 'gates']) : [];
    });
    const owners = [[], ...listGates(root['benchmarks'], ['benchmarks']), ...suites, ...cases];
    return owners.map((path) => [...path, 'gate']);
}
function checkGate(gate, path, file) {
    return Object.entries(gate).flatMap(([name, value]) => {
        if (known.includes(name))
            return [];
        if (!counterName.test(name)) {
            return [
                {
                    code: 'config-unknown-key',
                    message: `unknown key ${(0,preview_value/* previewValue */.i)(name)} in ${nameValue(path)}`,
                    hint: suggestWord(name, known, 'the keys here are'),
                    at: file.locateKey([...path, name]),
                },
            ];
        }
        if (!isFields(value) || value['better'] !== undefined)
            return [];
        return [
            {
                code: 'config-invalid',
                message: `${nameValue([...path, name, 'better'])} is missing`,
                hint: 'add `better: lower` or `better: higher`; only the author of a counter knows',
                at: file.locate([...path, name]),
            },
        ];
    });
}
function checkGates(file) {
    if (!isFields(file.value))
        return [];
    return findPlaces(file.value).flatMap((path) => {
        const gate = valueAt(file.value, path);
        return isFields(gate) ? checkGate(gate, path, file) : [];
    });
}

;// CONCATENATED MODULE: ./build/src/core/config/expand-threads.js

function nameWithThreads(name, count) {
    return `${name}@threads=${count}`;
}
function withThreads(benchmark, counts, variable) {
    const [fewest = 1] = counts;
    const reference = { name: nameWithThreads(benchmark.name, fewest), count: fewest };
    const { metrics } = benchmark;
    return counts.map((count) => ({
        ...benchmark,
        name: nameWithThreads(benchmark.name, count),
        run: benchmark.run.replaceAll('{threads}', String(count)),
        env: { ...benchmark.env, [variable]: String(count) },
        metrics: metrics.includes('wall_time') ? metrics : [...metrics, 'wall_time'],
        threads: { count, reference },
    }));
}
function spread(record, namesOf) {
    return Object.fromEntries(Object.entries(record).flatMap(([name, value]) => namesOf(name).map((one) => [one, value])));
}
function expandThreads(config, input) {
    const lists = new Map((input.benchmarks ?? []).flatMap(({ name, threads }) => threads === undefined ? [] : [[name, threads]]));
    if (lists.size === 0)
        return config;
    const namesOf = (name) => lists.get(name)?.map((count) => nameWithThreads(name, count)) ?? [name];
    const { policy } = config;
    const aliases = Object.entries(policy.aliases ?? {}).flatMap(([name, old]) => {
        const counts = lists.get(name);
        if (counts === undefined)
            return [[name, old]];
        return counts.map((count) => {
            return [nameWithThreads(name, count), old.map((one) => nameWithThreads(one, count))];
        });
    });
    return {
        ...config,
        benchmarks: config.benchmarks.flatMap((benchmark, index) => {
            const { threads, threads_env: variable = defaultThreadsVariable } = input.benchmarks?.[index] ?? {};
            return threads === undefined ? [benchmark] : withThreads(benchmark, threads, variable);
        }),
        policy: {
            ...policy,
            benchmarkGates: spread(policy.benchmarkGates, namesOf),
            ...(policy.contention === undefined ? {} : { contention: spread(policy.contention, namesOf) }),
            ...(policy.claims === undefined
                ? {}
                : {
                    claims: policy.claims.flatMap((claim) => namesOf(claim.benchmark).map((benchmark) => ({ ...claim, benchmark }))),
                }),
            expected: policy.expected.flatMap(namesOf),
            ...(policy.aliases === undefined ? {} : { aliases: Object.fromEntries(aliases) }),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/config/check-names.js



function listEntries(value) {
    if (!Array.isArray(value))
        return [];
    return [...value.entries()].flatMap(([index, entry]) => (isFields(entry) ? [[index, entry]] : []));
}
function namesOf(benchmarks) {
    return benchmarks.flatMap(([, benchmark]) => ownNames(benchmark));
}
function plainNames(benchmarks) {
    return benchmarks.flatMap(([, { name }]) => (typeof name === 'string' ? [name] : []));
}
function ownNames({ name, threads }) {
    if (typeof name !== 'string')
        return [];
    if (!Array.isArray(threads))
        return [name];
    return threads.flatMap((count) => (typeof count === 'number' ? [nameWithThreads(name, count)] : []));
}
function checkNames(lists, tell) {
    const first = new Map();
    for (const [list, items] of Object.entries(lists)) {
        for (const [index, item] of items) {
            for (const name of new Set(ownNames(item))) {
                const before = first.get(name);
                if (before === undefined) {
                    first.set(name, `${list}[${index}]`);
                    continue;
                }
                const message = `the name ${(0,preview_value/* previewValue */.i)(name)} is already that of \`${before}\``;
                const kind = list === 'suites' ? 'suite' : 'benchmark';
                tell([list, index, 'name'], message, `give each ${kind} a name of its own`);
            }
        }
    }
}
function checkAliases(benchmarks, tell) {
    const owners = new Map(benchmarks.map(([index, { name }]) => [name, `benchmarks[${index}]`]));
    for (const [index, { aliases }] of benchmarks) {
        if (!Array.isArray(aliases))
            continue;
        for (const [place, alias] of aliases.entries()) {
            const owner = owners.get(alias);
            owners.set(alias, `benchmarks[${index}]`);
            if (owner === undefined || typeof alias !== 'string')
                continue;
            const message = `the alias ${(0,preview_value/* previewValue */.i)(alias)} is already a name of \`${owner}\``;
            tell(['benchmarks', index, 'aliases', place], message, 'let each name lead to one benchmark');
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/config/check-consistency.js








function checkConsistency(file) {
    const problems = [...checkGates(file)];
    const tell = (path, message, hint) => {
        problems.push({ code: 'config-invalid', message, hint, at: file.locate(path) });
    };
    const root = isFields(file.value) ? file.value : {};
    const benchmarks = listEntries(root['benchmarks']);
    checkRepeats(root['metrics'], ['metrics'], tell);
    const suites = listEntries(root['suites']);
    checkNames({ benchmarks, suites }, tell);
    checkAliases(benchmarks, tell);
    for (const [index, benchmark] of benchmarks)
        checkBenchmark(benchmark, ['benchmarks', index], tell);
    for (const [index, suite] of suites)
        checkBenchmark(suite, ['suites', index], tell);
    for (const [index, budget] of listEntries(root['budgets'])) {
        checkLimits(budget, ['budgets', index], tell);
        if (suites.length === 0)
            checkMatch(budget, { path: ['budgets', index], names: namesOf(benchmarks), tell });
    }
    for (const [index, claim] of listEntries(root['claims'])) {
        checkClaim(claim, { path: ['claims', index], names: plainNames(benchmarks), tell });
    }
    for (const [index, tradeoff] of listEntries(root['tradeoffs'])) {
        const path = ['tradeoffs', index];
        checkTrade(tradeoff, path, tell);
        checkMatch(tradeoff, { path, names: namesOf(benchmarks), tell });
    }
    return problems;
}
function checkClaim({ benchmark }, { path, names, tell }) {
    if (benchmark === undefined && names.length === 0)
        tell(path, 'there is no benchmark whose program a claim could be about', 'add the program to `benchmarks`');
    if (typeof benchmark !== 'string' || names.includes(benchmark))
        return;
    const message = `${nameValue([...path, 'benchmark'])} is ${(0,preview_value/* previewValue */.i)(benchmark)}, and no benchmark has that name`;
    tell([...path, 'benchmark'], message, suggestWord(benchmark, names, 'the benchmarks are'));
}
function checkTrade({ allow, if: paid }, path, tell) {
    if (!isFields(allow) || !isFields(paid) || typeof allow['metric'] !== 'string')
        return;
    if (allow['metric'] !== paid['metric'])
        return;
    const message = `${nameValue(path)} trades ${(0,preview_value/* previewValue */.i)(allow['metric'])} for itself`;
    tell([...path, 'if', 'metric'], message, 'name the metric whose gain pays for the loss');
}
function checkBenchmark(benchmark, path, tell) {
    checkRepeats(benchmark['metrics'], [...path, 'metrics'], tell);
    if (Object.hasOwn(benchmark, 'threads_env') && !Object.hasOwn(benchmark, 'threads')) {
        const place = nameValue([...path, 'threads_env']);
        tell([...path, 'threads_env'], `${place} has no \`threads\` to tell`, 'add `threads: [1, 2, 4]`');
    }
    const { cwd = '.', binary, env } = benchmark;
    if (typeof cwd === 'string' && typeof binary === 'string' && leavesRoot(`${cwd}/${binary}`)) {
        tell([...path, 'binary'], `${nameValue([...path, 'binary'])} leads out of the repository`, 'name a program that the build makes below the repository, relative to `cwd`');
    }
    for (const name of searchPathVariables) {
        const value = isFields(env) && Object.hasOwn(env, name) ? env[name] : undefined;
        if (typeof value === 'string' && !isAbsoluteSearchPath(value)) {
            tell([...path, 'env', name], `\`${name}\` names a directory that is not absolute, from which the measuring tools would load too`, name === 'PATH'
                ? 'name programs of the repository by their path in `run`'
                : "use absolute directories, or link with `-Wl,-rpath,'$ORIGIN/…'`");
        }
    }
}
function leavesRoot(path) {
    let depth = 0;
    for (const step of path.split('/')) {
        if (step === '..')
            depth -= 1;
        else if (step !== '' && step !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
function checkRepeats(list, path, tell) {
    if (!Array.isArray(list))
        return;
    const seen = new Set();
    for (const [index, item] of list.entries()) {
        if (seen.has(item) && typeof item === 'string') {
            tell([...path, index], `${(0,preview_value/* previewValue */.i)(item)} stands twice in ${nameValue(path)}`, 'keep one of the two');
        }
        seen.add(item);
    }
}
function checkLimits(budget, path, tell) {
    const given = [...Object.keys(namedQuantiles), 'quantile'].filter((key) => Object.hasOwn(budget, key));
    const subject = nameValue(path);
    const hint = `give one of ${Object.keys(namedQuantiles).join(', ')}, or \`quantile\` with \`limit\``;
    const orphan = Object.hasOwn(budget, 'limit') && !given.includes('quantile');
    if (given.length > 1)
        tell(path, `${subject} has more than one limit: ${given.join(', ')}`, `${hint}; write a budget for each`);
    if (orphan)
        tell([...path, 'limit'], `${subject} has a \`limit\` without \`quantile\``, hint);
    else if (given.length === 0)
        tell(path, `${subject} has no limit`, hint);
    if (given.includes('quantile') && !Object.hasOwn(budget, 'limit')) {
        tell([...path, 'quantile'], `${subject} has a \`quantile\` without \`limit\``, 'add `limit`, such as `limit: 50 ms`');
    }
}
function checkMatch({ benchmark }, budget) {
    const { path, names, tell } = budget;
    if (typeof benchmark !== 'string' || benchmark === '' || benchmark.length > 200 || names.length === 0)
        return;
    if (names.some((name) => (0,name_glob/* matchesGlob */.k)(benchmark, name)))
        return;
    const place = [...path, 'benchmark'];
    tell(place, `${nameValue(place)}: no benchmark is called ${(0,preview_value/* previewValue */.i)(benchmark)}`, suggestWord(benchmark, names.slice(0, 20), 'the benchmarks are'));
}

// EXTERNAL MODULE: ./build/src/core/model/default-gate.js
var default_gate = __webpack_require__(29168);
;// CONCATENATED MODULE: ./build/src/core/config/fill-app-settings.js

function fillAppSettings(input) {
    const otherwise = defaultAppSettings;
    return {
        overrides: {
            roles: input.overrides?.roles ?? otherwise.overrides.roles,
            author: input.overrides?.author ?? otherwise.overrides.author,
        },
        patience: input.patience ?? otherwise.patience,
        comment: input.comment ?? otherwise.comment,
        codeScanning: input.code_scanning ?? otherwise.codeScanning,
        workflow: input.workflow ?? otherwise.workflow,
        ignore: input.ignore ?? otherwise.ignore,
    };
}

;// CONCATENATED MODULE: ./build/src/core/config/fill-claims.js

function statementOf({ aligned, to, apart, one_thread: region = '' }) {
    if (aligned !== undefined)
        return { kind: 'aligned', name: aligned, bytes: to ?? claim/* usualAlignment */.oK };
    return apart === undefined ? { kind: 'one-thread', name: region } : { kind: 'apart', names: apart };
}
function fillClaims({ claims = [], benchmarks = [] }) {
    return claims.flatMap((claim) => {
        const benchmark = claim.benchmark ?? benchmarks[0]?.name;
        if (benchmark === undefined)
            return [];
        return [{ statement: statementOf(claim), benchmark, blocks: claim.blocks ?? 'new' }];
    });
}

;// CONCATENATED MODULE: ./build/src/core/config/fill-config.js








function fillConfig(input, file) {
    return {
        ...(input.build === undefined ? {} : { build: input.build }),
        buildTimeout: input.build_timeout ?? defaultBuildTimeout,
        ...(input.pin === undefined ? {} : { pin: input.pin }),
        ...(input.layouts === undefined ? {} : { layouts: input.layouts }),
        explain: input.explain ?? 'regressed',
        benchmarks: (input.benchmarks ?? []).map((benchmark, index) => ({
            ...fillBenchmark(benchmark, input),
            env: fillVariables(benchmark.env ?? {}, (name) => file.source(['benchmarks', index, 'env', name])),
        })),
        suites: (input.suites ?? []).map((suite, index) => ({
            ...fillSuite(suite, input),
            env: fillVariables(suite.env ?? {}, (name) => file.source(['suites', index, 'env', name])),
        })),
        policy: fillPolicy(input),
        app: fillAppSettings(input),
    };
}
function fillBenchmark(benchmark, file) {
    const { name, run, cwd = '.', setup, binary, runtime } = benchmark;
    return {
        name,
        run,
        cwd,
        ...(setup === undefined ? {} : { setup }),
        timeout: benchmark.timeout ?? file.timeout ?? defaultTimeout,
        rounds: benchmark.rounds ?? file.rounds ?? defaultRounds,
        ...(runtime === undefined ? {} : { runtime }),
        constantRandomness: benchmark.constant_randomness ?? false,
        metrics: benchmark.metrics ?? file.metrics ?? defaultMetrics,
        ...(binary === undefined ? {} : { binary }),
    };
}
function fillSuite(suite, file) {
    const { name, run, cwd = '.', setup, path } = suite;
    return {
        name,
        run,
        reads: suite.reads ?? 'auto',
        ...(path === undefined ? {} : { path }),
        cwd,
        ...(setup === undefined ? {} : { setup }),
        timeout: suite.timeout ?? file.build_timeout ?? defaultBuildTimeout,
        rounds: suite.rounds ?? defaultSuiteRounds,
    };
}
function fillVariables(variables, source) {
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (source(name) ?? String(value)),
    ]));
}
function fillPolicy(input) {
    const own = (input.benchmarks ?? []).flatMap(({ name, gate }) => gate === undefined ? [] : [[name, fillGate([input.gate ?? {}, gate], Object.keys(gate))]]);
    return {
        gate: fillGate([input.gate ?? {}], Object.keys(input.gate ?? {})),
        benchmarkGates: Object.fromEntries(own),
        budgets: (input.budgets ?? []).map(fillBudget),
        ...(input.tradeoffs === undefined ? {} : { tradeoffs: input.tradeoffs }),
        ...fillSuitePolicy(input),
        drift: { on: input.drift ?? policy/* defaultDrift */.Xn.on, window: input.drift_window ?? policy/* defaultDrift */.Xn.window },
        growth: fillGrowth(input.growth ?? {}),
        ...fillAliases(input),
        ...fillContention(input),
        ...(input.claims === undefined ? {} : { claims: fillClaims(input) }),
        expected: (input.benchmarks ?? []).map(({ name }) => name),
        undecided: input.undecided ?? 'warn',
        rigour: {
            falseBlocks: input.rigour?.false_blocks ?? policy/* defaultRigour */.KX.falseBlocks,
            looks: input.rigour?.looks ?? policy/* defaultRigour */.KX.looks,
            extraRounds: input.rigour?.extra_rounds ?? policy/* defaultRigour */.KX.extraRounds,
        },
    };
}
function fillSuitePolicy(input) {
    const { suites = [] } = input;
    if (suites.length === 0)
        return {};
    const patternGates = suites.flatMap((suite) => {
        const layers = [input.gate ?? {}, suite.gate ?? {}];
        const whole = suite.gate === undefined ? [] : [gatesOf(`${suite.name}/*`, layers)];
        const parts = (suite.gates ?? []).map(({ cases, gate }) => gatesOf(`${suite.name}/${cases}`, [...layers, gate]));
        return [...whole, ...parts];
    });
    return { patternGates, expectedSuites: suites.map(({ name }) => name) };
}
function gatesOf(benchmark, layers) {
    return { benchmark, gate: fillGate(layers, Object.keys(layers.at(-1) ?? {})) };
}
function fillGrowth(input) {
    const { on = policy/* defaultGrowth */.$h.on, rise = policy/* defaultGrowth */.$h.rise, families } = input;
    if (families === undefined)
        return { on, rise };
    return {
        on,
        rise,
        families: families.map((one) => ({ family: one.family, on: one.on ?? on, rise: one.rise ?? rise })),
    };
}
function fillContention(input) {
    const asked = (input.benchmarks ?? []).flatMap(({ name, contention = input.contention ?? 'off' }) => contention === 'off' ? [] : [[name, contention]]);
    return asked.length === 0 ? {} : { contention: Object.fromEntries(asked) };
}
function fillAliases({ benchmarks = [], suites = [] }) {
    const single = benchmarks.flatMap(({ name, aliases }) => aliases === undefined ? [] : [[name, aliases]]);
    const cases = suites.flatMap(({ name, aliases = {} }) => Object.entries(aliases).map(([one, others]) => [`${name}/${one}`, others.map((other) => `${name}/${other}`)]));
    const named = [...single, ...cases];
    return named.length === 0 ? {} : { aliases: Object.fromEntries(named) };
}
function fillGate(layers, names) {
    const known = gatedMetrics.filter((metric) => names.includes(metric.name));
    const counters = names.filter((name) => name.startsWith(model_metric/* customPrefix */.gO));
    const lay = (name, first) => [
        name,
        layers.reduce((gate, layer) => layGate(gate, layer[name]), first),
    ];
    return Object.fromEntries([
        ...known.map((metric) => lay(metric.name, (0,default_gate/* defaultGate */.z)(metric))),
        ...counters.map((name) => lay(name, counterGate)),
    ]);
}
const counterGate = { relative: 0.05, absolute: 0, better: 'lower', on: 'warn' };
function layGate(under, over) {
    return {
        relative: over?.relative ?? under.relative,
        absolute: over?.absolute ?? under.absolute,
        better: over?.better ?? under.better,
        on: over?.on ?? under.on,
    };
}
function fillBudget(input) {
    const { metric, benchmark, on } = input;
    const { p50, p90, p95, p99, median, max } = input;
    const limits = Object.entries({ p50, p90, p95, p99, median, max });
    const [name, limit] = limits.find(([, value]) => value !== undefined) ?? [];
    const quantile = Object.entries(namedQuantiles).find(([key]) => key === name)?.[1] ?? input.quantile ?? 1;
    return { metric, benchmark, quantile, limit: limit ?? input.limit ?? 0, on };
}

;// CONCATENATED MODULE: ./build/src/core/config/find-warnings.js


const fewestRounds = 5;
function findWarnings(config, file) {
    return [
        ...findShortRounds(config, file),
        ...findShortLayouts(config, file),
        ...wantedOf(config).flatMap((wanted) => warnOfUnmeasured(wanted, { config, file })),
    ];
}
function findShortRounds({ benchmarks }, file) {
    const problems = new Map();
    for (const [index, { rounds }] of benchmarks.entries()) {
        if (rounds >= fewestRounds)
            continue;
        const own = ['benchmarks', index, 'rounds'];
        const path = file.source(own) === undefined ? ['rounds'] : own;
        problems.set(path.join(), {
            code: 'too-few-rounds',
            message: `${nameValue(path)}: ${rounds} ${rounds === 1 ? 'round is' : 'rounds are'} too few for a verdict on anything but \`ir\``,
            hint: `set \`rounds\` to ${fewestRounds} or more`,
            at: file.locate(path),
        });
    }
    return [...problems.values()];
}
function findShortLayouts({ benchmarks, layouts = 1 }, file) {
    const short = benchmarks.find(({ rounds }) => rounds < layouts);
    if (short === undefined)
        return [];
    return [
        {
            code: 'too-few-rounds',
            message: `\`layouts\`: the ${short.rounds} rounds of benchmark ${short.name} do not reach ${layouts} layouts`,
            hint: `set \`rounds\` to ${layouts} or more, best a multiple of it`,
            at: file.locate(['layouts']),
        },
    ];
}
function wantedOf({ policy }) {
    return [
        ...policy.budgets.map(({ benchmark, metric }, index) => {
            return { benchmark, metric, verb: 'limits', path: ['budgets', index], within: ['metric'] };
        }),
        ...(policy.tradeoffs ?? []).flatMap(({ benchmark, ...trade }, index) => ['allow', 'if'].map((part) => {
            const { metric } = trade[part];
            return { benchmark, metric, verb: 'trades', path: ['tradeoffs', index], within: [part, 'metric'] };
        })),
    ];
}
function warnOfUnmeasured({ benchmark, metric, verb, path, within }, { config, file }) {
    const matched = config.benchmarks.filter(({ name }) => (0,name_glob/* matchesGlob */.k)(benchmark, name));
    if (matched.length === 0 || metric === 'ir' || matched.some(({ metrics }) => metrics.includes(metric)))
        return [];
    return [
        {
            code: 'config-invalid',
            message: `${nameValue(path)} ${verb} \`${metric}\`, which none of its benchmarks measures`,
            hint: `add \`${metric}\` to \`metrics\``,
            at: file.locate([...path, ...within]),
        },
    ];
}

// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
// EXTERNAL MODULE: ./build/src/core/compare/choose-interval.js + 11 modules
var choose_interval = __webpack_require__(78823);
// EXTERNAL MODULE: ./build/src/core/compare/find-gate.js
var find_gate = __webpack_require__(77512);
// EXTERNAL MODULE: ./build/src/core/compare/raise-gate.js
var raise_gate = __webpack_require__(43437);
// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
;// CONCATENATED MODULE: ./build/src/core/config/warn-of-gates.js








const gateKeys = ['relative', 'absolute', 'better', 'on'];
function comparedMetrics({ name, metrics, threads }) {
    if (threads === undefined || threads.reference.name === name)
        return metrics;
    return [...metrics, ...model_metric/* scalingMetrics */.Zh.map((metric) => metric.name)];
}
function indicesInFile(benchmarks) {
    let index = -1;
    return benchmarks.map(({ threads }, position) => {
        const before = benchmarks[position - 1]?.threads?.reference.name;
        if (threads === undefined || threads.reference.name !== before)
            index += 1;
        return index;
    });
}
function listBlocking({ benchmarks, policy }, file) {
    const indices = indicesInFile(benchmarks);
    return benchmarks.flatMap((benchmark, position) => comparedMetrics(benchmark).flatMap((name) => {
        const metric = (0,model_metric/* findMetric */.GF)(name);
        if (metric === undefined)
            return [];
        const gate = (0,find_gate/* findGate */.Z)(policy, benchmark.name, metric);
        const own = ['benchmarks', indices[position] ?? 0, 'gate', name];
        const path = gateKeys.some((key) => file.source([...own, key]) !== undefined) ? own : ['gate', name];
        return gate.on === 'block' ? [{ benchmark, metric, gate, path }] : [];
    }));
}
function percent(part) {
    return `${Number((100 * part).toPrecision(2))} %`;
}
function warnOfLayout({ metric, gate, path }, { config, file }) {
    const { layouts = 1 } = config;
    const effect = (0,raise_gate/* layoutEffect */.a)(metric) / Math.sqrt(layouts);
    if (gate.relative >= effect)
        return [];
    return [
        {
            code: 'config-invalid',
            message: `${nameValue(path)} blocks at ${percent(gate.relative)}, but moving code alone changes \`${metric.name}\` by up to ${percent(effect)}${layouts > 1 ? ` with ${layouts} layouts` : ''}, to which every run raises the threshold`,
            hint: `set \`relative\` to ${percent(effect)} or more, gate on \`instructions\`, or vary the layout with ${layouts > 1 ? 'more ' : ''}\`layouts\``,
            at: file.locate(path),
        },
    ];
}
function mostRounds(rounds, { looks, extraRounds }) {
    return rounds * Math.min(looks, 1 + Math.floor(extraRounds));
}
function warnOfRounds({ metric, benchmark, path }, pairs, { config, file }) {
    const rigour = config.policy.rigour ?? policy/* defaultRigour */.KX;
    const confidence = (0,block_level/* pairConfidence */.Js)(rigour, pairs);
    const needed = (0,choose_interval/* fewestRounds */.mv)(metric.nature, confidence);
    const most = mostRounds(benchmark.rounds, rigour);
    if (metric.nature !== 'timed' || most >= needed)
        return [];
    const first = Math.ceil(needed / mostRounds(1, rigour));
    return [
        {
            code: 'too-few-rounds',
            message: `${nameValue(path)} can never block in benchmark ${benchmark.name}: it gets at most ${most} rounds a side, and ${needed} are needed for ${(0,quantity_text/* formatConfidence */.Me)(confidence)}, which ${pairs === 1 ? 'its one blocking pair asks' : `${pairs} blocking pairs ask`}`,
            hint: `set \`rounds\` to ${first} or more`,
            at: file.locate(path),
        },
    ];
}
function warnOfGates(config, file) {
    const blocking = listBlocking(config, file);
    const problems = blocking.flatMap((pair) => [
        ...warnOfLayout(pair, { config, file }),
        ...warnOfRounds(pair, blocking.length, { config, file }),
    ]);
    const byPlace = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.at]), problem]));
    return [...byPlace.values()];
}

;// CONCATENATED MODULE: ./build/src/core/config/decode.js










const mostProblems = 100;
function decodeConfig(source) {
    const yaml = parseYaml(source);
    if (yaml.kind === 'failed')
        return yaml;
    const file = yaml.value;
    const result = configSchema.safeParse(file.value);
    const broken = checkConsistency(file);
    if (result.success && broken.length === 0) {
        const config = fillConfig(result.data, file);
        const expanded = expandThreads(config, result.data);
        return (0,parsed/* parsed */.Yz)(expanded, [...findWarnings(config, file), ...warnOfGates(expanded, file)]);
    }
    const problems = result.success ? broken : [...describeIssues(result.error.issues, file), ...broken];
    return (0,parsed/* failed */.gz)(...listProblems(problems, source.file));
}
function describeIssues(issues, file) {
    const schema = configJsonSchema();
    const problems = [];
    for (const issue of issues) {
        if (problems.length > mostProblems)
            break;
        problems.push(...describeIssue(issue, { file, schema }));
    }
    return problems;
}
function listProblems(problems, file) {
    const sorted = problems.toSorted(({ at: one }, { at: other }) => (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0));
    const shown = sorted.slice(0, mostProblems);
    const rest = {
        code: 'config-invalid',
        message: 'the file has more mistakes than are listed',
        hint: 'mend these first; check that the file is a configuration of Brakeline',
        at: { file, line: 1 },
    };
    if (!(0,parsed/* isNonEmpty */.J_)(shown))
        return [rest];
    return sorted.length > mostProblems ? [...shown, rest] : shown;
}

// EXTERNAL MODULE: ./build/src/core/renames/find-renames.js
var find_renames = __webpack_require__(87400);
// EXTERNAL MODULE: ./build/src/core/renames/rename.js
var rename = __webpack_require__(15179);
;// CONCATENATED MODULE: ./build/src/core/renames/rename-suites.js

function workOf({ run, cwd, env, setup, reads, path }) {
    const variables = Object.entries(env).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([run, cwd, variables, setup, reads, path]);
}
function findSuiteRenames(base, head) {
    const namesOf = (suites) => new Set(suites.map(({ name }) => name));
    const [inBase, inHead] = [namesOf(base), namesOf(head)];
    const come = Map.groupBy(head.filter(({ name }) => !inBase.has(name)), workOf);
    const gone = base.filter(({ name }) => !inHead.has(name));
    return (0,rename/* keepUnique */.d)(gone.flatMap((suite) => (come.get(workOf(suite)) ?? []).map(({ name }) => ({ from: suite.name, to: name }))));
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

;// CONCATENATED MODULE: ./build/src/core/renames/removals.js


function definitionsOf({ benchmarks, suites, policy: { aliases } }) {
    return { benchmarks, suites, aliases };
}
const unchanged = { renames: [], suiteRenames: [], removed: [] };
function findRearrangement(base, head, aliases) {
    const renames = (0,find_renames/* findRenames */.Pr)({
        base: base.benchmarks,
        head: head.benchmarks,
        aliases,
        headAliases: head.aliases,
    });
    const suiteRenames = findSuiteRenames(base.suites, head.suites);
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

// EXTERNAL MODULE: ./build/src/core/renames/rename-policy.js
var rename_policy = __webpack_require__(93726);
;// CONCATENATED MODULE: ./build/src/core/config/plan-benchmarks.js





function missing(path) {
    return {
        code: 'config-missing',
        message: `${path} exists neither in the base nor in the head`,
        hint: 'write one with `brakeline init` and commit it',
    };
}
function notApplied(path, message) {
    return {
        code: 'config-not-applied',
        message,
        hint: 'nothing to do: the base branch decides what a pull request may cost',
        at: { file: path, line: 1 },
    };
}
function planSides(base, head, renames) {
    const newNames = new Map(renames.map(({ from, to }) => [from, to]));
    const inHead = new Set(head.map(({ name }) => name));
    const known = base.flatMap((config) => {
        const { name: formerName } = config;
        const name = newNames.get(formerName) ?? formerName;
        if (!inHead.has(name))
            return [];
        const sides = ['base', 'head'];
        return [name === formerName ? { config, sides } : { config: { ...config, name }, formerName, sides }];
    });
    const taken = new Set(known.map(({ config }) => config.name));
    const added = head
        .filter(({ name }) => !taken.has(name))
        .map((config) => ({ config, sides: ['head'] }));
    return [...known, ...added];
}
function planOf(policySide, base, head) {
    const { aliases } = policySide.policy;
    const { renames, suiteRenames, removed } = findRearrangement(definitionsOf(base), definitionsOf(head), aliases);
    return {
        build: { base: buildOf(base), head: buildOf(head) },
        ...(policySide.pin === undefined ? {} : { pin: policySide.pin }),
        ...(policySide.layouts === undefined ? {} : { layouts: policySide.layouts }),
        explain: policySide.explain,
        benchmarks: planSides(base.benchmarks, head.benchmarks, renames),
        suites: planSides(base.suites, head.suites, suiteRenames),
        removed,
        policy: (0,rename_policy/* renamePolicy */.$)(renameSuites(policySide.policy, suiteRenames), renames),
    };
}
function warnOfAliases(path, policySide, sides) {
    const input = {
        base: sides.base.benchmarks,
        head: sides.head.benchmarks,
        aliases: policySide.policy.aliases,
        headAliases: sides.head.policy.aliases,
    };
    return (0,find_renames/* findRefusedAliases */.eL)(input, (0,find_renames/* findRenames */.Pr)(input)).map(({ from, to }) => ({
        code: 'config-not-applied',
        message: `the pull request calls ${to} another name of ${from}, which runs something else; the two are not compared`,
        hint: 'merge the alias into the base branch first, then rename; or keep the command',
        at: { file: path, line: 1 },
    }));
}
function withPolicyOf(tip, base) {
    const { expected, expectedSuites } = base.policy;
    return {
        ...tip,
        policy: { ...tip.policy, expected, ...(expectedSuites === undefined ? {} : { expectedSuites }) },
    };
}
function buildOf(config) {
    return config.build === undefined
        ? { timeout: config.buildTimeout }
        : { command: config.build, timeout: config.buildTimeout };
}
function differs(base, head) {
    const measured = (config) => JSON.stringify([
        config.policy,
        config.benchmarks,
        config.suites,
        config.pin,
        config.layouts,
        config.explain,
    ]);
    return measured(base) !== measured(head);
}
function planGate(configs) {
    const { path, head, tip } = configs;
    const base = configs.base?.kind !== 'ok' && tip?.kind === 'ok' ? tip : configs.base;
    if (head?.kind === 'failed')
        return head;
    if (base?.kind === 'ok') {
        const policySide = tip?.kind === 'ok' ? withPolicyOf(tip.value, base.value) : base.value;
        if (head === undefined) {
            return (0,parsed/* parsed */.Yz)(planOf(policySide, base.value, base.value), [
                notApplied(path, `the pull request has no ${path}; the base's applies`),
            ]);
        }
        const edit = differs(base.value, head.value)
            ? [
                notApplied(path, `the pull request edits ${path}; thresholds and known benchmarks are taken from the base`),
            ]
            : [];
        const aliases = warnOfAliases(path, policySide, { base: base.value, head: head.value });
        return (0,parsed/* parsed */.Yz)(planOf(policySide, base.value, head.value), [...edit, ...aliases, ...base.warnings]);
    }
    if (head === undefined)
        return base ?? (0,parsed/* failed */.gz)(missing(path));
    const why = base === undefined ? 'the base has no' : 'the base has an unusable';
    return (0,parsed/* parsed */.Yz)(planOf(head.value, head.value, head.value), [
        ...head.warnings,
        {
            code: 'config-not-applied',
            message: `${why} ${path}, so the head's own is used`,
            hint: 'merge the configuration first; from then on the base branch decides',
        },
    ]);
}

// EXTERNAL MODULE: ./build/src/measure/git/commit-files.js
var commit_files = __webpack_require__(51474);
;// CONCATENATED MODULE: ./build/src/pipeline/read-plan.js


async function readConfigAt(repository, sha, path) {
    const text = await (0,commit_files/* readFileAt */._T)({ repository, sha, path });
    if (text.kind === 'failed')
        return { kind: 'read', config: text };
    if (text.value === undefined)
        return { kind: 'absent' };
    return { kind: 'read', config: decodeConfig({ file: path, text: text.value }) };
}
async function readPlan(repository, commits, path) {
    const [base, head, tip] = await Promise.all([
        readConfigAt(repository, commits.base, path),
        readConfigAt(repository, commits.head, path),
        readConfigAt(repository, commits.tip ?? commits.base, path),
    ]);
    return planGate({
        path,
        ...(base.kind === 'read' ? { base: base.config } : {}),
        ...(head.kind === 'read' ? { head: head.config } : {}),
        ...(tip.kind === 'read' ? { tip: tip.config } : {}),
    });
}
async function readCopiesPlan(repository, sha, path) {
    const read = await readConfigAt(repository, sha, path);
    const head = read.kind === 'read' ? read.config : undefined;
    if (head?.kind !== 'ok')
        return head ?? (0,parsed/* failed */.gz)(configMissing(path, sha));
    const both = planGate({ path, base: head, head });
    return both.kind === 'failed' ? both : (0,parsed/* parsed */.Yz)(both.value, head.warnings);
}
async function readBaselinePlan(repository, sha, path) {
    const both = await readCopiesPlan(repository, sha, path);
    if (both.kind === 'failed')
        return both;
    const benchmarks = both.value.benchmarks.map(({ config }) => ({ config, sides: ['head'] }));
    const suites = both.value.suites.map(({ config }) => ({ config, sides: ['head'] }));
    return (0,parsed/* parsed */.Yz)({ ...both.value, benchmarks, suites }, both.warnings);
}
function configMissing(path, sha) {
    return {
        code: 'config-missing',
        message: `commit ${sha.slice(0, 10)} has no ${path}`,
        hint: 'write one with `brakeline init` and commit it',
    };
}


/***/ }),

/***/ 19777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/pipeline/assemble-report.js + 22 modules
var assemble_report = __webpack_require__(69211);
// EXTERNAL MODULE: ./build/src/core/model/side-name.js
var side_name = __webpack_require__(16158);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(93683);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(24617);
;// CONCATENATED MODULE: ./build/src/measure/builds/build.js



const sourceDate = '1577836800';
function describeEnd(outcome, timeout) {
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : `ended with ${outcome.exitCode}`;
        case 'killed':
            return `was ended by ${outcome.killedBy}`;
        case 'timed-out':
            return `took longer than ${timeout} s and was stopped`;
        case 'interrupted':
            return 'was interrupted';
        case 'not-started':
            return `could not be started: ${outcome.reason}`;
    }
}
function chooseHint(outcome, { side, directory, command }) {
    if (outcome.kind === 'timed-out')
        return 'raise `build_timeout` in the configuration, or make the build quicker';
    if (outcome.kind === 'not-started')
        return `check that ${directory} exists and that there is a shell`;
    if (outcome.kind === 'ended' && outcome.exitCode === 127) {
        return 'install the program that was not found on this machine, or name it by its path';
    }
    const clean = `in a clean checkout of the ${side} commit; files that git ignores are not there`;
    return `run \`${command}\` ${clean}`;
}
async function buildSide(request) {
    const { command, timeout, directory, side, layout, signal } = request;
    const outcome = await (0,processes/* runProcess */.R)({
        command: 'sh',
        args: ['-c', `exec 2>&1\n${command}`],
        cwd: directory,
        env: {
            SOURCE_DATE_EPOCH: sourceDate,
            ...(0,clean_env/* buildEnvironment */.AF)(),
            ...(layout === undefined ? {} : { BRAKELINE_LAYOUT: String(layout) }),
        },
        timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const end = describeEnd(outcome, timeout);
    if (end === undefined)
        return undefined;
    if (outcome.kind === 'interrupted') {
        return {
            code: 'interrupted',
            message: `the build of the ${side} was interrupted`,
            hint: 'start the run again',
        };
    }
    const output = 'stdoutTail' in outcome ? (0,external_node_util_.stripVTControlCharacters)(outcome.stdoutTail) : '';
    return {
        code: 'build-failed',
        message: `the build of the ${side}${layout === undefined ? '' : ` in layout ${layout}`} ${end}${output === '' ? '; it printed nothing' : `\n${output}`}`,
        hint: chooseHint(outcome, request),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/build-sides.js


async function buildLayout(plan, { trees, layout }, signal) {
    const built = await Promise.all(side_name/* sideNames */.W.map(async (side) => {
        const { command, timeout } = plan.build[side];
        const needed = [...plan.benchmarks, ...plan.suites].some(({ sides }) => sides.includes(side));
        if (command === undefined || !needed)
            return [];
        const numbered = layout === undefined ? {} : { layout };
        const request = { command, timeout, side, directory: trees[side], signal, ...numbered };
        const problem = await buildSide(request);
        return problem === undefined ? [] : [{ side, problem }];
    }));
    return built.flat();
}
async function buildSides(plan, scratch, signal) {
    const several = scratch.layouts.length > 1;
    for (const [index, trees] of scratch.layouts.entries()) {
        const problems = await buildLayout(plan, several ? { trees, layout: index + 1 } : { trees }, signal);
        if (problems.length > 0)
            return problems;
    }
    return [];
}

// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(92225);
// EXTERNAL MODULE: ./build/src/measure/processes/launcher.js
var processes_launcher = __webpack_require__(51126);
// EXTERNAL MODULE: ./build/src/measure/processes/side-directories.js
var side_directories = __webpack_require__(84235);
// EXTERNAL MODULE: ./build/src/measure/counters/perf-events.js
var perf_events = __webpack_require__(11557);
// EXTERNAL MODULE: ./build/src/measure/counters/perf-stat.js
var perf_stat = __webpack_require__(67702);
;// CONCATENATED MODULE: ./build/src/measure/counters/prober.js




function createProber(launcher, directories, signal) {
    const [usageFile, countsFile] = [directories.result('usage'), directories.result('counts')];
    const env = { ...(0,clean_env/* measuredEnvironment */.Eg)(directories.own('base'), {}), PERL_HASH_SEED: '0' };
    let peak = 0;
    const launch = async (words) => {
        const [command = '', ...args] = (0,processes_launcher/* launchWords */.lf)(launcher, usageFile, words);
        const process = { command, args, cwd: '/', env, timeout: 20 };
        const ran = await (0,processes/* runProcess */.R)(signal ? { ...process, signal } : process);
        const stderr = 'stderrTail' in ran ? ran.stderrTail : ran.reason;
        return { usage: await (0,processes_launcher/* takeUsage */.v1)(usageFile), stderr };
    };
    return {
        async perfRun(perf, events, command) {
            const { usage, stderr } = await launch([...(0,perf_stat/* perfWords */.D)(perf, events, countsFile), ...command]);
            peak = Math.max(peak, usage?.peakRss ?? 0);
            return { counts: (await (0,perf_stat/* takeCounts */.G)(countsFile)) ?? [], stderr };
        },
        plainRun: async (command) => (await launch(command)).usage,
        peak: () => peak,
    };
}
function wordsOf(run) {
    const lacking = run.counts.find((count) => count.kind !== 'counted');
    return lacking === undefined ? run.stderr : `${lacking.event} is <${lacking.kind.replace('-', ' ')}>`;
}
function counted(run) {
    return run.counts.length > 0 && run.counts.every((count) => count.kind === 'counted');
}

;// CONCATENATED MODULE: ./build/src/measure/counters/counters.js






const loop = ['-e', '$s += $_ for 1 .. 200_000'];
const loopMinimum = 1_000_000;
const copyTolerance = 0.05;
const mostCopies = 8;
function floorAbove(peak) {
    return peak * 1.05 + 512 * 1024;
}
async function findFormat(path, prober, command) {
    let words = '';
    for (const format of ['json', 'csv']) {
        const run = await prober.perfRun({ path, format }, { hardware: [], software: ['task-clock'] }, command);
        if (counted(run))
            return { path, format };
        words = wordsOf(run);
    }
    return words;
}
function agree(counts, copies, truth) {
    return (counts.length === copies &&
        counts.every((count) => count.kind === 'counted' &&
            count.runningPercent >= 100 &&
            count.value >= loopMinimum &&
            Math.abs(count.value - truth) <= truth * copyTolerance));
}
async function findHonest(perf, prober, perl) {
    let truth = 0;
    for (let copies = 1; copies <= mostCopies; copies += 1) {
        const hardware = Array.from({ length: copies }, () => perf_events/* hardwareEvents */.Ks.instructions);
        const { counts } = await prober.perfRun(perf, { hardware, software: [] }, [perl, ...loop]);
        const [first] = counts;
        if (copies === 1)
            truth = first?.kind === 'counted' ? first.value : 0;
        if (agree(counts, copies, truth))
            continue;
        const lied = counts.length > 0 && counts.every((c) => c.kind === 'counted' && c.runningPercent >= 100);
        return { honest: copies - 1, lied };
    }
    return { honest: mostCopies, lied: false };
}
function dishonest(honest) {
    return {
        code: 'counters-dishonest',
        message: `counter ${honest + 1} of this machine claims to count and does not; at most ${Math.min(honest, 4)} are used at once`,
        hint: honest > 0
            ? 'nothing to do: more metrics take more runs; a common fault of virtual machines'
            : 'use a machine whose hardware counters work; exact counts (`ir`) work everywhere',
    };
}
function unavailable(words) {
    const last = words.split('\n').findLast((line) => line.trim() !== '') ?? '';
    const denied = /paranoid|permission|not permitted|access/i.test(words);
    return {
        code: 'counters-unavailable',
        message: `perf counts no hardware events here${last === '' ? '' : `: ${last.trim().slice(0, 200)}`}`,
        hint: denied
            ? 'run: sudo sysctl kernel.perf_event_paranoid=1'
            : 'use a machine, or a type of virtual machine, with hardware counters; exact counts (`ir`) work everywhere',
    };
}
const perfMissing = {
    code: 'counters-unavailable',
    message: 'perf is not installed, so no hardware events are counted',
    hint: 'run: apt-get install linux-perf (Debian) or linux-tools-$(uname -r) (Ubuntu)',
};
async function probePerf(path, prober, launcher) {
    const nothing = { hardware: [], software: [], kernel: [], honest: 0 };
    if (path === undefined)
        return { ...nothing, problems: [perfMissing] };
    const tiny = [launcher.perl, '-e1'];
    const perf = await findFormat(path, prober, tiny);
    if (typeof perf === 'string')
        return { ...nothing, problems: [unavailable(perf)] };
    const software = [];
    for (const metric of perf_events/* softwareMetrics */.BE) {
        const run = await prober.perfRun(perf, { hardware: [], software: [perf_events/* softwareEvents */.pg[metric]] }, tiny);
        if (run.counts.length > 0)
            software.push(metric);
    }
    const kernel = [];
    for (const metric of perf_events/* kernelMetrics */.Fe) {
        const event = perf_events/* kernelEvents */.j7[metric];
        const events = { hardware: [], software: [event], everywhere: metric === 'energy' };
        const run = await prober.perfRun(perf, events, tiny);
        if (counted(run) && run.counts[0]?.event === event)
            kernel.push(metric);
    }
    const hardware = [];
    let words = '';
    for (const metric of perf_events/* hardwareMetrics */.k_) {
        const run = await prober.perfRun(perf, { hardware: [perf_events/* hardwareEvents */.Ks[metric]], software: [] }, tiny);
        if (counted(run))
            hardware.push(metric);
        else
            words ||= wordsOf(run);
    }
    if (!hardware.includes('instructions')) {
        return { perf, ...nothing, software, kernel, problems: [unavailable(words)] };
    }
    const { honest, lied } = await findHonest(perf, prober, launcher.perl);
    const problems = lied ? [dishonest(honest)] : honest === 0 ? [unavailable(words)] : [];
    return { perf, hardware: honest > 0 ? hardware : [], software, kernel, honest, problems };
}
async function probeCounters(request) {
    const launcher = await (0,processes_launcher/* findLauncher */.uj)(request);
    if (launcher.kind === 'failed')
        return launcher;
    const prober = createProber(launcher.value, await (0,side_directories/* prepareDirectories */.n)(request.scratch), request.signal);
    const found = await probePerf(request.perf ?? (await (0,command/* findProgram */.Kp)('perf')), prober, launcher.value);
    const smallest = (await (0,command/* findProgram */.Kp)('true')) ?? launcher.value.perl;
    const plain = await prober.plainRun([smallest]);
    return (0,parsed/* parsed */.Yz)({
        ...found,
        launcher: launcher.value,
        aslr: launcher.value.aslr,
        rssFloor: { perf: floorAbove(prober.peak()), plain: floorAbove(plain?.peakRss ?? 0) },
        problems: [...launcher.value.problems, ...found.problems],
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/measure/processes/probe.js
var probe = __webpack_require__(14454);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/measure/machine/files.js


const machineRoots = { proc: '/proc', sys: '/sys', etc: '/etc' };
async function readText(...path) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(...path), 'utf8').catch(() => '');
    return text.trim() === '' ? null : text.trim();
}
async function readInteger(...path) {
    const text = await readText(...path);
    return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}
function firstValues(text) {
    const values = new Map();
    for (const line of text.split('\n')) {
        const [, key, value] = /^([^\t:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined && value !== '' && !values.has(key))
            values.set(key, value);
    }
    return values;
}
function armModel(values) {
    const parts = ['implementer', 'architecture', 'variant', 'part', 'revision'];
    const known = parts.flatMap((part) => {
        const value = values.get(`CPU ${part}`);
        return value === undefined ? [] : [`${part} ${value}`];
    });
    return known.length === 0 ? null : known.join(', ');
}
async function readCpu(roots) {
    const text = (await readText(roots.proc, 'cpuinfo')) ?? '';
    const values = firstValues(text);
    return {
        model: values.get('model name') ?? armModel(values),
        microcode: values.get('microcode') ?? null,
        cores: text.split('\n').filter((line) => /^processor\s*:/.test(line)).length,
        flags: (values.get('flags') ?? values.get('Features') ?? '').split(' ').filter((flag) => flag !== ''),
    };
}
async function readGovernor(roots, cpu) {
    return readText(roots.sys, 'devices/system/cpu', `cpu${cpu}`, 'cpufreq/scaling_governor');
}
async function readSystemName(roots) {
    const text = (await readText(roots.etc, 'os-release')) ?? '';
    return /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/src/measure/machine/environment.js



const firmwareNames = [
    [/amazon ec2/i, 'amazon'],
    [/google compute engine/i, 'google'],
    [/microsoft corporation virtual machine/i, 'microsoft'],
    [/vmware/i, 'vmware'],
    [/innotek|virtualbox/i, 'oracle'],
    [/parallels/i, 'parallels'],
    [/xen/i, 'xen'],
    [/qemu|kvm/i, 'kvm'],
];
async function guessHypervisor(roots, cpu) {
    const names = ['sys_vendor', 'product_name', 'bios_vendor'].map((name) => readText(roots.sys, 'class/dmi/id', name));
    const firmware = (await Promise.all(names)).filter((name) => name !== null).join(' ');
    const known = firmwareNames.find(([pattern]) => pattern.test(firmware))?.[1];
    const x86 = cpu.flags.includes('fpu');
    if (x86 && !cpu.flags.includes('hypervisor'))
        return 'none';
    return known ?? (x86 ? 'unknown' : null);
}
async function readVirtualisation(roots = machineRoots) {
    if (roots === machineRoots) {
        const asked = await (0,probe/* probe */.dy)('systemd-detect-virt', ['--vm']);
        const name = asked?.stdout.trim() ?? '';
        if (/^[a-z0-9-]+$/.test(name))
            return name;
    }
    return guessHypervisor(roots, await readCpu(roots));
}
async function readToolVersions() {
    const [perf, valgrind, compiler] = await Promise.all([
        (0,probe/* probeFirstLine */.x9)('perf', ['--version']),
        (0,probe/* probeFirstLine */.x9)('valgrind', ['--version']),
        (0,probe/* probeFirstLine */.x9)('cc', ['--version']),
    ]);
    return {
        perf: perf?.replace(/^perf version /, '') ?? null,
        valgrind: valgrind?.replace(/^valgrind-/, '') ?? null,
        compiler,
    };
}
async function readLibrary() {
    const loaders = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'];
    const [version, ...helps] = await Promise.all([
        (0,probe/* probeFirstLine */.x9)('getconf', ['GNU_LIBC_VERSION']),
        ...loaders.map((loader) => (0,probe/* probe */.dy)(loader, ['--help'])),
    ]);
    const help = helps.find((output) => output?.exitCode === 0)?.stdout ?? '';
    const variant = /^\s+(\S+) \(supported/m.exec(help)?.[1] ?? null;
    return { version, variant };
}
async function readEnvironment(request) {
    const { pin, honestCounters, aslr, roots = machineRoots } = request;
    const [cpu, system, governor, virtualisation, tools, libc] = await Promise.all([
        readCpu(roots),
        readSystemName(roots),
        readGovernor(roots, pin ?? 0),
        readVirtualisation(roots),
        readToolVersions(),
        readLibrary(),
    ]);
    return {
        os: system ?? (0,external_node_os_.type)(),
        kernel: (0,external_node_os_.release)(),
        arch: (0,external_node_os_.machine)(),
        cpu: {
            model: cpu.model ?? 'unknown',
            microcode: cpu.microcode,
            cores: cpu.cores > 0 ? cpu.cores : (0,external_node_os_.cpus)().length,
        },
        virtualisation,
        governor,
        aslr,
        tools,
        libc,
        cacheGeometry: null,
        honestCounters,
        pinnedTo: pin ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/inspect-machine.js


async function inspectMachine(plan, scratch, request) {
    const pin = plan.pin === undefined ? {} : { pin: plan.pin };
    const counters = await probeCounters({ scratch: scratch.directory, signal: request.signal, ...pin });
    if (counters.kind === 'failed')
        return counters;
    const { aslr, honest, problems } = counters.value;
    const environment = await readEnvironment({ aslr, honestCounters: honest, ...pin });
    return (0,parsed/* parsed */.Yz)({ counters: counters.value, environment }, [...counters.warnings, ...problems]);
}

;// CONCATENATED MODULE: ./build/src/core/compare/thread-scaling.js


function wallTimes(side) {
    const sample = side?.samples.find(({ metric }) => metric === 'wall_time');
    if (sample?.evidence.kind !== 'values')
        return { tool: '', values: [] };
    return { tool: sample.tool, values: sample.evidence.values };
}
function samplesOf(side, reference, threads) {
    const { tool, values } = wallTimes(side);
    const few = wallTimes(reference).values;
    const speedUps = values.slice(0, few.length).map((time, round) => (few[round] ?? 0) / time);
    const more = threads.count / threads.reference.count;
    const efficiencies = speedUps.map((speedUp) => speedUp / more);
    const isSound = speedUps.every((speedUp) => Number.isFinite(speedUp) && speedUp > 0);
    if (!isSound || !(0,parsed/* isNonEmpty */.J_)(speedUps) || !(0,parsed/* isNonEmpty */.J_)(efficiencies))
        return [];
    return [
        { metric: 'speed_up', tool, evidence: { kind: 'values', values: speedUps } },
        { metric: 'efficiency', tool, evidence: { kind: 'values', values: efficiencies } },
    ];
}
function addThreadScaling(results, threads) {
    const byName = new Map(results.map((result) => [result.name, result]));
    return results.map((result) => {
        const own = threads.get(result.name);
        if (own === undefined || own.reference.name === result.name)
            return result;
        const reference = byName.get(own.reference.name);
        const sides = side_name/* sideNames */.W.flatMap((name) => {
            const side = result[name];
            if (side === undefined)
                return [];
            const samples = [...side.samples, ...samplesOf(side, reference?.[name], own)];
            return [[name, { ...side, samples }]];
        });
        return { ...result, ...Object.fromEntries(sides) };
    });
}

// EXTERNAL MODULE: ./build/src/core/model/metric.js
var model_metric = __webpack_require__(96439);
// EXTERNAL MODULE: ./build/src/core/model/policy.js
var policy = __webpack_require__(19257);
// EXTERNAL MODULE: ./build/src/core/compare/block-level.js
var block_level = __webpack_require__(92383);
// EXTERNAL MODULE: ./build/src/core/compare/compare-benchmarks.js + 1 modules
var compare_benchmarks = __webpack_require__(37769);
;// CONCATENATED MODULE: ./build/src/core/compare/plan-rounds.js




function isWorthRounds(verdict, benchmark, context) {
    if (verdict.kind !== 'undecided')
        return false;
    const metric = (0,model_metric/* metricNamed */.SB)(verdict.metric, new Map(context.metrics.map((one) => [one.name, one])));
    if (!(0,block_level/* canBlock */.Ch)(benchmark, metric, context.policy))
        return false;
    return verdict.comparison !== undefined || verdict.why.code === 'too-few-rounds';
}
function roundsLeft(spent, rigour) {
    let left = 0;
    for (const { first, spent: all } of spent)
        left += rigour.extraRounds * first - Math.max(0, all - first);
    return Math.max(0, Math.floor(left));
}
function roundsToNextLook({ first, spent }, looks) {
    if (first < 1 || spent < first)
        return 0;
    const next = (Math.floor(spent / first) + 1) * first;
    return next > looks * first ? 0 : next - spent;
}
function planMoreRounds(input) {
    const rigour = input.policy.rigour ?? policy/* defaultRigour */.KX;
    const verdicts = Map.groupBy((0,compare_benchmarks/* compareBenchmarks */.G)(input), (verdict) => verdict.benchmark);
    let left = roundsLeft(input.roundsSpent.values(), rigour);
    const plan = [];
    for (const benchmark of input.benchmarks) {
        const spent = input.roundsSpent.get(benchmark.name);
        const undecided = (verdicts.get(benchmark.name) ?? []).filter((verdict) => isWorthRounds(verdict, benchmark, input));
        if (spent === undefined || undecided.length === 0)
            continue;
        const rounds = roundsToNextLook(spent, rigour.looks);
        if (rounds === 0 || rounds > left)
            continue;
        left -= rounds;
        plan.push({ benchmark: benchmark.name, rounds, metrics: undecided.map(({ metric }) => metric) });
    }
    return plan;
}

// EXTERNAL MODULE: ./build/src/measure/builds/binary.js + 1 modules
var binary = __webpack_require__(91148);
;// CONCATENATED MODULE: ./build/src/measure/builds/compare-layouts.js

function notVaried({ name }, found) {
    return {
        layouts: 1,
        problem: {
            code: 'layout-not-varied',
            message: `${name}: ${found}, so that the layout was not varied and small timed thresholds are raised`,
            hint: "let the build use `BRAKELINE_LAYOUT`, for example for the size of a padding object or the order of linking; see the configuration's `layouts`",
        },
    };
}
async function compareLayouts({ benchmark, layouts }) {
    for (const side of ['base', 'head']) {
        for (const [index, { [side]: one }] of layouts.entries()) {
            for (const [further, { [side]: other }] of layouts.slice(index + 1).entries()) {
                const compared = await (0,binary/* compareBinaries */.d)({ benchmark, trees: { base: one, head: other } });
                const names = `layouts ${index + 1} and ${index + further + 2} of the ${side}`;
                if (compared === undefined) {
                    return notVaried(benchmark, 'its program is no file of the build whose code could be compared');
                }
                if (compared.identical)
                    return notVaried(benchmark, `${names} are the same machine code`);
            }
        }
    }
    return { layouts: layouts.length };
}

// EXTERNAL MODULE: ./build/src/core/stats/random.js
var stats_random = __webpack_require__(36402);
// EXTERNAL MODULE: ./build/src/measure/counters/passes.js
var counters_passes = __webpack_require__(67645);
// EXTERNAL MODULE: ./build/src/measure/processes/measured-program.js
var measured_program = __webpack_require__(38539);
// EXTERNAL MODULE: ./build/src/measure/rounds/benchmark-run.js
var benchmark_run = __webpack_require__(63565);
;// CONCATENATED MODULE: ./build/src/measure/rounds/layout-turns.js

function createLayoutTurns(layouts, random) {
    const turns = [];
    const all = Array.from({ length: layouts }, (_, layout) => layout);
    return (round) => {
        while (turns.length <= round)
            turns.push(...(layouts === 1 ? all : (0,stats_random/* shuffle */.k)(all, random)));
        return turns[round] ?? 0;
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/run-order.js

function drawOrder(runs, random) {
    return (0,stats_random/* shuffle */.k)(runs, random);
}

// EXTERNAL MODULE: ./build/src/measure/rounds/samples.js
var samples = __webpack_require__(70377);
// EXTERNAL MODULE: ./build/src/measure/rounds/setup.js
var rounds_setup = __webpack_require__(75707);
// EXTERNAL MODULE: ./build/src/measure/rounds/readings.js
var readings = __webpack_require__(29825);
// EXTERNAL MODULE: ./build/src/core/stats/quantile.js
var quantile = __webpack_require__(75688);
;// CONCATENATED MODULE: ./build/src/measure/rounds/strays.js

const absoluteFloor = 20_000;
const relativeFloor = 0.001;
const deviations = 6 * 1.4826;
const fewest = 3;
function findStrays(counts) {
    const known = counts.filter((count) => count !== undefined);
    if (!(0,parsed/* isNonEmpty */.J_)(known) || known.length < fewest)
        return [];
    const middle = (0,quantile/* median */.JZ)(known);
    const [first, ...rest] = known;
    const spread = (0,quantile/* median */.JZ)([Math.abs(first - middle), ...rest.map((count) => Math.abs(count - middle))]);
    const limit = Math.max(absoluteFloor, middle * relativeFloor, spread * deviations);
    return counts.flatMap((count, index) => count !== undefined && Math.abs(count - middle) > limit ? [index] : []);
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/suspects.js


function findSuspects(side, passes, from) {
    if (side.failure !== undefined)
        return [];
    return passes.flatMap((events, pass) => {
        const runs = side.runs[pass] ?? [];
        const strays = events.includes('instructions') ? findStrays(runs.map(readings/* readInstructions */.KK)) : [];
        const bad = runs.flatMap((run, round) => ((0,readings/* hasRejected */.hw)(run, events) ? [round] : []));
        const repeatable = bad.length * 2 <= runs.length ? bad : [];
        const rounds = [...new Set([...strays, ...repeatable])].filter((round) => round >= from);
        return rounds.map((round) => ({ side, pass, round }));
    });
}
function repeatedProblem(benchmark, slots) {
    const rounds = [...new Set(slots.map(({ round }) => round + 1))].sort((a, b) => a - b);
    return {
        code: 'round-repeated',
        message: `benchmark ${benchmark.name}: round ${rounds.join(', ')} strayed from its siblings and was measured once more`,
        hint: 'nothing to do where it happens now and then; else make the benchmark do the same work each time',
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/rounds.js











async function fillSlot(slot, { request, directories, passes, layoutOf }) {
    const { side, pass, round } = slot;
    if (side.failure !== undefined)
        return;
    const { benchmark, counters, signal, program = (0,measured_program/* plainProgram */.X)(benchmark) } = request;
    const layout = layoutOf(round);
    const directory = await directories.select(side.name, layout);
    const result = await (0,benchmark_run/* runBenchmark */.ff)({
        benchmark,
        words: program.words,
        tree: side.trees[layout] ?? '',
        env: (0,clean_env/* measuredEnvironment */.Eg)(directory, benchmark.env, program.env),
        counters,
        pass: passes[pass] ?? [],
        usageFile: directories.result('usage'),
        countsFile: directories.result('counts'),
        ...(signal === undefined ? {} : { signal }),
    });
    if (result.kind === 'failed')
        side.failure = result.problem;
    else
        side.runs[pass]?.splice(round, 1, result.reading);
}
function orderSlots(sides, { passes, random }, range) {
    const runs = sides.flatMap((side) => passes.map((_, pass) => ({ side, pass })));
    return Array.from({ length: range.to - range.from }, (_, index) => drawOrder(runs, random).map((run) => ({ ...run, round: range.from + index })));
}
async function measureInTurn(sides, measuring, range) {
    for (const [index, slots] of orderSlots(sides, measuring, range).entries()) {
        if (sides.every((side) => side.failure !== undefined))
            return;
        measuring.request.onRound?.(range.from + index + 1, range.to);
        for (const slot of slots)
            await fillSlot(slot, measuring);
    }
}
async function repeatSuspects(sides, measuring, from) {
    const suspects = sides.flatMap((side) => findSuspects(side, measuring.passes, from));
    for (const slot of (0,stats_random/* shuffle */.k)(suspects, measuring.random))
        await fillSlot(slot, measuring);
    for (const side of sides) {
        const own = suspects.filter((slot) => slot.side === side);
        if (own.length > 0)
            side.notes.push(repeatedProblem(measuring.request.benchmark, own));
    }
}
async function setUpSides(sides, { request, directories }) {
    const { benchmark, signal } = request;
    for (const side of sides) {
        for (const [layout, tree] of side.trees.entries()) {
            const directory = await directories.select(side.name, layout);
            const setup = { benchmark, tree, directory };
            side.failure ??= await (0,rounds_setup/* setUpBenchmark */.bX)(signal === undefined ? setup : { ...setup, signal });
        }
    }
}
function completeRounds(side) {
    return (side.runs[0] ?? []).map((_, round) => side.runs.flatMap((runs) => runs[round] ?? []));
}
function describeSides(sides, { request, passes }) {
    const { benchmark, counters, signal } = request;
    return Object.fromEntries(sides.map((side) => {
        const failure = signal?.aborted === true ? benchmark_run/* interruptedProblem */.yS : side.failure;
        const other = sides.find((one) => one !== side && one.failure === undefined);
        const runs = {
            rounds: completeRounds(side),
            notes: side.notes,
            ...(other === undefined ? {} : { beside: completeRounds(other) }),
            ...(failure === undefined ? {} : { failure }),
        };
        return [side.name, (0,samples/* describeSide */.Nd)(runs, { metrics: benchmark.metrics, passes, counters })];
    }));
}
async function openRounds(request) {
    const { benchmark, trees, otherLayouts = [], counters } = request;
    const passes = (0,counters_passes/* planPasses */.j)(benchmark.metrics, counters);
    const layouts = 1 + otherLayouts.length;
    const directories = await (0,side_directories/* prepareDirectories */.n)(request.scratch, layouts);
    const random = (0,stats_random/* createRandom */.s)(request.seed);
    const layoutOf = createLayoutTurns(layouts, random);
    const measuring = { request, directories, passes, random, layoutOf };
    const sides = side_name/* sideNames */.W.flatMap((name) => {
        const own = [trees, ...otherLayouts].flatMap((layout) => layout[name] ?? []);
        const notes = [...(0,rounds_setup/* warnOfRefused */.Ax)(benchmark)];
        if (own.length === 0)
            return [];
        return [{ name, trees: own, runs: passes.map(() => []), notes, failure: undefined }];
    });
    await setUpSides(sides, measuring);
    let count = 0;
    return {
        async measureMore(rounds) {
            if (!benchmark.metrics.some(samples/* isRoundMetric */.XE))
                return;
            const from = count;
            count += rounds;
            await measureInTurn(sides, measuring, { from, to: count });
            await repeatSuspects(sides, measuring, from);
        },
        count: () => count,
        describe: () => describeSides(sides, measuring),
    };
}
async function measureRounds(request) {
    const session = await openRounds(request);
    await session.measureMore(request.benchmark.rounds);
    return session.describe();
}

// EXTERNAL MODULE: ./build/src/measure/valgrind/exact-counters.js
var exact_counters = __webpack_require__(24517);
// EXTERNAL MODULE: ./build/src/measure/valgrind/valgrind.js
var valgrind = __webpack_require__(13373);
;// CONCATENATED MODULE: ./build/src/measure/valgrind/exact-counts.js






const fewestRuns = 2;
const mostRuns = 5;
const negligible = 1e-4;
async function countOnce(tally, { request, directories }) {
    const { counter, side } = tally;
    const out = directories.result(`${counter.tool}-${side}`);
    const run = await (0,valgrind/* runValgrind */.t)({
        benchmark: request.benchmark,
        program: request.program ?? (0,measured_program/* plainProgram */.X)(request.benchmark),
        tree: request.trees[side] ?? '',
        directory: directories.own(side),
        out,
        tool: counter.tool,
        options: counter.options,
        slowdown: counter.slowdown,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    if (run.kind === 'failed')
        return run;
    const processes = [];
    for (const file of run.value) {
        const counts = counter.read(file);
        if (counts.kind === 'failed')
            return counts;
        processes.push(counts.value);
    }
    await (0,promises_.rm)(out, { recursive: true, force: true });
    return (0,parsed/* parsed */.Yz)(counter.join(processes));
}
function notRepeating(benchmark, metric, values) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const title = (0,model_metric/* findMetric */.GF)(metric)?.title ?? metric;
    return {
        code: 'exact-not-repeating',
        message: `benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} ${title}`,
        hint: 'make it do the same work each time: fix random seeds, threads, and what it reads from the clock',
    };
}
async function countOn(tally, wanted, counting) {
    const runs = [...tally.runs];
    while (runs.length < wanted && tally.problems === undefined) {
        const counted = await countOnce(tally, counting);
        if (counted.kind === 'failed')
            return { ...tally, runs, problems: counted.problems };
        runs.push(counted.value);
    }
    return { ...tally, runs };
}
function describeMetric(metric, { counter, runs, problems }, benchmark) {
    const { tool } = counter;
    if (problems !== undefined) {
        const evidence = { kind: 'unmeasured', why: problems[0] };
        return { samples: [{ metric, tool, evidence }], problems: [] };
    }
    const values = runs.map((counts) => counts[metric] ?? 0);
    if (!(0,parsed/* isNonEmpty */.J_)(values))
        return { samples: [], problems: [] };
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return {
        samples: [{ metric, tool, evidence: { kind: 'values', values } }],
        problems: most - least <= negligible * least ? [] : [notRepeating(benchmark, metric, values)],
    };
}
function describeTally(tally, { benchmark, metrics }) {
    const described = tally.counter.metrics
        .filter((metric) => metrics.includes(metric))
        .map((metric) => describeMetric(metric, tally, benchmark));
    return {
        samples: described.flatMap(({ samples }) => samples),
        problems: [...(tally.problems ?? []), ...described.flatMap(({ problems }) => problems)],
    };
}
function repeats({ runs }) {
    const [first = {}] = runs;
    return runs.every((counts) => Object.entries(counts).every(([metric, count]) => count === first[metric]));
}
async function openExactCounts(request) {
    const counting = { request, directories: await (0,side_directories/* openDirectories */.i)(request.scratch) };
    const present = side_name/* sideNames */.W.filter((side) => request.trees[side] !== undefined);
    const counted = [];
    for (const counter of (0,exact_counters/* countersFor */.$8)(request.metrics)) {
        const count = (tallies, runs) => Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
        let tallies = await count(present.map((side) => ({ counter, side, runs: [] })), fewestRuns);
        if (!tallies.every(repeats))
            tallies = await count(tallies, mostRuns);
        counted.push(tallies);
    }
    return {
        async countMore(more, metrics) {
            for (const [index, tallies] of counted.entries()) {
                const wanted = tallies[0]?.counter.metrics.some((metric) => metrics.includes(metric)) === true;
                if (!wanted || tallies.some(({ problems }) => problems !== undefined))
                    continue;
                const runs = Math.max(...tallies.map((tally) => tally.runs.length)) + more;
                counted[index] = await Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
            }
        },
        describe() {
            const sides = present.map((side) => {
                const own = counted.flat().filter((tally) => tally.side === side);
                const described = own.map((tally) => describeTally(tally, request));
                const samples = described.flatMap((one) => one.samples);
                return [side, { samples, problems: described.flatMap((one) => one.problems) }];
            });
            return Object.fromEntries(sides);
        },
    };
}

// EXTERNAL MODULE: ./build/src/pipeline/steady-benchmark.js + 3 modules
var steady_benchmark = __webpack_require__(18131);
;// CONCATENATED MODULE: ./build/src/pipeline/benchmark-session.js




function exactMetrics({ config: { metrics } }, counters) {
    const replaced = metrics.includes('instructions') && !counters.hardware.includes('instructions');
    return replaced && !metrics.includes('ir') ? ['ir', ...metrics] : metrics;
}
function joinSides(first, second, problems) {
    return {
        samples: [...first.samples, ...(second?.samples ?? [])],
        problems: [...first.problems, ...(second?.problems ?? []), ...problems],
    };
}
async function compareBuilds(planned, context) {
    const { config: benchmark, sides } = planned;
    const { layouts } = context.scratch;
    if (sides.length < 2)
        return { layouts: 1 };
    const compared = await Promise.all(layouts.map((trees) => (0,binary/* compareBinaries */.d)({ benchmark, trees })));
    const [first] = compared;
    const varied = layouts.length > 1 ? await compareLayouts({ benchmark, layouts }) : { layouts: 1 };
    if (first === undefined)
        return varied;
    const identical = compared.every((one) => one?.identical === true);
    if (identical)
        context.progress.note(`${benchmark.name}: identical binary on both sides`);
    return { ...varied, binary: { ...first, identical } };
}
function describeCrowding({ name, threads }, cores) {
    if (threads === undefined || threads.count <= cores)
        return [];
    const message = `${name} ran ${threads.count} threads on ${cores} ${cores === 1 ? 'processor' : 'processors'}`;
    const hint = 'do not take its efficiency for that of the program: measure on a machine with more processors, or without `pin`';
    return [{ code: 'threads-beyond-cores', message, hint }];
}
function describeParts({ planned, builds, steady, rounds, exact, extra, cores }) {
    const { config, formerName, sides } = planned;
    const { binary } = builds;
    const layouts = Math.min(builds.layouts, rounds.count());
    const measured = rounds.describe();
    const counted = exact?.describe();
    const last = sides.at(-1);
    const crowding = describeCrowding(config, cores);
    const joined = sides.flatMap((side) => {
        const first = measured[side];
        const problems = side === last
            ? [...steady.problems, ...(builds.problem === undefined ? [] : [builds.problem]), ...crowding]
            : [];
        return first === undefined ? [] : [[side, joinSides(first, counted?.[side], problems)]];
    });
    return {
        name: config.name,
        ...(formerName === undefined ? {} : { formerName }),
        command: config.run,
        ...(binary === undefined ? {} : { binary }),
        ...(layouts > 1 ? { layouts } : {}),
        ...(steady.use === undefined ? {} : { runtime: steady.use }),
        ...(rounds.count() > 0 || extra > 0 ? { rounds: { first: config.rounds, extra } } : {}),
        ...Object.fromEntries(joined),
    };
}
function roundsRequest(planned, program, context) {
    const { scratch, counters, seed, signal, progress } = context;
    const treesOf = (trees) => Object.fromEntries(planned.sides.map((side) => [side, trees[side]]));
    return {
        benchmark: planned.config,
        program,
        trees: treesOf(scratch.trees),
        otherLayouts: scratch.layouts.slice(1).map(treesOf),
        scratch: (0,steady_benchmark/* benchmarkDirectory */.hn)(planned, context),
        counters,
        seed,
        signal,
        onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    };
}
async function openBenchmark(planned, context) {
    const { config } = planned;
    const { counters, signal, progress, stopwatch } = context;
    const builds = await compareBuilds(planned, context);
    const steady = await (0,steady_benchmark/* steadyBenchmark */.uR)(planned, context);
    (0,steady_benchmark/* noteRuntime */.nQ)(steady, config.name, progress);
    const request = roundsRequest(planned, steady.program, context);
    const rounds = await stopwatch.time('rounds', async () => {
        const opened = await openRounds(request);
        await opened.measureMore(config.rounds);
        return opened;
    });
    const measured = rounds.describe();
    const works = side_name/* sideNames */.W.every((side) => measured[side] === undefined || (0,samples/* ranToEnd */.iO)(measured[side]));
    const metrics = exactMetrics(planned, counters).filter(exact_counters/* isExactMetric */.oR);
    const counts = works && metrics.length > 0 && !signal.aborted;
    if (counts)
        progress.detail(`counting ${metrics.join(', ')} with valgrind`);
    const exact = counts
        ? await stopwatch.time('exact counts', () => openExactCounts({ ...request, metrics }))
        : undefined;
    let extra = 0;
    const cores = context.plan.pin === undefined ? (0,external_node_os_.availableParallelism)() : 1;
    return {
        name: config.name,
        first: config.rounds,
        async measureMore(more, open) {
            extra += more;
            if (open.some((metric) => !(0,exact_counters/* isExactMetric */.oR)(metric))) {
                await stopwatch.time('extra rounds', () => rounds.measureMore(more));
            }
            if (exact !== undefined)
                await stopwatch.time('extra rounds', () => exact.countMore(more, open));
        },
        describe: () => describeParts({ planned, builds, steady, rounds, exact, extra, cores }),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/measure-benchmarks.js



function createTeller(progress) {
    const told = new Set();
    return (result) => {
        for (const side of side_name/* sideNames */.W) {
            for (const problem of result[side]?.problems ?? []) {
                const key = JSON.stringify([result.name, side, problem]);
                if (!told.has(key))
                    progress.problem(problem);
                told.add(key);
            }
        }
    };
}
function countRounds(sessions, results) {
    return new Map(sessions.map(({ name, first }, index) => {
        const extra = results[index]?.rounds?.extra ?? 0;
        return [name, { first, spent: first + extra }];
    }));
}
async function settleUndecided(sessions, others, context) {
    const { progress, signal, tell, plan } = context;
    const { policy } = plan;
    const threads = new Map(plan.benchmarks.flatMap(({ config }) => config.threads === undefined ? [] : [[config.name, config.threads]]));
    for (;;) {
        const described = sessions.map((session) => session.describe());
        const own = addThreadScaling(described, threads);
        if (signal.aborted)
            return own;
        const benchmarks = [...own, ...others.benchmarks];
        const metrics = (0,assemble_report/* metricsOf */.Ps)(benchmarks, others.metrics);
        const more = planMoreRounds({ benchmarks, metrics, policy, roundsSpent: countRounds(sessions, own) });
        if (more.length === 0)
            return own;
        for (const { benchmark, rounds, metrics: open } of more) {
            const session = sessions.find(({ name }) => name === benchmark);
            if (session === undefined || signal.aborted)
                continue;
            progress.step(`Measure ${benchmark} on: ${rounds} more rounds, as ${open.join(', ')} is undecided`);
            await session.measureMore(rounds, open);
            tell(session.describe());
            const few = threads.get(benchmark)?.reference.name;
            const reference = sessions.find(({ name }) => name === few);
            if (reference !== undefined && open.some((metric) => metric === 'efficiency' || metric === 'speed_up'))
                await reference.measureMore(rounds, ['wall_time']);
        }
    }
}
async function openBenchmarks(context) {
    const { plan, progress, signal } = context;
    const tell = createTeller(progress);
    const sessions = [];
    for (const planned of plan.benchmarks) {
        if (signal.aborted)
            break;
        progress.step(`Measure ${planned.config.name}: ${planned.config.run}`);
        const session = await openBenchmark(planned, context);
        tell(session.describe());
        sessions.push(session);
    }
    return { settle: (others) => settleUndecided(sessions, others, { ...context, tell }) };
}

// EXTERNAL MODULE: ./build/src/core/renames/find-renames.js
var find_renames = __webpack_require__(87400);
// EXTERNAL MODULE: ./build/src/core/renames/rename-results.js
var rename_results = __webpack_require__(63712);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(45618);
;// CONCATENATED MODULE: ./build/src/core/report/fit-benchmarks.js

const namesTold = 3;
function format(count) {
    return count.toLocaleString('en-GB');
}
function rankOf({ name, suite, base }) {
    if (name === suite)
        return 0;
    return base === undefined ? 2 : 1;
}
function chooseKept(results, room) {
    const ranked = results.toSorted((one, other) => rankOf(one) - rankOf(other));
    return new Set(ranked.slice(0, Math.max(0, room)));
}
function describe(suite, left, all) {
    const names = left.slice(0, namesTold).map(({ name }) => name);
    const more = left.length > names.length ? ` and ${format(left.length - names.length)} more` : '';
    return {
        code: 'cases-left-out',
        message: `${format(left.length)} of ${format(all)} cases of ${suite} were left out, since a report holds ${format(limits/* reportLimits */.n.benchmarks)} benchmarks: ${names.join(', ')}${more}`,
        hint: 'let the suites run fewer cases, or measure some of them in a workflow of another category',
    };
}
function tellSuite(own, suite, about) {
    const { command, problem } = about;
    const { samples = [], problems = [] } = own?.head ?? {};
    return {
        ...(own ?? { name: suite, command, suite }),
        head: { ...own?.head, samples, problems: [...problems, problem] },
    };
}
function fitBenchmarks(results, others) {
    const room = limits/* reportLimits */.n.benchmarks - others;
    if (results.length <= room)
        return { benchmarks: results, problems: [] };
    const suites = Map.groupBy(results, ({ suite = '' }) => suite);
    const kept = chooseKept(results, room - suites.size);
    const told = new Map();
    const problems = [];
    for (const [suite, all] of suites) {
        const cases = all.filter(({ name }) => name !== suite);
        const left = cases.filter((one) => !kept.has(one));
        const [first] = left;
        if (first === undefined)
            continue;
        const problem = describe(suite, left, cases.length);
        problems.push(problem);
        const own = all.find(({ name }) => name === suite);
        told.set(suite, tellSuite(own, suite, { command: first.command, problem }));
    }
    const rest = results.filter((one) => kept.has(one) && !told.has(one.name));
    return { benchmarks: [...told.values(), ...rest], problems };
}

;// CONCATENATED MODULE: ./build/src/core/report/fit-counters.js



const mostCounters = limits/* reportLimits */.n.metrics - model_metric/* knownMetrics */.jh.length - model_metric/* caseMetrics */.US.length - model_metric/* scalingMetrics */.Zh.length;
const fit_counters_namesTold = 5;
function heldBy(policy) {
    const gates = [
        policy.gate,
        ...Object.values(policy.benchmarkGates),
        ...(policy.patternGates ?? []).map(({ gate }) => gate),
    ];
    const gated = gates.flatMap((gate) => Object.entries(gate).flatMap(([name, { on }]) => (on === 'off' ? [] : [name])));
    return new Set([...gated, ...policy.budgets.map(({ metric }) => metric)]);
}
function rankCounters(benchmarks, policy) {
    const names = new Set();
    for (const side of side_name/* sideNames */.W) {
        for (const benchmark of benchmarks) {
            for (const { metric } of benchmark[side]?.samples ?? [])
                if (metric.startsWith(model_metric/* customPrefix */.gO))
                    names.add(metric);
        }
    }
    const held = heldBy(policy);
    const isHeld = (name) => (held.has(name) ? 0 : 1);
    return [...names].sort((one, other) => isHeld(one) - isHeld(other));
}
function without(side, dropped) {
    return side && { ...side, samples: side.samples.filter(({ metric }) => !dropped.has(metric)) };
}
function fitCounters(benchmarks, policy) {
    const ranked = rankCounters(benchmarks, policy);
    const dropped = ranked.slice(mostCounters);
    if (dropped.length === 0)
        return { benchmarks, problems: [] };
    const names = new Set(dropped);
    const fitted = benchmarks.map((benchmark) => {
        const [base, head] = [without(benchmark.base, names), without(benchmark.head, names)];
        return { ...benchmark, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    });
    const told = dropped
        .slice(0, fit_counters_namesTold)
        .map((name) => name.slice(model_metric/* customPrefix */.gO.length))
        .join(', ');
    const more = dropped.length > fit_counters_namesTold ? ` and ${dropped.length - fit_counters_namesTold} more` : '';
    const problem = {
        code: 'counters-left-out',
        message: `the suites have ${ranked.length} counters, of which a report holds ${mostCounters}: ${told}${more} were left out`,
        hint: 'give cases counters of the same names, or gate those that matter, which are kept before others',
    };
    return { benchmarks: fitted, problems: [problem] };
}

;// CONCATENATED MODULE: ./build/src/core/report/fit-values.js


const mostValues = 1_000_000;
function fit_values_samplesOf(benchmarks) {
    return benchmarks.flatMap((one) => side_name/* sideNames */.W.flatMap((side) => one[side]?.samples ?? []));
}
function countOf({ evidence }) {
    return evidence.kind === 'values' ? evidence.values.length : 0;
}
function findShare(counts) {
    const rising = counts.toSorted((one, other) => one - other);
    let room = mostValues;
    for (const [index, count] of rising.entries()) {
        const share = Math.floor(room / (rising.length - index));
        if (count > share)
            return Math.max(1, share);
        room -= count;
    }
    return Number.POSITIVE_INFINITY;
}
function thin(sample, share) {
    const { evidence } = sample;
    if (evidence.kind !== 'values' || evidence.values.length <= share)
        return sample;
    const { values } = evidence;
    const kept = Array.from({ length: share }, (_, index) => values[Math.floor((index * values.length) / share)] ?? values[0]);
    return (0,parsed/* isNonEmpty */.J_)(kept) ? { ...sample, evidence: { kind: 'values', values: kept } } : sample;
}
function thinSide(side, other, share) {
    const counts = new Map(other?.samples.map((sample) => [sample.metric, countOf(sample)]));
    const room = (sample) => countOf(sample) < (counts.get(sample.metric) ?? 0) ? Math.max(1, share - 1) : share;
    return side && { ...side, samples: side.samples.map((sample) => thin(sample, room(sample))) };
}
function fitValues(benchmarks) {
    const counts = fit_values_samplesOf(benchmarks).map(countOf);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total <= mostValues)
        return { benchmarks, problems: [] };
    const share = findShare(counts);
    const fitted = benchmarks.map((one) => {
        const [base, head] = [thinSide(one.base, one.head, share), thinSide(one.head, one.base, share)];
        return { ...one, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    });
    const format = (count) => count.toLocaleString('en-GB');
    const problem = {
        code: 'values-left-out',
        message: `the suites have ${format(total)} raw values, of which a report has room for ${format(mostValues)}: of each metric of each case at most ${format(share)} are kept`,
        hint: 'let the tools keep fewer, or divide the suites over workflows of several categories',
    };
    return { benchmarks: fitted, problems: [problem] };
}

// EXTERNAL MODULE: ./build/src/core/text/preview-value.js
var preview_value = __webpack_require__(8525);
;// CONCATENATED MODULE: ./build/src/core/report/shared-counters.js


const mostTold = 10;
function shared_counters_describe({ title, unit, better }) {
    return `${(0,preview_value/* previewValue */.i)(title)} (${unit}, ${better} is better)`;
}
function findSharedCounters(metrics) {
    const groups = Map.groupBy(metrics.filter(({ name }) => name.startsWith(model_metric/* customPrefix */.gO)), ({ name }) => name);
    const problems = [...groups].flatMap(([name, group]) => {
        const [first, second] = new Set(group.map(shared_counters_describe));
        if (first === undefined || second === undefined)
            return [];
        return [
            {
                code: 'counters-alike',
                message: `${name} stands for ${first} in one place and for ${second} in another; it is read as the first`,
                hint: 'write one counter in one way everywhere, and two in names that differ in their letters or digits',
            },
        ];
    });
    return problems.slice(0, mostTold);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/src/core/formats/case-list.js + 1 modules
var case_list = __webpack_require__(58356);
// EXTERNAL MODULE: ./build/src/core/text/json.js
var json = __webpack_require__(58415);
// EXTERNAL MODULE: ./build/src/core/text/json-keys.js
var json_keys = __webpack_require__(29580);
;// CONCATENATED MODULE: ./build/src/core/formats/json-bytes.js
const newline = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
function isBlank(byte) {
    return byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09;
}
class ValueParts {
    #most;
    #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    #texts = [];
    #bytes = 0;
    constructor(most) {
        this.#most = most;
    }
    add(part) {
        this.#bytes += part.length;
        if (this.#bytes > this.#most)
            this.#texts = [];
        else
            this.#texts.push(this.#decoder.decode(part, { stream: true }));
    }
    join() {
        if (this.#bytes > this.#most)
            return { kind: 'too-long' };
        return { kind: 'text', text: this.#texts.join('') + this.#decoder.decode() };
    }
}
function passComposite(bytes, from, inside) {
    let { depth, quoted, escaped, lines } = inside;
    let at = from;
    let ended = false;
    for (; at < bytes.length && !ended; at += 1) {
        const byte = bytes[at];
        if (byte === newline)
            lines += 1;
        if (quoted) {
            if (escaped)
                escaped = false;
            else if (byte === backslash)
                escaped = true;
            else if (byte === quote)
                quoted = false;
        }
        else if (byte === quote)
            quoted = true;
        else if (byte === openBrace || byte === openBracket)
            depth += 1;
        else if (byte === closeBrace || byte === closeBracket)
            depth -= 1;
        else
            continue;
        ended = depth === 0 && !quoted;
    }
    inside.depth = depth;
    inside.quoted = quoted;
    inside.escaped = escaped;
    inside.lines = lines;
    return { at, ended };
}
function passScalar(bytes, from) {
    let at = from;
    for (; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (isBlank(byte) || byte === comma || byte === closeBracket || byte === closeBrace)
            return { at, ended: true };
    }
    return { at, ended: false };
}
class JsonBytes {
    #chunks;
    #bytes = new Uint8Array();
    #at = 0;
    #before = 0;
    #line = 1;
    constructor(chunks) {
        this.#chunks = chunks[Symbol.iterator]();
        if (this.peek() === 0xef)
            for (const byte of [0xef, 0xbb, 0xbf])
                if (this.peek() === byte)
                    this.take();
    }
    get place() {
        return { offset: this.#before + this.#at, line: this.#line };
    }
    peek() {
        for (;;) {
            for (; this.#at < this.#bytes.length; this.#at += 1) {
                const byte = this.#bytes[this.#at] ?? 0;
                if (!isBlank(byte))
                    return byte;
                if (byte === newline)
                    this.#line += 1;
            }
            if (!this.#refill())
                return -1;
        }
    }
    take() {
        this.#at += 1;
    }
    takeValue(most) {
        const first = this.peek();
        const composite = first === quote || first === openBrace || first === openBracket;
        const inside = { depth: 0, quoted: false, escaped: false, lines: 0 };
        const parts = new ValueParts(most);
        do {
            const start = this.#at;
            const { at, ended } = composite
                ? passComposite(this.#bytes, start, inside)
                : passScalar(this.#bytes, start);
            this.#at = at;
            parts.add(this.#bytes.subarray(start, at));
            if (ended) {
                this.#line += inside.lines;
                return parts.join();
            }
        } while (this.#refill());
        this.#line += inside.lines;
        return { kind: 'cut' };
    }
    close() {
        this.#chunks.return?.();
    }
    #refill() {
        const next = this.#chunks.next();
        if (next.done === true)
            return false;
        this.#before += this.#bytes.length;
        this.#bytes = new Uint8Array(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        this.#at = 0;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/json-cursor.js




const json_cursor_closeBracket = 0x5d;
const json_cursor_closeBrace = 0x7d;
const json_cursor_comma = 0x2c;
const colon = 0x3a;
const json_cursor_quote = 0x22;
const json_cursor_openBracket = 0x5b;
const json_cursor_openBrace = 0x7b;
const longestValue = 64 * 1024 * 1024;
const longestKey = 1024 * 1024;
const mostItems = 2_000_000;
function withoutBareNumbers(text) {
    const parts = [];
    for (let at = 0; at < text.length;) {
        const start = text.indexOf('"', at);
        const outside = start === -1 ? text.slice(at) : text.slice(at, start);
        parts.push(outside.replace(/-?\b(?:NaN|Infinity|inf|nan)\b/g, 'null'));
        if (start === -1)
            break;
        at = (0,json_keys/* endOfString */.a)(text, start) + 1;
        parts.push(text.slice(start, at));
    }
    return parts.join('');
}
class JsonCursor {
    problems = [];
    damage;
    refusal;
    #source;
    #bytes;
    #bareNumbers;
    constructor(source, bareNumbers = false) {
        this.#source = source;
        this.#bareNumbers = bareNumbers;
        this.#bytes = new JsonBytes(source.chunks);
    }
    peek() {
        return this.#bytes.peek();
    }
    pass() {
        this.#bytes.take();
    }
    end() {
        return this.peek() === -1 || this.stop('another value stands behind the document');
    }
    close() {
        this.#bytes.close();
    }
    take(path) {
        const taken = this.#takeAtMost(longestValue);
        if (taken.kind === 'skipped') {
            this.problems.push({
                code: 'results-cut',
                message: `${path} of ${this.#source.name} has more than ${longestValue} bytes, which is the limit for one case, and was left out`,
                hint: 'let the tool keep fewer raw values of it',
            });
        }
        return taken;
    }
    #takeAtMost(most) {
        this.peek();
        const { line } = this.#bytes.place;
        const taken = this.#bytes.takeValue(most);
        if (taken.kind === 'too-long')
            return { kind: 'skipped' };
        if (taken.kind === 'cut') {
            this.stop('it ends too early');
            return { kind: 'stopped' };
        }
        const text = this.#bareNumbers ? withoutBareNumbers(taken.text) : taken.text;
        const value = (0,json/* parseJson */.q)(text, this.#source.name);
        if (value.kind === 'ok')
            return { kind: 'value', value: value.value };
        const [{ message, at }] = value.problems;
        this.stop(message, line + (at?.line ?? 1) - 1);
        return { kind: 'stopped' };
    }
    takeArray(takeItem) {
        let index = -1;
        return this.#takeItems(json_cursor_closeBracket, () => {
            index += 1;
            return takeItem(index);
        });
    }
    takeObject(path, takeValue) {
        const seen = new Set();
        return this.#takeItems(json_cursor_closeBrace, () => {
            if (this.peek() !== json_cursor_quote)
                return this.stop('a key is missing');
            const taken = this.#takeAtMost(longestKey);
            if (taken.kind !== 'value')
                return this.stop(`a key has more than ${longestKey} bytes`);
            const key = String(taken.value);
            if (seen.has(key))
                return this.#refuse(key);
            seen.add(key);
            if (this.peek() !== colon)
                return this.stop('a colon is missing');
            this.pass();
            return takeValue(key, path === '' ? key : `${path}.${key}`);
        });
    }
    stop(why, at) {
        const { name } = this.#source;
        const { offset, line } = this.#bytes.place;
        const isEnd = this.peek() === -1;
        this.damage ??= {
            code: 'results-cut',
            message: `${name} is ${isEnd ? 'cut' : 'damaged'} at byte ${offset}: ${isEnd ? 'it ends too early' : why}`,
            hint: 'see whether the tool was stopped or the disk is full; what stands before that place counts, and what should follow is missing',
            at: { file: name, line: at ?? line },
        };
        return false;
    }
    #takeItems(close, takeItem) {
        this.pass();
        if (this.peek() === close) {
            this.pass();
            return true;
        }
        for (let count = 1;; count += 1) {
            if (!takeItem())
                return false;
            const next = this.peek();
            if (next !== close && next !== json_cursor_comma)
                return this.stop('a comma or bracket is missing');
            this.pass();
            if (next === close)
                return true;
            if (count === mostItems)
                return this.stop(`more than ${mostItems} values stand in one list`);
        }
    }
    #refuse(key) {
        const { name } = this.#source;
        this.refusal ??= {
            code: 'format-damaged',
            message: `the key ${(0,preview_value/* previewValue */.i)(key)} stands twice in one object`,
            hint: 'keep one of the two',
            at: { file: name, line: this.#bytes.place.line },
        };
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/json-entries.js

class EntryWalker {
    found = false;
    #walk;
    #cursor;
    constructor(cursor, walk) {
        this.#cursor = cursor;
        this.#walk = walk;
    }
    walkRoot() {
        const root = new Map();
        try {
            if (this.#takeRoot(root))
                this.#cursor.end();
        }
        finally {
            this.#cursor.close();
        }
        return root;
    }
    #takeRoot(root) {
        const first = this.#cursor.peek();
        if (first === -1)
            return this.#cursor.stop('it is empty');
        const at = { path: '', around: [root] };
        const { path, single = false } = this.#walk;
        if (path.length > 0)
            return first === json_cursor_openBrace && this.#takeObject(root, 0, at);
        const alone = { path: '', around: [] };
        if (single && first === json_cursor_openBrace) {
            this.found = true;
            return this.#takeLeaf({ ...alone, key: '0' });
        }
        return (first === json_cursor_openBracket || first === json_cursor_openBrace) && this.#takeList(0, alone);
    }
    #takeMember(members, key, path) {
        const taken = this.#cursor.take(path);
        if (taken.kind === 'value')
            members.set(key, taken.value);
        return taken.kind !== 'stopped';
    }
    #takeObject(members, level, at) {
        const list = this.#walk.path[level];
        return this.#cursor.takeObject(at.path, (key, path) => {
            const first = this.#cursor.peek();
            if (key === list && (first === json_cursor_openBracket || first === json_cursor_openBrace))
                return this.#takeList(level + 1, { ...at, path });
            if (at.path === '' && key === this.#walk.inside && first === json_cursor_openBrace) {
                const nested = new Map();
                return this.#takeObject(nested, level, { path, around: [...at.around, nested] });
            }
            return this.#takeMember(members, key, path);
        });
    }
    #takeList(level, at) {
        const isLeaf = level === this.#walk.path.length;
        if (isLeaf)
            this.found = true;
        const takeEntry = (key, path) => {
            if (isLeaf)
                return this.#takeLeaf({ path, key, around: at.around });
            const members = new Map();
            if (this.#cursor.peek() !== json_cursor_openBrace)
                return this.#cursor.stop(`${path} is no object`);
            return this.#takeObject(members, level, { path, around: [...at.around, members] });
        };
        if (this.#cursor.peek() === json_cursor_openBrace)
            return this.#cursor.takeObject(at.path, takeEntry);
        return this.#cursor.takeArray((index) => takeEntry(`${index}`, `${at.path}[${index}]`));
    }
    #takeLeaf(place) {
        const taken = this.#cursor.take(place.path);
        if (taken.kind === 'value')
            this.#walk.visit(taken.value, place);
        return taken.kind !== 'stopped';
    }
}
function walkEntries(source, walk) {
    const cursor = new JsonCursor(source, walk.bareNumbers);
    const walker = new EntryWalker(cursor, walk);
    const members = walker.walkRoot();
    const { damage, refusal, problems } = cursor;
    return {
        members,
        found: walker.found,
        problems,
        ...(damage === undefined ? {} : { damage }),
        ...(refusal === undefined ? {} : { refusal }),
    };
}

;// CONCATENATED MODULE: ./build/src/core/formats/entry-list.js



const mostProblems = 10_000;
function whyNone(walked, shape) {
    const { refusal, found, damage } = walked;
    if (refusal !== undefined)
        return refusal;
    return found || damage === undefined
        ? { code: 'format-damaged', message: shape.message, hint: shape.hint }
        : damage;
}
function readList(source, shape, keep) {
    const entries = [];
    const problems = [];
    const { path, bareNumbers = false, single = false, inside } = shape;
    const walked = walkEntries(source, {
        path,
        bareNumbers,
        single,
        ...(inside === undefined ? {} : { inside }),
        visit: (value, place) => {
            const read = shape.entry.safeParse(value);
            const [issue] = read.error?.issues ?? [];
            if (read.success)
                entries.push(keep(read.data, place));
            else if (issue !== undefined && problems.length < mostProblems)
                problems.push((0,case_list/* describeEntry */.OY)(issue, place.path === '' ? source.name : place.path));
        },
    });
    const { damage, refusal, found } = walked;
    const members = shape.members?.safeParse(Object.fromEntries(walked.members));
    const misshapen = members?.success === false && damage === undefined;
    if (refusal !== undefined || !found || misshapen)
        return (0,parsed/* failed */.gz)(whyNone(walked, shape));
    const cuts = damage === undefined ? [] : [damage];
    return (0,parsed/* parsed */.Yz)({ entries, members: members?.data, cut: damage !== undefined }, [
        ...cuts,
        ...walked.problems,
        ...problems,
    ]);
}
function readCases(source, shape, casesOf) {
    const kept = new case_list/* CaseKeeper */.z();
    const read = readList(source, shape, (entry, place) => {
        for (const one of casesOf(entry, place))
            kept.add(one);
    });
    return read.kind === 'failed' ? read : (0,case_list/* keepGathered */.WV)(source, kept, read.warnings);
}

;// CONCATENATED MODULE: ./build/src/core/formats/measures.js


function fixedMetric(name) {
    const metric = (0,model_metric/* findMetric */.GF)(name);
    if (metric === undefined)
        throw new Error(`there is no metric ${name}`);
    return metric;
}
function isAmount(value) {
    return Number.isFinite(value) && value >= 0;
}
function unusable(metric, value) {
    const why = {
        code: 'counter-rejected',
        message: `the tool wrote ${value} for ${metric.title}, which is no measurement`,
        hint: 'run the benchmark by itself and look at what it prints',
    };
    return { kind: 'unmeasured', why };
}
const measures_mostValues = 10_000;
function measures_thin(values) {
    if (values.length <= measures_mostValues)
        return values;
    const at = (index) => values[Math.floor((index * values.length) / measures_mostValues)] ?? values[0];
    return [values[0], ...Array.from({ length: measures_mostValues - 1 }, (_, index) => at(index + 1))];
}
function measureValues(metric, values) {
    const wrong = values.find((value) => !isAmount(value));
    if (wrong !== undefined)
        return { metric, evidence: unusable(metric, wrong) };
    if ((0,parsed/* isNonEmpty */.J_)(values))
        return { metric, evidence: { kind: 'values', values: measures_thin(values) } };
    return { metric, evidence: unusable(metric, Number.NaN) };
}
function measureSummary(metric, summary) {
    const { value, interval } = summary;
    const wrong = [value, interval?.high ?? 0].find((one) => !isAmount(one));
    if (wrong !== undefined)
        return { metric, evidence: unusable(metric, wrong) };
    if (interval === undefined)
        return { metric, evidence: { kind: 'summary', ...summary } };
    return {
        metric,
        evidence: { kind: 'summary', ...summary, interval: { ...interval, low: Math.max(0, interval.low) } },
    };
}

;// CONCATENATED MODULE: ./build/src/core/tools/tool.js

function readingOf(cases) {
    return cases.kind === 'ok' ? (0,parsed/* parsed */.Yz)({ kind: 'cases', cases: cases.value }, cases.warnings) : cases;
}
function textOf(head) {
    return new TextDecoder('latin1').decode(head);
}

;// CONCATENATED MODULE: ./build/src/core/tools/asv.js






const columnsSchema = schemas/* array */.YOg(schemas/* string */.YjP());
const membersSchema = schemas/* looseObject */._H3({ result_columns: columnsSchema });
const cellsSchema = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* null */.chJ()]);
const listSchema = schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish();
const rowSchema = schemas/* looseObject */._H3({
    result: listSchema,
    params: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* string */.YjP())).nullish(),
    stats_ci_99_a: listSchema,
    stats_ci_99_b: listSchema,
    samples: listSchema,
});
function metricOf(name) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (/^time(?:raw)?_/.test(last))
        return fixedMetric('time');
    if (last.startsWith('peakmem_'))
        return fixedMetric('peak_rss');
    if (last.startsWith('mem_'))
        return (0,model_metric/* customMetric */.oq)('object size', { unit: 'byte' });
    return (0,model_metric/* customMetric */.oq)('tracked value');
}
function combine(params) {
    return params.reduce((all, values) => all.flatMap((before) => values.map((value) => [...before, value])), [[]]);
}
function numberAt(list, at) {
    const value = list?.[at];
    return typeof value === 'number' ? value : undefined;
}
function measureAt(row, at, metric) {
    const samples = schemas/* array */.YOg(schemas/* number */.aig()).safeParse(row.samples?.[at]);
    if (samples.success && samples.data.length > 0)
        return measureValues(metric, samples.data);
    const value = numberAt(row.result, at);
    if (value === undefined)
        return undefined;
    const [low, high] = [numberAt(row.stats_ci_99_a, at), numberAt(row.stats_ci_99_b, at)];
    const interval = low === undefined || high === undefined ? {} : { interval: { low, high, confidence: 0.99 } };
    return measureSummary(metric, { value, ...interval });
}
const mostCombinations = 20_000;
function casesOf(name, row) {
    const combinations = (row.params ?? []).reduce((product, values) => product * values.length, 1);
    if (combinations > mostCombinations)
        return undefined;
    return combine(row.params ?? []).map((values, at) => {
        const full = values.length === 0 ? name : `${name}(${values.join(', ')})`;
        const parameters = Object.fromEntries(values.map((value, index) => [`param${index + 1}`, value]));
        const measure = measureAt(row, at, metricOf(name));
        if (measure !== undefined)
            return { name: full, parameters, measures: [measure], problems: [] };
        const problem = {
            code: 'benchmark-crashed',
            message: `${full} has no result`,
            hint: 'run `asv run --show-stderr --bench NAME` to see whether it failed or was skipped',
        };
        return { name: full, parameters, measures: [], problems: [problem] };
    });
}
function misshapen(name) {
    return {
        code: 'format-damaged',
        message: `the row of ${name} does not follow the columns of the file`,
        hint: 'the other cases were read; report the version of asv if it wrote the file as it is',
    };
}
function readAsv(source) {
    const shape = {
        path: ['results'],
        entry: cellsSchema,
        members: membersSchema,
        bareNumbers: true,
        message: `${source.name} has no \`result_columns\` with results`,
        hint: 'give a result file of asv 0.5 or later: `results/MACHINE/COMMIT-ENVIRONMENT.json`',
    };
    const problems = [];
    const read = readList(source, shape, (cells, { key: name, around }) => {
        const columns = columnsSchema.safeParse(around[0]?.get('result_columns')).data ?? [];
        const row = rowSchema.safeParse(Object.fromEntries((cells ?? []).map((cell, at) => [columns[at] ?? '', cell])));
        const cases = row.success ? casesOf(name, row.data) : undefined;
        if (cases === undefined)
            problems.push(misshapen(name));
        return cases ?? [];
    });
    if (read.kind === 'failed')
        return read;
    return (0,case_list/* keepApart */.Iq)(source, { cases: read.value.entries.flat(), problems: [...read.warnings, ...problems] });
}
const asv = {
    id: 'asv',
    title: 'asv',
    gives: 'Times with their 99 % interval, with `--record-samples` raw values, peak memory, sizes and tracked values, every combination of parameters a case.',
    command: 'asv run --record-samples --set-commit-hash $(git rev-parse HEAD) --python=same',
    docs: 'https://asv.readthedocs.io/en/stable/dev.html#result-file-format',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"commit_hash"\s*:/.test(text) && /"(?:env_name|result_columns|requirements)"/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readAsv(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/bencher.js





const metricSchema = schemas/* looseObject */._H3({ value: schemas/* number */.aig() });
const measuresSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
function readMeasure(slug) {
    switch (slug) {
        case 'latency':
            return { metric: fixedMetric('time'), divisor: 1e9 };
        case 'throughput':
            return { metric: fixedMetric('operations_per_second'), divisor: 1 };
        case 'build-time':
            return { metric: (0,model_metric/* customMetric */.oq)(slug, { unit: 'second' }), divisor: 1 };
        case 'file-size':
            return { metric: (0,model_metric/* customMetric */.oq)(slug, { unit: 'byte' }), divisor: 1 };
        default:
            return { metric: (0,model_metric/* customMetric */.oq)(slug), divisor: 1 };
    }
}
function bencher_misshapen(name, slug) {
    return {
        code: 'format-damaged',
        message: `the measure ${slug} of ${name} has no number \`value\``,
        hint: 'see how the program that wrote the file fills it in',
    };
}
function toCase(name, given) {
    const measures = [];
    const problems = [];
    for (const [slug, written] of Object.entries(given)) {
        const read = metricSchema.safeParse(written);
        const { metric, divisor } = readMeasure(slug);
        if (!read.success)
            problems.push(bencher_misshapen(name, slug));
        else
            measures.push(measureSummary(metric, { value: read.data.value / divisor }));
    }
    return { name, parameters: {}, measures, problems };
}
function readBencher(source) {
    const shape = {
        path: [],
        entry: measuresSchema,
        message: `${source.name} is no object of benchmarks with objects of measures`,
        hint: 'write `{"BENCHMARK": {"latency": {"value": 88.0}}}`',
    };
    return readCases(source, shape, (given, { key }) => Object.keys(given).length === 0 ? [] : [toCase(key, given)]);
}
const bencher = {
    id: 'bencher',
    title: 'Bencher Metric Format',
    gives: 'One number a measure: `latency` in nanoseconds, `throughput` in operations per second, `build-time`, `file-size`, and user metrics. Lower and upper values are no interval, since they have no confidence.',
    command: 'write {"BENCHMARK": {"latency": {"value": 88.0}}}',
    docs: 'https://bencher.dev/docs/reference/bencher-metric-format/',
    sniff: (head) => {
        const text = textOf(head);
        const name = '"(?:[^"\\\\]|\\\\.)*"';
        const shape = new RegExp(`^\\s*\\{\\s*${name}\\s*:\\s*\\{\\s*${name}\\s*:\\s*\\{\\s*"(?:lower_|upper_)?value"\\s*:`);
        return shape.test(text) && !/^\s*\{\s*"metrics"/.test(text) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readBencher(source)),
};

// EXTERNAL MODULE: ./build/src/core/formats/byte-lines.js
var byte_lines = __webpack_require__(60032);
;// CONCATENATED MODULE: ./build/src/core/formats/text-lines.js



const longestText = 1024 * 1024;
const longestJson = 64 * 1024 * 1024;
const text_lines_mostProblems = 10_000;
function walkLines(source, walk) {
    const { name } = source;
    const decoder = new TextDecoder();
    const problems = [];
    let read = 0;
    function* count() {
        for (const chunk of source.chunks) {
            read += chunk.length;
            yield chunk;
        }
    }
    (0,byte_lines/* forEachLine */.F)(count(), {
        line: (bytes, start, end, number) => walk.line(decoder.decode(bytes.subarray(start, end)), number),
        tooLong: (line) => {
            if (problems.length >= text_lines_mostProblems)
                return;
            problems.push({
                code: 'results-cut',
                message: `a line of ${name} has more than ${walk.longest} bytes, which is the limit, and was left out`,
                hint: 'let the tool keep fewer raw values of a case',
                at: { file: name, line },
            });
        },
        unfinished: (line, bytes, end) => {
            const text = decoder.decode(bytes.subarray(0, end));
            if (text.trim() === '' || walk.last(text, line))
                return;
            problems.push({
                code: 'results-cut',
                message: `${name} is cut at byte ${read}: its last line ${(0,preview_value/* previewValue */.i)(text)} has no end, and was left out`,
                hint: 'see whether the tool was stopped or the disk is full; it ends every line',
                at: { file: name, line },
            });
        },
    }, walk.longest);
    return problems;
}
function visitLines(source, visit) {
    return walkLines(source, { longest: longestText, line: visit, last: () => false });
}
function visitJsonLines(source, visit) {
    const damages = [];
    const read = (line, number) => {
        if (!line.startsWith('{'))
            return undefined;
        const value = (0,json/* parseJson */.q)(line, source.name);
        if (value.kind === 'ok') {
            visit(value.value);
            return undefined;
        }
        const [{ at, ...problem }] = value.problems;
        return { ...problem, at: { ...at, file: source.name, line: number } };
    };
    const cuts = walkLines(source, {
        longest: longestJson,
        line: (text, number) => {
            const damage = read(text, number);
            if (damage !== undefined && damages.length < text_lines_mostProblems)
                damages.push(damage);
        },
        last: (text, number) => text.startsWith('{') && read(text, number) === undefined,
    });
    return [...damages, ...cuts];
}

;// CONCATENATED MODULE: ./build/src/core/tools/benchmark-js.js




const resultLine = /^(.+) x (\d[\d,]*(?:\.\d+)?) ops\/sec ±(\d+\.\d+)% \((\d+) runs? sampled\)$/u;
const errorLine = /^(.+): ((?:\w*Error\b.*)?)$/u;
const confidence = 0.95;
function readResult([, name = '', hertz = '', margin = '', count = '']) {
    const value = Number(hertz.replaceAll(',', ''));
    const reach = (value * Number(margin)) / 100;
    const interval = { low: value - reach, high: value + reach, confidence };
    const runs = Number(count);
    const measure = measureSummary(fixedMetric('operations_per_second'), {
        value,
        interval,
        ...(runs > 0 ? { count: runs } : {}),
    });
    return { name, parameters: {}, measures: [measure], problems: [] };
}
function readLine(line) {
    const result = resultLine.exec(line);
    if (result !== null)
        return [readResult(result)];
    const error = errorLine.exec(line);
    if (error === null)
        return [];
    const [, name = '', said = ''] = error;
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} threw${said === '' ? '' : `: ${said}`}`,
        hint: 'a case that throws is not measured; listen to its `error` event to see why',
    };
    return [{ name, parameters: {}, measures: [], problems: [problem] }];
}
function readBenchmarkJs(source) {
    const kept = new case_list/* CaseKeeper */.z();
    const cuts = visitLines(source, (line) => {
        for (const one of readLine(line))
            kept.add(one);
    });
    return (0,case_list/* keepGathered */.WV)(source, kept, cuts);
}
const benchmarkJs = {
    id: 'benchmark-js',
    title: 'benchmark.js',
    gives: 'Operations per second with their margin of error, as text with a line a case. Raw values are not told.',
    command: "suite.on('cycle', (event) => console.log(String(event.target)))",
    docs: 'https://benchmarkjs.com/docs/#prototype_toString',
    sniff: (head) => / x \d[\d,]*(?:\.\d+)? ops\/sec \u00c2?\u00b1\d+\.\d+% \(\d+ runs? sampled\)/.test(textOf(head))
        ? 'certain'
        : 'no',
    read: (source) => readingOf(readBenchmarkJs(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/benchmarkdotnet.js






const statisticsSchema = schemas/* looseObject */._H3({
    OriginalValues: schemas/* array */.YOg(schemas/* number */.aig().nullable()).nullish(),
    N: schemas/* int */.Whr().nonnegative().optional(),
    Median: schemas/* number */.aig().nullable(),
});
const measurementSchema = schemas/* looseObject */._H3({
    IterationMode: schemas/* string */.YjP(),
    IterationStage: schemas/* string */.YjP(),
    Operations: schemas/* number */.aig().positive(),
    Nanoseconds: schemas/* number */.aig(),
});
const benchmarkdotnet_metricSchema = schemas/* looseObject */._H3({
    Value: schemas/* number */.aig().nullable(),
    Descriptor: schemas/* looseObject */._H3({
        Id: schemas/* string */.YjP(),
        Unit: schemas/* string */.YjP().nullish(),
        TheGreaterIsBetter: schemas/* boolean */.zMY().nullish(),
    }),
});
const benchmarkSchema = schemas/* looseObject */._H3({
    FullName: schemas/* string */.YjP().min(1),
    Parameters: schemas/* string */.YjP().nullish(),
    Statistics: statisticsSchema.nullish(),
    Memory: schemas/* looseObject */._H3({ BytesAllocatedPerOperation: schemas/* number */.aig().nullish() }).nullish(),
    Measurements: schemas/* array */.YOg(measurementSchema).nullish(),
    Metrics: schemas/* array */.YOg(benchmarkdotnet_metricSchema).nullish(),
});
function timeOf({ Statistics: statistics, Measurements: all }) {
    const time = fixedMetric('time');
    const original = statistics?.OriginalValues ?? [];
    if (original.length > 0)
        return measureValues(time, original.map((value) => (value ?? Number.NaN) / 1e9));
    const results = (all ?? []).filter(({ IterationMode: mode, IterationStage: stage }) => mode === 'Workload' && stage === 'Result');
    if (results.length > 0) {
        return measureValues(time, results.map((one) => one.Nanoseconds / one.Operations / 1e9));
    }
    if (statistics == null)
        return undefined;
    const value = (statistics.Median ?? Number.NaN) / 1e9;
    return measureSummary(time, statistics.N === undefined ? { value } : { value, count: statistics.N });
}
function othersOf({ Memory: memory, Metrics: metrics }) {
    const allocated = memory?.BytesAllocatedPerOperation;
    const own = (metrics ?? []).flatMap(({ Value: value, Descriptor: { Id, Unit, TheGreaterIsBetter } }) => {
        if (Id === 'Allocated Memory')
            return [];
        const title = Unit == null || Unit === '' ? Id : `${Id} ${Unit}`;
        const metric = (0,model_metric/* customMetric */.oq)(title, TheGreaterIsBetter === true ? { better: 'higher' } : {});
        return [measureSummary(metric, { value: value ?? Number.NaN })];
    });
    return [
        ...(allocated == null ? [] : [measureSummary(fixedMetric('allocated_bytes'), { value: allocated })]),
        ...own,
    ];
}
function parametersOf({ Parameters: text }) {
    const pairs = (text ?? '').split('&').flatMap((pair) => {
        const at = pair.indexOf('=');
        return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    });
    return Object.fromEntries(pairs);
}
function benchmarkdotnet_toCase(benchmark) {
    const named = { name: benchmark.FullName, parameters: parametersOf(benchmark) };
    const time = timeOf(benchmark);
    if (time !== undefined)
        return { ...named, measures: [time, ...othersOf(benchmark)], problems: [] };
    const problem = {
        code: 'benchmark-crashed',
        message: `${benchmark.FullName} has no statistics`,
        hint: 'see its log in BenchmarkDotNet.Artifacts; a benchmark that throws has none',
    };
    return { ...named, measures: [], problems: [problem] };
}
function readFile(source) {
    const shape = {
        path: ['Benchmarks'],
        entry: benchmarkSchema,
        bareNumbers: true,
        message: `${source.name} has no list of benchmarks`,
        hint: 'give a file that `--exporters json` wrote',
    };
    const read = readList(source, shape, benchmarkdotnet_toCase);
    return read.kind === 'failed'
        ? { cases: [], problems: read.problems }
        : { cases: read.value.entries, problems: read.warnings };
}
function readFiles(sources) {
    const read = sources.map(readFile);
    const [only, ...more] = sources;
    const name = only === undefined || more.length > 0 ? 'the directory' : only.name;
    return (0,case_list/* keepApart */.Iq)({ name }, { cases: read.flatMap((one) => one.cases), problems: read.flatMap((one) => one.problems) });
}
const reportName = /^(.*)-report(-full-compressed|-full|-compressed|-brief-compressed|-brief|)\.json$/;
const preference = ['-full', '-full-compressed', '', '-compressed', '-brief', '-brief-compressed'];
function chooseReports(sources) {
    const groups = Map.groupBy(sources, ({ name }) => reportName.exec(name)?.[1] ?? name);
    const rank = ({ name }) => preference.indexOf(reportName.exec(name)?.[2] ?? '');
    return [...groups.values()].flatMap((group) => group.toSorted((one, other) => rank(one) - rank(other)).slice(0, 1));
}
const benchmarkDotNet = {
    id: 'benchmarkdotnet',
    title: 'BenchmarkDotNet',
    gives: 'The time of one operation in every iteration, allocated bytes, and the other diagnosers’ metrics as they are. Of several reports of one class the fullest is read.',
    command: 'dotnet run -c Release -- --exporters json (results: BenchmarkDotNet.Artifacts)',
    docs: 'https://benchmarkdotnet.org/articles/configs/exporters.html',
    sniff: (head) => {
        const text = textOf(head);
        return /^(?:ï»¿)?\s*\{\s*"Title"\s*:/.test(text) && /"HostEnvironmentInfo"\s*:/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readFiles([source])),
    directory: {
        holds: (path) => reportName.test(path),
        read: (sources) => readingOf(readFiles(chooseReports(sources))),
    },
};

;// CONCATENATED MODULE: ./build/src/core/tools/benchmarktools-jl.js






const versionsSchema = schemas/* looseObject */._H3({ Julia: schemas/* string */.YjP() });
const trialSchema = schemas/* looseObject */._H3({
    times: schemas/* array */.YOg(schemas/* number */.aig().nullable()).min(1),
    memory: schemas/* number */.aig(),
    allocs: schemas/* number */.aig(),
});
const estimateSchema = schemas/* looseObject */._H3({ time: schemas/* number */.aig().nullable(), memory: schemas/* number */.aig(), allocs: schemas/* number */.aig() });
function measuresOf(time, memory, allocs) {
    return [
        time,
        measureSummary(fixedMetric('allocated_bytes'), { value: memory }),
        measureSummary(fixedMetric('allocations'), { value: allocs }),
    ];
}
function readLeaf(type, fields) {
    const time = fixedMetric('time');
    if (type === 'Trial') {
        return trialSchema
            .transform(({ times, memory, allocs }) => measuresOf(measureValues(time, times.map((value) => (value ?? Number.NaN) / 1e9)), memory, allocs))
            .safeParse(fields);
    }
    return estimateSchema
        .transform(({ time: value, memory, allocs }) => measuresOf(measureSummary(time, { value: (value ?? Number.NaN) / 1e9 }), memory, allocs))
        .safeParse(fields);
}
const deepest = 64;
class ResultWalker {
    found = [];
    problems = [];
    results = 0;
    left = 0;
    known = false;
    #cursor;
    constructor(cursor) {
        this.#cursor = cursor;
    }
    walk() {
        if (this.#cursor.peek() !== json_cursor_openBracket)
            return;
        const isWhole = this.#cursor.takeArray((index) => {
            if (index === 0)
                return this.#takeVersions();
            if (index > 1 || this.#cursor.peek() !== json_cursor_openBracket)
                return this.#cursor.stop('it is no pair of versions and results');
            return this.#cursor.takeArray(() => {
                this.results += 1;
                return this.#takePair([]);
            });
        });
        if (isWhole)
            this.#cursor.end();
    }
    #takeVersions() {
        const taken = this.#cursor.take('the versions');
        this.known = taken.kind === 'value' && versionsSchema.safeParse(taken.value).success;
        return this.known || this.#cursor.stop('it does not begin with the version of Julia');
    }
    #takePair(path) {
        if (this.#cursor.peek() !== json_cursor_openBracket)
            return this.#cursor.stop('a value has no type before it');
        let type = '';
        let parts = 0;
        const isWhole = this.#cursor.takeArray((index) => {
            parts += 1;
            if (index > 1)
                return this.#cursor.stop('more than a type and its fields stand in one pair');
            if (index === 1)
                return this.#takeFields(type, path);
            const taken = this.#cursor.take('a type');
            if (taken.kind !== 'value')
                return false;
            type = String(taken.value).replace(/^BenchmarkTools\./, '');
            return true;
        });
        return isWhole && (parts === 2 || this.#cursor.stop('a type has no fields'));
    }
    #takeFields(type, path) {
        const place = path.join('/');
        if (type === 'BenchmarkGroup' && this.#cursor.peek() === json_cursor_openBrace)
            return this.#takeGroup(path);
        const taken = this.#cursor.take(place === '' ? type : place);
        if (taken.kind === 'stopped')
            return false;
        if (taken.kind === 'value' && (type === 'Trial' || type === 'TrialEstimate')) {
            const leaf = readLeaf(type, taken.value);
            const [issue] = leaf.error?.issues ?? [];
            if (issue !== undefined)
                this.#tell((0,case_list/* describeEntry */.OY)(issue, place === '' ? type : place));
            if (leaf.success)
                this.#keep({ result: this.results, path, measures: leaf.data });
        }
        return true;
    }
    #tell(problem) {
        if (this.problems.length < case_list/* mostCases */.DS)
            this.problems.push(problem);
    }
    #keep(found) {
        if (this.found.length < case_list/* mostCases */.DS)
            this.found.push(found);
        else
            this.left += 1;
    }
    #takeGroup(path) {
        if (path.length >= deepest)
            return this.#cursor.stop(`groups nest deeper than ${deepest} levels`);
        return this.#cursor.takeObject(path.join('/'), (key, place) => {
            if (key === 'data' && this.#cursor.peek() === json_cursor_openBrace)
                return this.#cursor.takeObject(place, (name) => this.#takePair([...path, name]));
            return this.#cursor.take(place).kind !== 'stopped';
        });
    }
}
function readBenchmarkTools(source) {
    const cursor = new JsonCursor(source);
    const walker = new ResultWalker(cursor);
    try {
        walker.walk();
    }
    finally {
        cursor.close();
    }
    if (cursor.refusal !== undefined)
        return (0,parsed/* failed */.gz)(cursor.refusal);
    const { found, results, left, problems, known } = walker;
    const cuts = cursor.damage === undefined ? [] : [cursor.damage];
    if (!known) {
        const misshapen = {
            code: 'format-damaged',
            message: `${source.name} is no pair of versions and results`,
            hint: 'give the file of `BenchmarkTools.save(FILE, results)`',
        };
        return (0,parsed/* failed */.gz)(misshapen);
    }
    const cases = found.map(({ result, path, measures }) => {
        const name = (results === 1 ? path : [`${result}`, ...path]).join('/');
        return { name, parameters: {}, measures, problems: [] };
    });
    const told = [...cuts, ...cursor.problems, ...problems];
    return (0,case_list/* keepApart */.Iq)(source, { cases, count: cases.length + left, problems: told });
}
const benchmarkToolsJl = {
    id: 'benchmarktools-jl',
    title: 'BenchmarkTools.jl',
    gives: 'The time of every sample of a `Trial`, and its least memory and allocations; of a `TrialEstimate` one number each. The keys of groups are the name.',
    command: 'julia -e \'… BenchmarkTools.save("FILE.json", run(suite))\'',
    docs: 'https://juliaci.github.io/BenchmarkTools.jl/stable/manual/',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\[\s*\{[^{}]*"Julia"\s*:/.test(text) && /"BenchmarkTools"\s*:/.test(text) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readBenchmarkTools(source)),
};

// EXTERNAL MODULE: ./build/src/core/tools/c2c.js + 1 modules
var c2c = __webpack_require__(40954);
// EXTERNAL MODULE: ./build/src/core/tools/cachegrind.js
var cachegrind = __webpack_require__(77153);
// EXTERNAL MODULE: ./build/src/core/formats/callgrind-out.js + 9 modules
var callgrind_out = __webpack_require__(16702);
;// CONCATENATED MODULE: ./build/src/core/tools/callgrind.js


const callgrind = {
    id: 'callgrind',
    title: 'callgrind',
    gives: 'Costs by source line and by call, for every event of the file. Parts and addresses are summed up, and the sums must equal the totals that the file itself gives.',
    command: 'valgrind --tool=callgrind --callgrind-out-file=FILE --dump-instr=yes --dump-line=yes COMMAND',
    docs: 'https://valgrind.org/docs/manual/cl-format.html',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head);
        if (/^# callgrind format|^creator: callgrind/m.test(text))
            return 'certain';
        return /^events:/m.test(text) && /^(?:fn=|version:|positions:)/m.test(text) ? 'perhaps' : 'no';
    },
    read: (source) => {
        const profile = (0,callgrind_out/* readCallgrind */.dC)(source);
        return profile.kind === 'ok'
            ? (0,parsed/* parsed */.Yz)({ kind: 'profile', profile: profile.value }, profile.warnings)
            : profile;
    },
};

;// CONCATENATED MODULE: ./build/src/core/formats/time-units.js
const perSecond = new Map([
    ['ps', 1e12],
    ['ns', 1e9],
    ['us', 1e6],
    ['\u00b5s', 1e6],
    ['\u03bcs', 1e6],
    ['ms', 1e3],
    ['s', 1],
    ['sec', 1],
    ['min', 1 / 60],
    ['m', 1 / 60],
    ['hr', 1 / 3600],
    ['h', 1 / 3600],
    ['day', 1 / 86_400],
]);
function unitsPerSecond(sign) {
    return perSecond.get(sign);
}

;// CONCATENATED MODULE: ./build/src/core/tools/cargo-criterion.js







const completeSchema = schemas/* looseObject */._H3({
    reason: schemas/* literal */.euz('benchmark-complete'),
    id: schemas/* string */.YjP(),
    iteration_count: schemas/* array */.YOg(schemas/* number */.aig().positive()),
    measured_values: schemas/* array */.YOg(schemas/* number */.aig()),
    unit: schemas/* string */.YjP(),
    throughput: schemas/* array */.YOg(schemas/* looseObject */._H3({ per_iteration: schemas/* number */.aig().nonnegative(), unit: schemas/* string */.YjP() }))
        .nullish(),
})
    .refine((one) => one.iteration_count.length === one.measured_values.length, {
    error: 'must hold as many values as iteration counts',
});
const reasonSchema = schemas/* looseObject */._H3({ reason: schemas/* string */.YjP() });
function measureOf({ iteration_count: counts, measured_values: totals, unit }) {
    const perSecond = unitsPerSecond(unit);
    const values = totals.map((total, at) => total / (counts[at] ?? Number.NaN) / (perSecond ?? 1));
    return measureValues(perSecond === undefined ? (0,model_metric/* customMetric */.oq)(unit) : fixedMetric('time'), values);
}
function workOf({ throughput }) {
    const [first] = throughput ?? [];
    if (first === undefined)
        return {};
    return { work: { amount: first.per_iteration, unit: first.unit === 'bytes' ? 'byte' : 'item' } };
}
function cargo_criterion_toCase(complete) {
    return {
        name: complete.id,
        parameters: {},
        ...workOf(complete),
        measures: [measureOf(complete)],
        problems: [],
    };
}
function readCargoCriterion(source) {
    const kept = new case_list/* CaseKeeper */.z();
    let index = 0;
    const cuts = visitJsonLines(source, (value) => {
        if (reasonSchema.safeParse(value).data?.reason === 'group-complete')
            return;
        const read = completeSchema.safeParse(value);
        const [issue] = read.error?.issues ?? [];
        if (read.success)
            kept.add(cargo_criterion_toCase(read.data));
        else if (issue !== undefined)
            kept.tell((0,case_list/* describeEntry */.OY)(issue, `message[${index}]`));
        index += 1;
    });
    return (0,case_list/* keepGathered */.WV)(source, kept, cuts);
}
const cargoCriterion = {
    id: 'cargo-criterion',
    title: 'cargo-criterion',
    gives: 'The time of one iteration in every sample, and the work of one iteration. Other measurements than time are shown as they are.',
    command: 'cargo criterion --message-format=json',
    docs: 'https://bheisler.github.io/criterion.rs/book/cargo_criterion/external_tools.html',
    sniff: (head) => (/^\{"reason":"(?:benchmark|group)-complete",/m.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => readingOf(readCargoCriterion(source)),
};

// EXTERNAL MODULE: ./build/src/core/formats/case-name.js
var case_name = __webpack_require__(17322);
// EXTERNAL MODULE: ./build/src/core/text/xml.js
var xml = __webpack_require__(69240);
;// CONCATENATED MODULE: ./build/src/core/tools/catch2.js





function numberOf(attributes, name) {
    const text = attributes[name];
    return text === undefined || text === '' ? Number.NaN : Number(text);
}
function failedCase(name, message) {
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} failed: ${message}`,
        hint: 'run the test by its name to see why; what fails is not measured',
    };
    return { name, parameters: {}, measures: [], problems: [problem] };
}
function catch2_toCase({ name, samples, mean, failure }) {
    if (failure !== undefined)
        return failedCase(name, failure);
    if (mean === undefined)
        return failedCase(name, 'its results have no mean');
    const value = numberOf(mean, 'value') / 1e9;
    const low = numberOf(mean, 'lowerBound') / 1e9;
    const high = numberOf(mean, 'upperBound') / 1e9;
    const confidence = numberOf(mean, 'ci');
    const counted = Number.isSafeInteger(samples) && samples > 0 ? { count: samples } : {};
    const usable = confidence > 0 && confidence < 1 && low <= high;
    const summary = usable ? { value, interval: { low, high, confidence }, ...counted } : { value, ...counted };
    return { name, parameters: {}, measures: [measureSummary(fixedMetric('time'), summary)], problems: [] };
}
class CaseCollector {
    kept = new case_list/* CaseKeeper */.z();
    #elements = [];
    #path = [];
    #open;
    open(element, attributes) {
        this.#elements.push(element);
        if (element === 'TestCase' || element === 'Section')
            this.#path.push((0,case_name/* fitPart */.XF)(attributes['name'] ?? ''));
        if (element === 'BenchmarkResults') {
            const name = [...this.#path, attributes['name'] ?? ''].join('/');
            this.#open = { name, samples: numberOf(attributes, 'samples') };
        }
        if (this.#open === undefined)
            return;
        if (element === 'mean')
            this.#open.mean = attributes;
        if (element === 'failed')
            this.#open.failure = attributes['message'] ?? 'it said nothing';
    }
    close() {
        const element = this.#elements.pop();
        if (element === 'TestCase' || element === 'Section')
            this.#path.pop();
        if (element !== 'BenchmarkResults' || this.#open === undefined)
            return;
        this.kept.add(catch2_toCase(this.#open));
        this.#open = undefined;
    }
}
function readCatch2(source) {
    const collector = new CaseCollector();
    const cut = (0,xml/* walkXml */.NM)((0,case_list/* decodeParts */.nQ)(source), { file: source.name, code: 'results-cut' }, collector);
    return (0,case_list/* keepGathered */.WV)(source, collector.kept, cut === undefined ? [] : [cut]);
}
const catch2 = {
    id: 'catch2',
    title: 'Catch2',
    gives: 'The mean time of every `BENCHMARK` with its bootstrap interval; the XML keeps no raw values. A name is test case, sections and benchmark.',
    command: './TESTS -r xml -o FILE',
    docs: 'https://github.com/catchorg/Catch2/blob/devel/docs/benchmarks.md',
    sniff: (head) => /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<Catch(?:2TestRun)?[\s>]/.test(textOf(head)) ? 'certain' : 'no',
    read: (source) => readingOf(readCatch2(source)),
};

;// CONCATENATED MODULE: ./build/src/core/formats/throughput.js

const amount = schemas/* number */.aig().nonnegative();
const throughputSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ Bits: amount }),
    schemas/* strictObject */.rej({ Bytes: amount }),
    schemas/* strictObject */.rej({ BytesDecimal: amount }),
    schemas/* strictObject */.rej({ Elements: amount }),
    schemas/* strictObject */.rej({ ElementsAndBytes: schemas/* looseObject */._H3({ elements: amount, bytes: amount }) }),
]);
function throughput_workOf(throughput) {
    if ('Bits' in throughput)
        return { amount: throughput.Bits / 8, unit: 'byte' };
    if ('Bytes' in throughput)
        return { amount: throughput.Bytes, unit: 'byte' };
    if ('BytesDecimal' in throughput)
        return { amount: throughput.BytesDecimal, unit: 'byte' };
    if ('Elements' in throughput)
        return { amount: throughput.Elements, unit: 'item' };
    return { amount: throughput.ElementsAndBytes.bytes, unit: 'byte' };
}

;// CONCATENATED MODULE: ./build/src/core/tools/criterion.js






const criterion_benchmarkSchema = schemas/* looseObject */._H3({
    group_id: schemas/* string */.YjP(),
    full_id: schemas/* string */.YjP(),
    value_str: schemas/* string */.YjP().nullish(),
    throughput: throughputSchema.nullish(),
});
const sampleSchema = schemas/* union */.KCZ([
    schemas/* looseObject */._H3({ iters: schemas/* array */.YOg(schemas/* number */.aig()), times: schemas/* array */.YOg(schemas/* number */.aig()) }),
    schemas/* tuple */.PVZ([schemas/* array */.YOg(schemas/* number */.aig()), schemas/* array */.YOg(schemas/* number */.aig())]).transform(([iters, times]) => ({ iters, times })),
])
    .refine(({ iters, times }) => iters.length === times.length && times.length > 0, {
    error: 'must hold as many times as iterations',
})
    .refine(({ iters }) => iters.every((count) => count > 0), { error: 'must hold iterations above 0' });
const criterion_estimateSchema = schemas/* looseObject */._H3({
    confidence_interval: schemas/* looseObject */._H3({
        confidence_level: schemas/* number */.aig().gt(0).lt(1),
        lower_bound: schemas/* number */.aig(),
        upper_bound: schemas/* number */.aig(),
    }),
    point_estimate: schemas/* number */.aig(),
});
const estimatesSchema = schemas/* looseObject */._H3({ mean: criterion_estimateSchema, slope: criterion_estimateSchema.nullish() });
const time = fixedMetric('time');
function criterion_readFile(source, schema) {
    const document = (0,case_list/* readDocument */.u0)(source);
    if (document.kind === 'failed')
        return document;
    const read = schema.safeParse(document.value);
    if (read.success)
        return (0,parsed/* parsed */.Yz)(read.data);
    const [issue] = read.error.issues;
    return (0,parsed/* failed */.gz)(issue === undefined
        ? {
            code: 'format-damaged',
            message: `${source.name} is not Criterion's`,
            hint: 'run the benchmarks again',
        }
        : (0,case_list/* describeEntry */.OY)(issue, source.name));
}
function summarise({ mean, slope }) {
    const { point_estimate: value, confidence_interval: interval } = slope ?? mean;
    return measureSummary(time, {
        value: value / 1e9,
        interval: {
            low: interval.lower_bound / 1e9,
            high: interval.upper_bound / 1e9,
            confidence: interval.confidence_level,
        },
    });
}
function criterion_readMeasure(directory, { sample, estimates }) {
    if (sample !== undefined) {
        const read = criterion_readFile(sample, sampleSchema);
        if (read.kind === 'failed')
            return read;
        const { iters, times } = read.value;
        return (0,parsed/* parsed */.Yz)(measureValues(time, times.map((total, at) => total / (iters[at] ?? Number.NaN) / 1e9)));
    }
    if (estimates !== undefined) {
        const read = criterion_readFile(estimates, estimatesSchema);
        return read.kind === 'failed' ? read : (0,parsed/* parsed */.Yz)(summarise(read.value));
    }
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `${directory} has neither sample.json nor estimates.json`,
        hint: 'see whether the benchmark was stopped before it ended',
    });
}
function readCase(directory, files) {
    if (files.benchmark === undefined) {
        return (0,parsed/* failed */.gz)({
            code: 'format-damaged',
            message: `${directory} has results without a benchmark.json, which holds their name`,
            hint: 'run the benchmarks again; Criterion 0.3 or later writes it',
        });
    }
    const benchmark = criterion_readFile(files.benchmark, criterion_benchmarkSchema);
    if (benchmark.kind === 'failed')
        return benchmark;
    const { full_id: name, value_str: value, throughput } = benchmark.value;
    const measure = criterion_readMeasure(directory, files);
    return (0,parsed/* parsed */.Yz)({
        name,
        parameters: value == null ? {} : { value },
        ...(throughput == null ? {} : { work: throughput_workOf(throughput) }),
        measures: measure.kind === 'ok' ? [measure.value] : [],
        problems: measure.kind === 'ok' ? [] : measure.problems,
    });
}
const resultPath = /^(?:(.+\/)?new\/)?(benchmark|sample|estimates)\.json$/;
function readCriterion(sources) {
    const directories = new Map();
    for (const source of sources) {
        const [, directory = '', kind] = resultPath.exec(source.name) ?? [];
        const files = directories.get(directory) ?? {};
        if (kind === 'benchmark')
            files.benchmark = source;
        if (kind === 'sample')
            files.sample = source;
        if (kind === 'estimates')
            files.estimates = source;
        directories.set(directory, files);
    }
    const cases = [];
    const problems = [];
    for (const [directory, files] of directories) {
        const read = readCase(directory === '' ? 'the directory' : directory, files);
        if (read.kind === 'ok')
            cases.push(read.value);
        else
            problems.push(...read.problems);
    }
    return (0,case_list/* keepApart */.Iq)({ name: 'the directory' }, { cases, problems });
}
const criterion = {
    id: 'criterion',
    title: 'Criterion',
    gives: 'The time of one iteration in every sample, under the benchmark’s full id. The throughput is kept as the work of one iteration. Saved baselines are left alone; to read one, name its directory.',
    command: 'cargo bench (results: target/criterion)',
    docs: 'https://bheisler.github.io/criterion.rs/book/user_guide/user_guide.html',
    sniff: (head) => /^\s*(?:\{\s*"group_id"\s*:|\{\s*"sampling_mode"\s*:|\{\s*"mean"\s*:\s*\{\s*"confidence_interval"\s*:)/.test(textOf(head))
        ? 'certain'
        : 'no',
    read: (source) => (0,parsed/* failed */.gz)({
        code: 'suite-unread',
        message: `${source.name} is one of the files of a benchmark, and a case is made of several`,
        hint: 'name the directory: `path: target/criterion`',
    }),
    directory: {
        holds: (path) => resultPath.test(path),
        read: (sources) => readingOf(readCriterion(sources)),
    },
};

// EXTERNAL MODULE: ./build/src/core/tools/dhat.js
var dhat = __webpack_require__(472);
;// CONCATENATED MODULE: ./build/src/core/formats/divan-rows.js



const branch = /^((?:\u2502 {2}| {3})*)[\u251c\u2570]\u2500 (.*)$/u;
const divan_rows_amount = /^\d+(?:\.\d+)? [^\s\u2502]+$/u;
const count = /^\d+$/;
const ignoredMark = '  (ignored)';
function splitCells(row) {
    return row.split('\u2502').map((cell) => cell.trim());
}
function readColumns(row) {
    const [first = '', ...others] = splitCells(row);
    const gap = first.lastIndexOf('  ');
    const columns = [first.slice(gap + 2), ...others];
    const isMeasured = gap !== -1 &&
        columns.length === 6 &&
        columns.every((column, at) => (at < 4 ? divan_rows_amount : count).test(column));
    return isMeasured ? { name: first.slice(0, gap).trimEnd(), columns } : undefined;
}
function readNode(line) {
    const [, prefix = '', rest] = branch.exec(line) ?? [];
    if (rest === undefined) {
        const root = /^(\S+) +fastest +\u2502 slowest +\u2502/u.exec(line)?.[1];
        return root === undefined ? undefined : { depth: 0, name: root, columns: [], ignored: false };
    }
    const depth = prefix.length / 3 + 1;
    const read = readColumns(rest);
    if (read !== undefined)
        return { depth, ...read, ignored: false };
    const [plain = ''] = splitCells(rest);
    const ignored = plain.endsWith(ignoredMark);
    const name = ignored ? plain.slice(0, -ignoredMark.length).trimEnd() : plain;
    return { depth, name, columns: [], ignored };
}
const scales = new Map([
    ['', 1],
    ['K', 1e3],
    ['M', 1e6],
    ['G', 1e9],
    ['T', 1e12],
    ['P', 1e15],
    ['Ki', 2 ** 10],
    ['Mi', 2 ** 20],
    ['Gi', 2 ** 30],
    ['Ti', 2 ** 40],
    ['Pi', 2 ** 50],
]);
function readAmount(text) {
    const [, digits, scale = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([KMGTP]i?)?(B|B\/s|item\/s|char\/s|Hz)?$/.exec(text) ?? [];
    const factor = scales.get(scale);
    return digits === undefined || factor === undefined ? undefined : { value: Number(digits) * factor, unit };
}
function readTimes([fastest = '', slowest = '', median = '', , samples = '']) {
    const [low, high, value] = [fastest, slowest, median].map((text) => {
        const [digits = '', unit = ''] = text.split(' ');
        return Number(digits) / (unitsPerSecond(unit) ?? Number.NaN);
    });
    if (low === undefined || high === undefined || value === undefined)
        return undefined;
    if (![low, high, value].every(Number.isFinite))
        return undefined;
    return measureSummary(fixedMetric('time'), {
        value,
        quantiles: [
            [0, low],
            [0.5, value],
            [1, high],
        ],
        count: Number(samples),
    });
}
function readRate(median) {
    const read = readAmount(median);
    if (read === undefined)
        return undefined;
    const { value, unit } = read;
    if (unit === 'B/s')
        return measureSummary(fixedMetric('bytes_per_second'), { value });
    if (unit === 'item/s')
        return measureSummary(fixedMetric('operations_per_second'), { value });
    return unit === 'char/s' || unit === 'Hz'
        ? measureSummary((0,model_metric/* customMetric */.oq)(unit, { better: 'higher' }), { value })
        : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/tools/divan.js






class TreeReader {
    kept = new case_list/* CaseKeeper */.z();
    #path = [];
    #measures;
    #label = '';
    #rows = 0;
    add(line) {
        const node = readNode(line);
        if (node === undefined)
            this.#addRow(line);
        else
            this.#startNode(node);
    }
    #startNode({ depth, name, columns, ignored }) {
        this.#path = [...this.#path.slice(0, depth), (0,case_name/* fitPart */.XF)(name)];
        this.#measures = undefined;
        this.#label = '';
        if (ignored || columns.length === 0)
            return;
        const time = readTimes(columns);
        this.#measures = time === undefined ? [] : [time];
        const problems = time === undefined
            ? [
                {
                    code: 'format-damaged',
                    message: `${name} has a time in no unit that divan writes`,
                    hint: 'report the version of divan if it wrote the line as it is',
                },
            ]
            : [];
        this.kept.add({ name: this.#path.join('/'), parameters: {}, measures: this.#measures, problems });
    }
    #addRow(line) {
        const cells = splitCells(line.replace(/^\u2502/u, ''));
        const label = /^((?:max )?alloc|dealloc|grow|shrink):$/.exec(cells[0] ?? '')?.[1];
        if (label !== undefined) {
            this.#label = label;
            this.#rows = 0;
            return;
        }
        const [, , median = ''] = cells.length < 6 ? [] : cells.slice(-6);
        const measure = this.#label === '' ? readRate(median) : this.#readTally(median);
        if (measure !== undefined)
            this.#measures?.push(measure);
    }
    #readTally(median) {
        this.#rows += 1;
        const read = readAmount(median);
        if (this.#label !== 'alloc' || read === undefined)
            return undefined;
        if (this.#rows === 1 && read.unit === '') {
            return measureSummary(fixedMetric('allocations'), { value: read.value });
        }
        return this.#rows === 2 && read.unit === 'B'
            ? measureSummary(fixedMetric('allocated_bytes'), { value: read.value })
            : undefined;
    }
}
function readDivan(source) {
    const reader = new TreeReader();
    const cuts = visitLines(source, (line) => reader.add(line));
    return (0,case_list/* keepGathered */.WV)(source, reader.kept, cuts);
}
const divan = {
    id: 'divan',
    title: 'divan',
    gives: 'The median time of one iteration with the fastest and slowest sample, rates, and allocations where its profiler counts them; four digits of each. There are no raw values; several `rounds` give some.',
    command: 'cargo bench',
    docs: 'https://docs.rs/divan',
    sniff: (head) => /^\S+ +fastest +\S+ slowest +\S+ median +\S+ mean +\S+ samples /m.test(textOf(head)) ? 'certain' : 'no',
    read: (source) => readingOf(readDivan(source)),
};

// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(85110);
;// CONCATENATED MODULE: ./build/src/core/tools/folded.js




const hint = 'write one stack a line, outermost frame first: `main;parse;copy 12`';
const folded_deepest = 1000;
function readFrame(text) {
    const placed = /^(.+) \(([^()\s]+\.[A-Za-z+]{1,4})\)$/.exec(text);
    if (placed !== null)
        return { function: placed[1] ?? '', file: placed[2] ?? '' };
    return { function: text.replace(/<[0-9a-f]{16}>$/, '') };
}
function readStack(line) {
    const found = /^(.*\S);? (\d{1,15})$/.exec(line);
    if (found === null)
        return undefined;
    const names = (found[1] ?? '').split(';').filter((name) => name.trim() !== '');
    if (names.length === 0 || names.length > folded_deepest)
        return undefined;
    return { frames: names.reverse().map((name) => readFrame(name.trim())), amounts: [Number(found[2])] };
}
function readFolded(source, event) {
    const log = new problem_log/* ProblemLog */.m(source.name);
    const { lines, problems } = (0,case_list/* readLines */.Se)(source);
    const stacks = [];
    for (const [index, text] of lines.entries()) {
        const stack = readStack(text);
        if (stack !== undefined)
            stacks.push(stack);
        else if (text.trim() !== '') {
            log.damage({ line: index + 1, message: 'the line is no stack with its number', hint });
        }
    }
    const read = log.settle(() => ({ events: [event], stacks, notes: [] }));
    if (read.kind === 'failed')
        return read;
    if (stacks.length > 0)
        return (0,parsed/* parsed */.Yz)(read.value, [...read.warnings, ...problems]);
    return (0,parsed/* failed */.gz)({ code: 'format-damaged', message: `${source.name} holds no stack`, hint });
}
const folded = {
    id: 'folded',
    title: 'folded stacks',
    gives: 'Whole stacks with a number each. The text does not say what the numbers count; of `heaptrack_print` and `jeprof`, which Brakeline starts itself, that is known.',
    command: 'heaptrack_print -f FILE --flamegraph-cost-type peak -F STACKS',
    docs: 'https://github.com/brendangregg/FlameGraph',
    sniff: (head) => {
        const lines = textOf(head).split('\n').slice(0, 50);
        const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
        const isFolded = whole.every((line) => readStack(line) !== undefined);
        return isFolded && whole.some((line) => line.includes(';')) ? 'perhaps' : 'no';
    },
    read: (source) => {
        const read = readFolded(source, 'amount');
        return read.kind === 'ok' ? (0,parsed/* parsed */.Yz)({ kind: 'amounts', profile: read.value }, read.warnings) : read;
    },
};

;// CONCATENATED MODULE: ./build/src/core/formats/written-unit.js



const longTimeNames = new Map([
    ['nanosecond', 'ns'],
    ['nanoseconds', 'ns'],
    ['microsecond', 'us'],
    ['microseconds', 'us'],
    ['millisecond', 'ms'],
    ['milliseconds', 'ms'],
    ['second', 's'],
    ['seconds', 's'],
    ['secs', 's'],
]);
const byteScales = new Map([
    ['', 1],
    ['k', 1e3],
    ['m', 1e6],
    ['g', 1e9],
    ['ki', 1024],
    ['mi', 1024 ** 2],
    ['gi', 1024 ** 3],
]);
function bytesPerUnit(unit) {
    const short = unit
        .toLowerCase()
        .replace(/^(kilo|mega|giga)?bytes?$/, (_, scale) => `${(scale ?? '').slice(0, 1)}b`);
    return short.endsWith('b') ? byteScales.get(short.slice(0, -1)) : undefined;
}
function written_unit_readRate(work) {
    if (/^(?:ops?|operations?|iters?|iterations?|req|reqs|requests?|calls?|items?|runs?)$/i.test(work))
        return { metric: fixedMetric('operations_per_second'), divisor: 1 };
    const bytes = bytesPerUnit(work);
    return bytes === undefined ? undefined : { metric: fixedMetric('bytes_per_second'), divisor: 1 / bytes };
}
function readUnit(unit, name) {
    const [plain = '', per, ...more] = unit.trim().split('/');
    const perSecond = unitsPerSecond(longTimeNames.get(plain.toLowerCase()) ?? plain);
    const ofOne = per === undefined || /^(?:op|ops|operation|iter|iteration|call|run|req|request)$/i.test(per);
    if (more.length === 0 && perSecond !== undefined && ofOne)
        return { metric: fixedMetric('time'), divisor: perSecond };
    const rate = more.length === 0 && /^s(?:ec|econd)?$/i.test(per ?? '') ? written_unit_readRate(plain) : undefined;
    if (rate !== undefined)
        return rate;
    const bytes = per === undefined ? bytesPerUnit(plain) : undefined;
    if (bytes !== undefined)
        return { metric: (0,model_metric/* customMetric */.oq)(name, { unit: 'byte' }), divisor: 1 / bytes };
    return { metric: (0,model_metric/* customMetric */.oq)(name), divisor: 1 };
}

;// CONCATENATED MODULE: ./build/src/core/formats/action-bench.js



const actionBenchSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    unit: schemas/* string */.YjP(),
    value: schemas/* number */.aig(),
});
function toActionCase({ name, unit, value }) {
    const { metric, divisor } = readUnit(unit, unit);
    return {
        name,
        parameters: {},
        measures: [measureSummary(metric, { value: value / divisor })],
        problems: [],
    };
}

;// CONCATENATED MODULE: ./build/src/core/tools/github-action-benchmark.js



function readCustom(source) {
    const shape = {
        path: [],
        entry: actionBenchSchema,
        message: `${source.name} is no list of benchmarks`,
        hint: 'write a list of `{"name": …, "unit": …, "value": …}`',
    };
    return readCases(source, shape, (one) => [toActionCase(one)]);
}
const githubActionBenchmark = {
    id: 'github-action-benchmark',
    title: 'github-action-benchmark',
    gives: 'One number a benchmark. Times and rates are known by their unit; other units become user metrics called after the unit, whose `better` the configuration says.',
    command: 'write a list of {"name": …, "unit": …, "value": …}',
    docs: 'https://github.com/benchmark-action/github-action-benchmark#examples',
    sniff: (head) => {
        const first = /^\s*\[\s*\{([^{}[\]]*)\}?/.exec(textOf(head))?.[1] ?? '';
        return ['name', 'unit', 'value'].every((key) => first.includes(`"${key}"`)) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readCustom(source)),
};

;// CONCATENATED MODULE: ./build/src/core/formats/go-bench-line.js
const nameStart = /^(Benchmark\S*)(?:[ \t]+(.*))?$/;
const numberText = /^(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?Inf|NaN)$/i;
function splitName(line) {
    const [, name, rest = ''] = nameStart.exec(line) ?? [];
    return name === undefined ? undefined : { name, rest: rest.trim() };
}
function go_bench_line_readResult(text) {
    const [count = '', ...fields] = text.trim().split(/[ \t]+/);
    if (!/^\d+$/.test(count) || fields.length === 0 || fields.length % 2 !== 0)
        return undefined;
    const values = [];
    for (let at = 0; at < fields.length; at += 2) {
        const [value = '', unit = ''] = fields.slice(at, at + 2);
        if (!numberText.test(value) || !/^[^\d.+-]/.test(unit))
            return undefined;
        values.push([Number(value.replace(/inf/i, 'Infinity')), unit]);
    }
    return { iterations: Number(count), values };
}
function go_bench_line_parametersOf(name) {
    const segments = name.split('/').slice(1);
    return Object.fromEntries(segments.flatMap((segment) => {
        const at = segment.indexOf('=');
        return at > 0 ? [[segment.slice(0, at), segment.slice(at + 1)]] : [];
    }));
}
function processorsOf(name) {
    return /-([2-9]|[1-9]\d+)$/.exec(name)?.[1];
}

;// CONCATENATED MODULE: ./build/src/core/formats/go-bench-units.js


const same = (value) => value;
const fromNanoseconds = (value) => value / 1e9;
function readUnitLine(line) {
    const [, unit, rest = ''] = /^Unit[ \t]+(\S+)((?:[ \t]+[a-z]+=\S+)+)[ \t]*$/.exec(line) ?? [];
    if (unit === undefined)
        return undefined;
    const facts = new Map([...rest.matchAll(/([a-z]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
    const better = facts.get('better');
    return [
        unit,
        {
            ...(better === 'higher' || better === 'lower' ? { better } : {}),
            ...(facts.has('assume') ? { exact: facts.get('assume') === 'exact' } : {}),
        },
    ];
}
function meaningOf(unit, facts = {}) {
    switch (unit) {
        case 'ns/op':
            return { metric: fixedMetric('time'), toBase: fromNanoseconds };
        case 'B/op':
            return { metric: fixedMetric('allocated_bytes'), toBase: same };
        case 'allocs/op':
            return { metric: fixedMetric('allocations'), toBase: same };
        case 'MB/s':
            return { metric: fixedMetric('bytes_per_second'), toBase: (value) => value * 1e6 };
    }
    const told = {
        ...(facts.better === undefined ? {} : { better: facts.better }),
        ...(facts.exact === true ? { nature: 'exact' } : {}),
    };
    const plain = unit.replace(/^.*-/, '').replace(/\/.*$/, '');
    if (plain === 'ns')
        return { metric: (0,model_metric/* customMetric */.oq)(unit, { unit: 'second', ...told }), toBase: fromNanoseconds };
    const base = plain === 'B' || plain === 'bytes' ? { unit: 'byte' } : {};
    return { metric: (0,model_metric/* customMetric */.oq)(unit, { ...base, ...told }), toBase: same };
}

;// CONCATENATED MODULE: ./build/src/core/tools/go-bench.js






const mostNumbers = 4_000_000;
const mostUnits = 10_000;
class ResultCollector {
    results = new Map();
    failures = new Map();
    units = new Map();
    left = 0;
    #numbers = 0;
    #pkg = '';
    #open;
    add(line) {
        const unit = readUnitLine(line);
        const pkg = /^pkg: (\S+)/.exec(line)?.[1];
        const failed = /^--- FAIL: (\S+)/.exec(line)?.[1];
        const named = splitName(line);
        if (unit !== undefined)
            this.#describeUnit(...unit);
        else if (pkg !== undefined)
            this.#startPackage(pkg);
        else if (failed !== undefined)
            this.#fail(failed, 'failed');
        else if (named !== undefined)
            this.#startBenchmark(named);
        else if (/^\s*\d/.test(line))
            this.#finish(line);
        else if (/^(?:FAIL|ok)\s|^panic: /.test(line))
            this.end();
    }
    end() {
        if (this.#open !== undefined)
            this.#fail(this.#open, 'did not end');
        this.#open = undefined;
    }
    #describeUnit(unit, facts) {
        if (this.units.size < mostUnits || this.units.has(unit))
            this.units.set(unit, facts);
        else
            this.left += 1;
    }
    #startPackage(pkg) {
        this.end();
        this.#pkg = pkg;
    }
    #startBenchmark({ name, rest }) {
        this.end();
        const result = go_bench_line_readResult(rest);
        if (result === undefined)
            this.#open = name;
        else
            this.#gather(name, result);
    }
    #finish(line) {
        const result = go_bench_line_readResult(line);
        if (this.#open === undefined || result === undefined)
            return;
        this.#gather(this.#open, result);
        this.#open = undefined;
    }
    #gather(name, { values }) {
        const key = `${this.#pkg}\n${name}`;
        const known = this.results.get(key);
        if (this.#numbers + values.length > mostNumbers ||
            (known === undefined && this.results.size === case_list/* mostCases */.DS)) {
            this.left += 1;
            return;
        }
        this.#numbers += values.length;
        const { numbers } = known ?? { numbers: new Map() };
        if (known === undefined)
            this.results.set(key, { pkg: this.#pkg, name, numbers });
        const seen = new Map();
        for (const [value, unit] of values) {
            const before = seen.get(unit) ?? 0;
            seen.set(unit, before + 1);
            const place = before === 0 ? unit : `${unit} ${before}`;
            const same = numbers.get(place);
            if (same === undefined)
                numbers.set(place, { unit, values: [value] });
            else
                same.values.push(value);
        }
    }
    #fail(name, how) {
        if (this.#open?.replace(/-\d+$/, '') === name)
            this.#open = undefined;
        const key = `${this.#pkg}\n${name}`;
        if (this.failures.size === case_list/* mostCases */.DS && !this.failures.has(key))
            this.left += 1;
        else
            this.failures.set(key, { pkg: this.#pkg, name, message: `${name} ${how}` });
    }
}
function commonProcessors(names) {
    const [first, ...others] = new Set(names.map(processorsOf));
    return others.length === 0 ? first : undefined;
}
function go_bench_measuresOf({ numbers }, units) {
    return [...numbers.values()].map(({ unit, values }) => {
        const { metric, toBase } = meaningOf(unit, units.get(unit));
        return measureValues(metric, values.map(toBase));
    });
}
function nameOf(pkg, name) {
    return pkg === '' ? name : `${pkg}.${name}`;
}
function listCases(collector) {
    const { units } = collector;
    const [results, failures] = [[...collector.results.values()], [...collector.failures.values()]];
    const processors = commonProcessors(results.map(({ name }) => name));
    const bare = (name) => processors === undefined ? name : name.replace(new RegExp(`-${processors}$`), '');
    const failed = failures.map(({ pkg, name, message }) => {
        const problem = {
            code: 'benchmark-crashed',
            message,
            hint: `run \`go test -run=^$ -bench='^${name}$' ${pkg}\` to see why; what fails is not measured`,
        };
        return { name: nameOf(pkg, bare(name)), parameters: {}, measures: [], problems: [problem] };
    });
    const failedNames = new Set(failed.map(({ name }) => name));
    const measured = results.map((one) => {
        const own = go_bench_line_parametersOf(bare(one.name));
        const parameters = processors === undefined ? own : { ...own, procs: processors };
        const name = nameOf(one.pkg, bare(one.name));
        return { name, parameters, measures: go_bench_measuresOf(one, units), problems: [] };
    });
    return [
        ...measured.filter(({ name }) => !failedNames.has(name)),
        ...new Map(failed.map((one) => [one.name, one])).values(),
    ];
}
function readGoBench(source) {
    const collector = new ResultCollector();
    const problems = visitLines(source, (line) => collector.add(line));
    collector.end();
    const { left } = collector;
    const cut = {
        code: 'results-cut',
        message: `${source.name} has more than ${case_list/* mostCases */.DS} benchmarks or ${mostNumbers} numbers, and ${left} lines of it do not count`,
        hint: 'let the suite run fewer benchmarks, or each less often',
    };
    return (0,case_list/* keepApart */.Iq)(source, {
        cases: listCases(collector),
        problems: left === 0 ? problems : [...problems, cut],
    });
}
const goBench = {
    id: 'go-bench',
    title: 'go test -bench',
    gives: 'Time, allocations, rates and the author’s own units of every benchmark, keyed by its package. With `-count` every repetition is a raw value; `Unit` lines tell which direction is better.',
    command: "go test -run='^$' -bench=. -benchmem -count=10 ./...",
    docs: 'https://golang.org/design/14313-benchmark-format',
    sniff: (head) => {
        const text = textOf(head);
        if (/^Benchmark\S*[ \t]+\d+[ \t]+[\d.e+]+ (?:ns\/op|\S+)/m.test(text))
            return 'certain';
        return /^goos: /m.test(text) && /^pkg: /m.test(text) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readGoBench(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/google-benchmark.js







const seconds = { ns: 1e9, us: 1e6, ms: 1e3, s: 1 };
const entrySchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    run_name: schemas/* string */.YjP().optional(),
    run_type: schemas/* enum */.k5n(['iteration', 'aggregate']).optional(),
    repetitions: schemas/* number */.aig().optional(),
    aggregate_name: schemas/* string */.YjP().optional(),
    real_time: schemas/* number */.aig().nullish(),
    cpu_time: schemas/* number */.aig().nullish(),
    time_unit: schemas/* enum */.k5n(['ns', 'us', 'ms', 's']).optional(),
    error_occurred: schemas/* boolean */.zMY().optional(),
    error_message: schemas/* string */.YjP().optional(),
    skipped: schemas/* string */.YjP().optional(),
    skip_message: schemas/* string */.YjP().optional(),
});
const google_benchmark_membersSchema = schemas/* looseObject */._H3({ context: schemas/* looseObject */._H3({}) });
const bookkeeping = new Set([
    'family_index',
    'per_family_instance_index',
    'repetitions',
    'repetition_index',
    'threads',
    'iterations',
    'real_time',
    'cpu_time',
]);
const rates = new Map([
    ['bytes_per_second', 'bytes_per_second'],
    ['items_per_second', 'operations_per_second'],
    ['allocs_per_iter', 'allocations'],
]);
function google_benchmark_metricOf(key) {
    const known = rates.get(key);
    return known === undefined ? (0,model_metric/* customMetric */.oq)(key) : fixedMetric(known);
}
function numbersOf(entry) {
    const per = seconds[entry.time_unit ?? 'ns'];
    const numbers = new Map();
    if (typeof entry.real_time === 'number')
        numbers.set('real_time', [fixedMetric('time'), entry.real_time / per]);
    if (typeof entry.cpu_time === 'number')
        numbers.set('cpu_time', [fixedMetric('cpu_time'), entry.cpu_time / per]);
    for (const [key, value] of Object.entries(entry)) {
        if (!bookkeeping.has(key) && typeof value === 'number')
            numbers.set(key, [google_benchmark_metricOf(key), value]);
    }
    return numbers;
}
function failureOf(entry) {
    const said = entry.error_message ?? entry.skip_message;
    const skipped = entry.error_occurred === true || (entry.skipped ?? '') !== '';
    if (!skipped)
        return undefined;
    return {
        code: 'benchmark-crashed',
        message: `${entry.run_name ?? entry.name} was skipped: ${said ?? 'it said nothing'}`,
        hint: 'a case that skips itself is not measured; give it what it needs, or leave it out by a filter',
    };
}
const mostKeys = 1_000;
function gather(into, entry) {
    const name = entry.run_name ?? entry.name;
    const found = into.get(name) ?? { fitsOnly: true, left: 0 };
    into.set(name, found);
    const failure = failureOf(entry);
    if (failure !== undefined)
        found.failure ??= failure;
    if (!isFit(entry))
        found.fitsOnly = false;
    if (entry.run_type !== 'aggregate')
        addRun(found, numbersOf(entry));
    else if (entry.aggregate_name === 'median')
        found.median ??= entry;
    else if (entry.aggregate_name === 'mean')
        found.mean ??= entry;
}
function addRun(found, numbers) {
    found.runs ??= new Map();
    for (const [key, [metric, value]] of numbers) {
        const known = found.runs.get(key);
        if (known !== undefined)
            known.values.push(value);
        else if (found.runs.size < mostKeys)
            found.runs.set(key, { metric, values: [value] });
        else
            found.left += 1;
    }
}
function tellLeft(name, left) {
    return {
        code: 'counters-left-out',
        message: `${(0,preview_value/* previewValue */.i)(name)} has more than ${mostKeys} counters, and ${left} numbers of the others were left out`,
        hint: 'give its repetitions counters of the same names',
    };
}
function measureAggregates({ median, mean }) {
    const chosen = median ?? mean;
    if (chosen === undefined)
        return [];
    const count = chosen.repetitions;
    return [...numbersOf(chosen).values()].map(([metric, value]) => measureSummary(metric, count === undefined ? { value } : { value, count }));
}
function isFit({ run_type: type, aggregate_name: name }) {
    return type === 'aggregate' && (name === 'BigO' || name === 'RMS');
}
function google_benchmark_parametersOf(name) {
    const segments = name.split('/').slice(1);
    return Object.fromEntries(segments.flatMap((segment) => {
        const [, key, value] = /^(\w+):([^:]+)$/.exec(segment) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    }));
}
function google_benchmark_toCase(name, gathered) {
    const { failure, runs } = gathered;
    if (failure !== undefined)
        return { name, parameters: {}, measures: [], problems: [failure] };
    const measures = runs === undefined
        ? measureAggregates(gathered)
        : [...runs.values()].map(({ metric, values }) => measureValues(metric, values));
    if (measures.length > 0)
        return { name, parameters: google_benchmark_parametersOf(name), measures, problems: [] };
    const unmeasured = {
        code: 'benchmark-unmeasured',
        message: `${name} has neither a repetition nor its median or mean`,
        hint: 'run it with `--benchmark_repetitions`, and without statistics of your own alone',
    };
    return { name, parameters: {}, measures: [], problems: [unmeasured] };
}
function readGoogleBenchmark(source) {
    const cases = new Map();
    const shape = {
        path: ['benchmarks'],
        entry: entrySchema,
        members: google_benchmark_membersSchema,
        bareNumbers: true,
        message: `${source.name} has no \`context\` with a list of benchmarks`,
        hint: 'give the file of `--benchmark_out=FILE --benchmark_out_format=json`',
    };
    const read = readList(source, shape, (entry) => gather(cases, entry));
    if (read.kind === 'failed')
        return read;
    const [last] = read.value.cut ? [...cases.keys()].slice(-1) : [];
    if (last !== undefined)
        cases.delete(last);
    return (0,case_list/* keepApart */.Iq)(source, {
        cases: [...cases].flatMap(([name, gathered]) => (gathered.fitsOnly ? [] : [google_benchmark_toCase(name, gathered)])),
        problems: [
            ...read.warnings,
            ...[...cases].flatMap(([name, { left }]) => (left > 0 ? [tellLeft(name, left)] : [])),
        ],
    });
}
const googleBenchmark = {
    id: 'google-benchmark',
    title: 'Google Benchmark',
    gives: 'Wall and CPU time of one iteration, rates and user counters of every case. With `--benchmark_repetitions` every repetition is a raw value.',
    command: './BENCHMARK --benchmark_out=FILE --benchmark_out_format=json --benchmark_repetitions=10',
    docs: 'https://github.com/google/benchmark/blob/main/docs/user_guide.md#output-formats',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"context"\s*:\s*\{/.test(text) &&
            /"(?:num_cpus|mhz_per_cpu|library_build_type)"/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readGoogleBenchmark(source)),
};

;// CONCATENATED MODULE: ./build/src/core/formats/gungraun-metrics.js



const numberSchema = schemas/* union */.KCZ([
    schemas/* number */.aig(),
    schemas/* strictObject */.rej({ Int: schemas/* number */.aig() }).transform(({ Int }) => Int),
    schemas/* strictObject */.rej({ Float: schemas/* number */.aig() }).transform(({ Float }) => Float),
]);
const diffSchema = schemas/* union */.KCZ([
    schemas/* looseObject */._H3({ metrics: schemas/* strictObject */.rej({ Left: numberSchema }).transform(({ Left }) => Left) }),
    schemas/* looseObject */._H3({
        metrics: schemas/* strictObject */.rej({ Both: schemas/* tuple */.PVZ([numberSchema, numberSchema]) }).transform(({ Both }) => Both[0]),
    }),
    schemas/* looseObject */._H3({ new: schemas/* number */.aig() }).transform((diff) => ({ metrics: diff.new })),
]);
const known = new Map([
    ['Callgrind Ir', 'ir'],
    ['Callgrind L1hits', 'l1_hits'],
    ['Callgrind LLhits', 'll_hits'],
    ['Callgrind RamHits', 'ram_hits'],
    ['Callgrind EstimatedCycles', 'estimated_cycles'],
    ['Cachegrind Ir', 'ir'],
    ['Cachegrind L1hits', 'l1_hits'],
    ['Cachegrind LLhits', 'll_hits'],
    ['Cachegrind RamHits', 'ram_hits'],
    ['Cachegrind EstimatedCycles', 'estimated_cycles'],
    ['DHAT TotalBytes', 'allocated_bytes'],
    ['DHAT TotalBlocks', 'allocations'],
]);
function gungraun_metrics_metricOf(tool, key) {
    const name = known.get(`${tool} ${key}`);
    if (name !== undefined)
        return fixedMetric(name);
    const rate = key.endsWith('Rate');
    return (0,model_metric/* customMetric */.oq)(`${tool} ${key}`, rate ? {} : { unit: key.endsWith('Bytes') ? 'byte' : 'count' });
}
const onlyOldSchema = schemas/* union */.KCZ([
    schemas/* looseObject */._H3({ metrics: schemas/* strictObject */.rej({ Right: numberSchema }) }),
    schemas/* looseObject */._H3({ new: schemas/* null */.chJ() }),
]);
function readMetricsDiff(tool, key, diff) {
    const metric = gungraun_metrics_metricOf(tool, key);
    const read = diffSchema.safeParse(diff);
    if (read.success)
        return measureValues(metric, [read.data.metrics]);
    return onlyOldSchema.safeParse(diff).success ? undefined : measureValues(metric, []);
}

;// CONCATENATED MODULE: ./build/src/core/tools/gungraun.js





const metricsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const taggedSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), metricsSchema)]);
const summarySchema = schemas/* looseObject */._H3({
    version: schemas/* string */.YjP(),
    module_path: schemas/* string */.YjP().min(1),
    id: schemas/* string */.YjP().nullish(),
    details: schemas/* string */.YjP().nullish(),
    callgrind_summary: schemas/* looseObject */._H3({
        summaries: schemas/* array */.YOg(schemas/* looseObject */._H3({ events: metricsSchema })).optional(),
        callgrind_run: schemas/* looseObject */._H3({ total: schemas/* looseObject */._H3({ summary: metricsSchema }) }).optional(),
    })
        .nullish(),
    tool_summaries: schemas/* array */.YOg(schemas/* looseObject */._H3({ tool: schemas/* string */.YjP(), summaries: schemas/* unknown */.L5J() })).optional(),
    profiles: schemas/* array */.YOg(schemas/* looseObject */._H3({
        tool: schemas/* string */.YjP(),
        summaries: schemas/* looseObject */._H3({ total: schemas/* looseObject */._H3({ summary: taggedSchema }) }),
    }))
        .optional(),
});
const toolRunSchema = schemas/* looseObject */._H3({ total: taggedSchema });
function untag(tagged) {
    return typeof tagged === 'string' ? [] : Object.values(tagged);
}
function listMetrics(summary) {
    const { callgrind_summary: callgrind, tool_summaries: others = [], profiles = [] } = summary;
    const old = callgrind?.summaries?.map(({ events }) => events) ?? [];
    const run = callgrind?.callgrind_run?.total.summary;
    return [
        ...[...old, ...(run === undefined ? [] : [run])].map((metrics) => ['Callgrind', metrics]),
        ...others.flatMap(({ tool, summaries }) => {
            const total = toolRunSchema.safeParse(summaries).data?.total ?? 'None';
            return untag(total).map((metrics) => [tool, metrics]);
        }),
        ...profiles.flatMap(({ tool, summaries }) => untag(summaries.total.summary).map((metrics) => [tool, metrics])),
    ];
}
function gungraun_measuresOf(listed) {
    const read = listed.flatMap(([tool, metrics]) => Object.entries(metrics).flatMap(([key, value]) => {
        const measure = readMetricsDiff(tool, key, value);
        return measure === undefined ? [] : [{ tool, measure }];
    }));
    const byCallgrind = new Set(read.flatMap(({ tool, measure }) => (tool === 'Callgrind' ? [measure.metric.name] : [])));
    return read.flatMap(({ tool, measure }) => tool === 'Cachegrind' && byCallgrind.has(measure.metric.name) ? [] : [measure]);
}
function gungraun_toCase(summary) {
    const { module_path: path, id, details } = summary;
    const name = id == null ? path : `${path} ${id}`;
    const parameters = details == null ? {} : { arguments: details };
    const measures = gungraun_measuresOf(listMetrics(summary));
    const processes = summary.callgrind_summary?.summaries?.length ?? 1;
    if (measures.length > 0 && processes === 1) {
        return { name, parameters, measures, problems: [] };
    }
    const problem = {
        code: 'benchmark-unmeasured',
        message: processes > 1
            ? `${name} ran ${processes} processes, and a summary of version ${summary.version} has no total`
            : `${name} has no metric of this run`,
        hint: 'run it by itself; gungraun and iai-callgrind from 0.14 on write a total',
    };
    return { name, parameters, measures: [], problems: [problem] };
}
function visitSummaries(source, visit) {
    let seen = 0;
    const problems = visitJsonLines(source, (value) => {
        seen += 1;
        visit(value);
    });
    if (seen > 0)
        return problems;
    const document = (0,case_list/* readDocument */.u0)(source);
    if (document.kind === 'failed')
        return document.problems;
    visit(document.value);
    return [];
}
function readSummaries(sources) {
    const kept = new case_list/* CaseKeeper */.z();
    for (const source of sources) {
        let index = 0;
        const damages = visitSummaries(source, (value) => {
            const read = summarySchema.safeParse(value);
            const [issue] = read.error?.issues ?? [];
            if (read.success)
                kept.add(gungraun_toCase(read.data));
            else if (issue !== undefined)
                kept.tell((0,case_list/* describeEntry */.OY)(issue, `${source.name}[${index}]`));
            index += 1;
        });
        for (const damage of damages)
            kept.tell(damage);
    }
    const [only, ...more] = sources;
    const name = only === undefined || more.length > 0 ? 'the directory' : only.name;
    return (0,case_list/* keepGathered */.WV)({ name }, kept, []);
}
const gungraun = {
    id: 'gungraun',
    title: 'gungraun and iai-callgrind',
    gives: 'Exact instructions, cache hits and estimated cycles of every benchmark, allocations where DHAT ran, all other metrics as they are. Summaries of versions 1 to 6 are read, mixed too.',
    command: 'cargo bench -- --save-summary=json (results: target/gungraun, before 0.17 target/iai)',
    docs: 'https://gungraun.github.io/gungraun/latest/html/cli_and_env/output/out_directory.html',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"/.test(text) && /"module_path"\s*:/.test(text) && /"benchmark_exe"\s*:/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readSummaries([source])),
    directory: {
        holds: (path) => /(?:^|\/)summary\.json$/.test(path),
        read: (sources) => readingOf(readSummaries(sources)),
    },
};

;// CONCATENATED MODULE: ./build/src/core/tools/hyperfine.js




const resultSchema = schemas/* looseObject */._H3({
    command: schemas/* string */.YjP().min(1),
    mean: schemas/* number */.aig(),
    user: schemas/* number */.aig(),
    system: schemas/* number */.aig(),
    times: schemas/* array */.YOg(schemas/* number */.aig()).nullish(),
    memory_usage_byte: schemas/* array */.YOg(schemas/* number */.aig()).nullish(),
    exit_codes: schemas/* array */.YOg(schemas/* int */.Whr().nullable()).nullish(),
    parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
});
function hyperfine_measuresOf(result) {
    const { mean, user, system, times, memory_usage_byte: memory } = result;
    return [
        times == null
            ? measureSummary(fixedMetric('wall_time'), { value: mean })
            : measureValues(fixedMetric('wall_time'), times),
        measureSummary(fixedMetric('user_time'), { value: user }),
        measureSummary(fixedMetric('system_time'), { value: system }),
        ...(memory == null ? [] : [measureValues(fixedMetric('peak_rss'), memory)]),
    ];
}
function hyperfine_toCase(result) {
    const { command: name, exit_codes: codes, parameters } = result;
    const failure = codes?.find((code) => code !== 0);
    const named = { name, parameters: parameters ?? {} };
    if (failure === undefined)
        return { ...named, measures: hyperfine_measuresOf(result), problems: [] };
    const how = failure === null ? 'was ended by a signal' : `ended with exit code ${failure}`;
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} ${how}`,
        hint: 'a command that fails is not measured; do not give hyperfine `--ignore-failure`',
    };
    return { ...named, measures: [], problems: [problem] };
}
function readHyperfine(source) {
    const shape = {
        path: ['results'],
        entry: resultSchema,
        message: `${source.name} has no list of results`,
        hint: 'give the file that `hyperfine --export-json` wrote',
    };
    return readCases(source, shape, (one) => [hyperfine_toCase(one)]);
}
const hyperfine = {
    id: 'hyperfine',
    title: 'hyperfine',
    gives: 'The wall time of every run of each command and, from version 1.20 on, its peak memory; means of user and system time.',
    command: 'hyperfine --export-json FILE COMMAND',
    docs: 'https://github.com/sharkdp/hyperfine#exporting-results',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"results"\s*:\s*\[\s*\{\s*"command"\s*:/.test(text) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readHyperfine(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/jmh.js






const jmh_numberSchema = schemas/* union */.KCZ([
    schemas/* number */.aig(),
    schemas/* enum */.k5n(['NaN', '+INF', '-INF']).transform((word) => Number(word.replace('INF', 'Infinity'))),
]);
const jmh_metricSchema = schemas/* looseObject */._H3({
    score: jmh_numberSchema,
    scoreConfidence: schemas/* tuple */.PVZ([jmh_numberSchema, jmh_numberSchema]).optional(),
    scoreUnit: schemas/* string */.YjP(),
    rawData: schemas/* array */.YOg(schemas/* array */.YOg(jmh_numberSchema)).optional(),
    rawDataHistogram: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* array */.YOg(schemas/* tuple */.PVZ([jmh_numberSchema, schemas/* int */.Whr().nonnegative()])))).optional(),
});
const jmh_entrySchema = schemas/* looseObject */._H3({
    benchmark: schemas/* string */.YjP().min(1),
    mode: schemas/* enum */.k5n(['thrpt', 'avgt', 'sample', 'ss']),
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    primaryMetric: jmh_metricSchema,
    secondaryMetrics: schemas/* record */.g1P(schemas/* string */.YjP(), jmh_metricSchema).optional(),
});
function asIs(metric) {
    return { metric, toBase: (value) => value };
}
function jmh_meaningOf(unit) {
    const [over = '', under = ''] = unit.split('/');
    const rate = over === 'ops' ? unitsPerSecond(under) : undefined;
    if (rate !== undefined) {
        return { metric: fixedMetric('operations_per_second'), toBase: (value) => value * rate };
    }
    const time = under === 'op' ? unitsPerSecond(over) : undefined;
    if (time === undefined)
        return asIs((0,model_metric/* customMetric */.oq)(unit));
    return { metric: fixedMetric('time'), toBase: (value) => value / time };
}
function meanOf(pairs) {
    const count = pairs.reduce((sum, [, times]) => sum + times, 0);
    return pairs.reduce((sum, [value, times]) => sum + value * times, 0) / count;
}
function valuesOf({ rawData, rawDataHistogram }) {
    return rawDataHistogram === undefined ? (rawData ?? []).flat() : rawDataHistogram.flat().map(meanOf);
}
function measure({ metric, toBase }, result) {
    const values = valuesOf(result);
    if (values.length > 0)
        return measureValues(metric, values.map(toBase));
    const [low = Number.NaN, high = Number.NaN] = result.scoreConfidence ?? [];
    const value = toBase(result.score);
    if (!Number.isFinite(high - low))
        return measureSummary(metric, { value });
    return measureSummary(metric, {
        value,
        interval: { low: toBase(low), high: toBase(high), confidence: 0.999 },
    });
}
function measureSecondary(key, result) {
    const name = key.replace(/^\u00b7/, '');
    const metric = name === 'gc.alloc.rate.norm'
        ? fixedMetric('allocated_bytes')
        : (0,model_metric/* customMetric */.oq)(`${name} ${result.scoreUnit}`);
    return measure(asIs(metric), result);
}
function jmh_nameOf({ benchmark, params = {}, mode }) {
    const parameters = Object.entries(params).map(([key, value]) => `/${key}=${value}`);
    return `${benchmark}${parameters.join('')}:${mode}`;
}
function jmh_toCase(entry) {
    const { params = {}, primaryMetric, secondaryMetrics = {} } = entry;
    const primary = measure(jmh_meaningOf(primaryMetric.scoreUnit), primaryMetric);
    const secondary = Object.entries(secondaryMetrics).map(([key, result]) => measureSecondary(key, result));
    return {
        name: jmh_nameOf(entry),
        parameters: params,
        measures: [primary, ...secondary.reverse()],
        problems: [],
    };
}
function readJmh(source) {
    const shape = {
        path: [],
        entry: jmh_entrySchema,
        message: `${source.name} is no list of results`,
        hint: 'give the file of `-rf json -rff FILE`',
    };
    return readCases(source, shape, (one) => [jmh_toCase(one)]);
}
const jmh = {
    id: 'jmh',
    title: 'JMH',
    gives: 'Throughput or time by the benchmark’s mode, one value an iteration over all forks; what its profilers tell as it is. A name is benchmark, parameters and mode.',
    command: 'java -jar benchmarks.jar -rf json -rff FILE',
    docs: 'https://github.com/openjdk/jmh',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\[\s*\{\s*"jmhVersion"\s*:/.test(text) ||
            (/^\s*\[\s*\{/.test(text) && /"primaryMetric"\s*:/.test(text))
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readJmh(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/junit.js





function secondsOf(written) {
    return /^\d{1,3}(?:,\d{3})*(?:\.\d*)?$|^\d*\.?\d+(?:[eE][+-]?\d+)?$/.test(written)
        ? Number(written.replaceAll(',', ''))
        : Number.NaN;
}
function junit_nameOf({ classname = '', name = '' }) {
    return classname === '' ? name : `${classname}/${name}`;
}
function junit_toCase({ attributes, skipped, failure }) {
    const name = junit_nameOf(attributes);
    const { time } = attributes;
    if (skipped)
        return undefined;
    if (failure === undefined && time !== undefined) {
        const measure = measureSummary(fixedMetric('wall_time'), { value: secondsOf(time) });
        return { name, parameters: {}, measures: [measure], problems: [] };
    }
    const why = failure === undefined ? 'has no time' : `failed: ${failure.split('\n')[0]}`;
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} ${why}`,
        hint: 'the time of a test that fails says nothing; mend the test',
    };
    return { name, parameters: {}, measures: [], problems: [problem] };
}
class TestCollector {
    kept = new case_list/* CaseKeeper */.z();
    root;
    #depth = 0;
    #open;
    open(element, attributes) {
        this.root ??= element;
        this.#depth += 1;
        const test = this.#open;
        if (test === undefined) {
            if (element === 'testcase')
                this.#open = { attributes, depth: this.#depth, skipped: false };
        }
        else if (this.#depth === test.depth + 1) {
            if (element === 'skipped')
                test.skipped = true;
            if (element === 'failure' || element === 'error')
                test.failure ??= attributes['message'] ?? element;
        }
    }
    close() {
        const test = this.#open;
        if (test !== undefined && test.depth === this.#depth) {
            const one = junit_toCase(test);
            if (one !== undefined)
                this.kept.add(one);
            this.#open = undefined;
        }
        this.#depth -= 1;
    }
}
function readJunit(source) {
    const collector = new TestCollector();
    const cut = (0,xml/* walkXml */.NM)((0,case_list/* decodeParts */.nQ)(source), { file: source.name, code: 'results-cut' }, collector);
    const { root, kept } = collector;
    if (root === undefined || /^testsuites?$/.test(root))
        return (0,case_list/* keepGathered */.WV)(source, kept, cut === undefined ? [] : [cut]);
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `${source.name} begins with ${root} and not with testsuites`,
        hint: 'give the JUnit report of a test runner',
    });
}
const junit = {
    id: 'junit',
    title: 'JUnit times',
    gives: 'How long every test took, once. Skipped tests are left out, failed ones have no time. `rounds: 5` or more gives each several values.',
    command: 'most test runners write it: pytest --junit-xml=FILE, vitest --reporter=junit, cargo nextest',
    docs: 'https://github.com/testmoapp/junitxml',
    sniff: (head) => /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<testsuites?[\s>/]/s.test(textOf(head))
        ? 'certain'
        : 'no',
    read: (source) => readingOf(readJunit(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/k6.js





const k6_metricSchema = schemas/* looseObject */._H3({
    type: schemas/* enum */.k5n(['trend', 'counter', 'rate', 'gauge']).optional(),
    contains: schemas/* string */.YjP().optional(),
    values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    name: schemas/* string */.YjP().optional(),
});
const timed = /^(?:http_req_|ws_(?:connecting|session_duration|ping)|grpc_req_duration|iteration_duration|group_duration)/;
const milli = 1000;
function k6_numberOf(numbers, key) {
    const value = numbers[key];
    return typeof value === 'number' ? value : undefined;
}
function measureTrend(name, numbers, isTime) {
    const average = k6_numberOf(numbers, 'avg');
    if (average === undefined)
        return [];
    const per = isTime ? milli : 1;
    const quantiles = Object.entries(numbers).flatMap(([key, value]) => {
        const at = key === 'med' ? 0.5 : Number(/^p\((\d+(?:\.\d+)?)\)$/.exec(key)?.[1]) / 100;
        return at <= 1 && typeof value === 'number' ? [[at, value / per]] : [];
    });
    quantiles.sort(([one], [other]) => one - other);
    const count = k6_numberOf(numbers, 'count');
    const metric = isTime ? fixedMetric('latency') : (0,model_metric/* customMetric */.oq)(name);
    return [
        measureSummary(metric, {
            value: average / per,
            ...(quantiles.length === 0 ? {} : { quantiles }),
            ...(count === undefined || count < 1 ? {} : { count }),
        }),
    ];
}
function measureCounter(name, rate) {
    if (name === 'data_sent' || name === 'data_received')
        return measureSummary(fixedMetric('bytes_per_second'), { value: rate });
    if (name === 'http_reqs' || name === 'iterations')
        return measureSummary(fixedMetric('operations_per_second'), { value: rate });
    return measureSummary((0,model_metric/* customMetric */.oq)(`${name} per second`), { value: rate });
}
function plainName(name) {
    return name.replace(/\{.*$/s, '');
}
function k6_measuresOf(name, metric) {
    const numbers = metric.values ?? metric;
    const plain = plainName(name);
    if ('avg' in numbers) {
        const isTime = metric.contains === 'time' || (metric.contains === undefined && timed.test(plain));
        return measureTrend(plain, numbers, isTime);
    }
    const rate = k6_numberOf(numbers, 'rate');
    if (rate !== undefined && metric.type !== 'rate')
        return [measureCounter(plain, rate)];
    const value = rate ?? k6_numberOf(numbers, 'value');
    if (value === undefined || /^vus(?:_max)?$/.test(plain))
        return [];
    if (plain === 'http_req_failed')
        return [measureSummary(fixedMetric('error_rate'), { value })];
    return [
        measureSummary(plain === 'checks' ? (0,model_metric/* customMetric */.oq)(plain, { better: 'higher' }) : (0,model_metric/* customMetric */.oq)(plain), {
            value,
        }),
    ];
}
function toCases(name, metric) {
    const measures = k6_measuresOf(name, metric);
    return measures.length === 0 ? [] : [{ name, parameters: {}, measures, problems: [] }];
}
function readK6(source) {
    const shape = {
        path: ['metrics'],
        inside: 'results',
        entry: k6_metricSchema,
        message: `${source.name} has no metrics of k6`,
        hint: 'give what `k6 run --summary-export=FILE` wrote, or the JSON of `handleSummary`',
    };
    return readCases(source, shape, (metric, { key, path }) => toCases(path.startsWith('results.') ? (metric.name ?? '') : key, metric));
}
const k6 = {
    id: 'k6',
    title: 'k6',
    gives: 'Every metric of the summary as a case: mean latency with its quantiles, requests, iterations and bytes per second, and shares.',
    command: 'k6 run --summary-export=FILE SCRIPT',
    docs: 'https://grafana.com/docs/k6/latest/results-output/end-of-test/',
    sniff: (head) => {
        const text = textOf(head);
        const summary = /^\s*\{\s*"(?:root_group|metrics|options|state|version|setup_data)"\s*:/.test(text);
        return summary && /"(?:http_req_\w+|iteration_duration|vus_max|iterations|data_received)"/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readK6(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/libtest.js





const start = 'test ';
const afterName = ' ... ';
const measured = /^bench: +(\d[\d,]*(?:\.\d+)?) (\S+)\/iter \(\+\/- [\d.,]+\)(?: = (\d+) MB\/s)?$/;
function splitLine(line) {
    const end = line.indexOf(afterName);
    if (!line.startsWith(start) || end === -1)
        return undefined;
    const name = line.slice(start.length, end).trimEnd();
    return name === '' ? undefined : [name, line.slice(end + afterName.length)];
}
function readMeasured(name, outcome) {
    const [, digits, unit = '', megabytes] = measured.exec(outcome) ?? [];
    if (digits === undefined)
        return undefined;
    const perSecond = unitsPerSecond(unit);
    if (perSecond === undefined) {
        return {
            code: 'format-damaged',
            message: `${name} is measured in ${unit}, which is no unit of time`,
            hint: 'report the version of Rust if it wrote the line as it is',
        };
    }
    const value = Number(digits.replaceAll(',', '')) / perSecond;
    const time = measureSummary(fixedMetric('time'), { value });
    if (megabytes === undefined)
        return { name, parameters: {}, measures: [time], problems: [] };
    const rate = measureSummary(fixedMetric('bytes_per_second'), { value: Number(megabytes) * 1e6 });
    return { name, parameters: {}, measures: [time, rate], problems: [] };
}
function readFailed(name, outcome) {
    if (outcome !== 'FAILED')
        return undefined;
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} failed`,
        hint: `run \`cargo bench ${name}\` to see why; what fails is not measured`,
    };
    return { name, parameters: {}, measures: [], problems: [problem] };
}
function readLibtest(source) {
    const kept = new case_list/* CaseKeeper */.z();
    const cuts = visitLines(source, (line) => {
        const said = splitLine(line);
        const read = said && (readMeasured(...said) ?? readFailed(...said));
        if (read !== undefined && 'code' in read)
            kept.tell(read);
        else if (read !== undefined)
            kept.add(read);
    });
    return (0,case_list/* keepGathered */.WV)(source, kept, cuts);
}
const libtest = {
    id: 'libtest',
    title: 'libtest',
    gives: 'The median time of one iteration of every `#[bench]`, and bytes per second. There are no raw values; several `rounds` give some.',
    command: 'cargo +nightly bench',
    docs: 'https://doc.rust-lang.org/nightly/unstable-book/library-features/test.html',
    sniff: (head) => (/^test .+ \.\.\. bench: +[\d.,]+ \S+\/iter \(/m.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => readingOf(readLibtest(source)),
};

// EXTERNAL MODULE: ./build/src/core/formats/valgrind-frame.js
var valgrind_frame = __webpack_require__(78207);
;// CONCATENATED MODULE: ./build/src/core/formats/massif-tree.js

const massif_tree_deepest = 1000;
class MassifTree {
    stacks = [];
    #path = [];
    bytes;
    line(line) {
        const found = /^( *)n(\d{1,9}): (\d{1,15}) (.+)$/.exec(line);
        if (found === null)
            return 'the line is no branch of a tree of massif';
        const [, indent = '', announced, bytes, text = ''] = found;
        if (indent.length > massif_tree_deepest)
            return `the tree is deeper than ${massif_tree_deepest} branches`;
        const fault = this.#closeTo(indent.length);
        if (fault !== undefined)
            return fault;
        const above = this.#path.at(-1);
        if (indent.length !== this.#path.length || (above === undefined && this.bytes !== undefined)) {
            return 'the branch hangs from nothing';
        }
        if (above !== undefined) {
            above.children += 1;
            above.held += Number(bytes);
        }
        this.bytes ??= Number(bytes);
        this.#path.push({ text, bytes: Number(bytes), announced: Number(announced), children: 0, held: 0 });
        return undefined;
    }
    finish() {
        return this.bytes === undefined ? 'the tree is not there' : this.#closeTo(0);
    }
    #closeTo(depth) {
        while (this.#path.length > depth) {
            const node = this.#path.at(-1);
            if (node === undefined)
                break;
            if (node.children !== node.announced) {
                return `a branch announces ${node.announced} twigs and has ${node.children}`;
            }
            const own = node.bytes - node.held;
            if (own < 0)
                return `twigs hold ${node.held} bytes and their branch only ${node.bytes}`;
            const frames = this.#path.slice(1).map(({ text }) => (0,valgrind_frame/* readValgrindFrame */.N)(text));
            if (own > 0)
                this.stacks.push({ frames, amounts: [own] });
            this.#path.pop();
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/core/tools/massif.js





const massif_hint = 'give the file that `valgrind --tool=massif --massif-out-file=FILE` wrote, whole';
const units = { i: 'instructions', ms: 'ms', B: 'bytes allocated and freed' };
class MassifFile {
    #log;
    tree = new MassifTree();
    #snapshots = [];
    timeUnit = '';
    constructor(log) {
        this.#log = log;
    }
    line(text, line) {
        const snapshot = this.#snapshots.at(-1);
        const value = /^(time|mem_heap_B|mem_heap_extra_B|mem_stacks_B)=(\d{1,15})$/.exec(text);
        const tree = /^heap_tree=(empty|detailed|peak)$/.exec(text);
        if (snapshot === undefined && /^(?:desc|cmd|time_unit): ?/.test(text)) {
            this.timeUnit = /^time_unit: (.+)$/.exec(text)?.[1] ?? this.timeUnit;
        }
        else if (/^snapshot=\d+$/.test(text)) {
            this.#snapshots.push({ line, values: new Map(), tree: '' });
        }
        else if (value !== null && snapshot !== undefined) {
            snapshot.values.set(value[1] ?? '', Number(value[2]));
        }
        else if (tree !== null && snapshot !== undefined) {
            snapshot.tree = tree[1] ?? '';
        }
        else if (/^ *n\d+: /.test(text) && snapshot?.tree === 'peak') {
            this.#damage(this.tree.line(text), line);
        }
        else if (!/^#|^ *n\d+: \d+ /.test(text)) {
            this.#damage('the line is none that massif writes', line);
        }
    }
    peak() {
        const marked = this.#snapshots.find(({ tree }) => tree === 'peak');
        if (marked !== undefined)
            this.#damage(this.tree.finish(), marked.line);
        const none = this.#snapshots.every(({ values }) => values.get('mem_heap_B') === 0);
        return marked ?? (none ? this.#snapshots.at(-1) : undefined);
    }
    #damage(message, line) {
        if (message !== undefined)
            this.#log.damage({ line, message, hint: massif_hint });
    }
}
function isTimeUnit(unit) {
    return Object.hasOwn(units, unit);
}
function describePeak({ values }, file) {
    const { timeUnit, tree } = file;
    if (!isTimeUnit(timeUnit))
        return `its time unit is ${JSON.stringify(timeUnit.slice(0, 40))}`;
    const [time, heapBytes, extraBytes, stackBytes] = [
        'time',
        'mem_heap_B',
        'mem_heap_extra_B',
        'mem_stacks_B',
    ].map((key) => values.get(key));
    if (time === undefined || heapBytes === undefined || extraBytes === undefined || stackBytes === undefined) {
        return 'a value of the snapshot of its peak is missing';
    }
    if ((tree.bytes ?? 0) !== heapBytes) {
        return `the tree of its peak holds ${tree.bytes ?? 0} bytes and the heap ${heapBytes}`;
    }
    const whole = (value) => value.toLocaleString('en-US');
    const notes = [
        `Massif saw the peak after ${whole(time)} ${units[timeUnit]}, exact to 1 % unless told otherwise.`,
        `Beside these bytes the allocator needed ${whole(extraBytes)} of its own.`,
        ...(stackBytes > 0 ? [`The program's stacks took ${whole(stackBytes)} bytes more.`] : []),
    ];
    const amounts = { events: ['bytes at the peak'], stacks: tree.stacks, notes };
    return { time, timeUnit, heapBytes, extraBytes, stackBytes, amounts };
}
function readMassif(source) {
    const log = new problem_log/* ProblemLog */.m(source.name);
    const file = new MassifFile(log);
    const { lines, problems } = (0,case_list/* readLines */.Se)(source);
    for (const [index, text] of lines.entries())
        file.line(text, index + 1);
    const snapshot = file.peak();
    if (!log.damaged) {
        const peak = snapshot === undefined ? 'no snapshot of it is marked as the peak' : describePeak(snapshot, file);
        if (typeof peak !== 'string')
            return (0,parsed/* parsed */.Yz)(peak, problems);
        log.damage({
            line: snapshot?.line ?? lines.length,
            message: `${source.name} tells no peak: ${peak}`,
            hint: massif_hint,
        });
    }
    const [first, ...rest] = log.problems();
    return first === undefined
        ? (0,parsed/* failed */.gz)({ code: 'format-damaged', message: `${source.name} is no output of massif`, hint: massif_hint })
        : (0,parsed/* failed */.gz)(first, ...rest);
}
const massif = {
    id: 'massif',
    title: 'massif',
    gives: 'The heap when it was largest, by the stacks that had asked for it, and when that was.',
    command: 'valgrind --tool=massif --massif-out-file=FILE COMMAND',
    docs: 'https://valgrind.org/docs/manual/ms-manual.html',
    sniff: (head) => (/^desc: [^\n]*\ncmd: [^\n]*\ntime_unit: /.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => {
        const peak = readMassif(source);
        return peak.kind === 'ok'
            ? (0,parsed/* parsed */.Yz)({ kind: 'amounts', profile: peak.value.amounts }, peak.warnings)
            : peak;
    },
};

// EXTERNAL MODULE: ./build/src/core/tools/memcheck.js
var memcheck = __webpack_require__(63170);
;// CONCATENATED MODULE: ./build/src/core/tools/mitata.js





const averageSchema = schemas/* looseObject */._H3({ avg: schemas/* number */.aig().nullish() });
const statsSchema = schemas/* looseObject */._H3({
    samples: schemas/* array */.YOg(schemas/* number */.aig()).nullish(),
    avg: schemas/* number */.aig(),
    p25: schemas/* number */.aig().nullish(),
    p50: schemas/* number */.aig().nullish(),
    p75: schemas/* number */.aig().nullish(),
    p99: schemas/* number */.aig().nullish(),
    p999: schemas/* number */.aig().nullish(),
    heap: averageSchema.nullish(),
    counters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
const mitata_trialSchema = schemas/* looseObject */._H3({
    alias: schemas/* string */.YjP(),
    group: schemas/* int */.Whr().nullish(),
    runs: schemas/* array */.YOg(schemas/* looseObject */._H3({
        name: schemas/* string */.YjP(),
        args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
        stats: statsSchema.nullish(),
        error: schemas/* unknown */.L5J().optional(),
    })),
});
const layoutSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP().nullish() }));
const mitata_membersSchema = schemas/* looseObject */._H3({ layout: layoutSchema });
const nano = 1e9;
function measureTime(stats) {
    const time = fixedMetric('time');
    const { samples, avg } = stats;
    if (samples != null && samples.length > 0)
        return measureValues(time, samples.map((value) => value / nano));
    const known = [
        [0.25, stats.p25],
        [0.5, stats.p50],
        [0.75, stats.p75],
        [0.99, stats.p99],
        [0.999, stats.p999],
    ];
    const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / nano]]));
    return measureSummary(time, { value: avg / nano, ...(quantiles.length === 0 ? {} : { quantiles }) });
}
function mitata_measuresOf(stats) {
    const heap = stats.heap?.avg;
    const counted = ['instructions', 'cycles'].flatMap((name) => {
        const read = averageSchema.safeParse(stats.counters?.[name]);
        return read.data?.avg == null ? [] : [measureSummary(fixedMetric(name), { value: read.data.avg })];
    });
    const memory = heap == null
        ? []
        : [measureSummary((0,model_metric/* customMetric */.oq)('heap', { title: 'heap growth', unit: 'byte' }), { value: heap })];
    return [measureTime(stats), ...memory, ...counted];
}
function sayError(error) {
    const read = schemas/* looseObject */._H3({ message: schemas/* string */.YjP() }).safeParse(error);
    return read.data?.message ?? (typeof error === 'string' ? error : 'it says nothing more');
}
function mitata_toCase(run, group) {
    const parameters = Object.fromEntries(Object.entries(run.args ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
    ]));
    const name = group == null || group === '' ? run.name : `${group}/${run.name}`;
    if (run.stats != null)
        return { name, parameters, measures: mitata_measuresOf(run.stats), problems: [] };
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} threw: ${sayError(run.error)}`,
        hint: 'a case that throws is not measured; give `throw: true` to `run` to see where',
    };
    return { name, parameters, measures: [], problems: [problem] };
}
function readMitata(source) {
    const shape = {
        path: ['benchmarks'],
        entry: mitata_trialSchema,
        members: mitata_membersSchema,
        message: `${source.name} has no layout with a list of benchmarks`,
        hint: "give what `run({ format: 'json' })` prints, and nothing else",
    };
    return readCases(source, shape, ({ runs, group }, { around }) => {
        const layout = layoutSchema.safeParse(around[0]?.get('layout')).data;
        return runs.map((run) => mitata_toCase(run, group == null ? undefined : layout?.[group]?.name));
    });
}
const mitata = {
    id: 'mitata',
    title: 'mitata',
    gives: 'The time of one iteration in every sample, how the heap grew, and instructions and cycles where they are counted. Groups and arguments are kept.',
    command: 'await run({ format: { json: { debug: false } } })',
    docs: 'https://github.com/evanwashere/mitata#readme',
    sniff: (head) => (/^\s*\{\s*"layout"\s*:\s*\[\s*\{\s*"name"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => readingOf(readMitata(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/nanobench.js




const counter = schemas/* number */.aig().nullish();
const epochSchema = schemas/* looseObject */._H3({
    elapsed: schemas/* number */.aig().nullable(),
    instructions: counter,
    cpucycles: counter,
    branchinstructions: counter,
    branchmisses: counter,
    pagefaults: counter,
    contextswitches: counter,
});
const nanobench_resultSchema = schemas/* looseObject */._H3({
    title: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP().optional(),
    batch: schemas/* number */.aig().nullish(),
    measurements: schemas/* array */.YOg(epochSchema),
});
const counters = [
    ['instructions', 'instructions'],
    ['cpucycles', 'cycles'],
    ['branchinstructions', 'branches'],
    ['branchmisses', 'branch_misses'],
    ['pagefaults', 'page_faults'],
    ['contextswitches', 'context_switches'],
];
function nanobench_measuresOf({ measurements }) {
    const times = measurements.map(({ elapsed }) => elapsed ?? Number.NaN);
    const hasCounters = measurements.some(({ instructions, cpucycles }) => (instructions ?? cpucycles ?? 0) > 0);
    const counted = hasCounters
        ? counters.flatMap(([key, name]) => {
            const values = measurements.flatMap((epoch) => epoch[key] ?? []);
            return values.length === measurements.length ? [measureValues(fixedMetric(name), values)] : [];
        })
        : [];
    return [measureValues(fixedMetric('time'), times), ...counted];
}
function nanobench_nameOf({ title = 'benchmark', name }) {
    return title === 'benchmark' || title === '' ? name : `${title}/${name}`;
}
function nanobench_workOf({ batch, unit }) {
    if (batch == null || batch <= 0)
        return {};
    return { work: { amount: batch, unit: unit === 'byte' || unit === 'B' ? 'byte' : 'item' } };
}
function nanobench_toCase(result) {
    return {
        name: nanobench_nameOf(result),
        parameters: {},
        ...nanobench_workOf(result),
        measures: nanobench_measuresOf(result),
        problems: [],
    };
}
function readNanobench(source) {
    const shape = {
        path: ['results'],
        entry: nanobench_resultSchema,
        bareNumbers: true,
        message: `${source.name} has no list of results`,
        hint: 'give the file that `bench.render(ankerl::nanobench::templates::json(), out)` wrote',
    };
    return readCases(source, shape, (one) => [nanobench_toCase(one)]);
}
const nanobench = {
    id: 'nanobench',
    title: 'nanobench',
    gives: 'The time of one iteration in every epoch, and its counters where the machine has them. The batch is kept as the work of one iteration.',
    command: 'bench.render(ankerl::nanobench::templates::json(), out)',
    docs: 'https://nanobench.ankerl.com/reference.html#json-javascript-object-notation',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"results"\s*:\s*\[\s*\{\s*"title"\s*:/.test(text) && /"epochs"\s*:/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readNanobench(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/nyrkio.js









const nyrkio_metricSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    unit: schemas/* string */.YjP().optional(),
    value: schemas/* number */.aig(),
    direction: schemas/* string */.YjP().nullish(),
});
const runSchema = schemas/* looseObject */._H3({
    timestamp: schemas/* number */.aig(),
    metrics: schemas/* array */.YOg(nyrkio_metricSchema),
    attributes: schemas/* looseObject */._H3({ git_commit: schemas/* string */.YjP().optional() }),
});
const nyrkio_mostValues = 2_000_000;
function nyrkio_toCase({ name, first, values }) {
    const { metric, divisor } = readUnit(first.unit ?? '', first.unit ?? '');
    const better = first.direction?.startsWith('higher') === true ? { better: 'higher' } : {};
    const known = metric.name.startsWith(model_metric/* customPrefix */.gO) ? { ...metric, ...better } : metric;
    const scaled = values.map((value) => value / divisor);
    const [only = Number.NaN] = scaled;
    const measure = scaled.length > 1 ? measureValues(known, scaled) : measureSummary(known, { value: only });
    return { name, parameters: {}, measures: [measure], problems: [] };
}
class MetricCollector {
    metrics = new Map();
    commits = new Set();
    #values = 0;
    left = 0;
    add({ metrics, attributes }) {
        if (this.commits.size < 2)
            this.commits.add(attributes.git_commit);
        const seen = new Map();
        for (const reported of metrics) {
            const before = seen.get(reported.name) ?? 0;
            seen.set(reported.name, before + 1);
            this.#gather(`${reported.name}\n${before}`, reported);
        }
    }
    #gather(key, first) {
        const known = this.metrics.get(key);
        this.#values += 1;
        if (this.#values > nyrkio_mostValues)
            this.left += 1;
        else if (known !== undefined)
            known.values.push(first.value);
        else
            this.metrics.set(key, { name: first.name, first, values: [first.value] });
    }
}
function describeLeft(source, left) {
    return {
        code: 'results-cut',
        message: `${source.name} has more than ${nyrkio_mostValues} values, and the last ${left} of them do not count`,
        hint: 'write fewer runs or metrics',
    };
}
function readNyrkio(source) {
    const collector = new MetricCollector();
    const shape = {
        path: [],
        single: true,
        entry: runSchema,
        message: `${source.name} is no run and no list of runs`,
        hint: 'write a list of `{"timestamp": …, "metrics": […], "attributes": {…}}`',
    };
    const read = readList(source, shape, (run) => collector.add(run));
    if (read.kind === 'failed')
        return read;
    const { metrics, commits, left } = collector;
    if (commits.size > 1) {
        const [one = '', other = ''] = commits;
        return (0,parsed/* failed */.gz)({
            code: 'format-damaged',
            message: `${source.name} holds runs of more than one commit, such as ${(0,preview_value/* previewValue */.i)(one)} and ${(0,preview_value/* previewValue */.i)(other)}`,
            hint: 'write the runs of the tree that is measured alone',
        });
    }
    return (0,case_list/* keepApart */.Iq)(source, {
        cases: [...metrics.values()].map(nyrkio_toCase),
        problems: left === 0 ? read.warnings : [...read.warnings, describeLeft(source, left)],
    });
}
const nyrkio = {
    id: 'nyrkio',
    title: 'Nyrkiö',
    gives: 'Every metric as a case, with its unit and direction. Several runs of one commit are raw values.',
    command: 'write [{"timestamp": …, "metrics": [{"name": …, "unit": …, "value": …}], "attributes": {…}}]',
    docs: 'https://nyrkio.com/docs/getting-started-http',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\[?\s*\{\s*"(?:timestamp|attributes|metrics)"\s*:\s*[^{]/.test(text) &&
            ['timestamp', 'metrics', 'attributes'].every((key) => text.includes(`"${key}"`))
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readNyrkio(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/oha.js




const documentSchema = schemas/* looseObject */._H3({
    summary: schemas/* looseObject */._H3({
        successRate: schemas/* number */.aig(),
        average: schemas/* number */.aig().nullish(),
        requestsPerSec: schemas/* number */.aig(),
        sizePerSec: schemas/* number */.aig().nullish(),
    }),
    latencyPercentiles: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().nullable()).nullish(),
});
function quantilesOf(percentiles) {
    const known = Object.entries(percentiles ?? {}).flatMap(([key, value]) => {
        const percent = /^p(\d+(?:\.\d+)?)$/.exec(key)?.[1];
        return percent === undefined || value === null ? [] : [[Number(percent) / 100, value]];
    });
    return known.filter(([at]) => at <= 1).sort(([one], [other]) => one - other);
}
function oha_toCase({ summary, latencyPercentiles }) {
    const { average, requestsPerSec, sizePerSec, successRate } = summary;
    const quantiles = quantilesOf(latencyPercentiles);
    const latency = average == null
        ? []
        : [
            measureSummary(fixedMetric('latency'), {
                value: average,
                ...(quantiles.length === 0 ? {} : { quantiles }),
            }),
        ];
    const bytes = sizePerSec == null ? [] : [measureSummary(fixedMetric('bytes_per_second'), { value: sizePerSec })];
    return {
        name: 'requests',
        parameters: {},
        measures: [
            ...latency,
            measureSummary(fixedMetric('operations_per_second'), { value: requestsPerSec }),
            measureSummary(fixedMetric('error_rate'), { value: 1 - successRate }),
            ...bytes,
        ],
        problems: [],
    };
}
function readOha(source) {
    const root = (0,case_list/* readShape */._f)(source, {
        schema: documentSchema,
        message: `${source.name} has no summary with rates`,
        hint: 'give what `oha --no-tui --output-format json` printed',
    });
    if (root.kind === 'failed')
        return root;
    return (0,case_list/* keepApart */.Iq)(source, { cases: [oha_toCase(root.value)], problems: [] });
}
const oha = {
    id: 'oha',
    title: 'oha',
    gives: 'Requests and bytes per second, mean latency with its quantiles, and the share of failed requests, of one case called `requests`.',
    command: 'oha --no-tui --output-format json URL',
    docs: 'https://github.com/hatoo/oha/blob/master/schema.json',
    sniff: (head) => (/^\s*\{\s*"summary"\s*:\s*\{\s*"successRate"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => readingOf(readOha(source)),
};

// EXTERNAL MODULE: ./build/src/core/tools/perf-script.js + 5 modules
var perf_script = __webpack_require__(18505);
// EXTERNAL MODULE: ./build/src/core/tools/perf-stat.js
var tools_perf_stat = __webpack_require__(47669);
;// CONCATENATED MODULE: ./build/src/core/tools/pyperf.js






const metadataSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1).optional(),
    unit: schemas/* enum */.k5n(['second', 'byte', 'integer']).optional(),
    mem_max_rss: schemas/* number */.aig().optional(),
});
const pyperf_benchmarkSchema = schemas/* looseObject */._H3({
    metadata: metadataSchema.optional(),
    runs: schemas/* array */.YOg(schemas/* looseObject */._H3({ metadata: metadataSchema.optional(), values: schemas/* array */.YOg(schemas/* number */.aig()).optional() })),
});
const pyperf_membersSchema = schemas/* looseObject */._H3({
    metadata: metadataSchema.optional(),
    version: schemas/* string */.YjP(),
});
function pyperf_metricOf(unit) {
    switch (unit ?? 'second') {
        case 'second':
            return fixedMetric('time');
        case 'byte':
            return (0,model_metric/* customMetric */.oq)('bytes', { unit: 'byte' });
        case 'integer':
            return (0,model_metric/* customMetric */.oq)('value', { unit: 'count' });
    }
}
function toBenchmark({ metadata, runs }) {
    const measured = runs.filter(({ values }) => values !== undefined && values.length > 0);
    const memory = measured.flatMap((run) => run.metadata?.mem_max_rss ?? []);
    return {
        name: metadata?.name,
        unit: metadata?.unit,
        values: measured.flatMap((run) => run.values ?? []),
        memory: memory.length === measured.length ? memory : [],
    };
}
function pyperf_toCase({ name, unit, values, memory }, shared) {
    const measures = [
        measureValues(pyperf_metricOf(unit ?? shared.unit), values),
        ...(memory.length > 0 ? [measureValues(fixedMetric('peak_rss'), memory)] : []),
    ];
    return { name: name ?? shared.name ?? '', parameters: {}, measures, problems: [] };
}
function readPyperf(source) {
    const shape = {
        path: ['benchmarks'],
        entry: pyperf_benchmarkSchema,
        members: pyperf_membersSchema,
        message: `${source.name} has no version with a list of benchmarks`,
        hint: 'give the file that a pyperf script wrote with `-o FILE`',
    };
    const read = readList(source, shape, toBenchmark);
    if (read.kind === 'failed')
        return read;
    const { entries, members } = read.value;
    const shared = members?.metadata ?? {};
    const known = members === undefined
        ? entries.filter(({ name, unit }) => name !== undefined && unit !== undefined)
        : entries;
    return (0,case_list/* keepApart */.Iq)(source, { cases: known.map((entry) => pyperf_toCase(entry, shared)), problems: read.warnings });
}
const pyperf = {
    id: 'pyperf',
    title: 'pyperf',
    gives: 'The values of all processes in their order, in seconds, bytes or counts, and the peak memory of each process where it was noted.',
    command: 'python3 SCRIPT -o FILE',
    docs: 'https://pyperf.readthedocs.io/en/latest/api.html#benchmarksuite-class',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"benchmarks"\s*:\s*\[\s*\{\s*"(?:metadata|runs)"\s*:/.test(text) &&
            /"runs"\s*:/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readPyperf(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/pytest-benchmark.js





const pytest_benchmark_statsSchema = schemas/* looseObject */._H3({
    mean: schemas/* number */.aig(),
    median: schemas/* number */.aig().nullish(),
    q1: schemas/* number */.aig().nullish(),
    q3: schemas/* number */.aig().nullish(),
    rounds: schemas/* int */.Whr().positive().nullish(),
    data: schemas/* array */.YOg(schemas/* number */.aig()).nullish(),
});
const pytest_benchmark_benchmarkSchema = schemas/* looseObject */._H3({
    fullname: schemas/* string */.YjP().min(1),
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    extra_info: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    stats: pytest_benchmark_statsSchema,
});
const pytest_benchmark_membersSchema = schemas/* looseObject */._H3({ machine_info: schemas/* unknown */.L5J() });
function pytest_benchmark_measureTime(stats) {
    const { mean, rounds, data } = stats;
    if (data != null && data.length > 0)
        return measureValues(fixedMetric('time'), data);
    const known = [
        [0.25, stats.q1],
        [0.5, stats.median],
        [0.75, stats.q3],
    ];
    const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value]]));
    return measureSummary(fixedMetric('time'), {
        value: mean,
        ...(quantiles.length === 0 ? {} : { quantiles }),
        ...(rounds == null ? {} : { count: rounds }),
    });
}
function measureExtra(extra) {
    return Object.entries(extra ?? {}).flatMap(([key, value]) => typeof value === 'number' ? [measureSummary((0,model_metric/* customMetric */.oq)(key), { value })] : []);
}
function pytest_benchmark_toCase({ fullname, params, extra_info: extra, stats }) {
    const parameters = Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
    ]));
    return { name: fullname, parameters, measures: [pytest_benchmark_measureTime(stats), ...measureExtra(extra)], problems: [] };
}
function readPytestBenchmark(source) {
    const shape = {
        path: ['benchmarks'],
        entry: pytest_benchmark_benchmarkSchema,
        members: pytest_benchmark_membersSchema,
        bareNumbers: true,
        message: `${source.name} has no \`machine_info\` with a list of benchmarks`,
        hint: 'give the file of `pytest --benchmark-json=FILE`',
    };
    return readCases(source, shape, (one) => [pytest_benchmark_toCase(one)]);
}
const pytestBenchmark = {
    id: 'pytest-benchmark',
    title: 'pytest-benchmark',
    gives: 'The time of one iteration in every round; a file of `--benchmark-autosave` has its mean and quartiles alone. Parameters are kept, and numbers of `extra_info` are user counters.',
    command: 'pytest --benchmark-json=FILE',
    docs: 'https://pytest-benchmark.readthedocs.io/en/latest/usage.html#commandline-options',
    sniff: (head) => {
        const text = textOf(head);
        return /^\s*\{\s*"machine_info"\s*:\s*\{/.test(text) && /"python_(?:implementation|version)"/.test(text)
            ? 'certain'
            : 'no';
    },
    read: (source) => readingOf(readPytestBenchmark(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/read-suite.js


const headBytes = 64 * 1024;
function headOf(source) {
    for (const chunk of source.chunks)
        return chunk.slice(0, headBytes);
    return new Uint8Array();
}
function unrecognised(name, suiteTools) {
    return {
        code: 'suite-unread',
        message: `nobody knows the tool that wrote ${(0,preview_value/* previewValue */.i)(name)}`,
        hint: `name it: \`reads:\` one of ${suiteTools.map((tool) => tool.id).join(', ')}`,
    };
}
function chooseTool(suiteTools, reads, output) {
    const named = suiteTools.find((tool) => tool.id === reads);
    if (named !== undefined)
        return named;
    if (output.kind === 'directory') {
        return suiteTools.find(({ directory }) => output.sources.some(({ name }) => directory?.holds(name)));
    }
    const head = headOf(output.source);
    const sure = suiteTools.filter((tool) => tool.sniff(head) === 'certain');
    const candidates = sure.length > 0 ? sure : suiteTools.filter((tool) => tool.sniff(head) === 'perhaps');
    return candidates.length === 1 ? candidates[0] : undefined;
}
function readDirectory(tool, output) {
    const { directory } = tool;
    const own = output.sources.filter(({ name }) => directory?.holds(name) ?? name.length > 0);
    if (directory !== undefined && own.length > 0)
        return directory.read(own);
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0)
        return tool.read(only);
    return (0,parsed/* failed */.gz)({
        code: 'suite-unread',
        message: `${(0,preview_value/* previewValue */.i)(output.path)} holds ${own.length} files that could be results of ${tool.title}`,
        hint: 'name the one file that it writes in `path`',
    });
}
function readOutput(suiteTools, reads, output) {
    const name = output.kind === 'file' ? output.source.name : output.path;
    const tool = chooseTool(suiteTools, reads, output);
    if (tool === undefined)
        return (0,parsed/* failed */.gz)(unrecognised(name, suiteTools));
    const reading = output.kind === 'file' ? tool.read(output.source) : readDirectory(tool, output);
    if (reading.kind === 'failed')
        return reading;
    const cases = reading.value.kind === 'cases' ? reading.value.cases : [];
    if ((0,parsed/* isNonEmpty */.J_)(cases))
        return (0,parsed/* parsed */.Yz)({ tool, cases }, reading.warnings);
    return (0,parsed/* failed */.gz)({
        code: 'suite-unread',
        message: `${(0,preview_value/* previewValue */.i)(name)} of ${tool.title} holds no case`,
        hint: 'run the command of the suite in the built tree and look at what it measures',
    });
}

;// CONCATENATED MODULE: ./build/src/core/formats/tinybench-statistics.js


const optional = schemas/* number */.aig().nullish();
const tinybenchStatisticsSchema = schemas/* looseObject */._H3({
    mean: schemas/* number */.aig(),
    moe: optional,
    p50: optional,
    median: optional,
    p75: optional,
    p99: optional,
    p995: optional,
    p999: optional,
    samples: schemas/* array */.YOg(schemas/* number */.aig()).nullish(),
    samplesCount: schemas/* int */.Whr().nonnegative().nullish(),
    sampleCount: schemas/* int */.Whr().nonnegative().nullish(),
});
const tinybench_statistics_milli = 1000;
const tinybench_statistics_confidence = 0.95;
function measureLatency(latency) {
    const { mean, moe, samples } = latency;
    const time = fixedMetric('time');
    if (samples != null && samples.length > 0)
        return measureValues(time, samples.map((value) => value / tinybench_statistics_milli));
    const known = [
        [0.5, latency.p50 ?? latency.median],
        [0.75, latency.p75],
        [0.99, latency.p99],
        [0.995, latency.p995],
        [0.999, latency.p999],
    ];
    const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / tinybench_statistics_milli]]));
    const count = latency.samplesCount ?? latency.sampleCount;
    return measureSummary(time, {
        value: mean / tinybench_statistics_milli,
        ...(moe == null
            ? {}
            : { interval: { low: (mean - moe) / tinybench_statistics_milli, high: (mean + moe) / tinybench_statistics_milli, confidence: tinybench_statistics_confidence } }),
        ...(quantiles.length === 0 ? {} : { quantiles }),
        ...(count == null || count === 0 ? {} : { count }),
    });
}

;// CONCATENATED MODULE: ./build/src/core/tools/tinybench.js




const taskSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    result: schemas/* looseObject */._H3({
        state: schemas/* string */.YjP().optional(),
        latency: schemas/* unknown */.L5J().optional(),
        mean: schemas/* unknown */.L5J().optional(),
    })
        .nullish(),
});
function tinybench_toCase({ name, result }) {
    const statistics = tinybenchStatisticsSchema.safeParse(result?.latency ?? result);
    if (statistics.success && result?.state !== 'errored')
        return { name, parameters: {}, measures: [measureLatency(statistics.data)], problems: [] };
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} has no result: its state is ${result?.state ?? 'unknown'}`,
        hint: 'run it with `throws: true` to see why; JSON leaves the error out',
    };
    return { name, parameters: {}, measures: [], problems: [problem] };
}
function readTinybench(source) {
    const shape = {
        path: [],
        entry: taskSchema,
        message: `${source.name} is no list of tasks`,
        hint: 'write `JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result })))`',
    };
    return readCases(source, shape, (one) => [tinybench_toCase(one)]);
}
const tinybench = {
    id: 'tinybench',
    title: 'tinybench',
    gives: 'The time of one iteration: the samples with `retainSamples`, else the mean with its margin of error and its quantiles.',
    command: 'JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result })))',
    docs: 'https://tinylibs.github.io/tinybench/',
    sniff: (head) => /^\s*\[\s*\{\s*"name"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*"result"\s*:\s*[{n]/.test(textOf(head))
        ? 'certain'
        : 'no',
    read: (source) => readingOf(readTinybench(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/vegeta.js




const reportSchema = schemas/* looseObject */._H3({
    latencies: schemas/* looseObject */._H3({
        mean: schemas/* number */.aig(),
        '50th': schemas/* number */.aig().nullish(),
        '90th': schemas/* number */.aig().nullish(),
        '95th': schemas/* number */.aig().nullish(),
        '99th': schemas/* number */.aig().nullish(),
    }),
    requests: schemas/* int */.Whr().nonnegative(),
    throughput: schemas/* number */.aig(),
    success: schemas/* number */.aig(),
});
const vegeta_nano = 1e9;
function vegeta_toCase({ latencies, requests, throughput, success }) {
    const known = [
        [0.5, latencies['50th']],
        [0.9, latencies['90th']],
        [0.95, latencies['95th']],
        [0.99, latencies['99th']],
    ];
    const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / vegeta_nano]]));
    const latency = measureSummary(fixedMetric('latency'), {
        value: latencies.mean / vegeta_nano,
        ...(quantiles.length === 0 ? {} : { quantiles }),
        ...(requests > 0 ? { count: requests } : {}),
    });
    return {
        name: 'requests',
        parameters: {},
        measures: [
            latency,
            measureSummary(fixedMetric('operations_per_second'), { value: throughput }),
            measureSummary(fixedMetric('error_rate'), { value: 1 - success }),
        ],
        problems: [],
    };
}
function readVegeta(source) {
    const report = (0,case_list/* readShape */._f)(source, {
        schema: reportSchema,
        message: `${source.name} has no latencies, requests, throughput and success`,
        hint: 'give what `vegeta report -type=json` printed',
    });
    if (report.kind === 'failed')
        return report;
    return (0,case_list/* keepApart */.Iq)(source, { cases: [vegeta_toCase(report.value)], problems: [] });
}
const vegeta = {
    id: 'vegeta',
    title: 'vegeta',
    gives: 'Successful answers per second, mean latency with its quantiles, and the share of failed requests, of one case called `requests`.',
    command: 'vegeta attack -duration=10s < targets.txt | vegeta report -type=json',
    docs: 'https://github.com/tsenart/vegeta#json',
    sniff: (head) => (/^\s*\{\s*"latencies"\s*:\s*\{\s*"total"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
    read: (source) => readingOf(readVegeta(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/vitest.js





const vitest_benchmarkSchema = schemas/* looseObject */._H3({ name: schemas/* string */.YjP() });
const fileSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    assertionResults: schemas/* array */.YOg(schemas/* looseObject */._H3({
        fullName: schemas/* string */.YjP(),
        status: schemas/* string */.YjP(),
        failureMessages: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        benchmarks: schemas/* array */.YOg(schemas/* looseObject */._H3({
            name: schemas/* string */.YjP(),
            tasks: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), latency: schemas/* unknown */.L5J() })),
        }))
            .nullish(),
    })),
});
function crashed(name, said) {
    const problem = {
        code: 'benchmark-crashed',
        message: `${name} has no result: ${said.split('\n')[0] ?? ''}`,
        hint: 'run `vitest bench` and look at what it says of this benchmark',
    };
    return { name, parameters: {}, measures: [], problems: [problem] };
}
function vitest_toCase(name, statistics) {
    const read = tinybenchStatisticsSchema.safeParse(statistics);
    if (!read.success)
        return crashed(name, 'it has no mean');
    return { name, parameters: {}, measures: [measureLatency(read.data)], problems: [] };
}
function vitest_readFiles(source) {
    const shape = { path: ['files', 'groups', 'benchmarks'], entry: vitest_benchmarkSchema, ...words(source) };
    return readList(source, shape, (benchmark, { around }) => {
        const group = schemas/* string */.YjP().safeParse(around.at(-1)?.get('fullName')).data;
        return group === undefined ? [] : [vitest_toCase(`${group} > ${benchmark.name}`, benchmark)];
    });
}
function vitest_casesOf({ name: path, assertionResults }) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return assertionResults.flatMap(({ fullName, status, failureMessages, benchmarks }) => {
        const test = `${file} > ${fullName}`;
        const measured = (benchmarks ?? []).flatMap(({ tasks }) => tasks.map((task) => vitest_toCase(`${test} > ${task.name}`, task.latency)));
        return status === 'failed' && measured.length === 0
            ? [crashed(test, failureMessages?.[0] ?? 'it failed')]
            : measured;
    });
}
function words(source) {
    return {
        message: `${source.name} has neither \`files\` nor \`testResults\` with benchmarks`,
        hint: 'give what `vitest bench --outputJson` or, from version 5 on, `--reporter=json --outputFile` wrote',
    };
}
function readVitest(source) {
    const shape = { path: ['testResults'], entry: fileSchema, ...words(source) };
    const reporter = readList(source, shape, vitest_casesOf);
    const read = reporter.kind === 'ok' ? reporter : vitest_readFiles(source);
    if (read.kind === 'failed')
        return read;
    return (0,case_list/* keepApart */.Iq)(source, { cases: read.value.entries.flat(), problems: read.warnings });
}
const vitest = {
    id: 'vitest',
    title: 'vitest',
    gives: 'The time of one iteration: the samples where they are kept, else the mean with its margin of error and its quantiles.',
    command: 'vitest bench --run --reporter=json --outputFile=FILE (up to version 4: --outputJson FILE)',
    docs: 'https://vitest.dev/guide/benchmarking',
    sniff: (head) => {
        const text = textOf(head);
        if (/^\s*\{\s*"files"\s*:\s*\[\s*\{\s*"filepath"\s*:/.test(text))
            return 'certain';
        return /^\s*\{\s*"numTotalTestSuites"\s*:/.test(text) && /"benchmarks"\s*:/.test(text) ? 'certain' : 'no';
    },
    read: (source) => readingOf(readVitest(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/wrk.js






const firstLine = /^Running .+ test @ (\S+)$/;
const loadLine = /^ {2}(\d+) threads and (\d+) connections$/;
const latencyLine = /^ {4}Latency +(\d+\.\d\d)(us|ms|s|m|h) +\d+\.\d\d(?:us|ms|s|m|h) +\d+\.\d\d(?:us|ms|s|m|h) +\d+\.\d\d%$/;
const quantileLine = /^ +(\d{1,2}(?:\.\d+)?)% +(\d+\.\d\d)(us|ms|s|m|h)$/;
const requestsLine = /^ {2}(\d+) requests in \S+, \S+ read$/;
const socketLine = /^ {2}Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/;
const statusLine = /^ {2}Non-2xx or 3xx responses: (\d+)$/;
const rateLine = /^Requests\/sec: +(\d+\.\d\d)$/;
const transferLine = /^Transfer\/sec: +(\d+\.\d\d)(K|M|G|T|P)?B$/;
const telling = [
    loadLine,
    latencyLine,
    quantileLine,
    requestsLine,
    socketLine,
    statusLine,
    rateLine,
    transferLine,
];
const mostLines = 1_000;
function firstMatch(lines, pattern) {
    for (const line of lines) {
        const match = pattern.exec(line);
        if (match !== null)
            return match;
    }
    return undefined;
}
function wrk_secondsOf(number, unit) {
    return Number(number) / (unitsPerSecond(unit) ?? Number.NaN);
}
function wrk_countOf(match) {
    return (match?.slice(1) ?? []).reduce((sum, number) => sum + Number(number), 0);
}
function wrk_measureLatency(lines) {
    const mean = firstMatch(lines, latencyLine);
    if (mean === undefined)
        return [];
    const quantiles = lines.flatMap((line) => {
        const [, percent, number, unit] = quantileLine.exec(line) ?? [];
        if (percent === undefined || number === undefined || unit === undefined)
            return [];
        return [[Number(percent) / 100, wrk_secondsOf(number, unit)]];
    });
    const requests = wrk_countOf(firstMatch(lines, requestsLine));
    return [
        measureSummary(fixedMetric('latency'), {
            value: wrk_secondsOf(mean[1] ?? '', mean[2] ?? ''),
            ...(quantiles.length === 0 ? {} : { quantiles }),
            ...(requests > 0 ? { count: requests } : {}),
        }),
    ];
}
function measureErrors(lines) {
    const requests = firstMatch(lines, requestsLine);
    const unanswered = wrk_countOf(firstMatch(lines, socketLine));
    const all = wrk_countOf(requests) + unanswered;
    if (requests === undefined || all === 0)
        return [];
    const failed = unanswered + wrk_countOf(firstMatch(lines, statusLine));
    return [measureSummary(fixedMetric('error_rate'), { value: Math.min(1, failed / all) })];
}
function measureTransfer(lines) {
    const [, number, unit = ''] = firstMatch(lines, transferLine) ?? [];
    if (number === undefined)
        return [];
    const value = Number(number) * 1024 ** ['', 'K', 'M', 'G', 'T', 'P'].indexOf(unit);
    return [measureSummary(fixedMetric('bytes_per_second'), { value })];
}
function wrk_nameOf(url) {
    const [, path = ''] = /^[a-z]+:\/\/[^/?#]*(.*)$/i.exec(url) ?? [];
    return path === '' ? '/' : path;
}
function wrk_toCase([first = '', ...lines]) {
    const url = firstLine.exec(first)?.[1] ?? '';
    const [, threads, connections] = firstMatch(lines, loadLine) ?? [];
    const rate = firstMatch(lines, rateLine)?.[1];
    const named = {
        name: wrk_nameOf(url),
        parameters: threads === undefined || connections === undefined ? {} : { threads, connections },
    };
    if (rate === undefined) {
        const problem = {
            code: 'benchmark-crashed',
            message: `wrk stopped before it told the requests per second of ${url}`,
            hint: 'see whether the server answers; wrk tells its results at the end alone',
        };
        return { ...named, measures: [], problems: [problem] };
    }
    const perSecond = measureSummary(fixedMetric('operations_per_second'), { value: Number(rate) });
    const measures = [...wrk_measureLatency(lines), perSecond, ...measureErrors(lines), ...measureTransfer(lines)];
    return { ...named, measures, problems: [] };
}
function tooLong({ name }, first) {
    return {
        code: 'results-cut',
        message: `the run ${(0,preview_value/* previewValue */.i)(first)} of ${name} has more than ${mostLines} lines of results, and the first of them count`,
        hint: 'let nothing else write lines like those of wrk there',
    };
}
function readWrk(source) {
    const kept = new case_list/* CaseKeeper */.z();
    let run = [];
    const end = () => {
        if (run.length > mostLines)
            kept.tell(tooLong(source, run[0] ?? ''));
        if (run.length > 0)
            kept.add(wrk_toCase(run.slice(0, mostLines)));
        run = [];
    };
    const cuts = visitLines(source, (line) => {
        if (firstLine.test(line)) {
            end();
            run = [line];
        }
        else if (run.length > 0 && run.length <= mostLines && telling.some((pattern) => pattern.test(line)))
            run.push(line);
    });
    end();
    return (0,case_list/* keepGathered */.WV)(source, kept, cuts);
}
const wrk = {
    id: 'wrk',
    title: 'wrk',
    gives: 'Requests and bytes per second, mean latency (with `--latency` its quantiles), and the share of failed requests. The path of the address names the case; several runs may follow each other.',
    command: 'wrk --latency URL',
    docs: 'https://github.com/wg/wrk#basic-usage',
    sniff: (head) => /(?:^|\n)Running \S+ test @ \S+\r?\n {2}\d+ threads? and /.test(textOf(head)) ? 'certain' : 'no',
    read: (source) => readingOf(readWrk(source)),
};

;// CONCATENATED MODULE: ./build/src/core/tools/index.js















































const suiteTools = [
    hyperfine,
    googleBenchmark,
    catch2,
    nanobench,
    criterion,
    cargoCriterion,
    gungraun,
    libtest,
    divan,
    goBench,
    pytestBenchmark,
    asv,
    pyperf,
    vitest,
    tinybench,
    mitata,
    benchmarkJs,
    wrk,
    oha,
    vegeta,
    k6,
    githubActionBenchmark,
    bencher,
    nyrkio,
    junit,
    jmh,
    benchmarkDotNet,
    benchmarkToolsJl,
];
const tools = [
    tools_perf_stat/* perfStat */.C,
    cachegrind/* cachegrind */.p,
    callgrind,
    dhat/* dhat */.s,
    massif,
    memcheck/* memcheck */.c,
    perf_script/* perfScript */.X,
    folded,
    c2c/* c2c */.J,
    ...suiteTools,
];
function recogniseTool(head) {
    const certain = tools.filter((tool) => tool.sniff(head) === 'certain');
    if (certain.length > 0)
        return certain.length === 1 ? certain[0] : undefined;
    const perhaps = tools.filter((tool) => tool.sniff(head) === 'perhaps');
    return perhaps.length === 1 ? perhaps[0] : undefined;
}
function readSuite(reads, output) {
    return readOutput(suiteTools, reads, output);
}

// EXTERNAL MODULE: ./build/src/measure/processes/file-chunks.js
var file_chunks = __webpack_require__(15079);
// EXTERNAL MODULE: ./build/src/measure/processes/output-tail.js
var output_tail = __webpack_require__(94854);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(72179);
;// CONCATENATED MODULE: ./build/src/measure/suites/result-files.js






const mostEntries = 500_000;
const mostBytes = 1024 ** 3;
const plainOnly = plain_file/* withoutWaiting */.Mk | external_node_fs_.constants.O_NOFOLLOW;
class TooManyBytes extends Error {
}
async function isInside(root, path) {
    const [within, found] = await Promise.all([(0,promises_.realpath)(root), (0,promises_.realpath)(path).catch(() => undefined)]);
    return found !== undefined && (found === within || found.startsWith(within + external_node_path_.sep));
}
async function clearResults(tree, path) {
    if (await isInside(tree, (0,external_node_path_.dirname)(path)))
        await (0,promises_.rm)(path, { recursive: true, force: true });
}
function unread(message, hint) {
    return { code: 'suite-unread', message, hint };
}
async function isPlain(path) {
    const file = await (0,promises_.open)(path, plainOnly).catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        return (await file.stat()).isFile();
    }
    finally {
        await file.close();
    }
}
function createSources() {
    let left = mostBytes;
    function* read(path) {
        for (const chunk of (0,file_chunks/* readChunks */.z)(path, plainOnly)) {
            left -= chunk.length;
            if (left < 0)
                throw new TooManyBytes();
            yield chunk;
        }
    }
    return (name, path) => ({ name, chunks: { [Symbol.iterator]: () => read(path) } });
}
function readWithin(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof TooManyBytes) {
            const hint = 'let the tool write less, or split the suite';
            return (0,parsed/* failed */.gz)(unread(`${name} holds more than ${mostBytes / 1024 ** 2} MiB, which is all that is read`, hint));
        }
        if (!(error instanceof Error && 'syscall' in error && 'code' in error))
            throw error;
        const hint = 'let nothing write there when the run has ended';
        return (0,parsed/* failed */.gz)(unread(`${name} changed while it was read: ${error.code}`, hint));
    }
}
async function listDirectory(path, name) {
    const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
    if (entries.length > mostEntries) {
        return unread(`${name} holds ${entries.length} files, and at most ${mostEntries} are read`, 'name the directory of one suite in `path`');
    }
    const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        .sort();
    const sourceOf = createSources();
    const sources = files.map((file) => sourceOf(file.slice(path.length + 1), file));
    return { kind: 'directory', path: name, sources };
}
async function openResults(tree, path, name) {
    const entry = await (0,promises_.lstat)(path).catch(() => undefined);
    if (entry === undefined || !(await isInside(tree, path))) {
        return unread(`the run left no ${name}`, 'check `path` of the suite; it is relative to `cwd`');
    }
    if (entry.isDirectory())
        return listDirectory(path, name);
    if (!(await isPlain(path)))
        return unread(`${name} is no plain file`, 'let the tool write a file or a directory');
    return { kind: 'file', source: createSources()(name, path) };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite-run.js








function lastLines(outputFile) {
    const tail = (0,output_tail/* createOutputTail */.E)(8 * 1024);
    for (const chunk of (0,file_chunks/* readChunks */.z)(outputFile))
        tail.add(Buffer.from(chunk));
    return tail.read();
}
function describeFailure(request, outcome) {
    const { suite, side, outputFile } = request;
    const fail = (how, hint) => {
        const stderrTail = 'stderrTail' in outcome ? outcome.stderrTail : '';
        const message = `the suite ${suite.name} ${how} in the ${side}`;
        return {
            code: outcome.kind === 'timed-out' ? 'benchmark-timed-out' : 'benchmark-crashed',
            message: (0,benchmark_run/* withLastLines */.gr)(message, { stderrTail, stdoutTail: lastLines(outputFile) }),
            hint,
        };
    };
    const byHand = `run \`${suite.run}\` in the built tree to see why; a suite must end with 0`;
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`, byHand);
        case 'killed':
            return fail(`was ended by ${outcome.killedBy}`, byHand);
        case 'timed-out':
            return fail(`ran longer than its timeout of ${suite.timeout} s`, 'raise `timeout` of the suite, or let it run fewer cases');
        case 'not-started':
            return fail(`could not be started: ${outcome.reason}`, 'check `run` and `cwd` of the suite');
        case 'interrupted':
            return benchmark_run/* interruptedProblem */.yS;
    }
}
async function runSuite(request) {
    const { suite, tree, directory, outputFile, signal } = request;
    const { TMPDIR = directory } = (0,clean_env/* measuredEnvironment */.Eg)(directory, {});
    const results = suite.path === undefined ? undefined : (0,external_node_path_.join)(tree, suite.cwd, suite.path);
    if (results !== undefined)
        await clearResults(tree, results);
    const outcome = await (0,processes/* runProcess */.R)({
        command: '/bin/sh',
        args: ['-c', `exec >"$0"\n${suite.run}`, outputFile],
        cwd: (0,external_node_path_.join)(tree, suite.cwd),
        env: { ...(0,clean_env/* buildEnvironment */.AF)(), LC_ALL: 'C', TZ: 'UTC', ...suite.env, TMPDIR },
        timeout: suite.timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const failure = describeFailure(request, outcome);
    const output = results === undefined
        ? await openResults((0,external_node_path_.dirname)(outputFile), outputFile, 'standard output')
        : await openResults(tree, results, suite.path ?? '');
    const name = suite.path ?? 'the standard output';
    const reading = 'code' in output ? (0,parsed/* failed */.gz)(output) : readWithin(name, () => readSuite(suite.reads, output));
    return failure === undefined ? { reading } : { reading, failure };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite-sides.js

const suite_sides_mostValues = 1_000;
function representative(evidence) {
    switch (evidence.kind) {
        case 'values':
            return (0,quantile/* median */.JZ)(evidence.values);
        case 'summary':
            return evidence.value;
        case 'unmeasured':
            return undefined;
    }
}
function suite_sides_thin(evidence) {
    if (evidence.kind !== 'values' || evidence.values.length <= suite_sides_mostValues)
        return evidence;
    const { values } = evidence;
    const kept = Array.from({ length: suite_sides_mostValues }, (_, index) => values[Math.floor((index * values.length) / suite_sides_mostValues)] ?? values[0]);
    return (0,parsed/* isNonEmpty */.J_)(kept) ? { kind: 'values', values: kept } : evidence;
}
function joinEvidence(seen, runs) {
    const [first] = seen;
    if (first === undefined || runs === 1)
        return first === undefined ? undefined : suite_sides_thin(first);
    const values = seen.flatMap((evidence) => representative(evidence) ?? []);
    if ((0,parsed/* isNonEmpty */.J_)(values) && values.length === runs)
        return { kind: 'values', values };
    if (values.length === 0 && seen.length === runs)
        return first;
    return { kind: 'unmeasured', why: missingFrom(runs - values.length, runs) };
}
function missingFrom(lacking, runs) {
    return {
        code: 'benchmark-unmeasured',
        message: `${lacking} of ${runs} runs of the suite have no number of it`,
        hint: 'let the case measure the same in every run; a number that is there now and then is not compared',
    };
}
function joinCase(runs, tool) {
    const measures = Map.groupBy(runs.flatMap((one) => one.measures), (measure) => measure.metric.name);
    const samples = [...measures].flatMap(([metric, seen]) => {
        const evidence = joinEvidence(seen.map((measure) => measure.evidence), runs.length);
        return evidence === undefined ? [] : [{ metric, tool, evidence }];
    });
    const problems = runs.flatMap((one) => one.problems);
    return { samples: problems.length > 0 ? [] : samples, problems };
}
function keepPaired(own, other) {
    const known = new Set(other.flat().map(({ name }) => name));
    return own.map((cases, round) => {
        const beside = other[round];
        if (beside === undefined)
            return cases;
        const names = new Set(beside.map(({ name }) => name));
        return cases.filter(({ name, problems }) => names.has(name) || !known.has(name) || problems.length > 0);
    });
}
function joinRuns(runs, tool) {
    const all = runs.flat();
    const groups = Map.groupBy(all, (one) => one.name);
    const metrics = new Map(all.flatMap((one) => one.measures.map(({ metric }) => [`${metric.name} ${metric.title}`, metric])));
    return {
        cases: new Map([...groups].map(([name, group]) => [name, joinCase(group, tool)])),
        traits: new Map(all.map((one) => [one.name, one])),
        metrics: [...metrics.values()],
    };
}

;// CONCATENATED MODULE: ./build/src/measure/suites/suite.js







function addProblems(side, problems) {
    const known = new Set(side.problems.map(({ message }) => message));
    side.problems.push(...problems.filter(({ message }) => !known.has(message)));
}
async function runSide(side, { request, directories }, layout) {
    if (side.ended)
        return;
    const { suite, signal } = request;
    const { reading, failure } = await runSuite({
        suite,
        side: side.name,
        tree: side.trees[layout] ?? '',
        directory: await directories.select(side.name, layout),
        outputFile: directories.result('stdout'),
        ...(signal === undefined ? {} : { signal }),
    });
    if (failure !== undefined)
        addProblems(side, [failure]);
    side.ended = failure !== undefined || reading.kind === 'failed';
    if (reading.kind === 'ok') {
        side.runs.push(reading.value.cases);
        side.tool = reading.value.tool.title;
        addProblems(side, reading.warnings);
    }
    else if (failure === undefined) {
        addProblems(side, reading.problems.map((problem) => ({ ...problem, code: 'suite-unread' })));
    }
}
async function setUpSide(side, { request, directories }) {
    const { suite, signal } = request;
    for (const [layout, tree] of side.trees.entries()) {
        const directory = await directories.select(side.name, layout);
        const setup = { benchmark: suite, tree, directory };
        const problem = await (0,rounds_setup/* setUp */.s)(signal === undefined ? setup : { ...setup, signal });
        if (problem === undefined)
            continue;
        side.problems.push(problem);
        side.ended = true;
        return;
    }
}
async function measureSuite(request) {
    const { suite, layouts, seed, scratch, onRound } = request;
    const measuring = { request, directories: await (0,side_directories/* prepareDirectories */.n)(scratch, layouts.length) };
    const random = (0,stats_random/* createRandom */.s)(seed);
    const layoutOf = createLayoutTurns(layouts.length, random);
    const sides = side_name/* sideNames */.W.flatMap((name) => {
        const trees = layouts.flatMap((layout) => layout[name] ?? []);
        if (trees.length === 0)
            return [];
        return [{ name, trees, runs: [], problems: [], tool: suite.reads, ended: false }];
    });
    for (const side of sides)
        await setUpSide(side, measuring);
    for (let round = 0; round < suite.rounds && sides.some((side) => !side.ended); round += 1) {
        onRound?.(round + 1, suite.rounds);
        for (const side of drawOrder(sides, random))
            await runSide(side, measuring, layoutOf(round));
    }
    return Object.fromEntries(sides.map((side) => {
        const others = sides.flatMap((one) => (one === side ? [] : [one.runs]));
        const runs = others.reduce(keepPaired, side.runs);
        return [side.name, { ...joinRuns(runs, side.tool), problems: side.problems }];
    }));
}

;// CONCATENATED MODULE: ./build/src/pipeline/measure-suites.js


const noSuites = { benchmarks: [], metrics: [], problems: [] };
const failures = new Set([
    'benchmark-crashed',
    'benchmark-timed-out',
    'setup-failed',
    'suite-unread',
    'results-cut',
    'interrupted',
]);
function failedSuite(planned, sides) {
    const failed = side_name/* sideNames */.W.some((side) => sides[side]?.problems.some(({ code }) => failures.has(code)));
    if (!failed)
        return [];
    const { name, run } = planned.config;
    const side = (which) => {
        const measured = sides[which];
        return measured === undefined
            ? {}
            : { [which]: { samples: [], problems: measured.problems.filter(({ code }) => failures.has(code)) } };
    };
    return [{ name, command: run, suite: name, ...side('base'), ...side('head') }];
}
function measure_suites_listCases(planned, sides, builds) {
    const { name: suite, run, rounds } = planned.config;
    const layouts = Math.min(builds.layouts, rounds);
    const names = new Set(side_name/* sideNames */.W.flatMap((side) => [...(sides[side]?.cases.keys() ?? [])]));
    return [...names].map((name) => {
        const traits = sides.head?.traits.get(name) ?? sides.base?.traits.get(name);
        const { parameters = {}, work } = traits ?? {};
        const [base, head] = [sides.base?.cases.get(name), sides.head?.cases.get(name)];
        const isRenamed = planned.formerName !== undefined && base !== undefined && head !== undefined;
        return {
            name: `${suite}/${name}`,
            ...(isRenamed ? { formerName: `${planned.formerName}/${name}` } : {}),
            command: run,
            suite,
            ...(layouts > 1 ? { layouts } : {}),
            ...(rounds === 1 ? {} : { rounds: { first: rounds, extra: 0 } }),
            ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
            ...(work === undefined ? {} : { work }),
            ...(base === undefined ? {} : { base }),
            ...(head === undefined ? {} : { head }),
        };
    });
}
async function findLayouts({ config, sides }, layouts) {
    if (sides.length < 2 || layouts.length === 1)
        return { layouts: 1 };
    return compareLayouts({ benchmark: config, layouts });
}
async function measureOne(planned, context) {
    const { plan, scratch, seed, signal, progress, stopwatch } = context;
    const { config } = planned;
    const builds = await findLayouts(planned, scratch.layouts);
    const sides = await stopwatch.time('suites', () => measureSuite({
        suite: config,
        layouts: scratch.layouts.map((trees) => Object.fromEntries(planned.sides.map((side) => [side, trees[side]]))),
        scratch: scratch.directory,
        seed,
        signal,
        onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    }));
    const problems = [
        ...(builds.problem === undefined ? [] : [builds.problem]),
        ...side_name/* sideNames */.W.flatMap((side) => sides[side]?.problems ?? []),
    ];
    const cases = measure_suites_listCases(planned, sides, builds);
    const namesOf = (side) => cases.flatMap((one) => (one[side] === undefined ? [] : [one.name]));
    const renames = (0,find_renames/* findAliasRenames */.B4)(namesOf('base'), namesOf('head'), plan.policy.aliases);
    for (const problem of problems)
        progress.problem(problem);
    return {
        benchmarks: [...failedSuite(planned, sides), ...(0,rename_results/* joinRenamed */.fX)(cases, renames)],
        metrics: { base: sides.base?.metrics ?? [], head: sides.head?.metrics ?? [] },
        problems,
    };
}
async function measureSuites(context) {
    const results = [];
    for (const planned of context.plan.suites) {
        if (context.signal.aborted)
            break;
        context.progress.step(`Run the suite ${planned.config.name}: ${planned.config.run}`);
        results.push(await measureOne(planned, context));
    }
    const { policy, benchmarks: others } = context.plan;
    const measured = results.flatMap(({ benchmarks }) => benchmarks);
    const room = fitBenchmarks(measured, others.length);
    const fitted = fitCounters(room.benchmarks, policy);
    const thinned = fitValues(fitted.benchmarks);
    const metrics = side_name/* sideNames */.W.flatMap((side) => results.flatMap((one) => one.metrics[side]));
    const left = [...findSharedCounters(metrics), ...room.problems, ...fitted.problems, ...thinned.problems];
    for (const problem of left)
        context.progress.problem(problem);
    return {
        benchmarks: thinned.benchmarks,
        metrics,
        problems: [...results.flatMap(({ problems }) => problems), ...left],
    };
}

// EXTERNAL MODULE: ./build/src/measure/processes/remove-directory.js
var remove_directory = __webpack_require__(3252);
// EXTERNAL MODULE: ./build/src/measure/git/worktrees.js + 1 modules
var worktrees = __webpack_require__(27724);
;// CONCATENATED MODULE: ./build/src/pipeline/scratch.js





function scratchOf(directory, layouts) {
    return {
        trees: layouts[0],
        layouts,
        directory,
        async remove() {
            const problems = [];
            for (const trees of layouts)
                problems.push(...(await trees.remove()));
            await (0,remove_directory/* removeDirectory */.q)(directory);
            return problems;
        },
    };
}
async function createScratch(repository, commits, { temporary = (0,external_node_os_.tmpdir)(), layouts = 1 } = {}) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(temporary), 'brakeline-'));
    const made = [];
    const warnings = [];
    for (let layout = 1; layout <= layouts; layout += 1) {
        const place = layouts === 1 ? directory : (0,external_node_path_.join)(directory, String(layout));
        const trees = await (0,worktrees/* createWorktrees */.T)({ repository, ...commits, directory: place });
        if (trees.kind === 'failed') {
            for (const earlier of made)
                await earlier.remove();
            await (0,remove_directory/* removeDirectory */.q)(directory);
            return trees;
        }
        made.push(trees.value);
        warnings.push(...trees.warnings);
    }
    return (0,parsed/* isNonEmpty */.J_)(made)
        ? (0,parsed/* parsed */.Yz)(scratchOf(directory, made), warnings)
        : (0,parsed/* failed */.gz)({ code: 'usage', message: 'no layout was asked for', hint: 'ask for one or more' });
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./build/src/pipeline/timings.js

function createStopwatch() {
    const seconds = new Map();
    return {
        async time(step, work) {
            const start = external_node_perf_hooks_.performance.now();
            try {
                return await work();
            }
            finally {
                seconds.set(step, (seconds.get(step) ?? 0) + (external_node_perf_hooks_.performance.now() - start) / 1000);
            }
        },
        timings: () => [...seconds].map(([step, spent]) => ({ step, seconds: spent })),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/run-steps.js








async function measureIn(scratch, request, prepared) {
    const { progress, signal, seed } = request;
    const { plan } = prepared;
    const stopwatch = createStopwatch();
    progress.step('Look at what this machine can count');
    const machine = await stopwatch.time('machine', () => inspectMachine(plan, scratch, request));
    if (machine.kind === 'failed')
        return machine;
    for (const problem of machine.warnings)
        progress.problem(problem);
    const context = { plan, scratch, counters: machine.value.counters, seed, progress, stopwatch, signal };
    progress.step('Build');
    const sideProblems = await stopwatch.time('build', () => buildSides(plan, scratch, signal));
    for (const { problem } of sideProblems)
        progress.problem(problem);
    const built = sideProblems.length === 0;
    const opened = built ? await openBenchmarks(context) : undefined;
    const suites = built ? await measureSuites(context) : noSuites;
    const single = opened === undefined ? [] : await opened.settle(suites);
    const problems = [
        ...prepared.warnings,
        ...machine.warnings,
        ...sideProblems.map(({ problem }) => problem),
        ...suites.problems,
    ];
    const benchmarks = [...single, ...suites.benchmarks];
    const metrics = (0,assemble_report/* metricsOf */.Ps)(benchmarks, suites.metrics);
    return (0,parsed/* parsed */.Yz)({ ...context, machine: machine.value, benchmarks, metrics, sideProblems, problems });
}
async function stepsIn(scratch, request, work) {
    const measured = await measureIn(scratch, request, work.prepared);
    if (request.signal.aborted)
        return { kind: 'stopped' };
    if (measured.kind === 'failed')
        return { kind: 'refused', problems: measured.problems };
    const outcome = await work.conclude(measured.value);
    return request.signal.aborted ? { kind: 'stopped' } : outcome;
}
async function runSteps(request, prepared, conclude) {
    const { progress } = request;
    for (const problem of prepared.warnings)
        progress.problem(problem);
    const { temporary } = request;
    const { layouts } = prepared.plan;
    const scratch = await createScratch(request.repository, prepared.commits, { temporary, layouts });
    if (scratch.kind === 'failed')
        return { kind: 'refused', problems: scratch.problems };
    const warnings = [...prepared.warnings, ...scratch.warnings];
    try {
        return await stepsIn(scratch.value, request, { prepared: { ...prepared, warnings }, conclude });
    }
    finally {
        for (const problem of await scratch.value.remove())
            progress.problem(problem);
        progress.end();
    }
}


/***/ }),

/***/ 18131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hn: () => (/* binding */ benchmarkDirectory),
  nQ: () => (/* binding */ noteRuntime),
  uR: () => (/* binding */ steadyBenchmark)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/measure/processes/command.js
var command = __webpack_require__(92225);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(35510);
// EXTERNAL MODULE: ./build/src/measure/processes/clean-env.js
var clean_env = __webpack_require__(93683);
// EXTERNAL MODULE: ./build/src/measure/processes/processes.js
var processes = __webpack_require__(24617);
;// CONCATENATED MODULE: ./build/src/measure/rounds/constant-randomness.js






const source = `typedef __SIZE_TYPE__ size;
static unsigned long long state = 0;
static void fill(unsigned char *to, size length) {
  while (length > 0) {
    unsigned long long x = __atomic_add_fetch(&state, 0x9e3779b97f4a7c15ULL, __ATOMIC_RELAXED);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    x ^= x >> 31;
    for (int i = 0; i < 8 && length > 0; i++, length--, x >>= 8) *to++ = (unsigned char)x;
  }
}
long getrandom(void *to, size length, unsigned flags) { (void)flags; fill(to, length); return (long)length; }
int getentropy(void *to, size length) { fill(to, length); return 0; }
void arc4random_buf(void *to, size length) { fill(to, length); }
unsigned arc4random(void) { unsigned x; fill((unsigned char *)&x, sizeof x); return x; }
unsigned arc4random_uniform(unsigned bound) { return bound < 2 ? 0 : arc4random() % bound; }
`;
function compilerMissing(why) {
    return {
        code: 'runtime-unsteady',
        message: `constant_randomness was not applied, because it needs a C compiler on this machine: ${why}`,
        hint: 'run: apt-get install gcc libc6-dev; or remove `constant_randomness` from the benchmark',
    };
}
async function compileConstantRandomness(directory, options = {}) {
    const { path, signal } = options;
    const compiler = await (0,command/* findProgram */.Kp)('cc', path === undefined ? {} : { path });
    if (compiler === undefined)
        return (0,parsed/* failed */.gz)(compilerMissing('there is no `cc`'));
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'constant-randomness.c'), source);
    const outcome = await (0,processes/* runProcess */.R)({
        command: compiler,
        args: ['-O1', '-shared', '-fPIC', '-nostdlib', '-o', 'constant-randomness.so', 'constant-randomness.c'],
        cwd: directory,
        env: (0,clean_env/* buildEnvironment */.AF)(),
        timeout: 60,
        ...(signal === undefined ? {} : { signal }),
    });
    if (outcome.kind === 'ended' && outcome.exitCode === 0) {
        return (0,parsed/* parsed */.Yz)((0,external_node_path_.join)(directory, 'constant-randomness.so'));
    }
    const said = 'stderrTail' in outcome ? (outcome.stderrTail.trim().split('\n')[0] ?? '') : '';
    return (0,parsed/* failed */.gz)(compilerMissing(`${compiler} could not compile${said === '' ? '' : `: ${said.slice(0, 200)}`}`));
}

// EXTERNAL MODULE: ./build/src/measure/processes/plain-file.js
var plain_file = __webpack_require__(72179);
;// CONCATENATED MODULE: ./build/src/measure/rounds/find-interpreter.js



const nodeName = /^node(js)?$/;
const pythonName = /^python[\d.]*$/;
function runtimeOf(word) {
    const name = (0,external_node_path_.basename)(word);
    if (nodeName.test(name))
        return 'node';
    return pythonName.test(name) ? 'python' : undefined;
}
async function readInterpreter(program) {
    const start = (await (0,plain_file/* readFirstBytes */.Ko)(program, 256))?.toString('latin1') ?? '';
    const line = /^#![ \t]*([^\n]+)\n/.exec(start)?.[1]?.trim();
    if (line === undefined)
        return [];
    const [, interpreter = '', argument] = /^(\S+)(?:[ \t]+(.*))?$/.exec(line) ?? [];
    return argument === undefined ? [interpreter] : [interpreter, argument];
}
function interpreterIndex(words) {
    if ((0,external_node_path_.basename)(words[0] ?? '') !== 'env')
        return 0;
    const index = words.findIndex((word, at) => at > 0 && !/^[A-Za-z_]\w*=/.test(word));
    return index < 0 || (words[index] ?? '').startsWith('-') ? 0 : index;
}
async function findInterpreter(benchmark, tree) {
    const words = (0,command/* commandWords */.Bl)(benchmark.run);
    const at = interpreterIndex(words);
    const word = words[at] ?? '';
    if (words[0] === '/bin/sh')
        return undefined;
    const runtime = runtimeOf(word);
    if (runtime !== undefined)
        return { runtime, words, at };
    const path = benchmark.env['PATH'];
    const cwd = (0,external_node_path_.join)(tree, benchmark.cwd);
    const program = await (0,command/* findProgram */.Kp)(word, path === undefined ? { cwd } : { cwd, path });
    const interpreter = program === undefined ? [] : await readInterpreter(program);
    const named = interpreterIndex(interpreter);
    const behind = runtimeOf(interpreter[named] ?? '');
    if (program === undefined || behind === undefined)
        return undefined;
    const script = word.includes('/') ? word : program;
    return {
        runtime: behind,
        words: [...words.slice(0, at), ...interpreter, script, ...words.slice(at + 1)],
        at: at + named,
    };
}

;// CONCATENATED MODULE: ./build/src/measure/rounds/runtimes.js




const predictable = '--predictable';
const nodeSteers = /^--(no-)?(predictable|single-threaded)\b/;
const ignoresEnvironment = /^-[a-zA-Z]*[EI]/;
const pythonTakesWord = /^-[a-zA-Z]*[WXcm]$/;
function steadyNode(words, found) {
    if (found === undefined) {
        const message = `${predictable} could not be given to node, because \`run\` does not start it directly`;
        return {
            words,
            env: {},
            applied: [],
            why: { message, hint: `write it into \`run\`: node ${predictable} …` },
        };
    }
    const { at } = found;
    if (found.words.slice(at + 1).some((word) => nodeSteers.test(word)))
        return { words, env: {}, applied: [] };
    return {
        words: [...found.words.slice(0, at + 1), predictable, ...found.words.slice(at + 1)],
        env: {},
        applied: [predictable],
    };
}
function pythonOptions({ words, at }) {
    const options = [];
    for (let index = at + 1; index < words.length; index += 1) {
        const word = words[index] ?? '';
        if (!word.startsWith('-') || word === '-')
            break;
        options.push(word);
        if (/^-[a-zA-Z]*[cm]/.test(word))
            break;
        if (pythonTakesWord.test(word))
            index += 1;
    }
    return options;
}
function steadyPython(words, found, request) {
    const own = request.benchmark.env['PYTHONHASHSEED'];
    const env = own === undefined ? { PYTHONHASHSEED: '0' } : {};
    const ignoring = found === undefined ? undefined : pythonOptions(found).find((word) => ignoresEnvironment.test(word));
    if (ignoring !== undefined) {
        const message = `python ignores PYTHONHASHSEED because of \`${ignoring}\`, so that its sets and dictionaries differ from run to run`;
        return {
            words,
            env: {},
            applied: [],
            why: { message, hint: `leave \`${ignoring}\` out of the command` },
        };
    }
    const applied = own === undefined ? ['PYTHONHASHSEED=0'] : [];
    if (request.aslr === 'off')
        return { words, env, applied: [...applied, 'fixed addresses'] };
    const message = 'python repeats with fixed addresses only, and randomisation could not be switched off (setarch -R)';
    const hint = 'install util-linux, or run the container with --security-opt seccomp=unconfined';
    return { words, env, applied, why: { message, hint } };
}
function steadyRuntime(runtime, found, request) {
    const words = (0,command/* commandWords */.Bl)(request.benchmark.run);
    switch (runtime) {
        case 'native':
            return { words, env: {}, applied: [] };
        case 'node':
            return steadyNode(words, found);
        case 'python':
            return steadyPython(words, found, request);
    }
}
async function findCommonInterpreter({ benchmark, trees }) {
    const [first, ...others] = await Promise.all(trees.map((tree) => findInterpreter(benchmark, tree)));
    return others.every((other) => (0,external_node_util_.isDeepStrictEqual)(other, first)) ? first : undefined;
}
async function steadyProgram(request) {
    const { benchmark, directory, signal } = request;
    const found = await findCommonInterpreter(request);
    const name = benchmark.runtime ?? found?.runtime ?? 'native';
    const steadied = steadyRuntime(name, name === found?.runtime ? found : undefined, request);
    const problems = [];
    if (steadied.why !== undefined) {
        const { message, hint } = steadied.why;
        problems.push({ code: 'runtime-unsteady', message: `benchmark ${benchmark.name}: ${message}`, hint });
    }
    const applied = [...steadied.applied];
    let env = steadied.env;
    if (benchmark.constantRandomness) {
        const library = await compileConstantRandomness(directory, signal === undefined ? {} : { signal });
        if (library.kind === 'failed')
            problems.push(...library.problems);
        else {
            env = { ...env, LD_PRELOAD: library.value };
            applied.push('constant randomness');
        }
    }
    const use = {
        name,
        found: benchmark.runtime === undefined ? 'detected' : 'configured',
        applied,
    };
    const told = name !== 'native' || applied.length > 0;
    return { program: { words: steadied.words, env }, ...(told ? { use } : {}), problems };
}

;// CONCATENATED MODULE: ./build/src/pipeline/steady-benchmark.js


function benchmarkDirectory(planned, { plan, scratch }) {
    return (0,external_node_path_.join)(scratch.directory, `benchmark-${String(plan.benchmarks.indexOf(planned)).padStart(5, '0')}`);
}
function steadyBenchmark(planned, context) {
    const { scratch, counters, signal } = context;
    return steadyProgram({
        benchmark: planned.config,
        trees: planned.sides.map((side) => scratch.trees[side]),
        aslr: counters.aslr,
        directory: (0,external_node_path_.join)(benchmarkDirectory(planned, context), 'built'),
        signal,
    });
}
function noteRuntime({ use }, name, progress) {
    if (use === undefined || use.applied.length === 0)
        return;
    progress.note(`${name}: runs with ${use.applied.join(' and ')} (${use.name}, ${use.found})`);
}


/***/ }),

/***/ 73832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/contention/contention-words.js
var contention_words = __webpack_require__(68462);
// EXTERNAL MODULE: ./build/src/core/render/views/contention-view.js
var contention_view = __webpack_require__(33950);
// EXTERNAL MODULE: ./build/src/core/contention/verification.js
var verification = __webpack_require__(1548);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-control.js
var escape_control = __webpack_require__(28597);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-html.js
var escape_html = __webpack_require__(21579);
;// CONCATENATED MODULE: ./build/src/core/render/pictures/line-picture.js



const style = `body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}
.line{display:grid;grid-template-columns:repeat(${verification/* usualLineBytes */.ws},1fr);border:1px solid #555;margin:.5em 0}
.line>div{border-right:1px solid #999;padding:.3em;overflow:hidden;overflow-wrap:anywhere;font-size:12px}
.field{background:#e8eef7}.padding{background:#f6f6f6;color:#666}.contended{background:#ffd7d0;font-weight:bold}
@media (prefers-color-scheme:dark){body{background:#111;color:#ddd}.field{background:#1f2d44}.padding{background:#1a1a1a;color:#999}.contended{background:#5c1d14}}`;
function htmlText(value) {
    return (0,escape_html/* escapeHtml */.Z)((0,escape_control/* showOneLine */.E)(value));
}
function drawLineHtml(parts) {
    const cells = parts.map(({ from, to, name, users, contended }) => {
        const kind = contended ? 'contended' : name === '' ? 'padding' : 'field';
        const mark = contended ? '! ' : '';
        const who = users.length === 0 ? '' : `<br>${users.map(htmlText).join('<br>')}`;
        const label = name === '' ? 'no field' : htmlText(name);
        return `<div class="${kind}" style="grid-column:${from + 1}/${to + 1}">${mark}${label}<br>${from}–${to - 1}${who}</div>`;
    });
    return `<div class="line">${cells.join('')}</div>`;
}
function cacheLinePage(title, body) {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cache lines</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body><h1>${htmlText(title)}</h1>
${body.join('\n')}
</body></html>
`;
}

;// CONCATENATED MODULE: ./build/src/core/render/pictures/contention-page.js



const mostLines = 200;
function drawSection(shown) {
    const { benchmark, line, blocks } = shown;
    const owner = line.owner === '' ? 'a cache line' : line.owner;
    const state = `${(0,contention_view/* describeNovelty */.rV)(shown)}${blocks ? ', blocks' : ''}`;
    return `<section><h2>${htmlText(`${owner} in ${benchmark}`)}: ${state}</h2><p>${htmlText((0,contention_words/* describeFight */.M)(line))}.</p>
${drawLineHtml(line.parts)}<p>To mend it: ${htmlText(line.suggestion)}.</p></section>`;
}
function renderContentionPage(report) {
    const shown = (0,contention_view/* listContention */.c5)(report);
    if (shown.length === 0)
        return undefined;
    const left = shown.length - mostLines;
    return cacheLinePage('Cache lines that threads fight over', [
        ...shown.slice(0, mostLines).map(drawSection),
        ...(left > 0 ? [`<p>${left} more in report.json.</p>`] : []),
    ]);
}

// EXTERNAL MODULE: ./build/src/core/model/position.js
var position = __webpack_require__(48452);
// EXTERNAL MODULE: ./build/src/core/render/escape/escape-markdown.js
var escape_markdown = __webpack_require__(98207);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-notes.js
var benchmark_notes = __webpack_require__(67644);
// EXTERNAL MODULE: ./build/src/core/render/views/benchmark-view.js
var benchmark_view = __webpack_require__(88312);
// EXTERNAL MODULE: ./build/src/core/render/views/guilt-text.js
var guilt_text = __webpack_require__(90862);
// EXTERNAL MODULE: ./build/src/core/render/views/hunk-excerpt.js
var hunk_excerpt = __webpack_require__(23039);
// EXTERNAL MODULE: ./build/src/core/render/views/metric-cells.js
var metric_cells = __webpack_require__(60503);
;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-blocks.js
const encoder = new TextEncoder();
function byteLength(text) {
    return encoder.encode(text).length;
}
function fitBlocks(blocks, bytes, say) {
    let room = bytes;
    const fitting = [];
    for (const block of blocks) {
        room -= byteLength(block) + 2;
        if (room < 0)
            return [...fitting, `_${say(blocks.length - fitting.length)}_`];
        fitting.push(block);
    }
    return fitting;
}
function foldBlocks(title, blocks) {
    if (blocks.length === 0)
        return [];
    return [`<details><summary>${title}</summary>`, ...blocks, '</details>'];
}

;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-contention.js




const longestName = 120;
function contentionBlocks(report) {
    return (0,contention_view/* listContention */.c5)(report).map((shown) => {
        const { benchmark, line } = shown;
        const owner = line.owner === '' ? 'a cache line' : (0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(line.owner, longestName));
        return [
            `#### ${owner} in ${(0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(benchmark, longestName))}, ${(0,contention_view/* describeNovelty */.rV)(shown)}`,
            '',
            `${(0,escape_markdown/* escapeMarkdown */.FV)((0,contention_words/* describeFight */.M)(line))}.`,
            '',
            (0,escape_markdown/* codeBlock */.DV)((0,contention_view/* drawRows */.W3)(shown), 'text'),
            '',
            `To mend it: ${(0,escape_markdown/* escapeMarkdown */.FV)(line.suggestion)}.`,
        ].join('\n');
    });
}

;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-environment.js


function told(value) {
    return value === null ? 'unknown' : (0,escape_markdown/* escapeMarkdown */.FV)(String(value));
}
function table(titles, rows) {
    return [(0,escape_markdown/* tableRow */.jD)(titles), '| --- | --- |', ...rows.map((row) => (0,escape_markdown/* tableRow */.jD)(row))].join('\n');
}
function environmentBlocks(report) {
    const { environment, generator, seed } = report;
    const { cpu, tools } = environment;
    const rows = [
        ['CPU', `${told(cpu.model)}, microcode ${told(cpu.microcode)}, ${cpu.cores} cores`],
        ['System', `${told(environment.os)}, kernel ${told(environment.kernel)}, ${told(environment.arch)}`],
        ['Virtualisation', told(environment.virtualisation)],
        ['Frequency governor', told(environment.governor)],
        ['Address randomisation', environment.aslr],
        [
            'Hardware counters at once',
            environment.honestCounters === 0 ? 'none' : told(environment.honestCounters),
        ],
        ['Pinned to CPU', environment.pinnedTo === null ? 'not pinned' : told(environment.pinnedTo)],
        ['perf', tools.perf === null ? 'none' : told(tools.perf)],
        ['valgrind', tools.valgrind === null ? 'none' : told(tools.valgrind)],
        ['Compiler', told(tools.compiler)],
        ['Seed of the order', told(seed)],
        ['Written by', `${told(generator.name)} ${told(generator.version)}, ${(0,escape_markdown/* codeSpan */.SS)(report.created)}`],
    ];
    return foldBlocks('Environment', [table(['What', 'Value'], rows)]);
}
const timingsShown = 50;
function timingBlocks(report) {
    const shown = report.timings.slice(0, timingsShown);
    if (shown.length === 0)
        return [];
    const total = report.timings.reduce((sum, { seconds }) => sum + seconds, 0);
    const rows = shown.map(({ step, seconds }) => [(0,escape_markdown/* escapeMarkdown */.FV)(step), `${seconds.toFixed(1)} s`]);
    return foldBlocks(`Time of the gate itself: ${total.toFixed(1)} s`, [table(['Step', 'Time'], rows)]);
}

// EXTERNAL MODULE: ./build/src/core/model/growth-text.js
var growth_text = __webpack_require__(98562);
;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-growth.js




const summary_growth_longestName = 120;
const room = 50_000;
const words = {
    faster: 'faster',
    slower: 'more slowly',
    steady: 'steady',
    undecided: 'undecided',
};
function growthBlocks(growths) {
    if (growths.length === 0)
        return [];
    const lines = growths.map((growth) => {
        const name = (0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(growth.family, summary_growth_longestName));
        return `- ${name} ${(0,escape_markdown/* escapeMarkdown */.FV)((0,growth_text/* describeGrowth */.hT)(growth))}: ${words[growth.verdict]}`;
    });
    const list = fitBlocks(lines, room, (left) => `${left} more families have no room here`).join('\n');
    const families = `${growths.length} famil${growths.length === 1 ? 'y' : 'ies'}`;
    return foldBlocks(`How cost grows with size, in ${families}; drawn in growth.svg`, [list]);
}

// EXTERNAL MODULE: ./build/src/core/model/event-name.js
var event_name = __webpack_require__(17071);
// EXTERNAL MODULE: ./build/src/core/render/views/function-text.js
var function_text = __webpack_require__(97003);
;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-guilt.js





const culpritsShown = 3;
const relatedShown = 5;
const framesShown = 12;
function diffLines(culprit, event, diff) {
    const excerpt = (0,hunk_excerpt/* excerptHunk */.uj)(culprit, diff);
    const hasMargin = excerpt.some(({ cost }) => cost !== undefined);
    const title = `@@ ${hunk_excerpt/* marginTitle */.pt.trimStart()}: ${(0,event_name/* nameEvent */.kA)(event)}, with what each line calls @@`;
    const lines = excerpt.flatMap((line) => {
        const margin = hasMargin ? `${(0,hunk_excerpt/* formatMargin */.wj)(line)} │ ` : '';
        const code = `${hunk_excerpt/* diffSigns */.m0[line.kind]} ${margin}${line.text}`;
        if (!line.guilty)
            return [code];
        const indent = line.text.length - line.text.trimStart().length;
        const carets = '^'.repeat(Math.max(1, Math.min(60, line.text.trim().length)));
        const space = ' '.repeat(margin.length) + line.text.slice(0, indent);
        return [code, `! ${space}${carets} ${(0,guilt_text/* formatShare */.T1)(culprit.share)} of the change`];
    });
    return hasMargin ? [title, ...lines] : lines;
}
function details(culprit, explanation, isDrawn) {
    const calls = (0,guilt_text/* describeCalls */.LT)(culprit, explanation.event);
    const runs = (0,guilt_text/* describeExecutions */.d7)(culprit, explanation.event);
    const frames = culprit.chain.slice(-framesShown).map((frame) => (0,escape_markdown/* codeSpan */.SS)((0,function_text/* shortenFunction */.G)(frame.function)));
    const cut = culprit.chain.length > frames.length ? ['…'] : [];
    const related = culprit.related
        .slice(0, relatedShown)
        .map(({ file, line, delta }) => `${(0,escape_markdown/* codeSpan */.SS)(`${file}:${line}`)} (${(0,escape_markdown/* escapeMarkdown */.FV)((0,guilt_text/* formatCost */.BD)(delta, explanation.event))})`);
    return [
        ...(isDrawn && culprit.change === 'deleted' ? ['- code next to this line was removed'] : []),
        ...(runs === undefined ? [] : [`- ${(0,escape_markdown/* escapeMarkdown */.FV)(runs)}`]),
        ...(calls === undefined ? [] : [`- ${(0,escape_markdown/* escapeMarkdown */.FV)(calls)}`]),
        ...(frames.length === 0 ? [] : [`- reached by ${[...cut, ...frames].join(' → ')}`]),
        ...(related.length === 0 || !isDrawn
            ? []
            : [`- unchanged lines that cost more too: ${related.join(', ')}`]),
        ...(isDrawn ? [`- why here: ${(0,escape_markdown/* escapeMarkdown */.FV)((0,guilt_text/* describeRule */.IO)(culprit))}`] : []),
    ];
}
function culpritBlock(culprit, explanation, context) {
    const place = (0,escape_markdown/* codeSpan */.SS)(`${culprit.file}:${culprit.line}`);
    const share = (0,escape_markdown/* escapeMarkdown */.FV)((0,guilt_text/* describeShare */.rm)(culprit, explanation));
    const isDrawn = context.drawn.has(culprit);
    return [
        `#### ${place} · ${share} in ${(0,escape_markdown/* codeSpan */.SS)(explanation.benchmark)}`,
        '',
        ...(isDrawn
            ? [
                `In ${(0,escape_markdown/* codeSpan */.SS)((0,function_text/* shortenFunction */.G)(culprit.function))}:`,
                '',
                (0,escape_markdown/* codeBlock */.DV)(diffLines(culprit, explanation.event, context.diff), 'diff'),
                '',
            ]
            : ['The line is shown above.', '']),
        ...details(culprit, explanation, isDrawn),
    ].join('\n');
}
function explanationBlocks(explanation, view, context) {
    const shown = explanation.culprits.slice(0, culpritsShown);
    const more = explanation.culprits.length - shown.length;
    const { problems } = explanation;
    const coverage = (0,guilt_text/* describeCoverage */.KZ)(view, explanation);
    const name = (0,escape_markdown/* codeSpan */.SS)(explanation.benchmark);
    const cost = (0,escape_markdown/* escapeMarkdown */.FV)((0,guilt_text/* formatCost */.BD)(explanation.head - explanation.base, explanation.event));
    return [
        ...shown.map((culprit) => culpritBlock(culprit, explanation, context)),
        ...(shown.length === 0 && problems.length === 0 ? [`No changed line explains ${cost} in ${name}.`] : []),
        ...problems.map(({ message, hint }) => `${(0,escape_markdown/* markMessage */.xL)(message)}<br>\nHint: ${(0,escape_markdown/* markMessage */.xL)(hint)}`),
        ...(more > 0 ? [`${more} more lines of ${name} are in \`report.json\`.`] : []),
        ...(shown.length > 0 && problems.length === 0 && explanation.unexplained > 0.01
            ? [
                `${(0,guilt_text/* formatShare */.T1)(explanation.unexplained).replace('<', '&lt;')} of ${cost} in ${name} comes from no changed line.`,
            ]
            : []),
        ...(coverage === undefined ? [] : [(0,escape_markdown/* escapeMarkdown */.FV)(coverage)]),
    ];
}

// EXTERNAL MODULE: ./build/src/core/model/quantity-text.js
var quantity_text = __webpack_require__(13880);
// EXTERNAL MODULE: ./build/src/core/model/sample.js
var sample = __webpack_require__(13105);
// EXTERNAL MODULE: ./build/src/core/render/views/telling-rows.js
var telling_rows = __webpack_require__(19178);
;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-table.js






function markRow(row) {
    const cells = (0,metric_cells/* metricCells */.G)(row);
    if (cells === undefined)
        return [];
    const { base, head, change, interval, absolute, runs, verdict } = cells;
    const strong = row.verdict.kind === 'steady' ? verdict : `**${verdict}**`;
    const title = (0,escape_markdown/* escapeMarkdown */.FV)(row.metric.title);
    return [(0,escape_markdown/* tableRow */.jD)([title, base, head, change, interval, absolute, runs, strong])];
}
function benchmarkBlock(view, interval) {
    const heading = `#### ${[(0,escape_markdown/* codeSpan */.SS)(view.name), ...(0,benchmark_view/* listRemarks */.md)(view)].join(' · ')}`;
    const { telling, quiet } = (0,telling_rows/* divideRows */.d)(view.rows);
    const rows = telling.flatMap(markRow);
    if (rows.length === 0)
        return `${heading}\n\nNothing was compared.`;
    const titles = ['Metric', 'Base', 'Head', 'Change', interval, 'Absolute', 'Runs', 'Verdict'];
    const rule = '| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |';
    const words = (0,telling_rows/* describeQuiet */.u)(quiet, ({ title }) => title);
    const rest = words === '' ? [] : ['', `Also ${(0,escape_markdown/* escapeMarkdown */.FV)(words)}`];
    return [heading, '', (0,escape_markdown/* tableRow */.jD)(titles), rule, ...rows, ...rest].join('\n');
}
function baselineBlocks(report) {
    const metrics = new Map(report.metrics.map((metric) => [metric.name, metric]));
    return report.benchmarks.map((benchmark) => {
        const rows = (benchmark.head?.samples ?? []).flatMap(({ metric: name, evidence }) => {
            const metric = metrics.get(name);
            if (evidence.kind === 'unmeasured' || metric === undefined)
                return [];
            const { low, high, runs } = (0,sample/* rangeOf */.b)(evidence);
            const cells = [(0,quantity_text/* formatValue */.Fl)(low, metric), (0,quantity_text/* formatValue */.Fl)(high, metric), String(runs)];
            return [(0,escape_markdown/* tableRow */.jD)([(0,escape_markdown/* escapeMarkdown */.FV)(metric.title), ...cells])];
        });
        const heading = `#### ${(0,escape_markdown/* codeSpan */.SS)(benchmark.name)}`;
        if (rows.length === 0)
            return `${heading}\n\nNothing was measured.`;
        return [heading, '', '| Metric | Least | Most | Runs |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
    });
}

// EXTERNAL MODULE: ./build/src/core/render/views/time-spent-view.js
var time_spent_view = __webpack_require__(21453);
;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary-time-spent.js




const summary_time_spent_longestName = 120;
function functionRow(one) {
    const place = (0,time_spent_view/* placeOfFunction */.vf)(one);
    const name = (0,escape_markdown/* codeSpan */.SS)((0,function_text/* shortenFunction */.G)(one.function));
    const where = place === '' ? name : `${name} in ${(0,escape_markdown/* codeSpan */.SS)(place)}`;
    return (0,escape_markdown/* tableRow */.jD)([where, (0,time_spent_view/* describeSampleShare */.X7)(one.base), (0,time_spent_view/* describeSampleShare */.X7)(one.head)]);
}
function summary_time_spent_benchmarkBlock(spent) {
    const { functions, lines, left } = (0,time_spent_view/* chooseHotPlaces */.LY)(spent);
    const rows = lines.map((line) => {
        const place = (0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(`${line.file}:${line.line}`, summary_time_spent_longestName));
        return (0,escape_markdown/* tableRow */.jD)([`${place} in ${(0,escape_markdown/* codeSpan */.SS)((0,function_text/* shortenFunction */.G)(line.function))}`, (0,time_spent_view/* describeSampleShare */.X7)(line)]);
    });
    return [
        `### Time is spent here: ${(0,escape_markdown/* codeSpan */.SS)((0,escape_control/* clipText */.gL)(spent.benchmark, summary_time_spent_longestName))}`,
        '',
        `${time_spent_view/* samplesAccuseNothing */.n1} Samples: ${(0,escape_markdown/* escapeMarkdown */.FV)((0,time_spent_view/* describeSampling */.hW)(spent))}.`,
        '',
        (0,escape_markdown/* tableRow */.jD)(['Function, its own code', 'Base', 'Head']),
        '| --- | ---: | ---: |',
        ...functions.map(functionRow),
        ...(rows.length === 0 ? [] : ['', (0,escape_markdown/* tableRow */.jD)(['Line', 'Head']), '| --- | ---: |', ...rows]),
        ...(left === 0 ? [] : ['', `${left} more functions and lines are in ${(0,escape_markdown/* codeSpan */.SS)('report.json')}.`]),
    ].join('\n');
}
function timeSpentBlocks({ timeSpent = [] }) {
    return timeSpent.map(summary_time_spent_benchmarkBlock);
}

;// CONCATENATED MODULE: ./build/src/core/render/markdown/summary.js















const longestTitle = 300;
const summary_room = {
    reasons: 100_000,
    information: 50_000,
    guilt: 250_000,
    timeSpent: 50_000,
    contention: 50_000,
    tables: 200_000,
    calm: 100_000,
    notes: 100_000,
};
const icons = { pass: '✅', block: '⛔', 'not-comparable': '❔' };
const marks = {
    blocks: '⛔',
    'prevents-comparison': '❔',
    warns: '⚠️',
    informs: 'ℹ️',
};
function commitLine(side, commit) {
    return `${side} ${(0,escape_markdown/* codeSpan */.SS)(commit.sha.slice(0, 12))} ${(0,escape_markdown/* escapeMarkdown */.FV)((0,escape_control/* clipText */.gL)(commit.title, longestTitle))}`;
}
function decisionBlocks(report) {
    const { decision, base, head } = report;
    const commits = [...(base === undefined ? [] : [commitLine('base', base)]), commitLine('head', head)];
    const icon = report.kind === 'gate' ? `${icons[decision.kind]} ` : '';
    return [`## ${icon}${(0,escape_markdown/* escapeMarkdown */.FV)(decision.title)}`, commits.join('<br>\n')];
}
function reasonBlocks(reasons) {
    const write = (chosen, bytes) => {
        const lines = chosen.map(({ effect, message }) => `- ${marks[effect]} ${(0,escape_markdown/* markMessage */.xL)(message)}`);
        const fitting = fitBlocks(lines, bytes, (left) => `${left} more in report.json`);
        return fitting.length === 0 ? [] : [fitting.join('\n')];
    };
    const informing = reasons.filter(({ effect, kind }) => effect === 'informs' && kind !== 'undecided');
    return [
        ...write(reasons.filter(({ effect }) => effect !== 'informs'), summary_room.reasons),
        ...foldBlocks(`${informing.length} more for your information`, write(informing, summary_room.information)),
    ];
}
function tableBlocks(report, views) {
    const say = (left) => `${left} more in report.json: a summary has no room for them`;
    const heading = report.benchmarks.length > 0 || views.length > 0 ? ['### Benchmarks'] : [];
    if (report.kind === 'baseline')
        return [...heading, ...fitBlocks(baselineBlocks(report), summary_room.tables, say)];
    const interval = (0,metric_cells/* intervalTitle */.c)(views);
    const blocksOf = (chosen, bytes) => fitBlocks(chosen.map((view) => benchmarkBlock(view, interval)), bytes, say);
    const { stirred, calm } = (0,benchmark_view/* divideViews */.Sj)(views);
    return [
        ...heading,
        ...blocksOf(stirred, summary_room.tables),
        ...foldBlocks((0,benchmark_view/* describeCalm */.z0)(calm), blocksOf(calm, summary_room.calm)),
    ];
}
function noteBlock({ problem, subjects, metrics }) {
    const place = problem.at === undefined ? '' : `${(0,escape_markdown/* codeSpan */.SS)((0,position/* formatPosition */.L)(problem.at))}: `;
    const [first = '', ...output] = problem.message.split(/\r\n|\r|\n/);
    const about = [(0,benchmark_notes/* listFew */.lE)(subjects, 10), (0,benchmark_notes/* listFew */.lE)(metrics, 10)].filter((part) => part !== '');
    const where = about.length === 0 ? '' : ` (${about.map(escape_markdown/* codeSpan */.SS).join(', ')})`;
    const line = `- ${place}${(0,escape_markdown/* markMessage */.xL)(first)}${where}<br>\n  Hint: ${(0,escape_markdown/* markMessage */.xL)(problem.hint)}`;
    if (output.length === 0)
        return line;
    const indented = (0,escape_markdown/* codeBlock */.DV)(output, 'text')
        .split('\n')
        .map((row) => `  ${row}`);
    return `${line}\n\n${indented.join('\n')}`;
}
function noteList(notes) {
    if (notes.length === 0)
        return [];
    const say = (left) => `${left} more in report.json`;
    return [fitBlocks(notes.map(noteBlock), summary_room.notes, say).join('\n')];
}
function noteBlocks(title, notes) {
    if (notes.length === 0)
        return [];
    return [`### ${title}`, ...noteList(notes)];
}
const mostPages = 20;
function flamegraphBlocks(pages = []) {
    if (pages.length === 0)
        return [];
    const named = pages
        .slice(0, mostPages)
        .map(({ benchmark, file }) => `${(0,escape_markdown/* codeSpan */.SS)(file)} (${(0,escape_markdown/* codeSpan */.SS)(benchmark)})`);
    const left = pages.length - named.length;
    const list = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
    return [
        `${pages.length === 1 ? 'Flame graph' : 'Flame graphs'}, beside ${(0,escape_markdown/* codeSpan */.SS)('report.json')}: ${list}`,
    ];
}
function cacheLineBlocks({ cacheLines }) {
    return cacheLines === undefined
        ? []
        : [`Drawn in ${(0,escape_markdown/* codeSpan */.SS)(cacheLines)}, beside ${(0,escape_markdown/* codeSpan */.SS)('report.json')}.`];
}
function renderSummary(report, options) {
    const views = (0,benchmark_view/* viewBenchmarks */.wT)(report);
    const undecided = (0,benchmark_notes/* collectUndecided */.U0)(views);
    const unmeasured = (0,benchmark_notes/* collectUnmeasured */.CJ)(views);
    const explanations = views.flatMap((view) => view.explanations);
    const context = { diff: options.diff ?? [], drawn: (0,hunk_excerpt/* firstMentions */.Gh)(explanations) };
    const guilt = views.flatMap((view) => view.explanations.flatMap((explanation) => explanationBlocks(explanation, view, context)));
    const timeSpent = timeSpentBlocks(report);
    const contention = contentionBlocks(report);
    const used = (0,guilt_text/* describeSymbolisers */.cD)(explanations);
    const blocks = [
        ...decisionBlocks(report),
        ...reasonBlocks(report.decision.reasons),
        ...(guilt.length > 0 ? ['### Guilty lines'] : []),
        ...fitBlocks(guilt, summary_room.guilt, (left) => `${left} more in report.json`),
        ...(used === undefined ? [] : [(0,escape_markdown/* escapeMarkdown */.FV)(used)]),
        ...fitBlocks(timeSpent, summary_room.timeSpent, (left) => `${left} more in report.json`),
        ...flamegraphBlocks(options.flamegraphs),
        ...(contention.length > 0 ? ['### Cache lines'] : []),
        ...(contention.length > 0 ? cacheLineBlocks(options) : []),
        ...fitBlocks(contention, summary_room.contention, (left) => `${left} more in report.json`),
        ...growthBlocks(options.growths),
        ...tableBlocks(report, views),
        ...noteBlocks('Undecided', undecided),
        ...noteBlocks('Problems', (0,benchmark_notes/* collectProblems */.vX)(report, [...undecided, ...unmeasured])),
        ...foldBlocks('Not measured', noteList(unmeasured)),
        ...environmentBlocks(report),
        ...timingBlocks(report),
    ];
    return `${blocks.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(45618);
;// CONCATENATED MODULE: ./build/src/core/report/encode.js

const keyOrder = `
  format version generator kind code step benchmark meaning metric name formerName sha created title unit better nature effect runtime
  tool found applied first extra evidence message hint at side command binary event function file line column object change text
  path identical value low high confidence base head environment seed metrics policy comparison relative absolute on
  runs method floor raised drift reach rounds values why share unexplained symboliser selfDelta inclusiveDelta calls executions
  rule gate benchmarkGates budgets tradeoffs allow if aliases expected contention claims undecided rigour layouts
  benchmarks verdicts explanations timeSpent decision period samples functions culprits chain related costs reasons problems timings`;
const rank = new Map(keyOrder
    .trim()
    .split(/\s+/)
    .map((key, index) => [key, index]));
const spread = new Set(['environment', 'policy', 'gate', 'benchmarkGates', 'decision']);
function compareKeys(a, b) {
    const byRank = (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size);
    if (byRank !== 0)
        return byRank;
    return a < b ? -1 : 1;
}
function writeScalar(value) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new RangeError(`a report cannot hold the number ${value}`);
    }
    if (Object.is(value, -0))
        return '-0';
    if (typeof value === 'string' && value.length > limits/* reportLimits */.n.message) {
        return JSON.stringify(`${value.slice(0, limits/* reportLimits */.n.message - 1).toWellFormed()}…`);
    }
    return JSON.stringify(value);
}
function bracket(parts, frame) {
    if (parts.length === 0)
        return frame.open + frame.close;
    if (!frame.lines)
        return `${frame.open}${parts.join(', ')}${frame.close}`;
    const inner = `\n${frame.indent}  `;
    return `${frame.open}${inner}${parts.join(`,${inner}`)}\n${frame.indent}${frame.close}`;
}
function write(value, key, indent) {
    if (typeof value !== 'object' || value === null)
        return writeScalar(value);
    const inner = `${indent}  `;
    if (Array.isArray(value)) {
        const lines = value.some((entry) => typeof entry === 'object');
        const parts = value.map((entry) => write(entry, '', lines ? inner : indent));
        return bracket(parts, { open: '[', close: ']', indent, lines });
    }
    const parts = Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .sort(([a], [b]) => compareKeys(a, b))
        .map(([name, child]) => `${JSON.stringify(name)}: ${write(child, name, inner)}`);
    const lines = spread.has(key) || parts.some((part) => part.includes('\n'));
    return bracket(parts, { open: '{', close: '}', indent, lines });
}
function encodeReport(report) {
    return `${write(report, '', '')}\n`;
}

;// CONCATENATED MODULE: ./build/src/core/render/pictures/growth-svg.js




const mostPanels = 12;
const mostPoints = 60;
const columns = 3;
const panel = { width: 400, height: 270 };
const growth_svg_frame = { left: 84, right: 384, top: 56, bottom: 226 };
const header = 40;
const letters = 50;
const labelWidth = 44;
const growth_svg_style = `
.page{fill:#fff}.axis{stroke:#8c959f;fill:none}.grid{stroke:#e4e7eb}text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1f2328}
.name{font:12px ui-monospace,'DejaVu Sans Mono',monospace}.title{font-size:14px}.small{font-size:11px}
.base{stroke:#2166ac;fill:none;stroke-width:1.5}.head{stroke:#b2182b;fill:none;stroke-width:1.5}
.base.line{stroke-dasharray:5 4}.base.dot{fill:#fff}.head.dot{fill:#b2182b}
@media (prefers-color-scheme:dark){.page,.base.dot{fill:#0d1117}text{fill:#e6edf3}.axis{stroke:#9198a1}.grid{stroke:#30363d}
.base{stroke:#79b8f5}.head{stroke:#ff8a75}.head.dot{fill:#ff8a75}}`;
function scaleOf(points) {
    const costs = points.flatMap(({ base, head }) => [base, head]);
    const [low, high] = [Math.min(...costs), Math.max(...costs)];
    const sizes = points.map(({ size }) => size);
    const place = (from, to, [start, end]) => {
        const span = Math.log(to) - Math.log(from) || 1;
        return (value) => start + ((Math.log(value) - Math.log(from)) / span) * (end - start);
    };
    return {
        x: place(Math.min(...sizes), Math.max(...sizes), [growth_svg_frame.left + 12, growth_svg_frame.right - 12]),
        y: place(low, high, [growth_svg_frame.bottom - 10, growth_svg_frame.top + 10]),
        low,
        high,
    };
}
function at(value) {
    return value.toFixed(1);
}
function mark(side, x, y) {
    return side === 'base'
        ? `<circle class="base dot" cx="${at(x)}" cy="${at(y)}" r="5.5"/>`
        : `<rect class="head dot" x="${at(x - 3.5)}" y="${at(y - 3.5)}" width="7" height="7"/>`;
}
function drawSide(points, side, { x, y }) {
    const places = points.map((point) => [x(point.size), y(point[side])]);
    const line = places.map(([left, top]) => `${at(left)},${at(top)}`).join(' ');
    return `<polyline class="${side} line" points="${line}"/>${places.map(([left, top]) => mark(side, left, top)).join('')}`;
}
function drawSizes(points, { x }) {
    let free = Number.NEGATIVE_INFINITY;
    return points
        .map(({ size }) => {
        const left = x(size);
        const line = `<line class="grid" x1="${at(left)}" x2="${at(left)}" y1="${growth_svg_frame.top}" y2="${growth_svg_frame.bottom}"/>`;
        if (left < free)
            return line;
        free = left + labelWidth;
        return `${line}<text class="small" x="${at(left)}" y="${growth_svg_frame.bottom + 16}" text-anchor="middle">${(0,growth_text/* formatSize */.Xq)(size)}</text>`;
    })
        .join('');
}
function thin(points) {
    if (points.length <= mostPoints)
        return points;
    const last = points.length - 1;
    return Array.from({ length: mostPoints }, (_, index) => Math.round((index * last) / (mostPoints - 1))).flatMap((index) => points[index] ?? []);
}
function drawPanel(growth, index) {
    const { family, metric, base, head } = growth;
    const points = thin(growth.points);
    const scale = scaleOf(points);
    const left = (index % columns) * panel.width;
    const top = header + Math.floor(index / columns) * panel.height;
    const label = (cost) => `<text class="small" x="${growth_svg_frame.left - 6}" y="${at(scale.y(cost) + 4)}" text-anchor="end">${(0,escape_html/* escapeHtml */.Z)((0,quantity_text/* formatValue */.Fl)(cost, metric))}</text>`;
    return `<g transform="translate(${left} ${top})">
<text class="name" x="8" y="20">${(0,escape_html/* escapeHtml */.Z)((0,escape_control/* clipText */.gL)((0,escape_control/* showControls */.mz)(family), letters))}</text>
<text class="small" x="8" y="40">${(0,escape_html/* escapeHtml */.Z)(metric.title)}: base n^${(0,growth_text/* formatExponent */.ZQ)(base)}, head n^${(0,growth_text/* formatExponent */.ZQ)(head)}</text>
${drawSizes(points, scale)}
<rect class="axis" x="${growth_svg_frame.left}" y="${growth_svg_frame.top}" width="${growth_svg_frame.right - growth_svg_frame.left}" height="${growth_svg_frame.bottom - growth_svg_frame.top}"/>
${label(scale.low)}${scale.high > scale.low ? label(scale.high) : ''}
${drawSide(points, 'base', scale)}
${drawSide(points, 'head', scale)}
<text class="small" x="${(growth_svg_frame.left + growth_svg_frame.right) / 2}" y="${growth_svg_frame.bottom + 34}" text-anchor="middle">n</text>
</g>`;
}
function drawLegend() {
    const entry = (side, left) => `<line class="${side} line" x1="${left}" x2="${left + 36}" y1="20" y2="20"/>${mark(side, left + 18, 20)}<text x="${left + 44}" y="24">${side}</text>`;
    return `${entry('base', 376)}${entry('head', 466)}`;
}
function renderGrowth(growths) {
    const drawn = growths.slice(0, mostPanels);
    if (drawn.length === 0)
        return undefined;
    const width = columns * panel.width;
    const height = header + Math.ceil(drawn.length / columns) * panel.height;
    const more = growths.length - drawn.length;
    const rest = more === 0 ? '' : `<text x="576" y="24">and ${more} more, which are not drawn</text>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">How cost grows with size, base and head</title>
<style>${growth_svg_style}</style>
<rect class="page" width="${width}" height="${height}"/>
<text class="title" x="8" y="24">How cost grows with size (both axes logarithmic)</text>
${drawLegend()}${rest}
${drawn.map(drawPanel).join('\n')}
</svg>
`;
}

// EXTERNAL MODULE: ./build/src/core/gate/claim-findings.js
var claim_findings = __webpack_require__(62264);
// EXTERNAL MODULE: ./build/src/core/model/claim.js
var model_claim = __webpack_require__(83311);
;// CONCATENATED MODULE: ./build/src/core/render/views/broken-claims.js


function listBrokenClaims(report) {
    return report.benchmarks.flatMap((benchmark) => (0,claim_findings/* judgeClaims */.r)(benchmark, report.policy).flatMap(({ claim, head, effect }) => {
        if (head?.kind !== 'broken' || effect === 'informs' || head.file === '' || head.line === 0)
            return [];
        const { message, file, line } = head;
        const statement = (0,model_claim/* describeClaim */.m4)(claim.statement);
        return [
            { benchmark: benchmark.name, claim: statement, message, file, line, blocks: effect === 'blocks' },
        ];
    }));
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/location.js
function encodePath(path) {
    return path
        .toWellFormed()
        .split('/')
        .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}
function regionOf({ line, text }) {
    const code = text?.replace(/[\r\n].*$/s, '').trimEnd() ?? '';
    if (code === '')
        return { startLine: line };
    const startColumn = code.length - code.trimStart().length + 1;
    return { startLine: line, startColumn, endLine: line, endColumn: code.length + 1 };
}
function physicalLocation(source) {
    return {
        artifactLocation: { uri: encodePath(source.file), uriBaseId: '%SRCROOT%' },
        region: regionOf(source),
    };
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/limits.js
const sarifLimits = {
    results: 5_000,
    relatedLocations: 20,
    flowLocations: 100,
    causes: 5,
    name: 200,
    description: 1_024,
    notifications: 100,
    resultBytes: 9_000_000,
};

;// CONCATENATED MODULE: ./build/src/core/render/sarif/rule.js



function ruleIdOf(metric) {
    return `brakeline.${metric.name}`;
}
function pascalCase(name) {
    return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function precisionOf(nature) {
    switch (nature) {
        case 'exact':
            return 'very-high';
        case 'counted':
            return 'high';
        case 'timed':
            return 'medium';
    }
}
function describeNature(nature) {
    switch (nature) {
        case 'exact':
            return 'The same program with the same input gives the same number, so a difference is a change of the program.';
        case 'counted':
            return 'The hardware counts it with very little noise; the interval of every change says how little.';
        case 'timed':
            return 'It depends on what else the machine does, so read the interval of a change before its size.';
    }
}
function helpLines(metric, title) {
    const worse = metric.better === 'lower' ? 'rose' : 'fell';
    return [
        `Brakeline ran the benchmarks of the base and of the head on one machine, and ${title} ${worse} by more than the repository allows.`,
        describeNature(metric.nature),
        'The alert stands on the changed line to which profiles of both sides trace the cost; related locations are unchanged lines that became more expensive with it, and the code flow is the chain of calls.',
    ];
}
function describeRule(metric) {
    const title = (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(metric.title), sarifLimits.name);
    const [what = '', nature = '', where = ''] = helpLines(metric, title);
    const worse = metric.better === 'lower' ? 'more' : 'less';
    const mend = 'Make the line cheaper, or call it less often. To see the same verdict on your machine, run brakeline pr.';
    const allow = 'To accept the cost, raise the threshold in .github/brakeline.yml on the base branch.';
    return {
        id: ruleIdOf(metric),
        name: `${pascalCase(metric.name)}Regression`,
        shortDescription: { text: `A changed line costs ${worse} ${title}.` },
        fullDescription: { text: (0,escape_control/* clipText */.gL)(`${what} ${nature}`, sarifLimits.description) },
        help: {
            text: [what, nature, where, mend, allow].join('\n\n'),
            markdown: [
                `## ${(0,escape_markdown/* escapeMarkdown */.FV)(title)}`,
                ...helpLines(metric, (0,escape_markdown/* escapeMarkdown */.FV)(title)),
                `- ${mend.replace('brakeline pr', '`brakeline pr`')}`,
                `- ${allow.replace('.github/brakeline.yml', '`.github/brakeline.yml`')}`,
            ].join('\n\n'),
        },
        defaultConfiguration: { level: 'warning' },
        properties: {
            tags: ['performance'],
            precision: precisionOf(metric.nature),
            'problem.severity': 'warning',
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/result.js






function escapeMessage(text) {
    const shown = (0,escape_control/* clipText */.gL)((0,escape_control/* showOneLine */.E)(text), sarifLimits.name);
    return shown.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
function describeCause({ culprit, explanation, regression }) {
    const { metric, comparison } = regression;
    const values = `${(0,quantity_text/* formatValue */.Fl)(comparison.base, metric)} to ${(0,quantity_text/* formatValue */.Fl)(comparison.head, metric)}`;
    const part = escapeMessage((0,guilt_text/* describeShare */.rm)(culprit, explanation));
    const change = (0,quantity_text/* describeChange */.uQ)(comparison, { ...metric, title: escapeMessage(metric.title) });
    return `'${escapeMessage(explanation.benchmark)}': ${change}, ${values}; ${part} in its profile`;
}
function startSentence(clause) {
    return clause.replace(/^the /, 'The ');
}
function messageOf(finding) {
    const [main, ...others] = finding.causes;
    const { culprit } = main;
    const subject = culprit.change === 'added' ? 'This line' : 'Code removed next to this line';
    const harm = main.explanation.event === 'Ir' ? 'slows down' : 'raises the cost of';
    const named = others.slice(0, sarifLimits.causes - 1);
    const rest = others.length - named.length;
    const calls = (0,guilt_text/* describeCalls */.LT)(culprit, main.explanation.event);
    const runs = (0,guilt_text/* describeExecutions */.d7)(culprit, main.explanation.event);
    const also = [...named.map(describeCause), ...(rest > 0 ? [`${rest} more benchmarks`] : [])];
    return [
        `${subject} ${harm} ${describeCause(main)}.`,
        ...(also.length > 0 ? [`Also ${also.join('; ')}.`] : []),
        ...(runs === undefined ? [] : [`${startSentence(escapeMessage(runs))}.`]),
        ...(calls === undefined ? [] : [`${escapeMessage(calls)}.`]),
        `${escapeMessage((0,guilt_text/* describeRule */.IO)(culprit))}.`,
        ...(culprit.related.length > 0 ? ['Unchanged lines that cost more with it: [the first](1).'] : []),
    ].join(' ');
}
function flowLocation(frame, source) {
    const { file, line } = frame;
    if (file === undefined || line === undefined)
        return [];
    const location = {
        physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }),
        message: { text: `In '${escapeMessage(frame.function)}'.` },
    };
    return [{ location }];
}
function codeFlow(finding, source) {
    const { culprit } = finding.causes[0];
    const last = culprit.chain.at(-1);
    const end = { function: culprit.function, file: finding.file, line: finding.line };
    const arrived = last?.file === end.file && last.line === end.line;
    const frames = (arrived ? culprit.chain : [...culprit.chain, end]).slice(-sarifLimits.flowLocations);
    return { threadFlows: [{ locations: frames.flatMap((frame) => flowLocation(frame, source)) }] };
}
function describeResult(finding, ruleIndex, source) {
    const { regression, culprit, explanation } = finding.causes[0];
    const { event } = explanation;
    const fingerprint = source.fingerprint(finding.file, finding.line) ?? culprit.fingerprint;
    const text = source.line(finding.file, finding.line) ?? culprit.text;
    const related = culprit.related.slice(0, sarifLimits.relatedLocations);
    return {
        ruleId: ruleIdOf(regression.metric),
        ruleIndex,
        level: regression.level,
        message: { text: messageOf(finding) },
        locations: [{ physicalLocation: physicalLocation({ file: finding.file, line: finding.line, text }) }],
        ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map(({ file, line, delta }, index) => ({
                    id: index + 1,
                    physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }),
                    message: {
                        text: `${escapeMessage((0,guilt_text/* formatCost */.BD)(delta, event))} here and in what it calls.`,
                    },
                })),
            }),
        codeFlows: [codeFlow(finding, source)],
    };
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/claims.js



const ruleId = 'brakeline.claims';
const rule = {
    id: ruleId,
    name: 'BrokenClaim',
    shortDescription: { text: 'A claim of the configuration about memory is broken.' },
    help: { text: 'Make the claim hold again, or give it up in .github/brakeline.yml on the base branch.' },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['performance'], precision: 'very-high', 'problem.severity': 'warning' },
};
function sarifClaims(report, context) {
    const { ruleIndex, source } = context;
    const results = listBrokenClaims(report).map(({ benchmark, claim, message, file, line, blocks }) => {
        const fingerprint = source.fingerprint(file, line);
        return {
            ruleId,
            ruleIndex,
            level: blocks ? 'error' : 'warning',
            message: {
                text: `'${escapeMessage(benchmark)}': the claim that ${escapeMessage(claim)} is broken: ${escapeMessage(message)}.`,
            },
            locations: [{ physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }) }],
            ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
        };
    });
    return { rules: results.length === 0 ? [] : [rule], results };
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/contention.js






const contention_ruleId = 'brakeline.contention';
const contention_rule = {
    id: contention_ruleId,
    name: 'CacheLineContention',
    shortDescription: { text: 'Threads fight over a cache line without sharing data.' },
    fullDescription: {
        text: 'Two threads write to different variables of one cache line, which slows each of them down as if they shared a lock. The base did not have it.',
    },
    help: {
        text: 'Pad or align what one of the threads writes to the size of a cache line, split the struct by the thread that writes, or make it thread-local and join it at the end.',
    },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['performance'], precision: 'very-high', 'problem.severity': 'warning' },
};
function locationOf({ file, line }, source) {
    return physicalLocation({ file, line, text: source.line(file, line) });
}
function isPlaced({ file, line }) {
    return file !== '' && line > 0;
}
function describeSide(shown, sides, context) {
    const { ruleIndex, source } = context;
    const [own, rival] = sides;
    const { benchmark, line, blocks } = shown;
    const fingerprint = source.fingerprint(own.file, own.line);
    const clause = (contender) => (0,escape_control/* clipText */.gL)(escapeMessage((0,contention_words/* describeContender */.o)(contender)), 3 * sarifLimits.name);
    const at = isPlaced(rival) ? `[${clause(rival).replace(/[[\]]/g, '')}](1)` : clause(rival);
    return {
        ruleId: contention_ruleId,
        ruleIndex,
        level: blocks ? 'error' : 'warning',
        message: {
            text: `'${escapeMessage(benchmark)}': ${clause(own)}; in the same cache line, without sharing data, ${at}. To mend it: ${escapeMessage(line.suggestion)}.`,
        },
        locations: [{ physicalLocation: locationOf(own, source) }],
        ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
        ...(isPlaced(rival)
            ? {
                relatedLocations: [
                    { id: 1, physicalLocation: locationOf(rival, source), message: { text: 'The other thread.' } },
                ],
            }
            : {}),
    };
}
function sarifContention(report, context) {
    const results = (0,contention_view/* listContention */.c5)(report)
        .filter(({ isNew }) => isNew)
        .flatMap((shown) => {
        const [one, other] = shown.line.contenders;
        const sides = [
            [one, other],
            [other, one],
        ];
        return sides.filter(([own]) => isPlaced(own)).map((pair) => describeSide(shown, pair, context));
    });
    return { rules: results.length === 0 ? [] : [contention_rule], results };
}

;// CONCATENATED MODULE: ./build/src/core/render/sarif/finding.js


const gravity = { error: 0, warning: 1, note: 2 };
const levels = {
    blocks: 'error',
    warns: 'warning',
    informs: 'note',
    'prevents-comparison': undefined,
};
function regressionsOf(view) {
    return view.rows.flatMap((row) => {
        const level = row.effect === undefined ? undefined : levels[row.effect];
        if (level === undefined || row.verdict.kind !== 'regressed')
            return [];
        return [{ metric: row.metric, comparison: row.verdict.comparison, level }];
    });
}
function mainRegression(regressions, event) {
    const rank = ({ level, metric }) => 2 * gravity[level] + ((0,event_name/* explainsMetric */.d8)(event, metric.name) ? 0 : 1);
    return [...regressions].sort((a, b) => rank(a) - rank(b))[0];
}
function compareCauses(a, b) {
    return gravity[a.regression.level] - gravity[b.regression.level] || b.culprit.share - a.culprit.share;
}
function causesOf(view) {
    const regressions = regressionsOf(view);
    return view.explanations.flatMap((explanation) => {
        const regression = mainRegression(regressions, explanation.event);
        if (regression === undefined)
            return [];
        return explanation.culprits.map((culprit) => ({ explanation, culprit, regression }));
    });
}
function collectFindings(report) {
    const views = (0,benchmark_view/* viewBenchmarks */.wT)(report);
    const byLine = Map.groupBy(views.flatMap(causesOf), ({ culprit }) => `${culprit.line} ${culprit.file}`);
    const findings = [...byLine.values()].flatMap((causes) => {
        const [first, ...rest] = [...causes].sort(compareCauses);
        if (first === undefined)
            return [];
        return [{ file: first.culprit.file, line: first.culprit.line, causes: [first, ...rest] }];
    });
    const unplaced = views
        .filter((view) => view.explanations.every((explanation) => explanation.culprits.length === 0))
        .flatMap((view) => regressionsOf(view).map((regression) => ({ benchmark: view.name, regression })));
    return { findings: findings.sort((a, b) => compareCauses(a.causes[0], b.causes[0])), unplaced };
}

// EXTERNAL MODULE: ./build/src/core/render/sarif/fingerprint.js
var fingerprint = __webpack_require__(64868);
;// CONCATENATED MODULE: ./build/src/core/render/sarif/sarif.js









function memoise(make) {
    const made = new Map();
    return (file) => {
        const known = made.get(file);
        if (known !== undefined)
            return known;
        const fresh = make(file);
        made.set(file, fresh);
        return fresh;
    };
}
function readSources(fileText) {
    const texts = memoise(fileText);
    const lines = memoise((file) => texts(file)?.split('\n') ?? []);
    const hashes = memoise((file) => {
        const text = texts(file);
        return text === undefined ? [] : (0,fingerprint/* hashLines */.g)(text);
    });
    return {
        line: (file, line) => lines(file)[line - 1],
        fingerprint: (file, line) => hashes(file)[line - 1],
    };
}
function describeUnplaced({ benchmark, regression }) {
    const change = (0,quantity_text/* describeChange */.uQ)(regression.comparison, regression.metric);
    return {
        level: regression.level,
        message: {
            text: `'${escapeMessage(benchmark)}' regressed and no changed line explains it: ${escapeMessage(change)}.`,
        },
    };
}
function notify(unplaced, unshown) {
    const told = unplaced.slice(0, sarifLimits.notifications);
    const more = unplaced.length - told.length;
    const cut = [
        ...(more > 0 ? [`${more} more regressions have no line.`] : []),
        ...(unshown > 0 ? [`${unshown} more guilty lines are left out; report.json has them all.`] : []),
    ];
    return [...told.map(describeUnplaced), ...cut.map((text) => ({ level: 'warning', message: { text } }))];
}
function automationId(category) {
    const parts = (0,escape_control/* showOneLine */.E)(category)
        .split('/')
        .filter((part) => part !== '');
    return ['brakeline', ...parts, ''].join('/');
}
function fitResults(candidates) {
    const encoder = new TextEncoder();
    const results = [];
    let room = sarifLimits.resultBytes;
    for (const result of candidates) {
        if (results.length === sarifLimits.results)
            break;
        room -= encoder.encode(JSON.stringify([[[[result]]]], null, 2)).length;
        if (room < 0)
            break;
        results.push(result);
    }
    return results;
}
function* describeResults(findings, report, source) {
    const rules = new Map(report.metrics.map((metric, index) => [metric.name, index]));
    for (const finding of findings) {
        const rule = rules.get(finding.causes[0].regression.metric.name) ?? -1;
        yield describeResult(finding, rule, source);
    }
}
function renderSarif(input) {
    const { report } = input;
    const { findings, unplaced } = collectFindings(report);
    const source = readSources(input.fileText);
    const contention = sarifContention(report, { ruleIndex: report.metrics.length, source });
    const ruleIndex = report.metrics.length + contention.rules.length;
    const claims = sarifClaims(report, { ruleIndex, source });
    const results = fitResults([
        ...contention.results,
        ...claims.results,
        ...describeResults(findings.slice(0, sarifLimits.results), report, source),
    ]);
    const all = findings.length + contention.results.length + claims.results.length;
    const notifications = notify(unplaced, all - results.length);
    const rules = [...report.metrics.map(describeRule), ...contention.rules, ...claims.rules];
    const run = {
        tool: { driver: { name: 'Brakeline', semanticVersion: report.generator.version, rules } },
        automationDetails: { id: automationId(input.category) },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/src/pipeline/write-outputs.js



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|growth\.svg|cache-lines\.html|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    const made = await (0,promises_.mkdir)(out, { recursive: true });
    if (made !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(out, '.gitignore'), '*\n');
    for (const name of await (0,promises_.readdir)(out))
        if (ours.test(name))
            await (0,promises_.rm)((0,external_node_path_.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, growths, category, diff, flamegraphs, fileText } = outputs;
    const out = (0,external_node_path_.resolve)(outputs.out);
    await clearOutputs(out);
    const write = async (name, text) => {
        const path = (0,external_node_path_.join)(out, name);
        await (0,promises_.writeFile)(path, text);
        return path;
    };
    const pages = [];
    for (const [index, { benchmark, html }] of flamegraphs.entries()) {
        const name = index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`;
        pages.push({ benchmark, path: await write(name, html) });
    }
    const named = pages.map(({ benchmark, path }) => ({ benchmark, file: (0,external_node_path_.basename)(path) }));
    const lines = renderContentionPage(report);
    const cacheLines = lines === undefined ? undefined : await write('cache-lines.html', lines);
    const drawnIn = cacheLines === undefined ? {} : { cacheLines: (0,external_node_path_.basename)(cacheLines) };
    const summary = await write('summary.md', renderSummary(report, { growths, diff, flamegraphs: named, ...drawnIn }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', encodeReport(report)), summary, flamegraphs: pages };
    }
    const drawn = renderGrowth(growths);
    return {
        ...(cacheLines === undefined ? {} : { cacheLines }),
        ...(drawn === undefined ? {} : { growth: await write('growth.svg', drawn) }),
        report: await write('report.json', encodeReport(report)),
        sarif: await write('results.sarif', renderSarif({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
