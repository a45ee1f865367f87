/** Size of every card: what Open Graph and Twitter previews show whole. */
export const cardSize = { width: 1200, height: 630 } as const;
