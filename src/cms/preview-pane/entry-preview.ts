import { whenFormShows } from '../entry/cover-form.ts';
import type { Pictures } from '../widgets/body/block-look.ts';
import { toPlain } from '../widgets/decap.ts';
import { Component, createElement } from '../widgets/react-parts.js';
import { drawn } from './draw-entry.ts';
import { onlyToLookAt } from './show-block.ts';
import { siteStyles } from './site-styles.ts';
import type { Around, Fields } from './shown-entry.ts';

interface PreviewProps {
  entry: { get: (name: string) => unknown };
}

/** Milliseconds after the last key. */
const PAUSE = 300;
/** A preview is heard nowhere: its recordings are in the form. */
const ITS_OWN = 'body { padding: 1rem; } .player { display: none; }';

/**
 * Decap's preview pane: the entry's page without what stands around it, drawn by the site's own
 * components into the frame that Decap opens. Every text is escaped by them.
 */
export function previewOf(collection: string, { find, watch }: Pictures, nameOf: Around['nameOf']) {
  return class EntryPreview extends Component<PreviewProps> {
    private place: HTMLElement | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private stop = () => {};
    private callOff = () => {};
    private readonly drawNow = () => void this.draw();

    componentDidMount() {
      const { head } = this.place!.ownerDocument;
      const style = head.ownerDocument.createElement('style');
      style.textContent = siteStyles() + ITS_OWN;
      head.append(style);
      onlyToLookAt(this.place!);
      this.stop = watch(() => this.drawSoon());
      this.callOff = whenFormShows(this.drawNow);
    }

    componentDidUpdate() {
      this.drawSoon();
    }

    componentWillUnmount() {
      clearTimeout(this.timer);
      this.callOff();
      this.stop();
    }

    private drawSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.callOff = whenFormShows(this.drawNow);
      }, PAUSE);
    }

    private async draw() {
      const fields = (toPlain(this.props.entry.get('data')) ?? {}) as Fields;
      const html = await drawn[collection]!(fields, { find, nameOf });
      if (this.place) this.place.innerHTML = html;
    }

    render() {
      return createElement('div', {
        ref: (place: HTMLElement | null) => {
          this.place = place;
        },
      });
    }
  };
}
