import { DeskBackend } from '../app/desk-backend.ts';
import { ComeIn, isStillIn, leaveOffice, officeUser } from './office-login.ts';

/** The desk where editors log in (`src/office`): Decap's user is who the server says it is. */
export class OfficeBackend extends DeskBackend {
  authComponent() {
    return ComeIn;
  }

  authenticate() {
    return officeUser();
  }

  restoreUser() {
    return officeUser();
  }

  logout() {
    return leaveOffice();
  }

  /** Asked every few minutes: says so when somebody is not logged in any more. */
  async status() {
    return { auth: { status: await isStillIn() }, api: { status: true, statusPage: '' } };
  }
}
