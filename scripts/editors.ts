/** `npm run editors`: the accounts of those who edit in the office (`npm start -- --lan`). */
import { runCommand } from '../src/build/run-command.ts';
import { askPassword } from '../src/office/ask-password.ts';
import { runEditors } from '../src/office/editors-command.ts';
import { editorsFile } from '../src/office/editors-file.ts';

await runCommand(() =>
  runEditors(process.argv.slice(2), {
    file: editorsFile(),
    ask: askPassword,
    print: (text) => void process.stdout.write(text),
  }),
);
