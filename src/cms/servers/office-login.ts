import { Component, createElement } from 'react';
import { SERVER_WORDS } from './words.ts';

/** Who is logged in at the desk of an office; the server says, not the page. */
export interface OfficeEditor {
  name: string;
  email: string;
}

const ME = '/desk/me';
const LOGIN = '/desk/login';
const LOGOUT = '/desk/logout';

/** Never resolves: the page is on its way to another one. */
function leaveFor(address: string): Promise<never> {
  location.assign(address);
  return new Promise(() => undefined);
}

/** Asks the server who this is; leads to the login page where it is nobody any more. */
export async function findOfficeEditor(): Promise<OfficeEditor> {
  const response = await fetch(ME, { cache: 'no-store' });
  if (response.status === 401) return leaveFor(LOGIN);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as OfficeEditor;
}

/** Whether somebody is still logged in; a server that does not answer is no reason to say no. */
export async function isStillIn(): Promise<boolean> {
  const status = await fetch(ME, { cache: 'no-store' }).then(
    (response) => response.status,
    () => 0,
  );
  return status !== 401;
}

export async function leaveOffice(): Promise<void> {
  await fetch(LOGOUT, { method: 'POST', redirect: 'manual' });
  return leaveFor(LOGIN);
}

/** A round picture with the first character of a name, as WeChat shows people without a photo. */
export function drawAvatar(name: string): string {
  const first = [...name.trim()][0] ?? '';
  const sign = first.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#942b1f"/><text x="16" y="22" font-size="17" font-family="sans-serif" text-anchor="middle" fill="#fff">${sign}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** What Decap keeps of its user. */
export async function officeUser(): Promise<OfficeEditor & Record<string, string>> {
  const editor = await findOfficeEditor();
  return { ...editor, login: editor.name, avatar_url: drawAvatar(editor.name) };
}

interface LoginProps {
  onLogin: (credentials: object) => void;
}

/** In place of Decap's own button: whoever sees this page has logged in already. */
export class ComeIn extends Component<LoginProps> {
  override componentDidMount() {
    this.props.onLogin({});
  }

  override render() {
    return createElement('p', { role: 'status' }, SERVER_WORDS.comingIn);
  }
}
