/** The Earth itself: sea, land, borders, graticule and the night's shade; painted when the view changes. */
import { geoCircle, geoGraticule10, geoPath } from "d3-geo";
import type { Pen } from "./pen.js";
import type { Land } from "./land.js";
import type { Palette } from "./palette.js";
import { subsolarPoint } from "./sun.js";
import type { Projector, Size, ViewKind } from "./view.js";

export interface BaseLook {
  readonly kind: ViewKind;
  readonly size: Size;
  readonly palette: Palette;
  readonly timeUs: number;
}

export const paintBase = (
  ctx: Pen,
  projector: Projector,
  land: Land | "none",
  { kind, size, palette, timeUs }: BaseLook,
): void => {
  const path = geoPath(projector.geo, ctx);
  const { middle, radiusPx } = projector;
  ctx.fillStyle = kind === "globe" ? palette.space : palette.sea;
  ctx.fillRect(0, 0, size.width, size.height);
  const disc = (): void => {
    ctx.beginPath();
    if (kind === "globe") ctx.arc(middle[0], middle[1], radiusPx, 0, 2 * Math.PI);
    else path({ type: "Sphere" });
  };
  if (kind === "globe") {
    const glow = ctx.createRadialGradient(...middle, radiusPx * 0.99, ...middle, radiusPx * 1.06);
    glow.addColorStop(0, palette.limb);
    glow.addColorStop(1, "transparent");
    ctx.globalAlpha = palette.glowAlpha;
    ctx.fillStyle = glow;
    ctx.beginPath();
    ctx.arc(middle[0], middle[1], radiusPx * 1.06, 0, 2 * Math.PI);
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  disc();
  ctx.fillStyle = palette.sea;
  ctx.fill();
  if (land !== "none") {
    ctx.beginPath();
    path(land.ground);
    ctx.fillStyle = palette.land;
    ctx.fill();
    ctx.lineWidth = 0.8;
    ctx.strokeStyle = palette.coast;
    ctx.stroke();
    ctx.beginPath();
    path(land.borders);
    ctx.lineWidth = 0.7;
    ctx.strokeStyle = palette.border;
    ctx.stroke();
  }
  ctx.beginPath();
  path(geoGraticule10());
  ctx.lineWidth = 0.6;
  ctx.strokeStyle = palette.graticule;
  ctx.stroke();
  if (timeUs > 0) {
    const [lon, lat] = subsolarPoint(timeUs);
    ctx.beginPath();
    path(
      geoCircle()
        .center([lon + 180, -lat])
        .radius(89.5)
        .precision(4)(),
    );
    ctx.fillStyle = palette.night;
    ctx.fill();
  }
  if (kind === "globe") {
    disc();
    ctx.lineWidth = 1;
    ctx.strokeStyle = palette.limb;
    ctx.stroke();
  }
};
