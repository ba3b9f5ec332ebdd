/** What is used of open-dis, which has no types. */
declare module "open-dis/dist/dis7.min.js" {
  export interface Pdu {
    initFromBinary(stream: object): void;
    readonly [field: string]: unknown;
  }
  type Kinds = Readonly<Record<"EntityStatePdu" | "FirePdu" | "DetonationPdu", new () => Pdu>> & {
    readonly InputStream: new (buffer: ArrayBuffer) => object;
  };
  const dis: Kinds;
  export default dis;
}
