import { WidgetType } from '@codemirror/view';
import { widgetStrings as strings } from '../../../../strings/cms-widgets.ts';
import { element } from '../../element.ts';

/** What is shown in place of something written: a bullet, a line, a word of the glossary. */
export class Sign extends WidgetType {
  private readonly text: string;
  private readonly name: string;

  constructor(text: string, name: string) {
    super();
    this.text = text;
    this.name = name;
  }

  override eq(other: Sign): boolean {
    return other.text === this.text && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    if (this.name === 'break') return element('br');
    const shown = this.name === 'photo' ? strings.body.photo(this.text) : this.text;
    return element('span', { class: `desk-sign-${this.name}` }, shown);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
