/** A setting that goes along to the reader's other devices. Its fields are as its id says. */
export interface Setting {
  id: string;
  [field: string]: unknown;
}
