const REVIEWED = ['stories', 'histories', 'albums'];

/** Whether entries of a collection are looked through before they are published: those that need consent. */
export const isReviewed = (collection: string): boolean => REVIEWED.includes(collection);
