/**
 * The page's script: lays the frames out, zooms, searches, explains. Plain DOM, no network, text only through
 * `textContent` and attributes. Its hash stands in `flamegraph.ts`; the tests tell the new one after an edit.
 */
export const flamegraphScript = String.raw`'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const svg = document.getElementById('graph');
  const tip = document.getElementById('tip');
  const search = document.getElementById('search');
  const result = document.getElementById('result');
  const reset = document.getElementById('reset');
  const height = 20;
  const space = 'http://www.w3.org/2000/svg';
  const nodes = [];
  const path = [];
  for (const [depth, name, file, base, head, guilty] of data.frames) {
    path.length = depth;
    const parent = path[depth - 1];
    const node = { depth, name: data.names[name], file: data.names[file], base, head, guilty, parent, children: [] };
    if (parent) parent.children.push(node);
    path[depth] = node;
    nodes.push(node);
  }
  const root = nodes[0];
  let [shape, zoomed, drawn, focused] = [data.diff ? 'head' : 'base', root, new Map(), root];

  const count = (value) => Math.round(value).toLocaleString('en-US');
  const percent = (part, whole) => (whole > 0 ? ((100 * part) / whole).toFixed(2) + ' %' : '-');
  const signed = (value) => (value > 0 ? '+' : value < 0 ? '−' : '±') + count(Math.abs(value));

  function change(node) {
    const [base, head] = [Math.round(node.base), Math.round(node.head)];
    if (!data.diff) return { tone: 'n', sign: '', words: '' };
    if (base === head) return { tone: 'n', sign: '', words: 'unchanged' };
    const part = Math.abs(head - base) / Math.max(base, head);
    const step = part < 0.01 ? 0 : part < 0.1 ? 1 : part < 0.3 ? 2 : part < 0.6 ? 3 : 4;
    const up = head > base;
    const relative = base === 0 ? 'new' : head === 0 ? 'gone' : (up ? '+' : '−') + percent(Math.abs(head - base), base);
    return {
      tone: step === 0 ? 'n' : (up ? 'u' : 'd') + step,
      sign: step === 0 ? '' : up ? '▲ ' : '▼ ',
      words: signed(head - base) + ' (' + relative + ')',
    };
  }

  function describe(node) {
    const lines = [node.name + (node.file && node.file !== '???' ? '  (' + node.file + ')' : '')];
    if (node.guilty) lines.push('◆ guilty: ' + node.guilty);
    const side = (key) => count(node[key]) + ' ' + data.event + ' (' + percent(node[key], root[key]) + ')';
    if (!data.diff) return [...lines, side('base')].join('\n');
    return [...lines, 'head: ' + side('head'), 'base: ' + side('base'), 'change: ' + change(node).words].join('\n');
  }

  function element(name, attributes, parent) {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    parent.append(made);
    return made;
  }

  function label(node, width) {
    const text = (node.guilty ? '◆ ' : '') + change(node).sign + node.name;
    const room = Math.floor((width - 8) / 7.3);
    if (room < 3) return '';
    return text.length <= room ? text : text.slice(0, room - 1) + '…';
  }

  function draw(node, x, width, above) {
    const y = node.depth * height;
    const classes = ['frame', change(node).tone];
    if (above) classes.push('above');
    if (matches(node)) classes.push('found');
    const group = element('g', { class: classes.join(' '), role: 'treeitem', tabindex: -1,
      'aria-level': node.depth + 1, 'aria-label': describe(node).replaceAll('\n', ', ') }, svg);
    element('rect', { x, y, width: Math.max(width, 0.5), height, rx: 2 }, group);
    const text = label(node, width);
    if (text) element('text', { x: x + 4, y: y + 14 }, group).textContent = text;
    group.addEventListener('click', () => zoom(node));
    group.addEventListener('mousemove', (event) => showTip(node, event.clientX, event.clientY));
    group.addEventListener('mouseleave', hideTip);
    group.addEventListener('focus', () => {
      focused = node;
      const box = group.getBoundingClientRect();
      showTip(node, box.left, box.bottom - 8);
    });
    group.addEventListener('blur', hideTip);
    drawn.set(node, group);
  }

  function render() {
    svg.replaceChildren();
    drawn = new Map();
    const width = svg.clientWidth || 1200;
    for (let node = zoomed.parent; node; node = node.parent) draw(node, 0, width, true);
    const stack = [[zoomed, 0, width]];
    let deepest = 0;
    while (stack.length > 0) {
      const [node, x, wide] = stack.pop();
      draw(node, x, wide, false);
      deepest = Math.max(deepest, node.depth);
      let left = x;
      for (const child of node.children) {
        const share = node[shape] > 0 ? (child[shape] / node[shape]) * wide : 0;
        if (share >= 0.4) stack.push([child, left, share]);
        left += share;
      }
    }
    svg.setAttribute('height', String((deepest + 1) * height + 2));
    const start = drawn.get(focused) || drawn.get(zoomed);
    start.setAttribute('tabindex', '0');
    reset.disabled = zoomed === root;
    tellSearch();
  }

  function zoom(node) {
    hideTip();
    const hadFocus = svg.contains(document.activeElement);
    zoomed = node;
    focused = node;
    render();
    if (hadFocus) drawn.get(node).focus();
  }

  function matches(node) {
    const query = search.value.trim().toLowerCase();
    return query !== '' && (node.name + ' ' + node.file).toLowerCase().includes(query);
  }

  /** Cost of the found frames; a found frame inside another counts once. */
  function tellSearch() {
    const query = search.value.trim();
    svg.classList.toggle('searching', query !== '');
    if (query === '') return void (result.textContent = '');
    let [sum, frames] = [0, 0];
    for (const node of nodes) {
      if (!matches(node)) continue;
      frames += 1;
      let outer = node.parent;
      while (outer && !matches(outer)) outer = outer.parent;
      if (!outer) sum += node[shape];
    }
    result.textContent = frames + (frames === 1 ? ' frame, ' : ' frames, ') + percent(sum, root[shape]) + ' of ' + shape;
  }

  function showTip(node, x, y) {
    tip.textContent = describe(node);
    tip.hidden = false;
    const box = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(x + 12, innerWidth - box.width - 8)) + 'px';
    tip.style.top = (y + 16 + box.height > innerHeight ? Math.max(4, y - box.height - 12) : y + 16) + 'px';
  }

  function hideTip() {
    tip.hidden = true;
  }

  const steps = {
    ArrowUp: (node) => node.parent,
    ArrowDown: (node) => node.children.find((child) => drawn.has(child)),
    ArrowLeft: (node) => sibling(node, -1),
    ArrowRight: (node) => sibling(node, 1),
    Home: () => root,
  };

  function sibling(node, by) {
    const row = node.parent ? node.parent.children.filter((child) => drawn.has(child)) : [];
    return row[row.indexOf(node) + by];
  }

  svg.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') zoom(focused);
    else if (event.key in steps) {
      const next = steps[event.key](focused);
      if (!next || !drawn.has(next)) return;
      drawn.get(focused)?.setAttribute('tabindex', '-1');
      drawn.get(next).setAttribute('tabindex', '0');
      drawn.get(next).focus();
    } else return;
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape') {
      search.value = '';
      zoom(root);
    }
  });
  search.addEventListener('input', render);
  reset.addEventListener('click', () => zoom(root));
  for (const button of document.querySelectorAll('button[data-shape]')) {
    button.addEventListener('click', () => {
      shape = button.dataset.shape;
      for (const other of document.querySelectorAll('button[data-shape]')) {
        other.setAttribute('aria-pressed', String(other === button));
      }
      render();
    });
  }
  for (const button of document.querySelectorAll('button[data-find]')) {
    button.addEventListener('click', () => {
      search.value = button.dataset.find;
      render();
    });
  }
  new ResizeObserver(render).observe(svg.parentElement);
  render();
})();
`;
