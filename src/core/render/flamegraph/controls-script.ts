/** Last part of the page's script: pointer, keyboard and buttons. */
export const controlsScript = `
  const frameOf = (target) => target.closest?.('.frame')?.frame;

  svg.addEventListener('click', (event) => {
    const node = frameOf(event.target);
    if (node) zoom(node);
  });
  svg.addEventListener('mousemove', (event) => {
    const node = frameOf(event.target);
    if (node) showTip(node, event.clientX, event.clientY);
    else hideTip();
  });
  svg.addEventListener('mouseleave', hideTip);
  svg.addEventListener('focusin', (event) => {
    const node = frameOf(event.target);
    if (!node) return;
    focused = node;
    const box = event.target.getBoundingClientRect();
    showTip(node, box.left, box.bottom - 8);
  });
  svg.addEventListener('focusout', hideTip);

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
  document.getElementById('normalise')?.addEventListener('click', (event) => {
    normalised = !normalised;
    event.currentTarget.setAttribute('aria-pressed', String(normalised));
    layUnion();
    render();
  });
  for (const button of document.querySelectorAll('button[data-find]')) {
    button.addEventListener('click', () => {
      search.value = button.dataset.find;
      render();
    });
  }
  new ResizeObserver(render).observe(svg.parentElement);
  render();
`;
