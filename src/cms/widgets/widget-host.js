/* What a test page runs in the browser: our widgets as Decap registers them, drawn by real React. */
import { fromJS } from 'immutable';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { registerWidgets } from './register-widgets.ts';

const controls = new Map();
registerWidgets({ registerWidget: (name, control) => controls.set(name, control) });

/** Opens one widget as the form does; `window.changes` keeps every value it gave. */
window.openWidget = ({ name, value, options = {}, entry, hits = [] }) => {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  window.changes = [];
  const draw = (now) =>
    root.render(
      createElement(controls.get(name), {
        value: now,
        field: fromJS({ name: 'field', widget: name, ...options }),
        forID: 'field',
        classNameWrapper: 'wrapper',
        entry: entry && fromJS(entry),
        query: () => Promise.resolve({ payload: { hits } }),
        onChange: (next) => {
          window.changes.push(next && next.toJS ? next.toJS() : next);
          draw(next);
        },
      }),
    );
  draw(fromJS(value));
  window.setValue = (next) => draw(fromJS(next));
};
