/** Second part of the page's script: draws the frames of the zoomed subtree and tells about them. */
export const drawingScript = String.raw`
  const svg = document.getElementById('graph');
  const tip = document.getElementById('tip');
  const search = document.getElementById('search');
  const result = document.getElementById('result');
  const reset = document.getElementById('reset');
  const height = 20;
  const space = 'http://www.w3.org/2000/svg';
  let [zoomed, drawn, focused] = [root, new Map(), root];

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
    if (isGone(node)) classes.push('gone');
    const group = element('g', { class: classes.join(' '), role: 'treeitem', tabindex: -1,
      'aria-level': node.depth + 1, 'aria-label': describe(node).replaceAll('\n', ', ') }, svg);
    const box = { x, y, width: Math.max(width, 0.5), height, rx: 2 };
    element('rect', box, group);
    if (isGone(node)) element('rect', { ...box, class: 'hatch' }, group);
    const text = label(node, width);
    if (text) element('text', { x: x + 4, y: y + 14 }, group).textContent = text;
    drawn.set(node, group);
    group.frame = node;
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
      node.within = node.parent ? node.parent.within || matches(node.parent) : false;
      if (!matches(node)) continue;
      frames += 1;
      if (!node.within) sum += node[shape];
    }
    const part = sum < data.fewest && frames > 0 ? 'too few samples' : percent(sum, root[shape]) + ' of ' + shape;
    result.textContent = frames + (frames === 1 ? ' frame, ' : ' frames, ') + part;
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
`;
