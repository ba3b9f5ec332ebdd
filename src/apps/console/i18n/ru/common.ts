/** Words of several rooms: governance, outcomes, status of a value, in Russian. */
import type { common as english } from "../en/common.js";

export const common: Readonly<Record<keyof typeof english, string>> = {
  "governance.independent": "Независимо",
  "governance.independent.how": "Две системы обмениваются сведениями, с задержкой и округлением",
  "governance.sectors": "Секторы",
  "governance.sectors.how": "Кто отвечает за сектор, тот и перехватывает над ним",
  "governance.centres": "Совместные центры",
  "governance.centres.how": "Общее предупреждение; о перехватчиках решает каждый",
  "governance.roof": "Единая крыша",
  "governance.roof.how": "Строится, поддерживается и управляется вместе, по согласованным правилам",
  "outcome.intercepted": "перехвачена",
  "outcome.impact": "упала",
  "outcome.recognised": "опознана",
  "outcome.orbit": "на орбите",
  "status.sourced": "по источнику",
  "status.estimated": "оценка",
  "status.disputed": "спорна",
  "propellant.liquid": "жидкостная",
  "propellant.solid": "твёрдотопливная",
  "propellant.mixed": "смешанная",
  "unit.km": "км",
  "unit.nmi": "м. миль",
  "unit.kg": "кг",
  "unit.min": "мин",
  "unit.s": "с",
  "unit.kmps": "км/с",
};
