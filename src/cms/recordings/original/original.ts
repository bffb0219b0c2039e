/** A file as it was chosen, before anything was done to it: what `original` of a recording holds. */
export interface Original {
  name: string;
  bytes: number;
  /** In hex. */
  sha256: string;
}
