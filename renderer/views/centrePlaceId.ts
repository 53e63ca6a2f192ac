/** The id of what the tabs of the view bar switch. */
export const centrePlaceId = 'centre-place';
