/** Sizes of the drawing, in its own units: pixels at a zoom of 100 %. */
export const measures = {
  /** Between the frame of a block and what is in it. */
  padding: 16,
  /** For the title of a block. */
  titleHeight: 28,
  blockGap: 24,
  columnGap: 56,
  hostHeight: 56,
  /** Between the host and the first blocks. */
  hostGap: 40,
  railX: 0,
  /** The frame's left side, right of the line that comes from the host. */
  frameX: 20,
  /** Published ports stand in the frame, half inside. */
  portX: 12,
  portWidth: 104,
  portHeight: 22,
  portGap: 4,
  containerX: 146,
  containerWidth: 208,
  containerHeight: 46,
  /** A container that shares another's network hangs a little to the right. */
  sharedIndent: 22,
  rowGap: 10,
  /** Room for one address on a container's right side. */
  linkHeight: 17,
  networkX: 494,
  networkWidth: 196,
  networkHeight: 76,
  slotGap: 18,
  /** Of a block, from rail to right frame. */
  columnWidth: 706,
  /** More are not drawn one by one. */
  mostPorts: 4,
  /** More containers of one block go on in a further one. */
  mostRows: 18,
  /** How much wider than high the whole should be, where no window says. */
  aspect: 1.4,
} as const;
