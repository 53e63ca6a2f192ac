/** Distances of the picture in canvas units: one place, so that cards, boxes, lanes and channels fit each other. */
export const measures = {
  /** Between cards: edges run through these channels. */
  cardGapX: 28,
  cardGapY: 40,
  /** Room of a domain's box around its cards; the top holds its title. */
  boxSide: 16,
  boxTop: 32,
  boxBottom: 18,
  boxGap: 24,
  /** Room of a lane around its boxes; the top holds its title. */
  laneSide: 18,
  laneTop: 36,
  laneBottom: 28,
  laneMinHeight: 132,
} as const;
