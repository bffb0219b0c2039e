import { entryData, folderOf, optionsOf, toPlain, type ControlProps } from './decap.ts';
import { choicesFor } from './find-choices.ts';
import { Component, createElement } from './react-parts.js';
import type { MakeWidget, Setting, Widget } from './widget.ts';

/** How a value lies in the entry, and how a widget holds it. */
export interface Conversion<V> {
  read: (kept: unknown, options: Readonly<Record<string, unknown>>) => V;
  write: (value: V, options: Readonly<Record<string, unknown>>) => unknown;
}

export const asText: Conversion<string> = {
  read: (kept) => (typeof kept === 'string' ? kept : ''),
  write: (value) => value,
};

/**
 * A widget of ours as a control of Decap's form. React draws one empty element; what is in it is
 * the widget's own and is never drawn anew, so that no key that is pressed gets lost.
 */
export function asControl<V>(make: MakeWidget<V>, { read, write }: Conversion<V>) {
  return class Control extends Component<ControlProps> {
    private place: HTMLElement | null = null;
    private widget: Widget<V> | undefined;
    /** As the entry holds it: what comes back from our own change is not news. */
    private last: unknown;

    private setting(): Setting<V> {
      const options = optionsOf(this.props);
      return {
        id: this.props.forID,
        options,
        slug: folderOf(this.props),
        findChoices: choicesFor(this.props),
        findChoicesFor: (inner) => choicesFor(this.props, inner),
        entry: () => entryData(this.props),
        change: (value) => {
          this.last = write(value, options);
          this.props.onChange(this.last);
        },
      };
    }

    componentDidMount() {
      this.widget = make(this.setting());
      this.place?.append(this.widget.element);
      this.show();
    }

    componentDidUpdate() {
      if (this.props.value !== this.last) this.show();
    }

    /** Decap asks before it saves, and calls this by itself. */
    isValid = () => {
      const message = this.widget?.refusal?.();
      const { parentIds = [] } = this.props;
      return message ? { error: { type: 'CUSTOM', message, parentIds } } : true;
    };

    componentWillUnmount() {
      this.widget?.close?.();
    }

    private show() {
      this.last = this.props.value;
      this.widget?.show(read(toPlain(this.props.value), optionsOf(this.props)));
    }

    render() {
      return createElement('div', {
        className: this.props.classNameWrapper,
        onFocus: () => this.props.setActiveStyle?.(),
        onBlur: () => this.props.setInactiveStyle?.(),
        ref: (place: HTMLElement | null) => {
          this.place = place;
        },
      });
    }
  };
}
