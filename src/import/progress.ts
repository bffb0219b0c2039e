/** Something that can be told how far a long job is. */
export interface Progress {
  /** both in bytes */
  update(done: number, total: number): void;
  end(): void;
}

/** Smaller files are done before anybody could read the line. Bytes. */
const WORTH_SHOWING = 8_000_000;

interface Output {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** A percentage that counts up in place on a terminal; elsewhere a plain line at each quarter. */
export function showProgress(label: string, output: Output): Progress {
  let shown = -1;
  return {
    update(done, total) {
      if (total < WORTH_SHOWING) return;
      const percent = Math.floor((done / total) * 100);
      const step = output.isTTY ? percent : Math.floor(percent / 25) * 25;
      if (step === shown) return;
      shown = step;
      output.write(output.isTTY ? `\r${label} ${step}%` : `${label} ${step}%\n`);
    },
    end() {
      if (output.isTTY && shown >= 0) output.write('\n');
    },
  };
}
