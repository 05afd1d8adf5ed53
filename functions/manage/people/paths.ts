/** The section of a community's people: the last part of its path. */
export const peopleSection = 'ihmiset';
