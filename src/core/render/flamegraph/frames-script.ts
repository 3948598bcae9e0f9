/** First part of the page's script: reads the frames, lays them out for each shape, and tells how they changed. */
export const framesScript = String.raw`
  const data = JSON.parse(document.getElementById('data').textContent);
  const nodes = [];
  const path = [];
  for (const [depth, number, base, head] of data.frames) {
    path.length = depth;
    const parent = path[depth - 1];
    const [name, file, guilty = ''] = data.functions[number];
    const node = { depth, name, file, base, head, guilty, parent, union: 0, children: [] };
    if (parent) parent.children.push(node);
    path[depth] = node;
    nodes.push(node);
  }
  const root = nodes[0];
  let [shape, normalised] = [data.diff ? 'head' : 'base', false];

  /** The base's cost as it is compared: scaled to the head's total where only shares shall count. */
  const baseOf = (node) => (normalised && root.base > 0 ? (node.base * root.head) / root.base : node.base);
  const isGone = (node) => data.diff && node.head === 0 && node.base > 0;

  /** Cost of a frame in the union of both sides: the larger self cost of the two, and the children's unions. */
  function layUnion() {
    for (const node of nodes) node.union = 0;
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      let [base, head] = [baseOf(node), node.head];
      for (const child of node.children) {
        base -= baseOf(child);
        head -= child.head;
      }
      node.union += Math.max(base, head, 0);
      if (node.parent) node.parent.union += node.union;
    }
  }
  layUnion();

  const count = (value) => Math.round(value).toLocaleString('en-US');
  const percent = (part, whole) => (whole > 0 ? ((100 * part) / whole).toFixed(2) + ' %' : '-');
  const signed = (value) => (value > 0 ? '+' : value < 0 ? '−' : '±') + count(Math.abs(value));
  const isFew = (node) => Math.max(node.base, node.head) < data.fewest;

  function change(node) {
    const [base, head] = [Math.round(baseOf(node)), Math.round(node.head)];
    if (!data.diff || isFew(node)) return { tone: 'n', sign: '', words: '' };
    if (base === head) return { tone: 'n', sign: '', words: 'unchanged' };
    const part = Math.abs(head - base) / Math.max(base, head);
    const step = part < 0.01 ? 0 : part < 0.1 ? 1 : part < 0.3 ? 2 : part < 0.6 ? 3 : 4;
    const up = head > base;
    const relative = base === 0 ? 'new' : head === 0 ? 'gone' : (up ? '+' : '−') + percent(Math.abs(head - base), base);
    return {
      tone: step === 0 ? 'n' : (up ? 'u' : 'd') + step,
      sign: step === 0 ? '' : up ? '+ ' : '− ',
      words: signed(head - base) + ' (' + relative + ')' + (normalised ? ', of equal totals' : ''),
    };
  }

  function describe(node) {
    const lines = [node.name + (node.file && node.file !== '???' ? '  (' + node.file + ')' : '')];
    if (node.guilty) lines.push('◆ guilty: ' + node.guilty);
    if (isFew(node)) return [...lines, 'fewer than ' + data.fewest + ' samples: too few for a number'].join('\n');
    const side = (key) => node[key] < data.fewest && node[key] > 0
      ? 'fewer than ' + data.fewest + ' ' + data.unit
      : count(node[key]) + ' ' + data.unit + ' (' + percent(node[key], root[key]) + ')';
    if (!data.diff) return [...lines, side('base')].join('\n');
    return [...lines, 'head: ' + side('head'), 'base: ' + side('base'), 'change: ' + change(node).words].join('\n');
  }
`;
