/**
 * The commands, their options and help; each command's work is imported only when it runs, so that help is quick.
 */
import { Command, Option } from "commander";
import type { Answer } from "./answer.js";

const GOVERNANCE = ["independent", "sectors", "centres", "roof"];

type Run = (answer: Promise<Answer>, json: boolean) => Promise<void>;

export const programOf = (version: string, run: Run): Command => {
  const program = new Command("roof")
    .description(
      "One missile-defence roof that partners who do not fully trust each other build, support and operate together: fly, watch, plan, exercise and prove.",
    )
    .version(version, "-V, --version", "print the version")
    .showHelpAfterError("(add --help for the options and examples)")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText(
      "after",
      '\nExit: 0 done · 1 the answer is "no" · 2 bad input, every issue named · 3 a fault of ours.\nEvery command takes --json for one JSON document on standard output.\n\nStart with:\n  roof run roof-2010\n  roof fly --missile irn-sejjil-2 --from 38.08,46.29 --to 44.43,26.10',
    );

  const command = (name: string, about: string, examples: readonly string[]): Command =>
    program
      .command(name)
      .description(about)
      .option("--json", "one JSON document on standard output")
      .addHelpText("after", `\nExamples:\n${examples.map((e) => `  ${e}`).join("\n")}`);
  const governance = (): Option =>
    new Option("--governance <mode>", "who decides, instead of the scenario's own").choices(GOVERNANCE);

  command(
    "run <scenario>",
    "Play a scenario: what every nation saw and when, who was warned, what was intercepted.",
    [
      "roof run scenarios/roof-2010.yaml",
      "roof run roof-2010 --governance centres --seed 7 --json",
      "roof run roof-2010 --out out/roof-2010   # report.html, journals, picture.czml, alerts",
    ],
  )
    .addOption(governance())
    .option("--seed <n>", "seed of every random draw, instead of the scenario's own")
    .option("--out <dir>", "write report.html, result.json, journals, picture.czml and alerts there")
    .action((scenario: string, o) =>
      run(
        import("./commands/run.js").then((m) => m.run(scenario, o)),
        o.json,
      ),
    );

  command("fly", "Fly one missile: to a target, or along an azimuth as far as it goes.", [
    "roof fly --missile irn-sejjil-2 --from 38.08,46.29 --to 44.4268,26.1025",
    "roof fly --missile irn-ghadr-1 --from Tabriz --to Ankara --loft high --json",
    "roof fly --missile irn-sejjil-2 --from Tabriz --to Bucharest --flight-time-min 14",
    "roof fly --missile irn-sejjil-2 --from Tabriz --to Bucharest --burnout-error 100,1",
    "roof fly --missile forden-scud-b --from 40.8,0 --azimuth-deg 40 --max-range",
    "roof fly --missile my-vehicle.yaml --from 35,53 --azimuth-deg 300 --czml flight.czml --csv flight.csv",
  ])
    .option("--missile <id|file>", "a missile of the catalogue, or a file with a vehicle (required)")
    .option("--from <lat,lon>", "launch point in degrees, or a place (required)")
    .option("--to <lat,lon>", "target in degrees, or a place")
    .option("--apogee-km <a>", "aim for this apogee")
    .option("--flight-time-min <t>", "aim to be there after this time")
    .option("--loft <shape>", "low, min-energy or high (min-energy)")
    .option("--azimuth-deg <a>", "fly along this azimuth, clockwise from north, as far as it goes")
    .option("--max-range", "with --azimuth-deg: the greatest range (which is also what it does without)")
    .option("--burnout-error <m,mps>", "how far errors of position and speed at burnout spread the impact")
    .option("--czml <file>", "write the flight for a globe")
    .option("--csv <file>", "write the flight as a table")
    .action((o) =>
      run(
        import("./commands/fly.js").then((m) => m.fly(o)),
        o.json,
      ),
    );

  command("coast", "Free flight from a state to the ground.", [
    "roof coast --state state.yaml",
    "roof coast --state state.json --json",
  ])
    .option(
      "--state <file>",
      "latDeg, lonDeg, altitudeM, velocityNedMps, betaKgPerM2; epoch, air: us76|us76-geometric (required)",
    )
    .action((o) =>
      run(
        import("./commands/coast.js").then((m) => m.coastCommand(o)),
        o.json,
      ),
    );

  command(
    "reconstruct",
    "What a reported flight implies: burnout speed, standard range, and whether the figures agree.",
    [
      "roof reconstruct --range-km 950 --apogee-km 4475 --flight-time-min 53",
      "roof reconstruct --range-km 1090 --apogee-km 6248.5 --flight-time-min 67.5 --json",
      "roof reconstruct --all",
    ],
  )
    .option("--range-km <r>", "ground range reported (required without --all)")
    .option("--apogee-km <a>", "apogee reported (required without --all)")
    .option("--flight-time-min <t>", "flight time reported, in minutes")
    .option("--boost-s <b>", "how long it burnt, in seconds")
    .option("--all", "every published flight of the catalogue instead")
    .action((o) =>
      run(
        import("./commands/reconstruct.js").then((m) => m.reconstructCommand(o)),
        o.json,
      ),
    );

  command(
    "reach",
    "How far a missile reaches in every direction, and which places and people that puts in reach.",
    [
      "roof reach --missile irn-sejjil-2 --from 38.08,46.29",
      "roof reach --missile hyp-irbm-4000 --from Tabriz --geojson reach.geojson --json",
      "roof reach --nation IRN --from Tabriz --by-year   # which year's missiles reached which places",
    ],
  )
    .option(
      "--missile <id|file>",
      "a missile of the catalogue, or a file with a vehicle (required without --by-year)",
    )
    .option("--from <lat,lon>", "launch point in degrees, or a place (required)")
    .option("--geojson <file>", "write the outline and the places")
    .option("--nation <code>", "with --by-year: whose missiles")
    .option("--by-year", "how the reach of a nation's missiles grew, by the year in which each first flew")
    .action((o) =>
      run(
        import("./commands/reach.js").then((m) => m.reachCommand(o)),
        o.json,
      ),
    );

  command(
    "hazard",
    "The area to warn of a glide or of a re-entry that manoeuvres, by its parameters alone.",
    [
      "roof hazard --from 50,40 --heading-deg 270 --speed-mps 5000 --altitude-km 45 --lift-to-drag 2,2.6 --turn-deg 40",
      "roof hazard --from Tabriz --heading-deg 300 --speed-mps 3000 --altitude-km 40 --lift-to-drag 1 --turn-deg 180 --geojson area.geojson",
    ],
  )
    .option("--from <lat,lon>", "below the start of the glide, in degrees, or a place (required)")
    .option("--heading-deg <a>", "where it heads, clockwise from north (required)")
    .option("--speed-mps <v>", "relative to the ground, at the start (required)")
    .option("--altitude-km <h>", "at the start (required)")
    .option("--lift-to-drag <low,high>", "what is published of it: one number or two (required)")
    .option("--turn-deg <t>", "how far off its heading it may come down, seen from the start (required)")
    .option("--geojson <file>", "write the area")
    .action((o) =>
      run(
        import("./commands/hazard.js").then((m) => m.hazardCommand(o)),
        o.json,
      ),
    );

  command("track <file>", "Track a detections file.", [
    "roof track detections.json --out tracks.json",
    "roof track detections.json --out tracks.json --filter imm --associate jpda",
    "roof track detections.csv --sensors sensors.json --out tracks.json",
  ])
    .option("--out <tracks>", "the tracks file to write (required)")
    .addOption(new Option("--filter <name>", "motion filter").choices(["ekf", "ukf", "ckf", "imm"]))
    .addOption(new Option("--associate <name>", "association").choices(["gnn", "jpda"]))
    .option("--sensors <file>", "sensors and their frame, for CSV and YAML detections of Stone Soup")
    .action((file: string, o) =>
      run(
        import("./commands/track.js").then((m) => m.track(file, o)),
        o.json,
      ),
    );

  command("score", "Score tracks against the truth (GOSPA, OSPA, errors, identity switches).", [
    "roof score --truth set.truth.json --tracks tracks.json --json",
  ])
    .option("--truth <file>", "truth file (required)")
    .option("--tracks <file>", "tracks file (required)")
    .action((o) =>
      run(
        import("./commands/track.js").then((m) => m.score(o)),
        o.json,
      ),
    );

  command("assign <problem>", "Rounds to targets: the assignment, its value and a proven lower bound.", [
    "roof assign problem.json --time-limit-s 20 --json",
  ])
    .option("--time-limit-s <t>", "seconds to search (10)")
    .action((problem: string, o) =>
      run(
        import("./commands/assign.js").then((m) => m.assign(problem, o)),
        o.json,
      ),
    );

  command("check <file>", "Name every issue of a scenario or an assessment, with line and column.", [
    "roof check scenarios/roof-2010.yaml",
    "roof check scenarios/assessments/joint-2010.yaml --json",
    "roof check ours.yaml --trust RUS=<64 hexadecimal digits>",
  ])
    .option("--trust <party=key...>", "assessment: the public key that this party is known by")
    .action((file: string, o) =>
      run(
        import("./commands/check.js").then((m) => m.check(file, o)),
        o.json,
      ),
    );

  command(
    "assess <action> <file>",
    "A joint threat assessment: show it, sign it, begin its next version, compare what two parties hold.",
    [
      "roof assess show joint-2010",
      "roof assess compare joint-2010 --between NATO,RUS --from Tabriz",
      "roof assess next joint-2010 --date 2011-06-08 --out joint-2010-v2.yaml",
      "roof assess sign joint-2010-v2.yaml --party RUS --key rus.key   # 64 hexadecimal digits, secret",
      "roof check joint-2010-v2.yaml",
    ],
  )
    .option("--party <code>", "sign: who signs")
    .option("--key <file>", "sign: the party's 32 secret bytes, as 64 hexadecimal digits")
    .option("--simulated", "sign: with the key that anyone can derive, for exercises")
    .option("--date <day>", "next: the day of the next version")
    .option("--between <a,b>", "compare: the two parties")
    .option("--from <lat,lon>", "compare: where the missiles stand (their nation's capital)")
    .option("--out <file>", "sign, next: the file to write (sign: the one given)")
    .action((action: string, file: string, o) =>
      run(
        import("./commands/assess.js").then((m) => m.assess(action, file, o)),
        o.json,
      ),
    );

  command(
    "catalogue [kind] [id]",
    "Missiles, sensors, interceptors, nations, flights: each value with its source and status.",
    [
      "roof catalogue missiles --nation IRN",
      "roof catalogue interceptors gbi-2-stage --json",
      "roof catalogue flights --nation PRK --system Hwasong-18",
      "roof catalogue flights --check   # which flights cannot have been as they were reported, and why",
    ],
  )
    .option("--nation <code>", "of this nation alone")
    .option("--system <name>", "flights of this system alone, by its name or the missile's id")
    .option("--check", "flights: judge every one by the physics of free flight")
    .option("--markdown", "with --check: as a page, which is docs/flights.md")
    .action((kind: string | undefined, id: string | undefined, o) =>
      run(
        import("./commands/catalogue.js").then((m) => m.catalogue(kind, id, o)),
        o.json,
      ),
    );

  command("export <run>", "A run's folder as other formats.", [
    "roof export out/roof-2010 --format kml > picture.kml",
    "roof export out/roof-2010 --format cap --out alerts",
    "roof export out/roof-2010 --format dis --out run.pcap   # tshark -r run.pcap -V",
    "roof export out/roof-2010 --format parquet --out tables # tracks, warnings, truth",
  ])
    .option("--format <name>", "czml, kml, geojson, cap, cot, dis, oem or parquet (required)")
    .option(
      "--out <file>",
      "file to write (a folder for cap, and for all tables of parquet), instead of standard output",
    )
    .option("--table <name>", "of parquet, one table: tracks, warnings or truth")
    .action((folder: string, o) =>
      run(
        import("./commands/export.js").then((m) => m.exportRun(folder, o)),
        o.json,
      ),
    );

  command(
    "verify <dir>",
    "Check a run's signatures, chains and checkpoints; with --replay play it again and compare.",
    [
      "roof verify out/roof-2010",
      "roof verify out/roof-2010 --replay --json",
      "roof verify out/sharing --sample 20   # of a study: twenty of its runs played again",
    ],
  )
    .option("--replay", "replay every journal (of a study every run) and compare digests")
    .option("--sample <n>", "of a study, play so many runs again, spread over all")
    .action((folder: string, o) =>
      run(
        import("./commands/verify.js").then((m) => m.verify(folder, o)),
        o.json,
      ),
    );

  command(
    "prove <file>",
    "Check offline that a file, such as an alert, stands in a centre's log and enough witnesses saw it.",
    ["roof prove out/roof-2010/alerts/ALERT.xml --policy out/roof-2010/logs/policy"],
  )
    .requiredOption("--policy <file>", "which logs and witnesses to trust (C2SP tlog-policy)")
    .option("--proof <file>", "the proof bundle; otherwise the file's name with .tlog-proof")
    .action((file: string, o) =>
      run(
        import("./commands/prove.js").then((m) => m.prove(file, o)),
        o.json,
      ),
    );

  command(
    "share <scenario>",
    "The four governance modes and each alone, side by side, and the difference sharing makes.",
    ["roof share roof-2010 --json"],
  )
    .option("--seed <n>", "seed of every random draw")
    .action((scenario: string, o) =>
      run(
        import("./commands/share.js").then((m) => m.share(scenario, o)),
        o.json,
      ),
    );

  command("cover <scenario>", "Who is warned and who is protected, by cell of the ground and by nation.", [
    "roof cover roof-2010 --resolution 3 --geojson cover.geojson",
    "roof cover phased-2018 --governance roof --why Warsaw",
    "roof cover roof-2010 --ends --cells --json",
  ])
    .addOption(governance())
    .option("--resolution <r>", "H3 resolution, 0 to 5 (3: cells some 110 km across; 4: 40 km)")
    .option("--geojson <file>", "write the cells")
    .option(
      "--why <place>",
      "LAT,LON or a place: what each battery could do against each threat to it, and why not",
    )
    .option("--cells", "with --json: every cell")
    .option("--ends", "judge both ends of every disputed value too")
    .action((scenario: string, o) =>
      run(
        import("./commands/cover.js").then((m) => m.cover(scenario, o)),
        o.json,
      ),
    );

  command(
    "stability <scenario>",
    "Which strategic trajectories of the treaty parties each interceptor site can and cannot engage, with the margins.",
    [
      "roof stability central-europe-2007",
      "roof stability phased-2018 --json",
      "roof stability central-europe-2007 --set interceptor.gbi-2-stage.burnoutSpeedKmps=9 decisionS=60",
      "roof stability central-europe-2007 --set sensor.brdy.rangeKm=2000",
    ],
  )
    .option("--set <name=value...>", "change a parameter and assess again; may be given more than once")
    .action((scenario: string, o) =>
      run(
        import("./commands/stability.js").then((m) => m.stability(scenario, o)),
        o.json,
      ),
    );

  command(
    "responses <scenario>",
    "Try the pre-planned responses on drawn launches before they are adopted: gaps, contradictions, each with a launch that shows it.",
    [
      "roof responses roof-2010",
      "roof responses sectors-2011 --governance sectors --samples 20000 --json",
      "roof responses roof-2010 --out responses.json   # canonical text and Ed25519 signatures",
    ],
  )
    .addOption(governance())
    .option("--samples <n>", "launches to draw (5000)")
    .option("--seed <n>", "seed of the draw, instead of the scenario's own")
    .option("--out <file>", "write the library for signature")
    .action((scenario: string, o) =>
      run(
        import("./commands/responses.js").then((m) => m.responses(scenario, o)),
        o.json,
      ),
    );

  command(
    "build <scenario>",
    "Which sites to build together: under a budget, with consent, no nation worse off than alone; best plans, bound, trade-off.",
    [
      "roof build roof-2010 --sites 4",
      "roof build roof-2010 --sites 6 --maximise worst --without POL --json",
      "roof build phased-2018 --compare roof-2010 sectors-2011",
    ],
  )
    .option("--sites <n>", "how many sites the budget pays (half of the candidates)")
    .option("--without <nation...>", "nations that do not consent to host")
    .option("--maximise <goal>", "total or worst (total)")
    .option("--plans <n>", "how many of the best plans to tell (3)")
    .option("--compare <scenario...>", "roofs to set to the same work")
    .action((scenario: string, o) =>
      run(
        import("./commands/build.js").then((m) => m.build(scenario, o)),
        o.json,
      ),
    );

  command(
    "study <study>",
    "Many runs of a scenario, varied as a study file says, until each figure is known as well as asked.",
    [
      "roof study scenarios/studies/sharing.yaml --workers 2 --out out/sharing",
      "roof study my-study.yaml --only 4711              # one run by itself",
      "roof study my-study.yaml --only 4711 --out run    # and its scenario, for roof run",
    ],
  )
    .option("--workers <n>", "worker threads (as many as processors; 0 plays in this thread)")
    .option("--nats <url>", "a NATS server that hands out the work")
    .option("--only <n>", "play run n alone")
    .option(
      "--out <dir>",
      "write runs.parquet, summary.json, report.html and a manifest; resumes what was begun there",
    )
    .action((file: string, o) =>
      run(
        import("./commands/study.js").then((m) => m.study(file, o)),
        o.json,
      ),
    );

  command(
    "federation <step> <scenario>",
    "Prepare one server for each nation: init makes keys, configurations and the broker's accounts.",
    [
      "roof federation init two-neighbours --out out/two",
      "roof federation init roof-2010 --parties TUR,USA,RUS,JOINT --speed 10 --out out/four",
    ],
  )
    .option("--out <dir>", "folder to make (required); it must not exist")
    .option("--parties <codes>", "which parties, separated by commas (all of the scenario)")
    .option("--speed <n>", "how many times faster than the wall's the scenario's clock goes (1)")
    .option("--start-in <s>", "seconds from now to the start of the scenario's clock (20)")
    .option("--nats-port <n>", "the broker's port on the loopback address (4222)")
    .option("--http-port <n>", "the first party's port; the others follow; 0 for free ones (8090)")
    .action((step: string, scenario: string, o) =>
      run(
        import("./commands/federation.js").then((m) => m.federation(step, scenario, o)),
        o.json,
      ),
    );

  command("serve", "Serve a nation's centre, or all of them, with the console.", [
    "roof serve --port 8080",
    "roof serve --scenario scenarios/raid-20.yaml --data data",
    "roof serve --nation TUR --config out/two/TUR/roof.yaml",
  ])
    .option("--nation <code>", "one nation's centre alone")
    .option("--config <file>", "configuration of a nation's centre")
    .option("--scenario <file>", "scenario to play (roof-2010)")
    .addOption(governance())
    .option("--seed <n>", "seed of every random draw")
    .option("--port <n>", "port; 0 takes a free one (8080)")
    .option("--host <address>", "address to listen on (127.0.0.1)")
    .option("--data <dir>", "where journals are kept (data)")
    .action((o) =>
      run(
        import("./commands/serve.js").then((m) => m.serve(o)),
        o.json,
      ),
    );

  return program;
};
