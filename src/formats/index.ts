export { areaOf, type Area } from "./area.js";
export { capOf, capReference, capTime, CAP_NAMESPACE, type CapOptions, type CapReference } from "./cap.js";
export { capIssues } from "./cap-rules.js";
export { czmlOf, czmlText, type CzmlPacket } from "./czml.js";
export { geojsonOf, type Feature, type FeatureCollection } from "./geojson.js";
export { kmlOf } from "./kml.js";
export {
  banner,
  type Picture,
  type PictureArc,
  type PictureEllipse,
  type PictureSite,
  type PictureWarning,
} from "./picture.js";
export { discRing, ellipseRing, fanRing, pointAt, type LonLat } from "./ring.js";
export { escaped, xmlText, type XmlNode } from "./xml.js";
export { readXml, type XmlElement } from "./xml-read.js";
