/** What is used of TAK's node-cot: it publishes its sources as types, and those do not pass our compiler's settings. */
export interface CotTree {
  readonly event: {
    readonly _attributes: Readonly<Record<string, string>>;
    readonly point: { readonly _attributes: Readonly<Record<"lat" | "lon" | "hae" | "ce" | "le", string>> };
    readonly detail: Readonly<
      Record<
        string,
        { readonly _attributes?: Readonly<Record<string, string>>; readonly _text?: string } | undefined
      >
    >;
  };
}
export default class CoT {
  constructor(xml: string);
  static from_proto(bytes: Uint8Array): CoT;
  readonly raw: CotTree;
  callsign(): string;
  position(): number[];
  is_unknown(): boolean;
  is_airborne(): boolean;
  is_friend(): boolean;
  is_hostile(): boolean;
  to_geojson(): {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string };
  };
  to_proto(): Uint8Array;
  to_xml(): string;
}
