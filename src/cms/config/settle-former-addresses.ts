export interface FoundEntry {
  address?: string | undefined;
  formerAddresses?: readonly string[] | undefined;
  draft?: boolean | undefined;
  consent?: { access?: string | undefined } | undefined;
}

/** Whether readers could have kept its address. */
function wasPublic({ draft, consent }: FoundEntry): boolean {
  return !draft && (consent?.access ?? 'public') === 'public';
}

/**
 * An entry with the address it had until now among its former ones, where somebody has given it
 * another: links in people's chats stay good. `slug`: its folder, which is its address where it
 * has none. `before`: as it is published; null: it is new.
 */
export function settleFormerAddresses<F extends FoundEntry>(
  now: F,
  before: FoundEntry | null,
  slug: string,
): F {
  const is = now.address ?? slug;
  const was = before && wasPublic(before) ? (before.address ?? slug) : is;
  if (was === is) return now;
  const others = (now.formerAddresses ?? []).filter((each) => each !== is && each !== was);
  return { ...now, formerAddresses: [...others, was] };
}
