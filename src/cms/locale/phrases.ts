/** Phrases as Decap keeps them: sections within sections. */
export interface Phrases {
  [key: string]: string | Phrases;
}
