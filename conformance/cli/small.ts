/** A scenario that plays in a moment: one launch at Erzurum, two sensors, one battery, under one roof. */
export const SMALL = `title: Small
epoch: 2010-11-20T12:00:00Z
mode: simulated
governance: roof
seed: 3
nations: [TUR, USA, RUS]
sensors:
  - use: an-tpy-2
    id: kurecik
    owner: USA
    at: { latDeg: 38.35, lonDeg: 37.79, altitudeM: 2000 }
    azimuthDeg: 95
  - use: sbirs-geo
    id: infrared
    owner: USA
    infrared: { orbit: { kind: geostationary, lonDeg: 10 } }
batteries:
  - use: thaad
    id: erzurum
    owner: USA
    host: TUR
    at:
      latDeg: 39.95
      lonDeg: 41.17
    rounds: 24
links:
  - { from: "*", to: "*", latencyS: 1 }
release:
  - { id: all, owner: "*", to: ["*"], what: [measurements, track, notification, recognition, warning, engagement, engagement-report] }
responses:
  - { id: one-for-all, title: All for all, shooters: ["*"], protects: ["*"], minConfidence: low, rounds: 1, shots: 2 }
launches:
  - id: erzurum
    missile: irn-shahab-2
    from: { name: Tabriz, latDeg: 38.08, lonDeg: 46.29 }
    to: { name: Erzurum, latDeg: 39.9, lonDeg: 41.27 }
    at: 60
notifications:
  - id: n1
    regime: HCOC
    by: IRN
    to: ["*"]
    vehicle: space
    genericClass: launcher
    windowStart: 2010-11-20T13:00:00Z
    windowEnd: 2010-11-20T14:00:00Z
    launchArea: { latDeg: 35.2, lonDeg: 53.9, radiusKm: 30 }
events: []
`;
