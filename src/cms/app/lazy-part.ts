import { Component, createElement } from 'react';
import type { WidgetPart } from './decap.ts';
import { APP_WORDS } from './words.ts';

interface Inner {
  isValid?: () => unknown;
  getValidateValue?: () => unknown;
  focus?: (path?: unknown) => void;
}

interface Progress {
  part?: WidgetPart;
  failed?: boolean;
}

/**
 * A control or preview that is fetched when a form first shows it: the rich text editor is half of
 * what Decap weighs, and nobody needs it to log in. Stands in for it towards Decap, which asks its
 * controls whether they are valid and tells them to take the focus.
 */
export function lazyPart(load: () => Promise<WidgetPart>): WidgetPart {
  return class LazyPart extends Component<Record<string, unknown>, Progress> {
    override state: Progress = {};
    inner: Inner | null = null;
    gone = false;

    override componentDidMount() {
      load().then(
        (part) => this.gone || this.setState({ part }),
        () => this.gone || this.setState({ failed: true }),
      );
    }

    override componentWillUnmount() {
      this.gone = true;
    }

    isValid = () => this.inner?.isValid?.() ?? true;
    getValidateValue = () => this.inner?.getValidateValue?.();
    focus = (path?: unknown) => this.inner?.focus?.(path);
    keep = (inner: Inner | null) => {
      this.inner = inner;
    };

    override render() {
      const { part, failed } = this.state;
      if (part) {
        // A function component cannot be held on to; a class can.
        const ref = part.prototype?.isReactComponent ? { ref: this.keep } : {};
        return createElement(part, { ...this.props, ...ref });
      }
      return createElement('p', { role: 'status' }, failed ? APP_WORDS.lost : APP_WORDS.coming);
    }
  };
}
