import { fromJS } from 'immutable';
import type { Conversion } from '../as-control.ts';
import type { Photo } from './photo.ts';

const isPhoto = (value: unknown): value is Photo => typeof value === 'object' && value !== null;

/** The list of photos as the entry holds it. */
export const asPhotos: Conversion<Photo[]> = {
  read: (kept) => (Array.isArray(kept) ? kept.filter(isPhoto) : []),
  write: (photos) => fromJS(photos),
};
