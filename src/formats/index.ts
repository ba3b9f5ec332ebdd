export { app6Code, type Shown } from "./app6.js";
export { areaOf, type Area } from "./area.js";
export { capOf, capReference, capTime, CAP_NAMESPACE, type CapOptions, type CapReference } from "./cap.js";
export { capIssues } from "./cap-rules.js";
export { readCot, type CotEvent } from "./cot/read.js";
export { cotOfTrack } from "./cot/track-event.js";
export { cotOfWarning } from "./cot/warning-event.js";
export { czmlOf, czmlText, type CzmlPacket } from "./czml.js";
export { disOf, type DisPacket, type DisShot } from "./dis/dis.js";
export { pcapOf } from "./dis/pcap.js";
export { disTimestamp } from "./dis/pdu.js";
export { geojsonOf, type Feature, type FeatureCollection } from "./geojson.js";
export { kmlOf } from "./kml.js";
export { labelNode, LABEL_NAMESPACE, readLabel } from "./label/label.js";
export { oemOf, type OemOptions } from "./oem/oem.js";
export {
  banner,
  type Picture,
  type PictureArc,
  type PictureEllipse,
  type PictureSite,
  type PictureWarning,
} from "./picture.js";
export { discRing, ellipseRing, fanRing, pointAt, type LonLat } from "./ring.js";
export {
  trackTable,
  truthTable,
  warningTable,
  type Column,
  type ColumnType,
  type Table,
} from "./tables/tables.js";
export { escaped, xmlLine, xmlText, type XmlNode } from "./xml.js";
export { readXml, type XmlElement } from "./xml-read.js";
