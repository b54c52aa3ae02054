/** The part of pngjs that we use; the package brings no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options?: { width: number; height: number });
    width: number;
    height: number;
    /** Red, green, blue and opacity of each pixel. */
    data: Buffer;
    static sync: {
      read(data: Buffer): PNG;
      write(png: PNG, options?: { colorType?: number; deflateLevel?: number; filterType?: number }): Buffer;
    };
  }
}
