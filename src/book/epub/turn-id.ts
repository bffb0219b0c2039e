/** Where a turn stands on its story's page: of which recording (from 0), and the how many-eth (from 1). */
export function turnId(recording: number, turn: number): string {
  return `t-${recording + 1}-${turn}`;
}
