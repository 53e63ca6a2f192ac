/** Distances of the picture in canvas units: one place, so that cards, boxes, lanes and channels fit each other. */
export const measures = {
  /** Between cards: edges run through these channels. */
  cardGapX: 32,
  cardGapY: 44,
  /** Room of a domain's box around its cards; the top holds its title. */
  boxSide: 20,
  boxTop: 34,
  boxBottom: 20,
  boxGap: 28,
  /** Room of a lane around its boxes; the top holds its title. */
  laneSide: 28,
  laneTop: 40,
  laneBottom: 32,
  laneMinHeight: 150,
} as const;
