/**
 * What a thread may take, in megabytes. Much is made and forgotten while articles are read and drafts checked: in a larger nursery less
 * of it is still in use when it is collected. With 24 checking a draft took half as long again, more than 48 gave nothing.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 8192 } as const;
